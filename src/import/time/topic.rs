//! What a length of time in a sentence is for, as far as the words around it tell.
//!
//! A record speaks of many lengths of time that are not how long a resident waits: until when a dossier that lacks
//! something is sent back, how long a notice hangs, within how many days somebody must apply. Those are found by their
//! words. What is left is a limit of the procedure, or of one of its steps.

use super::flat::{Flat, each};

/// From when a length of time runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Start {
    #[default]
    Unsaid,
    /// From the day the applicant's dossier was received.
    Receipt,
    /// From something that comes later: a decision, a report of another office.
    Later,
    /// From something else, such as the day school begins.
    Other,
}

/// What is done within it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Act {
    #[default]
    Unsaid,
    /// The result is decided on or handed out.
    Decides,
    /// Money is paid, or the result handed over, after a decision.
    Delivers,
    /// Passed on, looked into, put before somebody.
    PassesOn,
}

const INCOMPLETE: &str = "khong hop le|chua hop le|khong day du|chua day du|chua du|khong du|chua dung|khong dung|chua bao dam|\
     khong bao dam|chua dam bao|khong dam bao|chua dap ung|khong dap ung|bo sung ho so|ho so bo sung|\
     yeu cau bo sung|bo sung , hoan thien|bo sung va hoan thien|hoan thien ho so|hoan thien , bo sung|\
     sua doi , bo sung ho so|tu choi|tra lai ho so|tra ho so|khong thu ly|kiem tra thanh phan ho so|\
     kiem tra tinh day du|tinh day du cua ho so|kiem tra tinh hop le|huong dan nguoi|huong dan to chuc|\
     phieu yeu cau|neu ro ly do|khong cap|khong chap thuan|khong dong y|khong phe duyet|khong cong nhan|\
     can chinh sua";

/// Lengths of time that other things have.
const ELSEWHERE: &str = "khieu nai|to cao|phan anh|niem yet|cong khai|dang tai|dang tin|lay y kien|tra loi y kien|gop y|\
     co y kien|nghia vu tai chinh|nop tien|nop phi|nop le phi|hieu luc|gia tri su dung|co gia tri|\
     thoi han su dung|thoi han cua giay|thoi han thue|luu tru|tam ung|phai nop|phai gui|den nhan|\
     nguoi nop ho so phai|khong bao gom|khong tinh|khong ke|chua bao gom|chua tinh|chua ke|\
     thong bao thu ly|giay tiep nhan|giay bien nhan|phieu hen|giay hen|thoi han nop|thoi gian nop|\
     thoi gian ho tro|thoi gian huong|thoi han vay|thoi gian vay|thoi gian hoc|thoi gian thi cong|\
     thoi han dang ky|thoi han hop dong|mang ban giay|mang ban chinh|mang ho so giay|ban giay den|ban giay ve|\
     ho so giay den|ho so giay ve|nop ban giay|gui ban giay";

/// Whether what is said beside the case tells that a length of time is another thing's.
pub(crate) fn is_elsewhere(topic: &Flat) -> bool {
    topic.has_any(ELSEWHERE)
}

/// Whether the dossier is sent back or refused within it.
pub(crate) fn is_refusal(text: &Flat) -> bool {
    text.has_any(INCOMPLETE)
}

/// Whether the words right before or behind a length of time make it something else than a limit.
pub(crate) fn is_no_limit(before: &Flat, after: &Flat) -> bool {
    const BEFORE: &str = "truoc|truoc it nhat|it nhat|toi thieu|tu|tu du|tren|duoi|hon|du|qua thoi han|moi|hang|hang thang|\
     cach nhau|sau moi|khong it hon|qua|het thoi han|tro len";
    const AFTER: &str = "truoc khi|truoc ngay|tro len|tro xuong|lien tuc|lien tiep|mot lan|truoc thoi diem|/|tuoi|cuoi|dau|truoc";
    let not_more = "khong qua|khong hon|khong vuot qua|khong tren";
    (before.ends_with_any(BEFORE) && !before.ends_with_any(not_more)) || after.starts_with_any(AFTER)
}

const STARTS: &str = "ke tu ngay|ke tu khi|ke tu thoi diem|ke tu luc|tinh tu ngay|tinh tu khi|tinh tu thoi diem|tu ngay|\
     tu khi|tu thoi diem|sau khi|ke tu|tu luc|sau ngay";

/// The words that say from when: where they begin, as far as the next sign.
pub(crate) fn start_words(after: &str) -> Option<(usize, &str)> {
    let flat = Flat::of(after);
    let at = flat.find_first(STARTS)?;
    let rest = &after[at..];
    let signs = rest.find([',', '(', ';', ':', '.']).unwrap_or(rest.len());
    let behind = Flat::of(rest);
    let condition = behind.find_first("doi voi|trong truong hop|cho truong hop|neu").unwrap_or(rest.len());
    Some((at, &rest[..signs.min(condition)]))
}

/// From when a length of time runs, by the words that say so.
pub(crate) fn start(words: &str) -> Start {
    const RECEIVED: &str =
        "ho so|don|giay to|to khai|yeu cau|de nghi|thong bao|day du|hop le|van ban de nghi|phieu|du lieu";
    const LATER: &str = "quyet dinh|ket qua|bien ban|ket luan|bao cao|to trinh|tham dinh|phe duyet|xac minh|y kien|ban hanh|\
     cap giay|duoc cap|ngay ky|khi ky|cuoc hop|ngay hop|hoan thanh|thu ly|ra van ban|co van ban|trinh|chuyen den";
    let flat = Flat::of(words);
    let received = flat.has_any("nhan|tiep nhan|nop|gui") && flat.has_any(RECEIVED);
    // "nhận được hồ sơ đề nghị cấp giấy" is a dossier, "nhận được kết quả thẩm định hồ sơ" a result.
    let first = |phrases: &str| flat.find_first(phrases).unwrap_or(usize::MAX);
    if received && first(RECEIVED) < first(LATER) && !is_from_office(&flat) {
        Start::Receipt
    } else if flat.has_any(LATER) || received {
        Start::Later
    } else {
        Start::Other
    }
}

/// "… nhận được hồ sơ của Sở Xây dựng", "… do Ủy ban nhân dân xã trình".
fn is_from_office(flat: &Flat) -> bool {
    const OFFICES: &str = "uy ban|ubnd|so|phong|hoi dong|chu tich|bo|cuc|chi cuc|co quan|don vi|van phong|\
     to tham dinh|cong an|xa|thon";
    const APPLICANTS: &str = "co quan , to chuc|don vi , to chuc|don vi , ca nhan|co quan , don vi";
    let text = flat.text();
    let by_office = ["do", "cua", "tu"]
        .iter()
        .any(|lead| each(OFFICES).any(|office| text.contains(&format!(" {lead} {office} "))));
    by_office && !flat.has_any(APPLICANTS)
}

/// What is done within a length of time, by the rest of its sentence.
pub(crate) fn act(rest: &Flat) -> Act {
    const DELIVERS: &str = "chi tra|chi tien|chuyen tien|thanh toan|cap kinh phi|giai ngan|ban giao|giao quyet dinh|trao|\
     chi ho tro|cap tien";
    const DECIDES: &str = "ra quyet dinh|ban hanh|xem xet , quyet dinh|xem xet quyet dinh|quyet dinh|cap giay|cap phep|cap lai|\
     cap doi|cap moi|cap van ban|cap the|cap bang|cap ban sao|cap trich luc|cap bo sung|cap chung|\
     phe duyet|cong nhan|xac nhan|chung nhan|chung thuc|tra ket qua|giai quyet|chap thuan|cho phep|\
     cong bo|dang ky|dieu chinh|thoa thuan|tra loi bang van ban|dinh chinh|co van ban chap thuan";
    const PASSES_ON: &str = "trinh|bao cao|gui|chuyen ho so|chuyen den|lap danh sach|de xuat|tham muu|tong hop|to trinh|tham dinh|\
     tham tra|xac minh|khao sat|to chuc hop|thu ly|doi chieu|ra soat|de nghi|cu nguoi|lap ho so";
    let at_home =
        rest.has_any("trinh chu tich uy ban nhan dan cap xa|trinh chu tich ubnd cap xa|trinh lanh dao");
    if rest.has_any(PASSES_ON) && !at_home {
        Act::PassesOn
    } else if rest.has_any(DELIVERS) {
        Act::Delivers
    } else if rest.has_any(DECIDES) {
        Act::Decides
    } else {
        Act::Unsaid
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_from_when() {
        use Start::*;
        for (words, expected) in [
            ("kể từ ngày nhận đủ hồ sơ hợp lệ", Receipt),
            ("kể từ khi tiếp nhận đơn", Receipt),
            ("kể từ ngày cơ quan có thẩm quyền nhận được tờ khai", Receipt),
            ("từ ngày nhận văn bản đề nghị của cơ quan", Later),
            ("kể từ ngày nhận được hồ sơ do Ủy ban nhân dân xã trình", Later),
            ("kể từ ngày ra quyết định", Later),
            ("kể từ ngày có biên bản họp", Later),
            ("kể từ ngày khai giảng", Other),
        ] {
            assert_eq!(start(words), expected, "{words}");
        }
        let after = ", kể từ ngày nhận đủ hồ sơ đối với nhà ở, xã trả kết quả";
        assert_eq!(start_words(after).map(|found| found.1.trim()), Some("kể từ ngày nhận đủ hồ sơ"));
    }

    #[test]
    fn knows_what_is_done() {
        use Act::*;
        for (rest, expected) in [
            ("", Unsaid),
            (", xã ra quyết định hỗ trợ", Decides),
            (", xã chi tiền", Delivers),
            (", xã thẩm định rồi gửi tỉnh", PassesOn),
            (", công chức trình Chủ tịch Ủy ban nhân dân cấp xã cấp giấy phép", Decides),
        ] {
            assert_eq!(act(&Flat::of(rest)), expected, "{rest}");
        }
    }

    #[test]
    fn knows_other_lengths_of_time() {
        for (before, after) in [
            ("trước ", " khi tổ chức"),
            ("gửi đơn ít nhất ", ""),
            ("từ ", " trở lên"),
            ("", " trước khi hết hạn"),
            ("mỗi ", ""),
        ] {
            assert!(is_no_limit(&Flat::of(before), &Flat::of(after)), "{before} {after}");
        }
        assert!(!is_no_limit(&Flat::of("không quá "), &Flat::of(" kể từ ngày nhận")));
        assert!(is_refusal(&Flat::of("Hồ sơ chưa đầy đủ thì trong")));
        assert!(is_elsewhere(&Flat::of("Niêm yết tại trụ sở")));
        assert!(!is_refusal(&Flat::of("bổ sung thông tin hộ tịch")));
    }
}

//! What stands before a length of time, and for whom it then holds.
//!
//! In: the words between the last stop and the length. Out: a [`Head`]: nothing but "không quá", a case ("Trường hợp
//! cần xác minh thì …"), a label ("Thời gian gia hạn …"), a name before a colon, or a sentence that leads to it.

use super::flat::{Flat, each};

/// What leads to a length of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Head<'a> {
    /// "Không quá", "Thời hạn giải quyết:", or nothing at all.
    Bare,
    /// "Trường hợp …", "Đối với …", "Nếu …".
    Case(&'a str),
    /// "Thời gian gia hạn giấy phép là không quá": the part that says of what.
    Label(&'a str),
    /// "Nhà ở riêng lẻ:", "Sở Xây dựng:".
    Name(&'a str),
    /// "Ủy ban nhân dân cấp xã xem xét, quyết định trong thời hạn".
    Sentence(&'a str),
}

/// How a case begins.
pub(crate) const CASES: &str = "truong hop|doi voi|trong truong hop|cho truong hop|neu|voi truong hop|rieng|ap dung doi voi|\
     ap dung cho|tai cac|o cac";

/// Words of which "Trong thời hạn tối đa không quá" is made.
const LEADING: &str = "trong|thoi|han|gian|giai|quyet|khong|qua|toi|da|vong|la|cham|nhat|khoang|tong|cong|so|thuc|hien|tra|\
     ket|ho|thu|tuc|hanh|chinh|nay|duoc|tinh|theo|:|,|-|(|hoac|va|thi|pham|vi|ngay|toan|bo|xu|\
     ly|cu";

/// Ends of a sentence that leads to a length of time, the longer ones first.
const LEADS: &str = "thoi gian thuc hien khong qua|thoi han giai quyet la|thoi gian giai quyet la|thoi han giai quyet|\
     thoi gian giai quyet|thoi gian thuc hien|trong thoi han|trong thoi gian|trong pham vi|trong vong|\
     khong qua|thoi han|thoi gian|toi da|cham nhat|trong|hoac|thi|la|va|sau";

/// Splits what stands before a length of time.
pub(crate) fn head(before: &str) -> Head<'_> {
    let before = before.trim();
    if is_leading(before) {
        let name = before.trim_end_matches([':', ' ']);
        // "Trả kết quả: 0,5 ngày" is a step of several.
        let step = Flat::of(name).starts_with_any("tra ket qua") && before.ends_with(':');
        return if step { Head::Name(name) } else { Head::Bare };
    }
    let by_sign = split_by_sign(before);
    let (text, colon, lead) = match by_sign {
        Some((text, sign, lead)) => (text, sign == ":", lead),
        None => {
            let (text, lead) = without_lead(before);
            (text, false, lead)
        }
    };
    let text = text.trim_matches([':', ',', ' ', '(', '-', '–']);
    let flat = Flat::of(text);
    if text.is_empty() {
        Head::Bare
    } else if flat.starts_with_any(CASES) {
        Head::Case(text.split(" thì ").next().unwrap_or(text))
    } else if let Some(label) = label(text, &flat) {
        label
    } else if colon && flat.starts_with_any("luu y|ghi chu|ket qua|cach thuc|chu y") {
        Head::Bare
    } else if colon {
        Head::Name(text)
    } else if Flat::of(lead).starts_with_any("la|khong qua|toi da") && by_sign.is_none() {
        Head::Label(text)
    } else if is_short_name(text, &flat) {
        Head::Name(text)
    } else {
        Head::Sentence(text)
    }
}

/// Whether a text is nothing but a name that a length of time follows.
pub(crate) fn is_name(text: &str) -> bool {
    is_short_name(text.trim(), &Flat::of(text))
}

/// "Cá nhân 5 ngày, tổ chức 9 ngày", "Vùng đồng bằng 5 ngày": a name even without a colon.
fn is_short_name(text: &str, flat: &Flat) -> bool {
    const NAMES: &str = "ca nhan|to chuc|ho gia dinh|doanh nghiep|ho kinh doanh|hop tac xa|cap moi|cap lai|cap doi|gia han|lan dau|\
                         cap lan dau|cong dong dan cu|nguoi nuoc ngoai";
    const MOST: usize = 6;
    let name = flat.text().trim();
    let of_place = flat.starts_with_any("xa|cac xa|vung|dia ban|khu vuc|phuong")
        && super::region::place(text) != super::region::Place::Everywhere;
    each(NAMES).any(|one| one == name) || of_place && name.split(' ').count() <= MOST
}

/// Whether nothing is said but that a length of time follows.
pub(crate) fn is_leading(text: &str) -> bool {
    Flat::of(text).text().split_whitespace().all(|word| each(LEADING).any(|lead| lead == word))
}

/// The last colon, comma or "thì" behind which only leading words stand.
fn split_by_sign(before: &str) -> Option<(&str, &str, &str)> {
    let signs = [":", ",", " thì "];
    let mut found: Vec<(usize, &str)> = signs.iter().flat_map(|sign| before.match_indices(sign)).collect();
    found.sort_unstable();
    let fits = |(at, sign): &(usize, &str)| is_leading(&before[at + sign.len()..]);
    // The first of several in a row, so that "thì, trong vòng" is all lead.
    let (at, sign) = *found.iter().find(|one| fits(one))?;
    Some((&before[..at], sign, &before[at + sign.len()..]))
}

/// The words without those at their end that only lead on.
fn without_lead(before: &str) -> (&str, &str) {
    let mut text = before;
    loop {
        let flat = Flat::of(text);
        let Some(lead) = each(LEADS).find(|lead| flat.ends_with_any(lead)) else { break };
        let words = lead.split(' ').count();
        let Some(at) = start_of_last_words(text, words) else { break };
        text = text[..at].trim_end_matches([' ', ',']);
    }
    (text, before[text.len()..].trim_start_matches([' ', ',']))
}

fn start_of_last_words(text: &str, count: usize) -> Option<usize> {
    let starts: Vec<usize> = crate::vietnamese::words(text).map(|(start, _)| start).collect();
    starts.len().checked_sub(count).map(|at| starts[at])
}

/// "Thời gian thực hiện việc thẩm định phương án": what it is the time of.
fn label<'a>(text: &'a str, flat: &Flat) -> Option<Head<'a>> {
    const TIMES: &str = "tong thoi gian|tong thoi han|thoi gian|thoi han";
    let start = each(TIMES).filter(|time| flat.starts_with_any(time)).find_map(|time| flat.find_end(time))?;
    if let Some(at) = flat.find_first("doi voi|truong hop|trong truong hop") {
        return Some(Head::Case(text[at..].trim()));
    }
    let mut rest = text[start..].trim_start();
    while let Some(word) = ["giải quyết", "thực hiện", "việc", "thủ tục", "hồ sơ", "hành chính"]
        .iter()
        .find_map(|word| rest.strip_prefix(word))
    {
        rest = word.trim_start();
    }
    Some(if is_leading(rest) { Head::Bare } else { Head::Label(rest) })
}

/// "… kể từ ngày nhận đủ hồ sơ và không có khiếu nại …": from when a sentence counts, with what has to be so before.
pub(crate) fn waits_for(clause: &str) -> Option<String> {
    const WAITS: [&str; 6] = [
        "không có khiếu nại",
        "không có tranh chấp",
        "không có ý kiến phản đối",
        "không phát sinh khiếu nại",
        "hoàn thành nghĩa vụ tài chính",
        "hoàn thành việc nộp",
    ];
    let lower = clause.to_lowercase();
    // Letters of one length in both cases, so that the same cut fits.
    if lower.len() != clause.len() {
        return None;
    }
    let (at, phrase) = WAITS.iter().filter_map(|phrase| Some((lower.find(phrase)?, phrase))).min()?;
    let from =
        ["kể từ", "tính từ", "từ ngày", "sau khi"].iter().filter_map(|word| lower[..at].rfind(word)).min()?;
    let rest = &clause[at + phrase.len()..];
    let mut depth = 0usize;
    let end = rest.find(|sign: char| {
        match sign {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && matches!(sign, ',' | ';' | '.')
    });
    let end = end.map_or(clause.len(), |end| at + phrase.len() + end);
    let before = if from > 0 { "… " } else { "" };
    let after = if end < clause.len() { " …" } else { "" };
    Some(format!("{before}{}{after}", clause[from..end].trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_leads_to_a_time() {
        use Head::*;
        for (before, expected) in [
            ("", Bare),
            ("Không quá ", Bare),
            ("Thời hạn giải quyết hồ sơ: trong vòng", Bare),
            ("Trường hợp cần xác minh thì thời hạn không quá", Case("Trường hợp cần xác minh")),
            ("Trường hợp nộp muộn, thời gian giải quyết là", Case("Trường hợp nộp muộn")),
            ("Đối với nhà ở riêng lẻ không quá", Case("Đối với nhà ở riêng lẻ")),
            ("Đối với A: Người B:", Case("Đối với A: Người B")),
            (
                "Thời hạn giải quyết đối với trường hợp tặng cho là không quá",
                Case("đối với trường hợp tặng cho"),
            ),
            ("Thời gian thực hiện việc gia hạn thẻ không quá", Label("gia hạn thẻ")),
            ("Đăng ký thuyền lần đầu là không quá", Label("Đăng ký thuyền lần đầu")),
            ("Cấp mới: ", Name("Cấp mới")),
            ("Lưu ý: trong ", Bare),
            ("Trả kết quả: ", Name("Trả kết quả")),
            ("Xã xem xét, quyết định trong thời hạn", Sentence("Xã xem xét, quyết định")),
        ] {
            assert_eq!(head(before), expected, "{before}");
        }
    }

    #[test]
    fn knows_what_a_time_waits_for() {
        let check = |clause: &str, expected: Option<&str>| {
            assert_eq!(super::waits_for(clause).as_deref(), expected, "{clause}");
        };
        check(
            "Trong 03 ngày kể từ ngày niêm yết xong và không có khiếu nại, xã cấp giấy mẫu",
            Some("… kể từ ngày niêm yết xong và không có khiếu nại …"),
        );
        check(
            "Xã cấp giấy mẫu trong 02 ngày, kể từ ngày chủ hộ đã hoàn thành nghĩa vụ tài chính (nếu có)",
            Some("… kể từ ngày chủ hộ đã hoàn thành nghĩa vụ tài chính (nếu có)"),
        );
        check(
            "Sau khi hết hạn niêm yết mà không có tranh chấp; xã cấp giấy mẫu trong 05 ngày",
            Some("Sau khi hết hạn niêm yết mà không có tranh chấp …"),
        );
        check("Trong 05 ngày kể từ ngày nhận đủ hồ sơ, xã cấp giấy mẫu", None);
    }
}

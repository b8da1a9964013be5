//! The ways of handing in that a phrase names.
//!
//! In: a phrase such as "nếu nộp hồ sơ theo hình thức trực tiếp". Out: the ways, and whether it speaks of
//! nothing else: then the paper is for those who hand in so, and no other condition is left to tell.

use super::super::super::clean::folded;
use crate::catalogue::Via;

/// What a phrase says of ways.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Ways {
    pub(crate) via: Vec<Via>,
    /// The phrase speaks of handing in and of nothing else.
    pub(crate) alone: bool,
}

pub(crate) fn ways(phrase: &str) -> Ways {
    let words = folded(phrase);
    let via = named(&words);
    let strange = words.split(' ').filter(|word| !FILLER.contains(word) && !is_number(word)).count();
    // "Đối với tổ chức nộp trực tuyến" is for organisations first.
    let of_somebody = ["to chuc", "ca nhan", "ho gia dinh", "doanh nghiep"]
        .iter()
        .any(|who| words.strip_prefix("doi voi ").is_some_and(|rest| rest.starts_with(who)));
    Ways { via, alone: strange * 10 <= words.split(' ').count() && !of_somebody }
}

fn named(words: &str) -> Vec<Via> {
    let has = |list: &[&str]| list.iter().any(|word| words.contains(word));
    // "Không nộp trực tiếp" is no way.
    if has(&["khong nop", "khong gui", "khong qua"]) {
        return Vec::new();
    }
    let mut via = Vec::new();
    // A dossier on paper is handed over or sent, one in data goes over the net.
    if has(&["ho so giay", "ho so bang giay", "ho so ban giay"]) {
        via.extend([Via::InPerson, Via::Postal]);
    }
    if has(&["truc tiep", "tai quay", "tai bo phan", "tai trung tam phuc vu", "tai tru so"]) {
        via.push(Via::InPerson);
    }
    if has(&[
        "ho so dien tu",
        "truc tuyen",
        "moi truong dien tu",
        "moi truong mang",
        "qua mang",
        "tren mang",
        "cong dich vu cong",
    ]) {
        via.push(Via::Online);
    }
    if has(&["buu chinh", "buu dien"]) {
        via.push(Via::Postal);
    }
    via.sort();
    via.dedup();
    via
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit())
}

/// The ways that a label before a paper names: "Nộp tại quầy: tờ khai giấy", "Hồ sơ nộp trực tuyến: …".
pub(crate) fn of_label(text: &str) -> Option<Vec<Via>> {
    let (label, _) = text.split_once(": ")?;
    let words = folded(label);
    let hands_in =
        ["nop ", "gui ", "ho so nop ", "ho so gui ", "ho so giay", "ho so dien tu", "hinh thuc nop "];
    let found = ways(label);
    (hands_in.iter().any(|word| words.starts_with(word)) && found.alone && !found.via.is_empty())
        .then_some(found.via)
}

/// "Mẫu điện tử tương tác", "Tờ khai điện tử": a form that only exists where one hands in online.
pub(crate) fn is_electronic_form(text: &str) -> bool {
    let words = folded(text);
    let start: Vec<_> = words.split(' ').take(7).collect();
    let start = start.join(" ");
    let form = ["mau ", "bieu mau ", "to khai ", "don ", "e form"].iter().any(|word| start.starts_with(word));
    let interactive = start.contains("tuong tac tren") || start.contains("tuong tac truc tuyen");
    form && (start.contains("dien tu") || start.starts_with("e form") || interactive)
        && !["hoac", "ban dien tu", "co so du lieu", "thu dien tu", "tro choi"]
            .iter()
            .any(|word| start.contains(word))
}

/// Syllables of which phrases about handing in are made.
const FILLER: &[&str] = &[
    "ban", "bang", "bo", "buu", "ca", "cac", "cach", "cap", "chinh", "cho", "chon", "chu", "chuc", "co",
    "cong", "cua", "dan", "dang", "de", "den", "di", "dich", "dien", "doi", "duoc", "gia", "giai", "gui",
    "hanh", "he", "hien", "hinh", "ho", "hoac", "hop", "ich", "internet", "ket", "khi", "ky", "la", "lam",
    "lua", "mang", "moi", "mot", "neu", "nghi", "nguoi", "nhan", "noi", "nop", "phan", "phuc", "phuong",
    "qua", "quan", "quay", "quoc", "quyet", "so", "tai", "tam", "theo", "thong", "thu", "thuc", "tich",
    "tiep", "tinh", "to", "tra", "tren", "trong", "truc", "trung", "truong", "tu", "tuc", "tuyen", "ubnd",
    "ung", "uy", "giay", "dung", "danh", "ap", "va", "viec", "vneid", "voi", "vu", "xa", "yeu", "cau", "thi",
];

#[cfg(test)]
mod tests {
    use super::*;
    use Via::{InPerson, Online, Postal};

    #[test]
    fn finds_ways() {
        let check = |phrase: &str, via: &[Via], alone: bool| {
            let found = ways(phrase);
            assert_eq!((found.via.as_slice(), found.alone), (via, alone), "{phrase}");
        };
        check("nếu nộp theo hình thức trực tiếp", &[InPerson], true);
        check(
            "nếu người có yêu cầu lựa chọn nộp trực tiếp hoặc gửi qua hệ thống bưu chính",
            &[InPerson, Postal],
            true,
        );
        check("trường hợp nộp hồ sơ trực tuyến qua Cổng dịch vụ công quốc gia", &[Online], true);
        check("nếu nộp trực tiếp mà chưa có tài khoản định danh", &[InPerson], false);
        check("trường hợp nộp tại quầy hoặc qua bưu điện", &[InPerson, Postal], true);
        check("đối với tổ chức nộp trực tuyến", &[Online], false);
        check("trường hợp không nộp trực tuyến", &[], false);
        check("đối với người dưới 14 tuổi", &[], false);
        assert!(is_electronic_form("Mẫu điện tử tương tác đăng ký khai tử"));
        assert!(!is_electronic_form("Đơn xin mở điểm trò chơi điện tử"));
    }
}

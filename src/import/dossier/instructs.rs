//! Sentences of instruction among the papers: what people do, must not do, or how papers of any kind look.
//!
//! In: a sentence in folded letters. Out: what it does. Which of these make a row a note is decided in
//! [`super::kind`].

use super::nouns::starts_with_paper;

/// What nobody would say of a paper, whatever count stands beside it.
pub(crate) fn always_instructs(folded: &str) -> bool {
    [
        "chiu trach nhiem truoc phap luat",
        "thuc hien theo quy dinh tai muc",
        "thuc hien theo quy dinh tai diem",
        "thuc hien theo huong dan tai",
        "thuc hien theo quy dinh cua phap luat",
        "co trach nhiem tiep nhan",
        "khong duoc yeu cau nguoi",
        "co quyen lua chon",
        "khong phai nop ban sao",
        "duoc dich ra tieng viet",
        "dich sang tieng viet",
        "phai duoc dich",
        "phai duoc hop phap hoa",
    ]
    .iter()
    .any(|word| folded.contains(word))
        || ["theo quy dinh tai ", "theo huong dan tai ", "thuc hien theo "]
            .iter()
            .any(|word| folded.starts_with(word))
}

/// What is said of all papers of the dossier, and so of none that is new.
pub(crate) fn says_of_all(folded: &str) -> bool {
    const STARTS: &[&str] =
        &["truong hop", "doi voi", "neu ", "ho so dien tu", "cac giay to", "thanh phan ho so"];
    const SAYS: &[&str] = &[
        "thanh phan ho so la",
        "thanh phan ho so duoc",
        "ho so dien tu gom cac giay to",
        "ho so dien tu bao gom cac giay to",
        "duoi dang van ban dien tu",
        "o dang van ban dien tu",
        "co gia tri phap ly tuong duong",
        "co gia tri nhu ban giay",
        "neu tren la ban sao",
        "neu tren la ban chinh",
        "ban sao nhung phai co ban chinh",
    ];
    (STARTS.iter().any(|word| folded.starts_with(word)) || folded.contains("moi truong dien tu"))
        && SAYS.iter().any(|word| folded.contains(word))
        || is_back_reference(folded)
}

/// "Trường hợp …, các bản vẽ nêu trên là bản sao …": of papers that stand elsewhere. What comes besides them is new.
fn is_back_reference(folded: &str) -> bool {
    let case = ["truong hop", "doi voi", "neu "].iter().any(|word| folded.starts_with(word));
    let above = [
        "neu tren la ",
        "quy dinh tai neu tren",
        "thi cac giay to quy dinh tai",
        "giay to neu tren",
        "giay to tren",
        "tai lieu neu tren",
        "ho so neu tren",
        "xuat trinh neu tren",
    ];
    case && !folded.contains("ngoai ") && above.iter().any(|word| folded.contains(word))
}

/// How papers of any kind must look: "Giấy tờ bằng tiếng nước ngoài phải được dịch".
pub(crate) fn is_about_any_paper(sentence: &str, has_count: bool) -> bool {
    let any = [
        "giay to do",
        "giay to bang",
        "giay to nop",
        "giay to gui",
        "cac giay to",
        "tai lieu bang",
        "ban chup cac",
        "ban sao cac",
        "cac ban sao",
        "cac ban chup",
    ]
    .iter()
    .any(|word| sentence.starts_with(word));
    let must = [
        "phai duoc hop phap hoa",
        "phai duoc dich",
        "phai duoc chung thuc",
        "phai duoc cong chung",
        "phai bao dam",
        "phai dam bao",
        "phai ro net",
    ]
    .iter()
    .any(|word| sentence.contains(word));
    any && must && (!has_count || !sentence.starts_with("cac giay to "))
}

/// What is said of papers of any kind and names none: "Bản chụp phải rõ nét", "Các giấy tờ trên được kẹp trong bìa".
pub(crate) fn is_of_papers_at_all(sentence: &str) -> bool {
    const ANY: &[&str] = &[
        "cac giay to",
        "giay to",
        "ban chup",
        "cac ban chup",
        "ban sao",
        "cac ban sao",
        "ho so",
        "tai lieu",
        "cac tai lieu",
        "van ban",
        "cac van ban",
        "ban scan",
        "tep tin",
        "toan bo ho so",
        "toan bo giay to",
        "moi giay to",
        "tat ca giay to",
        "tat ca cac giay to",
    ];
    const WHICH: &[&str] = &[
        "neu tren ",
        "tren ",
        "nay ",
        "do ",
        "noi tren ",
        "bang tieng nuoc ngoai ",
        "nop ",
        "dinh kem ",
        "kem theo ",
        "do nuoc ngoai cap ",
        "nop kem ",
        "trong ho so ",
    ];
    const MUST: &[&str] =
        &["phai ", "can phai ", "khong duoc ", "duoc kep", "duoc sap xep", "duoc dong", "duoc danh so"];
    const NAMES: &[&str] = &["phai nop", "phai xuat trinh", "phai bo sung", "phai co ", "phai kem"];
    ANY.iter().filter_map(|any| sentence.strip_prefix(any)?.strip_prefix(' ')).any(|rest| {
        let rest = WHICH.iter().fold(rest, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
        MUST.iter().any(|must| rest.starts_with(must)) && !NAMES.iter().any(|name| rest.starts_with(name))
    })
}

/// A sentence about what people do or need not do.
pub(crate) fn instructs(folded: &str) -> bool {
    always_instructs(folded)
        || forbids(folded)
        || [
            "thi co quan",
            "thi nguoi",
            "thi phai",
            "thi thuc hien",
            "thi viec",
            "co trach nhiem",
            "chiu trach nhiem",
            "co the nop",
            "co the gui",
            "duoc lua chon",
            "co quyen",
            "phai bao dam",
            "phai dam bao",
            "duoc hop phap hoa lanh su",
            "phai gui kem",
            "phai xuat trinh",
            "phai nop",
            "thuc hien viec nop",
            "thuc hien theo quy dinh",
            "kiem tra doi chieu",
            "khai thac thong tin",
            "nguoi tiep nhan",
            "de nghi nguoi",
            "duoc thay the bang",
        ]
        .iter()
        .any(|word| folded.contains(word))
}

/// With a count, only a sentence that begins with those who act is taken for what they do.
pub(crate) fn is_about_people(folded: &str) -> bool {
    let rest = ["truong hop", "doi voi", "neu", "khi"].iter().find(|word| folded.starts_with(**word));
    if rest.is_some() {
        return forbids(folded)
            || ["thi co quan", "thi nguoi", "thi viec", "thi thuc hien", "thi khong"]
                .iter()
                .any(|word| folded.contains(word));
    }
    [
        "nguoi duoc uy quyen",
        "nguoi nop",
        "nguoi yeu cau",
        "nguoi tiep nhan",
        "cong chuc",
        "can bo",
        "viec ",
        "co quan",
    ]
    .iter()
    .any(|word| folded.starts_with(word))
}

pub(crate) fn makes_responsible(folded: &str) -> bool {
    ["co trach nhiem khai thac", "chiu trach nhiem khai thac", "co trach nhiem tra cuu"]
        .iter()
        .any(|word| folded.contains(word))
}

/// That something need not be handed in.
pub(crate) fn forbids(folded: &str) -> bool {
    [
        "khong phai nop",
        "khong phai tai len",
        "khong phai xuat trinh",
        "khong yeu cau",
        "khong duoc yeu cau",
        "khong can nop",
    ]
    .iter()
    .any(|word| folded.contains(word))
}

/// Verbs with which a sentence asks for a paper.
const DEMANDS: &[&str] = &[
    "phai co ",
    "phai nop ",
    "thi nop ",
    "phai bo sung ",
    "bo sung them ",
    "phai kem ",
    "phai kem theo ",
    "kem theo ",
    "nop them ",
    "can co ",
    "phai xuat trinh ",
    "thi xuat trinh ",
    "phai gui kem ",
];

pub(crate) fn demands(folded: &str) -> bool {
    DEMANDS.iter().any(|verb| folded.contains(verb))
}

/// Whether a sentence asks for a paper of its own, by name, and not for those that stand elsewhere.
pub(crate) fn demands_own_paper(folded: &str) -> bool {
    if forbids(folded) || folded.contains("neu tren") || folded.contains("co quan dang ky ho tich yeu cau") {
        return false;
    }
    let adds = ["phai bo sung ", "phai kem ", "phai co ", "nop them ", "phai nop ", "thi nop "];
    let behind = adds.iter().filter_map(|verb| folded.find(verb).map(|at| &folded[at + verb.len()..])).next();
    let Some(object) = behind else { return false };
    let object = ["them ", "theo ", "kem theo ", "mot trong "]
        .iter()
        .fold(object, |text, word| text.strip_prefix(word).unwrap_or(text));
    let vague = [
        "giay to de",
        "giay to nay",
        "giay to do",
        "giay to lien quan",
        "cac giay to",
        "ho so",
        "ban chinh giay to",
        "ban sao giay to",
    ];
    starts_with_paper(object) && !vague.iter().any(|word| object.starts_with(word))
}

//! A row that begins with somebody or something that is no paper: "Cá nhân: căn cước", "Người nước ngoài nộp hộ chiếu",
//! "Công trình trên 7 tầng: báo cáo thẩm tra".
//!
//! In: a row without bullet and enumerator. Out: the words before its paper, which are its condition. The applicant as
//! such ("Người nộp hồ sơ xuất trình …") is everybody, and an office is nobody.

use super::super::super::clean::folded;
use super::super::nouns::begins_with_document;
use super::super::reading::{brackets, first_sentence, is_outside, lower};

/// Nouns of people and bodies.
const PERSONS: &[&str] = &[
    "người",
    "cá nhân",
    "tổ chức",
    "hộ",
    "gia đình",
    "doanh nghiệp",
    "công ty",
    "công dân",
    "hợp tác xã",
    "liên hiệp hợp tác xã",
    "tổ hợp tác",
    "cộng đồng dân cư",
    "chủ",
    "học sinh",
    "sinh viên",
    "học viên",
    "trẻ em",
    "trẻ",
    "cha",
    "mẹ",
    "vợ",
    "chồng",
    "con đẻ",
    "con nuôi",
    "thân nhân",
    "thương binh",
    "bệnh binh",
    "liệt sĩ",
    "quân nhân",
    "hạ sĩ quan",
    "phụ nữ",
    "lao động",
    "nhà đầu tư",
    "đối tượng",
    "pháp nhân",
    "thành viên",
    "viên chức",
    "giáo viên",
    "nghệ nhân",
    "bên",
    "đơn vị",
    "cơ sở",
    "công chức",
    "đại diện",
    "thợ",
    "hội viên",
    "đoàn viên",
];

/// Nouns of things that a procedure is about.
const THINGS: &[&str] = &[
    "công trình",
    "nhà",
    "đất",
    "thửa đất",
    "phương tiện",
    "xe",
    "tàu",
    "thuyền",
    "bến",
    "máy",
    "thiết bị",
    "sản phẩm",
    "hàng hóa",
    "lô hàng",
    "xưởng",
    "vườn",
    "trang trại",
    "cửa hàng",
    "trường",
    "lớp",
    "vật nuôi",
    "cây",
    "rừng",
    "tài sản",
    "di sản",
];

/// Words that tell some things from the others.
const OF_THINGS: &[&str] = &[
    " có ",
    " từ ",
    " ven ",
    " mới ",
    " cũ ",
    " đi thuê ",
    " thuê ",
    " mượn ",
    " nhập khẩu ",
    " đang ",
    " ngoài ",
    " cao ",
    " liền kề ",
    " còn ",
    " được ",
    " do ",
];

/// Words with which a time begins.
const TIMES: &[&str] =
    &["từ lần", "lần thứ", "lần", "các lần", "sau khi", "trước khi", "hằng năm", "hàng năm", "từ năm"];

/// Papers that begin with the same words.
const PAPERS: &[&str] = &[
    "hộ chiếu",
    "hộ khẩu",
    "hộ tịch",
    "chủ trương",
    "chủ tịch",
    "đơn vị tính",
    "cơ sở vật chất",
    "cơ sở pháp lý",
    "cơ sở dữ liệu",
];

/// Verbs with which somebody hands in a paper.
const VERBS: &[&str] = &[
    " thì phải nộp ",
    " thì nộp ",
    " thì kèm theo ",
    " thì kèm ",
    " thì bổ sung ",
    " thì xuất trình ",
    " thì gửi ",
    " phải nộp ",
    " phải kèm theo ",
    " phải kèm ",
    " phải có ",
    " phải xuất trình ",
    " nộp thêm ",
    " nộp ",
    " kèm theo ",
    " kèm ",
    " xuất trình ",
    " cung cấp ",
    " gửi ",
    " cần có ",
    " cần nộp ",
];

/// Those of whom a sentence says what everybody does.
const EVERYBODY: &[&str] = &[
    "người nộp",
    "người yêu cầu",
    "người có yêu cầu",
    "người đề nghị",
    "người đăng ký",
    "người làm thủ tục",
    "người thực hiện thủ tục",
    "người dân",
    "tổ chức, cá nhân",
    "cá nhân, tổ chức",
    "tổ chức và cá nhân",
    "cá nhân và tổ chức",
    "tổ chức hoặc cá nhân",
    "cá nhân hoặc tổ chức",
];

/// Words that tell some of them from the others.
const NARROWS: &[&str] =
    &[" là ", " thuộc ", " không ", " chưa ", " đã ", " ở ", " dưới ", " trên ", " bị ", " có quốc tịch "];

fn starts_with(small: &str, nouns: &[&str]) -> bool {
    nouns.iter().any(|noun| {
        small.strip_prefix(noun).is_some_and(|rest| rest.chars().next().is_none_or(|c| !c.is_alphanumeric()))
    })
}

/// Those of whom an applicant is one or the other.
const KINDS: &[&str] = &[
    "cá nhân",
    "tổ chức",
    "hộ gia đình",
    "hộ kinh doanh",
    "doanh nghiệp",
    "công ty",
    "hợp tác xã",
    "liên hiệp hợp tác xã",
    "cộng đồng dân cư",
    "người nước ngoài",
    "người việt nam",
    "công dân việt nam",
    "pháp nhân",
];

/// Properties that some have and others do not.
const PROPERTIES: &[&str] = &[
    "nghèo",
    "cận nghèo",
    "nước ngoài",
    "khuyết tật",
    "cao tuổi",
    "độc thân",
    "góa",
    "nội trú",
    "ngoại trú",
    "dân tộc",
    "vị thành niên",
    "trú",
    "cũ",
    "mới",
    "tuổi",
    "khác",
    "riêng",
    "nhiều",
    "thuê",
    "mượn",
    "mồ côi",
    "tật",
    "ngoài",
];

/// Whether words name one kind of applicant: "hộ gia đình", and not a side of the request ("hộ gia đình nhận trẻ").
pub(crate) fn is_kind_of_applicant(small: &str) -> bool {
    let side = [" nhận ", " được ", " giao ", " chuyển ", " cho "];
    starts_with(small, KINDS) && !side.iter().any(|verb| format!("{small} ").contains(verb))
}

/// Whether people are told from others, and are not one of several who take part ("Bên mua: …", "Người bảo lãnh: …").
pub(crate) fn tells_apart(who: &str) -> bool {
    let small = lower(who);
    let has = |list: &[&str]| list.iter().any(|word| format!("{small} ").contains(word));
    if !begins_with_person(&small) {
        // "Nhà ở: sổ hồng" may be a label, "Nhà trên ba tầng: bản vẽ" is a case.
        let numbered = small.contains(|c: char| c.is_ascii_digit());
        let narrows = has(OF_THINGS) || NARROWS.iter().any(|word| *word != " ở " && has(&[*word]));
        return !begins_with_thing(&small) || numbered || narrows;
    }
    is_kind_of_applicant(&small)
        || has(NARROWS)
        || small.split(' ').skip(1).any(|word| PROPERTIES.contains(&word))
}

/// Whether a text begins with people, or with a body of them.
pub(crate) fn begins_with_person(small: &str) -> bool {
    starts_with(small, PERSONS) && !starts_with(small, PAPERS)
}

fn begins_with_thing(small: &str) -> bool {
    starts_with(small, THINGS) && !starts_with(small, &["trường hợp", "đất nước", "nhà nước"])
}

/// Whether a text begins with what is no paper but somebody, something or a time.
pub(crate) fn begins(small: &str) -> bool {
    (begins_with_person(small) || begins_with_thing(small) || starts_with(small, TIMES))
        && !starts_with(small, PAPERS)
}

/// Whether a row says what everybody who applies hands in: "Người yêu cầu nộp tờ khai theo mẫu".
pub(crate) fn asks_everybody(text: &str) -> bool {
    let small = lower(text);
    starts_with(&small, EVERYBODY) && before_paper(text).is_none() && verb(text).is_some()
}

/// Whether a row names people and a paper of their own that they hand in, and not just how ("xuất trình bản chính").
pub(crate) fn names_who_hands_in(text: &str) -> bool {
    const VAGUE: &[&str] =
        &["bản chính", "hồ sơ", "giấy tờ", "các giấy tờ", "bản sao", "thông tin", "văn bản"];
    let object = verb(text).map(|at| lower(&text[at..]));
    let object = object.as_deref().map(|object| {
        let word = VERBS.iter().filter(|verb| object.starts_with(**verb)).map(|verb| verb.len()).max();
        &object[word.unwrap_or(0)..]
    });
    let own = object.is_some_and(|object| !VAGUE.iter().any(|word| object.starts_with(word)));
    own && begins_with_person(&lower(text)) && (asks_everybody(text) || before_paper(text).is_some())
}

/// Whom or what a row names before its paper.
pub(crate) fn before_paper(text: &str) -> Option<&str> {
    let small = lower(text);
    if !begins(&small) {
        return None;
    }
    let sentence = first_sentence(text).len();
    let brackets = brackets(text);
    let colon = text.find(": ").filter(|&at| at < sentence && is_outside(&brackets, at));
    let end = verb(text).into_iter().chain(colon).min()?;
    let who = text[..end].trim_end_matches([',', ' ']);
    let small = &small[..who.len()];
    let whole = starts_with(small, EVERYBODY) && !NARROWS.iter().any(|word| small.contains(word));
    (!whole && small.split(' ').count() <= 25).then_some(who)
}

/// Where somebody hands in a paper.
fn verb(text: &str) -> Option<usize> {
    let sentence = first_sentence(text);
    let small = lower(sentence);
    let brackets = brackets(sentence);
    // "Người nộp mang theo …": their name has the verb.
    let of_name = |who: &&str| starts_with(&small, &[*who]).then_some(who.len());
    let from = EVERYBODY.iter().filter_map(of_name).max().unwrap_or_default();
    let of_word = |word: &&str| {
        let mut places = small[from..].match_indices(*word).map(|(at, _)| from + at);
        places.find(|&at| is_outside(&brackets, at) && names_paper(&sentence[at + word.len()..]))
    };
    VERBS.iter().filter_map(of_word).min()
}

fn names_paper(object: &str) -> bool {
    let small = lower(object);
    let object = ["thêm ", "bản sao ", "theo "]
        .iter()
        .fold(object, |rest, word| if lower(rest).starts_with(word) { &rest[word.len()..] } else { rest });
    begins_with_document(object) || folded(&small).starts_with("ban ")
}

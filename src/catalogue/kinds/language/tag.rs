//! Language tags (BCP 47): their shape, which we know, and which way they are written.

use crate::vietnamese::fold;

/// Language tags as far as we know them: the code, and what the language is called in Vietnamese. Those of the peoples of
/// Vietnam by ISO 639-3, and of those who come most.
const KNOWN: [(&str, &str); 51] = [
    ("bdq", "Ba Na"),
    ("blt", "Thái Đen"),
    ("bru", "Bru – Vân Kiều"),
    ("cja", "Chăm Tây"),
    ("cje", "Chu Ru"),
    ("cjm", "Chăm Đông"),
    ("cma", "Mạ"),
    ("cmo", "Mnông Trung"),
    ("cua", "Co"),
    ("de", "Đức"),
    ("en", "Anh"),
    ("es", "Tây Ban Nha"),
    ("fr", "Pháp"),
    ("hmn", "Hmông"),
    ("hni", "Hà Nhì"),
    ("hnj", "Hmông Lềnh"),
    ("hre", "Hrê"),
    ("ium", "Dao"),
    ("ja", "Nhật"),
    ("jeh", "Giẻ"),
    ("jra", "Gia Rai"),
    ("khb", "Lự"),
    ("kjg", "Khơ Mú"),
    ("km", "Khmer"),
    ("ko", "Hàn"),
    ("kpm", "Cơ Ho"),
    ("ktv", "Cơ Tu"),
    ("lhu", "La Hủ"),
    ("lo", "Lào"),
    ("mlc", "Cao Lan"),
    ("mnn", "Mnông Đông"),
    ("mtq", "Mường"),
    ("mww", "Hmông Đơ"),
    ("nut", "Nùng"),
    ("pac", "Pa Cô"),
    ("rad", "Ê Đê"),
    ("rgs", "Ra Glai Nam"),
    ("rog", "Ra Glai Bắc"),
    ("ru", "Nga"),
    ("sed", "Xơ Đăng"),
    ("sti", "Xtiêng Bù Lơ"),
    ("stt", "Xtiêng Bù Đek"),
    ("th", "Thái Lan"),
    ("tou", "Thổ"),
    ("tth", "Tà Ôi"),
    ("twh", "Thái Trắng"),
    ("tyr", "Thái Đỏ"),
    ("tyz", "Tày"),
    ("vi", "Việt"),
    ("zh", "Trung"),
    ("zh-hant", "Trung, chữ phồn thể"),
];

/// Languages and scripts that are written from right to left.
const FROM_THE_RIGHT: [&str; 9] = ["ar", "arab", "dv", "fa", "he", "hebr", "ps", "ur", "yi"];

/// A tag of the right shape: a language of two or three letters, and what may stand behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tag<'a>(&'a str);

/// What `dir` says on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    FromTheLeft,
    FromTheRight,
}

/// What a language is called in Vietnamese, where we know it.
pub(crate) fn known(code: &str) -> Option<&'static str> {
    KNOWN.iter().find(|(known, _)| *known == code).map(|(_, name)| *name)
}

/// Every tag that we know, but Vietnamese.
pub(crate) fn codes() -> impl Iterator<Item = &'static str> {
    KNOWN.iter().map(|(code, _)| *code).filter(|code| *code != VIETNAMESE)
}

/// The tag of a language that somebody wrote by its name, in Vietnamese.
pub(crate) fn called(name: &str) -> Option<&'static str> {
    let letters = |text: &str| fold(text).chars().filter(|c| c.is_alphabetic()).collect::<String>();
    let wanted = letters(name);
    let wanted = wanted.strip_prefix("tieng").unwrap_or(&wanted);
    KNOWN.iter().find(|(_, name)| letters(name) == wanted).map(|(code, _)| *code)
}

const VIETNAMESE: &str = "vi";

impl<'a> Tag<'a> {
    /// A tag as it stands in the name of a file, in small letters: "rad", "zh-hant", "cjm-latn".
    pub(crate) fn read(text: &'a str) -> Option<Self> {
        let mut parts = text.split('-');
        let is_small =
            |part: &str| part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        let language = parts.next().unwrap_or_default();
        let is_language =
            (2..=3).contains(&language.len()) && language.bytes().all(|b| b.is_ascii_lowercase());
        let rest = parts.all(|part| (2..=8).contains(&part.len()) && is_small(part));
        (is_language && rest).then_some(Self(text))
    }

    pub(crate) fn is_vietnamese(self) -> bool {
        self.0.split('-').next() == Some(VIETNAMESE)
    }

    /// Whether we know its language.
    pub(crate) fn is_known(self) -> bool {
        self.vietnamese_name().is_some()
    }

    /// What its language is called in Vietnamese.
    pub(crate) fn vietnamese_name(self) -> Option<&'static str> {
        known(self.0).or_else(|| known(self.0.split('-').next().unwrap_or_default()))
    }

    pub(crate) fn direction(self) -> Direction {
        match self.0.split('-').any(|part| FROM_THE_RIGHT.contains(&part)) {
            true => Direction::FromTheRight,
            false => Direction::FromTheLeft,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, known: Option<bool>) {
        assert_eq!(Tag::read(text).map(Tag::is_known), known, "{text}");
    }

    #[test]
    fn tags_have_a_shape() {
        check("rad", Some(true));
        check("cjm-latn", Some(true));
        check("zh-hant", Some(true));
        check("xyz", Some(false));
        check("tai-viet", Some(false));
        for none in ["", "r", "RAD", "ede2", "english", "e.n", "en-", "en_us", "2"] {
            check(none, None);
        }
        assert!(Tag::read("vi").is_some_and(Tag::is_vietnamese));
    }

    #[test]
    fn known_ones_are_in_order_and_found_by_their_names() {
        assert!(KNOWN.is_sorted_by_key(|(code, _)| *code));
        assert!(KNOWN.iter().all(|(code, _)| Tag::read(code).is_some_and(Tag::is_known)));
        assert_eq!(called("Tiếng Ê đê"), Some("rad"));
        assert_eq!(called("khmer"), Some("km"));
        assert_eq!(called("tieng-ede"), Some("rad"));
        assert_eq!(called("x"), None);
    }

    #[test]
    fn directions() {
        let of = |text| Tag::read(text).map(Tag::direction);
        assert_eq!(of("cjm"), Some(Direction::FromTheLeft));
        assert_eq!(of("cja-arab"), Some(Direction::FromTheRight));
        assert_eq!(of("ar"), Some(Direction::FromTheRight));
    }
}

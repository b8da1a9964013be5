//! Which province a name means, and which one an agency belongs to.
//!
//! In: what people and the portal write ("Thành phố Đồng Nai", "UBND tỉnh Bắc Giang", "Sở Xây dựng - tỉnh Ninh
//! Bình"). Out: a [`Province`] of today, so that two of them can be compared. Names from before 1 July 2025 are those
//! of the province they became part of (Nghị quyết 202/2025/QH15, article 1: 63 provinces and cities became 34). A
//! name that is not in the table stays what it is: it is the same only as itself.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::vietnamese::{fold, fold_words, one_line, words};

/// Each of the 34 with those of the former 63 that it was made of. In the order of the alphabet.
const PROVINCES: [(&str, &[&str]); 34] = [
    ("An Giang", &["An Giang", "Kiên Giang"]),
    ("Bắc Ninh", &["Bắc Giang", "Bắc Ninh"]),
    ("Cà Mau", &["Bạc Liêu", "Cà Mau"]),
    ("Cao Bằng", &["Cao Bằng"]),
    ("Cần Thơ", &["Cần Thơ", "Hậu Giang", "Sóc Trăng"]),
    ("Đà Nẵng", &["Đà Nẵng", "Quảng Nam"]),
    ("Đắk Lắk", &["Đắk Lắk", "Phú Yên"]),
    ("Điện Biên", &["Điện Biên"]),
    ("Đồng Nai", &["Bình Phước", "Đồng Nai"]),
    ("Đồng Tháp", &["Đồng Tháp", "Tiền Giang"]),
    ("Gia Lai", &["Bình Định", "Gia Lai"]),
    ("Hà Nội", &["Hà Nội"]),
    ("Hà Tĩnh", &["Hà Tĩnh"]),
    ("Hải Phòng", &["Hải Dương", "Hải Phòng"]),
    ("Hồ Chí Minh", &["Bà Rịa – Vũng Tàu", "Bình Dương", "Hồ Chí Minh"]),
    ("Huế", &["Huế"]),
    ("Hưng Yên", &["Hưng Yên", "Thái Bình"]),
    ("Khánh Hòa", &["Khánh Hòa", "Ninh Thuận"]),
    ("Lai Châu", &["Lai Châu"]),
    ("Lạng Sơn", &["Lạng Sơn"]),
    ("Lào Cai", &["Lào Cai", "Yên Bái"]),
    ("Lâm Đồng", &["Bình Thuận", "Đắk Nông", "Lâm Đồng"]),
    ("Nghệ An", &["Nghệ An"]),
    ("Ninh Bình", &["Hà Nam", "Nam Định", "Ninh Bình"]),
    ("Phú Thọ", &["Hòa Bình", "Phú Thọ", "Vĩnh Phúc"]),
    ("Quảng Ngãi", &["Kon Tum", "Quảng Ngãi"]),
    ("Quảng Ninh", &["Quảng Ninh"]),
    ("Quảng Trị", &["Quảng Bình", "Quảng Trị"]),
    ("Sơn La", &["Sơn La"]),
    ("Tây Ninh", &["Long An", "Tây Ninh"]),
    ("Thái Nguyên", &["Bắc Kạn", "Thái Nguyên"]),
    ("Thanh Hóa", &["Thanh Hóa"]),
    ("Tuyên Quang", &["Hà Giang", "Tuyên Quang"]),
    ("Vĩnh Long", &["Bến Tre", "Trà Vinh", "Vĩnh Long"]),
];

/// Names and spellings that are met besides. Huế was Thừa Thiên Huế until the end of 2024.
const ALSO_WRITTEN: [(&str, &str); 9] = [
    ("Thừa Thiên Huế", "Huế"),
    ("HCM", "Hồ Chí Minh"),
    ("TPHCM", "Hồ Chí Minh"),
    ("Kontum", "Quảng Ngãi"),
    ("Bắc Cạn", "Thái Nguyên"),
    ("Đaklak", "Đắk Lắk"),
    ("Đắc Lắc", "Đắk Lắk"),
    ("Đaknông", "Lâm Đồng"),
    ("Đắc Nông", "Lâm Đồng"),
];

/// Folded words of every known name, and the province of today.
static NAMES: LazyLock<BTreeMap<Vec<String>, &'static str>> = LazyLock::new(|| {
    let former = PROVINCES.iter().flat_map(|(now, former)| former.iter().map(move |name| (*name, *now)));
    former.chain(ALSO_WRITTEN).map(|(name, now)| (fold_words(name).collect(), now)).collect()
});

/// No known name has more words.
const MOST_WORDS: usize = 4;

/// A province or a city that is one.
#[derive(Clone, Debug)]
pub(crate) struct Province {
    name: String,
    key: String,
    known: bool,
}

impl PartialEq for Province {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for Province {}

impl Province {
    /// The province that a whole text names: "tỉnh Bắc Ninh", "TP. Huế", "Đồng Nai".
    pub(crate) fn named(text: &str) -> Option<Self> {
        let text = one_line(text);
        let tokens = tokens(&text);
        let mut rest = &tokens[..];
        // "tỉnh tỉnh Sông Mẫu" is told where it is written, and means what it says once.
        while let Some(kind) = [2, 1].into_iter().find(|&count| kind_before(rest, count) == Some(count)) {
            rest = &rest[kind..];
        }
        let first = rest.first()?;
        let words: Vec<_> = rest.iter().map(|token| token.folded.clone()).collect();
        match NAMES.get(&words) {
            Some(name) => Some(Self::known(name)),
            None => Some(Self::other(text[first.at..].trim())),
        }
    }

    /// The province that an agency's name names. Nothing for a ministry, and where none is named.
    pub(crate) fn of_agency(agency: &str) -> Option<Self> {
        let agency = one_line(agency);
        let tokens = tokens(&agency);
        let is_local = is_local(&tokens);
        let known = (0..tokens.len()).rev().find_map(|at| {
            let (name, end) = name_at(&tokens, at)?;
            let begins = tokens[at].begins_part || at == 0;
            let ends = tokens.get(end).is_none_or(|next| next.begins_part);
            let says_so = kind_before(&tokens, at).is_some();
            let stands_so = is_local && ends && (begins || !is_smaller_unit(&tokens[at - 1].folded));
            let is_all = at == 0 && end == tokens.len();
            (says_so || stands_so || is_all).then(|| Self::known(name))
        });
        known.or_else(|| unknown_in(&agency, &tokens))
    }

    /// Its name of today, without "tỉnh" or "thành phố".
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Whether it is one of the 34.
    pub(crate) fn is_known(&self) -> bool {
        self.known
    }

    fn known(name: &str) -> Self {
        Self { known: true, ..Self::other(name) }
    }

    fn other(name: &str) -> Self {
        let words: Vec<_> = fold_words(name).collect();
        Self { name: name.to_owned(), key: words.join(" "), known: false }
    }
}

/// A word of a name.
struct Token {
    /// Where it begins.
    at: usize,
    folded: String,
    /// Whether a sign that parts names stands before it: a comma, a dash, a bracket.
    begins_part: bool,
}

fn tokens(text: &str) -> Vec<Token> {
    let mut end = 0;
    let mut out = Vec::new();
    for (at, word) in words(text) {
        let gap = &text[end..at];
        let begins_part = gap.contains([',', ';', ':', '-', '\u{2013}', '\u{2014}', '(', ')', '/', '|']);
        end = at + word.len();
        out.push(Token { at, folded: fold(word), begins_part });
    }
    out
}

/// The longest known name that begins here, and the token behind it.
fn name_at(tokens: &[Token], at: usize) -> Option<(&'static str, usize)> {
    let most = MOST_WORDS.min(tokens.len() - at);
    (1..=most).rev().find_map(|count| {
        let words: Vec<_> = tokens[at..at + count].iter().map(|token| token.folded.clone()).collect();
        NAMES.get(&words).map(|name| (*name, at + count))
    })
}

/// How many words before `at` say what kind of place follows: "tỉnh", "thành phố", "TP".
fn kind_before(tokens: &[Token], at: usize) -> Option<usize> {
    let word = |back: usize| at.checked_sub(back).and_then(|at| tokens.get(at)).map_or("", |one| &one.folded);
    match (word(2), word(1)) {
        ("thanh", "pho") => Some(2),
        (_, "tinh" | "tp") => Some(1),
        _ => None,
    }
}

/// Whether an agency is one of a province or below it, by the words it begins with.
fn is_local(tokens: &[Token]) -> bool {
    const LOCAL: [&[&str]; 11] = [
        &["ubnd"],
        &["hdnd"],
        &["uy", "ban", "nhan", "dan"],
        &["hoi", "dong", "nhan", "dan"],
        &["chu", "tich"],
        &["so"],
        &["ban", "quan", "ly"],
        &["van", "phong"],
        &["thanh", "tra"],
        &["chi", "cuc"],
        &["trung", "tam"],
    ];
    let begins = |words: &&[&str]| {
        words.len() <= tokens.len() && words.iter().zip(tokens).all(|(word, token)| token.folded == *word)
    };
    LOCAL.iter().any(begins)
}

/// "Phường Bắc Giang", "xã Hà Tĩnh": wards and communes bear the names of provinces too.
fn is_smaller_unit(word: &str) -> bool {
    matches!(word, "xa" | "phuong" | "khu" | "huyen" | "quan" | "tran" | "duong" | "thon" | "ap" | "ban")
}

/// "UBND tỉnh Sông Mẫu": the words with capitals behind "tỉnh". A city may be one of a province, so it is not taken.
fn unknown_in(text: &str, tokens: &[Token]) -> Option<Province> {
    let word =
        |token: &Token| text[token.at..].split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let marks = (0..tokens.len()).rev().filter(|&at| word(&tokens[at]).to_lowercase() == "t\u{1ec9}nh");
    let mut names = marks.filter_map(|mark| {
        let behind = &tokens[mark + 1..];
        let is_name = |token: &&Token| word(token).starts_with(char::is_uppercase);
        let count =
            behind.iter().enumerate().take_while(|(at, one)| is_name(one) && (*at == 0 || !one.begins_part));
        let last = behind[..count.count()].last()?;
        Some(text[behind[0].at..last.at + word(last).len()].to_owned())
    });
    names.next().map(|name| Province::other(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The 63 provinces and cities before 1 July 2025.
    const FORMER: &str = "\
        An Giang; Bà Rịa - Vũng Tàu; Bạc Liêu; Bắc Giang; Bắc Kạn; Bắc Ninh; Bến Tre; Bình Dương; Bình Định; \
        Bình Phước; Bình Thuận; Cà Mau; Cao Bằng; Cần Thơ; Đà Nẵng; Đắk Lắk; Đắk Nông; Điện Biên; Đồng Nai; \
        Đồng Tháp; Gia Lai; Hà Giang; Hà Nam; Hà Nội; Hà Tĩnh; Hải Dương; Hải Phòng; Hậu Giang; Hòa Bình; Hồ \
        Chí Minh; Huế; Hưng Yên; Khánh Hòa; Kiên Giang; Kon Tum; Lai Châu; Lạng Sơn; Lào Cai; Lâm Đồng; Long \
        An; Nam Định; Nghệ An; Ninh Bình; Ninh Thuận; Phú Thọ; Phú Yên; Quảng Bình; Quảng Nam; Quảng Ngãi; \
        Quảng Ninh; Quảng Trị; Sóc Trăng; Sơn La; Tây Ninh; Thái Bình; Thái Nguyên; Thanh Hóa; Tiền Giang; \
        Trà Vinh; Tuyên Quang; Vĩnh Long; Vĩnh Phúc; Yên Bái";

    #[test]
    fn every_former_province_is_part_of_one_of_today() {
        let mut left: std::collections::BTreeSet<_> = PROVINCES.iter().map(|(name, _)| *name).collect();
        for former in FORMER.split("; ") {
            for text in
                [former.to_owned(), format!("tỉnh {former}"), format!("THÀNH PHỐ {}", former.to_uppercase())]
            {
                let province = Province::named(&text).expect("a name");
                assert!(province.is_known(), "{text}");
                left.remove(province.name());
            }
        }
        assert!(left.is_empty(), "{left:?}");
        let members: usize = PROVINCES.iter().map(|(_, former)| former.len()).sum();
        assert_eq!((members, FORMER.split("; ").count()), (63, 63));
        for (name, former) in PROVINCES {
            assert!(former.contains(&name), "{name} keeps the name of one of its members");
        }
    }

    fn check_named(text: &str, expected: &str, known: bool) {
        let province = Province::named(text).expect("a name");
        assert_eq!((province.name(), province.is_known()), (expected, known), "{text}");
    }

    #[test]
    fn names_are_read_without_their_kind() {
        check_named("Thành phố Đồng Nai", "Đồng Nai", true);
        check_named("tp. hồ chí minh", "Hồ Chí Minh", true);
        check_named("TP.HCM", "Hồ Chí Minh", true);
        check_named("Tỉnh Thừa Thiên - Huế", "Huế", true);
        check_named("tỉnh Khánh Hoà", "Khánh Hòa", true);
        check_named("Đăk Lăk", "Đắk Lắk", true);
        check_named("tỉnh Sông Mẫu", "Sông Mẫu", false);
        check_named("Tỉnh Mẫu", "Mẫu", false);
        assert_eq!(Province::named("tỉnh SÔNG MẪU"), Province::named("Sông Mẫu"));
        assert_eq!(Province::named("tỉnh Vĩnh Phúc"), Province::named("Phú Thọ"));
        assert!(Province::named(" ").is_none());
        assert!(Province::named("tỉnh").is_none());
    }

    fn check_agency(agency: &str, expected: Option<&str>) {
        let province = Province::of_agency(agency);
        assert_eq!(province.as_ref().map(Province::name), expected, "{agency}");
    }

    #[test]
    fn an_agency_names_its_province() {
        check_agency("UBND tỉnh Bắc Giang", Some("Bắc Ninh"));
        check_agency("UBND Thành phố Đồng Nai", Some("Đồng Nai"));
        check_agency("Ủy ban nhân dân TP. Hồ Chí Minh", Some("Hồ Chí Minh"));
        check_agency("UỶ BAN NHÂN DÂN TỈNH NINH BÌNH", Some("Ninh Bình"));
        check_agency("Sở Xây dựng - tỉnh Quảng Ngãi", Some("Quảng Ngãi"));
        check_agency("Sở Y tế Cần Thơ", Some("Cần Thơ"));
        check_agency("Sở Nội vụ – Huế", Some("Huế"));
        check_agency("Sở Tài chính tỉnh Bà Rịa - Vũng Tàu", Some("Hồ Chí Minh"));
        check_agency("Ban Quản lý Khu kinh tế, công nghiệp thành phố - Thành phố Huế", Some("Huế"));
        check_agency("UBND phường Hải Dương, thành phố Hải Phòng", Some("Hải Phòng"));
        check_agency("Chủ tịch UBND tỉnh Trà Vinh", Some("Vĩnh Long"));
        check_agency("Văn phòng UBND tỉnh Hà Giang (cũ)", Some("Tuyên Quang"));
        check_agency("Lâm Đồng", Some("Lâm Đồng"));
    }

    #[test]
    fn an_agency_may_name_none() {
        for agency in [
            "Bộ Tư pháp",
            "Ủy ban nhân dân cấp tỉnh",
            "Ủy ban nhân dân cấp xã",
            "UBND xã Hòa Bình",
            "Đại học Thái Nguyên",
            "Ngân hàng Chính sách xã hội",
            "UBND thành phố Biên Hòa",
            "Sở Xây dựng",
            "Bộ xây dựng (Giao thông vận tải cũ)",
            "Cơ quan cấp tỉnh quản lý",
            "",
        ] {
            check_agency(agency, None);
        }
    }

    #[test]
    fn a_province_that_is_not_known_is_itself() {
        check_agency("UBND tỉnh Sông Mẫu", Some("Sông Mẫu"));
        check_agency("Sở Mẫu - Tỉnh Sông Thử, quầy 2", Some("Sông Thử"));
        assert_eq!(Province::of_agency("UBND TỈNH SÔNG MẪU"), Province::named("tỉnh Sông Mẫu"));
        assert_ne!(Province::of_agency("UBND tỉnh Sông Thử"), Province::named("tỉnh Sông Mẫu"));
    }
}

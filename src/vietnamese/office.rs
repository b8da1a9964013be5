//! Offices named in running text: "Trung tâm Phục vụ hành chính công cấp xã", "UBND phường Mẫu", "Sở Nội vụ".
//!
//! For telling where papers are handed in, and whose counter that is, so certainty goes before completeness: an
//! office whose level the text does not say is [`Level::Unsaid`], and what looks like none is none. The names of the
//! offices follow Nghị định 118/2025/NĐ-CP (Trung tâm Phục vụ hành chính công, Bộ phận Một cửa); whether an office is
//! a reader's own is for the caller to say.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::fold::{fold, fold_into};
use super::lower::is_in_any_case;
use super::words::words;

/// An office and where its name stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Office<'a> {
    pub(crate) kind: OfficeKind,
    pub(crate) level: Level<'a>,
    /// From the first word of its name to the end of its level.
    pub(crate) range: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OfficeKind {
    /// Trung tâm Phục vụ hành chính công, Bộ phận Một cửa: where dossiers are received.
    OneStop,
    /// Ủy ban nhân dân.
    Committee,
    /// "Cơ quan đăng ký kinh doanh": of whatever level the text says.
    Agency,
    /// A receiving point elsewhere: "Điểm tiếp nhận số 2".
    Point,
    /// Departments, police, post offices, land offices and others with counters of their own.
    Other,
}

/// Of which level of government an office is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Level<'a> {
    /// "cấp xã", or the name behind "xã", "phường", "đặc khu".
    Commune(Option<&'a str>),
    /// "cấp tỉnh", "tỉnh Mẫu", "thành phố".
    Province,
    /// Several at once: "các cấp", "cấp tỉnh hoặc cấp xã", "trên địa bàn thành phố".
    Several,
    /// Another one: districts that are no more, ministries.
    Other,
    Unsaid,
}

/// A word of the text, folded.
struct Word<'a> {
    start: usize,
    raw: &'a str,
    folded: &'a str,
}

impl Word<'_> {
    fn end(&self) -> usize {
        self.start + self.raw.len()
    }

    fn is(&self, folded: &str) -> bool {
        self.folded == folded
    }
}

/// A text cut into words, and all of them folded in one string: this is asked several times for each page.
struct Cut<'a> {
    /// Where a word starts, the word, and where its folding ends.
    words: Vec<(usize, &'a str, usize)>,
    folded: String,
}

impl<'a> Cut<'a> {
    fn new(text: &'a str) -> Self {
        let mut cut = Self { words: Vec::new(), folded: String::with_capacity(text.len()) };
        for (start, raw) in words(text) {
            fold_into(raw, &mut cut.folded);
            cut.words.push((start, raw, cut.folded.len()));
        }
        cut
    }

    fn words(&self) -> Vec<Word<'_>> {
        let mut from = 0;
        let word = |&(start, raw, end)| {
            let folded = &self.folded[from..end];
            from = end;
            Word { start, raw, folded }
        };
        self.words.iter().map(word).collect()
    }
}

/// What offices are called, longer names before those they begin with. All words folded.
const NAMES: &[(&str, OfficeKind)] = &[
    ("trung tam phuc vu hanh chinh cong", OfficeKind::OneStop),
    ("trung tam dich vu hanh chinh cong", OfficeKind::OneStop),
    ("trung tam phuc vu hanh chinh", OfficeKind::OneStop),
    ("trung tam hanh chinh cong", OfficeKind::OneStop),
    ("trung tam phuc vu hcc", OfficeKind::OneStop),
    ("trung tam pvhcc", OfficeKind::OneStop),
    ("trung tam hcc", OfficeKind::OneStop),
    ("tt phuc vu hanh chinh cong", OfficeKind::OneStop),
    ("tt pvhcc", OfficeKind::OneStop),
    ("tt hcc", OfficeKind::OneStop),
    ("ttpvhcc", OfficeKind::OneStop),
    ("tthcc", OfficeKind::OneStop),
    ("bo phan tiep nhan va tra ket qua", OfficeKind::OneStop),
    ("bo phan tiep nhan va tra kq", OfficeKind::OneStop),
    ("bo phan tiep nhan ho so va tra ket qua", OfficeKind::OneStop),
    ("bo phan tiep nhan", OfficeKind::OneStop),
    ("bo phan tn va tkq", OfficeKind::OneStop),
    ("bo phan tn tkq", OfficeKind::OneStop),
    ("bo phan mot cua", OfficeKind::OneStop),
    ("bo phan 1 cua", OfficeKind::OneStop),
    ("nha mot cua", OfficeKind::OneStop),
    ("uy ban nhan dan", OfficeKind::Committee),
    ("ubnd", OfficeKind::Committee),
    ("diem tiep nhan", OfficeKind::Point),
    ("diem phuc vu hanh chinh", OfficeKind::Point),
    ("chi nhanh van phong dang ky dat dai", OfficeKind::Other),
    ("van phong dang ky dat dai", OfficeKind::Other),
    ("chi nhanh vpdk", OfficeKind::Other),
    ("chi nhanh", OfficeKind::Other),
    ("cong an", OfficeKind::Other),
    ("buu dien", OfficeKind::Other),
    ("buu cuc", OfficeKind::Other),
    ("bao hiem xa hoi", OfficeKind::Other),
    ("ban quan ly", OfficeKind::Other),
    ("chi cuc", OfficeKind::Other),
    ("kho bac", OfficeKind::Other),
    ("toa an", OfficeKind::Other),
    ("hat kiem lam", OfficeKind::Other),
    ("tram y te", OfficeKind::Other),
    ("trung tam y te", OfficeKind::Other),
    ("tram thu y", OfficeKind::Other),
    ("don bien phong", OfficeKind::Other),
    ("ban chi huy", OfficeKind::Other),
    ("phong giao dich", OfficeKind::Other),
    ("phong cong chung", OfficeKind::Other),
    ("van phong cong chung", OfficeKind::Other),
    ("hoi dong", OfficeKind::Other),
    ("co quan", OfficeKind::Agency),
];

/// The same by their first word, in the order above.
static NAMES_BY_WORD: LazyLock<HashMap<&str, Vec<(&str, OfficeKind)>>> = LazyLock::new(|| {
    let mut all: HashMap<&str, Vec<_>> = HashMap::new();
    for (name, kind) in NAMES {
        let first = name.split(' ').next().unwrap_or(name);
        all.entry(first).or_default().push((*name, *kind));
    }
    all
});

/// Words that may stand between an office's name and its level.
const BETWEEN: &[&str] = &[
    "cua", "thuoc", "o", "tai", "noi", "cac", "theo", "co", "che", "mot", "giai", "quyet", "thu", "tuc",
    "hanh", "chinh", "tthc", "hien", "dai", "dien", "tu",
];

/// The offices of a text, in order.
pub(crate) fn parse_offices(text: &str) -> Vec<Office<'_>> {
    let cut = Cut::new(text);
    let words = cut.words();
    let mut offices = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match office_at(text, &words, at) {
            Some((office, next)) => {
                offices.push(office);
                at = next;
            }
            None => at += 1,
        }
    }
    offices
}

/// Communes and provinces that a text names, each with whether it is a commune: "phường Mẫu" and "tỉnh Mẫu" in an
/// address.
pub(crate) fn parse_areas(text: &str) -> Vec<(bool, &str)> {
    let cut = Cut::new(text);
    let words = cut.words();
    let mut areas = Vec::new();
    for at in 0..words.len() {
        if let Some((len, is_commune)) = area_word(&words, at)
            && let Some(name) = name_behind(text, &words, at + len)
        {
            areas.push((is_commune, name));
        }
    }
    areas
}

/// How many words say "xã", "đặc khu", "tỉnh", "thành phố" here, and whether that is a commune.
fn area_word(words: &[Word<'_>], at: usize) -> Option<(usize, bool)> {
    let two = |first: &str, second: &str| {
        words[at].is(first) && words.get(at + 1).is_some_and(|word| word.is(second))
    };
    // "thị xã" is a town of the districts that are no more, "xã hội" is society.
    let is_part = || at.checked_sub(1).is_some_and(|before| words[before].is("thi")) || two("xa", "hoi");
    // Folded words are compared first: nearly all are none of these, and need no second form of themselves.
    let spelled = |word: &str| is_in_any_case(words[at].raw, word);
    match words[at].folded {
        "xa" if spelled("xã") => (!is_part()).then_some((1, true)),
        "phuong" if spelled("phường") => Some((1, true)),
        "tinh" if spelled("tỉnh") => Some((1, false)),
        _ if two("dac", "khu") => Some((2, true)),
        _ if two("thi", "tran") => Some((2, true)),
        _ if two("thanh", "pho") => Some((2, false)),
        _ => None,
    }
}

fn office_at<'a>(text: &'a str, words: &[Word<'_>], at: usize) -> Option<(Office<'a>, usize)> {
    let (kind, len) = name_at(text, words, at)?;
    // "qua bưu điện" is a way, not a place.
    let is_way = words[at].is("buu")
        && at
            .checked_sub(1)
            .is_some_and(|before| ["qua", "duong", "thong", "vu"].iter().any(|word| words[before].is(word)));
    if is_way {
        return None;
    }
    let plural = at.checked_sub(1).is_some_and(|before| words[before].is("cac"));
    let (level, next) = match kind {
        // Its level is in its name: departments are the province's.
        OfficeKind::Other => (Level::Other, at + len),
        _ => level_behind(text, words, at + len),
    };
    let level = match level {
        Level::Unsaid if plural => Level::Several,
        level => level,
    };
    let end = words[next - 1].end();
    Some((Office { kind, level, range: words[at].start..end }, next))
}

/// Which office's name begins here, and how many words it has.
fn name_at(text: &str, words: &[Word<'_>], at: usize) -> Option<(OfficeKind, usize)> {
    for (name, kind) in NAMES_BY_WORD.get(words[at].folded).into_iter().flatten() {
        let mut rest = words[at..].iter();
        let mut len = 0;
        let fits = name.split(' ').all(|part| {
            len += 1;
            rest.next().is_some_and(|word| word.is(part))
        });
        if fits && is_whole(text, &words[at..at + len], name) {
            return Some((*kind, len));
        }
    }
    is_department(words, at).then_some((OfficeKind::Other, 1))
}

/// Folded words deceive: "cơ quan" is no "cổ quán", and punctuation parts what belongs to two names.
fn is_whole(text: &str, words: &[Word<'_>], name: &str) -> bool {
    let joined = words.windows(2).all(|pair| {
        text[pair[0].end()..pair[1].start].chars().all(|c| c.is_whitespace() || matches!(c, '-' | '&'))
    });
    let first = |word: &str| is_in_any_case(words[0].raw, word);
    joined
        && match name {
            "co quan" => first("cơ"),
            "chi nhanh" => first("chi"),
            "hoi dong" => first("hội"),
            _ => true,
        }
}

/// "Sở Nội vụ": with its own tone, for "số" is a number, and a capital behind it.
fn is_department(words: &[Word<'_>], at: usize) -> bool {
    words[at].raw.starts_with('S')
        && is_in_any_case(words[at].raw, "sở")
        && words.get(at + 1).is_some_and(|next| next.raw.starts_with(char::is_uppercase))
}

/// The level that follows an office's name, and the first word behind it.
fn level_behind<'a>(text: &'a str, words: &[Word<'_>], from: usize) -> (Level<'a>, usize) {
    let mut at = from;
    // "theo cơ chế “Một cửa” của …" names the office behind it; that one has the level.
    while at < words.len()
        && at < from + 8
        && BETWEEN.contains(&words[at].folded)
        && is_near(text, words, at)
        && level_at(text, words, at).is_none()
    {
        at += 1;
    }
    // "Cơ quan đăng ký kinh doanh cấp xã": what an agency does stands before its level.
    let reach = if from > 0 && words[from - 1].is("quan") { 9 } else { 0 };
    for at in at..=at + reach {
        if at >= words.len() || !is_near(text, words, at) || name_at(text, words, at).is_some() {
            break;
        }
        let Some((level, next)) = level_at(text, words, at) else { continue };
        return several(text, words, level, next);
    }
    (Level::Unsaid, from)
}

/// Whether nothing but spaces, quotes or a slash stands between a word and the one before it.
fn is_near(text: &str, words: &[Word<'_>], at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    text[words[before].end()..words[at].start]
        .chars()
        .all(|c| c.is_whitespace() || matches!(c, '“' | '”' | '"' | '/' | '-' | '–'))
}

/// A level that a second one follows at once is neither: "tỉnh/cấp xã", "cấp tỉnh hoặc cấp xã".
fn several<'a>(text: &'a str, words: &[Word<'_>], level: Level<'a>, next: usize) -> (Level<'a>, usize) {
    let Some(word) = words.get(next) else { return (level, next) };
    let between = &text[words[next - 1].end()..word.start];
    let joined = match word.folded {
        "hoac" | "va" => level_at(text, words, next + 1),
        _ if between.contains(['/', ',']) => level_at(text, words, next),
        _ => None,
    };
    match (level, joined) {
        // "UBND cấp xã, phường" and "UBND xã, phường, đặc khu" are all of one level.
        (Level::Commune(None), Some((Level::Commune(None), next))) => several(text, words, level, next),
        // An address goes on with its province.
        (Level::Commune(Some(_)), Some((Level::Province, _))) if between.contains(',') => (level, next),
        (_, Some((_, next))) => (Level::Several, next),
        (_, None) => (level, next),
    }
}

/// The level that is said at a word, and the first word behind it.
fn level_at<'a>(text: &'a str, words: &[Word<'_>], at: usize) -> Option<(Level<'a>, usize)> {
    let word = words.get(at)?;
    let next = |offset: usize| words.get(at + offset).map(|word| word.folded);
    match (word.folded, next(1), next(2)) {
        ("cac", Some("cap"), _) => Some((Level::Several, at + 2)),
        ("tren", Some("dia"), Some("ban")) => Some((Level::Several, at + 3)),
        ("cap", Some("xa" | "phuong" | "co"), _) => Some((Level::Commune(None), at + 2)),
        ("cap", Some("tinh"), _) => Some((Level::Province, at + 2)),
        ("cap", Some("thanh"), Some("pho")) => Some((Level::Province, at + 3)),
        ("cap", Some(_), _) | ("huyen" | "quan", ..) | ("thi", Some("xa"), _) => Some((Level::Other, at + 1)),
        _ => area_at(text, words, at),
    }
}

fn area_at<'a>(text: &'a str, words: &[Word<'_>], at: usize) -> Option<(Level<'a>, usize)> {
    let (len, is_commune) = area_word(words, at)?;
    let name = name_behind(text, words, at + len);
    let behind = name.map_or(0, |name| name.split_whitespace().count());
    let level = if is_commune { Level::Commune(name) } else { Level::Province };
    Some((level, at + len + behind))
}

/// Whether what follows an office says which one of its level: "nơi cư trú", "bất kỳ trong phạm vi tỉnh", "tại địa
/// phương nơi có đất".
pub(crate) fn says_which(behind: &str) -> bool {
    let mut words = words(behind).map(|(_, word)| fold(word));
    let first = [words.next(), words.next(), words.next(), words.next()].map(Option::unwrap_or_default);
    let first: Vec<&str> = first.iter().map(String::as_str).collect();
    let near = behind.trim_start_matches([' ', ',', '”', '"']);
    // "nơi" and not "nội", "nổi".
    let is_place = |at: &str| near.to_lowercase().starts_with(at);
    match first[..] {
        ["noi", ..] => is_place("nơi"),
        ["bat", "ky" | "ki", ..] | ["gan", "nhat", ..] => true,
        ["tai" | "o" | "theo" | "cua", "noi", ..] => true,
        ["tai", "dia", "phuong", "noi"] | ["hoat", "dong", "tren", "dia"] => true,
        _ => false,
    }
}

/// The words with capitals that follow: "Ia Kho", "Kinh Bắc", "1".
fn name_behind<'a>(text: &'a str, words: &[Word<'_>], from: usize) -> Option<&'a str> {
    let mut end = from;
    while let Some(word) = words.get(end) {
        let before = end.checked_sub(1).map_or(0, |before| words[before].end());
        let together = text[before..word.start].chars().all(char::is_whitespace);
        let capital = word.raw.starts_with(|c: char| c.is_uppercase() || (end == from && c.is_numeric()));
        // "xã Sở Nội vụ" is two names in a row.
        if !together || !capital || name_at(text, words, end).is_some() {
            break;
        }
        end += 1;
    }
    (end > from).then(|| &text[words[from].start..words[end - 1].end()])
}

#[cfg(test)]
mod tests {
    use super::*;

    use Level::{Commune, Province, Several, Unsaid};
    use OfficeKind::{Agency, Committee, OneStop, Other, Point};

    fn check(text: &str, expected: &[(OfficeKind, Level<'_>)]) {
        let found: Vec<_> = parse_offices(text).into_iter().map(|one| (one.kind, one.level)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn knows_what_says_which_office() {
        for text in [
            " nơi cư trú",
            ", nơi có đất",
            " bất kỳ trong tỉnh",
            " tại địa phương nơi đặt trụ sở",
            " của nơi ở",
        ] {
            assert!(says_which(text), "{text}");
        }
        for text in ["", " nội thành", " hoặc qua bưu chính", ", số 5", " tại tầng 1"] {
            assert!(!says_which(text), "{text}");
        }
    }

    #[test]
    fn knows_offices_of_communes() {
        for text in [
            "Trung tâm Phục vụ hành chính công cấp xã",
            "TT PVHCC cấp xã",
            "trung tâm hành chính công xã",
            "Bộ phận Một cửa của xã",
            "Bộ phận tiếp nhận và trả kết quả cấp xã nơi cư trú",
            "Bộ phận TN&TKQ cấp xã",
            "Bộ phận Tiếp nhận và Trả kết quả giải quyết thủ tục hành chính của xã",
            "Bộ phận Một cửa hiện đại cấp xã",
        ] {
            check(text, &[(OneStop, Commune(None))]);
        }
        check("UBND xã, phường, thị trấn", &[(Committee, Commune(None))]);
        check("Uỷ ban Nhân dân cấp xã, phường", &[(Committee, Commune(None))]);
        check("Trung tâm PVHCC phường Kinh Mẫu, tỉnh Mẫu", &[(OneStop, Commune(Some("Kinh Mẫu")))]);
        check("UBND phường 1", &[(Committee, Commune(Some("1")))]);
        check("Cơ quan đăng ký kinh doanh cấp xã", &[(Agency, Commune(None))]);
        check(
            "Bộ phận tiếp nhận và trả kết quả theo cơ chế “Một cửa” của Ủy ban nhân dân cấp xã",
            &[(OneStop, Unsaid), (Committee, Commune(None))],
        );
    }

    #[test]
    fn knows_offices_of_others() {
        check("Trung tâm Phục vụ hành chính công tỉnh Mẫu", &[(OneStop, Province)]);
        check("Trung tâm Phục vụ hành chính công thành phố", &[(OneStop, Province)]);
        check(
            "Sở Xây dựng tại Trung tâm Hành chính công tỉnh",
            &[(Other, Level::Other), (OneStop, Province)],
        );
        check("Công an cấp xã", &[(Other, Level::Other)]);
        check("Bộ phận một cửa cấp huyện", &[(OneStop, Level::Other)]);
        check("Điểm tiếp nhận số 2", &[(Point, Unsaid)]);
        check("Bưu điện xã Mẫu", &[(Other, Level::Other)]);
        check("qua bưu điện, đường bưu điện", &[]);
        check("số 5 đường Cơ Mẫu", &[]);
        check("Số 5 cơ sở 2", &[]);
    }

    #[test]
    fn several_levels_are_none_of_them() {
        check("Trung tâm Phục vụ hành chính công các cấp", &[(OneStop, Several)]);
        check("Trung tâm Phục vụ hành chính công tỉnh/cấp xã", &[(OneStop, Several)]);
        check("Trung tâm Phục vụ hành chính công cấp tỉnh hoặc cấp xã", &[(OneStop, Several)]);
        check("Các Trung tâm Phục vụ HCC trên địa bàn thành phố", &[(OneStop, Several)]);
        check("Trung tâm Phục vụ hành chính công", &[(OneStop, Unsaid)]);
        check("UBND cấp xã và UBND cấp tỉnh", &[(Committee, Commune(None)), (Committee, Province)]);
    }

    #[test]
    fn names_areas() {
        assert_eq!(
            parse_areas("số 9, phường Đạo Mẫu, tỉnh Sông Mẫu"),
            [(true, "Đạo Mẫu"), (false, "Sông Mẫu")]
        );
        assert_eq!(parse_areas("xã nơi có đất, tỉnh khác; Phòng Văn hóa - Xã Hội; thị xã Mẫu"), []);
        assert_eq!(parse_areas("Thành phố Mẫu; đặc khu Đảo Mẫu"), [(false, "Mẫu"), (true, "Đảo Mẫu")]);
    }
}

//! What residents call the national procedures, so that an imported catalogue is readable on the first day.
//!
//! In: a procedure as its file says it. Out: the same with a plain name and keywords of our own where the file
//! has none. A commune's words always win; a commune that wants the official name to be shown writes it as the
//! plain name. Codes are replaced and given to others, so an entry holds only where code and official name are
//! those that it was written for. Files are read and written without it: nothing of this is ever in a file.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use crate::vietnamese::{modern_tone, words};

use super::Procedure;

const TABLE: &str = include_str!("plain_names.tsv");

/// The entries by code. A line that cannot be read would be left out; a test sees to it that there is none.
static ENTRIES: LazyLock<BTreeMap<&str, Entry>> =
    LazyLock::new(|| lines().filter_map(entry).map(|entry| (entry.code, entry)).collect());

/// What one procedure is called.
#[derive(Debug)]
struct Entry {
    code: &'static str,
    /// The name the entry was written for.
    name: &'static str,
    plain_name: &'static str,
    keywords: Vec<&'static str>,
}

/// The procedure with our words where it has none of its own; the very same one where there is nothing to say.
pub(crate) fn filled(procedure: Arc<Procedure>) -> Arc<Procedure> {
    let words = &procedure.commune;
    let wanting = words.plain_name.is_none() || words.keywords.is_empty();
    if !wanting || find(&procedure.code, &procedure.name).is_none() {
        return procedure;
    }
    let mut procedure = Arc::unwrap_or_clone(procedure);
    fill_in(&mut procedure);
    Arc::new(procedure)
}

/// Puts our words in where the procedure has none.
pub(crate) fn fill_in(procedure: &mut Procedure) {
    let Some(entry) = find(&procedure.code, &procedure.name) else { return };
    let words = &mut procedure.commune;
    words.plain_name.get_or_insert_with(|| entry.plain_name.to_owned());
    if words.keywords.is_empty() {
        words.keywords = entry.keywords.iter().map(|&keyword| keyword.to_owned()).collect();
    }
}

/// Takes our words out, so that others of the commune can take their place.
pub(crate) fn take_out(procedure: &mut Procedure) {
    let Some(entry) = find(&procedure.code, &procedure.name) else { return };
    let words = &mut procedure.commune;
    words.plain_name.take_if(|name| name == entry.plain_name);
    if words.keywords == entry.keywords {
        words.keywords.clear();
    }
}

/// The official name that a code's entry was written for.
pub(crate) fn written_for(code: &str) -> Option<&'static str> {
    ENTRIES.get(code).map(|entry| entry.name)
}

fn find(code: &str, name: &str) -> Option<&'static Entry> {
    ENTRIES.get(code).filter(|entry| key(entry.name) == key(name))
}

/// By what official names are the same: their words, however they are encoded, spaced, pointed, in capitals or
/// not, with either place of the tone mark.
pub(crate) fn key(name: &str) -> Vec<String> {
    let name = modern_tone(name).to_lowercase();
    words(&name).map(|(_, word)| word.to_owned()).collect()
}

fn lines() -> impl Iterator<Item = &'static str> {
    TABLE.lines().filter(|line| !line.starts_with('#'))
}

fn entry(line: &'static str) -> Option<Entry> {
    let mut cells = line.split('\t');
    let (code, plain_name, keywords, name) = (cells.next()?, cells.next()?, cells.next()?, cells.next()?);
    Some(Entry { code, name, plain_name, keywords: keywords.split("; ").collect() })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::catalogue::parse_file;
    use crate::source::SourceFile;
    use crate::vietnamese::{nfc, one_line, suspicious};

    const CODE: &str = "1.003583";
    const NAME: &str = "Thủ tục đăng ký khai sinh lưu động";

    fn read(code: &str, name: &str, more: &str) -> Arc<Procedure> {
        let text = format!("+++\ncode = \"{code}\"\nname = \"{name}\"\nfield = \"ho-tich\"\n{more}\n+++\n");
        let parsed = parse_file(&SourceFile::plain("content/procedures/a.md", &text));
        parsed.procedure.expect("a procedure")
    }

    fn check(code: &str, name: &str, more: &str, plain_name: Option<&str>, first_keyword: Option<&str>) {
        let procedure = filled(read(code, name, more));
        let words = &procedure.commune;
        assert_eq!(words.plain_name.as_deref(), plain_name, "{code} {name} {more}");
        assert_eq!(words.keywords.first().map(String::as_str), first_keyword, "{code} {name} {more}");
    }

    #[test]
    fn the_table_is_sound() {
        let (mut codes, mut names) = (BTreeSet::new(), BTreeSet::new());
        for line in lines() {
            assert_eq!(line.split('\t').count(), 4, "{line}");
            let entry = entry(line).expect("four cells");
            assert!(codes.insert(entry.code), "{line}");
            assert!(names.insert(fold(entry.plain_name)), "two procedures of one name: {line}");
            assert!((3..=9).contains(&entry.keywords.len()), "{line}");
            let keywords: BTreeSet<String> = entry.keywords.iter().copied().map(fold).collect();
            assert_eq!(keywords.len(), entry.keywords.len(), "{line}");
            assert!((10..=64).contains(&entry.plain_name.chars().count()), "{line}");
            assert!(entry.plain_name.starts_with(char::is_uppercase), "{line}");
            for text in entry.keywords.iter().chain([&entry.code, &entry.plain_name, &entry.name]) {
                assert!(!text.is_empty() && nfc(text) == *text && one_line(text) == *text, "{line}");
            }
            for text in entry.keywords.iter().chain([&entry.plain_name]) {
                assert!(suspicious(text).is_empty(), "{text}");
                assert!(!words(text).any(|(_, word)| word == "bạn"), "{text}");
            }
        }
        assert_eq!(codes.len(), ENTRIES.len());
        assert!(codes.iter().eq(&lines().map(|line| &line[..8]).collect::<Vec<_>>()), "in order of code");
    }

    fn fold(text: &str) -> String {
        crate::vietnamese::fold(text)
    }

    #[test]
    fn code_and_name_agree() {
        let ours = (Some("Làm giấy khai sinh lưu động tận nơi"), Some("khai sinh lưu động"));
        check(CODE, NAME, "", ours.0, ours.1);
        check(CODE, "THỦ TỤC  ĐĂNG KÝ KHAI SINH LƯU ĐỘNG.", "", ours.0, ours.1);
        check(CODE, "Thu\u{309} tu\u{323}c đăng ky\u{301} khai sinh lưu đô\u{323}ng", "", ours.0, ours.1);
        check(
            "2.001659",
            "Xoá đăng ký phương tiện",
            "",
            Some("Xóa đăng ký tàu thuyền đường sông"),
            Some("bỏ đăng ký ghe"),
        );
    }

    #[test]
    fn another_name_or_code_has_none() {
        check(CODE, "Thủ tục đăng ký khai tử lưu động", "", None, None);
        check(CODE, "Thu tuc dang ky khai sinh luu dong", "", None, None);
        check(CODE, "Đăng ký khai sinh lưu động", "", None, None);
        check("1.999999", NAME, "", None, None);
    }

    #[test]
    fn the_communes_words_win() {
        let ours = (Some("Làm giấy khai sinh lưu động tận nơi"), Some("khai sinh lưu động"));
        check(CODE, NAME, "plain_name = \"Khai sinh tại thôn\"", Some("Khai sinh tại thôn"), ours.1);
        check(CODE, NAME, "keywords = [\"khai sinh ở bản\"]", ours.0, Some("khai sinh ở bản"));
        let official = format!("plain_name = \"{NAME}\"");
        check(CODE, NAME, &official, Some(NAME), ours.1);
        assert_eq!(filled(read(CODE, NAME, &official)).spoken_name(), NAME);
    }

    #[test]
    fn no_flyer_comes_of_a_name_alone() {
        let named = filled(read(CODE, NAME, ""));
        assert!(named.commune.plain_name.is_some() && !named.has_plain_words());
        assert!(filled(read(CODE, NAME, "summary = [\"Nộp tờ khai\"]")).has_plain_words());
    }

    #[test]
    fn what_was_put_in_is_taken_out() {
        for more in ["", "plain_name = \"Khai sinh tại thôn\"", "keywords = [\"khai sinh ở bản\"]"] {
            let plain = read(CODE, NAME, more);
            let mut procedure = Arc::unwrap_or_clone(filled(plain.clone()));
            take_out(&mut procedure);
            assert_eq!(procedure.commune, plain.commune);
        }
    }
}

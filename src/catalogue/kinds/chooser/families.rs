//! Choosers of our own, for the needs that bring most people: data, written as an author writes them.
//!
//! Their answers name national codes. Codes are replaced and given to others, so an answer holds only where the site has
//! the code under an official name that it was written for: those of `plain_names.tsv`, and those of `names.tsv` here.
//! Whether a name begins with "Thủ tục" makes no difference: lists write it or leave it out.
//! Which of them a site shows is decided by the site.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::Chooser;
use crate::catalogue::kinds::procedure::plain_names;
use crate::catalogue::kinds::{Kind, Row};
use crate::catalogue::model::Origin;
use crate::diagnostic::Report;
use crate::source::SourceFile;

/// What names of procedures may begin with.
const LEAD: [&str; 2] = ["thủ", "tục"];
const NAMES: &str = include_str!("families/names.tsv");

/// In the order in which they are listed.
const FILES: [(&str, &str); 9] = [
    ("sinh-con", include_str!("families/sinh-con.md")),
    ("nguoi-than-qua-doi", include_str!("families/nguoi-than-qua-doi.md")),
    ("ket-hon", include_str!("families/ket-hon.md")),
    ("dang-ky-lai", include_str!("families/dang-ky-lai.md")),
    ("chung-thuc", include_str!("families/chung-thuc.md")),
    ("so-do", include_str!("families/so-do.md")),
    ("xay-nha", include_str!("families/xay-nha.md")),
    ("ho-kinh-doanh", include_str!("families/ho-kinh-doanh.md")),
    ("tro-cap", include_str!("families/tro-cap.md")),
];

static FAMILIES: LazyLock<Vec<Chooser>> =
    LazyLock::new(|| FILES.iter().filter_map(read).map(|(one, _)| one).collect());

/// The names that answers were written for, by code. A code may have been called otherwise before.
static BY_CODE: LazyLock<BTreeMap<&str, Vec<Vec<String>>>> = LazyLock::new(|| {
    let mut by_code: BTreeMap<&str, Vec<Vec<String>>> = BTreeMap::new();
    for (code, name) in lines() {
        by_code.entry(code).or_default().push(key(name));
    }
    by_code
});

/// All of them, with every answer they have.
pub(crate) fn all() -> &'static [Chooser] {
    &FAMILIES
}

/// Whether an answer that names this code was written for a procedure of this official name.
pub(crate) fn is_written_for(code: &str, name: &str) -> bool {
    let name = key(name);
    plain_names::written_for(code).is_some_and(|own| key(own) == name)
        || BY_CODE.get(code).is_some_and(|names| names.contains(&name))
}

/// By what names are the same.
fn key(name: &str) -> Vec<String> {
    let mut words = plain_names::key(name);
    if words.starts_with(&LEAD.map(str::to_owned)) {
        words.drain(..LEAD.len());
    }
    words
}

fn lines() -> impl Iterator<Item = (&'static str, &'static str)> {
    NAMES.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'))
}

fn read((slug, text): &(&str, &str)) -> Option<(Chooser, Report)> {
    const ROW: &Row = &Chooser::ROW;
    let file = SourceFile::plain(format!("{}{slug}.md", ROW.folder), text);
    let mut report = Report::default();
    let placed = ROW.read(text, &mut report, |root, words, report| {
        Chooser::decide(root, words, Origin::of(&file), report)
    })?;
    Some((placed.value, report))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::prose::LinkTo;
    use crate::vietnamese::{nfc, one_line, suspicious};

    /// The codes that the answers of a chooser name.
    fn codes(chooser: &Chooser) -> Vec<&str> {
        let answers = chooser.questions.iter().flat_map(|question| &question.answers);
        let typed = answers.filter_map(|answer| match answer.to()? {
            LinkTo::Typed(to) => Some(to.as_str()),
            LinkTo::Out(_) | LinkTo::Site(_) => None,
        });
        typed.filter(|to| !to.starts_with('#')).collect()
    }

    #[test]
    fn each_is_without_mistakes() {
        for file in &FILES {
            let (chooser, report) = read(file).expect("a chooser");
            assert!(report.diagnostics.is_empty(), "{}: {report:#?}", file.0);
            assert_eq!(chooser.slug, file.0);
            assert!(chooser.keywords.len() > 4 && chooser.lead.is_some(), "{}", file.0);
            assert!(suspicious(file.1).is_empty() && nfc(file.1) == *file.1, "{}", file.0);
            let ids: BTreeSet<String> = chooser
                .questions
                .iter()
                .filter_map(|one| one.id.as_ref().map(|id| format!("#{id}")))
                .collect();
            for answer in chooser.questions.iter().flat_map(|question| &question.answers) {
                match answer.to() {
                    Some(LinkTo::Typed(to)) if to.starts_with('#') => assert!(ids.contains(to), "{to}"),
                    Some(LinkTo::Typed(_)) => {}
                    other => panic!("{other:?}"),
                }
            }
        }
        assert_eq!(all().len(), FILES.len());
    }

    #[test]
    fn each_answer_has_the_name_it_was_written_for() {
        let named: BTreeSet<&str> = lines().map(|(code, _)| code).collect();
        let mut used = BTreeSet::new();
        for chooser in all() {
            for code in codes(chooser) {
                assert!(
                    named.contains(code) || plain_names::written_for(code).is_some(),
                    "{code} of {}",
                    chooser.slug
                );
                used.insert(code);
            }
        }
        let unused: Vec<_> = named.iter().filter(|code| !used.contains(*code)).collect();
        assert!(unused.is_empty(), "{unused:?}");
    }

    #[test]
    fn names_are_written_well() {
        let all: Vec<(&str, &str)> = lines().collect();
        assert!(all.is_sorted_by_key(|(code, _)| *code));
        for (code, name) in all {
            assert!(nfc(name) == name && one_line(name) == name && !name.is_empty(), "{code}");
            assert!(plain_names::written_for(code) != Some(name), "{code} stands in plain_names.tsv");
            assert!(is_written_for(code, &name.to_uppercase()));
            assert!(is_written_for(code, &format!("Thủ tục {}", name.trim_start_matches("Thủ tục "))));
        }
        assert!(!is_written_for("1.001193", "Thủ tục đăng ký khai tử"));
    }
}

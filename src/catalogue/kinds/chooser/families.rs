//! Choosers of our own, for the needs that bring most people: data, written as an author writes them.
//!
//! Their answers name national codes. Codes are replaced and given to others, so an answer holds only where the site has
//! the code under an official name that it was written for: those of `plain_names.tsv`, and those of `names.tsv` here.
//! Whether a name begins with "Thủ tục" makes no difference: lists write it or leave it out.
//! Their titles, keywords and questions promise answers: what promises one that the site does not have is left out
//! ([`kept`]), by `promises.tsv`. Which of them a site shows is decided by the site.

use std::collections::{BTreeMap, BTreeSet};
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
const PROMISES: &str = include_str!("families/promises.tsv");
/// What cuts a title into what it is about and what it offers, and each into its parts.
const OFFERS: &str = ": ";
const PARTS: &str = ", ";

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

/// One of ours as far as it keeps what it promises where its answers lead to these codes: without keywords and parts of its
/// title that nothing answers. `None` where the title is about nothing that is there.
pub(crate) fn kept(chooser: &Chooser, codes: &BTreeSet<&str>) -> Option<Chooser> {
    let keeps = |text: &str| keeps(&chooser.slug, text, codes);
    let parts = |text: &str| text.split(PARTS).filter(|part| keeps(part)).collect::<Vec<_>>().join(PARTS);
    let (about, offers) = match chooser.title.split_once(OFFERS) {
        Some((about, offers)) => (parts(about), parts(offers)),
        None => (parts(&chooser.title), String::new()),
    };
    let title = match (about.is_empty(), offers.is_empty()) {
        (true, _) => return None,
        (false, true) => about,
        (false, false) => format!("{about}{OFFERS}{offers}"),
    };
    let mut chooser = chooser.clone();
    chooser.keywords.retain(|keyword| keeps(keyword));
    chooser.lead.take_if(|lead| !keeps(lead));
    Some(Chooser { title, ..chooser })
}

/// Whether each thing that a text promises has its answer among these codes.
pub(crate) fn keeps(slug: &str, text: &str, codes: &BTreeSet<&str>) -> bool {
    let own = promises().filter(|promise| promise.slug == slug && promise.texts().any(|own| own == text));
    own.into_iter().all(|promise| promise.codes().any(|code| codes.contains(code)))
}

/// A line of `promises.tsv`.
struct Promise {
    slug: &'static str,
    codes: &'static str,
    texts: &'static str,
}

impl Promise {
    fn codes(&self) -> impl Iterator<Item = &'static str> {
        self.codes.split(' ')
    }

    fn texts(&self) -> impl Iterator<Item = &'static str> {
        self.texts.split("; ")
    }
}

fn promises() -> impl Iterator<Item = Promise> {
    let lines = PROMISES.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let mut cells = line.split('\t');
        Some(Promise { slug: cells.next()?, codes: cells.next()?, texts: cells.next()? })
    })
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
    fn each_promise_is_made_and_can_be_kept() {
        assert_eq!(promises().count(), PROMISES.lines().filter(|line| !line.starts_with('#')).count());
        for promise in promises() {
            let chooser = all().iter().find(|one| one.slug == promise.slug).expect("a chooser");
            let known = codes(chooser);
            promise.codes().for_each(|code| assert!(known.contains(&code), "{code} of {}", chooser.slug));
            let questions = chooser.questions.iter().map(|question| question.title.as_str());
            let said: Vec<&str> = chooser
                .title
                .split(OFFERS)
                .flat_map(|half| half.split(PARTS))
                .chain(chooser.keywords.iter().map(String::as_str))
                .chain(chooser.lead.as_deref())
                .chain(questions)
                .collect();
            promise.texts().for_each(|text| assert!(said.contains(&text), "{text} of {}", chooser.slug));
        }
        for chooser in all() {
            assert_eq!(kept(chooser, &codes(chooser).into_iter().collect()).as_ref(), Some(chooser));
        }
    }

    /// What remains of a chooser where the site has these codes.
    #[track_caller]
    fn check_kept(slug: &str, codes: &[&str], title: Option<&str>, keywords: &[&str]) {
        let chooser = all().iter().find(|one| one.slug == slug).expect("a chooser");
        let kept = kept(chooser, &codes.iter().copied().collect());
        assert_eq!(kept.as_ref().map(|one| one.title.as_str()), title);
        assert_eq!(kept.map(|one| one.keywords).unwrap_or_default(), keywords);
    }

    #[test]
    fn what_nothing_answers_is_not_promised() {
        let born = ["khai sinh", "khai sanh", "giấy khai sinh", "em bé mới sinh", "con mới đẻ"];
        let born = [&born[..], &["sinh con làm giấy gì", "mất giấy khai sinh"]].concat();
        check_kept("sinh-con", &["1.001193", "2.000635"], Some("Khai sinh: sinh con, mất giấy"), &born);
        check_kept("ket-hon", &["2.002189", "2.000554"], Some("Kết hôn"), &[]);
        check_kept(
            "xay-nha",
            &["1.013226", "1.013228"],
            Some("Xây nhà: giấy phép xây dựng"),
            &["giấy phép xây dựng"],
        );
        check_kept("tro-cap", &["1.001699", "1.001653"], None, &[]);
        check_kept("dang-ky-lai", &["1.004772", "1.000893"], None, &[]);
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

//! No input makes the program panic: real files, cut off anywhere or with bytes changed, go through
//! the reader, the checks and the pages in one process. `NIEMYET_DAMAGES=20000` tries so many files, and a tenth of
//! them on prints, instead of the usual few; which they are, chance says each time.

use std::fs;

use niemyet::build::{self, Cache};
use niemyet::cache::{Memo, Rendered};
use niemyet::diagnostic::{Code, Severity};
use niemyet::site::Editions;
use niemyet::source::disk;
use proptest::prelude::*;

use crate::harness::{DAY, Site};

/// One thing done to a file's bytes.
#[derive(Clone, Debug)]
enum Damage {
    CutAt(prop::sample::Index),
    Flip(prop::sample::Index, u8),
    Insert(prop::sample::Index, Vec<u8>),
    Drop(prop::sample::Index, usize),
}

impl Damage {
    fn apply(&self, bytes: &mut Vec<u8>) {
        if bytes.is_empty() {
            return;
        }
        match self {
            Damage::CutAt(at) => bytes.truncate(at.index(bytes.len())),
            Damage::Flip(at, with) => {
                let at = at.index(bytes.len());
                bytes[at] ^= with;
            }
            Damage::Insert(at, what) => {
                let at = at.index(bytes.len());
                bytes.splice(at..at, what.iter().copied());
            }
            Damage::Drop(at, count) => {
                let at = at.index(bytes.len());
                let end = (at + count).min(bytes.len());
                bytes.drain(at..end);
            }
        }
    }
}

fn damage() -> impl Strategy<Value = Damage> {
    let pieces = prop::sample::select(vec![
        "[[",
        "]]",
        "'''",
        "\"\"\"",
        "+++\n",
        "\n",
        "=",
        "{",
        "}",
        "\u{201c}",
        "\0",
        "# ",
        "## ",
        "- ",
        "> > > ",
        "`",
        "|",
        "<b>",
        "](javascript:x)",
        "\u{301}",
        "\u{202e}",
        "&lt;",
        "{#",
        "1. ",
    ]);
    prop_oneof![
        any::<prop::sample::Index>().prop_map(Damage::CutAt),
        (any::<prop::sample::Index>(), 1..=255u8).prop_map(|(at, with)| Damage::Flip(at, with)),
        (any::<prop::sample::Index>(), pieces)
            .prop_map(|(at, piece)| Damage::Insert(at, piece.as_bytes().to_vec())),
        (any::<prop::sample::Index>(), 1..200usize).prop_map(|(at, count)| Damage::Drop(at, count)),
    ]
}

#[test]
fn damaged_files_are_reported_never_fatal() {
    check_damaged(&Site::sample(), Editions::site_only(), asked().unwrap_or(200), &Memo::default());
}

/// Setting a print takes longer than writing a page: few cases are tried, and what the damage does not
/// touch is not made again.
#[cfg(feature = "prints")]
#[test]
fn damaged_files_never_break_a_print() {
    let (site, editions) = (Site::sample(), Editions::all());
    let sources = disk::read(site.root()).expect("a readable site");
    let day = DAY.parse().expect("a day");
    let built = build::build(&sources, day, editions, &mut Cache::default(), &|_| ());
    let mut whole = Memo::default();
    whole.replace(
        built.value.trial(&Memo::default()).1.into_iter().map(|(fingerprint, made)| (fingerprint.0, made)),
    );
    check_damaged(&site, editions, asked().map_or(20, |cases| cases / 10), &whole);
}

/// How many files a longer campaign wants damaged.
fn asked() -> Option<u32> {
    std::env::var("NIEMYET_DAMAGES").ok()?.parse().ok()
}

fn check_damaged(site: &Site, editions: Editions, cases: u32, remembered: &Memo<Rendered>) {
    let mut files: Vec<_> = walkdir::WalkDir::new(site.root())
        .into_iter()
        .map(|entry| entry.expect("readable").into_path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md" || extension == "toml"))
        .collect();
    files.sort();
    let day = DAY.parse().expect("a day");
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let strategy = (prop::sample::select(files), prop::collection::vec(damage(), 1..4));
    let result = runner.run(&strategy, |(path, damages)| {
        let good = fs::read(&path).expect("a file");
        let mut bytes = good.clone();
        damages.iter().for_each(|damage| damage.apply(&mut bytes));
        fs::write(&path, &bytes).expect("written");
        let sources = disk::read(site.root()).expect("a readable site");
        let mut cache = Cache { rendered: remembered.clone(), ..Cache::default() };
        let checked = build::build(&sources, day, editions, &mut cache, &|_| ());
        let (trial, _) = checked.value.trial(&cache.rendered);
        // A damaged letter may be one that no font has: that is the author's to mend.
        let broken = trial.diagnostics.iter().find(|found| found.code != Code::MissingGlyph);
        let printed = niemyet::diagnostic::print::human(
            &checked.report,
            &sources,
            Default::default(),
            niemyet::diagnostic::print::Look::PLAIN,
        );
        fs::write(&path, &good).expect("written");
        prop_assert!(broken.is_none_or(|found| found.severity != Severity::Error), "{broken:?}");
        prop_assert!(checked.report.diagnostics.is_empty() || !printed.is_empty());
        Ok(())
    });
    if let Err(failure) = result {
        panic!("{failure}");
    }
}

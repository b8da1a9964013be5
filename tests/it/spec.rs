//! A page for every finding: a small site and what it earns, exactly as printed.
//!
//! A page of `tests/spec` is named after its code and holds files between `~~~~ path` and `~~~~`; behind
//! them stands what `check` prints. `NIEMYET_UPDATE=1` writes the pages anew, and a stub for a code that
//! has none; the diff is then read like any other. A code that no content can earn (a broken disk, a
//! template, a program without prints) has a page without files.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use niemyet::build::{self, Bundle, Cache};
use niemyet::cache::Memo;
use niemyet::catalogue;
use niemyet::diagnostic::{Checked, Code, Lang, Report, print};
use niemyet::site::Editions;
use niemyet::source::{Body, SourceFile, SourceSet, Text};

use crate::harness::DAY;

const FENCE: &str = "~~~~";
const EXPECTED: &str = "~~~~ text";

/// What every page's site has unless the page says otherwise.
const SITE: &str = "format = 1\n\n[site]\nbase_url = \"https://thutuc.xa-mau.vn\"\nsample = true\n\n[commune]\nname = \"Mẫu\"\nkind = \"xã\"\n";
const FIELDS: &str = "[[fields]]\nslug = \"ho-tich\"\nname = \"Hộ tịch\"\n";

struct Page {
    path: PathBuf,
    code: Code,
    written: String,
    files: Vec<(String, String)>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec")
}

fn update() -> bool {
    std::env::var_os("NIEMYET_UPDATE").is_some()
}

impl Page {
    fn of(code: Code) -> Self {
        let path = folder().join(format!("{}.md", code.id()));
        let written = fs::read_to_string(&path).unwrap_or_default();
        let files = files(&written);
        Page { path, code, written, files }
    }

    fn sources(&self) -> SourceSet {
        let mut files: BTreeMap<String, String> = [("niemyet.toml", SITE), ("content/fields.toml", FIELDS)]
            .map(|(path, text)| (path.into(), text.into()))
            .into();
        files.extend(self.files.iter().map(|(path, text)| (path.clone(), unescaped(text))));
        // A page takes a file away by leaving it without a line.
        files.retain(|path, text| !text.is_empty() || path.starts_with("content/procedures/"));
        let files =
            files.into_iter().map(|(path, text)| source(&path, &text)).map(|file| (file.path.clone(), file));
        SourceSet { files: files.collect(), report: Report::default() }
    }

    fn findings(&self) -> (SourceSet, Report) {
        let sources = self.sources();
        let mut report = if self.is_of_prints() {
            printed(&sources)
        } else if self.is_of_site() {
            planned(&sources, Editions::site_only()).report
        } else {
            catalogue::load(&sources, &mut Memo::default()).report
        };
        report.sort();
        (sources, report)
    }

    /// Found only where it is decided what exists.
    fn is_of_site(&self) -> bool {
        matches!(
            self.code,
            Code::ManyGone
                | Code::SameAddress
                | Code::AddressGone
                | Code::LeadsNowhere
                | Code::EndedAnswer
                | Code::EndedMention
                | Code::OldTranslation
                | Code::CheckedAhead
                | Code::FewApprovals
                | Code::PastYear
                | Code::ComputedSoon
                | Code::SeasonUnstated
                | Code::PeriodToCome
                | Code::TakenAhead
                | Code::RepealedBasis
                | Code::UnreadThemeFile
                | Code::PageName
                | Code::PageTitle
        )
    }

    /// Found only when prints are set, or when everything was looked at.
    fn is_of_prints(&self) -> bool {
        matches!(
            self.code,
            Code::Design
                | Code::BrokenPicture
                | Code::PrintOverflow
                | Code::MissingGlyph
                | Code::Condensed
                | Code::AcceptedGone
                | Code::AcceptedSeveral
                | Code::AcceptedLoosely
        )
    }

    /// The page as it should be.
    fn expected(&self) -> String {
        let entry = self.code.entry();
        let mut out = format!("# {}\n\n{}  \n{}\n", entry.id, entry.vi, entry.en);
        for (path, text) in &self.files {
            let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
            let _ = write!(out, "\n{FENCE} {path}\n{text}{end}{FENCE}\n");
        }
        if !self.files.is_empty() {
            let (sources, report) = self.findings();
            let printed = print::human(&report, &sources, Lang::Vi, print::Look::PLAIN);
            let _ = write!(out, "\n{EXPECTED}\n{}\n{FENCE}\n", printed.trim_end());
        }
        out
    }
}

/// Those that this build can earn: without prints nothing is set.
fn pages() -> impl Iterator<Item = Page> {
    let all = Code::ALL.iter().map(|code| Page::of(*code));
    all.filter(|page| cfg!(feature = "prints") || !page.is_of_prints())
}

/// The site, and what is found before anything of it is made.
fn planned(sources: &SourceSet, editions: Editions) -> Checked<Bundle> {
    let day = DAY.parse().expect("a day");
    build::build(sources, day, editions, &mut Cache::default(), &|_| ())
}

/// What `check` finds of a site and its prints.
fn printed(sources: &SourceSet) -> Report {
    let checked = planned(sources, Editions::all());
    let (tried, _) = checked.value.trial(&Memo::default());
    let mut report = checked.report;
    report.extend(tried);
    build::locate(&mut report, sources);
    build::set_aside(&mut report, &checked.value, true);
    report
}

fn files(page: &str) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let Some(path) = line.strip_prefix(FENCE).map(str::trim).filter(|path| !path.is_empty()) else {
            continue;
        };
        let text: String =
            lines.by_ref().take_while(|line| *line != FENCE).map(|line| format!("{line}\n")).collect();
        if line != EXPECTED {
            files.push((path.to_owned(), text));
        }
    }
    files
}

/// `\u{202e}` in a page is that character: pages stay readable.
fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("\\u{") {
        out.push_str(before);
        let (digits, behind) = after.split_once('}').unwrap_or((after, ""));
        out.extend(u32::from_str_radix(digits, 16).ok().and_then(char::from_u32));
        rest = behind;
    }
    out + rest
}

fn source(path: &str, text: &str) -> SourceFile {
    let ends = |all: &[&str]| all.iter().any(|end| path.ends_with(end));
    let body = match () {
        () if ends(&[".md", ".toml", ".typ", ".html", ".css"]) => Body::Text(Text::plain(text)),
        () if ends(&[".png", ".jpg", ".webp"]) => Body::Bytes(text.as_bytes().into()),
        () => Body::Asset,
    };
    SourceFile::of_commune(path, text.as_bytes(), body)
}

#[test]
fn every_finding_has_its_page() {
    let mut wrong = Vec::new();
    for page in pages() {
        let expected = page.expected();
        if page.written == expected {
            continue;
        }
        if update() {
            fs::write(&page.path, &expected).expect("a page can be written");
        } else {
            wrong.push(format!("{}:\n{expected}", page.path.display()));
        }
    }
    assert!(wrong.is_empty(), "run with NIEMYET_UPDATE=1 and read the diff:\n{}", wrong.join("\n"));
}

#[test]
fn every_page_earns_its_finding() {
    let missing = |page: &Page| {
        !page.files.is_empty() && page.findings().1.diagnostics.iter().all(|found| found.code != page.code)
    };
    let wrong: Vec<&str> = pages().filter(missing).map(|page| page.code.id()).collect();
    assert!(wrong.is_empty(), "pages that do not show their finding: {wrong:?}");
}

/// What is said in English holds no word of ours in Vietnamese. What is quoted, what stands in brackets to
/// tell how the law calls it, numbers of decisions, the names of provinces and messages that are to be copied stay as
/// they are.
#[test]
fn english_is_english() {
    let mut wrong = Vec::new();
    let copied = [Code::OtherProvince, Code::AcceptedLoosely];
    for page in pages().filter(|page| !page.files.is_empty() && !copied.contains(&page.code)) {
        let (sources, report) = page.findings();
        let said = print::json(&report, &sources, Lang::En);
        let said: serde_json::Value = serde_json::from_str(&said).expect("JSON");
        for found in said.as_array().expect("a list") {
            let texts = [&found["message"], &found["label"]].into_iter();
            let texts = texts.chain(found["help"].as_array().expect("a list"));
            let texts = texts.filter_map(|text| text.as_str()).filter(|text| is_mixed(text));
            wrong.extend(texts.map(|text| format!("{}: {text}", found["code"])));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn is_mixed(said: &str) -> bool {
    let own = unquoted(said);
    let mut words =
        own.split_whitespace().filter(|word| word.trim_end_matches(':') != "đồng" && !word.contains('/'));
    words.any(|word| word.chars().any(|c| c.is_alphabetic() && !c.is_ascii()))
}

/// A text without what stands between quotes and in brackets.
fn unquoted(said: &str) -> String {
    const PAIRS: [(char, char); 3] = [('“', '”'), ('"', '"'), ('(', ')')];
    let mut out = String::new();
    let mut closes = None;
    for c in said.chars() {
        match closes {
            Some(close) if c == close => closes = None,
            Some(_) => {}
            None => match PAIRS.iter().find(|(open, _)| *open == c) {
                Some((_, close)) => closes = Some(*close),
                None => out.push(c),
            },
        }
    }
    out
}

#[test]
fn no_page_is_left_over() {
    for entry in fs::read_dir(folder()).expect("the folder of pages") {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        let known = name.strip_suffix(".md").and_then(Code::find);
        assert!(known.is_some(), "{name} is the page of no code");
    }
}

#[test]
fn codes_are_worded_in_both_languages() {
    let mut ids = std::collections::BTreeSet::new();
    for code in Code::ALL {
        let entry = code.entry();
        assert!(ids.insert(&entry.id[1..]), "{}: its number is used twice", entry.id);
        for text in [entry.vi, entry.en, entry.explain_vi, entry.explain_en] {
            assert!(!text.trim().is_empty(), "{}: a wording is missing", entry.id);
        }
        assert_eq!(
            entry.help_vi.is_empty(),
            entry.help_en.is_empty(),
            "{}: help in one language only",
            entry.id
        );
        assert!(
            !entry.vi.ends_with('.') && !entry.en.ends_with('.'),
            "{}: a message is no sentence",
            entry.id
        );
    }
}

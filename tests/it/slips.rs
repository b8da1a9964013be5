//! Slips of the hand, and what somebody reads who made one: each is an edit of a file of the sample commune, with
//! the whole message it earns.
//!
//! A file of `tests/slips` holds slips of one kind: below a heading the file that is changed, lines `- ` and `+ ` for
//! what stood there and what stands there now (`\u{200b}` is that character), or a line `> ` for what is done with the
//! file as a whole; behind them what is printed of it. `NIEMYET_UPDATE=1` writes the messages anew.
//!
//! What a message says to write is written, as its reader would, and must be no mistake there.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use niemyet::build::{self, Cache};
use niemyet::diagnostic::{Lang, Report, print};
use niemyet::site::Editions;
use niemyet::source::{SourceSet, disk};
use serde_json::Value;

use crate::harness::{DAY, Site, repository, updating};

const EXPECTED: &str = "~~~~ text";
const END: &str = "~~~~";

/// One slip.
struct Slip {
    /// What is told to be done, as it stands in its file.
    written: Vec<String>,
    path: String,
    edits: Vec<Edit>,
}

enum Edit {
    Replace { old: String, new: String },
    Copy(String),
    Rename(String),
    Cut(usize),
    Save(String),
}

/// The sample commune on a disk, with what is said of it as it is.
struct Bench {
    site: Site,
    cache: Cache,
    usual: Vec<(String, String, String)>,
}

/// What was found of a changed site.
struct Found {
    sources: SourceSet,
    report: Report,
}

#[test]
fn each_slip_is_told_as_it_should_be() {
    let mut bench = Bench::new();
    let mut wrong = Vec::new();
    for path in files() {
        let written = fs::read_to_string(&path).expect("a file of slips");
        let (head, slips) = read(&written);
        let mut told = head;
        for slip in &slips {
            let found = bench.with(slip);
            let printed = print::human(&found.report, &found.sources, Lang::Vi, print::Look::PLAIN);
            let _ =
                write!(told, "\n{}\n{EXPECTED}\n{}\n{END}\n", slip.written.join("\n"), printed.trim_end());
        }
        if updating() {
            fs::write(&path, told).expect("written");
        } else if told != written {
            wrong.push(path.display().to_string());
        }
    }
    assert!(wrong.is_empty(), "other messages than expected: {wrong:#?}; NIEMYET_UPDATE=1 writes them anew");
}

fn files() -> Vec<PathBuf> {
    let folder = repository().join("tests/slips");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("the folder of slips")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    files
}

/// The title of a file of slips, and the slips.
fn read(written: &str) -> (String, Vec<Slip>) {
    let mut parts = written.split("\n## ");
    let head = parts.next().unwrap_or_default();
    (format!("{}\n", head.trim_end()), parts.map(slip).collect())
}

fn slip(part: &str) -> Slip {
    let told = part.split(EXPECTED).next().unwrap_or(part);
    let written: Vec<String> = format!("## {}", told.trim_end()).lines().map(str::to_owned).collect();
    let path = written.get(1).expect("the file that is changed").clone();
    let mut edits: Vec<Edit> = Vec::new();
    let mut added = false;
    for line in &written[2..] {
        let what = line.get(2..).unwrap_or_default();
        match (line.chars().next(), edits.last_mut()) {
            (Some('-'), Some(Edit::Replace { old, .. })) if !added => {
                *old += &format!("\n{}", unescaped(what))
            }
            (Some('-'), _) => {
                edits.push(Edit::Replace { old: unescaped(what), new: String::new() });
                added = false;
            }
            (Some('+'), Some(Edit::Replace { new, .. })) => {
                if added {
                    new.push('\n');
                }
                *new += &unescaped(what);
                added = true;
            }
            (Some('>'), _) => edits.push(whole(what)),
            _ => panic!("no line of a slip: {line}"),
        }
    }
    Slip { written, path, edits }
}

fn whole(what: &str) -> Edit {
    match what.split_once(' ').expect("what is done, and how") {
        ("copy", to) => Edit::Copy(to.to_owned()),
        ("rename", to) => Edit::Rename(to.to_owned()),
        ("cut", at) => Edit::Cut(at.parse().expect("a number of bytes")),
        ("save", encoding) => Edit::Save(encoding.to_owned()),
        _ => panic!("nothing that is done with a file: {what}"),
    }
}

fn unescaped(line: &str) -> String {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("\\u{") {
        out.push_str(before);
        let (digits, behind) = after.split_once('}').expect("a character");
        out.push(u32::from_str_radix(digits, 16).ok().and_then(char::from_u32).expect("a character"));
        rest = behind;
    }
    out + rest
}

impl Edit {
    /// The file's path and bytes after it; the second path is one that is there no more.
    fn apply(&self, path: &mut String, bytes: &mut Vec<u8>, site: &Site) {
        match self {
            Edit::Replace { old, new } => {
                let text = String::from_utf8(std::mem::take(bytes)).expect("text");
                assert_eq!(text.matches(old.as_str()).count(), 1, "{path} has this once: {old}");
                *bytes = text.replacen(old.as_str(), new, 1).into_bytes();
            }
            Edit::Copy(to) => site.write(to, &*bytes),
            Edit::Rename(to) => {
                fs::remove_file(site.path(path)).expect("a file");
                path.clone_from(to);
            }
            Edit::Cut(at) => bytes.truncate(*at),
            Edit::Save(encoding) => *bytes = saved(bytes, encoding),
        }
    }
}

fn saved(bytes: &[u8], encoding: &str) -> Vec<u8> {
    let text = std::str::from_utf8(bytes).expect("text");
    match encoding {
        "utf-16" => [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect(),
        "utf-8-bom" => [b"\xef\xbb\xbf", bytes].concat(),
        "windows-1252" => text.chars().map(|c| u8::try_from(c).unwrap_or(b'?')).collect(),
        "zip" => [b"PK\x03\x04\x00", bytes].concat(),
        _ => panic!("no encoding: {encoding}"),
    }
}

impl Bench {
    fn new() -> Self {
        let mut bench = Bench { site: Site::sample(), cache: Cache::default(), usual: Vec::new() };
        // They lead to procedures by their codes: what is behind a link that leads nowhere is no slip of its own.
        fs::remove_dir_all(bench.site.path("content/choosers")).expect("the sample has choosers");
        let usual = bench.found();
        bench.usual = usual.report.diagnostics.iter().map(said).collect();
        bench
    }

    fn found(&mut self) -> Found {
        let sources = disk::read(self.site.root()).expect("a readable site");
        let day = DAY.parse().expect("a day");
        let checked = build::build(&sources, day, Editions::site_only(), &mut self.cache, &|_| ());
        let mut report = checked.report;
        report.sort();
        report.diagnostics.retain(|found| !self.usual.contains(&said(found)));
        Found { sources, report }
    }

    /// What is found after a slip that the site as it is does not have.
    fn with(&mut self, slip: &Slip) -> Found {
        let before = fs::read(self.site.path(&slip.path)).expect("a file");
        let (mut path, mut bytes) = (slip.path.clone(), before.clone());
        slip.edits.iter().for_each(|edit| edit.apply(&mut path, &mut bytes, &self.site));
        self.site.write(&path, bytes);
        let found = self.found();
        fs::remove_file(self.site.path(&path)).expect("a file");
        for edit in &slip.edits {
            if let Edit::Copy(to) = edit {
                fs::remove_file(self.site.path(to)).expect("a copy");
            }
        }
        self.site.write(&slip.path, before);
        found
    }
}

/// What is said and of which file: its place moves with the lines above it.
fn said(found: &niemyet::diagnostic::Diagnostic) -> (String, String, String) {
    (found.path.to_string(), found.code.id().to_owned(), found.message(Lang::Vi))
}

/// What a message says to write is written at its place, and then nothing is wrong there.
#[test]
fn what_is_advised_is_right() {
    let mut bench = Bench::new();
    let mut wrong = Vec::new();
    for path in files() {
        let written = fs::read_to_string(&path).expect("a file of slips");
        for slip in read(&written).1 {
            let found = bench.with(&slip);
            let said: Value =
                serde_json::from_str(&print::json(&found.report, &found.sources, Lang::Vi)).expect("JSON");
            for advice in
                said.as_array().expect("a list").iter().filter_map(|one| Advice::of(one, &found.sources))
            {
                let told = |one: &String| {
                    said.as_array().is_some_and(|all| all.iter().any(|other| *one == title(other)))
                };
                let mut left = bench.after(&slip, &advice);
                // Another mistake of the same line has its own advice.
                left.retain(|one| !told(one) || *one == advice.title);
                if !left.is_empty() {
                    wrong.push(format!("{}: {}: {left:?}", slip.written[0], advice.text));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} are advised what is wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// A text to write at a place of a file.
struct Advice {
    file: String,
    line: usize,
    /// The file once it is written there.
    mended: String,
    text: String,
    title: String,
}

fn title(found: &Value) -> String {
    format!("{} {}", found["code"], found["message"])
}

impl Advice {
    /// What a finding says to write, to add or to delete; nothing where it says so in words alone.
    fn of(found: &Value, sources: &SourceSet) -> Option<Self> {
        let (file, label) = (found["file"].as_str()?, found["label"].as_str()?);
        let text = &sources.text(file)?.text;
        let at = |place: &Value| {
            let (line, column) = (place["line"].as_u64()? as usize, place["column"].as_u64()? as usize);
            let start: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
            let width: usize = text[start..].chars().take(column - 1).map(char::len_utf8).sum();
            Some(start + width)
        };
        let (start, end) = (at(found)?, at(&found["end"])?);
        let write = if let Some(add) =
            label.strip_prefix("thêm ").and_then(|label| label.strip_suffix(" ở đây"))
        {
            add.to_owned()
        } else if let Some(near) =
            label.strip_prefix("có phải “").and_then(|label| label.strip_suffix("” không?"))
        {
            let quote = if text[start..].starts_with('"') { "\"" } else { "" };
            format!("{quote}{near}{quote}")
        } else if label.starts_with("xóa rồi gõ") {
            " ".to_owned()
        } else if label.starts_with("xóa ") && end > start {
            String::new()
        } else if let Some(write) = label.strip_prefix("viết ").filter(|write| !write.contains(" rồi đến "))
        {
            write.split(" (có) hoặc ").next().unwrap_or(write).to_owned()
        } else {
            return None;
        };
        let mended = format!("{}{write}{}", &text[..start], &text[end..]);
        let line = found["line"].as_u64()? as usize;
        Some(Advice { file: file.to_owned(), line, mended, text: label.to_owned(), title: title(found) })
    }
}

impl Bench {
    /// The errors at the place of an advice that was followed.
    fn after(&mut self, slip: &Slip, advice: &Advice) -> Vec<String> {
        let before = fs::read(self.site.path(&slip.path)).expect("a file");
        let other = (advice.file != slip.path).then(|| fs::read(self.site.path(&advice.file)).ok()).flatten();
        self.site.write(&advice.file, &advice.mended);
        let found = self.found();
        match other {
            Some(other) => self.site.write(&advice.file, other),
            None => fs::remove_file(self.site.path(&advice.file)).expect("a file"),
        }
        self.site.write(&slip.path, before);
        let said: Value =
            serde_json::from_str(&print::json(&found.report, &found.sources, Lang::Vi)).expect("JSON");
        let here = |one: &&Value| {
            one["file"] == advice.file.as_str() && one["line"] == advice.line && one["severity"] == "error"
        };
        said.as_array().expect("a list").iter().filter(here).map(title).collect()
    }
}

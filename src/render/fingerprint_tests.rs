//! A fingerprint never stands for two contents: then what is remembered under it is what would be made.
//!
//! The site that shows everything is changed in one thing at a time – a line left out, a number or a word changed, a
//! file renamed or gone, another day – and every output of every such site is made. Two outputs of one fingerprint must
//! be the same to the last byte. Of a print that is what the press is handed, for setting it takes a thousand times as
//! long. What a fingerprint kept by hand forgets is found here, and what it need not have is not: a page made again for
//! nothing is only slow. `NIEMYET_SCRIPTS`, set to anything, tries every change and not one in [`STEP`].

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use jiff::civil::Date;
use rayon::prelude::*;

use super::{Content, Renderer, sample};
use crate::cache::{Fingerprint, Memo};
use crate::catalogue;
use crate::site::{self, Editions, Output};
use crate::source::{Body, Hash, SourceFile, SourceSet, Text};
use crate::theme::Theme;

/// Files of a site by path.
type Files = BTreeMap<String, Vec<u8>>;

/// One site, and in what it differs from the first.
struct Variant {
    told: String,
    files: Files,
    day: Date,
}

/// What is known of the contents that fingerprints stand for.
struct Known {
    theme: Arc<Theme>,
    /// With the place where it was met first.
    contents: Mutex<BTreeMap<Fingerprint, (Hash, String)>>,
}

/// What the site that shows everything does not have: a decision that only an earlier version names, a time that hangs
/// on where the commune lies, a campaign for what is not printed, a resolution with its file and a fee that comes and goes.
const MORE: [(&str, &str); 6] = [
    (
        "content/procedures/more-2024.md",
        "+++\ncode = \"9.000006\"\nname = \"Thủ tục thử sáu\"\nfield = \"hai\"\neffective_from = 2024-01-01\neffective_to = 2025-12-31\n[[decisions]]\nnumber = \"8/QĐ-THU\"\n+++\n",
    ),
    (
        "content/procedures/more.md",
        "+++\ncode = \"9.000006\"\nname = \"Thủ tục thử sáu\"\nfield = \"hai\"\neffective_from = 2026-01-01\nprocessing_time = { working_days = 3, remote = { working_days = 8 } }\n[[channels]]\nvia = [\"in-person\"]\n[[channels.fees]]\nkind = \"charge\"\namount = 5000\nvalid_from = 2026-09-01\nvalid_to = 2026-10-31\n+++\n",
    ),
    ("content/decisions/more.md", "+++\nnumber = \"8/QĐ-THU\"\ndate = 2024-01-01\n+++\n"),
    (
        "content/fees/more.toml",
        "number = \"6/NQ-THU\"\nfile = \"forms/mau.docx\"\neffective_from = 2026-01-01\n[[fees]]\ncodes = [\"9.000003\"]\nkind = \"charge\"\namount = 2000\n",
    ),
    ("content/campaigns/more.toml", "title = \"Đợt thử hai\"\nprocedures = [\"9.000007\"]\n"),
    (
        "content/procedures/more-listed.md",
        "+++\ncode = \"9.000007\"\nname = \"Thủ tục thử bảy\"\nfield = \"hai\"\nlisted = true\n+++\n",
    ),
];

/// Changed in `niemyet.toml`, whatever else is tried.
const SETTINGS: [(&str, &str); 3] = [
    ("remote      = true", "remote = false"),
    ("https://thu.mau/xa", "https://thu.mau/khac"),
    ("fields  = [\"mot\"]", "fields = [\"hai\"]"),
];

/// Of the changes in lines of the site that shows everything, every so many are tried.
const STEP: usize = 20;

const DAY: Date = Date::constant(2026, 7, 1);

impl Known {
    fn new() -> Self {
        Self { theme: Arc::new(Theme::embedded()), contents: Mutex::default() }
    }

    /// The outputs of a site whose fingerprint stood for another content before.
    fn differing(&self, variant: &Variant) -> Vec<String> {
        let renderer = self.renderer(variant);
        let outputs = renderer.site().outputs.iter();
        let differing = outputs.filter_map(|(at, output)| {
            let (fingerprint, content) = (renderer.fingerprint(at, output), content(&renderer, at, output)?);
            let place = format!("{at} where {}", variant.told);
            let mut contents = self.contents.lock().expect("no other test failed");
            let (known, first) = contents.entry(fingerprint).or_insert_with(|| (content, place.clone()));
            (*known != content).then(|| format!("{place} and {first}"))
        });
        differing.collect()
    }

    /// Also of a site with mistakes: it is never published, but what is left of it must keep the rule.
    fn renderer(&self, variant: &Variant) -> Renderer {
        let sources = sources(&variant.files);
        let catalogue = catalogue::load(&sources, &mut Memo::default()).value;
        let site = site::plan(&catalogue, &sources, variant.day, Editions::all()).value;
        Renderer::new(Arc::new(site), self.theme.clone())
    }
}

/// `None` where the output is a copy, is all of the theme, or follows from another.
fn content(renderer: &Renderer, at: &str, output: &Output) -> Option<Hash> {
    match output {
        Output::Asset { .. } | Output::Theme(_) | Output::Picture(_) | Output::Share => None,
        Output::Print(id) => Some(Hash::of(renderer.prints().handed(*id).as_bytes())),
        Output::Page(_) | Output::Data(_) => {
            match renderer.render(at, output).expect("the theme is our own").content {
                Content::Bytes(bytes) => Some(Hash::of(&bytes)),
                Content::Pieces(pieces) => Some(Hash::of(&pieces.flatten().collect::<Vec<u8>>())),
                Content::Asset(_) => None,
            }
        }
    }
}

fn sources(files: &Files) -> SourceSet {
    let file = |(path, bytes): (&String, &Vec<u8>)| {
        let path: Arc<str> = path.as_str().into();
        let body = match path.rsplit_once('.').map(|(_, kind)| kind) {
            Some("png") => Body::Bytes(bytes.as_slice().into()),
            Some("md" | "toml") => Body::Text(Text::plain(String::from_utf8_lossy(bytes).into_owned())),
            _ => Body::Asset,
        };
        (path.clone(), SourceFile::of_commune(path, bytes, body))
    };
    SourceSet { files: files.iter().map(file).collect(), ..SourceSet::default() }
}

/// The site that shows everything, and more.
fn first() -> Files {
    let texts =
        sample::FULL.iter().chain(&MORE).map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
    let pictures = sample::PICTURES.map(|path| (path.to_owned(), sample::PICTURE.to_vec()));
    let form = (sample::FORM.to_owned(), Vec::new());
    texts.chain(pictures).chain([form]).collect()
}

/// A site that differs in one line, where the line can be changed so.
fn changed_lines(files: &Files) -> Vec<Variant> {
    let mut variants = Vec::new();
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".md") || path.ends_with(".toml")) {
        let text = std::str::from_utf8(bytes).expect("a text");
        let lines: Vec<&str> = text.lines().collect();
        for (at, line) in lines.iter().enumerate() {
            for (what, other) in others_of(line) {
                let mut lines: Vec<&str> = lines.clone();
                match &other {
                    Some(other) => lines[at] = other,
                    None => drop(lines.remove(at)),
                }
                let mut files = files.clone();
                files.insert(path.clone(), (lines.join("\n") + "\n").into_bytes());
                variants.push(Variant { told: format!("{path}:{} is {what}", at + 1), files, day: DAY });
            }
        }
    }
    variants
}

/// What a line may be instead: gone, or with another number or word.
fn others_of(line: &str) -> Vec<(String, Option<String>)> {
    if line.trim().is_empty() || line == "+++" {
        return Vec::new();
    }
    let mut others = vec![("gone".to_owned(), None)];
    let digit = |ch: char| ch.is_ascii_digit();
    // The last digit of each number, and of a word the last letter that another can take the place of.
    let ends = line.char_indices().filter(|&(at, ch)| {
        let next = line[at + ch.len_utf8()..].chars().next().unwrap_or(' ');
        (digit(ch) && !digit(next)) || (ch.is_alphabetic() && "\",.".contains(next))
    });
    for (at, ch) in ends {
        let put = if digit(ch) { (b'0' + (ch as u8 - b'0' + 1) % 10) as char } else { 'w' };
        let mut other = line.to_owned();
        other.replace_range(at..at + ch.len_utf8(), &put.to_string());
        others.push((format!("“{other}”"), Some(other)));
    }
    others
}

fn changed_files(files: &Files) -> Vec<Variant> {
    let mut variants = Vec::new();
    for path in files.keys() {
        let mut gone = files.clone();
        let bytes = gone.remove(path).expect("a file of the site");
        let mut renamed = gone.clone();
        let (stem, kind) = path.rsplit_once('.').expect("an ending");
        renamed.insert(format!("{stem}-khac.{kind}"), bytes.clone());
        let mut other = files.clone();
        other.insert(path.clone(), [bytes.as_slice(), b"\n"].concat());
        let variant = |what, files| Variant { told: format!("{path} is {what}"), files, day: DAY };
        variants.extend([variant("gone", gone), variant("renamed", renamed), variant("longer", other)]);
    }
    variants
}

fn changed_settings(files: &Files) -> Vec<Variant> {
    let text = String::from_utf8_lossy(&files["niemyet.toml"]);
    let changed = SETTINGS.map(|(from, to)| {
        assert!(text.contains(from), "{from}");
        let mut files = files.clone();
        files.insert("niemyet.toml".to_owned(), text.replace(from, to).into_bytes());
        Variant { told: format!("{from} is {to}"), files, day: DAY }
    });
    changed.into()
}

fn other_days(files: &Files) -> Vec<Variant> {
    let days =
        ["2025-06-01", "2026-01-01", "2026-06-02", "2026-09-01", "2026-12-31", "2027-01-01", "2030-01-01"];
    let variant = |day: &str| Variant {
        told: format!("the day is {day}"),
        files: files.clone(),
        day: day.parse().expect("a day"),
    };
    days.map(variant).into()
}

/// Every change of the files that are there for this test alone, and some of the others.
#[expect(clippy::disallowed_methods, reason = "whoever runs the test says how long it may take")]
fn tried(variants: Vec<Variant>) -> impl Iterator<Item = Variant> {
    let all = std::env::var_os("NIEMYET_SCRIPTS").is_some();
    let mut others = 0;
    variants.into_iter().filter(move |variant| {
        let is_more = variant.told.contains("/more");
        others += usize::from(!is_more);
        all || is_more || others % STEP == 0
    })
}

#[track_caller]
fn check(files: Files, variants: impl Iterator<Item = Variant>) {
    let known = Known::new();
    let first = Variant { told: "nothing is changed".to_owned(), files, day: DAY };
    assert_eq!(known.differing(&first), Vec::<String>::new());
    let variants: Vec<Variant> = variants.collect();
    let differing: Vec<String> = variants.par_iter().flat_map_iter(|one| known.differing(one)).collect();
    assert!(differing.is_empty(), "{} of one fingerprint differ:\n{}", differing.len(), differing.join("\n"));
}

#[test]
fn a_fingerprint_stands_for_one_content() {
    let files = first();
    let lines = tried(changed_lines(&files));
    let others = [changed_files(&files), changed_settings(&files), other_days(&files)];
    check(files, lines.chain(others.into_iter().flatten()));
}

/// Where a kind has many prints, the print room sorts them by field.
#[test]
fn the_print_room_tells_of_fields_where_it_sorts_by_them() {
    let bare = |at: usize| {
        let text = format!("+++\ncode = \"8.{at:06}\"\nname = \"Việc {at}\"\nfield = \"hai\"\n+++\n");
        (format!("content/procedures/bare-{at}.md"), text.into_bytes())
    };
    let config = (
        "niemyet.toml".to_owned(),
        b"format = 1\n[prints]\nap-phich = \"all\"\ndanh-muc = \"none\"\n".to_vec(),
    );
    let named = |name: &str| {
        let fields = format!("[[fields]]\nslug = \"hai\"\nname = \"{name}\"\n");
        let files = (0..25).map(bare).chain([config.clone()]);
        files.chain([("content/fields.toml".to_owned(), fields.into_bytes())]).collect::<Files>()
    };
    let other = Variant { told: "the field has another name".to_owned(), files: named("Ba"), day: DAY };
    check(named("Hai"), [other].into_iter());
}

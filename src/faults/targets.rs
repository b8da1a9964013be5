//! What is tried: each target is where people's or other programs' bytes come in.

use std::sync::Arc;

use jiff::civil::Date;
use proptest::prelude::*;

use super::damage::inputs;
use super::{Bytes, campaign, check_report};
use crate::build::{self, Cache};
use crate::cache::Memo;
use crate::catalogue;
use crate::import::{self, Choice};
use crate::prose;
use crate::render::html::Writer;
use crate::render::page::Pages;
use crate::render::sample;
use crate::site::Editions;
use crate::source::{SourceFile, SourceSet, disk};
use crate::theme::Theme;

const DAY: Date = Date::constant(2026, 7, 1);

/// Names that something reads, and names that nobody would give.
const NAMES: &[&str] = &[
    "niemyet.toml",
    "content/fields.toml",
    "content/procedures/a.md",
    "content/procedures/a/\u{1ea3}nh ch\u{1ee5}p.md",
    "content/procedures/a.md.txt",
    "content/guides/a.md",
    "content/decisions/a.md",
    "content/groups/a.md",
    "content/fees/a.toml",
    "content/campaigns/a.toml",
    "content/choosers/a.md",
    "content/elsewhere/a.md",
    "content/questions/a.md",
    "content/notices/a.md",
    "content/synonyms.toml",
    "content/laws.toml",
    "content/portal.toml",
    "content/calendar.toml",
    "content/images/a.png",
    "content/images/a.svg",
    "content/logo.png",
    "content/forms/a.docx",
    "content/CON.md",
    "content/a\u{202e}b.md",
    "themes/default/style.css",
    "a b/\u{301}.toml",
];

/// Takes some bytes as the file of this name.
fn put(sources: &mut SourceSet, path: &str, bytes: &[u8]) {
    let (file, problem) = disk::in_memory(path, bytes);
    sources.report.diagnostics.extend(problem);
    sources.files.insert(file.path.clone(), file);
}

/// The smallest site that has something of everything.
fn small() -> SourceSet {
    let mut sources = SourceSet::default();
    for path in ["niemyet.toml", "content/fields.toml", "content/procedures/bare.md"] {
        let (_, text) = sample::FULL.iter().find(|(own, _)| *own == path).expect("a file of the sample");
        put(&mut sources, path, text.as_bytes());
    }
    sources
}

fn texts(is_wanted: impl Fn(&str) -> bool) -> Vec<&'static [u8]> {
    sample::FULL.iter().filter(|(path, _)| is_wanted(path)).map(|(_, text)| text.as_bytes()).collect()
}

#[test]
fn any_bytes_under_any_name() {
    let good =
        [texts(|_| true), vec![sample::PICTURE, b"%PDF-1.7\n", b"PK\x03\x04", b"\xff\xd8\xff\xe0"]].concat();
    let names = prop::sample::select(NAMES);
    campaign("files", (names, inputs(good)), 1, |(name, bytes)| {
        let mut sources = small();
        put(&mut sources, name, &bytes.0);
        let build = || build::build(&sources, DAY, Editions::site_only(), &mut Cache::default(), &|_| ());
        let built = build();
        check_report(&built.report, &sources);
        // To do it twice, and to write every page of the site, takes longer than all the rest.
        if bytes.0.len() % 8 == 0 {
            assert_eq!(built.report, build().report);
        }
        if bytes.0.len() % 64 == 0 {
            check_report(&built.value.trial(&Memo::default()).0, &sources);
        }
    });
}

#[test]
fn any_front_matter() {
    let kinds = [
        "procedures",
        "guides",
        "decisions",
        "groups",
        "fees",
        "campaigns",
        "choosers",
        "elsewhere",
        "questions",
        "notices",
    ];
    let of = |kind: &&'static str| {
        let folder = format!("content/{kind}/");
        inputs(texts(|path| path.starts_with(&folder))).prop_map({
            let toml = matches!(*kind, "fees" | "campaigns");
            move |bytes| (format!("{folder}a.{}", if toml { "toml" } else { "md" }), bytes)
        })
    };
    let kinds = proptest::strategy::Union::new(kinds.iter().map(of).collect::<Vec<_>>());
    campaign("front matter", kinds, 2, |(path, bytes)| {
        let mut sources = small();
        put(&mut sources, path, &bytes.0);
        let load = || catalogue::load(&sources, &mut Memo::default()).report;
        let report = load();
        check_report(&report, &sources);
        assert_eq!(report, load());
    });
}

#[test]
fn any_markdown() {
    let good = inputs(texts(|path| path.ends_with(".md")));
    campaign("Markdown", good, 12, |Bytes(bytes)| {
        let text = String::from_utf8_lossy(bytes);
        let start = text.rfind("+++\n").map_or(0, |at| at + 4);
        let read = prose::parse(&text, start);
        let mut sources = SourceSet::default();
        sources.files.insert("a.md".into(), SourceFile::plain("a.md", &text));
        let mut report = read.report.clone();
        report.diagnostics.iter_mut().for_each(|found| found.path = "a.md".into());
        check_report(&report, &sources);
        let again = prose::parse(&text, start);
        assert!(read.value == again.value && read.report == again.report);
        let mut html = Writer::default();
        let sections = read.value.sections.iter().map(|section| &section.body);
        for prose in std::iter::once(&read.value.lead).chain(sections) {
            html.prose(prose, 2);
            prose.plain_text();
        }
        let html = serde_json::to_string(&html.finish()).expect("a text");
        assert!(!html.contains("<script") && !html.contains("<!--"), "{html}");
    });
}

#[test]
fn any_record_of_the_portal() {
    let good: Vec<&'static [u8]> = vec![
        include_bytes!("../../tests/import/01-zero-is-not-free.json"),
        include_bytes!("../../tests/import/02-amounts.json"),
        include_bytes!("../../tests/import/03-times.json"),
        include_bytes!("../../tests/import/04-dossier-groups.json"),
        include_bytes!("../../tests/import/05-characters.json"),
    ];
    imported("portal JSON", "a.json", 2, good);
}

#[test]
fn any_table_of_procedures() {
    let good: Vec<&'static [u8]> = vec![
        include_bytes!("../../tests/it/tables/list.xls"),
        "\u{feff}STT;Mã TTHC;Tên TTHC;Lĩnh vực;Cấp thực hiện\r\n1;1.900001;\"A;\nB\";Mẫu;Cấp xã\r\n2;1.9;C;Mẫu;xa".as_bytes(),
        "Mã số,Tên,Cơ quan thực hiện\n1.900001,A,UBND cấp xã\n1.900002,B,\n".as_bytes(),
    ];
    imported("tables of procedures", "a.json", 2, good);
}

/// What an import makes of anything is a catalogue without mistakes, and stays as it is when it comes again.
fn imported(title: &str, name: &str, weight: u32, good: Vec<&'static [u8]>) {
    campaign(title, inputs(good), weight, |Bytes(bytes)| {
        let mut sources = SourceSet::default();
        put(&mut sources, "niemyet.toml", b"format = 1\ncommune = { name = \"A\", kind = \"x\xc3\xa3\" }\n");
        let import =
            |sources: &SourceSet| import::plan(sources, vec![(name.to_owned(), bytes.clone())], Choice::Ask);
        let plan = import(&sources);
        assert_eq!(plan.writes, import(&sources).writes);
        plan.writes.iter().for_each(|(path, text)| put(&mut sources, path, text.as_bytes()));
        let report = catalogue::load(&sources, &mut Memo::default()).report;
        check_report(&report, &sources);
        assert!(!report.has_errors(), "what was imported has mistakes: {report:?}");
        assert!(import(&sources).writes.is_empty(), "the same file changes what it wrote");
    });
}

/// A text of a procedure: the portal's dump, its page as it is pasted, its Word file.
#[test]
fn any_text_of_a_procedure() {
    let good: Vec<&'static [u8]> = vec![
        include_bytes!("../../tests/import/forms/dump.txt"),
        include_bytes!("../../tests/import/forms/page.txt"),
        include_bytes!("../../tests/import/forms/word.docx"),
    ];
    imported("portal text", "a.txt", 4, good);
}

/// A damaged template in the place of the built-in one, on the pages of the full sample that it makes.
#[test]
fn any_template() {
    let templates = Theme::embedded_templates();
    let named = |(name, text): &(&'static str, &'static str)| {
        let name = *name;
        inputs(vec![text.as_bytes()]).prop_map(move |bytes| (name, bytes))
    };
    let any = proptest::strategy::Union::new(templates.iter().map(named).collect::<Vec<_>>());
    let site = Arc::new(sample::sites().swap_remove(0));
    campaign("templates", any, 1, |(name, bytes)| {
        let path = format!("themes/default/{name}");
        let mut sources = SourceSet::default();
        put(&mut sources, &path, &bytes.0);
        let theme = Theme::load(&sources, "default");
        check_report(&theme.report, &sources);
        let pages = Pages::new(site.clone(), Arc::new(theme.value));
        let stem = name.trim_start_matches("templates/").trim_end_matches(".html");
        let of_it = |at: &str| match stem {
            "home" => at == "index.html",
            "not_found" => at == "404.html",
            "procedure" => at.starts_with("thu-tuc/"),
            _ => !at.contains('/'),
        };
        let made = site
            .outputs
            .iter()
            .filter(|(at, _)| of_it(at))
            .filter_map(|(at, output)| Some((at, output.page()?)));
        for (at, page) in made.take(3) {
            if let Err(found) = pages.render(at, page) {
                check_report(&crate::diagnostic::Report::of([*found]), &sources);
            }
        }
    });
}

/// A design that asks for a thousand million of something is given up in its workroom, which is tested there; here it
/// would end the campaign.
#[cfg(feature = "prints")]
fn without_large_numbers(text: &str) -> String {
    let mut digits = 0;
    let is_kept = |ch: &char| {
        digits = if ch.is_ascii_digit() || (digits > 0 && ch.is_ascii_hexdigit()) { digits + 1 } else { 0 };
        digits < 5 && (digits < 2 || ch.is_ascii_digit())
    };
    text.chars().filter(is_kept).collect()
}

#[cfg(feature = "prints")]
#[test]
fn any_design() {
    let own: Vec<&'static [u8]> = vec![
        b"#let design(data) = [A]\n",
        b"#let design(data) = table(columns: 2, [*A*], [B], ..range(9).map(n => [#n]))\n",
        b"#set page(paper: \"a5\", margin: 12mm)\n#set text(font: \"Be Vietnam Pro\", 11pt)\n= A\n#lorem(30)\n",
        b"#let f(n) = if n == 0 { 0 } else { f(n - 1) + 1 }\n#f(20)\n#for x in range(5) [#x ]\n#while false {}\n",
        b"#context counter(page).display()\n#grid(columns: (1fr, 2fr), rect(width: 100%)[A], place(top)[B])\n",
        b"#show heading: it => block(it.body)\n== B\n#metadata((item: 0, what: \"a\")) <overflow>\n#columns(2)[C]\n",
        b"#let data = json(\"/data.json\")\n#image(\"/a.png\")\n#data.at(\"a\", default: 1)\n#str(3.14).split(\".\")\n",
    ];
    let trial = crate::render::print::Trial::new();
    campaign("designs", inputs(own), 2, |Bytes(bytes)| {
        let text = without_large_numbers(&String::from_utf8_lossy(bytes));
        let made = trial.make(&text);
        if bytes.len() % 8 == 0 {
            assert_eq!(made, trial.make(&text), "the same design twice");
        }
    });
}

//! What a built site says of imported records, beside what a careful reader found in them.
//!
//! The records, their hand-read truth and the small invented cases are no part of the project: where their
//! folders are absent the tests say so and pass. Everything goes through the program, as an officer would use it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::harness::{Answer, Site, portal, repository};

/// A site with all records of a folder, built without prints.
pub(crate) struct Imported {
    pub(crate) site: Site,
    report: String,
    pub(crate) procedures: Vec<Value>,
}

impl Imported {
    pub(crate) fn of(records: &Path) -> Self {
        let site = Site::empty();
        site.write(
            "niemyet.toml",
            "format = 1\n\n[site]\ntitle = \"Thủ tục xã Mẫu\"\n\n[commune]\nname = \"Mẫu\"\nkind = \"xã\"\nprovince = \"tỉnh Mẫu\"\n",
        );
        let from = records.display().to_string();
        let import = site.run(&["import", &from, "--all-provinces"]).succeeds();
        site.run(&["build", "--only", "site"]).succeeds();
        let data = site.read("output/site/du-lieu-mo/thu-tuc.json");
        let data: Value = serde_json::from_str(&data).expect("JSON");
        let procedures = data["procedures"].as_array().expect("a list").clone();
        Self { site, report: import.out + &import.err, procedures }
    }

    fn procedure(&self, code: &str) -> &Value {
        let found = self.procedures.iter().find(|one| one["code"] == code);
        found.unwrap_or_else(|| panic!("{code} is not in the open data"))
    }

    fn page(&self, code: &str) -> String {
        words(&self.site.read(&format!("output/site/thu-tuc/{code}.html")))
    }

    /// The text of a flyer, by poppler; nothing where that is not installed or no prints are made.
    fn flyer(&self, code: &str) -> Option<String> {
        if cfg!(not(feature = "prints")) {
            return None;
        }
        self.site.run(&["print", code, "--format", "to-roi-a5", "--to", "flyer.pdf"]).succeeds();
        text_of(&self.site.path("flyer.pdf"))
    }

    /// The texts of all prints of one format, by the procedure's code; none where no prints are made or read.
    pub(crate) fn prints(&self, format: &str) -> BTreeMap<String, String> {
        if cfg!(not(feature = "prints")) {
            return BTreeMap::new();
        }
        let usual = [
            "danh-muc",
            "bang-tra-cuu",
            "tem-qr",
            "huong-dan",
            "niem-yet",
            "to-roi-a5",
            "to-roi-2-tren-a4",
            "to-gap",
        ];
        let asked =
            usual.map(|one| format!("{one} = \"{}\"\n", if one == format { "all" } else { "none" })).concat();
        let config = self.site.read("niemyet.toml");
        self.site.write("niemyet.toml", format!("{config}\n[prints]\n{asked}"));
        self.site.run(&["build"]).succeeds();
        self.site.write("niemyet.toml", config);
        let text = |procedure: &Value| {
            let code = procedure["code"].as_str()?;
            let text = text_of(&self.site.path(&format!("output/site/ban-in/{code}-{format}.pdf")))?;
            Some((code.to_owned(), text))
        };
        self.procedures.iter().filter_map(text).collect()
    }
}

/// The words of a print, on one line; nothing where poppler is not installed.
fn text_of(pdf: &Path) -> Option<String> {
    let text = Command::new("pdftotext").arg(pdf).arg("-").output().ok()?;
    Some(one_line(&Answer::of(&text).succeeds().out))
}

/// What a reader sees of a page, on one line.
pub(crate) fn words(page: &str) -> String {
    let body = page.split_once("<main").map_or(page, |(_, main)| main);
    let mut out = String::new();
    for piece in body.split('<').skip(1) {
        out.push(' ');
        out.push_str(piece.split_once('>').map_or("", |(_, text)| text));
    }
    let entities = [("&quot;", "\""), ("&#x27;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    one_line(&entities.iter().fold(out, |out, (entity, letter)| out.replace(entity, letter)))
}

/// White space folded, no-break spaces too; zero-width ones gone.
pub(crate) fn one_line(text: &str) -> String {
    let shown: String = text.chars().filter(|c| !matches!(c, '\u{200b}' | '\u{ad}')).collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many papers are claimed to be of everybody, of some ways, of some cases; how many choices; how many rows are none.
fn counted(procedure: &Value) -> String {
    let (mut base, mut via, mut when, mut notes) = (0, 0, 0, 0);
    let mut choices = std::collections::BTreeSet::new();
    let groups = procedure["dossier"].as_array().expect("a list");
    for (at, group) in groups.iter().enumerate() {
        for item in group["items"].as_array().expect("a list") {
            match item {
                item if item["type"] != "paper" => notes += 1,
                item if item["one_of"].is_string() => drop(choices.insert((at, item["one_of"].to_string()))),
                item if item["via"].as_array().is_some_and(|ways| !ways.is_empty()) => via += 1,
                item if item["when"].is_string() || group["need"] == "in-case" => when += 1,
                _ if group["need"] == "always" => base += 1,
                _ => {}
            }
        }
    }
    format!("base {base}, via {via}, when {when}, one of {}, notes {notes}", choices.len())
}

fn beside(name: &str) -> Option<PathBuf> {
    let folder = repository().join("../shared").join(name);
    if !folder.is_dir() {
        eprintln!("skipped: no {}", folder.display());
        return None;
    }
    Some(folder)
}

#[test]
fn small_cases_say_what_they_should() {
    let Some(folder) = beside("cases/import") else { return };
    let made = Imported::of(&folder);
    let table = fs::read_to_string(repository().join("tests/truth/cases.tsv")).expect("the table of cases");
    let mut wrong = Vec::new();
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [code, place, what] = cells[..] else { panic!("three columns: {line}") };
        let procedure = made.procedure(code);
        let found = match place {
            "papers" => Some(counted(procedure)).filter(|found| found != what),
            "report" => (!made.report.contains(what)).then(|| "not in the report".to_owned()),
            "page" => Some(made.page(code)).filter(|page| !page.contains(what)),
            "page lacks" => Some(made.page(code)).filter(|page| page.contains(what)),
            "flyer" => made.flyer(code).filter(|text| !text.contains(what)),
            "flyer lacks" => made.flyer(code).filter(|text| text.contains(what)),
            pointer => {
                let expected: Value = serde_json::from_str(what).expect(line);
                let found = procedure.pointer(pointer).cloned().unwrap_or(Value::Null);
                (found != expected).then(|| found.to_string())
            }
        };
        wrong.extend(found.map(|found| format!("{line}\n    {found}")));
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

/// `score.py` beside the truth compares facts; its table is printed.
#[test]
fn hand_read_truth_is_borne_out() {
    let (Some(truth), Some(records)) = (beside("truth"), portal()) else { return };
    let records = records.join("procedures");
    let made = Imported::of(&records);
    let python = Command::new("python3")
        .arg(truth.join("score.py"))
        .args([truth.join("gold"), records, made.site.path("output/site")])
        .output();
    let Ok(scored) = python else {
        eprintln!("skipped: no python3 to run the score");
        return;
    };
    let scored = Answer::of(&scored).succeeds().out;
    println!("{scored}");
    let last = scored.lines().last().expect("a last line");
    let number = |word: &str| -> usize {
        let before = last.split_once(&format!(" {word}")).expect(last).0;
        before.rsplit([' ', ',']).next().and_then(|digits| digits.parse().ok()).expect(last)
    };
    let [wrong, open, quoted, right] = ["wrong", "open", "quoted", "right"].map(number);
    let all = wrong + open + quoted + right;
    assert_eq!(wrong, 0, "{scored}");
    assert!(open * 10 <= all && quoted * 100 <= all * 15, "{scored}");
}

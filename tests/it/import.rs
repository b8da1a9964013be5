//! Import, end to end in memory: invented records beside the files they become, and the portal's own.
//!
//! The portal's records are no part of the project: where their folder is absent the tests that need
//! them say so and pass.

mod drafts;
mod forms;
mod merge;
mod mutations;
mod plain_names;

use std::collections::BTreeMap;
use std::path::PathBuf;

use niemyet::build::{self, Bundle, Content};
use niemyet::catalogue::{self, parse_file, write};
use niemyet::diagnostic::Lang;
use niemyet::import::doubt::DoubtKind;
use niemyet::import::{Choice, ImportPlan, plan};
use niemyet::site::Editions;
use niemyet::source::{SourceFile, SourcePath, SourceSet};
use niemyet::vietnamese;
use pulldown_cmark::{Event, Options, Parser, Tag};
use serde_json::Value;

type Records = Vec<(String, Vec<u8>)>;

fn set(files: &BTreeMap<SourcePath, String>) -> SourceSet {
    let mut sources = SourceSet::default();
    for (path, text) in files {
        let file = SourceFile::plain(path.clone(), text);
        sources.files.insert(path.clone(), file);
    }
    sources
}

/// The portal's records, where they are.
fn portal() -> Option<Records> {
    let entries = std::fs::read_dir(crate::harness::portal()?.join("procedures")).expect("readable folder");
    let mut records: Records = entries
        .map(|entry| entry.expect("readable folder").path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "json"))
        .map(|path| {
            (
                path.file_name().expect("a name").to_string_lossy().into(),
                std::fs::read(&path).expect("readable"),
            )
        })
        .collect();
    records.sort();
    Some(records)
}

fn import(files: &BTreeMap<SourcePath, String>, records: &Records, choice: Choice) -> ImportPlan {
    plan(&set(files), records.clone(), choice)
}

fn fresh(records: &Records) -> BTreeMap<SourcePath, String> {
    import(&BTreeMap::new(), records, Choice::Ask).writes
}

fn procedures(files: &BTreeMap<SourcePath, String>) -> impl Iterator<Item = (&SourcePath, &String)> {
    files.iter().filter(|(path, _)| path.ends_with(".md"))
}

/// A written file says what was read: read and written again it is the same text.
fn check_round_trip(path: &SourcePath, text: &str) {
    let sources = set(&BTreeMap::from([(path.clone(), text.to_owned())]));
    let parsed = parse_file(&sources.files[path]);
    let errors: Vec<_> = parsed.report.diagnostics.iter().map(|one| one.message(Lang::En)).collect();
    assert!(!parsed.report.has_errors(), "{path}: {errors:?}");
    let again = write::procedure(&parsed.procedure.expect("a procedure"), None);
    let (start, end) = match text.find("\n[imported]") {
        Some(start) => (start, start + text[start..].find("+++").expect("a fence")),
        None => (0, 0),
    };
    let expected = without_open_words(&format!("{}{}", &text[..start], &text[end..]));
    assert_eq!(again, expected, "{path}");
}

/// The text without the lines that wait for the commune's own words.
fn without_open_words(text: &str) -> String {
    let start = text.find("\n# Xã tự viết").expect("a new file has them");
    let signed = text[start + 1..].split_inclusive('\n').take_while(|line| line.starts_with("# "));
    let end = start + 1 + signed.map(str::len).sum::<usize>();
    format!("{}{}", &text[..start], &text[end..])
}

/// The files as a site.
fn site(files: &BTreeMap<SourcePath, String>) -> SourceSet {
    let mut files = files.clone();
    let config = "format = 1\n\n[site]\ntitle = \"Xã Mẫu\"\nlanguage = \"vi\"\ntheme = \"default\"\n\n[commune]\nname = \"Xã Mẫu\"\nkind = \"xã\"\n";
    files.insert("niemyet.toml".into(), config.to_owned());
    set(&files)
}

fn check_builds(files: &BTreeMap<SourcePath, String>) {
    let checked = catalogue::load(&site(files), &mut Default::default());
    let errors: Vec<_> = checked
        .report
        .diagnostics
        .iter()
        .filter(|one| one.severity == niemyet::diagnostic::Severity::Error)
        .map(|one| format!("{}: {}", one.path, one.message(Lang::En)))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

fn check_second_import_is_still(files: &BTreeMap<SourcePath, String>, records: &Records) {
    let second = import(files, records, Choice::Ask);
    assert!(second.writes.is_empty(), "{:?}", second.writes.keys());
    assert_eq!(second.report.unchanged, procedures(files).count());
    let told = &second.report.doubts;
    assert!(told.is_empty(), "told again: {told:?}");
}

// The portal's own records

#[test]
fn portal_files_read_back_and_build() {
    let Some(records) = portal() else { return };
    let files = fresh(&records);
    assert_eq!(procedures(&files).count(), records.len());
    procedures(&files).for_each(|(path, text)| check_round_trip(path, text));
    check_builds(&files);
    check_second_import_is_still(&files, &records);
}

#[test]
fn portal_order_of_lists_does_not_matter() {
    let Some(records) = portal() else { return };
    let turned = records.iter().map(|(name, bytes)| (name.clone(), reversed(bytes))).collect();
    assert_eq!(fresh(&records), fresh(&turned));
}

/// The record with its three random lists in another order.
fn reversed(bytes: &[u8]) -> Vec<u8> {
    let mut value: Value = serde_json::from_slice(bytes).expect("JSON");
    for key in ["legalBasisesDetails", "resultsDetails", "subjectTypesDetails"] {
        if let Some(list) = value.pointer_mut(&format!("/detail/{key}")).and_then(Value::as_array_mut) {
            list.reverse();
        }
    }
    serde_json::to_vec(&value).expect("JSON")
}

#[test]
fn portal_loses_no_letter() {
    let Some(records) = portal() else { return };
    let files = fresh(&records);
    let day = crate::harness::DAY.parse().expect("a day");
    let built =
        build::build(&site(&files), day, Editions::site_only(), &mut Default::default(), &|_| ()).value;
    let mut lost = Vec::new();
    for (name, bytes) in &records {
        let record: Value = serde_json::from_slice(bytes).expect("JSON");
        let code = record["detail"]["code"].as_str().expect("a code").trim();
        let start = format!("/{code}-");
        let (_, text) = procedures(&files).find(|(path, _)| path.contains(&start)).expect("a file");
        let file = letters(&shown(text));
        let page = letters(&seen(&built, &format!("thu-tuc/{code}.html")));
        for said in texts(&record["detail"]) {
            for line in said.lines() {
                let wanted = letters(line);
                for (place, text) in [("file", &file), ("page", &page)] {
                    if !is_said_elsewhere(&wanted) && !text.contains(&wanted) && !is_in_pieces(line, text) {
                        lost.push(format!("{name}, {place}: {line}"));
                    }
                }
            }
        }
    }
    assert!(lost.is_empty(), "{} lost\n{}", lost.len(), lost.join("\n"));
}

/// A whole list in one row is taken apart where its papers begin.
fn is_in_pieces(line: &str, text: &str) -> bool {
    // "… như sau: - Trường hợp …" is a heading and the first row below it.
    let is_list = vietnamese::fold(line).contains("so luong ho so") || line.contains("như sau: - ");
    is_list && line.split([';', '.', ':']).map(letters).all(|piece| text.contains(&piece))
}

/// Sentinels, and the unit of an amount that stands in a key of its own.
fn is_said_elsewhere(letters: &str) -> bool {
    ["", "khong", "khongco", "khongquydinh", "trinhtuthuchien"].contains(&vietnamese::fold(letters).as_str())
        || vietnamese::fold(letters).starts_with("khongcoyeucau")
}

/// Letters and digits alone, composed.
fn letters(text: &str) -> String {
    vietnamese::tidy(text).text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// All that a reader of a built page sees.
fn seen(built: &Bundle, at: &str) -> String {
    let made = built.outputs()[at].body.make(at).expect("a page");
    let Content::Bytes(bytes) = made.content else { panic!("{at} is no page") };
    let page = String::from_utf8(bytes.into_owned()).expect("UTF-8");
    let body = page.split_once("<body").expect("a body").1;
    let mut out = String::new();
    for (index, piece) in body.split('<').enumerate() {
        out.push_str(if index == 0 { "" } else { piece.split_once('>').map_or("", |(_, text)| text) });
    }
    let entities =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&amp;", "&")];
    entities.iter().fold(out, |out, (entity, letter)| out.replace(entity, letter))
}

/// All that a file shows: its strings and its Markdown without markup.
fn shown(file: &str) -> String {
    let (front, markdown) = file.trim_start_matches("+++\n").split_once("\n+++\n").expect("two fences");
    let table: toml::Table = front.parse().expect("TOML");
    let mut out = String::new();
    collect_toml(&toml::Value::Table(table), &mut out);
    let options = Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES;
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        match event {
            Event::Text(text) => out.push_str(&text),
            // The page shows the label as it was typed.
            Event::Start(Tag::Item) => out.extend(markdown[range].chars().take_while(char::is_ascii_digit)),
            Event::Start(
                Tag::CodeBlock(_) | Tag::Emphasis | Tag::Strong | Tag::Table(_) | Tag::Link { .. },
            )
            | Event::Code(_)
            | Event::Html(_)
            | Event::InlineHtml(_) => panic!("markup in {file}"),
            _ => out.push('\n'),
        }
    }
    out
}

fn collect_toml(value: &toml::Value, out: &mut String) {
    match value {
        toml::Value::String(text) => {
            out.push_str(text);
            out.push('\n');
        }
        toml::Value::Array(list) => list.iter().for_each(|one| collect_toml(one, out)),
        toml::Value::Table(table) => table.values().for_each(|one| collect_toml(one, out)),
        _ => {}
    }
}

/// All texts of a record that a page must show.
fn texts(detail: &Value) -> Vec<String> {
    let mut out = Vec::new();
    let mut add = |value: &Value| out.extend(value.as_str().map(str::to_owned));
    for key in ["name", "note", "requirementsAndConditions", "description", "departmentPromulgateName"] {
        add(&detail[key]);
    }
    let rows = |value: &Value| value.as_array().cloned().unwrap_or_default();
    for step in rows(&detail["executionSteps"]) {
        add(&step["name"]);
        add(&step["description"]);
    }
    for method in rows(&detail["executionMethods"]) {
        add(&method["description"]);
        add(&method["processingTime"]);
        for fee in rows(&method["fees"]) {
            add(&fee["description"]);
            add(&fee["attachment"]["fileName"]);
        }
    }
    for group in rows(&detail["executionCases"]) {
        add(&group["name"]);
        for row in rows(&group["profileComponents"]) {
            // The names of the files that are forms become titles of forms, or words of our own.
            add(&row["name"]);
        }
    }
    for key in ["legalBasisesDetails", "resultsDetails", "subjectTypesDetails"] {
        rows(&detail[key]).iter().for_each(|one| add(&one["name"]));
    }
    for key in
        ["departmentsExecuting", "departmentsAuthority", "departmentsAuthorized", "departmentsCoordinating"]
    {
        rows(&detail[key]).iter().for_each(|one| add(&one["name"]));
    }
    for key in ["unitGroupsExecuting", "unitGroupsAuthority", "unitGroupsCoordinating"] {
        rows(&detail[key]).iter().for_each(|one| add(&one["name"]));
    }
    // Places and what is said beside them are told apart.
    let receiving = detail["dossierReceivingAddresses"].as_str().unwrap_or_default().replace(").", ")\n");
    receiving.split(';').for_each(|piece| add(&Value::from(piece)));
    add(&detail["procedureProposal"]["proposalNumber"]);
    out
}

/// Writes the imported folder for people to read: `NIEMYET_IMPORT_TO=folder`.
#[test]
fn portal_files_to_look_at() {
    let (Some(to), Some(records)) = (std::env::var_os("NIEMYET_IMPORT_TO"), portal()) else { return };
    let made = import(&BTreeMap::new(), &records, Choice::Ask);
    for (path, text) in &made.writes {
        let path = PathBuf::from(&to).join(&**path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
        std::fs::write(path, text).expect("writable");
    }
    let report = PathBuf::from(&to).join("report.txt");
    std::fs::write(report, made.report.to_text(Lang::Vi)).expect("writable");
    assert!(made.report.doubts.iter().any(|doubt| doubt.kind == DoubtKind::ZeroNotStated));
}

// Invented records

/// Each `tests/import/*.json` beside what becomes of it, in a site with the `.toml` beside it where there is one;
/// `NIEMYET_UPDATE=1` writes that down anew.
#[test]
fn invented_records_become_what_stands_beside_them() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/import");
    let mut inputs: Vec<_> = std::fs::read_dir(&folder)
        .expect("the folder of records")
        .map(|entry| entry.expect("readable folder").path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "json"))
        .collect();
    inputs.sort();
    assert!(inputs.len() > 10);
    for input in inputs {
        let name = input.file_name().expect("a name").to_string_lossy().into_owned();
        let records = vec![(name, std::fs::read(&input).expect("readable"))];
        let config = std::fs::read_to_string(input.with_extension("toml")).ok();
        let before: BTreeMap<SourcePath, String> =
            config.into_iter().map(|config| ("niemyet.toml".into(), config)).collect();
        let made = import(&before, &records, Choice::Ask);
        procedures(&made.writes).for_each(|(path, text)| check_round_trip(path, text));
        check_builds(&made.writes);
        let after = before.into_iter().chain(made.writes.clone()).collect();
        check_second_import_is_still(&after, &records);
        check_beside(&input.with_extension("txt"), &described(&made));
    }
}

/// Every file, without the hashes that an import remembers, and the report.
fn described(made: &ImportPlan) -> String {
    let mut out = String::new();
    for (path, text) in &made.writes {
        let kept: String = text.split_inclusive('\n').filter(|line| !line.starts_with("parts ")).collect();
        out.push_str(&format!("=== {path}\n{kept}\n"));
    }
    out + "=== report\n" + &made.report.to_text(Lang::En)
}

fn check_beside(path: &PathBuf, got: &str) {
    if std::env::var_os("NIEMYET_UPDATE").is_some() {
        std::fs::write(path, got).expect("writable");
        return;
    }
    let expected = std::fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
    assert_eq!(got, expected, "{}: NIEMYET_UPDATE=1 writes it down anew", path.display());
}

/// Seconds for the whole national catalogue, made of the portal's records under new codes:
/// `cargo test --release --test it -- --ignored --nocapture import::national`.
#[test]
#[ignore = "a measurement"]
fn national_catalogue_in_seconds() {
    let Some(records) = portal() else { return };
    let many: Records = (0..5664)
        .map(|number| {
            let (name, bytes) = &records[number % records.len()];
            let text = String::from_utf8_lossy(bytes);
            let code = name.trim_end_matches(".json");
            (format!("{number}.json"), text.replace(code, &format!("9.{number:06}")).into_bytes())
        })
        .collect();
    let megabytes = many.iter().map(|(_, bytes)| bytes.len()).sum::<usize>() / 1_000_000;
    let start = std::time::Instant::now();
    let made = plan(&SourceSet::default(), many.clone(), Choice::Ask);
    println!("{} files from {megabytes} MB: {:.2?}", made.writes.len(), start.elapsed());
    let sources = set(&made.writes);
    let start = std::time::Instant::now();
    let again = plan(&sources, many, Choice::Ask);
    println!("again, {} changed: {:.2?}", again.writes.len(), start.elapsed());
}

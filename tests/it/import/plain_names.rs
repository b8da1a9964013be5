//! The program's own plain names and keywords, from import to what shows.

use super::*;
use niemyet::catalogue::edit::{Edit, Frame};
use niemyet::catalogue::{Catalogue, Scope};

const DAY: &str = crate::harness::DAY;

fn loaded(files: &BTreeMap<SourcePath, String>) -> Catalogue {
    catalogue::load(&site(files), &mut Default::default()).value
}

/// What a code is called, and its keywords.
fn called(catalogue: &Catalogue, code: &str) -> (String, Vec<String>) {
    let mut shown = catalogue.on(DAY.parse().expect("a day"));
    let one = shown.find(|one| one.procedure.code == code).expect("a procedure");
    (one.procedure.spoken_name().to_owned(), one.procedure.commune.keywords.clone())
}

#[test]
fn portal_national_procedures_all_have_a_plain_name() {
    let Some(records) = portal() else { return };
    let files = fresh(&records);
    let catalogue = loaded(&files);
    let mut names = BTreeMap::new();
    for one in catalogue.on(DAY.parse().expect("a day")) {
        let procedure = &one.procedure;
        if procedure.scope != Some(Scope::National) {
            continue;
        }
        assert!(procedure.commune.plain_name.is_some(), "{} {}", procedure.code, procedure.name);
        assert!(procedure.commune.keywords.len() > 2, "{} {}", procedure.code, procedure.name);
        let other = names.insert(procedure.spoken_name().to_owned(), procedure.code.clone());
        assert_eq!(other, None, "{}", procedure.spoken_name());
    }
    assert!(names.len() > 70, "{}", names.len());
    for (path, text) in procedures(&files) {
        assert!(!text.contains("\nplain_name"), "{path}");
    }
}

/// A record with a national code and its official name; everything else is invented.
fn record(code: &str, name: &str) -> Records {
    let value = serde_json::json!({ "id": "mau", "detail": {
        "code": code, "name": name, "type": "STANDARD",
        "categoriesDetails": [{ "name": "Việc mẫu" }],
        "executionSteps": [{ "name": "", "description": "Một." }],
        "resultsDetails": [{ "name": "Giấy mẫu", "code": "KQ.1" }],
    } });
    vec![("mau.json".to_owned(), serde_json::to_vec(&value).expect("JSON"))]
}

#[test]
fn no_file_holds_the_programs_words() {
    let records = record("2.001019", "Chứng thực di chúc");
    let mut files = fresh(&records);
    let (path, text) = procedures(&files).next().expect("a file");
    let (path, text) = (path.clone(), text.clone());
    assert!(!text.contains("\nplain_name") && !text.contains("\nkeywords"), "{text}");
    let (name, keywords) = called(&loaded(&files), "2.001019");
    assert_eq!(name, "Xin chứng thực di chúc");
    assert!(keywords.contains(&"làm di chúc".to_owned()));
    check_second_import_is_still(&files, &records);

    let edited = text.replacen("\nfield ", "\nplain_name = \"Làm di chúc ở xã\"\nfield ", 1);
    files.insert(path, edited);
    let (name, keywords) = called(&loaded(&files), "2.001019");
    assert_eq!(name, "Làm di chúc ở xã");
    assert!(keywords.contains(&"làm di chúc".to_owned()));
    check_second_import_is_still(&files, &records);
}

#[test]
fn a_new_file_waits_for_the_communes_own_words() {
    let records = record("1.900300", "Việc của tỉnh");
    let mut files = fresh(&records);
    let (path, text) = procedures(&files).next().expect("a file");
    let (path, text) = (path.clone(), text.clone());
    let open: Vec<&str> =
        text.lines().filter(|line| line.starts_with("# ") && line.contains(" =  # ")).collect();
    assert_eq!(open.len(), 11, "{text}");
    // The example is of another procedure: taking the sign away alone says nothing.
    for line in &open {
        let bare = text.replace(line, &line[2..]);
        let sources = set(&BTreeMap::from([(path.clone(), bare)]));
        assert!(parse_file(&sources.files[&path]).report.has_errors(), "{line}");
    }
    let mut edit = Edit::open(Frame::at(&path).expect("a kind"), &text).expect("readable");
    edit.set(&"plain_name".into(), "Làm việc ấy").expect("set");
    let edited = edit.text().to_owned();
    let place = |words: &str| edited.find(words).unwrap_or_else(|| panic!("{words} in {edited}"));
    assert!(place("\nfield") < place("\nplain_name") && place("\nplain_name") < place("\n["), "{edited}");
    assert!(open.iter().all(|line| edited.contains(line)), "{edited}");
    files.insert(path, edited);
    assert_eq!(called(&loaded(&files), "1.900300").0, "Làm việc ấy");
    check_second_import_is_still(&files, &records);
}

#[test]
fn a_code_under_another_name_has_no_plain_name() {
    let files = fresh(&record("2.001019", "Chứng thực hợp đồng mẫu"));
    assert_eq!(called(&loaded(&files), "2.001019"), ("Chứng thực hợp đồng mẫu".to_owned(), Vec::new()));
}

#[test]
fn a_groups_words_stand_before_the_programs() {
    let mut files = fresh(&record("2.001019", "Chứng thực di chúc"));
    let other = "+++\ncode = \"1.900300\"\nname = \"Việc khác\"\nfield = \"viec-mau\"\n+++\n";
    files.insert("content/procedures/khac.md".into(), other.to_owned());
    let group = |more: &str| {
        let mut files = files.clone();
        let text = format!(
            "+++\nname = \"Gộp hai việc\"\ncode = \"2.001019\"\nmembers = [\"1.900300\"]\nvia = [\"online\"]\n{more}+++\n"
        );
        files.insert("content/groups/gop.md".into(), text);
        let sources = site(&files);
        let catalogue = catalogue::load(&sources, &mut Default::default()).value;
        let day = DAY.parse().expect("a day");
        let site = niemyet::site::plan(&catalogue, &sources, day, Editions::site_only()).value;
        let entry = site.entries.iter().find(|entry| entry.procedure.code == "2.001019").expect("an entry");
        let words = &entry.procedure.commune;
        (words.plain_name.clone().unwrap_or_default(), words.keywords[0].clone())
    };
    assert_eq!(group(""), ("Xin chứng thực di chúc".to_owned(), "làm di chúc".to_owned()));
    let more = "plain_name = \"Làm hai việc một lần\"\nkeywords = [\"một lần\"]\n";
    assert_eq!(group(more), ("Làm hai việc một lần".to_owned(), "một lần".to_owned()));
}

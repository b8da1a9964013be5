//! Every file of every sample is edited, key by key and row by row: it must say what was asked for and nothing else, and
//! keep the lines that were not meant.
//!
//! What a file says is read here by another parser than the edit's own.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use niemyet::cache::Memo;
use niemyet::catalogue::edit::{Edit, Frame, Path, Refused, Step, Value};
use niemyet::catalogue::keys::{Key, Shape, Table};
use niemyet::catalogue::{ROWS, load};
use niemyet::source::{SourceFile, SourceSet};
use niemyet::vietnamese::nfc;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use crate::harness::repository;

/// A file of a sample, with its path in its site.
struct Sample {
    path: String,
    frame: Frame,
    text: String,
}

/// Files of every kind that can be read, from the sample, the sites of the tests and the site that themes are tried on.
fn samples() -> &'static [Sample] {
    static SAMPLES: OnceLock<Vec<Sample>> = OnceLock::new();
    SAMPLES.get_or_init(|| {
        let mut sites = vec![
            repository(),
            repository().join("src/render/sample/full"),
            repository().join("tests/prints/input"),
        ];
        let golden = fs::read_dir(repository().join("tests/golden")).expect("a folder");
        sites.extend(golden.map(|site| site.expect("an entry").path().join("input")));
        sites.sort();
        let mut found = Vec::new();
        for site in sites {
            for path in content(&site) {
                let inside =
                    path.strip_prefix(&site).expect("below the site").to_string_lossy().replace('\\', "/");
                let Some(frame) = Frame::at(&inside) else { continue };
                let Ok(text) = fs::read_to_string(&path) else { continue };
                if Edit::open(frame, &text).is_ok() {
                    found.push(Sample { path: inside, frame, text });
                }
            }
        }
        let odd = ODD.iter().map(|(path, text)| {
            let frame = Frame::at(path).expect("a frame");
            Edit::open(frame, text).unwrap_or_else(|refused| panic!("{path}: {refused:?}"));
            Sample { path: (*path).to_owned(), frame, text: (*text).to_owned() }
        });
        found.extend(odd);
        found
    })
}

/// TOML as nobody should write it, and everybody may.
const ODD: &[(&str, &str)] = &[
    (
        "content/procedures/odd.md",
        r#"
+++
# đầu, có [ngoặc] và "dấu
code = "9.1" # mã
"name" = 'A'
processing_time.working_days = 3   # hạn
processing_time.text = '''
# không phải lời ghi
[[channels]]
'''
  online   =   "full"
# scope = "national"
applicants = [ "A", # một, hai
  "B"
  , 'C', ]
keywords=["a","b"]
committed_time = {working_days=3,days = 2 , }
[ "quotes" ]
time='x'
[[ channels ]] # cách
via = [ # trống
  "postal" # c, d
  # cuối
]
[authority]
executing = ["x"]
# của phí
[[channels.fees]]
kind = "fee"
free = true
exempt = [
  "a",

  # b, c
  "d", "e",
]

[[channels]]
via = ["online"]
processing_time = { working_days = 3,
  # ghi, chú
  by_case = [ { case = "a", days = 3 }, # x
  ] }
[[channels.fees]]

kind = "fee"

[[channels.fees]]
kind = "charge"
# note = "x"

# rời

[[dossier]]
items = [ { paper = "A", form.title = "B", form.file = "c" }, { note = "x" } ]
[texts]
"a.b" = "x"
'c' = '''y'''
# cuối cùng
+++
Lời.
"#,
    ),
    (
        "content/procedures/inline.md",
        "+++\ncode='9.2'\nchannels = [{ via = [\"postal\"], fees = [{ kind = \"fee\", free = true }, {kind=\"price\"}] },{via=['online']}]\ntexts = { a = 'b', c = 'd' }\n+++",
    ),
    (
        "niemyet.toml",
        "format = 1\ncommune.name = 'A'\n[site]\n[commune.feedback]\nphone = '1'\n\n\n# giờ\n[[commune.hours]]\ndays = ['mon']\n[[commune.hours]]\ndays = ['tue']\n[prints]\nto-gap = ['1', '2']\n",
    ),
    (
        "niemyet.toml",
        "[commune.feedback]\nphone = '1'\n[site]\ntitle = 'A'\n[commune]\nname = 'B'\nphones = []\n",
    ),
    ("niemyet.toml", "format = 1\ncommune.name = 'A'\n\n[[commune.hours]]\ndays = ['mon']\n"),
    (
        "content/procedures/dotted.md",
        "+++\nprocessing_time.days = 3\n\n[[dossier]]\nitems = [{ form.title = 'A' }]\n+++\n",
    ),
    ("content/fields.toml", "fields = []"),
    ("content/fields.toml", "# chưa có gì\n"),
    ("content/fields.toml", "[[fields]]\n[[fields]]\n[[fields]]"),
    ("content/fields.toml", "fields = [ # một\n  { slug = 'a' }, # hai\n  # ba\n  { slug = 'b' } ]"),
];

fn content(site: &std::path::Path) -> Vec<PathBuf> {
    let mut found = vec![site.join("niemyet.toml")];
    let mut folders = vec![site.join("content")];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(folder) else { continue };
        for path in entries.map(|entry| entry.expect("an entry").path()) {
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}

/// Of the places of all files, one in so many is tried out by itself: there are tens of thousands.
const ONE_IN: usize = 7;

/// A text as other programs save it.
fn saved(text: &str, how: usize) -> String {
    let text = text.replace("\r\n", "\n");
    match how % 6 {
        0 => text,
        1 => text.replace('\n', "\r\n"),
        2 => format!("\u{feff}{text}"),
        3 => text.trim_end_matches('\n').to_owned(),
        4 => text.nfd().collect(),
        _ => format!("\u{feff}{}", text.replace('\n', "\r\n").trim_end()),
    }
}

/// What the front matter says, by the parser that the reader uses.
fn read(text: &str, frame: Frame) -> toml::Table {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let text = nfc(&text);
    let front = frame.form.cut(&text).map(|front| text[front.toml].to_owned()).unwrap_or_default();
    front.parse().expect("TOML")
}

fn is_same(said: &Value, read: &toml::Value) -> bool {
    match (said, read) {
        (Value::Text(said), toml::Value::String(read)) => said == read,
        (Value::Whole(said), toml::Value::Integer(read)) => i64::try_from(*said) == Ok(*read),
        (Value::Whole(said), toml::Value::Float(read)) => *said as f64 == *read,
        (Value::Halves(said), toml::Value::Float(read)) => f64::from(said.0) == read * 2.0,
        (Value::Flag(said), toml::Value::Boolean(read)) => said == read,
        (Value::Date(said), toml::Value::Datetime(read)) => said.to_string() == read.to_string(),
        (Value::List(said), toml::Value::Array(read)) => {
            said.len() == read.len() && said.iter().zip(read).all(|(said, read)| is_same(said, read))
        }
        (Value::Table(said), toml::Value::Table(read)) => {
            said.len() == read.len()
                && said.iter().all(|(key, said)| read.get(key).is_some_and(|read| is_same(said, read)))
        }
        (Value::Other(_), _) => true,
        _ => false,
    }
}

#[track_caller]
fn check_reads(edit: &Edit, frame: Frame) {
    let read = toml::Value::Table(read(edit.text(), frame));
    assert!(is_same(edit.said(), &read), "{}\n{:?}\n{read:?}", edit.text(), edit.said());
}

/// Every place of a value, with what the table of keys has there.
fn places(value: &Value, keys: &'static Table, at: &Path, found: &mut Vec<(Path, Option<&'static Key>)>) {
    let Value::Table(pairs) = value else { return };
    for (name, value) in pairs {
        let Some(key) = keys.key(name) else { continue };
        let at = at.clone().key(name);
        found.push((at.clone(), Some(key)));
        match (key.shape, value) {
            (Shape::Table(keys), value) => places(value, keys, &at, found),
            (Shape::Tables(keys), Value::List(rows)) => {
                for (row, value) in rows.iter().enumerate() {
                    found.push((at.clone().row(row), None));
                    places(value, keys, &at.clone().row(row), found);
                }
            }
            (Shape::Named, Value::Table(pairs)) => {
                found.extend(pairs.iter().map(|(name, _)| (at.clone().key(name), None)));
            }
            (_, Value::List(list)) => found.extend((0..list.len()).map(|row| (at.clone().row(row), None))),
            _ => {}
        }
    }
}

fn all_places(edit: &Edit, frame: Frame) -> Vec<(Path, Option<&'static Key>)> {
    let mut found = Vec::new();
    places(edit.said(), frame.keys, &Path::default(), &mut found);
    found
}

/// Another value for a place, where the key takes more than one.
fn other(value: &Value, key: Option<&Key>) -> Option<Value> {
    let word = |words: &'static [niemyet::catalogue::Word]| {
        words.iter().map(|word| word.name).find(|word| value.as_text() != Some(word))
    };
    match (value, key.map(|key| key.shape)) {
        (_, Some(Shape::Choice(words))) => word(words).map(Value::from),
        (Value::Text(_), Some(Shape::ChoiceOrLines(words))) => word(words).map(Value::from),
        (Value::Text(_), Some(Shape::Clock)) => Some("09:15".into()),
        (Value::Text(_), Some(Shape::Text)) => Some("Lời “mới”\nvà dòng hai".into()),
        (Value::Text(text), Some(_)) => Some(format!("{text} “mới”").as_str().into()),
        (Value::Whole(number), _) => Some((number + 1_000_000).into()),
        (Value::Halves(_), _) => Some(7.into()),
        (Value::Flag(flag), _) => Some((!flag).into()),
        (Value::Date(date), _) => Some(date.tomorrow().expect("a day").into()),
        _ => None,
    }
}

/// The lines that are not alike at both ends of two texts, of each.
fn changed_lines<'t>(before: &'t str, after: &'t str) -> (Vec<&'t str>, Vec<&'t str>) {
    let (mut one, mut two): (Vec<_>, Vec<_>) =
        (before.split_inclusive('\n').collect(), after.split_inclusive('\n').collect());
    while one.last().is_some() && one.last() == two.last() {
        one.pop();
        two.pop();
    }
    let head = one.iter().zip(&two).take_while(|(one, two)| one == two).count();
    (one.split_off(head), two.split_off(head))
}

#[test]
fn there_are_files_of_every_kind() {
    for row in ROWS {
        assert!(samples().iter().any(|sample| sample.path.starts_with(row.folder)), "{}", row.name);
    }
    assert!(samples().len() > 80);
}

#[test]
fn what_was_read_is_what_the_reader_reads() {
    for (at, sample) in samples().iter().enumerate() {
        let text = saved(&sample.text, at);
        let edit = Edit::open(sample.frame, &text).expect("readable");
        assert_eq!(edit.text(), text);
        check_reads(&edit, sample.frame);
    }
}

#[test]
fn a_key_that_is_set_changes_its_own_lines() {
    for (at, sample) in samples().iter().enumerate() {
        let text = saved(&sample.text, at);
        let edit = Edit::open(sample.frame, &text).expect("readable");
        for (path, key) in all_places(&edit, sample.frame).into_iter().skip(at % ONE_IN).step_by(ONE_IN) {
            let before = edit.get(&path).expect("there");
            let Some(value) = other(before, key) else { continue };
            let mut changed = edit.clone();
            match changed.set(&path, value.clone()) {
                Ok(()) => {}
                // A value that is no good cannot be made other by adding to it.
                Err(Refused::Unfit(_)) => continue,
                Err(refused) => panic!("{} {path}: {refused:?}", sample.path),
            }
            assert_eq!(changed.get(&path), Some(&value), "{} {path}", sample.path);
            check_reads(&changed, sample.frame);
            let (one, two) = changed_lines(&text, changed.text());
            let lines = |value: &Value| value.as_text().map_or(1, |text| text.lines().count() + 1);
            assert!(
                one.len() <= lines(before) && two.len() <= lines(&value),
                "{} {path}: {one:?} {two:?}",
                sample.path
            );
        }
    }
}

#[test]
fn a_key_that_is_removed_is_gone_and_comes_back() {
    for (at, sample) in samples().iter().enumerate() {
        let text = saved(&sample.text, at);
        let edit = Edit::open(sample.frame, &text).expect("readable");
        for (path, _) in all_places(&edit, sample.frame).into_iter().skip(at % ONE_IN).step_by(ONE_IN) {
            let before = edit.get(&path).expect("there").clone();
            let mut changed = edit.clone();
            changed.remove(&path).unwrap_or_else(|refused| panic!("{} {path}: {refused:?}", sample.path));
            check_reads(&changed, sample.frame);
            let (list, row) = match path.steps().split_last() {
                Some((Step::Row(row), list)) => (Path::from(list), Some(*row)),
                _ => (path.clone(), None),
            };
            let back = match row {
                Some(row) => changed.insert_row(&list, row, before.clone()),
                None => changed.set(&path, before.clone()),
            };
            match back {
                Ok(()) => {
                    assert!(changed.said().says_as(edit.said()), "{} {path}\n{}", sample.path, changed.text())
                }
                Err(Refused::Unfit(_)) => {}
                Err(refused) => panic!("{} {path}: {refused:?}\n{}", sample.path, changed.text()),
            }
            check_reads(&changed, sample.frame);
        }
    }
}

/// What stands on the lines, in no order: where the tables of a row were apart they have come together.
fn words(text: &str) -> Vec<String> {
    let mut lines: Vec<_> = text.lines().map(|line| line.replace(',', "").trim_end().to_owned()).collect();
    lines.retain(|line| !line.is_empty());
    lines.sort();
    lines
}

#[test]
fn a_row_that_is_moved_there_and_back_leaves_no_trace() {
    for (at, sample) in samples().iter().enumerate() {
        let text = saved(&sample.text, at);
        let edit = Edit::open(sample.frame, &text).expect("readable");
        for (path, _) in all_places(&edit, sample.frame) {
            let rows = edit.get(&path).map_or(0, |value| value.rows().len());
            if rows < 2 {
                continue;
            }
            let mut changed = edit.clone();
            changed
                .move_row(&path, 0, rows - 1)
                .unwrap_or_else(|refused| panic!("{} {path}: {refused:?}", sample.path));
            check_reads(&changed, sample.frame);
            changed
                .move_row(&path, rows - 1, 0)
                .unwrap_or_else(|refused| panic!("{} {path}: {refused:?}", sample.path));
            assert_eq!(words(&text), words(changed.text()), "{} {path}", sample.path);
        }
    }
}

/// A value of a key's example.
fn example(key: &Key) -> Value {
    let frame = Frame::at("niemyet.toml").expect("a frame");
    let text = format!("a = {}", key.example);
    Edit::open(frame, &text).expect("TOML").get(&Path::from("a")).expect("there").clone()
}

#[test]
fn every_key_that_is_absent_can_be_added() {
    for (at, sample) in samples().iter().enumerate() {
        let text = saved(&sample.text, at);
        let edit = Edit::open(sample.frame, &text).expect("readable");
        let mut tables = vec![(Path::default(), sample.frame.keys)];
        for (path, key) in all_places(&edit, sample.frame) {
            match (key.map(|key| key.shape), edit.get(&path)) {
                (Some(Shape::Table(keys)), _) => tables.push((path, keys)),
                (Some(Shape::Tables(keys)), Some(list)) => {
                    tables.extend((0..list.rows().len()).map(|row| (path.clone().row(row), keys)));
                }
                _ => {}
            }
        }
        for (above, keys) in tables {
            let has = |name: &str| match above.steps() {
                [] => edit.said().get(name).is_some(),
                _ => edit.get(&above).is_some_and(|table| table.get(name).is_some()),
            };
            let absent = keys.keys.iter().filter(|key| !has(key.name));
            for key in absent.skip(at % ONE_IN).step_by(ONE_IN) {
                let path = above.clone().key(key.name);
                let mut changed = edit.clone();
                changed
                    .set(&path, example(key))
                    .unwrap_or_else(|refused| panic!("{} {path}: {refused:?}", sample.path));
                assert!(changed.get(&path).is_some_and(|value| value.says_as(&example(key))));
                check_reads(&changed, sample.frame);
                let (gone, _) = changed_lines(&text, changed.text());
                assert!(gone.len() <= 1, "{} {path}: {gone:?}", sample.path);
            }
        }
    }
}

#[test]
fn a_new_file_of_every_kind_is_read_without_errors() {
    for row in ROWS {
        let path = format!("{}a{}", row.folder, row.form.ending());
        let frame = Frame::at(&path).expect("a frame");
        let pairs = |keep: fn(&Key) -> bool| {
            let keys = frame.keys.keys.iter().filter(|key| keep(key));
            keys.map(|key| (key.name.to_owned(), example(key))).collect::<Vec<_>>()
        };
        let bare = Edit::create(frame, pairs(|key| key.required)).expect("created");
        check_reads(&bare, frame);
        // A draft may name what is not there yet.
        let mut draft = bare.clone();
        draft.set(&Path::from("draft"), true).expect("set");
        assert_eq!(errors(&path, draft.text()), Vec::<String>::new());
        // Written at once or key by key, last one first, it is the same file.
        let every = pairs(|_| true);
        let whole = Edit::create(frame, every.clone()).expect("created");
        check_reads(&whole, frame);
        let mut grown = bare;
        for (name, value) in every.iter().rev() {
            grown.set(&Path::from(name.as_str()), value.clone()).expect("set");
        }
        assert!(grown.said().says_as(whole.said()));
        let order = |edit: &Edit| match edit.said() {
            Value::Table(pairs) => pairs.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>(),
            _ => Vec::new(),
        };
        assert_eq!(order(&grown), order(&whole), "{}\n{}", whole.text(), grown.text());
    }
    for path in ["niemyet.toml", "content/fields.toml"] {
        let frame = Frame::at(path).expect("a frame");
        let pairs = frame.keys.keys.iter().map(|key| (key.name.to_owned(), example(key))).collect();
        check_reads(&Edit::create(frame, pairs).expect("created"), frame);
    }
}

/// Codes of the errors in one file of a site that has no other.
fn errors(path: &str, text: &str) -> Vec<String> {
    let path: std::sync::Arc<str> = path.into();
    let file = SourceFile::plain(path.clone(), text);
    let sources = SourceSet { files: BTreeMap::from([(path.clone(), file)]), ..SourceSet::default() };
    let report = load(&sources, &mut Memo::default()).report;
    let own = report.diagnostics.into_iter().filter(|found| found.path == path);
    own.filter(|found| found.severity == niemyet::diagnostic::Severity::Error)
        .map(|found| format!("{}: {text}", found.code.id()))
        .collect()
}

/// One step of a random script.
#[derive(Clone, Copy, Debug)]
struct Turn {
    what: u8,
    place: usize,
    to: usize,
}

fn turn() -> impl Strategy<Value = Turn> {
    (0..6_u8, any::<usize>(), any::<usize>()).prop_map(|(what, place, to)| Turn { what, place, to })
}

/// Plays a step; what is refused must be so for the value, never because the text was not understood.
fn play(edit: &mut Edit, frame: Frame, turn: Turn) {
    let places = all_places(edit, frame);
    let Some((path, key)) = places.get(turn.place % places.len().max(1)) else { return };
    let value = edit.get(path).expect("there").clone();
    let rows = value.rows().len();
    let done = match turn.what {
        0 => edit.remove(path),
        1 if rows > 0 => edit.move_row(path, turn.place % rows, turn.to % rows),
        2 if rows > 0 => edit.insert_row(path, turn.to % (rows + 1), value.rows()[turn.place % rows].clone()),
        3 if rows > 0 => edit.remove(&path.clone().row(turn.to % rows)),
        4 => {
            let key = &frame.keys.keys[turn.to % frame.keys.keys.len()];
            edit.set(&Path::from(key.name), example(key))
        }
        _ => other(&value, *key).map_or(Ok(()), |value| edit.set(path, value)),
    };
    match done {
        Ok(()) | Err(Refused::Unfit(_)) => {}
        Err(refused) => panic!("{turn:?} {path}: {refused:?}\n{}", edit.text()),
    }
}

proptest! {
    #[test]
    fn any_script_leaves_a_file_that_says_what_was_asked(
        which in any::<usize>(),
        how in 0..6_usize,
        turns in prop::collection::vec(turn(), 1..12),
    ) {
        let sample = &samples()[which % samples().len()];
        let mut edit = Edit::open(sample.frame, &saved(&sample.text, how)).expect("readable");
        let markdown = edit.markdown().to_owned();
        for turn in turns {
            play(&mut edit, sample.frame, turn);
            check_reads(&edit, sample.frame);
        }
        prop_assert_eq!(edit.markdown(), markdown);
    }
}

//! Any record becomes a folder that builds: records with something done to them that the portal has done to one, or
//! that nobody has thought of yet, are imported, built and printed by the program itself.
//!
//! `NIEMYET_MUTATIONS=0..5000` tries those. The same number gives the same record every time.

use std::ops::Range;

use serde_json::Value;

use super::{Records, portal};
use crate::harness::Site;

/// Those that are tried where the environment does not say which.
const TRIED: Range<usize> = 0..200;
const WHICH: &str = "NIEMYET_MUTATIONS";

/// So many are imported into one site; of each site some are printed.
const TOGETHER: usize = 400;
const PRINTED: usize = 6;

/// What is put into a text.
const PIECES: &[&str] = &[
    "\u{f0a7} ",
    "\u{f0b7}\t",
    "\u{f0fc}",
    "\u{20f0} ",
    "\u{25aa} ",
    "\u{e0a7}",
    "\u{f8ff}",
    "\u{f0001}",
    "\u{1f4cc} ",
    "\u{1f469}\u{200d}\u{1f4bb}",
    "\u{6f22}\u{5b57}",
    "\u{42e}\u{440}\u{438}\u{439}",
    "\u{420}h\u{1b0}\u{1edd}ng",
    "\u{1780}\u{17d2}\u{1798}",
    "\u{5e9}\u{5dc}",
    "\u{645}\u{631}",
    "\u{0}",
    "\u{1b}[1m",
    "\u{85}",
    "\u{ad}",
    "\u{2028}",
    "\u{202e}",
    "\u{feff}",
    "\u{fffe}",
    "\u{ffff}",
    "\u{fffc}",
    "\u{fffd}",
    "\u{10ffff}",
    "\u{301}",
    "e\u{323}\u{302}",
    "\u{20e3}",
    "\u{fe0f}",
    "\r\n",
    "\n\n\n",
    "\n+++\n",
    "\n## Y\u{ea}u c\u{1ea7}u, \u{111}i\u{1ec1}u ki\u{1ec7}n\n",
    "\n### A {#a}\n",
    " {#a}",
    "\n| a | b |\n|---|---|\n",
    "<script>",
    "[x](javascript:x)",
    "&#0;",
    "'''",
    "\"\"\"",
    "\\u0000",
    "\\",
    "\n    b\u{1ed1}n",
    "\n1. m\u{1ed9}t\n2. hai\n",
    "\nB\u{1b0}\u{1edb}c 1: n\u{1ed9}p\nB\u{1b0}\u{1edb}c 1: n\u{1ed9}p\n",
    "\n* A:\n+ b\n- c\n",
    "\nTr\u{1b0}\u{1edd}ng h\u{1ee3}p A:\n",
    "\u{110}\u{1ed1}i v\u{1edb}i A",
    "<!-- ",
    "`",
    "~~~",
    "$",
    "#",
    "@a <b>",
    "C\u{b6}ng h\u{df}a x\u{b7} h\u{e9}i",
    "Kh\u{f4}ng",
    "99999999999999999999 \u{111}\u{1ed3}ng",
    "0",
    "-1 ng\u{e0}y",
];

/// A row of numbers that looks like chance and is the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % most.max(1)
    }

    fn of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

/// The paths of all values, the root left out.
fn paths(value: &Value, path: &str, wanted: fn(&Value) -> bool, out: &mut Vec<String>) {
    if !path.is_empty() && wanted(value) {
        out.push(path.to_owned());
    }
    match value {
        Value::Array(list) => {
            for (at, one) in list.iter().enumerate() {
                paths(one, &format!("{path}/{at}"), wanted, out);
            }
        }
        Value::Object(keys) => {
            for (key, one) in keys {
                paths(one, &format!("{path}/{key}"), wanted, out);
            }
        }
        _ => {}
    }
}

/// One of the values, where there is one.
fn some<'v>(detail: &'v mut Value, wanted: fn(&Value) -> bool, chance: &mut Chance) -> Option<&'v mut Value> {
    let mut found = Vec::new();
    paths(detail, "", wanted, &mut found);
    found.retain(|path| path != "/code");
    let path = (!found.is_empty()).then(|| chance.of(&found).clone())?;
    detail.pointer_mut(&path)
}

type Mutation = fn(&mut Value, &mut Chance);

const MUTATIONS: &[(&str, Mutation)] = &[
    ("a piece in a text", put_piece),
    ("a piece in a text", put_piece),
    ("a piece in a text", put_piece),
    ("a text of one piece", |detail, chance| {
        let piece = *chance.of(PIECES);
        if let Some(text) = some(detail, Value::is_string, chance) {
            *text = piece.into();
        }
    }),
    ("a long name", |detail, chance| {
        detail["name"] = "Đăng ký việc mẫu rất dài ".repeat(40 + chance.below(30)).into()
    }),
    ("a long text", |detail, chance| {
        if let Some(text) = some(detail, Value::is_string, chance) {
            let said = text.as_str().unwrap_or_default().to_owned();
            *text = format!("{said} ").repeat(1 + 4000 / (said.len() + 1)).into();
        }
    }),
    ("a long word", |detail, chance| {
        if let Some(text) = some(detail, Value::is_string, chance) {
            *text = "mẫu".repeat(900).into();
        }
    }),
    ("names repeated", |detail, chance| {
        let name = ["Đối với đội nhà", "Bước 1", "Trường hợp A:", "Chuẩn bị", ""][chance.below(5)];
        let list = ["executionSteps", "executionCases", "cases"][chance.below(3)];
        for row in detail[list].as_array_mut().into_iter().flatten().filter(|row| row.is_object()) {
            row["name"] = name.into();
        }
    }),
    ("rows repeated", |detail, chance| {
        let times = 1 + chance.below(4);
        if let Some(Value::Array(list)) = some(detail, is_filled_list, chance) {
            *list = repeated(list, times);
        }
    }),
    ("very many rows", |detail, chance| {
        if let Some(Value::Array(list)) = some(detail, is_filled_list, chance) {
            let times = 1 + 250 / list.len();
            *list = repeated(list, times);
        }
    }),
    ("rows turned round", |detail, chance| {
        if let Some(Value::Array(list)) = some(detail, is_filled_list, chance) {
            list.reverse();
        }
    }),
    ("an empty list", |detail, chance| {
        if let Some(list) = some(detail, is_filled_list, chance) {
            *list = Value::Array(Vec::new());
        }
    }),
    ("a null", |detail, chance| {
        if let Some(value) = some(detail, |_| true, chance) {
            *value = Value::Null;
        }
    }),
    ("another type", |detail, chance| {
        let other = [
            Value::Bool(true),
            (-7).into(),
            1.5e300.into(),
            "x".into(),
            serde_json::json!([[], {}, null, 3]),
            serde_json::json!({ "name": { "name": [] } }),
        ];
        let other = chance.of(&other).clone();
        if let Some(value) = some(detail, |_| true, chance) {
            *value = other;
        }
    }),
    ("a missing key", |detail, chance| {
        if let Some(Value::Object(keys)) = some(detail, |value| value.is_object(), chance) {
            let names: Vec<_> = keys.keys().cloned().collect();
            if !names.is_empty() {
                keys.remove(chance.of(&names));
            }
        }
    }),
    ("an odd number", |detail, chance| {
        let number = *chance.of(&[0.0, -3.0, 0.25, 3.5, 1e9, 9e18, 1e300]);
        if let Some(value) = some(detail, Value::is_number, chance) {
            *value = number.into();
        }
    }),
    ("marks of its own", |detail, chance| {
        if let Some(text) = some(detail, Value::is_string, chance) {
            use unicode_normalization::UnicodeNormalization;
            *text = text.as_str().unwrap_or_default().nfd().collect::<String>().into();
        }
    }),
    ("another type of procedure", |detail, chance| {
        detail["type"] = (*chance.of(&["STANDARD", "SPECIFIC", "STANDARD_INTERNAL", "?", ""])).into();
        detail["departmentPromulgateName"] =
            (*chance.of(&["UBND tỉnh Huế", "", "Bộ Mẫu", "tỉnh", "TP"])).into();
    }),
];

fn repeated(list: &[Value], times: usize) -> Vec<Value> {
    (0..times).flat_map(|_| list.to_vec()).collect()
}

fn is_filled_list(value: &Value) -> bool {
    value.as_array().is_some_and(|list| !list.is_empty())
}

fn put_piece(detail: &mut Value, chance: &mut Chance) {
    let piece = *chance.of(PIECES);
    let Some(text) = some(detail, Value::is_string, chance) else { return };
    let mut said = text.as_str().unwrap_or_default().to_owned();
    let starts: Vec<usize> = said.char_indices().map(|(at, _)| at).chain([said.len()]).collect();
    let at = if chance.below(3) == 0 { 0 } else { *chance.of(&starts) };
    said.insert_str(at, piece);
    *text = said.into();
}

/// The portal's records where they are, and the invented ones.
fn bases() -> Vec<Value> {
    let folder = crate::harness::repository().join("tests/import");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .expect("the folder of records")
        .map(|entry| entry.expect("readable folder").path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "json"))
        .collect();
    paths.sort();
    let invented = paths.into_iter().map(|path| std::fs::read(path).expect("readable"));
    let given: Records = portal().unwrap_or_default();
    let all = invented.chain(given.into_iter().map(|(_, bytes)| bytes));
    all.flat_map(|bytes| match serde_json::from_slice(&bytes) {
        Ok(Value::Array(list)) => list,
        Ok(value) => vec![value],
        Err(_) => Vec::new(),
    })
    .filter(|value| value["detail"].is_object())
    .collect()
}

/// The record of a number: its code, what was done, and the bytes.
fn mutated(bases: &[Value], number: usize) -> (String, String, Vec<u8>) {
    let mut chance = Chance(number as u64);
    chance.below(2);
    let mut value = chance.of(bases).clone();
    let code = format!("8.{number:06}");
    let mut done = Vec::new();
    for _ in 0..=chance.below(4) {
        let (name, mutation) = chance.of(MUTATIONS);
        mutation(&mut value["detail"], &mut chance);
        done.push(*name);
    }
    let detail = &mut value["detail"];
    if detail.is_object() {
        detail["code"] = code.as_str().into();
    }
    (code, done.join(", "), serde_json::to_vec(&value).expect("JSON"))
}

#[test]
fn any_record_becomes_a_folder_that_builds() {
    let bases = bases();
    let asked = std::env::var(WHICH).ok();
    let asked = asked.as_deref().and_then(|range| range.split_once(".."));
    let asked = asked.and_then(|(first, end)| Some(first.parse().ok()?..end.parse().ok()?));
    let numbers: Vec<usize> = asked.unwrap_or(TRIED).collect();
    let mut wrong = Vec::new();
    for together in numbers.chunks(TOGETHER) {
        wrong.extend(what_is_wrong(&bases, together));
    }
    println!("{} records tried", numbers.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn what_is_wrong(bases: &[Value], numbers: &[usize]) -> Vec<String> {
    let site = Site::started();
    std::fs::remove_dir_all(site.path("content/procedures")).expect("removed");
    let mut codes = Vec::new();
    for &number in numbers {
        let (code, _, bytes) = mutated(bases, number);
        site.write(&format!("records/{code}.json"), bytes);
        codes.push(code);
    }
    let mut wrong = Vec::new();
    let mut check = |words: &[&str]| {
        let answer = site.run(words);
        if answer.status != 0 {
            let errors: Vec<_> =
                answer.out.split("\n\n").filter(|found| found.contains("lỗi[")).take(20).collect();
            let from = numbers.first().copied().unwrap_or_default();
            wrong.push(format!(
                "{words:?} from {from} on: {}\n{}\n{}",
                answer.status,
                errors.join("\n\n"),
                answer.err
            ));
        }
        answer
    };
    check(&["import", "records", "--all-provinces"]);
    let again = check(&["import", "records", "--all-provinces"]);
    let still = again.out.contains("0 thủ tục mới, 0 cập nhật") && again.out.contains("0 để nguyên");
    let first = again.out.lines().next().unwrap_or_default().to_owned();
    check(&["build", "--only", "site"]);
    // Every print that the site would have: what no font has is found before it is set.
    check(&["check"]);
    if cfg!(feature = "prints") {
        let written: Vec<&String> = codes.iter().filter(|code| is_published(&site, code)).collect();
        for code in written.iter().step_by((written.len() / PRINTED).max(1)) {
            check(&["print", code, "--format", "niem-yet", "--to", "a.pdf"]);
        }
    }
    if !still {
        wrong.push(format!("a second import is not still: {first}"));
    }
    wrong
}

fn is_published(site: &Site, code: &str) -> bool {
    site.path(&format!("output/site/thu-tuc/{code}.html")).exists()
}

//! Ten successive states of the portal's own records, played through: procedures removed, codes replaced, every part
//! changed. What is told must be what two fresh imports differ in; what is adopted must be what a fresh import writes.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{decide, look, named};
use crate::harness::{Site, files_below, portal};

/// The records of a state, by code.
type State = BTreeMap<String, Value>;

/// Makes the details of a record say something else, in a state.
type Change = fn(&mut Value, usize);

/// Where a record says something of a part, and how it says something else.
const CHANGES: &[(&str, Change)] = &[
    ("name", |detail, at| append(&mut detail["name"], &format!(" (lần {at})"))),
    ("steps", |detail, at| {
        append(&mut detail["executionSteps"][0]["description"], &format!("\nBước thêm {at}."))
    }),
    ("description", |detail, at| append(&mut detail["description"], &format!("Mô tả lần {at}. "))),
    ("requirements", |detail, at| {
        append(&mut detail["requirementsAndConditions"], &format!("\nĐiều kiện thêm {at}."))
    }),
    ("dossier", |detail, at| {
        append(&mut detail["executionCases"][0]["profileComponents"][0]["name"], &format!(" (bản {at})"));
    }),
    ("results", |detail, at| append(&mut detail["resultsDetails"][0]["name"], &format!(" số {at}"))),
    ("legal_basis", |detail, at| {
        append(&mut detail["legalBasisesDetails"][0]["name"], &format!(" (lần {at})"))
    }),
    ("decisions", |detail, at| {
        detail["procedureProposal"]["proposalNumber"] = format!("{at}00/QĐ-MAU").into()
    }),
    ("field", |detail, at| detail["categoriesDetails"][0]["name"] = format!("Lĩnh vực mẫu {at}").into()),
    ("authority", |detail, _| detail["coordinatingAgencies"] = "Trường học mẫu".into()),
    ("facts", |detail, _| detail["isNonTerritorial"] = (detail["isNonTerritorial"] != true).into()),
    ("time", |detail, at| {
        for way in detail["executionMethods"].as_array_mut().into_iter().flatten() {
            way["processingTime"] = (at as u64 + 20).into();
            way["processingTimeUnit"] = "WORKING_DAY".into();
            way["description"] = "".into();
        }
    }),
    ("channels", |detail, at| {
        for way in detail["executionMethods"].as_array_mut().into_iter().flatten() {
            way["fees"] = serde_json::json!([{ "type": "FEE", "value": at * 1000, "description": "" }]);
        }
    }),
];

/// Adds to a text; what is no text stays.
fn append(value: &mut Value, more: &str) {
    if let Some(text) = value.as_str() {
        *value = format!("{text}{more}").into();
    }
}

fn records() -> Option<State> {
    let entries = std::fs::read_dir(portal()?.join("procedures")).expect("a readable folder");
    let read = |entry: std::io::Result<std::fs::DirEntry>| {
        let bytes = std::fs::read(entry.expect("an entry").path()).expect("a readable file");
        let record: Value = serde_json::from_slice(&bytes).expect("a record");
        (record["detail"]["code"].as_str().expect("a code").to_owned(), record)
    };
    Some(entries.map(read).collect())
}

/// The state after one: two are gone, one has another code, one comes back that was held back, and every part of some
/// record is changed.
fn next(state: &mut State, held_back: &mut Vec<(String, Value)>, at: usize) {
    let codes: Vec<String> = state.keys().cloned().collect();
    let pick = |step: usize| codes[(at * 29 + step * 11) % codes.len()].clone();
    for (number, (_, change)) in CHANGES.iter().enumerate() {
        let record = state.get_mut(&pick(number)).expect("a record");
        change(&mut record["detail"], at);
        record["name"] = record["detail"]["name"].clone();
    }
    for step in [20, 21] {
        state.remove(&pick(step));
    }
    if let Some(mut record) = state.remove(&pick(22)) {
        let code = format!("8.{at:06}");
        for key in ["code", "codeNotation"] {
            record["detail"][key] = code.clone().into();
        }
        record["code"] = code.clone().into();
        state.insert(code, record);
    }
    state.extend(held_back.pop());
}

fn put(site: &Site, state: &State) {
    drop(std::fs::remove_dir_all(site.path("cong")));
    for (code, record) in state {
        site.write(&format!("cong/{code}.json"), record.to_string());
    }
}

/// The imported files of a site by the code in them: path and text of each.
type Files = BTreeMap<String, (String, String)>;

fn files(site: &Site) -> Files {
    let below = files_below(&site.path("content/procedures")).into_iter();
    let texts = below.map(|(path, bytes)| (path, String::from_utf8(bytes).expect("a text")));
    let imported = texts.filter(|(_, text)| text.contains("\n[imported]"));
    imported
        .map(|(path, text)| {
            let code = text.lines().find_map(|line| line.strip_prefix("code")).expect("a code");
            let code = code.trim_matches([' ', '=', '"']).to_owned();
            (code, (format!("content/procedures/{path}"), text))
        })
        .collect()
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

/// What `[imported]` remembers of each part.
fn parts(text: &str) -> BTreeMap<String, String> {
    let line = text.lines().find_map(|line| line.strip_prefix("parts").map(str::trim_start));
    let row = line
        .and_then(|line| line.strip_prefix("= {"))
        .and_then(|line| line.strip_suffix('}'))
        .expect("parts");
    let pair = |pair: &str| {
        pair.split_once(" = ").map(|(part, hash)| (part.trim().to_owned(), hash.trim().to_owned()))
    };
    row.split(',').filter_map(pair).collect()
}

/// A site of its own into which a state is imported.
fn fresh(state: &State) -> Files {
    let site = Site::started();
    put(&site, state);
    site.run(&["import", "cong", "--all-provinces"]).succeeds();
    files(&site)
}

/// What a comparison has to tell, by two fresh imports.
fn differing(before: &Files, after: &Files) -> BTreeSet<String> {
    let mut expected = BTreeSet::new();
    for (code, (_, text)) in after {
        let Some((_, old)) = before.get(code) else {
            expected.insert(format!("new {code}"));
            continue;
        };
        let (old, new) = (parts(old), parts(text));
        let names: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
        let mut changed: Vec<&String> =
            names.into_iter().filter(|part| old.get(*part) != new.get(*part)).collect();
        // Sentences that are quoted follow the parts they are of.
        if changed.len() > 1 {
            changed.retain(|part| *part != "quotes");
        }
        let changed = changed.into_iter();
        expected.extend(changed.map(|part| format!("changed {code}:{part}")));
    }
    let gone = before.keys().filter(|code| !after.contains_key(*code));
    expected.extend(gone.map(|code| format!("gone {code}")));
    expected
}

/// A file without what only a comparison writes into it.
fn as_imported(text: &str) -> String {
    let is_own = |line: &&str| !line.starts_with("effective_to") && !line.starts_with("replaced_by");
    text.split_inclusive('\n').filter(is_own).collect()
}

#[test]
fn ten_states_of_the_portal_are_played_through() {
    let Some(mut state) = records() else { return };
    let codes: Vec<String> = state.keys().cloned().collect();
    let mut held_back: Vec<(String, Value)> =
        codes.iter().step_by(13).take(10).filter_map(|code| state.remove_entry(code)).collect();
    let site = Site::started();
    put(&site, &state);
    site.run(&["import", "cong", "--all-provinces"]).succeeds();
    let mut before = fresh(&state);
    let mut met = BTreeSet::new();
    let mut ended = BTreeSet::new();
    let mut renumbered = 0;
    for at in 1..=10 {
        next(&mut state, &mut held_back, at);
        put(&site, &state);
        let after = fresh(&state);
        let all = ["--whole", "--all-provinces"];
        let told = look(&site, &all);
        let open: BTreeSet<String> = named(&told["open"]).into_iter().collect();
        let expected = differing(&before, &after);
        assert_eq!(open, expected, "state {at}");
        met.extend(expected.iter().map(|one| one.split([' ', ':']).next_back().expect("a word").to_owned()));

        // Two parts are decided otherwise than the rest: one is kept, one put off.
        let plain = told["open"].as_array().expect("a list").iter();
        let plain: Vec<&Value> =
            plain.filter(|one| one["is_plain"] == true && one["part"].is_string()).collect();
        let word = |one: &Value| format!("{}:{}", text(&one["code"]), text(&one["part"]));
        let [put_off, kept] = [plain[0], plain[plain.len() - 1]].map(word);
        let kept_code = kept.split(':').next().expect("a code");
        let with = |words: &[&str]| decide(&site, &all.iter().chain(words).copied().collect::<Vec<_>>());
        with(&["--adopt", "all", "--put-off", &put_off, "--keep", &kept]).succeeds();
        site.run(&["agenda"]).succeeds().says(put_off.split(':').next().expect("a code"));

        // Those that are gone end on a day; the one with another code names it.
        let new = format!("8.{at:06}");
        let gone = told["open"].as_array().expect("a list").iter().filter(|one| one["change"] == "gone");
        let (replaced, removed): (Vec<&Value>, Vec<&Value>) =
            gone.partition(|one| one["replaced_by"] == new.as_str());
        let end = ["--last-day", "2026-11-30"];
        for one in &replaced {
            let words = ["--adopt", text(&one["code"]), "--replaced-by", &new];
            with(&words.iter().chain(&end).copied().collect::<Vec<_>>()).succeeds();
            renumbered += 1;
        }
        let codes = removed.iter().map(|one| text(&one["code"]));
        let words: Vec<&str> = ["--adopt", &put_off].into_iter().chain(codes).chain(end).collect();
        with(&words).succeeds();
        assert_eq!(named(&look(&site, &all)["open"]), Vec::<String>::new(), "state {at}");
        ended.extend(removed.into_iter().chain(replaced).map(|one| text(&one["code"]).to_owned()));

        // What was adopted is what a fresh import writes, letter by letter, but for the one part that was kept.
        let now = files(&site);
        for (code, text) in &after {
            if code != kept_code {
                assert_eq!(&as_imported(&now[code].1), &text.1, "state {at}: {code}");
            }
        }
        assert!(ended.iter().all(|code| now[code].1.contains("effective_to")), "state {at}");
        assert_ne!(now[kept_code].1, after[kept_code].1, "state {at}: {kept}");
        // So that the next state begins alike everywhere.
        site.write(&now[kept_code].0, &after[kept_code].1);
        before = after;
    }
    for (part, _) in CHANGES {
        assert!(met.contains(*part), "no state changed “{part}”");
    }
    assert!(renumbered > 4, "{renumbered} procedures had another code");
    site.run(&["check"]).succeeds();
    site.run_on("2026-12-01", &["build", "--only", "site"]).succeeds();
}

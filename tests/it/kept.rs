//! No text is lost in silence: whatever a file says is in an output or is named by a finding.
//!
//! `tests/kept` is a site in which every key that holds a text has a word of its own, `zq-` and where it stands; which
//! keys there are is read from `docs/format.md`, so that a new one must be put there too. Some stand in it a second time,
//! in company that silences them: those are listed here with what says so.

use std::collections::{BTreeMap, BTreeSet};

use crate::harness::{Site, files_below, repository};

/// Keys whose values lead to something else (a code, a case, a file, an address, a number to dial) or keep rows apart;
/// that they are used is looked at where they lead.
const LEAD_ELSEWHERE: &[&str] = &[
    "code",
    "codes",
    "field",
    "fields",
    "case",
    "id",
    "file",
    "sample",
    "note_ref",
    "one_of",
    "choose",
    "slug",
    "procedures",
    "members",
    // Who compared a thing is for the office alone.
    "checked_by",
];
const OF_A_FORM_OF_THEIR_OWN: &[&str] = &[
    // Nothing of it is in any output, and it must fit a warning.
    "accepted-about",
    "accepted-code",
    "accepted-path",
    "accepted-reason",
    // What was put off is for the office alone: the agenda says it.
    "portal-changes-name",
    "portal-changes-seen",
    "rosters-place",
    "service-days-place",
    "procedure-replaced-by",
    "procedure-requires",
    "procedure-related",
    "procedure-channels-fees-currency",
    "procedure-imported-source",
    "procedure-imported-drafted",
    "campaigns-hours",
    "calendar-closed-hours",
    "calendar-opens-open",
    "decisions-items-replaced-by",
    "groups-papers-instead-of",
    "elsewhere-phone",
    "places-phone",
    "places-people-phone",
    "places-hours-open",
    "service-days-open",
    "service-days-phone",
    "rosters-month",
    "figures-period",
    "figures-index766-indicators-points",
    "rosters-phone",
    "rosters-duty-phone",
    "notices-phone",
    "fees-fees-currency",
    "fields-icon",
    "site-picture",
    "site-theme",
    "commune-logo",
    "commune-phones-number",
    "commune-hours-open",
    "commune-counters-phone",
    "commune-feedback-phone",
    "commune-payment-code",
    "home-tasks",
    "prints-niem-yet",
    "prints-to-roi-a5",
    "prints-to-roi-2-tren-a4",
    "prints-to-gap",
    "prints-ap-phich",
    "prints-so-tay",
    "prints-bang-tra-cuu",
    "prints-bien-bao",
    "prints-tem-qr",
    "prints-huong-dan",
];

/// Words in no text output: where they are, or which finding tells that they are nowhere.
const ELSEWHERE: &[(&str, &str)] = &[
    // For the office alone.
    ("zq-places-checked-by", ""),
    ("zq-service-days-checked-by", ""),
    ("zq-procedure-checked-by", ""),
    ("zq-guides-checked-by", ""),
    ("zq-elsewhere-checked-by", ""),
    ("zq-questions-checked-by", ""),
    // What is looked for is no text of a page.
    ("zq-synonyms-say", ""),
    ("zq-synonyms-means", ""),
    ("zq-campaigns-imprint", "print"),
    ("zq-campaigns-message", "print"),
    ("zq-campaigns-place", "print"),
    ("zq-prints-booklet-title", "print"),
    ("zq-prints-imprint", "print"),
    ("zq-coded-group-act-within", "act_within"),
    ("zq-coded-group-address", "address"),
    ("zq-coded-group-basis", "legal_basis"),
    ("zq-coded-group-cautions", "cautions"),
    ("zq-coded-group-summary", "summary"),
    ("zq-coded-group-text", "Markdown"),
    ("zq-decisions-items-name", "zq-decisions-items-name"),
    ("zq-listed-act-within", "W0163"),
    ("zq-listed-cautions", "W0163"),
    ("zq-listed-summary", "zq-listed-summary"),
    ("zq-listed-channel-note", "listed"),
];

/// The word of every key that holds a text, from the tables of `docs/format.md`.
fn words_of_keys() -> BTreeSet<String> {
    let format = std::fs::read_to_string(repository().join("docs/format.md")).expect("the format");
    let (mut kind, mut table) = (String::new(), String::new());
    let mut words = BTreeSet::new();
    for line in format.lines() {
        let quoted = line.split('`').nth(1).unwrap_or_default();
        if line.starts_with("## ") {
            kind = match quoted.strip_prefix("content/").unwrap_or(quoted).split('/').next() {
                Some("procedures") => "procedure-".to_owned(),
                Some("**") => "translation-".to_owned(),
                Some("fields.toml" | "synonyms.toml" | "laws.toml" | "niemyet.toml" | "addresses.toml")
                | None => String::new(),
                Some("calendar.toml") => "calendar-".to_owned(),
                Some("portal.toml") => "portal-".to_owned(),
                Some(folder) => format!("{folder}-"),
            };
            table.clear();
        } else if line.starts_with("### ") {
            table = format!("{}-", quoted.trim_matches(['[', ']']).replace('.', "-"));
        } else if line.starts_with("| `")
            && line.split('|').nth(2).is_some_and(|shape| shape.contains("chữ"))
            && !LEAD_ELSEWHERE.contains(&quoted)
        {
            words.insert(format!("{kind}{table}{quoted}").replace('_', "-"));
        }
    }
    words
}

fn words_in(text: &str) -> BTreeSet<String> {
    let is_part = |c: char| c.is_ascii_lowercase() || c == '-';
    let found = text.match_indices("zq-").map(|(at, _)| {
        let rest = &text[at..];
        rest[..rest.find(|c| !is_part(c)).unwrap_or(rest.len())].trim_end_matches('-').to_owned()
    });
    found.collect()
}

#[test]
#[cfg_attr(not(feature = "prints"), ignore = "of a campaign only prints tell")]
fn every_text_is_in_an_output_or_told() {
    let folder = repository().join("tests/kept");
    let site = Site::copy_of(&folder);
    let said = site.run(&["build", "--verbose"]).succeeds();
    let mut written = BTreeSet::new();
    for (path, bytes) in files_below(&folder) {
        if path.ends_with(".md") || path.ends_with(".toml") {
            written.extend(words_in(&String::from_utf8_lossy(&bytes)));
        }
    }
    let others: BTreeSet<&str> = OF_A_FORM_OF_THEIR_OWN.iter().copied().collect();
    let keys = words_of_keys();
    assert!(keys.len() > 90, "{keys:?}");
    let unwritten: Vec<_> = keys
        .iter()
        .filter(|key| !others.contains(key.as_str()) && !written.contains(&format!("zq-{key}")))
        .collect();
    assert!(unwritten.is_empty(), "give these a word in tests/kept: {unwritten:?}");

    let mut shown = BTreeSet::new();
    for (path, bytes) in site.published() {
        shown.extend(words_in(&path));
        if [".html", ".json", ".xml", ".csv", ".txt", ".js"].iter().any(|ending| path.ends_with(ending)) {
            shown.extend(words_in(&String::from_utf8_lossy(&bytes)));
        }
    }
    let elsewhere: BTreeMap<&str, &str> = ELSEWHERE.iter().copied().collect();
    let lost: Vec<_> =
        written.difference(&shown).filter(|word| !elsewhere.contains_key(word.as_str())).collect();
    assert!(lost.is_empty(), "in no output, and nothing says so: {lost:?}");
    for (word, place) in elsewhere.iter().filter(|(_, place)| **place != "print") {
        assert!(!shown.contains(*word), "{word} is in an output after all");
        assert!(said.out.contains(place) || said.err.contains(place), "nothing tells of {word}");
    }
}

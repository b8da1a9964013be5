//! What searches in a browser: the engine with the words that are the same for every site.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use serde::Serialize;

use super::index::number;
use super::tables::{
    ABBREVIATIONS, ASIDES, FILLERS, KIN, LISTINGS, OFFICE, SPECIAL, SYNONYMS, Spoken, lines, spoken,
};

/// Each has a twin in this folder.
const PARTS: [&str; 6] = [
    include_str!("engine/words.js"),
    include_str!("engine/index.js"),
    include_str!("engine/question.js"),
    include_str!("engine/score.js"),
    include_str!("engine/near.js"),
    include_str!("engine/listings.js"),
];

/// The script. It defines `niemyetSearch`, which makes a search of an [`Index`](super::Index) and is called by nobody
/// but the script of the index.
pub(crate) static ENGINE: LazyLock<String> = LazyLock::new(|| {
    let (words, synonyms) = coded_synonyms();
    let tables = Tables {
        fillers: lines(FILLERS).collect(),
        kin: joined(KIN, " "),
        abbreviations: joined(ABBREVIATIONS, "\n"),
        asides: joined(ASIDES, "\n"),
        words: words.join(" "),
        synonyms,
        special: lines(SPECIAL).collect(),
        listings: joined(LISTINGS, "\n"),
    };
    let tables = serde_json::to_string(&tables).expect("texts become JSON");
    let code = PARTS.concat();
    format!(
        "function niemyetSearch(data, tables) {{\n'use strict';\n{code}return find;\n}}\nvar niemyetWords = {tables};\n"
    )
});

/// As `engine.js` takes them.
#[derive(Serialize)]
struct Tables {
    /// Those dropped without their marks as well, those that are not, those of other languages.
    fillers: Vec<&'static str>,
    kin: String,
    abbreviations: String,
    asides: String,
    /// The words of sayings and meanings, in which these are written.
    words: String,
    synonyms: String,
    special: Vec<&'static str>,
    listings: String,
}

/// Words for the page about the office: its hours, its telephone, where it is.
pub(crate) fn office_words() -> Vec<String> {
    lines(OFFICE).map(str::to_owned).collect()
}

/// The words of sayings and meanings, and the lines: two cells of phrases cut by a space, each a run of numbers. Where a
/// word that is not common comes for the first time, a sign says so: most of these come once.
fn coded_synonyms() -> (Vec<&'static str>, String) {
    let Spoken { words, common } = spoken();
    let places: HashMap<&str, usize> = words.iter().enumerate().map(|(at, word)| (*word, at)).collect();
    let mut seen: HashSet<&str> = HashSet::new();
    let mut coded_word = |word: &'static str| {
        let place = places[word];
        if place >= common && seen.insert(word) { "!".to_owned() } else { number(place) }
    };
    let mut phrase = |text: &'static str| text.split(' ').map(&mut coded_word).collect::<String>();
    let mut cell = |text: &'static str| text.split("; ").map(&mut phrase).collect::<Vec<_>>().join(" ");
    let coded = |line: &'static str| line.split('\t').map(&mut cell).collect::<Vec<_>>().join("\t");
    let coded = lines(SYNONYMS).map(coded).collect::<Vec<_>>().join("\n");
    (words, coded)
}

fn joined(table: &'static str, with: &str) -> String {
    lines(table).collect::<Vec<_>>().join(with)
}

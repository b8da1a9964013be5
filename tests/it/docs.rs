//! Keeps `ARCHITECTURE.md` and `CONTRIBUTING.md` true: the files they name exist, what they say stands in a file does
//! stand there, and the tables of layers and stages are those that the code is measured with.
//!
//! A name in backquotes is looked for in the files of its own line, so a line that names a file names nothing else.
//! `name()` must be a function that is defined there; any other name need only occur. `<kind>` stands for one name of
//! a folder, and is right where one fits.

use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::repository;
use crate::layers::{LAYERS, STAGES, rust_files};

const ARCHITECTURE: &str = "ARCHITECTURE.md";
const CONTRIBUTING: &str = "CONTRIBUTING.md";
/// A page that is longer is read by nobody.
const MOST_LINES: [(&str, usize); 2] = [(ARCHITECTURE, 200), (CONTRIBUTING, 60)];

/// What paths of the project begin with, and those at its top that hide themselves.
const TOPS: [&str; 8] =
    ["src/", "tests/", "themes/", "content/", "benches/", "guide/", ".ci/", ".clippy.toml"];

fn text(document: &str) -> String {
    fs::read_to_string(repository().join(document)).unwrap_or_else(|error| panic!("{document}: {error}"))
}

/// What stands between backquotes on a line.
fn quoted(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

/// Paths of the project in what was quoted, also among the words of a command.
fn paths(quoted: &str) -> impl Iterator<Item = &str> {
    let is_document = |word: &str| word.ends_with(".md") && !word.contains('/');
    let is_path = move |word: &&str| is_document(word) || TOPS.iter().any(|top| word.starts_with(top));
    quoted.split_whitespace().filter(is_path)
}

/// A name of Rust: `Kind`, `Filling::fill`, `load()`, `words!`. Gives its parts, and whether it is said to be a function.
fn name(quoted: &str) -> Option<(Vec<&str>, bool)> {
    let bare = quoted.strip_suffix("()");
    let parts: Vec<&str> = bare.unwrap_or(quoted).trim_end_matches('!').split("::").collect();
    let is_word = |part: &&str| {
        part.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
            && part.chars().all(is_of_word)
    };
    parts.iter().all(is_word).then_some((parts, bare.is_some()))
}

fn is_of_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '_'
}

/// Whether the words stand in a text and are no part of longer ones.
fn has_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        !before.is_some_and(is_of_word) && !after.is_some_and(is_of_word)
    })
}

/// All files and folders that a path may mean; none where it leads nowhere.
fn meant(path: &str) -> Vec<PathBuf> {
    let mut found = vec![repository()];
    for part in path.trim_end_matches('/').split('/') {
        found = match part.starts_with('<') {
            true => found.iter().flat_map(|folder| folders_in(folder)).collect(),
            false => found.iter().map(|folder| folder.join(part)).collect(),
        };
    }
    found.retain(|one| if path.ends_with('/') { one.is_dir() } else { one.is_file() });
    found
}

fn folders_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    entries.map(|entry| entry.expect("an entry").path()).filter(|path| path.is_dir()).collect()
}

/// The texts of what a line names: of a folder all its Rust.
fn texts(meant: &[PathBuf]) -> Vec<String> {
    let mut files = Vec::new();
    for one in meant {
        match one.is_dir() {
            true => rust_files(one, &mut files),
            false => files.push(one.clone()),
        }
    }
    files.iter().filter_map(|file| fs::read_to_string(file).ok()).collect()
}

/// What is wrong with one line.
fn mistakes(line: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut named = Vec::new();
    for path in quoted(line).flat_map(paths) {
        let found = meant(path);
        if found.is_empty() {
            wrong.push(format!("there is no {path}"));
        }
        named.extend(found);
    }
    if named.is_empty() {
        return wrong;
    }
    let texts = texts(&named);
    for (parts, is_function) in quoted(line).filter_map(name) {
        let stands_in = |text: &String| {
            let (last, before) = parts.split_last().expect("a name has a part");
            let last = if is_function { format!("fn {last}") } else { (*last).to_owned() };
            has_words(text, &last) && before.iter().all(|part| has_words(text, part))
        };
        if !texts.iter().any(stands_in) {
            wrong.push(format!("{} stands in no file of its line", parts.join("::")));
        }
    }
    wrong
}

/// Lines outside of fences, counted from 1.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut is_fenced = false;
    (1..).zip(text.lines()).filter(move |(_, line)| {
        let is_fence = line.starts_with("```");
        is_fenced ^= is_fence;
        !is_fenced && !is_fence
    })
}

#[test]
fn what_is_named_is_there() {
    let mut wrong = Vec::new();
    for (document, _) in MOST_LINES {
        let text = text(document);
        for (number, line) in lines(&text) {
            wrong.extend(mistakes(line).iter().map(|mistake| format!("{document}:{number}: {mistake}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_page_stays_a_page() {
    for (document, most) in MOST_LINES {
        let lines = text(document).lines().count();
        assert!(lines <= most, "{document} has {lines} lines, more than {most}");
    }
}

/// The modules that each row of a table names in its first column, below `folder`.
fn rows(text: &str, heading: &str, folder: &str) -> Vec<Vec<String>> {
    let table = text.lines().skip_while(|line| !line.starts_with(heading)).skip(2);
    let cells = table.take_while(|line| line.starts_with('|')).filter_map(|line| line.split('|').nth(1));
    let module = |path: &str| {
        let inside = path.strip_prefix(folder).unwrap_or(path);
        inside.trim_end_matches('/').trim_end_matches(".rs").replace("<kind>", "*")
    };
    cells.map(|cell| quoted(cell).map(module).collect()).collect()
}

#[track_caller]
fn check_rows(heading: &str, folder: &str, expected: &[&[&str]]) {
    let expected: Vec<Vec<&str>> = expected.iter().map(|row| row.to_vec()).collect();
    assert_eq!(rows(&text(ARCHITECTURE), heading, folder), expected);
}

#[test]
fn the_tables_are_those_the_code_is_measured_with() {
    check_rows("| layer |", "src/", LAYERS);
    check_rows("| stage of the catalogue |", "src/catalogue/", STAGES);
}

#[track_caller]
fn check(line: &str, expected: &[&str]) {
    assert_eq!(mistakes(line), expected, "{line}");
}

#[test]
fn what_is_wrong_is_found() {
    check("`lines()` stands anywhere, where no file is named", &[]);
    check("`main()` in `src/main.rs`, and `niemyet::cli::run` in it", &[]);
    check("`src/cli/`: `Request` and `run()`", &[]);
    check("`src/catalogue/kinds/<kind>/lower.rs`, and `sh tests/run.sh quick`", &[]);
    check("`src/mian.rs`", &["there is no src/mian.rs"]);
    check("`src/main/` is no folder", &["there is no src/main/"]);
    check("`src/catalogue/kinds/<kind>/lore.rs`", &["there is no src/catalogue/kinds/<kind>/lore.rs"]);
    check("`run()` is called in `src/main.rs`", &["run stands in no file of its line"]);
    check("`arg` is a part of a word of `src/main.rs`", &["arg stands in no file of its line"]);
}

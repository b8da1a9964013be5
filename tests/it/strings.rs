//! Keeps the table of interface strings true: what people read stands in `src/strings/` and nowhere else, and what stands
//! there is read somewhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use niemyet::strings::TEXT;

use crate::harness::files_below;
use crate::layers::rust_files;

/// Where `render` has Vietnamese of its own, how many literals, and why they are no text of ours. Nearly all are what is
/// looked for in the text of a source.
const KNOWLEDGE: &[(&str, usize, &str)] = &[
    ("brief/apply.rs", 1, "a result that begins with \"hoặc\""),
    ("brief/notes.rs", 58, "what a note is about, and words that say no more than its amounts and times"),
    ("brief/papers/count.rs", 1, "papers \"nếu có\""),
    ("brief/papers/mod.rs", 4, "headings that say \"một trong\""),
    ("brief/papers/names.rs", 66, "kinds of papers, and where their names go on to say more"),
    ("brief/papers/sayings.rs", 23, "names that say how many, in which form or for whom"),
    ("brief/places.rs", 7, "clerks who come to the people; the beginning of an address"),
    ("brief/quote.rs", 32, "where sentences end, and what takes back what they said"),
    ("brief/sums.rs", 2, "units of which a dossier is one"),
    ("official/dossier.rs", 6, "papers that name a form"),
    ("page/first_screen.rs", 4, "places with a condition"),
    ("page/papers.rs", 1, "forms that say \"Mẫu\" themselves"),
    ("print/condense.rs", 9, "conditions in a sentence that is cut"),
    ("print/condense/papers.rs", 19, "conditions in a name that is cut"),
    ("print/press/mistake.rs", 2, "what an author is told of a design, beside the English"),
    ("print/reprint.rs", 3, "what the command line says, beside the English"),
    ("print/views/leaflet.rs", 3, "names that begin with \"Thủ tục\""),
    ("site/campaign.rs", 3, "what an author is told of a campaign, beside the English"),
    ("site/clash.rs", 3, "what an author is told of two outputs that meet, beside the English"),
    ("site/links.rs", 2, "what an author is told of a file without a page, beside the English"),
    ("words/fee.rs", 29, "what a fee applies to that says when by itself"),
    ("words/fee/kind.rs", 9, "conditions in a sentence on fees"),
    ("words/fee/quote.rs", 2, "what an import adds to the source's words"),
    ("words/mod.rs", 43, "conditions, and words that nothing may end with"),
];

/// Letters that only Vietnamese has. A literal without any of them is not found, and is none the less for the table.
fn is_vietnamese(text: &str) -> bool {
    text.chars().any(|letter| matches!(letter, 'À'..='ɏ' | 'Ḁ'..='ỿ') && !matches!(letter, '×' | '÷'))
}

/// The string literals of a file before its tests, without those of comments.
fn literals(code: &str) -> Vec<String> {
    let code = code
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default()
        .split("#[cfg(test)]\npub(super) mod tests {")
        .next()
        .unwrap_or_default();
    let mut found = Vec::new();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let mut letters = lines.flat_map(|line| line.chars().chain(['\n'])).peekable();
    while let Some(letter) = letters.next() {
        match letter {
            // A character, unless it is a lifetime: those are not closed.
            '\'' if letters.peek() == Some(&'"') => drop(letters.next()),
            '"' => {
                let mut literal = String::new();
                while let Some(letter) = letters.next().filter(|letter| *letter != '"') {
                    literal.push(letter);
                    literal.extend((letter == '\\').then(|| letters.next()).flatten());
                }
                found.push(literal);
            }
            _ => {}
        }
    }
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("a text file")
}

/// All code that could say something to people: what renders, and what composes groups of their members.
fn speakers() -> Vec<PathBuf> {
    let mut files = Vec::new();
    rust_files(&root().join("src/render"), &mut files);
    rust_files(&root().join("src/site"), &mut files);
    let is_test = |path: &PathBuf| {
        let name = path.file_name().expect("a name").to_string_lossy();
        name.ends_with("tests.rs") || name.starts_with("sample")
    };
    files.retain(|path| !is_test(path));
    files
}

#[test]
fn no_text_of_ours_stands_beside_the_table() {
    let mut wrong = Vec::new();
    for path in speakers() {
        let src = root().join("src");
        let inside =
            path.strip_prefix(src.join("render")).or_else(|_| path.strip_prefix(&src)).expect("ours");
        let inside = inside.to_string_lossy().replace('\\', "/");
        let found: Vec<String> =
            literals(&read(&path)).into_iter().filter(|text| is_vietnamese(text)).collect();
        let known = KNOWLEDGE.iter().find(|(file, ..)| *file == inside).map_or(0, |(_, count, _)| *count);
        if found.len() != known {
            wrong.push(format!("{inside}: {} instead of {known}: {found:?}", found.len()));
        }
    }
    assert!(
        wrong.is_empty(),
        "a text that people read belongs into src/strings/; count it in KNOWLEDGE if it is looked for in a source:\n{}",
        wrong.join("\n")
    );
}

/// Templates and designs of the default theme by name, without the designs' comments.
fn theme_files() -> Vec<(String, String)> {
    let theme = root().join("themes/default");
    let of = |folder: &str| files_below(&theme.join(folder)).into_iter();
    let text = |(name, bytes): (String, Vec<u8>)| {
        let text = String::from_utf8(bytes).expect("text");
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        (name, code.collect::<Vec<_>>().join("\n"))
    };
    of("templates").chain(of("prints")).map(text).collect()
}

#[test]
fn no_template_and_no_design_says_anything_by_itself() {
    // What a design looks for in a source's text it looks for with a pattern.
    let says = |text: &str| {
        let mut lines = text.lines().filter(|line| !line.contains("regex("));
        lines.find(|line| is_vietnamese(line)).map(str::to_owned)
    };
    let wrong: Vec<String> =
        theme_files().iter().filter_map(|(name, text)| Some(format!("{name}: {}", says(text)?))).collect();
    assert!(wrong.is_empty(), "this belongs into src/strings/:\n{}", wrong.join("\n"));
}

/// Every `t.theme.name` of a text.
fn named(text: &str) -> Vec<String> {
    let is_of_name = |letter: char| letter.is_alphanumeric() || letter == '_';
    let starts = text.match_indices("t.").filter(|(at, _)| !text[..*at].ends_with(is_of_name));
    let name = |(at, _): (usize, &str)| {
        let end = |letter: char| !is_of_name(letter) && letter != '.';
        let rest = &text[at + "t.".len()..];
        rest[..rest.find(end).unwrap_or(rest.len())].trim_end_matches('.').to_owned()
    };
    starts.map(name).filter(|name| name.contains('.')).collect()
}

#[test]
fn templates_and_designs_name_strings_that_there_are() {
    let themes = TEXT.by_theme();
    let known: BTreeSet<String> = themes
        .iter()
        .flat_map(|(theme, texts)| texts.iter().map(move |text| format!("{theme}.{}", text.name)))
        .collect();
    let of_file = |(file, text): &(String, String)| {
        let unknown = named(text).into_iter().filter(|name| !known.contains(name));
        unknown.map(|name| format!("{file}: t.{name}")).collect::<Vec<_>>()
    };
    let wrong: Vec<String> = theme_files().iter().flat_map(of_file).collect();
    assert!(wrong.is_empty(), "not in the table:\n{}", wrong.join("\n"));
}

/// The strings of the table by theme and name, read off its structs: those with holes are no values that can be listed.
fn declared() -> Vec<String> {
    let mut files = Vec::new();
    rust_files(&root().join("src/strings"), &mut files);
    files.retain(|path| path.parent().is_some_and(|folder| folder.ends_with("strings")));
    let mut all = Vec::new();
    for path in files {
        let text = read(&path);
        let Some((_, fields)) = text.split_once("strings! {\n    pub(crate) struct ") else { continue };
        let theme = path.file_stem().expect("a name").to_string_lossy();
        let fields = fields.lines().skip(1).map(str::trim).take_while(|line| *line != "}");
        let names = fields.filter(|line| !line.starts_with("//"));
        all.extend(
            names.map(|line| format!("{theme}.{}", line.split(['(', '[', ',']).next().unwrap_or(line))),
        );
    }
    all
}

#[test]
fn every_string_is_said_somewhere() {
    let mut kinds = Vec::new();
    rust_files(&root().join("src/catalogue/kinds"), &mut kinds);
    kinds.retain(|path| path.ends_with("kind.rs") || path.ends_with("lower.rs"));
    let code: String = speakers()
        .iter()
        .map(|path| read(path))
        // Components of a procedure's page say the strings of the table that they are handed.
        .chain(theme_files().into_iter().map(|(_, text)| text.replace("{ say.", "{ t.procedure.")))
        // What authors may say in other languages.
        .chain([read(&root().join("src/catalogue/kinds/language/said.rs"))])
        // What a kind is called on the pages that lead to it, and a thing that has no name of its own.
        .chain(kinds.iter().map(|path| read(path)))
        .collect();
    // A long line breaks before a dot.
    let code = code.split_whitespace().collect::<Vec<_>>().join(" ").replace(" .", ".");
    let is_said = |name: &String| {
        let ends =
            |at: usize| !code[at + name.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '_');
        code.match_indices(name.as_str()).any(|(at, _)| ends(at))
    };
    let all = declared();
    assert!(all.len() > 500, "{} strings were found", all.len());
    let silent: Vec<String> = all.into_iter().filter(|name| !is_said(name)).collect();
    assert!(silent.is_empty(), "nobody says these:\n{}", silent.join("\n"));
}

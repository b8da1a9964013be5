//! Keeps the layer table true: a module uses those above it in the table, never those below; and inside the catalogue a
//! stage uses those before it.

use std::fs;
use std::path::{Path, PathBuf};

/// The table: modules of one row may not use each other unless `siblings` says so.
pub(crate) const LAYERS: &[&[&str]] = &[
    &["vietnamese", "calendar", "diagnostic", "strings"],
    &["ground"],
    &["source", "cache"],
    &["prose", "theme", "search"],
    &["catalogue"],
    &["site"],
    &["render"],
    &["build", "import", "inspect"],
    &["desk"],
    &["publish", "watch", "serve", "apart"],
    &["cli", "faults"],
];

/// Uses inside a row that are meant: text becomes NFC in `source`, a message may name the nearest word,
/// and memo tables are keyed by a source's hash.
const SIBLINGS: &[(&str, &str)] = &[("diagnostic", "vietnamese"), ("cache", "source")];

/// Uses that go up and are meant: a diagnostic is printed with the line it speaks of.
const UPWARD: &[(&str, &str)] = &[("diagnostic", "source")];

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|row| row.contains(&module))
}

pub(crate) fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Every top module a file names: `crate::x`, also inside `use crate::{x, y::z}`.
fn used(text: &str) -> Vec<String> {
    let code: String =
        text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        if let Some(list) = rest.strip_prefix('{') {
            let mut depth = 0usize;
            let mut word = String::new();
            for ch in list.chars() {
                match ch {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => found.push(std::mem::take(&mut word)),
                    _ if depth == 0 => word.push(ch),
                    _ => {}
                }
            }
            found.push(word);
        } else {
            found.push(rest.to_owned());
        }
    }
    let name = |word: String| {
        word.trim().chars().take_while(|ch| ch.is_alphanumeric() || *ch == '_').collect::<String>()
    };
    found.into_iter().map(name).filter(|name| !name.is_empty()).collect()
}

#[test]
fn no_layer_reaches_up() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    rust_files(&src, &mut files);
    let mut wrong = Vec::new();
    for path in files {
        let inside = path.strip_prefix(&src).expect("below src");
        let top =
            inside.components().next().expect("a name").as_os_str().to_string_lossy().replace(".rs", "");
        if top == "lib" || top == "main" {
            continue;
        }
        let own = layer(&top).unwrap_or_else(|| panic!("{top} has no place in the layer table"));
        for other in used(&fs::read_to_string(&path).expect("a source file")) {
            let Some(theirs) = layer(&other) else { continue };
            let pair = (top.as_str(), other.as_str());
            let same_row = theirs == own && top != other && !SIBLINGS.contains(&pair);
            if (theirs > own || same_row) && !UPWARD.contains(&pair) {
                wrong
                    .push(format!("{}: {top} (layer {own}) uses {other} (layer {theirs})", inside.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "layers broken:\n{}", wrong.join("\n"));
}

/// The stages of the catalogue, the first one first; a stage may use itself and those before it. The longest path that
/// a file begins with says its stage: how a kind is compared with others (`check`), and what generic code knows of it
/// (`kind`), come after every kind is known.
pub(crate) const STAGES: &[&[&str]] = &[
    &["keys", "model", "province", "starter"],
    &["raw", "found", "turn"],
    &["wording", "lower"],
    &["kinds"],
    &["shelves"],
    &["around"],
    &["kinds/*/check", "kinds/*/kind"],
    &["check"],
    &["load", "whole", "mod"],
    &["review", "agenda", "forms", "reference", "schema", "template", "worklist", "write"],
    &["edit", "asking"],
];

/// Uses of a later stage that are meant: what a kind hands on of its own row and checks.
fn is_handed_on(inside: &str, other: &str) -> bool {
    inside.starts_with("kinds/") && inside.ends_with("/mod.rs") && other.starts_with("kinds/")
}

fn stage(path: &str) -> Option<usize> {
    let parts: Vec<&str> = path.trim_end_matches(".rs").split('/').collect();
    let fits = |pattern: &str| {
        let pattern: Vec<&str> = pattern.split('/').collect();
        let alike = pattern.iter().zip(&parts).all(|(one, other)| one == other || *one == "*");
        (pattern.len() <= parts.len() && alike).then_some(pattern.len())
    };
    let all = STAGES.iter().enumerate().flat_map(|(at, row)| row.iter().map(move |pattern| (at, *pattern)));
    all.filter_map(|(at, pattern)| Some((fits(pattern)?, at))).max().map(|(_, at)| at)
}

/// Every path below `crate::catalogue` that a file uses, before its tests, with `/` between its parts.
fn used_in_catalogue(inside: &str, text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let mut folder: Vec<&str> = inside.trim_end_matches(".rs").split('/').collect();
    if folder.last() == Some(&"mod") {
        folder.pop();
    }
    let mut found = Vec::new();
    for statement in code.split("\nuse ").skip(1) {
        let tree = statement.split(';').next().unwrap_or_default().replace(char::is_whitespace, "");
        let mut base = folder.clone();
        let mut rest = tree.as_str();
        match rest.strip_prefix("crate::catalogue::") {
            Some(inner) => {
                base.clear();
                rest = inner;
            }
            None if rest.starts_with("super::") => {
                while let Some(inner) = rest.strip_prefix("super::") {
                    base.pop();
                    rest = inner;
                }
            }
            None => continue,
        }
        let head: String = rest.split('{').next().unwrap_or_default().replace("::", "/");
        let names: Vec<&str> = match rest.split_once('{') {
            Some((_, names)) => names.trim_end_matches('}').split(',').collect(),
            None => vec![""],
        };
        for name in names.into_iter().filter(|name| *name != "self" || !head.is_empty()) {
            let path = format!("{}/{head}{}", base.join("/"), name.replace("::", "/").replace("self", ""));
            found.push(path.trim_matches('/').to_owned());
        }
    }
    found
}

#[test]
fn no_stage_of_the_catalogue_uses_a_later_one() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/catalogue");
    let mut files = Vec::new();
    rust_files(&src, &mut files);
    let mut wrong = Vec::new();
    for path in files {
        let inside = path.strip_prefix(&src).expect("below src").to_string_lossy().replace('\\', "/");
        if inside == "mod.rs" || inside.ends_with("tests.rs") {
            continue;
        }
        let own = stage(&inside).unwrap_or_else(|| panic!("{inside} has no place in the table of stages"));
        for other in used_in_catalogue(&inside, &fs::read_to_string(&path).expect("a source file")) {
            let Some(theirs) = stage(&other) else { continue };
            if theirs > own && !is_handed_on(&inside, &other) {
                wrong.push(format!("{inside} (stage {own}) uses {other} (stage {theirs})"));
            }
        }
    }
    assert!(wrong.is_empty(), "stages broken:\n{}", wrong.join("\n"));
}

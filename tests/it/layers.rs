//! Keeps the layer table true: a module uses those above it in the table, never those below.

use std::fs;
use std::path::{Path, PathBuf};

/// The table: modules of one row may not use each other unless `siblings` says so.
const LAYERS: &[&[&str]] = &[
    &["vietnamese", "diagnostic"],
    &["ground"],
    &["source", "cache"],
    &["prose", "theme"],
    &["catalogue"],
    &["site"],
    &["render"],
    &["build", "import"],
    &["publish", "watch", "serve"],
    &["cli"],
];

/// Uses inside a row that are meant: text becomes NFC in `source`, a message may name the nearest word,
/// and memo tables are keyed by a source's hash.
const SIBLINGS: &[(&str, &str)] = &[("diagnostic", "vietnamese"), ("cache", "source")];

/// Uses that go up and are meant: a diagnostic is printed with the line it speaks of.
const UPWARD: &[(&str, &str)] = &[("diagnostic", "source")];

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|row| row.contains(&module))
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
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

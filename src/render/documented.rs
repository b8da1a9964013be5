//! The second half of `themes/README.md`: every name that a template or a design is shown, as the views really give it.
//!
//! The sites that themes are tried out on are made with a theme that shows each view and nothing else. So a name that
//! is new, gone or of another kind is not in the file until `NIEMYET_UPDATE=1` has written it anew.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::sync::Arc;

use serde_json::Value;

use super::{page, print, sample};
use crate::theme::{PAGES, Theme};

/// What is above stays as it was written.
const FROM: &str = "<!-- from here on written by a test -->\n";
/// Longer values are cut.
const LONGEST: usize = 40;

/// What was seen under one name.
#[derive(Default)]
struct Seen {
    /// The words for its kinds, each once.
    kinds: Vec<&'static str>,
    example: Option<String>,
}

/// By path: `items[].name`.
type Names = BTreeMap<String, Seen>;

fn look(value: &Value, path: &str, names: &mut Names) {
    let kind = match value {
        Value::Null => "nothing",
        Value::Bool(_) => "yes or no",
        Value::Number(_) => "number",
        Value::String(text) if text.contains("</") => "markup",
        Value::String(_) => "text",
        Value::Array(_) => "list",
        Value::Object(_) => "group",
    };
    if !path.is_empty() {
        let seen = names.entry(path.to_owned()).or_default();
        if !seen.kinds.contains(&kind) {
            seen.kinds.push(kind);
            seen.kinds.sort_unstable();
        }
        let shows = match value {
            Value::String(text) => !text.is_empty(),
            Value::Number(_) => true,
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => false,
        };
        if seen.example.is_none() && shows {
            seen.example = Some(short(&value.to_string()));
        }
    }
    match value {
        Value::Array(items) => items.iter().for_each(|item| look(item, &format!("{path}[]"), names)),
        Value::Object(map) => {
            for (name, value) in map {
                let dot = if path.is_empty() { "" } else { "." };
                look(value, &format!("{path}{dot}{name}"), names);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// On one line, in a cell of a table.
fn short(value: &str) -> String {
    let plain: String = value.chars().filter(|letter| *letter != '`').collect();
    let cut: String = plain.chars().take(LONGEST).collect();
    let more = if plain.chars().nth(LONGEST).is_some() { "…" } else { "" };
    format!("`{}{more}`", cut.replace('|', "\\|"))
}

/// The tables of several files; of those that are shown the same, the first has it.
fn tables(files: &BTreeMap<String, Names>, text: &mut String) {
    let mut written: BTreeMap<Vec<(&str, &[&str])>, &str> = BTreeMap::new();
    for (title, names) in files {
        let shape = names.iter().map(|(path, seen)| (path.as_str(), &*seen.kinds)).collect();
        let _ = write!(text, "\n### `{title}`\n\n");
        match written.get(&shape) {
            Some(first) => {
                let _ = writeln!(text, "The same as `{first}`.");
            }
            None => {
                text.push_str(&table(names));
                written.insert(shape, title);
            }
        }
    }
}

fn table(names: &Names) -> String {
    let mut text = String::from("| name | what it is | such as |\n|---|---|---|\n");
    for (path, seen) in names {
        // The names that are in it say so.
        if seen.kinds == ["group"] {
            continue;
        }
        let example = seen.example.as_deref().unwrap_or_default();
        let _ = writeln!(text, "| `{path}` | {} | {example} |", seen.kinds.join(", "));
    }
    text
}

/// The names of every template, by its file; those of the shell apart, since all have them.
fn of_templates() -> BTreeMap<String, Names> {
    let mut all: BTreeMap<String, Names> = BTreeMap::new();
    let theme = Arc::new(Theme::of_views());
    // Whatever a theme calls a page that it adds.
    let file = |template: &str| match template.starts_with(PAGES) {
        true => format!("{PAGES}*.html"),
        false => format!("templates/{template}"),
    };
    for site in sample::sites() {
        for (template, view) in page::shown(site, theme.clone()) {
            let Value::Object(mut view) = view else { panic!("{template} has no names") };
            let shell = view.remove(page::SHELL).expect("every page has it");
            look(&shell, "", all.entry(page::SHELL.to_owned()).or_default());
            look(&Value::Object(view), "", all.entry(file(&template)).or_default());
        }
    }
    all
}

fn of_designs() -> BTreeMap<String, Names> {
    let mut all: BTreeMap<String, Names> = BTreeMap::new();
    let theme = Arc::new(Theme::embedded());
    for site in sample::sites() {
        for (design, data) in print::Prints::new(Arc::new(site), theme.clone()).shown() {
            let data: Value = serde_json::from_str(&data).expect("JSON");
            look(&data, "", all.entry(design).or_default());
        }
    }
    all
}

fn written() -> String {
    let mut text = String::from("\n## What templates are shown\n");
    let mut templates = of_templates();
    let shell = templates.remove(page::SHELL).expect("every page has it");
    text.push_str("\nEvery template has `shell`; the names of the table are behind `shell.`.\n");
    tables(&BTreeMap::from([(page::SHELL.to_owned(), shell)]), &mut text);
    tables(&templates, &mut text);
    text.push_str("\n## What designs of prints are shown\n");
    tables(&of_designs(), &mut text);
    text
}

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "a test reads the documentation, and writes it anew where that is asked"
)]
fn the_documentation_names_what_the_views_give() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/README.md");
    let text = std::fs::read_to_string(&file).expect("the documentation");
    let (by_hand, _) = text.split_once(FROM).expect("the line from which on it is made");
    let made = format!("{by_hand}{FROM}{}", written());
    if std::env::var_os("NIEMYET_UPDATE").is_some() {
        std::fs::write(&file, made).expect("written");
        return;
    }
    let differs = text.lines().zip(made.lines()).find(|(is, should)| is != should);
    assert!(text == made, "themes/README.md is stale, NIEMYET_UPDATE=1 writes it anew: {differs:?}");
}

/// Each template that makes a page, and each design, has its names there.
#[test]
fn every_template_and_design_is_documented() {
    let (templates, designs) = (of_templates(), of_designs());
    // Parts of others, which have the names of those.
    const PARTS: [&str; 5] = [
        "templates/base.html",
        "templates/parts.html",
        "prints/lib.typ",
        "prints/leaflet.typ",
        "prints/dot.typ",
    ];
    for (file, _) in crate::theme::exported() {
        let is_shown = file.starts_with("templates/") || file.starts_with("prints/");
        if is_shown && !PARTS.contains(&file) {
            assert!(templates.contains_key(file) || designs.contains_key(file), "{file}");
        }
    }
}

//! A procedure's file taken apart into the parts that an import merges.
//!
//! In: the text of a file. Out: for every part what it says, in a form that layout does not change, and
//! its hash. What the commune adds to a paper (its plain name, the file of its form, one filled in) is no part of what
//! the portal says. Comments inside a part count: whoever wrote one has edited it; so what a part says is read from
//! the tree of `toml_edit`, which holds them, and not from the plain values of `catalogue::edit`, which has none. Files
//! that earlier imports wrote hold hashes made in this way. Nothing is changed here: that is `catalogue::edit`'s.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use toml_edit::{Decor, DocumentMut, InlineTable, Item, Table, Value};

use super::clean::folded;
use super::doubt::MergedPart;
use crate::catalogue::edit::{self, Edit, Frame, Path, Section, sections};
use crate::catalogue::kinds::Form;
use crate::catalogue::kinds::procedure::ROW;
use crate::diagnostic::Lang;
use crate::source::Hash;

/// A file taken apart.
pub(crate) struct Parts {
    front: DocumentMut,
    /// What each part says, for parts that say something.
    said: BTreeMap<MergedPart, String>,
}

impl MergedPart {
    /// The top-level keys of a part; none for parts that are Markdown.
    pub(crate) fn keys(self) -> &'static [&'static str] {
        match self {
            MergedPart::Name => &["name"],
            MergedPart::Field => &["field"],
            MergedPart::Facts => &[
                "scope",
                "online",
                "applicants",
                "dossier_sets",
                "requirements",
                "returns",
                "returns_by_way",
                "portal_id",
                "updated",
                "boundary_free",
            ],
            MergedPart::Time => &["processing_time"],
            MergedPart::Quotes => &["quotes"],
            MergedPart::Authority => &["authority"],
            MergedPart::Decisions => &["decisions"],
            MergedPart::Cases => &["cases"],
            MergedPart::Channels => &["channels", "texts"],
            MergedPart::Dossier => &["dossier"],
            MergedPart::Results => &["results"],
            MergedPart::LegalBasis => &["legal_basis"],
            MergedPart::Description | MergedPart::Steps | MergedPart::Requirements | MergedPart::Notes => &[],
        }
    }
}

/// A part that is shown, for people who do not know how a file is written.
pub(crate) fn in_words(part: MergedPart, shown: &str, lang: Lang) -> String {
    if part.keys().is_empty() {
        let lines = shown.lines().map(|line| line.split_once(" {#").map_or(line, |(heading, _)| heading));
        return lines.fold(String::new(), |text, line| text + line.trim_end() + "\n");
    }
    edit::in_words(ROW.keys, shown, lang).unwrap_or_else(|| shown.to_owned())
}

/// A procedure's file, to be changed; nothing where it cannot be read.
pub(crate) fn edit(text: &str) -> Option<Edit> {
    Edit::open(Frame { form: ROW.form, keys: ROW.keys }, text).ok()
}

/// Takes a file apart; nothing where its front matter cannot be read.
pub(crate) fn of(text: &str) -> Option<Parts> {
    let cut = Form::Markdown.cut(text).ok()?;
    let front: DocumentMut = text[cut.toml].parse().ok()?;
    let markdown = &text[cut.markdown];
    let mut said = BTreeMap::new();
    for part in MergedPart::ALL {
        let says =
            if part.keys().is_empty() { markdown_says(markdown, part) } else { toml_says(&front, part) };
        if !says.is_empty() {
            said.insert(part, says);
        }
    }
    Some(Parts { front, said })
}

impl Parts {
    /// What a part says; empty where it says nothing.
    pub(crate) fn says(&self, part: MergedPart) -> &str {
        self.said.get(&part).map_or("", String::as_str)
    }

    /// Hash of what a part says; nothing where it says nothing.
    pub(crate) fn hash(&self, part: MergedPart) -> Option<String> {
        self.said.get(&part).map(|says| hash(says))
    }

    /// All hashes, in the order of the file.
    pub(crate) fn hashes(&self) -> Vec<(&'static str, String)> {
        self.said.iter().map(|(part, says)| (part.word(), hash(says))).collect()
    }

    /// What the last import remembered; nothing in a file that people wrote.
    pub(crate) fn remembered(&self) -> Option<BTreeMap<String, String>> {
        remembered(&self.front)
    }

    /// A part as the file has it, for people to read.
    pub(crate) fn shown(&self, part: MergedPart) -> String {
        if part.keys().is_empty() {
            return self.says(part).trim().to_owned();
        }
        let mut shown = DocumentMut::new();
        for key in part.keys() {
            if let Some(item) = self.front.get(key) {
                shown.insert(key, item.clone());
            }
        }
        shown.to_string().trim().to_owned()
    }
}

fn remembered(front: &DocumentMut) -> Option<BTreeMap<String, String>> {
    let imported = front.get("imported")?.as_table_like()?;
    let mut out = BTreeMap::new();
    if let Some(parts) = imported.get("parts").and_then(Item::as_table_like) {
        for (part, hash) in parts.iter() {
            out.insert(part.to_owned(), hash.as_str().unwrap_or_default().to_owned());
        }
    }
    Some(out)
}

/// What the last import remembered, without reading the rest of the file.
pub(crate) fn quickly_remembered(text: &str) -> Option<BTreeMap<String, String>> {
    let front = &text[Form::Markdown.cut(text).ok()?.toml];
    let start = front.rfind("\n[imported]")? + 1;
    remembered(&front[start..].parse().ok()?)
}

/// What the last import was made of, without reading the rest of the file.
pub(crate) fn quickly_source(text: &str) -> Option<String> {
    let front = &text[Form::Markdown.cut(text).ok()?.toml];
    let start = front.rfind("\n[imported]")? + 1;
    let front: DocumentMut = front[start..].parse().ok()?;
    Some(front.get("imported")?.get("source")?.as_str()?.to_owned())
}

/// The value of a key above the first table, without reading the rest of the file.
pub(crate) fn quickly_read(text: &str, key: &str) -> Option<Value> {
    let front = Form::Markdown.cut(text).ok()?.toml;
    let lines = text[front].lines().take_while(|line| !line.starts_with('['));
    let mut values = lines.filter_map(|line| {
        let (name, value) = line.split_once('=')?;
        (name.trim().trim_matches('"') == key).then_some(value)
    });
    format!("a = {}", values.next()?).parse::<DocumentMut>().ok()?.get("a")?.as_value().cloned()
}

/// What `[imported]` says the file was made of.
pub(crate) fn source(text: &str) -> Option<String> {
    let source = Path::from("imported").key("source");
    Some(edit(text)?.get(&source)?.as_text()?.to_owned())
}

/// Twelve digits tell two texts apart as surely as anybody will ever need here.
fn hash(says: &str) -> String {
    Hash::of(says.as_bytes()).to_string()[..12].to_owned()
}

fn toml_says(front: &DocumentMut, part: MergedPart) -> String {
    let mut out = String::new();
    for key in part.keys() {
        if let Some(item) = front.get(key).filter(|item| !item.is_none()) {
            let _ = write!(out, "{key}=");
            item_says(item, &mut out, true);
            out.push('\n');
        }
    }
    out
}

/// `first`: the comment above the first table of a part stays where it is, so it is no part of it.
fn item_says(item: &Item, out: &mut String, first: bool) {
    match item {
        Item::None => {}
        Item::Value(value) => value_says(value, out),
        Item::Table(table) => table_says(table, out, first),
        Item::ArrayOfTables(tables) => {
            out.push('[');
            for (at, table) in tables.iter().enumerate() {
                table_says(table, out, first && at == 0);
            }
            out.push(']');
        }
    }
}

fn table_says(table: &Table, out: &mut String, first: bool) {
    if !first {
        comment(table.decor(), out);
    }
    let mut keys: Vec<_> = table.iter().map(|(key, _)| key.to_owned()).collect();
    keys.sort();
    out.push('{');
    for key in keys {
        let Some((name, item)) = table.get_key_value(&key) else { continue };
        comment(name.leaf_decor(), out);
        if let Item::Value(value) = item {
            comment(value.decor(), out);
        }
        let _ = write!(out, "{key}=");
        item_says(item, out, false);
        out.push(';');
    }
    out.push('}');
}

fn value_says(value: &Value, out: &mut String) {
    match value {
        // With its length, so that no text can pass for two.
        Value::String(text) => drop(write!(out, "{}:{}", text.value().len(), text.value())),
        Value::Integer(number) => drop(write!(out, "{}", number.value())),
        Value::Float(number) => drop(write!(out, "{}", number.value())),
        Value::Boolean(flag) => drop(write!(out, "{}", flag.value())),
        Value::Datetime(date) => drop(write!(out, "{}", date.value())),
        Value::Array(array) => {
            out.push('[');
            for value in array {
                comment(value.decor(), out);
                value_says(value, out);
                out.push(',');
            }
            out.push_str(comment_in(array.trailing().as_str()));
            out.push(']');
        }
        Value::InlineTable(table) => inline_says(table, out),
    }
}

fn inline_says(table: &InlineTable, out: &mut String) {
    let mut keys: Vec<_> = table.iter().map(|(key, _)| key).collect();
    keys.sort_unstable();
    let is_form = is_form(table);
    out.push('{');
    for key in keys {
        let Some(value) = table.get(key) else { continue };
        if is_communes_own(key, is_form) {
            continue;
        }
        let _ = write!(out, "{key}=");
        value_says(value, out);
        out.push(';');
    }
    out.push('}');
}

/// Whether a table is a form of a paper.
pub(super) fn is_form(table: &InlineTable) -> bool {
    table.contains_key("title") && !table.contains_key("paper")
}

/// Files that the commune adds to a form.
pub(crate) const FORM_FILES: [&str; 2] = ["file", "sample"];

/// What the commune adds to a paper: it survives a replacement and is no edit of the official text.
pub(super) fn is_communes_own(key: &str, is_form: bool) -> bool {
    key == "short" || (is_form && FORM_FILES.contains(&key))
}

fn comment(decor: &Decor, out: &mut String) {
    for text in [decor.prefix(), decor.suffix()] {
        out.push_str(comment_in(text.and_then(|text| text.as_str())));
    }
}

fn comment_in(text: Option<&str>) -> &str {
    text.map(str::trim).filter(|text| text.contains('#')).unwrap_or_default()
}

/// The sections that are a part, each with its number among all of them; what stands before the first heading is the
/// description.
pub(crate) fn sections_of(markdown: &str) -> impl Iterator<Item = (usize, MergedPart, Section)> {
    sections(markdown).into_iter().enumerate().filter_map(move |(at, section)| {
        let part = if at == 0 { Some(MergedPart::Description) } else { part_of(section.title(markdown)) };
        Some((at, part?, section))
    })
}

fn part_of(title: &str) -> Option<MergedPart> {
    let title = title.split("{#").next().unwrap_or(title);
    match folded(title).as_str() {
        "trinh tu thuc hien" | "trinh tu" => Some(MergedPart::Steps),
        "yeu cau dieu kien" | "yeu cau dieu kien thuc hien" | "yeu cau va dieu kien" => {
            Some(MergedPart::Requirements)
        }
        "ghi chu" => Some(MergedPart::Notes),
        _ => None,
    }
}

fn markdown_says(markdown: &str, part: MergedPart) -> String {
    let mut out = String::new();
    for (_, _, section) in sections_of(markdown).filter(|(_, of, _)| *of == part) {
        for line in markdown[section.body].trim().lines() {
            out.push_str(line.trim_end());
            out.push('\n');
        }
    }
    if out.trim().is_empty() { String::new() } else { out }
}

/// The text of a file without the line in which an import notes for itself what it wrote.
pub(crate) fn without_notes(text: &str) -> String {
    let is_note =
        |line: &str| line.strip_prefix("parts").is_some_and(|rest| rest.trim_start().starts_with("= {"));
    text.split_inclusive('\n').filter(|line| !is_note(line)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "+++\ncode = \"1.000001\"\nname = \"A\"\n\n[[dossier]]\nitems = [\n  { paper = \"B\", form = { title = \"C\" } },\n]\n+++\n\n## Trình tự thực hiện\n\nMột.\n";

    fn hashes(text: &str) -> Vec<(&'static str, String)> {
        of(text).expect("readable").hashes()
    }

    fn check_edit(from: &str, to: &str, edited: &[&str]) {
        let changed = FILE.replacen(from, to, 1);
        let (before, after) = (hashes(FILE), hashes(&changed));
        let different: Vec<_> = before.iter().zip(&after).filter(|(a, b)| a != b).map(|(a, _)| a.0).collect();
        assert_eq!(different, edited, "{changed}");
    }

    #[test]
    fn comes_apart() {
        assert_eq!(hashes(FILE).iter().map(|one| one.0).collect::<Vec<_>>(), ["name", "dossier", "steps"]);
        assert!(of("xin chào").is_none());
    }

    #[test]
    fn layout_is_no_edit() {
        check_edit("name = \"A\"", "# ghi\nname   = 'A' # ghi", &[]);
        check_edit("{ paper = \"B\", form", "{ short = \"b\", paper = \"B\",   form", &[]);
        check_edit("title = \"C\"", "title = \"C\", file = \"forms/c.docx\"", &[]);
        check_edit("title = \"C\"", "title = \"C\", sample = \"forms/c-mau.pdf\"", &[]);
        check_edit("Một.\n", "\nMột.  \n\n", &[]);
        check_edit("[[dossier]]", "# ghi\n[[dossier]]", &[]);
    }

    #[test]
    fn words_and_inner_comments_are_edits() {
        check_edit("\"A\"", "\"A1\"", &["name"]);
        check_edit("\"B\"", "\"B1\"", &["dossier"]);
        check_edit("items = [\n", "items = [\n  # hỏi lại\n", &["dossier"]);
        check_edit("Một.", "Hai.", &["steps"]);
    }
}

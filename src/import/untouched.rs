//! Words of the official source that nobody here wrote: what an import took in and nobody changed since.
//!
//! In: the text of a file, and a place in it. Out: whether the place lies in a part that is as the last import left it, and
//! there in no key of the commune's own. Who mends a word there changes the official text, and the next import asks about it.

use std::ops::Range;

use toml_edit::{Document, Item, Value};

use super::doubt::MergedPart;
use super::parts::{self, is_communes_own};
use crate::catalogue::kinds::Form;
use crate::diagnostic::{Code, Report};
use crate::source::SourceSet;

/// Marks the findings that are about such words.
pub(crate) fn mark(report: &mut Report, sources: &SourceSet) {
    let set_aside = report.accepted.iter_mut().map(|one| &mut one.found);
    for found in report.diagnostics.iter_mut().chain(set_aside) {
        let text = found.code.is_of_wording().then(|| sources.text(&found.path)).flatten();
        let place = found.span.as_ref().map(|span| span.start as usize);
        found.of_source = text.zip(place).is_some_and(|(text, at)| {
            is_of_source(&text.text, at) && is_untouched(&text.text, beside(found.code))
        });
    }
}

/// What a finding is about besides the part it points into.
fn beside(code: Code) -> Option<MergedPart> {
    (code == Code::TimesContradict).then_some(MergedPart::Time)
}

/// Whether a part is as the last import left it; none is.
fn is_untouched(text: &str, part: Option<MergedPart>) -> bool {
    let Some(part) = part else { return true };
    let now = parts::of(text).and_then(|parts| parts.hash(part));
    let left = parts::quickly_remembered(text).and_then(|left| left.get(part.word()).cloned());
    now == left
}

fn is_of_source(text: &str, at: usize) -> bool {
    let (Some(remembered), Ok(cut)) = (parts::quickly_remembered(text), Form::Markdown.cut(text)) else {
        return false;
    };
    let part = match at.checked_sub(cut.toml.start) {
        Some(at) if at < cut.toml.len() => part_of_value(&text[cut.toml], at),
        _ => at.checked_sub(cut.markdown.start).and_then(|at| part_of_text(&text[cut.markdown], at)),
    };
    let Some(part) = part else { return false };
    remembered.contains_key(part.word()) && is_untouched(text, Some(part))
}

fn part_of_text(markdown: &str, at: usize) -> Option<MergedPart> {
    let mut sections = parts::sections_of(markdown);
    sections.find(|(_, _, section)| section.body.contains(&at)).map(|(_, part, _)| part)
}

fn part_of_value(front: &str, at: usize) -> Option<MergedPart> {
    let front = Document::parse(front).ok()?;
    let has = |key: &str| front.get(key).is_some_and(|item| item_has(item, at));
    MergedPart::ALL.into_iter().find(|part| part.keys().iter().any(|key| has(key)))
}

fn item_has(item: &Item, at: usize) -> bool {
    match item {
        Item::None => false,
        Item::Value(value) => value_has(value, at),
        Item::Table(table) => table.iter().any(|(_, item)| item_has(item, at)),
        Item::ArrayOfTables(tables) => {
            tables.iter().any(|table| table.iter().any(|(_, item)| item_has(item, at)))
        }
    }
}

fn value_has(value: &Value, at: usize) -> bool {
    match value {
        Value::Array(list) => list.iter().any(|value| value_has(value, at)),
        Value::InlineTable(table) => {
            let is_form = parts::is_form(table);
            table.iter().any(|(key, value)| !is_communes_own(key, is_form) && value_has(value, at))
        }
        leaf => leaf.span().is_some_and(|place: Range<usize>| place.contains(&at)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRONT: &str = "code = \"1.000001\"\nname = \"Tên cũ\"\nkeywords = [\"từ khóa\"]\n\n[[dossier]]\nitems = [\n  { paper = \"Giấy\", short = \"gọn\" },\n]\n\n[[channels]]\nvia = [\"online\"]\n[[channels.fees]]\namount = 20\nnote = \"20.000 đồng\"\n";

    /// Whether each of the words lies in the source's text, in a file of which `changed` was edited since the import.
    fn check(words: &str, changed: (&str, &str), expected: bool) {
        let file = |front: &str, imported: &str| {
            format!(
                "+++\n{front}{imported}+++\n\n## Trình tự thực hiện\n\nBước đầu.\n\n## Lời của xã\n\nĐiều riêng.\n"
            )
        };
        let hashes = parts::of(&file(FRONT, "")).expect("readable").hashes();
        let hashes: Vec<String> = hashes.iter().map(|(part, hash)| format!("{part} = \"{hash}\"")).collect();
        let imported =
            format!("\n[imported]\nsource = \"portal-json\"\nparts = {{ {} }}\n", hashes.join(", "));
        let text = file(FRONT, &imported).replacen(changed.0, changed.1, 1);
        assert_eq!(is_of_source(&text, text.find(words).expect("there")), expected, "{words}: {text}");
    }

    #[test]
    fn what_an_import_left_is_of_the_source() {
        let none = ("", "");
        for (words, expected) in [
            ("Tên cũ", true),
            ("Giấy", true),
            ("Bước đầu", true),
            ("20\n", true),
            ("từ khóa", false),
            ("gọn", false),
            ("Điều riêng", false),
        ] {
            check(words, none, expected);
        }
        check("Tên cũ", ("Tên cũ", "Tên cũ hơn"), false);
        check("20\n", ("20.000 đồng", "2.000 đồng"), false);
        check("Bước đầu", ("đầu.", "đầu tiên."), false);
        check("Giấy", ("đầu.", "đầu tiên."), true);
        assert!(is_untouched("", None), "no part");
        let by_hand = "+++\nname = \"Tên cũ\"\n+++\n";
        assert!(!is_of_source(by_hand, by_hand.find("Tên").expect("there")));
    }
}

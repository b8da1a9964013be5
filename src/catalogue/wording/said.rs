//! Where a stretch of a file stands: in something the file says of its own, or in a name, a title or a
//! quotation that nobody may change.
//!
//! Looked at only for the few places that a quick search of the whole file has found.

use crate::diagnostic::Span;
use crate::vietnamese::quoted_ranges;

use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;

/// Keys whose texts are names that somebody else gave, or words that people search for.
const GIVEN: [&str; 8] =
    ["name", "legal_basis", "decisions", "keywords", "imported", "form", "basis", "code"];

/// Instruments of law: what follows one in the same sentence is mostly its title.
const INSTRUMENTS: [&str; 9] = [
    "Luật ",
    "luật ",
    "Nghị định",
    "Thông tư",
    "Nghị quyết",
    "Quyết định số",
    "Pháp lệnh",
    "Chỉ thị",
    "Hiến pháp",
];

/// The texts of a file's TOML, in order.
pub(crate) struct Said<'a> {
    words: &'a FileText<'a>,
    values: Vec<Value>,
}

struct Value {
    span: Span,
    given: bool,
}

/// Who speaks at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Speaker {
    /// The file itself.
    Own,
    /// A name, a title, a search word, a quotation.
    Given,
    /// A comment or a key: on no page.
    Nobody,
}

impl<'a> Said<'a> {
    pub(crate) fn new(root: Node<'_>, words: &'a FileText<'a>) -> Self {
        let mut values = Vec::new();
        root.each_text(&mut |path, _, span| {
            let given = path.iter().any(|key| GIVEN.contains(key));
            values.push(Value { span, given });
        });
        values.sort_by_key(|value| value.span.start);
        Said { words, values }
    }

    pub(crate) fn speaker(&self, at: usize) -> Speaker {
        let text = self.words.text;
        if at >= self.words.markdown.start {
            let line_start = text[..at].rfind('\n').map_or(0, |end| end + 1);
            let line_end = text[at..].find('\n').map_or(text.len(), |end| at + end);
            return quoted(&text[line_start..line_end], at - line_start);
        }
        let index = self.values.partition_point(|value| value.span.start as usize <= at);
        let Some(value) = index.checked_sub(1).map(|index| &self.values[index]) else {
            return Speaker::Nobody;
        };
        if value.span.end as usize <= at {
            return Speaker::Nobody;
        }
        if value.given {
            return Speaker::Given;
        }
        // The straight quotes around the value itself are no quotation.
        let start = value.span.start as usize + 1;
        let end = (value.span.end as usize - 1).max(start);
        match text.get(start..end) {
            Some(inner) if at >= start => quoted(inner, at - start),
            _ => Speaker::Own,
        }
    }
}

fn quoted(text: &str, at: usize) -> Speaker {
    let inside = quoted_ranges(text).iter().any(|range| range.contains(&at)) || in_title_of_law(text, at);
    if inside { Speaker::Given } else { Speaker::Own }
}

/// "Nghị định số 61/2018/NĐ-CP … cấp huyện": up to the end of the sentence these are the words of the law.
fn in_title_of_law(text: &str, at: usize) -> bool {
    let Some(before) = text.get(..at) else { return false };
    let start =
        before.rfind(['\n', ';']).map_or(0, |end| end + 1).max(before.rfind(". ").map_or(0, |end| end + 2));
    let sentence = &before[start.min(before.len())..];
    INSTRUMENTS.iter().any(|instrument| sentence.contains(instrument)) && sentence.contains('/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_laws_are_given() {
        let check = |text: &str, expected| {
            let at = text.find("huyện").unwrap_or_default();
            assert_eq!(quoted(text, at), expected, "{text}");
        };
        check("Nộp tại UBND huyện.", Speaker::Own);
        check("Theo Nghị định số 61/2018/NĐ-CP về một cửa cấp huyện", Speaker::Given);
        check("Theo Nghị định số 61/2018/NĐ-CP. Nộp tại huyện", Speaker::Own);
        check("Trước đây gọi là “huyện”", Speaker::Given);
    }
}

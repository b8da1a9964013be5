//! What the TOML parser stumbled over, said to somebody who has never heard of TOML.
//!
//! The parser goes on after a mistake, and one slip may make it stumble many times: one finding a
//! line is kept, and after an array that is never closed nothing, for the rest only follows from it.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Mistake, Report, Words, span};
use crate::vietnamese::by_thousands;

use super::{both, date};

/// Reports the parser's errors; their places are counted from `offset`. Gives the place from which on nothing was
/// read as it was meant, because something before it is never closed.
pub(crate) fn explain(
    text: &str,
    offset: usize,
    errors: &[toml::de::Error],
    report: &mut Report,
) -> Option<usize> {
    let mut stumbles: Vec<_> = errors.iter().map(|error| Stumble::new(text, offset, error)).collect();
    stumbles.sort_by_key(|stumble| stumble.at.start);
    let cascade = unclosed(&stumbles);
    let mut last_line = None;
    for (index, stumble) in stumbles.iter().enumerate() {
        if cascade == Some(index) {
            report.push(stumble.missing_bracket());
            return Some(stumble.gap());
        }
        if last_line != Some(stumble.line.start) {
            report.push(stumble.explain());
        }
        last_line = Some(stumble.line.start);
    }
    None
}

/// Where an array or table that is never closed begins to be missed.
fn unclosed(stumbles: &[Stumble<'_>]) -> Option<usize> {
    let noticed = stumbles.iter().position(|stumble| {
        ["unexpected `=` in array", "unclosed array,", "unclosed inline table"]
            .iter()
            .any(|message| stumble.message.starts_with(message))
    })?;
    let follows = |stumble: &&Stumble<'_>| {
        stumble.message.starts_with("missing comma") || stumble.line == stumbles[noticed].line
    };
    let before = stumbles[..noticed].iter().rev().take_while(follows);
    Some(noticed - before.count())
}

/// One error of the parser, with the line it stands on.
struct Stumble<'a> {
    text: &'a str,
    message: &'a str,
    at: Range<usize>,
    line: Range<usize>,
}

impl<'a> Stumble<'a> {
    fn new(text: &'a str, offset: usize, error: &'a toml::de::Error) -> Self {
        let at = error.span().map_or(offset..offset, |at| at.start + offset..at.end + offset);
        let start = text.floor_char_boundary(at.start);
        let at = start..text.ceil_char_boundary(at.end.max(start));
        let line_start = text[..start].rfind('\n').map_or(0, |end| end + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |end| start + end);
        Stumble { text, message: error.message(), at, line: line_start..line_end }
    }

    fn line(&self) -> &'a str {
        self.text[self.line.clone()].trim()
    }

    fn written(&self) -> &'a str {
        &self.text[self.at.clone()]
    }

    /// Where something is missed: behind what stands before, also on the line before.
    fn gap(&self) -> usize {
        self.text[..self.at.start].trim_end().len()
    }

    fn at_gap(&self, mistake: Mistake<'_>) -> Diagnostic {
        Diagnostic::new(mistake).span(span(self.gap()..self.gap()))
    }

    fn explain(&self) -> Diagnostic {
        match self.message.split(',').next().unwrap_or("") {
            "string values must be quoted" | "invalid boolean" => self.bare_value(),
            "missing opening quote" => self.missing_quote(),
            "invalid basic string" | "invalid literal string" => self.bad_string(),
            "invalid multi-line basic string" => self.open_block("\"\"\""),
            "invalid multi-line literal string" => self.open_block("'''"),
            "key with no value" | "missing assignment between key-value pairs" | "missing value for key" => {
                self.missing_equals()
            }
            "duplicate key" => self.duplicate(),
            "unclosed table" => self.here(Mistake::MissingBracket { bracket: &"]" }).label(add("]")),
            "unclosed array table" => self.here(Mistake::MissingBracket { bracket: &"]]" }).label(add("]]")),
            "missing comma between array elements" | "missing comma between key-value pairs" => {
                self.at_gap(Mistake::MissingComma).label(add(","))
            }
            "unexpected key or value" | "unexpected content" | "extra assignment between key-value pairs" => {
                self.here(Mistake::StrayText)
            }
            "invalid unquoted key" | "unquoted keys cannot be empty" => self.bad_key(),
            "missing escaped value" | "too few unicode value digits" | "invalid value" => {
                self.here(Mistake::BadEscape)
            }
            "cannot recurse further; max recursion depth met" | "recursion limit" => {
                self.here(Mistake::TomlTooDeep)
            }
            "invalid date" | "invalid date-time" | "invalid time" => self.bad_date(),
            "invalid float" | "invalid integer" | "unexpected leading zero" | "redundant numeric sign" => {
                self.bad_number()
            }
            _ => self.here(Mistake::TomlSyntax),
        }
    }

    fn here(&self, mistake: Mistake<'_>) -> Diagnostic {
        Diagnostic::new(mistake).span(span(self.at.clone()))
    }

    /// A value without quotes: pasted “ ”, a date, an amount, nothing at all, or plain words.
    fn bare_value(&self) -> Diagnostic {
        let written = self.written().trim_end();
        if written.is_empty() {
            return self.here(Mistake::MissingValue);
        }
        if let Some(inner) = without_typographic_quotes(written) {
            return self.here(Mistake::TypographicQuotes).label(both(format!("\"{inner}\"")));
        }
        if written.starts_with(|c: char| c.is_ascii_digit()) {
            if date::read(written).is_some() || written.matches(['/', '-']).count() == 2 {
                return self.bad_date();
            }
            if written.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '_'))
                || written.ends_with("đồng")
                || written.ends_with('đ')
            {
                return self.bad_number();
            }
        }
        let right = match written {
            "True" | "TRUE" | "Có" | "có" => "true".to_owned(),
            "False" | "FALSE" | "Không" | "không" => "false".to_owned(),
            _ => format!("\"{written}\""),
        };
        self.here(Mistake::Unquoted { written: &written })
            .label(Words::new(format!("viết {right}"), format!("write {right}")))
    }

    fn missing_quote(&self) -> Diagnostic {
        self.here(Mistake::MissingQuote).label(add("\""))
    }

    fn bad_string(&self) -> Diagnostic {
        match self.written().chars().next() {
            Some(hidden) if hidden.is_control() => {
                self.here(Mistake::ControlCharacter { character: &format!("U+{:04X}", u32::from(hidden)) })
            }
            _ if self.line().starts_with('}') || self.line().is_empty() => self.here(Mistake::TomlSyntax),
            _ => self.missing_quote(),
        }
    }

    /// A text of several lines that is never closed swallows the rest of the file: its beginning is shown.
    fn open_block(&self, quotes: &str) -> Diagnostic {
        let start = self.text[..self.at.start].rfind(quotes).unwrap_or(self.at.start);
        Diagnostic::new(Mistake::OpenBlock { quotes: &quotes })
            .span(span(start..(start + quotes.len()).min(self.text.len())))
    }

    fn missing_equals(&self) -> Diagnostic {
        let line = self.line();
        let shown = self.line.start..self.line.start + self.text[self.line.clone()].trim_end().len();
        let missing = Diagnostic::new(Mistake::MissingEquals).span(span(shown));
        let name = line.split([':', ' ', '\u{ff1d}']).next().unwrap_or(line);
        if line.starts_with(['-', '*', '+'])
            || !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
        {
            return missing.help(Words::new(
                "nếu đây là phần nội dung, nó phải đứng sau dòng +++ thứ hai",
                "if this is running text, it belongs after the second line +++",
            ));
        }
        let value = line[name.len()..].trim_start_matches([':', ' ', '\u{ff1d}']);
        let right = format!("{name} = {}", if value.is_empty() { "…" } else { value });
        missing.label(Words::new(format!("viết {right}"), format!("write {right}")))
    }

    fn duplicate(&self) -> Diagnostic {
        let name = self.written();
        let duplicate = self.here(Mistake::DuplicateKey { key: &name });
        if self.line().starts_with('[') {
            return duplicate.help(Words::new(
                format!("gộp các dòng của hai bảng [{name}] vào một chỗ"),
                format!("put the lines of both tables [{name}] into one"),
            ));
        }
        duplicate
    }

    fn bad_key(&self) -> Diagnostic {
        if !self.line().contains('=') {
            return self.missing_equals();
        }
        let name = self.line().split('=').next().unwrap_or("").trim_end();
        let key = Diagnostic::new(Mistake::BadKeyName { name: &name });
        let start = self.line.start
            + (self.text[self.line.clone()].len() - self.text[self.line.clone()].trim_start().len());
        if self.written().contains('\u{a0}') {
            return self.here(Mistake::BadKeyName { name: &name }).label(Words::new(
                "đây là dấu cách không ngắt (U+00A0); xóa đi rồi gõ dấu cách thường",
                "this is a no-break space (U+00A0); type an ordinary space",
            ));
        }
        key.span(span(start..(start + name.len()).min(self.line.end).max(start)))
    }

    fn bad_date(&self) -> Diagnostic {
        date::bad(self.written().trim(), span(self.at.clone()))
    }

    fn bad_number(&self) -> Diagnostic {
        let line = self.line();
        let written = line.split_once('=').map_or(self.written(), |(_, value)| value).trim();
        let whole: String = written.chars().filter(char::is_ascii_digit).collect();
        let wrong = self.here(Mistake::BadNumber { written: &written });
        match whole.trim_start_matches('0') {
            "" => wrong,
            digits if digits.len() < 16 => {
                let right = by_thousands(digits, '_');
                wrong.label(Words::new(format!("viết {right}"), format!("write {right}")))
            }
            _ => wrong,
        }
    }

    /// The first place where something is missed after an array or table that is never closed.
    fn missing_bracket(&self) -> Diagnostic {
        let bracket = if self.message.contains("key-value") || self.message.contains("inline table") {
            "}"
        } else {
            "]"
        };
        self.at_gap(Mistake::MissingBracket { bracket: &bracket }).label(add(bracket))
    }
}

fn add(what: &str) -> Words {
    Words::new(format!("thêm {what} ở đây"), format!("add {what} here"))
}

/// The text inside “ ”, ‘ ’, „ ‟ or « », with straight quotes at one of its ends taken off as well.
fn without_typographic_quotes(written: &str) -> Option<&str> {
    const MARKS: [char; 9] = [
        '\u{201c}', '\u{201d}', '\u{201e}', '\u{201f}', '\u{2018}', '\u{2019}', '\u{ab}', '\u{bb}',
        '\u{2033}',
    ];
    written.starts_with(MARKS).then(|| written.trim_matches(MARKS).trim_matches(['"', '\'']))
}

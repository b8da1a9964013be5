//! Slips in one value: its quotes, what stands behind it, and what is written without quotes.

use std::ops::Range;

use super::super::meant::{Meant, meant, quoted, refused};
use super::super::path;
use super::super::statement::{behind, equals, trimmed};
use super::{Place, Slips, add, parses, remove, write};
use crate::catalogue::keys::Shape;
use crate::diagnostic::{Mistake, Words, span};

impl Slips<'_> {
    /// What is wrong with a value that has no blanks around it.
    pub(super) fn value(&mut self, range: Range<usize>, place: Option<Place>) {
        let written = self.of_range(&range);
        let Some(first) = written.chars().next() else {
            return self.empty(range, place);
        };
        if parses(written) {
            return;
        }
        match first {
            '"' | '\'' => self.string(range, first, place),
            '[' => self.array(range, place),
            '{' => self.inline(range, place),
            '(' | '\u{ff08}' | '\u{ff3b}' | '\u{ff5b}' => self.other_bracket(range, first, place),
            '#' => self.value(range.start..range.start, place),
            c if TYPOGRAPHIC.contains(&c) => self.typographic(range),
            _ => self.bare(range, place),
        }
    }

    /// Nothing stands behind the equals sign, or a list as bullets below it.
    fn empty(&mut self, range: Range<usize>, place: Option<Place>) {
        let at = self.text[..range.start].trim_end().len();
        let bullets = self.bullets(range.end);
        let stands = self.stands;
        let label =
            place.map(|place| match meant(place.key, place.shape, Some(place.table), &bullets, stands) {
                Meant::Write(text) if !bullets.is_empty() => add(&text),
                Meant::Write(_) | Meant::Do(_) => Words::new(
                    format!("ghi giá trị, ví dụ {}", place.key.example),
                    format!("write a value, such as {}", place.key.example),
                ),
            });
        self.push(Mistake::MissingValue, at..at, label);
    }

    /// The items of a list that somebody wrote as bullets below the key, parted by semicolons.
    fn bullets(&self, from: usize) -> String {
        let lines = self.text[from..].split('\n').skip(1).map(str::trim);
        let bullets = lines.map_while(|line| line.strip_prefix(['-', '*', '+', '•']));
        bullets.map(|item| item.trim().trim_end_matches([',', ';'])).collect::<Vec<_>>().join(" ; ")
    }

    /// Round or full-width brackets around a value.
    fn other_bracket(&mut self, range: Range<usize>, bracket: char, place: Option<Place>) {
        let written = self.of_range(&range);
        const CLOSING: [char; 6] = [')', '\u{ff09}', '\u{ff3d}', '\u{ff5d}', ']', '}'];
        let inner = written.strip_suffix(CLOSING).unwrap_or(written);
        let inner = inner.get(bracket.len_utf8()..).unwrap_or_default().trim();
        let tried = [inner.to_owned(), format!("[{inner}]"), format!("{{ {inner} }}")];
        let fits = |text: &&String| parses(text) && place.is_none_or(|place| super::fits(place.shape, text));
        let right = tried.iter().find(fits).cloned();
        let label = match (right, place) {
            (Some(text), _) => Some(write(&text)),
            (None, Some(place)) => {
                Some(meant(place.key, place.shape, Some(place.table), written, self.stands).words())
            }
            (None, None) => None,
        };
        let bracket = if bracket == '('
            && !inner.contains('"')
            && !inner.contains('=')
            && place.is_some_and(|place| matches!(place.shape, Shape::Line | Shape::Text))
        {
            return self.push(Mistake::Unquoted { written: &written }, range, Some(write(&quoted(written))));
        } else {
            bracket
        };
        self.push(Mistake::OtherSign { sign: &bracket }, range, label);
    }

    /// “ ”, « » and the like, up to where they close.
    fn typographic(&mut self, range: Range<usize>) {
        let written = self.of_range(&range);
        let inner = written.trim_matches(TYPOGRAPHIC).trim_matches(['"', '\'']);
        let first = written.chars().next().unwrap_or('"');
        let mistake = match first {
            '\u{201c}' | '\u{201d}' => Mistake::TypographicQuotes,
            _ => Mistake::OtherSign { sign: &first },
        };
        self.write(mistake, range, &quoted(inner));
    }

    /// A value that opens with a straight quote.
    fn string(&mut self, range: Range<usize>, open: char, place: Option<Place>) {
        let written = self.of_range(&range);
        let long = if open == '"' { "\"\"\"" } else { "'''" };
        if written.starts_with(long) && !written[3..].contains(long) {
            return self.open_block(range, long);
        }
        if !written.starts_with(long) && written.starts_with(&long[..2]) && written.len() > 2 {
            let inner = written.trim_matches(open);
            if !inner.contains(open) && !inner.trim().starts_with([',', ';', '#']) {
                return self.write(Mistake::StrayText, range.clone(), &quoted(inner));
            }
        }
        let length = if written.starts_with(long) {
            written[3..].find(long).map_or(written.len(), |at| at + 6)
        } else {
            open.len_utf8() + behind(&written[1..], open)
        };
        let first_line = written.split('\n').next().unwrap_or(written);
        if !written[..length].ends_with(open) || length == 1 {
            return self.open_string(range, first_line, open);
        }
        let rest = trimmed(self.text, range.start + length..range.end);
        if !rest.is_empty() && !self.of_range(&rest).starts_with('#') {
            return self.behind_string(range, rest, place);
        }
        if let Some(at) = written.find('\\').filter(|_| open == '"') {
            self.backslash(range, at);
        }
    }

    fn open_block(&mut self, range: Range<usize>, quotes: &str) {
        let written = self.of_range(&range);
        let (mark, line) = (range.start..range.start + 3, written.trim_matches(['"', '\'']));
        if written.contains('\n') {
            let label = Words::new(format!("thêm {quotes} ở cuối đoạn"), format!("add {quotes} at its end"));
            return self.push(Mistake::OpenBlock { quotes: &quotes }, mark, Some(label));
        }
        self.write(Mistake::OpenBlock { quotes: &quotes }, range.clone(), &quoted(line));
    }

    /// The closing quote is missing, is another one, or stands on a later line.
    fn open_string(&mut self, range: Range<usize>, line: &str, open: char) {
        let place = range.start..range.start + line.len();
        let end = line.trim_end_matches([' ', '\t', ',', ']', '}', ')', ';']);
        let last = end.chars().next_back().unwrap_or(open);
        if end.len() > 1 && (TYPOGRAPHIC.contains(&last) || matches!(last, '"' | '\'')) {
            let inner = end.trim_matches(TYPOGRAPHIC).trim_matches(['"', '\'']).trim_matches(TYPOGRAPHIC);
            let mistake =
                if TYPOGRAPHIC.contains(&last) { Mistake::TypographicQuotes } else { Mistake::MissingQuote };
            return self.write(mistake, range.start..range.start + end.len(), &quoted(inner));
        }
        if let Some(next) = self.goes_on(place.end, open) {
            let joined = format!("{} {}", line.trim_end(), next.trim());
            return self.write(Mistake::BrokenText, place, &joined);
        }
        let at = range.start + end.len();
        self.push(Mistake::MissingQuote, at..at, Some(add(&open.to_string())));
    }

    /// The rest of a text that somebody broke with the Enter key: the next line ends with the quote and begins nothing.
    fn goes_on(&self, line_end: usize, open: char) -> Option<&str> {
        let next = self.text.get(line_end + 1..)?.split('\n').next()?.trim_end();
        (equals(next).is_none()
            && next.matches(open).count() == 1
            && next.trim_end_matches(',').ends_with(open))
        .then_some(next)
    }

    /// Something stands behind the closing quote.
    fn behind_string(&mut self, range: Range<usize>, rest: Range<usize>, place: Option<Place>) {
        let (written, behind) = (self.of_range(&range), self.of_range(&rest));
        if behind.chars().all(|c| matches!(c, ',' | ';' | '.' | ' ')) {
            return self.push(Mistake::StrayText, rest, Some(remove(behind)));
        }
        if let Some(note) = behind.strip_prefix("//") {
            let note = format!("# {}", note.trim());
            return if self.depth == 0 {
                self.write(Mistake::StrayText, rest, &note)
            } else {
                self.note(rest)
            };
        }
        let several = behind.starts_with([',', ';']);
        let second = behind.trim_start_matches([',', ';', ' ']);
        if several && equals(second).is_some() {
            return self.own_line(rest);
        }
        if several && second.starts_with(['"', '\'']) {
            return self.several(range, place);
        }
        if written.ends_with(['"', '\'']) && !written.contains('\n') {
            let inner = written.get(1..written.len() - 1).unwrap_or(written);
            return self.write(Mistake::StrayText, range, &quoted(inner));
        }
        self.note(rest);
    }

    /// Words behind a value: a note, where the line ends with them.
    pub(super) fn note(&mut self, rest: Range<usize>) {
        let behind = self.of_range(&rest);
        let label = if self.depth == 0 && !behind.contains('\n') {
            write(&format!("# {behind}"))
        } else {
            remove(behind.split('\n').next().unwrap_or(behind))
        };
        self.push(Mistake::StrayText, rest, Some(label));
    }

    pub(super) fn own_line(&mut self, rest: Range<usize>) {
        let label = Words::new("mỗi khóa viết trên một dòng riêng", "each key stands on a line of its own");
        self.push(Mistake::StrayText, rest, Some(label));
    }

    /// Two texts where the key takes one, or a list without its brackets.
    fn several(&mut self, range: Range<usize>, place: Option<Place>) {
        let written = self.of_range(&range);
        let parts: Vec<&str> = written.split('"').skip(1).step_by(2).collect();
        let label = match place {
            Some(place) => match place.shape {
                Shape::Line | Shape::Text => write(&quoted(&parts.join("; "))),
                shape => meant(place.key, shape, Some(place.table), written, self.stands).words(),
            },
            None => write(&quoted(&parts.join("; "))),
        };
        self.push(Mistake::StrayText, range, Some(label));
    }

    /// `\` in a text: mostly a path of Windows.
    fn backslash(&mut self, range: Range<usize>, at: usize) {
        let written = self.of_range(&range);
        let inner = written.trim_matches('"');
        let mark = range.start + at..range.start + at + 1;
        if let Some(meant) = path::Meant::by(inner) {
            return self.push(Mistake::BadEscape, range, Some(meant.words()));
        }
        if inner.contains(' ') {
            let right = written.replace('\\', "\\\\");
            return self.push(Mistake::BadEscape, mark, Some(write(&right)));
        }
        self.write(Mistake::BadEscape, range, &quoted(inner));
    }

    /// What stands without quotes and is no number, date, true or false.
    pub(super) fn bare(&mut self, range: Range<usize>, place: Option<Place>) {
        let whole = self.of_range(&range);
        let written = whole.split('\n').next().unwrap_or(whole);
        let written = written.split(" #").next().unwrap_or(written).trim_end();
        let range = range.start..range.start + written.len();
        if equals(written).is_some() {
            let right = format!("{{ {} }}", written.trim_matches(['{', '}', '[', ']', ' ']));
            if parses(&right) && place.is_some_and(|place| super::fits(place.shape, &right)) {
                return self.write(Mistake::OpeningBracket { bracket: &"{" }, range, &right);
            }
            if let (0, Some(place), Some((words, value))) = (self.depth, place, written.split_once('=')) {
                let value = value.trim();
                let is_name = self.root.homes(words.trim()).is_empty();
                if is_name && parses(value) && super::fits(place.shape, value) {
                    return self.write(Mistake::StrayText, range, value);
                }
            }
            if let Some(first) = before_key(written).filter(|_| self.depth > 0) {
                let at = range.start + first.len();
                return self.push(Mistake::MissingComma, at..at, Some(add(",")));
            }
            return self.own_line(range);
        }
        let quotes = written.matches('"').count();
        if quotes == 1 && written.ends_with('"') {
            let start = range.start;
            return self.push(Mistake::MissingQuote, start..start, Some(add("\"")));
        }
        if quotes >= 1 && written.ends_with(']') && place.is_some_and(|place| super::fits(place.shape, "[")) {
            let start = range.start;
            return self.push(Mistake::OpeningBracket { bracket: &"[" }, start..start, Some(add("[")));
        }
        let Some(place) = place else {
            return self.push(Mistake::Unquoted { written: &written }, range, Some(write(&quoted(written))));
        };
        let at = span(range);
        self.found.push(refused(place.key, place.shape, Some(place.table), written, (at, self.stands)));
    }
}

/// Of `1 copies = 0` the value that stands before the next key.
fn before_key(written: &str) -> Option<&str> {
    let key = written.split('=').next()?.trim_end();
    let (first, _) = key.rsplit_once(char::is_whitespace)?;
    Some(first.trim_end()).filter(|first| !first.is_empty())
}

/// Marks that Word makes of straight ones, and others that stand for quotes.
pub(super) const TYPOGRAPHIC: [char; 12] = [
    '\u{201c}', '\u{201d}', '\u{201e}', '\u{201f}', '\u{2018}', '\u{2019}', '\u{ab}', '\u{bb}', '\u{2033}',
    '\u{ff02}', '`', '\u{b4}',
];

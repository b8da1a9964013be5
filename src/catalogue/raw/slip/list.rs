//! Slips in a list `[ ]` and in a table on one line `{ }`: what parts their items, and what closes them.

use std::ops::Range;

use super::super::called::key_meant;
use super::super::meant::Stands;
use super::super::numbers::halves_with_comma;
use super::super::statement::{behind, equals, trimmed};
use super::{Place, Slips, add, fits, parses, remove};
use crate::catalogue::keys::{Shape, Table};
use crate::diagnostic::{Mistake, Words};

/// An item with what stands behind it.
struct Item {
    range: Range<usize>,
    /// `,` as a rule; another sign, or nothing where the next item or the end follows.
    between: Option<(usize, char)>,
}

impl Slips<'_> {
    /// A list.
    pub(super) fn array(&mut self, range: Range<usize>, place: Option<Place>) {
        let (items, close) = self.items(&range, ']');
        if place.is_some_and(|place| self.table_in_brackets(&range, place)) {
            return;
        }
        for word in [" và ", " hoặc ", " - ", " / "] {
            let parted = self.of_range(&range).replace(&format!("\"{word}\""), "\", \"");
            if parted != self.of_range(&range) && parses(&parted) {
                return self.write(Mistake::OtherSign { sign: &word.trim() }, range, &parted);
            }
        }
        if let Some(at) = self.lost_quote(&range) {
            return self.push(Mistake::MissingQuote, at..at, Some(add("\"")));
        }
        let place = place.map(|place| Place { shape: of_item(place.shape), ..place });
        let before = self.found.len();
        let around = self.enter(Stands::List);
        for item in items.iter().filter(|item| !item.range.is_empty()) {
            let written = self.of_range(&item.range);
            if let Some(bullet) = written
                .chars()
                .next()
                .filter(|c| matches!(c, '-' | '•' | '*' | '+'))
                .filter(|_| !parses(written))
            {
                let at = item.range.start;
                self.push(Mistake::StrayText, at..at + bullet.len_utf8(), Some(remove(&bullet.to_string())));
                continue;
            }
            if let Some(number) = numbered(written) {
                let at = item.range.start;
                self.push(Mistake::StrayText, at..at + number.len(), Some(remove(number)));
                continue;
            }
            self.value(item.range.clone(), place);
        }
        self.leave(around);
        self.between(&items, ']', before);
        self.closed(&range, close, ']', before);
    }

    /// `[ key = value, … }` or `[ key = value, … ]` where a table belongs: brackets of the wrong kind.
    fn table_in_brackets(&mut self, range: &Range<usize>, place: Place) -> bool {
        let written = self.of_range(range);
        let inner =
            written.strip_suffix([']', '}', ')']).unwrap_or(written).get(1..).unwrap_or_default().trim();
        let table = format!("{{ {} }}", inner.trim_end_matches(','));
        let right = match place.shape {
            Shape::Table(_) => table,
            Shape::Tables(_) => format!("[{table}]"),
            _ => return false,
        };
        if equals(inner).is_none() || !parses(&right) {
            return false;
        }
        if written.ends_with('}') && matches!(place.shape, Shape::Table(_)) {
            self.write(Mistake::OtherSign { sign: &"[" }, range.start..range.start + 1, "{");
        } else {
            self.write(Mistake::OtherSign { sign: &"[" }, range.clone(), &right);
        }
        true
    }

    /// Where a quote is missing in a list of texts on one line: commas tell which text has only one.
    fn lost_quote(&self, range: &Range<usize>) -> Option<usize> {
        // Behind the last quote, which seems to open a text, lines may follow that are not the list's.
        let written = self.of_range(range).split('\n').next().unwrap_or_default().trim_end();
        let inner = written.trim_start_matches('[').trim_end_matches([']', ',']);
        if !written.ends_with(']')
            || inner.matches('"').count().is_multiple_of(2)
            || inner.contains(['\n', '{', '[', '#', '\\'])
        {
            return None;
        }
        let mut start = range.start + written.len() - written.trim_start_matches('[').len();
        let mut pieces: Vec<Range<usize>> = Vec::new();
        for piece in inner.split(',') {
            let place = trimmed(self.text, start..start + piece.len());
            start += piece.len() + 1;
            let is_open = |last: &Range<usize>| {
                let text = self.of_range(last);
                text.starts_with('"') && (text.len() == 1 || !text.ends_with('"'))
            };
            match pieces.last_mut() {
                // A comma inside a text.
                Some(last) if is_open(last) && !self.of_range(&place).starts_with('"') => {
                    last.end = place.end
                }
                _ => pieces.push(place),
            }
        }
        let quotes = |piece: &Range<usize>| self.of_range(piece).matches('"').count();
        let mut lost = pieces.iter().filter(|piece| quotes(piece) != 2);
        let (only, None) = (lost.next()?, lost.next()) else { return None };
        let text = self.of_range(only);
        match (quotes(only), text.starts_with('"'), text.ends_with('"')) {
            (1, true, false) => Some(only.end),
            (1, false, true) => Some(only.start),
            _ => None,
        }
    }

    /// A table on one line.
    pub(super) fn inline(&mut self, range: Range<usize>, place: Option<Place>) {
        let table = place.and_then(|place| match place.shape {
            Shape::Table(table) | Shape::Tables(table) => Some(table),
            _ => None,
        });
        let as_list = format!("[{}]", self.of_range(&range).trim_matches(['{', '}']).trim());
        if table.is_none() && place.is_some_and(|place| fits(place.shape, &as_list)) && parses(&as_list) {
            return self.write(Mistake::OtherSign { sign: &"{" }, range, &as_list);
        }
        if let Some(at) = table.and_then(|table| self.lost_before_key(&range, table)) {
            return self.push(Mistake::MissingQuote, at..at, Some(add("\"")));
        }
        let (items, close) = self.items(&range, '}');
        let before = self.found.len();
        let around = self.enter(Stands::Braces);
        let mut skip = false;
        for (index, item) in items.iter().enumerate() {
            if std::mem::take(&mut skip) {
                continue;
            }
            if let Some(next) = items.get(index + 1)
                && self.decimal_comma(item, next)
            {
                skip = true;
                continue;
            }
            self.inline_pair(item.range.clone(), table);
        }
        self.leave(around);
        if let Some(at) = table.filter(|_| close.is_none()).and_then(|table| self.swallowed(&items, table)) {
            return self.push(Mistake::MissingBracket { bracket: &'}' }, at..at, Some(add(" }")));
        }
        self.between(&items, '}', before);
        self.closed(&range, close, '}', before);
    }

    /// Where a text seems to go on into the next key: `label = "Đất đai, number = "…`.
    fn lost_before_key(&self, range: &Range<usize>, table: &'static Table) -> Option<usize> {
        let written = self.of_range(range).split('\n').next().unwrap_or_default();
        let mut at = 0;
        while let Some(open) = written[at..].find('"').map(|open| at + open + 1) {
            at = open + behind(&written[open..], '"');
            let text = written[open..at].trim_end_matches('"');
            let Some((before, name)) =
                text.trim_end().strip_suffix('=').and_then(|text| text.rsplit_once(','))
            else {
                continue;
            };
            if table.key(name.trim()).is_some() {
                return Some(range.start + open + before.trim_end().len());
            }
        }
        None
    }

    /// Where an inner table should have ended: before the first key in it that only the outer one knows.
    fn swallowed(&self, items: &[Item], outer: &'static Table) -> Option<usize> {
        items.iter().find_map(|item| {
            let written = self.of_range(&item.range);
            let at = equals(written)?;
            let Shape::Table(inner) = outer.key(written[..at].trim())?.shape else { return None };
            let value = trimmed(self.text, item.range.start + at + 1..item.range.end);
            let within = self.items(&value, '}').0;
            let name = |item: &Item| self.of_range(&item.range).split('=').next().unwrap_or_default().trim();
            let lost = within
                .iter()
                .position(|item| inner.key(name(item)).is_none() && outer.key(name(item)).is_some())?;
            Some(within.get(lost.checked_sub(1)?)?.range.end)
        })
    }

    /// `working_days = 1,5`: the comma parts no items.
    fn decimal_comma(&mut self, item: &Item, next: &Item) -> bool {
        let (first, second) = (self.of_range(&item.range), self.of_range(&next.range));
        let Some(at) = equals(first) else { return false };
        let value = trimmed(self.text, item.range.start + at + 1..item.range.end);
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(self.of_range(&value)) || !digits(second.split_whitespace().next().unwrap_or("")) {
            return false;
        }
        let whole = value.start..next.range.end;
        let written = self.of_range(&whole);
        match halves_with_comma(written) {
            Some(right) => self.write(Mistake::BadNumber { written: &written }, whole, &right),
            None => self.push(Mistake::BadNumber { written: &written }, whole, None),
        }
        true
    }

    fn inline_pair(&mut self, range: Range<usize>, table: Option<&'static Table>) {
        let written = self.of_range(&range);
        let Some(at) = equals(written) else {
            if written.is_empty() {
                return;
            }
            if let Some(colon) = written.find(':') {
                let at = range.start + colon;
                let name = written[..colon].trim();
                let key = table.filter(|table| table.key(name.trim_matches('"')).is_none());
                if let Some(key) = key.and_then(|table| key_meant(table, name)) {
                    let right = format!("{} =", key.name);
                    return self.write(Mistake::OtherSign { sign: &":" }, range.start..at + 1, &right);
                }
                return self.write(Mistake::OtherSign { sign: &":" }, at..at + 1, "=");
            }
            return self.push(
                Mistake::MissingEquals,
                range,
                Some(Words::new("trong { } mỗi mục là khóa = giá trị", "in { } each item is key = value")),
            );
        };
        let name = trimmed(self.text, range.start..range.start + at);
        if !self.key(name.clone(), table) {
            return;
        }
        let key = table.and_then(|table| table.key(self.of_range(&name)));
        let place = key.zip(table).map(|(key, table)| Place { key, shape: key.shape, table });
        self.value(trimmed(self.text, range.start + at + 1..range.end), place);
    }

    /// The items behind the bracket, and where the closing one stands, or another in its place.
    fn items(&self, range: &Range<usize>, close: char) -> (Vec<Item>, Option<usize>) {
        let mut items = Vec::new();
        let mut at = range.start + 1;
        loop {
            at = self.over_blanks(at, range.end);
            if at >= range.end {
                return (items, None);
            }
            let next = self.text[at..].chars().next().unwrap_or(' ');
            if next == close || (matches!(next, ')' | ']' | '}' | '\u{ff3d}' | '\u{ff5d}')) {
                return (items, Some(at));
            }
            let end = self.item_end(at, range.end, close == '}');
            let behind = self.over_blanks(end, range.end);
            let sign = self.text[behind..range.end].chars().next().filter(|c| SEPARATORS.contains(c));
            items.push(Item { range: trimmed(self.text, at..end), between: sign.map(|sign| (behind, sign)) });
            at = sign.map_or(end.max(at + 1), |sign| behind + sign.len_utf8());
        }
    }

    fn over_blanks(&self, mut at: usize, end: usize) -> usize {
        while at < end {
            let rest = &self.text[at..end];
            let blank = rest.len() - rest.trim_start_matches([' ', '\t', '\n']).len();
            at += blank;
            if !self.text[at..end].starts_with('#') {
                break;
            }
            at += self.text[at..end].find('\n').unwrap_or(end - at);
        }
        at
    }

    /// Where an item ends: at a sign that parts items, at a bracket that closes, at the line's end, or where another
    /// text begins behind a text.
    fn item_end(&self, start: usize, end: usize, in_table: bool) -> usize {
        let mut open: Vec<char> = Vec::new();
        let mut at = start;
        let mut complete = false;
        // Something between two texts that parts nothing: the first one's own quotes.
        let mut within = false;
        let is_text = !self.text[start..end].starts_with(|c: char| c.is_alphabetic());
        while let Some(c) = self.text[at..end].chars().next() {
            let rest = &self.text[at + c.len_utf8()..end];
            match c {
                '"' if !is_text && !in_table && rest.trim_start().starts_with([',', ';', ']']) => {
                    return at + 1;
                }
                '"' if within && open.is_empty() && !in_table => {}
                '"' | '\'' | '\u{201c}' => {
                    let first = at == start || self.text[..at].trim_end().ends_with(['=', '[', '{', ',']);
                    if complete && open.is_empty() && !in_table && !first {
                        return at;
                    }
                    at += behind(rest, c);
                    complete = true;
                }
                '[' | '{' if complete && open.is_empty() => return at,
                '[' | '{' => open.push(c),
                ']' | '}' | ')' if open.is_empty() => return at,
                ']' | '}' => {
                    open.pop();
                    complete = open.is_empty();
                }
                '#' => return at,
                '\n' if open.is_empty() => return at,
                // A row of a list that is never closed ends with its line.
                '\n' if rest.trim_start().starts_with(['{', ']', '[']) => return self.before_comma(at),
                c if open.is_empty() && SEPARATORS.contains(&c) => return at,
                c if in_table && complete && open.is_empty() && c.is_ascii_alphabetic() => return at,
                c if complete && open.is_empty() && c.is_alphanumeric() => within = true,
                _ => {}
            }
            at += c.len_utf8();
        }
        at
    }

    fn before_comma(&self, at: usize) -> usize {
        self.text[..at].trim_end().strip_suffix(',').map_or(at, str::len)
    }

    fn enter(&mut self, stands: Stands) -> Stands {
        self.depth += 1;
        std::mem::replace(&mut self.stands, stands)
    }

    fn leave(&mut self, around: Stands) {
        self.depth -= 1;
        self.stands = around;
    }

    /// What parts the items.
    fn between(&mut self, items: &[Item], close: char, before: usize) {
        for (index, item) in items.iter().enumerate() {
            match item.between {
                Some((_, ',')) | None if item.range.is_empty() => {}
                Some((_, ',')) => {}
                Some((at, sign)) => {
                    self.write(Mistake::OtherSign { sign: &sign }, at..at + sign.len_utf8(), ",")
                }
                None if index + 1 < items.len() && self.found.len() == before => {
                    let at = item.range.end;
                    self.push(Mistake::MissingComma, at..at, Some(add(",")));
                }
                None => {}
            }
            if item.range.is_empty() && close == ']' {
                let at = item.between.map_or(item.range.start, |(at, _)| at);
                self.push(Mistake::StrayText, at..at + 1, Some(remove(",")));
            }
        }
    }

    /// Whether the closing bracket is there, is the right one, and the last.
    fn closed(&mut self, range: &Range<usize>, close: Option<usize>, bracket: char, before: usize) {
        if self.found.len() > before {
            return;
        }
        let written = bracket.to_string();
        let Some(at) = close else {
            let mut whole = self.of_range(range).trim_end();
            if bracket == '}' {
                whole = whole.trim_end_matches(',').trim_end();
            }
            let at = range.start + whole.len();
            return self.push(Mistake::MissingBracket { bracket: &bracket }, at..at, Some(add(&written)));
        };
        let sign = self.text[at..].chars().next().unwrap_or(bracket);
        if sign != bracket {
            return self.write(Mistake::OtherSign { sign: &sign }, at..at + sign.len_utf8(), &written);
        }
        let rest = trimmed(self.text, at + 1..range.end);
        let behind = self.of_range(&rest);
        if behind.is_empty() || behind.starts_with('#') {
            return;
        }
        if behind.chars().all(|c| matches!(c, ',' | ';' | '.' | ' ' | ']' | '}' | ')')) {
            return self.push(Mistake::StrayText, rest.clone(), Some(remove(behind)));
        }
        self.note(rest);
    }
}

const SEPARATORS: [char; 5] = [',', ';', '\u{ff0c}', '\u{3001}', '\u{ff1b}'];

/// The number that stands before a text: `1. "…"`.
fn numbered(written: &str) -> Option<&str> {
    let end = written.find(|c: char| !c.is_ascii_digit()).filter(|end| *end > 0)?;
    let rest = written[end..].strip_prefix(['.', ')'])?;
    (rest.trim_start().starts_with('"') && parses(rest.trim())).then(|| &written[..=end])
}

/// What an item of a list is.
fn of_item(shape: Shape) -> Shape {
    match shape {
        Shape::Lines | Shape::TextOrLines | Shape::ChoiceOrLines(_) => Shape::Line,
        Shape::Choices(words) => Shape::Choice(words),
        Shape::Tables(table) => Shape::Table(table),
        Shape::Line
        | Shape::Text
        | Shape::Choice(_)
        | Shape::Flag
        | Shape::Count
        | Shape::Halves
        | Shape::Date
        | Shape::Clock
        | Shape::Table(_)
        | Shape::Named
        | Shape::ByName(_) => shape,
    }
}

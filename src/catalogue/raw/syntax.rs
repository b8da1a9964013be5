//! What the TOML parser refused, told to somebody who has never heard of TOML, and what is left of the file.
//!
//! One slip makes a parser stumble many times and lose what follows. So each statement is looked at by itself: those
//! that are wrong are explained and blanked out, and the rest of the file is read as if they were not there. Nothing is
//! said to be missing where something could not be read.

use std::ops::Range;

use toml::de::DeTable;

use super::Front;
use super::slip::Slips;
use super::statement::{Kind, Statement, statements};
use crate::catalogue::keys::Table;
use crate::diagnostic::{Code, Diagnostic, Mistake, Report, Words, span};

/// What could not be read of a file.
#[derive(Default)]
pub(super) struct Unread {
    /// Where the tables begin in which something is wrong: their header, or the first line of the file's keys.
    pub(super) tables: Vec<usize>,
    /// Whether a header is among it: nobody knows of which table the lines below it are.
    header: bool,
}

impl Unread {
    pub(super) fn is_empty(&self) -> bool {
        self.tables.is_empty()
    }

    /// Whether a finding only follows from what could not be read.
    pub(super) fn explains(&self, found: &Diagnostic, text: &str) -> bool {
        if self.is_empty() {
            return false;
        }
        if matches!(found.code, Code::UnknownCase | Code::UnknownNote)
            || self.header && matches!(found.code, Code::MissingKey | Code::NoBaseUrl)
        {
            return true;
        }
        let Some(place) = &found.span else { return false };
        if found.code == Code::UnusedKey {
            // What it goes with may be what could not be read. The file's own keys have no header.
            let begins = text[..place.start as usize].rfind("\n[").map(|end| end + 1);
            return self.tables.iter().any(|table| match begins {
                Some(header) => *table == header,
                None => *table <= place.start as usize,
            });
        }
        let line_end = |start: usize| text[start..].find('\n').map_or(text.len(), |end| start + end);
        let whole_line = |start: &usize| {
            place.start as usize == *start && place.end as usize >= text[..line_end(*start)].trim_end().len()
        };
        self.tables.iter().any(whole_line)
    }
}

/// The file's keys without the statements that are wrong, each of which is reported.
pub(super) fn isolate(
    text: &str,
    front: &Front,
    root: &'static Table,
    report: &mut Report,
) -> (String, Unread) {
    let part = front.toml.clone();
    let has_text = front.toml.end < text.len() || front.toml.start > 0;
    let mut isolated = Isolated {
        text,
        root,
        slips: Slips::new(text, has_text, root),
        sound: text[part.clone()].as_bytes().to_vec(),
        offset: part.start,
        unread: Unread::default(),
    };
    isolated.all(&statements(text, part, root), report);
    // Whole statements were blanked, so no character was cut in two.
    (String::from_utf8(isolated.sound).unwrap_or_default(), isolated.unread)
}

struct Isolated<'t> {
    text: &'t str,
    root: &'static Table,
    slips: Slips<'t>,
    sound: Vec<u8>,
    offset: usize,
    unread: Unread,
}

impl Isolated<'_> {
    fn all(&mut self, statements: &[Statement], report: &mut Report) {
        let mut table = Some(self.root);
        let mut begins = self.offset;
        let mut lost = false;
        for (index, statement) in statements.iter().enumerate() {
            if statement.kind == Kind::Header {
                begins = statement.range.start;
                table = self.table(&statement.range);
                lost = false;
            }
            let error = self.error(statement);
            if error.is_none() && !lost {
                continue;
            }
            self.blank(&statement.range);
            self.unread.tables.push(begins);
            lost |= statement.kind == Kind::Header;
            self.unread.header |= statement.kind == Kind::Header;
            if let Some(error) = error {
                // The second half of a text that was broken in two was told with the first.
                let told = statement.kind == Kind::Stray
                    && index > 0
                    && self.text[statements[index - 1].range.end..statement.range.start].trim().is_empty()
                    && self.follows(statement, statements[index - 1].range.end, table, report);
                if !told {
                    self.explain(statement, table, error, report);
                }
            }
        }
        self.unread.tables.dedup();
    }

    /// Whether a line was told with the one before: the rest of a broken text, bullets below a key, more running text.
    fn follows(
        &mut self,
        line: &Statement,
        before: usize,
        table: Option<&'static Table>,
        report: &Report,
    ) -> bool {
        let Some(last) = report.diagnostics.last() else { return false };
        let bullet = self.text[line.range.clone()].starts_with(['-', '*', '+', '•']);
        let begins_above = last.span.as_ref().is_some_and(|span| (span.start as usize) < before);
        match last.code {
            Code::BrokenText => true,
            Code::MissingValue | Code::MissingEquals => bullet,
            Code::StrayLine => {
                begins_above
                    && self
                        .slips
                        .of(line, table)
                        .iter()
                        .all(|one| one.code == last.code && one.label == last.label)
            }
            _ => false,
        }
    }

    /// The table of a header, where it is one of this file's.
    fn table(&self, header: &Range<usize>) -> Option<&'static Table> {
        let line = self.text[header.clone()].split('#').next().unwrap_or_default();
        let name = line.trim().trim_matches(['[', ']', ' ']);
        self.root.all().into_iter().find(|table| !table.path.is_empty() && table.path == name)
    }

    /// Why the parser refuses the statement: its message and where.
    fn error(&self, statement: &Statement) -> Option<(String, Range<usize>)> {
        let written = &self.text[statement.range.clone()];
        let start = statement.range.start;
        if statement.kind == Kind::Header
            && let Some(table) = self.table(&statement.range)
            && written.split('#').next().unwrap_or(written).trim() != table.header(self.root)
        {
            return Some((String::new(), start..statement.range.end));
        }
        let error = DeTable::parse(written).err()?;
        let at = error.span().unwrap_or(0..written.len());
        let from = self.text.floor_char_boundary((start + at.start).min(statement.range.end));
        let to = self.text.ceil_char_boundary((start + at.end).min(statement.range.end).max(from));
        Some((error.message().to_owned(), from..to))
    }

    fn explain(
        &mut self,
        statement: &Statement,
        table: Option<&'static Table>,
        (message, at): (String, Range<usize>),
        report: &mut Report,
    ) {
        let found = self.slips.of(statement, table);
        if found.is_empty() {
            let deep = message.contains("recurs");
            let mistake = if deep { Mistake::TomlTooDeep } else { Mistake::TomlSyntax };
            report.push(Diagnostic::new(mistake).span(span(at)));
        }
        found.into_iter().for_each(|one| report.push(one));
    }

    fn blank(&mut self, range: &Range<usize>) {
        for byte in &mut self.sound[range.start - self.offset..range.end - self.offset] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
    }
}

/// What is still wrong when each statement is sound by itself: keys and tables that stand there twice.
pub(super) fn between(text: &str, offset: usize, errors: &[toml::de::Error], report: &mut Report) {
    let mut told: Vec<&str> = Vec::new();
    let mut table_twice = None;
    let mut row_twice = None;
    for error in errors {
        let at = error.span().map_or(offset..offset, |at| at.start + offset..at.end + offset);
        let start = text.floor_char_boundary(at.start.min(text.len()));
        let at = start..text.ceil_char_boundary(at.end.clamp(start, text.len()));
        let line = text[..start].rfind('\n').map_or(0, |end| end + 1);
        let is_header = text[line..].trim_start().starts_with('[');
        // The keys of a table that stands there twice stand there twice as well.
        let within =
            table_twice.is_some_and(|header: usize| !is_header && !text[header..line].contains("\n["));
        if within || told.contains(&&text[at.clone()]) {
            continue;
        }
        told.push(&text[at.clone()]);
        table_twice = is_header.then_some(line);
        let row = text[..line].rfind("\n[").map(|end| end + 1).filter(|_| !is_header);
        if row.is_some() && row_twice == row {
            // A second row without its header was told with its first key.
            continue;
        }
        row_twice = None;
        if let Some(pair) = is_header.then(|| pair_above(text, line, &text[at.clone()])).flatten() {
            let header = text[line..].lines().next().unwrap_or_default().trim();
            let twice = Diagnostic::new(Mistake::DuplicateKey { key: &&text[at] }).span(span(pair));
            report.push(twice.label(Words::new(
                format!("xóa dòng này: bảng {header} ở dưới đã có"),
                format!("delete this line: the table {header} stands below"),
            )));
            continue;
        }
        let mut found = twice(text, error.message(), at.clone(), line);
        if let Some(header) = row.and_then(|row| lost_header(text, row, &text[at])) {
            row_twice = row;
            found = found.label(Words::new(
                format!("thêm một dòng {header} ở trên dòng này, nếu đây là một bảng khác"),
                format!("add a line {header} above this one if it is another table"),
            ));
        }
        report.push(found);
    }
}

/// The line above a table's header that gives the table's name a value of its own.
fn pair_above(text: &str, header: usize, name: &str) -> Option<Range<usize>> {
    let mut start = 0;
    let lines = text[..header].split_inclusive('\n').map(|line| {
        let at = start;
        start += line.len();
        at..at + line.trim_end().len()
    });
    let names =
        |line: &Range<usize>| text[line.clone()].split_once('=').is_some_and(|(key, _)| key.trim() == name);
    lines.filter(names).last()
}

/// The header of a list's row that begins at `row`, where a key stands twice with which the row begins.
fn lost_header<'t>(text: &'t str, row: usize, key: &str) -> Option<&'t str> {
    let mut lines = text[row..].lines().map(str::trim);
    let header = lines.next()?;
    let first = lines.find(|line| !line.is_empty() && !line.starts_with('#'))?;
    let name = first.split('=').next()?.trim();
    (header.starts_with("[[") && header.ends_with("]]") && name == key).then_some(header)
}

fn twice(text: &str, message: &str, at: Range<usize>, line: usize) -> Diagnostic {
    if !message.starts_with("duplicate key") {
        let mistake = if message.contains("recurs") { Mistake::TomlTooDeep } else { Mistake::TomlSyntax };
        return Diagnostic::new(mistake).span(span(at));
    }
    let name = &text[at.clone()];
    let bare = name.trim_matches(['"', '\'']);
    let duplicate = Diagnostic::new(Mistake::DuplicateKey { key: &bare }).span(span(at));
    if text[line..].trim_start().starts_with('[') {
        return duplicate.help(Words::new(
            format!("gộp các dòng của hai bảng [{name}] vào một chỗ"),
            format!("put the lines of both tables [{name}] into one"),
        ));
    }
    duplicate
}

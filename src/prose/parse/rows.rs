//! Tables that were typed or pasted without the line that makes them tables.
//!
//! In: the text of a paragraph. Out: whether its lines are the rows of a table, parted by `|` or by the tabs that
//! Excel and Word paste. Only what fits in every row is one; what looks like one and does not fit is for the author.

use std::ops::Range;

use crate::prose::{Cell, Inline};
use crate::vietnamese::line_sign;

/// A paragraph that is a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Typed {
    pub(super) parted_by: char,
    pub(super) columns: usize,
}

/// What a paragraph looks like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Rows {
    /// With where its lines are: text may stand directly above and below it.
    Table(Typed, Range<usize>),
    /// Like a table whose rows do not fit.
    Doubtful,
    No,
}

/// Looks at a paragraph's lines.
pub(super) fn rows(paragraph: &str) -> Rows {
    let has = |sign: char| memchr::memchr(sign as u8, paragraph.as_bytes()).is_some();
    let (sign, read): (char, fn(&str) -> Rows) = match (has('|'), has('\t')) {
        (true, _) => ('|', piped),
        (false, true) => ('\t', tabbed),
        (false, false) => return Rows::No,
    };
    let whole = read(paragraph);
    let lines = parted(paragraph, sign);
    if whole != Rows::Doubtful || lines == (0..paragraph.len()) {
        return whole;
    }
    match read(&paragraph[lines.clone()]) {
        Rows::Table(typed, inner) => Rows::Table(typed, lines.start..lines.start + inner.end),
        Rows::Doubtful | Rows::No => whole,
    }
}

/// From the first line with the sign between cells to the last, without those around them.
fn parted(paragraph: &str, sign: char) -> Range<usize> {
    let (mut start, mut found) = (0, None::<Range<usize>>);
    for line in paragraph.split_inclusive('\n') {
        let end = start + line.trim_end().len();
        if line.trim().contains(sign) {
            found = Some(found.map_or(start, |lines| lines.start)..end);
        }
        start += line.len();
    }
    let lines = found.unwrap_or(0..paragraph.len());
    // The empty cell at the start of a line is lost where text stands above it.
    if paragraph[lines.start..].starts_with('\t') { 0..paragraph.len() } else { lines }
}

fn piped(paragraph: &str) -> Rows {
    let lines: Vec<&str> = paragraph.lines().map(str::trim).filter(|line| !is_ruler(line)).collect();
    let framed = |line: &&str| line.len() > 1 && line.starts_with('|') && line.ends_with('|');
    let counts: Vec<usize> = lines.iter().map(|line| cells(line, '|')).collect();
    let alike = counts.iter().all(|count| *count == counts[0]);
    if lines.len() > 1 && alike && counts[0] > 3 && lines.iter().all(framed) {
        return Rows::Table(Typed { parted_by: '|', columns: counts[0] - 2 }, 0..paragraph.len());
    }
    let like_rows = counts.iter().filter(|count| **count > 1).count();
    let doubtful = like_rows > 1 || lines.iter().any(|line| framed(line) && cells(line, '|') > 3);
    if doubtful { Rows::Doubtful } else { Rows::No }
}

fn tabbed(paragraph: &str) -> Rows {
    // The first line has lost the tabs before it, if it had any.
    let lines: Vec<&str> = paragraph.lines().collect();
    let is_listed = |line: &&str| line.trim().split_once('\t').is_some_and(|(first, _)| is_sign(first));
    let parted = lines.iter().filter(|line| line.trim().contains('\t') && !is_listed(line)).count();
    if lines.iter().filter(|line| is_listed(line)).count() * 2 > lines.len() || parted < 2 {
        return Rows::No;
    }
    // "Họ tên:", a tab, the name: lines of a letterhead have no head.
    if lines
        .iter()
        .all(|line| line.trim().split('\t').next().is_some_and(|first| first.trim_end().ends_with(':')))
    {
        return Rows::No;
    }
    let counts: Vec<usize> = lines.iter().map(|line| cells(line, '\t')).collect();
    match counts.iter().all(|count| *count == counts[0]) {
        true => Rows::Table(Typed { parted_by: '\t', columns: counts[0] }, 0..paragraph.len()),
        false => Rows::Doubtful,
    }
}

/// "a)", "•", "1.": a word processor puts a tab behind them.
fn is_sign(cell: &str) -> bool {
    line_sign(&format!("{cell}\tA")).is_some()
}

/// One more than the signs between cells; a sign behind `\` is text.
fn cells(line: &str, sign: char) -> usize {
    1 + line.match_indices(sign).filter(|(at, _)| !line[..*at].ends_with('\\')).count()
}

/// A line that only rules: "|---|---|", "+----+", "| — | — |".
pub(super) fn is_ruler(line: &str) -> bool {
    line.contains(['-', '–', '—', '='])
        && line.chars().all(|c| matches!(c, '|' | '+' | '-' | '–' | '—' | '=' | ':' | ' ' | '\t'))
}

/// A row while it is read: the cells done and whether it has begun.
#[derive(Debug, Default)]
pub(super) struct Row {
    cells: Vec<Cell>,
}

impl Row {
    pub(super) fn add(&mut self, mut cell: Cell) {
        if let Some(Inline::Text(first)) = cell.first_mut() {
            *first = first.trim_start().to_owned();
        }
        if let Some(Inline::Text(last)) = cell.last_mut() {
            last.truncate(last.trim_end().len());
        }
        cell.retain(|inline| *inline != Inline::Text(String::new()));
        self.cells.push(cell);
    }

    /// Its cells as a row of the table; `None` for a ruler.
    pub(super) fn finish(&mut self, typed: Typed, line: &str) -> Option<Vec<Cell>> {
        let mut cells = std::mem::take(&mut self.cells);
        if is_ruler(line) {
            return None;
        }
        if typed.parted_by == '|' {
            // Nothing stands before the first sign and behind the last one.
            cells.pop_if(|cell| cell.is_empty());
            if cells.first().is_some_and(Vec::is_empty) {
                cells.remove(0);
            }
        }
        let missing = typed.columns.saturating_sub(cells.len());
        cells.extend(std::iter::repeat_n(Cell::new(), missing));
        Some(cells)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_a_table() {
        let of = |parted_by, columns| Rows::Table(Typed { parted_by, columns }, 0..0);
        for (text, expected) in [
            ("| A | B |\n| 1 | 2 |", of('|', 2)),
            ("| A | B |\n|---|\n| 1 | 2 |", of('|', 2)),
            ("|A|B|\n|—|—|\n|1|2|", of('|', 2)),
            ("TT\tTên\tSố bản\n1\tĐơn\t2", of('\t', 3)),
            ("TT\tTên\n1\tĐơn\n\tẢnh", of('\t', 2)),
            ("A | B\n1 | 2", Rows::Doubtful),
            ("| A | B |", Rows::Doubtful),
            ("TT\tTên\n1\tĐơn\t2", Rows::Doubtful),
            ("Gồm:\n| A | B |\n| 1 | 2 |\nNộp.", of('|', 2)),
            ("Bảng phí:\nTT\tTên\n1\tĐơn", of('\t', 2)),
            ("a | b", Rows::No),
            ("Họ tên:\tA", Rows::No),
            ("Họ tên:\tA\nĐiện thoại:\t1", Rows::No),
            ("a)\tĐơn\nb)\tẢnh", Rows::No),
            ("•\tĐơn\n•\tẢnh", Rows::No),
            ("Gồm:\na)\tĐơn\nb)\tẢnh", Rows::No),
        ] {
            let found = match rows(text) {
                Rows::Table(typed, _) => Rows::Table(typed, 0..0),
                other => other,
            };
            assert_eq!(found, expected, "{text:?}");
        }
    }
}

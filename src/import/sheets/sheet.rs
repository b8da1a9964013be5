//! Cells by row and column, whichever file they are from.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

/// More is no list of a province, and not worth the memory.
pub(super) const MOST_ROWS: usize = 50_000;
pub(super) const MOST_COLUMNS: usize = 200;

/// How much the cells of one file may come to, in bytes: of one text that a million cells refer to each counts.
pub(super) const MOST_CELLS: usize = 48 << 20;

/// What a cell takes beside its text.
const CELL: usize = 32;

/// A sheet: cells with something in them, counted from 0.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sheet {
    pub(crate) name: String,
    /// The lines of a cell are apart by `\n`.
    pub(crate) rows: BTreeMap<usize, BTreeMap<usize, String>>,
    /// Cells that hold a number and no text: of a code it has lost the zeros at its end.
    pub(crate) numbers: BTreeSet<(usize, usize)>,
    /// Cells that are one with another, in which their text stands.
    pub(super) merged: BTreeMap<(usize, usize), (usize, usize)>,
    pub(super) covered: usize,
    /// Days are counted from 1904 and not from 1900.
    pub(crate) is_from_1904: bool,
    /// Formulas without a value, which a program wrote and no one has computed yet.
    pub(crate) unsolved: BTreeSet<(usize, usize)>,
    /// Where there is more than [`MOST_ROWS`], the first cell that was left out.
    pub(crate) beyond: Option<(usize, usize)>,
    /// What its cells come to, towards [`MOST_CELLS`].
    pub(super) size: usize,
}

impl Sheet {
    /// What is too far away, or blank, is left out.
    pub(super) fn put(&mut self, row: usize, column: usize, text: &str) {
        let text = text.trim();
        if row < MOST_ROWS && column < MOST_COLUMNS && !text.is_empty() {
            self.size += CELL + text.len();
            if self.size <= MOST_CELLS {
                let text = text.replace("\r\n", "\n").replace('\r', "\n");
                self.rows.entry(row).or_default().insert(column, text);
            }
        } else if row >= MOST_ROWS && !text.is_empty() {
            self.beyond.get_or_insert((row, column));
        }
    }

    pub(super) fn put_number(&mut self, row: usize, column: usize, text: &str) {
        self.put(row, column, text);
        if self.cell(row, column).is_some() {
            self.numbers.insert((row, column));
        }
    }

    pub(super) fn put_unsolved(&mut self, row: usize, column: usize) {
        if row < MOST_ROWS && column < MOST_COLUMNS {
            self.unsolved.insert((row, column));
        }
    }

    /// Rows and columns that are one cell. What is more than people merge is left out.
    pub(super) fn put_merged(&mut self, rows: RangeInclusive<usize>, columns: RangeInclusive<usize>) {
        const MOST: usize = 200_000;
        let area = rows.clone().count().saturating_mul(columns.clone().count());
        self.covered = self.covered.saturating_add(area);
        if self.covered > MOST {
            return;
        }
        let first = (*rows.start(), *columns.start());
        for row in rows.take_while(|row| *row < MOST_ROWS) {
            for column in columns.clone().take_while(|column| *column < MOST_COLUMNS) {
                if (row, column) != first {
                    self.merged.insert((row, column), first);
                }
            }
        }
    }

    /// With the text of each cell on one line.
    pub(crate) fn on_lines(mut self) -> Self {
        for text in self.rows.values_mut().flat_map(BTreeMap::values_mut) {
            *text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        self
    }

    /// What stands in a cell.
    pub(crate) fn cell(&self, row: usize, column: usize) -> Option<&str> {
        self.rows.get(&row)?.get(&column).map(String::as_str)
    }

    /// What is seen in a cell: of merged ones the text of the first.
    pub(crate) fn seen(&self, row: usize, column: usize) -> Option<&str> {
        self.cell(row, column).or_else(|| {
            let &(row, column) = self.merged.get(&(row, column))?;
            self.cell(row, column)
        })
    }

    /// "Sheet1!C7"
    pub(crate) fn place(&self, row: usize, column: usize) -> String {
        let mut letters = Vec::new();
        let mut left = column + 1;
        while left > 0 {
            letters.push(char::from(b'A' + u8::try_from((left - 1) % 26).unwrap_or(0)));
            left = (left - 1) / 26;
        }
        let letters: String = letters.into_iter().rev().collect();
        format!("{}!{letters}{}", self.name, row + 1)
    }
}

/// The row and column of "C7", counted from 0.
pub(super) fn place_of(reference: &str) -> Option<(usize, usize)> {
    let digits = reference.find(|c: char| c.is_ascii_digit())?;
    let (letters, number) = reference.split_at(digits);
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let column = letters.bytes().try_fold(0_usize, |sum, letter| {
        let letter = letter.to_ascii_uppercase();
        letter.is_ascii_uppercase().then(|| sum * 26 + usize::from(letter - b'A') + 1)
    })?;
    Some((number.parse::<usize>().ok()?.checked_sub(1)?, column - 1))
}

//! Cells by row and column, whichever file they are from.

use std::collections::{BTreeMap, BTreeSet};

/// More is no report of a commune, and not worth the memory.
pub(super) const MOST_ROWS: usize = 5_000;
pub(super) const MOST_COLUMNS: usize = 200;

/// A sheet: cells with something in them, counted from 0.
#[derive(Clone, Debug, Default)]
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) rows: BTreeMap<usize, BTreeMap<usize, String>>,
    /// Formulas without a value, which a program wrote and no one has computed yet.
    pub(super) unsolved: BTreeSet<(usize, usize)>,
    /// Where there is more than [`MOST_ROWS`], the first cell that was left out.
    pub(super) beyond: Option<(usize, usize)>,
}

impl Sheet {
    /// What is too far away, or blank, is left out.
    pub(super) fn put(&mut self, row: usize, column: usize, text: &str) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if row < MOST_ROWS && column < MOST_COLUMNS && !text.is_empty() {
            self.rows.entry(row).or_default().insert(column, text);
        } else if row >= MOST_ROWS && !text.is_empty() {
            self.beyond.get_or_insert((row, column));
        }
    }

    pub(super) fn put_unsolved(&mut self, row: usize, column: usize) {
        if row < MOST_ROWS && column < MOST_COLUMNS {
            self.unsolved.insert((row, column));
        }
    }

    /// "Sheet1!C7"
    pub(super) fn place(&self, row: usize, column: usize) -> String {
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

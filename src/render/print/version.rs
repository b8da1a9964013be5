//! The version of a print: four letters that change whenever what it says does.
//!
//! Someone in a hamlet compares the letters on the board with those of the print room and knows whether
//! the sheet is out of date, without reading it.

use serde::Serialize;

use crate::source::Hash;

/// As printed: letters and digits that are not mistaken for each other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Version(String);

const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const LETTERS: usize = 4;

impl Version {
    /// Of what a print says, before it has a version.
    pub(crate) fn of(view: &impl Serialize) -> Self {
        let said = serde_json::to_vec(view).expect("a view is plain data");
        let hash = Hash::of(&said).0;
        Self(hash.iter().take(LETTERS).map(|byte| ALPHABET[usize::from(byte % 32)] as char).collect())
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

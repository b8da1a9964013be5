//! What was worked out before: memo tables keyed by content.
//!
//! A parsed file is found by the hash of its bytes, a rendered output by the fingerprint of all its
//! renderer sees, a theme that was tried out by the hash of its files. A warm cache changes how long a build
//! takes, never what it returns. An entry that a build does not ask for is forgotten by the next save. [`disk`] alone loads and saves.

pub mod disk;

use std::collections::BTreeMap;
use std::io::BufWriter;

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Diagnostic, Report};
use crate::source::Hash;

/// Everything remembered between builds. `P` is what a file was parsed to.
#[derive(Debug)]
pub struct Cache<P> {
    /// What a file's content was parsed to.
    pub parsed: Memo<P>,
    /// What an output's fingerprint was rendered to.
    pub rendered: Memo<Rendered>,
    /// What trying out a part of a theme came to.
    pub tried: Memo<Report>,
}

/// What making an output came to: its content, and what an author should be told of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rendered {
    /// Hash and length of its content.
    pub made: Made,
    /// What an author should be told.
    pub said: Vec<Diagnostic>,
}

/// The content of an output that was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// Of all its bytes.
    pub(crate) hash: Hash,
    /// In bytes.
    pub(crate) len: u64,
}

impl Rendered {
    /// In bytes.
    pub(crate) fn size(&self) -> u64 {
        self.made.len
    }
}

impl Made {
    /// Of bytes at hand.
    pub fn of(bytes: &[u8]) -> Self {
        Self { hash: Hash::of(bytes), len: bytes.len() as u64 }
    }
}

/// All that decides an output's bytes, hashed: the renderer, its part of the theme, its view. What another build of the
/// program made is never asked for ([`disk`]), so a renderer needs no version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Fingerprint(pub Hash);

impl Fingerprint {
    /// Of a view, as a template or a design is handed it. With the names of its parts: one that is left out where there
    /// is nothing to say then never makes two views look alike.
    pub(crate) fn of_view(view: &impl Serialize) -> Self {
        // A view is written in pieces of a few letters.
        let mut hasher = BufWriter::new(blake3::Hasher::new());
        serde_json::to_writer(&mut hasher, view).expect("a view is plain data and hashing cannot fail");
        let hasher = hasher.into_inner().expect("hashing cannot fail");
        Self(Hash(*hasher.finalize().as_bytes()))
    }

    /// `seen` is everything the renderer can see, or what all of that follows from.
    pub(crate) fn of(seen: &impl Serialize) -> Self {
        let hasher = postcard::to_io(seen, blake3::Hasher::new())
            .expect("a view is plain data and hashing cannot fail");
        Self(Hash(*hasher.finalize().as_bytes()))
    }
}

/// A table of results by content.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Memo<V> {
    entries: BTreeMap<Hash, V>,
}

impl<V> Default for Memo<V> {
    fn default() -> Self {
        Self { entries: BTreeMap::new() }
    }
}

impl<P> Default for Cache<P> {
    fn default() -> Self {
        Self { parsed: Memo::default(), rendered: Memo::default(), tried: Memo::default() }
    }
}

impl<V> Memo<V> {
    /// What is remembered under a key.
    pub fn get(&self, key: &Hash) -> Option<&V> {
        self.entries.get(key)
    }

    /// The value of a key, worked out if it is not remembered.
    pub(crate) fn get_or(&mut self, key: Hash, work: impl FnOnce() -> V) -> &V {
        self.entries.entry(key).or_insert_with(work)
    }

    /// Remembers a value; an earlier one of the key is forgotten.
    pub fn insert(&mut self, key: Hash, value: V) {
        self.entries.insert(key, value);
    }

    /// Puts the entries of the last build in the place of all: what it did not ask for is forgotten.
    pub fn replace(&mut self, entries: impl IntoIterator<Item = (Hash, V)>) {
        self.entries = entries.into_iter().collect();
    }

    /// How many values are remembered.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nothing is remembered.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

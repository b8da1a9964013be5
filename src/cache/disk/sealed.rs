//! The shape of a cache file: who wrote it, then segments with a checksum each, then an end.
//!
//! ```text
//! magic, build of the program
//! for each segment: length, BLAKE3, content
//! length 0
//! ```
//!
//! Segments are written one after the other, so that a large table is never in memory twice.

use std::io::{self, Write};

use crate::source::Hash;

const MAGIC: &[u8; 16] = b"niemyet cache 2\n";
/// Of all that decides how a value is laid out; `.ci/build.rs` makes it from the sources.
const BUILD: &[u8] = env!("NIEMYET_BUILD").as_bytes();
const END: [u8; 8] = [0; 8];

/// A piece of a file whose content has not been looked at yet.
pub(super) struct Segment<'a> {
    hash: Hash,
    bytes: &'a [u8],
}

impl<'a> Segment<'a> {
    /// The content, if it is what was written.
    pub(super) fn checked(&self) -> Option<&'a [u8]> {
        (Hash::of(self.bytes) == self.hash).then_some(self.bytes)
    }
}

pub(super) fn begin(file: &mut impl Write) -> io::Result<()> {
    file.write_all(MAGIC)?;
    file.write_all(BUILD)
}

/// A segment is never empty: a length of 0 is the end.
pub(super) fn add(file: &mut impl Write, segment: &[u8]) -> io::Result<()> {
    file.write_all(&(segment.len() as u64).to_le_bytes())?;
    file.write_all(&Hash::of(segment).0)?;
    file.write_all(segment)
}

pub(super) fn end(file: &mut impl Write) -> io::Result<()> {
    file.write_all(&END)
}

/// The segments of a file, if this build of the program wrote it to its end.
pub(super) fn open(file: &[u8]) -> Option<Vec<Segment<'_>>> {
    let mut rest = file.strip_prefix(MAGIC)?.strip_prefix(BUILD)?;
    let mut segments = Vec::new();
    loop {
        let length = usize::try_from(u64::from_le_bytes(*rest.split_off(..8)?.first_chunk()?)).ok()?;
        if length == 0 {
            return rest.is_empty().then_some(segments);
        }
        let hash = Hash(rest.split_off(..32)?.try_into().ok()?);
        segments.push(Segment { hash, bytes: rest.split_off(..length)? });
    }
}

//! The files within a ZIP, as far as a workbook or a Word file has them: stored or deflated.
//!
//! Such a file is a stranger's: every length is looked at before it is believed, and no more is unpacked than a list of a
//! province can come to, whatever the file says of itself.

use std::cell::Cell;
use std::io::Read;

use flate2::read::DeflateDecoder;

/// Of one file within.
const MOST: u64 = 32 << 20;
/// Of all that are asked for, some more than once.
const MOST_OF_ALL: u64 = 128 << 20;

pub(crate) struct Zip<'a> {
    bytes: &'a [u8],
    entries: Vec<Entry>,
    left: Cell<u64>,
}

struct Entry {
    name: String,
    method: usize,
    is_locked: bool,
    packed: usize,
    at: usize,
}

/// Why a file within cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Broken {
    Damaged,
    TooLarge,
    Locked,
}

impl<'a> Zip<'a> {
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, Broken> {
        // The directory's end is behind everything but a remark of at most 65,535 bytes.
        const END: usize = 22;
        let first = bytes.len().saturating_sub(END + usize::from(u16::MAX));
        let end = (first..=bytes.len().saturating_sub(END)).rev();
        let end =
            end.into_iter().find(|at| bytes[*at..].starts_with(b"PK\x05\x06")).ok_or(Broken::Damaged)?;
        let count = number(bytes, end + 10, 2)?;
        let mut at = number(bytes, end + 16, 4)?;
        let mut entries = Vec::new();
        for _ in 0..count {
            if bytes.get(at..at.saturating_add(4)) != Some(b"PK\x01\x02") {
                return Err(Broken::Damaged);
            }
            let (name, extra, remark) =
                (number(bytes, at + 28, 2)?, number(bytes, at + 30, 2)?, number(bytes, at + 32, 2)?);
            let begin = at + 46;
            let written = bytes.get(begin..begin + name).ok_or(Broken::Damaged)?;
            entries.push(Entry {
                name: String::from_utf8_lossy(written).into_owned(),
                method: number(bytes, at + 10, 2)?,
                is_locked: number(bytes, at + 8, 2)? & 1 == 1,
                packed: number(bytes, at + 20, 4)?,
                at: number(bytes, at + 42, 4)?,
            });
            at = begin + name + extra + remark;
        }
        Ok(Self { bytes, entries, left: Cell::new(MOST_OF_ALL) })
    }

    /// Whether there is a file of this name within.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// The text of a file within; `None` where there is none of that name.
    pub(crate) fn text(&self, name: &str) -> Result<Option<String>, Broken> {
        let Some(entry) = self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name)) else {
            return Ok(None);
        };
        if entry.is_locked {
            return Err(Broken::Locked);
        }
        let (name, extra) = (
            number(self.bytes, entry.at.saturating_add(26), 2)?,
            number(self.bytes, entry.at.saturating_add(28), 2)?,
        );
        let begin = entry.at + 30 + name + extra;
        let end = begin.checked_add(entry.packed).ok_or(Broken::Damaged)?;
        let packed = self.bytes.get(begin..end).ok_or(Broken::Damaged)?;
        let mut unpacked = Vec::new();
        let read = match entry.method {
            0 => packed.take(MOST + 1).read_to_end(&mut unpacked),
            8 => DeflateDecoder::new(packed).take(MOST + 1).read_to_end(&mut unpacked),
            _ => return Err(Broken::Damaged),
        };
        read.map_err(|_| Broken::Damaged)?;
        let size = unpacked.len() as u64;
        let left = self.left.get().checked_sub(size).filter(|_| size <= MOST).ok_or(Broken::TooLarge)?;
        self.left.set(left);
        String::from_utf8(unpacked).map(Some).map_err(|_| Broken::Damaged)
    }
}

/// A number of so many bytes, the lowest first.
fn number(bytes: &[u8], at: usize, length: usize) -> Result<usize, Broken> {
    let of = at.checked_add(length).and_then(|end| bytes.get(at..end)).ok_or(Broken::Damaged)?;
    Ok(of.iter().rev().fold(0, |sum, byte| sum << 8 | usize::from(*byte)))
}

//! A ZIP archive, written from its first byte to its last: nothing is gone back to, and no more than a few files are in
//! memory at once.
//!
//! Files are compressed side by side and written in order, each behind a header that knows its lengths already, so that
//! every program that unpacks can read it while it comes. All files have the same time, that of the site's day, and the
//! rights of an ordinary file: the same files give the same bytes. Where a number is too large for its field, the field
//! holds all ones, and the number stands where ZIP64 has it.
//!
//! Source: APPNOTE.TXT 6.3.10, PKWARE.

use std::io::{self, Write};

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};
use jiff::civil::Date;

use super::Sink;
use crate::cache::Made;
use crate::source::Hash;

const FILE: u32 = 0x0403_4b50;
const LISTED: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
const END_64: u32 = 0x0606_4b50;
const WHERE_END_64: u32 = 0x0706_4b50;
/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;
const DEFLATED: u16 = 8;
/// What a program must know: 2.0 for compressed files, 4.5 for large numbers.
const PLAIN: u16 = 20;
const LARGE: u16 = 45;
/// On Unix, whose rights stand in the upper half of the attributes.
const MADE_ON: u16 = 3 << 8;
const ORDINARY_FILE: u32 = 0o100_644 << 16;
const EXTRA_OF_LARGE: u16 = 1;

/// One file, compressed.
pub(super) struct Packed {
    bytes: Vec<u8>,
    crc: u32,
    made: Made,
}

impl Packed {
    /// What it was before.
    pub(super) fn made(&self) -> Made {
        self.made
    }
}

/// Compresses what is written to it.
pub(super) struct Packing {
    encoder: DeflateEncoder<Vec<u8>>,
    crc: Crc,
    hasher: blake3::Hasher,
}

impl Packing {
    pub(super) fn new() -> Self {
        Self {
            encoder: DeflateEncoder::new(Vec::new(), Compression::default()),
            crc: Crc::new(),
            hasher: blake3::Hasher::new(),
        }
    }

    pub(super) fn finish(self) -> Packed {
        let len = self.encoder.total_in();
        let bytes = self.encoder.finish().expect("memory takes whatever is written to it");
        let hash = Hash(*self.hasher.finalize().as_bytes());
        Packed { bytes, crc: self.crc.sum(), made: Made { hash, len } }
    }

    /// A text that is at hand.
    pub(super) fn whole(text: &str) -> Packed {
        let mut packing = Self::new();
        packing.write_all(text.as_bytes()).expect("memory takes whatever is written to it");
        packing.finish()
    }
}

impl Write for Packing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = self.encoder.write(bytes)?;
        self.crc.update(&bytes[..taken]);
        self.hasher.update(&bytes[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// An archive as far as it is written: how long it is, and the list that will stand at its end.
pub(super) struct Archive {
    at: u64,
    list: Vec<u8>,
    count: u64,
    day: u16,
}

impl Archive {
    /// An empty one, whose files are of this day.
    pub(super) fn of(day: Date) -> Self {
        let [month, of_month] = [day.month(), day.day()].map(|number| u16::from(number.unsigned_abs()));
        let years = u16::try_from(day.year() - 1980).unwrap_or(0).min(127);
        Self { at: 0, list: Vec::new(), count: 0, day: years << 9 | month << 5 | of_month }
    }

    /// Writes one more file.
    pub(super) fn add<E>(&mut self, name: &str, file: &Packed, sink: Sink<'_, E>) -> Result<(), E> {
        let lengths = [file.bytes.len() as u64, file.made.len];
        let head = self.head(name, file, lengths);
        self.list(name, file, lengths);
        self.at += head.len() as u64 + lengths[0];
        sink(&head)?;
        sink(&file.bytes)
    }

    /// What stands before a file. Both lengths are large there as soon as one is.
    fn head(&self, name: &str, file: &Packed, lengths: [u64; 2]) -> Vec<u8> {
        let is_large = lengths.into_iter().any(is_large);
        let (needs, shown) = if is_large { (LARGE, [u64::MAX; 2]) } else { (PLAIN, lengths) };
        let beside = if is_large { extra(&[lengths[1], lengths[0]]) } else { Vec::new() };
        let mut head = FILE.to_le_bytes().to_vec();
        head.extend(self.common(needs, name, file, shown));
        head.extend(half(beside.len()).to_le_bytes());
        head.extend(name.as_bytes());
        head.extend(beside);
        head
    }

    /// Its row in the list at the end.
    fn list(&mut self, name: &str, file: &Packed, lengths: [u64; 2]) {
        let numbers = [lengths[1], lengths[0], self.at].into_iter();
        let large: Vec<u64> = numbers.filter(|&number| is_large(number)).collect();
        let (needs, beside) = if large.is_empty() { (PLAIN, Vec::new()) } else { (LARGE, extra(&large)) };
        let mut row = LISTED.to_le_bytes().to_vec();
        row.extend((MADE_ON | LARGE).to_le_bytes());
        row.extend(self.common(needs, name, file, lengths));
        row.extend(half(beside.len()).to_le_bytes());
        // No comment, on the first disk, bytes and no text.
        row.extend([0; 6]);
        row.extend(ORDINARY_FILE.to_le_bytes());
        row.extend(field(self.at).to_le_bytes());
        row.extend(name.as_bytes());
        row.extend(beside);
        self.list.extend(row);
        self.count += 1;
    }

    /// What both have in common.
    fn common(&self, needs: u16, name: &str, file: &Packed, lengths: [u64; 2]) -> Vec<u8> {
        let mut common = Vec::with_capacity(26);
        common.extend([needs, FLAGS, DEFLATED, 0, self.day].into_iter().flat_map(u16::to_le_bytes));
        common.extend(file.crc.to_le_bytes());
        common.extend(lengths.into_iter().flat_map(|len| field(len).to_le_bytes()));
        common.extend(half(name.len()).to_le_bytes());
        common
    }

    /// What stands behind the last file.
    pub(super) fn finish(self) -> Vec<u8> {
        let (len, at) = (self.list.len() as u64, self.at);
        let mut end = self.list;
        if self.count >= u64::from(u16::MAX) || is_large(at) || is_large(len) {
            end.extend(END_64.to_le_bytes());
            end.extend(44_u64.to_le_bytes());
            end.extend((MADE_ON | LARGE).to_le_bytes());
            end.extend(LARGE.to_le_bytes());
            end.extend([0; 8]);
            end.extend([self.count, self.count, len, at].into_iter().flat_map(u64::to_le_bytes));
            end.extend(WHERE_END_64.to_le_bytes());
            end.extend(0_u32.to_le_bytes());
            end.extend((at + len).to_le_bytes());
            end.extend(1_u32.to_le_bytes());
        }
        let count = u16::try_from(self.count).unwrap_or(u16::MAX);
        end.extend(END.to_le_bytes());
        end.extend([0; 4]);
        end.extend([count, count].into_iter().flat_map(u16::to_le_bytes));
        end.extend([len, at].into_iter().flat_map(|number| field(number).to_le_bytes()));
        end.extend([0; 2]);
        end
    }
}

fn is_large(number: u64) -> bool {
    number >= u64::from(u32::MAX)
}

/// The number, or all ones where it is too large.
fn field(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Paths of outputs have no more than a thousand bytes.
fn half(len: usize) -> u16 {
    u16::try_from(len).expect("a path is short")
}

fn extra(numbers: &[u64]) -> Vec<u8> {
    let mut extra = EXTRA_OF_LARGE.to_le_bytes().to_vec();
    extra.extend(half(numbers.len() * 8).to_le_bytes());
    extra.extend(numbers.iter().flat_map(|number| number.to_le_bytes()));
    extra
}

#[cfg(test)]
mod tests {
    use super::*;

    fn added(archive: &mut Archive, name: &str, text: &str) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut sink = |some: &[u8]| {
            bytes.extend_from_slice(some);
            Ok::<(), ()>(())
        };
        archive.add(name, &Packing::whole(text), &mut sink).unwrap();
        bytes
    }

    fn archive(files: &[(&str, &str)]) -> Vec<u8> {
        let mut archive = Archive::of(jiff::civil::date(2026, 7, 1));
        let mut bytes: Vec<u8> =
            files.iter().flat_map(|(name, text)| added(&mut archive, name, text)).collect();
        bytes.extend(archive.finish());
        bytes
    }

    #[test]
    fn the_same_files_give_the_same_bytes() {
        let files = [("a/index.html", "trang"), ("a/tờ khai.docx", "")];
        let bytes = archive(&files);
        assert_eq!(bytes, archive(&files));
        assert_eq!(&bytes[..4], b"PK\x03\x04");
        // 2026-07-01 at midnight.
        assert_eq!(&bytes[10..14], [0, 0, 0xe1, 0x5c]);
        assert_eq!(bytes[bytes.len() - 22 + 10], 2);
    }

    #[test]
    fn numbers_that_are_too_large_stand_behind_their_fields() {
        let mut far = Archive::of(jiff::civil::date(2026, 7, 1));
        far.at = 5 << 30;
        added(&mut far, "x", "x");
        let end = far.finish();
        let at = |text: u32| memchr::memmem::find(&end, &text.to_le_bytes());
        assert!(at(END_64).is_some() && at(WHERE_END_64).is_some());
        assert_eq!(&end[42..46], [0xff; 4]);
        assert_eq!(&end[46 + 1 + 4..][..8], (5_u64 << 30).to_le_bytes());
    }
}

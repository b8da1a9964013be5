//! The sheets of an old workbook (.xls of Excel 97 to 2003), which offices still export.
//!
//! Two things by hand: the container, a small file system of sectors ([`Container`]), and the few records of BIFF8 that
//! hold cells. Every number in them is a stranger's: chains end after as many links as the file has sectors, and a text is
//! as long as the bytes that are there.

use unicode_normalization::UnicodeNormalization;

use super::sheet::{MOST_CELLS, Sheet};
use super::{Unread, damaged, empty, locked, too_large, unread};

/// The sheets that are not hidden, in their order.
pub(super) fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Unread> {
    let container = Container::open(bytes).ok_or_else(damaged)?;
    if container.has("EncryptedPackage") {
        return Err(locked());
    }
    let Some(stream) = container.stream("Workbook") else {
        return Err(if container.has("Book") || container.has("WordDocument") {
            too_old()
        } else {
            damaged()
        });
    };
    let globals = Globals::read(&stream)?;
    let mut sheets = Vec::new();
    let mut size = 0;
    for (name, begin) in globals.sheets.iter().take(MOST_SHEETS) {
        let sheet =
            Sheet { name: name.clone(), is_from_1904: globals.is_from_1904, size, ..Sheet::default() };
        let sheet = cells(stream.get(*begin..).ok_or_else(damaged)?, sheet, &globals.texts);
        size = sheet.size;
        if size > MOST_CELLS {
            return Err(too_large());
        }
        sheets.push(sheet);
    }
    if sheets.is_empty() { Err(empty()) } else { Ok(sheets) }
}

/// They may all be the same bytes.
const MOST_SHEETS: usize = 256;

fn too_old() -> Unread {
    unread(
        (
            "đây là tệp Word hoặc Excel quá cũ, không đọc được",
            "this is a document of Word, or a workbook too old to be read",
        ),
        (
            "mở bằng Excel rồi chọn Lưu dưới dạng “Excel Workbook (.xlsx)”",
            "open it in Excel and save it as “Excel Workbook (.xlsx)”",
        ),
    )
}

fn u16_at(bytes: &[u8], at: usize) -> Option<usize> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(usize::from(u16::from_le_bytes([two[0], two[1]])))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes([four[0], four[1], four[2], four[3]]))
}

fn f64_at(bytes: &[u8], at: usize) -> Option<f64> {
    bytes.get(at..at.checked_add(8)?)?.try_into().ok().map(f64::from_le_bytes)
}

/// A file of files, in sectors.
struct Container<'a> {
    bytes: &'a [u8],
    sector: usize,
    next: Vec<u32>,
    files: Vec<File>,
    /// Streams that are smaller than this lie in the small sectors of the first file.
    cutoff: usize,
    next_small: Vec<u32>,
}

struct File {
    name: String,
    first: u32,
    size: usize,
}

/// From here on a number is no sector.
const LAST_SECTOR: u32 = 0xffff_fffa;
const SMALL: usize = 64;

impl<'a> Container<'a> {
    fn open(bytes: &'a [u8]) -> Option<Self> {
        let sector = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut container = Self {
            bytes,
            sector,
            next: Vec::new(),
            files: Vec::new(),
            cutoff: u32_at(bytes, 56)? as usize,
            next_small: Vec::new(),
        };
        // Where the table of chains lies: 109 sectors are named in the header, further ones in a chain of their own.
        let mut tables: Vec<u32> = (0..109).filter_map(|at| u32_at(bytes, 76 + at * 4)).collect();
        let mut more = u32_at(bytes, 68)?;
        for _ in 0..container.sectors() {
            let Some(named) = container.at(more) else { break };
            let (last, named) = (u32_at(named, sector - 4)?, &named[..sector - 4]);
            tables.extend(named.chunks_exact(4).filter_map(|one| u32_at(one, 0)));
            more = last;
        }
        for table in tables.into_iter().take(container.sectors()) {
            let Some(links) = container.at(table) else { continue };
            container.next.extend(links.chunks_exact(4).filter_map(|one| u32_at(one, 0)));
        }
        let folder = container.chain(u32_at(bytes, 48)?);
        for entry in folder.chunks_exact(128) {
            let letters = u16_at(entry, 64)?.saturating_sub(2).min(62) / 2;
            let name = (0..letters).filter_map(|at| u16_at(entry, at * 2)).map(|unit| unit as u16);
            let name = char::decode_utf16(name).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
            let file = File { name, first: u32_at(entry, 116)?, size: u32_at(entry, 120)? as usize };
            container.files.push(file);
        }
        let small = container.chain(u32_at(bytes, 60)?);
        container.next_small = small.chunks_exact(4).filter_map(|one| u32_at(one, 0)).collect();
        Some(container)
    }

    /// How many sectors there are: no chain is longer.
    fn sectors(&self) -> usize {
        self.bytes.len() / self.sector
    }

    fn at(&self, sector: u32) -> Option<&'a [u8]> {
        let begin = (sector as usize).checked_add(1)?.checked_mul(self.sector)?;
        let whole = self.bytes.get(begin..begin.checked_add(self.sector)?);
        // The last one may be cut off.
        whole
            .or_else(|| self.bytes.get(begin..))
            .filter(|_| sector < LAST_SECTOR)
            .filter(|bytes| !bytes.is_empty())
    }

    fn chain(&self, first: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut sector = first;
        for _ in 0..self.sectors() {
            let Some(own) = self.at(sector) else { break };
            bytes.extend_from_slice(own);
            sector = self.next.get(sector as usize).copied().unwrap_or(LAST_SECTOR);
        }
        bytes
    }

    fn has(&self, name: &str) -> bool {
        self.files.iter().any(|file| file.name == name)
    }

    fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let file = self.files.iter().find(|file| file.name == name)?;
        let mut bytes = match file.size < self.cutoff {
            false => self.chain(file.first),
            true => {
                let whole = self.chain(self.files.first()?.first);
                let (mut bytes, mut small) = (Vec::new(), file.first as usize);
                for _ in 0..whole.len() / SMALL {
                    let Some(own) = small.checked_mul(SMALL).and_then(|at| whole.get(at..at + SMALL)) else {
                        break;
                    };
                    bytes.extend_from_slice(own);
                    small = self.next_small.get(small).map_or(usize::MAX, |next| *next as usize);
                }
                bytes
            }
        };
        bytes.truncate(file.size);
        Some(bytes)
    }
}

/// The records of a stream, each with those that go on with it.
struct Records<'a> {
    rest: &'a [u8],
}

const CONTINUE: usize = 0x3c;

impl<'a> Iterator for Records<'a> {
    type Item = (usize, Vec<&'a [u8]>);

    fn next(&mut self) -> Option<Self::Item> {
        let (kind, first) = self.one()?;
        let mut parts = vec![first];
        while u16_at(self.rest, 0) == Some(CONTINUE) {
            parts.push(self.one()?.1);
        }
        Some((kind, parts))
    }
}

impl<'a> Records<'a> {
    fn one(&mut self) -> Option<(usize, &'a [u8])> {
        let (kind, length) = (u16_at(self.rest, 0)?, u16_at(self.rest, 2)?);
        let own = self.rest.get(4..4 + length)?;
        self.rest = &self.rest[4 + length..];
        Some((kind, own))
    }
}

/// What is said of the whole workbook.
#[derive(Default)]
struct Globals {
    /// Name and first byte of each that is shown.
    sheets: Vec<(String, usize)>,
    texts: Vec<String>,
    is_from_1904: bool,
}

impl Globals {
    fn read(stream: &[u8]) -> Result<Self, Unread> {
        let mut globals = Self::default();
        for (kind, parts) in (Records { rest: stream }) {
            let own = parts[0];
            match kind {
                0x809 if u16_at(own, 0) != Some(0x600) => return Err(too_old()),
                0x2f => return Err(locked()),
                0x22 => globals.is_from_1904 = u16_at(own, 0) == Some(1),
                0x85 => globals.sheets.extend(Self::sheet(own)),
                0xfc => globals.texts = Texts::of(&parts).all(),
                0x0a => break,
                _ => {}
            }
        }
        Ok(globals)
    }

    fn sheet(own: &[u8]) -> Option<(String, usize)> {
        let begin = u32_at(own, 0)? as usize;
        let (state, sort) = (own.get(4)? & 3, *own.get(5)?);
        let length = usize::from(*own.get(6)?);
        let name = letters(own.get(8..)?, length, own.get(7)? & 1 == 1).0;
        (state == 0 && sort == 0).then_some((name, begin))
    }
}

/// As many letters as there are, of one byte or two, and the bytes they take.
fn letters(bytes: &[u8], length: usize, is_wide: bool) -> (String, usize, usize) {
    let width = 1 + usize::from(is_wide);
    let count = length.min(bytes.len() / width);
    let units = (0..count).map(|at| match is_wide {
        true => u16_at(bytes, at * 2).unwrap_or_default() as u16,
        false => u16::from(bytes[at]),
    });
    let text = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    (text, count, count * width)
}

/// The texts that cells refer to, which go on from record to record: within the letters of one each record begins by
/// saying anew how wide they are.
struct Texts<'a> {
    parts: &'a [&'a [u8]],
    part: usize,
    at: usize,
}

impl<'a> Texts<'a> {
    fn of(parts: &'a [&'a [u8]]) -> Self {
        Self { parts, part: 0, at: 8 }
    }

    fn all(mut self) -> Vec<String> {
        let mut texts = Vec::new();
        while let Some(text) = self.one() {
            texts.push(text);
        }
        texts
    }

    fn one(&mut self) -> Option<String> {
        let length = usize::from(u16::from_le_bytes([self.byte()?, self.byte()?]));
        let flags = self.byte()?;
        let runs =
            if flags & 8 == 0 { 0 } else { usize::from(u16::from_le_bytes([self.byte()?, self.byte()?])) };
        let aside = match flags & 4 {
            0 => 0,
            _ => u32::from_le_bytes([self.byte()?, self.byte()?, self.byte()?, self.byte()?]) as usize,
        };
        let mut text = String::new();
        let (mut left, mut is_wide) = (length, flags & 1 == 1);
        while left > 0 {
            let rest = self.parts.get(self.part)?.get(self.at..).unwrap_or_default();
            let (own, count, bytes) = letters(rest, left, is_wide);
            text.push_str(&own);
            left -= count;
            self.at += bytes;
            if left > 0 {
                self.part += 1;
                is_wide = self.parts.get(self.part)?.first()? & 1 == 1;
                self.at = 1;
            }
        }
        // How its letters look, and how they are spoken.
        let mut skipped = runs.saturating_mul(4).saturating_add(aside);
        while skipped > 0 {
            let here = self.parts.get(self.part)?.len().saturating_sub(self.at);
            if here > skipped {
                self.at += skipped;
                break;
            }
            skipped -= here;
            self.part += 1;
            self.at = 0;
            if skipped == 0 {
                break;
            }
        }
        Some(text.nfc().collect())
    }

    fn byte(&mut self) -> Option<u8> {
        while self.at >= self.parts.get(self.part)?.len() {
            self.part += 1;
            self.at = 0;
        }
        self.at += 1;
        Some(self.parts[self.part][self.at - 1])
    }
}

/// A number in four bytes: of a float the upper half, or a whole number, either in hundredths.
fn short_number(packed: u32) -> f64 {
    let number = match packed & 2 {
        0 => f64::from_bits(u64::from(packed & !3) << 32),
        _ => f64::from((packed as i32) >> 2),
    };
    if packed & 1 == 0 { number } else { number / 100.0 }
}

fn cells(stream: &[u8], mut sheet: Sheet, texts: &[String]) -> Sheet {
    let mut depth = 0_usize;
    // A formula whose text stands in the next record.
    let mut awaited = None;
    for (kind, parts) in (Records { rest: stream }) {
        match kind {
            0x809 => depth += 1,
            0x0a => depth = depth.saturating_sub(1),
            // A chart within the sheet has cells of its own.
            _ if depth == 1 => drop(cell(kind, parts[0], &mut sheet, texts, &mut awaited)),
            _ => {}
        }
        if depth == 0 || sheet.size > MOST_CELLS {
            break;
        }
    }
    sheet
}

/// One record of a sheet; nothing where it is cut off.
fn cell(
    kind: usize,
    own: &[u8],
    sheet: &mut Sheet,
    texts: &[String],
    awaited: &mut Option<(usize, usize)>,
) -> Option<()> {
    let (row, column) = (u16_at(own, 0)?, u16_at(own, 2).unwrap_or_default());
    let mut number = |column: usize, number: f64| sheet.put_number(row, column, &number.to_string());
    match kind {
        0xfd => sheet.put(row, column, texts.get(u32_at(own, 6)? as usize)?),
        0x204 => {
            let text = letters(own.get(9..)?, u16_at(own, 6)?, own.get(8)? & 1 == 1).0;
            sheet.put(row, column, &text.nfc().collect::<String>());
        }
        0x27e => number(column, short_number(u32_at(own, 6)?)),
        0xbd => {
            for (at, packed) in own.get(4..own.len().checked_sub(2)?)?.chunks_exact(6).enumerate() {
                number(column + at, short_number(u32_at(packed, 2)?));
            }
        }
        0x203 => number(column, f64_at(own, 6)?),
        0x205 if *own.get(7)? == 0 => {
            sheet.put(row, column, if *own.get(6)? == 0 { "FALSE" } else { "TRUE" })
        }
        0x06 if u16_at(own, 12)? == 0xffff => *awaited = (*own.get(6)? == 0).then_some((row, column)),
        0x06 => number(column, f64_at(own, 6)?),
        0x207 => {
            let (row, column) = awaited.take()?;
            let text = letters(own.get(3..)?, u16_at(own, 0)?, own.get(2)? & 1 == 1).0;
            sheet.put(row, column, &text.nfc().collect::<String>());
        }
        0xe5 => {
            for range in own.get(2..)?.chunks_exact(8) {
                let [first, last, left, right] = [0, 2, 4, 6].map(|at| u16_at(range, at).unwrap_or_default());
                sheet.put_merged(first..=last, left..=right);
            }
        }
        _ => {}
    }
    Some(())
}

//! Bytes of a text file to text: no BOM, `\n` line ends, NFC. What is no UTF-8 is named for what it
//! looks like, because "save it as UTF-8" helps with one and not with the other.

use std::borrow::Cow;
use std::sync::Arc;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::diagnostic::{Diagnostic, Mistake, Words};
use crate::source::{Text, encoding, pixels};
use crate::vietnamese::{legacy_encoding, to_unicode, without_marks};

/// Decodes the bytes of a whole file. A text in another encoding than UTF-8 is read, and named, where it is certain
/// which.
pub(super) fn text(bytes: &[u8]) -> Result<(Text, Option<Diagnostic>), Box<Diagnostic>> {
    let bytes = without_marks(bytes);
    let seen = survey(bytes);
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || seen.nul {
        return other_encoding(bytes).ok_or_else(|| Box::new(not_text(bytes)));
    }
    let text = match utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            return other_encoding(bytes).ok_or_else(|| Box::new(not_utf8(bytes, error.valid_up_to())));
        }
    };
    let text = if seen.carriage_return { line_ends(text) } else { Cow::Borrowed(text) };
    if seen.may_be_decomposed && !is_nfc(&text) {
        let composed: String = text.nfc().collect();
        return Ok((Text { text: composed.into(), as_typed: Some(text.into()) }, None));
    }
    Ok((Text::plain(Arc::<str>::from(text)), None))
}

/// A text whose encoding is certain, and what to do about it.
fn other_encoding(bytes: &[u8]) -> Option<(Text, Option<Diagnostic>)> {
    // A mark alone is no text.
    const LEAST: usize = 3;
    if known_format(bytes).is_some() || bytes.len() < LEAST {
        return None;
    }
    let decoded = encoding::decode(bytes).filter(|decoded| decoded.is_certain)?;
    let name = decoded.encoding.name();
    let text = Text::plain(Arc::<str>::from(line_ends(&decoded.text)));
    Some((text, Some(Diagnostic::new(Mistake::OtherEncoding { encoding: &name }))))
}

/// The check of the standard library takes half the time of reading a site; this one a twentieth, and
/// only then is asked where the mistake is.
fn utf8(bytes: &[u8]) -> Result<&str, std::str::Utf8Error> {
    simdutf8::basic::from_utf8(bytes).or_else(|_| std::str::from_utf8(bytes))
}

/// What one pass over the bytes can tell.
struct Survey {
    nul: bool,
    carriage_return: bool,
    /// There is a letter for which the tables of Unicode must be asked.
    may_be_decomposed: bool,
}

/// Looks at every byte once, without branches, so that the compiler can take sixteen at a time.
///
/// Letters below U+0300 and those of U+1E80–U+1EFF, which is all of Vietnamese, are NFC whatever
/// stands around them; so are U+2002–U+203F, the dashes and quotes. Any other makes the text one to
/// be looked at properly. All others have three bytes or more, but for those of two bytes from
/// U+0300 on: one that ends the text has no third byte behind it, hence the look at the end.
fn survey(bytes: &[u8]) -> Survey {
    let (mut nul, mut carriage_return, mut decomposed) = (0_u8, 0_u8, 0_u8);
    for &byte in bytes {
        nul |= u8::from(byte == 0);
        carriage_return |= u8::from(byte == b'\r');
    }
    let (next, after) = (bytes.get(1..).unwrap_or_default(), bytes.get(2..).unwrap_or_default());
    for ((&byte, &next), &after) in bytes.iter().zip(next).zip(after) {
        decomposed |= may_be_decomposed(byte, next, after);
    }
    let end = bytes.len().saturating_sub(2);
    decomposed |= u8::from(bytes[end..].iter().any(|byte| *byte >= 0xcc));
    Survey { nul: nul != 0, carriage_return: carriage_return != 0, may_be_decomposed: decomposed != 0 }
}

#[inline]
fn may_be_decomposed(byte: u8, next: u8, after: u8) -> u8 {
    let other = u8::from(byte >= 0xcc);
    let vietnamese = u8::from(byte == 0xe1) & u8::from(next & 0xfe == 0xba);
    let punctuation = u8::from(byte == 0xe2) & u8::from(next == 0x80) & u8::from(after >= 0x82);
    other & !(vietnamese | punctuation)
}

/// `\r\n`, and the lone `\r` of old systems, to `\n`.
fn line_ends(text: &str) -> Cow<'_, str> {
    Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// A file with NUL bytes or with the mark of UTF-16.
fn not_text(bytes: &[u8]) -> Diagnostic {
    match utf16(bytes) {
        Some(name) => Diagnostic::new(Mistake::Utf16 { encoding: &name }),
        None => binary(bytes),
    }
}

/// UTF-16 by its mark, or by where the zero bytes of its ASCII letters stand.
fn utf16(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xfe, 0, 0, ..] => return Some("UTF-32 LE"),
        [0xff, 0xfe, ..] => return Some("UTF-16 LE"),
        [0xfe, 0xff, ..] => return Some("UTF-16 BE"),
        _ => {}
    }
    let sample = &bytes[..bytes.len().min(4096)];
    let zeros = |from: usize| sample.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let many = (sample.len() / 4).max(3);
    match () {
        () if odd > many && even * 16 < odd => Some("UTF-16 LE"),
        () if even > many && odd * 16 < even => Some("UTF-16 BE"),
        () => None,
    }
}

fn binary(bytes: &[u8]) -> Diagnostic {
    let diagnostic = Diagnostic::new(Mistake::BinaryFile);
    if let Some(name) = known_format(bytes) {
        return diagnostic.help(Words::new(format!("nội dung là {name}"), format!("its content is {name}")));
    }
    match bytes.iter().position(|byte| *byte == 0) {
        Some(at) if std::str::from_utf8(bytes).is_ok() => {
            let line = line_of(bytes, at);
            diagnostic.help(Words::new(
                format!("có byte rỗng (NUL) ở dòng {line}; nếu là văn bản, hãy xóa ký tự đó"),
                format!("there is a NUL byte in line {line}; if this is a text, delete that character"),
            ))
        }
        _ => diagnostic,
    }
}

fn not_utf8(bytes: &[u8], at: usize) -> Diagnostic {
    let controls = bytes.iter().filter(|byte| **byte < 0x20 && !b"\t\n\r\x0c".contains(byte)).count();
    if known_format(bytes).is_some() || controls * 50 > bytes.len() {
        return binary(bytes);
    }
    let line = line_of(bytes, at);
    if let Some(found) = in_old_encoding(bytes, at, line) {
        return found;
    }
    Diagnostic::new(Mistake::NotUtf8).help(Words::new(
        format!(
            "byte lạ đầu tiên ở dòng {line}; nếu chữ có dấu hiện sai, tệp được lưu bằng bảng mã cũ \
             (TCVN3, VNI, Windows-1258): chuyển sang Unicode bằng Unikey trước khi lưu"
        ),
        format!(
            "the first odd byte is in line {line}; where accented letters look wrong the file was saved in an old \
             encoding (TCVN3, VNI, Windows-1258): convert it to Unicode, for example with Unikey, then save"
        ),
    ))
}

/// The old encoding of a file, if its first line that is no UTF-8 can be read in one.
fn in_old_encoding(bytes: &[u8], at: usize, line: usize) -> Option<Diagnostic> {
    const SHOWN: usize = 60;
    let start = bytes[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    let latin1 = |bytes: &[u8]| bytes.iter().map(|byte| char::from(*byte)).collect::<String>();
    let written = latin1(bytes[start..].split(|byte| *byte == b'\n').next()?);
    let (legacy, _) = legacy_encoding(&latin1(&bytes[start..]))?;
    let name = legacy.name();
    let meant: String = to_unicode(legacy, written.trim()).chars().take(SHOWN).collect();
    Some(Diagnostic::new(Mistake::NotUtf8).help(Words::new(
        format!(
            "dòng {line} đọc theo bảng mã {name} là “{meant}”: chuyển cả tệp sang Unicode bằng Unikey trước khi lưu"
        ),
        format!("line {line} reads “{meant}” in {name}: convert the file to Unicode with Unikey, then save"),
    )))
}

fn line_of(bytes: &[u8], at: usize) -> usize {
    bytes[..at].iter().filter(|byte| **byte == b'\n').count() + 1
}

/// Formats that offices rename by mistake, by their first bytes.
pub(crate) fn known_format(bytes: &[u8]) -> Option<&'static str> {
    const FORMATS: [(&[u8], &str); 7] = [
        (b"PK\x03\x04", "Word/Excel/ZIP"),
        (b"%PDF-", "PDF"),
        (b"\xd0\xcf\x11\xe0", "Word/Excel 97"),
        (b"\x1f\x8b", "GZIP"),
        (b"{\\rtf", "RTF"),
        (b"II*\0", "TIFF"),
        (b"MM\0*", "TIFF"),
    ];
    let of_phones = || match bytes.get(4..12)? {
        b"ftypheic" | b"ftypheix" | b"ftypmif1" | b"ftypmsf1" => Some("HEIC"),
        b"ftypavif" => Some("AVIF"),
        _ => None,
    };
    // Two letters alone may begin any text; the length of the file stands behind them.
    let of_windows = || {
        let length = bytes.strip_prefix(b"BM")?.first_chunk::<4>()?;
        (u32::from_le_bytes(*length) as usize == bytes.len()).then_some("BMP")
    };
    let other = || FORMATS.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, name)| *name);
    pixels::kind(bytes).or_else(of_phones).or_else(of_windows).or_else(other)
}

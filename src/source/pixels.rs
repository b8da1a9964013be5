//! How many pixels a picture has, read from its first bytes: before anything takes it apart, which needs memory for all.
//!
//! In: the bytes of a file that is held as a picture. Out: its width and height where it is PNG, JPEG, GIF or WebP,
//! whatever the name says, or the largest picture inside a drawing (SVG). What is none of these is not judged here.

/// Width and height.
pub(crate) type Pixels = (u64, u64);

/// A photograph of a good telephone has 12 to 50 million; setting one in a print takes up to six bytes for each.
pub(crate) const MOST: u64 = 64_000_000;

/// So much of a picture inside a drawing is looked at: far behind the name of a camera and a small preview.
const LOOKED_AT: usize = 256 * 1024;

/// The kind of a picture by its first bytes, whatever its name says.
pub(crate) fn kind(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("PNG"),
        [0xff, 0xd8, 0xff, ..] => Some("JPEG"),
        [b'G', b'I', b'F', b'8', ..] => Some("GIF"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("WebP"),
        _ => None,
    }
}

/// The size of a picture that has too many.
pub(crate) fn too_many(bytes: &[u8]) -> Option<Pixels> {
    let of_drawing = || embedded(bytes).filter_map(|inside| of(&inside)).max_by_key(|size| area(*size));
    of(bytes).or_else(of_drawing).filter(|size| area(*size) > MOST)
}

fn area((width, height): Pixels) -> u64 {
    width.saturating_mul(height)
}

fn of(bytes: &[u8]) -> Option<Pixels> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some((big(bytes, 16, 4)?, big(bytes, 20, 4)?)),
        [b'G', b'I', b'F', b'8', ..] => Some((little(bytes, 6, 2)?, little(bytes, 8, 2)?)),
        [0xff, 0xd8, ..] => of_jpeg(bytes),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => of_webp(bytes),
        _ => None,
    }
}

/// Segments, each with its length, up to the one that begins a frame.
fn of_jpeg(bytes: &[u8]) -> Option<Pixels> {
    let mut at = 2;
    loop {
        // Any number of 0xff may stand before the kind of a segment.
        while *bytes.get(at)? == 0xff {
            at += 1;
        }
        let kind = *bytes.get(at)?;
        match kind {
            // Of these sixteen three are tables.
            0xc0..=0xcf if !matches!(kind, 0xc4 | 0xc8 | 0xcc) => {
                return Some((big(bytes, at + 6, 2)?, big(bytes, at + 4, 2)?));
            }
            // Marks without a length.
            0x01 | 0xd0..=0xd9 => at += 1,
            _ => at += 1 + usize::try_from(big(bytes, at + 1, 2)?).ok()?.max(2),
        }
    }
}

fn of_webp(bytes: &[u8]) -> Option<Pixels> {
    match bytes.get(12..16)? {
        b"VP8X" => Some((little(bytes, 24, 3)? + 1, little(bytes, 27, 3)? + 1)),
        b"VP8L" => {
            let packed = little(bytes, 21, 4)?;
            Some(((packed & 0x3fff) + 1, (packed >> 14 & 0x3fff) + 1))
        }
        b"VP8 " => Some((little(bytes, 26, 2)? & 0x3fff, little(bytes, 28, 2)? & 0x3fff)),
        _ => None,
    }
}

fn big(bytes: &[u8], at: usize, count: usize) -> Option<u64> {
    Some(bytes.get(at..at + count)?.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
}

fn little(bytes: &[u8], at: usize, count: usize) -> Option<u64> {
    Some(bytes.get(at..at + count)?.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)))
}

/// The beginnings of the pictures that stand in a drawing as text.
fn embedded(bytes: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    let finder = memchr::memmem::Finder::new(b";base64,").into_owned();
    let mut at = 0;
    std::iter::from_fn(move || {
        at += finder.find(bytes.get(at..)?)? + finder.needle().len();
        Some(decoded(&bytes[at..]))
    })
}

/// What some letters in base 64 stand for, as far as they go.
fn decoded(letters: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let (mut held, mut bits) = (0_u32, 0);
    for letter in letters.iter().filter(|letter| !letter.is_ascii_whitespace()) {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => break,
        };
        held = held << 6 | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
        if out.len() == LOOKED_AT {
            break;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first bytes of pictures as programs write them.
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0u0\0\0u0\x08\x02\0\0\0";
    const GIF: &[u8] = b"GIF89a\x40\x01\xf0\0\0\0\0";
    const JPEG: &[u8] =
        b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xff\xc2\0\x11\x08\x0b\xb8\x0f\xa0\x03\x01\x22\0";
    const EXTENDED: &[u8] = b"RIFF\0\0\0\0WEBPVP8X\n\0\0\0\0\0\0\0\x2f\x75\0\x2f\x75\0";
    const LOSSLESS: &[u8] = b"RIFF\0\0\0\0WEBPVP8L\r\0\0\0\x2f\x2b\xc1\x4a\0";
    const LOSSY: &[u8] = b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\x10\0\0\x9d\x01\x2a\x80\x02\xe0\x01";

    #[test]
    fn the_first_bytes_say_the_size() {
        assert_eq!(of(PNG), Some((30_000, 30_000)));
        assert_eq!(of(GIF), Some((320, 240)));
        assert_eq!(of(JPEG), Some((4000, 3000)));
        assert_eq!(of(EXTENDED), Some((30_000, 30_000)));
        assert_eq!(of(LOSSLESS), Some((300, 300)));
        assert_eq!(of(LOSSY), Some((640, 480)));
        for whole in [PNG, GIF, JPEG, EXTENDED, LOSSLESS, LOSSY] {
            (0..whole.len()).for_each(|end| assert!(of(&whole[..end]).is_none_or(|size| area(size) > 0)));
        }
    }

    #[test]
    fn a_picture_in_a_drawing_counts() {
        let svg =
            b"<svg><image href=\"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAdTAAAHUwCAIA\n AAA\"/></svg>";
        assert_eq!(too_many(svg), Some((30_000, 30_000)));
        assert_eq!(too_many(b"<svg/>"), None);
        assert_eq!(too_many(JPEG), None);
    }
}

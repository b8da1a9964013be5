//! How large a picture is, read from the first bytes of its file: with that in the page nothing moves when it comes.
//!
//! In: the bytes of a PNG, JPEG or WebP. Out: width and height in pixels; `None` for what cannot be read, and then the page
//! says none. Nothing is decoded.

/// Width and height.
pub(crate) fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some((big(bytes, 16, 4)?, big(bytes, 20, 4)?)),
        [0xff, 0xd8, rest @ ..] => jpeg(rest),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', rest @ ..] => webp(rest),
        _ => None,
    }
    .filter(|(width, height)| *width > 0 && *height > 0)
}

/// Segments up to the first frame header; turned pictures (Exif) are shown turned, and their size is not told.
fn jpeg(mut rest: &[u8]) -> Option<(u32, u32)> {
    loop {
        let start = rest.iter().position(|byte| *byte != 0xff)?;
        let marker = *rest.get(start).filter(|_| start > 0)?;
        let segment = &rest[start + 1..];
        let length = big(segment, 0, 2)? as usize;
        match marker {
            0xe1 if segment.get(2..6) == Some(b"Exif") => return None,
            0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
                return Some((big(segment, 5, 2)?, big(segment, 3, 2)?));
            }
            _ => rest = segment.get(length.max(2)..)?,
        }
    }
}

fn webp(rest: &[u8]) -> Option<(u32, u32)> {
    let data = rest.get(8..)?;
    match rest.get(..4)? {
        b"VP8 " => Some((little(data, 6, 2)? & 0x3fff, little(data, 8, 2)? & 0x3fff)),
        b"VP8L" => {
            let bits = little(data, 1, 4)?;
            Some(((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1))
        }
        b"VP8X" => Some((little(data, 4, 3)? + 1, little(data, 7, 3)? + 1)),
        _ => None,
    }
}

fn big(bytes: &[u8], at: usize, length: usize) -> Option<u32> {
    let bytes = bytes.get(at..at + length)?;
    Some(bytes.iter().fold(0, |number, byte| number << 8 | u32::from(*byte)))
}

fn little(bytes: &[u8], at: usize, length: usize) -> Option<u32> {
    let bytes = bytes.get(at..at + length)?;
    Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | u32::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_of_pictures() {
        let png = include_bytes!("../../../content/images/chup-giay-to.png");
        assert!(size(png).is_some_and(|(width, height)| width > 100 && height > 100));
        let jpeg = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc2\x00\x0b\x08\x00\x10\x00\x20\x01";
        assert_eq!(size(jpeg), Some((32, 16)));
        let turned = b"\xff\xd8\xff\xe1\x00\x08Exif\x00\x00\xff\xc0\x00\x0b\x08\x00\x10\x00\x20\x01";
        assert_eq!(size(turned), None);
        assert_eq!(size(b"RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\x0f\0\0\x07\0\0"), Some((16, 8)));
        assert_eq!(size(b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\x0f\xc0\x01\0"), Some((16, 8)));
        assert_eq!(size(b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x10\0\x08\0"), Some((16, 8)));
        assert_eq!(size(b"GIF89a\x10\0\x08\0"), None);
        assert_eq!(size(&[]), None);
    }
}

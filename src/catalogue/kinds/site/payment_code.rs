//! The text of a code to scan for payments, as EMVCo lays it out and VietQR fills it in.
//!
//! Two digits name a part, two say how many letters it has; the last one, 63, is the check sum of all before it. Such a
//! text comes from the bank: here it is only looked at, never made.

use crate::diagnostic::Words;

/// The account a VietQR pays to stands in this part, in its part 01, in the part 01 of that.
const OF_NAPAS: &str = "38";

/// What is wrong with a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flaw {
    /// It does not begin as such a text does, or its parts do not follow one another.
    NotLaidOut,
    WrongSum,
}

impl Flaw {
    pub(super) fn words(self) -> Words {
        match self {
            Flaw::NotLaidOut => Words::new(
                "không phải nội dung một mã VietQR/EMVCo (bắt đầu bằng 000201, kết thúc bằng 6304 và bốn ký tự)",
                "this is not the text of a VietQR/EMVCo code (it begins with 000201 and ends with 6304 and four letters)",
            ),
            Flaw::WrongSum => Words::new(
                "bốn ký tự kiểm tra ở cuối không khớp: mã bị gõ sai hoặc thiếu",
                "the four letters of its check sum do not fit: it is mistyped or not whole",
            ),
        }
    }
}

/// The account it pays to, where it says so.
pub(super) fn check(text: &str) -> Result<Option<String>, Flaw> {
    let text = text.trim();
    let parts = parts(text).ok_or(Flaw::NotLaidOut)?;
    let (Some(("00", "01")), Some(("63", sum))) = (parts.first().copied(), parts.last().copied()) else {
        return Err(Flaw::NotLaidOut);
    };
    let summed = text.strip_suffix(sum).ok_or(Flaw::NotLaidOut)?;
    match u16::from_str_radix(sum, 16) {
        Ok(sum) if sum == checksum(summed.as_bytes()) => {}
        _ => return Err(Flaw::WrongSum),
    }
    let within = |text, wanted: &str| {
        let all: Vec<(&str, &str)> = self::parts(text)?;
        all.into_iter().find(|(name, _)| *name == wanted).map(|(_, value)| value)
    };
    let account =
        within(text, OF_NAPAS).and_then(|part| within(part, "01")).and_then(|part| within(part, "01"));
    Ok(account.map(str::to_owned))
}

/// All parts of a text, each with its name; `None` where they do not fill it.
fn parts(text: &str) -> Option<Vec<(&str, &str)>> {
    let mut rest = text;
    let mut parts = Vec::new();
    while !rest.is_empty() {
        let (name, behind) = rest.split_at_checked(2)?;
        let (length, behind) = behind.split_at_checked(2)?;
        if ![name, length].iter().all(|two| two.bytes().all(|byte| byte.is_ascii_digit())) {
            return None;
        }
        let letters: usize = length.parse().ok()?;
        let end = behind.char_indices().map(|(at, _)| at).chain([behind.len()]).nth(letters)?;
        let (value, behind) = behind.split_at(end);
        parts.push((name, value));
        rest = behind;
    }
    Some(parts)
}

/// CRC-16/CCITT-FALSE.
fn checksum(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0xFFFF, |sum, byte| {
        (0..8).fold(sum ^ (u16::from(*byte) << 8), |sum, _| match sum & 0x8000 {
            0 => sum << 1,
            _ => (sum << 1) ^ 0x1021,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_is_that_of_the_standard() {
        assert_eq!(checksum(b"123456789"), 0x29B1);
    }

    #[test]
    fn a_code_is_whole_or_said_to_be_broken() {
        let body = "00020101021138540010A00000072701240006970415011012345678900208QRIBFTTA53037045802VN6304";
        let whole = format!("{body}{:04X}", checksum(body.as_bytes()));
        assert_eq!(check(&whole), Ok(Some("1234567890".to_owned())));
        assert_eq!(check(&whole.replace("1234567890", "1234567891")), Err(Flaw::WrongSum));
        for broken in ["", "0", "0002", "https://x", &whole[..whole.len() - 1], &whole[6..], "000201"] {
            assert_eq!(check(broken), Err(Flaw::NotLaidOut), "{broken}");
        }
    }
}

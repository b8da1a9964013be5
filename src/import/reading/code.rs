//! A code as a table has it: a spreadsheet makes numbers of codes, and loses the zeros at their end.

use crate::catalogue::is_fit_code;
use crate::vietnamese::seen;

/// What a cell says of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Coded {
    Is(String),
    /// Taken for this one, to be compared by people.
    Mended(String),
    /// None that can be used.
    No,
}

/// A digit, a point, six digits: that is the rule, so "2.00081" has lost a zero.
const DECIMALS: usize = 6;
/// "1.5" is rather the number of a row than 1.500000.
const FEWEST: usize = 3;

pub(super) fn of(said: &str, is_number: bool) -> Coded {
    let seen = seen(said);
    let line = seen.trim();
    let clean = line.replace(',', ".").split_whitespace().collect::<String>();
    if is_usual(&clean) {
        return if clean == line { Coded::Is(clean) } else { Coded::Mended(clean) };
    }
    // "1.001193.000.00.00.H01": behind the code stands who settles it.
    if let Some((own, place)) = clean.split_once(".000.")
        && is_usual(own)
        && place.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | 'H'))
    {
        return Coded::Is(own.to_owned());
    }
    if let Some(code) = of_number(&clean) {
        return Coded::Mended(code);
    }
    if is_number {
        return Coded::No;
    }
    let digits = clean.bytes().filter(u8::is_ascii_digit).count();
    let is_own = digits >= 3 && clean.len() > 5 && clean.contains(['.', '-']) && !line.contains(' ');
    if is_own && is_fit_code(&clean) {
        return Coded::Is(clean);
    }
    match one_within(line) {
        Some(code) => Coded::Mended(code),
        None => Coded::No,
    }
}

fn is_usual(code: &str) -> bool {
    crate::catalogue::is_usual_code(code)
}

/// "1.0041", "1.0044409999999999" and "1004410", which a spreadsheet took for a number.
fn of_number(written: &str) -> Option<String> {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let code = match written.split_once('.') {
        // A point with another sign before it, or two, is no number.
        Some((whole, decimals)) if whole.len() == 1 && is_digits(whole) && is_digits(decimals) => {
            if decimals.len() < FEWEST {
                return None;
            } else if decimals.len() <= DECIMALS {
                format!("{whole}.{decimals:0<DECIMALS$}")
            } else {
                let value: f64 = written.parse().ok()?;
                let rounded = format!("{value:.DECIMALS$}");
                let is_exact = (rounded.parse::<f64>().ok()? - value).abs() < 1e-9;
                is_exact.then_some(rounded)?
            }
        }
        None if is_digits(written) && written.len() == DECIMALS + 1 => {
            format!("{}.{}", &written[..1], &written[1..])
        }
        _ => return None,
    };
    is_usual(&code).then_some(code)
}

/// The one usual code among other words: "Mã số 1.001193".
fn one_within(text: &str) -> Option<String> {
    let mut codes = text.split(|c: char| !(c.is_ascii_digit() || c == '.')).filter(|word| is_usual(word));
    codes.next().filter(|_| codes.next().is_none()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_that_were_made_numbers_are_doubted() {
        let is = |code: &str| Coded::Is(code.to_owned());
        let mended = |code: &str| Coded::Mended(code.to_owned());
        for (said, is_number, expected) in [
            ("1.004441", false, is("1.004441")),
            (" 1.004441\u{a0}", false, is("1.004441")),
            ("1.004441", true, is("1.004441")),
            ("1.004441.000.00.00.H44", false, is("1.004441")),
            ("1.0041", true, mended("1.004100")),
            ("1.0041", false, mended("1.004100")),
            ("2.00081", true, mended("2.000810")),
            ("2,000810", false, mended("2.000810")),
            ("2.00\u{200b}0810", false, is("2.000810")),
            ("2. 000810", false, mended("2.000810")),
            ("1.0044409999999999", true, mended("1.004441")),
            ("1004441", true, mended("1.004441")),
            ("Mã: 1.004441", false, mended("1.004441")),
            ("1.004441; 1.004442", false, Coded::No),
            ("T-MAU-123456-TT", false, is("T-MAU-123456-TT")),
            ("12", true, Coded::No),
            ("12", false, Coded::No),
            ("(2)", false, Coded::No),
            ("Tổng cộng: 271", false, Coded::No),
            ("1.5", true, Coded::No),
            ("../../a.123456", false, Coded::No),
            ("", false, Coded::No),
        ] {
            assert_eq!(of(said, is_number), expected, "{said} {is_number}");
        }
    }
}

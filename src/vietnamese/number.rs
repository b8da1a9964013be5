//! Numbers and money as Vietnamese documents write them: a dot groups thousands, a comma starts the decimals.
//!
//! 1.339; 79,6; 8.000 đồng; 10 USD. Numbers of more than thousandths are not needed anywhere and not kept.

use std::fmt;

/// A number with at most three decimals, kept exactly: 3,5 working days, 1,5 triệu.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal {
    thousandths: i64,
}

impl Decimal {
    pub(crate) const ZERO: Decimal = Decimal { thousandths: 0 };

    pub(crate) const fn from_thousandths(thousandths: i64) -> Decimal {
        Decimal { thousandths }
    }

    /// Nothing if the number is too large.
    pub(crate) fn from_integer(whole: i64) -> Option<Decimal> {
        whole.checked_mul(1000).map(Decimal::from_thousandths)
    }

    pub fn thousandths(self) -> i64 {
        self.thousandths
    }

    /// The whole number, if there are no decimals.
    pub fn as_integer(self) -> Option<i64> {
        (self.thousandths % 1000 == 0).then_some(self.thousandths / 1000)
    }

    pub(crate) fn times(self, factor: i64) -> Option<Decimal> {
        self.thousandths.checked_mul(factor).map(Decimal::from_thousandths)
    }
}

/// As [`decimal`].
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.thousandths < 0 {
            f.write_str("-")?;
        }
        let absolute = self.thousandths.unsigned_abs();
        f.write_str(&by_thousands(&(absolute / 1000).to_string(), '.'))?;
        let decimals = format!("{:03}", absolute % 1000);
        match decimals.trim_end_matches('0') {
            "" => Ok(()),
            decimals => write!(f, ",{decimals}"),
        }
    }
}

/// 1339 gives "1.339".
pub(crate) fn integer(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    format!("{sign}{}", by_thousands(&number.unsigned_abs().to_string(), '.'))
}

/// An amount in any currency: đồng in words, others by their code ("10 USD").
pub(crate) fn money(amount: Decimal, currency: &str) -> String {
    match currency {
        "VND" | "VNĐ" | "vnd" | "vnđ" => format!("{amount} đồng"),
        other => format!("{amount} {other}"),
    }
}

/// Digits in groups of three, counted from the end: 150000 with '.' is "150.000".
pub(crate) fn by_thousands(digits: &str, between: char) -> String {
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(between);
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_integers() {
        for (number, expected) in [
            (0, "0"),
            (7, "7"),
            (999, "999"),
            (1339, "1.339"),
            (446_367, "446.367"),
            (1_000_000, "1.000.000"),
            (-1339, "-1.339"),
            (i64::MIN, "-9.223.372.036.854.775.808"),
        ] {
            assert_eq!(integer(number), expected);
        }
    }

    #[test]
    fn writes_money() {
        assert_eq!(money(Decimal::from_thousandths(10_000), "USD"), "10 USD");
        assert_eq!(money(Decimal::from_thousandths(20_000_000), "VND"), "20.000 đồng");
    }
}

//! Amounts of money in running text: "20.000 đồng", "8.000đ/trang", "1,5 triệu đồng", "10 USD".
//!
//! For finding a fee that contradicts its own note, so certainty goes before completeness: "5 đồng chí",
//! "khoản 2 đồng thời" and numbers without a currency are no amounts.

use std::ops::Range;

use super::number::Decimal;
use super::numeral::{Grouping, Numeral, is_span, numerals};
use super::words::next_letters;

/// An amount of money and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    pub value: Decimal,
    pub(crate) currency: Currency,
    /// From the first digit to the end of the currency.
    pub(crate) range: Range<usize>,
}

/// The currencies that fees are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Currency {
    Dong,
    Dollar,
    Euro,
}

impl Currency {
    /// The code of ISO 4217.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Currency::Dong => "VND",
            Currency::Dollar => "USD",
            Currency::Euro => "EUR",
        }
    }
}

/// The amounts of a text, in order. Both ends of a span ("từ 10 đến 20 triệu đồng") are amounts.
pub fn parse_amounts(text: &str) -> Vec<Amount> {
    let numerals = numerals(text);
    let mut amounts = Vec::new();
    for (index, numeral) in numerals.iter().enumerate() {
        let Some(unit) = unit_behind(text, numeral) else {
            continue;
        };
        let low = index.checked_sub(1).and_then(|before| numerals.get(before));
        if let Some(low) = low.filter(|low| is_span(text, low, numeral)) {
            amounts.extend(amount(low, &unit, low.range.clone()));
        }
        amounts.extend(amount(numeral, &unit, numeral.range.start..unit.end));
    }
    amounts
}

/// The numbers of a text that are in percent, in order: "50 %", "30 phần trăm".
pub(crate) fn parse_percents(text: &str) -> Vec<Decimal> {
    let in_percent = |numeral: &Numeral| {
        let behind = text[numeral.end..].trim_start();
        behind.starts_with('%') || behind.to_lowercase().starts_with("phần trăm")
    };
    numerals(text).into_iter().filter(in_percent).map(|numeral| numeral.value).collect()
}

struct MoneyUnit {
    scale: i64,
    currency: Currency,
    end: usize,
}

fn amount(numeral: &Numeral, unit: &MoneyUnit, range: Range<usize>) -> Option<Amount> {
    // "20,000 đồng" cannot be 20 đồng, but "1,500 triệu" can be either.
    if numeral.grouping == Grouping::Comma && (unit.scale > 1 || unit.currency != Currency::Dong) {
        return None;
    }
    Some(Amount { value: numeral.value.times(unit.scale)?, currency: unit.currency, range })
}

fn unit_behind(text: &str, numeral: &Numeral) -> Option<MoneyUnit> {
    let (scale, at) = match next_letters(text, numeral.end) {
        Some((word, end)) => scale_of(word).map_or((1, numeral.end), |scale| (scale, end)),
        None => return None,
    };
    let (word, end) = next_letters(text, at)?;
    let (currency, end) = match word {
        "đồng" | "ĐỒNG" if !starts_other_word(text, end) => (Currency::Dong, end),
        "đ" | "Đ" if scale > 1 || end == at + word.len() || is_large(numeral) => (Currency::Dong, end),
        "VNĐ" | "VND" | "vnđ" | "vnd" | "Vnđ" | "VNd" => (Currency::Dong, end),
        "USD" | "usd" => (Currency::Dollar, end),
        "đô" | "Đô" => (Currency::Dollar, dollar_end(text, end)?),
        "EUR" | "euro" | "Euro" | "EURO" => (Currency::Euro, end),
        _ => return None,
    };
    Some(MoneyUnit { scale, currency, end })
}

fn scale_of(word: &str) -> Option<i64> {
    match word {
        "nghìn" | "ngàn" => Some(1000),
        "triệu" => Some(1_000_000),
        "tỷ" | "tỉ" => Some(1_000_000_000),
        _ => None,
    }
}

fn is_large(numeral: &Numeral) -> bool {
    numeral.grouping != Grouping::None || numeral.value >= Decimal::from_thousandths(100_000)
}

/// "đô la", "đô la Mỹ".
fn dollar_end(text: &str, at: usize) -> Option<usize> {
    let (_, end) = next_letters(text, at).filter(|(word, _)| *word == "la")?;
    Some(next_letters(text, end).filter(|(word, _)| *word == "Mỹ").map_or(end, |(_, end)| end))
}

/// Whether "đồng" is the first half of another word: đồng chí, đồng thời, đồng ruộng.
fn starts_other_word(text: &str, at: usize) -> bool {
    let Some((word, _)) = next_letters(text, at) else {
        return false;
    };
    NOT_MONEY.contains(&word.to_lowercase().as_str())
}

const NOT_MONEY: [&str; 34] = [
    "bào", "bằng", "bộ", "chí", "chủ", "chính", "cỏ", "diễn", "dạng", "dùng", "giám", "hành", "hương", "hồ",
    "loạt", "lõa", "minh", "môn", "nghiệp", "nghĩa", "nhất", "niên", "phạm", "phục", "quản", "ruộng", "sàng",
    "sở", "thuận", "thời", "thừa", "tác", "ý", "đội",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, i64, Currency)]) {
        let found: Vec<_> = parse_amounts(text)
            .into_iter()
            .map(|a| (&text[a.range], a.value.thousandths() / 1000, a.currency))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn reads_percents() {
        let thousandths = |text| parse_percents(text).iter().map(|one| one.thousandths()).collect::<Vec<_>>();
        assert_eq!(thousandths("bằng 50% mức trên, giảm 12,5 %"), [50_000, 12_500]);
        assert_eq!(thousandths("giảm 30 (ba mươi) phần trăm của 20.000 đồng"), [30_000]);
        assert_eq!(thousandths("30 phần, 5 đồng"), [0_i64; 0]);
    }

    #[test]
    fn reads_amounts() {
        use Currency::*;
        check("Lệ phí 20.000 đồng.", &[("20.000 đồng", 20_000, Dong)]);
        check("8.000đ/trang", &[("8.000đ", 8000, Dong)]);
        check("50 000 đồng/lần", &[("50 000 đồng", 50_000, Dong)]);
        check("1,5 triệu đồng", &[("1,5 triệu đồng", 1_500_000, Dong)]);
        check("mười USD: 10 USD", &[("10 USD", 10, Dollar)]);
        check("20,000 VNĐ", &[("20,000 VNĐ", 20_000, Dong)]);
        check("20.000 (hai mươi nghìn) đồng", &[("20.000 (hai mươi nghìn) đồng", 20_000, Dong)]);
        check(
            "500 nghìn đồng, 3 tỷ đồng",
            &[("500 nghìn đồng", 500_000, Dong), ("3 tỷ đồng", 3_000_000_000, Dong)],
        );
        check("25 đô la Mỹ", &[("25 đô la Mỹ", 25, Dollar)]);
        check("0đ", &[("0đ", 0, Dong)]);
    }

    #[test]
    fn reads_both_ends_of_a_span() {
        use Currency::Dong;
        check("từ 10 đến 20 triệu đồng", &[("10", 10_000_000, Dong), ("20 triệu đồng", 20_000_000, Dong)]);
        check("10.000 – 15.000 đồng", &[("10.000", 10_000, Dong), ("15.000 đồng", 15_000, Dong)]);
    }

    #[test]
    fn leaves_other_words() {
        for text in
            ["02 đồng chí", "khoản 2 đồng thời", "khoản 1 Đồng Nai", "điểm 1 đ", "20.000", "1,500 triệu đồng"]
        {
            check(text, &[]);
        }
    }
}

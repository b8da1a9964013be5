//! Numbers and money: `.` groups thousands, `,` is the decimal mark.

use crate::catalogue::{Halves, Money};
use crate::strings::TEXT;
use crate::vietnamese::integer;

/// 446.367
pub(crate) fn number(n: u64) -> String {
    if n < 1000 {
        return n.to_string();
    }
    integer(i64::try_from(n).unwrap_or(i64::MAX))
}

/// 79,6%, of tenths of a per cent
pub(crate) fn percent(permille: u64) -> String {
    match permille % 10 {
        0 => format!("{}%", permille / 10),
        tenths => format!("{},{tenths}%", permille / 10),
    }
}

/// 3,5
pub(crate) fn halves(n: Halves) -> String {
    let mut text = number(u64::from(n.0 / 2));
    if n.0 % 2 == 1 {
        text.push_str(",5");
    }
    text
}

/// 8.000 đồng
pub(crate) fn money(money: &Money) -> String {
    let amount = number(money.amount);
    match money.currency.as_str() {
        "VND" => TEXT.fees.dong(&amount),
        "USD" => TEXT.fees.dollars(&amount),
        "EUR" => TEXT.fees.euros(&amount),
        other => format!("{amount} {other}"),
    }
}

//! The prices of one clause: how much, for each of what, and all that limits it.
//!
//! In: a clause. Out: its [`Piece`]s in order, or nothing where one cannot be told from another. A number with words
//! before or behind it holds under these words only: what is not understood of them still limits the price, so that
//! none is told to everybody that is some people's.

mod condition;
mod unit;

use super::small::{begins, first_of, has_any, is_balanced, lead, small, tail, trimmed};
use crate::catalogue::{FeeKind, Money};
use crate::vietnamese::{Amount, parse_amounts};

pub(crate) use condition::{FEE_WORDS, condition, is_remark, kind, limit, named_object, without_lead};
use condition::{LIMITS, followed, headed, is_limit};
use unit::{COUNTING, counted_by, unit};

/// What a clause says, piece by piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    Price(Price),
    /// "tối đa không quá 90.000 đồng/bản": no price, but the most or the least that is paid.
    Limit(&'a str),
    Words(&'a str),
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Price {
    /// Nothing where only the unit is named: the amount is that of the row.
    pub(crate) money: Option<Money>,
    pub(crate) per: Option<String>,
    /// What limits it, outermost first.
    pub(crate) when: Vec<String>,
    pub(crate) kind: Option<FeeKind>,
    /// Only the unit or a bracket tells it from the price before it.
    pub(crate) goes_on: bool,
}

/// The pieces of a clause; nothing where two amounts of it cannot be told apart.
pub(crate) fn pieces(clause: &str) -> Option<Vec<Piece<'_>>> {
    let mut pieces = Vec::new();
    let mut rest = clause;
    loop {
        let amounts = parse_amounts(rest);
        let Some(amount) = stated(rest, &amounts)? else {
            pieces.extend(without_amount(rest, rest.len() == clause.len()));
            return Some(pieces);
        };
        let more = amounts.iter().any(|other| other.range.start > amount.range.start);
        let (piece, end) = priced(rest, amount, more)?;
        pieces.push(piece);
        rest = rest[end..].trim_start_matches([',', ' ', ';']);
        if !rest.chars().any(char::is_alphanumeric) {
            return Some(pieces);
        }
    }
}

/// Grouped numbers that no amount covers: "2.000/bản" may be money, and nobody says so.
pub(crate) fn has_bare_numbers(clause: &str) -> bool {
    let amounts = parse_amounts(clause);
    let is_grouped = |word: &str| {
        let mut groups = word.split('.');
        let first = groups.next().unwrap_or_default();
        let digits = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
        let mut count = 0;
        let grouped = groups.all(|group| {
            count += 1;
            group.len() == 3 && digits(group)
        });
        grouped && count > 0 && (1..=3).contains(&first.len()) && digits(first)
    };
    let number = |(at, token): (usize, &str)| {
        let covered = amounts.iter().any(|amount| amount.range.contains(&at));
        !covered && is_grouped(token.split(['/', '(', ')', ',', ';']).next().unwrap_or_default())
    };
    tokens(clause).any(number)
}

fn tokens(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let place = move |token: &str| token.as_ptr() as usize - text.as_ptr() as usize;
    text.split_whitespace().map(move |token| {
        let bare = token.trim_start_matches(['(', '“', '"', '/']);
        (place(bare), bare)
    })
}

/// The first amount that is a price, not a part of what it is for ("Từ 50 triệu đồng trở lên: 90.000 đồng"); the outer
/// nothing where that is unclear.
#[expect(clippy::option_option, reason = "unclear and none are two answers")]
fn stated<'a>(text: &str, amounts: &'a [Amount]) -> Option<Option<&'a Amount>> {
    let Some(first) = amounts.first() else { return Some(None) };
    let before = small(&text[..first.range.start]);
    let direct = trimmed(&before).is_empty() || before.trim_end().ends_with(':');
    if direct {
        return Some(Some(first));
    }
    let behind = &text[first.range.end..];
    let stop = outside_brackets(behind, &[',', ';']).unwrap_or(behind.len());
    if outside_brackets(&behind[..stop], &[':']).is_some() {
        let colon = first.range.end + outside_brackets(behind, &[':']).unwrap_or_default();
        return Some(Some(amounts.iter().find(|amount| amount.range.start > colon)?));
    }
    let compared =
        tail(before.trim_end(), &["từ", "đến", "trên", "dưới", "hơn", "trị giá", "giá trị"]).is_some();
    if compared { None } else { Some(Some(first)) }
}

/// Where one of the signs first stands outside brackets.
fn outside_brackets(text: &str, signs: &[char]) -> Option<usize> {
    let mut depth = 0_i32;
    text.char_indices().find_map(|(at, c)| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        (depth <= 0 && signs.contains(&c)).then_some(at)
    })
}

/// One price with what stands around it, and where the clause goes on.
fn priced<'a>(text: &'a str, amount: &Amount, more: bool) -> Option<(Piece<'a>, usize)> {
    let whole = amount.value.as_integer().and_then(|value| u64::try_from(value).ok())?;
    let (per, unit_end) = unit(&text[amount.range.end..])?;
    let unit_end = amount.range.end + unit_end;
    let behind = &text[unit_end..];
    let end = unit_end + tail_end(behind, more);
    let (before, after) = (&text[..amount.range.start], &text[unit_end..end]);
    let around = small(&format!("{before} {after}"));
    if !parse_amounts(after).is_empty() {
        return None;
    }
    const OTHERWISE: &[&str] = &[
        "miễn",
        "giảm",
        "hoàn",
        "gấp",
        "thêm",
        "cộng",
        "không mất",
        "không thu",
        "không phải",
        "không nộp",
        "không đóng",
    ];
    if has_any(&around, OTHERWISE) || around.contains('%') {
        return None;
    }
    // "Khoảng", "trở lên" and "và …": the amount is not all that is paid, or not what is.
    let is_rough = tail(small(before).trim_end(), &["khoảng", "gần", "trên", "hơn", "dưới"]).is_some()
        || begins(small(after).trim_start(), &["trở lên", "trở xuống", "hoặc", "cùng"])
        || after.trim_start().starts_with('+')
        || (begins(small(after).trim_start(), &["và"]) && !has_any(&small(after), LIMITS));
    if is_rough {
        return None;
    }
    // A fine or a deposit is no fee.
    if has_any(&around, &["phạt", "ký quỹ", "đặt cọc", "tạm ứng"]) {
        return None;
    }
    // An amount within a bracket is not told by what stands before the bracket.
    if !is_balanced(before.trim_end_matches(['(', ' '])) {
        return None;
    }
    let limits = has_any(&small(before), LIMITS);
    if limits && !is_limit(before) && !before.contains(':') {
        return None;
    }
    if is_limit(before) {
        return Some((Piece::Limit(without_lead(text[..end].trim(), &["nhưng", "và", "thì", "song"])), end));
    }
    let mut price = Price {
        money: Some(Money { amount: whole, currency: amount.currency.code().to_owned() }),
        per,
        goes_on: trimmed(before).is_empty(),
        ..Price::default()
    };
    headed(before, &mut price);
    price.when.extend(followed(after));
    Some((Piece::Price(price), end))
}

/// Where what belongs to a price ends: at once where a comma follows, else at the clause's end or before the next price.
fn tail_end(behind: &str, more: bool) -> usize {
    let at = behind.len() - behind.trim_start().len();
    if behind[at..].starts_with(',') {
        return at;
    }
    let joined = first_of(&small(behind), &["nhưng", "và tối đa"]).map(|range| range.start);
    let comma = if more { outside_brackets(behind, &[',']) } else { None };
    [joined, comma].into_iter().flatten().min().unwrap_or(behind.len())
}

/// Words before the unit of a row's own amount.
const AROUND_UNITS: &[&str] = &["đồng", "vnđ", "vnd", "đ", "thu", "mức thu", "tính", "lệ phí", "phí"];

/// A clause without amount: the unit of the row's own ("/trang", "đồng/bản", "thu theo từng bản"), or words.
fn without_amount(text: &str, whole: bool) -> Option<Piece<'_>> {
    let text = trimmed(text);
    if text.is_empty() {
        return None;
    }
    let low = small(text);
    let start = if counted_by(&low).is_some() { None } else { lead(&low, AROUND_UNITS) };
    let start = start.filter(|len| whole || low[..*len].starts_with(['đ', 'v'])).unwrap_or(0);
    let rest = low[start..].trim_start();
    let counted = begins(rest, COUNTING) && !begins(rest, &["một"]) || counted_by(rest).is_some();
    let has_unit = rest.starts_with('/')
        || (whole && counted)
        || (low[..start].starts_with(['đ', 'v']) && begins(rest, &["một"]));
    let of_unit = |end: usize| {
        // What stands behind a unit must say for whom; else the unit itself is longer.
        let behind = trimmed(&text[start + end..]);
        rest.starts_with('/')
            || behind.is_empty()
            || behind.starts_with('(')
            || begins(&small(behind), condition::CONDITION) && !begins(&small(behind), &["nộp", "người"])
    };
    if has_unit
        && let Some((Some(per), end)) = unit(&text[start..])
        && of_unit(end)
    {
        let mut price = Price { per: Some(per), goes_on: true, ..Price::default() };
        price.when.extend(followed(&text[start + end..]));
        return Some(Piece::Price(price));
    }
    Some(Piece::Words(text))
}

#[cfg(test)]
mod tests;

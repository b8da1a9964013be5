//! What a fee row says about money.
//!
//! In: a row of `fees`. Out: [`Fee`], where zero is not free: free is only what says so, the rest is set
//! by the province, to be read in the text, or not stated. An amount and a text are both kept.

use super::clean::{Notes, folded, is_none, is_unspecified};
use super::doubt::{DoubtKind, Place};
use super::record::{FeeRow, Quantity};
use super::time::decimal;
use crate::catalogue::model::{Fee, FeeKind, Money, Note, Stated};
use crate::vietnamese;

/// One fee row.
pub fn read(row: &FeeRow, place: Place, notes: &mut Notes) -> Fee {
    let text = described(row, place, notes);
    let province = text.as_deref().is_some_and(set_by_province);
    let (stated, mut text) = match amount(row, place, notes) {
        Amount::Money(money) => {
            report_amount(&money, text.as_deref(), province, place, notes);
            (Stated::Amount { money, set_by_province: province }, text)
        }
        Amount::Words(words) => {
            let text = Some(text.map_or_else(|| words.clone(), |text| format!("{words}\n{text}")));
            (if province { Stated::SetByProvince } else { Stated::SeeText }, text)
        }
        Amount::None { zero } => (without_amount(zero, text.as_deref(), province, place, notes), text),
    };
    let per = text.as_deref().and_then(per).map(str::to_owned);
    if per.is_some() && matches!(stated, Stated::Amount { .. }) {
        text = None;
    }
    if let Some(file) = notes.line(&row.attachment, place) {
        notes.add(DoubtKind::FeeAttachment, place, &file, "");
        let line = format!("Tệp kèm theo: {file}");
        text = Some(text.map_or_else(|| line.clone(), |text| format!("{text}\n{line}")));
    }
    Fee {
        id: None,
        kind: kind(&row.kind, place, notes),
        per: per.filter(|_| matches!(stated, Stated::Amount { .. })),
        stated,
        applies_to: None,
        exempt: Vec::new(),
        valid_from: None,
        valid_to: None,
        basis: None,
        note: text.map(Note::Here),
    }
}

fn kind(kind: &str, place: Place, notes: &mut Notes) -> FeeKind {
    match kind {
        "FEE" => FeeKind::Fee,
        "SERVICE_FEE" => FeeKind::Charge,
        "PRICE_LEVEL" => FeeKind::Price,
        other => {
            notes.add(DoubtKind::UnknownFeeKind, place, other, "");
            FeeKind::Fee
        }
    }
}

/// The row's text; a bare "not specified" is none, while "none" may well be the amount and is kept.
fn described(row: &FeeRow, place: Place, notes: &mut Notes) -> Option<String> {
    let text = notes.text(&row.description, place);
    if is_unspecified(&text) {
        notes.add(DoubtKind::SaysNone, place, &text, "");
        return None;
    }
    if says_exempt(&text) {
        notes.add(DoubtKind::ExemptionInText, place, &text, "");
    }
    (!text.is_empty()).then_some(text)
}

enum Amount {
    Money(Money),
    /// An amount that cannot be one of the model's.
    Words(String),
    None {
        zero: bool,
    },
}

fn amount(row: &FeeRow, place: Place, notes: &mut Notes) -> Amount {
    let currency = notes.line(&row.currency, place).unwrap_or_default();
    let whole = match &row.value {
        Quantity::Absent => return Amount::None { zero: false },
        Quantity::Number(number) if *number == 0.0 => return Amount::None { zero: true },
        Quantity::Number(number) if *number > 0.0 && number.fract() == 0.0 && *number < 1e15 => {
            *number as u64
        }
        Quantity::Words(words) if grouped_number(words).is_some() => {
            grouped_number(words).unwrap_or_default()
        }
        Quantity::Words(words) => {
            notes.add(DoubtKind::OddAmount, place, words, "");
            return Amount::Words(vietnamese::one_line(&vietnamese::nfc(words)).into_owned());
        }
        Quantity::Number(number) => {
            let words = format!("{} {currency}", decimal(*number)).trim().to_owned();
            notes.add(DoubtKind::OddAmount, place, &words, "");
            return Amount::Words(words);
        }
    };
    match iso(&currency) {
        Some(code) => Amount::Money(Money { amount: whole, currency: code.to_owned() }),
        None if currency.is_empty() => {
            notes.add(DoubtKind::NoCurrency, place, &whole.to_string(), "VND");
            Amount::Money(Money { amount: whole, currency: "VND".to_owned() })
        }
        None => {
            let words = format!("{whole} {currency}");
            notes.add(DoubtKind::UnknownCurrency, place, &words, "");
            Amount::Words(words)
        }
    }
}

/// "150.000" as documents write it.
fn grouped_number(text: &str) -> Option<u64> {
    let groups: Vec<_> = text.trim().split('.').collect();
    let fits = groups.len() < 6
        && groups.iter().enumerate().all(|(at, group)| {
            let len = if at == 0 { (1..=3).contains(&group.len()) } else { group.len() == 3 };
            len && group.bytes().all(|b| b.is_ascii_digit())
        });
    if fits { groups.concat().parse().ok() } else { None }
}

fn iso(currency: &str) -> Option<&'static str> {
    match folded(currency).as_str() {
        "viet nam dong" | "dong viet nam" | "vnd" | "dong" | "d" => Some("VND"),
        "usd" | "do la my" | "do la" | "us dollar" | "dollar" => Some("USD"),
        "eur" | "euro" => Some("EUR"),
        _ => None,
    }
}

fn without_amount(zero: bool, text: Option<&str>, province: bool, place: Place, notes: &mut Notes) -> Stated {
    let Some(text) = text else {
        if zero {
            notes.add(DoubtKind::ZeroNotStated, place, "0", "");
        }
        return Stated::NotStated;
    };
    if says_free(text) {
        return Stated::Free;
    }
    if zero {
        let kind = if province { DoubtKind::ZeroSetByProvince } else { DoubtKind::ZeroButText };
        notes.add(kind, place, text, "");
    }
    if province { Stated::SetByProvince } else { Stated::SeeText }
}

fn report_amount(money: &Money, text: Option<&str>, province: bool, place: Place, notes: &mut Notes) {
    let said = format!("{} {}", money.amount, money.currency);
    let text = text.unwrap_or_default();
    if province {
        notes.add(DoubtKind::AmountAndProvince, place, &said, text);
    }
    let stated = vietnamese::parse_amounts(text);
    let agrees = |one: &vietnamese::Amount| {
        one.value.as_integer().and_then(|value| u64::try_from(value).ok()) == Some(money.amount)
            && one.currency.code() == money.currency
    };
    if !stated.is_empty() && !stated.iter().any(agrees) {
        notes.add(DoubtKind::AmountContradictsText, place, &said, text);
    }
}

/// "/trường hợp": the whole text only says what the amount is for.
fn per(text: &str) -> Option<&str> {
    let unit = text.trim().strip_prefix('/')?.trim();
    let short = unit.chars().count() <= 40 && !unit.contains(['\n', '.', ';', ',', '/']);
    (short && !unit.is_empty()).then_some(unit)
}

fn set_by_province(text: &str) -> bool {
    let text = folded(text);
    ["hoi dong nhan dan", "hdnd", "nghi quyet cua tinh"].iter().any(|word| text.contains(word))
}

/// Whether the whole text says that nobody pays.
fn says_free(text: &str) -> bool {
    let text = folded(text);
    let rest = text.strip_prefix("phi le phi ").or_else(|| text.strip_prefix("le phi ")).unwrap_or(&text);
    !is_none(rest)
        && matches!(
            rest,
            "mien phi"
                | "mien le phi"
                | "mien phi le phi"
                | "mien thu phi"
                | "mien thu le phi"
                | "mien thu phi le phi"
                | "khong thu phi"
                | "khong thu le phi"
                | "khong thu phi le phi"
                | "khong thu"
                | "khong mat phi"
                | "khong mat le phi"
                | "khong phai nop phi"
                | "khong phai nop le phi"
                | "khong phai nop phi le phi"
                | "khong phai dong phi"
        )
}

/// An exemption for some: "Miễn lệ phí cho người …".
fn says_exempt(text: &str) -> bool {
    let text = folded(text);
    [
        "mien phi cho",
        "mien le phi cho",
        "mien phi le phi cho",
        "duoc mien",
        "mien giam",
        "mien thu",
        "mien doi voi",
    ]
    .iter()
    .any(|word| text.contains(word))
        && !says_free(&text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::doubt::Part;

    fn read_row(value: Quantity, currency: &str, text: &str) -> (Fee, Vec<DoubtKind>) {
        let row = FeeRow {
            kind: "SERVICE_FEE".into(),
            value,
            currency: currency.into(),
            description: text.into(),
            attachment: String::new(),
        };
        let mut notes = Notes::new("1.000001");
        let fee = read(&row, Part::Channels.row(0), &mut notes);
        (fee, notes.doubts.into_iter().map(|one| one.kind).collect())
    }

    fn check(value: f64, text: &str, stated: Stated, doubts: &[DoubtKind]) {
        let (fee, found) = read_row(Quantity::Number(value), "", text);
        assert_eq!((fee.stated, found.as_slice()), (stated, doubts), "{text}");
    }

    fn money(amount: u64, currency: &str, set_by_province: bool) -> Stated {
        Stated::Amount { money: Money { amount, currency: currency.into() }, set_by_province }
    }

    #[test]
    fn zero_is_not_free() {
        check(0.0, "", Stated::NotStated, &[DoubtKind::ZeroNotStated]);
        check(0.0, "Không quy định.", Stated::NotStated, &[DoubtKind::SaysNone, DoubtKind::ZeroNotStated]);
        check(0.0, "Do HĐND cấp tỉnh quyết định", Stated::SetByProvince, &[DoubtKind::ZeroSetByProvince]);
        check(0.0, "Theo Thông tư số 01", Stated::SeeText, &[DoubtKind::ZeroButText]);
        check(0.0, "Không thu phí, lệ phí.", Stated::Free, &[]);
        check(
            0.0,
            "Miễn lệ phí cho người cao tuổi",
            Stated::SeeText,
            &[DoubtKind::ExemptionInText, DoubtKind::ZeroButText],
        );
    }

    #[test]
    fn keeps_amount_and_text() {
        let none = DoubtKind::NoCurrency;
        check(8000.0, "", money(8000, "VND", false), &[none]);
        check(8000.0, "8.000 đồng/bản", money(8000, "VND", false), &[none]);
        check(20.0, "20.000 đồng", money(20, "VND", false), &[none, DoubtKind::AmountContradictsText]);
        check(
            8000.0,
            "Hội đồng nhân dân tỉnh quyết định",
            money(8000, "VND", true),
            &[none, DoubtKind::AmountAndProvince],
        );
        check(2.5, "", Stated::SeeText, &[DoubtKind::OddAmount]);
    }

    #[test]
    fn reads_currencies() {
        assert_eq!(read_row(Quantity::Number(10.0), "USD", "").0.stated, money(10, "USD", false));
        assert_eq!(read_row(Quantity::Number(10.0), "Việt Nam Đồng", "").0.stated, money(10, "VND", false));
        assert_eq!(
            read_row(Quantity::Words("150.000".into()), "VNĐ", "").0.stated,
            money(150_000, "VND", false)
        );
        let (fee, doubts) = read_row(Quantity::Number(10.0), "Kíp", "");
        assert_eq!(fee.note, Some(Note::Here("10 Kíp".into())));
        assert_eq!(
            (fee.stated, doubts.as_slice()),
            (Stated::SeeText, [DoubtKind::UnknownCurrency].as_slice())
        );
    }

    #[test]
    fn knows_what_an_amount_is_for() {
        let (fee, _) = read_row(Quantity::Number(2000.0), "VND", "/trang");
        assert_eq!((fee.per.as_deref(), fee.note), (Some("trang"), None));
        let (fee, _) = read_row(Quantity::Number(0.0), "VND", "/trang");
        assert_eq!((fee.per, fee.note), (None, Some(Note::Here("/trang".into()))));
    }
}

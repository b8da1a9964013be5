//! A fee and its own note must say the same.

use crate::diagnostic::{Diagnostic, Mistake, Report, Span, Words};
use crate::vietnamese::{Amount, Decimal, fold, money, parse_amounts, parse_percents};

use crate::catalogue::raw::Node;

pub(crate) fn check(root: Node<'_>, report: &mut Report) {
    let texts = root.named("texts");
    for channel in root.tables("channels") {
        for fee in channel.tables("fees") {
            let shared = fee.text("note_ref").and_then(|name| {
                texts.iter().find(|(known, _)| *known == name.value).map(|(_, text)| text.value)
            });
            if let Some(note) = fee.text("note").map(|note| note.value).or(shared) {
                report.diagnostics.extend(contradiction(fee, note));
            }
        }
    }
}

fn contradiction(fee: Node<'_>, note: &str) -> Option<Diagnostic> {
    let named = parse_amounts(note);
    if let Some(free) = fee.flag("free").filter(|free| free.value) {
        // Who alone need not pay stands beside what the others pay.
        let is_of_some = fee.string("applies_to").is_some();
        let paid = named.iter().any(|amount| amount.value > Decimal::ZERO);
        let contradicts = paid && !is_of_some && !has_free_case(note, &named);
        return contradicts.then(|| differs(Words::new("miễn phí", "free"), &listed(&named), free.span));
    }
    let amount = fee.count("amount").filter(|amount| amount.value > 0)?;
    let value = Decimal::from_integer(i64::try_from(amount.value).ok()?)?;
    let currency = fee.text("currency").map_or("VND", |currency| currency.value);
    let shown = || Words::same(money(value, currency));
    if named.is_empty() {
        return is_all_free(note).then(|| differs(shown(), note.trim(), amount.span));
    }
    let same: Vec<Decimal> =
        named.iter().filter(|one| one.currency.code() == currency).map(|one| one.value).collect();
    (!may_be(value, &same, &shares(note))).then(|| differs(shown(), &listed(&named), amount.span))
}

/// Whether a note that names these amounts, and these shares of them in percent, can be of this value: one of them or of
/// several cases one in between, all of them together, and what a share leaves of such.
fn may_be(value: Decimal, named: &[Decimal], shares: &[Decimal]) -> bool {
    let amounts = named.iter().map(|one| i128::from(one.thousandths()));
    let (Some(least), Some(most)) = (amounts.clone().min(), amounts.clone().max()) else { return false };
    let (sum, whole) = (amounts.sum::<i128>(), i128::from(WHOLE.thousandths()));
    // "bằng 30 %" leaves 30, "giảm 30 %" leaves 70: which of them, notes say in too many ways.
    let shares = shares.iter().map(|share| i128::from(share.thousandths()));
    let shares = shares.filter(|share| (0..=whole).contains(share));
    let mut left = shares.flat_map(|share| [share, whole - share]).chain([whole]);
    let wanted = i128::from(value.thousandths()) * whole;
    left.any(|share| (least * share..=most * share).contains(&wanted) || sum * share == wanted)
}

const WHOLE: Decimal = Decimal::from_thousandths(100_000);

/// The shares of a note in percent; half is one.
fn shares(note: &str) -> Vec<Decimal> {
    let mut all = parse_percents(note);
    let folded = fold(note);
    if ["mot nua", "1/2"].iter().any(|half| folded.contains(half)) {
        all.push(Decimal::from_thousandths(50_000));
    }
    all
}

fn differs(amount: Words, note: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Mistake::FeeContradictsNote { fee: amount, note: &format!("“{note}”") }).span(span)
}

fn listed(amounts: &[Amount]) -> String {
    const MOST: usize = 3;
    let mut shown: Vec<String> =
        amounts.iter().take(MOST).map(|amount| money(amount.value, amount.currency.code())).collect();
    if amounts.len() > MOST {
        shown.push("…".to_owned());
    }
    shown.join("; ")
}

/// Whether a note has a case in which nothing is paid: in words, as an amount of zero, or all of it taken off.
fn has_free_case(note: &str, named: &[Amount]) -> bool {
    let is_zero = named.iter().any(|amount| amount.value == Decimal::ZERO);
    let is_all_off = shares(note).iter().any(|share| *share == WHOLE || *share == Decimal::ZERO);
    let note = fold(note);
    let says = [
        "khong thu",
        "mien",
        "khong phai nop",
        "khong phai tra",
        "khong phai dong",
        "khong mat",
        "khong dong",
    ];
    is_zero || is_all_off || says.iter().any(|words| note.contains(words))
}

/// The whole note says that nothing is paid; an exemption of some people says more.
fn is_all_free(note: &str) -> bool {
    let note = fold(note);
    let bare = note.trim_matches(|c: char| !c.is_alphanumeric());
    matches!(
        bare,
        "mien phi"
            | "mien le phi"
            | "khong thu phi"
            | "khong thu le phi"
            | "khong thu phi, le phi"
            | "khong mat phi"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(value: i64, note: &str, expected: bool) {
        let value = Decimal::from_integer(value).expect("small");
        let named: Vec<Decimal> = parse_amounts(note).iter().map(|one| one.value).collect();
        assert_eq!(may_be(value, &named, &shares(note)), expected, "{value}: {note}");
    }

    #[test]
    fn an_amount_may_be_any_case_of_its_note() {
        check(20_000, "Mức thu 20.000 đồng/bản", true);
        check(20, "Mức thu 20.000 đồng/bản", false);
        check(15_000, "10.000 đồng hoặc 20.000 đồng tùy trường hợp", true);
        check(25_000, "Phí 10.000 đồng và lệ phí 15.000 đồng", true);
        let online = "Đất ở: 150.000 đồng; đất khác: 200.000 đồng. Trực tuyến bằng 50% mức trên";
        check(100_000, online, true);
        check(75_000, online, true);
        check(999_000, online, false);
        check(50_000, online, false);
        check(35_000, "Mức thu 50.000 đồng, nộp trực tuyến giảm 30 %", true);
        check(25_000, "Mức thu 50.000 đồng, nộp trực tuyến giảm một nửa", true);
        check(20_000, "Mức thu 50.000 đồng, nộp trực tuyến giảm 30 phần trăm", false);
    }

    #[test]
    fn a_case_of_a_note_may_be_free() {
        for (note, expected) in [
            ("Tại quầy 20.000 đồng; trực tuyến là 0 đồng", true),
            ("Tại quầy 20.000 đồng; giảm 100% khi nộp trực tuyến", true),
            ("20.000 đồng; hộ nghèo không phải nộp", true),
            ("20.000 đồng; trực tuyến bằng 50%", false),
            ("20.000 đồng/bản", false),
        ] {
            assert_eq!(has_free_case(note, &parse_amounts(note)), expected, "{note}");
        }
    }
}

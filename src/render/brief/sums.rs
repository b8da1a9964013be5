//! What the fees of one row come to.
//!
//! In: the rows of fees of one way, on a day. Out: a line, where there is something to add.
//!
//! The rule. Rows add up where one dossier is charged all of them: they hold on the day, each is of another kind (a phí, a
//! lệ phí, a price), of one currency, and none says for whom, for what, or for one of several (`applies_to`, `per`; one dossier is one "hồ sơ" and one "lần"). Two rows
//! of one kind are levels of which one holds, and are only listed. Of those that add up, what is free and what is a stated
//! amount is added; what is left to the province, told in words or not stated is named as not in the sum. So is a fee of
//! which a note says more than its amount. One row alone speaks for itself, and nothing is added where nothing is an
//! amount. Rows of a case are added by the script, once the case is chosen, by what [`added`] says of each.

use jiff::civil::Date;

use super::notes;
use crate::catalogue::{Fee, Money, Procedure, Stated};
use crate::render::words;
use crate::strings::TEXT;
use crate::vietnamese::lower;

/// "Cộng: 58.000 đồng (phí 50.000, lệ phí 8.000)"
pub(crate) fn sum(procedure: &Procedure, fees: &[Fee], day: Date) -> Option<String> {
    let now: Vec<&Fee> = fees.iter().filter(|fee| fee.holds_on(day)).collect();
    if now.len() < 2 || !now.iter().all(|fee| is_of_all(fee) && fee.case.is_none()) || !are_of_kinds(&now) {
        return None;
    }
    let money: Vec<(&Fee, &Money)> =
        now.iter().filter_map(|fee| amount(fee).map(|money| (*fee, money))).collect();
    let (_, first) = money.first()?;
    if money.iter().any(|(_, money)| money.currency != first.currency) {
        return None;
    }
    let all = money.iter().try_fold(0_u64, |sum, (_, money)| sum.checked_add(money.amount))?;
    let total = words::money(&Money { amount: all, currency: first.currency.clone() });
    let kind = |fee: &Fee| kind(fee);
    let mut parts: Vec<String> =
        money.iter().map(|(fee, money)| format!("{} {}", kind(fee), words::number(money.amount))).collect();
    let free = now.iter().filter(|fee| fee.stated == Stated::Free);
    parts.extend(free.map(|fee| format!("{} {}", kind(fee), TEXT.fees.not_charged)));
    let open = now.iter().filter_map(|fee| Some(format!("{} {}", kind(fee), silence(fee)?)));
    let open: Vec<String> = open.collect();
    let mut line = match (&*money, parts.len()) {
        ([(fee, _)], 1) => TEXT.check_list.sum_of(&total, &kind(fee)),
        _ => TEXT.check_list.sum(&total, &parts.join(", ")),
    };
    if !open.is_empty() {
        line = format!("{line}, {}", TEXT.check_list.without(&open.join(", ")));
    }
    if now.iter().any(|fee| says_more(procedure, fee, &now)) {
        line = format!("{line}; {}", TEXT.check_list.see_notes);
    }
    Some(line)
}

/// What a fee adds to a sum, for the script: "lệ phí 8000", "-" where that cannot be said. Only where some of the rows
/// are of a case, and in đồng.
pub(crate) fn added(procedure: &Procedure, fee: &Fee, beside: &[Fee], day: Date) -> Option<String> {
    let open = beside.iter().any(|fee| fee.case.is_some()).then(|| "-".to_owned());
    let beside: Vec<&Fee> = beside.iter().collect();
    if open.is_none() || !fee.holds_on(day) || !is_of_all(fee) || says_more(procedure, fee, &beside) {
        return open;
    }
    match (amount(fee), &fee.stated) {
        (Some(money), _) if money.currency == "VND" => Some(format!("{} {}", kind(fee), money.amount)),
        (None, Stated::Free) => Some(format!("{} 0", kind(fee))),
        _ => open,
    }
}

/// Whoever hands in pays it, once.
fn is_of_all(fee: &Fee) -> bool {
    fee.applies_to.is_none()
        && fee.per.as_deref().is_none_or(|per| matches!(lower(per).as_str(), "hồ sơ" | "lần"))
}

fn are_of_kinds(fees: &[&Fee]) -> bool {
    fees.iter().enumerate().all(|(at, fee)| fees[..at].iter().all(|other| other.kind != fee.kind))
}

/// Where the amount is fixed.
fn amount(fee: &Fee) -> Option<&Money> {
    match &fee.stated {
        Stated::Amount { money, set_by_province: false } => Some(money),
        Stated::Amount { .. }
        | Stated::Free
        | Stated::SetByProvince
        | Stated::SeeText
        | Stated::NotStated => None,
    }
}

/// What is said of a fee that cannot be added.
fn silence(fee: &Fee) -> Option<&'static str> {
    match &fee.stated {
        Stated::Amount { set_by_province: false, .. } | Stated::Free => None,
        Stated::Amount { .. } | Stated::SetByProvince => Some(TEXT.check_list.by_province),
        Stated::SeeText => Some(TEXT.check_list.in_words),
        Stated::NotStated => Some(TEXT.check_list.not_stated),
    }
}

fn kind(fee: &Fee) -> String {
    let mut kind = String::new();
    words::push_lower_first(&words::fee_kinds(&[fee.kind]), &mut kind);
    kind
}

fn says_more(procedure: &Procedure, fee: &Fee, beside: &[&Fee]) -> bool {
    let note = fee.note.as_ref().map(|note| procedure.note_text(note));
    fee.stated != Stated::SeeText && note.is_some_and(|note| !notes::says_no_more(note, beside))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::parse_file;
    use crate::source::SourceFile;

    /// The line of fees written as rows of a channel.
    fn summed(rows: &[&str]) -> Option<String> {
        let fees: String = rows.iter().map(|row| format!("[[channels.fees]]\n{row}\n")).collect();
        let text = format!(
            "+++\ncode = \"1.000001\"\nname = \"A\"\nfield = \"a\"\n[[cases]]\nid = \"b\"\ntitle = \"B\"\n[[channels]]\nvia = [\"in-person\"]\n{fees}+++\n"
        );
        let parsed = parse_file(&SourceFile::plain("content/procedures/a.md", &text)).procedure;
        let procedure = parsed.expect("a procedure");
        sum(&procedure, &procedure.channels[0].fees, jiff::civil::date(2026, 11, 22))
    }

    fn check(rows: &[&str], expected: &str) {
        assert_eq!(summed(rows).as_deref(), Some(expected), "{rows:?}");
    }

    const FEE: &str = "kind = \"fee\"\namount = 50_000\nper = \"hồ sơ\"";
    const CHARGE: &str = "kind = \"charge\"\namount = 8_000";

    #[test]
    fn what_is_charged_together_adds_up() {
        check(&[FEE, CHARGE], "Cộng: 58.000 đồng (phí 50.000, lệ phí 8.000)");
        check(&["kind = \"fee\"\nfree = true", CHARGE], "Cộng: 8.000 đồng (lệ phí 8.000, phí không thu)");
        let past = "kind = \"fee\"\namount = 1\nvalid_to = 2026-01-01";
        check(&[past, FEE, CHARGE], "Cộng: 58.000 đồng (phí 50.000, lệ phí 8.000)");
    }

    #[test]
    fn what_is_open_is_told() {
        check(
            &[FEE, "kind = \"charge\"\nset_by = \"province\""],
            "Cộng: 50.000 đồng (phí), chưa kể lệ phí theo nghị quyết của HĐND tỉnh",
        );
        check(
            &[FEE, "kind = \"charge\"\namount = 8_000\nset_by = \"province\""],
            "Cộng: 50.000 đồng (phí), chưa kể lệ phí theo nghị quyết của HĐND tỉnh",
        );
        check(
            &[FEE, "kind = \"charge\"\namount = 8_000\nnote = \"Cấp lại thu một nửa\""],
            "Cộng: 58.000 đồng (phí 50.000, lệ phí 8.000); nguồn còn ghi thêm ở từng khoản",
        );
    }

    #[test]
    fn levels_are_listed_and_not_added() {
        for rows in [
            &[FEE][..],
            &[FEE, "kind = \"fee\"\namount = 8_000"],
            &[FEE, "kind = \"charge\"\namount = 8_000\nper = \"bản\""],
            &[FEE, "kind = \"charge\"\namount = 8_000\napplies_to = \"tổ chức\""],
            &[FEE, "kind = \"charge\"\namount = 8_000\ncase = \"b\""],
            &[FEE, "kind = \"charge\"\namount = 8_000\ncurrency = \"USD\""],
            &[FEE, "kind = \"charge\"\namount = 8_000\nvalid_from = 2027-01-01"],
            &["kind = \"fee\"\nset_by = \"province\"", "kind = \"charge\"\nset_by = \"province\""],
        ] {
            assert_eq!(summed(rows), None, "{rows:?}");
        }
    }
}

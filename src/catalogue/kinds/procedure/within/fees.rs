//! A fee and its own note must say the same.

use crate::diagnostic::{Diagnostic, Mistake, Report, Span};
use crate::vietnamese::{Amount, Decimal, fold, money, parse_amounts};

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
        let paid = named.iter().any(|amount| amount.value > Decimal::ZERO) && !says_free(note);
        return paid.then(|| differs("free", &listed(&named), free.span));
    }
    let amount = fee.count("amount").filter(|amount| amount.value > 0)?;
    let value = Decimal::from_integer(i64::try_from(amount.value).ok()?)?;
    let currency = fee.text("currency").map_or("VND", |currency| currency.value);
    let shown = money(value, currency);
    if named.is_empty() {
        return is_all_free(note).then(|| differs(&shown, note.trim(), amount.span));
    }
    let same: Vec<_> = named.iter().filter(|amount| amount.currency.code() == currency).collect();
    if same.is_empty() {
        return Some(differs(&shown, &listed(&named), amount.span));
    }
    let least = same.iter().map(|amount| amount.value).min()?;
    let most = same.iter().map(|amount| amount.value).max()?;
    // A note that names several amounts tells of several cases: one of them, or one in between, may be this.
    (!(least..=most).contains(&value)).then(|| differs(&shown, &listed(&named), amount.span))
}

fn differs(amount: &str, note: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Mistake::FeeContradictsNote { fee: &amount, note: &format!("“{note}”") }).span(span)
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

fn says_free(note: &str) -> bool {
    let note = fold(note);
    note.contains("khong thu") || note.contains("mien")
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

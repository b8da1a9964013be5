//! Ways of handing in, and what each costs.

use crate::diagnostic::{Diagnostic, Mistake, Words as Wording};
use crate::vietnamese::{by_thousands, nearest, parse_amounts};

use super::{Lower, unused};
use crate::catalogue::model::{Fee, FeeKind, Money, Note, Pay, Stated, Via};
use crate::catalogue::raw::{At, Node};

impl<'a> Lower<'_, 'a> {
    /// The case a row is limited to, which must be one of the file's.
    pub(crate) fn case(&mut self, row: Node<'a>) -> Option<String> {
        let case = row.text("case")?;
        if !self.cases.contains(&case.value) {
            let near = nearest(case.value, self.cases.iter().copied());
            self.push(
                Diagnostic::new(Mistake::UnknownCase { id: &case.value }).span(case.span).nearest(near),
            );
        }
        Some(case.value.to_owned())
    }

    pub(crate) fn fee(&mut self, row: Node<'a>) -> Option<Fee> {
        let kind = FeeKind::named(row.text("kind")?.value)?;
        let note = self.note(row);
        if !row.has("amount") {
            let (vi, en) =
                ("chỉ có nghĩa bên cạnh số tiền (amount)", "it means something beside an amount only");
            self.report
                .diagnostics
                .extend(["per", "currency"].iter().filter_map(|key| unused(row, key, vi, en)));
        }
        let (from, to) = (row.date("valid_from"), row.date("valid_to"));
        if let (Some(from), Some(to)) = (&from, &to)
            && to.value < from.value
        {
            let wrong = Diagnostic::new(Mistake::DateOrder {
                last: &"valid_to",
                last_day: &to.value,
                first: &"valid_from",
                first_day: &from.value,
            });
            self.push(wrong.span(to.span.clone()));
        }
        Some(Fee {
            id: self.ids.take(row, self.report),
            kind,
            stated: self.stated(row, note.is_some()),
            per: row.string("per"),
            applies_to: row.string("applies_to"),
            case: self.case(row),
            exempt: row.strings("exempt"),
            valid_from: from.map(|date| date.value),
            valid_to: to.map(|date| date.value),
            basis: row.string("basis"),
            note,
        })
    }

    /// Free, an amount, set by the province, or only what the note says.
    fn stated(&mut self, row: Node<'a>, has_note: bool) -> Stated {
        let free = row.flag("free").filter(|flag| flag.value);
        let set_by_province = row.text("set_by").is_some_and(|who| who.value == "province");
        let amount = self.amount(row);
        if let Some(free) = free {
            if amount.is_some() || set_by_province {
                let other = if amount.is_some() { "amount" } else { "set_by" };
                self.push(Diagnostic::new(Mistake::FreeAndNot { key: &other }).span(free.span));
            }
            return Stated::Free;
        }
        match amount {
            Some(money) => Stated::Amount { money, set_by_province },
            None if set_by_province => Stated::SetByProvince,
            None if has_note => Stated::SeeText,
            None => Stated::NotStated,
        }
    }

    /// A zero says neither that it is free nor that it is not stated.
    fn amount(&mut self, row: Node<'a>) -> Option<Money> {
        let amount = row.count("amount")?;
        if amount.value == 0 {
            self.push(Diagnostic::new(Mistake::ZeroAmount).span(amount.span));
            return None;
        }
        let currency = row.text("currency").map_or("VND", |currency| currency.value);
        if currency.len() != 3 || !currency.bytes().all(|byte| byte.is_ascii_uppercase()) {
            let bad =
                Diagnostic::new(Mistake::BadCurrency { written: &currency }).span(row.text("currency")?.span);
            let dong = crate::vietnamese::fold(currency).starts_with(['d', 'v']);
            self.push(if dong { bad.nearest(Some("VND")) } else { bad });
        }
        self.odd_amount(row, &amount, currency);
        Some(Money { amount: amount.value, currency: currency.to_owned() })
    }

    /// Amounts copied from a table in thousands, or with zeros that nobody charges. Where a note names the money it is
    /// compared with that instead.
    fn odd_amount(&mut self, row: Node<'a>, amount: &At<u64>, currency: &str) {
        // No office of a commune charges so much at a time.
        const MUCH: u64 = 1_000_000_000;
        let is_part = row.has("per") || row.has("applies_to") || row.has("note_ref");
        // Some hundred đồng are charged for a page, but no odd number of them.
        let is_of_a_page = is_part && amount.value >= 500 && amount.value.is_multiple_of(5);
        let is_small = amount.value < 1_000 && !is_of_a_page;
        let is_named = row.text("note").is_some_and(|note| !parse_amounts(note.value).is_empty());
        if currency != "VND" || is_named {
            return;
        }
        if amount.value >= MUCH {
            let shown = by_thousands(&amount.value.to_string(), '.');
            self.push(Diagnostic::new(Mistake::LargeAmount { amount: &shown }).span(amount.span.clone()));
        }
        if !is_small {
            return;
        }
        let likely = by_thousands(&(amount.value * 1_000).to_string(), '_');
        let small = Mistake::SmallAmount { amount: &amount.value, likely: &likely };
        self.push(Diagnostic::new(small).span(amount.span.clone()));
    }

    /// A note in place, or one of `[texts]`; not both.
    fn note(&mut self, row: Node<'a>) -> Option<Note> {
        let here = row.string("note").map(Note::Here);
        let Some(name) = row.text("note_ref") else { return here };
        if here.is_some() {
            self.push(Diagnostic::new(Mistake::TwoNotes).span(row.key_span("note_ref")));
            return here;
        }
        if !self.texts.contains_key(name.value) {
            let near = nearest(name.value, self.texts.keys().map(String::as_str));
            let mut unknown =
                Diagnostic::new(Mistake::UnknownNote { name: &name.value }).span(name.span).nearest(near);
            if self.texts.is_empty() {
                unknown = unknown.help(Wording::new(
                    format!("thêm bảng [texts] với dòng {} = '''…'''", name.value),
                    format!("add a table [texts] with the line {} = '''…'''", name.value),
                ));
            }
            self.push(unknown);
            return None;
        }
        Some(Note::Shared(name.value.to_owned()))
    }
}

/// Ways named in `via`, each once, in order.
pub(crate) fn ways(row: Node<'_>) -> Vec<Via> {
    let mut ways = Vec::new();
    for word in row.texts("via") {
        let Some(way) = Via::named(word.value) else { continue };
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    ways
}

/// `pay` of a way or of the whole office, each once.
pub(crate) fn pay(row: Node<'_>) -> Vec<Pay> {
    let mut pay = Vec::new();
    for how in row.texts("pay").iter().filter_map(|word| Pay::named(word.value)) {
        if !pay.contains(&how) {
            pay.push(how);
        }
    }
    pay
}

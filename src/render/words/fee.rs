//! What is charged. Free, an amount, set by the province, see the text and not stated each have their
//! own words; an exemption is said beside them and never makes a fee free.

use jiff::civil::Date;

use super::{FEE_NOT_STATED, FREE, SET_BY_PROVINCE, date, money, number, via, ways};
use crate::catalogue::model::{Channel, Fee, FeeKind, Procedure, Stated, Via};

/// One fee row in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeeWords {
    /// "Lệ phí", "Phí", "Mức giá"
    pub kind: &'static str,
    /// "8.000 đồng mỗi bản"
    pub amount: String,
    pub known: bool,
    /// For whom or what, since and until when: each a sentence of its own.
    pub details: Vec<String>,
    /// By which text: "Căn cứ: Nghị quyết …".
    pub basis: Option<String>,
    pub exempt: Vec<String>,
}

/// What must be known about the money, in a few lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeeSummary {
    /// One or more.
    pub lines: Vec<String>,
    /// False where no way of handing in has a stated fee.
    pub known: bool,
    /// Some fee is stated, and of another way or case none is.
    pub gaps: bool,
    /// The table of channels says more.
    pub more: bool,
}

/// Above this many letters a note, or a line for one way, is not put among the facts.
const SHORT: usize = 110;
/// More lines than this are not read.
const LINES: usize = 3;

/// One row, complete but for its note.
pub fn fee(fee: &Fee) -> FeeWords {
    let mut details = Vec::new();
    if let Some(applies) = &fee.applies_to {
        details.push(format!("Áp dụng cho: {applies}"));
    }
    match (fee.valid_from, fee.valid_to) {
        (Some(from), Some(to)) => details.push(format!("Áp dụng từ {} đến hết {}", date(from), date(to))),
        (Some(from), None) => details.push(format!("Áp dụng từ {}", date(from))),
        (None, Some(to)) => details.push(format!("Áp dụng đến hết {}", date(to))),
        (None, None) => {}
    }
    FeeWords {
        kind: kind(fee.kind),
        amount: amount(fee),
        known: fee.stated != Stated::NotStated,
        details,
        basis: fee.basis.as_ref().map(|basis| format!("Căn cứ: {basis}")),
        exempt: fee.exempt.clone(),
    }
}

fn kind(kind: FeeKind) -> &'static str {
    match kind {
        FeeKind::Fee => "Phí",
        FeeKind::Charge => "Lệ phí",
        FeeKind::Price => "Mức giá",
    }
}

fn amount(fee: &Fee) -> String {
    match &fee.stated {
        Stated::Free => "không thu".to_owned(),
        Stated::Amount { money: stated, set_by_province } => {
            let mut text = money(stated);
            if let Some(per) = &fee.per {
                text.push_str(" mỗi ");
                text.push_str(per);
            }
            if *set_by_province {
                text.push_str("; mức cụ thể theo nghị quyết của HĐND tỉnh – hỏi tại quầy");
            }
            text
        }
        Stated::SetByProvince => lower(SET_BY_PROVINCE),
        Stated::SeeText => "theo ghi chú".to_owned(),
        Stated::NotStated => lower(FEE_NOT_STATED),
    }
}

/// What the rows in force on a day come to, way by way where they differ.
pub fn fee_summary(procedure: &Procedure, day: Date) -> FeeSummary {
    let mut rows: Vec<(Vec<Via>, String)> = Vec::new();
    for channel in &procedure.channels {
        let text = channel_line(procedure, channel, day);
        match rows.iter_mut().find(|(_, known)| *known == text) {
            Some((ways, _)) => {
                ways.extend(
                    channel.via.iter().filter(|via| !ways.contains(via)).copied().collect::<Vec<_>>(),
                );
            }
            None => rows.push((channel.via.clone(), text)),
        }
    }
    let stated = procedure.channels.iter().filter(|channel| states_a_fee(channel, day)).count();
    let more = rows.len() > 1 || procedure.channels.iter().any(|channel| has_more(channel, day));
    let few = rows.len() <= LINES && rows.iter().all(|(_, text)| text.chars().count() <= SHORT);
    let lines = match rows.as_slice() {
        [] => vec![FEE_NOT_STATED.to_owned()],
        [(_, only)] if few => vec![super::upper_first(only)],
        several if few && super::told_apart(several.iter().map(|(ways, _)| ways)) => {
            several.iter().map(|(all, text)| format!("{}: {text}", ways(all, via))).collect()
        }
        _ => vec![many(procedure, day)],
    };
    FeeSummary { lines, known: stated > 0, gaps: stated > 0 && stated < procedure.channels.len(), more }
}

/// Nothing is paid, whoever one is. A fee that is free says nothing of the charge beside it.
pub fn is_free_for_all(rows: &[&Fee]) -> bool {
    rows.iter().all(|fee| fee.stated == Stated::Free && fee.applies_to.is_none())
        && rows.iter().any(|fee| fee.kind == FeeKind::Charge)
}

fn states_a_fee(channel: &Channel, day: Date) -> bool {
    let mut rows = channel.fees.iter().filter(|fee| fee.holds_on(day)).peekable();
    rows.peek().is_some() && rows.all(|fee| fee.stated != Stated::NotStated)
}

fn has_more(channel: &Channel, day: Date) -> bool {
    channel.fees.iter().any(|fee| !fee.exempt.is_empty() || fee.note.is_some() || !fee.holds_on(day))
}

/// The fee rows of one channel in one line, beginning in lower case where it is not a kind of fee.
fn channel_line(procedure: &Procedure, channel: &Channel, day: Date) -> String {
    let rows: Vec<&Fee> = channel.fees.iter().filter(|fee| fee.holds_on(day)).collect();
    if rows.is_empty() || rows.iter().all(|fee| fee.stated == Stated::NotStated) {
        return lower(FEE_NOT_STATED);
    }
    if is_free_for_all(&rows) {
        return lower(FREE);
    }
    if rows.iter().all(|fee| fee.stated == Stated::SetByProvince) {
        return lower(SET_BY_PROVINCE);
    }
    let mut parts: Vec<String> = Vec::new();
    let mut alike = false;
    for (at, fee) in rows.iter().enumerate() {
        let part = row_line(procedure, fee);
        if !parts.contains(&part) {
            parts.push(part);
        } else {
            // Two fees that are worded alike are two, and must not read as one.
            alike |= rows[..at].iter().all(|known| known != fee);
        }
    }
    if parts.len() > LINES || alike {
        return lower(&many_of(&rows));
    }
    parts.join("; ")
}

fn row_line(procedure: &Procedure, fee: &Fee) -> String {
    let text = match &fee.stated {
        Stated::SeeText => match fee.note.as_ref().map(|note| procedure.note_text(note)) {
            Some(note) if note.chars().count() <= SHORT => note.trim_end_matches('.').to_owned(),
            _ => "xem ghi chú về mức thu".to_owned(),
        },
        _ => amount(fee),
    };
    let text = match &fee.applies_to {
        Some(applies) if applies.chars().count() <= SHORT / 2 => format!("{text} ({applies})"),
        Some(_) => format!("{text} (tùy trường hợp)"),
        None => text,
    };
    // An amount of đồng is a charge unless said otherwise: only the rarer kinds are named.
    match fee.kind {
        FeeKind::Charge => text,
        FeeKind::Fee => format!("phí {text}"),
        FeeKind::Price => format!("giá {text}"),
    }
}

/// "Nhiều mức, từ 10.000 đồng đến 500.000 đồng"
fn many(procedure: &Procedure, day: Date) -> String {
    let rows = procedure.channels.iter().flat_map(|channel| &channel.fees);
    many_of(&rows.filter(|fee| fee.holds_on(day)).collect::<Vec<_>>())
}

fn many_of(rows: &[&Fee]) -> String {
    if rows.iter().all(|fee| fee.stated == Stated::Free) {
        return "Không thu, theo từng trường hợp".to_owned();
    }
    let amounts: Vec<_> = rows
        .iter()
        .filter_map(|fee| match &fee.stated {
            Stated::Amount { money, .. } => Some(money),
            _ => None,
        })
        .collect();
    let one_currency = amounts.windows(2).all(|pair| pair[0].currency == pair[1].currency);
    let least = amounts.iter().min_by_key(|money| money.amount);
    let most = amounts.iter().max_by_key(|money| money.amount);
    match (least, most) {
        (Some(least), Some(most)) if one_currency && least != most && amounts.len() == rows.len() => {
            format!("Nhiều mức, từ {} đến {}", number(least.amount), money(most))
        }
        _ => "Tùy cách nộp và trường hợp".to_owned(),
    }
}

fn lower(text: &str) -> String {
    let mut lowered = String::with_capacity(text.len());
    super::push_lower_first(text, &mut lowered);
    lowered
}

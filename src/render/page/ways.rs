//! The table of ways to hand in: by which way, in which case, how long, for how much.

use serde::Serialize;

use super::procedure::Seen;
use crate::catalogue::model::{Channel, Fee, FeeKind, Stated, Time};
use crate::prose::safe_address;
use crate::render::words::{self, Said};

#[derive(Debug, Serialize)]
pub struct Way {
    way: String,
    case: Option<String>,
    address: Option<String>,
    link: Option<String>,
    time: String,
    time_known: bool,
    fees: Vec<FeeLine>,
    /// Short notes; longer ones stand with the official text.
    note: Option<String>,
}

#[derive(Debug, Serialize)]
struct FeeLine {
    text: String,
    known: bool,
    exempt: Vec<String>,
    note: Option<String>,
}

/// Notes up to this many letters stand in the table.
const SHORT: usize = 180;

pub fn ways(seen: &Seen<'_>) -> Vec<Way> {
    seen.procedure.channels.iter().map(|channel| way(seen, channel)).collect()
}

fn way(seen: &Seen<'_>, channel: &Channel) -> Way {
    let time = time_of(seen, channel);
    Way {
        way: words::ways(&channel.via, words::via),
        case: case_title(seen, channel),
        address: channel.address.clone(),
        link: channel.link.as_deref().and_then(safe_address),
        time: time.text,
        time_known: time.known,
        fees: fees(seen, channel),
        note: channel.note.clone().filter(|note| is_short(note)),
    }
}

fn is_short(text: &str) -> bool {
    text.chars().count() <= SHORT
}

pub fn case_title(seen: &Seen<'_>, channel: &Channel) -> Option<String> {
    let id = channel.case.as_deref()?;
    let case = seen.procedure.cases.iter().find(|case| case.id == id)?;
    Some(case.title.clone())
}

/// A channel without a time of its own takes the procedure's.
pub fn time_of(seen: &Seen<'_>, channel: &Channel) -> Said {
    match &channel.processing_time {
        Time::NotStated => words::time(&seen.procedure.processing_time),
        time => words::time(time),
    }
}

fn fees(seen: &Seen<'_>, channel: &Channel) -> Vec<FeeLine> {
    if channel.fees.is_empty() {
        return vec![not_stated(seen)];
    }
    if channel.fees.iter().all(|fee| *fee == channel.fees[0] && fee.stated == Stated::Free) {
        let free = line(seen, &channel.fees[0]);
        return vec![FeeLine { text: words::FREE.to_owned(), ..free }];
    }
    channel.fees.iter().map(|fee| line(seen, fee)).collect()
}

fn line(seen: &Seen<'_>, fee: &Fee) -> FeeLine {
    let said = words::fee(fee);
    let note = fee.note.as_ref().map(|note| match seen.procedure.note_text(note) {
        short if is_short(short) => short.to_owned(),
        _ => "Xem ghi chú ở phần toàn văn".to_owned(),
    });
    if fee.stated == Stated::NotStated {
        return FeeLine { note, exempt: said.exempt, ..not_stated(seen) };
    }
    // The column says that it is a charge; the rarer kinds are named.
    let mut text = match fee.kind {
        FeeKind::Charge => words::upper_first(&said.amount),
        FeeKind::Fee | FeeKind::Price => format!("{}: {}", said.kind, said.amount),
    };
    for detail in &said.details {
        text.push_str(". ");
        text.push_str(detail);
    }
    FeeLine { text, known: said.known, exempt: said.exempt, note }
}

fn not_stated(seen: &Seen<'_>) -> FeeLine {
    let ask = seen.dial.as_ref().map_or_else(String::new, |dial| format!(": {}", dial.number));
    FeeLine { text: format!("{}{ask}", words::FEE_NOT_STATED), known: false, exempt: Vec::new(), note: None }
}

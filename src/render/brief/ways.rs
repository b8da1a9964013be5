//! The ways to hand in: by which way, in which case, how long, for how much.

use serde::Serialize;

use super::Subject;
use crate::catalogue::model::{Channel, Fee, FeeKind, Procedure, Stated, Time};
use crate::prose::safe_address;
use crate::render::words::{self, Said};

#[derive(Debug, Serialize)]
pub struct Way<'a> {
    /// "Nộp tại quầy, gửi qua bưu chính"
    pub way: String,
    pub case: Option<&'a str>,
    pub address: Option<&'a str>,
    pub link: Option<String>,
    pub time: String,
    pub time_known: bool,
    pub fees: Vec<FeeLine<'a>>,
    /// Short notes; longer ones stand with the official text.
    pub note: Option<&'a str>,
}

#[derive(Debug, Default, Serialize)]
pub struct FeeLine<'a> {
    /// "8.000 đồng mỗi bản"
    pub amount: String,
    /// For whom and on which days, a sentence each.
    pub details: Vec<String>,
    /// "Căn cứ: Nghị quyết 05/2026/NQ-HĐND …"
    pub basis: Option<String>,
    /// The day from which it holds, where that is to come.
    pub from: Option<String>,
    pub known: bool,
    pub exempt: Vec<String>,
    pub note: Option<&'a str>,
}

/// Notes up to this many letters stand with the ways.
const SHORT: usize = 180;

/// `elsewhere` is said of a fee whose note is too long to stand here.
pub fn ways<'a>(subject: &Subject<'a>, elsewhere: &'a str) -> Vec<Way<'a>> {
    subject.procedure.channels.iter().map(|channel| way(subject, channel, elsewhere)).collect()
}

fn way<'a>(subject: &Subject<'a>, channel: &'a Channel, elsewhere: &'a str) -> Way<'a> {
    let time = time_of(subject.procedure, channel);
    Way {
        way: words::ways(&channel.via, words::via),
        case: case_title(subject.procedure, channel),
        address: channel.address.as_deref(),
        link: channel.link.as_deref().and_then(safe_address),
        time: time.text,
        time_known: time.known,
        fees: fees(subject, channel, elsewhere),
        note: channel.note.as_deref().filter(|note| is_short(note)),
    }
}

fn is_short(text: &str) -> bool {
    text.chars().count() <= SHORT
}

pub fn case_title<'a>(procedure: &'a Procedure, channel: &Channel) -> Option<&'a str> {
    let id = channel.case.as_deref()?;
    procedure.cases.iter().find(|case| case.id == id).map(|case| case.title.as_str())
}

/// A channel without a time of its own takes the procedure's.
pub fn time_of(procedure: &Procedure, channel: &Channel) -> Said {
    match &channel.processing_time {
        Time::NotStated => words::time(&procedure.processing_time),
        time => words::time(time),
    }
}

fn fees<'a>(subject: &Subject<'a>, channel: &'a Channel, elsewhere: &'a str) -> Vec<FeeLine<'a>> {
    let line = |fee| line(subject, fee, elsewhere);
    match channel.fees.as_slice() {
        [] => vec![not_stated(subject)],
        [first, rest @ ..] if first.stated == Stated::Free && rest.iter().all(|fee| fee == first) => {
            vec![FeeLine { amount: words::FREE.to_owned(), ..line(first) }]
        }
        all => all.iter().map(line).collect(),
    }
}

fn line<'a>(subject: &Subject<'a>, fee: &'a Fee, elsewhere: &'a str) -> FeeLine<'a> {
    let said = words::fee(fee);
    let note = fee.note.as_ref().map(|note| match subject.procedure.note_text(note) {
        short if is_short(short) => short,
        _ => elsewhere,
    });
    if fee.stated == Stated::NotStated {
        let mut silent = not_stated(subject);
        if let Some(of) = &fee.applies_to {
            silent.amount = format!("{of}: {}", silent.amount);
        }
        return FeeLine { note, exempt: said.exempt, ..silent };
    }
    // The place it stands in says that it is a charge; the rarer kinds are named.
    let amount = match fee.kind {
        FeeKind::Charge => words::upper_first(&said.amount),
        FeeKind::Fee | FeeKind::Price => format!("{}: {}", said.kind, said.amount),
    };
    FeeLine {
        amount,
        details: said.details,
        basis: said.basis,
        from: fee.valid_from.filter(|from| *from > subject.day).map(words::date),
        known: said.known,
        exempt: said.exempt,
        note,
    }
}

fn not_stated<'a>(subject: &Subject<'_>) -> FeeLine<'a> {
    let ask = subject.dial.as_ref().map_or_else(String::new, |dial| format!(": {}", dial.number));
    FeeLine { amount: format!("{}{ask}", words::FEE_NOT_STATED), ..FeeLine::default() }
}

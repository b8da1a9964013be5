//! The ways to hand in: by which way, in which case, how long, for how much.

use serde::Serialize;

use super::notes::{self, Note};
use super::questions::{Marks, Questions, questions};
use super::{Subject, apply, paying, quote, sums};
use crate::catalogue::{Channel, Fee, FeeKind, Procedure, Stated, is_free_for_all, is_silent_of_charge};
use crate::prose::safe_address;
use crate::render::words::{self, Said};
use crate::strings::TEXT;

#[derive(Debug, Serialize)]
pub(crate) struct Way<'a> {
    /// "Nộp tại quầy, gửi qua bưu chính"
    pub(crate) way: String,
    pub(crate) case: Option<&'a str>,
    pub(crate) address: Option<&'a str>,
    pub(crate) link: Option<String>,
    pub(crate) time: String,
    pub(crate) time_known: bool,
    pub(crate) fees: Vec<FeeLine>,
    /// Whole: a long one opens with a sentence or two, or with what it is about.
    pub(crate) note: Option<Note>,
    /// The answers with which it stands.
    pub(crate) marks: Marks,
    /// What its fees come to.
    pub(crate) sum: Option<String>,
    /// "Nộp tiền tại quầy hoặc chuyển khoản"
    pub(crate) pay: Option<String>,
    /// "Kết quả được trả qua bưu chính. Gửi về địa chỉ ghi trong tờ khai"
    pub(crate) returns: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct FeeLine {
    /// "8.000 đồng mỗi bản"
    pub(crate) amount: String,
    /// Absent where the source says nothing of the fee.
    #[serde(skip)]
    kind: Option<FeeKind>,
    /// For whom and on which days, a sentence each.
    pub(crate) details: Vec<String>,
    /// "Căn cứ: Nghị quyết 05/2026/NQ-HĐND …"
    pub(crate) basis: Option<String>,
    /// The day from which it holds, where that is to come.
    pub(crate) from: Option<String>,
    pub(crate) known: bool,
    pub(crate) exempt: Vec<String>,
    pub(crate) note: Option<Note>,
    /// The answers with which it stands.
    pub(crate) marks: Marks,
    /// What it adds to a sum that the script makes.
    pub(crate) add: Option<String>,
}

/// `elsewhere` is said of a fee whose note is too long to stand here.
pub(crate) fn ways<'a>(subject: &Subject<'a>, elsewhere: &'a str) -> Vec<Way<'a>> {
    let questions = questions(subject.procedure);
    let channels = subject.procedure.channels.iter();
    channels.map(|channel| way(subject, channel, &questions, elsewhere)).collect()
}

fn way<'a>(
    subject: &Subject<'a>,
    channel: &'a Channel,
    questions: &Questions<'_>,
    elsewhere: &'a str,
) -> Way<'a> {
    let time = time_of(subject, channel);
    Way {
        way: words::ways(&channel.via, words::via),
        case: case_title(subject.procedure, channel),
        address: channel.address.as_deref(),
        link: channel.link.as_deref().and_then(safe_address),
        time: time.text,
        time_known: time.known,
        fees: fees(subject, channel, questions, elsewhere),
        note: channel.note.as_deref().filter(|note| !repeats(subject, channel, note)).map(Note::of),
        marks: questions.of_row(channel),
        sum: sums::sum(subject.procedure, &channel.fees, subject.day),
        pay: paying::of_channel(subject, channel),
        returns: apply::returns_of(channel),
    }
}

/// Whether a note only says the time that stands beside it.
fn repeats(subject: &Subject<'_>, channel: &Channel, note: &str) -> bool {
    let timing = subject.procedure.timing_of(channel);
    timing.by_case.is_empty() && timing.remote.is_none() && notes::repeats_time(note, &timing.time)
}

pub(crate) fn case_title<'a>(procedure: &'a Procedure, channel: &Channel) -> Option<&'a str> {
    let id = channel.case.as_deref()?;
    procedure.cases.iter().find(|case| case.id == id).map(|case| case.title.as_str())
}

/// Of a quoted time as many letters stand with a way.
const QUOTE: usize = 300;

fn quoted(sentence: &str) -> String {
    let (text, shortened) = quote::source_says(&words::one_line_quote(sentence), QUOTE);
    if shortened { TEXT.source.in_full_there(&text) } else { text }
}

/// A channel without a time of its own takes the procedure's; where neither is understood, the source's words.
pub(crate) fn time_of(subject: &Subject<'_>, channel: &Channel) -> Said {
    let procedure = subject.procedure;
    let timing = procedure.timing_of(channel);
    match procedure.quotes.time.as_deref().filter(|_| timing.is_silent()) {
        Some(quote) => Said::known(quoted(quote)),
        None => words::timing_line(procedure, timing, subject.site.config.commune.remote),
    }
}

fn fees(
    subject: &Subject<'_>,
    channel: &Channel,
    questions: &Questions<'_>,
    elsewhere: &str,
) -> Vec<FeeLine> {
    let line = |fee| FeeLine {
        marks: questions.of_fee(fee, channel),
        add: sums::added(subject.procedure, fee, &channel.fees, subject.day),
        ..line(subject, fee, &channel.fees, elsewhere)
    };
    match channel.fees.as_slice() {
        [] => vec![not_stated(subject)],
        [first, rest @ ..] if is_free_for_all(&[first]) && rest.iter().all(|fee| fee == first) => {
            vec![FeeLine { amount: TEXT.fees.free.to_owned(), kind: None, ..line(first) }]
        }
        all => {
            let mut lines = once(together(all.iter().map(line).collect(), all));
            lines.extend(charge_not_stated(subject, all));
            lines
        }
    }
}

/// Beside a fee that is not charged, that nothing is said of the charge.
fn charge_not_stated(subject: &Subject<'_>, fees: &[Fee]) -> Option<FeeLine> {
    let now: Vec<&Fee> = fees.iter().filter(|fee| fee.holds_on(subject.day)).collect();
    let is_told = now.iter().any(|fee| fee.stated == Stated::NotStated);
    if is_told || !is_silent_of_charge(&now) {
        return None;
    }
    let silent = not_stated(subject);
    if silent.known {
        return Some(silent);
    }
    let mut amount = format!("{}: ", words::fee_kinds(&[FeeKind::Charge]));
    words::push_lower_first(&silent.amount, &mut amount);
    Some(FeeLine { amount, ..silent })
}

/// Kinds of fees that say the same in the same words are told together, and named where there are several.
fn together(lines: Vec<FeeLine>, fees: &[Fee]) -> Vec<FeeLine> {
    let several = fees.iter().any(|fee| fee.kind != fees[0].kind);
    let mut told: Vec<(Vec<FeeKind>, FeeLine)> = Vec::new();
    for (line, fee) in lines.into_iter().zip(fees) {
        let in_words = matches!(fee.stated, Stated::SeeText | Stated::SetByProvince);
        let bare = |line: &FeeLine| FeeLine { kind: None, ..line.clone() };
        let same = |(kinds, known): &&mut (Vec<FeeKind>, FeeLine)| {
            in_words && !kinds.contains(&fee.kind) && bare(known) == bare(&line)
        };
        match told.iter_mut().find(same) {
            Some((kinds, _)) => kinds.push(fee.kind),
            None => told.push((vec![fee.kind], line)),
        }
    }
    let named = |(kinds, line): (Vec<FeeKind>, FeeLine)| match kinds.as_slice() {
        _ if line.kind.is_none() => line,
        // The place it stands in says that it is a charge; the rarer kinds are named.
        [FeeKind::Charge] if !several => FeeLine { amount: words::upper_first(&line.amount), ..line },
        kinds => FeeLine { amount: format!("{}: {}", words::fee_kinds(kinds), line.amount), ..line },
    };
    told.into_iter().map(named).collect()
}

/// Who does not pay is told once below the fees that it is said of, not after each of them.
fn once(mut lines: Vec<FeeLine>) -> Vec<FeeLine> {
    for at in 1..lines.len() {
        let (one, before) = (&lines[at], &lines[at - 1]);
        if one.exempt == before.exempt && one.from == before.from && one.marks == before.marks {
            lines[at - 1].exempt.clear();
        }
    }
    lines
}

fn line(subject: &Subject<'_>, fee: &Fee, beside: &[Fee], elsewhere: &str) -> FeeLine {
    let said = words::fee(fee);
    let text = fee.note.as_ref().map(|note| notes::without_files(subject.procedure.note_text(note)));
    let text = text.as_deref();
    if fee.stated == Stated::NotStated {
        let mut silent = not_stated(subject);
        if let Some(of) = &fee.applies_to {
            silent.amount = format!("{of}: {}", silent.amount);
        }
        return FeeLine { note: text.map(Note::of), exempt: said.exempt, ..silent };
    }
    let quoted = text.filter(|text| fee.stated == Stated::SeeText && notes::is_short(text));
    let amount = match quoted {
        Some(text) => format!("{} {}", TEXT.source.says, words::in_quotes(text)),
        None => said.amount,
    };
    let case = fee.case.as_deref().and_then(|id| subject.procedure.cases.iter().find(|case| case.id == id));
    FeeLine {
        amount,
        kind: Some(fee.kind),
        details: case.map(|case| case.title.clone()).into_iter().chain(said.details).collect(),
        basis: said.basis,
        from: fee.valid_from.filter(|from| *from > subject.day).map(words::date),
        known: said.known,
        exempt: said.exempt,
        note: text.filter(|_| quoted.is_none()).and_then(|text| note(fee, text, beside, elsewhere)),
        ..FeeLine::default()
    }
}

/// A text that says the fee in words is shown whole; one that only comes with an amount, where it is short and says
/// more than the amount does.
fn note(fee: &Fee, text: &str, beside: &[Fee], elsewhere: &str) -> Option<Note> {
    if fee.stated == Stated::SeeText {
        return Some(Note::headed(text, TEXT.notes.money_in_words));
    }
    if notes::says_no_more(text, &beside.iter().collect::<Vec<_>>()) {
        return None;
    }
    match notes::is_short(text) {
        true => Some(Note::of(text)),
        false => Some(Note::elsewhere(elsewhere)),
    }
}

/// What the source does not say is asked for; where it says so itself, in its own words.
fn not_stated(subject: &Subject<'_>) -> FeeLine {
    if let Some(quote) = words::fees_quoted(subject.procedure) {
        return match notes::is_short(quote) {
            true => FeeLine {
                amount: TEXT.source.said(&words::in_quotes(quote)),
                known: true,
                ..FeeLine::default()
            },
            false => FeeLine {
                amount: TEXT.source.in_words.to_owned(),
                known: true,
                note: Some(Note::headed(quote, TEXT.notes.money_in_words)),
                ..FeeLine::default()
            },
        };
    }
    let ask = subject.dial.as_ref().map_or_else(String::new, |dial| format!(": {}", dial.number));
    FeeLine { amount: format!("{}{ask}", TEXT.fees.not_stated), ..FeeLine::default() }
}

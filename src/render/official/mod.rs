//! The posted text in full, in the order of the law (Nghị định 63/2010/NĐ-CP, art. 8).
//!
//! In: a [`Subject`]. Out: calls to a [`Sheet`], which knows how its kind of page or print looks. Every
//! part the law requires is there: what the source does not have is said to be missing, with whom to
//! ask. Nothing is held in between, for this is the bulk of a national site.

mod dossier;
mod sheet;

use super::brief::apply::{self, Requirements};
use super::brief::ways::case_title;
use super::brief::{Subject, basis_details, laws};
use super::words::{self, Said};
use crate::catalogue::{Channel, Fee, LegalBasis, Note, Online, Outcome, Procedure, Stated, Timing, Via};
use crate::prose::Prose;
use crate::strings::TEXT;
use crate::vietnamese::one_line;

pub(crate) use sheet::{Column, Missing, Sheet, Span, To, note_title};

/// Writes all parts. A description short enough to be the [`Subject::lead`] is not among them.
pub(crate) fn write<S: Sheet>(subject: &Subject<'_>, sheet: &mut S) {
    let procedure = subject.procedure;
    let mut parts = Parts { sheet, count: 0 };
    if subject.lead().is_none() {
        parts.add(TEXT.official.description, |sheet| sheet.prose(&procedure.text.description));
    }
    parts.add(TEXT.official.steps, |sheet| prose(subject, &procedure.text.steps, sheet));
    let channels = parts.add(TEXT.official.ways, |sheet| self::channels(subject, sheet));
    parts.add(TEXT.official.papers, |sheet| dossier::papers(subject, sheet));
    parts.add(TEXT.official.times, |sheet| times(subject, channels, sheet));
    parts.add(TEXT.official.applicants, |sheet| list(subject, &procedure.applicants, sheet));
    parts.add(TEXT.official.authority, |sheet| authority(subject, sheet));
    parts.add(TEXT.official.results, |sheet| results(subject, sheet));
    parts.add(TEXT.official.fees, |sheet| fees(subject, sheet));
    parts.add(TEXT.official.forms, |sheet| dossier::forms(procedure, sheet));
    parts.add(TEXT.official.requirements, |sheet| requirements(subject, sheet));
    parts.add(TEXT.official.legal_basis, |sheet| legal_basis(subject, sheet));
    if !procedure.texts.is_empty() {
        parts.add(TEXT.official.notes, |sheet| notes(procedure, sheet));
    }
}

/// Parts are numbered as they come.
struct Parts<'s, S> {
    sheet: &'s mut S,
    count: usize,
}

impl<S: Sheet> Parts<'_, S> {
    fn add(&mut self, title: &'static str, body: impl FnOnce(&mut S)) -> usize {
        self.count += 1;
        self.sheet.part(self.count, title, body);
        self.count
    }
}

/// The source does not have it, and whom to ask.
fn not_in_source<'a>(subject: &'a Subject<'_>) -> Missing<'a> {
    Missing { text: TEXT.source.silent, before: TEXT.source.ask, ask: subject.dial.as_ref() }
}

fn missing(subject: &Subject<'_>, sheet: &mut impl Sheet) {
    sheet.missing(&not_in_source(subject));
}

fn prose(subject: &Subject<'_>, prose: &Prose, sheet: &mut impl Sheet) {
    if prose.is_empty() { missing(subject, sheet) } else { sheet.prose(prose) }
}

fn list(subject: &Subject<'_>, items: &[String], sheet: &mut impl Sheet) {
    match items {
        [] => missing(subject, sheet),
        [only] => sheet.paragraph(&[Span::plain(only)]),
        several => sheet.bullets(|sheet| several.iter().for_each(|item| sheet.item(&[Span::plain(item)]))),
    }
}

/// What was said, in one line, or that it is not known.
fn said(said: Said) -> Span<'static> {
    if said.known { Span::Plain(said.text.into()) } else { Span::Unknown(said.text.into()) }
}

fn channels(subject: &Subject<'_>, sheet: &mut impl Sheet) {
    const COLUMNS: &[Column] = &[
        Column { title: TEXT.official.way, short: None, names_row: true },
        Column { title: TEXT.official.times, short: Some(TEXT.official.time_short), names_row: false },
        Column { title: TEXT.official.description, short: Some(TEXT.official.description), names_row: false },
    ];
    let procedure = subject.procedure;
    if procedure.channels.is_empty() {
        missing(subject, sheet);
    } else {
        sheet.rows(COLUMNS, |sheet| {
            procedure.channels.iter().for_each(|channel| self::channel(subject, channel, sheet));
        });
    }
    online(procedure, sheet);
    match procedure.boundary_free {
        Some(true) => {
            sheet.paragraph(&[Span::plain(TEXT.official.anywhere)]);
        }
        Some(false) => sheet.paragraph(&[Span::plain(TEXT.official.by_area)]),
        None => {}
    }
}

/// The level; where the source does not say it, its sentence, or that there is a way at all.
fn online(procedure: &Procedure, sheet: &mut impl Sheet) {
    let has_way = procedure.channels.iter().any(|channel| channel.via.contains(&Via::Online));
    let quoted =
        procedure.quotes.online.as_deref().map(|sentence| TEXT.source.said(&format!("“{sentence}”")));
    let level = match (procedure.online, &quoted) {
        (Online::NotStated, Some(sentence)) => Span::lines(sentence),
        (Online::NotStated, None) if has_way => Span::plain(TEXT.official.online_level_unsaid),
        (Online::NotStated, None) => Span::unknown(words::online_official(Online::NotStated)),
        (level, _) => Span::plain(words::online_official(level)),
    };
    sheet.paragraph(&[Span::plain(TEXT.official.online_level), level]);
}

fn channel(subject: &Subject<'_>, channel: &Channel, sheet: &mut impl Sheet) {
    let procedure = subject.procedure;
    let way = Span::Plain(words::ways(&channel.via, words::via_official).into());
    let timing = procedure.timing_of(channel);
    let time = match (timing.is_silent(), &procedure.quotes.time) {
        (false, _) => Span::Lines(time_lines(subject, timing).into()),
        (true, Some(quote)) => Span::Lines(TEXT.source.said(quote).into()),
        (true, None) => Span::unknown(TEXT.source.silent),
    };
    let mut more = Vec::new();
    if let Some(note) = &channel.note {
        more.push(Span::lines(note));
    }
    if let Some(address) = &channel.address {
        start_line(&mut more);
        more.extend([Span::plain(TEXT.official.address), Span::plain(address)]);
    }
    if let Some(link) = &channel.link {
        start_line(&mut more);
        more.push(Span::Link(To::Address(link), link));
    }
    match case_title(procedure, channel) {
        Some(case) => sheet.row(&[&[way, Span::Break, Span::quiet(case)], &[time], &more]),
        None => sheet.row(&[&[way], &[time], &more]),
    }
}

fn start_line(spans: &mut Vec<Span<'_>>) {
    if !spans.is_empty() {
        spans.push(Span::Break);
    }
}

/// All of a time, with what is done in each of its steps.
fn time_lines(subject: &Subject<'_>, timing: &Timing) -> String {
    let mut lines = words::timing(subject.procedure, timing, subject.site.config.commune.remote);
    // What a stage is stands in the steps already, where it was read there.
    let steps =
        timing.stages.first().map(|_| one_line(&subject.procedure.text.steps.plain_text()).into_owned());
    let is_told = |text: &str| steps.as_ref().is_some_and(|steps| steps.contains(&*one_line(text)));
    for stage in timing.stages.iter().filter(|stage| !is_told(&stage.text)) {
        lines.push(format!("{}: {}", words::time(&stage.time).text, stage.text));
    }
    lines.join("\n")
}

/// `channels` is the number of the part that has the times of each way.
fn times(subject: &Subject<'_>, channels: usize, sheet: &mut impl Sheet) {
    let procedure = subject.procedure;
    let by_channel = procedure.channels.iter().any(|channel| !channel.processing_time.is_silent());
    let own = &procedure.processing_time;
    match (own.is_silent(), by_channel) {
        (false, _) => sheet.paragraph(&[Span::Lines(time_lines(subject, own).into())]),
        (true, true) => sheet.paragraph(&[
            Span::plain(TEXT.official.by_way),
            Span::Link(To::Part(channels), TEXT.official.ways),
            Span::plain("."),
        ]),
        (true, false) if procedure.quotes.time.is_some() => {}
        (true, false) => missing(subject, sheet),
    }
    if let Some(quote) = &procedure.quotes.time {
        let lead =
            if own.is_silent() && !by_channel { TEXT.official.source } else { TEXT.official.source_adds };
        sheet.paragraph(&[Span::plain(lead), Span::lines(quote)]);
    }
    if let Some(committed) = &procedure.commune.committed_time {
        sheet.paragraph(&[Span::plain(TEXT.official.promised), said(words::time(committed))]);
    }
}

fn authority(subject: &Subject<'_>, sheet: &mut impl Sheet) {
    let authority = &subject.procedure.authority;
    let roles = [
        (TEXT.official.executing, &authority.executing),
        (TEXT.official.competent, &authority.competent),
        (TEXT.official.coordinating, &authority.coordinating),
        (TEXT.official.delegated, &authority.delegated),
        (TEXT.official.receiving, &authority.receiving),
        (TEXT.official.receiving_notes, &authority.receiving_notes),
    ];
    sheet.pairs(|sheet| {
        for (index, (role, names)) in roles.into_iter().enumerate() {
            // Who carries it out must always be said; the other roles need not exist.
            if names.is_empty() && index > 0 {
                continue;
            }
            sheet.pair(|sheet| {
                sheet.term(&[Span::plain(role)]);
                names.iter().for_each(|name| sheet.value(&[Span::plain(name)]));
                if names.is_empty() {
                    sheet.value(&[Span::Missing(not_in_source(subject))]);
                }
            });
        }
    });
}

fn results(subject: &Subject<'_>, sheet: &mut impl Sheet) {
    let results = &subject.procedure.results;
    if results.is_empty() {
        missing(subject, sheet);
    } else {
        sheet.bullets(|sheet| results.iter().for_each(|result| self::result(result, sheet)));
    }
    if let Some(returns) = apply::returns_words(subject.procedure) {
        sheet.paragraph(&[Span::Plain(returns.into()), Span::plain(".")]);
    }
}

fn result(result: &Outcome, sheet: &mut impl Sheet) {
    let Outcome { title, code, .. } = result;
    match code {
        Some(code) => {
            sheet.item(&[Span::plain(title), Span::plain(" "), Span::Quiet(TEXT.official.code(code).into())])
        }
        None => sheet.item(&[Span::plain(title)]),
    }
}

/// Stated, none, quoted from another part, or missing.
fn requirements(subject: &Subject<'_>, sheet: &mut impl Sheet) {
    match apply::requirements(subject.procedure) {
        Requirements::Stated(text) => sheet.prose(text),
        Requirements::None => {
            sheet.paragraph(&[Span::plain(TEXT.apply.no_requirements), Span::plain(".")]);
            if let Some(wording) = apply::wording_of_none(subject.procedure) {
                sheet.paragraph(&[Span::Lines(TEXT.source.said(&format!("“{wording}”")).into())]);
            }
        }
        Requirements::Quoted(sentence) => {
            sheet.paragraph(&[Span::Lines(TEXT.source.said(&format!("“{sentence}”")).into())]);
        }
        Requirements::Silent => missing(subject, sheet),
    }
}

fn fees(subject: &Subject<'_>, sheet: &mut impl Sheet) {
    let procedure = subject.procedure;
    if procedure.channels.iter().all(|channel| channel.fees.is_empty()) {
        if let Some(quote) = words::fees_quoted(procedure) {
            return sheet.paragraph(&[Span::plain(TEXT.official.source), Span::lines(quote)]);
        }
        let text = TEXT.fees.not_stated;
        return sheet.missing(&Missing { text, before: ": ", ask: subject.dial.as_ref() });
    }
    sheet.pairs(|sheet| {
        // Ways in a row with the same fees are told together.
        for same in procedure.channels.chunk_by(|one, next| one.fees == next.fees) {
            sheet.pair(|sheet| fees_of(procedure, same, sheet));
        }
    });
}

fn fees_of(procedure: &Procedure, channels: &[Channel], sheet: &mut impl Sheet) {
    for channel in channels {
        let way = Span::Plain(words::ways(&channel.via, words::via_official).into());
        match case_title(procedure, channel) {
            Some(case) => sheet.term(&[way, Span::plain(" – "), Span::plain(case)]),
            None => sheet.term(&[way]),
        }
    }
    let fees = &channels[0].fees;
    if fees.is_empty() {
        match words::fees_quoted(procedure) {
            Some(quote) => sheet.value(&[Span::plain(TEXT.official.source), Span::lines(quote)]),
            None => sheet.value(&[Span::unknown(TEXT.fees.not_stated)]),
        }
    }
    for (index, fee) in fees.iter().enumerate() {
        // Who does not pay is told once below the rows that it is said of.
        let again = fees.get(index + 1).is_some_and(|next| next.exempt == fee.exempt);
        self::fee(procedure, fee, !again, sheet);
    }
}

fn fee(procedure: &Procedure, fee: &Fee, with_exempt: bool, sheet: &mut impl Sheet) {
    let words = words::fee(fee);
    let case = fee.case.as_deref().and_then(|id| procedure.cases.iter().find(|case| case.id == id));
    let number;
    let mut spans = vec![Span::plain(words.kind), Span::plain(": ")];
    match fees_words(procedure, fee) {
        Some(text) => spans.extend([Span::plain(TEXT.official.source_inline), Span::lines(text)]),
        None => spans.push(said(Said { text: words.amount, known: words.known })),
    }
    for detail in case.map(|case| &case.title).into_iter().chain(&words.details).chain(&words.basis) {
        spans.extend([Span::Break, Span::plain(detail)]);
    }
    for exempt in words.exempt.iter().filter(|_| with_exempt) {
        spans.extend([Span::Break, Span::plain(TEXT.official.exempt), Span::plain(exempt)]);
    }
    match &fee.note {
        Some(Note::Here(_)) if fee.stated == Stated::SeeText => {}
        Some(Note::Here(text)) => spans.extend([Span::Break, Span::QuietLines(text)]),
        Some(Note::Shared(name)) => {
            let position = procedure.texts.keys().position(|known| known == name).unwrap_or(0) + 1;
            number = note_title(position);
            spans.extend([Span::Break, Span::Link(To::Note(position), &number)]);
        }
        None => {}
    }
    sheet.value(&spans);
}

/// The source's words in the place of an amount: its note, or what is quoted where a row says nothing.
fn fees_words<'a>(procedure: &'a Procedure, fee: &'a Fee) -> Option<&'a str> {
    match (&fee.stated, &fee.note) {
        (Stated::SeeText, Some(Note::Here(text))) => Some(text),
        (Stated::NotStated, _) => words::fees_quoted(procedure),
        _ => None,
    }
}

fn legal_basis(subject: &Subject<'_>, sheet: &mut impl Sheet) {
    let basis = &subject.procedure.legal_basis;
    if basis.is_empty() {
        return missing(subject, sheet);
    }
    sheet.bullets(|sheet| {
        for (row, one) in basis.iter().enumerate() {
            self::basis(subject, row, one, sheet);
        }
    });
}

fn basis(subject: &Subject<'_>, row: usize, basis: &LegalBasis, sheet: &mut impl Sheet) {
    let page = laws::text_of(subject, row).and_then(|text| text.address.as_deref());
    let number = |number| page.map_or(Span::Strong(number), |at| Span::Link(To::Page(at), number));
    let mut spans = match (&basis.number, &basis.title) {
        (Some(own), Some(title)) => vec![number(own), Span::plain(" – "), Span::plain(title)],
        (Some(own), None) => vec![number(own)],
        (None, Some(title)) => vec![Span::plain(title)],
        (None, None) => vec![Span::unknown(TEXT.source.silent)],
    };
    let mut more = basis_details(basis);
    more.extend(laws::repealed(subject, row, basis).and_then(|law| laws::state(subject.site, law)));
    if !more.is_empty() {
        spans.extend([Span::plain(" "), Span::Quiet(format!("({})", more.join("; ")).into())]);
    }
    sheet.item(&spans);
}

fn notes(procedure: &Procedure, sheet: &mut impl Sheet) {
    sheet.pairs(|sheet| {
        for (index, text) in procedure.texts.values().enumerate() {
            sheet.note(index + 1, text);
        }
    });
}

#[cfg(test)]
mod tests;

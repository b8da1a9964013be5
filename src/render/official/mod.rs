//! The posted text in full, in the order of the law (Nghị định 63/2010/NĐ-CP, art. 8).
//!
//! In: a [`Subject`]. Out: calls to a [`Sheet`], which knows how its kind of page or print looks. Every
//! part the law requires is there: what the source does not have is said to be missing, with whom to
//! ask. Nothing is held in between, for this is the bulk of a national site.

mod dossier;
mod sheet;

use super::brief::Subject;
use super::brief::ways::{case_title, time_of};
use super::words::{self, Said};
use crate::catalogue::model::{Channel, Fee, LegalBasis, Note, Online, Outcome, Procedure, Time};
use crate::prose::Prose;

pub use sheet::{Column, Missing, Sheet, Span, To, note_title};

const CHANNELS: &str = "Cách thức thực hiện";
pub const STEPS: &str = "Trình tự thực hiện";
pub const PAPERS: &str = "Thành phần, số lượng hồ sơ";
pub const TIMES: &str = "Thời hạn giải quyết";
pub const FEES: &str = "Phí, lệ phí";

/// Writes all parts. A description short enough to be the [`Subject::lead`] is not among them.
pub fn write<S: Sheet>(subject: &Subject<'_>, sheet: &mut S) {
    let procedure = subject.procedure;
    let mut parts = Parts { sheet, count: 0 };
    if subject.lead().is_none() {
        parts.add("Mô tả", |sheet| sheet.prose(&procedure.text.description));
    }
    parts.add(STEPS, |sheet| prose(subject, &procedure.text.steps, sheet));
    let channels = parts.add(CHANNELS, |sheet| self::channels(subject, sheet));
    parts.add(PAPERS, |sheet| dossier::papers(subject, sheet));
    parts.add(TIMES, |sheet| times(subject, channels, sheet));
    parts.add("Đối tượng thực hiện", |sheet| list(subject, &procedure.applicants, sheet));
    parts.add("Cơ quan thực hiện", |sheet| authority(subject, sheet));
    parts.add("Kết quả thực hiện", |sheet| results(subject, sheet));
    parts.add(FEES, |sheet| fees(subject, sheet));
    parts.add("Tên mẫu đơn, tờ khai", |sheet| dossier::forms(procedure, sheet));
    parts.add("Yêu cầu, điều kiện", |sheet| prose(subject, &procedure.text.requirements, sheet));
    parts.add("Căn cứ pháp lý", |sheet| legal_basis(subject, sheet));
    if !procedure.texts.is_empty() {
        parts.add("Ghi chú", |sheet| notes(procedure, sheet));
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
    Missing { text: words::NOT_IN_SOURCE, before: " – hỏi ", ask: subject.dial.as_ref() }
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
        Column { title: "Hình thức nộp", short: None, names_row: true },
        Column { title: TIMES, short: Some("Thời hạn"), names_row: false },
        Column { title: "Mô tả", short: Some("Mô tả"), names_row: false },
    ];
    let procedure = subject.procedure;
    if procedure.channels.is_empty() {
        missing(subject, sheet);
    } else {
        sheet.rows(COLUMNS, |sheet| {
            procedure.channels.iter().for_each(|channel| self::channel(procedure, channel, sheet));
        });
    }
    let online = words::online_official(procedure.online);
    let online = match procedure.online {
        Online::NotStated => Span::unknown(online),
        _ => Span::plain(online),
    };
    sheet.paragraph(&[Span::plain("Mức độ trực tuyến: "), online]);
    match procedure.boundary_free {
        Some(true) => {
            sheet.paragraph(&[Span::plain("Được nộp ở bất kỳ xã, phường nào trong tỉnh (phi địa giới).")]);
        }
        Some(false) => sheet.paragraph(&[Span::plain("Chỉ nộp tại nơi có thẩm quyền theo địa giới.")]),
        None => {}
    }
}

fn channel(procedure: &Procedure, channel: &Channel, sheet: &mut impl Sheet) {
    let way = Span::Plain(words::ways(&channel.via, words::via_official).into());
    let time = match time_of(procedure, channel) {
        Said { text, known: true } => Span::Lines(text.into()),
        unknown => said(unknown),
    };
    let mut more = Vec::new();
    if let Some(note) = &channel.note {
        more.push(Span::lines(note));
    }
    if let Some(address) = &channel.address {
        start_line(&mut more);
        more.extend([Span::plain("Địa chỉ: "), Span::plain(address)]);
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

/// `channels` is the number of the part that has the times of each way.
fn times(subject: &Subject<'_>, channels: usize, sheet: &mut impl Sheet) {
    let procedure = subject.procedure;
    let by_channel = procedure.channels.iter().any(|channel| channel.processing_time != Time::NotStated);
    match (&procedure.processing_time, by_channel) {
        (Time::NotStated, false) => missing(subject, sheet),
        (Time::NotStated, true) => sheet.paragraph(&[
            Span::plain("Theo từng cách nộp, ghi ở phần "),
            Span::Link(To::Part(channels), CHANNELS),
            Span::plain("."),
        ]),
        (time, _) => sheet.paragraph(&[Span::Lines(words::time(time).text.into())]),
    }
    if let Some(committed) = &procedure.commune.committed_time {
        sheet.paragraph(&[Span::plain("Thời hạn địa phương cam kết: "), said(words::time(committed))]);
    }
}

fn authority(subject: &Subject<'_>, sheet: &mut impl Sheet) {
    let authority = &subject.procedure.authority;
    let roles = [
        ("Cơ quan thực hiện", &authority.executing),
        ("Cơ quan có thẩm quyền", &authority.competent),
        ("Cơ quan phối hợp", &authority.coordinating),
        ("Cơ quan được ủy quyền", &authority.delegated),
        ("Địa chỉ tiếp nhận hồ sơ", &authority.receiving),
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
        return missing(subject, sheet);
    }
    sheet.bullets(|sheet| {
        for Outcome { title, code, .. } in results {
            match code {
                Some(code) => sheet.item(&[
                    Span::plain(title),
                    Span::plain(" "),
                    Span::Quiet(format!("(mã {code})").into()),
                ]),
                None => sheet.item(&[Span::plain(title)]),
            }
        }
    });
}

fn fees(subject: &Subject<'_>, sheet: &mut impl Sheet) {
    let procedure = subject.procedure;
    if procedure.channels.iter().all(|channel| channel.fees.is_empty()) {
        let text = words::FEE_NOT_STATED;
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
        sheet.value(&[Span::unknown(words::FEE_NOT_STATED)]);
    }
    fees.iter().for_each(|fee| self::fee(procedure, fee, sheet));
}

fn fee(procedure: &Procedure, fee: &Fee, sheet: &mut impl Sheet) {
    let words = words::fee(fee);
    let number;
    let amount = said(Said { text: words.amount, known: words.known });
    let mut spans = vec![Span::plain(words.kind), Span::plain(": "), amount];
    for detail in words.details.iter().chain(&words.basis) {
        spans.extend([Span::Break, Span::plain(detail)]);
    }
    for exempt in &words.exempt {
        spans.extend([Span::Break, Span::plain("Miễn: "), Span::plain(exempt)]);
    }
    match &fee.note {
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

fn legal_basis(subject: &Subject<'_>, sheet: &mut impl Sheet) {
    let basis = &subject.procedure.legal_basis;
    if basis.is_empty() {
        return missing(subject, sheet);
    }
    sheet.bullets(|sheet| basis.iter().for_each(|one| self::basis(one, sheet)));
}

fn basis(basis: &LegalBasis, sheet: &mut impl Sheet) {
    let mut spans = match (&basis.number, &basis.title) {
        (Some(number), Some(title)) => vec![Span::Strong(number), Span::plain(" – "), Span::plain(title)],
        (Some(number), None) => vec![Span::Strong(number)],
        (None, Some(title)) => vec![Span::plain(title)],
        (None, None) => vec![Span::unknown(words::NOT_IN_SOURCE)],
    };
    let mut more: Vec<String> = Vec::new();
    more.extend(basis.articles.clone());
    more.extend(basis.issuer.as_ref().map(|issuer| format!("của {issuer}")));
    more.extend(basis.date.map(|date| format!("ban hành {}", words::date(date))));
    more.extend(basis.in_force_from.map(|date| format!("hiệu lực từ {}", words::date(date))));
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

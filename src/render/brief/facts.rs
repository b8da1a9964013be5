//! The four things to know before going: where, what to bring, how much, how long.

use super::Subject;
use super::office::{open_hours, unit};
use super::papers;
use crate::catalogue::model::{Hours, Procedure, Via};
use crate::render::words;

#[derive(Debug)]
pub struct Fact {
    pub kind: Kind,
    pub label: &'static str,
    /// One or more.
    pub lines: Vec<String>,
    /// Said more quietly below.
    pub quiet: Vec<String>,
    pub known: bool,
    /// There is more to say of it than stands here.
    pub more: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Place,
    Papers,
    Money,
    Duration,
}

pub fn facts(subject: &Subject<'_>) -> [Fact; 4] {
    [place(subject), bring(subject.procedure), money(subject), duration(subject.procedure)]
}

fn place(subject: &Subject<'_>) -> Fact {
    let procedure = subject.procedure;
    let fact = |lines, quiet, known| Fact {
        kind: Kind::Place,
        label: "Ở đâu",
        lines,
        quiet,
        known,
        more: procedure.channels.len() > 1,
    };
    let hours = hours(&subject.site.config.commune.hours);
    let stated = stated_places(procedure);
    if !stated.is_empty() {
        return fact(stated, hours, true);
    }
    let ways: Vec<Via> = procedure.channels.iter().flat_map(|channel| channel.via.iter().copied()).collect();
    if !ways.is_empty() && ways.iter().all(|via| *via == Via::Online) {
        return fact(vec!["Chỉ nộp trên mạng".to_owned()], Vec::new(), true);
    }
    if settled_by_commune(procedure) {
        return fact(vec![office(subject)], hours, true);
    }
    let ask = subject.dial.as_ref().map_or_else(String::new, |dial| format!(": {}", dial.number));
    fact(vec![format!("Chưa ghi nơi nộp – hỏi trước khi đi{ask}")], Vec::new(), false)
}

/// The receiving addresses, else those of the counter.
fn stated_places(procedure: &Procedure) -> Vec<String> {
    if !procedure.authority.receiving.is_empty() {
        return procedure.authority.receiving.clone();
    }
    let mut places: Vec<String> = Vec::new();
    for channel in procedure.channels.iter().filter(|channel| channel.via.contains(&Via::InPerson)) {
        if let Some(address) = channel.address.as_ref().filter(|address| !places.contains(address)) {
            places.push(address.clone());
        }
    }
    places
}

/// The source names the commune's own committee or chair as the one that settles it.
fn settled_by_commune(procedure: &Procedure) -> bool {
    let authority = &procedure.authority;
    let mut settling = authority.executing.iter().chain(&authority.competent);
    settling.any(|name| {
        let name = name.to_lowercase();
        name.contains("cấp xã") || name.contains("uỷ ban nhân dân xã") || name.contains("ủy ban nhân dân xã")
    })
}

/// The commune's own address; the unit is named where the address does not.
fn office(subject: &Subject<'_>) -> String {
    let config = &subject.site.config;
    let unit = unit(config);
    match &config.commune.address {
        Some(address) if address.to_lowercase().contains(&unit.to_lowercase()) => address.clone(),
        Some(address) => format!("{unit}: {address}"),
        None => format!("Trụ sở {unit}"),
    }
}

fn hours(hours: &[Hours]) -> Vec<String> {
    let line = |hours: &Hours| {
        let hours = open_hours(hours);
        format!("{}: {}", hours.days, hours.open)
    };
    hours.iter().map(line).collect()
}

fn bring(procedure: &Procedure) -> Fact {
    let count = papers::count(procedure);
    let (lines, known) = match count {
        papers::Needed::Unknown => (vec![words::NOT_IN_SOURCE.to_owned()], false),
        papers::Needed::Some { always: 0, .. } => (vec!["Tùy trường hợp".to_owned()], true),
        papers::Needed::Some { always, .. } => {
            (vec![format!("{} giấy tờ", words::number(always as u64))], true)
        }
        papers::Needed::Doubtful(rows) => {
            (vec![format!("Đến {} giấy tờ, tùy trường hợp", words::number(rows as u64))], true)
        }
    };
    let choose = procedure.dossier.iter().any(|group| group.choose.is_some());
    let quiet = match count {
        papers::Needed::Some { always, more: true } if always > 0 => {
            vec![
                if choose {
                    "Thêm giấy tờ theo từng trường hợp"
                } else {
                    "Có trường hợp phải thêm giấy tờ"
                }
                .to_owned(),
            ]
        }
        _ => Vec::new(),
    };
    Fact { kind: Kind::Papers, label: "Cần mang", lines, quiet, known, more: known }
}

fn money(subject: &Subject<'_>) -> Fact {
    let summary = words::fee_summary(subject.procedure, subject.day);
    let mut lines = summary.lines;
    if !summary.known
        && let (Some(dial), [only]) = (&subject.dial, lines.as_mut_slice())
    {
        *only = format!("{only}: {}", dial.number);
    }
    let mut quiet = exempt(subject);
    if summary.gaps && lines.len() == 1 {
        quiet.push("Có cách nộp hoặc trường hợp chưa ghi mức thu – hỏi trước khi nộp".to_owned());
    }
    Fact { kind: Kind::Money, label: "Lệ phí", lines, quiet, known: summary.known, more: summary.more }
}

/// Who pays nothing is told beside the amount, never instead of it.
fn exempt(subject: &Subject<'_>) -> Vec<String> {
    let mut all: Vec<&str> = Vec::new();
    let rows = subject.procedure.channels.iter().flat_map(|channel| &channel.fees);
    for exempt in rows.filter(|fee| fee.holds_on(subject.day)).flat_map(|fee| &fee.exempt) {
        if !all.contains(&exempt.as_str()) {
            all.push(exempt);
        }
    }
    match all.as_slice() {
        [] => Vec::new(),
        few if few.len() <= 2 && few.iter().all(|text| text.chars().count() <= 90) => {
            few.iter().map(|text| format!("Miễn: {text}")).collect()
        }
        _ => vec!["Có trường hợp được miễn".to_owned()],
    }
}

fn duration(procedure: &Procedure) -> Fact {
    let summary = words::time_summary(procedure);
    Fact {
        kind: Kind::Duration,
        label: "Bao lâu",
        lines: summary.lines,
        quiet: summary.quiet,
        known: summary.known,
        more: summary.differs,
    }
}

//! The four things to know before going, in the order they are asked: what to bring, how much, how long, where.

use super::Subject;
use super::office::{hours_for, own_hours, unit};
use super::papers;
use super::places::{self, Where};
use super::quote::source_says;
use crate::catalogue::{Config, Fee, FeeKind, Hours, Procedure};
use crate::render::words;
use crate::vietnamese::fold;

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
    [bring(subject.procedure), money(subject), duration(subject), place(subject)]
}

/// The places, the commune's own first; below, when that one is open.
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
    match places::of(subject) {
        Where::Named { own, others } => {
            let (lines, quiet) = named(subject, own, others);
            fact(lines, quiet, true)
        }
        // A list of cases is whole or only named.
        Where::Quoted { sentence, .. } if places::is_branched(sentence) => {
            fact(vec!["Tùy trường hợp".to_owned()], vec![source_says(sentence, usize::MAX).0], true)
        }
        Where::Quoted { sentence, own: true } if places::is_bounded(sentence) => {
            let mut quiet = here(subject);
            quiet.extend(hours(subject, false));
            fact(vec![source_says(sentence, QUOTE).0], quiet, true)
        }
        Where::Quoted { sentence, own: true } => {
            let mut quiet = hours(subject, false);
            quiet.push(source_says(sentence, QUOTE).0);
            fact(vec![places::office(subject)], quiet, true)
        }
        Where::Quoted { sentence, own: false } => {
            fact(vec![source_says(sentence, QUOTE).0], Vec::new(), true)
        }
        Where::Remote { online, post, receiving } => {
            let way = remote(*online, *post, receiving.is_empty()).to_owned();
            let receiving = receiving.iter().map(|place| format!("Nơi tiếp nhận: {place}")).collect();
            fact(vec![way], receiving, true)
        }
        Where::Office => fact(vec![places::office(subject)], hours(subject, false), true),
        Where::Unknown => {
            let ask = subject.dial.as_ref().map_or_else(String::new, |dial| format!(": {}", dial.number));
            fact(vec![format!("Chưa ghi nơi nộp – hỏi trước khi đi{ask}")], settled_by(procedure), false)
        }
    }
}

/// The named places. Where the source says which of its level it is, its sentence goes before them.
fn named(subject: &Subject<'_>, own: &[&str], others: &[&str]) -> (Vec<String>, Vec<String>) {
    let bound = places::bound(subject.procedure);
    let several = own.len() + others.len() > 1;
    let (mut lines, mut quiet): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    match bound {
        Some(sentence) => {
            lines.push(source_says(sentence, QUOTE).0);
            quiet.extend(own.iter().map(|place| format!("Nơi tiếp nhận: {place}")));
            if !own.is_empty() {
                quiet.extend(here(subject));
            }
        }
        None => {
            quiet.extend(own_address(subject, own));
            for line in own.iter().map(|place| own_place(subject, place)) {
                if !lines.contains(&line) {
                    lines.push(line);
                }
            }
        }
    }
    if !own.is_empty() {
        quiet.extend(hours(subject, several));
    }
    lines.extend(others.iter().map(|place| (*place).to_owned()));
    (lines, quiet)
}

/// Who settles it, where nothing names the place.
fn settled_by(procedure: &Procedure) -> Vec<String> {
    match procedure.authority.executing.as_slice() {
        [] => Vec::new(),
        all => vec![format!("Cơ quan thực hiện: {}", all.join("; "))],
    }
}

/// A quoted sentence of more letters ends with a statement before that; it stands whole in the steps.
const QUOTE: usize = 240;
/// The same of papers, whose sentence stands whole in their section.
const PAPERS_QUOTE: usize = 120;

/// The commune's own place: its address, where the source names it only by its kind.
fn own_place(subject: &Subject<'_>, place: &str) -> String {
    let known = subject.site.config.commune.address.is_some();
    if known && places::is_general(place) { places::office(subject) } else { place.to_owned() }
}

/// The address of a place that the source bounds: "UBND cấp xã nơi thường trú".
fn own_address(subject: &Subject<'_>, own: &[&str]) -> Vec<String> {
    let config = &subject.site.config;
    let told = own.iter().any(|place| {
        let folded = fold(place);
        places::is_general(place) || folded.contains(&fold(&config.commune.name))
    });
    if own.is_empty() || told {
        return Vec::new();
    }
    here(subject)
}

/// "Ở xã Mẫu: Số 1, đường Làng Mẫu", where the address is known.
fn here(subject: &Subject<'_>) -> Vec<String> {
    let config = &subject.site.config;
    let line = |_: &String| format!("Ở {}: {}", unit_within(config), places::office(subject));
    config.commune.address.as_ref().map(line).into_iter().collect()
}

/// "xã Mẫu", within a sentence.
fn unit_within(config: &Config) -> String {
    match config.commune.name.is_empty() {
        true => unit(config),
        false => format!("{} {}", config.commune.kind, config.commune.name),
    }
}

/// `only`: the source names no place beside it.
fn remote(online: bool, post: bool, only: bool) -> &'static str {
    match (online, post) {
        (true, true) => "Nộp trên mạng hoặc gửi qua bưu chính",
        (true, false) if only => "Chỉ nộp trên mạng",
        (true, false) => "Nộp trên mạng",
        (false, _) => "Gửi qua bưu chính",
    }
}

/// When the commune's own counter receives procedures of the field; named where other places are told beside it.
fn hours(subject: &Subject<'_>, several: bool) -> Vec<String> {
    let config = &subject.site.config;
    let field = subject.field.map(|field| field.field.slug.as_str());
    let line = |hours: &Hours| {
        let hours = own_hours(hours);
        let limit = hours.limit.map_or_else(String::new, |limit| format!(" ({limit})"));
        let at = if several {
            format!("Nơi tiếp nhận của {} – ", unit_within(config))
        } else {
            String::new()
        };
        format!("{at}{}: {}{limit}", hours.days, hours.open)
    };
    hours_for(config, field).map(line).collect()
}

fn bring(procedure: &Procedure) -> Fact {
    let count = papers::count(procedure);
    let (lines, known) = match count {
        papers::Needed::Unknown => match &procedure.quotes.papers {
            // The whole sentence stands where the papers stand.
            Some(quote) => (vec![source_says(quote, PAPERS_QUOTE).0], true),
            None => (vec![words::NOT_IN_SOURCE.to_owned()], false),
        },
        papers::Needed::Some { always: 0, .. } => (vec!["Tùy trường hợp".to_owned()], true),
        papers::Needed::Some { always, most, .. } => {
            let number = words::number(always as u64);
            let rows = papers::rows(papers::is_several(&papers::papers(procedure)));
            let line = match most > always {
                true => format!("{number} đến {}{rows} giấy tờ, tùy cách nộp", words::number(most as u64)),
                false => format!("{number}{rows} giấy tờ"),
            };
            (vec![line], true)
        }
        papers::Needed::Doubtful(rows) => {
            (vec![format!("Đến {} giấy tờ, tùy trường hợp", words::number(rows as u64))], true)
        }
    };
    let mut quiet = Vec::new();
    if let papers::Needed::Some { always, most, by_way, more } = count {
        let choose = procedure.dossier.iter().any(|group| group.choose.is_some());
        match (more, choose) {
            _ if always == 0 => {}
            (papers::More::Cases, true) => quiet.push("Thêm giấy tờ theo từng trường hợp".to_owned()),
            (papers::More::Cases, false) => quiet.push("Có trường hợp phải thêm giấy tờ".to_owned()),
            (papers::More::IfAny, _) => quiet.push("Có giấy tờ chỉ nộp nếu có".to_owned()),
            (papers::More::No, _) => {}
        }
        if most == always && by_way > 0 {
            quiet.push(format!("{} giấy tờ trong đó theo cách nộp", words::number(by_way as u64)));
        }
    }
    // What the steps say of papers stands in words at the head of their list: the number is not all of it.
    if procedure.quotes.papers.is_some() && count != papers::Needed::Unknown {
        quiet.push("Nguồn còn ghi thêm về giấy tờ".to_owned());
    }
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
    let mut quiet = exempt(subject, &lines);
    if summary.gaps && lines.len() == 1 {
        quiet.push("Có cách nộp hoặc trường hợp chưa ghi mức thu – hỏi trước khi nộp".to_owned());
    }
    Fact { kind: Kind::Money, label: "Lệ phí", lines, quiet, known: summary.known, more: summary.more }
}

/// Letters that the facts have room for to say who pays nothing.
const EXEMPT: usize = 160;

/// Who pays nothing is told beside the amount, never instead of it: all of them, or that there are some. Where one pays
/// several charges it is said of which of them it is.
fn exempt(subject: &Subject<'_>, lines: &[String]) -> Vec<String> {
    let rows: Vec<&Fee> = subject.procedure.channels.iter().flat_map(|channel| &channel.fees).collect();
    let rows = || rows.iter().filter(|fee| fee.holds_on(subject.day));
    let mut all: Vec<&str> = Vec::new();
    let mut kinds: Vec<FeeKind> = Vec::new();
    for fee in rows() {
        for exempt in &fee.exempt {
            let is_quoted = lines.iter().any(|line| line.contains(exempt.as_str()));
            if !all.contains(&exempt.as_str()) && !is_quoted {
                all.push(exempt);
            }
            if !kinds.contains(&fee.kind) {
                kinds.push(fee.kind);
            }
        }
    }
    // "Miễn phí" would say that nothing is paid at all.
    let of = match kinds.as_slice() {
        [FeeKind::Charge] if rows().any(|fee| fee.kind != FeeKind::Charge) => " lệ phí".to_owned(),
        [kind] if rows().any(|fee| fee.kind != *kind) => {
            format!(" khoản {}", words::fee_kinds(&kinds).to_lowercase())
        }
        _ => String::new(),
    };
    let whole = all.join("; ");
    match whole.chars().count() {
        0 => Vec::new(),
        1..=EXEMPT => vec![format!("Miễn{of}: {whole}")],
        _ => vec![format!("Có trường hợp được miễn{of}, xem phần Cách nộp")],
    }
}

fn duration(subject: &Subject<'_>) -> Fact {
    let summary = words::time_summary(subject.procedure, subject.site.config.commune.remote);
    Fact {
        kind: Kind::Duration,
        label: "Bao lâu",
        lines: summary.lines,
        quiet: summary.quiet,
        known: summary.known,
        more: summary.differs,
    }
}

//! The four things to know before going, in the order they are asked: what to bring, how much, how long, where.

use std::collections::BTreeSet;

use super::Subject;
use super::office::{hours_for, own_hours, unit_within};
use super::papers;
use super::places::{self, Where};
use super::quote::source_says;
use crate::catalogue::{Fee, FeeKind, Hours, Procedure, Stated, is_silent_of_charge};
use crate::render::words;
use crate::strings::TEXT;
use crate::vietnamese::fold;

#[derive(Debug)]
pub(crate) struct Fact {
    pub(crate) kind: Kind,
    pub(crate) label: &'static str,
    /// One or more.
    pub(crate) lines: Vec<String>,
    /// Said more quietly below.
    pub(crate) quiet: Vec<String>,
    pub(crate) known: bool,
    /// There is more to say of it than stands here.
    pub(crate) more: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Place,
    Papers,
    Money,
    Duration,
}

pub(crate) fn facts(subject: &Subject<'_>) -> [Fact; 4] {
    [bring(subject.procedure), money(subject), duration(subject), place(subject)]
}

/// The places, the commune's own first; below, when that one is open.
fn place(subject: &Subject<'_>) -> Fact {
    let procedure = subject.procedure;
    let fact = |lines, quiet, known| Fact {
        kind: Kind::Place,
        label: TEXT.facts.place,
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
            fact(vec![TEXT.facts.depends.to_owned()], vec![source_says(sentence, usize::MAX).0], true)
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
            let receiving = receiving.iter().map(|place| TEXT.facts.received_at(place)).collect();
            fact(vec![way], receiving, true)
        }
        Where::Office => fact(vec![places::office(subject)], hours(subject, false), true),
        Where::Unknown => {
            let line = match &subject.dial {
                Some(dial) => TEXT.facts.place_not_stated_ask(&dial.number),
                None => TEXT.facts.place_not_stated.to_owned(),
            };
            fact(vec![line], settled_by(procedure), false)
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
            quiet.extend(own.iter().map(|place| TEXT.facts.received_at(place)));
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
        all => vec![TEXT.facts.settled_by(&all.join("; "))],
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
    let line = |_: &String| TEXT.facts.here(&unit_within(config), &places::office(subject));
    config.commune.address.as_ref().map(line).into_iter().collect()
}

/// `only`: the source names no place beside it.
fn remote(online: bool, post: bool, only: bool) -> &'static str {
    match (online, post) {
        (true, true) => TEXT.facts.online_or_post,
        (true, false) if only => TEXT.facts.only_online,
        (true, false) => TEXT.facts.online,
        (false, _) => TEXT.facts.post,
    }
}

/// When the commune's own counter receives procedures of the field; named where other places are told beside it.
/// Whether it is handed in where the commune's hours hold.
pub(crate) fn shows_hours(subject: &Subject<'_>) -> bool {
    let own = match places::of(subject) {
        Where::Named { own, .. } => !own.is_empty(),
        Where::Quoted { sentence, own } => *own && !places::is_branched(sentence),
        Where::Office => true,
        Where::Remote { .. } | Where::Unknown => false,
    };
    own && !subject.site.config.commune.hours.is_empty()
}

fn hours(subject: &Subject<'_>, several: bool) -> Vec<String> {
    let config = &subject.site.config;
    let field = subject.field.map(|field| field.field.slug.as_str());
    let line = |hours: &Hours| {
        let hours = own_hours(hours);
        let limit = hours.limit.map_or_else(String::new, |limit| format!(" ({limit})"));
        let at = if several { TEXT.facts.hours_of(&unit_within(config)) } else { String::new() };
        format!("{at}{}: {}{limit}", hours.days, hours.open)
    };
    hours_for(subject.site, field).map(line).collect()
}

fn bring(procedure: &Procedure) -> Fact {
    let sorted = papers::papers(procedure);
    let count = papers::count(procedure, &sorted);
    let (lines, known) = match count {
        papers::Needed::Unknown => match &procedure.quotes.papers {
            // The whole sentence stands where the papers stand.
            Some(quote) => (vec![source_says(quote, PAPERS_QUOTE).0], true),
            None => (vec![TEXT.source.silent.to_owned()], false),
        },
        papers::Needed::Some { always: 0, .. } => (vec![TEXT.facts.depends.to_owned()], true),
        papers::Needed::Some { always, most, .. } => {
            let number = words::number(always as u64);
            let most_of = words::number(most as u64);
            let line = match (most > always, papers::is_several(&sorted)) {
                (true, false) => TEXT.facts.papers_from_to(&number, &most_of),
                (true, true) => TEXT.facts.rows_from_to(&number, &most_of),
                (false, false) => TEXT.papers.count(&number),
                (false, true) => TEXT.papers.count_of_rows(&number),
            };
            (vec![line], true)
        }
        papers::Needed::Doubtful(rows) => (vec![TEXT.facts.papers_up_to(&words::number(rows as u64))], true),
    };
    let mut quiet = Vec::new();
    if let papers::Needed::Some { always, most, by_way, more } = count {
        let choose = procedure.dossier.iter().any(|group| group.choose.is_some());
        match (more, choose) {
            _ if always == 0 => {}
            (papers::More::Cases, true) => quiet.push(TEXT.facts.papers_by_case.to_owned()),
            (papers::More::Cases, false) => quiet.push(TEXT.facts.papers_in_some_case.to_owned()),
            (papers::More::IfAny, _) => quiet.push(TEXT.facts.papers_if_any.to_owned()),
            (papers::More::No, _) => {}
        }
        if most == always && by_way > 0 {
            quiet.push(TEXT.facts.papers_by_way(&words::number(by_way as u64)));
        }
    }
    // What the steps say of papers stands in words at the head of their list: the number is not all of it.
    if procedure.quotes.papers.is_some() && count != papers::Needed::Unknown {
        quiet.push(TEXT.facts.papers_said_besides.to_owned());
    }
    Fact { kind: Kind::Papers, label: TEXT.facts.papers, lines, quiet, known, more: known }
}

fn money(subject: &Subject<'_>) -> Fact {
    let summary = words::fee_summary(subject.procedure, subject.day);
    let (label, mut lines) = labelled(subject, summary.lines);
    if !summary.known
        && let (Some(dial), [only]) = (&subject.dial, lines.as_mut_slice())
    {
        *only = format!("{only}: {}", dial.number);
    }
    let mut quiet = exempt(subject, &lines);
    if summary.gaps && lines.len() == 1 {
        quiet.push(TEXT.facts.fees_with_gaps.to_owned());
    }
    Fact { kind: Kind::Money, label, lines, quiet, known: summary.known, more: summary.more }
}

/// What the money is called: by its kind where all of it is of one, and then the lines need not say so again.
fn labelled(subject: &Subject<'_>, lines: Vec<String>) -> (&'static str, Vec<String>) {
    let channels = subject.procedure.channels.iter();
    let now = channels.map(|channel| channel.fees.iter().filter(|fee| fee.holds_on(subject.day)).collect());
    let now: Vec<Vec<&Fee>> = now.collect();
    if now.iter().any(|rows| is_silent_of_charge(rows)) {
        return (TEXT.facts.money_of_all_kinds, lines);
    }
    let stated = now.into_iter().flatten().filter(|fee| fee.stated != Stated::NotStated);
    let kinds: BTreeSet<FeeKind> = stated.map(|fee| fee.kind).collect();
    let label = match kinds.iter().collect::<Vec<_>>().as_slice() {
        [] | [FeeKind::Charge] => TEXT.facts.money,
        [FeeKind::Fee] => TEXT.fees.fee,
        [FeeKind::Price] => TEXT.facts.price,
        _ => return (TEXT.facts.money_of_all_kinds, lines),
    };
    (label, lines.into_iter().map(|line| without_label(line, label)).collect())
}

/// "100.000 đồng" of "Phí: 100.000 đồng".
fn without_label(line: String, label: &str) -> String {
    let rest = line.strip_prefix(label).and_then(|rest| rest.strip_prefix(": ").or(rest.strip_prefix(' ')));
    rest.map_or_else(|| line.clone(), words::upper_first)
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
        [kind] if rows().any(|fee| fee.kind != *kind) => Some(*kind),
        _ => None,
    };
    let named = words::fee_kinds(&kinds).to_lowercase();
    let whole = all.join("; ");
    match whole.chars().count() {
        0 => Vec::new(),
        1..=EXEMPT => vec![match of {
            None => TEXT.facts.exempt(&whole),
            Some(FeeKind::Charge) => TEXT.facts.exempt_from_charge(&whole),
            Some(FeeKind::Fee | FeeKind::Price) => TEXT.facts.exempt_from(&named, &whole),
        }],
        _ => vec![match of {
            None => TEXT.facts.exemptions.to_owned(),
            Some(FeeKind::Charge) => TEXT.facts.exemptions_from_charge.to_owned(),
            Some(FeeKind::Fee | FeeKind::Price) => TEXT.facts.exemptions_from(&named),
        }],
    }
}

fn duration(subject: &Subject<'_>) -> Fact {
    let summary = words::time_summary(subject.procedure, subject.site.config.commune.remote);
    Fact {
        kind: Kind::Duration,
        label: TEXT.facts.duration,
        lines: summary.lines,
        quiet: summary.quiet,
        known: summary.known,
        more: summary.differs,
    }
}

//! What must be known about the money before going, in a few lines.
//!
//! In: a procedure on a day. Out: a [`FeeSummary`]. What does not hold for everybody is told with what it holds for, or as
//! "tùy trường hợp" with its two or three values; phí, lệ phí and giá are told apart; prices that the source does not tell
//! apart are not made to look like a sum; what could not be read is quoted, by whole sentences.

use jiff::civil::Date;

use super::super::{told_apart, upper_first, via, ways};
use super::kind::{depends, of_one_kind, of_text};
use super::rows::{FeesOfWays, ToldFee, groups};
use super::{is_free_for_all, is_silent_of_charge, lower};
use crate::catalogue::{Channel, Fee, FeeKind, Procedure, Stated, Via};
use crate::strings::TEXT;

/// What must be known about the money, in a few lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FeeSummary {
    /// One or more.
    pub(crate) lines: Vec<String>,
    /// For a list: one line of few letters, whole or a pointer.
    pub(crate) short: String,
    /// False where no way of handing in has a stated fee and nothing is quoted.
    pub(crate) known: bool,
    /// The lines hold the source's own words.
    pub(crate) quoted: bool,
    /// Some fee is stated, and of another way or case none is.
    pub(crate) gaps: bool,
    /// The table of channels says more.
    pub(crate) more: bool,
}

/// Above this many letters a line is not put among the facts.
const SHORT: usize = 110;
/// More lines than this are not read.
const LINES: usize = 3;
/// Letters of a list's line.
const LISTED: usize = 60;

/// What the rows in force on a day come to, way by way where they differ.
pub(crate) fn fee_summary(procedure: &Procedure, day: Date) -> FeeSummary {
    let groups = groups(procedure, day);
    let stated = procedure.channels.iter().filter(|channel| states_a_fee(channel, day)).count();
    let quote = fees_quoted(procedure);
    let rows = lines(&groups);
    let lines = match quote {
        Some(quote) => {
            let mut told = beside(quote, rows.clone(), stated > 0);
            if let Some(last) = told.last_mut().filter(|_| stated > 0 && !stands_with_a_way(procedure, quote))
            {
                *last = last.replace(TEXT.fees.see_section, TEXT.fees.in_full);
            }
            told
        }
        None => rows.clone(),
    };
    let added = lines.len() > rows.len() && !by_text(&groups);
    let by_rows = by_text(&groups);
    let known = stated > 0 || quote.is_some();
    let is_quoted = quote.is_some() || by_rows;
    let exempt = groups.iter().flat_map(|group| &group.rows).any(|row| !row.fee.exempt.is_empty());
    FeeSummary {
        short: match added {
            true => with_more(&rows, exempt)
                .unwrap_or_else(|| short(&lines, known, true, groups.len() > 1, exempt)),
            false => short(&lines, known, is_quoted, groups.len() > 1, exempt),
        },
        known,
        quoted: is_quoted,
        gaps: stated > 0 && stated < procedure.channels.len(),
        more: groups.len() > 1 || procedure.channels.iter().any(|channel| has_more(channel, day)),
        lines,
    }
}

/// Whether a quotation stands below "Cách nộp": in the note of a way.
fn stands_with_a_way(procedure: &Procedure, quote: &str) -> bool {
    let first = quote.lines().next().unwrap_or(quote).trim_end_matches(['.', ';', ' ']);
    procedure.channels.iter().filter_map(|channel| channel.note.as_deref()).any(|note| note.contains(first))
}

/// What is quoted, in the place of the rows where it names amounts: theirs would be a part of them. Where it does not, it
/// stands with them.
fn beside(quote: &str, rows: Vec<String>, stated: bool) -> Vec<String> {
    let quoted = upper_first(&of_text(Some(quote), false));
    let within = |row: &String| {
        let told = crate::vietnamese::parse_amounts(row);
        let quoted = crate::vietnamese::parse_amounts(quote);
        told.is_empty() || told.iter().any(|one| quoted.iter().any(|other| other.value == one.value))
    };
    let apart = crate::vietnamese::parse_amounts(quote).is_empty() || !rows.iter().any(within);
    let is_addition = stated && rows.len() < LINES && apart;
    if is_addition { rows.into_iter().chain([quoted]).collect() } else { vec![quoted] }
}

fn states_a_fee(channel: &Channel, day: Date) -> bool {
    let mut rows = channel.fees.iter().filter(|fee| fee.holds_on(day)).peekable();
    rows.peek().is_some() && rows.all(|fee| fee.stated != Stated::NotStated)
}

fn has_more(channel: &Channel, day: Date) -> bool {
    channel.fees.iter().any(|fee| !fee.exempt.is_empty() || fee.note.is_some() || !fee.holds_on(day))
}

/// What is quoted of the money beside the rows; a quotation that a row shows as its own words is none.
pub(crate) fn fees_quoted(procedure: &Procedure) -> Option<&str> {
    let quote = procedure.quotes.fees.as_deref()?;
    let rows = procedure.channels.iter().flat_map(|channel| &channel.fees);
    let notes = rows.filter(|fee| fee.stated == Stated::SeeText).filter_map(|fee| fee.note.as_ref());
    let mut texts = notes.map(|note| procedure.note_text(note));
    let is_a_rows =
        texts.any(|text| text.contains(quote.lines().next().unwrap_or(quote)) || quote.contains(text));
    (!is_a_rows).then_some(quote)
}

fn lines(groups: &[FeesOfWays<'_>]) -> Vec<String> {
    let mut told: Vec<(Vec<Via>, Vec<String>)> = Vec::new();
    for group in groups {
        let lines = by_kind(&group.rows.iter().collect::<Vec<_>>());
        match told.iter_mut().find(|(_, known)| *known == lines) {
            Some((ways, _)) => ways.extend(&group.ways),
            None => told.push((group.ways.clone(), lines)),
        }
    }
    match told.as_slice() {
        [] => vec![TEXT.fees.not_stated.to_owned()],
        [(_, only)] => only.iter().map(|line| upper_first(line)).collect(),
        several => {
            let line = |(all, lines): &(Vec<Via>, Vec<String>)| {
                let lines: Vec<String> = lines.iter().map(|line| lower(line)).collect();
                format!("{}: {}", ways(all, via), lines.join("; "))
            };
            let by_way: Vec<String> = several.iter().map(line).collect();
            let room = if by_way.len() < LINES { SHORT + SHORT / 2 } else { SHORT };
            let fits = |line: &String| {
                let letters = line.chars().count();
                letters <= SHORT
                    || (letters <= room && (line.contains('“') || !line.contains(TEXT.fees.see_section)))
            };
            let few = by_way.len() <= LINES && by_way.iter().all(fits);
            if few { by_way } else { across(groups) }
        }
    }
}

/// Kind by kind, where what each way costs is too much for a line: the kinds that no way changes are told, of the others
/// what each way says, if it is little.
fn across(groups: &[FeesOfWays<'_>]) -> Vec<String> {
    let kinds = [FeeKind::Charge, FeeKind::Fee, FeeKind::Price];
    let mut lines = Vec::new();
    for kind in kinds {
        let of_kind = |group: &FeesOfWays<'_>| -> Option<String> {
            let is_of = |row: &&ToldFee<'_>| row.fee.kind == kind && row.fee.stated != Stated::NotStated;
            let rows: Vec<&ToldFee<'_>> = group.rows.iter().filter(is_of).collect();
            let line = (!rows.is_empty()).then(|| of_one_kind(&rows))?;
            let is_long = line.chars().count() > SHORT / 2 && rows.len() > 1;
            Some(if is_long { depends(&rows) } else { line })
        };
        let told: Vec<(&FeesOfWays<'_>, Option<String>)> =
            groups.iter().map(|group| (group, of_kind(group))).collect();
        if told.iter().all(|(_, line)| line.is_none()) {
            continue;
        }
        let line = match told.as_slice() {
            [(_, Some(first)), rest @ ..] if rest.iter().all(|(_, line)| line.as_ref() == Some(first)) => {
                first.clone()
            }
            several => by_way(several),
        };
        lines.push(format!("{}: {line}", super::kind_name(kind)));
    }
    lines
}

/// "nộp trực tuyến không thu; nộp tại quầy: xem …"
fn by_way(told: &[(&FeesOfWays<'_>, Option<String>)]) -> String {
    let line = |(group, line): &(&FeesOfWays<'_>, Option<String>)| {
        let said = match line {
            Some(line) if line.chars().count() <= SHORT * 2 / 3 && !line.contains(TEXT.fees.see_section) => {
                line.as_str()
            }
            Some(_) => TEXT.fees.see_section,
            None => TEXT.fees.way_not_stated,
        };
        format!("{}: {said}", lower(&ways(&group.ways, via)))
    };
    let all = told.iter().map(line).collect::<Vec<_>>().join("; ");
    let says_little = told.iter().all(|told| line(told).contains(TEXT.fees.see_section));
    let fits = !says_little
        && all.chars().count() <= SHORT + SHORT / 2
        && told_apart(told.iter().map(|(group, _)| &group.ways));
    if fits { all } else { TEXT.fees.depends_on_way(TEXT.fees.see_section) }
}

/// A line for each kind of fee; kinds that are told in the same words are told together.
fn by_kind(rows: &[&ToldFee<'_>]) -> Vec<String> {
    let fees: Vec<&Fee> = rows.iter().map(|row| row.fee).collect();
    let stated: Vec<&ToldFee<'_>> =
        rows.iter().copied().filter(|row| row.fee.stated != Stated::NotStated).collect();
    if stated.is_empty() {
        return vec![lower(TEXT.fees.not_stated)];
    }
    if is_free_for_all(&fees) {
        return vec![lower(TEXT.fees.free)];
    }
    if is_silent_of_charge(&fees) {
        return vec![lower(TEXT.fees.fee_free)];
    }
    if stated.iter().all(|row| row.fee.stated == Stated::SetByProvince && row.when.is_none()) {
        return vec![lower(TEXT.fees.set_by_province)];
    }
    let kinds = [FeeKind::Charge, FeeKind::Fee, FeeKind::Price];
    let of_kind = |kind| stated.iter().copied().filter(|row| row.fee.kind == kind).collect::<Vec<_>>();
    let told: Vec<(FeeKind, String)> = kinds
        .into_iter()
        .map(|kind| (kind, of_kind(kind)))
        .filter(|(_, rows)| !rows.is_empty())
        .map(|(kind, rows)| (kind, of_one_kind(&rows)))
        .collect();
    match told.as_slice() {
        [(kind, line)] => vec![named(*kind, line)],
        [(_, first), rest @ ..]
            if rest.iter().all(|(_, line)| line == first)
                && !first.starts_with(|c: char| c.is_ascii_digit()) =>
        {
            vec![first.clone()]
        }
        several => {
            several.iter().map(|(kind, line)| format!("{}: {line}", super::kind_name(*kind))).collect()
        }
    }
}

/// An amount of đồng is a charge unless said otherwise: only the rarer kinds are named.
fn named(kind: FeeKind, line: &str) -> String {
    match kind {
        _ if line.starts_with(TEXT.source.says) => line.to_owned(),
        FeeKind::Charge => line.to_owned(),
        FeeKind::Fee => TEXT.fees.amount_of_fee(line),
        FeeKind::Price => TEXT.fees.amount_of_price(line),
    }
}

fn by_text(groups: &[FeesOfWays<'_>]) -> bool {
    groups.iter().flat_map(|group| &group.rows).any(|row| row.fee.stated == Stated::SeeText)
}

/// What the rows say, and that the source says more of it elsewhere; nothing where that is too long.
fn with_more(rows: &[String], exempt: bool) -> Option<String> {
    let whole = rows.join("; ");
    let line = match exempt {
        true => TEXT.fees.with_exemptions_and_more(&whole),
        false => TEXT.fees.with_more(&whole),
    };
    (whole.chars().count() <= LISTED && !whole.contains(TEXT.fees.see_section)).then_some(line)
}

/// In a list nothing else says that the quoted words are about money.
fn of_fees(line: &str) -> String {
    let is_quoted = line.starts_with(&upper_first(&format!("{} “", TEXT.source.says)));
    if is_quoted { TEXT.fees.of_charge(&lower(line)) } else { line.to_owned() }
}

/// One line for a list: whole, or what it depends on. Nothing of it is cut.
fn short(lines: &[String], known: bool, quoted: bool, by_way: bool, exempt: bool) -> String {
    if !known {
        return TEXT.fees.list_not_stated.to_owned();
    }
    let whole = lines.join("; ");
    if whole == TEXT.fees.fee_free {
        return TEXT.browse.fee_free.to_owned();
    }
    let fits = whole.chars().count() <= LISTED
        && !whole.contains(TEXT.fees.see_section)
        && !whole.contains(TEXT.fees.in_full);
    match () {
        () if fits && exempt && !quoted => TEXT.fees.with_exemptions(&whole),
        () if fits => of_fees(&whole),
        () if whole.contains(TEXT.fees.several) => TEXT.fees.list_several.to_owned(),
        () if quoted => TEXT.fees.list_in_words.to_owned(),
        () if by_way => TEXT.fees.list_by_way.to_owned(),
        () if lines.len() > 1 => TEXT.fees.list_both_kinds.to_owned(),
        () => TEXT.fees.list_by_case.to_owned(),
    }
}

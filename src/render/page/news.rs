//! What was announced last and what is to come: decisions first, for they say what changed and why.

use jiff::civil::Date;
use serde::Serialize;

use super::head::Head;
use crate::catalogue::Life;
use crate::render::words;
use crate::site::{DecisionEntry, Entry, Site, address};
use crate::strings::TEXT;

/// Procedures that changed last; decisions are all listed.
const PROCEDURES: usize = 30;

#[derive(Debug, Serialize)]
pub(crate) struct View {
    head: Head,
    coming: Vec<ChangeLine>,
    decisions: Vec<DecisionLine>,
    procedures: Vec<ChangeLine>,
    feed: Option<String>,
}

/// A procedure and when it changes or changed.
#[derive(Debug, Serialize)]
pub(crate) struct ChangeLine {
    pub(crate) href: String,
    pub(crate) text: String,
    pub(crate) when: String,
}

/// A decision in a list.
#[derive(Debug, Serialize)]
pub(crate) struct DecisionLine {
    pub(crate) href: String,
    pub(crate) name: String,
    pub(crate) title: Option<String>,
    /// "2 thủ tục mới, 1 sửa đổi"
    pub(crate) items: String,
    /// "có hiệu lực từ 1/8/2026"
    pub(crate) when: String,
}

pub(crate) fn view(site: &Site) -> View {
    let description = TEXT.news.description;
    View {
        head: Head::new(site, address::NEWS, TEXT.news.title, description),
        coming: coming(site),
        decisions: decisions(site, address::NEWS),
        procedures: procedures(site),
        feed: site.is_public().then(|| address::relative(address::NEWS, address::FEED)),
    }
}

/// Every decision known on the day, the latest first.
pub(crate) fn decisions(site: &Site, from: &str) -> Vec<DecisionLine> {
    site.decisions.iter().map(|entry| decision(site, entry, from)).collect()
}

pub(crate) fn decision(site: &Site, entry: &DecisionEntry, from: &str) -> DecisionLine {
    let decision = &entry.decision;
    DecisionLine {
        href: address::relative(from, &entry.address),
        name: words::decision(&decision.cited),
        title: decision.title.clone(),
        items: words::counted_items(&decision.items),
        when: decision.effective_from.map(|day| holds_from(day, site.day)).unwrap_or_default(),
    }
}

fn holds_from(from: Date, today: Date) -> String {
    let day = words::date(from);
    if from > today { TEXT.spans.will_hold_inline(&day) } else { TEXT.spans.holds_inline(&day) }
}

/// Procedures that begin, change or end on a day to come, the next one first.
fn coming(site: &Site) -> Vec<ChangeLine> {
    let mut lines: Vec<(Date, ChangeLine)> =
        site.listed().filter_map(|entry| turn(entry).map(|(day, what)| (day, line(entry, what)))).collect();
    lines.sort_by(|a, b| (a.0, &a.1.text, &a.1.href).cmp(&(b.0, &b.1.text, &b.1.href)));
    lines.into_iter().map(|(_, line)| line).collect()
}

fn turn(entry: &Entry) -> Option<(Date, String)> {
    let day = |day: Date| words::date(day);
    if let Life::Announced(from) = entry.life {
        return Some((from, TEXT.news.begins(&day(from))));
    }
    if let Some(from) = entry.next.as_ref().and_then(|next| next.effective_from) {
        return Some((from, TEXT.news.changes(&day(from))));
    }
    let last = entry.procedure.effective_to?;
    Some((last, TEXT.news.ends(&day(last))))
}

fn procedures(site: &Site) -> Vec<ChangeLine> {
    let changed = site.news.iter().map(|&id| &site.entries[id]);
    let past = changed.filter(|entry| !matches!(entry.life, Life::Announced(_)));
    let line = |entry: &Entry| self::line(entry, entry.announced_on.map(words::date).unwrap_or_default());
    past.take(PROCEDURES).map(line).collect()
}

fn line(entry: &Entry, when: String) -> ChangeLine {
    ChangeLine {
        href: address::relative(address::NEWS, &entry.address),
        text: entry.procedure.spoken_name().to_owned(),
        when,
    }
}

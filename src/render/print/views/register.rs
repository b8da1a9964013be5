//! The register of what was posted (Sổ theo dõi niêm yết): one row a decision, to be signed on paper.

use jiff::civil::Date;
use serde::Serialize;

use crate::render::brief::office;
use crate::render::print::code::{Scan, scan};
use crate::render::print::version::Version;
use crate::render::words;
use crate::site::{DecisionEntry, Site, address};
use crate::strings::TEXT;

#[derive(Serialize)]
pub(crate) struct Register<'a> {
    /// "Trung tâm …" or the commune.
    unit: String,
    count: String,
    pub(crate) version: Version,
    page: Option<Scan>,
    rows: Vec<PostedDecision<'a>>,
}

#[derive(Serialize)]
struct PostedDecision<'a> {
    number: usize,
    decision: String,
    title: Option<&'a str>,
    effective: Option<String>,
    received: Option<String>,
    posted: Option<String>,
    places: Option<String>,
    /// "2 mới, 1 sửa đổi: 9.000021, 9.000063"
    items: String,
    approved_by: Option<&'a str>,
}

pub(crate) fn register(site: &Site) -> Register<'_> {
    // A register is written from the first decision on.
    let entries: Vec<&DecisionEntry> = site.decisions.iter().rev().collect();
    let rows: Vec<PostedDecision<'_>> =
        entries.iter().enumerate().map(|(at, entry)| row(at + 1, entry)).collect();
    Register {
        unit: office::unit(&site.config),
        count: TEXT.prints.decisions(&words::number(rows.len() as u64)),
        version: Version::of(&rows),
        page: scan(site, address::NEWS),
        rows,
    }
}

fn row(number: usize, entry: &DecisionEntry) -> PostedDecision<'_> {
    let decision = &entry.decision;
    let posting = &decision.posting;
    let codes: Vec<&str> = decision.items.iter().map(|item| item.code.code.as_str()).collect();
    let day = |day: Option<Date>| day.map(words::date);
    PostedDecision {
        number,
        decision: words::decision(&decision.cited),
        title: decision.title.as_deref(),
        effective: day(decision.effective_from),
        received: day(posting.received_on),
        posted: day(posting.posted_on),
        places: (!posting.places.is_empty()).then(|| words::places(&posting.places)),
        items: match codes.as_slice() {
            [] => String::new(),
            codes => format!("{}: {}", words::counted_items(&decision.items), codes.join(", ")),
        },
        approved_by: posting.approved_by.as_deref(),
    }
}

//! The register of what was posted (Sổ theo dõi niêm yết): one row a decision, to be signed on paper.

use jiff::civil::Date;
use serde::Serialize;

use crate::render::brief::office;
use crate::render::print::code::{Scan, scan};
use crate::render::print::version::Version;
use crate::render::words;
use crate::site::{AnnouncementEntry, Site, address};
use crate::strings::TEXT;

#[derive(Serialize)]
pub struct Register<'a> {
    /// "Trung tâm …" or the commune.
    unit: String,
    count: String,
    pub version: Version,
    page: Option<Scan>,
    rows: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
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

pub fn register(site: &Site) -> Register<'_> {
    // A register is written from the first decision on.
    let entries: Vec<&AnnouncementEntry> = site.announcements.iter().rev().collect();
    let rows: Vec<Row<'_>> = entries.iter().enumerate().map(|(at, entry)| row(at + 1, entry)).collect();
    Register {
        unit: office::unit(&site.config),
        count: TEXT.prints.decisions(&words::number(rows.len() as u64)),
        version: Version::of(&rows),
        page: scan(site, address::NEWS),
        rows,
    }
}

fn row(number: usize, entry: &AnnouncementEntry) -> Row<'_> {
    let announcement = &entry.announcement;
    let posting = &announcement.posting;
    let codes: Vec<&str> = announcement.items.iter().map(|item| item.code.code.as_str()).collect();
    let day = |day: Option<Date>| day.map(words::date);
    Row {
        number,
        decision: words::decision(&announcement.decision),
        title: announcement.title.as_deref(),
        effective: day(announcement.effective_from),
        received: day(posting.received_on),
        posted: day(posting.posted_on),
        places: (!posting.places.is_empty()).then(|| words::places(&posting.places)),
        items: match codes.as_slice() {
            [] => String::new(),
            codes => format!("{}: {}", words::counted_items(&announcement.items), codes.join(", ")),
        },
        approved_by: posting.approved_by.as_deref(),
    }
}

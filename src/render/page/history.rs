//! How a procedure came to be what it is: decisions that name it, its versions, and what each changed.

use jiff::civil::Date;
use serde::Serialize;

use super::{Link, link};
use crate::catalogue::{CitedDecision, Life, Procedure};
use crate::render::brief::Subject;
use crate::render::brief::changes::{PartChange, changes};
use crate::render::words;
use crate::site::Named;
use crate::strings::TEXT;

/// A day on which something changed.
#[derive(Debug, Serialize)]
pub(crate) struct Event {
    /// "Từ 1/8/2026"; absent where the source does not say.
    when: Option<String>,
    /// Still to come.
    coming: bool,
    /// "Sửa đổi, bổ sung: phí, lệ phí"
    what: String,
    /// The decisions by which it changed.
    by: Vec<Mention>,
    notes: Vec<String>,
    /// What reads otherwise than in the version before.
    changes: Vec<PartChange>,
    /// "Phí, lệ phí; Thời hạn giải quyết"
    changed: String,
}

/// A decision, with its page where it has one.
#[derive(Debug, Serialize)]
pub(crate) struct Mention {
    pub(crate) text: String,
    pub(crate) href: Option<String>,
}

/// What the history is made of, besides the procedure and the configuration.
pub(crate) fn follows_from(subject: &Subject<'_>) -> impl Serialize + use<> {
    let entry = subject.entry;
    let others = || entry.earlier.iter().chain(&entry.next);
    let versions: Vec<_> = others().map(|one| one.seen).collect();
    // A decision of a version has a page or has none, also where it does not name this procedure.
    let pages: Vec<_> = others()
        .flat_map(|version| &version.decisions)
        .map(|decision| Some(subject.site.decision_of(&decision.number)?.address.to_string()))
        .collect();
    let announced: Vec<_> = entry
        .announced
        .iter()
        .map(|named| {
            let entry = &subject.site.decisions[named.decision];
            (entry.decision.origin.hash, entry.address.to_string(), named.item)
        })
        .collect();
    (versions, pages, announced)
}

/// The latest day first, those the source is silent about last. Empty where there is nothing to tell.
pub(crate) fn events(subject: &Subject<'_>, at: &str) -> Vec<Event> {
    let mut days: Vec<(Option<Date>, Event)> = Vec::new();
    let entry = subject.entry;
    let versions: Vec<&Procedure> =
        entry.earlier.iter().chain([&entry.procedure]).chain(&entry.next).map(|one| &**one).collect();
    for (index, version) in versions.iter().enumerate() {
        let Some(from) = version.effective_from else { continue };
        let event = on(&mut days, Some(from), TEXT.history.from, subject.day);
        event.by.extend(version.decisions.iter().map(|one| mention(subject, at, one)));
        let before = index.checked_sub(1).map(|before| versions[before]);
        event.what = if before.is_some() { TEXT.history.new_content } else { TEXT.history.begins }.to_owned();
        if let Some(before) = before.filter(|_| !subject.is_listed_only()) {
            event.changes = changes(&subject.of_version(before), &subject.of_version(version));
            let titles: Vec<&str> = event.changes.iter().map(|part| part.title).collect();
            event.changed = titles.join("; ");
        }
    }
    if let Life::Ended(last) = entry.life
        && let Ok(next) = last.tomorrow()
    {
        on(&mut days, Some(next), TEXT.history.from, subject.day).what = TEXT.history.ends.to_owned();
    }
    for &named in entry.announced.iter().rev() {
        announced(subject, at, named, &mut days);
    }
    let trivial = days.len() == 1 && entry.announced.is_empty() && days[0].1.changes.is_empty();
    if trivial {
        return Vec::new();
    }
    days.sort_by_key(|(day, _)| std::cmp::Reverse(*day));
    days.into_iter().map(|(_, event)| event).collect()
}

fn announced(subject: &Subject<'_>, at: &str, named: Named, days: &mut Vec<(Option<Date>, Event)>) {
    let (entry, item) = subject.site.named(named);
    let decision = &entry.decision;
    // Where the decision does not say from when, it is told by the day it was issued.
    let event = match decision.holds_from(item) {
        Some(from) => on(days, Some(from), TEXT.history.from, subject.day),
        None => on(days, decision.cited.date, TEXT.history.announced, subject.day),
    };
    words::change_kind(item.kind).clone_into(&mut event.what);
    if !item.changed.is_empty() {
        event.what.push_str(": ");
        event.what.push_str(&words::parts(&item.changed));
    }
    if let Some(basis) = &item.basis {
        event.notes.push(TEXT.history.by(basis));
    }
    event.notes.extend(item.note.clone());
    let href = link(at, &entry.address);
    if !event.by.iter().any(|known| known.href.as_ref() == Some(&href)) {
        event.by.push(Mention { text: words::decision(&decision.cited), href: Some(href) });
    }
}

/// The event of a day, made if there is none: "Từ 01/8/2026".
fn on<'d>(
    days: &'d mut Vec<(Option<Date>, Event)>,
    day: Option<Date>,
    since: &str,
    today: Date,
) -> &'d mut Event {
    let index = days.iter().position(|(known, _)| *known == day).unwrap_or_else(|| {
        let event = Event {
            when: day.map(|day| format!("{since} {}", words::date(day))),
            coming: day.is_some_and(|day| day > today),
            what: String::new(),
            by: Vec::new(),
            notes: Vec::new(),
            changes: Vec::new(),
            changed: String::new(),
        };
        days.push((day, event));
        days.len() - 1
    });
    &mut days[index].1
}

/// A decision of a procedure, with its page where it has one.
pub(crate) fn mention(subject: &Subject<'_>, at: &str, decision: &CitedDecision) -> Mention {
    let known = subject.site.decision_of(&decision.number);
    Mention { text: words::decision(decision), href: known.map(|entry| link(at, &entry.address)) }
}

/// The way to what changes next, where something does.
pub(crate) fn to_changes(events: &[Event]) -> Option<Link> {
    let coming = events.iter().any(|event| event.coming && !event.changes.is_empty());
    coming.then(|| Link { href: "#thay-doi".to_owned(), text: TEXT.procedure.see_changes.to_owned() })
}

//! An announcement decision (quyết định công bố): what it does to which procedure, and how it was posted.

use serde::Serialize;

use super::Link;
use super::head::Head;
use super::history::Mention;
use crate::catalogue::{ChangeKind, DecisionItem, Life};
use crate::prose::safe_address;
use crate::render::html::{Html, Writer};
use crate::render::words;
use crate::site::{DecisionEntry, Entry, Id, ItemLinks, Site, address};
use crate::strings::TEXT;

#[derive(Debug, Serialize)]
pub(crate) struct View<'a> {
    head: Head,
    /// "Quyết định 12/QĐ-UBND ngày 20/7/2026 của Chủ tịch UBND tỉnh"
    name: String,
    title: Option<&'a str>,
    effective: String,
    /// It does not hold yet.
    coming: bool,
    base: Option<Mention>,
    /// Its own file, then where it is published.
    files: Vec<Link>,
    received: Option<String>,
    posted: Option<String>,
    places: Option<String>,
    approved_by: Option<&'a str>,
    groups: Vec<ChangesOfKind<'a>>,
    text: Html,
}

/// The items of one kind.
#[derive(Debug, Serialize)]
struct ChangesOfKind<'a> {
    title: &'static str,
    items: Vec<ChangedProcedure<'a>>,
}

#[derive(Debug, Serialize)]
struct ChangedProcedure<'a> {
    name: Mention,
    code: &'a str,
    /// "Từ 1/9/2026", where it is another day than the decision's.
    from: Option<String>,
    /// "Phí, lệ phí; thời hạn giải quyết"
    changed: Option<String>,
    replaced_by: Option<Mention>,
    basis: Option<&'a str>,
    note: Option<&'a str>,
}

pub(crate) fn view(site: &Site, id: Id<DecisionEntry>) -> View<'_> {
    let entry = &site.decisions[id];
    let decision = &entry.decision;
    let name = words::decision(&decision.cited);
    let counted = words::counted_items(&decision.items);
    let about = decision.title.as_deref().unwrap_or(TEXT.decisions.announces);
    let posting = &decision.posting;
    View {
        head: Head::new(site, &entry.address, &name, [about, &counted].join(": ").trim_end_matches(": ")),
        name,
        title: decision.title.as_deref(),
        effective: effective(entry),
        coming: decision.effective_from.is_some_and(|from| from > site.day),
        base: decision.base.as_deref().map(|number| base(site, entry, number)),
        files: files(entry),
        received: posting.received_on.map(words::date),
        posted: posting.posted_on.map(words::date),
        places: (!posting.places.is_empty()).then(|| words::places(&posting.places)),
        approved_by: posting.approved_by.as_deref(),
        groups: groups(site, entry),
        text: text(entry),
    }
}

fn effective(entry: &DecisionEntry) -> String {
    match entry.decision.effective_from {
        Some(from) => TEXT.spans.from(&words::date(from)),
        None => TEXT.decisions.by_procedure.to_owned(),
    }
}

fn base(site: &Site, entry: &DecisionEntry, number: &str) -> Mention {
    match entry.base.map(|id| &site.decisions[id]) {
        Some(base) => Mention {
            text: words::decision(&base.decision.cited),
            href: Some(address::relative(&entry.address, &base.address)),
        },
        None => Mention { text: TEXT.decisions.decision(number), href: None },
    }
}

fn files(entry: &DecisionEntry) -> Vec<Link> {
    let decision = &entry.decision;
    let own = decision.file.as_deref().map(|file| Link {
        href: address::relative(&entry.address, &address::asset(file)),
        text: TEXT.decisions.file.to_owned(),
    });
    let link = decision.link.as_deref().and_then(safe_address);
    let link = link.map(|href| Link { href, text: TEXT.decisions.link.to_owned() });
    own.into_iter().chain(link).collect()
}

fn groups<'a>(site: &'a Site, entry: &'a DecisionEntry) -> Vec<ChangesOfKind<'a>> {
    let group = |kind: ChangeKind| {
        let of_kind = entry.decision.items.iter().zip(&entry.items).filter(|(item, _)| item.kind == kind);
        let items: Vec<ChangedProcedure<'_>> =
            of_kind.map(|(one, found)| item(site, entry, one, *found)).collect();
        (!items.is_empty()).then_some(ChangesOfKind { title: words::change_kind(kind), items })
    };
    ChangeKind::ALL.into_iter().filter_map(group).collect()
}

fn item<'a>(
    site: &'a Site,
    entry: &DecisionEntry,
    item: &'a DecisionItem,
    links: ItemLinks,
) -> ChangedProcedure<'a> {
    let own = links.procedure.map(|id| &site.entries[id]);
    let named = item.name.as_deref().unwrap_or(TEXT.decisions.not_here);
    ChangedProcedure {
        name: match own {
            Some(own) => to_page(entry, own),
            None => Mention { text: named.to_owned(), href: None },
        },
        code: &item.code.code,
        from: item.effective_from.map(|from| TEXT.spans.from(&words::date(from))),
        changed: (!item.changed.is_empty()).then(|| words::upper_first(&words::parts(&item.changed))),
        replaced_by: item.replaced_by.as_ref().map(|reference| {
            links
                .successor
                .map(|id| to_page(entry, &site.entries[id]))
                .unwrap_or_else(|| Mention { text: TEXT.decisions.of_code(&reference.code), href: None })
        }),
        basis: item.basis.as_deref(),
        note: item.note.as_deref(),
    }
}

fn to_page(from: &DecisionEntry, to: &Entry) -> Mention {
    let name = to.procedure.spoken_name();
    let text = match to.life {
        Life::Announced(day) => TEXT.decisions.will_hold(name, &words::date(day)),
        Life::Ended(_) => TEXT.decisions.ended(name),
        Life::InForce => name.to_owned(),
    };
    Mention { text, href: Some(address::relative(&from.address, &to.address)) }
}

fn text(entry: &DecisionEntry) -> Html {
    let document = &entry.decision.text;
    let mut writer = Writer::on(&entry.address);
    writer.prose(&document.lead, 2);
    for section in &document.sections {
        writer.titled("h2", section.id.as_deref(), &section.title);
        writer.prose(&section.body, 3);
    }
    writer.finish()
}

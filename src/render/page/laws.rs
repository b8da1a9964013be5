//! The legal texts that procedures rest on: a page of all, by kind, and a page of each that several rest on.

use serde::Serialize;

use super::head::Head;
use super::history::Mention;
use super::{Link, link};
use crate::catalogue::kinds::laws::PAGE;
use crate::catalogue::{LawKind, is_local, law_key, law_name};
use crate::prose::safe_address;
use crate::render::brief::laws::state;
use crate::render::words;
use crate::site::{Id, LawEntry, Site};
use crate::strings::TEXT;

#[derive(Debug, Serialize)]
pub(crate) struct ListView<'a> {
    head: Head,
    groups: Vec<Group<'a>>,
}

/// The texts of one kind.
#[derive(Debug, Serialize)]
struct Group<'a> {
    /// Where it stands on the page: "decree".
    id: &'static str,
    title: &'static str,
    count: String,
    rows: Vec<Row<'a>>,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    name: Mention,
    title: Option<&'a str>,
    /// "Đã hết hiệu lực từ 01/7/2026, thay bằng …"
    state: Option<String>,
    /// "12 thủ tục"; the procedure itself where it is the only one of a text without a page.
    cited: Mention,
}

#[derive(Debug, Serialize)]
pub(crate) struct View<'a> {
    head: Head,
    all: String,
    name: String,
    title: Option<&'a str>,
    /// It holds no more, or will hold no more.
    state: Option<String>,
    over: bool,
    note: Option<&'a str>,
    issuer: Option<&'a str>,
    date: Option<String>,
    in_force_from: Option<String>,
    replaced_by: Vec<Mention>,
    replaces: Vec<Mention>,
    link: Option<String>,
    local: bool,
    procedures: Vec<Resting>,
    /// Answers, and fee resolutions.
    others: Vec<Resting>,
}

/// A procedure or another thing, and the articles it cites.
#[derive(Debug, Serialize)]
struct Resting {
    page: Link,
    articles: String,
}

pub(crate) fn list(site: &Site) -> ListView<'_> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for kind in LawKind::ALL {
        let rows: Vec<Row<'_>> =
            site.laws.iter().filter(|text| text.kind == kind).map(|text| row(site, text)).collect();
        if !rows.is_empty() {
            let count = words::number(rows.len() as u64);
            groups.push(Group { id: kind.word(), title: kind.title(), count, rows });
        }
    }
    ListView { head: Head::new(site, PAGE, TEXT.laws.title, TEXT.laws.description), groups }
}

fn row<'a>(site: &'a Site, text: &'a LawEntry) -> Row<'a> {
    let cited = match text.cited.as_slice() {
        [] if !text.others.is_empty() => {
            Mention { text: TEXT.laws.count_others(text.others.len()), href: None }
        }
        [only] if text.address.is_none() => {
            let entry = &site.entries[only.entry];
            Mention { text: entry.procedure.spoken_name().to_owned(), href: Some(link(PAGE, &entry.address)) }
        }
        [] => Mention { text: TEXT.laws.none_yet.to_owned(), href: None },
        all => Mention { text: words::procedures(all.len()), href: None },
    };
    Row {
        name: mention(PAGE, text),
        title: text.title.as_deref(),
        state: said_of(site, text).map(|said| words::upper_first(&said)),
        cited,
    }
}

/// The name, with the page where there is one.
fn mention(from: &str, text: &LawEntry) -> Mention {
    Mention { text: text.name(), href: text.address.as_deref().map(|at| link(from, at)) }
}

fn said_of(site: &Site, text: &LawEntry) -> Option<String> {
    text.law.as_ref().and_then(|law| state(site, law))
}

/// The page of a text that has one.
pub(crate) fn view(site: &Site, id: Id<LawEntry>) -> View<'_> {
    let text = &site.laws[id];
    let at = text.address.as_deref().unwrap_or(PAGE);
    let name = text.name();
    let law = text.law.as_ref();
    let description = match &text.title {
        Some(title) => format!("{title}. {}", TEXT.laws.resting_on(&name)),
        None => TEXT.laws.resting_on(&name),
    };
    let replaced_by = text.replaced_by.iter().map(|one| match one.text {
        Some(id) => mention(at, &site.laws[id]),
        None => Mention { text: law_name(&one.number), href: None },
    });
    let resting = text.cited.iter().map(|one| {
        let entry = &site.entries[one.entry];
        let text = entry.procedure.spoken_name().to_owned();
        Resting { page: Link { href: link(at, &entry.address), text }, articles: one.articles.join("; ") }
    });
    let others = text.others.iter().map(|one| Resting {
        page: Link { href: link(at, &one.address), text: one.name.clone() },
        articles: one.articles.join("; "),
    });
    View {
        head: Head::new(site, at, &name, &description),
        all: link(at, PAGE),
        title: text.title.as_deref(),
        state: said_of(site, text).map(|said| words::upper_first(&said)),
        over: text.repealed_on(site.day).is_some(),
        note: law.and_then(|law| law.note.as_deref()),
        issuer: text.issuer.as_deref(),
        date: text.date.map(words::date),
        in_force_from: text.in_force_from.map(words::date),
        replaced_by: replaced_by.collect(),
        replaces: text.replaces.iter().map(|&id| mention(at, &site.laws[id])).collect(),
        link: law.and_then(|law| law.link.as_deref()).and_then(safe_address),
        local: text.issuer.is_none() && law_key(&text.number).is_some_and(|key| is_local(&key)),
        procedures: resting.collect(),
        others: others.collect(),
        name,
    }
}

//! A chooser: some questions, whose answers are links to the right procedure. Nothing of it needs a script.

use serde::Serialize;

use super::head::Head;
use super::text::html;
use super::{Link, link};
use crate::render::html::Html;
use crate::render::words;
use crate::site::{AnswerTo, Asked, ChooserEntry, Entry, Id, Offered, Site, address};
use crate::strings::TEXT;
use crate::vietnamese::fold;

/// Letters of a procedure's name below an answer: official names run over many lines.
const NAME: usize = 120;

#[derive(Debug, Serialize)]
pub(crate) struct View<'a> {
    head: Head,
    title: &'a str,
    lead: Option<&'a str>,
    intro: Html,
    questions: Vec<Question<'a>>,
    /// What it is about beside what its answers lead to.
    more: Vec<Link>,
    keywords: String,
    updated: Option<String>,
}

#[derive(Debug, Serialize)]
struct Question<'a> {
    title: &'a str,
    id: Option<&'a str>,
    before: Html,
    answers: Vec<Answer<'a>>,
    after: Html,
}

#[derive(Debug, Serialize)]
struct Answer<'a> {
    href: String,
    text: &'a str,
    /// The procedure it leads to, where the answer does not say its name.
    procedure: Option<String>,
    note: Html,
    /// It leads to another question of the page.
    goes_on: bool,
}

pub(crate) fn view(site: &Site, id: Id<ChooserEntry>) -> View<'_> {
    let entry = &site.choosers[id];
    let chooser = &entry.chooser;
    let description = chooser.lead.as_deref().unwrap_or(TEXT.choosers.description);
    View {
        head: Head::new(site, &entry.address, &chooser.title, description),
        title: &chooser.title,
        lead: chooser.lead.as_deref(),
        intro: html(&entry.address, &chooser.intro),
        questions: entry.questions.iter().map(|one| question(site, &entry.address, one)).collect(),
        more: more(site, entry),
        keywords: chooser.keywords.join(", "),
        updated: chooser.updated.map(words::date),
    }
}

fn question<'a>(site: &'a Site, at: &str, asked: &'a Asked) -> Question<'a> {
    Question {
        title: &asked.title,
        id: asked.id.as_deref(),
        before: html(at, &asked.before),
        answers: asked.answers.iter().map(|one| answer(site, at, one)).collect(),
        after: html(at, &asked.after),
    }
}

fn answer<'a>(site: &'a Site, at: &str, offered: &'a Offered) -> Answer<'a> {
    let procedure = match offered.to {
        AnswerTo::Procedure(id) => Some(site.entries[id].procedure.spoken_name()),
        AnswerTo::Question(_) | AnswerTo::Place(_) | AnswerTo::Out(_) => None,
    };
    Answer {
        href: match &offered.to {
            AnswerTo::Procedure(id) => link(at, &site.entries[*id].address),
            AnswerTo::Question(id) => format!("#{}", address::encode(id)),
            AnswerTo::Place(place) => format!("{}{}", link(at, &place.at), place.tail),
            AnswerTo::Out(address) => address.clone(),
        },
        text: &offered.text,
        procedure: procedure
            .filter(|name| fold(name) != fold(&offered.text))
            .map(|name| words::cut(name, NAME)),
        note: html(at, &offered.note),
        goes_on: matches!(offered.to, AnswerTo::Question(_)),
    }
}

fn more(site: &Site, entry: &ChooserEntry) -> Vec<Link> {
    let answers = entry.questions.iter().flat_map(|question| &question.answers);
    let answered: Vec<&AnswerTo> = answers.map(|one| &one.to).collect();
    let more = entry.procedures.iter().filter(|&&id| !answered.contains(&&AnswerTo::Procedure(id)));
    let to = |&id: &Id<Entry>| {
        let other = &site.entries[id];
        Link { href: link(&entry.address, &other.address), text: other.procedure.spoken_name().to_owned() }
    };
    more.map(to).collect()
}

/// All choosers, as links from a page.
pub(crate) fn links(site: &Site, from: &str) -> Vec<Link> {
    site.choosers.iter().map(|one| to(one, from)).collect()
}

/// Those that lead to a procedure.
pub(crate) fn links_of(site: &Site, from: &str, id: Id<Entry>) -> Vec<Link> {
    site.choosers_of(id).map(|one| to(one, from)).collect()
}

fn to(one: &ChooserEntry, from: &str) -> Link {
    Link { href: link(from, &one.address), text: one.chooser.title.clone() }
}

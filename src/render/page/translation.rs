//! A page in another language: its title and its text, and what is decided, from the Vietnamese file.
//!
//! What the page says by itself stands in the language's table ([`Language`](crate::catalogue::Language)); what is not there
//! is said in Vietnamese, and marked, so that a screen reader does not read it as what it is not. The same is done with
//! what comes from the Vietnamese file: the four facts, the papers and the ways of a procedure, where something is done
//! elsewhere, the state and the rows of a notice or an answer. That the Vietnamese text counts is said in both languages.

use std::collections::BTreeMap;

use serde::Serialize;

use super::first_screen;
use super::guide::{Picture, picture_of};
use super::head::{Head, InLanguage, direction, in_other_languages, languages};
use super::papers::{self, Papers};
use super::posts::{self, ProcedureLink, Stated};
use super::seen::Seen;
use super::text::html;
use super::{Link, link};
use crate::catalogue::GuideStep;
use crate::prose::ID_PREFIX;
use crate::render::brief::facts::{self, Kind};
use crate::render::brief::laws::LawNotice;
use crate::render::brief::office::{Dial, dial_of};
use crate::render::brief::ways::{self, Way};
use crate::render::html::{Html, Writer};
use crate::render::words;
use crate::site::{Entry, Id, Site, Target, TranslationEntry};
use crate::strings::TEXT;

/// Letters of a long word.
const LONG_WORD: usize = 9;

#[derive(Debug, Serialize)]
pub(crate) struct View<'a> {
    head: Head,
    lang: &'a str,
    dir: &'static str,
    title: &'a str,
    /// One of its words would not fit a narrow screen with large letters: Vietnamese ones have seven at most.
    long_word: bool,
    /// The Vietnamese page, by its title.
    original: Link,
    code: Option<&'a str>,
    /// What the page says by itself.
    said: BTreeMap<&'static str, Word<'a>>,
    /// The same as it stands on the page: what is Vietnamese says so.
    say: BTreeMap<&'static str, Html>,
    /// The same in the other languages there are.
    others: Vec<InLanguage>,
    translated_on: Option<String>,
    /// When the Vietnamese text was changed after that.
    changed: Option<String>,
    text: Html,
    /// Its `##` sections: steps of a guide have numbers.
    sections: Vec<Section<'a>>,
    numbered: bool,
    /// What must be known before reading on: that a procedure has ended, or is still to come.
    notice: Option<Notice>,
    /// That texts it rests on are repealed.
    law_notice: Option<LawNotice>,
    facts: Vec<Fact>,
    dial: Option<Dial>,
    papers: Option<Papers<'a>>,
    ways: Vec<Way<'a>>,
    /// Of a notice, an answer and the like: what its Vietnamese page tells besides its text.
    stated: Stated,
    /// The procedures that such a thing is about.
    procedures: Vec<ProcedureLink>,
}

/// Something the page says by itself.
#[derive(Debug, Serialize)]
struct Word<'a> {
    text: &'a str,
    is_vietnamese: bool,
}

#[derive(Debug, Serialize)]
struct Section<'a> {
    title: &'a str,
    id: Option<String>,
    body: Html,
    picture: Option<Picture>,
}

/// In Vietnamese.
#[derive(Debug, Serialize)]
struct Notice {
    title: String,
    text: String,
}

/// A label, by its name among what the page says, and what the Vietnamese page says there.
#[derive(Debug, Serialize)]
struct Fact {
    label: &'static str,
    lines: Vec<String>,
    quiet: Vec<String>,
    known: bool,
}

pub(crate) fn view(site: &Site, id: Id<TranslationEntry>) -> View<'_> {
    let entry = &site.translations[id];
    let translation = &entry.translation;
    let code = &*translation.language;
    let at = &*entry.address;
    let original = entry.of.address(site);
    let other = languages(site, original, at).into_iter().filter(|other| other.lang != *code);
    let steps = steps(site, entry.of).filter(|steps| steps.len() == translation.text.sections.len());
    let sections = translation.text.sections.iter().enumerate().map(|(index, part)| Section {
        title: &part.title,
        id: part.id.as_deref().map(|id| format!("{ID_PREFIX}{id}")),
        body: html(at, &part.body),
        picture: steps.and_then(|steps| picture_of(site, at, steps.get(index)?)),
    });
    let said: BTreeMap<_, _> = site.said_in(code).map(word).collect();
    let mut view = View {
        head: head(site, entry),
        lang: code,
        dir: direction(code),
        title: &translation.title,
        long_word: translation.title.split_whitespace().any(|word| word.chars().count() > LONG_WORD),
        original: Link { href: link(at, original), text: entry.of.name(site).to_owned() },
        code: None,
        say: said.iter().map(|(name, word)| (*name, shown(word))).collect(),
        said,
        others: other.collect(),
        translated_on: translation.day.map(words::date),
        changed: entry.older_than.map(words::date),
        text: html(at, &translation.text.lead),
        sections: sections.collect(),
        numbered: matches!(entry.of, Target::Guide(_)),
        notice: None,
        law_notice: None,
        facts: Vec::new(),
        dial: None,
        papers: None,
        ways: Vec::new(),
        stated: Stated::default(),
        procedures: Vec::new(),
    };
    match entry.of {
        Target::Entry(id) => of_procedure(site, id, &mut view),
        Target::Elsewhere(id) => {
            let one = &site.elsewhere[id].elsewhere;
            let lines = vec![one.place.clone()];
            let quiet = one.hours.iter().cloned().collect();
            view.facts.push(Fact { label: "place", lines, quiet, known: true });
            view.dial = dial_of(one.phone.as_deref());
        }
        Target::Post(id) => {
            view.stated = posts::stated(site, id);
            view.law_notice = view.stated.law_notice.take();
            view.dial = view.stated.dial.take();
            view.procedures = posts::procedures(site, at, site.posts.face(id).procedures);
        }
        Target::Guide(_)
        | Target::Decision(_)
        | Target::Chooser(_)
        | Target::Field(_)
        | Target::Translation(_) => {}
    }
    view
}

fn word<'a>(
    (name, own, vietnamese): (&'static str, Option<&'a str>, &'static str),
) -> (&'static str, Word<'a>) {
    (name, Word { text: own.unwrap_or(vietnamese), is_vietnamese: own.is_none() })
}

fn shown(word: &Word<'_>) -> Html {
    let mut out = Writer::default();
    match word.is_vietnamese {
        true => out.raw("<span lang=\"vi\" dir=\"ltr\">").text(word.text).raw("</span>"),
        false => out.text(word.text),
    };
    out.finish()
}

fn head(site: &Site, entry: &TranslationEntry) -> Head {
    let code = &entry.translation.language;
    let original = entry.of.address(site);
    let lead = entry.translation.text.lead.plain_text();
    let description = if lead.trim().is_empty() { entry.translation.title.clone() } else { lead };
    Head {
        lang: Some(code.clone()),
        dir: Some(direction(code)),
        vietnamese: in_other_languages(site, original),
        languages: languages(site, original, &entry.address),
        ..Head::new(site, &entry.address, &entry.translation.title, &description)
    }
}

/// The steps of the Vietnamese guide, which have pictures.
fn steps(site: &Site, of: Target) -> Option<&[GuideStep]> {
    match of {
        Target::Guide(id) => Some(&site.guides[id].guide.steps),
        Target::Entry(_)
        | Target::Decision(_)
        | Target::Chooser(_)
        | Target::Post(_)
        | Target::Elsewhere(_)
        | Target::Field(_)
        | Target::Translation(_) => None,
    }
}

/// What the Vietnamese page of a procedure says, in its words.
fn of_procedure<'a>(site: &'a Site, id: Id<Entry>, view: &mut View<'a>) {
    let seen = Seen::new(site, id);
    let subject = &seen.subject;
    let procedure = subject.procedure;
    view.code = (!subject.entry.is_composed).then_some(&*procedure.code);
    view.dial = subject.dial.clone();
    view.notice = subject.notice().map(|notice| Notice { title: notice.title, text: notice.text });
    view.law_notice = subject.law_notice();
    if !subject.is_full() {
        return;
    }
    let facts: Vec<facts::Fact> = facts::facts(subject).into();
    view.facts = facts
        .into_iter()
        .map(|fact| {
            let (kind, known) = (fact.kind, fact.known);
            let shown = first_screen::fact(subject, fact);
            let quiet = shown.quiet.into_iter().chain(shown.below).collect();
            Fact { label: label(kind), lines: shown.lines, quiet, known }
        })
        .collect();
    view.papers = Some(papers::papers(&seen));
    view.ways = ways::ways(subject, subject.note_elsewhere(TEXT.translated.note));
}

fn label(kind: Kind) -> &'static str {
    match kind {
        Kind::Place => "place",
        Kind::Papers => "bring",
        Kind::Money => "money",
        Kind::Duration => "duration",
    }
}

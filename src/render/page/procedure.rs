//! The page of one procedure: what residents ask first, then the full official text.
//!
//! A procedure in force or announced has everything; one that ended keeps its notice, its successor
//! and the official text folded; one that is only listed has its name, code and where to ask.

use serde::Serialize;

use super::first_screen::{self, FactView, Places};
use super::head::Head;
use super::history::{self, Event, Mention};
use super::papers::{self, Papers};
use super::posts::About;
use super::seen::{Joined, Member, Seen, to_page};
use super::{Link, apply, official};
use crate::catalogue::Payment;
use crate::prose::ID_PREFIX;
use crate::render::brief::due;
use crate::render::brief::facts::{self, Fact};
use crate::render::brief::laws::LawNotice;
use crate::render::brief::office::{Dial, other_dial, unit};
use crate::render::brief::paying;
use crate::render::brief::ways::{self, Way};
use crate::render::brief::{self, LeadsTo, Subject};
use crate::render::html::{Html, Writer};
use crate::render::public::portal_address;
use crate::render::{json_ld, words};
use crate::strings::TEXT;

#[derive(Debug, Serialize)]
pub(crate) struct View<'a, 's> {
    head: Head,
    field: Option<Link>,
    name: &'a str,
    /// The official name, where people say another.
    official_name: Option<&'a str>,
    /// A linked group without a code of its own has none.
    code: Option<&'a str>,
    notice: Option<Notice>,
    law_notice: Option<LawNotice>,
    tags: Vec<String>,
    lead: Html,
    act_within: Option<&'a str>,
    /// Whether there is more to show than a name.
    full: bool,
    ended: bool,
    facts: Vec<FactView>,
    action: Option<Link>,
    /// Where a dossier is looked up, and what must be at hand: where it can be handed in online.
    look_up: Option<Link>,
    ready: Vec<&'static str>,
    dial: Option<Dial>,
    /// To be called where nobody answers at the first.
    other_dial: Option<Dial>,
    cautions: &'a [String],
    papers: Papers<'a>,
    summary: &'a [String],
    ways: Vec<Way<'a>>,
    account: Option<&'a Payment>,
    /// The source's sentence on handing in online, where its level could not be read.
    online_quote: Option<String>,
    /// On which day it is done.
    due: Option<DueView>,
    /// The field that the commune's office may be open for now, empty for none; absent where it is handed in elsewhere.
    open: Option<String>,
    /// Where there is more than one place, or it is not always open.
    places: Option<Places>,
    /// Who may apply and what for; absent where nothing is said of it here.
    apply: Option<apply::Apply>,
    further: Vec<Further<'a>>,
    rights: &'static [&'static str],
    requires: Vec<Link>,
    related: Vec<Link>,
    guides: Vec<Link>,
    choosers: Vec<Link>,
    posts: &'s [About],
    prints: Vec<Link>,
    official: Html,
    parts: Vec<official::PartLink>,
    joined: &'s [Joined],
    members: &'s [Member],
    gain: &'s str,
    /// Of a linked group without an official text.
    legal_basis: Vec<String>,
    /// What changed and when, the latest first.
    history: Vec<Event>,
    decisions: &'s [Mention],
    effective: String,
    updated: String,
    /// The day on which the commune last compared it with its source.
    checked: Option<String>,
    portal: Option<String>,
    keywords: String,
}

/// What must be known before reading on.
#[derive(Debug, Serialize)]
struct Notice {
    title: String,
    text: String,
    links: Vec<Link>,
}

/// The rule, an example, and what the script counts the day with.
#[derive(Debug, Serialize)]
struct DueView {
    rows: String,
    field: String,
    until: Option<String>,
    rule: String,
    example: Option<String>,
}

/// A section of the author's own.
#[derive(Debug, Serialize)]
struct Further<'a> {
    id: String,
    title: &'a str,
    body: Html,
}

pub(crate) fn view<'a, 's>(seen: &'s Seen<'a>) -> View<'a, 's> {
    let subject = &seen.subject;
    let procedure = subject.procedure;
    let full = subject.is_full();
    let composed = subject.entry.is_composed;
    let facts: Vec<Fact> = if full { facts::facts(subject).into() } else { Vec::new() };
    let (official, parts) = if subject.is_listed_only() || composed {
        (Html::default(), Vec::new())
    } else {
        official::text(seen)
    };
    let conditions_at = parts.iter().find(|part| part.title == TEXT.official.requirements);
    let conditions_at = conditions_at.map(|part| part.id.as_str());
    let history = history::events(subject, seen.at);
    View {
        head: head(seen, &facts),
        field: seen.field.clone(),
        name: procedure.spoken_name(),
        official_name: subject.official_name(),
        code: (!composed).then_some(&*procedure.code),
        notice: subject.notice().map(|notice| notice_view(seen, notice, history::to_changes(&history))),
        law_notice: subject.law_notice(),
        tags: subject.tags(),
        lead: lead(seen),
        act_within: procedure.commune.act_within.as_deref(),
        full,
        ended: subject.has_ended(),
        places: facts.iter().find_map(first_screen::places),
        facts: facts.into_iter().map(|fact| first_screen::fact(subject, fact)).collect(),
        action: subject
            .online_address()
            .map(|href| Link { href, text: TEXT.procedure.hand_in_online.to_owned() }),
        look_up: subject
            .look_up_address()
            .map(|href| Link { href, text: TEXT.check_list.look_up.to_owned() }),
        ready: subject.ready_for_online(),
        dial: subject.dial.clone(),
        other_dial: subject.dial.as_ref().and_then(|first| other_dial(&subject.site.config, first)),
        cautions: &procedure.commune.cautions,
        papers: papers::papers(seen),
        summary: &procedure.commune.summary,
        account: paying::account(subject),
        ways: ways::ways(subject, subject.note_elsewhere(TEXT.procedure.note_in_full)),
        online_quote: subject.online_quote(),
        due: if full { due_view(subject) } else { None },
        open: (full && facts::shows_hours(subject)).then(|| field_slug(subject)),
        apply: full.then(|| apply::apply(subject, conditions_at)).flatten(),
        further: further(seen),
        rights: &brief::RIGHTS,
        requires: seen.requires.clone(),
        related: seen.related.clone(),
        guides: seen.guides.clone(),
        choosers: seen.choosers.clone(),
        posts: &seen.posts,
        prints: seen.prints.clone(),
        official,
        parts,
        joined: &seen.joined,
        members: &seen.members,
        gain: &seen.gain,
        legal_basis: if composed { subject.legal_basis() } else { Vec::new() },
        history,
        decisions: &seen.decisions,
        effective: subject.effective(),
        updated: subject.updated(),
        checked: subject.checked(),
        portal: portal_address(procedure),
        keywords: procedure.commune.keywords.join(", "),
    }
}

fn head(seen: &Seen<'_>, facts: &[Fact]) -> Head {
    let subject = &seen.subject;
    let description = description(subject, facts);
    let mut head = Head::new(subject.site, seen.at, subject.procedure.spoken_name(), &description);
    if subject.has_ended() || subject.entry.is_composed {
        // What has ended is no service any more, and a group is none of its own.
        return head;
    }
    let service = json_ld::service(subject);
    head.json_ld = Html::new(&format!("<script type=\"application/ld+json\">{service}</script>\n"));
    head
}

/// For search and shared links: the facts in a row.
fn description(subject: &Subject<'_>, facts: &[Fact]) -> String {
    let mut text = words::upper_first(&subject.procedure.name);
    for fact in facts.iter().filter(|fact| fact.known) {
        text.push_str(". ");
        text.push_str(fact.label);
        text.push_str(": ");
        text.push_str(&fact.lines.join("; "));
    }
    text.push_str(". ");
    text.push_str(&unit(&subject.site.config));
    text.push('.');
    text
}

fn notice_view(seen: &Seen<'_>, notice: brief::Notice<'_>, to_changes: Option<Link>) -> Notice {
    let to = notice.leads_to.map(|to| match to {
        LeadsTo::Successor(entry) => to_page(seen.at, entry),
        LeadsTo::Portal(href) => Link { href, text: TEXT.procedure.at_portal.to_owned() },
    });
    Notice { title: notice.title, text: notice.text, links: to.into_iter().chain(to_changes).collect() }
}

fn field_slug(subject: &Subject<'_>) -> String {
    subject.field.map_or_else(String::new, |field| field.field.slug.clone())
}

fn due_view(subject: &Subject<'_>) -> Option<DueView> {
    let done = due::when_done(subject)?;
    Some(DueView {
        rows: due::for_script(&done.rows),
        field: field_slug(subject),
        until: done.until.map(|day| day.to_string()),
        rule: done.rule,
        example: done.example,
    })
}

fn lead(seen: &Seen<'_>) -> Html {
    let mut writer = Writer::on(seen.at);
    // A linked group has no official text, where a long description stands otherwise.
    let whole = || seen.subject.entry.is_composed.then_some(&seen.subject.procedure.text.description);
    if let Some(lead) = seen.subject.lead().or_else(whole) {
        writer.prose(lead, 3);
    }
    writer.finish()
}

fn further<'a>(seen: &Seen<'a>) -> Vec<Further<'a>> {
    let document = &seen.subject.procedure.text.further;
    let mut all = Vec::new();
    let section = |index: usize, id: Option<&str>, title, body| {
        let mut writer = Writer::on(seen.at);
        writer.prose(body, 3);
        let id = id.map_or_else(|| format!("muc-{index}"), |id| format!("{ID_PREFIX}{id}"));
        Further { id, title, body: writer.finish() }
    };
    // A linked group has no official text for its steps to stand in.
    let steps = &seen.subject.procedure.text.steps;
    if seen.subject.entry.is_composed && !steps.is_empty() {
        all.push(Further { id: "toan-van".to_owned(), ..section(0, None, TEXT.official.steps, steps) });
    }
    if !document.lead.is_empty() {
        all.push(section(0, None, TEXT.procedure.further, &document.lead));
    }
    let sections = document.sections.iter().enumerate();
    all.extend(
        sections.map(|(index, part)| section(index + 1, part.id.as_deref(), part.title.as_str(), &part.body)),
    );
    all
}

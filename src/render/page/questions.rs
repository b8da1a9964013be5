//! What residents ask: a page each, and all of them by what they are about.

use serde::Serialize;

use super::head::Head;
use super::posts::{self, Look, ProcedureLink, State, Stated};
use super::text::Text;
use super::{Link, link, print_room};
use crate::catalogue::kinds::posted::Posted;
use crate::catalogue::{AnswerState, Question};
use crate::render::brief::laws::{self, LawNotice};
use crate::render::brief::legal_lines;
use crate::render::brief::office::unit;
use crate::render::html::Html;
use crate::render::json_ld;
use crate::render::words;
use crate::site::{FieldEntry, Id, Post, PostKind, PrintOf, Site};
use crate::strings::TEXT;
use crate::vietnamese::sort_key;

/// Where the page of all says how to ask.
const SEND: &str = "gui";

#[derive(Debug, Serialize)]
struct View<'a> {
    head: Head,
    list: Link,
    title: &'a str,
    /// What is not settled, of an answer that is so in part.
    unsettled: Option<&'a str>,
    answer: Text<'a>,
    procedures: Vec<ProcedureLink>,
    /// That texts it rests on are repealed.
    law_notice: Option<LawNotice>,
    legal_basis: Vec<String>,
    days: Vec<String>,
    /// How to ask what is not answered here.
    send: String,
}

#[derive(Debug, Serialize)]
struct ListView<'a> {
    head: Head,
    title: &'static str,
    unit: String,
    groups: Vec<Group<'a>>,
    send: &'static str,
    prints: Vec<Link>,
}

/// Those about procedures of one field.
#[derive(Debug, Serialize)]
struct Group<'a> {
    title: &'a str,
    id: &'a str,
    rows: Vec<Row<'a>>,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    href: String,
    title: &'a str,
    lead: &'a str,
    /// "Mới rõ một phần", "Văn bản làm căn cứ đã hết hiệu lực", "Đối chiếu ngày …"
    state: String,
}

impl Look for Question {
    const TEMPLATES: (&'static str, &'static str) = ("question.html", "questions.html");

    fn view(site: &Site, id: Id<Post<Self>>) -> impl Serialize {
        view(site, &site.posts.questions[id])
    }

    fn list(site: &Site) -> impl Serialize {
        list(site)
    }

    fn stated(site: &Site, post: &Post<Self>) -> Stated {
        let question = &post.of;
        let state = unsettled(question).map(|text| State { name: "partial", text: text.to_owned() });
        let mut stated = Stated { state, days: days(site, question), ..Stated::default() };
        stated.row("basis", basis_lines(site, question));
        stated.law_notice = laws::notice_of_answer(site, &question.legal_basis);
        stated
    }
}

/// A line a text, with its state where it holds no more.
fn basis_lines(site: &Site, question: &Question) -> Vec<String> {
    let rows = question.legal_basis.iter().flat_map(|one| {
        let state = laws::repealed_basis(site, one).and_then(|law| laws::state(site, law));
        legal_lines(std::slice::from_ref(one)).into_iter().map(move |line| match &state {
            Some(state) => format!("{line} – {state}"),
            None => line,
        })
    });
    rows.collect()
}

/// What is not settled, of an answer that is so in part.
fn unsettled(question: &Question) -> Option<&str> {
    let partial = question.state == AnswerState::Partial;
    partial.then(|| question.unsettled.as_deref().unwrap_or(TEXT.questions.unsettled))
}

/// "Đã đối chiếu …", "Hỏi ngày …", and when the loudspeaker told it.
fn days(site: &Site, question: &Question) -> Vec<String> {
    let checked = site.checked_on(&question.review);
    let checked = checked.map(|day| TEXT.questions.checked(&words::date(day)));
    let asked = question.asked_on.map(|day| TEXT.questions.asked(&words::date(day)));
    let told = question.broadcast_on.filter(|day| *day <= site.day);
    let told = told.map(|day| TEXT.questions.broadcast(&words::date(day)));
    let unchecked = checked.is_none().then(|| TEXT.questions.unchecked.to_owned());
    checked.into_iter().chain(unchecked).chain(asked).chain(told).collect()
}

fn view<'a>(site: &'a Site, post: &'a Post<Question>) -> View<'a> {
    let (question, at) = (&post.of, &*post.address);
    let mut head = Head::new(site, at, &question.title, &question.lead);
    let json = json_ld::question(site, at, question);
    head.json_ld = Html::new(&format!("<script type=\"application/ld+json\">{json}</script>\n"));
    View {
        head,
        list: posts::list_link(PostKind::Question, at),
        title: &question.title,
        unsettled: unsettled(question),
        answer: Text::on(at, &question.answer),
        procedures: posts::procedures(site, at, &post.procedures),
        law_notice: laws::notice_of_answer(site, &question.legal_basis),
        legal_basis: basis_lines(site, question),
        days: days(site, question),
        send: format!("{}#{SEND}", link(at, Question::POSTING.list)),
    }
}

fn list(site: &Site) -> ListView<'_> {
    let title = (Question::POSTING.title)();
    let unit = unit(&site.config);
    let field = |post: &Post<Question>| post.procedures.iter().find_map(|&id| site.entries[id].field);
    let mut fields: Vec<Id<FieldEntry>> = site.posts.questions.iter().filter_map(field).collect();
    fields.sort_by_cached_key(|&id| {
        (sort_key(&site.fields[id].field.name), site.fields[id].field.slug.clone())
    });
    fields.dedup();
    let of = |wanted: Option<Id<FieldEntry>>| -> Vec<Row<'_>> {
        site.posts.questions.iter().filter(|post| field(post) == wanted).map(|post| row(site, post)).collect()
    };
    let own = fields.iter().map(|&id| {
        let named = &site.fields[id].field;
        Group { title: &named.name, id: &named.slug, rows: of(Some(id)) }
    });
    // No field is called so: slugs have no capitals.
    let others = Group { title: TEXT.questions.other_topic, id: "Viec-khac", rows: of(None) };
    ListView {
        head: Head::new(site, Question::POSTING.list, title, &TEXT.questions.description(&unit)),
        title,
        unit,
        groups: own.chain([others]).filter(|group| !group.rows.is_empty()).collect(),
        send: SEND,
        prints: print_room::links(site, Question::POSTING.list, PrintOf::Posts(PostKind::Question)),
    }
}

fn row<'a>(site: &Site, post: &'a Post<Question>) -> Row<'a> {
    let question = &post.of;
    let partial = (question.state == AnswerState::Partial).then(|| TEXT.questions.partial_short.to_owned());
    let checked = site.checked_on(&question.review);
    let checked = checked.map(|day| TEXT.questions.checked_short(&words::date(day)));
    let repealed = laws::notice_of_answer(site, &question.legal_basis).map(|notice| notice.title.to_owned());
    Row {
        href: link(Question::POSTING.list, &post.address),
        title: &question.title,
        lead: &question.lead,
        state: partial.into_iter().chain(repealed).chain(checked).collect::<Vec<_>>().join(". "),
    }
}

//! The worklist as programs read it.

use jiff::civil::Date;
use serde::Serialize;

use super::{Item, Reason, Todo, todos};
use crate::catalogue::kinds::laws::{repealed, successors};
use crate::catalogue::kinds::procedure::MissingPart;
use crate::catalogue::kinds::question::AnswerState;
use crate::catalogue::model::law_name;
use crate::catalogue::review::{ReviewTodo, Reviewed};
use crate::catalogue::whole::Catalogue;
use crate::diagnostic::{Code, Lang};

/// The list as programs read it.
#[derive(Serialize)]
pub(crate) struct Json<'a> {
    /// Everything in the order in which it is worked off.
    items: Vec<JsonItem<'a>>,
    /// Those of the home page in its order, then by how much they lack.
    procedures: Vec<JsonTodo<'a>>,
    /// What is to be compared with its source, is about to be, or never was.
    reviews: Vec<JsonReview<'a>>,
    /// What rests on repealed texts, text by text.
    repealed: Vec<JsonRepealed<'a>>,
    /// Questions whose answers nobody has compared with the law.
    unanswered: Vec<JsonQuestion<'a>>,
}

#[derive(Serialize)]
struct JsonItem<'a> {
    /// false, source, late, missing
    reason: Reason,
    file: &'a str,
    line: Option<usize>,
    code: Option<&'a str>,
    name: &'a str,
    /// The code of a finding.
    finding: Option<&'static str>,
    often_used: bool,
    what: &'a str,
    /// What is to be done before, or instead.
    how: Option<&'a str>,
    /// The words to write, as they stand in the file.
    write: Option<&'a str>,
}

#[derive(Serialize)]
struct JsonTodo<'a> {
    code: &'a str,
    name: &'a str,
    file: &'a str,
    often_used: bool,
    lacks: Vec<&'static str>,
    leaflets_lack: Vec<&'static str>,
}

#[derive(Serialize)]
struct JsonReview<'a> {
    code: Option<&'a str>,
    name: &'a str,
    file: &'a str,
    /// overdue, due, few-approvals, never
    state: &'static str,
    /// The day it is due, where one is known.
    day: Option<Date>,
}

#[derive(Serialize)]
struct JsonRepealed<'a> {
    text: String,
    replaced_by: Vec<String>,
    resting: Vec<JsonResting<'a>>,
}

#[derive(Serialize)]
struct JsonResting<'a> {
    code: Option<&'a str>,
    name: &'a str,
    file: &'a str,
}

#[derive(Serialize)]
struct JsonQuestion<'a> {
    name: &'a str,
    file: &'a str,
    asked_on: Option<Date>,
}

/// The list for programs; what is lacking is named in English, as keys are.
pub(crate) fn json<'a>(catalogue: &'a Catalogue, items: &'a [Item], day: Date, lang: Lang) -> Json<'a> {
    let item = |item: &'a Item| JsonItem {
        reason: item.reason,
        file: &item.path,
        line: item.line,
        code: item.code.as_deref(),
        name: &item.name,
        finding: item.finding.map(Code::id),
        often_used: item.rank.is_some(),
        what: item.what.get(lang),
        how: item.how.as_ref().map(|words| words.get(lang)),
        write: item.write.as_deref(),
    };
    let names = |parts: &[MissingPart]| parts.iter().map(|part| part.1).collect();
    let todo = |todo: Todo<'a>| JsonTodo {
        code: &todo.procedure.code,
        name: todo.procedure.spoken_name(),
        file: &todo.procedure.origin.path,
        often_used: todo.often_used,
        lacks: names(&todo.lacks),
        leaflets_lack: names(&todo.leaflets_lack),
    };
    let review = |(one, todo): (Reviewed<'a>, ReviewTodo)| {
        let (state, day) = match todo {
            ReviewTodo::Overdue(since) => ("overdue", Some(since)),
            ReviewTodo::Due(on) => ("due", Some(on)),
            ReviewTodo::FewApprovals(_) => ("few-approvals", None),
            ReviewTodo::Never => ("never", None),
        };
        JsonReview { code: one.code, name: one.name, file: &one.origin.path, state, day }
    };
    let found = repealed(&catalogue.laws, || catalogue.in_force_on(day), &catalogue.published, day);
    let repealed_texts = found.into_iter().map(|one| JsonRepealed {
        text: one.law.name(),
        replaced_by: successors(&catalogue.laws, one.law, day).into_iter().map(law_name).collect(),
        resting: one
            .resting
            .into_iter()
            .map(|resting| JsonResting { code: resting.code, name: resting.name, file: resting.path })
            .collect(),
    });
    let repealed_texts = repealed_texts.collect();
    let asked = |one: &AnswerState| *one == AnswerState::Unverified;
    let waiting = catalogue.published.questions.iter().filter(|one| asked(&one.state));
    Json {
        items: items.iter().map(item).collect(),
        procedures: todos(catalogue, day).into_iter().map(todo).collect(),
        reviews: catalogue.review_todos(day).into_iter().map(review).collect(),
        repealed: repealed_texts,
        unanswered: waiting
            .map(|one| JsonQuestion { name: &one.title, file: &one.origin.path, asked_on: one.asked_on })
            .collect(),
    }
}

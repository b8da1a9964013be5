//! Questions.

use jiff::civil::Date;
use serde::Serialize;

use super::Published;
use crate::catalogue::Question;
use crate::catalogue::kinds::posted::Posted;
use crate::render::data::parts::{LegalView, codes_of};
use crate::render::public::reference;
use crate::site::{Post, Site};

#[derive(Serialize)]
struct View<'a> {
    question: &'a str,
    /// Plain text, a block a line.
    answer: String,
    state: &'static str,
    unsettled: Option<&'a str>,
    keywords: &'a [String],
    procedures: Vec<&'a str>,
    legal_basis: Vec<LegalView<'a>>,
    asked_on: Option<Date>,
    broadcast_on: Option<Date>,
    checked_on: Option<Date>,
    page: String,
}

impl Published for Question {
    const NAME: &'static str = "questions";

    fn view<'a>(site: &'a Site, post: &'a Post<Self>) -> impl Serialize {
        let question = &post.of;
        View {
            question: &question.title,
            answer: question.answer.plain_text(),
            state: question.state.word(),
            unsettled: question.unsettled.as_deref(),
            keywords: &question.keywords,
            procedures: codes_of(site, &post.procedures),
            legal_basis: question.legal_basis.iter().map(LegalView::of).collect(),
            asked_on: question.asked_on,
            broadcast_on: question.broadcast_on,
            checked_on: site.checked_on(&question.review),
            page: reference(site, Question::POSTING.data, &post.address),
        }
    }
}

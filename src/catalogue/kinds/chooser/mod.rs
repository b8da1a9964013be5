//! A chooser (trang chọn): which of several procedures answers a need, in two or three questions.
//!
//! Each question is a heading, its answers are links: to a procedure, or on to another question of the page. It is all
//! plain links, so it works without a script. For the needs that bring most people the program has choosers of its own
//! ([`families`]); a file of a commune with the same slug takes the place of one.

mod check;
pub(crate) mod families;
mod keys;
mod kind;
mod lower;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::model::{Origin, Reference};
use crate::diagnostic::Span;
use crate::prose::{Block, Inline, LinkTo, Links, Prose, plain_text};

pub(crate) use kind::PAGES;
pub(crate) use lower::LEAST;

/// One file of `content/choosers/`, or one of ours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Chooser {
    pub(crate) origin: Origin,
    /// No other chooser has it.
    pub(crate) slug: String,
    /// Slugs it had before, and where they are written: their addresses lead here.
    pub(crate) former_slugs: Vec<Reference>,
    pub(crate) title: String,
    /// How residents ask for it.
    pub(crate) keywords: Vec<String>,
    /// What it helps with, in a sentence or two.
    pub(crate) lead: Option<String>,
    /// Procedures that it is about and that no answer leads to.
    pub(crate) procedures: Vec<Reference>,
    pub(crate) updated: Option<Date>,
    /// What stands before the first question.
    pub(crate) intro: Prose,
    /// In the order of the page, which begins with the first.
    pub(crate) questions: Vec<Question>,
    pub(crate) links: Links,
}

/// A `##` section: what is asked, and the answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Question {
    pub(crate) title: String,
    /// The `{#id}` of its heading: answers of other questions lead to it.
    pub(crate) id: Option<String>,
    /// What stands before the answers.
    pub(crate) before: Prose,
    pub(crate) answers: Vec<Answer>,
    /// What stands behind them.
    pub(crate) after: Prose,
}

/// An item of a question's list: one link, and what else the item says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Answer {
    /// A paragraph of nothing but the link: as prose, so that it is led to its place like any other.
    link: Prose,
    pub(crate) note: Prose,
    pub(crate) span: Span,
}

impl Answer {
    /// Where it leads.
    pub(crate) fn to(&self) -> Option<&LinkTo> {
        match self.inline()? {
            Inline::Link { to, .. } => Some(to),
            Inline::Text(_) | Inline::Strong(_) | Inline::Emphasis(_) | Inline::Code(_) | Inline::Break => {
                None
            }
        }
    }

    /// What is answered.
    pub(crate) fn text(&self) -> String {
        self.inline().map_or_else(String::new, |link| plain_text(std::slice::from_ref(link)))
    }

    fn inline(&self) -> Option<&Inline> {
        match self.link.blocks.first()? {
            Block::Paragraph(inlines) => inlines.first(),
            Block::Heading { .. }
            | Block::List { .. }
            | Block::Quote(_)
            | Block::Verbatim(_)
            | Block::Table { .. }
            | Block::Rule => None,
        }
    }
}

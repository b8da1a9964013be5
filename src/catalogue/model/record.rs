//! What records of several kinds hold alike: the commune's own words, decisions, legal basis, the parts of the text.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Review, Time};
use crate::prose::{Document, Linked, Links, Prose};
use crate::vietnamese::fold;

/// What the commune adds to the official record; an import never touches these.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CommuneWords {
    pub plain_name: Option<String>,
    pub keywords: Vec<String>,
    /// At most five steps in plain words.
    pub(crate) summary: Vec<String>,
    /// The resident's own term, another fact than the processing time.
    pub(crate) act_within: Option<String>,
    /// Promised locally, shorter than the law's.
    pub(crate) committed_time: Option<Time>,
    pub(crate) cautions: Vec<String>,
    /// A clerk writes the form for whoever asks.
    pub(crate) assisted_writing: bool,
    pub(crate) review: Review,
}

/// A decision that announced the procedure: a ministry's or a province's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CitedDecision {
    pub(crate) number: String,
    pub(crate) date: Option<Date>,
    pub(crate) issuer: Option<String>,
}

/// By what decisions are the same, however people write their numbers: "Quyết định số 12/QĐ-UBND" is "12/QĐ-UBND".
pub(crate) fn decision_key(number: &str) -> String {
    let folded: String = fold(number).chars().filter(|c| !c.is_whitespace()).collect();
    let bare = folded.strip_prefix("quyetdinh").unwrap_or(&folded);
    bare.strip_prefix("so").unwrap_or(bare).to_owned()
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct LegalBasis {
    pub(crate) id: Option<String>,
    pub(crate) number: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) issuer: Option<String>,
    pub(crate) date: Option<Date>,
    pub(crate) in_force_from: Option<Date>,
    pub(crate) articles: Option<String>,
}

/// The Markdown of a file in one language, by what each part is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PageText {
    pub(crate) description: Prose,
    /// Trình tự thực hiện.
    pub(crate) steps: Prose,
    /// Yêu cầu, điều kiện.
    pub(crate) requirements: Prose,
    /// Every other `##` section, in order.
    pub(crate) further: Document,
    /// Of all parts.
    pub(crate) links: Links,
}

impl PageText {
    /// All of it that may link to other places of the site.
    pub(crate) fn linked(&mut self) -> Linked<'_> {
        let PageText { description, steps, requirements, further, links } = self;
        let sections = further.sections.iter_mut().map(|section| &mut section.body);
        let prose =
            [description, steps, requirements, &mut further.lead].into_iter().chain(sections).collect();
        Linked { links, prose }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Count {
    Stated(u32),
    #[default]
    NotStated,
}

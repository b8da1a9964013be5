//! Who may apply, under which conditions and what is received, as a section of the page.

use serde::Serialize;

use crate::prose::Prose;
use crate::render::brief::Subject;
use crate::render::brief::apply::{self as brief, Requirements};
use crate::render::brief::quote::source_says;
use crate::render::html::{Html, Writer};
use crate::strings::TEXT;

/// Conditions up to this many letters stand open; longer ones are folded, whole.
const LONG: usize = 420;
/// Conditions of more letters are some screens of a telephone: they stand once, in the official text.
const LONGEST: usize = 2000;
/// A quoted sentence of more letters is shortened where a statement ends.
const SENTENCE: usize = 300;

#[derive(Debug, Default, Serialize)]
pub(crate) struct Apply {
    results: Vec<String>,
    /// "Kết quả được trả tại quầy hoặc qua bưu chính"
    returns: Option<String>,
    /// In one line.
    applicants: String,
    conditions: Html,
    long: bool,
    /// That there are none, or the source's sentence.
    said: Option<String>,
    /// Where all of it stands, where this is not all.
    in_full: Option<String>,
    silent: &'static str,
    /// Whether what is not stated is said to be missing: the members of a linked group say it for themselves.
    ask: bool,
}

/// `in_full`: the part of the official text that has the conditions, where the page has one. `None` where nothing is to
/// be said.
pub(crate) fn apply(subject: &Subject<'_>, in_full: Option<&str>) -> Option<Apply> {
    let procedure = subject.procedure;
    let mut view = Apply {
        results: brief::results(procedure),
        returns: brief::returns_words(procedure),
        applicants: brief::applicants(procedure),
        silent: TEXT.source.silent,
        ask: !subject.entry.is_composed,
        ..Apply::default()
    };
    match brief::requirements(procedure) {
        Requirements::Stated(text) => {
            let letters = text.plain_text().chars().count();
            match in_full.filter(|_| letters > LONGEST) {
                Some(part) => {
                    view.said = Some(TEXT.apply.some_conditions.to_owned());
                    view.in_full = Some(part.to_owned());
                }
                None => {
                    view.long = letters > LONG;
                    view.conditions = prose(&subject.entry.address, text);
                }
            }
        }
        Requirements::None => view.said = Some(TEXT.apply.no_requirements.to_owned()),
        Requirements::Quoted(sentence) => {
            let (said, shortened) = source_says(sentence, SENTENCE);
            view.said = Some(said);
            view.in_full = in_full.filter(|_| shortened).map(str::to_owned);
        }
        Requirements::Silent => {}
    }
    let says = !view.results.is_empty()
        || !view.applicants.is_empty()
        || !view.conditions.is_empty()
        || view.said.is_some();
    (view.ask || says).then_some(view)
}

/// The text stands once more in the official part, which has the ids.
fn prose(at: &str, text: &Prose) -> Html {
    let mut writer = Writer::without_ids(at);
    writer.prose(text, 3);
    writer.finish()
}

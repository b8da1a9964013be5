//! Who may apply, under which conditions, what is received and how it comes back: the parts of the official text
//! that a resident asks for before going.
//!
//! In: a procedure. Out: which of the four states its conditions are in, and the words for the rest.

use crate::catalogue::model::{Outcome, Procedure, Return};
use crate::prose::Prose;
use crate::vietnamese::fold_words;

/// What the source says of conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Requirements<'a> {
    /// As posted.
    Stated(&'a Prose),
    /// There are none.
    None,
    /// It speaks of them in a sentence that is no list of conditions.
    Quoted(&'a str),
    /// Nothing in the source speaks of them.
    Silent,
}

pub const NO_REQUIREMENTS: &str = "Không có yêu cầu, điều kiện";

pub fn requirements(procedure: &Procedure) -> Requirements<'_> {
    if procedure.no_requirements {
        return Requirements::None;
    }
    match (&procedure.text.requirements, &procedure.quotes.requirements) {
        (text, _) if !text.is_empty() => Requirements::Stated(text),
        (_, Some(sentence)) => Requirements::Quoted(sentence),
        _ => Requirements::Silent,
    }
}

/// The source's wording of "none", where it says more than that: "Không quy định".
pub fn wording_of_none(procedure: &Procedure) -> Option<String> {
    let wording = procedure.text.requirements.plain_text();
    let folded: Vec<String> = fold_words(&wording).collect();
    let says_no_more = matches!(folded.join(" ").as_str(), "" | "khong" | "khong co");
    (procedure.no_requirements && !says_no_more).then_some(wording)
}

/// What is received, by title; none: the source does not say. What is asked for comes before the letter that refuses
/// it, whatever the order of the source.
pub fn results(procedure: &Procedure) -> Vec<&str> {
    let mut results: Vec<&Outcome> = procedure.results.iter().collect();
    results.sort_by_key(|result| result.is_refusal());
    results.into_iter().map(|result| result.title.trim_end_matches([';', '.', ' '])).collect()
}

/// "Kết quả được trả tại quầy, qua bưu chính hoặc trên mạng"; `None` where it is not stated.
pub fn returns_words(procedure: &Procedure) -> Option<String> {
    let words: Vec<&str> = procedure.returns.iter().copied().map(return_word).collect();
    let (last, rest) = words.split_last()?;
    let ways = match rest {
        [] => (*last).to_owned(),
        rest => format!("{} hoặc {last}", rest.join(", ")),
    };
    let by_way = match (procedure.returns_by_way, procedure.returns.len()) {
        (false, _) => "",
        (true, 1) => " (nguồn chỉ ghi cho một cách nộp)",
        (true, _) => ", tùy cách nộp",
    };
    Some(format!("Kết quả được trả {ways}{by_way}"))
}

fn return_word(how: Return) -> &'static str {
    match how {
        Return::Counter => "tại quầy",
        Return::Post => "qua bưu chính",
        Return::Online => "trên mạng",
    }
}

/// Who may apply; none: the source does not say.
pub fn applicants(procedure: &Procedure) -> &[String] {
    &procedure.applicants
}

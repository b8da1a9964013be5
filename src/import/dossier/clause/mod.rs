//! The condition in a paper's own words: "Trường hợp … thì …", "… đối với …", "(nếu có)", and the ways it is for.
//!
//! In: the text of a row, and what the procedure is about. Out: a [`Clause`]: when the paper is needed, by
//! which ways, or that the words do not tell. Only the first sentence counts: what follows it ("Trường hợp
//! đã có dữ liệu thì không phải nộp") exempts some from a paper that is for all. Of papers that one row
//! lists, all must be conditional for the row to be so.

mod leading;
mod marks;
mod subject;
mod ways;

pub use leading::until_list;
pub use subject::Subject;

use super::nouns::{begins_with_paper, is_request};
use super::reading::{bare, first_sentence, lower, segments, trimmed};
use crate::catalogue::model::Via;
use subject::Beside;
use ways::{is_electronic_form, ways};

/// For whom a paper is, as far as its own words tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clause {
    pub when: Option<String>,
    pub via: Vec<Via>,
    /// There are words that may be a condition and may be the paper's title.
    pub unsure: bool,
}

impl Clause {
    pub fn is_free(&self) -> bool {
        self.when.is_none() && self.via.is_empty() && !self.unsure
    }

    fn unsure() -> Self {
        Self { unsure: true, ..Self::default() }
    }
}

/// What is known around a row.
#[derive(Clone, Copy, Debug)]
pub struct Around<'a> {
    pub subject: &'a Subject,
    /// The row is the only request of the whole dossier: nobody can do without it.
    pub only_request: bool,
}

/// The condition of a row.
pub fn read(text: &str, around: Around) -> Clause {
    let text = bare(text);
    if let Some(lead) = leading::condition(text) {
        return judged(lead, around.subject);
    }
    let mut clause = of_sentence(first_sentence(text), around);
    if clause.is_free() || clause.unsure {
        // "Tờ khai. Hai bên có thể khai chung (nếu nộp trực tiếp);"
        if let Some(via) = marks::ways_at_end(text) {
            clause = Clause { via, ..Clause::default() };
        }
    }
    if clause.is_free() && is_electronic_form(text) {
        clause.via.push(Via::Online);
    }
    clause.unsure |= clause.is_free() && names_no_paper(text);
    clause
}

/// "Các giấy tờ khác có liên quan": whoever has or needs them.
fn names_no_paper(text: &str) -> bool {
    let small = lower(text);
    let others = [
        "giấy tờ khác",
        "tài liệu khác",
        "hồ sơ khác",
        "văn bản khác",
        "giấy tờ liên quan khác",
        "tài liệu liên quan khác",
    ];
    others.iter().any(|word| small.strip_prefix("các ").unwrap_or(&small).starts_with(word))
}

/// The condition of a row that introduces others, where it begins with one.
pub fn of_heading(text: &str, around: Around) -> Clause {
    let text = bare(text);
    match leading::condition(text).or_else(|| leading::behind_label(text)) {
        Some(lead) => judged(leading::until_list(lead), around.subject),
        None => Clause { unsure: false, ..of_sentence(first_sentence(text), around) },
    }
}

/// The ways that a title names and nothing else.
pub fn ways_of_title(title: &str) -> Vec<Via> {
    let title = bare(title);
    let title = leading::condition(title).unwrap_or(title);
    let found = ways(trimmed(title));
    if found.alone { found.via } else { Vec::new() }
}

fn of_sentence(sentence: &str, around: Around) -> Clause {
    let all = segments(sentence);
    let papers: Vec<&str> = all
        .iter()
        .enumerate()
        .filter(|(at, part)| *at == 0 || begins_with_paper(part))
        .map(|(_, part)| *part)
        .collect();
    let Some(first) = papers.first() else { return Clause::default() };
    let found: Vec<Clause> = papers.iter().map(|part| of_segment(part, around)).collect();
    // "…; trừ trường hợp …" is said of all before it.
    let except = all[1..].iter().find(|part| lower(part).starts_with("trừ "));
    if let Some(except) = except.map(|part| judged(trimmed(part), around.subject)) {
        let first = &found[0];
        return if first.when.is_some() { joined(vec![first.clone(), except]) } else { except };
    }
    if found[0].is_free() {
        // "A; B (đối với …)": of B alone, or of both.
        let last = papers.last().filter(|last| papers.len() > 1 && marks::ends_with_case(last));
        return if last.is_some() && !is_request(first) { Clause::unsure() } else { Clause::default() };
    }
    if found.iter().all(|clause| !clause.is_free()) { joined(found) } else { Clause::default() }
}

/// One condition of several: all of them are shown.
fn joined(found: Vec<Clause>) -> Clause {
    let mut whole = Clause::default();
    let mut conditions: Vec<String> = Vec::new();
    for clause in found {
        whole.unsure |= clause.unsure;
        whole.via.extend(clause.via);
        conditions.extend(clause.when.filter(|when| !conditions.contains(when)));
    }
    whole.via.sort();
    whole.via.dedup();
    whole.when = (!conditions.is_empty()).then(|| conditions.join("; "));
    // A condition of one and a way of another do not add up to one of both.
    if whole.when.is_some() {
        whole.via.clear();
    }
    whole
}

/// The condition of one paper's words.
fn of_segment(segment: &str, around: Around) -> Clause {
    let request = is_request(segment);
    let mut possible: Option<Clause> = None;
    let mut marks = marks::marks(segment);
    // What is said of all comes before what is said of one of several.
    marks.sort_by_key(|mark| !mark.of_all);
    for mark in marks {
        let before = &segment[..mark.at];
        let clause = judged(mark.phrase, around.subject);
        let alternative = !mark.of_all && marks::has_or(before) && (request || !clause.via.is_empty());
        if clause.is_free() || alternative {
            continue;
        }
        // "Nếu có" says less than a case beside it.
        if clause.when.as_deref() == Some("nếu có") && possible.is_none() {
            possible = Some(clause);
            continue;
        }
        return match trust(&mark, segment, request && around.only_request) {
            Trust::Condition => with_alternative(clause, segment, &mark, around),
            Trust::Unsure if possible.is_none() => Clause::unsure(),
            Trust::Title | Trust::Unsure => continue,
        };
    }
    possible.unwrap_or_default()
}

/// How far words that may be a condition are one.
enum Trust {
    Condition,
    Unsure,
    /// They belong to what the paper is called.
    Title,
}

fn trust(mark: &marks::Mark, segment: &str, only_request: bool) -> Trust {
    let before = &segment[..mark.at];
    if mark.strong {
        // Nobody can do without the only request; "có xác nhận (đối với …)" is said of the confirmation.
        let unsure = !mark.of_way && (only_request || marks::may_be_content(before));
        return if unsure { Trust::Unsure } else { Trust::Condition };
    }
    if marks::is_title_of(before) || only_request {
        Trust::Title
    } else if marks::may_be_title(&segment[mark.at..]) || marks::repeats(before, mark.phrase) {
        Trust::Unsure
    } else {
        Trust::Condition
    }
}

/// "A (nếu là cá nhân) hoặc B (nếu là tổ chức)": both conditions hold for the row.
fn with_alternative(clause: Clause, segment: &str, mark: &marks::Mark, around: Around) -> Clause {
    let rest = segment[mark.end..].trim_start();
    if !lower(rest).starts_with("hoặc ") {
        return clause;
    }
    let other = of_segment(rest, around);
    if other.is_free() { clause } else { joined(vec![clause, other]) }
}

/// A phrase as the ways or the condition that it is; nothing where the procedure is for nobody else.
fn judged(phrase: &str, subject: &Subject) -> Clause {
    let phrase = trimmed(phrase);
    match subject.beside(phrase) {
        Beside::Same => return Clause::default(),
        Beside::Unsure => return Clause::unsure(),
        Beside::Other => {}
    }
    let found = ways(phrase);
    if found.alone && !found.via.is_empty() {
        return Clause { via: found.via, ..Clause::default() };
    }
    // "Khi nộp hồ sơ" is everybody.
    if found.alone && lower(phrase).starts_with("khi ") {
        return Clause::default();
    }
    Clause { when: Some(phrase.to_owned()), ..Clause::default() }
}

#[cfg(test)]
mod tests;

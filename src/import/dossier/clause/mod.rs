//! The condition in a paper's own words: "Trường hợp … thì …", "… đối với …", "(nếu có)", and the ways it is for.
//!
//! In: the text of a row, and what the procedure is about. Out: a [`Clause`]: when the paper is needed, by
//! which ways, or that the words do not tell. What follows the first sentence ("Trường hợp đã có dữ liệu thì
//! không phải nộp") exempts some from a paper that is for all, or asks for another ([`limbs`]). Of papers that
//! one row lists, all must be conditional for the row to be so, and each condition is enough. An exclusion alone
//! ([`except`]) leaves the paper to all others.

mod actor;
mod except;
mod leading;
mod limbs;
mod marks;
mod proof;
mod subject;
mod ways;
mod whenever;

pub(crate) use actor::{
    asks_everybody, begins_with_person, is_kind_of_applicant, names_who_hands_in, tells_apart,
};
pub(crate) use leading::until_list;
pub(crate) use proof::is_of_some;
pub(crate) use subject::Subject;

use super::nouns::{begins_with_paper, is_request};
use super::reading::{bare, first_sentence, lower, lower_first, segments, trimmed};
use crate::catalogue::Via;
use subject::Beside;
use ways::{is_electronic_form, ways};

/// The condition that says least: whoever has the paper brings it.
const IF_ANY: &str = "nếu có";

/// For whom a paper is, as far as its own words tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Clause {
    pub(crate) when: Option<String>,
    pub(crate) via: Vec<Via>,
    /// There are words that may be a condition and may be the paper's title.
    pub(crate) unsure: bool,
}

impl Clause {
    pub(crate) fn is_free(&self) -> bool {
        self.when.is_none() && self.via.is_empty() && !self.unsure
    }

    fn unsure() -> Self {
        Self { unsure: true, ..Self::default() }
    }
}

/// What is known around a row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Around<'a> {
    pub(crate) subject: &'a Subject,
    /// The row is the only request of the whole dossier: nobody can do without it.
    pub(crate) only_request: bool,
}

/// The condition of a row.
pub(crate) fn read(text: &str, around: Around) -> Clause {
    let text = bare(text);
    if let Some((exclusion, rest)) = except::leading(text) {
        let Some(rest) = rest else { return Clause::unsure() };
        let clause = read(rest, around);
        let when = match &clause.when {
            Some(when) => Some(except::join(when, exclusion)),
            None if clause.is_free() => except::positive(exclusion),
            None => None,
        };
        return Clause { when, ..clause };
    }
    let first = first_paper(text, around);
    let mut clause = if first.when.is_some() {
        let found = [first].into_iter().chain(limbs::further(text, around)).filter(|one| !one.is_free());
        limbs::any_of(found.collect())
    } else {
        first
    };
    if let Some(only) = limbs::only_then(text) {
        clause = and(clause, judged(only, around.subject));
    }
    if clause.is_free() {
        clause.when = excluded(first_sentence(text));
    }
    clause.unsure |= clause.is_free() && names_no_paper(text);
    clause
}

/// Whom a sentence leaves out that says no more of who needs the paper.
fn excluded(sentence: &str) -> Option<String> {
    let all = segments(sentence);
    let later = all.iter().skip(1).find(|part| except::is_one(part)).and_then(|part| except::positive(part));
    later.or_else(|| except::condition(all.first()?))
}

/// The condition of the first paper of a row: what it opens with, or what its first sentence says.
fn first_paper(text: &str, around: Around) -> Clause {
    if let Some(via) = ways::of_label(text) {
        return Clause { via, ..Clause::default() };
    }
    if let Some(lead) = leading::condition(text) {
        return led(text, lead, around);
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
    clause
}

/// What a sentence opens with, and the case within it: "Trường hợp A thì cơ quan tra cứu, nếu B thì nộp …".
fn led(text: &str, lead: &str, around: Around) -> Clause {
    let clause = judged(lead, around.subject);
    if actor::begins(&lower(lead)) && around.subject.is_about(&format!("đối với {}", lower_first(lead)))
    {
        return Clause::default();
    }
    // What must be added is for some, whoever they are.
    let rest = lower(&text[lead.len()..]);
    let adds = [" phải bổ sung", " nộp thêm", ", nộp thêm", ", phải bổ sung", " phải có thêm", " thì "];
    let sure = adds.iter().any(|word| rest.starts_with(word)) || actor::tells_apart(lead);
    if clause.when.is_some() && !sure {
        return Clause::unsure();
    }
    match leading::nested(text, lead) {
        Some(within) => and(clause, judged(within, around.subject)),
        None => clause,
    }
}

/// Both hold: "trong trường hợp …; trường hợp cơ quan không tra cứu được".
fn and(clause: Clause, other: Clause) -> Clause {
    let when = match (&clause.when, &other.when) {
        (Some(when), Some(other)) if when.contains(other.as_str()) => Some(when.clone()),
        (Some(when), Some(other)) => Some(format!("{when}; {other}")),
        (when, other) => when.clone().or_else(|| other.clone()),
    };
    Clause { when, ..clause }
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
pub(crate) fn of_heading(text: &str, around: Around) -> Clause {
    let text = bare(text);
    match leading::condition(text).or_else(|| leading::behind_label(text)) {
        Some(lead) => judged(leading::until_list(lead), around.subject),
        None => Clause { unsure: false, ..of_sentence(first_sentence(text), around) },
    }
}

/// The condition that a row begins with.
pub(crate) fn of_start(text: &str) -> Option<&str> {
    leading::condition(bare(text))
}

/// The ways that a title names and nothing else.
pub(crate) fn ways_of_title(title: &str) -> Vec<Via> {
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
    if found[0].is_free() {
        // "A; B (đối với …)": of B alone, or of both.
        let last = papers.last().filter(|last| papers.len() > 1 && marks::ends_with_case(last));
        return if last.is_some() && !is_request(first) { Clause::unsure() } else { Clause::default() };
    }
    if found.iter().any(Clause::is_free) {
        return Clause::default();
    }
    let clause = limbs::any_of(found);
    // "…; trừ trường hợp …" is said of all before it.
    match (all[1..].iter().find(|part| except::is_one(part)), &clause.when) {
        (Some(exclusion), Some(when)) => Clause { when: Some(except::join(when, exclusion)), ..clause },
        _ => clause,
    }
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
        if clause.when.as_deref() == Some(IF_ANY) && possible.is_none() {
            possible = Some(if limbs::is_choice_and_more(before) { Clause::unsure() } else { clause });
            continue;
        }
        return match trust(&mark, segment, request && around.only_request) {
            Trust::Condition => {
                let clause = excluding(clause, segment, &mark);
                with_others(optional(clause, possible.as_ref()), segment, &mark, around)
            }
            Trust::Unsure if possible.is_none() => Clause::unsure(),
            Trust::Title | Trust::Unsure => continue,
        };
    }
    possible.unwrap_or_default()
}

/// "Bản vẽ (nếu có) đối với xưởng mới": nobody must have it.
fn optional(clause: Clause, possible: Option<&Clause>) -> Clause {
    match (&clause.when, possible.and_then(|one| one.when.as_deref())) {
        (Some(when), Some(IF_ANY)) => Clause { when: Some(format!("{when} ({IF_ANY})")), ..clause },
        _ => clause,
    }
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
    let repeats = marks::repeats(before, mark.phrase);
    // "Bằng nghề đúc hoặc bằng nghề khác đối với việc đúc": of what would do as well, in the words of the first.
    if marks::is_title_of(before) || only_request || (repeats && marks::has_or(before)) {
        Trust::Title
    } else if marks::may_be_title(&segment[mark.at..]) || repeats || marks::is_of_list(mark.phrase) {
        Trust::Unsure
    } else {
        Trust::Condition
    }
}

/// "… đối với B, trừ trường hợp C": both are said of the paper.
fn excluding(clause: Clause, segment: &str, mark: &marks::Mark) -> Clause {
    let exclusion = except::find(segment).filter(|exclusion| mark.end <= exclusion.start);
    match (exclusion, &clause.when) {
        (Some(exclusion), Some(when)) => {
            Clause { when: Some(except::join(when, &segment[exclusion])), ..clause }
        }
        _ => clause,
    }
}

/// "A (nếu là cá nhân) hoặc B (nếu là tổ chức)": each condition is enough. Where the other paper has none, it is
/// only told of both where the other one goes on with the first.
fn with_others(clause: Clause, segment: &str, mark: &marks::Mark, around: Around) -> Clause {
    let rest = segment[mark.end..].trim_start();
    let or = lower(rest).starts_with("hoặc ");
    let Some(other) = limbs::behind_join(rest).or_else(|| or.then(|| &rest["hoặc ".len()..])) else {
        return clause;
    };
    let found = of_segment(other, around);
    if !found.is_free() {
        let list = limbs::begins_with_list(other);
        return if list { Clause::unsure() } else { limbs::any_of(vec![clause, found]) };
    }
    let same = limbs::refers_back(&segment[..mark.end], other) || (or && limbs::behind_join(rest).is_none());
    if same || mark.of_way { clause } else { Clause::unsure() }
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
    let asked = whenever::ASKED.iter().any(|word| lower(phrase).starts_with(word));
    if found.alone && !asked && lower(phrase).starts_with("khi ") {
        return Clause::default();
    }
    Clause { when: Some(phrase.to_owned()), ..Clause::default() }
}

#[cfg(test)]
mod tests;

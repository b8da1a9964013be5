//! How a fee, a time, a count, an online level, a decision and a date are said in Vietnamese.
//!
//! In: the model's states. Out: plain text, the same on pages and prints. Each state has its own
//! words: free, set by the province, see the text, not stated are four things and never stand for
//! each other. Nothing is escaped or laid out here.

mod announced;
mod browse;
mod day;
mod duty;
mod fee;
mod file;
mod linked;
mod number;
mod print;
mod service_day;
mod time;
mod timing;

use crate::catalogue::{CitedDecision, Count, HandOver, Online, Paper, Scope, Via};
use crate::strings::TEXT;
use crate::vietnamese::begins_in_any_case;

pub(crate) use crate::vietnamese::{short_date as date, upper_first};
pub(crate) use announced::{change_kind, counted_items, parts, places};
pub(crate) use browse::{about_all, cost, handing, in_common, life_event, title_of_all};
pub(crate) use day::{clock, clock_span, days, from_to, weekday_date, weekday_from};
pub(crate) use duty::on_duty;
pub(crate) use fee::{fee, fee_kinds, fee_summary, fees_quoted, in_quotes, opening};
pub(crate) use file::file;
pub(crate) use linked::handed_in_once;
pub(crate) use number::{halves, money, number, percent};
pub(crate) use print::{FOLDED_GUIDE, PACK, Printing, STITCHED_BOOKLET, is_landscape, print_kind, printing};
pub(crate) use service_day::service_day;
pub(crate) use time::time;
pub(crate) use timing::{
    Due, TimeSummary, bare as one_line_quote, dues, own_time, time_summary, timing, timing_line,
};

/// Text that says something, and whether the source says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) text: String,
    pub(crate) known: bool,
}

impl Said {
    pub(crate) fn known(text: impl Into<String>) -> Self {
        Self { text: text.into(), known: true }
    }

    pub(crate) fn missing(text: impl Into<String>) -> Self {
        Self { text: text.into(), known: false }
    }
}

/// The way of handing in, as a resident says it.
pub(crate) fn via(via: Via) -> &'static str {
    match via {
        Via::InPerson => TEXT.ways.in_person,
        Via::Online => TEXT.ways.online,
        Via::Postal => TEXT.ways.postal,
    }
}

/// The way of handing in, as the official text says it.
pub(crate) fn via_official(via: Via) -> &'static str {
    match via {
        Via::InPerson => TEXT.ways.in_person_official,
        Via::Online => TEXT.ways.online_official,
        Via::Postal => TEXT.ways.postal_official,
    }
}

/// Several ways in one breath: "Nộp tại quầy, gửi qua bưu chính".
pub(crate) fn ways(all: &[Via], word: fn(Via) -> &'static str) -> String {
    let mut text = String::new();
    for &one in all {
        if text.is_empty() {
            text.push_str(word(one));
        } else {
            text.push_str(", ");
            push_lower_first(word(one), &mut text);
        }
    }
    text
}

/// Whether rows can be told apart by their ways: those that share one differ by case.
fn told_apart<'a>(rows: impl Iterator<Item = &'a Vec<Via>>) -> bool {
    let mut all: Vec<Via> = rows.flatten().copied().collect();
    let count = all.len();
    all.sort();
    all.dedup();
    all.len() == count
}

/// What an online level means for whoever must go; `None` where it is not stated.
pub(crate) fn online(level: Online) -> Option<&'static str> {
    match level {
        Online::Full => Some(TEXT.ways.level_full),
        Online::Partial => Some(TEXT.ways.level_partial),
        Online::Information => Some(TEXT.ways.level_information),
        Online::None => Some(TEXT.ways.level_none),
        Online::NotStated => None,
    }
}

/// An online level in a word or two, for a column of a table.
pub(crate) fn online_short(level: Online) -> Option<&'static str> {
    match level {
        Online::Full => Some(TEXT.ways.level_full_short),
        Online::Partial => Some(TEXT.ways.level_partial_short),
        Online::Information => Some(TEXT.ways.level_information_short),
        Online::None => Some(TEXT.ways.level_none_short),
        Online::NotStated => None,
    }
}

/// The official name of an online level.
pub(crate) fn online_official(level: Online) -> &'static str {
    match level {
        Online::Full => TEXT.ways.level_full_official,
        Online::Partial => TEXT.ways.level_partial_official,
        Online::Information => TEXT.ways.level_information_official,
        Online::None => TEXT.ways.level_none_official,
        Online::NotStated => TEXT.source.silent,
    }
}

pub(crate) fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::National => TEXT.ways.scope_national,
        Scope::Province => TEXT.ways.scope_province,
        Scope::Internal => TEXT.ways.scope_internal,
    }
}

pub(crate) fn hand_over(how: HandOver) -> &'static str {
    match how {
        HandOver::Submit => TEXT.papers.submit,
        HandOver::Present => TEXT.papers.present,
    }
}

/// "1 bản chính, 2 bản sao"; `None` where no count is stated. None of both is no count: it says nothing
/// about what to bring.
pub(crate) fn copies(paper: &Paper) -> Option<String> {
    let stated = |count: Count| match count {
        Count::Stated(n) if n > 0 => Some(number(n.into())),
        _ => None,
    };
    match (stated(paper.originals), stated(paper.copies)) {
        (None, None) => None,
        (Some(originals), None) => Some(TEXT.papers.originals(&originals)),
        (None, Some(copies)) => Some(TEXT.papers.copies(&copies)),
        (Some(originals), Some(copies)) => Some(TEXT.papers.originals_and_copies(&originals, &copies)),
    }
}

/// Số bộ hồ sơ.
pub(crate) fn dossier_sets(sets: Count) -> Said {
    match sets {
        Count::Stated(n) => Said::known(TEXT.papers.sets(&number(n.into()))),
        Count::NotStated => Said::missing(TEXT.source.silent),
    }
}

/// "Quyết định 005/QĐ-MẪU ngày 15/6/2026 của Bộ Mẫu"
pub(crate) fn decision(decision: &CitedDecision) -> String {
    let number = &decision.number;
    let mut text = if number.to_lowercase().starts_with("quyết định") {
        number.clone()
    } else {
        TEXT.decisions.decision(number)
    };
    if let Some(day) = decision.date {
        text = TEXT.decisions.of_day(&text, &date(day));
    }
    if let Some(issuer) = &decision.issuer {
        text = TEXT.decisions.of_issuer(&text, issuer);
    }
    text
}

/// "46 thủ tục"
pub(crate) fn procedures(count: usize) -> String {
    TEXT.linked.procedures(&number(count as u64))
}

/// Whether a condition only leaves somebody out: "không thuộc trường hợp …", "trừ …".
pub(crate) fn only_excludes(condition: &str) -> bool {
    let condition = condition.trim();
    let leaves_out = [
        "không thuộc trường hợp ",
        "không thuộc các trường hợp ",
        "không thuộc những trường hợp ",
        "không áp dụng đối với ",
        "không áp dụng với ",
        "không áp dụng cho ",
        "không áp dụng trong ",
        "trừ ",
        "ngoại trừ ",
    ];
    begins_in_any_case(condition, &leaves_out) && !condition.contains("; ")
}

/// The condition on a paper, said once: the author may have written "chỉ khi" or not.
pub(crate) fn only_when(condition: &str) -> String {
    let condition = condition.trim().trim_end_matches('.');
    let own = [
        "chỉ",
        "khi ",
        "nếu ",
        "trường hợp",
        "đối với",
        "trong trường hợp",
        "các trường hợp",
        "trừ ",
        "tùy ",
        "tuỳ ",
        "áp dụng ",
        "riêng ",
        "với trường hợp",
        "không ",
        "lần đầu",
    ];
    if begins_in_any_case(condition, &own) {
        return upper_first(condition);
    }
    let mut lowered = String::with_capacity(condition.len());
    push_lower_first(condition, &mut lowered);
    TEXT.papers.only_when(&lowered)
}

/// Appends with the first letter in lower case, unless the word is an abbreviation (UBND).
pub(crate) fn push_lower_first(text: &str, to: &mut String) {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return };
    if chars.clone().next().is_some_and(char::is_uppercase) {
        to.push(first);
    } else {
        to.extend(first.to_lowercase());
    }
    to.push_str(chars.as_str());
}

/// Text cut to about `limit` characters at a word, with an ellipsis; for page heads.
pub(crate) fn cut(text: &str, limit: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(limit) else { return text.to_owned() };
    let end = text[..end].rfind(' ').unwrap_or(end);
    let mut told = text[..end].trim_end_matches([',', ';', ':', '.', ' ']);
    // A bracket is whole or not there, unless it opens at the very beginning.
    if let Some(open) = told.rfind('(').filter(|open| !told[*open..].contains(')') && *open > told.len() / 3)
    {
        told = told[..open].trim_end();
    }
    while let Some((rest, last)) = told.rsplit_once(' ')
        && DANGLING.contains(&last.to_lowercase().as_str())
    {
        told = rest.trim_end_matches([',', ';', ':', '.', ' ']);
    }
    format!("{told}…")
}

/// Words that lead on to what is cut off, and say nothing without it.
const DANGLING: [&str; 24] = [
    "trong", "của", "và", "hoặc", "cho", "với", "tại", "từ", "theo", "do", "để", "là", "các", "những", "một",
    "đến", "bởi", "về", "có", "được", "đối", "khi", "nếu", "không",
];

#[cfg(test)]
mod tests;

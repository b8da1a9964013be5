//! Who may apply, under which conditions, what is received and how it comes back: the parts of the official text
//! that a resident asks for before going.
//!
//! In: a procedure. Out: which of the four states its conditions are in, and the words for the rest.

use super::quote::source_says;
use super::ways::case_title;
use crate::catalogue::{Channel, Outcome, Procedure, Return};
use crate::prose::Prose;
use crate::render::words;
use crate::strings::TEXT;
use crate::vietnamese::fold_words;

/// What the source says of conditions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Requirements<'a> {
    /// As posted.
    Stated(&'a Prose),
    /// There are none.
    None,
    /// It speaks of them in a sentence that is no list of conditions.
    Quoted(&'a str),
    /// Nothing in the source speaks of them.
    Silent,
}

pub(crate) fn requirements(procedure: &Procedure) -> Requirements<'_> {
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
pub(crate) fn wording_of_none(procedure: &Procedure) -> Option<String> {
    let wording = procedure.text.requirements.plain_text();
    let folded: Vec<String> = fold_words(&wording).collect();
    let says_no_more = matches!(folded.join(" ").as_str(), "" | "khong" | "khong co");
    (procedure.no_requirements && !says_no_more).then_some(wording)
}

/// What is received, by title; none: the source does not say. What is asked for comes before the letter that refuses
/// it, whatever the order of the source, and such a letter is told as what comes instead.
pub(crate) fn results(procedure: &Procedure) -> Vec<String> {
    let mut results: Vec<(u8, &Outcome)> =
        procedure.results.iter().map(|result| (result.rank(), result)).collect();
    results.sort_by_key(|(rank, _)| *rank == Outcome::REFUSAL);
    let granted = results.iter().any(|(rank, _)| *rank == 0);
    let line = |(rank, result): &(u8, &Outcome)| {
        let title = result.title.trim_end_matches([';', '.', ' ']);
        if granted && is_instead(*rank, result) && !title.to_lowercase().starts_with("hoặc") {
            let mut lowered = String::with_capacity(title.len());
            words::push_lower_first(title, &mut lowered);
            return TEXT.apply.instead(&lowered);
        }
        title.to_owned()
    };
    results.iter().map(line).collect()
}

/// A refusal, an answer, a notice of what is missing: nobody gets it beside what is granted.
fn is_instead(rank: u8, result: &Outcome) -> bool {
    if matches!(rank, 0 | Outcome::REFUSAL) {
        return rank == Outcome::REFUSAL;
    }
    let title: Vec<String> = fold_words(&result.title).collect();
    let title = title.join(" ");
    let answers = ["van ban tra loi", "thong bao bo sung"].iter().any(|word| title.starts_with(word));
    answers || title.starts_with("thong bao") && (title.contains("bo sung") || title.contains("sua doi"))
}

/// "Kết quả được trả tại quầy, qua bưu chính hoặc trực tuyến"; `None` where it is not stated.
pub(crate) fn returns_words(procedure: &Procedure) -> Option<String> {
    let ways = any_of(procedure.returns.iter().copied().map(return_word))?;
    Some(match (procedure.returns_by_way, procedure.returns.len()) {
        (false, _) => TEXT.apply.returned(&ways),
        (true, 1) => TEXT.apply.returned_by_one_way(&ways),
        (true, _) => TEXT.apply.returned_by_way(&ways),
    })
}

/// How the result comes back by one way of handing in, and where to; `None` where neither is stated.
pub(crate) fn returns_of(channel: &Channel) -> Option<String> {
    let ways =
        any_of(channel.returns.iter().copied().map(return_word)).map(|ways| TEXT.apply.returned(&ways));
    match (ways, &channel.return_note) {
        (Some(ways), Some(note)) => Some(format!("{ways}. {note}")),
        (ways, note) => ways.or_else(|| note.as_deref().map(|note| TEXT.apply.returned_so(note))),
    }
}

/// The same for all ways: once for those that say the same, and by which ways, unless all of them do.
pub(crate) fn returns_by_way(procedure: &Procedure) -> Vec<String> {
    let line = |(how, ways): (String, Option<String>)| match ways {
        Some(ways) => {
            let mut line = format!("{ways}: ");
            words::push_lower_first(&how, &mut line);
            line
        }
        None => how,
    };
    by_way(procedure, returns_of).into_iter().map(line).collect()
}

/// What is said of ways, and of which, in their order; of which is `None` where all of them say the same.
pub(super) fn by_way(
    procedure: &Procedure,
    said: impl Fn(&Channel) -> Option<String>,
) -> Vec<(String, Option<String>)> {
    let mut told: Vec<(String, Vec<String>)> = Vec::new();
    let mut rest = 0;
    for channel in &procedure.channels {
        let Some(said) = said(channel) else {
            rest += 1;
            continue;
        };
        let way = words::ways(&channel.via, words::via);
        let way = match case_title(procedure, channel) {
            Some(case) => format!("{way} – {case}"),
            None => way,
        };
        match told.iter_mut().find(|(known, _)| *known == said) {
            Some((_, ways)) if ways.contains(&way) => {}
            Some((_, ways)) => ways.push(way),
            None => told.push((said, vec![way])),
        }
    }
    let is_everybody = told.len() == 1 && rest == 0;
    told.into_iter().map(|(said, ways)| (said, (!is_everybody).then(|| ways.join("; ")))).collect()
}

/// "tại quầy, qua bưu chính hoặc trực tuyến"
pub(crate) fn any_of<'a>(words: impl Iterator<Item = &'a str>) -> Option<String> {
    let words: Vec<&str> = words.collect();
    let (last, rest) = words.split_last()?;
    Some(match rest {
        [] => (*last).to_owned(),
        rest => TEXT.apply.ways_or(&rest.join(", "), last),
    })
}

fn return_word(how: Return) -> &'static str {
    match how {
        Return::Counter => TEXT.apply.at_counter,
        Return::Post => TEXT.apply.by_post,
        Return::Online => TEXT.apply.online,
    }
}

/// Who may apply, in one line: the portal's kinds of people, and what a note of the source says of them in its own words.
pub(crate) fn applicants(procedure: &Procedure) -> String {
    let kinds = procedure.applicants.join("; ");
    let said = procedure.text.further.sections.iter().find_map(|part| described(&part.body.plain_text()));
    match said {
        Some(said) if kinds.is_empty() => source_says(&said, usize::MAX).0,
        Some(said) => format!("{kinds}. {}", source_says(&said, usize::MAX).0),
        None => kinds,
    }
}

/// "Mô tả đối tượng thực hiện: …": what follows the label, up to the next one.
fn described(note: &str) -> Option<String> {
    const LABELS: [&str; 4] =
        ["mo ta doi tuong thuc hien", "doi tuong thuc hien", "doi tuong ap dung", "doi tuong"];
    let label = |line: &str| {
        let end = line.find(':')?;
        let words: Vec<String> = fold_words(&line[..end]).collect();
        let words = words.iter().filter(|word| !word.chars().all(|c| c.is_numeric()));
        Some((words.map(String::as_str).collect::<Vec<_>>().join(" "), end))
    };
    let mut lines = note.lines().map(str::trim).filter(|line| !line.is_empty());
    let first = lines.by_ref().find_map(|line| {
        let (words, end) = label(line)?;
        LABELS.contains(&words.as_str()).then(|| line[end + 1..].trim())
    })?;
    let is_next = |line: &&str| label(line).is_some_and(|(words, _)| words.split(' ').count() <= 6);
    let rest = lines.take_while(|line| !is_next(line));
    let bare = |line: &str| {
        line.trim_start_matches(['-', '+', '•', ' ']).trim_end_matches([';', '.', ' ']).to_owned()
    };
    let all: Vec<String> =
        std::iter::once(first).chain(rest).map(bare).filter(|line| !line.is_empty()).collect();
    (!all.is_empty()).then(|| all.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_describes_who_may_apply() {
        for (note, said) in [
            (
                "Mô tả đối tượng thực hiện:\nChủ trại ong;\nNgười được chủ trại nhờ.",
                Some("Chủ trại ong; Người được chủ trại nhờ"),
            ),
            (
                "1. Đối tượng thực hiện: Chủ trại dê.\n2. Mô tả cơ quan thực hiện: UBND cấp xã",
                Some("Chủ trại dê"),
            ),
            ("Đối tượng: hộ nuôi cừu", Some("hộ nuôi cừu")),
            ("Đối tượng được miễn: hộ nghèo", None),
            ("Chủ trại nuôi gà trong xã.", None),
        ] {
            assert_eq!(described(note).as_deref(), said, "{note}");
        }
    }
}

//! How far a heading inside a group reaches, and what it says of the rows below it.
//!
//! In: the rows of a group, in order, each with its mark and kind. Out: the same rows with the conditions,
//! ways and choices of the headings above them. A heading reaches over rows whose mark is deeper than its
//! own, up to the next of its own scheme. Without marks it reaches to the next heading, and only where the
//! order can be trusted: a third of the portal's groups stand in another order than their own numbers.

use std::ops::Range;

use super::super::clean::folded;
use super::super::enumerator::{Enumerator, bullet, depth, enumerator};
use super::clause::Clause;
use super::kind::{RowKind, heads_a_choice, is_remark};
use super::nouns::is_request;

/// A row as its headings see it.
#[derive(Clone, Debug)]
pub(crate) struct Reached<'a> {
    pub(crate) text: &'a str,
    pub(crate) kind: RowKind,
    pub(crate) clause: Clause,
    pub(crate) one_of: Option<String>,
}

/// What stands at the start of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Mark {
    None,
    Bullet(char),
    Number(Enumerator),
}

fn mark(text: &str) -> Mark {
    match bullet(text) {
        Some((sign, rest)) => enumerator(rest).map_or(Mark::Bullet(sign), Mark::Number),
        None => enumerator(text).map_or(Mark::None, Mark::Number),
    }
}

impl Mark {
    /// "(7)" and "(5)" are of one scheme, "(7)" and "(7.1)" or "a)" are not.
    fn is_beside(&self, other: &Mark) -> bool {
        match (self, other) {
            (Mark::Number(one), Mark::Number(other)) => {
                let parts = |one: &Enumerator| one.number.as_ref().map(Vec::len);
                let common = parts(one).is_some() && parts(one) == parts(other)
                    || one.roman.is_some() && other.roman.is_some()
                    || one.letter.is_some() && other.letter.is_some();
                one.signs == other.signs && common
            }
            (one, other) => one == other,
        }
    }

    /// Whether a row with this mark, right below a heading, is one of its own.
    fn is_below(&self, heading: &Mark, before: &[Mark]) -> bool {
        let is_new = || !before.iter().any(|one| one.is_beside(self));
        match (self, heading) {
            (Mark::None, Mark::Number(_)) => true,
            (Mark::None, _) => false,
            (_, Mark::None) => true,
            (Mark::Number(below), Mark::Number(above)) => {
                let longer = |(below, above): (&Vec<u32>, &Vec<u32>)| {
                    below.len() > above.len() && below.starts_with(above)
                };
                below.number.as_ref().zip(above.number.as_ref()).is_some_and(longer)
                    || (!self.is_beside(heading) && is_new())
            }
            (Mark::Bullet(_), Mark::Number(_)) => true,
            (Mark::Number(_), Mark::Bullet(_)) => is_new(),
            (Mark::Bullet(below), Mark::Bullet(above)) => {
                below != above && (depth(*below) > depth(*above) || is_new())
            }
        }
    }

    /// Whether a row with this mark ends what a heading reaches over.
    fn ends(&self, heading: &Mark, first_below: &Mark) -> bool {
        if self.is_beside(heading) {
            return true;
        }
        match (self, heading) {
            // "(5)" ends what "(4.7)" reaches over, where rows below it are not numbered so.
            (Mark::Number(own), Mark::Number(above)) => {
                let fewer = |(own, above): (&Vec<u32>, &Vec<u32>)| own.len() < above.len();
                own.signs == above.signs
                    && !self.is_beside(first_below)
                    && own.number.as_ref().zip(above.number.as_ref()).is_some_and(fewer)
            }
            // Unnumbered rows stay behind their predecessor.
            (Mark::None, Mark::Number(_)) => false,
            (Mark::None, _) => *first_below != Mark::None,
            (Mark::Number(_), Mark::Bullet(_) | Mark::None) => !matches!(first_below, Mark::Number(_)),
            (Mark::Bullet(own), Mark::None) => {
                matches!(first_below, Mark::Bullet(first) if depth(*own) < depth(*first))
            }
            _ => false,
        }
    }
}

/// What a heading says of the rows that it reaches over.
struct Heading {
    range: Range<usize>,
    clause: Clause,
    choice: bool,
    remark: bool,
}

/// Applies the headings of a group to its rows. `of_heading` reads the condition that a heading begins with.
/// Tells whether rows are left of which the order alone would tell what they are.
pub(crate) fn apply(rows: &mut [Reached], of_heading: impl Fn(&str) -> Clause) -> bool {
    let marks: Vec<Mark> = rows.iter().map(|row| mark(row.text)).collect();
    let mut headings = Vec::new();
    let mut unsure = false;
    for at in 0..rows.len() {
        if rows[at].kind != RowKind::Heading {
            continue;
        }
        // "Hai trong các giấy tờ sau" is neither all of them nor one.
        unsure |= says_several_of(&folded(rows[at].text));
        let heading = Heading {
            range: 0..0,
            clause: of_heading(rows[at].text),
            choice: heads_a_choice(rows[at].text),
            remark: is_remark(&folded(rows[at].text)),
        };
        if !heading.choice && !heading.remark && heading.clause.is_free() {
            continue;
        }
        match reach(&marks, rows, at) {
            // A choice of nothing: its rows stand elsewhere.
            Some(range) if heading.choice && !has_paper(&rows[range.clone()]) => unsure = true,
            Some(range) => headings.push(Heading { range, ..heading }),
            None => unsure = true,
        }
    }
    mark_choices(&headings, rows);
    for (at, row) in rows.iter_mut().enumerate() {
        let above: Vec<&Heading> = headings.iter().filter(|heading| heading.range.contains(&at)).collect();
        for heading in above.iter().rev() {
            row.clause = below(&heading.clause, &row.clause);
        }
        if row.kind == RowKind::Paper && above.iter().any(|heading| heading.remark) {
            row.kind = RowKind::Note;
        }
    }
    join_alternatives(rows);
    unsure
}

fn says_several_of(folded: &str) -> bool {
    folded.match_indices(" trong cac ").chain(folded.match_indices(" trong so ")).any(|(at, _)| {
        let before = folded[..at].rsplit(' ').next().unwrap_or_default();
        matches!(before, "hai" | "ba" | "bon" | "2" | "02" | "3" | "03")
    })
}

fn has_paper(rows: &[Reached]) -> bool {
    rows.iter().any(|row| row.kind == RowKind::Paper)
}

/// The rows that a heading reaches over; nothing where only an order tells that cannot be trusted.
fn reach(marks: &[Mark], rows: &[Reached], at: usize) -> Option<Range<usize>> {
    let next = at + 1;
    let (heading, Some(first)) = (&marks[at], marks.get(next)) else {
        // Its rows stand elsewhere in the group, if anywhere.
        return if at == 0 || marks[..at].iter().any(|one| *one != Mark::None) {
            Some(next..next)
        } else {
            None
        };
    };
    if first.is_below(heading, &marks[..at]) {
        let len = marks[next..].iter().position(|one| one.ends(heading, first));
        return Some(next..len.map_or(marks.len(), |len| next + len));
    }
    if matches!((heading, first), (Mark::Number(_), Mark::Number(_))) {
        return Some(next..next);
    }
    let end =
        rows[next..].iter().position(|row| row.kind == RowKind::Heading).map_or(rows.len(), |len| next + len);
    is_in_order(rows, at, end).then_some(next..end)
}

/// Without marks: the request stands first, as every decree has it, and none stands below the heading.
fn is_in_order(rows: &[Reached], at: usize, end: usize) -> bool {
    let request = |row: &Reached| row.kind == RowKind::Paper && is_request(row.text);
    let first = rows.iter().position(|row| row.kind == RowKind::Paper);
    let starts = at == 0 || first.is_some_and(|first| first < at && request(&rows[first]));
    (starts && !rows[at..end].iter().any(request)) || each_has_its_request(rows) || each_heads_its_own(rows)
}

/// Nothing stands before the first of several headings of one mark, and something below each: so they were written.
fn each_heads_its_own(rows: &[Reached]) -> bool {
    let is_heading = |row: &Reached| row.kind == RowKind::Heading;
    let marks: Vec<Mark> = rows.iter().filter(|row| is_heading(row)).map(|row| mark(row.text)).collect();
    let marked = marks.first().is_some_and(|first| *first != Mark::None);
    let below = |part: &[Reached]| part.iter().any(|row| row.kind == RowKind::Paper);
    marked
        && marks.len() > 1
        && marks.windows(2).all(|pair| pair[0].is_beside(&pair[1]))
        && is_heading(&rows[0])
        && rows.split(is_heading).skip(1).all(below)
}

/// Every heading is followed by the one request of its own: rows in another order would not have it so.
fn each_has_its_request(rows: &[Reached]) -> bool {
    let is_heading = |row: &Reached| row.kind == RowKind::Heading;
    let request = |row: &Reached| row.kind == RowKind::Paper && is_request(row.text);
    let headings = rows.iter().filter(|row| is_heading(row)).count();
    let parts = rows.split(is_heading).skip(1);
    headings > 1
        && is_heading(&rows[0])
        && parts.into_iter().all(|part| {
            part.first().is_some_and(request) && part.iter().filter(|row| request(row)).count() == 1
        })
}

/// A letter for each choice; one within another is a part of it.
fn mark_choices(headings: &[Heading], rows: &mut [Reached]) {
    let mut letters = letters();
    for (index, heading) in headings.iter().enumerate().filter(|(_, heading)| heading.choice) {
        let outer =
            headings[..index].iter().any(|outer| outer.choice && outer.range.contains(&heading.range.start));
        let Some(letter) = (!outer).then(|| letters.next()).flatten() else { continue };
        for row in &mut rows[heading.range.clone()] {
            if row.kind == RowKind::Paper {
                row.one_of = Some(letter.clone());
            }
        }
    }
}

fn letters() -> impl Iterator<Item = String> {
    (0_u32..).map(|at| {
        let letter = char::from(b'a' + (at % 26) as u8);
        if at < 26 { letter.to_string() } else { format!("{letter}{}", at / 26) }
    })
}

/// The condition of a row below a heading: both hold.
fn below(heading: &Clause, own: &Clause) -> Clause {
    let when = match (&heading.when, &own.when) {
        (Some(heading), Some(own)) if heading.contains(own.as_str()) => Some(heading.clone()),
        (Some(heading), Some(own)) if own.contains(heading.as_str()) => Some(own.clone()),
        (Some(heading), Some(own)) => Some(format!("{heading}; {own}")),
        (heading, own) => heading.clone().or_else(|| own.clone()),
    };
    let via = if own.via.is_empty() { heading.via.clone() } else { own.via.clone() };
    Clause { when, via, unsure: own.unsure }
}

/// "Giấy A", "Hoặc giấy B"; "Giấy A; hoặc", "Giấy B": rows that replace each other and say so.
fn join_alternatives(rows: &mut [Reached]) {
    let mut letters = letters().skip(rows.iter().filter(|row| row.one_of.is_some()).count());
    for at in 1..rows.len() {
        let papers = rows[at - 1].kind == RowKind::Paper && rows[at].kind == RowKind::Paper;
        let starts = folded(super::reading::bare(rows[at].text)).starts_with("hoac ");
        let ends = folded(rows[at - 1].text).ends_with(" hoac");
        if !papers || !(starts || ends) || rows[at].one_of.is_some() {
            continue;
        }
        let letter = rows[at - 1].one_of.clone().or_else(|| letters.next());
        rows[at - 1].one_of.clone_from(&letter);
        rows[at].one_of = letter;
    }
}

/// Where a choice stands among rows in no order: the rows that call themselves what it is a choice of
/// ("một trong các giấy tờ về đất đai" – "Giấy chứng nhận quyền sử dụng đất"), and no others.
pub(crate) fn by_topic(rows: &mut [Reached], of_heading: impl Fn(&str) -> Clause) {
    let Some(at) = rows.iter().position(|row| row.kind == RowKind::Heading && heads_a_choice(row.text))
    else {
        return;
    };
    let Some(topic) = topic(rows[at].text) else { return };
    let clause = of_heading(rows[at].text);
    for row in rows.iter_mut().filter(|row| row.kind == RowKind::Paper && row.clause.is_free()) {
        let words = folded(super::reading::bare(row.text));
        let proof = ["giay chung nhan", "giay to", "cac giay to", "cac loai giay to"]
            .iter()
            .any(|word| words.starts_with(word));
        if proof && words.split(' ').any(|word| word == topic) {
            row.one_of = Some("a".to_owned());
            row.clause = below(&clause, &row.clause);
        }
    }
}

/// The noun of "một trong các giấy tờ … về X", "… chứng minh X".
fn topic(text: &str) -> Option<String> {
    let words = folded(text);
    let choice = &words[words.find("mot trong ")?..];
    let behind = ["giay to hop phap ve ", "giay to ve "]
        .iter()
        .find_map(|word| Some(&choice[choice.find(word)? + word.len()..]))?;
    let noun = behind.split(' ').find(|word| !matches!(*word, "quyen" | "viec" | "su" | "dung" | "cac"))?;
    Some(noun.to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::clause::{Around, Subject, of_heading, read};
    use super::super::kind::kind;
    use super::*;

    /// Each paper with what was said of it; "?" in front where the order would have to tell.
    fn told(texts: &[&str]) -> Vec<String> {
        let subject = Subject::of("Mở lớp dạy nghề mộc");
        let around = Around { subject: &subject, only_request: false };
        let mut rows: Vec<Reached> = texts
            .iter()
            .map(|text| Reached { text, kind: kind(text, true), clause: read(text, around), one_of: None })
            .collect();
        let unsure = apply(&mut rows, |text| of_heading(text, around));
        let said = rows.iter().filter(|row| row.kind == RowKind::Paper).map(|row| {
            let when = row.clause.when.as_deref().map(|when| format!(" [{when}]")).unwrap_or_default();
            let letter = row.one_of.as_deref().map(|letter| format!(" {letter}/")).unwrap_or_default();
            format!("{}{when}{letter}", row.text)
        });
        unsure.then(|| "?".to_owned()).into_iter().chain(said).collect()
    }

    #[test]
    fn choices_reach_to_the_next_of_their_scheme() {
        assert_eq!(
            told(&[
                "(1) Đơn",
                "(2) Giấy chứng minh tay nghề là một trong các giấy tờ sau:",
                "+ Bằng nghề",
                "+ Giấy xác nhận",
                "(3) Ảnh"
            ]),
            ["(1) Đơn", "+ Bằng nghề a/", "+ Giấy xác nhận a/", "(3) Ảnh"],
        );
        assert_eq!(
            told(&["- Đơn", "- Một trong các giấy tờ sau:", "+ Bằng nghề", "+ Giấy xác nhận", "- Ảnh"]),
            ["- Đơn", "+ Bằng nghề a/", "+ Giấy xác nhận a/", "- Ảnh"],
        );
        assert_eq!(
            told(&["Đơn", "Một trong các giấy tờ sau:", "+ Bằng nghề", "+ Giấy xác nhận", "- Ảnh"]),
            ["Đơn", "+ Bằng nghề a/", "+ Giấy xác nhận a/", "- Ảnh"],
        );
        assert_eq!(
            told(&["Một trong các giấy tờ sau:", "Thẻ căn cước", "Hộ chiếu"]),
            ["Thẻ căn cước a/", "Hộ chiếu a/"],
        );
        assert_eq!(
            told(&["1. Đơn", "2. Một trong các giấy tờ sau:", "Thẻ căn cước", "Hộ chiếu", "3. Ảnh"]),
            ["1. Đơn", "Thẻ căn cước a/", "Hộ chiếu a/", "3. Ảnh"],
        );
        assert_eq!(
            told(&[
                "(1) Giấy về nghề là một trong các giấy tờ sau:",
                "(1.1) Bằng nghề",
                "(1.2) Một trong các giấy tờ sau:",
                "+ Thẻ thợ",
                "+ Sổ thợ",
                "(2) Ảnh"
            ]),
            ["(1.1) Bằng nghề a/", "+ Thẻ thợ a/", "+ Sổ thợ a/", "(2) Ảnh"],
        );
        assert_eq!(
            told(&["- Thẻ căn cước", "- Hoặc hộ chiếu", "- Ảnh"]),
            ["- Thẻ căn cước a/", "- Hoặc hộ chiếu a/", "- Ảnh"]
        );
    }

    #[test]
    fn conditions_reach_as_far() {
        assert_eq!(
            told(&[
                "- Đơn",
                "- Đối với xưởng ven đê, hồ sơ phải bổ sung:",
                "+ Sơ đồ đê",
                "+ Bản vẽ (nếu có)"
            ]),
            [
                "- Đơn",
                "+ Sơ đồ đê [Đối với xưởng ven đê]",
                "+ Bản vẽ (nếu có) [Đối với xưởng ven đê; nếu có]"
            ],
        );
        assert_eq!(
            told(&["Đơn", "Trường hợp xưởng ven đê, hồ sơ gồm:", "Sơ đồ đê"]),
            ["Đơn", "Sơ đồ đê [Trường hợp xưởng ven đê]"],
        );
        assert_eq!(
            told(&["Trường hợp lớp mới:", "Đơn", "Ảnh", "Trường hợp lớp cũ:", "Đơn xin mở lại"]),
            ["Đơn [Trường hợp lớp mới]", "Ảnh [Trường hợp lớp mới]", "Đơn xin mở lại [Trường hợp lớp cũ]"],
        );
        assert_eq!(
            told(&[
                "1. Đối với lớp mới thì hồ sơ gồm:",
                "- Đơn",
                "2. Đối với lớp cũ thì hồ sơ gồm:",
                "- Bản kê"
            ]),
            ["- Đơn [Đối với lớp mới]", "- Bản kê [Đối với lớp cũ]"],
        );
    }

    #[test]
    fn without_marks_and_order_nothing_is_told() {
        let rows = [
            "Bản vẽ",
            "Trường hợp xưởng ven đê phải có một trong các giấy tờ sau:",
            "Ảnh",
            "Đơn",
            "Bằng nghề",
        ];
        assert_eq!(told(&rows), ["?", "Bản vẽ", "Ảnh", "Đơn", "Bằng nghề"]);
    }
}

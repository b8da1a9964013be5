//! The four facts as the first screen of a telephone holds them: papers by name, money, time, and one place.
//!
//! In: the facts of [`brief`]. Out: lines, and a link to the section that says all. What is left off for want of room is
//! left off whole, with the link; the section of the ways has every place and when it is open.

use serde::Serialize;

use crate::catalogue::{Procedure, Via};
use crate::render::brief::facts::{Fact, Kind};
use crate::render::brief::quote::{is_conditional, office_in, quote};
use crate::render::brief::{Subject, papers, places};
use crate::render::words;
use crate::strings::TEXT;

/// Letters of the papers that are named; the others are counted.
const NAMES: usize = 60;
/// A place of more letters is told by its beginning.
const PLACE: usize = 90;
/// The clause of a quoted sentence that names the place; it says whose place it is, and is whole or not there.
const QUOTED: usize = 130;
/// A fact of more letters runs on below its label and not beside it.
const BESIDE: usize = 75;
/// Quiet words of more letters do not stand among the facts of a phone.
const QUIET: usize = 60;
/// A fact with a line of more letters is set smaller, and as strong as the others: what to bring weighs no less for
/// being long.
const LINE: usize = 45;
/// More letters than this, all strong, would be read by nobody.
const CALM_FROM: usize = 130;
/// Set as running text: the words of the source, and a place, which is not the loudest of the four.
const CALM: &str = "calm";

/// One of the four facts.
#[derive(Debug, Default, Serialize)]
pub(crate) struct FactView {
    label: &'static str,
    pub(super) lines: Vec<String>,
    pub(super) quiet: Vec<String>,
    /// Said below the facts on a phone: when the place is open, how long it takes in which case.
    pub(super) below: Vec<String>,
    /// Classes: what is not known, and what needs the whole width.
    marks: String,
    /// The section that says all.
    href: &'static str,
    more: Option<String>,
}

/// Where to hand in, a line each, and when it is open.
#[derive(Debug, Serialize)]
pub(crate) struct Places {
    lines: Vec<String>,
    quiet: Vec<String>,
    /// The source's sentence is too long even for its section.
    shortened: bool,
}

/// A fact as the first screen shows it.
pub(crate) fn fact(subject: &Subject<'_>, fact: Fact) -> FactView {
    if fact.kind == Kind::Place {
        let mut view = place(subject.procedure, fact);
        view.below.extend(places::two_on_site(subject));
        return view;
    }
    let Fact { kind, label, lines, quiet, known, more } = fact;
    let lines = if kind == Kind::Papers { by_name(subject.procedure).unwrap_or(lines) } else { lines };
    let (quiet, below) = if kind == Kind::Duration { room(&lines, quiet) } else { (quiet, Vec::new()) };
    FactView {
        label,
        marks: marks(known, &lines),
        lines,
        quiet,
        below,
        href: if kind == Kind::Papers { "#giay-to" } else { "#cach-nop" },
        more: more.then(|| "xem".to_owned()),
    }
}

/// What is said quietly of the time, and what of it stands below: the first words stay, unless the line itself says
/// that it depends and with which times.
fn room(lines: &[String], mut quiet: Vec<String>) -> (Vec<String>, Vec<String>) {
    if quiet.iter().map(|line| line.chars().count()).sum::<usize>() <= QUIET {
        return (quiet, Vec::new());
    }
    let depends = lines.iter().any(|line| line.starts_with(TEXT.facts.depends_begins));
    let below = quiet.split_off(if depends { 0 } else { 1 });
    (quiet, below)
}

fn marks(known: bool, lines: &[String]) -> String {
    let letters = lines.iter().map(|line| line.chars().count());
    let is_quoted = lines.iter().any(|line| line.starts_with(TEXT.source.says_first));
    let marks = [
        (!known, "unknown"),
        (letters.clone().sum::<usize>() > BESIDE, "whole"),
        (letters.clone().any(|line| line > LINE), "wordy"),
        (is_quoted || letters.clone().sum::<usize>() > CALM_FROM, CALM),
    ];
    marks.into_iter().filter_map(|(holds, mark)| holds.then_some(mark)).collect::<Vec<_>>().join(" ")
}

/// "Tờ khai, giấy chứng sinh và 2 giấy tờ khác"; `None` where nothing is for everybody.
fn by_name(procedure: &Procedure) -> Option<Vec<String>> {
    let mut names = papers::named(procedure, NAMES).into_iter();
    let mut line = names.next()?;
    for name in names {
        line.push_str(if name.starts_with(TEXT.papers.and) { " " } else { ", " });
        line.push_str(&name);
    }
    Some(vec![line])
}

/// One place, and where the others stand.
fn place(procedure: &Procedure, fact: Fact) -> FactView {
    let Fact { label, mut lines, quiet, known, .. } = fact;
    let others = lines.len().saturating_sub(1);
    lines.truncate(1);
    let shortened = lines.first_mut().is_some_and(shorten);
    let (quotes, hours): (Vec<String>, Vec<String>) =
        quiet.into_iter().partition(|line| line.starts_with(TEXT.source.says_first));
    // Where there is nothing but the source's sentence, it stands with the ways.
    let sentence_only = hours.is_empty() && !quotes.is_empty();
    let (href, more) = match others {
        0 if shortened => ("#noi-nop", Some(TEXT.procedure.see_all.to_owned())),
        0 if sentence_only => ("#noi-nop", Some(TEXT.procedure.see_source.to_owned())),
        0 => ("#cach-nop", other_ways(procedure).filter(|_| known)),
        others => ("#noi-nop", Some(TEXT.procedure.other_places(&words::number(others as u64)))),
    };
    let mut marks = marks(known, &lines);
    if !marks.contains(CALM) {
        marks.push_str(if marks.is_empty() { "" } else { " " });
        marks.push_str(CALM);
    }
    FactView { label, lines, quiet: Vec::new(), below: hours, marks, href, more }
}

/// An address can be found when its end is missing; a place that depends on something is whole or only named where
/// it stands. Of the source's sentence what is left names the office. Whether anything was left off.
fn shorten(place: &mut String) -> bool {
    if place.chars().nth(PLACE).is_none() {
        return false;
    }
    if let Some(sentence) = quoted(place) {
        *place = match office_in(sentence, QUOTED) {
            Some(office) => TEXT.source.said(&format!("“{office}”")),
            None if is_conditional(sentence) => TEXT.facts.depends.to_owned(),
            // The link behind it ends the sentence.
            None => TEXT.facts.place_in_words.to_owned(),
        };
        return true;
    }
    let (sentence, shortened) = quote(place, PLACE);
    *place = match shortened {
        true => sentence,
        false if depends(place) => TEXT.facts.depends.to_owned(),
        false => words::cut(place, PLACE),
    };
    true
}

/// The sentence of "Nguồn ghi: “…”".
fn quoted(line: &str) -> Option<&str> {
    line.strip_prefix(TEXT.source.said("“").as_str())?.strip_suffix('”')
}

fn depends(place: &str) -> bool {
    let place = place.to_lowercase();
    ["nếu", "trường hợp", "đối với", "trừ "].iter().any(|word| place.contains(word))
}

/// "hoặc trực tuyến, qua bưu chính": what spares the way to the counter.
fn other_ways(procedure: &Procedure) -> Option<String> {
    let stated = |via| procedure.channels.iter().any(|channel| channel.via.contains(&via));
    let words: Vec<&str> = [(Via::Online, TEXT.procedure.online), (Via::Postal, TEXT.procedure.by_post)]
        .into_iter()
        .filter_map(|(via, word)| stated(via).then_some(word))
        .collect();
    (stated(Via::InPerson) && !words.is_empty()).then(|| TEXT.procedure.other_ways(&words.join(", ")))
}

/// All places and their hours, where the first screen does not have them all.
pub(crate) fn places(fact: &Fact) -> Option<Places> {
    let long = |line: &String| line.chars().nth(PLACE).is_some();
    let several = fact.lines.len() > 1 || fact.lines.iter().any(long) || !fact.quiet.is_empty();
    (fact.kind == Kind::Place && several).then(|| Places {
        lines: fact.lines.clone(),
        quiet: fact.quiet.clone(),
        shortened: fact.lines.iter().chain(&fact.quiet).any(|line| line.ends_with("…”")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_place(place: &str, expected: &str) {
        let mut line = place.to_owned();
        assert_eq!(shorten(&mut line), place != expected);
        assert_eq!(line, expected);
    }

    #[test]
    fn an_address_loses_its_end_and_a_condition_nothing() {
        check_place("Trụ sở Ủy ban nhân dân xã Mẫu", "Trụ sở Ủy ban nhân dân xã Mẫu");
        check_place(
            "Trung tâm Phục vụ hành chính công xã Mẫu, tầng một nhà làm việc số 3, số 1 đường Làng Mẫu, thôn Trung, xã Mẫu",
            "Trung tâm Phục vụ hành chính công xã Mẫu, tầng một nhà làm việc số 3, số 1 đường Làng…",
        );
        check_place(
            "Trung tâm Phục vụ hành chính công tỉnh nếu là tổ chức, Ủy ban nhân dân cấp xã nơi cư trú nếu là cá nhân trong nước",
            "Tùy trường hợp",
        );
    }

    #[test]
    fn of_a_sentence_the_office_is_left() {
        check_place(
            "Nguồn ghi: “Người dân có nhu cầu, sau khi đã điền đủ phiếu và ký tên, gửi hồ sơ đến Ủy ban nhân dân cấp xã nơi cư trú.”",
            "Nguồn ghi: “… Ủy ban nhân dân cấp xã nơi cư trú”",
        );
        check_place(
            "Nguồn ghi: “Sau khi đã điền đủ phiếu và ký tên, người nộp gửi hồ sơ đến Ủy ban nhân dân cấp xã nơi thợ, chủ xưởng làm nghề.”",
            "Nguồn ghi: “… Ủy ban nhân dân cấp xã nơi thợ, chủ xưởng làm nghề”",
        );
    }
}

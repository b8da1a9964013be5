//! The papers that everybody needs, by name, as short as stays true: "Tờ khai, giấy chứng sinh, căn cước".
//!
//! In: a procedure. Out: names for the first screen, then "và 2 giấy tờ khác" for those whose official name
//! cannot be said in few words; nothing where nothing is for everybody. A name is the plain one that the
//! commune gave, the one that the official text introduces ("sau đây gọi là …"), or a beginning of the official
//! name that says no less of which paper it is. It is never cut within a list of papers that replace each other.

use super::{Choice, Line, name, papers};
use crate::catalogue::model::{Paper, Procedure};
use crate::render::words;
use crate::vietnamese::begins_with_enumerator;

/// Names that are told, and letters that each may have.
const MOST_NAMES: usize = 4;
const MOST_LETTERS: usize = 46;

/// `room`: letters in all; the first name is told however long.
pub fn named(procedure: &Procedure, room: usize) -> Vec<String> {
    let sorted = papers(procedure);
    let mut units: Vec<Option<String>> = Vec::new();
    for group in &sorted.always {
        let free = group.lines.iter().filter(|line| !line.is_conditional());
        let mut names = free.filter_map(|line| match line {
            Line::Paper(paper) => Some(short_name(paper)),
            Line::Choice(choice) => Some(choice_name(choice)),
            Line::Heading(_) => None,
        });
        match group.one_of {
            true => units.extend(names.next().map(|_| None)),
            false => units.extend(names),
        }
    }
    // A form on paper, or the same on the portal.
    if let super::Needed::Some { by_way, .. } = super::count(procedure) {
        let form = sorted.by_way.first().and_then(|paper| short_name(paper));
        units.extend((0..by_way).map(|at| form.clone().filter(|_| at == 0)));
    }
    told(units, room)
}

/// The first names, and how many papers are not named.
fn told(units: Vec<Option<String>>, room: usize) -> Vec<String> {
    let all = units.len();
    let mut names: Vec<String> = Vec::new();
    let mut letters = 0;
    for name in units.into_iter().flatten().take(MOST_NAMES) {
        letters += name.chars().count();
        if !names.is_empty() && letters > room {
            break;
        }
        if names.is_empty() {
            names.push(name);
        } else {
            let mut lower = String::new();
            words::push_lower_first(&name, &mut lower);
            names.push(lower);
        }
    }
    let left = all - names.len();
    match (left, names.is_empty()) {
        (0, _) => {}
        (left, true) => names.push(format!("{} giấy tờ", words::number(left as u64))),
        (left, false) => names.push(format!("và {} giấy tờ khác", words::number(left as u64))),
    }
    names
}

fn choice_name(choice: &Choice<'_>) -> Option<String> {
    let names: Option<Vec<String>> = choice.papers.iter().map(|paper| short_name(paper)).collect();
    let joined = names?.join(" hoặc ");
    (choice.papers.len() <= 2 && joined.chars().count() <= MOST_LETTERS).then_some(joined)
}

fn short_name(paper: &Paper) -> Option<String> {
    if let Some(short) = &paper.short {
        return Some(short.trim_end_matches(['.', ';', ' ']).to_owned());
    }
    let official = without_mark(name(paper));
    if let Some(called) = called(official) {
        return Some(words::upper_first(called));
    }
    let whole = official.trim_end_matches([',', ':', ' ']);
    if fits(whole) {
        return Some(whole.to_owned());
    }
    shortened(whole)
}

/// "(sau đây gọi tắt là giấy tờ tùy thân)"
fn called(official: &str) -> Option<&str> {
    let marks = ["(sau đây gọi tắt là ", "(sau đây gọi là ", "(sau đây gọi chung là "];
    let start = marks.iter().find_map(|mark| official.find(mark).map(|at| at + mark.len()))?;
    let name = &official[start..];
    let name = name[..name.find(')')?].trim();
    fits(name).then_some(name)
}

/// Where an official name says on which form, under which law or in which copy; what comes before is the paper.
const TAILS: &[&str] = &[
    " theo mẫu",
    " theo Mẫu",
    " (",
    " theo quy định",
    " ban hành kèm",
    ". ",
    ";",
    " được lập theo",
    " lập theo",
];

/// Where it goes on to say whose it is or what it is about.
const DETAILS: &[&str] = &[
    " của ",
    " về việc ",
    " do ",
    " để ",
    " đối với ",
    " cho ",
    " trong đó",
    ", trong đó",
    " có xác nhận",
    " kèm theo",
    " tại ",
];

fn shortened(official: &str) -> Option<String> {
    // Papers that replace each other, or several in one row, are not told by the first of them.
    let until = cut(official, TAILS);
    if fits(until) && is_one_paper(official) {
        return Some(until.to_owned());
    }
    let until = cut(until, DETAILS);
    (fits(until) && is_one_paper(official) && until.split(' ').count() >= 2).then(|| until.to_owned())
}

fn cut<'a>(text: &'a str, marks: &[&str]) -> &'a str {
    let end =
        marks.iter().filter_map(|mark| text.find(mark)).filter(|&at| at >= 4).min().unwrap_or(text.len());
    text[..end].trim_end_matches([',', ';', '.', ':', ' '])
}

fn is_one_paper(official: &str) -> bool {
    let first = official.split(". ").next().unwrap_or(official);
    let first = without_brackets(first);
    ![" hoặc ", "/", ";", " và ", ", "].iter().any(|sign| first.contains(sign)) && !super::says_one_of(&first)
}

/// "bản sao hoặc bản chính" in brackets is said of one paper.
fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    let outside = |c: char| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => return (depth == 0).then_some(c),
        }
        None
    };
    text.chars().filter_map(outside).collect()
}

fn without_mark(text: &str) -> &str {
    let text = text.trim_start_matches(['-', '+', '*', '•', ' ']);
    if !begins_with_enumerator(text) {
        return text;
    }
    text.split_once(' ').map_or(text, |(_, rest)| rest.trim_start())
}

fn fits(name: &str) -> bool {
    let letters = name.chars().count();
    (2..=MOST_LETTERS).contains(&letters)
}

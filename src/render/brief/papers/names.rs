//! The papers that everybody needs, by name, as short as stays true: "Tờ khai, giấy chứng sinh, căn cước".
//!
//! In: a procedure. Out: names for the first screen, then "và 2 giấy tờ khác" for those whose official name
//! cannot be said in few words; nothing where nothing is for everybody. A name is the plain one that the
//! commune gave, the one that the official text introduces ("sau đây gọi là …"), or a beginning of the official
//! name that says no less of which paper it is. It is never cut within a list of papers that replace each other.

use std::borrow::Cow;

use super::{Choice, PaperLine, name, papers};
use crate::catalogue::{Paper, Procedure};
use crate::render::words;
use crate::strings::TEXT;
use crate::vietnamese::{begins_with_enumerator, is_in_any_case, lower, without_brackets};

/// Names that are told, and letters that each may have.
const MOST_NAMES: usize = 4;
const MOST_LETTERS: usize = 46;

/// `room`: letters in all; the first name is told however long.
pub(crate) fn named(procedure: &Procedure, room: usize) -> Vec<String> {
    let sorted = papers(procedure);
    let mut units: Vec<Option<String>> = Vec::new();
    // Of those behind only the number is told.
    let mut left = MOST_NAMES;
    let mut if_told = |name: &dyn Fn() -> Option<String>| {
        let name = if left > 0 { name() } else { None };
        left -= usize::from(name.is_some());
        name
    };
    for group in &sorted.always {
        let free = group.lines.iter().filter(|line| !line.is_conditional());
        let mut named = free.filter(|line| !matches!(line, PaperLine::Heading(_)));
        if group.one_of {
            units.extend(named.next().map(|_| None));
            continue;
        }
        units.extend(named.map(|line| match line {
            PaperLine::Paper(paper) => if_told(&|| short_name(paper)),
            PaperLine::Choice(choice) => if_told(&|| choice_name(choice)),
            PaperLine::Heading(_) => None,
        }));
    }
    // A form on paper, or the same on the portal.
    let mut unsure = false;
    if let super::Needed::Some { always, most, by_way, .. } = super::count(procedure, &sorted) {
        let form = sorted.by_way.first().and_then(|paper| short_name(paper));
        units.extend((0..by_way).map(|at| form.clone().filter(|_| at == 0)));
        unsure = most > always;
    }
    told(units, room, unsure, || is_several(&sorted))
}

/// Whether a row that everybody needs names more than one paper.
pub(crate) fn is_several(sorted: &super::Papers<'_>) -> bool {
    let lines = sorted.always.iter().flat_map(|group| &group.lines).filter(|line| !line.is_conditional());
    let mut papers = lines.filter_map(|line| match line {
        PaperLine::Paper(paper) => Some(*paper),
        PaperLine::Choice(_) | PaperLine::Heading(_) => None,
    });
    papers.any(names_several)
}

/// The first names, and how many papers are not named; `unsure`: there may be more of them; `several`: what is counted
/// are rows.
fn told(units: Vec<Option<String>>, room: usize, unsure: bool, several: impl Fn() -> bool) -> Vec<String> {
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
    let count = words::number(left as u64);
    match (left, names.is_empty()) {
        (_, false) if unsure => names.push(TEXT.papers.and_more_by_way.to_owned()),
        (0, _) => {}
        (_, true) if several() => names.push(TEXT.papers.count_of_rows(&count)),
        (_, true) => names.push(TEXT.papers.count(&count)),
        (_, false) if several() => names.push(TEXT.papers.and_more_rows(&count)),
        (_, false) => names.push(TEXT.papers.and_more(&count)),
    }
    names
}

fn choice_name(choice: &Choice<'_>) -> Option<String> {
    let names: Option<Vec<String>> = choice.papers.iter().map(|paper| short_name(paper)).collect();
    let joined = names?.join(TEXT.papers.or);
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
    if fits(whole) && !is_general(whole) {
        return Some(whole.to_owned());
    }
    shortened(whole).filter(|name| !is_general(name)).or_else(|| form(whole).map(words::upper_first))
}

/// What an applicant fills in or writes: the kind of it alone says which paper of a dossier it is.
const FORMS: [&str; 14] = [
    "đơn xin đề nghị",
    "đơn đề nghị",
    "đơn đăng ký",
    "đơn xin",
    "đơn",
    "tờ khai",
    "tờ trình",
    "giấy đề nghị",
    "phiếu đề nghị",
    "bản khai",
    "bản đăng ký",
    "đề án",
    "văn bản đề nghị",
    "văn bản thông báo",
];

/// "Đơn đề nghị" of a name that is too long, where the rest of it names no other paper.
fn form(official: &str) -> Option<&str> {
    let low = lower(official);
    let kind =
        FORMS.iter().find(|kind| low.strip_prefix(**kind).is_some_and(|rest| rest.starts_with(' ')))?;
    let others = [" hoặc ", " và ", ", ", "; ", "/", " kèm "];
    // Lower case may take other room than upper case.
    let told = official.get(..kind.len()).filter(|told| is_in_any_case(told, kind))?;
    (!names_after(&low, &others)).then_some(told)
}

/// Nouns that a paper's name begins with.
const PAPERS: [&str; 18] = [
    "giấy",
    "đơn",
    "tờ khai",
    "bản sao",
    "bản chính",
    "bản vẽ",
    "hợp đồng",
    "hóa đơn",
    "quyết định",
    "biên bản",
    "văn bản",
    "chứng",
    "hồ sơ",
    "danh sách",
    "sổ",
    "báo cáo",
    "tài liệu",
    "hình ảnh",
];

/// Whether a paper is named behind one of the signs, of which each ends with a space or "/".
fn names_after(lower: &str, signs: &[&str]) -> bool {
    memchr::memchr2_iter(b' ', b'/', lower.as_bytes()).any(|end| {
        let (head, rest) = lower.split_at(end + 1);
        let is_paper =
            |noun: &&str| rest.strip_prefix(*noun).is_some_and(|rest| !rest.starts_with(char::is_alphabetic));
        signs.iter().any(|sign| head.ends_with(sign)) && PAPERS.iter().any(is_paper)
    })
}

/// Whether a row names more than one paper: "Hợp đồng và hóa đơn". Its number is one of rows, then, and not of papers.
pub(super) fn names_several(paper: &Paper) -> bool {
    let name = lower(&without_asides(name(paper)));
    let first = name.split(". ").next().unwrap_or(&name);
    names_after(first, &[" và ", "; ", ", ", " kèm ", " kèm theo ", " cùng "])
}

/// A name that may be any paper.
fn is_general(name: &str) -> bool {
    matches!(lower(name).as_str(), "văn bản" | "giấy tờ" | "hồ sơ" | "tài liệu" | "bản sao" | "bản chính")
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
    let first = without_asides(first);
    ![" hoặc ", "/", ";", " và ", ", "].iter().any(|sign| first.contains(sign)) && !super::says_one_of(&first)
}

/// "bản sao hoặc bản chính" in brackets is said of one paper.
fn without_asides(text: &str) -> Cow<'_, str> {
    without_brackets(text, &[['(', ')']])
}

fn without_mark(text: &str) -> &str {
    let text = text.trim_start_matches(['-', '+', '*', '•', ' ']);
    let text = match begins_with_enumerator(text) {
        true => text.split_once(' ').map_or(text, |(_, rest)| rest.trim_start()),
        false => text,
    };
    without_form_number(text)
}

/// "Mẫu số 15. Đơn đăng ký" is called "Đơn đăng ký".
fn without_form_number(text: &str) -> &str {
    let Some(rest) = text.strip_prefix("Mẫu số ") else { return text };
    let Some((number, rest)) = rest.split_once(' ') else { return text };
    let is_number = number.starts_with(|c: char| c.is_ascii_digit());
    let rest = rest.trim_start_matches(['-', '–', ':', '.', ' ']);
    if is_number && rest.starts_with(char::is_uppercase) { rest } else { text }
}

fn fits(name: &str) -> bool {
    let letters = name.chars().count();
    (2..=MOST_LETTERS).contains(&letters)
}

//! One paper in words: its name, how many, when and by which ways it is needed.

use crate::catalogue::model::{HandOver, Paper};
use crate::render::words;

/// The plain name, else the official one, without a full stop.
pub fn name(paper: &Paper) -> &str {
    spoken_name(paper).trim_end_matches([';', '.', ' '])
}

/// The official name, where the plain one says it in other words.
pub fn official_name(paper: &Paper) -> Option<&str> {
    let differs = paper.short.as_ref().is_some_and(|short| !same(short, &paper.name));
    differs.then_some(&*paper.name)
}

/// "Chỉ khi …"
pub fn condition(paper: &Paper) -> Option<String> {
    paper.when.as_deref().map(words::only_when)
}

/// "Chỉ khi …", where the name does not say so itself.
pub fn only_when(paper: &Paper) -> Option<String> {
    let when = paper.when.as_deref()?;
    // What several rows or headings say is joined: each must stand in the name.
    let said = when.split("; ").all(|part| says(spoken_name(paper), part));
    if said { None } else { condition(paper) }
}

/// "cho: khai sinh; thường trú"
pub fn wanted_by(paper: &Paper) -> String {
    format!("cho: {}", paper.wanted_by.join("; "))
}

/// Counts, whether it is only shown, the ways it is for, and who of a linked group wants it.
pub fn detail(paper: &Paper) -> String {
    let mut parts: Vec<String> = words::copies(paper).into_iter().collect();
    match paper.hand_over {
        Some(HandOver::Present) => parts.push("chỉ xuất trình".to_owned()),
        Some(HandOver::Submit) | None => {}
    }
    if !paper.via.is_empty() {
        let mut text = String::from("khi ");
        words::push_lower_first(&words::ways(&paper.via, words::via), &mut text);
        parts.push(text);
    }
    if !paper.wanted_by.is_empty() {
        parts.push(wanted_by(paper));
    }
    parts.join(", ")
}

fn spoken_name(paper: &Paper) -> &str {
    paper.short.as_deref().unwrap_or(&paper.name)
}

/// Whether a paper's name holds its condition, whatever the case of the first letter.
fn says(name: &str, condition: &str) -> bool {
    let condition = condition.trim_end_matches('.');
    let mut rest = condition.chars();
    rest.next().is_some() && name.contains(rest.as_str())
}

/// An official name that only differs in capitals and its full stop is not said twice.
fn same(short: &str, official: &str) -> bool {
    let plain = |text: &str| text.trim().trim_end_matches(['.', ';']).to_lowercase();
    plain(short) == plain(official)
}

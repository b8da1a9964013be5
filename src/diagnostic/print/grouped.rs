//! Findings so that a screen holds what matters: errors first and again last, warnings by their code.
//!
//! Of each code one example stands whole, of the others their places. What is about words of an official source that nobody
//! here wrote is a line. Strict or not, a warning is told where warnings are: its code says what it is.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{Look, one, shortened, visible};
use crate::diagnostic::{Code, Diagnostic, Lang, Report, Severity};
use crate::source::SourceSet;

/// How much is told.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Told {
    /// Errors that stand whole.
    pub(crate) errors: usize,
    /// Every warning whole, too.
    pub(crate) is_all: bool,
    /// Those about the words of the official source, and no other warnings.
    pub(crate) is_source: bool,
    /// The words with which one asks for everything, and for those of the source.
    pub(crate) how: [&'static str; 2],
}

/// Codes whose first finding stands whole; further ones have a line.
const WHOLE: usize = 5;
/// Lines that may be filled with warnings.
const SCREEN: usize = 36;
/// Places that are listed, of all codes together.
const PLACES: usize = 8;
/// Errors that are named again at the end.
const AGAIN: usize = 12;

/// The text, and whether something is left out of it.
pub(crate) fn grouped(
    report: &Report,
    sources: &SourceSet,
    lang: Lang,
    look: Look,
    told: Told,
) -> (String, bool) {
    let is_error = |found: &&Diagnostic| found.code.severity() == Severity::Error;
    let blocks = |found: &&Diagnostic| found.severity == Severity::Error && is_error(found);
    let errors: Vec<&Diagnostic> = report.diagnostics.iter().filter(blocks).collect();
    let warnings = || report.diagnostics.iter().filter(|found| !blocks(found));
    // Where warnings block, all of them do.
    let is_strict = warnings().any(|found| found.severity == Severity::Error && !is_error(&found));
    let holds_all = (told.is_all || is_strict) && !told.is_source;
    let is_shown = |found: &&Diagnostic| holds_all || found.of_source == told.is_source;
    let shown = by_code(warnings().filter(is_shown));
    let of_source = by_code(warnings().filter(|found| !is_shown(found) && found.of_source));

    let mut out = String::new();
    for found in errors.iter().take(told.errors) {
        let _ = writeln!(out, "{}\n", one(found, sources, lang, look));
    }
    let mut is_cut = errors.len() > told.errors;
    if is_cut {
        let more = errors.len() - told.errors;
        let _ = match lang {
            Lang::Vi => writeln!(out, "… và {more} lỗi nữa\n"),
            Lang::En => writeln!(out, "… and {more} more errors\n"),
        };
    }
    is_cut |= warn(&mut out, &shown, told, &|found| one(found, sources, lang, look), sources, lang);
    if !of_source.is_empty() {
        let how = told.how[1];
        let counts: Vec<String> =
            of_source.iter().map(|(code, all)| format!("{} × {}", code.id(), all.len())).collect();
        let (count, counts) = (of_source.values().map(Vec::len).sum::<usize>(), counts.join(", "));
        let _ = match lang {
            Lang::Vi => writeln!(
                out,
                "{count} cảnh báo về chữ của nguồn chính thức, không ai ở đây viết ({counts}): {how}"
            ),
            Lang::En => writeln!(
                out,
                "{count} warnings about words of the official source, which nobody here wrote ({counts}): {how}"
            ),
        };
        is_cut = true;
    }
    let stands_far_above = errors.len() > AGAIN / 4 || !shown.is_empty();
    if stands_far_above {
        for found in errors.iter().take(AGAIN) {
            let word = lang.pick("lỗi", "error");
            let message = shortened(&found.message(lang));
            let _ = writeln!(out, "{word}[{}] {}: {message}", found.code.id(), place(found, sources));
        }
    }
    (out, is_cut)
}

/// Warnings by their code; says whether something is left out.
fn warn(
    out: &mut String,
    shown: &BTreeMap<Code, Vec<&Diagnostic>>,
    told: Told,
    whole: &dyn Fn(&Diagnostic) -> String,
    sources: &SourceSet,
    lang: Lang,
) -> bool {
    if told.is_all || told.is_source {
        shown.values().flatten().for_each(|found| out.push_str(&(whole(found) + "\n\n")));
        return false;
    }
    let height = |text: &str| text.lines().count() + 1;
    let firsts: Vec<String> =
        shown.values().take(WHOLE).map(|all| without_bars(&whole(all[0])) + "\n").collect();
    let others = shown.values().filter(|all| all.len() > 1).count();
    let mut room = SCREEN.saturating_sub(firsts.iter().map(|text| height(text)).sum::<usize>() + 2 * others);
    let places = (PLACES / shown.len().clamp(1, WHOLE)).max(1);
    let mut is_cut = false;
    for (at, all) in shown.values().enumerate() {
        let Some(first) = firsts.get(at) else {
            is_cut = true;
            let _ = writeln!(out, "{}", in_a_line(all, sources, lang));
            continue;
        };
        out.push_str(first);
        // A few more stand whole where there is room for all of them.
        let more: Vec<String> =
            all[1..].iter().take(SCREEN).map(|found| without_bars(&whole(found)) + "\n").collect();
        let needed: usize = more.iter().map(|text| height(text)).sum();
        if more.len() + 1 == all.len() && needed <= room + 2 {
            room = (room + if more.is_empty() { 0 } else { 2 }).saturating_sub(needed);
            more.iter().for_each(|text| out.push_str(&format!("\n{text}")));
        } else {
            is_cut = true;
            list(out, &all[1..], places, sources, (lang, told));
        }
        out.push('\n');
    }
    is_cut
}

fn by_code<'a>(all: impl Iterator<Item = &'a Diagnostic>) -> BTreeMap<Code, Vec<&'a Diagnostic>> {
    let mut out: BTreeMap<Code, Vec<&Diagnostic>> = BTreeMap::new();
    all.for_each(|found| out.entry(found.code).or_default().push(found));
    out
}

/// The places of further findings of a code, a few of them.
fn list(out: &mut String, all: &[&Diagnostic], most: usize, sources: &SourceSet, (lang, told): (Lang, Told)) {
    let Some(first) = all.first() else { return };
    let (id, count, how) = (first.code.id(), all.len(), told.how[0]);
    let how = if count > most { format!(" ({how})") } else { String::new() };
    let _ = match lang {
        Lang::Vi => writeln!(out, "  {id}: còn {count} chỗ{how}"),
        Lang::En => writeln!(out, "  {id}: {count} more{how}"),
    };
    for found in all.iter().take(most) {
        let _ = writeln!(out, "    {}", place(found, sources));
    }
}

fn in_a_line(all: &[&Diagnostic], sources: &SourceSet, lang: Lang) -> String {
    let first = all[0];
    // Where warnings block, they are counted as errors below.
    let word = match all.iter().any(|found| found.severity == Severity::Error) {
        true => lang.pick("lỗi", "error"),
        false => lang.pick("cảnh báo", "warning"),
    };
    let message = shortened(&first.message(lang));
    format!("{word}[{}] × {}: {message} ({})", first.code.id(), all.len(), place(first, sources))
}

/// "content/a.md:12"
fn place(found: &Diagnostic, sources: &SourceSet) -> String {
    let line = found.span.as_ref().zip(sources.text(&found.path)).map(|(span, text)| text.place(span).line);
    let path = visible(found.path.to_string());
    match line {
        Some(line) => format!("{path}:{line}"),
        None => path,
    }
}

/// A finding without the lines that hold nothing but the bar at the side.
fn without_bars(printed: &str) -> String {
    let is_bar = |line: &&str| {
        let mut inside = false;
        let seen = line.chars().filter(|c| {
            let was_inside = inside;
            inside = if inside { *c != 'm' } else { *c == '\u{1b}' };
            !was_inside && !inside
        });
        let seen: String = seen.collect();
        seen.trim() == "|"
    };
    printed.lines().filter(|line| !is_bar(line)).collect::<Vec<_>>().join("\n")
}

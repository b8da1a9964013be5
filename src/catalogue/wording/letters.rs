//! Letters that are not what they seem: wrong and old encodings, look-alikes, and slips that are nearly certain.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Mistake, Report, Span, Words as Wording, span};
use crate::vietnamese::{
    Legacy, legacy_encoding, legacy_phrase, lost_letters, may_be_legacy, mend_look_alikes, mojibake,
    suspicious, to_unicode,
};

use super::said::{Said, Speaker};
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;

/// Characters of a stretch in an old encoding that a message shows.
const SHOWN: usize = 60;
/// Slips reported of one file; more only say that it was copied badly.
const MOST_SLIPS: usize = 5;

pub(crate) fn check(root: Node<'_>, words: &FileText<'_>, report: &mut Report) {
    if broken(root, words, report) {
        // What follows would only find the same letters again.
        return;
    }
    look_alikes(words.text, report);
    slips(root, words, report);
}

/// Of a file that has no prose to slip in.
pub(crate) fn check_names(root: Node<'_>, words: &FileText<'_>, report: &mut Report) {
    if !broken(root, words, report) {
        look_alikes(words.text, report);
    }
}

/// Text that a wrong or an old encoding has broken. Said once a file: a file that has one such place mostly has many.
fn broken(root: Node<'_>, words: &FileText<'_>, report: &mut Report) -> bool {
    let before = report.diagnostics.len();
    misread(words.text, report);
    lost(words.text, report);
    // Nearly no text holds a sign of an old encoding: one look spares the others.
    let is_sound = report.diagnostics.len() == before;
    if is_sound && may_be_legacy(words.text) && !old_phrase(root, words, report) {
        old_encoding(words.text, report);
    }
    report.diagnostics.len() > before
}

fn misread(text: &str, report: &mut Report) {
    let found = mojibake(text);
    let Some((range, meant)) = found.first() else { return };
    let meant: String = meant.chars().take(SHOWN).collect();
    let one = Diagnostic::new(Mistake::Mojibake { meant: &meant }).span(span(range.clone()));
    report.push(and_more(one, found.len() - 1));
}

fn lost(text: &str, report: &mut Report) {
    let found = lost_letters(text);
    let Some(range) = found.first() else { return };
    let word: String = text[range.clone()].chars().take(SHOWN).collect();
    let one = Diagnostic::new(Mistake::LostLetter { word: &word }).span(span(range.clone()));
    report.push(and_more(one, found.len() - 1));
}

fn and_more(found: Diagnostic, more: usize) -> Diagnostic {
    match more {
        0 => found,
        more => found.help(Wording::new(
            format!("trong tệp này còn {more} chỗ nữa"),
            format!("{more} more in this file"),
        )),
    }
}

fn old_encoding(text: &str, report: &mut Report) {
    let Some((legacy, range)) = legacy_encoding(text) else { return };
    let line_end = text[range.start..].find('\n').map_or(range.end, |end| range.start + end).min(range.end);
    report.push(in_encoding(legacy, &text[range.start..line_end], span(range.start..line_end)));
}

fn in_encoding(legacy: Legacy, written: &str, place: Span) -> Diagnostic {
    let meant: String = to_unicode(legacy, written).chars().take(SHOWN).collect();
    Diagnostic::new(Mistake::LegacyEncoding { encoding: &legacy.name(), meant: &meant }).span(place)
}

/// A value or a line that is in an old encoding from its first word to its last. Asked first, for it is read as a whole.
fn old_phrase(root: Node<'_>, words: &FileText<'_>, report: &mut Report) -> bool {
    let mut found: Option<Diagnostic> = None;
    let mut look = |text: &str, place: Span| {
        if found.is_none() {
            found = legacy_phrase(text).map(|legacy| in_encoding(legacy, text, place));
        }
    };
    root.each_text(&mut |_, text, place| look(text, place));
    let mut at = words.markdown.start;
    for line in words.text.get(words.markdown.clone()).unwrap_or_default().split_inclusive('\n') {
        let start = at + (line.len() - line.trim_start().len());
        at += line.len();
        look(line.trim(), span(start..start + line.trim().len()));
    }
    let is_found = found.is_some();
    report.diagnostics.extend(found);
    is_found
}

fn look_alikes(text: &str, report: &mut Report) {
    let mut from = 0;
    let (_, mended) = mend_look_alikes(text);
    for word in mended {
        let Some(at) = text[from..].find(&word.before).map(|at| from + at) else { continue };
        from = at + word.before.len();
        let found = Diagnostic::new(Mistake::LookAlike { word: &word.before }).span(span(at..from));
        report.push(
            found.label(Wording::new(format!("gõ lại “{}”", word.after), format!("type “{}”", word.after))),
        );
    }
}

fn slips(root: Node<'_>, words: &FileText<'_>, report: &mut Report) {
    let found = suspicious(words.text);
    if found.is_empty() {
        return;
    }
    let said = Said::new(root, words);
    let mut met = BTreeSet::new();
    for slip in found {
        let written = &words.text[slip.range.clone()];
        let own = said.speaker(slip.range.start) == Speaker::Own;
        if own && met.len() < MOST_SLIPS && met.insert(written) {
            let found = Diagnostic::new(Mistake::Misspelt { word: &written }).span(span(slip.range));
            report.push(found.nearest(Some(&slip.should_be)));
        }
    }
}

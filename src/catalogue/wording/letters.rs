//! Letters that are not what they seem: old encodings, look-alikes, and slips that are nearly certain.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Mistake, Report, Words as Wording, span};
use crate::vietnamese::{Legacy, legacy_encoding, mend_look_alikes, suspicious, to_unicode};

use super::said::{Said, Speaker};
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;

/// Characters of a stretch in an old encoding that a message shows.
const SHOWN: usize = 60;
/// Slips reported of one file; more only say that it was copied badly.
const MOST_SLIPS: usize = 5;

pub(crate) fn check(root: Node<'_>, words: &FileText<'_>, report: &mut Report) {
    if old_encoding(words.text, report) {
        // What follows would only find the same letters again.
        return;
    }
    look_alikes(words.text, report);
    slips(root, words, report);
}

fn old_encoding(text: &str, report: &mut Report) -> bool {
    let Some((legacy, range)) = legacy_encoding(text) else { return false };
    let name = match legacy {
        Legacy::Tcvn3 => "TCVN3",
        Legacy::Vni => "VNI",
    };
    let line_end = text[range.start..].find('\n').map_or(range.end, |end| range.start + end).min(range.end);
    let meant: String = to_unicode(legacy, &text[range.start..line_end]).chars().take(SHOWN).collect();
    report.push(
        Diagnostic::new(Mistake::LegacyEncoding { encoding: &name, meant: &meant })
            .span(span(range.start..line_end)),
    );
    true
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

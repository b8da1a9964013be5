//! What an import did, and every doubt, in words.
//!
//! In: counts, doubts and disputes. Out: text in either language, grouped by kind, with the places under
//! each. Nothing is decided here.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::doubt::{Doubt, DoubtKind};
use super::merge::Dispute;
use super::record::Refusal;
use crate::diagnostic::Lang;
use crate::source::SourcePath;

/// The report of one import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    pub new: usize,
    pub changed: usize,
    pub unchanged: usize,
    /// Procedures of which a part, or the whole file, was left alone.
    pub left_alone: usize,
    /// Files that gave no record, and why.
    pub refused: Vec<(String, Refusal)>,
    /// Files that people wrote, or that cannot be read: never touched.
    pub by_hand: Vec<(String, SourcePath)>,
    pub disputes: Vec<(String, SourcePath, Dispute)>,
    pub doubts: Vec<Doubt>,
}

/// How much of a text in dispute is shown.
const SHOWN: usize = 600;

impl ImportReport {
    pub fn to_text(&self, lang: Lang) -> String {
        let mut out = String::new();
        self.counts(lang, &mut out);
        self.refusals(lang, &mut out);
        self.untouched(lang, &mut out);
        self.in_dispute(lang, &mut out);
        self.all_doubts(lang, &mut out);
        out
    }

    fn counts(&self, lang: Lang, out: &mut String) {
        let (new, changed, same) = (self.new, self.changed, self.unchanged);
        let (left, refused) = (self.left_alone, self.refused.len());
        let _ = match lang {
            Lang::Vi => writeln!(
                out,
                "Nhập: {new} thủ tục mới, {changed} cập nhật, {same} không đổi, {left} để nguyên, {refused} bản ghi bị từ chối."
            ),
            Lang::En => writeln!(
                out,
                "Import: {new} new procedures, {changed} changed, {same} unchanged, {left} left alone, {refused} records refused."
            ),
        };
    }

    fn refusals(&self, lang: Lang, out: &mut String) {
        for (name, why) in &self.refused {
            let words = match (why, lang) {
                (Refusal::NotJson(error), Lang::Vi) => format!("không phải JSON ({error})"),
                (Refusal::NotJson(error), Lang::En) => format!("not JSON ({error})"),
                (Refusal::NoProcedure, Lang::Vi) => "không phải bản ghi của một thủ tục".to_owned(),
                (Refusal::NoProcedure, Lang::En) => "not the record of a procedure".to_owned(),
                (Refusal::BadCode(code), Lang::Vi) => {
                    format!("mã thủ tục “{code}” thiếu hoặc không dùng được")
                }
                (Refusal::BadCode(code), Lang::En) => {
                    format!("the code “{code}” is missing or cannot be used")
                }
            };
            let word = if lang == Lang::Vi { "bị từ chối" } else { "refused" };
            let _ = writeln!(out, "  {word}: {name}: {words}");
        }
    }

    fn untouched(&self, lang: Lang, out: &mut String) {
        if self.by_hand.is_empty() {
            return;
        }
        let count = self.by_hand.len();
        let _ = match lang {
            Lang::Vi => writeln!(out, "\nTệp do người viết, không đụng tới ({count}):"),
            Lang::En => writeln!(out, "\nFiles that people wrote, never touched ({count}):"),
        };
        for (code, path) in &self.by_hand {
            let _ = writeln!(out, "  {code}  {path}");
        }
    }

    fn in_dispute(&self, lang: Lang, out: &mut String) {
        if self.disputes.is_empty() {
            return;
        }
        let count = self.disputes.len();
        let _ = match lang {
            Lang::Vi => writeln!(
                out,
                "\nPhần đã sửa ở cả hai bên, để nguyên ({count}). Lấy bản của Cổng: --theirs; giữ bản của xã: --mine."
            ),
            Lang::En => writeln!(
                out,
                "\nParts changed on both sides, left alone ({count}). Take the portal's: --theirs; keep yours: --mine."
            ),
        };
        let (ours, theirs) = match lang {
            Lang::Vi => ("bản của xã", "bản của Cổng"),
            Lang::En => ("yours", "the portal's"),
        };
        for (code, path, dispute) in &self.disputes {
            let _ = writeln!(out, "  {code} – {} ({path})", dispute.part.word(lang));
            for (word, text) in [(ours, &dispute.ours), (theirs, &dispute.theirs)] {
                let _ = writeln!(out, "    {word}:\n{}", indented(text));
            }
        }
    }

    fn all_doubts(&self, lang: Lang, out: &mut String) {
        let mut kinds: BTreeMap<DoubtKind, Vec<&Doubt>> = BTreeMap::new();
        for doubt in &self.doubts {
            kinds.entry(doubt.kind).or_default().push(doubt);
        }
        let count = self.doubts.len();
        let _ = match lang {
            Lang::Vi => writeln!(out, "\nChỗ cần xem lại: {count}"),
            Lang::En => writeln!(out, "\nTo be looked at: {count}"),
        };
        for (kind, doubts) in kinds {
            let _ = writeln!(out, "\n{} ({})", kind.words(lang), doubts.len());
            for line in lines(&doubts, lang) {
                let _ = writeln!(out, "  {line}");
            }
        }
    }
}

/// One line for all places of a code that say the same.
fn lines(doubts: &[&Doubt], lang: Lang) -> Vec<String> {
    let mut out: Vec<(&Doubt, Vec<String>)> = Vec::new();
    for doubt in doubts {
        let place = match doubt.place.row {
            Some(row) => format!("{} {row}", doubt.place.part.word(lang)),
            None => doubt.place.part.word(lang).to_owned(),
        };
        let same = |other: &Doubt| {
            (&other.code, &other.said, &other.taken) == (&doubt.code, &doubt.said, &doubt.taken)
        };
        match out.last_mut().filter(|(other, _)| same(other)) {
            Some((_, places)) if places.contains(&place) => {}
            Some((_, places)) => places.push(place),
            None => out.push((doubt, vec![place])),
        }
    }
    out.into_iter().map(|(doubt, places)| line(doubt, &places.join(", "))).collect()
}

fn line(doubt: &Doubt, places: &str) -> String {
    let mut line = format!("{}  {places}", doubt.code);
    if !doubt.said.is_empty() {
        let _ = write!(line, ": “{}”", doubt.said);
    }
    if !doubt.taken.is_empty() {
        let _ = write!(line, " → “{}”", doubt.taken);
    }
    line
}

fn indented(text: &str) -> String {
    let shown: String = text.chars().take(SHOWN).collect();
    let more = if shown.len() < text.len() { " …" } else { "" };
    let lines: Vec<_> = shown.lines().map(|line| format!("      {line}")).collect();
    lines.join("\n") + more
}

//! Text of a record made clean: composed, without hidden characters, sentinels known for what they are.
//!
//! In: one text and where it stands. Out: the same text as a person would type it. All that was done is
//! noted as doubts of the record in [`Notes`], each kind once for a part.

use std::collections::BTreeSet;

use super::doubt::{Doubt, DoubtKind, MergedPart, Place};
use super::once::Once;
use super::signs;
use crate::vietnamese::{self, Mended};

/// The doubts about one record.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    pub(crate) code: String,
    pub(crate) doubts: Vec<Doubt>,
    said_once: BTreeSet<(DoubtKind, MergedPart)>,
}

impl Notes {
    pub(crate) fn new(code: &str) -> Self {
        Self { code: code.to_owned(), ..Self::default() }
    }

    pub(crate) fn add(&mut self, kind: DoubtKind, place: Place, said: &str, taken: &str) {
        let doubt = Doubt { kind, code: self.code.clone(), place, said: short(said), taken: short(taken) };
        if !self.doubts.contains(&doubt) {
            self.doubts.push(doubt);
        }
    }

    fn add_once(&mut self, kind: DoubtKind, place: Place) {
        if self.said_once.insert((kind, place.part)) {
            self.add(kind, place.part.whole(), "", "");
        }
    }

    /// Several lines, each as a person would type it.
    pub(crate) fn text(&mut self, raw: &str, place: Place) -> String {
        if let Some((_, range)) = vietnamese::legacy_encoding(raw) {
            // Mending would take letters for hidden characters.
            self.add(DoubtKind::OldEncoding, place, &raw[range], "");
            let plain = vietnamese::nfc(raw);
            let spaced = plain.chars().map(|c| if c != '\n' && c.is_whitespace() { ' ' } else { c });
            let shown: String = spaced.filter(|c| *c == '\n' || !c.is_control()).collect();
            return self.drawable(shown.trim().to_owned(), place);
        }
        let tidied = vietnamese::tidy(raw);
        for kind in &tidied.mended {
            match kind {
                Mended::NotNfc => self.add_once(DoubtKind::NotComposed, place),
                Mended::OddSpace | Mended::Invisible => self.add_once(DoubtKind::OddCharacters, place),
                Mended::PrivateUse => {
                    let of_symbol_font = raw.chars().filter(|c| matches!(c, '\u{f000}'..='\u{f0ff}'));
                    self.replaced(DoubtKind::OddBullet, place, of_symbol_font);
                }
                // Named word by word below.
                Mended::LookAlike => {}
                Mended::LineEnd | Mended::TrailingSpace => {}
            }
        }
        for word in &tidied.words {
            self.add(DoubtKind::LookAlike, place, &word.before, &word.after);
        }
        let text = lines(&tidied.text);
        self.drawable(text, place)
    }

    /// The text with what no font has replaced.
    fn drawable(&mut self, text: String, place: Place) -> String {
        let Some(done) = signs::drawable(&text) else { return text };
        self.replaced(DoubtKind::OddBullet, place, done.bullets.into_iter());
        self.replaced(DoubtKind::LetterNotDrawn, place, done.letters.into_iter());
        // A bullet that brought its own space may have stood before one.
        lines(&done.text)
    }

    /// Names characters that were replaced, each once for a part.
    fn replaced(&mut self, kind: DoubtKind, place: Place, signs: impl Iterator<Item = char>) {
        for sign in signs {
            let named = signs::named(sign);
            // Nobody can see a bullet of a symbol font, or read it in a report.
            let said = if sign.is_alphanumeric() { format!("{sign} ({named})") } else { named };
            self.add(kind, place.part.whole(), &said, "");
        }
    }

    /// One line; nothing for a text that says nothing.
    pub(crate) fn line(&mut self, raw: &str, place: Place) -> Option<String> {
        let text = self.text(raw, place);
        let line = vietnamese::one_line(&text);
        (!line.is_empty()).then(|| line.into_owned())
    }

    /// Several lines; nothing for a text that is empty or says "none".
    pub(crate) fn content(&mut self, raw: &str, place: Place) -> Option<String> {
        let text = self.text(raw, place);
        if is_none(&text) {
            self.add(DoubtKind::SaysNone, place, &text, "");
            return None;
        }
        (!text.is_empty()).then_some(text)
    }
}

/// As a person would type it. For those who look for an answer all over the record: what was mended there is told
/// where the text itself is taken.
pub(crate) fn mended(raw: &str) -> String {
    thread_local!(static MENDED: Once = Once::default());
    MENDED.with(|mended| mended.of(raw, |raw| Notes::default().text(raw, MergedPart::Facts.whole())))
}

/// A text without empty lines, runs of spaces and indents: none of them says anything.
fn lines(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(vietnamese::one_line).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// As much of a text as a report can show.
pub(crate) fn short(text: &str) -> String {
    let line = vietnamese::one_line(text);
    match line.char_indices().nth(120) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.into_owned(),
    }
}

/// Folded words of a text, joined by one space.
pub(crate) fn folded(text: &str) -> String {
    thread_local!(static FOLDED: Once = Once::default());
    FOLDED.with(|folded| folded.of(text, fold_words))
}

fn fold_words(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (_, word) in vietnamese::words(text) {
        if !out.is_empty() {
            out.push(' ');
        }
        vietnamese::fold_into(word, &mut out);
    }
    out
}

/// Small letters, each of as many bytes as the letter it stands for: a place in them is the same place in the text.
pub(crate) fn small_letters(text: &str) -> String {
    thread_local!(static SMALL: Once = Once::default());
    SMALL.with(|small| small.of(text, |text| text.chars().map(small_letter).collect()))
}

fn small_letter(c: char) -> char {
    let mut small = c.to_lowercase();
    match (small.next(), small.next()) {
        (Some(one), None) if one.len_utf8() == c.len_utf8() => one,
        _ => c,
    }
}

/// Whether a whole text only says that there is nothing: "Không", "KHÔNG CÓ.", "Khôg quy định".
pub(crate) fn is_none(text: &str) -> bool {
    // The longest of them has 40 letters.
    text.len() < 100
        && matches!(
            folded(text).as_str(),
            "khong"
                | "khong co"
                | "khong quy dinh"
                | "khog quy dinh"
                | "khong co quy dinh"
                | "khong co thong tin"
                | "khong co yeu cau"
                | "khong co yeu cau dieu kien"
                | "khong yeu cau"
                | "khong co dieu kien"
                | "chua quy dinh"
        )
}

/// Whether a whole text says that a rule is missing, which is less than "none".
pub(crate) fn is_unspecified(text: &str) -> bool {
    is_none(text) && (folded(text).contains("dinh") || folded(text).contains("thong tin"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_says_nothing() {
        for text in [
            "Không",
            "KHÔNG.",
            "Không có",
            "Khôg quy định",
            "Không có thông tin",
            "Không có yêu cầu, điều kiện!",
        ] {
            assert!(is_none(text), "{text}");
        }
        for text in ["", "Không thu phí", "Không có giấy tờ tùy thân", "Có"] {
            assert!(!is_none(text), "{text}");
        }
        assert!(is_unspecified("Không quy định."));
        assert!(!is_unspecified("Không có"));
    }

    #[test]
    fn notes_what_was_mended() {
        let mut notes = Notes::new("1.000001");
        let place = MergedPart::Dossier.row(2);
        assert_eq!(notes.text(" Đ\u{1ecb}a ch\u{1ec9}\u{200e} \n", place), "Địa chỉ");
        assert_eq!(notes.text("\u{420}hường", place), "Phường");
        let kinds: Vec<_> = notes.doubts.iter().map(|doubt| doubt.kind).collect();
        assert_eq!(kinds, [DoubtKind::OddCharacters, DoubtKind::LookAlike]);
        assert_eq!(notes.doubts[1].said, "\u{420}hường");
    }
}

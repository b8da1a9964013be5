//! A text in folded words and signs with one space around each, so that phrases can be looked for in it whatever
//! its capitals, tone marks, spaces and mistyped marks are; and the way back to the text itself.

use crate::vietnamese::{fold_into, words};

/// Phrases are given folded, with one space between words and signs, several with a bar between them:
/// "kinh te - xa hoi|vung xa".
#[derive(Debug)]
pub(crate) struct Flat {
    /// Begins and ends with a space.
    text: String,
    /// Where each word and sign stands: in `text`, and from where to where in the original.
    places: Vec<(usize, usize, usize)>,
}

impl Flat {
    pub(crate) fn of(text: &str) -> Self {
        let mut flat = Flat { text: " ".to_owned(), places: Vec::new() };
        let mut done = 0;
        for (start, word) in words(text) {
            flat.signs(text, done, start);
            flat.push(word, start);
            done = start + word.len();
        }
        flat.signs(text, done, text.len());
        flat
    }

    fn signs(&mut self, text: &str, from: usize, to: usize) {
        for (at, sign) in text[from..to].char_indices().filter(|(_, sign)| !sign.is_whitespace()) {
            self.push(&text[from + at..from + at + sign.len_utf8()], from + at);
        }
    }

    fn push(&mut self, word: &str, start: usize) {
        self.places.push((self.text.len(), start, start + word.len()));
        fold_into(word, &mut self.text);
        self.text.push(' ');
    }

    /// All of it, a space at either end.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn has(&self, phrase: &str) -> bool {
        self.position(phrase).is_some()
    }

    pub(crate) fn has_any(&self, phrases: &str) -> bool {
        each(phrases).any(|phrase| self.has(phrase))
    }

    pub(crate) fn starts_with_any(&self, phrases: &str) -> bool {
        each(phrases).any(|phrase| begins(&self.text, phrase))
    }

    pub(crate) fn ends_with_any(&self, phrases: &str) -> bool {
        each(phrases).any(|phrase| {
            let rest = self.text.trim_end().strip_suffix(phrase);
            rest.is_some_and(|rest| rest.ends_with(' '))
        })
    }

    /// Where the phrase begins in the original.
    pub(crate) fn find(&self, phrase: &str) -> Option<usize> {
        self.position(phrase).and_then(|at| self.original(at)).map(|(start, _)| start)
    }

    /// Where the phrase ends in the original.
    pub(crate) fn find_end(&self, phrase: &str) -> Option<usize> {
        let at = self.position(phrase)?;
        let last = self.places.iter().rev().find(|(place, ..)| *place < at + phrase.len())?;
        Some(last.2)
    }

    /// The first of the phrases.
    pub(crate) fn find_first(&self, phrases: &str) -> Option<usize> {
        each(phrases).filter_map(|phrase| self.find(phrase)).min()
    }

    /// Where the last of the phrase begins and ends in the original.
    pub(crate) fn find_last(&self, phrase: &str) -> Option<(usize, usize)> {
        let count = phrase.split(' ').count();
        let at = self.places.windows(count).rposition(|window| {
            let from = window[0].0;
            self.text[from..].strip_prefix(phrase).is_some_and(|rest| rest.starts_with(' '))
        })?;
        Some((self.places[at].1, self.places[at + count - 1].2))
    }

    /// The flat text of what stands from a position of the original on.
    pub(crate) fn text_behind(&self, at: usize) -> &str {
        let place = self.places.iter().find(|(_, start, _)| *start >= at);
        place.map_or("", |(place, ..)| &self.text[*place..])
    }

    fn position(&self, phrase: &str) -> Option<usize> {
        let mut from = 0;
        loop {
            let at = from + self.text[from..].find(phrase)?;
            let ends = self.text[at + phrase.len()..].starts_with(' ');
            if ends && self.text[..at].ends_with(' ') {
                return Some(at);
            }
            from = at + 1;
        }
    }

    fn original(&self, at: usize) -> Option<(usize, usize)> {
        let index = self.places.binary_search_by_key(&at, |(place, ..)| *place).ok()?;
        let (_, start, end) = self.places[index];
        Some((start, end))
    }
}

/// The phrases of a list: "trinh|bao cao|gui".
pub(crate) fn each(phrases: &str) -> impl Iterator<Item = &str> {
    phrases.split('|')
}

/// Whether a flat text begins with the phrase.
fn begins(flat: &str, phrase: &str) -> bool {
    flat.trim_start().strip_prefix(phrase).is_some_and(|rest| rest.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_phrases_whatever_their_marks() {
        let text = "Trường hơp  KINH TẾ-xã hội, khó khăn";
        let flat = Flat::of(text);
        assert_eq!(flat.text(), " truong hop kinh te - xa hoi , kho khan ");
        assert!(flat.has("kinh te - xa hoi") && flat.starts_with_any("doi voi|truong hop"));
        assert!(!flat.has("inh te") && flat.has("kho") && !flat.has("kho khan x"));
        assert_eq!(flat.find("xa hoi").map(|at| &text[at..]), Some("xã hội, khó khăn"));
        assert_eq!(flat.find_end("xa hoi").map(|at| &text[at..]), Some(", khó khăn"));
        assert!(flat.ends_with_any("kho khan") && !flat.ends_with_any("ho khan"));
    }

    #[test]
    fn nothing_is_nothing() {
        let flat = Flat::of(" ");
        assert_eq!((flat.text(), flat.find("a")), (" ", None));
    }
}

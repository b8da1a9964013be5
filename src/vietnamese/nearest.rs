//! Finding the name that an author probably meant ("có phải … không?").
//!
//! Marks, capitals and punctuation do not count, so that "TK-01" is near "TK1" and "khai-sih" near "khai-sinh".

use super::fold::fold;

/// The candidate closest to `word`, if one is close enough: one slip for every three letters, at least one.
/// Of equally close candidates the first is taken.
pub(crate) fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let word = letters(word);
    let limit = (word.chars().count() / 3).max(1);
    candidates
        .map(|candidate| (strsim::osa_distance(&word, &letters(candidate)), candidate))
        .filter(|&(slips, candidate)| slips <= limit && slips < candidate.chars().count())
        .min_by_key(|&(slips, _)| slips)
        .map(|(_, candidate)| candidate)
}

fn letters(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(word: &str, candidates: &[&str], expected: Option<&str>) {
        assert_eq!(nearest(word, candidates.iter().copied()), expected, "{word}");
    }

    #[test]
    fn finds_near_names() {
        check("TK-01", &["TK2", "TK1"], Some("TK1"));
        check("tieude", &["ma", "tiêu đề"], Some("tiêu đề"));
        check("khai-sih", &["khai-tu", "khai-sinh"], Some("khai-sinh"));
        check("fomrs", &["form", "forms"], Some("forms"));
    }

    #[test]
    fn stays_silent_when_nothing_is_near() {
        check("ho-tich", &["dat-dai", "x"], None);
        check("a", &["b"], None);
        check("", &["a", ""], None);
        check("x", &[], None);
    }
}

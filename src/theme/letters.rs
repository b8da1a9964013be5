//! Fonts for scripts that many telephones cannot show: Tai Viet, Cham and Khmer.
//!
//! Each is a style of its own with the font in it, so that it works from a folder too, where browsers load no font beside
//! a page. A site publishes one only where a page has such letters, and only these pages ask for it. It
//! stands before the fonts of the telephone and has no letter but those of its script: behind them some browsers show
//! empty boxes in place of what they laid out before it was there.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

/// A script with a font of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Letters {
    /// Of the Thái.
    TaiViet,
    /// Of the Chăm, as it is written in the south of the coast.
    Cham,
    /// Of the Khmer.
    Khmer,
}

impl Letters {
    /// All of them.
    pub(crate) const ALL: [Letters; 3] = [Letters::TaiViet, Letters::Cham, Letters::Khmer];

    /// The script that a text needs of each, in order, each once.
    pub(crate) fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<Letters> {
        let mut needed = [false; Self::ALL.len()];
        for text in texts.filter(|text| !text.is_ascii()) {
            for (needed, letters) in needed.iter_mut().zip(Self::ALL) {
                *needed = *needed || text.contains(|letter: char| letters.has(letter));
            }
        }
        Self::ALL.into_iter().zip(needed).filter_map(|(letters, needed)| needed.then_some(letters)).collect()
    }

    /// As files are called.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Letters::TaiViet => "tai-viet",
            Letters::Cham => "cham",
            Letters::Khmer => "khmer",
        }
    }

    fn has(self, letter: char) -> bool {
        match self {
            Letters::TaiViet => ('\u{aa80}'..='\u{aadf}').contains(&letter),
            Letters::Cham => ('\u{aa00}'..='\u{aa5f}').contains(&letter),
            Letters::Khmer => {
                ('\u{1780}'..='\u{17ff}').contains(&letter) || ('\u{19e0}'..='\u{19ff}').contains(&letter)
            }
        }
    }

    /// The same, as a style says it; what joins and parts letters belongs to them.
    fn range(self) -> &'static str {
        match self {
            Letters::TaiViet => "U+200C-200D,U+25CC,U+AA80-AADF",
            Letters::Cham => "U+200C-200D,U+25CC,U+AA00-AA5F",
            Letters::Khmer => "U+1780-17FF,U+19E0-19FF,U+200C-200D,U+25CC",
        }
    }

    fn font(self) -> &'static [u8] {
        match self {
            Letters::TaiViet => include_bytes!("../../themes/default/letters/tai-viet.woff2"),
            Letters::Cham => include_bytes!("../../themes/default/letters/cham.woff2"),
            Letters::Khmer => include_bytes!("../../themes/default/letters/khmer.woff2"),
        }
    }

    /// The style that brings the font. All of them give it the same name, so that a page may have several.
    pub(crate) fn style(self) -> String {
        format!(
            "@font-face {{ font-family: letters; src: url(data:font/woff2;base64,{}) format(\"woff2\"); unicode-range: {}; }}\nhtml {{ font-family: letters, system-ui, \"Segoe UI\", Roboto, \"Noto Sans\", sans-serif; }}\n",
            BASE64.encode(self.font()),
            self.range()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_say_what_they_need() {
        let check = |texts: &[&str], expected: &[Letters]| {
            assert_eq!(Letters::of(texts.iter().copied()), expected, "{texts:?}");
        };
        check(&["Ê Đê", "ô\u{306} \u{1b0}\u{306}", "abc"], &[]);
        check(&["\u{179f}\u{17bd}", "\u{aa81}", "x \u{aa82}"], &[Letters::TaiViet, Letters::Khmer]);
        check(&["\u{aa00}"], &[Letters::Cham]);
    }

    #[test]
    fn each_font_is_one() {
        for letters in Letters::ALL {
            assert_eq!(&letters.font()[..4], b"wOF2", "{letters:?}");
            assert!(letters.style().starts_with("@font-face"));
        }
    }
}

//! Which characters the fonts of a theme have.

use std::collections::BTreeSet;

use typst::layout::Abs;
use typst::text::{Font, FontVariant, FontVariations};

/// The characters of all fonts together.
#[derive(Debug)]
pub(crate) struct Letters {
    /// One bit for each code point of the basic plane.
    basic: Vec<u64>,
    beyond: BTreeSet<u32>,
}

/// The characters a font has a glyph for: its coverage also names those it draws as an empty box.
fn drawn(font: &Font) -> Vec<u32> {
    let face = font.clone().instantiate(FontVariant::default(), Abs::pt(10.0), &FontVariations::default());
    let has_glyph = |code: &u32| {
        let glyph = char::from_u32(*code).and_then(|ch| face.ttf().glyph_index(ch));
        glyph.is_some_and(|glyph| glyph.0 != 0)
    };
    font.info().coverage.iter().filter(has_glyph).collect()
}

impl Letters {
    pub(crate) fn of(fonts: &[Font]) -> Self {
        let mut letters = Self { basic: vec![0; 0x1_0000 / 64], beyond: BTreeSet::new() };
        for code in fonts.iter().flat_map(drawn) {
            match letters.basic.get_mut(code as usize / 64) {
                Some(bits) => *bits |= 1 << (code % 64),
                None => {
                    letters.beyond.insert(code);
                }
            }
        }
        letters
    }

    /// The characters that are in no font and would have to show, each once.
    pub(crate) fn missing(&self, text: &str) -> String {
        let mut missing = String::new();
        for ch in text.chars().filter(|ch| !ch.is_control() && !self.has(u32::from(*ch))) {
            if !missing.contains(ch) {
                missing.push(ch);
            }
        }
        missing
    }

    fn has(&self, code: u32) -> bool {
        match self.basic.get(code as usize / 64) {
            Some(bits) => bits & (1 << (code % 64)) != 0,
            None => self.beyond.contains(&code),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use typst::foundations::Bytes;

    use super::*;
    use crate::theme::glyphs::can_draw;
    use crate::theme::{DEFAULT, Theme};

    /// What an import takes for drawable is what these fonts have; the list is printed where it differs.
    #[test]
    fn the_list_of_the_theme_is_that_of_its_fonts() {
        let theme = Theme::load(&crate::source::SourceSet::default(), DEFAULT).value;
        let files = theme.materials.iter().filter(|(path, _)| path.ends_with(".ttf"));
        let fonts: Vec<Font> = files.flat_map(|(_, bytes)| Font::iter(Bytes::new(bytes.to_vec()))).collect();
        let letters = Letters::of(&fonts);
        let shown = |c: &char| !c.is_control() && !matches!(c, '\u{e000}'..='\u{f8ff}');
        let all = ('\0'..=char::MAX).filter(shown);
        let wrong: Vec<char> = all.filter(|c| letters.has(u32::from(*c)) != can_draw(*c)).collect();
        assert!(wrong.is_empty(), "{wrong:x?}; glyphs.txt must be: {}", list(&letters));
    }

    fn list(letters: &Letters) -> String {
        let mut ranges: Vec<(u32, u32)> = Vec::new();
        for code in (0..=u32::from(char::MAX)).filter(|code| letters.has(*code)) {
            match ranges.last_mut() {
                Some((_, last)) if *last + 1 == code => *last = code,
                _ => ranges.push((code, code)),
            }
        }
        ranges.iter().fold(String::new(), |mut list, (first, last)| {
            let _ = match first == last {
                true => write!(list, "{first:x} "),
                false => write!(list, "{first:x}-{last:x} "),
            };
            list
        })
    }
}

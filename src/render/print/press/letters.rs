//! Which characters the fonts of a theme have.

use std::collections::BTreeSet;

use typst::text::Font;

/// The characters of all fonts together.
#[derive(Debug)]
pub struct Letters {
    /// One bit for each code point of the basic plane.
    basic: Vec<u64>,
    beyond: BTreeSet<u32>,
}

impl Letters {
    pub fn of(fonts: &[Font]) -> Self {
        let mut letters = Self { basic: vec![0; 0x1_0000 / 64], beyond: BTreeSet::new() };
        for code in fonts.iter().flat_map(|font| font.info().coverage.iter()) {
            match letters.basic.get_mut(code as usize / 64) {
                Some(bits) => *bits |= 1 << (code % 64),
                None => {
                    letters.beyond.insert(code);
                }
            }
        }
        letters
    }

    /// The first character that is in no font and would have to show.
    pub fn missing(&self, text: &str) -> Option<char> {
        text.chars().find(|ch| !ch.is_control() && !self.has(*ch as u32))
    }

    fn has(&self, code: u32) -> bool {
        match self.basic.get(code as usize / 64) {
            Some(bits) => bits & (1 << (code % 64)) != 0,
            None => self.beyond.contains(&code),
        }
    }
}

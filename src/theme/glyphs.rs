//! Which characters the fonts of the default theme can draw, also where they are not part of the program.
//!
//! An import decides by it what to replace, and must decide the same in every build of the program. A test of the
//! prints holds the list against the fonts.

use std::sync::LazyLock;

/// Ranges of code points, in order.
static RANGES: LazyLock<Vec<(u32, u32)>> = LazyLock::new(|| {
    let number = |text: &str| u32::from_str_radix(text, 16).unwrap_or_default();
    let range = |word: &str| match word.split_once('-') {
        Some((first, last)) => (number(first), number(last)),
        None => (number(word), number(word)),
    };
    include_str!("glyphs.txt").split_whitespace().map(range).collect()
});

/// Whether a font has the character. Those of private use count as missing: they meant something only in the font
/// they were typed in.
pub(crate) fn can_draw(c: char) -> bool {
    match c {
        ' '..='\u{2e9}' | '\u{1e00}'..='\u{1ef9}' | '\u{2000}'..='\u{2064}' => true,
        '\u{e000}'..='\u{f8ff}' => false,
        _ => {
            let code = u32::from(c);
            let at = RANGES.partition_point(|(_, last)| *last < code);
            RANGES.get(at).is_some_and(|(first, _)| *first <= code)
        }
    }
}

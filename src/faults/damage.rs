//! Inputs: something good with something done to it, pieces that mean something in a row, or anything at all.

use proptest::prelude::*;

use super::Bytes;

/// What means something to one reader or another, and what people's programs leave behind.
const PIECES: &[&str] = &[
    "[[",
    "]]",
    "'''",
    "\"\"\"",
    "\"",
    "+++\n",
    "---\n",
    "\n",
    "\r",
    "\t",
    "=",
    " = ",
    "{",
    "}",
    "[",
    "]",
    ",",
    ".",
    "\u{201c}",
    "\0",
    "# ",
    "## ",
    "### A {#a}\n",
    "- ",
    "* ",
    "+ ",
    "> > > ",
    "`",
    "```\n",
    "|",
    "|---|---|\n",
    "<b>",
    "</",
    "<!--",
    "](javascript:x)",
    "[a](b)",
    "![",
    "\u{301}",
    "\u{202e}",
    "\u{feff}",
    "\u{fffd}",
    "\u{10ffff}",
    "&lt;",
    "&#0;",
    "{#",
    "#}",
    "{%",
    "%}",
    "{{",
    "}}",
    "{% for x in range(end=3) %}",
    "{% endfor %}",
    "{% if x %}",
    "{% set a = ",
    " | safe",
    "~",
    "1. ",
    "a) ",
    "99999999999999999999",
    "-1",
    "0",
    "1e999",
    "true",
    "2026-02-30",
    "2026-11-18",
    "\\u0000",
    "\\",
    "**",
    "*",
    "_",
    "$",
    "#let ",
    "#while ",
    "#for x in ",
    "#import ",
    "#(",
    "..",
    "=>",
    "\u{f0a7}",
    "\u{1f469}\u{200d}\u{1f4bb}",
    "null",
    "\"a\":",
    "amount",
    "code",
    "title",
    "fees",
    "Trường hợp",
    "\u{110}\u{1ed3}ng",
    "1.001193",
];

/// One thing done to some bytes.
#[derive(Clone, Debug)]
enum Damage {
    CutAt(prop::sample::Index),
    Flip(prop::sample::Index, u8),
    Insert(prop::sample::Index, Vec<u8>),
    Drop(prop::sample::Index, usize),
    /// A part of it stands there once more, so many times.
    Again(prop::sample::Index, usize, usize),
    /// A number becomes another one.
    Number(prop::sample::Index, i64),
}

impl Damage {
    fn apply(&self, bytes: &mut Vec<u8>) {
        if bytes.is_empty() {
            return;
        }
        let len = bytes.len();
        match self {
            Damage::CutAt(at) => bytes.truncate(at.index(len)),
            Damage::Flip(at, with) => bytes[at.index(len)] ^= with,
            Damage::Insert(at, what) => {
                let at = at.index(len);
                bytes.splice(at..at, what.iter().copied());
            }
            Damage::Drop(at, count) => {
                let at = at.index(len);
                bytes.drain(at..(at + count).min(len));
            }
            Damage::Again(at, count, times) => {
                let at = at.index(len);
                let part = bytes[at..(at + count).min(len)].repeat(*times);
                bytes.splice(at..at, part);
            }
            Damage::Number(at, with) => {
                let is_digit = |byte: &u8| byte.is_ascii_digit();
                let Some(first) = bytes[at.index(len)..].iter().position(is_digit) else { return };
                let first = at.index(len) + first;
                let end =
                    bytes[first..].iter().position(|byte| !is_digit(byte)).map_or(len, |end| first + end);
                bytes.splice(first..end, with.to_string().into_bytes());
            }
        }
    }
}

fn piece() -> impl Strategy<Value = Vec<u8>> + Clone {
    prop::sample::select(PIECES).prop_map(|piece| piece.as_bytes().to_vec())
}

fn damage() -> impl Strategy<Value = Damage> {
    let at = any::<prop::sample::Index>;
    prop_oneof![
        2 => at().prop_map(Damage::CutAt),
        3 => (at(), 1..=255u8).prop_map(|(at, with)| Damage::Flip(at, with)),
        6 => (at(), piece()).prop_map(|(at, piece)| Damage::Insert(at, piece)),
        4 => (at(), 1..200usize).prop_map(|(at, count)| Damage::Drop(at, count)),
        1 => (at(), 1..40usize, 1..60usize).prop_map(|(at, count, times)| Damage::Again(at, count, times)),
        1 => (at(), any::<i64>()).prop_map(|(at, with)| Damage::Number(at, with)),
    ]
}

/// Mostly one of the good ones, a little damaged.
pub(super) fn inputs(good: Vec<&'static [u8]>) -> impl Strategy<Value = Bytes> {
    let good = prop::sample::select(good).prop_map(<[u8]>::to_vec);
    let pieces = prop::collection::vec(piece(), 0..24).prop_map(|pieces| pieces.concat());
    let anything = prop::collection::vec(any::<u8>(), 0..200);
    let begun = prop_oneof![8 => good, 2 => pieces, 1 => anything];
    (begun, prop::collection::vec(damage(), 0..5)).prop_map(|(mut bytes, damages)| {
        damages.iter().for_each(|damage| damage.apply(&mut bytes));
        Bytes(bytes)
    })
}

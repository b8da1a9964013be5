//! The Vietnamese language as pure text in, text out: the form text is stored in, folding for search and
//! addresses, dictionary order, written numbers, money, dates and times, offices, enumerators at the start of a
//! text, and the faults that source texts carry.
//!
//! Nothing here knows of procedures, diagnostics or files. A detector gives back byte ranges and what the text
//! should be; the caller decides whether that is an error, a warning or nothing.

mod amount;
mod brackets;
mod clock;
mod collate;
mod date;
mod duration;
mod enumerator;
mod fold;
mod hidden;
mod legacy;
mod legacy_letters;
mod look_alike;
mod lower;
mod mojibake;
mod nearest;
mod normal;
mod number;
mod numeral;
mod office;
mod quote;
mod sentence;
mod slug;
mod syllable;
mod tidy;
mod together;
mod tone;
mod typo;
mod words;

pub use amount::parse_amounts;
pub(crate) use amount::{Amount, parse_percents};
pub(crate) use brackets::without_brackets;
pub(crate) use clock::{Clock, parse_any_clocks, parse_clocks};
pub(crate) use collate::{compare, sort_key};
pub(crate) use date::{short_date, weekday, weekdays};
pub(crate) use duration::Duration;
pub use duration::Unit;
pub use duration::parse_durations;
pub(crate) use enumerator::{LineSign, begins_with_enumerator, line_sign, own_step};
pub use fold::fold;
pub(crate) use fold::{fold_into, fold_words};
pub(crate) use hidden::{hidden, is_other_space, seen, without_unseen};
pub(crate) use legacy::{legacy_encoding, legacy_phrase, may_be_legacy};
pub(crate) use legacy_letters::{Legacy, to_unicode};
pub(crate) use look_alike::mend_look_alikes;
pub(crate) use lower::{begins_in_any_case, holds_any, is_in_any_case, lower, same_name, upper_first};
pub(crate) use mojibake::{lost_letters, mojibake, unbroken, without_marks};
pub(crate) use nearest::nearest;
pub use normal::nfc;
pub(crate) use normal::{is_control_or_bidi, is_plain_line, one_line};
pub(crate) use number::{Decimal, by_thousands, integer, money};
pub(crate) use office::{Level, Office, OfficeKind, parse_areas, parse_offices, says_which};
pub(crate) use quote::quoted_ranges;
pub(crate) use sentence::first_sentences;
pub(crate) use slug::{is_reserved_name, slug};
pub(crate) use syllable::is_syllable;
pub(crate) use tidy::Mended;
pub use tidy::tidy;
pub(crate) use together::{Piece, documents_whole, kept_together};
pub(crate) use tone::modern_tone;
pub(crate) use typo::suspicious;
pub(crate) use words::{is_letter_or_digit, words};

#[cfg(test)]
mod properties;

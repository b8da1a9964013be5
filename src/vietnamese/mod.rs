//! The Vietnamese language as pure text in, text out: the form text is stored in, folding for search and
//! addresses, dictionary order, written numbers, money, dates and times, offices, enumerators at the start of a
//! text, and the faults that source texts carry.
//!
//! Nothing here knows of procedures, diagnostics or files. A detector gives back byte ranges and what the text
//! should be; the caller decides whether that is an error, a warning or nothing.

mod amount;
mod clock;
mod collate;
mod date;
mod duration;
mod enumerator;
mod fold;
mod legacy;
mod legacy_letters;
mod look_alike;
mod lower;
mod nearest;
mod normal;
mod number;
mod numeral;
mod office;
mod quote;
mod slug;
mod syllable;
mod tidy;
mod tone;
mod typo;
mod words;

pub use amount::{Amount, Currency, parse_amounts};
pub use clock::{Clock, parse_any_clocks, parse_clocks};
pub use collate::{compare, sort_key};
pub use date::{full_date, opening, short_date, time_of_day, weekday, weekdays};
pub use duration::{Duration, Unit, parse_durations};
pub use enumerator::{OwnStep, begins_with_enumerator, own_step};
pub use fold::{base_letter, fold, fold_into, fold_words};
pub use legacy::legacy_encoding;
pub use legacy_letters::{Legacy, to_unicode};
pub use look_alike::{MendedWord, mend_look_alikes};
pub use lower::{begins_in_any_case, is_in_any_case, lower};
pub use nearest::nearest;
pub use normal::{is_control_or_bidi, nfc, one_line};
pub use number::{Decimal, by_thousands, decimal, dong, integer, money};
pub use office::{Level, Office, OfficeKind, parse_areas, parse_offices, says_which};
pub use quote::{outside_quotes, quoted_ranges};
pub use slug::{is_reserved_name, slug};
pub use syllable::is_syllable;
pub use tidy::{Mended, Tidied, tidy};
pub use tone::{modern_tone, same_word};
pub use typo::{Suspicion, suspicious};
pub use words::{is_letter_or_digit, words};

#[cfg(test)]
mod properties;

//! A time, and the source's own words on it, in a few letters.

use super::super::clock;
use super::super::time::time;
use crate::catalogue::Time;
use crate::render::brief::quote;
use crate::strings::TEXT;

/// Above this many letters a time is a text of its own, shown with the channels only.
const SHORT: usize = 90;

/// A time in a few words, and what is said beside it.
pub(super) fn short(stated: &Time) -> (String, Vec<String>) {
    if let Time::SameDay(until) = stated {
        let after = TEXT.times.handed_in_after(&clock(*until));
        return (TEXT.times.same_day.to_owned(), vec![after]);
    }
    let said = time(stated).text;
    if said.chars().count() > SHORT {
        (TEXT.times.see_ways.to_owned(), Vec::new())
    } else {
        (said, Vec::new())
    }
}

/// The source's words, or as many whole statements of them as there is room for, and where all of them stand.
pub(super) fn opened(sentence: &str, room: usize) -> String {
    match quote::quote(&bare(sentence), room) {
        (whole, false) if whole.chars().count() <= room => format!("“{whole}”"),
        (begun, true) => TEXT.times.begun(&begun),
        // Nothing of it could stand without the rest.
        (_, false) => TEXT.times.long_sentence.to_owned(),
    }
}

/// The source's words in one line, for between “ and ”; what it says in several places is in several quotes.
pub(crate) fn bare(quote: &str) -> String {
    let lines =
        quote.lines().map(|line| line.trim().trim_end_matches(['.', ';'])).filter(|line| !line.is_empty());
    lines.map(|line| line.replace(['“', '”'], "\"")).collect::<Vec<_>>().join("”; “")
}

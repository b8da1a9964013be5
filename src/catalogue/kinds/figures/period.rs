//! The time that figures are of: a month, a quarter, half a year, a year.

use std::fmt;

use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

use crate::catalogue::kinds::Meant;
use crate::catalogue::raw::At;
use crate::diagnostic::{Diagnostic, Mistake, Words};
use crate::vietnamese::fold;

/// Years before and behind are slips of the hand.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2100;
const QUARTERS: [&str; 4] = ["I", "II", "III", "IV"];

/// A time that reports are made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(crate) enum Period {
    Month(i16, i8),
    Quarter(i16, i8),
    Half(i16, i8),
    Year(i16),
}

impl Period {
    /// As a file writes it: `2026-08`, `2026-Q3`, `2026-H1`, `2026`.
    pub(crate) fn read(written: &str) -> Option<Self> {
        let is_number =
            |text: &str, digits: usize| text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
        let (year, part) = written.split_once('-').map_or((written, None), |(year, part)| (year, Some(part)));
        let year = is_number(year, 4).then(|| year.parse().ok()).flatten()?;
        let numbered = |text: &str, most: i8| text.parse::<i8>().ok().filter(|at| (1..=most).contains(at));
        let period = match part {
            None => Period::Year(year),
            Some(part) if is_number(part, 2) => Period::Month(year, numbered(part, 12)?),
            Some(part) if part.len() == 2 && part.starts_with('Q') => {
                Period::Quarter(year, numbered(&part[1..], 4)?)
            }
            Some(part) if part.len() == 2 && part.starts_with('H') => {
                Period::Half(year, numbered(&part[1..], 2)?)
            }
            Some(_) => return None,
        };
        YEARS.contains(&year).then_some(period)
    }

    /// What the name of a file says: `2026-08`, `2026-q3-ban-sua`, `truc-thon-trung-2026-11`; a year only where it is all of it.
    pub(crate) fn of_file(path: &str) -> Option<Self> {
        let name = path.rsplit('/').next().unwrap_or(path);
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_uppercase();
        let parts: Vec<&str> = stem.split(|letter: char| !letter.is_alphanumeric()).collect();
        let pairs = parts.windows(2).filter_map(|pair| Self::read(&pair.join("-")));
        pairs.chain(Self::read(&stem)).next()
    }

    /// A file that is called after another time than the one it says, under that key.
    pub(crate) fn unlike_file(self, path: &str, (key, written): (&str, &At<&str>)) -> Option<Diagnostic> {
        let named = Self::of_file(path).filter(|named| *named != self)?;
        let name = path.rsplit('/').next().unwrap_or(path);
        let wrong = Mistake::NamedOtherwise {
            file: &name,
            named: Words::new(named.name_inline(), named.to_string()),
            key: &key,
            own: Words::new(self.name_inline(), self.to_string()),
            right: &self.slug(),
        };
        Some(Diagnostic::new(wrong).span(written.span.clone()))
    }

    /// What people mean by other ways of writing: "8/2026", "tháng 08 năm 2026", "quý III/2026", "6 tháng đầu năm 2026".
    pub(crate) fn meant(text: &str) -> Option<Self> {
        let folded = fold(text);
        let words: Vec<&str> =
            folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let year_at = words
            .iter()
            .position(|word| word.len() == 4 && word.parse().is_ok_and(|year| YEARS.contains(&year)))?;
        let year: i16 = words[year_at].parse().ok()?;
        let number = |word: &str| -> Option<i8> {
            let roman =
                QUARTERS.iter().position(|roman| roman.eq_ignore_ascii_case(word)).map(|at| at as i8 + 1);
            roman.or_else(|| word.trim_start_matches(['t', 'q', 'h']).parse().ok())
        };
        let others: Vec<&str> =
            words.iter().enumerate().filter(|(at, _)| *at != year_at).map(|(_, word)| *word).collect();
        let says = |word: &str| others.contains(&word);
        if says("thang") && says("6") && (says("dau") || says("cuoi")) {
            return Some(Period::Half(year, if says("dau") { 1 } else { 2 }));
        }
        let at = others.iter().find_map(|word| number(word));
        let of_quarter = says("quy") || others.iter().any(|word| word.len() == 2 && word.starts_with('q'));
        let of_half = others.iter().any(|word| word.len() == 2 && word.starts_with('h'));
        match at {
            Some(at) if of_quarter => (1..=4).contains(&at).then_some(Period::Quarter(year, at)),
            Some(at) if of_half => (1..=2).contains(&at).then_some(Period::Half(year, at)),
            Some(at) => (1..=12).contains(&at).then_some(Period::Month(year, at)),
            None => others.iter().all(|word| ["nam", "ca"].contains(word)).then_some(Period::Year(year)),
        }
    }

    /// What people mean by a text, and whether they can mean nothing else by it.
    pub(crate) fn as_meant(text: &str) -> Option<Meant> {
        let period = Self::meant(text)?;
        let is_certain = Self::is_certain(text);
        Some(Meant { written: period.to_string(), said: period.name_inline(), is_certain })
    }

    /// Whether a text has a year, one number at most, and no word that could make another time of it.
    fn is_certain(text: &str) -> bool {
        const SAID: [&str; 6] = ["thang", "quy", "nam", "ca", "dau", "cuoi"];
        let folded = fold(text);
        let words: Vec<&str> =
            folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let has_digit = |word: &str| word.contains(|c: char| c.is_ascii_digit());
        let numbers: Vec<&&str> = words.iter().filter(|word| !SAID.contains(word)).collect();
        let of_quarter = words.contains(&"quy");
        let is_half = words.windows(3).any(|said| matches!(said, ["6", "thang", "dau" | "cuoi"]));
        let is_said = |word: &str| words.contains(&word);
        // "6 tháng 2026" may be a month, and may be half a year.
        let month_first = words
            .iter()
            .position(|word| *word == "thang")
            .is_none_or(|at| words.get(at + 1).is_some_and(|next| has_digit(next) && next.len() <= 2));
        numbers.len() <= 2
            && numbers.iter().all(|word| has_digit(word) || of_quarter)
            && (is_half || month_first && !is_said("dau") && !is_said("cuoi"))
    }

    /// In an address.
    pub(crate) fn slug(self) -> String {
        self.to_string().to_lowercase()
    }

    pub(crate) fn year(self) -> i16 {
        match self {
            Period::Month(year, _)
            | Period::Quarter(year, _)
            | Period::Half(year, _)
            | Period::Year(year) => year,
        }
    }

    /// Its months, the first and the last.
    pub(crate) fn months(self) -> (i8, i8) {
        match self {
            Period::Month(_, month) => (month, month),
            Period::Quarter(_, at) => (at * 3 - 2, at * 3),
            Period::Half(_, at) => (at * 6 - 5, at * 6),
            Period::Year(_) => (1, 12),
        }
    }

    pub(crate) fn first(self) -> Date {
        date(self.year(), self.months().0, 1)
    }

    pub(crate) fn last(self) -> Date {
        date(self.year(), self.months().1, 1).last_of_month()
    }

    /// The one of the same length behind it.
    pub(crate) fn next(self) -> Self {
        let after = |year: i16, at: i8, most: i8| if at == most { (year + 1, 1) } else { (year, at + 1) };
        match self {
            Period::Month(year, at) => {
                let (year, at) = after(year, at, 12);
                Period::Month(year, at)
            }
            Period::Quarter(year, at) => {
                let (year, at) = after(year, at, 4);
                Period::Quarter(year, at)
            }
            Period::Half(year, at) => {
                let (year, at) = after(year, at, 2);
                Period::Half(year, at)
            }
            Period::Year(year) => Period::Year(year + 1),
        }
    }

    pub(crate) fn is_month(self) -> bool {
        matches!(self, Period::Month(..))
    }

    /// The months it is made of, for whoever adds them up; a month is made of nothing.
    pub(crate) fn made_of(self) -> Vec<Self> {
        let (first, last) = self.months();
        if self.is_month() {
            Vec::new()
        } else {
            (first..=last).map(|month| Period::Month(self.year(), month)).collect()
        }
    }

    /// "Tháng 8/2026", "Quý III/2026", "6 tháng đầu năm 2026", "Năm 2026"
    pub(crate) fn name(self) -> String {
        match self {
            Period::Month(year, month) => format!("Tháng {month}/{year}"),
            Period::Quarter(year, at) => {
                format!("Quý {}/{year}", QUARTERS[usize::try_from(at - 1).unwrap_or(0)])
            }
            Period::Half(year, 1) => format!("6 tháng đầu năm {year}"),
            Period::Half(year, _) => format!("6 tháng cuối năm {year}"),
            Period::Year(year) => format!("Năm {year}"),
        }
    }

    /// The same within a sentence: "tháng 8/2026".
    pub(crate) fn name_inline(self) -> String {
        let name = self.name();
        let mut letters = name.chars();
        letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
    }

    pub(crate) fn is_over(self, day: Date) -> bool {
        self.last() < day
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Period::Month(year, month) => write!(f, "{year}-{month:02}"),
            Period::Quarter(year, at) => write!(f, "{year}-Q{at}"),
            Period::Half(year, at) => write!(f, "{year}-H{at}"),
            Period::Year(year) => write!(f, "{year}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_a_file_writes() {
        for (written, name) in [
            ("2026-08", "Tháng 8/2026"),
            ("2026-Q3", "Quý III/2026"),
            ("2026-H2", "6 tháng cuối năm 2026"),
            ("2026", "Năm 2026"),
        ] {
            let period = Period::read(written).unwrap_or_else(|| panic!("{written}"));
            assert_eq!((period.name().as_str(), period.to_string().as_str()), (name, written));
        }
        for wrong in
            ["2026-13", "2026-8", "2026-Q5", "26-08", "2026-H0", "2026-", "", "+026", "1899", "2026-q3"]
        {
            assert_eq!(Period::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn sees_what_is_meant() {
        for (text, written) in [
            ("8/2026", "2026-08"),
            ("2026-8", "2026-08"),
            ("2026/08", "2026-08"),
            ("Tháng 08 năm 2026", "2026-08"),
            ("THÁNG 8 NĂM 2026", "2026-08"),
            ("T8/2026", "2026-08"),
            ("quý III/2026", "2026-Q3"),
            ("Quý 3 năm 2026", "2026-Q3"),
            ("2026-q3", "2026-Q3"),
            ("Q3-2026", "2026-Q3"),
            ("6 tháng đầu năm 2026", "2026-H1"),
            ("6 tháng cuối năm 2026", "2026-H2"),
            ("Năm 2026", "2026"),
        ] {
            assert_eq!(Period::meant(text).map(|one| one.to_string()).as_deref(), Some(written), "{text}");
        }
        for text in ["", "tháng 8", "13/2026", "báo cáo 2026 của xã", "quý V/2026"] {
            assert_eq!(Period::meant(text), None, "{text}");
        }
    }

    #[test]
    fn reads_names_of_files() {
        for (path, written) in [
            ("content/figures/2026-08.toml", Some("2026-08")),
            ("content/figures/2026-q3-ban-sua.toml", Some("2026-Q3")),
            ("content/figures/2026.toml", Some("2026")),
            ("content/rosters/truc-thon-trung-2026-11.toml", Some("2026-11")),
            ("content/rosters/2026_11.toml", Some("2026-11")),
            ("content/rosters/bao-cao-2026.toml", None),
            ("content/rosters/2026-truc.toml", None),
            ("content/rosters/a.toml", None),
        ] {
            let period = Period::of_file(path).map(|one| one.to_string());
            assert_eq!(period.as_deref(), written, "{path}");
        }
    }

    #[test]
    fn goes_on_over_the_year() {
        assert_eq!(Period::Month(2025, 12).next(), Period::Month(2026, 1));
        assert_eq!(Period::Quarter(2025, 4).next(), Period::Quarter(2026, 1));
        assert_eq!(Period::Month(2024, 2).last(), date(2024, 2, 29));
        assert_eq!(Period::Half(2026, 2).made_of().len(), 6);
    }
}

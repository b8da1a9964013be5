//! Notes of a way and of a fee, long or short.
//!
//! In: the source's text. Out: a [`Note`]: short ones whole, long ones with what may stand in sight and with all that
//! follows it. No sentence is cut: a condition or an exemption that ends in the middle says something else.

use serde::Serialize;

use crate::catalogue::{Fee, Stated, Time};
use crate::render::words;
use crate::strings::TEXT;
use crate::vietnamese::{is_letter_or_digit, lower, parse_amounts, parse_durations};

/// Notes up to this many letters are shown whole.
pub(crate) const SHORT: usize = 180;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Note {
    /// A short note, the first sentences of a long one, or what it is about.
    pub(crate) lead: String,
    /// What goes on behind it, line by line; empty where nothing does.
    pub(crate) rest: Vec<String>,
    /// The lead is no part of the text.
    #[serde(skip)]
    pub(crate) headed: bool,
}

impl Note {
    pub(crate) fn of(text: &str) -> Self {
        Self::headed(text, &about(text))
    }

    /// With a heading of its own, for where no sentence is short enough to open it.
    pub(crate) fn headed(text: &str, heading: &str) -> Self {
        if is_short(text) {
            return Self { lead: lines(text).join(" "), ..Self::default() };
        }
        match first_sentences(text) {
            Some((lead, rest)) => Self { lead, rest, headed: false },
            None => Self { lead: heading.to_owned(), rest: lines(text), headed: true },
        }
    }

    /// Where there is no room for it: where it stands.
    pub(crate) fn elsewhere(place: &str) -> Self {
        Self { lead: place.to_owned(), ..Self::default() }
    }

    /// The whole text in one line.
    pub(crate) fn whole(&self) -> String {
        let lead = (!self.headed).then_some(&self.lead);
        lead.into_iter().chain(&self.rest).map(String::as_str).collect::<Vec<_>>().join(" ")
    }
}

pub(crate) fn is_short(text: &str) -> bool {
    text.chars().count() <= SHORT
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// As many whole sentences of the first line as fit, and the rest.
fn first_sentences(text: &str) -> Option<(String, Vec<String>)> {
    let all = lines(text);
    let (first, others) = all.split_first()?;
    if is_short(first) {
        return Some((first.clone(), others.to_vec()));
    }
    let (lead, _) = words::opening(first, SHORT)?;
    let start = first.find(lead.as_str())?;
    let behind = first[start + lead.len()..].trim_start_matches('.').trim();
    let rest = std::iter::once(behind.to_owned()).chain(others.iter().cloned());
    Some((format!("{}{lead}.", &first[..start]), rest.filter(|line| !line.is_empty()).collect()))
}

/// What a note is about, in a heading: "Ghi chú về mức thu và thời hạn".
pub(crate) fn about(text: &str) -> String {
    let low = lower(text);
    let fees = !parse_amounts(text).is_empty() || low.contains("lệ phí") || low.contains("mức thu");
    let time = !parse_durations(text).is_empty() || low.contains("thời hạn");
    match (fees, time) {
        (true, true) => TEXT.notes.on_money_and_time.to_owned(),
        (true, false) => TEXT.notes.on_money.to_owned(),
        (false, true) if begins_with_way(&low) => TEXT.notes.on_way_and_time.to_owned(),
        (false, true) => TEXT.notes.on_time.to_owned(),
        (false, false) => TEXT.notes.on_way.to_owned(),
    }
}

/// "Trực tuyến hoặc trực tiếp tại …", "Nộp cho …", "Cách thức thực hiện: …".
fn begins_with_way(low: &str) -> bool {
    const WAYS: [&str; 9] =
        ["trực tuyến", "trực tiếp", "nộp ", "gửi ", "qua ", "thông qua", "cách thức", "tại ", "hồ sơ nộp"];
    let bare = low.trim_start_matches(|c: char| !c.is_alphabetic());
    WAYS.iter().any(|word| bare.starts_with(word))
}

/// Whether a note of a way only repeats its time: "10 ngày làm việc, kể từ ngày nhận đủ hồ sơ" beside 10 ngày làm việc.
pub(crate) fn repeats_time(note: &str, time: &Time) -> bool {
    const REST: &str = " thời hạn giải quyết gian thực hiện là không quá trong vòng kể tính từ ngày khi nhận được đủ đầy hồ sơ \
                        hợp lệ theo quy định và ";
    let durations = parse_durations(note);
    let [only] = durations.as_slice() else { return false };
    let said = lower(&note[only.range.clone()]);
    let told = words::time(time).text;
    let number = |text: &str| {
        let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
        digits.parse::<u32>().ok()
    };
    let same = number(&said).is_some() && number(&said) == number(&told);
    let unit = |text: &str| {
        split(text)
            .filter(|word| word.chars().all(char::is_alphabetic))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let around = lower(&format!("{} {}", &note[..only.range.start], &note[only.range.end..]));
    same && unit(&said) == unit(&told) && split(&around).all(|word| REST.contains(&format!(" {word} ")))
}

/// A text without the names of files that came with it, where it says more than these: on paper nothing comes with it.
pub(crate) fn without_files(text: &str) -> String {
    let is_file = |line: &&str| line.trim_start().starts_with("Tệp kèm theo: ");
    let rest: Vec<&str> = text.lines().filter(|line| !is_file(line)).collect();
    if rest.iter().all(|line| line.trim().is_empty()) { text.to_owned() } else { rest.join("\n") }
}

/// Whether all that a note of a fee says stands in the fee already.
pub(crate) fn says_no_more(note: &str, fees: &[&Fee]) -> bool {
    const NOTHING: &[&str] = &[
        "phí",
        "lệ",
        "mức",
        "thu",
        "miễn",
        "cho",
        "đối",
        "với",
        "là",
        "đồng",
        "và",
        "nộp",
        "thì",
        "theo",
        "các",
        "trường",
        "hợp",
        "áp",
        "dụng",
        "vnđ",
        "vnd",
        "đ",
        "không",
        "01",
        "1",
        "một",
        "mỗi",
        "sau",
        "gồm",
    ];
    let said: String = fees
        .iter()
        .flat_map(|fee| {
            let amount = match &fee.stated {
                Stated::Amount { money, .. } => words::number(money.amount),
                _ => String::new(),
            };
            [Some(amount), fee.per.clone(), fee.applies_to.clone()]
                .into_iter()
                .flatten()
                .chain(fee.exempt.iter().cloned())
        })
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase();
    const COUNCIL: &[&str] = &[
        "hội", "đồng", "nhân", "dân", "hđnd", "cấp", "tỉnh", "thành", "phố", "trực", "thuộc", "trung",
        "ương", "quy", "định", "quyết", "do", "cụ", "thể", "nếu", "có", "của", "tại", "nghị", "thẩm",
        "quyền",
    ];
    let by_council = fees.iter().all(|fee| fee.stated == Stated::SetByProvince);
    let known: Vec<&str> = split(&said).chain(COUNCIL.iter().copied().filter(|_| by_council)).collect();
    let low = lower(note);
    split(&low).all(|word| known.contains(&word) || NOTHING.contains(&word))
}

fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(is_letter_or_digit(c) || c == '.'))
        .map(|word| word.trim_matches('.'))
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_notes_open_with_whole_sentences() {
        assert_eq!(Note::of("Nộp tại xã."), Note { lead: "Nộp tại xã.".to_owned(), ..Note::default() });
        let long = format!("Trong ngày. {}", "Phí là 5.000 đồng mỗi trang của bản chính, ".repeat(6));
        let note = Note::of(&long);
        assert_eq!(note.lead, "Trong ngày.");
        assert!(note.rest[0].starts_with("Phí là 5.000 đồng"));
        let unbroken = "thu 5.000 đồng trong 3 ngày ".repeat(9);
        assert_eq!(Note::of(&unbroken).lead, "Ghi chú về mức thu và thời hạn");
        assert_eq!(Note::of(&unbroken).whole(), unbroken.trim());
        assert_eq!(note.whole(), long.trim());
    }

    #[test]
    fn nothing_is_said_twice() {
        let money = crate::catalogue::Money { amount: 70_000, currency: "VND".to_owned() };
        let fee = Fee {
            stated: Stated::Amount { money, set_by_province: false },
            per: Some("giấy".to_owned()),
            ..Fee::not_stated()
        };
        assert!(says_no_more("70.000 đồng/giấy.", &[&fee]));
        assert!(!says_no_more("70.000 đồng/giấy, nộp một lần khi nhận", &[&fee]));
        let open = Fee { stated: Stated::SetByProvince, ..Fee::not_stated() };
        assert!(says_no_more("Do HĐND cấp tỉnh quyết định.", &[&open]));
        assert!(!says_no_more("Do HĐND tỉnh quyết định. Không hoàn trả.", &[&open]));
    }

    #[test]
    fn what_only_repeats_the_time_is_no_note() {
        use crate::catalogue::{Halves, WorkingDays};
        let ten = Time::WorkingDays(WorkingDays(Halves(20)));
        for note in [
            "10 ngày làm việc, kể từ ngày nhận đủ hồ sơ.",
            "Thời hạn giải quyết: không quá 10 ngày làm việc",
            "Trong vòng 10 ngày làm việc kể từ khi nhận được hồ sơ hợp lệ;",
        ] {
            assert!(repeats_time(note, &ten), "{note}");
        }
        for note in [
            "10 ngày kể từ ngày nhận đủ hồ sơ",
            "05 ngày làm việc kể từ ngày nhận đủ hồ sơ",
            "10 ngày làm việc kể từ ngày có quyết định",
            "10 ngày làm việc. Nộp tại xã.",
            "10 ngày làm việc; vùng khó khăn 15 ngày làm việc",
        ] {
            assert!(!repeats_time(note, &ten), "{note}");
        }
    }

    #[test]
    fn files_and_ways_in_a_note() {
        assert_eq!(without_files("Theo nghị quyết\nTệp kèm theo: 5.Nghị quyết.pdf"), "Theo nghị quyết");
        assert_eq!(without_files("Tệp kèm theo: a.pdf"), "Tệp kèm theo: a.pdf");
        assert_eq!(about("Trực tiếp tại xã trong 5 ngày"), "Ghi chú về cách nộp và thời hạn");
        assert_eq!(about("Trong 5 ngày ở xã"), "Ghi chú về thời hạn");
    }
}

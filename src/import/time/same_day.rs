//! "On the same day", and the hour after which the next working day counts.
//!
//! In: a text. Out: whether it says that the matter is settled on the day it is handed in, and until what hour. An hour
//! counts only where its sentence sends what comes later to the next day: "sau 15 giờ" alone may be office hours.

use jiff::civil::Time as TimeOfDay;

use super::flat::Flat;
use super::head::{Head, head};
use super::limit::{self, When};
use crate::import::enumerator::without_bullet;
use crate::vietnamese::{Clock, parse_clocks};

/// What a text says of the day itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct SameDay {
    /// The sentence that says that it is settled on the same day.
    pub(crate) sentence: Option<String>,
    /// The case it says so of; absent where it speaks of all.
    pub(crate) when: Option<String>,
    /// What is received later counts from the next working day.
    pub(crate) cutoff: Option<TimeOfDay>,
}

/// The day after, however it is called.
pub(crate) const NEXT_DAY: &str = "ngay lam viec tiep theo|ngay tiep theo|ngay lam viec ke tiep|ngay ke tiep|ngay hom sau|hom sau|\
                        ngay lam viec sau|ngay lam viec hom sau|ngay lam viec lien ke|ngay lam viec sau do";

/// What a text says of the same day and of the hour.
pub(crate) fn read(text: &str) -> SameDay {
    let mut found = SameDay::default();
    for sentence in sentences(text) {
        let flat = Flat::of(sentence);
        if found.sentence.is_none() && says_same_day(&flat) {
            found.sentence = Some(sentence.to_owned());
            found.when = case_of(sentence);
        }
        if found.cutoff.is_none() && flat.has_any(NEXT_DAY) {
            found.cutoff = cutoff(sentence);
        }
    }
    found
}

/// The hour of a sentence behind which it is too late: "sau 15 giờ", "quá 15 giờ", "từ 15 giờ 30 trở đi". An hour at
/// which no office is open is none.
fn cutoff(sentence: &str) -> Option<TimeOfDay> {
    const OPEN: std::ops::RangeInclusive<i8> = 6..=18;
    let goes_on = |clock: &Clock| {
        let behind = Flat::of(&sentence[clock.range.end..]);
        behind.starts_with_any("tro di|tro ve sau|chieu tro di|chieu tro ve sau")
    };
    let exceeds = |clock: &Clock| !Flat::of(&sentence[..clock.range.start]).ends_with_any("khong qua");
    let after = parse_clocks(sentence, &["sau", "qua"]).into_iter().filter(exceeds);
    let from = parse_clocks(sentence, &["tu"]).into_iter().filter(goes_on);
    let clock = after.chain(from).find(|clock| OPEN.contains(&clock.hour))?;
    TimeOfDay::new(clock.hour, clock.minute, 0, 0).ok()
}

/// "Trường hợp khẩn cấp: trong ngày", "Ngay trong ngày đối với yêu cầu bổ sung".
fn case_of(sentence: &str) -> Option<String> {
    let piece = sentence.split(';').find(|piece| Flat::of(piece).has("trong ngay"))?;
    let piece = without_bullet(piece);
    let flat = Flat::of(piece);
    let before = &piece[..flat.find("trong ngay")?];
    let named = match head(before) {
        Head::Case(text) | Head::Name(text) => Some(text),
        _ => None,
    };
    let behind = &piece[flat.find_end("trong ngay")?..];
    let behind = behind.trim_start().strip_prefix("làm việc").unwrap_or(behind).trim_start();
    let end = behind.find([',', ';', '(', '.']).unwrap_or(behind.len());
    let tail = Flat::of(behind)
        .starts_with_any("doi voi|trong truong hop|cho truong hop")
        .then(|| behind[..end].trim());
    let title = named.or(tail)?;
    (limit::when(title) != When::Always).then(|| title.to_owned())
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let pieces = text.lines().flat_map(|line| line.split_inclusive(". "));
    pieces.map(|piece| piece.trim().trim_end_matches(['.', ';', ' '])).filter(|piece| !piece.is_empty())
}

/// "Ngay trong ngày tiếp nhận": not the next day, and not what one office does for another.
fn says_same_day(flat: &Flat) -> bool {
    const OTHERS: &str = "thu 2|thu hai|gio hanh chinh|trong tuan|cac ngay|nop ho so|chuyen ho so|chuyen ngay|gui ho so|trong ngay le|trong ngay nghi|ngay trong ngay chuyen|bao cao|trinh";
    let text = flat.text();
    let same = text.match_indices(" trong ngay ").any(|(at, found)| {
        let behind = &text[at + found.len()..];
        ![
            "lam viec tiep theo",
            "tiep theo",
            "hom sau",
            "lam viec ke tiep",
            "ke tiep",
            "lam viec sau",
            "lam viec hom sau",
        ]
        .iter()
        .any(|next| behind.starts_with(next))
    });
    (same || flat.has_any("giai quyet ngay|tra ket qua ngay|cung ngay|trong buoi lam viec"))
        && !flat.has_any(OTHERS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, same_day: bool, cutoff: Option<(i8, i8)>) {
        let found = read(text);
        let clock = found.cutoff.map(|clock| (clock.hour(), clock.minute()));
        assert_eq!((found.sentence.is_some(), clock), (same_day, cutoff), "{text}");
    }

    #[test]
    fn reads_the_same_day_and_the_hour() {
        check("Ngay trong ngày; nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo.", true, Some((15, 0)));
        check("Trong ngày làm việc. Hồ sơ nhận sau 15h30 thì trả vào ngày hôm sau", true, Some((15, 30)));
        check("Trả kết quả ngay sau khi nhận đủ giấy tờ", true, None);
        check("Trong ngày tiếp nhận hoặc ngày làm việc tiếp theo, nếu nhận sau 16:00", true, Some((16, 0)));
        check("5 ngày. Hồ sơ tiếp nhận sau 16 giờ thì tính từ ngày làm việc kế tiếp", false, Some((16, 0)));
    }

    #[test]
    fn knows_of_whom_it_is_said() {
        let when = |text: &str| read(text).when;
        assert_eq!(
            when("- Trường hợp khẩn cấp: trong ngày. - Khác: 5 ngày").as_deref(),
            Some("Trường hợp khẩn cấp")
        );
        assert_eq!(
            when("3 ngày; ngay trong ngày đối với yêu cầu bổ sung, nếu nhận sau 15 giờ thì ngày làm việc tiếp theo").as_deref(),
            Some("đối với yêu cầu bổ sung"),
        );
        assert_eq!(when("Trường hợp hồ sơ đầy đủ thì giải quyết trong ngày"), None);
        assert_eq!(when("Ngay trong ngày tiếp nhận hồ sơ"), None);
    }

    #[test]
    fn leaves_what_is_neither() {
        check("Trả kết quả trong ngày làm việc tiếp theo", false, None);
        check("Làm việc đến sau 15 giờ", false, None);
        check("Chuyển hồ sơ trong ngày cho phòng chuyên môn", false, None);
        check("Không quá 5 ngày làm việc", false, None);
    }
}

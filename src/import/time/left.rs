//! What a text says of time that was not told: nothing of it may vanish.
//!
//! In: the text of a row and what was [`Told`] of it. Out: the same, with every sentence quoted that holds a length of
//! time, an hour of the day, the name of remote or ordinary places, or a word of lengthening that stands nowhere among
//! the times; and without a value that such a sentence bounds ("ít nhất 5 ngày", "5 ngày, cộng 15 ngày niêm yết"): it
//! would stand alone as everybody's. One detector for all, so that a sentence nobody has thought of is quoted as well.
//! Times of refusals and of the applicant stay out: they are not how long somebody waits.

use std::ops::Range;

use super::flat::Flat;
use super::limit::{Kind, Limit, When};
use super::region::{self, Place};
use super::same_day;
use super::told::Told;
use super::topic;
use super::unit;
use crate::catalogue::{Time, Via};
use crate::import::doubt::DoubtKind;
use crate::import::sentences;
use crate::vietnamese::{Duration, parse_any_clocks, parse_durations};

/// Adds to what was told of a row the sentences of its text that say more. `ways` are those of the record: what a text
/// says of another way is told with that way.
pub(crate) fn keep(told: &mut Told, text: &str, limits: &[Limit], ways: &[Via]) {
    let mut bounded = false;
    let mut found: Vec<&str> = Vec::new();
    let row = RowContext { told, limits, ways };
    // Words of time are quoted with all of their sentence.
    let silent = told.is_silent() && told.quotes.is_empty();
    let all = sentences::of_text(text).flat_map(|sentence| pieces(sentence, !silent));
    for piece in all {
        match left(piece, &row) {
            Left::Nothing => continue,
            Left::Beside => {}
            Left::Bounds => bounded = true,
        }
        found.push(piece);
    }
    if !told.quotes.is_empty() || found.iter().any(|piece| !parse_durations(piece).is_empty()) {
        found.retain(|piece| !parse_durations(piece).is_empty() || !told.is_silent());
    }
    if bounded {
        let said = std::mem::take(&mut told.time);
        let value = unit::worded(&said);
        // A number of the column that no sentence has is part of what is quoted.
        if !found.iter().any(|piece| holds(piece, &said)) && !value.is_empty() {
            push(told, value);
        }
    }
    let silent = told.is_silent() && !bounded;
    for piece in found {
        let quote = with_heads(piece, limits);
        if is_quoted(told, &quote) {
            continue;
        }
        told.doubts.push((DoubtKind::TimeQuoted, quote.clone(), String::new()));
        if silent {
            told.words.push(quote);
        } else {
            push(told, quote);
        }
    }
}

/// A sentence as it is quoted: with the headings that say whose it is.
fn with_heads(piece: &str, limits: &[Limit]) -> String {
    let piece = piece.trim_end_matches(['.', ':', ' ']);
    let limit = limits
        .iter()
        .find(|one| !one.heads.is_empty() && (one.clause.contains(piece) || piece.contains(&one.clause)));
    match limit.filter(|limit| !limit.heads.iter().any(|head| piece.contains(head.as_str()))) {
        Some(limit) => format!("{}: {piece}", limit.heads.join(": ")),
        None => piece.to_owned(),
    }
}

fn push(told: &mut Told, quote: String) {
    if !is_quoted(told, &quote) {
        told.quotes.push(quote);
    }
}

fn is_quoted(told: &Told, quote: &str) -> bool {
    let later = told.later.iter();
    let all = told.quotes.iter().chain(&told.words).chain(later);
    all.into_iter().any(|known| known.contains(quote) || quote.contains(known.as_str()) && known == quote)
}

/// What of a sentence is told nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Left {
    Nothing,
    /// Something that stands beside the value.
    Beside,
    /// Something that makes the value another: it is none for everybody.
    Bounds,
}

fn left(piece: &str, row: &RowContext<'_>) -> Left {
    let told = row.told;
    let flat = Flat::of(piece);
    let durations = parse_durations(piece);
    let spots = || (0..durations.len()).map(|at| Spot { piece, durations: &durations, at });
    let is_own = |spot: &Spot<'_>| is_told(told, &spot.time());
    let own = spots().filter(is_own).count();
    let strange: Vec<Spot<'_>> =
        spots().filter(|spot| !is_own(spot) && !spot.is_of_another(row, own > 0)).collect();
    let place = names_place(&flat);
    let single = told.others.is_empty() && told.stages.is_empty();
    if spots().any(|spot| is_own(&spot) && is_lower_bound(spot.before())) {
        return if single { Left::Bounds } else { Left::Beside };
    }
    if !strange.is_empty() {
        let joined = own > 0 && !place && strange.iter().any(|spot| !spot.stands_apart(row));
        // What was told may be the time of something else itself: "Sau 7 ngày niêm yết, trong 3 ngày".
        let own_is_other = spots().any(|spot| is_own(&spot) && spot.kind(row) == Some(Kind::Other));
        let joined = joined || own > 0 && own_is_other;
        return if joined && single { Left::Bounds } else { Left::Beside };
    }
    let told_place = told.remote.is_some() || told.place != Place::Everywhere;
    let of_time = !durations.is_empty() || flat.has_any("thoi han|thoi gian");
    let unread = place && of_time && !told_place
        || of_time && flat.has_any(LONGER) && durations.is_empty()
        || speaks_of_an_hour(piece, &flat, told)
        || told.is_silent() && speaks_of_time(piece, &flat) && durations.is_empty() && !piece.ends_with(':');
    if unread { Left::Beside } else { Left::Nothing }
}

const LONGER: &str = "gap doi|gap hai|gap ruoi|keo dai|dai hon|lau hon|rut ngan|cong them|tang them|co the gia han|duoc gia han|\
                      gia han them";

/// Whether a length of time is among those told, in the same or the other kind of days, or as hours of work.
fn is_told(told: &Told, time: &Time) -> bool {
    let words = told.others.iter().map(|(_, time)| time).chain(&told.remote);
    let stages = told.stages.iter().map(|stage| &stage.time);
    let mut all = words.chain(stages).chain([&told.time]);
    all.any(|one| match one {
        Time::SeeText(text) => holds(text, time),
        one => {
            unit::is_same_number_of_days(one, time)
                || unit::is_hours_of(one, time)
                || unit::is_hours_of(time, one)
        }
    })
}

/// Whether a text has this length of time, in one kind of days or the other.
pub(crate) fn holds(text: &str, time: &Time) -> bool {
    parse_durations(text).iter().any(|one| unit::is_same_number_of_days(&unit::of_duration(one), time))
}

/// What a row is read with.
struct RowContext<'a> {
    told: &'a Told,
    limits: &'a [Limit],
    ways: &'a [Via],
}

/// A length of time in its sentence, one of several.
struct Spot<'a> {
    piece: &'a str,
    durations: &'a [Duration],
    at: usize,
}

impl Spot<'_> {
    fn before(&self) -> &str {
        &self.piece[..self.durations[self.at].range.start]
    }

    fn time(&self) -> Time {
        unit::of_duration(&self.durations[self.at])
    }

    /// The words around it, as far as the next comma, bracket or length.
    fn around(&self) -> &str {
        const SIGNS: [char; 4] = [',', '(', ')', ';'];
        let (piece, durations, at) = (self.piece, self.durations, self.at);
        let range = &durations[at].range;
        let from = at.checked_sub(1).map_or(0, |before| durations[before].range.end);
        let to = durations.get(at + 1).map_or(piece.len(), |next| next.range.start);
        let start = piece[from..range.start].rfind(SIGNS).map_or(from, |sign| from + sign + 1);
        let end = piece[range.end..to].find(SIGNS).map_or(to, |sign| range.end + sign);
        &piece[start..end]
    }

    fn kind(&self, row: &RowContext<'_>) -> Option<Kind> {
        let time = self.time();
        let same = |one: &&Limit| one.time == time && self.piece.contains(&one.clause);
        row.limits.iter().find(same).map(|one| one.kind)
    }

    /// Leaves the value what it is: a time not counted, one that held before, one of another work that nothing adds.
    fn stands_apart(&self, row: &RowContext<'_>) -> bool {
        const ADDS: &str = "cong|cong them|them|va|sau|sau do|tiep theo|+";
        let local = Flat::of(self.around());
        let adds = local.has_any(ADDS);
        is_excluded(self.before())
            || local.has_any("cat giam|rut ngan|da giam")
            || self.kind(row) == Some(Kind::Other) && !adds
    }

    /// A time of a refusal, of the applicant or a paper, or one that is told in another way: with the row of its own way,
    /// with its case, as the sum of remote communes.
    fn is_of_another(&self, row: &RowContext<'_>, beside_own: bool) -> bool {
        let time = self.time();
        let piece = self.piece;
        let same =
            |one: &&Limit| one.time == time && (piece.contains(&one.clause) || one.clause.contains(piece));
        let local = Flat::of(self.around());
        let ahead = local.has_any("truoc khi|truoc ngay|truoc thoi diem|truoc luc");
        let refused = topic::is_refusal(&local) || local.has_any("phai nop|phai gui|nguoi nop");
        // No procedure takes years: a paper holds for them.
        if ahead || refused || matches!(time, Time::Years(_)) {
            return true;
        }
        let Some(limit) = row.limits.iter().find(same) else { return false };
        let other = limit.kind == Kind::Other;
        let with_its_way = matches!(&limit.when, When::By(by) if by.iter().any(|via| row.ways.contains(via)));
        let with_its_case = limit.kind == Kind::Share && !row.told.others.is_empty();
        let remote = limit.place == Place::Remote && row.told.remote.is_some() && limit.kind == Kind::More;
        with_its_way
            || with_its_case
            || remote
            || other && topic::is_refusal(&Flat::of(piece))
            || other && !beside_own && !is_lower_bound(self.before())
    }
}

/// "không bao gồm 15 ngày niêm yết": the value stays what it is.
fn is_excluded(before: &str) -> bool {
    const EXCLUDES: &str = "khong tinh|khong ke|khong bao gom|chua tinh|chua ke|chua bao gom|tru thoi gian|khong gom|\
                            cat giam tu|giam tu|rut ngan tu|thay vi|so voi|thay cho";
    Flat::of(before).has_any(EXCLUDES)
}

fn is_lower_bound(before: &str) -> bool {
    Flat::of(before).ends_with_any("it nhat|toi thieu|it nhat la|toi thieu la|khong it hon|khong duoi")
}

/// Names communes by where they lie.
fn names_place(flat: &Flat) -> bool {
    region::place(flat.text()) != Place::Everywhere
        || flat.has_any("di lai kho khan|vung thuan loi|dia ban thuan loi")
}

/// An hour of the day that is no cut-off and no opening hour, or what is said of those who come outside these.
fn speaks_of_an_hour(piece: &str, flat: &Flat, told: &Told) -> bool {
    let in_time = told.cutoff.is_some() || matches!(told.time, Time::SameDay(_));
    let as_text = matches!(&told.time, Time::SeeText(text) if text.contains(piece));
    if in_time || as_text {
        return false;
    }
    let durations = parse_durations(piece);
    let is_length = |range: &Range<usize>| durations.iter().any(|one| one.range.contains(&range.start));
    let clocks: Vec<_> = parse_any_clocks(piece).into_iter().filter(|one| !is_length(&one.range)).collect();
    let spans = clocks.windows(2).any(|pair| {
        let between = Flat::of(&piece[pair[0].range.end..pair[1].range.start]);
        matches!(between.text().trim(), "den" | "-" | "–" | "toi" | "den het")
    });
    let outside = flat.has("ngoai gio hanh chinh") && flat.has_any(same_day::NEXT_DAY);
    let acts =
        flat.has_any("tra|giai quyet|tinh|hom sau|chuyen sang|hen") || flat.has_any(same_day::NEXT_DAY);
    outside || !clocks.is_empty() && !spans && acts
}

/// Words of time that are no length: "ngay khi nhận đủ hồ sơ", "xét mỗi năm một lần", "một tháng rưỡi".
fn speaks_of_time(piece: &str, flat: &Flat) -> bool {
    const WORDS: &str = "ngay khi|ngay sau khi|giai quyet ngay|tra ket qua ngay|trong buoi|trong tuan|nam mot lan|hang nam|\
                         hang thang|hang quy|hang tuan|moi nam|moi thang|moi quy|moi tuan|thang ruoi|mot thang|hai thang|ba thang|\
                         mot tuan|hai tuan|ba tuan|sau thang|thoi han giai quyet|thoi gian giai quyet|thoi gian thuc hien|\
                         thoi han thuc hien|thoi gian xu ly|thoi gian tra|thoi han tra|mot ngay|nua ngay|nua thang|\
                         tra truoc ngay|cap nhat ngay";
    // The day itself is read by its own rule, and what an applicant or the dossier is bound by is another's.
    const OTHERS: &str = "gio hanh chinh|gio lam viec|nguoi nop phai|phai nop|bi tu choi|chua hop le|khong hop le|chua day du|\
                          khong day du|het hieu luc|co hieu luc";
    let weeks = {
        let words: Vec<&str> = flat.text().split_whitespace().collect();
        words.windows(2).any(|pair| pair[1] == "tuan" && pair[0].bytes().all(|byte| byte.is_ascii_digit()))
    };
    (weeks || flat.has_any(WORDS)) && !flat.has_any(OTHERS) && piece.chars().any(char::is_alphabetic)
}

/// A sentence, cut at the semicolons outside brackets if wanted.
fn pieces(sentence: &str, cut: bool) -> impl Iterator<Item = &str> {
    let mut depth = 0_usize;
    let cuts = sentence.split(move |sign: char| {
        match sign {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        cut && depth == 0 && sign == ';'
    });
    cuts.map(str::trim).filter(|piece| !piece.is_empty())
}

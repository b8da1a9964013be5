//! Every length of time of a text, with what it is, for whom, where and from when.
//!
//! In: a text. Out: its [`Limit`]s in order. Nothing is decided here on what the procedure's time is: that needs the
//! other fields of the record.

use super::clause::{Clause, clauses};
use super::flat::{Flat, each};
use super::head::{Head, head, is_leading};
use super::region::{self, Place};
use super::topic::{self, Act, Start};
use super::unit;
use crate::catalogue::model::{Time, Via};
use crate::vietnamese::{Duration, parse_durations};

/// A length of time in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    pub time: Time,
    pub kind: Kind,
    pub place: Place,
    pub when: When,
    pub start: Start,
    pub act: Act,
    /// Nothing is said but the time, from when and for whom: "Không quá 5 ngày kể từ ngày nhận đủ hồ sơ".
    pub bare: bool,
    /// The sentence it stands in.
    pub clause: String,
    /// The words from the one that makes it an addition to its end: "tăng thêm không quá 10 ngày".
    pub phrase: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// How long the procedure, or one step of it, may take.
    #[default]
    Limit,
    /// So much more than otherwise.
    More,
    /// A part of a time that the text has told as a whole.
    Part,
    /// Another thing's: of a notice, of the applicant.
    Other,
    /// Told in two units that make one time: "02 tháng và 15 ngày làm việc".
    Joined,
    /// From … to: no single time.
    Unclear,
}

/// For whom it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum When {
    #[default]
    Always,
    /// In this case.
    Case(String),
    /// Where the dossier is refused or sent back.
    Refusal(String),
    /// For those who hand in by these ways.
    By(Vec<Via>),
    /// Of this among several things the text gives times for.
    Labelled(String),
}

/// All lengths of time of a text.
pub fn limits(text: &str) -> Vec<Limit> {
    clauses(text).iter().flat_map(of_clause).collect()
}

fn of_clause(clause: &Clause<'_>) -> Vec<Limit> {
    let said = without_exclusions(clause.text);
    let durations = parse_durations(&said);
    let mut out: Vec<Limit> = Vec::with_capacity(durations.len());
    for (at, duration) in durations.iter().enumerate() {
        let from = at.checked_sub(1).map_or(0, |before| durations[before].range.end);
        let first_end = durations.first().filter(|_| at > 0).map(|first| first.range.end);
        let to = durations.get(at + 1).map_or(said.len(), |next| next.range.start);
        let spot = Spot { clause, said: &said, from, to, duration, first_end };
        out.push(spot.limit());
    }
    for (at, pair) in durations.windows(2).enumerate() {
        let between = said[pair[0].range.end..pair[1].range.start].trim();
        // "3 - 5 ngày": both ends were given.
        let kind = if !said[pair[0].range.clone()].contains(char::is_alphabetic) {
            Kind::Unclear
        } else if matches!(between, "và" | "+" | "cộng") && pair[0].unit != pair[1].unit {
            Kind::Joined
        } else {
            continue;
        };
        out[at].kind = kind;
        out[at + 1].kind = kind;
    }
    out
}

const EXCLUDES: &str =
    "khong tinh|khong ke|khong bao gom|chua tinh|chua ke|chua bao gom|tru thoi gian|khong gom";

/// A sentence without what it says that is not counted, and without what follows if the answer is no.
fn without_exclusions(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('(') {
        let Some(close) = rest[open..].find(')').map(|at| open + at + 1) else { break };
        let inside = &rest[open..close];
        out.push_str(&rest[..open]);
        if !Flat::of(inside).has_any(EXCLUDES) {
            out.push_str(inside);
        }
        rest = &rest[close..];
    }
    out.push_str(rest);
    cut_tail(out)
}

fn cut_tail(mut text: String) -> String {
    const NEGATIVE: &str = "truong hop khong|neu khong|truong hop tu choi|truong hop chua|truong hop ho so khong|\
                            truong hop ho so chua|tru truong hop|neu ho so khong|neu ho so chua";
    let flat = Flat::of(&text);
    let Some(first) = parse_durations(&text).first().map(|one| one.range.end) else { return text };
    let negative = each(NEGATIVE).filter_map(|phrase| flat.find(phrase));
    // "trong trường hợp không cấp" says for whom; ", trường hợp không cấp thì trả lời" goes on.
    let negative = negative.filter(|at| text[..*at].trim_end().ends_with([',', ';', '.', ')']));
    let tails = negative.chain(each(EXCLUDES).filter_map(|phrase| flat.find(phrase)));
    let cut = tails.filter(|at| *at > first && parse_durations(&text[*at..]).is_empty()).min();
    if let Some(at) = cut {
        text.truncate(at);
        text.truncate(text.trim_end_matches([' ', ',', ';', '(']).len());
    }
    text
}

/// What stands around a length of time.
struct Words<'a> {
    head: &'a Head<'a>,
    before: &'a str,
    after: &'a str,
    /// For whom, behind it.
    tail: Option<&'a str>,
    /// Behind what says from when.
    rest: &'a str,
}

impl Words<'_> {
    /// Without the case it holds for: a case may speak of anything.
    fn topic(&self) -> String {
        let head = match self.head {
            Head::Sentence(_) | Head::Label(_) | Head::Name(_) => self.before,
            Head::Bare | Head::Case(_) => "",
        };
        let rest = if self.tail.is_some() { String::new() } else { without_remarks(self.rest) };
        format!("{head} {rest}")
    }
}

/// One length of time in its sentence.
struct Spot<'a> {
    clause: &'a Clause<'a>,
    said: &'a str,
    /// Where the length before it ends, and where the one behind it begins.
    from: usize,
    to: usize,
    duration: &'a Duration,
    /// Where the first of the sentence ends, if this is another.
    first_end: Option<usize>,
}

impl Spot<'_> {
    fn limit(&self) -> Limit {
        let before = &self.said[self.from..self.duration.range.start];
        let after = &self.said[self.duration.range.end..self.to];
        let head = head(before.trim_start_matches([')', '.', ' ', ';']));
        let start_words = topic::start_words(after);
        let rest = start_words.map_or(after, |(at, words)| &after[at + words.len()..]);
        let tail = tail(after, start_words, rest);
        let bare = !matches!(head, Head::Sentence(_)) && (tail.is_some() || is_nothing(rest));
        let (place, when) = self.for_whom(&head, tail);
        let said = Words { head: &head, before, after, tail, rest };
        let act = topic::act(&Flat::of(&format!("{before} {}", if tail.is_some() { "" } else { rest })));
        let (kind, phrase) = self.kind(&said);
        Limit {
            time: unit::of_duration(self.duration),
            kind,
            place,
            when: if kind == Kind::Part { When::Always } else { when },
            start: start_words.map_or_else(|| start_before(before), |(_, words)| topic::start(words)),
            act,
            bare,
            clause: self.clause.text.to_owned(),
            phrase,
        }
    }

    fn kind(&self, said: &Words<'_>) -> (Kind, String) {
        let before = Flat::of(said.before);
        let plain = self.said[self.duration.range.clone()].to_owned();
        if topic::is_no_limit(&before, &Flat::of(said.after)) {
            return (Kind::Other, plain);
        }
        let bracket = self.bracket();
        if self.is_part(said.head)
            || bracket.is_some_and(|inside| !is_conditional(inside) && said.tail.is_none())
        {
            return (Kind::Part, plain);
        }
        if let Some(at) = more(&before) {
            let start = self.from + at;
            return (Kind::More, self.said[start..self.duration.range.end].trim().to_owned());
        }
        let lacking =
            format!("{} {} {}", self.clause.heads.join(" "), said.before, without_remarks(said.after));
        if topic::is_refusal(&Flat::of(&lacking)) || topic::is_elsewhere(&Flat::of(&said.topic())) {
            return (Kind::Other, plain);
        }
        (Kind::Limit, plain)
    }

    /// What stands between an open bracket and the length, where the bracket opened behind another length.
    fn bracket(&self) -> Option<&str> {
        let before = &self.said[..self.duration.range.start];
        let open = before.rfind('(').filter(|at| !before[*at..].contains(')'))?;
        let behind = self.first_end.is_some_and(|end| end <= open);
        behind.then(|| before[open + 1..].trim())
    }

    /// "30 ngày: 05 ngày thông báo": what stands behind the colon tells the parts.
    fn follows_colon(&self, head: &Head<'_>) -> bool {
        let between = &self.said[self.from..self.duration.range.start];
        between.contains(':') && !matches!(head, Head::Case(_) | Head::Name(_))
    }

    fn is_part(&self, head: &Head<'_>) -> bool {
        const WITHIN: &str = "trong do|bao gom|gom|cu the|chia ra|cu the nhu sau|gom cac buoc";
        let told = |head: &str| !parse_durations(head).is_empty() || is_step(head);
        let named = match head {
            Head::Name(name) => is_step(name),
            Head::Label(label) => is_other_work(label),
            _ => false,
        };
        named
            || self.clause.heads.iter().any(|head| told(head))
            || self.first_end.is_some() && self.follows_colon(head)
            || self.first_end.is_some() && Flat::of(&self.said[..self.duration.range.start]).has_any(WITHIN)
    }

    fn for_whom(&self, head: &Head<'_>, tail: Option<&str>) -> (Place, When) {
        let mut place = Place::Everywhere;
        let mut titles: Vec<&str> = Vec::new();
        let mut label = None;
        let above = self.clause.heads.iter().filter_map(|head| case_of(head));
        let own = match head {
            Head::Case(text) => Some(*text),
            Head::Name(text) if !is_step(text) => Some(*text),
            Head::Label(text) => {
                label = Some(*text);
                None
            }
            _ => None,
        };
        for text in above.chain(own).chain(tail) {
            for part in text.split(": ") {
                match region::place(part) {
                    Place::Everywhere => titles.push(part),
                    found => place = found,
                }
            }
        }
        let when = match (titles.is_empty(), label) {
            (false, _) => when(&titles.join(": ")),
            (true, Some(label)) => When::Labelled(label.to_owned()),
            (true, None) => When::Always,
        };
        (place, when)
    }
}

/// Nothing of what is done: signs, remarks in brackets, the rest of what says from when.
fn is_nothing(rest: &str) -> bool {
    const OFFICES: &str = "uy ban|ubnd|so|phong|co quan|hoi dong|chu tich|bo|cuc|chi cuc|trung tam|bo phan|van phong|cong chuc|\
                           nguoi|to chuc|ca nhan|xa|don vi";
    let flat = Flat::of(&without_remarks(rest));
    let plain = flat.text().split_whitespace().all(|word| !word.starts_with(char::is_alphanumeric));
    let parts = flat.starts_with_any("trong do|, trong do|bao gom|, bao gom|gom|, gom|, cu the|cu the");
    plain || parts || topic::act(&flat) == Act::Unsaid && !flat.has_any(OFFICES)
}

/// A text without its brackets.
fn without_remarks(text: &str) -> String {
    let mut text = text.to_owned();
    while let Some(open) = text.find('(') {
        let close = text[open..].find(')').map_or(text.len(), |at| open + at + 1);
        text.replace_range(open..close, "");
    }
    text
}

/// "… đối với trường hợp A" right behind a length of time or behind what says from when.
fn tail<'a>(after: &'a str, start_words: Option<(usize, &str)>, rest: &'a str) -> Option<&'a str> {
    let leads = "doi voi|trong truong hop|cho truong hop|neu|voi truong hop|khi|ap dung doi voi|ap dung cho";
    // Before what says from when only if that follows at some distance: "5 ngày đối với A kể từ ngày nhận hồ sơ".
    let between =
        start_words.map(|(at, _)| &after[..at]).filter(|text| Flat::of(text).starts_with_any(leads));
    let text = between.unwrap_or_else(|| rest.trim_start_matches([' ', ',', '(', '–', '-']));
    let flat = Flat::of(text);
    let found = flat.starts_with_any(leads).then_some(text)?;
    let end = found.find(['(', ')', ';']).unwrap_or(found.len());
    // "…, nếu đủ điều kiện thì cấp": the sentence goes on.
    let goes_on = found[..end].contains(" thì ");
    let text = found[..end].trim_end_matches([' ', ',', '.', '(', ':', '–']);
    (!goes_on && !text.is_empty()).then_some(text)
}

/// "Kể từ ngày nhận đủ hồ sơ, trong thời hạn 5 ngày".
fn start_before(before: &str) -> Start {
    match topic::start_words(before) {
        Some((_, words)) => topic::start(words),
        None => Start::Unsaid,
    }
}

/// Where the words begin that make a length an addition to another; between them and it stands only "nhưng không quá"
/// and the like.
fn more(before: &Flat) -> Option<usize> {
    // "có thể gia hạn giải quyết một lần nhưng không quá": whatever stands in between.
    const LONGER: &str =
        "co the gia han|duoc gia han|gia han them|co the keo dai|duoc keo dai|co the duoc keo dai";
    if let Some((start, _)) = each(LONGER).filter_map(|phrase| before.find_last(phrase)).max() {
        return Some(start);
    }
    const MORE: &str =
        "tang them|cong them|keo dai them|dai them|duoc them|gia han them|keo dai|tang|them|duoc gia han";
    let mut found: Vec<(usize, usize)> = each(MORE).filter_map(|phrase| before.find_last(phrase)).collect();
    found.sort_by_key(|(start, end)| (std::cmp::Reverse(*end), *start));
    let (start, end) = *found.first()?;
    let mut between = before.text_behind(end).split_whitespace();
    let light =
        between.all(|word| is_leading(word) || matches!(word, "nhung" | "thoi" | "vuot" | "dai" | "hon"));
    light.then_some(start)
}

/// The case that an introducing line names, before the time that it may tell: "Đối với A: 30 ngày, bao gồm".
fn case_of(line: &str) -> Option<&str> {
    let end = parse_durations(line).first().map_or(line.len(), |first| first.range.start);
    match head(&line[..end]) {
        Head::Case(text) => Some(text),
        _ => None,
    }
}

/// Work beside the settlement itself: "Thời gian niêm yết", "Thời gian xác định nghĩa vụ tài chính".
fn is_other_work(label: &str) -> bool {
    Flat::of(label).starts_with_any(
        "cua uy ban|cua ubnd|cua so|cua co quan|cua phong|cua xa|tai uy ban|tai ubnd|tai so|niem yet|ky|xac dinh|lay y kien|cong khai|do dac|trinh|tiep nhan|chuyen|gui|kiem tra|khao sat|tham tra|xac minh|lap",
    )
}

/// The office or the work that a part of the time is for: "UBND cấp xã: 05 ngày", "Niêm yết: 15 ngày".
fn is_step(name: &str) -> bool {
    const OFFICES: &str = "uy ban nhan dan|ubnd|so|phong|chi cuc|van phong|co quan|bo phan|trung tam|hoi dong|cong an|cuc|\
                           chu tich|thu tuong|don vi|chi nhanh|cong chuc|lanh dao|buoc|to tham dinh|bo|ban quan ly|can bo|\
                           cap xa|cap tinh|cap huyen|tai uy ban|tai ubnd|tai so|tai xa|tai bo phan|tai trung tam|tai phong|tai co quan|tai van phong";
    const WORK: &str = "thuc hien|tham dinh|niem yet|kiem tra|xac minh|ky|trinh|tham tra|tiep nhan|xem xet|lap|gui|chuyen|\
                        thong bao|to chuc|ra soat|xac dinh|phe duyet|ban hanh|trinh ky|khao sat|do dac|tra ket qua|\
                        thoi gian xac dinh|lay y kien|cong khai|hop|xu ly|giai quyet tai";
    let flat = Flat::of(name);
    matches!(flat.text().trim(), "xa" | "tinh" | "huyen")
        || flat.starts_with_any(OFFICES)
        || flat.starts_with_any(WORK)
}

fn is_conditional(text: &str) -> bool {
    Flat::of(text).starts_with_any("hoac|rieng|truong hop|doi voi|neu|trong truong hop|con")
}

/// What kind of condition it is.
pub fn when(text: &str) -> When {
    let flat = Flat::of(text);
    let ways = ways(&flat);
    if !ways.is_empty() {
        return When::By(ways);
    }
    if topic::is_refusal(&flat) {
        return When::Refusal(text.to_owned());
    }
    if flat.has_any("truong hop khac|truong hop con lai") {
        return When::Always;
    }
    // Of a sound dossier everything here speaks.
    if flat.has("ho so") && flat.has_any("hop le|day du|du dieu kien|du thanh phan|nhan du|nop du") {
        return When::Always;
    }
    When::Case(text.to_owned())
}

/// "đối với hồ sơ nộp trực tuyến": nothing where more is said than the way.
fn ways(flat: &Flat) -> Vec<Via> {
    const WORDS: &str = "doi voi|truong hop|trong truong hop|ho so|nop|gui|qua|hinh thuc|bang|theo|tai|dich vu|cong ich|he thong|\
                         cong|quoc gia|tren|moi truong|dien tu|mang|hoac|va|,|tiep nhan|duoc|thong|cac|neu|nguoi|dan|bo phan|mot|\
                         cua|viec|phuong thuc|/|cong dich vu cong|:|-";
    let found = [
        (Via::InPerson, "truc tiep|tai bo phan mot cua|tai quay"),
        (Via::Online, "truc tuyen|qua mang|tren mang|cong dich vu cong"),
        (Via::Postal, "buu chinh|buu dien"),
    ];
    let ways: Vec<Via> =
        found.into_iter().filter(|(_, words)| flat.has_any(words)).map(|(via, _)| via).collect();
    let mut rest = flat.text().to_owned();
    for words in found.iter().map(|(_, words)| *words).chain([WORDS]) {
        for phrase in each(words) {
            while let Some(at) = rest.find(&format!(" {phrase} ")) {
                rest.replace_range(at..=at + phrase.len(), "");
            }
        }
    }
    if rest.trim().is_empty() { ways } else { Vec::new() }
}

impl Limit {
    /// A limit of the whole procedure for a sound dossier, as far as its own sentence goes.
    pub fn is_whole(&self) -> bool {
        let begins = matches!(self.start, Start::Unsaid | Start::Receipt);
        let decides = self.bare || self.act == Act::Decides;
        // Papers hold for years; no procedure takes one.
        let lasts = match self.time {
            Time::Months(_) => matches!(self.when, When::Labelled(_)),
            Time::Years(_) | Time::NotStated => true,
            _ => false,
        };
        self.kind == Kind::Limit && begins && decides && !lasts && !matches!(self.when, When::Refusal(_))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::time::unit::worded;

    /// The limits of a text in one line each: time, kind, for whom, where, from when, what is done.
    fn told(text: &str) -> Vec<String> {
        let line = |one: &Limit| {
            let when = match &one.when {
                When::Always => String::new(),
                When::Case(title) => format!(" | {title}"),
                When::Refusal(title) => format!(" | refused: {title}"),
                When::By(ways) => format!(" | {ways:?}"),
                When::Labelled(label) => format!(" | of: {label}"),
            };
            let place = match one.place {
                Place::Everywhere => "",
                Place::Ordinary => " ordinary",
                Place::Remote => " remote",
            };
            let whole = if one.is_whole() { " whole" } else { "" };
            let later = if one.start == Start::Later { " later" } else { "" };
            format!("{} {:?}{place}{later}{whole}{when}", worded(&one.time), one.kind)
        };
        limits(text).iter().map(line).collect()
    }

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(told(text), expected, "{text}");
    }

    #[test]
    fn reads_plain_limits() {
        check("Không quá 05 ngày làm việc kể từ ngày nhận đủ hồ sơ.", &["5 ngày làm việc Limit whole"]);
        check(
            "Thời hạn giải quyết: 13 ngày làm việc, tính từ ngày nhận hồ sơ",
            &["13 ngày làm việc Limit whole"],
        );
        check(
            "13 ngày làm việc kể từ ngày nhận đủ hồ sơ (thời gian từng bước ghi ở phần trình tự)",
            &["13 ngày làm việc Limit whole"],
        );
        check(
            "Xã cấp lại giấy trong thời hạn ba ngày làm việc kể từ ngày nhận được đơn",
            &["3 ngày làm việc Limit whole"],
        );
        check(
            "Trong thời hạn 07 ngày kể từ khi nhận đủ hồ sơ, xã xem xét, nếu đủ điều kiện thì cấp phép, trường hợp không \
             chấp thuận thì trả lời và nêu rõ lý do",
            &["7 ngày Limit whole"],
        );
    }

    #[test]
    fn reads_for_whom() {
        check(
            "Đối với trường hợp thuê một buổi: 5 ngày (kể từ ngày nhận hồ sơ)",
            &["5 ngày Limit whole | Đối với trường hợp thuê một buổi"],
        );
        check(
            "9 ngày làm việc (hoặc 7 ngày làm việc đối với nhà ở riêng lẻ)",
            &["9 ngày làm việc Limit whole", "7 ngày làm việc Limit whole | đối với nhà ở riêng lẻ"],
        );
        check(
            "- 03 ngày kể từ ngày nhận đủ hồ sơ; - 07 ngày trong trường hơp cần kiểm tra thực tế",
            &["3 ngày Limit whole", "7 ngày Limit whole | trong trường hơp cần kiểm tra thực tế"],
        );
        check(
            "Đối với A: người B: 5 ngày; người C: 4 ngày",
            &["5 ngày Limit whole | Đối với A: người B", "4 ngày Limit whole | Đối với A: người C"],
        );
        check(
            "Đối với hồ sơ nộp trực tuyến: 2 ngày; nộp trực tiếp hoặc qua bưu chính: 3 ngày",
            &["2 ngày Limit whole | [Online]", "3 ngày Limit whole | [InPerson, Postal]"],
        );
        check(
            "03 ngày kể từ ngày nhận hồ sơ trong trường hợp không cấp giấy",
            &["3 ngày Other | refused: trong trường hợp không cấp giấy"],
        );
        check(
            "Thời gian thẩm định phương án không quá 15 ngày. Thời gian gia hạn phương án là 7 ngày",
            &["15 ngày Limit whole | of: thẩm định phương án", "7 ngày Limit whole | of: gia hạn phương án"],
        );
        check("Đối với hồ sơ đầy đủ, hợp lệ: 4 ngày", &["4 ngày Limit whole"]);
    }

    #[test]
    fn reads_remote_communes() {
        check(
            "4 ngày. Đối với các xã miền núi, hải đảo thì không quá 14 ngày",
            &["4 ngày Limit whole", "14 ngày Limit remote whole"],
        );
        check(
            "Đối với xã vùng cao; biên giới; đảo thì thời gian thực hiện được tăng thêm không quá 10 ngày so với tổng",
            &["10 ngày More remote"],
        );
        check(
            "- Đối với xã đồng bằng: Không quá 30 ngày, bao gồm:\n+ Xét hồ sơ: 12 ngày\n+ Ký: 3 ngày",
            &["30 ngày Limit ordinary whole", "12 ngày Part ordinary", "3 ngày Part ordinary"],
        );
        check(
            "20 ngày làm việc đối với các xã biên giới, vùng sâu",
            &["20 ngày làm việc Limit remote whole"],
        );
    }

    #[test]
    fn leaves_what_is_no_limit() {
        for text in [
            "Hồ sơ chưa hợp lệ thì trong 02 ngày làm việc xã thông báo cho người nộp",
            "Gửi hồ sơ trước khi tổ chức ít nhất 20 ngày",
            "Niêm yết công khai trong 15 ngày",
            "Trong 30 ngày trước khi hết hạn, người sử dụng nộp đơn gia hạn",
            "Không bao gồm thời gian đo đạc 05 ngày",
            "Văn bản có giá trị 12 tháng",
        ] {
            assert!(told(text).iter().all(|one| one.contains("Other")), "{text}: {:?}", told(text));
        }
        check("3 - 5 ngày làm việc", &["3 ngày làm việc Unclear", "5 ngày làm việc Unclear"]);
        check("5 ngày (không tính 2 ngày nghỉ)", &["5 ngày Limit whole"]);
        check("02 tháng và 15 ngày làm việc", &["2 tháng Joined", "15 ngày làm việc Joined"]);
    }

    #[test]
    fn reads_steps_and_additions() {
        check("Trong 04 ngày kể từ ngày ra quyết định, xã chi tiền", &["4 ngày Limit later"]);
        check(
            "30 ngày (xã: 10 ngày; tỉnh: 20 ngày)",
            &["30 ngày Limit whole", "10 ngày Part", "20 ngày Part"],
        );
        check("Sở Y: 10 ngày làm việc", &["10 ngày làm việc Part"]);
        check(
            "Trường hợp nhiều bản thì kéo dài thêm nhưng không quá 02 ngày",
            &["2 ngày More | Trường hợp nhiều bản"],
        );
    }
}

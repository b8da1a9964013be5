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
use crate::catalogue::{Time, Via};
use crate::vietnamese::{Duration, parse_durations};

/// A length of time in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Limit {
    pub(crate) time: Time,
    pub(crate) kind: Kind,
    pub(crate) place: Place,
    pub(crate) when: When,
    pub(crate) start: Start,
    pub(crate) act: Act,
    /// Nothing is said but the time, from when and for whom: "Không quá 5 ngày kể từ ngày nhận đủ hồ sơ".
    pub(crate) bare: bool,
    /// The sentence it stands in.
    pub(crate) clause: String,
    /// The words from the one that makes it an addition to its end: "tăng thêm không quá 10 ngày".
    pub(crate) phrase: String,
    /// The words that lead to it, with it: "tại xã 4 ngày".
    pub(crate) words: String,
    /// The headings it stands under, the outermost first.
    pub(crate) heads: Vec<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Kind {
    /// How long the procedure, or one step of it, may take.
    #[default]
    Limit,
    /// So much more than otherwise.
    More,
    /// A part of a time that the text has told as a whole.
    Share,
    /// Another thing's: of a notice, of the applicant.
    Other,
    /// Told in two units that make one time: "02 tháng và 15 ngày làm việc".
    Joined,
    /// From … to: no single time.
    Unclear,
}

/// For whom it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum When {
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
pub(crate) fn limits(text: &str) -> Vec<Limit> {
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
        let after = self.after();
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
            when: if kind == Kind::Share { When::Always } else { when },
            start: start_words.map_or_else(|| start_before(before), |(_, words)| topic::start(words)),
            act,
            bare,
            clause: self.clause.text.to_owned(),
            phrase,
            words: self.words(),
            heads: self.clause.heads.iter().map(|head| (*head).to_owned()).collect(),
        }
    }

    /// The words behind it, without the name that the next length has: "Cá nhân 5 ngày, tổ chức 9 ngày".
    fn after(&self) -> &str {
        let after = &self.said[self.duration.range.end..self.to];
        let next = self.to < self.said.len();
        let cut = after.rfind(',').filter(|at| next && super::head::is_name(&after[at + 1..]));
        cut.map_or(after, |at| &after[..at])
    }

    fn words(&self) -> String {
        let before = &self.said[self.from..self.duration.range.start];
        // "…, trong đó: tại xã": what leads stands behind the last sign, or before it if nothing does.
        let before = before.trim_start_matches([',', ';', ')', '.', ' ']);
        let signs = [',', ';', '(', '+', '-'];
        let start = before.rfind(signs).map_or(0, |at| at + 1);
        let start = before[start..].find("trong đó").map_or(start, |at| start + at + "trong đó".len());
        let mut lead = before[start..].trim_start_matches([':', ' ']);
        for opening in ["bao gồm", "gồm", "cụ thể", "Bao gồm", "Gồm", "Cụ thể"] {
            lead = lead.strip_prefix(opening).unwrap_or(lead).trim_start_matches([':', ' ']);
        }
        let duration = &self.said[self.duration.range.clone()];
        // "30 ngày thẩm định và 15 ngày phê duyệt": what it is for stands behind it.
        if lead.is_empty() || lead.trim_end().ends_with("và") {
            let after = &self.said[self.duration.range.end..self.to];
            let end = after.find([',', ';', ')', '.']).unwrap_or(after.len());
            let end = after[..end].find(" và").unwrap_or(end);
            return format!("{duration}{}", &after[..end]).trim().to_owned();
        }
        format!("{lead}{duration}").trim().to_owned()
    }

    fn kind(&self, said: &Words<'_>) -> (Kind, String) {
        let before = Flat::of(said.before);
        let plain = self.said[self.duration.range.clone()].to_owned();
        if topic::is_no_limit(&before, &Flat::of(said.after)) {
            return (Kind::Other, plain);
        }
        let bracket = self.bracket();
        if self.is_part(said.head)
            || bracket.is_some_and(|inside| {
                !is_conditional(inside) && region::place(inside) == Place::Everywhere && said.tail.is_none()
            })
        {
            return (Kind::Share, plain);
        }
        if let Some(at) = more(&before, said.before) {
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
fn more(before: &Flat, text: &str) -> Option<usize> {
    // "có thể gia hạn giải quyết một lần nhưng không quá": whatever stands in between.
    const LONGER: &str =
        "co the gia han|duoc gia han|gia han them|co the keo dai|duoc keo dai|co the duoc keo dai";
    if let Some((start, _)) = each(LONGER).filter_map(|phrase| before.find_last(phrase)).max() {
        return Some(start);
    }
    const MORE: &str =
        "tang them|cong them|keo dai them|dai them|duoc them|gia han them|keo dai|tang|them|duoc gia han";
    // "2 tầng" grows by nothing.
    let grows = |(start, _): &(usize, usize)| !text[*start..].to_lowercase().starts_with("tầng");
    let mut found: Vec<(usize, usize)> =
        each(MORE).filter_map(|phrase| before.find_last(phrase)).filter(grows).collect();
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
    // An organisation applies; to organise is work.
    if flat.text().trim() == "to chuc" {
        return false;
    }
    matches!(flat.text().trim(), "xa" | "tinh" | "huyen")
        || flat.starts_with_any(OFFICES)
        || flat.starts_with_any(WORK)
}

fn is_conditional(text: &str) -> bool {
    Flat::of(text).starts_with_any("hoac|rieng|truong hop|doi voi|neu|trong truong hop|con")
}

/// What kind of condition it is.
pub(crate) fn when(text: &str) -> When {
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
    pub(crate) fn is_whole(&self) -> bool {
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
mod tests;

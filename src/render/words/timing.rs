//! For whom which time holds: by case, step after step, in remote communes, until what hour.
//!
//! In: a procedure, and whether the commune is remote. Out: all of a time in lines ([`timing`]), or what a resident must
//! know of it before all else ([`time_summary`]). A value that does not hold for everybody is never told as if it did.

use super::time::{counted, either, inline, time};
use super::{NOT_IN_SOURCE, Said, TIME_NOT_STATED, clock, halves, push_lower_first, upper_first, via, ways};
use crate::catalogue::{CaseTime, Channel, Procedure, Stage, Time, Timing, Via};
use crate::render::brief::quote;

/// The kinds of commune that most sources name; the mark says that the source may name others.
const REMOTE: &str = "Xã miền núi, hải đảo, vùng khó khăn…";
/// The same where there is room for a word.
const ELSEWHERE: &str = "xã miền núi, đảo, khó khăn";
const OTHERS: &str = "Xã, phường khác";

/// The time of a way of handing in: its own, else the procedure's.
pub fn of_channel<'a>(procedure: &'a Procedure, channel: &'a Channel) -> &'a Timing {
    if channel.processing_time.is_silent() { &procedure.processing_time } else { &channel.processing_time }
}

/// The one time that holds for everybody in a commune such as this, where there is one.
pub fn own_time(timing: &Timing, remote: bool) -> Option<&Time> {
    let own = by_place(timing, remote).0;
    let added_to = remote && matches!(timing.remote, Some(Time::SeeText(_)));
    (timing.by_case.is_empty() && !added_to && *own != Time::NotStated).then_some(own)
}

/// All that a time says, a line each. The first is what holds where nothing sets a case or place apart.
pub fn timing(procedure: &Procedure, timing: &Timing, remote: bool) -> Vec<String> {
    let (own, elsewhere) = by_place(timing, remote);
    let mut lines = Vec::new();
    let unnamed: Vec<&Time> =
        timing.by_case.iter().filter(|one| one.case.is_none()).map(|one| &one.time).collect();
    match (own, unnamed.as_slice()) {
        (Time::NotStated, []) => {}
        (Time::NotStated, [only]) => lines.push(format!("Tùy trường hợp, có trường hợp {}", inline(only))),
        (Time::NotStated, several) => lines.push(depends(several)),
        (own, []) => lines.push(with_steps(own, &timing.stages)),
        (own, unnamed) => lines.push(depends(&[&[own], unnamed].concat())),
    }
    if *own == Time::NotStated && !timing.stages.is_empty() {
        lines.push(steps_alone(&timing.stages));
    }
    for CaseTime { case, time } in &timing.by_case {
        if let Some(title) = case.as_deref().and_then(|id| case_title(procedure, id)) {
            lines.push(format!("{title}: {}", inline(time)));
        }
    }
    lines.extend(elsewhere);
    lines.extend(timing.cutoff.map(cutoff));
    lines
}

/// The same in one paragraph; that the source does not say it where nothing does.
pub fn timing_line(procedure: &Procedure, of: &Timing, remote: bool) -> Said {
    let mut line = String::new();
    for next in timing(procedure, of, remote) {
        if line.is_empty() {
            line.push_str(&next);
        } else {
            line.push_str("; ");
            push_lower_first(&next, &mut line);
        }
    }
    if line.is_empty() { Said::missing(NOT_IN_SOURCE) } else { Said::known(line) }
}

fn case_title<'a>(procedure: &'a Procedure, id: &str) -> Option<&'a str> {
    procedure.cases.iter().find(|case| case.id == id).map(|case| case.title.as_str())
}

/// The time of communes such as this, and a line on the others.
fn by_place(timing: &Timing, remote: bool) -> (&Time, Option<String>) {
    match (&timing.remote, remote) {
        (None, _) => (&timing.time, None),
        (Some(other), false) => (&timing.time, Some(format!("{REMOTE}: {}", inline(other)))),
        // Words do not replace a number: "tăng thêm 5 ngày".
        (Some(Time::SeeText(text)), true) => (&timing.time, Some(format!("{REMOTE} (như xã này): {text}"))),
        (Some(own), true) if timing.time == Time::NotStated => (own, None),
        (Some(own), true) => (own, Some(format!("{OTHERS}: {}", inline(&timing.time)))),
    }
}

/// "xã miền núi, đảo, khó khăn: 14"
fn in_a_word(timing: &Timing, remote: bool) -> Option<String> {
    let other = match (&timing.remote, remote) {
        (None, _) => return None,
        (Some(other), false) => other,
        (Some(Time::SeeText(_)), true) => return None,
        (Some(_), true) => &timing.time,
    };
    let whose = if remote { "nơi khác" } else { ELSEWHERE };
    let said = match (counted(other), counted(&timing.time)) {
        (Some((value, unit)), Some((_, own))) if unit == own => halves(value),
        (Some(_), _) => inline(other),
        (None, _) => "lâu hơn".to_owned(),
    };
    Some(format!("{whose}: {said}"))
}

/// "7 ngày làm việc (gồm 3 ngày làm việc + 4 ngày làm việc)"
fn with_steps(own: &Time, stages: &[Stage]) -> String {
    let whole = time(own).text;
    if stages.is_empty() { whole } else { format!("{whole} (gồm {})", added(stages)) }
}

fn steps_alone(stages: &[Stage]) -> String {
    match stages {
        [only] => inline(&only.time),
        several => upper_first(&added(several)),
    }
}

/// "3 ngày làm việc + 4 ngày làm việc"
fn added(stages: &[Stage]) -> String {
    stages.iter().map(|stage| inline(&stage.time)).collect::<Vec<_>>().join(" + ")
}

fn depends(times: &[&Time]) -> String {
    match either(times) {
        Some(values) => format!("{BY_CASE}: {values}"),
        None => BY_CASE.to_owned(),
    }
}

const BY_CASE: &str = "Tùy trường hợp";

/// The values are columns of the source without a name.
const UNNAMED: &str = "Nguồn không ghi rõ thời hạn nào cho trường hợp nào";

fn cutoff(until: jiff::civil::Time) -> String {
    format!("Nhận sau {}: tính sang ngày làm việc tiếp theo", clock(until))
}

/// What a resident must know about the time, in a few lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeSummary {
    /// Largest first; one or more.
    pub lines: Vec<String>,
    /// Said more quietly: for whom else, until what hour, what the law gives where the commune promised less.
    pub quiet: Vec<String>,
    pub known: bool,
    /// It depends on the way or the case: the table of channels has it all.
    pub differs: bool,
    /// The lines are the source's own words.
    pub quoted: bool,
    /// What holds in the other kind of communes, in a word or two, for a list.
    pub elsewhere: Option<String>,
}

/// Above this many letters a time is a text of its own, shown with the channels only.
const SHORT: usize = 90;
/// More lines than this are not read.
const LINES: usize = 3;
/// A case's name up to this many letters stands beside its time.
const TITLE: usize = 60;
/// Of the source's words as many letters stand among the facts.
const QUOTE: usize = 180;

/// The commune's promise, else what the source says of the procedure and its ways.
pub fn time_summary(procedure: &Procedure, remote: bool) -> TimeSummary {
    let law = by_law(procedure, remote);
    let promised = procedure.commune.committed_time.as_ref().filter(|time| **time != Time::NotStated);
    let Some(promised) = promised else { return law };
    let (line, mut quiet) = short(promised);
    if law.known {
        quiet.push(format!("Xã cam kết; theo quy định: {}", law.lines.join("; ")));
        quiet.extend(law.quiet);
    }
    TimeSummary {
        lines: vec![line],
        quiet,
        known: true,
        differs: law.differs,
        quoted: false,
        elsewhere: None,
    }
}

fn by_law(procedure: &Procedure, remote: bool) -> TimeSummary {
    let offers = offers(procedure, remote);
    let mut times: Vec<&Time> = Vec::new();
    for offer in &offers {
        if !times.contains(&offer.time) {
            times.push(offer.time);
        }
    }
    let timings = timings(procedure);
    let quote = procedure.quotes.time.as_deref();
    let steps = timings.iter().map(|timing| timing.stages.as_slice()).find(|stages| !stages.is_empty());
    if let Some(quote) = quote
        && steps.is_none()
        && times.iter().all(|time| matches!(time, Time::SeeText(_)))
    {
        return quoted(quote);
    }
    let by_case = offers.iter().any(|offer| offer.case != Case::Everybody);
    // Of another way nothing is said: then the time is told of those it is said of.
    let gaps = procedure.channels.iter().any(|channel| of_channel(procedure, channel).is_silent());
    let (lines, mut quiet) = match (times.as_slice(), steps) {
        ([], Some(stages)) => (vec![steps_alone(stages)], Vec::new()),
        ([], None) => return silent(),
        ([_], _) if gaps && !by_case => (by_ways(&times, &offers), Vec::new()),
        ([only], _) if !by_case || is_of_all(&offers) => {
            let (line, quiet) = short(only);
            (vec![line], quiet)
        }
        (several, _) if by_case => by_cases(several, &offers),
        (several, _) => (by_ways(several, &offers), Vec::new()),
    };
    quiet.extend(steps.filter(|_| times.len() == 1).map(|stages| format!("Gồm {}", added(stages))));
    quiet.extend(beside(&timings, remote, times.len() == 1));
    quiet.extend(quote.map(|quote| format!("Nguồn còn ghi: {}", opened(quote, QUOTE))));
    let mut lines = lines;
    // In this commune the first line is not all there is to wait for.
    if let [timing] = timings[..]
        && remote
        && let Some(Time::SeeText(text)) = &timing.remote
        && let Some(line) = lines.last_mut()
    {
        let whole = text.chars().count() <= TITLE;
        let said = if whole { text.as_str() } else { "lâu hơn" };
        quiet.retain(|line| !(whole && line.starts_with(REMOTE)));
        line.push_str(&format!(" (xã này: {said})"));
    }
    let differs = times.len() > 1 || by_case;
    let mut words: Vec<String> = timings.iter().filter_map(|timing| in_a_word(timing, remote)).collect();
    words.dedup();
    let elsewhere = match words.len() {
        0 | 1 => words.pop(),
        // Each case has its own.
        _ => Some(format!("{}: lâu hơn", if remote { "nơi khác" } else { ELSEWHERE })),
    };
    TimeSummary { lines, quiet, known: true, differs, quoted: false, elsewhere }
}

fn silent() -> TimeSummary {
    let lines = vec![TIME_NOT_STATED.to_owned()];
    TimeSummary { lines, quiet: Vec::new(), known: false, differs: false, quoted: false, elsewhere: None }
}

fn quoted(quote: &str) -> TimeSummary {
    let lines = vec![format!("Nguồn ghi: {}", opened(quote, QUOTE))];
    TimeSummary { lines, quiet: Vec::new(), known: true, differs: true, quoted: true, elsewhere: None }
}

/// For whom a time is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case<'a> {
    Everybody,
    Named(&'a str),
    /// In some case that the source does not name.
    Unnamed,
}

/// A time, by which ways and for whom.
struct Offer<'a> {
    ways: Vec<Via>,
    case: Case<'a>,
    time: &'a Time,
}

/// Each time that holds for somebody; ways with the same time for the same come together.
fn offers<'a>(procedure: &'a Procedure, remote: bool) -> Vec<Offer<'a>> {
    let mut out: Vec<Offer<'a>> = Vec::new();
    let mut add = |ways: &[Via], case: Case<'a>, time: &'a Time| {
        if *time == Time::NotStated {
            return;
        }
        match out.iter_mut().find(|offer| offer.case == case && offer.time == time) {
            Some(offer) => {
                let new: Vec<Via> = ways.iter().filter(|via| !offer.ways.contains(via)).copied().collect();
                offer.ways.extend(new);
            }
            None => out.push(Offer { ways: ways.to_vec(), case, time }),
        }
    };
    let named = |id: &Option<String>, else_is: Case<'a>| match id.as_deref() {
        Some(id) => case_title(procedure, id).map_or(Case::Unnamed, Case::Named),
        None => else_is,
    };
    let mut all = |ways: &[Via], of: &'a Timing, case: Case<'a>| {
        add(ways, case, by_place(of, remote).0);
        of.by_case.iter().for_each(|one| add(ways, named(&one.case, Case::Unnamed), &one.time));
    };
    for channel in &procedure.channels {
        all(&channel.via, of_channel(procedure, channel), named(&channel.case, Case::Everybody));
    }
    if procedure.channels.is_empty() {
        all(&[], &procedure.processing_time, Case::Everybody);
    }
    out
}

/// The times of all ways, each once.
fn timings(procedure: &Procedure) -> Vec<&Timing> {
    let mut out: Vec<&Timing> = Vec::new();
    for channel in &procedure.channels {
        let timing = of_channel(procedure, channel);
        if !out.contains(&timing) {
            out.push(timing);
        }
    }
    if out.is_empty() { vec![&procedure.processing_time] } else { out }
}

/// One time for several cases, or for all but some that have it too.
fn is_of_all(offers: &[Offer<'_>]) -> bool {
    let named = offers.iter().filter(|offer| matches!(offer.case, Case::Named(_))).count();
    offers.iter().any(|offer| offer.case == Case::Everybody) || named > 1
}

/// The values, and whose they are where that is said in a few words.
fn by_cases(times: &[&Time], offers: &[Offer<'_>]) -> (Vec<String>, Vec<String>) {
    if let [only] = times {
        return match offers[0].case {
            Case::Named(title) if title.chars().count() <= TITLE => {
                (vec![format!("{}: {}", upper_first(title), inline(only))], Vec::new())
            }
            _ => (vec![format!("{BY_CASE}, có trường hợp {}", short(only).0)], Vec::new()),
        };
    }
    let wordy = |offer: &&Offer<'_>| matches!(offer.time, Time::SeeText(_));
    let counted: Vec<&Time> = offers.iter().filter(|offer| !wordy(offer)).map(|offer| offer.time).collect();
    let line = match either(&counted) {
        Some(values) if offers.iter().any(|offer| wordy(&offer)) => {
            format!("{BY_CASE}: {values}, có trường hợp lâu hơn")
        }
        Some(values) => format!("{BY_CASE}: {values}"),
        None => BY_CASE.to_owned(),
    };
    let said = |offer: &&Offer<'_>| match offer.case {
        Case::Named(title) if title.chars().count() <= TITLE => {
            Some(format!("{}: {}", upper_first(title), inline(offer.time)))
        }
        _ => None,
    };
    // All of them or none: one case's time alone would pass for the usual one.
    let named: Vec<&Offer<'_>> = offers.iter().filter(|offer| offer.case != Case::Everybody).collect();
    if named.iter().all(|offer| offer.case == Case::Unnamed) {
        return (vec![line], vec![UNNAMED.to_owned()]);
    }
    let quiet: Option<Vec<String>> = named.iter().map(said).collect();
    (vec![line], quiet.filter(|lines| lines.len() < LINES).unwrap_or_default())
}

fn by_ways(times: &[&Time], offers: &[Offer<'_>]) -> Vec<String> {
    if offers.len() <= LINES && super::told_apart(offers.iter().map(|offer| &offer.ways)) {
        return offers
            .iter()
            .map(|offer| format!("{}: {}", ways(&offer.ways, via), short(offer.time).0))
            .collect();
    }
    vec![depends(times)]
}

/// What is said beside the time: of other communes, and until what hour.
fn beside(timings: &[&Timing], remote: bool, one: bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut places: Vec<String> = Vec::new();
    for timing in timings {
        places.extend(by_place(timing, remote).1.filter(|line| !places.contains(line)));
        lines.extend(timing.cutoff.map(cutoff).filter(|line| !lines.contains(line)));
    }
    let place = match places.as_slice() {
        [] => None,
        // With several times each has its own elsewhere.
        [only] if one || timings.len() == 1 => {
            Some(only.clone()).filter(|line| line.chars().count() <= PLACE)
        }
        _ if !one => None,
        _ => other_values(timings, remote),
    };
    if !places.is_empty() {
        let other = if remote { OTHERS } else { REMOTE };
        lines.insert(0, place.unwrap_or_else(|| format!("{other}: thời hạn khác, xem phần cách nộp")));
    }
    lines
}

/// A line on other communes longer than this stands with the ways.
const PLACE: usize = 110;

/// "Xã miền núi, …: 20 hoặc 25 ngày làm việc, tùy cách nộp", where everybody else has one time.
fn other_values(timings: &[&Timing], remote: bool) -> Option<String> {
    let values: Option<Vec<&Time>> = timings
        .iter()
        .map(|timing| if remote { Some(&timing.time) } else { timing.remote.as_ref() })
        .collect();
    let other = if remote { OTHERS } else { REMOTE };
    either(&values?).map(|values| format!("{other}: {values}, tùy cách nộp"))
}

/// A time in a few words, and what is said beside it.
fn short(stated: &Time) -> (String, Vec<String>) {
    if let Time::SameDay(until) = stated {
        let after = format!("Nộp sau {}: ngày làm việc tiếp theo", clock(*until));
        return ("Trong ngày".to_owned(), vec![after]);
    }
    let said = time(stated).text;
    if said.chars().count() > SHORT {
        ("Xem phần cách nộp và lệ phí".to_owned(), Vec::new())
    } else {
        (said, Vec::new())
    }
}

/// The source's words, or as many whole statements of them as there is room for, and where all of them stand.
fn opened(sentence: &str, room: usize) -> String {
    match quote::quote(&bare(sentence), room) {
        (whole, false) if whole.chars().count() <= room => format!("“{whole}”"),
        (begun, true) => format!("“{begun}” (đọc đủ ở toàn văn niêm yết)"),
        // Nothing of it could stand without the rest.
        (_, false) => "một câu dài, đọc ở toàn văn niêm yết".to_owned(),
    }
}

/// The source's words in one line, for between “ and ”; what it says in several places is in several quotes.
pub fn bare(quote: &str) -> String {
    let lines =
        quote.lines().map(|line| line.trim().trim_end_matches(['.', ';'])).filter(|line| !line.is_empty());
    lines.map(|line| line.replace(['“', '”'], "\"")).collect::<Vec<_>>().join("”; “")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample_site::public_site;

    fn with(front: &str, check: impl Fn(&Procedure)) {
        let file = format!("+++\ncode = \"1.000001\"\nname = \"Một\"\nfield = \"ho-tich\"\n{front}\n+++\n");
        check(&public_site(&[&file]).entry("1.000001").expect("the procedure").procedure);
    }

    #[track_caller]
    fn check(front: &str, remote: bool, lines: &[&str], quiet: &[&str]) {
        with(front, |procedure| {
            let summary = time_summary(procedure, remote);
            assert_eq!(
                (summary.lines.as_slice(), summary.quiet.as_slice()),
                (
                    lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>().as_slice(),
                    quiet.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>().as_slice(),
                )
            );
        });
    }

    const TWO: &str =
        "[[cases]]\nid = \"a\"\ntitle = \"Thuê một buổi\"\n[[cases]]\nid = \"b\"\ntitle = \"Thuê cả tuần\"\n";

    #[test]
    fn one_time_for_all_is_told_alone() {
        check("processing_time = { working_days = 3 }", false, &["3 ngày làm việc"], &[]);
        check(
            "processing_time = { days = 7, cutoff = \"15:00\" }",
            false,
            &["7 ngày"],
            &["Nhận sau 15 giờ: tính sang ngày làm việc tiếp theo"],
        );
        check(
            "processing_time = { same_day = \"15:00\" }",
            false,
            &["Trong ngày"],
            &["Nộp sau 15 giờ: ngày làm việc tiếp theo"],
        );
        check("", false, &[TIME_NOT_STATED], &[]);
    }

    #[test]
    fn the_commune_s_own_kind_comes_first() {
        let both = "processing_time = { working_days = 4, remote = { working_days = 14 } }";
        check(both, false, &["4 ngày làm việc"], &["Xã miền núi, hải đảo, vùng khó khăn…: 14 ngày làm việc"]);
        check(both, true, &["14 ngày làm việc"], &["Xã, phường khác: 4 ngày làm việc"]);
        let more = "processing_time = { working_days = 4, remote = { text = \"tăng thêm 10 ngày\" } }";
        check(
            more,
            false,
            &["4 ngày làm việc"],
            &["Xã miền núi, hải đảo, vùng khó khăn…: tăng thêm 10 ngày"],
        );
        check(more, true, &["4 ngày làm việc (xã này: tăng thêm 10 ngày)"], &[]);
        let ways = "[[channels]]\nvia = [\"online\"]\nprocessing_time = { days = 4, remote = { days = 9 } }\n\
                    [[channels]]\nvia = [\"postal\"]\nprocessing_time = { days = 4, remote = { days = 8 } }";
        check(
            ways,
            false,
            &["4 ngày"],
            &["Xã miền núi, hải đảo, vùng khó khăn…: 8 hoặc 9 ngày, tùy cách nộp"],
        );
    }

    #[test]
    fn what_holds_for_some_is_never_told_to_all() {
        let general =
            format!("processing_time = {{ days = 9, by_case = [{{ case = \"a\", days = 7 }}] }}\n{TWO}");
        check(&general, false, &["Tùy trường hợp: 7 hoặc 9 ngày"], &["Thuê một buổi: 7 ngày"]);
        let unnamed = "processing_time = { by_case = [{ working_days = 5 }, { days = 1 }] }";
        check(unnamed, false, &["Tùy trường hợp: 1 ngày hoặc 5 ngày làm việc"], &[UNNAMED]);
        check(
            "processing_time = { by_case = [{ days = 25 }] }",
            false,
            &["Tùy trường hợp, có trường hợp 25 ngày"],
            &[],
        );
        let ways = format!(
            "{TWO}[[channels]]\nvia = [\"in-person\"]\ncase = \"a\"\nprocessing_time = {{ working_days = 5 }}\n\
             [[channels]]\nvia = [\"in-person\"]\ncase = \"b\"\nprocessing_time = {{ working_days = 12 }}"
        );
        check(
            &ways,
            false,
            &["Tùy trường hợp: 5 hoặc 12 ngày làm việc"],
            &["Thuê một buổi: 5 ngày làm việc", "Thuê cả tuần: 12 ngày làm việc"],
        );
        let longer = format!(
            "processing_time = {{ days = 2, by_case = [{{ case = \"b\", text = \"kéo dài thêm 3 ngày\" }}] }}\n{TWO}"
        );
        check(
            &longer,
            false,
            &["Tùy trường hợp: 2 ngày, có trường hợp lâu hơn"],
            &["Thuê cả tuần: kéo dài thêm 3 ngày"],
        );
    }

    #[test]
    fn ways_are_told_apart_and_never_as_a_span() {
        let ways = "[[channels]]\nvia = [\"in-person\"]\nprocessing_time = { days = 4 }\n\
                    [[channels]]\nvia = [\"online\"]\nprocessing_time = { days = 3 }";
        check(ways, false, &["Nộp tại quầy: 4 ngày", "Nộp trên mạng: 3 ngày"], &[]);
        let unnamed = "[[channels]]\nvia = [\"in-person\"]\nprocessing_time = { days = 4 }\n\
                       [[channels]]\nvia = [\"in-person\"]\nprocessing_time = { days = 3 }";
        check(unnamed, false, &["Tùy trường hợp: 3 hoặc 4 ngày"], &[]);
    }

    #[test]
    fn a_way_that_is_silent_has_not_the_time_of_the_others() {
        let ways = "[[channels]]\nvia = [\"in-person\"]\nprocessing_time = { days = 4 }\n[[channels]]\nvia = [\"online\"]";
        check(ways, false, &["Nộp tại quầy: 4 ngày"], &[]);
    }

    #[test]
    fn steps_add_up() {
        let steps = "processing_time = { stages = [{ text = \"xét\", working_days = 3 }, { text = \"chi\", working_days = 4 }] }";
        check(steps, false, &["7 ngày làm việc"], &["Gồm 3 ngày làm việc + 4 ngày làm việc"]);
        let mixed = "processing_time = { stages = [{ text = \"xét\", months = 2 }, { text = \"chi\", working_days = 4 }] }";
        check(mixed, false, &["2 tháng + 4 ngày làm việc"], &[]);
    }

    #[test]
    fn what_could_not_be_read_is_quoted() {
        check("quotes = { time = \"Theo lịch hẹn.\" }", false, &["Nguồn ghi: “Theo lịch hẹn”"], &[]);
        check(
            "processing_time = { days = 2 }\nquotes = { time = \"Mùa lũ kéo dài thêm 5 ngày\" }",
            false,
            &["2 ngày"],
            &["Nguồn còn ghi: “Mùa lũ kéo dài thêm 5 ngày”"],
        );
        let long = format!("quotes = {{ time = \"{} ngày. Rồi xem lại.\" }}", "Một câu dài ".repeat(20));
        check(&long, false, &["Nguồn ghi: một câu dài, đọc ở toàn văn niêm yết"], &[]);
    }

    #[test]
    fn all_of_a_time_in_lines() {
        let all = format!(
            "processing_time = {{ days = 9, cutoff = \"16:30\", remote = {{ days = 19 }}, by_case = [{{ case = \"a\", days = 7 }}] }}\n{TWO}"
        );
        with(&all, |procedure| {
            assert_eq!(
                timing(procedure, &procedure.processing_time, false),
                [
                    "9 ngày",
                    "Thuê một buổi: 7 ngày",
                    "Xã miền núi, hải đảo, vùng khó khăn…: 19 ngày",
                    "Nhận sau 16 giờ 30: tính sang ngày làm việc tiếp theo",
                ]
            );
        });
    }
}

//! Rows of one way of handing in that say different times: what tells them apart.
//!
//! The portal has one row for each way and case, and often does not say the case but in the row's description, or has a
//! row for each step of one case, or one for remote communes. In: the rows with what each says. Out: the rows as they
//! are to be told: with the case's title, steps of one matter in one, remote communes beside the others. Rows that nothing
//! tells apart become one that gives all its times.

use super::flat::Flat;
use super::region::Place;
use super::stages::Step;
use super::told::{Titled, Told};
use super::unit;
use crate::catalogue::{Channel, Stage, Time, Via};
use crate::import::clean::folded;
use crate::import::doubt::DoubtKind;
use crate::vietnamese::parse_offices;

/// A row with what it says of time.
#[derive(Clone, Debug)]
pub(crate) struct TimeRow {
    /// Of the record's rows, from 0.
    pub(crate) index: usize,
    pub(crate) channel: Channel,
    pub(crate) told: Told,
    /// The case the whole row is for, once that is decided.
    pub(crate) case: Option<String>,
}

/// Decides for each row whom it is for; `name` is that of the procedure.
pub(crate) fn arranged(rows: Vec<TimeRow>, name: &str) -> Vec<TimeRow> {
    let mut out: Vec<TimeRow> = Vec::with_capacity(rows.len());
    for via in Via::ALL {
        let own: Vec<TimeRow> = rows.iter().filter(|row| row.channel.via.contains(&via)).cloned().collect();
        out.extend(of_one_way(own, name));
    }
    // Those that a new way would have begun with stay where they were.
    out.sort_by_key(|row| row.index);
    out
}

fn of_one_way(rows: Vec<TimeRow>, name: &str) -> Vec<TimeRow> {
    let differ = rows.windows(2).any(|pair| !is_same(&pair[0].told, &pair[1].told));
    if rows.len() < 2 || !differ {
        return rows.into_iter().map(|row| alone(row, name)).collect();
    }
    let rows = joined(rows, is_remote_of, take_remote);
    let rows = joined(rows, is_step_behind, take_step);
    let rows = joined(rows, is_later_than, take_stage);
    let rows = joined(rows, is_refusal_of, take_refusal);
    let rows = joined(named_by_notes(rows), is_unnamed_twin, take_other);
    if let [_] = rows.as_slice() {
        return rows.into_iter().map(|row| alone(row, name)).collect();
    }
    let said: Vec<(Option<String>, Time)> =
        rows.iter().map(|row| (title(&row.told), row.told.time.clone())).collect();
    rows.into_iter().map(|row| named(row, &said)).collect()
}

fn is_same(one: &Told, other: &Told) -> bool {
    (&one.time, &one.others, &one.remote, title(one))
        == (&other.time, &other.others, &other.remote, title(other))
}

fn title(told: &Told) -> Option<String> {
    told.case.clone().or_else(|| told.label.clone()).or_else(|| told.heading.clone())
}

fn is_alike(one: &Told, other: &Told) -> bool {
    let key = |told: &Told| title(told).map(|title| folded(&title));
    key(one) == key(other)
}

/// Takes each row into an earlier one that it belongs to.
fn joined(
    rows: Vec<TimeRow>,
    belongs: fn(&TimeRow, &TimeRow) -> bool,
    take: fn(&mut TimeRow, TimeRow),
) -> Vec<TimeRow> {
    let mut out: Vec<TimeRow> = Vec::with_capacity(rows.len());
    for row in rows {
        match out.iter_mut().find(|earlier| belongs(earlier, &row)) {
            Some(earlier) => take(earlier, row),
            None => out.push(row),
        }
    }
    out
}

/// The one is for remote communes, the other for all others.
fn is_remote_of(earlier: &TimeRow, row: &TimeRow) -> bool {
    let known = |row: &TimeRow| row.told.time != Time::NotStated;
    let free = |told: &Told, other: &Told| told.remote.is_none() || told.remote.as_ref() == Some(&other.time);
    let places = (earlier.told.place == Place::Remote, row.told.place == Place::Remote);
    let fits = match places {
        (false, true) => free(&earlier.told, &row.told),
        (true, false) => free(&row.told, &earlier.told),
        _ => false,
    };
    fits && is_alike(&earlier.told, &row.told) && known(earlier) && known(row)
}

fn take_remote(earlier: &mut TimeRow, mut row: TimeRow) {
    if earlier.told.place == Place::Remote {
        std::mem::swap(&mut earlier.told, &mut row.told);
    }
    earlier.told.remote = Some(row.told.time.clone());
    earlier.told.place = Place::Everywhere;
    take_words(earlier, row);
}

/// Rows that number themselves: "Bước 1: …", "Bước 2: …".
fn is_step_behind(earlier: &TimeRow, row: &TimeRow) -> bool {
    let plain = |told: &Told| told.others.is_empty() && told.remote.is_none();
    let numbers = [&earlier.told, &row.told].map(|told| told.step.as_ref().map(|step| step.number));
    let follows = matches!(numbers, [Some(one), Some(next)] if next == one + 1);
    follows && plain(&earlier.told) && plain(&row.told) && is_alike(&earlier.told, &row.told)
}

/// One after the other: their sum, or all of them in their own words where they do not add up.
fn take_step(earlier: &mut TimeRow, row: TimeRow) {
    let step = |told: &Told| {
        let step = told.step.as_ref()?;
        // Column and sentence have to agree.
        let agrees = told.time == step.time && told.quotes.is_empty();
        Some((Stage { text: step.text.clone(), time: step.time.clone() }, agrees))
    };
    let own = if earlier.told.stages.is_empty() { step(&earlier.told) } else { None };
    let first = earlier.told.stages.drain(..).map(|stage| (stage, true)).collect::<Vec<_>>();
    let said: Vec<(Stage, bool)> = first.into_iter().chain(own).chain(step(&row.told)).collect();
    let sum = unit::sum(said.iter().map(|(stage, _)| &stage.time));
    let begins = earlier.told.step.as_ref().is_some_and(|step| step.first == 1);
    earlier.told.step = earlier.told.step.take().map(|step| Step { number: step.number + 1, ..step });
    match sum.filter(|_| begins && !earlier.told.unsure && said.iter().all(|(_, agrees)| *agrees)) {
        Some(sum) => {
            earlier.told.time = sum;
            earlier.told.sentence = None;
            earlier.told.stages = said.into_iter().map(|(stage, _)| stage).collect();
        }
        None => {
            earlier.told.time = Time::NotStated;
            earlier.told.sentence = None;
            quote(&mut earlier.told, said.into_iter().map(|(stage, _)| stage.text).collect());
        }
    }
    take_words(earlier, row);
}

/// The one runs from what ends the other: they follow each other.
fn is_later_than(earlier: &TimeRow, row: &TimeRow) -> bool {
    let plain = |told: &Told| told.others.is_empty() && told.remote.is_none() && told.time != Time::NotStated;
    let first =
        earlier.told.later.is_none() && (earlier.told.sentence.is_some() || !earlier.told.stages.is_empty());
    first
        && row.told.later.is_some()
        && plain(&row.told)
        && plain(&earlier.told)
        && is_alike(&earlier.told, &row.told)
}

fn take_stage(earlier: &mut TimeRow, row: TimeRow) {
    if earlier.told.stages.is_empty() {
        let text = earlier.told.sentence.clone().unwrap_or_default();
        earlier.told.stages.push(Stage { text, time: earlier.told.time.clone() });
    }
    let text = row.told.later.clone().unwrap_or_default();
    earlier.told.stages.push(Stage { text, time: row.told.time.clone() });
    earlier.told.time = unit::sum(earlier.told.stages.iter().map(|stage| &stage.time)).unwrap_or_default();
    let said: Vec<String> = earlier.told.stages.iter().map(|stage| unit::worded(&stage.time)).collect();
    earlier.told.doubts.push((DoubtKind::TimeInStages, said.join(" + "), unit::worded(&earlier.told.time)));
    take_words(earlier, row);
}

/// One of them is how long a refusal takes: that is the authority's outcome and no applicant's case.
fn is_refusal_of(earlier: &TimeRow, row: &TimeRow) -> bool {
    earlier.told.refusal != row.told.refusal
}

/// The time is that of what is asked for; the sentence on the refusal is quoted beside it.
fn take_refusal(earlier: &mut TimeRow, mut row: TimeRow) {
    if earlier.told.refusal {
        std::mem::swap(&mut earlier.told, &mut row.told);
    }
    let granted = |title: &String| {
        const GRANTS: &str = "chap thuan|dong y|cap giay|cap phep|duoc cap|du dieu kien|phe duyet|cong nhan";
        const KINDS: &str = "lan dau|cap lai|cap doi|cap moi|gia han|dieu chinh";
        let title = Flat::of(title);
        title.has_any(GRANTS) && !title.has_any(KINDS)
    };
    earlier.told.case = earlier.told.case.take().filter(|title| !granted(title));
    earlier.told.heading = earlier.told.heading.take().filter(|title| !granted(title));
    row.told.quotes.extend(row.told.sentence.take());
    take_words(earlier, row);
}

/// Rows that say nothing but a short name each, and none twice: "Cấp mới" and "Cấp lại" name their cases.
fn named_by_notes(mut rows: Vec<TimeRow>) -> Vec<TimeRow> {
    let names: Vec<Option<String>> = rows.iter().map(short_name).collect();
    let alone =
        |name: &String| names.iter().flatten().filter(|other| folded(other) == folded(name)).count() == 1;
    if names.iter().all(|name| name.as_ref().is_some_and(alone)) {
        for (row, name) in rows.iter_mut().zip(names) {
            row.told.heading = name;
        }
    }
    rows
}

/// The note of a row where it is only a name of whom or what the row is for: a few words, none of a place, a way of
/// handing in, a time or an act.
fn short_name(row: &TimeRow) -> Option<String> {
    const MOST: usize = 10;
    const OTHERS: &str = "nop|gui|tra|nhan|tiep nhan|gio|ngay|thoi gian|thoi han|truc tiep|truc tuyen|buu chinh|buu dien|quay|\
                          dia chi|tai|qua|phi|le phi|dong|mien|xem|theo|quy dinh|buoc|khong|ket qua|ho so|dich vu cong|mot cua|\
                          thang|tuan|nam|luu y|ghi chu|lien he|dien thoai|http|https";
    let told = &row.told;
    let note = row.channel.note.as_deref()?.trim().trim_end_matches(['.', ';', ':']);
    let flat = Flat::of(note);
    let plain =
        title(told).is_none() && told.others.is_empty() && told.remote.is_none() && told.stages.is_empty();
    let short =
        !note.contains(['\n', ';', ':', ',']) && (1..=MOST).contains(&note.split_whitespace().count());
    (plain
        && short
        && told.time != Time::NotStated
        && !flat.has_any(OTHERS)
        && parse_offices(note).is_empty())
    .then(|| note.to_owned())
}

/// Nothing tells them apart.
fn is_unnamed_twin(earlier: &TimeRow, row: &TimeRow) -> bool {
    is_alike(&earlier.told, &row.told)
}

fn take_other(earlier: &mut TimeRow, mut row: TimeRow) {
    let mut times: Vec<Titled> = Vec::new();
    let mut said: Vec<String> = Vec::new();
    let in_words =
        [&earlier.told, &row.told].iter().any(|told| told.sentence.is_some()) || earlier.told.unsure;
    for told in [&mut earlier.told, &mut row.told] {
        let time = std::mem::take(&mut told.time);
        if time != Time::NotStated {
            said.push(told.sentence.take().unwrap_or_else(|| of_nobody(&time)));
        }
        let own = (time != Time::NotStated).then_some((None, time));
        for one in own.into_iter().chain(told.others.drain(..)) {
            if !times.contains(&one) {
                times.push(one);
            }
        }
    }
    let unnamed = times.iter().filter(|(title, _)| title.is_none()).count();
    match <[Titled; 1]>::try_from(times) {
        Ok([(None, time)]) if !earlier.told.unsure => earlier.told.time = time,
        Ok([other @ (Some(_), _)]) => earlier.told.others = vec![other],
        Ok(_) => quote(&mut earlier.told, said),
        Err(several) => {
            let worded: Vec<String> = several.iter().map(|(_, time)| unit::worded(time)).collect();
            earlier.told.doubts.push((DoubtKind::TimeByCase, String::new(), worded.join("; ")));
            earlier.told.others = several;
            if in_words && (unnamed > 1 || earlier.told.unsure) {
                quote(&mut earlier.told, said);
                earlier.told.others.retain(|(title, _)| title.is_some());
            }
        }
    }
    take_words(earlier, row);
}

/// Two times of which the source does not say whose they are: its words, and no value.
fn quote(told: &mut Told, said: Vec<String>) {
    told.unsure = true;
    for sentence in said {
        if !told.quotes.contains(&sentence) {
            told.quotes.push(sentence);
        }
    }
}

/// A time of a column that stands in no sentence.
pub(crate) fn of_nobody(time: &Time) -> String {
    format!("{} (nguồn không ghi rõ cho trường hợp nào)", unit::worded(time))
}

/// Note, fees and doubts of a row that became part of another: none of its words is lost.
fn take_words(earlier: &mut TimeRow, row: TimeRow) {
    for fee in row.channel.fees {
        if !earlier.channel.fees.contains(&fee) {
            earlier.channel.fees.push(fee);
        }
    }
    earlier.channel.note = match (earlier.channel.note.take(), row.channel.note) {
        (Some(one), Some(other)) => {
            let new: Vec<&str> =
                other.lines().filter(|line| !one.lines().any(|known| known == *line)).collect();
            Some(std::iter::once(one.as_str()).chain(new).collect::<Vec<_>>().join("\n"))
        }
        (one, other) => one.or(other),
    };
    let told = row.told;
    earlier.told.cutoff = earlier.told.cutoff.or(told.cutoff);
    earlier.told.doubts.extend(told.doubts);
    for words in told.words {
        if !earlier.told.words.contains(&words) {
            earlier.told.words.push(words);
        }
    }
    for quote in told.quotes {
        if !earlier.told.quotes.contains(&quote) {
            earlier.told.quotes.push(quote);
        }
    }
}

/// One of several rows of its way: it carries its case, and says nothing of those of the others.
fn named(mut row: TimeRow, said: &[(Option<String>, Time)]) -> TimeRow {
    let elsewhere =
        |other: &Titled| said.iter().any(|(title, _)| same_title(title.as_deref(), other.0.as_deref()));
    row.told.others.retain(|other| !elsewhere(other));
    row.case = title(&row.told);
    if let Some(case) = &row.case {
        row.told.doubts.push((DoubtKind::CaseFromText, unit::worded(&row.told.time), case.clone()));
    }
    only_sure(row)
}

fn same_title(one: Option<&str>, other: Option<&str>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if folded(one) == folded(other))
}

/// The only row of its way: what it says of one case holds for others only if the procedure is that case.
fn alone(mut row: TimeRow, name: &str) -> TimeRow {
    if let Some(case) = row.told.case.take() {
        let for_all = row.told.others.is_empty() && is_the_procedure(&case, name);
        if !for_all && row.told.time != Time::NotStated {
            let own = (Some(case), std::mem::take(&mut row.told.time));
            row.told.others.insert(0, own);
        }
    }
    only_sure(row)
}

/// What runs from a decision is no time from the receipt, and a time for remote communes alone none for all.
fn only_sure(mut row: TimeRow) -> TimeRow {
    let told = &mut row.told;
    let later = told.later.take().filter(|_| told.stages.is_empty());
    let remote = told.place == Place::Remote && told.remote.is_none() && told.time != Time::NotStated;
    let sentence = later.or_else(|| if remote { told.sentence.clone() } else { None });
    if let Some(sentence) = sentence {
        told.time = Time::NotStated;
        // What is said of cases then runs from the same day.
        for (title, time) in told.others.drain(..) {
            told.quotes.push(format!("{}: {}", title.unwrap_or_default(), unit::worded(&time)));
        }
        told.quotes.insert(0, sentence);
    }
    if told.time == Time::NotStated && told.others.is_empty() && told.stages.is_empty() {
        // Without a time there is nothing that they could stand beside.
        if let Some(Time::SeeText(text)) = told.remote.take() {
            told.quotes.push(text);
        }
        told.cutoff = None;
    }
    row
}

/// Whether a case is the procedure itself: most of its words stand in the procedure's name.
pub(crate) fn is_the_procedure(case: &str, name: &str) -> bool {
    const EMPTY: [&str; 9] = ["doi", "voi", "truong", "hop", "trong", "cac", "cho", "thi", "neu"];
    let case = folded(case);
    let name = folded(name);
    let name: Vec<&str> = name.split(' ').collect();
    let words: Vec<&str> = case.split(' ').filter(|word| !EMPTY.contains(word)).collect();
    let shared = words.iter().filter(|word| name.contains(word)).count();
    !words.is_empty() && shared * 10 >= words.len() * 7
}

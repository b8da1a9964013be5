//! The times of the record's cases, where the ways of handing in say nothing that can be understood.
//!
//! In: the cases, the numbers without unit of the ways, and what the steps say. Out: one time where all agree and
//! nothing speaks against it; else times by case, under the case's name where it has one of its own. The portal fills
//! a way's time with 1 and no unit where nobody entered any: such a number says nothing.

use super::limit::{Kind, Limit, When};
use super::region::Place;
use super::rows::of_nobody;
use super::told::{Titled, Told};
use super::topic::{Act, Start};
use super::unit;
use crate::catalogue::Time;
use crate::import::clean::folded;
use crate::import::doubt::DoubtKind;
use crate::import::record::{Quantity, TimedCase};

/// A case's name longer than this is the text of something else.
const TITLE: usize = 300;

/// What a record has beside its cases.
pub(crate) struct Around<'a> {
    pub(crate) numbers: &'a [f64],
    pub(crate) name: &'a str,
    pub(crate) steps: &'a [Limit],
    /// Something is settled on the day it is handed in.
    pub(crate) same_day: bool,
    /// The sentence that says so.
    pub(crate) on_the_day: Option<String>,
}

/// What the cases say.
pub(crate) fn tell(cases: &[TimedCase], around: &Around<'_>) -> Told {
    let mut told = Told::default();
    let named = named_times(cases, around.name);
    let mut times: Vec<Time> = Vec::new();
    for (_, time) in &named {
        if !times.contains(time) {
            times.push(time.clone());
        }
    }
    match times.as_slice() {
        [] => {}
        [time] => one_time(&mut told, time, cases, around),
        several => {
            // Names that only repeat each other tell nothing apart.
            let titles: Vec<&Option<String>> = named.iter().map(|(title, _)| title).collect();
            let apart = titles.iter().all(|title| title.is_some()) && distinct(&titles);
            let said: Vec<String> = several.iter().map(unit::worded).collect();
            told.doubts.push((DoubtKind::TimeByCase, String::new(), said.join("; ")));
            match apart {
                true => told.others = named,
                false => by_steps(&mut told, several, around),
            }
        }
    }
    told
}

fn one_time(told: &mut Told, time: &Time, cases: &[TimedCase], around: &Around<'_>) {
    let unknown = |case: &TimedCase| {
        matches!(case.time, Quantity::Number(number) if number > 0.0) && unit::of_case(case).is_none()
    };
    let other_number =
        around.numbers.iter().find(|number| **number != 1.0 && !unit::is_number(time, **number));
    let mut others: Vec<Time> = vec![time.clone()];
    for limit in around.steps.iter().filter(|one| is_settlement(one)) {
        if !others.contains(&limit.time) {
            others.push(limit.time.clone());
        }
    }
    let worded = unit::worded(time);
    if other_number.is_some() || around.same_day || others.len() > 1 || cases.iter().any(unknown) {
        told.doubts.push((DoubtKind::TimeByCase, said(around.numbers), worded));
        by_steps(told, &others, around);
        if let Some(number) = other_number.filter(|_| !told.quotes.is_empty()) {
            told.quotes.push(format!("{} (nguồn không ghi đơn vị thời gian)", unit::decimal(*number)));
        }
    } else {
        told.doubts.push((DoubtKind::TimeFromCase, said(around.numbers), worded));
        told.time = time.clone();
    }
}

/// Times of which the cases do not say whose they are: under the cases that the steps name for all of them, else in
/// the words of the steps. A value alone would let everybody hope for the shortest.
fn by_steps(told: &mut Told, times: &[Time], around: &Around<'_>) {
    let of = |time: &Time| {
        let time = time.clone();
        around.steps.iter().filter(move |one| is_settlement(one) && one.time == time)
    };
    let case = |time: &Time| {
        let mut titles = of(time).map(|one| match &one.when {
            When::Case(title) => Some(title.clone()),
            _ => None,
        });
        // Of one time two cases are told: both would need it.
        titles.next().flatten().filter(|_| titles.next().is_none())
    };
    let titled: Option<Vec<Titled>> =
        times.iter().map(|time| Some((Some(case(time)?), time.clone()))).collect();
    if let Some(titled) = titled.filter(|titled| titled.len() > 1 && !around.same_day) {
        told.others = titled;
        return;
    }
    if times.iter().all(|time| of(time).next().is_none()) && around.on_the_day.is_none() {
        // Columns alone: there are no words.
        told.others = times.iter().map(|time| (None, time.clone())).collect();
        return;
    }
    let mut quotes: Vec<String> = around.on_the_day.iter().cloned().collect();
    for time in times {
        let clauses: Vec<String> = of(time).map(|one| one.clause.clone()).collect();
        if clauses.is_empty() {
            quotes.push(of_nobody(time));
        }
        for clause in clauses {
            if !quotes.contains(&clause) {
                quotes.push(clause);
            }
        }
    }
    told.quotes = quotes;
}

fn said(numbers: &[f64]) -> String {
    numbers.first().map_or_else(String::new, |number| unit::decimal(*number))
}

/// A step that ends the matter: decided within so long from the receipt of the dossier.
pub(crate) fn is_settlement(limit: &Limit) -> bool {
    limit.kind == Kind::Limit
        && limit.place == Place::Everywhere
        && limit.start == Start::Receipt
        && limit.act == Act::Decides
        && limit.is_whole()
}

/// The known times, each with the name that is its case's own.
fn named_times(cases: &[TimedCase], name: &str) -> Vec<Titled> {
    let mut out: Vec<Titled> = Vec::new();
    for case in cases {
        let Some(time) = unit::of_case(case) else { continue };
        let one = (own_title(&case.name, name), time);
        if !out.contains(&one) {
            out.push(one);
        }
    }
    out
}

/// "Cấp giấy – Đối với nhà ở" of the procedure "Cấp giấy" is the case "Đối với nhà ở".
pub(crate) fn own_title(case: &str, name: &str) -> Option<String> {
    let case = crate::vietnamese::one_line(case);
    let rest = without_prefix(&case, name).unwrap_or(&case);
    let title = rest.trim_matches([' ', '-', '–', ':', '(', ')', '.', ';', ',']);
    let own = !title.is_empty() && folded(title) != folded(name) && title.chars().count() <= TITLE;
    own.then(|| title.to_owned())
}

/// What follows the words of `name` at the start of `text`, whatever its signs and marks are.
fn without_prefix<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let mut words = crate::vietnamese::words(text);
    let mut end = 0;
    for word in crate::vietnamese::words(name) {
        let (start, own) = words.next()?;
        if crate::vietnamese::fold(own) != crate::vietnamese::fold(word.1) {
            return None;
        }
        end = start + own.len();
    }
    Some(&text[end..])
}

fn distinct(titles: &[&Option<String>]) -> bool {
    let mut keys: Vec<String> = titles.iter().flat_map(|title| title.as_deref().map(folded)).collect();
    keys.sort_unstable();
    keys.windows(2).all(|pair| pair[0] != pair[1])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(cases: &[(&str, f64, &str)], numbers: &[f64], time: &str, others: &[(Option<&str>, &str)]) {
        let told = told(cases, numbers, "");
        let said: Vec<(Option<&str>, String)> =
            told.others.iter().map(|(title, time)| (title.as_deref(), unit::worded(time))).collect();
        let said: Vec<(Option<&str>, &str)> =
            said.iter().map(|(title, time)| (*title, time.as_str())).collect();
        assert_eq!((unit::worded(&told.time).as_str(), said.as_slice()), (time, others), "{cases:?}");
    }

    /// Nothing is claimed, and these words are quoted.
    fn check_quoted(cases: &[(&str, f64, &str)], numbers: &[f64], steps: &str, quotes: &[&str]) {
        let told = told(cases, numbers, steps);
        assert!(told.is_silent(), "{cases:?}");
        assert_eq!(told.quotes, quotes);
    }

    fn told(cases: &[(&str, f64, &str)], numbers: &[f64], steps: &str) -> Told {
        let cases: Vec<TimedCase> = cases
            .iter()
            .map(|(name, number, unit)| TimedCase {
                name: (*name).to_owned(),
                time: Quantity::Number(*number),
                unit: (*unit).to_owned(),
            })
            .collect();
        let steps = crate::import::time::limit::limits(steps);
        let around =
            Around { numbers, name: "Mượn trống", steps: &steps, same_day: false, on_the_day: None };
        tell(&cases, &around)
    }

    #[test]
    fn takes_what_the_cases_say() {
        check(&[], &[1.0], "", &[]);
        check(&[("Mượn trống", 3.0, "WORKING_DAY")], &[1.0], "3 ngày làm việc", &[]);
        check(&[("Mượn trống", 3.0, "DAY"), ("Mượn  trống", 3.0, "DAY")], &[], "3 ngày", &[]);
        check(&[("Mượn trống", 25.0, "DAY")], &[5.0], "", &[(None, "25 ngày")]);
        check(
            &[("Mượn trống", 1.0, "WORKING_DAY"), ("Mượn trống", 15.0, "HOUR")],
            &[],
            "",
            &[(None, "1 ngày làm việc"), (None, "15 giờ")],
        );
        check(
            &[("Mượn trống - Đối với trống to", 2.0, "DAY"), ("Mượn trống (trống nhỏ)", 1.0, "DAY")],
            &[],
            "",
            &[(Some("Đối với trống to"), "2 ngày"), (Some("trống nhỏ"), "1 ngày")],
        );
    }

    #[test]
    fn what_is_nobodys_time_is_quoted() {
        check_quoted(
            &[("Mượn trống", 3.0, "DAY")],
            &[5.0],
            "Trống mất thì xã cấp lại giấy trong thời hạn 01 ngày kể từ ngày nhận đơn.",
            &[
                "3 ngày (nguồn không ghi rõ cho trường hợp nào)",
                "Trống mất thì xã cấp lại giấy trong thời hạn 01 ngày kể từ ngày nhận đơn",
                "5 (nguồn không ghi đơn vị thời gian)",
            ],
        );
        check_quoted(
            &[("Mượn trống", 3.0, "DAY")],
            &[],
            "Trống mất thì xã cấp lại giấy trong thời hạn 01 ngày kể từ ngày nhận đơn. Xã cấp giấy mới trong thời hạn \
             03 ngày kể từ ngày nhận đủ hồ sơ.",
            &[
                "Xã cấp giấy mới trong thời hạn 03 ngày kể từ ngày nhận đủ hồ sơ",
                "Trống mất thì xã cấp lại giấy trong thời hạn 01 ngày kể từ ngày nhận đơn",
            ],
        );
    }
}

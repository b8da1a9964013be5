//! The times of the record's cases, where the ways of handing in say nothing that can be understood.
//!
//! In: the cases, the numbers without unit of the ways, and what the steps say. Out: one time where all agree and
//! nothing speaks against it; else times by case, under the case's name where it has one of its own. The portal fills
//! a way's time with 1 and no unit where nobody entered any: such a number says nothing.

use super::limit::{Kind, Limit};
use super::region::Place;
use super::told::{Titled, Told};
use super::topic::{Act, Start};
use super::unit;
use crate::catalogue::model::Time;
use crate::import::clean::folded;
use crate::import::doubt::DoubtKind;
use crate::import::record::{Quantity, TimedCase};

/// A case's name longer than this is the text of something else.
const TITLE: usize = 300;

/// What the cases say.
pub fn tell(cases: &[TimedCase], numbers: &[f64], name: &str, steps: &[Limit], same_day: bool) -> Told {
    let mut told = Told::default();
    let named = named_times(cases, name);
    let mut times: Vec<Time> = Vec::new();
    for (_, time) in &named {
        if !times.contains(time) {
            times.push(time.clone());
        }
    }
    match times.as_slice() {
        [] => {}
        [time] => one_time(&mut told, time, cases, numbers, steps, same_day),
        several => {
            // Names that only repeat each other tell nothing apart.
            let titles: Vec<&Option<String>> = named.iter().map(|(title, _)| title).collect();
            let apart = titles.iter().all(|title| title.is_some()) && distinct(&titles);
            told.others =
                if apart { named } else { several.iter().map(|time| (None, time.clone())).collect() };
            let said: Vec<String> = several.iter().map(unit::worded).collect();
            told.doubts.push((DoubtKind::TimeByCase, String::new(), said.join("; ")));
        }
    }
    told
}

fn one_time(
    told: &mut Told,
    time: &Time,
    cases: &[TimedCase],
    numbers: &[f64],
    steps: &[Limit],
    same_day: bool,
) {
    let unknown = |case: &TimedCase| {
        matches!(case.time, Quantity::Number(number) if number > 0.0) && unit::of_case(case).is_none()
    };
    let other_number = numbers.iter().any(|number| *number != 1.0 && !unit::is_number(time, *number));
    let mut others: Vec<Titled> = vec![(None, time.clone())];
    for limit in steps.iter().filter(|one| is_settlement(one)) {
        if limit.time != *time && !others.iter().any(|(_, known)| *known == limit.time) {
            others.push((None, limit.time.clone()));
        }
    }
    let worded = unit::worded(time);
    if other_number || same_day || others.len() > 1 || cases.iter().any(unknown) {
        told.doubts.push((DoubtKind::TimeByCase, said(numbers), worded));
        told.others = others;
    } else {
        told.doubts.push((DoubtKind::TimeFromCase, said(numbers), worded));
        told.time = time.clone();
    }
}

fn said(numbers: &[f64]) -> String {
    numbers.first().map_or_else(String::new, |number| unit::decimal(*number))
}

/// A step that ends the matter: decided within so long from the receipt of the dossier.
pub fn is_settlement(limit: &Limit) -> bool {
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
pub fn own_title(case: &str, name: &str) -> Option<String> {
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
        let cases: Vec<TimedCase> = cases
            .iter()
            .map(|(name, number, unit)| TimedCase {
                name: (*name).to_owned(),
                time: Quantity::Number(*number),
                unit: (*unit).to_owned(),
            })
            .collect();
        let told = tell(&cases, numbers, "Mượn trống", &[], false);
        let said: Vec<(Option<&str>, String)> =
            told.others.iter().map(|(title, time)| (title.as_deref(), unit::worded(time))).collect();
        let said: Vec<(Option<&str>, &str)> =
            said.iter().map(|(title, time)| (*title, time.as_str())).collect();
        assert_eq!((unit::worded(&told.time).as_str(), said.as_slice()), (time, others), "{cases:?}");
    }

    #[test]
    fn takes_what_the_cases_say() {
        check(&[], &[1.0], "", &[]);
        check(&[("Mượn trống", 3.0, "WORKING_DAY")], &[1.0], "3 ngày làm việc", &[]);
        check(&[("Mượn trống", 3.0, "DAY"), ("Mượn  trống", 3.0, "DAY")], &[], "3 ngày", &[]);
        check(&[("Mượn trống", 25.0, "DAY")], &[5.0], "", &[(None, "25 ngày")]);
        check(
            &[("Mượn trống", 1.0, "WORKING_DAY"), ("Mượn trống", 1.0, "OTHER")],
            &[1.0],
            "",
            &[(None, "1 ngày làm việc")],
        );
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
}

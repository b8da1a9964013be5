//! The 24 indicators of Quyết định 766/QĐ-TTg, as a commune can check itself before the national portal does.
//!
//! In: the figures of a period. Out: a [`Score`] for each indicator, with its points where a rule for them is known, and
//! what was lost and why. The table `index766.tsv` has the indicators with their points. Its rules are those by which
//! the portal was seen to give points, not a text of law: a self-check is told as an estimate, and an indicator whose rule
//! is not known has a share and no points. Two traps are kept apart from each other: of no feedback at all the portal gives
//! full points, of no votes none; and a number that is not stated is not zero, so it has no points either.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::{Figures, Measure};
use crate::catalogue::raw::Node;
use crate::diagnostic::{Diagnostic, Lang, Mistake, Report, Words};

const TABLE: &str = include_str!("index766.tsv");

static INDICATORS: LazyLock<Vec<Indicator>> =
    LazyLock::new(|| TABLE.lines().skip(1).filter_map(indicator).collect());

/// One indicator as the decision has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Indicator {
    pub(crate) no: u64,
    /// Scored of communes too.
    pub(crate) of_communes: bool,
    pub(crate) group: &'static str,
    pub(crate) name: &'static str,
    /// In hundredths of a point, where it is known.
    pub(crate) most: Option<u64>,
    rule: Rule,
    pub(crate) done: &'static str,
    pub(crate) of: &'static str,
}

/// How a share becomes points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rule {
    /// All of the points at this many per cent, in proportion below; what is given where there is nothing to count.
    Share { full_at: u64, of_none: OfNone },
    /// Not known: only the portal's own points say.
    Given,
    /// Told, and never scored.
    Watched,
}

/// The points of a share of nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum OfNone {
    All,
    Zero,
    Unknown,
}

/// What a file says of indicators by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SelfCheck {
    pub(crate) posted: bool,
    stated: Vec<Stated>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Stated {
    no: u64,
    done: Option<u64>,
    of: Option<u64>,
    /// In hundredths.
    points: Option<u64>,
}

/// An indicator of a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Score {
    pub(crate) indicator: &'static Indicator,
    pub(crate) done: Option<u64>,
    pub(crate) of: Option<u64>,
    pub(crate) points: Points,
}

/// In hundredths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Points {
    /// By the rule, or as the portal gives them.
    Of {
        got: u64,
        most: u64,
        by: By,
    },
    /// Of provinces alone.
    NotOfCommunes,
    Watched,
    /// The numbers are there, and the rule is not known.
    NoRule,
    /// A number is missing.
    NotStated,
}

/// Where points are from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    Portal,
    /// In proportion.
    Share {
        full_at: u64,
    },
    /// There was nothing to count.
    Nothing,
}

fn indicator(line: &'static str) -> Option<Indicator> {
    let mut cells = line.split('\t');
    let mut cell = || cells.next();
    let no = cell()?.parse().ok()?;
    let of_communes = cell()? == "commune";
    let (group, name) = (cell()?, cell()?);
    let most = cell()?.parse::<u64>().ok().map(|points| points * 100);
    let share = |full_at, of_none| Rule::Share { full_at, of_none };
    let rule = match cell()? {
        "linear" => share(100, OfNone::Unknown),
        "full-at-80" => share(80, OfNone::Unknown),
        "linear-none-is-full" => share(100, OfNone::All),
        "full-at-90-none-is-zero" => share(90, OfNone::Zero),
        "watched" => Rule::Watched,
        "given" => Rule::Given,
        _ => return None,
    };
    Some(Indicator { no, of_communes, group, name, most, rule, done: cell()?, of: cell()? })
}

/// The table `[index766]`.
pub(super) fn stated(table: Node<'_>, report: &mut Report) -> SelfCheck {
    let posted = table.flag("posted").is_some_and(|flag| flag.value);
    let mut stated: Vec<Stated> = Vec::new();
    for row in table.tables("indicators") {
        let Some(no) = row.count("no") else { continue };
        let known = INDICATORS.iter().find(|one| one.no == no.value);
        let twice = stated.iter().any(|one| one.no == no.value);
        let Some(indicator) = known.filter(|_| !twice) else {
            let wrong = match twice {
                true => Diagnostic::new(Mistake::FiguresTwice { of: &no.value }),
                false => Diagnostic::new(Mistake::BadNumber { written: &no.value }).help(Words::new(
                    "no là số thứ tự của chỉ tiêu, từ 1 đến 24: niemyet so-lieu liệt kê",
                    "no is the number of an indicator, 1 to 24: niemyet figures lists them",
                )),
            };
            report.push(wrong.span(no.span));
            continue;
        };
        let (done, of) = (row.count("done"), row.count("of"));
        if let (Some(some), Some(all)) = (&done, &of)
            && some.value > all.value
        {
            more_than_all(some.value, all.value, some.span.clone(), report);
        }
        let written = row.text("points");
        let points = written.as_ref().and_then(|written| hundredths(written.value));
        if let Some(written) = &written
            && points.is_none_or(|points| indicator.most.is_some_and(|most| points > most))
        {
            let most = indicator.most.map_or_else(|| "100".to_owned(), said);
            let wrong = Mistake::BadPoints { written: &written.value, most: &most };
            report.push(Diagnostic::new(wrong).span(written.span.clone()));
        }
        let number = |count: Option<crate::catalogue::raw::At<u64>>| count.map(|count| count.value);
        stated.push(Stated { no: no.value, done: number(done), of: number(of), points });
    }
    SelfCheck { posted, stated }
}

fn more_than_all(some: u64, all: u64, span: crate::diagnostic::Span, report: &mut Report) {
    let wrong = Mistake::MoreThanAll {
        part: Words::same("done"),
        some: &super::sums::number(some),
        whole: Words::same("of"),
        all: &super::sums::number(all),
    };
    report.push(Diagnostic::new(wrong).span(span));
}

/// "5,83" or "5.83"
fn hundredths(written: &str) -> Option<u64> {
    let (whole, part) = written.split_once([',', '.']).unwrap_or((written, ""));
    let digits = |text: &str, most: usize| text.len() <= most && text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !digits(whole, 3) || !digits(part, 2) {
        return None;
    }
    Some(whole.parse::<u64>().ok()? * 100 + format!("{part:0<2}").parse::<u64>().ok()?)
}

/// Hundredths of a point as people write them: "5,83", "6".
pub(crate) fn said(points: u64) -> String {
    let rest = format!("{:02}", points % 100);
    match rest.trim_end_matches('0') {
        "" => (points / 100).to_string(),
        rest => format!("{},{rest}", points / 100),
    }
}

impl Figures {
    /// Every indicator, in the order of the decision.
    pub(crate) fn scores(&self) -> Vec<Score> {
        INDICATORS.iter().map(|indicator| self.score(indicator)).collect()
    }

    fn score(&self, indicator: &'static Indicator) -> Score {
        let stated = self.self_check.stated.iter().find(|one| one.no == indicator.no);
        let (done, of) = self.counted(indicator.no);
        let done = stated.and_then(|one| one.done).or(done);
        let of = stated.and_then(|one| one.of).or(of);
        let given = stated.and_then(|one| one.points);
        let points = match (indicator.rule, given, indicator.most) {
            _ if !indicator.of_communes => Points::NotOfCommunes,
            (Rule::Watched, ..) => Points::Watched,
            // More was reported, and what was lost is no number below zero.
            (_, Some(got), Some(most)) => Points::Of { got: got.min(most), most, by: By::Portal },
            (Rule::Share { full_at, of_none }, _, Some(most)) => by_share(done, of, full_at, of_none, most),
            (Rule::Given, ..) | (Rule::Share { .. }, _, None) if of.is_some() && done.is_some() => {
                Points::NoRule
            }
            _ => Points::NotStated,
        };
        Score { indicator, done, of, points }
    }

    /// Numerator and denominator, where they follow from the counts.
    fn counted(&self, no: u64) -> (Option<u64>, Option<u64>) {
        let get = |measure| self.counts.get(measure);
        match no {
            5 => {
                let in_time = self.counts.in_time().zip(get(Measure::Within));
                (
                    in_time.and_then(|(done, within)| done.checked_add(within)),
                    self.counts.all_to_settle(self.shape),
                )
            }
            10 => (get(Measure::Online), self.taken_in(&self.counts)),
            11 => (get(Measure::ElectronicResults), get(Measure::Results)),
            12 => (get(Measure::Digitised), get(Measure::ToDigitise)),
            21 => (get(Measure::FeedbackOnTime), get(Measure::Feedback)),
            23 => (get(Measure::Satisfied), get(Measure::Votes)),
            24 => (get(Measure::PaidOnline), get(Measure::WithFee)),
            _ => (None, None),
        }
    }
}

fn by_share(done: Option<u64>, of: Option<u64>, full_at: u64, of_none: OfNone, most: u64) -> Points {
    let nothing = |got| Points::Of { got, most, by: By::Nothing };
    match (done, of) {
        (_, Some(0)) => match of_none {
            OfNone::All => nothing(most),
            OfNone::Zero => nothing(0),
            OfNone::Unknown => Points::NotStated,
        },
        (Some(done), Some(of)) => {
            let (done, of) = (u128::from(done), u128::from(of));
            let whole = of * u128::from(full_at);
            let got = (u128::from(most) * done * 100 * 2 + whole) / (whole * 2);
            // Nothing is rounded up to all.
            let short = done * 100 < whole;
            let got = u64::try_from(got).unwrap_or(most).min(most - u64::from(short && most > 0));
            Points::Of { got, most, by: By::Share { full_at } }
        }
        _ => Points::NotStated,
    }
}

impl Score {
    /// Points that were lost, where that is known.
    pub(crate) fn lost(&self) -> Option<u64> {
        match self.points {
            Points::Of { got, most, .. } => Some(most - got.min(most)),
            _ => None,
        }
    }

    /// What decided, or why there are no points.
    pub(crate) fn why(&self, lang: Lang) -> String {
        let number = |count: Option<u64>| count.map_or_else(|| "–".to_owned(), super::sums::number);
        let share = format!("{}/{}", number(self.done), number(self.of));
        let missing = |count: Option<u64>, name: &str| {
            count.is_none().then(|| name.to_owned()).filter(|name| !name.is_empty())
        };
        match self.points {
            Points::Of { by: By::Portal, .. } => {
                lang.pick("điểm Cổng đã chấm", "as the portal gives it").to_owned()
            }
            Points::Of { by: By::Share { full_at: 100 }, .. } => share,
            Points::Of { by: By::Share { full_at }, .. } => match lang {
                Lang::Vi => format!("{share}; đủ điểm từ {full_at}%"),
                Lang::En => format!("{share}; all points from {full_at} %"),
            },
            Points::Of { by: By::Nothing, got, .. } => match (lang, got > 0) {
                (Lang::Vi, true) => format!("không có {}: đủ điểm", self.indicator.of),
                (Lang::Vi, false) => format!("không có {}: không có điểm", self.indicator.of),
                (Lang::En, true) => "nothing to count: all points".to_owned(),
                (Lang::En, false) => "nothing to count: no points".to_owned(),
            },
            Points::NotOfCommunes => lang.pick("không chấm cấp xã", "not scored of communes").to_owned(),
            Points::Watched => lang.pick("chỉ theo dõi, không chấm", "watched, not scored").to_owned(),
            Points::NoRule => match lang {
                Lang::Vi => format!("{share}; chưa rõ cách chấm"),
                Lang::En => format!("{share}; how it is scored is not known"),
            },
            Points::NotStated if self.of == Some(0) => match lang {
                Lang::Vi => format!("không có {}; chưa rõ cách chấm", self.indicator.of),
                Lang::En => "nothing to count; how that is scored is not known".to_owned(),
            },
            Points::NotStated => {
                let names: Vec<String> =
                    [missing(self.done, self.indicator.done), missing(self.of, self.indicator.of)]
                        .into_iter()
                        .flatten()
                        .collect();
                match lang {
                    Lang::Vi if names.is_empty() => "chưa có số liệu".to_owned(),
                    Lang::Vi => format!("chưa có số liệu: {}", names.join("; ")),
                    Lang::En => "not stated".to_owned(),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_read() {
        assert_eq!(INDICATORS.iter().map(|one| one.no).collect::<Vec<_>>(), (1..=24).collect::<Vec<_>>());
        let of_group = |name: &str| -> u64 {
            INDICATORS.iter().filter(|one| one.group == name).filter_map(|one| one.most).sum()
        };
        assert_eq!([of_group("Công khai, minh bạch"), of_group("Tiến độ giải quyết")], [1800, 2000]);
        assert_eq!([of_group("Số hóa hồ sơ"), of_group("Mức độ hài lòng")], [2200, 1800]);
    }

    #[test]
    fn nothing_to_count_is_all_or_nothing_by_the_rule() {
        let got = |points| match points {
            Points::Of { got, .. } => Some(got),
            _ => None,
        };
        assert_eq!(got(by_share(None, Some(0), 100, OfNone::All, 600)), Some(600));
        assert_eq!(got(by_share(Some(0), Some(0), 90, OfNone::Zero, 600)), Some(0));
        assert_eq!(got(by_share(None, Some(5), 100, OfNone::All, 600)), None);
        assert_eq!(got(by_share(Some(3), None, 100, OfNone::All, 600)), None);
        assert_eq!(got(by_share(Some(45), Some(50), 90, OfNone::Zero, 600)), Some(600));
        assert_eq!(got(by_share(Some(99_999), Some(100_000), 100, OfNone::Unknown, 600)), Some(599));
        assert_eq!(got(by_share(Some(1), Some(3), 100, OfNone::Unknown, 2000)), Some(667));
    }

    #[test]
    fn points_are_written_with_a_comma() {
        assert_eq!([said(583), said(600), said(50)], ["5,83", "6", "0,5"]);
        assert_eq!(
            [hundredths("5,83"), hundredths("6"), hundredths("0.5"), hundredths("5,833")],
            [Some(583), Some(600), Some(50), None]
        );
    }
}

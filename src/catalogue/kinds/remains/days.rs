//! Days in years that somebody mistyped: 2062 or 1925 for 2026 or 2025.
//!
//! In: a file's TOML and its keys. Out: [`Days`]. What is too far back, or too far from another day of the file, is
//! wrong whatever day it is; what is too far ahead depends on the day of the build, and is kept with its place.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::keys::{Shape, Table};
use crate::catalogue::raw::{At, Node};
use crate::diagnostic::{Diagnostic, Mistake, Span, Words};

/// What the days of one file earn.
#[derive(Debug, Default)]
pub(super) struct Days {
    /// The day that is furthest beyond what is likely.
    pub(super) far: Option<FarDay>,
    /// The first finding that stands whatever day it is.
    pub(super) wrong: Option<Diagnostic>,
}

/// A day that is unlikely as long as the site's day is before `likely_from`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FarDay {
    pub(crate) day: Date,
    pub(crate) span: Span,
    pub(crate) likely_from: Date,
}

impl Days {
    pub(super) fn of(root: Node<'_>, keys: &'static Table) -> Self {
        let mut days = Days::default();
        each_date(root, keys, &mut |table, key, date| {
            if days.wrong.is_none() {
                days.wrong = long_past(table, &date);
            }
            days.take(key, date);
        });
        days.wrong = days.wrong.or_else(|| far_apart(root));
        days
    }

    fn take(&mut self, key: &str, date: At<Date>) {
        let years = match key {
            "effective_to" | "valid_to" | "to" => 20,
            "effective_from" | "valid_from" | "from" | "in_force_from" => 5,
            // What has happened, or is being done.
            _ => 1,
        };
        let likely_from = date.value.year().checked_sub(years).and_then(|year| {
            // 29 February is not in every year.
            Date::new(year, date.value.month(), date.value.day().min(28)).ok()
        });
        let Some(likely_from) = likely_from else { return };
        if self.far.as_ref().is_none_or(|far| far.likely_from < likely_from) {
            self.far = Some(FarDay { day: date.value, span: date.span, likely_from });
        }
    }
}

impl FarDay {
    /// The finding, if it is one on this day.
    pub(crate) fn on(&self, today: Date) -> Option<Diagnostic> {
        (today < self.likely_from).then(|| {
            let far = Diagnostic::new(Mistake::FarDay { day: &self.day }).span(self.span.clone());
            let years = i32::from(self.day.year()) - i32::from(today.year());
            far.label(Words::new(format!("còn {years} năm nữa mới tới"), format!("{years} years from now")))
        })
    }
}

/// A day in a year that no document of this kind is from. Laws may be old; procedures have been announced, charged for
/// and posted only in this century.
fn long_past(table: &Table, date: &At<Date>) -> Option<Diagnostic> {
    let earliest = if table.path.ends_with("legal_basis") { 1945 } else { 2000 };
    (date.value.year() < earliest).then(|| {
        let label = Words::new(format!("trước năm {earliest}"), format!("before the year {earliest}"));
        Diagnostic::new(Mistake::FarDay { day: &date.value }).span(date.span.clone()).label(label)
    })
}

/// A document holds from about the day on which it was issued.
fn far_apart(root: Node<'_>) -> Option<Diagnostic> {
    const MOST_YEARS: i16 = 4;
    let (issued, from) = (root.date("date")?, root.date("effective_from")?);
    let years = from.value.year() - issued.value.year();
    (years > MOST_YEARS).then(|| {
        let label = Words::new(
            format!("cách ngày ban hành ({}) {years} năm", issued.value),
            format!("{years} years after the day of issue ({})", issued.value),
        );
        Diagnostic::new(Mistake::FarDay { day: &from.value }).span(from.span).label(label)
    })
}

fn each_date(node: Node<'_>, keys: &'static Table, visit: &mut dyn FnMut(&'static Table, &str, At<Date>)) {
    for key in keys.keys.iter().filter(|key| node.has(key.name)) {
        match key.shape {
            Shape::Date => {
                if let Some(date) = node.date(key.name) {
                    visit(keys, key.name, date);
                }
            }
            Shape::Table(below) => {
                if let Some(table) = node.table(key.name) {
                    each_date(table, below, visit);
                }
            }
            Shape::Tables(below) => {
                node.tables(key.name).into_iter().for_each(|row| each_date(row, below, visit));
            }
            Shape::Line
            | Shape::Text
            | Shape::Lines
            | Shape::TextOrLines
            | Shape::Choice(_)
            | Shape::ChoiceOrLines(_)
            | Shape::Choices(_)
            | Shape::Flag
            | Shape::Count
            | Shape::Halves
            | Shape::Clock
            | Shape::Named
            | Shape::ByName(_) => {}
        }
    }
}

//! One procedure as a row of a list: name first, code quiet, time and fee at the end.

use serde::Serialize;
use tera::Value;

use crate::render::brief::row;
use crate::site::id::Beside;
use crate::site::traits::{Cost, Handing};
use crate::site::{Entry, Site, address};

#[derive(Debug, Serialize)]
struct ListRow<'a> {
    #[serde(flatten)]
    row: row::ProcedureRow<'a>,
    /// File name of its page, to be put after the way to the pages' folder.
    file: String,
    /// What lists are narrowed by.
    marks: String,
}

/// A row for each entry.
pub(crate) type Rows = Beside<Entry, Value>;

pub(crate) fn all(site: &Site) -> Rows {
    site.entries.beside(|entry| Value::from_serializable(&row(site, entry)))
}

fn row<'a>(site: &Site, entry: &'a Entry) -> ListRow<'a> {
    ListRow {
        row: row::row(site, entry),
        file: format!("{}.html", address::encode(&entry.procedure.code)),
        marks: marks(entry),
    }
}

/// A letter for each answer that lists are narrowed by: see [`of_handing`] and [`of_cost`]; `d` is the same day.
fn marks(entry: &Entry) -> String {
    let traits = &entry.traits;
    let mut marks = String::from_iter([of_handing(traits.handing), ' ', of_cost(traits.cost)]);
    if traits.same_day {
        marks.extend([' ', SAME_DAY]);
    }
    marks
}

pub(crate) const SAME_DAY: char = 'd';

pub(crate) fn of_handing(handing: Handing) -> char {
    match handing {
        Handing::FromHome => 'h',
        Handing::InPerson => 'v',
        Handing::NotStated => 'u',
    }
}

pub(crate) fn of_cost(cost: Cost) -> char {
    match cost {
        Cost::Free => 'f',
        Cost::FeeFree => 'g',
        Cost::NotFree => 'p',
        Cost::NotStated => 'n',
    }
}

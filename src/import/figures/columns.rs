//! What each column of a report counts.
//!
//! A report has a line of numbers below its headings, "(1) … (13)" or "1 … 13", some with how they add up ("(3)=(4)+(5)+(6)").
//! Where there is one, it decides. Otherwise the headings themselves do: a heading over several columns says whether "quá
//! hạn" is of what is resolved or of what is in progress.

use std::collections::BTreeMap;

use crate::catalogue::kinds::figures::{Measure, Shape};
use crate::vietnamese::fold;

use super::sheet::Sheet;

/// Rows in which headings may stand.
const HEAD: usize = 40;

/// The columns of a table, and the first row below its headings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) label: usize,
    pub(super) of: BTreeMap<usize, Measure>,
    pub(super) first_row: usize,
    /// As the headings say it.
    pub(super) shape: Option<Shape>,
}

pub(super) fn find(sheet: &Sheet) -> Option<Columns> {
    let Some(numbered) = by_numbers(sheet) else { return by_headings(sheet) };
    let shape = numbered.shape.or_else(|| by_headings(sheet)?.shape);
    Some(Columns { shape, ..numbered })
}

/// "(3)=(4)+(5)+(6)": what was carried over (6) is within.
fn says_sum(cell: &str) -> Option<Shape> {
    let (_, parts) = cell.split_once('=')?;
    let parts: Vec<&str> =
        parts.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    (parts == ["4", "5", "6"]).then_some(Shape::OneStop)
}

/// The number of a column: of "(3)", "3" and "(3) = (4)+(5)+(6)" three; what stands behind is how it adds up.
fn column_number(cell: &str) -> Option<u8> {
    let bare = cell.trim_start_matches(['(', '[', ' ']);
    let end = bare.find(|c: char| !c.is_ascii_digit()).unwrap_or(bare.len());
    let rest = bare[end..].trim_start_matches([')', ']', ' ']);
    let is_sum = rest.is_empty() || rest.starts_with('=');
    bare[..end].parse().ok().filter(|_| is_sum)
}

/// The number a heading begins with: "(3) Tổng tiếp nhận = 4+5+6".
fn leading_number(cell: &str) -> Option<u8> {
    let rest = cell.strip_prefix('(')?;
    let (number, _) = rest.split_once(')')?;
    number.trim().parse().ok()
}

fn by_numbers(sheet: &Sheet) -> Option<Columns> {
    /// From the third to the thirteenth.
    const COUNTED: usize = 11;
    for (&row, cells) in sheet.rows.iter().take(HEAD) {
        let numbered = |number: fn(&str) -> Option<u8>| -> Vec<(usize, u8)> {
            cells.iter().filter_map(|(&column, cell)| Some((column, number(cell)?))).collect()
        };
        for numbers in [numbered(column_number), numbered(leading_number)] {
            let counted: Vec<(usize, u8)> =
                numbers.iter().copied().filter(|(_, number)| (3..=13).contains(number)).collect();
            let rises = counted.windows(2).all(|pair| pair[1].1 == pair[0].1 + 1);
            if counted.len() != COUNTED || !rises {
                continue;
            }
            let measure = |number: u8| Measure::ALL.into_iter().find(|one| one.column() == Some(number));
            let of: BTreeMap<usize, Measure> =
                counted.iter().filter_map(|(column, number)| Some((*column, measure(*number)?))).collect();
            let first = *of.keys().next()?;
            let second = numbers.iter().find(|(_, number)| *number == 2).map(|(column, _)| *column);
            let label = second.unwrap_or(first.checked_sub(1)?);
            let shape = cells.get(&first).and_then(|cell| says_sum(cell));
            return Some(Columns { label, of, first_row: row + 1, shape });
        }
    }
    None
}

fn by_headings(sheet: &Sheet) -> Option<Columns> {
    let is_label = |text: &str| {
        ["linh vuc", "ten linh vuc", "linh vuc giai quyet", "linh vuc, cong viec giai quyet"].contains(&text)
    };
    let (head, label) = sheet.rows.iter().take(HEAD).find_map(|(&row, cells)| {
        let label = cells.iter().find(|(_, cell)| is_label(fold(cell).trim_start_matches("ten ")))?;
        Some((row, *label.0))
    })?;
    // Headings go on as long as the column of fields says nothing.
    let below = sheet.rows.range(head + 1..);
    let last = below
        .clone()
        .take_while(|(_, cells)| !cells.contains_key(&label))
        .map(|(row, _)| *row)
        .last()
        .unwrap_or(head);
    let columns: Vec<usize> = {
        let all = sheet.rows.range(head..=last).flat_map(|(_, cells)| cells.keys().copied());
        let mut all: Vec<usize> = all.filter(|column| *column > label).collect();
        all.sort_unstable();
        all.dedup();
        all
    };
    let mut of = BTreeMap::new();
    let mut received = String::new();
    for &column in &columns {
        // A heading over several columns stands in the first of them.
        let path: Vec<String> = (head..=last)
            .filter_map(|row| {
                let cells = sheet.rows.get(&row)?;
                let own = cells.get(&column);
                let is_lowest =
                    sheet.rows.range(row + 1..last + 1).all(|(_, below)| !below.contains_key(&column));
                let over = || cells.range(label + 1..=column).next_back().map(|(_, cell)| cell);
                own.or_else(|| if is_lowest { None } else { over() }).map(|cell| fold(cell))
            })
            .collect();
        if let Some(measure) = measure(&path)
            && !of.values().any(|known| *known == measure)
        {
            if measure == Measure::Received {
                received = path.join(" ");
            }
            of.insert(column, measure);
        }
    }
    // "Tiếp nhận trong kỳ" beside "Kỳ trước chuyển sang": neither is within the other.
    let is_apart = ["trong ky", "trong thang", "moi tiep nhan", "tiep nhan moi"]
        .iter()
        .any(|words| received.contains(words))
        && !received.contains("ky truoc")
        && of.values().any(|one| *one == Measure::CarriedOver);
    let shape = is_apart.then_some(Shape::CarriedApart);
    (of.len() >= 2
        && (of
            .values()
            .any(|one| *one == Measure::Received || *one == Measure::Resolved || *one == Measure::Online)))
    .then_some(Columns { label, of, first_row: last + 1, shape })
}

/// What a column counts by its headings, the highest first.
fn measure(path: &[String]) -> Option<Measure> {
    let own = path.last()?;
    let whole = path.join(" ");
    let says = |words: &str| own.contains(words);
    let in_progress = whole.contains("dang giai quyet") || whole.contains("chua giai quyet");
    let resolved = !in_progress
        && (whole.contains("da giai quyet")
            || whole.contains("ket qua giai quyet")
            || whole.contains("da xu ly"));
    Some(match () {
        () if says("truoc han") => Measure::Early,
        () if says("dung han") => Measure::OnTime,
        () if says("trong han") || says("chua den han") => Measure::Within,
        () if says("qua han") || says("tre han") => {
            if in_progress {
                Measure::Overdue
            } else {
                Measure::Late
            }
        }
        () if says("ky truoc") => Measure::CarriedOver,
        () if says("truc tuyen") => Measure::Online,
        () if says("truc tiep") && says("buu chinh") => Measure::InPersonOrPostal,
        () if says("truc tiep") => Measure::InPerson,
        () if says("buu chinh") => Measure::Postal,
        () if in_progress => Measure::InProgress,
        () if resolved => Measure::Resolved,
        () if whole.contains("tiep nhan") => Measure::Received,
        () => return None,
    })
}

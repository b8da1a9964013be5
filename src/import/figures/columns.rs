//! What each column of a report counts.
//!
//! Its name says so: a heading over several columns says whether "quá hạn" is of what is resolved or of what is in
//! progress, and where no heading stands over them, the total to the left does. A report has a line of numbers below its
//! headings as well, "(1) … (13)" or "1 … 13", some with how they add up ("(3)=(4)+(5)+(6)"). Offices number their columns
//! otherwise than the national form, so a number decides only of a column without a name that is understood. What is not
//! read, and where name and number are of two minds, is told.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::catalogue::kinds::figures::{Measure, Shape};
use crate::diagnostic::{Lang, Words};
use crate::vietnamese::fold;

use crate::import::sheets::Sheet;

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
    /// Columns that are not read, and those whose number says another thing than their name.
    pub(super) told: Vec<Words>,
}

/// The names of columns.
struct Names {
    of: BTreeMap<usize, Measure>,
    shape: Option<Shape>,
    /// Every column that has a name: the place of that, and the name.
    headed: BTreeMap<usize, (usize, String)>,
}

pub(super) fn find(sheet: &Sheet) -> Option<Columns> {
    by_numbers(sheet).or_else(|| by_headings(sheet))
}

/// Every column with a name that is not read.
fn unread(sheet: &Sheet, names: &Names, of: &BTreeMap<usize, Measure>) -> Vec<Words> {
    let left = names.headed.iter().filter(|(column, _)| !of.contains_key(column));
    let told = left.map(|(&column, (row, name))| {
        let at = sheet.place(*row, column);
        Words::new(
            format!("cột {at} “{name}” không đọc: tên không nói rõ đếm gì, hoặc đã có cột khác đếm điều ấy"),
            format!("column {at} “{name}” was not read: its name does not say what it counts, or another counts it"),
        )
    });
    told.collect()
}

fn overruled(sheet: &Sheet, names: &Names, column: usize, (own, number): (Measure, u8)) -> Option<Words> {
    let (row, name) = names.headed.get(&column)?;
    let at = sheet.place(*row, column);
    Some(Words::new(
        format!("cột {at} “{name}” mang số ({number}) của cột khác: đọc theo tên, {}", own.label(Lang::Vi)),
        format!(
            "column {at} “{name}” has the number of another, ({number}): read by its name, {}",
            own.label(Lang::En)
        ),
    ))
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
            let (first, last) = (counted.first()?.0, counted.last()?.0);
            let second = numbers.iter().find(|(_, number)| *number == 2).map(|(column, _)| *column);
            let label = second.unwrap_or(first.checked_sub(1)?);
            // What begins with its number is its own heading.
            let has_names = cells.get(&last).is_some_and(|cell| cell.chars().any(char::is_alphabetic));
            let names = names(sheet, head_above(sheet, row, label)..row + usize::from(has_names), label);
            let (of, told) = by_both(sheet, &names, &counted);
            let shape = cells.get(&first).and_then(|cell| says_sum(cell)).or(names.shape);
            return Some(Columns { label, of, first_row: row + 1, shape, told });
        }
    }
    None
}

/// The first row of the headings above a line of numbers: what names the fields, else several columns.
fn head_above(sheet: &Sheet, numbered: usize, label: usize) -> usize {
    let above = || sheet.rows.range(..numbered);
    let labelled = above().find(|(_, cells)| cells.values().any(|cell| is_label(cell)));
    let heads = || above().find(|(_, cells)| cells.range(label + 1..).count() > 1);
    labelled.or_else(heads).map_or(numbered, |(row, _)| *row)
}

/// What columns count by their names, and by their numbers where they have no name that is understood.
fn by_both(sheet: &Sheet, names: &Names, counted: &[(usize, u8)]) -> (BTreeMap<usize, Measure>, Vec<Words>) {
    let has = |measure: Measure| names.of.values().any(|one| *one == measure);
    let (mut of, mut told) = (names.of.clone(), Vec::new());
    for &(column, number) in counted {
        let Some(numbered) = Measure::ALL.into_iter().find(|one| one.column() == Some(number)) else {
            continue;
        };
        // "Trực tiếp" alone is short for the form's own name, where post has no column.
        let is_short = names.of.get(&column) == Some(&Measure::InPerson)
            && numbered == Measure::InPersonOrPostal
            && !has(Measure::Postal);
        match names.of.get(&column) {
            Some(own) if *own == numbered => {}
            Some(_) if is_short => drop(of.insert(column, numbered)),
            Some(own) => told.extend(overruled(sheet, names, column, (*own, number))),
            None if !has(numbered) => drop(of.insert(column, numbered)),
            None => {}
        }
    }
    told.extend(unread(sheet, names, &of));
    (of, told)
}

fn is_label(cell: &str) -> bool {
    let folded = fold(cell);
    ["linh vuc", "ten linh vuc", "linh vuc giai quyet", "linh vuc, cong viec giai quyet"]
        .contains(&folded.trim_start_matches("ten "))
}

fn by_headings(sheet: &Sheet) -> Option<Columns> {
    let (head, label) = sheet.rows.iter().take(HEAD).find_map(|(&row, cells)| {
        let label = cells.iter().find(|(_, cell)| is_label(cell))?;
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
    let names = names(sheet, head..last + 1, label);
    let whole = [Measure::Received, Measure::Resolved, Measure::Online];
    let is_report = names.of.len() >= 2 && names.of.values().any(|one| whole.contains(one));
    let told = unread(sheet, &names, &names.of);
    is_report.then_some(Columns { label, of: names.of, first_row: last + 1, shape: names.shape, told })
}

/// What the rows of headings call the columns behind the label.
fn names(sheet: &Sheet, rows: Range<usize>, label: usize) -> Names {
    let cells = || sheet.rows.range(rows.clone());
    let columns: BTreeSet<usize> =
        cells().flat_map(|(_, cells)| cells.range(label + 1..).map(|(column, _)| *column)).collect();
    let (mut of, mut headed) = (BTreeMap::new(), BTreeMap::new());
    let (mut received, mut group) = (String::new(), None);
    for column in columns {
        // A heading over several columns stands in the first of them.
        let path: Vec<String> = cells()
            .filter_map(|(&row, cells)| {
                let own = cells.get(&column);
                let mut below = sheet.rows.range(row + 1..rows.end.max(row + 1));
                let is_lowest = below.all(|(_, below)| !below.contains_key(&column));
                let over = || cells.range(label + 1..=column).next_back().map(|(_, cell)| cell);
                own.or_else(|| if is_lowest { None } else { over() }).map(|cell| fold(cell))
            })
            .collect();
        let lowest = cells().rev().find_map(|(&row, cells)| Some((row, cells.get(&column)?.clone())));
        headed.extend(lowest.map(|lowest| (column, lowest)));
        let Some(measure) = measure(&path, group) else { continue };
        group = group_of(measure).or(group);
        if of.values().any(|known| *known == measure) {
            continue;
        }
        if measure == Measure::Received {
            received = path.join(" ");
        }
        of.insert(column, measure);
    }
    // "Tiếp nhận trong kỳ" beside "Kỳ trước chuyển sang": neither is within the other.
    let is_apart = ["trong ky", "trong thang", "moi tiep nhan", "tiep nhan moi"]
        .iter()
        .any(|words| received.contains(words))
        && !received.contains("ky truoc")
        && of.values().any(|one| *one == Measure::CarriedOver);
    Names { of, shape: is_apart.then_some(Shape::CarriedApart), headed }
}

/// What columns to the right of one are of, where no heading stands over them: what is resolved, or what is in progress.
fn group_of(measure: Measure) -> Option<Measure> {
    match measure {
        Measure::Resolved | Measure::Early | Measure::OnTime => Some(Measure::Resolved),
        Measure::InProgress | Measure::Within => Some(Measure::InProgress),
        _ => None,
    }
}

/// What a column counts by its headings, the highest first, behind columns of a group.
fn measure(path: &[String], group: Option<Measure>) -> Option<Measure> {
    let own = path.last()?.replace("thoi han", "han");
    let whole = path.join(" ");
    let says = |words: &str| own.contains(words);
    let in_progress = whole.contains("dang giai quyet") || whole.contains("chua giai quyet");
    let resolved = !in_progress
        && (whole.contains("da giai quyet")
            || whole.contains("ket qua giai quyet")
            || whole.contains("da xu ly"));
    let group = match (in_progress, resolved) {
        (true, _) => Some(Measure::InProgress),
        (_, true) => Some(Measure::Resolved),
        _ => group,
    };
    // A share is no count, and what is paid online is not what was handed in so.
    if says("ty le") || says("%") || says("thanh toan") || (says("truoc") && says("dung han")) {
        return None;
    }
    Some(match () {
        () if says("truoc han") => Measure::Early,
        () if says("dung han") => Measure::OnTime,
        () if says("chua den han") => Measure::Within,
        // What was resolved "within its time" was so early or on time: two counts of the form.
        () if says("trong han") => {
            group.filter(|one| *one == Measure::InProgress).map(|_| Measure::Within)?
        }
        () if says("qua han") || says("tre han") => match group? {
            Measure::InProgress => Measure::Overdue,
            _ => Measure::Late,
        },
        () if says("ky truoc") => Measure::CarriedOver,
        () if says("truc tuyen") => Measure::Online,
        () if says("truc tiep") && says("buu chinh") => Measure::InPersonOrPostal,
        () if says("truc tiep") => Measure::InPerson,
        () if says("buu chinh") => Measure::Postal,
        () if in_progress => Measure::InProgress,
        () if resolved => Measure::Resolved,
        () if whole.contains("tiep nhan") || whole.contains("nhan giai quyet") => Measure::Received,
        () => return None,
    })
}

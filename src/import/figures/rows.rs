//! The numbers of a table, row by row.

use jiff::civil::Date;

use crate::catalogue::kinds::figures::{Counts, Measure, Period, Shape};
use crate::diagnostic::Words;
use crate::vietnamese::{by_thousands, fold};

use super::columns::{self, Columns};
use crate::import::sheets::{Sheet, Unread, unread};

/// What a table says.
#[derive(Clone, Debug)]
pub(super) struct Table {
    pub(super) shape: Shape,
    pub(super) total: Option<Counts>,
    pub(super) rows: Vec<Row>,
    /// What a line above the headings names.
    pub(super) period: Option<Period>,
    /// Of its columns: which are not read, and where name and number are of two minds.
    pub(super) told: Vec<Words>,
    place: (usize, usize),
}

#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) name: String,
    pub(super) counts: Counts,
}

/// What a row is.
enum Sort {
    Total,
    /// The head of a part of the table, or a sum within.
    Section,
    Field,
}

impl Table {
    pub(super) fn of(sheet: &Sheet) -> Result<Self, Unread> {
        let Some(columns) = columns::find(sheet) else {
            // Another sheet may be the table yet, so the cell is not named.
            return Err(lost(sheet).map_or_else(no_headings, |lost| Unread { at: None, ..lost }));
        };
        let unread = lost(sheet).or_else(|| unsolved(sheet, &columns)).or_else(|| too_long(sheet));
        if let Some(unread) = unread {
            return Err(unread);
        }
        let mut rows: Vec<Row> = Vec::new();
        let mut total = None;
        for (&at, cells) in sheet.rows.range(columns.first_row..) {
            let number = cells.range(..columns.label).next_back().map_or("", |(_, cell)| cell.as_str());
            let label = cells.get(&columns.label).map_or("", String::as_str);
            let counts = counts(sheet, at, &columns)?;
            match sort(number, label, &counts) {
                _ if counts.is_empty() => {}
                Sort::Total => total = total.or(Some(counts)),
                Sort::Section => {}
                // A field may stand in several parts of a table: it is one field all the same.
                Sort::Field => match rows.iter_mut().find(|row| fold(&row.name) == fold(label)) {
                    Some(known) => known.counts = Counts::sum([&known.counts, &counts]).unwrap_or(counts),
                    None => rows.push(Row { name: label.to_owned(), counts }),
                },
            }
        }
        if rows.is_empty() && total.is_none() {
            return Err(no_rows());
        }
        let all: Vec<&Counts> = rows.iter().map(|row| &row.counts).chain(&total).collect();
        let above = sheet.rows.range(..columns.first_row).flat_map(|(_, cells)| cells.values());
        let first = columns.of.keys().next().copied().unwrap_or(0);
        Ok(Table {
            shape: columns.shape.unwrap_or_else(|| shape(&all)),
            period: above.filter_map(|cell| named_period(cell)).next(),
            place: (columns.first_row, first),
            told: columns.told,
            total,
            rows,
        })
    }

    /// "Sheet1!C7"
    pub(super) fn from(&self, sheet: &Sheet) -> String {
        sheet.place(self.place.0, self.place.1)
    }
}

/// "Tháng 8 năm 2026", "(Từ ngày 01/08/2026 đến ngày 31/08/2026)": the words that name a period, whatever stands around them.
/// A day alone ("Xã Mẫu, ngày 05 tháng 9 năm 2026") names none.
fn named_period(cell: &str) -> Option<Period> {
    let folded = fold(cell);
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let (days, words) = days(&words);
    let named = || {
        let begins = words.iter().position(|word| ["thang", "quy", "nam"].contains(word))?;
        let has_six = begins > 0 && words[begins - 1] == "6";
        let rest = &words[begins - usize::from(has_six)..];
        (2..=rest.len().min(6)).find_map(|length| Period::meant(&rest[..length].join(" ")))
    };
    named().or_else(|| match days[..] {
        [first, last, ..] => spanned(first, last),
        _ => None,
    })
}

/// The days that words write, and the words without them: "01/08/2026", "01/08" before another, "ngày 31 tháng 8 năm 2026".
fn days<'a>(words: &[&'a str]) -> (Vec<Date>, Vec<&'a str>) {
    let number = |at: usize, most: i8| {
        let word = words.get(at).filter(|word| word.len() <= 2)?;
        word.parse::<i8>().ok().filter(|number| (1..=most).contains(number))
    };
    let year = |at: usize| words.get(at).filter(|word| word.len() == 4)?.parse::<i16>().ok();
    let is = |at: usize, word: &str| words.get(at) == Some(&word);
    let (mut found, mut rest) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < words.len() {
        let is_led = at > 0 && ["ngay", "tu", "den"].contains(&words[at - 1]);
        let spelled = is_led && is(at + 1, "thang");
        let month = number(at + if spelled { 2 } else { 1 }, 12);
        let (year, length) = match (spelled, is(at + 3, "nam")) {
            (true, true) => (year(at + 4), 5),
            (true, false) => (None, 3),
            (false, _) => (year(at + 2), 3),
        };
        match (number(at, 31), month, year) {
            (Some(day), Some(month), Some(year)) => {
                found.push((day, month, Some(year)));
                at += length;
            }
            (Some(day), Some(month), None) if is_led => {
                found.push((day, month, None));
                at += if spelled { 3 } else { 2 };
            }
            _ => {
                rest.push(words[at]);
                at += 1;
            }
        }
    }
    // A day without a year is of the year that is written behind it.
    let mut of = None;
    let dates = found.into_iter().rev().filter_map(|(day, month, year)| {
        of = year.or(of);
        Date::new(of?, month, day).ok()
    });
    let mut dates: Vec<Date> = dates.collect();
    dates.reverse();
    (dates, rest)
}

/// The period from a day to another, which need not be those of the calendar: "kỳ báo cáo từ 15/7 đến 14/8" is August.
fn spanned(first: Date, last: Date) -> Option<Period> {
    let (year, month) = (last.year(), last.month());
    let (quarter, half) = ((month - 1) / 3 + 1, (month - 1) / 6 + 1);
    let days = first.until(last).ok()?.get_days() + 1;
    let is_within = (first.year(), first.month()) == (year, month);
    match days {
        ..=0 => None,
        1..=31 if is_within => Some(Period::Month(year, month)),
        27..=32 => Some(Period::Month(year, month)),
        88..=95 => Some(Period::Quarter(year, quarter)),
        178..=187 => Some(Period::Half(year, half)),
        360..=370 => Some(Period::Year(year)),
        _ => None,
    }
}

fn sort(number: &str, label: &str, counts: &Counts) -> Sort {
    let is_sum = |text: &str| {
        let text = fold(text);
        ["tong cong", "tong so", "tong", "cong", "toan xa", "tong hop"]
            .contains(&text.trim_end_matches([':', '.', ' ']))
    };
    if is_sum(label) || (label.is_empty() && is_sum(number)) {
        return Sort::Total;
    }
    let is_roman = !number.is_empty() && number.trim_end_matches('.').chars().all(|c| "IVX".contains(c));
    let is_letter =
        number.trim_end_matches('.').len() == 1 && number.starts_with(|c: char| c.is_ascii_uppercase());
    if label.is_empty() || is_roman || is_letter || counts.is_empty() { Sort::Section } else { Sort::Field }
}

fn counts(sheet: &Sheet, row: usize, columns: &Columns) -> Result<Counts, Unread> {
    let mut counts = Counts::default();
    let Some(cells) = sheet.rows.get(&row) else { return Ok(counts) };
    // The signatures below a table stand in its columns, and have no number beside them.
    let has_number = columns
        .of
        .keys()
        .filter_map(|column| cells.get(column))
        .any(|cell| matches!(count(cell), Cell::Count(_)));
    for (&column, &measure) in &columns.of {
        let Some(cell) = cells.get(&column) else { continue };
        match count(cell) {
            Cell::Count(count) => counts.set(measure, Some(count)),
            Cell::Nothing => {}
            Cell::Other if has_number => return Err(no_number(sheet, row, column, cell, measure)),
            Cell::Other => {}
        }
    }
    Ok(counts)
}

enum Cell {
    Count(u64),
    /// "-": not stated.
    Nothing,
    Other,
}

/// "1.339", "1 339", "1339", and "1339.0" as workbooks keep it; a dash is nothing, and not 0.
fn count(cell: &str) -> Cell {
    let cell = cell.trim();
    if cell.chars().all(|c| "-–—−.…x ".contains(c))
        || ["n/a", "null", "không"].contains(&cell.to_lowercase().as_str())
    {
        return Cell::Nothing;
    }
    let whole = cell.strip_suffix(".0").unwrap_or(cell);
    let groups: Vec<&str> = whole.split(['.', ',', ' ', '\u{a0}', '\u{202f}']).collect();
    let is_grouped = groups.len() == 1
        || (groups[0].len() <= 3
            && !groups[0].is_empty()
            && groups[1..].iter().all(|group| group.len() == 3));
    let digits = groups.concat();
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    match digits.parse() {
        Ok(count) if is_number && is_grouped => Cell::Count(count),
        _ => Cell::Other,
    }
}

/// Whether "received" contains what was carried over, where no heading says so: what most rows come to decides.
fn shape(all: &[&Counts]) -> Shape {
    let (mut within, mut apart) = (0, 0);
    for counts in all {
        let (Some(received), Some(carried)) =
            (counts.get(Measure::Received), counts.get(Measure::CarriedOver))
        else {
            continue;
        };
        if carried == 0 {
            continue;
        }
        if counts.taken_in(Shape::OneStop).and_then(|own| own.checked_add(carried)) == Some(received) {
            within += 1;
        }
        let settled =
            counts.resolved().zip(counts.in_progress()).and_then(|(one, other)| one.checked_add(other));
        if counts
            .not_online()
            .zip(counts.get(Measure::Online))
            .and_then(|(one, other)| one.checked_add(other))
            == Some(received)
            || settled == received.checked_add(carried)
        {
            apart += 1;
        }
    }
    if apart > within { Shape::CarriedApart } else { Shape::OneStop }
}

/// "T?NG C?NG": the sum would pass for one more field, and everything be counted twice.
fn lost(sheet: &Sheet) -> Option<Unread> {
    let is_lost = |cell: &str| {
        let letters = || cell.chars().zip(cell.chars().skip(1));
        cell.contains(char::REPLACEMENT_CHARACTER)
            // The question mark of an address stands before a letter too.
            || (!cell.contains("://") && letters().any(|(one, next)| one == '?' && next.is_alphabetic()))
    };
    let (row, column, cell) = sheet.rows.iter().find_map(|(&row, cells)| {
        cells.iter().find(|(_, cell)| is_lost(cell)).map(|(&column, cell)| (row, column, cell))
    })?;
    let shown: String = cell.chars().take(40).collect();
    Some(Unread {
        at: Some(sheet.place(row, column)),
        what: Words::new(
            format!("“{shown}”: chữ tiếng Việt đã mất khi lưu tệp"),
            format!("“{shown}”: the Vietnamese letters were lost when the file was saved"),
        ),
        help: Words::new(
            "mở lại báo cáo gốc bằng Excel, chọn Lưu dưới dạng “CSV UTF-8” hoặc “Excel Workbook (.xlsx)”; chữ đã mất trong tệp này thì không lấy lại được",
            "open the report itself in Excel and save it as “CSV UTF-8” or “Excel Workbook (.xlsx)”; what this file has lost does not come back",
        ),
    })
}

/// A formula that has no value yet, in a cell that counts.
fn unsolved(sheet: &Sheet, columns: &Columns) -> Option<Unread> {
    let counts = |column: &usize| *column == columns.label || columns.of.contains_key(column);
    let &(row, column) =
        sheet.unsolved.iter().find(|(row, column)| *row >= columns.first_row && counts(column))?;
    Some(Unread {
        at: Some(sheet.place(row, column)),
        what: Words::new(
            "ô này là công thức chưa có kết quả",
            "this cell is a formula that was not computed yet",
        ),
        help: Words::new(
            "mở bằng Excel cho công thức tính xong, lưu lại rồi nhập lại",
            "open it in Excel, which computes the formula, save it and take it in again",
        ),
    })
}

fn too_long(sheet: &Sheet) -> Option<Unread> {
    /// More is no report of a commune.
    const MOST_ROWS: usize = 5_000;
    let far = sheet.rows.range(MOST_ROWS..).next();
    let far = far.and_then(|(row, cells)| Some((*row, *cells.keys().next()?)));
    let (row, column) = far.or(sheet.beyond)?;
    let most = by_thousands(&MOST_ROWS.to_string(), '.');
    Some(Unread {
        at: Some(sheet.place(row, column)),
        what: Words::new(
            format!("bảng dài hơn {most} dòng, không phải báo cáo của một xã"),
            format!("the table has more than {most} rows and is no report of a commune"),
        ),
        help: Words::new(
            "chép riêng bảng số liệu của xã sang một tệp mới rồi nhập tệp ấy",
            "copy the commune's table into a new file and take that in",
        ),
    })
}

fn no_headings() -> Unread {
    unread(
        (
            "không thấy dòng đầu bảng: cần dòng số cột (1) đến (13), hoặc các cột Lĩnh vực, Tổng tiếp nhận, Đã giải quyết…",
            "there are no headings: a line of numbers (1) to (13), or columns Lĩnh vực, Tổng tiếp nhận, Đã giải quyết …",
        ),
        (
            "xuất đúng báo cáo tình hình giải quyết theo lĩnh vực; bảng tự kẻ thì thêm dòng số cột",
            "export the report by field; to a table of your own add the line of numbers",
        ),
    )
}

fn no_rows() -> Unread {
    unread(
        ("bảng có dòng đầu mà không có dòng số liệu nào", "the table has headings and no row of numbers"),
        (
            "xem báo cáo có chọn đúng kỳ, đúng đơn vị không rồi xuất lại",
            "look whether period and unit were chosen, and export it again",
        ),
    )
}

fn no_number(sheet: &Sheet, row: usize, column: usize, cell: &str, measure: Measure) -> Unread {
    let shown: String = cell.chars().take(40).collect();
    let key = measure.word();
    let is_error = cell.starts_with('#');
    Unread {
        at: Some(sheet.place(row, column)),
        what: Words::new(
            format!("“{shown}” không phải số hồ sơ ({key})"),
            format!("“{shown}” is no count of dossiers ({key})"),
        ),
        help: match is_error {
            true => Words::new(
                "ô này là lỗi của công thức: mở bằng Excel, sửa công thức rồi lưu lại",
                "this is the error of a formula: mend it in Excel and save the workbook",
            ),
            false => Words::new(
                "sửa ô này thành số nguyên (1.339 hay 1339), không có số thì để trống hoặc gạch ngang",
                "make it a whole number (1.339 or 1339); leave it empty where there is none",
            ),
        },
    }
}

//! "Cách thức thực hiện": the table of ways, times and fees.
//!
//! In: the blocks below the heading. Out: a [`Method`] for each row; what is prose comes back as it is. The table has its
//! cells, or lost its borders in pasting, so that they stand on lines below each other, or is a dump's list.

use super::values::{self, Fees};
use crate::import::clean::folded;
use crate::import::doubt::{DoubtKind, MergedPart, Place};
use crate::import::reading::blocks::{Block, as_lines};
use crate::import::record::Method;

/// What stands below the heading.
#[derive(Debug, Default)]
pub(super) struct Ways {
    pub(super) methods: Vec<Method>,
    pub(super) doubts: Vec<(DoubtKind, Place, String)>,
    /// What is no table.
    pub(super) prose: Vec<String>,
}

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Way,
    Time,
    Fees,
    Note,
    Other,
}

fn column(cell: &str) -> Column {
    match folded(cell).as_str() {
        "hinh thuc nop" | "hinh thuc" | "cach thuc thuc hien" | "hinh thuc nop ho so" => Column::Way,
        "thoi han giai quyet" | "thoi han" | "thoi gian giai quyet" | "thoi gian" => Column::Time,
        "phi le phi" | "phi" | "le phi" | "muc thu" => Column::Fees,
        "mo ta" | "ghi chu" => Column::Note,
        _ => Column::Other,
    }
}

const USUAL: [Column; 4] = [Column::Way, Column::Time, Column::Fees, Column::Note];

/// Cells of a row, as far as it has them.
#[derive(Debug, Default)]
struct Cells {
    way: String,
    time: String,
    fees: String,
    note: Vec<String>,
}

pub(super) fn read(blocks: &[Block]) -> Ways {
    let mut ways = Ways::default();
    let mut columns: Option<Vec<Column>> = None;
    let mut lines: Vec<&str> = Vec::new();
    let blocks = as_lines(blocks, |cells| {
        cells.iter().any(|cell| column(cell) == Column::Way)
            || cells.first().is_some_and(|cell| values::way(cell).is_some())
    });
    for block in &blocks {
        match block {
            Block::Row(cells) => {
                ways.take_lines(&lines, columns.is_some());
                lines.clear();
                ways.row(cells, &mut columns);
            }
            Block::Line { text, .. } => lines.push(text),
            Block::Tabbed(_) => {}
        }
    }
    ways.take_lines(&lines, columns.is_some());
    ways
}

impl Ways {
    fn row(&mut self, cells: &[String], columns: &mut Option<Vec<Column>>) {
        let known: Vec<Column> = cells.iter().map(|cell| column(cell)).collect();
        if known.contains(&Column::Way) && known.iter().filter(|one| **one != Column::Other).count() > 1 {
            *columns = Some(known);
            return;
        }
        let begins = cells.first().is_some_and(|cell| values::way(cell).is_some());
        let Some(columns) = columns.as_deref().or(begins.then_some(&USUAL[..])) else {
            self.prose.push(Block::Row(cells.to_vec()).text());
            return;
        };
        let mut row = Cells::default();
        for (index, cell) in cells.iter().enumerate() {
            match columns.get(index) {
                Some(Column::Way) => row.way.clone_from(cell),
                Some(Column::Time) => row.time.clone_from(cell),
                Some(Column::Fees) => row.fees.clone_from(cell),
                _ => row.note.push(cell.clone()),
            }
        }
        self.add(row);
    }

    /// Adds a row; where its way is joined with that of the row above, it is of that way.
    fn add(&mut self, row: Cells) {
        let place = MergedPart::Channels.row(self.methods.len());
        let above = self.methods.last();
        let named = row.way.trim();
        let vias: Vec<String> = match (values::way(named), named.is_empty(), above) {
            (Some(way), ..) => vec![way.to_owned()],
            (None, true, Some(above)) => vec![above.via.clone()],
            // "Trực tiếp hoặc qua dịch vụ bưu chính" is two ways; what names none is told as it stands.
            _ => match in_prose(&[named.to_owned()]) {
                Some(ways) => ways.into_iter().map(str::to_owned).collect(),
                None => vec![named.to_owned()],
            },
        };
        let (mut time, mut unit) = values::time(&row.time);
        if let (true, true, Some(above)) = (row.way.trim().is_empty(), row.time.trim().is_empty(), above) {
            (time, unit) = (above.time.clone(), above.unit.clone());
        }
        let Fees { rows: fees, doubts } = values::fees(&row.fees);
        self.doubts.extend(doubts.into_iter().map(|(kind, said)| (kind, place, said)));
        let note: Vec<String> = row.note.iter().map(|note| values::stated(note)).collect();
        let description = note.into_iter().filter(|note| !note.is_empty()).collect::<Vec<_>>().join("\n");
        let method = |via| Method {
            via,
            time: time.clone(),
            unit: unit.clone(),
            description: description.clone(),
            fees: fees.clone(),
        };
        self.methods.extend(vias.into_iter().map(method));
    }

    fn take_lines(&mut self, lines: &[&str], below_table: bool) {
        if lines.is_empty() {
            return;
        }
        if lines.iter().any(|line| matches!(item(line), Some((Column::Way, _)))) {
            self.items(lines);
            return;
        }
        let lines: Vec<&str> = match lines.iter().position(|line| column(line) == Column::Way) {
            Some(header) => {
                let behind = lines[header..].iter().position(|line| column(line) == Column::Other);
                let behind = header + behind.unwrap_or(lines.len() - header);
                self.prose.extend(lines[..header].iter().map(|line| (*line).to_owned()));
                lines[behind..].to_vec()
            }
            // Ways alone on their lines are a table too; elsewhere the words are a sentence's.
            None if !below_table
                && lines.iter().filter(|line| values::way(line).is_some()).count() > 0
                && lines.iter().any(|line| values::plain_time(line).is_some()) =>
            {
                lines.to_vec()
            }
            None => {
                self.prose.extend(
                    lines.iter().filter(|line| !values::is_empty(line)).map(|line| (*line).to_owned()),
                );
                return;
            }
        };
        let mut at = lines.iter().position(|line| values::way(line).is_some()).unwrap_or(lines.len());
        self.prose
            .extend(lines[..at].iter().filter(|line| !values::is_empty(line)).map(|line| (*line).to_owned()));
        while at < lines.len() {
            let next = lines[at + 1..].iter().position(|line| values::way(line).is_some());
            let end = next.map_or(lines.len(), |next| at + 1 + next);
            self.add(cells(lines[at], &lines[at + 1..end]));
            at = end;
        }
    }

    /// The list of a dump: "* Hình thức nộp: ONLINE", and what belongs to it below.
    fn items(&mut self, lines: &[&str]) {
        let mut row: Option<Cells> = None;
        let mut current = Column::Other;
        for line in lines {
            let keyed = item(line);
            if let Some((Column::Way, value)) = keyed {
                if let Some(done) = row.replace(Cells { way: value.to_owned(), ..Cells::default() }) {
                    self.add(done);
                }
                current = Column::Way;
                continue;
            }
            let Some(row) = row.as_mut() else {
                self.prose.push((*line).to_owned());
                continue;
            };
            let value = match keyed {
                // A note may speak of a time; the note comes last.
                Some((column, value)) if current != Column::Note => {
                    current = column;
                    value
                }
                _ => line,
            };
            let into = match current {
                Column::Time => &mut row.time,
                Column::Fees => &mut row.fees,
                _ => {
                    row.note.push(value.to_owned());
                    continue;
                }
            };
            if !into.is_empty() {
                into.push('\n');
            }
            into.push_str(value);
        }
        if let Some(done) = row {
            self.add(done);
        }
    }
}

/// "Thời hạn giải quyết: 1 WORKING_DAY"
fn item(line: &str) -> Option<(Column, &str)> {
    let line = line.trim_start().trim_start_matches(['*', '-']).trim_start();
    let (head, value) = line.split_once(':')?;
    let column = match folded(head).as_str() {
        "hinh thuc nop" => Column::Way,
        "thoi han giai quyet" => Column::Time,
        "phi le phi" => Column::Fees,
        "mo ta" => Column::Note,
        _ => return None,
    };
    Some((column, value.trim()))
}

/// The lines below a way: its time, its fees, its note, each as far as it is there.
fn cells(way: &str, lines: &[&str]) -> Cells {
    let mut row = Cells { way: way.to_owned(), ..Cells::default() };
    let first_fee = lines.iter().position(|line| values::starts_fee(line));
    let mut at = 0;
    let is_time = |line: &&str| values::plain_time(line).is_some();
    if lines.first().is_some_and(is_time) || first_fee == Some(1) {
        row.time = lines[0].to_owned();
        at = 1;
    }
    let mut note = Vec::new();
    let mut depth = 0_i32;
    let mut fees: Vec<&str> = Vec::new();
    for line in &lines[at..] {
        // Fees stand together, in front of the note; what is in their brackets may take several lines.
        let is_fee = depth > 0 || note.is_empty() && values::starts_fee(line);
        if is_fee {
            depth = (depth + line.matches('(').count() as i32 - line.matches(')').count() as i32).max(0);
            fees.push(line);
        } else {
            note.push((*line).to_owned());
        }
    }
    row.fees = fees.join("\n");
    row.note = note;
    row
}

/// The ways that prose names, where it denies none: a whole line each, or words in a sentence.
pub(super) fn in_prose(lines: &[String]) -> Option<Vec<&'static str>> {
    let words = format!(" {} ", folded(&lines.join(" \n")));
    if [" khong ", " chua ", " tru "].iter().any(|no| words.contains(no)) {
        return None;
    }
    let has = |named: &[&str]| named.iter().any(|one| words.contains(&format!(" {one} ")));
    let mut ways = Vec::new();
    if has(&["truc tuyen", "cong dich vu cong", "qua mang", "dich vu cong truc tuyen"]) {
        ways.push("ONLINE");
    }
    if has(&["buu chinh", "buu dien"]) {
        ways.push("POSTAL");
    }
    if has(&["truc tiep"]) {
        ways.push("DIRECT");
    }
    (!ways.is_empty()).then_some(ways)
}

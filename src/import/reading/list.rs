//! A list of procedures: the portal's own, an older export, a province's template, a report of changes.
//!
//! In: the sheets of a file. Out: a [`List`]. A row is one that has a code; what stands above the first is guidance, what
//! has neither code nor name is a heading or a footer. Cells of several lines name several offices, and merged ones hold
//! for each row that they cover.

use super::code::{self, Coded};
use super::columns::{self, Column};
use crate::catalogue::Online;
use crate::import::clean::folded;
use crate::import::list::{Head, List, Odd, OddRow, Row, State, add};
use crate::import::sheets::Sheet;
use crate::vietnamese::{lower, one_line, upper_first};

/// Everything that the sheets list; nothing where none is a list.
pub(super) fn read(sheets: &[Sheet]) -> Option<List> {
    let mut list = List::default();
    for sheet in sheets {
        if let Some(head) = columns::find(sheet) {
            rows(sheet, &head, &mut list);
        }
    }
    (!list.heads.is_empty()).then_some(list)
}

/// Reads the rows below a heading into the list.
pub(super) fn rows(sheet: &Sheet, head: &columns::Head, list: &mut List) {
    let Some((at_code, at_name)) = head.at(Column::Code).zip(head.at(Column::Name)) else { return };
    let before = list.rows.len();
    let mut field_above = String::new();
    let mut is_below_first = false;
    for (&at, cells) in sheet.rows.range(head.first_row..) {
        let place = || sheet.place(at, at_code);
        let odd = |said: &str, why| Odd { at: place(), said: one_line(said).into_owned(), why };
        if sheet.unsolved.contains(&(at, at_code)) {
            list.odd.push(odd("", OddRow::Unsolved));
            continue;
        }
        let said = sheet.cell(at, at_code).unwrap_or_default();
        let named = cells.get(&at_name).map_or("", String::as_str);
        let code = match code::of(said, sheet.numbers.contains(&(at, at_code))) {
            Coded::Is(code) => code,
            Coded::Mended(code) => {
                list.odd.push(odd(said, OddRow::Mended(code.clone())));
                code
            }
            Coded::No => {
                if let Some(field) = field_heading(cells.values()) {
                    field_above = field;
                } else if is_below_first && !said.is_empty() && !named.is_empty() && at_code != at_name {
                    list.odd.push(odd(&format!("{said} – {named}"), OddRow::NoCode));
                } else if is_below_first && said.is_empty() && is_named_row(sheet, at, head) {
                    list.odd.push(odd(named, OddRow::NoCode));
                }
                continue;
            }
        };
        is_below_first = true;
        let mut row = row(sheet, at, head);
        if row.field.is_empty() {
            row.field.clone_from(&field_above);
        }
        row.at = place();
        // The portal's way of striking a code.
        if folded(&code).ends_with("xoa") && row.state == State::NotStated {
            row.state = State::Ended(code.clone());
        }
        match list.rows.get_mut(&code) {
            None => drop(list.rows.insert(code, row)),
            Some(known) => {
                if !known.take_in(row) {
                    list.odd.push(odd(named, OddRow::Repeated(code)));
                }
            }
        }
    }
    if let Some((row, column)) = sheet.beyond {
        list.odd.push(Odd { at: sheet.place(row, column), said: String::new(), why: OddRow::Beyond });
    }
    list.heads.push(Head {
        at: sheet.place(head.row, at_code),
        rows: list.rows.len() - before,
        unread: head.unread.clone(),
    });
}

/// A row of a procedure whose code was forgotten: it says who, or of what field. A row that goes on with the papers of the
/// one above says neither.
fn is_named_row(sheet: &Sheet, at: usize, head: &columns::Head) -> bool {
    let says = |column| head.at(column).and_then(|column| sheet.cell(at, column)).is_some();
    says(Column::Name) && [Column::Field, Column::Executing, Column::Level].into_iter().any(says)
}

fn row(sheet: &Sheet, at: usize, head: &columns::Head) -> Row {
    let cell = |column| head.at(column).and_then(|column| sheet.seen(at, column)).unwrap_or_default();
    let line = |column| one_line(cell(column)).into_owned();
    let offices = |column| {
        let mut names = Vec::new();
        cell(column).split(['\n', ';']).for_each(|name| add(&mut names, one_line(name).into_owned()));
        names
    };
    Row {
        at: String::new(),
        name: line(Column::Name),
        field: line(Column::Field),
        issuer: line(Column::Issuer),
        executing: offices(Column::Executing),
        competent: offices(Column::Competent),
        level: line(Column::Level),
        decision: line(Column::Decision),
        state: match state(cell(Column::State)) {
            State::NotStated => state(cell(Column::Change)),
            state => state,
        },
        online: online(cell(Column::OnlineWord)).or_else(|| {
            let marks = [
                (Column::Full, Online::Full),
                (Column::Partial, Online::Partial),
                (Column::Information, Online::Information),
            ];
            let mut marked = marks.into_iter().filter(|(column, _)| is_marked(cell(*column)) == Some(true));
            // Two marks in one row say neither.
            marked.next().filter(|_| marked.next().is_none()).map(|(_, online)| online)
        }),
        boundary_free: is_marked(cell(Column::BoundaryFree)),
    }
}

/// "x", "Có": yes. "Không": no. Nothing is not stated, for lists leave out what nobody asked for.
fn is_marked(cell: &str) -> Option<bool> {
    match lower(cell.trim()).as_str() {
        "x" | "✓" | "✔" | "☑" | "v" | "có" | "co" | "1" | "true" | "yes" => Some(true),
        "không" | "khong" | "0" | "false" | "no" => Some(false),
        _ => None,
    }
}

fn online(cell: &str) -> Option<Online> {
    match folded(cell).as_str() {
        "toan trinh" | "dvc toan trinh" | "dvctt toan trinh" | "dich vu cong truc tuyen toan trinh" => {
            Some(Online::Full)
        }
        "mot phan" | "dvc mot phan" | "dvctt mot phan" | "dich vu cong truc tuyen mot phan" => {
            Some(Online::Partial)
        }
        "cung cap thong tin" | "cung cap thong tin truc tuyen" | "dich vu cung cap thong tin truc tuyen" => {
            Some(Online::Information)
        }
        "khong" => Some(Online::None),
        _ => None,
    }
}

fn state(cell: &str) -> State {
    const ENDED: [&str; 12] = [
        "het hieu luc",
        "bai bo",
        "huy bo",
        "da huy",
        "bi thay the",
        "khong con hieu luc",
        "het han",
        "xoa bo",
        "da xoa",
        "dung thuc hien",
        "ngung thuc hien",
        "khong con ap dung",
    ];
    const UNCLEAR: [&str; 10] = [
        "chua",
        "khong bai bo",
        "mot phan",
        "tam dung",
        "tam ngung",
        "du thao",
        "cho ",
        "thay the",
        "sap ",
        "khong cong khai",
    ];
    const IN_FORCE: [&str; 12] = [
        "hieu luc",
        "cong khai",
        "cong bo",
        "ban hanh",
        "moi",
        "sua doi",
        "bo sung",
        "ap dung",
        "hoat dong",
        "khong doi",
        "chuan hoa",
        "cap nhat",
    ];
    let said = folded(cell);
    let says = |words: &[&str]| words.iter().any(|words| said.contains(words));
    let words = one_line(cell).into_owned();
    match () {
        () if said.is_empty() => State::NotStated,
        () if says(&UNCLEAR[..3]) => State::Unclear(words),
        () if says(&ENDED) => State::Ended(words),
        () if says(&UNCLEAR) => State::Unclear(words),
        () if says(&IN_FORCE) => State::InForce,
        () => State::Unclear(words),
    }
}

/// "II. LĨNH VỰC HỘ TỊCH (15 TTHC)" over the rows of a field.
fn field_heading<'a>(mut cells: impl Iterator<Item = &'a String>) -> Option<String> {
    const WORDS: &str = "lĩnh vực";
    let mut text = cells.by_ref().find(|cell| folded(cell).contains("linh vuc"))?.as_str();
    // Beside it at most a number of the row.
    if cells.any(|cell| cell.chars().any(char::is_alphabetic)) || text.len() > 200 {
        return None;
    }
    let small = lower(text);
    let begin = small.find(WORDS).filter(|at| text.is_char_boundary(at + WORDS.len()) && *at < 12)?;
    text = text[begin + WORDS.len()..].trim_start_matches([':', ' ', '-', '–']);
    let bare = text.split(['(', '[', '\n']).next().unwrap_or(text).trim().trim_end_matches([':', '.', ' ']);
    let is_loud = bare.chars().any(char::is_uppercase) && !bare.chars().any(char::is_lowercase);
    let name = if is_loud { upper_first(&lower(bare)) } else { bare.to_owned() };
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn states_are_told_apart() {
        for (said, expected) in [
            ("", "not stated"),
            ("Còn hiệu lực", "in force"),
            ("Công khai", "in force"),
            ("Sửa đổi, bổ sung", "in force"),
            ("Thêm mới", "in force"),
            ("Hết hiệu lực", "ended"),
            ("Không còn hiệu lực", "ended"),
            ("Bị bãi bỏ", "ended"),
            ("Đã được thay thế", "unclear"),
            ("Chưa bãi bỏ", "unclear"),
            ("Chưa công khai", "unclear"),
            ("Hết hiệu lực một phần", "unclear"),
            ("???", "not stated"),
            ("Xem file", "unclear"),
        ] {
            let found = match state(said) {
                State::NotStated => "not stated",
                State::InForce => "in force",
                State::Ended(_) => "ended",
                State::Unclear(_) => "unclear",
            };
            assert_eq!(found, expected, "{said}");
        }
    }

    #[test]
    fn a_field_stands_over_its_rows() {
        let heading = |text: &str| field_heading([text.to_owned()].iter());
        assert_eq!(heading("II. LĨNH VỰC HỘ TỊCH (15 TTHC)").as_deref(), Some("Hộ tịch"));
        assert_eq!(heading("Lĩnh vực: Đất đai").as_deref(), Some("Đất đai"));
        assert_eq!(heading("Tổng số thủ tục của lĩnh vực"), None);
        assert_eq!(heading("Lĩnh vực"), None);
    }
}

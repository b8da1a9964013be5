//! The columns of a table of procedures, found by what they are called.
//!
//! In: a sheet. Out: [`Head`]: which column is which, and where the rows begin. Above the headings stand titles, below
//! them a line of numbers or of guidance; a heading may be over two rows. Marks, case and signs make no difference.

use std::collections::BTreeMap;

use crate::import::clean::folded;
use crate::import::sheets::Sheet;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    Code,
    Name,
    Field,
    Issuer,
    Executing,
    Competent,
    Coordinating,
    Delegated,
    Level,
    Decision,
    DecisionDate,
    State,
    Change,
    Kind,
    Applicants,
    Keywords,
    Receiving,
    Description,
    Link,
    /// One column that says the level of the online service.
    OnlineWord,
    /// Columns with a mark.
    Full,
    Partial,
    Information,
    BoundaryFree,
}

/// What each is called, folded; the order does not matter.
const NAMES: &[(Column, &[&str])] = &[
    (
        Column::Code,
        &[
            "ma",
            "ma so",
            "ma tthc",
            "ma so tthc",
            "ma thu tuc",
            "ma so thu tuc",
            "ma thu tuc hanh chinh",
            "ma so thu tuc hanh chinh",
            "ma ho so tthc",
            "ma tthc tren csdlqg",
            "ma so ho so tthc",
        ],
    ),
    (
        Column::Name,
        &[
            "ten",
            "ten tthc",
            "ten thu tuc",
            "ten thu tuc hanh chinh",
            "thu tuc hanh chinh",
            "tthc",
            "ten tthc thu tuc hanh chinh",
            "ten thu tuc hanh chinh tthc",
        ],
    ),
    (Column::Field, &["linh vuc", "ten linh vuc", "linh vuc tthc", "nhom linh vuc"]),
    (
        Column::Issuer,
        &[
            "co quan ban hanh",
            "co quan cong khai",
            "co quan cong bo",
            "bo nganh quan ly",
            "don vi ban hanh",
            "co quan ban hanh quyet dinh",
        ],
    ),
    (
        Column::Executing,
        &[
            "co quan thuc hien",
            "don vi thuc hien",
            "co quan giai quyet",
            "co quan truc tiep thuc hien",
            "co quan truc tiep thuc hien tthc",
            "don vi giai quyet",
        ],
    ),
    (
        Column::Competent,
        &[
            "co quan co tham quyen",
            "co quan co tham quyen quyet dinh",
            "tham quyen giai quyet",
            "tham quyen quyet dinh",
        ],
    ),
    (Column::Coordinating, &["co quan phoi hop", "don vi phoi hop"]),
    (Column::Delegated, &["co quan duoc uy quyen", "co quan uy quyen"]),
    (
        Column::Level,
        &[
            "cap thuc hien",
            "cap thuc hien tham quyen",
            "cap",
            "cap giai quyet",
            "cap giai quyet tthc",
            "phan cap chi tiet",
            "phan cap",
            "cap hanh chinh",
        ],
    ),
    (
        Column::Decision,
        &[
            "quyet dinh cong bo",
            "qd cong bo",
            "so quyet dinh",
            "so qd",
            "quyet dinh so",
            "so quyet dinh cong bo",
            "so qd cong bo",
            "can cu phap ly quyet dinh",
        ],
    ),
    (Column::DecisionDate, &["ngay quyet dinh", "ngay qd", "ngay ban hanh", "ngay ban hanh quyet dinh"]),
    (Column::State, &["tinh trang", "trang thai", "hieu luc", "tinh trang hieu luc"]),
    (Column::Change, &["loai bien dong", "bien dong", "loai thay doi"]),
    (Column::Kind, &["loai tthc", "loai thu tuc", "loai thu tuc hanh chinh"]),
    (Column::Applicants, &["doi tuong", "doi tuong thuc hien"]),
    (Column::Keywords, &["tu khoa"]),
    (Column::Receiving, &["dia chi tiep nhan", "dia chi tiep nhan hs", "dia chi tiep nhan ho so"]),
    (Column::Description, &["mo ta"]),
    (Column::Link, &["link", "link truy cap", "duong dan", "duong dan dvcqg", "duong dan truy cap"]),
    (
        Column::OnlineWord,
        &[
            "dvctt toan trinh mot phan khong",
            "muc do dvc",
            "muc do dvctt",
            "dich vu cong truc tuyen",
            "dvctt",
            "muc dvctt",
            "muc do dich vu cong",
            "muc do dich vu cong truc tuyen",
            "muc truc tuyen",
        ],
    ),
    (Column::Full, &["toan trinh", "dvc toan trinh", "dvctt toan trinh"]),
    (Column::Partial, &["mot phan", "dvc mot phan", "dvctt mot phan"]),
    (Column::Information, &["cung cap thong tin", "cung cap thong tin truc tuyen"]),
    (Column::BoundaryFree, &["phi dia gioi", "phi dia gioi hanh chinh"]),
];

/// What they begin with where more is said: "Tên thủ tục hành chính được sửa đổi, bổ sung".
const LONGER: &[(Column, &str)] = &[
    (Column::Code, "ma so tthc "),
    (Column::Code, "ma tthc "),
    (Column::Code, "ma thu tuc "),
    (Column::Name, "ten tthc "),
    (Column::Name, "ten thu tuc "),
];

/// Rows in which headings may stand.
const DEEP: usize = 60;

/// The headings of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) row: usize,
    pub(super) first_row: usize,
    of: BTreeMap<Column, usize>,
    pub(super) unread: Vec<String>,
}

impl Head {
    /// Where a column is.
    pub(super) fn at(&self, column: Column) -> Option<usize> {
        self.of.get(&column).copied()
    }
}

/// The headings of a sheet: the first row, alone or with the one below, that names a code and a name.
pub(super) fn find(sheet: &Sheet) -> Option<Head> {
    sheet.rows.keys().take(DEEP).find_map(|&row| {
        let has = |of: &BTreeMap<Column, usize>, one| of.contains_key(&one);
        let own = named(sheet, row);
        if !has(&own, Column::Code) && !has(&own, Column::Name) {
            return None;
        }
        let mut of = own;
        let mut first_row = row + 1;
        // A heading over two rows: where the upper one says nothing that is known, the lower one does.
        let below = named(sheet, row + 1);
        let code = of.get(&Column::Code).or_else(|| below.get(&Column::Code)).copied()?;
        let is_over_both = sheet.cell(row + 1, code).is_none() && sheet.seen(row + 1, code).is_some();
        let is_named_below = below.contains_key(&Column::Code) || sheet.cell(row + 1, code).is_none();
        if is_over_both || (is_named_below && !below.is_empty()) {
            for (column, at) in below {
                if !of.values().any(|known| *known == at) {
                    of.entry(column).or_insert(at);
                }
            }
            first_row += 1;
        }
        let is_list = has(&of, Column::Code) && has(&of, Column::Name);
        let unread = sheet.rows.range(row..first_row).flat_map(|(_, cells)| cells);
        let unread = unread.filter(|(at, _)| !of.values().any(|known| known == *at));
        let mut unread: Vec<String> =
            unread.map(|(_, text)| text.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        unread.retain(|name| !["stt", "tt", "so tt", "so thu tu"].contains(&folded(name).as_str()));
        is_list.then_some(Head { row, first_row, of, unread })
    })
}

fn named(sheet: &Sheet, row: usize) -> BTreeMap<Column, usize> {
    let mut of = BTreeMap::new();
    for (&at, text) in sheet.rows.get(&row).into_iter().flatten() {
        if let Some(column) = column(text) {
            of.entry(column).or_insert(at);
        }
    }
    of
}

fn column(heading: &str) -> Option<Column> {
    // A sentence is no heading.
    if heading.len() > 120 {
        return None;
    }
    let said = folded(heading);
    let exact = NAMES.iter().find(|(_, names)| names.contains(&said.as_str())).map(|(column, _)| *column);
    // "Mã thủ tục: 1.004441" is what a page says and no heading.
    if said.contains(|c: char| c.is_ascii_digit()) {
        return exact;
    }
    exact.or_else(|| LONGER.iter().find(|(_, begin)| said.starts_with(begin)).map(|(column, _)| *column))
}

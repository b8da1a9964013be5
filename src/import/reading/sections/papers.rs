//! "Thành phần hồ sơ": groups of papers with their forms and counts.
//!
//! In: the blocks below the heading. Out: a [`DossierList`] for each group, rows in their order. A paper ends where its
//! counts stand; what has none is a row all the same, for the reader of dossiers tells papers from headings and notes.

use super::values;
use crate::import::clean::folded;
use crate::import::reading::blocks::{Block, as_lines};
use crate::import::record::{DossierList, DossierRow};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Name,
    Form,
    Count,
    Originals,
    Copies,
    Code,
    Number,
    Other,
}

fn column(cell: &str) -> Column {
    match folded(cell).as_str() {
        "ten giay to" | "ten thanh phan ho so" | "giay to" | "thanh phan ho so" | "loai giay to" => {
            Column::Name
        }
        "mau don to khai" | "bieu mau" | "mau don" | "bieu mau dien tu" => Column::Form,
        "so luong" | "so ban" => Column::Count,
        "ban chinh" | "so ban chinh" => Column::Originals,
        "ban sao" | "so ban sao" => Column::Copies,
        "ma giay to" | "ma" => Column::Code,
        "stt" | "tt" => Column::Number,
        _ => Column::Other,
    }
}

/// What the groups are gathered in.
#[derive(Debug, Default)]
struct Papers {
    groups: Vec<DossierList>,
    columns: Option<Vec<Column>>,
    /// Lines of which it is not yet said whether they are a title or a paper.
    waiting: Vec<String>,
}

pub(super) fn read(blocks: &[Block]) -> Vec<DossierList> {
    let blocks = as_lines(blocks, |cells| {
        cells.iter().any(|cell| column(cell) == Column::Name || values::is_counts(cell))
    });
    let lines = blocks.iter().filter_map(|block| match block {
        Block::Line { text, .. } => Some(text.as_str()),
        Block::Row(_) | Block::Tabbed(_) => None,
    });
    // Beside counts, or tables, a line may be the title of what follows it.
    let has_counts = lines.clone().any(|line| values::is_counts(line) || column(line) == Column::Form)
        || blocks.len() > lines.clone().count();
    let is_dump = lines.clone().any(|line| bracketed(line).is_some());
    let mut papers = Papers::default();
    for block in &blocks {
        match block {
            Block::Row(cells) => papers.row(cells),
            Block::Tabbed(_) => {}
            Block::Line { text, .. } if is_dump => papers.of_dump(text),
            Block::Line { text, .. } if has_counts => papers.line(text),
            Block::Line { text, .. } => papers.prose(text),
        }
    }
    papers.release();
    papers.groups.retain(|group| !group.rows.is_empty() || !group.title.is_empty());
    papers.groups
}

/// "[ Giấy tờ phải nộp ]"
fn bracketed(line: &str) -> Option<&str> {
    line.trim().strip_prefix('[')?.strip_suffix(']').map(str::trim)
}

/// A title that only says that papers follow.
fn title(text: &str) -> String {
    let text = values::stated(text);
    let is_none = matches!(
        folded(&text).as_str(),
        "bao gom" | "gom" | "null" | "undefined" | "ho so bao gom" | "ho so gom"
    );
    if is_none { String::new() } else { text }
}

impl Papers {
    fn group(&mut self) -> &mut DossierList {
        if self.groups.is_empty() {
            self.groups.push(DossierList::default());
        }
        let last = self.groups.len() - 1;
        &mut self.groups[last]
    }

    /// Lines that wait were papers without a count.
    fn release(&mut self) {
        for line in std::mem::take(&mut self.waiting) {
            self.plain(line);
        }
    }

    fn plain(&mut self, name: String) {
        if !values::is_empty(&name) {
            self.group().rows.push(DossierRow { name, ..DossierRow::default() });
        }
    }

    /// The head of a table: the lines before it are the title of its group.
    fn open(&mut self) {
        let waiting = std::mem::take(&mut self.waiting);
        let (above, name) = match waiting.as_slice() {
            [] => (&[][..], String::new()),
            [above @ .., name] => (above, title(name)),
        };
        for line in above {
            self.plain(line.clone());
        }
        self.groups.push(DossierList { title: name, rows: Vec::new() });
    }

    fn row(&mut self, cells: &[String]) {
        let known: Vec<Column> = cells.iter().map(|cell| column(cell)).collect();
        if known.contains(&Column::Name) && known.len() > 1 {
            self.columns = Some(known);
            self.open();
            return;
        }
        let usual = [Column::Name, Column::Form, Column::Count];
        let columns = self.columns.clone().unwrap_or_else(|| usual.to_vec());
        let mut row = DossierRow::default();
        let mut beside = Vec::new();
        for (index, cell) in cells.iter().enumerate().filter(|(_, cell)| !values::is_empty(cell)) {
            match columns.get(index).copied().unwrap_or(Column::Other) {
                Column::Name => row.name = cell.trim().to_owned(),
                Column::Form => row.forms.extend(files(cell)),
                Column::Originals => row.originals = digits(cell).unwrap_or(0),
                Column::Copies => row.copies = digits(cell).unwrap_or(0),
                Column::Code => row.code = cell.trim().to_owned(),
                Column::Number => {}
                Column::Count => match values::counts(cell) {
                    Some(counts) => (row.originals, row.copies) = counts,
                    None => beside.push(format!("số lượng: {}", cell.trim())),
                },
                Column::Other => beside.push(cell.trim().to_owned()),
            }
        }
        // A row over the whole table has its words in whichever cell.
        if row.name.is_empty() {
            row.name = beside.join(", ");
        } else if !beside.is_empty() {
            row.name = format!("{} ({})", row.name, beside.join("; "));
        }
        self.release();
        if !row.name.is_empty() || !row.forms.is_empty() {
            self.group().rows.push(row);
        }
    }

    /// A cell on a line of its own.
    fn line(&mut self, text: &str) {
        match column(text) {
            // "Thành phần hồ sơ:" alone is rather the title of a group.
            Column::Name if folded(text).starts_with("ten ") => return self.open(),
            Column::Form | Column::Count | Column::Number => return,
            _ => {}
        }
        if !values::is_counts(text) {
            if !values::is_empty(text) {
                self.waiting.push(text.to_owned());
            }
            return;
        }
        let lines = std::mem::take(&mut self.waiting);
        let names = lines.iter().filter(|line| !values::is_file(line)).cloned().collect::<Vec<_>>();
        let forms: Vec<String> = lines.iter().filter(|line| values::is_file(line)).cloned().collect();
        let (originals, copies) = values::counts(text).unwrap_or_default();
        self.paper(DossierRow { name: names.join("\n"), code: String::new(), originals, copies, forms });
    }

    /// Counts may stand on two lines.
    fn paper(&mut self, row: DossierRow) {
        if row.name.is_empty() && row.forms.is_empty() {
            if let Some(last) = self.group().rows.last_mut() {
                last.originals = last.originals.max(row.originals);
                last.copies = last.copies.max(row.copies);
            }
            return;
        }
        self.group().rows.push(row);
    }

    fn of_dump(&mut self, text: &str) {
        if let Some(name) = bracketed(text) {
            self.groups.push(DossierList { title: title(name), rows: Vec::new() });
        } else if let Some(name) = text.strip_prefix("- ").or_else(|| text.strip_prefix("-\u{a0}")) {
            self.plain(name.trim().to_owned());
        } else if let (true, Some((originals, copies))) = (values::is_counts(text), values::counts(text)) {
            if let Some(row) = self.group().rows.last_mut() {
                (row.originals, row.copies) = (originals, copies);
            }
        } else if let Some(files_of) = form(text) {
            if let Some(row) = self.group().rows.last_mut() {
                row.forms.extend(files(files_of));
            }
        } else {
            match self.group().rows.last_mut() {
                Some(row) => row.name = format!("{}\n{text}", row.name),
                None => self.plain(text.to_owned()),
            }
        }
    }

    fn prose(&mut self, text: &str) {
        if bracketed(text).is_none_or(|name| !name.is_empty()) && title(text) == text.trim() {
            self.plain(text.to_owned());
        }
    }
}

/// "Mẫu đơn, tờ khai: Mau01.docx"
fn form(line: &str) -> Option<&str> {
    let (head, value) = line.split_once(':')?;
    (column(head) == Column::Form).then_some(value)
}

fn files(cell: &str) -> Vec<String> {
    let names = cell.split(['\n', ';']).map(values::stated);
    names.filter(|name| !name.is_empty()).collect()
}

fn digits(cell: &str) -> Option<u32> {
    cell.trim().parse().ok().filter(|count| *count < 1000)
}

//! A Word file as lines and rows of tables.
//!
//! In: the bytes of a .docx, which is a ZIP with XML in it. Out: [`Block`]s in the order in which they are read. What was
//! struck out under "track changes" is left out and what was put in is read; a text box stands where it is anchored.
//! Tables within a cell become lines of that cell. Old and foreign forms are named with what to do.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::refusal::save_as_docx;
use super::super::xml::{self, attribute};
use super::super::zip::{Broken, Zip};
use super::blocks::Block;
use crate::diagnostic::Words;

/// The blocks of a Word file.
pub(super) fn blocks(bytes: &[u8]) -> Result<Vec<Block>, Words> {
    let zip = Zip::open(bytes).map_err(broken)?;
    let text = |name: &str| zip.text(name).map_err(broken);
    let links = text("_rels/.rels").ok().flatten().unwrap_or_default();
    let main = main_part(&links).unwrap_or_else(|| "word/document.xml".to_owned());
    match text(&main)? {
        Some(xml) => read(&xml).ok_or_else(|| broken(Broken::Damaged)),
        None if text("content.xml").ok().flatten().is_some() => {
            Err(save_as_docx("OpenDocument (.odt, .ods)"))
        }
        None => Err(Words::new(
            "đây là tệp nén, không phải tệp Word; giải nén ra rồi nhập các tệp bên trong",
            "this is a ZIP and no Word file; unpack it and import the files within",
        )),
    }
}

fn broken(broken: Broken) -> Words {
    match broken {
        Broken::Damaged => Words::new(
            "tệp Word bị hỏng; mở bằng Word rồi lưu lại thành .docx, không mở được thì tải lại",
            "the Word file is damaged; open it in Word and save it as .docx, or download it again",
        ),
        Broken::TooLarge => Words::new(
            "tệp Word mở ra quá lớn; chép riêng phần thủ tục sang một tệp mới rồi nhập tệp ấy",
            "the Word file unpacks to too much; copy the procedures into a new file and import that",
        ),
        Broken::Locked => Words::new(
            "tệp Word có mật khẩu; mở bằng Word, bỏ mật khẩu rồi lưu lại",
            "the Word file has a password; open it, take the password off, save it again",
        ),
    }
}

/// Where the text is: some programs call it otherwise.
fn main_part(links: &str) -> Option<String> {
    let mut reader = Reader::from_str(links);
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) | Event::Empty(element)
                if element.local_name().as_ref() == "Relationship"
                    && attribute(&element, "Type").is_some_and(|kind| kind.ends_with("/officeDocument")) =>
            {
                return Some(attribute(&element, "Target")?.trim_start_matches('/').to_owned());
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// A table that is open.
#[derive(Debug, Default)]
struct Table {
    cells: Vec<String>,
    cell: Option<Cell>,
}

#[derive(Debug, Default)]
struct Cell {
    text: String,
    /// Columns it reaches over.
    span: usize,
    /// It goes on from the cell above.
    goes_on: bool,
}

#[derive(Debug, Default)]
struct Document {
    blocks: Vec<Block>,
    /// Paragraphs that are open: one in a text box stands within another.
    paragraphs: Vec<String>,
    tables: Vec<Table>,
    /// How deep within what is not to be read.
    aside: usize,
    /// Within the text of a run.
    heard: bool,
}

/// Elements whose texts nobody sees: struck out, moved away, or there a second time for old programs.
const ASIDE: [&str; 5] = ["del", "moveFrom", "Fallback", "instrText", "delText"];

/// Tables within tables, and paragraphs within paragraphs, go no deeper in a document that people wrote.
const DEEPEST: usize = 64;

fn read(xml: &str) -> Option<Vec<Block>> {
    let mut reader = Reader::from_str(xml);
    let mut document = Document::default();
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) => document.start(&element)?,
            Event::Empty(element) => document.empty(&element),
            Event::End(element) => document.end(element.local_name().as_ref()),
            Event::Eof => return Some(document.blocks),
            event => document.hear(&xml::text(&event).unwrap_or_default()),
        }
    }
}

impl Document {
    fn start(&mut self, element: &BytesStart<'_>) -> Option<()> {
        let name = element.local_name();
        let name = name.as_ref();
        if self.aside > 0 || ASIDE.contains(&name) {
            self.aside += 1;
            return Some(());
        }
        match name {
            "p" => self.paragraphs.push(String::new()),
            "t" => self.heard = true,
            "tbl" => self.tables.push(Table::default()),
            "tc" => {
                if let Some(table) = self.tables.last_mut() {
                    table.cell = Some(Cell { span: 1, ..Cell::default() });
                }
            }
            _ => self.sign(element),
        }
        (self.tables.len() <= DEEPEST && self.paragraphs.len() <= DEEPEST).then_some(())
    }

    fn empty(&mut self, element: &BytesStart<'_>) {
        if self.aside == 0 {
            self.sign(element);
        }
    }

    /// What has no text of its own.
    fn sign(&mut self, element: &BytesStart<'_>) {
        let name = element.local_name();
        match name.as_ref() {
            "tab" if element.attributes().next().is_none() => self.say("\t"),
            "br" | "cr" => self.say("\n"),
            "noBreakHyphen" => self.say("-"),
            "gridSpan" => {
                let span = attribute(element, "val").and_then(|span| span.parse().ok()).unwrap_or(1);
                if let Some(cell) = self.tables.last_mut().and_then(|table| table.cell.as_mut()) {
                    cell.span = usize::clamp(span, 1, DEEPEST);
                }
            }
            "vMerge" => {
                let goes_on = attribute(element, "val").is_none_or(|of| of != "restart");
                if let Some(cell) = self.tables.last_mut().and_then(|table| table.cell.as_mut()) {
                    cell.goes_on = goes_on;
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if self.aside > 0 {
            self.aside -= 1;
            return;
        }
        match name {
            "p" => {
                if let Some(text) = self.paragraphs.pop() {
                    self.paragraph(&text);
                }
            }
            "t" => self.heard = false,
            "tc" => {
                if let Some(table) = self.tables.last_mut()
                    && let Some(cell) = table.cell.take()
                {
                    table.cells.push(if cell.goes_on { String::new() } else { cell.text });
                    table.cells.extend((1..cell.span).map(|_| String::new()));
                }
            }
            "tr" => {
                let cells = self.tables.last_mut().map(|table| std::mem::take(&mut table.cells));
                self.row(cells.unwrap_or_default());
            }
            "tbl" => drop(self.tables.pop()),
            _ => {}
        }
    }

    fn hear(&mut self, text: &str) {
        if self.heard && self.aside == 0 {
            self.say(text);
        }
    }

    fn say(&mut self, text: &str) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            // Where a word may be broken is nothing of the word.
            paragraph.extend(text.chars().filter(|c| *c != '\u{ad}'));
        }
    }

    fn paragraph(&mut self, text: &str) {
        match self.tables.iter_mut().rev().find_map(|table| table.cell.as_mut()) {
            Some(cell) => {
                for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
                    if !cell.text.is_empty() {
                        cell.text.push('\n');
                    }
                    cell.text.push_str(line);
                }
            }
            None => self.blocks.extend(super::blocks::of_text(text).into_iter().map(at_the_edge)),
        }
    }

    /// A row of a table within a cell is a line of that cell.
    fn row(&mut self, cells: Vec<String>) {
        let outer = self.tables.len().saturating_sub(1);
        let outer = self.tables[..outer].iter_mut().rev().find_map(|table| table.cell.as_mut());
        match (outer, cells.as_slice()) {
            (_, cells) if cells.iter().all(|cell| cell.is_empty()) => {}
            (Some(cell), _) => {
                let line: Vec<String> = cells.iter().map(|cell| cell.replace(['\n', '\t'], " ")).collect();
                if !cell.text.is_empty() {
                    cell.text.push('\n');
                }
                cell.text.push_str(&line.join("\t"));
            }
            // A frame around a text, and no table.
            (None, [only]) => self.blocks.extend(super::blocks::of_text(only)),
            (None, _) => self.blocks.push(Block::Row(cells)),
        }
    }
}

/// Word sets lines in by its styles; spaces before them say nothing.
fn at_the_edge(block: Block) -> Block {
    match block {
        Block::Line { text, .. } => Block::line(text),
        row => row,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tabbed(cells: &[&str]) -> Block {
        Block::Tabbed(cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[track_caller]
    fn check(body: &str, expected: &[Block]) {
        assert_eq!(
            read(&format!("<w:document><w:body>{body}</w:body></w:document>")).expect("blocks"),
            expected
        );
    }

    fn row(cells: &[&str]) -> Block {
        Block::Row(cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn paragraphs_and_what_was_changed_in_them() {
        check(
            "<w:p><w:r><w:t>Bước </w:t></w:r><w:r><w:t>1 &amp; 2&#58;</w:t></w:r><w:del><w:r><w:delText>cũ</w:delText>\
             </w:r></w:del><w:ins><w:r><w:t xml:space=\"preserve\"> mới</w:t></w:r></w:ins><w:r><w:br/><w:t>dòng</w:t>\
             <w:tab/><w:t>hai</w:t><w:softHyphen/><w:noBreakHyphen/></w:r></w:p><w:p/>",
            &[Block::line("Bước 1 & 2: mới"), tabbed(&["dòng", "hai-"])],
        );
    }

    #[test]
    fn tables() {
        let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
        check(
            &format!(
                "<w:tbl><w:tr>{a}{b}</w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p>\
                 </w:tc>{c}</w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>dài</w:t></w:r>\
                 </w:p><w:p><w:r><w:t>hai</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
                a = cell("a"),
                b = cell("b"),
                c = cell("c")
            ),
            &[row(&["a", "b"]), row(&["", "c"]), row(&["dài\nhai", ""])],
        );
        check(
            &format!(
                "<w:tbl><w:tr>{}<w:tc><w:tbl><w:tr>{}{}</w:tr></w:tbl></w:tc></w:tr></w:tbl>",
                cell("a"),
                cell("b"),
                cell("c")
            ),
            &[row(&["a", "b\tc"])],
        );
    }

    #[test]
    fn a_text_box_is_read_once() {
        check(
            "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>hộp</w:t></w:r></w:p>\
             </w:txbxContent></mc:Choice><mc:Fallback><w:p><w:r><w:t>hộp</w:t></w:r></w:p></mc:Fallback>\
             </mc:AlternateContent><w:t>ngoài</w:t></w:r></w:p>",
            &[Block::line("hộp"), Block::line("ngoài")],
        );
    }
}

//! A Word file as lines and rows of tables.
//!
//! In: the bytes of a .docx, which is a ZIP with XML in it. Out: [`Block`]s in the order in which they are read. What was
//! struck out under "track changes" is left out and what was put in is read; a text box stands where it is anchored.
//! Tables within a cell become lines of that cell. A number that Word puts before a paragraph by itself is read as a person
//! sees it. Old and foreign forms are named with what to do.

mod numbering;
#[cfg(test)]
mod tests;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::refusal::save_as_docx;
use super::super::xml::{self, attribute};
use super::super::zip::{Broken, Zip};
use super::blocks::Block;
use crate::diagnostic::Words;
use numbering::{InList, Numbering};

/// The blocks of a Word file.
pub(super) fn blocks(bytes: &[u8]) -> Result<Vec<Block>, Words> {
    let zip = Zip::open(bytes).map_err(broken)?;
    let text = |name: &str| zip.text(name).map_err(broken);
    let links = text("_rels/.rels").ok().flatten().unwrap_or_default();
    let main = target(&links, "/officeDocument").unwrap_or_else(|| "word/document.xml".to_owned());
    let main = main.trim_start_matches('/');
    let (folder, file) = main.rsplit_once('/').map_or(("", main), |(folder, file)| (folder, file));
    // A part that belongs to the text, wherever it lies.
    let links = text(&format!("{folder}/_rels/{file}.rels")).ok().flatten().unwrap_or_default();
    let part = |kind: &str, usual: &str| {
        let path = target(&links, kind).unwrap_or_else(|| usual.to_owned());
        let whole = path.strip_prefix('/').map_or_else(|| format!("{folder}/{path}"), str::to_owned);
        text(&whole).map(Option::unwrap_or_default)
    };
    match text(main)? {
        Some(xml) => {
            let (lists, styles) = (part("/numbering", "numbering.xml")?, part("/styles", "styles.xml")?);
            let numbering = Numbering::read(&lists, &styles);
            numbering.and_then(|numbering| read(&xml, numbering)).ok_or_else(|| broken(Broken::Damaged))
        }
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

/// Where a part of this kind is: some programs call them otherwise.
fn target(links: &str, kind: &str) -> Option<String> {
    let mut reader = Reader::from_str(links);
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) | Event::Empty(element)
                if element.local_name().as_ref() == "Relationship"
                    && attribute(&element, "Type").is_some_and(|of| of.ends_with(kind)) =>
            {
                return attribute(&element, "Target");
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
    /// Somebody wrote into its row; numbers come by themselves.
    is_said: bool,
}

#[derive(Debug, Default)]
struct Cell {
    text: String,
    /// Columns it reaches over.
    span: usize,
    /// It goes on from the cell above.
    goes_on: bool,
}

/// A paragraph that is open.
#[derive(Debug, Default)]
struct Paragraph {
    text: String,
    style: Option<String>,
    place: InList,
    /// The sign at its end was struck out: with no text left it is none.
    is_struck: bool,
}

#[derive(Debug, Default)]
struct Document {
    numbering: Numbering,
    blocks: Vec<Block>,
    /// Paragraphs that are open: one in a text box stands within another.
    paragraphs: Vec<Paragraph>,
    tables: Vec<Table>,
    /// How deep within what is not to be read.
    aside: usize,
    /// Within the text of a run.
    heard: bool,
}

/// Elements whose texts nobody sees: struck out, moved away, as they were before a change, or there a second time for old
/// programs.
const ASIDE: [&str; 6] = ["del", "moveFrom", "pPrChange", "Fallback", "instrText", "delText"];

/// Tables within tables, and paragraphs within paragraphs, go no deeper in a document that people wrote.
const DEEPEST: usize = 64;

fn read(xml: &str, numbering: Numbering) -> Option<Vec<Block>> {
    let mut reader = Reader::from_str(xml);
    let mut document = Document { numbering, ..Document::default() };
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
            "p" => self.paragraphs.push(Paragraph::default()),
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
            "del" | "pStyle" | "numId" | "ilvl" => self.property(name.as_ref(), element),
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

    /// What a paragraph is, before its text.
    fn property(&mut self, name: &str, element: &BytesStart<'_>) {
        let Some(paragraph) = self.paragraphs.last_mut().filter(|paragraph| paragraph.text.is_empty()) else {
            return;
        };
        match name {
            "pStyle" => paragraph.style = attribute(element, "val"),
            "numId" => paragraph.place.list = numbering::number(element, "val"),
            "ilvl" => paragraph.place.level = numbering::level_of(element, "val"),
            _ => paragraph.is_struck = true,
        }
    }

    fn end(&mut self, name: &str) {
        if self.aside > 0 {
            self.aside -= 1;
            return;
        }
        match name {
            "p" => {
                if let Some(paragraph) = self.paragraphs.pop() {
                    self.paragraph(paragraph);
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
                let row = self.tables.last_mut();
                let row =
                    row.map(|table| (std::mem::take(&mut table.cells), std::mem::take(&mut table.is_said)));
                if let Some((cells, true)) = row {
                    self.row(cells);
                }
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
            paragraph.text.extend(text.chars().filter(|c| *c != '\u{ad}'));
        }
    }

    fn paragraph(&mut self, paragraph: Paragraph) {
        let is_said = !paragraph.text.trim().is_empty();
        if !is_said && paragraph.is_struck {
            return;
        }
        let label = self.numbering.label(paragraph.style.as_deref(), &paragraph.place);
        let text = match label {
            Some(label) => format!("{} {}", label.trim(), paragraph.text.trim_start()),
            None => paragraph.text,
        };
        let cell = self.tables.iter_mut().rev().find(|table| table.cell.is_some());
        let cell = cell.and_then(|Table { cell, is_said: is_row_said, .. }| {
            *is_row_said |= is_said && cell.as_ref().is_some_and(|cell| !cell.goes_on);
            cell.as_mut()
        });
        match cell {
            Some(cell) => {
                for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
                    if !cell.text.is_empty() {
                        cell.text.push('\n');
                    }
                    cell.text.push_str(line);
                }
            }
            // A number alone is no line: nothing was written there.
            None if !is_said => {}
            None => self.blocks.extend(super::blocks::of_text(&text).into_iter().map(at_the_edge)),
        }
    }

    /// A row of a table within a cell is a line of that cell.
    fn row(&mut self, cells: Vec<String>) {
        let outer = self.tables.len().saturating_sub(1);
        let outer = self.tables[..outer].iter_mut().rev().find(|table| table.cell.is_some());
        let outer = outer.and_then(|Table { cell, is_said, .. }| Some((cell.as_mut()?, is_said)));
        match (outer, cells.as_slice()) {
            (Some((cell, is_said)), _) => {
                *is_said |= !cell.goes_on;
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

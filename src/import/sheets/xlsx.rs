//! The sheets of a workbook (.xlsx): what each cell shows, of a formula the value that was last computed.
//!
//! A crate for workbooks would be shorter here, and as fast (2,635 cells in 2 ms). The one that is well kept (calamine
//! 0.38) believes what a file says of itself: it takes room for as many texts as `uniqueCount` names and ends the process
//! where there is none, which 2 KB of a stranger suffice for, and of an .xls for as many cells as its `Dimensions` name.
//! The container ([`super::zip`]) and the few elements that matter are read by hand instead, with what the program has
//! anyway.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use unicode_normalization::UnicodeNormalization;

use super::super::xml::{self, attribute};
use super::super::zip::{Broken, Zip};
use super::sheet::{MOST_CELLS, Sheet, place_of};
use super::{Unread, damaged, empty, locked, too_large, unread};

/// Whether a file has what a workbook begins with, whatever it is called.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK") && Zip::open(bytes).is_ok_and(|zip| zip.has("xl/workbook.xml"))
}

/// The sheets that are not hidden, in their order.
pub(super) fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Unread> {
    let zip = Zip::open(bytes).map_err(broken)?;
    let text = |name: &str| zip.text(name).map_err(broken);
    let Some(workbook) = text("xl/workbook.xml")? else {
        return Err(unread(
            (
                "đây là tệp nén hoặc tệp Word, không phải bảng tính",
                "this is a ZIP or Word file and no workbook",
            ),
            (
                "giải nén ra, chọn tệp .xlsx hoặc .csv bên trong",
                "unpack it and choose the .xlsx or .csv within",
            ),
        ));
    };
    let links = text("xl/_rels/workbook.xml.rels")?.unwrap_or_default();
    let shared = match text("xl/sharedStrings.xml")? {
        Some(shared) => strings(&shared).ok_or_else(|| broken(Broken::Damaged))?,
        None => Vec::new(),
    };
    let is_from_1904 = is_from_1904(&workbook);
    let mut sheets = Vec::new();
    let mut size = 0;
    for (name, id) in named(&workbook).ok_or_else(|| broken(Broken::Damaged))? {
        let target = target(&links, &id).unwrap_or_default();
        let path = match target.strip_prefix('/') {
            Some(whole) => whole.to_owned(),
            None => format!("xl/{target}"),
        };
        if let Some(text) = text(&path)? {
            let sheet = Sheet { name, is_from_1904, size, ..Sheet::default() };
            let sheet = cells(&text, sheet, &shared).ok_or_else(|| broken(Broken::Damaged))?;
            size = sheet.size;
            if size > MOST_CELLS {
                return Err(broken(Broken::TooLarge));
            }
            sheets.push(sheet);
        }
    }
    if sheets.is_empty() { Err(empty()) } else { Ok(sheets) }
}

fn broken(broken: Broken) -> Unread {
    match broken {
        Broken::Damaged => damaged(),
        Broken::TooLarge => too_large(),
        Broken::Locked => locked(),
    }
}

/// Every element that is opened, until one says that it is enough.
fn each(xml: &str, mut visit: impl FnMut(&BytesStart<'_>)) -> Option<()> {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) | Event::Empty(element) => visit(&element),
            Event::Eof => return Some(()),
            _ => {}
        }
    }
}

/// Name and id of each sheet that is shown.
fn named(workbook: &str) -> Option<Vec<(String, String)>> {
    let mut found = Vec::new();
    each(workbook, |element| {
        let is_shown = attribute(element, "state").is_none_or(|state| state == "visible");
        if element.local_name().as_ref() == "sheet" && is_shown {
            found.extend(attribute(element, "name").zip(attribute(element, "id")));
        }
    })?;
    Some(found)
}

fn is_from_1904(workbook: &str) -> bool {
    let mut found = false;
    let _ = each(workbook, |element| {
        let says = || attribute(element, "date1904").is_some_and(|said| said == "1" || said == "true");
        found |= element.local_name().as_ref() == "workbookPr" && says();
    });
    found
}

fn target(links: &str, id: &str) -> Option<String> {
    let mut found = None;
    each(links, |element| {
        if element.local_name().as_ref() == "Relationship" && attribute(element, "Id").as_deref() == Some(id)
        {
            found = attribute(element, "Target");
        }
    })?;
    found
}

/// Text within an element of a document, piece by piece.
#[derive(Default)]
struct Heard {
    text: String,
    /// How deep within readings beside the text (`rPh`), which nobody sees.
    aside: usize,
}

impl Heard {
    fn hear(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(element) if element.local_name().as_ref() == "rPh" => self.aside += 1,
            Event::End(element) if element.local_name().as_ref() == "rPh" => {
                self.aside = self.aside.saturating_sub(1)
            }
            _ if self.aside > 0 => {}
            _ => self.text.push_str(&xml::text(event).unwrap_or_default()),
        }
    }

    fn take(&mut self) -> String {
        // A carriage return, as workbooks write it.
        std::mem::take(&mut self.text).replace("_x000D_", "\r").nfc().collect()
    }
}

/// Texts that cells refer to.
fn strings(xml: &str) -> Option<Vec<String>> {
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    let mut heard = Heard::default();
    let mut within = false;
    loop {
        let event = reader.read_event().ok()?;
        match &event {
            Event::Start(element) if element.local_name().as_ref() == "si" => {
                heard.take();
            }
            Event::End(element) if element.local_name().as_ref() == "si" => found.push(heard.take()),
            Event::Empty(element) if element.local_name().as_ref() == "si" => found.push(String::new()),
            Event::Start(element) if element.local_name().as_ref() == "t" => within = true,
            Event::End(element) if element.local_name().as_ref() == "t" => within = false,
            Event::Eof => return Some(found),
            Event::Start(_) | Event::End(_) => heard.hear(&event),
            other if within => heard.hear(other),
            _ => {}
        }
    }
}

fn cells(xml: &str, mut sheet: Sheet, shared: &[String]) -> Option<Sheet> {
    let mut reader = Reader::from_str(xml);
    let mut heard = Heard::default();
    // Where the next row and cell are, if they do not say so.
    let (mut row, mut column) = (0, 0);
    let (mut is_shared, mut is_number) = (false, false);
    // Whether the cell is a formula, and may come to no letter at all.
    let (mut is_formula, mut is_text) = (false, false);
    let mut within = false;
    loop {
        let event = reader.read_event().ok()?;
        match &event {
            Event::Start(element) | Event::Empty(element) if element.local_name().as_ref() == "row" => {
                let own = attribute(element, "r").and_then(|own| own.parse::<usize>().ok());
                (row, column) = (own.map_or(row, |own| own.saturating_sub(1)), 0);
                if matches!(event, Event::Empty(_)) {
                    row += 1;
                }
            }
            Event::End(element) if element.local_name().as_ref() == "row" => row += 1,
            Event::Start(element) | Event::Empty(element) if element.local_name().as_ref() == "c" => {
                let own = attribute(element, "r").and_then(|own| place_of(&own));
                column = own.map_or(column, |(_, own)| own);
                let sort = attribute(element, "t");
                is_shared = sort.as_deref() == Some("s");
                (is_formula, is_text) = (false, sort.as_deref() == Some("str"));
                is_number = sort.is_none_or(|sort| sort == "n");
                heard.take();
                if matches!(event, Event::Empty(_)) {
                    column += 1;
                }
            }
            Event::End(element) if element.local_name().as_ref() == "c" => {
                let text = heard.take();
                if is_formula && !is_text && text.is_empty() {
                    sheet.put_unsolved(row, column);
                }
                match (is_shared, text.trim().parse::<usize>()) {
                    (true, Ok(at)) => sheet.put(row, column, shared.get(at).map_or("", String::as_str)),
                    (true, Err(_)) => {}
                    (false, _) if is_number => sheet.put_number(row, column, &text),
                    (false, _) => sheet.put(row, column, &text),
                }
                column += 1;
            }
            Event::Start(element) | Event::Empty(element) if element.local_name().as_ref() == "f" => {
                is_formula = true;
            }
            // A value, or text that stands in the cell itself; a formula (`f`) is neither.
            Event::Start(element) if ["v", "t"].contains(&element.local_name().as_ref()) => within = true,
            Event::End(element) if ["v", "t"].contains(&element.local_name().as_ref()) => within = false,
            Event::Start(element) | Event::Empty(element) if element.local_name().as_ref() == "mergeCell" => {
                let range = attribute(element, "ref").unwrap_or_default();
                let ends = range.split_once(':').and_then(|(a, b)| place_of(a).zip(place_of(b)));
                if let Some((first, last)) = ends {
                    sheet.put_merged(first.0..=last.0, first.1..=last.1);
                }
            }
            Event::Eof => return Some(sheet),
            Event::Start(_) | Event::End(_) => heard.hear(&event),
            other if within => heard.hear(other),
            _ => {}
        }
    }
}

//! A text cut into procedures, and each into its sections.
//!
//! In: blocks. Out: [`Procedure`]s. A line that could be a heading is none where the text around it says otherwise: within
//! a table whose columns have the same words, set in deeper than the headings of the same text, or within the steps
//! before the section of that name begins.

use super::headings::{self, Found, Heading, Style};
use super::{says_nothing, title};
use crate::import::clean::folded;
use crate::import::reading::blocks::Block;

/// What a text says of one procedure.
#[derive(Clone, Debug, Default)]
pub(super) struct Procedure {
    sections: Vec<(Heading, Vec<Block>)>,
    /// The lines right before its first heading, where nothing else says what it is called.
    pub(super) before: Vec<String>,
}

impl Procedure {
    /// What stands under a heading, in order, however often it is there.
    pub(super) fn section(&self, heading: Heading) -> Vec<Block> {
        let own = self.sections.iter().filter(|(own, _)| *own == heading);
        // Where the portal has nothing, what follows is the page's.
        let says = |blocks: &&Vec<Block>| {
            blocks.first().is_some_and(|first| folded(&first.text()) != "khong co thong tin")
        };
        own.map(|(_, blocks)| blocks).filter(says).flatten().cloned().collect()
    }

    /// As one text.
    pub(super) fn text(&self, heading: Heading) -> String {
        let blocks = self.section(heading);
        blocks.iter().map(Block::text).collect::<Vec<_>>().join("\n")
    }

    pub(super) fn has(&self, heading: Heading) -> bool {
        self.sections.iter().any(|(own, _)| *own == heading)
    }
}

/// A heading and where it stands.
#[derive(Clone, Debug)]
struct Mark {
    at: usize,
    heading: Heading,
    style: Style,
    /// What stands behind it on its line, or in the cells beside it.
    value: Vec<String>,
}

impl Mark {
    fn is_bare(&self) -> bool {
        self.value.iter().all(|value| value.is_empty())
    }
}

/// The procedures of a text.
pub(super) fn procedures(blocks: &[Block]) -> Vec<Procedure> {
    let marks = candidates(blocks);
    let mut out = Vec::new();
    let mut first = 0;
    for at in 1..=marks.len() {
        if at == marks.len() || begins_another(&marks[first..at], &marks[at..]) {
            let before = first.checked_sub(1).map_or(0, |last| marks[last].at + 1);
            let end = marks
                .get(at)
                .map_or(blocks.len(), |next| head(blocks, &marks[at..], marks[at - 1].at, next.at));
            out.push(procedure(blocks, &believed(&marks[first..at]), before, end));
            first = at;
        }
    }
    let is_one = |one: &Procedure| {
        [Heading::Steps, Heading::Ways, Heading::Papers].iter().any(|heading| one.has(*heading))
    };
    out.retain(is_one);
    out
}

/// Where the lines begin that are the title of the procedure whose first heading stands at `first`.
fn head(blocks: &[Block], marks: &[Mark], after: usize, first: usize) -> usize {
    let name =
        marks.iter().take_while(|mark| mark.heading.is_of_head()).find(|mark| mark.heading == Heading::Name);
    let name = name.map(|mark| match mark.is_bare() {
        true => blocks.get(mark.at + 1).map(Block::text).unwrap_or_default(),
        false => mark.value.join(" "),
    });
    let name = name.map(|name| folded(&name));
    let is_title = |text: &str| {
        title::code_in(text).is_some()
            || title::of_line(text).is_some()
            || name.as_ref() == Some(&folded(text))
    };
    let near = first.saturating_sub(title::LINES).max(after + 1);
    (near..first).find(|at| is_title(&blocks[*at].text())).unwrap_or(first)
}

/// All lines that could be headings.
fn candidates(blocks: &[Block]) -> Vec<Mark> {
    let mut found: Vec<(Mark, Style, usize)> = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        match block {
            Block::Line { indent, text } => {
                if let Some(Found { heading, value, style }) = headings::of_line(text) {
                    found.push((Mark { at, heading, style, value: vec![value] }, style, *indent));
                }
            }
            Block::Row(cells) | Block::Tabbed(cells) => {
                found.extend(of_row(cells, at).into_iter().map(|mark| (mark, Style::Plain, 0)));
            }
        }
    }
    let lead = [Heading::Steps, Heading::Code, Heading::Papers];
    let main = lead.iter().find_map(|heading| found.iter().find(|(mark, ..)| mark.heading == *heading));
    let Some((style, indent)) = main.map(|(_, style, indent)| (*style, *indent)) else { return Vec::new() };
    found.retain(|(_, own, depth)| {
        (!matches!(own, Style::Bullet(_)) || *own == style) && *depth <= indent.max(1)
    });
    found.into_iter().map(|(mark, ..)| mark).collect()
}

/// The headings of a row: "Mã thủ tục | 1.000001 | Số quyết định | 1/QĐ-BM".
fn of_row(cells: &[String], at: usize) -> Vec<Mark> {
    let is_count =
        |cell: &str| cell.len() < 12 && cell.chars().all(|c| !c.is_alphabetic() || "IVXivx".contains(c));
    let lead = usize::from(cells.len() > 2 && is_count(&cells[0]));
    let Some(found) = cells.get(lead).and_then(|cell| headings::of_line(cell)) else { return Vec::new() };
    let mut marks = vec![Mark { at, heading: found.heading, style: Style::Plain, value: vec![found.value] }];
    for cell in &cells[lead + 1..] {
        match headings::of_line(cell) {
            Some(found) if found.heading.is_of_head() || !found.value.is_empty() => {
                marks.push(Mark {
                    at,
                    heading: found.heading,
                    style: Style::Plain,
                    value: vec![found.value],
                });
            }
            _ => marks.last_mut().map(|mark| mark.value.push(cell.clone())).unwrap_or_default(),
        }
    }
    // A column of a table is called so, and no section.
    let is_header = marks.len() == 1 && cells[lead + 1..].iter().any(|cell| is_column(cell));
    if is_header { Vec::new() } else { marks }
}

/// A column of one of the portal's tables.
fn is_column(cell: &str) -> bool {
    let words = folded(cell);
    ["hinh thuc nop", "ten giay to", "so luong", "so ky hieu", "trich yeu", "thoi han giai quyet", "mo ta"]
        .contains(&words.as_str())
}

/// Whether a heading begins another procedure than those before it.
fn begins_another(own: &[Mark], rest: &[Mark]) -> bool {
    let next = &rest[0];
    let has = |heading| own.iter().any(|mark| mark.heading == heading);
    let has_body = own.iter().any(|mark| !mark.heading.is_of_head() && mark.heading != Heading::Aside);
    match next.heading {
        Heading::Code | Heading::Name => has_body,
        // The head may begin with another of its lines.
        heading if heading.is_of_head() => {
            let head: Vec<_> = rest.iter().take_while(|mark| mark.heading.is_of_head()).collect();
            has_body && head.iter().any(|mark| matches!(mark.heading, Heading::Code | Heading::Name))
        }
        Heading::Steps => has(Heading::Steps) && (has(Heading::Papers) || has(Heading::Ways)),
        _ => false,
    }
}

/// The headings of one procedure that are believed.
fn believed(marks: &[Mark]) -> Vec<Mark> {
    let mut out: Vec<Mark> = Vec::new();
    for (index, mark) in marks.iter().enumerate() {
        let later =
            |wanted: &[Heading]| marks[index + 1..].iter().any(|later| wanted.contains(&later.heading));
        let current = out.iter().rev().find(|mark| !mark.heading.is_of_head()).map(|mark| mark.heading);
        let is_again = out.iter().any(|own| own.heading == mark.heading);
        let bodies = out.iter().filter(|own| !own.heading.is_of_head()).count();
        let refused = match (current, mark.heading) {
            (_, Heading::Aside) => false,
            // The title of a group, or a line of the text.
            (Some(current), heading) if current == heading => true,
            // Its columns, or the lines of a dump's item.
            (
                Some(Heading::Ways),
                Heading::Time | Heading::Fee | Heading::Charge | Heading::Money | Heading::Description,
            ) => later(&[Heading::Papers]),
            // Rows of the dossier, or the titles of its groups.
            (Some(Heading::Papers), Heading::Forms | Heading::Sets) => mark.style != Style::Numbered,
            // What a step speaks of.
            (Some(Heading::Steps), Heading::Ways | Heading::Papers) => {
                !mark.is_bare() && later(&[mark.heading])
            }
            (Some(Heading::Steps), heading) if !heading.is_of_head() => {
                later(&[Heading::Ways, Heading::Papers])
            }
            (_, heading) if heading.is_short() => bodies < 3,
            _ => is_again && !mark.is_bare() && !mark.heading.is_of_head(),
        };
        let head_again = is_again && mark.heading.is_of_head();
        if !refused && !head_again {
            out.push(mark.clone());
        }
    }
    out
}

fn procedure(blocks: &[Block], marks: &[Mark], before: usize, end: usize) -> Procedure {
    let mut procedure = Procedure::default();
    for (index, mark) in marks.iter().enumerate() {
        let next = marks.get(index + 1).map_or(end, |next| next.at);
        let value =
            mark.value.iter().filter(|value| !value.trim().is_empty()).map(|value| Block::line(value.trim()));
        let below = blocks.get(mark.at + 1..next).unwrap_or_default();
        let below = below.iter().filter(|block| !says_nothing(&block.text())).cloned();
        let mut section: Vec<Block> = value.collect();
        // A line of the head says one thing; what follows it belongs to the page.
        match mark.heading.is_of_head() && !section.is_empty() {
            true if mark.heading == Heading::Name => section.extend(below.take_while(is_rest_of_name)),
            true => {}
            false if mark.heading.is_of_head() => section.extend(below.take(2)),
            false => section.extend(below),
        }
        procedure.sections.push((mark.heading, section));
    }
    let first = marks.first().map_or(end, |mark| mark.at);
    let lead = blocks.get(before..first).unwrap_or_default().iter().map(Block::text);
    let lead: Vec<String> = lead.filter(|text| !says_nothing(text)).collect();
    procedure.before = lead[lead.len().saturating_sub(title::LINES)..].to_vec();
    procedure
}

/// A long name goes on in the next line with a small letter.
fn is_rest_of_name(block: &Block) -> bool {
    matches!(block, Block::Line { text, .. } if text.starts_with(|c: char| c.is_lowercase() || c == '('))
}

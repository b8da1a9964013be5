//! The steps: one blob in most records, several rows or cases in the others.
//!
//! In: `executionSteps`. Out: [`Prose`] with a `###` heading for every named row; a heading that speaks of
//! a case carries its id.

use super::cases::Cases;
use super::clean::{Notes, folded};
use super::doubt::Part;
use super::enumerator::{step_number, without_bullet};
use super::record::Step;
use super::text::{self, is_case};
use crate::prose::{Block, Inline, Prose};

pub fn read(steps: &[Step], cases: &mut Cases, notes: &mut Notes) -> Prose {
    let mut blocks = Vec::new();
    let mut blob = String::new();
    for (index, step) in steps.iter().enumerate() {
        let place = Part::Steps.row(index);
        let name = notes.line(&step.name, place).unwrap_or_default();
        let mut description = notes.content(&step.text, place).unwrap_or_default();
        let named = !without_bullet(&name).is_empty();
        if named && step_number(&name).is_some() {
            // The row is a step, and its name the first line of it.
            if !folded(&description).starts_with(&folded(&name)) {
                description = format!("{name}\n{description}");
            }
        } else if named {
            flush(&mut blob, &mut blocks);
            blocks.push(heading(&name, cases));
        }
        blob.push_str(without_own_title(&description));
        blob.push('\n');
    }
    flush(&mut blob, &mut blocks);
    Prose { blocks }
}

fn flush(blob: &mut String, blocks: &mut Vec<Block>) {
    blocks.extend(text::prose(blob).blocks);
    blob.clear();
}

fn heading(name: &str, cases: &mut Cases) -> Block {
    let id = is_case(name).then(|| cases.id_of(name));
    let text = vec![Inline::Text(without_bullet(name).to_owned())];
    Block::Heading { level: 3, id, text, span: 0..0 }
}

/// Some blobs begin with the title that the section has anyway.
fn without_own_title(text: &str) -> &str {
    match text.split_once('\n') {
        Some((first, rest)) if folded(first) == "trinh tu thuc hien" => rest,
        _ => text,
    }
}

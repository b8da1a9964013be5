//! What an author who knows no Markdown means where its rules say otherwise, told from the typed text.
//!
//! In: the source of one element, or all lines. Out: what it is meant as. Only what is doubtful is reported.

use super::{Builder, Mistake};
use crate::prose::{Block, Inline};

/// Letters of a heading that is underlined, at most.
const LONGEST_UNDERLINED: usize = 80;

/// "> 18 tuổi": a comparison, or several, which Markdown takes for a quotation. Gives what stands before the text.
pub(super) fn comparison(quote: &str) -> Option<&'static str> {
    let mut lines = quote.lines().filter_map(|line| line.trim_start().strip_prefix('>'));
    let first = lines.next().filter(|first| is_compared(first))?;
    let sign = if first.starts_with(' ') { "> " } else { ">" };
    lines.all(is_compared).then_some(sign)
}

fn is_compared(behind: &str) -> bool {
    let text = behind.trim_start();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let is_number = digits > 0 && !text[digits..].starts_with(['.', ')', '/']);
    is_number || text.starts_with('=')
}

/// Blocks with a sign before their first words.
pub(super) fn signed(mut blocks: Vec<Block>, sign: &str) -> Vec<Block> {
    match blocks.first_mut() {
        Some(Block::Paragraph(text)) => match text.first_mut() {
            Some(Inline::Text(first)) => first.insert_str(0, sign),
            _ => text.insert(0, Inline::Text(sign.to_owned())),
        },
        _ => blocks.insert(0, Block::Paragraph(vec![Inline::Text(sign.trim_end().to_owned())])),
    }
    blocks
}

/// Whether it is a heading: one that begins with `#`, or a short line with a line of signs below it. Whole sentences
/// with such a line are not, nor is anything above a bullet without words.
pub(super) fn is_heading(typed: &str) -> bool {
    if typed.trim_start().starts_with('#') {
        return true;
    }
    let line = underline(typed);
    let text = typed.trim_end().strip_suffix(line).unwrap_or(typed).trim();
    line.len() > 2
        && !text.contains('\n')
        && !text.ends_with(['.', ';', ',', ':'])
        && text.chars().count() <= LONGEST_UNDERLINED
}

/// The last line.
pub(super) fn underline(typed: &str) -> &str {
    typed.trim_end().lines().next_back().unwrap_or("").trim_matches([' ', '\t', '>'])
}

/// What a line of signs is that makes no heading.
pub(super) fn rule_or_text(line: &str) -> Block {
    if line.len() > 2 { Block::Rule } else { Block::Paragraph(vec![Inline::Text(line.to_owned())]) }
}

/// Whether indented lines are in columns: whoever made them wants them as they are.
pub(super) fn is_aligned(typed: &str) -> bool {
    typed.lines().map(str::trim).any(|line| line.contains("  ") || line.contains('\t'))
}

/// A piece of indented text: without the space before each line, so that it is read as what it is.
pub(super) fn add_line(piece: &str, start: usize, all: &mut String, lines: &mut Vec<(usize, usize)>) {
    let begins = all.is_empty() || all.ends_with('\n');
    let kept = if begins { piece.trim_start_matches([' ', '\t']) } else { piece };
    lines.push((all.len(), start + piece.len() - kept.len()));
    all.push_str(kept);
}

/// Whether the words of an item are parted by tabs: a row of a table that begins with its number.
pub(super) fn is_parted(item: &str) -> bool {
    let line = item.lines().next().unwrap_or("").trim();
    let words = line.trim_start_matches(|c: char| !c.is_whitespace()).trim_start();
    words.contains('\t')
}

/// Whether a block between lines of ``` has its last one.
pub(super) fn is_closed(typed: &str) -> bool {
    let fence = typed.trim_start().chars().next().unwrap_or('`');
    let last = typed.trim_end().lines().skip(1).last().unwrap_or("").trim_matches([' ', '\t', '>']);
    last.len() > 2 && last.chars().all(|c| c == fence)
}

/// Names of HTML that people write; `<ho ten>` is a gap to fill in.
const HTML: &str = " a abbr address b big blockquote body br center code col colgroup dd del details div dl dt em \
    embed figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins label li link main \
    mark meta nav object ol option p pre s script section select small span strike strong style sub summary sup \
    svg table tbody td textarea tfoot th thead title tr tt u ul video ";

/// Whether what stands in angle brackets is HTML.
pub(super) fn is_html(tag: &str) -> bool {
    let name = tag.trim_start_matches(['<', '/']);
    let end = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    let name = name[..end].to_ascii_lowercase();
    name.is_empty() || HTML.contains(&format!(" {name} "))
}

/// Lines that look like headings and are none, and those that are headings and look like notes.
pub(super) fn of_lines(builder: &mut Builder<'_>) {
    let markdown = builder.markdown;
    if memchr::memchr(b'#', markdown.as_bytes()).is_none() {
        return;
    }
    let (mut start, mut fenced) = (0, false);
    for line in markdown.split_inclusive('\n') {
        let text = line.trim_end();
        fenced ^= text.starts_with("```") || text.starts_with("~~~");
        let hashes = text.bytes().take_while(|byte| *byte == b'#').count();
        let behind = &text[hashes..];
        let place = start..start + text.len();
        start += line.len();
        if fenced || hashes == 0 {
            continue;
        }
        let glued = behind.starts_with(|c: char| c.is_alphabetic() || c == '\u{a0}');
        if (2..=6).contains(&hashes) && glued {
            let right = format!("{} {}", &text[..hashes], behind.trim());
            builder.warn(Mistake::GluedHeading { right: &right }, place);
        } else if hashes == 1 && glued && is_title(behind) {
            builder.warn(Mistake::GluedHeading { right: &format!("## {}", behind.trim()) }, place);
        } else if hashes == 1 && behind.starts_with(' ') && is_sentence(behind.trim()) {
            builder.warn(Mistake::NoteInText, place);
        }
    }
}

/// "#Hồ sơ cần có" and no "#ChuyểnĐổiSố #XãMẫu": several words, of which only the first begins with a capital.
fn is_title(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or("");
    let capitals = first.chars().filter(|c| c.is_uppercase()).count();
    first.starts_with(char::is_uppercase)
        && (capitals == 1 || capitals == first.chars().count())
        && words.next().is_some()
        && !text.contains('#')
        && !is_sentence(text)
}

/// No heading ends like a sentence or begins in small letters.
fn is_sentence(text: &str) -> bool {
    text.ends_with(['.', ';', ',']) || text.starts_with(char::is_lowercase)
}

//! The Markdown below the front matter, section by section.
//!
//! A section is a heading of the first or second level with all up to the next one; the first has no heading. Its text
//! is written as it comes: Markdown has no mistakes that could be refused, but an edit of one section that would swallow
//! the next is one.

use std::ops::Range;

use super::{Edit, Path, Refused, unsafe_at};
use crate::catalogue::kinds::Form;
use crate::catalogue::write::markdown;
use crate::prose;

/// A section by its places in the Markdown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Section {
    /// The heading's line; empty for what stands before the first one.
    pub(crate) heading: Range<usize>,
    pub(crate) body: Range<usize>,
}

impl Section {
    /// What its heading says, with the `{#id}` behind it.
    pub(crate) fn title<'m>(&self, markdown: &'m str) -> &'m str {
        markdown[self.heading.clone()].trim_start_matches('#').trim()
    }
}

/// All sections, from what stands before the first heading.
pub(crate) fn sections(markdown: &str) -> Vec<Section> {
    let mut out = vec![Section { heading: 0..0, body: 0..0 }];
    let mut at = 0;
    let mut fence: Option<&str> = None;
    for line in markdown.split_inclusive('\n') {
        let end = at + line.len();
        let start = line.trim_start();
        match fence {
            Some(mark) => {
                if start.starts_with(mark) {
                    fence = None;
                }
            }
            None if start.starts_with("```") => fence = Some("```"),
            None if start.starts_with("~~~") => fence = Some("~~~"),
            None => {
                if line.starts_with("## ") || line.starts_with("# ") {
                    out.push(Section { heading: at..end, body: end..end });
                }
            }
        }
        if let Some(last) = out.last_mut() {
            last.body.end = end;
        }
        at = end;
    }
    out
}

/// The lines of a section's text that would begin sections of their own.
fn headings(body: &str) -> Vec<String> {
    let read = prose::parse(body, 0).value.sections;
    let line = |section: &prose::Section| {
        let rest = &body[section.span.start as usize..];
        rest.lines().next().unwrap_or_default().trim().to_owned()
    };
    read.iter().map(line).collect()
}

impl Edit {
    /// All behind the front matter; nothing in a file that is TOML alone.
    pub fn markdown(&self) -> &str {
        &self.text[self.layout.markdown.clone()]
    }

    /// Puts all of the Markdown anew.
    pub fn set_markdown(&mut self, text: &str) -> Result<(), Refused> {
        let text = text.replace("\r\n", "\n");
        let text = if text.is_empty() || text.starts_with('\n') { text } else { format!("\n{text}") };
        let whole = 0..self.markdown().len();
        self.put_markdown(whole, &text)
    }

    /// Puts the text of a section anew, with an empty line on both sides.
    pub(crate) fn set_section(&mut self, at: usize, body: &str) -> Result<(), Refused> {
        let all = sections(self.markdown());
        let section = all.get(at).ok_or_else(no_section)?;
        let is_last = at + 1 == all.len();
        self.put_markdown(section.body.clone(), &spaced(body, is_last))
    }

    /// The same, of what somebody typed into the box of that one section.
    pub(crate) fn type_section(&mut self, at: usize, body: &str) -> Result<(), Refused> {
        let all = sections(self.markdown());
        let section = all.get(at).ok_or_else(no_section)?;
        let known = headings(&self.markdown()[section.body.clone()]);
        match headings(&body.replace("\r\n", "\n")).into_iter().find(|line| !known.contains(line)) {
            Some(line) => Err(Refused::Heading(line)),
            None => self.set_section(at, body),
        }
    }

    /// A new section before the one at `at`, or behind the last one.
    pub(crate) fn insert_section(&mut self, at: usize, title: &str, body: &str) -> Result<(), Refused> {
        let all = sections(self.markdown());
        let place = all.get(at.max(1)).map_or(self.markdown().len(), |next| next.heading.start);
        let before = &self.markdown()[..place];
        let is_apart = before.is_empty() || before.ends_with("\n\n") || before.ends_with("\r\n\r\n");
        let mut text = if is_apart && !before.is_empty() { String::new() } else { "\n".to_owned() };
        markdown::heading(&mut text, 2, title, None);
        text.push_str(body.replace("\r\n", "\n").trim());
        text.push('\n');
        if place < self.markdown().len() {
            text.push('\n');
        }
        self.put_markdown(place..place, &text)
    }

    /// Takes out a section with its heading.
    pub(crate) fn remove_section(&mut self, at: usize) -> Result<(), Refused> {
        let all = sections(self.markdown());
        let section = all.get(at).ok_or_else(no_section)?;
        let mut start = section.heading.start;
        if at + 1 == all.len() {
            // The empty line before the last section was there for it.
            let before = &self.markdown()[..start];
            let trimmed = before.strip_suffix("\r\n").or_else(|| before.strip_suffix('\n')).unwrap_or(before);
            if trimmed.ends_with('\n') {
                start = trimmed.len();
            }
        }
        self.put_markdown(start..section.body.end, "")
    }

    /// The front matter, and all sections behind the edited place, must stay what they are.
    fn put_markdown(&mut self, range: Range<usize>, text: &str) -> Result<(), Refused> {
        if self.frame.form == Form::Toml {
            return Err(no_section());
        }
        let behind: Vec<String> = behind(self.markdown(), range.end);
        let mut pen = self.pen();
        let start = self.layout.markdown.start;
        let is_open = start > 0 && !self.text[..start].ends_with(['\n', '\r']) && !text.is_empty();
        pen.splice(start + range.start..start + range.end, text);
        if is_open {
            // The second fence was the last line of the file and had no end.
            pen.splice(start..start, "\n");
        }
        let after = pen.layout()?;
        let now = &pen.text[after.markdown.clone()];
        let all = sections(now);
        let kept = all.iter().rev().take(behind.len()).map(|one| &now[one.heading.start..one.body.end]);
        if !after.said().says_as(&self.said) || !kept.eq(behind) {
            return Err(unsafe_at(&[]));
        }
        (self.text, self.layout) = (pen.text, after);
        Ok(())
    }
}

fn no_section() -> Refused {
    Refused::Missing(Path::default())
}

/// The texts of the sections from a place on, the last one first.
fn behind(markdown: &str, from: usize) -> Vec<String> {
    let all = sections(markdown);
    let later =
        all.iter().rev().take_while(|section| section.heading.start >= from && section.heading.end > 0);
    later.map(|section| markdown[section.heading.start..section.body.end].to_owned()).collect()
}

/// A body with an empty line on both sides; at the end of the file only before it.
fn spaced(body: &str, is_last: bool) -> String {
    let body = body.replace("\r\n", "\n");
    match (body.trim(), is_last) {
        ("", _) => "\n".to_owned(),
        (body, true) => format!("\n{body}\n"),
        (body, false) => format!("\n{body}\n\n"),
    }
}

//! A file of any kind that people wrote, changed key by key.
//!
//! In: the text of a file and the table of keys of its kind; then a path and what shall stand there, or a section of
//! the Markdown. Out: the text with that change. Comments, order, empty lines, line ends, a byte order mark and every key
//! that was not touched keep their bytes, for the text is cut and pasted by the places that the parser tells and never
//! written anew. A new key stands where the table of keys has it, in the form of [`write::toml`](super::write::toml).
//!
//! Nothing is believed: each change is made in the plain [`Value`] too, and the edited text must read as that, or the
//! change is refused and the text stays. What a value must be is asked of the reader itself (`raw`), so that what is
//! written here is what it takes. Nothing here touches a file, knows a kind by name, or decides what keys mean together.
//! A procedure made by an import is written whole by [`write`](super::write): its order of lines is the portal's, not
//! that of the table.

mod adopt;
pub(crate) mod json;
mod layout;
mod lines;
mod path;
mod place;
mod rows;
mod sections;
mod text;
mod told;
mod value;

#[cfg(test)]
mod tests;

use std::ops::Range;
use std::sync::Arc;

use crate::catalogue::keys::{Key, Shape, Table};
use crate::catalogue::kinds::Form;
use crate::catalogue::kinds::calendar::{CALENDAR, CALENDAR_FILE};
use crate::catalogue::kinds::field::{FIELDS, FIELDS_FILE};
use crate::catalogue::kinds::laws::{LAWS, LAWS_FILE};
use crate::catalogue::kinds::portal::{PORTAL, PORTAL_FILE};
use crate::catalogue::kinds::site::{SITE, SITE_FILE};
use crate::catalogue::kinds::synonyms::{SYNONYMS, SYNONYMS_FILE};
use crate::catalogue::kinds::translation::{self, TRANSLATION};
use crate::catalogue::raw::{Front, Kept, Raw};
use crate::catalogue::shelves::row_at;
use crate::diagnostic::{Code, Diagnostic, Report};
use crate::source::SourceFile;
use crate::source::disk::as_text;

use layout::Layout;

pub use path::Path;
pub use path::Step;
pub(crate) use place::Place;
pub(crate) use sections::{Section, sections};
pub(crate) use told::in_words;
pub use value::Value;

/// How a file is written: what has front matter and what has not, and the keys that may stand in it.
#[derive(Clone, Copy)]
pub struct Frame {
    /// Front matter and Markdown, or TOML alone.
    pub form: Form,
    /// The keys at its head, and all below them.
    pub keys: &'static Table,
}

/// A file's text that is being changed.
#[derive(Clone)]
pub struct Edit {
    frame: Frame,
    text: String,
    said: Value,
    layout: Arc<Layout>,
}

/// Why a change was not made; the text is as it was.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// The file cannot be read; what is wrong with it, places counted in the text as `check` reads it.
    Unreadable(Report),
    /// The table of keys has nothing of that name there.
    UnknownKey(Path),
    /// The value is not what the key takes; places are counted in the value as it would be written.
    Unfit(Report),
    /// There is no such row or section.
    Missing(Path),
    /// The text of a section holds this line, which would begin another.
    Heading(String),
    /// The text would not have said just that: it is written in a way that is not understood here.
    Unsafe(Path),
}

impl Frame {
    /// A file of the site; nothing where it is of no kind. What it says decides whether it is a translation.
    pub(crate) fn of(file: &SourceFile) -> Option<Self> {
        match translation::named(file) {
            Some(_) => Some(Frame { form: Form::Markdown, keys: &TRANSLATION }),
            None => Frame::at(&file.path),
        }
    }

    /// The file at a path of the site that is no translation; nothing where it is of no kind.
    pub fn at(path: &str) -> Option<Self> {
        match path {
            SITE_FILE => Some(Frame { form: Form::Toml, keys: &SITE }),
            FIELDS_FILE => Some(Frame { form: Form::Toml, keys: &FIELDS }),
            CALENDAR_FILE => Some(Frame { form: Form::Toml, keys: &CALENDAR }),
            LAWS_FILE => Some(Frame { form: Form::Toml, keys: &LAWS }),
            PORTAL_FILE => Some(Frame { form: Form::Toml, keys: &PORTAL }),
            SYNONYMS_FILE => Some(Frame { form: Form::Toml, keys: &SYNONYMS }),
            path => row_at(path).map(|row| Frame { form: row.form, keys: row.keys }),
        }
    }
}

impl Edit {
    /// Takes a file's text, decoded or as it lies on disk. A file without TOML that can be read is refused; one with
    /// other mistakes is not, for they are what somebody wants to mend.
    pub fn open(frame: Frame, text: &str) -> Result<Self, Refused> {
        match Layout::of(text, frame.form) {
            Some(layout) => {
                let layout = Arc::new(layout);
                Ok(Edit { frame, text: text.to_owned(), said: layout.said(), layout })
            }
            None => Err(Refused::Unreadable(unreadable(frame, text))),
        }
    }

    /// A new file that says this.
    pub fn create(frame: Frame, pairs: Vec<(String, Value)>) -> Result<Self, Refused> {
        let Value::Table(pairs) = Value::Table(pairs).into_read() else { return Err(unsafe_at(&[])) };
        for (name, value) in &pairs {
            fits(frame.keys, &Path::from(name.as_str()), value)?;
        }
        let toml = text::whole(&pairs, frame.keys);
        let text = match frame.form {
            Form::Markdown => format!("+++\n{toml}+++\n"),
            Form::Toml => toml,
        };
        let edit = Edit::open(frame, &text)?;
        if edit.said.says_as(&Value::Table(pairs)) { Ok(edit) } else { Err(unsafe_at(&[])) }
    }

    /// The file as it is now.
    pub fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn into_text(self) -> String {
        self.text
    }

    /// All that the front matter says.
    pub fn said(&self) -> &Value {
        &self.said
    }

    /// What stands at a path.
    pub fn get(&self, path: &Path) -> Option<&Value> {
        self.said.at(path.steps())
    }

    /// Lets a value stand at a path. Of one that is there only what is otherwise is written: a key of a table, a row of a
    /// list that says the same keeps its bytes.
    pub fn set(&mut self, path: &Path, value: impl Into<Value>) -> Result<(), Refused> {
        let value = value.into().into_read();
        fits(self.frame.keys, path, &value)?;
        let mut expected = self.said.clone();
        expected.set(path.steps(), value.clone()).ok_or_else(|| Refused::Missing(path.clone()))?;
        self.change(path, expected, |pen| pen.set(path.steps(), &value))
    }

    /// Takes out a key, or a row of a list. What is not there is no mistake.
    pub fn remove(&mut self, path: &Path) -> Result<(), Refused> {
        takes(self.frame.keys, path)?;
        let mut expected = self.said.clone();
        if expected.take(path.steps()).is_none() {
            return Ok(());
        }
        self.change(path, expected, |pen| pen.remove(path.steps()))
    }

    /// Puts a row before the one that stands at `at` of the list, or at its end.
    pub fn insert_row(&mut self, list: &Path, at: usize, row: impl Into<Value>) -> Result<(), Refused> {
        let row = row.into().into_read();
        fits(self.frame.keys, &list.clone().row(at), &row)?;
        let mut expected = self.said.clone();
        expected
            .insert(list.steps(), at, row.clone())
            .ok_or_else(|| Refused::Missing(list.clone().row(at)))?;
        self.change(list, expected, |pen| pen.insert_row(list.steps(), at, &row))
    }

    /// Moves a row, with its comments, so that it stands at `to`.
    pub fn move_row(&mut self, list: &Path, from: usize, to: usize) -> Result<(), Refused> {
        let mut expected = self.said.clone();
        let row = list.clone().row(from);
        let missing = || Refused::Missing(list.clone().row(from.max(to)));
        let moved = expected.take(row.steps()).ok_or_else(missing)?;
        expected.insert(list.steps(), to, moved).ok_or_else(missing)?;
        self.change(list, expected, |pen| pen.move_row(list.steps(), from, to))
    }

    /// Makes a change on a copy, and keeps it only if the text says what is expected.
    fn change(
        &mut self,
        path: &Path,
        expected: Value,
        make: impl FnOnce(&mut Pen) -> Result<(), Refused>,
    ) -> Result<(), Refused> {
        let mut pen = self.pen();
        make(&mut pen)?;
        let after = pen.layout().map_err(|_| Refused::Unsafe(path.clone()))?;
        let said = after.said();
        let same_markdown = self.markdown() == &pen.text[after.markdown.clone()];
        if !is_meant(&said, expected, path) || !same_markdown {
            return Err(Refused::Unsafe(path.clone()));
        }
        (self.text, self.said, self.layout) = (pen.text, said, after);
        Ok(())
    }

    fn pen(&self) -> Pen {
        Pen { frame: self.frame, text: self.text.clone(), layout: Some(self.layout.clone()) }
    }
}

/// Whether a text says what was expected of it. What was emptied on the way is gone where its rows had headers, or where
/// only the keys in it had named it, and is left empty where it had a header or brackets of its own.
fn is_meant(said: &Value, mut expected: Value, path: &Path) -> bool {
    let mut above = path.steps();
    loop {
        if said.says_as(&expected) {
            return true;
        }
        if expected.at(above).is_some_and(Value::is_emptied) {
            expected.take(above);
        }
        match above.split_last() {
            Some((_, rest)) if !rest.is_empty() && !said.says_as(&expected) => above = rest,
            _ => return said.says_as(&expected),
        }
    }
}

/// What changes a text. Each of its steps leaves a text that can be parsed, and says what it was asked for, or nothing
/// that [`Edit::change`] would keep.
struct Pen {
    frame: Frame,
    text: String,
    /// Of the text as it is; nothing where it was not looked at since it was changed.
    layout: Option<Arc<Layout>>,
}

impl Pen {
    fn layout(&mut self) -> Result<Arc<Layout>, Refused> {
        let layout = match self.layout.take() {
            Some(layout) => layout,
            None => Arc::new(Layout::of(&self.text, self.frame.form).ok_or_else(|| unsafe_at(&[]))?),
        };
        Ok(self.layout.insert(layout).clone())
    }

    /// Puts a text in the place of another, with the line ends of the file.
    fn splice(&mut self, range: Range<usize>, new: &str) {
        match line_end(&self.text) {
            "\n" => self.replace(range, new),
            end => self.replace(range, &new.replace('\n', end)),
        }
    }

    /// Puts a text that is the file's own in the place of another.
    fn replace(&mut self, range: Range<usize>, own: &str) {
        self.text.replace_range(range, own);
        self.layout = None;
    }

    /// The shape of what a path leads to, where the table of keys has one.
    fn shape(&self, steps: &[Step]) -> Option<Shape> {
        match takes(self.frame.keys, &Path::from(steps)) {
            Ok(Takes::Value(key)) => Some(key.shape),
            _ => None,
        }
    }
}

/// The first line end of a text is that of the file.
pub(crate) fn line_end(text: &str) -> &'static str {
    match text.find(['\r', '\n']) {
        Some(at) if text[at..].starts_with("\r\n") => "\r\n",
        Some(at) if text[at..].starts_with('\r') => "\r",
        _ => "\n",
    }
}

fn unsafe_at(steps: &[Step]) -> Refused {
    Refused::Unsafe(Path::from(steps))
}

/// What the table of keys has at a path.
enum Takes {
    Head(&'static Table),
    Value(&'static Key),
    /// A row of this list of tables.
    Row(&'static Table),
    /// An element of a list of texts or words.
    Element,
    /// A text under a name that its author chose.
    Named,
}

fn takes(keys: &'static Table, path: &Path) -> Result<Takes, Refused> {
    let mut takes = Takes::Head(keys);
    for step in path.steps() {
        let below = match (&takes, step) {
            (Takes::Head(table) | Takes::Row(table), Step::Key(name)) => table.key(name).map(Takes::Value),
            (Takes::Value(key), step) => match (key.shape, step) {
                (Shape::Table(table), Step::Key(name)) => table.key(name).map(Takes::Value),
                (Shape::Named, Step::Key(_)) => Some(Takes::Named),
                (Shape::Tables(table), Step::Row(_)) => Some(Takes::Row(table)),
                (
                    Shape::Lines | Shape::TextOrLines | Shape::Choices(_) | Shape::ChoiceOrLines(_),
                    Step::Row(_),
                ) => Some(Takes::Element),
                _ => None,
            },
            (Takes::Head(_) | Takes::Row(_) | Takes::Element | Takes::Named, _) => None,
        };
        takes = below.ok_or_else(|| Refused::UnknownKey(path.clone()))?;
    }
    Ok(takes)
}

/// Asks the reader whether it would take a value. A key that must be there may come with the next edit.
fn fits(keys: &'static Table, path: &Path, value: &Value) -> Result<(), Refused> {
    let shape = match takes(keys, path)? {
        Takes::Value(key) => Some(key.shape),
        Takes::Row(table) => Some(Shape::Table(table)),
        Takes::Head(_) | Takes::Element | Takes::Named => None,
    };
    let mut written = text::inline(value, shape);
    for step in path.steps().iter().rev() {
        written = match step {
            Step::Row(_) => format!("[{written}]"),
            Step::Key(name) => format!("{{ {} = {written} }}", super::write::toml::key(name)),
        };
    }
    let Some(line) = written.strip_prefix("{ ").and_then(|line| line.strip_suffix(" }")) else {
        return Err(Refused::UnknownKey(path.clone()));
    };
    let mut report = Report::default();
    Raw::read(line, &Kept::default(), Front::whole(line), keys, &mut report);
    // A key is missing also where its text is blank: then it is the text that is pointed at.
    let at_text = |found: &Diagnostic| {
        let start = found.span.as_ref().map_or(0, |span| span.start as usize);
        line[start..].starts_with(['"', '\''])
    };
    report.diagnostics.retain(|found| found.code != Code::MissingKey || at_text(found));
    if report.diagnostics.is_empty() { Ok(()) } else { Err(Refused::Unfit(report)) }
}

/// What the reader says of a file that cannot be parsed, of its text as it reads it: without a mark, lines ended alike.
fn unreadable(frame: Frame, text: &str) -> Report {
    let mut report = Report::default();
    let text = as_text(text.as_bytes()).unwrap_or_else(|| text.into());
    match frame.form.cut(&text) {
        Ok(front) => drop(Raw::read(&text, &Kept::default(), front, frame.keys, &mut report)),
        Err(mistake) => report.push(*mistake),
    }
    report
}

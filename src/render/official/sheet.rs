//! What a sheet must be able to show: a page, a print, a test.

use std::borrow::Cow;
use std::fmt;

use crate::prose::Prose;
use crate::render::brief::office::Dial;
use crate::strings::TEXT;

/// Where the official text is written. What takes a `body` begins, lets the body write, and ends.
pub(crate) trait Sheet: Sized {
    /// A part of the law, counted from 1. Parts do not stand inside each other.
    fn part(&mut self, number: usize, title: &'static str, body: impl FnOnce(&mut Self));

    /// The author's own blocks.
    fn prose(&mut self, prose: &Prose);

    fn paragraph(&mut self, text: &[Span<'_>]);

    /// In place of what the source does not have.
    fn missing(&mut self, missing: &Missing<'_>);

    /// Only of [`Self::item`].
    fn bullets(&mut self, body: impl FnOnce(&mut Self));
    fn item(&mut self, text: &[Span<'_>]);

    /// A table, only of what follows, up to [`Self::pairs`].
    fn rows(&mut self, columns: &'static [Column], body: impl FnOnce(&mut Self));
    /// As many cells as columns.
    fn row(&mut self, cells: &[&[Span<'_>]]);
    /// What names the rows below it, over all columns. Each span stands on lines of its own.
    fn heading_row(&mut self, lines: &[Span<'_>]);
    /// An instruction over all columns.
    fn note_row(&mut self, text: &str);
    /// Rows from here on belong together, whether a heading follows or not.
    fn next_group(&mut self) {}

    /// Terms and what holds for them, only of [`Self::pair`] and [`Self::note`].
    fn pairs(&mut self, body: impl FnOnce(&mut Self));
    /// One or more terms, then one or more values.
    fn pair(&mut self, body: impl FnOnce(&mut Self));
    fn term(&mut self, text: &[Span<'_>]);
    fn value(&mut self, text: &[Span<'_>]);
    /// A pair that [`To::Note`] leads to, under its [`note_title`].
    fn note(&mut self, number: usize, text: &str);
}

/// A piece of a text. Several in a row are one line up to a [`Span::Break`].
#[derive(Clone, Debug)]
pub(crate) enum Span<'a> {
    /// A line end in it is no more than a space; so it is of all but the two kinds of `Lines`.
    Plain(Cow<'a, str>),
    Strong(&'a str),
    Quiet(Cow<'a, str>),
    /// Says that the source does not say.
    Unknown(Cow<'a, str>),
    /// Text whose line ends are kept.
    Lines(Cow<'a, str>),
    QuietLines(&'a str),
    Link(To<'a>, &'a str),
    /// Stands alone.
    Missing(Missing<'a>),
    Break,
}

/// Where a link leads. Without links its text says enough.
#[derive(Clone, Copy, Debug)]
pub(crate) enum To<'a> {
    /// As the author wrote it: not known to be safe.
    Address(&'a str),
    /// A page of the site, by its address.
    Page(&'a str),
    /// A form's file, below `content/`.
    Form(&'a str),
    /// Number of a part of this text.
    Part(usize),
    /// Number of a note of this text.
    Note(usize),
}

/// What the source does not have, and whom to ask. [`fmt::Display`] says all of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Missing<'a> {
    pub(crate) text: &'static str,
    /// Stands before the number to ask.
    pub(crate) before: &'static str,
    pub(crate) ask: Option<&'a Dial>,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    pub(crate) title: &'static str,
    /// For a cell that stands apart from its column's head. The first column needs none.
    pub(crate) short: Option<&'static str>,
    /// Its cells are the heads of their rows.
    pub(crate) names_row: bool,
}

/// "Ghi chú 1"
pub(crate) fn note_title(number: usize) -> String {
    TEXT.official.note(number)
}

impl<'a> Span<'a> {
    pub(crate) fn plain(text: &'a str) -> Self {
        Self::Plain(Cow::Borrowed(text))
    }

    pub(crate) fn quiet(text: &'a str) -> Self {
        Self::Quiet(Cow::Borrowed(text))
    }

    pub(crate) fn unknown(text: &'a str) -> Self {
        Self::Unknown(Cow::Borrowed(text))
    }

    pub(crate) fn lines(text: &'a str) -> Self {
        Self::Lines(Cow::Borrowed(text))
    }
}

impl fmt::Display for Missing<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.text)?;
        match self.ask {
            Some(dial) => write!(out, "{}{}", self.before, dial.number),
            None => Ok(()),
        }
    }
}

//! Every file a build may read, as one value.
//!
//! [`disk`] alone reads files; whatever comes after works on a [`SourceSet`], so tests and the
//! preview can make one from memory. Text is NFC with `\n` line ends and no BOM from here on; the
//! text as it lies on disk is kept only where it differs by more than line ends, so that columns can
//! be shown as the editor shows them.

pub mod disk;
pub(crate) mod encoding;
mod pixels;

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Report, Span};

/// A BLAKE3 hash of content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Hash(pub(crate) [u8; 32]);

impl Hash {
    /// The hash of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(*blake3::hash(bytes).as_bytes())
    }
}

impl std::fmt::Display for Hash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// Path relative to the site's root, NFC, with `/`.
pub type SourcePath = Arc<str>;

/// Whose catalogue a file belongs to. A province's base will lie beneath a commune's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(crate) enum Layer {
    Province,
    Commune,
}

/// One file of the site.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Whose it is.
    pub(crate) layer: Layer,
    /// Where it lies in the site.
    pub path: SourcePath,
    /// Of the bytes on disk.
    pub hash: Hash,
    /// Bytes on disk.
    pub len: u64,
    /// What of it was read.
    pub body: Body,
}

/// What a file holds, as far as a build needs it.
#[derive(Clone, Debug)]
pub enum Body {
    /// A file that is read as text: TOML, Markdown, templates, styles.
    Text(Text),
    /// A picture or a font that a print is typeset with.
    Bytes(Arc<[u8]>),
    /// A file that is only copied, such as a form; its bytes stay on disk.
    Asset,
    /// A text file that could not be taken as one; the set's report says why.
    Unusable,
}

/// Text of a source file: NFC, `\n`, no BOM.
#[derive(Clone, Debug)]
pub struct Text {
    /// What everything reads and every span counts in.
    pub text: Arc<str>,
    /// The text as the editor shows it, where it is not NFC.
    pub(crate) as_typed: Option<Arc<str>>,
}

/// All files of a site, by path, and what was noticed while reading them.
#[derive(Clone, Debug, Default)]
pub struct SourceSet {
    /// Every file.
    pub files: BTreeMap<SourcePath, SourceFile>,
    /// Files that could not be read, or not as text.
    pub report: Report,
}

/// A place as an editor shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
}

impl SourceFile {
    /// A file of the commune that was read to `bytes`.
    pub fn of_commune(path: impl Into<SourcePath>, bytes: &[u8], body: Body) -> Self {
        let (hash, len) = (Hash::of(bytes), bytes.len() as u64);
        Self { layer: Layer::Commune, path: path.into(), hash, len, body }
    }

    /// Text of the commune in memory that is NFC already, for tests.
    pub fn plain(path: impl Into<SourcePath>, text: &str) -> Self {
        Self::of_commune(path, text.as_bytes(), Body::Text(Text::plain(text)))
    }
}

impl SourceSet {
    /// The text of a file that is read as text.
    pub fn text(&self, path: &str) -> Option<&Text> {
        match &self.files.get(path)?.body {
            Body::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The bytes of a picture or a font.
    pub(crate) fn bytes(&self, path: &str) -> Option<&Arc<[u8]>> {
        match &self.files.get(path)?.body {
            Body::Bytes(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// Whether a file may be shown as a picture of one of these kinds ("PNG"): what is only copied is not looked at.
    pub(crate) fn is_picture(&self, path: &str, kinds: &[&str]) -> bool {
        match self.files.get(path).map(|file| &file.body) {
            Some(Body::Bytes(bytes)) => pixels::kind(bytes).is_some_and(|kind| kinds.contains(&kind)),
            Some(Body::Asset) => true,
            Some(Body::Text(_) | Body::Unusable) | None => false,
        }
    }

    /// Files below a folder, in order of path. `folder` ends with `/`.
    pub(crate) fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a SourceFile> {
        let from = (Bound::Included(folder), Bound::Unbounded);
        self.files
            .range::<str, _>(from)
            .map(|(_, file)| file)
            .take_while(move |file| file.path.starts_with(folder))
    }
}

impl Text {
    /// Text in memory that is NFC already, for tests.
    pub fn plain(text: impl Into<Arc<str>>) -> Self {
        Self { text: text.into(), as_typed: None }
    }

    /// Line and column of a span's start, as the editor shows them.
    pub fn place(&self, span: &Span) -> Place {
        let start = (span.start as usize).min(self.text.len());
        let before = &self.text[..self.text.floor_char_boundary(start)];
        let line = before.matches('\n').count() + 1;
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let in_line = &before[line_start..];
        Place { line, column: self.typed_column(line, in_line) }
    }

    /// NFC merges characters, so the column is counted in the line as it was typed.
    fn typed_column(&self, line: usize, in_line: &str) -> usize {
        let Some(typed) = self.as_typed.as_ref().and_then(|typed| typed.lines().nth(line - 1)) else {
            return in_line.chars().count() + 1;
        };
        use unicode_normalization::UnicodeNormalization;
        let wanted = in_line.chars().count();
        let mut prefix = String::new();
        let mut column = 1;
        for ch in typed.chars() {
            prefix.push(ch);
            if prefix.nfc().count() > wanted {
                break;
            }
            column += 1;
        }
        column
    }
}

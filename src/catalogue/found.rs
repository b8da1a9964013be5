//! What was found in files and where, for those who compare files with each other.

use serde::{Deserialize, Serialize};

use crate::diagnostic::Span;

/// The folder of all content.
pub(crate) const CONTENT: &str = "content/";

/// A file's content, and where it stands in the file.
pub(crate) struct Placed<T> {
    pub(crate) value: T,
    /// In no output, and its mistakes block nothing.
    pub(crate) draft: bool,
    /// Where the slug is written, else the title or the number.
    pub(crate) slug: Span,
    /// Files it shows or offers.
    pub(crate) files: Vec<FileRef>,
}

/// A form's, a picture's or a document's file, relative to `content/`, and where it was named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FileRef {
    pub(crate) file: String,
    pub(crate) span: Span,
}

/// Where in a file those values stand that are compared with other files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Anchors {
    pub(crate) field: Span,
    pub(crate) effective_from: Option<Span>,
    pub(crate) effective_to: Option<Span>,
    pub(crate) forms: Vec<FileRef>,
}

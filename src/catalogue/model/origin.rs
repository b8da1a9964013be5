//! Where content comes from, and what it refers to.

use serde::{Deserialize, Serialize};

use crate::diagnostic::Span;
use crate::source::{Hash, SourcePath};

/// Where something comes from: which catalogue, which file, which content.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Origin {
    pub layer: Layer,
    pub path: SourcePath,
    /// Of the whole file; everything in the element follows from it.
    pub hash: Hash,
}

/// Whose catalogue a file belongs to. A province's base will lie beneath a commune's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Layer {
    Province,
    Commune,
}

/// A code that another procedure must have, and where it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    pub code: String,
    pub span: Span,
}

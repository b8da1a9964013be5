//! Where content comes from, and what it refers to.

use serde::{Deserialize, Serialize};

use crate::diagnostic::Span;
use crate::source::{Hash, Layer, SourceFile, SourcePath};

/// Where something comes from: which catalogue, which file, which content.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Origin {
    pub layer: Layer,
    pub path: SourcePath,
    /// Of the whole file; everything in the element follows from it.
    pub hash: Hash,
}

impl Origin {
    pub fn of(file: &SourceFile) -> Self {
        Self { layer: file.layer, path: file.path.clone(), hash: file.hash }
    }

    /// Of what is in no file yet: it will be written into one of the commune.
    pub fn unwritten() -> Self {
        Self { layer: Layer::Commune, path: "".into(), hash: Hash::of(b"") }
    }
}

/// A code that another procedure must have, and where it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reference {
    pub code: String,
    pub span: Span,
}

//! Where content comes from, and what it refers to.

use serde::{Deserialize, Serialize};

use crate::diagnostic::Span;
use crate::source::{Hash, Layer, SourceFile, SourcePath};

/// Where something comes from: which catalogue, which file, which content.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Origin {
    pub(crate) layer: Layer,
    pub(crate) path: SourcePath,
    /// Of the whole file; everything in the element follows from it.
    pub(crate) hash: Hash,
}

impl Origin {
    pub(crate) fn of(file: &SourceFile) -> Self {
        Self { layer: file.layer, path: file.path.clone(), hash: file.hash }
    }

    /// Of what is in no file yet: it will be written into one of the commune.
    pub(crate) fn unwritten() -> Self {
        Self { layer: Layer::Commune, path: "".into(), hash: Hash::of(b"") }
    }
}

/// A code that another procedure must have, and where it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Reference {
    pub(crate) code: String,
    pub(crate) span: Span,
}

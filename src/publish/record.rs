//! How the files looked when they were published, kept in `.niemyet/` of the site: a file that still
//! looks so need not be read to know that nobody changed it. Losing the record costs time only.
//!
//! A file changed with care to keep both its size and its time is not noticed.

#![expect(clippy::disallowed_methods, reason = "publishing is an edge")]

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::manifest::Manifest;
use super::shelf::{Place, Shelf};
use super::stamp::Stamp;
use crate::build::bundle::OutputPath;
use crate::cache::disk::{forget_value, load_value, save_value};
use crate::source::Hash;

/// The stamps of a published site.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Record {
    /// The folder it is about; one root may be published to several.
    site: String,
    manifest: Option<Hash>,
    /// In the order of the manifest.
    pub(crate) stamps: Vec<Stamp>,
}

impl Record {
    /// Whether it is about what this manifest lists.
    pub(super) fn fits(&self, manifest: &Manifest) -> bool {
        self.manifest == Some(manifest.hash()) && self.stamps.len() == manifest.len()
    }
}

/// The record for this folder, or an empty one.
pub(super) fn load(root: &Path, place: &Place) -> Record {
    load_value::<Record>(root, kept_as(place)).filter(|record| record.site == name(place)).unwrap_or_default()
}

/// Keeps the record. Where that is not possible the next run reads the files instead.
pub(super) fn save(root: &Path, place: &Place, manifest: &Manifest, stamps: &BTreeMap<OutputPath, Stamp>) {
    let stamps: Option<Vec<Stamp>> = manifest.entries.keys().map(|path| stamps.get(path).copied()).collect();
    let Some(stamps) = stamps else { return };
    let record = Record { site: name(place), manifest: Some(manifest.hash()), stamps };
    let _ = save_value(root, kept_as(place), &record);
}

/// Before the files change: a record must never be about others than those that lie there.
pub(super) fn forget(root: &Path, place: &Place) {
    forget_value(root, kept_as(place));
}

/// One record a shelf: the site's is not lost by packing it.
fn kept_as(place: &Place) -> &'static str {
    match place.shelf {
        Shelf::Site => "published",
        Shelf::Package => "published-package",
    }
}

fn name(place: &Place) -> String {
    place.site.canonicalize().unwrap_or_else(|_| place.site.clone()).to_string_lossy().into_owned()
}

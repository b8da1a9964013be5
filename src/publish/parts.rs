//! The finished outputs that something is packed of: taken from where they were published, or made again.
//!
//! What lies in `output/site/` is believed where it hashes to what is remembered of the output, so that packing a site
//! that was just published sets no print again.

#![expect(clippy::disallowed_methods, reason = "publishing is an edge")]

use std::io::Write;
use std::path::Path;

use super::PublishError;
use super::shelf::{Place, Shelf};
use crate::build::Content;
use crate::build::bundle::{Body, Bundled, OutputPath};
use crate::build::pack::Pack;
use crate::cache::{Memo, Rendered};
use crate::diagnostic::Diagnostic;
use crate::source::Hash;
use crate::source::disk::{copy_asset, read_file};

/// Where finished outputs are to be had.
pub(super) struct Parts<'a> {
    pub(super) root: &'a Path,
    site: Place,
    remembered: &'a Memo<Rendered>,
}

impl<'a> Parts<'a> {
    pub(super) fn new(root: &'a Path, place: &Place, remembered: &'a Memo<Rendered>) -> Self {
        Self { root, site: Place::of(&place.output, Shelf::Site), remembered }
    }

    /// Packs outputs into one file, whose bytes are handed over in order.
    pub(super) fn pack(
        &self,
        pack: &Pack,
        to: &mut dyn FnMut(&[u8]) -> Result<(), PublishError>,
    ) -> Result<Vec<Diagnostic>, PublishError> {
        pack.write(&|at, output, into| self.feed(at, output, into), to)
    }

    /// Writes an output's bytes, and gives what an author should be told of it.
    pub(super) fn feed(
        &self,
        at: &OutputPath,
        output: &Bundled,
        into: &mut dyn Write,
    ) -> Result<Vec<Diagnostic>, PublishError> {
        let put = |into: &mut dyn Write, bytes: &[u8]| {
            into.write_all(bytes).map_err(|error| PublishError::disk(Path::new(&**at), error))
        };
        if let Some((bytes, known)) = self.published(at, output) {
            put(into, &bytes)?;
            return Ok(known.said.clone());
        }
        let making = output.body.make(at).map_err(PublishError::Render)?;
        match making.content {
            Content::Bytes(bytes) => put(into, &bytes)?,
            Content::Pieces(pieces) => {
                for piece in pieces {
                    put(into, &piece)?;
                }
            }
            Content::Asset(path) => {
                copy_asset(self.root, path, output.fingerprint.0, &mut &mut *into)
                    .map_err(|error| PublishError::copy(Path::new(&**at), error))?;
            }
            // What packs a list has made all that is on it.
            Content::Listed(listing) => put(into, listing.text(&|_| None).as_bytes())?,
            Content::Packed(pack) => return self.pack(pack, &mut |bytes| put(into, bytes)),
        }
        Ok(making.said)
    }

    /// What lies in the site, where it is what making it would come to.
    fn published(&self, at: &OutputPath, output: &Bundled) -> Option<(Vec<u8>, &'a Rendered)> {
        let (Body::Rendered(..), Some(known)) = (&output.body, self.remembered.get(&output.fingerprint.0))
        else {
            return None;
        };
        let file = self.site.site.join(&**at);
        self.site.ground.whole_way(&file).ok()?;
        let looks_so =
            std::fs::symlink_metadata(&file).is_ok_and(|meta| meta.is_file() && meta.len() == known.made.len);
        let bytes = looks_so.then(|| read_file(&file).ok())??;
        (Hash::of(&bytes) == known.made.hash).then_some((bytes, known))
    }
}

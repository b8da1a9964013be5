//! The site as it was published last, to be looked at: nothing here changes anything.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use super::manifest::Manifest;
use super::shelf::{Place, Shelf};
use crate::build::bundle::OutputPath;
use crate::source::Hash;
use crate::source::disk::open_file;

/// What the manifest of a published site names, read when it is asked for.
#[derive(Debug)]
pub(crate) struct Last {
    place: Place,
    manifest: Manifest,
}

impl Last {
    /// The site below `output`; nothing where there is none, or none that is surely ours.
    pub(crate) fn at(output: &Path) -> Option<Self> {
        let place = Place::of(output, Shelf::Site);
        let manifest = Manifest::read(&place).ok().flatten()?;
        Some(Self { place, manifest })
    }

    /// Every file of the site, and the hash of what was published under its name.
    pub(crate) fn hashes(&self) -> BTreeMap<OutputPath, Hash> {
        self.manifest.entries.iter().map(|(path, made)| (path.clone(), made.hash)).collect()
    }

    /// A file as it was published: never one behind a link, and none that was changed since.
    pub(crate) fn read(&self, path: &OutputPath) -> io::Result<Vec<u8>> {
        let made = self.manifest.entries.get(path).ok_or(ErrorKind::NotFound)?;
        let file = self.place.site.join(&**path);
        self.place.ground.whole_way(&file)?;
        let mut bytes = Vec::new();
        // What grew is another file, however long it is by now.
        open_file(&file)?.take(made.len.saturating_add(1)).read_to_end(&mut bytes)?;
        if Hash::of(&bytes) == made.hash { Ok(bytes) } else { Err(ErrorKind::InvalidData.into()) }
    }
}

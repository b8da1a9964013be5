//! Which folder below `output/` is published, and the paths that publishing it works with.
//!
//! Each shelf has its own manifest, and a staging folder of its own: what a run that packs was killed at is never
//! finished as if it were the site. All shelves have one lock, that of `output/`.

use std::path::{Path, PathBuf};

use crate::ground::Ground;

/// A folder below `output/` that is published as a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shelf {
    /// `site/`: what readers see.
    #[default]
    Site,
    /// `package/`: the site packed, to be copied or sent.
    Package,
}

impl Shelf {
    /// All there are.
    pub const ALL: [Shelf; 2] = [Shelf::Site, Shelf::Package];

    /// The name of its folder, and of the one where everything under way lies.
    pub(crate) fn names(self) -> (&'static str, &'static str) {
        match self {
            Shelf::Site => ("site", ".niemyet-staging"),
            Shelf::Package => ("package", ".niemyet-staging-package"),
        }
    }
}

/// The paths publishing works with.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) shelf: Shelf,
    /// Whatever is done below `output`, links may not lead it away from there.
    pub(super) ground: Ground,
    pub(super) output: PathBuf,
    /// The folder that is published.
    pub(super) site: PathBuf,
    /// Everything that is under way lies here; gone when nothing is.
    pub(super) staging: PathBuf,
}

impl Place {
    pub(super) fn of(output: &Path, shelf: Shelf) -> Self {
        let ground = Ground::at(output);
        let output = ground.base().to_path_buf();
        let (folder, staging) = shelf.names();
        Self { shelf, site: output.join(folder), staging: output.join(staging), output, ground }
    }

    /// The new site, as far as it is made; after the exchange the old one.
    pub(super) fn next(&self) -> PathBuf {
        self.staging.join("new")
    }

    /// Files set aside until all moves of the journal are made.
    pub(super) fn aside(&self) -> PathBuf {
        self.staging.join("aside")
    }

    pub(super) fn journal(&self) -> PathBuf {
        self.staging.join("journal")
    }

    /// The journal, as far as it is written.
    pub(super) fn journal_draft(&self) -> PathBuf {
        self.staging.join("journal-draft")
    }

    /// Two folders to try out what the disk can do.
    pub(super) fn tried(&self) -> [PathBuf; 2] {
        [self.staging.join("try-1"), self.staging.join("try-2")]
    }

    /// Stands for the folder where folders cannot be locked.
    pub(super) fn lock(&self) -> PathBuf {
        self.output.join(".niemyet-lock")
    }

    #[expect(clippy::disallowed_methods, reason = "publishing is an edge")]
    pub(super) fn staging_exists(&self) -> bool {
        std::fs::symlink_metadata(&self.staging).is_ok()
    }
}

//! Builds again whenever something changes.
//!
//! In: the folder of a site, again and again. Out: a [`Round`] for each state of it that differs from the
//! one before, with a bundle that passed the gate or with the mistakes that stopped it. A [`Doorbell`]
//! says when to look; whether anything changed is decided by what the files hold, never by what the
//! system says of them. Nothing is published and nothing is shown here.

mod doorbell;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;

use crate::build::why::{Change, Inputs};
use crate::build::{self, Bundle, Cache};
use crate::cache::Memo;
use crate::catalogue::{ADDRESSES_FILE, ParsedFile};
use crate::diagnostic::{Accepted, Report};
use crate::site::Editions;
use crate::source::disk::{DiskError, Reader};
use crate::source::{Hash, SourceSet};

pub(crate) use doorbell::{Doorbell, Ring, Stopper};

/// Rounds of one site: what is remembered makes the next one short and changes nothing else of it.
pub struct Rounds {
    reader: Reader,
    editions: Editions,
    cache: Cache,
    /// What the last round was made of, and what was noticed while its files were read.
    last: Option<(Inputs, Report)>,
    own: OwnWrites,
}

/// What the program itself wrote among the sources last: the addresses of a publication. That changes no output, so no
/// round is made of it; what somebody else writes there is.
#[derive(Clone, Debug, Default)]
pub(crate) struct OwnWrites(Arc<Mutex<Option<Hash>>>);

impl OwnWrites {
    /// To be told before it is written: whoever looks right after it must know.
    pub(crate) fn announce(&self, hash: Hash) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(hash);
    }

    /// Whether it was written by the program.
    pub(crate) fn are(&self, hash: Hash) -> bool {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) == Some(hash)
    }
}

/// The site as it was at one moment.
#[derive(Debug)]
pub struct Round {
    pub(crate) day: Date,
    pub(crate) sources: Arc<SourceSet>,
    /// Since the round before.
    pub(crate) change: Change,
    /// The bundle with its warnings, or what is wrong.
    pub result: Result<(Arc<Accepted<Bundle>>, Report), Report>,
}

impl Rounds {
    /// Of the site below `root`; `cache` is what is remembered of builds before.
    pub fn new(root: &Path, editions: Editions, cache: Cache) -> Self {
        Self { reader: Reader::new(root), editions, cache, last: None, own: OwnWrites::default() }
    }

    /// Where whoever publishes says what it writes among the sources.
    pub(crate) fn own_writes(&self) -> OwnWrites {
        self.own.clone()
    }

    /// Reads the site and builds it for `day`; `None` where nothing is different from the last time.
    pub fn look(&mut self, day: Date) -> Result<Option<Round>, DiskError> {
        let sources = Arc::new(self.reader.read()?);
        let inputs = Inputs::of(&sources, day);
        if let Some((last, _)) = &mut self.last
            && let Some(hash) = inputs.files.get(ADDRESSES_FILE).filter(|hash| self.own.are(**hash))
        {
            last.files.insert(ADDRESSES_FILE.into(), *hash);
        }
        let change = match &self.last {
            None => Change::first(),
            Some((last, _)) => Change::between(last, &inputs),
        };
        let is_told_otherwise = self.last.as_ref().is_some_and(|(_, report)| *report != sources.report);
        if change.is_nothing() && !is_told_otherwise {
            return Ok(None);
        }
        self.last = Some((inputs, sources.report.clone()));
        let checked = build::build(&sources, day, self.editions, &mut self.cache, &|_| ());
        let result = match checked.accept() {
            Ok((bundle, report)) => Ok((Arc::new(bundle), report)),
            Err(mut report) => {
                report.sort();
                Err(report)
            }
        };
        Ok(Some(Round { day, sources, change, result }))
    }

    /// Where links to folders lead: outside the root, and to be watched with it.
    pub(crate) fn linked_folders(&self) -> &[PathBuf] {
        self.reader.linked_folders()
    }

    /// What is remembered of files and themes. What outputs came to is known to whoever publishes.
    pub fn remembered(&self) -> (Memo<Arc<ParsedFile>>, Memo<Report>) {
        (self.cache.parsed.clone(), self.cache.tried.clone())
    }
}

impl Round {
    /// Whether it may be half of something: a file that is missing or wrong may be on its way.
    pub(crate) fn may_be_unfinished(&self) -> bool {
        !self.change.is_first && (self.result.is_err() || !self.change.gone.is_empty())
    }
}

//! Files of a site's own theme at work in a place that can be given up.
//!
//! A template or a design is a small program: it can go round for ever, or ask for more memory than there is, and
//! neither engine lets itself be stopped. So what a site's own files make is made in a [`Workroom`], which ends what
//! does not end; the built-in theme needs none. Where no workroom was opened, as in a test of a single stage, all is
//! made on the spot. Time makes a finding of a page then, and never another page.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use serde::{Deserialize, Serialize};

use super::{Theme, ThemeFile, embedded_font, embedded_text};
use crate::diagnostic::{Diagnostic, Mistake};
use crate::source::Hash;

/// Does what it is told with a theme, and gives up what does not end.
pub(crate) trait Workroom: Send + Sync {
    /// `task` and what comes of it are the affair of whoever asks.
    fn ask(&self, parcel: &Parcel, task: &[u8]) -> Result<Vec<u8>, GivenUp>;
}

/// Why nothing came of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum GivenUp {
    /// It took longer than this.
    Late { seconds: u64 },
    /// It ended by itself, without an answer.
    Broken,
    /// The system gave no place to work in.
    NoRoom,
}

static WORKROOM: OnceLock<Box<dyn Workroom>> = OnceLock::new();

/// From now on, and for the whole program; the first one stays.
pub(crate) fn open(room: Box<dyn Workroom>) {
    let _ = WORKROOM.set(room);
}

/// All files of a theme that has some of its own, to be sent.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Parcel {
    /// Of everything in it.
    pub(crate) hash: Hash,
    files: BTreeMap<String, ThemeFile>,
    /// Fonts and pictures that are not those of the program.
    materials: BTreeMap<String, Arc<[u8]>>,
}

/// What a theme with files of its own has with it.
pub(super) struct Own {
    parcel: Parcel,
    /// By folder. Where something was given up once the same build begins nothing else: there may be thousands of pages,
    /// and what all templates or designs of a folder share would make it wait as long for each of them.
    given_up: Mutex<BTreeMap<&'static str, Diagnostic>>,
}

impl fmt::Debug for Own {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Own")
    }
}

impl Own {
    /// Of a theme that some files are put into; nothing where there is no workroom.
    pub(super) fn of(
        files: &BTreeMap<String, ThemeFile>,
        materials: &BTreeMap<String, Arc<[u8]>>,
    ) -> Option<Arc<Self>> {
        WORKROOM.get()?;
        let is_own = |inside: &str, bytes: &[u8]| embedded_font(inside) != Some(bytes);
        let own = materials.iter().filter(|(inside, bytes)| is_own(inside, bytes));
        let materials: BTreeMap<String, Arc<[u8]>> =
            own.map(|(inside, bytes)| (inside.clone(), bytes.clone())).collect();
        let texts = files.iter().map(|(inside, file)| (inside.as_str(), file.text.as_bytes()));
        let all = texts.chain(materials.iter().map(|(inside, bytes)| (inside.as_str(), &**bytes)));
        let parcel = Parcel { hash: super::hash_of(all), files: files.clone(), materials };
        Some(Arc::new(Self { parcel, given_up: Mutex::default() }))
    }

    /// The commune's own files of a folder of the theme, as they are named there.
    fn files_in<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a Arc<str>)> {
        self.parcel.files.iter().filter_map(move |(inside, file)| {
            let name = inside.strip_prefix(folder)?;
            (embedded_text(inside) != Some(&*file.text)).then_some((name, &file.path))
        })
    }
}

impl Parcel {
    /// Of files that are nothing to work with.
    #[cfg(test)]
    pub(crate) fn of_texts(texts: &[(&str, &str)]) -> Self {
        let hash = super::hash_of(texts.iter().map(|(inside, text)| (*inside, text.as_bytes())));
        Self { hash, files: BTreeMap::new(), materials: BTreeMap::new() }
    }

    /// The theme that was sent; nothing where it cannot be made, and then it would not have been sent.
    pub(crate) fn unpack(self) -> Option<Theme> {
        let mut materials = super::embedded_materials();
        materials.extend(self.materials);
        Theme::compile(self.files, materials).ok()
    }
}

impl Theme {
    /// Has a task done in the workroom; nothing where it is to be done on the spot. `folder` and `name` say which
    /// file of the theme the task begins with.
    pub(crate) fn done_apart(
        &self,
        folder: &'static str,
        name: &str,
        task: impl FnOnce() -> Vec<u8>,
    ) -> Option<Result<Vec<u8>, Box<Diagnostic>>> {
        let (room, own) = (WORKROOM.get()?, self.own.as_ref()?);
        let lock = || own.given_up.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = lock().get(folder) {
            return Some(Err(Box::new(found.clone())));
        }
        let found = match room.ask(&own.parcel, &task()) {
            Ok(done) => return Some(Ok(done)),
            Err(GivenUp::NoRoom) => return None,
            Err(GivenUp::Late { seconds }) => {
                let (what, files) = (name, own.named(folder));
                Diagnostic::new(Mistake::ThemeLate { what: &what, files: &files, seconds: &seconds })
            }
            Err(GivenUp::Broken) => {
                let (what, files) = (name, own.named(folder));
                Diagnostic::new(Mistake::ThemeBroken { what: &what, files: &files })
            }
        };
        let found = own.path(folder, name).into_iter().fold(found, |found, path| found.path(path));
        lock().insert(folder, found.clone());
        Some(Err(Box::new(found)))
    }
}

impl Own {
    fn named(&self, folder: &str) -> String {
        self.files_in(folder).map(|(name, _)| name).collect::<Vec<_>>().join(", ")
    }

    /// The file itself, if it is the commune's own, or else the first one that is.
    fn path<'a>(&'a self, folder: &'a str, name: &str) -> Option<&'a Arc<str>> {
        let own = || self.files_in(folder);
        own().find(|(own, _)| *own == name).or_else(|| own().next()).map(|(_, path)| path)
    }
}

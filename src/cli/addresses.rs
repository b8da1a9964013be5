//! `addresses.toml` on the disk: a publication adds to it, and somebody confirms that an address has ended.
//!
//! What it says and how it is written is in `catalogue`; here it is read as it lies there at this moment, for somebody
//! may have saved it since the site was read, and exchanged as a whole. One that cannot be understood is left alone.

use std::io::{self, ErrorKind};
use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;

use super::context::Failure;
use super::files;
use crate::build::Bundle;
use crate::catalogue::ADDRESSES_FILE;
use crate::catalogue::kinds::addresses::read;
use crate::catalogue::write::addresses::confirmed;
use crate::desk;
use crate::diagnostic::Words;
use crate::ground::{self, Ground};
use crate::source::disk::{as_text, cause_at};
use crate::source::{Hash, SourceSet};
use crate::watch::OwnWrites;

/// What lies there.
struct Lying {
    /// `None` where there is no file.
    hash: Option<Hash>,
    /// `None` where it is no text.
    text: Option<Arc<str>>,
}

impl Lying {
    fn at(path: &Path) -> io::Result<Self> {
        match std::fs::read(path) {
            Ok(bytes) => Ok(Self { hash: Some(Hash::of(&bytes)), text: as_text(&bytes) }),
            Err(error) if error.kind() == ErrorKind::NotFound => {
                Ok(Self { hash: None, text: Some("".into()) })
            }
            Err(error) => Err(error),
        }
    }
}

/// Adds what was published, and marks what is there no more. Gives the file's hash where the site that was built of
/// `sources` is also the site of the file as it is now.
pub(crate) fn keep(
    root: &Path,
    bundle: &Bundle,
    sources: &SourceSet,
    own: &OwnWrites,
) -> Result<Option<Hash>, Words> {
    let ground = Ground::at(root);
    let path = ground.base().join(ADDRESSES_FILE);
    desk::files::clear_up(&ground, &path);
    let why = |error: io::Error| match ground::refusal(&error) {
        Some(refusal) => refusal.words(),
        None => cause_at(&path, &error),
    };
    let lying = Lying::at(&path).map_err(why)?;
    let Some(text) = lying.text.and_then(|text| bundle.addresses(&text)) else { return Ok(None) };
    let was_read = sources.files.get(ADDRESSES_FILE).map(|file| file.hash);
    let is_known = lying.hash == was_read || lying.hash.is_some_and(|hash| own.are(hash));
    let hash = Hash::of(text.as_bytes());
    if is_known {
        own.announce(hash);
    }
    desk::files::exchange(&ground, &path, text.as_bytes()).map_err(why)?;
    Ok(is_known.then_some(hash))
}

/// Those of some pages that it does not name. Where it cannot be read, or understood, that is told elsewhere.
pub(crate) fn missing<'a>(root: &Path, pages: &[&'a str]) -> Vec<&'a str> {
    let lying = Lying::at(&Ground::at(root).base().join(ADDRESSES_FILE));
    let Some(text) = lying.ok().and_then(|lying| lying.text) else { return Vec::new() };
    let read = read(&text);
    let is_missing = |at: &&str| !read.report.has_errors() && !read.value.0.contains_key(*at);
    pages.iter().copied().filter(is_missing).collect()
}

/// Writes that these addresses have ended.
pub(crate) fn confirm(root: &Path, ended: &[String], day: Date) -> Result<(), Failure> {
    let ground = Ground::at(root);
    let path = ground.base().join(ADDRESSES_FILE);
    let lying = Lying::at(&path).map_err(|error| Failure::io(&path, &error))?;
    let text = lying.text.unwrap_or_default();
    let read = read(&text);
    if text.is_empty() || read.report.has_errors() {
        return Err(Failure::new(
            format!("{ADDRESSES_FILE} có chỗ sai, chưa ghi gì vào đó; chạy niemyet kiem-tra để xem chỗ sai"),
            format!("{ADDRESSES_FILE} has a mistake and was not written to; niemyet check shows it"),
        ));
    }
    match confirmed(&text, &read.value, ended, day) {
        Some(text) => files::replace(&ground, &path, text.as_bytes()),
        None => Ok(()),
    }
}

//! `addresses.toml` on the disk: a publication adds to it, and somebody confirms that an address has ended.
//!
//! What it says and how it is written is in `catalogue`; here it is read as it lies there at this moment, for somebody
//! may have saved it since the site was read, and exchanged as a whole. One that cannot be understood is left alone.

use std::io::{self, ErrorKind};
use std::path::Path;

use jiff::civil::Date;

use super::context::Failure;
use super::files;
use crate::catalogue::kinds::addresses::read;
use crate::catalogue::write::addresses::{confirmed, written};
use crate::catalogue::{ADDRESSES_FILE, Addresses};
use crate::diagnostic::Words;
use crate::ground::{self, Ground};
use crate::site::Site;
use crate::source::disk::{as_text, cause_at};
use crate::source::{Hash, SourceSet};
use crate::watch::OwnWrites;

/// What lies there.
struct Lying {
    /// `None` where there is no file.
    hash: Option<Hash>,
    text: String,
    /// `None` where it has mistakes.
    addresses: Option<Addresses>,
}

impl Lying {
    fn at(path: &Path) -> io::Result<Self> {
        let bytes = match std::fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                return Ok(Self { hash: None, text: String::new(), addresses: Some(Addresses::default()) });
            }
            Err(error) => return Err(error),
        };
        let hash = Some(Hash::of(&bytes));
        let Some(text) = as_text(&bytes) else {
            return Ok(Self { hash, text: String::new(), addresses: None });
        };
        let read = read(&text);
        let addresses = (!read.report.has_errors()).then_some(read.value);
        Ok(Self { hash, text: text.to_string(), addresses })
    }
}

/// Adds what was published, and marks what is there no more. Gives the file's hash where the site that was built of
/// `sources` is also the site of the file as it is now.
pub(crate) fn keep(
    root: &Path,
    site: &Site,
    sources: &SourceSet,
    own: &OwnWrites,
) -> Result<Option<Hash>, Words> {
    let ground = Ground::at(root);
    let path = ground.base().join(ADDRESSES_FILE);
    let why = |error: io::Error| match ground::refusal(&error) {
        Some(refusal) => refusal.words(),
        None => cause_at(&path, &error),
    };
    let lying = Lying::at(&path).map_err(why)?;
    let Some(addresses) = &lying.addresses else { return Ok(None) };
    let Some(text) = written(&lying.text, addresses, &site.kept(), site.day) else { return Ok(None) };
    let was_read = sources.files.get(ADDRESSES_FILE).map(|file| file.hash);
    let is_known = lying.hash == was_read || lying.hash.is_some_and(|hash| own.are(hash));
    let hash = Hash::of(text.as_bytes());
    if is_known {
        own.announce(hash);
    }
    files::exchange(&ground, &path, text.as_bytes()).map_err(why)?;
    Ok(is_known.then_some(hash))
}

/// Writes that these addresses have ended.
pub(crate) fn confirm(root: &Path, ended: &[String], day: Date) -> Result<(), Failure> {
    let ground = Ground::at(root);
    let path = ground.base().join(ADDRESSES_FILE);
    let lying = Lying::at(&path).map_err(|error| Failure::io(&path, &error))?;
    let Some(addresses) = &lying.addresses else {
        return Err(Failure::new(
            format!("{ADDRESSES_FILE} có chỗ sai, chưa ghi gì vào đó; chạy niemyet kiem-tra để xem chỗ sai"),
            format!("{ADDRESSES_FILE} has a mistake and was not written to; niemyet check shows it"),
        ));
    };
    match confirmed(&lying.text, addresses, ended, day) {
        Some(text) => files::replace(&ground, &path, text.as_bytes()),
        None => Ok(()),
    }
}

//! The list of what is ours in a published folder, kept in the folder itself.
//!
//! One line an output, sorted, with nothing that differs between two runs of the same input; the last
//! line seals the rest, so that half a manifest is never taken for a whole one.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::io::ErrorKind;
use std::path::Path;

use super::shelf::Place;
use super::{PublishError, paths};
use crate::build::bundle::OutputPath;
use crate::cache::Made;
use crate::ground::Ground;
use crate::source::Hash;
use crate::source::disk::read_file;

const HEAD: &str = "niemyet manifest 1";
/// Begins the line that says whose site it is.
const OF: &str = "of";

/// What was published.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Manifest {
    pub(crate) entries: BTreeMap<OutputPath, Made>,
    /// Whose site it is, in a line; older manifests do not say it.
    pub(crate) whose: Option<String>,
    hash: Hash,
}

impl Manifest {
    pub(super) fn of(entries: impl IntoIterator<Item = (OutputPath, Made)>, whose: Option<&str>) -> Self {
        let entries: BTreeMap<_, _> = entries.into_iter().collect();
        let whose = whose.map(|whose| whose.split_whitespace().collect::<Vec<_>>().join(" "));
        let hash = Hash::of(body(&entries, whose.as_deref()).as_bytes());
        Self { entries, whose, hash }
    }

    /// The manifest of the published site, if there is one.
    pub(super) fn read(place: &Place) -> Result<Option<Self>, PublishError> {
        Self::read_in(&place.ground, &place.site)
    }

    pub(super) fn read_in(ground: &Ground, folder: &Path) -> Result<Option<Self>, PublishError> {
        let file = folder.join(paths::MANIFEST);
        ground.whole_way(&file).map_err(|error| PublishError::disk(&file, error))?;
        match read_file(&file) {
            Ok(bytes) => {
                let parsed = std::str::from_utf8(&bytes).ok().and_then(parse);
                parsed.map(Some).ok_or(PublishError::ManifestDamaged { file })
            }
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
            Err(error) => Err(PublishError::disk(&file, error)),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// Stands for the content of the whole site.
    pub(super) fn hash(&self) -> Hash {
        self.hash
    }

    pub(super) fn text(&self) -> String {
        let mut text = body(&self.entries, self.whose.as_deref());
        let _ = writeln!(text, "end {}", self.hash);
        text
    }
}

fn body(entries: &BTreeMap<OutputPath, Made>, whose: Option<&str>) -> String {
    let mut text = String::with_capacity(64 + entries.len() * 128);
    let _ = writeln!(text, "{HEAD}");
    if let Some(whose) = whose {
        let _ = writeln!(text, "{OF} {whose}");
    }
    for (path, made) in entries {
        push_hex(&mut text, &made.hash);
        let _ = writeln!(text, " {} {path}", made.len);
    }
    text
}

fn push_hex(text: &mut String, hash: &Hash) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    for byte in hash.0 {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
}

fn parse(text: &str) -> Option<Manifest> {
    // A tool that copies text may have changed the line ends; the seal is about what the lines say.
    let mut lines = text.lines();
    (lines.next()? == HEAD).then_some(())?;
    let mut entries = BTreeMap::new();
    let mut whose = None;
    for line in lines.by_ref() {
        if let Some(seal) = line.strip_prefix("end ") {
            let hash = Hash::of(body(&entries, whose.as_deref()).as_bytes());
            return (parse_hash(seal)? == hash && lines.next().is_none()).then_some(Manifest {
                entries,
                whose,
                hash,
            });
        }
        if let Some(of) = line.strip_prefix(OF).and_then(|of| of.strip_prefix(' ')) {
            (entries.is_empty() && whose.is_none()).then_some(())?;
            whose = Some(of.to_owned());
            continue;
        }
        let (hash, rest) = line.split_once(' ')?;
        let (len, path) = rest.split_once(' ')?;
        paths::fault(path).is_none().then_some(())?;
        entries.insert(OutputPath::from(path), Made { hash: parse_hash(hash)?, len: len.parse().ok()? });
    }
    None
}

pub(super) fn parse_hash(text: &str) -> Option<Hash> {
    let digits: &[u8; 64] = text.as_bytes().try_into().ok()?;
    let mut hash = [0; 32];
    for (byte, pair) in hash.iter_mut().zip(digits.chunks_exact(2)) {
        let digit = |c: u8| char::from(c).to_digit(16);
        *byte = (digit(pair[0])? << 4 | digit(pair[1])?) as u8;
    }
    Some(Hash(hash))
}

//! The site that was published last: what is looked at where the first files that are read have mistakes.
//!
//! Who reads it is handed in. As with any other site, an address is looked up among the names there are.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::look_up::{self, Found};
use super::media;
use super::round::{Seen, short};
use crate::build::bundle::OutputPath;
use crate::catalogue::path_of;
use crate::diagnostic::Words;
use crate::site::address;
use crate::source::Hash;

/// Looks for the site that was published last.
pub(crate) type Find = Arc<dyn Fn() -> Option<Last> + Send + Sync>;

/// Gives a file of it, or says why not.
pub(crate) type Read = Box<dyn Fn(&OutputPath) -> Result<Vec<u8>, Words> + Send + Sync>;

/// A published site: the names of its files, what is in them, and how one is read.
pub(crate) struct Last {
    pub(crate) hashes: BTreeMap<OutputPath, Hash>,
    pub(crate) read: Read,
    /// Where its public address leads to, with a `/` at both ends: the links of its `404.html` begin with that.
    root: String,
}

impl Last {
    /// A site with these files. Its address stands in files that cannot be read now, and in one that was published.
    pub(crate) fn new(hashes: BTreeMap<OutputPath, Hash>, read: Read) -> Self {
        let robots = hashes.get_key_value(address::ROBOTS).and_then(|(at, _)| read(at).ok());
        let robots = robots.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
        let map = robots.lines().find_map(|line| line.strip_prefix("Sitemap: "));
        let base = map.and_then(|map| map.strip_suffix(address::SITEMAP)).unwrap_or_default();
        Self { hashes, read, root: path_of(base) }
    }

    /// What was published at a path.
    pub(crate) fn find(&self, path: &str) -> Found {
        look_up::find(path, &self.root, |at| self.hashes.get_key_value(at).map(|(at, _)| at.clone()))
    }

    /// Whether a file is a page of the site, and no form that happens to be HTML.
    pub(crate) fn is_page(at: &str) -> bool {
        media::of(at) == media::of(address::HOME) && !at.starts_with(&*address::asset(""))
    }

    /// What an open page was made of.
    pub(crate) fn seen(&self, path: &str) -> Seen {
        let at = look_up::name_of(&self.find(path), path);
        let of = |at: &str| self.hashes.get(at);
        let style = short(&[address::MORE_STYLE, address::STYLE].map(of));
        Seen { page: short(&("last", of(&at), of(address::SCRIPT))), style }
    }
}

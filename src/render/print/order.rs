//! What the press is asked for.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// Makes JSON of a document, each item condensed to its level.
pub(crate) type Condensed<'a> = Box<dyn Fn(&[u8]) -> String + Send + Sync + 'a>;

/// One print: a design, and data for it.
#[cfg_attr(not(feature = "prints"), expect(dead_code, reason = "without a press an order is only looked at"))]
pub(crate) struct Order<'a> {
    /// Of the document.
    pub(crate) title: String,
    /// What the document is called for ever; its content may change.
    pub(crate) ident: String,
    /// What is compiled: it takes a design and hands it the data.
    pub(crate) main: String,
    /// How many things are printed in a row.
    pub(crate) items: usize,
    /// Laid out in the end as a booklet to fold and stitch.
    pub(crate) imposed: bool,
    /// The data as JSON, with nothing condensed.
    pub(crate) whole: Arc<str>,
    /// `None` where no item can be told in fewer words.
    pub(crate) condensed: Option<Condensed<'a>>,
    /// By the path the data name.
    pub(crate) pictures: Vec<(String, Arc<[u8]>)>,
}

/// What was made of an order, and how far each item had to be condensed.
pub(crate) struct Fitted<T> {
    pub(crate) made: T,
    pub(crate) levels: Vec<u8>,
}

#[cfg_attr(not(feature = "prints"), expect(dead_code, reason = "without a press an order is only looked at"))]
impl Order<'_> {
    /// The data as JSON, each item condensed to the level given for it.
    pub(crate) fn data(&self, levels: &[u8]) -> Arc<str> {
        match &self.condensed {
            Some(condensed) if levels.iter().any(|level| *level > 0) => condensed(levels).into(),
            _ => self.whole.clone(),
        }
    }
}

/// What the press sees of an order at once: its items are condensed already.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Piece {
    /// See [`Order::ident`].
    pub(crate) ident: String,
    /// See [`Order::main`].
    pub(crate) main: String,
    /// See [`Order::imposed`].
    pub(crate) imposed: bool,
    /// The data as JSON.
    pub(crate) data: Arc<str>,
    /// By the path the data name.
    pub(crate) pictures: Vec<(String, Arc<[u8]>)>,
    pub(crate) wanted: Wanted,
}

/// What is made of a document that was set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Wanted {
    Pdf,
    /// The first page as a PNG of about this width in pixels.
    Picture {
        width: u32,
    },
}

/// How setting a piece ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Attempt {
    Made(Vec<u8>),
    /// These items do not fit, as the design says.
    Tight(BTreeMap<usize, Tight>),
}

/// An item that does not fit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Tight {
    /// What has no room, where the design says so.
    pub(crate) what: String,
    /// The part of the document it is in; 0 where there is only one.
    pub(crate) part: usize,
}

impl Piece {
    /// The file of the design it begins with, inside the folder of designs.
    pub(crate) fn design(&self) -> &str {
        let named = self.main.split_once("#import \"/prints/").and_then(|(_, rest)| rest.split_once('"'));
        named.map_or("", |(name, _)| name)
    }
}

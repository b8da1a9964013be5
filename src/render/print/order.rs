//! What the press is asked for.

use std::sync::Arc;

/// Makes JSON of a document, each item condensed to its level.
pub type Condensed<'a> = Box<dyn Fn(&[u8]) -> String + Send + Sync + 'a>;

/// One print: a design, and data for it.
pub struct Order<'a> {
    /// Of the document.
    pub title: String,
    /// What the document is called for ever; its content may change.
    pub ident: String,
    /// What is compiled: it takes a design and hands it the data.
    pub main: String,
    /// How many things are printed in a row.
    pub items: usize,
    /// Laid out in the end as a booklet to fold and stitch.
    pub imposed: bool,
    /// The data as JSON, with nothing condensed.
    pub whole: Arc<str>,
    /// `None` where no item can be told in fewer words.
    pub condensed: Option<Condensed<'a>>,
    /// By the path the data name.
    pub pictures: Vec<(String, Arc<[u8]>)>,
}

/// What was made of an order, and how far each item had to be condensed.
pub struct Fitted<T> {
    pub made: T,
    pub levels: Vec<u8>,
}

impl Order<'_> {
    /// The data as JSON, each item condensed to the level given for it.
    pub fn data(&self, levels: &[u8]) -> Arc<str> {
        match &self.condensed {
            Some(condensed) if levels.iter().any(|level| *level > 0) => condensed(levels).into(),
            _ => self.whole.clone(),
        }
    }
}

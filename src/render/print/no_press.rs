//! The press of a program that has none: built without the feature `prints`, it cannot set anything.
//!
//! Nobody can have such a [`Press`], so nothing need be said of what it does.

use std::sync::Arc;

use super::order::{Attempt, Fitted, Order, Piece};
use crate::diagnostic::{Diagnostic, Mistake};
use crate::theme::Theme;

#[derive(Debug)]
pub(crate) enum Press {}

impl Press {
    pub(crate) fn new(_theme: &Theme) -> Option<Self> {
        None
    }

    pub(crate) fn missing_letters(&self, _text: &str) -> String {
        match *self {}
    }

    pub(crate) fn is_picture(&self, _bytes: &Arc<[u8]>) -> bool {
        match *self {}
    }

    pub(crate) fn pdf(&self, _order: &Order<'_>) -> Result<Fitted<Vec<u8>>, Box<Diagnostic>> {
        match *self {}
    }

    pub(crate) fn picture(&self, _order: &Order<'_>, _width: u32) -> Result<Vec<u8>, Box<Diagnostic>> {
        match *self {}
    }
}

/// Nothing is sent to it: only a press would.
pub(crate) struct Bench;

impl Bench {
    pub(crate) fn new(_theme: &Theme) -> Self {
        Self
    }

    pub(crate) fn attempt(&self, _piece: &Piece) -> Result<Attempt, Box<Diagnostic>> {
        Err(Box::new(Diagnostic::new(Mistake::NoPrints)))
    }
}

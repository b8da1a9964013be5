//! The press of a program that has none: built without the feature `prints`, it cannot set anything.
//!
//! Nobody can have such a [`Press`], so nothing need be said of what it does.

use super::order::{Fitted, Order};
use crate::diagnostic::Diagnostic;
use crate::theme::Theme;

#[derive(Debug)]
pub enum Press {}

impl Press {
    pub fn new(_theme: &Theme) -> Option<Self> {
        None
    }

    pub fn missing_letter(&self, _text: &str) -> Option<char> {
        match *self {}
    }

    pub fn pdf(&self, _order: &Order<'_>) -> Result<Fitted<Vec<u8>>, Box<Diagnostic>> {
        match *self {}
    }

    pub fn picture(&self, _order: &Order<'_>, _width: u32) -> Result<Vec<u8>, Box<Diagnostic>> {
        match *self {}
    }
}

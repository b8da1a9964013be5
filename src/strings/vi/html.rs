//! What is said of markup to whoever hears a page.

use crate::strings::Html;

pub(crate) const WORDS: Html = Html { table: "Bảng" };

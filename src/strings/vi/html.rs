//! What is said of markup to whoever hears a page.

use crate::strings::Html;

pub(crate) const HTML: Html = Html { table: "Bảng" };

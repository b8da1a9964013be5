//! In which editions the content is made: as a website, as prints.
//!
//! In: what somebody asks for. Out: [`Editions`], which says what is asked for by the name of a constructor, and is
//! asked edition by edition. The website is planned in any case, for prints are listed and linked by its pages; whoever
//! publishes leaves alone what is not among the editions.

use serde::Serialize;

/// Some editions, at least one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Editions {
    site: bool,
    prints: bool,
}

impl Editions {
    /// All that the site's configuration asks for.
    pub fn all() -> Self {
        Self { site: true, prints: true }
    }

    /// Pages that lead to no print.
    pub fn site_only() -> Self {
        Self { site: true, prints: false }
    }

    /// Prints and their room.
    pub(crate) fn prints_only() -> Self {
        Self { site: false, prints: true }
    }

    /// Whether pages and what programs read are among them.
    pub(crate) fn site(self) -> bool {
        self.site
    }

    pub(crate) fn prints(self) -> bool {
        self.prints
    }
}

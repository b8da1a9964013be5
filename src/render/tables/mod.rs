//! Tables that the office takes out: the list of its procedures, their papers, their fees, its figures.
//!
//! In: the [`Site`] of a day, so that they say what the pages say. Out: [`Table`]s, and their bytes as a workbook
//! ([`xlsx`]) or as CSV. A code stays text in both, and no text is ever a formula. What is not stated has the words that
//! pages have for it: an empty cell or a zero would be read as "none".

mod rows;
pub(crate) mod xlsx;

use crate::render::data::table::{self, Cell};
use crate::site::Site;
use crate::strings::TEXT;

/// What a table is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Of {
    List,
    Papers,
    Fees,
    Figures,
}

impl Of {
    pub(crate) const ALL: [Of; 4] = [Of::List, Of::Papers, Of::Fees, Of::Figures];

    /// As the command line has it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Of::List => "list",
            Of::Papers => "papers",
            Of::Fees => "fees",
            Of::Figures => "figures",
        }
    }
}

/// A table: its name, its headings with the width that is easily read, and its rows.
pub(crate) struct Table {
    pub(crate) name: &'static str,
    pub(crate) head: Vec<(&'static str, u8)>,
    pub(crate) rows: Vec<Vec<Cell>>,
}

impl Table {
    /// As the site has it on its day.
    pub(crate) fn of(of: Of, site: &Site) -> Self {
        match of {
            Of::List => Table { name: TEXT.tables.list, head: rows::LIST.to_vec(), rows: rows::list(site) },
            Of::Papers => {
                Table { name: TEXT.tables.papers, head: rows::PAPERS.to_vec(), rows: rows::papers(site) }
            }
            Of::Fees => Table { name: TEXT.tables.fees, head: rows::FEES.to_vec(), rows: rows::fees(site) },
            Of::Figures => {
                Table { name: TEXT.tables.figures, head: rows::FIGURES.to_vec(), rows: rows::figures(site) }
            }
        }
    }

    /// As Excel takes it: with a byte order mark, and text that is never a formula.
    pub(crate) fn csv(&self) -> Vec<u8> {
        table::csv(self.head.iter().map(|(title, _)| *title), self.rows.iter().cloned())
    }
}

//! What can be kept for when there is no network: every file of it, how large it is, and a version of the whole.
//!
//! In: the site, and what each of its outputs came to. Out: `ngoai-mang.json`. The version is made of the contents and
//! of nothing else: two publications of the same files are one version. Prints, open data and what only search engines
//! read are not kept.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde_json::json;

use super::bundle::OutputPath;
use crate::cache::Made;
use crate::site::{Data, Output, Page, Site, ThemeFile};
use crate::vietnamese::short_date;

/// The digits of a version: enough to tell publications of one site apart.
const DIGITS: usize = 16;

/// The outputs that can be kept.
#[derive(Debug)]
pub struct Listing {
    kept: BTreeSet<OutputPath>,
    day: Date,
}

impl Listing {
    pub(super) fn of(site: &Site) -> Self {
        let kept = site.outputs.iter().filter(|(_, output)| is_kept(output)).map(|(at, _)| at.clone());
        Self { kept: kept.collect(), day: site.day }
    }

    /// What can be kept.
    pub(super) fn kept(&self) -> &BTreeSet<OutputPath> {
        &self.kept
    }

    pub(super) fn day(&self) -> Date {
        self.day
    }

    /// The list, of those outputs that came to something.
    pub fn text(&self, made: &dyn Fn(&str) -> Option<Made>) -> String {
        let made: Vec<(&str, Made)> = self.kept.iter().filter_map(|at| Some((&**at, made(at)?))).collect();
        let mut hasher = blake3::Hasher::new();
        for (at, made) in &made {
            hasher.update(at.as_bytes()).update(&[0]).update(&made.hash.0);
        }
        let version = hasher.finalize().to_hex();
        let head = json!({ "version": &version[..DIGITS], "day": short_date(self.day) }).to_string();
        let files: Vec<String> = made.iter().map(|(at, made)| json!([at, made.len]).to_string()).collect();
        // A line for each file, for whoever compares two lists.
        format!("{},\"files\":[\n{}\n]}}\n", head.trim_end_matches('}'), files.join(",\n"))
    }
}

fn is_kept(output: &Output) -> bool {
    match output {
        Output::Page(page) => match page {
            Page::Home
            | Page::Procedures
            | Page::Field(_)
            | Page::Former(_)
            | Page::Gone(_)
            | Page::Procedure(_)
            | Page::Guide(_)
            | Page::Chooser(_)
            | Page::Elsewhere(_)
            | Page::Translation(_)
            | Page::ElsewhereList
            | Page::Post(_)
            | Page::Posts(_)
            | Page::Browse(_)
            | Page::Decision(_)
            | Page::News
            | Page::Groups
            | Page::Resolutions
            | Page::Laws
            | Page::Law(_)
            | Page::Shortened
            | Page::Contact
            | Page::OpenData
            | Page::Own(_)
            | Page::Offline => true,
            // It shows pictures of prints, and leads to them. What cannot be found is told by the worker.
            Page::PrintRoom | Page::NotFound => false,
        },
        Output::Theme(file) => match file {
            ThemeFile::Style
            | ThemeFile::MoreStyle
            | ThemeFile::Script
            | ThemeFile::MoreScript
            | ThemeFile::OfflineScript
            | ThemeFile::Letters(_) => true,
            // The browser keeps it by itself.
            ThemeFile::Worker => false,
        },
        Output::Data(data) => match data {
            Data::Search | Data::SearchIndex | Data::CalendarScript => true,
            Data::Procedures
            | Data::Decisions
            | Data::Resolutions
            | Data::Groups
            | Data::Laws
            | Data::Posts(_)
            | Data::Dates(_)
            | Data::Calendar
            | Data::List
            | Data::FiguresTable
            | Data::Feed
            | Data::Sitemap
            | Data::Robots
            | Data::OfflineList => false,
        },
        Output::Asset { .. } => true,
        Output::Print(_) | Output::Picture(_) | Output::Share => false,
    }
}

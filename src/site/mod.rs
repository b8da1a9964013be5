//! What exists on a day, and where.
//!
//! In: the catalogue and the day. Out: a [`Site`]: every procedure that shows, in Vietnamese order,
//! with its place in life and its links resolved, and the list of outputs with their addresses. Two
//! outputs on one address are a mistake found here. Nothing is worded or rendered here.

pub mod address;
mod announcements;
mod group;
mod origins;
mod output;
mod plan;
pub mod prints;
mod shown;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::catalogue::{
    Announcement, Config, Field, Guide, Life, LinkedGroup, Reference, Shelves, Time, decision_key,
};

pub use origins::MadeFrom;
pub use output::{Begins, Data, Findable, Output, Page, ThemeFile};
pub use plan::{Parts, plan};
pub use prints::{Edition, Fold, Print, PrintOf};
pub use shown::Shown;

/// All that a site of one day is made of.
#[derive(Debug)]
pub struct Site {
    pub day: Date,
    pub config: Arc<Config>,
    /// In Vietnamese order of their names; those without a procedure in their list come too.
    pub fields: Vec<FieldEntry>,
    /// Every procedure that has a page, in Vietnamese order of the name people say.
    pub entries: Vec<Entry>,
    /// The tasks of the home page, as indices of [`Site::entries`], in the author's order.
    pub tasks: Vec<usize>,
    /// What was announced last, newest first; indices of [`Site::entries`].
    pub news: Vec<usize>,
    /// Guides, in Vietnamese order of their titles.
    pub guides: Vec<GuideEntry>,
    /// Linked groups, in Vietnamese order of the names people say.
    pub groups: Vec<GroupEntry>,
    /// Announcement decisions, the latest first; one of a day to come is not among them.
    pub announcements: Vec<AnnouncementEntry>,
    /// What is published of each kind, as the files say it: resolutions the latest first, campaigns the next or latest
    /// first, the others in order of path.
    pub shelves: Shelves,
    /// What is printed, in the order of the print room; empty where no print is wanted.
    pub prints: Vec<Print>,
    /// The logo and the pictures of guides by their path below `content/`: prints are set with them.
    pub pictures: BTreeMap<String, Arc<[u8]>>,
    pub outputs: BTreeMap<Arc<str>, Output>,
    by_code: BTreeMap<String, usize>,
    /// Indices of [`Site::announcements`], by [`decision_key`].
    by_decision: BTreeMap<String, usize>,
    /// Indices of [`Site::prints`].
    by_printed: BTreeMap<PrintOf, Vec<usize>>,
}

/// A procedure that has a page.
#[derive(Debug)]
pub struct Entry {
    /// The version of the day.
    pub procedure: Shown,
    pub life: Life,
    /// The versions before it, the first one first.
    pub earlier: Vec<Shown>,
    /// The next version, announced and not yet in force.
    pub next: Option<Shown>,
    /// Index of [`Site::fields`]; `None` where the field is unknown.
    pub field: Option<usize>,
    /// Path below the site's folder.
    pub address: Arc<str>,
    /// A linked group without a code of its own: the procedure was composed of its members.
    pub is_composed: bool,
    /// Indices of [`Site::entries`].
    pub replaced_by: Option<usize>,
    pub requires: Vec<usize>,
    pub related: Vec<usize>,
    /// When it was last announced or changed: what [`Site::news`] goes by.
    pub dated: Option<Date>,
    /// The linked group it stands for. Index of [`Site::groups`].
    pub group: Option<usize>,
    /// The linked groups it is best handed in with. Indices of [`Site::groups`].
    pub joined: Vec<usize>,
    /// Where announcements name it, the latest first: indices of [`Site::announcements`] and of its items.
    pub announced: Vec<(usize, usize)>,
}

/// A field and what is listed in it.
#[derive(Debug)]
pub struct FieldEntry {
    pub field: Field,
    pub address: Arc<str>,
    /// Indices of [`Site::entries`], in their order; ended ones are not listed.
    pub listed: Vec<usize>,
}

/// A guide (hướng dẫn) and its page.
#[derive(Debug)]
pub struct GuideEntry {
    pub guide: Guide,
    pub address: Arc<str>,
    /// The procedures it is about; indices of [`Site::entries`].
    pub procedures: Vec<usize>,
}

/// A linked group (liên thông).
#[derive(Debug)]
pub struct GroupEntry {
    pub group: LinkedGroup,
    /// What stands for it: the procedure whose code it has, or one composed of its members. Index of
    /// [`Site::entries`].
    pub entry: usize,
    pub life: Life,
    /// In the order they are settled; indices of [`Site::entries`].
    pub members: Vec<usize>,
    /// Those of them that are handed in at once: in force, or in force on the first day of a group that is to come.
    pub joining: Vec<usize>,
}

/// An announcement decision (quyết định công bố) and its page.
#[derive(Debug)]
pub struct AnnouncementEntry {
    pub announcement: Announcement,
    pub address: Arc<str>,
    /// For each of its items the procedure, and what replaces it; indices of [`Site::entries`].
    pub items: Vec<(Option<usize>, Option<usize>)>,
    /// The decision it rests on, where it is one of [`Site::announcements`].
    pub base: Option<usize>,
}

impl Entry {
    /// Whether it stands in lists, counts, search and feeds: an ended one only keeps its page, and a group without
    /// a code is no procedure.
    pub fn is_listed(&self) -> bool {
        !matches!(self.life, Life::Ended(_)) && !self.is_composed
    }
}

impl Site {
    /// The page of a code, if it has one.
    pub fn entry(&self, code: &str) -> Option<&Entry> {
        self.index_of(code).map(|index| &self.entries[index])
    }

    /// Index of [`Site::entries`].
    pub fn index_of(&self, code: &str) -> Option<usize> {
        self.by_code.get(code).copied()
    }

    /// Indices of [`Site::entries`], in the author's order; a code without a page has none.
    pub fn indices_of(&self, codes: &[Reference]) -> impl Iterator<Item = usize> {
        codes.iter().filter_map(|reference| self.index_of(&reference.code))
    }

    /// The announcement with a decision's number, however it is written.
    pub fn announcement_of(&self, number: &str) -> Option<&AnnouncementEntry> {
        if self.by_decision.is_empty() {
            return None;
        }
        self.by_decision.get(&decision_key(number)).map(|&index| &self.announcements[index])
    }

    /// The prints of one thing, in the order of the print room.
    pub fn prints_of(&self, of: PrintOf) -> impl Iterator<Item = &Print> {
        self.by_printed.get(&of).into_iter().flatten().map(|&index| &self.prints[index])
    }

    /// Entries for which the commune promised another time than the law's, in order.
    pub fn shortened(&self) -> impl Iterator<Item = (&Entry, &Time)> {
        self.listed().filter_map(|entry| {
            let procedure = &entry.procedure;
            let promised = procedure.commune.committed_time.as_ref()?;
            let stated = &procedure.processing_time;
            let both = *promised != Time::NotStated && !stated.is_silent();
            (both && *promised != stated.time).then_some((entry, promised))
        })
    }

    /// Entries that stand in lists, in order.
    pub fn listed(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.is_listed())
    }

    /// Whether links can be made absolute: QR codes, sitemap and feed need it.
    pub fn is_public(&self) -> bool {
        self.config.base_url.is_some()
    }
}

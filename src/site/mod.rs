//! What exists on a day, and where.
//!
//! In: the catalogue and the day. Out: a [`Site`]: every procedure that shows, in Vietnamese order,
//! with its place in life and its links resolved, and the list of outputs with their addresses. Two
//! outputs on one address are a mistake found here. Nothing is worded or rendered here.

pub mod address;
pub(crate) mod browse;
mod campaign;
mod chooser;
mod clash;
mod decisions;
mod editions;
mod elsewhere;
mod group;
pub(crate) mod id;
mod kept;
mod laws;
mod links;
mod origins;
mod output;
mod plan;
pub(crate) mod posts;
pub(crate) mod prints;
mod shown;
mod target;
pub(crate) mod traits;
mod translations;
mod wanted;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::catalogue::kinds::calendar::CommuneCalendar;
use crate::catalogue::{
    Campaign, Config, Decision, DecisionItem, Field, Guide, Law, Life, LinkedGroup, Reference, Review,
    Shelves, Synonyms, Time, decision_key,
};

use crate::theme::OwnPage;

pub use browse::BrowseEntry;
pub use chooser::ChooserEntry;
pub(crate) use chooser::{AnswerTo, Asked, Offered};

pub use editions::Editions;
pub use elsewhere::ElsewhereEntry;
pub(crate) use id::{All, Id};
pub use kept::Gone;
pub(crate) use kept::is_kept;
pub use laws::LawEntry;
pub(crate) use links::Anchor;
pub(crate) use output::{Begins, Data, Findable, Output, Page, ThemeFile};
pub use plan::plan;

pub(crate) use posts::{Post, PostFace, PostId, PostKind, Posts};
pub(crate) use prints::{Fold, Layout, Print, PrintOf};
pub(crate) use shown::Shown;
pub(crate) use target::Target;
use traits::Traits;
use translations::Translated;
pub use translations::TranslationEntry;

/// All that a site of one day is made of.
#[derive(Debug)]
pub struct Site {
    pub(crate) day: Date,
    pub(crate) config: Arc<Config>,
    /// In Vietnamese order of their names; those without a procedure in their list come too.
    pub(crate) fields: All<FieldEntry>,
    /// Every procedure that has a page, in Vietnamese order of the name people say.
    pub entries: All<Entry>,
    /// Procedures that have something in common.
    pub(crate) browse: All<BrowseEntry>,
    /// The tasks of the home page, in the author's order.
    pub(crate) tasks: Vec<Id<Entry>>,
    /// What was announced last, newest first.
    pub(crate) news: Vec<Id<Entry>>,
    /// Guides, in Vietnamese order of their titles.
    pub(crate) guides: All<GuideEntry>,
    /// What helps to choose among procedures, in Vietnamese order of their titles.
    pub(crate) choosers: All<ChooserEntry>,
    /// What is done elsewhere and not here, in Vietnamese order of the titles.
    pub(crate) elsewhere: All<ElsewhereEntry>,
    /// Places, questions and the like.
    pub(crate) posts: Posts,
    /// Pages in other languages, in order of their addresses.
    pub(crate) translations: All<TranslationEntry>,
    translated: Translated,
    /// What the commune's residents say, in the order of their file.
    pub(crate) synonyms: Vec<Synonyms>,
    /// Days off, closures, special openings.
    pub(crate) calendar: CommuneCalendar,
    /// The legal texts that procedures rest on, by kind and the latest first.
    pub(crate) laws: All<LawEntry>,
    /// What the commune knows of legal texts, in the order of the file.
    pub(crate) known_laws: Vec<Law>,
    /// Linked groups, in Vietnamese order of the names people say.
    pub(crate) groups: All<GroupEntry>,
    /// Announcement decisions, the latest first; one of a day to come is not among them.
    pub(crate) decisions: All<DecisionEntry>,
    /// The next campaign first, those without a day last, those that are over behind those to come.
    pub(crate) campaigns: All<Campaign>,
    /// The site of every other day on which a campaign is, as far as prints are wanted: what is handed out then is true then.
    of_campaigns: BTreeMap<Date, Site>,
    /// What is published of each kind, as the files say it: resolutions the latest first, the others in order of path.
    pub(crate) shelves: Shelves,
    /// What is printed, in the order of the print room; empty where no print is wanted.
    pub(crate) prints: All<Print>,
    /// The logo and the pictures of guides by their path below `content/`: prints are set with them.
    pub(crate) pictures: BTreeMap<String, Arc<[u8]>>,
    /// Bytes of forms and of those that are filled in, by their path below `content/`.
    pub(crate) form_sizes: BTreeMap<String, u64>,
    pub(crate) outputs: BTreeMap<Arc<str>, Output>,
    /// Places on pages that texts link to.
    pub(crate) anchors: Vec<Anchor>,
    /// Addresses that were published once, where there is nothing now.
    pub(crate) gone: All<Gone>,
    /// Pages that the theme adds, in order of their names.
    pub(crate) own_pages: All<OwnPage>,
    /// Of how many addresses the last publication was.
    pub(crate) published_last: usize,
    by_code: ByCode,
    /// By [`decision_key`].
    by_decision: BTreeMap<String, Id<DecisionEntry>>,
    by_printed: BTreeMap<PrintOf, Vec<Id<Print>>>,
}

/// The procedure that shows for each code.
type ByCode = BTreeMap<String, Id<Entry>>;

/// A procedure that has a page.
#[derive(Debug)]
pub struct Entry {
    /// The version of the day.
    pub procedure: Shown,
    pub(crate) life: Life,
    /// The versions before it, the first one first.
    pub(crate) earlier: Vec<Shown>,
    /// The next version, announced and not yet in force.
    pub(crate) next: Option<Shown>,
    /// `None` where the field is unknown.
    pub(crate) field: Option<Id<FieldEntry>>,
    /// Path below the site's folder.
    pub(crate) address: Arc<str>,
    /// A linked group without a code of its own: the procedure was composed of its members.
    pub(crate) is_composed: bool,
    /// What lists are narrowed by.
    pub(crate) traits: Traits,
    pub(crate) replaced_by: Option<Id<Entry>>,
    pub(crate) requires: Vec<Id<Entry>>,
    pub(crate) related: Vec<Id<Entry>>,
    /// When it was last announced or changed: what [`Site::news`] goes by.
    pub(crate) announced_on: Option<Date>,
    /// The same, or when its source was last updated: what prints go by.
    pub(crate) dated: Option<Date>,
    /// The linked group it stands for.
    pub(crate) group: Option<Id<GroupEntry>>,
    /// The linked groups it is best handed in with.
    pub(crate) joined: Vec<Id<GroupEntry>>,
    /// Which text each row of its legal basis is.
    pub(crate) laws: Vec<Option<Id<LawEntry>>>,
    /// Where decisions name it, the latest first.
    pub(crate) announced: Vec<Named>,
}

/// Where an announcement decision names a procedure.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Named {
    pub(crate) decision: Id<DecisionEntry>,
    /// Its place among the decision's items.
    pub(crate) item: usize,
}

/// A field and what is listed in it.
#[derive(Debug)]
pub struct FieldEntry {
    pub(crate) field: Field,
    pub(crate) address: Arc<str>,
    /// In the order of [`Site::entries`]; ended ones are not listed.
    pub(crate) listed: Vec<Id<Entry>>,
}

/// A guide (hướng dẫn) and its page.
#[derive(Debug)]
pub struct GuideEntry {
    pub(crate) guide: Guide,
    pub(crate) address: Arc<str>,
    /// The procedures it is about.
    pub(crate) procedures: Vec<Id<Entry>>,
}

/// A linked group (liên thông).
#[derive(Debug)]
pub(crate) struct GroupEntry {
    pub(crate) group: LinkedGroup,
    /// What stands for it: the procedure whose code it has, or one composed of its members.
    pub(crate) entry: Id<Entry>,
    pub(crate) life: Life,
    /// In the order they are settled.
    pub(crate) members: Vec<Id<Entry>>,
    /// Those of them that are handed in at once: in force, or in force on the first day of a group that is to come.
    pub(crate) joining: Vec<Id<Entry>>,
}

/// An announcement decision (quyết định công bố) and its page.
#[derive(Debug)]
pub struct DecisionEntry {
    pub(crate) decision: Decision,
    pub(crate) address: Arc<str>,
    /// For each of its items.
    pub(crate) items: Vec<ItemLinks>,
    /// The decision it rests on, where it is one of [`Site::decisions`].
    pub(crate) base: Option<Id<DecisionEntry>>,
}

/// What an item of an announcement decision leads to, as far as it is there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ItemLinks {
    pub(crate) procedure: Option<Id<Entry>>,
    /// What replaces it.
    pub(crate) successor: Option<Id<Entry>>,
}

impl Entry {
    /// Whether it stands in lists, counts, search and feeds: an ended one only keeps its page, and a group without
    /// a code is no procedure.
    pub(crate) fn is_listed(&self) -> bool {
        !matches!(self.life, Life::Ended(_)) && !self.is_composed
    }
}

impl Site {
    /// The choosers that lead to a procedure.
    pub(crate) fn choosers_of(&self, id: Id<Entry>) -> impl Iterator<Item = &ChooserEntry> {
        self.choosers.iter().filter(move |one| one.procedures.contains(&id))
    }

    /// The day since which something counts as compared with its source, as `[review]` asks.
    pub(crate) fn checked_on(&self, review: &Review) -> Option<Date> {
        review.shown(&self.config.review, self.day)
    }

    /// The page of a code, if it has one.
    pub(crate) fn entry(&self, code: &str) -> Option<&Entry> {
        self.id_of(code).map(|id| &self.entries[id])
    }

    pub(crate) fn id_of(&self, code: &str) -> Option<Id<Entry>> {
        self.by_code.get(code).copied()
    }

    /// In the author's order; a code without a page has none.
    pub(crate) fn ids_of(&self, codes: &[Reference]) -> impl Iterator<Item = Id<Entry>> {
        codes.iter().filter_map(|reference| self.id_of(&reference.code))
    }

    /// The fields that a file names by their slugs, in the site's order.
    pub(crate) fn fields_of(&self, named: &[Reference]) -> impl Iterator<Item = &FieldEntry> {
        self.fields.iter().filter(|entry| named.iter().any(|one| one.code == entry.field.slug))
    }

    /// The announcement decision with a number, however it is written.
    pub(crate) fn decision_of(&self, number: &str) -> Option<&DecisionEntry> {
        if self.by_decision.is_empty() {
            return None;
        }
        self.by_decision.get(&decision_key(number)).map(|&id| &self.decisions[id])
    }

    /// The decision that names a procedure, and what it says of it.
    pub(crate) fn named(&self, named: Named) -> (&DecisionEntry, &DecisionItem) {
        let entry = &self.decisions[named.decision];
        (entry, &entry.decision.items[named.item])
    }

    /// The prints of one thing, in the order of the print room.
    pub(crate) fn prints_of(&self, of: PrintOf) -> impl Iterator<Item = &Print> {
        self.by_printed.get(&of).into_iter().flatten().map(|&id| &self.prints[id])
    }

    /// Entries for which the commune promised another time than the law's, in order.
    pub(crate) fn shortened(&self) -> impl Iterator<Item = (&Entry, &Time)> {
        self.listed().filter_map(|entry| {
            let procedure = &entry.procedure;
            let promised = procedure.commune.committed_time.as_ref()?;
            let stated = &procedure.processing_time;
            let both = *promised != Time::NotStated && !stated.is_silent();
            (both && *promised != stated.time).then_some((entry, promised))
        })
    }

    /// Entries that stand in lists, in order.
    pub(crate) fn listed(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.is_listed())
    }

    /// Where the picture lies that chats show beside a link, and whether it is one made for that; else the logo.
    pub(crate) fn share_picture(&self) -> Option<(Arc<str>, bool)> {
        let is_there = |at: &Arc<str>| self.outputs.contains_key(at);
        let own = self.config.picture.as_deref().map(address::asset).filter(is_there);
        let made = own.or_else(|| Some(Arc::from(address::SHARE)).filter(is_there));
        let logo = || self.config.commune.logo.as_deref().map(address::asset);
        made.map(|at| (at, true)).or_else(|| logo().map(|at| (at, false)))
    }

    /// Adds pages of a theme that is not the site's own, to try them out.
    pub(crate) fn try_own_pages(&mut self, pages: &[OwnPage]) {
        for page in pages {
            let id = self.own_pages.push(page.clone());
            let at = address::own_page(&page.name);
            self.outputs.entry(at).or_insert(Output::Page(Page::Own(id)));
        }
    }

    /// Whether links can be made absolute: QR codes, sitemap and feed need it.
    pub(crate) fn is_public(&self) -> bool {
        self.config.base_url.is_some()
    }
}

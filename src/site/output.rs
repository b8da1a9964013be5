//! What lies at an address of the site: the closed lists of outputs.
//!
//! In: nothing but the kinds themselves. Whoever asks something of an output matches these without a wildcard, so
//! that the compiler names every place a new one must be known in. What an output is made from is in
//! [`origins`](super::origins), where it lies in [`address`](super::address).

use std::borrow::Cow;

use jiff::civil::Date;

use super::{
    BrowseEntry, ChooserEntry, DecisionEntry, ElsewhereEntry, Entry, FieldEntry, Gone, GuideEntry, Id,
    LawEntry, Post, PostId, PostKind, Print, PrintOf, Site, Target, TranslationEntry,
};
use crate::catalogue::{ADDRESSES_FILE, FIELDS_FILE, SITE_FILE};
use crate::catalogue::{Life, Picture, ServiceDay};
use crate::diagnostic::Span;
use crate::source::{Hash, SourcePath};
use crate::theme::{Letters, OwnPage};

/// One output: each arm is made by another renderer, or by none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Output {
    Page(Page),
    Data(Data),
    Print(Id<Print>),
    /// The first page of a print, small.
    Picture(Id<Print>),
    /// What chats show beside a link to the site.
    Share,
    Theme(ThemeFile),
    /// A file that is copied: a form, the logo, a picture of a guide, a signed decision; what a theme has in `static/`.
    Asset {
        path: SourcePath,
        hash: Hash,
    },
}

/// What a browser shows, made with the theme's templates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    Home,
    /// All procedures.
    Procedures,
    Field(Id<FieldEntry>),
    /// Procedures that have something in common.
    Browse(Id<BrowseEntry>),
    /// A former address, which points to the present one.
    Former(Target),
    Procedure(Id<Entry>),
    Guide(Id<GuideEntry>),
    Decision(Id<DecisionEntry>),
    /// Some questions that lead to the right procedure.
    Chooser(Id<ChooserEntry>),
    /// What is done elsewhere.
    Elsewhere(Id<ElsewhereEntry>),
    /// A page in another language.
    Translation(Id<TranslationEntry>),
    /// All that is done elsewhere.
    ElsewhereList,
    /// A place, a question or the like.
    Post(PostId),
    /// All of a kind.
    Posts(PostKind),
    /// What was announced last and what is to come.
    News,
    /// All linked groups, by life event.
    Groups,
    /// What the province charges.
    Resolutions,
    /// The legal texts that procedures rest on.
    Laws,
    /// A text that several rest on.
    Law(Id<LawEntry>),
    /// Times shorter than the law's.
    Shortened,
    /// All prints, with how to print them.
    PrintRoom,
    Contact,
    NotFound,
    /// What the open data are.
    OpenData,
    /// Where pages are kept for when there is no network.
    Offline,
    /// Where something was published once, and nothing is now.
    Gone(Id<Gone>),
    /// One that the site's theme adds.
    Own(Id<OwnPage>),
}

/// Where in its file a page begins.
#[derive(Clone, Debug)]
pub(crate) enum Begins<'a> {
    At(&'a Span),
    /// The first place with these words.
    With(Cow<'a, str>),
    /// It is made of the file as a whole.
    Nowhere,
}

/// Whether a search engine is told of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Findable {
    /// It is reached by links alone: what has ended, a former address, what is for the office.
    No,
    /// With the day on which its content was last updated at the source, where one is known.
    Since(Option<Date>),
}

/// What programs read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Data {
    /// All procedures, with all that is known of them.
    Procedures,
    /// The announcement decisions.
    Decisions,
    /// What the province charges.
    Resolutions,
    /// The linked groups.
    Groups,
    /// The legal texts that procedures rest on.
    Laws,
    /// All places, all questions or the like.
    Posts(PostKind),
    /// The dates of a service day for calendars of telephones; of all without one.
    Dates(Option<Id<Post<ServiceDay>>>),
    /// Days off, hours, closures and openings.
    Calendar,
    /// What pages say of today with them.
    CalendarScript,
    /// The procedures as a table.
    List,
    /// The figures of all periods as a table.
    FiguresTable,
    Feed,
    Sitemap,
    Robots,
    /// What searches in a browser.
    Search,
    /// What it searches.
    SearchIndex,
    /// What can be kept for when there is no network: made of all that, once it is made.
    OfflineList,
}

/// What is published of the theme as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ThemeFile {
    Style,
    /// That of what few pages have.
    MoreStyle,
    Script,
    /// What pages do only when somebody asks for it.
    MoreScript,
    /// What the page does on which pages are kept for when there is no network.
    OfflineScript,
    /// What answers with them.
    Worker,
    /// A font of a script that pages in other languages have.
    Letters(Letters),
}

impl Output {
    /// The page it is, where it is one.
    pub(crate) fn page(&self) -> Option<Page> {
        match self {
            Output::Page(page) => Some(*page),
            Output::Data(_)
            | Output::Print(_)
            | Output::Picture(_)
            | Output::Share
            | Output::Theme(_)
            | Output::Asset { .. } => None,
        }
    }

    /// Whether it may be otherwise on another day, with nothing else changed.
    pub(crate) fn shows_the_day(&self) -> bool {
        match self {
            Output::Page(_) | Output::Print(_) | Output::Picture(_) => true,
            Output::Data(data) => match data {
                Data::Procedures
                | Data::Decisions
                | Data::Resolutions
                | Data::Groups
                | Data::Laws
                | Data::Posts(_)
                | Data::Dates(_)
                | Data::List
                | Data::FiguresTable
                | Data::Feed
                | Data::Sitemap
                | Data::SearchIndex
                | Data::OfflineList => true,
                Data::Robots | Data::Search | Data::Calendar | Data::CalendarScript => false,
            },
            Output::Share | Output::Theme(_) | Output::Asset { .. } => false,
        }
    }

    /// Whether making it takes so long that a preview keeps it.
    pub(crate) fn is_costly(&self) -> bool {
        match self {
            Output::Print(_) | Output::Picture(_) | Output::Share => true,
            Output::Data(data) => match data {
                Data::Procedures => true,
                Data::Decisions
                | Data::Resolutions
                | Data::Calendar
                | Data::CalendarScript
                | Data::Groups
                | Data::Laws
                | Data::Posts(_)
                | Data::Dates(_)
                | Data::List
                | Data::FiguresTable
                | Data::Feed
                | Data::Sitemap
                | Data::Robots
                | Data::Search
                | Data::SearchIndex
                | Data::OfflineList => false,
            },
            Output::Page(_) | Output::Theme(_) | Output::Asset { .. } => false,
        }
    }

    /// The file that an output's own words are written in; `None` for what is made of many.
    pub(crate) fn written_in<'a>(&'a self, site: &'a Site) -> Option<&'a str> {
        match self {
            Output::Page(page) => page.written_in(site),
            Output::Print(id) => site.prints[*id].of.written_in(site),
            Output::Asset { path, .. } => Some(path),
            // It stands for all prints of its kind.
            Output::Picture(_) => None,
            Output::Share => Some(SITE_FILE),
            Output::Data(_) | Output::Theme(_) => None,
        }
    }
}

impl Page {
    /// The file that a page's own words are written in; `None` for what is made of many.
    pub(crate) fn written_in(self, site: &Site) -> Option<&str> {
        match self {
            Page::Procedure(id) => Some(&site.entries[id].procedure.origin.path),
            Page::Guide(id) => Some(&site.guides[id].guide.origin.path),
            Page::Decision(id) => Some(&site.decisions[id].decision.origin.path),
            Page::Chooser(id) => {
                let entry = &site.choosers[id];
                entry.is_own.then_some(&*entry.chooser.origin.path)
            }
            Page::Elsewhere(id) => Some(&site.elsewhere[id].elsewhere.origin.path),
            Page::Post(id) => Some(&site.posts.face(id).face.origin.path),
            Page::Translation(id) => Some(&site.translations[id].translation.origin.path),
            Page::Field(_) => Some(FIELDS_FILE),
            Page::Former(target) => target.file(site),
            Page::Gone(_) => Some(ADDRESSES_FILE),
            Page::Own(id) => Some(&site.own_pages[id].path),
            Page::Home | Page::Contact | Page::PrintRoom | Page::Offline => Some(SITE_FILE),
            Page::Procedures
            | Page::ElsewhereList
            | Page::Posts(_)
            | Page::Browse(_)
            | Page::News
            | Page::Groups
            | Page::Resolutions
            | Page::Laws
            | Page::Law(_)
            | Page::Shortened
            | Page::NotFound
            | Page::OpenData => None,
        }
    }

    /// Where in its file it begins.
    pub(crate) fn begins<'a>(self, site: &'a Site) -> Begins<'a> {
        let with = |words: &'a str| Begins::With(Cow::Borrowed(words));
        match self {
            Page::Procedure(id) => Begins::At(&site.entries[id].procedure.code_span),
            Page::Former(target) => target.page().begins(site),
            Page::Gone(id) => Begins::At(&site.gone[id].span),
            Page::Own(id) => Begins::At(&site.own_pages[id].span),
            Page::Field(id) => Begins::With(format!("\"{}\"", site.fields[id].field.slug).into()),
            Page::Guide(id) => with(&site.guides[id].guide.title),
            Page::Decision(id) => with(&site.decisions[id].decision.cited.number),
            Page::Chooser(id) => with(&site.choosers[id].chooser.title),
            Page::Elsewhere(id) => with(&site.elsewhere[id].elsewhere.title),
            Page::Post(id) => with(site.posts.face(id).face.name),
            Page::Translation(id) => with(&site.translations[id].translation.title),
            Page::Home => with("[home]"),
            Page::Contact => with("[commune]"),
            Page::PrintRoom => with("[prints]"),
            Page::Offline => with("[site]"),
            Page::Procedures
            | Page::ElsewhereList
            | Page::Posts(_)
            | Page::Browse(_)
            | Page::News
            | Page::Groups
            | Page::Resolutions
            | Page::Laws
            | Page::Law(_)
            | Page::Shortened
            | Page::NotFound
            | Page::OpenData => Begins::Nowhere,
        }
    }

    /// What a search engine is told of the page.
    pub(crate) fn findable(self, site: &Site) -> Findable {
        let known = |entry: &Entry| entry.procedure.updated.filter(|day| *day <= site.day);
        Findable::Since(match self {
            Page::Home | Page::Procedures => site.listed().filter_map(known).max(),
            Page::Field(id) => {
                let listed = site.fields[id].listed.iter();
                listed.filter_map(|&entry| known(&site.entries[entry])).max()
            }
            Page::Browse(id) if site.browse[id].is_empty() => return Findable::No,
            Page::Browse(id) => {
                let listed = site.browse[id].listed.iter();
                listed.filter_map(|&entry| known(&site.entries[entry])).max()
            }
            Page::Procedure(id) => match site.entries[id].life {
                Life::Ended(_) => return Findable::No,
                Life::Announced(_) | Life::InForce => known(&site.entries[id]),
            },
            Page::Guide(id) => site.guides[id].guide.updated.filter(|day| *day <= site.day),
            Page::Decision(id) => site.decisions[id].decision.cited.date,
            Page::Chooser(id) => site.choosers[id].chooser.updated.filter(|day| *day <= site.day),
            Page::Elsewhere(id) => site.elsewhere[id].elsewhere.updated.filter(|day| *day <= site.day),
            Page::Post(id) if site.posts.face(id).is_over => return Findable::No,
            Page::Post(id) => site.posts.face(id).updated.filter(|day| *day <= site.day),
            Page::Posts(kind) => {
                let known = site.posts.of_kind(kind).filter_map(|post| post.updated);
                known.filter(|day| *day <= site.day).max()
            }
            Page::Translation(id) => {
                let entry = &site.translations[id];
                if entry.of.page().findable(site) == Findable::No {
                    return Findable::No;
                }
                entry.translation.day.filter(|day| *day <= site.day)
            }
            Page::ElsewhereList => {
                let known = site.elsewhere.iter().filter_map(|entry| entry.elsewhere.updated);
                known.filter(|day| *day <= site.day).max()
            }
            Page::Law(id) if !site.laws[id].is_cited() => return Findable::No,
            Page::News => site.decisions.iter().filter_map(|one| one.decision.cited.date).max(),
            Page::Contact
            | Page::Own(_)
            | Page::OpenData
            | Page::Shortened
            | Page::Resolutions
            | Page::Laws
            | Page::Law(_)
            | Page::Groups => None,
            Page::Former(_) | Page::Gone(_) | Page::PrintRoom | Page::Offline | Page::NotFound => {
                return Findable::No;
            }
        })
    }

    /// Pictures a page shows beside the logo.
    pub(crate) fn pictures(self, site: &Site) -> impl Iterator<Item = &Picture> {
        let steps = match self {
            Page::Guide(id) => site.guides[id].guide.steps.as_slice(),
            Page::Translation(id) => match site.translations[id].of {
                Target::Guide(id) => site.guides[id].guide.steps.as_slice(),
                Target::Field(_)
                | Target::Entry(_)
                | Target::Decision(_)
                | Target::Chooser(_)
                | Target::Elsewhere(_)
                | Target::Post(_)
                | Target::Translation(_) => &[],
            },
            Page::Home
            | Page::Procedures
            | Page::Field(_)
            | Page::Browse(_)
            | Page::Former(_)
            | Page::Gone(_)
            | Page::Procedure(_)
            | Page::Decision(_)
            | Page::Chooser(_)
            | Page::Elsewhere(_)
            | Page::ElsewhereList
            | Page::Post(_)
            | Page::Posts(_)
            | Page::News
            | Page::Groups
            | Page::Resolutions
            | Page::Laws
            | Page::Law(_)
            | Page::Shortened
            | Page::PrintRoom
            | Page::Contact
            | Page::NotFound
            | Page::OpenData
            | Page::Offline
            | Page::Own(_) => &[],
        };
        steps.iter().filter_map(|step| step.picture.as_ref())
    }
}

impl PrintOf {
    /// The file that what is printed is written in; `None` for what is made of many.
    fn written_in(self, site: &Site) -> Option<&str> {
        match self {
            PrintOf::Procedure(id) => Some(&site.entries[id].procedure.origin.path),
            PrintOf::Guide(id, _) => Some(&site.guides[id].guide.origin.path),
            PrintOf::Campaign(id) => Some(&site.campaigns[id].origin.path),
            PrintOf::Post(id) => Some(&site.posts.face(id).face.origin.path),
            PrintOf::Field(_) | PrintOf::Site | PrintOf::Booklet(_) | PrintOf::Posts(_) => None,
        }
    }
}

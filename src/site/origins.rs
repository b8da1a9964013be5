//! What of the site's sources each output is made from.
//!
//! In: an output and the [`Site`]. Out: files, and folders where any file counts. These are facts for people ("why
//! was this page built again?"): what is built again is decided by fingerprints alone, so a list may name more than
//! an output shows, where naming exactly that would be long.

use super::output::{Data, Output, Page, ThemeFile};
use super::{ChooserEntry, DecisionEntry, Entry, GuideEntry, Id, LawEntry, PostId, PrintOf, Site};
use crate::catalogue::kinds::calendar::CALENDAR_FILE;
use crate::catalogue::kinds::laws::LAWS_FILE;
use crate::catalogue::kinds::synonyms::SYNONYMS_FILE;
use crate::catalogue::kinds::{Kind, procedure};
use crate::catalogue::{ADDRESSES_FILE, CONTENT, FIELDS_FILE, SITE_FILE};
use crate::catalogue::{
    Chooser, Decision, Elsewhere, FeeResolution, Guide, Language, LinkedGroup, Notice, Place, Question,
    ServiceDay,
};
use crate::source::SourcePath;
use crate::theme::PAGES;

const PROCEDURES: &str = procedure::ROW.folder;
const GUIDES: &str = Guide::ROW.folder;
const DECISIONS: &str = Decision::ROW.folder;
const RESOLUTIONS: &str = FeeResolution::ROW.folder;
const GROUPS: &str = LinkedGroup::ROW.folder;
const CHOOSERS: &str = Chooser::ROW.folder;
const ELSEWHERE: &str = Elsewhere::ROW.folder;
const NOTICES: &str = Notice::ROW.folder;
const QUESTIONS: &str = Question::ROW.folder;
const LANGUAGES: &str = Language::ROW.folder;

/// Some of the sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MadeFrom<'a> {
    File(&'a str),
    /// Every file below this folder, which ends with `/`.
    Folder(&'static str),
    /// Whatever a picture of a guide may be: what lies in `content/` and is neither Markdown nor among the procedures.
    Pictures,
    /// A file of the theme, or all below a folder of it, which ends with `/`.
    Theme(&'static str),
}

/// Names of things and of the commune stand on every page and in every list.
const NAMES: [MadeFrom<'static>; 2] = [MadeFrom::File(SITE_FILE), MadeFrom::File(FIELDS_FILE)];

/// All that a resident may be told of.
const ALL: [MadeFrom<'static>; 10] = [
    MadeFrom::Folder(PROCEDURES),
    MadeFrom::Folder(GUIDES),
    MadeFrom::Folder(DECISIONS),
    MadeFrom::Folder(RESOLUTIONS),
    MadeFrom::Folder(GROUPS),
    MadeFrom::Folder(CHOOSERS),
    MadeFrom::Folder(ELSEWHERE),
    MadeFrom::Folder(QUESTIONS),
    MadeFrom::Folder(NOTICES),
    MadeFrom::Folder(LANGUAGES),
];

impl MadeFrom<'_> {
    /// Whether a file is among these sources.
    pub(crate) fn has(self, path: &str) -> bool {
        match self {
            MadeFrom::File(own) => own == path,
            MadeFrom::Folder(folder) => path.starts_with(folder),
            MadeFrom::Pictures => {
                path.starts_with(CONTENT) && !path.starts_with(PROCEDURES) && !path.ends_with(".md")
            }
            MadeFrom::Theme(part) => {
                let inside = path.strip_prefix("themes/").and_then(|path| path.split_once('/'));
                inside.is_some_and(|(_, inside)| {
                    if part.ends_with('/') { inside.starts_with(part) } else { inside == part }
                })
            }
        }
    }
}

impl Output {
    /// All sources an output is made from.
    pub(crate) fn origins<'a>(&'a self, site: &'a Site) -> Vec<MadeFrom<'a>> {
        match self {
            Output::Page(page) => {
                let own = with(page.origins(site), page.translated_from(site));
                let urgent = site.posts.notices.iter().filter(|post| post.of.is_urgent(site.day));
                let own = with(own, files(urgent.map(|post| &post.of.origin.path)));
                // Every page leads to those that the theme adds.
                let theme = ["templates/", PAGES].map(MadeFrom::Theme);
                with(own, NAMES.into_iter().chain(theme))
            }
            Output::Data(data) => data.origins(),
            Output::Print(id) | Output::Picture(id) => {
                let design = [MadeFrom::Theme("prints/"), MadeFrom::Theme("fonts/")];
                with(site.prints[*id].of.origins(site), NAMES.into_iter().chain(design))
            }
            Output::Share => {
                let shown = [MadeFrom::File(SITE_FILE), MadeFrom::Pictures, MadeFrom::Theme("prints/")];
                with(shown.to_vec(), [MadeFrom::Theme("fonts/")])
            }
            Output::Theme(ThemeFile::Style) => vec![MadeFrom::Theme("style.css")],
            Output::Theme(ThemeFile::MoreStyle) => vec![MadeFrom::Theme("more.css")],
            Output::Theme(ThemeFile::Script) => vec![MadeFrom::Theme("script.js")],
            Output::Theme(ThemeFile::MoreScript) => vec![MadeFrom::Theme("more.js")],
            Output::Theme(ThemeFile::OfflineScript) => vec![MadeFrom::Theme("offline.js")],
            Output::Theme(ThemeFile::Worker) => vec![MadeFrom::Theme("worker.js")],
            // The font is in the program.
            Output::Theme(ThemeFile::Letters(_)) => Vec::new(),
            Output::Asset { path, .. } => vec![MadeFrom::File(path)],
        }
    }
}

impl Output {
    /// The one file that it stands for, where there is one: whose name or keys made its address.
    pub(super) fn own_file<'a>(&'a self, site: &'a Site) -> Option<&'a str> {
        let first = |from: Vec<MadeFrom<'a>>| {
            from.into_iter().find_map(|one| if let MadeFrom::File(path) = one { Some(path) } else { None })
        };
        match self {
            Output::Page(Page::Field(_)) => Some(FIELDS_FILE),
            Output::Page(Page::Translation(id)) => Some(&site.translations[*id].translation.origin.path),
            Output::Page(page) => first(page.origins(site)),
            Output::Print(id) | Output::Picture(id) => first(site.prints[*id].of.origins(site)),
            Output::Asset { path, .. } => Some(path),
            Output::Data(_) | Output::Theme(_) | Output::Share => None,
        }
    }
}

impl Page {
    /// Beside [`NAMES`] and the templates.
    fn origins(self, site: &Site) -> Vec<MadeFrom<'_>> {
        match self {
            Page::Procedure(id) => of_procedure(site, id),
            Page::Guide(id) => of_guide(site, id),
            Page::Decision(id) => of_decision(site, id),
            Page::Chooser(id) => of_chooser(site, id),
            Page::Elsewhere(id) => files_of(Some(&site.elsewhere[id].elsewhere.origin.path)),
            Page::Post(id) => of_post(site, id),
            Page::Posts(kind) => vec![MadeFrom::Folder(kind.row().folder), MadeFrom::Folder(PROCEDURES)],
            // What is decided stands in the Vietnamese file.
            Page::Translation(id) => site.translations[id].of.page().origins(site),
            // What is posted here is not listed there.
            Page::ElsewhereList => vec![MadeFrom::Folder(ELSEWHERE), MadeFrom::Folder(PROCEDURES)],
            Page::Field(id) => {
                let listed = site.fields[id].listed.iter();
                let own = files(listed.map(|&entry| &site.entries[entry].procedure.origin.path)).collect();
                // A row says what is charged, and the name a group gives.
                with(own, [MadeFrom::Folder(RESOLUTIONS), MadeFrom::Folder(GROUPS)])
            }
            Page::Browse(id) => {
                let listed = site.browse[id].listed.iter();
                let own = files(listed.map(|&entry| &site.entries[entry].procedure.origin.path)).collect();
                with(own, [MadeFrom::Folder(RESOLUTIONS), MadeFrom::Folder(GROUPS)])
            }
            Page::Former(target) => files_of(target.file(site)),
            // What is near it is looked for among all.
            Page::Gone(_) => with(ALL.to_vec(), [MadeFrom::File(ADDRESSES_FILE)]),
            Page::Own(id) => files_of(Some(&site.own_pages[id].path)),
            Page::Law(id) => {
                let cited = site.laws[id].cited.iter();
                let procedures = cited.map(|one| &site.entries[one.entry].procedure.origin.path);
                let others = site.laws[id].others.iter().map(|one| &one.path);
                let own = files(procedures.chain(others)).collect();
                with(own, [MadeFrom::File(LAWS_FILE), MadeFrom::Folder(GROUPS)])
            }
            Page::Laws => ALL.to_vec(),
            Page::PrintRoom => vec![MadeFrom::Folder(CONTENT)],
            Page::Home
            | Page::Procedures
            | Page::News
            | Page::Groups
            | Page::Resolutions
            | Page::Shortened
            | Page::Contact
            | Page::NotFound
            | Page::OpenData
            | Page::Offline => ALL.to_vec(),
        }
    }
}

impl Page {
    /// The files in other languages that a page is made from or leads to, with what is said in these languages.
    fn translated_from(self, site: &Site) -> Vec<MadeFrom<'_>> {
        let translated = match self {
            Page::Translation(id) => Some(site.translations[id].of),
            other => other.target(),
        };
        let Some(target) = translated else { return Vec::new() };
        let own: Vec<_> = site
            .translations_of(target.address(site))
            .map(|entry| MadeFrom::File(&entry.translation.origin.path))
            .collect();
        if own.is_empty() { own } else { with(own, [MadeFrom::Folder(LANGUAGES)]) }
    }
}

impl Data {
    fn origins(self) -> Vec<MadeFrom<'static>> {
        match self {
            Data::Procedures
            | Data::Decisions
            | Data::Resolutions
            | Data::Groups
            | Data::List
            | Data::FiguresTable
            | Data::Feed
            | Data::Sitemap
            | Data::OfflineList => with(ALL.to_vec(), NAMES),
            Data::Laws => with(ALL.to_vec(), NAMES.into_iter().chain([MadeFrom::File(LAWS_FILE)])),
            Data::Posts(kind) => with(vec![MadeFrom::Folder(kind.row().folder)], NAMES),
            Data::Dates(_) => {
                let folders = [ServiceDay::ROW.folder, Place::ROW.folder].map(MadeFrom::Folder);
                with(folders.to_vec(), [MadeFrom::File(SITE_FILE)])
            }
            Data::Search => Vec::new(),
            Data::Calendar | Data::CalendarScript => {
                vec![MadeFrom::File(SITE_FILE), MadeFrom::File(CALENDAR_FILE)]
            }
            Data::SearchIndex => {
                with(ALL.to_vec(), NAMES.into_iter().chain([SYNONYMS_FILE, LAWS_FILE].map(MadeFrom::File)))
            }
            Data::Robots => vec![MadeFrom::File(SITE_FILE)],
        }
    }
}

impl PrintOf {
    /// Beside [`NAMES`] and the designs.
    fn origins(self, site: &Site) -> Vec<MadeFrom<'_>> {
        match self {
            PrintOf::Procedure(entry) => of_procedure(site, entry),
            PrintOf::Guide(guide, _) => of_guide(site, guide),
            PrintOf::Campaign(campaign) => {
                with(ALL.to_vec(), [MadeFrom::File(&site.campaigns[campaign].origin.path)])
            }
            PrintOf::Post(id) => with(of_post(site, id), [MadeFrom::Folder(Place::ROW.folder)]),
            PrintOf::Posts(kind) => vec![MadeFrom::Folder(kind.row().folder)],
            PrintOf::Field(_) | PrintOf::Site | PrintOf::Booklet(_) => ALL.to_vec(),
        }
    }
}

fn with<'a>(mut own: Vec<MadeFrom<'a>>, more: impl IntoIterator<Item = MadeFrom<'a>>) -> Vec<MadeFrom<'a>> {
    own.extend(more);
    own
}

fn files_of(path: Option<&str>) -> Vec<MadeFrom<'_>> {
    path.into_iter().map(MadeFrom::File).collect()
}

fn files<'a>(paths: impl Iterator<Item = &'a SourcePath>) -> impl Iterator<Item = MadeFrom<'a>> {
    paths.map(|path| MadeFrom::File(path))
}

/// Its own file, those of its other versions, and those of the procedures, groups, guides, choosers, decisions and
/// resolutions it leads to.
fn of_procedure(site: &Site, id: Id<Entry>) -> Vec<MadeFrom<'_>> {
    let entry = &site.entries[id];
    let linked = entry.requires.iter().chain(&entry.related).chain(&entry.replaced_by);
    let linked = linked.map(|&other| &site.entries[other].procedure);
    let versions = std::iter::once(&entry.procedure).chain(&entry.next).chain(&entry.earlier);
    let guides = site.guides.iter().filter(|guide| guide.procedures.contains(&id));
    let choosers = site.choosers_of(id).filter(|one| one.is_own).map(|one| &one.chooser.origin.path);
    let groups = entry.joined.iter().chain(&entry.group).map(|&group| &site.groups[group]);
    let of_groups = groups.flat_map(|group| {
        let members = group.members.iter().map(|&member| &site.entries[member].procedure.origin.path);
        members.chain([&group.group.origin.path])
    });
    let decisions = entry.announced.iter().map(|named| &site.decisions[named.decision].decision);
    // What the province charges for it; which resolution that is follows from the procedure's fees.
    let charging = site.shelves.resolutions.iter().filter(|one| {
        let mut codes = one.rows.iter().flat_map(|row| &row.codes);
        codes.any(|code| code.code == entry.procedure.code)
    });
    let all = versions.chain(linked).map(|procedure| &procedure.origin.path);
    let all = all.chain(guides.map(|guide| &guide.guide.origin.path)).chain(of_groups);
    let all = all.chain(choosers).chain(decisions.map(|decision| &decision.origin.path));
    let posts = site.posts.ids().map(|post| site.posts.face(post));
    let posts = posts.filter(|post| post.procedures.contains(&id)).map(|post| &post.face.origin.path);
    let own = files(all.chain(charging.map(|one| &one.origin.path)).chain(posts)).collect();
    // What is known of the texts it rests on.
    let is_known = |law: &Id<LawEntry>| site.laws[*law].law.is_some();
    let laws = entry.laws.iter().flatten().any(is_known).then_some(MadeFrom::File(LAWS_FILE));
    with(own, laws)
}

fn of_decision(site: &Site, id: Id<DecisionEntry>) -> Vec<MadeFrom<'_>> {
    let entry = &site.decisions[id];
    let named = entry.items.iter().flat_map(|links| links.procedure.iter().chain(&links.successor));
    let procedures = named.map(|&id| &site.entries[id].procedure.origin.path);
    let base = entry.base.map(|id| &site.decisions[id].decision.origin.path);
    files(procedures.chain([&entry.decision.origin.path]).chain(base)).collect()
}

/// Its own file, where it has one, and what it leads to. One of ours shows what the site has.
fn of_chooser(site: &Site, id: Id<ChooserEntry>) -> Vec<MadeFrom<'_>> {
    let entry = &site.choosers[id];
    if !entry.is_own {
        return vec![MadeFrom::Folder(PROCEDURES)];
    }
    let procedures = entry.procedures.iter().map(|&id| &site.entries[id].procedure.origin.path);
    files(procedures.chain([&entry.chooser.origin.path])).collect()
}

/// Its own file, and those of the procedures that it is about.
fn of_post(site: &Site, id: PostId) -> Vec<MadeFrom<'_>> {
    let post = site.posts.face(id);
    let procedures = post.procedures.iter().map(|&id| &site.entries[id].procedure.origin.path);
    files(procedures.chain([&post.face.origin.path])).collect()
}

fn of_guide(site: &Site, id: Id<GuideEntry>) -> Vec<MadeFrom<'_>> {
    let entry = &site.guides[id];
    let procedures = entry.procedures.iter().map(|&id| &site.entries[id].procedure.origin.path);
    with(files(procedures.chain([&entry.guide.origin.path])).collect(), [MadeFrom::Pictures])
}

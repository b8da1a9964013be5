//! A page that another address leads to: of something that was renamed, or near something that is gone.

use super::{
    ChooserEntry, DecisionEntry, ElsewhereEntry, Entry, FieldEntry, GuideEntry, Id, Page, PostId, Site,
    TranslationEntry,
};

/// Where to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A field.
    Field(Id<FieldEntry>),
    /// A procedure, or a linked group.
    Entry(Id<Entry>),
    /// A guide.
    Guide(Id<GuideEntry>),
    /// An announcement decision.
    Decision(Id<DecisionEntry>),
    /// A chooser.
    Chooser(Id<ChooserEntry>),
    /// What is done elsewhere.
    Elsewhere(Id<ElsewhereEntry>),
    /// A place, a question or the like.
    Post(PostId),
    /// A page in another language.
    Translation(Id<TranslationEntry>),
}

impl Target {
    pub(crate) fn page(self) -> Page {
        match self {
            Target::Field(id) => Page::Field(id),
            Target::Entry(id) => Page::Procedure(id),
            Target::Guide(id) => Page::Guide(id),
            Target::Decision(id) => Page::Decision(id),
            Target::Chooser(id) => Page::Chooser(id),
            Target::Elsewhere(id) => Page::Elsewhere(id),
            Target::Post(id) => Page::Post(id),
            Target::Translation(id) => Page::Translation(id),
        }
    }

    pub(crate) fn address(self, site: &Site) -> &str {
        match self {
            Target::Field(id) => &site.fields[id].address,
            Target::Entry(id) => &site.entries[id].address,
            Target::Guide(id) => &site.guides[id].address,
            Target::Decision(id) => &site.decisions[id].address,
            Target::Chooser(id) => &site.choosers[id].address,
            Target::Elsewhere(id) => &site.elsewhere[id].address,
            Target::Post(id) => site.posts.face(id).address,
            Target::Translation(id) => &site.translations[id].address,
        }
    }

    /// How people call it.
    pub(crate) fn name(self, site: &Site) -> &str {
        match self {
            Target::Field(id) => &site.fields[id].field.name,
            Target::Entry(id) => site.entries[id].procedure.spoken_name(),
            Target::Guide(id) => &site.guides[id].guide.title,
            Target::Decision(id) => &site.decisions[id].decision.cited.number,
            Target::Chooser(id) => &site.choosers[id].chooser.title,
            Target::Elsewhere(id) => &site.elsewhere[id].elsewhere.title,
            Target::Post(id) => site.posts.face(id).face.name,
            Target::Translation(id) => &site.translations[id].translation.title,
        }
    }

    /// The file it is written in; of a procedure that is a linked group that of the group, which knows its former names.
    pub(crate) fn file(self, site: &Site) -> Option<&str> {
        let group = match self {
            Target::Entry(id) => site.entries[id].group,
            Target::Field(_)
            | Target::Guide(_)
            | Target::Decision(_)
            | Target::Chooser(_)
            | Target::Elsewhere(_)
            | Target::Post(_)
            | Target::Translation(_) => None,
        };
        match group {
            Some(group) => Some(&site.groups[group].group.origin.path),
            None => self.page().written_in(site),
        }
    }
}

impl Page {
    /// What the page is of, or leads to.
    pub(crate) fn target(self) -> Option<Target> {
        match self {
            Page::Field(id) => Some(Target::Field(id)),
            Page::Procedure(id) => Some(Target::Entry(id)),
            Page::Guide(id) => Some(Target::Guide(id)),
            Page::Decision(id) => Some(Target::Decision(id)),
            Page::Chooser(id) => Some(Target::Chooser(id)),
            Page::Elsewhere(id) => Some(Target::Elsewhere(id)),
            Page::Post(id) => Some(Target::Post(id)),
            Page::Translation(id) => Some(Target::Translation(id)),
            Page::Former(target) => Some(target),
            Page::Home
            | Page::Procedures
            | Page::Browse(_)
            | Page::ElsewhereList
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
            | Page::Own(_)
            | Page::Gone(_) => None,
        }
    }
}

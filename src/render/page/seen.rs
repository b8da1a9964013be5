//! What a procedure's page is made from, found without making it.

use std::collections::BTreeSet;

use serde::Serialize;

use super::history::{self, Mention};
use super::posts::{self, About};
use super::{Link, chooser, guide, link, print_room};
use crate::cache::Fingerprint;
use crate::catalogue::{Form, Life, Procedure};
use crate::render::brief::{self, Subject};
use crate::render::html::Writer;
use crate::render::words;
use crate::site::{Entry, Id, PrintOf, Site, address};
use crate::strings::TEXT;

/// Everything a procedure's page is made from. The view is built from this alone.
#[derive(Debug)]
pub(crate) struct Seen<'a> {
    pub(crate) subject: Subject<'a>,
    /// The page's own address.
    pub(crate) at: &'a str,
    pub(crate) field: Option<Link>,
    /// The notice links to it.
    pub(crate) replaced_by: Option<Link>,
    pub(crate) requires: Vec<Link>,
    pub(crate) related: Vec<Link>,
    pub(crate) guides: Vec<Link>,
    /// What helps to choose between it and others.
    pub(crate) choosers: Vec<Link>,
    /// Who helps with it, what others asked and the like.
    pub(super) posts: Vec<About>,
    pub(crate) prints: Vec<Link>,
    pub(crate) decisions: Vec<Mention>,
    /// Linked groups it is best handed in with, and what each gains.
    pub(crate) joined: Vec<Joined>,
    /// The members of the linked group it stands for.
    pub(crate) members: Vec<Member>,
    /// "Một lần nộp cho 3 thủ tục"; empty where it stands for no group.
    pub(crate) gain: String,
    /// Of its forms and of those that are filled in.
    pub(crate) files: Vec<FormFile>,
}

/// A file to be fetched: where it lies, and "Word, 34 KB".
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct FormFile {
    file: String,
    href: String,
    about: String,
}

/// "Nên làm gộp"
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Joined {
    group: Link,
    /// "Một lần nộp cho 3 thủ tục"
    pub(crate) gain: String,
}

#[derive(Clone, Debug, Serialize)]
pub(crate) struct Member {
    page: Link,
    /// "Đã hết hiệu lực", "Sắp có hiệu lực từ …"
    state: Option<String>,
}

impl<'a> Seen<'a> {
    pub(crate) fn new(site: &'a Site, id: Id<Entry>) -> Self {
        let subject = Subject::new(site, id);
        let entry = subject.entry;
        let at = &*entry.address;
        let named = |id: Id<Entry>| to_page(at, &site.entries[id]);
        Self {
            at,
            field: subject
                .field
                .map(|field| Link { href: link(at, &field.address), text: field.field.name.clone() }),
            replaced_by: entry.replaced_by.map(named),
            requires: entry.requires.iter().copied().map(named).collect(),
            related: entry.related.iter().copied().map(named).collect(),
            guides: guide::links(site, at, Some(id)),
            choosers: chooser::links_of(site, at, id),
            posts: posts::about(site, at, id),
            prints: print_room::links(site, at, PrintOf::Procedure(id)),
            joined: subject
                .joined()
                .map(|group| Joined {
                    group: to_page(at, &site.entries[group.entry]),
                    gain: brief::gain(group),
                })
                .collect(),
            members: subject
                .members()
                .map(|member| Member {
                    page: to_page(at, member),
                    state: match member.life {
                        Life::Announced(from) => Some(TEXT.spans.will_hold_inline(&words::date(from))),
                        Life::Ended(_) => Some(TEXT.spans.ended_inline.to_owned()),
                        Life::InForce => None,
                    },
                })
                .collect(),
            gain: entry.group.map_or_else(String::new, |group| brief::gain(&site.groups[group])),
            files: files(site, &entry.procedure, at),
            decisions: subject
                .procedure
                .decisions
                .iter()
                .map(|decision| history::mention(&subject, at, decision))
                .collect(),
            subject,
        }
    }

    /// Kept by hand, for there are thousands of these pages and making all their views takes longer than all the rest of
    /// a build in which nothing has changed. The configuration and the day are part of every page's fingerprint.
    pub(crate) fn fingerprint(&self) -> Fingerprint {
        let links = (&self.field, &self.replaced_by, &self.requires, &self.related);
        let links = (links, &self.guides, &self.choosers, &self.posts, &self.prints);
        let history = history::follows_from(&self.subject);
        let groups = (&self.joined, &self.members, &self.gain);
        let own = (&self.decisions, &self.files);
        Fingerprint::of(&(self.subject.follows_from(), links, own, history, groups))
    }

    /// The link to a file of a form: its words, its kind and its size.
    pub(crate) fn file_link(&self, out: &mut Writer, file: &str, text: &str) {
        let Some(known) = self.files.iter().find(|one| one.file == file) else {
            out.text(text);
            return;
        };
        out.raw("<a href=\"").text(&known.href).raw("\" download>").text(text).raw(" (");
        out.text(&known.about).raw(")</a>");
    }
}

/// Forms come in several papers and are named once.
fn files(site: &Site, procedure: &Procedure, at: &str) -> Vec<FormFile> {
    let named: BTreeSet<&str> =
        procedure.papers().filter_map(|paper| paper.form.as_ref()).flat_map(Form::files).collect();
    let file = |file: &str| {
        let bytes = *site.form_sizes.get(file)?;
        let href = link(at, &address::asset(file));
        Some(FormFile { file: file.to_owned(), href, about: words::file(file, bytes) })
    };
    named.into_iter().filter_map(file).collect()
}

/// The link to another procedure's page.
pub(crate) fn to_page(at: &str, other: &Entry) -> Link {
    Link { href: link(at, &other.address), text: other.procedure.spoken_name().to_owned() }
}

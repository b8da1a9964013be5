//! Pages of things that have a page each, and the page of all of a kind.
//!
//! In: the [`Site`] and which of them. Out: a fingerprint, or the page. How a kind looks says its [`Look`], which stands
//! with its views in a file of its own beside this one.

use serde::Serialize;

use super::{Link, Pages, link};
use crate::cache::Fingerprint;
use crate::catalogue::kinds::posted::{Posted, each_post};
use crate::catalogue::{Figures, Notice, Place, Question, Reference, Roster, ServiceDay};
use crate::diagnostic::Diagnostic;
use crate::render::brief::laws::LawNotice;
use crate::render::brief::office::Dial;
use crate::render::brief::row::out_of_force;
use crate::site::{Entry, Id, Post, PostId, PostKind, Site};

/// The templates of a kind, and what they are shown.
pub(super) trait Look: Posted {
    /// Of one thing, and of all.
    const TEMPLATES: (&'static str, &'static str);

    fn view(site: &Site, id: Id<Post<Self>>) -> impl Serialize;
    fn list(site: &Site) -> impl Serialize;

    /// What a page in another language tells of one thing besides its text.
    fn stated(_site: &Site, _post: &Post<Self>) -> Stated {
        Stated::default()
    }

    /// What is said beside its name where others lead to it: when it is.
    fn beside(_site: &Site, _post: &Post<Self>) -> Option<String> {
        None
    }

    /// The days on which it is said that it is today, parted by spaces; to those of a procedure's page of its field alone.
    fn days(_site: &Site, _post: &Post<Self>, _field: Option<&str>) -> Option<String> {
        None
    }
}

/// What a Vietnamese page tells besides its text, in its words: a translation of the text is not less true than that.
#[derive(Debug, Default, Serialize)]
pub(super) struct Stated {
    /// What must be known before reading on.
    pub(super) state: Option<State>,
    pub(super) rows: Vec<StatedRow>,
    /// That texts it rests on are repealed.
    pub(super) law_notice: Option<LawNotice>,
    pub(super) dial: Option<Dial>,
    /// The address of more, and whose it is.
    pub(super) more: Option<Link>,
    /// When it was posted or compared.
    pub(super) days: Vec<String>,
}

/// A state, by its name among what a translated page says, and what the Vietnamese page says of it.
#[derive(Debug, Serialize)]
pub(super) struct State {
    pub(super) name: &'static str,
    pub(super) text: String,
}

/// A label, by its name among what a translated page says, and its lines.
#[derive(Debug, Serialize)]
pub(super) struct StatedRow {
    label: &'static str,
    lines: Vec<String>,
}

impl Stated {
    /// A row, where there is something to tell.
    pub(super) fn row(&mut self, label: &'static str, lines: impl IntoIterator<Item = String>) {
        let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        if !lines.is_empty() {
            self.rows.push(StatedRow { label, lines });
        }
    }
}

macro_rules! looks {
    ($($shelf:ident: $Kind:ident,)*) => {
        pub(super) fn fingerprint(site: &Site, id: PostId) -> Fingerprint {
            match id {
                $(PostId::$Kind(id) => Fingerprint::of_view(&<$Kind as Look>::view(site, id)),)*
            }
        }

        pub(super) fn fingerprint_of_all(site: &Site, kind: PostKind) -> Fingerprint {
            match kind {
                $(PostKind::$Kind => Fingerprint::of_view(&<$Kind as Look>::list(site)),)*
            }
        }

        /// What a page in another language tells of it besides its text.
        pub(super) fn stated(site: &Site, id: PostId) -> Stated {
            match id {
                $(PostId::$Kind(id) => <$Kind as Look>::stated(site, &site.posts.$shelf[id]),)*
            }
        }

        /// What is said beside a name, and on which days that it is today.
        fn beside(site: &Site, id: PostId, field: Option<&str>) -> (Option<String>, Option<String>) {
            match id {
                $(PostId::$Kind(id) => {
                    let post = &site.posts.$shelf[id];
                    (<$Kind as Look>::beside(site, post), <$Kind as Look>::days(site, post, field))
                })*
            }
        }

        impl Pages {
            pub(super) fn post(&self, at: &str, id: PostId) -> Result<Vec<u8>, Box<Diagnostic>> {
                match id {
                    $(PostId::$Kind(id) => {
                        self.page(<$Kind as Look>::TEMPLATES.0, at, &<$Kind as Look>::view(&self.site, id))
                    })*
                }
            }

            pub(super) fn posts(&self, at: &str, kind: PostKind) -> Result<Vec<u8>, Box<Diagnostic>> {
                match kind {
                    $(PostKind::$Kind => {
                        self.page(<$Kind as Look>::TEMPLATES.1, at, &<$Kind as Look>::list(&self.site))
                    })*
                }
            }
        }
    };
}
each_post!(looks);

/// The page of all of a kind, from another page.
pub(super) fn list_link(kind: PostKind, from: &str) -> Link {
    Link { href: link(from, kind.posting().list), text: (kind.posting().title)().to_owned() }
}

/// The pages of all kinds of which the site has something, be it over: they have the way to what was.
pub(super) fn list_links(site: &Site, from: &str) -> Vec<Link> {
    site.posts.kinds().map(|kind| list_link(kind, from)).collect()
}

/// The place where something is, from its page.
pub(super) fn place_link(site: &Site, from: &str, place: Option<&Reference>) -> Option<Link> {
    let post = site.posts.place(place?)?;
    Some(Link { href: link(from, &post.address), text: post.of.title.clone() })
}

/// A procedure that a thing is about.
#[derive(Debug, Serialize)]
pub(super) struct ProcedureLink {
    href: String,
    text: String,
    /// "Hết hiệu lực sau 30/6/2026"
    state: Option<String>,
}

/// The procedures that a thing is about, from its page.
pub(super) fn procedures(site: &Site, from: &str, procedures: &[Id<Entry>]) -> Vec<ProcedureLink> {
    let entries = procedures.iter().map(|&id| &site.entries[id]);
    entries
        .map(|entry| ProcedureLink {
            href: link(from, &entry.address),
            text: entry.procedure.spoken_name().to_owned(),
            state: out_of_force(entry),
        })
        .collect()
}

/// What a procedure's page leads to, of one kind.
#[derive(Clone, Debug, Serialize)]
pub(super) struct About {
    /// Its place on the page: "noi-ho-tro".
    id: &'static str,
    title: &'static str,
    links: Vec<Beside>,
}

/// A link, and what is said beside it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Beside {
    href: String,
    text: String,
    beside: Option<String>,
    days: Option<String>,
}

/// What is about a procedure, kind by kind, from its page.
pub(super) fn about(site: &Site, from: &str, procedure: Id<Entry>) -> Vec<About> {
    let field = site.entries[procedure].field.map(|field| site.fields[field].field.slug.as_str());
    let of_kind = |kind: PostKind| {
        let posting = kind.posting();
        let own = site.posts.ids().filter(|id| id.kind() == kind).filter_map(|id| {
            let post = site.posts.face(id);
            let leads = !post.is_over && post.is_about(procedure, site);
            leads.then(|| {
                let (beside, days) = beside(site, id, field);
                Beside { href: link(from, post.address), text: post.face.name.to_owned(), beside, days }
            })
        });
        let all = posting.for_every_procedure.then(|| list_link(kind, from));
        let all = all.map(|Link { href, text }| Beside { href, text, beside: None, days: None });
        let links: Vec<Beside> = own.chain(all).collect();
        (!links.is_empty()).then(|| About { id: kind.row().vi_name, title: (posting.of_procedure)(), links })
    };
    site.posts.kinds().filter_map(of_kind).collect()
}

/// What is today on some of the days to come, for the first page.
pub(super) fn of_days(site: &Site, from: &str) -> Vec<Beside> {
    let running = site.posts.ids().filter(|id| !site.posts.face(*id).is_over);
    let of_days = running.filter_map(|id| match beside(site, id, None) {
        (beside, Some(days)) if !days.is_empty() => {
            let post = site.posts.face(id);
            let (href, text) = (link(from, post.address), post.face.name.to_owned());
            Some(Beside { href, text, beside, days: Some(days) })
        }
        _ => None,
    });
    of_days.collect()
}

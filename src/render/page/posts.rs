//! Pages of things that have a page each, and the page of all of a kind.
//!
//! In: the [`Site`] and which of them. Out: a fingerprint, or the page. How a kind looks says its [`Look`], which stands
//! with its views in a file of its own beside this one.

use serde::Serialize;

use super::{Link, Pages, link};
use crate::cache::Fingerprint;
use crate::catalogue::kinds::posted::{Posted, each_post};
use crate::catalogue::{Notice, Place, Question};
use crate::diagnostic::Diagnostic;
use crate::site::{Entry, Id, Post, PostId, PostKind, Site};

/// The templates of a kind, and what they are shown.
pub(super) trait Look: Posted {
    /// Of one thing, and of all.
    const TEMPLATES: (&'static str, &'static str);

    fn view(site: &Site, id: Id<Post<Self>>) -> impl Serialize;
    fn list(site: &Site) -> impl Serialize;
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

/// The pages of all kinds of which the site has something.
pub(super) fn list_links(site: &Site, from: &str) -> Vec<Link> {
    site.posts.kinds().map(|kind| list_link(kind, from)).collect()
}

/// The procedures that a thing is about, from its page.
pub(super) fn procedures(site: &Site, from: &str, procedures: &[Id<Entry>]) -> Vec<Link> {
    let entries = procedures.iter().map(|&id| &site.entries[id]);
    entries
        .map(|entry| Link {
            href: link(from, &entry.address),
            text: entry.procedure.spoken_name().to_owned(),
        })
        .collect()
}

/// What a procedure's page leads to, of one kind.
#[derive(Clone, Debug, Serialize)]
pub(super) struct About {
    /// "nguoi-khac-da-hoi", its place on the page.
    id: &'static str,
    title: &'static str,
    links: Vec<Link>,
}

/// What is about a procedure, kind by kind, from its page.
pub(super) fn about(site: &Site, from: &str, procedure: Id<Entry>) -> Vec<About> {
    let of_kind = |kind: PostKind| {
        let posting = kind.posting();
        let own =
            site.posts.of_kind(kind).filter(|post| !post.has_ended && post.procedures.contains(&procedure));
        let own = own.map(|post| Link { href: link(from, post.address), text: post.face.name.to_owned() });
        let all = posting.for_every_procedure.then(|| list_link(kind, from));
        let links: Vec<Link> = own.chain(all).collect();
        (!links.is_empty()).then(|| About { id: kind.row().vi_name, title: (posting.of_procedure)(), links })
    };
    site.posts.kinds().filter_map(of_kind).collect()
}

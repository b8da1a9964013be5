//! `du-lieu-mo/`: places, questions and the like as open data, version 1, a file for each kind.
//!
//! In: the [`Site`] and the kind. Out: one thing a line with the keys of its file, each always there; what is not stated
//! is `null` or says so.

use serde::Serialize;

use super::parts;
use crate::cache::Fingerprint;
use crate::catalogue::kinds::posted::{Posted, each_post};
use crate::catalogue::{Figures, Notice, Place, Question, Roster, ServiceDay};
use crate::site::{Post, PostKind, Site};

mod figures;
mod notices;
mod places;
mod questions;
mod rosters;
mod service_days;

/// How a thing of a kind stands in the open data.
pub(super) trait Published: Posted {
    /// "places"
    const NAME: &'static str;

    fn view<'a>(site: &'a Site, post: &'a Post<Self>) -> impl Serialize;
}

macro_rules! data {
    ($($shelf:ident: $Kind:ident,)*) => {
        pub(super) fn fingerprint(site: &Site, kind: PostKind) -> Fingerprint {
            match kind {
                $(PostKind::$Kind => {
                    let views = site.posts.$shelf.iter().map(|post| <$Kind as Published>::view(site, post));
                    Fingerprint::of_view(&(<$Kind as Published>::NAME, views.collect::<Vec<_>>()))
                })*
            }
        }

        pub(super) fn render(site: &Site, kind: PostKind) -> Vec<u8> {
            match kind {
                $(PostKind::$Kind => {
                    let views = site.posts.$shelf.iter().map(|post| <$Kind as Published>::view(site, post));
                    parts::document(<$Kind as Published>::NAME, views.collect())
                })*
            }
        }
    };
}
each_post!(data);

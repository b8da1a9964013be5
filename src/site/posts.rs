//! Things that have a page each, and a page of all: places, questions, notices and the like.
//!
//! In: what is published of these kinds ([`Posted`]), and the procedures. Out: [`Posts`], each thing with its address
//! and the procedures it is about. What generic code asks of one stands in its [`PostFace`], so that only the kind and
//! its own page know more.

use std::sync::Arc;

use jiff::civil::Date;

use super::{All, ByCode, Entry, Id, Site, address};
use crate::catalogue::kinds::calendar::CommuneCalendar;
use crate::catalogue::kinds::posted::{Posted, Posting, each_post};
use crate::catalogue::kinds::{Face, Kind, Row};
use crate::catalogue::{Figures, Life, Notice, Place, Question, Reference, Roster, ServiceDay, Shelves};
use crate::diagnostic::{Diagnostic, Mistake};
use crate::vietnamese;

/// One thing, and its page.
#[derive(Debug)]
pub struct Post<K> {
    pub(crate) of: K,
    pub(crate) address: Arc<str>,
    /// Those it is about by their codes and that have a page, in its author's order.
    pub(crate) procedures: Vec<Id<Entry>>,
    /// The days on which it is, from the site's own on: found once, for many pages tell of them.
    pub(crate) dates: Vec<Date>,
    pub(crate) is_over: bool,
}

/// What generic code asks of a thing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PostFace<'a> {
    pub(crate) face: Face<'a>,
    pub(crate) address: &'a Arc<str>,
    pub(crate) procedures: &'a [Id<Entry>],
    fields: &'a [Reference],
    is_for_all: bool,
    pub(crate) is_over: bool,
    pub(crate) keywords: &'a [String],
    pub(crate) lead: Option<&'a str>,
    pub(crate) updated: Option<Date>,
}

macro_rules! posts {
    ($($shelf:ident: $Kind:ident,)*) => {
        /// All of them, by kind.
        #[derive(Debug, Default)]
        pub(crate) struct Posts {
            $(pub(crate) $shelf: All<Post<$Kind>>,)*
        }

        /// One of them, of whatever kind.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum PostId {
            $(#[doc = concat!("Of ", stringify!($shelf), ".")] $Kind(Id<Post<$Kind>>),)*
        }

        /// The kinds, in the order in which people are told of them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum PostKind {
            $(#[doc = concat!("All ", stringify!($shelf), ".")] $Kind,)*
        }

        impl Posts {
            /// What shows on a day, of each kind in its order.
            pub(super) fn of(
                shelves: &Shelves,
                (day, calendar): (Date, &CommuneCalendar),
                by_code: &ByCode,
            ) -> Self {
                let mut all = Self { $($shelf: posts(&shelves.$shelf, (day, calendar), by_code),)* };
                all.service_days = posts(&within(&shelves.service_days, &all.places), (day, calendar), by_code);
                all
            }

            /// Tells of procedures that have ended, where something that is not over is about them.
            pub(super) fn about_ended(&self, entries: &All<Entry>, by_code: &ByCode) -> Vec<Diagnostic> {
                let mut found = Vec::new();
                $(found.extend(self.$shelf.iter().flat_map(|post| about_ended(post, entries, by_code)));)*
                found
            }

            pub(crate) fn face(&self, id: PostId) -> PostFace<'_> {
                match id {
                    $(PostId::$Kind(id) => face(&self.$shelf[id]),)*
                }
            }

            /// Every thing, a kind after the other.
            pub(crate) fn ids(&self) -> impl Iterator<Item = PostId> {
                std::iter::empty()$(.chain(self.$shelf.ids().map(PostId::$Kind)))*
            }

            /// The kinds of which there is something.
            pub(crate) fn kinds(&self) -> impl Iterator<Item = PostKind> {
                let there = [$((PostKind::$Kind, !self.$shelf.is_empty())),*];
                there.into_iter().filter(|(_, is_there)| *is_there).map(|(kind, _)| kind)
            }
        }

        impl PostId {
            pub(crate) fn kind(self) -> PostKind {
                match self {
                    $(PostId::$Kind(_) => PostKind::$Kind,)*
                }
            }
        }

        impl PostKind {
            pub(crate) const ALL: &[PostKind] = &[$(PostKind::$Kind),*];

            pub(crate) fn row(self) -> &'static Row {
                match self {
                    $(PostKind::$Kind => &<$Kind as Kind>::ROW,)*
                }
            }

            pub(crate) fn posting(self) -> &'static Posting {
                match self {
                    $(PostKind::$Kind => &<$Kind as Posted>::POSTING,)*
                }
            }
        }
    };
}
each_post!(posts);

impl Posts {
    /// All of a kind, in its order.
    pub(crate) fn of_kind(&self, kind: PostKind) -> impl Iterator<Item = PostFace<'_>> {
        self.ids().filter(move |id| id.kind() == kind).map(|id| self.face(id))
    }

    /// The place that a file names by its slug; `None` where there is none, or it has no page today.
    pub(crate) fn place(&self, named: &Reference) -> Option<&Post<Place>> {
        of_slug(&self.places, named)
    }

    /// The service day that a file names by its slug.
    pub(crate) fn service_day(&self, named: &Reference) -> Option<&Post<ServiceDay>> {
        of_slug(&self.service_days, named)
    }
}

impl PostFace<'_> {
    /// Whether it is about a procedure, by its code, its field or with all others.
    pub(crate) fn is_about(&self, id: Id<Entry>, site: &Site) -> bool {
        let field = || site.entries[id].field.map(|field| site.fields[field].field.slug.as_str());
        let by_field =
            || !self.fields.is_empty() && self.fields.iter().any(|one| Some(&*one.code) == field());
        self.is_for_all || self.procedures.contains(&id) || by_field()
    }
}

impl PostKind {
    /// The kind whose pages lie at an address.
    pub(crate) fn at(address: &str) -> Option<Self> {
        let has = |kind: &&PostKind| kind.row().pages.is_some_and(|folder| address.starts_with(folder));
        Self::ALL.iter().find(has).copied()
    }

    /// The folder of its pages.
    pub(crate) fn pages(self) -> &'static str {
        self.row().pages.unwrap_or_default()
    }
}

/// Service days as long as the place they are at is there: nobody is led to one that is not there yet, or no more.
fn within(all: &[ServiceDay], places: &All<Post<Place>>) -> Vec<ServiceDay> {
    let mut all = all.to_vec();
    for one in &mut all {
        let place = one.place.as_ref().and_then(|place| of_slug(places, place));
        let Some(Post { of: place, .. }) = place else { continue };
        one.from = one.from.max(place.from);
        one.to = one.to.into_iter().chain(place.to).min();
    }
    all
}

fn about_ended<K: Posted>(post: &Post<K>, entries: &All<Entry>, by_code: &ByCode) -> Vec<Diagnostic> {
    if post.is_over {
        return Vec::new();
    }
    let told = post.of.codes().iter().filter_map(|Reference { code, span }| {
        let Life::Ended(last) = entries[*by_code.get(code)?].life else { return None };
        let ended = Diagnostic::new(Mistake::EndedMention { code, last: &vietnamese::short_date(last) });
        Some(ended.path(&post.of.face().origin.path).span(span.clone()))
    });
    told.collect()
}

fn of_slug<'a, K: Posted>(all: &'a All<Post<K>>, named: &Reference) -> Option<&'a Post<K>> {
    all.iter().find(|post| post.of.face().slug == Some(&named.code))
}

fn face<K: Posted>(post: &Post<K>) -> PostFace<'_> {
    PostFace {
        face: post.of.face(),
        address: &post.address,
        procedures: &post.procedures,
        fields: post.of.fields(),
        is_for_all: post.of.is_for_all(),
        is_over: post.is_over,
        keywords: post.of.keywords(),
        lead: post.of.lead(),
        updated: post.of.updated(),
    }
}

fn posts<K: Posted>(all: &[K], (day, calendar): (Date, &CommuneCalendar), by_code: &ByCode) -> All<Post<K>> {
    let mut shown: Vec<Post<K>> = all
        .iter()
        .filter(|one| one.is_shown(day))
        .filter_map(|one| {
            let procedures = one.codes().iter().filter_map(|code| by_code.get(&code.code).copied());
            Some(Post {
                address: address::of(&K::ROW, &one.face())?,
                procedures: procedures.collect(),
                dates: one.dates(day, calendar),
                is_over: one.is_over(day),
                of: one.clone(),
            })
        })
        .collect();
    shown.sort_by_cached_key(|post| {
        let face = post.of.face();
        (post.is_over, post.of.rank(day), vietnamese::sort_key(face.name), face.slug.map(str::to_owned))
    });
    shown.into_iter().collect()
}

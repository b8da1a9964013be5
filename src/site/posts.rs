//! Things that have a page each, and a page of all: places, questions, notices and the like.
//!
//! In: what is published of these kinds ([`Posted`]), and the procedures. Out: [`Posts`], each thing with its address
//! and the procedures it is about. What generic code asks of one stands in its [`PostFace`], so that only the kind and
//! its own page know more.

use std::sync::Arc;

use jiff::civil::Date;

use super::{All, ByCode, Entry, Id, address};
use crate::catalogue::kinds::posted::{Posted, Posting, each_post};
use crate::catalogue::kinds::{Face, Kind, Row};
use crate::catalogue::{Notice, Place, Question, Shelves};
use crate::vietnamese;

/// One thing, and its page.
#[derive(Debug)]
pub(crate) struct Post<K> {
    pub(crate) of: K,
    pub(crate) address: Arc<str>,
    /// Those it is about that have a page, in its author's order.
    pub(crate) procedures: Vec<Id<Entry>>,
    /// It is over: only the page of all leads to it.
    pub(crate) has_ended: bool,
}

/// What generic code asks of a thing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PostFace<'a> {
    pub(crate) face: Face<'a>,
    pub(crate) address: &'a Arc<str>,
    pub(crate) procedures: &'a [Id<Entry>],
    pub(crate) keywords: &'a [String],
    pub(crate) lead: Option<&'a str>,
    pub(crate) updated: Option<Date>,
    pub(crate) has_ended: bool,
}

macro_rules! posts {
    ($($shelf:ident: $Kind:ident,)*) => {
        /// All of them, by kind.
        #[derive(Debug, Default)]
        pub(crate) struct Posts {
            $(pub(crate) $shelf: All<Post<$Kind>>,)*
        }

        /// One of them, of whatever kind.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum PostId {
            $(#[doc = concat!("Of ", stringify!($shelf), ".")] $Kind(Id<Post<$Kind>>),)*
        }

        /// The kinds, in the order in which people are told of them.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum PostKind {
            $(#[doc = concat!("All ", stringify!($shelf), ".")] $Kind,)*
        }

        impl Posts {
            /// What shows on a day, of each kind in its order.
            pub(super) fn of(shelves: &Shelves, day: Date, by_code: &ByCode) -> Self {
                Self { $($shelf: posts(&shelves.$shelf, day, by_code),)* }
            }

            pub(crate) fn face(&self, id: PostId) -> PostFace<'_> {
                match id {
                    $(PostId::$Kind(id) => self.$shelf[id].face(),)*
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

impl<K: Posted> Post<K> {
    fn face(&self) -> PostFace<'_> {
        PostFace {
            face: self.of.face(),
            address: &self.address,
            procedures: &self.procedures,
            keywords: self.of.keywords(),
            lead: self.of.lead(),
            updated: self.of.updated(),
            has_ended: self.has_ended,
        }
    }
}

fn posts<K: Posted>(all: &[K], day: Date, by_code: &ByCode) -> All<Post<K>> {
    let mut shown: Vec<Post<K>> = all
        .iter()
        .filter(|one| one.is_shown(day))
        .filter_map(|one| {
            let procedures = one.codes().iter().filter_map(|code| by_code.get(&code.code).copied());
            Some(Post {
                address: address::of(&K::ROW, &one.face())?,
                procedures: procedures.collect(),
                has_ended: one.has_ended(day),
                of: one.clone(),
            })
        })
        .collect();
    shown.sort_by_cached_key(|post| {
        let face = post.of.face();
        (post.of.rank(day), vietnamese::sort_key(face.name), face.slug.map(str::to_owned))
    });
    shown.into_iter().collect()
}

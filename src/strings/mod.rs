//! What the site itself says to residents and officers: one typed table of strings, filled once for each language.
//!
//! A label, a heading or a sentence that somebody reads on a page, in a print, in the data or in a feed stands here and
//! nowhere else; `tests/it/strings.rs` keeps it so. Each theme has a struct of its own ([`Fees`], [`Times`] …), and a
//! language is a value of [`Strings`] (`vi/`): a second one is a second value, and the compiler names every string that it
//! lacks. Plain words are fields. A sentence with holes is a function of what goes into them, so that no hole is forgotten
//! and each language has its own order; one that a template or a design fills is a [`Phrase`]. Templates read the table as
//! `{{ t.fees.free }}`, designs of prints as `t.fees.free` ([`Strings::texts`]): what it lacks is a mistake there, with
//! its place.
//!
//! Not here: what is *looked for* in the text of a source ("trừ …", "nếu …"). That is knowledge of the language it is
//! written in, not what we say, and stands where it is used. Neither is what the pages' script says by itself, which is
//! handed no view. Nothing is escaped here, and nothing decides what is said when: that is `render`.

/// A theme's strings: plain ones by name, functions with the names and types of their holes, phrases with the names.
macro_rules! strings {
    (
        $(#[$about:meta])*
        pub(crate) struct $name:ident {
            $(
                $(#[$doc:meta])*
                $field:ident $( ( $($hole:ident : $of:ty),* ) )? $( [ $($named:ident),* ] )?
            ),* $(,)?
        }
    ) => {
        $(#[$about])*
        #[derive(Debug)]
        pub(crate) struct $name {
            $(
                $(#[$doc])*
                pub(crate) $field: $crate::strings::kind!($( ( $($of),* ) )? $( [ $($named),* ] )?),
            )*
        }

        impl $name {
            $( $( pub(crate) fn $field(&self, $($hole: $of),*) -> String { (self.$field)($($hole),*) } )? )*

            /// Those that a template or a design may use.
            pub(super) fn texts(&self) -> Vec<$crate::strings::Text> {
                [ $( $crate::strings::text!(self, $field $( ( $($hole),* ) )? $( [ $($named),* ] )?) ),* ]
                    .into_iter()
                    .flatten()
                    .collect()
            }
        }
    };
}

/// What a field of a table is: text, a function of what goes into its holes, or a phrase.
macro_rules! kind {
    () => { &'static str };
    (( $($of:ty),* )) => { fn($($of),*) -> String };
    ([ $($named:ident),* ]) => { $crate::strings::Phrase };
}

macro_rules! text {
    ($table:ident, $field:ident) => {
        Some($crate::strings::Text { name: stringify!($field), text: $table.$field, holes: &[] })
    };
    ($table:ident, $field:ident ( $($hole:ident),* )) => { None };
    ($table:ident, $field:ident [ $($named:ident),* ]) => {
        Some($crate::strings::Text {
            name: stringify!($field),
            text: $table.$field.0,
            holes: &[ $( stringify!($named) ),* ],
        })
    };
}

use std::collections::BTreeMap;

use {kind, text};

mod apply;
mod changes;
mod contact;
mod decisions;
mod designs;
mod facts;
mod feedback;
mod fees;
mod frame;
mod guides;
mod history;
mod home;
mod html;
mod linked;
mod lists;
mod news;
mod not_found;
mod notes;
mod notices;
mod office;
mod official;
mod open_data;
mod papers;
mod phrase;
mod print_room;
mod prints;
mod procedure;
mod resolutions;
mod rights;
mod shortened;
mod source;
mod spans;
mod times;
mod vi;
mod ways;

pub(crate) use apply::Apply;
pub(crate) use changes::Changes;
pub(crate) use contact::Contact;
pub(crate) use decisions::Decisions;
pub(crate) use designs::Designs;
pub(crate) use facts::Facts;
pub(crate) use feedback::Feedback;
pub(crate) use fees::Fees;
pub(crate) use frame::Frame;
pub(crate) use guides::Guides;
pub(crate) use history::History;
pub(crate) use home::Home;
pub(crate) use html::Html;
pub(crate) use linked::Linked;
pub(crate) use lists::Lists;
pub(crate) use news::News;
pub(crate) use not_found::NotFound;
pub(crate) use notes::Notes;
pub(crate) use notices::Notices;
pub(crate) use office::Office;
pub(crate) use official::Official;
pub(crate) use open_data::OpenData;
pub(crate) use papers::Papers;
pub(crate) use phrase::{Phrase, fill};
pub(crate) use print_room::PrintRoom;
pub(crate) use prints::Prints;
pub(crate) use procedure::Procedure;
pub(crate) use resolutions::Resolutions;
pub(crate) use rights::Rights;
pub(crate) use shortened::Shortened;
pub(crate) use source::Source;
pub(crate) use spans::Spans;
pub(crate) use times::Times;
pub(crate) use ways::Ways;

/// The language that pages and prints speak. A second one makes this a choice of the page, handed to it with its view.
pub static TEXT: Strings = vi::VIETNAMESE;

/// Everything that is said in one language.
#[derive(Debug)]
pub struct Strings {
    pub(crate) fees: Fees,
    pub(crate) times: Times,
    pub(crate) source: Source,
    pub(crate) ways: Ways,
    pub(crate) papers: Papers,
    pub(crate) decisions: Decisions,
    pub(crate) linked: Linked,
    pub(crate) prints: Prints,
    pub(crate) apply: Apply,
    pub(crate) facts: Facts,
    pub(crate) rights: Rights,
    pub(crate) spans: Spans,
    pub(crate) procedure: Procedure,
    pub(crate) notices: Notices,
    pub(crate) office: Office,
    pub(crate) lists: Lists,
    pub(crate) notes: Notes,
    pub(crate) official: Official,
    pub(crate) contact: Contact,
    pub(crate) resolutions: Resolutions,
    pub(crate) guides: Guides,
    pub(crate) history: History,
    pub(crate) home: Home,
    pub(crate) news: News,
    pub(crate) not_found: NotFound,
    pub(crate) open_data: OpenData,
    pub(crate) print_room: PrintRoom,
    pub(crate) shortened: Shortened,
    pub(crate) html: Html,
    pub(crate) frame: Frame,
    pub(crate) feedback: Feedback,
    pub(crate) changes: Changes,
    pub(crate) designs: Designs,
}

/// One string as a template or a design sees it.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    /// Within its theme.
    pub name: &'static str,
    pub(crate) text: &'static str,
    /// What a template must put into it.
    #[cfg_attr(not(test), expect(dead_code, reason = "templates are tried out against the text itself"))]
    pub(crate) holes: &'static [&'static str],
}

impl Strings {
    /// What templates and designs may use, by theme and name.
    pub(crate) fn texts(&self) -> BTreeMap<&'static str, BTreeMap<&'static str, &'static str>> {
        let of_theme = |texts: Vec<Text>| texts.into_iter().map(|text| (text.name, text.text)).collect();
        self.by_theme().into_iter().map(|(theme, texts)| (theme, of_theme(texts))).collect()
    }

    /// The same with the holes that each has.
    pub fn by_theme(&self) -> Vec<(&'static str, Vec<Text>)> {
        vec![
            ("fees", self.fees.texts()),
            ("times", self.times.texts()),
            ("source", self.source.texts()),
            ("ways", self.ways.texts()),
            ("papers", self.papers.texts()),
            ("decisions", self.decisions.texts()),
            ("linked", self.linked.texts()),
            ("prints", self.prints.texts()),
            ("apply", self.apply.texts()),
            ("facts", self.facts.texts()),
            ("rights", self.rights.texts()),
            ("spans", self.spans.texts()),
            ("procedure", self.procedure.texts()),
            ("notices", self.notices.texts()),
            ("office", self.office.texts()),
            ("lists", self.lists.texts()),
            ("notes", self.notes.texts()),
            ("official", self.official.texts()),
            ("contact", self.contact.texts()),
            ("resolutions", self.resolutions.texts()),
            ("guides", self.guides.texts()),
            ("history", self.history.texts()),
            ("home", self.home.texts()),
            ("news", self.news.texts()),
            ("not_found", self.not_found.texts()),
            ("open_data", self.open_data.texts()),
            ("print_room", self.print_room.texts()),
            ("shortened", self.shortened.texts()),
            ("html", self.html.texts()),
            ("frame", self.frame.texts()),
            ("feedback", self.feedback.texts()),
            ("changes", self.changes.texts()),
            ("designs", self.designs.texts()),
        ]
    }
}

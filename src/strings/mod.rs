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

mod announcements;
mod apply;
mod browse;
mod calendar;
mod changes;
mod check_list;
mod choosers;
mod contact;
mod decisions;
mod designs;
mod due;
mod elsewhere;
mod facts;
mod feedback;
mod fees;
mod figures;
mod files;
mod frame;
mod guides;
mod history;
mod home;
mod html;
mod laws;
mod linked;
mod lists;
mod news;
mod not_found;
mod notes;
mod notices;
mod office;
mod official;
mod offline;
mod open_data;
mod packed;
mod papers;
mod paying;
mod phrase;
mod places;
mod print_room;
mod prints;
mod procedure;
mod questions;
mod resolutions;
mod rights;
mod rosters;
mod service_days;
mod shortened;
mod source;
mod spans;
mod tables;
mod times;
mod translated;
mod ways;

pub(crate) use phrase::{Phrase, fill};

/// What is said in Vietnamese.
mod vi {
    pub(super) mod announcements;
    pub(super) mod apply;
    pub(super) mod browse;
    pub(super) mod calendar;
    pub(super) mod changes;
    pub(super) mod check_list;
    pub(super) mod choosers;
    pub(super) mod contact;
    pub(super) mod decisions;
    pub(super) mod designs;
    pub(super) mod due;
    pub(super) mod elsewhere;
    pub(super) mod facts;
    pub(super) mod feedback;
    pub(super) mod fees;
    pub(super) mod figures;
    pub(super) mod files;
    pub(super) mod frame;
    pub(super) mod guides;
    pub(super) mod history;
    pub(super) mod home;
    pub(super) mod html;
    pub(super) mod laws;
    pub(super) mod linked;
    pub(super) mod lists;
    pub(super) mod news;
    pub(super) mod not_found;
    pub(super) mod notes;
    pub(super) mod notices;
    pub(super) mod office;
    pub(super) mod official;
    pub(super) mod offline;
    pub(super) mod open_data;
    pub(super) mod packed;
    pub(super) mod papers;
    pub(super) mod paying;
    pub(super) mod places;
    pub(super) mod print_room;
    pub(super) mod prints;
    pub(super) mod procedure;
    pub(super) mod questions;
    pub(super) mod resolutions;
    pub(super) mod rights;
    pub(super) mod rosters;
    pub(super) mod service_days;
    pub(super) mod shortened;
    pub(super) mod source;
    pub(super) mod spans;
    pub(super) mod tables;
    pub(super) mod times;
    pub(super) mod translated;
    pub(super) mod ways;
}

/// Every theme, for what is done with all: the table, a language, what templates see.
macro_rules! each_theme {
    ($do:ident $($with:tt)*) => {
        $do! {
            $($with)*
            fees: Fees,
            times: Times,
            source: Source,
            ways: Ways,
            papers: Papers,
            check_list: CheckList,
            files: Files,
            decisions: Decisions,
            linked: Linked,
            browse: Browse,
            prints: Prints,
            apply: Apply,
            paying: Paying,
            facts: Facts,
            rights: Rights,
            spans: Spans,
            tables: Tables,
            procedure: Procedure,
            notices: Notices,
            office: Office,
            lists: Lists,
            notes: Notes,
            official: Official,
            contact: Contact,
            resolutions: Resolutions,
            guides: Guides,
            choosers: Choosers,
            elsewhere: DoneElsewhere,
            places: Places,
            questions: Questions,
            announcements: Announcements,
            service_days: ServiceDays,
            rosters: Rosters,
            figures: Figures,
            laws: Laws,
            history: History,
            home: Home,
            news: News,
            not_found: NotFound,
            open_data: OpenData,
            offline: Offline,
            packed: Packed,
            print_room: PrintRoom,
            shortened: Shortened,
            html: Html,
            frame: Frame,
            feedback: Feedback,
            changes: Changes,
            designs: Designs,
            translated: Translated,
            calendar: Days,
            due: DoneOn,
        }
    };
}

macro_rules! table {
    ($($theme:ident: $Theme:ident,)*) => {
        $(pub(crate) use $theme::$Theme;)*

        /// Everything that is said in one language.
        #[derive(Debug)]
        pub struct Strings {
            $(pub(crate) $theme: $Theme,)*
        }

        impl Strings {
            /// What templates and designs may use, by theme, with the holes that each has.
            pub fn by_theme(&self) -> Vec<(&'static str, Vec<Text>)> {
                vec![$((stringify!($theme), self.$theme.texts())),*]
            }
        }
    };
}

/// The table of one language: what each theme of its folder says.
macro_rules! language {
    ($language:ident $($theme:ident: $Theme:ident,)*) => {
        Strings { $($theme: $language::$theme::WORDS,)* }
    };
}

each_theme! { table }

/// The language that pages and prints speak. A second one makes this a choice of the page, handed to it with its view.
pub static TEXT: Strings = each_theme! { language vi };

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
}

//! Every mistake an author can make: its code, the values it names, its wording in both languages, what to
//! do, and the longer text of `niemyet explain`. One row a mistake, one place to word it.
//!
//! E codes block publishing, W codes do not. The first two digits group them, and each group has its file:
//! 00 `files` and encodings, 01 `keys` and values and `slips` in them, 02 `references` between files, 03 `suspicious` content,
//! 04 what is `missing`, 05 theme and `outputs`, 054 what helps in `finding`, 055 other `languages`, 06 the
//! `service` around the procedures, 064 the `calendar`, 066 `figures`, 068 repealed `laws`. A code keeps its number for ever.
//!
//! The files hand their rows on, each to the next, and the last to `codes!`, which makes of them [`Code`],
//! the name, and [`Mistake`], the name with its values. A row without a value's place in one of the languages,
//! or with a place that no value fills, does not compile.

mod places;

#[macro_use]
mod files;
#[macro_use]
mod keys;
#[macro_use]
mod slips;
#[macro_use]
mod references;
#[macro_use]
mod suspicious;
#[macro_use]
mod missing;
#[macro_use]
mod outputs;
#[macro_use]
mod finding;
#[macro_use]
mod languages;
#[macro_use]
mod service;
#[macro_use]
mod calendar;
#[macro_use]
mod figures;
#[macro_use]
mod laws;

use std::fmt::Display;

use serde::{Deserialize, Serialize};

pub(crate) use places::fill;

use super::{Lang, Said, Severity, Words};

/// What is said about one code. `{place}` in a message or its help is filled by the value of that name.
#[derive(Debug)]
pub struct Entry {
    pub id: &'static str,
    /// The names of its values, in the order of the row.
    pub(crate) values: &'static [&'static str],
    pub vi: &'static str,
    pub en: &'static str,
    /// What to do, always shown below the line; empty when the label says it.
    pub help_vi: &'static str,
    pub help_en: &'static str,
    /// Paragraphs for `explain`: why it matters, an example, the rule's source.
    pub explain_vi: &'static str,
    pub explain_en: &'static str,
}

/// How a value is given: as it is written in both languages, or, where it is one of our words, in each.
macro_rules! value {
    ($of:lifetime) => { &$of dyn Display };
    ($of:lifetime Words) => { Words };
}

macro_rules! said {
    ($value:ident) => {
        Said::Same($value.to_string())
    };
    ($value:ident Words) => {
        Said::Worded(Box::new($value))
    };
}

macro_rules! codes {
    ([] $(
        $name:ident $id:literal $(($($value:ident $(: $words:ident)?),+))? { $($key:ident: $text:literal,)* }
    )*) => {
        /// The stable name of a mistake.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Code { $(#[doc = $id] $name,)* }

        /// A mistake with the values its wording names: none can be left out or take another's place, and a
        /// value that is worded differently in each language is asked for in both.
        #[cfg_attr(not(feature = "prints"), expect(dead_code, reason = "some are told by a press alone"))]
        pub(crate) enum Mistake<'a> { $(
            #[doc = $id]
            $name $({ $(#[doc = concat!("`{", stringify!($value), "}`")] $value: value!('a $($words)?)),+ })?,
        )* }

        impl Mistake<'_> {
            /// Its code, and its values in the order of [`Entry::values`].
            pub(super) fn taken(self) -> (Code, Vec<Said>) {
                match self { $(
                    Mistake::$name $({ $($value),+ })? => {
                        (Code::$name, vec![$($(said!($value $($words)?)),+)?])
                    }
                )* }
            }
        }

        impl Code {
            /// All codes, in the order of the rows.
            pub const ALL: &[Code] = &[$(Code::$name,)*];

            /// What is said about it.
            pub fn entry(self) -> &'static Entry {
                match self { $(Code::$name => {
                    const ENTRY: Entry =
                        Entry { id: $id, values: &[$($(stringify!($value)),+)?], $($key: $text,)* };
                    const _: () = assert!(
                        places::fit(&ENTRY),
                        concat!($id, ": each value has its place in both languages, and each place its value")
                    );
                    &ENTRY
                })* }
            }
        }
    };
}

files! { [keys slips references suspicious missing outputs finding languages service calendar figures laws codes] }

impl Code {
    /// As it is printed: "E0107".
    pub fn id(self) -> &'static str {
        self.entry().id
    }

    /// Looks a code up as people type it: `E0107`, `e0107`.
    pub fn find(id: &str) -> Option<Code> {
        Code::ALL.iter().copied().find(|code| code.id().eq_ignore_ascii_case(id.trim()))
    }

    pub(crate) fn severity(self) -> Severity {
        if self.id().starts_with('E') { Severity::Error } else { Severity::Warning }
    }

    /// Whether it is about what was written, or about two parts of it that say different things: where an official source
    /// has them so, nobody here can mend them.
    pub(crate) fn is_of_wording(self) -> bool {
        matches!(
            self,
            Code::FeeContradictsNote
                | Code::TimesContradict
                | Code::OldTerm
                | Code::ClosedPortal
                | Code::Misspelt
                | Code::LookAlike
                | Code::LostLetter
                | Code::LeftOpen
                | Code::DoubledKind
                | Code::HiddenCharacter
                | Code::Mojibake
        )
    }

    /// The nearest code to what somebody typed.
    pub(crate) fn nearest(id: &str) -> Option<&'static str> {
        crate::vietnamese::nearest(id.trim(), Code::ALL.iter().map(|code| code.id()))
    }

    pub(crate) fn message(self, lang: Lang) -> &'static str {
        lang.pick(self.entry().vi, self.entry().en)
    }

    pub(crate) fn help(self, lang: Lang) -> &'static str {
        lang.pick(self.entry().help_vi, self.entry().help_en)
    }

    pub(crate) fn explain(self, lang: Lang) -> &'static str {
        lang.pick(self.entry().explain_vi, self.entry().explain_en)
    }
}

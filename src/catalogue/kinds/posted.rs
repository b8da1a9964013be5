//! Kinds whose things have a page each, and one page of all.
//!
//! What is said here is all that generic code needs: addresses, lists, what pages of procedures lead there, what can be
//! found, what search engines are told. Which kinds there are is listed once, in `each_post`.

use jiff::civil::Date;

use super::Kind;
use super::calendar::CommuneCalendar;
use crate::catalogue::model::Reference;

/// What is the same for all of a kind. An address printed once lives for ever: change none of these.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Posting {
    /// The page of all.
    pub(crate) list: &'static str,
    /// All of them as open data.
    pub(crate) data: &'static str,
    /// What the page of all is called.
    pub(crate) title: fn() -> &'static str,
    /// What they are on the page of a procedure that they are about.
    pub(crate) of_procedure: fn() -> &'static str,
    /// Whether every procedure's page leads to the page of all.
    pub(crate) for_every_procedure: bool,
    /// What the open data hold, in a sentence.
    pub(crate) about_data: fn() -> &'static str,
}

/// A kind whose things have a page each.
pub(crate) trait Posted: Kind + std::fmt::Debug {
    const POSTING: Posting;

    /// Procedures that it is about: their pages lead to it.
    fn codes(&self) -> &[Reference] {
        &[]
    }

    /// Fields all of whose procedures it is about, by their slugs.
    fn fields(&self) -> &[Reference] {
        &[]
    }

    /// Whether it is about every procedure.
    fn is_for_all(&self) -> bool {
        false
    }

    /// What else it is asked for.
    fn keywords(&self) -> &[String] {
        &[]
    }

    /// What it is about in a sentence or two, to be found by.
    fn lead(&self) -> Option<&str> {
        None
    }

    /// The last day on which its content became otherwise.
    fn updated(&self) -> Option<Date>;

    /// Whether it has ended on a day: its page stays for those who have the address, and nobody is sent there.
    fn is_over(&self, _day: Date) -> bool {
        false
    }

    /// The days on which it is, from a day on and as far as they are known; none of what is on no days of its own.
    fn dates(&self, _day: Date, _calendar: &CommuneCalendar) -> Vec<Date> {
        Vec::new()
    }

    /// Whether it has a page on a day at all: it is no draft, and still waits for something.
    fn is_shown(&self, _day: Date) -> bool {
        true
    }

    /// What is shown first: the lowest; equals in Vietnamese order of their names.
    fn rank(&self, _day: Date) -> i64 {
        0
    }
}

/// Hands every such kind to a macro, as `shelf: Kind`, in the order in which people are told of them.
macro_rules! each_post {
    ($macro:ident) => {
        $macro! {
            places: Place,
            questions: Question,
            notices: Notice,
            service_days: ServiceDay,
            rosters: Roster,
            figures: Figures,
        }
    };
}
pub(crate) use each_post;

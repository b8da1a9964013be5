//! What of each procedure shows on a day, and as what.
//!
//! In: the catalogue and the day. Out: for each code the version that shows, with those before and after it: first
//! chosen, then with what the province charges filled in, then with the words of the linked group it stands for. None
//! of this touches where a procedure comes from: what it says beside its file is hashed into [`Shown::seen`].

use std::ops::Deref;
use std::sync::Arc;

use jiff::civil::Date;

use super::group;
use crate::catalogue::{Catalogue, Current, Filling, Life, Procedure};
use crate::source::Hash;

/// A version of a procedure as it shows. Reads like the procedure.
#[derive(Clone, Debug)]
pub struct Shown {
    pub(crate) procedure: Arc<Procedure>,
    /// Of all that it says: its file, and whatever was filled in from others. Fingerprints are made of this, not of
    /// the hash of its origin, which knows of the file alone.
    pub(crate) seen: Hash,
}

/// The version of a code that shows on a day, and those around it.
#[derive(Clone, Debug)]
pub(crate) struct OnDay {
    pub(crate) procedure: Shown,
    pub(crate) life: Life,
    /// The versions before it, the first one first.
    pub(crate) earlier: Vec<Shown>,
    /// The next version, announced and not yet in force.
    pub(crate) next: Option<Shown>,
    /// The last day, until this one, on which what is to be paid changed.
    pub(crate) fees_turned: Option<Date>,
}

/// In order of code.
pub(crate) fn on(catalogue: &Catalogue, day: Date) -> Vec<OnDay> {
    let filling = Filling::of(&catalogue.published.resolutions);
    let mut shown: Vec<OnDay> =
        catalogue.on(day).map(|current| OnDay::filled(current, &filling, day)).collect();
    group::give_words(&mut shown, catalogue, day);
    shown
}

impl Deref for Shown {
    type Target = Procedure;

    fn deref(&self) -> &Procedure {
        &self.procedure
    }
}

impl Shown {
    /// With what the province charges.
    fn filled(version: &Arc<Procedure>, filling: &Filling<'_>, day: Date) -> Self {
        match filling.fill(version, day) {
            Some(filled) => Self { procedure: Arc::new(filled.procedure), seen: filled.seen },
            None => Self { procedure: version.clone(), seen: version.said() },
        }
    }
}

impl OnDay {
    fn filled(current: Current<'_>, filling: &Filling<'_>, day: Date) -> Self {
        let fill = |version: &Arc<Procedure>| Shown::filled(version, filling, day);
        Self {
            procedure: fill(current.procedure),
            life: current.life,
            earlier: current.earlier.iter().map(|version| fill(version)).collect(),
            next: current.next.map(fill),
            fees_turned: filling.last_turn(current.procedure, day),
        }
    }
}

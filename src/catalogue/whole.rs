//! The catalogue: all that is true today, and which of it shows on a day.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::kinds::addresses::Addresses;
use super::kinds::calendar::CommuneCalendar;
use super::kinds::decision::ending;
use super::kinds::field::Field;
use super::kinds::laws::Law;
use super::kinds::portal::PortalChange;
use super::kinds::procedure::{Procedure, Status};
use super::kinds::remains::FarDay;
use super::kinds::site::Config;
use super::kinds::synonyms::Synonyms;
use super::model::{Life, Origin};
use super::shelves::Shelves;
use crate::diagnostic::Report;
use crate::prose::Linked;
use crate::source::SourcePath;

/// The whole catalogue. [`Catalogue::on`] is the only way to a procedure.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    pub(crate) config: Config,
    pub(crate) fields: Vec<Field>,
    /// What residents say, in the order of their file.
    pub(crate) synonyms: Vec<Synonyms>,
    /// Days off, closures, special openings.
    pub(crate) calendar: CommuneCalendar,
    /// What is known of legal texts, in the order of their file.
    pub(crate) laws: Vec<Law>,
    /// Changes at the portal that were put off or not taken, in the order of their file.
    pub(crate) portal: Vec<PortalChange>,
    /// Every address that a publication of this site ever had.
    pub(crate) addresses: Addresses,
    /// What is published of the kinds of which a site has few files.
    pub(crate) published: Shelves,
    /// What is in no output yet, but for procedures, whose versions say so themselves.
    pub(crate) drafts: Shelves,
    /// The furthest day of each file.
    pub(in crate::catalogue) far_days: Vec<(SourcePath, FarDay)>,
    /// Versions of each code, by their first day in force.
    pub(in crate::catalogue) procedures: BTreeMap<String, Vec<Arc<Procedure>>>,
}

/// The one version of a code that shows on a day.
#[derive(Clone, Debug)]
pub struct Current<'a> {
    pub procedure: &'a Arc<Procedure>,
    pub(crate) life: Life,
    /// The versions before it, the first one first.
    pub(crate) earlier: Vec<&'a Arc<Procedure>>,
    /// The next version, announced and not yet in force.
    pub(crate) next: Option<&'a Arc<Procedure>>,
}

impl Catalogue {
    /// What shows on a day: for each code the version in force, else the next announced one, else the
    /// last one that ended. Drafts are never among them. In order of code.
    pub fn on(&self, day: Date) -> impl Iterator<Item = Current<'_>> {
        self.procedures.values().filter_map(move |versions| current(versions, day))
    }

    /// The procedures that are in force on a day, in order of code.
    pub(crate) fn in_force_on(&self, day: Date) -> impl Iterator<Item = &Procedure> {
        let current = self.on(day).filter(|current| current.life == Life::InForce);
        current.map(|current| &**current.procedure)
    }

    /// Days that are so far from this one that their years look mistyped.
    pub(crate) fn far_from(&self, day: Date) -> Report {
        let found = self.far_days.iter().filter_map(|(path, far)| Some(far.on(day)?.path(path)));
        Report::of(found)
    }

    /// Versions that are in no output, in order of code.
    pub(crate) fn draft_versions(&self) -> impl Iterator<Item = &Procedure> {
        let versions = self.procedures.values().flatten().map(Arc::as_ref);
        versions.filter(|version| version.status == Status::Draft)
    }

    /// Files that are in no output because they say so, in order.
    pub(crate) fn draft_paths(&self) -> BTreeSet<&SourcePath> {
        let versions = self.draft_versions().map(|version| &version.origin.path);
        versions.chain(self.drafts.faces().map(|(_, face)| &face.origin.path)).collect()
    }

    /// What is in outputs of some day, in order of code.
    pub(crate) fn published_versions(&self) -> impl Iterator<Item = &Procedure> {
        let versions = self.procedures.values().flatten().map(Arc::as_ref);
        versions.filter(|version| version.status != Status::Draft)
    }

    /// Every published text with links to other places of the site, to change where they lead.
    pub(crate) fn each_linked(&mut self, visit: &mut dyn FnMut(&Origin, Linked<'_>)) {
        for version in self.procedures.values_mut().flatten() {
            if version.status != Status::Draft && !version.text.links.typed.is_empty() {
                let version = Arc::make_mut(version);
                visit(&version.origin, version.text.linked());
            }
        }
        self.published.each_linked(visit);
    }

    /// The same catalogue as if every draft were published: for those who look at a draft before it is.
    pub(crate) fn with_drafts_published(&self) -> Self {
        let mut catalogue = self.clone();
        for version in catalogue.procedures.values_mut().flatten() {
            if version.status == Status::Draft {
                Arc::make_mut(version).status = Status::Published;
            }
        }
        let drafts = std::mem::take(&mut catalogue.drafts);
        catalogue.published.extend(drafts);
        for ending in ending::all(catalogue.published.decisions.iter()) {
            let versions = catalogue.procedures.get_mut(ending.code);
            ending.apply(versions.into_iter().flatten());
        }
        catalogue
    }
}

/// Versions are in order of their first day and do not overlap.
fn current(versions: &[Arc<Procedure>], day: Date) -> Option<Current<'_>> {
    let shown = || versions.iter().filter(|version| version.status != Status::Draft);
    let next = shown().find(|version| matches!(version.life_on(day), Life::Announced(_)));
    let chosen = shown()
        .find(|version| version.life_on(day) == Life::InForce)
        .or(next)
        .or_else(|| shown().next_back())?;
    let earlier = shown().take_while(|version| !Arc::ptr_eq(version, chosen));
    Some(Current {
        procedure: chosen,
        life: chosen.life_on(day),
        earlier: earlier.collect(),
        next: next.filter(|next| !Arc::ptr_eq(next, chosen)),
    })
}

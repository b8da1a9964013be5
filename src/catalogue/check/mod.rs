//! What is wrong or suspicious across files.
//!
//! Here stands what is the same for every kind: files that nothing reads, files that are named and not there,
//! addresses that are taken. What a kind says of others is in its own folder. Nothing here changes the catalogue.

mod copies;
mod files;
pub(super) mod follows;
mod invented;
mod named_files;
mod once;
mod slugs;

use rayon::prelude::*;

use super::around::{Across, Around, ByCode};
use super::kinds::{calendar, each_kind, field, laws, procedure, site, synonyms, translation};
use crate::diagnostic::Report;

type Check = fn(&Around<'_>, &ByCode<'_>, &mut Report);

macro_rules! checks {
    ($($shelf:ident: $kind:ty,)*) => {
        const OF_KINDS: &[Check] = &[$(<$kind as Across>::across,)*];
    };
}
each_kind!(checks);

const OF_ALL: &[Check] = &[
    |around, _, report| files::check(around, report),
    |around, _, report| invented::check(around, report),
    |around, _, report| copies::check(around.sources, report),
    |around, _, report| field::across(around, report),
    synonyms::across,
    calendar::across,
    laws::across,
    translation::across,
    procedure::across,
    |around, _, report| named_files::check(around, report),
    |around, _, report| slugs::check(around, report),
];

/// Checks that need all files, side by side; what they find stands in the order of these lists.
pub(crate) fn across(around: &Around<'_>, report: &mut Report) {
    let by_code = around.by_code();
    let checks = OF_ALL.par_iter().chain(OF_KINDS).chain([site::across as Check].par_iter());
    let found = checks.map(|check| {
        let mut found = Report::default();
        check(around, &by_code, &mut found);
        found
    });
    let mut all = Report::default();
    found.collect::<Vec<_>>().into_iter().for_each(|found| all.extend(found));
    follows::keep_causes(around.sources, report, &mut all);
    once::tell_once(around, &mut all);
    report.extend(all);
}

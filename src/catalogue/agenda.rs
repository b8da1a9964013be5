//! What changes by itself on days to come: versions that begin and end, fees, decisions, groups, campaigns.
//!
//! In: the [`Catalogue`] and a day. Out: the turns after that day, the next one first; before them what was to be done by
//! that day and is not: it stays on the agenda until somebody does it.

use jiff::civil::Date;

use super::kinds::laws;
use super::kinds::portal;
use super::kinds::procedure::{Status, turns};
use super::kinds::site;
use super::turn::Turn;
use super::whole::Catalogue;

impl Catalogue {
    /// Every turn after `day`, and what is overdue on it; drafts have none.
    pub(crate) fn agenda(&self, day: Date) -> Vec<Turn> {
        let mut all = self.published.turns();
        all.extend(self.calendar.turns());
        let service_days = self.published.service_days.iter();
        all.extend(service_days.flat_map(|one| one.closing_turns(day, &self.calendar)));
        all.extend(site::turns(&self.config.commune.hours, None, &site::SITE_FILE.into()));
        all.extend(laws::turns(&self.laws));
        all.extend(portal::turns(&self.portal, &self.procedures));
        for versions in self.procedures.values() {
            let shown = versions.iter().map(|version| &**version);
            let shown: Vec<_> = shown.filter(|version| version.status != Status::Draft).collect();
            all.extend(turns::of_versions(&shown));
        }
        all.extend(self.review_turns(day));
        all.extend(self.calendar.to_be_confirmed(&self.config, day));
        all.retain(|turn| turn.day > day || turn.kind.is_task());
        all.sort_unstable();
        all.dedup();
        all
    }
}

//! What a campaign of another day hands out: what is true on that day, and what changes until then.

use jiff::civil::Date;

use super::{Entry, Id, Site};
use crate::catalogue::Campaign;
use crate::diagnostic::{Diagnostic, Mistake, Report, Words};

impl Site {
    /// The site of the day of a campaign, and the campaign in it.
    pub(crate) fn on_day_of(&self, id: Id<Campaign>) -> (&Site, Id<Campaign>) {
        let campaign = &self.campaigns[id];
        let other = campaign.day.and_then(|day| self.of_campaigns.get(&day));
        let found = other.and_then(|site| {
            let mut all = site.campaigns.each();
            Some((site, all.find(|(_, one)| one.slug == campaign.slug)?.0))
        });
        found.unwrap_or((self, id))
    }
}

/// What of the procedures of each campaign to come is otherwise on its day.
pub(super) fn changes(site: &Site) -> Report {
    let mut report = Report::default();
    for campaign in site.campaigns.iter() {
        let Some(day) = campaign.day.filter(|day| *day > site.day) else { continue };
        let Some(then) = site.of_campaigns.get(&day) else { continue };
        for reference in &campaign.procedures {
            let pair = site.entry(&reference.code).zip(then.entry(&reference.code));
            if let Some(what) = pair.and_then(|(now, later)| change((now, site.day), (later, day))) {
                let found = Mistake::ChangesUntilDay { code: &reference.code, day: &day, what };
                let found = Diagnostic::new(found).path(&campaign.origin.path);
                report.push(found.span(reference.span.clone()));
            }
        }
    }
    report
}

fn change((now, today): (&Entry, Date), (later, day): (&Entry, Date)) -> Option<Words> {
    let fees = |entry: &Entry, day: Date| -> Vec<bool> {
        let channels = entry.procedure.channels.iter();
        channels.flat_map(|channel| &channel.fees).map(|fee| fee.holds_on(day)).collect()
    };
    match () {
        () if now.procedure.origin.hash != later.procedure.origin.hash => {
            Some(Words::new("một bản khác có hiệu lực", "another version is in force"))
        }
        () if now.procedure.seen != later.procedure.seen || fees(now, today) != fees(later, day) => {
            Some(Words::new("lệ phí khác", "other fees"))
        }
        () if now.life != later.life => Some(Words::new("bắt đầu hoặc thôi áp dụng", "it begins or ends")),
        () => None,
    }
}

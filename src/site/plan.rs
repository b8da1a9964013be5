//! From the catalogue and the day to the [`Site`].

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use super::links;
use super::shown::{self, OnDay};
use super::traits::{self, Traits};
use super::{
    All, ByCode, Editions, Entry, FieldEntry, GuideEntry, Id, Posts, Site, address, browse, campaign,
    chooser, decisions, elsewhere, group, kept, laws, prints, translations, wanted,
};
use crate::catalogue::kinds::{PICTURES, SHARED_PICTURES, calendar, figures, guide, laws as texts};
use crate::catalogue::{Campaign, Catalogue, Config, Guide, Life, Procedure, Reference, SITE_FILE, Shelves};
use crate::diagnostic::{Checked, Diagnostic, Mistake};
use crate::source::SourceSet;
use crate::theme;
use crate::vietnamese;

/// How many procedures are kept as news; pages and the feed take from the front.
const NEWS: usize = 50;

/// Decides what exists on `day` and where. Two outputs on one address are an error.
pub fn plan(catalogue: &Catalogue, sources: &SourceSet, day: Date, editions: Editions) -> Checked<Site> {
    let Checked { value: mut site, mut report } = planned(catalogue, sources, day, editions);
    if editions.prints() {
        let own = site.campaigns.iter().filter_map(|campaign| campaign.day).filter(|own| *own != day);
        let days: BTreeSet<Date> = own.collect();
        let on = |day| (day, planned(catalogue, sources, day, Editions::site_only()).value);
        site.of_campaigns = days.into_iter().map(on).collect();
        report.extend(campaign::changes(&site));
    }
    Checked::new(site, report)
}

/// The site of one day, without what is handed out on others.
fn planned(catalogue: &Catalogue, sources: &SourceSet, day: Date, editions: Editions) -> Checked<Site> {
    let linked = links::resolved(catalogue, sources);
    let catalogue = linked.catalogue(catalogue);
    let mut report = catalogue.far_from(day);
    report.extend(catalogue.doubtful_reviews(day));
    report.diagnostics.extend(no_hours(&catalogue.config, day));
    report.diagnostics.extend(calendar::on_the_day(&catalogue.calendar, &catalogue.config, day));
    let in_force = || catalogue.in_force_on(day);
    report.diagnostics.extend(texts::of_the_day(&catalogue.laws, in_force, &catalogue.published, day));
    report.diagnostics.extend(figures::to_come(&catalogue.published.figures, day));
    let config = Arc::new(with_pictures(catalogue.config.clone(), sources));
    let mut fields = fields_in_order(catalogue);
    let (mut entries, mut by_code) = entries(in_order(shown::on(catalogue, day)), day, &fields);
    let groups = group::groups(catalogue, day, &mut by_code, &mut entries);
    traits::settle(&mut entries, &fields, &groups, config.commune.remote, day);
    for (id, entry) in entries.each().filter(|(_, entry)| entry.is_listed()) {
        if let Some(field) = entry.field {
            fields[field].listed.push(id);
        }
    }
    let tasks = with_page(&config.tasks, &by_code).filter(|&id| entries[id].is_listed()).collect();
    let guides = guides(catalogue, &by_code);
    let choosers = chooser::choosers(&catalogue.published.choosers, &entries, &by_code, &mut report);
    let decisions = decisions::entries(catalogue, day, &by_code, &mut entries);
    let by_decision = decisions::by_decision(&decisions);
    let posts = Posts::of(&catalogue.published, (day, &catalogue.calendar), &by_code);
    report.diagnostics.extend(posts.about_ended(&entries, &by_code));
    let laws = laws::laws(catalogue, &posts, &mut entries, day);
    let pictures = pictures(&config, &guides, sources);
    let form_sizes = form_sizes(&entries, sources);
    let mut site = Site {
        day,
        tasks,
        news: news(&entries),
        browse: browse::pages(&entries, &groups, &catalogue.addresses),
        config,
        fields,
        choosers,
        elsewhere: elsewhere::shown(&catalogue.published.elsewhere, &entries, &by_code),
        posts,
        translations: All::new(),
        translated: BTreeMap::new(),
        synonyms: catalogue.synonyms.clone(),
        calendar: catalogue.calendar.clone(),
        laws,
        known_laws: catalogue.laws.clone(),
        entries,
        guides,
        groups,
        decisions,
        campaigns: campaigns(catalogue, day),
        of_campaigns: BTreeMap::new(),
        shelves: shelves(catalogue),
        prints: All::new(),
        pictures,
        form_sizes,
        outputs: BTreeMap::new(),
        anchors: Vec::new(),
        gone: All::new(),
        own_pages: theme::own_pages(sources, &catalogue.config.theme).into_iter().collect(),
        published_last: 0,
        by_code,
        by_decision,
        by_printed: BTreeMap::new(),
    };
    translations::translate(&mut site, &mut report);
    if editions.prints() {
        site.prints = prints::prints(&site);
        for (id, print) in site.prints.each() {
            site.by_printed.entry(print.of).or_default().push(id);
        }
    }
    site.outputs = wanted::outputs(&site, sources, &linked, &mut report);
    kept::keep(&mut site, catalogue);
    site.anchors = linked.check(&site, (catalogue, sources), editions, &mut report);
    Checked::new(site, report)
}

/// Every row of the opening hours is of another season.
fn no_hours(config: &Config, day: Date) -> Option<Diagnostic> {
    let hours = &config.commune.hours;
    let none = !hours.is_empty() && !hours.iter().any(|row| row.hold_on(day));
    none.then(|| Diagnostic::new(Mistake::NoHoursNow { day: &day }).path(&SITE_FILE.into()))
}

/// In Vietnamese order of the name people say; equal names by code.
fn in_order(shown: Vec<OnDay>) -> Vec<OnDay> {
    let mut keyed: Vec<_> = shown
        .into_par_iter()
        .map(|current| (vietnamese::sort_key(current.procedure.spoken_name()), current))
        .collect();
    keyed.sort_by(|(a_key, a), (b_key, b)| {
        a_key.cmp(b_key).then_with(|| a.procedure.code.cmp(&b.procedure.code))
    });
    keyed.into_iter().map(|(_, current)| current).collect()
}

fn fields_in_order(catalogue: &Catalogue) -> All<FieldEntry> {
    let mut fields: Vec<FieldEntry> = catalogue
        .fields
        .iter()
        .map(|field| FieldEntry {
            address: address::field(&field.slug),
            field: field.clone(),
            listed: Vec::new(),
        })
        .collect();
    fields.sort_by_cached_key(|entry| (vietnamese::sort_key(&entry.field.name), entry.field.slug.clone()));
    fields.into_iter().collect()
}

/// A page for each procedure that shows, in the order given, and which of them each code has.
fn entries(shown: Vec<OnDay>, day: Date, fields: &All<FieldEntry>) -> (All<Entry>, ByCode) {
    let by_slug: BTreeMap<&str, Id<FieldEntry>> =
        fields.each().map(|(id, entry)| (entry.field.slug.as_str(), id)).collect();
    let mut entries: All<Entry> = shown
        .into_iter()
        .map(|current| {
            let field = by_slug.get(current.procedure.field.as_str()).copied();
            entry(current, day, field)
        })
        .collect();
    let by_code: ByCode = entries.each().map(|(id, entry)| (entry.procedure.code.clone(), id)).collect();
    for entry in entries.iter_mut() {
        let procedure = &entry.procedure;
        entry.replaced_by = with_page(&procedure.replaced_by, &by_code).next();
        entry.requires = with_page(&procedure.requires, &by_code).collect();
        entry.related = with_page(&procedure.related, &by_code).collect();
    }
    (entries, by_code)
}

/// The pages of those of these codes that have one.
fn with_page<'a>(
    codes: impl IntoIterator<Item = &'a Reference>,
    by_code: &ByCode,
) -> impl Iterator<Item = Id<Entry>> {
    codes.into_iter().filter_map(|reference| by_code.get(&reference.code).copied())
}

/// Without a logo that no browser could show, and without a picture that no chat could: then one is drawn. Both were told of.
fn with_pictures(mut config: Config, sources: &SourceSet) -> Config {
    let is_none = |file: &String, kinds| !sources.is_picture(&format!("content/{file}"), kinds);
    config.commune.logo.take_if(|file| is_none(file, &PICTURES));
    config.picture.take_if(|file| is_none(file, &SHARED_PICTURES));
    config
}

fn guides(catalogue: &Catalogue, by_code: &ByCode) -> All<GuideEntry> {
    let entry = |guide: &Guide| GuideEntry {
        address: address::page(guide::PAGES, &guide.slug),
        procedures: with_page(&guide.procedures, by_code).collect(),
        guide: guide.clone(),
    };
    let mut guides: Vec<GuideEntry> = catalogue.published.guides.iter().map(entry).collect();
    guides.sort_by_cached_key(|entry| (vietnamese::sort_key(&entry.guide.title), entry.guide.slug.clone()));
    guides.into_iter().collect()
}

/// The next first, those without a day last, those that are over behind those to come.
fn campaigns(catalogue: &Catalogue, day: Date) -> All<Campaign> {
    let mut campaigns = catalogue.published.campaigns.clone();
    campaigns.sort_by_key(|campaign| {
        let over = campaign.day.is_some_and(|own| own < day);
        (over, campaign.day.is_none(), campaign.day, campaign.slug.clone())
    });
    campaigns.into_iter().collect()
}

/// What is published, the latest resolution first.
fn shelves(catalogue: &Catalogue) -> Shelves {
    let mut shelves = catalogue.published.clone();
    shelves
        .resolutions
        .sort_by_cached_key(|one| (Reverse((one.effective_from, one.date)), one.number.clone()));
    shelves
}

/// The bytes of every picture a print may show.
fn pictures(config: &Config, guides: &All<GuideEntry>, sources: &SourceSet) -> BTreeMap<String, Arc<[u8]>> {
    let shown = guides.iter().flat_map(|entry| &entry.guide.steps).filter_map(|step| step.picture.as_ref());
    let files = shown.map(|picture| picture.file.as_str()).chain(config.commune.logo.as_deref());
    let held =
        files.filter_map(|file| Some((file.to_owned(), sources.bytes(&format!("content/{file}"))?.clone())));
    held.collect()
}

/// Without what it is linked with.
fn entry(current: OnDay, day: Date, field: Option<Id<FieldEntry>>) -> Entry {
    let OnDay { procedure, life, earlier, next, fees_turned } = current;
    Entry {
        life,
        is_composed: false,
        traits: Traits::default(),
        group: None,
        joined: Vec::new(),
        laws: Vec::new(),
        earlier,
        next,
        announced: Vec::new(),
        field,
        address: address::procedure(&procedure.code),
        replaced_by: None,
        requires: Vec::new(),
        related: Vec::new(),
        dated: dated(&procedure, life, fees_turned, day),
        announced_on: announced_on(&procedure, life, fees_turned, day),
        procedure,
    }
}

/// The day by which a procedure is news: of what was announced for a day to come, or else of the
/// latest of its dates that is not after the site's day (a source may carry a date of tomorrow).
/// That the source wrote its record anew is no news: a portal does that to nearly all of them at once.
fn announced_on(procedure: &Procedure, life: Life, fees_turned: Option<Date>, day: Date) -> Option<Date> {
    if let Life::Announced(from) = life {
        return Some(from);
    }
    let decided = procedure.decisions.iter().filter_map(|decision| decision.date);
    let all = decided.chain(fees_turned).chain(procedure.effective_from);
    all.filter(|date| *date <= day).max()
}

/// The same, or the day on which the source was updated: a print from before that may say something else.
fn dated(procedure: &Procedure, life: Life, fees_turned: Option<Date>, day: Date) -> Option<Date> {
    let updated = procedure.updated.filter(|date| *date <= day && !matches!(life, Life::Announced(_)));
    announced_on(procedure, life, fees_turned, day).max(updated)
}

fn news(entries: &All<Entry>) -> Vec<Id<Entry>> {
    let mut dated: Vec<(Id<Entry>, &Entry)> =
        entries.each().filter(|(_, entry)| entry.is_listed() && entry.announced_on.is_some()).collect();
    dated.sort_by_key(|(_, entry)| (Reverse(entry.announced_on), &entry.procedure.code));
    dated.into_iter().map(|(id, _)| id).take(NEWS).collect()
}

fn form_sizes(entries: &All<Entry>, sources: &SourceSet) -> BTreeMap<String, u64> {
    let named = entries.iter().flat_map(|entry| wanted::forms(&entry.procedure));
    let size =
        |file: &str| Some((file.to_owned(), sources.files.get(format!("content/{file}").as_str())?.len));
    named.filter_map(size).collect()
}

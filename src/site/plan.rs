//! From the catalogue and the day to the [`Site`].

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use super::clash::clash;
use super::links::{self, Linked};
use super::shown::{self, OnDay};
use super::traits::{self, Traits};
use super::{
    All, ByCode, Data, Editions, Entry, FieldEntry, GuideEntry, Id, Output, Page, Posts, Site, Target,
    ThemeFile, address, browse, campaign, chooser, decisions, elsewhere, group, kept, laws, prints,
    translations,
};
use crate::catalogue::kinds::{
    PICTURES, SHARED_PICTURES, calendar, chooser as choosers, decision, elsewhere as others, figures,
    group as linked, guide, laws as texts, resolution,
};
use crate::catalogue::{
    Campaign, Catalogue, Config, Form, Guide, Life, Procedure, Reference, SITE_FILE, Shelves,
};
use crate::diagnostic::{Checked, Diagnostic, Mistake, Report};
use crate::source::SourceSet;
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
    report.diagnostics.extend(texts::of_the_day(&catalogue.laws, || catalogue.in_force_on(day), day));
    report.diagnostics.extend(figures::to_come(&catalogue.published.figures, day));
    let config = Arc::new(with_pictures(catalogue.config.clone(), sources));
    let mut fields = fields_in_order(catalogue);
    let (mut entries, mut by_code) = entries(in_order(shown::on(catalogue, day)), day, &fields);
    let groups = group::groups(catalogue, day, &mut by_code, &mut entries);
    traits::settle(&mut entries, &fields, &groups, day);
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
    let laws = laws::laws(catalogue, &mut entries);
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
        posts: Posts::of(&catalogue.published, day, &by_code),
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
    site.outputs = outputs(&site, sources, &linked, &mut report);
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
    let files = shown.map(|picture| picture.file.as_str()).chain(logo(config));
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

/// Every output by address. The report names what would lie on an address that is taken, or differs
/// from one by case only, which Windows and macOS hold for the same file.
fn outputs(
    site: &Site,
    sources: &SourceSet,
    linked: &Linked,
    report: &mut Report,
) -> BTreeMap<Arc<str>, Output> {
    let mut taken: HashMap<String, usize> = HashMap::new();
    let mut outputs: Vec<(Arc<str>, Output)> = Vec::new();
    for (address, kind) in wanted(site, sources, linked) {
        let folded = vietnamese::lower(&address);
        if let Some((first, of_first)) = taken.get(&folded).map(|at| &outputs[*at]) {
            report.push(clash(site, sources, (&address, &kind), (first, of_first)));
            continue;
        }
        taken.insert(folded, outputs.len());
        outputs.push((address, kind));
    }
    // A map of all at once is made faster than one that grows by each.
    outputs.into_iter().collect()
}

type Wanted = (Arc<str>, Output);

fn wanted(site: &Site, sources: &SourceSet, linked: &Linked) -> Vec<Wanted> {
    let mut wanted: Vec<Wanted> = vec![
        (address::HOME.into(), Output::Page(Page::Home)),
        (address::PROCEDURES.into(), Output::Page(Page::Procedures)),
        (address::NEWS.into(), Output::Page(Page::News)),
        (address::CONTACT.into(), Output::Page(Page::Contact)),
        (address::NOT_FOUND.into(), Output::Page(Page::NotFound)),
        (address::OPEN_DATA_PAGE.into(), Output::Page(Page::OpenData)),
        (address::OPEN_DATA.into(), Output::Data(Data::Procedures)),
        (address::LIST_CSV.into(), Output::Data(Data::List)),
        (address::CALENDAR.into(), Output::Data(Data::Calendar)),
        (address::CALENDAR_SCRIPT.into(), Output::Data(Data::CalendarScript)),
        (address::ROBOTS.into(), Output::Data(Data::Robots)),
        (address::STYLE.into(), Output::Theme(ThemeFile::Style)),
        (address::MORE_STYLE.into(), Output::Theme(ThemeFile::MoreStyle)),
        (address::SCRIPT.into(), Output::Theme(ThemeFile::Script)),
        (address::MORE_SCRIPT.into(), Output::Theme(ThemeFile::MoreScript)),
        (address::SEARCH.into(), Output::Data(Data::Search)),
        (address::SEARCH_INDEX.into(), Output::Data(Data::SearchIndex)),
    ];
    if !site.decisions.is_empty() {
        wanted.push((decision::DATA.into(), Output::Data(Data::Decisions)));
    }
    if !site.groups.is_empty() {
        wanted.push((linked::PAGE.into(), Output::Page(Page::Groups)));
        wanted.push((linked::DATA.into(), Output::Data(Data::Groups)));
    }
    if !site.shelves.resolutions.is_empty() {
        wanted.push((resolution::PAGE.into(), Output::Page(Page::Resolutions)));
        wanted.push((resolution::DATA.into(), Output::Data(Data::Resolutions)));
    }
    wanted.extend(of_laws(site));
    if site.shortened().next().is_some() {
        wanted.push((address::SHORTENED.into(), Output::Page(Page::Shortened)));
    }
    if site.is_public() {
        wanted.extend(of_offline());
        wanted.push((address::FEED.into(), Output::Data(Data::Feed)));
        wanted.push((address::SITEMAP.into(), Output::Data(Data::Sitemap)));
    }
    for (id, field) in site.fields.each() {
        wanted.push((field.address.clone(), Output::Page(Page::Field(id))));
        let former = field.field.former_slugs.iter();
        wanted.extend(former.map(|slug| leads_on(address::FIELDS, slug, Target::Field(id))));
    }
    for (id, entry) in site.browse.each() {
        wanted.push((entry.address.clone(), Output::Page(Page::Browse(id))));
    }
    for (id, entry) in site.entries.each() {
        wanted.push((entry.address.clone(), Output::Page(Page::Procedure(id))));
    }
    for (id, entry) in site.guides.each() {
        wanted.push((entry.address.clone(), Output::Page(Page::Guide(id))));
        let former = entry.guide.former_slugs.iter();
        wanted.extend(former.map(|slug| leads_on(guide::PAGES, &slug.code, Target::Guide(id))));
    }
    for (id, entry) in site.decisions.each() {
        wanted.push((entry.address.clone(), Output::Page(Page::Decision(id))));
        let former = entry.decision.former_slugs.iter();
        wanted.extend(former.map(|slug| leads_on(decision::PAGES, &slug.code, Target::Decision(id))));
    }
    wanted.extend(of_choosers(site));
    wanted.extend(of_elsewhere(site));
    wanted.extend(of_posts(site));
    for entry in &site.groups {
        let former = entry.group.former_slugs.iter();
        wanted.extend(former.map(|slug| leads_on(linked::PAGES, &slug.code, Target::Entry(entry.entry))));
    }
    for (id, entry) in site.translations.each() {
        wanted.push((entry.address.clone(), Output::Page(Page::Translation(id))));
    }
    let letters = site.all_letters().into_iter();
    wanted.extend(letters.map(|one| (address::letters(one), Output::Theme(ThemeFile::Letters(one)))));
    wanted.extend(of_prints(site));
    wanted.extend(assets(site, sources, linked));
    wanted
}

fn of_choosers(site: &Site) -> Vec<Wanted> {
    let mut wanted = Vec::new();
    for (id, entry) in site.choosers.each() {
        wanted.push((entry.address.clone(), Output::Page(Page::Chooser(id))));
        let former = entry.chooser.former_slugs.iter();
        wanted.extend(former.map(|slug| leads_on(choosers::PAGES, &slug.code, Target::Chooser(id))));
    }
    wanted
}

/// A page of all, their data, and a page of each that has one.
fn of_laws(site: &Site) -> Vec<Wanted> {
    if site.laws.is_empty() {
        return Vec::new();
    }
    let mut wanted =
        vec![(texts::PAGE.into(), Output::Page(Page::Laws)), (texts::DATA.into(), Output::Data(Data::Laws))];
    let pages = site.laws.each().filter_map(|(id, text)| Some((id, text.address.clone()?)));
    wanted.extend(pages.map(|(id, at)| (at, Output::Page(Page::Law(id)))));
    wanted
}

/// A page each, and one of all; what gives way to a procedure leads there.
fn of_elsewhere(site: &Site) -> Vec<Wanted> {
    let mut wanted = Vec::new();
    if !site.elsewhere.is_empty() {
        wanted.push((others::LIST.into(), Output::Page(Page::ElsewhereList)));
    }
    for (id, entry) in site.elsewhere.each() {
        wanted.push((entry.address.clone(), Output::Page(Page::Elsewhere(id))));
        let former = entry.elsewhere.former_slugs.iter();
        wanted.extend(former.map(|slug| leads_on(others::PAGES, &slug.code, Target::Elsewhere(id))));
    }
    for one in &site.shelves.elsewhere {
        if let Some(id) = elsewhere::gives_way(one, &site.entries, &site.by_code) {
            let slugs = std::iter::once(&one.slug).chain(one.former_slugs.iter().map(|slug| &slug.code));
            wanted.extend(slugs.map(|slug| leads_on(others::PAGES, slug, Target::Entry(id))));
        }
    }
    wanted
}

/// A page each, and of each kind one of all and its data.
fn of_posts(site: &Site) -> Vec<Wanted> {
    let mut wanted = Vec::new();
    for kind in site.posts.kinds() {
        wanted.push((kind.posting().list.into(), Output::Page(Page::Posts(kind))));
        wanted.push((kind.posting().data.into(), Output::Data(Data::Posts(kind))));
    }
    let dates = |id, page| (address::service_days(page), Output::Data(Data::Dates(id)));
    for (id, post) in site.posts.service_days.each() {
        wanted.push(dates(Some(id), Some(&post.address)));
    }
    if !site.posts.figures.is_empty() {
        wanted.push((address::FIGURES_CSV.into(), Output::Data(Data::FiguresTable)));
    }
    if !site.posts.service_days.is_empty() {
        wanted.push(dates(None, None));
    }
    for id in site.posts.ids() {
        let post = site.posts.face(id);
        wanted.push((post.address.clone(), Output::Page(Page::Post(id))));
        let former = post.face.former_slugs.iter();
        wanted.extend(former.map(|slug| leads_on(id.kind().pages(), &slug.code, Target::Post(id))));
    }
    wanted
}

/// What is needed to keep pages for when there is no network, which only a server's pages can be.
fn of_offline() -> [Wanted; 4] {
    [
        (address::OFFLINE.into(), Output::Page(Page::Offline)),
        (address::OFFLINE_LIST.into(), Output::Data(Data::OfflineList)),
        (address::OFFLINE_SCRIPT.into(), Output::Theme(ThemeFile::OfflineScript)),
        (address::WORKER.into(), Output::Theme(ThemeFile::Worker)),
    ]
}

/// A former address, which leads to the present one.
fn leads_on(folder: &str, slug: &str, target: Target) -> Wanted {
    (address::page(folder, slug), Output::Page(Page::Former(target)))
}

/// The prints, their room, and a picture of the first of each kind.
fn of_prints(site: &Site) -> Vec<Wanted> {
    let mut wanted: Vec<Wanted> = Vec::new();
    let mut pictured: Vec<Arc<str>> = Vec::new();
    for (id, print) in site.prints.each() {
        wanted.push((print.address.clone(), Output::Print(id)));
        let picture = address::print_picture(&print.kind());
        if !pictured.contains(&picture) {
            wanted.push((picture.clone(), Output::Picture(id)));
            pictured.push(picture);
        }
    }
    // Only an absolute address leads to it, and where no print is wanted nothing is set.
    if !site.prints.is_empty() && site.is_public() && site.config.picture.is_none() {
        wanted.push((address::SHARE.into(), Output::Share));
    }
    if !site.prints.is_empty() {
        wanted.push((address::PRINT_ROOM.into(), Output::Page(Page::PrintRoom)));
    }
    wanted
}

fn forms(procedure: &Procedure) -> impl Iterator<Item = &str> {
    procedure.papers().filter_map(|paper| paper.form.as_ref()).flat_map(Form::files)
}

fn form_sizes(entries: &All<Entry>, sources: &SourceSet) -> BTreeMap<String, u64> {
    let named = entries.iter().flat_map(|entry| forms(&entry.procedure));
    let size =
        |file: &str| Some((file.to_owned(), sources.files.get(format!("content/{file}").as_str())?.len));
    named.filter_map(size).collect()
}

/// Forms of the procedures that show, the logo, pictures of guides, files of decisions and resolutions, and what texts
/// link to: each once.
fn assets(site: &Site, sources: &SourceSet, linked: &Linked) -> Vec<Wanted> {
    let mut files: BTreeSet<&str> = site.entries.iter().flat_map(|entry| forms(&entry.procedure)).collect();
    files.extend(logo(&site.config));
    files.extend(site.config.picture.as_deref().filter(|_| site.is_public()));
    let steps = site.guides.iter().flat_map(|entry| &entry.guide.steps);
    files.extend(steps.filter_map(|step| step.picture.as_ref()).map(|picture| &*picture.file));
    files.extend(site.decisions.iter().filter_map(|entry| entry.decision.file.as_deref()));
    files.extend(site.shelves.resolutions.iter().filter_map(|one| one.file.as_deref()));
    files.extend(linked.files.iter().map(String::as_str));
    let found = files.into_iter().filter_map(|file| {
        let source = sources.files.get(format!("content/{file}").as_str())?;
        Some((address::asset(file), Output::Asset { path: source.path.clone(), hash: source.hash }))
    });
    found.collect()
}

fn logo(config: &Config) -> Option<&str> {
    config.commune.logo.as_deref()
}

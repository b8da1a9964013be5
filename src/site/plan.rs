//! From the catalogue and the day to the [`Site`].

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use super::shown::{self, OnDay};
use super::{
    Data, Entry, FieldEntry, GuideEntry, Output, Page, PrintOf, Site, ThemeFile, address, announcements,
    group, prints,
};
use crate::catalogue::kinds::guide;
use crate::catalogue::{Catalogue, Config, DossierItem, Guide, Life, Procedure, Shelves, decision_key};
use crate::diagnostic::{Checked, Diagnostic, Mistake, Report};
use crate::source::SourceSet;
use crate::vietnamese;

/// How many procedures are kept as news; pages and the feed take from the front.
const NEWS: usize = 50;

/// What a site is to have beside its pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    pub prints: bool,
}

/// Decides what exists on `day` and where. Two outputs on one address are an error.
pub fn plan(catalogue: &Catalogue, sources: &SourceSet, day: Date, parts: Parts) -> Checked<Site> {
    let mut report = Report::default();
    let config = Arc::new(catalogue.config.clone());
    let shown = in_order(shown::on(catalogue, day));
    let mut by_code: BTreeMap<String, usize> =
        shown.iter().enumerate().map(|(index, current)| (current.procedure.code.clone(), index)).collect();
    let mut fields = fields_in_order(catalogue);
    let by_slug: BTreeMap<String, usize> =
        fields.iter().enumerate().map(|(index, field)| (field.field.slug.clone(), index)).collect();

    let mut entries: Vec<Entry> =
        shown.into_iter().map(|current| entry(current, day, &by_code, &by_slug)).collect();
    let groups = group::groups(catalogue, day, &mut by_code, &mut entries);
    for (index, entry) in entries.iter().enumerate().filter(|(_, entry)| entry.is_listed()) {
        if let Some(field) = entry.field {
            fields[field].listed.push(index);
        }
    }
    let tasks = config.tasks.iter().filter_map(|task| by_code.get(&task.code).copied());
    let tasks = tasks.filter(|&index| entries[index].is_listed()).collect();
    let guides = guides(catalogue, &by_code);
    let announcements = announcements::announcements(catalogue, day, &by_code, &mut entries);
    let numbers = announcements.iter().map(|entry| decision_key(&entry.announcement.decision.number));
    let by_decision = numbers.enumerate().map(|(index, number)| (number, index)).collect();
    let pictures = pictures(&config, &guides, sources);
    let mut site = Site {
        day,
        tasks,
        news: news(&entries),
        config,
        fields,
        entries,
        guides,
        groups,
        announcements,
        shelves: shelves(catalogue, day),
        prints: Vec::new(),
        pictures,
        outputs: BTreeMap::new(),
        by_code,
        by_decision,
        by_printed: BTreeMap::new(),
    };
    if parts.prints {
        site.prints = prints::prints(&site);
        for (index, print) in site.prints.iter().enumerate() {
            site.by_printed.entry(print.of).or_default().push(index);
        }
    }
    site.outputs = outputs(&site, sources, &mut report);
    Checked::new(site, report)
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

fn fields_in_order(catalogue: &Catalogue) -> Vec<FieldEntry> {
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
    fields
}

fn guides(catalogue: &Catalogue, by_code: &BTreeMap<String, usize>) -> Vec<GuideEntry> {
    let entry = |guide: &Guide| GuideEntry {
        address: address::page(guide::PAGES, &guide.slug),
        procedures: guide
            .procedures
            .iter()
            .filter_map(|reference| by_code.get(&reference.code).copied())
            .collect(),
        guide: guide.clone(),
    };
    let mut guides: Vec<GuideEntry> = catalogue.published.guides.iter().map(entry).collect();
    guides.sort_by_cached_key(|entry| (vietnamese::sort_key(&entry.guide.title), entry.guide.slug.clone()));
    guides
}

/// What is published, in the order in which it is shown: the latest resolution first; the next campaign first, those
/// without a day last, those that are over behind those to come.
fn shelves(catalogue: &Catalogue, day: Date) -> Shelves {
    let mut shelves = catalogue.published.clone();
    shelves
        .resolutions
        .sort_by_cached_key(|one| (Reverse((one.effective_from, one.date)), one.number.clone()));
    shelves.campaigns.sort_by_key(|campaign| {
        let over = campaign.day.is_some_and(|own| own < day);
        (over, campaign.day.is_none(), campaign.day, campaign.slug.clone())
    });
    shelves
}

/// The bytes of every picture a print may show.
fn pictures(config: &Config, guides: &[GuideEntry], sources: &SourceSet) -> BTreeMap<String, Arc<[u8]>> {
    let shown = guides.iter().flat_map(|entry| &entry.guide.steps).filter_map(|step| step.picture.as_ref());
    let files = shown.map(|picture| picture.file.as_str()).chain(logo(config));
    let held =
        files.filter_map(|file| Some((file.to_owned(), sources.bytes(&format!("content/{file}"))?.clone())));
    held.collect()
}

fn entry(
    current: OnDay,
    day: Date,
    by_code: &BTreeMap<String, usize>,
    by_slug: &BTreeMap<String, usize>,
) -> Entry {
    let OnDay { procedure, life, earlier, next, fees_turned } = current;
    let index_of = |code: &str| by_code.get(code).copied();
    Entry {
        life,
        is_composed: false,
        group: None,
        joined: Vec::new(),
        earlier,
        next,
        announced: Vec::new(),
        field: by_slug.get(&procedure.field).copied(),
        address: address::procedure(&procedure.code),
        replaced_by: procedure.replaced_by.as_ref().and_then(|reference| index_of(&reference.code)),
        requires: procedure.requires.iter().filter_map(|reference| index_of(&reference.code)).collect(),
        related: procedure.related.iter().filter_map(|reference| index_of(&reference.code)).collect(),
        dated: dated(&procedure, life, fees_turned, day),
        procedure,
    }
}

/// The day by which a procedure is news: of what was announced for a day to come, or else of the
/// latest of its dates that is not after the site's day (a source may carry a date of tomorrow).
fn dated(procedure: &Procedure, life: Life, fees_turned: Option<Date>, day: Date) -> Option<Date> {
    if let Life::Announced(from) = life {
        return Some(from);
    }
    let decided = procedure.decisions.iter().filter_map(|decision| decision.date);
    let all = decided.chain(fees_turned).chain(procedure.effective_from).chain(procedure.updated);
    all.filter(|date| *date <= day).max()
}

fn news(entries: &[Entry]) -> Vec<usize> {
    let mut dated: Vec<usize> = (0..entries.len())
        .filter(|&index| entries[index].is_listed() && entries[index].dated.is_some())
        .collect();
    let key = |&index: &usize| (Reverse(entries[index].dated), entries[index].procedure.code.clone());
    dated.sort_by_cached_key(key);
    dated.truncate(NEWS);
    dated
}

/// Every output by address. The report names what would lie on an address that is taken, or differs
/// from one by case only, which Windows and macOS hold for the same file.
fn outputs(site: &Site, sources: &SourceSet, report: &mut Report) -> BTreeMap<Arc<str>, Output> {
    let mut taken: HashMap<String, Arc<str>> = HashMap::new();
    let mut outputs = Vec::new();
    for (address, kind, owner) in wanted(site, sources) {
        let folded = vietnamese::lower(&address);
        if let Some(first) = taken.get(&folded) {
            let clash = Diagnostic::new(Mistake::SameAddress { address: &address, first: &first });
            report.push(match owner {
                Some(procedure) => clash.path(&procedure.origin.path).span(procedure.code_span.clone()),
                None => clash,
            });
            continue;
        }
        taken.insert(folded, address.clone());
        outputs.push((address, kind));
    }
    // A map of all at once is made faster than one that grows by each.
    outputs.into_iter().collect()
}

type Wanted<'a> = (Arc<str>, Output, Option<&'a Procedure>);

fn wanted<'a>(site: &'a Site, sources: &SourceSet) -> Vec<Wanted<'a>> {
    let mut wanted: Vec<Wanted<'a>> = vec![
        (address::HOME.into(), Output::Page(Page::Home), None),
        (address::PROCEDURES.into(), Output::Page(Page::Procedures), None),
        (address::NEWS.into(), Output::Page(Page::News), None),
        (address::CONTACT.into(), Output::Page(Page::Contact), None),
        (address::NOT_FOUND.into(), Output::Page(Page::NotFound), None),
        (address::OPEN_DATA_PAGE.into(), Output::Page(Page::OpenData), None),
        (address::OPEN_DATA.into(), Output::Data(Data::Procedures), None),
        (address::LIST_CSV.into(), Output::Data(Data::List), None),
        (address::ROBOTS.into(), Output::Data(Data::Robots), None),
        (address::STYLE.into(), Output::Theme(ThemeFile::Style), None),
        (address::SCRIPT.into(), Output::Theme(ThemeFile::Script), None),
    ];
    if !site.announcements.is_empty() {
        wanted.push((address::ANNOUNCEMENT_DATA.into(), Output::Data(Data::Announcements), None));
    }
    if !site.groups.is_empty() {
        wanted.push((address::GROUPS.into(), Output::Page(Page::Groups), None));
        wanted.push((address::GROUP_DATA.into(), Output::Data(Data::Groups), None));
    }
    if !site.shelves.resolutions.is_empty() {
        wanted.push((address::FEES.into(), Output::Page(Page::Fees), None));
        wanted.push((address::FEE_DATA.into(), Output::Data(Data::Fees), None));
    }
    if site.shortened().next().is_some() {
        wanted.push((address::SHORTENED.into(), Output::Page(Page::Shortened), None));
    }
    if site.is_public() {
        wanted.push((address::FEED.into(), Output::Data(Data::Feed), None));
        wanted.push((address::SITEMAP.into(), Output::Data(Data::Sitemap), None));
    }
    for (index, field) in site.fields.iter().enumerate() {
        wanted.push((field.address.clone(), Output::Page(Page::Field(index)), None));
        let former = field.field.former_slugs.iter();
        wanted
            .extend(former.map(|slug| (address::field(slug), Output::Page(Page::FormerField(index)), None)));
    }
    for (index, entry) in site.entries.iter().enumerate() {
        wanted.push((entry.address.clone(), Output::Page(Page::Procedure(index)), Some(&entry.procedure)));
    }
    for (index, entry) in site.guides.iter().enumerate() {
        wanted.push((entry.address.clone(), Output::Page(Page::Guide(index)), None));
    }
    for (index, entry) in site.announcements.iter().enumerate() {
        wanted.push((entry.address.clone(), Output::Page(Page::Announcement(index)), None));
    }
    wanted.extend(of_prints(site));
    wanted.extend(assets(site, sources));
    wanted
}

/// The prints, their room, and a picture of the first of each kind.
fn of_prints(site: &Site) -> Vec<Wanted<'_>> {
    let mut wanted: Vec<Wanted<'_>> = Vec::new();
    let mut pictured: Vec<Arc<str>> = Vec::new();
    for (index, print) in site.prints.iter().enumerate() {
        let owner = match print.of {
            PrintOf::Procedure(index) => Some(&*site.entries[index].procedure),
            PrintOf::Field(_)
            | PrintOf::Site
            | PrintOf::Guide(..)
            | PrintOf::Booklet(_)
            | PrintOf::Campaign(_) => None,
        };
        wanted.push((print.address.clone(), Output::Print(index), owner));
        let picture = address::print_picture(&print.kind());
        if !pictured.contains(&picture) {
            wanted.push((picture.clone(), Output::Picture(index), None));
            pictured.push(picture);
        }
    }
    if !site.prints.is_empty() {
        wanted.push((address::PRINT_ROOM.into(), Output::Page(Page::PrintRoom), None));
    }
    wanted
}

/// Forms of the procedures that show, the logo, pictures of guides, files of decisions and resolutions: each once.
fn assets<'a>(site: &'a Site, sources: &SourceSet) -> Vec<Wanted<'a>> {
    let mut files: BTreeMap<&str, Option<&Procedure>> = BTreeMap::new();
    for entry in &site.entries {
        let items = entry.procedure.dossier.iter().flat_map(|group| &group.items);
        for item in items {
            if let DossierItem::Paper(paper) = item
                && let Some(file) = paper.form.as_ref().and_then(|form| form.file.as_deref())
            {
                files.entry(file).or_insert(Some(&entry.procedure));
            }
        }
    }
    if let Some(logo) = logo(&site.config) {
        files.entry(logo).or_insert(None);
    }
    let steps = site.guides.iter().flat_map(|entry| &entry.guide.steps);
    for picture in steps.filter_map(|step| step.picture.as_ref()) {
        files.entry(&picture.file).or_insert(None);
    }
    let decided = site.announcements.iter().filter_map(|entry| entry.announcement.file.as_deref());
    for file in decided.chain(site.shelves.resolutions.iter().filter_map(|one| one.file.as_deref())) {
        files.entry(file).or_insert(None);
    }
    let found = files.into_iter().filter_map(|(file, owner)| {
        let source = sources.files.get(format!("content/{file}").as_str())?;
        let kind = Output::Asset { path: source.path.clone(), hash: source.hash };
        Some((address::asset(file), kind, owner))
    });
    found.collect()
}

fn logo(config: &Config) -> Option<&str> {
    config.commune.logo.as_deref()
}

//! Which outputs a site has, and on which addresses.
//!
//! In: the [`Site`] as far as it is planned, and what its texts link to. Out: every [`Output`] by its address; of two
//! on one address the first, and a finding.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::links::Linked;
use super::{Data, Output, Page, PrintOf, Site, Target, ThemeFile, address, elsewhere};
use crate::catalogue::kinds::{
    chooser as choosers, decision, elsewhere as others, group as linked, guide, laws as texts, resolution,
};
use crate::catalogue::{Form, Procedure};
use crate::diagnostic::{Diagnostic, Mistake, Report};
use crate::source::SourceSet;
use crate::vietnamese;

/// Every output by address. The report names what would lie on an address that is taken, or differs
/// from one by case only, which Windows and macOS hold for the same file.
pub(super) fn outputs(
    site: &Site,
    sources: &SourceSet,
    linked: &Linked,
    report: &mut Report,
) -> BTreeMap<Arc<str>, Output> {
    let mut taken: HashMap<String, Arc<str>> = HashMap::new();
    let mut outputs = Vec::new();
    for (address, kind, owner) in wanted(site, sources, linked) {
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

fn wanted<'a>(site: &'a Site, sources: &SourceSet, linked: &'a Linked) -> Vec<Wanted<'a>> {
    let mut wanted: Vec<Wanted<'a>> = vec![
        (address::HOME.into(), Output::Page(Page::Home), None),
        (address::PROCEDURES.into(), Output::Page(Page::Procedures), None),
        (address::NEWS.into(), Output::Page(Page::News), None),
        (address::CONTACT.into(), Output::Page(Page::Contact), None),
        (address::NOT_FOUND.into(), Output::Page(Page::NotFound), None),
        (address::OPEN_DATA_PAGE.into(), Output::Page(Page::OpenData), None),
        (address::OPEN_DATA.into(), Output::Data(Data::Procedures), None),
        (address::LIST_CSV.into(), Output::Data(Data::List), None),
        (address::CALENDAR.into(), Output::Data(Data::Calendar), None),
        (address::CALENDAR_SCRIPT.into(), Output::Data(Data::CalendarScript), None),
        (address::ROBOTS.into(), Output::Data(Data::Robots), None),
        (address::STYLE.into(), Output::Theme(ThemeFile::Style), None),
        (address::MORE_STYLE.into(), Output::Theme(ThemeFile::MoreStyle), None),
        (address::SCRIPT.into(), Output::Theme(ThemeFile::Script), None),
        (address::MORE_SCRIPT.into(), Output::Theme(ThemeFile::MoreScript), None),
        (address::SEARCH.into(), Output::Data(Data::Search), None),
        (address::SEARCH_INDEX.into(), Output::Data(Data::SearchIndex), None),
    ];
    if !site.decisions.is_empty() {
        wanted.push((decision::DATA.into(), Output::Data(Data::Decisions), None));
    }
    if !site.groups.is_empty() {
        wanted.push((linked::PAGE.into(), Output::Page(Page::Groups), None));
        wanted.push((linked::DATA.into(), Output::Data(Data::Groups), None));
    }
    if !site.shelves.resolutions.is_empty() {
        wanted.push((resolution::PAGE.into(), Output::Page(Page::Resolutions), None));
        wanted.push((resolution::DATA.into(), Output::Data(Data::Resolutions), None));
    }
    wanted.extend(of_laws(site));
    if site.shortened().next().is_some() {
        wanted.push((address::SHORTENED.into(), Output::Page(Page::Shortened), None));
    }
    if site.is_public() {
        wanted.extend(of_offline());
        wanted.push((address::FEED.into(), Output::Data(Data::Feed), None));
        wanted.push((address::SITEMAP.into(), Output::Data(Data::Sitemap), None));
    }
    for (id, field) in site.fields.each() {
        wanted.push((field.address.clone(), Output::Page(Page::Field(id)), None));
        let former = field.field.former_slugs.iter();
        wanted.extend(former.map(|slug| leads_on(address::FIELDS, slug, Target::Field(id))));
    }
    for (id, entry) in site.browse.each() {
        wanted.push((entry.address.clone(), Output::Page(Page::Browse(id)), None));
    }
    for (id, entry) in site.entries.each() {
        wanted.push((entry.address.clone(), Output::Page(Page::Procedure(id)), Some(&entry.procedure)));
    }
    for (id, entry) in site.guides.each() {
        wanted.push((entry.address.clone(), Output::Page(Page::Guide(id)), None));
        let former = entry.guide.former_slugs.iter();
        wanted.extend(former.map(|slug| leads_on(guide::PAGES, &slug.code, Target::Guide(id))));
    }
    for (id, entry) in site.decisions.each() {
        wanted.push((entry.address.clone(), Output::Page(Page::Decision(id)), None));
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
        wanted.push((entry.address.clone(), Output::Page(Page::Translation(id)), None));
    }
    let letters = site.all_letters().into_iter();
    wanted.extend(letters.map(|one| (address::letters(one), Output::Theme(ThemeFile::Letters(one)), None)));
    wanted.extend(of_prints(site));
    wanted.extend(assets(site, sources, linked));
    wanted
}

fn of_choosers(site: &Site) -> Vec<Wanted<'_>> {
    let mut wanted = Vec::new();
    for (id, entry) in site.choosers.each() {
        wanted.push((entry.address.clone(), Output::Page(Page::Chooser(id)), None));
        let former = entry.chooser.former_slugs.iter();
        wanted.extend(former.map(|slug| leads_on(choosers::PAGES, &slug.code, Target::Chooser(id))));
    }
    wanted
}

/// A page of all, their data, and a page of each that has one.
fn of_laws(site: &Site) -> Vec<Wanted<'_>> {
    if site.laws.is_empty() {
        return Vec::new();
    }
    let mut wanted = vec![
        (texts::PAGE.into(), Output::Page(Page::Laws), None),
        (texts::DATA.into(), Output::Data(Data::Laws), None),
    ];
    let pages = site.laws.each().filter_map(|(id, text)| Some((id, text.address.clone()?)));
    wanted.extend(pages.map(|(id, at)| (at, Output::Page(Page::Law(id)), None)));
    wanted
}

/// A page each, and one of all; what gives way to a procedure leads there.
fn of_elsewhere(site: &Site) -> Vec<Wanted<'_>> {
    let mut wanted = Vec::new();
    if !site.elsewhere.is_empty() {
        wanted.push((others::LIST.into(), Output::Page(Page::ElsewhereList), None));
    }
    for (id, entry) in site.elsewhere.each() {
        wanted.push((entry.address.clone(), Output::Page(Page::Elsewhere(id)), None));
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
fn of_posts(site: &Site) -> Vec<Wanted<'_>> {
    let mut wanted = Vec::new();
    for kind in site.posts.kinds() {
        wanted.push((kind.posting().list.into(), Output::Page(Page::Posts(kind)), None));
        wanted.push((kind.posting().data.into(), Output::Data(Data::Posts(kind)), None));
    }
    let dates = |id, page| (address::service_days(page), Output::Data(Data::Dates(id)), None);
    for (id, post) in site.posts.service_days.each() {
        wanted.push(dates(Some(id), Some(&post.address)));
    }
    if !site.posts.figures.is_empty() {
        wanted.push((address::FIGURES_CSV.into(), Output::Data(Data::FiguresTable), None));
    }
    if !site.posts.service_days.is_empty() {
        wanted.push(dates(None, None));
    }
    for id in site.posts.ids() {
        let post = site.posts.face(id);
        wanted.push((post.address.clone(), Output::Page(Page::Post(id)), None));
        let former = post.face.former_slugs.iter();
        wanted.extend(former.map(|slug| leads_on(id.kind().pages(), &slug.code, Target::Post(id))));
    }
    wanted
}

/// What is needed to keep pages for when there is no network, which only a server's pages can be.
fn of_offline<'a>() -> [Wanted<'a>; 4] {
    [
        (address::OFFLINE.into(), Output::Page(Page::Offline), None),
        (address::OFFLINE_LIST.into(), Output::Data(Data::OfflineList), None),
        (address::OFFLINE_SCRIPT.into(), Output::Theme(ThemeFile::OfflineScript), None),
        (address::WORKER.into(), Output::Theme(ThemeFile::Worker), None),
    ]
}

/// A former address, which leads to the present one.
fn leads_on<'a>(folder: &str, slug: &str, target: Target) -> Wanted<'a> {
    (address::page(folder, slug), Output::Page(Page::Former(target)), None)
}

/// The prints, their room, and a picture of the first of each kind.
fn of_prints(site: &Site) -> Vec<Wanted<'_>> {
    let mut wanted: Vec<Wanted<'_>> = Vec::new();
    let mut pictured: Vec<Arc<str>> = Vec::new();
    for (id, print) in site.prints.each() {
        let owner = match print.of {
            PrintOf::Procedure(entry) => Some(&*site.entries[entry].procedure),
            PrintOf::Field(_)
            | PrintOf::Site
            | PrintOf::Guide(..)
            | PrintOf::Booklet(_)
            | PrintOf::Post(_)
            | PrintOf::Posts(_)
            | PrintOf::Campaign(_) => None,
        };
        wanted.push((print.address.clone(), Output::Print(id), owner));
        let picture = address::print_picture(&print.kind());
        if !pictured.contains(&picture) {
            wanted.push((picture.clone(), Output::Picture(id), None));
            pictured.push(picture);
        }
    }
    // Only an absolute address leads to it, and where no print is wanted nothing is set.
    if !site.prints.is_empty() && site.is_public() && site.config.picture.is_none() {
        wanted.push((address::SHARE.into(), Output::Share, None));
    }
    if !site.prints.is_empty() {
        wanted.push((address::PRINT_ROOM.into(), Output::Page(Page::PrintRoom), None));
    }
    wanted
}

/// Files of the forms that it names.
pub(super) fn forms(procedure: &Procedure) -> impl Iterator<Item = &str> {
    procedure.papers().filter_map(|paper| paper.form.as_ref()).flat_map(Form::files)
}

/// Forms of the procedures that show, the logo, pictures of guides, files of decisions and resolutions, and what texts
/// link to: each once.
fn assets<'a>(site: &'a Site, sources: &SourceSet, linked: &'a Linked) -> Vec<Wanted<'a>> {
    let mut files: BTreeMap<&str, Option<&Procedure>> = BTreeMap::new();
    for entry in &site.entries {
        for file in forms(&entry.procedure) {
            files.entry(file).or_insert(Some(&entry.procedure));
        }
    }
    if let Some(logo) = site.config.commune.logo.as_deref() {
        files.entry(logo).or_insert(None);
    }
    if let Some(picture) = site.config.picture.as_deref().filter(|_| site.is_public()) {
        files.entry(picture).or_insert(None);
    }
    let steps = site.guides.iter().flat_map(|entry| &entry.guide.steps);
    for picture in steps.filter_map(|step| step.picture.as_ref()) {
        files.entry(&picture.file).or_insert(None);
    }
    let decided = site.decisions.iter().filter_map(|entry| entry.decision.file.as_deref());
    for file in decided.chain(site.shelves.resolutions.iter().filter_map(|one| one.file.as_deref())) {
        files.entry(file).or_insert(None);
    }
    for file in &linked.files {
        files.entry(file).or_insert(None);
    }
    let found = files.into_iter().filter_map(|(file, owner)| {
        let source = sources.files.get(format!("content/{file}").as_str())?;
        let kind = Output::Asset { path: source.path.clone(), hash: source.hash };
        Some((address::asset(file), kind, owner))
    });
    found.collect()
}

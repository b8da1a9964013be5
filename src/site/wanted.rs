//! Which outputs a site has, and on which addresses.
//!
//! In: the [`Site`] as far as it is planned, and what its texts link to. Out: every [`Output`] by its address; of two
//! on one address the first, and a finding.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::clash::clash;
use super::links::Linked;
use super::{Data, Output, Page, PostKind, Site, Target, ThemeFile, address, elsewhere};
use crate::catalogue::kinds::{
    chooser as choosers, decision, elsewhere as others, group as linked, guide, laws as texts, resolution,
};
use crate::catalogue::{Config, Form, Procedure};
use crate::diagnostic::Report;
use crate::source::SourceSet;
use crate::theme::STATIC;
use crate::vietnamese;

/// Every output by address. The report names what would lie on an address that is taken, or differs
/// from one by case only, which Windows and macOS hold for the same file.
pub(super) fn outputs(
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
    wanted.extend(of_theme(site, sources));
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
    let dates = |id, page: Option<&str>| (address::service_days(page), Output::Data(Data::Dates(id)));
    for (id, post) in site.posts.service_days.each() {
        wanted.push(dates(Some(id), Some(&post.address)));
        // A calendar follows no page: who subscribed to a former address goes on getting the days there.
        let former = post.of.former_slugs.iter();
        let former = former.map(|slug| address::page(PostKind::ServiceDay.pages(), &slug.code));
        wanted.extend(former.map(|page| dates(Some(id), Some(&page))));
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

/// Files of the forms that it names.
pub(super) fn forms(procedure: &Procedure) -> impl Iterator<Item = &str> {
    procedure.papers().filter_map(|paper| paper.form.as_ref()).flat_map(Form::files)
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

/// The pages that the site's theme adds, and what it has published as it is.
fn of_theme(site: &Site, sources: &SourceSet) -> Vec<Wanted> {
    let folder = format!("themes/{}/{STATIC}", site.config.theme);
    let files = sources.below(&folder);
    let wanted = files.map(|file| {
        let output = Output::Asset { path: file.path.clone(), hash: file.hash };
        (file.path[folder.len()..].into(), output)
    });
    let pages = site.own_pages.each();
    let pages = pages.map(|(id, page)| (address::own_page(&page.name), Output::Page(Page::Own(id))));
    pages.chain(wanted).collect()
}

fn logo(config: &Config) -> Option<&str> {
    config.commune.logo.as_deref()
}

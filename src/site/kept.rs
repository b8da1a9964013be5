//! Addresses that live on: which are kept, and what becomes of one where there is nothing any more.
//!
//! In: what is published now, and every address that ever was (`addresses.toml`). Out: [`Site::kept`], the addresses that
//! a publication remembers, and [`Gone`], each with what is near it. Kept is what somebody may have in hand: pages, for
//! printed codes lead to them; forms, signed documents and open data, for others link to them. Not kept is what only
//! pages lead to: style, pictures, and the prints with their room, which are made of what has a page.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::sync::Arc;

use jiff::civil::Date;

use super::{Data, Entry, FieldEntry, Id, Output, Page, Site, Target, address, prints};
use crate::catalogue::kinds::language::Tag;
use crate::catalogue::kinds::procedure;
use crate::catalogue::kinds::{decision, field};
use crate::catalogue::starter;
use crate::catalogue::{Address, Catalogue, Known, decision_key};
use crate::diagnostic::Span;
use crate::source::SourcePath;
use crate::vietnamese::{fold, lower};

/// An address that was published once, and where there is nothing now.
#[derive(Debug)]
pub struct Gone {
    pub(crate) at: Arc<str>,
    /// What was there, as people call it.
    pub(crate) name: Option<String>,
    /// Of a procedure.
    pub(crate) code: Option<String>,
    /// Where somebody confirmed that it has ended.
    pub(crate) ended: Option<Date>,
    /// The end that somebody wrote and that is still to come: not yet one.
    pub(crate) ends_later: Option<Date>,
    /// In the file of addresses.
    pub(crate) span: Span,
    /// What decisions put in its place.
    pub(crate) successors: Vec<Id<Entry>>,
    /// What has the same name now.
    pub(crate) namesakes: Vec<Target>,
    pub(crate) field: Option<Id<FieldEntry>>,
    /// Whether the last publication still had it.
    pub(crate) is_lost: bool,
    /// A file to download cannot be replaced by a page.
    pub(crate) has_page: bool,
    /// The draft that would be there.
    pub(crate) draft: Option<SourcePath>,
}

impl Output {
    /// Whether its address is one that people have in hand.
    fn is_kept(&self, site: &Site) -> bool {
        match self {
            Output::Page(page) => match page {
                Page::Home
                | Page::Procedures
                | Page::Field(_)
                | Page::Browse(_)
                | Page::Former(_)
                | Page::Procedure(_)
                | Page::Guide(_)
                | Page::Decision(_)
                | Page::Chooser(_)
                | Page::Elsewhere(_)
                | Page::Translation(_)
                | Page::Post(_)
                | Page::ElsewhereList
                | Page::Posts(_)
                | Page::News
                | Page::Groups
                | Page::Resolutions
                | Page::Laws
                | Page::Law(_)
                | Page::Shortened
                | Page::Contact
                | Page::Own(_)
                | Page::OpenData => true,
                Page::PrintRoom | Page::NotFound | Page::Offline | Page::Gone(_) => false,
            },
            Output::Data(data) => match data {
                Data::Procedures
                | Data::Decisions
                | Data::Resolutions
                | Data::Groups
                | Data::Laws
                | Data::Posts(_)
                | Data::Dates(_)
                | Data::Calendar
                | Data::List
                | Data::FiguresTable
                | Data::Feed => true,
                Data::Sitemap
                | Data::Robots
                | Data::Search
                | Data::SearchIndex
                | Data::CalendarScript
                | Data::OfflineList => false,
            },
            // What a theme brings belongs to how the site looks.
            Output::Asset { path, .. } => !path.starts_with("themes/") && !site.is_picture(path),
            Output::Print(_) | Output::Picture(_) | Output::Share | Output::Theme(_) => false,
        }
    }
}

/// Whether the page at an address is one that `addresses.toml` remembers, as far as the address tells.
pub(crate) fn is_kept(at: &str) -> bool {
    let is_starter = || *at == *address::procedure(starter::NAMED.0);
    at.ends_with(".html") && at != address::NOT_FOUND && !at.starts_with(prints::FOLDER) && !is_starter()
}

impl Site {
    /// The addresses that a publication of this site remembers, each with what is there.
    pub(crate) fn kept(&self) -> BTreeMap<Arc<str>, Known> {
        let kept = self.outputs.iter().filter(|(_, output)| output.is_kept(self));
        let kept = kept.filter_map(|(at, output)| Some((at.clone(), self.known(output)?)));
        kept.collect()
    }

    /// `None` for the invented procedure that a new site begins with: it is taken out before anybody is given its address.
    fn known(&self, output: &Output) -> Option<Known> {
        let named = |name: &str| Some(Known { name: Some(name.to_owned()), field: None });
        if matches!(output, Output::Page(Page::Laws) | Output::Data(Data::Laws)) && self.has_laws_of_starter()
        {
            return None;
        }
        match output.page() {
            Some(Page::Procedure(id)) => {
                let Entry { procedure, field, .. } = &self.entries[id];
                let field = field.map(|field| self.fields[field].field.slug.clone());
                (!self.is_starter(id))
                    .then(|| Known { name: Some(procedure.spoken_name().to_owned()), field })
            }
            // That of the invented procedure a new site begins with goes with it.
            Some(Page::Browse(id)) => {
                let listed = &self.browse[id].listed;
                let own = listed.iter().any(|&entry| !self.is_starter(entry));
                (own || !self.browse[id].groups.is_empty() || listed.is_empty()).then(Known::default)
            }
            Some(Page::Field(id)) => named(Target::Field(id).name(self)),
            Some(Page::Guide(id)) => named(Target::Guide(id).name(self)),
            Some(Page::Decision(id)) => named(Target::Decision(id).name(self)),
            Some(Page::Chooser(id)) => named(Target::Chooser(id).name(self)),
            Some(Page::Elsewhere(id)) => named(Target::Elsewhere(id).name(self)),
            Some(Page::Post(id)) => named(Target::Post(id).name(self)),
            Some(Page::Translation(id)) => named(Target::Translation(id).name(self)),
            Some(Page::Law(id)) => named(&self.laws[id].name()),
            Some(Page::Own(id)) => named(&self.own_pages[id].title),
            Some(Page::Former(target)) => named(target.name(self)),
            Some(
                Page::Home
                | Page::Procedures
                | Page::ElsewhereList
                | Page::Posts(_)
                | Page::News
                | Page::Groups
                | Page::Resolutions
                | Page::Laws
                | Page::Shortened
                | Page::PrintRoom
                | Page::Contact
                | Page::NotFound
                | Page::OpenData
                | Page::Offline
                | Page::Gone(_),
            )
            | None => Some(Known::default()),
        }
    }

    fn is_starter(&self, id: Id<Entry>) -> bool {
        let procedure = &self.entries[id].procedure;
        (procedure.code.as_str(), procedure.name.as_str()) == starter::NAMED
    }

    /// Whether every legal text is one that the invented procedure alone rests on.
    fn has_laws_of_starter(&self) -> bool {
        self.laws.iter().all(|text| {
            text.law.is_none()
                && text.others.is_empty()
                && !text.cited.is_empty()
                && text.cited.iter().all(|one| self.is_starter(one.entry))
        })
    }

    /// The logo or a picture of a guide.
    fn is_picture(&self, path: &str) -> bool {
        let file = path.strip_prefix("content/").unwrap_or(path);
        let logo = self.config.commune.logo.as_deref();
        let steps = self.guides.iter().flat_map(|entry| &entry.guide.steps);
        let mut pictures = steps.filter_map(|step| step.picture.as_ref());
        logo == Some(file)
            || self.config.picture.as_deref() == Some(file)
            || pictures.any(|picture| picture.file == file)
    }
}

/// Finds where there is nothing any more, and gives each such address a page, where there can be one.
pub(crate) fn keep(site: &mut Site, catalogue: &Catalogue) {
    let addresses = &catalogue.addresses;
    site.published_last = addresses.last().count();
    let gone = gone(site, catalogue);
    if gone.is_empty() {
        return;
    }
    let names = Names::of(site);
    let drafts = drafts(catalogue);
    // A page beside another of the same letters would be one file with it on Windows.
    let mut taken: BTreeSet<String> = site.outputs.keys().map(|at| lower(at)).collect();
    for at in gone {
        if let Some(target) = translated(site, at) {
            if is_free(at, &site.outputs) && taken.insert(lower(at)) {
                site.outputs.insert(at.clone(), Output::Page(Page::Former(target)));
            }
            continue;
        }
        let mut one = names.gone(site, at.clone(), &addresses.0[at]);
        one.has_page = at.ends_with(".html") && is_free(at, &site.outputs) && taken.insert(lower(at));
        one.draft = drafts.get(at).map(|path| (*path).clone());
        let has_page = one.has_page;
        let id = site.gone.push(one);
        if has_page {
            site.outputs.insert(at.clone(), Output::Page(Page::Gone(id)));
        }
    }
}

/// Where the page in another language leads on to: its new address, or what it was a translation of.
fn translated(site: &Site, at: &str) -> Option<Target> {
    let (original, language) = address::translated(at)?;
    let target = site.outputs.get(original.as_str())?.page()?.target()?;
    let translation = site.translation_into(target.address(site), language);
    Some(translation.map_or(target, Target::Translation))
}

/// The addresses that drafts would have.
pub(super) fn drafts(catalogue: &Catalogue) -> BTreeMap<Arc<str>, &SourcePath> {
    let versions = catalogue.draft_versions();
    let procedures = versions.map(|version| (address::procedure(&version.code), &version.origin.path));
    let others = catalogue.drafts.faces();
    let others = others.filter_map(|(row, face)| Some((address::of(row, &face)?, &face.origin.path)));
    procedures.chain(others).collect()
}

/// Addresses with nothing there, in order.
fn gone<'a>(site: &Site, catalogue: &'a Catalogue) -> Vec<&'a Arc<str>> {
    // A decision of a day to come is not told of yet; it has not gone.
    let all = &catalogue.published.decisions;
    let data = all.first().map(|_| decision::DATA.into());
    let to_come: BTreeSet<Arc<str>> =
        all.iter().map(|one| address::page(decision::PAGES, &one.slug)).chain(data).collect();
    let all = catalogue.addresses.0.keys();
    let missing = all.filter(|at| !site.outputs.contains_key(*at) && !at.starts_with(prints::FOLDER));
    missing.filter(|at| !to_come.contains(*at)).collect()
}

/// Whether a file can lie there: no file is a folder on the way, and it is no folder itself.
fn is_free(at: &str, outputs: &BTreeMap<Arc<str>, Output>) -> bool {
    let mut above = at.match_indices('/').map(|(slash, _)| &at[..slash]);
    let below = format!("{at}/");
    let from = (Bound::Included(below.as_str()), Bound::Unbounded);
    let is_folder = outputs.range::<str, _>(from).next().is_some_and(|(next, _)| next.starts_with(&below));
    !is_folder && above.all(|folder| !outputs.contains_key(folder))
}

/// Whether an address is that of a procedure.
fn code_of(at: &str) -> Option<&str> {
    let code = at.strip_prefix(procedure::PAGES)?.strip_suffix(".html")?;
    let is_translation =
        code.rsplit_once('.').is_some_and(|(_, tag)| Tag::read(tag).is_some_and(Tag::is_known));
    (at != address::PROCEDURES && !is_translation).then_some(code)
}

/// What is published now, by what it is called.
struct Names {
    targets: BTreeMap<String, Vec<Target>>,
    /// What decisions put in the place of a code.
    successors: BTreeMap<String, Vec<Id<Entry>>>,
    fields: BTreeMap<String, Id<FieldEntry>>,
}

impl Names {
    fn of(site: &Site) -> Self {
        let listed = site.entries.each().filter(|(_, entry)| entry.is_listed() || entry.is_composed);
        let both = listed.flat_map(|(id, entry)| {
            let own = [entry.procedure.spoken_name(), &entry.procedure.name];
            own.map(|name| (fold(name), Target::Entry(id)))
        });
        let fields = site.fields.each().map(|(id, entry)| (fold(&entry.field.name), Target::Field(id)));
        let guides = site.guides.each().map(|(id, entry)| (fold(&entry.guide.title), Target::Guide(id)));
        let choosers = site.choosers.each().map(|(id, one)| (fold(&one.chooser.title), Target::Chooser(id)));
        let elsewhere =
            site.elsewhere.each().map(|(id, one)| (fold(&one.elsewhere.title), Target::Elsewhere(id)));
        let posts = site.posts.ids().map(|id| (fold(Target::Post(id).name(site)), Target::Post(id)));
        let decisions = site.decisions.each();
        let decisions =
            decisions.map(|(id, entry)| (decision_key(&entry.decision.cited.number), Target::Decision(id)));
        let mut targets: BTreeMap<String, Vec<Target>> = BTreeMap::new();
        for (name, target) in
            both.chain(fields).chain(guides).chain(choosers).chain(elsewhere).chain(posts).chain(decisions)
        {
            let of_name = targets.entry(name).or_default();
            if !of_name.contains(&target) {
                of_name.push(target);
            }
        }
        let mut successors: BTreeMap<String, Vec<Id<Entry>>> = BTreeMap::new();
        for entry in &site.decisions {
            for (item, links) in entry.decision.items.iter().zip(&entry.items) {
                let Some(successor) = links.successor else { continue };
                let of_code = successors.entry(item.code.code.clone()).or_default();
                if !of_code.contains(&successor) {
                    of_code.push(successor);
                }
            }
        }
        let by_slug = site.fields.each().flat_map(|(id, entry)| {
            let field::Field { slug, former_slugs, .. } = &entry.field;
            std::iter::once(slug).chain(former_slugs).map(move |slug| (slug.clone(), id))
        });
        Self { targets, successors, fields: by_slug.collect() }
    }

    fn gone(&self, site: &Site, at: Arc<str>, address: &Address) -> Gone {
        let name = address.known.name.clone();
        let code = code_of(&at).map(str::to_owned);
        let successors =
            code.as_ref().and_then(|code| self.successors.get(code)).cloned().unwrap_or_default();
        let key = name.as_deref().map(|name| match at.starts_with(decision::PAGES) {
            true => decision_key(name),
            false => fold(name),
        });
        let namesakes = key.and_then(|key| self.targets.get(&key)).into_iter().flatten().copied();
        let is_new = |target: &Target| !matches!(target, Target::Entry(id) if successors.contains(id));
        let namesakes = namesakes.filter(is_new).collect();
        let field = address.known.field.as_ref().and_then(|slug| self.fields.get(slug)).copied();
        let field = field.filter(|&field| !site.fields[field].listed.is_empty());
        let (ended, ends_later) =
            (address.ended.filter(|end| *end <= site.day), address.ended.filter(|end| *end > site.day));
        Gone {
            name,
            code,
            ended,
            ends_later,
            span: address.span.clone(),
            successors,
            namesakes,
            field,
            is_lost: address.gone.is_none() && ended.is_none(),
            has_page: false,
            draft: None,
            at,
        }
    }
}

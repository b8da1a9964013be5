//! The pages of the site: for each kind a view, its fingerprint and its bytes.
//!
//! In: the [`Site`] and the [`Theme`]. [`Pages::fingerprint`] says what decides a page without making
//! it, [`Pages::render`] makes it. The fingerprint of a page is made of its view. Only where there are
//! thousands of a kind, or a page has thousands of rows, it is made of what the view follows from: what
//! the site saw of each procedure ([`Shown::seen`](crate::site::Shown::seen)), its life on the day, and the links
//! the site resolved.

mod announcements;
mod apply;
mod browse;
mod chooser;
mod contact;
mod days;
mod decision;
mod elsewhere;
mod figures;
mod first_screen;
mod gone;
mod groups;
mod guide;
mod head;
mod history;
mod home;
mod laws;
mod list;
mod narrow;
mod news;
mod notice;
mod official;
mod own;
mod papers;
mod picture;
mod places;
mod posts;
mod print_room;
mod procedure;
mod questions;
mod resolutions;
mod rosters;
mod rows;
mod seen;
mod service_days;
mod shell;
mod shortened;
mod text;
mod translation;

use std::sync::{Arc, OnceLock};

use serde::Serialize;
use tera::{Context, Value};

use crate::cache::Fingerprint;
use crate::diagnostic::{Diagnostic, Report};
use crate::prose::safe_address;
use crate::render::apart;
use crate::render::brief::office::named_fields;
use crate::render::sample;
use crate::site::{Entry, Id, Page, Site, address};
use crate::source::Hash;
use crate::theme::{PAGES, Theme};

pub(crate) use announcements::when;
use shell::Shells;

/// What templates call what every page has around it.
pub(crate) const SHELL: &str = "shell";

/// Makes the pages of one site.
#[derive(Debug)]
pub(crate) struct Pages {
    site: Arc<Site>,
    theme: Arc<Theme>,
    shells: Shells,
    /// What all pages share: configuration, day, templates.
    shared: Hash,
    /// One row of a list for each entry, made when the first list is.
    rows: OnceLock<rows::Rows>,
}

impl Pages {
    pub(crate) fn new(site: Arc<Site>, theme: Arc<Theme>) -> Self {
        let shells = Shells::new(&site);
        let has_prints = !site.prints.is_empty();
        let office = named_fields(&site);
        let urgent = announcements::urgent(&site);
        let shared = Fingerprint::of(&(
            theme.hashes.templates,
            &*site.config,
            &site.calendar,
            site.day,
            has_prints,
            office,
            urgent,
            site.share_picture(),
            own::named(&site),
        ))
        .0;
        Self { site, theme, shells, shared, rows: OnceLock::new() }
    }

    /// All that decides the bytes of a page.
    pub(crate) fn fingerprint(&self, at: &str, page: Page) -> Fingerprint {
        let site = &*self.site;
        let seen = match page {
            Page::Home => Fingerprint::of_view(&home::view(site)),
            Page::Procedures => list::fingerprint_of_all(site),
            Page::Field(id) => list::fingerprint_of_field(site, id),
            Page::Browse(id) => browse::fingerprint(site, id),
            Page::Former(target) => Fingerprint::of_view(&notice::moved(site, at, target)),
            Page::Gone(id) => Fingerprint::of_view(&gone::view(site, id)),
            Page::Procedure(id) => seen::Seen::new(site, id).fingerprint(),
            Page::Guide(id) => Fingerprint::of_view(&guide::view(site, id)),
            Page::Decision(id) => Fingerprint::of_view(&decision::view(site, id)),
            Page::Chooser(id) => Fingerprint::of_view(&chooser::view(site, id)),
            Page::Elsewhere(id) => Fingerprint::of_view(&elsewhere::view(site, id)),
            Page::Translation(id) => Fingerprint::of_view(&translation::view(site, id)),
            Page::Post(id) => posts::fingerprint(site, id),
            Page::Posts(kind) => posts::fingerprint_of_all(site, kind),
            Page::ElsewhereList => Fingerprint::of_view(&elsewhere::list(site)),
            Page::News => Fingerprint::of_view(&news::view(site)),
            Page::Shortened => Fingerprint::of_view(&shortened::view(site)),
            Page::Resolutions => Fingerprint::of_view(&resolutions::view(site)),
            Page::Laws => Fingerprint::of_view(&laws::list(site)),
            Page::Law(id) => Fingerprint::of_view(&laws::view(site, id)),
            Page::Groups => Fingerprint::of_view(&groups::view(site)),
            Page::PrintRoom => Fingerprint::of_view(&print_room::view(site)),
            Page::Contact => Fingerprint::of_view(&contact::view(site)),
            Page::NotFound => Fingerprint::of_view(&notice::not_found(site)),
            Page::OpenData => Fingerprint::of_view(&notice::open_data(site)),
            Page::Offline => Fingerprint::of_view(&notice::offline(site)),
            Page::Own(id) => {
                Fingerprint::of(&(self.theme.hashes.own_pages, Fingerprint::of_view(&own::view(site, id))))
            }
        };
        Fingerprint::of(&(self.shared, at, seen, head::languages(site, at, at)))
    }

    /// The bytes of a page. Fails where the theme's template does.
    pub(crate) fn render(&self, at: &str, page: Page) -> Result<Vec<u8>, Box<Diagnostic>> {
        let site = &*self.site;
        match page {
            Page::Home => self.page("home.html", at, &home::view(site)),
            Page::Procedures => self.page("procedures.html", at, &list::of_all(site, self.rows())),
            Page::Field(id) => self.page("field.html", at, &list::of_field(site, id, self.rows())),
            Page::Browse(id) => self.page("browse.html", at, &browse::view(site, id, self.rows())),
            Page::Former(target) => self.page("moved.html", at, &notice::moved(site, at, target)),
            Page::Gone(id) => self.page("gone.html", at, &gone::view(site, id)),
            Page::Procedure(id) => {
                let seen = seen::Seen::new(site, id);
                self.page("procedure.html", at, &procedure::view(&seen))
            }
            Page::Guide(id) => self.page("guide.html", at, &guide::view(site, id)),
            Page::Decision(id) => self.page("decision.html", at, &decision::view(site, id)),
            Page::Chooser(id) => self.page("chooser.html", at, &chooser::view(site, id)),
            Page::Elsewhere(id) => self.page("elsewhere.html", at, &elsewhere::view(site, id)),
            Page::Translation(id) => self.page("translation.html", at, &translation::view(site, id)),
            Page::Post(id) => self.post(at, id),
            Page::Posts(kind) => self.posts(at, kind),
            Page::ElsewhereList => self.page("elsewhere_list.html", at, &elsewhere::list(site)),
            Page::News => self.page("news.html", at, &news::view(site)),
            Page::Laws => self.page("laws.html", at, &laws::list(site)),
            Page::Law(id) => self.page("law.html", at, &laws::view(site, id)),
            Page::Groups => self.page("groups.html", at, &groups::view(site)),
            Page::Resolutions => self.page("fees.html", at, &resolutions::view(site)),
            Page::Shortened => self.page("shortened.html", at, &shortened::view(site)),
            Page::PrintRoom => self.page("prints.html", at, &print_room::view(site)),
            Page::Contact => self.page("contact.html", at, &contact::view(site)),
            Page::NotFound => self.page("not_found.html", at, &notice::not_found(site)),
            Page::OpenData => self.page("open_data.html", at, &notice::open_data(site)),
            Page::Offline => self.page("offline.html", at, &notice::offline(site)),
            Page::Own(id) => self.page(&site.own_pages[id].template(), at, &own::view(site, id)),
        }
    }

    /// The essentials of a procedure, without what stands around a page.
    pub(crate) fn short(&self, at: &str, id: Id<Entry>) -> Result<String, Box<Diagnostic>> {
        let seen = seen::Seen::new(&self.site, id);
        let made = self.page("short.html", at, &procedure::view(&seen))?;
        Ok(String::from_utf8_lossy(&made).into_owned())
    }

    fn page(&self, template: &str, at: &str, view: &impl Serialize) -> Result<Vec<u8>, Box<Diagnostic>> {
        let shell = self.shells.of(&self.site, at);
        if self.theme.has_own_templates || template.starts_with(PAGES) {
            let view = Value::from_serializable(view);
            if let Some(made) = apart::page(&self.theme, template, &view, &shell) {
                return made;
            }
        }
        let mut context = Context::from_serialize(view).expect("a view is a struct of plain values");
        context.insert_value(SHELL, shell);
        self.theme.render(template, &context)
    }

    fn rows(&self) -> &rows::Rows {
        self.rows.get_or_init(|| rows::all(&self.site))
    }
}

/// Renders each template with views that have everything and views that have nothing, so that a
/// wrong argument of a component is reported with its place even where no page of the site needs it.
pub(crate) fn check(theme: &Theme) -> Report {
    let mut report = Report::default();
    for mut site in sample::sites() {
        site.try_own_pages(theme.own_pages());
        let pages = Pages::new(Arc::new(site), Arc::new(theme.clone()));
        let of_site = pages.site.outputs.iter().filter_map(|(at, output)| Some((at, output.page()?)));
        let failed = of_site.filter_map(|(at, page)| pages.render(at, page).err());
        report.diagnostics.extend(failed.map(|mistake| *mistake));
        let short = pages.site.entries.each().filter_map(|(id, entry)| pages.short(&entry.address, id).err());
        report.diagnostics.extend(short.map(|mistake| *mistake));
    }
    report.sort();
    report
}

/// What each template is shown on a site: its name, and its view; the theme is [`Theme::of_views`].
#[cfg(all(test, feature = "prints"))]
pub(crate) fn shown(mut site: Site, of_views: Arc<Theme>) -> Vec<(String, serde_json::Value)> {
    site.try_own_pages(of_views.own_pages());
    let pages = Pages::new(Arc::new(site), of_views);
    let read = |made: &[u8]| serde_json::from_slice(made).expect("a name and a view");
    let outputs = pages.site.outputs.iter().filter_map(|(at, output)| Some((at, output.page()?)));
    let each = outputs.map(|(at, page)| read(&pages.render(at, page).expect("shown")));
    let short = pages
        .site
        .entries
        .each()
        .map(|(id, entry)| read(pages.short(&entry.address, id).expect("shown").as_bytes()));
    each.chain(short).collect()
}

/// A place to go to.
#[derive(Clone, Debug, Serialize)]
struct Link {
    href: String,
    text: String,
}

/// The link from a page to another address of the site.
fn link(from: &str, to: &str) -> String {
    address::relative(from, to)
}

/// The link to a page of somebody else's, by whose it is; `None` for what is no address.
fn outside(address: &str) -> Option<Link> {
    let href = safe_address(address)?;
    let (_, rest) = href.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest).to_owned();
    Some(Link { href, text: host })
}

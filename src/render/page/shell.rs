//! What every page has around it: the unit, the ways to other pages, the office, the footer.
//!
//! Links are relative, so they depend on the page's folder: the shell is made once a folder and handed
//! to each page ready. Only `404.html` has absolute links, since it answers at any address.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use tera::Value;

use super::announcements::{Urgent, urgent};
use super::{Link, own};
use crate::catalogue::kinds::group;
use crate::prose::safe_address;
use crate::render::brief::office::{
    Dial, FeedbackTo, OpenHours, dials, feedback, hours, mail, open_hours, unit,
};
use crate::render::html::Html;
use crate::render::words;
use crate::site::{Site, address};

#[derive(Debug)]
pub(crate) struct Shells {
    /// Of every folder that a page of the site lies in.
    by_folder: BTreeMap<String, Value>,
    not_found: Value,
}

#[derive(Debug, Serialize)]
struct Shell<'a> {
    lang: &'a str,
    site: &'a str,
    /// "Xã Mẫu"
    unit: String,
    province: Option<&'a str>,
    sample: bool,
    logo: Option<String>,
    home: String,
    procedures: String,
    news: String,
    groups: String,
    contact: String,
    open_data: String,
    prints: Option<String>,
    /// The pages that the theme adds.
    own_pages: Vec<Link>,
    feed: Option<String>,
    /// Where pages are kept for when there is no network.
    offline: Option<String>,
    style: String,
    /// Of pages that have what few have.
    more_style: String,
    script: String,
    phones: Vec<Dial>,
    address: Option<&'a str>,
    email: Option<&'a str>,
    /// The same as a link.
    mail: Option<Html>,
    hours: Vec<OpenHours>,
    online: Option<String>,
    feedback: FeedbackTo<'a>,
    /// What every page says, as long as it is urgent.
    urgent: Vec<Band<'a>>,
    /// The day the site was made for.
    built: String,
}

/// A line of what is urgent.
#[derive(Debug, Serialize)]
struct Band<'a> {
    href: String,
    #[serde(flatten)]
    line: Urgent<'a>,
}

impl Shells {
    pub(crate) fn new(site: &Site) -> Self {
        let pages = site.outputs.iter().filter(|(_, output)| output.page().is_some());
        let folders: BTreeSet<&str> = pages.map(|(at, _)| address::folder(at)).collect();
        let root = site.config.root_path();
        Self {
            by_folder: folders
                .into_iter()
                .map(|folder| (folder.to_owned(), in_folder(site, folder)))
                .collect(),
            not_found: shell(site, &|target| format!("{root}{}", address::relative("x.html", target))),
        }
    }

    /// What stands around the page at an address, also at one that the site does not have.
    pub(crate) fn of(&self, site: &Site, at: &str) -> Value {
        if at == address::NOT_FOUND {
            return self.not_found.clone();
        }
        let folder = address::folder(at);
        self.by_folder.get(folder).cloned().unwrap_or_else(|| in_folder(site, folder))
    }
}

fn in_folder(site: &Site, folder: &str) -> Value {
    let from = format!("{folder}x.html");
    shell(site, &|target| address::relative(&from, target))
}

/// `to` makes the links.
fn shell(site: &Site, to: &dyn Fn(&str) -> String) -> Value {
    Value::from_serializable(&Shell::new(site, to))
}

impl<'a> Shell<'a> {
    fn new(site: &'a Site, to: &dyn Fn(&str) -> String) -> Self {
        let config = &*site.config;
        let commune = &config.commune;
        Self {
            lang: if config.language.is_empty() { "vi" } else { &config.language },
            site: &config.title,
            unit: unit(config),
            province: commune.province.as_deref(),
            sample: config.sample,
            logo: commune.logo.as_deref().map(|logo| to(&address::asset(logo))),
            home: to(address::HOME),
            procedures: to(address::PROCEDURES),
            news: to(address::NEWS),
            groups: to(group::PAGE),
            contact: to(address::CONTACT),
            open_data: to(address::OPEN_DATA_PAGE),
            prints: (!site.prints.is_empty()).then(|| to(address::PRINT_ROOM)),
            own_pages: own::links(site, to),
            feed: site.is_public().then(|| to(address::FEED)),
            offline: site.is_public().then(|| to(address::OFFLINE)),
            style: to(address::STYLE),
            more_style: to(address::MORE_STYLE),
            script: to(address::SCRIPT),
            phones: dials(config).collect(),
            address: commune.address.as_deref(),
            email: commune.email.as_deref(),
            mail: commune.email.as_deref().map(mail),
            hours: hours(site).map(|row| open_hours(site, row)).collect(),
            online: commune.online.as_deref().and_then(safe_address),
            feedback: feedback(config),
            urgent: urgent(site).into_iter().map(|one| Band { href: to(one.address), line: one }).collect(),
            built: words::date(site.day),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::sample_site::{bare, public_site};
    use crate::site::{Output, Page};

    #[track_caller]
    fn check(site: &Site, at: &str, home: &str) {
        let shell = Shells::new(site).of(site, at);
        assert_eq!(shell.as_map().and_then(|map| map.get(&"home".into())?.as_str()), Some(home), "{at}");
    }

    #[test]
    fn a_page_may_lie_in_any_folder() {
        let mut site = public_site(&[&bare("1.000001", "A")]);
        check(&site, "thu-tuc/1.000001.html", "../index.html");
        check(&site, "404.html", "/tthc/index.html");
        check(&site, "no/such/page.html", "../../index.html");
        site.outputs.insert("bien-bao/cong.html".into(), Output::Page(Page::Contact));
        check(&site, "bien-bao/cong.html", "../index.html");
    }
}

//! An address that was published once, where there is nothing now: what is near it.

use serde::Serialize;

use super::head::Head;
use super::{Link, chooser as choosers, elsewhere as done_elsewhere, link, posts};
use crate::catalogue::kinds::{chooser, decision, elsewhere, group, guide};
use crate::render::words;
use crate::site::{Gone, Id, PostKind, Site, Target, address};
use crate::strings::TEXT;

/// Guides that stand for all.
const GUIDES: usize = 8;

#[derive(Debug, Serialize)]
pub(crate) struct View {
    head: Head,
    /// "“Đăng ký khai sinh” không còn niêm yết ở đây"
    title: String,
    code: Option<String>,
    /// The day that somebody confirmed.
    ended: Option<String>,
    successors: Vec<Link>,
    namesakes: Vec<Link>,
    /// The field it was in.
    field: Option<Link>,
    /// Looks for its name among all procedures.
    search: Option<Link>,
    /// Others of its kind.
    others: Vec<Link>,
}

pub(crate) fn view(site: &Site, id: Id<Gone>) -> View {
    let gone = &site.gone[id];
    let at = &gone.at;
    let name = gone.name.as_deref();
    let title = name.map_or_else(|| TEXT.not_found.gone.to_owned(), |name| TEXT.not_found.gone_named(name));
    let head = Head::new(site, at, &title, TEXT.not_found.gone_description);
    let to =
        |target: Target| Link { href: link(at, target.address(site)), text: target.name(site).to_owned() };
    let search = name.filter(|_| gone.code.is_some()).map(|name| Link {
        href: format!("{}?q={}", link(at, address::PROCEDURES), address::encode(name)),
        text: TEXT.not_found.look_for(name),
    });
    View {
        // It is no page to be found.
        head: Head { canonical: None, ..head },
        title,
        code: gone.code.clone(),
        ended: gone.ended.map(words::date),
        successors: gone.successors.iter().map(|&id| to(Target::Entry(id))).collect(),
        namesakes: gone.namesakes.iter().map(|&target| to(target)).collect(),
        field: gone.field.map(|id| to(Target::Field(id))),
        search,
        others: others(site, at),
    }
}

/// Where others of its kind are listed; guides themselves, which are few.
fn others(site: &Site, at: &str) -> Vec<Link> {
    let list = |list: &str, text: &str| vec![Link { href: link(at, list), text: text.to_owned() }];
    if at.starts_with(guide::PAGES) {
        let guides = site.guides.iter().take(GUIDES);
        guides.map(|one| Link { href: link(at, &one.address), text: one.guide.title.clone() }).collect()
    } else if at.starts_with(decision::PAGES) {
        list(address::NEWS, TEXT.home.all_news)
    } else if at.starts_with(chooser::PAGES) {
        choosers::links(site, at)
    } else if at.starts_with(elsewhere::PAGES) && !site.elsewhere.is_empty() {
        list(elsewhere::LIST, &done_elsewhere::title(site))
    } else if let Some(kind) = PostKind::at(at).filter(|kind| site.posts.kinds().any(|one| one == *kind)) {
        vec![posts::list_link(kind, at)]
    } else if at.starts_with(group::PAGES) && !site.groups.is_empty() {
        list(group::PAGE, TEXT.linked.title)
    } else {
        Vec::new()
    }
}

//! A page of procedures that have something in common: an event of life, whom they are for, how they are done.

use serde::Serialize;
use tera::Value;

use super::groups::{self, GroupRow};
use super::head::Head;
use super::list::{FieldRows, by_field, is_folded, seen_rows};
use super::narrow::{Narrowing, narrowing};
use super::rows::Rows;
use super::{Link, link};
use crate::cache::Fingerprint;
use crate::render::brief::office::unit;
use crate::render::words;
use crate::site::browse::Browse;
use crate::site::{BrowseEntry, Entry, Id, Site};
use crate::strings::TEXT;

/// So few rows need no headings.
const FEW: usize = 12;
/// Nobody reads so many rows: above it the fields are named, and lead to their own pages.
const TOO_MANY: usize = 600;

#[derive(Debug, Serialize)]
pub(crate) struct View {
    head: Head,
    title: String,
    /// What must be known of all of them.
    about: Option<&'static str>,
    count: String,
    /// Way to the folder of the procedures' pages.
    folder: String,
    /// Handed in once.
    joined: Vec<GroupRow>,
    narrowing: Vec<Narrowing>,
    /// Where there are few.
    rows: Vec<Value>,
    groups: Vec<FieldRows>,
    folded: bool,
    /// In the place of rows.
    fields: Vec<CountedLink>,
    /// Pages beside it: other events, other audiences.
    others: Vec<Link>,
    empty: bool,
}

/// A page, and how many procedures it lists.
#[derive(Debug, Serialize)]
pub(crate) struct CountedLink {
    pub(crate) href: String,
    pub(crate) name: String,
    pub(crate) count: String,
}

/// Kept by hand, as that of a list: there may be thousands of rows.
pub(crate) fn fingerprint(site: &Site, id: Id<BrowseEntry>) -> Fingerprint {
    let own = &site.browse[id];
    let fields: Vec<_> = site.fields.iter().map(|field| &field.field).collect();
    let of_fields: Vec<_> = listed(site, own).map(|entry| &entry.procedure.field).collect();
    let around = (words::in_common(own.of), joined(site, own), others(site, own));
    Fingerprint::of(&(fields, of_fields, seen_rows(listed(site, own)), around))
}

pub(crate) fn view(site: &Site, id: Id<BrowseEntry>, rows: &Rows) -> View {
    let own = &site.browse[id];
    let name = words::in_common(own.of);
    let title = words::title_of_all(own.of);
    let count = words::procedures(own.listed.len());
    let description = TEXT.browse.description(name, &count, &unit(&site.config));
    let is_long = own.listed.len() > TOO_MANY;
    let is_few = own.listed.len() <= FEW;
    let (few, shown) = match own.listed.as_slice() {
        all if is_few => (all, [].as_slice()),
        _ if is_long => ([].as_slice(), [].as_slice()),
        all => ([].as_slice(), all),
    };
    let groups = by_field(site, &own.address, shown, rows);
    View {
        head: Head::new(site, &own.address, &title, &description),
        title,
        about: words::about_all(own.of),
        count,
        folder: "../thu-tuc/".to_owned(),
        joined: joined(site, own),
        narrowing: if is_long { Vec::new() } else { narrowing(listed(site, own)) },
        rows: few.iter().map(|&id| rows[id].clone()).collect(),
        folded: is_folded(own.listed.len(), &groups),
        groups,
        fields: if is_long { fields(site, own) } else { Vec::new() },
        others: others(site, own),
        empty: own.is_empty(),
    }
}

/// Links to pages with something on them, and how many procedures each lists: "Xong trong ngày (12)".
pub(super) fn counted(site: &Site, from: &str, is_wanted: impl Fn(&Browse) -> bool) -> Vec<Link> {
    let counted = counted_apart(site, from, is_wanted).into_iter();
    let text = |to: CountedLink| Link { href: to.href, text: format!("{} ({})", to.name, to.count) };
    counted.map(text).collect()
}

/// The same apart, for a table.
pub(super) fn counted_apart(
    site: &Site,
    from: &str,
    is_wanted: impl Fn(&Browse) -> bool,
) -> Vec<CountedLink> {
    let wanted = site.browse.iter().filter(|one| is_wanted(&one.of) && !one.is_empty());
    let counted = |one: &BrowseEntry| CountedLink {
        href: link(from, &one.address),
        name: words::in_common(one.of).to_owned(),
        count: words::number(one.count() as u64),
    };
    wanted.map(counted).collect()
}

fn listed<'a>(site: &'a Site, own: &'a BrowseEntry) -> impl Iterator<Item = &'a Entry> {
    own.listed.iter().map(|&id| &site.entries[id])
}

fn joined(site: &Site, own: &BrowseEntry) -> Vec<GroupRow> {
    own.groups.iter().map(|&id| groups::group(site, &site.groups[id], &own.address)).collect()
}

/// The pages of its sort but for itself.
fn others(site: &Site, own: &BrowseEntry) -> Vec<Link> {
    let is_beside = |of: &Browse| of.sort() == own.of.sort() && *of != own.of;
    counted(site, &own.address, is_beside)
}

fn fields(site: &Site, own: &BrowseEntry) -> Vec<CountedLink> {
    let of_field = |id| own.listed.iter().filter(|&&entry| site.entries[entry].field == Some(id)).count();
    let fields = site.fields.each().filter_map(|(id, field)| {
        let count = of_field(id);
        (count > 0).then(|| CountedLink {
            href: link(&own.address, &field.address),
            name: field.field.name.clone(),
            count: words::number(count as u64),
        })
    });
    fields.collect()
}

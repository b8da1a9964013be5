//! What the designs are shown: small plain views, as JSON.
//!
//! In: a [`Job`]. Out: an [`Order`] for the press. Every text is worded here or before, never in a
//! design but for its fixed labels. Characters that show nothing and could make a text read as another
//! are left out, as on the pages.

mod blocks;
mod board;
mod counter;
pub(crate) mod guide;
pub(crate) mod leaflet;
mod list;
pub(crate) mod pack;
mod posting;
pub(crate) mod posts;
mod register;
pub(crate) mod share;
pub(crate) mod unit;

use serde::Serialize;

use super::code::{Scan, scan};
use super::condense::condensed;
use super::job::{Content, Job};
use super::order::Order;
use super::version::Version;
use crate::catalogue::{Campaign, PrintFormat};
use crate::prose::is_invisible;
use crate::render::brief::{Subject, office};
use crate::render::public::public_address;
use crate::render::words;
use crate::site::{Entry, Fold, Id, Layout, Site, address};
use crate::strings::TEXT;

use leaflet::Leaflet;
pub(crate) use list::updated;
pub(crate) use posting::html::OPENING as HTML_OPENING;
use unit::{Band, Unit};

/// What every design is handed.
#[derive(Serialize)]
struct Data<'a, I> {
    format: &'a str,
    title: &'a str,
    unit: Unit<'a>,
    home: Option<&'a Scan>,
    sample: bool,
    imprint: Option<&'a str>,
    band: Option<Band<'a>>,
    items: Vec<I>,
}

/// The code to scan that opens the home page: any design may show it, so it is made once for all.
pub(crate) fn home(site: &Site) -> Option<Scan> {
    scan(site, address::HOME)
}

/// The order for a job, ready for the press. `home` is the code of [`home`].
pub(crate) fn order<'a>(job: &Job, site: &'a Site, home: Option<&'a Scan>) -> Order<'a> {
    let title = title(job, site);
    let field = match &job.content {
        Content::Procedures(entries) => common_field(site, entries),
        Content::Fields(_)
        | Content::Site
        | Content::Guide(..)
        | Content::Booklet(..)
        | Content::Pack(_)
        | Content::Post(_)
        | Content::Posts(_) => None,
    };
    let head = Head { site, home, format: job.format, campaign: None, field, title: title.clone() };
    let plain = |design: &str, json: String| Order {
        title: title.clone(),
        ident: ident(job, site),
        main: main_of(design),
        items: 1,
        imposed: false,
        whole: json.into(),
        condensed: None,
        pictures: unit::pictures(site),
    };
    let design = job.format.name();
    match &job.content {
        Content::Procedures(entries) if job.format == PrintFormat::Posting => {
            let items = entries.iter().map(|&entry| posting::item(&Subject::new(site, entry))).collect();
            Order { items: entries.len(), ..plain(design, head.json(items)) }
        }
        Content::Procedures(entries) => leaflets(head, entries, |json| plain(design, json)),
        Content::Fields(fields) => {
            let items = fields.iter().map(|&field| list::item(site, field)).collect();
            Order { items: fields.len(), ..plain(design, head.json(items)) }
        }
        Content::Site => match of_site(job.format) {
            OfSite::Board => plain(design, head.json(vec![board::board(site)])),
            OfSite::Labels => plain(design, head.json(vec![board::labels(site)])),
            OfSite::Register => plain(design, head.json(vec![register::register(site)])),
            OfSite::CounterCodes => plain(design, head.json(vec![counter::codes(site)])),
        },
        Content::Guide(id, fold) => {
            let (id, fold) = (*id, *fold);
            let data = move |levels: &[u8]| head.json(vec![guide::item(site, id, fold, levels[0])]);
            let mut order = plain(design, data(&[0]));
            order.pictures.extend(guide::pictures(site, id));
            Order { condensed: Some(Box::new(data)), ..order }
        }
        Content::Booklet(entries, layout) => {
            let item = leaflet::booklet(site, entries, *layout == Layout::Large);
            Order { imposed: *layout == Layout::Stitched, ..plain(design, head.json(vec![item])) }
        }
        Content::Pack(campaign) => pack::order(site, home, *campaign, plain),
        Content::Post(_) | Content::Posts(_) => {
            plain(design, head.json(posts::item(site, job).into_iter().collect()))
        }
    }
}

/// What is printed of a site as a whole.
enum OfSite {
    Board,
    Labels,
    Register,
    CounterCodes,
}

fn of_site(format: PrintFormat) -> OfSite {
    match format {
        PrintFormat::Labels => OfSite::Labels,
        PrintFormat::Register => OfSite::Register,
        PrintFormat::CounterCodes => OfSite::CounterCodes,
        PrintFormat::Board
        | PrintFormat::Posting
        | PrintFormat::Flyer
        | PrintFormat::TwoFlyers
        | PrintFormat::Folded
        | PrintFormat::Poster
        | PrintFormat::List
        | PrintFormat::Guide
        | PrintFormat::Booklet
        | PrintFormat::Roster
        | PrintFormat::ServiceDay
        | PrintFormat::QuestionSheet
        | PrintFormat::Directory
        | PrintFormat::Cards
        | PrintFormat::Figures => OfSite::Board,
    }
}

/// Slug of the field of all entries, where they have one in common.
fn common_field<'a>(site: &'a Site, entries: &[Id<Entry>]) -> Option<&'a str> {
    let field = |id: Id<Entry>| site.entries[id].field;
    let first = field(*entries.first()?)?;
    entries.iter().all(|&id| field(id) == Some(first)).then(|| site.fields[first].field.slug.as_str())
}

/// An order whose items can be told in fewer words.
fn leaflets<'a>(head: Head<'a>, entries: &[Id<Entry>], plain: impl Fn(String) -> Order<'a>) -> Order<'a> {
    let items: Vec<Leaflet> =
        entries.iter().map(|&entry| leaflet::item(&Subject::new(head.site, entry))).collect();
    let data = move |levels: &[u8]| head.json_at(&items, levels);
    let whole = plain(data(&vec![0; entries.len()]));
    Order { items: entries.len(), condensed: Some(Box::new(data)), ..whole }
}

/// What is compiled: a design is handed the data.
fn main_of(design: &str) -> String {
    format!("#import \"/prints/{design}.typ\": design\n#design(json(\"/data.json\"))\n")
}

/// What all items of a document stand under.
struct Head<'a> {
    site: &'a Site,
    home: Option<&'a Scan>,
    format: PrintFormat,
    /// The campaign it is handed out in.
    campaign: Option<Id<Campaign>>,
    /// Slug of the field that all items are of; its hours are those that are told.
    field: Option<&'a str>,
    title: String,
}

impl Head<'_> {
    fn json<I: Serialize>(&self, items: Vec<I>) -> String {
        self.json_of(items, false)
    }

    /// Each item condensed to its level.
    fn json_at(&self, items: &[Leaflet], levels: &[u8]) -> String {
        let items = items.iter().zip(levels).map(|(item, level)| condensed(item, *level)).collect();
        self.json_of::<Leaflet>(items, levels.iter().any(|level| *level > 0))
    }

    /// `tight`: an item had to be condensed, and the unit says less of itself too.
    fn json_of<I: Serialize>(&self, items: Vec<I>, tight: bool) -> String {
        let unit = Unit::of(self.site, self.field);
        let config = &self.site.config;
        let campaign = self.campaign.map(|id| &self.site.campaigns[id]);
        let imprint = campaign.and_then(|campaign| campaign.imprint.as_deref());
        let data = Data {
            format: self.format.name(),
            title: &self.title,
            unit: if tight { unit.in_short() } else { unit },
            home: self.home,
            sample: config.sample,
            imprint: imprint.or(config.prints.imprint.as_deref()),
            // A folded leaflet is kept and read at home, when the day is over.
            band: campaign
                .filter(|_| self.format != PrintFormat::Folded)
                .map(|campaign| Band::of(config, campaign, if tight { 2 } else { usize::MAX })),
            items,
        };
        visible(&serde_json::to_string(&data).expect("a view is plain data"))
    }
}

/// The version of what a job prints, as it stands on the paper; of the first thing where there are several.
pub(crate) fn version(job: &Job, site: &Site) -> Version {
    match &job.content {
        Content::Procedures(entries) => match entries.first() {
            None => Version::default(),
            Some(&entry) if job.format == PrintFormat::Posting => {
                posting::item(&Subject::new(site, entry)).version
            }
            Some(&entry) => leaflet::item(&Subject::new(site, entry)).version,
        },
        Content::Fields(fields) => {
            fields.first().map_or_else(Version::default, |&field| list::item(site, field).version)
        }
        Content::Site => match of_site(job.format) {
            OfSite::Board => board::board(site).version,
            OfSite::Labels => board::labels(site).version,
            OfSite::Register => register::register(site).version,
            OfSite::CounterCodes => counter::codes(site).version,
        },
        Content::Guide(id, fold) => guide::item(site, *id, *fold, 0).version,
        Content::Booklet(entries, layout) => {
            leaflet::booklet(site, entries, *layout == Layout::Large).version
        }
        Content::Pack(campaign) => pack::version(site, *campaign),
        Content::Post(_) | Content::Posts(_) => {
            posts::item(site, job).map_or_else(Version::default, |item| item.version().clone())
        }
    }
}

/// The posting sheet of a procedure as a piece of HTML.
pub(crate) fn posting_html(site: &Site, id: Id<Entry>) -> String {
    let subject = Subject::new(site, id);
    let page = public_address(site, &subject.entry.address);
    posting::html::fragment(&posting::item(&subject), page.as_deref(), site.config.sample)
}

/// "Tờ rơi: Làm giấy khai sinh cho con"
pub(crate) fn title(job: &Job, site: &Site) -> String {
    let kind = words::print_kind(job.format);
    let of = match &job.content {
        Content::Procedures(entries) => entries.first().map(|&entry| {
            let procedure = &site.entries[entry].procedure;
            let is_official = job.format == PrintFormat::Posting;
            if is_official { words::upper_first(&procedure.name) } else { procedure.spoken_name().to_owned() }
        }),
        Content::Fields(fields) => fields.first().map(|&field| site.fields[field].field.name.clone()),
        Content::Guide(id, _) => Some(site.guides[*id].guide.title.clone()),
        Content::Site if job.format == PrintFormat::Board && !site.is_public() => {
            return TEXT.prints.board_of(&office::unit(&site.config));
        }
        Content::Site => None,
        Content::Booklet(..) => return leaflet::booklet_title(site),
        Content::Pack(campaign) => return site.campaigns[*campaign].title.clone(),
        Content::Post(id) => Some(site.posts.face(*id).face.name.to_owned()),
        Content::Posts(_) => None,
    };
    let of = of.map(|of| match &job.content {
        Content::Procedures(all) if all.len() > 1 => TEXT.prints.more_procedures(&of, all.len() - 1),
        Content::Fields(all) if all.len() > 1 => TEXT.prints.more_fields(&of, all.len() - 1),
        _ => of,
    });
    match of {
        Some(of) => format!("{kind}: {of}"),
        None => format!("{kind} – {}", office::unit(&site.config)),
    }
}

/// What the document is called for ever.
fn ident(job: &Job, site: &Site) -> String {
    let of = match &job.content {
        Content::Procedures(entries) => entries
            .iter()
            .map(|&entry| site.entries[entry].procedure.code.as_str())
            .collect::<Vec<_>>()
            .join(" "),
        Content::Fields(fields) => {
            fields.iter().map(|&field| site.fields[field].field.slug.as_str()).collect::<Vec<_>>().join(" ")
        }
        Content::Site => String::new(),
        Content::Guide(id, fold) => match fold {
            Fold::Flat => site.guides[*id].guide.slug.clone(),
            Fold::InThree => format!("{} to-gap", site.guides[*id].guide.slug),
        },
        Content::Booklet(_, Layout::Plain) => "Plain".to_owned(),
        Content::Booklet(_, Layout::Large) => "Large".to_owned(),
        Content::Booklet(_, Layout::Stitched) => "Stitched".to_owned(),
        Content::Pack(campaign) => site.campaigns[*campaign].slug.clone(),
        Content::Post(id) => site.posts.face(*id).face.slug.unwrap_or_default().to_owned(),
        Content::Posts(_) => String::new(),
    };
    let base = site.config.base_url.as_deref().unwrap_or(&site.config.title);
    format!("{base} {} {of}", job.format.name())
}

/// JSON without the characters that show nothing or turn the direction of writing. Those in its texts
/// stand as they are or, in the case of control characters, as an escape.
fn visible(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let mut chars = json.chars();
    while let Some(ch) = chars.next() {
        if ch != '\\' {
            if !is_invisible(ch) {
                out.push(ch);
            }
            continue;
        }
        match chars.next() {
            // Only control characters are written so, in four digits.
            Some('u') => chars.by_ref().take(4).for_each(drop),
            Some('b' | 'f') | None => {}
            Some('r' | 't') => out.push(' '),
            Some(kept) => out.extend(['\\', kept]),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn what_shows_nothing_is_left_out() {
        let json = serde_json::to_string("a\u{7}b\u{202e}c\u{ad}\\u0041\td\ne\u{8}\"").expect("a text");
        assert_eq!(visible(&json), "\"abc\\\\u0041 d\\ne\\\"\"");
    }
}

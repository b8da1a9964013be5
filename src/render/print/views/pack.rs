//! Everything of a campaign in one document: a list of what to print, then the prints themselves.

use serde::Serialize;

use super::leaflet::{self, Leaflet};
use super::{Head, Order, unit};
use crate::catalogue::{Campaign, PrintFormat};
use crate::render::brief::Subject;
use crate::render::print::code::Scan;
use crate::render::print::version::Version;
use crate::render::words;
use crate::site::{Entry, Id, Site, prints};

/// The list in front.
#[derive(Serialize)]
struct Contents {
    title: String,
    when: Option<String>,
    r#where: Option<String>,
    helpers: Vec<String>,
    rows: Vec<PrintToMake>,
    print_line: &'static str,
    version: Version,
}

#[derive(Serialize)]
struct PrintToMake {
    name: String,
    paper: &'static str,
    sides: &'static str,
    copies: Option<u32>,
    handed_out: Option<u32>,
    version: Version,
}

/// What is printed of a procedure where the campaign does not say.
const USUAL: [PrintFormat; 2] = [PrintFormat::Poster, PrintFormat::TwoFlyers];

/// The formats of a campaign: those it counts, as far as they are about one procedure.
fn formats(campaign: &Campaign) -> Vec<PrintFormat> {
    let counted: Vec<PrintFormat> =
        campaign.copies.keys().copied().filter(|format| is_leaflet(*format)).collect();
    if counted.is_empty() { USUAL.to_vec() } else { counted }
}

fn is_leaflet(format: PrintFormat) -> bool {
    matches!(format, PrintFormat::Flyer | PrintFormat::TwoFlyers | PrintFormat::Folded | PrintFormat::Poster)
}

/// All of it is as on the day of the campaign. Before each part stands the number of its first item, so that one that does not fit can be told.
pub(crate) fn order<'a>(
    site: &'a Site,
    home: Option<&'a Scan>,
    id: Id<Campaign>,
    plain: impl Fn(&str, String) -> Order<'a>,
) -> Order<'a> {
    let (site, id) = site.on_day_of(id);
    let campaign = &site.campaigns[id];
    let formats = formats(campaign);
    let items = items(site, campaign);
    let head = move |format| Head {
        site,
        home,
        format,
        campaign: Some(id),
        field: None,
        title: campaign.title.clone(),
    };
    let contents = contents(site, campaign, &formats, &items);
    let front = head(PrintFormat::Poster).json(vec![contents]);
    let mut main = String::from("#import \"/prints/dot.typ\" as front\n");
    for format in &formats {
        main.push_str(&format!("#import \"/prints/{0}.typ\" as {0}\n", format.name()));
    }
    main.push_str("#let parts = json(\"/data.json\")\n#front.design(parts.at(0))\n");
    for (at, format) in formats.iter().enumerate() {
        let first = at * items.len();
        main.push_str(&format!(
            "#metadata({first}) <first>\n#{}.design(parts.at({}))\n",
            format.name(),
            at + 1
        ));
    }
    let count = items.len();
    let all = formats.len() * count;
    let data = move |levels: &[u8]| {
        let mut parts = vec![front.clone()];
        for (at, format) in formats.iter().enumerate() {
            parts.push(head(*format).json_at(&items, &levels[at * count..(at + 1) * count]));
        }
        format!("[{}]", parts.join(","))
    };
    let whole = plain("dot", data(&vec![0; all]));
    Order { main, items: all, condensed: Some(Box::new(data)), ..whole }
}

/// What is printed, in order: each format of each procedure, on the day of the campaign.
pub(crate) fn printed(site: &Site, id: Id<Campaign>) -> Vec<(PrintFormat, Id<Entry>)> {
    let (site, id) = site.on_day_of(id);
    let campaign = &site.campaigns[id];
    let entries = prints::printed(site, &campaign.procedures);
    let each = |format| entries.iter().map(move |&entry| (format, entry)).collect::<Vec<_>>();
    formats(campaign).into_iter().flat_map(each).collect()
}

/// The version of the whole: that of all it holds.
pub(crate) fn version(site: &Site, id: Id<Campaign>) -> Version {
    let (site, id) = site.on_day_of(id);
    let campaign = &site.campaigns[id];
    contents(site, campaign, &formats(campaign), &items(site, campaign)).version
}

fn items(site: &Site, campaign: &Campaign) -> Vec<Leaflet> {
    let item =
        |entry| Leaflet { message: campaign.message.clone(), ..leaflet::item(&Subject::new(site, entry)) };
    prints::printed(site, &campaign.procedures).into_iter().map(item).collect()
}

fn contents(site: &Site, campaign: &Campaign, formats: &[PrintFormat], items: &[Leaflet]) -> Contents {
    let rows: Vec<PrintToMake> = formats
        .iter()
        .flat_map(|&format| items.iter().map(move |item| (format, item)))
        .map(|(format, item)| {
            let printing = words::printing(format);
            PrintToMake {
                name: format!("{}: {}", words::print_kind(format), item.name),
                paper: printing.paper,
                sides: printing.sides,
                copies: campaign.copies.get(&format).copied(),
                handed_out: campaign.handed_out.get(&format).copied(),
                version: item.version.clone(),
            }
        })
        .collect();
    let versions: Vec<&Version> = rows.iter().map(|row| &row.version).collect();
    Contents {
        title: campaign.title.clone(),
        when: unit::when(campaign),
        r#where: unit::place(&site.config, campaign),
        helpers: campaign.helpers.clone(),
        version: Version::of(&versions),
        rows,
        print_line: words::printing(PrintFormat::TwoFlyers).settings,
    }
}

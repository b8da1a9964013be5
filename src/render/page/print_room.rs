//! The print room: every print with its paper, its sides and how to print it, and what each campaign
//! handed out.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Link;
use super::head::Head;
use crate::catalogue::{Campaign, PrintFormat};
use crate::render::brief::office;
use crate::render::print::{campaign_place, campaign_when};
use crate::render::words::{self, Printing};
use crate::site::{FieldEntry, Fold, Id, Layout, Print, PrintOf, Site, address};
use crate::strings::TEXT;

#[derive(Debug, Serialize)]
pub(crate) struct View {
    head: Head,
    public: bool,
    kinds: Vec<Kind>,
    campaigns: Vec<CampaignView>,
}

/// Prints that are printed alike.
#[derive(Debug, Serialize)]
struct Kind {
    id: String,
    title: &'static str,
    picture: String,
    /// In pixels of the style, of a sheet of the A sizes: what stands below does not move when the picture comes.
    picture_height: u32,
    paper: &'static str,
    sides: &'static str,
    settings: &'static str,
    purpose: &'static str,
    groups: Vec<PrintsOfFormat>,
}

#[derive(Debug, Serialize)]
struct PrintsOfFormat {
    /// Folded away under this name where there are many.
    title: Option<String>,
    count: String,
    prints: Vec<PrintLink>,
}

#[derive(Debug, Serialize)]
struct PrintLink {
    href: String,
    text: String,
    code: Option<String>,
}

#[derive(Debug, Serialize)]
struct CampaignView {
    title: String,
    when: Option<String>,
    place: Option<String>,
    helpers: Vec<String>,
    procedures: Vec<Link>,
    counts: Vec<Count>,
    pack: Option<String>,
}

#[derive(Debug, Serialize)]
struct Count {
    kind: &'static str,
    copies: String,
    handed_out: String,
}

/// More prints of a kind than this are grouped by field.
const MANY: usize = 24;

pub(crate) fn view(site: &Site) -> View {
    let description = TEXT.print_room.description(&office::unit(&site.config));
    View {
        head: Head::new(site, address::PRINT_ROOM, TEXT.print_room.title, &description),
        public: site.is_public(),
        kinds: kinds(site),
        campaigns: site.campaigns.each().map(|(id, one)| campaign(site, id, one)).collect(),
    }
}

/// Kinds in the order of the site's prints.
fn kinds(site: &Site) -> Vec<Kind> {
    let mut kinds: Vec<(String, Vec<&Print>)> = Vec::new();
    for print in &site.prints {
        let id = print.kind();
        match kinds.iter_mut().find(|(known, _)| *known == id) {
            Some((_, prints)) => prints.push(print),
            None => kinds.push((id, vec![print])),
        }
    }
    kinds.into_iter().map(|(id, prints)| kind(site, id, &prints)).collect()
}

fn kind(site: &Site, id: String, prints: &[&Print]) -> Kind {
    let first = prints[0];
    let printing = printing(first);
    let picture_height = if words::is_landscape(&printing) { 113 } else { 226 };
    let Printing { paper, sides, settings } = printing;
    Kind {
        picture_height,
        picture: address::relative(address::PRINT_ROOM, &address::print_picture(&id)),
        id,
        title: title(first),
        paper,
        sides,
        settings,
        purpose: purpose(first),
        groups: groups(site, prints),
    }
}

fn printing(print: &Print) -> Printing {
    match print.of {
        PrintOf::Guide(_, Fold::InThree) => words::FOLDED_GUIDE,
        PrintOf::Booklet(Layout::Stitched) => words::STITCHED_BOOKLET,
        PrintOf::Campaign(_) => words::PACK,
        PrintOf::Procedure(_)
        | PrintOf::Field(_)
        | PrintOf::Site
        | PrintOf::Post(_)
        | PrintOf::Posts(_)
        | PrintOf::Guide(_, Fold::Flat)
        | PrintOf::Booklet(Layout::Plain | Layout::Large) => words::printing(print.format),
    }
}

fn title(print: &Print) -> &'static str {
    match print.of {
        PrintOf::Guide(_, Fold::InThree) => TEXT.print_room.folded_guide,
        PrintOf::Booklet(Layout::Large) => TEXT.print_room.large_booklet,
        PrintOf::Booklet(Layout::Stitched) => TEXT.print_room.stitched_booklet,
        PrintOf::Campaign(_) => TEXT.print_room.packs,
        PrintOf::Procedure(_)
        | PrintOf::Field(_)
        | PrintOf::Site
        | PrintOf::Post(_)
        | PrintOf::Posts(_)
        | PrintOf::Guide(_, Fold::Flat)
        | PrintOf::Booklet(Layout::Plain) => words::print_kind(print.format),
    }
}

fn purpose(print: &Print) -> &'static str {
    match (print.of, print.format) {
        (PrintOf::Campaign(_), _) => TEXT.print_room.for_packs,
        (PrintOf::Booklet(Layout::Large), _) => TEXT.print_room.for_large_booklet,
        (_, PrintFormat::Posting) => TEXT.print_room.for_posting,
        (_, PrintFormat::Flyer) => TEXT.print_room.for_flyer,
        (_, PrintFormat::TwoFlyers) => TEXT.print_room.for_two_flyers,
        (_, PrintFormat::Folded) => TEXT.print_room.for_folded,
        (_, PrintFormat::Poster) => TEXT.print_room.for_poster,
        (_, PrintFormat::List) => TEXT.print_room.for_list,
        (_, PrintFormat::Register) => TEXT.print_room.for_register,
        (_, PrintFormat::Roster) => TEXT.print_room.for_roster,
        (_, PrintFormat::ServiceDay) => TEXT.print_room.for_service_day,
        (_, PrintFormat::QuestionSheet) => TEXT.print_room.for_questions,
        (_, PrintFormat::Directory) => TEXT.print_room.for_directory,
        (_, PrintFormat::Cards) => TEXT.print_room.for_cards,
        (_, PrintFormat::Figures) => TEXT.print_room.for_figures,
        (_, PrintFormat::CounterCodes) => TEXT.print_room.for_counter_codes,
        (_, PrintFormat::Board) => TEXT.print_room.for_board,
        (_, PrintFormat::Labels) => TEXT.print_room.for_labels,
        (_, PrintFormat::Guide) => TEXT.print_room.for_guide,
        (_, PrintFormat::Booklet) => TEXT.print_room.for_booklet,
    }
}

fn groups(site: &Site, prints: &[&Print]) -> Vec<PrintsOfFormat> {
    let group = |title: Option<String>, prints: Vec<PrintLink>| PrintsOfFormat {
        title,
        count: words::number(prints.len() as u64),
        prints,
    };
    let of_field = |print: &Print| match print.of {
        PrintOf::Procedure(id) => site.entries[id].field,
        PrintOf::Field(_)
        | PrintOf::Site
        | PrintOf::Guide(..)
        | PrintOf::Booklet(_)
        | PrintOf::Post(_)
        | PrintOf::Posts(_)
        | PrintOf::Campaign(_) => None,
    };
    if prints.len() <= MANY {
        return vec![group(None, prints.iter().map(|print| name(site, print)).collect())];
    }
    let mut by_field: BTreeMap<Option<Id<FieldEntry>>, Vec<PrintLink>> = BTreeMap::new();
    for print in prints {
        by_field.entry(of_field(print)).or_default().push(name(site, print));
    }
    let rest = by_field.remove(&None);
    let title = (!by_field.is_empty()).then(|| TEXT.lists.without_field.to_owned());
    let of_fields = by_field
        .into_iter()
        .filter_map(|(field, links)| Some(group(Some(site.fields[field?].field.name.clone()), links)));
    let mut groups: Vec<PrintsOfFormat> = of_fields.collect();
    groups.extend(rest.map(|links| group(title, links)));
    groups
}

fn name(site: &Site, print: &Print) -> PrintLink {
    let (text, code) = match print.of {
        PrintOf::Procedure(id) => {
            let procedure = &site.entries[id].procedure;
            (procedure.spoken_name().to_owned(), Some(procedure.code.clone()))
        }
        PrintOf::Field(id) => (site.fields[id].field.name.clone(), None),
        PrintOf::Guide(id, _) => (site.guides[id].guide.title.clone(), None),
        PrintOf::Campaign(id) => (site.campaigns[id].title.clone(), None),
        PrintOf::Post(id) => (site.posts.face(id).face.name.to_owned(), None),
        PrintOf::Site | PrintOf::Booklet(_) | PrintOf::Posts(_) => (title(print).to_owned(), None),
    };
    PrintLink { href: address::relative(address::PRINT_ROOM, &print.address), text, code }
}

fn campaign(site: &Site, id: Id<Campaign>, campaign: &Campaign) -> CampaignView {
    let named = campaign.procedures.iter().filter_map(|reference| site.entry(&reference.code));
    let procedures = named.map(|entry| Link {
        href: address::relative(address::PRINT_ROOM, &entry.address),
        text: entry.procedure.spoken_name().to_owned(),
    });
    let count = |number: Option<&u32>| {
        number
            .map_or_else(|| TEXT.print_room.not_counted.to_owned(), |number| words::number((*number).into()))
    };
    let counted: BTreeSet<PrintFormat> =
        campaign.copies.keys().chain(campaign.handed_out.keys()).copied().collect();
    CampaignView {
        title: campaign.title.clone(),
        when: campaign_when(campaign),
        place: campaign_place(&site.config, campaign),
        helpers: campaign.helpers.clone(),
        procedures: procedures.collect(),
        counts: counted
            .iter()
            .map(|format| Count {
                kind: words::print_kind(*format),
                copies: count(campaign.copies.get(format)),
                handed_out: count(campaign.handed_out.get(format)),
            })
            .collect(),
        pack: site
            .prints_of(PrintOf::Campaign(id))
            .next()
            .map(|print| address::relative(address::PRINT_ROOM, &print.address)),
    }
}

/// Links from a page to the prints of one thing.
pub(crate) fn links(site: &Site, from: &str, of: PrintOf) -> Vec<Link> {
    let link = |print: &Print| {
        let printing = printing(print);
        let paper = format!("{}, {}", printing.paper, printing.sides);
        Link { href: address::relative(from, &print.address), text: format!("{} ({paper})", title(print)) }
    };
    site.prints_of(of).map(link).collect()
}

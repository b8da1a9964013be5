//! Which prints exist, of what, and where.
//!
//! In: the site so far, and what `niemyet.toml` asks for. Out: the list of prints in the order of the
//! print room. A print keeps its address as a page does: it says what it is when it is downloaded.

use std::sync::Arc;

use super::{Entry, Site};
use crate::catalogue::{Chosen, Life, PrintFormat, Reference, Status};

/// One print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Print {
    pub format: PrintFormat,
    pub of: PrintOf,
    /// Path below the site's folder.
    pub address: Arc<str>,
}

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PrintOf {
    /// Index of [`Site::entries`].
    Procedure(usize),
    /// Index of [`Site::fields`].
    Field(usize),
    /// All fields of the site.
    Site,
    /// Index of [`Site::guides`]; on A5, or folded in three.
    Guide(usize, Fold),
    Booklet(Edition),
    /// Everything of one campaign. Index of [`Site::campaigns`].
    Campaign(usize),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fold {
    Flat,
    InThree,
}

/// How a booklet is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edition {
    Plain,
    /// For elderly readers.
    Large,
    /// The plain one, two pages on a side, to be folded and stitched.
    Stitched,
}

/// The folder of the prints.
pub const FOLDER: &str = "ban-in/";

/// The prints a site asks for.
pub fn prints(site: &Site) -> Vec<Print> {
    let mut prints = Vec::new();
    for format in [
        PrintFormat::Posting,
        PrintFormat::Flyer,
        PrintFormat::TwoFlyers,
        PrintFormat::Folded,
        PrintFormat::Poster,
    ] {
        let of = |index| {
            let entry: &Entry = &site.entries[index];
            let code = &entry.procedure.code;
            let name = if entry.is_composed { format!("lien-thong-{code}") } else { code.clone() };
            print(format, PrintOf::Procedure(index), &name)
        };
        prints.extend(chosen(site, format).into_iter().map(of));
    }
    let asked = |format| !matches!(site.config.prints.chosen(format), Chosen::None);
    if asked(PrintFormat::List) {
        let listed = site.fields.iter().enumerate().filter(|(_, field)| !field.listed.is_empty());
        prints.extend(
            listed.map(|(index, field)| print(PrintFormat::List, PrintOf::Field(index), &field.field.slug)),
        );
    }
    let any = site.fields.iter().any(|field| !field.listed.is_empty());
    if asked(PrintFormat::Board) && any {
        prints.push(print(PrintFormat::Board, PrintOf::Site, ""));
    }
    // A label is nothing but its code.
    if asked(PrintFormat::Labels) && any && site.is_public() {
        prints.push(print(PrintFormat::Labels, PrintOf::Site, ""));
    }
    if asked(PrintFormat::Guide) {
        for (index, guide) in site.guides.iter().enumerate() {
            for fold in [Fold::Flat, Fold::InThree] {
                prints.push(print(PrintFormat::Guide, PrintOf::Guide(index, fold), &guide.guide.slug));
            }
        }
    }
    if !chosen(site, PrintFormat::Booklet).is_empty() {
        let editions = [Edition::Plain, Edition::Stitched, Edition::Large];
        prints.extend(editions.map(|edition| print(PrintFormat::Booklet, PrintOf::Booklet(edition), "")));
    }
    if asked(PrintFormat::Register) && !site.announcements.is_empty() {
        prints.push(print(PrintFormat::Register, PrintOf::Site, ""));
    }
    let campaigns = site.shelves.campaigns.iter().enumerate();
    prints.extend(
        campaigns
            .map(|(index, campaign)| print(PrintFormat::Poster, PrintOf::Campaign(index), &campaign.slug)),
    );
    prints
}

/// Procedures a format is made for, in the site's order; in the author's where he names them.
pub fn chosen(site: &Site, format: PrintFormat) -> Vec<usize> {
    let all = |keep: &dyn Fn(&Entry) -> bool| -> Vec<usize> {
        let entries = site.entries.iter().enumerate();
        entries.filter(|(_, entry)| is_printed(entry) && keep(entry)).map(|(index, _)| index).collect()
    };
    match site.config.prints.chosen(format) {
        Chosen::None => Vec::new(),
        // A group without a code has no official text to post.
        Chosen::All => all(&|entry| format != PrintFormat::Posting || !entry.is_composed),
        Chosen::Plain => all(&|entry| entry.procedure.has_plain_words()),
        Chosen::These(codes) => printed(site, codes),
    }
}

/// Those of these procedures that are printed, in the author's order.
pub fn printed(site: &Site, codes: &[Reference]) -> Vec<usize> {
    site.indices_of(codes).filter(|&index| is_printed(&site.entries[index])).collect()
}

/// What has ended is not handed out any more, and what is only listed says nothing yet.
pub fn is_printed(entry: &Entry) -> bool {
    !matches!(entry.life, Life::Ended(_)) && entry.procedure.status == Status::Published
}

fn print(format: PrintFormat, of: PrintOf, name: &str) -> Print {
    let (kind, variant) = (format.name(), of.variant());
    let file = match of {
        PrintOf::Procedure(_) | PrintOf::Field(_) | PrintOf::Guide(..) => format!("{name}-{kind}{variant}"),
        PrintOf::Site | PrintOf::Booklet(_) => format!("{kind}{variant}"),
        PrintOf::Campaign(_) => format!("{name}{variant}"),
    };
    Print { format, of, address: format!("{FOLDER}{file}.pdf").into() }
}

impl Print {
    /// What is printed alike has one kind: "to-gap", "huong-dan-to-gap".
    pub fn kind(&self) -> String {
        format!("{}{}", self.format.name(), self.of.variant())
    }
}

impl PrintOf {
    /// What sets it apart from other prints of its format, for the ends of names.
    fn variant(self) -> &'static str {
        match self {
            PrintOf::Guide(_, Fold::InThree) => "-to-gap",
            PrintOf::Booklet(Edition::Large) => "-chu-to",
            PrintOf::Booklet(Edition::Stitched) => "-dong-gap",
            PrintOf::Campaign(_) => "-bo-in",
            PrintOf::Procedure(_)
            | PrintOf::Field(_)
            | PrintOf::Site
            | PrintOf::Guide(_, Fold::Flat)
            | PrintOf::Booklet(Edition::Plain) => "",
        }
    }
}

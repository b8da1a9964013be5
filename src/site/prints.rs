//! Which prints exist, of what, and where.
//!
//! In: the site so far, and what `niemyet.toml` asks for. Out: the list of prints in the order of the
//! print room. A print keeps its address as a page does: it says what it is when it is downloaded.

use std::sync::Arc;

use super::{All, Entry, FieldEntry, GuideEntry, Id, PostId, PostKind, Site};
use crate::catalogue::{Campaign, Chosen, Life, PrintFormat, Reference, Status};

/// One print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Print {
    pub(crate) format: PrintFormat,
    pub(crate) of: PrintOf,
    /// Path below the site's folder.
    pub(crate) address: Arc<str>,
}

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum PrintOf {
    Procedure(Id<Entry>),
    Field(Id<FieldEntry>),
    /// All fields of the site.
    Site,
    /// On A5, or folded in three.
    Guide(Id<GuideEntry>, Fold),
    Booklet(Layout),
    /// Everything of one campaign.
    Campaign(Id<Campaign>),
    /// A roster, a service day, the figures of a period.
    Post(PostId),
    /// All places.
    Posts(PostKind),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fold {
    Flat,
    InThree,
}

/// How a booklet is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Layout {
    Plain,
    /// For elderly readers.
    Large,
    /// The plain one, two pages on a side, to be folded and stitched.
    Stitched,
}

/// The folder of the prints.
pub(crate) const FOLDER: &str = "ban-in/";

/// Periods whose figures are printed: five years of them would be as many sheets that nobody asks for.
const NEWEST_PERIODS: usize = 3;

/// The prints a site asks for.
pub(crate) fn prints(site: &Site) -> All<Print> {
    let mut prints: Vec<Print> = Vec::new();
    for format in [
        PrintFormat::Posting,
        PrintFormat::Flyer,
        PrintFormat::TwoFlyers,
        PrintFormat::Folded,
        PrintFormat::Poster,
    ] {
        let of = |id| {
            let entry: &Entry = &site.entries[id];
            let code = &entry.procedure.code;
            let name = if entry.is_composed { format!("lien-thong-{code}") } else { code.clone() };
            print(format, PrintOf::Procedure(id), &name)
        };
        prints.extend(chosen(site, format).into_iter().map(of));
    }
    let asked = |format| !matches!(site.config.prints.chosen(format), Chosen::None);
    if asked(PrintFormat::List) {
        let listed = site.fields.each().filter(|(_, field)| !field.listed.is_empty());
        prints.extend(
            listed.map(|(id, field)| print(PrintFormat::List, PrintOf::Field(id), &field.field.slug)),
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
        for (id, guide) in site.guides.each() {
            for fold in [Fold::Flat, Fold::InThree] {
                prints.push(print(PrintFormat::Guide, PrintOf::Guide(id, fold), &guide.guide.slug));
            }
        }
    }
    if !chosen(site, PrintFormat::Booklet).is_empty() {
        let layouts = [Layout::Plain, Layout::Stitched, Layout::Large];
        prints.extend(layouts.map(|layout| print(PrintFormat::Booklet, PrintOf::Booklet(layout), "")));
    }
    if asked(PrintFormat::Register) && !site.decisions.is_empty() {
        prints.push(print(PrintFormat::Register, PrintOf::Site, ""));
    }
    let commune = &site.config.commune;
    if asked(PrintFormat::CounterCodes) && (commune.survey.is_some() || commune.payment.is_some()) {
        prints.push(print(PrintFormat::CounterCodes, PrintOf::Site, ""));
    }
    prints.extend(of_posts(site));
    let campaigns = site.campaigns.each();
    prints.extend(
        campaigns.map(|(id, campaign)| print(PrintFormat::Poster, PrintOf::Campaign(id), &campaign.slug)),
    );
    prints.into_iter().collect()
}

/// Of things with a page each: those that are not over.
fn of_posts(site: &Site) -> Vec<Print> {
    let asked = |format| !matches!(site.config.prints.chosen(format), Chosen::None);
    let posts = &site.posts;
    let mut prints = Vec::new();
    for (format, kind) in
        [(PrintFormat::Roster, PostKind::Roster), (PrintFormat::ServiceDay, PostKind::ServiceDay)]
    {
        let own = posts.ids().filter(|id| id.kind() == kind && asked(format));
        let own = own.map(|id| (id, posts.face(id))).filter(|(_, post)| !post.is_over);
        prints.extend(
            own.map(|(id, post)| print(format, PrintOf::Post(id), post.face.slug.unwrap_or_default())),
        );
    }
    let figures = posts.ids().filter(|id| id.kind() == PostKind::Figures && asked(PrintFormat::Figures));
    prints.extend(figures.take(NEWEST_PERIODS).map(|id| {
        print(PrintFormat::Figures, PrintOf::Post(id), posts.face(id).face.slug.unwrap_or_default())
    }));
    if !posts.questions.is_empty() && asked(PrintFormat::QuestionSheet) {
        prints.push(print(PrintFormat::QuestionSheet, PrintOf::Posts(PostKind::Question), ""));
    }
    let any = posts.places.iter().any(|post| !post.is_over);
    let of_all = [PrintFormat::Directory, PrintFormat::Cards].into_iter();
    let of_all = of_all.filter(|format| any && asked(*format));
    prints.extend(of_all.map(|format| print(format, PrintOf::Posts(PostKind::Place), "")));
    prints
}

/// Procedures a format is made for, in the site's order; in the author's where he names them.
pub(crate) fn chosen(site: &Site, format: PrintFormat) -> Vec<Id<Entry>> {
    let all = |keep: &dyn Fn(&Entry) -> bool| -> Vec<Id<Entry>> {
        let entries = site.entries.each();
        entries.filter(|(_, entry)| is_printed(entry) && keep(entry)).map(|(id, _)| id).collect()
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
pub(crate) fn printed(site: &Site, codes: &[Reference]) -> Vec<Id<Entry>> {
    site.ids_of(codes).filter(|&id| is_printed(&site.entries[id])).collect()
}

/// What has ended is not handed out any more, and what is only listed says nothing yet.
pub(crate) fn is_printed(entry: &Entry) -> bool {
    !matches!(entry.life, Life::Ended(_)) && entry.procedure.status == Status::Published
}

fn print(format: PrintFormat, of: PrintOf, name: &str) -> Print {
    let (kind, variant) = (format.name(), of.variant());
    let file = match of {
        PrintOf::Procedure(_) | PrintOf::Field(_) | PrintOf::Guide(..) | PrintOf::Post(_) => {
            format!("{name}-{kind}{variant}")
        }
        PrintOf::Site | PrintOf::Booklet(_) | PrintOf::Posts(_) => format!("{kind}{variant}"),
        PrintOf::Campaign(_) => format!("{name}{variant}"),
    };
    Print { format, of, address: format!("{FOLDER}{file}.pdf").into() }
}

impl Print {
    /// What is printed alike has one kind: "to-gap", "huong-dan-to-gap".
    pub(crate) fn kind(&self) -> String {
        format!("{}{}", self.format.name(), self.of.variant())
    }
}

impl PrintOf {
    /// What sets it apart from other prints of its format, for the ends of names.
    fn variant(self) -> &'static str {
        match self {
            PrintOf::Guide(_, Fold::InThree) => "-to-gap",
            PrintOf::Booklet(Layout::Large) => "-chu-to",
            PrintOf::Booklet(Layout::Stitched) => "-dong-gap",
            PrintOf::Campaign(_) => "-bo-in",
            PrintOf::Procedure(_)
            | PrintOf::Field(_)
            | PrintOf::Site
            | PrintOf::Post(_)
            | PrintOf::Posts(_)
            | PrintOf::Guide(_, Fold::Flat)
            | PrintOf::Booklet(Layout::Plain) => "",
        }
    }
}

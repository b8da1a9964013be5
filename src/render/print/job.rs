//! What is to be printed: a format, and the things in a row it is printed of.

use super::views::{self, leaflet::Leaflet};
use super::{Press, code::Scan, condense::loses, order::Order};
use crate::catalogue::{Campaign, PrintFormat};
use crate::diagnostic::{Diagnostic, Mistake, Words};
use crate::render::{brief::Subject, words};
use crate::site::prints::chosen;
use crate::site::{Entry, FieldEntry, Fold, GuideEntry, Id, Layout, PostId, PostKind, Print, PrintOf, Site};

/// One document.
#[derive(Clone, Debug)]
pub(crate) struct Job {
    pub(crate) format: PrintFormat,
    pub(crate) content: Content,
}

#[derive(Clone, Debug)]
pub(crate) enum Content {
    /// Each begun on a new page.
    Procedures(Vec<Id<Entry>>),
    Fields(Vec<Id<FieldEntry>>),
    /// The whole site, as a board or as labels.
    Site,
    Guide(Id<GuideEntry>, Fold),
    /// As chapters.
    Booklet(Vec<Id<Entry>>, Layout),
    /// All prints of a campaign, with a list of them in front.
    Pack(Id<Campaign>),
    /// A roster, a service day, the figures of a period.
    Post(PostId),
    /// All places.
    Posts(PostKind),
}

impl Job {
    /// What one of [`Site::prints`] is.
    pub(crate) fn of(site: &Site, print: &Print) -> Self {
        let content = match print.of {
            PrintOf::Procedure(id) => Content::Procedures(vec![id]),
            PrintOf::Field(id) => Content::Fields(vec![id]),
            PrintOf::Site => Content::Site,
            PrintOf::Guide(id, fold) => Content::Guide(id, fold),
            PrintOf::Booklet(layout) => Content::Booklet(chosen(site, PrintFormat::Booklet), layout),
            PrintOf::Campaign(id) => Content::Pack(id),
            PrintOf::Post(id) => Content::Post(id),
            PrintOf::Posts(kind) => Content::Posts(kind),
        };
        Self { format: print.format, content }
    }

    /// The site it speaks of: that of the day on which it is handed out.
    pub(crate) fn of_day<'s>(&self, site: &'s Site) -> &'s Site {
        match &self.content {
            Content::Pack(campaign) => site.on_day_of(*campaign).0,
            Content::Procedures(_)
            | Content::Fields(_)
            | Content::Site
            | Content::Guide(..)
            | Content::Post(_)
            | Content::Posts(_)
            | Content::Booklet(..) => site,
        }
    }

    /// The procedures it speaks of, in order, in [`Self::of_day`].
    pub(crate) fn procedures(&self, site: &Site) -> Vec<Id<Entry>> {
        match &self.content {
            Content::Procedures(entries) | Content::Booklet(entries, _) => entries.clone(),
            Content::Fields(fields) => {
                fields.iter().flat_map(|&field| site.fields[field].listed.iter().copied()).collect()
            }
            Content::Pack(campaign) => {
                let (site, campaign) = site.on_day_of(*campaign);
                site.ids_of(&site.campaigns[campaign].procedures).collect()
            }
            Content::Site | Content::Guide(..) | Content::Post(_) | Content::Posts(_) => Vec::new(),
        }
    }
}

/// What one text may come to, as a design is handed it: setting it takes a thousand times as much memory. The longest of
/// the national portal has a quarter of it.
const LONGEST: usize = 400_000;

/// Characters that no font has, in a row.
pub(crate) fn missing_glyphs(letters: &str) -> Diagnostic {
    let codes: Vec<String> = letters.chars().map(|letter| format!("U+{:04X}", u32::from(letter))).collect();
    Diagnostic::new(Mistake::MissingGlyph { letter: &letters, codepoint: &codes.join(", ") })
}

/// A kind of print in both languages.
fn called(format: PrintFormat) -> Words {
    let en = match format {
        PrintFormat::Posting => "the posted sheet",
        PrintFormat::Flyer => "the flyer",
        PrintFormat::TwoFlyers => "the flyer, two on a page of A4",
        PrintFormat::Folded => "the folded leaflet",
        PrintFormat::Poster => "the poster",
        PrintFormat::List => "the list of procedures",
        PrintFormat::Board => "the board of codes to scan",
        PrintFormat::Labels => "the labels for the counter",
        PrintFormat::Guide => "the leaflet of the guide",
        PrintFormat::Booklet => "the booklet",
        PrintFormat::Register => "the register of postings",
        PrintFormat::Roster => "the roster",
        PrintFormat::ServiceDay => "the poster of the service day",
        PrintFormat::QuestionSheet => "the sheet for questions",
        PrintFormat::Directory => "the sheet of places",
        PrintFormat::Cards => "the cards of places",
        PrintFormat::Figures => "the sheet of figures",
        PrintFormat::CounterCodes => "the codes for the counter",
    };
    Words::new(words::print_kind(format), en)
}

impl Job {
    /// The order for the press. Characters that no font has are a mistake, found before anything is set.
    pub(crate) fn order<'a>(
        &self,
        site: &'a Site,
        home: Option<&'a Scan>,
        press: &Press,
    ) -> Result<Order<'a>, Box<Diagnostic>> {
        let order = views::order(self, site, home);
        if let Some(found) = self.too_long(site, &order) {
            return Err(Box::new(found));
        }
        let letters = press.missing_letters(&order.whole);
        match letters.chars().next() {
            Some(first) => Err(Box::new(self.missing(site, first, &letters))),
            None => Ok(order),
        }
    }

    /// The one text of a print that would take more memory than a print may. Lists and booklets are as long as the
    /// catalogue is, and have little of each.
    fn too_long(&self, site: &Site, order: &Order<'_>) -> Option<Diagnostic> {
        let written_in = match &self.content {
            Content::Procedures(entries) => &site.entries[*entries.first()?].procedure.origin.path,
            Content::Guide(id, _) => &site.guides[*id].guide.origin.path,
            Content::Post(id) => &site.posts.face(*id).face.origin.path,
            Content::Fields(_)
            | Content::Site
            | Content::Booklet(..)
            | Content::Pack(_)
            | Content::Posts(_) => return None,
        };
        let (bytes, most) = (order.whole.len() / order.items.max(1), LONGEST);
        let (kilobytes, most) = (bytes / 1000, most / 1000);
        let found = || {
            Diagnostic::new(Mistake::PrintTooLong {
                print: called(self.format),
                kilobytes: &kilobytes,
                most: &most,
            })
        };
        (bytes > LONGEST).then(|| found().path(written_in))
    }

    /// Says where characters without a glyph stand: in the first file whose procedure has the first of them.
    fn missing(&self, site: &Site, letter: char, letters: &str) -> Diagnostic {
        let path = match &self.content {
            Content::Guide(id, _) => Some(site.guides[*id].guide.origin.path.clone()),
            Content::Post(id) => Some(site.posts.face(*id).face.origin.path.clone()),
            Content::Procedures(_)
            | Content::Fields(_)
            | Content::Site
            | Content::Posts(_)
            | Content::Booklet(..)
            | Content::Pack(_) => match self.procedures(site).as_slice() {
                [only] => Some(self.of_day(site).entries[*only].procedure.origin.path.clone()),
                several => several
                    .iter()
                    .map(|&entry| &self.of_day(site).entries[entry].procedure)
                    .find(|procedure| {
                        procedure.name.contains(letter) || procedure.spoken_name().contains(letter)
                    })
                    .map(|procedure| procedure.origin.path.clone()),
            },
        };
        let found = missing_glyphs(letters);
        path.into_iter().fold(found, |found, path| found.path(&path))
    }

    /// What was condensed, and where the short words are to be written.
    pub(crate) fn said(&self, site: &Site, levels: &[u8]) -> Vec<Diagnostic> {
        let condensed = |path, format, what: &str| {
            Diagnostic::new(Mistake::Condensed { print: called(format), whose: &what }).path(path)
        };
        let printed: Vec<(PrintFormat, Id<Entry>)> = match &self.content {
            Content::Procedures(entries) => entries.iter().map(|&entry| (self.format, entry)).collect(),
            Content::Pack(campaign) => views::pack::printed(site, *campaign),
            Content::Guide(id, fold) => {
                let guide = &site.guides[*id].guide;
                let said = || condensed(&guide.origin.path, self.format, &guide.title);
                return views::guide::loses(site, *id, *fold, levels[0]).then(said).into_iter().collect();
            }
            Content::Fields(_)
            | Content::Site
            | Content::Booklet(..)
            | Content::Post(_)
            | Content::Posts(_) => return Vec::new(),
        };
        let message = match &self.content {
            Content::Pack(campaign) => site.campaigns[*campaign].message.clone(),
            Content::Procedures(_)
            | Content::Fields(_)
            | Content::Site
            | Content::Guide(..)
            | Content::Post(_)
            | Content::Posts(_)
            | Content::Booklet(..) => None,
        };
        let site = self.of_day(site);
        let short = printed.iter().zip(levels).filter(|((_, entry), level)| {
            let item = || views::leaflet::item(&Subject::new(site, *entry));
            **level > 0 && loses(&Leaflet { message: message.clone(), ..item() }, **level)
        });
        short
            .map(|(&(format, entry), _)| {
                let procedure = &site.entries[entry].procedure;
                condensed(&procedure.origin.path, format, &procedure.code).span(procedure.code_span.clone())
            })
            .collect()
    }
}

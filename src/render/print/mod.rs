//! Printed matter: flyers, posters, posting sheets and booklets, from the same catalogue as the pages.
//!
//! In: the [`Site`] with its list of prints, and the [`Theme`] with its designs. [`Prints::fingerprint`]
//! says what decides a print without making it; [`Prints::pdf`] sets it and [`Prints::picture`] shows its
//! first page. What each format is shown is made in [`views`]; Typst is known to [`press`] alone, and the
//! day only through the site.

mod code;
mod condense;
mod job;
#[cfg(not(feature = "prints"))]
mod no_press;
mod order;
#[cfg(feature = "prints")]
mod press;
pub(crate) mod reprint;
mod version;
mod views;

use std::sync::{Arc, OnceLock};

use crate::cache::Fingerprint;
use crate::catalogue::{Fee, PrintFormat};
use crate::diagnostic::{Code, Diagnostic, Mistake, Report};
use crate::render::brief::Subject;
use crate::render::brief::office::named_fields;
use crate::site::{Id, Print, PrintOf, Site};
use crate::source::{Hash, SourcePath};
use crate::theme::Theme;

pub(crate) use job::{Content, Job, missing_glyphs};
#[cfg(not(feature = "prints"))]
pub(crate) use no_press::Bench;
#[cfg(not(feature = "prints"))]
use no_press::Press;
pub(crate) use order::{Attempt, Piece};
#[cfg(feature = "prints")]
pub(crate) use press::Bench;
#[cfg(feature = "prints")]
use press::Press;
#[cfg(all(test, feature = "prints"))]
pub(crate) use press::Trial;
pub(crate) use views::unit::{place as campaign_place, when as campaign_when};
pub(crate) use views::{HTML_OPENING, posting_html};

/// Width and height of the picture that chats show beside a link: the shape all of them show whole.
pub(crate) const SHARE_SIZE: (u32, u32) = (1200, 630);
/// Pixels across the pictures of the print room.
const PICTURE_WIDTH: u32 = 320;

/// Whether this build of the program can typeset.
pub(crate) const AVAILABLE: bool = cfg!(feature = "prints");

/// Makes the prints of one site.
#[derive(Debug)]
pub(crate) struct Prints {
    site: Arc<Site>,
    theme: Arc<Theme>,
    /// What all prints share: configuration, logo, designs, fonts.
    shared: Hash,
    /// Set up for the first print; `None` where the program has none.
    press: OnceLock<Option<Press>>,
    /// The code to scan that every design is handed, made for the first print.
    home: OnceLock<Option<code::Scan>>,
}

/// A print that was made, and what an author should be told of it.
pub(crate) struct Printed {
    pub(crate) bytes: Vec<u8>,
    pub(crate) said: Vec<Diagnostic>,
}

impl Prints {
    pub(crate) fn new(site: Arc<Site>, theme: Arc<Theme>) -> Self {
        let config = &*site.config;
        let logo = config.commune.logo.as_ref().and_then(|logo| site.pictures.get(logo));
        let logo = logo.map(|bytes| Hash::of(bytes));
        let hours: Vec<bool> = config.commune.hours.iter().map(|row| row.are_over(site.day)).collect();
        let office = (named_fields(&site), hours);
        let shared = Fingerprint::of(&(theme.hashes.prints, config, logo, office)).0;
        Self { site, theme, shared, press: OnceLock::new(), home: OnceLock::new() }
    }

    /// All that decides the bytes of one of [`Site::prints`], and of its picture.
    pub(crate) fn fingerprint(&self, id: Id<Print>) -> Fingerprint {
        let print = &self.site.prints[id];
        Fingerprint::of(&(self.shared, &*print.address, self.seen(print)))
    }

    /// All that decides the picture that chats show.
    pub(crate) fn fingerprint_of_share(&self) -> Fingerprint {
        let order = views::share::order(&self.site);
        let pictures: Vec<_> = order.pictures.iter().map(|(path, bytes)| (path, Hash::of(bytes))).collect();
        Fingerprint::of(&("share", self.theme.hashes.prints, &*order.whole, pictures))
    }

    /// What a print is made from, besides what all share. Kept by hand, for making the view of a print draws its code.
    fn seen(&self, print: &Print) -> Hash {
        let site = &*self.site;
        let job = Job::of(site, print);
        let told = job.of_day(site);
        let said = job.procedures(site).into_iter().map(|id| seen_of(&Subject::new(told, id)));
        let said: Vec<Hash> = said.collect();
        match print.of {
            PrintOf::Procedure(_) | PrintOf::Booklet(_) => Fingerprint::of(&said),
            PrintOf::Field(id) => Fingerprint::of(&(said, &site.fields[id].field, views::updated(site, id))),
            PrintOf::Site if print.format == PrintFormat::Register => {
                let seen = site.decisions.iter().map(|entry| entry.decision.origin.hash);
                Fingerprint::of(&seen.collect::<Vec<_>>())
            }
            PrintOf::Site if print.format == PrintFormat::CounterCodes => {
                let commune = &site.config.commune;
                Fingerprint::of(&(&commune.survey, &commune.payment))
            }
            PrintOf::Site => {
                let fields: Vec<_> =
                    site.fields.iter().map(|field| (&field.field, field.listed.len())).collect();
                Fingerprint::of(&(fields, site.listed().count()))
            }
            PrintOf::Guide(id, _) => {
                let guide = &site.guides[id].guide;
                let pictures = guide
                    .steps
                    .iter()
                    .map(|step| site.pictures.get(&step.picture.as_ref()?.file).map(|bytes| Hash::of(bytes)));
                let pictures = pictures.collect::<Vec<_>>();
                Fingerprint::of(&(&*guide.origin.path, guide.origin.hash, guide.links.seen(), pictures))
            }
            PrintOf::Campaign(id) => Fingerprint::of(&(said, site.campaigns[id].origin.hash)),
            PrintOf::Post(_) | PrintOf::Posts(_) => {
                Fingerprint::of(&(views::posts::seen(site, print.of), &print.format))
            }
        }
        .0
    }
}

/// What a subject says on its prints, found without wording it, and the file that is named where it had to be condensed.
/// A fee that begins or ends to hold on the day is the only thing that the day changes.
fn seen_of(subject: &Subject<'_>) -> Hash {
    let fees = subject.procedure.channels.iter().flat_map(|channel| &channel.fees);
    let is_coming = |fee: &Fee| fee.valid_from.is_some_and(|from| from > subject.day);
    let holding: Vec<_> = fees.map(|fee| (fee.holds_on(subject.day), is_coming(fee))).collect();
    Fingerprint::of(&(
        subject.follows_from(),
        &*subject.procedure.origin.path,
        subject.linked(),
        holding,
        super::public::public_address(subject.site, &subject.entry.address),
    ))
    .0
}

/// Each fails where the theme's design does, with its place, where no font has a character, and where the program has
/// no press: then a site has no prints, unless somebody plans them all the same.
impl Prints {
    /// One of [`Site::prints`] as a PDF.
    pub(crate) fn pdf(&self, id: Id<Print>) -> Result<Printed, Box<Diagnostic>> {
        self.set(&Job::of(&self.site, &self.site.prints[id]))
    }

    /// The first page of one of [`Site::prints`] as a PNG.
    pub(crate) fn picture(&self, id: Id<Print>) -> Result<Vec<u8>, Box<Diagnostic>> {
        let press = self.press()?;
        let job = Job::of(&self.site, &self.site.prints[id]);
        let order = self.order(&job, press)?;
        press.picture(&order, PICTURE_WIDTH).map_err(|fault| self.at_picture(&order, press, fault))
    }

    /// What each design is shown on a site: its file, and its data as JSON.
    #[cfg(all(test, feature = "prints"))]
    pub(crate) fn shown(&self) -> Vec<(String, Arc<str>)> {
        let site = &*self.site;
        let home = self.home.get_or_init(|| views::home(site));
        let order = |id| views::order(&Job::of(site, &site.prints[id]), site, home.as_ref());
        let orders = site.prints.ids().map(order).chain([views::share::order(site)]);
        let file = |main: &str| main.split('"').nth(1).expect("a design").trim_start_matches('/').to_owned();
        orders.map(|order| (file(&order.main), order.whole)).collect()
    }

    /// The picture that chats show beside a link, as a PNG.
    pub(crate) fn share(&self) -> Result<Vec<u8>, Box<Diagnostic>> {
        let press = self.press()?;
        let order = views::share::order(&self.site);
        press.picture(&order, SHARE_SIZE.0).map_err(|fault| self.at_picture(&order, press, fault))
    }

    /// Any print, whether the site has it or not, as a PDF.
    pub(crate) fn set(&self, job: &Job) -> Result<Printed, Box<Diagnostic>> {
        let press = self.press()?;
        let order = self.order(job, press)?;
        let fitted = press.pdf(&order).map_err(|fault| self.at_picture(&order, press, fault))?;
        Ok(Printed { bytes: fitted.made, said: job.said(&self.site, &fitted.levels) })
    }

    /// All that the press is handed for one of [`Site::prints`], whole and condensed, and what an author may be told of
    /// it: a print follows from that, and setting it takes a thousand times as long.
    #[cfg(all(test, feature = "prints"))]
    pub(crate) fn handed(&self, id: Id<Print>) -> String {
        let site = &*self.site;
        let job = Job::of(site, &site.prints[id]);
        let home = self.home.get_or_init(|| views::home(site));
        let order = views::order(&job, site, home.as_ref());
        let mut handed = format!("{} {} {} {}", order.title, order.ident, order.main, order.imposed);
        for level in [0, condense::MOST / 2, condense::MOST] {
            let levels = vec![level; order.items];
            handed.push_str(&order.data(&levels));
            handed.push_str(&format!("{:?}", job.said(site, &levels)));
        }
        for (path, bytes) in &order.pictures {
            handed.push_str(&format!("{path} {:?}", Hash::of(bytes)));
        }
        handed
    }

    /// A picture that cannot be read stops a design, but it is the picture that is wrong: it is told at its own file.
    fn at_picture(&self, order: &order::Order<'_>, press: &Press, fault: Box<Diagnostic>) -> Box<Diagnostic> {
        if fault.code != Code::Design {
            return fault;
        }
        let broken = order.pictures.iter().find(|(_, bytes)| !press.is_picture(bytes));
        let file = broken.and_then(|(_, bytes)| {
            self.site.pictures.iter().find(|(_, known)| Arc::ptr_eq(known, bytes)).map(|(file, _)| file)
        });
        match file {
            Some(file) => {
                let path = SourcePath::from(format!("content/{file}"));
                Box::new(Diagnostic::new(Mistake::BrokenPicture { file: &file }).path(&path))
            }
            None => fault,
        }
    }

    fn order(&self, job: &Job, press: &Press) -> Result<order::Order<'_>, Box<Diagnostic>> {
        let home = self.home.get_or_init(|| views::home(&self.site));
        job.order(&self.site, home.as_ref(), press)
    }

    fn press(&self) -> Result<&Press, Box<Diagnostic>> {
        let press = self.press.get_or_init(|| Press::new(&self.theme)).as_ref();
        press.ok_or_else(|| Box::new(Diagnostic::new(Mistake::NoPrints)))
    }
}

/// Sets every format with sites that have everything and sites that have nothing, so that a mistake in a
/// design is reported even where no print of the site needs it.
pub(crate) fn check(theme: &Theme, sites: Vec<Site>) -> Report {
    let mut report = Report::default();
    if !AVAILABLE {
        return report;
    }
    for site in sites {
        let prints = Prints::new(Arc::new(site), Arc::new(theme.clone()));
        let failed = prints.site.prints.ids().filter_map(|id| prints.pdf(id).err());
        report.diagnostics.extend(failed.chain(prints.share().err()).map(|mistake| *mistake));
    }
    report.sort();
    report
}

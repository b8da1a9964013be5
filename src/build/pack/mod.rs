//! A whole site as one file, to be copied to a stick or sent in a chat: an archive of the folder, or a single page.
//!
//! In: the outputs of a [`Bundle`]. Out: one more output, whose body holds those that it is made of. What decides its
//! bytes is what decides theirs, so it is made again only where one of them is. Nothing is read here: whoever writes the
//! file also feeds it with its parts ([`Feed`]), made on the spot or taken from where they were published.

mod single;
mod zip;

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::Arc;

use serde::Serialize;

use self::single::Frame;
use self::zip::{Archive, Packing};
use super::bundle::{Body, Bundle, Bundled, OutputPath, Outputs};
use super::workers;
use crate::cache::{Fingerprint, Made};
use crate::diagnostic::Diagnostic;
use crate::render::brief::office::unit;
use crate::site::{Data, Output, Page, Site, ThemeFile, address};
use crate::vietnamese::slug;

/// Writes the bytes of one part; gives what an author should be told of it.
pub(crate) type Feed<'a, E> =
    &'a (dyn Fn(&OutputPath, &Bundled, &mut dyn Write) -> Result<Vec<Diagnostic>, E> + Sync);

/// Takes the bytes of the file, in order.
pub(crate) type Sink<'a, E> = &'a mut dyn FnMut(&[u8]) -> Result<(), E>;

/// How many parts of an archive are compressed before they are written: those that are in memory at once.
const AT_ONCE: usize = 64;
/// Of the name of the file.
const MOST_OF_NAME: usize = 60;

/// In which form a site is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Form {
    /// The folder as an archive: unpacked it is the site.
    Archive,
    /// A page that holds all pages.
    SinglePage,
}

impl Form {
    /// How the names of such files end.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Form::Archive => ".zip",
            Form::SinglePage => ".html",
        }
    }
}

/// What a single page may have to be sent in chats and opened on old telephones.
pub(crate) const MOST_OF_SINGLE_PAGE: u64 = single::MOST_BYTES as u64;

/// Finished outputs, and how they become one file.
#[derive(Debug)]
pub struct Pack {
    parts: Outputs,
    into: Into,
}

#[derive(Debug)]
enum Into {
    Archive {
        /// What is unpacked lies in one folder of this name, with its `/`.
        folder: String,
        day: jiff::civil::Date,
    },
    SinglePage(Box<Frame>),
}

/// The site of a bundle as one file, by the name it is given.
pub(crate) fn packed(bundle: &Bundle, form: Form) -> Outputs {
    let site = bundle.site();
    let name = name(site);
    let (parts, into) = match form {
        Form::Archive => {
            let all = bundle.outputs().iter().map(|(at, output)| (at.clone(), output.clone()));
            (all.collect(), Into::Archive { folder: format!("{name}/"), day: site.day })
        }
        Form::SinglePage => {
            let frame = Frame::of(site);
            let held = bundle.outputs().iter().filter(|(at, output)| is_held(&frame, at, output));
            (
                held.map(|(at, output)| (at.clone(), output.clone())).collect(),
                Into::SinglePage(Box::new(frame)),
            )
        }
    };
    let pack = Pack { parts, into };
    let at: OutputPath = format!("{name}{}", form.ending()).into();
    [(at, Bundled { fingerprint: pack.fingerprint(), body: Body::Packed(Arc::new(pack)) })]
        .into_iter()
        .collect()
}

/// "xa-binh-minh": of the unit, for whoever is sent several.
fn name(site: &Site) -> String {
    slug(&unit(&site.config), MOST_OF_NAME).unwrap_or_else(|| "trang".to_owned())
}

/// What the single page holds: what leads nowhere without a server, and what is for programs or for paper, stays out.
fn is_held(frame: &Frame, at: &str, output: &Bundled) -> bool {
    match &output.body {
        Body::Rendered(_, Output::Page(page)) => match page {
            Page::Home
            | Page::Procedures
            | Page::Field(_)
            | Page::Procedure(_)
            | Page::Guide(_)
            | Page::Chooser(_)
            | Page::Translation(_)
            | Page::Elsewhere(_)
            | Page::ElsewhereList
            | Page::Post(_)
            | Page::Posts(_)
            | Page::Browse(_)
            | Page::Decision(_)
            | Page::News
            | Page::Groups
            | Page::Resolutions
            | Page::Laws
            | Page::Law(_)
            | Page::Shortened
            | Page::Contact
            | Page::Own(_)
            | Page::OpenData => true,
            Page::Former(_) | Page::Gone(_) | Page::PrintRoom | Page::NotFound | Page::Offline => false,
        },
        Body::Rendered(_, Output::Theme(file)) => match file {
            ThemeFile::Style | ThemeFile::MoreStyle | ThemeFile::Script | ThemeFile::MoreScript => true,
            // Whoever is sent the file has the fonts of the telephone.
            ThemeFile::OfflineScript | ThemeFile::Worker | ThemeFile::Letters(_) => false,
        },
        Body::Asset(_) => frame.shows(at),
        Body::Rendered(_, Output::Data(data)) => match data {
            Data::Search | Data::SearchIndex | Data::CalendarScript => true,
            Data::Procedures
            | Data::Decisions
            | Data::Resolutions
            | Data::Groups
            | Data::Laws
            | Data::Posts(_)
            | Data::Dates(_)
            | Data::Calendar
            | Data::List
            | Data::FiguresTable
            | Data::Feed
            | Data::Sitemap
            | Data::Robots
            | Data::OfflineList => false,
        },
        Body::Rendered(_, Output::Print(_) | Output::Picture(_) | Output::Share | Output::Asset { .. }) => {
            false
        }
        Body::Bytes(_) | Body::Listed(_) | Body::Packed(_) => false,
    }
}

impl Pack {
    fn fingerprint(&self) -> Fingerprint {
        let parts: Vec<_> = self.parts.iter().map(|(at, output)| (at, output.fingerprint)).collect();
        match &self.into {
            Into::Archive { folder, day } => Fingerprint::of(&("archive", folder, day, parts)),
            Into::SinglePage(frame) => Fingerprint::of(&("single page", frame, parts)),
        }
    }

    /// Makes the file from its first byte to its last; gives what an author should be told.
    pub(crate) fn write<E>(&self, feed: Feed<'_, E>, sink: Sink<'_, E>) -> Result<Vec<Diagnostic>, E>
    where
        E: From<Box<Diagnostic>> + Send,
    {
        match &self.into {
            Into::Archive { folder, day } => self.write_archive(folder, *day, feed, sink),
            Into::SinglePage(frame) => single::write(frame, &self.parts, feed, sink),
        }
    }

    fn write_archive<E: Send>(
        &self,
        folder: &str,
        day: jiff::civil::Date,
        feed: Feed<'_, E>,
        sink: Sink<'_, E>,
    ) -> Result<Vec<Diagnostic>, E> {
        let mut archive = Archive::of(day);
        let mut said = Vec::new();
        let mut made: BTreeMap<&str, Made> = BTreeMap::new();
        // A list tells what the others came to.
        let is_list = |output: &Bundled| matches!(output.body, Body::Listed(_));
        let (lists, parts): (Vec<_>, Vec<_>) = self.parts.iter().partition(|(_, output)| is_list(output));
        for some in parts.chunks(AT_ONCE) {
            let compressed = workers::each(some.len(), |index| {
                let (at, output) = some[index];
                let mut packing = Packing::new();
                feed(at, output, &mut packing).map(|said| (packing.finish(), said))
            });
            for ((at, _), compressed) in some.iter().zip(compressed) {
                let (file, of_file) = compressed?;
                said.extend(of_file);
                made.insert(at, file.made());
                archive.add(&format!("{folder}{at}"), &file, sink)?;
            }
        }
        for (at, list) in lists {
            let Body::Listed(listing) = &list.body else { continue };
            let file = Packing::whole(&listing.text(&|at| made.get(at).copied()));
            archive.add(&format!("{folder}{at}"), &file, sink)?;
        }
        sink(&archive.finish())?;
        Ok(said)
    }
}

/// The pages among the parts of a single page, and the files that they are shown with.
fn is_page(output: &Bundled) -> bool {
    matches!(&output.body, Body::Rendered(_, Output::Page(_)))
}

/// Where the home page lies among the parts.
const HOME: &str = address::HOME;

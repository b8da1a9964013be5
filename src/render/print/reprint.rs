//! Which prints in the hamlets are out of date.
//!
//! In: the site and a day. Out: the prints of what was announced, changed or updated after it, with the
//! version that must be on the sheet, as text. It goes by the dates in the catalogue, so it needs no
//! memory of what was printed when.

use std::fmt::Write as _;

use jiff::civil::Date;
use serde::Serialize;

use super::job::Job;
use super::views;
use crate::diagnostic::Lang;
use crate::render::words;
use crate::site::{PostKind, Print, Site};

/// A print to make again, as programs read it.
#[derive(Serialize)]
pub(crate) struct Json {
    /// Below the site.
    path: String,
    title: String,
    /// The day of its change.
    changed: Date,
    /// What must be on the sheet.
    version: String,
}

/// The prints to make again, for programs.
pub(crate) fn json(site: &Site, since: Date) -> Vec<Json> {
    let one = |(print, changed): (&Print, Date)| {
        let job = Job::of(site, print);
        Json {
            path: print.address.to_string(),
            title: views::title(&job, site),
            changed,
            version: views::version(&job, site).as_str().to_owned(),
        }
    };
    stale(site, since).into_iter().map(one).collect()
}

/// Whether any print is to be made again.
pub(crate) fn is_any(site: &Site, since: Date) -> bool {
    !stale(site, since).is_empty()
}

/// Each with the day of its change.
fn stale(site: &Site, since: Date) -> Vec<(&Print, Date)> {
    let changed = site.prints.iter().filter_map(|print| Some((print, changed(site, print)?)));
    changed.filter(|(_, changed)| *changed > since).collect()
}

/// The prints to make again, each with the day of its change, as people read it.
pub(crate) fn text(site: &Site, since: Date, lang: Lang) -> String {
    let stale = stale(site, since);
    let day = words::date(since);
    if stale.is_empty() {
        return match lang {
            Lang::Vi => format!("Không bản in nào phải in lại: từ {day} không có nội dung nào đổi.\n"),
            Lang::En => format!("No print needs to be printed again: nothing has changed since {day}.\n"),
        };
    }
    let mut out = match lang {
        Lang::Vi => format!("Phải in lại {} bản in vì nội dung đổi từ {day}:\n", stale.len()),
        Lang::En => format!("{} prints are to be printed again, changed since {day}:\n", stale.len()),
    };
    for (print, changed) in stale {
        let job = Job::of(site, print);
        let version = views::version(&job, site);
        let word = lang.pick("bản mới", "new version");
        let _ = writeln!(out, "  {}  {}  {word} {}", words::date(changed), print.address, version.as_str());
        let _ = writeln!(out, "      {}", views::title(&job, site));
    }
    out
}

/// The last day on which something a print says changed.
fn changed(site: &Site, print: &Print) -> Option<Date> {
    let job = Job::of(site, print);
    let of_entries = job.procedures(site).into_iter().filter_map(|entry| site.entries[entry].dated).max();
    of_entries.max(match job.content {
        super::Content::Guide(id, _) => site.guides[id].guide.updated,
        super::Content::Post(id) => site.posts.face(id).updated,
        // Of the questions themselves their sheet says nothing.
        super::Content::Posts(PostKind::Question) => None,
        super::Content::Posts(kind) => {
            site.posts.of_kind(kind).filter(|post| !post.is_over).filter_map(|post| post.updated).max()
        }
        super::Content::Procedures(_)
        | super::Content::Fields(_)
        | super::Content::Site
        | super::Content::Booklet(..)
        | super::Content::Pack(_) => None,
    })
}

//! `muc-thu.json`: what the province charges as open data, version 1.
//!
//! In: the [`Site`]. Out: one resolution a line with the keys of its file, each always there; what is not stated is
//! `null`, and an amount says whether it is free.

use jiff::civil::Date;
use serde::Serialize;

use super::parts::{self, codes, rate};
use crate::cache::Fingerprint;
use crate::catalogue::kinds::resolution;
use crate::catalogue::{FeeResolution, FeeRow, Via};
use crate::render::public::reference;
use crate::site::{Site, address};

#[derive(Serialize)]
struct Resolution<'a> {
    number: &'a str,
    date: Option<Date>,
    issuer: Option<&'a str>,
    title: Option<&'a str>,
    effective_from: Option<Date>,
    effective_to: Option<Date>,
    file: Option<String>,
    link: Option<&'a str>,
    fees: Vec<ResolvedFee<'a>>,
}

#[derive(Serialize)]
struct ResolvedFee<'a> {
    codes: Vec<&'a str>,
    /// All ways where the file names none.
    via: Vec<&'static str>,
    #[serde(flatten)]
    fee: parts::FeeView<'a>,
}

pub(crate) fn fingerprint(site: &Site) -> Fingerprint {
    Fingerprint::of_view(&("resolutions", view(site)))
}

pub(crate) fn render(site: &Site) -> Vec<u8> {
    parts::document("resolutions", view(site))
}

fn view(site: &Site) -> Vec<Resolution<'_>> {
    site.shelves.resolutions.iter().map(|one| resolution(site, one)).collect()
}

fn resolution<'a>(site: &Site, one: &'a FeeResolution) -> Resolution<'a> {
    Resolution {
        number: &one.number,
        date: one.date,
        issuer: one.issuer.as_deref(),
        title: one.title.as_deref(),
        effective_from: one.effective_from,
        effective_to: one.effective_to,
        file: one.file.as_deref().map(|file| reference(site, resolution::DATA, &address::asset(file))),
        link: one.link.as_deref(),
        fees: one.rows.iter().map(row).collect(),
    }
}

fn row(row: &FeeRow) -> ResolvedFee<'_> {
    let ways = Via::ALL.into_iter().filter(|via| row.is_for(*via));
    ResolvedFee { codes: codes(&row.codes), via: ways.map(Via::word).collect(), fee: rate(&row.fee) }
}

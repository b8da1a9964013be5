//! The picture that chats show beside a link to the site. Nothing that changes from day to day stands on it: chats keep
//! a picture for weeks.

use serde::Serialize;

use super::unit::{self, Unit};
use super::{Data, main_of, visible};
use crate::render::print::order::Order;
use crate::site::Site;
use crate::strings::TEXT;

/// The design, and what is on it.
const DESIGN: &str = "chia-se";

#[derive(Serialize)]
struct Item<'a> {
    title: &'a str,
    about: &'static str,
    /// "xa-mau.example/tthc"
    address: &'a str,
}

/// The order for the picture.
pub(crate) fn order(site: &Site) -> Order<'_> {
    let config = &*site.config;
    let base = config.base_url.as_deref().unwrap_or_default();
    let address = base.split_once("://").map_or(base, |(_, address)| address).trim_end_matches('/');
    let data = Data {
        format: DESIGN,
        title: &config.title,
        unit: Unit::of(site, None).in_name(),
        home: None,
        sample: config.sample,
        imprint: None,
        band: None,
        items: vec![Item { title: &config.title, about: TEXT.prints.share_about, address }],
    };
    Order {
        title: config.title.clone(),
        ident: format!("{base} {DESIGN}"),
        main: main_of(DESIGN),
        items: 1,
        imposed: false,
        whole: visible(&serde_json::to_string(&data).expect("a view is plain data")).into(),
        condensed: None,
        pictures: unit::pictures(site),
    }
}

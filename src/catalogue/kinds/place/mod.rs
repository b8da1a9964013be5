//! Where residents find help: the one-stop shop, village houses with a computer, digital community teams, volunteers.
//!
//! The one-stop shop's address, hours, telephones and counters stay in `[commune]`; its place refers to them. People are
//! named only where somebody wrote that they agreed.

mod check;
mod keys;
mod kind;
mod lower;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::site::Hours;
use crate::catalogue::model::{Origin, Reference, Review, words};
use crate::vietnamese::slug;

/// One file of `content/places/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub(crate) origin: Origin,
    /// No other place has it.
    pub(crate) slug: String,
    /// Slugs it had before, and where they are written: their addresses lead here.
    pub(crate) former_slugs: Vec<Reference>,
    /// How people call it.
    pub(crate) title: String,
    pub(crate) sort: PlaceSort,
    /// What else people say for it.
    pub(crate) keywords: Vec<String>,
    /// The hamlets whose residents it serves, as people write them, and where; empty: everybody.
    pub(crate) hamlets: Vec<Reference>,
    pub(crate) address: Option<String>,
    /// Where a map shows it, http or https: opened only by whoever asks for it.
    pub(crate) map: Option<String>,
    /// Empty where they are not stated, or are the office's own.
    pub(crate) hours: Vec<Hours>,
    /// Said beside the hours: "gọi trước khi đến".
    pub(crate) when: Option<String>,
    pub(crate) phone: Option<String>,
    /// A group or an account of Zalo, https.
    pub(crate) zalo: Option<String>,
    pub(crate) people: Vec<Person>,
    pub(crate) equipment: Vec<Equipment>,
    /// Whether a wheelchair gets in; `None`: not stated, which is not no.
    pub(crate) wheelchair: Option<bool>,
    /// What people are helped with, a line each.
    pub(crate) helps: Vec<String>,
    /// Procedures it helps with above all.
    pub(crate) procedures: Vec<Reference>,
    pub(crate) note: Option<String>,
    /// First and last day on which it is there.
    pub(crate) from: Option<Date>,
    pub(crate) to: Option<Date>,
    pub(crate) review: Review,
}

/// Somebody who helps, and who agreed to be named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Person {
    pub(crate) name: String,
    pub(crate) role: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) zalo: Option<String>,
}

words! {
    pub(crate) enum PlaceSort {
        OneStop "one-stop" "bộ phận một cửa của xã" "the commune's one-stop shop",
        VillageHouse "village-house" "nhà văn hóa, nhà sinh hoạt cộng đồng" "a village house",
        DigitalTeam "digital-team" "tổ công nghệ số cộng đồng" "a digital community team",
        Volunteers "volunteers" "đội tình nguyện" "volunteers",
        Other "other" "điểm hỗ trợ khác" "another point of help",
    }
}

words! {
    pub(crate) enum Equipment {
        Computer "computer" "máy tính" "a computer",
        Printer "printer" "máy in" "a printer",
        Scanner "scanner" "máy quét" "a scanner",
        Copier "copier" "máy photocopy" "a copier",
        Wifi "wifi" "wifi" "wifi",
        CardReader "card-reader" "đầu đọc căn cước" "a reader of identity cards",
        Charging "charging" "chỗ sạc điện thoại" "a place to charge telephones",
    }
}

impl Place {
    /// Whether it is there on a day.
    pub(crate) fn is_there(&self, day: Date) -> bool {
        self.has_begun(day) && self.to.is_none_or(|to| day <= to)
    }

    /// Whether it is there on a day or was before it.
    pub(crate) fn has_begun(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day)
    }

    /// Whether its address, hours and telephones are those of `[commune]`.
    pub(crate) fn is_office(&self) -> bool {
        self.sort == PlaceSort::OneStop && self.address.is_none()
    }
}

/// By which two spellings of a hamlet are one: "Thôn Hạ", "thôn  hạ".
pub(crate) fn hamlet_key(name: &str) -> String {
    slug(name, usize::MAX).unwrap_or_default()
}

//! The commune at the head and the foot of every print, its logo, and the band of a campaign.

use std::sync::Arc;

use serde::Serialize;

use crate::catalogue::{Campaign, Config};
use crate::render::brief::office::{self, OpenHours};
use crate::render::words;
use crate::site::Site;

#[derive(Serialize)]
pub(crate) struct Unit<'a> {
    /// "Xã Mẫu"
    name: String,
    province: Option<&'a str>,
    address: Option<&'a str>,
    phones: Vec<Phone>,
    email: Option<&'a str>,
    hours: Vec<OpenHours>,
    feedback: Feedback<'a>,
    online: Option<&'a str>,
    logo: Option<String>,
}

#[derive(Serialize)]
struct Phone {
    label: Option<String>,
    number: String,
}

#[derive(Serialize)]
struct Feedback<'a> {
    phone: Option<&'a str>,
    email: Option<&'a str>,
    address: Option<&'a str>,
    link: Option<&'a str>,
}

impl<'a> Unit<'a> {
    /// `field`: the one of all that the print tells of, so that it says no hours of other fields.
    pub(crate) fn of(site: &'a Site, field: Option<&str>) -> Self {
        let config = &*site.config;
        let commune = &config.commune;
        let feedback = &commune.feedback;
        Self {
            name: office::unit(config),
            province: commune.province.as_deref(),
            address: commune.address.as_deref(),
            phones: office::dials(config)
                .map(|dial| Phone { label: dial.label, number: dial.number })
                .collect(),
            email: commune.email.as_deref(),
            hours: match field {
                Some(_) => office::hours_for(site, field).map(office::own_hours).collect(),
                None => office::hours(site).map(|hours| office::open_hours(site, hours)).collect(),
            },
            feedback: Feedback {
                phone: feedback.phone.as_deref(),
                email: feedback.email.as_deref(),
                address: feedback.address.as_deref(),
                link: feedback.link.as_deref(),
            },
            online: commune.online.as_deref(),
            logo: commune.logo.as_deref().filter(|file| site.pictures.contains_key(*file)).map(logo_place),
        }
    }
}

impl Unit<'_> {
    /// Its name, where and with which logo.
    pub(crate) fn in_name(mut self) -> Self {
        let (phones, hours) = (Vec::new(), Vec::new());
        let feedback = Feedback { phone: None, email: None, address: None, link: None };
        self = Unit { phones, hours, feedback, address: None, email: None, online: None, ..self };
        self
    }

    /// Whom to ask first, where to complain, when it is open; nothing beside it.
    pub(crate) fn in_short(mut self) -> Self {
        self.phones.truncate(1);
        self.hours.iter_mut().for_each(|hours| hours.note = hours.limit.take());
        let to = &mut self.feedback;
        if to.phone.is_some() {
            *to = Feedback { phone: to.phone, email: None, address: None, link: None };
        }
        self
    }
}

/// Where a design finds the logo.
fn logo_place(file: &str) -> String {
    let kind = file.rsplit_once('.').map_or("png", |(_, kind)| kind);
    format!("/pictures/logo.{}", kind.to_lowercase())
}

/// The logo, where there is one.
pub(crate) fn pictures(site: &Site) -> Vec<(String, Arc<[u8]>)> {
    let logo = site.config.commune.logo.as_deref();
    let held = logo.and_then(|file| Some((logo_place(file), site.pictures.get(file)?.clone())));
    held.into_iter().collect()
}

/// What a campaign puts at the head of its flyers and posters.
#[derive(Serialize)]
pub(crate) struct Band<'a> {
    title: &'a str,
    when: Option<String>,
    r#where: Option<String>,
    helpers: &'a [String],
}

impl<'a> Band<'a> {
    /// With the first helpers only, where there is little room.
    pub(crate) fn of(config: &Config, campaign: &'a Campaign, helpers: usize) -> Self {
        Self {
            title: &campaign.title,
            when: when(campaign),
            r#where: place(config, campaign),
            helpers: &campaign.helpers[..helpers.min(campaign.helpers.len())],
        }
    }
}

/// "Thứ Tư 2/12/2026, 7:30–11:30"
pub(crate) fn when(campaign: &Campaign) -> Option<String> {
    let day = campaign.day.map(|day| words::upper_first(&words::weekday_date(day)));
    let hours = campaign.hours.map(words::clock_span);
    let parts: Vec<String> = day.into_iter().chain(hours).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// "Nhà văn hóa, thôn Trung"
pub(crate) fn place(config: &Config, campaign: &Campaign) -> Option<String> {
    let word = config.commune.hamlet_word.as_deref();
    let hamlet = campaign.hamlet.as_deref().map(|hamlet| match word {
        Some(word) if !hamlet.to_lowercase().starts_with(word) => format!("{word} {hamlet}"),
        _ => hamlet.to_owned(),
    });
    let parts: Vec<String> = campaign.place.clone().into_iter().chain(hamlet).collect();
    (!parts.is_empty()).then(|| words::upper_first(&parts.join(", ")))
}

//! What the file that holds all pages says of itself: what it is, what is not in it and where that is to be had.

use serde::Serialize;

use super::brief::office::unit;
use super::public::public_address;
use crate::site::{Site, address};
use crate::strings::TEXT;
use crate::theme::escape_into;
use crate::vietnamese::short_date;

/// Said around the pages; markup where a name tells it.
#[derive(Debug, Serialize)]
pub(crate) struct Said {
    pub(crate) description: String,
    /// At the foot of every page.
    pub(crate) note_html: String,
    /// To those without scripts, who are shown the essentials of each procedure or no more than its name.
    pub(crate) essentials_html: String,
    pub(crate) names_html: String,
    /// Behind a link to what is not in the file.
    pub(crate) elsewhere: &'static str,
    /// Where the site is on the network.
    pub(crate) public: Option<String>,
}

pub(crate) fn said(site: &Site) -> Said {
    let config = &*site.config;
    let public = public_address(site, address::HOME);
    let phones: Vec<&str> = config.commune.phones.iter().map(|phone| &*phone.number).collect();
    let ask = (!phones.is_empty()).then(|| TEXT.packed.ask(&phones.join("; ")));
    let told = |first: &str| {
        let words = [Some(first), ask.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" ");
        format!("<p class=\"notice\">{}</p>", escaped(&words))
    };
    Said {
        description: TEXT.packed.description(&unit(config)),
        note_html: note(&short_date(site.day), public.as_deref()),
        essentials_html: told(TEXT.packed.without_scripts),
        names_html: told(TEXT.packed.without_scripts_names),
        elsewhere: if public.is_some() { TEXT.packed.needs_network } else { TEXT.packed.not_inside },
        public,
    }
}

fn note(day: &str, public: Option<&str>) -> String {
    let about = escaped(&TEXT.packed.about(day));
    let left_out = match public {
        Some(public) => {
            let shown = escaped(public);
            format!("{} <a href=\"{shown}\">{shown}</a>.", TEXT.packed.left_out_but_at)
        }
        None => TEXT.packed.left_out.to_owned(),
    };
    format!("<p class=\"packed\">{about} {left_out}</p>")
}

fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape_into(text, &mut html);
    html
}

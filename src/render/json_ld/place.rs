//! Where a service is handed in, for machines: the commune's address stands for its own counters alone.

use serde::Serialize;

use super::line;
use crate::catalogue::Channel;
use crate::render::brief::Subject;
use crate::render::brief::places::{self, Where};

/// One place stands alone, several in a list.
#[derive(Serialize)]
#[serde(untagged)]
pub(crate) enum Places {
    None,
    One(Place),
    Several(Vec<Place>),
}

impl Places {
    pub(crate) fn is_none(&self) -> bool {
        matches!(self, Places::None)
    }
}

impl From<Vec<Place>> for Places {
    fn from(mut all: Vec<Place>) -> Self {
        match all.len() {
            0 => Places::None,
            1 => Places::One(all.remove(0)),
            _ => Places::Several(all),
        }
    }
}

#[derive(Serialize)]
pub(crate) struct Place {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<String>,
}

impl Place {
    fn at(address: &str) -> Self {
        Self { kind: "Place", name: None, address: Some(line(address)) }
    }

    /// Of an office whose address is part of what it is called, or not known.
    fn named(name: &str) -> Self {
        Self { kind: "Place", name: Some(line(name)), address: None }
    }
}

/// Where a way over the counter is handed in: the commune's address stands for its own places alone.
pub(crate) fn of(subject: &Subject<'_>, channel: &Channel) -> Places {
    let address = subject.site.config.commune.address.as_deref();
    let office = || address.map_or_else(|| Place::named(&places::office(subject)), Place::at);
    let bound = places::bound(subject.procedure);
    // Where the commune's address is not known, or the place is bounded ("nơi thường trú"), the source's words stay.
    let own_place = |place: &str| match address {
        Some(address) if places::is_general(place) && bound.is_none() => Place::at(address),
        _ => Place::named(place),
    };
    let all = match places::of(subject) {
        _ if channel.address.is_some() => channel.address.iter().map(|address| Place::at(address)).collect(),
        Where::Named { own, others } => {
            own.iter().copied().map(own_place).chain(others.iter().copied().map(Place::named)).collect()
        }
        // Whose commune it is depends on the applicant: the sentence says it, and no address.
        Where::Quoted { own: true, sentence }
            if !places::is_bounded(sentence) && !places::is_branched(sentence) =>
        {
            vec![office()]
        }
        Where::Office => vec![office()],
        Where::Quoted { .. } | Where::Remote { .. } | Where::Unknown => Vec::new(),
    };
    all.into()
}

//! Events of life, audiences, and what lists are narrowed by.

use crate::catalogue::{Audience, LifeEvent};
use crate::site::browse::Browse;
use crate::site::traits::{Cost, Handing};
use crate::strings::TEXT;

/// "Sinh con"
pub(crate) fn life_event(event: LifeEvent) -> &'static str {
    match event {
        LifeEvent::Birth => TEXT.browse.birth,
        LifeEvent::Marriage => TEXT.browse.marriage,
        LifeEvent::Divorce => TEXT.browse.divorce,
        LifeEvent::Death => TEXT.browse.death,
        LifeEvent::House => TEXT.browse.house,
        LifeEvent::Land => TEXT.browse.land,
        LifeEvent::Business => TEXT.browse.business,
        LifeEvent::School => TEXT.browse.school,
        LifeEvent::OldAge => TEXT.browse.old_age,
        LifeEvent::Disability => TEXT.browse.disability,
        LifeEvent::Merit => TEXT.browse.merit,
        LifeEvent::Poverty => TEXT.browse.poverty,
    }
}

fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::Resident => TEXT.browse.residents,
        Audience::Business => TEXT.browse.traders,
        Audience::Cooperative => TEXT.browse.cooperatives,
        Audience::Organisation => TEXT.browse.organisations,
        Audience::Official => TEXT.browse.officials,
        Audience::Overseas => TEXT.browse.overseas,
        Audience::Foreigner => TEXT.browse.foreigners,
    }
}

/// What the procedures of a page have in common, as a link to it: "Sinh con", "Phải đến nộp".
pub(crate) fn in_common(of: Browse) -> &'static str {
    match of {
        Browse::Event(event) => life_event(event),
        Browse::Audience(whom) => audience(whom),
        Browse::Handing(handed) => handing(handed),
        Browse::Cost(paid) => cost(paid),
        Browse::SameDay => TEXT.browse.same_day,
    }
}

/// The title of their page: "Sinh con: các thủ tục".
pub(crate) fn title_of_all(of: Browse) -> String {
    let name = in_common(of);
    match of {
        Browse::Event(_) => TEXT.browse.of_event(name),
        Browse::Audience(_) => {
            let mut whom = String::new();
            super::push_lower_first(name, &mut whom);
            TEXT.browse.of_audience(&whom)
        }
        Browse::Handing(_) | Browse::Cost(_) | Browse::SameDay => name.to_owned(),
    }
}

/// What must be known of all of them.
pub(crate) fn about_all(of: Browse) -> Option<&'static str> {
    match of {
        Browse::Event(LifeEvent::Divorce) => Some(TEXT.browse.about_divorce),
        Browse::Handing(Handing::FromHome) => Some(TEXT.browse.about_from_home),
        Browse::Cost(Cost::FeeFree) => Some(TEXT.browse.about_fee_free),
        Browse::Cost(Cost::NotFree) => Some(TEXT.browse.about_not_free),
        Browse::Cost(Cost::NotStated) => Some(TEXT.browse.about_cost_not_stated),
        Browse::Event(_)
        | Browse::Audience(_)
        | Browse::Handing(Handing::InPerson | Handing::NotStated)
        | Browse::Cost(Cost::Free)
        | Browse::SameDay => None,
    }
}

pub(crate) fn handing(handing: Handing) -> &'static str {
    match handing {
        Handing::FromHome => TEXT.browse.from_home,
        Handing::InPerson => TEXT.browse.in_person,
        Handing::NotStated => TEXT.browse.handing_not_stated,
    }
}

pub(crate) fn cost(cost: Cost) -> &'static str {
    match cost {
        Cost::Free => TEXT.browse.free,
        Cost::FeeFree => TEXT.browse.fee_free,
        Cost::NotFree => TEXT.browse.not_free,
        Cost::NotStated => TEXT.browse.cost_not_stated,
    }
}

//! How fees are paid: by a way of handing in, and at the commune's own office. What is not stated is not said, and where
//! nothing is paid nothing is said of paying.

use serde::Serialize;

use super::apply::any_of;
use super::{Subject, places};
use crate::catalogue::{Channel, Fee, Pay, Payment, Via, is_free_for_all};
use crate::strings::TEXT;

/// What is told below the ways.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Paying<'a> {
    /// "Nộp tiền tại quầy hoặc chuyển khoản", of those that do not say it themselves.
    ways: Option<String>,
    account: Option<&'a Payment>,
}

/// "Nộp tiền tại quầy hoặc chuyển khoản"
pub(crate) fn said(pay: &[Pay]) -> Option<String> {
    any_of(pay.iter().map(|how| word(*how))).map(|ways| TEXT.paying.paid(&ways))
}

fn word(how: Pay) -> &'static str {
    match how {
        Pay::Counter => TEXT.paying.at_counter,
        Pay::Transfer => TEXT.paying.by_transfer,
        Pay::Portal => TEXT.paying.on_portal,
    }
}

/// What a way says itself.
pub(crate) fn of_channel(subject: &Subject<'_>, channel: &Channel) -> Option<String> {
    said(&channel.pay).filter(|_| !is_free(subject, channel))
}

fn is_free(subject: &Subject<'_>, channel: &Channel) -> bool {
    let now: Vec<&Fee> = channel.fees.iter().filter(|fee| fee.holds_on(subject.day)).collect();
    is_free_for_all(&now)
}

/// What holds for the whole office, at its own counter and where something is known to be paid; and its account.
pub(crate) fn below<'a>(subject: &Subject<'a>) -> Option<Paying<'a>> {
    let commune = &subject.site.config.commune;
    let channels = || subject.procedure.channels.iter().filter(|one| !is_free(subject, one));
    let silent = || channels().filter(|one| one.pay.is_empty() && !one.fees.is_empty());
    let has = |via| silent().any(|one| one.via.contains(&via));
    let fits = |how: &Pay| match how {
        Pay::Counter => has(Via::InPerson),
        Pay::Transfer => true,
        Pay::Portal => has(Via::Online),
    };
    let is_own = !commune.pay.is_empty() && silent().next().is_some() && places::is_at_own_office(subject);
    let pay: Vec<Pay> = commune.pay.iter().copied().filter(|how| is_own && fits(how)).collect();
    let own = || channels().flat_map(|one| &one.pay);
    let is_transferred = pay.iter().chain(own()).any(|how| *how == Pay::Transfer);
    let account = commune.payment.as_ref().filter(|_| is_transferred);
    let ways = said(&pay);
    (ways.is_some() || account.is_some()).then_some(Paying { ways, account })
}

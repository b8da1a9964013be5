//! How fees are paid: by a way of handing in, and at the commune's own office. What is not stated is not said, and where
//! nothing is paid nothing is said of paying.

use super::apply::{any_of, by_way};
use super::{Subject, places};
use crate::catalogue::{Channel, Fee, Pay, Payment, Stated, Via, is_free_for_all};
use crate::render::words;
use crate::strings::TEXT;

/// "Nộp tiền: tại quầy hoặc chuyển khoản"
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

/// How it is paid by a way: as the way says, else as the office does where it is handed in there.
pub(crate) fn of_channel(subject: &Subject<'_>, channel: &Channel) -> Option<String> {
    said(&pay(subject, channel))
}

/// The same for all ways in a line; by way where they differ, or where it is not stated of all.
pub(crate) fn in_a_line(subject: &Subject<'_>) -> Option<String> {
    let how = |channel: &Channel| any_of(pay(subject, channel).into_iter().map(word));
    let told: Vec<String> = by_way(subject.procedure, how)
        .into_iter()
        .map(|(how, ways)| match ways {
            Some(ways) => {
                let mut by_these = String::new();
                words::push_lower_first(&ways, &mut by_these);
                TEXT.paying.by_these(&how, &by_these)
            }
            None => how,
        })
        .collect();
    (!told.is_empty()).then(|| TEXT.paying.paid(&told.join("; ")))
}

/// The account, where a way of paying is a transfer.
pub(crate) fn account<'a>(subject: &Subject<'a>) -> Option<&'a Payment> {
    let is_transferred = |channel: &Channel| pay(subject, channel).contains(&Pay::Transfer);
    let is_any = subject.procedure.channels.iter().any(is_transferred);
    subject.site.config.commune.payment.as_ref().filter(|_| is_any)
}

fn pay(subject: &Subject<'_>, channel: &Channel) -> Vec<Pay> {
    let office = &subject.site.config.commune.pay;
    let now: Vec<&Fee> = channel.fees.iter().filter(|fee| fee.holds_on(subject.day)).collect();
    if (channel.pay.is_empty() && office.is_empty()) || is_free_for_all(&now) {
        return Vec::new();
    }
    if !channel.pay.is_empty() {
        return channel.pay.clone();
    }
    // Of what nothing is said perhaps nothing is paid.
    let is_paid = now.iter().any(|fee| fee.stated != Stated::NotStated && !fee.is_free_for_all());
    if !is_paid || !places::is_at_own_office(subject) {
        return Vec::new();
    }
    let fits = |how: &Pay| match how {
        Pay::Counter => channel.via.contains(&Via::InPerson),
        Pay::Transfer => true,
        Pay::Portal => channel.via.contains(&Via::Online),
    };
    office.iter().copied().filter(fits).collect()
}

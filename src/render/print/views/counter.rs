//! What stands on the counter: the code of the survey, and the account with the code of the bank.

use serde::Serialize;

use crate::catalogue::Payment;
use crate::render::print::code::{Scan, scan_of};
use crate::render::print::version::Version;
use crate::site::Site;

#[derive(Serialize)]
pub(crate) struct Codes<'a> {
    survey: Option<Scan>,
    /// The address in letters, where it is too long for a code too.
    survey_at: Option<&'a str>,
    payment: Option<&'a Payment>,
    /// Of the bank's own text, as it gave it.
    payment_code: Option<Scan>,
    pub(crate) version: Version,
}

pub(crate) fn codes(site: &Site) -> Codes<'_> {
    let commune = &site.config.commune;
    let (survey, payment) = (commune.survey.as_deref(), commune.payment.as_ref());
    Codes {
        survey: survey.and_then(scan_of),
        survey_at: survey,
        payment,
        payment_code: payment.and_then(|payment| payment.code.as_deref()).and_then(scan_of),
        version: Version::of(&(survey, payment)),
    }
}

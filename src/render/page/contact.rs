//! Where the office is, its counters, when it is open, whom to call, where feedback goes. What other pages show of it too
//! is in the shell.

use serde::Serialize;

use super::days::{self, DaysView};
use super::head::Head;
use crate::catalogue::Payment;
use crate::prose::safe_address;
use crate::render::brief::office::{Dial, dial_of, field_names, unit};
use crate::render::brief::paying;
use crate::site::{Site, address};
use crate::strings::TEXT;

#[derive(Debug, Serialize)]
pub(crate) struct View {
    head: Head,
    counters: Vec<CounterView>,
    /// Other communes whose residents are served here.
    also_serves: String,
    days: DaysView,
    /// "Nộp tiền tại quầy hoặc chuyển khoản"
    pay: Option<String>,
    account: Option<Payment>,
    survey: Option<String>,
}

#[derive(Debug, Serialize)]
struct CounterView {
    name: String,
    address: Option<String>,
    dial: Option<Dial>,
    /// "Hộ tịch; Chứng thực"; empty: all.
    fields: String,
    two_on_site: bool,
}

pub(crate) fn view(site: &Site) -> View {
    let unit = unit(&site.config);
    let description = TEXT.contact.description(&unit);
    let commune = &site.config.commune;
    let counters = commune.counters.iter().map(|counter| CounterView {
        name: counter.name.clone(),
        address: counter.address.clone(),
        dial: dial_of(counter.phone.as_deref()),
        fields: field_names(site, &counter.fields).collect::<Vec<_>>().join("; "),
        two_on_site: counter.two_on_site,
    });
    View {
        head: Head::new(site, address::CONTACT, TEXT.contact.title, &description),
        counters: counters.collect(),
        also_serves: commune.also_serves.join(", "),
        days: days::view(site),
        pay: paying::said(&commune.pay),
        account: commune.payment.clone(),
        survey: commune.survey.as_deref().and_then(safe_address),
    }
}

//! Service days, with the dates on which they are.

use jiff::civil::Date;
use serde::Serialize;

use super::Published;
use crate::catalogue::ServiceDay;
use crate::catalogue::kinds::posted::Posted;
use crate::catalogue::kinds::service_day::Exception;
use crate::render::data::parts::{self, codes};
use crate::render::public::reference;
use crate::site::{Post, Site};

#[derive(Serialize)]
struct View<'a> {
    title: &'a str,
    what: &'a str,
    /// 1 Monday … 7 Sunday.
    days: &'a [u8],
    /// Empty: every week.
    weeks: Vec<&'static str>,
    /// Empty: all hours of the office.
    open: Vec<String>,
    place: Option<&'a str>,
    /// Without procedures and fields: for all.
    procedures: Vec<&'a str>,
    fields: Vec<&'a str>,
    prepare: &'a [String],
    limits: &'a [String],
    not_for: &'a [String],
    phone: Option<&'a str>,
    /// Also what closings of the office take.
    except: Vec<Exception>,
    from: Option<Date>,
    to: Option<Date>,
    /// As far as years are confirmed.
    dates: &'a [Date],
    checked_on: Option<Date>,
    page: String,
}

impl Published for ServiceDay {
    const NAME: &'static str = "service_days";

    fn view<'a>(site: &'a Site, post: &'a Post<Self>) -> impl Serialize {
        let one = &post.of;
        View {
            title: &one.title,
            what: &one.what,
            days: &one.days,
            weeks: one.weeks.iter().map(|week| week.word()).collect(),
            open: parts::hours(&one.open),
            place: one.place.as_ref().map(|place| place.code.as_str()),
            procedures: codes(&one.procedures),
            fields: codes(&one.fields),
            prepare: &one.prepare,
            limits: &one.limits,
            not_for: &one.not_for,
            phone: one.phone.as_deref(),
            except: one.excepted(site.day, &site.calendar),
            from: one.from,
            to: one.to,
            dates: &post.dates,
            checked_on: site.checked_on(&one.review),
            page: reference(site, ServiceDay::POSTING.data, &post.address),
        }
    }
}

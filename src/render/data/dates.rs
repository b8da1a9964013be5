//! `.ics`: the dates of service days, for the calendars of telephones (RFC 5545).
//!
//! In: the [`Site`] and a service day, or all. Out: an event for each date and span of hours, as far as years are confirmed:
//! a rule of repetition would stand on holidays too. Times are those of Vietnam, which has no summer time.

use jiff::civil::{Date, Time};
use serde::Serialize;

use crate::cache::Fingerprint;
use crate::catalogue::{HourSpan, ServiceDay};
use crate::render::brief::office::unit;
use crate::render::places::{name_and_address, office_name};
use crate::render::service_days::closed;
use crate::site::{Id, Post, Site};
use crate::vietnamese::upper_first;

/// Bytes of a line, without its end (RFC 5545, 3.1).
const LONGEST: usize = 75;

const ZONE: &str = "Asia/Ho_Chi_Minh";

/// What a calendar is made of.
#[derive(Serialize)]
struct View<'a> {
    name: String,
    /// Without a public address the events have no page to lead to.
    base_url: Option<&'a str>,
    stamp: Date,
    days: Vec<DayView<'a>>,
}

#[derive(Serialize)]
struct DayView<'a> {
    slug: &'a str,
    page: &'a str,
    title: &'a str,
    what: &'a str,
    place: String,
    dates: Vec<DateView>,
}

#[derive(Serialize)]
struct DateView {
    date: Date,
    /// What closings leave of its hours; empty: the whole day.
    open: Vec<HourSpan>,
    /// What of it is closed.
    closed: Option<String>,
}

pub(super) fn fingerprint(site: &Site, id: Option<Id<Post<ServiceDay>>>) -> Fingerprint {
    Fingerprint::of_view(&("dates", view(site, id)))
}

pub(super) fn render(site: &Site, id: Option<Id<Post<ServiceDay>>>) -> Vec<u8> {
    calendar(&view(site, id)).into_bytes()
}

fn view(site: &Site, id: Option<Id<Post<ServiceDay>>>) -> View<'_> {
    let all = &site.posts.service_days;
    let of_one = id.map(|id| &all[id]);
    let unit = unit(&site.config);
    let shown = all.each().filter(|(own, _)| id.is_none_or(|id| id == *own)).map(|(_, post)| post);
    View {
        name: of_one.map_or(unit.clone(), |post| format!("{} – {unit}", post.of.title)),
        base_url: site.config.base_url.as_deref(),
        stamp: site.day,
        days: shown.map(|post| day(site, post)).collect(),
    }
}

fn day<'a>(site: &'a Site, post: &'a Post<ServiceDay>) -> DayView<'a> {
    let one = &post.of;
    let place = one.place.as_ref().and_then(|place| name_and_address(site, place));
    let office = || {
        let address = site.config.commune.address.clone();
        [Some(office_name(site)), address].into_iter().flatten().collect::<Vec<_>>().join(", ")
    };
    DayView {
        slug: &one.slug,
        page: &post.address,
        title: &one.title,
        what: &one.what,
        // A place that is not there is not the office.
        place: place.or_else(|| one.place.is_none().then(office)).unwrap_or_default(),
        dates: post
            .dates
            .iter()
            .map(|&date| DateView {
                date,
                open: one.open_on(date, &site.calendar),
                closed: closed(site, post, date),
            })
            .collect(),
    }
}

fn calendar(view: &View<'_>) -> String {
    let mut out = Lines::default();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//niemyet//niemyet//VI", "CALSCALE:GREGORIAN"] {
        out.line(line);
    }
    out.line("METHOD:PUBLISH");
    out.text("X-WR-CALNAME", &view.name);
    out.line(&format!("X-WR-TIMEZONE:{ZONE}"));
    // How often it is fetched again: days of next year appear once they are confirmed.
    out.line("REFRESH-INTERVAL;VALUE=DURATION:P1D");
    out.line("X-PUBLISHED-TTL:P1D");
    for line in ["BEGIN:VTIMEZONE", &format!("TZID:{ZONE}"), "BEGIN:STANDARD", "DTSTART:19700101T000000"] {
        out.line(line);
    }
    for line in ["TZOFFSETFROM:+0700", "TZOFFSETTO:+0700", "TZNAME:+07", "END:STANDARD", "END:VTIMEZONE"] {
        out.line(line);
    }
    for day in &view.days {
        for date in &day.dates {
            events(&mut out, view, day, date);
        }
    }
    out.line("END:VCALENDAR");
    out.0
}

fn events(out: &mut Lines, view: &View<'_>, day: &DayView<'_>, of: &DateView) {
    let date = of.date;
    let written = |date: Date| date.strftime("%Y%m%d").to_string();
    let at = |time: Time| format!("{}T{:02}{:02}00", written(date), time.hour(), time.minute());
    let whole_day = [None];
    let spans: Vec<Option<HourSpan>> = of.open.iter().copied().map(Some).collect();
    let spans = if spans.is_empty() { &whole_day[..] } else { &spans };
    for (number, span) in spans.iter().enumerate() {
        out.line("BEGIN:VEVENT");
        out.line(&format!("UID:{}-{}-{number}@{}", day.slug, written(date), host(view.base_url)));
        out.line(&format!("DTSTAMP:{}T000000Z", written(view.stamp)));
        match span {
            Some(HourSpan { from, to }) => {
                out.line(&format!("DTSTART;TZID={ZONE}:{}", at(*from)));
                out.line(&format!("DTEND;TZID={ZONE}:{}", at(*to)));
            }
            None => out.line(&format!("DTSTART;VALUE=DATE:{}", written(date))),
        }
        out.text("SUMMARY", day.title);
        match &of.closed {
            Some(closed) => out.text("DESCRIPTION", &format!("{} {}.", day.what, upper_first(closed))),
            None => out.text("DESCRIPTION", day.what),
        }
        if !day.place.is_empty() {
            out.text("LOCATION", &day.place);
        }
        if let Some(base) = view.base_url {
            out.line(&format!("URL:{base}/{}", day.page));
        }
        out.line("TRANSP:TRANSPARENT");
        out.line("END:VEVENT");
    }
}

/// What makes the events of two communes different.
fn host(base_url: Option<&str>) -> &str {
    let host = base_url.and_then(|base| base.split_once("://")).map(|(_, rest)| rest);
    host.and_then(|rest| rest.split(['/', ':']).next()).unwrap_or("niemyet")
}

/// Lines as RFC 5545 has them: ended by CR LF, none too long.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn line(&mut self, line: &str) {
        let mut left = line;
        let mut room = LONGEST;
        while left.len() > room {
            let at = (1..=room).rev().find(|at| left.is_char_boundary(*at)).unwrap_or(left.len());
            self.0.push_str(&left[..at]);
            self.0.push_str("\r\n ");
            left = &left[at..];
            // The space counts.
            room = LONGEST - 1;
        }
        self.0.push_str(left);
        self.0.push_str("\r\n");
    }

    /// A text: commas, semicolons, backslashes and line ends mean something there.
    fn text(&mut self, name: &str, text: &str) {
        let mut line = format!("{name}:");
        for letter in text.chars() {
            match letter {
                '\\' | ';' | ',' => line.extend(['\\', letter]),
                '\n' => line.push_str("\\n"),
                letter if letter.is_control() => {}
                letter => line.push(letter),
            }
        }
        self.line(&line);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_letters() {
        let mut out = Lines::default();
        out.text("SUMMARY", &"Ngày thứ Tư, không giấy tờ; ".repeat(5));
        let lines: Vec<&str> = out.0.split_terminator("\r\n").collect();
        assert!(lines.len() > 1 && lines.iter().all(|line| line.len() <= LONGEST), "{lines:?}");
        assert!(lines[1..].iter().all(|line| line.starts_with(' ')));
        let joined: String =
            lines.iter().enumerate().map(|(at, line)| &line[usize::from(at > 0)..]).collect();
        assert_eq!(joined, format!("SUMMARY:{}", "Ngày thứ Tư\\, không giấy tờ\\; ".repeat(5)));
    }

    #[test]
    fn text_is_never_a_line_of_its_own() {
        let mut out = Lines::default();
        out.text("SUMMARY", "a\r\nEND:VEVENT\\");
        assert_eq!(out.0, "SUMMARY:a\\nEND:VEVENT\\\\\r\n");
    }
}

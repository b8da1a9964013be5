//! A notice's file.

use jiff::Unit;
use jiff::civil::Date;

use super::{Notice, NoticeSort, Urgency};
use crate::catalogue::found::Placed;
use crate::catalogue::lower::identity::{is_draft, references_once};
use crate::catalogue::lower::{bad_link, bad_phone, days_in_order, lead, slug, unused};
use crate::catalogue::model::Origin;
use crate::catalogue::raw::{FileText, Node};
use crate::diagnostic::{Diagnostic, Mistake, Report};
use crate::prose;

/// Letters of a line that stands on every page.
const BAND: usize = 80;

/// What lasts longer than a year is no notice.
const MOST_DAYS: i32 = 366;

pub(super) fn notice(
    root: Node<'_>,
    words: &FileText<'_>,
    origin: Origin,
    report: &mut Report,
) -> Placed<Notice> {
    let title = root.string("title").unwrap_or_default();
    let former_slugs = slug::former(root, &title, report);
    let slug = slug::of_file(root, &origin.path, &title, report);
    report.diagnostics.extend(bad_link(root, "link").into_iter().chain(bad_phone(root, "phone")));
    let orders = [("from", "to"), ("from", "urgent_until"), ("posted_on", "to")];
    report
        .diagnostics
        .extend(orders.into_iter().filter_map(|(first, last)| days_in_order(root, first, last)));
    let text = prose::parse(words.text, words.markdown.start);
    report.extend(text.report);
    let value = Notice {
        slug: slug.value,
        former_slugs,
        title,
        sort: root.text("kind").and_then(|word| NoticeSort::named(word.value)).unwrap_or(NoticeSort::Other),
        // Where there is none that was reported, and nothing is published.
        from: root.date("from").map_or(Date::ZERO, |day| day.value),
        to: root.date("to").map(|day| day.value),
        posted_on: root.date("posted_on").map(|day| day.value),
        urgency: urgency(root, report),
        place: root.string("place"),
        hours: root.string("hours"),
        hamlets: root.strings("hamlets"),
        phone: root.string("phone"),
        link: root.string("link"),
        keywords: root.strings("keywords"),
        procedures: references_once(root, "procedures"),
        lead: lead(&text.value),
        text: text.value,
        origin,
    };
    report.diagnostics.extend(too_long(root));
    let letters = value.title.chars().count();
    if value.urgency != Urgency::None && letters > BAND {
        report.push(Diagnostic::new(Mistake::LongBand { letters: &letters }).span(root.key_span("title")));
    }
    Placed { value, draft: is_draft(root), slug: slug.span, files: Vec::new() }
}

/// A line on every page is read as long as it is rare, and goes by itself.
fn urgency(root: Node<'_>, report: &mut Report) -> Urgency {
    let (flag, until, to) = (root.flag("urgent"), root.date("urgent_until"), root.date("to"));
    if flag.as_ref().is_some_and(|flag| !flag.value) {
        report.diagnostics.extend(unused(
            root,
            "urgent_until",
            "urgent = false thì không có dòng báo nào trên mọi trang",
            "with urgent = false no page has a line about it",
        ));
        return Urgency::None;
    }
    if let Some(until) = until {
        if let Some(to) = to.filter(|to| to.value < until.value) {
            let late = Mistake::UrgentAfterEnd { until: &until.value, to: &to.value };
            report.push(Diagnostic::new(late).span(until.span));
        }
        return Urgency::Until(until.value);
    }
    let Some(flag) = flag else { return Urgency::None };
    if to.is_none() {
        report.push(Diagnostic::new(Mistake::UrgentWithoutEnd).span(flag.span));
    }
    Urgency::Whole
}

fn too_long(root: Node<'_>) -> Option<Diagnostic> {
    let (from, to) = (root.date("from")?, root.date("to")?);
    let days = from.value.until((Unit::Day, to.value)).ok()?.get_days();
    (days > MOST_DAYS).then(|| Diagnostic::new(Mistake::LongNotice { days: &days }).span(to.span))
}

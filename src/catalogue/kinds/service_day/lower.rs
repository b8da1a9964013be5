//! A service day's file.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Exception, ServiceDay, Week};
use crate::calendar::weekday_number;
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::site::hours;
use crate::catalogue::lower::identity::{is_draft, reference, references_once};
use crate::catalogue::lower::review::review;
use crate::catalogue::lower::{bad_phone, days_in_order, empty_list, slug};
use crate::catalogue::model::Origin;
use crate::catalogue::raw::Node;
use crate::diagnostic::{Diagnostic, Mistake, Report};
use crate::vietnamese::short_date;

pub(super) fn service_day(root: Node<'_>, origin: Origin, report: &mut Report) -> Placed<ServiceDay> {
    let title = root.string("title").unwrap_or_default();
    let former_slugs = slug::former(root, &title, report);
    let slug = slug::of_file(root, &origin.path, &title, report);
    let days = hours::weekdays(root);
    report.diagnostics.extend(empty_list(root, "days", root.texts("days").is_empty()));
    report.diagnostics.extend(bad_phone(root, "phone").into_iter().chain(days_in_order(root, "from", "to")));
    let mut weeks: Vec<Week> =
        root.texts("weeks").into_iter().filter_map(|word| Week::named(word.value)).collect();
    weeks.sort_unstable();
    weeks.dedup();
    let open = hours::open(root, report);
    report.diagnostics.extend(hours::overlap(root, &open));
    let value = ServiceDay {
        slug: slug.value,
        former_slugs,
        title,
        what: root.string("what").unwrap_or_default(),
        keywords: root.strings("keywords"),
        weeks,
        open,
        place: reference(root, "place"),
        procedures: references_once(root, "procedures"),
        fields: references_once(root, "fields"),
        prepare: root.strings("prepare"),
        limits: root.strings("limits"),
        not_for: root.strings("not_for"),
        phone: root.string("phone"),
        except: exceptions(root, &days, report),
        days,
        from: root.date("from").map(|day| day.value),
        to: root.date("to").map(|day| day.value),
        review: review(root, report),
        origin,
    };
    Placed { value, draft: is_draft(root), slug: slug.span, files: Vec::new() }
}

/// An exception on another weekday changes nothing, and is most often a slip.
fn exceptions(root: Node<'_>, days: &[u8], report: &mut Report) -> Vec<Exception> {
    let mut all: Vec<Exception> = Vec::new();
    let mut lines: BTreeMap<Date, usize> = BTreeMap::new();
    for row in root.tables("except") {
        let Some(on) = row.date("on") else { continue };
        if let Some(line) = lines.get(&on.value) {
            let twice = Mistake::ExceptionTwice { day: &short_date(on.value), line };
            report.push(Diagnostic::new(twice).span(on.span.clone()));
        } else {
            lines.insert(on.value, row.line(&on.span));
        }
        if !days.is_empty() && !days.contains(&(weekday_number(on.value))) {
            let weekday = crate::vietnamese::weekday(on.value.weekday());
            let english = format!("{:?}", on.value.weekday());
            let weekday = crate::diagnostic::Words::new(weekday, english);
            let found = Mistake::ExceptionOnOtherDay { day: &on.value, weekday };
            report.push(Diagnostic::new(found).span(on.span));
        }
        all.push(Exception { on: on.value, reason: row.string("reason") });
    }
    all.sort_by_key(|one| one.on);
    all
}

//! A roster's file.

use std::fmt::Write as _;

use jiff::civil::Date;

use super::{Duty, Roster};
use crate::calendar::{Calendar, each_day};
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::Filled;
use crate::catalogue::kinds::figures::Period;
use crate::catalogue::kinds::site::hours;
use crate::catalogue::lower::identity::{is_draft, reference};
use crate::catalogue::lower::{bad_phone, days_in_order, empty_list, slug};
use crate::catalogue::model::Origin;
use crate::catalogue::raw::{At, Node};
use crate::diagnostic::{Diagnostic, Mistake, Report, Span, Words};
use crate::strings::TEXT;
use crate::vietnamese::weekday;

pub(super) fn roster(root: Node<'_>, origin: Origin, report: &mut Report) -> Placed<Roster> {
    let written = root.text("month");
    let month = written.as_ref().and_then(|month| first_of(month.value));
    if let (Some(written), None) = (&written, month) {
        report
            .push(Diagnostic::new(Mistake::BadMonth { written: &written.value }).span(written.span.clone()));
    }
    if let (Some(written), Some(month)) = (&written, month) {
        let own = Period::Month(month.year(), month.month());
        report.diagnostics.extend(own.unlike_file(&origin.path, ("month", written)));
    }
    let month = month.unwrap_or(Date::ZERO);
    let what = root.string("title").unwrap_or_else(|| TEXT.rosters.usual.to_owned());
    let title = TEXT.rosters.of_month(&what, month.month(), month.year());
    let former_slugs = slug::former(root, &title, report);
    let slug = slug::of_file(root, &origin.path, &title, report);
    report.diagnostics.extend(bad_phone(root, "phone"));
    let names = root.flag("names").is_some_and(|names| names.value);
    let rows = root.tables("duty");
    report.diagnostics.extend(empty_list(root, "duty", rows.is_empty()));
    let unnamed = rows.iter().find(|row| !names && row.has("person"));
    if let Some(row) = unnamed {
        report.push(Diagnostic::new(Mistake::NamesNotAgreed).span(row.key_span("person")));
    }
    let mut nobody = Vec::new();
    let duty = rows.into_iter().filter_map(|row| duty(row, (month, names), &mut nobody, report));
    let mut duty: Vec<Duty> = duty.collect();
    // A new file has a row for each day of its month: one finding is enough.
    if let Some(first) = nobody.first() {
        let found = Mistake::NobodyOnDuty { count: &nobody.len() };
        report.push(Diagnostic::new(found).span(first.clone()));
    }
    duty.sort_by_key(|duty| (duty.from, duty.to));
    let value = Roster {
        slug: slug.value,
        former_slugs,
        title,
        month,
        place: reference(root, "place"),
        hours: root.string("hours"),
        phone: root.string("phone"),
        note: root.string("note"),
        days: hours::weekdays(root),
        duty,
        origin,
    };
    Placed { value, draft: is_draft(root), slug: root.key_span("month"), files: Vec::new() }
}

/// "2026-12", also "12/2026".
pub(super) fn first_of(month: &str) -> Option<Date> {
    let (year, month) = match month.trim().split_once('-') {
        Some(parts) => parts,
        None => month.trim().split_once('/').map(|(month, year)| (year, month))?,
    };
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(year) || year.len() != 4 || !is_number(month) || month.len() > 2 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok()
}

/// "2026-12" alone, as files are named.
pub(super) fn first_as_written(month: &str) -> Option<Date> {
    first_of(month).filter(|day| day.strftime("%Y-%m").to_string() == month)
}

fn duty(
    row: Node<'_>,
    (month, names): (Date, bool),
    nobody: &mut Vec<Span>,
    report: &mut Report,
) -> Option<Duty> {
    report.diagnostics.extend(bad_phone(row, "phone").into_iter().chain(days_in_order(row, "from", "to")));
    let span = row.span();
    let (on, from, to) = (row.date("on"), row.date("from"), row.date("to"));
    let (from, to): (At<Date>, At<Date>) = match (on, from, to) {
        (Some(on), None, None) => (At { value: on.value, span: on.span.clone() }, on),
        (None, Some(from), Some(to)) => (from, to),
        (on, from, to) => {
            // A value that is no day was told of where it stands.
            if !["on", "from", "to"].iter().any(|key| row.has(key)) || on.or(from).or(to).is_some() {
                report.push(Diagnostic::new(Mistake::DutyWithoutDay).span(span));
            }
            return None;
        }
    };
    let outside = [&from, &to].into_iter().find(|day| day.value.first_of_month() != month);
    // A week may begin in the month before and end in the next.
    let touches = from.value <= month.last_of_month() && to.value >= month;
    if let Some(day) = outside.filter(|_| month != Date::ZERO && !touches) {
        let found = Mistake::DutyOutsideMonth { day: &day.value, month: &month.month(), year: &month.year() };
        report.push(Diagnostic::new(found).span(day.span.clone()));
        return None;
    }
    let filled = |key: &str| row.string(key).filter(|text| !["…", "..."].contains(&text.trim()));
    let (unit, person) = (filled("unit"), filled("person"));
    if unit.is_none() && person.is_none() {
        nobody.push(span);
        return None;
    }
    Some(Duty {
        from: from.value,
        to: to.value,
        unit,
        person: person.filter(|_| names),
        // A telephone of one's own is as personal as a name.
        phone: row.string("phone").filter(|_| names),
        span,
    })
}

/// For `niemyet new`: a row for each working day of the month, without who is there. Of a year whose days off nobody
/// confirmed it says so: they are among the rows.
pub(super) fn days_to_fill(answers: &[(&str, &str)], calendar: &Calendar) -> Filled {
    let month = answers.iter().find(|(key, _)| *key == "month").and_then(|(_, month)| first_of(month));
    let Some(month) = month else { return Filled::default() };
    let year = month.year();
    let doubt = (!calendar.knows(year)).then(|| {
        Words::new(
            format!("lịch nghỉ lễ, Tết năm {year} chưa có: mới trừ thứ Bảy, Chủ nhật. Có thông báo thì bỏ các dòng là ngày nghỉ"),
            format!("the days off of {year} are not known: only weekends are left out. Once the notice is out delete the rows that are days off"),
        )
    });
    let mut rows = String::from("\n");
    if let Some(doubt) = &doubt {
        let _ = writeln!(rows, "# Chú ý: {}.", doubt.vi);
    }
    rows.push_str(
        "# Ghi đơn vị trực vào chỗ …; trực theo người thì thay unit bằng person và thêm names = true ở trên.\nduty = [\n",
    );
    for day in each_day(month, month.last_of_month()).filter(|day| calendar.is_worked_or_weekday(*day)) {
        let _ = writeln!(rows, "  {{ on = {day}, unit = \"…\" }},   # {}", weekday(day.weekday()));
    }
    rows.push_str("]\n");
    Filled { text: rows, doubt }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months() {
        let first = |text| first_of(text).map(|day| day.to_string());
        assert_eq!(first("2026-12").as_deref(), Some("2026-12-01"));
        assert_eq!(first("12/2026").as_deref(), Some("2026-12-01"));
        for bad in ["2026", "2026-13", "26-12", "2026-", "tháng 12", "2026-1-1", "-2026-12"] {
            assert_eq!(first(bad), None, "{bad}");
        }
    }
}

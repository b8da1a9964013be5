//! A file of figures.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::index766::{self, SelfCheck};
use super::keys;
use super::sums;
use super::{Counts, DayRow, FieldRow, Figures, Measure, Period, ProcedureRow, Shape};
use crate::catalogue::found::Placed;
use crate::catalogue::lower::identity::{is_draft, reference};
use crate::catalogue::model::{Origin, Reference};
use crate::catalogue::raw::Node;
use crate::diagnostic::{Diagnostic, Mistake, Report, Words};
use crate::strings::TEXT;
use crate::vietnamese::short_date;

/// More is a slip of the hand, and sums of it would not fit.
const MOST: u64 = 100_000_000;

pub(crate) fn figures(root: Node<'_>, origin: Origin, report: &mut Report) -> Placed<Figures> {
    let written = root.text("period");
    let period = written.as_ref().and_then(|written| Period::read(written.value));
    if let (Some(written), Some(period)) = (&written, period) {
        report.diagnostics.extend(period.unlike_file(&origin.path, ("period", written)));
    }
    if let Some(written) = written.filter(|_| period.is_none()) {
        let meant = Period::meant(written.value).map(|meant| format!("\"{meant}\""));
        let wrong = Diagnostic::new(Mistake::BadPeriod { written: &written.value });
        report.push(wrong.written(meant.as_deref()).span(written.span));
    }
    let (from, to) = (root.date("from"), root.date("to"));
    if let (Some(first), Some(last)) = (&from, &to)
        && last.value < first.value
    {
        let wrong = Diagnostic::new(Mistake::DateOrder {
            last: &"to",
            last_day: &last.value,
            first: &"from",
            first_day: &first.value,
        });
        report.push(wrong.span(last.span.clone()));
    }
    for (key, written) in [("from", &from), ("to", &to)] {
        if let (Some(period), Some(written)) = (period, written)
            && is_outside(period, key, written.value)
        {
            let outside = Mistake::OutsidePeriod {
                key: &key,
                day: &short_date(written.value),
                period: &period.name_inline(),
                first: &short_date(period.first()),
                last: &short_date(period.last()),
            };
            report.push(Diagnostic::new(outside).span(written.span.clone()));
        }
    }
    let shape = root.text("form").and_then(|word| Shape::named(word.value)).unwrap_or(Shape::CarriedApart);
    let own = counts(root, report);
    sums::within(root, &own, shape, report);
    let fields = field_rows(root, shape, report);
    sums::of_fields(root, &own, &fields, shape, report);
    let of_fields = Counts::sum(fields.iter().map(|row| &row.counts));
    let counts = of_fields.map_or(own, |sum| own.or(&sum));
    let self_check =
        root.table("index766").map_or_else(SelfCheck::default, |table| index766::stated(table, report));
    let procedures = procedure_rows(root, shape, report);
    let service_days = day_rows(root, shape, report);
    for key in ["fields", "procedures", "service_days"] {
        // Of what all fields state, it was told already that their sum differs.
        let told = of_fields.filter(|_| key == "fields").unwrap_or_default();
        for node in root.tables(key) {
            sums::of_row(node, &self::counts(node, &mut Report::default()), &counts, &told, shape, report);
        }
    }
    // A number that cannot stand was told already.
    let states_any = Measure::ALL.into_iter().any(|measure| root.has(measure.word()));
    if counts.is_empty() && !states_any && procedures.is_empty() && service_days.is_empty() && !is_draft(root)
    {
        report.push(Diagnostic::new(Mistake::NoFigures).span(root.key_span("period")));
    }
    let value = Figures {
        slug: period.map(Period::slug).unwrap_or_default(),
        title: root.string("title").or_else(|| period.map(title)).unwrap_or_default(),
        origin,
        period,
        shape,
        from: from.map(|date| date.value),
        to: to.map(|date| date.value),
        source: root.string("source"),
        note: root.string("note"),
        updated: root.date("updated").map(|date| date.value),
        counts,
        fields,
        procedures,
        service_days,
        self_check,
    };
    Placed { value, draft: is_draft(root), slug: root.key_span("period"), files: Vec::new() }
}

/// Whether figures cannot be counted from, or to, this day: they have a day of the period, and begin and end within a month
/// of it ("kỳ báo cáo từ ngày 15 tháng trước").
fn is_outside(period: Period, key: &str, day: Date) -> bool {
    let (first, last) = (period.first(), period.last());
    match key {
        "from" => day > last || day < first.saturating_sub(1.month()),
        _ => day < first || day > last.saturating_add(1.month()),
    }
}

/// "Số liệu tháng 8/2026"
fn title(period: Period) -> String {
    TEXT.figures.of_period(&period.name_inline())
}

fn counts(node: Node<'_>, report: &mut Report) -> Counts {
    let mut counts = Counts::default();
    // The keys of counts are the same in every table.
    for measure in keys::FIGURES.keys.iter().filter_map(|key| Measure::named(key.name)) {
        let Some(count) = node.count(measure.word()) else { continue };
        if count.value > MOST {
            let much = Diagnostic::new(Mistake::BadNumber { written: &sums::number(count.value) });
            let much = much.help(Words::new(
                "một kỳ của xã không có quá 100 triệu hồ sơ: xem lại có gõ thừa chữ số không",
                "no commune has more than 100 million dossiers in a period: look for a digit too many",
            ));
            report.push(much.span(count.span));
            continue;
        }
        counts.set(measure, Some(count.value));
    }
    counts
}

/// The counts of a row, each of which adds up by itself.
fn row(node: Node<'_>, shape: Shape, report: &mut Report) -> Counts {
    let counts = counts(node, report);
    sums::within(node, &counts, shape, report);
    counts
}

/// Which rows were met, by what they are of: each stands once.
#[derive(Default)]
struct Met<'a>(BTreeMap<&'a str, ()>);

impl<'a> Met<'a> {
    fn once(&mut self, node: Node<'a>, key: &str, report: &mut Report) {
        let Some(name) = node.text(key) else { return };
        if self.0.insert(name.value, ()).is_some() {
            report.push(Diagnostic::new(Mistake::FiguresTwice { of: &name.value }).span(name.span));
        }
    }
}

fn field_rows(root: Node<'_>, shape: Shape, report: &mut Report) -> Vec<FieldRow> {
    let mut met = Met::default();
    let rows = root.tables("fields").into_iter();
    rows.map(|node| {
        let (field, name) = (reference(node, "field"), node.string("name"));
        if field.is_none() && name.is_none() {
            let missing = Diagnostic::new(Mistake::MissingKey { key: &"field" }).help(Words::new(
                "ghi field = \"tên-ngắn\" của lĩnh vực, hoặc name = \"…\" khi danh mục không có lĩnh vực ấy",
                "write field = \"slug\", or name = \"…\" where the catalogue has no such field",
            ));
            report.push(missing.span(node.span()));
        }
        met.once(node, if field.is_some() { "field" } else { "name" }, report);
        FieldRow { field, name, counts: row(node, shape, report) }
    })
    .collect()
}

fn procedure_rows(root: Node<'_>, shape: Shape, report: &mut Report) -> Vec<ProcedureRow> {
    let mut met = Met::default();
    let rows = root.tables("procedures").into_iter();
    rows.filter_map(|node| {
        met.once(node, "code", report);
        let counts = row(node, shape, report);
        Some(ProcedureRow { procedure: reference(node, "code")?, counts })
    })
    .collect()
}

fn day_rows(root: Node<'_>, shape: Shape, report: &mut Report) -> Vec<DayRow> {
    let mut met = Met::default();
    let rows = root.tables("service_days").into_iter();
    rows.filter_map(|node| {
        met.once(node, "slug", report);
        let counts = row(node, shape, report);
        let slug: Reference = reference(node, "slug")?;
        Some(DayRow { slug, title: node.string("title"), counts })
    })
    .collect()
}

//! What was received and resolved: a page each period, and all of them by month and by year.
//!
//! Every number of a chart stands in a table beside it. What is not stated is a dash, and no sum is made of it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::head::Head;
use super::posts::{self, Look};
use super::{Link, link, print_room};
use crate::catalogue::Figures;
use crate::catalogue::kinds::figures::{Counts, Measure, Period, Points, Shape, Share, points_said};
use crate::catalogue::kinds::posted::Posted;
use crate::diagnostic::Lang;
use crate::render::brief::office::unit;
use crate::render::chart::{self, About, Column};
use crate::render::figures::{
    Count, Quality, Row, Table, came_in, field_of, has_unknown, is_known, number, parts, percent, quality,
    row, said, settled, settled_chart, sources, spans, table,
};
use crate::render::html::Html;
use crate::render::words;
use crate::site::{Id, Post, PostId, PostKind, PrintOf, Site};
use crate::strings::TEXT;

/// Months that stand in the chart.
const MONTHS: usize = 12;

#[derive(Debug, Serialize)]
struct ListView {
    head: Head,
    title: &'static str,
    unit: String,
    /// The latest month, else the latest period.
    latest: Option<Latest>,
    chart: Html,
    months: Option<Table<Link>>,
    years: Option<Table<Link>>,
    /// Every other period, the latest first.
    others: Vec<Link>,
    has_unknown: bool,
    data: Link,
}

#[derive(Debug, Serialize)]
struct Latest {
    name: String,
    href: String,
    /// "Tiếp nhận 431 hồ sơ. Đã giải quyết 428 hồ sơ, 98,1% trước hạn và đúng hạn. …"
    said: Vec<String>,
}

#[derive(Debug, Serialize)]
struct View<'a> {
    head: Head,
    list: Link,
    title: &'a str,
    said: Vec<String>,
    /// How long it is counted, and that it is not over.
    spans: Vec<String>,
    note: Option<&'a str>,
    came_in: Vec<Count>,
    settled: Vec<Count>,
    chart: Html,
    early_within: bool,
    field_chart: Html,
    fields: Option<Table<Link>>,
    procedures: Option<Table<Link>>,
    days: Option<Table<Link>>,
    quality: Vec<Quality>,
    self_check: Option<SelfCheckView>,
    prints: Vec<Link>,
    before: Option<Link>,
    after: Option<Link>,
    sources: Vec<String>,
    has_unknown: bool,
}

#[derive(Debug, Serialize)]
struct SelfCheckView {
    points: String,
    rows: Vec<ScoreRow>,
}

#[derive(Debug, Serialize)]
struct ScoreRow {
    no: u64,
    name: &'static str,
    points: String,
    lost: String,
    why: String,
}

impl Look for Figures {
    const TEMPLATES: (&'static str, &'static str) = ("figures.html", "figures_list.html");

    fn view(site: &Site, id: Id<Post<Self>>) -> impl Serialize {
        view(site, id)
    }

    fn list(site: &Site) -> impl Serialize {
        list(site)
    }
}

fn list(site: &Site) -> ListView {
    let at = Figures::POSTING.list;
    let unit = unit(&site.config);
    let all: BTreeMap<Period, &Post<Figures>> =
        site.posts.figures.iter().filter_map(|post| Some((post.of.period?, post))).collect();
    let known: Vec<Period> = all.keys().copied().filter(|period| period.is_month()).collect();
    let shown = last_months(&known);
    let latest = known.last().and_then(|month| all.get(month)).or_else(|| all.values().next_back());
    let months = table(shown.iter().rev().map(|month| month_row(*month, all.get(month).copied())).collect());
    let in_chart: Vec<&Post<Figures>> = shown.iter().filter_map(|month| all.get(month).copied()).collect();
    let years = table(years(&all));
    let others =
        site.posts.figures.iter().filter(|post| post.of.period.is_none_or(|period| !shown.contains(&period)));
    let others = others.map(|post| Link { href: link(at, &post.address), text: name(post) }).collect();
    let title = (Figures::POSTING.title)();
    ListView {
        head: Head::new(site, at, title, &TEXT.figures.description(&unit)),
        title,
        latest: latest.map(|post| Latest {
            name: name(post),
            href: link(at, &post.address),
            said: said(&post.of),
        }),
        chart: months_chart(&shown, &all, &in_chart),
        has_unknown: months.iter().chain(&years).any(has_unknown),
        months,
        years,
        others,
        data: Link { href: link(at, Figures::POSTING.data), text: TEXT.open_data.title.to_owned() },
        unit,
    }
}

/// The twelve months that end with the latest, whether there are figures of them or not; none before the first.
fn last_months(months: &[Period]) -> Vec<Period> {
    let (Some(&first), Some(&last)) = (months.first(), months.last()) else { return Vec::new() };
    let mut all: Vec<Period> =
        std::iter::successors(Some(first), |one| Some(one.next()).filter(|next| *next <= last)).collect();
    all.split_off(all.len().saturating_sub(MONTHS))
}

fn name(post: &Post<Figures>) -> String {
    post.of.period.map_or_else(|| post.of.title.clone(), Period::name)
}

fn month_row(month: Period, post: Option<&Post<Figures>>) -> Row<Link> {
    let name = post.map_or_else(
        || Link { href: String::new(), text: together(month) },
        |post| Link { href: link(Figures::POSTING.list, &post.address), text: together(month) },
    );
    let nothing = Counts::default();
    match post {
        Some(post) => row(name, &post.of.counts, post.of.shape),
        None => row(name, &nothing, Shape::CarriedApart),
    }
}

/// Not parted at a line's end.
fn together(month: Period) -> String {
    month.name().replace(' ', "\u{a0}")
}

/// Each year as its own file has it, else its months together.
fn years(all: &BTreeMap<Period, &Post<Figures>>) -> Vec<Row<Link>> {
    let mut years: Vec<i16> = all.keys().map(|period| period.year()).collect();
    years.dedup();
    years.sort_unstable();
    years.dedup();
    let row_of = |year: i16| {
        if let Some(post) = all.get(&Period::Year(year)) {
            let name =
                Link { href: link(Figures::POSTING.list, &post.address), text: Period::Year(year).name() };
            return Some(row(name, &post.of.counts, post.of.shape));
        }
        let months: Vec<&Figures> = Period::Year(year)
            .made_of()
            .iter()
            .filter_map(|month| all.get(month))
            .map(|post| &post.of)
            .collect();
        let text = match months.len() {
            0 => return None,
            12 => Period::Year(year).name(),
            count => TEXT.figures.months_of_year(&year.to_string(), &count.to_string()),
        };
        Some(months_together(Link { href: String::new(), text }, &months))
    };
    years.into_iter().rev().filter_map(row_of).collect()
}

/// What was counted over several months; what is in progress is so at the end of the last one.
fn months_together(name: Link, months: &[&Figures]) -> Row<Link> {
    let sum = |of: &dyn Fn(&Figures) -> Option<u64>| {
        months.iter().try_fold(0_u64, |sum, one| sum.checked_add(of(one)?))
    };
    let taken_in = sum(&|one| one.taken_in(&one.counts));
    let resolved = sum(&|one| one.counts.resolved());
    let last = months.last().map(|one| &one.counts);
    Row {
        name,
        taken_in: number(taken_in),
        online: percent(Share::of(sum(&|one| one.counts.get(Measure::Online)), taken_in)),
        resolved: number(resolved),
        in_time: percent(Share::of(sum(&|one| one.counts.in_time()), resolved)),
        in_progress: number(last.and_then(Counts::in_progress)),
        overdue: number(last.and_then(|counts| counts.get(Measure::Overdue))),
    }
}

fn months_chart(shown: &[Period], all: &BTreeMap<Period, &Post<Figures>>, posts: &[&Post<Figures>]) -> Html {
    let (Some(first), Some(last)) = (shown.first(), shown.last()) else { return Html::default() };
    // One month is no course of things.
    if shown.len() < 2 {
        return Html::default();
    }
    let mut year = None;
    let columns: Vec<Column> = shown
        .iter()
        .map(|month| {
            let counts = all.get(month).map(|post| &post.of.counts);
            let is_new = year.replace(month.year()) != Some(month.year());
            Column {
                label: month.months().0.to_string(),
                year: is_new.then(|| month.year().to_string()),
                parts: counts.map(parts).unwrap_or_default(),
                whole: counts.and_then(Counts::resolved),
                share: counts.and_then(Counts::in_time_share).map(Share::permille),
            }
        })
        .collect();
    let figures: Vec<&Figures> = posts.iter().map(|post| &post.of).collect();
    let whole = months_together(Link { href: String::new(), text: String::new() }, &figures);
    let about = About {
        id: "theo-thang",
        title: &TEXT.figures.months_chart(&first.name_inline(), &last.name_inline()),
        description: &TEXT.figures.months_chart_says(&whole.resolved, &whole.in_time),
        parts: &[TEXT.figures.early, TEXT.figures.on_time, TEXT.figures.late],
    };
    Html::new(&chart::columns(&about, TEXT.figures.of_months, &columns))
}

fn view(site: &Site, id: Id<Post<Figures>>) -> View<'_> {
    let post = &site.posts.figures[id];
    let (figures, at) = (&post.of, &*post.address);
    let counts = &figures.counts;
    let period = figures.period.map(Period::name_inline).unwrap_or_default();
    let said = said(figures);
    let description = TEXT.figures.period_description(&period, &said.join(". "));
    let fields: Vec<Row<Link>> = figures
        .fields
        .iter()
        .map(|one| {
            let (known, name) = field_of(site, one);
            let href = known.map(|entry| link(at, &entry.address)).unwrap_or_default();
            row(Link { href, text: name.to_owned() }, &one.counts, figures.shape)
        })
        .collect();
    let procedures: Vec<Row<Link>> = figures
        .procedures
        .iter()
        .map(|one| {
            let code = one.procedure.code.as_str();
            let name = match site.entry(code) {
                Some(entry) => {
                    Link { href: link(at, &entry.address), text: entry.procedure.spoken_name().to_owned() }
                }
                None => Link { href: String::new(), text: TEXT.figures.of_code(code) },
            };
            row(name, &one.counts, figures.shape)
        })
        .collect();
    let days: Vec<Row<Link>> = figures
        .service_days
        .iter()
        .map(|one| {
            let name = match site.posts.service_day(&one.slug) {
                Some(post) => Link { href: link(at, &post.address), text: post.of.title.clone() },
                None => Link {
                    href: String::new(),
                    text: one.title.as_deref().unwrap_or(&one.slug.code).to_owned(),
                },
            };
            row(name, &one.counts, figures.shape)
        })
        .collect();
    let (came_in, settled) = (came_in(figures), settled(counts));
    let field_chart = field_chart(&period, figures, &fields);
    let (fields, procedures, days) = (table(fields), table(procedures), table(days));
    let has_unknown = fields.iter().chain(&procedures).chain(&days).any(has_unknown)
        || came_in.iter().chain(&settled).any(|count| !is_known(&count.count));
    View {
        head: Head::new(site, at, &figures.title, &description),
        list: posts::list_link(PostKind::Figures, at),
        title: &figures.title,
        said,
        spans: spans(site, figures),
        note: figures.note.as_deref(),
        chart: Html::new(&settled_chart(figures).unwrap_or_default()),
        field_chart,
        early_within: counts.has_early_within_on_time(),
        came_in,
        settled,
        fields,
        procedures,
        days,
        quality: quality(figures),
        self_check: figures.self_check.posted.then(|| self_check(figures)),
        prints: print_room::links(site, at, PrintOf::Post(PostId::Figures(id))),
        before: neighbour(site, figures, at, false),
        after: neighbour(site, figures, at, true),
        sources: sources(figures),
        has_unknown,
    }
}

fn field_chart(period: &str, figures: &Figures, rows: &[Row<Link>]) -> Html {
    let mut bars: Vec<chart::Row> = figures
        .fields
        .iter()
        .zip(rows)
        .filter_map(|(field, row)| {
            let whole = field.counts.resolved()?;
            let share = field.counts.in_time_share();
            let value = match share {
                Some(_) => format!("{} ({})", row.resolved, row.in_time),
                None => row.resolved.clone(),
            };
            Some(chart::Row { name: row.name.text.clone(), value, parts: parts(&field.counts), whole })
        })
        .collect();
    if bars.len() < 2 {
        return Html::default();
    }
    // Largest first; equals in the order of the file.
    bars.sort_by_key(|bar| std::cmp::Reverse(bar.whole));
    let largest = &bars[0];
    let about = About {
        id: "theo-linh-vuc-bieu-do",
        title: &TEXT.figures.fields_chart(period),
        description: &TEXT.figures.fields_chart_says(&largest.name, &words::number(largest.whole)),
        parts: &[TEXT.figures.early, TEXT.figures.on_time, TEXT.figures.late],
    };
    Html::new(&chart::rows(&about, &bars))
}

fn self_check(figures: &Figures) -> SelfCheckView {
    let scores = figures.scores();
    let known = || {
        scores.iter().filter_map(|score| match score.points {
            Points::Of { got, most, .. } => Some((got, most)),
            _ => None,
        })
    };
    let (got, most) = known().fold((0, 0), |(got, most), (own, all)| (got + own, most + all));
    let rows = scores.iter().filter(|score| score.points != Points::NotOfCommunes).map(|score| ScoreRow {
        no: score.indicator.no,
        name: score.indicator.name,
        points: match score.points {
            Points::Of { got, most, .. } => TEXT.figures.points_of(&points_said(got), &points_said(most)),
            _ => TEXT.figures.unknown.to_owned(),
        },
        lost: match score.lost() {
            Some(0) => "0".to_owned(),
            Some(lost) => points_said(lost),
            None => TEXT.figures.unknown.to_owned(),
        },
        why: score.why(Lang::Vi),
    });
    SelfCheckView {
        points: TEXT.figures.self_check_points(&points_said(got), &points_said(most)),
        rows: rows.collect(),
    }
}

/// The period of the same length before it, or behind it.
fn neighbour(site: &Site, figures: &Figures, at: &str, is_after: bool) -> Option<Link> {
    let own = figures.period?;
    let found = site.posts.figures.iter().find(|post| {
        post.of
            .period
            .is_some_and(|period| if is_after { own.next() == period } else { period.next() == own })
    })?;
    Some(Link { href: link(at, &found.address), text: name(found) })
}

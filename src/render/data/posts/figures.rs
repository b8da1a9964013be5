//! Figures of a period. What is not stated is `null`, and no share is here: whoever reads them divides.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::Published;
use crate::catalogue::Figures;
use crate::catalogue::kinds::figures::{Counts, Measure, Points, Score};
use crate::catalogue::kinds::posted::Posted;
use crate::render::figures::field_of;
use crate::render::public::reference;
use crate::site::{Post, Site};

#[derive(Serialize)]
struct View<'a> {
    /// "2026-08", "2026-Q3", "2026-H1", "2026"
    period: Option<String>,
    title: &'a str,
    form: &'static str,
    first_day: Option<Date>,
    last_day: Option<Date>,
    source: Option<&'a str>,
    updated: Option<Date>,
    note: Option<&'a str>,
    /// Taken in within the period, whichever form it is.
    taken_in: Option<u64>,
    #[serde(flatten)]
    counts: BTreeMap<&'static str, Option<u64>>,
    fields: Vec<Row<'a>>,
    procedures: Vec<Row<'a>>,
    service_days: Vec<Row<'a>>,
    /// The self-check by Decision 766, where the commune posts it.
    index766: Option<Vec<Indicator>>,
    page: String,
}

#[derive(Serialize)]
struct Row<'a> {
    /// The field's slug, the procedure's code, the service day's slug.
    id: Option<&'a str>,
    name: Option<&'a str>,
    taken_in: Option<u64>,
    #[serde(flatten)]
    counts: BTreeMap<&'static str, Option<u64>>,
}

/// Points are in hundredths; what is not known is `null`.
#[derive(Serialize)]
struct Indicator {
    no: u64,
    name: &'static str,
    done: Option<u64>,
    of: Option<u64>,
    points_hundredths: Option<u64>,
    most_hundredths: Option<u64>,
}

/// Of communes, as the page has them.
fn indicators(figures: &Figures) -> Vec<Indicator> {
    let scores = figures.scores().into_iter().filter(|score| score.points != Points::NotOfCommunes);
    let indicator = |score: Score| {
        let (points, most) = match score.points {
            Points::Of { got, most, .. } => (Some(got), Some(most)),
            _ => (None, None),
        };
        Indicator {
            no: score.indicator.no,
            name: score.indicator.name,
            done: score.done,
            of: score.of,
            points_hundredths: points,
            most_hundredths: most,
        }
    };
    scores.map(indicator).collect()
}

impl Published for Figures {
    const NAME: &'static str = "figures";

    fn view<'a>(site: &'a Site, post: &'a Post<Self>) -> impl Serialize {
        let figures = &post.of;
        let row = |id, name, counts: &Counts| Row {
            id,
            name,
            taken_in: figures.taken_in(counts),
            counts: all(counts),
        };
        View {
            period: figures.period.map(|period| period.to_string()),
            title: &figures.title,
            form: figures.shape.word(),
            first_day: figures.from.or(figures.period.map(|period| period.first())),
            last_day: figures.to.or(figures.period.map(|period| period.last())),
            source: figures.source.as_deref(),
            updated: figures.updated,
            note: figures.note.as_deref(),
            taken_in: figures.taken_in(&figures.counts),
            counts: all(&figures.counts),
            fields: figures
                .fields
                .iter()
                .map(|one| {
                    let slug = one.field.as_ref().map(|field| field.code.as_str());
                    let (known, _) = field_of(site, one);
                    row(
                        slug,
                        known.map(|entry| entry.field.name.as_str()).or(one.name.as_deref()),
                        &one.counts,
                    )
                })
                .collect(),
            procedures: figures
                .procedures
                .iter()
                .map(|one| {
                    let code = one.procedure.code.as_str();
                    row(Some(code), site.entry(code).map(|entry| entry.procedure.name.as_str()), &one.counts)
                })
                .collect(),
            service_days: figures
                .service_days
                .iter()
                .map(|one| row(Some(&one.slug.code), one.title.as_deref(), &one.counts))
                .collect(),
            index766: figures.self_check.posted.then(|| indicators(figures)),
            page: reference(site, Figures::POSTING.data, &post.address),
        }
    }
}

/// Every count by its key.
fn all(counts: &Counts) -> BTreeMap<&'static str, Option<u64>> {
    Measure::ALL.into_iter().map(|measure| (measure.word(), counts.get(measure))).collect()
}

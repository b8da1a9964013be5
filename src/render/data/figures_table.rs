//! `so-lieu.csv`: the figures of all periods as a table for a spreadsheet, a count a row. What is not stated has no row.

use std::iter;

use super::table::{Cell, csv};
use crate::cache::Fingerprint;
use crate::catalogue::Figures;
use crate::catalogue::kinds::figures::{Counts, Measure, Shape};
use crate::diagnostic::Lang;
use crate::render::figures::field_of;
use crate::render::words;
use crate::site::Site;
use crate::strings::TEXT;

const HEAD: [&str; 6] = [
    TEXT.figures.period,
    TEXT.figures.table_of,
    TEXT.figures.table_code,
    TEXT.figures.table_name,
    TEXT.figures.indicator,
    TEXT.figures.table_count,
];

/// What a row of numbers is of.
struct Group<'a> {
    of: &'static str,
    code: &'a str,
    name: &'a str,
    counts: &'a Counts,
}

/// Kept by hand, for there may be many thousand rows: the files, and what those call things that these name.
pub(super) fn fingerprint(site: &Site) -> Fingerprint {
    let files: Vec<_> = site.posts.figures.iter().map(|post| post.of.origin.hash).collect();
    let names: Vec<(&str, &str)> = site
        .posts
        .figures
        .iter()
        .flat_map(|post| groups(site, &post.of))
        .map(|one| (one.code, one.name))
        .collect();
    Fingerprint::of(&("figures csv", files, names))
}

pub(super) fn render(site: &Site) -> Vec<u8> {
    csv(HEAD.into_iter(), all(site))
}

/// The rows of all periods.
pub(crate) fn all(site: &Site) -> impl Iterator<Item = [Cell; 6]> + '_ {
    site.posts.figures.iter().flat_map(|post| rows(site, &post.of))
}

fn rows<'a>(site: &'a Site, figures: &'a Figures) -> impl Iterator<Item = [Cell; 6]> + 'a {
    let period = figures.period.map(|period| period.to_string()).unwrap_or_default();
    groups(site, figures).flat_map(move |group| {
        let taken_in = (TEXT.figures.taken_in.to_owned(), figures.taken_in(group.counts));
        let stated = Measure::ALL.into_iter().map(|one| {
            let is_with_carried = one == Measure::Received && figures.shape == Shape::OneStop;
            let what = if is_with_carried { TEXT.figures.received_in_all } else { one.label(Lang::Vi) };
            (words::upper_first(what), group.counts.get(one))
        });
        let period = period.clone();
        let counts = iter::once(taken_in).chain(stated);
        counts.filter_map(move |(what, count)| {
            Some([
                Cell::Code(period.clone()),
                Cell::Text(group.of.to_owned()),
                Cell::Code(group.code.to_owned()),
                Cell::Text(group.name.to_owned()),
                Cell::Text(what),
                Cell::Count(count?),
            ])
        })
    })
}

fn groups<'a>(site: &'a Site, figures: &'a Figures) -> impl Iterator<Item = Group<'a>> {
    let all = Group { of: TEXT.figures.table_all, code: "", name: "", counts: &figures.counts };
    let fields = figures.fields.iter().map(|one| Group {
        of: TEXT.figures.field,
        code: one.field.as_ref().map_or("", |field| field.code.as_str()),
        name: field_of(site, one).1,
        counts: &one.counts,
    });
    let procedures = figures.procedures.iter().map(|one| {
        let code = one.procedure.code.as_str();
        let name = site.entry(code).map_or("", |entry| entry.procedure.name.as_str());
        Group { of: TEXT.figures.procedure, code, name, counts: &one.counts }
    });
    let days = figures.service_days.iter().map(|one| {
        let known = site.posts.service_day(&one.slug);
        let name = known.map(|post| post.of.title.as_str()).or(one.title.as_deref()).unwrap_or_default();
        Group { of: TEXT.figures.service_day, code: one.slug.code.as_str(), name, counts: &one.counts }
    });
    iter::once(all).chain(fields).chain(procedures).chain(days)
}

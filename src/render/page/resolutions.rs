//! What the province charges: procedure by procedure, as residents look for it, with what holds and what is to come; then
//! the resolutions, each with its rows, for whoever asks where an amount comes from.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use super::Link;
use super::head::Head;
use super::history::Mention;
use crate::catalogue::kinds::resolution;
use crate::catalogue::{FeeResolution, FeeRow, Note, Via};
use crate::prose::safe_address;
use crate::render::brief::laws::{self, LawNotice};
use crate::render::words;
use crate::site::{Entry, Id, Site, address};
use crate::strings::TEXT;

#[derive(Debug, Serialize)]
pub(crate) struct View<'a> {
    head: Head,
    /// In the order of all lists of procedures; those that the site does not have come last.
    procedures: Vec<OfProcedure>,
    resolutions: Vec<Resolution<'a>>,
}

#[derive(Debug, Serialize)]
struct Resolution<'a> {
    name: String,
    title: Option<&'a str>,
    /// "Áp dụng từ 01/8/2026", "Sắp áp dụng từ …", "Đã hết áp dụng sau …"
    state: String,
    over: bool,
    /// That it is repealed while its rates are said to hold.
    repealed: Option<String>,
    links: Vec<Link>,
    rows: Vec<Row>,
}

/// A row of the resolution, and all that it is charged for.
#[derive(Debug, Serialize)]
struct Row {
    procedures: Vec<Mention>,
    #[serde(flatten)]
    fee: ResolvedFee,
}

/// What is charged for one procedure.
#[derive(Debug, Serialize)]
struct OfProcedure {
    name: Mention,
    fees: Vec<Charged>,
}

#[derive(Debug, Serialize)]
struct Charged {
    #[serde(flatten)]
    fee: ResolvedFee,
    /// "Nghị quyết 22/…, áp dụng từ 01/8/2026"
    by: String,
}

#[derive(Debug, Serialize)]
struct ResolvedFee {
    /// "Nộp trực tuyến"; absent for all ways.
    ways: Option<String>,
    /// "Lệ phí 8.000 đồng mỗi bản"
    amount: String,
    details: Vec<String>,
    exempt: Vec<String>,
    note: Option<String>,
}

pub(crate) fn view(site: &Site) -> View<'_> {
    let (title, description) = (TEXT.resolutions.title, TEXT.resolutions.description);
    View {
        head: Head::new(site, resolution::PAGE, title, description),
        procedures: by_procedure(site),
        resolutions: site.shelves.resolutions.iter().map(|one| resolution(site, one)).collect(),
    }
}

/// Where a code stands in lists, from the last to the first: entries are in their order, and what has none comes behind.
type Place<'a> = (Option<Reverse<Id<Entry>>>, &'a str);

/// Resolutions that are over charge nothing any more, and stand with their rows alone.
fn by_procedure(site: &Site) -> Vec<OfProcedure> {
    let mut charged: BTreeMap<Place<'_>, Vec<Charged>> = BTreeMap::new();
    let holding = site.shelves.resolutions.iter().filter(|one| !is_over(site, one));
    for one in holding.collect::<Vec<_>>().into_iter().rev() {
        for row in &one.rows {
            for code in row.codes.iter().map(|reference| reference.code.as_str()) {
                let mut by = format!("{}, ", one.name());
                words::push_lower_first(&state(site, one), &mut by);
                if let Some(notice) = repealed(site, one) {
                    by = format!("{by}. {}", notice.text);
                }
                let place = (site.id_of(code).map(Reverse), code);
                charged.entry(place).or_default().push(Charged { fee: resolved(row), by });
            }
        }
    }
    let of = |((_, code), fees)| OfProcedure { name: mention(site, code), fees };
    charged.into_iter().rev().map(of).collect()
}

fn repealed(site: &Site, one: &FeeResolution) -> Option<LawNotice> {
    let holds = !is_over(site, one);
    holds.then(|| laws::notice_of_rates(site, &one.number, one.issuer.as_deref())).flatten()
}

fn is_over(site: &Site, one: &FeeResolution) -> bool {
    one.effective_to.is_some_and(|to| to < site.day)
}

fn mention(site: &Site, code: &str) -> Mention {
    match site.entry(code) {
        Some(entry) => Mention {
            text: entry.procedure.spoken_name().to_owned(),
            href: Some(address::relative(resolution::PAGE, &entry.address)),
        },
        None => Mention { text: TEXT.decisions.of_code(code), href: None },
    }
}

fn resolution<'a>(site: &'a Site, one: &'a FeeResolution) -> Resolution<'a> {
    Resolution {
        name: one.name(),
        title: one.title.as_deref(),
        state: state(site, one),
        over: is_over(site, one),
        repealed: repealed(site, one).map(|notice| notice.text),
        links: links(one),
        rows: one.rows.iter().map(|row| self::row(site, row)).collect(),
    }
}

fn links(one: &FeeResolution) -> Vec<Link> {
    let own = one.file.as_deref().map(|file| Link {
        href: address::relative(resolution::PAGE, &address::asset(file)),
        text: TEXT.resolutions.file.to_owned(),
    });
    let link = one.link.as_deref().and_then(safe_address);
    let link = link.map(|href| Link { href, text: TEXT.resolutions.link.to_owned() });
    own.into_iter().chain(link).collect()
}

fn state(site: &Site, one: &FeeResolution) -> String {
    match (one.effective_from, one.effective_to) {
        (_, Some(to)) if to < site.day => TEXT.resolutions.over(&words::date(to)),
        (Some(from), _) if from > site.day => TEXT.resolutions.coming(&words::date(from)),
        (Some(from), Some(to)) => TEXT.spans.holds_between(&words::date(from), &words::date(to)),
        (Some(from), None) => TEXT.spans.holds_from(&words::date(from)),
        (None, _) => TEXT.source.silent.to_owned(),
    }
}

fn row(site: &Site, row: &FeeRow) -> Row {
    Row { procedures: row.codes.iter().map(|one| mention(site, &one.code)).collect(), fee: resolved(row) }
}

fn resolved(row: &FeeRow) -> ResolvedFee {
    let said = words::fee(&row.fee);
    let all = Via::ALL.iter().all(|via| row.is_for(*via));
    ResolvedFee {
        ways: (!all).then(|| words::ways(&row.via, words::via)),
        amount: format!("{}: {}", said.kind, said.amount),
        details: said.details,
        exempt: said.exempt,
        note: match &row.fee.note {
            Some(Note::Here(text)) => Some(text.clone()),
            _ => None,
        },
    }
}

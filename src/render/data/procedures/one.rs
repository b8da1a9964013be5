//! One procedure in the open data.
//!
//! In: an entry of the site. Out: its line of JSON. Texts are plain, a block a line, with the labels of
//! their steps; shared notes stand where they are used.

use jiff::civil::Date;
use serde::Serialize;

use crate::catalogue::{Procedure, Scope, Status};
use crate::prose::Section;
use crate::render::data::parts::{
    ChannelView, GroupView, LegalView, OrNotStated, QuotesView, TimeView, TimingView, channels, codes,
    returns,
};
use crate::render::public::{portal_address, reference};
use crate::site::{Entry, Site, address};

/// What every procedure has.
#[derive(Serialize)]
struct Head<'a> {
    code: &'a str,
    name: &'a str,
    /// Only name, code and links are known here; the rest is at `portal`.
    listed: bool,
    life: Life,
    field: &'a str,
    field_name: Option<&'a str>,
    page: String,
    portal: Option<String>,
    portal_id: Option<&'a str>,
    updated: Option<Date>,
}

#[derive(Serialize)]
struct Life {
    state: &'static str,
    from: Option<Date>,
    to: Option<Date>,
}

#[derive(Serialize)]
struct Full<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    scope: OrNotStated<&'static str>,
    online: &'static str,
    applicants: &'a [String],
    dossier_sets: OrNotStated<u32>,
    processing_time: TimingView<'a>,
    boundary_free: OrNotStated<bool>,
    replaced_by: Option<&'a str>,
    requires: Vec<&'a str>,
    related: Vec<&'a str>,
    life_events: Vec<&'static str>,
    plain_name: Option<&'a str>,
    keywords: &'a [String],
    summary: &'a [String],
    act_within: Option<&'a str>,
    committed_time: TimeView<'a>,
    cautions: &'a [String],
    /// Absent: nobody said so.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    assisted_writing: bool,
    /// Absent: not compared by all who must.
    #[serde(skip_serializing_if = "Option::is_none")]
    checked_on: Option<Date>,
    authority: AuthorityView<'a>,
    decisions: Vec<DecisionView<'a>>,
    cases: Vec<CaseView<'a>>,
    channels: Vec<ChannelView<'a>>,
    dossier: Vec<GroupView<'a>>,
    results: Vec<ResultView<'a>>,
    returns: Vec<&'static str>,
    returns_by_way: bool,
    legal_basis: Vec<LegalView<'a>>,
    description: Option<String>,
    steps: Option<String>,
    requirements_state: &'static str,
    requirements: Option<String>,
    quotes: QuotesView<'a>,
    sections: Vec<SectionView<'a>>,
}

#[derive(Serialize)]
struct AuthorityView<'a> {
    executing: &'a [String],
    competent: &'a [String],
    coordinating: &'a [String],
    delegated: &'a [String],
    receiving: &'a [String],
    receiving_notes: &'a [String],
}

#[derive(Serialize)]
struct DecisionView<'a> {
    number: &'a str,
    date: Option<Date>,
    issuer: Option<&'a str>,
}

#[derive(Serialize)]
struct CaseView<'a> {
    id: &'a str,
    title: &'a str,
}

#[derive(Serialize)]
struct ResultView<'a> {
    title: &'a str,
    code: Option<&'a str>,
}

#[derive(Serialize)]
struct SectionView<'a> {
    title: &'a str,
    text: String,
}

/// Appends one procedure.
pub(crate) fn write(site: &Site, entry: &Entry, json: &mut Vec<u8>) -> serde_json::Result<()> {
    let head = head(site, entry);
    if head.listed {
        serde_json::to_writer(json, &head)
    } else {
        serde_json::to_writer(json, &full(site, entry, head))
    }
}

fn head<'a>(site: &'a Site, entry: &'a Entry) -> Head<'a> {
    let procedure = &*entry.procedure;
    let (state, from) = super::life(entry);
    Head {
        code: &procedure.code,
        name: &procedure.name,
        listed: procedure.status == Status::Listed,
        life: Life { state, from, to: procedure.effective_to },
        field: &procedure.field,
        field_name: super::field(site, entry),
        page: reference(site, address::OPEN_DATA, &entry.address),
        portal: portal_address(procedure),
        portal_id: procedure.portal_id.as_deref(),
        updated: procedure.updated,
    }
}

fn full<'a>(site: &Site, entry: &'a Entry, head: Head<'a>) -> Full<'a> {
    let procedure = &*entry.procedure;
    let words = &procedure.commune;
    Full {
        head,
        scope: procedure.scope.map(Scope::word).into(),
        online: procedure.online.word(),
        applicants: &procedure.applicants,
        dossier_sets: procedure.dossier_sets.into(),
        processing_time: TimingView::of_procedure(procedure),
        boundary_free: procedure.boundary_free.into(),
        replaced_by: procedure.replaced_by.as_ref().map(|to| to.code.as_str()),
        requires: codes(&procedure.requires),
        related: codes(&procedure.related),
        life_events: entry.traits.events.iter().map(|event| event.word()).collect(),
        plain_name: words.plain_name.as_deref(),
        keywords: &words.keywords,
        summary: &words.summary,
        act_within: words.act_within.as_deref(),
        committed_time: TimeView::of(words.committed_time.as_ref().unwrap_or(&NOT_STATED)),
        cautions: &words.cautions,
        assisted_writing: words.assisted_writing,
        checked_on: site.checked_on(&words.review),
        authority: authority(procedure),
        decisions: decisions(procedure),
        cases: procedure.cases.iter().map(|case| CaseView { id: &case.id, title: &case.title }).collect(),
        channels: channels(procedure),
        dossier: procedure.dossier.iter().map(|group| GroupView::of(site, group)).collect(),
        results: results(procedure),
        returns: returns(&procedure.returns),
        returns_by_way: procedure.returns_by_way,
        legal_basis: procedure.legal_basis.iter().map(LegalView::of).collect(),
        description: text(&procedure.text.description),
        steps: text(&procedure.text.steps),
        requirements_state: requirements_state(procedure),
        requirements: text(&procedure.text.requirements),
        quotes: QuotesView::of(&procedure.quotes),
        sections: sections(procedure),
    }
}

const NOT_STATED: crate::catalogue::Time = crate::catalogue::Time::NotStated;

fn requirements_state(procedure: &Procedure) -> &'static str {
    match procedure.no_requirements {
        true => "none",
        false if procedure.text.requirements.is_empty() => "not-stated",
        false => "stated",
    }
}

fn authority(procedure: &Procedure) -> AuthorityView<'_> {
    let authority = &procedure.authority;
    AuthorityView {
        executing: &authority.executing,
        competent: &authority.competent,
        coordinating: &authority.coordinating,
        delegated: &authority.delegated,
        receiving: &authority.receiving,
        receiving_notes: &authority.receiving_notes,
    }
}

fn decisions(procedure: &Procedure) -> Vec<DecisionView<'_>> {
    let view = procedure.decisions.iter().map(|decision| DecisionView {
        number: &decision.number,
        date: decision.date,
        issuer: decision.issuer.as_deref(),
    });
    view.collect()
}

fn results(procedure: &Procedure) -> Vec<ResultView<'_>> {
    let view = procedure.results.iter();
    view.map(|result| ResultView { title: &result.title, code: result.code.as_deref() }).collect()
}

fn text(prose: &crate::prose::Prose) -> Option<String> {
    (!prose.is_empty()).then(|| prose.plain_text())
}

/// Further sections; what stands before the first of them has no title.
fn sections(procedure: &Procedure) -> Vec<SectionView<'_>> {
    let further = &procedure.text.further;
    let lead = text(&further.lead).map(|text| SectionView { title: "", text });
    let section = |section: &'_ Section| section.body.plain_text();
    let titled = further.sections.iter().map(|each| SectionView { title: &each.title, text: section(each) });
    lead.into_iter().chain(titled).collect()
}

//! A record of the portal as a [`Procedure`].
//!
//! In: a [`Record`] and its field's slug. Out: the procedure with all that the record says, and
//! the doubts. The themes have a file each; what they have in common is only put together here.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

use super::cases::Cases;
use super::clean::{Notes, folded};
use super::doubt::{Doubt, DoubtKind, MergedPart, Place};
use super::enumerator::without_bullet;
use super::receiving::{self, Receiving};
use super::record::Record;
use super::refusal::Refusal;
use super::requirements::{self, Requirements};
use super::sentences::Texts;
use super::{channels, dossier, legal, online, place_sentence, results, returns, steps, text};
use crate::catalogue::{
    Authority, CitedDecision, CommuneWords, DossierGroup, DossierItem, Need, Origin, PageText, Procedure,
    Quotes, Scope, Status, is_fit_code,
};
use crate::prose::{Document, Links, Prose, Section};
use crate::vietnamese;

/// A record decided.
#[derive(Debug)]
pub(crate) struct Converted {
    pub(crate) procedure: Procedure,
    pub(crate) doubts: Vec<Doubt>,
}

/// What a procedure without a field is put under, so that it can be found and moved.
const NO_FIELD: &str = "Lĩnh vực khác";

/// Section title of the record's note.
pub(crate) const NOTES: &str = "Ghi chú";

/// The code of a record, as an identity that can never be a path.
pub(crate) fn code(record: &Record) -> Result<String, Refusal> {
    let shown: String = record.code.chars().filter(|c| !vietnamese::is_control_or_bidi(*c)).collect();
    let code = shown.trim_matches(|c: char| c.is_whitespace() || c == '\u{200b}' || c == '\u{feff}');
    if is_fit_code(code) && code.len() <= 60 {
        Ok(code.to_owned())
    } else {
        Err(Refusal::BadCode(record.code.clone()))
    }
}

/// The field of a record, as a person would write it.
pub(crate) fn field_name(record: &Record) -> String {
    field(record, &mut Notes::default())
}

/// Decides a whole record.
pub(crate) fn convert(record: &Record, code: &str, field_slug: &str) -> Converted {
    let mut notes = Notes::new(code);
    report_record(record, code, &mut notes);
    field(record, &mut notes);
    let mut cases = Cases::default();
    let channels = channels::read(record, &mut cases, &mut notes);
    let mut dossier = dossier::read(record, &mut cases, &mut notes);
    if record.papers_ungrouped {
        unsay_needs(&mut dossier.groups, &mut notes);
    }
    let Requirements { text: requirements, none } = requirements::read(&record.requirements, &mut notes);
    let text = page_text(record, requirements, &dossier.aside, &mut cases, &mut notes);
    let receiving = receiving::read(&record.receiving, &mut notes);
    let texts = Texts::of(record, &channels.channels, &mut notes);
    let (online, online_quote) = match record.online {
        Some(stated) => (stated, None),
        None => online::read(record, &receiving, &texts, &mut notes),
    };
    let mut quotes = Quotes {
        papers: dossier.papers_quote,
        sets: dossier.sets_quote,
        time: channels.quote,
        fees: channels.fees_quoted,
        online: online_quote,
        ..Quotes::default()
    };
    let mut no_requirements = none;
    if text.requirements.is_empty() {
        let rows = condition_rows(&dossier.groups).chain(dossier.aside.iter().cloned());
        (no_requirements, quotes.requirements) = requirements::elsewhere(&texts, rows, &mut notes);
    }
    quotes.place = place_sentence::find(&texts, &receiving.places, &mut notes)
        .or_else(|| place_sentence::of_addresses(&receiving, &mut notes));
    let returns = returns::read(record, &texts, &mut notes);
    let procedure = Procedure {
        origin: Origin::unwritten(),
        code: code.to_owned(),
        code_span: 0..0,
        name: name(record, &mut notes),
        field: field_slug.to_owned(),
        scope: scope(record, &mut notes),
        online,
        // "false" says nothing: the portal has it nearly everywhere.
        boundary_free: (record.is_non_territorial || receiving.boundary_free).then_some(true),
        applicants: legal::applicants(&record.subjects, &mut notes),
        dossier_sets: dossier.sets,
        processing_time: channels.time,
        portal_id: notes.line(&record.id, MergedPart::Facts.whole()),
        updated: date(record.updated, MergedPart::Facts.whole(), &mut notes),
        effective_from: None,
        effective_to: None,
        replaced_by: None,
        ended_by: None,
        requires: Vec::new(),
        related: Vec::new(),
        life_events: None,
        commune: CommuneWords { keywords: keywords(record, &mut notes), ..CommuneWords::default() },
        status: Status::Published,
        authority: authority(record, receiving, &mut notes),
        decisions: decisions(record, &mut notes),
        cases: cases.finish(),
        channels: channels.channels,
        texts: channels.texts,
        dossier: dossier.groups,
        results: results::read(&record.results, &mut notes),
        returns: returns.ways,
        returns_by_way: returns.by_way,
        no_requirements,
        quotes,
        legal_basis: legal::bases(&record.legal, &mut notes),
        text,
    };
    Converted { procedure, doubts: notes.doubts }
}

fn report_record(record: &Record, code: &str, notes: &mut Notes) {
    for (place, said) in &record.wrong {
        notes.add(DoubtKind::WrongType, *place, said, "");
    }
    for (kind, place, said) in &record.doubts {
        notes.add(*kind, *place, said, "");
    }
    let digits = |text: &str, len: usize| text.len() == len && text.bytes().all(|b| b.is_ascii_digit());
    let usual = code.split_once('.').is_some_and(|(first, rest)| digits(first, 1) && digits(rest, 6));
    if !usual || record.code != code {
        // With quotes, so that a stray space is seen.
        let taken = if record.code == code { "" } else { code };
        notes.add(DoubtKind::CodeMended, MergedPart::Facts.whole(), &format!("{:?}", record.code), taken);
    }
}

fn name(record: &Record, notes: &mut Notes) -> String {
    let place = MergedPart::Name.whole();
    let name = notes.line(&record.name, place).unwrap_or_else(|| record.code.trim().to_owned());
    // A bullet of a symbol font before a name is none of its words.
    let name = Some(without_bullet(&name)).filter(|bare| !bare.is_empty()).unwrap_or(&name).to_owned();
    if name.chars().any(char::is_uppercase) && !name.chars().any(char::is_lowercase) {
        notes.add(DoubtKind::NameInCapitals, place, &name, "");
    }
    name
}

fn field(record: &Record, notes: &mut Notes) -> String {
    let place = MergedPart::Field.whole();
    if record.fields.len() > 1 {
        notes.add(DoubtKind::SeveralFields, place, &record.fields.join("; "), &record.fields[0]);
    }
    let named = record.fields.first().and_then(|name| legal::field_name(name, notes));
    // A name without a letter gives no address.
    match named.filter(|name| vietnamese::slug(name, 80).is_some()) {
        Some(name) => name,
        None => {
            notes.add(DoubtKind::NoField, place, "", NO_FIELD);
            NO_FIELD.to_owned()
        }
    }
}

fn scope(record: &Record, notes: &mut Notes) -> Option<Scope> {
    match record.kind.as_str() {
        "STANDARD" => Some(Scope::National),
        "SPECIFIC" => Some(Scope::Province),
        kind if kind.ends_with("INTERNAL") => Some(Scope::Internal),
        "" => None,
        other => {
            notes.add(DoubtKind::UnknownScope, MergedPart::Facts.whole(), other, "");
            None
        }
    }
}

/// Epochs of the portal are midnight in Vietnam.
fn date(epoch_ms: Option<i64>, place: Place, notes: &mut Notes) -> Option<Date> {
    let ms = epoch_ms?;
    let day = Timestamp::from_millisecond(ms).ok().map(|at| Offset::constant(7).to_datetime(at).date());
    match day.filter(|day| (1945..2200).contains(&day.year())) {
        Some(day) => Some(day),
        None => {
            notes.add(DoubtKind::UnclearDate, place, &ms.to_string(), "");
            None
        }
    }
}

fn keywords(record: &Record, notes: &mut Notes) -> Vec<String> {
    let text = notes.content(&record.keywords, MergedPart::Facts.whole()).unwrap_or_default();
    let mut out: Vec<String> = Vec::new();
    for word in text.split([',', ';', '\n']) {
        let word = vietnamese::one_line(word);
        if !word.is_empty() && !out.contains(&word.clone().into_owned()) {
            out.push(word.into_owned());
        }
    }
    out
}

fn authority(record: &Record, receiving: Receiving, notes: &mut Notes) -> Authority {
    Authority {
        executing: agencies(&record.executing, notes),
        competent: agencies(&record.competent, notes),
        coordinating: agencies(&record.coordinating, notes),
        delegated: agencies(&record.delegated, notes),
        receiving: receiving.places,
        receiving_notes: receiving.notes,
    }
}

fn agencies(names: &[String], notes: &mut Notes) -> Vec<String> {
    let place = MergedPart::Authority.whole();
    let mut out: Vec<String> = Vec::new();
    for raw in names {
        let Some(name) = notes.content(raw, place) else { continue };
        let name = vietnamese::one_line(&name).into_owned();
        // Spelling apart it is the same office: "Ủy ban nhân dân", "Uỷ ban Nhân dân".
        if out.iter().any(|known| folded(known) == folded(&name)) {
            if !out.contains(&name) {
                notes.add(DoubtKind::Repeated, place, &name, "");
            }
        } else {
            out.push(name);
        }
    }
    out
}

fn decisions(record: &Record, notes: &mut Notes) -> Vec<CitedDecision> {
    let place = MergedPart::Decisions.whole();
    let date = date(record.decision_date, place, notes);
    let issuer = notes.content(&record.issuer, place).map(|name| vietnamese::one_line(&name).into_owned());
    match notes.line(&record.decision_number, place) {
        Some(number) => vec![CitedDecision { number, date, issuer }],
        None => Vec::new(),
    }
}

/// One list of all papers holds those of every case: what stands in it is not what everybody brings.
fn unsay_needs(groups: &mut [DossierGroup], notes: &mut Notes) {
    let mut any = false;
    for group in groups.iter_mut().filter(|group| group.need == Need::Always) {
        group.need = Need::NotStated;
        any = true;
    }
    if any {
        notes.add(DoubtKind::PapersUngrouped, MergedPart::Dossier.whole(), "", "");
    }
}

/// Rows of the dossier that may tell conditions: the portal's clerks sometimes put the whole form into one.
fn condition_rows(dossier: &[DossierGroup]) -> impl Iterator<Item = String> + '_ {
    let items = dossier.iter().flat_map(|group| &group.items);
    let texts = items.map(|item| match item {
        DossierItem::Paper(paper) => &paper.name,
        DossierItem::Note(text) | DossierItem::Heading(text) => text,
    });
    texts.filter(|text| text.contains("iều kiện") || text.contains("để được ")).cloned()
}

/// `aside` is what the dossier's rows hold that is no paper.
fn page_text(
    record: &Record,
    requirements: Prose,
    aside: &[String],
    cases: &mut Cases,
    notes: &mut Notes,
) -> PageText {
    let mut prose = |raw: &str, part: MergedPart| -> Prose {
        notes.content(raw, part.whole()).map(|text| text::prose(&text)).unwrap_or_default()
    };
    // The portal repeats the requirements as the description.
    let repeated = folded(&record.description) == folded(&record.requirements);
    let description =
        if repeated { Prose::default() } else { prose(&record.description, MergedPart::Description) };
    let note = prose(&[std::slice::from_ref(&record.note), aside].concat().join("\n"), MergedPart::Notes);
    let section = |body| Section { title: NOTES.to_owned(), id: None, span: 0..0, body };
    let sections = if note.is_empty() { Vec::new() } else { vec![section(note)] };
    PageText {
        description,
        steps: steps::read(&record.steps, cases, notes),
        requirements,
        further: Document { sections, ..Document::default() },
        links: Links::default(),
    }
}

//! What a leaflet says of a procedure: what residents ask first, in few words.
//!
//! In: what is decided for pages and prints alike ([`brief`]). Out: a view for the designs of flyers, folded leaflets,
//! posters and booklets. What does not fit a format is left out later, by rule, in [`super::super::condense`].

mod beside;

use serde::Serialize;

use crate::catalogue::{Form, Online, Paper as StatedPaper, Procedure};
use crate::prose::{Block, Prose};
use crate::render::brief::office::Dial;
use crate::render::brief::{self, RIGHTS, Subject, apply, facts, papers, ways};
use crate::render::print::code::{Scan, scan};
use crate::render::print::version::Version;
use crate::render::words;
use crate::site::{Entry, Id, Site};
use crate::strings::TEXT;
use crate::vietnamese::{begins_with_enumerator, own_step};

use beside::Beside;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(Default))]
pub(crate) struct Leaflet {
    /// How far it is condensed: 0 is whole.
    pub(crate) level: u8,
    pub(crate) name: String,
    pub(crate) official_name: Option<String>,
    /// A linked group without a code of its own has none.
    pub(crate) code: Option<String>,
    pub(crate) field: Option<String>,
    /// The one sentence of a poster.
    pub(crate) message: Option<String>,
    pub(crate) notice: Option<String>,
    /// That a text it rests on is repealed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) law_notice: Option<&'static str>,
    pub(crate) act_within: Option<String>,
    /// What it is best handed in with, or what it joins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) linked: Option<String>,
    pub(crate) online: Option<&'static str>,
    pub(crate) online_address: Option<String>,
    pub(crate) lead: Option<String>,
    pub(crate) facts: Vec<Fact>,
    #[serde(skip_serializing_if = "Beside::is_empty")]
    pub(crate) beside: Beside,
    pub(crate) papers: Papers,
    /// Conditions to meet: their words, or that there are some.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) requirements: Option<Requirements>,
    pub(crate) steps: Vec<Step>,
    /// Steps that are not shown here.
    pub(crate) steps_left_out: usize,
    /// Steps of which only the beginning is shown.
    pub(crate) steps_shortened: bool,
    pub(crate) ways: Vec<Way>,
    pub(crate) ways_left_out: usize,
    pub(crate) cautions: Vec<String>,
    /// What is received in the end.
    pub(crate) results: Vec<String>,
    pub(crate) results_left_out: usize,
    /// "Kết quả được trả tại quầy hoặc qua bưu chính"
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) returns: Option<String>,
    pub(crate) rights: Vec<&'static str>,
    pub(crate) ask: Option<Ask>,
    pub(crate) source: String,
    pub(crate) effective: String,
    pub(crate) updated: String,
    pub(crate) version: Version,
    pub(crate) page: Option<Scan>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Requirements {
    pub(crate) text: String,
    /// The words say where they stand.
    pub(crate) elsewhere: bool,
}

/// A step, or the words that say of which way or case the steps below it are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Step {
    pub(crate) heading: bool,
    pub(crate) text: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Fact {
    #[serde(skip)]
    pub(crate) kind: facts::Kind,
    pub(crate) label: &'static str,
    pub(crate) lines: Vec<String>,
    pub(crate) quiet: Vec<String>,
    pub(crate) known: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Papers {
    pub(crate) always: Vec<PaperBlock>,
    pub(crate) some: Vec<Paper>,
    /// For one way of handing in.
    pub(crate) by_way: Vec<Paper>,
    pub(crate) mixed: bool,
    /// And `always` holds no other.
    pub(crate) only_some: bool,
    pub(crate) add_ons: Vec<PaperBlock>,
    pub(crate) choices: Vec<Vec<PaperBlock>>,
    pub(crate) doubtful: Vec<PaperBlock>,
    /// What the source says of papers in general.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) notes: Vec<PaperBlock>,
    /// Cases that exclude each other and whose papers are not shown here.
    pub(crate) choices_left_out: usize,
    /// Papers that are not shown here, but for those of cases.
    pub(crate) left_out: usize,
    /// Papers of cases that are not shown here.
    pub(crate) cases_left_out: usize,
    /// Notes of the source that are not shown here.
    pub(crate) notes_left_out: usize,
    /// The source says nothing about papers.
    pub(crate) unknown: bool,
    /// The source's sentence, where no paper could be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) quote: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct PaperBlock {
    pub(crate) title: Option<String>,
    pub(crate) one_of: bool,
    pub(crate) items: Vec<Paper>,
}

/// A line of the check list; only a paper has a box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Paper {
    pub(crate) kind: PaperKind,
    pub(crate) name: String,
    pub(crate) detail: String,
    pub(crate) when: Option<String>,
    /// The condition as the source has it, where the name says it too: a name that is cut must not lose it.
    #[serde(skip)]
    pub(crate) condition: Option<String>,
    pub(crate) form: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum PaperKind {
    Paper,
    /// One of those that replace each other, below the line that says so.
    Option,
    Note,
    Heading,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Way {
    pub(crate) way: String,
    pub(crate) case: Option<String>,
    pub(crate) address: Option<String>,
    pub(crate) link: Option<String>,
    pub(crate) time: String,
    pub(crate) time_known: bool,
    pub(crate) note: Option<String>,
    pub(crate) fees: Vec<FeeLine>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct FeeLine {
    /// The amount, said loudest.
    pub(crate) text: String,
    /// For whom and on which days; absent where nothing is said.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) details: Vec<String>,
    /// By which text; absent where nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) basis: Option<String>,
    /// The day from which it holds, where that is to come; absent otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) from: Option<String>,
    pub(crate) known: bool,
    pub(crate) exempt: Vec<String>,
    pub(crate) note: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Ask {
    pub(crate) label: Option<String>,
    pub(crate) number: String,
}

impl Ask {
    pub(crate) fn of(dial: &Dial) -> Self {
        Self { label: dial.label.clone(), number: dial.number.clone() }
    }
}

pub(crate) fn item(subject: &Subject<'_>) -> Leaflet {
    item_beside(subject, "trang")
}

/// `all_fees`: where the fees stand whole. A booklet has them itself; a poster does not, and a leaflet may not.
fn item_beside(subject: &Subject<'_>, all_fees: &str) -> Leaflet {
    let procedure = subject.procedure;
    let own = &procedure.commune;
    let sources: Vec<String> =
        if subject.entry.is_composed { subject.legal_basis() } else { subject.decisions().collect() };
    let mut item = Leaflet {
        level: 0,
        name: words::upper_first(procedure.spoken_name()),
        official_name: subject.official_name().map(|name| words::upper_first(without_label(name))),
        code: (!subject.entry.is_composed).then(|| procedure.code.clone()),
        field: subject.field.map(|field| field.field.name.clone()),
        message: None,
        notice: subject.notice().map(|notice| format!("{}. {}", notice.title, notice.text)),
        law_notice: subject.law_notice().map(|notice| notice.in_short),
        act_within: own.act_within.clone(),
        linked: subject.linked(),
        // A leaflet only speaks of what can be done from home.
        online: words::online(procedure.online)
            .filter(|_| matches!(procedure.online, Online::Full | Online::Partial)),
        online_address: subject.online_address(),
        lead: subject.lead().map(Prose::plain_text).filter(|text| !text.is_empty()),
        facts: facts::facts(subject).into_iter().map(|one| fact(one, all_fees)).collect(),
        beside: Beside::of(subject),
        papers: papers_of(subject),
        requirements: requirements(procedure),
        steps: steps(subject),
        steps_left_out: 0,
        steps_shortened: false,
        ways: ways::ways(subject, subject.note_elsewhere(TEXT.prints.note_at_posting))
            .into_iter()
            .map(way)
            .collect(),
        ways_left_out: 0,
        cautions: own.cautions.clone(),
        results: apply::results(procedure),
        results_left_out: 0,
        returns: apply::returns_words(procedure),
        rights: RIGHTS.to_vec(),
        ask: subject.dial.as_ref().map(Ask::of),
        source: match sources.is_empty() {
            true => TEXT.source.silent.to_owned(),
            false => sources.join("; "),
        },
        effective: subject.effective(),
        updated: subject.updated(),
        version: Version::default(),
        page: scan(subject.site, &subject.entry.address),
    };
    item.version = Version::of(&item);
    item
}

fn fact(fact: facts::Fact, all_fees: &str) -> Fact {
    let told = |lines: Vec<String>| match fact.kind {
        facts::Kind::Money => lines.iter().map(|line| line.replace(TEXT.fees.section, all_fees)).collect(),
        _ => lines,
    };
    Fact {
        kind: fact.kind,
        label: fact.label,
        lines: told(fact.lines),
        quiet: told(fact.quiet),
        known: fact.known,
    }
}

/// The label before it says "Thủ tục" already.
fn without_label(name: &str) -> &str {
    let rest = ["Thủ tục ", "thủ tục ", "THỦ TỤC "].iter().find_map(|label| name.strip_prefix(label));
    rest.unwrap_or(name)
}

/// What must be met, in the source's words; nothing where it says that there is nothing, or does not speak of it.
fn requirements(procedure: &Procedure) -> Option<Requirements> {
    let text = match apply::requirements(procedure) {
        apply::Requirements::Stated(text) => text.plain_text(),
        apply::Requirements::Quoted(sentence) => TEXT.source.said(&format!("“{}”", sentence.trim())),
        apply::Requirements::None | apply::Requirements::Silent => return None,
    };
    Some(Requirements { text, elsewhere: false })
}

/// The commune's own steps, else those of the source, one for each paragraph or item, below the headings that say
/// of which way or case they are.
fn steps(subject: &Subject<'_>) -> Vec<Step> {
    let step = |text: String| Step { heading: false, text };
    let own = &subject.procedure.commune.summary;
    if !own.is_empty() {
        return own.iter().cloned().map(step).collect();
    }
    let mut steps = Vec::new();
    let mut push = |blocks: &[Block], heading| {
        let text = one_paragraph(&Prose { blocks: blocks.to_vec() }.plain_text());
        if !text.is_empty() {
            // "a) Nộp hồ sơ" keeps its small letter.
            let text = if begins_with_enumerator(&text) { text } else { words::upper_first(&text) };
            steps.push(Step { heading, text });
        }
    };
    for block in &subject.procedure.text.steps.blocks {
        match block {
            Block::List { items, .. } => items.iter().for_each(|item| push(&item.blocks, false)),
            Block::Heading { .. } => push(std::slice::from_ref(block), true),
            Block::Rule => {}
            other => push(std::slice::from_ref(other), false),
        }
    }
    without_own_numbers(steps)
}

/// Lines of the source as running text: without its bullet, and a line that names what the next one says parted from it.
fn one_paragraph(text: &str) -> String {
    let text = text.trim().trim_start_matches(['-', '+', '•', '–', ')', ' ']);
    let mut joined = String::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if !joined.is_empty() {
            let names = !joined.contains(['.', ';', ':', ',']) && line.starts_with(char::is_uppercase);
            joined.push_str(if names { ": " } else { " " });
        }
        joined.push_str(line);
    }
    joined
}

/// A leaflet numbers the steps itself: "Bước 1: …" says so too, and is taken off where all of them agree with it.
fn without_own_numbers(steps: Vec<Step>) -> Vec<Step> {
    let mut at = 0;
    let bare = |step: &Step| {
        if step.heading {
            at = 0;
            return Some(step.clone());
        }
        at += 1;
        let own = own_step(&step.text).filter(|own| own.number as usize == at)?;
        let words = &step.text[own.words?..];
        (!words.is_empty()).then(|| Step { heading: false, text: words::upper_first(words) })
    };
    let bare: Option<Vec<_>> = steps.iter().map(bare).collect();
    bare.unwrap_or(steps)
}

fn papers_of(subject: &Subject<'_>) -> Papers {
    let sorted = papers::papers(subject.procedure);
    let groups = |all: Vec<papers::PaperGroup<'_>>| all.into_iter().map(group).collect::<Vec<_>>();
    Papers {
        always: groups(sorted.always),
        some: sorted.some.iter().flat_map(lines).collect(),
        by_way: sorted.by_way.into_iter().map(|stated| paper(stated, PaperKind::Paper)).collect(),
        mixed: sorted.mixed,
        only_some: sorted.only_some,
        add_ons: groups(sorted.add_ons),
        choices: sorted.choices.into_iter().map(groups).collect(),
        doubtful: groups(sorted.doubtful),
        notes: sorted.notes.iter().map(general).collect(),
        choices_left_out: 0,
        left_out: 0,
        cases_left_out: 0,
        notes_left_out: 0,
        unknown: !sorted.any && sorted.quote.is_none(),
        quote: sorted.quote.map(str::to_owned),
    }
}

fn group(group: papers::PaperGroup<'_>) -> PaperBlock {
    let notes = group.notes.iter().map(|text| bare(PaperKind::Note, text));
    PaperBlock {
        title: group.title.map(str::to_owned),
        one_of: group.one_of,
        items: group.lines.iter().flat_map(lines).chain(notes).collect(),
    }
}

fn general(note: &papers::Note<'_>) -> PaperBlock {
    PaperBlock {
        title: note.title.map(str::to_owned),
        one_of: false,
        items: note.texts.iter().map(|text| bare(PaperKind::Note, text)).collect(),
    }
}

/// One line of the check list, or the lines of a choice.
fn lines(line: &papers::PaperLine<'_>) -> Vec<Paper> {
    match line {
        papers::PaperLine::Paper(stated) => vec![paper(stated, PaperKind::Paper)],
        papers::PaperLine::Heading(text) => vec![bare(PaperKind::Heading, text)],
        papers::PaperLine::Choice(choice) => {
            let said = (!choice.introduced).then(|| bare(PaperKind::Heading, TEXT.papers.one_of_these));
            said.into_iter()
                .chain(choice.papers.iter().map(|stated| paper(stated, PaperKind::Option)))
                .collect()
        }
    }
}

fn bare(kind: PaperKind, text: &str) -> Paper {
    Paper { kind, name: text.to_owned(), detail: String::new(), when: None, condition: None, form: None }
}

fn paper(stated: &StatedPaper, kind: PaperKind) -> Paper {
    Paper {
        kind,
        name: papers::name(stated).to_owned(),
        detail: papers::detail(stated),
        when: papers::only_when(stated),
        condition: stated.when.clone(),
        form: stated.form.as_ref().map(|form| match form.title == Form::UNNAMED {
            true => TEXT.prints.form_at_counter.to_owned(),
            false => form.title.clone(),
        }),
    }
}

fn way(way: ways::Way) -> Way {
    Way {
        way: way.way,
        case: way.case.map(str::to_owned),
        address: way.address.map(str::to_owned),
        link: way.link,
        time: way.time,
        time_known: way.time_known,
        note: way.note.map(|note| note.whole()),
        fees: way.fees.into_iter().map(fee).collect(),
    }
}

fn fee(line: ways::FeeLine) -> FeeLine {
    FeeLine {
        text: line.amount,
        details: line.details,
        basis: line.basis,
        from: line.from,
        known: line.known,
        exempt: line.exempt,
        note: line.note.map(|note| note.whole()),
    }
}

/// A booklet: procedures as chapters, complete without any code to scan.
#[derive(Serialize)]
pub(crate) struct Booklet {
    title: String,
    large: bool,
    items: Vec<Leaflet>,
    pub(crate) version: Version,
    updated: String,
}

/// What stands on the cover.
pub(crate) fn booklet_title(site: &Site) -> String {
    let named = site.config.prints.booklet_title.clone();
    named.unwrap_or_else(|| TEXT.prints.booklet_of(&brief::office::unit(&site.config)))
}

pub(crate) fn booklet(site: &Site, entries: &[Id<Entry>], large: bool) -> Booklet {
    let items: Vec<Leaflet> =
        entries.iter().map(|&entry| item_beside(&Subject::new(site, entry), TEXT.fees.section)).collect();
    let updated = entries.iter().filter_map(|&entry| site.entries[entry].procedure.updated).max();
    Booklet {
        title: booklet_title(site),
        large,
        version: Version::of(&items),
        updated: updated.map_or_else(|| TEXT.source.silent.to_owned(), words::date),
        items,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(given: &[&str], expected: &[&str]) {
        let steps = |all: &[&str]| -> Vec<Step> {
            all.iter().map(|text| Step { heading: text.ends_with(':'), text: (*text).to_owned() }).collect()
        };
        assert_eq!(without_own_numbers(steps(given)), steps(expected));
    }

    #[test]
    fn a_step_is_numbered_once() {
        check(&["Bước 1: nộp", "BƯỚC 2 – nhận"], &["Nộp", "Nhận"]);
        check(&["a) Bước 1. Nộp", "b) Bước 2. Nhận"], &["Nộp", "Nhận"]);
        // Where the numbers do not agree with the leaflet's, the source's are all there is.
        let others = ["Chuẩn bị", "Bước 1: Nộp"];
        check(&others, &others);
        let twice = ["Bước 1: Nộp", "Bước 2: Nhận", "Bước 1: Nộp"];
        check(&twice, &twice);
        check(&["Bước 1"], &["Bước 1"]);
        check(
            &["Tại quầy:", "Bước 1: Nộp", "Trên mạng:", "Bước 1: Gửi"],
            &["Tại quầy:", "Nộp", "Trên mạng:", "Gửi"],
        );
        check(&["Nộp", "Nhận"], &["Nộp", "Nhận"]);
    }
}

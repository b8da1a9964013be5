//! The only writer of a procedure's file; that of `addresses.toml` is beside it.
//!
//! In: a [`Procedure`], and for an imported one what the import wants to remember. Out: the file's text
//! in the form a person would have written and can go on editing; read back it is the same procedure.
//! What the procedure says is decided elsewhere, and nothing here touches a file.

pub(crate) mod addresses;
pub(crate) mod markdown;
pub(crate) mod toml;

use std::fmt::Write as _;

use self::toml::{Lines, grouped, long_string, string};
use crate::catalogue::keys::Key;
use crate::catalogue::kinds::procedure::{Authority, Case, Online, Procedure, Quotes, Scope, Status, keys};
use crate::catalogue::model::{
    CaseTime, Channel, CitedDecision, Count, DossierGroup, DossierItem, Every, Fee, Halves, LegalBasis, Need,
    Note, Outcome, Paper, Pick, Reference, Return, Stage, Stated, Time, Timing, Via, written_time,
};

/// Section titles of the parts that the law names.
pub(crate) const STEPS: &str = "Trình tự thực hiện";
pub(crate) const REQUIREMENTS: &str = "Yêu cầu, điều kiện";

/// What an import remembers of its own work, part by part, so that the next one can merge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    pub(crate) source: String,
    /// The province for which the import made the file a draft.
    pub(crate) drafted: Option<String>,
    /// Part and hash, in the order of the file.
    pub(crate) parts: Vec<(&'static str, String)>,
}

/// Keys of a table are aligned as far as this.
const WIDTH: usize = 10;

/// The whole file.
pub fn procedure(procedure: &Procedure, imported: Option<&Imported>) -> String {
    let mut out = String::from("+++\n");
    head(&mut out, procedure);
    commune_words(&mut out, procedure);
    if imported.is_some() {
        open_words(&mut out);
    }
    quotes(&mut out, &procedure.quotes);
    authority(&mut out, &procedure.authority);
    procedure.decisions.iter().for_each(|one| decision(&mut out, one));
    procedure.cases.iter().for_each(|one| case(&mut out, one));
    procedure.channels.iter().for_each(|one| channel(&mut out, one));
    procedure.dossier.iter().for_each(|one| dossier_group(&mut out, one));
    procedure.results.iter().for_each(|one| outcome(&mut out, one));
    procedure.legal_basis.iter().for_each(|one| legal_basis(&mut out, one));
    texts(&mut out, procedure);
    if let Some(imported) = imported {
        remembered(&mut out, imported);
    }
    out.push_str("+++\n");
    body(&mut out, procedure);
    out
}

/// The Markdown below the front matter.
fn body(out: &mut String, procedure: &Procedure) {
    let text = &procedure.text;
    let mut body = String::new();
    markdown::prose(&mut body, &text.description);
    for (title, prose) in [(STEPS, &text.steps), (REQUIREMENTS, &text.requirements)] {
        if !prose.is_empty() {
            markdown::heading(&mut body, 2, title, None);
            markdown::prose(&mut body, prose);
        }
    }
    markdown::document(&mut body, &text.further);
    if !body.is_empty() {
        let _ = write!(out, "\n{}\n", body.trim_end());
    }
}

fn head(out: &mut String, procedure: &Procedure) {
    let mut lines = Lines::fixed(WIDTH);
    lines.string("code", Some(&procedure.code));
    lines.string("name", Some(&procedure.name));
    lines.string("field", Some(&procedure.field));
    lines.string("scope", procedure.scope.map(Scope::word));
    lines.string("online", online(procedure.online));
    lines.strings("applicants", &procedure.applicants);
    if let Count::Stated(sets) = procedure.dossier_sets {
        lines.raw("dossier_sets", sets.to_string());
    }
    timing(&mut lines, &procedure.processing_time);
    if procedure.no_requirements {
        lines.string("requirements", Some("none"));
    }
    if !procedure.returns.is_empty() {
        lines.raw("returns", returns(&procedure.returns));
    }
    if procedure.returns_by_way {
        lines.raw("returns_by_way", "true".into());
    }
    lines.string("portal_id", procedure.portal_id.as_deref());
    lines.date("updated", procedure.updated);
    lines.date("effective_from", procedure.effective_from);
    lines.date("effective_to", procedure.effective_to);
    lines.string("replaced_by", procedure.replaced_by.as_ref().map(|to| to.code.as_str()));
    lines.strings("requires", &codes(&procedure.requires));
    lines.strings("related", &codes(&procedure.related));
    if let Some(events) = &procedure.life_events {
        let words: Vec<String> = events.iter().map(|event| format!("\"{}\"", event.word())).collect();
        lines.raw("life_events", format!("[{}]", words.join(", ")));
    }
    if let Some(free) = procedure.boundary_free {
        lines.raw("boundary_free", free.to_string());
    }
    out.push_str(&lines.text());
}

fn codes(references: &[Reference]) -> Vec<String> {
    references.iter().map(|to| to.code.clone()).collect()
}

fn review_every(every: Every) -> String {
    let Every { days, months, years } = every;
    let parts = [("years", years), ("months", months), ("days", days)].into_iter();
    let parts: Vec<String> =
        parts.filter(|(_, count)| *count > 0).map(|(unit, count)| format!("{unit} = {count}")).collect();
    format!("{{ {} }}", parts.join(", "))
}

fn commune_words(out: &mut String, procedure: &Procedure) {
    let words = &procedure.commune;
    let mut lines = Lines::fixed(WIDTH);
    lines.string("plain_name", words.plain_name.as_deref());
    lines.strings("keywords", &words.keywords);
    lines.strings("summary", &words.summary);
    lines.string("act_within", words.act_within.as_deref());
    if let Some(committed) = &words.committed_time {
        time(&mut lines, "committed_time", committed);
    }
    lines.strings("cautions", &words.cautions);
    if words.assisted_writing {
        lines.raw("assisted_writing", "true".into());
    }
    lines.date("checked_on", words.review.checked_on);
    lines.strings("checked_by", &words.review.checked_by);
    if let Some(every) = words.review.every {
        lines.raw("review_every", review_every(every));
    }
    let status = match procedure.status {
        Status::Published => None,
        Status::Draft => Some("draft"),
        Status::Listed => Some("listed"),
    };
    if let Some(status) = status {
        lines.raw(status, "true".into());
    }
    if !lines.is_empty() {
        out.push('\n');
        out.push_str(&lines.text());
    }
}

/// The commune's own keys that say nothing yet, each behind its sign: no record has them. What its example says is of
/// another procedure, so it stands behind the key and not as a value: a line whose sign is taken away alone is a mistake.
fn open_words(out: &mut String) {
    let is_said = |key: &&Key| out.lines().any(|line| line.split([' ', '=']).next() == Some(key.name));
    let open = keys::PROCEDURE.keys.iter().filter(|key| keys::OF_COMMUNE.contains(&key.name));
    let open: Vec<&Key> = open.filter(|key| !is_said(key)).collect();
    let width = open.iter().map(|key| key.name.len()).max().unwrap_or_default();
    out.push_str("\n# Xã tự viết, không có trong nguồn: bỏ dấu # đầu dòng, ghi giá trị sau dấu =.\n");
    for key in open {
        let about = key.vi.split_once(". ").map_or(key.vi, |(first, _)| first).trim_end_matches('.');
        let _ = writeln!(out, "# {:width$} =  # {about}. Ví dụ: {}", key.name, key.example);
    }
}

fn section(out: &mut String, header: &str, lines: &Lines) {
    let _ = write!(out, "\n{header}\n{}", lines.text());
}

fn quotes(out: &mut String, quotes: &Quotes) {
    let mut lines = Lines::new(WIDTH);
    for (question, sentence) in quotes.each() {
        lines.string(question, sentence.as_deref());
    }
    if !lines.is_empty() {
        section(out, "[quotes]", &lines);
    }
}

fn authority(out: &mut String, authority: &Authority) {
    let mut lines = Lines::new(WIDTH);
    lines.strings("executing", &authority.executing);
    lines.strings("competent", &authority.competent);
    lines.strings("coordinating", &authority.coordinating);
    lines.strings("delegated", &authority.delegated);
    lines.strings("receiving", &authority.receiving);
    lines.strings("receiving_notes", &authority.receiving_notes);
    if !lines.is_empty() {
        section(out, "[authority]", &lines);
    }
}

fn decision(out: &mut String, decision: &CitedDecision) {
    let mut lines = Lines::new(WIDTH);
    lines.string("number", Some(&decision.number)).date("date", decision.date);
    lines.string("issuer", decision.issuer.as_deref());
    section(out, "[[decisions]]", &lines);
}

fn case(out: &mut String, case: &Case) {
    let mut lines = Lines::new(WIDTH);
    lines.string("id", Some(&case.id)).string("title", Some(&case.title));
    section(out, "[[cases]]", &lines);
}

fn channel(out: &mut String, channel: &Channel) {
    let mut lines = Lines::new(WIDTH);
    lines.string("id", channel.id.as_deref());
    lines.raw("via", vias(&channel.via));
    lines.string("case", channel.case.as_deref());
    timing(&mut lines, &channel.processing_time);
    lines.string("note", channel.note.as_deref());
    lines.string("address", channel.address.as_deref());
    lines.string("link", channel.link.as_deref());
    section(out, "[[channels]]", &lines);
    for row in &channel.fees {
        fee(out, row);
    }
}

fn fee(out: &mut String, fee: &Fee) {
    let mut lines = Lines::new(WIDTH);
    lines.string("id", fee.id.as_deref());
    lines.string("kind", Some(fee.kind.word()));
    if let Stated::Amount { money, .. } = &fee.stated {
        lines.raw("amount", grouped(money.amount)).string("currency", Some(&money.currency));
    }
    if matches!(fee.stated, Stated::SetByProvince | Stated::Amount { set_by_province: true, .. }) {
        lines.string("set_by", Some("province"));
    }
    if fee.stated == Stated::Free {
        lines.raw("free", "true".into());
    }
    lines.string("per", fee.per.as_deref()).string("applies_to", fee.applies_to.as_deref());
    lines.string("case", fee.case.as_deref());
    lines.strings("exempt", &fee.exempt);
    lines.date("valid_from", fee.valid_from).date("valid_to", fee.valid_to);
    lines.string("basis", fee.basis.as_deref());
    if let Some(note) = &fee.note {
        let (key, text) = match note {
            Note::Here(text) => ("note", text),
            Note::Shared(name) => ("note_ref", name),
        };
        lines.string(key, Some(text));
    }
    let _ = write!(out, "[[channels.fees]]\n{}", lines.text());
}

fn dossier_group(out: &mut String, group: &DossierGroup) {
    let mut lines = Lines::new(6);
    lines.string("id", group.id.as_deref());
    lines.string("title", group.title.as_deref());
    lines.string("need", need(group.need));
    lines.string("case", group.case.as_deref());
    lines.string("pick", pick(group.pick));
    lines.string("choose", group.choose.as_deref());
    section(out, "[[dossier]]", &lines);
    if group.items.is_empty() {
        out.push_str("items = []\n");
        return;
    }
    out.push_str("items = [\n");
    for item in &group.items {
        let _ = writeln!(out, "  {{ {} }},", dossier_item(item));
    }
    out.push_str("]\n");
}

fn dossier_item(item: &DossierItem) -> String {
    match item {
        DossierItem::Paper(paper) => paper_fields(paper).join(", "),
        DossierItem::Note(text) => format!("note = {}", string(text)),
        DossierItem::Heading(text) => format!("heading = {}", string(text)),
    }
}

fn paper_fields(paper: &Paper) -> Vec<String> {
    let mut fields = vec![format!("paper = {}", string(&paper.name))];
    let count = |name: &str, count| match count {
        Count::Stated(number) => Some(format!("{name} = {number}")),
        Count::NotStated => None,
    };
    fields.extend(count("originals", paper.originals));
    fields.extend(count("copies", paper.copies));
    fields.extend(paper.when.as_ref().map(|when| format!("when = {}", string(when))));
    fields.extend((!paper.via.is_empty()).then(|| format!("via = {}", vias(&paper.via))));
    fields.extend(paper.one_of.as_ref().map(|letter| format!("one_of = {}", string(letter))));
    fields.extend(paper.hand_over.map(|how| format!("hand_over = {}", string(how.word()))));
    fields.extend(paper.short.as_ref().map(|short| format!("short = {}", string(short))));
    fields.extend(paper.form.as_ref().map(|form| {
        let named = |key: &str, path: &Option<String>| {
            path.as_ref().map_or(String::new(), |path| format!(", {key} = {}", string(path)))
        };
        let files = named("file", &form.file) + &named("sample", &form.sample);
        format!("form = {{ title = {}{files} }}", string(&form.title))
    }));
    fields.extend(paper.id.as_ref().map(|id| format!("id = {}", string(id))));
    fields
}

fn outcome(out: &mut String, outcome: &Outcome) {
    let mut lines = Lines::new(WIDTH);
    lines.string("id", outcome.id.as_deref()).string("title", Some(&outcome.title));
    lines.string("code", outcome.code.as_deref());
    section(out, "[[results]]", &lines);
}

fn legal_basis(out: &mut String, basis: &LegalBasis) {
    let mut lines = Lines::new(WIDTH);
    lines.string("id", basis.id.as_deref()).string("number", basis.number.as_deref());
    lines.string("title", basis.title.as_deref()).string("issuer", basis.issuer.as_deref());
    lines.date("date", basis.date).date("in_force_from", basis.in_force_from);
    lines.string("articles", basis.articles.as_deref());
    section(out, "[[legal_basis]]", &lines);
}

fn texts(out: &mut String, procedure: &Procedure) {
    let mut lines = Lines::new(0);
    for (name, text) in &procedure.texts {
        lines.raw(name, long_string(text));
    }
    if !lines.is_empty() {
        section(out, "[texts]", &lines);
    }
}

fn remembered(out: &mut String, imported: &Imported) {
    let parts: Vec<_> = imported.parts.iter().map(|(part, hash)| format!("{part} = \"{hash}\"")).collect();
    let mut lines = Lines::new(WIDTH);
    lines.string("source", Some(&imported.source)).string("drafted", imported.drafted.as_deref());
    lines.raw("parts", format!("{{ {} }}", parts.join(", ")));
    section(out, "[imported]", &lines);
}

fn time(lines: &mut Lines, name: &str, time: &Time) {
    if let Some(pair) = time_pair(time) {
        lines.raw(name, format!("{{ {pair} }}"));
    }
}

/// A time with what it depends on. The sum of stages is not written: it is read from them.
fn timing(lines: &mut Lines, timing: &Timing) {
    let mut pairs: Vec<String> = Vec::new();
    if Timing::sum(&timing.stages).as_ref() != Some(&timing.time) {
        pairs.extend(time_pair(&timing.time));
    }
    pairs.extend(timing.cutoff.map(|clock| format!("cutoff = {}", string(&written_time(clock)))));
    let remote = timing.remote.as_ref().and_then(time_pair);
    pairs.extend(remote.map(|pair| format!("remote = {{ {pair} }}")));
    let by_case: Vec<String> = timing.by_case.iter().filter_map(case_time).collect();
    let stages: Vec<String> = timing.stages.iter().filter_map(stage).collect();
    for (name, rows) in [("by_case", by_case), ("stages", stages)] {
        if !rows.is_empty() {
            pairs.push(format!("{name} = [\n  {},\n]", rows.join(",\n  ")));
        }
    }
    if !pairs.is_empty() {
        lines.raw("processing_time", format!("{{ {} }}", pairs.join(", ")));
    }
}

fn case_time(one: &CaseTime) -> Option<String> {
    let pair = time_pair(&one.time)?;
    let case = one.case.as_ref().map_or(String::new(), |case| format!("case = {}, ", string(case)));
    Some(format!("{{ {case}{pair} }}"))
}

fn stage(one: &Stage) -> Option<String> {
    Some(format!("{{ text = {}, {} }}", string(&one.text), time_pair(&one.time)?))
}

/// `working_days = 3`; nothing for a time that is not stated.
fn time_pair(time: &Time) -> Option<String> {
    let (unit, value) = match time {
        Time::WorkingDays(days) => ("working_days", halves(days.0)),
        Time::Days(days) => ("days", halves(days.0)),
        Time::Hours(value) => ("hours", halves(*value)),
        Time::Months(value) => ("months", halves(*value)),
        Time::Years(value) => ("years", halves(*value)),
        Time::SameDay(before) => ("same_day", string(&written_time(*before))),
        Time::SeeText(text) => ("text", string(text)),
        Time::NotStated => return None,
    };
    Some(format!("{unit} = {value}"))
}

fn returns(list: &[Return]) -> String {
    let names: Vec<_> = list.iter().map(|&one| string(one.word())).collect();
    format!("[{}]", names.join(", "))
}

fn halves(value: Halves) -> String {
    if value.0.is_multiple_of(2) { (value.0 / 2).to_string() } else { format!("{}.5", value.0 / 2) }
}

fn vias(list: &[Via]) -> String {
    let names: Vec<_> = list.iter().map(|&one| string(one.word())).collect();
    format!("[{}]", names.join(", "))
}

fn online(one: Online) -> Option<&'static str> {
    (one != Online::NotStated).then(|| one.word())
}

fn need(one: Need) -> Option<&'static str> {
    (one != Need::NotStated).then(|| one.word())
}

fn pick(one: Pick) -> Option<&'static str> {
    (one != Pick::NotStated).then(|| one.word())
}

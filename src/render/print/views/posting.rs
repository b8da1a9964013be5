//! The posting sheet: the official text in full, in the order of the law, for the notice board.

pub(crate) mod html;

use serde::Serialize;

use super::blocks::{self, Block, CellLine, Inline, Pair, TableRow};
use super::leaflet::Ask;
use crate::prose::{Document, Prose, safe_address};
use crate::render::brief::{Subject, apply, due, paying};
use crate::render::official::{self, Column, Missing, Sheet, Span, To, note_title};
use crate::render::print::code::{Scan, scan};
use crate::render::print::version::Version;
use crate::render::words;
use crate::site::Site;
use crate::strings::TEXT;

#[derive(Serialize)]
pub(crate) struct PostingSheet {
    name: String,
    /// How people say it, where that differs.
    plain_name: Option<String>,
    code: String,
    field: Option<String>,
    scope: Option<&'static str>,
    online: Option<&'static str>,
    /// That a clerk writes the form.
    assisted: Option<&'static str>,
    notice: Option<String>,
    /// A description short enough to stand before the parts.
    lead: Vec<Block>,
    ask: Option<Ask>,
    decisions: Vec<String>,
    source: String,
    effective: String,
    updated: String,
    parts: Vec<PostedPart>,
    pub(crate) version: Version,
    page: Option<Scan>,
}

#[derive(Serialize)]
struct PostedPart {
    number: usize,
    title: String,
    blocks: Vec<Block>,
}

/// What the commune adds: how fees are paid, how the result comes back, and which forms are there filled in.
fn by_the_commune(subject: &Subject<'_>) -> Vec<String> {
    let mut samples: Vec<&str> = Vec::new();
    let forms = subject.procedure.papers().filter_map(|paper| paper.form.as_ref());
    for form in forms.filter(|form| form.sample.is_some()) {
        if !samples.contains(&form.title.as_str()) {
            samples.push(&form.title);
        }
    }
    let filled_in = (!samples.is_empty()).then(|| TEXT.prints.filled_in(&samples.join("; ")));
    let returns = apply::returns_by_way(subject.procedure);
    paying::in_a_line(subject).into_iter().chain(returns).chain(filled_in).collect()
}

/// What must be known before reading on, in one paragraph.
fn notice(subject: &Subject<'_>) -> Option<String> {
    let own = subject.notice().map(|notice| format!("{}. {}", notice.title, notice.text));
    let laws = subject.law_notice().map(|notice| format!("{}. {}", notice.title, notice.text));
    let said: Vec<String> = own.into_iter().chain(laws).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

pub(crate) fn item(subject: &Subject<'_>) -> PostingSheet {
    let procedure = subject.procedure;
    let mut sheet = PartSheet::of(subject.site);
    official::write(subject, &mut sheet);
    sheet.further(&procedure.text.further);
    sheet.own(TEXT.due.on_paper, due::on_paper(subject).map(|how| how.whole()).into_iter().collect());
    sheet.own(TEXT.prints.by_the_commune, by_the_commune(subject));
    let decisions: Vec<String> = subject.decisions().collect();
    let mut item = PostingSheet {
        name: words::upper_first(&procedure.name),
        plain_name: subject.official_name().is_some().then(|| procedure.spoken_name().to_owned()),
        code: procedure.code.clone(),
        field: subject.field.map(|field| field.field.name.clone()),
        scope: procedure.scope.map(words::scope),
        online: words::online(procedure.online),
        assisted: subject.assisted_writing(),
        notice: notice(subject),
        lead: subject.lead().map(|lead| blocks::prose(subject.site, lead)).unwrap_or_default(),
        ask: subject.dial.as_ref().map(Ask::of),
        source: match decisions.is_empty() {
            true => TEXT.source.silent.to_owned(),
            false => decisions.join("; "),
        },
        decisions,
        effective: subject.effective(),
        updated: subject.updated(),
        parts: sheet.parts,
        version: Version::default(),
        page: scan(subject.site, &subject.entry.address),
    };
    item.version = Version::of(&item);
    item
}

/// The official text as blocks.
struct PartSheet<'a> {
    site: &'a Site,
    parts: Vec<PostedPart>,
    /// Of the part being written.
    blocks: Vec<Block>,
    bullets: Vec<String>,
    rows: Vec<TableRow>,
    pairs: Vec<Pair>,
}

impl Sheet for PartSheet<'_> {
    fn part(&mut self, number: usize, title: &'static str, body: impl FnOnce(&mut Self)) {
        body(self);
        self.parts.push(PostedPart {
            number,
            title: title.to_owned(),
            blocks: std::mem::take(&mut self.blocks),
        });
    }

    fn prose(&mut self, prose: &Prose) {
        self.blocks.extend(blocks::prose(self.site, prose));
    }

    fn paragraph(&mut self, text: &[Span<'_>]) {
        self.blocks.push(Block::Paragraph { x: text.iter().map(inline).collect() });
    }

    fn missing(&mut self, missing: &Missing<'_>) {
        self.blocks.push(Block::Missing { text: missing.to_string() });
    }

    fn bullets(&mut self, body: impl FnOnce(&mut Self)) {
        body(self);
        self.blocks.push(Block::Bullets { items: std::mem::take(&mut self.bullets) });
    }

    fn item(&mut self, text: &[Span<'_>]) {
        let lines: Vec<String> = lines(text).into_iter().map(|line| line.text).collect();
        self.bullets.push(lines.join("\n"));
    }

    fn rows(&mut self, columns: &'static [Column], body: impl FnOnce(&mut Self)) {
        body(self);
        let columns = columns.iter().map(|column| column.title).collect();
        self.blocks.push(Block::Rows { columns, rows: std::mem::take(&mut self.rows) });
    }

    fn row(&mut self, cells: &[&[Span<'_>]]) {
        self.rows.push(TableRow::Cells { cells: cells.iter().map(|cell| lines(cell)).collect() });
    }

    fn heading_row(&mut self, lines: &[Span<'_>]) {
        self.rows.push(TableRow::Group { lines: each_a_line(lines) });
    }

    fn note_row(&mut self, text: &str) {
        self.rows.push(TableRow::Note {
            lines: vec![CellLine { text: text.to_owned(), quiet: false, missing: false }],
        });
    }

    fn pairs(&mut self, body: impl FnOnce(&mut Self)) {
        body(self);
        self.blocks.push(Block::Pairs { pairs: std::mem::take(&mut self.pairs) });
    }

    fn pair(&mut self, body: impl FnOnce(&mut Self)) {
        self.pairs.push(Pair::default());
        body(self);
    }

    fn term(&mut self, text: &[Span<'_>]) {
        let lines: Vec<String> = lines(text).into_iter().map(|line| line.text).collect();
        self.in_pair().terms.push(lines.join("\n"));
    }

    fn value(&mut self, text: &[Span<'_>]) {
        self.in_pair().values.push(lines(text));
    }

    fn note(&mut self, number: usize, text: &str) {
        let line = CellLine { text: text.to_owned(), quiet: false, missing: false };
        self.pairs.push(Pair { terms: vec![note_title(number)], values: vec![vec![line]] });
    }
}

impl<'a> PartSheet<'a> {
    fn of(site: &'a Site) -> Self {
        Self {
            site,
            parts: Vec::new(),
            blocks: Vec::new(),
            bullets: Vec::new(),
            rows: Vec::new(),
            pairs: Vec::new(),
        }
    }

    /// Sections of the author's own stand behind the parts of the law.
    fn further(&mut self, document: &Document) {
        let lead = Some((TEXT.procedure.further, &document.lead)).filter(|(_, lead)| !lead.is_empty());
        let sections = document.sections.iter().map(|section| (section.title.as_str(), &section.body));
        for (title, body) in lead.into_iter().chain(sections) {
            let number = self.parts.len() + 1;
            self.parts.push(PostedPart {
                number,
                title: title.to_owned(),
                blocks: blocks::prose(self.site, body),
            });
        }
    }

    /// What the commune's page says by itself, behind what the law has posted.
    fn own(&mut self, title: &str, paragraphs: Vec<String>) {
        if paragraphs.is_empty() {
            return;
        }
        self.parts.push(PostedPart {
            number: self.parts.len() + 1,
            title: title.to_owned(),
            blocks: paragraphs
                .into_iter()
                .map(|text| Block::Paragraph { x: vec![Inline::Text(text)] })
                .collect(),
        });
    }

    fn in_pair(&mut self) -> &mut Pair {
        self.pairs.last_mut().expect("terms and values are written inside a pair")
    }
}

fn inline(span: &Span<'_>) -> Inline {
    match span {
        Span::Strong(text) | Span::Link(To::Page(_), text) => {
            Inline::Strong { strong: vec![Inline::Text((*text).to_owned())] }
        }
        Span::Break => Inline::Break { br: true },
        Span::Link(To::Address(to), text) => match safe_address(to) {
            Some(link) => Inline::Link { link, x: vec![Inline::Text((*text).to_owned())] },
            None => Inline::Text((*text).to_owned()),
        },
        other => Inline::Text(words_of(other).0),
    }
}

/// The lines of a cell. A line is quiet where all of it is; it says that something is missing where any
/// of it does.
fn lines(text: &[Span<'_>]) -> Vec<CellLine> {
    let mut lines = Vec::new();
    for pieces in text.split(|span| matches!(span, Span::Break)) {
        let mut line = CellLine { text: String::new(), quiet: true, missing: false };
        for (words, quiet, missing) in pieces.iter().map(words_of) {
            line.text.push_str(&words);
            line.quiet &= quiet;
            line.missing |= missing;
        }
        if !line.text.is_empty() {
            lines.push(line);
        }
    }
    lines
}

fn each_a_line(text: &[Span<'_>]) -> Vec<CellLine> {
    text.iter().flat_map(|span| lines(std::slice::from_ref(span))).collect()
}

/// The words of a piece, whether they are said quietly, and whether they say that something is missing.
fn words_of(span: &Span<'_>) -> (String, bool, bool) {
    match span {
        Span::Plain(text) | Span::Lines(text) => (text.to_string(), false, false),
        Span::Strong(text) | Span::Link(_, text) => ((*text).to_owned(), false, false),
        Span::Quiet(text) => (text.to_string(), true, false),
        Span::QuietLines(text) => ((*text).to_owned(), true, false),
        Span::Unknown(text) => (text.to_string(), false, true),
        Span::Missing(missing) => (missing.to_string(), false, true),
        Span::Break => (String::new(), false, false),
    }
}

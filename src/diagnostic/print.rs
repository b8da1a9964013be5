//! Findings as text for people and as JSON for programs.
//!
//! In: a report and the texts it speaks of. Out: strings; writing them anywhere is the caller's affair.
//! A finding is shown with the line it means, as the editor shows it: columns are counted in the text
//! as it was typed, an endless line is cut around the place, and control characters are made visible.

mod grouped;

use std::borrow::Cow;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde::Serialize;

use super::{Diagnostic, Lang, Report, Severity, Span};
use crate::source::{Place, SourceSet, Text};
use crate::vietnamese::{hidden, is_control_or_bidi, is_other_space};

pub(crate) use grouped::{Told, grouped};

/// Characters of a line that are shown where there is room; a longer one is cut around the place.
const WIDEST: usize = 160;
/// Characters shown before the place in a line that is cut.
const BEFORE: usize = 50;
/// Columns that stand before a line: its number, a bar, and the signs that it was cut.
const GUTTER: usize = 12;
/// Less than this of a line tells nothing.
const NARROWEST: usize = 30;

/// What findings are shown on.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    pub(crate) colour: bool,
    /// How many letters stand side by side.
    pub(crate) columns: usize,
}

impl Look {
    /// A file.
    pub const PLAIN: Self = Self { colour: false, columns: usize::MAX };

    /// Letters of a line that are shown, so that a mark never parts from what it marks.
    fn widest(self) -> usize {
        self.columns.saturating_sub(GUTTER).clamp(NARROWEST, WIDEST)
    }
}

/// All findings, one after the other, each with its line and what to do.
pub fn human(report: &Report, sources: &SourceSet, lang: Lang, look: Look) -> String {
    let mut out = String::new();
    for diagnostic in &report.diagnostics {
        out.push_str(&one(diagnostic, sources, lang, look));
        out.push_str("\n\n");
    }
    out
}

/// One finding, without a line end behind it.
pub(crate) fn one(diagnostic: &Diagnostic, sources: &SourceSet, lang: Lang, look: Look) -> String {
    let message = visible(diagnostic.message(lang));
    let title = level(diagnostic.severity, lang).primary_title(message).id(diagnostic.code.id());
    let place = Located::of(diagnostic, sources, look.widest());
    let label = diagnostic.label.as_ref().map(|words| visible(words.get(lang).to_owned()));
    let label = label.as_deref();
    let mut group = Group::with_title(title);
    match &place {
        Some(place) => group = group.element(place.snippet(&diagnostic.path, label)),
        None if !diagnostic.path.is_empty() => group = group.element(Origin::path(&*diagnostic.path)),
        None => {}
    }
    let helps = helps(diagnostic, lang, place.is_none().then_some(label).flatten());
    for help in helps {
        group = group.element(level_help(lang).message(visible(help)));
    }
    let renderer = if look.colour { Renderer::styled() } else { Renderer::plain() };
    let printed = renderer.term_width(WIDEST * 2).render(&[group]);
    match place {
        Some(place) => place.correct_column(printed),
        None => printed,
    }
}

fn level(severity: Severity, lang: Lang) -> Level<'static> {
    match (severity, lang) {
        (Severity::Error, Lang::Vi) => Level::ERROR.with_name("lỗi"),
        (Severity::Error, Lang::En) => Level::ERROR,
        (Severity::Warning, Lang::Vi) => Level::WARNING.with_name("cảnh báo"),
        (Severity::Warning, Lang::En) => Level::WARNING,
    }
}

fn level_help(lang: Lang) -> Level<'static> {
    match lang {
        Lang::Vi => Level::HELP.with_name("cách sửa"),
        Lang::En => Level::HELP,
    }
}

/// What to do: what this finding says, then what its code always says.
fn helps(diagnostic: &Diagnostic, lang: Lang, label: Option<&str>) -> Vec<String> {
    let own = diagnostic.help.iter().map(|words| words.get(lang));
    let mut helps: Vec<String> = label.into_iter().chain(own).map(str::to_owned).collect();
    let always = diagnostic.always(lang);
    if !always.is_empty() {
        helps.push(always);
    }
    helps
}

/// The line a finding means, cut to what is shown.
struct Located<'a> {
    /// As the editor shows it.
    place: Place,
    line: Cow<'a, str>,
    /// In `line`.
    from: usize,
    to: usize,
}

impl<'a> Located<'a> {
    fn of(diagnostic: &Diagnostic, sources: &'a SourceSet, widest: usize) -> Option<Self> {
        let span = diagnostic.span.as_ref()?;
        let text = sources.text(&diagnostic.path)?;
        let (line, from, to) = line_of(&text.text, span);
        Some(cut(text.place(span), line, (from, to), widest).with_hidden_shown())
    }

    /// What nobody sees and a mark stands under is shown as a sign: `␣` for a space, `�` for what has no width.
    fn with_hidden_shown(self) -> Self {
        let marked = &self.line[self.from..self.to];
        if !marked.chars().any(|c| hidden(c).is_some()) {
            return self;
        }
        let sign = |c: char| match c {
            c if is_other_space(c) => '\u{2423}',
            c if hidden(c).is_some() => char::REPLACEMENT_CHARACTER,
            c => c,
        };
        let shown: String = marked.chars().map(sign).collect();
        let line = format!("{}{shown}{}", &self.line[..self.from], &self.line[self.to..]);
        Located { to: self.from + shown.len(), line: Cow::Owned(line), ..self }
    }

    fn snippet<'s>(&'s self, path: &'s str, label: Option<&'s str>) -> Snippet<'s, Annotation<'s>> {
        let mark = AnnotationKind::Primary.span(self.from..self.to).label(label);
        Snippet::source(&*self.line).line_start(self.place.line).path(path).annotation(mark)
    }

    /// The renderer counts columns in the line it was given.
    fn correct_column(&self, printed: String) -> String {
        let counted = self.line[..self.from].chars().count() + 1;
        let (line, column) = (self.place.line, self.place.column);
        if counted == column {
            return printed;
        }
        let end = printed.match_indices('\n').nth(1).map_or(printed.len(), |(end, _)| end);
        let (head, rest) = printed.split_at(end);
        head.replacen(&format!(":{line}:{counted}"), &format!(":{line}:{column}"), 1) + rest
    }
}

/// The line in which a span begins, and the span inside it; a span over several lines is marked to the line's end.
fn line_of<'a>(text: &'a str, span: &Span) -> (&'a str, usize, usize) {
    let start = text.floor_char_boundary((span.start as usize).min(text.len()));
    let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    let end = text.ceil_char_boundary((span.end as usize).clamp(start, line_end));
    (&text[line_start..line_end], start - line_start, end.min(line_end) - line_start)
}

fn cut(place: Place, line: &str, (from, to): (usize, usize), widest: usize) -> Located<'_> {
    if line.len() <= widest || line.chars().count() <= widest {
        return Located { place, line: Cow::Borrowed(line), from, to };
    }
    let skip = line[..from].chars().rev().take(BEFORE.min(widest / 3)).map(char::len_utf8).sum::<usize>();
    let start = from - skip;
    let length = line[start..].chars().take(widest).map(char::len_utf8).sum::<usize>();
    let end = start + length;
    let (before, after) = (if start > 0 { "…" } else { "" }, if end < line.len() { "…" } else { "" });
    let shift = before.len();
    let cut = format!("{before}{}{after}", &line[start..end]);
    Located { place, line: Cow::Owned(cut), from: from - start + shift, to: to.min(end) - start + shift }
}

/// How many errors and warnings there are, on one line.
pub(crate) fn totals(report: &Report, lang: Lang) -> String {
    let (errors, warnings) = (report.count(Severity::Error), report.count(Severity::Warning));
    let accepted = match (report.accepted.len(), lang) {
        (0, _) => String::new(),
        (count, Lang::Vi) => format!(", {count} cảnh báo đã chấp nhận trong niemyet.toml"),
        (count, Lang::En) => format!(", {count} warnings accepted in niemyet.toml"),
    };
    match lang {
        Lang::Vi => format!("{errors} lỗi, {warnings} cảnh báo{accepted}\n"),
        Lang::En => format!("{errors} errors, {warnings} warnings{accepted}\n"),
    }
}

/// Text that cannot move a terminal's cursor or turn its lines around.
fn visible(text: String) -> String {
    if !text.contains(is_control_or_bidi) {
        return text;
    }
    text.chars().map(|c| if is_control_or_bidi(c) { '\u{fffd}' } else { c }).collect()
}

/// A message on one line of a terminal, control characters made visible.
fn shortened(message: &str) -> String {
    const WIDEST: usize = 100;
    let mut short: String = message
        .chars()
        .take(WIDEST)
        .map(|c| if crate::vietnamese::is_control_or_bidi(c) { '\u{fffd}' } else { c })
        .collect();
    if message.chars().nth(WIDEST).is_some() {
        short.push('…');
    }
    short
}

/// A finding as the preview's panel shows it: beside what JSON says of it, the line as three pieces of
/// text. Nothing in it is markup, and what cannot be seen was made visible.
#[derive(Debug, Serialize)]
pub(crate) struct Quoted {
    pub(crate) file: String,
    /// From 1; null when the file as a whole is meant.
    pub(crate) line: Option<usize>,
    /// In characters as the editor shows them, from 1.
    pub(crate) column: Option<usize>,
    pub(crate) severity: &'static str,
    pub(crate) code: &'static str,
    pub(crate) message: String,
    pub(crate) quote: Option<Quote>,
    /// What to do, each a sentence.
    pub(crate) help: Vec<String>,
}

/// A line with the place marked; an endless one is cut around the place.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Quote {
    pub(crate) before: String,
    pub(crate) marked: String,
    pub(crate) after: String,
}

/// One finding for the preview's panel.
pub(crate) fn quoted(diagnostic: &Diagnostic, sources: &SourceSet, lang: Lang) -> Quoted {
    let entry = entry(diagnostic, sources, lang);
    let label = entry.label.map(str::to_owned);
    let piece = |text: &str| visible(text.to_owned());
    Quoted {
        file: piece(entry.file),
        line: entry.line,
        column: entry.column,
        severity: entry.severity,
        code: entry.code,
        message: visible(entry.message),
        quote: Located::of(diagnostic, sources, WIDEST).map(|place| Quote {
            before: piece(&place.line[..place.from]),
            marked: piece(&place.line[place.from..place.to]),
            after: piece(&place.line[place.to..]),
        }),
        help: label.into_iter().chain(entry.help).map(visible).collect(),
    }
}

/// A finding as programs read it. Keys are only ever added.
#[derive(Serialize)]
pub(crate) struct Entry<'a> {
    /// Path from the site's root with `/`; empty when no file is meant.
    file: &'a str,
    /// From 1; null when the file as a whole is meant.
    line: Option<usize>,
    /// In characters as the editor shows them, from 1.
    column: Option<usize>,
    /// Behind the last character.
    end: Option<End>,
    severity: &'static str,
    code: &'static str,
    message: String,
    /// Said beside the place.
    label: Option<&'a str>,
    /// What to do, each a sentence.
    help: Vec<String>,
    /// It is about words of the official source that nobody here wrote.
    source: bool,
    /// Why the site lets it stand; null where it does not.
    accepted: Option<&'a str>,
}

#[derive(Serialize)]
struct End {
    line: usize,
    column: usize,
}

/// All findings as a JSON list.
pub fn json(report: &Report, sources: &SourceSet, lang: Lang) -> String {
    serde_json::to_string_pretty(&entries(report, sources, lang)).expect("strings and numbers are JSON")
}

/// All findings as programs read them, those that are accepted behind the others.
pub(crate) fn entries<'a>(report: &'a Report, sources: &SourceSet, lang: Lang) -> Vec<Entry<'a>> {
    let told = report.diagnostics.iter().map(|found| entry(found, sources, lang));
    let set_aside = report
        .accepted
        .iter()
        .map(|one| Entry { accepted: Some(&one.reason), ..entry(&one.found, sources, lang) });
    told.chain(set_aside).collect()
}

fn entry<'a>(diagnostic: &'a Diagnostic, sources: &SourceSet, lang: Lang) -> Entry<'a> {
    let places =
        diagnostic.span.as_ref().zip(sources.text(&diagnostic.path)).map(|(span, text)| ends(text, span));
    Entry {
        file: &diagnostic.path,
        line: places.map(|(start, _)| start.line),
        column: places.map(|(start, _)| start.column),
        end: places.map(|(_, end)| End { line: end.line, column: end.column }),
        severity: match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        code: diagnostic.code.id(),
        message: diagnostic.message(lang),
        label: diagnostic.label.as_ref().map(|words| words.get(lang)),
        help: helps(diagnostic, lang, None),
        source: diagnostic.of_source,
        accepted: None,
    }
}

fn ends(text: &Text, span: &Span) -> (Place, Place) {
    (text.place(span), text.place(&(span.end..span.end)))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::diagnostic::{Mistake, Words, span};
    use crate::source::{Body, SourceFile};

    fn sources(text: &str, as_typed: Option<&str>) -> SourceSet {
        let path: Arc<str> = "content/a.md".into();
        let body = Body::Text(Text { text: text.into(), as_typed: as_typed.map(Arc::from) });
        let file = SourceFile::of_commune(path.clone(), text.as_bytes(), body);
        SourceSet { files: [(path, file)].into(), report: Report::default() }
    }

    fn finding(text: &str, what: &str) -> Diagnostic {
        let at = text.find(what).expect("in the text");
        let path: Arc<str> = "content/a.md".into();
        Diagnostic::new(Mistake::UnknownWord { key: &"online", word: &what })
            .path(&path)
            .span(span(at..at + what.len()))
    }

    #[test]
    fn shows_the_line() {
        let text = "a = 1\nonline = \"ful\"\n";
        let found =
            finding(text, "\"ful\"").label(Words::new("có phải “full” không?", "did you mean “full”?"));
        let printed = one(&found, &sources(text, None), Lang::Vi, Look::PLAIN);
        let expected = "lỗi[E0107]: “\"ful\"” không phải là một giá trị của online\n --> content/a.md:2:10\n  |\n2 | online = \"ful\"\n  |          ^^^^^ có phải “full” không?";
        assert_eq!(printed, expected);
    }

    #[test]
    fn cuts_an_endless_line_and_keeps_its_column() {
        let text = format!("{}sai{}", "ệ ".repeat(25_000), " ơ".repeat(25_000));
        let printed = one(&finding(&text, "sai"), &sources(&text, None), Lang::Vi, Look::PLAIN);
        assert!(printed.contains("content/a.md:1:50001\n"), "{}", &printed[..300]);
        assert!(printed.len() < 2_000);
        assert!(printed.contains("^^^"));
    }

    #[test]
    fn counts_columns_as_typed() {
        let text = "ệệ sai";
        let typed = "e\u{323}\u{302}e\u{323}\u{302} sai";
        let printed = one(&finding(text, "sai"), &sources(text, Some(typed)), Lang::Vi, Look::PLAIN);
        assert!(printed.contains("content/a.md:1:8\n"), "{printed}");
    }

    #[test]
    fn a_terminal_is_safe() {
        let text = "x \u{1b}[2J\u{202e} sai \u{7}";
        let found = finding(text, "\u{1b}").label(Words::new("\u{1b}[31m", "\u{1b}[31m"));
        let printed = one(&found, &sources(text, None), Lang::Vi, Look::PLAIN);
        assert!(
            !printed.chars().any(|c| c != '\n' && crate::vietnamese::is_control_or_bidi(c)),
            "{printed:?}"
        );
    }

    #[test]
    fn quotes_the_line_in_three_pieces() {
        let text = "a = 1\nonline = \"ful\" # x\n";
        let found =
            finding(text, "\"ful\"").label(Words::new("có phải “full” không?", "did you mean “full”?"));
        let quoted = quoted(&found, &sources(text, None), Lang::Vi);
        let piece = |text: &str| text.to_owned();
        let expected = Quote { before: piece("online = "), marked: piece("\"ful\""), after: piece(" # x") };
        assert_eq!(quoted.quote, Some(expected));
        assert_eq!((quoted.line, quoted.column, quoted.severity), (Some(2), Some(10), "error"));
        assert_eq!(quoted.help[0], "có phải “full” không?");
    }

    #[test]
    fn odd_spans_do_not_panic() {
        for text in ["", "\n", "ệ", "a\nb"] {
            for (start, end) in [(0, 0), (0, 99), (1, 2), (99, 99), (2, 1)] {
                let path: Arc<str> = "content/a.md".into();
                let found = Diagnostic::new(Mistake::TomlSyntax).path(&path).span(start..end);
                let set = sources(text, None);
                one(&found, &set, Lang::Vi, Look::PLAIN);
                quoted(&found, &set, Lang::Vi);
                json(&Report::of([found]), &set, Lang::En);
            }
        }
    }

    #[test]
    fn a_narrow_terminal_shows_less_of_a_line_and_the_mark_below_the_place() {
        let text = format!("{} sai {}", "một hai ".repeat(20), "ba bốn ".repeat(20));
        let look = Look { colour: false, columns: 60 };
        let printed = one(&finding(&text, "sai"), &sources(&text, None), Lang::Vi, look);
        let lines: Vec<&str> = printed.lines().collect();
        assert!(lines.iter().take(4).all(|line| line.chars().count() < 60), "{printed}");
        let at = |line: &str, what| line.find(what).map(|byte| line[..byte].chars().count());
        let quoted = lines.iter().position(|line| line.contains("sai ba")).expect("the line");
        assert_eq!(at(lines[quoted], "sai"), at(lines[quoted + 1], "^^^"), "{printed}");
    }
}

//! The official text as HTML. It is written here and not in a template, for it is the bulk of a
//! national site.

use serde::Serialize;

use super::link;
use super::seen::Seen;
use crate::prose::Prose;
use crate::render::html::{Html, Writer};
use crate::render::official::{self, Column, Missing, Sheet, Span, To, note_title};

/// A part of the official text, for the contents of the page.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PartLink {
    pub(crate) id: String,
    pub(crate) title: &'static str,
}

/// The text and its contents.
pub(crate) fn text(seen: &Seen<'_>) -> (Html, Vec<PartLink>) {
    let out = Writer::with_capacity(seen.at, 12 * 1024);
    let mut page = Page { seen, out, parts: Vec::with_capacity(13), columns: &[] };
    official::write(&seen.subject, &mut page);
    (page.out.finish(), page.parts)
}

struct Page<'s, 'a> {
    seen: &'s Seen<'a>,
    out: Writer,
    parts: Vec<PartLink>,
    /// Of the table being written.
    columns: &'static [Column],
}

impl Sheet for Page<'_, '_> {
    fn part(&mut self, number: usize, title: &'static str, body: impl FnOnce(&mut Self)) {
        let id = format!("tv-{number}");
        self.out.raw("<section id=\"").raw(&id).raw("\">\n<h3>");
        self.out.number(number).raw(". ").raw(title).raw("</h3>\n");
        self.parts.push(PartLink { id, title });
        body(self);
        self.out.raw("</section>\n");
    }

    fn prose(&mut self, prose: &Prose) {
        self.out.prose(prose, 4);
    }

    fn paragraph(&mut self, text: &[Span<'_>]) {
        self.out.raw("<p>");
        self.spans(text);
        self.out.raw("</p>\n");
    }

    fn missing(&mut self, missing: &Missing<'_>) {
        self.silence(missing);
    }

    fn bullets(&mut self, body: impl FnOnce(&mut Self)) {
        self.out.raw("<ul>");
        body(self);
        self.out.raw("</ul>\n");
    }

    fn item(&mut self, text: &[Span<'_>]) {
        // A link alone is a target of its own.
        self.out.raw(if matches!(text, [Span::Link(..)]) { "<li class=\"more\">" } else { "<li>" });
        self.spans(text);
        self.out.raw("</li>");
    }

    fn rows(&mut self, columns: &'static [Column], body: impl FnOnce(&mut Self)) {
        self.columns = columns;
        self.out.raw("<table class=\"stack\" role=\"table\">\n<thead role=\"rowgroup\"><tr role=\"row\">");
        for column in columns {
            self.out.raw("<th scope=\"col\" role=\"columnheader\">").raw(column.title).raw("</th>");
        }
        self.out.raw("</tr></thead>\n<tbody role=\"rowgroup\">\n");
        body(self);
        self.out.raw("</tbody></table>\n");
    }

    fn row(&mut self, cells: &[&[Span<'_>]]) {
        self.out.raw("<tr role=\"row\">");
        for (column, cell) in self.columns.iter().zip(cells) {
            self.cell(column, cell);
        }
        self.out.raw("</tr>\n");
    }

    fn heading_row(&mut self, lines: &[Span<'_>]) {
        self.out.raw("<tr role=\"row\"><th role=\"rowheader\" colspan=\"");
        self.out.number(self.columns.len()).raw("\" scope=\"rowgroup\">");
        for line in lines {
            match line {
                Span::Quiet(text) => {
                    self.out.raw("<p class=\"quiet\">").text(text).raw("</p>");
                }
                line => self.span(line),
            }
        }
        self.out.raw("</th></tr>\n");
    }

    fn note_row(&mut self, text: &str) {
        self.out.raw("<tr role=\"row\"><td role=\"cell\" colspan=\"");
        self.out.number(self.columns.len()).raw("\" class=\"note\">").lines(text).raw("</td></tr>\n");
    }

    fn next_group(&mut self) {
        self.out.raw("</tbody>\n<tbody role=\"rowgroup\">\n");
    }

    fn pairs(&mut self, body: impl FnOnce(&mut Self)) {
        self.out.raw("<dl class=\"pairs\">\n");
        body(self);
        self.out.raw("</dl>\n");
    }

    fn pair(&mut self, body: impl FnOnce(&mut Self)) {
        body(self);
        self.out.raw("\n");
    }

    fn term(&mut self, text: &[Span<'_>]) {
        self.out.raw("<dt>");
        self.spans(text);
        self.out.raw("</dt>");
    }

    fn value(&mut self, text: &[Span<'_>]) {
        let known = !text.iter().any(|span| matches!(span, Span::Unknown(_)));
        self.out.raw(if known { "<dd>" } else { "<dd class=\"missing\">" });
        self.spans(text);
        self.out.raw("</dd>");
    }

    fn note(&mut self, number: usize, text: &str) {
        self.out.raw("<dt id=\"ghi-chu-").number(number).raw("\">").raw(&note_title(number));
        self.out.raw("</dt><dd>").lines(text).raw("</dd>\n");
    }
}

impl Page<'_, '_> {
    /// On a narrow screen a cell stands below the one before and says what it is.
    fn cell(&mut self, column: &Column, text: &[Span<'_>]) {
        let (open, close) = match column.names_row {
            true => ("<th scope=\"row\" role=\"rowheader\"", "</th>"),
            false => ("<td role=\"cell\"", "</td>"),
        };
        self.out.raw(open);
        if let Some(short) = column.short.filter(|_| !text.is_empty()) {
            self.out.raw(" data-l=\"").raw(short).raw("\"");
        }
        self.out.raw(">");
        self.spans(text);
        self.out.raw(close);
    }

    fn spans(&mut self, spans: &[Span<'_>]) {
        spans.iter().for_each(|span| self.span(span));
    }

    fn span(&mut self, span: &Span<'_>) {
        match span {
            Span::Plain(text) | Span::Unknown(text) => self.out.words(text),
            Span::Strong(text) => self.out.element("b", text),
            Span::Quiet(text) => self.out.raw("<span class=\"quiet\">").words(text).raw("</span>"),
            Span::Lines(text) => self.out.lines(text),
            Span::QuietLines(text) => self.out.raw("<span class=\"quiet\">").lines(text).raw("</span>"),
            Span::Link(to, text) => self.link(*to, text),
            Span::Missing(missing) => self.silence(missing),
            Span::Break => self.out.raw("<br>"),
        };
    }

    fn silence(&mut self, missing: &Missing<'_>) -> &mut Writer {
        self.out.raw("<p class=\"missing\">").text(missing.text);
        if let Some(dial) = missing.ask {
            self.out.raw(missing.before);
            match &dial.href {
                Some(href) => self.out.link(href, &dial.number),
                None => self.out.text(&dial.number),
            };
        }
        self.out.raw("</p>\n")
    }

    fn link(&mut self, to: To<'_>, text: &str) -> &mut Writer {
        let (anchor, number) = match to {
            To::Address(to) => return self.out.link(to, text),
            To::Page(page) => {
                let href = link(self.seen.at, page);
                return self.out.raw("<a href=\"").text(&href).raw("\">").text(text).raw("</a>");
            }
            To::Form(file) => {
                self.seen.file_link(&mut self.out, file, text);
                return &mut self.out;
            }
            To::Part(number) => ("tv-", number),
            To::Note(number) => ("ghi-chu-", number),
        };
        self.out.raw("<a href=\"#").raw(anchor).number(number).raw("\">").text(text).raw("</a>")
    }
}

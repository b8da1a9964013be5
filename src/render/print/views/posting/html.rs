//! The posting sheet as a piece of HTML to be pasted into an article of another website: style in each element, no
//! script, nothing that a browser fetches, and links that are whole addresses.

use super::PostingSheet;
use crate::render::html::Writer;
use crate::render::print::views::blocks::{Block, CellLine, Inline, ListItem, TableRow};
use crate::strings::TEXT;

/// What every fragment begins with: by it one is known that may be replaced.
pub(crate) const OPENING: &str = "<div class=\"niemyet\" style=\"line-height:1.5\">\n";

const CELL: &str = " style=\"border:1px solid #888;padding:4px 8px;text-align:left;vertical-align:top\"";

/// The text in full; `page` is where the site shows it.
pub(crate) fn fragment(sheet: &PostingSheet, page: Option<&str>, is_sample: bool) -> String {
    let mut out = Writer::on("");
    out.raw(OPENING);
    if is_sample {
        out.raw("<p><b>").text(TEXT.designs.sample).raw("</b></p>\n");
    }
    out.element("h2", &sheet.name);
    if let Some(name) = &sheet.plain_name {
        out.raw("<p>").element("b", name).raw("</p>\n");
    }
    for (label, value) in facts(sheet) {
        out.raw("<p>");
        if !label.is_empty() {
            out.text(label).raw(": ");
        }
        out.element("b", value).raw("</p>\n");
    }
    if let Some(notice) = &sheet.notice {
        out.raw("<p>").element("b", notice).raw("</p>\n");
    }
    blocks(&mut out, &sheet.lead);
    for part in &sheet.parts {
        out.raw("<h3>").number(part.number).raw(". ").text(&part.title).raw("</h3>\n");
        blocks(&mut out, &part.blocks);
    }
    out.raw("<p>").text(TEXT.news.decisions).raw(": ").text(&sheet.source).raw("</p>\n");
    if let Some(page) = page {
        out.raw("<p>");
        anchor(&mut out, page, |out| {
            out.text(page);
        });
        out.raw("</p>\n");
    }
    out.raw("</div>\n");
    out.into_text()
}

/// What its head says of a procedure, in the order of the print: a value that says itself what it is has no label.
fn facts(sheet: &PostingSheet) -> impl Iterator<Item = (&'static str, &str)> {
    let is_plain = |online: &str| !online.contains(TEXT.designs.net);
    let online = if sheet.online.is_some_and(is_plain) { TEXT.ways.online_official } else { "" };
    let all = [
        (TEXT.designs.code_first, Some(sheet.code.as_str())),
        (TEXT.lists.fields, sheet.field.as_deref()),
        (TEXT.decisions.effective, Some(sheet.effective.as_str())),
        (online, sheet.online),
        ("", sheet.scope),
        ("", sheet.assisted),
        (TEXT.procedure.updated, Some(sheet.updated.as_str())),
    ];
    all.into_iter().filter_map(|(label, value)| Some((label, value.filter(|value| !value.is_empty())?)))
}

fn blocks(out: &mut Writer, all: &[Block]) {
    all.iter().for_each(|one| block(out, one));
}

fn block(out: &mut Writer, block: &Block) {
    match block {
        Block::Paragraph { x } => {
            out.raw("<p>");
            inlines(out, x);
            out.raw("</p>\n");
        }
        Block::Heading { x, .. } => {
            out.raw("<h4>");
            inlines(out, x);
            out.raw("</h4>\n");
        }
        Block::List { ordered, items } => list(out, *ordered, items),
        Block::Quote { blocks: quoted } => {
            out.raw("<blockquote>");
            blocks(out, quoted);
            out.raw("</blockquote>\n");
        }
        Block::Verbatim { text } => {
            out.raw("<pre>").text(text).raw("</pre>\n");
        }
        Block::Table { head, rows } => table(out, |out| {
            let all = [("th", head)].into_iter().chain(rows.iter().map(|row| ("td", row)));
            for (tag, row) in all.filter(|(_, row)| !row.is_empty()) {
                out.raw("<tr>");
                row.iter().for_each(|x| cell(out, tag, |out| inlines(out, x)));
                out.raw("</tr>\n");
            }
        }),
        Block::Rule => {
            out.raw("<hr>\n");
        }
        Block::Missing { text } => {
            out.raw("<p><i>").text(text).raw("</i></p>\n");
        }
        Block::Bullets { items } => {
            out.raw("<ul>");
            for item in items {
                out.raw("<li>");
                broken(out, item);
                out.raw("</li>");
            }
            out.raw("</ul>\n");
        }
        Block::Rows { columns, rows } => table(out, |out| {
            out.raw("<tr>");
            columns.iter().for_each(|title| {
                cell(out, "th", |out| {
                    out.text(title);
                });
            });
            out.raw("</tr>\n");
            rows.iter().for_each(|one| row(out, columns.len(), one));
        }),
        Block::Pairs { pairs } => {
            for pair in pairs {
                out.raw("<p>");
                pair.terms.iter().for_each(|term| {
                    out.raw("<b>");
                    broken(out, term);
                    out.raw("</b><br>");
                });
                for (at, value) in pair.values.iter().enumerate() {
                    if at > 0 {
                        out.raw("<br>");
                    }
                    lines(out, value);
                }
                out.raw("</p>\n");
            }
        }
    }
}

fn list(out: &mut Writer, ordered: bool, items: &[ListItem]) {
    // Enumerators of the text's own are those that other texts refer to.
    let counts = ordered && items.iter().all(|item| item.label.is_none() && !item.bare);
    let (open, close) = if counts { ("<ol>", "</ol>\n") } else { ("<ul>", "</ul>\n") };
    out.raw(open);
    for item in items {
        out.raw("<li>");
        if let Some(label) = &item.label {
            out.text(label).raw(" ");
        }
        blocks(out, &item.blocks);
        out.raw("</li>");
    }
    out.raw(close);
}

fn table(out: &mut Writer, body: impl FnOnce(&mut Writer)) {
    out.raw("<table style=\"border-collapse:collapse;width:100%\"><tbody>\n");
    body(out);
    out.raw("</tbody></table>\n");
}

fn cell(out: &mut Writer, tag: &str, body: impl FnOnce(&mut Writer)) {
    out.raw("<").raw(tag).raw(CELL).raw(">");
    body(out);
    out.raw("</").raw(tag).raw(">");
}

fn row(out: &mut Writer, columns: usize, row: &TableRow) {
    out.raw("<tr>");
    match row {
        TableRow::Cells { cells } => cells.iter().for_each(|one| cell(out, "td", |out| lines(out, one))),
        TableRow::Group { lines: all } | TableRow::Note { lines: all } => {
            let tag = if matches!(row, TableRow::Group { .. }) { "th" } else { "td" };
            out.raw("<").raw(tag).raw(" colspan=\"").number(columns).raw("\"").raw(CELL).raw(">");
            lines(out, all);
            out.raw("</").raw(tag).raw(">");
        }
    }
    out.raw("</tr>\n");
}

fn lines(out: &mut Writer, lines: &[CellLine]) {
    for (at, line) in lines.iter().enumerate() {
        if at > 0 {
            out.raw("<br>");
        }
        out.raw(if line.missing { "<i>" } else { "" });
        broken(out, &line.text);
        out.raw(if line.missing { "</i>" } else { "" });
    }
}

/// Text whose line ends are kept, without the classes of our own style.
fn broken(out: &mut Writer, text: &str) {
    for (at, line) in text.lines().enumerate() {
        out.raw(if at > 0 { "<br>" } else { "" }).text(line);
    }
}

fn inlines(out: &mut Writer, all: &[Inline]) {
    for one in all {
        match one {
            Inline::Text(text) => {
                out.text(text);
            }
            Inline::Strong { strong } => wrapped(out, "b", strong),
            Inline::Emphasis { em } => wrapped(out, "i", em),
            Inline::Code { code } => {
                out.element("code", code);
            }
            Inline::Link { link, x } => anchor(out, link, |out| inlines(out, x)),
            Inline::Break { .. } => {
                out.raw("<br>");
            }
        }
    }
}

fn wrapped(out: &mut Writer, tag: &str, all: &[Inline]) {
    out.raw("<").raw(tag).raw(">");
    inlines(out, all);
    out.raw("</").raw(tag).raw(">");
}

/// On another website a relative address would lead astray.
fn anchor(out: &mut Writer, to: &str, body: impl FnOnce(&mut Writer)) {
    let is_whole = ["https://", "http://", "mailto:", "tel:"].iter().any(|start| to.starts_with(start));
    if is_whole {
        out.raw("<a href=\"").text(to).raw("\">");
    }
    body(out);
    if is_whole {
        out.raw("</a>");
    }
}

//! Writing HTML: a text buffer that escapes, and the prose tree poured into it.
//!
//! Catalogue text is never markup: all of it passes [`escape_into`]. Ordered items show the label their
//! author wrote, as text; an item that begins with its own enumerator gets no bullet before it.
//! Headings are put below the page's own; addresses other than http, https, mailto, tel and relative
//! ones are left out and their text stays.

use std::fmt::Write as _;

use memchr::memchr;
use serde::{Serialize, Serializer};

use crate::prose::{Block, Cell, ID_PREFIX, Inline, LinkTo, ListItem, Place, Prose, safe_address};
use crate::site::address;
use crate::strings::TEXT;
use crate::theme::escape_into;
use crate::vietnamese::{Piece, documents_whole};

/// Finished HTML: templates put it in as it is, everything else they escape.
#[derive(Clone, Debug)]
pub(crate) struct Html(tera::Value);

impl Html {
    pub(crate) fn new(html: &str) -> Self {
        Self(tera::Value::safe_string(html))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.as_str().is_none_or(str::is_empty)
    }
}

impl Default for Html {
    fn default() -> Self {
        Self::new("")
    }
}

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// HTML being written.
#[derive(Debug, Default)]
pub(crate) struct Writer {
    html: String,
    /// Headings of the author's leave their ids out.
    anonymous: bool,
    /// The page it is written for: links to other pages lead on from there.
    at: String,
}

impl Writer {
    pub(crate) fn with_capacity(at: &str, bytes: usize) -> Self {
        Self { html: String::with_capacity(bytes), ..Self::on(at) }
    }

    /// For prose on the page of this address.
    pub(crate) fn on(at: &str) -> Self {
        Self { at: at.to_owned(), ..Self::default() }
    }

    /// For prose that stands in another part of the page too.
    pub(crate) fn without_ids(at: &str) -> Self {
        Self { anonymous: true, ..Self::on(at) }
    }

    /// What was written, for what is no page.
    pub(crate) fn into_text(self) -> String {
        self.html
    }

    /// Markup of our own.
    pub(crate) fn raw(&mut self, markup: &str) -> &mut Self {
        self.html.push_str(markup);
        self
    }

    pub(crate) fn number(&mut self, number: usize) -> &mut Self {
        let _ = write!(self.html, "{number}");
        self
    }

    /// Text of anybody's.
    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        escape_into(text, &mut self.html);
        self
    }

    /// Running text of anybody's: a number of a document is not parted at a line's end.
    pub(crate) fn words(&mut self, text: &str) -> &mut Self {
        if memchr(b'/', text.as_bytes()).is_none() {
            return self.text(text);
        }
        documents_whole(text, |piece| match piece {
            Piece::Text(text) => escape_into(text, &mut self.html),
            Piece::Whole(words) => {
                self.raw("<span class=\"nb\">").text(words).raw("</span>");
            }
        });
        self
    }

    /// Text of several lines: its line ends become line breaks.
    pub(crate) fn lines(&mut self, text: &str) -> &mut Self {
        for (index, line) in text.lines().enumerate() {
            if index > 0 {
                self.raw("<br>");
            }
            self.words(line);
        }
        self
    }

    /// `<tag>text</tag>`
    pub(crate) fn element(&mut self, tag: &str, text: &str) -> &mut Self {
        self.raw("<").raw(tag).raw(">").text(text).raw("</").raw(tag).raw(">")
    }

    /// A heading of an author's, with the id it was given.
    pub(crate) fn titled(&mut self, tag: &str, id: Option<&str>, text: &str) -> &mut Self {
        self.raw("<").raw(tag);
        if let Some(id) = id {
            self.raw(" id=\"").raw(ID_PREFIX).text(id).raw("\"");
        }
        self.raw(">").text(text).raw("</").raw(tag).raw(">")
    }

    /// A link, or only its text where the address is not one that may pass.
    pub(crate) fn link(&mut self, to: &str, text: &str) -> &mut Self {
        match safe_address(to) {
            Some(to) => self.raw("<a href=\"").text(&to).raw("\">").text(text).raw("</a>"),
            None => self.text(text),
        }
    }

    /// Blocks of prose; a heading of level 3 becomes one of `level`.
    pub(crate) fn prose(&mut self, prose: &Prose, level: u8) -> &mut Self {
        self.blocks(&prose.blocks, level);
        self
    }

    pub(crate) fn finish(&self) -> Html {
        Html::new(&self.html)
    }

    fn blocks(&mut self, blocks: &[Block], level: u8) {
        blocks.iter().for_each(|block| self.block(block, level));
    }

    fn block(&mut self, block: &Block, level: u8) {
        match block {
            Block::Paragraph(text) => {
                self.raw("<p>").inlines(text);
                self.raw("</p>\n");
            }
            Block::Heading { level: own, id, text, .. } => self.heading(*own, id.as_deref(), text, level),
            Block::List { ordered, items } => self.list(*ordered, items, level),
            Block::Quote(inner) => {
                self.raw("<blockquote>").blocks(inner, level);
                self.raw("</blockquote>\n");
            }
            Block::Verbatim(text) => {
                self.raw("<pre>").text(text.trim_end()).raw("</pre>\n");
            }
            Block::Table { head, rows } => self.table(head, rows),
            Block::Rule => {
                self.raw("<hr>\n");
            }
        }
    }

    /// Ids of the author's get a prefix, so that they cannot meet those of the page.
    fn heading(&mut self, own: u8, id: Option<&str>, text: &[Inline], level: u8) {
        let level = (level + own.saturating_sub(3)).min(6);
        let _ = write!(self.html, "<h{level}");
        if let Some(id) = id.filter(|_| !self.anonymous) {
            self.raw(" id=\"").raw(ID_PREFIX).text(id).raw("\"");
        }
        self.raw(">").inlines(text);
        let _ = writeln!(self.html, "</h{level}>");
    }

    fn list(&mut self, ordered: bool, items: &[ListItem], level: u8) {
        // A list without list style is no list to some screen readers unless it says so.
        self.raw(if ordered { "<ol role=\"list\">\n" } else { "<ul>\n" });
        for item in items {
            self.raw(if item.has_own_enumerator() { "<li class=\"bare\">" } else { "<li>" });
            if let Some(label) = item.shown_label() {
                self.raw("<span class=\"num\">").text(label).raw(" </span>");
            }
            match item.blocks.as_slice() {
                [Block::Paragraph(text), rest @ ..] => {
                    self.inlines(text);
                    self.blocks(rest, level);
                }
                blocks => self.blocks(blocks, level),
            }
            self.raw("</li>\n");
        }
        self.raw(if ordered { "</ol>\n" } else { "</ul>\n" });
    }

    fn table(&mut self, head: &[Cell], rows: &[Vec<Cell>]) {
        self.raw("<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"")
            .text(TEXT.html.table)
            .raw("\"><table>\n<thead><tr>");
        for cell in head {
            self.raw("<th scope=\"col\">").inlines(cell);
            self.raw("</th>");
        }
        self.raw("</tr></thead>\n<tbody>\n");
        for row in rows {
            self.raw("<tr>");
            for cell in row {
                self.raw("<td>").inlines(cell);
                self.raw("</td>");
            }
            self.raw("</tr>\n");
        }
        self.raw("</tbody></table></div>\n");
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => {
                    self.words(text);
                }
                Inline::Strong(inner) => self.wrapped("strong", inner),
                Inline::Emphasis(inner) => self.wrapped("em", inner),
                Inline::Code(code) => {
                    self.element("code", code);
                }
                Inline::Link { to, text, .. } => match self.href(to) {
                    Some(to) => {
                        self.raw("<a href=\"").text(&to).raw("\">").inlines(text);
                        self.raw("</a>");
                    }
                    None => self.inlines(text),
                },
                Inline::Break => {
                    self.raw("<br>");
                }
            }
        }
    }

    /// The address of a link on this page; `None` where only its text may stand.
    fn href(&self, to: &LinkTo) -> Option<String> {
        match to {
            LinkTo::Out(to) => safe_address(to),
            LinkTo::Site(Place { at, tail }) if *at == self.at && tail.starts_with('#') => Some(tail.clone()),
            LinkTo::Site(Place { at, tail }) => Some(address::relative(&self.at, at) + tail),
            LinkTo::Typed(_) => None,
        }
    }

    fn wrapped(&mut self, tag: &str, inner: &[Inline]) {
        self.raw("<").raw(tag).raw(">").inlines(inner);
        self.raw("</").raw(tag).raw(">");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_prose(blocks: Vec<Block>, html: &str) {
        let mut writer = Writer::default();
        writer.prose(&Prose { blocks }, 4);
        assert_eq!(writer.html, html);
    }

    fn text(text: &str) -> Vec<Inline> {
        vec![Inline::Text(text.to_owned())]
    }

    fn item(label: Option<&str>, words: &str) -> ListItem {
        ListItem { label: label.map(str::to_owned), blocks: vec![Block::Paragraph(text(words))] }
    }

    #[test]
    fn labels_are_text_and_enumerators_stand_alone() {
        check_prose(
            vec![Block::List { ordered: true, items: vec![item(Some("2)"), "Nộp <đơn>")] }],
            "<ol role=\"list\">\n<li><span class=\"num\">2) </span>Nộp &lt;đơn&gt;</li>\n</ol>\n",
        );
        check_prose(
            vec![Block::List { ordered: false, items: vec![item(None, "a) Đơn"), item(None, "Ảnh")] }],
            "<ul>\n<li class=\"bare\">a) Đơn</li>\n<li>Ảnh</li>\n</ul>\n",
        );
        // A step that names itself is numbered once.
        check_prose(
            vec![Block::List {
                ordered: true,
                items: vec![item(Some("1."), "Bước 1: Nộp"), item(Some("2."), "Nhận")],
            }],
            "<ol role=\"list\">\n<li class=\"bare\">Bước 1: Nộp</li>\n<li><span class=\"num\">2. </span>Nhận</li>\n</ol>\n",
        );
    }

    #[test]
    fn headings_go_below_the_pages_own() {
        let heading =
            |level| Block::Heading { level, id: Some("a".to_owned()), text: text("Ca"), span: 0..0 };
        check_prose(vec![heading(3)], "<h4 id=\"m-a\">Ca</h4>\n");
        check_prose(vec![heading(6)], "<h6 id=\"m-a\">Ca</h6>\n");
    }

    #[test]
    fn only_known_addresses_pass() {
        let link = |to: &str| {
            let to = LinkTo::Out(to.to_owned());
            vec![Block::Paragraph(vec![Inline::Link { to, text: text("đây"), span: 0..0 }])]
        };
        check_prose(link("https://a.vn/?a=1&b"), "<p><a href=\"https://a.vn/?a=1&amp;b\">đây</a></p>\n");
        check_prose(link("../lien-he.html#a:b"), "<p><a href=\"../lien-he.html#a:b\">đây</a></p>\n");
        check_prose(link("JavaScript:alert(1)"), "<p>đây</p>\n");
        check_prose(link("java\nscript:alert(1)"), "<p>đây</p>\n");
        check_prose(link("data:text/html,x"), "<p>đây</p>\n");
        check_prose(link("//ngoai.vn"), "<p>đây</p>\n");
    }
}

//! Prose as the designs read it: the same small tree, as JSON.

use serde::Serialize;

use crate::prose::{
    Block as Stated, Cell, Inline as StatedInline, LinkTo, ListItem as StatedItem, Place, Prose, plain_text,
    safe_address,
};
use crate::render::public::public_address;
use crate::site::Site;

/// Letters of an address that somebody types off paper, at most.
const LONGEST_ADDRESS: usize = 80;

#[derive(Debug, PartialEq, Serialize)]
#[serde(tag = "t", rename_all = "lowercase")]
pub(crate) enum Block {
    #[serde(rename = "p")]
    Paragraph {
        x: Vec<Inline>,
    },
    /// Below the heading of the part it stands in: 1 to 3.
    Heading {
        level: u8,
        x: Vec<Inline>,
    },
    List {
        ordered: bool,
        items: Vec<ListItem>,
    },
    Quote {
        blocks: Vec<Block>,
    },
    Verbatim {
        text: String,
    },
    Table {
        head: Vec<Vec<Inline>>,
        rows: Vec<Vec<Vec<Inline>>>,
    },
    Rule,
    /// The source does not say.
    Missing {
        text: String,
    },
    Bullets {
        items: Vec<String>,
    },
    Rows {
        columns: Vec<&'static str>,
        rows: Vec<TableRow>,
    },
    Pairs {
        pairs: Vec<Pair>,
    },
}

#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct ListItem {
    pub(crate) label: Option<String>,
    /// Its text begins with an enumerator of its own.
    pub(crate) bare: bool,
    pub(crate) blocks: Vec<Block>,
}

#[derive(Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub(crate) enum Inline {
    Text(String),
    Strong { strong: Vec<Inline> },
    Emphasis { em: Vec<Inline> },
    Code { code: String },
    Link { link: String, x: Vec<Inline> },
    Break { br: bool },
}

#[derive(Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(crate) enum TableRow {
    #[serde(rename = "row")]
    Cells {
        cells: Vec<Vec<CellLine>>,
    },
    Group {
        lines: Vec<CellLine>,
    },
    Note {
        lines: Vec<CellLine>,
    },
}

#[derive(Debug, Default, PartialEq, Serialize)]
pub(crate) struct Pair {
    pub(crate) terms: Vec<String>,
    pub(crate) values: Vec<Vec<CellLine>>,
}

#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct CellLine {
    pub(crate) text: String,
    pub(crate) quiet: bool,
    pub(crate) missing: bool,
}

/// What a reader can follow from paper is a link there: public addresses alone.
pub(crate) fn prose(site: &Site, prose: &Prose) -> Vec<Block> {
    blocks(site, &prose.blocks)
}

fn blocks(site: &Site, all: &[Stated]) -> Vec<Block> {
    all.iter().map(|one| block(site, one)).collect()
}

fn block(site: &Site, block: &Stated) -> Block {
    match block {
        Stated::Paragraph(text) => Block::Paragraph { x: inlines(site, text) },
        Stated::Heading { level, text, .. } => {
            Block::Heading { level: level.saturating_sub(2).clamp(1, 3), x: inlines(site, text) }
        }
        Stated::List { ordered, items } => {
            Block::List { ordered: *ordered, items: items.iter().map(|one| item(site, one)).collect() }
        }
        Stated::Quote(inner) => Block::Quote { blocks: blocks(site, inner) },
        Stated::Verbatim(text) => Block::Verbatim { text: text.trim_end().to_owned() },
        Stated::Table { head, rows } => {
            Block::Table { head: cells(site, head), rows: rows.iter().map(|row| cells(site, row)).collect() }
        }
        Stated::Rule => Block::Rule,
    }
}

fn item(site: &Site, item: &StatedItem) -> ListItem {
    ListItem {
        label: item.shown_label().map(str::to_owned),
        bare: item.has_own_enumerator(),
        blocks: blocks(site, &item.blocks),
    }
}

fn cells(site: &Site, row: &[Cell]) -> Vec<Vec<Inline>> {
    row.iter().map(|cell| inlines(site, cell)).collect()
}

fn inlines(site: &Site, all: &[StatedInline]) -> Vec<Inline> {
    let mut out = Vec::with_capacity(all.len());
    for one in all {
        out.push(inline(site, one));
        if let StatedInline::Link { to: LinkTo::Out(to), text, .. } = one {
            out.extend(on_paper(to, &plain_text(text)).map(|address| Inline::Text(format!(" ({address})"))));
        }
    }
    out
}

/// Where a link leads as paper must say it, for nobody can touch it there; nothing where its text says it.
fn on_paper(to: &str, text: &str) -> Option<String> {
    let bare =
        ["https://", "http://", "mailto:", "tel:"].into_iter().find_map(|start| to.strip_prefix(start))?;
    let bare = bare.trim_end_matches('/');
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let said = match to.starts_with("tel:") {
        true => digits(text).contains(&digits(bare)),
        false => text.contains(bare),
    };
    (!said && bare.chars().count() <= LONGEST_ADDRESS).then(|| bare.to_owned())
}

fn inline(site: &Site, inline: &StatedInline) -> Inline {
    match inline {
        StatedInline::Text(text) => Inline::Text(text.clone()),
        StatedInline::Strong(inner) => Inline::Strong { strong: inlines(site, inner) },
        StatedInline::Emphasis(inner) => Inline::Emphasis { em: inlines(site, inner) },
        StatedInline::Code(code) => Inline::Code { code: code.clone() },
        StatedInline::Link { to, text, .. } => match outward(site, to) {
            Some(link) => Inline::Link { link, x: inlines(site, text) },
            None => Inline::Text(plain_text(text)),
        },
        StatedInline::Break => Inline::Break { br: true },
    }
}

/// The full address of a link; none where it would lead from paper to nowhere.
fn outward(site: &Site, to: &LinkTo) -> Option<String> {
    match to {
        LinkTo::Out(to) => safe_address(to),
        LinkTo::Site(Place { at, tail }) => public_address(site, at).map(|address| address + tail),
        LinkTo::Typed(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::on_paper;

    #[test]
    fn paper_says_where_a_link_leads() {
        for (to, text, said) in [
            ("https://vi.du/a/", "Cổng", Some("vi.du/a")),
            ("https://vi.du", "trang vi.du", None),
            ("tel:0236000001", "0236 000 001", None),
            ("tel:0236000001", "quầy", Some("0236000001")),
            ("mailto:xa@vi.du", "thư", Some("xa@vi.du")),
        ] {
            assert_eq!(on_paper(to, text).as_deref(), said, "{to}");
        }
        assert_eq!(on_paper(&format!("https://vi.du/{}", "a".repeat(80)), "Cổng"), None);
    }
}

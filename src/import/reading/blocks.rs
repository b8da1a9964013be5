//! A text as lines and rows of tables, whichever file it is from: what was pasted, a Word file.
//!
//! A line keeps how far it is set in, for a dump tells its headings from what stands below them by that alone. A line with
//! tabs inside is the row of a table that lost its borders.

/// One line, or one row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    Line {
        /// Spaces before it.
        indent: usize,
        text: String,
    },
    /// Cells of more than one line have line feeds in them.
    Row(Vec<String>),
}

impl Block {
    pub(super) fn line(text: impl Into<String>) -> Self {
        Block::Line { indent: 0, text: text.into() }
    }

    /// As one text, where a table has no meaning.
    pub(super) fn text(&self) -> String {
        match self {
            Block::Line { text, .. } => text.clone(),
            Block::Row(cells) => {
                let said = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
                said.collect::<Vec<_>>().join(" – ")
            }
        }
    }
}

/// The lines of a plain text.
pub(super) fn of_text(text: &str) -> Vec<Block> {
    let line = |line: &str| {
        let bare = line.trim_start();
        let indent = line.chars().count() - bare.chars().count();
        let bare = bare.trim_end();
        match bare.contains('\t') {
            true => Block::Row(bare.split('\t').map(|cell| cell.trim().to_owned()).collect()),
            false => Block::Line { indent, text: bare.to_owned() },
        }
    };
    let lines = text.split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}']);
    lines.map(line).filter(|block| !block.text().is_empty()).collect()
}

//! A text as lines and rows of tables, whichever file it is from: what was pasted, a Word file.
//!
//! A line keeps how far it is set in, for a dump tells its headings from what stands below them by that alone.

/// One line, or one row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    Line {
        /// Spaces before it.
        indent: usize,
        text: String,
    },
    /// A line with tabs within: the row of a table that lost its borders, or a line with tabs.
    Tabbed(Vec<String>),
    /// Of a real table. Cells of more than one line have line feeds in them.
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
            Block::Tabbed(cells) => joined(cells, " "),
            Block::Row(cells) => joined(cells, " – "),
        }
    }
}

fn joined(cells: &[String], by: &str) -> String {
    let said = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    said.collect::<Vec<_>>().join(by)
}

/// Lines with tabs as rows, where one of them is what a table of this kind has; else a tab is only a space.
pub(super) fn as_lines(blocks: &[Block], is_of_table: impl Fn(&[String]) -> bool) -> Vec<Block> {
    let cells = |block: &Block| match block {
        Block::Line { .. } => None,
        Block::Tabbed(cells) | Block::Row(cells) => Some(cells.clone()),
    };
    let has_table = blocks.iter().any(|block| cells(block).is_some_and(|cells| is_of_table(&cells)));
    let line = |block: &Block| match cells(block) {
        Some(cells) if has_table => Block::Row(cells),
        Some(_) => Block::line(block.text()),
        None => block.clone(),
    };
    blocks.iter().map(line).collect()
}

/// The lines of a plain text.
pub(super) fn of_text(text: &str) -> Vec<Block> {
    let line = |line: &str| {
        let bare = line.trim_start();
        let indent = line.chars().count() - bare.chars().count();
        let bare = bare.trim_end();
        match bare.contains('\t') {
            true => Block::Tabbed(bare.split('\t').map(|cell| cell.trim().to_owned()).collect()),
            false => Block::Line { indent, text: bare.to_owned() },
        }
    };
    let lines = text.split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}']);
    lines.map(line).filter(|block| !block.text().is_empty()).collect()
}

//! What another file of the same kind says, word for word: how an import takes over what the portal has changed.

use super::layout::{Found, Layout};
use super::path::{Path, Step};
use super::{Edit, Pen, Refused, takes, unsafe_at};

impl Edit {
    /// Puts what another file says under a key at its head in the place of what stands here, as it is written there;
    /// the comment above it stays. What the other does not say is taken out.
    pub(crate) fn adopt(&mut self, name: &str, other: &Edit) -> Result<(), Refused> {
        let path = Path::from(name);
        takes(self.frame.keys, &path)?;
        let Some(theirs) = other.said.get(name) else { return self.remove(&path) };
        let mut expected = self.said.clone();
        expected.set(path.steps(), theirs.clone()).ok_or_else(|| unsafe_at(path.steps()))?;
        let written = Adopted::of(path.steps(), &other.layout);
        match written {
            Some(written) => self.change(&path, expected, |pen| pen.adopt(path.steps(), &written)),
            // Dotted keys, or tables with others between them.
            None => self.change(&path, expected, |pen| pen.set(path.steps(), theirs)),
        }
    }

    /// Puts a row of another file's list, as it is written there, at the end of the own.
    pub(crate) fn adopt_row(&mut self, name: &str, other: &Edit, at: usize) -> Result<(), Refused> {
        let path = Path::from(name);
        let missing = || Refused::Missing(path.clone().row(at));
        let row = other.get(&path.clone().row(at)).ok_or_else(missing)?;
        if !matches!(other.layout.find(path.steps()), Some(Found::Rows(_))) {
            let end = self.get(&path).map_or(0, |list| list.rows().len());
            return self.insert_row(&path, end, row.clone());
        }
        let end = self.get(&path).map_or(0, |list| list.rows().len());
        let block = other.pen().row_text(path.steps(), at)?;
        let mut expected = self.said.clone();
        expected.insert(path.steps(), end, row.clone()).ok_or_else(missing)?;
        self.change(&path, expected, |pen| {
            match matches!(pen.layout()?.find(path.steps()), Some(Found::Value(_))) {
                true => pen.insert_row(path.steps(), end, row),
                false => pen.insert_block(path.steps(), end, &block),
            }
        })
    }
}

/// How a key is written elsewhere.
enum Adopted {
    Value(String),
    Blocks(String),
}

impl Adopted {
    fn of(steps: &[Step], layout: &Layout) -> Option<Self> {
        let slice = |range| layout.slice(range).replace("\r\n", "\n");
        match layout.find(steps)? {
            Found::Value(value) => Some(Adopted::Value(slice(layout.span_of(value)))),
            Found::Table(table) if table.is_dotted() => None,
            Found::Table(_) | Found::Rows(_) => {
                let blocks = layout.blocks();
                let (first, last) = stretch(steps, &blocks)?;
                let mut written = slice(blocks[first].header..blocks[last].end);
                if !written.ends_with('\n') {
                    written.push('\n');
                }
                Some(Adopted::Blocks(written))
            }
        }
    }
}

/// The first and the last block of a key, where there is no other between them.
fn stretch(steps: &[Step], blocks: &[super::layout::Block]) -> Option<(usize, usize)> {
    let is_own = |block: &super::layout::Block| block.path.starts_with(steps);
    let (first, last) = (blocks.iter().position(is_own)?, blocks.iter().rposition(is_own)?);
    blocks[first..=last].iter().all(is_own).then_some((first, last))
}

impl Pen {
    fn adopt(&mut self, steps: &[Step], written: &Adopted) -> Result<(), Refused> {
        let layout = self.layout()?;
        match (written, layout.find(steps)) {
            (Adopted::Value(text), Some(Found::Value(own))) => {
                self.splice(layout.span_of(own), text);
                Ok(())
            }
            (Adopted::Blocks(text), Some(Found::Table(_) | Found::Rows(_))) => {
                let blocks = layout.blocks();
                match stretch(steps, &blocks) {
                    Some((first, last)) => {
                        let range = blocks[first].header..blocks[last].end;
                        let is_open = !layout.slice(range.clone()).ends_with('\n');
                        let text = if is_open { text.trim_end_matches('\n') } else { text };
                        self.splice(range, text);
                        Ok(())
                    }
                    None => {
                        self.remove(steps)?;
                        self.put_block(steps, text)
                    }
                }
            }
            (written, found) => {
                if found.is_some() {
                    self.remove(steps)?;
                }
                match written {
                    Adopted::Value(text) => self.put_line(steps, text),
                    Adopted::Blocks(text) => self.put_block(steps, text),
                }
            }
        }
    }
}

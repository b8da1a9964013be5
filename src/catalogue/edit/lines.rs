//! Keys and tables: set, put in their place, taken out.

use std::ops::Range;

use super::layout::{Bracket, Found, Layout, Line};
use super::path::{Path, Step};
use super::text::{self, is_headed, path_of};
use super::value::Value;
use super::{Pen, Refused, Takes, takes, unsafe_at};
use crate::catalogue::keys::{Key, Shape, Table};
use crate::catalogue::write::toml::{key, long_string};

impl Pen {
    pub(super) fn set(&mut self, steps: &[Step], value: &Value) -> Result<(), Refused> {
        let layout = self.layout()?;
        let Some(found) = layout.find(steps) else { return self.put(steps, value) };
        let now = found.said();
        if now.says_as(value) {
            return Ok(());
        }
        match (&now, value, found) {
            // Names that an author chose have no order but that in which they come.
            (Value::Table(_), Value::Table(_), Found::Value(old))
                if matches!(self.shape(steps), Some(Shape::Named))
                    && !names_alike(&now, value)
                    && !layout.slice(layout.span_of(old)).contains('#') =>
            {
                let place = layout.span_of(old);
                let written = self.written(steps, value);
                self.splice(place, &written);
                Ok(())
            }
            (Value::Table(old), Value::Table(new), _) => {
                for (name, value) in new {
                    self.set(&below(steps, name), value)?;
                }
                let mut gone = old.iter().filter(|(name, _)| value.get(name).is_none());
                gone.try_for_each(|(name, _)| self.remove(&below(steps, name)))
            }
            (Value::List(old), Value::List(new), _) if !old.is_empty() && !new.is_empty() => {
                self.set_rows(steps, old, new)
            }
            (_, _, Found::Value(old)) => {
                let place = layout.span_of(old);
                let written = self.written(steps, value);
                self.splice(place, &written);
                Ok(())
            }
            (_, _, Found::Table(_) | Found::Rows(_)) => {
                self.remove(steps)?;
                self.put(steps, value)
            }
        }
    }

    /// A value on the right of `=`, or as an element of a list.
    fn written(&self, steps: &[Step], value: &Value) -> String {
        match (takes(self.frame.keys, &Path::from(steps)), value) {
            (Ok(Takes::Row(table)), _) => text::inline(value, Some(Shape::Table(table))),
            (Ok(Takes::Named), Value::Text(text)) if steps.len() == 2 => long_string(text),
            _ => text::inline(value, self.shape(steps)),
        }
    }

    /// Puts a value where nothing stands yet, with the tables above it that are missing.
    fn put(&mut self, steps: &[Step], value: &Value) -> Result<(), Refused> {
        let Some((last, above)) = steps.split_last() else { return Err(unsafe_at(steps)) };
        let layout = self.layout()?;
        match (last, layout.find(above)) {
            (Step::Row(at), _) => self.insert_row(above, *at, value),
            (Step::Key(name), None) => self.put(above, &Value::Table(vec![(name.clone(), value.clone())])),
            (Step::Key(name), Some(Found::Table(table))) => {
                let shape = self.shape(steps);
                let path = table_keys(self.frame.keys, above).map(|keys| path_of(keys, name));
                let may_have_header = !table.is_dotted() && path.is_some();
                if may_have_header && is_headed(&path.unwrap_or_default(), shape, value) {
                    let (names, in_row) =
                        (names(steps), above.iter().any(|step| matches!(step, Step::Row(_))));
                    let block = text::headed(&names, in_row, value, shape);
                    return self.put_block(steps, &block);
                }
                let written = self.written(steps, value);
                self.put_line(steps, &written)
            }
            (Step::Key(_), Some(Found::Value(toml_edit::Value::InlineTable(_)))) => {
                let written = self.written(steps, value);
                self.put_pair(steps, &written)
            }
            (Step::Key(_), Some(Found::Rows(_) | Found::Value(_))) => Err(unsafe_at(steps)),
        }
    }

    /// A key on a line of its own.
    pub(super) fn put_line(&mut self, steps: &[Step], written: &str) -> Result<(), Refused> {
        let layout = self.layout()?;
        let depth = layout.headed(&steps[..steps.len() - 1]);
        let (above, own) = steps.split_at(depth);
        let Some(Found::Table(table)) = layout.find(above) else { return Err(unsafe_at(steps)) };
        let blocks = layout.blocks();
        let Some(block) = blocks.iter().position(|block| block.path == above) else {
            // Only headers below this table name it: it gets one of its own before them.
            let line = format!("{} = {written}\n", dotted(own));
            return self.put_block(above, &format!("[{}]\n{line}", dotted(above)));
        };
        let lines = layout.lines(table);
        let next = blocks.get(block + 1).map_or(layout.front.end, |block| block.start);
        let block = &blocks[block];
        let first_line = if above.is_empty() { block.header } else { layout.line_end(block.header) };
        let place =
            Neighbours { keys: table_keys(self.frame.keys, &steps[..steps.len() - 1]), lines: &lines, own };
        let switched_off = match own {
            [Step::Key(name)] => layout.switched_off(first_line..next, name, &lines),
            _ => None,
        };
        let at = switched_off
            .or_else(|| place.before().map(|line| layout.line_end(line.value.end)))
            .or_else(|| {
                let line = place.behind()?;
                let above = lines.iter().rev().find(|other| other.key < line.key);
                let least = above.map_or(first_line, |above| layout.line_end(above.value.end));
                Some(layout.comment_above(line.key, least))
            })
            .or_else(|| lines.last().map(|line| layout.line_end(line.value.end)));
        let line = place.aligned(&layout, &dotted(own), written);
        match at {
            Some(at) => self.put_lines(&layout, at, &line),
            None if above.is_empty() && next < layout.front.end => {
                self.put_lines(&layout, next, &format!("{line}\n"));
            }
            None if above.is_empty() => self.put_lines(&layout, layout.front.end, &line),
            None => self.put_lines(&layout, first_line, &line),
        }
        Ok(())
    }

    /// A key between braces.
    fn put_pair(&mut self, steps: &[Step], written: &str) -> Result<(), Refused> {
        let layout = self.layout()?;
        let (depth, table) = layout.braces_around(steps).ok_or_else(|| unsafe_at(steps))?;
        let own = &steps[depth..];
        let pairs = layout.pairs(table);
        let keys = table_keys(self.frame.keys, &steps[..steps.len() - 1]);
        let place = Neighbours { keys, lines: &pairs, own };
        let at = |line: &Line| pairs.iter().position(|pair| pair.key == line.key).unwrap_or(pairs.len());
        let at =
            place.before().map(|line| at(line) + 1).or_else(|| place.behind().map(at)).unwrap_or(pairs.len());
        let bracket = layout.braces(table);
        self.insert_item(&layout, &bracket, at, &format!("{} = {written}", dotted(own)), " ");
        Ok(())
    }

    /// Tables with headers: where the table of keys has them among the others.
    pub(super) fn put_block(&mut self, steps: &[Step], block: &str) -> Result<(), Refused> {
        let layout = self.layout()?;
        let Some((Step::Key(name), above)) = steps.split_last() else { return Err(unsafe_at(steps)) };
        let keys = table_keys(self.frame.keys, above);
        let order = |name: &str| keys.and_then(|keys| keys.names().position(|known| known == name));
        let own = order(name);
        let blocks = layout.blocks();
        // The first key below `above` of each block that is below it.
        let below: Vec<(Option<usize>, &super::layout::Block)> = blocks
            .iter()
            .filter_map(|block| match block.path.strip_prefix(above)?.first()? {
                Step::Key(other) => Some((order(other), block)),
                Step::Row(_) => None,
            })
            .collect();
        let in_row = above.iter().any(|step| matches!(step, Step::Row(_)));
        let earlier = below.iter().filter(|(other, _)| *other < own && other.is_some());
        let before = earlier.max_by_key(|(other, block)| (*other, block.start));
        let behind = below.iter().find(|(other, _)| *other >= own);
        let parent = blocks.iter().find(|block| block.path == above);
        match (before, behind, parent) {
            (Some((_, last)), _, _) => self.put_behind(&layout, last.end, block, !in_row),
            (None, Some((_, first)), _) => self.put_before(&layout, first.start, block, !in_row),
            (None, None, Some(parent)) if !above.is_empty() => {
                self.put_behind(&layout, parent.end, block, !in_row);
            }
            (None, None, _) => self.put_behind(&layout, layout.front.end, block, !in_row),
        }
        Ok(())
    }

    pub(super) fn put_behind(&mut self, layout: &Layout, at: usize, block: &str, apart: bool) {
        let gap = apart && at > layout.front.start && !layout.is_blank_before(at);
        self.put_lines(layout, at, &format!("{}{block}", if gap { "\n" } else { "" }));
    }

    pub(super) fn put_before(&mut self, layout: &Layout, at: usize, block: &str, apart: bool) {
        let above = apart && at > layout.front.start && !layout.is_blank_before(at);
        let (above, below) = (if above { "\n" } else { "" }, if apart { "\n" } else { "" });
        self.put_lines(layout, at, &format!("{above}{block}{below}"));
    }

    /// Whole lines, also behind a last one that has no line end: then the new last one has none.
    pub(super) fn put_lines(&mut self, layout: &Layout, at: usize, lines: &str) {
        let is_open = at > layout.front.start && !layout.slice(at - 1..at).ends_with('\n');
        match (is_open, lines.strip_suffix('\n')) {
            (true, Some(lines)) => self.splice(at..at, &format!("\n{lines}")),
            _ => self.splice(at..at, lines),
        }
    }

    pub(super) fn remove(&mut self, steps: &[Step]) -> Result<(), Refused> {
        let layout = self.layout()?;
        if let Some((Step::Row(at), list)) = steps.split_last() {
            return self.remove_row(list, *at);
        }
        match layout.find(steps) {
            None => Ok(()),
            Some(Found::Value(_)) if layout.braces_around(steps).is_some() => self.remove_pair(steps),
            Some(Found::Value(_)) => self.remove_lines(steps),
            Some(Found::Table(table)) if table.is_dotted() => {
                self.remove_lines(steps)?;
                self.remove_blocks(steps)
            }
            Some(Found::Table(_) | Found::Rows(_)) => self.remove_blocks(steps),
        }
    }

    /// The line of a key, or all of a table that is named by dotted keys. What is written above it stays.
    fn remove_lines(&mut self, steps: &[Step]) -> Result<(), Refused> {
        let layout = self.layout()?;
        let depth = layout.headed(&steps[..steps.len() - 1]);
        let Some(Found::Table(table)) = layout.find(&steps[..depth]) else { return Err(unsafe_at(steps)) };
        let own = key_names(&steps[depth..]);
        let lines = layout.lines(table);
        for line in lines.iter().rev().filter(|line| line.names.starts_with(&own)) {
            self.cut_lines(layout.line_start(line.key), layout.line_end(line.value.end))?;
        }
        Ok(())
    }

    /// A pair between braces.
    fn remove_pair(&mut self, steps: &[Step]) -> Result<(), Refused> {
        let layout = self.layout()?;
        let (depth, table) = layout.braces_around(steps).ok_or_else(|| unsafe_at(steps))?;
        let own = key_names(&steps[depth..]);
        let is_own = |pair: &Line| pair.names.starts_with(&own);
        let pairs = layout.pairs(table);
        let Some(at) = pairs.iter().position(is_own) else { return Err(unsafe_at(steps)) };
        self.remove_item(&layout, &layout.braces(table), at);
        // Of a table that is named by dotted keys each is taken out.
        if pairs[at + 1..].iter().any(is_own) { self.remove_pair(steps) } else { Ok(()) }
    }

    pub(super) fn remove_blocks(&mut self, steps: &[Step]) -> Result<(), Refused> {
        let blocks = self.layout()?.blocks();
        for block in blocks.iter().rev().filter(|block| block.path.starts_with(steps)) {
            self.cut_lines(block.start, block.end)?;
        }
        Ok(())
    }

    /// Takes out whole lines; of two empty lines that come together, one.
    pub(super) fn cut_lines(&mut self, start: usize, end: usize) -> Result<(), Refused> {
        let layout = self.layout()?;
        let starts_blank = start == layout.front.start || layout.is_blank_before(start);
        let is_last = end == layout.front.end;
        let range = match (starts_blank, layout.blank_line(end), layout.blank_line_before(start)) {
            (true, Some(blank), _) => start..blank.end,
            (true, None, Some(blank)) if is_last => blank.start..end,
            _ => start..end,
        };
        self.splice(range, "");
        Ok(())
    }
}

// Between brackets

impl Pen {
    /// Puts an element before the one at `at`, on the line that is there. `pad` is what an empty pair of brackets gets.
    pub(super) fn insert_item(
        &mut self,
        layout: &Layout,
        bracket: &Bracket,
        at: usize,
        item: &str,
        pad: &str,
    ) {
        match (bracket.items.get(at), bracket.items.last()) {
            (Some(next), _) => self.splice(next.start..next.start, &format!("{item}, ")),
            (None, Some(last)) => self.splice(last.end..last.end, &format!(", {item}")),
            (None, None) if layout.slice(bracket.open..bracket.close).trim().is_empty() => {
                self.splice(bracket.open..bracket.close, &format!("{pad}{item}{pad}"));
            }
            // A comment stands between them.
            (None, None) => self.splice(bracket.open..bracket.open, &format!("\n  {item},")),
        }
    }

    /// Takes out an element with its comma.
    pub(super) fn remove_item(&mut self, layout: &Layout, bracket: &Bracket, at: usize) {
        let item = &bracket.items[at];
        let is_plain = |range: Range<usize>| !layout.slice(range).contains('#');
        let before = at.checked_sub(1).map(|before| bracket.items[before].end);
        let range = match (layout.behind_comma(item.end, bracket.close), before) {
            (None, Some(before)) if is_plain(before..item.start) => before..item.end,
            (Some(comma), _) => {
                let spaces = layout.slice(comma..bracket.close);
                item.start..comma + (spaces.len() - spaces.trim_start_matches([' ', '\t']).len())
            }
            (None, _) => item.clone(),
        };
        self.splice(range, "");
    }
}

/// The lines or pairs among which a new key finds its place.
struct Neighbours<'l> {
    keys: Option<&'static Table>,
    lines: &'l [Line],
    own: &'l [Step],
}

impl Neighbours<'_> {
    /// Lines of the same table, each with the place of its key in the table of keys.
    fn known(&self) -> impl Iterator<Item = (usize, &Line)> {
        let prefix = key_names(&self.own[..self.own.len() - 1]);
        self.lines.iter().filter_map(move |line| {
            let name = line.names.strip_prefix(prefix.as_slice())?.first()?;
            Some((self.order(name)?, line))
        })
    }

    fn order(&self, name: &str) -> Option<usize> {
        self.keys?.names().position(|known| known == name)
    }

    fn own_order(&self) -> Option<usize> {
        match self.own.last()? {
            Step::Key(name) => self.order(name),
            Step::Row(_) => None,
        }
    }

    /// The nearest earlier key that exists.
    fn before(&self) -> Option<&Line> {
        let own = self.own_order()?;
        self.known()
            .filter(|(order, _)| *order < own)
            .max_by_key(|(order, line)| (*order, line.key))
            .map(|one| one.1)
    }

    /// The first of the later keys.
    fn behind(&self) -> Option<&Line> {
        let own = self.own_order()?;
        self.known().filter(|(order, _)| *order > own).min_by_key(|(_, line)| line.key).map(|one| one.1)
    }

    /// A line that begins where its neighbour does, with its `=` below the others where they have been aligned.
    fn aligned(&self, layout: &Layout, key: &str, written: &str) -> String {
        let padded = |line: &Line| {
            let sign = line.key_end + layout.slice(line.key_end..line.value.start).find('=')?;
            let gap = sign - line.key_end;
            (gap > 1).then_some(sign - line.key)
        };
        let width = self.lines.iter().find_map(padded).map_or(0, |sign| sign - 1);
        let neighbour = self.before().or_else(|| self.behind());
        let indent = neighbour.map_or("", |line| layout.slice(layout.line_start(line.key)..line.key));
        format!("{indent}{key:<width$} = {written}\n")
    }
}

/// Whether two tables have the same keys.
fn names_alike(one: &Value, two: &Value) -> bool {
    let has_all = |one: &Value, two: &Value| one.pairs().iter().all(|(name, _)| two.get(name).is_some());
    has_all(one, two) && has_all(two, one)
}

/// The keys of the table at a path.
pub(super) fn table_keys(keys: &'static Table, steps: &[Step]) -> Option<&'static Table> {
    match takes(keys, &Path::from(steps)).ok()? {
        Takes::Head(table) | Takes::Row(table) => Some(table),
        Takes::Value(Key { shape: Shape::Table(table), .. }) => Some(table),
        Takes::Value(_) | Takes::Element | Takes::Named => None,
    }
}

fn below(steps: &[Step], name: &str) -> Vec<Step> {
    steps.iter().cloned().chain([Step::Key(name.to_owned())]).collect()
}

/// The names of a path, without its rows: what stands in a header.
pub(super) fn names(steps: &[Step]) -> Vec<&str> {
    let name = |at: usize| match &steps[at] {
        Step::Key(name) => Some(name.as_str()),
        Step::Row(_) => None,
    };
    (0..steps.len()).filter_map(name).collect()
}

fn key_names(steps: &[Step]) -> Vec<String> {
    names(steps).into_iter().map(str::to_owned).collect()
}

fn dotted(steps: &[Step]) -> String {
    names(steps).into_iter().map(key).collect::<Vec<_>>().join(".")
}

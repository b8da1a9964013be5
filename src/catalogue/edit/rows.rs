//! Rows of a list: put in, taken out, moved, with the comments directly above them.

use std::ops::Range;

use toml_edit::Value as Toml;

use super::layout::{Bracket, Found, Layout};
use super::lines::{names, table_keys};
use super::path::Step;
use super::text;
use super::value::Value;
use super::{Pen, Refused, unsafe_at};

impl Pen {
    /// Rows that are alike at both ends of the list keep their bytes.
    pub(super) fn set_rows(&mut self, list: &[Step], old: &[Value], new: &[Value]) -> Result<(), Refused> {
        let same = |(one, two): &(&Value, &Value)| one.says_as(two);
        let head = old.iter().zip(new).take_while(same).count();
        let (old_rest, new_rest) = (&old[head..], &new[head..]);
        let tail = old_rest.iter().rev().zip(new_rest.iter().rev()).take_while(same).count();
        let (gone, come) = (old_rest.len() - tail, new_rest.len() - tail);
        for (at, value) in new_rest[..come].iter().enumerate() {
            match at < gone {
                true => self.set(&row(list, head + at), value)?,
                false => self.insert_row(list, head + at, value)?,
            }
        }
        (come..gone).rev().try_for_each(|at| self.remove_row(list, head + at))
    }

    pub(super) fn insert_row(&mut self, list: &[Step], at: usize, value: &Value) -> Result<(), Refused> {
        let layout = self.layout()?;
        match layout.find(list) {
            None if at == 0 => self.set(list, &Value::List(vec![value.clone()])),
            Some(Found::Rows(_)) => {
                let keys = table_keys(self.frame.keys, &row(list, at));
                self.insert_block(list, at, &text::headed_row(&names(list), value, keys))
            }
            Some(Found::Value(Toml::Array(array))) => {
                let bracket = layout.array(array);
                let is_bare = layout.slice(bracket.open..bracket.close).trim().is_empty();
                if bracket.items.is_empty() && is_bare {
                    let whole = text::inline(&Value::List(vec![value.clone()]), self.shape(list));
                    self.splice(bracket.open - 1..bracket.close + 1, &whole);
                    return Ok(());
                }
                let item = text::row(value, self.shape(list));
                match bracket.is_by_lines(&layout) {
                    true => self.insert_element_lines(&layout, &bracket, at, &item),
                    false => self.insert_item(&layout, &bracket, at, &item, ""),
                }
                Ok(())
            }
            None | Some(Found::Table(_) | Found::Value(_)) => Err(unsafe_at(list)),
        }
    }

    pub(super) fn remove_row(&mut self, list: &[Step], at: usize) -> Result<(), Refused> {
        let layout = self.layout()?;
        match layout.find(list) {
            Some(Found::Rows(_)) => self.remove_blocks(&row(list, at)),
            Some(Found::Value(Toml::Array(array))) => {
                let bracket = layout.array(array);
                match bracket.is_by_lines(&layout) {
                    true => self.splice(bracket.lines_of(at, &layout), ""),
                    false => self.remove_item(&layout, &bracket, at),
                }
                Ok(())
            }
            None | Some(Found::Table(_) | Found::Value(_)) => Err(unsafe_at(list)),
        }
    }

    pub(super) fn move_row(&mut self, list: &[Step], from: usize, to: usize) -> Result<(), Refused> {
        if from == to {
            return Ok(());
        }
        let layout = self.layout()?;
        match layout.find(list) {
            Some(Found::Rows(_)) => {
                let chunk = self.row_text(list, from)?;
                self.remove_blocks(&row(list, from))?;
                self.insert_block(list, to, &chunk)
            }
            Some(Found::Value(Toml::Array(array))) => {
                let bracket = layout.array(array);
                match bracket.is_by_lines(&layout) {
                    true => self.move_element_lines(&layout, &bracket, from, to),
                    false => self.move_items(&bracket, from, to),
                }
                Ok(())
            }
            None | Some(Found::Table(_) | Found::Value(_)) => Err(unsafe_at(list)),
        }
    }

    /// A row with all below it, each line with an end.
    pub(super) fn row_text(&mut self, list: &[Step], at: usize) -> Result<String, Refused> {
        let layout = self.layout()?;
        let (blocks, own) = (layout.blocks(), row(list, at));
        let mut out = String::new();
        let mut end = None;
        for block in blocks.iter().filter(|block| block.path.starts_with(&own)) {
            // Empty lines between the tables of one row are part of it.
            let is_apart = end.is_some_and(|end| layout.slice(end..block.start).trim().is_empty());
            out.push_str(layout.slice(end.filter(|_| is_apart).unwrap_or(block.start)..block.end));
            if !out.ends_with('\n') {
                out.push('\n');
            }
            end = Some(block.end);
        }
        Ok(out.replace("\r\n", "\n"))
    }

    /// Puts a row with a header before the one at `at`, or behind the last.
    pub(super) fn insert_block(&mut self, list: &[Step], at: usize, block: &str) -> Result<(), Refused> {
        let layout = self.layout()?;
        let blocks = layout.blocks();
        let of_row = |at: usize| {
            let own = row(list, at);
            blocks.iter().filter(move |block| block.path.starts_with(&own))
        };
        let in_row = list.iter().any(|step| matches!(step, Step::Row(_)));
        let first = of_row(0).map(|block| block.start).min();
        let is_apart_in_row = blocks.iter().any(|block| {
            block.path.starts_with(list)
                && Some(block.start) != first
                && block.path.len() == list.len() + 1
                && layout.is_blank_before(block.start)
        });
        let apart = !in_row || is_apart_in_row;
        match (of_row(at).map(|block| block.start).min(), at.checked_sub(1)) {
            (Some(next), _) => self.put_before(&layout, next, block, apart),
            (None, Some(last)) => {
                let end = of_row(last).map(|block| block.end).max().ok_or_else(|| unsafe_at(list))?;
                self.put_behind(&layout, end, block, apart);
            }
            (None, None) => return self.put_block(list, block),
        }
        Ok(())
    }

    fn insert_element_lines(&mut self, layout: &Layout, bracket: &Bracket, at: usize, item: &str) {
        let Some(last) = bracket.items.last() else { return };
        let indent = layout.slice(layout.line_start(last.start)..last.start);
        if at < bracket.items.len() {
            let start = bracket.lines_of(at, layout).start;
            self.splice(start..start, &format!("{indent}{item},\n"));
            return;
        }
        let has_comma = layout.behind_comma(last.end, bracket.close).is_some();
        let end = layout.line_end(last.end);
        self.splice(end..end, &format!("{indent}{item}{}\n", if has_comma { "," } else { "" }));
        if !has_comma {
            self.splice(last.end..last.end, ",");
        }
    }

    fn move_element_lines(&mut self, layout: &Layout, bracket: &Bracket, from: usize, to: usize) {
        let lines: Vec<Range<usize>> =
            (0..bracket.items.len()).map(|at| bracket.lines_of(at, layout)).collect();
        let Some((first, last)) = lines.first().zip(lines.last()) else { return };
        // By the text itself, for that of the layout has other line ends.
        let mut texts: Vec<String> = lines.iter().map(|lines| self.text[lines.clone()].to_owned()).collect();
        let item = &bracket.items[lines.len() - 1];
        if layout.behind_comma(item.end, bracket.close).is_none() {
            texts[lines.len() - 1].insert(item.end - last.start, ',');
        }
        let is_whole = lines.windows(2).all(|pair| pair[0].end == pair[1].start);
        if !is_whole {
            return self.move_items(bracket, from, to);
        }
        let moved = texts.remove(from);
        texts.insert(to, moved);
        let range = first.start..last.end;
        self.replace(range, &texts.concat());
    }

    /// Elements change places, and what is between them stays.
    fn move_items(&mut self, bracket: &Bracket, from: usize, to: usize) {
        let mut texts: Vec<String> =
            bracket.items.iter().map(|item| self.text[item.clone()].to_owned()).collect();
        let moved = texts.remove(from);
        texts.insert(to, moved);
        for (item, text) in bracket.items.iter().zip(texts).rev() {
            self.replace(item.clone(), &text);
        }
    }
}

fn row(list: &[Step], at: usize) -> Vec<Step> {
    list.iter().cloned().chain([Step::Row(at)]).collect()
}

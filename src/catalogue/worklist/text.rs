//! The worklist as people read it: as much as fills a screen, what is false or late first.

use std::fmt::Write as _;

use super::items::{Item, Reason};
use crate::diagnostic::Lang;

/// What the list is shown on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Screen {
    /// Lines that stand one below the other.
    pub(crate) lines: usize,
    /// Letters that stand side by side; a longer line is broken.
    pub(crate) columns: usize,
    /// Somebody answers by digits here, and types no command.
    pub(crate) goes_on: bool,
}

impl Screen {
    /// A window that nobody made larger, but for its last line: there one types.
    pub(crate) const USUAL: Self = Self { lines: 23, columns: 80, goes_on: false };

    fn lines_of(self, text: &str) -> usize {
        // What goes on in another line stands further to the right.
        const MARGIN: usize = 6;
        let room = self.columns.saturating_sub(MARGIN).max(1);
        text.lines().map(|line| line.chars().count().div_ceil(room).max(1)).sum()
    }
}

/// Everything, or what a screen holds and how much there is besides.
pub(crate) fn text(items: &[Item], screen: Option<Screen>, lang: Lang) -> String {
    if items.is_empty() {
        return lang.pick("Không còn việc gì phải làm.\n", "Nothing is left to do.\n").to_owned();
    }
    let mut out = head(items, lang);
    // The last two lines say how much there is besides.
    let room = screen.map(|screen| screen.lines - 2);
    let mut before: Option<&Item> = None;
    for (at, item) in items.iter().enumerate() {
        let more = part(item, before, lang);
        if let (Some(screen), Some(room)) = (screen, room)
            && screen.lines_of(&out) + screen.lines_of(&more) > room
        {
            out.push_str(&rest(items.len() - at, screen, lang));
            return out;
        }
        out.push_str(&more);
        before = Some(item);
    }
    out
}

fn head(items: &[Item], lang: Lang) -> String {
    let count = |reason| items.iter().filter(|item| item.reason == reason).count();
    let all = [Reason::False, Reason::Source, Reason::Late, Reason::Missing];
    let all = all.map(|reason| (count(reason), reason));
    let parts = all.into_iter().filter(|(count, _)| *count > 0).map(|(count, reason)| {
        let words = match reason {
            Reason::False => lang.pick("đang sai hoặc trái nhau", "false or contradictory"),
            Reason::Source => lang.pick("nguồn tự mâu thuẫn", "contradictions of the source"),
            Reason::Late => lang.pick("đã muộn", "late"),
            Reason::Missing => lang.pick("còn thiếu", "missing"),
        };
        format!("{count} {words}")
    });
    let word = lang.pick("Việc cần làm", "To be done");
    format!("{word}: {} ({})\n", items.len(), parts.collect::<Vec<_>>().join(", "))
}

/// A heading where one begins, the place, what is the matter, the words to write.
fn part(item: &Item, before: Option<&Item>, lang: Lang) -> String {
    let mut out = String::new();
    if before.is_none_or(|before| before.heading(lang) != item.heading(lang)) {
        let _ = writeln!(out, "\n{}", item.heading(lang));
    }
    let is_same = |before: &Item| before.place() == item.place() && before.name == item.name;
    if !before.is_some_and(|before| is_same(before) && out.is_empty()) {
        let name = if *item.name == *item.path { "" } else { &item.name };
        let line = format!("  {}  {name}", item.place());
        let _ = writeln!(out, "{}", line.trim_end());
    }
    let how = item.how.as_ref().map(|words| format!("; {}", words.get(lang))).unwrap_or_default();
    let word = lang.pick("ghi", "write");
    let sign = if item.how.is_some() { "" } else { ";" };
    let write = item.write.as_ref().map(|write| format!("{sign} {word}: {write}")).unwrap_or_default();
    let _ = writeln!(out, "    {}{how}{write}", item.what.get(lang));
    out
}

fn rest(count: usize, screen: Screen, lang: Lang) -> String {
    let how = match screen.goes_on {
        true => String::new(),
        false => {
            let how = "niemyet kiem-tra --worklist --verbose";
            format!(": {}", lang.pick(how, "niemyet check --worklist --verbose"))
        }
    };
    match lang {
        Lang::Vi => format!("\n… và {count} việc nữa{how}\n"),
        Lang::En => format!("\n… and {count} more{how}\n"),
    }
}

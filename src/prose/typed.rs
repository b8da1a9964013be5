//! What an author typed, where the Markdown parser does not tell: the number of an item, the id of a
//! heading, the cells a row has too many.
//!
//! In: a piece of the source. Out: what stands in it. Nothing is reported here.

use super::{Inline, is_invisible};

/// `1.` or `2)`, as it stands at the start of an item; `None` for a bullet.
pub(crate) fn typed_label(item: &str) -> Option<String> {
    let item = item.trim_start();
    let digits = item.find(|ch: char| !ch.is_ascii_digit())?;
    let label = item.get(..digits + 1)?;
    (digits > 0 && label.ends_with(['.', ')'])).then(|| label.to_owned())
}

/// Takes a closing `{#id}` off the text of a heading. Anything else in braces is text.
pub(crate) fn heading_id(typed: &str, text: &mut Vec<Inline>) -> Option<String> {
    let typed = typed.trim_end().trim_end_matches('#').trim_end();
    let open = typed.rfind("{#")?;
    let id = typed[open + 2..].strip_suffix('}')?;
    let good =
        !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
    let apart = typed[..open].ends_with(char::is_whitespace);
    let Some(Inline::Text(last)) = text.last_mut() else { return None };
    let rest = last.trim_end().strip_suffix(&typed[open..]).filter(|_| good && apart)?;
    let length = rest.trim_end().len();
    last.truncate(length);
    if last.is_empty() {
        text.pop();
    }
    Some(id.to_owned())
}

pub(crate) fn surplus_cell(hole: &str) -> Option<&str> {
    let text = hole.trim_matches(|ch: char| ch == '|' || ch.is_whitespace());
    (!text.is_empty()).then_some(text)
}

/// An address as a message can show it: short, and nothing in it acts on the terminal.
pub(crate) fn printable(address: &str) -> String {
    let shown: String =
        address.chars().take(60).map(|ch| if is_invisible(ch) { '\u{fffd}' } else { ch }).collect();
    if address.chars().nth(60).is_some() { shown + "…" } else { shown }
}

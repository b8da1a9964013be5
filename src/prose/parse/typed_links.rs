//! Links that are none: a space before the address, or within it, and Markdown shows brackets and address as text.
//!
//! In: all the typed text. Out: a finding with the link as it should be written. Brackets that hold no address are what
//! they look like.

use super::{Builder, Mistake};
use crate::prose::{dialled, is_mailbox, link};

/// Tells of what looks like a link and is none.
pub(super) fn of(builder: &mut Builder<'_>) {
    let markdown = builder.markdown;
    if memchr::memchr(b']', markdown.as_bytes()).is_none() {
        return;
    }
    let (mut start, mut fenced) = (0, false);
    for line in markdown.split_inclusive('\n') {
        let text = line.trim_start();
        fenced ^= text.starts_with("```") || text.starts_with("~~~");
        if !fenced {
            of_line(builder, line, start);
        }
        start += line.len();
    }
}

fn of_line(builder: &mut Builder<'_>, line: &str, start: usize) {
    let mut from = 0;
    while let Some(at) = line[from..].find(']').map(|at| from + at) {
        from = at + 1;
        let behind = &line[from..];
        let gap = behind.len() - behind.trim_start_matches(' ').len();
        let Some((address, _)) = behind[gap..].strip_prefix('(').and_then(|rest| rest.split_once(')')) else {
            continue;
        };
        let Some(open) = line[..at].rfind('[') else { continue };
        let before = &line[..open];
        let words = line[open + 1..at].trim();
        let Some(right) = meant(words, address.trim(), gap > 0) else { continue };
        if before.ends_with(['\\', '`']) || words.is_empty() {
            continue;
        }
        let place = start + open..start + from + gap + address.len() + 2;
        let is_picture = before.ends_with('!');
        let mistake = if is_picture { Mistake::ImageInText } else { Mistake::LinkAsText { right: &right } };
        builder.warn(mistake, place);
    }
}

/// The link as it should be written, where Markdown sees none and somebody meant one.
fn meant(words: &str, address: &str, apart: bool) -> Option<String> {
    let has_space = address.contains(char::is_whitespace);
    if address.starts_with('<') || address.contains(['"', '\'', '“']) || !apart && !has_space {
        return None;
    }
    let to = |address: &str| format!("[{words}]({address})");
    let contact = address.strip_prefix("tel:").or_else(|| address.strip_prefix("mailto:"));
    if let Some(contact) = contact.filter(|_| has_space) {
        // Several, or an extension: what is no link is written as text.
        let one = dialled(contact).map(|digits| to(&format!("tel:{digits}")));
        return one
            .or_else(|| link::apart(address))
            .or_else(|| Some(format!("{words} ({})", contact.trim())));
    }
    if !has_space {
        let is_address = address.contains("://")
            || contact.is_some()
            || address.starts_with("www.")
            || is_mailbox(address)
            || is_file(address) && address.contains('/');
        return is_address.then(|| to(address));
    }
    if dialled(address).is_some() && !apart {
        return Some(to(&format!("tel:{}", address.replace(char::is_whitespace, ""))));
    }
    let is_address = address.contains("://") || !apart && is_file(address);
    is_address.then(|| to(&format!("<{address}>")))
}

/// Whether it ends as names of files do.
fn is_file(address: &str) -> bool {
    address.rsplit_once('.').is_some_and(|(name, ending)| {
        !name.is_empty()
            && (2..=4).contains(&ending.len())
            && ending.bytes().all(|b| b.is_ascii_alphanumeric())
    })
}

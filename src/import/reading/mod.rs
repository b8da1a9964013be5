//! What the portal and the offices give out, as [`Record`]s: each form of file is read by a file of this folder.
//!
//! In: the bytes of one file. Out: what it holds, in order, each a record or why it is none. Which form it is, its first
//! bytes say and not its name, for names are changed by those who send files on.

mod blocks;
mod docx;
mod json;
mod sections;

use crate::source::encoding;

use super::record::Record;
use super::refusal::{Refusal, other_file};

/// The records of one file: one, or a list of them.
pub(super) fn read(bytes: &[u8]) -> Vec<Result<Record, Refusal>> {
    if bytes.starts_with(b"PK") {
        return match docx::blocks(bytes) {
            Ok(blocks) => sections::read(&blocks),
            Err(why) => vec![Err(Refusal::Unread(why))],
        };
    }
    if let Some(why) = other_file(bytes) {
        return vec![Err(Refusal::Unread(why))];
    }
    let text = match text(bytes) {
        Ok(text) => text,
        Err(refusal) => return vec![Err(refusal)],
    };
    match text.trim_start().starts_with(['{', '[']) || text.trim().is_empty() {
        true => json::read(&text),
        false => sections::read(&blocks::of_text(&text)),
    }
}

/// The text of a file, whatever it was saved in, where that is certain.
fn text(bytes: &[u8]) -> Result<String, Refusal> {
    match encoding::decode(bytes) {
        Some(decoded) if decoded.is_certain => Ok(decoded.text.into_owned()),
        Some(decoded) => Err(Refusal::UncertainEncoding(decoded.encoding.name(), decoded.sample())),
        None => Err(Refusal::NotUtf8),
    }
}

//! What the portal and the offices give out, as [`Record`]s: each form of file is read by a file of this folder.
//!
//! In: the bytes of one file. Out: what it holds, in order, each a record or why it is none. Which form it is, its first
//! bytes say and not its name, for names are changed by those who send files on.

mod json;

use crate::vietnamese::without_marks;

use super::record::Record;
use super::refusal::Refusal;

/// The records of one file: one, or a list of them.
pub(super) fn read(bytes: &[u8]) -> Vec<Result<Record, Refusal>> {
    json::read(without_marks(bytes))
}

//! Linked groups.

use super::number;
use crate::strings::TEXT;

/// "Một lần nộp cho 3 thủ tục"
pub(crate) fn handed_in_once(members: usize) -> String {
    TEXT.linked.handed_in_once(&number(members as u64))
}

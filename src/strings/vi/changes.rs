//! What reads otherwise than before.

use crate::strings::Changes;

pub(crate) const WORDS: Changes = Changes { before: "Trước", gone: "Bỏ", now: "Nay", added: "Thêm" };

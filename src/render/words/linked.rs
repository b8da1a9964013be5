//! Linked groups.

use super::number;
use crate::catalogue::LifeEvent;
use crate::strings::TEXT;

/// "Sinh con"
pub(crate) fn life_event(event: Option<LifeEvent>) -> &'static str {
    match event {
        Some(LifeEvent::Birth) => TEXT.linked.birth,
        Some(LifeEvent::Marriage) => TEXT.linked.marriage,
        Some(LifeEvent::Death) => TEXT.linked.death,
        Some(LifeEvent::House) => TEXT.linked.house,
        Some(LifeEvent::Business) => TEXT.linked.business,
        None => TEXT.linked.other_event,
    }
}

/// "Một lần nộp cho 3 thủ tục"
pub(crate) fn handed_in_once(members: usize) -> String {
    TEXT.linked.handed_in_once(&number(members as u64))
}

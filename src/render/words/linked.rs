//! Linked groups.

use super::number;
use crate::catalogue::LifeEvent;

/// "Sinh con"
pub fn life_event(event: Option<LifeEvent>) -> &'static str {
    match event {
        Some(LifeEvent::Birth) => "Sinh con",
        Some(LifeEvent::Marriage) => "Kết hôn",
        Some(LifeEvent::Death) => "Người thân qua đời",
        Some(LifeEvent::House) => "Nhà ở, đất đai",
        Some(LifeEvent::Business) => "Làm ăn, kinh doanh",
        None => "Việc khác",
    }
}

/// "Một lần nộp cho 3 thủ tục"
pub fn handed_in_once(members: usize) -> String {
    format!("Một lần nộp cho {} thủ tục", number(members as u64))
}

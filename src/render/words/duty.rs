//! Who is on duty, in words.

use crate::catalogue::Duty;
use crate::strings::TEXT;

/// "Nguyễn Văn Mẫu, Đoàn thanh niên"
pub(crate) fn on_duty(duty: &Duty) -> String {
    let who: Vec<&str> = duty.person.iter().chain(&duty.unit).map(String::as_str).collect();
    if who.is_empty() { TEXT.rosters.somebody.to_owned() } else { who.join(", ") }
}

//! The page on the office.

use crate::strings::{Contact, Phrase};

pub(crate) const WORDS: Contact = Contact {
    title: "Liên hệ",
    description: |unit| {
        format!(
            "Địa chỉ, giờ làm việc, điện thoại và nơi nhận phản ánh, kiến nghị về thủ tục hành chính của {unit}."
        )
    },
    and_hours: "Liên hệ, giờ làm việc",
    two_on_site: "Tiếp nhận và giải quyết ngay tại quầy (“2 tại chỗ”)",
    also_serves: Phrase("Cũng nhận hồ sơ của bà con {whom}."),
    phones_and_mail: "Điện thoại, thư điện tử",
    no_phone: "Chưa ghi số điện thoại.",
};

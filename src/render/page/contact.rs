//! Where the office is, when it is open, whom to call, where feedback goes. All of it is in the shell.

use serde::Serialize;

use super::head::Head;
use crate::render::brief::office::unit;
use crate::site::{Site, address};

#[derive(Debug, Serialize)]
pub struct View {
    head: Head,
}

pub fn view(site: &Site) -> View {
    let unit = unit(&site.config);
    let description = format!(
        "Địa chỉ, giờ làm việc, điện thoại và nơi nhận phản ánh, kiến nghị về thủ tục hành chính của {unit}."
    );
    View { head: Head::new(site, address::CONTACT, "Liên hệ", &description) }
}

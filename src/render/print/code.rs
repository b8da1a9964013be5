//! Codes to scan: an address, as letters and as a picture of modules.

use serde::Serialize;

use crate::render::public::public_address;
use crate::site::Site;

/// A page's public address, to be printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Scan {
    pub address: String,
    /// Without what people need not type.
    pub letters: String,
    /// SVG: black on white, with a quiet zone of four modules (ISO/IEC 18004).
    pub qr: String,
}

/// The code that opens an output; `None` where the site has no public address.
pub fn scan(site: &Site, at: &str) -> Option<Scan> {
    let address = public_address(site, at)?;
    let letters = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
    let letters = letters.trim_end_matches('/').to_owned();
    Some(Scan { qr: svg(&address)?, letters, address })
}

/// Level M gives back 15 % of what a photocopier or a fold has eaten. `None` for an address beyond 2 KB.
#[cfg(feature = "prints")]
fn svg(address: &str) -> Option<String> {
    use qrcode::render::svg::Color;
    use qrcode::{EcLevel, QrCode};
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    Some(code.render::<Color<'_>>().quiet_zone(true).module_dimensions(1, 1).build())
}

/// Nothing is printed that would need it.
#[cfg(not(feature = "prints"))]
fn svg(_address: &str) -> Option<String> {
    None
}

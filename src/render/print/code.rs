//! Codes to scan: an address, as letters and as a picture of modules.

#[cfg(feature = "prints")]
use std::fmt::Write as _;

use serde::Serialize;

use crate::render::public::public_address;
use crate::site::Site;

/// A page's public address, to be printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Scan {
    pub(crate) address: String,
    /// Without what people need not type.
    pub(crate) letters: String,
    /// SVG: black on white, with a quiet zone of four modules (ISO/IEC 18004).
    pub(crate) qr: String,
}

/// The code that opens an output; `None` where the site has no public address.
pub(crate) fn scan(site: &Site, at: &str) -> Option<Scan> {
    let address = public_address(site, at)?;
    let letters = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
    let letters = letters.trim_end_matches('/').to_owned();
    Some(Scan { qr: svg(&address)?, letters, address })
}

/// The code that opens an address of others, such as a group of Zalo.
pub(crate) fn scan_of(address: &str) -> Option<Scan> {
    let letters = address.split_once("://").map_or(address, |(_, rest)| rest).trim_end_matches('/');
    Some(Scan { qr: svg(address)?, letters: letters.to_owned(), address: address.to_owned() })
}

/// Level M gives back 15 % of what a photocopier or a fold has eaten. `None` for an address beyond 2 KB.
///
/// One path whose pieces are the runs of dark modules: a few kilobytes that every print carries are read twice
/// as fast as a piece for each module, and no hairline shows between neighbours.
#[cfg(feature = "prints")]
fn svg(address: &str) -> Option<String> {
    use qrcode::{Color, EcLevel, QrCode};
    const QUIET: usize = 4;
    let code = QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let side = code.width() + 2 * QUIET;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\""
    );
    let colors = code.into_colors();
    for (y, row) in colors.chunks(side - 2 * QUIET).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|left, right| left == right) {
            let width = run.len();
            if run[0] == Color::Dark {
                let _ = write!(svg, "M{} {}h{width}v1h-{width}z", x + QUIET, y + QUIET);
            }
            x += width;
        }
    }
    svg.push_str("\"/></svg>");
    Some(svg)
}

/// Nothing is printed that would need it.
#[cfg(not(feature = "prints"))]
fn svg(_address: &str) -> Option<String> {
    None
}

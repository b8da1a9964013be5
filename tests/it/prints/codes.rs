//! Codes to scan: each is read with a decoder from the rendered page.

use std::path::Path;

use super::pdf::{Grey, Pdf, squeezed};
use super::{ALL, built, none, print, prints, site};
use crate::harness::Site;

const BASE: &str = "https://thutuc.xa-thu.gov.vn";
/// Enough for modules of half a millimetre.
const DOTS_PER_INCH: u32 = 150;
const DOTS_PER_INCH_A1: u32 = 100;

/// A code found on a page.
struct Found {
    /// `Err` says why it cannot be read.
    address: Result<String, String>,
    /// Whether four modules around it are white.
    quiet: bool,
}

fn codes(page: &Grey) -> Vec<Found> {
    let mut decoder = quircs::Quirc::default();
    let found = decoder.identify(page.width, page.height, &page.pixels).map(|code| {
        let code = code.map_err(|error| error.to_string())?;
        let decoded = code.decode().map_err(|error| error.to_string())?;
        let address = String::from_utf8(decoded.payload).map_err(|error| error.to_string())?;
        Ok((address, is_quiet(page, &code)))
    });
    found
        .map(|read: Result<_, String>| match read {
            Ok((address, quiet)) => Found { address: Ok(address), quiet },
            Err(error) => Found { address: Err(error), quiet: false },
        })
        .collect()
}

/// Looks at the ring of four modules around a code that stands upright. The outermost half module is
/// left out, and so is half of the innermost: pixels there are mixed.
fn is_quiet(page: &Grey, code: &quircs::Code) -> bool {
    let (xs, ys) = (code.corners.map(|corner| corner.x), code.corners.map(|corner| corner.y));
    let ends =
        |all: [i32; 4]| (all.into_iter().min().expect("corners"), all.into_iter().max().expect("corners"));
    let ((left, right), (top, bottom)) = (ends(xs), ends(ys));
    let module = f64::from(right - left) / f64::from(code.size);
    let (near, far) = ((module * 0.5).ceil() as i64, (module * 3.5).floor() as i64);
    let (left, right) = (i64::from(left), i64::from(right));
    let (top, bottom) = (i64::from(top), i64::from(bottom));
    let white = |x: i64, y: i64| page.at(x, y) > 200;
    let ring = (near..=far).all(|away| {
        (left - away..=right + away).all(|x| white(x, top - away) && white(x, bottom + away))
            && (top - away..=bottom + away).all(|y| white(left - away, y) && white(right + away, y))
    });
    far > near && ring
}

fn pictures(pdf: &Pdf) -> Vec<Grey> {
    let resolution = if pdf.name() == "bang-tra-cuu" { DOTS_PER_INCH_A1 } else { DOTS_PER_INCH };
    (1..=pdf.pages().len()).map(|page| pdf.picture(page, resolution)).collect()
}

/// How many codes a print must have at least.
fn promised(name: &str) -> usize {
    match name {
        // A code for each of the two fields.
        "bang-tra-cuu" => 2,
        // One for all procedures besides.
        "tem-qr" => 3,
        // It is for places without a signal.
        "so-tay" | "so-tay-chu-to" | "so-tay-dong-gap" => 0,
        name if name.ends_with("to-roi-2-tren-a4") => 2,
        _ => 1,
    }
}

#[test]
fn every_code_opens_a_page_and_is_written_out_beside() {
    let site = built();
    let mut wrong = Vec::new();
    for pdf in prints(&site) {
        let name = pdf.name();
        let mut count = 0;
        for (at, (page, text)) in pictures(&pdf).iter().zip(pdf.texts()).enumerate() {
            let text = squeezed(&text);
            for code in codes(page) {
                count += 1;
                let why = match &code.address {
                    Err(error) => Some(format!("cannot be read: {error}")),
                    Ok(address) => wrong_address(&site, address, &text),
                };
                wrong.extend(why.map(|why| format!("{name}, page {}: a code {why}", at + 1)));
                if !code.quiet {
                    wrong.push(format!("{name}, page {}: no quiet zone of four modules", at + 1));
                }
            }
        }
        if count < promised(&name) {
            wrong.push(format!("{name}: {count} codes, {} are promised", promised(&name)));
        }
        // A picture of a guide is a figure too.
        if !name.contains("huong-dan") && count < pdf.figures() {
            wrong.push(format!("{name}: {} figures, but {count} codes are found", pdf.figures()));
        }
    }
    none(wrong);
}

fn wrong_address(site: &Site, address: &str, text: &str) -> Option<String> {
    let spelled = address.trim_start_matches("https://").trim_end_matches('/');
    let Some(below) = address.strip_prefix(BASE).and_then(|rest| rest.strip_prefix('/')) else {
        // A place's own group.
        let is_group = address.starts_with("https://zalo.me/") && text.contains(spelled);
        return (!is_group).then(|| format!("leads to {address}"));
    };
    let file = if below.is_empty() || below.ends_with('/') {
        format!("{below}index.html")
    } else {
        below.to_owned()
    };
    if !site.path("output/site").join(Path::new(&file)).is_file() {
        return Some(format!("leads to {address}, and there is no {file}"));
    }
    (!text.contains(spelled)).then(|| format!("leads to {address}, which is not written out on the page"))
}

#[test]
fn a_procedures_code_opens_its_page() {
    let site = built();
    for code in ALL {
        let pdf = print(&site, &format!("{code}-niem-yet"));
        let address = format!("{BASE}/thu-tuc/{code}.html");
        let found = pictures(&pdf).iter().flat_map(codes).any(|found| found.address.as_ref() == Ok(&address));
        assert!(found, "{code}: no code for {address}");
    }
}

#[test]
fn without_a_public_address_there_is_no_code() {
    let site = site();
    let config = site.read("niemyet.toml");
    site.write("niemyet.toml", config.replace("base_url", "# base_url"));
    site.run(&["build"]).succeeds().says("base_url");
    site.run(&["check"]).succeeds().says("base_url").says("mã QR");
    assert!(!site.path("output/site/ban-in/tem-qr.pdf").exists());
    let mut wrong = Vec::new();
    let all = prints(&site);
    assert!(all.len() > 30, "{} prints", all.len());
    for pdf in all {
        let name = pdf.name();
        let is_group = |found: &Found| {
            found.address.as_ref().is_ok_and(|address| address.starts_with("https://zalo.me/"))
        };
        let count: usize = pictures(&pdf)
            .iter()
            .map(|page| codes(page).iter().filter(|found| !is_group(found)).count())
            .sum();
        if count > 0 {
            wrong.push(format!("{name}: {count} codes"));
        }
        if pdf.text().contains("mã QR") {
            wrong.push(format!("{name} speaks of a code that is not there"));
        }
    }
    none(wrong);
}

#[test]
fn labels_cannot_be_asked_for_without_a_public_address() {
    let site = site();
    let config = site.read("niemyet.toml");
    site.write("niemyet.toml", config.replace("base_url", "# base_url"));
    site.run(&["print", "--format", "tem-qr", "--to", "t.pdf"]).ends_with(2).says("base_url");
    assert!(!site.path("t.pdf").exists());
}

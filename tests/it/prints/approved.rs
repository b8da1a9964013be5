//! Approved pictures: what somebody has looked at and found good.
//!
//! `tests/prints/approved` has a small grey picture of each page, at most four of a print. A page that
//! moved fails with how much and where, and is written beside as `….new.png`. `NIEMYET_UPDATE=1` writes
//! those that are missing or moved; look at each before you keep it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::pdf::{Grey, Pdf};
use super::{built, none, prints};
use crate::harness::{repository, updating};

const DOTS_PER_INCH: u32 = 32;
const PAGES: usize = 4;
/// Pixels that differ by more than this after blurring have moved; renderers differ by less.
const DIFFERENT: u8 = 40;
/// Of a thousand pixels with ink, so many may differ.
const TOLERATED: usize = 10;

fn folder() -> PathBuf {
    repository().join("tests/prints/approved")
}

/// What moved between two pictures of a page.
#[derive(Debug, PartialEq, Eq)]
enum Moved {
    Nothing,
    Size,
    /// Of a thousand pixels with ink, and the box around them in millimetres.
    Pixels {
        of_thousand: usize,
        from: (usize, usize),
        to: (usize, usize),
    },
}

fn moved(approved: &Grey, made: &Grey) -> Moved {
    if (approved.width, approved.height) != (made.width, made.height) {
        return Moved::Size;
    }
    let (old, new) = (blurred(approved), blurred(made));
    let inked = |pixels: &[u8]| pixels.iter().filter(|pixel| **pixel < 230).count();
    let ink = inked(&old).max(inked(&new)).max(1);
    let differ: Vec<usize> = (0..old.len()).filter(|&at| old[at].abs_diff(new[at]) > DIFFERENT).collect();
    let of_thousand = differ.len() * 1000 / ink;
    if of_thousand <= TOLERATED {
        return Moved::Nothing;
    }
    let millimetres = |pixels: usize| pixels * 254 / 10 / DOTS_PER_INCH as usize;
    let (xs, ys) = (differ.iter().map(|at| at % made.width), differ.iter().map(|at| at / made.width));
    let corner =
        |x: Option<usize>, y: Option<usize>| (millimetres(x.unwrap_or(0)), millimetres(y.unwrap_or(0)));
    Moved::Pixels {
        of_thousand,
        from: corner(xs.clone().min(), ys.clone().min()),
        to: corner(xs.max(), ys.max()),
    }
}

/// Each pixel with its eight neighbours.
fn blurred(page: &Grey) -> Vec<u8> {
    let (width, height) = (page.width as i64, page.height as i64);
    let around = |x: i64, y: i64| {
        let near = (-1..=1).flat_map(|down| (-1..=1).map(move |right| (right, down)));
        let sum: u32 = near.map(|(right, down)| u32::from(page.at(x + right, y + down))).sum();
        u8::try_from(sum / 9).expect("a mean")
    };
    (0..height).flat_map(|y| (0..width).map(move |x| (x, y))).map(|(x, y)| around(x, y)).collect()
}

fn read(path: &Path) -> Option<Grey> {
    let file = std::io::BufReader::new(fs::File::open(path).ok()?);
    let mut reader = png::Decoder::new(file).read_info().expect("a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut pixels).expect("a picture");
    assert_eq!((info.color_type, info.bit_depth), (png::ColorType::Grayscale, png::BitDepth::Eight));
    Some(Grey { width: info.width as usize, height: info.height as usize, pixels })
}

fn write(path: &Path, page: &Grey) {
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    let file = fs::File::create(path).expect("a file");
    let side = |pixels: usize| u32::try_from(pixels).expect("a small picture");
    let mut encoder = png::Encoder::new(file, side(page.width), side(page.height));
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::High);
    encoder.write_header().and_then(|mut writer| writer.write_image_data(&page.pixels)).expect("a PNG");
}

/// "9.100001-niem-yet.2.png"
fn pages(pdf: &Pdf) -> Vec<(String, Grey)> {
    let count = pdf.pages().len().min(PAGES);
    (1..=count).map(|page| (format!("{}.{page}.png", pdf.name()), pdf.picture(page, DOTS_PER_INCH))).collect()
}

#[test]
fn every_page_looks_as_approved() {
    let site = built();
    let mut wrong = Vec::new();
    let mut known = BTreeSet::new();
    let mut missing = 0;
    for (name, made) in prints(&site).iter().flat_map(pages) {
        let path = folder().join(&name);
        let beside = path.with_extension("new.png");
        let _ = fs::remove_file(&beside);
        let found = read(&path).map(|approved| moved(&approved, &made));
        known.insert(name.clone());
        let why = match found {
            Some(Moved::Nothing) => continue,
            _ if updating() => {
                write(&path, &made);
                continue;
            }
            None => {
                missing += 1;
                continue;
            }
            Some(Moved::Size) => "another size".to_owned(),
            Some(Moved::Pixels { of_thousand, from, to }) => {
                let percent = format!("{},{} %", of_thousand / 10, of_thousand % 10);
                format!("{percent} of its ink moved, within {from:?}–{to:?} mm; see {}", beside.display())
            }
        };
        write(&beside, &made);
        wrong.push(format!("{name}: {why}"));
    }
    for path in fs::read_dir(folder()).into_iter().flatten().map(|entry| entry.expect("an entry").path()) {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if name.ends_with(".png") && !name.ends_with(".new.png") && !known.contains(&name) {
            if updating() {
                fs::remove_file(&path).expect("removed");
            } else {
                wrong.push(format!("{name}: there is no such page any more"));
            }
        }
    }
    if missing > 0 {
        wrong.push(format!(
            "{missing} pages have no approved picture; to make them, then look at each: \
             NIEMYET_UPDATE=1 cargo test every_page_looks_as_approved"
        ));
    }
    none(wrong);
}

/// What is compared tells movement from another smoothing of the same letters.
#[test]
fn movement_is_seen_and_smoothing_is_not() {
    let site = built();
    let page = super::print(&site, "9.100002-niem-yet").picture(1, DOTS_PER_INCH);
    assert_eq!(moved(&page, &page), Moved::Nothing);

    let mut smoothed = page.clone();
    for (at, pixel) in smoothed.pixels.iter_mut().enumerate() {
        let change = ((at * 31) % 25) as u8;
        *pixel = if at % 2 == 0 { pixel.saturating_add(change) } else { pixel.saturating_sub(change) };
    }
    assert_eq!(moved(&page, &smoothed), Moved::Nothing);

    let shifted = |right: i64, down: i64| {
        let pixels = (0..page.height as i64).flat_map(|y| (0..page.width as i64).map(move |x| (x, y)));
        Grey { pixels: pixels.map(|(x, y)| page.at(x - right, y - down)).collect(), ..page.clone() }
    };
    for (right, down) in [(1, 0), (0, 1), (3, 2)] {
        assert!(matches!(moved(&page, &shifted(right, down)), Moved::Pixels { .. }), "{right} {down}");
    }
    // A part of the page alone: the lower third, one pixel down.
    let from = page.pixels.len() * 2 / 3;
    let mut part = page.clone();
    part.pixels[from..].copy_from_slice(&shifted(0, 1).pixels[from..]);
    assert!(matches!(moved(&page, &part), Moved::Pixels { .. }));
    assert_eq!(moved(&page, &Grey { width: 1, height: 1, pixels: vec![0] }), Moved::Size);
}

//! Printed matter as the built program makes it, from the site in `tests/prints/input`: six invented
//! procedures (short, median, with cases, with 224 papers, with a name of 919 letters, with a note of
//! 5,900), one that has ended and one that is only listed, and a linked group that is to come, with every
//! format asked for.
//!
//! All tests look at one build of that site. One helper knows poppler ([`pdf`]); the rest is data.

mod approved;
mod campaign;
mod codes;
mod command;
mod pdf;
mod portal;
mod refused;
mod said;
mod service;
mod stays;

use std::ops::RangeInclusive;
use std::sync::{Arc, Mutex, Weak};

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::harness::{Site, repository};
use pdf::{Pdf, all_in};

/// The six that are printed.
const SHORT: &str = "9.100001";
const MEDIAN: &str = "9.100002";
const CASES: &str = "9.100003";
const MANY_PAPERS: &str = "9.100004";
const LONG_NAME: &str = "9.100005";
const LONG_NOTE: &str = "9.100006";
const ALL: [&str; 6] = [SHORT, MEDIAN, CASES, MANY_PAPERS, LONG_NAME, LONG_NOTE];
const ENDED: &str = "9.100007";
const LISTED: &str = "9.100008";

/// Formats that are made of a procedure.
const OF_PROCEDURE: [&str; 5] = ["niem-yet", "to-roi-a5", "to-roi-2-tren-a4", "to-gap", "ap-phich"];
/// The other prints of the site.
const OTHERS: &[&str] = &[
    "2026-11-lich-truc",
    "bang-tra-cuu",
    "ben-bai-danh-muc",
    "danh-ba",
    "hen-gio-huong-dan",
    "hen-gio-huong-dan-to-gap",
    "lien-thong-nghe-va-cho-ap-phich",
    "lien-thong-nghe-va-cho-to-gap",
    "lien-thong-nghe-va-cho-to-roi-2-tren-a4",
    "lien-thong-nghe-va-cho-to-roi-a5",
    "ngay-ben-xa-bo-in",
    "nghe-thu-cong-danh-muc",
    "phieu-hoi",
    "so-tay",
    "so-tay-chu-to",
    "so-tay-dong-gap",
    "so-theo-doi",
    "tem-qr",
    "the-lien-he",
    "thu-tu-ngay-phuc-vu",
    "ve-ap-ngay-phuc-vu",
];

const SHORT_FILE: &str = "content/procedures/ngan.md";

/// The site of `tests/prints/input`, its short procedure written as a Mac does: decomposed.
fn site() -> Site {
    let site = Site::copy_of(&repository().join("tests/prints/input"));
    let decomposed: String = site.read(SHORT_FILE).nfd().collect();
    assert!(!is_nfc(&decomposed));
    site.write(SHORT_FILE, decomposed);
    site
}

/// That site, built once for all tests that look at it at the same time.
fn built() -> Arc<Site> {
    static BUILT: Mutex<Weak<Site>> = Mutex::new(Weak::new());
    let mut held = BUILT.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    held.upgrade().unwrap_or_else(|| {
        let site = site();
        site.run(&["build"]).succeeds();
        let site = Arc::new(site);
        *held = Arc::downgrade(&site);
        site
    })
}

fn prints(site: &Site) -> Vec<Pdf> {
    all_in(&site.path("output/site/ban-in"))
}

fn print(site: &Site, name: &str) -> Pdf {
    Pdf::new(site.path(&format!("output/site/ban-in/{name}.pdf")))
}

/// What every print of a format is on.
struct Form {
    /// Width and height in millimetres; a pack has several.
    sizes: &'static [(f64, f64)],
    pages: RangeInclusive<usize>,
}

const A5: (f64, f64) = (148.0, 210.0);
const A4: (f64, f64) = (210.0, 297.0);
const A4_LANDSCAPE: (f64, f64) = (297.0, 210.0);
const A3: (f64, f64) = (297.0, 420.0);
const A1_LANDSCAPE: (f64, f64) = (841.0, 594.0);

fn form(name: &str) -> Form {
    type Named = (&'static str, &'static [(f64, f64)], RangeInclusive<usize>);
    let forms: [Named; 20] = [
        ("bo-in", &[A4, A4_LANDSCAPE, A3], 9..=11),
        ("niem-yet", &[A4], 1..=99),
        ("lich-truc", &[A4_LANDSCAPE], 1..=1),
        ("ngay-phuc-vu", &[A3], 1..=1),
        ("danh-ba", &[A4], 1..=1),
        ("the-lien-he", &[A4], 1..=1),
        ("phieu-hoi", &[A4], 1..=1),
        ("to-roi-a5", &[A5], 1..=2),
        ("to-roi-2-tren-a4", &[A4_LANDSCAPE], 1..=2),
        ("huong-dan-to-gap", &[A4_LANDSCAPE], 2..=2),
        ("to-gap", &[A4_LANDSCAPE], 2..=2),
        ("ap-phich", &[A3], 1..=1),
        ("danh-muc", &[A4], 1..=1),
        ("bang-tra-cuu", &[A1_LANDSCAPE], 1..=1),
        ("tem-qr", &[A4], 1..=1),
        ("huong-dan", &[A5], 1..=2),
        ("so-tay", &[A5], 4..=40),
        ("so-tay-chu-to", &[A5], 4..=60),
        ("so-theo-doi", &[A4_LANDSCAPE], 1..=1),
        ("so-tay-dong-gap", &[A4_LANDSCAPE], 2..=20),
    ];
    let found = forms.into_iter().find(|(format, ..)| name.ends_with(format));
    let (_, sizes, pages) = found.unwrap_or_else(|| panic!("{name}: of no format"));
    Form { sizes, pages }
}

/// Fails with all that was found, not with the first of it.
#[track_caller]
fn none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "{} found wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn exactly_these_prints_are_made() {
    let site = built();
    let mut wanted: Vec<String> =
        ALL.iter().flat_map(|code| OF_PROCEDURE.map(|format| format!("{code}-{format}"))).collect();
    wanted.extend(OTHERS.iter().map(|name| (*name).to_owned()));
    wanted.sort();
    let mut made: Vec<String> = prints(&site).iter().map(Pdf::name).collect();
    made.sort();
    assert_eq!(made, wanted);
    let room = site.read("output/site/ban-in/index.html");
    none(
        wanted
            .iter()
            .filter(|name| !room.contains(&format!("{name}.pdf")))
            .map(|name| format!("{name} is not in the print room"))
            .collect(),
    );
    assert!(room.contains("In hai mặt, lật theo cạnh ngắn, tỉ lệ"), "{room}");
}

#[test]
fn every_print_can_be_read_by_everybody() {
    let site = built();
    let mut wrong = Vec::new();
    for pdf in prints(&site) {
        let name = pdf.name();
        let mut expect = |holds: bool, what: &str| {
            if !holds {
                wrong.push(format!("{name}: {what}"));
            }
        };
        let (info, meta) = (pdf.info(), pdf.meta());
        expect(info.get("Tagged").is_some_and(|tagged| tagged == "yes"), "not tagged");
        expect(info.get("Title").is_some_and(|title| !title.is_empty()), "no title");
        expect(meta.contains("<pdfuaid:part>1</pdfuaid:part>"), "not PDF/UA-1");
        expect(meta.contains("<dc:language><rdf:Bag><rdf:li>vi</rdf:li>"), "not said to be Vietnamese");
        let fonts = pdf.fonts();
        expect(!fonts.is_empty(), "no font");
        for (font, embedded) in &fonts {
            expect(*embedded, &format!("{font} is not embedded"));
        }
        let text = pdf.text();
        expect(text.chars().any(char::is_alphabetic), "no text");
        expect(is_nfc(&text), "text that is not NFC");
        expect(!text.contains('\u{fffd}'), "a letter that cannot be copied");
        expect(!text.contains('\u{ad}'), "a soft hyphen");
    }
    none(wrong);
}

#[test]
fn every_print_is_on_its_paper() {
    let site = built();
    let mut wrong = Vec::new();
    for pdf in prints(&site) {
        let (name, pages) = (pdf.name(), pdf.pages());
        let form = form(&name);
        if !form.pages.contains(&pages.len()) {
            wrong.push(format!("{name}: {} pages, not {:?}", pages.len(), form.pages));
        }
        let fits = |(width, height): &(f64, f64), (wide, high): &(f64, f64)| {
            (width - wide).abs() < 0.5 && (height - high).abs() < 0.5
        };
        let odd = pages.iter().find(|page| !form.sizes.iter().any(|size| fits(page, size)));
        wrong.extend(odd.map(|(width, height)| format!("{name}: a page of {width:.0} × {height:.0} mm")));
    }
    none(wrong);
    let pages = |name| print(&site, name).pages().len();
    assert_eq!(pages("so-tay-dong-gap"), pages("so-tay").div_ceil(4) * 2, "two pages on each side");
}

#[test]
fn no_page_is_empty() {
    let site = built();
    let mut wrong = Vec::new();
    for pdf in prints(&site) {
        let pages = 1..=pdf.pages().len();
        let empty = pages.filter(|page| pdf.picture(*page, 20).pixels.iter().all(|pixel| *pixel > 200));
        wrong.extend(empty.map(|page| format!("{}: page {page} is empty", pdf.name())));
    }
    none(wrong);
}

/// Folded in the middle, the sheets of the stitched booklet give its pages in order.
/// The prints of the sample have long tables, those of the other site long texts.
#[test]
fn nothing_is_printed_over_anything_else() {
    let sample = Site::sample();
    sample.run(&["build", "--only", "prints"]).succeeds();
    let mut wrong = Vec::new();
    for print in prints(&built()).into_iter().chain(prints(&sample)) {
        for (at, (width, height)) in print.pages().into_iter().enumerate() {
            let points = |millimetres: f64| millimetres / 25.4 * 72.0;
            let words = print.words(at + 1);
            for (index, word) in words.iter().enumerate() {
                let over = words[index + 1..].iter().find(|other| word.is_over(other));
                let is_outside =
                    word.left < 0.0 || word.right > points(width) || word.bottom > points(height);
                if over.is_some() || is_outside {
                    let over = over.map_or("the edge of the paper", |other| &other.text);
                    wrong.push(format!("{} {}: “{}” over {over}", print.name(), at + 1, word.text));
                }
            }
        }
    }
    none(wrong);
}

#[test]
fn the_stitched_booklet_folds_into_the_one_for_reading() {
    let site = built();
    let letters_of = |name: &str| -> Vec<String> {
        print(&site, name).texts().iter().map(|page| pdf::letters(page)).collect()
    };
    let (pages, sides) = (letters_of("so-tay"), letters_of("so-tay-dong-gap"));
    let all = pages.len().div_ceil(4) * 4;
    let mut wrong = Vec::new();
    for (at, side) in sides.iter().enumerate() {
        // The outermost sheet has the last page beside the first; on the back it is the other way round.
        let outer = [all - 1 - at, at];
        let mut rest = side.as_str();
        for page in if at % 2 == 0 { outer } else { [at, all - 1 - at] } {
            let wanted = pages.get(page).map_or("", String::as_str);
            match rest.split_once(wanted) {
                Some((_, after)) => rest = after,
                None => wrong.push(format!("page {} is not in its place on side {}", page + 1, at + 1)),
            }
        }
    }
    none(wrong);
}

#[test]
fn letters_are_never_small() {
    let site = built();
    let mut wrong = Vec::new();
    for pdf in prints(&site) {
        let name = pdf.name();
        let (body, least) = if name == "so-tay-chu-to" { (14, 11) } else { (11, 9) };
        // A poster and a label say little besides their small print.
        let is_bare = name.ends_with("ap-phich") || ["tem-qr", "the-lien-he"].contains(&name.as_str());
        wrong.extend(too_small(&pdf, if is_bare { least } else { body }, least));
    }
    none(wrong);
}

/// Words that are the content of leaflets, by procedure; only small print may be smaller than the body.
const CONTENT: [(&str, [&str; 3]); 5] = [
    (SHORT, ["Neo thuyền qua đêm", "Không thu phí, lệ phí", "Nhận thẻ neo"]),
    (MEDIAN, ["Xin giấy xác nhận nghề", "12.345 đồng", "Ba ảnh sản phẩm"]),
    (CASES, ["Thuê chỗ đậu thuyền", "Ký giấy thuê", "Giấy ủy quyền thuê"]),
    (MANY_PAPERS, ["Mở xưởng đóng thuyền", "Theo nghị quyết của HĐND", "giấy tờ khác"]),
    (LONG_NOTE, ["Xin giấy giăng lưới", "Đo lưới ở nhà bến", "Tờ khai số mét lưới"]),
];

#[test]
fn only_small_print_is_set_small() {
    let site = built();
    let mut wrong = Vec::new();
    let mut look = |name: &str, body: u32, words: &[&str]| {
        let sizes = print(&site, name).sizes();
        let small: String = sizes.range(..body * 3).map(|(_, text)| pdf::letters(text)).collect();
        let found = words.iter().filter(|words| small.contains(&pdf::letters(words)));
        wrong.extend(found.map(|words| format!("{name}: “{words}” is set smaller than {body} pt")));
    };
    for (code, words) in CONTENT {
        OF_PROCEDURE.iter().for_each(|format| look(&format!("{code}-{format}"), 11, &words));
    }
    for words in
        CONTENT.iter().filter(|(code, _)| [SHORT, MEDIAN, CASES].contains(code)).map(|(_, words)| words)
    {
        look("so-tay", 11, words);
        look("so-tay-chu-to", 14, words);
    }
    none(wrong);
}

/// Whether most letters are set smaller than `body` points, or any smaller than `least`.
fn too_small(pdf: &Pdf, body: u32, least: u32) -> Vec<String> {
    let name = pdf.name();
    let counts = pdf.sizes().into_iter().map(|(size, text)| (size, pdf::letters(&text).chars().count()));
    let counts: Vec<(u32, usize)> = counts.collect();
    let points = |thirds: u32| f64::from(thirds) / 3.0;
    let mut wrong = Vec::new();
    let Some((most, _)) = counts.iter().max_by_key(|(_, count)| *count) else {
        return vec![format!("{name}: no text")];
    };
    if *most < body * 3 {
        wrong.push(format!("{name}: the body is set in {:.1} pt", points(*most)));
    }
    let small = counts.iter().find(|(size, _)| *size < least * 3);
    wrong.extend(small.map(|(size, count)| format!("{name}: {count} letters of {:.1} pt", points(*size))));
    wrong
}

/// Setting it would take gigabytes: it is refused before anything is set.
#[test]
fn a_text_longer_than_a_print_may_be_is_told() {
    let site = Site::started();
    let path = "content/procedures/ho-tich/giay-xac-nhan-mau.md";
    let longest = "Nộp hồ sơ tại quầy.\n\n".repeat(16_500);
    site.write(path, format!("{}\n## Ghi chú\n\n{longest}", site.read(path)));
    site.run(&["check"]).ends_with(1).says("lỗi[E0533]: Bản niêm yết dài").says("quá 400 KB").says(path);
}

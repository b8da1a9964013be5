//! Where things are. An address printed once lives for ever: change none of these.

use std::sync::Arc;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::browse::Browse;
use super::prints;
use super::traits::{Cost, Handing};
use crate::catalogue::kinds::language::Tag;
use crate::catalogue::kinds::{Face, Row, procedure};
use crate::catalogue::{Audience, LifeEvent};
use crate::theme::Letters;

pub(crate) const HOME: &str = "index.html";
pub(crate) const PROCEDURES: &str = "thu-tuc/index.html";
/// The folder of the pages of fields.
pub(crate) const FIELDS: &str = "linh-vuc/";
/// The folders of pages of procedures that have something in common: an event of life, whom they are for, how they are done.
const EVENTS: &str = "viec-trong-doi/";
const AUDIENCES: &str = "danh-cho/";
const WAYS: &str = "cach-lam/";
pub(crate) const PRINT_ROOM: &str = "ban-in/index.html";
pub(crate) const CONTACT: &str = "lien-he.html";
pub(crate) const NOT_FOUND: &str = "404.html";
pub(crate) const OPEN_DATA_PAGE: &str = "du-lieu-mo/index.html";
pub(crate) const OPEN_DATA: &str = "du-lieu-mo/thu-tuc.json";
pub(crate) const SHORTENED: &str = "rut-ngan.html";
pub(crate) const NEWS: &str = "moi-cong-bo.html";
pub(crate) const FIGURES_CSV: &str = "du-lieu-mo/so-lieu.csv";
pub(crate) const LIST_CSV: &str = "du-lieu-mo/danh-muc.csv";
pub(crate) const FEED: &str = "moi-cong-bo.xml";
pub(crate) const SITEMAP: &str = "sitemap.xml";
pub(crate) const ROBOTS: &str = "robots.txt";
pub(crate) const STYLE: &str = "style.css";
pub(crate) const MORE_STYLE: &str = "theo-yeu-cau.css";
pub(crate) const SCRIPT: &str = "script.js";
pub(crate) const MORE_SCRIPT: &str = "theo-yeu-cau.js";
/// Whether the office is open, and when a dossier is done.
pub(crate) const CALENDAR_SCRIPT: &str = "lich.js";
pub(crate) const CALENDAR: &str = "du-lieu-mo/lich.json";
pub(crate) const SEARCH: &str = "tim-kiem.js";
pub(crate) const SEARCH_INDEX: &str = "tim-kiem-danh-muc.js";
/// Where pages are kept for when there is no network.
pub(crate) const OFFLINE: &str = "ngoai-mang.html";
/// What can be kept, and how large it is.
pub(crate) const OFFLINE_LIST: &str = "ngoai-mang.json";
pub(crate) const OFFLINE_SCRIPT: &str = "ngoai-mang.js";
/// At the top, since it speaks for what lies beside and below it.
pub(crate) const WORKER: &str = "sw.js";

/// The page of a code. Made of the code, never of a name: thirty names are shared by several procedures.
pub(crate) fn procedure(code: &str) -> Arc<str> {
    page(procedure::PAGES, code)
}

pub(crate) fn field(slug: &str) -> Arc<str> {
    page(FIELDS, slug)
}

/// A page in a kind's folder.
pub(crate) fn page(folder: &str, slug: &str) -> Arc<str> {
    format!("{folder}{slug}.html").into()
}

/// A page that the theme adds.
pub(crate) fn own_page(name: &str) -> Arc<str> {
    page("", name)
}

/// The picture that chats show beside a link.
pub(crate) const SHARE: &str = "hinh-chia-se.png";

/// The style that brings the font of a script.
pub(crate) fn letters(letters: Letters) -> Arc<str> {
    format!("chu-{}.css", letters.name()).into()
}

/// The dates of a service day for calendars of telephones, beside its page; without one those of all.
pub(crate) fn service_days(page: Option<&str>) -> Arc<str> {
    let page = page.unwrap_or("ngay-phuc-vu.html");
    format!("{}.ics", page.strip_suffix(".html").unwrap_or(page)).into()
}

/// The page in another language, beside the Vietnamese one.
pub(crate) fn translation(original: &str, language: &str) -> Arc<str> {
    format!("{}.{language}.html", original.strip_suffix(".html").unwrap_or(original)).into()
}

/// The Vietnamese page of an address that looks like that of a translation, and the language.
pub(crate) fn translated(at: &str) -> Option<(String, &str)> {
    let (original, language) = at.strip_suffix(".html")?.rsplit_once('.')?;
    Tag::read(language)?;
    Some((format!("{original}.html"), language))
}

/// The page of a thing, or of the procedure that it is; `None` where a file of the kind has no page.
pub(crate) fn of(kind: &Row, thing: &Face<'_>) -> Option<Arc<str>> {
    match thing.procedure {
        Some(code) => Some(procedure(code)),
        None => Some(page(kind.pages?, thing.slug?)),
    }
}

/// A page of procedures that have something in common.
pub(crate) fn browse(of: Browse) -> Arc<str> {
    match of {
        Browse::Event(event) => page(EVENTS, of_event(event)),
        Browse::Audience(audience) => page(AUDIENCES, of_audience(audience)),
        Browse::Handing(Handing::FromHome) => page(WAYS, "nop-tu-nha"),
        Browse::Handing(Handing::InPerson) => page(WAYS, "phai-den-nop"),
        Browse::Handing(Handing::NotStated) => page(WAYS, "chua-ghi-cach-nop"),
        Browse::Cost(Cost::Free) => page(WAYS, "khong-thu-phi"),
        Browse::Cost(Cost::FeeFree) => page(WAYS, "phi-khong-thu-le-phi-chua-ghi"),
        Browse::Cost(Cost::NotFree) => page(WAYS, "co-thu-phi"),
        Browse::Cost(Cost::NotStated) => page(WAYS, "chua-ghi-phi"),
        Browse::SameDay => page(WAYS, "trong-ngay"),
    }
}

fn of_event(event: LifeEvent) -> &'static str {
    match event {
        LifeEvent::Birth => "sinh-con",
        LifeEvent::Marriage => "ket-hon",
        LifeEvent::Divorce => "ly-hon",
        LifeEvent::Death => "mat-nguoi-than",
        LifeEvent::House => "lam-nha",
        LifeEvent::Land => "dat-dai",
        LifeEvent::Business => "mo-tiem",
        LifeEvent::School => "di-hoc",
        LifeEvent::OldAge => "tuoi-gia",
        LifeEvent::Disability => "khuyet-tat",
        LifeEvent::Merit => "nguoi-co-cong",
        LifeEvent::Poverty => "ho-ngheo",
    }
}

fn of_audience(audience: Audience) -> &'static str {
    match audience {
        Audience::Resident => "nguoi-dan",
        Audience::Business => "ho-kinh-doanh-doanh-nghiep",
        Audience::Cooperative => "hop-tac-xa",
        Audience::Organisation => "to-chuc",
        Audience::Official => "can-bo-cong-chuc",
        Audience::Overseas => "nguoi-viet-o-nuoc-ngoai",
        Audience::Foreigner => "nguoi-nuoc-ngoai",
    }
}

/// The picture that stands for all prints of a kind.
pub(crate) fn print_picture(kind: &str) -> Arc<str> {
    format!("{}hinh/{kind}.png", prints::FOLDER).into()
}

/// Where a file below `content/` is published: forms under `bieu-mau/`, others by their own path.
pub(crate) fn asset(file: &str) -> Arc<str> {
    format!("bieu-mau/{}", file.strip_prefix("forms/").unwrap_or(file)).into()
}

/// The link from one page to another, relative, so that the folder works wherever it lies.
/// Parts that are not plain ASCII are percent-encoded.
pub(crate) fn relative(from: &str, to: &str) -> String {
    let mut from: Vec<&str> = from.split('/').collect();
    from.pop();
    let to: Vec<&str> = to.split('/').collect();
    let shared = from.iter().zip(&to[..to.len() - 1]).take_while(|(a, b)| a == b).count();
    let mut link = "../".repeat(from.len() - shared);
    link.push_str(&encode_path(&to[shared..].join("/")));
    link
}

/// The folder an output lies in, with its `/`; "" for the site's own.
pub(crate) fn folder(at: &str) -> &str {
    at.rfind('/').map_or("", |slash| &at[..=slash])
}

/// All but the unreserved characters of RFC 3986.
const PART: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
const PATH: &AsciiSet = &PART.remove(b'/');

/// Percent-encodes one part of a path.
pub fn encode(part: &str) -> String {
    utf8_percent_encode(part, PART).to_string()
}

/// Percent-encodes a path, part by part.
pub(crate) fn encode_path(path: &str) -> String {
    utf8_percent_encode(path, PATH).to_string()
}

/// The text that was percent-encoded; `None` where a `%` stands without its two digits, or where it is no text.
pub(crate) fn decode(text: &str) -> Option<String> {
    // The library would let a lone `%` stand for itself.
    let is_code =
        |rest: &str| matches!(rest.as_bytes(), [a, b, ..] if a.is_ascii_hexdigit() && b.is_ascii_hexdigit());
    if !text.split('%').skip(1).all(is_code) {
        return None;
    }
    percent_decode_str(text).decode_utf8().ok().map(|decoded| decoded.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_relative(from: &str, to: &str, link: &str) {
        assert_eq!(relative(from, to), link);
    }

    #[test]
    fn links_are_relative() {
        check_relative("index.html", "thu-tuc/1.html", "thu-tuc/1.html");
        check_relative("thu-tuc/1.html", "index.html", "../index.html");
        check_relative("thu-tuc/1.html", "thu-tuc/2.html", "2.html");
        check_relative(
            "thu-tuc/1.html",
            "linh-vuc/đất đai.html",
            "../linh-vuc/%C4%91%E1%BA%A5t%20%C4%91ai.html",
        );
        check_relative("a/b/c.html", "a/d.html", "../d.html");
    }

    #[track_caller]
    fn check_decoded(text: &str, decoded: Option<&str>) {
        assert_eq!(decode(text).as_deref(), decoded, "{text}");
    }

    #[test]
    fn what_is_encoded_is_decoded() {
        let path = "bieu-mau/tờ khai (1)~%+&.docx";
        assert_eq!(encode_path(path), "bieu-mau/t%E1%BB%9D%20khai%20%281%29~%25%2B%26.docx");
        assert_eq!(encode("a/b-c._~"), "a%2Fb-c._~");
        check_decoded(&encode_path(path), Some(path));
        check_decoded("%c3%A2+", Some("â+"));
        for nothing in ["%", "a%4", "%zz", "%%41", "%ff"] {
            check_decoded(nothing, None);
        }
    }

    #[test]
    fn translations_lie_beside_the_page() {
        assert_eq!(&*translation("thu-tuc/1.000001.html", "rad"), "thu-tuc/1.000001.rad.html");
        let page = "thu-tuc/1.000001.html".to_owned();
        assert_eq!(translated("thu-tuc/1.000001.rad.html"), Some((page, "rad")));
        assert_eq!(translated("thu-tuc/1.000001.html"), None);
        assert_eq!(translated("style.css"), None);
    }

    #[test]
    fn folders() {
        assert_eq!(folder("index.html"), "");
        assert_eq!(folder("ban-in/hinh/to-roi.png"), "ban-in/hinh/");
    }
}

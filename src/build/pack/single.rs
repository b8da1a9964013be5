//! One page that holds all pages: it is sent in a chat or copied to a memory card, and opened with nothing beside it.
//!
//! Telephones open a folder's pages one by one under addresses (`content://…`) from which no link, style or script leads
//! on; one file is what works there. What all pages have around them stands in it once, the style and the theme's script
//! as they are, and what each page has of its own is compressed, some pages together. The script `single.js` unpacks the
//! page that is asked for; the address behind `#` says which. Nothing is loaded from anywhere: the page's policy forbids
//! it, and names by their hashes the only scripts and the only style that are.
//!
//! Where no script runs (a preview in a chat, a viewer of files), the essentials of every procedure stand there as plain
//! text, as far as the size allows, with what is missing. Whoever runs scripts does not even read that part.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use serde::Serialize;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::{Feed, HOME, Sink, is_page};
use crate::build::bundle::{Body, Bundled, OutputPath, Outputs};
use crate::build::workers;
use crate::diagnostic::Diagnostic;
use crate::render::packed::{Said, said};
use crate::site::{FieldEntry, Output, Page, Site, address};
use crate::theme::escape_into;

const SCRIPT: &str = include_str!("single.js");
const STYLE: &str = include_str!("single.css");

/// Pages that are compressed together: what they share is stored once, and all of them are unpacked for one.
const TOGETHER: usize = 8;
/// What chats take and old telephones open.
pub(super) const MOST_BYTES: usize = 6_000_000;
/// Of all pictures together.
const MOST_OF_PICTURES: usize = 1_000_000;

/// What is decided of the file before its parts are made.
#[derive(Debug, Serialize)]
pub(super) struct Frame {
    title: String,
    lang: String,
    said: Said,
    /// The pictures that pages show.
    pictures: Vec<String>,
    /// The pages of procedures by field, last those without one: for those without scripts.
    fields: Vec<(String, Vec<OutputPath>)>,
}

impl Frame {
    pub(super) fn of(site: &Site) -> Self {
        let config = &*site.config;
        let shown = site.guides.iter().flat_map(|entry| &entry.guide.steps);
        let shown = shown.filter_map(|step| Some(&*step.picture.as_ref()?.file));
        let mut pictures: Vec<String> = config
            .commune
            .logo
            .as_deref()
            .into_iter()
            .chain(shown)
            .map(|file| address::asset(file).to_string())
            .collect();
        pictures.sort();
        pictures.dedup();
        let field = |field: &FieldEntry| {
            let listed = field.listed.iter().map(|&id| site.entries[id].address.clone());
            (field.field.name.clone(), listed.collect::<Vec<_>>())
        };
        let mut fields: Vec<(String, Vec<OutputPath>)> = site.fields.iter().map(field).collect();
        // Linked groups have none.
        let others = site.entries.iter().filter(|entry| entry.is_listed() && entry.field.is_none());
        fields.push((String::new(), others.map(|entry| entry.address.clone()).collect()));
        fields.retain(|(_, listed)| !listed.is_empty());
        Self {
            title: config.title.clone(),
            lang: if config.language.is_empty() { "vi".to_owned() } else { config.language.clone() },
            said: said(site),
            pictures,
            fields,
        }
    }

    /// Whether a page shows this file.
    pub(super) fn shows(&self, at: &str) -> bool {
        self.pictures.iter().any(|picture| picture == at)
    }
}

/// What a page has of its own.
struct Own {
    at: OutputPath,
    title: String,
    main: String,
    /// The essentials of a procedure, as plain text.
    short: Option<String>,
}

/// How much stands there for those without scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Plain {
    /// The essentials of every procedure.
    Essentials,
    /// Their names.
    Names,
}

pub(super) fn write<E>(
    frame: &Frame,
    parts: &Outputs,
    feed: Feed<'_, E>,
    sink: Sink<'_, E>,
) -> Result<Vec<Diagnostic>, E>
where
    E: From<Box<Diagnostic>> + Send,
{
    let text = |at: &str| -> Result<String, E> {
        let Some((at, output)) = parts.get_key_value(at) else { return Ok(String::new()) };
        read(at, output, feed).map(|(text, _)| text)
    };
    let pages: Vec<(&OutputPath, &Bundled)> = parts.iter().filter(|(_, output)| is_page(output)).collect();
    let made = workers::each(pages.len(), |index| own(pages[index].0, pages[index].1, feed));
    let mut said = Vec::new();
    let mut own = Vec::with_capacity(made.len());
    for one in made {
        let (page, of_page) = one?;
        own.push(page);
        said.extend(of_page);
    }
    let around = Around::of(&text(HOME)?);
    let file = File {
        frame,
        style: without_end("style", text(address::MORE_STYLE)? + &text(address::STYLE)? + STYLE),
        script: without_end(
            "script",
            text(address::MORE_SCRIPT)? + &text(address::CALENDAR_SCRIPT)? + &text(address::SCRIPT)?,
        ),
        // What searches and what it searches: run when somebody does.
        search: without_end("script", text(address::SEARCH)? + &text(address::SEARCH_INDEX)?),
        pages: packed(frame, &own, &around, &pictures(frame, parts, feed)?),
    };
    let mut whole = file.whole(&plain(frame, &own, Plain::Essentials));
    if whole.len() > MOST_BYTES {
        whole = file.whole(&plain(frame, &own, Plain::Names));
    }
    sink(whole.as_bytes())?;
    Ok(said)
}

fn read<E>(at: &OutputPath, output: &Bundled, feed: Feed<'_, E>) -> Result<(String, Vec<Diagnostic>), E> {
    let mut bytes = Vec::new();
    let said = feed(at, output, &mut bytes)?;
    Ok((String::from_utf8_lossy(&bytes).into_owned(), said))
}

fn own<E: From<Box<Diagnostic>>>(
    at: &OutputPath,
    output: &Bundled,
    feed: Feed<'_, E>,
) -> Result<(Own, Vec<Diagnostic>), E> {
    let (page, said) = read(at, output, feed)?;
    let short = match &output.body {
        Body::Rendered(renderer, Output::Page(Page::Procedure(id))) => Some(renderer.short(at, *id)?),
        Body::Rendered(..) | Body::Bytes(_) | Body::Asset(_) | Body::Listed(_) | Body::Packed(_) => None,
    };
    let title = between(&page, "<title>", "</title>").unwrap_or_default().to_owned();
    let main = main_of(&page).map_or("", |(inside, _)| inside).to_owned();
    Ok((Own { at: at.clone(), title, main, short }, said))
}

/// What stands between two marks, the first and the next behind it.
fn between<'a>(page: &'a str, from: &str, to: &str) -> Option<&'a str> {
    let (_, rest) = page.split_once(from)?;
    rest.split_once(to).map(|(inside, _)| inside)
}

/// What stands in `<main>`, and its place in the page; in `<body>` where a theme of its own has no such element.
fn main_of(page: &str) -> Option<(&str, std::ops::Range<usize>)> {
    ["main", "body"].iter().find_map(|name| {
        let tag = page.find(&format!("<{name}"))?;
        let from = tag + page[tag..].find('>')? + 1;
        let to = from + page[from..].rfind(&format!("</{name}>"))?;
        Some((&page[from..to], from..to))
    })
}

/// What all pages have around them, as the home page has it.
struct Around {
    above: String,
    below: String,
}

impl Around {
    fn of(home: &str) -> Self {
        let nothing = Self { above: "<main>".to_owned(), below: "</main>".to_owned() };
        let body = home.find("<body").and_then(|at| Some(at + home[at..].find('>')? + 1));
        let end = home.rfind("</body>");
        match (body, main_of(home), end) {
            (Some(body), Some((_, main)), Some(end)) if body <= main.start && main.end <= end => {
                Self { above: home[body..main.start].to_owned(), below: home[main.end..end].to_owned() }
            }
            _ => nothing,
        }
    }
}

/// Pictures as addresses that hold them, in order as long as there is room.
fn pictures<E>(frame: &Frame, parts: &Outputs, feed: Feed<'_, E>) -> Result<BTreeMap<String, String>, E> {
    let mut pictures = BTreeMap::new();
    let mut left = MOST_OF_PICTURES;
    for at in &frame.pictures {
        let Some((at, output)) = parts.get_key_value(at.as_str()) else { continue };
        let kind = match at.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).as_deref() {
            Some("png") => "image/png",
            Some("jpg" | "jpeg") => "image/jpeg",
            Some("gif") => "image/gif",
            Some("webp") => "image/webp",
            Some("svg") => "image/svg+xml",
            _ => continue,
        };
        let mut bytes = Vec::new();
        feed(at, output, &mut bytes)?;
        if bytes.len() <= left {
            left -= bytes.len();
            pictures.insert(at.to_string(), format!("data:{kind};base64,{}", BASE64.encode(&bytes)));
        }
    }
    Ok(pictures)
}

/// The contents first, then the pages, each pack as the text of an element of its own.
fn packed(frame: &Frame, own: &[Own], around: &Around, pictures: &BTreeMap<String, String>) -> Vec<String> {
    let mut contents = Vec::with_capacity(own.len());
    let mut packs = Vec::new();
    for (number, some) in own.chunks(TOGETHER).enumerate() {
        let mut pack = String::new();
        for page in some {
            contents.push(json!([page.at, page.title, number + 1, pack.len(), page.main.len()]));
            pack.push_str(&page.main);
        }
        packs.push(pack);
    }
    let first = json!({
        "pages": contents,
        "sizes": packs.iter().map(String::len).collect::<Vec<_>>(),
        "above": around.above,
        "below": around.below,
        "home": HOME,
        "public": frame.said.public,
        "pictures": pictures,
        "note": frame.said.note_html,
        "elsewhere": frame.said.elsewhere,
    });
    let first = first.to_string();
    // The size stands before it: everything else says its own there.
    let first = format!("{} {}", first.len(), compressed(&first));
    std::iter::once(first).chain(packs.iter().map(|pack| compressed(pack))).collect()
}

fn compressed(text: &str) -> String {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(text.as_bytes()).expect("memory takes whatever is written to it");
    BASE64.encode(encoder.finish().expect("memory takes whatever is written to it"))
}

/// What those read who run no scripts.
fn plain(frame: &Frame, own: &[Own], much: Plain) -> String {
    let mut text = format!("<main><h1>{}</h1>\n", escaped(&frame.title));
    text.push_str(match much {
        Plain::Essentials => &frame.said.essentials_html,
        Plain::Names => &frame.said.names_html,
    });
    text.push_str(&frame.said.note_html);
    let by_address: BTreeMap<&str, &Own> = own.iter().map(|page| (&*page.at, page)).collect();
    let listed = || frame.fields.iter().flat_map(|(_, pages)| pages);
    for (field, pages) in &frame.fields {
        if !field.is_empty() {
            let _ = write!(text, "\n<h2>{}</h2>", escaped(field));
        }
        text.push_str("<ul>");
        for page in pages.iter().filter_map(|at| by_address.get(&**at)) {
            let name = page.title.split(" – ").next().unwrap_or_default();
            let _ = match much {
                Plain::Essentials => write!(text, "<li><a href=\"#{}\">{name}</a></li>", escaped(&page.at)),
                Plain::Names => write!(text, "<li>{name}</li>"),
            };
        }
        text.push_str("</ul>");
    }
    if much == Plain::Essentials {
        for page in listed().filter_map(|at| by_address.get(&**at)) {
            let Some(short) = &page.short else { continue };
            let _ =
                write!(text, "\n<section id=\"{}\">{}</section>", escaped(&page.at), without_links(short));
        }
    }
    text.push_str("</main>");
    text
}

/// Links lead to files beside it, and there are none; what dials stays.
fn without_links(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    let mut is_kept = false;
    while let Some(at) = rest.find("<a ").into_iter().chain(rest.find("</a>")).min() {
        let len = rest[at..].find('>').map_or(rest.len() - at, |end| end + 1);
        let tag = &rest[at..at + len];
        if tag.starts_with("<a ") {
            is_kept = tag.contains("href=\"tel:");
        }
        text.push_str(&rest[..at]);
        if is_kept {
            text.push_str(tag);
        }
        rest = &rest[at + len..];
    }
    text.push_str(rest);
    text
}

/// Text that may stand in an element of this name: what would end it is written otherwise, which means the same in a
/// script and nothing in a style.
fn without_end(name: &str, text: String) -> String {
    // A browser reads every end of a line as this one before it compares hashes.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let end = format!("</{name}");
    match text.to_ascii_lowercase().contains(&end) {
        true => text.replace("</", "<\\/"),
        false => text,
    }
}

/// All that the file is put together of.
struct File<'a> {
    frame: &'a Frame,
    style: String,
    script: String,
    search: String,
    pages: Vec<String>,
}

impl File<'_> {
    fn whole(&self, plain: &str) -> String {
        let Self { frame, style, script, search, pages } = self;
        let held: usize = pages.iter().map(String::len).sum();
        let mut whole =
            String::with_capacity(held + plain.len() + style.len() + script.len() + search.len() + 16_384);
        let (title, description) = (escaped(&frame.title), escaped(&frame.said.description));
        let policy = format!(
            "default-src 'none'; style-src {}; script-src {} {} {}; img-src data:; form-action 'none'; base-uri 'none'",
            hash(style),
            hash(SCRIPT),
            hash(script),
            hash(search),
        );
        let _ = write!(
            whole,
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title}</title>\n<meta name=\"description\" content=\"{description}\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
             <meta name=\"format-detection\" content=\"telephone=no\">\n<style>{style}</style>\n</head>\n<body>\n\
             <noscript>{plain}</noscript>\n",
            escaped(&frame.lang),
        );
        let mut held = |id: &str, text: &str| {
            let _ = writeln!(whole, "<script type=\"text/plain\" id=\"{id}\">{text}</script>");
        };
        held("niemyet-script", script);
        held("niemyet-search", search);
        for (number, pack) in pages.iter().enumerate() {
            held(&format!("niemyet-{number}"), pack);
        }
        let _ = write!(whole, "<script>{SCRIPT}</script>\n</body>\n</html>\n");
        whole
    }
}

fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    escape_into(text, &mut html);
    html
}

/// How a policy names a script or a style.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(Sha256::digest(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_taken_out_and_their_words_stay() {
        let html = "a <a href=\"../x.html\">b</a> <a class=\"call\" href=\"tel:02\">02</a> c";
        assert_eq!(without_links(html), "a b <a class=\"call\" href=\"tel:02\">02</a> c");
    }

    #[test]
    fn what_stands_around_a_page() {
        let page = "<html><body class=\"x\"><header>h</header><main id=\"m\">in</main><footer>f</footer></body></html>";
        let around = Around::of(page);
        assert_eq!(around.above, "<header>h</header><main id=\"m\">");
        assert_eq!(around.below, "</main><footer>f</footer>");
        assert_eq!(main_of(page).map(|(inside, _)| inside), Some("in"));
        assert_eq!(main_of("<body>in</body>").map(|(inside, _)| inside), Some("in"));
    }

    #[test]
    fn no_text_ends_its_element() {
        assert_eq!(without_end("script", "a = '</script>';\r\nb".to_owned()), "a = '<\\/script>';\nb");
        assert_eq!(without_end("script", "a = '</p>';".to_owned()), "a = '</p>';");
    }
}

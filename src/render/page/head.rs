//! What stands in a page's head, for search and for links shared in messages.

use serde::Serialize;

use crate::catalogue::kinds::language::{Direction, Tag};
use crate::render::html::Html;
use crate::render::print::SHARE_SIZE;
use crate::render::public::public_address;
use crate::render::words;
use crate::site::{Site, TranslationEntry, address};

/// Longest description shown by those who read it.
const DESCRIPTION: usize = 200;
const TITLE: usize = 110;

#[derive(Debug, Serialize)]
pub(crate) struct Head {
    pub(crate) title: String,
    pub(crate) description: String,
    /// Where the page can be kept for when there is no network: its address, which the page for that is handed.
    pub(crate) kept_as: Option<String>,
    /// Absolute, where the site has a public address.
    pub(crate) canonical: Option<String>,
    /// Absolute address of a picture.
    pub(crate) image: Option<String>,
    /// Whether that was made to be shown beside a link: then it is shown large.
    pub(crate) large: bool,
    /// Its width and height, where they are known.
    pub(crate) size: Option<(u32, u32)>,
    /// The language of the page and the way it is written, where it is not Vietnamese.
    pub(crate) lang: Option<String>,
    pub(crate) dir: Option<&'static str>,
    /// The Vietnamese page, absolute, where it is there in other languages too and the site has a public address.
    pub(crate) vietnamese: Option<String>,
    /// The same page in other languages.
    pub(crate) languages: Vec<InLanguage>,
    /// Styles with the fonts of scripts that many telephones cannot show.
    pub(crate) letters: Vec<String>,
    /// `<script type="application/ld+json">` with its data, or nothing.
    pub(crate) json_ld: Html,
}

impl Head {
    pub(crate) fn new(site: &Site, at: &str, title: &str, description: &str) -> Self {
        let picture = site.share_picture();
        let own = words::cut(title, TITLE);
        let title = if own == site.config.title { own } else { format!("{own} – {}", site.config.title) };
        Self {
            title,
            description: words::cut(description, DESCRIPTION),
            kept_as: (![address::OFFLINE, address::NOT_FOUND].contains(&at)).then(|| at.to_owned()),
            canonical: public_address(site, at),
            image: picture.as_ref().and_then(|(at, _)| public_address(site, at)),
            large: picture.as_ref().is_some_and(|(_, large)| *large),
            size: picture.filter(|(at, _)| **at == *address::SHARE).map(|_| SHARE_SIZE),
            lang: None,
            dir: None,
            vietnamese: in_other_languages(site, at),
            languages: languages(site, at, at),
            letters: letters(site, at),
            json_ld: Html::default(),
        }
    }
}

/// A page in another language, as others lead to it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct InLanguage {
    pub(crate) href: String,
    /// Absolute, where the site has a public address.
    pub(crate) public: Option<String>,
    pub(crate) lang: String,
    pub(crate) dir: &'static str,
    /// As its speakers call it, else in Vietnamese.
    pub(crate) name: String,
    /// Whether that is Vietnamese.
    pub(crate) is_vietnamese_name: bool,
    /// In Vietnamese, where that is another word.
    pub(crate) in_vietnamese: Option<String>,
    /// Whether the Vietnamese text was changed since.
    pub(crate) older: bool,
}

/// The public address of a Vietnamese page that is there in other languages.
pub(crate) fn in_other_languages(site: &Site, original: &str) -> Option<String> {
    site.translations_of(original).next().and_then(|_| public_address(site, original))
}

/// The translations of a page, as a page at `from` leads to them.
pub(crate) fn languages(site: &Site, original: &str, from: &str) -> Vec<InLanguage> {
    site.translations_of(original).map(|entry| in_language(site, entry, from)).collect()
}

fn in_language(site: &Site, entry: &TranslationEntry, from: &str) -> InLanguage {
    let code = &entry.translation.language;
    let (own, vietnamese) = site.called(code);
    InLanguage {
        href: address::relative(from, &entry.address),
        public: public_address(site, &entry.address),
        lang: code.clone(),
        dir: direction(code),
        name: own.or(vietnamese).unwrap_or(code).to_owned(),
        is_vietnamese_name: own.is_none(),
        in_vietnamese: vietnamese.filter(|name| own.is_some_and(|own| own != *name)).map(str::to_owned),
        older: entry.older_than.is_some(),
    }
}

/// Links to the styles of the scripts that a page has.
fn letters(site: &Site, at: &str) -> Vec<String> {
    let letters = site.letters_at(at).into_iter();
    letters.map(|one| address::relative(at, &address::letters(one))).collect()
}

/// What `dir` says of a language.
pub(crate) fn direction(code: &str) -> &'static str {
    match Tag::read(code).map(Tag::direction) {
        Some(Direction::FromTheRight) => "rtl",
        Some(Direction::FromTheLeft) | None => "ltr",
    }
}

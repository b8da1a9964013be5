//! A page in another language: `khai-sinh.rad.md` beside `khai-sinh.md`.
//!
//! Any file with a page of its own may have one a language. It holds a title and a text, and nothing that is decided: what
//! a procedure costs and how long it takes is told by the Vietnamese file alone, so no two languages can disagree. Which
//! file is a translation is decided by its name, and where that leaves a doubt (names of files are free) by the key that
//! nothing else has.

mod check;
mod keys;
mod kind;
mod lower;

use jiff::civil::Date;

use crate::catalogue::kinds::language::Tag;
use crate::catalogue::model::{Origin, Reference};
use crate::prose::Document;
use crate::source::{SourceFile, SourcePath};

pub(crate) use check::across;
pub(crate) use keys::TRANSLATION;

/// How their files are named, for people.
pub(crate) const FILES: &str = "content/**/*.<ngôn ngữ>.md";

/// What only a translation has.
const TRANSLATED_ON: &str = "translated_on";

/// One translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Translation {
    pub(crate) origin: Origin,
    /// The Vietnamese file.
    pub(crate) original: SourcePath,
    /// "rad"; "" where the file's name has none.
    pub(crate) language: String,
    pub(crate) title: String,
    /// What else people say for it in this language.
    pub(crate) keywords: Vec<String>,
    /// When the Vietnamese text was as it is translated here, and where that is written.
    pub(crate) translated_on: Option<Reference>,
    pub(crate) day: Option<Date>,
    pub(crate) text: Document,
}

/// What the name of a translation says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Named<'a> {
    /// The path of the Vietnamese file, without `.md`.
    stem: &'a str,
    /// As it is written.
    pub(crate) language: &'a str,
}

impl Named<'_> {
    /// The Vietnamese file.
    pub(crate) fn original(self) -> String {
        format!("{}.md", self.stem)
    }
}

/// Reads a file's name as that of a translation, where it is one.
pub(crate) fn named(file: &SourceFile) -> Option<Named<'_>> {
    let stem = file.path.strip_suffix(".md")?;
    let (stem, language) =
        stem.rsplit_once('.').filter(|(stem, tag)| !stem.ends_with('/') && !tag.contains('/'))?;
    let is_known = Tag::read(language).is_some_and(|tag| tag.is_known() || tag.is_vietnamese());
    (is_known || says_so(file)).then_some(Named { stem, language })
}

/// `khai-sinh.moi.md` may be a version of a procedure.
fn says_so(file: &SourceFile) -> bool {
    let crate::source::Body::Text(text) = &file.body else { return false };
    // Each procedure has a dot in its name, and none of them this key.
    if memchr::memmem::find(text.text.as_bytes(), TRANSLATED_ON.as_bytes()).is_none() {
        return false;
    }
    text.text.lines().skip(1).take_while(|line| line.trim_end() != "+++").any(|line| {
        line.trim_start().strip_prefix(TRANSLATED_ON).is_some_and(|rest| rest.trim_start().starts_with('='))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, text: &str, expected: Option<(&str, &str)>) {
        let file = SourceFile::plain(path, text);
        let found = named(&file).map(|named| (named.original(), named.language.to_owned()));
        assert_eq!(found, expected.map(|(original, code)| (original.to_owned(), code.to_owned())), "{path}");
    }

    #[test]
    fn a_name_says_whose_translation_it_is() {
        check("content/guides/a.rad.md", "", Some(("content/guides/a.md", "rad")));
        check("content/guides/a.b.km.md", "", Some(("content/guides/a.b.md", "km")));
        check("content/procedures/1.001193.md", "", None);
        check("content/procedures/khai-sinh.moi.md", "+++\ncode = \"1.1\"\n+++\n", None);
        check("content/guides/en.md", "", None);
        check("content/guides/.en.md", "", None);
        check("content/guides/a.en.toml", "", None);
        check("content/a.b/c.md", "", None);
    }

    #[test]
    fn a_key_that_nothing_else_has_says_so_too() {
        let text = "+++\ntitle = \"x\"\ntranslated_on = 2026-01-01\n+++\n";
        check("content/guides/a.tieng-tay.md", text, Some(("content/guides/a.md", "tieng-tay")));
        check("content/guides/a.xyz.md", "+++\n+++\ntranslated_on = 1\n", None);
    }
}

//! Pages that a theme adds to those of niemyet: `pages/gioi-thieu.html` becomes `gioi-thieu.html` of the site.
//!
//! In: the theme's files. Out: what is known of each page without making it, and findings. Its first line is a comment
//! with the title; what more the comment says describes the page. An address is printed and sent, so a name is what a
//! slug is, and no folder.

use std::collections::BTreeMap;

use tera::Tera;

use super::{ThemeFile, mistake};
use crate::diagnostic::{Diagnostic, Mistake, Report, Span, Words, span};
use crate::source::{SourcePath, SourceSet};
use crate::vietnamese::slug;

/// Templates in this folder of a theme are pages of their own.
pub(crate) const PAGES: &str = "pages/";
/// Bytes of the longest name.
const LONGEST: usize = 80;
const ENDING: &str = ".html";
const EMPTY: &str = "{% extends \"base.html\" %}";
/// What a page may begin with.
const COMMENT: (&str, &str) = ("{# Giới thiệu về xã #}", "{# About the commune #}");

/// A page that a theme adds.
#[derive(Clone, Debug)]
pub struct OwnPage {
    /// Its template.
    pub(crate) path: SourcePath,
    /// What its address is made of.
    pub(crate) name: String,
    pub(crate) title: String,
    pub(crate) description: Option<String>,
    /// Where the title stands.
    pub(crate) span: Span,
}

impl OwnPage {
    /// What the theme calls its template.
    pub(crate) fn template(&self) -> String {
        format!("{PAGES}{}{ENDING}", self.name)
    }

    fn read(inside: &str, path: &SourcePath, text: &str) -> Result<Self, Box<Diagnostic>> {
        let name = inside.strip_prefix(PAGES).unwrap_or(inside);
        let name = name.strip_suffix(ENDING).unwrap_or(name);
        let right = slug(name, LONGEST);
        if right.as_deref() != Some(name) {
            let bad = Diagnostic::new(Mistake::PageName { file: &inside }).path(path).span(span(0..0));
            return Err(Box::new(match right {
                Some(right) => bad.help(Words::new(
                    format!("đổi tên tệp thành {PAGES}{right}{ENDING}"),
                    format!("rename the file to {PAGES}{right}{ENDING}"),
                )),
                None => bad,
            }));
        }
        let untitled = || {
            let comment = Words::new(COMMENT.0, COMMENT.1);
            Box::new(
                Diagnostic::new(Mistake::PageTitle { file: &inside, comment }).path(path).span(span(0..0)),
            )
        };
        let start = text.len() - text.trim_start().len() + "{#".len();
        let words = text.trim_start().strip_prefix("{#").and_then(|rest| Some(rest.split_once("#}")?.0));
        let words = words.ok_or_else(untitled)?;
        // What takes the space around a comment away.
        let lines = words.strip_prefix('-').unwrap_or(words);
        let mut lines =
            lines.strip_suffix('-').unwrap_or(lines).lines().map(str::trim).filter(|line| !line.is_empty());
        let title = lines.next().ok_or_else(untitled)?;
        let at = start + words.find(title).unwrap_or_default();
        let description = lines.collect::<Vec<_>>().join(" ");
        Ok(Self {
            path: path.clone(),
            name: name.to_owned(),
            title: title.to_owned(),
            description: Some(description).filter(|text| !text.is_empty()),
            span: span(at..at + title.len()),
        })
    }
}

/// Whether a file of a theme is such a page.
pub(super) fn is_page(inside: &str) -> bool {
    let name = inside.rsplit('/').next().unwrap_or(inside);
    inside.starts_with(PAGES) && name.ends_with(ENDING) && !name.starts_with('.')
}

/// The pages of a site's theme, in order of their names, without those that have a mistake.
pub(crate) fn own_pages(sources: &SourceSet, theme: &str) -> Vec<OwnPage> {
    read(sources, &format!("themes/{theme}/")).filter_map(Result::ok).collect()
}

/// What is wrong with names and titles.
pub(super) fn findings(sources: &SourceSet, folder: &str) -> Report {
    Report::of(read(sources, folder).filter_map(Result::err).map(|found| *found))
}

fn read<'a>(
    sources: &'a SourceSet,
    folder: &'a str,
) -> impl Iterator<Item = Result<OwnPage, Box<Diagnostic>>> + use<'a> {
    sources.below(folder).filter_map(move |file| {
        let inside = &file.path[folder.len()..];
        let text = sources.text(&file.path).filter(|_| is_page(inside))?;
        Some(OwnPage::read(inside, &file.path, &text.text))
    })
}

/// The pages of a theme and what makes them. The other templates know nothing of them: whatever one of these says, the
/// pages of niemyet stay as they are.
#[derive(Clone, Default)]
pub(super) struct OwnPages {
    /// With the other templates, which they may extend and include.
    pub(super) engine: Option<Tera>,
    pub(super) files: BTreeMap<String, ThemeFile>,
    pub(super) pages: Vec<OwnPage>,
}

impl OwnPages {
    /// `engine` has the other templates.
    pub(super) fn compile(
        engine: &Tera,
        files: BTreeMap<String, ThemeFile>,
        templates: &BTreeMap<String, ThemeFile>,
    ) -> Result<Self, Vec<Diagnostic>> {
        if files.is_empty() {
            return Ok(Self::default());
        }
        let mut engine = engine.clone();
        engine
            .add_raw_templates(files.iter().map(|(name, file)| (name.as_str(), &*file.text)))
            .map_err(|error| mistake::all(&error, &both(templates, &files)))?;
        let pages =
            files.iter().filter_map(|(inside, file)| OwnPage::read(inside, &file.path, &file.text).ok());
        let pages = pages.collect();
        Ok(Self { engine: Some(engine), files, pages })
    }
}

/// What a mistake in a page may lie in.
pub(super) fn both(
    templates: &BTreeMap<String, ThemeFile>,
    pages: &BTreeMap<String, ThemeFile>,
) -> BTreeMap<String, ThemeFile> {
    let all = templates.iter().chain(pages);
    all.map(|(name, file)| (name.clone(), file.clone())).collect()
}

/// What stands for the pages where a template has mistakes: each with what is around every page, and nothing else.
pub(super) fn without_words(files: &BTreeMap<String, ThemeFile>) -> BTreeMap<String, ThemeFile> {
    let pages = files.iter().filter(|(inside, _)| is_page(inside));
    let empty = |file: &ThemeFile| ThemeFile { path: file.path.clone(), text: EMPTY.into() };
    pages.map(|(inside, file)| (inside.clone(), empty(file))).collect()
}

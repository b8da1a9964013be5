//! Sites that show a theme everything it can be asked to show, and nothing at all.
//!
//! They exist to try templates and designs out, and are never published.

use jiff::civil::Date;

use crate::cache::Memo;
use crate::catalogue;
use crate::site::{self, Editions, Site};
use crate::source::{Body, SourceFile, SourceSet, Text};

/// A site with everything: whatever lies in `sample/full/`, listed by the build script.
pub(crate) const FULL: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/sample.rs"));
const BARE: &[(&str, &str)] = &[
    ("niemyet.toml", "format = 1\n"),
    ("content/procedures/bare.md", include_str!("sample/full/content/procedures/bare.md")),
];
const EMPTY: &[(&str, &str)] = &[("niemyet.toml", "format = 1\n")];
/// The files the full sample names.
pub(super) const FORM: &str = "content/forms/mau.docx";
pub(super) const PICTURES: [&str; 2] = ["content/logo.png", "content/buoc.png"];
/// A picture of one white point.
pub(crate) const PICTURE: &[u8] = include_bytes!("sample/point.png");

pub(crate) fn sites() -> Vec<Site> {
    [FULL, BARE, EMPTY].into_iter().map(site).collect()
}

fn site(files: &[(&str, &str)]) -> Site {
    let mut sources = SourceSet::default();
    let mut add = |path: &str, text: &str, body| {
        let file = SourceFile::of_commune(path, text.as_bytes(), body);
        sources.files.insert(file.path.clone(), file);
    };
    files.iter().for_each(|(path, text)| add(path, text, Body::Text(Text::plain(*text))));
    add(FORM, "", Body::Asset);
    PICTURES.iter().for_each(|path| add(path, "", Body::Bytes(PICTURE.into())));
    let catalogue = catalogue::load(&sources, &mut Memo::default());
    let day = Date::constant(2026, 7, 1);
    site::plan(&catalogue.value, &sources, day, Editions::all()).value
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::render::{Content, Renderer, page, print};
    use crate::site::{Data, Output, Page, ThemeFile};
    use crate::theme::Theme;

    #[test]
    fn the_samples_show_every_kind_of_page() {
        let full = site(FULL);
        assert_eq!(full.entries.iter().len(), 6, "five procedures and a group without a code");
        assert!(full.outputs.values().any(|output| matches!(output.page(), Some(Page::Former(_)))));
        assert!(full.outputs.values().any(|output| matches!(output.page(), Some(Page::Gone(_)))));
        assert!(full.outputs.values().any(|output| matches!(output.page(), Some(Page::Translation(_)))));
        assert!(full.is_public() && !full.tasks.is_empty() && !full.news.is_empty());
        assert!(site(EMPTY).entries.is_empty());
    }

    /// The bytes of a page or of data; of nothing else.
    fn bytes(renderer: &Renderer, at: &str, output: &Output) -> Option<Vec<u8>> {
        match output {
            Output::Page(_) | Output::Data(_) => {}
            Output::Print(_)
            | Output::Picture(_)
            | Output::Share
            | Output::Theme(_)
            | Output::Asset { .. } => return None,
        }
        match renderer.render(at, output).expect("the default theme has no mistake").content {
            Content::Bytes(bytes) => Some(bytes.into_owned()),
            Content::Pieces(pieces) => Some(pieces.flatten().collect()),
            Content::Asset(_) => None,
        }
    }

    /// How many outputs of the full sample become others with an edit of one file; each with a fingerprint of its own.
    fn changed_by(path: &str, from: &str, to: &str) -> usize {
        let edited: Vec<(&str, String)> = FULL
            .iter()
            .map(|(own, text)| {
                let text = if *own == path { text.replacen(from, to, 1) } else { (*text).to_owned() };
                (*own, text)
            })
            .collect();
        let edited: Vec<(&str, &str)> = edited.iter().map(|(path, text)| (*path, text.as_str())).collect();
        let theme = Arc::new(Theme::embedded());
        let [before, after] =
            [FULL, &edited].map(|files| Renderer::new(Arc::new(site(files)), theme.clone()));
        let outputs = before.site().outputs.iter();
        let changed = outputs.filter(|(at, output)| {
            let now = &after.site().outputs[*at];
            let is_changed = bytes(&before, at, output) != bytes(&after, at, now);
            let is_seen = before.fingerprint(at, output) != after.fingerprint(at, now);
            assert!(is_seen || !is_changed, "{at} does not see {from} become {to} in {path}");
            is_changed
        });
        changed.count()
    }

    #[test]
    fn what_is_filled_in_from_another_file_is_seen() {
        let fees = changed_by("content/fees/fees.toml", "9.000004", "9.000001");
        let words = changed_by("content/groups/group.md", "Bước hai", "Bước ba");
        let papers =
            changed_by("content/procedures/full.md", "items = [", "items = [{ paper = \"Giấy mới\" }, ");
        assert!(fees > 3 && words > 0 && papers > 3, "{fees} {words} {papers}");
    }

    #[test]
    fn an_output_is_made_from_the_file_it_is_written_in() {
        for site in sites() {
            for (at, output) in &site.outputs {
                let origins = output.origins(&site);
                // What searches and the fonts of scripts come with the program.
                let is_ours =
                    matches!(output, Output::Data(Data::Search) | Output::Theme(ThemeFile::Letters(_)));
                assert_eq!(origins.is_empty(), is_ours, "{at}");
                let file = output.written_in(&site);
                assert!(file.is_none_or(|file| origins.iter().any(|one| one.has(file))), "{at}");
            }
        }
    }

    #[test]
    fn the_default_theme_renders_them() {
        let theme = Theme::embedded();
        let report = page::check(&theme);
        assert!(report.diagnostics.is_empty(), "{:#?}", report.diagnostics);
        let report = print::check(&theme, sites());
        assert!(report.diagnostics.is_empty(), "{:#?}", report.diagnostics);
    }
}

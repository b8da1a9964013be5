//! How things look: templates, style and script of the pages, designs and fonts of the prints.
//!
//! In: the default theme, embedded in the binary, and the site's own `themes/<name>/`, which overrides
//! it file by file. Out: a [`Theme`] with compiled templates and a hash for each part. A mistake in a
//! template is a diagnostic with its place in that template. What a template is shown is not decided
//! here: `render` makes the views, and renders each template and design once so that a wrong argument
//! is found before the first page is made.

pub(crate) mod apart;
mod bare;
mod embedded;
pub(crate) mod glyphs;
mod letters;
mod mistake;
mod own_pages;
mod strings;
mod together;
mod unread;

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use tera::{Context, Tera};

use crate::diagnostic::{Checked, Diagnostic, Report};
use crate::source::{Hash, SourceSet};
use crate::strings::TEXT;
use own_pages::OwnPages;

/// How a theme escapes text for HTML; `render` uses the same function for what it writes itself.
pub(crate) use escape::escape_into;

mod escape;

pub(crate) use bare::bare;
pub use letters::Letters;
pub use own_pages::OwnPage;
pub(crate) use own_pages::{PAGES, own_pages};

/// The name of the theme that is always there.
pub(crate) const DEFAULT: &str = "default";

/// What lies in this folder of a theme is published as it is, at the root of the site.
pub(crate) const STATIC: &str = "static/";

/// Templates, style, script, designs and fonts of one site.
#[cfg_attr(
    not(feature = "prints"),
    expect(dead_code, reason = "only a press reads designs and what they use")
)]
#[derive(Clone)]
pub(crate) struct Theme {
    tera: Tera,
    templates: BTreeMap<String, ThemeFile>,
    own_pages: OwnPages,
    /// The designs of prints, Typst files, by their path inside the theme's folder.
    pub(crate) designs: BTreeMap<String, ThemeFile>,
    /// Fonts and pictures the designs may use, by their path inside the theme's folder.
    pub(crate) materials: BTreeMap<String, Arc<[u8]>>,
    pub(crate) style: Arc<str>,
    /// Of what few pages have; it stands before the other.
    pub(crate) more_style: Arc<str>,
    pub(crate) script: Arc<str>,
    /// What it loads once somebody asks for it.
    pub(crate) more: Arc<str>,
    /// Of the page on which pages are kept for when there is no network, and of what answers with them.
    pub(crate) offline: Arc<str>,
    pub(crate) worker: Arc<str>,
    pub(crate) hashes: PartHashes,
    /// Whether any template differs from the embedded ones, which the tests have tried out.
    pub(crate) has_own_templates: bool,
    /// Whether any design, font or picture of the prints does.
    pub(crate) has_own_prints: bool,
    /// What is sent where its own files are not made on the spot.
    own: Option<Arc<apart::Own>>,
}

/// The texts of the default theme, by their path inside its folder: what somebody begins a theme with.
pub(crate) fn exported() -> impl Iterator<Item = (&'static str, &'static str)> {
    embedded::FILES.iter().copied().chain([("README.md", include_str!("../../themes/README.md"))])
}

/// A hash for each part of a theme: what a page was made with is decided by the first alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PartHashes {
    pub(crate) templates: Hash,
    /// The pages that it adds, one of which may include another.
    pub(crate) own_pages: Hash,
    pub(crate) style: Hash,
    pub(crate) script: Hash,
    /// Designs, fonts and pictures together: one design may use all of them.
    pub(crate) prints: Hash,
}

/// The text of one file of a theme and where it comes from.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct ThemeFile {
    /// Relative to the site's root; for an embedded file, where it would be overridden.
    pub(crate) path: Arc<str>,
    pub(crate) text: Arc<str>,
}

impl std::fmt::Debug for Theme {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Theme")
            .field("templates", &self.templates.keys())
            .field("hashes", &self.hashes)
            .finish()
    }
}

impl Theme {
    /// The theme `name` of a site, whose files stand before those of the program. With mistakes in its templates the value is the embedded theme.
    pub(crate) fn load(sources: &SourceSet, name: &str) -> Checked<Theme> {
        let mut report = Report::default();
        let folder = format!("themes/{name}/");
        let mut files = embedded_files(&folder);
        for file in sources.below(&folder) {
            let inside = &file.path[folder.len()..];
            if let Some(text) = sources.text(&file.path) {
                let file = ThemeFile { path: file.path.clone(), text: text.text.clone() };
                files.insert(inside.to_owned(), file);
            }
        }
        report.extend(unread::findings(sources, &folder));
        report.extend(own_pages::findings(sources, &folder));
        let mut materials = embedded_materials();
        for file in sources.below(&folder) {
            let inside = &file.path[folder.len()..];
            if let (Some(bytes), true) = (sources.bytes(&file.path), is_of_prints(inside)) {
                materials.insert(inside.to_owned(), bytes.clone());
            }
        }
        let own = apart::Own::of(&files, &materials);
        let without_words = own_pages::without_words(&files);
        let (theme, own) = match Theme::compile(files, materials) {
            Ok(theme) => (theme, own),
            Err(mistakes) => {
                mistakes.into_iter().for_each(|mistake| report.push(mistake));
                (Theme::embedded_with(without_words), None)
            }
        };
        let own = own.filter(|_| theme.has_own_pages() || theme.has_own_templates || theme.has_own_prints);
        Checked::new(Theme { own, ..theme }, report)
    }

    /// The default theme.
    #[cfg(test)]
    pub(crate) fn embedded() -> Theme {
        Theme::embedded_with(BTreeMap::new())
    }

    /// The default theme, with pages of which none has a mistake.
    fn embedded_with(pages: BTreeMap<String, ThemeFile>) -> Theme {
        let mut files = embedded_files("themes/default/");
        files.extend(pages);
        Theme::compile(files, embedded_materials()).expect("the embedded theme was compiled by the tests")
    }

    /// The pages that it adds, in order of their names.
    pub(crate) fn own_pages(&self) -> &[OwnPage] {
        &self.own_pages.pages
    }

    pub(crate) fn has_own_pages(&self) -> bool {
        !self.own_pages.files.is_empty()
    }

    /// The templates of the program, by their path inside the theme's folder.
    #[cfg(test)]
    pub(crate) fn embedded_templates() -> Vec<(&'static str, &'static str)> {
        embedded::FILES.iter().copied().filter(|(inside, _)| inside.starts_with("templates/")).collect()
    }

    /// Makes of each page the name of its template and what that is shown, as JSON.
    #[cfg(all(test, feature = "prints"))]
    pub(crate) fn of_views() -> Theme {
        let mut theme = Theme::embedded();
        let mut tera = Tera::default();
        let json = |view: &tera::Value, _: tera::Kwargs, _: &tera::State<'_>| {
            serde_json::to_string(view).expect("a view is plain values")
        };
        tera.register_filter("json", json);
        let text = |name: &String| format!("[\"{name}\", {{{{ __tera_context | json | safe }}}}]");
        tera.add_raw_templates(theme.templates.keys().map(|name| (name.as_str(), text(name))))
            .expect("templates");
        let page = ThemeFile { path: "themes/ten/pages/ten.html".into(), text: "{# Tên trang #}".into() };
        let files = BTreeMap::from([("pages/ten.html".to_owned(), page)]);
        let mut pages = OwnPages::compile(&theme.tera, files, &theme.templates).expect("a title");
        let mut engine = tera.clone();
        engine.add_raw_template("pages/ten.html", &text(&"pages/ten.html".to_owned())).expect("a template");
        pages.engine = Some(engine);
        (theme.tera, theme.own_pages) = (tera, pages);
        theme
    }

    /// Fills a template. It fails where the template uses what its view does not have.
    pub(crate) fn render(&self, template: &str, context: &Context) -> Result<Vec<u8>, Box<Diagnostic>> {
        let mut page = Vec::with_capacity(24 * 1024);
        let OwnPages { engine, files, .. } = &self.own_pages;
        let engine = engine.as_ref().filter(|_| template.starts_with(PAGES)).unwrap_or(&self.tera);
        match engine.render_to(template, context, &mut page) {
            Ok(()) => Ok(page),
            Err(error) => {
                let all = own_pages::both(&self.templates, files);
                Err(Box::new(mistake::one(&error, template, &all)))
            }
        }
    }

    fn compile(
        files: BTreeMap<String, ThemeFile>,
        materials: BTreeMap<String, Arc<[u8]>>,
    ) -> Result<Theme, Vec<Diagnostic>> {
        let text = |name: &str| match files.get(name) {
            Some(file) if embedded_text(name) == Some(&*file.text) => match name.ends_with(".css") {
                true => Arc::from(bare::style(&file.text)),
                false => Arc::from(bare::script(&file.text)),
            },
            Some(file) => file.text.clone(),
            None => Arc::from(""),
        };
        let (style, more_style) = (text("style.css"), text("more.css"));
        let script = text("script.js");
        let (more, offline, worker) = (text("more.js"), text("offline.js"), text("worker.js"));
        let is_design =
            |(inside, _): &(&String, &ThemeFile)| is_of_prints(inside) && inside.ends_with(".typ");
        let designs: BTreeMap<String, ThemeFile> =
            files.iter().filter(is_design).map(|(inside, file)| (inside.clone(), file.clone())).collect();
        let is_page = |(inside, _): &(&String, &ThemeFile)| own_pages::is_page(inside);
        let pages = files.iter().filter(is_page).map(|(inside, file)| (inside.clone(), file.clone()));
        let pages: BTreeMap<String, ThemeFile> = pages.collect();
        let templates: BTreeMap<String, ThemeFile> = files
            .into_iter()
            .filter_map(|(inside, file)| Some((inside.strip_prefix("templates/")?.to_owned(), file)))
            .filter(|(name, _)| name.ends_with(".html"))
            .collect();
        let tera = compile_templates(&templates, &pages)?;
        let own_pages = OwnPages::compile(&tera, pages, &templates)?;
        let is_own = |inside: &str, file: &ThemeFile| embedded_text(inside) != Some(&*file.text);
        let has_own_templates =
            templates.iter().any(|(name, file)| is_own(&format!("templates/{name}"), file));
        let has_own_prints = designs.iter().any(|(inside, file)| is_own(inside, file))
            || materials.iter().any(|(inside, bytes)| embedded_font(inside) != Some(&**bytes));
        let hashes = PartHashes {
            templates: hash_of(templates.iter().map(|(name, file)| (name.as_str(), file.text.as_bytes()))),
            own_pages: hash_of(
                own_pages.files.iter().map(|(inside, file)| (inside.as_str(), file.text.as_bytes())),
            ),
            style: Hash::of(style.as_bytes()),
            script: Hash::of(script.as_bytes()),
            prints: hash_of(
                (designs.iter().map(|(inside, file)| (inside.as_str(), file.text.as_bytes())))
                    .chain(materials.iter().map(|(inside, bytes)| (inside.as_str(), &**bytes))),
            ),
        };
        Ok(Theme {
            tera,
            templates,
            own_pages,
            designs,
            materials,
            style,
            more_style,
            script,
            more,
            offline,
            worker,
            hashes,
            has_own_templates,
            has_own_prints,
            own: None,
        })
    }
}

fn embedded_files(folder: &str) -> BTreeMap<String, ThemeFile> {
    let file = |&(inside, text): &(&str, &str)| {
        let path = Arc::from(format!("{folder}{inside}"));
        (inside.to_owned(), ThemeFile { path, text: Arc::from(text) })
    };
    embedded::FILES.iter().map(file).collect()
}

fn embedded_text(inside: &str) -> Option<&'static str> {
    embedded::FILES.iter().find(|(known, _)| *known == inside).map(|(_, text)| *text)
}

fn embedded_materials() -> BTreeMap<String, Arc<[u8]>> {
    embedded::FONTS.iter().map(|&(inside, bytes)| (inside.to_owned(), Arc::from(bytes))).collect()
}

fn embedded_font(inside: &str) -> Option<&'static [u8]> {
    embedded::FONTS.iter().find(|(known, _)| *known == inside).map(|(_, bytes)| *bytes)
}

/// What designs of prints may use lies in these folders of a theme.
fn is_of_prints(inside: &str) -> bool {
    inside.starts_with("prints/") || inside.starts_with("fonts/")
}

/// Each template is read alone first, so that one run names the mistakes of all of them.
fn compile_templates(
    templates: &BTreeMap<String, ThemeFile>,
    pages: &BTreeMap<String, ThemeFile>,
) -> Result<Tera, Vec<Diagnostic>> {
    let all = templates.iter().chain(pages);
    let mistakes: Vec<Diagnostic> = all.filter_map(|(name, file)| mistake::of_syntax(name, file)).collect();
    if !mistakes.is_empty() {
        return Err(mistakes);
    }
    let mut tera = Tera::default();
    tera.set_escape_fn(escape::escape_to);
    strings::give(&mut tera, &TEXT);
    together::give(&mut tera);
    tera.add_raw_templates(templates.iter().map(|(name, file)| (name.as_str(), &*file.text)))
        .map_err(|error| mistake::all(&error, templates))?;
    Ok(tera)
}

fn hash_of<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>) -> Hash {
    let mut hasher = blake3::Hasher::new();
    for (name, content) in files {
        for part in [name.as_bytes(), content] {
            hasher.update(&(part.len() as u64).to_le_bytes()).update(part);
        }
    }
    Hash(*hasher.finalize().as_bytes())
}

#[cfg(test)]
mod tests;

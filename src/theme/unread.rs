//! Files of a site's theme that nothing is made with: their name is mistyped, or that of another program's.
//!
//! In: the files of the site's own theme. Out: findings. A template or a design that another one of the site names is
//! used by it, whatever it is called.

use super::own_pages::is_page;
use super::{Letters, STATIC, embedded, is_of_prints};
use crate::diagnostic::{Diagnostic, Mistake, Report, Words};
use crate::source::{SourceFile, SourceSet};
use crate::vietnamese::nearest;

/// What other programs call these files.
const CALLED: [(&str, &str); 10] = [
    ("404.html", "templates/not_found.html"),
    ("index.html", "templates/home.html"),
    ("layout.html", "templates/base.html"),
    ("footer.html", "templates/base.html"),
    ("header.html", "templates/base.html"),
    ("macros.html", "templates/parts.html"),
    ("main.css", "style.css"),
    ("styles.css", "style.css"),
    ("main.js", "script.js"),
    ("scripts.js", "script.js"),
];
/// A picture of the theme itself.
const SCREENSHOT: &str = "screenshot.png";
/// Fonts that a press takes.
const FONTS: [&str; 4] = ["ttf", "otf", "ttc", "otc"];

pub(super) fn findings(sources: &SourceSet, folder: &str) -> Report {
    let unread = sources.below(folder).filter(|file| !is_read(sources, folder, file));
    Report::of(unread.map(|file| finding(&file.path[folder.len()..]).path(&file.path)))
}

fn is_read(sources: &SourceSet, folder: &str, file: &SourceFile) -> bool {
    let inside = &file.path[folder.len()..];
    let name = inside.rsplit('/').next().unwrap_or(inside);
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    // Notes for people, such as the terms of a font.
    let is_note = matches!(ending.as_str(), "md" | "txt") || name.starts_with('.') || name.ends_with('~');
    let is_letters = Letters::ALL.iter().any(|one| inside == format!("letters/{}.woff2", one.name()));
    let is_own = ours().any(|known| known == inside) || is_letters || inside == SCREENSHOT;
    if is_note || is_own || inside.starts_with(STATIC) || is_page(inside) {
        return true;
    }
    match ending.as_str() {
        "html" if inside.starts_with("templates/") => is_named(sources, folder, file, "templates/", name),
        "typ" if inside.starts_with("prints/") => is_named(sources, folder, file, "prints/", name),
        // A design makes a name of several words, so each picture may be used.
        _ if inside.starts_with("prints/") => sources.bytes(&file.path).is_some() || is_text(&ending),
        _ => is_of_prints(inside) && FONTS.contains(&ending.as_str()),
    }
}

/// What a design reads as text.
fn is_text(ending: &str) -> bool {
    matches!(ending, "svg" | "csv" | "json" | "toml" | "yaml" | "xml")
}

fn ours() -> impl Iterator<Item = &'static str> {
    embedded::FILES.iter().map(|(inside, _)| *inside)
}

/// Whether another template includes it, extends it or imports from it; of designs likewise.
fn is_named(sources: &SourceSet, folder: &str, file: &SourceFile, part: &str, name: &str) -> bool {
    let within = format!("{folder}{part}");
    let named = [format!("{name}\""), format!("{name}'")];
    let others = sources.below(&within).filter(|other| other.path != file.path);
    let mut texts = others.filter_map(|other| sources.text(&other.path));
    texts.any(|text| named.iter().any(|name| text.text.contains(name)))
}

fn finding(inside: &str) -> Diagnostic {
    let unread = Diagnostic::new(Mistake::UnreadThemeFile { file: &inside });
    let name = inside.rsplit('/').next().unwrap_or(inside);
    let lowered = name.to_lowercase().replace('-', "_");
    let last = |known: &'static str| known.rsplit('/').next().unwrap_or(known);
    let called = CALLED.iter().find(|(said, _)| *said == lowered).map(|(_, meant)| *meant);
    let stem = |name: &str| name.split('.').next().unwrap_or(name).replace('-', "_");
    let exact = || ours().find(|known| stem(last(known)) == stem(&lowered));
    let near = || {
        let name = nearest(&lowered, ours().map(last))?;
        ours().find(|known| last(known) == name)
    };
    match called.or_else(exact).or_else(near) {
        Some(meant) => unread.help(Words::new(
            format!("tệp của giao diện có tên gần nhất là “{meant}”: đổi tên hoặc chuyển chỗ, hoặc xóa nếu không dùng"),
            format!("the file of a theme with the nearest name is “{meant}”: rename or move it, or delete it"),
        )),
        None => unread,
    }
}

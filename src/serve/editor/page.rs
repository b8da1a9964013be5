//! The editor's page and its parts, as they lie in the program.

use super::Editor;
use crate::theme::escape_into;

const PAGE: &str = include_str!("web/editor.html");
const STYLE: &str = concat!(include_str!("../colours.css"), include_str!("web/editor.css"));
/// In the order in which they need each other; each is one file of one matter.
const SCRIPTS: [&str; 6] = [
    include_str!("web/1-ask.js"),
    include_str!("web/2-controls.js"),
    include_str!("web/3-form.js"),
    include_str!("web/4-rooms.js"),
    include_str!("web/5-compare.js"),
    include_str!("web/6-main.js"),
];

/// What lies at a path: the name it is sent as, and its text.
pub(super) fn at(editor: &Editor, path: &str) -> Option<(&'static str, String)> {
    match path {
        "/" => Some(("index.html", page(editor))),
        "/editor.css" => Some(("editor.css", STYLE.to_owned())),
        "/editor.js" => Some(("editor.js", SCRIPTS.concat())),
        _ => None,
    }
}

/// The token goes into the page itself: only who can read that may ask for something.
fn page(editor: &Editor) -> String {
    let settings = &editor.settings;
    let attribute = |text: &str| {
        let mut escaped = String::new();
        escape_into(text, &mut escaped);
        escaped
    };
    PAGE.replace("{{token}}", &attribute(&settings.token))
        .replace("{{preview}}", &attribute(&settings.preview))
        .replace("{{lang}}", settings.lang.pick("vi", "en"))
}

/// Nothing from elsewhere; the preview alone may be framed, and nobody frames the editor.
pub(super) fn policy(editor: &Editor) -> String {
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; \
         frame-src {}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        editor.settings.preview
    )
}

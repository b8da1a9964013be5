//! Templates of a site that no page is made with: their name is mistyped, or that of another program's.
//!
//! In: the files of the site's own folder of templates. Out: findings. A template that another one of the site names is
//! used by it, whatever it is called.

use super::embedded;
use crate::diagnostic::{Diagnostic, Mistake, Report, Words};
use crate::source::{SourceFile, SourceSet};
use crate::vietnamese::nearest;

/// What other programs call these pages.
const CALLED: [(&str, &str); 6] = [
    ("404.html", "not_found.html"),
    ("index.html", "home.html"),
    ("layout.html", "base.html"),
    ("footer.html", "base.html"),
    ("header.html", "base.html"),
    ("macros.html", "parts.html"),
];

pub(super) fn findings(sources: &SourceSet, folder: &str) -> Report {
    let below = format!("{folder}templates/");
    let unread = sources.below(&below).filter_map(|file| {
        let name = &file.path[below.len()..];
        let is_known = ours().any(|known| known == name) || name.starts_with('.') || name.ends_with('~');
        (!is_known && !is_named(sources, &below, file, name)).then(|| finding(name).path(&file.path))
    });
    Report::of(unread)
}

fn ours() -> impl Iterator<Item = &'static str> {
    embedded::FILES.iter().filter_map(|(inside, _)| inside.strip_prefix("templates/"))
}

/// Whether another template includes it, extends it or imports from it.
fn is_named(sources: &SourceSet, below: &str, file: &SourceFile, name: &str) -> bool {
    let quoted = [format!("\"{name}\""), format!("'{name}'")];
    let others = sources.below(below).filter(|other| other.path != file.path);
    let mut texts = others.filter_map(|other| sources.text(&other.path));
    texts.any(|text| quoted.iter().any(|name| text.text.contains(name)))
}

fn finding(name: &str) -> Diagnostic {
    let unread = Diagnostic::new(Mistake::UnreadFile { file: &name });
    let lowered = name.to_lowercase().replace('-', "_");
    let called = CALLED.iter().find(|(said, _)| *said == lowered).map(|(_, meant)| *meant);
    let exact = || ours().find(|known| known.split('.').next() == lowered.split('.').next());
    match called.or_else(exact).or_else(|| nearest(&lowered, ours())) {
        Some(meant) => unread.help(Words::new(
            format!("mẫu trang có tên gần nhất là “{meant}”: đổi tên tệp, hoặc xóa nếu không dùng"),
            format!("the template with the nearest name is “{meant}”: rename the file, or delete it"),
        )),
        None => {
            let all = ours().collect::<Vec<_>>().join(", ");
            unread.help(Words::new(
                format!("mẫu trang chỉ có các tên: {all}; đổi tên tệp, hoặc xóa nếu không dùng"),
                format!("templates are called: {all}; rename the file, or delete it"),
            ))
        }
    }
}

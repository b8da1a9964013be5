//! Slugs: short names that become addresses and file names.

use crate::diagnostic::{Diagnostic, Mistake, Report, Words as Wording};
use crate::vietnamese::{is_reserved_name, slug};

use crate::catalogue::model::Reference;
use crate::catalogue::raw::{At, Node};

/// Bytes of the longest slug: it becomes a file name.
const LONGEST: usize = 80;

/// The page of all things of a kind is called so.
const INDEX: &str = "index";

/// The slug of a file that may leave it out: then it is made of the file's name, else of the title.
pub(crate) fn of_file(root: Node<'_>, path: &str, title: &str, report: &mut Report) -> At<String> {
    if let Some(written) = root.text("slug") {
        check_slug(&written, title, report);
        return At { value: written.value.to_owned(), span: written.span };
    }
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let value = slug(stem, LONGEST).filter(|stem| stem != INDEX).or_else(|| slug(title, LONGEST));
    let value = value.unwrap_or_else(|| {
        report.push(Diagnostic::new(Mistake::BadSlug { written: &stem }).span(root.span()));
        String::new()
    });
    At { value, span: root.key_span("title") }
}

/// The slugs a page had before: each keeps its address.
pub(crate) fn former(root: Node<'_>, title: &str, report: &mut Report) -> Vec<Reference> {
    let written = root.texts("former_slugs");
    written.iter().for_each(|slug| check_slug(slug, title, report));
    written.into_iter().map(|slug| Reference { code: slug.value.to_owned(), span: slug.span }).collect()
}

/// A slug becomes an address, printed in QR codes: it is as `slug` would make it, or it is refused.
pub(crate) fn check_slug(written: &At<&str>, name: &str, report: &mut Report) {
    let shape = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let good = written.value.bytes().all(shape)
        && !written.value.starts_with('-')
        && !written.value.ends_with('-')
        && !written.value.contains("--")
        && written.value.len() <= LONGEST
        && written.value != INDEX
        && !is_reserved_name(written.value);
    if good {
        return;
    }
    let bad = Diagnostic::new(Mistake::BadSlug { written: &written.value }).span(written.span.clone());
    let right = slug(written.value, LONGEST).or_else(|| slug(name, LONGEST));
    report.push(match right {
        Some(right) => bad.label(Wording::new(format!("viết \"{right}\""), format!("write \"{right}\""))),
        None => bad,
    });
}

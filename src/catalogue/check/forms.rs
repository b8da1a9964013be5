//! Forms: a file that is named must exist.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic, Report, Words};
use crate::vietnamese::nearest;

use super::{Around, push};

pub fn check(around: &Around<'_>, report: &mut Report) {
    let mut known: Option<BTreeSet<&str>> = None;
    for file in around.files {
        for form in &file.parsed.anchors.forms {
            if around.sources.files.contains_key(format!("content/{}", form.file).as_str()) {
                continue;
            }
            let known = known.get_or_insert_with(|| {
                around
                    .sources
                    .below("content/")
                    .filter_map(|file| file.path.strip_prefix("content/"))
                    .collect()
            });
            let missing = Diagnostic::new(Code::MissingForm).arg(&form.file).span(form.span.clone());
            let near = same_name(&form.file, known).or_else(|| {
                nearest(&form.file, known.iter().copied().filter(|path| path.starts_with("forms/")))
            });
            push(
                report,
                file,
                match near {
                    Some(near) => missing.nearest(Some(near)),
                    None => missing.help(Words::new(
                        format!("chép tệp vào content/{}, hoặc bỏ file nếu chưa có tệp", form.file),
                        format!(
                            "copy the file to content/{}, or leave out file until there is one",
                            form.file
                        ),
                    )),
                },
            );
        }
    }
}

/// A file of the same name in another folder, or with other capitals.
fn same_name<'a>(wanted: &str, known: &BTreeSet<&'a str>) -> Option<&'a str> {
    let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_lowercase();
    let wanted = name(wanted);
    known.iter().copied().find(|path| name(path) == wanted)
}

//! Files that others name, forms and pictures: they must exist.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic, Report, Words};
use crate::source::SourceSet;
use crate::vietnamese::nearest;

use super::super::parsed::FileRef;
use super::{Around, push, push_at};

pub fn check(around: &Around<'_>, report: &mut Report) {
    let mut lying = Lying { sources: around.sources, paths: None };
    for file in around.files {
        for form in &file.parsed.anchors.forms {
            if let Some(found) = lying.missing(form, Code::MissingForm, "forms/") {
                push(report, file, found);
            }
        }
    }
    for announcement in around.announcements {
        for file in &announcement.files {
            if let Some(found) = lying.missing(file, Code::MissingFile, "decisions/") {
                push_at(report, &announcement.value.origin.path, announcement.draft, found);
            }
        }
    }
    for resolution in around.resolutions {
        for file in &resolution.files {
            if let Some(found) = lying.missing(file, Code::MissingFile, "fees/") {
                push_at(report, &resolution.value.origin.path, resolution.draft, found);
            }
        }
    }
    for group in around.groups {
        for form in &group.files {
            if let Some(found) = lying.missing(form, Code::MissingForm, "forms/") {
                push_at(report, &group.value.origin.path, group.draft, found);
            }
        }
    }
    for guide in around.guides {
        for picture in &guide.files {
            if let Some(found) = lying.missing(picture, Code::MissingPicture, "images/") {
                push_at(report, &guide.value.origin.path, guide.draft, found);
            }
        }
    }
}

/// What lies in `content/`; listed only once something is missing.
struct Lying<'a> {
    sources: &'a SourceSet,
    paths: Option<BTreeSet<&'a str>>,
}

impl<'a> Lying<'a> {
    fn missing(&mut self, named: &FileRef, code: Code, folder: &str) -> Option<Diagnostic> {
        let FileRef { file, span } = named;
        if self.sources.files.contains_key(format!("content/{file}").as_str()) {
            return None;
        }
        let sources = self.sources;
        let paths = self.paths.get_or_insert_with(|| {
            sources.below("content/").filter_map(|file| file.path.strip_prefix("content/")).collect()
        });
        let near = same_name(file, paths).or_else(|| {
            nearest(
                file,
                paths.iter().copied().filter(|path| path.starts_with(folder) && !path.ends_with(".md")),
            )
        });
        let missing = Diagnostic::new(code).arg(file).span(span.clone());
        Some(match near {
            Some(near) => missing.nearest(Some(near)),
            None => missing.help(copy(file, code)),
        })
    }
}

fn copy(file: &str, code: Code) -> Words {
    match code {
        Code::MissingPicture => Words::new(
            format!("chép hình vào content/{file}, hoặc bỏ bảng [[pictures]] này"),
            format!("copy the picture to content/{file}, or take this table [[pictures]] out"),
        ),
        _ => Words::new(
            format!("chép tệp vào content/{file}, hoặc bỏ file nếu chưa có tệp"),
            format!("copy the file to content/{file}, or leave out file until there is one"),
        ),
    }
}

/// A file of the same name in another folder, or with other capitals.
fn same_name<'a>(wanted: &str, known: &BTreeSet<&'a str>) -> Option<&'a str> {
    let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_lowercase();
    let wanted = name(wanted);
    known.iter().copied().find(|path| name(path) == wanted)
}

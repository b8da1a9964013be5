//! Files that others name, forms, pictures and signed documents: they must exist and be what they are shown as.

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, Mistake, Report, Words};
use crate::source::SourceSet;
use crate::vietnamese::nearest;

use crate::catalogue::around::{Around, no_picture, push, push_at};
use crate::catalogue::found::{CONTENT, FileRef};
use crate::catalogue::kinds::{NamedFile, PICTURES, procedure};
use crate::catalogue::model::Form;

pub(crate) fn check(around: &Around<'_>, report: &mut Report) {
    let mut lying = Lying { sources: around.sources, paths: None };
    for file in around.files {
        let anchors = &file.parsed.anchors.forms;
        for form in anchors {
            if let Some(found) = lying.wrong(form, procedure::ROW.named) {
                push(report, file, found);
            }
        }
        let papers =
            file.parsed.procedure.iter().flat_map(|one| &one.dossier).flat_map(|group| group.papers());
        for form in papers.filter_map(|paper| paper.form.as_ref()) {
            let Some(sample) = form.sample.as_ref().filter(|_| lying.are_one(form)) else { continue };
            let Some(named) = anchors.iter().find(|named| named.file == *sample) else { continue };
            push(
                report,
                file,
                Diagnostic::new(Mistake::SampleIsForm { file: sample }).span(named.span.clone()),
            );
        }
    }
    for thing in around.found.things() {
        for file in thing.files {
            if let Some(found) = lying.wrong(file, thing.row.named) {
                push_at(report, &thing.face.origin.path, thing.draft, found);
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
    /// Whether the filled-in sample of a form is a copy of the empty one.
    fn are_one(&self, form: &Form) -> bool {
        let hash =
            |file: &str| self.sources.files.get(format!("{CONTENT}{file}").as_str()).map(|file| file.hash);
        let (Some(file), Some(sample)) = (&form.file, &form.sample) else { return false };
        hash(file).is_some_and(|own| hash(sample) == Some(own))
    }

    fn wrong(&mut self, named: &FileRef, (what, folder): (NamedFile, &str)) -> Option<Diagnostic> {
        let FileRef { file, span } = named;
        if self.sources.files.contains_key(format!("{CONTENT}{file}").as_str()) {
            return match what {
                NamedFile::Picture => no_picture(self.sources, file, &PICTURES),
                NamedFile::Form | NamedFile::Signed => None,
            }
            .map(|found| found.span(span.clone()));
        }
        let sources = self.sources;
        let paths = self.paths.get_or_insert_with(|| {
            sources.below(CONTENT).filter_map(|file| file.path.strip_prefix(CONTENT)).collect()
        });
        // Written from the site's folder on: the file is there, or is to be there.
        let file = file.strip_prefix(CONTENT).unwrap_or(file);
        let near = same_name(file, paths).or_else(|| {
            nearest(
                file,
                paths.iter().copied().filter(|path| path.starts_with(folder) && !path.ends_with(".md")),
            )
        });
        let mistake = match what {
            NamedFile::Form => Mistake::MissingForm { file: &named.file },
            NamedFile::Picture => Mistake::MissingPicture { file: &named.file },
            NamedFile::Signed => Mistake::MissingFile { file: &named.file },
        };
        let missing = Diagnostic::new(mistake).span(span.clone());
        Some(match near {
            Some(near) => missing.nearest(Some(near)),
            None => missing.help(copy(file, what, *file != named.file)),
        })
    }
}

fn copy(file: &str, what: NamedFile, rewritten: bool) -> Words {
    let (vi, en) = if rewritten {
        (format!(" rồi ghi \"{file}\""), format!(" and write \"{file}\""))
    } else {
        Default::default()
    };
    match what {
        NamedFile::Picture => Words::new(
            format!("chép hình vào content/{file}{vi}, hoặc bỏ bảng [[pictures]] này"),
            format!("copy the picture to content/{file}{en}, or take this table [[pictures]] out"),
        ),
        NamedFile::Form | NamedFile::Signed => Words::new(
            format!("chép tệp vào content/{file}{vi}, hoặc bỏ tên tệp này nếu chưa có tệp"),
            format!("copy the file to content/{file}{en}, or leave this name out until there is a file"),
        ),
    }
}

/// A file of the same name in another folder, or with other capitals.
fn same_name<'a>(wanted: &str, known: &BTreeSet<&'a str>) -> Option<&'a str> {
    let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_lowercase();
    let wanted = name(wanted);
    known.iter().copied().find(|path| name(path) == wanted)
}

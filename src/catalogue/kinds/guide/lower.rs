//! A guide's file: a step for each `##` section of its Markdown, a picture for those that have one.

use crate::diagnostic::{Diagnostic, Mistake, Report};
use crate::prose::{self, Document, Links, Prose, Section};

use super::{Guide, GuideStep, Picture};
use crate::catalogue::found::FileRef;
use crate::catalogue::found::Placed;
use crate::catalogue::lower::dossier::{PICTURE_KINDS, content_path};
use crate::catalogue::lower::identity::{is_draft, references_once};
use crate::catalogue::lower::review::review;
use crate::catalogue::lower::slug;
use crate::catalogue::model::Origin;
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;

pub(crate) fn guide(
    root: Node<'_>,
    words: &FileText<'_>,
    origin: Origin,
    report: &mut Report,
) -> Placed<Guide> {
    let title = root.string("title").unwrap_or_default();
    let former_slugs = slug::former(root, &title, report);
    let slug = slug::of_file(root, &origin.path, &title, report);
    let (intro, mut steps, links) = text(root, words, report);
    let pictures = pictures(root, &mut steps, report);
    let value = Guide {
        origin,
        slug: slug.value,
        former_slugs,
        title,
        lead: root.string("lead"),
        intro,
        steps,
        updated: root.date("updated").map(|date| date.value),
        review: review(root, report),
        source: root.string("source"),
        procedures: references_once(root, "procedures"),
        links,
    };
    Placed { value, draft: is_draft(root), slug: slug.span, files: pictures }
}

fn text(root: Node<'_>, words: &FileText<'_>, report: &mut Report) -> (Prose, Vec<GuideStep>, Links) {
    let parsed = prose::parse(words.text, words.markdown.start);
    report.extend(parsed.report);
    let Document { lead, sections, links } = parsed.value;
    if sections.is_empty() {
        report.push(Diagnostic::new(Mistake::NoSteps).span(root.key_span("title")));
    }
    let step = |Section { title, id, body, .. }| GuideStep { title, id, body, picture: None };
    (lead, sections.into_iter().map(step).collect(), links)
}

/// Gives each picture to its step, and tells where each file is named.
fn pictures(root: Node<'_>, steps: &mut [GuideStep], report: &mut Report) -> Vec<FileRef> {
    let mut files = Vec::new();
    for row in root.tables("pictures") {
        let Some(file) = row.text("file") else { continue };
        let path = match content_path(&file, &PICTURE_KINDS) {
            Ok(path) => path,
            Err(mistake) => {
                report.push(*mistake);
                continue;
            }
        };
        files.push(FileRef { file: path.clone(), span: file.span });
        let Some(number) = row.count("step") else { continue };
        let count = steps.len();
        let index = number.value.checked_sub(1).and_then(|index| usize::try_from(index).ok());
        let Some(step) = index.and_then(|index| steps.get_mut(index)) else {
            // Without any step the cause was reported already.
            if count > 0 {
                let wrong = Diagnostic::new(Mistake::NoSuchStep { step: &number.value, steps: &count });
                report.push(wrong.span(number.span));
            }
            continue;
        };
        if step.picture.is_some() {
            report.push(Diagnostic::new(Mistake::TwoPictures { step: &number.value }).span(number.span));
            continue;
        }
        step.picture = Some(Picture { file: path, alt: row.string("alt").unwrap_or_default() });
    }
    files
}

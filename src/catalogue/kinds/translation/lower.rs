//! A translation's file.

use super::{TRANSLATED_ON, Translation};
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::language::Tag;
use crate::catalogue::lower::identity::is_draft;
use crate::catalogue::model::{Origin, Reference};
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;
use crate::diagnostic::Report;
use crate::prose;

pub(crate) fn translation(
    root: Node<'_>,
    words: &FileText<'_>,
    origin: Origin,
    report: &mut Report,
) -> Placed<Translation> {
    let text = prose::parse(words.text, words.markdown.start);
    report.extend(text.report);
    let stem = origin.path.strip_suffix(".md").unwrap_or(&origin.path);
    let (stem, language) = stem.rsplit_once('.').unwrap_or((stem, ""));
    let is_tag = Tag::read(language).is_some_and(|tag| !tag.is_vietnamese());
    let day = root.date(TRANSLATED_ON);
    let value = Translation {
        original: format!("{stem}.md").into(),
        language: if is_tag { language.to_owned() } else { String::new() },
        title: root.string("title").unwrap_or_default(),
        keywords: root.strings("keywords"),
        translated_on: day
            .as_ref()
            .map(|day| Reference { code: day.value.to_string(), span: day.span.clone() }),
        day: day.map(|day| day.value),
        text: text.value,
        origin,
    };
    Placed { value, draft: is_draft(root), slug: root.key_span("title"), files: Vec::new() }
}

//! A language's table.

use std::sync::LazyLock;

use super::{Language, Tag, keys, said, tag};
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::Form;
use crate::catalogue::lower::identity::is_draft;
use crate::catalogue::model::Origin;
use crate::catalogue::raw::{At, Kept, Node, Raw};
use crate::diagnostic::{Diagnostic, Mistake, Report, Words};
use crate::vietnamese::nearest;

/// The words that are built in.
const ENGLISH: &str = include_str!("en.toml");

pub(crate) fn language(root: Node<'_>, origin: Origin, report: &mut Report) -> Placed<Language> {
    let written = root.text("code");
    let code = written.as_ref().map_or("", |code| code.value);
    let wrong = written.as_ref().and_then(|code| wrong_tag(code.value).map(|wrong| (wrong, &code.span)));
    let is_tag = Tag::read(code).is_some();
    report.diagnostics.extend(wrong.map(|(wrong, span)| wrong.span(span.clone())));
    let strings = root.table("strings");
    let value = Language {
        origin,
        code: if is_tag { code.to_owned() } else { String::new() },
        name: root.string("name").unwrap_or_default(),
        strings: said::names().filter_map(|name| Some((name, strings.as_ref()?.string(name)?))).collect(),
    };
    let slug = written.map_or_else(|| root.span(), |At { span, .. }| span);
    Placed { value, draft: is_draft(root), slug, files: Vec::new() }
}

/// What is wrong with what somebody wrote for a language, where something is; without its place.
pub(crate) fn wrong_tag(written: &str) -> Option<Diagnostic> {
    let small = written.to_lowercase().replace('_', "-");
    let Some(tag) = Tag::read(written) else {
        let right = Some(small.as_str()).filter(|small| Tag::read(small).is_some_and(Tag::is_known));
        let right = right.or_else(|| tag::called(written)).or_else(|| nearest(written, tag::codes()));
        return Some(Diagnostic::new(Mistake::NotALanguage { written: &written }).nearest(right));
    };
    if tag.is_vietnamese() {
        return Some(Diagnostic::new(Mistake::VietnameseTwice { written: &written }));
    }
    let unknown = Diagnostic::new(Mistake::UnknownLanguage { code: &written });
    // Two letters of three are not near enough to say which is meant: its name is, which often is what was written.
    let near = tag::called(written).or_else(|| swapped(written));
    (!tag.is_known()).then(|| match near {
        Some(near) => {
            let name = tag::known(near).unwrap_or_default();
            let vi = format!("có phải “{near}” (tiếng {name}) không?");
            unknown.label(Words::new(vi, format!("did you mean “{near}”?")))
        }
        None => unknown,
    })
}

/// A known code with two letters changed over, or one letter too many or too few.
fn swapped(written: &str) -> Option<&'static str> {
    let sorted = |text: &str| {
        let mut letters: Vec<char> = text.chars().collect();
        letters.sort_unstable();
        letters
    };
    let wanted = sorted(written);
    tag::codes().find(|code| sorted(code) == wanted)
}

/// English as it is built in.
pub(super) fn english() -> &'static Language {
    static LANGUAGE: LazyLock<Language> = LazyLock::new(|| {
        let mut report = Report::default();
        let front = Form::Toml.cut(ENGLISH).expect("our own table");
        let kept = Kept::default();
        let raw = Raw::read(ENGLISH, &kept, front, &keys::LANGUAGE, &mut report);
        language(raw.root(), Origin::unwritten(), &mut report).value
    });
    &LANGUAGE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_has_every_string() {
        let english = english();
        assert_eq!((english.code.as_str(), english.name.as_str()), ("en", "English"));
        let missing: Vec<&str> = said::names().filter(|name| !english.strings.contains_key(name)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }

    #[track_caller]
    fn check(written: &str, id: Option<&str>) {
        assert_eq!(wrong_tag(written).map(|found| found.code.id()), id, "{written}");
    }

    #[test]
    fn what_is_written_for_a_language() {
        check("rad", None);
        check("en-gb", None);
        check("tiếng Ê Đê", Some("E0550"));
        check("rda", Some("W0551"));
        check("vi", Some("E0552"));
    }
}

//! Tables of languages against the translations there are.

use std::collections::{BTreeMap, BTreeSet};

use super::{Language, MOST_NAMED, Tag, names};
use crate::catalogue::around::{Across, Around, ByCode, push_at};
use crate::diagnostic::{Diagnostic, Mistake, Report, Words};
use crate::source::SourcePath;

impl Across for Language {
    fn across(around: &Around<'_>, _: &ByCode<'_>, report: &mut Report) {
        let translated = &around.found.translations;
        let mut first: BTreeMap<&str, &SourcePath> = BTreeMap::new();
        for one in translated.iter().filter(|one| !one.draft && !one.value.language.is_empty()) {
            first.entry(&one.value.language).or_insert(&one.value.origin.path);
        }
        let with_draft: BTreeSet<&str> = translated.iter().map(|one| &*one.value.language).collect();
        for table in around.found.languages.iter().filter(|one| !one.value.code.is_empty()) {
            let Language { code, origin, .. } = &table.value;
            if !with_draft.contains(code.as_str()) {
                let unused = Diagnostic::new(Mistake::UnusedLanguage { code: &code });
                push_at(report, &origin.path, table.draft, unused.span(table.slug.clone()));
            }
        }
        for (code, translation) in first {
            let own = around.found.languages.iter().find(|one| one.value.code == code && !one.draft);
            report.diagnostics.extend(missing(code, translation, own.map(|one| &one.value)));
        }
    }
}

/// What is not said in a language that has translations.
fn missing(code: &str, translation: &SourcePath, own: Option<&Language>) -> Option<Diagnostic> {
    let tables: Vec<&Language> = own.into_iter().chain(Language::built_in(code)).collect();
    let missing: Vec<&str> =
        names().filter(|name| !tables.iter().any(|table| table.strings.contains_key(name))).collect();
    if tables.is_empty() {
        let quoted = format!("“{code}”");
        let known = Tag::read(code).and_then(Tag::vietnamese_name);
        let name = Words::new(known.map_or_else(|| quoted.clone(), |name| format!("tiếng {name}")), quoted);
        let lacks = Mistake::NoTable { code: &code, name, count: &missing.len() };
        return Some(Diagnostic::new(lacks).path(translation));
    }
    let named: Vec<&str> = missing.iter().take(MOST_NAMED).copied().collect();
    let named = format!("{}{}", named.join(", "), if missing.len() > named.len() { ", …" } else { "" });
    let path = own.map_or(translation, |own| &own.origin.path);
    let count = missing.len();
    (!missing.is_empty()).then(|| {
        let lacks = Mistake::MissingStrings { code: &code, count: &count, named: &named };
        Diagnostic::new(lacks).path(path)
    })
}

//! A comparison as values, for programs and the editor.

use jiff::civil::Date;
use serde_json::{Value as Json, json};

use super::super::parts;
use super::{Change, Comparison, GoneAsked, Stated, What};
use crate::catalogue::MergedPart;
use crate::diagnostic::Lang;
use crate::diagnostic::difference::{self, Line};

impl Comparison {
    /// The whole comparison; what is for people in it is in this language.
    pub(crate) fn to_json(&self, lang: Lang) -> Json {
        json!({
            "open": self.open.iter().map(|change| one(change, lang)).collect::<Vec<_>>(),
            "put_off": self.put_off.iter().map(|change| one(change, lang)).collect::<Vec<_>>(),
            "kept": self.kept.len(),
            "agreed": self.agreed,
            "gone_asked": match self.gone {
                GoneAsked::No => "no",
                GoneAsked::Unread => "unread",
                GoneAsked::OfFields => "of-fields",
                GoneAsked::OfAll => "of-all",
            },
            "refused": self.report.refused.iter().map(|(file, why)| json!({
                "file": file, "reason": why.words().get(lang),
            })).collect::<Vec<_>>(),
            "by_hand": self.report.by_hand.iter().map(|(code, path)| json!({
                "code": code, "path": path,
            })).collect::<Vec<_>>(),
            "fuller": self.report.fuller.iter().map(|(code, path)| json!({
                "code": code, "path": path,
            })).collect::<Vec<_>>(),
            "of_other_provinces": self.report.drafts,
        })
    }
}

fn one(change: &Change, lang: Lang) -> Json {
    let Change { code, name, what, path, put_off, .. } = change;
    let mut said = json!({
        "code": code,
        "name": name,
        "change": change.kind().word(),
        "part": change.part().map(|part| part.word()),
        "label": change.part().map(|part| part.label(lang)),
        "path": path,
        "put_off": put_off.as_ref().map(Date::to_string),
        "is_plain": change.is_plain(),
    });
    let more = match what {
        What::New { field, is_listed } => json!({ "field": field, "is_listed": is_listed }),
        What::Whole => json!({ "is_whole": true }),
        What::Part { part, ours, theirs, is_edited } => json!({
            "ours": ours,
            "theirs": theirs,
            "is_edited": is_edited,
            "difference": told(&difference::lines(ours, theirs)),
            "in_words": told(&in_words(*part, ours, theirs, lang)),
        }),
        What::Stated { facts, .. } => json!({
            "says_little": facts.iter().any(|one| one.fact.is_half_told()),
            "stated": facts.iter().map(|Stated { fact, ours, theirs }| json!({
                "fact": fact.label(lang), "ours": ours, "theirs": theirs,
            })).collect::<Vec<_>>(),
        }),
        What::Gone { words, is_sure, replaced_by } => json!({
            "words": words, "is_sure": is_sure, "replaced_by": replaced_by,
        }),
    };
    if let (Json::Object(said), Json::Object(more)) = (&mut said, more) {
        said.extend(more);
    }
    said
}

fn told(lines: &[Line]) -> Vec<String> {
    lines.iter().map(ToString::to_string).collect()
}

/// What is otherwise, for people who do not know how a file is written; as the file has it where that alone is
/// otherwise.
fn in_words(part: MergedPart, ours: &str, theirs: &str, lang: Lang) -> Vec<Line> {
    let said = |text| parts::in_words(part, text, lang);
    match difference::lines(&said(ours), &said(theirs)) {
        same if same.is_empty() => difference::lines(ours, theirs),
        lines => lines,
    }
}

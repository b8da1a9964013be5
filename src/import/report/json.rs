//! The report of an import as programs read it: one document, every name in English and `snake_case`.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Dispute, ImportReport, Rewritten};
use crate::diagnostic::Lang;
use crate::diagnostic::difference::Line;
use crate::import::doubt::{Doubt, Place};
use crate::source::SourcePath;

#[derive(Serialize)]
struct Json<'a> {
    /// Nothing was written.
    dry_run: bool,
    new: usize,
    changed: usize,
    unchanged: usize,
    left_alone: usize,
    refused: Vec<Refused<'a>>,
    /// Files that were not UTF-8, and in which encoding they were read.
    encodings: Vec<Encoded<'a>>,
    rewritten: Vec<Written<'a>>,
    disputes: Vec<Disputed<'a>>,
    by_hand: Vec<Named<'a>>,
    /// Files made of the portal's own data, which a text does not take the place of.
    fuller: Vec<Named<'a>>,
    lost_notes: Vec<Note<'a>>,
    /// Codes by the other province they are of.
    drafts: &'a BTreeMap<String, Vec<String>>,
    still_drafts: usize,
    taken_in: &'a [String],
    doubts: Vec<Doubted<'a>>,
    /// Doubts that an earlier import has told.
    told_before: usize,
}

#[derive(Serialize)]
struct Refused<'a> {
    file: &'a str,
    reason: String,
}

#[derive(Serialize)]
struct Encoded<'a> {
    file: &'a str,
    encoding: &'static str,
}

#[derive(Serialize)]
struct Named<'a> {
    code: &'a str,
    path: &'a str,
}

#[derive(Serialize)]
struct Note<'a> {
    code: &'a str,
    path: &'a str,
    note: &'a str,
}

#[derive(Serialize)]
struct Written<'a> {
    code: &'a str,
    path: &'a str,
    parts: Vec<&'static str>,
    /// Lines that begin with `-` (before), `+` (now), a space (both), or `…` alone between pieces.
    difference: Vec<String>,
}

#[derive(Serialize)]
struct Disputed<'a> {
    code: &'a str,
    path: &'a str,
    part: &'static str,
    ours: &'a str,
    theirs: &'a str,
}

#[derive(Serialize)]
struct Doubted<'a> {
    code: &'a str,
    part: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    row: Option<u32>,
    /// What is doubted, in words.
    what: &'static str,
    /// How much it asks for somebody's eyes, in words.
    weight: &'static str,
    said: &'a str,
    taken: &'a str,
}

impl ImportReport {
    /// The whole report as a JSON document, in this order; what is for people in it is in this language.
    pub(crate) fn to_json(&self, lang: Lang, dry_run: bool) -> impl Serialize {
        Json {
            dry_run,
            new: self.new,
            changed: self.changed,
            unchanged: self.unchanged,
            left_alone: self.left_alone,
            refused: self
                .refused
                .iter()
                .map(|(file, why)| Refused { file, reason: why.words().get(lang).to_owned() })
                .collect(),
            encodings: self.encodings.iter().map(|(file, encoding)| Encoded { file, encoding }).collect(),
            rewritten: self.rewritten.iter().map(written).collect(),
            disputes: self.disputes.iter().map(disputed).collect(),
            by_hand: self.by_hand.iter().map(|(code, path)| Named { code, path }).collect(),
            fuller: self.fuller.iter().map(|(code, path)| Named { code, path }).collect(),
            lost_notes: self.lost_notes.iter().map(|(code, path, note)| Note { code, path, note }).collect(),
            drafts: &self.drafts,
            still_drafts: self.still_drafts,
            taken_in: &self.taken_in,
            doubts: self.doubts.iter().map(|doubt| doubted(doubt, lang)).collect(),
            told_before: self.told_before,
        }
    }
}

fn written(one: &Rewritten) -> Written<'_> {
    Written {
        code: &one.code,
        path: &one.path,
        parts: one.parts.iter().map(|part| part.word()).collect(),
        difference: one.difference.iter().map(Line::to_string).collect(),
    }
}

fn disputed((code, path, dispute): &(String, SourcePath, Dispute)) -> Disputed<'_> {
    Disputed { code, path, part: dispute.part.word(), ours: &dispute.ours, theirs: &dispute.theirs }
}

fn doubted(doubt: &Doubt, lang: Lang) -> Doubted<'_> {
    let Place { part, row } = doubt.place;
    Doubted {
        code: &doubt.code,
        part: part.word(),
        row,
        what: doubt.kind.words(lang),
        weight: doubt.kind.weight().words(lang),
        said: &doubt.said,
        taken: &doubt.taken,
    }
}

//! Which procedures of the site are not at the portal any more.

use std::collections::BTreeSet;

use super::super::existing::Existing;
use super::super::list::{List, OddRow};
use super::super::listed::Names;
use super::super::report::ImportReport;
use super::super::{Known, drafts, parts};
use super::{Change, GoneAsked, What, mark, name_in};
use crate::catalogue::Scope;
use crate::catalogue::province::Province;
use crate::source::{SourcePath, SourceSet};
use crate::vietnamese::{nfc, same_name};

/// What was given of the portal.
pub(super) struct Portal {
    codes: BTreeSet<String>,
    /// Slugs of the fields that lists name.
    fields: BTreeSet<String>,
    /// Lists name an agency of a province, whose own procedures they hold then.
    has_province: bool,
    has_list: bool,
    /// Something that was given could not be read.
    is_unread: bool,
    /// Names of rows whose code could not be read.
    nameless: Vec<String>,
}

impl Portal {
    pub(super) fn of(
        records: &[Known],
        lists: &[(String, List)],
        sources: &SourceSet,
        report: &ImportReport,
    ) -> Self {
        let names = Names::of(sources);
        let rows = || lists.iter().flat_map(|(_, list)| &list.rows);
        let richer = report.lists.richer.iter().cloned();
        let codes = records.iter().map(|one| one.code.clone()).chain(rows().map(|(code, _)| code.clone()));
        Portal {
            codes: codes.chain(richer).collect(),
            fields: rows().filter_map(|(_, row)| names.slug(&row.field)).collect(),
            has_province: rows().any(|(_, row)| Province::of_agency(&nfc(&row.issuer)).is_some()),
            has_list: !lists.is_empty(),
            is_unread: !report.refused.is_empty(),
            nameless: Vec::new(),
        }
    }

    /// Rows of lists of which it is not known which procedure they are of.
    pub(super) fn look_at(&mut self, report: &ImportReport) {
        for odd in &report.lists.odd {
            match odd.why {
                OddRow::NoCode => self.nameless.push(same_name(&odd.said)),
                OddRow::Unsolved | OddRow::Beyond => self.is_unread = true,
                OddRow::Mended(_) | OddRow::NoName(_) | OddRow::Repeated(_) => {}
            }
        }
    }

    /// Adds what has ended by a list's own words, and what is not there any more where that can be asked.
    pub(super) fn gone(
        &self,
        is_whole: bool,
        existing: &Existing,
        sources: &SourceSet,
        open: &mut Vec<Change>,
        report: &ImportReport,
    ) -> GoneAsked {
        let mut found = Vec::new();
        for ended in &report.lists.ended {
            if let Some(path) = &ended.path {
                found.push((ended.code.clone(), path.clone(), Some(ended.words.clone()), ended.is_sure));
            }
        }
        let asked = match (self.is_unread, is_whole, self.has_list) {
            (_, false, false) => GoneAsked::No,
            (true, ..) => GoneAsked::Unread,
            (false, true, _) => GoneAsked::OfAll,
            (false, false, true) => GoneAsked::OfFields,
        };
        if matches!(asked, GoneAsked::OfFields | GoneAsked::OfAll) {
            for (code, candidate) in existing.last() {
                let text = sources.text(&candidate.path).map_or("", |text| &*text.text);
                let is_asked = asked == GoneAsked::OfAll || self.is_of_fields(text);
                if candidate.imported && is_asked && !self.codes.contains(code) && self.may_be_gone(text) {
                    found.push((code.to_owned(), candidate.path.clone(), None, false));
                }
            }
        }
        let new = open.iter().filter(|change| matches!(change.what, What::New { .. }));
        let mut others: Vec<(String, String)> =
            new.map(|change| (change.code.clone(), same_name(&change.name))).collect();
        if !found.is_empty() {
            let there = existing.last().filter(|(code, _)| self.codes.contains(*code));
            others
                .extend(there.map(|(code, one)| (code.to_owned(), same_name(&name_in(sources, &one.path)))));
        }
        let change = |(code, path, words, is_sure): (String, SourcePath, Option<String>, bool)| {
            let name = name_in(sources, &path);
            let mut alike = others
                .iter()
                .filter(|(other, called)| *other != code && *called == same_name(&name))
                .map(|(code, _)| code.clone());
            let replaced_by = alike.next().filter(|_| alike.next().is_none());
            let seen = mark(words.as_deref().unwrap_or_default());
            Change {
                code,
                name,
                what: What::Gone { words, is_sure, replaced_by },
                path: Some(path),
                seen,
                put_off: None,
            }
        };
        open.extend(found.into_iter().map(change));
        asked
    }

    /// Whether a list that names its field would hold it: what one province has announced stands in no ministry's list.
    fn is_of_fields(&self, text: &str) -> bool {
        let says =
            |key: &str| parts::quickly_read(text, key).and_then(|said| said.as_str().map(str::to_owned));
        let is_of_province = says("scope").as_deref() == Some(Scope::Province.word());
        let is_of_fields = says("field").is_some_and(|field| self.fields.contains(&field));
        is_of_fields && (!is_of_province || self.has_province)
    }

    /// Whether it is posted, has no last day, and is none of the rows whose code could not be read.
    fn may_be_gone(&self, text: &str) -> bool {
        let says = |key: &str| parts::quickly_read(text, key);
        let name = says("name").and_then(|name| name.as_str().map(same_name));
        let is_draft = says("draft").and_then(|draft| draft.as_bool()) == Some(true);
        let is_named = name.is_some_and(|name| self.nameless.contains(&name));
        !is_draft && !is_named && !drafts::is_drafted(text) && says("effective_to").is_none()
    }
}

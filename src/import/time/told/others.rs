//! The times of a row's text beside the one that was taken: of other things, of what follows, of remote communes.

use super::super::flat::{Flat, each};
use super::super::limit::{Kind, Limit, When};
use super::super::region::Place;
use super::super::topic::{Act, Start};
use super::super::unit;
use super::{Reader, stage};
use crate::catalogue::{Stage, Time};
use crate::vietnamese::upper_first;

impl<'a> Reader<'a> {
    /// Without those that add up to the time that was taken: they tell its parts.
    pub(super) fn without_parts<'l>(&self, unclear: Vec<&'l Limit>, taken: Option<&Limit>) -> Vec<&'l Limit> {
        let halves = |limit: &&Limit| unit::number(&limit.time).map(|halves| halves.0);
        let whole = taken.and_then(|taken| unit::number(&taken.time));
        let parts =
            |one: &&Limit| matches!(one.kind, Kind::Limit | Kind::Share) && one.place != Place::Remote;
        let rest = self.all.iter().filter(|one| !taken.is_some_and(|taken| std::ptr::eq(taken, *one)));
        let sum: Option<u32> = rest.filter(parts).map(|one| halves(&one)).sum();
        match (whole, sum) {
            (Some(whole), Some(sum)) if whole.0 == sum => Vec::new(),
            _ => unclear,
        }
    }

    /// Times of two things that the text names: one after the other where one says so, else one or the other.
    pub(super) fn take_labels<'l>(&mut self, unclear: Vec<&'l Limit>) -> Vec<&'l Limit> {
        let Some(first) = self.told.label.clone() else { return unclear };
        let (labelled, rest): (Vec<_>, Vec<_>) =
            unclear.into_iter().partition(|one| one.is_whole() && matches!(one.when, When::Labelled(_)));
        let label = |one: &Limit| match &one.when {
            When::Labelled(label) => label.clone(),
            _ => String::new(),
        };
        let follows = |label: &str| Flat::of(label).has_any("sau|sau khi|tiep theo");
        match labelled.as_slice() {
            [] => rest,
            [second] if follows(&label(second)) => {
                self.told.stages = vec![
                    Stage { text: upper_first(&first), time: self.told.time.clone() },
                    Stage { text: upper_first(&label(second)), time: second.time.clone() },
                ];
                self.told.time = unit::sum(self.told.stages.iter().map(|one| &one.time)).unwrap_or_default();
                rest
            }
            several if several.iter().all(|one| is_other_matter(&first, &label(one))) => {
                self.told.case = Some(first);
                self.told.others.extend(several.iter().map(|one| (Some(label(one)), one.time.clone())));
                rest
            }
            _ => labelled.into_iter().chain(rest).collect(),
        }
    }

    /// What follows a decision adds to it where money or the result is handed over then.
    pub(super) fn add_later(
        &mut self,
        limit: &'a Limit,
        taken: Option<&Limit>,
        unclear: &mut Vec<&'a Limit>,
    ) {
        let first = taken.filter(|taken| taken.start != Start::Later && taken.kind == Kind::Limit);
        match (first, limit.act) {
            (Some(first), Act::Delivers) => {
                if self.told.stages.is_empty() {
                    self.told.stages.push(stage(first, &self.told.time));
                }
                self.told.stages.push(stage(limit, &limit.time));
                self.told.time = unit::sum(self.told.stages.iter().map(|one| &one.time)).unwrap_or_default();
            }
            (_, Act::Decides | Act::Delivers) => unclear.push(limit),
            _ => {}
        }
    }

    pub(super) fn add_remote(&mut self, rest: &[&Limit]) {
        if self.told.remote.is_some() || self.told.place == Place::Remote {
            return;
        }
        let remote: Vec<&&Limit> = rest
            .iter()
            .filter(|one| one.place == Place::Remote && matches!(one.kind, Kind::Limit | Kind::More))
            .collect();
        let several = !self.told.others.is_empty() || self.told.time == Time::NotStated;
        self.told.remote = match remote.as_slice() {
            [] => return,
            [one] if one.kind == Kind::Limit && !several => Some(one.time.clone()),
            [one] if one.kind == Kind::More && !several => Some(
                unit::added(&self.told.time, &one.time).unwrap_or_else(|| Time::SeeText(one.phrase.clone())),
            ),
            several => Some(Time::SeeText(self.words_of(several))),
        };
    }

    /// The times of remote communes in words, each behind the case it stands with.
    fn words_of(&self, remote: &[&&Limit]) -> String {
        let mut words: Vec<String> = Vec::new();
        for one in remote {
            let said = match one.kind {
                Kind::More => one.phrase.clone(),
                _ => unit::worded(&one.time),
            };
            let at = self.all.iter().position(|other| std::ptr::eq(other, **one)).unwrap_or(0);
            let before = self.all[..at]
                .iter()
                .rev()
                .find(|other| other.place != Place::Remote && other.kind == Kind::Limit);
            let title = match (&one.when, before.map(|other| &other.when)) {
                (When::Case(title), _) | (_, Some(When::Case(title) | When::Labelled(title)))
                    if remote.len() > 1 =>
                {
                    Some(title)
                }
                _ => None,
            };
            let line = title.map_or_else(|| said.clone(), |title| format!("{title}: {said}"));
            if !words.contains(&line) {
                words.push(line);
            }
        }
        words.join("; ")
    }
}

/// Whether two labels speak of two requests, of which somebody makes one: a first licence or its extension.
fn is_other_matter(one: &str, other: &str) -> bool {
    const KINDS: &str = "gia han|cap lai|cap doi|cap moi|dieu chinh|lan dau|sua doi|thu hoi|huy|dinh chinh|chuyen nhuong|tam ngung|\
                         cham dut|bo sung";
    let (one, other) = (Flat::of(one), Flat::of(other));
    each(KINDS).any(|kind| one.has(kind) != other.has(kind))
}

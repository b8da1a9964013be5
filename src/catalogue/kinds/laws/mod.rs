//! `content/laws.toml`: legal texts of which more is known than what procedures cite: that they are repealed, and by what.
//!
//! In: the text of the file. Out: [`Law`], a value a table. Which procedures rest on a text, and what residents are told
//! of it, is not decided here.

mod check;
mod keys;
mod lower;
mod turns;

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::model::{is_local, law_key, law_name};
use crate::diagnostic::Span;
use crate::vietnamese::fold;

pub(crate) use check::{across, of_the_day, repealed};
pub(crate) use keys::LAWS;
pub(crate) use lower::laws;
pub(crate) use turns::turns;

pub(crate) const LAWS_FILE: &str = "content/laws.toml";
/// The page of all legal texts, the folder of their pages, and their data.
pub(crate) const PAGE: &str = "can-cu/index.html";
pub(crate) const PAGES: &str = "can-cu/";
pub(crate) const DATA: &str = "du-lieu-mo/can-cu.json";

/// A legal text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Law {
    /// As people write it, without its kind: "42/2022/NĐ-CP".
    pub(crate) number: String,
    /// [`law_key`] of it; no other row has it.
    pub(crate) key: String,
    pub(crate) title: Option<String>,
    pub(crate) issuer: Option<String>,
    pub(crate) in_force_from: Option<Date>,
    /// The first day on which it holds no more.
    pub(crate) repealed: Option<Date>,
    /// Numbers of the texts in its place.
    pub(crate) replaced_by: Vec<String>,
    pub(crate) note: Option<String>,
    pub(crate) link: Option<String>,
    #[serde(skip, default = "nowhere")]
    pub(in crate::catalogue) span: Span,
}

fn nowhere() -> Span {
    0..0
}

impl Law {
    /// "Nghị định 42/2022/NĐ-CP"
    pub(crate) fn name(&self) -> String {
        law_name(&self.number)
    }

    pub(crate) fn is_repealed_on(&self, day: Date) -> bool {
        self.repealed.is_some_and(|repealed| repealed <= day)
    }

    /// Whether it may be what somebody issued. Provinces number their texts alike: where a citation names who issued its
    /// text, and so does the row, it must be the same.
    pub(crate) fn is_of(&self, issuer: Option<&str>) -> bool {
        match (self.issuer.as_deref(), issuer) {
            (Some(own), Some(other)) if is_local(&self.key) => issuer_key(own) == issuer_key(other),
            _ => true,
        }
    }
}

fn issuer_key(issuer: &str) -> String {
    fold(issuer).replace("uy ban nhan dan", "ubnd").replace("hoi dong nhan dan", "hdnd")
}

/// The numbers of what holds in the place of a text on a day: where what replaced it is repealed as well, what is in its
/// place.
pub(crate) fn successors<'a>(laws: &'a [Law], law: &'a Law, day: Date) -> Vec<&'a str> {
    let mut met = BTreeSet::from([law.key.clone()]);
    let mut found = Vec::new();
    let mut open: Vec<&str> = law.replaced_by.iter().rev().map(String::as_str).collect();
    while let Some(number) = open.pop() {
        let Some(key) = law_key(number) else { continue };
        if !met.insert(key.clone()) {
            continue;
        }
        match laws.iter().find(|one| one.key == key) {
            Some(next) if next.is_repealed_on(day) && !next.replaced_by.is_empty() => {
                open.extend(next.replaced_by.iter().rev().map(String::as_str));
            }
            Some(next) => found.push(next.number.as_str()),
            None => found.push(number),
        }
    }
    found
}

//! The legal texts that procedures rest on: gathered from what procedures, answers and fee resolutions cite, with what is
//! known of them beside that.
//!
//! In: the entries of the day, the posts, `content/laws.toml`, and the addresses that were published once. Out: the texts in order,
//! and for each entry which of them its rows are. A text has a page where at least two things rest on it, where the
//! commune says something of it, or where its page was published before: a page of a text that one procedure cites would
//! say no more than that procedure's own, and there are thousands.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use super::{All, Entry, Id, Posts, address};
use crate::catalogue::kinds::laws::{Law, PAGE, PAGES};
use crate::catalogue::kinds::resolution;
use crate::catalogue::{Catalogue, FeeResolution, LawKind, LegalBasis, Life, law_key, law_number};
use crate::source::SourcePath;

/// So many must rest on a text for a page of its own.
const ENOUGH: usize = 2;

/// A legal text that something rests on.
#[derive(Debug)]
pub struct LawEntry {
    /// As it is written most often: "42/2022/NĐ-CP".
    pub(crate) number: String,
    pub(crate) kind: LawKind,
    pub(crate) title: Option<String>,
    pub(crate) issuer: Option<String>,
    pub(crate) date: Option<Date>,
    pub(crate) in_force_from: Option<Date>,
    /// Its row of `content/laws.toml`.
    pub(crate) law: Option<Law>,
    /// Its page, where it has one.
    pub(crate) address: Option<Arc<str>>,
    /// Who rests on it, in the order of [`Site::entries`](super::Site::entries).
    pub(crate) cited: Vec<Citation>,
    /// Answers that rest on it, and the fee resolution that it is.
    pub(crate) others: Vec<Other>,
    pub(crate) replaced_by: Vec<Successor>,
    /// What it replaced.
    pub(crate) replaces: Vec<Id<LawEntry>>,
}

/// A procedure that rests on a text.
#[derive(Debug)]
pub(crate) struct Citation {
    pub(crate) entry: Id<Entry>,
    /// "Điều 16", where the procedure says which; a text may stand in several of its rows.
    pub(crate) articles: Vec<String>,
}

/// An answer that rests on a text, or a fee resolution that is the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Other {
    pub(crate) name: String,
    pub(crate) address: Arc<str>,
    pub(crate) path: SourcePath,
    pub(crate) articles: Vec<String>,
}

/// What stands in the place of a text.
#[derive(Debug)]
pub(crate) struct Successor {
    pub(crate) number: String,
    /// Where it is one of the site's texts.
    pub(crate) text: Option<Id<LawEntry>>,
}

impl LawEntry {
    /// "Nghị định 42/2022/NĐ-CP"
    pub(crate) fn name(&self) -> String {
        self.kind.name(&self.number)
    }

    /// Whether anything of the site rests on it.
    pub(crate) fn is_cited(&self) -> bool {
        !self.cited.is_empty() || !self.others.is_empty()
    }

    /// The row of a text that holds no more on a day.
    pub(crate) fn repealed_on(&self, day: Date) -> Option<&Law> {
        self.law.as_ref().filter(|law| law.is_repealed_on(day))
    }
}

/// What is cited of one text.
#[derive(Default)]
struct Cited<'a> {
    rows: Vec<(Id<Entry>, &'a LegalBasis)>,
    /// Rows of answers and fee resolutions.
    others: Vec<(Other, &'a LegalBasis)>,
    law: Option<&'a Law>,
    /// Where its page was published once, its name then.
    published: Option<&'a str>,
}

/// All texts, by kind and the latest first; entries learn which of them their rows are.
pub(crate) fn laws(
    catalogue: &Catalogue,
    posts: &Posts,
    entries: &mut All<Entry>,
    day: Date,
) -> All<LawEntry> {
    let keys: Vec<(Id<Entry>, Vec<Option<String>>)> = {
        let all: Vec<(Id<Entry>, &Entry)> = entries.each().collect();
        let key = |basis: &LegalBasis| basis.number.as_deref().and_then(law_key);
        let keys = all.into_par_iter().map(|(id, entry)| {
            let basis = &entry.procedure.legal_basis;
            (id, basis.iter().map(key).collect())
        });
        keys.collect()
    };
    let others = others(posts, &catalogue.published.resolutions, day);
    let key = |basis: &LegalBasis| basis.number.as_deref().and_then(law_key);
    let other_keys: Vec<Option<String>> = others.iter().map(|(_, basis)| key(basis)).collect();
    let mut by_key: BTreeMap<&str, Cited<'_>> = BTreeMap::new();
    for (id, keys) in &keys {
        let entry = &entries[*id];
        if matches!(entry.life, Life::Ended(_)) {
            continue;
        }
        for (key, basis) in keys.iter().zip(&entry.procedure.legal_basis) {
            if let Some(key) = key {
                by_key.entry(key).or_default().rows.push((*id, basis));
            }
        }
    }
    for (key, (other, basis)) in other_keys.iter().zip(&others) {
        if let Some(key) = key {
            by_key.entry(key).or_default().others.push((other.clone(), basis));
        }
    }
    for law in &catalogue.laws {
        by_key.entry(&law.key).or_default().law = Some(law);
    }
    for (at, known) in &catalogue.addresses.0 {
        let key = at.strip_prefix(PAGES).and_then(|rest| rest.strip_suffix(".html"));
        let name = known.known.name.as_deref().filter(|_| **at != *PAGE && known.ended.is_none());
        if let (Some(key), Some(name)) = (key, name) {
            by_key.entry(key).or_default().published = Some(name);
        }
    }
    let mut texts: Vec<(&str, LawEntry)> =
        by_key.into_iter().map(|(key, cited)| (key, text(key, &cited))).collect();
    texts.sort_by_cached_key(|(key, text)| (text.kind, Reverse(year(key)), first_number(key), *key));
    let mut laws = All::new();
    let ids: BTreeMap<String, Id<LawEntry>> =
        texts.into_iter().map(|(key, text)| (key.to_owned(), laws.push(text))).collect();
    join(&mut laws, &ids);
    for (id, keys) in keys {
        entries[id].laws = keys.into_iter().map(|key| ids.get(&key?).copied()).collect();
    }
    laws
}

/// What else rests on texts: answers, and fee resolutions that are not over.
fn others(posts: &Posts, resolutions: &[FeeResolution], day: Date) -> Vec<(Other, LegalBasis)> {
    let of = |name: &str, address: &Arc<str>, path: &SourcePath| Other {
        name: name.to_owned(),
        address: address.clone(),
        path: path.clone(),
        articles: Vec::new(),
    };
    let answers = posts.questions.iter().flat_map(|post| {
        let other = of(&post.of.title, &post.address, &post.of.origin.path);
        post.of.legal_basis.iter().map(move |basis| (other.clone(), basis.clone()))
    });
    let rates: Arc<str> = resolution::PAGE.into();
    let holding = resolutions.iter().filter(|one| one.effective_to.is_none_or(|to| day <= to));
    let resolutions = holding.map(|one| {
        let basis = LegalBasis {
            id: None,
            number: Some(one.number.clone()),
            title: one.title.clone(),
            issuer: one.issuer.clone(),
            date: one.date,
            in_force_from: one.effective_from,
            articles: None,
        };
        (of(&one.name(), &rates, &one.origin.path), basis)
    });
    answers.chain(resolutions).collect()
}

fn text(key: &str, cited: &Cited<'_>) -> LawEntry {
    let rows =
        || cited.rows.iter().map(|(_, basis)| *basis).chain(cited.others.iter().map(|(_, basis)| *basis));
    let own = |read: fn(&Law) -> Option<String>| cited.law.and_then(read);
    let written = own(|law| Some(law.number.clone()));
    let cited_so = || most(rows().filter_map(|one| one.number.as_deref().map(law_number)));
    let number = written.or_else(cited_so).or_else(|| cited.published.map(law_number));
    let title = own(|law| law.title.clone()).or_else(|| most(rows().filter_map(|one| one.title.clone())));
    let issuer = own(|law| law.issuer.clone()).or_else(|| most(rows().filter_map(|one| one.issuer.clone())));
    let in_force_from = cited.law.and_then(|law| law.in_force_from);
    let mut citations: Vec<Citation> = Vec::new();
    for (entry, basis) in &cited.rows {
        let articles = basis.articles.clone().into_iter();
        match citations.last_mut().filter(|last| last.entry == *entry) {
            Some(last) => last.articles.extend(articles),
            None => citations.push(Citation { entry: *entry, articles: articles.collect() }),
        }
    }
    let mut others: Vec<Other> = Vec::new();
    for (other, basis) in &cited.others {
        let articles = basis.articles.clone().into_iter();
        match others.last_mut().filter(|last| last.path == other.path) {
            Some(last) => last.articles.extend(articles),
            None => others.push(Other { articles: articles.collect(), ..other.clone() }),
        }
    }
    let has_page =
        citations.len() + others.len() >= ENOUGH || cited.law.is_some() || cited.published.is_some();
    LawEntry {
        number: number.unwrap_or_default(),
        kind: LawKind::of(key),
        title,
        issuer,
        date: most(rows().filter_map(|one| one.date)),
        in_force_from: in_force_from.or_else(|| most(rows().filter_map(|one| one.in_force_from))),
        law: cited.law.cloned(),
        address: has_page.then(|| address::page(PAGES, key)),
        cited: citations,
        others,
        replaced_by: Vec::new(),
        replaces: Vec::new(),
    }
}

/// What is said most often; of two that are said as often the one that is last in order, which of two spellings is the one
/// with its marks.
fn most<T: Ord>(said: impl Iterator<Item = T>) -> Option<T> {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    said.for_each(|one| *counts.entry(one).or_default() += 1);
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(one, _)| one)
}

/// Texts learn what replaced them, and what they replaced.
fn join(laws: &mut All<LawEntry>, ids: &BTreeMap<String, Id<LawEntry>>) {
    let all: Vec<Id<LawEntry>> = laws.ids().collect();
    for id in all {
        let numbers = laws[id].law.as_ref().map(|law| law.replaced_by.clone()).unwrap_or_default();
        for number in numbers {
            let text = law_key(&number).and_then(|key| ids.get(&key)).copied();
            if let Some(text) = text {
                laws[text].replaces.push(id);
            }
            laws[id].replaced_by.push(Successor { number, text });
        }
    }
}

/// The parts of a key that are digits alone.
fn digits(key: &str) -> impl Iterator<Item = u32> {
    key.split('-').filter_map(|part| part.parse().ok())
}

/// 0 where the number has none.
fn year(key: &str) -> u32 {
    digits(key).skip(1).find(|number| (1945..2200).contains(number)).unwrap_or(0)
}

fn first_number(key: &str) -> u32 {
    digits(key).next().unwrap_or(0)
}

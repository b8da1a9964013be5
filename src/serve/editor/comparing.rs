//! What has changed at the portal, in the browser: files that were chosen are compared with the site, and what somebody
//! has decided of it is carried out.
//!
//! Nothing is remembered between the two: the page sends the files again with its decisions, and what it was shown of
//! the site is compared with the site as it is by then. All that was decided is done, or nothing of it.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::{Value as Json, json as object};

use super::Editor;
use super::reply::{Refusal, Reply};
use super::taking::{File, records};
use crate::catalogue::MergedPart;
use crate::catalogue::kinds::portal::ChangeAtPortal;
use crate::desk::Cause;
use crate::import::compare::{self, Asked, Decided, Decision, PUT_OFF};
use crate::import::{Advice, Wanted};
use crate::source::{SourcePath, SourceSet};

/// Files to be compared with the site, and what was decided; with no decision it is only looked at.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Compared {
    files: Vec<File>,
    #[serde(default)]
    is_whole: bool,
    #[serde(default)]
    all_provinces: bool,
    #[serde(default)]
    decisions: Vec<Chosen>,
}

/// What was chosen for a change.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Chosen {
    code: String,
    change: String,
    part: Option<String>,
    /// The file that was compared, and the hash of what it said.
    seen: Option<(String, String)>,
    choice: Choice,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "snake_case")]
enum Choice {
    Adopt { last_day: Option<Date>, replaced_by: Option<String> },
    Keep,
    PutOff(Date),
}

impl Editor {
    /// Compares, or carries out what was decided.
    pub(super) fn compare(&self, compared: &Compared) -> Reply {
        let files = records(&compared.files)?;
        let wanted = Wanted { all_provinces: compared.all_provinces, ..Wanted::default() };
        let day = (self.settings.today)();
        let asked = Asked { wanted, is_whole: compared.is_whole, day };
        let sources = self.readable()?;
        if compared.decisions.is_empty() {
            return Ok(object!({ "looked": self.look(&sources, files, asked) }));
        }
        let decisions = compared.decisions.iter().map(decision).collect::<Result<Vec<_>, Refusal>>()?;
        let stale = self.stale(&compared.decisions, &sources);
        if !stale.is_empty() {
            return Ok(object!({ "objections": stale }));
        }
        let settled = match compare::Compared::of(&sources, files.clone(), asked).decide(&sources, &decisions)
        {
            Ok(settled) => settled,
            Err(against) => {
                let told: Vec<Json> =
                    against.iter().map(|one| self.objection(one, &compared.decisions, &decisions)).collect();
                return Ok(object!({ "objections": told }));
            }
        };
        let text = settled.to_text(self.lang(), Advice::Menu);
        let writes = settled.plan.writes;
        let paths: Vec<SourcePath> = writes.keys().cloned().collect();
        let done = self.desk.take_in(Cause::Adopt, &sources, writes, (self.settings.now)());
        let done = done.map_err(|error| Refusal::disk("history", &error))?;
        let is_written = |path: &&SourcePath| done.refused.iter().all(|(refused, _)| refused != *path);
        Ok(object!({
            "done": {
                "files": paths.iter().filter(is_written).collect::<Vec<_>>(),
                "failed": self.unwritten(&done),
                "kept": done.kept,
                "text": text,
            },
            "looked": self.look(&self.readable()?, files, asked),
        }))
    }

    /// What is otherwise at the portal, and the hashes of the files it was compared with.
    fn look(&self, sources: &SourceSet, files: Vec<(String, Vec<u8>)>, asked: Asked) -> Json {
        let comparison = compare::Compared::of(sources, files, asked).comparison;
        let hash = |path: &SourcePath| Some((path.clone(), sources.files.get(path)?.hash.to_string()));
        let paths = comparison.all().filter_map(|change| change.path.as_ref());
        let hashes: BTreeMap<SourcePath, String> = paths.filter_map(hash).collect();
        let mut notes = String::new();
        comparison.report.of_comparison(self.lang(), Advice::Menu, &mut notes);
        object!({
            "comparison": comparison.to_json(self.lang()),
            "hashes": hashes,
            "notes": notes.trim(),
            "until": asked.day.saturating_add(PUT_OFF.days()),
        })
    }

    /// Files that do not say any more what the decisions were made of.
    fn stale(&self, chosen: &[Chosen], sources: &SourceSet) -> Vec<Json> {
        let mut of: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, one) in chosen.iter().enumerate() {
            let Some((path, hash)) = &one.seen else { continue };
            if sources.files.get(path.as_str()).is_none_or(|file| file.hash.to_string() != *hash) {
                of.entry(path).or_default().push(at);
            }
        }
        let told = |(path, of): (&str, Vec<usize>)| {
            let words = self.lang().pick(
                "vừa được lưu ở nơi khác sau khi đối chiếu: đối chiếu lại rồi chọn",
                "was saved elsewhere after it was compared: compare again and choose",
            );
            object!({ "words": format!("{path} {words}"), "of": of })
        };
        of.into_iter().map(told).collect()
    }

    /// Why nothing was done, with the places of the decisions that it is about.
    fn objection(&self, why: &compare::Objection, chosen: &[Chosen], decisions: &[Decision]) -> Json {
        let path = |one: &Chosen| one.seen.as_ref().map(|(path, _)| path.clone());
        let is_against =
            |(one, decision): (&Chosen, &Decision)| why.is_against(decision, path(one).as_deref());
        let each = chosen.iter().zip(decisions).map(is_against).enumerate();
        let of: Vec<usize> = each.filter_map(|(at, is)| is.then_some(at)).collect();
        object!({ "words": why.words().get(self.lang()), "of": of })
    }
}

/// A choice of the page as a decision.
fn decision(chosen: &Chosen) -> Result<Decision, Refusal> {
    let part = chosen.part.as_deref();
    Ok(Decision {
        code: chosen.code.clone(),
        change: ChangeAtPortal::named(&chosen.change).ok_or_else(|| Refusal::missing(&chosen.change))?,
        part: part.map(|part| MergedPart::named(part).ok_or_else(|| Refusal::missing(part))).transpose()?,
        decided: match &chosen.choice {
            Choice::Adopt { last_day, replaced_by } => {
                let by = replaced_by.as_deref().map(str::trim).filter(|by| !by.is_empty());
                Decided::Adopt { last_day: *last_day, replaced_by: by.map(str::to_owned) }
            }
            Choice::Keep => Decided::Keep,
            Choice::PutOff(until) => Decided::PutOff(*until),
        },
    })
}

//! The list as values, each with its place and the words to write: what is false, what is late, what is absent.
//!
//! In: the catalogue, what a check found, the texts, the day. Out: [`Item`]s in the order in which they are worked off:
//! by reason, then what residents use most.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Serialize;

use super::words;
use super::{Todo, todos};
use crate::catalogue::kinds::laws::{repealed, successors};
use crate::catalogue::kinds::portal;
use crate::catalogue::kinds::procedure::{Procedure, Status};
use crate::catalogue::kinds::question::AnswerState;
use crate::catalogue::model::law_key;
use crate::catalogue::review::ReviewTodo;
use crate::catalogue::whole::Catalogue;
use crate::diagnostic::{Code, Diagnostic, Lang, Report, Severity, Words};
use crate::source::{SourcePath, SourceSet};
use crate::vietnamese::short_date;

/// Why something stands on the list: the first is the most urgent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Reason {
    /// What is shown is not so or contradicts itself, or nothing can be published.
    False,
    /// The official source contradicts itself, and nobody here may say which of the two is right.
    Source,
    /// Its day has passed.
    Late,
    /// Nobody has written it yet, or its day is near.
    Missing,
}

impl Reason {
    /// As programs read it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::False => "false",
            Self::Source => "source",
            Self::Late => "late",
            Self::Missing => "missing",
        }
    }
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    pub(crate) reason: Reason,
    /// Where the home page names what it is about: the lower, the more residents use it.
    pub(crate) rank: Option<usize>,
    pub(crate) path: SourcePath,
    /// From 1, where it is known.
    pub(crate) line: Option<usize>,
    /// The byte a finding points at.
    pub(crate) at: Option<usize>,
    /// Of the file, as a form names it: where the words are written; nothing where that follows from the line.
    pub(crate) key: Option<&'static str>,
    /// Of a procedure.
    pub(crate) code: Option<String>,
    /// Of a finding.
    pub(crate) finding: Option<Code>,
    /// What it is about, or the path where that has no name.
    pub(crate) name: String,
    pub(crate) what: Words,
    /// What is to be done before, or instead.
    pub(crate) how: Option<Words>,
    /// The same where a form is filled in, if it is otherwise there.
    pub(crate) in_form: Option<Words>,
    /// The words to write, with a proposal where there is one; an ellipsis stands for what only the office knows.
    pub(crate) write: Option<String>,
}

impl Item {
    /// What stands above it in a list.
    pub(crate) fn heading(&self, lang: Lang) -> &'static str {
        match (self.reason, self.rank) {
            (Reason::False, _) => {
                lang.pick("Đang sai hoặc trái nhau, sửa trước", "False or contradictory, first")
            }
            (Reason::Source, _) => lang.pick(
                "Nguồn của Cổng tự mâu thuẫn, hỏi lại",
                "The official source contradicts itself, to be asked",
            ),
            (Reason::Late, _) => lang.pick("Đã muộn", "Late"),
            (Reason::Missing, Some(_)) => {
                lang.pick("Việc hay làm, viết trước", "Most used, to be written first")
            }
            (Reason::Missing, None) => lang.pick("Còn lại", "The rest"),
        }
    }

    /// The file, and the line where it is known.
    pub(crate) fn place(&self) -> String {
        self.line.map_or_else(|| self.path.to_string(), |line| format!("{}:{line}", self.path))
    }
}

/// Days after which a question is late that nobody has answered.
const ANSWERED_WITHIN: i32 = 30;

/// Everything that is to be done, in its order.
pub(crate) fn items(catalogue: &Catalogue, report: &Report, sources: &SourceSet, day: Date) -> Vec<Item> {
    let list = List { catalogue, sources, named: named(catalogue), day };
    let mut all: Vec<Item> = report.diagnostics.iter().filter_map(|found| list.found(found)).collect();
    list.on_repealed(&mut all);
    // What may not be posted here at all needs nothing written.
    let foreign: BTreeSet<SourcePath> = all
        .iter()
        .filter(|item| item.finding == Some(Code::OtherProvince))
        .map(|item| item.path.clone())
        .collect();
    for todo in todos(catalogue, day).iter().filter(|todo| !foreign.contains(&todo.procedure.origin.path)) {
        list.missing(todo, &mut all);
    }
    list.late_drafts(&mut all);
    list.put_off(&mut all);
    list.unanswered(&mut all);
    list.reviews(&mut all);
    // Those of one reason and rank stay as they were found.
    all.sort_by_key(|item| (item.reason, item.rank.unwrap_or(usize::MAX)));
    let mut met = BTreeSet::new();
    all.retain(|item| met.insert((item.path.clone(), item.line, item.what.vi.clone())));
    all
}

/// What is shown and not so, of what a check finds. What only may be wrong is told among the findings.
fn reason_of(found: &Diagnostic) -> Option<Reason> {
    if found.severity == Severity::Error {
        return Some(Reason::False);
    }
    match found.code {
        Code::FeeContradictsNote | Code::TimesContradict if found.of_source => Some(Reason::Source),
        Code::EndedMention
        | Code::EndedAnswer
        | Code::EndedOnDay
        | Code::NoSuccessor
        | Code::NotTakenOver
        | Code::FeeContradictsNote
        | Code::TimesContradict
        | Code::ClosedPortal
        | Code::OtherProvince
            if !found.of_source =>
        {
            Some(Reason::False)
        }
        Code::OldTranslation => Some(Reason::Late),
        _ => None,
    }
}

/// Procedures by the file they stand in, to name what a finding is about.
fn named(catalogue: &Catalogue) -> BTreeMap<&SourcePath, &Procedure> {
    let versions = catalogue.procedures.values().flatten();
    versions.map(|version| (&version.origin.path, &**version)).collect()
}

struct List<'a> {
    catalogue: &'a Catalogue,
    sources: &'a SourceSet,
    named: BTreeMap<&'a SourcePath, &'a Procedure>,
    day: Date,
}

impl List<'_> {
    fn rank(&self, code: &str) -> Option<usize> {
        self.catalogue.config.tasks.iter().position(|task| task.code == code)
    }

    fn of_procedure(&self, procedure: &Procedure, reason: Reason, what: Words) -> Item {
        Item {
            reason,
            rank: self.rank(&procedure.code),
            path: procedure.origin.path.clone(),
            line: None,
            at: None,
            key: None,
            code: Some(procedure.code.clone()),
            finding: None,
            name: procedure.spoken_name().to_owned(),
            what,
            how: None,
            in_form: None,
            write: None,
        }
    }

    fn found(&self, found: &Diagnostic) -> Option<Item> {
        let reason = reason_of(found)?;
        let what = Words::new(found.message(Lang::Vi), found.message(Lang::En));
        let place = found.span.as_ref().zip(self.sources.text(&found.path));
        let line = place.map(|(span, text)| text.place(span).line);
        let about = self.named.get(&found.path).copied();
        let item = Item {
            reason,
            rank: about.and_then(|one| self.rank(&one.code)),
            path: found.path.clone(),
            line,
            at: found.span.as_ref().map(|span| span.start as usize),
            key: None,
            code: about.map(|one| one.code.clone()),
            finding: Some(found.code),
            name: about.map_or_else(|| found.path.to_string(), |one| one.spoken_name().to_owned()),
            what,
            how: match reason {
                Reason::Source => Some(words::ask_source()),
                _ => found.to_do(),
            },
            in_form: None,
            write: None,
        };
        Some(item)
    }

    /// Fees first: a resolution that rests on a repealed text may charge what nobody owes any more.
    fn on_repealed(&self, all: &mut Vec<Item>) {
        let catalogue = self.catalogue;
        let found =
            repealed(&catalogue.laws, || catalogue.in_force_on(self.day), &catalogue.published, self.day);
        let mut items = Vec::new();
        for one in found {
            let name = one.law.name();
            let on = one.law.repealed.map(short_date).unwrap_or_default();
            let what = Words::new(
                format!("dẫn {name} hết hiệu lực từ {on}"),
                format!("cites {name} repealed on {on}"),
            );
            let by = successors(&catalogue.laws, one.law, self.day);
            for resting in one.resting {
                let is_fee =
                    catalogue.published.resolutions.iter().any(|one| &one.origin.path == resting.path);
                let line = self.line(resting.path, |line| cites(line, &one.law.key));
                let (how, write) = by.first().map(|number| words::replaced(number)).unzip();
                items.push((
                    !is_fee,
                    Item {
                        reason: Reason::False,
                        rank: resting.code.and_then(|code| self.rank(code)),
                        path: resting.path.clone(),
                        line,
                        at: None,
                        key: None,
                        code: resting.code.map(str::to_owned),
                        finding: Some(Code::RepealedBasis),
                        name: resting.name.to_owned(),
                        what: what.clone(),
                        how,
                        in_form: None,
                        write,
                    },
                ));
            }
        }
        items.sort_by_key(|(is_no_fee, _)| *is_no_fee);
        all.extend(items.into_iter().map(|(is_no_fee, item)| match is_no_fee {
            true => item,
            false => Item { rank: Some(0), ..item },
        }));
    }

    fn reviews(&self, all: &mut Vec<Item>) {
        for (one, todo) in self.catalogue.review_todos(self.day) {
            let reason = match todo {
                ReviewTodo::Overdue(_) => Reason::Late,
                ReviewTodo::Due(_) | ReviewTodo::FewApprovals(_) | ReviewTodo::Never => Reason::Missing,
            };
            let (what, how, write) = words::review(todo, &one.review.checked_by, self.day);
            let key = match todo {
                ReviewTodo::FewApprovals(_) => "checked_by",
                _ => "checked_on",
            };
            all.push(Item {
                reason,
                rank: (one.rank != usize::MAX).then_some(one.rank),
                path: one.origin.path.clone(),
                line: self.line_of_key(&one.origin.path, key),
                at: None,
                key: Some(key),
                code: one.code.map(str::to_owned),
                finding: None,
                name: one.name.to_owned(),
                what,
                how: Some(how),
                in_form: None,
                write: Some(write),
            });
        }
    }

    /// Drafts of what is in force already.
    fn late_drafts(&self, all: &mut Vec<Item>) {
        let late = |draft: &&Procedure| draft.effective_from.is_some_and(|from| from <= self.day);
        for draft in self.catalogue.draft_versions().filter(late) {
            let mut item = self.of_procedure(draft, Reason::Late, words::late_draft(draft.effective_from));
            item.line = self.line_of_key(&item.path, "draft");
            item.key = Some("draft");
            item.how = Some(words::publish());
            item.in_form = Some(words::publish_in_form());
            all.push(item);
        }
    }

    /// Changes at the portal that were put off to a day that has come.
    fn put_off(&self, all: &mut Vec<Item>) {
        for turn in portal::turns(&self.catalogue.portal, &self.catalogue.procedures) {
            let code = turn.code.clone().unwrap_or_default();
            if turn.day > self.day {
                continue;
            }
            all.push(Item {
                reason: Reason::Late,
                rank: self.rank(&code),
                line: self.line(&turn.file, |line| line.contains(&code)),
                path: turn.file,
                at: None,
                key: None,
                finding: None,
                name: turn.name,
                what: words::put_off(turn.day),
                how: Some(words::compare_again()),
                in_form: Some(words::compare_in_editor()),
                write: None,
                code: turn.code,
            });
        }
    }

    fn unanswered(&self, all: &mut Vec<Item>) {
        let questions = self.catalogue.published.questions.iter();
        for one in questions.filter(|one| one.state == AnswerState::Unverified) {
            let waited = one.asked_on.map(|asked| (self.day - asked).get_days());
            let is_late = waited.is_some_and(|days| days > ANSWERED_WITHIN);
            let path = &one.origin.path;
            all.push(Item {
                reason: if is_late { Reason::Late } else { Reason::Missing },
                rank: one.procedures.iter().filter_map(|about| self.rank(&about.code)).min(),
                path: path.clone(),
                line: self.line_of_key(path, "state"),
                at: None,
                key: Some("state"),
                code: None,
                finding: None,
                name: one.title.clone(),
                what: words::unanswered(one.asked_on),
                how: Some(words::compared()),
                in_form: None,
                write: Some("state = \"verified\"".to_owned()),
            });
        }
    }

    /// An item for each part, the key to be written beside it.
    fn missing(&self, todo: &Todo<'_>, all: &mut Vec<Item>) {
        let is_told_late = |version: &Procedure| {
            version.status == Status::Draft && version.effective_from.is_some_and(|from| from <= self.day)
        };
        if is_told_late(todo.procedure) {
            return;
        }
        let leaflets = todo.leaflets_lack.iter().map(|part| (part, true));
        for (part, is_of_leaflets) in leaflets.chain(todo.lacks.iter().map(|part| (part, false))) {
            let what = words::lacks(part, is_of_leaflets);
            let mut item = self.of_procedure(todo.procedure, Reason::Missing, what);
            let words::ToWrite { how, in_form, write, key, near } = words::part(todo.procedure, part);
            (item.how, item.in_form, item.write, item.key) = (how, in_form, write, key);
            item.line = match near {
                words::Near::Key(key) => self.line_of_key(&item.path, key),
                words::Near::Text(text) => self.line(&item.path, |line| line.contains(&text)),
                words::Near::Nowhere => None,
            };
            all.push(item);
        }
    }

    /// Where a key stands, also as the comment that an import writes for it.
    fn line_of_key(&self, path: &SourcePath, key: &str) -> Option<usize> {
        self.line(path, |line| {
            let bare = line.trim_start().trim_start_matches('#').trim_start();
            bare.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='))
        })
    }

    fn line(&self, path: &SourcePath, is_it: impl Fn(&str) -> bool) -> Option<usize> {
        let text = self.sources.text(path)?;
        text.text.lines().position(is_it).map(|at| at + 1)
    }
}

/// Whether a line of a file names a text by its number.
fn cites(line: &str, key: &str) -> bool {
    let quoted = line.split('"').skip(1).step_by(2);
    quoted.filter_map(law_key).any(|cited| cited == key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Mistake;

    fn check(mistake: Mistake<'_>, of_source: bool, expected: Option<Reason>) {
        let mut found = Diagnostic::new(mistake);
        found.of_source = of_source;
        assert_eq!(reason_of(&found), expected, "{}", found.message(Lang::En));
    }

    /// Who mends what the official source says may make a right fee false.
    #[test]
    fn a_contradiction_of_the_source_is_asked_about_and_not_mended() {
        let fee =
            || Mistake::FeeContradictsNote { fee: Words::same("20 đồng"), note: &"“20.000 đồng”" };
        let times = || Mistake::TimesContradict { here: Words::same("5"), elsewhere: Words::same("3") };
        check(fee(), true, Some(Reason::Source));
        check(times(), true, Some(Reason::Source));
        check(fee(), false, Some(Reason::False));
        check(times(), false, Some(Reason::False));
        let foreign = Mistake::OtherProvince { code: &"1", province: &"A", own: &"B" };
        check(foreign, false, Some(Reason::False));
        check(Mistake::ClosedPortal { host: &"dvc.xa-mau.gov.vn" }, true, None);
    }
}

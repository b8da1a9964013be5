//! What announcement decisions and procedures say of each other.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::diagnostic::{Diagnostic, Mistake, Report, Words};

use super::ending;
use super::{ChangeKind, Decision, DecisionItem};
use crate::catalogue::around::{Across, Around, ByCode, ReadFile, nearest_code, push, push_at};
use crate::catalogue::kinds::procedure::{Part, Procedure, Status};
use crate::catalogue::model::decision_key;
use crate::vietnamese::fold;

type Versions<'a> = [(&'a ReadFile, &'a Procedure)];

impl Across for Decision {
    fn across(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
        unique_numbers(around, report);
        for placed in &around.found.decisions {
            let decision = &placed.value;
            let mut met = BTreeSet::new();
            for item in &decision.items {
                let mut found = Vec::new();
                let code = item.code.code.as_str();
                if !met.insert(code) {
                    found.push(at(item, Diagnostic::new(Mistake::TwiceInDecision { code: &code })));
                }
                let mut versions: Vec<_> = by_code.get(code).into_iter().flatten().copied().collect();
                versions.retain(|(_, version)| version.status != Status::Draft);
                versions.sort_by_key(|(_, version)| version.effective_from);
                found.extend(of_item(around, decision, item, &versions, by_code));
                found.extend(other_name(item, &versions));
                for found in found {
                    push_at(report, &decision.origin.path, placed.draft, found);
                }
            }
        }
        named_by_procedures(around, by_code, report);
    }
}

/// No version of the procedure is called what the decision calls it.
fn other_name(item: &DecisionItem, versions: &Versions<'_>) -> Option<Diagnostic> {
    let written = item.name.as_ref()?;
    let (_, last) = versions.last()?;
    let is_called = |name: &str| fold(name) == fold(written);
    (!versions.iter().any(|(_, version)| is_called(&version.name))).then(|| {
        let code = &item.code.code;
        at(item, Diagnostic::new(Mistake::ItemOtherName { code: &code, written, own: &last.name }))
    })
}

fn at(item: &DecisionItem, found: Diagnostic) -> Diagnostic {
    found.span(item.code.span.clone())
}

fn unique_numbers(around: &Around<'_>, report: &mut Report) {
    let mut met: BTreeMap<String, &Decision> = BTreeMap::new();
    for placed in &around.found.decisions {
        let number = &placed.value.cited.number;
        if let Some(first) = met.get(&decision_key(number)) {
            let twice =
                Diagnostic::new(Mistake::DuplicateDecision { number: &number, other: &first.origin.path });
            let twice = twice.span(placed.value.number_span.clone());
            push_at(report, &placed.value.origin.path, placed.draft, twice);
        } else if !number.is_empty() {
            met.insert(decision_key(number), &placed.value);
        }
    }
}

/// What an item says that the procedure's versions do not.
fn of_item(
    around: &Around<'_>,
    decision: &Decision,
    item: &DecisionItem,
    versions: &Versions<'_>,
    by_code: &ByCode<'_>,
) -> Vec<Diagnostic> {
    let code = item.code.code.as_str();
    let unknown = |code: &str, span| {
        let unknown = Diagnostic::new(Mistake::UnknownMention { code: &code }).span(span);
        if code.contains([',', ';']) {
            return unknown.help(Words::new(
                "mỗi thủ tục viết thành một bảng [[items]] riêng",
                "each procedure stands in a table [[items]] of its own",
            ));
        }
        unknown.nearest(nearest_code(code, by_code))
    };
    let mut found = Vec::new();
    if let Some(successor) = item.replaced_by.as_ref().filter(|one| !by_code.contains_key(one.code.as_str()))
    {
        found.push(unknown(&successor.code, successor.span.clone()));
    }
    if item.kind.ends() {
        found.extend(ended(around, decision, item, versions));
        return found;
    }
    if !by_code.contains_key(code) {
        found.push(unknown(code, item.code.span.clone()));
    } else if let Some(from) = decision.holds_from(item) {
        found.extend(taken_over(around, decision, item, versions, from));
    }
    found
}

/// What the decision ends does not end later by its own file, and leads where the decision leads.
fn ended(
    around: &Around<'_>,
    decision: &Decision,
    item: &DecisionItem,
    versions: &Versions<'_>,
) -> Option<Diagnostic> {
    let from = decision.holds_from(item)?;
    let ended = ending::ended_on(from, versions.iter().map(|(_, version)| *version))?;
    let (file, last) = versions.iter().find(|(_, version)| std::ptr::eq(*version, ended))?;
    let code = &item.code.code;
    let place = || around.line_of(&file.path, &last.code_span);
    if last.effective_to.is_some_and(|to| to >= from) {
        let still = Diagnostic::new(Mistake::StillInForce { code: &code, from: &from, place: &place() });
        let day = from.yesterday().unwrap_or(from);
        let line = match &item.replaced_by {
            Some(successor) => format!("effective_to = {day}; replaced_by = \"{}\"", successor.code),
            None => format!("effective_to = {day}"),
        };
        let help =
            Words::new(format!("ghi vào {}: {line}", file.path), format!("write in {}: {line}", file.path));
        return Some(at(item, still.help(help)));
    }
    let (theirs, own) = (item.replaced_by.as_ref()?, last.replaced_by.as_ref()?);
    (theirs.code != own.code).then(|| {
        let other = Diagnostic::new(Mistake::OtherSuccessor {
            code: &code,
            successor: &theirs.code,
            place: &place(),
            own_successor: &own.code,
        });
        other.span(theirs.span.clone())
    })
}

/// What the decision brings stands in a version that begins with it, and differs in what it says.
fn taken_over(
    around: &Around<'_>,
    decision: &Decision,
    item: &DecisionItem,
    versions: &Versions<'_>,
    from: Date,
) -> Option<Diagnostic> {
    let number = decision_key(&decision.cited.number);
    let names_it =
        |version: &Procedure| version.decisions.iter().any(|one| decision_key(&one.number) == number);
    let begins = versions.iter().position(|(_, version)| version.effective_from == Some(from));
    let Some(index) = begins else {
        return match versions.iter().find(|(_, version)| names_it(version)) {
            // A version goes by the last of its decisions; those before it had days of their own.
            Some((file, version)) => {
                let last = version.decisions.iter().max_by_key(|one| one.date)?;
                let own = version.effective_from.filter(|_| decision_key(&last.number) == number)?;
                let place = around.line_of(&file.path, &version.code_span);
                Some(at(
                    item,
                    Diagnostic::new(Mistake::OtherDay { from: &from, place: &place, own_day: &own }),
                ))
            }
            // A version without a first day may well be the one that is meant.
            None if versions.iter().any(|(_, version)| version.effective_from.is_none())
                && item.kind == ChangeKind::New =>
            {
                None
            }
            None => {
                let change = match item.kind {
                    ChangeKind::New => Words::new("ban hành", "issues"),
                    ChangeKind::Amended | ChangeKind::Abolished | ChangeKind::Replaced => {
                        Words::new("sửa đổi", "amends")
                    }
                };
                let absent =
                    Diagnostic::new(Mistake::NotTakenOver { change, code: &item.code.code, from: &from });
                Some(at(item, absent))
            }
        };
    };
    let (file, new) = versions[index];
    let (_, old) = versions[..index].last()?;
    if item.kind != ChangeKind::Amended || item.changed.is_empty() {
        return None;
    }
    let differ: Vec<Part> = Part::ALL.into_iter().filter(|part| part.differs(old, new)).collect();
    (differ != item.changed).then(|| {
        let other = Diagnostic::new(Mistake::OtherParts {
            named: listed(&item.changed),
            code: &item.code.code,
            differing: listed(&differ),
            file: &file.path,
        });
        at(item, other)
    })
}

fn listed(parts: &[Part]) -> Words {
    let names: Vec<Words> = parts.iter().map(|part| part.words()).collect();
    if names.is_empty() { Words::same("–") } else { Words::joined(&names, "; ") }
}

/// A procedure that names a decision is named by it.
fn named_by_procedures(around: &Around<'_>, by_code: &ByCode<'_>, report: &mut Report) {
    let published = around.found.decisions.iter().filter(|placed| !placed.draft);
    let by_number: BTreeMap<String, &Decision> =
        published.map(|placed| (decision_key(&placed.value.cited.number), &placed.value)).collect();
    if by_number.is_empty() {
        return;
    }
    let published = |(_, version): &&(&ReadFile, &Procedure)| version.status != Status::Draft;
    for (file, version) in by_code.values().flatten().filter(published) {
        for decision in &version.decisions {
            let Some(known) = by_number.get(&decision_key(&decision.number)) else { continue };
            if known.items.iter().any(|item| {
                item.code.code == version.code
                    || item.replaced_by.as_ref().is_some_and(|one| one.code == version.code)
            }) {
                continue;
            }
            let silent = Diagnostic::new(Mistake::NotInDecision {
                number: &decision.number,
                decision: &known.origin.path,
                code: &version.code,
            });
            push(report, file, silent.span(version.code_span.clone()));
        }
    }
}

//! The end that an announcement decision gives a procedure.
//!
//! A decision that abolishes or replaces a procedure ends it by itself (Nghị định 63/2010/NĐ-CP art. 15): the eve of
//! the day from which it holds is the last day in force, and what replaces it is what the decision names. The
//! procedure's own file may say the same once more; where it says otherwise, that is a mistake of one of the two, and
//! the file is left as it is.

use std::sync::Arc;

use jiff::civil::Date;

use super::Decision;
use crate::catalogue::kinds::procedure::{Procedure, Status};
use crate::catalogue::model::Reference;

/// One procedure's end.
#[derive(Debug)]
pub(crate) struct Ending<'a> {
    pub(crate) code: &'a str,
    /// The first day it is no longer in force.
    pub(crate) from: Date,
    pub(crate) successor: Option<&'a Reference>,
    /// Of the decision.
    pub(crate) number: &'a str,
}

/// What decisions end, the earliest first; an end without a day is none.
pub(crate) fn all<'a>(decisions: impl Iterator<Item = &'a Decision>) -> Vec<Ending<'a>> {
    let of_one = |one: &'a Decision| {
        let ends = one.items.iter().filter(|item| item.kind.ends());
        ends.filter_map(|item| {
            let from = one.holds_from(item)?;
            let (successor, number) = (item.replaced_by.as_ref(), one.cited.number.as_str());
            Some(Ending { code: &item.code.code, from, successor, number })
        })
    };
    let mut all: Vec<Ending<'a>> = decisions.flat_map(of_one).collect();
    all.sort_by_key(|ending| (ending.from, ending.code, ending.number));
    all
}

/// The version that is ended on a day: the last of the published ones that have begun before.
pub(crate) fn ended_on<'v>(
    from: Date,
    versions: impl Iterator<Item = &'v Procedure>,
) -> Option<&'v Procedure> {
    let begun = |version: &&Procedure| version.effective_from.is_none_or(|begin| begin < from);
    versions
        .filter(|version| version.status != Status::Draft)
        .filter(begun)
        .max_by_key(|version| version.effective_from)
}

impl Ending<'_> {
    /// Ends the version that it ends; one that has an end of its own keeps it.
    pub(crate) fn apply<'v>(&self, versions: impl Iterator<Item = &'v mut Arc<Procedure>>) {
        let mut versions: Vec<&mut Arc<Procedure>> = versions.collect();
        let ended = ended_on(self.from, versions.iter().map(|version| &***version));
        let Some(begun) =
            ended.filter(|ended| ended.effective_to.is_none()).map(|ended| ended.effective_from)
        else {
            return;
        };
        let is_it = |version: &&mut &mut Arc<Procedure>| {
            version.status != Status::Draft && version.effective_from == begun
        };
        if let (Some(version), Ok(last)) = (versions.iter_mut().find(is_it), self.from.yesterday()) {
            let version = Arc::make_mut(version);
            version.effective_to = Some(last);
            version.replaced_by = version.replaced_by.take().or_else(|| self.successor.cloned());
            version.ended_by = Some(self.number.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cache::Memo;
    use crate::catalogue::{Catalogue, load};
    use crate::source::{SourceFile, SourceSet};

    const OLD: &str = "+++\ncode = \"1.1\"\nname = \"Cũ\"\nfield = \"a\"\n+++\n";
    const DECISION: &str = "+++\nnumber = \"12/QĐ\"\neffective_from = 2026-08-01\n[[items]]\nkind = \"replaced\"\ncode = \"1.1\"\nreplaced_by = \"1.2\"\n+++\n";

    fn catalogue(old: &str, decision: &str) -> Catalogue {
        let new = OLD.replace("1.1", "1.2");
        let files = [
            ("content/procedures/old.md", old),
            ("content/procedures/new.md", &*new),
            ("content/decisions/12.md", decision),
        ];
        let mut sources = SourceSet::default();
        for (path, text) in files {
            let file = SourceFile::plain(path, text);
            sources.files.insert(file.path.clone(), file);
        }
        load(&sources, &mut Memo::default()).value
    }

    /// The last day and the successor of the old procedure.
    fn end(catalogue: &Catalogue) -> (Option<String>, Option<String>) {
        let day = Date::constant(2026, 1, 1);
        let old = catalogue.on(day).find(|current| current.procedure.code == "1.1").expect("a procedure");
        let successor = old.procedure.replaced_by.as_ref().map(|one| one.code.clone());
        (old.procedure.effective_to.map(|day| day.to_string()), successor)
    }

    #[test]
    fn a_decision_ends_a_procedure_by_itself() {
        let ended = catalogue(OLD, DECISION);
        assert_eq!(end(&ended), (Some("2026-07-31".to_owned()), Some("1.2".to_owned())));
        let turns = ended.agenda(Date::constant(2026, 1, 1));
        let ends = turns.iter().find(|turn| turn.kind.name == "procedure-ends").expect("an end");
        assert_eq!(ends.day, Date::constant(2026, 8, 1));
        let said = |catalogue: &Catalogue| {
            catalogue.on(Date::constant(2026, 1, 1)).next().expect("a procedure").procedure.said()
        };
        assert_ne!(said(&ended), said(&catalogue(OLD, "")));
    }

    #[test]
    fn what_the_file_says_stays() {
        let own = OLD.replace("field", "effective_to = 2026-05-31\nfield");
        assert_eq!(end(&catalogue(&own, DECISION)), (Some("2026-05-31".to_owned()), None));
    }

    #[test]
    fn a_draft_ends_nothing_but_in_its_preview() {
        let draft = DECISION.replace("number", "draft = true\nnumber");
        let catalogue = catalogue(OLD, &draft);
        assert_eq!(end(&catalogue), (None, None));
        assert_eq!(end(&catalogue.with_drafts_published()).0.as_deref(), Some("2026-07-31"));
    }

    #[test]
    fn only_the_version_that_has_begun_ends() {
        let later = OLD.replace("field", "effective_from = 2026-09-01\nfield");
        assert_eq!(end(&catalogue(&later, DECISION)), (None, None));
    }
}

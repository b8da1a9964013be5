//! Which choosers there are, and where their answers lead.
//!
//! In: the commune's own choosers, whose links have found their places, and those of the program. Out: the questions that
//! can be asked on this site. Of ours an answer is left out where the site has not just that procedure, and with it what
//! promised it; a question with fewer than two answers is not asked, and what led to it leads on to the one that is left.
//! One of ours that leads to a single procedure is none. A file of the commune's takes the place of one of ours with the
//! same slug.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{All, ByCode, Entry, Id, address};
use crate::catalogue::kinds::chooser::{LEAST, PAGES, families};
use crate::catalogue::{Answer, Chooser, ChooserQuestion, Life};
use crate::diagnostic::{Diagnostic, Mistake, Report};
use crate::prose::{ID_PREFIX, LinkTo, Place, Prose};
use crate::strings::TEXT;
use crate::vietnamese;

/// A chooser (trang chọn) and its page.
#[derive(Debug)]
pub struct ChooserEntry {
    pub(crate) chooser: Chooser,
    pub(crate) address: Arc<str>,
    /// A file of the commune's, and none of ours.
    pub(crate) is_own: bool,
    /// At least one, in the order of the page.
    pub(crate) questions: Vec<Asked>,
    /// What its answers lead to, then what else it is about: each once, none that has ended.
    pub(crate) procedures: Vec<Id<Entry>>,
}

/// A question and the answers that can be given: at least two.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) title: String,
    /// As the page has it.
    pub(crate) id: Option<String>,
    pub(crate) before: Prose,
    pub(crate) answers: Vec<Offered>,
    pub(crate) after: Prose,
}

/// An answer that leads somewhere.
#[derive(Clone, Debug)]
pub(crate) struct Offered {
    pub(crate) text: String,
    pub(crate) note: Prose,
    pub(crate) to: AnswerTo,
}

/// Where an answer leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum AnswerTo {
    Procedure(Id<Entry>),
    /// The id of another question of the page, as the page has it.
    Question(String),
    /// Anything else of the site.
    Place(Place),
    /// Another site.
    Out(String),
}

/// What answers are looked up in.
struct Targets<'a> {
    entries: &'a All<Entry>,
    by_code: &'a ByCode,
}

/// Every chooser of the site, in Vietnamese order of their titles.
pub(super) fn choosers(
    own: &[Chooser],
    entries: &All<Entry>,
    by_code: &ByCode,
    report: &mut Report,
) -> All<ChooserEntry> {
    let targets = Targets { entries, by_code };
    let former = own.iter().flat_map(|one| &one.former_slugs).map(|slug| slug.code.as_str());
    let taken: BTreeSet<&str> = own.iter().map(|one| one.slug.as_str()).chain(former).collect();
    let ours = families::all().iter().filter(|one| !taken.contains(one.slug.as_str()));
    let all = own.iter().map(|one| (one, true)).chain(ours.map(|one| (one, false)));
    let mut all: Vec<ChooserEntry> = all.filter_map(|(one, is_own)| targets.entry(one, is_own)).collect();
    all.iter().filter(|one| one.is_own).for_each(|one| report.diagnostics.extend(targets.ended(one)));
    all.sort_by_cached_key(|one| (vietnamese::sort_key(&one.chooser.title), one.chooser.slug.clone()));
    all.into_iter().collect()
}

impl Targets<'_> {
    fn entry(&self, chooser: &Chooser, is_own: bool) -> Option<ChooserEntry> {
        let address = address::page(PAGES, &chooser.slug);
        let asked = chooser.questions.iter().map(|question| self.asked(question, &address, is_own));
        let mut questions = pruned(asked.collect());
        let mut procedures: Vec<Id<Entry>> = Vec::new();
        let answered = questions.iter().flat_map(|question| &question.answers).filter_map(Offered::procedure);
        let named = chooser.procedures.iter().filter_map(|one| self.by_code.get(&one.code).copied());
        for id in answered.chain(named) {
            if !procedures.contains(&id) && !matches!(self.entries[id].life, Life::Ended(_)) {
                procedures.push(id);
            }
        }
        if questions.is_empty() {
            return None;
        }
        if is_own {
            return Some(ChooserEntry { chooser: chooser.clone(), address, is_own, questions, procedures });
        }
        let codes: BTreeSet<&str> =
            procedures.iter().map(|&id| self.entries[id].procedure.code.as_str()).collect();
        let chooser = families::kept(chooser, &codes).filter(|_| codes.len() >= LEAST)?;
        for question in &mut questions {
            if !families::keeps(&chooser.slug, &question.title, &codes) {
                TEXT.choosers.which.clone_into(&mut question.title);
            }
        }
        Some(ChooserEntry { chooser, address, is_own, questions, procedures })
    }

    fn asked(&self, question: &ChooserQuestion, at: &str, is_own: bool) -> Asked {
        let offered = |answer: &Answer| {
            let to = self.to(answer.to()?, at, is_own)?;
            Some(Offered { text: answer.text(), note: answer.note.clone(), to })
        };
        Asked {
            title: question.title.clone(),
            id: question.id.as_deref().map(|id| format!("{ID_PREFIX}{id}")),
            before: question.before.clone(),
            answers: question.answers.iter().filter_map(offered).collect(),
            after: question.after.clone(),
        }
    }

    fn to(&self, link: &LinkTo, at: &str, is_own: bool) -> Option<AnswerTo> {
        match link {
            LinkTo::Out(address) => Some(AnswerTo::Out(address.clone())),
            LinkTo::Site(place) if place.at == at && place.tail.starts_with('#') => {
                Some(AnswerTo::Question(place.tail[1..].to_owned()))
            }
            LinkTo::Site(place) => {
                // A place on a procedure's page is more than the procedure.
                let entry = self.entries.find(|entry| *entry.address == *place.at);
                let entry = entry.filter(|_| place.tail.is_empty());
                Some(entry.map_or_else(|| AnswerTo::Place(place.clone()), AnswerTo::Procedure))
            }
            // What was not found was told of.
            LinkTo::Typed(_) if is_own => None,
            LinkTo::Typed(typed) => match typed.strip_prefix('#') {
                Some(id) => Some(AnswerTo::Question(format!("{ID_PREFIX}{id}"))),
                None => self.written_for(typed).map(AnswerTo::Procedure),
            },
        }
    }

    /// The procedure that one of our answers was written for, where it is listed.
    fn written_for(&self, code: &str) -> Option<Id<Entry>> {
        let id = *self.by_code.get(code)?;
        let entry = &self.entries[id];
        (entry.is_listed() && families::is_written_for(code, &entry.procedure.name)).then_some(id)
    }

    /// Tells of answers that lead to what has ended.
    fn ended(&self, one: &ChooserEntry) -> Vec<Diagnostic> {
        let answers = one.chooser.questions.iter().flat_map(|question| &question.answers);
        let ended = answers.filter_map(|answer| {
            let to = self.to(answer.to()?, &one.address, true)?;
            let AnswerTo::Procedure(id) = to else { return None };
            let entry = &self.entries[id];
            let Life::Ended(_) = entry.life else { return None };
            let found =
                Diagnostic::new(Mistake::EndedAnswer { code: &entry.procedure.code, answer: &answer.text() });
            Some(found.path(&one.chooser.origin.path).span(answer.span.clone()))
        });
        ended.collect()
    }
}

impl Offered {
    fn procedure(&self) -> Option<Id<Entry>> {
        match self.to {
            AnswerTo::Procedure(id) => Some(id),
            AnswerTo::Question(_) | AnswerTo::Place(_) | AnswerTo::Out(_) => None,
        }
    }
}

impl AnswerTo {
    fn is_question(&self, own: &str) -> bool {
        matches!(self, AnswerTo::Question(id) if id == own)
    }
}

/// Without questions that leave nothing to choose: what led to one leads where its only answer does, and says it too, for
/// "Xây mới" is more than what may be built for some years; or it is left out.
fn pruned(mut asked: Vec<Asked>) -> Vec<Asked> {
    while let Some(at) = asked.iter().position(|one| one.answers.len() < LEAST) {
        let gone = asked.remove(at);
        let Some(id) = gone.id else { continue };
        let instead = gone.answers.into_iter().find(|one| !one.to.is_question(&id));
        for one in &mut asked {
            let own = one.id.clone();
            one.answers.retain_mut(|answer| {
                if !answer.to.is_question(&id) {
                    return true;
                }
                let Some(only) = &instead else { return false };
                answer.to = only.to.clone();
                answer.text = format!("{} – {}", answer.text, only.text);
                answer.note.blocks.extend(only.note.blocks.iter().cloned());
                // Back to where it stands is no way.
                !own.as_deref().is_some_and(|own| only.to.is_question(own))
            });
        }
    }
    asked
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(id: &str, to: &[&str]) -> Asked {
        let answer = |to: &&str| Offered {
            text: (*to).to_owned(),
            note: Prose::default(),
            to: match to.strip_prefix('#') {
                Some(id) => AnswerTo::Question(id.to_owned()),
                None => AnswerTo::Out((*to).to_owned()),
            },
        };
        Asked {
            title: id.to_owned(),
            id: Some(id.to_owned()),
            before: Prose::default(),
            answers: to.iter().map(answer).collect(),
            after: Prose::default(),
        }
    }

    /// `a: b c; …`: each question that is left with where its answers lead.
    #[track_caller]
    fn check(questions: &[(&str, &[&str])], left: &str) {
        let all = questions.iter().map(|(id, to)| asked(id, to)).collect();
        let line = |one: &Asked| {
            let to = one.answers.iter().map(|answer| match &answer.to {
                AnswerTo::Question(id) => format!("#{id}"),
                AnswerTo::Out(to) => to.clone(),
                AnswerTo::Procedure(_) | AnswerTo::Place(_) => String::new(),
            });
            format!("{}: {}", one.title, to.collect::<Vec<_>>().join(" "))
        };
        assert_eq!(pruned(all).iter().map(line).collect::<Vec<_>>().join("; "), left);
    }

    #[test]
    fn a_question_without_a_choice_is_not_asked() {
        check(&[("a", &["x", "#b"]), ("b", &["y", "z"])], "a: x #b; b: y z");
        check(&[("a", &["x", "#b"]), ("b", &["y"])], "a: x y");
        check(&[("a", &["x", "#b"]), ("b", &[])], "");
        check(&[("a", &["#b"]), ("b", &["y", "z"])], "b: y z");
        check(&[("a", &["#b", "x"]), ("b", &["#c"]), ("c", &["y", "#d"]), ("d", &["z"])], "a: #c x; c: y z");
        check(&[("a", &["#b", "x"]), ("b", &["#a"])], "");
    }
}

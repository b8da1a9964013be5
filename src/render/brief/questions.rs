//! What papers, times and fees depend on, as questions with the answers that the file has, and for which of them each
//! paper, row and fee stands.
//!
//! In: a procedure. Out: the [`Questions`], and [`Marks`] for whatever depends on them. An answer takes away only what
//! certainly does not apply: the rows of another way, the papers of a group that the chosen one excludes, the rows of
//! another case. What is of a way or case of which the source is silent, and what may be needed beside a chosen case,
//! stays and is not counted. Nothing is asked on which nothing depends. Showing and counting is the script's.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Serialize, Serializer};

use crate::catalogue::{Case, Channel, DossierGroup, Fee, HandOver, Paper, Procedure, Via};
use crate::render::words;
use crate::strings::TEXT;

/// Letters of all answers that stand open on a phone.
const LONG: usize = 400;

/// As many are asked: a mark names its question with one digit.
const MOST: usize = 9;

#[derive(Debug, Default)]
pub(crate) struct Questions<'a> {
    asked: Vec<About<'a>>,
    /// Ways of which no paper says anything, where papers tell others apart.
    silent: Vec<Via>,
    /// All ways there are.
    ways: Vec<Via>,
    /// Cases of which some row or fee says something.
    told: BTreeSet<&'a str>,
}

#[derive(Debug)]
enum About<'a> {
    Way,
    /// Groups that exclude each other, in the order they stand, each with a name.
    Choice(Vec<(&'a DossierGroup, &'a str)>),
    /// Cases that only rows of ways and fees tell apart.
    Case {
        cases: Vec<&'a Case>,
        /// Some rows are of no case.
        other: bool,
    },
}

/// A question as it is asked.
#[derive(Debug, Serialize)]
pub(crate) struct Question {
    pub(crate) name: String,
    pub(crate) title: &'static str,
    /// The answer of whoever does not know yet.
    pub(crate) any: &'static str,
    pub(crate) answers: Vec<Answer>,
    /// They fill more than a screen.
    pub(crate) long: bool,
}

#[derive(Debug, Serialize)]
pub(crate) struct Answer {
    pub(crate) mark: String,
    pub(crate) text: String,
}

/// The answers for which something stands: "0.1 0.2?", the question, the answer, and "?" where it stands there without
/// being certain. Empty: it depends on none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Marks(String);

impl Marks {
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    fn push(&mut self, question: usize, answer: usize, is_certain: bool) {
        let space = if self.0.is_empty() { "" } else { " " };
        let doubt = if is_certain { "" } else { "?" };
        self.0 += &format!("{space}{question}.{answer}{doubt}");
    }
}

impl fmt::Display for Marks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Marks {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

pub(crate) fn questions(procedure: &Procedure) -> Questions<'_> {
    let mut ways: Vec<Via> = procedure.channels.iter().flat_map(|channel| channel.via.clone()).collect();
    ways.sort();
    ways.dedup();
    let of_ways = || procedure.papers().filter(|paper| !paper.via.is_empty());
    let named = |way: &Via| of_ways().any(|paper| paper.via.contains(way));
    let silent = ways.iter().copied().filter(|way| !named(way)).collect();
    let rows = procedure.channels.iter();
    let told = rows.flat_map(|row| row.fees.iter().map(|fee| &fee.case).chain([&row.case])).flatten();
    let told = told.map(String::as_str).collect();
    let mut all = Questions { asked: Vec::new(), silent, ways, told };
    if differ_by_way(procedure)
        || of_ways().any(|paper| all.ways.iter().any(|way| all.stands(paper, *way).is_none()))
    {
        all.asked.push(About::Way);
    }
    all.asked.extend(choices(procedure));
    all.asked.truncate(MOST - 1);
    let owned = |case: &str| all.groups().any(|group| group.case.as_deref() == Some(case));
    let used = |case: &&Case| {
        let mut rows = procedure.channels.iter();
        let is = |of: &Option<String>| of.as_ref() == Some(&case.id);
        !owned(&case.id) && rows.any(|row| is(&row.case) || row.fees.iter().any(|fee| is(&fee.case)))
    };
    let cases: Vec<&Case> = procedure.cases.iter().filter(used).collect();
    let other = procedure.channels.iter().any(|row| row.case.is_none());
    if !cases.is_empty() && (other || cases.len() > 1) {
        all.asked.push(About::Case { cases, other });
    }
    all
}

/// Whether rows of several ways say another time, fee or case.
fn differ_by_way(procedure: &Procedure) -> bool {
    let alike = |one: &Channel, other: &Channel| {
        one.processing_time == other.processing_time && one.fees == other.fees && one.case == other.case
    };
    let others =
        |row: &Channel| procedure.channels.iter().any(|other| other.via != row.via && !alike(row, other));
    procedure.channels.iter().any(others)
}

/// Those of which an answer can be given: two groups or more, each with a name of its own.
fn choices(procedure: &Procedure) -> Vec<About<'_>> {
    let mut all: Vec<(&str, Vec<&DossierGroup>)> = Vec::new();
    for group in procedure.dossier.iter().filter(|group| group.papers().next().is_some()) {
        let Some(choose) = group.choose.as_deref() else { continue };
        match all.iter_mut().find(|(known, _)| *known == choose) {
            Some((_, groups)) => groups.push(group),
            None => all.push((choose, vec![group])),
        }
    }
    all.retain(|(_, groups)| groups.len() > 1);
    all.into_iter().filter_map(|(_, groups)| Some(About::Choice(named(procedure, groups)?))).collect()
}

/// Groups with a name for each: of its case or, where those are not different, its title.
fn named<'a>(
    procedure: &'a Procedure,
    groups: Vec<&'a DossierGroup>,
) -> Option<Vec<(&'a DossierGroup, &'a str)>> {
    let case = |group: &&'a DossierGroup| {
        let case = procedure.cases.iter().find(|case| group.case.as_ref() == Some(&case.id));
        case.map(|case| &*case.title)
    };
    let title = |group: &&'a DossierGroup| group.title.as_deref();
    let by = |name: &dyn Fn(&&'a DossierGroup) -> Option<&'a str>| -> Option<Vec<&'a str>> {
        let names = groups.iter().map(name).collect::<Option<Vec<_>>>()?;
        let different: BTreeSet<&str> = names.iter().copied().collect();
        (different.len() == names.len()).then_some(names)
    };
    let names = by(&case).or_else(|| by(&title)).or_else(|| by(&|group| title(group).or(case(group))))?;
    Some(groups.into_iter().zip(names).collect())
}

impl<'a> Questions<'a> {
    fn each(&self) -> impl Iterator<Item = (usize, &About<'a>)> {
        self.asked.iter().enumerate()
    }

    fn groups(&self) -> impl Iterator<Item = &'a DossierGroup> {
        let groups = self.asked.iter().filter_map(|about| match about {
            About::Choice(groups) => Some(groups),
            About::Way | About::Case { .. } => None,
        });
        groups.flatten().map(|(group, _)| *group)
    }

    /// As they are asked.
    pub(crate) fn asked(&self) -> Vec<Question> {
        self.each().map(|(at, about)| self.question(at, about)).collect()
    }

    fn question(&self, at: usize, about: &About<'_>) -> Question {
        let answers: Vec<String> = match about {
            About::Way => self.ways.iter().map(|way| words::via(*way).to_owned()).collect(),
            About::Choice(groups) => groups.iter().map(|(_, name)| spoken(name)).collect(),
            About::Case { cases, .. } => cases.iter().map(|case| spoken(&case.title)).collect(),
        };
        let other = has_other(about).then(|| TEXT.check_list.other_case.to_owned());
        let marked = |(answer, text)| Answer { mark: format!("{at}.{answer}"), text };
        let (title, any) = match about {
            About::Way => (TEXT.check_list.which_way, TEXT.check_list.any_way),
            About::Case { other: true, .. } => (TEXT.check_list.any_of_cases, TEXT.check_list.any_case),
            About::Choice(..) | About::Case { .. } => (TEXT.check_list.which_case, TEXT.check_list.any_case),
        };
        let name = format!("hoi-{at}");
        let answers: Vec<String> = answers.into_iter().chain(other).collect();
        let long = answers.iter().map(|text| text.chars().count()).sum::<usize>() > LONG || answers.len() > 6;
        Question { name, title, any, answers: answers.into_iter().enumerate().map(marked).collect(), long }
    }

    /// Whether a paper is there by a way: for certain, without certainty, or not at all. What is shown at the counter is
    /// shown nowhere else; else a way of which no paper speaks is one of which the source says nothing.
    fn stands(&self, paper: &Paper, way: Via) -> Option<bool> {
        let at_the_counter = paper.hand_over == Some(HandOver::Present) && paper.via == [Via::InPerson];
        match paper.via.contains(&way) {
            true => Some(true),
            false if self.silent.contains(&way) && !at_the_counter => Some(false),
            false => None,
        }
    }

    /// A paper that is for some ways only.
    pub(crate) fn of_paper(&self, paper: &Paper) -> Marks {
        let mut marks = Marks::default();
        if paper.via.is_empty() || self.is_for_all_ways(paper) {
            return marks;
        }
        for (at, _) in self.each().filter(|(_, about)| matches!(about, About::Way)) {
            for (answer, way) in self.ways.iter().enumerate() {
                if let Some(is_certain) = self.stands(paper, *way) {
                    marks.push(at, answer, is_certain);
                }
            }
        }
        marks
    }

    /// Whichever of the ways there are is taken, the paper is needed.
    pub(crate) fn is_for_all_ways(&self, paper: &Paper) -> bool {
        !self.ways.is_empty() && self.ways.iter().all(|way| paper.via.contains(way))
    }

    /// A group that excludes others.
    pub(crate) fn of_choice(&self, group: &DossierGroup) -> Marks {
        let mut marks = Marks::default();
        for (at, about) in self.each() {
            let About::Choice(groups) = about else { continue };
            if let Some(answer) = groups.iter().position(|(one, _)| std::ptr::eq(*one, group)) {
                marks.push(at, answer, true);
            }
        }
        marks
    }

    /// A group that is needed in a case beside what is needed otherwise: no other case rules it out, but that it is none
    /// of the cases does.
    pub(crate) fn of_add_on(&self, group: &DossierGroup) -> Marks {
        let mut marks = Marks::default();
        for (at, about) in self.each() {
            let own = self.answers_of_case(about, group.case.as_deref());
            if own.is_empty() {
                continue;
            }
            let cases = self.count(about) - usize::from(has_other(about));
            (0..cases).for_each(|answer| marks.push(at, answer, own.contains(&answer)));
        }
        marks
    }

    /// A row of the ways. Of a case of which no row and no fee says anything the source is silent: it may be any of them.
    pub(crate) fn of_row(&self, row: &Channel) -> Marks {
        let mut marks = Marks::default();
        for (at, about) in self.each() {
            let (answers, silent): (Vec<usize>, Vec<usize>) = match about {
                About::Way => {
                    let ways = self.ways.iter().enumerate();
                    let own = ways.filter(|(_, way)| row.via.contains(way)).map(|(answer, _)| answer);
                    (own.collect(), Vec::new())
                }
                About::Choice(..) | About::Case { .. } => {
                    (self.answers_of_case(about, row.case.as_deref()), self.untold(about))
                }
            };
            if answers.len() < self.count(about) && !answers.is_empty() {
                answers.into_iter().for_each(|answer| marks.push(at, answer, true));
                silent.into_iter().for_each(|answer| marks.push(at, answer, false));
            }
        }
        marks
    }

    /// A fee of one case, in a row that may be of another: then both hold.
    pub(crate) fn of_fee(&self, fee: &Fee, row: &Channel) -> Marks {
        let mut marks = Marks::default();
        for (at, about) in self.each() {
            let answers = self.answers_of_case(about, fee.case.as_deref());
            if answers.is_empty() {
                continue;
            }
            let of_row = self.answers_of_case(about, row.case.as_deref());
            let silent =
                self.untold(about).into_iter().chain(of_row).filter(|answer| !answers.contains(answer));
            let silent: Vec<usize> = silent.collect();
            answers.iter().for_each(|&answer| marks.push(at, answer, true));
            silent.into_iter().for_each(|answer| marks.push(at, answer, false));
        }
        marks
    }

    /// The answers to a question that mean a case of which neither a row nor a fee says anything.
    fn untold(&self, about: &About<'_>) -> Vec<usize> {
        let ids = cases_of(about).into_iter().enumerate();
        ids.filter(|(_, id)| id.is_none_or(|id| !self.told.contains(id))).map(|(answer, _)| answer).collect()
    }

    /// The answers to a question that mean a case.
    fn answers_of_case(&self, about: &About<'_>, case: Option<&str>) -> Vec<usize> {
        let Some(case) = case else { return Vec::new() };
        let ids = cases_of(about).into_iter().enumerate();
        ids.filter(|(_, id)| *id == Some(case)).map(|(answer, _)| answer).collect()
    }

    fn count(&self, about: &About<'_>) -> usize {
        match about {
            About::Way => self.ways.len(),
            About::Choice(groups) => groups.len(),
            About::Case { cases, other } => cases.len() + usize::from(*other),
        }
    }
}

/// The cases that the answers to a question mean; none of a group that is of no case.
fn cases_of<'q>(about: &'q About<'_>) -> Vec<Option<&'q str>> {
    match about {
        About::Way => Vec::new(),
        About::Choice(groups) => groups.iter().map(|(group, _)| group.case.as_deref()).collect(),
        About::Case { cases, .. } => cases.iter().map(|one| Some(&*one.id)).collect(),
    }
}

/// Whether one may be of no case that is named.
fn has_other(about: &About<'_>) -> bool {
    matches!(about, About::Case { other: true, .. })
}

/// A title as an answer: without what introduces the papers below it.
fn spoken(title: &str) -> String {
    let bare = title
        .trim()
        .trim_start_matches(['-', '–', '+', '*', '•', ' '])
        .trim_end_matches([':', ';', '.', ',', ' ']);
    words::upper_first(if bare.is_empty() { title } else { bare })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::parse_file;
    use crate::source::SourceFile;

    fn procedure(front: &str) -> Procedure {
        let text = format!("+++\ncode = \"1.000001\"\nname = \"A\"\nfield = \"a\"\n{front}\n+++\n");
        let parsed = parse_file(&SourceFile::plain("content/procedures/a.md", &text)).procedure;
        parsed.map(|parsed| (*parsed).clone()).unwrap_or_else(|| panic!("no procedure in {front}"))
    }

    /// The questions with their answers, and the marks of every paper.
    fn told(front: &str) -> (Vec<String>, Vec<String>) {
        let procedure = procedure(front);
        let questions = questions(&procedure);
        let answers = |one: &Question| one.answers.iter().map(|one| one.text.clone()).collect::<Vec<_>>();
        let asked = questions.asked().iter().map(|one| answers(one).join(", ")).collect();
        let marks = procedure.papers().map(|paper| questions.of_paper(paper).to_string()).collect();
        (asked, marks)
    }

    fn check(front: &str, asked: &[&str], marks: &[&str]) {
        let (is_asked, are_marks) = told(front);
        assert_eq!((is_asked, are_marks), (owned(asked), owned(marks)), "{front}");
    }

    fn owned(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|&text| text.to_owned()).collect()
    }

    fn ways(ways: &[&str]) -> String {
        ways.iter().map(|ways| format!("[[channels]]\nvia = {ways}\n")).collect()
    }

    fn papers(papers: &str) -> String {
        format!("[[dossier]]\nneed = \"always\"\nitems = [{papers}]\n")
    }

    #[test]
    fn nothing_is_asked_on_which_nothing_depends() {
        check(&(ways(&["[\"in-person\", \"online\"]"]) + &papers("{ paper = \"B\" }")), &[], &[""]);
        check(&(ways(&["[\"in-person\"]", "[\"online\"]"]) + &papers("{ paper = \"B\" }")), &[], &[""]);
        let all = "{ paper = \"B\", via = [\"in-person\", \"online\"] }";
        check(&(ways(&["[\"in-person\", \"online\"]"]) + &papers(all)), &[], &[""]);
    }

    /// Of the post the source says nothing, so what is for others stays there, but for what is shown at the counter.
    #[test]
    fn a_way_of_which_the_source_is_silent_loses_no_paper() {
        let by_way = "{ paper = \"B\", via = [\"in-person\"] }, { paper = \"C\", via = [\"online\"] }, { paper = \"D\", via = [\"in-person\"], hand_over = \"present\" }";
        check(
            &(ways(&["[\"in-person\", \"online\", \"postal\"]"]) + &papers(by_way)),
            &["Nộp tại quầy, Nộp trực tuyến, Gửi qua bưu chính"],
            &["0.0 0.2?", "0.1 0.2?", "0.0"],
        );
    }

    #[test]
    fn groups_that_exclude_each_other_answer_for_their_cases() {
        let front = "[[cases]]\nid = \"m\"\ntitle = \"Xây mới:\"\n[[cases]]\nid = \"s\"\ntitle = \"Sửa\"\n[[cases]]\nid = \"g\"\ntitle = \"Gấp\"\n\
            [[channels]]\nvia = [\"online\"]\ncase = \"m\"\n[[channels]]\nvia = [\"online\"]\ncase = \"g\"\n\
            [[channels]]\nvia = [\"online\"]\n\
            [[dossier]]\ncase = \"m\"\nchoose = \"a\"\nitems = [{ paper = \"B\" }]\n\
            [[dossier]]\ncase = \"s\"\nchoose = \"a\"\nitems = [{ paper = \"C\" }]\n\
            [[dossier]]\ncase = \"g\"\nneed = \"in-case\"\nitems = [{ paper = \"D\" }]\n";
        check(front, &["Xây mới, Sửa", "Gấp, Không thuộc trường hợp nào"], &["", "", ""]);
        let procedure = procedure(front);
        let questions = questions(&procedure);
        let rows: Vec<_> = procedure.channels.iter().map(|row| questions.of_row(row).to_string()).collect();
        assert_eq!(rows, ["0.0 0.1?", "1.0", ""]);
        let groups: Vec<_> =
            procedure.dossier.iter().map(|group| questions.of_choice(group).to_string()).collect();
        assert_eq!(groups, ["0.0", "0.1", ""]);
        assert_eq!(questions.of_add_on(&procedure.dossier[2]).to_string(), "1.0");
    }
}

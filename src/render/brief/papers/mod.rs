//! What to bring, as a check list: what everyone must have, then what only some need.
//!
//! A base group, add-ons in a case, and alternatives that exclude each other are told apart; papers that
//! replace each other stand together; what is needed by one way of handing in only stands apart, where it can
//! be read apart; notes are never counted and never stand between papers; where the source does not say who
//! needs a group, the group is shown whole.

mod count;
mod names;
mod sayings;

pub(crate) use count::{More, Needed, count};
pub(crate) use names::{is_several, named};
pub(crate) use sayings::{detail, name, official_name, only_when, wanted_by};

use crate::catalogue::{DossierGroup, DossierItem, Need, Paper, Pick, Procedure};
use crate::render::words;
use crate::strings::TEXT;
use crate::vietnamese::{begins_with_enumerator, lower};

#[derive(Debug, Default)]
pub(crate) struct Papers<'a> {
    pub(crate) always: Vec<PaperGroup<'a>>,
    /// Papers of the base groups that only some must have.
    pub(crate) some: Vec<PaperLine<'a>>,
    /// Papers of the base groups for one way of handing in.
    pub(crate) by_way: Vec<&'a Paper>,
    /// Such papers also stand among those of `always`, where the source's order holds them together.
    pub(crate) mixed: bool,
    /// And `always` holds no other.
    pub(crate) only_some: bool,
    pub(crate) add_ons: Vec<PaperGroup<'a>>,
    /// Groups that exclude each other: exactly one of each choice.
    pub(crate) choices: Vec<Vec<PaperGroup<'a>>>,
    /// The source does not say who must have them.
    pub(crate) doubtful: Vec<PaperGroup<'a>>,
    /// What the source says of papers in general, without a paper of its own beside it.
    pub(crate) notes: Vec<Note<'a>>,
    /// Papers without a stated count.
    pub(crate) uncounted: bool,
    /// The source says something about papers.
    pub(crate) any: bool,
    /// The source's sentences, one a line: where it names no paper that could be read, or besides the papers.
    pub(crate) quote: Option<&'a str>,
}

/// The notes of a group without papers, under its title.
#[derive(Debug)]
pub(crate) struct Note<'a> {
    pub(crate) title: Option<&'a str>,
    pub(crate) texts: Vec<&'a str>,
}

#[derive(Debug)]
pub(crate) struct PaperGroup<'a> {
    /// As the file has it.
    pub(crate) of: &'a DossierGroup,
    pub(crate) title: Option<&'a str>,
    /// Any one of several will do.
    pub(crate) one_of: bool,
    /// In the order of the source.
    pub(crate) lines: Vec<PaperLine<'a>>,
    /// The source's notes on these papers.
    pub(crate) notes: Vec<&'a str>,
}

/// A line of a check list.
#[derive(Clone, Debug)]
pub(crate) enum PaperLine<'a> {
    Paper(&'a Paper),
    Heading(&'a str),
    /// Papers that replace each other.
    Choice(Choice<'a>),
}

#[derive(Clone, Debug)]
pub(crate) struct Choice<'a> {
    pub(crate) papers: Vec<&'a Paper>,
    /// The line above says already that one of them is enough.
    pub(crate) introduced: bool,
}

pub(crate) fn papers(procedure: &Procedure) -> Papers<'_> {
    let quote = procedure.quotes.papers.as_deref();
    let mut papers = Papers { any: !procedure.dossier.is_empty(), quote, ..Papers::default() };
    let mut choices: Vec<&str> = Vec::new();
    for group in &procedure.dossier {
        papers.uncounted |= papers_of(&group.items).any(|paper| words::copies(paper).is_none());
        if papers_of(&group.items).next().is_none() {
            papers.notes.extend(only_notes(procedure, group));
            continue;
        }
        if let Some(choose) = group.choose.as_deref() {
            let whole = whole(procedure, group);
            match choices.iter().position(|known| *known == choose) {
                Some(known) => papers.choices[known].push(whole),
                None => {
                    choices.push(choose);
                    papers.choices.push(vec![whole]);
                }
            }
            continue;
        }
        match group.need {
            Need::Always => always(procedure, group, &mut papers),
            Need::InCase => papers.add_ons.push(whole(procedure, group)),
            Need::NotStated => papers.doubtful.push(whole(procedure, group)),
        }
    }
    let mut lines = papers.always.iter().flat_map(|group| &group.lines).filter(|line| line.is_needed());
    papers.only_some = papers.mixed && lines.all(PaperLine::is_conditional);
    papers
}

/// A group without papers: what it says is said of the others.
fn only_notes<'a>(procedure: &'a Procedure, group: &'a DossierGroup) -> Option<Note<'a>> {
    let title = untouched(procedure, group).title;
    let texts: Vec<&str> = group
        .items
        .iter()
        .filter_map(|item| match item {
            DossierItem::Note(text) | DossierItem::Heading(text) => Some(text.as_str()),
            DossierItem::Paper(_) => None,
        })
        .collect();
    (title.is_some() || !texts.is_empty()).then_some(Note { title, texts })
}

/// A base group: its papers that only some must have are put apart where they can be read apart.
fn always<'a>(procedure: &'a Procedure, group: &'a DossierGroup, papers: &mut Papers<'a>) {
    let apart = group.pick != Pick::One && stands_alone(group);
    let mut whole = whole(procedure, group);
    // A title goes with its papers: where all of them are of some, so is the group.
    let of_some = |line: &PaperLine<'_>| line.is_conditional() && !line.is_by_way();
    if apart && whole.title.is_some() && whole.lines.iter().all(of_some) {
        papers.add_ons.push(whole);
        return;
    }
    let mut lines = Vec::with_capacity(whole.lines.len());
    for line in whole.lines {
        match &line {
            PaperLine::Paper(paper) if is_for_some(paper) && apart => papers.some.push(line),
            PaperLine::Paper(paper) if !paper.via.is_empty() && apart => papers.by_way.push(paper),
            PaperLine::Choice(choice) if choice.is_conditional() && apart => papers.some.push(line),
            PaperLine::Paper(_) | PaperLine::Choice(_) | PaperLine::Heading(_) => {
                papers.mixed |= line.is_conditional() || line.excludes();
                lines.push(line);
            }
        }
    }
    whole.lines = lines;
    if whole.lines.is_empty() {
        if !whole.notes.is_empty() || whole.title.is_some() {
            papers.notes.push(Note { title: whole.title, texts: whole.notes });
        }
    } else {
        papers.always.push(whole);
    }
}

impl PaperLine<'_> {
    /// Something to bring, and no heading.
    pub(crate) fn is_needed(&self) -> bool {
        !matches!(self, PaperLine::Heading(_))
    }

    /// A paper that is for one way of handing in, and for nothing else but that.
    fn is_by_way(&self) -> bool {
        matches!(self, PaperLine::Paper(paper) if paper.when.is_none() && !paper.via.is_empty())
    }

    /// Not everybody must have it.
    fn is_conditional(&self) -> bool {
        match self {
            PaperLine::Paper(paper) => is_conditional(paper),
            PaperLine::Choice(choice) => choice.is_conditional(),
            PaperLine::Heading(_) => false,
        }
    }

    /// Everybody must have it but for those whom its condition leaves out.
    fn excludes(&self) -> bool {
        matches!(self, PaperLine::Paper(paper) if paper.when.is_some() && !is_for_some(paper))
    }
}

impl Choice<'_> {
    /// Each of the papers is for some only, and so is the choice.
    pub(crate) fn is_conditional(&self) -> bool {
        self.papers.iter().all(|paper| is_conditional(paper))
    }
}

fn is_conditional(paper: &Paper) -> bool {
    is_for_some(paper) || !paper.via.is_empty()
}

/// A condition that only leaves somebody out leaves the paper to all others.
pub(crate) fn is_for_some(paper: &Paper) -> bool {
    paper.when.as_deref().is_some_and(|when| !words::only_excludes(when))
}

/// Whether each paper of a group can be read without those before it: rows under a heading, and rows
/// with an enumerator of their own, belong together.
fn stands_alone(group: &DossierGroup) -> bool {
    group.items.iter().all(|item| match item {
        DossierItem::Paper(paper) => !begins_with_enumerator(&paper.name),
        DossierItem::Heading(_) => false,
        DossierItem::Note(_) => true,
    })
}

fn whole<'a>(procedure: &'a Procedure, group: &'a DossierGroup) -> PaperGroup<'a> {
    let mut whole = untouched(procedure, group);
    for (at, item) in group.items.iter().enumerate() {
        match item {
            DossierItem::Note(text) => whole.notes.push(text),
            // What stands below it joins the papers of a choice above, and would leave it without any.
            DossierItem::Heading(_) if joins_above(&group.items[at + 1..], &whole.lines) => {}
            DossierItem::Heading(text) => whole.lines.push(PaperLine::Heading(text)),
            DossierItem::Paper(paper) => push(paper, whole.title, &mut whole.lines),
        }
    }
    whole
}

/// Whether all papers up to the next heading replace some that stand above.
fn joins_above(below: &[DossierItem], lines: &[PaperLine]) -> bool {
    let below = below.iter().take_while(|item| !matches!(item, DossierItem::Heading(_)));
    let mut papers = below.filter_map(|item| match item {
        DossierItem::Paper(paper) => Some(paper),
        DossierItem::Note(_) | DossierItem::Heading(_) => None,
    });
    let joins = |paper: &Paper| {
        let known = |line: &PaperLine| match line {
            PaperLine::Choice(choice) => choice.papers.iter().any(|one| one.one_of == paper.one_of),
            PaperLine::Paper(_) | PaperLine::Heading(_) => false,
        };
        paper.one_of.is_some() && lines.iter().any(known)
    };
    papers.next().is_some_and(|first| joins(first) && papers.all(joins))
}

/// A paper of a choice joins the others of its letter, wherever they began.
fn push<'a>(paper: &'a Paper, title: Option<&str>, lines: &mut Vec<PaperLine<'a>>) {
    let Some(letter) = &paper.one_of else { return lines.push(PaperLine::Paper(paper)) };
    let same = |line: &&mut PaperLine<'a>| match line {
        PaperLine::Choice(choice) => choice.papers.iter().any(|known| known.one_of.as_ref() == Some(letter)),
        PaperLine::Paper(_) | PaperLine::Heading(_) => false,
    };
    if let Some(PaperLine::Choice(choice)) = lines.iter_mut().find(same) {
        return choice.papers.push(paper);
    }
    let introduced = match lines.last() {
        Some(PaperLine::Heading(text)) => says_one_of(text),
        Some(PaperLine::Paper(_) | PaperLine::Choice(_)) => false,
        None => title.is_some_and(says_one_of),
    };
    lines.push(PaperLine::Choice(Choice { papers: vec![paper], introduced }));
}

/// Whether a heading says that one of the papers below is enough.
pub(crate) fn says_one_of(text: &str) -> bool {
    let text = lower(text);
    ["một trong", "một số", "chỉ cần một", "chọn một"].iter().any(|word| text.contains(word))
}

/// A group without its items.
fn untouched<'a>(procedure: &'a Procedure, group: &'a DossierGroup) -> PaperGroup<'a> {
    let case = group.case.as_deref().and_then(|id| procedure.cases.iter().find(|case| case.id == id));
    PaperGroup {
        of: group,
        title: group.title.as_deref().or(case.map(|case| case.title.as_str())),
        one_of: group.pick == Pick::One && papers_of(&group.items).count() > 1,
        lines: Vec::new(),
        notes: Vec::new(),
    }
}

impl PaperGroup<'_> {
    /// Whether each of its lines is to be brought by whoever needs the group; else its title says that some of them are
    /// enough, and nobody knows how many.
    pub(crate) fn is_counted(&self) -> bool {
        self.one_of || !self.title.is_some_and(says_one_of)
    }

    /// "2 giấy tờ", "2 giấy tờ, có trường hợp thêm"; papers that replace each other are one. Nothing where a number
    /// would say more than the source: one of several will do, or each is of a case of its own.
    pub(crate) fn count(&self) -> Option<String> {
        let needed = || self.lines.iter().filter(|line| line.is_needed());
        let free = needed().filter(|line| !line.is_conditional()).count();
        if free == 0 || self.title.is_some_and(says_one_of) {
            return None;
        }
        let number = words::number(free as u64);
        Some(match free < needed().count() {
            true => TEXT.papers.some_and_by_case(&number),
            false => TEXT.papers.some(&number),
        })
    }
}

fn papers_of(items: &[DossierItem]) -> impl Iterator<Item = &Paper> {
    items.iter().filter_map(|item| match item {
        DossierItem::Paper(paper) => Some(paper),
        DossierItem::Note(_) | DossierItem::Heading(_) => None,
    })
}

#[cfg(test)]
mod tests;

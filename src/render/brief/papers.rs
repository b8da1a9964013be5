//! What to bring, as a check list: what everyone must have, then what only some need.
//!
//! A base group, add-ons in a case, and alternatives that exclude each other are told apart; notes
//! stand beside the papers and are never counted; where the source does not say who needs a group, the
//! group is shown whole.

use crate::catalogue::model::{DossierGroup, DossierItem, HandOver, Need, Paper, Pick, Procedure};
use crate::render::words;
use crate::vietnamese::begins_with_enumerator;

#[derive(Debug, Default)]
pub struct Papers<'a> {
    pub always: Vec<Group<'a>>,
    /// Papers of the base groups that only some must have.
    pub some: Vec<&'a Paper>,
    /// Such papers also stand among those of `always`, where the source's order holds them together.
    pub mixed: bool,
    pub add_ons: Vec<Group<'a>>,
    /// Groups that exclude each other: exactly one of each choice.
    pub choices: Vec<Vec<Group<'a>>>,
    /// The source does not say who must have them.
    pub doubtful: Vec<Group<'a>>,
    /// Papers without a stated count.
    pub uncounted: bool,
    /// The source says something about papers.
    pub any: bool,
}

#[derive(Debug)]
pub struct Group<'a> {
    pub title: Option<&'a str>,
    /// Any one of several will do.
    pub one_of: bool,
    /// In the order of the source.
    pub items: Vec<&'a DossierItem>,
}

/// How many papers there are to bring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// Everyone needs `always`; some need more.
    Some {
        always: usize,
        more: bool,
    },
    /// The source does not say who needs what of so many.
    Doubtful(usize),
    Unknown,
}

pub fn papers(procedure: &Procedure) -> Papers<'_> {
    let mut papers = Papers { any: !procedure.dossier.is_empty(), ..Papers::default() };
    let mut choices: Vec<&str> = Vec::new();
    for group in &procedure.dossier {
        papers.uncounted |= papers_of(&group.items).any(|paper| words::copies(paper).is_none());
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
    papers
}

/// A base group: its papers that only some must have are put apart where they can be read apart.
fn always<'a>(procedure: &'a Procedure, group: &'a DossierGroup, papers: &mut Papers<'a>) {
    let apart = group.pick != Pick::One && stands_alone(group);
    let mut items = Vec::with_capacity(group.items.len());
    for item in &group.items {
        match item {
            DossierItem::Paper(paper) if paper.when.is_some() && apart => papers.some.push(paper),
            DossierItem::Paper(paper) => {
                papers.mixed |= paper.when.is_some();
                items.push(item);
            }
            DossierItem::Note(_) | DossierItem::Heading(_) => items.push(item),
        }
    }
    if !items.is_empty() {
        papers.always.push(Group { items, ..untouched(procedure, group) });
    }
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

fn whole<'a>(procedure: &'a Procedure, group: &'a DossierGroup) -> Group<'a> {
    Group { items: group.items.iter().collect(), ..untouched(procedure, group) }
}

/// A group without its items.
fn untouched<'a>(procedure: &'a Procedure, group: &'a DossierGroup) -> Group<'a> {
    let case = group.case.as_deref().and_then(|id| procedure.cases.iter().find(|case| case.id == id));
    Group {
        title: group.title.as_deref().or(case.map(|case| case.title.as_str())),
        one_of: group.pick == Pick::One && papers_of(&group.items).count() > 1,
        items: Vec::new(),
    }
}

impl Group<'_> {
    /// "2 giấy tờ"
    pub fn count(&self) -> String {
        let papers = self.items.iter().filter(|item| matches!(item, DossierItem::Paper(_)));
        format!("{}\u{a0}giấy\u{a0}tờ", words::number(papers.count() as u64))
    }
}

pub fn count(procedure: &Procedure) -> Needed {
    let groups = &procedure.dossier;
    let papers = |group: &DossierGroup| papers_of(&group.items).count();
    if groups.iter().map(papers).sum::<usize>() == 0 {
        return Needed::Unknown;
    }
    let mut always = 0;
    let mut more = false;
    for group in groups {
        match group.need {
            Need::Always if group.pick == Pick::One => always += papers(group).min(1),
            Need::Always => {
                always += papers_of(&group.items).filter(|paper| paper.when.is_none()).count();
                more |= papers_of(&group.items).any(|paper| paper.when.is_some());
            }
            Need::InCase | Need::NotStated => more |= papers(group) > 0,
        }
    }
    let stated = groups.iter().any(|group| group.need != Need::NotStated && papers(group) > 0);
    if stated { Needed::Some { always, more } } else { Needed::Doubtful(groups.iter().map(papers).sum()) }
}

fn papers_of(items: &[DossierItem]) -> impl Iterator<Item = &Paper> {
    items.iter().filter_map(|item| match item {
        DossierItem::Paper(paper) => Some(paper),
        DossierItem::Note(_) | DossierItem::Heading(_) => None,
    })
}

/// The plain name, else the official one, without a full stop.
pub fn name(paper: &Paper) -> &str {
    spoken_name(paper).trim_end_matches([';', '.', ' '])
}

/// The official name, where the plain one says it in other words.
pub fn official_name(paper: &Paper) -> Option<&str> {
    let differs = paper.short.as_ref().is_some_and(|short| !same(short, &paper.name));
    differs.then_some(&*paper.name)
}

/// "Chỉ khi …", where the name does not say so itself.
pub fn only_when(paper: &Paper) -> Option<String> {
    let when = paper.when.as_deref().filter(|when| !says(spoken_name(paper), when))?;
    Some(words::only_when(when))
}

/// "cho: khai sinh; thường trú"
pub fn wanted_by(paper: &Paper) -> String {
    format!("cho: {}", paper.wanted_by.join("; "))
}

/// Counts, whether it is only shown, the ways it is for, and who of a linked group wants it.
pub fn detail(paper: &Paper) -> String {
    let mut parts: Vec<String> = words::copies(paper).into_iter().collect();
    match paper.hand_over {
        Some(HandOver::Present) => parts.push("chỉ xuất trình".to_owned()),
        Some(HandOver::Submit) | None => {}
    }
    if !paper.via.is_empty() {
        let mut text = String::from("khi ");
        words::push_lower_first(&words::ways(&paper.via, words::via), &mut text);
        parts.push(text);
    }
    if !paper.wanted_by.is_empty() {
        parts.push(wanted_by(paper));
    }
    parts.join(", ")
}

fn spoken_name(paper: &Paper) -> &str {
    paper.short.as_deref().unwrap_or(&paper.name)
}

/// Whether a paper's name holds its condition, whatever the case of the first letter.
fn says(name: &str, condition: &str) -> bool {
    let condition = condition.trim_end_matches('.');
    let mut rest = condition.chars();
    rest.next().is_some() && name.contains(rest.as_str())
}

/// An official name that only differs in capitals and its full stop is not said twice.
fn same(short: &str, official: &str) -> bool {
    let plain = |text: &str| text.trim().trim_end_matches(['.', ';']).to_lowercase();
    plain(short) == plain(official)
}

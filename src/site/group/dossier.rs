//! The check list of a group: each paper once, with the members that want it.

use crate::catalogue::{
    Count, DossierGroup, DossierItem, GroupPaper, LinkedGroup, Need, Paper, Pick, Procedure, paper_key,
};
use crate::strings::TEXT;
use crate::vietnamese::begins_with_enumerator;

/// The merged check list: the group's own papers, then what all must bring, then each member's cases.
pub(super) fn dossier(group: &LinkedGroup, members: &[&Procedure]) -> Vec<DossierGroup> {
    let replaced: Vec<String> =
        group.papers.iter().flat_map(|one| &one.instead_of).map(|name| paper_key(&name.code)).collect();
    let mut base: Vec<Merged> = group.papers.iter().map(|one| own_paper(one, members)).collect();
    let mut cases: Vec<DossierGroup> = Vec::new();
    for member in members {
        if member.dossier.is_empty() {
            cases.push(unknown(member));
        }
        for part in &member.dossier {
            let is_base = can_be_merged(part);
            let mut rest = Vec::new();
            for item in &part.items {
                match item {
                    DossierItem::Paper(paper) if replaced.contains(&paper_key(&paper.name)) => {}
                    DossierItem::Paper(paper) if is_base => add(paper, member, &mut base),
                    other => rest.push(other.clone()),
                }
            }
            // Instructions without a paper they speak of say nothing.
            let speaks = rest.iter().any(|item| matches!(item, DossierItem::Paper(_) | DossierItem::Note(_)));
            if speaks {
                cases.push(of_member(part, member, rest));
            }
        }
    }
    let items: Vec<DossierItem> = base.into_iter().map(|one| one.item(members)).collect();
    let first = DossierGroup {
        id: None,
        title: None,
        need: Need::Always,
        case: None,
        pick: Pick::All,
        choose: None,
        items,
    };
    std::iter::once(first).filter(|group| !group.items.is_empty()).chain(cases).collect()
}

/// Whether the papers of a group can each be read without the others: a title, a heading ("one of these"), a note or
/// an enumerator says something of all of them, which would be lost.
fn can_be_merged(part: &DossierGroup) -> bool {
    let stands_alone = |item: &DossierItem| match item {
        DossierItem::Paper(paper) => !begins_with_enumerator(&paper.name),
        DossierItem::Note(_) | DossierItem::Heading(_) => false,
    };
    part.need == Need::Always
        && part.pick != Pick::One
        && part.choose.is_none()
        && part.title.is_none()
        && part.case.is_none()
        && part.items.iter().all(stands_alone)
}

/// In the place of papers of which the source says nothing: the list must not look complete.
fn unknown(member: &Procedure) -> DossierGroup {
    DossierGroup {
        id: None,
        title: Some(member.spoken_name().to_owned()),
        need: Need::NotStated,
        case: None,
        pick: Pick::NotStated,
        choose: None,
        items: vec![DossierItem::Note(TEXT.linked.papers_not_stated.to_owned())],
    }
}

/// A member's group that stays its own, under the member's name.
fn of_member(part: &DossierGroup, member: &Procedure, items: Vec<DossierItem>) -> DossierGroup {
    let case = part.case.as_deref().and_then(|id| member.cases.iter().find(|case| case.id == id));
    let title = part.title.as_deref().or(case.map(|case| case.title.as_str()));
    let name = member.spoken_name();
    DossierGroup {
        id: None,
        title: Some(title.map_or_else(|| name.to_owned(), |title| format!("{name}: {title}"))),
        case: None,
        choose: part.choose.as_ref().map(|choose| format!("{}: {choose}", member.code)),
        items,
        ..part.clone()
    }
}

/// A paper of the list and the members that want it, by their codes.
struct Merged {
    paper: Paper,
    wanting: Vec<String>,
}

impl Merged {
    fn item(mut self, members: &[&Procedure]) -> DossierItem {
        let wanting = members.iter().filter(|member| self.wanting.contains(&member.code));
        self.paper.wanted_by = named(wanting.copied(), members.len());
        DossierItem::Paper(self.paper)
    }
}

/// The group's own paper is wanted by those whose papers it takes the place of. Where it only takes the place of papers
/// that some must have, it too is for some.
fn own_paper(one: &GroupPaper, members: &[&Procedure]) -> Merged {
    let replaced: Vec<String> = one.instead_of.iter().map(|name| paper_key(&name.code)).collect();
    let is_replaced = |paper: &Paper| replaced.contains(&paper_key(&paper.name));
    let wants = |member: &&&Procedure| member.papers().any(is_replaced);
    let mut paper = one.paper.clone();
    if paper.when.is_none() {
        paper.when = condition_of(members, is_replaced);
    }
    Merged { paper, wanting: members.iter().filter(wants).map(|member| member.code.clone()).collect() }
}

/// The conditions of such papers in all members; nothing where one of them is for everybody, or where there is none.
fn condition_of(members: &[&Procedure], is_meant: impl Fn(&Paper) -> bool) -> Option<String> {
    let mut conditions: Vec<String> = Vec::new();
    for member in members {
        for part in &member.dossier {
            for item in &part.items {
                let DossierItem::Paper(paper) = item else { continue };
                if !is_meant(paper) {
                    continue;
                }
                let condition = paper.when.clone().or_else(|| case_of(part, member))?;
                if !conditions.contains(&condition) {
                    conditions.push(condition);
                }
            }
        }
    }
    (!conditions.is_empty()).then(|| conditions.join("; "))
}

/// In which case a group is needed; nothing for one that is for everybody.
fn case_of(part: &DossierGroup, member: &Procedure) -> Option<String> {
    if part.need == Need::Always && part.choose.is_none() {
        return None;
    }
    let case = part.case.as_deref().and_then(|id| member.cases.iter().find(|case| case.id == id));
    let title = case.map(|case| case.title.as_str()).or(part.title.as_deref());
    Some(title.map_or_else(
        || TEXT.linked.by_case.to_owned(),
        |title| title.trim_end_matches([':', ' ']).to_owned(),
    ))
}

/// A paper that stands already is wanted by one member more; the greater count and what only one states hold.
fn add(paper: &Paper, member: &Procedure, base: &mut Vec<Merged>) {
    let key = paper_key(&paper.name);
    let known = base.iter_mut().find(|one| {
        paper_key(&one.paper.name) == key && one.paper.when == paper.when && one.paper.via == paper.via
    });
    let Some(known) = known else {
        let paper = Paper { id: None, ..paper.clone() };
        return base.push(Merged { paper, wanting: vec![member.code.clone()] });
    };
    let most = |one: Count, other: Count| match (one, other) {
        (Count::Stated(one), Count::Stated(other)) => Count::Stated(one.max(other)),
        (Count::NotStated, stated) | (stated, Count::NotStated) => stated,
    };
    let own = &mut known.paper;
    own.originals = most(own.originals, paper.originals);
    own.copies = most(own.copies, paper.copies);
    own.short = own.short.take().or_else(|| paper.short.clone());
    own.form = own.form.take().or_else(|| paper.form.clone());
    own.hand_over = own.hand_over.filter(|how| paper.hand_over == Some(*how));
    known.wanting.push(member.code.clone());
}

/// Names of those that want a paper; none where all do, or where nobody is known to.
pub(super) fn named<'a>(wanting: impl Iterator<Item = &'a Procedure>, members: usize) -> Vec<String> {
    let names: Vec<String> = wanting.map(|member| member.spoken_name().to_owned()).collect();
    if names.len() == members { Vec::new() } else { names }
}

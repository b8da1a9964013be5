//! What to bring, as a check list: what everyone must have, then what only some need.
//!
//! A base group, add-ons in a case, and alternatives that exclude each other are told apart; notes
//! stand beside the papers and are never counted; where the source does not say who needs a group, the
//! group is shown whole.

use serde::Serialize;

use super::procedure::Seen;
use crate::catalogue::model::{DossierGroup, DossierItem, Form, HandOver, Need, Paper, Pick, Procedure};
use crate::render::html::{Html, Writer};
use crate::render::words;
use crate::site::address;
use crate::vietnamese::begins_with_enumerator;

#[derive(Debug, Serialize)]
pub struct Papers<'a> {
    always: Vec<Group<'a>>,
    /// Papers of the base groups that only some must have.
    some: Html,
    /// Such papers also stand among those of `always`, where the source's order holds them together.
    mixed: bool,
    add_ons: Vec<Group<'a>>,
    /// Groups that exclude each other.
    choices: Vec<Choice<'a>>,
    doubtful: Vec<Group<'a>>,
    /// Papers without a stated count.
    uncounted: bool,
    any: bool,
}

#[derive(Debug, Serialize)]
struct Choice<'a> {
    groups: Vec<Group<'a>>,
}

#[derive(Debug, Serialize)]
struct Group<'a> {
    title: Option<&'a str>,
    /// "2 giấy tờ"
    count: String,
    one_of: bool,
    /// The list, written here and not in a template: there may be hundreds.
    items: Html,
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

pub fn count(procedure: &Procedure) -> Needed {
    let groups = &procedure.dossier;
    let papers = |group: &DossierGroup| papers_of(group).count();
    if groups.iter().map(papers).sum::<usize>() == 0 {
        return Needed::Unknown;
    }
    let mut always = 0;
    let mut more = false;
    for group in groups {
        match group.need {
            Need::Always if group.pick == Pick::One => always += papers(group).min(1),
            Need::Always => {
                always += papers_of(group).filter(|paper| paper.when.is_none()).count();
                more |= papers_of(group).any(|paper| paper.when.is_some());
            }
            Need::InCase | Need::NotStated => more |= papers(group) > 0,
        }
    }
    let stated = groups.iter().any(|group| group.need != Need::NotStated && papers(group) > 0);
    if stated { Needed::Some { always, more } } else { Needed::Doubtful(groups.iter().map(papers).sum()) }
}

fn papers_of(group: &DossierGroup) -> impl Iterator<Item = &Paper> {
    group.items.iter().filter_map(|item| match item {
        DossierItem::Paper(paper) => Some(paper),
        DossierItem::Note(_) | DossierItem::Heading(_) => None,
    })
}

pub fn papers<'a>(seen: &Seen<'a>) -> Papers<'a> {
    let procedure = seen.procedure;
    let mut papers = Papers {
        always: Vec::new(),
        some: Html::default(),
        mixed: false,
        add_ons: Vec::new(),
        choices: Vec::new(),
        doubtful: Vec::new(),
        uncounted: false,
        any: !procedure.dossier.is_empty(),
    };
    let mut choices: Vec<(&str, Vec<Group<'a>>)> = Vec::new();
    let mut some = Items::default();
    for group in &procedure.dossier {
        papers.uncounted |= papers_of(group).any(|paper| words::copies(paper).is_none());
        if let Some(choose) = group.choose.as_deref() {
            let view = whole(seen, group);
            match choices.iter_mut().find(|(name, _)| *name == choose) {
                Some((_, groups)) => groups.push(view),
                None => choices.push((choose, vec![view])),
            }
            continue;
        }
        match group.need {
            Need::Always => {
                let apart = group.pick != Pick::One && stands_alone(group);
                let mut all = Items::default();
                for item in &group.items {
                    let conditional = matches!(item, DossierItem::Paper(paper) if paper.when.is_some());
                    papers.mixed |= conditional && !apart;
                    if conditional && apart { some.push(item, seen.at) } else { all.push(item, seen.at) }
                }
                if !all.is_empty() {
                    papers.always.push(view(seen, group, &all));
                }
            }
            Need::InCase => papers.add_ons.push(whole(seen, group)),
            Need::NotStated => papers.doubtful.push(whole(seen, group)),
        }
    }
    papers.some = some.finish();
    papers.choices = choices.into_iter().map(|(_, groups)| Choice { groups }).collect();
    papers
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

fn whole<'a>(seen: &Seen<'a>, group: &'a DossierGroup) -> Group<'a> {
    let mut items = Items::default();
    group.items.iter().for_each(|item| items.push(item, seen.at));
    view(seen, group, &items)
}

fn view<'a>(seen: &Seen<'a>, group: &'a DossierGroup, items: &Items) -> Group<'a> {
    let case = group.case.as_deref().and_then(|id| seen.procedure.cases.iter().find(|case| case.id == id));
    Group {
        title: group.title.as_deref().or(case.map(|case| case.title.as_str())),
        count: format!("{}\u{a0}giấy\u{a0}tờ", words::number(papers_of(group).count() as u64)),
        one_of: group.pick == Pick::One && papers_of(group).count() > 1,
        items: items.finish(),
    }
}

/// Items of a check list.
#[derive(Default)]
struct Items(Writer);

impl Items {
    fn push(&mut self, item: &DossierItem, at: &str) {
        match item {
            DossierItem::Paper(paper) => self.paper(paper, at),
            DossierItem::Note(text) => {
                self.0.raw("<li class=\"note\">").text(text).raw("</li>\n");
            }
            DossierItem::Heading(text) => {
                self.0.raw("<li class=\"heading\">").text(text).raw("</li>\n");
            }
        }
    }

    fn paper(&mut self, paper: &Paper, at: &str) {
        let name = paper.short.as_deref().unwrap_or(&paper.name);
        self.0.raw("<li>");
        if let Some(when) = paper.when.as_deref().filter(|when| !says(name, when)) {
            self.0.raw("<em>").text(&words::only_when(when)).raw(":</em> ");
        }
        self.0.text(name.trim_end_matches([';', '.', ' ']));
        let detail = detail(paper);
        if !detail.is_empty() {
            self.0.raw("<span class=\"detail\">").text(&detail).raw("</span>");
        }
        if paper.short.as_ref().is_some_and(|short| !same(short, &paper.name)) {
            self.0.raw("<p class=\"quiet\">").text(&paper.name).raw("</p>");
        }
        if let Some(stated) = &paper.form {
            self.form(stated, at);
        }
        self.0.raw("</li>\n");
    }

    fn form(&mut self, stated: &Form, at: &str) {
        self.0.raw("<p>Mẫu: ");
        match &stated.file {
            Some(file) => self.0.link(&address::relative(at, &address::asset(file)), &stated.title),
            None => self.0.text(&stated.title).raw(" <span class=\"quiet\">(hỏi tại quầy)</span>"),
        };
        self.0.raw("</p>");
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn finish(&self) -> Html {
        self.0.finish()
    }
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

/// Counts, whether it is only shown, and the ways it is for.
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
    parts.join(", ")
}

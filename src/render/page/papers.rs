//! What to bring, as check lists of the page.

use serde::Serialize;

use crate::catalogue::model::{DossierItem, Form, Paper};
use crate::render::brief::papers::{self as brief, detail, name, official_name, only_when};
use crate::render::html::{Html, Writer};
use crate::site::address;

#[derive(Debug, Serialize)]
pub struct Papers<'a> {
    always: Vec<Group<'a>>,
    /// Papers of the base groups that only some must have.
    some: Html,
    mixed: bool,
    add_ons: Vec<Group<'a>>,
    choices: Vec<Choice<'a>>,
    doubtful: Vec<Group<'a>>,
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

/// `at` is the address of the page.
pub fn papers<'a>(papers: brief::Papers<'a>, at: &str) -> Papers<'a> {
    let groups =
        |groups: Vec<brief::Group<'a>>| -> Vec<_> { groups.iter().map(|one| group(one, at)).collect() };
    let mut some = Items { out: Writer::default(), at };
    papers.some.iter().for_each(|paper| some.paper(paper));
    Papers {
        always: groups(papers.always),
        some: some.out.finish(),
        mixed: papers.mixed,
        add_ons: groups(papers.add_ons),
        choices: papers.choices.into_iter().map(|choice| Choice { groups: groups(choice) }).collect(),
        doubtful: groups(papers.doubtful),
        uncounted: papers.uncounted,
        any: papers.any,
    }
}

fn group<'a>(group: &brief::Group<'a>, at: &str) -> Group<'a> {
    let mut items = Items { out: Writer::default(), at };
    group.items.iter().for_each(|item| items.item(item));
    Group { title: group.title, count: group.count(), one_of: group.one_of, items: items.out.finish() }
}

/// Items of a check list.
struct Items<'a> {
    out: Writer,
    at: &'a str,
}

impl Items<'_> {
    fn item(&mut self, item: &DossierItem) {
        match item {
            DossierItem::Paper(paper) => self.paper(paper),
            DossierItem::Note(text) => {
                self.out.raw("<li class=\"note\">").text(text).raw("</li>\n");
            }
            DossierItem::Heading(text) => {
                self.out.raw("<li class=\"heading\">").text(text).raw("</li>\n");
            }
        }
    }

    fn paper(&mut self, paper: &Paper) {
        self.out.raw("<li>");
        if let Some(when) = only_when(paper) {
            self.out.raw("<em>").text(&when).raw(":</em> ");
        }
        self.out.text(name(paper));
        let detail = detail(paper);
        if !detail.is_empty() {
            self.out.raw("<span class=\"detail\">").text(&detail).raw("</span>");
        }
        if let Some(official) = official_name(paper) {
            self.out.raw("<p class=\"quiet\">").text(official).raw("</p>");
        }
        if let Some(stated) = &paper.form {
            self.form(stated);
        }
        self.out.raw("</li>\n");
    }

    fn form(&mut self, stated: &Form) {
        self.out.raw("<p>Mẫu: ");
        match &stated.file {
            Some(file) => self.out.link(&address::relative(self.at, &address::asset(file)), &stated.title),
            None => self.out.text(&stated.title).raw(" <span class=\"quiet\">(hỏi tại quầy)</span>"),
        };
        self.out.raw("</p>");
    }
}

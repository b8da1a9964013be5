//! What to bring, as check lists of the page.

use serde::Serialize;

use crate::catalogue::{Form, Paper};
use crate::render::brief::papers::{self as brief, PaperLine, detail, name, official_name, only_when};
use crate::render::html::{Html, Writer};
use crate::render::words;
use crate::site::address;
use crate::strings::TEXT;

#[derive(Debug, Serialize)]
pub(crate) struct Papers<'a> {
    always: Vec<CheckList<'a>>,
    /// Notes of the source on those, to be folded.
    notes: Html,
    /// Papers of the base groups that only some must have.
    some: Html,
    /// Papers for one way of handing in.
    by_way: Html,
    mixed: bool,
    only_some: bool,
    add_ons: Vec<CheckList<'a>>,
    choices: Vec<Choice<'a>>,
    doubtful: Vec<CheckList<'a>>,
    doubtful_notes: Html,
    uncounted: bool,
    any: bool,
    /// The source's sentences, where no paper could be read, or besides the papers.
    quote: Vec<&'a str>,
}

#[derive(Debug, Serialize)]
struct Choice<'a> {
    groups: Vec<CheckList<'a>>,
}

#[derive(Debug, Serialize)]
struct CheckList<'a> {
    title: Option<&'a str>,
    /// "2 giấy tờ"
    count: Option<String>,
    one_of: bool,
    /// The list, written here and not in a template: there may be hundreds.
    items: Html,
    /// Notes of the source on these papers alone; those of a whole section stand at its end.
    notes: Html,
}

/// `at` is the address of the page.
pub(crate) fn papers<'a>(papers: brief::Papers<'a>, at: &str) -> Papers<'a> {
    let groups = |groups: &[brief::PaperGroup<'a>], own_notes: bool| -> Vec<_> {
        groups.iter().map(|one| group(one, at, own_notes)).collect()
    };
    let mut some = Items { out: Writer::default(), at };
    papers.some.iter().for_each(|line| some.line(line));
    let mut by_way = Items { out: Writer::default(), at };
    papers.by_way.iter().for_each(|paper| by_way.paper(paper));
    let of_base = papers.always.iter().flat_map(|group| &group.notes).copied().map(|text| (None, vec![text]));
    let of_none = papers.notes.iter().map(|note| (note.title, note.texts.clone()));
    let of_doubtful = papers.doubtful.iter().flat_map(|group| &group.notes).copied();
    Papers {
        notes: notes(of_base.chain(of_none)),
        doubtful_notes: notes(of_doubtful.map(|text| (None, vec![text]))),
        always: groups(&papers.always, false),
        some: some.out.finish(),
        by_way: by_way.out.finish(),
        mixed: papers.mixed,
        only_some: papers.only_some,
        add_ons: groups(&papers.add_ons, true),
        choices: papers.choices.iter().map(|choice| Choice { groups: groups(choice, true) }).collect(),
        doubtful: groups(&papers.doubtful, false),
        uncounted: papers.uncounted,
        any: papers.any,
        quote: papers.quote.into_iter().flat_map(str::lines).collect(),
    }
}

fn group<'a>(group: &brief::PaperGroup<'a>, at: &str, own_notes: bool) -> CheckList<'a> {
    let mut items = Items { out: Writer::default(), at };
    group.lines.iter().for_each(|line| items.line(line));
    let own = group.notes.iter().filter(|_| own_notes).copied();
    CheckList {
        title: group.title,
        count: group.count(),
        one_of: group.one_of,
        items: items.out.finish(),
        notes: notes(own.map(|text| (None, vec![text]))),
    }
}

/// Notes of the source in one fold; nothing where there are none.
fn notes<'a>(all: impl Iterator<Item = (Option<&'a str>, Vec<&'a str>)>) -> Html {
    let all: Vec<_> = all.collect();
    let mut out = Writer::default();
    let count: usize = all.iter().map(|(_, texts)| texts.len().max(1)).sum();
    if count == 0 {
        return out.finish();
    }
    out.raw("<details class=\"source-notes\"><summary>")
        .text(TEXT.procedure.notes_of_source)
        .raw(" <span class=\"quiet\">(")
        .text(&words::number(count as u64))
        .raw(")</span></summary>\n<ul>\n");
    for (title, texts) in all {
        if let Some(title) = title {
            out.raw("<li class=\"heading\">").text(title).raw("</li>\n");
        }
        for text in texts {
            out.raw("<li>").text(text).raw("</li>\n");
        }
    }
    out.raw("</ul>\n</details>\n");
    out.finish()
}

/// Items of a check list.
struct Items<'a> {
    out: Writer,
    at: &'a str,
}

impl Items<'_> {
    fn line(&mut self, line: &PaperLine<'_>) {
        match line {
            PaperLine::Paper(paper) => self.paper(paper),
            PaperLine::Heading(text) => {
                self.out.raw("<li class=\"heading\">").text(text).raw("</li>\n");
            }
            PaperLine::Choice(choice) => {
                self.out.raw("<li class=\"choice\">");
                if !choice.introduced {
                    self.out.raw("<p>").text(TEXT.papers.one_of_these).raw("</p>");
                }
                self.out.raw("\n<ul class=\"papers options\">\n");
                choice.papers.iter().for_each(|paper| self.paper(paper));
                self.out.raw("</ul>\n</li>\n");
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
        // "Mẫu số 3" says what it is itself.
        self.out.raw("<p>").text(if stated.title.starts_with("Mẫu") { "" } else { TEXT.procedure.form });
        match &stated.file {
            Some(file) => self.out.link(&address::relative(self.at, &address::asset(file)), &stated.title),
            None => (self.out.text(&stated.title).raw(" <span class=\"quiet\">"))
                .text(TEXT.procedure.ask_at_counter)
                .raw("</span>"),
        };
        self.out.raw("</p>");
    }
}

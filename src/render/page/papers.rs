//! What to bring, as check lists of the page.
//!
//! Beside each paper stands what the script counts and hides by: `data-of`, the answers with which it stands
//! ([`Marks`]); `data-n` of a list, empty where each of its papers is needed and 1 where one of them is; class `if` of a
//! paper that not everybody must have, whichever answers are given. A list without `data-n` is not counted.

use serde::Serialize;

use super::seen::Seen;
use crate::catalogue::{Form, Paper};
use crate::render::brief::papers::{
    self as brief, PaperLine, detail, is_for_some, name, official_name, only_when, says_one_of,
};
use crate::render::brief::questions::{Marks, Question, Questions, questions};
use crate::render::html::{Html, Writer};
use crate::render::words;
use crate::strings::TEXT;

#[derive(Debug, Serialize)]
pub(crate) struct Papers<'a> {
    questions: Vec<Question>,
    /// "giấy tờ", "mục giấy tờ"
    noun: &'static str,
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
    /// There is a paper to tick.
    ticked: bool,
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
    /// The answers with which the group stands.
    marks: Marks,
    /// Whether its papers are counted.
    counted: bool,
    /// The list, written here and not in a template: there may be hundreds.
    items: Html,
    /// Notes of the source on these papers alone; those of a whole section stand at its end.
    notes: Html,
}

pub(crate) fn papers<'a>(seen: &Seen<'a>) -> Papers<'a> {
    let procedure = seen.subject.procedure;
    let questions = questions(procedure);
    let papers = brief::papers(procedure);
    let noun = match brief::is_several(&papers) {
        true => TEXT.check_list.noun_of_rows,
        false => TEXT.check_list.noun,
    };
    let items = || Items { out: Writer::default(), seen, questions: &questions, one_of_below: false };
    let group = |of: &brief::PaperGroup<'a>, place: Place| group(of, place, items());
    let groups = |all: &[brief::PaperGroup<'a>], place: Place| -> Vec<_> {
        all.iter().map(|one| group(one, place)).collect()
    };
    let mut some = items();
    papers.some.iter().for_each(|line| some.line(line));
    let mut by_way = items();
    papers.by_way.iter().for_each(|paper| by_way.paper(paper));
    let of_base = papers.always.iter().flat_map(|group| &group.notes).copied().map(|text| (None, vec![text]));
    let of_none = papers.notes.iter().map(|note| (note.title, note.texts.clone()));
    let of_doubtful = papers.doubtful.iter().flat_map(|group| &group.notes).copied();
    Papers {
        questions: questions.asked(),
        noun,
        notes: notes(of_base.chain(of_none)),
        doubtful_notes: notes(of_doubtful.map(|text| (None, vec![text]))),
        always: groups(&papers.always, Place::Always),
        some: some.out.finish(),
        by_way: by_way.out.finish(),
        mixed: papers.mixed,
        only_some: papers.only_some,
        add_ons: groups(&papers.add_ons, Place::AddOn),
        choices: papers
            .choices
            .iter()
            .map(|choice| Choice { groups: groups(choice, Place::Choice) })
            .collect(),
        doubtful: groups(&papers.doubtful, Place::Doubtful),
        uncounted: papers.uncounted,
        any: papers.any,
        ticked: procedure.papers().next().is_some(),
        quote: papers.quote.into_iter().flat_map(str::lines).collect(),
    }
}

/// Where a group stands on the page.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Always,
    AddOn,
    Choice,
    Doubtful,
}

fn group<'a>(group: &brief::PaperGroup<'a>, place: Place, mut items: Items<'_, '_>) -> CheckList<'a> {
    group.lines.iter().for_each(|line| items.line(line));
    let own_notes = matches!(place, Place::AddOn | Place::Choice);
    let own = group.notes.iter().filter(|_| own_notes).copied();
    let marks = match place {
        Place::Always | Place::Doubtful => Marks::default(),
        Place::AddOn => items.questions.of_add_on(group.of),
        Place::Choice => items.questions.of_choice(group.of),
    };
    let is_counted = group.is_counted() && (place == Place::Always || !marks.is_empty());
    CheckList {
        title: group.title,
        count: group.count(),
        one_of: group.one_of,
        counted: is_counted,
        marks,
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
struct Items<'s, 'a> {
    out: Writer,
    seen: &'s Seen<'a>,
    questions: &'s Questions<'a>,
    /// The heading above says that some of the papers below it are enough.
    one_of_below: bool,
}

impl Items<'_, '_> {
    fn line(&mut self, line: &PaperLine<'_>) {
        match line {
            PaperLine::Paper(paper) => self.paper(paper),
            PaperLine::Heading(text) => {
                self.one_of_below = says_one_of(text);
                self.out.raw("<li class=\"heading\">").text(text).raw("</li>\n");
            }
            PaperLine::Choice(choice) => {
                let some = if choice.is_conditional() { " if" } else { "" };
                self.out.raw("<li class=\"choice").raw(some).raw("\">");
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
        let marks = self.questions.of_paper(paper);
        let by_way = !paper.via.is_empty() && marks.is_empty() && !self.questions.is_for_all_ways(paper);
        self.out.raw("<li");
        if is_for_some(paper) || by_way || self.one_of_below {
            self.out.raw(" class=\"if\"");
        }
        if !marks.is_empty() {
            self.out.raw(" data-of=\"").raw(marks.as_str()).raw("\"");
        }
        self.out.raw(">");
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
            Some(file) => self.seen.file_link(&mut self.out, file, &stated.title),
            None => {
                self.out.text(&stated.title).raw(" <span class=\"quiet\">");
                self.out.text(TEXT.procedure.ask_at_counter).raw("</span>");
            }
        }
        if let Some(sample) = &stated.sample {
            self.out.raw("</p>\n<p>");
            self.seen.file_link(&mut self.out, sample, TEXT.files.filled_in);
        }
        self.out.raw("</p>");
    }
}

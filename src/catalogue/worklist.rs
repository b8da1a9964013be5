//! What is still to be written, what residents use most first.
//!
//! In: the catalogue and the day. Out: a list to work off, as text. Nothing in it is a mistake.

mod json;

use std::fmt::Write as _;

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::kinds::laws::{repealed, successors};
use super::kinds::procedure::{MissingPart, Procedure, Status, missing_parts};
use super::kinds::question::AnswerState;
use super::kinds::resolution::Filling;
use super::model::{DossierGroup, Need, Paper, Stated, law_name};
use super::review::{ReviewTodo, Reviewed};
use super::whole::Catalogue;
use crate::diagnostic::Lang;
use crate::vietnamese::short_date;

pub(crate) use json::{Json, json};

/// A procedure and what it lacks.
pub(crate) struct Todo<'a> {
    pub(crate) procedure: &'a Procedure,
    /// Whether the home page leads to it.
    pub(crate) often_used: bool,
    pub(crate) lacks: Vec<MissingPart>,
    /// Plain words without which no flyer and no folded leaflet is made of it; empty where
    /// [`Procedure::has_plain_words`].
    pub(crate) leaflets_lack: Vec<MissingPart>,
}

impl Todo<'_> {
    fn count(&self) -> usize {
        self.lacks.len() + self.leaflets_lack.len()
    }
}

/// Procedures that lack something: those of the home page in its order, then by how much they lack.
pub(crate) fn todos(catalogue: &Catalogue, day: Date) -> Vec<Todo<'_>> {
    let rank = |code: &str| catalogue.config.tasks.iter().position(|task| task.code == code);
    // As they show: what the province charges need not be written.
    let filling = Filling::of(&catalogue.published.resolutions);
    let filled = |version: &Procedure| filling.fill(version, day).map(|filled| filled.procedure);
    let shown: BTreeSet<(&str, Option<Date>)> = catalogue
        .on(day)
        .map(|current| (current.procedure.code.as_str(), current.procedure.effective_from))
        .collect();
    let is_shown = |version: &Procedure| shown.contains(&(version.code.as_str(), version.effective_from));
    let versions = catalogue.procedures.values().flatten().map(Arc::as_ref);
    let current = versions.filter(|version| version.status == Status::Draft || is_shown(version));
    let mut todos: Vec<Todo<'_>> = current
        .map(|procedure| Todo {
            procedure,
            often_used: rank(&procedure.code).is_some(),
            lacks: filled(procedure).map_or_else(|| lacks(procedure), |filled| lacks(&filled)),
            leaflets_lack: leaflets_lack(procedure),
        })
        .filter(|todo| todo.count() > 0)
        .collect();
    todos.sort_by_key(|todo| {
        let rank = rank(&todo.procedure.code).unwrap_or(usize::MAX);
        (rank, usize::MAX - todo.count(), todo.procedure.code.clone())
    });
    todos
}

/// Parts of the law, then what residents ask first and only the commune can say.
fn lacks(procedure: &Procedure) -> Vec<MissingPart> {
    match procedure.status {
        Status::Draft => return vec![("đang là bản nháp", "still a draft")],
        Status::Listed => return vec![("mới có tên và mã, chưa có nội dung", "listed only, no content yet")],
        Status::Published => {}
    }
    let mut lacks = missing_parts(procedure);
    let fees = || procedure.channels.iter().flat_map(|channel| &channel.fees);
    let no_fee = !fees().any(|fee| fee.stated != Stated::NotStated);
    let no_file = |paper: &Paper| paper.form.as_ref().is_some_and(|form| form.file.is_none());
    let in_a_case = procedure.dossier.iter().filter(|group| group.need != Need::Always);
    let more = [
        (no_fee, ("phí, lệ phí", "fees")),
        (
            in_a_case.flat_map(DossierGroup::papers).any(Paper::needs_short),
            (
                "tên ngắn của giấy tờ theo trường hợp (short)",
                "short names of papers needed in a case (short)",
            ),
        ),
        (procedure.papers().any(no_file), ("tệp mẫu đơn", "files of forms")),
    ];
    lacks.extend(absent(more));
    lacks
}

/// The parts of [`Procedure::has_plain_words`], each by itself.
fn leaflets_lack(procedure: &Procedure) -> Vec<MissingPart> {
    if procedure.status != Status::Published || procedure.has_plain_words() {
        return Vec::new();
    }
    let words = &procedure.commune;
    let parts = [
        (words.plain_name.is_none(), ("tên thường gọi (plain_name)", "plain name (plain_name)")),
        (words.summary.is_empty(), ("các bước bằng lời thường (summary)", "steps in plain words (summary)")),
        (
            procedure.papers_of_all().any(Paper::needs_short),
            ("tên ngắn của giấy tờ (short)", "short names of papers (short)"),
        ),
    ];
    absent(parts).collect()
}

fn absent<const N: usize>(parts: [(bool, MissingPart); N]) -> impl Iterator<Item = MissingPart> {
    parts.into_iter().filter(|(absent, _)| *absent).map(|(_, part)| part)
}

/// The list as people read it.
pub(crate) fn text(catalogue: &Catalogue, day: Date, lang: Lang) -> String {
    let todos = todos(catalogue, day);
    let more =
        [reviews(catalogue, day, lang), on_repealed(catalogue, day, lang), unanswered(catalogue, lang)]
            .concat();
    if todos.is_empty() && more.is_empty() {
        return match lang {
            Lang::Vi => "Không còn việc gì phải viết thêm.\n".to_owned(),
            Lang::En => "Nothing is left to write.\n".to_owned(),
        };
    }
    if todos.is_empty() {
        return more.trim_start().to_owned();
    }
    let mut out = match lang {
        Lang::Vi => format!("Còn phải viết thêm ở {} thủ tục:\n", todos.len()),
        Lang::En => format!("{} procedures lack something:\n", todos.len()),
    };
    let mut heading = None;
    for todo in &todos {
        if heading != Some(todo.often_used) {
            heading = Some(todo.often_used);
            let title = match (todo.often_used, lang) {
                (true, Lang::Vi) => "Việc hay làm, viết trước",
                (true, Lang::En) => "Most used, to be written first",
                (false, Lang::Vi) => "Các thủ tục khác",
                (false, Lang::En) => "Other procedures",
            };
            let _ = writeln!(out, "\n{title}");
        }
        let list = |parts: &[MissingPart]| {
            let said: Vec<&str> = parts.iter().map(|part| lang.pick(part.0, part.1)).collect();
            said.join(", ")
        };
        let procedure = todo.procedure;
        let _ = writeln!(out, "  {}  {}", procedure.code, procedure.spoken_name());
        let _ = writeln!(out, "      {}", procedure.origin.path);
        if !todo.lacks.is_empty() {
            let _ = writeln!(out, "      {}", list(&todo.lacks));
        }
        if !todo.leaflets_lack.is_empty() {
            let wait = lang.pick("tờ rơi, tờ gấp còn chờ", "flyers and folded leaflets wait for");
            let _ = writeln!(out, "      {wait}: {}", list(&todo.leaflets_lack));
        }
    }
    out + &more
}

/// What is to be compared with its source, or is about to be, and then what never was: sections of their own.
fn reviews(catalogue: &Catalogue, day: Date, lang: Lang) -> String {
    let (never, known): (Vec<_>, Vec<_>) =
        catalogue.review_todos(day).into_iter().partition(|(_, todo)| *todo == ReviewTodo::Never);
    let mut out = String::new();
    if !known.is_empty() {
        let title = lang.pick("Phải đối chiếu lại với nguồn", "To be compared with their sources");
        let _ = writeln!(out, "\n{title}: {}", known.len());
    }
    for (one, todo) in &known {
        let what = match (*todo, lang) {
            (ReviewTodo::Overdue(since), Lang::Vi) => format!("đến hạn từ {}", short_date(since)),
            (ReviewTodo::Overdue(since), Lang::En) => format!("due since {since}"),
            (ReviewTodo::Due(on), Lang::Vi) => format!("đến hạn ngày {}", short_date(on)),
            (ReviewTodo::Due(on), Lang::En) => format!("due on {on}"),
            (ReviewTodo::FewApprovals(names), Lang::Vi) => format!("mới có {names} người đối chiếu"),
            (ReviewTodo::FewApprovals(names), Lang::En) => format!("compared by {names} so far"),
            (ReviewTodo::Never, _) => continue,
        };
        let _ = writeln!(out, "  {}\n      {}\n      {what}", named(one), one.origin.path);
    }
    if !never.is_empty() {
        let title = lang.pick("Chưa đối chiếu lần nào", "Never compared");
        let _ = writeln!(out, "\n{title}: {}", never.len());
    }
    for (one, _) in &never {
        let _ = writeln!(out, "  {}\n      {}", named(one), one.origin.path);
    }
    out
}

fn named(one: &Reviewed<'_>) -> String {
    let code = one.code.map(|code| format!("{code}  ")).unwrap_or_default();
    format!("{code}{}", one.name)
}

/// What rests on repealed texts, text by text.
fn on_repealed(catalogue: &Catalogue, day: Date, lang: Lang) -> String {
    let mut out = String::new();
    for one in repealed(&catalogue.laws, || catalogue.in_force_on(day), &catalogue.published, day) {
        if out.is_empty() {
            let title = lang.pick("Còn dẫn văn bản đã hết hiệu lực", "Resting on texts that are repealed");
            let _ = writeln!(out, "\n{title}");
        }
        let by: Vec<String> = successors(&catalogue.laws, one.law, day).into_iter().map(law_name).collect();
        let by = match by.is_empty() {
            true => String::new(),
            false => format!(", {} {}", lang.pick("thay bằng", "replaced by"), by.join(", ")),
        };
        let _ = writeln!(out, "  {}{by}: {}", one.law.name(), one.resting.len());
        for resting in one.resting {
            let code = resting.code.map(|code| format!("{code}  ")).unwrap_or_default();
            let _ = writeln!(out, "    {code}{}\n      {}", resting.name, resting.path);
        }
    }
    out
}

/// Questions whose answers nobody has compared with the law: they are in no output.
fn unanswered(catalogue: &Catalogue, lang: Lang) -> String {
    let waiting = catalogue.published.questions.iter().filter(|one| one.state == AnswerState::Unverified);
    let waiting: Vec<_> = waiting.collect();
    if waiting.is_empty() {
        return String::new();
    }
    let title = match lang {
        Lang::Vi => format!("Câu hỏi chưa đối chiếu câu trả lời, chưa đưa lên trang: {}", waiting.len()),
        Lang::En => format!("Questions whose answers are not compared yet, in no output: {}", waiting.len()),
    };
    let mut out = format!("\n{title}\n");
    for question in waiting {
        let asked = question.asked_on.map(|day| match lang {
            Lang::Vi => format!(" (hỏi ngày {})", short_date(day)),
            Lang::En => format!(" (asked on {day})"),
        });
        let _ = writeln!(out, "  {}{}", question.title, asked.unwrap_or_default());
        let _ = writeln!(out, "      {}", question.origin.path);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::kinds::procedure::parse_file;
    use crate::source::SourceFile;

    /// What leaflets lack, by the key to be written.
    fn check(lines: &str, expected: &[&str]) {
        let text =
            format!("+++\ncode = \"1.000001\"\nname = \"Khai sinh\"\nfield = \"ho-tich\"\n{lines}\n+++\n");
        let parsed = parse_file(&SourceFile::plain("content/procedures/a.md", &text));
        let procedure = parsed.procedure.expect("a procedure");
        let keys: Vec<&str> = leaflets_lack(&procedure)
            .into_iter()
            .map(|(vi, _)| vi.rsplit(['(', ')']).nth(1).unwrap_or(vi))
            .collect();
        assert_eq!(keys, expected, "{lines}");
    }

    #[test]
    fn leaflets_wait_for_plain_words() {
        let words = "plain_name = \"Khai sinh\"\nsummary = [\"Nộp tờ khai\"]";
        let long = "Giấy tờ ".repeat(8);
        let group = |need: &str, more: &str| {
            format!("{words}\n[[dossier]]\nneed = \"{need}\"\nitems = [{{ paper = \"{long}\"{more} }}]")
        };
        check("", &["plain_name", "summary"]);
        check("plain_name = \"Khai sinh\"", &["summary"]);
        check(words, &[]);
        check(&group("always", ""), &["short"]);
        check(&group("always", ", short = \"Giấy tờ\""), &[]);
        check(&group("in-case", ""), &[]);
        check("listed = true", &[]);
        check("draft = true", &[]);
    }
}

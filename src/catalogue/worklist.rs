//! What is still to be written, what residents use most first.
//!
//! In: the catalogue and the day. Out: a list to work off, as text. Nothing in it is a mistake.

use std::fmt::Write as _;

use jiff::civil::Date;

use super::check::missing_parts;
use super::model::{Catalogue, Procedure, Stated, Status};
use crate::diagnostic::Lang;

/// A procedure and what it lacks.
pub struct Todo<'a> {
    pub procedure: &'a Procedure,
    /// Whether the home page leads to it.
    pub often_used: bool,
    /// In both languages.
    pub lacks: Vec<(&'static str, &'static str)>,
}

/// Procedures that lack something: those of the home page in its order, then by how much they lack.
pub fn todos(catalogue: &Catalogue, day: Date) -> Vec<Todo<'_>> {
    let rank = |code: &str| catalogue.config.tasks.iter().position(|task| task.code == code);
    let shown: std::collections::BTreeSet<(String, Option<Date>)> = catalogue
        .on(day)
        .into_iter()
        .map(|current| (current.procedure.code.clone(), current.procedure.effective_from))
        .collect();
    let versions = catalogue.procedures.values().flatten().map(std::sync::Arc::as_ref);
    let current = versions.filter(|version| {
        version.status == Status::Draft || shown.contains(&(version.code.clone(), version.effective_from))
    });
    let mut todos: Vec<Todo<'_>> = current
        .map(|procedure| Todo {
            procedure,
            often_used: rank(&procedure.code).is_some(),
            lacks: lacks(procedure),
        })
        .filter(|todo| !todo.lacks.is_empty())
        .collect();
    todos.sort_by_key(|todo| {
        let rank = rank(&todo.procedure.code).unwrap_or(usize::MAX);
        (rank, usize::MAX - todo.lacks.len(), todo.procedure.code.clone())
    });
    todos
}

/// Parts of the law, then what residents ask first and only the commune can say.
fn lacks(procedure: &Procedure) -> Vec<(&'static str, &'static str)> {
    match procedure.status {
        Status::Draft => return vec![("đang là bản nháp", "still a draft")],
        Status::Listed => return vec![("mới có tên và mã, chưa có nội dung", "listed only, no content yet")],
        Status::Published => {}
    }
    let mut lacks = missing_parts(procedure);
    let fees = || procedure.channels.iter().flat_map(|channel| &channel.fees);
    let no_fee = !fees().any(|fee| fee.stated != Stated::NotStated);
    let papers = || {
        procedure.dossier.iter().flat_map(|group| &group.items).filter_map(|item| match item {
            super::model::DossierItem::Paper(paper) => Some(paper),
            _ => None,
        })
    };
    let words = &procedure.commune;
    let more = [
        (no_fee, ("phí, lệ phí", "fees")),
        (words.plain_name.is_none(), ("tên thường gọi (plain_name)", "plain name (plain_name)")),
        (words.summary.is_empty(), ("các bước bằng lời thường (summary)", "steps in plain words (summary)")),
        (
            papers().any(|paper| paper.short.is_none() && paper.name.chars().count() > LONG_NAME),
            ("tên ngắn của giấy tờ (short)", "short names of papers (short)"),
        ),
        (
            papers().any(|paper| paper.form.as_ref().is_some_and(|form| form.file.is_none())),
            ("tệp mẫu đơn", "files of forms"),
        ),
    ];
    lacks.extend(more.into_iter().filter(|(absent, _)| *absent).map(|(_, part)| part));
    lacks
}

/// A paper's name that does not fit on a line of a leaflet.
const LONG_NAME: usize = 60;

/// The list as people read it.
pub fn text(catalogue: &Catalogue, day: Date, lang: Lang) -> String {
    let todos = todos(catalogue, day);
    if todos.is_empty() {
        return match lang {
            Lang::Vi => "Không còn việc gì phải viết thêm.\n".to_owned(),
            Lang::En => "Nothing is left to write.\n".to_owned(),
        };
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
        let parts: Vec<&str> =
            todo.lacks.iter().map(|part| if lang == Lang::Vi { part.0 } else { part.1 }).collect();
        let procedure = todo.procedure;
        let _ = writeln!(out, "  {}  {}", procedure.code, procedure.spoken_name());
        let _ = writeln!(out, "      {}", procedure.origin.path);
        let _ = writeln!(out, "      {}", parts.join(", "));
    }
    out
}

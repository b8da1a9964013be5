//! The commented files that `niemyet new` writes: every key of a kind's table, explained, most of them
//! switched off by a `#`, so that writing a file is taking signs away.

use std::fmt::Write as _;

use super::keys::{Key, Shape, Table, has_header};
use super::kinds::{Filled, Form, Row};
use super::write::toml::string;
use crate::calendar::Calendar;
use crate::catalogue::model::Word;
use crate::vietnamese;

/// Characters of a line of comment.
const WIDTH: usize = 100;

const SIGNS: &str = "Dòng bắt đầu bằng # là lời giải thích hoặc khóa chưa dùng: bỏ dấu # là dùng.";

/// A file to begin with, and where it goes.
pub(crate) struct NewFile {
    /// Below the site's root, with `/`.
    pub(crate) path: String,
    pub(crate) filled: Filled,
}

/// File names are for people: a few words of the name are enough.
const MAX_NAME: usize = 60;

/// The draft of a file of a kind, named by what its keys are answered.
pub(crate) fn file(row: &Row, answers: &[(&str, &str)], calendar: &Calendar) -> NewFile {
    let answer = |wanted: &str| answers.iter().find(|(key, _)| *key == wanted).map(|(_, answer)| *answer);
    let folder = row.draft.folder_by.and_then(answer).map(|folder| format!("{folder}/")).unwrap_or_default();
    let name = answer(row.draft.named_by).unwrap_or_default();
    let path = format!("{}{folder}{}", row.folder, file_name(row, name));
    NewFile { path, filled: draft(row, answers, calendar) }
}

/// What a file of a kind is called whose thing has this name.
pub(crate) fn file_name(row: &Row, name: &str) -> String {
    let stem = vietnamese::slug(name, MAX_NAME).unwrap_or_else(|| row.draft.stem.to_owned());
    format!("{stem}{}", row.form.ending())
}

/// A draft of a file of a kind, with what its keys are answered; a key without an answer is left to the author.
fn draft(row: &Row, answers: &[(&str, &str)], calendar: &Calendar) -> Filled {
    let answer = |key: &str| answers.iter().find(|(asked, _)| *asked == key).map(|(_, answer)| *answer);
    let written = |key: &Key| {
        let asked = row.draft.asks.iter().find(|asked| asked.key == key.name);
        match answer(key.name).or_else(|| asked.and_then(|asked| asked.otherwise)) {
            Some(answer) if matches!(key.shape, Shape::Date) => answer.to_owned(),
            Some(answer) => quoted(answer),
            None => key.example.to_owned(),
        }
    };
    let mut head = String::new();
    comment(&mut head, SIGNS);
    if let Some(hint) = row.draft.hint {
        comment(&mut head, hint);
    }
    keys(&mut head, row.keys, &written);
    let Filled { text: more, doubt } = row.draft.fill.map(|fill| fill(answers, calendar)).unwrap_or_default();
    head.push_str(&more);
    let text = match row.form {
        Form::Markdown => format!("+++\n{head}+++\n{}", row.draft.text),
        Form::Toml => head,
    };
    Filled { text, doubt }
}

/// First the keys with a value on their line, then the tables with a header of their own.
fn keys(out: &mut String, table: &'static Table, written: &dyn Fn(&Key) -> String) {
    // What must be there, and that it is a draft, stands without its sign from the start.
    let on = |key: &Key| table.path.is_empty() && (key.required || key.name == "draft");
    let written_by_people = table.keys.iter().filter(|key| key.name != "imported");
    let (below, plain): (Vec<&Key>, Vec<&Key>) =
        written_by_people.partition(|key| header(table, key).is_some());
    for key in plain {
        out.push('\n');
        comment(out, &explained(key));
        let mark = if on(key) { "" } else { "# " };
        let _ = writeln!(out, "{mark}{} = {}", key.name, written(key));
    }
    for key in below {
        out.push('\n');
        comment(out, key.vi);
        let _ = writeln!(out, "# {}", header(table, key).unwrap_or_default());
        match key.shape.table() {
            Some(below) => keys(out, below, &|key| key.example.to_owned()),
            None => {
                let _ = writeln!(out, "# le-phi = '''Mức lệ phí do Hội đồng nhân dân tỉnh quy định.'''");
            }
        }
    }
}

fn header(table: &Table, key: &Key) -> Option<String> {
    let path = match table.path {
        "" => key.name.to_owned(),
        above => format!("{above}.{}", key.name),
    };
    match key.shape {
        _ if !has_header(&path) => None,
        Shape::Tables(_) => Some(format!("[[{path}]]")),
        Shape::Table(_) | Shape::Named | Shape::ByName(_) => Some(format!("[{path}]")),
        _ => None,
    }
}

/// What a key is for, which words it takes, and what stands inside it.
fn explained(key: &Key) -> String {
    let mut text = key.vi.to_owned();
    if key.required {
        text.push_str(" Bắt buộc.");
    }
    if let Shape::Choice(words) | Shape::Choices(words) = key.shape {
        let each: Vec<String> =
            words.iter().map(|word: &Word| format!("\"{}\" ({})", word.name, word.vi)).collect();
        let _ = write!(text, " Chọn: {}.", each.join(", "));
    }
    if let Some(below) = key.shape.table() {
        let each: Vec<String> = below.keys.iter().map(inside).collect();
        let _ = write!(text, " Bên trong: {}.", each.join("; "));
    }
    text
}

/// One key of a table that stands on a line, with the keys inside it.
fn inside(key: &Key) -> String {
    let what = key.vi.trim_end_matches('.');
    let what = lower_first(what);
    match key.shape {
        Shape::Choice(words) | Shape::Choices(words) => {
            let each: Vec<&str> = words.iter().map(|word| word.name).collect();
            format!("{} ({what} {})", key.name, each.join(", "))
        }
        Shape::Table(below) => {
            let each: Vec<&str> = below.names().collect();
            format!("{} ({what} {})", key.name, each.join(", "))
        }
        _ => format!("{} ({what})", key.name),
    }
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

fn comment(out: &mut String, text: &str) {
    let mut line = String::from("#");
    for word in text.split(' ') {
        if line.chars().count() + word.chars().count() >= WIDTH {
            out.push_str(&line);
            out.push_str("\n#");
            line.clear();
        }
        line.push(' ');
        line.push_str(word);
    }
    out.push_str(&line);
    out.push('\n');
}

/// On one line, whatever was typed.
fn quoted(text: &str) -> String {
    string(&text.trim().replace(char::is_control, " "))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::Arc;

    use super::*;
    use crate::cache::Memo;
    use crate::catalogue::kinds::procedure::{self, Status, parse_file};
    use crate::catalogue::load::load;
    use crate::catalogue::shelves::ROWS;
    use crate::diagnostic::Severity;
    use crate::source::{SourceFile, SourceSet};

    fn parse(text: &str) -> crate::catalogue::ParsedFile {
        parse_file(&SourceFile::plain("content/procedures/a.md", text))
    }

    fn of_procedure(name: &str) -> String {
        draft(
            &procedure::ROW,
            &[("code", "1.001193"), ("name", name), ("field", "ho-tich")],
            &Calendar::shipped(),
        )
        .text
    }

    #[test]
    fn is_a_draft_without_mistakes() {
        let parsed = parse(&of_procedure("Đăng ký \"khai sinh\" \\ mới"));
        let decided = parsed.procedure.expect("a procedure");
        assert_eq!(decided.status, Status::Draft);
        assert_eq!(decided.name, "Đăng ký \"khai sinh\" \\ mới");
        let others: Vec<_> = parsed.report.diagnostics.iter().map(|found| found.code.id()).collect();
        assert_eq!(others, ["W0401"]);
    }

    #[test]
    fn every_key_stands_in_it_and_works() {
        let text = of_procedure("Đăng ký khai sinh");
        for table in procedure::ROW.keys.all() {
            for key in table.keys.iter().filter(|key| table.path != "imported" && key.name != "imported") {
                assert!(text.contains(key.name), "{}", key.name);
            }
        }
        // With every key switched on, only what contradicts by nature is wrong: free beside an amount, two notes,
        // and the same example of an id everywhere.
        let on: String = text.lines().map(switched_on).collect::<Vec<_>>().join("\n");
        let parsed = parse(&on.replace("draft = true", ""));
        let errors = parsed.report.diagnostics.iter().filter(|found| found.severity == Severity::Error);
        let codes: BTreeSet<_> = errors.map(|found| found.code.id()).collect();
        assert_eq!(codes, ["E0123", "E0126", "E0129", "E0321"].into());
    }

    /// Codes of what is found in one file of a site without procedures, errors and warnings apart.
    fn found(path: &str, text: &str) -> (Vec<&'static str>, Vec<&'static str>) {
        let path: Arc<str> = path.into();
        let file = SourceFile::plain(path.clone(), text);
        let sources = SourceSet { files: [(path.clone(), file)].into(), ..SourceSet::default() };
        let mut report = load(&sources, &mut Memo::default()).report;
        report.diagnostics.retain(|found| found.path == path);
        let of = |severity| {
            let some = report.diagnostics.iter().filter(move |found| found.severity == severity);
            some.map(|found| found.code.id()).collect()
        };
        (of(Severity::Error), of(Severity::Warning))
    }

    /// A draft of a kind is without mistakes but for `draft`, holds every key, and with every key switched on only
    /// what the examples name is missing.
    #[track_caller]
    fn check_kind(name: &str, answer: (&str, &str), draft_says: &[&str], all_on: &[&str]) {
        let row = ROWS.iter().find(|row| row.name == name).expect("a kind");
        let path = format!("{}a{}", row.folder, row.form.ending());
        let text = draft(row, &[answer], &Calendar::shipped()).text;
        assert_eq!(found(&path, &text), (vec![], draft_says.to_vec()), "{path}");
        for key in row.keys.all().iter().flat_map(|table| table.keys) {
            assert!(text.contains(key.name), "{}", key.name);
        }
        let on: String = text.lines().map(switched_on).collect::<Vec<_>>().join("\n");
        assert_eq!(found(&path, &on.replace("draft = true", "")).0, all_on, "{path}");
    }

    #[test]
    fn other_kinds_work_like_procedures() {
        let title = ("title", "Nộp \"trực tuyến\"");
        check_kind("guide", title, &[], &["E0321", "E0214"]);
        check_kind("decision", ("number", "12/QĐ-UBND"), &[], &["E0153", "E0321", "E0223"]);
        let in_draft = ["E0205", "E0205", "W0405"];
        check_kind(
            "group",
            ("name", "Liên thông"),
            &in_draft,
            &["E0321", "E0207", "E0205", "E0205", "E0205"],
        );
        check_kind("fees", ("number", "05/2026/NQ-HĐND"), &[], &["E0123", "E0223"]);
        check_kind("chooser", title, &[], &["E0321"]);
        check_kind("elsewhere", title, &[], &["E0321"]);
        check_kind("campaign", title, &["E0205"], &["E0205"]);
    }

    fn switched_on(line: &str) -> &str {
        let bare = line.strip_prefix("# ").unwrap_or(line);
        let is_key = bare.starts_with('[')
            || bare.split_once(" = ").is_some_and(|(name, _)| {
                name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'))
            });
        if is_key { bare } else { line }
    }
}

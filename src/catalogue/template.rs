//! The commented files that `niemyet new` writes: every key of a kind's table, explained, most of them
//! switched off by a `#`, so that writing a file is taking signs away.

use std::fmt::Write as _;

use super::keys::{ANNOUNCEMENT, CAMPAIGN, FEES, GROUP, GUIDE, Key, Kind, PROCEDURE, Table, Word};

/// Characters of a line of comment.
const WIDTH: usize = 100;

/// Tables that stand on one line inside their neighbours.
const INLINE: [&str; 16] = [
    "processing_time",
    "committed_time",
    "processing_time.remote",
    "processing_time.by_case",
    "processing_time.stages",
    "channels.processing_time",
    "channels.processing_time.remote",
    "channels.processing_time.by_case",
    "channels.processing_time.stages",
    "dossier.items",
    "dossier.items.form",
    "imported",
    "copies",
    "handed_out",
    "posted",
    "papers.form",
];

const SIGNS: &str = "Dòng bắt đầu bằng # là lời giải thích hoặc khóa chưa dùng: bỏ dấu # là dùng.";

const PROCEDURE_TEXT: &str = "
Viết ở đây một hai câu: thủ tục này để làm gì, ai cần làm.

## Trình tự thực hiện

1. Người làm thủ tục chuẩn bị hồ sơ rồi nộp.
2. Cơ quan tiếp nhận kiểm tra, ghi giấy hẹn.
3. Người làm thủ tục nhận kết quả.

## Yêu cầu, điều kiện

Không có yêu cầu, điều kiện thì xóa đề mục này.
";

const GUIDE_TEXT: &str = "
Viết ở đây lời mở đầu: cần có gì trong tay trước khi bắt đầu.

## Tên bước thứ nhất

Mỗi đề mục bắt đầu bằng ## là một bước. Viết ngắn, mỗi câu một việc.

## Tên bước thứ hai

Bước cuối nên nói rõ làm sao biết là đã xong.
";

const GROUP_TEXT: &str = "
Viết ở đây một hai câu: làm gộp thì được gì, ai nên làm gộp.
";

const ANNOUNCEMENT_TEXT: &str = "
Viết ở đây, nếu cần, vài lời về quyết định: vì sao đổi, bà con cần để ý điều gì.
";

/// A draft of a procedure's file. Without a field the line is left for the author to fill in.
pub fn procedure(code: &str, name: &str, field: Option<&str>) -> String {
    let written = |key: &Key| match key.name {
        "code" => quoted(code),
        "name" => quoted(name),
        "field" => quoted(field.unwrap_or("slug-cua-linh-vuc")),
        _ => key.example.to_owned(),
    };
    let mut head = String::new();
    comment(&mut head, SIGNS);
    comment(&mut head, "Điều chưa biết thì để nguyên dấu #: trang sẽ ghi “Chưa có thông tin trong nguồn”.");
    keys(&mut head, &PROCEDURE, &written);
    format!("+++\n{head}+++\n{PROCEDURE_TEXT}")
}

/// A draft of a guide's file.
pub fn guide(title: &str) -> String {
    let head = titled(title, &GUIDE);
    format!("+++\n{head}+++\n{GUIDE_TEXT}")
}

/// A draft of a campaign's file.
pub fn campaign(title: &str) -> String {
    titled(title, &CAMPAIGN)
}

/// A draft of an announcement decision's file.
pub fn announcement(number: &str) -> String {
    let mut head = String::new();
    comment(&mut head, SIGNS);
    keys(&mut head, &ANNOUNCEMENT, &|key| match key.name {
        "number" => quoted(number),
        _ => key.example.to_owned(),
    });
    format!("+++\n{head}+++\n{ANNOUNCEMENT_TEXT}")
}

/// A draft of a linked group's file.
pub fn group(name: &str) -> String {
    let mut head = String::new();
    comment(&mut head, SIGNS);
    keys(&mut head, &GROUP, &|key| match key.name {
        "name" => quoted(name),
        _ => key.example.to_owned(),
    });
    format!("+++\n{head}+++\n{GROUP_TEXT}")
}

/// A draft of a fee resolution's file.
pub fn fees(number: &str) -> String {
    let mut out = String::new();
    comment(&mut out, SIGNS);
    keys(&mut out, &FEES, &|key| match key.name {
        "number" => quoted(number),
        _ => key.example.to_owned(),
    });
    out
}

fn titled(title: &str, table: &'static Table) -> String {
    let mut out = String::new();
    comment(&mut out, SIGNS);
    keys(&mut out, table, &|key| match key.name {
        "title" => quoted(title),
        _ => key.example.to_owned(),
    });
    out
}

/// First the keys with a value on their line, then the tables with a header of their own.
fn keys(out: &mut String, table: &'static Table, written: &dyn Fn(&Key) -> String) {
    // What must be there, and that it is a draft, stands without its sign from the start.
    let on = |key: &Key| table.path.is_empty() && (key.required || key.name == "draft");
    let (below, plain): (Vec<&Key>, Vec<&Key>) =
        table.keys.iter().partition(|key| header(table, key).is_some());
    for key in plain.into_iter().filter(|key| key.name != "imported") {
        out.push('\n');
        comment(out, &explained(key));
        let mark = if on(key) { "" } else { "# " };
        let _ = writeln!(out, "{mark}{} = {}", key.name, written(key));
    }
    for key in below {
        out.push('\n');
        comment(out, key.vi);
        let _ = writeln!(out, "# {}", header(table, key).unwrap_or_default());
        match key.kind.table() {
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
    match key.kind {
        _ if INLINE.contains(&path.as_str()) => None,
        Kind::Tables(_) => Some(format!("[[{path}]]")),
        Kind::Table(_) | Kind::Named => Some(format!("[{path}]")),
        _ => None,
    }
}

/// What a key is for, which words it takes, and what stands inside it.
fn explained(key: &Key) -> String {
    let mut text = key.vi.to_owned();
    if key.required {
        text.push_str(" Bắt buộc.");
    }
    if let Kind::Choice(words) | Kind::Choices(words) = key.kind {
        let each: Vec<String> =
            words.iter().map(|word: &Word| format!("\"{}\" ({})", word.name, word.vi)).collect();
        let _ = write!(text, " Chọn: {}.", each.join(", "));
    }
    if let Some(below) = key.kind.table() {
        let each: Vec<String> = below.keys.iter().map(inside).collect();
        let _ = write!(text, " Bên trong: {}.", each.join("; "));
    }
    text
}

/// One key of a table that stands on a line, with the keys inside it.
fn inside(key: &Key) -> String {
    let what = key.vi.trim_end_matches('.');
    let what = lower_first(what);
    match key.kind {
        Kind::Choice(words) | Kind::Choices(words) => {
            let each: Vec<&str> = words.iter().map(|word| word.name).collect();
            format!("{} ({what} {})", key.name, each.join(", "))
        }
        Kind::Table(below) => {
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

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.trim().chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::Arc;

    use super::*;
    use crate::cache::Memo;
    use crate::catalogue::model::Status;
    use crate::catalogue::{keys::PROCEDURE, load, parse_file};
    use crate::diagnostic::Severity;
    use crate::source::{Body, Hash, SourceFile, SourceSet, Text};

    fn parse(text: &str) -> crate::catalogue::ParsedFile {
        let path: Arc<str> = "content/procedures/a.md".into();
        let hash = Hash::of(text.as_bytes());
        parse_file(&SourceFile { path, hash, len: 0, body: Body::Text(Text::plain(text)) })
    }

    #[test]
    fn is_a_draft_without_mistakes() {
        let parsed = parse(&procedure("1.001193", "Đăng ký \"khai sinh\" \\ mới", Some("ho-tich")));
        let decided = parsed.procedure.expect("a procedure");
        assert_eq!(decided.status, Status::Draft);
        assert_eq!(decided.name, "Đăng ký \"khai sinh\" \\ mới");
        let others: Vec<_> = parsed.report.diagnostics.iter().map(|found| found.code.id()).collect();
        assert_eq!(others, ["W0401"]);
    }

    #[test]
    fn every_key_stands_in_it_and_works() {
        let text = procedure("1.001193", "Đăng ký khai sinh", Some("ho-tich"));
        for table in PROCEDURE.all() {
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
        assert_eq!(codes, ["E0123", "E0126", "E0129"].into());
    }

    /// Codes of what is found in one file of a site without procedures, errors and warnings apart.
    fn found(path: &str, text: &str) -> (Vec<&'static str>, Vec<&'static str>) {
        let path: Arc<str> = path.into();
        let hash = Hash::of(text.as_bytes());
        let file = SourceFile { path: path.clone(), hash, len: 0, body: Body::Text(Text::plain(text)) };
        let sources = SourceSet { files: [(path.clone(), file)].into(), ..SourceSet::default() };
        let mut report = load(&sources, &mut Memo::default()).report;
        report.diagnostics.retain(|found| found.path == path);
        let of = |severity| {
            let some = report.diagnostics.iter().filter(move |found| found.severity == severity);
            some.map(|found| found.code.id()).collect()
        };
        (of(Severity::Error), of(Severity::Warning))
    }

    fn check_other(path: &str, text: &str, table: &'static Table, draft: &[&str], all_on: &[&str]) {
        assert_eq!(found(path, text), (vec![], draft.to_vec()), "{path}");
        for key in table.all().iter().flat_map(|table| table.keys) {
            assert!(text.contains(key.name), "{}", key.name);
        }
        let on: String = text.lines().map(switched_on).collect::<Vec<_>>().join("\n");
        assert_eq!(found(path, &on.replace("draft = true", "")).0, all_on, "{path}");
    }

    #[test]
    fn guides_and_campaigns_work_like_procedures() {
        // With every key switched on, what is wrong is only that the example's code and picture are not there.
        let title = "Nộp \"trực tuyến\"";
        check_other("content/guides/a.md", &guide(title), &GUIDE, &[], &["E0214"]);
        check_other(
            "content/decisions/a.md",
            &announcement("12/QĐ-UBND"),
            &ANNOUNCEMENT,
            &[],
            &["E0153", "E0223"],
        );
        check_other(
            "content/groups/a.md",
            &group("Liên thông"),
            &GROUP,
            &["E0205", "E0205", "W0405"],
            &["E0207", "E0205", "E0205", "E0205", "E0235"],
        );
        check_other("content/fees/a.toml", &fees("05/2026/NQ-HĐND"), &FEES, &[], &["E0123", "E0223"]);
        check_other("content/campaigns/a.toml", &campaign(title), &CAMPAIGN, &["E0205"], &["E0205"]);
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

use super::*;
use crate::catalogue::parse_file;
use crate::source::{Body, Hash, SourceFile, Text};

fn procedure(front: &str) -> Procedure {
    let text = format!("+++\ncode = \"1.000001\"\nname = \"A\"\nfield = \"a\"\n{front}\n+++\n");
    let file = SourceFile {
        path: "content/procedures/a.md".into(),
        hash: Hash::of(text.as_bytes()),
        len: text.len() as u64,
        body: Body::Text(Text::plain(text)),
    };
    let parsed = parse_file(&file).procedure;
    parsed.map(|parsed| (*parsed).clone()).unwrap_or_else(|| panic!("no procedure in {front}"))
}

fn base(items: &str) -> Procedure {
    procedure(&format!("[[dossier]]\nneed = \"always\"\npick = \"all\"\nitems = [\n{items}\n]"))
}

const WAYS: &str =
    "{ paper = \"Đơn giấy\", via = [\"in-person\"] },\n{ paper = \"Đơn điện tử\", via = [\"online\"] },";

#[test]
fn what_replaces_each_other_is_counted_once() {
    let choice = base(
        "{ paper = \"(1) Đơn\" },\n{ heading = \"(2) Một trong các giấy tờ sau:\" },\n{ paper = \"+ Bằng\", one_of = \"a\" },\n{ paper = \"+ Thẻ\", one_of = \"a\" },",
    );
    assert_eq!(count(&choice), Needed::Some { always: 2, by_way: 0, more: false });
    let sorted = papers(&choice);
    let lines: Vec<String> = sorted.always[0]
        .lines
        .iter()
        .map(|line| match line {
            Line::Paper(paper) => paper.name.clone(),
            Line::Heading(text) => format!("# {text}"),
            Line::Choice(choice) => format!("{} of {}", choice.introduced, choice.papers.len()),
        })
        .collect();
    assert_eq!(lines, ["(1) Đơn", "# (2) Một trong các giấy tờ sau:", "true of 2"]);
}

#[test]
fn a_form_of_each_way_is_one_form() {
    assert_eq!(count(&base(WAYS)), Needed::Some { always: 1, by_way: 1, more: false });
    // Of those who hand in by post the source says nothing.
    let channels = "[[channels]]\nvia = [\"in-person\", \"online\", \"postal\"]\n";
    let by_post =
        procedure(&format!("{channels}[[dossier]]\nneed = \"always\"\npick = \"all\"\nitems = [\n{WAYS}\n]"));
    assert_eq!(count(&by_post), Needed::Some { always: 1, by_way: 1, more: true });
    let sorted_of = base(WAYS);
    let sorted = papers(&sorted_of);
    assert_eq!((sorted.always.len(), sorted.by_way.len()), (0, 2));
}

#[test]
fn conditions_are_more_and_notes_are_nothing() {
    let some = base(
        "{ paper = \"Đơn\" },\n{ paper = \"Thẻ cũ (nếu có)\", when = \"nếu có\" },\n{ note = \"Giấy tẩy xóa không nhận.\" },",
    );
    assert_eq!(count(&some), Needed::Some { always: 1, by_way: 0, more: true });
    let sorted = papers(&some);
    assert_eq!((sorted.always[0].lines.len(), sorted.always[0].notes.len(), sorted.some.len()), (1, 1, 1));
    assert_eq!(count(&base("{ note = \"Hỏi tại quầy.\" },")), Needed::Unknown);
}

#[track_caller]
fn check_names(items: &str, expected: &[&str]) {
    assert_eq!(named(&base(items), usize::MAX), expected, "{items}");
}

#[test]
fn names_stay_true() {
    check_names(
        "{ paper = \"Tờ khai theo mẫu;\" },\n{ paper = \"Bản sao giấy chứng sinh (bản chính hoặc bản sao)\" },",
        &["Tờ khai theo mẫu", "bản sao giấy chứng sinh"],
    );
    check_names(
        "{ paper = \"1. Đơn đề nghị mở lớp dạy nghề mộc của hội theo Mẫu số 3 ban hành kèm theo Quyết định số 5\" },",
        &["Đơn đề nghị mở lớp dạy nghề mộc của hội"],
    );
    check_names(
        "{ paper = \"Hộ chiếu/Thẻ căn cước hoặc giấy tờ khác còn giá trị sử dụng (sau đây gọi tắt là giấy tờ tùy thân) để chứng minh\" },",
        &["Giấy tờ tùy thân"],
    );
    check_names("{ paper = \"Văn bản rất dài chính thức\", short = \"Giấy hẹn\" },", &["Giấy hẹn"]);
    // What would be told by its first half only is counted.
    let long = "Giấy chứng nhận quyền sử dụng đất của hộ hoặc quyết định giao đất của cơ quan có thẩm quyền";
    check_names(&format!("{{ paper = \"Đơn\" }},\n{{ paper = \"{long}\" }},"), &["Đơn", "và 1 giấy tờ khác"]);
    check_names(&format!("{{ paper = \"{long}\" }},"), &["1 giấy tờ"]);
    check_names("{ paper = \"Thẻ cũ\", when = \"nếu có\" },", &[]);
    check_names(WAYS, &["Đơn giấy"]);
}

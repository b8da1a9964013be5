use super::*;
use crate::catalogue::parse_file;
use crate::source::SourceFile;

fn procedure(front: &str) -> Procedure {
    let text = format!("+++\ncode = \"1.000001\"\nname = \"A\"\nfield = \"a\"\n{front}\n+++\n");
    let parsed = parse_file(&SourceFile::plain("content/procedures/a.md", &text)).procedure;
    parsed.map(|parsed| (*parsed).clone()).unwrap_or_else(|| panic!("no procedure in {front}"))
}

fn base(items: &str) -> Procedure {
    procedure(&format!("[[dossier]]\nneed = \"always\"\npick = \"all\"\nitems = [\n{items}\n]"))
}

fn needed(always: usize, by_way: usize, more: More) -> Needed {
    Needed::Some { always, most: always, by_way, more }
}

const WAYS: &str =
    "{ paper = \"Đơn giấy\", via = [\"in-person\"] },\n{ paper = \"Đơn điện tử\", via = [\"online\"] },";

fn counted(procedure: &Procedure) -> Needed {
    count(procedure, &papers(procedure))
}

#[test]
fn what_replaces_each_other_is_counted_once() {
    let choice = base(
        "{ paper = \"(1) Đơn\" },\n{ heading = \"(2) Một trong các giấy tờ sau:\" },\n{ paper = \"+ Bằng\", one_of = \"a\" },\n{ paper = \"+ Thẻ\", one_of = \"a\" },",
    );
    assert_eq!(counted(&choice), needed(2, 0, More::No));
    let sorted = papers(&choice);
    let lines: Vec<String> = sorted.always[0]
        .lines
        .iter()
        .map(|line| match line {
            PaperLine::Paper(paper) => paper.name.clone(),
            PaperLine::Heading(text) => format!("# {text}"),
            PaperLine::Choice(choice) => format!("{} of {}", choice.introduced, choice.papers.len()),
        })
        .collect();
    assert_eq!(lines, ["(1) Đơn", "# (2) Một trong các giấy tờ sau:", "true of 2"]);
}

#[test]
fn a_form_of_each_way_is_one_form() {
    assert_eq!(counted(&base(WAYS)), needed(1, 1, More::No));
    // Of those who hand in by post the source says nothing.
    let channels = "[[channels]]\nvia = [\"in-person\", \"online\", \"postal\"]\n";
    let by_post =
        procedure(&format!("{channels}[[dossier]]\nneed = \"always\"\npick = \"all\"\nitems = [\n{WAYS}\n]"));
    assert_eq!(counted(&by_post), needed(1, 1, More::Cases));
    // A way that wants more than another.
    let more =
        format!("{WAYS}\n{{ paper = \"Thẻ căn cước\", via = [\"in-person\"] }},\n{{ paper = \"Ảnh\" }},");
    assert_eq!(counted(&base(&more)), Needed::Some { always: 2, most: 3, by_way: 1, more: More::No });
    assert_eq!(named(&base(&more), usize::MAX), ["Ảnh", "đơn giấy", "và giấy tờ khác, tùy cách nộp"]);
    let sorted_of = base(WAYS);
    let sorted = papers(&sorted_of);
    assert_eq!((sorted.always.len(), sorted.by_way.len()), (0, 2));
}

#[test]
fn conditions_are_more_and_notes_are_nothing() {
    let some = base(
        "{ paper = \"Đơn\" },\n{ paper = \"Thẻ cũ (nếu có)\", when = \"nếu có\" },\n{ note = \"Giấy tẩy xóa không nhận.\" },",
    );
    assert_eq!(counted(&some), needed(1, 0, More::IfAny));
    let sorted = papers(&some);
    assert_eq!((sorted.always[0].lines.len(), sorted.always[0].notes.len(), sorted.some.len()), (1, 1, 1));
    assert_eq!(counted(&base("{ note = \"Hỏi tại quầy.\" },")), Needed::Unknown);
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
    check_names(
        "{ paper = \"Đơn đề nghị cấp lại, đổi thẻ hội viên hội làng nghề/hội phường nghề trước thời hạn đã ghi\" },",
        &["Đơn đề nghị"],
    );
    check_names(
        "{ paper = \"Đơn đề nghị cấp lại thẻ hội viên hội làng nghề của tỉnh hoặc giấy giới thiệu của hội\" },",
        &["1 giấy tờ"],
    );
    check_names("{ paper = \"Mẫu số 15. Đơn đăng ký vào hội\" },", &["Đơn đăng ký vào hội"]);
    check_names("{ paper = \"Văn bản\" },", &["1 giấy tờ"]);
    check_names(
        "{ paper = \"Đơn\" },\n{ paper = \"Hợp đồng thuê nhà xưởng của cơ sở làm nghề mộc và hóa đơn tiền thuê nhà của năm trước\" },",
        &["Đơn", "và 1 mục giấy tờ khác"],
    );
}

#[test]
fn a_title_goes_with_its_papers() {
    let group = |items: &str| {
        procedure(&format!(
            "[[dossier]]\ntitle = \"Giấy tờ phải xuất trình:\"\nneed = \"always\"\npick = \"all\"\nitems = [\n{items}\n]"
        ))
    };
    let cases = "{ paper = \"Thẻ cũ\", when = \"nếu đổi thẻ\" },\n{ paper = \"Giấy báo mất\", when = \"nếu mất thẻ\" },";
    let all_of_some = group(cases);
    let sorted = papers(&all_of_some);
    assert_eq!((sorted.always.len(), sorted.some.len(), sorted.add_ons.len()), (0, 0, 1));
    assert_eq!(sorted.add_ons[0].count(), None);
    let mixed = group(&format!("{{ paper = \"Tờ khai\" }},\n{cases}"));
    let sorted = papers(&mixed);
    assert_eq!((sorted.always.len(), sorted.some.len(), sorted.add_ons.len()), (1, 2, 0));
}

#[track_caller]
fn check_detail(name: &str, originals: u32, copies: u32, expected: &str) {
    let told = base(&format!("{{ paper = \"{name}\", originals = {originals}, copies = {copies} }},"));
    let sorted = papers(&told);
    let PaperLine::Paper(paper) = &sorted.always[0].lines[0] else { panic!("no paper") };
    assert_eq!(detail(paper), expected, "{name}");
}

/// The columns never say "bản chính" of what the name calls a copy, or leaves open.
#[test]
fn a_name_that_says_the_form_says_it() {
    check_detail("Giấy khai sinh", 1, 0, "1 bản chính");
    check_detail("Giấy khai sinh", 1, 2, "1 bản chính, 2 bản sao");
    check_detail("Bản sao giấy khai sinh", 1, 0, "1 bản");
    check_detail("- Bản chụp thẻ hội viên", 2, 0, "2 bản");
    check_detail("Bản sao giấy khai sinh", 0, 1, "1 bản sao");
    check_detail("Bằng nghề (bản chính hoặc bản sao có chứng thực)", 1, 1, "1 bản");
    check_detail("Hợp đồng: bản sao kèm bản chính để đối chiếu", 1, 1, "1 bản");
    check_detail("Bằng nghề hoặc bản sao", 1, 2, "");
    check_detail("02 ảnh cỡ 4 x 6", 1, 0, "");
    check_detail(".02 bộ bản vẽ", 1, 1, "");
    check_detail("Hồ sơ thiết kế: 02 bộ bản vẽ", 1, 1, "");

    check_detail("1. Đơn đề nghị", 1, 0, "1 bản chính");
}

#[test]
fn a_bullet_is_no_part_of_a_name() {
    for (whole, told) in
        [("+) Lần đầu: thông báo;", "Lần đầu: thông báo"), ("Hộ chiếu.,", "Hộ chiếu"), ("(1) Đơn", "(1) Đơn")]
    {
        let procedure = base(&format!("{{ paper = \"{whole}\" }},"));
        let sorted = papers(&procedure);
        let PaperLine::Paper(paper) = &sorted.always[0].lines[0] else { panic!("no paper") };
        assert_eq!(name(paper), told);
    }
}

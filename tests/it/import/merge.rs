//! A second import into files that people went on editing, one edit at a time.

use std::collections::BTreeMap;

use niemyet::catalogue::edit::{Edit, Frame};
use niemyet::diagnostic::Lang;
use niemyet::import::{Choice, as_on_disk};
use niemyet::source::SourcePath;
use serde_json::Value;

use super::{Records, check_builds, fresh, import, portal, procedures};

const CODE: &str = "1.900200";

/// A record in our own words, of which one value at a time is changed.
fn record(change: impl FnOnce(&mut Value)) -> Records {
    let mut value = serde_json::json!({ "id": "mau", "detail": {
        "code": CODE, "name": "Cấp giấy mẫu", "type": "STANDARD",
        "categoriesDetails": [{ "name": "Việc mẫu" }],
        "executionSteps": [{ "name": "Trường hợp nộp trực tiếp", "description": "Một." }],
        "executionMethods": [{
            "submissionMethod": "DIRECT", "processingTime": 5, "processingTimeUnit": "WORKING_DAY",
            "fees": [{ "type": "FEE", "value": 8000, "currencyName": "VNĐ", "description": "" }],
        }],
        "executionCases": [
            { "name": "", "profileComponents": [
                { "name": "Tờ khai mẫu", "code": "M-KQ01", "originalQty": 1, "attachments": [{ "fileName": "mau.docx" }] },
            ] },
            { "name": "Trường hợp nhờ người khác nộp", "profileComponents": [{ "name": "Giấy ủy quyền", "copyQty": 1 }] },
        ],
        "requirementsAndConditions": "Đủ tuổi.",
        "resultsDetails": [{ "name": "Giấy mẫu", "code": "KQ.1" }],
    } });
    change(&mut value["detail"]);
    vec![("mau.json".to_owned(), serde_json::to_vec(&value).expect("JSON"))]
}

fn same(_: &mut Value) {}

fn other_steps(detail: &mut Value) {
    detail["executionSteps"][0]["description"] = "Hai.".into();
}

fn other_dossier(detail: &mut Value) {
    detail["executionCases"][0]["profileComponents"][0]["copyQty"] = 2.into();
}

fn other_results(detail: &mut Value) {
    detail["resultsDetails"] = serde_json::json!([{ "name": "Giấy khác", "code": "KQ.2" }]);
    detail["legalBasisesDetails"] = serde_json::json!([{ "name": "Luật Mẫu", "code": "1/2098/QH99" }]);
}

fn path() -> SourcePath {
    format!("content/procedures/viec-mau/{CODE}-cap-giay-mau.md").into()
}

/// The site after a first import, with the procedure's file edited.
fn edited(edits: &[(&str, &str)]) -> BTreeMap<SourcePath, String> {
    let mut files = fresh(&record(same));
    let text = files.get_mut(&path()).expect("the file");
    for (from, to) in edits {
        assert!(text.contains(from), "{from} in\n{text}");
        *text = text.replacen(from, to, 1);
    }
    files
}

/// Imports into an edited site, and once more, which must change nothing.
fn check_merge(
    edits: &[(&str, &str)],
    change: fn(&mut Value),
    choice: Choice,
    expected: &[(&str, &str)],
    disputes: usize,
) -> String {
    let mut files = edited(edits);
    let before = files[&path()].clone();
    let records = record(change);
    let made = import(&files, &records, choice);
    assert_eq!(made.report.disputes.len(), disputes, "{}", made.report.to_text(Lang::En));
    files.extend(made.writes);
    let after = files[&path()].clone();
    let unhashed = |text: &str| {
        let lines = text.split_inclusive('\n').filter(|line| !line.starts_with("parts  = {"));
        lines.collect::<String>()
    };
    let wanted = expected.iter().fold(unhashed(&before), |text, (from, to)| {
        assert!(text.contains(from), "{from} in\n{text}");
        text.replacen(from, to, 1)
    });
    assert_eq!(unhashed(&after), wanted);
    check_builds(&files);
    assert!(import(&files, &records, Choice::Ask).writes.is_empty());
    after
}

#[test]
fn what_nobody_edited_is_replaced() {
    check_merge(&[], same, Choice::Ask, &[], 0);
    check_merge(&[], other_steps, Choice::Ask, &[("Một.", "Hai.")], 0);
    check_merge(&[], other_dossier, Choice::Ask, &[("copies = 0, form", "copies = 2, form")], 0);
    check_merge(
        &[],
        other_results,
        Choice::Ask,
        &[(
            "title = \"Giấy mẫu\"\ncode  = \"KQ.1\"\n",
            "title = \"Giấy khác\"\ncode  = \"KQ.2\"\n\n[[legal_basis]]\nnumber = \"1/2098/QH99\"\ntitle  = \"Luật Mẫu\"\n",
        )],
        0,
    );
    check_merge(
        &[],
        |detail| detail["requirementsAndConditions"] = "Không".into(),
        Choice::Ask,
        &[
            ("portal_id  = \"mau\"\n", "requirements = \"none\"\nportal_id  = \"mau\"\n"),
            ("Đủ tuổi.\n", "Không\n"),
        ],
        0,
    );
    check_merge(
        &[],
        |detail| detail["note"] = "Nhớ.".into(),
        Choice::Ask,
        &[("Đủ tuổi.\n", "Đủ tuổi.\n\n## Ghi chú\n\nNhớ.\n")],
        0,
    );
}

/// Keys come where a new import has them, so that nobody can tell the two apart.
#[test]
fn a_file_of_which_all_was_replaced_is_the_one_that_would_be_new() {
    let Some(records) = portal() else { return };
    let code = |at: usize| records[at].0.trim_end_matches(".json");
    for at in (0..records.len()).step_by(4) {
        let other = (at + 31) % records.len();
        let text = String::from_utf8_lossy(&records[other].1).replace(code(other), code(at));
        let theirs = vec![(records[at].0.clone(), text.into_bytes())];
        let mut files = fresh(&vec![records[at].clone()]);
        files.extend(import(&files, &theirs, Choice::Theirs).writes);
        let only = |files: &BTreeMap<SourcePath, String>| {
            let (path, text) = procedures(files).next().expect("a file");
            let mut edit = Edit::open(Frame::at(path).expect("a kind"), text).expect("readable");
            // The words that people search for are the commune's and stay.
            edit.remove(&"keywords".into()).expect("removed");
            edit.text()
                .lines()
                .filter(|line| !line.is_empty() && !line.starts_with("# "))
                .collect::<Vec<_>>()
                .join("\n")
        };
        assert_eq!(only(&files), only(&fresh(&theirs)), "{} with {}", code(at), code(other));
    }
}

#[test]
fn what_the_commune_added_stays() {
    let own = [
        ("\n[[cases]]", "\nplain_name = \"Giấy mẫu\" # tên quen gọi\n\n# ghi ở trên\n[[cases]]"),
        ("paper = \"Tờ khai mẫu\"", "paper = \"Tờ khai mẫu\", short = \"Tờ khai\""),
        ("\n## Yêu cầu", "\n## Mẹo của xã\n\nĐi sớm.\n\n## Yêu cầu"),
        ("[[results]]", "# kết quả\n[[results]]"),
    ];
    check_merge(&own, other_steps, Choice::Ask, &[("Một.", "Hai.")], 0);
    check_merge(
        &own,
        other_results,
        Choice::Theirs,
        &[
            ("Giấy mẫu\"\ncode  = \"KQ.1\"", "Giấy khác\"\ncode  = \"KQ.2\""),
            ("KQ.2\"\n", "KQ.2\"\n\n[[legal_basis]]\nnumber = \"1/2098/QH99\"\ntitle  = \"Luật Mẫu\"\n"),
        ],
        0,
    );
    let after = check_merge(
        &own,
        other_dossier,
        Choice::Ask,
        &[
            (
                "paper = \"Tờ khai mẫu\", short = \"Tờ khai\", originals = 1, copies = 0",
                "paper = \"Tờ khai mẫu\", originals = 1, copies = 2",
            ),
            ("id = \"KQ01\" }", "short = \"Tờ khai\", id = \"KQ01\" }"),
        ],
        0,
    );
    assert!(after.contains("# ghi ở trên"));
}

/// Files of a form, and the one that the commune filled in.
#[test]
fn files_of_forms_stay() {
    let files = ", file = \"forms/1.docx\", sample = \"forms/1-dien-mau.pdf\" }, id = \"KQ01\"";
    let made = import(&edited(&[(" }, id = \"KQ01\"", files)]), &record(other_dossier), Choice::Ask);
    let after = &made.writes[&path()];
    assert!(
        made.report.disputes.is_empty() && after.contains(files) && after.contains("copies = 2"),
        "{after}"
    );
}

#[test]
fn what_both_changed_is_left_to_the_commune() {
    let ours = [("Một.", "Của xã.")];
    check_merge(&ours, same, Choice::Ask, &[], 0);
    check_merge(&ours, other_steps, Choice::Ask, &[], 1);
    check_merge(&ours, other_steps, Choice::Theirs, &[("Của xã.", "Hai.")], 0);
    check_merge(&ours, other_steps, Choice::Mine, &[], 0);
    check_merge(&[("Một.", "Hai.")], other_steps, Choice::Ask, &[], 0);
    let comment = [("items = [\n", "items = [\n  # hỏi lại tỉnh\n")];
    check_merge(&comment, other_dossier, Choice::Ask, &[], 1);
    let made = import(&edited(&ours), &record(other_steps), Choice::Ask);
    let text = made.report.to_text(Lang::Vi);
    assert!(text.contains("Của xã.") && text.contains("Hai.") && text.contains("--theirs"), "{text}");
}

/// What people noted beside a row that is replaced belongs to nothing any more.
#[test]
fn notes_in_a_replaced_part_are_told_and_what_was_rewritten_is_listed() {
    let files = edited(&[
        ("code       =", "# Trên cùng.\ncode       ="),
        ("\"Giấy mẫu\"\ncode", "\"Giấy mẫu\" # hỏi lại chị Hoa\ncode"),
    ]);
    let made = import(&files, &record(other_results), Choice::Ask);
    let written: Vec<_> = made.report.rewritten.iter().map(|one| (&*one.code, &*one.path)).collect();
    assert_eq!(written, [(CODE, &*path())]);
    let text = made.report.to_text(Lang::Vi);
    assert!(text.contains("Tệp được viết lại (1):") && text.contains("1 cập nhật"), "{text}");
    assert!(text.contains("# hỏi lại chị Hoa") && !text.contains("Trên cùng"), "{text}");
    assert!(made.writes[&path()].contains("# Trên cùng."));

    // A file of which one part is in dispute and another was replaced was written all the same.
    let files = edited(&[("Một.", "Của xã.")]);
    let both = import(&files, &record(|detail| (other_steps(detail), other_results(detail)).0), Choice::Ask);
    assert_eq!((both.report.rewritten.len(), both.report.disputes.len()), (1, 1));
}

#[test]
fn a_case_that_is_still_needed_stays() {
    let ours = [("paper = \"Giấy ủy quyền\"", "paper = \"Giấy ủy quyền của xã\"")];
    let gone = |detail: &mut Value| detail["executionCases"] = serde_json::json!([]);
    let (mine, other) =
        (case("nho-nguoi-khac-nop", "nhờ người khác nộp"), case("nop-truc-tiep", "nộp trực tiếp"));
    let (before, after) = (format!("{mine}\n{other}"), format!("{other}\n{mine}"));
    check_merge(&ours, gone, Choice::Ask, &[(&before, &after)], 1);
}

fn case(id: &str, title: &str) -> String {
    format!("[[cases]]\nid    = \"{id}\"\ntitle = \"Trường hợp {title}\"\n")
}

#[test]
fn files_of_people_are_never_touched() {
    let mut files = edited(&[]);
    let text = files[&path()].clone();
    let by_hand = format!("{}+++\n", &text[..text.find("[imported]").expect("imported")]);
    let own: SourcePath = "content/procedures/tu-viet.md".into();
    files.remove(&path());
    files.insert(own.clone(), by_hand);
    let made = import(&files, &record(other_steps), Choice::Theirs);
    assert!(made.writes.is_empty(), "{:?}", made.writes);
    assert_eq!(made.report.by_hand, [(CODE.to_owned(), own)]);
}

#[test]
fn moved_files_are_found_by_code() {
    let mut files = edited(&[]);
    let text = files.remove(&path()).expect("the file");
    files.insert("content/procedures/noi-khac/giay.md".into(), text);
    let made = import(&files, &record(other_steps), Choice::Ask);
    assert_eq!(
        made.writes.keys().map(|path| &**path).collect::<Vec<_>>(),
        ["content/procedures/noi-khac/giay.md"]
    );
}

#[test]
fn line_ends_and_mark_of_a_file_are_kept() {
    assert_eq!(as_on_disk(None, "a\nb\n"), b"a\nb\n");
    assert_eq!(as_on_disk(Some(b"x\r\ny"), "a\nb\n"), b"a\r\nb\r\n");
    assert_eq!(as_on_disk(Some(b"\xef\xbb\xbfx\n"), "a\n"), b"\xef\xbb\xbfa\n");
}

#[test]
fn a_bad_file_stops_nobody() {
    let mut records = record(same);
    records.push(("hong.json".into(), b"{".to_vec()));
    records.push(("khac.json".into(), b"{\"a\": 1}".to_vec()));
    records.push(("chu.json".into(), b"\"abc\"".to_vec()));
    let made = import(&BTreeMap::new(), &records, Choice::Ask);
    assert_eq!((made.report.new, made.report.refused.len()), (1, 3));
    assert!(made.report.to_text(Lang::Vi).contains("hong.json"));
}

//! What has changed at the portal, looked at and decided as the editor's page does it, and as others may try to.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

use super::editor::Edited;
use crate::harness::files_below;

/// It is changed in two parts.
const CHANGED: &str = "1.900200";
/// It is not there any more; a new one has its name.
const GONE: &str = "1.900201";
const NEW: &str = "1.900202";

fn record(code: &str, name: &str, step: &str, condition: &str) -> Value {
    let record = json!({ "id": code, "detail": {
        "code": code, "name": name, "type": "STANDARD",
        "categoriesDetails": [{ "name": "Việc mẫu" }],
        "executionSteps": [{ "name": "", "description": step }],
        "executionMethods": [{
            "submissionMethod": "DIRECT", "processingTime": 5, "processingTimeUnit": "WORKING_DAY", "fees": [],
        }],
        "requirementsAndConditions": condition,
    } });
    json!({ "name": format!("{code}.json"), "base64": BASE64.encode(record.to_string()) })
}

/// What the portal says today.
fn today() -> Value {
    json!([
        record(CHANGED, "Cấp giấy mẫu", "Nộp qua bưu chính.", "Đủ mười sáu tuổi."),
        record(NEW, "Cấp giấy thử", "Nộp tại xã.", ""),
    ])
}

/// A site that has had the records of another day.
fn imported() -> Edited {
    let edited = Edited::started();
    let records = json!([
        record(CHANGED, "Cấp giấy mẫu", "Nộp tại xã.", "Đủ tuổi."),
        record(GONE, "Cấp giấy thử", "Nộp tại xã.", ""),
    ]);
    edited.told("import", json!({ "files": records, "dry_run": false }));
    edited
}

fn look(edited: &Edited) -> Value {
    edited.told("compare", json!({ "files": today(), "is_whole": true }))["looked"].take()
}

fn asked(decisions: &Value) -> Value {
    json!({ "files": today(), "is_whole": true, "decisions": decisions })
}

/// The choice of a change that was looked at.
fn chosen(looked: &Value, code: &str, part: Option<&str>, choice: &Value) -> Value {
    let comparison = &looked["comparison"];
    let all = ["open", "put_off"].into_iter().flat_map(|list| comparison[list].as_array().expect("a list"));
    let is_it = |one: &&Value| one["code"] == code && part.is_none_or(|part| one["part"] == part);
    let found = all.into_iter().find(is_it).unwrap_or_else(|| panic!("{code} {part:?}: {comparison:#}"));
    let path = found["path"].as_str();
    json!({
        "code": code, "change": found["change"], "part": found["part"], "choice": choice,
        "seen": path.map(|path| json!([path, looked["hashes"][path]])),
    })
}

fn adopted() -> Value {
    json!({ "adopt": {} })
}

fn names(changes: &Value) -> Vec<String> {
    let name = |one: &Value| {
        let part = one["part"].as_str().map(|part| format!(":{part}")).unwrap_or_default();
        format!("{} {}{part}", one["change"].as_str().expect("a word"), one["code"].as_str().expect("a code"))
    };
    changes.as_array().expect("a list").iter().map(name).collect()
}

/// The file of a procedure.
fn text(edited: &Edited, code: &str) -> String {
    let files = files_below(&edited.site.path("content/procedures"));
    let path = files.into_keys().find(|path| path.contains(code)).expect("a file of the code");
    edited.site.read(&format!("content/procedures/{path}"))
}

#[test]
fn a_look_tells_everything_and_changes_nothing() {
    let edited = imported();
    let before = files_below(edited.site.root());
    let looked = look(&edited);
    let open = &looked["comparison"]["open"];
    let expected =
        ["new 1.900202", "changed 1.900200:steps", "changed 1.900200:requirements", "gone 1.900201"];
    let found = names(open);
    assert_eq!(found.len(), expected.len(), "{found:?}");
    assert!(expected.iter().all(|one| found.iter().any(|name| name == one)), "{found:?}");
    assert_eq!(open[3]["replaced_by"], NEW);
    assert_eq!(looked["until"], "2026-12-06");
    let part = open[1].to_string();
    assert!(part.contains("Nộp tại xã") || part.contains("Đủ tuổi"), "{part}");
    assert_eq!(files_below(edited.site.root()), before);
    let in_part = edited.told("compare", json!({ "files": today() }));
    assert_eq!(in_part["looked"]["comparison"]["gone_asked"], "no");
}

#[test]
fn what_was_chosen_is_done_at_once_and_can_be_put_back() {
    let edited = imported();
    let before = files_below(&edited.site.path("content"));
    let looked = look(&edited);
    let done = edited.told(
        "compare",
        asked(&json!([
            chosen(&looked, CHANGED, Some("steps"), &adopted()),
            chosen(&looked, CHANGED, Some("requirements"), &json!("keep")),
            chosen(&looked, NEW, None, &json!({ "put_off": "2026-12-31" })),
        ])),
    );
    assert_eq!(done["done"]["failed"], json!([]));
    let now = text(&edited, CHANGED);
    assert!(
        now.contains("Nộp qua bưu chính.") && now.contains("Đủ tuổi.") && !now.contains("mười sáu"),
        "{now}"
    );
    let left = edited.site.read("content/portal.toml");
    assert!(left.contains(NEW) && left.contains("2026-12-31"), "{left}");
    let comparison = &done["looked"]["comparison"];
    assert_eq!(names(&comparison["open"]), ["gone 1.900201"]);
    assert_eq!(names(&comparison["put_off"]), ["new 1.900202"]);
    let entries = edited.told("history", json!({}));
    assert_eq!(entries[0]["cause"], "quyết định về thay đổi của Cổng");
    assert_eq!(entries[0]["id"], done["done"]["kept"]);
    edited.told("put-back", json!({ "id": entries[0]["id"] }));
    assert_eq!(files_below(&edited.site.path("content")), before);
}

#[test]
fn a_procedure_that_is_gone_gets_its_last_day() {
    let edited = imported();
    let before = files_below(edited.site.root());
    let looked = look(&edited);
    let ended = |last_day: Option<&str>, by: Option<&str>| {
        chosen(&looked, GONE, None, &json!({ "adopt": { "last_day": last_day, "replaced_by": by } }))
    };
    let step = chosen(&looked, CHANGED, Some("steps"), &adopted());
    for (decisions, words, of) in [
        (json!([step, ended(None, None)]), "ngày cuối còn hiệu lực", json!([1])),
        (json!([ended(Some("2026-11-30"), Some(NEW)), step]), "chưa có trong trang", json!([0])),
        (json!([ended(Some("2026-11-30"), Some(GONE))]), "chưa có trong trang", json!([0])),
        (json!([chosen(&looked, NEW, None, &json!({ "put_off": "2026-11-22" }))]), "ngày đã qua", json!([0])),
    ] {
        let told = edited.told("compare", asked(&decisions));
        let objection = &told["objections"][0];
        assert!(objection["words"].as_str().is_some_and(|said| said.contains(words)), "{told}");
        assert_eq!(objection["of"], of, "{told}");
        assert_eq!(files_below(edited.site.root()), before, "nothing of it is done");
    }
    let decisions =
        json!([chosen(&looked, NEW, None, &adopted()), ended(Some("2026-11-30"), Some(" 1.900202 "))]);
    let done = edited.told("compare", asked(&decisions));
    let now = text(&edited, GONE);
    assert!(now.contains("2026-11-30") && now.contains(&format!("\"{NEW}\"")), "{now}");
    assert!(text(&edited, NEW).contains("Nộp tại xã."));
    assert_eq!(names(&done["looked"]["comparison"]["open"]).len(), 2);
}

#[test]
fn a_file_that_was_saved_after_the_look_is_left_alone() {
    let edited = imported();
    let looked = look(&edited);
    let one = chosen(&looked, CHANGED, Some("steps"), &adopted());
    let path = one["seen"][0].as_str().expect("a path").to_owned();
    let theirs = edited.site.read(&path).replace("Nộp tại xã.", "Nộp ở bàn số 2.");
    edited.site.write(&path, &theirs);
    let told = edited.told("compare", asked(&json!([chosen(&looked, NEW, None, &adopted()), one])));
    assert_eq!(told["objections"][0]["of"], json!([1]));
    assert!(told["objections"][0]["words"].as_str().is_some_and(|words| words.contains("đối chiếu lại")));
    assert_eq!(edited.site.read(&path), theirs);
    let again = look(&edited);
    let steps = chosen(&again, CHANGED, Some("steps"), &adopted());
    assert!(again.to_string().contains("\"is_edited\":true"), "the commune's own words are told of");
    edited.told("compare", asked(&json!([steps])));
    assert!(text(&edited, CHANGED).contains("Nộp qua bưu chính."));
}

#[test]
fn a_new_procedure_that_somebody_wrote_meanwhile_is_not_overwritten() {
    let edited = imported();
    let looked = look(&edited);
    let new = chosen(&looked, NEW, None, &adopted());
    edited.told("compare", asked(&json!([new])));
    let before = files_below(edited.site.root());
    let told = edited.told("compare", asked(&json!([new])));
    assert_eq!(told["objections"][0]["of"], json!([0]));
    assert_eq!(files_below(edited.site.root()), before);
}

#[test]
fn others_decide_nothing_and_nothing_is_written_elsewhere() {
    let edited = imported();
    let looked = look(&edited);
    let body = asked(&json!([chosen(&looked, CHANGED, Some("steps"), &adopted())]));
    let before = files_below(edited.site.root());
    for wrong in [
        ("host", "evil.example:4001"),
        ("origin", "http://evil.example"),
        ("origin", "http://127.0.0.1:1"),
        ("origin", ""),
        ("x-niemyet-token", "0123456789abcdee"),
        ("x-niemyet-token", ""),
        ("content-type", "text/plain"),
        ("sec-fetch-site", "cross-site"),
    ] {
        let status = edited.with("compare", &body, &[wrong]).status;
        assert!(matches!(status, 400 | 403), "{wrong:?}: {status}");
    }
    // Where a decision is of no change there, nothing is done.
    for (code, change, path) in [
        ("../../../etc/x", "new", None),
        ("1.900200/../..", "changed", None),
        (CHANGED, "new", Some("../../../etc/passwd")),
        (CHANGED, "new", Some("/etc/passwd")),
        ("", "gone", Some("")),
    ] {
        let seen = path.map(|path| json!([path, "0"]));
        let one = json!({ "code": code, "change": change, "part": null, "seen": seen, "choice": adopted() });
        let told = edited.told("compare", asked(&json!([one])));
        assert_eq!(told["objections"][0]["of"], json!([0]), "{code} {path:?}: {told}");
    }
    for one in [
        json!({ "code": CHANGED, "change": "other", "part": null, "seen": null, "choice": "keep" }),
        json!({ "code": CHANGED, "change": "changed", "part": "../x", "seen": null, "choice": "keep" }),
        json!({ "code": CHANGED, "change": "changed", "part": "steps", "seen": null, "choice": "delete" }),
        json!({ "code": CHANGED, "change": "changed", "part": "steps", "seen": null, "choice": { "put_off": "mai" } }),
    ] {
        let status = edited.ask("compare", asked(&json!([one]))).status;
        assert!((400..500).contains(&status), "{one}: {status}");
    }
    // A record whose code is a way is none, whatever is decided of it.
    let files = json!([record("../../../x", "Cấp giấy lạ", "Nộp tại xã.", "")]);
    let told = edited.told("compare", json!({ "files": files }));
    assert_eq!(told["looked"]["comparison"]["refused"].as_array().map(Vec::len), Some(1), "{told}");
    let broken = json!([{ "name": "../../x.json", "base64": "không phải" }]);
    assert_eq!(edited.ask("compare", json!({ "files": broken })).status, 404);
    assert_eq!(files_below(edited.site.root()), before);
}

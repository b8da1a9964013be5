//! What is told before anything is written, and files that no form can be made of.

use std::fs;

use serde_json::{Value, json};

use super::{Edited, OWN};
use crate::harness::{Site, files_below};

const GUIDE: &str = "content/guides/lam-thu.md";

/// A draft with a mistake stays one: nothing is written, and the mistake is told with its field.
#[test]
fn a_draft_is_published_only_where_nothing_stops_the_site() {
    let edited = Edited::started();
    let copied = edited.told("copy", json!({ "path": OWN, "name": "ban-chep" }));
    let copy = copied["path"].as_str().expect("a path");
    let publish = |path: &str, more: Value| {
        let mut changes = more.as_array().expect("changes").clone();
        changes.push(json!({ "op": "remove", "path": "draft" }));
        edited.told("publish", json!({ "path": path, "base": edited.base(path), "changes": changes }))
    };
    let before = files_below(edited.site.root());
    let stops =
        publish(copy, json!([{ "op": "set", "path": "plain_name", "value": "Chép" }]))["stops"].clone();
    assert!(stops.to_string().contains("hai tệp cho cùng một ngày"), "{stops:#}");
    assert!(stops.as_array().expect("a list").iter().all(|one| one["error"] == true), "{stops:#}");
    assert_eq!(files_below(edited.site.root()), before);
    // A file of one's own with a mistake in it: told at the field.
    edited.site.write(GUIDE, "+++\ntitle = \"\"\ndraft = true\n+++\n\n## Bước\n\nLàm.\n");
    let stops = publish(GUIDE, json!([]))["stops"].clone();
    assert!(stops.as_array().expect("a list").iter().any(|one| one["key"] == "title"), "{stops:#}");
    assert!(edited.site.read(GUIDE).contains("draft"));
    // What is sound is published, whatever else is wrong elsewhere.
    edited.site.write("content/guides/hong.md", "+++\ntitle = \"\"\n+++\n");
    let saved = publish(copy, json!([{ "op": "set", "path": "code", "value": "9.000777" }]));
    assert!(saved["said"]["draft"].is_null() && saved["base"].is_string(), "{saved:#}");
    assert!(!edited.site.read(copy).contains("draft"));
}

/// A section's box holds that section alone.
#[test]
fn a_heading_in_a_section_is_told_there_and_not_written() {
    let edited = Edited::started();
    let text = edited.site.read(OWN) + "\n## Trình tự thực hiện\n\nNộp.\n\n## Yêu cầu, điều kiện\n\nKhông.\n";
    edited.site.write(OWN, &text);
    let opened = edited.told("open", json!({ "path": OWN }));
    let sections = opened["sections"].as_array().expect("sections");
    let at = sections.iter().position(|one| one["title"] == "Trình tự thực hiện").expect("the section");
    let body = |typed: &str| {
        let changes = json!([{ "op": "section", "at": at, "text": typed }]);
        json!({ "path": OWN, "base": opened["base"], "changes": changes })
    };
    for typed in
        ["Nộp.\n\n## Yêu cầu, điều kiện\n\nMới.", "# Tiêu đề", "Nộp.\n ## Mục", "##\tMục", "Nộp.\n##\n"]
    {
        let found = edited.told("check", body(typed));
        let told = found.as_array().expect("a list").iter().find(|one| one["section"] == at);
        let told = told.unwrap_or_else(|| panic!("{typed}: {found:#}"));
        assert!(told["error"] == true && told["message"].to_string().contains("mục mới"), "{told}");
        assert_eq!(edited.ask("save", body(typed)).status, 422, "{typed}");
    }
    assert_eq!(edited.site.read(OWN), text);
    for typed in ["### Nhỏ hơn\n\nNộp.", "Số #1", "```\n## trong mã\n```", "Nộp\n\n---"] {
        assert_eq!(edited.told("check", body(typed)), edited.told("check", body("Nộp.")), "{typed}");
    }
}

/// The editor says of a file that cannot be read what `check` says, with the lines around, whatever its line ends are.
#[test]
fn a_file_that_cannot_be_read_is_mended_where_it_is_broken() {
    for end in ["\n", "\r\n"] {
        let edited = Edited::started();
        let whole = format!("\u{feff}{}", edited.site.read(OWN)).replace('\n', end);
        let at = whole.find("name").expect("a name");
        let broken = format!("{}name = = {}", &whole[..at], &whole[at..]);
        edited.site.write(OWN, &broken);
        let printed = edited.site.run(&["check", "--format", "json"]).results;
        let printed: Value = serde_json::from_str(&printed).expect("JSON");
        let checked = printed.as_array().expect("a list");
        let checked = checked.iter().find(|one| one["file"] == OWN).expect("told");
        let opened = edited.told("open", json!({ "path": OWN }));
        let found = &opened["found"][0];
        assert_eq!((&found["code"], &found["line"]), (&checked["code"], &checked["line"]), "{opened:#}");
        assert_eq!(found["message"], checked["message"], "{opened:#}");
        let lines = &opened["lines"];
        let text = lines["text"].as_str().expect("lines");
        assert!(text.contains("name = = ") && !text.contains(['\r', '\u{feff}']), "{opened:#}");
        assert_eq!(opened["all"]["count"], whole.lines().count());
        let mend = |base: &Value| {
            json!({ "path": OWN, "base": base, "first": lines["first"], "count": lines["count"],
                "text": text.replace("name = = ", "") })
        };
        assert_eq!(edited.ask("mend", mend(&json!("cũ"))).status, 409);
        assert_eq!(edited.site.read(OWN), broken);
        edited.told("mend", mend(&opened["base"]));
        assert_eq!(edited.site.read(OWN), whole);
        assert!(edited.told("open", json!({ "path": OWN }))["said"]["name"].is_string());
        let kept = edited.told("history", json!({}));
        edited.told("put-back", json!({ "id": kept[0]["id"] }));
        assert_eq!(edited.site.read(OWN), broken);
        for (first, count) in [(0, 1), (1, 0), (1, 9999), (9999, 1)] {
            let body = json!({ "path": OWN, "base": edited.told("open", json!({ "path": OWN }))["base"],
                "first": first, "count": count, "text": "" });
            assert_eq!(edited.ask("mend", body).status, 404, "{first} {count}");
        }
    }
}

/// A file in another encoding is named, and written anew when that is asked for; the former one is kept.
#[test]
fn a_file_in_another_encoding_becomes_utf8_in_the_editor() {
    let edited = Edited::of(Site::started());
    let text = edited.site.read(OWN);
    let utf16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    fs::write(edited.site.path(OWN), &utf16).expect("written");
    let opened = edited.told("open", json!({ "path": OWN }));
    assert_eq!(opened["encoding"], "UTF-16 LE");
    let body = |base: &Value| json!({ "path": OWN, "base": base });
    assert_eq!(edited.ask("to-utf8", body(&json!("cũ"))).status, 409);
    let refused = edited.ask("save", json!({ "path": OWN, "base": opened["base"], "changes": [] }));
    assert!(refused.status == 422 && refused.text().contains("UTF-16 LE"), "{}", refused.text());
    assert_eq!(fs::read(edited.site.path(OWN)).expect("there"), utf16);
    edited.told("to-utf8", body(&opened["base"]));
    assert_eq!(edited.site.read(OWN), text);
    assert!(edited.told("open", json!({ "path": OWN }))["said"]["name"].is_string());
    let kept = edited.told("history", json!({}));
    edited.told("put-back", json!({ "id": kept[0]["id"] }));
    assert_eq!(fs::read(edited.site.path(OWN)).expect("there"), utf16);
}

/// Findings at fields and hints of forms call a field as the form does; whoever mends the text reads words of the text.
#[test]
fn a_form_speaks_of_its_fields_and_not_of_keys() {
    let edited = Edited::started();
    let changes = json!([
        { "op": "insert", "path": "channels[0].fees", "at": 0, "value": { "kind": "charge", "amount": 15 } },
        { "op": "set", "path": "processing_time", "value": { "working_days": 0 } },
    ]);
    let found = edited.told("check", json!({ "path": OWN, "base": edited.base(OWN), "changes": changes }));
    let told = found.to_string();
    assert!(told.contains("“Số tiền") && told.contains("15.000"), "{found:#}");
    let words = |one: &Value| format!("{} {}", one["message"], one["help"]);
    for one in found.as_array().expect("a list") {
        let said = words(one);
        let toml = [" = ", "amount", "same_day", "working_days", "[[", "bỏ dòng"]
            .iter()
            .find(|sign| said.contains(**sign));
        assert!(toml.is_none(), "{toml:?}: {one:#}");
    }
    let site = edited.told("open", json!({ "path": "niemyet.toml" }));
    for one in site["found"].as_array().expect("a list") {
        assert!(!words(one).contains("base_url"), "{one:#}");
    }
}

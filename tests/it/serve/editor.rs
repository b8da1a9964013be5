//! The editor, spoken to as its own page speaks, and as others may try to.

use std::fs;
use std::sync::Arc;

use jiff::civil::date;
use niemyet::diagnostic::Lang;
use niemyet::serve::{Editor, Preview, Running, Server, Settings};
use serde_json::{Value, json};

use super::client::{Reply, ask, ask_in_words};
use crate::harness::{Site, files_below};

const TOKEN: &str = "0123456789abcdef";
const OWN: &str = "content/procedures/ho-tich/giay-xac-nhan-mau.md";

struct Edited {
    site: Site,
    running: Running,
}

impl Edited {
    fn started() -> Self {
        Self::of(Site::started())
    }

    fn of(site: Site) -> Self {
        let settings = Settings {
            root: site.root().to_owned(),
            lang: Lang::Vi,
            preview: "http://127.0.0.1:4000".to_owned(),
            publishes: true,
            token: TOKEN.to_owned(),
            today: Box::new(|| date(2026, 11, 22)),
            now: || date(2026, 11, 22).at(8, 30, 0, 0),
        };
        let server = Server::bind("127.0.0.1", 0).expect("a free port");
        let editor = Arc::new(Editor::new(settings, Preview::new(Lang::Vi)));
        Self { running: server.start_editor(editor).expect("a running editor"), site }
    }

    fn host(&self) -> String {
        self.running.address().to_string()
    }

    fn with(&self, name: &str, body: &Value, more: &[(&str, &str)]) -> Reply {
        let (host, body) = (self.host(), body.to_string());
        let origin = format!("http://{host}");
        let mut headers = vec![
            ("host", host.as_str()),
            ("origin", &origin),
            ("content-type", "application/json"),
            ("x-niemyet-token", TOKEN),
        ];
        for (name, value) in more {
            headers.retain(|(known, _)| known != name);
            if !value.is_empty() {
                headers.push((name, value));
            }
        }
        let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let words = format!(
            "POST /api/{name} HTTP/1.1\r\n{headers}content-length: {}\r\nconnection: close\r\n\r\n{body}",
            body.len()
        );
        ask_in_words(&self.running, &words)
    }

    fn ask(&self, name: &str, body: Value) -> Reply {
        self.with(name, &body, &[])
    }

    #[track_caller]
    fn told(&self, name: &str, body: Value) -> Value {
        let reply = self.ask(name, body);
        assert_eq!(reply.status, 200, "{name}: {}", reply.text());
        serde_json::from_str(reply.text()).expect("JSON")
    }

    fn base(&self, path: &str) -> String {
        self.told("open", json!({ "path": path }))["base"].as_str().expect("a hash").to_owned()
    }
}

#[test]
fn only_its_own_page_is_answered() {
    let edited = Edited::started();
    let before = files_below(edited.site.root());
    let body = json!({ "path": OWN });
    assert_eq!(edited.with("open", &body, &[]).status, 200);
    for wrong in [
        ("host", "evil.example:4001"),
        ("host", "192.168.1.7:4001"),
        ("host", ""),
        ("origin", "http://evil.example"),
        ("origin", "http://127.0.0.1:1"),
        ("origin", "null"),
        ("origin", ""),
        ("x-niemyet-token", "0123456789abcdee"),
        ("x-niemyet-token", ""),
        ("content-type", "text/plain"),
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
    ] {
        let status = edited.with("delete", &body, &[wrong]).status;
        assert!(matches!(status, 400 | 403), "{wrong:?}: {status}");
    }
    for method in ["GET", "PUT", "DELETE", "OPTIONS"] {
        let status = ask(&edited.running, method, "/api/delete", &[]).status;
        assert_eq!(status, 403, "{method}");
    }
    assert_eq!(files_below(edited.site.root()), before);
}

#[test]
fn nobody_frames_it_and_it_loads_nothing_from_elsewhere() {
    let edited = Edited::started();
    let page = ask(&edited.running, "GET", "/", &[]);
    assert_eq!(page.status, 200);
    assert!(page.text().contains(TOKEN));
    let policy = page.header("content-security-policy").expect("a policy");
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{policy}");
    assert_eq!(page.header("x-frame-options"), Some("DENY"));
    assert_eq!(page.header("cross-origin-resource-policy"), Some("same-origin"));
    assert_eq!(page.header("cache-control"), Some("no-store"));
    assert_eq!(page.header("access-control-allow-origin"), None);
    let evil = ask(&edited.running, "GET", "/", &[("host", "evil.example")]);
    assert_eq!(evil.status, 403);
    assert!(!evil.text().contains(TOKEN));
}

#[test]
fn nothing_outside_the_content_is_read_or_written() {
    let edited = Edited::started();
    edited.site.write("content/forms/mau.docx", "a form");
    edited.site.write(".niemyet/x.md", "+++\n+++\n");
    let before = files_below(edited.site.root());
    for path in [
        "",
        "/etc/passwd",
        "../niemyet.toml",
        "content/../niemyet.toml",
        "content/procedures/../../niemyet.toml",
        "content/procedures/..\\..\\x.md",
        "content/procedures/./a.md",
        "content//procedures/a.md",
        "content/procedures/.a.md",
        "C:/content/procedures/a.md",
        "content/procedures/a:b.md",
        "content/procedures/a\u{0}.md",
        "addresses.toml",
        ".niemyet/x.md",
        ".gitignore",
        "output/site/index.html",
        "content/forms/mau.docx",
        "themes/default/theme.toml",
    ] {
        let change =
            json!({ "path": path, "base": "", "changes": [{ "op": "set", "path": "name", "value": "x" }] });
        for (name, body) in [
            ("open", json!({ "path": path })),
            ("form", json!({ "path": path })),
            ("check", change.clone()),
            ("save", change.clone()),
            ("delete", json!({ "path": path })),
            ("copy", json!({ "path": path, "name": "x" })),
            ("rename", json!({ "path": path, "name": "x" })),
        ] {
            let status = edited.ask(name, body).status;
            assert!((400..500).contains(&status), "{name} {path:?}: {status}");
        }
    }
    for field in ["../../..", "/tmp", "a/../../..", "..\\.."] {
        let answers = json!([["code", "9.000009"], ["name", "A"], ["field", field]]);
        let status = edited.ask("new", json!({ "kind": "procedure", "answers": answers })).status;
        assert!((400..500).contains(&status), "{field}: {status}");
    }
    // A name is words of which a file's name is made, never a way.
    let named = edited.told("copy", json!({ "path": OWN, "name": "../../../etc/x" }));
    let made = named["path"].as_str().expect("a path");
    assert!(made.starts_with("content/procedures/ho-tich/") && !made.contains(".."), "{made}");
    let mut after = files_below(edited.site.root());
    after.retain(|path, _| !path.starts_with("history/") && path != made);
    assert_eq!(after, before);
}

#[test]
#[cfg(unix)]
fn nothing_is_written_through_a_link() {
    let edited = Edited::started();
    let elsewhere = tempfile::tempdir().expect("a folder");
    let file = elsewhere.path().join("theirs.md");
    fs::write(&file, "+++\ntitle = \"A\"\n+++\n").expect("written");
    fs::create_dir_all(edited.site.path("content/guides")).expect("a folder");
    std::os::unix::fs::symlink(&file, edited.site.path("content/guides/a.md")).expect("a link");
    std::os::unix::fs::symlink(elsewhere.path(), edited.site.path("content/questions")).expect("a link");
    let change = json!([{ "op": "set", "path": "title", "value": "B" }]);
    for path in ["content/guides/a.md", "content/questions/theirs.md"] {
        let status = edited.ask("save", json!({ "path": path, "base": "", "changes": change })).status;
        assert!((400..500).contains(&status), "{path}: {status}");
        assert!((400..500).contains(&edited.ask("delete", json!({ "path": path })).status));
    }
    let new = json!({ "kind": "question", "answers": [["title", "Ở đâu?"]] });
    assert!((400..500).contains(&edited.ask("new", new).status));
    assert_eq!(fs::read_to_string(&file).expect("still there"), "+++\ntitle = \"A\"\n+++\n");
    assert_eq!(fs::read_dir(elsewhere.path()).expect("a folder").count(), 1);
}

#[test]
fn what_is_not_touched_keeps_its_bytes() {
    let edited = Edited::started();
    let own = format!("\u{feff}{}", edited.site.read(OWN).replace('\n', "\r\n"));
    edited.site.write(OWN, &own);
    let changes = json!([
        { "op": "set", "path": "plain_name", "value": "Xin giấy" },
        { "op": "set", "path": "effective_from", "value": "2026-01-01" },
        { "op": "set", "path": "processing_time", "value": { "working_days": 2.5 } },
    ]);
    let saved = edited.told("save", json!({ "path": OWN, "base": edited.base(OWN), "changes": changes }));
    assert_eq!(saved["said"]["processing_time"]["working_days"], 2.5);
    let now = edited.site.read(OWN);
    assert!(
        now.starts_with('\u{feff}') && !now.replace("\r\n", "").contains('\n'),
        "marks and line ends stay"
    );
    assert!(now.contains("effective_from") && now.contains("2026-01-01\r\n"));
    let entries = edited.told("history", json!({}));
    let id = entries[0]["id"].as_str().expect("a kept change");
    edited.told("put-back", json!({ "id": id }));
    assert_eq!(edited.site.read(OWN), own);
    assert_eq!(edited.ask("put-back", json!({ "id": "../../content" })).status, 404);
}

#[test]
fn a_file_that_changed_meanwhile_is_shown_and_never_overwritten() {
    let edited = Edited::started();
    let base = edited.base(OWN);
    let theirs = edited.site.read(OWN) + "\nCủa người khác.\n";
    edited.site.write(OWN, &theirs);
    let body = json!({ "path": OWN, "base": base, "changes": [{ "op": "set", "path": "plain_name", "value": "Của tôi" }] });
    let conflict = &edited.told("save", body)["conflict"];
    assert_eq!(conflict["fits"], true);
    assert!(conflict["lines"].to_string().contains("Của tôi"));
    assert_eq!(edited.site.read(OWN), theirs);
}

#[test]
fn mistakes_are_told_at_their_field_and_nothing_is_saved_for_it() {
    let edited = Edited::started();
    let before = edited.site.read(OWN);
    let check = |changes: Value| {
        let body = json!({ "path": OWN, "base": edited.base(OWN), "changes": changes });
        edited.told("check", body).as_array().expect("a list").clone()
    };
    let row = json!({ "kind": "charge", "amount": 0 });
    let found = check(json!([{ "op": "insert", "path": "channels[0].fees", "at": 0, "value": row }]));
    assert!(
        found.iter().any(|one| one["code"] == "E0124" && one["key"] == "channels[0].fees[0].amount"),
        "{found:#?}"
    );
    let found = check(json!([{ "op": "set", "path": "field", "value": "khong-co" }]));
    assert!(found.iter().any(|one| one["error"] == true && one["key"] == "field"), "{found:#?}");
    // What a key cannot take is refused, in words.
    for (path, value) in
        [("effective_from", json!("31/12/2026")), ("dossier_sets", json!("hai")), ("name", json!(""))]
    {
        let changes = json!([{ "op": "set", "path": path, "value": value }]);
        let reply = edited.ask("save", json!({ "path": OWN, "base": edited.base(OWN), "changes": changes }));
        assert_eq!(reply.status, 422, "{path}: {}", reply.text());
        assert!(reply.text().chars().count() > 10, "{}", reply.text());
    }
    assert_eq!(edited.site.read(OWN), before);
}

#[test]
fn every_kind_has_a_form_and_a_new_file() {
    let edited = Edited::of(Site::sample());
    let start = edited.told("start", json!({}));
    let files = start["files"].as_array().expect("files");
    for file in files {
        let path = file["path"].as_str().expect("a path");
        let form = edited.told("form", json!({ "path": path }));
        assert!(!form.as_array().expect("fields").is_empty(), "{path}");
        let opened = edited.told("open", json!({ "path": path }));
        // Saying again what is said changes nothing.
        let again: Vec<Value> = opened["said"]
            .as_object()
            .expect("keys")
            .iter()
            .map(|(key, value)| json!({ "op": "set", "path": key, "value": value }))
            .filter(|change| !change.to_string().contains("$written"))
            .collect();
        let before = edited.site.read(path);
        edited.told("save", json!({ "path": path, "base": opened["base"], "changes": again }));
        assert_eq!(edited.site.read(path), before, "{path}");
    }
    for kind in start["kinds"].as_array().expect("kinds") {
        let name = kind["name"].as_str().expect("a name");
        let answers: Vec<Value> = kind["asks"]
            .as_array()
            .expect("asks")
            .iter()
            .filter(|asked| asked["required"] == true)
            .map(|asked| {
                let key = asked["key"].as_str().expect("a key");
                let answer = match key {
                    "from" | "date" => "2026-12-05",
                    "month" | "period" => "2026-12",
                    "code" if name == "language" => "tyz",
                    "code" => "9.000888",
                    "field" => "ho-tich",
                    "where" => "province",
                    _ => "Mới làm thử",
                };
                json!([key, answer])
            })
            .collect();
        let made = edited.ask("new", json!({ "kind": name, "answers": answers }));
        assert!(matches!(made.status, 200 | 422), "{name}: {}", made.text());
        if made.status == 200 {
            let made: Value = serde_json::from_str(made.text()).expect("JSON");
            edited.told("open", json!({ "path": made["path"] }));
        }
    }
    edited.site.run(&["check"]).says("lỗi");
}

#[test]
fn other_machines_get_no_editor() {
    let site = Site::started();
    let mut command = site.command(&["serve", "--host", "0.0.0.0", "--port", "0", "--preview-only"]);
    let mut child = command
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null())
        .spawn()
        .expect("the program runs");
    let mut said = String::new();
    let out = child.stdout.take().expect("its output");
    for line in std::io::BufRead::lines(std::io::BufReader::new(out)) {
        said += &(line.expect("a line") + "\n");
        if said.contains("đang theo dõi") {
            break;
        }
    }
    child.kill().expect("killed");
    let _ = child.wait();
    assert!(said.contains("trình sửa tắt") && !said.contains("sửa nội dung tại"), "{said}");
}

/// The first page is the list of `check --worklist`, in its order, each thing with a place that its form has.
#[test]
fn the_first_page_is_the_worklist() {
    let site = Site::sample();
    let listed: Value =
        serde_json::from_str(&site.run(&["check", "--worklist", "--format", "json"]).results).expect("JSON");
    let listed = listed["worklist"]["items"].as_array().expect("items").clone();
    let edited = Edited::of(site);
    let begins = edited.told("start", json!({}))["work"].clone();
    let work = edited.told("work", json!({}));
    let told = work["items"].as_array().expect("items");
    assert_eq!(told.len(), listed.len());
    for (told, listed) in told.iter().zip(&listed) {
        let (what, whole) = (told["what"].as_str().expect("words"), listed["what"].as_str().expect("words"));
        assert!(told["path"] == listed["file"] && whole.starts_with(what), "{told}\n{listed}");
    }
    assert!(told.len() > 6 && begins["total"] == told.len(), "{begins}");
    assert_eq!(begins["items"].as_array().expect("items"), &told[..6]);
    let counted: u64 = begins["counts"].as_object().expect("counts").values().filter_map(Value::as_u64).sum();
    assert_eq!(counted, told.len() as u64);
    for item in told.iter().filter(|item| item["has_form"] == true) {
        let Some(key) = item["at"]["key"].as_str() else { continue };
        let form = edited.told("form", json!({ "path": item["path"] }));
        let name = key.split(['.', '[']).next().expect("a name");
        assert!(form.as_array().expect("fields").iter().any(|field| field["name"] == name), "{item}");
    }
}

/// What an item says is to be written is the field's own name and words, and no TOML.
#[test]
fn words_to_write_are_those_of_the_form() {
    let site = Site::started();
    site.write(
        "content/procedures/ho-tich/a.md",
        "+++\ncode = \"9.000123\"\nname = \"Thủ tục đăng ký làm thử\"\nfield = \"ho-tich\"\n\
         [[dossier]]\nitems = [\n  { paper = \"Tờ khai làm thử, theo mẫu dài lắm dài lắm dài lắm dài lắm dài lắm dài lắm\" },\n]\n+++\n",
    );
    // A finding of a single file of the site leads to its very field.
    site.write("niemyet.toml", format!("titel = \"A\"\n{}", site.read("niemyet.toml")));
    let edited = Edited::of(site);
    let work = edited.told("work", json!({}));
    let items = work["items"].as_array().expect("items");
    let find = |label: &str| {
        items.iter().find(|item| item["at"]["key"] == label).unwrap_or_else(|| panic!("{label}: {work:#}"))
    };
    assert_eq!(find("plain_name")["write"], "Đăng ký làm thử");
    let short = find("dossier[0].items[0].short");
    assert_eq!(
        (&short["write"], short["path"].as_str()),
        (&json!("Tờ khai làm thử"), Some("content/procedures/ho-tich/a.md"))
    );
    assert!(!work.to_string().contains("plain_name ="), "{work:#}");
    let of_site = &items[0];
    assert_eq!((&of_site["path"], &of_site["at"]["key"]), (&json!("niemyet.toml"), &json!("titel")));
}

#[test]
fn a_line_of_a_file_is_a_place_of_its_form() {
    let edited = Edited::started();
    let line = edited.site.read(OWN).lines().position(|line| line.starts_with("name")).expect("a key") + 1;
    assert_eq!(edited.told("open", json!({ "path": OWN, "line": line }))["at"], json!({ "key": "name" }));
    for line in [json!(null), json!(0), json!(999_999)] {
        assert_eq!(edited.told("open", json!({ "path": OWN, "line": line }))["at"], json!({}));
    }
    for line in [json!(-1), json!("1"), json!(1.5), json!(1e30)] {
        let status = edited.ask("open", json!({ "path": OWN, "line": line.clone() })).status;
        assert!((400..500).contains(&status), "{line}: {status}");
    }
}

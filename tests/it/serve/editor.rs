//! The editor, spoken to as its own page speaks, and as others may try to.

mod saving;
mod work;

use std::io::{BufRead as _, BufReader, Write as _};
use std::sync::Arc;

use jiff::civil::date;
use niemyet::diagnostic::Lang;
use niemyet::serve::{Editor, Preview, Running, Server, Settings};
use serde_json::{Value, json};

use super::client::{Reply, ask, ask_in_words, connect_to, reply_of};
use crate::harness::{Site, files_below, repository};

/// Knows who may ask.
const TOKEN: &str = "0123456789abcdef";
const OWN: &str = "content/procedures/ho-tich/giay-xac-nhan-mau.md";

/// A site and an editor of it.
pub(super) struct Edited {
    pub(super) site: Site,
    running: Running,
}

impl Edited {
    pub(super) fn started() -> Self {
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

    pub(super) fn with(&self, name: &str, body: &Value, more: &[(&str, &str)]) -> Reply {
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

    pub(super) fn ask(&self, name: &str, body: Value) -> Reply {
        self.with(name, &body, &[])
    }

    #[track_caller]
    pub(super) fn told(&self, name: &str, body: Value) -> Value {
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
            ("publish", change.clone()),
            ("mend", json!({ "path": path, "base": "", "first": 1, "count": 1, "text": "" })),
            ("to-utf8", json!({ "path": path, "base": "" })),
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
    use std::fs;

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
    // What cannot stand at a place is told there as it was typed, beside all else; nothing of it is guessed.
    for typed in ["1,5 triệu", "-5", "8000.00", "10.000 - 20.000", "8.000 đồng/bản, thêm 2.000"] {
        let found = check(json!([
            { "op": "insert", "path": "channels[0].fees", "at": 0, "value": { "kind": "charge" } },
            { "op": "set", "path": "channels[0].fees[0].amount", "value": typed },
            { "op": "set", "path": "field", "value": "khong-co" },
        ]));
        let told =
            found.iter().find(|one| one["key"] == "channels[0].fees[0].amount").expect("told at its field");
        let words = told["message"].as_str().expect("words");
        assert!(
            words.contains(&format!("“{typed}” không phải là số tiền")) && told["error"] == true,
            "{told}"
        );
        assert!(found.iter().any(|one| one["key"] == "field"), "{found:#?}");
    }
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

/// A link may lead here from anywhere; no other page gets it into itself.
#[test]
fn it_is_opened_by_a_link_and_by_nothing_else() {
    let edited = Edited::started();
    let page = |site: &str, mode: &str, dest: &str| {
        let headers = [("sec-fetch-site", site), ("sec-fetch-mode", mode), ("sec-fetch-dest", dest)];
        ask(&edited.running, "GET", "/", &headers)
    };
    for site in ["none", "same-origin", "same-site", "cross-site"] {
        assert_eq!(page(site, "navigate", "document").status, 200, "{site}");
    }
    for (mode, dest) in [
        ("no-cors", "script"),
        ("no-cors", "image"),
        ("cors", "empty"),
        ("no-cors", "empty"),
        ("navigate", "iframe"),
        ("navigate", "object"),
    ] {
        for site in ["same-site", "cross-site"] {
            let refused = page(site, mode, dest);
            assert_eq!(refused.status, 403, "{site} {mode} {dest}");
            assert!(!refused.text().contains(TOKEN), "{site} {mode} {dest}");
        }
    }
}

/// Pages of the preview learn where the editor is, and neither they nor what is published learn more.
#[test]
fn the_preview_leads_to_it_and_does_not_learn_the_token() {
    let site = Site::copy_of(&repository().join("tests/golden/states/input"));
    let mut child = site
        .command(&["serve", "--port", "0"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null())
        .spawn()
        .expect("the program runs");
    let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines().map_while(Result::ok);
    let mut address = |word: &str| {
        let line = lines.find(|line| line.contains(word)).expect("an address");
        line.split_once("http://").expect("an address").1.trim_end_matches('/').to_owned()
    };
    let (preview, editor) = (address("xem trước tại"), address("sửa nội dung tại"));
    std::thread::spawn(move || lines.for_each(drop));
    let get = |host: &str, path: &str| {
        let words = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        reply_of(connect_to(host), &words)
    };
    let token = get(&editor, "/").between("name=\"niemyet-token\" content=\"", "\"");
    assert_eq!(token.len(), 32);
    let told = |at: &str, words: &str| {
        let mut stream = connect_to(&preview);
        let asked = format!("GET /__niemyet/events?at={at} HTTP/1.1\r\nHost: {preview}\r\n\r\n");
        stream.write_all(asked.as_bytes()).expect("sent");
        let lines = BufReader::new(stream).lines().map_while(Result::ok);
        lines.inspect(|line| assert!(!line.contains(&token))).find(|line| line.contains(words)).expect(words)
    };
    // A page that was asked for before there is a site is told to load again, and nothing more.
    while get(&preview, "/").status != 200 {
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    let at = format!("\"editor\":\"http://{editor}\"");
    let of_page = told("thu-tuc/9.000001.html", "\"source\"");
    assert!(of_page.contains(&at) && of_page.contains("\"form\":\"content/procedures/"), "{of_page}");
    assert!(told("index.html", "\"source\"").contains("\"form\":null"));
    for path in ["/", "/__niemyet/preview.js", "/__niemyet/preview.css", "/thu-tuc/9.000001.html"] {
        let reply = get(&preview, path);
        assert!(reply.status == 200 && !reply.text().contains(&token), "{path}");
    }
    // A mistake leads to the form of its file.
    site.write("niemyet.toml", format!("titel = \"A\"\n{}", site.read("niemyet.toml")));
    let mistakes = told("index.html", "titel");
    assert!(mistakes.contains(&at) && mistakes.contains("\"form\":true"), "{mistakes}");
    // What was published before the mistake.
    while !site.path("output/site/index.html").exists() {
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    let _ = child.kill();
    let _ = child.wait();
    for (path, bytes) in files_below(&site.path("output/site")) {
        let holds = |words: &str| memchr::memmem::find(&bytes, words.as_bytes()).is_some();
        assert!(!holds(&token) && !holds(&editor) && !holds("preview.js"), "{path}");
    }
}

/// A copy has nothing of the former thing's days: what must be new is left out and told.
#[test]
fn a_copy_keeps_no_date() {
    let edited = Edited::of(Site::sample());
    let start = edited.told("start", json!({}));
    for kind in ["notice", "procedure", "decision"] {
        let files = start["files"].as_array().expect("files");
        let file = files.iter().find(|file| file["kind"] == kind).expect("one of each");
        let before = edited.told("open", json!({ "path": file["path"] }));
        let made = edited.told("copy", json!({ "path": file["path"], "name": "ban-chep" }));
        let after = edited.told("open", json!({ "path": made["path"] }));
        let form = edited.told("form", json!({ "path": file["path"] }));
        let dates = form.as_array().expect("fields").iter().filter(|field| field["control"] == "date");
        let mut gone = 0;
        for name in dates.map(|field| field["name"].as_str().expect("a name")) {
            assert!(after["said"][name].is_null(), "{kind}: {name}");
            gone += usize::from(!before["said"][name].is_null());
        }
        assert!(made["blank"].as_array().expect("labels").len() >= gone && gone > 0, "{kind}: {made}");
        assert_eq!(after["said"]["draft"], true, "{kind}");
    }
}

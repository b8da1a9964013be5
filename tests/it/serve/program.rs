//! The editor as the built program serves it, from its first line to the published page.

use std::io::{BufRead, BufReader};
use std::process::Stdio;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::client::{connect_to, reply_of};
use crate::harness::Site;

/// A name as offices give them: with a space and marks.
const FOLDER: &str = "Trang xã Mẫu";
const OWN: &str = "content/procedures/ho-tich/giay-xac-nhan-mau.md";
const PAGE: &str = "output/site/thu-tuc/9.000001.html";

/// Until the last line that is waited for, and not for the time of a test.
const PATIENCE: Duration = Duration::from_secs(120);

#[test]
fn a_fee_is_mended_in_the_editor_of_the_program_and_published() {
    let outer = Site::empty();
    outer.run(&["init", FOLDER]).succeeds();
    let at = |path: &str| format!("{FOLDER}/{path}");
    // As an editor of Windows writes it.
    let own = outer.read(&at(OWN)).replace("\r\n", "\n").replace('\n', "\r\n");
    outer.write(&at(OWN), &own);
    let root = outer.path(FOLDER).display().to_string();
    // It finds no browser to open.
    let mut command = outer.command(&["serve", "--edit", "--port", "0", "--root", &root]);
    let mut child = command
        .env("PATH", "")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    let mut until = |words: &str| {
        lines.by_ref().map(|line| line.expect("text")).find(|line| line.contains(words)).expect("the line")
    };
    let host = until("sửa nội dung tại");
    let host = host.split("http://").nth(1).expect("an address").trim_end_matches('/').to_owned();
    until("đang theo dõi");

    let page = format!("GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
    let token = reply_of(connect_to(&host), &page).between("name=\"niemyet-token\" content=\"", "\"");
    let told = |name: &str, body: Value| -> Value {
        let body = body.to_string();
        let words = format!(
            "POST /api/{name} HTTP/1.1\r\nhost: {host}\r\norigin: http://{host}\r\ncontent-type: application/json\r\n\
             x-niemyet-token: {token}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
            body.len()
        );
        let reply = reply_of(connect_to(&host), &words);
        assert_eq!(reply.status, 200, "{name}: {}", reply.text());
        serde_json::from_str(reply.text()).expect("JSON")
    };
    let base = told("open", json!({ "path": OWN }))["base"].clone();
    let row = json!({ "kind": "charge", "amount": 12_345 });
    let changes = json!([{ "op": "set", "path": "channels[0].fees", "value": [row] }]);
    told("save", json!({ "path": OWN, "base": base, "changes": changes }));

    let saved = outer.read(&at(OWN));
    assert!(saved.contains("12_345"), "{saved}");
    assert!(!saved.replace("\r\n", "").contains('\n'), "every line ends as before");
    let begun = Instant::now();
    while !std::fs::read_to_string(outer.path(&at(PAGE))).is_ok_and(|page| page.contains("12.345")) {
        assert!(begun.elapsed() < PATIENCE, "the fee is not published");
        std::thread::sleep(Duration::from_millis(50));
    }
    let id = told("history", json!({}))[0]["id"].as_str().expect("a kept change").to_owned();
    told("put-back", json!({ "id": id }));
    assert_eq!(outer.read(&at(OWN)), own);
    child.kill().expect("killed");
    let _ = child.wait();
    outer.run(&["history", "--root", &root]).succeeds().says(OWN);
}

//! `niemyet compare`: what has changed at the portal is asked change by change, and what was decided holds.

mod states;

use serde_json::{Value, json};

use crate::harness::{Answer, Site};

/// A record of a procedure that communes do.
fn record(code: &str, name: &str, steps: &str, paper: &str) -> Value {
    json!({ "id": code, "code": code, "name": name, "detail": {
        "code": code, "name": name, "type": "STANDARD",
        "categoriesDetails": [{ "name": "Chứng thực" }],
        "executionSteps": [{ "name": "", "description": steps }],
        "executionCases": [{ "name": "", "profileComponents": [
            { "name": paper, "originalQty": 1, "copyQty": 0, "required": true },
        ] }],
        "executionMethods": [{ "submissionMethod": "DIRECT", "processingTime": 3,
            "processingTimeUnit": "WORKING_DAY", "fees": [] }],
        "executingAgencies": "Ủy ban nhân dân cấp xã",
    } })
}

fn put(site: &Site, records: &[Value]) {
    drop(std::fs::remove_dir_all(site.path("cong")));
    for record in records {
        let code = record["code"].as_str().expect("a code");
        site.write(&format!("cong/{code}.json"), record.to_string());
    }
}

/// A site into which two procedures were imported.
fn imported() -> Site {
    let site = Site::started();
    put(&site, &[one("Nộp tại quầy.", "Tờ khai"), other()]);
    site.run(&["import", "cong"]).succeeds().says("2 thủ tục mới");
    site
}

fn one(steps: &str, paper: &str) -> Value {
    record("1.000001", "Cấp giấy mẫu", steps, paper)
}

fn other() -> Value {
    record("1.000002", "Chứng thực chữ ký mẫu", "Nộp hồ sơ.", "Giấy tờ tùy thân")
}

fn look(site: &Site, words: &[&str]) -> Value {
    let words: Vec<&str> = ["compare", "cong", "--format", "json"].iter().chain(words).copied().collect();
    serde_json::from_str(&site.run(&words).succeeds().results).expect("JSON")
}

/// What is to be decided, as it is named: "changed 1.000001:steps".
fn open(site: &Site, words: &[&str]) -> Vec<String> {
    named(&look(site, words)["open"])
}

fn named(changes: &Value) -> Vec<String> {
    let name = |change: &Value| {
        let (kind, code) =
            (change["change"].as_str().expect("a kind"), change["code"].as_str().expect("a code"));
        match change["part"].as_str() {
            Some(part) => format!("{kind} {code}:{part}"),
            None => format!("{kind} {code}"),
        }
    };
    changes.as_array().expect("a list").iter().map(name).collect()
}

fn decide(site: &Site, words: &[&str]) -> Answer {
    site.run(&["compare", "cong"].iter().chain(words).copied().collect::<Vec<_>>())
}

/// The text of a procedure's file.
fn file(site: &Site, code: &str) -> String {
    let found = walkdir::WalkDir::new(site.path("content/procedures")).into_iter();
    let path = found.map(|entry| entry.expect("an entry").into_path());
    let path = { path }.find(|path| path.to_string_lossy().contains(code)).expect("a file of the code");
    std::fs::read_to_string(path).expect("a text")
}

#[test]
fn what_says_the_same_is_not_asked() {
    let site = imported();
    let told = site.run(&["doi-chieu", "cong"]).succeeds();
    let told = told.says("0 thủ tục mới, 0 thủ tục có thay đổi (0 phần), 0 không còn; 2 không đổi");
    told.says("Chưa xét thủ tục nào không còn");
    assert_eq!(open(&site, &["--whole"]), Vec::<String>::new());
    assert!(!site.path("content/portal.toml").exists(), "looking writes nothing");
}

#[test]
fn each_part_is_adopted_kept_or_put_off_by_itself() {
    let site = imported();
    let renamed = record("1.000001", "Cấp giấy mẫu mới", "Nộp tại quầy số 2.", "Tờ khai mẫu 01");
    put(&site, &[renamed, other()]);
    let parts = ["changed 1.000001:name", "changed 1.000001:dossier", "changed 1.000001:steps"];
    assert_eq!(open(&site, &[]), parts);
    decide(&site, &["--adopt", "1.000001:steps", "--dry-run"]).succeeds().says("Chưa ghi gì");
    assert_eq!(open(&site, &[]), parts, "nothing was written");

    let words = ["--adopt", "1.000001:steps", "--keep", "1.000001:name", "--put-off", "1.000001:dossier"];
    let told = decide(&site, &words).succeeds().says("+ Nộp tại quầy số 2.");
    told.says("Giữ của xã").says("Cấp giấy mẫu mới: hồ sơ, đến 06/12/2026");
    let text = file(&site, "1.000001");
    assert!(text.contains("Nộp tại quầy số 2."), "{text}");
    assert!(text.contains("\"Cấp giấy mẫu\"") && text.contains("\"Tờ khai\""), "{text}");
    site.run(&["history"]).succeeds().says("thay đổi của Cổng");

    let again = look(&site, &[]);
    assert_eq!(named(&again["open"]), Vec::<String>::new());
    assert_eq!(named(&again["put_off"]), ["changed 1.000001:dossier"]);
    assert_eq!(again["put_off"][0]["put_off"], "2026-12-06");
    let told = site.run(&["agenda"]).succeeds();
    told.says("6/12/2026").says("1.000001 Cấp giấy mẫu mới (hồ sơ): Cổng đã đổi mà xã để lại");
    site.run(&["check"]).succeeds();

    // Its day has come: it is asked again, and the agenda calls it overdue.
    let due = site.run_on("2026-12-07", &["compare", "cong"]).succeeds();
    due.says("đã để lại đến 06/12/2026, nay đến hạn");
    site.run_on("2026-12-08", &["agenda"]).succeeds().says("quá hạn 2 ngày");
    site.run_on("2026-12-08", &["check", "--worklist"]).says("1.000001").says("để lại");

    // The portal says yet another thing of what was kept: it is asked again, and marked as the commune's.
    let renamed = record("1.000001", "Cấp giấy mẫu khác", "Nộp tại quầy số 2.", "Tờ khai mẫu 01");
    put(&site, &[renamed, other()]);
    let again = look(&site, &[]);
    assert_eq!(named(&again["open"]), ["changed 1.000001:name"]);
    assert_eq!(again["open"][0]["is_edited"], true);
    decide(&site, &["--adopt", "all"]).ends_with(2).says("gọi từng cái: 1.000001:name");
    decide(&site, &["--adopt", "1.000001"]).succeeds();
    let text = file(&site, "1.000001");
    assert!(text.contains("Cấp giấy mẫu khác") && text.contains("Tờ khai mẫu 01"), "{text}");
    assert!(!site.read("content/portal.toml").contains("1.000001"), "what was adopted waits no more");
    assert_eq!(open(&site, &["--whole"]), Vec::<String>::new());
}

#[test]
fn what_the_commune_wrote_is_marked_and_adopted_by_name_alone() {
    let site = imported();
    let path = walkdir::WalkDir::new(site.path("content/procedures")).into_iter();
    let path = path.map(|entry| entry.expect("an entry").into_path());
    let path = { path }.find(|path| path.to_string_lossy().contains("1.000001")).expect("the file");
    let own = file(&site, "1.000001").replace("Nộp tại quầy.", "Nộp ở phòng số 1.");
    std::fs::write(&path, &own).expect("a written file");
    assert_eq!(
        open(&site, &[]),
        Vec::<String>::new(),
        "an edit of the commune's is no change of the portal's"
    );

    put(&site, &[one("Nộp trực tuyến.", "Tờ khai mới"), other()]);
    let told = site.run(&["compare", "cong"]).succeeds();
    told.says("trình tự [steps] (xã đã sửa phần này):").says("- Nộp ở phòng số 1.").says("+ Nộp trực tuyến.");
    decide(&site, &["--adopt", "all"]).succeeds();
    let text = file(&site, "1.000001");
    assert!(text.contains("Nộp ở phòng số 1.") && text.contains("Tờ khai mới"), "{text}");
    assert_eq!(open(&site, &[]), ["changed 1.000001:steps"]);
    decide(&site, &["--adopt", "1.000001:steps"]).succeeds();
    assert!(file(&site, "1.000001").contains("Nộp trực tuyến."));
}

#[test]
fn a_new_procedure_is_taken_in_left_or_not_wanted() {
    let site = imported();
    let third = record("1.000003", "Đăng ký mẫu", "Nộp.", "Đơn");
    let fourth = record("1.000004", "Xác nhận mẫu", "Nộp.", "Đơn");
    let fifth = record("1.000005", "Cho phép mẫu", "Nộp.", "Đơn");
    put(&site, &[one("Nộp tại quầy.", "Tờ khai"), other(), third, fourth, fifth]);
    assert_eq!(open(&site, &[]), ["new 1.000003", "new 1.000004", "new 1.000005"]);
    let words =
        ["--adopt", "1.000003", "--keep", "1.000004", "--put-off", "1.000005", "--until", "2026-11-30"];
    decide(&site, &words).succeeds().says("Lấy của Cổng (1):\n  1.000003  Đăng ký mẫu");
    assert!(file(&site, "1.000003").contains("Đăng ký mẫu"));
    let rest = look(&site, &[]);
    assert_eq!((named(&rest["open"]), rest["kept"].as_u64()), (vec![], Some(1)));
    site.run(&["agenda"]).succeeds().says("30/11/2026").says("1.000005 Cho phép mẫu (thủ tục mới ở Cổng)");
    // An import takes all in: what was put off is settled.
    site.run(&["import", "cong"]).succeeds();
    assert!(!site.read("content/portal.toml").contains("1.00000"), "{}", site.read("content/portal.toml"));
    assert!(!site.run(&["agenda"]).succeeds().out.contains("để lại"));
    site.run(&["build"]).succeeds();
}

#[test]
fn what_is_gone_is_asked_only_where_nothing_can_hide() {
    let site = imported();
    put(&site, &[other()]);
    assert_eq!(open(&site, &[]), Vec::<String>::new(), "a few records say nothing of others");
    assert_eq!(open(&site, &["--whole"]), ["gone 1.000001"]);
    site.write("cong/hong.json", "{");
    let told = site.run(&["compare", "cong", "--whole"]).ends_with(1);
    told.says("0 không còn").says("có tệp, có dòng không đọc được");

    put(&site, &[other(), record("1.000009", "Cấp giấy mẫu", "Nộp.", "Đơn")]);
    let told = site.run(&["compare", "cong", "--whole"]).succeeds();
    told.says("Có thể không còn hiệu lực (1)").says("cùng tên với thủ tục 1.000009");
    decide(&site, &["--whole", "--adopt", "1.000001"]).ends_with(2).says("ghi thêm ngày cuối còn hiệu lực");
    let by = ["--last-day", "2026-11-30", "--replaced-by", "1.000009"];
    let words: Vec<&str> = ["--whole", "--adopt", "1.000001"].iter().chain(&by).copied().collect();
    decide(&site, &words).ends_with(2).says("thủ tục thay thế 1.000009 chưa có trong trang");
    let words: Vec<&str> =
        ["--whole", "--adopt", "1.000001", "1.000009"].iter().chain(&by).copied().collect();
    decide(&site, &words).succeeds();
    let text = file(&site, "1.000001");
    assert!(text.contains("effective_to") && text.contains("2026-11-30"), "{text}");
    assert!(text.contains("replaced_by") && text.contains("1.000009"), "{text}");
    assert_eq!(open(&site, &["--whole"]), Vec::<String>::new());
    site.run(&["agenda"]).succeeds().says("1/12/2026").says("hết hiệu lực");
    site.run(&["build"]).succeeds();
}

#[test]
fn what_is_gone_can_stay() {
    let site = imported();
    put(&site, &[other()]);
    decide(&site, &["--whole", "--keep", "1.000001"]).succeeds().says("đổi ý thì gọi lại bằng mã");
    assert_eq!(open(&site, &["--whole"]), Vec::<String>::new());
    assert!(!file(&site, "1.000001").contains("effective_to"));
    // Who has kept it may think otherwise later.
    site.run(&["compare", "cong", "--whole"]).succeeds().says("không hỏi lại: 1 (1.000001)");
    decide(&site, &["--whole", "--adopt", "1.000001", "--last-day", "2026-11-30"]).succeeds();
    assert!(file(&site, "1.000001").contains("effective_to"));
    assert!(!site.read("content/portal.toml").contains("1.000001"));
}

/// A list of the field, with what it says of the state.
fn list(site: &Site, rows: &[&str]) {
    drop(std::fs::remove_dir_all(site.path("cong")));
    let head = "Mã thủ tục,Tên thủ tục,Lĩnh vực,Cơ quan thực hiện,Tình trạng";
    site.write("cong/ds.csv", format!("{head}\n{}\n", rows.join("\n")));
}

#[test]
fn a_list_says_what_is_new_what_is_called_otherwise_and_what_has_ended() {
    let site = imported();
    let ours = "1.000002,Chứng thực chữ ký mẫu,Chứng thực,Ủy ban nhân dân cấp xã,Còn hiệu lực";
    list(
        &site,
        &[
            "1.000001,Cấp lại giấy mẫu,Chứng thực,Ủy ban nhân dân cấp xã,Còn hiệu lực",
            ours,
            "1.000003,Đăng ký mẫu,Chứng thực,Ủy ban nhân dân cấp xã,Còn hiệu lực",
        ],
    );
    assert_eq!(open(&site, &[]), ["new 1.000003", "changed 1.000001:name"]);
    decide(&site, &["--adopt", "1.000001", "1.000003"]).succeeds();
    let text = file(&site, "1.000001");
    assert!(text.contains("\"Cấp lại giấy mẫu\""), "{text}");
    assert!(file(&site, "1.000003").contains("listed"));
    assert_eq!(open(&site, &[]), Vec::<String>::new());
    // Nobody edited the name: the portal's record may change it again.
    put(&site, &[one("Nộp tại quầy.", "Tờ khai"), other(), record("1.000003", "Đăng ký mẫu", "Nộp.", "Đơn")]);
    let again = look(&site, &[]);
    assert_eq!(named(&again["open"]), ["changed 1.000001:name", "changed 1.000003"]);
    assert_eq!(again["open"][0]["is_edited"], false);
    decide(&site, &["--adopt", "1.000003"]).succeeds();
    assert!(!file(&site, "1.000003").contains("listed"), "there is a whole record now");

    list(&site, &["1.000001,Cấp giấy mẫu,Chứng thực,Ủy ban nhân dân cấp xã,Bãi bỏ", ours]);
    let told = site.run(&["compare", "cong"]).succeeds();
    told.says("danh sách ghi “Bãi bỏ”").says("1.000003").says("không thấy trong tệp vừa đưa vào");
    // What the province announced is in no list of a ministry.
    let path = "content/procedures/chung-thuc/1.000001-cap-giay-mau.md";
    site.write(path, site.read(path).replacen("\nfield ", "\nscope      = \"province\"\nfield ", 1));
    list(&site, &[ours, "1.000003,Đăng ký mẫu,Chứng thực,Ủy ban nhân dân cấp xã,Còn hiệu lực"]);
    assert_eq!(open(&site, &[]), Vec::<String>::new());
    // Of another field the list says nothing.
    list(&site, &["1.000008,Đăng ký hộ mẫu,Hộ tịch,Ủy ban nhân dân cấp xã,Còn hiệu lực"]);
    assert_eq!(open(&site, &[]), ["new 1.000008"]);
}

#[test]
fn what_names_nothing_or_two_things_changes_nothing() {
    let site = imported();
    put(&site, &[one("Nộp trực tuyến.", "Tờ khai"), other()]);
    for (words, said) in [
        (&["--adopt", "1.999999"][..], "“1.999999” không gọi thay đổi nào"),
        (&["--adopt", "1.000001:fees"], "không gọi thay đổi nào"),
        (&["--adopt", "1.000001", "--keep", "1.000001:steps"], "quyết định hai cách khác nhau"),
        (&["--put-off", "1.000001", "--until", "2026-11-22"], "là ngày đã qua"),
        (
            &["--adopt", "1.000001", "--last-day", "2026-12-01", "--replaced-by", "1.000002"],
            "đúng một thủ tục",
        ),
    ] {
        decide(&site, words).ends_with(2).says(said);
    }
    assert_eq!(open(&site, &[]), ["changed 1.000001:steps"]);
    assert!(!site.path("content/portal.toml").exists());
    site.run(&["history", "1"]).succeeds().says("content/fields.toml");
}

#[test]
fn a_file_that_people_wrote_is_never_touched() {
    let site = Site::started();
    site.write(
        "content/procedures/tay.md",
        "+++\ncode = \"1.000001\"\nname = \"Cấp giấy mẫu\"\nfield = \"chung-thuc\"\n+++\n",
    );
    put(&site, &[one("Nộp.", "Đơn")]);
    site.run(&["compare", "cong", "--whole"]).succeeds().says("Tệp do người viết, không đụng tới (1)");
    assert_eq!(open(&site, &["--whole"]), Vec::<String>::new());
}

//! For those who run it by machine: which stream says what, one document for programs, warnings that may stand, and what
//! help, completions and the manual say.

use serde_json::Value;

use crate::harness::{Answer, DAY, Site};

const SAMPLE: &str = "content/procedures/ho-tich/giay-xac-nhan-mau.md";

/// The site of `init` without sample data, and with as many warnings of old words in one file.
fn with_old_words(count: usize) -> Site {
    let site = Site::started();
    let words: String = (0..count).map(|at| format!("\nBước {at}: nộp ở cấp huyện, thị trấn.\n")).collect();
    site.write(SAMPLE, site.read(SAMPLE) + &words);
    site
}

#[track_caller]
fn json(answer: &Answer) -> Value {
    assert_eq!(answer.err, "", "a document alone");
    serde_json::from_str(&answer.results).unwrap_or_else(|error| panic!("{error}: {}", answer.results))
}

/// How many findings of a code a document has, and how many of them are accepted.
fn count(findings: &Value, code: &str) -> (usize, usize) {
    let all = findings.as_array().expect("a list").iter().filter(|one| one["code"] == code);
    let all: Vec<_> = all.collect();
    (all.len(), all.iter().filter(|one| !one["accepted"].is_null()).count())
}

fn accept(site: &Site, rows: &str) {
    let own = site.read("niemyet.toml");
    let own = own.split("\n[[accepted]]").next().unwrap_or_default().trim_end().to_owned();
    site.write("niemyet.toml", format!("{own}\n\n[[accepted]]\n{rows}\n"));
}

#[test]
fn findings_go_to_standard_error_and_what_was_asked_for_to_standard_output() {
    let site = with_old_words(1);
    let check = site.run(&["check"]).succeeds();
    assert!(check.err.contains("W0304") && check.results.is_empty(), "{}", check.results);
    let check = site.run(&["check", "--worklist", "--reprint-since", "2020-01-01"]).succeeds();
    assert!(check.results.contains("in lại") && !check.results.contains("W0304"), "{}", check.results);
    let build = site.run(&["build"]).succeeds();
    assert!(build.err.contains("W0304"), "{}", build.err);
    assert!(
        build.results.starts_with("đã xuất bản") && build.results.lines().count() == 1,
        "{}",
        build.results
    );
    let again = site.run(&["build"]).succeeds();
    assert_eq!(again.results, "không có gì thay đổi\n");
    site.write("content/fields.toml", "[[fields]]\nslug = 1\n");
    let refused = site.run(&["build"]).ends_with(1);
    assert!(refused.err.contains("chưa xuất bản") && refused.results.is_empty(), "{}", refused.results);
    for words in [&["agenda"][..], &["explain", "E0107"], &["schema"], &["figures"]] {
        let answer = site.run(words);
        assert!(answer.status == 2 || !answer.results.is_empty(), "{words:?}: {}", answer.err);
    }
}

#[test]
fn a_timetable_says_nothing_when_all_is_well() {
    let site = with_old_words(2);
    for words in [["build", "--quiet"], ["build", "-q"], ["check", "--quiet"]] {
        assert_eq!(site.run(&words).succeeds().out, "", "{words:?}");
    }
    let list = site.run(&["build", "--quiet", "--dry-run", "--output", "elsewhere"]).succeeds();
    assert!(list.results.contains("ghi\tindex.html\n") && list.err.is_empty(), "{}", list.err);
    site.write("content/fields.toml", "[[fields]]\nslug = 1\n");
    let wrong = site.run(&["build", "--quiet"]).ends_with(1);
    assert!(wrong.err.contains("lỗi[") && !wrong.err.contains("cảnh báo["), "{}", wrong.err);
    site.run(&["build", "--quiet", "--verbose"]).ends_with(2).says("không đi cùng");
}

#[test]
fn who_wants_to_know_more_is_told_more() {
    let site = with_old_words(1);
    let own = site.read(SAMPLE);
    for at in 1..=9 {
        let other = own.replace("9.000001", &format!("9.00010{at}"));
        site.write(&format!("content/procedures/ho-tich/{at}.md"), other);
    }
    let draft = own.replace("9.000001", "9.000009").replacen("code ", "draft = true\ncode ", 1);
    site.write("content/procedures/ho-tich/nhap.md", draft);
    let usual = site.run(&["check"]);
    assert!(usual.err.matches("cảnh báo[W0304]").count() == 1, "{}", usual.err);
    assert!(usual.err.contains("W0304: còn") && usual.err.contains("--verbose"), "{}", usual.err);
    let all = site.run(&["check", "--verbose"]);
    assert!(all.err.matches("cảnh báo[W0304]").count() >= 20, "{}", all.err);
    let built = site.run(&["build", "--verbose"]);
    for words in ["thư mục của trang", "ghi\tindex.html", "nhap.md: bản nháp", " s  đọc tệp"] {
        assert!(built.err.contains(words), "{words}: {}", built.err);
    }
}

#[test]
fn errors_stand_first_and_again_last() {
    let site = with_old_words(3);
    site.write("content/fields.toml", site.read("content/fields.toml") + "\n[[fields]]\nslug = \"x\"\n");
    let said = site.run(&["check"]).ends_with(1).err;
    let first = said.lines().next().unwrap_or_default();
    assert!(first.starts_with("lỗi[E0114]"), "{said}");
    let again: Vec<&str> = said.lines().filter(|line| line.starts_with("lỗi[E0114]")).collect();
    assert!(again.len() == 2 && again[1].contains("content/fields.toml:"), "{said}");
    let place = |words: &str| said.find(words).expect("there");
    assert!(place("cảnh báo[W0304]") < said.rfind("lỗi[E0114]").expect("there"), "{said}");
    assert!(place("1 lỗi, ") > said.rfind("lỗi[E0114]").expect("there"), "{said}");
}

#[test]
fn words_of_the_official_source_are_a_line() {
    let site = Site::started();
    let record = serde_json::json!({ "id": "mau", "detail": {
        "code": "1.000001",
        "name": "Cấp giấy xác nhận",
        "fieldDetails": { "name": "Hộ tịch" },
        "executionSteps": [{ "name": "", "description": "Nộp tại bộ phận một cửa cấp huyện." }],
    } });
    site.write("records/a.json", record.to_string());
    site.run(&["import", "records", "--all-provinces"]).succeeds();
    let of_source = |answer: &Answer| answer.err.contains("chữ của nguồn chính thức");
    let usual = site.run(&["check"]).succeeds();
    assert!(of_source(&usual) && !usual.err.contains("cảnh báo[W0304]"), "{}", usual.err);
    let asked = site.run(&["check", "--source"]).succeeds();
    assert!(asked.err.contains("cảnh báo[W0304]") && !asked.err.contains("cảnh báo[W0140]"), "{}", asked.err);
    let found = json(&site.run(&["check", "--format", "json"]));
    let old = found.as_array().expect("a list").iter().find(|one| one["code"] == "W0304").expect("found");
    assert_eq!(old["source"], true);
    site.run(&["check", "--strict"]).ends_with(1).says("[W0304]");
}

#[test]
fn programs_are_told_in_one_document() {
    let site = with_old_words(2);
    let lacking = "+++\ncode = \"9.000002\"\nname = \"Khai sinh\"\nfield = \"ho-tich\"\n+++\n";
    site.write("content/procedures/ho-tich/2.md", lacking);
    let check = json(&site.run(&["check", "--format", "json"]).succeeds());
    assert_eq!(count(&check, "W0304"), (2, 0));
    let more = ["check", "--format", "json", "--worklist", "--reprint-since", "2020-01-01"];
    let more = json(&site.run(&more).succeeds());
    assert_eq!(count(&more["findings"], "W0304"), (2, 0));
    assert_eq!(more["worklist"]["procedures"][0]["code"], "9.000002", "{more}");
    let items = more["worklist"]["items"].as_array().expect("a list");
    let plain = items.iter().find(|one| one["write"] == "plain_name = \"Khai sinh\"").expect("what to write");
    assert_eq!((&plain["reason"], &plain["code"]), (&Value::from("missing"), &Value::from("9.000002")));
    assert!(more["reprint"].as_array().is_some_and(|all| all.iter().all(|one| one["version"].is_string())));
    let rehearsed = json(&site.run(&["build", "--dry-run", "--format", "json"]).succeeds());
    assert_eq!((&rehearsed["state"], site.path("output").exists()), (&Value::from("rehearsed"), false));
    let built = json(&site.run(&["build", "--format", "json"]).succeeds());
    assert_eq!(built["state"], "published");
    assert!(built["written"].as_array().is_some_and(|all| all.contains(&Value::from("index.html"))));
    assert_eq!(built["written"], rehearsed["written"]);
    let again = json(&site.run(&["build", "--format", "json"]).succeeds());
    assert_eq!((&again["state"], count(&again["findings"], "W0304")), (&Value::from("unchanged"), (2, 0)));
    let packed = json(&site.run(&["build", "--only", "single-file", "--format", "json"]).succeeds());
    assert_eq!(
        (&packed["state"], packed["written"].as_array().map(Vec::len)),
        (&Value::from("packed"), Some(1))
    );
    json(&site.run(&["agenda", "--format", "json"]).succeeds());
    site.write("content/fields.toml", "[[fields]]\nslug = 1\n");
    let refused = json(&site.run(&["build", "--format", "json"]).ends_with(1));
    assert_eq!(refused["state"], "refused");
    assert!(
        refused["findings"].as_array().is_some_and(|all| all.iter().any(|one| one["severity"] == "error"))
    );
}

#[test]
fn a_strict_build_publishes_nothing_while_there_are_warnings() {
    let site = with_old_words(1);
    site.run(&["build", "--strict"]).ends_with(1).says("chưa xuất bản").says("W0304");
    assert!(!site.path("output/site").exists());
    site.run(&["build", "--strict", "--only", "package"]).ends_with(1);
    assert!(!site.path("output/package").exists());
    let others = site.run(&["build", "--strict", "--allow", "W0304"]).ends_with(1).err;
    assert!(!others.contains("[W0304]"), "{others}");
    let codes = others.match_indices("[W").map(|(at, _)| &others[at + 1..at + 6]);
    let mut codes: Vec<&str> = codes.chain(["w0304"]).collect();
    codes.dedup();
    let list = codes.join(",");
    let built = site.run(&["build", "--strict", "--allow", &list]).succeeds();
    assert!(!built.out.contains("cảnh báo["), "{}", built.out);
    // What was published is told again to who allows nothing.
    site.run(&["build"]).succeeds().says("[W0304]").says("không có gì thay đổi");
    site.run(&["build", "--strict"]).ends_with(1);
    let one_by_one: Vec<&str> = codes.iter().flat_map(|code| ["--allow", *code]).collect();
    site.run(&[&["check", "--strict"], &one_by_one[..]].concat()).succeeds();
}

#[test]
fn only_warnings_that_there_are_can_be_allowed() {
    let site = Site::started();
    for command in ["build", "check"] {
        site.run(&[command, "--allow", "W0303"]).ends_with(2).says("có phải “");
        site.run(&[command, "--allow", "E0107"]).ends_with(2).says("E0107 là lỗi");
        let english = site.run(&[command, "--allow", "W0304,W9", "--lang", "en"]).ends_with(2);
        assert!(english.err.contains("there is no such code"), "{}", english.err);
    }
}

#[test]
fn a_warning_is_accepted_with_a_reason_and_everybody_knows() {
    let site = with_old_words(1);
    let of_code = |code: &str| count(&json(&site.run(&["check", "--format", "json"])), code);
    assert_eq!(of_code("W0304"), (2, 0));
    let row = |more: &str| format!("code = \"W0304\"\npath = \"{SAMPLE}\"\n{more}reason = \"Tên riêng\"");
    accept(&site, &row("about = \"thị trấn\"\n"));
    assert_eq!(of_code("W0304"), (2, 1), "one of two");
    let both =
        format!("{}\n\n[[accepted]]\n{}", row("about = \"thị trấn\"\n"), row("about = \"cấp huyện\"\n"));
    accept(&site, &both);
    assert_eq!(of_code("W0304"), (2, 2));
    let check = site.run(&["check"]).succeeds();
    assert!(!check.err.contains("[W0304]") && check.err.contains("2 cảnh báo đã chấp nhận"), "{}", check.err);
    let strict = site.run(&["check", "--strict"]).ends_with(1);
    assert!(!strict.err.contains("[W0304]"), "{}", strict.err);
    for _ in 0..2 {
        let build = site.run(&["build"]).succeeds();
        assert!(!build.err.contains("[W0304]") && build.err.contains("đã chấp nhận"), "{}", build.err);
    }
    let built = json(&site.run(&["build", "--format", "json"]).succeeds());
    assert_eq!(count(&built["findings"], "W0304"), (2, 2));
    let reason = built["findings"].as_array().expect("a list").iter().find(|one| one["code"] == "W0304");
    assert_eq!(reason.expect("found")["accepted"], "Tên riêng");
    // It was mended, and the row stayed behind.
    site.write(SAMPLE, site.read(SAMPLE).replace("thị trấn", "phường").replace("cấp huyện", "xã"));
    // A program without prints does not know what prints would warn of.
    let commands: &[&str] = if cfg!(feature = "prints") { &["check", "build"] } else { &[] };
    for command in commands {
        site.run(&[command]).succeeds().says("[W0637]");
    }
    for wrong in ["reason = \"\"", "", "reason = \" \""] {
        accept(&site, &format!("code = \"W0304\"\npath = \"{SAMPLE}\"\nabout = \"thị trấn\"\n{wrong}"));
        site.run(&["check"]).ends_with(1).says("reason");
    }
    accept(&site, &row(""));
    site.run(&["check"]).ends_with(1).says("about");
}

/// Who has looked at an amount has not looked at another.
#[test]
fn another_number_is_another_warning() {
    let site = Site::started();
    let file = "content/procedures/ho-tich/viec-thu.md";
    let fee = |amount: u32| {
        let head = "+++\ncode = \"9.000070\"\nname = \"Việc thử\"\nfield = \"ho-tich\"\n\n[[channels]]\nvia = [\"in-person\"]";
        let fees = format!("fees = [{{ kind = \"charge\", amount = {amount} }}]");
        site.write(file, format!("{head}\n{fees}\n+++\n"));
    };
    let row = |about: &str| {
        format!("code = \"W0326\"\npath = \"{file}\"\nabout = \"{about}\"\nreason = \"Đúng vậy\"")
    };
    let told = || count(&json(&site.run(&["check", "--format", "json"])), "W0326");
    fee(15);
    accept(&site, &row("mức thu 15 đồng"));
    assert_eq!(told(), (1, 1));
    fee(16);
    assert_eq!(told(), (1, 0));
    // A few words hide nothing, and it is told what to write.
    accept(&site, &row("nhỏ lạ thường"));
    assert_eq!(told(), (1, 0));
    if cfg!(feature = "prints") {
        site.run(&["check"]).succeeds().says("[W0654]").says("ghi about = 'mức thu 16 đồng nhỏ lạ thường");
    }
}

#[test]
fn help_is_given_of_a_command_by_either_name() {
    let site = Site::empty();
    let own = site.run(&["xuat-ban", "--help"]).succeeds().results;
    assert_eq!(site.run(&["help", "build"]).succeeds().results, own);
    assert_eq!(site.run(&["tro-giup", "xuat-ban"]).succeeds().results, own);
    site.run(&["help", "tao-moi", "thu-tuc"]).succeeds().says("--field");
    site.run(&["help"]).succeeds().says("kiem-tra");
    site.run(&["help", "xuatban"]).ends_with(2).says("không có lệnh “xuatban”");
}

#[test]
fn shells_and_manuals_are_told_by_the_same_definitions() {
    let site = Site::empty();
    for shell in ["bash", "zsh", "fish", "powershell"] {
        let script = site.run(&["completions", shell]).succeeds().results;
        for word in ["xuat-ban", "build", "allow", "tao-moi", "so-lieu"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    site.run(&["completions", "tcsh"]).ends_with(2);
    let page = site.run(&["man", "--lang", "en"]).succeeds().results;
    assert!(page.starts_with(".ie") || page.starts_with(".TH"), "{page}");
    assert!(page.contains("check") && page.contains("verbose"), "{page}");
    site.run(&["man", "xuat-ban"]).succeeds().says("strict");
    site.run(&["man", "khong-co"]).ends_with(2).says("khong-co");
}

#[test]
fn the_system_s_language_is_heeded_where_it_names_one() {
    let site = Site::empty();
    let said = |all: &[(&str, &str)], words: &[&str]| {
        let mut command = site.command_today(words);
        command.env_remove("LC_ALL").env_remove("LC_MESSAGES").env_remove("LANG");
        command.envs(all.iter().copied());
        Answer::of(&command.output().expect("the program runs")).err
    };
    let is_english = |all: &[(&str, &str)]| said(all, &["build"]).contains("there is no niemyet.toml");
    let other = !cfg!(windows);
    assert_eq!(is_english(&[("LANG", "en_US.UTF-8")]), other);
    assert_eq!(is_english(&[("LC_ALL", "en_GB"), ("LANG", "vi_VN.UTF-8")]), other);
    for vietnamese in ["", "C", "C.UTF-8", "POSIX", "vi_VN.UTF-8", "vi"] {
        assert!(!is_english(&[("LANG", vietnamese)]), "{vietnamese}");
    }
    assert!(!is_english(&[]));
    assert!(said(&[("LANG", "en_US.UTF-8")], &["build", "--lang", "vi"]).contains("không thấy"));
}

#[test]
fn a_source_says_what_is_made_of_it() {
    let site = Site::started();
    site.run(&["build"]).succeeds();
    let all = site.run(&["why", SAMPLE]).succeeds().results;
    assert!(all.contains("dựng lại\tthu-tuc/9.000001.html\n"), "{all}");
    let again = site.read(SAMPLE).replace("Giấy xác nhận", "Giấy xác nhận nhanh");
    site.write(SAMPLE, again);
    site.run(&["vi-sao", &format!("./{SAMPLE}")]).succeeds().says("đã đổi từ lần xuất bản ấy");
    site.run(&["build"]).succeeds();
    let all = site.run(&["why", SAMPLE]).succeeds().results;
    assert!(all.contains("dựng lại\tthu-tuc/9.000001.html\n") && all.contains("giữ nguyên\t"), "{all}");
    site.run(&["why", "content/procedures/khong-co.md"]).ends_with(2);
}

#[test]
#[cfg(feature = "prints")]
fn a_build_of_pages_leaves_the_prints() {
    let site = Site::started();
    site.run(&["build"]).succeeds();
    let prints = |site: &Site| site.published().into_keys().filter(|at| at.starts_with("ban-in/")).count();
    let before = prints(&site);
    assert!(before > 0);
    site.write(SAMPLE, site.read(SAMPLE).replace("Giấy xác nhận", "Giấy xác nhận nhanh"));
    site.run(&["build", "--only", "site"]).succeeds();
    assert_eq!(prints(&site), before);
    site.run(&["build"]).succeeds();
    let whole = site.published();
    std::fs::remove_dir_all(site.path("output")).expect("removed");
    std::fs::remove_dir_all(site.path(".niemyet")).expect("removed");
    site.run(&["build"]).succeeds();
    assert!(whole == site.published(), "other than a clean build");
}

#[test]
fn the_folder_of_another_site_is_not_written_over() {
    let named = |name: &str| {
        let site = Site::started();
        let own = site.read("niemyet.toml");
        let lines = own.lines().map(|line| match line.starts_with("name") {
            true => format!("name = \"{name}\""),
            false => line.to_owned(),
        });
        site.write("niemyet.toml", lines.collect::<Vec<_>>().join("\n") + "\n");
        site
    };
    let (one, other) = (named("Bình Minh"), named("Hòa Bình"));
    let place = one.path("www");
    let place = place.to_str().expect("a path");
    one.run(&["build", "--output", place]).succeeds();
    let manifest = one.read("www/site/.niemyet-manifest");
    assert!(manifest.contains("Bình Minh"), "{manifest}");
    other.run(&["build", "--output", place]).ends_with(2).says("Bình Minh").says("--output");
    other.run(&["build", "--output", place, "--dry-run"]).ends_with(2);
    assert_eq!(one.read("www/site/.niemyet-manifest"), manifest);
    one.run(&["build", "--output", place]).succeeds();
    // Two may be called the same: the pages tell.
    let namesake = named("Bình Minh");
    namesake.run(&["build", "--output", place]).succeeds();
    one.run(&["build", "--output", place]).succeeds();
    for number in 10..40 {
        let page = format!(
            "+++\ncode = \"9.0000{number}\"\nname = \"Việc {number}\"\nfield = \"ho-tich\"\nlisted = true\n+++\n"
        );
        one.write(&format!("content/procedures/ho-tich/viec-{number}.md"), page);
    }
    one.run(&["build", "--output", place]).succeeds();
    let manifest = one.read("www/site/.niemyet-manifest");
    namesake.run(&["build", "--output", place]).ends_with(2).says("Bình Minh").says("--output");
    assert_eq!(one.read("www/site/.niemyet-manifest"), manifest);
    // In its own place a site may change its name.
    one.run(&["build"]).succeeds();
    one.write("niemyet.toml", one.read("niemyet.toml").replace("Bình Minh", "Bình Minh Mới"));
    one.run(&["build"]).succeeds();
    assert!(one.read("output/site/.niemyet-manifest").contains("Bình Minh Mới"), "{DAY}");
}

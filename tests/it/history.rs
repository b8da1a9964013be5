//! What the program changes of people's files is kept first, and can be put back byte for byte.

use std::fs;

use crate::harness::{Site, files_below};

/// A site with one imported procedure, and the path of its file.
fn imported() -> (Site, String) {
    let site = Site::started();
    site.write("moi.json", record("Nộp tại quầy."));
    site.run(&["import", "moi.json"]).succeeds().says("1 thủ tục mới");
    let folder = site.path("content/procedures");
    let found = walkdir::WalkDir::new(&folder).into_iter().map(|entry| entry.expect("an entry"));
    let path = found
        .map(|entry| entry.into_path())
        .find(|path| path.to_string_lossy().contains("1.009999"))
        .expect("the imported file");
    let relative =
        path.strip_prefix(site.root()).expect("below the site").to_string_lossy().replace('\\', "/");
    (site, relative)
}

fn record(steps: &str) -> String {
    format!(
        r#"{{"id": "a", "code": "1.009999", "name": "Cấp giấy mẫu", "detail": {{
            "code": "1.009999", "name": "Cấp giấy mẫu", "type": "STANDARD",
            "categoriesDetails": [{{"name": "Chứng thực"}}],
            "executionSteps": [{{"name": "", "description": "{steps}"}}],
            "executionMethods": [{{"submissionMethod": "DIRECT", "processingTime": 3,
                "processingTimeUnit": "WORKING_DAY", "fees": []}}]
        }}}}"#
    )
}

/// The names of the kept changes, the oldest first.
fn kept(site: &Site) -> Vec<String> {
    let Ok(entries) = fs::read_dir(site.path("history")) else { return Vec::new() };
    let names = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|name| name != ".gitignore").collect();
    names.sort();
    names
}

#[test]
fn what_an_import_replaces_comes_back_byte_for_byte() {
    let (site, path) = imported();
    let own = format!("\u{feff}{}", site.read(&path).replace('\n', "\r\n"));
    let own = own.replace("Nộp tại quầy.", "Nộp ở phòng số 2.");
    site.write(&path, &own);
    site.write("moi.json", record("Nộp tại quầy số 3."));
    let told = site.run(&["import", "moi.json", "--theirs"]).succeeds();
    told.says("trình tự").says("- Nộp ở phòng số 2.").says("+ Nộp tại quầy số 3.").says("lich-su");
    assert!(site.read(&path).contains("quầy số 3"));
    site.run(&["lich-su"]).succeeds().says("   1  ").says("nhập từ Cổng").says("   2  ");
    site.run(&["history", "1"]).succeeds().says(&path).says("- Nộp ở phòng số 2.");
    site.run(&["history", "1", "--restore"]).succeeds().says("Đã lấy lại");
    assert_eq!(site.read(&path), own);
    site.run(&["history", "1", "--restore"]).succeeds();
    assert!(site.read(&path).contains("quầy số 3"), "what was put back can be taken back");
    site.run(&["history", "1", "--restore", "--file", "content/fields.toml"])
        .ends_with(2)
        .says("không đụng tới");
    site.run(&["history", "99"]).ends_with(2).says("99");
    assert_eq!(fs::read_to_string(site.path("history/.gitignore")).expect("it is there"), "*\n");
}

#[test]
fn an_import_as_a_whole_is_taken_back_and_what_people_wrote_in_it_is_kept() {
    let (site, path) = imported();
    let fields = site.read("content/fields.toml");
    site.write(&path, site.read(&path) + "\nGhi thêm.\n");
    site.run(&["history", "1"]).says("đã đổi nữa");
    site.run(&["history", "1", "--restore"]).succeeds();
    assert!(!site.path(&path).exists());
    assert_ne!(site.read("content/fields.toml"), fields);
    site.run(&["history", "1", "--restore"]).succeeds();
    assert!(site.read(&path).ends_with("\nGhi thêm.\n"));
    assert_eq!(site.read("content/fields.toml"), fields);
}

#[test]
fn a_dry_run_writes_nothing_and_a_refused_record_is_no_success() {
    let site = Site::started();
    site.write("moi.json", record("Nộp tại quầy."));
    let before = files_below(site.root());
    site.run(&["import", "moi.json", "--dry-run"])
        .succeeds()
        .says("Chưa ghi gì")
        .says("+ content/procedures/");
    let json = site.run(&["import", "moi.json", "--dry-run", "--format", "json"]).succeeds().out;
    let json: serde_json::Value = serde_json::from_str(&json).expect("one document");
    assert_eq!((&json["dry_run"], &json["new"]), (&true.into(), &1.into()));
    assert_eq!(files_below(site.root()), before);
    site.write("hong.json", "{}");
    site.run(&["import", "moi.json", "hong.json"]).ends_with(1).says("1 thủ tục mới").says("hong.json");
}

#[test]
#[cfg(unix)]
fn nothing_is_kept_or_changed_through_a_link() {
    let (site, path) = imported();
    let elsewhere = tempfile::tempdir().expect("a folder");
    fs::remove_dir_all(site.path("history")).expect("removed");
    std::os::unix::fs::symlink(elsewhere.path(), site.path("history")).expect("a link");
    let before = site.read(&path);
    site.write("moi.json", record("Nộp trực tuyến."));
    site.run(&["import", "moi.json"]).ends_with(2).says("chưa nhập gì").says("liên kết");
    assert_eq!(site.read(&path), before);
    assert_eq!(fs::read_dir(elsewhere.path()).expect("a folder").count(), 0);
}

#[test]
fn the_newest_stay_and_only_what_a_list_names_is_removed() {
    let (site, _) = imported();
    let first = kept(&site).remove(0);
    for number in 0..201 {
        let (hour, minute) = (number / 60, number % 60);
        let name = format!("2020-01-01-{hour:02}{minute:02}00-save");
        let list = format!(
            "when = \"2020-01-01T{hour:02}:{minute:02}:00\"\ncause = \"save\"\n\n[[files]]\npath = \"content/a/b.md\"\nfate = \"changed\"\nafter = \"00\"\n"
        );
        site.write(&format!("history/{name}/entry.toml"), list);
        site.write(&format!("history/{name}/content/a/b.md"), "cũ");
    }
    site.write("history/2020-01-01-000000-save/ghi-chu.txt", "của xã");
    site.write("history/2019-01-01-000000-save/entry.toml", "when = \"2019-01-01T00:00:00\"\ncause = \"save\"\n\n[[files]]\npath = \"../../niemyet.toml\"\nfate = \"changed\"\n");
    site.write("moi.json", record("Nộp trực tuyến."));
    site.run(&["import", "moi.json"]).succeeds();
    let now = kept(&site);
    assert!(now.contains(&first));
    // The newest 200; a folder with something of the commune's in it; one whose list was tampered with.
    assert_eq!(now.len(), 202, "{:?}", &now[..4]);
    assert!(site.path("history/2020-01-01-000000-save/ghi-chu.txt").exists());
    assert!(!site.path("history/2020-01-01-000000-save/content").exists());
    assert!(!site.path("history/2020-01-01-000100-save").exists());
    assert!(site.path("niemyet.toml").exists());
    site.run(&["history", "2019-01-01-000000-save", "--restore"]).ends_with(2);
}

#[test]
fn the_folder_is_no_source_and_git_is_left_alone() {
    let (site, path) = imported();
    fs::create_dir(site.path(".git")).expect("a folder");
    site.run(&["history"]).succeeds().says("git");
    site.write("history/x.md", "+++\n+++\n");
    let copied = site.path("history").join("2020-01-01-000000-save");
    fs::create_dir_all(&copied).expect("a folder");
    fs::copy(site.path(&path), copied.join("1.009999.md")).expect("copied");
    site.run(&["check"]).succeeds();
    assert_eq!(fs::read_dir(site.path(".git")).expect("a folder").count(), 0);
}

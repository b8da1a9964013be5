//! A link at every other name the program writes to: the cache, what an import, `new`, `print` and the menu write.
//! What it points to stays as it is, byte for byte. Publishing has its own test beside the publishing tests.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Stdio;

use crate::harness::{Site, files_below, repository};

/// Puts a link where something may be, which goes.
fn plant(site: &Site, at: &str, target: &Path) {
    let at = site.path(at);
    match fs::symlink_metadata(&at) {
        Ok(meta) if meta.is_dir() => fs::remove_dir_all(&at).expect("removed"),
        Ok(_) => fs::remove_file(&at).expect("removed"),
        Err(_) => fs::create_dir_all(at.parent().expect("a folder")).expect("a folder"),
    }
    symlink(target, at).expect("a link");
}

/// Somebody's folder with a file of this name in it.
fn victim(name: &str) -> (tempfile::TempDir, BTreeMap<String, Vec<u8>>) {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["a.txt", "index.html", name] {
        fs::write(folder.path().join(name), "theirs").expect("a file");
    }
    let before = files_below(folder.path());
    (folder, before)
}

/// As it was found: the staging folder is a link to the content.
#[test]
fn the_content_is_never_emptied() {
    for name in ["", "/new", "/aside", "/journal", "/try-1"] {
        let site = Site::started();
        site.run(&["build", "--only", "site"]).succeeds();
        let (content, published) = (files_below(&site.path("content")), site.published());
        site.write("niemyet.toml", site.read("niemyet.toml").replace("chính xã", "chính của xã"));
        let staging = format!("output/.niemyet-staging{name}");
        plant(&site, &staging, &site.path("content"));
        let answer = site.run(&["build", "--only", "site"]).ends_with(2);
        answer.says(&staging).says("là liên kết trỏ tới nơi khác");
        assert!(files_below(&site.path("content")) == content, "{name}: the content changed");
        assert!(site.published() == published, "{name}: the site changed");
        fs::remove_file(site.path(&staging)).expect("still a link");
        site.run(&["build", "--only", "site"]).succeeds().says("đã xuất bản");
        assert!(!site.path("output/.niemyet-staging").exists());
    }
}

/// Without a cache everything is made anew, and comes out the same.
#[test]
fn a_cache_behind_a_link_is_none() {
    let site = Site::started();
    site.run(&["build", "--only", "site"]).succeeds();
    let published = site.published();
    let kept: Vec<String> = files_below(&site.path(".niemyet")).into_keys().collect();
    assert!(kept.len() > 6, "{kept:?}");
    for name in kept.iter().map(|name| format!(".niemyet/{name}")).chain([".niemyet".to_owned()]) {
        let (folder, before) = victim("published");
        let target = if name == ".niemyet" { folder.path().to_owned() } else { folder.path().join("a.txt") };
        plant(&site, &name, &target);
        for words in [&["check"][..], &["build", "--only", "site"], &["build", "--only", "site"]] {
            site.run(words).succeeds();
        }
        assert!(files_below(folder.path()) == before, "{name}");
    }
    assert!(site.published() == published);
    site.run(&["check"]).succeeds().says("không giữ được bộ nhớ đệm").says(".niemyet là liên kết");
}

/// A folder that is shared by a link is read, and written to where it lies.
#[test]
fn an_import_stays_in_the_site() {
    let record = repository().join("tests/import/01-zero-is-not-free.json").display().to_string();
    let plain = Site::started();
    plain.run(&["import", &record]).succeeds();
    let files = files_below(&plain.path("content"));
    let is_new = |path: &&String| path.starts_with("procedures/") && !path.contains("giay-xac-nhan-mau");
    let file = files.keys().find(is_new).expect("an imported file");
    let folder = file.rsplit_once('/').map_or("procedures", |(folder, _)| folder);
    let beside = format!("{folder}/.{}.tmp", file.rsplit('/').next().expect("a name"));
    for name in ["procedures", folder, file, &beside] {
        let site = Site::started();
        let (theirs, before) = victim("x.md");
        let target = if name == folder || name == "procedures" { "" } else { "nothing" };
        plant(&site, &format!("content/{name}"), &theirs.path().join(target));
        site.run(&["import", &record]).ends_with(2).says(&format!("content/{name} là liên kết"));
        assert!(files_below(theirs.path()) == before, "{name}");
        assert!(fs::read_link(site.path(&format!("content/{name}"))).is_ok(), "{name}: the link is gone");
    }
}

#[test]
fn new_files_stay_in_the_site() {
    for (kind, folder) in [("guide", "guides"), ("campaign", "campaigns"), ("decision", "decisions")] {
        let site = Site::started();
        let (theirs, before) = victim("x.md");
        plant(&site, &format!("content/{folder}"), theirs.path());
        site.run(&["new", kind, "Nộp tại nhà"])
            .ends_with(2)
            .says("là liên kết")
            .says("trang chứa thư mục thật");
        assert!(files_below(theirs.path()) == before, "{kind}");
    }
}

/// Opens a site in the menu, and gives whether the list has it then.
fn remembers(site: &Site) -> bool {
    let mut menu = site.command(&["menu"]);
    menu.env("XDG_CONFIG_HOME", site.path("settings")).stdin(Stdio::piped()).stdout(Stdio::null());
    let mut menu = menu.spawn().expect("the program starts");
    let typed = format!("9\n1\n9\n{}\n0\n", site.root().display());
    menu.stdin.take().expect("a pipe").write_all(typed.as_bytes()).expect("typed");
    menu.wait().expect("the program ends");
    let list = fs::read_to_string(site.path("settings/niemyet/sites.txt")).unwrap_or_default();
    list.lines().any(|line| Path::new(line) == site.root())
}

/// The list of sites that were opened, in the user's settings.
#[test]
fn the_menu_keeps_its_list_in_its_place() {
    assert!(remembers(&Site::started()), "nothing is remembered");
    for name in ["niemyet", "niemyet/sites.txt", "niemyet/.sites.txt.tmp"] {
        let site = Site::started();
        let (theirs, before) = victim("sites.txt");
        let target = if name == "niemyet" { "" } else { "a.txt" };
        plant(&site, &format!("settings/{name}"), &theirs.path().join(target));
        assert!(!remembers(&site), "{name}: followed");
        assert!(files_below(theirs.path()) == before, "{name}");
    }
}

/// `--root` and `--output` are the user's own, through whatever links.
#[test]
fn what_the_user_names_may_be_a_link() {
    let site = Site::started();
    let links = tempfile::tempdir().expect("a folder");
    let (root, output) = (links.path().join("trang"), links.path().join("ra"));
    symlink(site.root(), &root).expect("a link");
    fs::create_dir(site.path("elsewhere")).expect("a folder");
    symlink(site.path("elsewhere"), &output).expect("a link");
    let (root, output) = (root.to_str().expect("a path"), output.to_str().expect("a path"));
    site.run(&["build", "--only", "site", "--root", root, "--output", output]).succeeds();
    site.run(&["new", "guide", "Nộp tại nhà", "--root", root]).succeeds();
    let record = repository().join("tests/import/01-zero-is-not-free.json").display().to_string();
    site.run(&["import", &record, "--root", root]).succeeds();
    assert!(site.path("elsewhere/site/index.html").is_file());
    assert!(site.path(".niemyet/rendered").is_file());
}

#[cfg(feature = "prints")]
#[test]
fn a_print_replaces_no_link() {
    for name in ["in/to.pdf", "in/.to.pdf.tmp"] {
        let site = Site::started();
        let (theirs, _) = victim("to.pdf");
        fs::write(theirs.path().join("to.pdf"), "%PDF-1.7 niemyet").expect("a file");
        let before = files_below(theirs.path());
        plant(&site, name, &theirs.path().join("to.pdf"));
        let words = ["print", "9.000001", "--format", "to-roi-a5", "--to", "in/to.pdf"];
        site.run(&words).ends_with(2).says(&format!("{name} là liên kết"));
        assert!(files_below(theirs.path()) == before, "{name}");
        assert!(fs::read_link(site.path(name)).is_ok(), "{name}: the link is gone");
    }
}

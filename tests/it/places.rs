//! Where an office keeps its site, and what else has hold of the files there.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::harness::{Answer, DAY, Site, copy, files_below, repository};

/// A site of the golden ones that has files to copy and pages of every kind.
fn golden() -> PathBuf {
    repository().join("tests/golden/states")
}

fn niemyet(folder: &Path, words: &[&str]) -> Answer {
    let mut command = Command::new(env!("CARGO_BIN_EXE_niemyet"));
    command.args(words).args(["--date", DAY]).current_dir(folder).env("NO_COLOR", "1").env("LC_ALL", "C");
    Answer::of(&command.output().expect("the program runs"))
}

/// A site in this folder is checked, built from inside and from outside, changed and built again.
fn works_in(folder: &Path) {
    copy(&golden().join("input"), folder);
    let root = folder.to_str().expect("a path").to_owned();
    let outside = tempfile::tempdir().expect("a folder");
    niemyet(outside.path(), &["check", "--root", &root]).succeeds();
    niemyet(outside.path(), &["build", "--only", "site", "--root", &root]).succeeds().says("đã xuất bản");
    let published = files_below(&folder.join("output/site"));
    for (path, expected) in files_below(&golden().join("output")) {
        // Of the days' script what is expected is the data alone.
        let own = published.get(&path).map(|own| match path.as_str() {
            "lich.js" => &own[..own.len().min(expected.len())],
            _ => &own[..],
        });
        assert!(path == "(printed)" || own == Some(&expected), "{path} depends on where the site lies");
    }

    niemyet(outside.path(), &["new", "guide", "Nộp hồ sơ tại nhà", "--root", &root]).succeeds();
    let record = repository().join("tests/import/01-zero-is-not-free.json").display().to_string();
    niemyet(outside.path(), &["import", &record, "--root", &root]).succeeds().says("Nhập: ");
    niemyet(outside.path(), &["build", "--only", "site", "--root", &root]).succeeds();
}

#[test]
fn letters_of_vietnamese_and_spaces() {
    let site = Site::empty();
    works_in(&site.path("Ủy ban xã Đắk Nông/Trang thủ tục (mới) 100% & 'hay'"));
    // From inside, where the shell stands in the folder.
    let inside = site.path("Ủy ban xã Đắk Nông/Trang thủ tục (mới) 100% & 'hay'");
    niemyet(&inside, &["build", "--only", "site"]).succeeds().says("đã xuất bản");
}

/// Windows stops at 260 letters unless it is asked in another way; nobody's folders end there.
#[test]
fn a_path_of_more_than_300_letters() {
    let site = Site::empty();
    let mut folder = site.root().to_owned();
    while folder.as_os_str().len() < 300 {
        folder.push("Hồ sơ thủ tục hành chính năm 2026");
    }
    works_in(&folder);
}

/// Published elsewhere than where the site lies: another drive, which no rename can cross.
#[test]
fn results_on_another_drive() {
    let site = Site::copy_of(&golden().join("input"));
    let drive = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let output = std::path::absolute(drive.path()).expect("a path").join("kết quả");
    let output = output.to_str().expect("a path");
    niemyet(site.root(), &["build", "--only", "site", "--output", output]).succeeds();
    assert!(Path::new(output).join("site/index.html").is_file());
    niemyet(site.root(), &["build", "--only", "site", "--output", output]).succeeds().says("không có gì");
}

/// A folder of another computer: `NIEMYET_SHARE=\\server\share`.
#[test]
fn a_folder_on_the_network() {
    let Some(share) = std::env::var_os("NIEMYET_SHARE") else {
        return eprintln!("skipped: NIEMYET_SHARE names no folder on the network");
    };
    let folder = tempfile::tempdir_in(share).expect("a folder on the network");
    works_in(&folder.path().join("Trang xã"));
}

/// What Notepad writes is read, and what it wrote stays as it is when an import writes back.
#[test]
fn line_ends_and_the_mark_of_notepad_stay() {
    let site = Site::started();
    let record = repository().join("tests/import/01-zero-is-not-free.json").display().to_string();
    site.run(&["import", &record]).succeeds().says("mới");
    let files = files_below(&site.path("content"));
    for path in files.keys().map(|path| format!("content/{path}")) {
        let text = site.read(&path).replace('\n', "\r\n");
        site.write(&path, format!("\u{feff}{text}"));
    }
    let settings = site.read("niemyet.toml").replace('\n', "\r\n");
    site.write("niemyet.toml", format!("\u{feff}{settings}"));
    site.run(&["check"]).succeeds().says("0 lỗi");

    let changed = fs::read_to_string(&record).expect("a record").replace("Bước", "Việc");
    site.write("moi.json", changed);
    let before = files_below(&site.path("content"));
    site.run(&["import", "moi.json"]).succeeds().says("1 cập nhật");
    let after = files_below(&site.path("content"));
    assert!(before != after, "the import changes nothing");
    for (path, bytes) in after {
        let text = String::from_utf8(bytes).expect("text");
        assert!(text.starts_with('\u{feff}'), "{path} lost its mark");
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "line ends of {path}");
    }
}

/// A folder cannot be copied to Windows with such a name in it.
#[test]
fn names_that_windows_keeps_for_itself() {
    let site = Site::started();
    for name in ["con", "a/NUL.txt", "lpt1/trang"] {
        site.run(&["init", name]).ends_with(2).says("Windows giữ riêng tên này");
    }
    site.run(&["new", "guide", "Con"]).succeeds();
    let guides = files_below(&site.path("content/guides"));
    assert!(guides.keys().all(|name| !name.starts_with("con.")), "{guides:?}");
}

#[cfg(windows)]
mod held_open {
    use std::fs::File;
    use std::os::windows::fs::OpenOptionsExt;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::Duration;

    use super::*;

    const FILE_SHARE_READ: u32 = 1;
    const NOBODY: u32 = 0;

    /// As Word and Excel have a file open: others may at most read it.
    fn hold(path: &Path, others_may: u32) -> File {
        File::options().read(true).write(true).share_mode(others_may).open(path).expect("held open")
    }

    #[test]
    fn a_form_in_word_is_named() {
        let site = Site::started();
        site.write("content/forms/to-khai.docx", "tờ khai");
        let held = hold(&site.path("content/forms/to-khai.docx"), NOBODY);
        site.run(&["build", "--only", "site"])
            .ends_with(1)
            .says("đóng tệp to-khai.docx trong Word rồi thử lại");
        drop(held);
        // As long as it may be read it is copied.
        let _held = hold(&site.path("content/forms/to-khai.docx"), FILE_SHARE_READ);
        site.run(&["build", "--only", "site"]).succeeds();
    }

    #[test]
    fn a_published_list_in_excel_is_named_and_the_site_stays() {
        let site = Site::copy_of(&golden().join("input"));
        site.run(&["build", "--only", "site"]).succeeds();
        let before = site.published();
        let list = "output/site/du-lieu-mo/danh-muc.csv";
        let held = hold(&site.path(list), FILE_SHARE_READ);
        let procedure = "content/procedures/moi-trang-thai-phi.md";
        site.write(procedure, site.read(procedure).replacen("name", "plain_name = \"Tên mới\"\nname", 1));
        let answer = site.run(&["build", "--only", "site"]).ends_with(2);
        answer.says("đóng tệp danh-muc.csv trong Excel rồi thử lại").says("vẫn nguyên như cũ");
        drop(held);
        assert!(site.published() == before, "the site changed");
        site.run(&["build", "--only", "site"]).succeeds().says("đã xuất bản");
    }

    #[test]
    fn a_catalogue_file_in_an_editor_that_shares_nothing_is_named() {
        let site = Site::started();
        site.write(
            "moi.json",
            fs::read(repository().join("tests/import/01-zero-is-not-free.json")).expect("a record"),
        );
        site.run(&["import", "moi.json"]).succeeds();
        let files = files_below(&site.path("content/procedures"));
        let path = files.keys().find(|path| !path.contains("giay-xac-nhan-mau")).expect("an imported file");
        site.write("moi.json", site.read("moi.json").replace("Bước", "Việc"));
        // One that may be read meanwhile, and one that may not, which must not be taken for missing.
        for others_may in [FILE_SHARE_READ, NOBODY] {
            let held = hold(&site.path("content/procedures").join(path), others_may);
            site.run(&["import", "moi.json"]).ends_with(2).says("hãy đóng tệp");
            drop(held);
        }
        assert_eq!(files, files_below(&site.path("content/procedures")), "half an import");
        site.run(&["import", "moi.json"]).succeeds().says("1 cập nhật");
    }

    /// A program that synchronises a folder opens each new file for a moment, and nobody may touch it then.
    #[test]
    fn a_folder_that_is_synchronised() {
        let site = Site::copy_of(&golden().join("input"));
        let ended = AtomicBool::new(false);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                while !ended.load(Ordering::Relaxed) {
                    for path in files_below_quietly(&site.path("output")) {
                        let held = File::options().read(true).share_mode(FILE_SHARE_READ).open(path);
                        std::thread::sleep(Duration::from_millis(5));
                        drop(held);
                    }
                }
            });
            let procedure = "content/procedures/moi-trang-thai-phi.md";
            for round in 0..4 {
                let text = site.read(procedure).replacen("+++\n", &format!("+++\n# lần {round}\n"), 1);
                site.write(procedure, format!("{text}\nLần {round}.\n"));
                site.run(&["build", "--only", "site"]).succeeds().says("đã xuất bản");
            }
            ended.store(true, Ordering::Relaxed);
        });
        let clean = Site::copy_of(site.root());
        fs::remove_dir_all(clean.path("output")).expect("removed");
        fs::remove_dir_all(clean.path(".niemyet")).expect("removed");
        clean.run(&["build", "--only", "site"]).succeeds();
        assert!(clean.published() == site.published());
        assert!(!site.path("output/.niemyet-staging").exists());
    }

    fn files_below_quietly(folder: &Path) -> Vec<PathBuf> {
        let entries = walkdir::WalkDir::new(folder).into_iter().flatten();
        entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
    }
}

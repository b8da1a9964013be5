//! `niemyet menu`: a person types digits, and reads.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Command, Stdio};

use crate::harness::{Answer, Site, repository};

const RECORD: &str = "tests/import/01-zero-is-not-free.json";

/// The program in a folder, started with nothing but these words, as a file manager does it; it finds no browser
/// and no file manager, and remembers in the folder itself.
fn started(site: &Site, words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_niemyet"));
    let settings = site.path("settings");
    command.args(words).current_dir(site.root()).env("NO_COLOR", "1").env("LC_ALL", "C").env("PATH", "");
    command.env("XDG_CONFIG_HOME", &settings).env("APPDATA", &settings).stdin(Stdio::piped());
    command
}

/// What it answers when these lines are typed.
fn typed(site: &Site, words: &[&str], lines: &str) -> Answer {
    let mut command = started(site, words);
    let mut child =
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
    child.stdin.take().expect("a pipe").write_all(lines.as_bytes()).expect("typed");
    Answer::of(&child.wait_with_output().expect("the program ends"))
}

#[test]
fn a_site_is_made_checked_and_published_by_digits() {
    let site = Site::empty();
    let said = typed(&site, &["menu"], "1\n8\n\n4\n1\n\n9\n3\n\n6\n\n0\n").succeeds();
    let made = site.path("trang-xa");
    let said =
        said.says("Đã mở trang").says(&made.display().to_string()).says("sửa niemyet.toml trong trình duyệt");
    let said = said.says("0 lỗi").says("Chưa có kết quả: hãy chọn 6").says("đã xuất bản");
    assert!(!said.err.contains("lỗi["), "{}", said.err);
    assert!(made.join("output/site/index.html").is_file());
}

#[test]
fn what_was_opened_before_is_open_again() {
    let (site, elsewhere) = (Site::empty(), Site::started());
    let folder = elsewhere.root().display().to_string();
    typed(&site, &["menu"], &format!("1\n9\n\"{folder}\"\n0\n")).succeeds().says("Đã mở trang");
    typed(&site, &["menu"], "0\n").succeeds().says(&format!("Trang đang mở: {folder}"));
    std::fs::rename(elsewhere.path("niemyet.toml"), elsewhere.path("away.toml")).expect("renamed");
    typed(&site, &["menu"], "0\n").succeeds().says("Chưa mở trang nào.");
}

#[test]
fn wrong_answers_are_answered() {
    let site = Site::empty();
    let said = typed(&site, &["menu"], "x\n12\n\n3\n1\n9\nkhong-co\n1\n9\n\n1\n8\ncon\n2\n").succeeds();
    said.says("Không có lựa chọn “x”; hãy gõ một trong: 1, 0.")
        .says("Không có lựa chọn “12”")
        .says("Không có lựa chọn “”")
        .says("Không có lựa chọn “3”")
        .says("không thấy niemyet.toml trong")
        .says("tên “con” không dùng được cho thư mục");
    assert!(!site.path("con").exists());
}

#[test]
fn mistakes_and_failures_come_back_to_the_menu() {
    let site = Site::started();
    site.write("content/procedures/sai.md", "+++\ncode = \"1.1\"\n+++\n");
    let said = typed(&site, &["menu"], "4\n1\n\n6\n\n3\nkhong-co.json\n\n3\n\n\n0\n").succeeds();
    said.says("sai.md").says("chưa xuất bản: còn lỗi").says("không đọc hoặc ghi được").says("Không nhập gì.");
}

#[test]
fn records_are_imported_and_disputes_asked_about() {
    let site = Site::started();
    let record = repository().join(RECORD).display().to_string();
    let before = crate::harness::files_below(&site.path("content"));
    let said = typed(&site, &["menu"], &format!("3\n\"{record}\"\nk\n\n0\n")).succeeds();
    said.says("Nếu nhập: 1 thủ tục mới").says("Nhập thật?").says("Không nhập gì.");
    assert_eq!(crate::harness::files_below(&site.path("content")), before, "nothing is written unasked");
    let said = typed(&site, &["menu"], &format!("3\n\"{record}\"\nc\n\n0\n")).succeeds();
    said.says("Đã nhập: 1 thủ tục mới");

    let file = imported(&site, "");
    let ours = site.read(&file).replacen("Bước 1", "Bước của xã", 1);
    assert!(ours.contains("Bước của xã"), "{ours}");
    site.write(&file, &ours);
    let changed = std::fs::read_to_string(&record).expect("a record").replace("Bước 1", "Bước một");
    site.write("moi.json", changed);
    let changed = site.path("moi.json").display().to_string();
    typed(&site, &["menu"], &format!("3\n{changed}\n0\n\n0\n")).succeeds().says("đang chọn: để nguyên");
    assert_eq!(site.read(&file), ours);
    let said = typed(&site, &["menu"], &format!("3\n{changed}\n3\n2\n1\n\n0\n")).succeeds();
    let said = said.says("đang chọn: lấy của Cổng").says("Đã nhập: 0 thủ tục mới, 1 cập nhật");
    let kept = site.read(".niemyet/nhap.txt");
    for unsaid in ["--theirs", "--mine", "niemyet lich-su", "draft = true"] {
        assert!(!said.out.contains(unsaid) && !kept.contains(unsaid), "{unsaid}: {} {kept}", said.out);
    }
    assert!(site.read(&file).contains("Bước một") && !site.read(&file).contains("Bước của xã"));
}

/// The file that an import added to a new site.
fn imported(site: &Site, other: &str) -> String {
    let files = crate::harness::files_below(&site.path("content/procedures"));
    let mut names = files.into_keys().filter(|name| {
        !name.contains("giay-xac-nhan-mau") && (other.is_empty() || !other.ends_with(name.as_str()))
    });
    format!("content/procedures/{}", names.next().expect("an imported file"))
}

#[test]
fn a_long_report_can_be_read_again() {
    let site = Site::started();
    let records = repository().join("tests/import").display().to_string();
    let said = typed(&site, &["menu"], &format!("3\n\"{records}\"\n1\n\n0\n"));
    let said = said.succeeds().says("Từng chỗ một: xem ở").says("nhap.txt").says("Đã nhập:").out;
    let kept = site.read(".niemyet/nhap.txt");
    assert!(kept.lines().count() > 100 && kept.contains("Chỗ cần xem lại"), "{kept}");
    assert!(said.lines().count() < 80, "a window is no place for it: {said}");
}

#[test]
fn files_dragged_onto_the_program_are_imported() {
    let site = Site::started();
    let record = repository().join(RECORD);
    let dropped = [record.to_str().expect("a path")];
    let said = typed(&site, &dropped, "1\n\n0\n").succeeds();
    said.says("1 thủ tục mới").says("Bấm Enter để tiếp tục").says("Trang đang mở");

    let folder = site.root().to_str().expect("a path").to_owned();
    let elsewhere = Site::empty();
    typed(&elsewhere, &[&folder], "0\n").succeeds().says("Đã mở trang");
    let settings = site.path("niemyet.toml").display().to_string();
    typed(&elsewhere, &[&settings], "0\n").succeeds().says("Đã mở trang");
    // Not opened yet, no site beside: asked first.
    let nowhere = Site::empty();
    typed(&nowhere, &dropped, "8\n\n1\n\n0\n").succeeds().says("vào trang nào?").says("1 thủ tục mới");
}

#[test]
fn the_preview_ends_with_enter() {
    let site = Site::started();
    let mut child = started(&site, &["menu"]).stdout(Stdio::piped()).spawn().expect("the program starts");
    let mut keyboard = child.stdin.take().expect("a pipe");
    let mut lines = BufReader::new(child.stdout.take().expect("a pipe")).lines();
    let mut until = |words: &str| {
        lines.by_ref().map(|line| line.expect("text")).find(|line| line.contains(words)).expect("the line")
    };
    keyboard.write_all(b"5\n").expect("typed");
    let address = until("xem trước tại");
    let address = address.split("http://").nth(1).expect("an address").trim_end_matches('/').to_owned();
    until("bấm Enter để dừng");
    let mut answer = String::new();
    let mut stream = TcpStream::connect(&address).expect("it listens");
    write!(stream, "GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").expect("asked");
    stream.read_to_string(&mut answer).expect("answered");
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    keyboard.write_all(b"\n\n0\n").expect("typed");
    until("đã dừng");
    until("Trang đang mở");
    assert!(child.wait().expect("it ends").success());
    assert!(!site.path("output").exists(), "a preview of the menu publishes nothing");
}

#[test]
fn a_site_is_packed_by_digits() {
    let site = Site::started();
    let said = typed(&site, &["menu"], "8\n3\n\n8\n0\n0\n").succeeds();
    said.says("đóng gói, gửi Zalo").says("gửi qua Zalo được");
    assert!(site.path("output/package/xa-mau.html").is_file());
    assert!(!site.path("output/site").exists());
}

/// Only what a manifest of ours names is replaced or removed; a stranger's folder is refused.
#[test]
fn a_site_is_copied_to_a_stick_and_read_again() {
    let (site, stick) = (Site::started(), Site::empty());
    let at = stick.root().display().to_string();
    let lines = format!("8\n1\n\"{at}\"\n\n0\n");
    typed(&site, &["menu"], &lines).succeeds().says("Đã chép và đọc lại đủ");
    let page = "site/thu-tuc/9.000001.html";
    assert!(stick.path(page).is_file() && !site.path("output").exists());
    stick.write("site/anh-rieng.txt", "của người khác");
    std::fs::remove_file(site.path("content/procedures/ho-tich/giay-xac-nhan-mau.md")).expect("removed");
    let settings = site.read("niemyet.toml").replace("9.000001", "9.000002");
    site.write("niemyet.toml", settings);
    let other = "+++\ncode = \"9.000002\"\nname = \"Khai sinh\"\nfield = \"ho-tich\"\n+++\n";
    site.write("content/procedures/ho-tich/2.md", other);
    typed(&site, &["menu"], &lines).succeeds().says("Đã chép và đọc lại đủ");
    assert!(!stick.path(page).exists() && stick.path("site/thu-tuc/9.000002.html").is_file());
    assert_eq!(stick.read("site/anh-rieng.txt"), "của người khác");

    let theirs = Site::empty();
    theirs.write("site/thu.txt", "của người khác");
    let lines = format!("8\n1\n\"{}\"\n\n8\n1\nkhong-co\n\n0\n", theirs.root().display());
    let said = typed(&site, &["menu"], &lines).succeeds().says("không có thư mục");
    assert!(!said.out.contains("Đã chép") && !theirs.path("site/index.html").exists(), "{}", said.out);
    assert_eq!(theirs.read("site/thu.txt"), "của người khác");
}

#[test]
fn a_file_of_any_kind_is_begun_and_what_was_there_put_back() {
    let site = Site::started();
    // The first kind is the procedure; without its name nothing is made.
    typed(&site, &["menu"], "2\n1\n9.000077\n\n0\n").succeeds();
    let said = typed(&site, &["menu"], "2\n9\n0\n2\n1\n9.000077\nViệc mới\n\n1\n0\n9\n4\n1\n\n0\n");
    let path = "content/procedures/ho-tich/viec-moi.md";
    let said = said.succeeds().says("Đã tạo").says("Xem tiếp").says("không có lần sửa “1”");
    let said = said.says("lĩnh vực:\n  1  Hộ tịch").says("1  Mở biểu mẫu trong trình duyệt");
    for unsaid in ["draft = true", "niemyet kiem-tra", "slug"] {
        assert!(!said.out.contains(unsaid), "{unsaid}: {}", said.out);
    }
    assert!(site.read(path).contains("9.000077"));

    let record = repository().join(RECORD).display().to_string();
    typed(&site, &["menu"], &format!("3\n\"{record}\"\n1\n\n0\n")).succeeds();
    let file = imported(&site, path);
    typed(&site, &["menu"], "9\n4\n1\n1\n\n0\n").succeeds().says("Đã lấy lại bản cũ");
    assert!(!site.path(&file).exists());
}

#[test]
fn the_list_the_agenda_and_a_print_are_asked_for_by_digits() {
    let site = Site::started();
    let path = "content/procedures/ho-tich/giay-xac-nhan-mau.md";
    site.write(path, site.read(path).replacen("+++\n", "+++\neffective_to = 2099-11-30\n", 1));
    let said = typed(&site, &["menu"], "4\n2\n\n4\n3\n\n0\n").succeeds();
    said.says("Việc cần làm").says("Phải xuất bản lại vào ngày 01/12/2099");
    // Enter alone is all of them.
    typed(&site, &["menu"], "7\n9\n9\n3\n\n\n0\n").succeeds();
    assert!(site.read("dan-len-cong.html").contains("9.000001"));
    // What is there is asked about.
    site.write("dan-len-cong.html", "của người khác");
    let said = typed(&site, &["menu"], "7\n9\n9\n3\n9.000001\n2\n\n7\n9\n9\n3\n9.000001\n0\n0\n");
    said.succeeds().says("dan-len-cong.html đã có; in đè?").says("ghi tệp mới dan-len-cong-3.html");
    assert!(site.read("dan-len-cong-2.html").contains("9.000001"));
    assert_eq!(site.read("dan-len-cong.html"), "của người khác");
    assert!(!site.path("dan-len-cong-3.html").exists());
}

#[test]
fn prints_are_asked_for_by_digits() {
    let site = Site::started();
    let said = typed(&site, &["menu"], "7\n2\n\n30\n\n0\n").succeeds();
    assert!(!(said.out.clone() + &said.err).contains("--field"), "a menu tells of no options: {}", said.err);
    if !cfg!(feature = "prints") {
        said.says("bản niemyet này không có phần in");
        return;
    }
    said.says("in 30 bản, khổ A5. In hai mặt");
    assert!(std::fs::read(site.path("in-to-roi-a5.pdf")).expect("a print").starts_with(b"%PDF-"));
    let said = typed(&site, &["menu"], "7\n2\n9.000001\n1\n\n\n0\n").succeeds();
    said.says("in-to-roi-a5.pdf đã có; in đè?").says("in 1 bản");
    assert!(!site.path("in-to-roi-a5-2.pdf").exists());
}

#[test]
fn the_editor_is_opened_first_and_ends_with_enter() {
    let site = Site::started();
    let said = typed(&site, &["menu"], "1\n\n\n0\n").succeeds();
    said.says("1  Sửa trong trình duyệt")
        .says("sửa nội dung tại http://127.0.0.1:")
        .says("Bản nháp không lên trang");
}

/// Words of a file are chosen by digits, days are written as people write them, and the form comes next.
#[test]
fn a_new_notice_is_asked_for_in_vietnamese() {
    let site = Site::started();
    let at = |kind: &str| {
        let said = typed(&site, &["menu"], "2\n9\n0\n0\n").out + &typed(&site, &["menu"], "2\n0\n0\n").out;
        let line = said.lines().find(|line| {
            line.trim_start_matches([' ', '1', '2', '3', '4', '5', '6', '7', '8']).starts_with(kind)
        });
        let line = line.expect("the kind").trim();
        let page = if said.find(line) < said.find("Xem tiếp") { "" } else { "9\n" };
        format!("2\n{page}{}\n", &line[..1])
    };
    let notice = at("một thông báo");
    let said =
        typed(&site, &["menu"], &format!("{notice}Bão số 9\n3\n12/31/2026\n05/12/2026\n0\n0\n")).succeeds();
    let said = said.says("3  bão, lũ, thiên tai").says("chỉ bấm Enter: thông báo khác");
    said.says("ngày đầu, như 05/12/2026").says("có phải 31/12/2026 không?");
    let text = site.read("content/notices/bao-so-9.md");
    assert!(text.contains("\nkind = \"storm\"\n") && text.contains("\nfrom = 2026-12-05\n"), "{text}");
    // Enter alone is the usual one; the word of the file is taken too.
    typed(&site, &["menu"], &format!("{notice}Việc một\n\n5-12-2026\n0\n0\n")).succeeds();
    assert!(site.read("content/notices/viec-mot.md").contains("\nkind = \"other\"\n"));
    typed(&site, &["menu"], &format!("{notice}Việc hai\noutage\n5/12/2026\n0\n0\n")).succeeds();
    assert!(site.read("content/notices/viec-hai.md").contains("\nkind = \"outage\"\n"));
    let said = typed(&site, &["menu"], &format!("{notice}Việc ba\n1\n5/12/2026\n1\n\n\n0\n")).succeeds();
    said.says("sửa nội dung tại http://127.0.0.1:");
}

/// Where a terminal knows plain letters alone the line is of these.
#[test]
fn a_plain_terminal_gets_a_plain_line() {
    let site = Site::started();
    let mut command = started(&site, &["menu"]);
    let child = command.env("TERM", "dumb").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = child.expect("the program starts");
    child.stdin.take().expect("a pipe").write_all(b"0\n").expect("typed");
    let said = Answer::of(&child.wait_with_output().expect("the program ends")).succeeds();
    assert!(said.out.starts_with("--------") && !said.out.contains('─'), "{}", said.out);
}

/// What is written in the browser is published without another step, and the window says so; what is only looked at is not.
#[test]
fn the_editor_publishes_and_the_preview_does_not() {
    for (digit, is_published) in [("1\n", true), ("5\n", false)] {
        let site = Site::started();
        let mut child = started(&site, &["menu"]).stdout(Stdio::piped()).spawn().expect("the program starts");
        let mut keyboard = child.stdin.take().expect("a pipe");
        let mut lines =
            BufReader::new(child.stdout.take().expect("a pipe")).lines().map(|line| line.expect("text"));
        let mut said = String::new();
        keyboard.write_all(digit.as_bytes()).expect("typed");
        while let Some(line) = lines.next().filter(|line| !line.contains("bấm Enter để dừng")) {
            said.push_str(&line);
        }
        let home = site.path("output/site/index.html");
        for _ in 0..1200 {
            if !is_published || home.exists() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        assert_eq!(said.contains("được xuất bản lại ngay"), is_published, "{said}");
        keyboard.write_all(b"\n\n0\n").expect("typed");
        drop(keyboard);
        lines.for_each(drop);
        child.wait().expect("it ends");
        assert_eq!(home.exists(), is_published, "{said}");
    }
}

#[test]
fn what_has_changed_at_the_portal_is_told_and_leads_to_the_editor() {
    let site = Site::started();
    let record = repository().join(RECORD).display().to_string();
    let said = typed(&site, &["menu"], &format!("4\n4\n\n\n4\n4\n\"{record}\"\n2\n1\n\n\n0\n")).succeeds();
    let said = said.says("Không đối chiếu gì.").says("Đối chiếu với Cổng: 1 thủ tục mới");
    let said = said.says("1  Quyết định trong trình duyệt").says("sửa nội dung tại http://127.0.0.1:");
    assert!(!said.out.contains("--adopt"), "a menu tells of no options: {}", said.out);
}

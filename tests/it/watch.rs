//! `niemyet watch` as an editor meets it: the built program runs, files are saved in every way that
//! editors save, and what is published is looked at.

use std::fs;
use std::io::{BufRead, BufReader};
#[cfg(unix)]
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use niemyet::source::disk::patiently;

use crate::harness::{Site, repository};

/// Machines that test may be slow; whoever edits is not asked to wait so long.
const PATIENCE: Duration = Duration::from_secs(60);
/// So long nothing must happen where nothing is to happen.
const CALM: Duration = Duration::from_millis(3_500);

const FEES: &str = "content/procedures/moi-trang-thai-phi.md";
const FEES_PAGE: &str = "output/site/thu-tuc/9.000001.html";

/// A running `niemyet watch --only site` and what it says.
struct Watching {
    site: Site,
    child: Child,
    lines: Receiver<String>,
}

impl Watching {
    fn start(site: Site) -> Self {
        let command = site.command(&["watch", "--only", "site"]);
        Self::started(site, command)
    }

    /// For the day it is: only then a publication is remembered in the site.
    fn start_today(site: Site) -> Self {
        let command = site.command_today(&["watch", "--only", "site"]);
        Self::started(site, command)
    }

    fn started(site: Site, mut command: Command) -> Self {
        // Findings and the line of a round go to two streams; in one pipe they stay in order.
        let (out, into) = std::io::pipe().expect("a pipe");
        let also = into.try_clone().expect("its end");
        let child = command.stdout(into).stderr(also).spawn().expect("the program starts");
        drop(command);
        let out = BufReader::new(out);
        let (sender, lines) = mpsc::channel();
        std::thread::spawn(move || {
            out.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)).ok();
        });
        let mut watching = Self { site, child, lines };
        watching.round();
        watching
    }

    /// The one line that ends the next round.
    #[track_caller]
    fn round(&mut self) -> String {
        self.line(PATIENCE).unwrap_or_else(|| panic!("no round"))
    }

    /// All that is said until the next round ends.
    #[track_caller]
    fn said(&mut self) -> String {
        let mut said = String::new();
        loop {
            let line = self.lines.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("no round after {said}"));
            said += &format!("{line}\n");
            if line.contains(" · ") && line.contains(" lỗi, ") {
                return said;
            }
        }
    }

    fn line(&mut self, patience: Duration) -> Option<String> {
        let end = Instant::now() + patience;
        loop {
            let line = self.lines.recv_timeout(end.saturating_duration_since(Instant::now())).ok()?;
            if line.contains(" · ") && line.contains(" lỗi, ") {
                return Some(line);
            }
        }
    }

    /// Waits until a published file holds these words.
    #[track_caller]
    fn shows(&mut self, file: &str, words: &str) {
        let end = Instant::now() + PATIENCE;
        while !fs::read_to_string(self.site.path(file)).is_ok_and(|text| text.contains(words)) {
            assert!(Instant::now() < end, "{file} never shows {words:?}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    #[track_caller]
    fn lacks(&mut self, file: &str) {
        let end = Instant::now() + PATIENCE;
        while self.site.path(file).exists() {
            assert!(Instant::now() < end, "{file} never goes");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    #[track_caller]
    fn stays_calm(&mut self) {
        assert_eq!(self.line(CALM), None);
    }

    fn append(&self, file: &str, words: &str) {
        let text = self.site.read(file);
        self.site.write(file, format!("{text}\n{words}\n"));
    }
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn site() -> Site {
    Site::copy_of(&repository().join("tests/golden/states/input"))
}

fn ran(command: &mut Command) {
    assert!(command.status().expect("a program of the system").success(), "{command:?}");
}

#[test]
fn every_way_of_saving() {
    let mut watching = Watching::start(site());
    let path = watching.site.path(FEES);
    watching.append(FEES, "Lưu tại chỗ.");
    watching.shows(FEES_PAGE, "Lưu tại chỗ.");

    let text = watching.site.read(FEES);
    fs::write(path.with_extension("md.tmp"), format!("{text}\nLưu bằng đổi tên.\n")).expect("written");
    fs::rename(path.with_extension("md.tmp"), &path).expect("renamed");
    watching.shows(FEES_PAGE, "Lưu bằng đổi tên.");

    // As vim does it: the file becomes the backup, a new one is written, the backup goes.
    fs::write(path.with_file_name(".moi-trang-thai-phi.md.swp"), "swap").expect("written");
    fs::write(path.with_file_name("4913"), "").expect("written");
    fs::remove_file(path.with_file_name("4913")).expect("removed");
    fs::rename(&path, path.with_extension("md~")).expect("renamed");
    fs::write(&path, format!("{text}\nLưu có bản dự phòng.\n")).expect("written");
    fs::remove_file(path.with_extension("md~")).expect("removed");
    fs::remove_file(path.with_file_name(".moi-trang-thai-phi.md.swp")).expect("removed");
    watching.shows(FEES_PAGE, "Lưu có bản dự phòng.");

    if cfg!(unix) {
        ran(Command::new("sed").args(["-i", "s/dự phòng/khác/"]).arg(&path));
        watching.shows(FEES_PAGE, "Lưu có bản khác.");
    }

    for (editor, arguments) in [
        ("vim", &["-es", "-u", "NONE", "-c", "%s/bản khác/lệnh vim/", "-c", "wq"][..]),
        (
            "vim",
            &[
                "-es",
                "-u",
                "NONE",
                "-c",
                "set backup backupcopy=no",
                "-c",
                "%s/lệnh vim/vim đổi tên/",
                "-c",
                "wq",
            ],
        ),
    ] {
        if Command::new(editor).arg("--version").stdout(Stdio::null()).status().is_err() {
            println!("no {editor} on this machine: not tried");
            continue;
        }
        ran(Command::new(editor).args(arguments).arg(&path).stdout(Stdio::null()));
        let words = if arguments.len() > 6 && arguments[4].starts_with("set") {
            "Lưu có vim đổi tên."
        } else {
            "Lưu có lệnh vim."
        };
        watching.shows(FEES_PAGE, words);
    }
}

#[test]
fn a_folder_that_is_away_for_a_moment_loses_nothing() {
    let mut watching = Watching::start_today(site());
    let before = watching.site.published();
    let (content, away) = (watching.site.path("content"), watching.site.path("cho-khac"));
    fs::rename(&content, &away).expect("moved");
    let round = watching.round();
    assert!(round.contains("chưa xuất bản, trang cũ giữ nguyên"), "{round}");
    assert!(watching.site.published() == before);
    fs::rename(&away, &content).expect("moved back");
    watching.round();
    assert!(watching.site.published() == before);
    assert!(!watching.site.read("addresses.toml").contains("gone = "));
}

#[test]
fn what_a_publication_notes_in_the_site_wakes_nobody() {
    let mut watching = Watching::start_today(site());
    assert!(watching.site.path("addresses.toml").exists());
    watching.stays_calm();
    let text = watching.site.read(FEES).replace("9.000001", "9.000071");
    watching.site.write("content/procedures/moi.md", text);
    watching.round();
    watching.shows("addresses.toml", "9.000071");
    watching.stays_calm();
    // What somebody else writes there is seen.
    fs::remove_file(watching.site.path("content/procedures/moi.md")).expect("removed");
    watching.shows("output/site/thu-tuc/9.000071.html", "không còn niêm yết");
    // It is noted behind the publication.
    watching.shows("addresses.toml", "gone = ");
    let text = watching.site.read("addresses.toml").replace(", gone", ", ended = 2026-01-02, gone");
    watching.site.write("addresses.toml", text);
    watching.shows("output/site/thu-tuc/9.000071.html", "02/01/2026");
}

/// Rounds and publications overlap here all the time; neither may wait for the other for ever.
#[test]
fn edits_in_quick_succession() {
    let mut watching = Watching::start(Site::sample());
    let path = "content/procedures/ho-tich/dang-ky-khai-sinh.md";
    for number in 0..60 {
        watching.append(path, &format!("Lần {number}."));
        std::thread::sleep(Duration::from_millis(40));
    }
    watching.shows("output/site/thu-tuc/9.000001.html", "Lần 59.");
}

#[test]
fn a_mistake_keeps_the_last_good_site() {
    let mut watching = Watching::start(site());
    let good = watching.site.published();
    let text = watching.site.read(FEES);
    watching.site.write(FEES, text.replace("code = \"9.000001\"", "code = \"9.000001"));
    let line = watching.round();
    assert!(line.contains("chưa xuất bản"), "{line}");
    assert_eq!(watching.site.published(), good);
    // Another edit beside the mistake changes nothing of that.
    watching.append("content/procedures/da-het.md", "Thêm.");
    assert!(watching.round().contains("chưa xuất bản"));
    assert_eq!(watching.site.published(), good);
    watching.site.write(FEES, text);
    watching.shows("output/site/thu-tuc/9.000003.html", "Thêm.");
}

#[test]
fn what_changes_nothing_makes_no_round() {
    let mut watching = Watching::start(site());
    let path = watching.site.path(FEES);
    let text = watching.site.read(FEES);
    fs::write(&path, &text).expect("written");
    fs::write(path.with_file_name("~$ghi-chu.docx"), "Word").expect("written");
    fs::write(watching.site.path("ghi-chu.txt"), "ngoài content").expect("written");
    watching.stays_calm();
}

#[test]
fn only_what_changed_is_written() {
    let mut watching = Watching::start(site());
    watching.append("content/procedures/da-het.md", "Thêm một dòng.");
    let line = watching.round();
    // The procedure has ended: it has a page and is in no list but that of what can be kept without a network.
    assert!(line.contains("ghi 2 tệp, bỏ 0"), "{line}");
}

#[test]
fn many_files_are_one_round() {
    let mut watching = Watching::start(site());
    let folder = watching.site.path("content/procedures/nhieu");
    fs::create_dir_all(&folder).expect("a folder");
    for number in 0..2_000 {
        let text = format!(
            "+++\ncode = \"8.{number:06}\"\nname = \"Việc {number}\"\nfield = \"ho-tich\"\nlisted = true\n+++\n"
        );
        fs::write(folder.join(format!("{number}.md")), text).expect("written");
    }
    let mut rounds = vec![watching.round()];
    watching.shows("output/site/thu-tuc/8.001999.html", "Việc 1999");
    while let Some(line) = watching.line(CALM) {
        rounds.push(line);
    }
    // A slow machine may take longer to write them than a round waits.
    assert!(rounds.len() <= 3, "{rounds:?}");
    fs::remove_dir_all(&folder).expect("removed");
    watching.lacks("output/site/thu-tuc/8.001999.html");
}

#[test]
fn folders_come_and_go() {
    let mut watching = Watching::start(site());
    let root = watching.site.root().to_owned();
    // Windows refuses while a file in it is being read; a person tries again.
    let rename = |from: &str, to: &str| {
        patiently(|| fs::rename(root.join(from), root.join(to))).expect("renamed");
    };
    rename("content/procedures", "cat-di");
    watching.round();
    rename("cat-di", "content/procedures");
    watching.round();
    watching.append(FEES, "Sau khi thư mục trở lại.");
    watching.shows(FEES_PAGE, "Sau khi thư mục trở lại.");

    // A folder with a folder with content in it, made elsewhere and moved in.
    let made = root.join("cho-vao");
    fs::create_dir_all(made.join("sâu")).expect("folders");
    let text = "+++\ncode = \"8.000001\"\nname = \"Việc mới\"\nfield = \"ho-tich\"\n+++\nMột.\n";
    fs::write(made.join("sâu/moi.md"), text).expect("written");
    fs::rename(&made, root.join("content/procedures/cho-vao")).expect("moved");
    watching.shows("output/site/thu-tuc/8.000001.html", "Việc mới");
    fs::write(root.join("content/procedures/cho-vao/sâu/moi.md"), text.replace("Một.", "Hai."))
        .expect("written");
    watching.shows("output/site/thu-tuc/8.000001.html", "Hai.");
    fs::remove_dir_all(root.join("content/procedures/cho-vao")).expect("removed");
    watching.lacks("output/site/thu-tuc/8.000001.html");
}

#[test]
fn theme_and_settings_count() {
    let mut watching = Watching::start(site());
    let style = fs::read_to_string(repository().join("themes/default/style.css")).expect("a style");
    watching.site.write("themes/default/style.css", format!("{style}\n/* của xã */\n"));
    watching.shows("output/site/style.css", "của xã");
    let settings = watching.site.read("niemyet.toml");
    watching.site.write("niemyet.toml", settings.replace("xã Thử\"", "xã Thử Mới\""));
    watching.shows("output/site/index.html", "xã Thử Mới");
    fs::remove_dir_all(watching.site.path("themes")).expect("removed");
    let end = Instant::now() + PATIENCE;
    while fs::read_to_string(watching.site.path("output/site/style.css"))
        .is_ok_and(|css| css.contains("của xã"))
    {
        assert!(Instant::now() < end, "the theme is never given up");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[cfg(unix)]
#[test]
fn a_linked_folder_is_watched_where_it_lies() {
    let site = site();
    let elsewhere = tempfile::tempdir().expect("a folder");
    let text = "+++\ncode = \"8.000002\"\nname = \"Việc chung\"\nfield = \"ho-tich\"\n+++\nMột.\n";
    fs::write(elsewhere.path().join("chung.md"), text).expect("written");
    std::os::unix::fs::symlink(elsewhere.path(), site.path("content/procedures/chung")).expect("a link");
    let mut watching = Watching::start(site);
    watching.shows("output/site/thu-tuc/8.000002.html", "Một.");
    fs::write(elsewhere.path().join("chung.md"), text.replace("Một.", "Hai.")).expect("written");
    watching.shows("output/site/thu-tuc/8.000002.html", "Hai.");
}

/// The system is not asked to watch four million ways.
#[cfg(unix)]
#[test]
fn links_that_multiply_do_not_hold_up_watching() {
    let site = site();
    crate::harness::links_that_multiply(&site.path("content/base"));
    let mut watching = Watching::start(site);
    watching.site.write(FEES, watching.site.read(FEES) + "\nMột.\n");
    assert!(watching.round().contains("chưa xuất bản"));
    fs::remove_dir_all(watching.site.path("content/base")).expect("removed");
    watching.shows(FEES_PAGE, "Một.");
}

#[cfg(unix)]
#[test]
fn another_branch_is_checked_out() {
    let site = site();
    let git = |words: &[&str]| {
        let mut git = Command::new("git");
        git.current_dir(site.root()).args(["-c", "user.name=a", "-c", "user.email=a@b.c"]).args(words);
        git.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
    };
    if !git(&["init", "-q"]) {
        println!("no git on this machine: not tried");
        return;
    }
    fs::write(site.path(".gitignore"), "output\n").expect("written");
    assert!(git(&["add", "-A"]) && git(&["commit", "-qm", "one"]) && git(&["checkout", "-qb", "other"]));
    let text = site.read(FEES);
    site.write(FEES, format!("{text}\nỞ nhánh khác.\n"));
    fs::remove_file(site.path("content/procedures/dang-cap-nhat.md")).expect("removed");
    assert!(git(&["commit", "-qam", "two"]) && git(&["checkout", "-q", "-"]));
    let root = site.root().to_owned();
    let mut watching = Watching::start(site);
    assert!(watching.site.path("output/site/thu-tuc/9.000005.html").exists());
    checkout(&root, "other");
    watching.shows(FEES_PAGE, "Ở nhánh khác.");
    watching.lacks("output/site/thu-tuc/9.000005.html");
    checkout(&root, "-");
    watching.shows("output/site/thu-tuc/9.000005.html", "9.000005");
}

#[cfg(unix)]
fn checkout(root: &Path, branch: &str) {
    ran(Command::new("git").current_dir(root).args(["checkout", "-q", branch]).stderr(Stdio::null()));
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_it_cleanly() {
    let mut watching = Watching::start(site());
    watching.append(FEES, "Trước khi dừng.");
    watching.shows(FEES_PAGE, "Trước khi dừng.");
    // SAFETY: the process is our own child and has not been waited for.
    assert_eq!(unsafe { libc::kill(watching.child.id() as libc::pid_t, libc::SIGINT) }, 0);
    let start = Instant::now();
    let status = watching.child.wait().expect("an end");
    assert!(status.success(), "{status}");
    assert!(start.elapsed() < PATIENCE);
    assert!(!watching.site.path("output/.niemyet-staging").exists());
    // What was built is remembered: the next build has nothing to do.
    watching.site.run(&["build", "--only", "site"]).succeeds().says("không có gì thay đổi");
}

#[test]
fn a_build_beside_it_does_no_harm() {
    let mut watching = Watching::start(site());
    watching.append(FEES, "Hai bên cùng dựng.");
    let answer = watching.site.run(&["build", "--only", "site"]);
    assert!([0, 2].contains(&answer.status), "{}{}", answer.out, answer.err);
    watching.shows(FEES_PAGE, "Hai bên cùng dựng.");
}

#[test]
fn without_a_site_there_is_nothing_to_watch() {
    let site = Site::empty();
    site.run(&["watch"]).ends_with(2).says("niemyet.toml");
}

/// What a browser would get.
fn page(address: &str, path: &str) -> Option<String> {
    use std::io::{Read, Write};
    let mut stream = std::net::TcpStream::connect(address).ok()?;
    write!(stream, "GET /{path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    Some(String::from_utf8_lossy(&answer).into_owned())
}

#[track_caller]
fn page_shows(address: &str, path: &str, words: &str) {
    let end = Instant::now() + PATIENCE;
    while !page(address, path).is_some_and(|page| page.contains(words)) {
        assert!(Instant::now() < end, "{path} never shows {words:?}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn the_preview_shows_an_edit_and_is_published_only_where_asked() {
    let site = site();
    let mut child = site
        .command(&["serve", "--port", "0", "--preview-only"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let mut out = BufReader::new(child.stdout.take().expect("a pipe"));
    let mut line = String::new();
    out.read_line(&mut line).expect("a line");
    let address = line.trim().trim_end_matches('/').rsplit('/').next().expect("an address").to_owned();
    std::thread::spawn(move || out.lines().map_while(Result::ok).for_each(drop));
    page_shows(&address, "thu-tuc/9.000001.html", "9.000001");
    let text = site.read(FEES);
    site.write(FEES, format!("{text}\nSửa khi đang xem.\n"));
    page_shows(&address, "thu-tuc/9.000001.html", "Sửa khi đang xem.");
    // A mistake leaves the last good page where it is.
    site.write(FEES, text.replace("code = \"9.000001\"", "code = \"9.000001"));
    std::thread::sleep(Duration::from_millis(500));
    page_shows(&address, "thu-tuc/9.000001.html", "Sửa khi đang xem.");
    site.write(FEES, format!("{text}\nSửa xong.\n"));
    page_shows(&address, "thu-tuc/9.000001.html", "Sửa xong.");
    assert!(!site.path("output").exists());
    child.kill().expect("ended");
    child.wait().expect("an end");
}

/// The template begins anew with no edit, and is asked again as soon as it is another one.
#[test]
fn a_theme_that_never_ends_does_not_end_the_watching() {
    let site = site();
    let template = "themes/default/templates/not_found.html";
    let round = "{% for j in range(end=99999) %}";
    let loops = format!("{round}{round}{round}{{% if j == 5 %}}a{{% endif %}}{}", "{% endfor %}".repeat(3));
    site.write(template, loops.replacen("for j", "for i", 1));
    let mut command = site.command(&["watch", "--only", "site"]);
    command.env("NIEMYET_THEME_SECONDS", "3");
    let mut watching = Watching::started(site, command);
    for words in ["Sửa lần một.", "Sửa lần hai."] {
        watching.append(FEES, words);
        let said = watching.round();
        assert!(said.contains(" 1 lỗi, "), "{said}");
        assert!(!watching.site.path(FEES_PAGE).exists());
    }
    fs::remove_file(watching.site.path(template)).expect("removed");
    watching.shows(FEES_PAGE, "Sửa lần hai.");
}

/// Told once, though the file that is gone has no line to be told at.
#[test]
fn an_address_that_an_edit_took_away_is_told() {
    let site = site();
    fs::remove_dir_all(site.path("content/choosers")).expect("what leads there");
    let mut watching = Watching::start_today(site);
    fs::remove_file(watching.site.path(FEES)).expect("removed");
    let said = watching.said();
    assert!(said.contains("W0521") && said.contains("thu-tuc/9.000001.html"), "{said}");
    watching.append("content/procedures/da-het.md", "Thêm một dòng.");
    let said = watching.said();
    assert!(!said.contains("W0521"), "{said}");
}

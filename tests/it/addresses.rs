//! `addresses.toml`: what was published once is not lost unnoticed, by the built program as an office meets it.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};

use crate::harness::{Answer, Site, files_below, repository};

const FILE: &str = "addresses.toml";
const SETTINGS: &str = "format = 1\n[site]\nbase_url = \"https://thutuc.xathu.gov.vn\"\n[commune]\nname = \"Thử\"\nkind = \"xã\"\n";
const FIELDS: &str = "[[fields]]\nslug = \"ho-tich\"\nname = \"Hộ tịch\"\n[[fields]]\nslug = \"dat-dai\"\nname = \"Đất đai\"\n";
const GUIDE: &str = "+++\ntitle = \"Nộp ở nhà\"\n+++\n\n## Một\n\nLàm.\n";
const BUILD: [&str; 3] = ["build", "--only", "site"];

fn path(number: usize) -> String {
    format!("content/procedures/{number}.md")
}

fn page(number: usize) -> String {
    format!("output/site/thu-tuc/9.{number:06}.html")
}

fn procedure(number: usize) -> String {
    format!("+++\ncode = \"9.{number:06}\"\nname = \"Việc {number}\"\nfield = \"ho-tich\"\n+++\n")
}

/// A site of so many procedures that was published today.
fn published(count: usize) -> Site {
    let site = Site::empty();
    site.write("niemyet.toml", SETTINGS);
    site.write("content/fields.toml", FIELDS);
    site.write("content/guides/o-nha.md", GUIDE);
    (1..=count).for_each(|number| site.write(&path(number), procedure(number)));
    site.run_today(&BUILD).succeeds();
    site
}

fn remove(site: &Site, numbers: impl IntoIterator<Item = usize>) {
    numbers.into_iter().for_each(|number| fs::remove_file(site.path(&path(number))).expect("removed"));
}

/// The lines of the file, without what it says of itself.
fn lines(site: &Site) -> Vec<String> {
    let text = site.read(FILE);
    let (head, lines) = text.split_once("\n[addresses]\n").expect("a table");
    assert!(head.starts_with("# Mọi địa chỉ mà trang này đã từng đăng"), "{head}");
    lines.lines().map(str::to_owned).collect()
}

#[test]
fn a_publication_keeps_its_addresses_and_the_next_run_has_nothing_to_do() {
    let site = published(2);
    let kept = lines(&site);
    assert!(kept.is_sorted(), "{kept:?}");
    let mut named: Vec<&str> = kept.iter().map(|line| line.split('"').nth(1).expect("an address")).collect();
    named.retain(|at| !at.ends_with("/index.html"));
    assert_eq!(
        named,
        [
            "cach-lam/chua-ghi-phi.html",
            "du-lieu-mo/danh-muc.csv",
            "du-lieu-mo/lich.json",
            "du-lieu-mo/thu-tuc.json",
            "huong-dan/o-nha.html",
            "index.html",
            "lien-he.html",
            "linh-vuc/dat-dai.html",
            "linh-vuc/ho-tich.html",
            "moi-cong-bo.html",
            "moi-cong-bo.xml",
            "thu-tuc/9.000001.html",
            "thu-tuc/9.000002.html",
        ]
    );
    assert!(
        kept.contains(&"\"thu-tuc/9.000001.html\" = { name = \"Việc 1\", field = \"ho-tich\" }".to_owned())
    );
    let before = fs::metadata(site.path(FILE)).expect("a file").modified().expect("a time");
    site.run_today(&BUILD).succeeds().says("không có gì thay đổi");
    // Without what is remembered it is the same site, and the same file.
    fs::remove_dir_all(site.path(".niemyet")).expect("removed");
    site.run_today(&BUILD).succeeds().says("0 tệp mới hoặc đổi");
    assert_eq!(fs::metadata(site.path(FILE)).expect("a file").modified().expect("a time"), before);
}

#[test]
fn what_is_not_a_publication_of_today_adds_nothing() {
    let site = published(2);
    let kept = site.read(FILE);
    site.write(&path(3), procedure(3));
    let elsewhere = site.path("cho-khac").display().to_string();
    for words in [
        &["check"][..],
        &["build", "--only", "site", "--dry-run"],
        &["build", "--only", "prints"],
        &["build", "--only", "site", "--date", "2020-01-01"],
        &["build", "--only", "site", "--output", &elsewhere],
    ] {
        let answer = site.run_today(words);
        // A small build of the program makes no prints, and says so.
        assert!(answer.status <= 1, "{words:?}: {}", answer.out);
        assert_eq!(site.read(FILE), kept, "{words:?}");
    }
    // The usual place, named.
    site.run_today(&["build", "--only", "site", "--output", "output"]).succeeds();
    assert!(site.read(FILE).contains("9.000003"));
}

#[test]
fn what_is_gone_keeps_a_page_until_an_end_is_confirmed_and_after_it() {
    let site = published(3);
    remove(&site, [3]);
    let gone = "địa chỉ “thu-tuc/9.000003.html” đã từng đăng";
    site.run_today(&BUILD).succeeds().says(gone).says("addresses.toml:");
    let text = site.read(&page(3));
    assert!(
        text.contains("“Việc 3” không còn niêm yết ở đây") && text.contains("linh-vuc/ho-tich.html"),
        "{text}"
    );
    assert!(!site.read("output/site/sitemap.xml").contains("9.000003"));
    // The line is shown as it stands now, whatever came before it.
    site.write(&path(0), procedure(0));
    site.run_today(&BUILD).succeeds();
    let now = lines(&site).into_iter().find(|line| line.contains("9.000003")).expect("a line");
    site.run_today(&BUILD).succeeds().says(&now);
    site.run_today(&BUILD).succeeds().says(&now).says("không có gì thay đổi");
    // It goes on being told, also by a build that remembers nothing.
    site.run_today(&BUILD).succeeds().says(gone);
    fs::remove_dir_all(site.path(".niemyet")).expect("removed");
    site.run_today(&BUILD).succeeds().says(gone).says("0 tệp mới hoặc đổi");
    site.write(FILE, site.read(FILE).replace(", gone", ", ended = 2026-01-02, gone"));
    let answer = site.run_today(&BUILD).succeeds();
    assert!(!answer.out.contains("W0521"), "{}", answer.out);
    assert!(site.read(&page(3)).contains("Ngừng niêm yết từ ngày 02/01/2026"), "{}", site.read(&page(3)));
    site.write(&path(3), procedure(3));
    site.run_today(&BUILD).succeeds();
    assert!(!site.read(&page(3)).contains("không còn niêm yết"));
    assert!(!site.read(FILE).contains("gone") && !site.read(FILE).contains("ended = 2026-01"));
}

#[test]
fn a_file_to_download_is_told_of_and_no_page_takes_its_place() {
    let site = published(1);
    let dossier = "[[dossier]]\nneed = \"always\"\nitems = [{ paper = \"Đơn\", form = { title = \"Đơn\", file = \"forms/don.pdf\" } }]\n+++\n";
    let with_form =
        procedure(2).replace("field = \"ho-tich\"\n+++\n", &format!("field = \"ho-tich\"\n{dossier}"));
    site.write(&path(2), with_form);
    site.write("content/forms/don.pdf", "%PDF");
    site.run_today(&BUILD).succeeds();
    site.write(&path(2), procedure(2));
    let answer = site.run_today(&BUILD).succeeds();
    answer.says("địa chỉ “bieu-mau/don.pdf” đã từng đăng").says("gặp trang “không tìm thấy”");
    assert!(!site.path("output/site/bieu-mau/don.pdf").exists());
}

#[test]
fn every_procedure_at_once_is_not_lost() {
    let site = published(3);
    let before = site.published();
    fs::rename(site.path("content"), site.path("cho-khac")).expect("moved");
    let refused = site.run_today(&BUILD).ends_with(1);
    refused.says("E0520").says("thu-tuc/9.000001.html, thu-tuc/9.000002.html").says("--allow-removals");
    site.run_today(&["check"]).ends_with(1).says("E0520");
    assert!(site.published() == before);
    site.run_today(&["build", "--only", "site", "--allow-removals"]).succeeds();
    assert!(site.read(&page(1)).contains("không còn niêm yết"));
    // What was allowed once is not asked about again.
    site.run_today(&BUILD).succeeds().says("W0521");
    fs::remove_dir_all(site.path(".niemyet")).expect("removed");
    site.run_today(&BUILD).succeeds();
    fs::rename(site.path("cho-khac"), site.path("content")).expect("moved back");
    let answer = site.run_today(&BUILD).succeeds();
    assert!(!answer.out.contains("W0521") && site.published() == before, "{}", answer.out);
}

#[test]
fn a_fifth_at_once_is_refused_where_it_is_ten_at_least() {
    let site = published(40);
    let all = lines(&site).len();
    assert!((50..=54).contains(&all), "{all}");
    remove(&site, 1..=9);
    site.run_today(&BUILD).succeeds();
    // Nine more than those that are gone already.
    remove(&site, 10..=18);
    site.run_today(&BUILD).succeeds();
    remove(&site, 19..=28);
    site.run_today(&BUILD).ends_with(1).says(&format!("10 trong {} địa chỉ", all - 18));
    site.write(&path(28), procedure(28));
    site.run_today(&BUILD).succeeds();

    let few = published(6);
    assert!(lines(&few).len() < 20);
    remove(&few, 2..=6);
    few.run_today(&BUILD).succeeds();
}

#[test]
fn the_starter_is_taken_out_as_the_readme_says() {
    let site = Site::started();
    site.run_today(&BUILD).succeeds();
    assert!(!site.read(FILE).contains("9.000001"));
    fs::remove_file(site.path("content/procedures/ho-tich/giay-xac-nhan-mau.md")).expect("removed");
    let record = repository().join("tests/import/01-zero-is-not-free.json").display().to_string();
    site.run_today(&["import", &record]).succeeds();
    let answer = site.run_today(&BUILD).succeeds();
    assert!(!answer.out.contains("W0521"), "{}", answer.out);
}

#[test]
fn renamed_pages_lead_on() {
    let site = published(1);
    site.write("content/decisions/12.md", "+++\nnumber = \"12/QĐ-UBND\"\ndate = 2026-01-02\n+++\n");
    let group = "+++\nname = \"Gộp\"\nmembers = [\"9.000001\", \"9.000002\"]\n+++\n";
    site.write(&path(2), procedure(2));
    site.write("content/groups/gop.md", group);
    site.run_today(&BUILD).succeeds();
    for (old, new) in [
        ("guides/o-nha", "guides/tai-nha"),
        ("decisions/12", "decisions/12-2026"),
        ("groups/gop", "groups/lam-gop"),
    ] {
        let (from, to) = (format!("content/{old}.md"), format!("content/{new}.md"));
        fs::rename(site.path(&from), site.path(&to)).expect("renamed");
    }
    let answer = site.run_today(&[&BUILD[..], &["--verbose"]].concat()).succeeds();
    for (file, slug) in [("guides/tai-nha", "o-nha"), ("decisions/12-2026", "12"), ("groups/lam-gop", "gop")]
    {
        let file = format!("content/{file}.md");
        assert!(
            answer.out.contains(&format!("thêm former_slugs = [\"{slug}\"] vào {file}")),
            "{}",
            answer.out
        );
        site.write(
            &file,
            site.read(&file).replacen("+++\n", &format!("+++\nformer_slugs = [\"{slug}\"]\n"), 1),
        );
    }
    let answer = site.run_today(&BUILD).succeeds();
    assert!(!answer.out.contains("W0521"), "{}", answer.out);
    for (old, new, words) in [
        ("huong-dan/o-nha", "tai-nha.html", "Hướng dẫn này nay ở địa chỉ mới"),
        ("quyet-dinh/12", "12-2026.html", "Quyết định này nay ở địa chỉ mới"),
        ("lien-thong/gop", "lam-gop.html", "Nhóm thủ tục này nay ở địa chỉ mới"),
    ] {
        let text = site.read(&format!("output/site/{old}.html"));
        assert!(text.contains(&format!("url={new}")) && text.contains(words), "{text}");
    }
    // A former slug is nobody else's.
    site.write("content/guides/khac.md", GUIDE.replacen("+++\n", "+++\nslug = \"o-nha\"\n", 1));
    site.run_today(&["check"]).ends_with(1).says("tên ngắn “o-nha” đã dùng ở");
}

#[test]
fn a_decision_names_what_is_there_instead() {
    let site = published(3);
    site.write(
        "content/decisions/12.md",
        "+++\nnumber = \"12/QĐ-UBND\"\ndate = 2026-01-02\neffective_from = 2026-01-02\n[[items]]\nkind = \"replaced\"\ncode = \"9.000003\"\nreplaced_by = \"9.000002\"\n+++\n",
    );
    remove(&site, [3]);
    site.run_today(&BUILD).succeeds();
    let text = site.read(&page(3));
    assert!(
        text.contains("Nay thay bằng") && text.contains("<a href=\"9.000002.html\">Việc 2</a>"),
        "{text}"
    );
}

#[test]
fn a_file_that_cannot_be_relied_on_is_left_alone() {
    let site = published(1);
    let kept = site.read(FILE);
    site.write(&path(2), procedure(2));
    for broken in [
        kept.replace("[addresses]", "[addresses]\n<<<<<<< HEAD"),
        kept.replace(" }", ""),
        kept.replace("\"index.html\"", "\"../index.html\""),
        kept.replace("name = ", "ten = "),
    ] {
        site.write(FILE, &broken);
        site.run_today(&BUILD).ends_with(1).says("addresses.toml:");
        assert_eq!(site.read(FILE), broken);
    }
    site.write(FILE, &kept);
    site.run_today(&BUILD).succeeds();
}

#[test]
fn what_somebody_typed_is_kept() {
    let site = published(1);
    let noted =
        site.read(FILE).replace("\"index.html\" = {}", "\"index.html\"  =  { }  # in trên biển ở cổng");
    site.write(FILE, noted.replace('\n', "\r\n"));
    site.run_today(&BUILD).succeeds();
    assert_eq!(site.read(FILE), noted.replace('\n', "\r\n"));
    site.write(&path(2), procedure(2));
    site.run_today(&BUILD).succeeds();
    assert!(
        site.read(FILE).contains("\"index.html\"  =  { }  # in trên biển ở cổng\n"),
        "{}",
        site.read(FILE)
    );
}

#[cfg(unix)]
#[test]
fn where_it_cannot_be_written_the_site_is_published_all_the_same() {
    use std::os::unix::fs::symlink;
    const ASIDE: &str = "kept/addresses.toml";
    let site = published(1);
    site.write(ASIDE, site.read(FILE));
    fs::remove_file(site.path(FILE)).expect("removed");
    symlink(site.path(ASIDE), site.path(FILE)).expect("a link");
    site.write(&path(2), procedure(2));
    site.run_today(&BUILD).succeeds().says("W0522").says("liên kết");
    assert!(site.path(&page(2)).exists() && !site.read(ASIDE).contains("9.000002"));
    // It is tried again each time.
    site.run_today(&BUILD).succeeds().says("W0522");
    fs::remove_file(site.path(FILE)).expect("removed");
    // What lies outside the site is not read, so nothing says what was published.
    let elsewhere = Site::empty();
    elsewhere.write(FILE, site.read(ASIDE));
    symlink(elsewhere.path(FILE), site.path(FILE)).expect("a link");
    site.run_today(&BUILD).ends_with(1).says("E0032");
    assert_eq!(elsewhere.read(FILE), site.read(ASIDE));
    fs::remove_file(site.path(FILE)).expect("removed");
    site.write(FILE, site.read(ASIDE));
    let answer = site.run_today(&BUILD).succeeds();
    assert!(!answer.out.contains("W0522") && site.read(FILE).contains("9.000002"), "{}", answer.out);
}

#[test]
fn a_draft_in_the_place_of_what_was_published_is_named() {
    let site = published(2);
    site.write(&path(2), procedure(2).replacen("+++\n", "+++\ndraft = true\n", 1));
    let guide = "content/guides/o-nha.md";
    site.write(guide, GUIDE.replacen("+++\n", "+++\ndraft = true\n", 1));
    let told = |draft: &str| format!("{draft} là bản nháp: muốn đăng lại thì bỏ dòng draft = true trong đó");
    site.run_today(&BUILD).succeeds().says(&told(&path(2))).says(&told(guide));
}

/// Nothing tells what was there, so that it has gone is told once, with the way back.
#[test]
fn lines_that_somebody_took_out_are_missed() {
    let site = published(3);
    let kept = site.read(FILE);
    fs::remove_file(site.path(FILE)).expect("removed");
    remove(&site, [2, 3]);
    let answer = site.run_today(&BUILD).succeeds();
    answer.says("W0526").says("thu-tuc/9.000002.html, thu-tuc/9.000003.html");
    site.write(FILE, &kept);
    let answer = site.run_today(&BUILD).succeeds().says("W0521");
    assert!(!answer.out.contains("W0526"), "{}", answer.out);
    assert!(site.read(&page(2)).contains("không còn niêm yết"));
    // The site of another day was nobody's to remember.
    let site = published(1);
    site.write(&path(2), procedure(2));
    site.run_on("2040-01-02", &BUILD).succeeds();
    remove(&site, [2]);
    let answer = site.run_today(&BUILD).succeeds();
    assert!(!answer.out.contains("W0526"), "{}", answer.out);
}

/// What only publishing finds keeps a strict build from it, before anything has changed.
#[test]
fn a_strict_build_refuses_what_only_publishing_finds() {
    let site = published(3);
    // All that is told otherwise.
    let told = site.run_today(&[&BUILD[..], &["--strict"]].concat()).err;
    let codes = told.match_indices("[W").map(|(at, _)| &told[at + 1..at + 6]);
    let mut codes: Vec<&str> = codes.collect();
    codes.push("W0521");
    let allowed = codes.join(",");
    let strict =
        |more: &[&str]| site.run_today(&[&BUILD[..], &["--strict", "--allow", &allowed], more].concat());
    strict(&[]).succeeds();
    #[cfg(unix)]
    let kept = site.read(FILE);
    fs::remove_file(site.path(FILE)).expect("removed");
    remove(&site, [2, 3]);
    for more in [&[][..], &["--dry-run"]] {
        strict(more).ends_with(1).says("lỗi[W0526]").says("chưa xuất bản");
    }
    assert!(site.path(&page(2)).exists() && !site.path(FILE).exists());
    strict(&["--allow", "W0526"]).succeeds();
    assert!(!site.path(&page(2)).exists());
    #[cfg(unix)]
    {
        const ASIDE: &str = "kept/addresses.toml";
        site.write(ASIDE, kept);
        fs::remove_file(site.path(FILE)).expect("removed");
        std::os::unix::fs::symlink(site.path(ASIDE), site.path(FILE)).expect("a link");
        site.write(&path(4), procedure(4));
        strict(&[]).ends_with(1).says("lỗi[W0522]").says("chưa xuất bản");
        assert!(!site.path(&page(4)).exists());
        strict(&["--allow", "W0522"]).succeeds();
        assert!(site.path(&page(4)).exists());
        // Where there is nothing to publish too.
        strict(&[]).ends_with(1).says("lỗi[W0522]");
    }
}

/// Killed while the file is written, right before readers see the new site.
#[test]
fn what_a_killed_run_left_beside_it_goes() {
    let site = published(1);
    site.write(".addresses.toml.tmp", "[addre");
    site.write(&path(1), procedure(1).replace("Việc 1", "Việc khác"));
    site.run_today(&BUILD).succeeds();
    assert!(!site.path(".addresses.toml.tmp").exists());
}

#[test]
fn a_hidden_ending_is_named() {
    let site = published(2);
    fs::rename(site.path(&path(2)), site.path(&format!("{}.txt", path(2)))).expect("renamed");
    site.run_today(&BUILD).succeeds().says("bỏ đuôi .txt").says("“thu-tuc/9.000002.html” đã từng đăng");
    fs::rename(site.path("niemyet.toml"), site.path("niemyet.toml.txt")).expect("renamed");
    site.run_today(&BUILD).ends_with(2).says("bỏ đuôi .txt");
}

/// What the menu answers when these lines are typed.
fn typed(site: &Site, lines: &str) -> Answer {
    let mut command = site.command_today(&["menu"]);
    let settings = site.path("settings");
    command.env("PATH", "").env("XDG_CONFIG_HOME", &settings).env("APPDATA", &settings);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    child.stdin.take().expect("a pipe").write_all(lines.as_bytes()).expect("typed");
    Answer::of(&child.wait_with_output().expect("the program ends"))
}

#[test]
fn an_end_is_confirmed_in_the_menu() {
    let site = published(5);
    let settings = SETTINGS.to_owned()
        + "[prints]\nniem-yet = \"none\"\ndanh-muc = \"none\"\nbang-tra-cuu = \"none\"\ntem-qr = \"none\"\nhuong-dan = \"none\"\n";
    site.write("niemyet.toml", settings);
    remove(&site, [4, 5]);
    // Published; of two addresses one has ended, the other is not known yet.
    let said = typed(&site, "6\n2\n1\n2\n\n4\n1\n0\n\n0\n").succeeds();
    said.says("2 địa chỉ đã từng đăng").says("thu-tuc/9.000005.html (Việc 5)").says("1 địa chỉ đã từng đăng");
    let ended = |number| {
        lines(&site).iter().any(|line| line.contains(&format!("9.{number:06}")) && line.contains("ended"))
    };
    assert!(ended(4) && !ended(5));
    typed(&site, "6\n1\n\n0\n").succeeds();
    assert!(ended(5));
    // All at once: first nothing, then all the same.
    remove(&site, 1..=3);
    typed(&site, "6\n1\n\n0\n").succeeds().says("Có thật là bỏ các trang này không?").says("chưa xuất bản");
    assert!(!site.read(&page(1)).contains("không còn niêm yết"));
    typed(&site, "6\n2\n1\n\n0\n").succeeds().says("đã xuất bản").says("Đã ghi 3 địa chỉ");
    assert!(ended(1) && site.read(&page(1)).contains("không còn niêm yết"));
}

/// A running preview, and where it answers.
struct Served(Child, String);

impl Served {
    fn start(site: &Site) -> Self {
        let mut command = site.command_today(&["serve", "--port", "0", "--preview-only"]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("it starts");
        let mut out = BufReader::new(child.stdout.take().expect("a pipe")).lines().map_while(Result::ok);
        let said = out.find_map(|line| Some(line.split_once("http://")?.1.trim_end_matches('/').to_owned()));
        std::thread::spawn(move || out.for_each(drop));
        Self(child, said.expect("an address"))
    }

    fn ask(&self, words: &str) -> String {
        let mut stream = TcpStream::connect(&self.1).expect("a connection");
        let (line, headers) = words.split_once('\n').unwrap_or((words, ""));
        let host = &self.1;
        let request = format!(
            "{line} HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\nConnection: close\r\n{headers}\r\n"
        );
        stream.write_all(request.as_bytes()).expect("sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        answer
    }

    /// Asks again until the answer has these words: what was written is read by the next round.
    #[track_caller]
    fn says_at_last(&self, words: &str, expected: &str) {
        let mut answer = String::new();
        for _ in 0..600 {
            answer = self.ask(words);
            if answer.contains(expected) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        panic!("“{expected}” is never in\n{answer}");
    }
}

impl Served {
    /// Listens as an open page does until this is told.
    #[track_caller]
    fn hears(&self, expected: &str) {
        let mut stream = TcpStream::connect(&self.1).expect("a connection");
        stream.set_read_timeout(Some(std::time::Duration::from_secs(60))).expect("a time limit");
        let host = &self.1;
        let request = format!("GET /__niemyet/events?at=index.html HTTP/1.1\r\nHost: {host}\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("sent");
        let (mut told, mut part) = (Vec::new(), [0; 4096]);
        while !String::from_utf8_lossy(&told).contains(expected) {
            let len = stream.read(&mut part).expect("in time");
            assert!(len > 0, "{}", String::from_utf8_lossy(&told));
            told.extend_from_slice(&part[..len]);
        }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn an_end_is_confirmed_in_the_preview() {
    let site = published(3);
    remove(&site, [2, 3]);
    site.run_today(&BUILD).succeeds();
    let kept = site.read(FILE);
    let served = Served::start(&site);
    served.says_at_last("GET /thu-tuc/9.000003.html", "không còn niêm yết ở đây");
    let end = "POST /__niemyet/ended?at=thu-tuc%2F9.000003.html";
    // Not without our script's header, and not what does not wait for it.
    assert!(served.ask(end).starts_with("HTTP/1.1 403"));
    let ours = "x-niemyet: ended\r\n";
    for other in ["thu-tuc%2F9.000001.html", "khong-co.html", "..%2Fniemyet.toml"] {
        let answer = served.ask(&format!("POST /__niemyet/ended?at={other}\n{ours}"));
        assert!(answer.starts_with("HTTP/1.1 404"), "{answer}");
    }
    assert_eq!(site.read(FILE), kept);
    assert!(served.ask(&format!("{end}\n{ours}")).starts_with("HTTP/1.1 200"));
    let ended: Vec<_> = lines(&site).into_iter().filter(|line| line.contains("ended")).collect();
    assert!(matches!(&ended[..], [one] if one.contains("9.000003")), "{ended:?}");
    served.says_at_last("GET /thu-tuc/9.000003.html", "Ngừng niêm yết từ ngày");
    // A draft is looked at where nothing is published any more.
    site.write(
        &path(2),
        procedure(2).replacen("+++\n", "+++\ndraft = true\nplain_name = \"Việc nháp\"\n", 1),
    );
    served.says_at_last("GET /thu-tuc/9.000002.html", "Việc nháp");
}

#[test]
fn what_is_lost_in_the_preview_is_told_over_the_last_good_page() {
    let site = published(3);
    let served = Served::start(&site);
    served.says_at_last("GET /thu-tuc/9.000001.html", "Việc 1");
    fs::rename(site.path("content"), site.path("cho-khac")).expect("moved");
    served.hears("tất cả thủ tục (3 trang)");
    assert!(served.ask("GET /thu-tuc/9.000001.html").contains("Việc 1"));
    fs::rename(site.path("cho-khac"), site.path("content")).expect("moved back");
    served.hears("\"total\":0");
    served.says_at_last("GET /thu-tuc/9.000001.html", "Việc 1");
}

#[test]
fn the_sample_of_the_repository_has_its_addresses() {
    let site = Site::sample();
    site.run(&BUILD).succeeds();
    let kept = fs::read_to_string(repository().join(FILE)).expect("the sample was published");
    let not_kept = [
        "404.html",
        "robots.txt",
        "style.css",
        "script.js",
        "theo-yeu-cau.css",
        "theo-yeu-cau.js",
        "tim-kiem.js",
        "tim-kiem-danh-muc.js",
        "lich.js",
    ];
    for at in files_below(&site.path("output/site")).into_keys() {
        let is_kept =
            !at.starts_with('.') && !not_kept.contains(&&*at) && !at.starts_with("bieu-mau/images/");
        assert!(!is_kept || kept.contains(&format!("\"{at}\"")), "{at}: build the repository once more");
    }
}

/// What somebody writes there by hand in another way is told with the text to write, which is then taken.
#[test]
fn what_is_written_by_hand_is_told_once() {
    let site = published(1);
    let whole = site.read(FILE);
    let told = |line: &str, code: &str, words: &str| {
        site.write(FILE, format!("{whole}{line}\n"));
        let answer = site.run_today(&["check"]).ends_with(1);
        let answer = answer.says(&format!("[{code}]")).says(words);
        assert!(!answer.out.contains("[E0110]") && !answer.err.contains("[E0110]"), "{}", answer.err);
    };
    for day in ["ended = 29/11/2026", "ended = 29-11-2026"] {
        told(&format!("\"huong-dan/x.html\" = {{ {day} }}"), "E0109", "viết 2026-11-29");
    }
    for day in ["ended = 2026-11-31", "ended = 2026-11", "gone = 2026-13-01"] {
        told(&format!("\"huong-dan/x.html\" = {{ {day} }}"), "E0109", "không phải là một ngày");
    }
    for key in ["huong-dan/x.html", "\"huong-dan\\x.html\""] {
        told(&format!("{key} = {{ }}"), "E0147", "viết \"huong-dan/x.html\"");
    }
    told("\"huong-dan/x.html\" = true", "E0113", "viết {}");
    for at in ["huong-dan/x", "Huong-Dan/X.HTML"] {
        told(&format!("\"{at}\" = {{}}"), "E0523", at);
    }
}

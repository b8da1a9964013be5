//! What is looked at while the first files that are read have mistakes: the site that was published last.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Stdio};
use std::time::Duration;

use super::client::{Reply, connect_to, reply_of};
use crate::harness::{Site, repository};

const FILE: &str = "content/procedures/da-het.md";

/// A running preview, which is ended with the test.
struct Running(Child, String);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Running {
    fn start(site: &Site, more: &[&str]) -> Self {
        let mut command = site.command(&[&["serve", "--port", "0"], more].concat());
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("it starts");
        let mut out = BufReader::new(child.stdout.take().expect("a pipe")).lines().map_while(Result::ok);
        let said = out.find_map(|line| Some(line.split_once("http://")?.1.trim_end_matches('/').to_owned()));
        std::thread::spawn(move || out.for_each(drop));
        Self(child, said.expect("an address"))
    }

    fn get(&self, path: &str) -> Reply {
        let words = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        reply_of(connect_to(&self.1), &words)
    }

    /// What an open page is told, as far as the first line with these words; they come, or the test fails.
    #[track_caller]
    fn told(&self, at: &str, seen: &str, words: &str) -> String {
        let mut stream = connect_to(&self.1);
        let asked = format!("GET /__niemyet/events?at={at}&seen={seen} HTTP/1.1\r\nHost: localhost\r\n\r\n");
        stream.write_all(asked.as_bytes()).expect("sent");
        let mut told = String::new();
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            told.push_str(&line);
            if line.contains(words) {
                return told;
            }
        }
        panic!("no {words} in {told}")
    }

    /// Asks again until what is built meanwhile answers so.
    #[track_caller]
    fn at_last(&self, path: &str, is_meant: impl Fn(&Reply) -> bool) -> Reply {
        for _ in 0..1200 {
            let reply = self.get(path);
            if is_meant(&reply) {
                return reply;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("{path}: {}", self.get(path).text());
    }
}

/// A site that was published and has a mistake since; and the text without it.
fn broken_since() -> (Site, String) {
    let site = Site::copy_of(&repository().join("tests/golden/states/input"));
    site.run(&["build", "--only", "site"]).succeeds();
    let text = site.read(FILE);
    site.write(FILE, text.replacen("code = \"", "code = ", 1));
    (site, text)
}

#[test]
fn the_published_site_is_looked_at_until_the_first_good_one() {
    for more in [&["--preview-only"] as &[&str], &[]] {
        let (site, text) = broken_since();
        let running = Running::start(&site, more);
        let home = running.at_last("/", |reply| reply.status == 200);
        let published = site.read("output/site/index.html");
        let (head, _) = published.split_once("<main").expect("a page");
        assert!(home.text().contains(head.split_once("<title>").expect("a title").1), "{}", home.text());
        let seen = home.between("data-seen=\"", "\"");
        let style = running.get("/style.css");
        assert_eq!((style.status, style.text()), (200, &*site.read("output/site/style.css")));
        assert_eq!(style.header("content-type"), Some("text/css; charset=utf-8"));
        assert!(!running.get("/du-lieu-mo/thu-tuc.json").text().contains("__niemyet"));
        let folder = running.get("/thu-tuc");
        assert_eq!((folder.status, folder.header("location")), (301, Some("/thu-tuc/")));
        let missing = running.get("/khong-co.html");
        assert!(missing.status == 404 && missing.text().contains("data-at=\"khong-co.html\""));
        // The panel says what is wrong and what is looked at.
        let told = running.told("index.html", &seen, "\"state\":\"last\"");
        assert!(told.contains("da-het.md"), "{told}");
        site.write(FILE, text);
        let mended =
            running.at_last("/", |reply| reply.status == 200 && reply.between("data-seen=\"", "\"") != seen);
        assert!(mended.text().contains("preview.js"));
        running.told("index.html", &seen, "event: reload");
    }
}

/// The links of the published `404.html` begin with the path of the public address, which is not that of the preview.
#[test]
fn the_page_for_what_is_missing_finds_its_style() {
    let (site, _) = broken_since();
    let broken = site.read(FILE);
    site.write(FILE, broken.replacen("code = ", "code = \"", 1));
    let settings = site.read("niemyet.toml");
    let address = settings.lines().find(|line| line.starts_with("base_url")).expect("an address");
    let below = "base_url = \"https://thu-tuc.xathu.gov.vn/mot/cua\"";
    site.write("niemyet.toml", settings.replacen(address, below, 1));
    site.run(&["build", "--only", "site"]).succeeds();
    site.write(FILE, broken);
    let running = Running::start(&site, &["--preview-only"]);
    let missing = running.at_last("/mot/cua/khong-co.html", |reply| reply.status == 404);
    assert!(missing.text().contains("href=\"/mot/cua/style.css"), "{}", missing.text());
    for (path, status) in
        [("/mot/cua/style.css", 200), ("/mot/cua/", 200), ("/style.css", 200), ("/mot/style.css", 404)]
    {
        assert_eq!(running.get(path).status, status, "{path}");
    }
}

/// Nothing is looked at that was not published: no file of a stranger, none that changed, none behind a link.
#[test]
fn only_what_was_published_is_looked_at() {
    let (site, _) = broken_since();
    site.write("output/site/la.html", "a stranger's");
    site.write("output/site/lien-he.html", "changed since");
    site.write("secret.html", "secret");
    #[cfg(unix)]
    {
        std::fs::remove_file(site.path("output/site/robots.txt")).expect("published");
        std::os::unix::fs::symlink(site.path("secret.html"), site.path("output/site/robots.txt"))
            .expect("a link");
        std::fs::rename(site.path("output/site/thu-tuc"), site.path("elsewhere")).expect("moved");
        std::os::unix::fs::symlink(site.path("elsewhere"), site.path("output/site/thu-tuc")).expect("a link");
    }
    let running = Running::start(&site, &["--preview-only"]);
    running.at_last("/", |reply| reply.status == 200);
    for path in ["/la.html", "/.niemyet-manifest", "/../secret.html", "/%2e%2e/secret.html", "/secret.html"] {
        let reply = running.get(path);
        assert!(matches!(reply.status, 400 | 404), "{path}: {}", reply.status);
        assert!(!reply.text().contains("secret\n") && !reply.text().contains("stranger"), "{path}");
    }
    let changed = running.get("/lien-he.html");
    assert!(changed.status == 503 && !changed.text().contains("changed since"), "{}", changed.text());
    #[cfg(unix)]
    for path in ["/robots.txt", "/thu-tuc/"] {
        let reply = running.get(path);
        assert!(reply.status == 503 && !reply.text().contains("secret"), "{path}: {}", reply.text());
    }
}

#[test]
fn where_nothing_was_published_every_page_waits() {
    let (site, _) = broken_since();
    std::fs::remove_file(site.path("output/site/.niemyet-manifest")).expect("ours");
    let running = Running::start(&site, &["--preview-only"]);
    running.told("index.html", "0.0", "\"state\":\"empty\",\"total\":1");
    assert_eq!(running.get("/").status, 503);
}

//! The preview, spoken to as a browser speaks: what it answers, what it refuses, and what open pages
//! are told when the site changes.

mod client;
mod comparing;
mod crowd;
mod editor;
mod events;
mod last;
mod program;

use std::path::Path;
use std::sync::Arc;

use jiff::civil::date;
use niemyet::build::{self, Bundle, Cache, Content};
use niemyet::diagnostic::{Accepted, Lang, Report};
use niemyet::serve::{BindError, Preview, Running, Server, Shown};
use niemyet::site::Editions;
use niemyet::source::{SourceSet, disk};

use crate::harness::{Site, repository};
use client::{Reply, ask, ask_in_words};

const ENDED: &str = "content/procedures/da-het.md";

/// A site on disk, a server in this process, and a handle to what it shows.
struct Served {
    site: Site,
    preview: Preview,
    running: Running,
}

impl Served {
    /// The site with every state of a procedure, a form and a draft, and nothing shown yet.
    fn waiting() -> Self {
        let site = Site::copy_of(&repository().join("tests/golden/states/input"));
        site.write("content/forms/tờ khai.docx", "a form");
        let form = "[[dossier]]\nneed = \"always\"\nitems = [{ paper = \"Tờ khai\", form = { title = \"Tờ khai\", file = \"forms/tờ khai.docx\" } }]\n+++";
        let path = "content/procedures/khong-ghi-gi.md";
        let text = site.read(path);
        let (head, tail) = split_front(&text);
        site.write(path, format!("{head}{form}{tail}"));
        let preview = Preview::new(Lang::Vi);
        let server = Server::bind("127.0.0.1", 0).expect("a free port");
        let running = server.start(preview.clone()).expect("a running server");
        Self { site, preview, running }
    }

    fn started() -> Self {
        let served = Self::waiting();
        served.show();
        served
    }

    /// A round with what lies on disk now.
    fn show(&self) -> Arc<Accepted<Bundle>> {
        let (sources, built) = build_of(self.site.root());
        let (bundle, report) = built.expect("a site without mistakes");
        let bundle = Arc::new(bundle);
        let root = self.site.root().to_owned();
        self.preview.show(Shown {
            bundle: bundle.clone(),
            sources: Arc::new(sources),
            root,
            lang: Lang::Vi,
            report,
        });
        bundle
    }

    /// A round with mistakes.
    fn hold(&self) {
        let (sources, built) = build_of(self.site.root());
        self.preview.hold(&built.expect_err("mistakes"), &Arc::new(sources));
    }

    fn edit(&self, path: &str, from: &str, to: &str) {
        let text = self.site.read(path);
        assert!(text.contains(from), "{path} has no {from}");
        self.site.write(path, text.replace(from, to));
    }

    fn get(&self, path: &str) -> Reply {
        ask(&self.running, "GET", path, &[])
    }

    fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Reply {
        ask(&self.running, "GET", path, headers)
    }

    /// What the page says it was made of.
    fn seen(&self, path: &str) -> String {
        self.get(path).between("data-seen=\"", "\"")
    }
}

fn split_front(text: &str) -> (&str, &str) {
    let end = text.rfind("+++").expect("the end of the front matter");
    (&text[..end], &text[end + 3..])
}

fn build_of(root: &Path) -> (SourceSet, Result<(Accepted<Bundle>, Report), Report>) {
    let sources = disk::read(root).expect("a readable site");
    let editions = Editions::site_only();
    let built = build::build(&sources, date(2026, 11, 22), editions, &mut Cache::default(), &|_| ());
    (sources, built.accept())
}

fn bytes_of(bundle: &Accepted<Bundle>, at: &str) -> String {
    let bundle = bundle.get();
    match bundle.outputs()[at].body.make(at).expect("made").content {
        Content::Bytes(bytes) => String::from_utf8(bytes.into_owned()).expect("text"),
        _ => panic!("{at} is no page"),
    }
}

#[test]
fn only_this_machine_is_answered() {
    let served = Served::started();
    let port = served.running.address().port();
    let status = |head: &str| ask_in_words(&served.running, &format!("{head}\r\nConnection: close\r\n\r\n"));
    for host in ["localhost", "127.0.0.1", &format!("localhost:{port}"), &format!("[::1]:{port}")] {
        assert_eq!(status(&format!("GET / HTTP/1.1\r\nHost: {host}")).status, 200, "{host}");
    }
    for host in ["evil.example", &format!("evil.example:{port}"), "", "localhost.evil.example"] {
        let refused = status(&format!("GET / HTTP/1.1\r\nHost: {host}"));
        assert_eq!(refused.status, 403, "{host}");
        assert!(refused.text().contains("localhost") && !refused.text().contains("<html"), "{host}");
    }
    assert_eq!(status("GET / HTTP/1.0\r\nX: 1").status, 403);
    assert_eq!(status("GET http://evil.example/ HTTP/1.1\r\nHost: localhost").status, 403);
    assert_eq!(status("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example").status, 403);
    let events = "GET /__niemyet/events?at=index.html HTTP/1.1\r\nHost: evil.example";
    assert_eq!(status(events).status, 403);
}

#[test]
fn looking_is_all_one_can_do() {
    let served = Served::started();
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW"] {
        let reply = ask(&served.running, method, "/", &[("Content-Length", "0")]);
        assert_eq!((reply.status, reply.header("allow")), (405, Some("GET, HEAD")), "{method}");
    }
    for (path, status) in [("/", 200), ("/style.css", 200), ("/khong-co", 404), ("/thu-tuc", 301)] {
        let (get, head) = (served.get(path), ask(&served.running, "HEAD", path, &[]));
        assert_eq!((get.status, head.status), (status, status), "{path}");
        assert_eq!(get.header("content-length"), head.header("content-length"), "{path}");
        assert_eq!(get.header("content-type"), head.header("content-type"), "{path}");
        assert_eq!(head.header("content-length"), Some(get.body.len().to_string().as_str()), "{path}");
        assert!(head.body.is_empty() && !get.body.is_empty(), "{path}");
    }
}

#[test]
fn an_address_leads_to_an_output_or_nowhere() {
    let served = Served::started();
    let home = served.get("/");
    assert_eq!(home.status, 200);
    assert_eq!(home.header("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(home.header("cache-control"), Some("no-store"));
    assert_eq!(home.header("x-content-type-options"), Some("nosniff"));
    assert_eq!(home.body, served.get("/index.html?from=mail").body);
    let folder = served.get("/thu-tuc");
    assert_eq!((folder.status, folder.header("location")), (301, Some("/thu-tuc/")));
    assert_eq!(served.get("/thu-tuc/").status, 200);
    let form = served.get("/bieu-mau/t%E1%BB%9D%20khai.docx");
    assert_eq!((form.status, form.text()), (200, "a form"));
    assert!(form.header("content-type").is_some_and(|is| is.ends_with("wordprocessingml.document")));
    served.site.write("secret.txt", "secret");
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/thu-tuc/../../secret.txt",
        "/..%2fsecret.txt",
        "//secret.txt",
        "/..\\secret.txt",
        "/%5c..%5csecret.txt",
        "/secret.txt",
        "/niemyet.toml",
        "/content/fields.toml",
        "//evil.example/thu-tuc",
        "/index.html%00",
        "/%",
        "/%ff",
        "/__niemyet/",
        "/__niemyet/../index.html",
    ] {
        let reply = served.get(path);
        assert!(matches!(reply.status, 400 | 404), "{path}: {}", reply.status);
        assert!(!reply.text().contains("secret\n") && reply.header("location").is_none(), "{path}");
    }
    let missing = served.get("/thu-tuc/khong-co.html");
    assert_eq!(missing.status, 404);
    assert!(missing.text().contains("Không tìm thấy trang") && missing.text().contains("preview.js"));
}

#[test]
fn a_site_below_a_path_shows_its_404_whole() {
    let served = Served::waiting();
    served.edit("niemyet.toml", "xathu.gov.vn", "xathu.gov.vn/xa-thu");
    served.show();
    assert!(served.get("/khong-co").text().contains("\"/xa-thu/style.css\""));
    assert_eq!(served.get("/xa-thu/style.css").status, 200);
    assert_eq!(served.get("/xa-thu/thu-tuc/").status, 200);
    assert_eq!(served.get("/xa-khac/style.css").status, 404);
}

#[test]
fn files_are_asked_for_in_parts_and_not_twice() {
    let served = Served::started();
    let whole = served.get("/style.css");
    assert_eq!(whole.header("content-type"), Some("text/css; charset=utf-8"));
    assert_eq!(whole.header("accept-ranges"), Some("bytes"));
    let (tag, len) = (whole.header("etag").expect("a tag").to_owned(), whole.body.len());
    for held in [tag.clone(), format!("\"x\", W/{tag}"), "*".to_owned()] {
        let same = served.get_with("/style.css", &[("If-None-Match", &held)]);
        assert_eq!((same.status, same.body.len()), (304, 0), "{held}");
        assert_eq!(same.header("etag"), Some(&*tag));
    }
    assert_eq!(served.get_with("/style.css", &[("If-None-Match", "\"x\"")]).status, 200);
    assert_eq!(served.get_with("/", &[("If-None-Match", "*")]).status, 200);
    for (range, from, to) in [("bytes=0-3", 0, 3), ("bytes=5-", 5, len - 1), ("bytes=-7", len - 7, len - 1)] {
        let part = served.get_with("/style.css", &[("Range", range)]);
        assert_eq!(part.status, 206, "{range}");
        assert_eq!(part.body, whole.body[from..=to], "{range}");
        assert_eq!(part.header("content-range"), Some(&*format!("bytes {from}-{to}/{len}")));
    }
    let beyond = served.get_with("/style.css", &[("Range", &format!("bytes={len}-"))]);
    assert_eq!((beyond.status, beyond.header("content-range")), (416, Some(&*format!("bytes */{len}"))));
    let several = served.get_with("/style.css", &[("Range", "bytes=0-1,3-4")]);
    assert_eq!((several.status, several.body.len()), (200, len));
    for (held, status) in [(&*tag, 206), ("\"old\"", 200)] {
        let part = served.get_with("/style.css", &[("Range", "bytes=0-1"), ("If-Range", held)]);
        assert_eq!(part.status, status, "{held}");
    }
    let data = served.get("/du-lieu-mo/thu-tuc.json");
    assert_eq!(data.header("content-type"), Some("application/json; charset=utf-8"));
    assert!(serde_json::from_slice::<serde_json::Value>(&data.body).is_ok());
    assert_eq!(served.get("/moi-cong-bo.xml").header("content-type"), Some("application/xml; charset=utf-8"));
    assert_eq!(served.get("/robots.txt").header("content-type"), Some("text/plain; charset=utf-8"));
}

#[test]
fn a_form_that_changed_under_our_hands_is_not_sent() {
    let served = Served::started();
    served.site.write("content/forms/tờ khai.docx", "another form");
    let reply = served.get("/bieu-mau/t%E1%BB%9D%20khai.docx");
    assert_eq!((reply.status, reply.header("retry-after")), (503, Some("1")));
    assert!(reply.text().contains("thay đổi") && !reply.text().contains("another form"));
    served.show();
    assert_eq!(served.get("/bieu-mau/t%E1%BB%9D%20khai.docx").text(), "another form");
}

#[test]
fn the_script_is_in_the_response_alone() {
    let served = Served::started();
    let bundle = served.show();
    for at in bundle.get().outputs().keys().filter(|at| at.ends_with(".html")) {
        let (published, sent) = (bytes_of(&bundle, at), served.get(&format!("/{at}")));
        assert!(!published.contains("__niemyet"), "{at}");
        let sent = sent.text().to_owned();
        let (before, rest) = sent.split_once("<script src=\"/__niemyet/").expect("the script");
        let (_, after) = rest.split_once("</script>\n").expect("its end");
        assert!(after.starts_with("</body>"), "{at}");
        // One page asks the server for what can be kept, and is allowed to.
        let without = |page: &str| page.replace("; connect-src 'self'", "");
        assert_eq!(without(&format!("{before}{after}")), without(&published), "{at}");
    }
    for path in ["/__niemyet/preview.js", "/__niemyet/preview.css"] {
        assert_eq!(served.get(path).status, 200, "{path}");
    }
    let json = served.get("/du-lieu-mo/thu-tuc.json");
    assert!(!json.text().contains("__niemyet"));
}

/// What was kept of a site that was served at this address before would answer instead of the preview.
#[test]
fn no_worker_answers_for_the_preview() {
    let served = Served::started();
    let bundle = served.show();
    assert!(bytes_of(&bundle, "sw.js").contains("addEventListener('fetch'"));
    for path in ["/sw.js", "/xa/tthc/sw.js"] {
        let worker = served.get(path);
        assert_eq!(worker.status, 200, "{path}");
        assert!(worker.text().contains("registration.unregister()") && !worker.text().contains("'fetch'"));
    }
    assert!(served.get("/ngoai-mang.json").text().contains("\"files\":[\n\n]"));
}

#[test]
fn a_draft_is_looked_at_and_published_nowhere() {
    let served = Served::started();
    let draft = served.get("/thu-tuc/9.000006.html");
    assert_eq!(draft.status, 200);
    assert!(draft.text().contains("Bản nháp không lên trang"));
    assert!(draft.text().contains("data-draft=\"BẢN NHÁP – chưa có trên trang đã xuất bản\""));
    let bundle = served.show();
    for at in bundle.get().outputs().keys() {
        let parts: Vec<String> = at.split('/').map(niemyet::site::address::encode).collect();
        let sent = served.get(&format!("/{}", parts.join("/")));
        assert_eq!(sent.status, 200, "{at}");
        assert!(!sent.text().contains("Bản nháp không lên trang"), "{at}");
        assert!(!sent.text().contains("data-draft"), "{at}");
    }
    // Once it is published it is a page like any other.
    served.edit("content/procedures/ban-nhap.md", "draft = true\n", "");
    served.show();
    assert!(!served.get("/thu-tuc/9.000006.html").text().contains("data-draft"));
    assert!(served.get("/thu-tuc/").text().contains("Bản nháp không lên trang"));
}

#[test]
fn drafts_of_every_kind_are_looked_at() {
    let served = Served::waiting();
    let drafts = [
        ("guides/g.md", "title = \"Hướng dẫn nháp\"", "## Một bước\n"),
        ("groups/n.md", "name = \"Nhóm nháp\"\nmembers = [\"9.000001\", \"9.000002\"]", ""),
        ("decisions/q.md", "number = \"77/QĐ-NHÁP\"\nslug = \"q\"", ""),
    ];
    for (file, keys, text) in drafts {
        served.site.write(&format!("content/{file}"), format!("+++\n{keys}\ndraft = true\n+++\n{text}"));
    }
    served.show();
    let pages = ["huong-dan/g.html", "lien-thong/n.html", "quyet-dinh/q.html"];
    let titles = ["Hướng dẫn nháp", "Nhóm nháp", "77/QĐ-NHÁP"];
    for ((at, title), (file, ..)) in pages.into_iter().zip(titles).zip(drafts) {
        let page = served.get(&format!("/{at}"));
        assert_eq!(page.status, 200, "{at}");
        assert!(page.text().contains(title) && page.text().contains("data-draft"), "{at}");
        let about = events::about(&served, at);
        assert!(about["source"].as_str().is_some_and(|source| source.contains(file)), "{about}");
        let told: Vec<_> = about["drafts"].as_array().into_iter().flatten().map(|one| &one["href"]).collect();
        assert!(told.iter().any(|href| href.as_str() == Some(&format!("/{at}"))), "{about}");
        assert!(!served.get("/").text().contains(title), "{at}");
    }
}

#[test]
fn a_page_that_only_drafts_bring_is_looked_at() {
    let served = Served::waiting();
    let keys = "number = \"88/NQ-NHÁP\"\neffective_from = 2026-01-01\ndraft = true\n";
    let row = "[[fees]]\ncodes = [\"9.000001\"]\nkind = \"charge\"\namount = 1_000\n";
    served.site.write("content/fees/nhap.toml", format!("{keys}{row}"));
    served.show();
    assert!(served.get("/muc-thu.html").text().contains("88/NQ-NHÁP"));
    assert!(served.get("/du-lieu-mo/muc-thu.json").text().contains("88/NQ-NHÁP"));
}

#[test]
fn a_draft_brings_its_form() {
    let served = Served::waiting();
    served.site.write("content/forms/nháp.docx", "of the draft");
    let form = "[[dossier]]\nitems = [{ paper = \"Đơn\", form = { title = \"Đơn\", file = \"forms/nháp.docx\" } }]\n+++";
    let path = "content/procedures/ban-nhap.md";
    let text = served.site.read(path);
    let (head, tail) = split_front(&text);
    served.site.write(path, format!("{head}{form}{tail}"));
    let bundle = served.show();
    assert!(!bundle.get().outputs().contains_key("bieu-mau/nháp.docx"));
    assert_eq!(served.get("/bieu-mau/nh%C3%A1p.docx").text(), "of the draft");
}

#[test]
fn before_the_first_site_every_page_waits() {
    let served = Served::waiting();
    let reply = served.get("/thu-tuc/9.000001.html");
    assert_eq!(reply.status, 503);
    assert!(reply.text().contains("Chưa dựng được trang") && reply.text().contains("preview.js"));
}

/// Fails for one page of the site, and for none of those it is tried out on.
fn break_one_page(served: &Served) {
    let template = repository().join("themes/default/templates/procedure.html");
    let template = std::fs::read_to_string(template).expect("the template");
    let (head, tail) = template.split_once("{% block main %}").expect("the block");
    let broken = "{% block main %}{% if \"Vắng mặt\" in head.title %}{{ nothing.here }}{% endif %}";
    served.site.write("themes/default/templates/procedure.html", format!("{head}{broken}{tail}"));
    served.edit(ENDED, "name = \"", "name = \"Vắng mặt ");
}

#[test]
fn a_page_that_fails_says_where() {
    let served = Served::waiting();
    break_one_page(&served);
    served.show();
    let at = format!("/{}", ended_page(&served));
    let reply = served.get(&at);
    assert_eq!(reply.status, 500);
    assert!(reply.text().contains("themes/default/templates/procedure.html:"), "{}", reply.text());
    assert_eq!(served.get("/").status, 200);
}

/// The address of the procedure that ended.
fn ended_page(served: &Served) -> String {
    let code = served.site.read(ENDED);
    let code = code.split_once("code = \"").and_then(|(_, rest)| rest.split_once('"')).expect("a code").0;
    format!("thu-tuc/{code}.html")
}

#[test]
fn a_busy_port_names_a_free_one() {
    let first = Server::bind("127.0.0.1", 0).expect("a free port");
    let port = first.address().port();
    let Err(BindError::Busy { port: busy, free: Some(free), .. }) = Server::bind("127.0.0.1", port) else {
        panic!("{port} is taken");
    };
    assert!(busy == port && free > port && free <= port + 20);
    assert!(Server::bind("127.0.0.1", free).is_ok());
    let error = Server::bind("127.0.0.1", port).err().expect("still taken");
    assert!(error.words().vi.contains(&port.to_string()) && error.help().vi.contains("--port"));
    let nowhere = Server::bind("khong-co.invalid", 0).err().expect("no such host");
    assert!(matches!(nowhere, BindError::NoSuchHost { .. }), "{nowhere}");
}

#[test]
fn a_stopped_server_gives_its_port_back() {
    let served = Served::started();
    let address = served.running.address();
    let open = served.get("/");
    assert_eq!(open.status, 200);
    drop(served);
    assert!(Server::bind("127.0.0.1", address.port()).is_ok());
}

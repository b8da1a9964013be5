//! The site as one file: an archive that unpacks to the site, and a page that holds all pages. What keeps pages where
//! there is no network lists what lies on the server.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;

use flate2::read::DeflateDecoder;

use crate::harness::{Site, files_below};

const ZIP: &str = "output/package/xa-mau.zip";
const PAGE: &str = "output/package/xa-mau.html";

/// The files of an archive, read from its list at the end as programs that unpack do it.
fn unpacked(zip: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let half = |at: usize| usize::from(u16::from_le_bytes([zip[at], zip[at + 1]]));
    let whole = |at: usize| half(at) | half(at + 2) << 16;
    let end = zip.len() - 22;
    assert_eq!(&zip[end..end + 4], b"PK\x05\x06");
    let mut at = whole(end + 16);
    let mut files = BTreeMap::new();
    for _ in 0..half(end + 10) {
        assert_eq!(&zip[at..at + 4], b"PK\x01\x02");
        let (packed, len, name, extra) = (whole(at + 20), whole(at + 24), half(at + 28), half(at + 30));
        let path = String::from_utf8(zip[at + 46..at + 46 + name].to_vec()).expect("a name");
        let head = whole(at + 42);
        assert_eq!(&zip[head..head + 4], b"PK\x03\x04");
        assert_eq!(
            zip[head + 4..head + 28],
            zip[at + 6..at + 30],
            "{path}: the list says what the file says"
        );
        let from = head + 30 + half(head + 26) + half(head + 28);
        let mut bytes = Vec::new();
        DeflateDecoder::new(&zip[from..from + packed]).read_to_end(&mut bytes).expect("it was compressed");
        assert_eq!(bytes.len(), len, "{path}");
        let mut crc = flate2::Crc::new();
        crc.update(&bytes);
        assert_eq!(crc.sum() as usize, whole(at + 16), "{path}");
        assert!(files.insert(path, bytes).is_none());
        at += 46 + name + extra;
    }
    assert_eq!(at, end);
    files
}

/// A small site at an address of its own, with a form.
fn public_site() -> Site {
    let site = Site::started();
    let settings = site.read("niemyet.toml");
    let settings =
        settings.replace("# base_url = \"https://…\"", "base_url = \"https://thutuc.xamau.gov.vn/tt\"");
    site.write("niemyet.toml", settings);
    site
}

#[test]
fn an_archive_unpacks_to_the_site() {
    let site = public_site();
    site.run(&["build"]).succeeds();
    let before = files_below(&site.path("output/site"));
    site.run(&["build", "--only", "package"]).succeeds().says("đã đóng gói").says("xa-mau.zip");
    assert_eq!(files_below(&site.path("output/site")), before);
    let zip = fs::read(site.path(ZIP)).expect("an archive");
    let files = unpacked(&zip);
    let of_site: BTreeMap<String, Vec<u8>> =
        site.published().into_iter().map(|(path, bytes)| (format!("xa-mau/{path}"), bytes)).collect();
    assert!(files.keys().eq(of_site.keys()));
    let other: Vec<&String> = files.keys().filter(|path| files[*path] != of_site[*path]).collect();
    assert_eq!(other, Vec::<&String>::new());

    // Without anything remembered or published, and where nothing is to be done.
    fs::remove_dir_all(site.path("output")).expect("removed");
    fs::remove_dir_all(site.path(".niemyet")).expect("removed");
    site.run(&["build", "--only", "package"]).succeeds();
    assert_eq!(fs::read(site.path(ZIP)).expect("an archive"), zip);
    assert!(!site.path("output/site").exists());
    site.run(&["build", "--only", "package"]).succeeds().says("đã đóng gói");
    assert_eq!(fs::read(site.path(ZIP)).expect("an archive"), zip);
}

#[test]
fn one_page_holds_all_pages_and_asks_for_nothing() {
    let site = Site::started();
    site.run(&["build", "--only", "package"]).succeeds();
    let zip = fs::read(site.path(ZIP)).expect("an archive");
    site.run(&["build", "--only", "single-file"]).succeeds().says("mẫu đơn và bản in không kèm");
    assert_eq!(fs::read(site.path(ZIP)).expect("an archive"), zip, "the other form stays");
    let page = site.read(PAGE);
    assert!(page.contains("default-src 'none'; style-src 'sha256-"), "a policy");
    assert!(!page.contains("unsafe-inline"));
    for asked in ["<link", "src=\"", "url(", "@import"] {
        let own = page.replace("'img[src]", "").replace("[src=\"", "");
        assert!(!own.contains(asked), "{asked}");
    }
    // Without scripts.
    assert!(page.contains("<section id=\"thu-tuc/9.000001.html\">"));
    assert!(page.contains("Nơi đang mở tệp này chỉ hiện chữ"));

    site.run(&["build", "--only", "single-file"]).succeeds();
    fs::remove_dir_all(site.path(".niemyet")).expect("removed");
    fs::remove_dir_all(site.path("output")).expect("removed");
    site.run(&["build", "--only", "single-file"]).succeeds();
    assert_eq!(site.read(PAGE), page);
}

#[test]
fn nothing_of_a_stranger_is_packed_over() {
    let site = Site::started();
    site.write("output/package/của-tôi.txt", "giữ lại");
    site.run(&["build", "--only", "single-file"]).ends_with(2).says("không phải do niemyet tạo");
    assert_eq!(site.read("output/package/của-tôi.txt"), "giữ lại");
    assert!(!site.path(PAGE).exists());
    fs::rename(site.path("output/package/của-tôi.txt"), site.path("của-tôi.txt")).expect("moved");
    site.run(&["build", "--only", "single-file"]).succeeds();
    site.write("output/package/của-tôi.txt", "giữ lại");
    site.write(PAGE, "sửa tay");
    site.run(&["build", "--only", "single-file"]).succeeds();
    assert_eq!(site.read("output/package/của-tôi.txt"), "giữ lại");
    assert!(site.read(PAGE).starts_with("<!doctype html>"));
}

#[cfg(unix)]
#[test]
fn no_link_is_packed_through() {
    let (site, elsewhere) = (Site::started(), Site::empty());
    elsewhere.write("của-tôi.txt", "giữ lại");
    for name in ["package", ".niemyet-staging-package"] {
        let link = site.path("output").join(name);
        fs::create_dir_all(site.path("output")).expect("a folder");
        std::os::unix::fs::symlink(elsewhere.root(), &link).expect("a link");
        site.run(&["build", "--only", "single-file"]).ends_with(2).says("liên kết");
        assert_eq!(files_below(elsewhere.root()).len(), 1);
        fs::remove_file(&link).expect("removed");
    }
}

#[test]
fn a_rehearsal_and_a_mistake_pack_nothing() {
    let site = Site::started();
    site.run(&["build", "--only", "package", "--dry-run"]).succeeds().says("ghi\txa-mau.zip");
    site.write("content/procedures/sai.md", "+++\ncode = \"1.1\"\n+++\n");
    site.run(&["build", "--only", "single-file"]).ends_with(1).says("còn lỗi");
    assert!(!site.path("output/package").exists());
}

#[test]
fn what_can_be_kept_is_listed_with_its_size_and_a_version() {
    let site = public_site();
    let list = |site: &Site| -> serde_json::Value {
        serde_json::from_str(&site.read("output/site/ngoai-mang.json")).expect("a list")
    };
    site.run(&["build"]).succeeds();
    let first = list(&site);
    let published = site.published();
    let files = first["files"].as_array().expect("files");
    assert!(files.len() > 8);
    for file in files {
        let path = file[0].as_str().expect("a path");
        assert_eq!(file[1].as_u64(), Some(published[path].len() as u64), "{path}");
        assert!(!path.starts_with("ban-in/") && path != "sw.js" && path != "ngoai-mang.json", "{path}");
    }
    // The same files are the same version, made anew or not.
    fs::remove_dir_all(site.path(".niemyet")).expect("removed");
    site.run(&["build"]).succeeds();
    assert_eq!(list(&site), first);
    let settings = site.read("niemyet.toml").replace("0200 000 001", "0200 000 009");
    site.write("niemyet.toml", settings);
    site.run(&["build"]).succeeds();
    assert_ne!(list(&site)["version"], first["version"]);
    // A site without an address of its own is a folder, of which nothing can be kept.
    let folder = Site::started();
    folder.run(&["build"]).succeeds();
    assert!(!folder.path("output/site/sw.js").exists());
    assert!(!folder.read("output/site/index.html").contains("data-keep"));
}

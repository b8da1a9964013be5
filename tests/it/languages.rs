//! Pages in other languages, by the built program: where they are, what leads to them, and what stays when they go.

use std::fs;

use crate::harness::{Site, repository};

const BUILD: [&str; 3] = ["build", "--only", "site"];
const PAGE: &str = "thu-tuc/9.000001.html";
const IN_KHMER: &str = "thu-tuc/9.000001.km.html";

fn site() -> Site {
    Site::copy_of(&repository().join("tests/golden/languages/input"))
}

fn page(site: &Site, at: &str) -> String {
    site.read(&format!("output/site/{at}"))
}

#[test]
fn a_translation_that_goes_leads_back_to_the_vietnamese_page() {
    let site = site();
    site.run_today(&BUILD).succeeds();
    fs::remove_file(site.path("content/procedures/khai-sinh.km.md")).expect("removed");
    site.run_today(&BUILD).succeeds();
    let left = page(&site, IN_KHMER);
    assert!(left.contains("url=9.000001.html") && left.contains("Trang này không còn bản dịch."), "{left}");
    assert!(!page(&site, PAGE).contains("hreflang=\"km\""));
    assert!(!site.path("output/site/chu-khmer.css").exists(), "a font that no page needs");
}

#[test]
fn a_translation_goes_along_when_its_page_moves() {
    let site = site();
    site.run_today(&BUILD).succeeds();
    let guide = site.read("content/guides/hoi.md");
    let moved = guide.replacen("updated", "slug = \"hoi-truoc\"\nformer_slugs = [\"hoi\"]\nupdated", 1);
    site.write("content/guides/hoi.md", moved);
    site.run_today(&BUILD).succeeds();
    let left = page(&site, "huong-dan/hoi.en.html");
    assert!(left.contains("url=hoi-truoc.en.html"), "{left}");
    assert!(page(&site, "huong-dan/hoi-truoc.en.html").contains("<article lang=\"en\""));
}

#[test]
fn a_translation_of_a_version_shows_while_that_does() {
    let site = site();
    let next = site.read("content/procedures/khai-sinh.md");
    let next = next.replacen("field ", "effective_from = 2027-01-01\nfield ", 1);
    site.write("content/procedures/khai-sinh-2027.md", next);
    let first = site.read("content/procedures/khai-sinh.md");
    let first = first.replacen("field ", "effective_to = 2026-12-31\nfield ", 1);
    site.write("content/procedures/khai-sinh.md", first);
    site.run_today(&BUILD).succeeds();
    assert!(page(&site, IN_KHMER).contains("<article lang=\"km\""));
    site.run_on("2027-01-01", &BUILD).succeeds();
    let left = page(&site, IN_KHMER);
    assert!(left.contains("url=9.000001.html") && !left.contains("<article"), "{left}");
}

#[test]
fn a_procedure_is_found_by_what_it_is_called_elsewhere() {
    let site = site();
    let said = site.run(&["why", "--search", "newborn"]).succeeds();
    assert!(said.out.contains("9.000001"), "{}", said.out);
    // A breve above a circumflex has no letter of its own.
    let said = site.run(&["why", "--search", "ô\u{306} ê\u{306} ơ\u{306}"]).succeeds();
    assert!(said.out.contains("9.000001"), "{}", said.out);
}

#[test]
fn why_names_the_table_and_the_translation() {
    let site = site();
    site.run_today(&BUILD).succeeds();
    let table = site.read("content/languages/km.toml");
    site.write("content/languages/km.toml", table.replace("name =", "name  =") + "[strings]\ncall = \"x\"\n");
    site.run(&["why", IN_KHMER]).succeeds().says("content/languages/km.toml");
    let translation = site.read("content/procedures/khai-sinh.rad.md");
    site.write("content/procedures/khai-sinh.rad.md", translation.replace("2026-07-20", "2026-07-01"));
    site.run(&["why", PAGE]).succeeds().says("khai-sinh.rad.md");
}

#[test]
fn a_finished_site_and_one_file_have_them_too() {
    let site = site();
    site.run_today(&BUILD).succeeds();
    let said = site.run(&["check", "--site"]).succeeds();
    assert!(!said.out.contains(".en.html"), "{}", said.out);
    site.run(&["build", "--only", "single-file"]).succeeds();
    let whole = fs::read_dir(site.path("output/package")).expect("a folder");
    let whole = whole
        .map(|entry| entry.expect("an entry").path())
        .find(|path| path.extension() == Some("html".as_ref()));
    let whole = fs::read_to_string(whole.expect("a page")).expect("a text");
    assert!(whole.contains("newborn"), "what it searches");
}

#[test]
fn an_empty_table_is_written_with_what_it_means_in_vietnamese() {
    let site = site();
    site.run(&["new", "language", "tyz", "Tày"]).succeeds();
    let table = site.read("content/languages/tyz.toml");
    for line in ["code = \"tyz\"", "name = \"Tày\"", "# [strings]", "# place = \"Ở đâu\""] {
        assert!(table.lines().any(|own| own == line), "{line} in {table}");
    }
}

#[test]
#[cfg_attr(not(feature = "prints"), ignore = "drawn by the press")]
fn a_link_has_a_picture_in_chats() {
    let site = site();
    let image = |site: &Site| {
        let page = page(site, PAGE);
        let line = page.lines().find(|line| line.contains("\"og:image\""));
        line.unwrap_or_default().to_owned()
    };
    let settings = site.read("niemyet.toml");
    site.write("niemyet.toml", format!("{settings}\n[prints]\nniem-yet = \"none\"\nhuong-dan = \"none\"\nto-gap = \"none\"\nto-roi-a5 = \"none\"\nto-roi-2-tren-a4 = \"none\"\n"));
    site.run(&["build"]).succeeds();
    assert!(image(&site).contains("https://thu-tuc.xathu.gov.vn/hinh-chia-se.png"), "{}", image(&site));
    let drawn = fs::read(site.path("output/site/hinh-chia-se.png")).expect("a picture");
    assert_eq!((&drawn[1..4], &drawn[16..24]), (&b"PNG"[..], &[0, 0, 4, 176, 0, 0, 2, 118][..]));
    // The same picture of the same site, whatever is remembered.
    fs::remove_dir_all(site.path(".niemyet")).expect("forgotten");
    site.run_on("2026-11-25", &["build"]).succeeds();
    assert!(drawn == fs::read(site.path("output/site/hinh-chia-se.png")).expect("a picture"));
    // One of the commune's own takes its place.
    let own = site.read("niemyet.toml").replace("[commune]", "picture = \"images/xa.png\"\n\n[commune]");
    site.write("niemyet.toml", own);
    site.run(&["check"]).succeeds().says("W0208");
    site.write("content/images/xa.png", &drawn);
    site.run(&["build"]).succeeds();
    assert!(image(&site).contains("/bieu-mau/images/xa.png"), "{}", image(&site));
    assert!(!site.path("output/site/hinh-chia-se.png").exists());
    // Without prints nothing is set for it.
    site.run(&BUILD).succeeds();
    assert!(!site.path("output/site/hinh-chia-se.png").exists());
}

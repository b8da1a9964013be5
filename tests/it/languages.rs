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

/// What a Vietnamese page tells besides its text stands on its translation too.
#[test]
fn what_is_over_or_not_settled_is_so_in_every_language() {
    const STORM: &str = "title = \"Bão số 5\"\nkind = \"storm\"\nfrom = 2026-07-01\nto = 2026-07-03\n\
        hours = \"cả ngày\"\nplace = \"Nhà văn hóa thôn Đông\"\nhamlets = [\"Đông\"]\nphone = \"0200 000 111\"\n";
    const LOST: &str = "title = \"Mất giấy khai sinh thì sao?\"\nstate = \"partial\"\nchecked_on = 2026-07-10\n\
        unsettled = \"Mức thu mới chưa có.\"\nprocedures = [\"9.000001\"]\n\
        legal_basis = [{ number = \"1/0000/NĐ-THỬ\", articles = \"Điều 5\" }]\n";
    let site = site();
    for (file, front, title) in
        [("notices/bao", STORM, "Storm no. 5"), ("questions/mat", LOST, "A certificate is lost?")]
    {
        site.write(&format!("content/{file}.md"), format!("+++\n{front}+++\nChữ.\n"));
        for language in ["en", "km"] {
            let text = format!("+++\ntitle = \"{title}\"\ntranslated_on = 2026-07-20\n+++\nText.\n");
            site.write(&format!("content/{file}.{language}.md"), text);
        }
    }
    site.run_today(&BUILD).succeeds();
    let dates = |day: &str| format!("Thông báo này đã kết thúc sau ngày {day}.");
    let in_vietnamese = |text: &str| format!("<span lang=\"vi\" dir=\"ltr\">{text}</span>");
    for (at, expected) in [
        (
            "thong-bao/bao.en.html",
            vec![
                "<strong>This is over: do not act on it.</strong>".to_owned(),
                in_vietnamese(&dates("03/7/2026")),
                "<dt>Days</dt><dd lang=\"vi\" dir=\"ltr\">Từ 01/7/2026 đến hết 03/7/2026".to_owned(),
                "<dt>Hours</dt><dd lang=\"vi\" dir=\"ltr\">cả ngày".to_owned(),
                "<dt>Where</dt><dd lang=\"vi\" dir=\"ltr\">Nhà văn hóa thôn Đông".to_owned(),
                "<dt>For whom</dt><dd lang=\"vi\" dir=\"ltr\">Đông".to_owned(),
                "href=\"tel:0200000111\"".to_owned(),
            ],
        ),
        (
            "thong-bao/bao.km.html",
            vec![
                in_vietnamese("Việc này đã kết thúc, không làm theo nữa."),
                in_vietnamese(&dates("03/7/2026")),
            ],
        ),
        (
            "hoi-dap/mat.en.html",
            vec![
                "<strong>This answer is settled only in part.</strong>".to_owned(),
                in_vietnamese("Mức thu mới chưa có."),
                "1/0000/NĐ-THỬ (Điều 5) – đã hết hiệu lực từ 01/3/2026, thay bằng".to_owned(),
                "A legal text this rests on is no longer in force.".to_owned(),
                "Đã đối chiếu với quy định ngày 10/7/2026.".to_owned(),
                "<h2>Procedures this is about</h2>".to_owned(),
            ],
        ),
        (
            "hoi-dap/mat.html",
            vec![
                "<strong>Văn bản làm căn cứ đã hết hiệu lực.</strong>".to_owned(),
                "Câu trả lời có thể không còn đúng: hỏi lại trước khi làm.".to_owned(),
            ],
        ),
        ("can-cu/1-0000-nd-thu.html", vec!["../hoi-dap/mat.html\">Mất giấy khai sinh thì sao?".to_owned()]),
    ] {
        let mut text = page(&site, at);
        // What stays together in a line is one text.
        while let Some(from) = text.find("<span class=\"nb\">") {
            let to = from + text[from..].find("</span>").expect("its end");
            let kept = text[from..to].replacen("<span class=\"nb\">", "", 1);
            text.replace_range(from..to + "</span>".len(), &kept);
        }
        for words in expected {
            assert!(text.contains(&words), "{words}\nin {at}:\n{text}");
        }
    }
}

//! A theme of a site's own: begun with the files of the built-in one, and what is said of its files.

use crate::harness::{Site, files_below, repository};

/// A site with every state of a procedure, which uses the theme `name`.
fn with_theme(name: &str) -> Site {
    let site = Site::copy_of(&repository().join("tests/golden/states/input"));
    let text = site.read("niemyet.toml");
    assert!(text.contains("[site]\n"));
    site.write("niemyet.toml", text.replace("[site]\n", &format!("[site]\ntheme = \"{name}\"\n")));
    site
}

#[test]
fn a_theme_written_out_and_used_unchanged_changes_no_byte() {
    let site = with_theme("default");
    site.run(&["build"]).succeeds();
    let before = site.published();
    assert!(
        before.keys().any(|at| at.ends_with(".html"))
            && (before.keys().any(|at| at.ends_with(".pdf")) || !cfg!(feature = "prints"))
    );
    site.run(&["theme", "export", "--to", "themes/riêng"]).succeeds().says("theme = \"riêng\"");
    let text = site.read("niemyet.toml");
    site.write("niemyet.toml", text.replace("theme = \"default\"", "theme = \"riêng\""));
    for file in ["templates/base.html", "style.css", "script.js", "prints/lib.typ"] {
        let ours = std::fs::read(repository().join("themes/default").join(file)).expect("ours");
        assert_eq!(site.read(&format!("themes/riêng/{file}")).as_bytes(), ours, "{file}");
    }
    site.run(&["build"]).succeeds();
    let after = site.published();
    assert!(before.keys().eq(after.keys()));
    for (at, bytes) in &before {
        assert!(after[at] == *bytes, "{at}");
    }
    // It is this theme that is used.
    site.write("themes/riêng/templates/not_found.html", "{# of our own #}Không có");
    site.run(&["build", "--only", "site"]).succeeds();
    assert_eq!(site.read("output/site/404.html"), "Không có");
}

#[test]
fn a_theme_is_written_out_around_what_is_there() {
    let site = with_theme("default");
    site.write("themes/rieng/style.css", "body { color: red }");
    site.run(&["giao-dien", "xuat"]).succeeds().says("themes/rieng").says("giữ nguyên: style.css");
    assert_eq!(site.read("themes/rieng/style.css"), "body { color: red }");
    assert!(site.path("themes/rieng/templates/home.html").is_file());
    let first = files_below(&site.path("themes"));
    site.run(&["theme", "export", "--to", "rieng"]).succeeds().says("Đã ghi 0 tệp");
    assert_eq!(files_below(&site.path("themes")), first);
    for nowhere in ["content/a", "themes/a/b", "../themes/a", "themes/..", "/tmp/a", ".", "themes/nul", "a b"]
    {
        site.run(&["theme", "export", "--to", nowhere]).ends_with(2).says("--to themes/rieng");
    }
    assert_eq!(files_below(&site.path("themes")), first);
}

#[test]
fn a_theme_is_written_out_only_into_a_site() {
    let site = Site::empty();
    site.run(&["theme", "export"]).ends_with(2);
    assert!(files_below(site.root()).is_empty());
}

#[test]
fn static_files_are_published_as_they_are() {
    let site = with_theme("rieng");
    let odd = b"\xef\xbb\xbfbody {}\r\n";
    site.write("themes/rieng/static/hinh/logo xa.svg", "<svg/>");
    site.write("themes/rieng/static/rieng.css", odd);
    site.write("themes/rieng/static/trang.html", "<p>{{ not_a_template }}");
    site.run_today(&["build", "--only", "site"]).succeeds();
    assert_eq!(site.read("output/site/hinh/logo xa.svg"), "<svg/>");
    assert_eq!(std::fs::read(site.path("output/site/rieng.css")).expect("published"), odd);
    assert_eq!(site.read("output/site/trang.html"), "<p>{{ not_a_template }}");
    // How a site looks may change: no address of it is promised.
    assert!(!site.read("addresses.toml").contains("trang.html"));
    std::fs::remove_file(site.path("themes/rieng/static/trang.html")).expect("written");
    site.run(&["build", "--only", "site"]).succeeds();
    assert!(!site.path("output/site/trang.html").exists());
    // No file takes the place of what is made, also where only the case is another.
    for taken in ["index.html", "Lien-He.html", "du-lieu-mo/thu-tuc.json", "sw.js"] {
        let file = format!("themes/rieng/static/{taken}");
        site.write(&file, "x");
        site.run(&["check"]).ends_with(1).says("E0501").says(&file);
        std::fs::remove_file(site.path(&file)).expect("written");
    }
}

const PAGE: &str = "themes/rieng/pages/gioi-thieu.html";
const WORDS: &str = "{# Giới thiệu về xã\n   Xã ở đâu #}\n{% extends \"base.html\" %}\n{% block main %}\n<h1>{{ title }}</h1>\n<p>Ở {{ shell.unit }}</p>\n{% endblock main %}\n";

#[test]
fn a_theme_adds_pages() {
    let site = with_theme("rieng");
    site.write("themes/rieng/ghi-chu.md", "x");
    site.run_today(&["build", "--only", "site"]).succeeds();
    let before = site.published();
    site.write(PAGE, WORDS);
    site.run_today(&["build", "--only", "site"]).succeeds();
    let page = site.read("output/site/gioi-thieu.html");
    for part in [
        "<html lang=\"vi\">",
        "<title>Giới thiệu về xã – ",
        "<meta name=\"description\" content=\"Xã ở đâu\">",
        "<h1>Giới thiệu về xã</h1>",
        "<p>Ở Xã Thử</p>",
        // The menu, as every page has it.
        "href=\"thu-tuc/index.html\"",
        "href=\"lien-he.html\"",
    ] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    // Every page leads to it, it is found, listed and kept.
    for (at, way) in [
        ("index.html", "href=\"gioi-thieu.html\">Giới thiệu về xã</a>"),
        ("thu-tuc/index.html", "href=\"../gioi-thieu.html\">Giới thiệu về xã</a>"),
        ("sitemap.xml", "/gioi-thieu.html</loc>"),
        ("ngoai-mang.json", "\"gioi-thieu.html\""),
        ("tim-kiem-danh-muc.js", "gioi-thieu.html"),
    ] {
        assert!(site.read(&format!("output/site/{at}")).contains(way), "{at}");
    }
    assert!(site.read("addresses.toml").contains("gioi-thieu.html"));
    site.run(&["check", "--site"]).succeeds();
    // Another text is another page, and nothing else is made again.
    let first = site.published();
    site.write(PAGE, WORDS.replace("Ở {{", "Tại {{"));
    site.run_today(&["build", "--only", "site"]).succeeds();
    site.run(&["why", "gioi-thieu.html"]).succeeds().says("đã được dựng lại").says(PAGE);
    site.run(&["why", PAGE]).succeeds().says("gioi-thieu.html");
    let second = site.published();
    let changed: Vec<&str> =
        first.iter().filter(|(at, bytes)| second[*at] != **bytes).map(|(at, _)| at.as_str()).collect();
    assert_eq!(changed, ["gioi-thieu.html", "ngoai-mang.json"]);
    // It goes, and its address says so.
    std::fs::remove_file(site.path(PAGE)).expect("written");
    site.run_today(&["build", "--only", "site"]).succeeds().says("W0521").says("gioi-thieu.html");
    let gone = site.read("output/site/gioi-thieu.html");
    assert!(gone.contains("“Giới thiệu về xã” không còn"), "{gone}");
    let after = site.published();
    let left: Vec<&str> =
        before.iter().filter(|(at, bytes)| after[*at] != **bytes).map(|(at, _)| at.as_str()).collect();
    assert_eq!(left, ["ngoai-mang.json"]);
}

#[test]
fn a_page_of_a_theme_takes_in_others_and_no_template_takes_it_in() {
    let site = with_theme("rieng");
    site.write("themes/rieng/templates/loi.html", "<b>{{ shell.site }}</b>");
    site.write("themes/rieng/pages/mot.html", "{# Một #}{% include \"loi.html\" %}");
    site.write("themes/rieng/pages/hai.html", "{#- Hai -#}\n{% include \"pages/mot.html\" %}");
    site.write("themes/rieng/pages/ghi-chu.md", "x");
    site.run(&["build", "--only", "site"]).succeeds();
    let (one, other) = (site.read("output/site/mot.html"), site.read("output/site/hai.html"));
    assert!(one.starts_with("<b>") && one.trim() == other.trim(), "{one} {other}");
    let file = "themes/rieng/templates/not_found.html";
    site.write(file, "{% include \"pages/mot.html\" %}");
    site.run(&["check"]).ends_with(1).says("E0510").says(file);
}

#[test]
fn mistakes_in_a_page_of_a_theme_are_told() {
    let site = with_theme("rieng");
    site.write("themes/rieng/ghi-chu.md", "x");
    site.run(&["build", "--only", "site"]).succeeds();
    let before = site.published();
    let check = |path: &str, text: &str, words: &[&str]| {
        site.write(path, text);
        site.run(&["build", "--only", "site"]).ends_with(1).says(path).says_all(words);
        assert!(site.published() == before);
        std::fs::remove_file(site.path(path)).expect("written");
    };
    check(PAGE, "{# Một #}\n{{ shell.khong_co }}", &["E0510", "gioi-thieu.html:2:"]);
    check(PAGE, "{# Một #}\n\n{% if x %}", &["E0510", "gioi-thieu.html:3"]);
    check(PAGE, "{# Một #}\n{% extends \"khong-co.html\" %}", &["E0510"]);
    check(PAGE, "<h1>Một</h1>", &["E0639", "gioi-thieu.html:1:1", "{# Giới thiệu về xã #}"]);
    check(PAGE, "{# \n #}", &["E0639"]);
    check("themes/rieng/pages/Giới thiệu.html", WORDS, &["E0619", "pages/gioi-thieu.html"]);
    check("themes/rieng/pages/xa/mau.html", WORDS, &["E0619", "pages/xa-mau.html"]);
    check("themes/rieng/pages/trang.en.html", WORDS, &["E0619"]);
    check("themes/rieng/pages/index.html", WORDS, &["E0501", "“index.html”", "index.html:1:4"]);
    check("themes/rieng/pages/404.html", WORDS, &["E0501", "“404.html”"]);
    // A file that is published as it is stands there already.
    site.write("themes/rieng/static/gioi-thieu.html", "x");
    check(PAGE, WORDS, &["E0501", "“gioi-thieu.html”", "static/gioi-thieu.html"]);
    // A mistake of another template hides no page, and a page is told no second mistake for it.
    std::fs::remove_file(site.path("themes/rieng/static/gioi-thieu.html")).expect("written");
    site.write(PAGE, WORDS);
    let file = "themes/rieng/templates/news.html";
    site.write(file, "{% if x %}");
    let answer = site.run(&["check"]).ends_with(1).says("E0510").says(file);
    assert!(!answer.out.contains("gioi-thieu"), "{}", answer.out);
}

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
    assert!(before.keys().any(|at| at.ends_with(".html")) && before.keys().any(|at| at.ends_with(".pdf")));
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

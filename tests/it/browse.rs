//! Pages of procedures that have something in common: which there are, what they list, and that none goes away.

use std::fs;

use crate::harness::{Site, portal};

const SETTINGS: &str = "format = 1\n[site]\nbase_url = \"https://thutuc.xathu.gov.vn\"\n[commune]\nname = \"Thử\"\nkind = \"xã\"\n";
const FIELDS: &str = "[[fields]]\nslug = \"ho-tich\"\nname = \"Hộ tịch\"\n[[fields]]\nslug = \"dat-dai\"\nname = \"Đất đai\"\n";
const BUILD: [&str; 3] = ["build", "--only", "site"];
const BIRTH: &str = "content/procedures/khai-sinh.md";
const EVENTS: &str = "output/site/viec-trong-doi/";

fn procedure(code: &str, name: &str, field: &str, more: &str) -> String {
    format!("+++\ncode = \"{code}\"\nname = \"{name}\"\nfield = \"{field}\"\n{more}\n+++\n")
}

fn site() -> Site {
    let site = Site::empty();
    site.write("niemyet.toml", SETTINGS);
    site.write("content/fields.toml", FIELDS);
    let free = "applicants = [\"Công dân Việt Nam\"]\n[[channels]]\nvia = [\"online\"]\nfees = [{ kind = \"charge\", free = true }]\nprocessing_time = { same_day = \"15:00\" }";
    site.write(BIRTH, procedure("9.000001", "Đăng ký khai sinh", "ho-tich", free));
    let fee_free = "[[channels]]\nvia = [\"in-person\"]\nfees = [{ kind = \"fee\", free = true }]";
    site.write("content/procedures/a.md", procedure("9.000002", "Tách thửa", "dat-dai", fee_free));
    site.write(
        "content/procedures/b.md",
        procedure("9.000003", "Việc khác", "ho-tich", "life_events = [\"school\"]"),
    );
    site.write(
        "content/procedures/c.md",
        procedure("9.000004", "Đăng ký kết hôn", "ho-tich", "life_events = []"),
    );
    site
}

#[test]
fn each_answer_has_a_page_of_what_gives_it() {
    let site = site();
    site.run_today(&BUILD).succeeds();
    let lists = |page: &str, codes: &[u32]| {
        let text = site.read(&format!("output/site/{page}"));
        for code in 1..=4 {
            let link = format!("../thu-tuc/9.{code:06}.html");
            assert_eq!(text.contains(&link), codes.contains(&code), "{page}: {link}");
        }
        assert!(
            site.read("output/site/index.html").contains(page) || page.starts_with("cach-lam/"),
            "{page}"
        );
    };
    lists("viec-trong-doi/sinh-con.html", &[1]);
    lists("viec-trong-doi/dat-dai.html", &[2]);
    lists("viec-trong-doi/di-hoc.html", &[3]);
    lists("danh-cho/nguoi-dan.html", &[1]);
    lists("cach-lam/nop-tu-nha.html", &[1]);
    lists("cach-lam/phai-den-nop.html", &[2]);
    lists("cach-lam/khong-thu-phi.html", &[1]);
    lists("cach-lam/phi-khong-thu-le-phi-chua-ghi.html", &[2]);
    lists("cach-lam/chua-ghi-phi.html", &[3, 4]);
    lists("cach-lam/trong-ngay.html", &[1]);
    // What a file says stands in the place of what its name says.
    assert!(!site.path(&format!("{EVENTS}ket-hon.html")).exists());
    assert!(!site.path("output/site/cach-lam/co-thu-phi.html").exists());
}

#[test]
fn a_page_that_lost_its_last_procedure_stays_and_says_so() {
    let site = site();
    site.run_today(&BUILD).succeeds();
    fs::remove_file(site.path(BIRTH)).expect("removed");
    site.run_today(&BUILD).succeeds();
    let page = site.read(&format!("{EVENTS}sinh-con.html"));
    assert!(
        page.contains("Lúc này không có thủ tục nào ở mục này") && page.contains("../thu-tuc/index.html")
    );
    assert!(!site.read("output/site/index.html").contains("sinh-con.html"), "nothing leads to an empty page");
    assert!(!site.read("output/site/sitemap.xml").contains("sinh-con.html"));
}

#[test]
fn an_event_that_there_is_not_is_told() {
    let site = site();
    site.write(BIRTH, procedure("9.000001", "Đăng ký khai sinh", "ho-tich", "life_events = [\"sinh con\"]"));
    site.run_today(&["check"]).ends_with(1).says("life_events");
}

/// Many fields: the first page shows the ways to them, and the list its fields, each to be opened.
#[test]
fn a_site_of_many_fields_is_short() {
    let Some(portal) = portal() else { return println!("skipped: no records of the portal") };
    let site = Site::started();
    site.run_today(&["import", portal.to_str().expect("a path")]);
    site.run_today(&BUILD).succeeds();
    let home = site.read("output/site/index.html");
    assert!(home.contains("viec-trong-doi/dat-dai.html") && home.contains("danh-cho/nguoi-dan.html"));
    assert!(home.contains("mỗi lĩnh vực một thủ tục"), "fields of one procedure stand apart");
    let list = site.read("output/site/thu-tuc/index.html");
    assert!(list.contains("<details class=\"field\" id=\"dat-dai\">"));
    assert!(!list.contains("<details class=\"field\" id=\"dat-dai\" open"));
}

//! What is wrong and easily overlooked is found by the program that people run: where reading from a disk, the day or
//! several files matter. What one file says by itself has its page in `tests/spec`.

use crate::harness::{Answer, Site};

#[test]
fn marks_of_git_stop_a_publication_whatever_the_file() {
    let site = Site::started();
    site.run(&["build"]).succeeds();
    let files = [
        ("content/fields.toml", "[[fields]]\nslug = \"ho-tich\"\n<<<<<<< HEAD\nname = \"Hộ tịch\"\n", 3),
        ("content/forms/mau.csv", "a,b\n>>>>>>> khac\n", 2),
        ("content/images/hinh.svg", "<svg>\r\n||||||| goc\r\n", 2),
        ("themes/rieng/style.css", "<<<<<<< HEAD\n", 1),
        ("niemyet.toml", "format = 1\n<<<<<<< HEAD\n[site]\nsample = true\n", 2),
    ];
    for (path, text, line) in files {
        let before = std::fs::read(site.path(path)).ok();
        site.write(path, text);
        let said =
            site.run(&["build"]).ends_with(1).says("E0035").says(&format!("dòng {line} là dấu của git"));
        // The cause alone is told, not what follows from it.
        assert!(said.out.contains("1 lỗi"), "{}", said.out);
        match before {
            Some(before) => site.write(path, before),
            None => std::fs::remove_file(site.path(path)).expect("taken away"),
        }
    }
    site.run(&["check"]).succeeds();
}

#[test]
fn a_year_is_looked_at_from_the_day_of_the_build() {
    let site = Site::started();
    let procedure = "content/procedures/ho-tich/giay-xac-nhan-mau.md";
    site.write(procedure, site.read(procedure).replace("2026-01-02", "2028-03-04"));
    let far = |answer: Answer| answer.succeeds().out.contains("W0325");
    assert!(far(site.run_on("2026-11-22", &["check"])));
    assert!(!far(site.run_on("2027-06-01", &["check"])));
    site.write(
        procedure,
        site.read(procedure).replace("2028-03-04", "2026-01-02").replace(
            "[[decisions]]",
            "[[decisions]]\nnumber = \"1/QĐ-UBND\"\ndate = 2062-02-28\n\n[[decisions]]",
        ),
    );
    site.run(&["check"]).succeeds().says("ngày 2062-02-28").says("còn 36 năm nữa mới tới");
}

#[test]
fn a_started_site_without_its_flag_is_not_published() {
    let site = Site::started();
    let config = site.read("niemyet.toml");
    site.write("niemyet.toml", config.replace("\nsample = true", ""));
    site.run(&["build"])
        .ends_with(1)
        .says("E0322")
        .says("0200 000 001")
        .says("Trụ sở Ủy ban nhân dân xã Mẫu");
}

#[test]
fn one_spelling_of_the_address_is_everywhere() {
    let site = Site::started();
    let config = site.read("niemyet.toml");
    site.write(
        "niemyet.toml",
        config.replace("# base_url = \"https://…\"", "base_url = \"HTTPS://Thủ-tục.XaMau.vn:443/Niêm-yết/\""),
    );
    site.run(&["build"]).succeeds();
    let base = "https://xn--th-tc-9d2bl.xamau.vn/Ni%C3%AAm-y%E1%BA%BFt/";
    for page in ["index.html", "sitemap.xml", "moi-cong-bo.xml", "robots.txt"] {
        let text = site.read(&format!("output/site/{page}"));
        assert!(text.contains(base), "{page}: {text}");
        assert!(!text.contains("XaMau") && !text.contains("Niêm-yết/"), "{page}");
    }
}

#[test]
fn a_record_with_broken_letters_is_refused() {
    let site = Site::started();
    let record = |text: &str| {
        format!(
            r#"{{"code": "1.000001", "name": "{text}", "executionSteps": [{{"name": "{text}", "description": "{text}"}}]}}"#
        )
    };
    site.write("vo.json", record("ÄÄƒng kÃ½ khai sinh táº¡i xÃ£"));
    site.write("mat.json", record("Ch?ng th?c b?n sao"));
    site.write("lanh.json", record("Đăng ký khai sinh. Có phải nộp phí không?"));
    let utf16: Vec<u8> = record("Khai sinh").encode_utf16().flat_map(u16::to_le_bytes).collect();
    site.write("utf16.json", [b"\xff\xfe".to_vec(), utf16].concat());
    let said = site.run(&["import", "."]).ends_with(1);
    let said = said
        .says("1 thủ tục mới")
        .says("2 bản ghi bị từ chối")
        .says("đúng ra là “")
        .says("tải lại hồ sơ từ Cổng");
    said.says("chữ có dấu đã mất: “Ch?ng”");
}

#[test]
fn a_season_without_hours_is_told() {
    let site = Site::started();
    let config = site.read("niemyet.toml");
    site.write("niemyet.toml", config.replace("open = [", "from = 2026-04-16\nto = 2026-10-15\nopen = ["));
    site.run_on("2026-05-01", &["check"]).succeeds();
    assert!(!site.run_on("2026-05-01", &["check"]).out.contains("W0162"));
    site.run_on("2026-11-22", &["check"]).succeeds().says("W0162").says("ngày 2026-11-22");
}

#[test]
fn an_end_that_is_still_to_come_ends_nothing() {
    let site = Site::started();
    let line = |end: &str| {
        format!(
            "[addresses]\n\"thu-tuc/1.000001.html\" = {{ name = \"Đăng ký khai sinh\", gone = 2026-01-02{end} }}\n"
        )
    };
    site.write("addresses.toml", line(", ended = 2062-01-01"));
    site.run_on("2026-11-22", &["build"])
        .succeeds()
        .says("ended = 2062-01-01 là ngày chưa tới")
        .says("sửa thành ended = 2026-11-22");
    let page = site.read("output/site/thu-tuc/1.000001.html");
    assert!(!page.contains("2062"), "{page}");
    site.write("addresses.toml", line(", ended = 2026-11-21"));
    let said = site.run_on("2026-11-22", &["check"]).succeeds();
    assert!(!said.out.contains("1.000001"), "{}", said.out);
}

#[test]
fn a_key_that_stands_twice_is_named_once_in_marks() {
    let site = Site::started();
    site.write("addresses.toml", "[addresses]\n\"index.html\" = {}\n\"index.html\" = {}\n");
    site.run(&["check"]).ends_with(1).says("khóa “index.html” được viết hai lần");
}

#[test]
fn a_unit_is_called_what_it_is_once() {
    let site = Site::started();
    let config = site.read("niemyet.toml");
    for name in ["UBND xã An Bình", "Ủy ban nhân dân xã An Bình", "Xã xã An Bình", "UBND An Bình"]
    {
        site.write("niemyet.toml", config.replace("name     = \"Mẫu\"", &format!("name = \"{name}\"")));
        let said = site.run(&["check"]).succeeds().says("W0324").says("viết \"An Bình\"");
        assert_eq!(said.out.matches("W0324").count(), 1, "{}", said.out);
    }
    site.write("niemyet.toml", config.replace("\"Tỉnh Mẫu\"", "\"tỉnh tỉnh Mẫu\""));
    let said = site.run(&["check"]).succeeds().says("viết \"tỉnh Mẫu\"");
    assert!(!said.out.contains("W0312"), "{}", said.out);
}

#[test]
fn a_template_that_no_page_is_made_with_is_told() {
    let site = Site::started();
    let templates = "themes/default/templates";
    for (name, meant) in
        [("404.html", "not_found.html"), ("Home.html", "home.html"), ("procedur.html", "procedure.html")]
    {
        site.write(&format!("{templates}/{name}"), "<p>Của xã</p>");
        site.run(&["check"]).succeeds().says("W0638").says(&format!("/{meant}”"));
        std::fs::remove_file(site.path(&format!("{templates}/{name}"))).expect("taken away");
    }
    site.write(&format!("{templates}/chan-trang.html"), "<p>Của xã</p>");
    site.write(&format!("{templates}/news.html"), "{% include \"chan-trang.html\" %}");
    let said = site.run(&["check"]);
    assert!(!said.out.contains("W0638"), "{}", said.out);
}

#[cfg(unix)]
#[test]
fn what_lies_in_the_way_is_told_in_words() {
    use std::os::unix::fs::symlink;

    let site = Site::started();
    symlink("khong-co", site.path("output")).expect("a link to nothing");
    let said = site.run(&["build"]);
    assert!(said.err.contains("liên kết trỏ vào chỗ trống"), "{}", said.err);
    symlink("khong-co", site.path("moi")).expect("a link to nothing");
    let said = site.run(&["init", "moi"]);
    assert!(said.err.contains("liên kết trỏ vào chỗ trống"), "{}", said.err);
}

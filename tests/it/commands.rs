//! The commands as a user types them: what they answer, what they leave behind, how they end.

use std::fs;

use crate::harness::{Site, files_below, repository, updating};

#[test]
fn a_new_site_builds() {
    let site = Site::started();
    site.run(&["build"]).succeeds().says("đã xuất bản");
    assert!(site.read("output/site/index.html").contains("Thủ tục hành chính xã Mẫu"));
    assert!(site.read("output/site/thu-tuc/9.000001.html").contains("Cấp giấy xác nhận mẫu"));
}

#[test]
fn init_refuses_a_folder_that_is_not_empty() {
    let site = Site::empty();
    site.write("của-tôi.txt", "giữ lại");
    site.run(&["init", "."]).ends_with(2).says("không rỗng");
    assert_eq!(site.read("của-tôi.txt"), "giữ lại");
    assert!(!site.path("niemyet.toml").exists());
}

/// Two are named on every page, of more it is said how many.
#[test]
fn of_many_urgent_notices_pages_name_two() {
    let site = Site::started();
    for (count, others) in
        [(2, None), (3, Some("Còn 1 thông báo khẩn khác")), (12, Some("Còn 10 thông báo khẩn khác"))]
    {
        for number in 1..=count {
            let notice = format!(
                "+++\ntitle = \"Bão số {number}\"\nkind = \"storm\"\nfrom = 2026-11-20\nto = 2026-12-{:02}\nurgent = true\n+++\nỞ trong nhà.\n",
                10 + number
            );
            site.write(&format!("content/notices/bao-{number}.md"), notice);
        }
        site.run(&["build", "--only", "site"]).succeeds();
        for (page, list) in
            [("lien-he.html", "thong-bao/index.html"), ("thu-tuc/9.000001.html", "../thong-bao/index.html")]
        {
            let html = site.read(&format!("output/site/{page}"));
            assert_eq!(html.matches("Thông báo khẩn:</strong>").count(), 2, "{count}: {page}");
            assert!(html.contains(">Bão số 1</a>") && html.contains(">Bão số 2</a>"), "those that end first");
            let line = others.map(|words| format!("<a href=\"{list}\">{words}</a></div></aside>"));
            assert_eq!(html.contains("thông báo khẩn khác"), line.is_some(), "{count}: {page}");
            assert!(line.is_none_or(|line| html.contains(&line)), "{count}: {page}");
        }
    }
}

/// Every page has a line about what is urgent, from the day it is posted until its last.
#[test]
fn an_urgent_notice_is_on_every_page_as_long_as_it_holds() {
    let site = Site::copy_of(&repository().join("tests/golden/service/input"));
    let band = "Thông báo khẩn:";
    for (day, urgent) in
        [("2026-11-24", true), ("2026-11-25", false), ("2026-07-03", true), ("2026-07-04", false)]
    {
        site.run_on(day, &["build", "--only", "site"]).succeeds();
        let pages: Vec<_> =
            site.published().into_iter().filter(|(path, _)| path.ends_with(".html")).collect();
        assert!(pages.len() > 10);
        for (path, bytes) in pages {
            assert_eq!(String::from_utf8_lossy(&bytes).contains(band), urgent, "{path} on {day}");
        }
    }
}

#[test]
fn every_command_has_a_vietnamese_name() {
    let site = Site::empty();
    site.run(&["khoi-tao", "."]).succeeds();
    site.run(&["kiem-tra"]).succeeds();
    site.run(&["xuat-ban"]).succeeds();
    site.run(&["giai-thich", "E0001"]).succeeds().says("UTF-8");
    site.run(&["luoc-do"]).succeeds().says("json-schema.org");
}

#[test]
fn wrong_usage_ends_with_two_and_says_what_to_do() {
    let site = Site::empty();
    site.run(&["xuatban"]).ends_with(2).says("không có lệnh “xuatban”");
    site.run(&["check", "--strickt"]).ends_with(2).says("không có tùy chọn");
    site.run(&["build"]).ends_with(2).says("không thấy niemyet.toml").says("khoi-tao");
    site.run(&["build", "--lang", "en"]).ends_with(2).says("there is no niemyet.toml");
    site.run(&["explain", "E0l01"]).ends_with(2).says("có phải");
    site.run(&["kiem-tra", "--help"]).succeeds().says("Cách dùng").says("coi cảnh báo là lỗi");
}

#[test]
fn a_mistake_publishes_nothing_and_keeps_what_was_published() {
    let site = Site::started();
    site.run(&["build"]).succeeds();
    let before = site.published();
    let path = "content/procedures/ho-tich/giay-xac-nhan-mau.md";
    let good = site.read(path);
    site.write(path, good.replace("field      =", "fieldd     ="));
    let answer =
        site.run(&["build"]).ends_with(1).says("fieldd").says("field").says("giay-xac-nhan-mau.md:4:1");
    assert!(answer.out.contains("chưa xuất bản"), "{}", answer.out);
    assert_eq!(site.published(), before);
    site.write(path, &good);
    site.run(&["build"]).succeeds();
    assert_eq!(site.published(), before);
}

#[test]
fn strict_makes_warnings_errors() {
    let site = Site::started();
    let path = "content/procedures/ho-tich/giay-xac-nhan-mau.md";
    site.write(path, site.read(path) + "\nNộp tại bộ phận một cửa cấp huyện.\n");
    site.run(&["check"]).succeeds().says("cấp huyện");
    site.run(&["check", "--strict"]).ends_with(1);
    let json = site.run(&["check", "--format", "json"]).succeeds();
    let found: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    assert!(found.as_array().is_some_and(|list| !list.is_empty()), "{}", json.out);
}

#[test]
fn a_second_build_touches_nothing() {
    let site = Site::sample();
    site.run(&["build"]).succeeds();
    let times = |site: &Site| -> Vec<_> {
        walkdir::WalkDir::new(site.path("output"))
            .sort_by_file_name()
            .into_iter()
            .map(|entry| {
                let entry = entry.expect("readable");
                (entry.path().to_owned(), entry.metadata().expect("metadata").modified().expect("a time"))
            })
            .collect()
    };
    let before = times(&site);
    site.run(&["build"]).succeeds().says("không có gì thay đổi");
    assert_eq!(times(&site), before);
}

#[test]
fn a_warm_build_equals_a_clean_one() {
    let site = Site::sample();
    site.run(&["build"]).succeeds();
    let path = "content/procedures/ho-tich/dang-ky-khai-sinh.md";
    site.write(path, site.read(path).replace("Làm giấy khai sinh cho con", "Khai sinh cho con"));
    fs::remove_file(site.path("content/procedures/ho-tich/dang-ky-giam-ho.md")).expect("removed");
    let broken_links = site.run(&["build"]);
    if broken_links.status == 0 {
        let warm = site.published();
        fs::remove_dir_all(site.path("output")).expect("removed");
        fs::remove_dir_all(site.path(".niemyet")).expect("removed");
        site.run(&["build"]).succeeds();
        assert!(warm == site.published(), "a warm build differs from a clean one");
    } else {
        panic!("{}", broken_links.out);
    }
}

#[test]
fn notepad_files_give_the_same_pages() {
    let plain = Site::started();
    plain.run(&["build"]).succeeds();
    let notepad = Site::started();
    for path in ["niemyet.toml", "content/fields.toml", "content/procedures/ho-tich/giay-xac-nhan-mau.md"] {
        notepad.write(path, format!("\u{feff}{}", notepad.read(path).replace('\n', "\r\n")));
    }
    notepad.run(&["build"]).succeeds();
    assert!(plain.published() == notepad.published());
}

#[test]
fn an_empty_catalogue_builds() {
    let site = Site::started();
    fs::remove_dir_all(site.path("content")).expect("removed");
    site.run(&["build"]).succeeds();
    assert!(site.path("output/site/index.html").exists());
}

#[test]
fn the_sample_commune_has_no_mistake_and_says_what_it_is() {
    let site = Site::sample();
    site.run(&["check"]).succeeds();
    site.run(&["build"]).succeeds();
    for (path, bytes) in site.published() {
        let page = String::from_utf8_lossy(&bytes);
        let is_page = path.ends_with(".html") && !page.contains("http-equiv=\"refresh\"");
        assert!(!is_page || page.contains("Dữ liệu mẫu"), "{path} does not say that it is sample data");
    }
    assert!(repository().join("niemyet.toml").exists(), "the repository itself is the sample site");
}

#[test]
fn a_rehearsal_lists_what_a_build_would_do_and_writes_nothing() {
    let site = Site::started();
    let rehearsed = site.run(&["build", "--only", "site", "--dry-run"]).succeeds();
    assert!(rehearsed.out.contains("ghi\tindex.html\n"), "{}", rehearsed.out);
    assert!(!site.path("output").exists());
    site.run(&["build", "--only", "site"]).succeeds();
    let published = site.published();
    let settings = site.read("niemyet.toml");
    site.write("niemyet.toml", format!("{settings}\n# không đổi gì\n"));
    site.run(&["build", "--only", "site", "--dry-run"]).succeeds().says("0 tệp sẽ ghi");
    assert_eq!(site.published(), published);
}

#[test]
fn why_tells_which_change_it_was() {
    let site = Site::started();
    site.run(&["why", "index.html"]).ends_with(2).says("chưa xuất bản");
    site.run(&["build"]).succeeds();
    site.run(&["why", "index.html"]).succeeds().says("chưa có lần dựng nào trước đó");
    let own = procedure_file(&site);
    let text = site.read(&own);
    site.write(&own, format!("{text}\nThêm một dòng.\n"));
    let code = text.split("code").nth(1).and_then(|rest| rest.split('"').nth(1)).expect("a code");
    let page = format!("thu-tuc/{code}.html");
    site.run(&["why", &page]).succeeds().says(&format!("sẽ được dựng lại ở lần xuất bản tới: {own}"));
    site.run(&["build"]).succeeds();
    site.run(&["why", &format!("output/site/{page}")])
        .succeeds()
        .says(&format!("đã được dựng lại: {own} mới hoặc đã đổi"));
    site.run(&["why", "style.css"]).succeeds().says("giữ nguyên");
    site.run(&["why", "khong-co.html"]).ends_with(2).says("trang không có tệp");
    std::fs::remove_file(site.path(&own)).expect("removed");
    // Whatever named it is mended too, or nothing is published.
    let settings = site.read("niemyet.toml");
    site.write("niemyet.toml", settings.replace(code, ""));
    if site.run(&["build"]).status == 0 {
        site.run(&["why", &page]).succeeds().says("đã được bỏ");
    }
}

/// The first procedure of a site.
fn procedure_file(site: &Site) -> String {
    let files = crate::harness::files_below(&site.path("content/procedures"));
    let name = files.keys().find(|name| name.ends_with(".md")).expect("a procedure");
    format!("content/procedures/{name}")
}

#[test]
fn nothing_is_imported_into_a_catalogue_that_cannot_be_read() {
    // Half a letter at its end: what is whole would be read.
    let utf16 = "\u{feff}[[fields]]".encode_utf16().flat_map(u16::to_le_bytes);
    let utf16: Vec<u8> = utf16.chain([0x0a]).collect();
    for file in ["content/fields.toml", "content/procedures/cu.md"] {
        let site = Site::started();
        site.write(file, &utf16);
        site.write(
            "moi.json",
            fs::read(repository().join("tests/import/01-zero-is-not-free.json")).expect("a record"),
        );
        let before = files_below(&site.path("content"));
        site.run(&["import", "moi.json"]).ends_with(2).says("E0002").says(file).says("chưa nhập gì");
        assert_eq!(files_below(&site.path("content")), before, "{file}");
    }
}

#[test]
fn a_file_that_cannot_be_written_keeps_no_other_from_being_imported() {
    let site = Site::started();
    let record = |name: &str| fs::read(repository().join("tests/import").join(name)).expect("a record");
    site.write("ho-so/a.json", record("01-zero-is-not-free.json"));
    site.run(&["import", "ho-so"]).succeeds();
    let files = files_below(&site.path("content/procedures"));
    let imported = files.keys().find(|path| !path.contains("giay-xac-nhan-mau")).expect("an imported file");
    let in_the_way = site.path("content/procedures").join(imported);
    fs::remove_file(&in_the_way).expect("removed");
    fs::create_dir(&in_the_way).expect("a folder in its place");
    site.write("ho-so/b.json", record("02-amounts.json"));
    let told = site.run(&["import", "ho-so"]).ends_with(2);
    told.says("2 thủ tục mới").says("1 tệp chưa ghi được").says(imported);
    let now = files_below(&site.path("content/procedures"));
    assert_eq!(now.len(), files.len(), "one of two was imported: {:?}", now.keys());
}

/// What the four facts say of the money: never more than the rows do.
#[test]
fn free_for_some_is_not_free_for_all() {
    let long = "Người có công với cách mạng và thân nhân theo quy định của pháp luật hiện hành";
    let other = "Người đang hưởng trợ cấp xã hội hằng tháng tại địa phương nơi cư trú thường xuyên";
    let fee = |keys: &str| format!("[[channels.fees]]\n{keys}\n");
    let cases = [
        (fee("kind = \"charge\"\nfree = true"), "Không thu phí, lệ phí"),
        (fee("kind = \"charge\"\nfree = true\napplies_to = \"Hộ nghèo\""), "Không thu (hộ nghèo)"),
        (fee("kind = \"fee\"\nfree = true"), "Phí không thu, lệ phí chưa ghi – hỏi trước khi nộp"),
        (
            fee(&format!("kind = \"charge\"\nfree = true\napplies_to = \"{long}\"")),
            "Không thu (chỉ trong trường hợp ghi ở phần Cách nộp)",
        ),
        (
            [long, other]
                .map(|who| fee(&format!("kind = \"charge\"\namount = 8_000\napplies_to = \"{who}\"")))
                .concat(),
            "8.000 đồng, trong các trường hợp ghi ở phần Cách nộp",
        ),
    ];
    let site = Site::started();
    for (at, (fees, _)) in cases.iter().enumerate() {
        let keys = format!("code = \"1.00000{at}\"\nname = \"Việc {at}\"\nfield = \"ho-tich\"");
        let text = format!("+++\n{keys}\n[[channels]]\nvia = [\"in-person\"]\n{fees}+++\n");
        site.write(&format!("content/procedures/{at}.md"), text);
    }
    site.run(&["build", "--only", "site"]).succeeds();
    for (at, (_, told)) in cases.iter().enumerate() {
        let page = site.read(&format!("output/site/thu-tuc/1.00000{at}.html"));
        let labels = ["Lệ phí", "Phí", "Phí, lệ phí"].map(|label| format!("<dt>{label}</dt><dd>"));
        let fact = labels.iter().find_map(|label| page.split(label.as_str()).nth(1)).expect("the fact");
        let fact = words_of(&fact[..fact.find("</dd>").expect("its end")]);
        assert!(fact.starts_with(told), "{told}: {fact}");
    }
}

/// A piece of a page without its markup.
fn words_of(html: &str) -> String {
    html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect()
}

/// `docs/format.md` is what the program says of its keys; `NIEMYET_UPDATE=1` writes it anew.
#[test]
fn the_reference_of_the_format_is_current() {
    let path = repository().join("docs/format.md");
    let said = Site::empty().run(&["schema", "--markdown"]).succeeds().out;
    if updating() {
        fs::write(&path, &said).expect("docs/format.md");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(kept == said, "docs/format.md is stale: NIEMYET_UPDATE=1 writes it anew");
}

#[test]
fn a_finished_site_is_looked_at() {
    let site = Site::sample();
    site.run(&["check", "--site"]).ends_with(2).says("không thấy trang đã dựng");
    site.run(&["build", "--only", "site"]).succeeds();
    site.run(&["check", "--site"]).succeeds().says("0 lỗi, 0 cảnh báo").says("đã soát");
    let page = "output/site/lien-he.html";
    let broken = "<p><a href=\"thu-tuc/khong-co.html\">a</a> <a href=\"thu-tuc/index.html#khong-co\">b</a></p>\n</main>";
    site.write(page, site.read(page).replace("</main>", broken));
    let told = site.run(&["check", "--site=output/site"]).ends_with(1);
    told.says("lỗi[E0570]").says("lỗi[E0571]").says("output/site/lien-he.html:").says("2 lỗi");
}

/// What is pasted into an article of another website: no markup of the catalogue's, nothing fetched, whole links alone.
#[test]
fn a_procedure_is_a_piece_of_html_for_another_website() {
    let site = Site::started();
    let path = "content/procedures/ho-tich/giay-xac-nhan-mau.md";
    let text = site.read(path).replacen("name ", "# name ", 1);
    let named = "+++\nname = \"Khai <script>alert(1)</script> & <img src=x>\"\n";
    site.write(path, text.replacen("+++\n", named, 1));
    let print = ["print", "9.000001", "--format", "html", "--to"];
    let to = site.path("bai.html").display().to_string();
    let args: Vec<&str> = print.into_iter().chain([to.as_str()]).collect();
    site.run(&args).succeeds().says("đã ghi");
    let html = site.read("bai.html");
    assert!(html.starts_with("<div class=\"niemyet\"") && html.trim_end().ends_with("</div>"), "{html}");
    assert!(html.contains("Khai &lt;script&gt;") && html.contains("9.000001"), "{html}");
    for tag in ["<script", "<img", "<link", "<style", "<head", "<iframe", " src=", "url(", "@import"] {
        assert!(!html.replace("img src=x", "").contains(tag), "{tag} in {html}");
    }
    // A bare day under a bare code could be any day.
    for said in ["Mã số: <b>9.000001</b>", "Lĩnh vực: <b>Hộ tịch</b>", "Hiệu lực: <b>", "Cập nhật: <b>"]
    {
        assert!(html.contains(said), "{said} in {html}");
    }
    let links: Vec<&str> = html.split(" href=\"").skip(1).collect();
    assert!(links.iter().all(|to| to.starts_with("https://") || to.starts_with("http://")), "{html}");
    let parts: Vec<&str> = html.split("<h3>").skip(1).collect();
    for part in
        ["Trình tự thực hiện", "Thành phần, số lượng hồ sơ", "Thời hạn", "Phí, lệ phí", "Căn cứ pháp lý"]
    {
        assert!(
            parts.iter().any(|title| title.lines().next().is_some_and(|line| line.contains(part))),
            "{part}"
        );
    }
    // Where the site has an address the fragment leads there; ours is replaced, a stranger's file is not.
    assert!(!html.contains("thu-tuc/9.000001"), "{html}");
    let settings =
        site.read("niemyet.toml").replace("[site]", "[site]\nbase_url = \"https://thutuc.xa-mau.gov.vn\"");
    site.write("niemyet.toml", settings);
    site.run(&args).succeeds();
    assert!(
        site.read("bai.html").contains("<a href=\"https://thutuc.xa-mau.gov.vn/thu-tuc/9.000001.html\">")
    );
    site.write("bai.html", "<p>của người khác</p>");
    site.run(&args).ends_with(2).says("không ghi đè");
}

/// A warning that blocks is counted as an error, and called one wherever it stands.
#[test]
fn strict_calls_a_warning_an_error_in_each_of_its_lines() {
    let site = Site::started();
    for number in 10..14 {
        let text = format!(
            "+++\ncode = \"9.0000{number}\"\nname = \"Việc ở thị trấn, trực tuyên\"\nfield = \"ho-tich\"\n\
             processing_time = {{ days = 3 }}\n[[channels]]\nvia = [\"online\"]\nprocessing_time = {{ days = 5 }}\n\
             [[channels.fees]]\nkind = \"fee\"\namount = 20\nnote = \"20.000 đồng\"\n\
             [[dossier]]\nitems = [{{ paper = \"Đơn\", form = {{ title = \"Mẫu 1\" }} }}]\n+++\n"
        );
        site.write(&format!("content/procedures/{number}.md"), text);
    }
    let told = site.run(&["check", "--strict"]).ends_with(1).says("lỗi[W0140]");
    assert!(!told.says(", 0 cảnh báo").out.contains("cảnh báo[W"));
}

#[test]
fn a_table_without_a_procedure_is_refused_and_a_list_states_the_online_level() {
    let site = Site::started();
    let empty = "STT,Mã TTHC,Tên TTHC\n1,,Một việc\n2,,Việc khác\n";
    site.write("nhap/trong.csv", empty);
    site.write("nhap/doc.md", "# Bảng\n\n| Mã TTHC | Tên TTHC |\n|---|---|\n| không có | gì |\n");
    for file in ["nhap/trong.csv", "nhap/doc.md"] {
        let file = site.path(file).display().to_string();
        site.run(&["import", &file]).ends_with(1);
    }
    site.run(&["import", &site.path("nhap/trong.csv").display().to_string()])
        .says("không có dòng nào của một thủ tục");
    site.write("nhap/hong.json", "{ \"tên\": \"Đường\",\n}");
    let told = site.run(&["import", &site.path("nhap/hong.json").display().to_string()]).ends_with(1);
    told.says("từ dòng 2, ký tự thứ 1");
    let list = "Mã TTHC,Tên TTHC,Lĩnh vực,Cấp thực hiện,Toàn trình,Một phần\n\
                1.900101\u{a0},Việc một,Hộ tịch,Cấp xã,x,\n1.900102,Việc hai,Hộ tịch,Cấp xã,,x\n\
                1.900103,Việc ba,Hộ tịch,Cấp xã,x,x\n";
    site.write("nhap/danh-muc.csv", list);
    site.run(&["import", &site.path("nhap/danh-muc.csv").display().to_string()]).succeeds();
    for (code, online) in [("1.900101", Some("full")), ("1.900102", Some("partial")), ("1.900103", None)] {
        let files = std::fs::read_dir(site.path("content/procedures/ho-tich")).expect("a folder");
        let mut names = files.map(|file| file.expect("a file").file_name().into_string().expect("UTF-8"));
        let name = names.find(|name| name.starts_with(code)).expect("imported");
        let text = site.read(&format!("content/procedures/ho-tich/{name}"));
        let line = text.lines().find(|line| line.starts_with("online "));
        assert_eq!(line.and_then(|line| line.split('"').nth(1)), online, "{text}");
    }
}

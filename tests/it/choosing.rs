//! Choosers and what is done elsewhere, by the built program as residents meet them.

use crate::harness::Site;

const SETTINGS: &str = "format = 1\n[site]\nbase_url = \"https://thutuc.xathu.gov.vn\"\n[commune]\nname = \"Thử\"\nkind = \"xã\"\nphones = [{ number = \"0200 000 001\" }]\n";
const FIELDS: &str = "[[fields]]\nslug = \"xay-dung\"\nname = \"Xây dựng\"\n";
const BUILD: [&str; 3] = ["build", "--only", "site"];
const MARRIAGE: &str = "output/site/chon/ket-hon.html";
const PASSPORT: &str =
    "+++\ntitle = \"Làm hộ chiếu\"\nwhere = \"Công an tỉnh\"\ncodes = [\"9.000001\"]\n+++\n";

/// A site of procedures that are only listed, each with its code and name.
fn listed(procedures: &[(&str, &str)]) -> Site {
    let site = Site::empty();
    site.write("niemyet.toml", SETTINGS);
    site.write("content/fields.toml", FIELDS);
    procedures.iter().for_each(|(code, name)| list(&site, code, name, ""));
    site
}

fn list(site: &Site, code: &str, name: &str, more: &str) {
    let text = format!(
        "+++\ncode = \"{code}\"\nname = \"{name}\"\nfield = \"xay-dung\"\n{more}listed = true\n+++\n"
    );
    site.write(&format!("content/procedures/{code}.md"), text);
}

fn has(site: &Site, at: &str) -> bool {
    site.path(at).exists()
}

#[test]
fn our_choosers_show_what_the_site_has_under_its_name() {
    let site = listed(&[
        ("1.000894", "Đăng ký kết hôn"),
        ("1.004873", "Thủ tục cấp Giấy xác nhận tình trạng hôn nhân"),
        ("2.000806", "Một thủ tục khác mang mã này"),
    ]);
    site.run(&BUILD).succeeds();
    let page = site.read(MARRIAGE);
    assert!(page.contains("href=\"../thu-tuc/1.004873.html\""), "{page}");
    // What would be asked next has one answer: the way leads there at once, and says so.
    let whole = "<a href=\"../thu-tuc/1.000894.html\">Đăng ký kết hôn – Hai người Việt Nam ở trong nước</a>";
    assert!(page.contains(whole), "{page}");
    assert!(!page.contains("2.000806") && page.matches("class=\"question\"").count() == 1, "{page}");
    let procedure = site.read("output/site/thu-tuc/1.000894.html");
    assert!(procedure.contains("Chưa chắc đúng thủ tục?") && procedure.contains("../chon/ket-hon.html"));
    assert!(!site.read("output/site/thu-tuc/2.000806.html").contains("ket-hon.html"));
    assert!(site.read("output/site/thu-tuc/index.html").contains("../chon/ket-hon.html"));

    // One procedure is no choice.
    std::fs::remove_file(site.path("content/procedures/1.004873.md")).expect("removed");
    site.run(&BUILD);
    site.write("addresses.toml", "");
    site.run(&BUILD).succeeds();
    assert!(!has(&site, MARRIAGE));
}

#[test]
fn our_choosers_promise_nothing_that_is_not_there() {
    let site = listed(&[
        ("1.013225", "Cấp giấy phép xây dựng mới công trình cấp III, cấp IV và nhà ở riêng lẻ"),
        (
            "2.000815",
            "Thủ tục chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan tổ chức có thẩm quyền của Việt Nam cấp hoặc chứng nhận",
        ),
        ("2.000635", "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh"),
        ("1.004884", "Thủ tục đăng ký lại khai sinh"),
        ("1.004772", "Thủ tục đăng ký khai sinh cho người đã có hồ sơ, giấy tờ cá nhân"),
    ]);
    site.run(&BUILD).succeeds();
    let page = site.read("output/site/chon/sinh-con.html");
    assert!(page.contains("<h1>Khai sinh: mất giấy</h1>") && !page.contains("em bé"), "{page}");
    assert!(page.contains("đăng ký lại khai sinh"), "{page}");
    let page = site.read("output/site/chon/dang-ky-lai.html");
    assert!(page.contains("<h1>Mất giấy hộ tịch: xin bản sao, đăng ký lại</h1>"), "{page}");
    assert!(
        page.contains("đăng ký lại – Khai sinh – Người Việt Nam") && !page.contains("con nuôi"),
        "{page}"
    );
    // One procedure, asked for in two ways, is no choice.
    for gone in ["xay-nha", "chung-thuc", "ket-hon"] {
        assert!(!has(&site, &format!("output/site/chon/{gone}.html")), "{gone}");
    }
}

#[test]
fn a_file_of_the_communes_takes_the_place_of_ours() {
    let site =
        listed(&[("1.000894", "Đăng ký kết hôn"), ("1.004873", "Cấp Giấy xác nhận tình trạng hôn nhân")]);
    let own = "+++\ntitle = \"Cưới hỏi\"\n+++\n## Làm gì?\n\n- [Cưới](1.000894)\n- [Xin giấy](1.004873): mang căn cước\n";
    site.write("content/choosers/ket-hon.md", own);
    site.run(&BUILD).succeeds();
    let page = site.read(MARRIAGE);
    assert!(page.contains("<h1>Cưới hỏi</h1>") && page.contains("mang căn cước"), "{page}");
    site.write("content/choosers/ket-hon.md", own.replace("1.004873", "1.004874"));
    site.run(&BUILD).ends_with(1).says("E0248");
}

#[test]
fn what_is_done_elsewhere_gives_way_to_a_procedure() {
    let site = listed(&[]);
    site.write("content/elsewhere/ho-chieu.md", PASSPORT);
    site.write(
        "content/elsewhere/tam-tru.md",
        "+++\ntitle = \"Đăng ký tạm trú\"\nby = \"commune-police\"\nwhere = \"Công an xã\"\n+++\n",
    );
    site.run(&BUILD).succeeds();
    let page = site.read("output/site/noi-khac/ho-chieu.html");
    assert!(page.contains("Công an tỉnh") && page.contains("không làm ở bộ phận một cửa"), "{page}");
    assert!(site.read("output/site/noi-khac/tam-tru.html").contains("Công an xã làm"));
    let all = site.read("output/site/noi-khac/index.html");
    assert!(all.contains("ho-chieu.html") && all.contains("tam-tru.html"), "{all}");
    assert!(site.read("output/site/index.html").contains("Việc không làm ở xã"));
    assert!(!site.read("output/site/du-lieu-mo/danh-muc.csv").contains("hộ chiếu"));

    // To come is not in force.
    list(&site, "9.000001", "Cấp hộ chiếu", "effective_from = 2099-01-01\n");
    site.run(&BUILD).succeeds();
    assert!(site.read("output/site/noi-khac/ho-chieu.html").contains("Công an tỉnh"));

    list(&site, "9.000001", "Cấp hộ chiếu", "");
    site.run(&BUILD).succeeds();
    let page = site.read("output/site/noi-khac/ho-chieu.html");
    assert!(page.contains("url=../thu-tuc/9.000001.html") && page.contains("nay làm ở đây"), "{page}");
    assert!(!site.read("output/site/noi-khac/index.html").contains("ho-chieu.html"));
}

//! What authors who know no Markdown write, links between places of a site, and whom to call: as a reader gets them.

use crate::harness::Site;

const HEAD: &str = "+++\ncode = \"1.000001\"\nname = \"Đăng ký khai sinh\"\nfield = \"ho-tich\"\n";

/// A site with a procedure of this text, a second one, a guide and a form.
fn site(text: &str) -> Site {
    let site = Site::empty();
    let config = "format = 1\n[site]\ntitle = \"Xã Mẫu\"\nbase_url = \"https://thutuc.xa-mau.vn\"\n\
        [commune]\nname = \"Mẫu\"\nkind = \"xã\"\nemail = \"xa@xa-mau.vn\"\n\
        phones = [{ number = \"0236 000 001\" }, { number = \"1900 1234 nhánh 2\" }, { number = \"+84 (0) 236 000 002\" }]\n";
    site.write("niemyet.toml", config);
    site.write("content/fields.toml", "[[fields]]\nslug = \"ho-tich\"\nname = \"Hộ tịch\"\n");
    site.write("content/procedures/ho-tich/khai-sinh.md", format!("{HEAD}+++\n{text}"));
    let second = HEAD.replace("1.000001", "1.000002").replace("khai sinh", "kết hôn");
    site.write(
        "content/procedures/ho-tich/ket-hon.md",
        format!("{second}+++\n## Hỏi đáp\n\n### Vắng mặt {{#vang}}\n\nKhông được.\n"),
    );
    site.write(
        "content/guides/nop.md",
        "+++\ntitle = \"Nộp hồ sơ\"\n+++\n## Chuẩn bị {#chuan-bi}\n\nXem [khai sinh](1.000001#toan-van) và [bước sau](#nop).\n\n## Nộp {#nop}\n\nNộp.\n",
    );
    site.write("content/forms/tờ khai.docx", "tệp");
    site
}

fn page(site: &Site, at: &str) -> String {
    site.run(&["build", "--only", "site"]).succeeds();
    site.read(&format!("output/site/{at}"))
}

#[track_caller]
fn check(text: &str, html: &str) {
    let site = site(&format!("Mở đầu.\n\n## Trình tự thực hiện\n\n{text}\n"));
    let page = page(&site, "thu-tuc/1.000001.html");
    assert!(page.contains(html), "{text:?}: no {html:?} in\n{page}");
}

#[test]
fn text_arrives_as_it_is_meant() {
    check("Ảnh 3*4 hoặc 4*6 (*), (*) nền trắng", "<p>Ảnh 3*4 hoặc 4*6 (*), (*) nền trắng</p>");
    check("**Lưu ý:**mang theo", "<p><strong>Lưu ý:</strong>mang theo</p>");
    check("> 18 tuổi", "<p>&gt; 18 tuổi</p>");
    check(
        "Gồm:\na) Đơn;\nb) Ảnh.",
        "<p>Gồm:</p>\n<ul>\n<li class=\"bare\">a) Đơn;</li>\n<li class=\"bare\">b) Ảnh.</li>\n</ul>",
    );
    check("•\tĐơn\n•\tẢnh", "<ul>\n<li>Đơn</li>\n<li>Ảnh</li>\n</ul>");
    check(
        "1.Nộp\n2.Nhận",
        "<li><span class=\"num\">1. </span>Nộp</li>\n<li><span class=\"num\">2. </span>Nhận</li>",
    );
    check(
        "TT\tTên\n1\tĐơn",
        "<th scope=\"col\">TT</th><th scope=\"col\">Tên</th></tr></thead>\n<tbody>\n<tr><td>1</td><td>Đơn</td></tr>",
    );
    check("| TT | Tên |\n| 1 | Đơn |", "<tr><td>1</td><td>Đơn</td></tr>");
    check("\tThụt đầu dòng.", "<p>Thụt đầu dòng.</p>");
}

#[test]
fn text_pasted_from_word_and_chats_arrives() {
    check(
        "- Đơn\n-Ảnh\nNộp tại quầy một cửa.",
        "<ul>\n<li>Đơn</li>\n<li>Ảnh</li>\n</ul>\n<p>Nộp tại quầy một cửa.</p>",
    );
    check("1/ Đơn\n2/ Ảnh", "<ul>\n<li class=\"bare\">1/ Đơn</li>\n<li class=\"bare\">2/ Ảnh</li>\n</ul>");
    check("Ở \\\\may-chu\\mau, C:\\_luu", "<p>Ở \\\\may-chu\\mau, C:\\_luu</p>");
    check("Gọi [hai](tel:0236000001,0236000002)", "<p>Gọi hai (0236000001,0236000002)</p>");
    check("Phí:\n| A | B |\n| 1 | 2 |\nHết.", "</table></div>\n<p>Hết.</p>");
}

#[test]
fn a_group_shows_all_of_its_text() {
    let site = site("Mở đầu.\n");
    let head =
        "+++\nname = \"Làm gộp\"\nmembers = [\"1.000001\", \"1.000002\"]\nvia = [\"in-person\"]\n+++\n";
    let text = "Gồm:\n- Đơn, xem [liên hệ](lien-he.html)\n- Ảnh\n\n## Trình tự thực hiện\n\nNộp một lần.\n";
    site.write("content/groups/gop.md", format!("{head}{text}"));
    let group = page(&site, "lien-thong/gop.html");
    assert!(group.contains("<li>Đơn, xem <a href=\"../lien-he.html\">liên hệ</a></li>"), "{group}");
    assert!(group.contains("<section id=\"toan-van\">") && group.contains("<p>Nộp một lần.</p>"), "{group}");
}

#[test]
fn what_nobody_sees_is_in_no_text() {
    let site = site("hỗ\u{ad}trợ\u{200b} thêm\n");
    let file = "content/procedures/ho-tich/khai-sinh.md";
    let head = "plain_name = \"Khai\u{ad} sinh\"\ncautions = [\"Mang\u{200b} đủ\"]\n\n\
        [texts]\na = '''\nGhi\u{ad} chú\n'''\n+++\n";
    site.write(file, site.read(file).replacen("+++\nhỗ", &format!("{head}hỗ"), 1));
    let own = page(&site, "thu-tuc/1.000001.html");
    assert!(own.contains("hỗtrợ thêm") && own.contains("Khai sinh"), "{own}");
    assert!(!own.contains(['\u{ad}', '\u{200b}']), "{own}");
    assert!(!site.read("output/site/du-lieu-mo/thu-tuc.json").contains(['\u{ad}', '\u{200b}']));
    site.run(&["check"]).says("W0118");
}

#[test]
fn links_lead_from_where_they_land() {
    let links = "Xem [kết hôn](1.000002), [vắng](../ho-tich/ket-hon.md#vang), [tờ khai](<forms/tờ khai.docx>), \
        [hướng dẫn](guides/nop.md#nop), [liên hệ](/lien-he.html), [hỏi](#hoi), [giấy tờ](#giay-to).\n\n\
        ## Yêu cầu, điều kiện {#dk}\n\nXem [trên](#dk).\n\n## Hỏi đáp {#hoi}\n\nXem [tìm](thu-tuc/index.html?q=a).\n";
    let site = site(links);
    site.write("content/guides/nop.md", site.read("content/guides/nop.md").replace("#toan-van", "#hoi"));
    let own = page(&site, "thu-tuc/1.000001.html");
    for href in [
        "1.000002.html",
        "1.000002.html#m-vang",
        "../bieu-mau/t%E1%BB%9D%20khai.docx",
        "../huong-dan/nop.html#m-nop",
        "../lien-he.html",
        "#m-hoi",
        "#giay-to",
        "#toan-van",
        "index.html?q=a",
    ] {
        assert!(own.contains(&format!("<a href=\"{href}\">")), "no link to {href} in\n{own}");
    }
    assert!(own.contains("<section id=\"m-hoi\">"), "{own}");
    // A form that only a text links to is published.
    assert!(site.path("output/site/bieu-mau/tờ khai.docx").is_file());
    let guide = site.read("output/site/huong-dan/nop.html");
    for href in ["../thu-tuc/1.000001.html#m-hoi", "#m-nop"] {
        assert!(guide.contains(&format!("<a href=\"{href}\">")), "no link to {href} in\n{guide}");
    }
    assert!(guide.contains("<h2 id=\"m-nop\">"), "{guide}");
    assert!(site.read("output/site/thu-tuc/1.000002.html").contains("id=\"m-vang\""));
    // Where a link leads is part of what is made: its page follows when that changes.
    let moved = site.read("content/guides/nop.md").replacen("+++\n", "+++\nslug = \"nop-ho-so\"\n", 1);
    site.write("content/guides/nop.md", moved);
    assert!(page(&site, "thu-tuc/1.000001.html").contains("../huong-dan/nop-ho-so.html#m-nop"));
    site.write("content/guides/nop.md", "+++\ntitle = \"Nộp\"\n+++\n## Nộp\n\nNộp.\n");
    site.run(&["check"]).ends_with(1).says("liên kết “guides/nop.md#nop” không dẫn tới đâu");
}

#[test]
fn only_one_number_is_dialled() {
    let site = site("Mở đầu.\n");
    let contact = page(&site, "lien-he.html");
    assert!(contact.contains("<a href=\"tel:0236000001\">0236\u{a0}000\u{a0}001</a>"), "{contact}");
    assert!(contact.contains("1900 1234 nhánh 2") && contact.contains("+84 (0) 236 000 002"), "{contact}");
    assert!(contact.contains("<a href=\"mailto:xa@xa-mau.vn\">"), "{contact}");
    assert!(contact.matches("tel:").count() == contact.matches("tel:0236000001").count(), "{contact}");
}

/// Places of a page are those it has, whatever kind of page it is.
#[test]
fn a_link_into_a_page_leads_to_a_place_it_has() {
    let site = site("Mở đầu.\n\n## Trình tự thực hiện\n\nNộp.\n");
    let found = |text: &str| {
        site.write(
            "content/guides/nop.md",
            format!("+++\ntitle = \"Nộp\"\n+++\n{text}\n\n## Nộp {{#nop}}\n\nNộp.\n"),
        );
        site.run(&["check"]).out
    };
    for good in [
        "1.000001#toan-van",
        "1.000001#tv-1",
        "1.000002#vang",
        "#noi-dung",
        "../procedures/ho-tich/khai-sinh.md",
    ] {
        let said = found(&format!("[xem]({good})"));
        assert!(!said.contains("E0248"), "{good}: {said}");
    }
    for (bad, help) in [
        ("1.000001#tv-99", ""),
        ("1.000002#van", "có phải “#vang” không?"),
        ("#tv-1", ""),
        ("lien-he.html#giay-to", ""),
        ("1.000001#trinh-tu-thuc-hien", "viết ## Trình tự thực hiện {#trinh-tu-thuc-hien}"),
    ] {
        let said = found(&format!("[xem]({bad})"));
        assert!(said.contains(&format!("E0248]: liên kết “{bad}”")) && said.contains(help), "{bad}: {said}");
    }
    for name in ["#buoc-mot", "<#Bước một>"] {
        let said = found(&format!("[xem]({name})\n\n## Bước một\n\nLàm."));
        assert!(said.contains("viết ## Bước một {#buoc-mot}, rồi dẫn tới #buoc-mot"), "{said}");
        assert!(!found("[xem](#buoc-mot)\n\n## Bước một {#buoc-mot}\n\nLàm.").contains("E0248"));
    }
}

/// A link to something that has no page of its own is never told to be written as it stands.
#[test]
fn what_is_proposed_for_a_link_is_another_text() {
    let told = |link: &str, says: &str| {
        let site = site(&format!("Xem [đây]({link}).\n"));
        site.write("content/guides/nhap.md", "+++\ntitle = \"Nháp\"\ndraft = true\n+++\nLời.\n");
        let answer = site.run(&["check"]).ends_with(1);
        let answer = answer.says("[E0248]").says(says);
        assert!(
            !answer.out.contains(&format!("có phải “{link}” không"))
                && !answer.err.contains(&format!("có phải “{link}” không")),
            "{}",
            answer.err
        );
    };
    told("guides/nhap.md", "bản nháp thì chưa có trang");
    told("fields.toml", "có phải “thu-tuc/index.html” không?");
    told("nop", "có phải “guides/nop.md” không?");
    told("lien-he", "có phải “lien-he.html” không?");
}

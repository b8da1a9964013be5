//! Golden texts of the outputs that programs read, hostile titles among them.

use super::{Content, render};
use crate::render::brief::Subject;
use crate::render::json_ld;
use crate::render::sample_site::{bare, change, empty_site, public_site};
use crate::site::{Data, Site};

fn text(site: &Site, data: Data) -> String {
    let bytes = match render(site, data) {
        Content::Bytes(bytes) => bytes.into_owned(),
        Content::Pieces(pieces) => pieces.flatten().collect(),
        Content::Asset(path) => panic!("{path} is only copied"),
    };
    String::from_utf8(bytes).expect("UTF-8")
}

const FULL: &str = r#"+++
code = "1.000010"
name = "Đăng ký \"mẫu\", có dấu phẩy"
plain_name = "Mở mẫu"
field = "ho-tich"
online = "full"
applicants = ["Công dân"]
processing_time = { working_days = 3 }
portal_id = "a-b"
updated = 2026-04-28
effective_from = 2025-07-03
related = ["1.000020"]
[authority]
executing = ["Ủy ban nhân dân cấp xã"]
[[cases]]
id = "x"
title = "Trường hợp x"
[[channels]]
via = ["in-person", "online"]
link = "https://nop.vi.du/"
[[channels.fees]]
kind = "charge"
amount = 8_000
currency = "VND"
per = "bản"
[[channels]]
via = ["in-person"]
case = "x"
processing_time = { days = 3.5 }
[[channels.fees]]
kind = "fee"
amount = 8_000
currency = "VND"
set_by = "province"
[[results]]
title = "Giấy mẫu"
+++
Mô tả.
"#;

fn full() -> Site {
    public_site(&[FULL, &bare("1.000020", "B")])
}

#[test]
fn list() {
    let csv = text(&full(), Data::List);
    let mut lines = csv.split("\r\n");
    assert_eq!(
        lines.next().unwrap(),
        "\u{feff}STT,Mã thủ tục,Tên thủ tục,Tên thường gọi,Lĩnh vực,Thời hạn giải quyết,\"Phí, lệ phí\",\
         Mức trực tuyến,Ngày cập nhật,Địa chỉ trang"
    );
    let bare_row = lines.next().unwrap();
    assert!(bare_row.starts_with("1,1.000020\u{a0},B,,Hộ tịch,"), "{bare_row}");
    let row = lines.next().unwrap();
    assert!(
        row.starts_with("2,1.000010\u{a0},\"Đăng ký \"\"mẫu\"\", có dấu phẩy\",Mở mẫu,Hộ tịch,"),
        "{row}"
    );
    assert!(row.contains(",2026-04-28,https://xa.vi.du/tthc/thu-tuc/1.000010.html"), "{row}");
    assert!(row.contains("3 ngày làm việc"), "{row}");
    assert_eq!((lines.next(), lines.next()), (Some(""), None));
    assert_eq!(text(&empty_site(), Data::List).lines().count(), 1);
}

#[test]
fn no_cell_runs() {
    let check = |name: &str, cell: &str| {
        let mut site = public_site(&[&bare("1.000001", "A")]);
        change(&mut site, "1.000001", |procedure| procedure.name = name.to_owned());
        let csv = text(&site, Data::List);
        let row = csv.trim_start_matches('\u{feff}').to_owned();
        let mut reader = csv::ReaderBuilder::new().from_reader(row.as_bytes());
        let record = reader.records().next().unwrap().unwrap();
        assert_eq!(record.len(), 10);
        assert_eq!(&record[2], cell);
        assert_eq!(csv.matches('\n').count(), 2, "a cell stays on its line");
    };
    check("=HYPERLINK(\"https://x\";\"y\")", "'=HYPERLINK(\"https://x\";\"y\")");
    check("+1", "'+1");
    check("-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0");
    check("@SUM(A1)", "'@SUM(A1)");
    check("\t=1", "'=1");
    check("\r\n=1", "'=1");
    check("\u{202e}=1", "'=1");
    check("\"=1", "'\"=1");
    check("a;=1", "a;'=1");
    check("a; \"=1", "a;' \"=1");
    check("＝1", "'＝1");
    check("Cấp – đổi (a=b); c", "Cấp – đổi (a=b); c");
}

#[test]
fn feed() {
    assert_eq!(
        text(&full(), Data::Feed),
        r#"<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
 <id>https://xa.vi.du/tthc/moi-cong-bo.xml</id>
 <title>Thủ tục mới công bố – Thủ tục xã Mẫu</title>
 <updated>2026-04-28T00:00:00+07:00</updated>
 <link rel="self" type="application/atom+xml" href="https://xa.vi.du/tthc/moi-cong-bo.xml"/>
 <link rel="alternate" type="text/html" href="https://xa.vi.du/tthc/"/>
 <author>
  <name>xã Mẫu</name>
 </author>
 <entry>
  <id>https://xa.vi.du/tthc/thu-tuc/1.000010.html</id>
  <title>Đăng ký &quot;mẫu&quot;, có dấu phẩy</title>
  <updated>2026-04-28T00:00:00+07:00</updated>
  <link rel="alternate" type="text/html" href="https://xa.vi.du/tthc/thu-tuc/1.000010.html"/>
  <category term="ho-tich" label="Hộ tịch"/>
  <summary>Mã thủ tục 1.000010; lĩnh vực Hộ tịch; có hiệu lực từ ngày 03/7/2025.</summary>
 </entry>
</feed>
"#
    );
    let mut site = full();
    change(&mut site, "1.000010", |procedure| procedure.name = "</title>&\u{0}\n\u{202e}]]>\u{1b}".into());
    assert!(text(&site, Data::Feed).contains("<title>&lt;/title&gt;&amp; ]]&gt;</title>"));
}

#[test]
fn what_holds_from_tomorrow_is_news_of_its_announcement() {
    let coming = "effective_from = 2027-01-01\nupdated = 2026-10-01\nfield";
    let site = public_site(&[&bare("1.000001", "A").replace("field", coming)]);
    let feed = text(&site, Data::Feed);
    assert!(feed.contains("<updated>2026-10-01T00:00:00+07:00</updated>"), "{feed}");
    assert!(feed.contains("sắp có hiệu lực, từ ngày 01/01/2027"), "{feed}");
}

#[test]
fn the_feed_does_not_follow_the_day_of_the_build() {
    let coming = "effective_from = 2027-01-01\nfield";
    let mut site = public_site(&[&bare("1.000001", "A").replace("field", coming), &bare("1.000002", "B")]);
    let today = text(&site, Data::Feed);
    site.day = site.day.tomorrow().expect("a day");
    assert_eq!(today, text(&site, Data::Feed));
    assert!(!today.contains("<entry>") && today.contains("<updated>2025-07-01T"), "{today}");
}

#[test]
fn sitemap_and_robots() {
    let ended = bare("1.000030", "C").replace("field", "effective_to = 2026-01-01\nfield");
    let site = public_site(&[FULL, &bare("1.000020", "B"), &ended]);
    let at = |path: &str, day: &str| match day {
        "" => format!("<url><loc>https://xa.vi.du/tthc/{path}</loc></url>\n"),
        day => format!("<url><loc>https://xa.vi.du/tthc/{path}</loc><lastmod>{day}</lastmod></url>\n"),
    };
    let expected = [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(),
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".to_owned(),
        at("", "2026-04-28"),
        at("cach-lam/chua-ghi-phi.html", ""),
        at("cach-lam/co-thu-phi.html", "2026-04-28"),
        at("cach-lam/nop-tu-nha.html", "2026-04-28"),
        at("danh-cho/nguoi-dan.html", "2026-04-28"),
        at("du-lieu-mo/", ""),
        at("lien-he.html", ""),
        at("linh-vuc/ho-tich.html", "2026-04-28"),
        at("moi-cong-bo.html", ""),
        at("thu-tuc/", "2026-04-28"),
        at("thu-tuc/1.000010.html", "2026-04-28"),
        at("thu-tuc/1.000020.html", ""),
        "</urlset>\n".to_owned(),
    ];
    assert_eq!(text(&site, Data::Sitemap), expected.concat());
    let robots = "User-agent: *\nDisallow:\nSitemap: https://xa.vi.du/tthc/sitemap.xml\n";
    assert_eq!(text(&site, Data::Robots), robots);
    assert_eq!(text(&empty_site(), Data::Robots), "User-agent: *\nDisallow:\n");
}

fn service(site: &Site, code: &str) -> String {
    json_ld::service(&Subject::new(site, site.id_of(code).expect("a code of the site")))
}

#[test]
fn services() {
    let site = full();
    assert_eq!(
        service(&site, "1.000020"),
        r#"{"@context":"https://schema.org","@type":"GovernmentService","identifier":"1.000020","name":"B","url":"https://xa.vi.du/tthc/thu-tuc/1.000020.html","category":"Hộ tịch"}"#
    );
    let found: serde_json::Value = serde_json::from_str(&service(&site, "1.000010")).unwrap();
    let place = r#"{"@type":"Place","address":"Số 1, thôn Trung"}"#;
    let phone = r#"[{"@type":"ContactPoint","telephone":"0200 000 001"}]"#;
    let expected = format!(
        r#"{{"@context":"https://schema.org","@type":"GovernmentService","identifier":"1.000010",
        "name":"Đăng ký \"mẫu\", có dấu phẩy","url":"https://xa.vi.du/tthc/thu-tuc/1.000010.html",
        "alternateName":"Mở mẫu","description":"Mô tả.","category":"Hộ tịch",
        "audience":[{{"@type":"Audience","audienceType":"Công dân"}}],
        "serviceOperator":[{{"@type":"GovernmentOrganization","name":"Ủy ban nhân dân cấp xã"}}],
        "availableChannel":[
          {{"@type":"ServiceChannel","name":"Nộp tại quầy","description":"Thời hạn giải quyết: 3 ngày làm việc",
            "serviceLocation":{place},"servicePhone":{phone}}},
          {{"@type":"ServiceChannel","name":"Nộp trực tuyến","description":"Thời hạn giải quyết: 3 ngày làm việc",
            "serviceUrl":"https://nop.vi.du/"}},
          {{"@type":"ServiceChannel","name":"Nộp tại quầy",
            "description":"Trường hợp x. Thời hạn giải quyết: 3,5 ngày","processingTime":"P3DT12H",
            "serviceLocation":{place},"servicePhone":{phone}}}],
        "offers":[{{"@type":"Offer","description":"Lệ phí","priceSpecification":
          {{"@type":"UnitPriceSpecification","price":8000,"priceCurrency":"VND","unitText":"bản"}}}}],
        "serviceOutput":[{{"@type":"Thing","name":"Giấy mẫu"}}],
        "isRelatedTo":[{{"@type":"GovernmentService","identifier":"1.000020","name":"B",
          "url":"https://xa.vi.du/tthc/thu-tuc/1.000020.html"}}],
        "sameAs":"https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?formalityId=a-b"}}"#
    );
    assert_eq!(found, serde_json::from_str::<serde_json::Value>(&expected).unwrap());
}

/// Descriptions and prices of the offers that rows of fees come to.
#[track_caller]
fn check_offers(channels: &str, expected: &[(&str, u64)]) {
    let front = "code = \"1.000030\"\nname = \"C\"\nfield = \"ho-tich\"\n";
    let site = public_site(&[&format!("+++\n{front}{channels}\n+++\n")]);
    let found: serde_json::Value = serde_json::from_str(&service(&site, "1.000030")).expect("JSON");
    let offers = found["offers"].as_array().cloned().unwrap_or_default();
    let told = |offer: &serde_json::Value| {
        (
            offer["description"].as_str().unwrap_or_default().to_owned(),
            offer["priceSpecification"]["price"].as_u64(),
        )
    };
    let expected: Vec<_> =
        expected.iter().map(|(about, price)| ((*about).to_owned(), Some(*price))).collect();
    assert_eq!(offers.iter().map(told).collect::<Vec<_>>(), expected, "{channels}");
}

#[test]
fn only_sure_and_whole_prices_are_offered() {
    let counter = |fees: &str| format!("[[channels]]\nvia = [\"in-person\"]\n{fees}");
    let fee = |rest: &str| format!("[[channels.fees]]\nkind = \"charge\"\n{rest}\n");
    check_offers(
        &counter(&fee("amount = 5000\nexempt = [\"Hộ nghèo\"]")),
        &[("Lệ phí. Miễn: Hộ nghèo", 5000)],
    );
    let tiers = format!(
        "{}{}",
        fee("amount = 5000\nper = \"tờ\""),
        fee("amount = 3000\nper = \"tờ\"\napplies_to = \"từ tờ thứ ba\"")
    );
    check_offers(&counter(&tiers), &[("Lệ phí", 5000), ("Lệ phí: từ tờ thứ ba", 3000)]);
    // Two prices of one thing, and a price beside what is only said in words.
    check_offers(&counter(&format!("{}{}", fee("amount = 5000"), fee("amount = 3000"))), &[]);
    check_offers(&counter(&format!("{}{}", fee("amount = 5000"), fee("note = \"Hộ nghèo: giảm 50%\""))), &[]);
    check_offers(&format!("quotes = {{ fees = \"Theo biểu\" }}\n{}", counter(&fee("amount = 5000"))), &[]);
    let online = format!(
        "{}[[channels]]\nvia = [\"online\"]\n{}",
        counter(&fee("amount = 5000")),
        fee("amount = 2500")
    );
    check_offers(&online, &[("Lệ phí: Nộp tại quầy", 5000), ("Lệ phí: Nộp trực tuyến", 2500)]);
    let twice = format!("{}{}", counter(&fee("amount = 5000")), counter(&fee("amount = 2500")));
    check_offers(&twice, &[]);
}

#[test]
fn nothing_ends_the_script() {
    let mut site = public_site(&[&bare("1.000001", "A")]);
    let hostile = "</script><!--&\u{2028}\"\\\u{202e}\n\u{0}x";
    change(&mut site, "1.000001", |procedure| procedure.name = hostile.into());
    change(&mut site, "1.000001", |procedure| procedure.applicants = vec!["]]>\u{2029}".into()]);
    let json = service(&site, "1.000001");
    assert!(!json.contains(['<', '>', '&', '\u{2028}', '\u{2029}', '\n', '\u{202e}', '\0']), "{json}");
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value["name"], "</script><!--& \"\\ x");
}

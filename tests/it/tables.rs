//! Workbooks and lists, in and out, through the built program: invented lists in the forms that offices have, and the
//! portal's own where they are.

mod out;
mod whole;

use std::collections::BTreeMap;

use niemyet::import::{Choice, plan};
use rust_xlsxwriter::{Format, Workbook, Worksheet};

use crate::harness::{Site, files_below, portal};

/// A sheet of text cells, row by row, `|` between them; `#1.5` is a number, nothing an empty cell.
fn fill(sheet: &mut Worksheet, rows: &[&str]) {
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(cells.split('|')) {
            match text.strip_prefix('#') {
                Some(number) => drop(
                    sheet
                        .write_number(row, column, number.parse::<f64>().expect("a number"))
                        .expect("a cell"),
                ),
                None if text.is_empty() => {}
                None => drop(sheet.write_string(row, column, text).expect("a cell")),
            }
        }
    }
}

fn book(sheets: &[(&str, &[&str])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).expect("a name");
        fill(sheet, rows);
    }
    book.save_to_buffer().expect("a workbook")
}

/// The new files of an import below `content/procedures/`.
fn made(site: &Site, before: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, String> {
    let mut after = files_below(&site.path("content/procedures"));
    after.retain(|path, bytes| before.get(path) != Some(bytes));
    after.into_iter().map(|(path, bytes)| (path, String::from_utf8(bytes).expect("UTF-8"))).collect()
}

fn procedures(site: &Site) -> BTreeMap<String, Vec<u8>> {
    files_below(&site.path("content/procedures"))
}

const HEAD: &str = "Mã số|Tên|Cơ quan ban hành|Cơ quan thực hiện|Lĩnh vực";

/// As the portal gives lists out, with dirt.
fn list() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Danh sách TTHC").expect("a name");
    let title = "CỘNG HÒA MẪU\nĐộc lập\n\nDANH SÁCH THỦ TỤC\n\n";
    fill(
        sheet,
        &[
            "",
            HEAD,
            "1.900401| Cấp giấy  mẫu một |Bộ Mẫu|Bộ Mẫu\nỦy ban nhân dân cấp xã\nUBND cấp xã\n|việc mẫu",
            "1.900402|Cấp giấy mẫu của tỉnh|Bộ Mẫu|Ủy ban nhân dân cấp tỉnh|Việc mẫu",
            "1.900403|Cấp giấy mẫu không rõ của ai|Bộ Mẫu||Việc mẫu",
            "#1.9004|Cấp giấy mẫu mất số không|Bộ Mẫu|UBND cấp  xã|Việc mẫu",
            "|Cấp giấy mẫu quên mã|Bộ Mẫu|UBND cấp xã|Việc mẫu",
            "1.900401|Cấp giấy mẫu khác tên|Bộ Mẫu|UBND cấp xã|Việc mẫu",
            "",
            "Tổng số: 5",
        ],
    );
    sheet.merge_range(0, 0, 0, 4, title, &Format::new()).expect("merged");
    book.save_to_buffer().expect("a workbook")
}

#[test]
fn a_list_of_the_portal_becomes_listed_procedures() {
    let site = Site::started();
    let before = procedures(&site);
    site.write("in/danh-sach.xlsx", list());
    site.run(&["import", "in"]).succeeds().says_all(&[
        "Danh sách trong in/danh-sach.xlsx: dòng đầu bảng ở Danh sách TTHC!A2, 4 thủ tục.",
        "(2): 1.900400, 1.900401",
        "theo cơ quan thực hiện (1): 1.900402",
        "--all-levels (1): 1.900403",
        "Danh sách TTHC!A6: mã “1.9004” không đúng dạng (bảng tính biến mã thành số?), lấy là 1.900400",
        "Danh sách TTHC!A7: không có mã dùng được, bỏ qua dòng này: “Cấp giấy mẫu quên mã”",
        "Danh sách TTHC!A8: mã 1.900401 có nhiều dòng ghi khác nhau",
    ]);
    let files = made(&site, &before);
    let (path, text) = files.iter().find(|(path, _)| path.contains("1.900401")).expect("a file");
    assert_eq!(path, "viec-mau/1.900401-cap-giay-mau-mot.md");
    // Behind `#` stands what the commune may write besides.
    let head = text.split("[imported]").next().unwrap_or_default();
    let head: Vec<_> = head.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    assert_eq!(
        head,
        [
            "+++",
            "code       = \"1.900401\"",
            "name       = \"Cấp giấy mẫu một\"",
            "field      = \"viec-mau\"",
            "listed     = true",
            "[authority]",
            "executing = [\"Bộ Mẫu\", \"Ủy ban nhân dân cấp xã\", \"UBND cấp xã\"]",
        ]
    );
    assert_eq!(files.len(), 2, "{:?}", files.keys());
    site.run(&["check"]).ends_with(0);

    // A second time nothing is new, and nothing changes.
    let before = procedures(&site);
    site.run(&["import", "in"])
        .succeeds()
        .says("Danh sách khớp với tệp của xã: 2 thủ tục.")
        .says("0 thủ tục mới");
    assert_eq!(procedures(&site), before);
    let all = site.run(&["import", "in", "--all-levels"]).succeeds().says("2 thủ tục mới");
    assert!(!all.out.contains("--all-levels"), "{}", all.out);
}

/// A record in our own words.
fn record(code: &str, name: &str) -> String {
    serde_json::json!({ "id": "mau", "detail": {
        "code": code, "name": name, "type": "STANDARD",
        "procedureProposal": { "proposalNumber": "12/QĐ-BMAU" },
        "categoriesDetails": [{ "name": "Việc mẫu" }],
        "unitGroupsExecuting": [{ "name": "Ủy ban nhân dân cấp xã" }],
        "executionSteps": [{ "name": "", "description": "Bước 1: Nộp hồ sơ.\nBước 2: Nhận kết quả." }],
        "executionMethods": [
            { "submissionMethod": "DIRECT", "processingTime": 3, "processingTimeUnit": "WORKING_DAY", "fees": [] },
        ],
        "executionCases": [
            { "name": "", "profileComponents": [{ "name": "Tờ khai mẫu", "originalQty": 1, "copyQty": 0 }] },
        ],
    } })
    .to_string()
}

#[test]
fn a_record_makes_a_listed_procedure_whole() {
    let site = Site::started();
    let before = procedures(&site);
    site.write("in/danh-sach.xlsx", list());
    site.run(&["import", "in"]).succeeds();
    site.write("json/a.json", record("1.900401", "Cấp giấy mẫu một"));
    site.run(&["import", "json"]).succeeds().says("1 cập nhật");
    let text = &made(&site, &before)["viec-mau/1.900401-cap-giay-mau-mot.md"];
    assert!(!text.contains("listed") && text.contains("Tờ khai mẫu"), "{text}");
    assert!(text.contains("source = \"portal-json\""), "{text}");
    // The list of yesterday takes nothing of it away.
    let before = procedures(&site);
    site.run(&["import", "in"]).succeeds();
    assert_eq!(procedures(&site), before);
}

#[test]
fn what_a_list_says_otherwise_is_told_and_no_file_changes() {
    let site = Site::started();
    site.write("json/a.json", record("1.900401", "Cấp giấy mẫu một"));
    site.run(&["import", "json"]).succeeds();
    let before = procedures(&site);
    const HEADINGS: &str = "STT|Mã TTHC|Tên TTHC|QĐ Công bố|Đối tượng|Lĩnh vực|Cơ quan công khai|\
        Cấp thực hiện|Tình trạng|Thành phần hồ sơ";
    // An older export: titles, merged cells, a heading over two rows, columns nobody reads, papers on rows of their own.
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    fill(
        sheet,
        &[
            "BỘ MẪU",
            "DANH SÁCH THỦ TỤC HÀNH CHÍNH",
            "",
            HEADINGS,
            "|||||||||Tên giấy tờ|Tên File",
            "1|1.900401|Cấp giấy mẫu mới|Quyết định số 34/QĐ-BMAU||Việc khác|Bộ Mẫu|Cấp Tỉnh|\
             Đã công khai|Tờ khai mẫu|a.doc",
            "|||||||||Giấy mẫu|b.doc",
            "2|1.900404|Cấp giấy mẫu đã bỏ|||Việc mẫu|Bộ Mẫu|Cấp Xã|Đã bãi bỏ",
            "3|1.900405|Cấp giấy mẫu chưa rõ|||Việc mẫu|Bộ Mẫu|Cấp Xã|Được thay thế",
            "Người lập biểu",
        ],
    );
    for (column, heading) in (0..9).zip(HEADINGS.split('|')) {
        sheet.merge_range(3, column, 4, column, heading, &Format::new()).expect("merged");
    }
    site.write("cu.xlsx", book.save_to_buffer().expect("a workbook"));
    let said = site.run(&["import", "cu.xlsx"]).succeeds().says_all(&[
        "dòng đầu bảng ở Sheet1!B4, 3 thủ tục.",
        "cột không dùng đến: Thành phần hồ sơ | Tên giấy tờ | Tên File",
        "1.900401  tên: “Cấp giấy mẫu một” → “Cấp giấy mẫu mới” (content/procedures/",
        "1.900401  lĩnh vực: “Việc mẫu” → “Việc khác”",
        "1.900401  cấp thực hiện: (không ghi) → “Cấp Tỉnh”",
        "1.900401  quyết định công bố: “12/QĐ-BMAU” → “Quyết định số 34/QĐ-BMAU”",
        "  1.900404: “Đã bãi bỏ”\n",
        "  1.900405: “Được thay thế” (chưa rõ nghĩa)\n",
    ]);
    assert!(!said.out.contains("Giấy mẫu"), "{}", said.out);
    assert_eq!(procedures(&site), before);
    site.run(&["import", "cu.xlsx", "--lang", "en"]).succeeds().says_all(&[
        "headings at Sheet1!B4, 3 procedures",
        "The list says otherwise",
        "Ended by the list",
    ]);
}

#[test]
fn a_template_with_marks_and_a_csv_with_guidance_are_read() {
    let site = Site::started();
    let template: &[&str] = &[
        "PHỤ LỤC",
        "STT|MÃ TTHC|Tên TTHC|Lĩnh vực|Phí|Lệ Phí|Cấp thực hiện|Cơ quan thực hiện|Cùng cấp|02 cấp|Phi địa giới|\
         Toàn trình|Một phần|Cung cấp thông tin|Dịch vụ BCCI|Quyết định số|TRẠNG THÁI|Ghi chú",
        "(1)|(2)|(3)|(4)",
        "I|LĨNH VỰC VIỆC MẪU (2 TTHC)",
        "#1|1.900411|Cấp giấy mẫu A||Có||xa|UBND cấp xã|X||X|X|||X|1/QĐ-UBND|Còn hiệu lực",
        "#2|1.900412|Cấp giấy mẫu B||||tinh|Sở Mẫu",
    ];
    site.write("in/mau.xlsx", book(&[("Bìa", &["Trang bìa"]), ("Danh mục", template)]));
    site.write(
        "in/qr.csv",
        "\u{feff}DANH MỤC TẠO MÃ QR;;;;;\r\nCột có dấu (*) là bắt buộc;;;;;\r\n\
         STT;Mã TTHC (*);Tên Thủ tục Hành chính (*);Lĩnh vực (*);\"Bộ, ngành quản lý (*)\";Cấp thực hiện / Thẩm quyền (*)\r\n\
         1;1.900413;\"Cấp giấy mẫu C; hai dòng\";Việc mẫu;Bộ Mẫu;Cấp xã\r\n",
    );
    let utf16 = "STT\tMã TTHC\tTên TTHC\tLĩnh vực\tCấp thực hiện\r\n1\t1.900414\tCấp giấy mẫu D\tViệc mẫu\tCấp xã\r\n";
    let utf16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(utf16.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    site.write("in/utf16.csv", utf16);
    site.write("in/~$mau.xlsx", b"khoa");
    site.write("in/so-lieu.csv", "a;b\r\n1;2\r\n");
    site.run(&["import", "in"]).ends_with(1).says_all(&[
        "(3): 1.900411, 1.900413, 1.900414",
        "  tinh (1): 1.900412",
        "bị từ chối: in/so-lieu.csv: không thấy dòng đầu bảng",
    ]);
    assert!(site.read("content/fields.toml").contains("name = \"Việc mẫu\""));
    assert!(site.path("content/procedures/viec-mau/1.900411-cap-giay-mau-a.md").is_file());
}

#[test]
fn what_is_no_table_is_refused_and_nothing_is_written() {
    let site = Site::started();
    let before = procedures(&site);
    let whole = list();
    site.write("in/hong.xlsx", &whole[..whole.len() / 2]);
    site.write("in/trong.xlsx", book(&[("Trang", &[])]));
    site.write("in/khac.xlsx", book(&[("Trang", &["a|b", "1|2"])]));
    site.write("in/cu.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    site.write("in/trong.csv", "");
    let said = site.run(&["import", "in"]);
    assert_eq!(said.out.matches("bị từ chối: in/").count(), 5, "{}", said.out);
    assert_eq!(procedures(&site), before);
}

#[test]
fn lists_of_the_portal_are_read() {
    let Some(portal) = portal() else { return };
    let folder = portal.join("../data/workbooks");
    if !folder.is_dir() {
        eprintln!("skipped: there are no workbooks at {}", folder.display());
        return;
    }
    let site = Site::started();
    let folder = folder.to_string_lossy().into_owned();
    site.run(&["import", &folder]).succeeds().says_all(&[
        "Danh sách TTHC!A2, 271 thủ tục.",
        "A2, 525 thủ tục.",
        "A2, 3 thủ tục.",
        "Nhập: 82 thủ tục mới",
        "Chỗ cần xem lại: 0",
    ]);
    site.run(&["check"]).ends_with(0);
    let again = site.run(&["import", &folder]).succeeds();
    assert!(
        again.out.contains("Danh sách khớp với tệp của xã: 82 thủ tục.") && !again.out.contains('→'),
        "{}",
        again.out
    );
}

#[test]
fn an_old_workbook_is_read() {
    let site = Site::started();
    site.write("cu.xls", include_bytes!("tables/list.xls"));
    site.run(&["import", "cu.xls"]).succeeds().says_all(&[
        "Nhập: 58 thủ tục mới",
        "dòng đầu bảng ở Danh mục!B2, 60 thủ tục.",
        "Danh mục!B4: mã “1.9005” không đúng dạng (bảng tính biến mã thành số?), lấy là 1.900500",
        "  Cấp tỉnh (2): 1.900658, 1.900659",
    ]);
    // Its texts go on from record to record, and the field stands in one cell over all rows.
    let files = made(&site, &BTreeMap::new());
    let text = &files.iter().find(|(path, _)| path.contains("1.900656")).expect("a file").1;
    assert!(text.contains("theo cách ghi của một bảng tính đã cũ, dòng thứ 57\""), "{text}");
    let whole = include_bytes!("tables/list.xls");
    for at in (0..whole.len()).step_by(97) {
        let mut damaged = whole.to_vec();
        damaged[at] ^= 0xff;
        for bytes in [damaged, whole[..at].to_vec()] {
            let _ = plan(&Default::default(), vec![("cu.xls".to_owned(), bytes)], Choice::Ask);
        }
    }
}

#[test]
fn a_workbook_that_unpacks_to_too_much_is_refused() {
    let site = Site::started();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    fill(sheet, &["Mã TTHC|Tên TTHC"]);
    let long = "Cấp giấy mẫu ".repeat(2_000);
    for row in 1..3_000 {
        sheet.write_string(row, 1, &long).expect("a cell");
    }
    site.write("bom.xlsx", book.save_to_buffer().expect("a workbook"));
    site.run(&["import", "bom.xlsx"]).says("mở ra quá lớn");
}

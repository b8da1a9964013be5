//! Workbooks and lists, in and out, through the built program: invented lists in the forms that offices have, and the
//! portal's own where they are.

use std::collections::BTreeMap;

use rust_xlsxwriter::{Format, Workbook, Worksheet};

use crate::harness::{Site, files_below, portal};

/// A sheet of text cells, row by row; `#1.5` is a number, nothing an empty cell.
fn fill(sheet: &mut Worksheet, rows: &[&[&str]]) {
    for (row, cells) in (0..).zip(rows) {
        for (column, text) in (0..).zip(*cells) {
            match text.strip_prefix('#') {
                Some(number) => drop(
                    sheet
                        .write_number(row, column, number.parse::<f64>().expect("a number"))
                        .expect("a cell"),
                ),
                None if text.is_empty() => {}
                None => drop(sheet.write_string(row, column, *text).expect("a cell")),
            }
        }
    }
}

fn book(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
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

const HEAD: &[&str] = &["Mã số", "Tên", "Cơ quan ban hành", "Cơ quan thực hiện", "Lĩnh vực"];

/// As the portal gives lists out, with dirt.
fn list() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Danh sách TTHC").expect("a name");
    let title = "CỘNG HÒA MẪU\nĐộc lập\n\nDANH SÁCH THỦ TỤC\n\n";
    fill(
        sheet,
        &[
            &[],
            HEAD,
            &[
                "1.900401",
                " Cấp giấy  mẫu một ",
                "Bộ Mẫu",
                "Bộ Mẫu\nỦy ban nhân dân cấp xã\nUBND cấp xã\n",
                "việc mẫu",
            ],
            &["1.900402", "Cấp giấy mẫu của tỉnh", "Bộ Mẫu", "Ủy ban nhân dân cấp tỉnh", "Việc mẫu"],
            &["1.900403", "Cấp giấy mẫu không rõ của ai", "Bộ Mẫu", "", "Việc mẫu"],
            &["#1.9004", "Cấp giấy mẫu mất số không", "Bộ Mẫu", "UBND cấp  xã", "Việc mẫu"],
            &["", "Cấp giấy mẫu quên mã", "Bộ Mẫu", "UBND cấp xã", "Việc mẫu"],
            &["1.900401", "Cấp giấy mẫu khác tên", "Bộ Mẫu", "UBND cấp xã", "Việc mẫu"],
            &[],
            &["Tổng số: 5"],
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
    let said = site.run(&["import", "in"]).succeeds();
    for words in [
        "Danh sách trong in/danh-sach.xlsx: dòng đầu bảng ở Danh sách TTHC!A2, 4 thủ tục.",
        "(2): 1.900400, 1.900401",
        "theo cơ quan thực hiện (1): 1.900402",
        "--all-levels (1): 1.900403",
        "Danh sách TTHC!A6: mã “1.9004” không đúng dạng (bảng tính biến mã thành số?), lấy là 1.900400",
        "Danh sách TTHC!A7: không có mã dùng được, bỏ qua dòng này: “Cấp giấy mẫu quên mã”",
        "Danh sách TTHC!A8: mã 1.900401 có nhiều dòng ghi khác nhau",
    ] {
        assert!(said.out.contains(words), "{words}\n{}", said.out);
    }
    let files = made(&site, &before);
    let (path, text) = files.iter().find(|(path, _)| path.contains("1.900401")).expect("a file");
    assert_eq!(path, "viec-mau/1.900401-cap-giay-mau-mot.md");
    let head = text.split("[imported]").next().unwrap_or_default();
    assert_eq!(
        head,
        "+++\ncode       = \"1.900401\"\nname       = \"Cấp giấy mẫu một\"\nfield      = \"viec-mau\"\n\nlisted     = true\n\n\
         [authority]\nexecuting = [\"Bộ Mẫu\", \"Ủy ban nhân dân cấp xã\", \"UBND cấp xã\"]\n\n"
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
        "executionMethods": [{ "submissionMethod": "DIRECT", "processingTime": 3, "processingTimeUnit": "WORKING_DAY", "fees": [] }],
        "executionCases": [{ "name": "", "profileComponents": [{ "name": "Tờ khai mẫu", "originalQty": 1, "copyQty": 0 }] }],
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
    // An older export: titles, merged cells, a heading over two rows, columns nobody reads, papers on rows of their own.
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    fill(
        sheet,
        &[
            &["BỘ MẪU"],
            &["DANH SÁCH THỦ TỤC HÀNH CHÍNH"],
            &[],
            &[
                "STT",
                "Mã TTHC",
                "Tên TTHC",
                "QĐ Công bố",
                "Đối tượng",
                "Lĩnh vực",
                "Cơ quan công khai",
                "Cấp thực hiện",
                "Tình trạng",
                "Thành phần hồ sơ",
            ],
            &["", "", "", "", "", "", "", "", "", "Tên giấy tờ", "Tên File"],
            &[
                "1",
                "1.900401",
                "Cấp giấy mẫu mới",
                "Quyết định số 34/QĐ-BMAU",
                "",
                "Việc khác",
                "Bộ Mẫu",
                "Cấp Tỉnh",
                "Đã công khai",
                "Tờ khai mẫu",
                "a.doc",
            ],
            &["", "", "", "", "", "", "", "", "", "Giấy mẫu", "b.doc"],
            &["2", "1.900404", "Cấp giấy mẫu đã bỏ", "", "", "Việc mẫu", "Bộ Mẫu", "Cấp Xã", "Đã bãi bỏ"],
            &[
                "3",
                "1.900405",
                "Cấp giấy mẫu chưa rõ",
                "",
                "",
                "Việc mẫu",
                "Bộ Mẫu",
                "Cấp Xã",
                "Được thay thế",
            ],
            &["Người lập biểu"],
        ],
    );
    for column in 0..9 {
        sheet
            .merge_range(
                3,
                column,
                4,
                column,
                [
                    "STT",
                    "Mã TTHC",
                    "Tên TTHC",
                    "QĐ Công bố",
                    "Đối tượng",
                    "Lĩnh vực",
                    "Cơ quan công khai",
                    "Cấp thực hiện",
                    "Tình trạng",
                ][usize::from(column)],
                &Format::new(),
            )
            .expect("merged");
    }
    site.write("cu.xlsx", book.save_to_buffer().expect("a workbook"));
    let said = site.run(&["import", "cu.xlsx"]).succeeds();
    for words in [
        "dòng đầu bảng ở Sheet1!B4, 3 thủ tục.",
        "cột không dùng đến: Thành phần hồ sơ | Tên giấy tờ | Tên File",
        "1.900401  tên: “Cấp giấy mẫu một” → “Cấp giấy mẫu mới” (content/procedures/",
        "1.900401  lĩnh vực: “viec-mau” → “Việc khác”",
        "1.900401  cấp thực hiện: (không ghi) → “Cấp Tỉnh”",
        "1.900401  quyết định công bố: “12/QĐ-BMAU” → “Quyết định số 34/QĐ-BMAU”",
        "  1.900404: “Đã bãi bỏ”\n",
        "  1.900405: “Được thay thế” (chưa rõ nghĩa)\n",
    ] {
        assert!(said.out.contains(words), "{words}\n{}", said.out);
    }
    assert!(!said.out.contains("Giấy mẫu"), "{}", said.out);
    assert_eq!(procedures(&site), before);
    let english = site.run(&["import", "cu.xlsx", "--lang", "en"]).succeeds();
    for words in ["headings at Sheet1!B4, 3 procedures", "The list says otherwise", "Ended by the list"] {
        assert!(english.out.contains(words), "{words}\n{}", english.out);
    }
}

#[test]
fn a_template_with_marks_and_a_csv_with_guidance_are_read() {
    let site = Site::started();
    let template: &[&[&str]] = &[
        &["PHỤ LỤC"],
        &[
            "STT",
            "MÃ TTHC",
            "Tên TTHC",
            "Lĩnh vực",
            "Phí",
            "Lệ Phí",
            "Cấp thực hiện",
            "Cơ quan thực hiện",
            "Cùng cấp",
            "02 cấp",
            "Phi địa giới",
            "Toàn trình",
            "Một phần",
            "Cung cấp thông tin",
            "Dịch vụ BCCI",
            "Quyết định số",
            "TRẠNG THÁI",
            "Ghi chú",
        ],
        &["(1)", "(2)", "(3)", "(4)"],
        &["I", "LĨNH VỰC VIỆC MẪU (2 TTHC)"],
        &[
            "#1",
            "1.900411",
            "Cấp giấy mẫu A",
            "",
            "Có",
            "",
            "xa",
            "UBND cấp xã",
            "X",
            "",
            "X",
            "X",
            "",
            "",
            "X",
            "1/QĐ-UBND",
            "Còn hiệu lực",
        ],
        &["#2", "1.900412", "Cấp giấy mẫu B", "", "", "", "tinh", "Sở Mẫu"],
    ];
    site.write("in/mau.xlsx", book(&[("Bìa", &[&["Trang bìa"]]), ("Danh mục", template)]));
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
    let said = site.run(&["import", "in"]).succeeds();
    for words in [
        "(3): 1.900411, 1.900413, 1.900414",
        "  tinh (1): 1.900412",
        "bị từ chối: in/so-lieu.csv: không thấy dòng đầu bảng",
    ] {
        assert!(said.out.contains(words), "{words}\n{}", said.out);
    }
    assert!(site.read("content/fields.toml").contains("name = \"Việc mẫu\""));
    assert!(site.path("content/procedures/viec-mau/1.900411-cap-giay-mau-a.md").is_file());
}

const MAIN: &[&str] = &[
    "STT",
    "Mã TTHC",
    "Tên TTHC",
    "Link truy cập",
    "Số quyết định",
    "Ngày quyết định",
    "Cơ quan ban hành",
    "Lĩnh vực",
    "Cấp thực hiện",
    "Đối tượng thực hiện",
    "Loại TTHC",
    "Từ khoá",
    "Địa chỉ tiếp nhận",
    "Cơ quan thực hiện",
    "Cơ quan có thẩm quyền",
    "Cơ quan phối hợp",
    "Cơ quan được uỷ quyền",
    "Mô tả",
    "Trạng thái",
];

/// The portal's workbook of whole procedures, of one that is whole and one of which nothing more is said.
fn whole(with_papers: bool) -> Vec<u8> {
    let main: &[&[&str]] = &[
        &["Danh mục thủ tục hành chính cấp xã"],
        &[],
        MAIN,
        &[
            "1",
            "1.900421",
            "Cấp giấy mẫu đầy đủ",
            "https://dichvucong.example/x?formalityId=mau-01&a=b",
            "5/QĐ-BMAU",
            "05/09/2026",
            "Bộ Mẫu",
            "Việc mẫu",
            "Cấp xã",
            "Công dân, Tổ chức (không gồm doanh nghiệp, HTX)",
            "TTHC không được luật giao quy định chi tiết",
            "",
            "",
            "Ủy ban nhân dân cấp xã",
            "",
            "",
            "",
            "Không có thông tin",
            "Công khai",
        ],
        &["2", "1.900422", "Cấp giấy mẫu chỉ có tên", "", "", "", "Bộ Mẫu", "Việc mẫu", "Cấp xã"],
        &[
            "3",
            "1.900423",
            "Cấp giấy mẫu hết hiệu lực",
            "",
            "",
            "",
            "Bộ Mẫu",
            "Việc mẫu",
            "Cấp xã",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "Hết hiệu lực",
        ],
    ];
    let ways: &[&[&str]] = &[
        &["STT", "Mã TTHC", "Tên TTHC", "Hình thức nộp", "Thời gian", "Phí, lệ phí", "Mô tả"],
        &["", "1.900421", "", "Trực tiếp", "3 Ngày làm việc", "Lệ phí: 8.000 Đồng ()", "Nộp tại xã"],
        &["", "1.900421", "", "Trực tuyến", "3 Ngày làm việc", "Lệ phí: 0 Đồng ()"],
        &["", "1.900423", "", "Trực tiếp"],
    ];
    let steps: &[&[&str]] = &[
        &["STT", "Mã TTHC", "", "Trường hợp", "Mô tả"],
        &["", "1.900421", "", "", "Bước 1: Nộp hồ sơ.\nBước 2: Nhận kết quả."],
    ];
    let papers: &[&[&str]] = &[
        &[
            "STT",
            "Mã TTHC",
            "",
            "Mã",
            "Tên giấy tờ",
            "Loại",
            "Cơ quan ban hành",
            "Bản chính",
            "Bản sao",
            "Biểu mẫu",
        ],
        &["", "1.900421", "", "KQ1", "Tờ khai mẫu", "", "", "#1", "#0", "to-khai.doc"],
        &["", "1.900421", "", "KQ2", "Giấy ủy quyền mẫu", "", "", "x"],
    ];
    let legal: &[&[&str]] = &[
        &["STT", "Mã TTHC", "", "Số ký hiệu", "Trích yếu"],
        &["", "1.900421", "", "12/2026/NĐ-CP", "Nghị định mẫu"],
    ];
    let mut country: Vec<&str> = vec![""; 17];
    country[1] = "1.900421";
    country[16] = "Đủ 18 tuổi.";
    let country: &[&[&str]] = &[&["STT", "Mã TTHC"], &country];
    let mut sheets: Vec<(&str, &[&[&str]])> =
        vec![("TTHC2-CAPXA", main), ("Cách thức thực hiện", ways), ("Trình tự thực hiện", steps)];
    if with_papers {
        sheets.extend([("TPHS", papers), ("CCPL", legal), ("TTHC", country)]);
    }
    book(&sheets)
}

#[test]
fn a_workbook_of_whole_procedures_gives_records() {
    let site = Site::started();
    let before = procedures(&site);
    site.write("bo.xlsx", whole(true));
    let said = site.run(&["import", "bo.xlsx"]).succeeds();
    for words in [
        "Nhập: 2 thủ tục mới",
        "(1): 1.900422",
        "  1.900423: “Hết hiệu lực”",
        "bảng tính không ghi giấy tờ theo trường hợp",
        "phí ghi 0 và không nói gì thêm",
        "giá trị sai kiểu trong bản ghi, coi như không có (1)\n  1.900421  hồ sơ 2: “x”",
    ] {
        assert!(said.out.contains(words), "{words}\n{}", said.out);
    }
    let files = made(&site, &before);
    let text = &files["viec-mau/1.900421-cap-giay-mau-day-du.md"];
    for words in [
        "scope      = \"national\"",
        "applicants = [\"Công dân\", \"Tổ chức (không gồm doanh nghiệp, HTX)\"]",
        "processing_time = { working_days = 3 }",
        "portal_id  = \"mau-01\"",
        "date   = 2026-09-05",
        "amount   = 8_000",
        "{ paper = \"Tờ khai mẫu\", originals = 1, copies = 0, form = { title = \"to-khai\" } }",
        "number     = \"12/2026/NĐ-CP\"",
        "1. Nộp hồ sơ.",
        "Đủ 18 tuổi.",
        "source = \"portal-workbook\"",
    ] {
        let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(squeezed(text).contains(&squeezed(words)), "{words}\n{text}");
    }
    assert!(!text.contains("need  = \"always\"") && !text.contains("free"), "{text}");
    assert!(files["viec-mau/1.900422-cap-giay-mau-chi-co-ten.md"].contains("listed"));
    assert_eq!(files.len(), 2, "{:?}", files.keys());
    site.run(&["check"]).ends_with(0);

    // A workbook without the sheets takes nothing away, and neither does any from a record of the portal.
    let before = procedures(&site);
    site.write("it.xlsx", whole(false));
    site.run(&["import", "it.xlsx"]).succeeds();
    assert_eq!(procedures(&site), before);
    site.write("a.json", record("1.900421", "Cấp giấy mẫu đầy đủ"));
    site.run(&["import", "a.json", "--theirs"]).succeeds();
    let before = procedures(&site);
    site.run(&["import", "bo.xlsx"])
        .succeeds()
        .says("Tệp của xã đầy đủ hơn bảng tính, chỉ đối chiếu, không thay (1): 1.900421");
    assert_eq!(procedures(&site), before);
}

#[test]
fn what_is_no_table_is_refused_and_nothing_is_written() {
    let site = Site::started();
    let before = procedures(&site);
    let whole = list();
    site.write("in/hong.xlsx", &whole[..whole.len() / 2]);
    site.write("in/trong.xlsx", book(&[("Trang", &[])]));
    site.write("in/khac.xlsx", book(&[("Trang", &[&["a", "b"], &["1", "2"]])]));
    site.write("in/cu.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    site.write("in/trong.csv", "");
    let said = site.run(&["import", "in"]);
    assert_eq!(said.out.matches("bị từ chối: in/").count(), 5, "{}", said.out);
    assert_eq!(procedures(&site), before);
}

#[test]
fn tables_go_out_and_come_back_as_they_were() {
    let site = Site::sample();
    site.write(
        "content/procedures/mau/1.900431.md",
        "+++\ncode = \"1.900431\"\nname = \"=1+1 mẫu\"\nfield = \"ho-tich\"\nlisted = true\n+++\n",
    );
    for ending in ["xlsx", "csv"] {
        let file = format!("danh-muc.{ending}");
        site.run(&["export", "list", "--to", &file]).succeeds().says("đã ghi danh-muc");
        let first = std::fs::read(site.path(&file)).expect("a file");
        site.run(&["export", "list", "--to", &file]).ends_with(2).says("đã có, không ghi đè");
        site.run(&["xuat-bang", "list", "--to", &file, "--force"]).succeeds();
        assert_eq!(std::fs::read(site.path(&file)).expect("a file"), first, "the same bytes");
        let before = procedures(&site);
        let said = site.run(&["import", &file]).succeeds();
        let differences = said.out.matches('→').count();
        // In CSV the sign before a formula is seen.
        assert_eq!(differences, usize::from(ending == "csv"), "{}", said.out);
        assert!(
            said.out.contains("Danh sách khớp với tệp của xã") && !said.out.contains("cần xem lại (1)"),
            "{}",
            said.out
        );
        assert_eq!(procedures(&site), before);
    }
    let csv = site.read("danh-muc.csv");
    assert!(csv.starts_with("\u{feff}STT,Mã thủ tục,Tên thủ tục,"), "{csv}");
    assert!(csv.contains("1.900431\u{a0},'=1+1 mẫu,"), "{csv}");
    for what in ["papers", "fees", "figures"] {
        site.run(&["export", what, "--to", &format!("{what}.csv")]).succeeds();
    }
    let fees = site.read("fees.csv");
    assert!(fees.contains("chưa ghi mức thu") && fees.contains("không thu"), "{fees}");
    assert!(!fees.contains(",0,"), "{fees}");
    site.run(&["export", "all", "--to", "tat-ca.csv"]).ends_with(2).says("một tệp .csv chỉ chứa một bảng");
    site.run(&["export", "list", "--to", "danh-muc.ods"]).ends_with(2).says("đuôi .xlsx hoặc .csv");
    site.run(&["export", "list", "--to", "khong-co/danh-muc.csv"]).ends_with(2);
    site.run(&["export", "all", "--to", "tat-ca.xlsx"])
        .succeeds()
        .says("Danh mục thủ tục:")
        .says("Số liệu giải quyết:");
    site.run(&["import", "tat-ca.xlsx"]).succeeds().says("Danh sách khớp với tệp của xã");
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
    let said = site.run(&["import", &folder]).succeeds();
    for words in [
        "Danh sách TTHC!A2, 271 thủ tục.",
        "A2, 525 thủ tục.",
        "A2, 3 thủ tục.",
        "Nhập: 81 thủ tục mới",
        "Chỗ cần xem lại: 0",
    ] {
        assert!(said.out.contains(words), "{words}\n{}", said.out);
    }
    site.run(&["check"]).ends_with(0);
    let again = site.run(&["import", &folder]).succeeds();
    assert!(
        again.out.contains("Danh sách khớp với tệp của xã: 81 thủ tục.") && !again.out.contains('→'),
        "{}",
        again.out
    );
}

/// The records of the portal as its workbook would have them.
fn workbook_of(records: &[serde_json::Value]) -> Vec<u8> {
    use serde_json::Value;
    let text = |value: &Value, key: &str| match &value[key] {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    };
    let list = |value: &Value, key: &str| value[key].as_array().cloned().unwrap_or_default();
    let names = |value: &Value, key: &str| {
        let names: Vec<String> = list(value, key).iter().map(|one| text(one, "name")).collect();
        names.join("\n")
    };
    let day = |ms: &Value| {
        let day = ms.as_i64().and_then(|ms| jiff::Timestamp::from_millisecond(ms + 7 * 3_600_000).ok());
        day.map(|day| day.strftime("%d/%m/%Y").to_string()).unwrap_or_default()
    };
    let mut main: Vec<Vec<String>> =
        vec![vec![], vec![], MAIN.iter().map(|head| (*head).to_owned()).collect()];
    let head = || vec![vec!["STT".to_owned(), "Mã TTHC".to_owned()]];
    let [mut ways, mut steps, mut papers, mut results, mut legal, mut country] =
        std::array::from_fn(|_| head());
    for (number, record) in records.iter().enumerate() {
        let detail = &record["detail"];
        let code = text(detail, "code");
        let row = |cells: &[String]| [&[String::new(), code.clone(), String::new()], cells].concat();
        let offices = |departments: &str, groups: &str, joined: &str| {
            let (listed, joined) = (list(detail, departments), text(detail, joined));
            let all: Vec<String> = listed.iter().map(|one| text(one, "name")).collect();
            let more = if all.join(", ") == joined { String::new() } else { joined };
            let parts = [all.join("\n"), more, names(detail, groups)];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
        };
        let proposal = &detail["procedureProposal"];
        let kind = match text(detail, "type").as_str() {
            "STANDARD" => "TTHC không được luật giao quy định chi tiết".to_owned(),
            "SPECIFIC" => "TTHC đặc thù".to_owned(),
            other => other.to_owned(),
        };
        main.push(vec![
            (number + 1).to_string(),
            code.clone(),
            text(detail, "name"),
            format!("https://dichvucong.example/?formalityId={}", text(record, "id")),
            text(proposal, "proposalNumber"),
            day(&proposal["decisionDate"]),
            text(detail, "departmentPromulgateName"),
            names(detail, "categoriesDetails"),
            "Cấp xã".to_owned(),
            names(detail, "subjectTypesDetails"),
            kind,
            text(detail, "keywords"),
            text(detail, "dossierReceivingAddresses"),
            offices("departmentsExecuting", "unitGroupsExecuting", "executingAgencies"),
            offices("departmentsAuthority", "unitGroupsAuthority", "delegatedAgencies"),
            offices("departmentsCoordinating", "unitGroupsCoordinating", "coordinatingAgencies"),
            offices("departmentsAuthorized", "unitGroupsAuthorized", "authorizedAgencies"),
            text(detail, "description"),
            "Công khai".to_owned(),
        ]);
        for way in list(detail, "executionMethods") {
            let fees: Vec<String> = list(&way, "fees")
                .iter()
                .map(|fee| {
                    let kind = match text(fee, "type").as_str() {
                        "FEE" => "Phí: ",
                        "SERVICE_FEE" => "Lệ phí: ",
                        "PRICE_LEVEL" => "Giá: ",
                        _ => "",
                    };
                    format!(
                        "{kind}{} {} ({})",
                        text(fee, "value"),
                        text(fee, "currencyName"),
                        text(fee, "description")
                    )
                })
                .collect();
            let time = [text(&way, "processingTime"), text(&way, "processingTimeUnit")].join(" ");
            ways.push(row(&[
                text(&way, "submissionMethod"),
                time.trim().to_owned(),
                fees.join(" | "),
                text(&way, "description"),
            ]));
        }
        for step in list(detail, "executionSteps") {
            steps.push(row(&[text(&step, "name"), text(&step, "description")]));
        }
        for paper in list(detail, "executionCases").iter().flat_map(|case| list(case, "profileComponents")) {
            let forms: Vec<String> =
                list(&paper, "attachments").iter().map(|one| text(one, "fileName")).collect();
            let none = String::new;
            papers.push(row(&[
                text(&paper, "code"),
                text(&paper, "name"),
                none(),
                none(),
                text(&paper, "originalQty"),
                text(&paper, "copyQty"),
                forms.join("\n"),
            ]));
        }
        for (key, rows) in [("resultsDetails", &mut results), ("legalBasisesDetails", &mut legal)] {
            rows.extend(list(detail, key).iter().map(|one| row(&[text(one, "code"), text(one, "name")])));
        }
        let mut wide = row(&[]);
        wide.resize(17, String::new());
        wide[16] = text(detail, "requirementsAndConditions");
        country.push(wide);
    }
    let sheets = [
        ("TTHC2-CAPXA", main),
        ("Cách thức thực hiện", ways),
        ("Trình tự thực hiện", steps),
        ("TPHS", papers),
        ("KQTH", results),
        ("CCPL", legal),
        ("TTHC", country),
    ];
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(name).expect("a name");
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells.iter().filter(|cell| cell.len() < 32_000)) {
                sheet.write_string(row, column, cell).expect("a cell");
            }
        }
    }
    book.save_to_buffer().expect("a workbook")
}

/// A procedure's file as its keys say it, and its Markdown.
fn said(text: &str) -> (toml::Table, String) {
    let (front, body) = text.trim_start_matches("+++\n").split_once("\n+++\n").expect("front matter");
    (front.parse().expect("TOML"), body.to_owned())
}

#[test]
fn the_portals_workbook_says_what_its_records_say() {
    let Some(portal) = portal() else { return };
    let mut records: Vec<_> = std::fs::read_dir(portal.join("procedures"))
        .expect("a folder")
        .map(|one| one.expect("an entry").path())
        .collect();
    records.sort();
    let files: Vec<(String, Vec<u8>)> = records
        .iter()
        .map(|path| (path.display().to_string(), std::fs::read(path).expect("a record")))
        .collect();
    let values: Vec<serde_json::Value> =
        files.iter().map(|(_, bytes)| serde_json::from_slice(bytes).expect("JSON")).collect();
    let plan = |files| {
        niemyet::import::plan(&niemyet::source::SourceSet::default(), files, niemyet::import::Choice::Ask)
    };
    let of_records = plan(files);
    let of_workbook = plan(vec![("bo.xlsx".to_owned(), workbook_of(&values))]);
    let paths = |of: &niemyet::import::ImportPlan| of.writes.keys().cloned().collect::<Vec<_>>();
    assert_eq!(paths(&of_workbook), paths(&of_records));
    // What a workbook cannot say: when the record was changed, how results come back, times of cases, in how far a
    // procedure is online; and who must bring which paper.
    let silent =
        ["updated", "returns", "returns_by_way", "imported", "cases", "online", "quotes", "boundary_free"];
    let mut different: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (path, text) in of_records.writes.iter().filter(|(path, _)| path.ends_with(".md")) {
        let ((ours, body), (theirs, other)) = (said(&of_workbook.writes[path]), said(text));
        let keys: std::collections::BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
        for key in keys.into_iter().filter(|key| !silent.contains(&key.as_str())) {
            if ours.get(key) != theirs.get(key) {
                different.entry(key.clone()).or_default().push(path.to_string());
            }
        }
        if body != other {
            different.entry("markdown".to_owned()).or_default().push(path.to_string());
        }
    }
    let counts: BTreeMap<&str, usize> =
        different.iter().map(|(key, paths)| (key.as_str(), paths.len())).collect();
    assert_eq!(counts, BTreeMap::from([]), "{different:#?}");
}

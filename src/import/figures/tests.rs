use std::io::Write as _;

use super::*;
use crate::catalogue::kinds::figures::Period;

const MONTH: Period = Period::Month(2026, 8);

fn fields() -> Vec<Field> {
    let field = |slug: &str, name: &str| Field {
        slug: slug.to_owned(),
        name: name.to_owned(),
        also_called: Vec::new(),
        former_slugs: Vec::new(),
        icon: None,
    };
    vec![field("ho-tich", "Hộ tịch"), field("dat-dai", "Đất đai")]
}

fn taken(name: &str, bytes: &[u8]) -> Result<Taken, Unread> {
    take_in(name, bytes, MONTH, &fields())
}

const FORM: &str = "\
;UBND XÃ MẪU;;;;;;;;;;;
;Tháng 8 năm 2026;;;;;;;;;;;

STT;Lĩnh vực giải quyết;Số hồ sơ tiếp nhận;;;;Số hồ sơ đã giải quyết;;;;Số hồ sơ đang giải quyết;;
;;Tổng số;Trực tuyến;Trực tiếp, bưu chính;Từ kỳ trước;Tổng số;Trước hạn;Đúng hạn;Quá hạn;Tổng số;Trong hạn;Quá hạn
(1);(2);(3)=(4)+(5)+(6);(4);(5);(6);(7)=(8)+(9)+(10);(8);(9);(10);(11)=(12)+(13);(12);(13)
I;Thủ tục của xã;;;;;;;;;;;
1;Hộ tịch;1.110;900;200;10;1.100;500;590;10;10;9;1
2;Lĩnh vực Đất đai;20;10;5;5;15;5;10;0;5;5;0
II;Thủ tục khác;;;;;;;;;;;
1;Thi đua;3;1;2;-;3;0;3;0;-;-;-
;TỔNG CỘNG;1.133;911;207;15;1.118;505;603;10;15;14;1
;;;;;;;NGƯỜI LẬP;;;;CHỦ TỊCH;
";

/// The same table without its line of numbers.
fn without_numbers() -> String {
    FORM.lines().filter(|line| !line.starts_with("(1)")).map(|line| format!("{line}\n")).collect()
}

#[test]
fn a_report_is_read_by_its_line_of_numbers_and_by_its_headings() {
    for form in [FORM.to_owned(), without_numbers()] {
        let taken = taken("bao-cao.csv", form.as_bytes()).unwrap_or_else(|unread| panic!("{unread:?}"));
        assert!(taken.report.diagnostics.is_empty(), "{:#?}\n{}", taken.report, taken.text);
        assert_eq!((taken.rows, taken.unknown.as_slice()), (3, &["Thi đua".to_owned()][..]));
        assert_eq!(taken.other_period, None);
        for line in [
            "form                         = \"one-stop\"",
            "received                     = 1_133",
            "field                        = \"dat-dai\"",
            "name                         = \"Thi đua\"",
        ] {
            assert!(taken.text.contains(line), "{line}\n{}", taken.text);
        }
        assert!(!taken.text.contains("draft"), "{}", taken.text);
    }
}

#[test]
fn encodings_and_signs_between_cells_make_no_difference() {
    let expected = taken("a.csv", FORM.as_bytes()).map(|one| one.text).expect("a table");
    let marked = format!("\u{feff}{FORM}");
    let tabs = FORM.replace(';', "\t");
    let utf16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(FORM.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let quoted: String = FORM
        .lines()
        .map(|line| line.split(';').map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(",") + "\r\n")
        .collect();
    for bytes in [marked.into_bytes(), tabs.into_bytes(), utf16, quoted.into_bytes()] {
        assert_eq!(taken("a.csv", &bytes).map(|one| one.text), Ok(expected.clone()));
    }
    // As Excel on Windows saves it: marked, semicolons, CRLF; and as an old Mac did.
    for end in ["\r\n", "\r"] {
        let saved = format!("\u{feff}{}", FORM.replace('\n', end));
        assert_eq!(taken("a.csv", saved.as_bytes()).map(|one| one.text), Ok(expected.clone()), "{end:?}");
        let two = format!(
            "Lĩnh vực;Tổng tiếp nhận;Đã giải quyết{end}Hộ tịch;3;2{end}{end}\"Đất{end}đai\";x1;1{end}"
        );
        let unread = taken("a.csv", two.as_bytes()).expect_err("a wrong cell");
        assert_eq!(unread.at.as_deref(), Some("a.csv!B4"), "{unread:?}");
    }
    // "Hộ tịch" in Windows-1258: the dot below stands behind its letter.
    let numbered: Vec<u8> = FORM
        .replace("Hộ tịch", "\u{1}")
        .bytes()
        .filter(u8::is_ascii)
        .flat_map(|b| if b == 1 { b"H\xf4\xf2 ti\xf2ch".to_vec() } else { vec![b] })
        .collect();
    let text = taken("a.csv", &numbered).map(|one| one.text).unwrap_or_default();
    assert!(text.contains("= \"ho-tich\""), "{text}");
}

#[test]
fn a_cell_that_is_no_number_is_named() {
    for (from, to, at) in
        [("1.110;", "1,5;", "C8"), ("1.110;", "#REF!;", "C8"), (";590;", ";năm trăm;", "I8")]
    {
        let unread = taken("thang-8.csv", FORM.replacen(from, to, 1).as_bytes()).expect_err("a wrong cell");
        assert_eq!(unread.at.as_deref(), Some(format!("thang-8.csv!{at}").as_str()), "{unread:?}");
    }
}

#[test]
fn what_does_not_add_up_is_a_draft() {
    let taken = taken("a.csv", FORM.replace("1.110;", "1.100;").as_bytes()).expect("a table");
    assert!(
        taken.report.has_errors() && taken.text.contains("draft                        = true"),
        "{}",
        taken.text
    );
}

#[test]
fn another_period_is_told() {
    let of = |line: &str| {
        taken("a.csv", FORM.replace("Tháng 8 năm 2026", line).as_bytes()).expect("a table").other_period
    };
    assert_eq!(of("Tháng 7 năm 2026"), Some(Period::Month(2026, 7)));
    assert_eq!(of("(Kỳ báo cáo: quý III/2026)"), Some(Period::Quarter(2026, 3)));
    assert_eq!(of("(Từ ngày 01/10/2026 đến ngày 31/10/2026)"), Some(Period::Month(2026, 10)));
    assert_eq!(of("Từ ngày 15/9 đến 14/10/2026"), Some(Period::Month(2026, 10)));
    assert_eq!(
        of("Từ ngày 01 tháng 7 năm 2026 đến ngày 30 tháng 9 năm 2026"),
        Some(Period::Quarter(2026, 3))
    );
    assert_eq!(of("6 tháng cuối năm 2026"), Some(Period::Half(2026, 2)));
    for own in
        ["Xã Mẫu", "Xã Mẫu, ngày 05 tháng 9 năm 2026", "In ngày 05/09/2026", "Từ 01/08/2026 đến 31/08/2026"]
    {
        assert_eq!(of(own), None, "{own}");
    }
    let other = taken("a.csv", FORM.replace("Tháng 8", "Tháng 7").as_bytes()).expect("a table");
    assert!(other.text.contains("báo cáo ghi tháng 7/2026 mà nhập vào tháng 8/2026"), "{}", other.text);
    assert!(other.text.contains("draft                        = true"), "{}", other.text);
}

#[test]
fn headings_say_whether_what_was_carried_over_is_within() {
    let of = |received: &str, rows: &str| {
        let table = format!("Lĩnh vực;{received};Kỳ trước chuyển sang;Đã giải quyết\n{rows}");
        let text = taken("a.csv", table.as_bytes()).map(|one| one.text).unwrap_or_default();
        text.lines()
            .find(|line| line.starts_with("form"))
            .map(|line| line.split('"').nth(1).unwrap_or("").to_owned())
    };
    for rows in ["Hộ tịch;12;0;5\n", "Hộ tịch;12;3;5\n"] {
        assert_eq!(of("Tiếp nhận trong kỳ", rows).as_deref(), Some("received-and-carried-over"));
        assert_eq!(of("Tổng số tiếp nhận", rows).as_deref(), Some("one-stop"));
    }
}

#[test]
fn what_is_no_table_is_told_so() {
    for bytes in [
        &b""[..],
        b"%PDF-1.7",
        b"<html>",
        b"\xd0\xcf\x11\xe0",
        b"PK\x03\x04",
        b"a;b\n1;2\n",
        b"\0\0\0",
        b"PK\x05\x06",
    ] {
        assert!(taken("a.xlsx", bytes).is_err(), "{bytes:?}");
    }
}

#[test]
fn letters_that_were_lost_and_rows_that_are_too_many_are_refused() {
    let lost = FORM.replace("TỔNG CỘNG", "T?NG C?NG");
    let unread = taken("a.csv", lost.as_bytes()).expect_err("lost");
    assert_eq!(unread.at.as_deref(), Some("a.csv!B12"), "{unread:?}");
    // Where no line of numbers says what it is either.
    let all: String =
        without_numbers().chars().map(|c| if c.is_ascii() || c == 'á' { c } else { '?' }).collect();
    let unread = taken("a.csv", all.as_bytes()).expect_err("lost");
    assert!(unread.what.en.contains("letters were lost"), "{unread:?}");
    let mut long = FORM.to_owned();
    (0..5_000).for_each(|at| long.push_str(&format!("{at};Lĩnh vực {at};1;1;0;0;1;0;1;0;0;0;0\n")));
    let unread = taken("a.csv", long.as_bytes()).expect_err("too long");
    assert_eq!(unread.at.as_deref(), Some("a.csv!A5001"), "{unread:?}");
}

#[test]
fn a_formula_without_a_value_is_named() {
    let sheet = |cell: &str| {
        let text = |at: &str, text: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
        let head =
            [text("A1", "Lĩnh vực"), text("B1", "Tổng tiếp nhận"), text("C1", "Đã giải quyết")].concat();
        let row = [text("A2", "Hộ tịch"), "<c r=\"B2\"><v>3</v></c>".to_owned(), cell.to_owned()].concat();
        taken("a.xlsx", &workbook(&format!("<row r=\"1\">{head}</row><row r=\"2\">{row}</row>"), "<sst/>"))
    };
    for cell in [
        "<c r=\"C2\"><f>1+1</f></c>",
        "<c r=\"C2\"><f>1+1</f><v></v></c>",
        "<c r=\"C2\"><f si=\"0\"/><v/></c>",
    ] {
        let unread = sheet(cell).expect_err("no value");
        assert_eq!(unread.at.as_deref(), Some("Sheet1!C2"), "{unread:?}");
    }
    // A formula may come to nothing.
    for cell in ["<c r=\"C2\" t=\"str\"><f>\"\"</f><v></v></c>", "<c r=\"C2\"><f>1+1</f><v>2</v></c>"] {
        assert!(sheet(cell).is_ok(), "{cell}");
    }
}

/// A workbook of one sheet, its cells as XML.
fn workbook(cells: &str, strings: &str) -> Vec<u8> {
    let book = r#"<workbook xmlns:r="r"><sheets><sheet name="Ẩn" state="hidden" r:id="rId9"/><sheet name="Sheet1" r:id="rId1"/></sheets></workbook>"#;
    let links = r#"<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>"#;
    let sheet = format!("<worksheet><sheetData>{cells}</sheetData></worksheet>");
    zipped(&[
        ("xl/workbook.xml", book),
        ("xl/_rels/workbook.xml.rels", links),
        ("xl/sharedStrings.xml", strings),
        ("xl/worksheets/sheet1.xml", &sheet),
    ])
}

fn zipped(files: &[(&str, &str)]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, text) in files {
        let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::default());
        encoder.write_all(text.as_bytes()).expect("memory");
        let packed = encoder.finish().expect("memory");
        let at = bytes.len() as u32;
        let sizes = [
            &[8, 0][..],
            &[0; 8],
            &(packed.len() as u32).to_le_bytes(),
            &(text.len() as u32).to_le_bytes(),
            &(name.len() as u16).to_le_bytes(),
            &[0, 0],
        ]
        .concat();
        bytes.extend([&b"PK\x03\x04\x14\0\0\0"[..], &sizes, name.as_bytes(), &packed].concat());
        directory.extend(
            [&b"PK\x01\x02\x14\0\x14\0\0\0"[..], &sizes, &[0; 10], &at.to_le_bytes(), name.as_bytes()]
                .concat(),
        );
    }
    let (count, at) = ((files.len() as u16).to_le_bytes(), (bytes.len() as u32).to_le_bytes());
    let size = (directory.len() as u32).to_le_bytes();
    [&bytes[..], &directory, b"PK\x05\x06\0\0\0\0", &count, &count, &size, &at, &[0, 0]].concat()
}

/// The report as a workbook: texts shared, numbers as such, sums as formulas with their value.
fn report() -> Vec<u8> {
    let (mut strings, mut cells) = (String::new(), String::new());
    let mut shared = 0;
    for (row, line) in FORM.lines().enumerate() {
        cells.push_str(&format!("<row r=\"{}\">", row + 1));
        for (column, cell) in line.split(';').enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let at = format!("{}{}", char::from(b'A' + column as u8), row + 1);
            match cell.replace('.', "").parse::<u64>() {
                Ok(number) if column > 1 => {
                    cells.push_str(&format!("<c r=\"{at}\"><f>SUM(D1:F1)</f><v>{number}</v></c>"))
                }
                _ => {
                    let text = cell.replace('&', "&amp;");
                    strings.push_str(&format!("<si><r><t>{text}</t></r><rPh><t>đọc</t></rPh></si>"));
                    cells.push_str(&format!("<c r=\"{at}\" t=\"s\"><v>{shared}</v></c>"));
                    shared += 1;
                }
            }
        }
        cells.push_str("</row>");
    }
    workbook(&cells, &format!("<sst>{strings}</sst>"))
}

#[test]
fn a_workbook_says_the_same_as_its_csv() {
    let lines = |text: String| text.lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
    let (book, table) = (taken("a.xlsx", &report()), taken("a.csv", FORM.as_bytes()));
    let (book, table) = (book.unwrap_or_else(|unread| panic!("{unread:?}")), table.expect("a table"));
    assert_eq!(lines(book.text), lines(table.text));
    assert_eq!(book.from, "Sheet1!C7");
    assert_eq!(book.unread, [""; 0]);
}

#[test]
fn of_several_sheets_the_one_of_the_period_is_read_and_the_others_are_named() {
    let sheet = |month: u8| {
        let text = |at: &str, text: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
        let heads =
            [text("A2", "Lĩnh vực"), text("B2", "Tổng tiếp nhận"), text("C2", "Đã giải quyết")].concat();
        let title = text("A1", &format!("Tháng {month} năm 2026"));
        let row = format!("{}<c r=\"B3\"><v>{month}</v></c><c r=\"C3\"><v>1</v></c>", text("A3", "Hộ tịch"));
        format!(
            "<worksheet><sheetData><row r=\"1\">{title}</row><row r=\"2\">{heads}</row><row r=\"3\">{row}</row></sheetData></worksheet>"
        )
    };
    let book = r#"<workbook xmlns:r="r"><sheets><sheet name="T7" r:id="rId1"/><sheet name="T8" r:id="rId2"/></sheets></workbook>"#;
    let links = r#"<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>"#;
    let bytes = |second: u8| {
        zipped(&[
            ("xl/workbook.xml", book),
            ("xl/_rels/workbook.xml.rels", links),
            ("xl/worksheets/sheet1.xml", &sheet(7)),
            ("xl/worksheets/sheet2.xml", &sheet(second)),
        ])
    };
    let asked = taken("a.xlsx", &bytes(8)).expect("a table");
    assert_eq!(
        (asked.from.as_str(), asked.unread, asked.other_period),
        ("T8!B3", vec!["T7".to_owned()], None)
    );
    let other = taken("a.xlsx", &bytes(9)).expect("a table");
    assert_eq!((other.from.as_str(), other.other_period), ("T7!B3", Some(Period::Month(2026, 7))));
}

#[test]
fn a_damaged_workbook_is_an_error_and_no_panic() {
    let whole = report();
    for length in (0..whole.len()).step_by(7) {
        let _ = taken("a.xlsx", &whole[..length]);
    }
    for at in (0..whole.len()).step_by(3) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0xff;
        let _ = taken("a.xlsx", &bytes);
    }
}

#[test]
fn a_bomb_is_not_unpacked_and_a_far_cell_takes_no_room() {
    let bomb = "a".repeat(40 << 20);
    let unread = taken("a.xlsx", &workbook("", &bomb)).expect_err("too large");
    assert!(unread.what.en.contains("unpacks to more"), "{unread:?}");
    let far = workbook("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>", "<sst/>");
    assert!(taken("a.xlsx", &far).is_err());
}

/// Columns in the order and with the numbers of an office's own form.
#[test]
fn a_name_decides_and_a_number_that_says_otherwise_is_told() {
    const HEAD: &str = "\
STT;Lĩnh vực;Số hồ sơ nhận giải quyết;;;;Kết quả giải quyết;;;;;;
;;Tổng số;Trong đó;;;Số hồ sơ đã giải quyết;;;;Số hồ sơ đang giải quyết;;
;;;Số mới tiếp nhận trực tuyến;Số kỳ trước chuyển qua;Số mới tiếp nhận (trực tiếp, qua dịch vụ bưu chính);\
Tổng;Trả đúng thời hạn;Trả trước hạn;Trả quá hạn;Tổng;Chưa đến hạn;Quá hạn
";
    const FLAT: &str = "\
STT,Lĩnh vực,Tiếp nhận trong kỳ,Trực tuyến,Trực tiếp,Bưu chính,Kỳ trước chuyển sang,Đã giải quyết,Trước hạn,\
Đúng hạn,Quá hạn,Đang giải quyết,Trong hạn,Quá hạn
1,Hộ tịch,105,94,10,1,1,105,65,38,2,1,0,1
";
    const DOUBTFUL: &str =
        "Lĩnh vực;Tổng tiếp nhận;Đã giải quyết;Trước và đúng hạn;Trong hạn;Tỷ lệ đúng hạn;Ghi chú
Hộ tịch;12;5;4;4;80;x
";
    let numbers = "(1);(2);(3);(4);(5);(6);(7);(8);(9);(10);(11);(12);(13)\n";
    let row = "1;Hộ tịch;106;94;1;11;105;40;65;0;1;1;0\n";
    let named = format!("{HEAD}{numbers}{row}");
    let swapped = [
        "carried_over = 1",
        "received_in_person_or_postal = 11",
        "resolved_on_time = 40",
        "resolved_early = 65",
    ];
    let flat =
        ["resolved_late = 2", "in_progress_within = 0", "in_progress_overdue = 1", "received_postal = 1"];
    for (table, lines, told) in [
        (named.as_str(), &swapped[..], &["a.csv!E3", "a.csv!F3", "a.csv!H3", "a.csv!I3"][..]),
        (&format!("{HEAD}{row}"), &swapped, &[]),
        (FLAT, &flat, &[]),
        (DOUBTFUL, &["resolved = 5"], &["a.csv!D1", "a.csv!E1", "a.csv!F1", "a.csv!G1"]),
    ] {
        let taken = taken("a.csv", table.as_bytes()).unwrap_or_else(|unread| panic!("{unread:?}"));
        let bare: Vec<String> =
            taken.text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
        for line in lines {
            assert!(bare.iter().any(|own| own == line), "{line}\n{}", taken.text);
        }
        let places: Vec<&str> = taken.columns.iter().filter_map(|one| one.en.split(' ').nth(1)).collect();
        assert_eq!(places, told, "{:?}", taken.columns);
        assert!(taken.report.diagnostics.is_empty(), "{:#?}", taken.report);
    }
}

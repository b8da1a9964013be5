use super::super::super::record::{Quantity, Record};
use super::super::super::refusal::Refusal;
use super::super::blocks;
use crate::diagnostic::Lang;
use crate::import::doubt::DoubtKind;

fn read(text: &str) -> Vec<Result<Record, Refusal>> {
    super::read(&blocks::of_text(text))
}

fn one(text: &str) -> Record {
    let mut all = read(text);
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0).expect("a record")
}

/// What matters of a record, a line each.
fn shown(record: &Record) -> String {
    let mut out = format!("{} {} [{}]\n", record.code, record.name, record.fields.join(";"));
    for method in &record.methods {
        let fees = method.fees.iter().map(|fee| {
            format!(" {}={} {}“{}”", fee.kind, fee.value, fee.currency, fee.description.replace('\n', "/"))
        });
        let fees: String = fees.collect();
        let (time, note) = (&method.time, method.description.replace('\n', "/"));
        out.push_str(&format!("{}: {time} {}{fees} “{note}”\n", method.via, method.unit));
    }
    for group in &record.groups {
        out.push_str(&format!("[{}]\n", group.title));
        for row in &group.rows {
            let (name, forms) = (row.name.replace('\n', "/"), row.forms.join(";"));
            out.push_str(&format!("- {name} {}+{} {forms}\n", row.originals, row.copies));
        }
    }
    let named = |list: &[crate::import::record::Named]| {
        list.iter().map(|one| format!("{} ({})", one.name, one.code)).collect::<Vec<_>>().join("; ")
    };
    out.push_str(&format!(
        "{}\n{}\n{}\n",
        named(&record.legal.iter().map(|text| text.named.clone()).collect::<Vec<_>>()),
        named(&record.results),
        named(&record.subjects)
    ));
    out
}

const DUMP: &str = include_str!("../../../../tests/import/forms/dump.txt");

const DUMP_SHOWN: &str = "9.000001 Cấp thẻ đọc sách [Thư viện]
ONLINE: 1 WORKING_DAY =0 “” =5000 “mỗi thẻ (loại lớn)” “Nộp qua Cổng/Thời hạn giải quyết: tính từ hôm sau”
DIRECT: 3.5 WORKING_DAY “”
[Giấy tờ phải nộp]
- Đơn đề nghị/theo mẫu 1+0 
- Ảnh 0+2 
Luật Thư viện (sửa đổi) (99/2099/QH99); Thông tư về thẻ (01/2099/TT-BM)
Thẻ đọc sách ()
Công dân Việt Nam (); Cán bộ, công chức, viên chức ()
";

#[test]
fn a_dump() {
    let record = one(DUMP);
    assert_eq!(shown(&record), DUMP_SHOWN);
    assert_eq!(
        record.steps[0].text,
        "Bước 1: Nộp hồ sơ.\nThành phần hồ sơ: xem dưới đây.\nBước 2: Nhận thẻ."
    );
    assert_eq!((record.kind.as_str(), record.keywords.as_str()), ("STANDARD", "thẻ"));
    assert!(record.requirements.is_empty() && record.competent.is_empty() && record.description.is_empty());
}

#[test]
fn several_in_one_file_and_other_line_ends() {
    let two = format!("{DUMP}\n==========\n{}", DUMP.replace("9.000001", "9.000002")).replace('\n', "\r\n");
    let read: Vec<_> = read(&two).into_iter().map(|one| one.expect("a record")).collect();
    assert_eq!(read.len(), 2);
    assert_eq!(shown(&read[0]), DUMP_SHOWN);
    assert_eq!(shown(&read[1]), DUMP_SHOWN.replace("9.000001", "9.000002"));
}

const PAGE: &str = include_str!("../../../../tests/import/forms/page.txt");

const PAGE_SHOWN: &str = "9.000001 Cấp thẻ đọc sách [Thư viện]
DIRECT: 2 WORKING_DAY SERVICE_FEE=5000 “mỗi thẻ/loại lớn” “Nộp tại quầy”
ONLINE: 2 WORKING_DAY FEE=0 “” “Qua mạng”
[]
- Đơn đề nghị 1+0 Mau01.docx
- Ảnh 0+2 
[Trường hợp cấp lại]
- Đơn cấp lại 1+0 
Thông tư về thẻ (01/2099/TT-BM); Thông tư khác (02/2099/TT-BM)
Thẻ đọc sách (KQ.000001)
Công dân Việt Nam (); Doanh nghiệp ()
";

#[test]
fn a_page_that_lost_its_tables() {
    let record = one(PAGE);
    assert_eq!(shown(&record), PAGE_SHOWN);
    assert_eq!(record.steps[0].text, "Bước 1: Nộp hồ sơ.\nKết quả: có giấy hẹn.\nBước 2: Nhận thẻ.");
    assert_eq!(record.kind, "SPECIFIC");
    assert!(record.requirements.is_empty() && record.description.is_empty());
    let decomposed: String = unicode_normalization::UnicodeNormalization::nfd(PAGE).collect();
    assert_eq!(
        crate::vietnamese::nfc(&shown(&one(&decomposed.replace(' ', "\u{a0}")))).replace('\u{a0}', " "),
        PAGE_SHOWN
    );
}

const TABBED: &str = "Mã thủ tục\t9.000001\tSố quyết định\t12/QĐ-BM\nTên thủ tục\tCấp thẻ đọc sách\nLĩnh vực\tThư viện
Trình tự thực hiện\nNộp hồ sơ.\nCách thức thực hiện
Hình thức nộp\tThời hạn giải quyết\tPhí, lệ phí\tMô tả
Trực tiếp\t2 Ngày làm việc\tLệ phí : 5.000 Đồng (mỗi thẻ/loại lớn)\tNộp tại quầy
Trực tuyến\t2 Ngày làm việc\tPhí : 0 Đồng\tQua mạng
Thành phần hồ sơ\nBao gồm\nTên giấy tờ\tMẫu đơn, tờ khai\tSố lượng
Đơn đề nghị\tMau01.docx\tBản chính: 1 Bản sao: 0\nẢnh\t\tBản chính: 0 Bản sao: 2
Trường hợp cấp lại\nTên giấy tờ\tMẫu đơn, tờ khai\tSố lượng\nĐơn cấp lại\t\tBản chính: 1 Bản sao: 0
Đối tượng thực hiện\nCông dân Việt Nam, Doanh nghiệp\nKết quả xử lý\nThẻ đọc sách\nMã: KQ.000001\nCăn cứ pháp lý
Số ký hiệu\tTrích yếu\tNgày ban hành\tCơ quan ban hành\n01/2099/TT-BM\tThông tư về thẻ\t31-12-2099\tBộ Mẫu
02/2099/TT-BM\tThông tư khác\t31-12-2099\t\n";

#[test]
fn tables_with_tabs() {
    let record = one(TABBED);
    assert_eq!(shown(&record), PAGE_SHOWN);
    assert_eq!(record.decision_number, "12/QĐ-BM");
}

#[test]
fn an_annex_of_a_decision() {
    let text = include_str!("../../../../tests/import/forms/annex.txt");
    let read: Vec<_> = read(text).into_iter().map(|one| one.expect("a record")).collect();
    assert_eq!(read.len(), 2);
    let [first, second] = [&read[0], &read[1]];
    assert_eq!((first.code.as_str(), first.name.as_str()), ("9.000001", "Thủ tục cấp thẻ đọc sách"));
    assert_eq!((second.code.as_str(), second.name.as_str()), ("9.000002", "Thủ tục đổi thẻ"));
    let ways: Vec<_> = first.methods.iter().map(|method| (method.via.as_str(), &method.time)).collect();
    let time = Quantity::Words("05 ngày làm việc kể từ ngày nhận đủ hồ sơ.".into());
    assert_eq!(ways, [("POSTAL", &time), ("DIRECT", &time)]);
    assert_eq!(first.methods[0].fees[0].kind, "SERVICE_FEE");
    assert_eq!(first.methods[0].fees[0].description, "5.000 đồng/thẻ.");
    assert!(first.doubts.iter().any(|(kind, ..)| *kind == DoubtKind::WaysFromText));
    assert_eq!(first.groups[0].rows.len(), 4);
    assert!(
        second.methods.is_empty() && second.doubts.iter().any(|(kind, ..)| *kind == DoubtKind::WaysUnclear)
    );
    assert_eq!(
        second.note,
        "Cách thức thực hiện: không tiếp nhận trực tuyến.\nThời hạn giải quyết: Trong ngày."
    );
}

#[test]
fn headings_with_bullets() {
    let text = "1. Tên thủ tục: Cấp thẻ\nMã thủ tục: 9.000001\n- Trình tự thực hiện:\n+ Nộp.\n- Thành phần hồ sơ:\n+ Đơn\n";
    let record = one(text);
    assert_eq!(record.steps[0].text, "+ Nộp.");
    assert_eq!(record.groups[0].rows[0].name, "+ Đơn");
}

#[test]
fn what_the_portal_calls_free_is_not_taken_for_it() {
    let record = one(&PAGE.replace("Phí : 0 Đồng", "Miễn phí"));
    assert_eq!(record.methods[1].fees[0].value, Quantity::Number(0.0));
    assert!(record.doubts.iter().any(|(kind, ..)| *kind == DoubtKind::FeeShownFree));
}

#[test]
fn a_cell_of_two_ways_is_two_ways() {
    let record = one(&TABBED.replace("Trực tiếp\t", "Trực tiếp hoặc qua dịch vụ bưu chính công ích\t"));
    let ways: Vec<_> = record.methods.iter().map(|method| method.via.as_str()).collect();
    assert_eq!(ways, ["POSTAL", "DIRECT", "ONLINE"]);
}

#[test]
fn what_is_missing_is_said() {
    let refused = |text: &str| match read(text).remove(0) {
        Err(Refusal::Unread(why)) => why.get(Lang::Vi).to_owned(),
        other => panic!("{other:?}"),
    };
    assert!(refused("Kính gửi ông A\nvề việc khác").contains("không thấy các mục"));
    assert!(refused(&DUMP.replace("Mã thủ tục: 9.000001\n", "")).contains("“Mã thủ tục”"));
    assert!(refused(&DUMP.replace("Tên thủ tục: Cấp thẻ đọc sách\n", "")).contains("“Tên thủ tục”"));
}

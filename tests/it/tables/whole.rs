//! The portal's workbook of whole procedures: invented ones, and its records put into that form.

use std::collections::{BTreeMap, BTreeSet};

use rust_xlsxwriter::Workbook;
use serde_json::Value;

use super::{book, made, procedures, record};
use crate::harness::{Site, portal};

const MAIN: &str = "STT|Mã TTHC|Tên TTHC|Link truy cập|Số quyết định|Ngày quyết định|Cơ quan ban hành|Lĩnh vực|\
    Cấp thực hiện|Đối tượng thực hiện|Loại TTHC|Từ khoá|Địa chỉ tiếp nhận|Cơ quan thực hiện|\
    Cơ quan có thẩm quyền|Cơ quan phối hợp|Cơ quan được uỷ quyền|Mô tả|Trạng thái";

/// The portal's workbook of whole procedures, of one that is whole and one of which nothing more is said.
fn whole(with_papers: bool) -> Vec<u8> {
    let main: &[&str] = &[
        "Danh mục thủ tục hành chính cấp xã",
        "",
        MAIN,
        "1|1.900421|Cấp giấy mẫu đầy đủ|https://dichvucong.example/x?formalityId=mau-01&a=b|\
         5/QĐ-BMAU|05/09/2026|Bộ Mẫu|Việc mẫu|Cấp xã|Công dân, Tổ chức (không gồm doanh nghiệp, HTX)|\
         TTHC không được luật giao quy định chi tiết|||Ủy ban nhân dân cấp xã||||Không có thông tin|\
         Công khai",
        "2|1.900422|Cấp giấy mẫu chỉ có tên||||Bộ Mẫu|Việc mẫu|Cấp xã",
        "3|1.900423|Cấp giấy mẫu hết hiệu lực||||Bộ Mẫu|Việc mẫu|Cấp xã||||||||||Hết hiệu lực",
    ];
    let ways: &[&str] = &[
        "STT|Mã TTHC|Tên TTHC|Hình thức nộp|Thời gian|Phí, lệ phí|Mô tả",
        "|1.900421||Trực tiếp|3 Ngày làm việc|Lệ phí: 8.000 Đồng ()|Nộp tại xã",
        "|1.900421||Trực tuyến|3 Ngày làm việc|Lệ phí: 0 Đồng ()",
        "|1.900423||Trực tiếp",
    ];
    let steps: &[&str] =
        &["STT|Mã TTHC||Trường hợp|Mô tả", "|1.900421|||Bước 1: Nộp hồ sơ.\nBước 2: Nhận kết quả."];
    let papers: &[&str] = &[
        "STT|Mã TTHC||Mã|Tên giấy tờ|Loại|Cơ quan ban hành|Bản chính|Bản sao|Biểu mẫu",
        "|1.900421||KQ1|Tờ khai mẫu|||#1|#0|to-khai.doc",
        "|1.900421||KQ2|Giấy ủy quyền mẫu|||x",
    ];
    let legal: &[&str] = &["STT|Mã TTHC||Số ký hiệu|Trích yếu", "|1.900421||12/2026/NĐ-CP|Nghị định mẫu"];
    let country = format!("|1.900421{}Đủ 18 tuổi.", "|".repeat(15));
    let country: &[&str] = &["STT|Mã TTHC", &country];
    let mut sheets: Vec<(&str, &[&str])> =
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
    site.run(&["import", "bo.xlsx"]).succeeds().says_all(&[
        "Nhập: 2 thủ tục mới",
        "(1): 1.900422",
        "  1.900423: “Hết hiệu lực”",
        "bảng tính không ghi giấy tờ theo trường hợp",
        "phí ghi 0 và không nói gì thêm",
        "giá trị sai kiểu trong bản ghi, coi như không có (1)\n  1.900421  hồ sơ 2: “x”",
    ]);
    let files = made(&site, &before);
    let text = &files["viec-mau/1.900421-cap-giay-mau-day-du.md"];
    for words in [
        "scope      = \"national\"",
        "applicants = [\"Công dân\", \"Tổ chức (không gồm doanh nghiệp, HTX)\"]",
        "processing_time = { working_days = 3 }",
        "portal_id  = \"mau-01\"",
        "date   = 2026-09-05",
        "amount   = 8_000",
        "{ paper = \"Tờ khai mẫu\", originals = 1, copies = 0, form = { title = \"Mẫu đơn kèm theo\" }",
        "number     = \"12/2026/NĐ-CP\"",
        "Bước 1: Nộp hồ sơ.",
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

/// The records of the portal as its workbook would have them.
fn workbook_of(records: &[Value]) -> Vec<u8> {
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
    let mut main: Vec<Vec<String>> = vec![vec![], vec![], MAIN.split('|').map(str::to_owned).collect()];
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

/// Lists of names as sets: the workbook has no codes that they could be put in order by.
fn sorted(value: Option<&toml::Value>) -> Option<toml::Value> {
    let mut value = value?.clone();
    if let toml::Value::Array(list) = &mut value {
        list.sort_by_key(ToString::to_string);
    }
    Some(value)
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
    let values: Vec<Value> =
        files.iter().map(|(_, bytes)| serde_json::from_slice(bytes).expect("JSON")).collect();
    let plan = |files| {
        niemyet::import::plan(&niemyet::source::SourceSet::default(), files, niemyet::import::Choice::Ask)
    };
    let of_records = plan(files);
    let of_workbook = plan(vec![("bo.xlsx".to_owned(), workbook_of(&values))]);
    let paths = |of: &niemyet::import::ImportPlan| of.writes.keys().cloned().collect::<Vec<_>>();
    assert_eq!(paths(&of_workbook), paths(&of_records));
    // What a workbook cannot say: when the record was changed, its note, how results come back, cases with their times and
    // ways, files of fees, in how far a procedure is online; and who must bring which paper.
    let silent = [
        "updated",
        "returns",
        "returns_by_way",
        "imported",
        "cases",
        "online",
        "quotes",
        "boundary_free",
        "dossier",
        "processing_time",
    ];
    let mut different: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (path, text) in of_records.writes.iter().filter(|(path, _)| path.ends_with(".md")) {
        let ((ours, body), (theirs, other)) = (said(&of_workbook.writes[path]), said(text));
        let keys: BTreeSet<&String> = ours.keys().chain(theirs.keys()).collect();
        for key in keys.into_iter().filter(|key| !silent.contains(&key.as_str())) {
            // Texts are shared by name only where several rows have them.
            let by_case = key == "channels" && (text.contains("[[cases]]") || text.contains("Tệp kèm theo"));
            if key != "texts" && !by_case && sorted(ours.get(key)) != sorted(theirs.get(key)) {
                different.entry(key.clone()).or_default().push(path.to_string());
            }
        }
        let without_note = |text: &str| text.split("## Ghi chú").next().unwrap_or_default().trim().to_owned();
        if without_note(&body) != without_note(&other) {
            different.entry("markdown".to_owned()).or_default().push(path.to_string());
        }
    }
    // One has in its ways what it says of the times of cases.
    let few = different.values().map(Vec::len).max().unwrap_or_default();
    assert!(few <= 1, "{different:#?}");
}

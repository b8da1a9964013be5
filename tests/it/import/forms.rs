//! The portal's records written out in its other forms: what an import makes of these is what it makes of the JSON, but
//! for what the form cannot say.

use std::collections::BTreeMap;

use niemyet::import::Choice;
use niemyet::source::SourcePath;
use serde_json::{Value, json};

use super::{
    Records, check_beside, check_builds, check_round_trip, check_second_import_is_still, described, fresh,
    import, portal, procedures,
};
use crate::harness::repository;

/// A record in one of the portal's forms.
type Form = fn(&Value) -> Vec<u8>;

fn text<'a>(of: &'a Value, key: &str) -> &'a str {
    of[key].as_str().unwrap_or_default()
}

fn list<'a>(of: &'a Value, key: &str) -> &'a [Value] {
    of[key].as_array().map_or(&[], Vec::as_slice)
}

fn names(of: &Value, key: &str) -> String {
    list(of, key).iter().map(|one| text(one, "name").trim().to_owned()).collect::<Vec<_>>().join(", ")
}

fn or_none(text: &str) -> String {
    if text.trim().is_empty() { "Không có thông tin".to_owned() } else { text.trim().to_owned() }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// The agencies of a role as the portal's page writes them: the list, or the groups.
fn agencies(detail: &Value, role: &str) -> String {
    let departments = names(detail, &format!("departments{role}"));
    if departments.is_empty() { names(detail, &format!("unitGroups{role}")) } else { departments }
}

fn steps(detail: &Value) -> Vec<String> {
    let rows = list(detail, "executionSteps").iter();
    let lines = rows.flat_map(|row| [text(row, "name"), text(row, "description")]);
    lines.flat_map(str::lines).map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The labels of the head and of the single values, in the portal's order around the long sections.
fn head(detail: &Value) -> Vec<(&'static str, String)> {
    vec![
        ("Mã thủ tục", text(detail, "code").trim().to_owned()),
        ("Số quyết định", or_none(text(&detail["procedureProposal"], "proposalNumber"))),
        ("Tên thủ tục", text(detail, "name").split_whitespace().collect::<Vec<_>>().join(" ")),
        ("Cấp thực hiện", "Cấp Xã".to_owned()),
        ("Loại thủ tục", "TTHC được luật giao quy định chi tiết".to_owned()),
        ("Lĩnh vực", or_none(&names(detail, "categoriesDetails"))),
    ]
}

fn roles(detail: &Value) -> Vec<(&'static str, String)> {
    vec![
        ("Đối tượng thực hiện", or_none(&names(detail, "subjectTypesDetails"))),
        ("Cơ quan thực hiện", or_none(&agencies(detail, "Executing"))),
        ("Cơ quan có thẩm quyền", or_none(&agencies(detail, "Authority"))),
        ("Địa chỉ tiếp nhận HS", or_none(text(detail, "dossierReceivingAddresses"))),
        ("Cơ quan được ủy quyền", or_none(&agencies(detail, "Authorized"))),
        ("Cơ quan phối hợp", or_none(&agencies(detail, "Coordinating"))),
    ]
}

fn tail(detail: &Value) -> Vec<(&'static str, String)> {
    vec![
        ("Yêu cầu, điều kiện thực hiện", or_none(text(detail, "requirementsAndConditions"))),
        ("Từ khóa", or_none(text(detail, "keywords"))),
        ("Mô tả", or_none(text(detail, "description"))),
    ]
}

fn dump(record: &Value) -> Vec<u8> {
    let detail = &record["detail"];
    let mut out = String::new();
    let mut say = |line: &str| {
        out.push_str(line);
        out.push('\n');
    };
    head(detail).iter().for_each(|(label, value)| say(&format!("{label}: {value}")));
    say("Trình tự thực hiện:");
    steps(detail).iter().for_each(|line| say(&format!("    {line}")));
    say("Cách thức thực hiện:");
    for row in list(detail, "executionMethods") {
        say(&format!("  * Hình thức nộp: {}", text(row, "submissionMethod")));
        say(&format!(
            "    Thời hạn giải quyết: {} {}",
            plain(&row["processingTime"]),
            text(row, "processingTimeUnit")
        ));
        let fees = list(row, "fees").iter();
        let fees: Vec<_> =
            fees.map(|fee| format!("{} VNĐ ({})", plain(&fee["value"]), text(fee, "description"))).collect();
        say(&format!("    Phí, lệ phí: {}", or_none(&fees.join(" | "))));
        say(&format!("    Mô tả: {}", or_none(text(row, "description"))));
    }
    say("Thành phần hồ sơ:");
    for group in list(detail, "executionCases") {
        say(&format!("  [ {} ]", text(group, "name").split_whitespace().collect::<Vec<_>>().join(" ")));
        for row in list(group, "profileComponents") {
            say(&format!("    - {}", text(row, "name").trim()));
            let (originals, copies) = (plain(&row["originalQty"]), plain(&row["copyQty"]));
            say(&format!("      Số lượng: Bản chính: {originals}, Bản sao: {copies}"));
        }
    }
    roles(detail).iter().for_each(|(label, value)| say(&format!("{label}: {value}")));
    say(&format!("Kết quả: {}", or_none(&names(detail, "resultsDetails"))));
    say("Căn cứ pháp lý:");
    for legal in list(detail, "legalBasisesDetails") {
        let name = text(legal, "name").split_whitespace().collect::<Vec<_>>().join(" ");
        say(&format!("  * {name} ({})", text(legal, "code").trim()));
    }
    tail(detail).iter().for_each(|(label, value)| say(&format!("{label}: {value}")));
    out.into_bytes()
}

/// A part of the page: a heading with its value, or a table.
enum Part {
    Heading(&'static str),
    Text(String),
    Table(Vec<Vec<String>>),
}

fn way(code: &str) -> &'static str {
    match code {
        "ONLINE" => "Trực tuyến",
        "POSTAL" => "Dịch vụ bưu chính",
        _ => "Trực tiếp",
    }
}

fn time(row: &Value) -> String {
    let unit = match text(row, "processingTimeUnit") {
        "WORKING_DAY" => "Ngày làm việc",
        "DAY" => "Ngày",
        "HOUR" => "Giờ",
        "MONTH" => "Tháng",
        "YEAR" => "Năm",
        _ => "",
    };
    format!("{} {unit}", plain(&row["processingTime"])).trim().to_owned()
}

fn fee(row: &Value) -> String {
    let kind = match text(row, "type") {
        "SERVICE_FEE" => "Lệ phí",
        "PRICE_LEVEL" => "Mức giá",
        _ => "Phí",
    };
    format!("{kind} : {} Đồng ({})", plain(&row["value"]), text(row, "description"))
}

fn page(record: &Value) -> Vec<Part> {
    let detail = &record["detail"];
    let mut parts = Vec::new();
    for (label, value) in head(detail) {
        parts.extend([Part::Heading(label), Part::Text(value)]);
    }
    parts.push(Part::Heading("Trình tự thực hiện"));
    parts.extend(steps(detail).into_iter().map(Part::Text));
    parts.push(Part::Heading("Cách thức thực hiện"));
    let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<String>>();
    let mut table = vec![row(&["Hình thức nộp", "Thời hạn giải quyết", "Phí, lệ phí", "Mô tả"])];
    for one in list(detail, "executionMethods") {
        let fees: Vec<String> = list(one, "fees").iter().map(fee).collect();
        table.push(row(&[
            way(text(one, "submissionMethod")),
            &time(one),
            &fees.join("\n"),
            text(one, "description"),
        ]));
    }
    parts.push(Part::Table(table));
    parts.push(Part::Heading("Thành phần hồ sơ"));
    for group in list(detail, "executionCases") {
        let title = text(group, "name").split_whitespace().collect::<Vec<_>>().join(" ");
        parts.push(Part::Text(if title.is_empty() { "Bao gồm".to_owned() } else { title }));
        let mut table = vec![row(&["Tên giấy tờ", "Mẫu đơn, tờ khai", "Số lượng"])];
        for one in list(group, "profileComponents") {
            let forms: Vec<_> = list(one, "attachments").iter().map(|file| text(file, "fileName")).collect();
            let counts =
                format!("Bản chính: {}\nBản sao: {}", plain(&one["originalQty"]), plain(&one["copyQty"]));
            table.push(row(&[text(one, "name").trim(), &forms.join("\n"), &counts]));
        }
        parts.push(Part::Table(table));
    }
    for (label, value) in roles(detail) {
        parts.extend([Part::Heading(label), Part::Text(value)]);
    }
    parts.push(Part::Heading("Kết quả xử lý"));
    for result in list(detail, "resultsDetails") {
        parts.push(Part::Text(text(result, "name").trim().to_owned()));
        parts.push(Part::Text(format!("Mã: {}", text(result, "code"))));
    }
    parts.push(Part::Heading("Căn cứ pháp lý"));
    let mut table = vec![row(&["Số ký hiệu", "Trích yếu", "Ngày ban hành", "Cơ quan ban hành"])];
    for legal in list(detail, "legalBasisesDetails") {
        let name = text(legal, "name").split_whitespace().collect::<Vec<_>>().join(" ");
        table.push(row(&[text(legal, "code").trim(), &name, DAY, ISSUER]));
    }
    parts.push(Part::Table(table));
    for (label, value) in tail(detail) {
        parts.extend([Part::Heading(label), Part::Text(value)]);
    }
    parts
}

/// Cells on lines of their own, which is what most browsers paste.
fn lines(record: &Value) -> Vec<u8> {
    let mut out = String::from("Trang chủ\nThủ tục hành chính\n");
    for part in page(record) {
        match part {
            Part::Heading(label) => out.push_str(label),
            Part::Text(text) => out.push_str(&text),
            Part::Table(rows) => out.push_str(&rows.concat().join("\n")),
        }
        out.push('\n');
    }
    out.into_bytes()
}

/// A Word file with real tables.
fn word(record: &Value) -> Vec<u8> {
    let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let run = |line: &str| {
        let pieces: Vec<String> =
            line.split('\t').map(|piece| format!("<w:t>{}</w:t>", escape(piece))).collect();
        format!("<w:r>{}</w:r>", pieces.join("<w:tab/>"))
    };
    let paragraph = |text: &str| {
        let lines: Vec<String> = text.lines().map(run).collect();
        format!("<w:p>{}</w:p>", lines.join("<w:r><w:br/></w:r>"))
    };
    let mut body = String::new();
    for part in page(record) {
        match part {
            Part::Heading(label) => body.push_str(&paragraph(&format!("{label}:"))),
            Part::Text(text) => body.push_str(&paragraph(&text)),
            Part::Table(rows) => {
                let cell = |cell: &String| format!("<w:tc>{}</w:tc>", paragraph(cell));
                let row =
                    |row: &Vec<String>| format!("<w:tr>{}</w:tr>", row.iter().map(cell).collect::<String>());
                body.push_str(&format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>()));
            }
        }
    }
    docx(&body)
}

/// The smallest ZIP that a Word file can be: nothing in it is packed.
pub(super) fn docx(body: &str) -> Vec<u8> {
    let name = b"word/document.xml";
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"a\"><w:body>{body}</w:body></w:document>"
    );
    let (size, length) = ((xml.len() as u32).to_le_bytes(), (name.len() as u16).to_le_bytes());
    let shared = [&[20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], &size, &size, &length, &[0, 0]].concat();
    let local = [b"PK\x03\x04", &shared[..], name, xml.as_bytes()].concat();
    let central = [b"PK\x01\x02\x14\0", &shared[..], &[0; 14], name].concat();
    let end = [
        b"PK\x05\x06\0\0\0\0\x01\0\x01\0",
        &(central.len() as u32).to_le_bytes()[..],
        &(local.len() as u32).to_le_bytes(),
        &[0, 0],
    ];
    [local, central, end.concat()].concat()
}

/// The record with as much as a form can say of it.
fn reduced(record: &Value, is_dump: bool) -> Value {
    let detail = &record["detail"];
    let mut out = detail.clone();
    let gone = [
        "id",
        "cases",
        "note",
        "isFullProcess",
        "isOfflineOnly",
        "isNonTerritorial",
        "returningMethods",
        "updatedAt",
        "departmentPromulgateName",
        "executingAgencies",
        "delegatedAgencies",
        "authorizedAgencies",
        "coordinatingAgencies",
    ];
    gone.iter().for_each(|key| out[*key] = Value::Null);
    let number = text(&detail["procedureProposal"], "proposalNumber");
    out["procedureProposal"] = json!({ "proposalNumber": number });
    let upper = number.to_uppercase().replace(' ', "");
    let of_ministry = upper.rsplit_once("/QĐ-B").is_some_and(|(_, of)| of.chars().all(char::is_alphabetic));
    out["type"] = match () {
        () if upper.contains("/QĐ-UBND") => json!("SPECIFIC"),
        () if of_ministry => json!("STANDARD"),
        () => Value::Null,
    };
    let joined = steps(detail).join("\n");
    out["executionSteps"] = json!([{ "name": "", "description": joined }]);
    for role in ["Executing", "Authority", "Authorized", "Coordinating"] {
        out[format!("departments{role}")] = json!([{ "name": agencies(detail, role) }]);
        out[format!("unitGroups{role}")] = Value::Null;
    }
    let each = |value: &mut Value, key: &str, change: &dyn Fn(&mut Value)| {
        value[key].as_array_mut().into_iter().flatten().for_each(change);
    };
    each(&mut out, "executionMethods", &|row| {
        each(row, "fees", &|fee| {
            fee["currencyName"] = Value::Null;
            fee["attachment"] = Value::Null;
            if is_dump {
                fee["type"] = json!("");
            }
        });
    });
    each(&mut out, "executionCases", &|group| {
        let title = text(group, "name").split_whitespace().collect::<Vec<_>>().join(" ");
        group["name"] = json!(title);
        each(group, "profileComponents", &|row| {
            row["code"] = Value::Null;
            if is_dump {
                row["attachments"] = Value::Null;
            }
        });
    });
    each(&mut out, "subjectTypesDetails", &|one| one["code"] = Value::Null);
    if is_dump {
        out["resultsDetails"] = json!([{ "name": names(detail, "resultsDetails") }]);
    }
    out
}

/// Of each legal text the page and the Word file say whose it is and of which day, which the JSON does not.
const ISSUER: &str = "Bộ Mẫu";
const DAY: &str = "31-12-2025";

/// The file without what only says how it came about, and what only one of the forms says.
fn said(file: &str) -> String {
    let start = file.find("\n[imported]").unwrap_or(file.len());
    let end = file[start..].find("\n+++").map_or(file.len(), |end| start + end);
    let is_of_form =
        |line: &&str| line.starts_with(&format!("issuer = \"{ISSUER}\"")) || *line == "date   = 2025-12-31";
    // How far the signs of a table are set in follows from its longest key.
    let line = |line: &str| match line.split_once(" =") {
        Some((key, value)) => format!("{} ={value}\n", key.trim_end()),
        None => format!("{line}\n"),
    };
    let text = format!("{}{}", &file[..start], &file[end..]);
    text.lines().filter(|line| !is_of_form(line)).map(line).collect()
}

/// The codes of the records of which a form says another thing than what is left of the JSON.
fn different(records: &Records, form: Form, is_dump: bool) -> Vec<String> {
    let values: Vec<Value> =
        records.iter().map(|(_, bytes)| serde_json::from_slice(bytes).expect("JSON")).collect();
    let named = |bytes: fn(&Value, Form, bool) -> Vec<u8>| -> Records {
        values.iter().map(|one| (text(one, "code").to_owned(), bytes(one, form, is_dump))).collect()
    };
    let of_text = import(&BTreeMap::new(), &named(|one, form, _| form(one)), Choice::Ask);
    assert!(of_text.report.refused.is_empty(), "{:?}", of_text.report.refused);
    let of_json = fresh(&named(|one, _, is_dump| reduced(one, is_dump).to_string().into_bytes()));
    let by_code = |files: &BTreeMap<SourcePath, String>| -> BTreeMap<String, String> {
        procedures(files).map(|(path, text)| (path.to_string(), said(text))).collect()
    };
    let (of_json, of_text) = (by_code(&of_json), by_code(&of_text.writes));
    let mut out = Vec::new();
    for (code, json) in &of_json {
        let none = String::new();
        let text = of_text.get(code).unwrap_or(&none);
        if json != text {
            let at = json.bytes().zip(text.bytes()).take_while(|(a, b)| a == b).count();
            let show = |of: &str| {
                String::from_utf8_lossy(&of.as_bytes()[at.saturating_sub(60)..of.len().min(at + 900)])
                    .into_owned()
            };
            println!("{code}\n  JSON {:?}\n  text {:?}", show(json), show(text));
            out.push(code.clone());
        }
    }
    out
}

#[test]
fn the_portals_other_forms_say_what_its_json_says() {
    let Some(records) = portal() else { return };
    for (name, form, is_dump) in
        [("dump", dump as Form, true), ("lines", lines, false), ("word", word, false)]
    {
        let different = different(&records, form, is_dump);
        assert!(different.is_empty(), "{name}: {} of {} differ", different.len(), records.len());
    }
}

/// Each text of `tests/import/forms` beside what becomes of it.
#[test]
fn invented_texts_become_what_stands_beside_them() {
    let folder = repository().join("tests/import/forms");
    let mut inputs: Vec<_> = std::fs::read_dir(&folder)
        .expect("the folder of texts")
        .map(|entry| entry.expect("readable folder").path())
        .filter(|path| path.extension().is_none_or(|kind| kind != "expected"))
        .collect();
    inputs.sort();
    assert!(inputs.len() > 3);
    for input in inputs {
        let name = input.file_name().expect("a name").to_string_lossy().into_owned();
        let records = vec![(name, std::fs::read(&input).expect("readable"))];
        let made = import(&BTreeMap::new(), &records, Choice::Ask);
        procedures(&made.writes).for_each(|(path, text)| check_round_trip(path, text));
        check_builds(&made.writes);
        check_second_import_is_still(&made.writes, &records);
        check_beside(&input.with_extension("expected"), &described(&made));
    }
}

/// A text is no better than the portal's own data, which may take the place of the text.
#[test]
fn a_text_does_not_take_the_place_of_the_portals_data() {
    let text = std::fs::read(repository().join("tests/import/forms/page.txt")).expect("readable");
    let text = vec![("trang.txt".to_owned(), text)];
    let json = json!({
        "code": "9.000001", "name": "Cấp thẻ đọc sách",
        "detail": { "executionSteps": [{ "name": "", "description": "Nộp ở quầy." }] },
    });
    let json = vec![("a.json".to_owned(), json.to_string().into_bytes())];
    let of_json = fresh(&json);
    let kept = import(&of_json, &text, Choice::Ask);
    assert!(procedures(&kept.writes).next().is_none() && kept.report.fuller.len() == 1, "{:?}", kept.writes);
    let taken = import(&of_json, &text, Choice::Theirs);
    assert!(
        taken.writes.values().any(|text| text.contains("source = \"portal-text\"")),
        "{:?}",
        taken.writes
    );
    let of_text = fresh(&text);
    let again = import(&of_text, &json, Choice::Ask);
    assert!(again.writes.values().any(|text| text.contains("Nộp ở quầy.")), "{:?}", again.writes);
}

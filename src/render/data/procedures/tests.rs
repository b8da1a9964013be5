//! A file of the catalogue beside its line of open data.

use super::{fingerprint, pieces};
use crate::render::sample_site::{bare, change, empty_site, public_site};
use crate::site::Site;

fn lines(procedures: &[&str]) -> Vec<String> {
    let json = String::from_utf8(document(&public_site(procedures))).unwrap();
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(value["version"], 1);
    assert_eq!(value["procedures"].as_array().unwrap().len(), procedures.len());
    json.lines().map(|line| line.trim_end_matches(',').to_owned()).collect()
}

/// Every key of `part`, pretty printed, stands in the procedure's line with this value.
fn check(front_matter: &str, markdown: &str, part: &str) {
    let file = format!(
        "+++\ncode = \"1.000001\"\nname = \"A\"\nfield = \"ho-tich\"\n{front_matter}\n+++\n{markdown}"
    );
    let found: serde_json::Value = serde_json::from_str(&lines(&[&file])[1]).unwrap();
    let expected: serde_json::Value = serde_json::from_str(part).unwrap();
    for (key, expected) in expected.as_object().unwrap() {
        assert_eq!(&found[key], expected, "{key} of {front_matter}");
    }
}

#[test]
fn nothing_stated_is_said() {
    let lines = lines(&[&bare("1.000001", "A")]);
    assert_eq!(lines[0], r#"{"version":1,"procedures":["#);
    assert_eq!(
        lines[1],
        concat!(
            r#"{"code":"1.000001","name":"A","listed":false,"life":{"state":"in-force","from":null,"to":null},"#,
            r#""field":"ho-tich","field_name":"Hộ tịch","page":"https://xa.vi.du/tthc/thu-tuc/1.000001.html","#,
            r#""portal":null,"portal_id":null,"updated":null,"scope":"not-stated","online":"not-stated","#,
            r#""applicants":[],"dossier_sets":"not-stated","#,
            r#""processing_time":{"state":"not-stated","value":null,"text":null,"varies":[],"by_case":[],"#,
            r#""stages":[],"remote":null,"cutoff":null},"boundary_free":"not-stated","#,
            r#""replaced_by":null,"requires":[],"related":[],"life_events":[],"plain_name":null,"keywords":[],"summary":[],"#,
            r#""act_within":null,"committed_time":{"state":"not-stated","value":null,"text":null},"cautions":[],"#,
            r#""authority":{"executing":[],"competent":[],"coordinating":[],"delegated":[],"receiving":[],"receiving_notes":[]},"#,
            r#""decisions":[],"cases":[],"channels":[],"dossier":[],"results":[],"returns":[],"returns_by_way":false,"legal_basis":[],"#,
            r#""description":null,"steps":null,"requirements_state":"not-stated","requirements":null,"#,
            r#""quotes":{"papers":null,"sets":null,"requirements":null,"time":null,"fees":null,"place":null,"#,
            r#""online":null},"sections":[]}"#,
        )
    );
    assert_eq!(lines[2], "]}");
    assert_eq!(document(&empty_site()), b"{\"version\":1,\"procedures\":[\n]}\n");
}

#[test]
fn times() {
    let time = |toml: &str, json: &str| {
        check(&format!("processing_time = {toml}"), "", &format!("{{\"processing_time\":{json}}}"));
    };
    let plain = |toml: &str, json: &str| {
        let rest = r#""varies":[],"by_case":[],"stages":[],"remote":null,"cutoff":null}"#;
        time(toml, &format!("{},{rest}", json.trim_end_matches('}')));
    };
    plain("{ working_days = 3 }", r#"{"state":"working-days","value":3,"text":null}"#);
    plain("{ days = 3.5 }", r#"{"state":"days","value":3.5,"text":null}"#);
    plain("{ same_day = \"15:00\" }", r#"{"state":"same-day","value":"15:00","text":null}"#);
    plain("{ text = \"Theo hẹn\" }", r#"{"state":"see-text","value":null,"text":"Theo hẹn"}"#);
    time(
        r#"{ working_days = 4, cutoff = "15:00", remote = { working_days = 14 } }"#,
        r#"{"state":"working-days","value":4,"text":null,"varies":["place"],"by_case":[],"stages":[],
            "remote":{"state":"working-days","value":14,"text":null},"cutoff":"15:00"}"#,
    );
    time(
        r#"{ stages = [{ text = "Xét", working_days = 3 }, { text = "Chi", working_days = 4 }] }"#,
        r#"{"state":"working-days","value":7,"text":null,"varies":[],"by_case":[],"stages":[
            {"text":"Xét","state":"working-days","value":3},{"text":"Chi","state":"working-days","value":4}],
            "remote":null,"cutoff":null}"#,
    );
    time(
        "{ by_case = [{ case = \"b\", days = 5 }, { hours = 4 }] }\n[[cases]]\nid = \"b\"\ntitle = \"B\"",
        r#"{"state":"not-stated","value":null,"text":null,"varies":["case"],"by_case":[
            {"case":"b","state":"days","value":5,"text":null},{"case":null,"state":"hours","value":4,"text":null}],
            "stages":[],"remote":null,"cutoff":null}"#,
    );
}

#[test]
fn fees_and_ways() {
    let fee = |toml: &str, state: &str, amount: &str, currency: &str, set_by: &str| {
        let front =
            format!("[[channels]]\nvia = [\"in-person\"]\n[[channels.fees]]\nkind = \"charge\"\n{toml}");
        let json = format!(
            r#"{{"channels":[{{"via":"in-person","case":null,
            "processing_time":{{"state":"not-stated","value":null,"text":null,"varies":[],"by_case":[],"stages":[],
            "remote":null,"cutoff":null}},
            "note":null,"address":null,"link":null,"pay":[],"returns":[],"return_note":null,"fees":[{{"kind":"charge","state":"{state}","amount":{amount},
            "currency":{currency},"per":null,"set_by":{set_by},"exempt":[],"applies_to":null,"case":null,"valid_from":null,
            "valid_to":null,"basis":null,"note":null}}]}}]}}"#
        );
        check(&front, "", &json);
    };
    fee("amount = 8_000\ncurrency = \"VND\"", "amount", "8000", "\"VND\"", "null");
    fee(
        "amount = 8_000\ncurrency = \"VND\"\nset_by = \"province\"",
        "amount",
        "8000",
        "\"VND\"",
        "\"province\"",
    );
    fee("set_by = \"province\"", "set-by-province", "null", "null", "\"province\"");
    fee("free = true", "free", "null", "null", "null");
}

#[test]
fn papers() {
    check(
        r#"[[dossier]]
need = "always"
items = [
  { paper = "Tờ khai", originals = 1, form = { title = "Mẫu 1", file = "forms/tờ khai.docx" }, short = "Tờ khai" },
  { note = "Xuất trình:" },
]"#,
        "",
        r#"{"dossier":[{"title":null,"need":"always","case":null,"pick":"not-stated","choose":null,"items":[
        {"type":"paper","text":"Tờ khai","originals":1,"copies":"not-stated","when":null,"via":[],"one_of":null,"hand_over":null,
         "short":"Tờ khai","form":{"title":"Mẫu 1","file":"https://xa.vi.du/tthc/bieu-mau/t%E1%BB%9D%20khai.docx"}},
        {"type":"note","text":"Xuất trình:"}]}]}"#,
    );
}

#[test]
fn texts_are_plain() {
    check(
        "",
        "Mô tả **ngắn**.\n\n## Trình tự thực hiện\n\n1. Nộp\n2. Nhận\n\n## Khác\n\n> x",
        r#"{"description":"Mô tả ngắn.","steps":"1. Nộp\n2. Nhận","requirements":null,
            "sections":[{"title":"Khác","text":"x"}]}"#,
    );
}

#[test]
fn ended_ones_are_left_out_and_announced_ones_say_so() {
    let version = |code: &str, dates: &str| bare(code, "A").replace("field", &format!("{dates}\nfield"));
    let coming = version("1.000002", "effective_from = 2027-01-01");
    let ended = version("1.000001", "effective_to = 2026-01-01");
    let json = String::from_utf8(document(&public_site(&[&ended, &coming]))).unwrap();
    assert!(!json.contains("1.000001"));
    assert!(json.contains(r#""life":{"state":"announced","from":"2027-01-01","to":null}"#));
}

#[test]
fn hostile_text_stays_data() {
    let mut site = public_site(&[&bare("1.000001", "A")]);
    let before = fingerprint(&site);
    change(&mut site, "1.000001", |procedure| procedure.name = "\"},{\n\u{0}\u{202e}</script>".into());
    let value: serde_json::Value = serde_json::from_slice(&document(&site)).unwrap();
    assert_eq!(value["procedures"][0]["name"], "\"},{\n\u{0}\u{202e}</script>");
    assert_ne!(fingerprint(&site), before);
}

fn document(site: &Site) -> Vec<u8> {
    pieces(site).flatten().collect()
}

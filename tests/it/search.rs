//! What residents type, put to the search: does the right procedure come first?
//!
//! `tests/search/questions.tsv` holds questions of our own in residents' style, each with the codes that answer it (NONE:
//! no commune does that) and the site they are put to: the sample, the procedures that the program has everyday names for,
//! or the portal's records where they are there.

use std::fs;

use serde_json::Value;

use crate::harness::{Site, portal, repository};

/// Of a hundred questions, how many must have the right answer first, and among the first three.
const FIRST: usize = 85;
const THREE: usize = 95;
/// Of a hundred that nothing answers, how many may have an answer that looks sure.
const FALSELY_SURE: usize = 10;
/// Questions of one run of the program.
const AT_ONCE: usize = 100;

struct Question {
    text: String,
    /// None where nothing answers.
    codes: Vec<String>,
}

fn questions(of: &str) -> Vec<Question> {
    let text = fs::read_to_string(repository().join("tests/search/questions.tsv")).expect("the questions");
    let rows = text.lines().skip(1).map(|line| line.split('\t').collect::<Vec<_>>());
    let own = rows.filter(|row| row.get(2).is_some_and(|set| *set == of || *set == "none"));
    own.map(|row| Question {
        text: row[0].to_owned(),
        codes: row[1].split(',').filter(|code| *code != "NONE").map(str::to_owned).collect(),
    })
    .collect()
}

/// The answers to each question, as the program tells them.
fn answers(site: &Site, questions: &[Question]) -> Vec<Vec<Value>> {
    let mut all = Vec::new();
    for some in questions.chunks(AT_ONCE) {
        let asked: Vec<String> = some.iter().map(|one| format!("--search={}", one.text)).collect();
        let mut words = vec!["why", "--format", "json"];
        words.extend(asked.iter().map(String::as_str));
        let told = site.run(&words).succeeds();
        all.extend(told.out.lines().map(|line| {
            let value: Value = serde_json::from_str(line).expect("JSON");
            value["answers"].as_array().expect("a list").clone()
        }));
    }
    assert_eq!(all.len(), questions.len());
    all
}

/// Whether it is one of the codes, or a chooser that leads to one.
fn answers_it(answer: &Value, codes: &[String]) -> bool {
    let is_one = |value: &Value| value.as_str().is_some_and(|code| codes.iter().any(|one| one == code));
    is_one(&answer["address"]) || answer["leads_to"].as_array().is_some_and(|all| all.iter().any(is_one))
}

fn measure(site: &Site, of: &str) {
    let questions = questions(of);
    let answers = answers(site, &questions);
    let (mut asked, mut first, mut three, mut nothing, mut falsely) = (0, 0, 0, 0, 0);
    let mut missed = Vec::new();
    for (question, answers) in questions.iter().zip(&answers) {
        if question.codes.is_empty() {
            nothing += 1;
            let is_sure =
                answers.first().is_some_and(|one| one["sure"] == true && one["kind"] == "procedure");
            falsely += usize::from(is_sure);
            continue;
        }
        asked += 1;
        let place = answers.iter().position(|answer| answers_it(answer, &question.codes));
        first += usize::from(place == Some(0));
        three += usize::from(place.is_some_and(|place| place < 3));
        if place != Some(0) {
            missed.push(format!("{} {}", place.map_or(0, |place| place + 1), question.text));
        }
    }
    println!("{of}: {first} first and {three} among three of {asked}; {falsely} of {nothing} falsely sure");
    let told = missed.join("\n");
    assert!(first * 100 >= asked * FIRST, "{of}: only {first} of {asked} first\n{told}");
    assert!(three * 100 >= asked * THREE, "{of}: only {three} of {asked} among the first three\n{told}");
    assert!(falsely * 100 <= nothing * FALSELY_SURE, "{of}: {falsely} of {nothing} falsely sure");
}

#[test]
fn the_sample_is_found() {
    measure(&Site::sample(), "sample");
}

#[test]
fn the_portals_records_are_found() {
    let Some(portal) = portal() else {
        eprintln!("skipped: NIEMYET_PORTAL leads to no records");
        return;
    };
    let site = Site::started();
    site.run(&["import", "--all-provinces", &portal.join("procedures").to_string_lossy()]);
    measure(&site, "132");
}

/// A site that lists every procedure that we have an everyday name for, under its official one.
fn named() -> Site {
    let site = Site::empty();
    site.write("niemyet.toml", "format = 1\n[commune]\nname = \"Thử\"\nkind = \"xã\"\n");
    site.write("content/fields.toml", "[[fields]]\nslug = \"chung\"\nname = \"Chung\"\n");
    let table = repository().join("src/catalogue/kinds/procedure/plain_names.tsv");
    let table = fs::read_to_string(table).expect("the names");
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let (code, name) = (cells[0], cells[3]);
        let text =
            format!("+++\ncode = \"{code}\"\nname = \"{name}\"\nfield = \"chung\"\nlisted = true\n+++\n");
        site.write(&format!("content/procedures/{code}.md"), text);
    }
    site
}

#[test]
fn what_has_an_everyday_name_is_found() {
    measure(&named(), "national");
}

/// What is asked, and the address of what comes first.
#[test]
fn a_chooser_comes_first_unless_a_procedure_is_called_so() {
    let asked = [
        ("đăng ký lại", "chon/dang-ky-lai.html"),
        ("làm lại giấy khai sinh bị mất", "chon/dang-ky-lai.html"),
        ("lam lai giay to ho tich bi mat", "chon/dang-ky-lai.html"),
        ("đăng ký lại khai sinh", "1.004884"),
        ("đăng ký lại khai tử", "1.005461"),
        ("đăng ký lại kết hôn có yếu tố nước ngoài", "2.000513"),
        ("trích lục", "2.000635"),
        ("đăng ký lại phương tiện", "2.001214"),
    ];
    let questions: Vec<Question> =
        asked.iter().map(|(text, _)| Question { text: (*text).to_owned(), codes: Vec::new() }).collect();
    let first = |answers: &Vec<Value>| answers.first().map(|one| one["address"].clone()).unwrap_or_default();
    let firsts: Vec<Value> = answers(&named(), &questions).iter().map(first).collect();
    assert_eq!(firsts, asked.map(|(_, address)| address));
}

#[test]
fn it_says_why() {
    let site = Site::sample();
    let told = site.run(&["why", "--search", "giay doc than o dau"]).succeeds();
    let told = told.says("từ được tính: doc").says("“giấy độc thân” nghĩa là: xác nhận tình trạng hôn nhân");
    told.says("1. Xin giấy độc thân (9.000004)").says("từ chỉ để hỏi: giay, o, dau");
    site.run(&["why", "--lang", "en", "--search", "xyzzy"]).succeeds().says("nothing is found");
    site.run(&["why", "--search", "chungthucc chukyy"])
        .succeeds()
        .says("từ gần, để người hỏi chọn: “chứng thực chữ ký”");
    site.run(&["why", "index.html", "--search", "a"]).ends_with(2);
    site.run(&["why"]).ends_with(2);
}

/// What is told of a question, for programs.
fn asked(site: &Site, question: &str) -> Value {
    let told = site.run(&["why", "--format", "json", "--search", question]).succeeds();
    serde_json::from_str(&told.out).expect("JSON")
}

/// Near words are offered where nothing surely answers, and each has a sure answer itself.
#[test]
fn near_words_lead_to_answers() {
    let site = Site::sample();
    let near = |question: &str| asked(&site, question);
    for (question, offered) in [
        ("kahisnih", "khai sinh"),
        ("giay kahisnih cho con", "khai sinh"),
        ("hoii khai sinh zzzz xyzzy wwww", "khai sinh"),
    ] {
        assert_eq!(near(question)["near"][0], offered, "{question}");
        assert_eq!(near(offered)["answers"][0]["sure"], true, "{offered}");
    }
    for question in ["khai sinh", "zzzzqqq", "xin giấy"] {
        assert_eq!(near(question)["near"], serde_json::json!([]), "{question}");
    }
}

/// What is asked for is a page of the site and no procedure: it is told beside what is found, and only then.
#[test]
fn lists_are_found_beside_procedures() {
    let site = Site::sample();
    let asked = |question: &str| asked(&site, question);
    for (question, lists) in [
        ("lệ phí", &["muc-thu.html", "cach-lam/khong-thu-phi.html", "cach-lam/co-thu-phi.html"][..]),
        ("thủ tục miễn phí", &["cach-lam/khong-thu-phi.html"]),
        ("làm được trong ngày không", &["cach-lam/trong-ngay.html"]),
        ("nop tai nha", &["cach-lam/nop-tu-nha.html"]),
        ("làm nhà", &["viec-trong-doi/lam-nha.html"]),
        ("tuoi gia", &["viec-trong-doi/tuoi-gia.html"]),
        ("lệ phí khai sinh", &[]),
        ("xin giấy", &[]),
        ("9.000004 miễn phí", &[]),
    ] {
        let told = asked(question);
        let addresses = told["listings"].as_array().expect("a list").iter().map(|one| &one["address"]);
        assert_eq!(addresses.collect::<Vec<_>>(), lists, "{question}");
    }
    assert_eq!(asked("làm nhà")["answers"][0]["sure"], true);
    for question in ["lệ phí", "le phi", "nop tai nha"] {
        let told = asked(question);
        let sure = told["answers"].as_array().expect("a list").iter().filter(|one| one["sure"] == true);
        assert_eq!(sure.count(), 0, "{question}");
    }
    site.run(&["why", "--search", "miễn phí"])
        .succeeds()
        .says("trang liệt kê: Không thu phí, lệ phí (cach-lam/khong-thu-phi.html)");
}

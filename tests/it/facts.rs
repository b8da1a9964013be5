//! One fact, every output: what the open data says of a procedure is what its page, its row in the list, its flyer and
//! its linked data say, and they say nothing more.
//!
//! The real records are no part of the project: where they are absent the test says so and passes. A sentence that is
//! quoted may hold any number; of everything else only what the open data claims may be told as a time or an amount.

use std::collections::BTreeSet;

use niemyet::vietnamese::{Unit, parse_amounts, parse_durations};
use serde_json::Value;

use crate::harness::{Site, portal, repository};
use crate::truth::{Imported, one_line, words};

/// Times in thousandths of their unit, and amounts.
#[derive(Clone, Debug, Default, PartialEq)]
struct Told {
    times: BTreeSet<(i64, Unit)>,
    amounts: BTreeSet<i64>,
}

impl Told {
    /// What a text says.
    fn by(text: &str) -> Self {
        let unit = |unit| if unit == Unit::WorkingHours { Unit::Hours } else { unit };
        // "4 hoặc 8 giờ" says both, as a span does.
        let spans = text.replace(" hoặc ", " - ");
        let times = parse_durations(&spans).into_iter().map(|one| (one.value.thousandths(), unit(one.unit)));
        let amounts = parse_amounts(text).into_iter().filter_map(|one| one.value.as_integer());
        Self { times: times.collect(), amounts: amounts.collect() }
    }

    fn add(&mut self, other: Self) {
        self.times.extend(other.times);
        self.amounts.extend(other.amounts);
    }

    /// What is here and not there, in words; empty where nothing is.
    fn beyond(&self, other: &Self) -> String {
        let times: Vec<_> = self.times.difference(&other.times).collect();
        let amounts: Vec<_> = self.amounts.difference(&other.amounts).collect();
        if times.is_empty() && amounts.is_empty() { String::new() } else { format!("{times:?} {amounts:?}") }
    }
}

/// What the open data claims: every time and every amount that has a value.
fn claims(procedure: &Value) -> Told {
    let mut told = Told::default();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let mut times = vec![procedure["processing_time"].clone(), procedure["committed_time"].clone()];
    for channel in list(&procedure["channels"]) {
        times.push(channel["processing_time"].clone());
        told.amounts.extend(list(&channel["fees"]).iter().filter_map(|fee| fee["amount"].as_i64()));
    }
    for time in &times {
        told.times.extend(length(time));
        told.times.extend(length(&time["remote"]));
        told.times.extend(list(&time["by_case"]).iter().filter_map(length));
        told.times.extend(list(&time["stages"]).iter().filter_map(length));
    }
    told
}

fn length(time: &Value) -> Option<(i64, Unit)> {
    let unit = match time["state"].as_str()? {
        "working-days" => Unit::WorkingDays,
        "days" => Unit::Days,
        "hours" => Unit::Hours,
        "months" => Unit::Months,
        "years" => Unit::Years,
        _ => return None,
    };
    Some(((time["value"].as_f64()? * 1000.0) as i64, unit))
}

/// The source's own words in the open data: what they say may be told wherever they are shown.
fn sentences(procedure: &Value) -> Told {
    let mut told = Told::default();
    let mut add = |value: &Value| told.add(Told::by(value.as_str().unwrap_or_default()));
    for key in ["act_within", "name", "plain_name", "requirements", "description"] {
        add(&procedure[key]);
    }
    if let Some(quotes) = procedure["quotes"].as_object() {
        quotes.values().for_each(&mut add);
    }
    let rows = |key: &str| procedure[key].as_array().cloned().unwrap_or_default();
    for case in rows("cases") {
        add(&case["title"]);
    }
    for group in rows("dossier") {
        add(&group["title"]);
        for item in group["items"].as_array().into_iter().flatten() {
            add(&item["text"]);
        }
    }
    add(&procedure["processing_time"]["text"]);
    for time in procedure["processing_time"]["by_case"].as_array().into_iter().flatten() {
        add(&time["text"]);
    }
    for channel in rows("channels") {
        add(&channel["note"]);
        add(&channel["processing_time"]["text"]);
        for fee in channel["fees"].as_array().into_iter().flatten() {
            for key in ["note", "applies_to", "per", "basis"] {
                add(&fee[key]);
            }
            fee["exempt"].as_array().into_iter().flatten().for_each(&mut add);
        }
    }
    told
}

/// The part of a page between two marks; all behind the first where the second is absent.
fn between<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    let Some((_, behind)) = page.split_once(from) else { return "" };
    behind.split_once(to).map_or(behind, |(inside, _)| inside)
}

#[test]
fn a_fact_is_the_same_in_every_output() {
    let Some(records) = portal() else { return };
    let made = Imported::of(&records.join("procedures"));
    let list = made.site.read("output/site/thu-tuc/index.html");
    let mut wrong = Vec::new();
    for procedure in &made.procedures {
        let code = procedure["code"].as_str().expect("a code");
        let page = made.site.read(&format!("output/site/thu-tuc/{code}.html"));
        let claims = claims(procedure);
        let mut known = sentences(procedure);
        known.add(claims.clone());
        let plain = page.split_once("id=\"toan-van\"").map_or(page.as_str(), |(plain, _)| plain);
        let facts = words(between(plain, "class=\"facts\"", "</section>"));
        let ways = words(between(plain, "id=\"cach-nop\"", "</section>"));
        let row = words(between(&list, &format!("href=\"{code}.html\""), "</li>"));
        let linked = between(&page, "application/ld+json\">", "</script>");
        let mut say = |place: &str, what: String| {
            if !what.is_empty() {
                wrong.push(format!("{code} {place}: {what}"));
            }
        };
        let mut shown = Told::by(&facts);
        say("the first screen says more", shown.beyond(&known));
        shown.add(Told::by(&ways));
        say("the page does not say", claims.beyond(&shown));
        say("the ways say more", Told::by(&ways).beyond(&known));
        say("the list says more", Told::by(&row).beyond(&known));
        say("the linked data say more", linked_data(linked).beyond(&known));
        for what in states(procedure, &facts, &words(plain), linked) {
            say("states", what);
        }
        let dossier = words(between(&page, "id=\"giay-to\"", "</section>"));
        for what in under_headings(procedure, &dossier, &[]) {
            say("papers", what);
        }
    }
    let flyers = made.prints("to-roi-a5");
    for procedure in &made.procedures {
        let code = procedure["code"].as_str().expect("a code");
        let Some(flyer) = flyers.get(code) else { continue };
        wrong.extend(on_a_flyer(procedure, flyer).into_iter().map(|what| format!("{code} flyer: {what}")));
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

/// What a flyer says besides the open data, and what it leaves out without telling where that stands.
fn on_a_flyer(procedure: &Value, flyer: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut say = |what: &str, beyond: String| {
        if !beyond.is_empty() {
            wrong.push(format!("{what}: {beyond}"));
        }
    };
    let claims = claims(procedure);
    let mut known = sentences(procedure);
    known.add(claims.clone());
    let facts = between(flyer, "Cần mang", "Giấy tờ cần mang");
    say("the facts say more", Told::by(facts).beyond(&known));
    let told = Told::by(flyer);
    let left_out = Told { times: claims.times.difference(&told.times).copied().collect(), ..Told::default() };
    if !["Xem thời hạn ở trang", "cách nộp khác", "xem trang"].iter().any(|pointer| flyer.contains(pointer))
    {
        say("times are left out in silence", left_out.beyond(&Told::default()));
    }
    for what in states_on_a_flyer(procedure, facts, flyer) {
        say("states", what);
    }
    let papers = between(flyer, "Giấy tờ cần mang", "Bà con có quyền");
    for what in under_headings(procedure, papers, &["Còn ", "ghi ở trang"]) {
        say("papers", what);
    }
    let left_out =
        Told { amounts: claims.amounts.difference(&told.amounts).copied().collect(), ..Told::default() };
    if !["mức thu", "cách nộp khác"].iter().any(|pointer| flyer.contains(pointer)) {
        say("amounts are left out in silence", left_out.beyond(&Told::default()));
    }
    wrong
}

/// "Không thu", and not "không thuộc".
fn says_free(text: &str) -> bool {
    let text = text.to_lowercase();
    text.match_indices("không thu")
        .any(|(at, word)| !text[at + word.len()..].starts_with(char::is_alphabetic))
}

/// Free, exempt, silent, quoted and with conditions: each has its words on a flyer, or a pointer to them.
fn states_on_a_flyer(procedure: &Value, facts: &str, flyer: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut expect = |holds: bool, what: &str| {
        if !holds {
            wrong.push(what.to_owned());
        }
    };
    let rows = |key: &str| procedure[key].as_array().cloned().unwrap_or_default();
    let fees: Vec<Value> = rows("channels")
        .iter()
        .flat_map(|channel| channel["fees"].as_array().cloned().unwrap_or_default())
        .collect();
    expect(fees.iter().any(|fee| fee["state"] == "free") || !says_free(facts), "free");
    let silent = fees.iter().all(|fee| fee["state"] == "not-stated") && procedure["quotes"]["fees"].is_null();
    expect(silent || !facts.contains("Chưa ghi mức thu"), "silence about a fee that is stated");
    let pointer = ["được miễn", "mức thu"].iter().any(|words| flyer.contains(words));
    for exempt in fees.iter().flat_map(|fee| fee["exempt"].as_array().cloned().unwrap_or_default()) {
        let beginning: String = one_line(exempt.as_str().unwrap_or_default()).chars().take(16).collect();
        expect(pointer || flyer.contains(&beginning), &format!("exempt: {beginning}"));
    }
    let full = procedure["online"] == "full";
    expect(full == flyer.contains("Làm trọn vẹn trực tuyến"), "how far it is done online");
    let conditions = flyer.to_lowercase().contains("điều kiện");
    expect(procedure["requirements_state"] != "stated" || conditions, "conditions without a pointer");
    let time = &procedure["processing_time"];
    let told = length(time).is_some()
        || !procedure["quotes"]["time"].is_null()
        || ["by_case", "stages"]
            .iter()
            .any(|parts| time[parts].as_array().is_some_and(|all| !all.is_empty()));
    expect(!told || !facts.contains("Chưa ghi thời hạn"), "silence about a time that is told");
    wrong
}

/// The headings of the check list, in their order: those of everybody come first.
const OF_SOME: [&str; 7] = [
    "Tùy cách nộp",
    "Chỉ khi …",
    "Ghi chú của nguồn",
    "Có trường hợp phải",
    "Chọn một trường hợp",
    "Nguồn không ghi rõ",
    "Nguồn chưa ghi rõ",
];

/// Papers that do not stand where their holder looks for them: everybody's before the headings of some, and those of a
/// way or a case behind them. One that is left out is told by the words of a pointer.
fn under_headings(procedure: &Value, list: &str, pointers: &[&str]) -> Vec<String> {
    let mut wrong = Vec::new();
    let groups: Vec<&Value> = procedure["dossier"].as_array().into_iter().flatten().collect();
    let titles =
        groups.iter().filter(|group| group["need"] != "always").filter_map(|group| group["title"].as_str());
    let headings = OF_SOME.iter().map(|&heading| heading.to_owned()).chain(titles.map(one_line));
    let some =
        headings.filter_map(|heading| list.find(heading.trim_end_matches(':'))).min().unwrap_or(list.len());
    let papers = |group: &Value| {
        group["items"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|item| item["type"] == "paper")
            .cloned()
            .collect::<Vec<_>>()
    };
    for (group, item) in
        groups.iter().flat_map(|group| papers(group).into_iter().map(move |item| (group, item)))
    {
        let text = one_line(item["short"].as_str().or(item["text"].as_str()).unwrap_or_default());
        // The list numbers its rows itself, and their first letters are large ones.
        let text = text.trim_start_matches(|c: char| !c.is_alphabetic()).trim_end_matches([';', '.', ',']);
        let beginning: String = text.chars().skip(1).take(17).collect();
        // One list of all says of each row for whom it is.
        let mixed = ["trừ mục có ghi trường hợp", "ghi ở từng mục"].iter().any(|words| list.contains(words));
        let of_some = group["need"] != "always" || !mixed && !item["when"].is_null();
        let holds = list.match_indices(&beginning).any(|(at, _)| {
            let by_way = || list[at..].chars().take(500).collect::<String>().contains("khi ");
            if of_some {
                at > some
            } else {
                at < some || mixed || item["via"] != serde_json::json!([]) && by_way()
            }
        });
        if !holds && !pointers.iter().any(|pointer| list.contains(pointer)) {
            wrong.push(format!("{beginning} (of some: {of_some})"));
        }
    }
    wrong
}

/// Times of ISO 8601 and of the descriptions, and the prices of the offers.
fn linked_data(json: &str) -> Told {
    let service: Value = serde_json::from_str(json).expect("JSON-LD");
    let mut told = Told::default();
    for channel in service["availableChannel"].as_array().into_iter().flatten() {
        told.add(Told::by(channel["description"].as_str().unwrap_or_default()));
        let iso = channel["processingTime"].as_str().unwrap_or_default();
        let number = |text: &str| text.parse::<i64>().ok().map(|value| value * 1000);
        let one = match (iso.strip_prefix("PT"), iso.strip_prefix('P')) {
            (Some(hours), _) => hours.strip_suffix('H').and_then(number).map(|value| (value, Unit::Hours)),
            (None, Some(days)) => [('D', Unit::Days), ('M', Unit::Months), ('Y', Unit::Years)]
                .into_iter()
                .find_map(|(sign, unit)| Some((number(days.strip_suffix(sign)?)?, unit))),
            (None, None) => None,
        };
        told.times.extend(one);
    }
    let offers = service["offers"].as_array().into_iter().flatten();
    told.amounts.extend(offers.filter_map(|offer| offer["priceSpecification"]["price"].as_i64()));
    told
}

/// What is no number: free, none and silent are worded where the open data says so, and nowhere else.
fn states(procedure: &Value, facts: &str, plain: &str, linked: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut expect = |holds: bool, what: &str| {
        if !holds {
            wrong.push(what.to_owned());
        }
    };
    let fees: Vec<&Value> = procedure["channels"]
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|channel| channel["fees"].as_array().into_iter().flatten())
        .collect();
    let free = fees.iter().any(|fee| fee["state"] == "free");
    // "Không thuộc diện" speaks of no money.
    let low = facts.to_lowercase().replace("không thuộc", "");
    expect(free || !low.contains("không thu"), "free on the first screen only");
    expect(free || !linked.contains("\"price\":0"), "a price of zero");
    let none = procedure["requirements_state"] == "none";
    expect(none == plain.contains("Không có yêu cầu, điều kiện"), "requirements that are none");
    for fee in &fees {
        for exempt in fee["exempt"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            let told = plain.contains(&exempt.split_whitespace().collect::<Vec<_>>().join(" "));
            expect(told, &format!("exempt is not on the page: {exempt}"));
        }
    }
    for (question, sentence) in procedure["quotes"].as_object().into_iter().flatten() {
        // A long sentence is shortened with a pointer: its beginning stands where the question is asked.
        let Some(sentence) = sentence.as_str() else { continue };
        let one_line = sentence.lines().next().unwrap_or_default();
        let one_line = one_line.split_whitespace().collect::<Vec<_>>().join(" ");
        let bare = one_line.trim_start_matches(['-', '+', '•', ' ']).trim_end_matches(['.', ';']);
        let beginning: String = bare.chars().take(40).collect();
        expect(
            plain.contains(&beginning),
            &format!("the quote of {question} is not on the page: {beginning}"),
        );
    }
    let silent =
        procedure["requirements_state"] == "not-stated" && procedure["quotes"]["requirements"].is_null();
    expect(
        !silent || plain.contains("Chưa có thông tin trong nguồn"),
        "silence about requirements is not said",
    );
    wrong
}

/// A text that is repealed, and a procedure that has ended: whatever rests on the one or is about the other says so.
#[test]
fn what_holds_no_more_is_told_wherever_something_rests_on_it() {
    const LAWS: &str = "[[laws]]\nnumber = \"5/2026/NQ-HĐND-THỬ\"\nrepealed = 2026-11-01\n";
    const ANSWER: &str = "+++\ntitle = \"Lệ phí bao nhiêu?\"\nstate = \"verified\"\nchecked_on = 2026-10-01\n\
        procedures = [\"9.000002\"]\nlegal_basis = [{ number = \"Nghị quyết 05/2026/NQ-HĐND-THỬ\" }]\n+++\n15.000.\n";
    let site = Site::copy_of(&repository().join("tests/golden/living/input"));
    site.write("content/laws.toml", LAWS);
    site.write("content/questions/le-phi.md", ANSWER);
    let said = site.run(&["build", "--only", "site"]).succeeds();
    assert!(!said.out.contains("W0685"), "{}", said.out);
    let checked = site.run(&["check"]).out;
    for words in
        ["2 tệp không phải thủ tục còn dẫn: ", "content/questions/le-phi.md", "content/fees/muc-thu.toml"]
    {
        assert!(checked.contains(words), "{words} in {checked}");
    }
    let bare = |at: &str| {
        site.read(&format!("output/site/{at}")).replace("<span class=\"nb\">", "").replace("</span>", "")
    };
    for (at, words) in [
        ("muc-thu.html", "đã hết hiệu lực từ 01/11/2026. Mức thu có thể đã đổi"),
        ("thu-tuc/9.000004.html", "đã hết hiệu lực từ 01/11/2026. Thủ tục có thể đã đổi"),
        ("hoi-dap/le-phi.html", "Văn bản làm căn cứ đã hết hiệu lực."),
        ("hoi-dap/index.html", "Văn bản làm căn cứ đã hết hiệu lực."),
        ("can-cu/5-2026-nq-hdnd-thu.html", "../hoi-dap/le-phi.html\">Lệ phí bao nhiêu?"),
        ("can-cu/5-2026-nq-hdnd-thu.html", "../muc-thu.html\">"),
        ("du-lieu-mo/can-cu.json", "Lệ phí bao nhiêu?"),
    ] {
        let page = bare(at);
        assert!(page.contains(words), "{words} in {at}:\n{page}");
    }
    assert!(
        checked.contains("W0677") && bare("hoi-dap/le-phi.html").contains("(Hết hiệu lực sau "),
        "{checked}"
    );
}

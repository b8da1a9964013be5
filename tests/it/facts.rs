//! One fact, every output: what the open data says of a procedure is what its page, its row in the list, its flyer and
//! its linked data say, and they say nothing more.
//!
//! The real records are no part of the project: where they are absent the test says so and passes. A sentence that is
//! quoted may hold any number; of everything else only what the open data claims may be told as a time or an amount.

use std::collections::BTreeSet;

use niemyet::vietnamese::{Unit, parse_amounts, parse_durations};
use serde_json::Value;

use crate::harness::portal;
use crate::truth::{Imported, words};

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
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
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
    expect(free || !facts.to_lowercase().contains("không thu"), "free on the first screen only");
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

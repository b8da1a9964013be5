//! `niemyet why --search`: what the search of the site's pages answers, and what put it in that order.

use std::fmt::Write as _;

use serde::Serialize;

use super::context::{Context, Failure};
use super::pipeline::Run;
use super::{Outcome, terminal};
use crate::diagnostic::Lang;
use crate::render::data::search;
use crate::render::words;
use crate::search::{Answer, Answers, Index, Searcher};
use crate::site::Editions;

/// Answers that are told.
const TOLD: usize = 5;

/// As programs read it.
#[derive(Serialize)]
struct Json<'a> {
    question: &'a str,
    answers: Vec<JsonAnswer<'a>>,
    /// Where none is sure: what may have been meant.
    near: &'a [String],
    /// Pages that are lists, where nothing else is asked for.
    listings: Vec<JsonListing<'a>>,
}

#[derive(Serialize)]
struct JsonAnswer<'a> {
    /// A procedure's code, or the address of a page.
    address: &'a str,
    kind: &'static str,
    name: &'a str,
    points: i64,
    sure: bool,
    /// Of a chooser: the procedures it leads to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    leads_to: Vec<&'a str>,
}

#[derive(Serialize)]
struct JsonListing<'a> {
    address: &'a str,
    name: &'a str,
}

pub(crate) fn run(questions: &[String], json: bool, context: &Context) -> Result<Outcome, Failure> {
    let mut run = Run::start(context)?;
    let checked = run.build(Editions::site_only());
    run.clock.done();
    let index = search::index(checked.value.site());
    let searcher = Searcher::of(&index);
    for question in questions {
        let answers = searcher.find(question);
        if json {
            let Answers { found, near, listings, .. } = &answers;
            let listings = listings.iter().map(|one| JsonListing { address: &one.address, name: &one.name });
            let listings = listings.collect();
            let answers = found.iter().map(|answer| of(&index, answer)).collect();
            let line = serde_json::to_string(&Json { question, answers, near, listings })
                .expect("texts become JSON");
            terminal::as_it_is(&format!("{line}\n"));
        } else {
            terminal::text_out(&told(question, &answers, context.lang));
        }
    }
    Ok(Outcome::Done)
}

fn of<'a>(index: &'a Index, answer: &Answer<'a>) -> JsonAnswer<'a> {
    let subject = answer.subject;
    JsonAnswer {
        address: &subject.address,
        kind: subject.kind.name(),
        name: subject.shown(),
        points: answer.points,
        sure: answer.is_sure,
        leads_to: subject.members.iter().map(|&at| index.subjects[at].address.as_str()).collect(),
    }
}

fn told(question: &str, answers: &Answers<'_>, lang: Lang) -> String {
    let say = |vi: &'static str, en: &'static str| lang.pick(vi, en);
    let mut text = format!("“{question}”\n");
    let mut line = |indent: usize, words: String| {
        writeln!(text, "{:indent$}{words}", "").expect("a text takes all that is written");
    };
    let counted = answers.asked.iter().filter(|asked| asked.weight > 0);
    let counted: Vec<String> = counted.map(|asked| format!("{} {}", asked.word, asked.weight)).collect();
    let asking: Vec<&str> =
        answers.asked.iter().filter(|asked| asked.weight == 0).map(|asked| asked.word.as_str()).collect();
    line(2, format!("{}: {}", say("từ được tính", "words that count"), counted.join(", ")));
    if !asking.is_empty() {
        line(2, format!("{}: {}", say("từ chỉ để hỏi", "words that only ask"), asking.join(", ")));
    }
    for (said, means) in &answers.said {
        line(2, format!("“{}” {}: {}", family(said, lang), say("nghĩa là", "means"), means.join("; ")));
    }
    if answers.found.is_empty() {
        line(2, say("không thấy gì", "nothing is found").to_owned());
    }
    if !answers.near.is_empty() {
        let near = answers.near.iter().map(|text| format!("“{text}”")).collect::<Vec<_>>().join(", ");
        line(2, format!("{}: {near}", say("từ gần, để người hỏi chọn", "near words, offered")));
    }
    for listing in &answers.listings {
        line(2, format!("{}: {} ({})", say("trang liệt kê", "a list"), listing.name, listing.address));
    }
    for (number, answer) in answers.found.iter().take(TOLD).enumerate() {
        let sure = if answer.is_sure { "" } else { say(", không chắc", ", not sure") };
        let points = words::number(answer.points.unsigned_abs());
        let name = answer.subject.shown();
        line(0, format!("{}. {name} ({})", number + 1, answer.subject.address));
        line(3, format!("{points} {}{sure}", say("điểm", "points")));
        for reason in reasons(answer, lang) {
            line(3, reason);
        }
    }
    let more = answers.found.len().saturating_sub(TOLD);
    if more > 0 {
        line(0, format!("… {} {more}", say("còn", "and more:")));
    }
    text
}

fn reasons(answer: &Answer<'_>, lang: Lang) -> Vec<String> {
    let say = |vi: &'static str, en: &'static str| lang.pick(vi, en);
    let points = |points: i64| words::number(points.unsigned_abs());
    let said = answer.reasons.iter().map(|(said, means)| {
        let said = family(said, lang);
        if means.is_empty() {
            format!(
                "“{said}” {}",
                say(
                    "được ghi cho mã này trong content/synonyms.toml",
                    "is written for this code in content/synonyms.toml"
                )
            )
        } else {
            format!("“{said}” {} “{means}”", say("là", "is"))
        }
    });
    let nearest = answer.nearest.iter().map(|(nearest, cover)| {
        format!("{}: {nearest} ({cover} %)", say("tên hoặc từ khóa gần nhất", "nearest name or keyword"))
    });
    let parts = format!(
        "{} {}, {} {}",
        points(answer.of_words),
        say("của từng từ", "of single words"),
        points(answer.of_order),
        say("của từ đứng liền nhau và tên gọi", "of neighbours and names"),
    );
    said.chain(nearest).chain([parts]).collect()
}

/// The sign for anybody of a family in words.
fn family(said: &str, lang: Lang) -> String {
    said.replace('@', lang.pick("ba, mẹ, ông, bà…", "father, mother …"))
}

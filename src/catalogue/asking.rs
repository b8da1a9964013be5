//! What is answered to the questions for a new file: taken as people write it, and handed on as files write it.

use jiff::civil::Date;

use super::edit::{Edit, Frame, Value};
use super::keys::{Holds, Key, Shape};
use super::kinds::field::FIELDS_FILE;
use super::kinds::{Asked, AskedTime, Row};
use super::model::Word;
use crate::diagnostic::{Lang, Words};
use crate::source::SourceSet;

/// Years before today's and behind it; beyond them a year is mistyped.
const YEARS: (i16, i16) = (20, 2);

/// What was answered and cannot stand in the file: what is wrong, and what to write.
#[derive(Debug)]
pub(crate) struct Unfit {
    pub(crate) what: Words,
    pub(crate) help: Words,
}

/// What is asked for, with the words or the form that it takes, on one line.
pub(crate) fn question(row: &Row, asked: &Asked, lang: Lang) -> String {
    let what = said(asked, lang);
    match row.keys.key(asked.key) {
        Some(Key { shape: Shape::Choice(words), .. }) => {
            format!("{what}: {}", listed(words, |word| lang.pick(word.vi, word.en)))
        }
        Some(Key { holds: Holds::Field, .. }) => {
            format!("{what} ({})", lang.pick("slug trong fields.toml", "a slug of fields.toml"))
        }
        _ => what,
    }
}

/// What is asked for, with an example where it is a time.
pub(crate) fn said(asked: &Asked, lang: Lang) -> String {
    let what = lang.pick(asked.vi, asked.en);
    match asked.time.map(|time| lang.pick(time.example.0, time.example.1)) {
        Some(example) => format!("{what}, {} {example}", lang.pick("như", "such as")),
        None => what.to_owned(),
    }
}

fn listed(words: &[Word], said: impl Fn(&Word) -> &'static str) -> String {
    let each: Vec<String> = words.iter().map(|word| format!("{} ({})", word.name, said(word))).collect();
    each.join(", ")
}

/// Slugs and names of the fields, for whatever names one.
pub(crate) fn fields(sources: &SourceSet) -> Vec<(String, String)> {
    let edit = sources.text(FIELDS_FILE).zip(Frame::at(FIELDS_FILE));
    let Some(edit) = edit.and_then(|(text, frame)| Edit::open(frame, &text.text).ok()) else {
        return Vec::new();
    };
    let rows = edit.said().get("fields").map_or(&[][..], Value::rows);
    let pair =
        |row: &Value| Some((row.get("slug")?.as_text()?.to_owned(), row.get("name")?.as_text()?.to_owned()));
    rows.iter().filter_map(pair).collect()
}

/// An answer as a file writes it, or why its key cannot hold it, told before there is a file. A time that can be only
/// one is taken however it is written; for any other it is asked whether it is meant.
pub(crate) fn taken(row: &Row, asked: &Asked, answer: &str, today: Date) -> Result<String, Unfit> {
    let answer = answer.trim();
    match (asked.time, row.keys.key(asked.key).map(|key| key.shape)) {
        (Some(time), _) => time_of(&time, answer, today),
        (None, Some(Shape::Choice(words))) if !words.iter().any(|word| word.name == answer) => Err(Unfit {
            what: Words::new(
                format!("“{answer}” không dùng được cho {}", asked.key),
                format!("“{answer}” is no word of {}", asked.key),
            ),
            help: Words::new(
                format!("chọn một trong các chữ: {}", listed(words, |word| word.vi)),
                format!("one of these: {}", listed(words, |word| word.en)),
            ),
        }),
        _ => Ok(answer.to_owned()),
    }
}

fn time_of(time: &AskedTime, answer: &str, today: Date) -> Result<String, Unfit> {
    let meant = (time.meant)(answer);
    let certain = meant.as_ref().filter(|meant| meant.is_certain).map(|meant| meant.written.as_str());
    let written = if (time.read)(answer).is_some() { Some(answer) } else { certain };
    let Some((written, first)) = written.and_then(|written| Some((written, (time.read)(written)?))) else {
        let (vi, en) = time.form;
        let help = match meant {
            Some(meant) => Words::new(
                format!("có phải {} không? {vi}", meant.said),
                format!("did you mean {}? {en}", meant.written),
            ),
            None => Words::new(vi, en),
        };
        let what = Words::new(
            format!("không hiểu “{answer}” là tháng, ngày hay kỳ nào"),
            format!("“{answer}” is no such time"),
        );
        return Err(Unfit { what, help });
    };
    let (before, behind) = YEARS;
    let (first_year, last_year) = (today.year() - before, today.year() + behind);
    if (first_year..=last_year).contains(&first.year()) {
        return Ok(written.to_owned());
    }
    Err(Unfit {
        what: Words::new(
            format!("năm {} trong “{answer}” xa lạ thường, có lẽ gõ nhầm", first.year()),
            format!("the year {} of “{answer}” is unusually far away, and may be mistyped", first.year()),
        ),
        help: Words::new(
            format!("viết một năm từ {first_year} đến {last_year}"),
            format!("write a year from {first_year} to {last_year}"),
        ),
    })
}

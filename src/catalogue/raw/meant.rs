//! What somebody meant who wrote a value in a way that the file does not take: the text to write instead.
//!
//! Whatever is proposed here is what the key takes, so that following the advice leads to no other mistake. Where
//! nothing certain can be proposed, what the key takes is said with an example.

use unicode_normalization::UnicodeNormalization;

use super::called::{choice, choices, is_week};
use super::moment::{clock, date};
use super::numbers::{count, halves};
use super::path;
use super::week;
use crate::catalogue::keys::{Key, Shape, Table};
use crate::catalogue::model::Word;
use crate::diagnostic::{Diagnostic, Lang, Mistake, Span, Words};
use crate::prose::begun;
use crate::vietnamese::{Unit, fold, nearest, parse_durations, seen};

/// What to do about a value.
pub(super) enum Meant {
    /// This text takes the place of what was written.
    Write(String),
    /// What cannot be put into one text.
    Do(Words),
}

impl Meant {
    pub(super) fn words(&self) -> Words {
        match self {
            Meant::Write(text) => Words::new(format!("viết {text}"), format!("write {text}")),
            Meant::Do(words) => words.clone(),
        }
    }
}

/// Where a value stands, for what can be taken out with it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stands {
    /// Alone on its line.
    Line,
    /// In a table on one line.
    Braces,
    /// In a list.
    List,
}

impl Stands {
    /// What to take out where the value is not known.
    fn leave_out(self, key: &Key) -> Words {
        let name = key.name;
        match self {
            Stands::Line => {
                Words::new("chưa biết thì xóa cả dòng này", "leave the whole line out while it is not known")
            }
            Stands::Braces => Words::new(
                format!(
                    "chưa biết thì chỉ xóa {name} với giá trị và dấu phẩy của nó, giữ phần còn lại của dòng"
                ),
                format!(
                    "while it is not known take out {name} with its value and comma alone, and keep the rest of the line"
                ),
            ),
            Stands::List => Words::new(
                "chưa biết thì chỉ xóa mục này, giữ phần còn lại của danh sách",
                "while it is not known take this item alone out of the list",
            ),
        }
    }
}

/// The finding about a value that its key does not take, with what to write instead.
pub(super) fn refused(
    key: &Key,
    shape: Shape,
    around: Option<&Table>,
    written: &str,
    (place, stands): (Span, Stands),
) -> Diagnostic {
    let right = meant(key, shape, around, written, stands);
    let only_quotes = matches!(&right, Meant::Write(text) if text.trim_matches('"') == written.trim());
    let bare = written.trim_matches(['"', '\'']);
    let takes_text = matches!(shape, Shape::Line | Shape::Text | Shape::Clock | Shape::TextOrLines);
    let is_bare = !written.starts_with(['[', '{', '"', '\'']);
    let quoted_right = matches!(&right, Meant::Write(text) if text == bare);
    let mistake = match shape {
        _ if quoted_right => Mistake::WrongType { key: &key.name, expected: shape.expected() },
        _ if only_quotes && is_bare => Mistake::Unquoted { written: &written },
        _ if takes_text && is_bare && matches!(right, Meant::Write(_)) => {
            Mistake::Unquoted { written: &written }
        }
        Shape::Date => Mistake::BadDate { written: &bare },
        Shape::Count | Shape::Halves if !written.contains('\n') => Mistake::BadNumber { written: &bare },
        _ => Mistake::WrongType { key: &key.name, expected: shape.expected() },
    };
    let refused = Diagnostic::new(mistake).span(place).label(right.words());
    let per = around.filter(|table| key.name == "amount" && table.key("per").is_some());
    match bare.split_once('/').map(|(_, per)| per.trim()).filter(|per| per.contains(char::is_alphabetic)) {
        Some(unit) if per.is_some() => refused.help(Words::new(
            format!("thêm dòng: per = {}", quoted(unit)),
            format!("add the line: per = {}", quoted(unit)),
        )),
        _ => refused,
    }
}

/// What `written` should be where a value of `shape` belongs; `around` is the table of the key.
pub(super) fn meant(key: &Key, shape: Shape, around: Option<&Table>, written: &str, stands: Stands) -> Meant {
    let clean: String = seen(written).nfkc().collect();
    let bare = clean.trim().trim_matches(QUOTES).trim();
    if bare.is_empty() || is_unknown(bare) {
        return Meant::Do(stands.leave_out(key));
    }
    if matches!(shape, Shape::Count) && is_below_zero(bare) {
        return Meant::Do(below_zero(key));
    }
    if key.name == "days" && matches!(shape, Shape::Halves) && fold(bare).contains("lam viec") {
        let number = halves(bare).unwrap_or_else(|| "…".to_owned());
        return Meant::Do(Words::new(
            format!("ngày làm việc thì thay days bằng working_days = {number}"),
            format!("for working days write working_days = {number} in place of days"),
        ));
    }
    if matches!(shape, Shape::Line | Shape::Text) && matches!(bare, "true" | "false") {
        return Meant::Do(Words::new(format!("ví dụ {}", key.example), format!("such as {}", key.example)));
    }
    if key.name == "free" && ["mien", "khong thu"].iter().any(|word| fold(bare).starts_with(word)) {
        return Meant::Write("true".to_owned());
    }
    if let Some(text) = by_key(key, shape, bare, &clean) {
        return Meant::Write(text);
    }
    if key.name == "theme" {
        let name = quoted(bare);
        return Meant::Do(Words::new(
            format!("có thư mục themes/{bare}/ thì viết theme = {name}; không có thì xóa cả dòng này"),
            format!("with a folder themes/{bare}/ write theme = {name}; else leave the line out"),
        ));
    }
    certain(shape, bare, &clean).unwrap_or_else(|| otherwise((key, shape), around, bare, stands))
}

/// What is certain because of what the key is for.
fn by_key(key: &Key, shape: Shape, bare: &str, clean: &str) -> Option<String> {
    match (key.name, shape) {
        ("hours", Shape::Line) => week::span(bare).map(|span| quoted(&span)),
        // An item of the list may be several in one pair of quotes.
        ("open", Shape::Line) => Some(several(&week::spans(bare)?)),
        ("open", Shape::Lines) => Some(format!("[{}]", several(&week::spans(&items(clean).join(", "))?))),
        ("base_url", Shape::Line) => address(bare),
        // Nothing needs to be said of a thing that an author names.
        (_, Shape::Table(_)) if matches!(key.shape, Shape::ByName(_)) => Some("{}".to_owned()),
        ("keywords" | "also_called", Shape::Lines) => {
            let all: Vec<String> = items(clean)
                .iter()
                .flat_map(|item| item.split([',', ';']))
                .map(|item| item.trim().to_owned())
                .collect();
            Some(format!("[{}]", several(&all)))
        }
        ("number" | "phone", Shape::Line) => begun(bare).map(|whole| quoted(&whole)),
        ("theme", Shape::Line) => {
            let is_usual = ["mac dinh", "co san", "chuan"].contains(&fold(bare).as_str());
            let name = if is_usual { "default" } else { nearest(bare, ["default"].into_iter())? };
            Some(quoted(name))
        }
        ("originals" | "copies", Shape::Count) if bare.bytes().all(|b| b == b'0') => Some("0".to_owned()),
        _ => None,
    }
}

/// Texts as items of a list.
pub(super) fn several(items: &[impl AsRef<str>]) -> String {
    items.iter().map(|item| quoted(item.as_ref())).collect::<Vec<_>>().join(", ")
}

/// The address of a site that stands there as it is spoken, or as a browser shows it.
fn address(bare: &str) -> Option<String> {
    let (scheme, rest) = match bare.split_once("://") {
        Some((scheme @ ("http" | "https"), rest)) => (scheme, rest),
        Some(_) => return None,
        None => ("https", bare),
    };
    let host = rest.split('/').next().unwrap_or(rest);
    let is_host = host.contains('.') && host.chars().all(|c| c.is_ascii_alphanumeric() || ".-".contains(c));
    // `index.html` is a page of the site, and no part of its address.
    let page = rest.rsplit('/').next().filter(|last| rest.len() > host.len() && last.contains('.'));
    let rest = page.and_then(|page| rest.strip_suffix(page)).unwrap_or(rest);
    is_host.then(|| quoted(&format!("{scheme}://{}", rest.trim_end_matches('/'))))
}

pub(super) const QUOTES: [char; 15] = [
    '"', '\'', '\u{201c}', '\u{201d}', '\u{201e}', '\u{201f}', '\u{2018}', '\u{2019}', '\u{ab}', '\u{bb}',
    '\u{2033}', '\u{ff02}', '`', '<', '>',
];

/// What stands for "not known".
fn is_unknown(bare: &str) -> bool {
    let folded = fold(bare);
    bare.chars().all(|c| matches!(c, '.' | '?' | '-' | '…' | '_'))
        || ["null", "none", "nan", "inf", "chua ro", "chua biet", "chua co", "khong ro"]
            .contains(&folded.as_str())
}

fn certain(shape: Shape, bare: &str, written: &str) -> Option<Meant> {
    let text = match shape {
        Shape::Line | Shape::Text | Shape::TextOrLines => quoted(bare),
        Shape::Lines => list(items(written).iter().map(|item| quoted(item))),
        Shape::Choice(words) if is_week(words) => several(&choices(words, bare)?),
        Shape::Choice(words) | Shape::ChoiceOrLines(words) => quoted(choice(words, bare)?),
        Shape::Choices(words) => {
            let mut items = items(written);
            // "in-person, postal" in one pair of quotes.
            if let [only] = &items[..]
                && choices(words, only).is_none()
            {
                items = only.split([',', ';', '/', '+']).map(|item| item.trim().to_owned()).collect();
            }
            let words: Option<Vec<_>> = items.iter().map(|item| choices(words, item)).collect();
            list(words?.into_iter().flatten().map(quoted))
        }
        Shape::Flag => flag(bare)?.to_owned(),
        Shape::Count => count(bare)?,
        Shape::Halves => halves(bare)?,
        Shape::Date => date(bare)?,
        Shape::Clock => quoted(&clock(bare)?),
        Shape::Table(table) => time(table, bare).or_else(|| only_key(table, bare))?,
        Shape::Tables(_) if written.trim().starts_with('{') => format!("[{}]", written.trim()),
        Shape::Tables(table) => {
            let rows: Option<Vec<_>> = items(written).iter().map(|item| only_key(table, item)).collect();
            list(rows?.into_iter())
        }
        Shape::Named | Shape::ByName(_) => return None,
    };
    Some(Meant::Write(text))
}

/// A text that stands for a table which mostly has no more than that: a telephone, a paper, a result.
fn only_key(table: &Table, bare: &str) -> Option<String> {
    let main = match table.path.rsplit('.').next()? {
        "phones" if bare.starts_with(|c: char| c.is_ascii_digit() || c == '+') => "number",
        "items" | "papers" => "paper",
        "results" | "form" => "title",
        "authority" => "executing",
        "counters" => "name",
        _ => return None,
    };
    if table.path == "authority" {
        return Some(format!("{{ executing = {} }}", list(items(bare).iter().map(|item| quoted(item)))));
    }
    let key = table.key(main)?;
    if let ("form", Some(meant)) = (table.path.rsplit('.').next()?, path::Meant::by(bare)) {
        return Some(format!("{{ title = \"Mẫu đơn\", file = {} }}", quoted(meant.path())));
    }
    let text = by_key(key, key.shape, bare, bare).unwrap_or_else(|| quoted(bare));
    (!bare.contains(['=', '{', '['])).then(|| format!("{{ {main} = {text} }}"))
}

/// What to do where the value itself cannot be proposed.
fn otherwise((key, shape): (&Key, Shape), around: Option<&Table>, bare: &str, stands: Stands) -> Meant {
    let has = |name: &str| around.is_some_and(|table| table.key(name).is_some());
    if matches!(shape, Shape::Count) && has("free") && is_free(bare) {
        let (vi, en) = match stands {
            Stands::Line | Stands::List => ("cả dòng này".to_owned(), "this line".to_owned()),
            Stands::Braces => {
                (format!("{} và giá trị của nó", key.name), format!("{} and its value", key.name))
            }
        };
        return Meant::Do(Words::new(
            format!("không thu thì thay {vi} bằng free = true"),
            format!("where nothing is charged write free = true in place of {en}"),
        ));
    }
    if let Shape::Table(table) = shape
        && table.key("working_days").is_some()
        && bare.parse::<f64>().is_ok()
    {
        return Meant::Do(Words::new(
            format!(
                "nói rõ là ngày gì: {{ working_days = {bare} }} (ngày làm việc) hoặc {{ days = {bare} }} (ngày)"
            ),
            format!("say which days: {{ working_days = {bare} }} or {{ days = {bare} }}"),
        ));
    }
    let example = match shape {
        Shape::Date if key.name.ends_with("to") && !bare.contains(|c: char| c.is_ascii_digit()) => {
            return Meant::Do(Words::new(
                "chưa có ngày hết hiệu lực thì xóa cả dòng này",
                "leave the line out while there is no last day",
            ));
        }
        Shape::Date => return Meant::Do(no_day(bare)),
        Shape::Flag => {
            return Meant::Do(Words::new("viết true (có) hoặc false (không)", "write true or false"));
        }
        Shape::Table(_) | Shape::Tables(_) | Shape::Named | Shape::ByName(_) => Words::same(key.example),
        Shape::Choice(words) | Shape::ChoiceOrLines(words) | Shape::Choices(words) => {
            let each = |say: fn(&Word) -> &str| {
                let each: Vec<_> =
                    words.iter().map(|word| format!("\"{}\" ({})", word.name, say(word))).collect();
                each.join(", ")
            };
            Words::new(each(|word| word.vi), each(|word| word.en))
        }
        Shape::Count | Shape::Halves => return Meant::Do(no_number(key, around, bare, stands)),
        Shape::Line | Shape::Text | Shape::TextOrLines | Shape::Lines | Shape::Clock => {
            Words::same(key.example)
        }
    };
    Meant::Do(Words::new(format!("ví dụ {}", example.vi), format!("such as {}", example.en)))
}

fn is_below_zero(bare: &str) -> bool {
    let digits = bare.strip_prefix(['-', '\u{2212}', '\u{2013}']);
    digits.is_some_and(|digits| digits.starts_with(|c: char| c.is_ascii_digit()))
}

/// What stands behind a minus may be a mistyped sign as well as a wrong number: only the source tells.
fn below_zero(key: &Key) -> Words {
    if key.name == "amount" {
        return Words::new(
            "số tiền không thể âm: xem lại nghị quyết quy định mức thu rồi ghi đúng số ở đó",
            "an amount cannot be below zero: look into the resolution that sets it and write the number there",
        );
    }
    Words::new(
        "số này không thể âm: xem lại văn bản rồi ghi đúng số ở đó",
        "this number cannot be below zero: look into the document and write the number there",
    )
}

/// What to do where a number belongs and none is written.
fn no_number(key: &Key, around: Option<&Table>, bare: &str, stands: Stands) -> Words {
    let has = |name: &str| around.is_some_and(|table| table.key(name).is_some());
    let name = key.name;
    if has("same_day") && fold(bare).contains("trong ngay") {
        return Words::new(
            format!(
                "giải quyết trong ngày thì thay {name} bằng same_day = \"15:00\", là giờ chót nhận hồ sơ"
            ),
            format!(
                "for the same day write same_day = \"15:00\", the last time of receipt, in place of {name}"
            ),
        );
    }
    let is_digit = |c: char| c.is_ascii_digit();
    let parts = bare.split(|c: char| !(is_digit(c) || matches!(c, '.' | ',')));
    if has("note") && name == "amount" && parts.filter(|part| part.contains(is_digit)).count() > 1 {
        let note = format!("note = {}", quoted(bare));
        return Words::new(
            format!("chỉ viết một số; có nhiều mức thì mỗi mức một bảng, hoặc thay bằng {note}"),
            format!("write one number; several amounts each in a table of its own, or {note} instead"),
        );
    }
    let out = stands.leave_out(key);
    Words::new(
        format!("chỉ viết một số, bằng chữ số; {}", out.vi),
        format!("write one number, in digits; {}", out.get(Lang::En)),
    )
}

/// Why it is no date.
fn no_day(bare: &str) -> Words {
    let numbers = bare.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty()).count();
    if numbers == 3 {
        return Words::new("không có ngày này trong lịch", "there is no such day");
    }
    Words::new("ghi đủ ngày, tháng và năm", "write day, month and year")
}

fn is_free(bare: &str) -> bool {
    let folded = fold(bare);
    ["khong", "mien", "0 dong"].iter().any(|word| folded.starts_with(word))
}

/// Text in straight quotes; marks of its own become “ ”, which may stand inside.
pub(super) fn quoted(text: &str) -> String {
    let mut open = true;
    let inner: String = text
        .trim()
        .chars()
        .map(|c| match c {
            '"' if std::mem::replace(&mut open, false) => '\u{201c}',
            '"' => {
                open = true;
                '\u{201d}'
            }
            '\\' => '/',
            c if c.is_control() => ' ',
            c => c,
        })
        .collect();
    format!("\"{inner}\"")
}

fn list(items: impl Iterator<Item = String>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(", "))
}

/// The steps of "Bước 1: … Bước 2: …".
fn numbered(text: &str) -> Option<Vec<String>> {
    let mut parts = text.split("Bước ");
    let before = parts.next()?.trim();
    let step = |(at, part): (usize, &str)| {
        let (number, rest) = part.split_once([':', '.', ' '])?;
        (number == (at + 1).to_string()).then(|| rest.trim().to_owned())
    };
    let steps: Option<Vec<String>> = parts.enumerate().map(step).collect();
    steps.filter(|steps| steps.len() > 1 && before.is_empty())
}

/// The items of something that should be a list: parted where quotes end, else by semicolons, else by commas.
fn items(written: &str) -> Vec<String> {
    let inner = written.trim().trim_matches(['(', ')', '[', ']', '{', '}']);
    let quoted: Vec<&str> =
        inner.split('"').skip(1).step_by(2).map(str::trim).filter(|item| !item.is_empty()).collect();
    let is_codes =
        |text: &str| text.contains(',') && text.chars().all(|c| c.is_ascii_digit() || ".,; ".contains(c));
    if let Some(steps) = numbered(quoted.first().copied().unwrap_or(inner)).filter(|_| quoted.len() < 2) {
        return steps;
    }
    let items: Vec<&str> = if let [only] = quoted[..]
        && is_codes(only)
    {
        only.split([',', ';']).collect()
    } else if let [only] = quoted[..]
        && only.contains(';')
    {
        only.split(';').collect()
    } else if !quoted.is_empty() && inner.matches('"').count().is_multiple_of(2) {
        quoted
    } else if inner.contains(';') {
        inner.split(';').collect()
    } else {
        inner.split(',').collect()
    };
    let clean = items.into_iter().map(|item| item.trim().trim_matches(QUOTES).trim().to_owned());
    clean.filter(|item| !item.is_empty()).collect()
}

fn flag(bare: &str) -> Option<&'static str> {
    let folded = fold(bare);
    Some(match folded.as_str() {
        "true" | "co" | "yes" | "dung" | "1" | "x" | "roi" => "true",
        "false" | "khong" | "no" | "sai" | "0" | "chua" => "false",
        other => nearest(other, ["true", "false"].into_iter()).filter(|_| other.len() > 3)?,
    })
}

/// A time limit in words, or its words where it is no single number.
fn time(table: &Table, bare: &str) -> Option<String> {
    table.key("working_days")?;
    let durations = parse_durations(bare);
    if let [only] = &durations[..] {
        let unit = match only.unit {
            Unit::WorkingDays => "working_days",
            Unit::Days => "days",
            Unit::Hours => "hours",
            Unit::Months => "months",
            Unit::Years => "years",
            Unit::WorkingHours => return Some(format!("{{ text = {} }}", quoted(bare))),
        };
        let thousandths = only.value.thousandths();
        let number = match (thousandths % 1000, thousandths / 1000) {
            (0, whole) => whole.to_string(),
            (500, whole) => format!("{whole}.5"),
            _ => return None,
        };
        return Some(format!("{{ {unit} = {number} }}"));
    }
    let words = bare.contains(char::is_alphabetic) && !bare.contains(['=', '{', '[']);
    words.then(|| format!("{{ text = {} }}", quoted(bare)))
}

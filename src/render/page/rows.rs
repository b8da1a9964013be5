//! One procedure as a row of a list: name first, code quiet, time and fee at the end.

use serde::Serialize;
use tera::Value;

use crate::catalogue::model::{Life, Online, Stated, Status, Time, Via};
use crate::render::words;
use crate::site::{Entry, Site, address};

#[derive(Debug, Serialize)]
pub struct Row<'a> {
    /// File name of its page, to be put after the way to the pages' folder.
    file: String,
    name: &'a str,
    /// The official name, where people say another.
    official: Option<&'a str>,
    code: &'a str,
    time: String,
    time_known: bool,
    fee: String,
    fee_known: bool,
    /// "Sắp có hiệu lực từ …", "Đang cập nhật nội dung"
    state: Option<String>,
    /// Words it is also found by.
    keys: String,
    /// What the filters in words go by: `o` online, `f` free, `d` the same day.
    marks: String,
}

/// A row for each entry, in their order.
pub fn all(site: &Site) -> Vec<Value> {
    site.entries.iter().map(|entry| Value::from_serializable(&row(site, entry))).collect()
}

fn row<'a>(site: &Site, entry: &'a Entry) -> Row<'a> {
    let procedure = &*entry.procedure;
    let time = words::time_summary(procedure);
    let fee = words::fee_summary(procedure, site.day);
    let listed = procedure.status == Status::Listed;
    let name = procedure.spoken_name();
    Row {
        file: format!("{}.html", address::encode(&procedure.code)),
        name,
        official: (name != procedure.name).then_some(&*procedure.name),
        code: &procedure.code,
        time: if listed {
            String::new()
        } else {
            one_line(time.lines, time.known, ["Chưa ghi thời hạn", "Thời hạn tùy cách nộp"])
        },
        time_known: time.known,
        fee: if listed {
            String::new()
        } else {
            one_line(fee.lines, fee.known, ["Chưa ghi mức thu", "Lệ phí tùy cách nộp"])
        },
        fee_known: fee.known,
        state: state(entry),
        keys: procedure.commune.keywords.join(" "),
        marks: marks(site, entry),
    }
}

/// A list gives one line to each fact; several mean that it depends.
fn one_line(lines: Vec<String>, known: bool, [unknown, depends]: [&str; 2]) -> String {
    match <[String; 1]>::try_from(lines) {
        _ if !known => unknown.to_owned(),
        Ok([line]) if line.starts_with("Tùy") => depends.to_owned(),
        Ok([line]) => words::cut(&line, 60),
        Err(_) => depends.to_owned(),
    }
}

fn state(entry: &Entry) -> Option<String> {
    match entry.life {
        Life::Announced(from) => Some(format!("Sắp có hiệu lực từ {}", words::date(from))),
        Life::Ended(last) => Some(format!("Hết hiệu lực sau {}", words::date(last))),
        Life::InForce if entry.procedure.status == Status::Listed => {
            Some("Đang cập nhật nội dung".to_owned())
        }
        Life::InForce => None,
    }
}

fn marks(site: &Site, entry: &Entry) -> String {
    let all = [("o", is_online(entry)), ("f", is_free(site, entry)), ("d", is_same_day(entry))];
    all.into_iter().filter(|(_, is)| *is).map(|(mark, _)| mark).collect::<Vec<_>>().join(" ")
}

/// Can be handed in online.
pub fn is_online(entry: &Entry) -> bool {
    let procedure = &entry.procedure;
    matches!(procedure.online, Online::Full | Online::Partial)
        || procedure.channels.iter().any(|channel| channel.via.contains(&Via::Online))
}

/// Free by every way, and said to be so.
pub fn is_free(site: &Site, entry: &Entry) -> bool {
    let channels = &entry.procedure.channels;
    !channels.is_empty()
        && channels.iter().all(|channel| {
            let mut rows = channel.fees.iter().filter(|fee| words::fee_in_force(fee, site.day)).peekable();
            rows.peek().is_some() && rows.all(|fee| fee.stated == Stated::Free)
        })
}

pub fn is_same_day(entry: &Entry) -> bool {
    let procedure = &entry.procedure;
    let promised = procedure.commune.committed_time.as_ref();
    matches!(promised.unwrap_or(&procedure.processing_time), Time::SameDay(_))
}

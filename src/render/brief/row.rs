//! One procedure as a row of a list: one line for each of its facts.

use serde::Serialize;

use super::official_name;
use crate::catalogue::model::{Life, Status};
use crate::render::words;
use crate::site::{Entry, Site};

#[derive(Debug, Serialize)]
pub struct Row<'a> {
    pub name: &'a str,
    /// The official name, where people say another.
    pub official: Option<&'a str>,
    pub code: &'a str,
    /// Empty where the procedure is only listed.
    pub time: String,
    pub time_known: bool,
    pub fee: String,
    pub fee_known: bool,
    /// "Sắp có hiệu lực từ …", "Đang cập nhật nội dung"
    pub state: Option<String>,
}

pub fn row<'a>(site: &Site, entry: &'a Entry) -> Row<'a> {
    let procedure = &*entry.procedure;
    let time = words::time_summary(procedure);
    let fee = words::fee_summary(procedure, site.day);
    let one_line = |lines, known, words| match procedure.status {
        Status::Listed => String::new(),
        Status::Published | Status::Draft => one_line(lines, known, words),
    };
    Row {
        name: procedure.spoken_name(),
        official: official_name(procedure),
        code: &procedure.code,
        time: one_line(time.lines, time.known, ["Chưa ghi thời hạn", "Thời hạn tùy cách nộp"]),
        time_known: time.known,
        fee: one_line(fee.lines, fee.known, ["Chưa ghi mức thu", "Lệ phí tùy cách nộp"]),
        fee_known: fee.known,
        state: state(entry),
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

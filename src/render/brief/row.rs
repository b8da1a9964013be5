//! One procedure as a row of a list: one line for each of its facts.

use serde::Serialize;

use super::official_name;
use crate::catalogue::{Life, Status};
use crate::render::words;
use crate::site::{Entry, Site};
use crate::strings::TEXT;

#[derive(Debug, Serialize)]
pub(crate) struct ProcedureRow<'a> {
    pub(crate) name: &'a str,
    /// The official name, where people say another.
    pub(crate) official: Option<&'a str>,
    pub(crate) code: &'a str,
    /// Empty where the procedure is only listed.
    pub(crate) time: String,
    pub(crate) time_known: bool,
    pub(crate) fee: String,
    pub(crate) fee_known: bool,
    /// "Sắp có hiệu lực từ …", "Đang cập nhật nội dung"
    pub(crate) state: Option<String>,
}

pub(crate) fn row<'a>(site: &Site, entry: &'a Entry) -> ProcedureRow<'a> {
    let procedure = &*entry.procedure;
    let time = words::time_summary(procedure, site.config.commune.remote);
    let fee = words::fee_summary(procedure, site.day);
    ProcedureRow {
        name: procedure.spoken_name(),
        official: official_name(procedure),
        code: &procedure.code,
        time_known: time.known,
        time: match procedure.status {
            Status::Listed => String::new(),
            Status::Published | Status::Draft => time_in_short(time),
        },
        fee: match procedure.status {
            Status::Listed => String::new(),
            Status::Published | Status::Draft => fee.short,
        },
        fee_known: fee.known,
        state: state(entry),
    }
}

/// The time in one line; several lines, and what is told more quietly, mean that it depends.
fn time_in_short(time: words::TimeSummary) -> String {
    let line = match <[String; 1]>::try_from(time.lines) {
        _ if !time.known => return TEXT.lists.time_not_stated.to_owned(),
        // "Không quy định" is said in so many words.
        Ok([line]) if time.quoted => {
            let said = line.strip_prefix(&TEXT.source.said(""));
            let short = said.filter(|said| said.starts_with('“') && line.chars().count() <= 40);
            return short.map_or_else(
                || TEXT.lists.time_in_words.to_owned(),
                |said| TEXT.lists.time_quoted(&format!("{} {said}", TEXT.source.says)),
            );
        }
        Ok([line]) => line,
        Err(_) => return TEXT.lists.time_by_way.to_owned(),
    };
    match line.as_str() {
        depends if depends == TEXT.times.by_case => TEXT.lists.time_by_case.to_owned(),
        // A value is told whole or not at all.
        long if long.chars().count() > 60 => TEXT.lists.time_by_case.to_owned(),
        _ => match time.elsewhere {
            Some(elsewhere) => format!("{line}; {elsewhere}"),
            None => line,
        },
    }
}

fn state(entry: &Entry) -> Option<String> {
    let is_listed = entry.life == Life::InForce && entry.procedure.status == Status::Listed;
    out_of_force(entry).or_else(|| is_listed.then(|| TEXT.notices.being_written.to_owned()))
}

/// "Hết hiệu lực sau 30/6/2026", "Sắp có hiệu lực từ …"
pub(crate) fn out_of_force(entry: &Entry) -> Option<String> {
    match entry.life {
        Life::Announced(from) => Some(TEXT.spans.will_hold_from(&words::date(from))),
        Life::Ended(last) => Some(TEXT.spans.ended_after(&words::date(last))),
        Life::InForce => None,
    }
}

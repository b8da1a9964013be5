//! One procedure as a row of a list: name first, code quiet, time and fee at the end.

use serde::Serialize;
use tera::Value;

use crate::catalogue::{Fee, Online, Time, Via};
use crate::render::brief::row;
use crate::render::words;
use crate::site::id::Beside;
use crate::site::{Entry, Site, address};

#[derive(Debug, Serialize)]
struct ListRow<'a> {
    #[serde(flatten)]
    row: row::ProcedureRow<'a>,
    /// File name of its page, to be put after the way to the pages' folder.
    file: String,
    /// Words it is also found by.
    keys: String,
    /// What the filters in words go by: `o` online, `f` free, `d` the same day.
    marks: String,
}

/// A row for each entry.
pub(crate) type Rows = Beside<Entry, Value>;

pub(crate) fn all(site: &Site) -> Rows {
    site.entries.beside(|entry| Value::from_serializable(&row(site, entry)))
}

fn row<'a>(site: &Site, entry: &'a Entry) -> ListRow<'a> {
    ListRow {
        row: row::row(site, entry),
        file: format!("{}.html", address::encode(&entry.procedure.code)),
        keys: entry.procedure.commune.keywords.join(" "),
        marks: marks(site, entry),
    }
}

fn marks(site: &Site, entry: &Entry) -> String {
    let all = [("o", is_online(entry)), ("f", is_free(site, entry)), ("d", is_same_day(entry))];
    all.into_iter().filter(|(_, is)| *is).map(|(mark, _)| mark).collect::<Vec<_>>().join(" ")
}

/// Can be handed in online.
pub(crate) fn is_online(entry: &Entry) -> bool {
    let procedure = &entry.procedure;
    matches!(procedure.online, Online::Full | Online::Partial)
        || procedure.channels.iter().any(|channel| channel.via.contains(&Via::Online))
}

/// Free by every way, and said to be so.
pub(crate) fn is_free(site: &Site, entry: &Entry) -> bool {
    let channels = &entry.procedure.channels;
    !channels.is_empty()
        && channels.iter().all(|channel| {
            let rows: Vec<&Fee> = channel.fees.iter().filter(|fee| fee.holds_on(site.day)).collect();
            words::is_free_for_all(&rows)
        })
}

/// For everybody, by every way.
pub(crate) fn is_same_day(entry: &Entry) -> bool {
    let procedure = &entry.procedure;
    if let Some(promised) = &procedure.commune.committed_time {
        return matches!(promised, Time::SameDay(_));
    }
    let same = |timing| matches!(words::own_time(timing, false), Some(Time::SameDay(_)));
    let ways = || procedure.channels.iter().map(|channel| words::of_channel(procedure, channel));
    if procedure.channels.is_empty() { same(&procedure.processing_time) } else { ways().all(same) }
}

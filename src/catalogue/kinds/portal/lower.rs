//! `content/portal.toml`: a row a change.

use super::{ChangeAtPortal, PortalChange};
use crate::catalogue::model::MergedPart;
use crate::catalogue::raw::Node;
use crate::diagnostic::Report;

pub(crate) fn portal(root: Node<'_>, _: &mut Report) -> Vec<PortalChange> {
    let change = |row: Node<'_>| {
        Some(PortalChange {
            code: row.string("code")?,
            name: row.string("name"),
            change: ChangeAtPortal::named(row.text("change")?.value)?,
            part: row.text("part").and_then(|part| MergedPart::named(part.value)),
            until: row.date("until").map(|until| until.value),
            seen: row.string("seen"),
        })
    };
    root.tables("changes").into_iter().filter_map(change).collect()
}

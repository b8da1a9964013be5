//! Ways of handing in: rows that differ in nothing but the way become one.

use super::records::returns;
use crate::catalogue::lower::channels::{pay, ways};
use crate::catalogue::lower::{Lower, bad_link, empty_list};
use crate::catalogue::model::{Channel, Fee, is_free_for_all};
use crate::catalogue::raw::Node;
use crate::diagnostic::{Diagnostic, Mistake};

impl<'a> Lower<'_, 'a> {
    pub(super) fn channels(&mut self, root: Node<'a>) -> Vec<Channel> {
        let mut channels: Vec<Channel> = Vec::new();
        for row in root.tables("channels") {
            let channel = self.channel(row);
            match channels.iter_mut().find(|other| is_same_way(other, &channel)) {
                Some(other) => merge(other, channel),
                None => channels.push(channel),
            }
        }
        channels
    }

    fn channel(&mut self, row: Node<'a>) -> Channel {
        let empty = empty_list(row, "via", row.texts("via").is_empty());
        self.report.diagnostics.extend(empty.into_iter().chain(bad_link(row, "link")));
        let fees: Vec<Fee> = row.tables("fees").into_iter().filter_map(|fee| self.fee(fee)).collect();
        let pay = pay(row);
        if !pay.is_empty() && is_free_for_all(&fees.iter().collect::<Vec<_>>()) {
            self.push(Diagnostic::new(Mistake::PaidForNothing).span(row.key_span("pay")));
        }
        Channel {
            id: self.ids.take(row, self.report),
            via: ways(row),
            case: self.case(row),
            processing_time: self.timing(row.table("processing_time")),
            note: row.string("note"),
            address: row.string("address"),
            link: row.string("link"),
            fees,
            pay,
            returns: returns(row),
            return_note: row.string("return_note"),
        }
    }
}

/// Rows that differ in nothing but the way and their names.
fn is_same_way(a: &Channel, b: &Channel) -> bool {
    let rest = |channel: &Channel| {
        (
            channel.case.clone(),
            channel.processing_time.clone(),
            channel.note.clone(),
            channel.address.clone(),
            channel.link.clone(),
            (channel.pay.clone(), channel.returns.clone(), channel.return_note.clone()),
        )
    };
    let fee = |a: &Fee, b: &Fee| Fee { id: None, ..a.clone() } == Fee { id: None, ..b.clone() };
    rest(a) == rest(b) && a.fees.len() == b.fees.len() && a.fees.iter().zip(&b.fees).all(|(a, b)| fee(a, b))
}

fn merge(into: &mut Channel, from: Channel) {
    for way in from.via {
        if !into.via.contains(&way) {
            into.via.push(way);
        }
    }
    into.id = into.id.take().or(from.id);
}

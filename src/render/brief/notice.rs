//! What must be known before reading on: ended, not yet in force, about to change, not yet written.

use super::Subject;
use crate::catalogue::{ChangeKind, Life};
use crate::render::public::portal_address;
use crate::render::words;
use crate::site::Entry;
use crate::strings::TEXT;

#[derive(Debug)]
pub(crate) struct Notice<'a> {
    /// Without a full stop.
    pub(crate) title: String,
    pub(crate) text: String,
    /// What the text sends its reader to.
    pub(crate) leads_to: Option<LeadsTo<'a>>,
}

#[derive(Debug)]
pub(crate) enum LeadsTo<'a> {
    Successor(&'a Entry),
    /// An address on the national portal.
    Portal(String),
}

/// The latest decision that ended it without another procedure in its place.
fn abolished_by(subject: &Subject<'_>) -> Option<String> {
    let named = subject.entry.announced.iter();
    let mut items = named.map(|named| subject.site.named(*named));
    let (by, _) = items.find(|(_, item)| item.kind == ChangeKind::Abolished)?;
    Some(words::decision(&by.decision.cited))
}

pub(crate) fn notice<'a>(subject: &Subject<'a>) -> Option<Notice<'a>> {
    let notice = |title: String, text: &str, leads_to| Notice { title, text: text.to_owned(), leads_to };
    Some(match subject.entry.life {
        Life::Ended(last) if subject.entry.is_composed => {
            notice(TEXT.notices.not_joined(&words::date(last)), TEXT.notices.not_joined_text, None)
        }
        Life::Ended(last) => {
            let title = TEXT.notices.ended(&words::date(last));
            let successor = subject.entry.replaced_by.map(|id| &subject.site.entries[id]);
            let text = match (successor, abolished_by(subject)) {
                (Some(_), _) => TEXT.notices.replaced.to_owned(),
                (None, Some(by)) => TEXT.notices.abolished(&by),
                (None, None) => TEXT.notices.ended_text.to_owned(),
            };
            notice(title, &text, successor.map(LeadsTo::Successor))
        }
        Life::Announced(from) => {
            notice(TEXT.notices.coming(&words::date(from)), TEXT.notices.coming_text, None)
        }
        Life::InForce if subject.is_listed_only() => notice(
            TEXT.notices.being_written.to_owned(),
            TEXT.notices.being_written_text,
            portal_address(subject.procedure).map(LeadsTo::Portal),
        ),
        Life::InForce => {
            let next = subject.entry.next.as_ref()?;
            let from = words::date(next.effective_from?);
            let by = next.decisions.first().map(words::decision);
            let text = match by {
                Some(by) => TEXT.notices.changes_by(&by),
                None => TEXT.notices.changes_text.to_owned(),
            };
            notice(TEXT.notices.changes(&from), &text, None)
        }
    })
}

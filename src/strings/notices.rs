//! What must be known before reading on: ended, not yet in force, about to change, not yet written.

strings! {
    pub(crate) struct Notices {
        not_joined(last: &str),
        not_joined_text,
        ended(last: &str),
        replaced,
        abolished(decision: &str),
        ended_text,
        coming(from: &str),
        coming_text,
        being_written,
        being_written_text,
        changes(from: &str),
        changes_text,
        changes_by(decision: &str),
        label,
    }
}

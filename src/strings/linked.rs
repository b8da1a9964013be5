//! Groups of procedures that are handed in once, by events in life.

strings! {
    pub(crate) struct Linked {
        other_event,
        handed_in_once(count: &str),
        procedures(count: &str),
        better_joined(group: &str, gain: &str),
        note_at_member,
        title,
        description,
        coming(day: &str),
        about,
        members,
        /// Of a member whose papers the source does not tell.
        papers_not_stated,
        /// Of a paper whose case has no name.
        by_case,
    }
}

//! Who may apply, under which conditions, what is received and how it comes back.

strings! {
    pub(crate) struct Apply {
        no_requirements,
        /// A refusal, behind what is granted.
        instead(result: &str),
        returned(ways: &str),
        returned_so(note: &str),
        returned_by_one_way(ways: &str),
        returned_by_way(ways: &str),
        ways_or(first: &str, last: &str),
        at_counter,
        by_post,
        online,
        title,
        results,
        applicants,
        conditions,
        some_conditions,
        in_full,
    }
}

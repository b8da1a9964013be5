//! What became of a procedure, day by day.

strings! {
    pub(crate) struct History {
        from,
        announced,
        new_content,
        begins,
        ends,
        title,
        day_unknown,
        coming,
        by(basis: &str),
        compared[parts],
    }
}

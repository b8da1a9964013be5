//! What became of a procedure, day by day.

strings! {
    pub struct History {
        from,
        announced,
        new_content,
        begins,
        ends,
        title,
        day_unknown,
        coming,
        compared[parts],
    }
}

//! What reads otherwise than before.

strings! {
    pub(crate) struct Changes {
        before,
        gone,
        now,
        added,
    }
}

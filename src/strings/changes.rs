//! What reads otherwise than before.

strings! {
    pub struct Changes {
        before,
        gone,
        now,
        added,
    }
}

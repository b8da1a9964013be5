//! Guides, step by step.

strings! {
    pub(crate) struct Guides {
        description,
        procedures,
        source[source],
        updated[day],
        title,
    }
}

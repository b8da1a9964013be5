//! Guides, step by step.

strings! {
    pub struct Guides {
        description,
        procedures,
        source[source],
        updated[day],
        title,
    }
}

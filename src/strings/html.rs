//! What is said of markup to whoever hears a page.

strings! {
    pub(crate) struct Html {
        table,
    }
}

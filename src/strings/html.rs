//! What is said of markup to whoever hears a page.

strings! {
    pub struct Html {
        table,
    }
}

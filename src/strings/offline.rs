//! The page on which pages are kept for when there is no network.

strings! {
    pub(crate) struct Offline {
        title,
        description,
        /// What a link to the page says.
        keep,
        about,
        left_out,
        needs_script,
    }
}

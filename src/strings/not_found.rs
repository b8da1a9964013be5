//! Where there is no page, and where it is now.

strings! {
    pub(crate) struct NotFound {
        title,
        description,
        moved_description,
        moved,
        moved_to,
        text,
        or_see,
        back_to,
        home,
        call,
    }
}

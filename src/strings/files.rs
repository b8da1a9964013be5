//! Files to be fetched: what kind they are of, and how large.

strings! {
    pub(crate) struct Files {
        word,
        excel,
        pdf,
        open_document,
        rich_text,
        picture,
        other,
        filled_in,
        kilobytes(count: &str),
        megabytes(count: &str),
    }
}

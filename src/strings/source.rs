//! What is said of the source that a text comes from.

strings! {
    pub(crate) struct Source {
        /// A part that the law requires and the source does not have.
        silent,
        /// In the middle of a sentence, before the source's words.
        says,
        said(quote: &str),
        in_words,
        /// What lines with the source's own words begin with.
        says_first,
        /// Before the number to call, where the source says nothing.
        ask,
        in_full_there(text: &str),
        quoted[quote],
        ask_before_going,
    }
}

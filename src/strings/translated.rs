//! Pages in another language, and the ways to them.

strings! {
    pub(crate) struct Translated {
        /// Before the languages of a page.
        in_other_languages,
        /// Behind the name of a translation that is older than the Vietnamese text.
        is_older,
        /// At the head of a translation.
        vietnamese_counts,
        /// The Vietnamese text was changed since.
        older,
        /// Before the day of that.
        changed,
        to_vietnamese,
        /// Before a day.
        translated_on,
        /// What follows is in Vietnamese.
        in_vietnamese,
        /// A fact that the source does not state.
        not_stated,
        /// The state of something that is over.
        ended,
        /// In place of a note that is too long.
        note,
        /// A translation that is no more.
        gone,
        /// One whose page has another address.
        moved,
    }
}

//! The first page.

strings! {
    pub(crate) struct Home {
        description(count: &str, unit: &str),
        search_in[count],
        tasks,
        joined,
        all_news,
        /// Who helps, what others asked and the like.
        around,
        by_field,
        procedures,
    }
}

//! Ways of handing in, and how much of it goes online.

strings! {
    pub(crate) struct Ways {
        in_person,
        online,
        postal,
        /// As the official text says it.
        in_person_official,
        online_official,
        postal_official,
        /// What an online level means for whoever must go.
        level_full,
        level_partial,
        level_information,
        level_none,
        /// Of a procedure with a way to hand in online whose level the source does not say.
        level_not_stated,
        /// For a column of a table.
        level_full_short,
        level_partial_short,
        level_information_short,
        level_none_short,
        level_full_official,
        level_partial_official,
        level_information_official,
        level_none_official,
        /// Where a procedure holds.
        scope_national,
        scope_province,
        scope_internal,
    }
}

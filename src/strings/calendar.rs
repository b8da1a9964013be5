//! Days off, closures and special openings.

strings! {
    pub(crate) struct Days {
        title,
        /// Of a day that no notice has named yet.
        expected,
        /// In a cell of a month.
        expected_in_short,
        made_up(day: &str),
        swapped(name: &str),
        substitute(name: &str),
        unknown(year: i16),
        basis(notices: &str),
        otherwise,
        closed(when: &str, reason: &str),
        open(when: &str, reason: &str),
        fields_only(names: &str),
    }
}

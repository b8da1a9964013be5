//! The commune's office and its hours.

strings! {
    pub(crate) struct Office {
        some_fields,
        fields_only(names: &str),
        /// Between two spans of hours.
        and,
        /// Between two places that serve alike.
        or,
        seat(unit: &str),
        title,
        no_address,
        hours,
        but_holidays,
        no_hours,
        or_call,
        or_call_after,
    }
}

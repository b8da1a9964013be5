//! Procedures whose time the commune has made shorter.

strings! {
    pub(crate) struct Shortened {
        title,
        description(unit: &str, count: &str),
        description_by(unit: &str, count: &str, by: &str),
        and,
        about[unit, count],
        total,
        not_added,
        procedure,
        by_law,
        promised,
        saved,
        other_unit_unknown,
        other_unit,
        unsummed,
    }
}

//! Who is on duty.

strings! {
    pub(crate) struct Rosters {
        title,
        description(unit: &str),
        about,
        about_data,
        /// Where the file does not say what the duty is.
        usual,
        of_month(what: &str, month: i8, year: i16),
        day,
        who,
        phone,
        nobody,
        somebody,
        hours,
        place,
        over,
        none,
        earlier,
        is_today,
    }
}

//! The page on the office.

strings! {
    pub(crate) struct Contact {
        title,
        description(unit: &str),
        and_hours,
        also_serves[whom],
        two_on_site,
        phones_and_mail,
        no_phone,
    }
}

//! Choosers: some questions that lead to the right procedure.

strings! {
    pub(crate) struct Choosers {
        title,
        description,
        unsure,
        unsure_which,
        which,
        procedure[name],
        goes_on,
        more,
        other,
        updated[day],
    }
}

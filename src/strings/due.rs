//! When a dossier is done, and how that is counted.

strings! {
    pub(crate) struct DoneOn {
        title,
        /// Whose time it is: the commune's own, shorter than the law's.
        promised,
        other_cases,
        working_days,
        days,
        months,
        same_day,
        example(handed: &str, last: &str),
    }
}

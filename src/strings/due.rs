//! When a dossier is done, and how that is counted.

strings! {
    pub(crate) struct DoneOn {
        title,
        /// Whose time it is: the commune's own, shorter than the law's.
        promised,
        /// Of some, whose time it is.
        promised_to(whose: &str),
        /// Before an example, which begins with a small letter.
        promised_so,
        other_cases,
        working_days,
        days,
        months,
        same_day,
        /// Behind all of these.
        by_law,
        example(handed: &str, last: &str),
        /// Of a print.
        on_paper,
        weekday(count: &str, last: &str),
        weekday_next_week(count: &str, last: &str),
        weekday_weeks_later(count: &str, last: &str, weeks: &str),
        day_of_month(count: &str, last: &str),
        months_later(count: &str),
    }
}

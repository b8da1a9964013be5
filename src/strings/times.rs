//! How long something takes, weekdays and hours.

strings! {
    pub(crate) struct Times {
        not_stated,
        working_days,
        days,
        hours,
        months,
        years,
        /// In the middle of a sentence.
        within_the_day,
        same_day,
        same_day_until(clock: &str),
        handed_in_after(clock: &str),
        /// With a time that is counted in days.
        received_after(clock: &str),
        clock(hour: i8),
        clock_minutes(hour: i8, minute: i8),
        either(first: &str, last: &str),
        /// The kinds of commune that most sources name; the mark says that the source may name others.
        remote,
        /// The same where there is room for a word.
        remote_short,
        /// The communes that are not remote.
        others,
        others_short,
        remote_as_here(text: &str),
        here(text: &str),
        longer,
        in_steps(whole: &str, steps: &str),
        steps(steps: &str),
        by_case,
        in_some_case(time: &str),
        by_case_or_longer(values: &str),
        /// The values are columns of the source without a name.
        cases_unnamed,
        promised(by_law: &str),
        source_adds(quote: &str),
        differs(whose: &str),
        by_way(whose: &str, values: &str),
        see_ways,
        begun(quote: &str),
        long_sentence,
    }
}

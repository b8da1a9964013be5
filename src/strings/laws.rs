//! The legal texts that procedures rest on, and what is said where one is repealed.

strings! {
    pub(crate) struct Laws {
        title,
        description,
        about,
        all,
        basis_repealed,
        basis_repealed_in_short,
        may_have_changed,
        answer_may_have_changed,
        rate_may_have_changed,
        repealed(day: &str),
        to_be_repealed(day: &str),
        /// Behind either of them.
        replaced_by(names: &str),
        issuer,
        date,
        in_force_from,
        in_its_place,
        replaces,
        link,
        none_yet,
        resting,
        resting_on(name: &str),
        none_rests,
        /// Heading above answers and fee resolutions.
        others,
        count_others(count: usize),
        local,
        data,
    }
}

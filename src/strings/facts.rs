//! The four things to know before going: where, what to bring, how much, how long.

strings! {
    pub(crate) struct Facts {
        place,
        papers,
        money,
        price,
        money_of_all_kinds,
        duration,
        depends,
        /// What lines begin with that depend on something.
        depends_begins,
        received_at(place: &str),
        place_not_stated,
        place_in_words,
        place_not_stated_ask(number: &str),
        settled_by(who: &str),
        here(unit: &str, place: &str),
        online_or_post,
        only_online,
        online,
        post,
        /// Before the hours of the commune, where there are several places.
        hours_of(unit: &str),
        papers_from_to(least: &str, most: &str),
        rows_from_to(least: &str, most: &str),
        papers_up_to(most: &str),
        papers_by_case,
        papers_in_some_case,
        papers_if_any,
        papers_by_way(count: &str),
        papers_said_besides,
        fees_with_gaps,
        exempt(whom: &str),
        /// Of the charge alone, where there are other kinds of fees.
        exempt_from_charge(whom: &str),
        exempt_from(kinds: &str, whom: &str),
        exemptions,
        exemptions_from_charge,
        exemptions_from(kinds: &str),
    }
}

//! Phí, lệ phí and prices.

strings! {
    pub(crate) struct Fees {
        free,
        set_by_province,
        not_stated,
        /// Where all that is said of the money stands, on a page.
        section,
        see_section,
        /// Of a charge, in place of an amount.
        not_charged,
        fee_free,
        by_note,
        fee,
        charge,
        price,
        valid_between(from: &str, to: &str),
        valid_from(from: &str),
        valid_until(to: &str),
        basis(basis: &str),
        applies_to(whom: &str),
        each(amount: &str, unit: &str),
        /// The province decides the exact amount.
        exactly_by_province(amount: &str),
        only_in_case(amount: &str),
        in_the_cases_given(amount: &str),
        /// Prices that the source does not tell apart; what the two lines below have in common.
        several,
        several_of(prices: &str),
        several_see(place: &str),
        in_words(place: &str),
        depends_on_case(place: &str),
        depends_on_way(place: &str),
        one_of(first: &str, last: &str),
        between(least: &str, most: &str),
        /// Where a sentence of the steps or the requirements stands.
        in_full,
        way_not_stated,
        amount_of_fee(amount: &str),
        amount_of_price(amount: &str),
        /// In a list, where the page says the rest.
        with_exemptions_and_more(line: &str),
        with_more(line: &str),
        with_exemptions(line: &str),
        of_charge(line: &str),
        list_not_stated,
        list_several,
        list_in_words,
        list_by_way,
        list_both_kinds,
        list_by_case,
        dong(amount: &str),
        dollars(amount: &str),
        euros(amount: &str),
        exempt,
    }
}

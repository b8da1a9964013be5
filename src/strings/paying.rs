//! How fees are paid.

strings! {
    pub(crate) struct Paying {
        title,
        paid(ways: &str),
        by_these(how: &str, ways: &str),
        at_counter,
        by_transfer,
        on_portal,
        account,
        holder,
        // On the counter.
        survey_title,
        survey_how,
        payment_how,
        account_number,
        bank,
        check_holder,
    }
}

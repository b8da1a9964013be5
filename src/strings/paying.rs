//! How fees are paid.

strings! {
    pub(crate) struct Paying {
        title,
        paid(ways: &str),
        at_counter,
        by_transfer,
        on_portal,
        account,
        holder,
    }
}

//! What residents ask, what is answered, and how more is asked.

strings! {
    pub(crate) struct Questions {
        title,
        description(unit: &str),
        about[unit],
        topics,
        /// Above those that are about no procedure of the site.
        other_topic,
        /// Beside the procedure's page.
        others_asked,
        procedures,
        legal_basis,
        asked(day: &str),
        broadcast(day: &str),
        checked(day: &str),
        checked_short(day: &str),
        unchecked,
        partial,
        partial_short,
        unsettled,
        not_found,
        how_to_send,
        send_title,
        ask_title,
        ask,
        ask_nobody,
        ask_private,
        pakn_title,
        pakn,
        pakn_how,
        complaint_title,
        complaint,
        after_title,
        after,
        about_data,
    }
}

//! What is told for some days: classes, campaigns, storms, a portal that is down.

strings! {
    pub(crate) struct Announcements {
        title,
        description(unit: &str),
        about[unit],
        /// Beside the procedure's page.
        of_procedure,
        /// Before the line on every page, for those who hear it.
        urgent,
        /// Below the first of them, where there are more.
        other_urgent(count: usize),
        /// Behind an urgent one.
        until(day: &str),
        running,
        coming,
        archive,
        /// Heading on the home page.
        now,
        all,
        none_now,
        ended(last: &str),
        ended_text,
        when,
        one_day(day: &str),
        between(from: &str, to: &str),
        since(day: &str),
        hours,
        place,
        for_whom,
        phone,
        link,
        procedures,
        posted(day: &str),
        class,
        campaign,
        storm,
        outage,
        closure,
        other,
        feed(when: &str),
        about_data,
    }
}

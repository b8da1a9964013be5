//! What was announced and what is to change.

strings! {
    pub(crate) struct News {
        title,
        description,
        begins(day: &str),
        changes(day: &str),
        ends(day: &str),
        /// Of the feed.
        feed(site: &str),
        feed_code(code: &str),
        feed_field(name: &str),
        feed_coming(day: &str),
        feed_holds(day: &str),
        feed_decision_holds(day: &str),
        coming,
        decisions,
        procedures,
        none,
        follow,
    }
}

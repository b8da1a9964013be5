//! What the commune's one-stop shop does not do.

strings! {
    pub(crate) struct DoneElsewhere {
        title(kind: &str),
        description(unit: &str),
        about[unit],
        by_police(kind: &str),
        by_others(unit: &str),
        police(kind: &str),
        others,
        place,
        hours,
        phone,
        online,
        open,
        all,
        /// Above the name of the procedure that has taken its place.
        done_here,
        ask,
        updated[day],
        commune,
    }
}

//! Data for machines: the page on it, and the table's columns.

strings! {
    pub(crate) struct OpenData {
        title,
        description,
        column_number,
        column_code,
        column_name,
        column_plain_name,
        column_field,
        column_time,
        column_fee,
        column_online,
        column_updated,
        column_address,
        /// Of data inside a page, for search engines.
        time(time: &str),
        exempt(about: &str, whom: &str),
        about[count, unit],
        list,
        procedures,
        groups,
        fees,
        decisions,
        calendar,
        feed,
    }
}

//! What the file that holds all pages says of itself.

strings! {
    pub(crate) struct Packed {
        description(unit: &str),
        about(day: &str),
        left_out,
        left_out_but_at,
        /// Behind a link to what is not in the file, where the site has a place on the network.
        needs_network,
        /// The same, where it has none.
        not_inside,
        without_scripts,
        without_scripts_names,
        ask(phones: &str),
    }
}

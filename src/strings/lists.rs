//! Lists of procedures, and a procedure as a row of one.

strings! {
    pub(crate) struct Lists {
        time_not_stated,
        time_quoted(text: &str),
        time_in_words,
        time_by_way,
        time_by_case,
        title,
        without_field,
        counted(count: &str, fields: &str),
        description(count: &str, unit: &str),
        field(name: &str),
        field_description(count: &str, name: &str, unit: &str),
        shortened(count: &str),
        all,
        also_called,
        field_empty,
        all_inline,
        to_print,
        none_posted,
        search,
        search_example,
        fields,
        nothing_found,
        near,
        see_all,
    }
}

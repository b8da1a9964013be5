//! Where there is no page, and where it is now.

strings! {
    pub(crate) struct NotFound {
        title,
        description,
        moved_description,
        moved,
        moved_to,
        moved_guide_to,
        moved_decision_to,
        moved_chooser_to,
        moved_elsewhere_to,
        moved_page_to,
        moved_group_to,
        text,
        or_see,
        back_to,
        home,
        call,
        /// Where something was published once.
        gone,
        gone_named(name: &str),
        gone_code,
        gone_description,
        gone_text,
        gone_since,
        now_instead,
        same_name,
        of_field,
        look_for(name: &str),
    }
}

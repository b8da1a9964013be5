//! What stands around every page.

strings! {
    pub(crate) struct Frame {
        skip,
        sample,
        sample_made_up,
        sample_unfit,
        sample_unfit_for,
        main,
        find,
        menu,
        large_print,
        sources,
        made[day],
        path,
        locale,
    }
}

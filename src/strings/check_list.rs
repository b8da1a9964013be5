//! The check list of a procedure's page: its questions, what is done with it, and what an online dossier needs.

strings! {
    pub(crate) struct CheckList {
        which_way,
        any_way,
        which_case,
        any_case,
        /// Where one may be of none.
        any_of_cases,
        other_case,
        noun,
        /// Where a row names more than one paper.
        noun_of_rows,
        print,
        send,
        clear,
        sum(amount: &str, parts: &str),
        /// Of one part, the others being open.
        sum_of(amount: &str, kind: &str),
        without(kinds: &str),
        see_notes,
        by_province,
        in_words,
        not_stated,
        look_up,
        ready,
        ready_account,
        ready_pictures,
        ready_phone,
        ready_money,
    }
}

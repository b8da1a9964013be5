//! Papers of a dossier.

strings! {
    pub(crate) struct Papers {
        submit,
        present,
        count_not_stated,
        originals(count: &str),
        copies(count: &str),
        originals_and_copies(originals: &str, copies: &str),
        sets(count: &str),
        /// Before a condition that does not say "if" or "when" by itself.
        only_when(condition: &str),
        some(count: &str),
        some_and_by_case(count: &str),
        count(count: &str),
        /// Where a number is one of rows, and a row may name several papers.
        count_of_rows(count: &str),
        /// Behind the names of others; all three begin with the same word.
        and,
        and_more_by_way,
        and_more(count: &str),
        and_more_rows(count: &str),
        /// Between names of papers that replace each other.
        or,
        /// A number of pieces in whatever form.
        pieces(count: &str),
        only_present,
        when(way: &str),
        wanted_by(names: &str),
        one_of_these,
        other_case,
        one_of,
        one_will_do,
        by_case,
        for_everybody,
        but_marked,
        by_way,
        choose_one,
        only_if,
        unclear,
        uncounted,
        uncounted_ask,
    }
}

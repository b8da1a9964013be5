//! Tables that the office takes out: their names, and the columns that no page has.

strings! {
    pub(crate) struct Tables {
        /// Names of sheets: at most 31 letters, none of `[ ] : * ? / \\`.
        list,
        papers,
        fees,
        figures,
        decision,
        group,
        need,
        row_kind,
        paper,
        note,
        heading,
        short,
        when,
        count,
        hand_over,
        form,
        case,
        fee_kind,
        amount,
        details,
        exempt,
        basis,
        fee_note,
    }
}

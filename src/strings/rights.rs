//! What whoever hands in may rely on (Nghị định 63/2010/NĐ-CP).

strings! {
    pub(crate) struct Rights {
        refuse,
        reasons,
        feedback,
        /// The same where there is little room. The rule of two rounds is left out with its exceptions.
        refuse_short,
        reasons_short,
        feedback_short,
        title,
        basis,
    }
}

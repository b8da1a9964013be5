//! Where feedback on procedures goes.

strings! {
    pub(crate) struct Feedback {
        title,
        invitation,
        nowhere,
        survey,
        phone,
        mail,
        online,
        send,
        address,
    }
}

//! Where feedback on procedures goes.

strings! {
    pub struct Feedback {
        title,
        invitation,
        nowhere,
        phone,
        mail,
        online,
        send,
        address,
    }
}

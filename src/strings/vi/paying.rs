//! How fees are paid.

use crate::strings::Paying;

pub(crate) const WORDS: Paying = Paying {
    title: "Nộp phí, lệ phí",
    paid: |ways| format!("Nộp tiền: {ways}"),
    at_counter: "tại quầy",
    by_transfer: "chuyển khoản",
    on_portal: "trên Cổng Dịch vụ công",
    account: "Chuyển khoản vào số tài khoản",
    holder: "chủ tài khoản",
};

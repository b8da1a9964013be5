//! How fees are paid.

use crate::strings::Paying;

pub(crate) const WORDS: Paying = Paying {
    title: "Nộp phí, lệ phí",
    paid: |ways| format!("Nộp tiền: {ways}"),
    by_these: |how, ways| format!("{how} ({ways})"),
    at_counter: "tại quầy",
    by_transfer: "chuyển khoản",
    on_portal: "trên Cổng Dịch vụ công",
    account: "Chuyển khoản vào số tài khoản",
    holder: "chủ tài khoản",
    survey_title: "Bà con có hài lòng không?",
    survey_how: "Quét mã bằng điện thoại, chấm điểm việc phục vụ ở đây.",
    payment_how: "Quét mã bằng ứng dụng ngân hàng, hoặc chuyển khoản theo số bên dưới.",
    account_number: "Số tài khoản",
    bank: "Ngân hàng",
    check_holder: "Chủ tài khoản",
};

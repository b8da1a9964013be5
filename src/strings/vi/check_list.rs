//! The check list of a procedure's page: its questions, what is done with it, and what an online dossier needs.

use crate::strings::CheckList;

pub(crate) const WORDS: CheckList = CheckList {
    which_way: "Nộp bằng cách nào?",
    any_way: "Chưa chọn, xem tất cả",
    which_case: "Thuộc trường hợp nào?",
    any_case: "Chưa rõ, xem tất cả",
    any_of_cases: "Có thuộc trường hợp nào sau đây không?",
    other_case: "Không thuộc trường hợp nào",
    noun: "giấy tờ",
    noun_of_rows: "mục giấy tờ",
    print: "In danh sách giấy tờ",
    send: "Gửi cho mình",
    clear: "Bỏ đánh dấu",
    sum: |amount, parts| format!("Cộng: {amount} ({parts})"),
    sum_of: |amount, kind| format!("Cộng: {amount} ({kind})"),
    without: |kinds| format!("chưa kể {kinds}"),
    see_notes: "nguồn còn ghi thêm ở từng khoản",
    by_province: "theo nghị quyết của HĐND tỉnh",
    in_words: "nguồn ghi thành lời",
    not_stated: "chưa ghi mức thu",
    look_up: "Tra cứu hồ sơ",
    ready: "Nộp trực tuyến cần có sẵn gì?",
    ready_account: "Tài khoản VNeID mức độ 2, để đăng nhập Cổng Dịch vụ công quốc gia.",
    ready_pictures: "Ảnh chụp rõ từng giấy tờ.",
    ready_phone: "Số điện thoại đang dùng.",
    ready_money: "Cách trả tiền trực tuyến, nếu có thu phí, lệ phí.",
};

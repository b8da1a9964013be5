//! Tables that the office takes out: their names, and the columns that no page has.

use crate::strings::Tables;

pub(crate) const WORDS: Tables = Tables {
    list: "Danh mục thủ tục",
    papers: "Thành phần hồ sơ",
    fees: "Phí, lệ phí",
    figures: "Số liệu giải quyết",
    decision: "Quyết định công bố",
    group: "Nhóm giấy tờ",
    need: "Ai phải nộp",
    row_kind: "Loại dòng",
    paper: "Giấy tờ",
    note: "Ghi chú",
    heading: "Đề mục",
    short: "Tên ngắn",
    when: "Khi nào phải có",
    count: "Số lượng",
    hand_over: "Nộp hay xuất trình",
    form: "Mẫu đơn, tờ khai",
    case: "Trường hợp",
    fee_kind: "Loại",
    amount: "Mức thu",
    details: "Áp dụng",
    exempt: "Được miễn",
    basis: "Căn cứ",
    fee_note: "Ghi chú của nguồn",
};

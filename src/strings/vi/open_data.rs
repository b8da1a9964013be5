//! Data for machines: the page on it, and the table's columns.

use crate::strings::{OpenData, Phrase};

pub(crate) const WORDS: OpenData = OpenData {
    title: "Dữ liệu mở",
    description: "Toàn bộ danh mục thủ tục ở dạng máy đọc được, dùng lại tự do.",
    column_number: "STT",
    column_code: "Mã thủ tục",
    column_name: "Tên thủ tục",
    column_plain_name: "Tên thường gọi",
    column_field: "Lĩnh vực",
    column_time: "Thời hạn giải quyết",
    column_fee: "Phí, lệ phí",
    column_online: "Mức trực tuyến",
    column_updated: "Ngày cập nhật",
    column_address: "Địa chỉ trang",
    time: |time| format!("Thời hạn giải quyết: {time}"),
    exempt: |about, whom| format!("{about}. Miễn: {whom}"),
    about: Phrase(
        "Toàn bộ {count} trên trang này ở dạng máy đọc được. Ai cũng được tải về, dùng lại và chia sẻ; xin ghi nguồn là {unit}.",
    ),
    list: "Danh mục: mã, tên, lĩnh vực, thời hạn, lệ phí. Mở bằng Excel hoặc LibreOffice. Sau mỗi mã có một dấu cách không ngắt để bảng tính không đọc mã thành số; dùng mã ở nơi khác thì bỏ dấu ấy.",
    procedures: "Nội dung đầy đủ từng thủ tục, cho người viết phần mềm. Điều nguồn không ghi được đánh dấu là không ghi, không phải là không có.",
    groups: "Các nhóm thủ tục làm gộp, mỗi giấy tờ một lần.",
    fees: "Mức phí, lệ phí theo nghị quyết của Hội đồng nhân dân tỉnh.",
    decisions: "Các quyết định công bố và việc niêm yết.",
    calendar: "Ngày nghỉ lễ, ngày làm bù của các năm đã có thông báo; giờ làm việc, ngày đóng cửa và mở thêm.",
    feed: "Thủ tục mới công bố, dạng Atom, để theo dõi tự động.",
};

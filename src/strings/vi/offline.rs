//! The page on which pages are kept for when there is no network.

use crate::strings::Offline;

pub(crate) const WORDS: Offline = Offline {
    title: "Xem khi không có mạng",
    description: "Giữ trang trong điện thoại để xem khi không có mạng.",
    keep: "Giữ trang này để xem khi không có mạng",
    about: "Trang được giữ trong trình duyệt đang dùng, chỉ khi có người bấm nút dưới đây, và bỏ đi lúc nào cũng được. \
            Khi có mạng, trình duyệt vẫn lấy trang mới; khi mất mạng, trang đã giữ hiện ra và ghi rõ là của ngày nào.",
    left_out: "Bản in và dữ liệu mở không được giữ.",
    needs_script: "Muốn giữ trang, trình duyệt phải chạy được JavaScript.",
};

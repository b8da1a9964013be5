//! What stands around every page.

use crate::strings::{Frame, Phrase};

pub(crate) const WORDS: Frame = Frame {
    skip: "Đến nội dung",
    sample: "Dữ liệu mẫu",
    sample_made_up: "nơi, số và mức tiền đều đặt ra,",
    sample_unfit: "không dùng",
    sample_unfit_for: "để làm thủ tục",
    main: "Chính",
    find: "Tìm",
    large_print: "Chữ to",
    menu: "Mục lục",
    sources: "Nguồn: quyết định công bố thủ tục hành chính ghi ở cuối mỗi trang.",
    made: Phrase("Trang lập ngày {day}."),
    path: "Đường dẫn",
    locale: "vi_VN",
};

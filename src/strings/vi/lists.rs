//! Lists of procedures, and a procedure as a row of one.

use crate::strings::Lists;

pub(crate) const WORDS: Lists = Lists {
    time_not_stated: "Chưa ghi thời hạn",
    time_quoted: |text| format!("Thời hạn: {text}"),
    time_in_words: "Thời hạn ghi bằng lời",
    time_by_way: "Thời hạn tùy cách nộp",
    time_by_case: "Thời hạn tùy trường hợp",
    title: "Tất cả thủ tục hành chính",
    without_field: "Chưa xếp lĩnh vực",
    counted: |count, fields| format!("{count} trong {fields} lĩnh vực"),
    description: |count, unit| format!("{count} được niêm yết công khai tại {unit}."),
    field: |name| format!("Lĩnh vực {name}"),
    field_description: |count, name, unit| format!("{count} lĩnh vực {name} tại {unit}."),
    shortened: |count| format!("{count} có thời hạn được rút ngắn"),
    filter_online: "Nộp được trực tuyến",
    filter_free: "Không thu phí, lệ phí",
    filter_same_day: "Xong trong ngày",
    all: "Tất cả thủ tục",
    also_called: "Còn gọi:",
    field_empty: "Lĩnh vực này chưa có thủ tục nào trên trang. Xem",
    all_inline: "tất cả thủ tục",
    to_print: "Để in:",
    none_posted: "Chưa có thủ tục nào được niêm yết trên trang này. Người làm thủ tục xin xem bảng niêm yết tại trụ sở",
    search: "Tìm thủ tục",
    search_example: "khai sinh, mở tiệm, xây nhà…",
    only: "Chỉ xem",
    filter_none: "Tất cả",
    choose_field: "Chọn lĩnh vực",
    fields: "Lĩnh vực",
    nothing_found: "Không thấy thủ tục nào có các từ này. Thử từ khác, ít từ hơn",
};

//! Keys of `addresses.toml`.

use crate::catalogue::keys::{Shape, Table, key};

/// `addresses.toml`.
pub(crate) static ADDRESSES: Table = Table {
    path: "",
    keys: &[key(
        "addresses",
        Shape::ByName(&ADDRESS),
        "Mỗi địa chỉ một dòng, do niemyet tự ghi khi xuất bản.",
        "A line for each address, written by a publication.",
        r#"{ "thu-tuc/1.001193.html" = { name = "Đăng ký khai sinh", field = "ho-tich" } }"#,
    )],
};

static ADDRESS: Table = Table {
    path: "addresses",
    keys: &[
        key("name", Shape::Line, "Ở đó từng đăng gì.", "What was there.", r#""Đăng ký khai sinh""#),
        key("field", Shape::Line, "Lĩnh vực của thủ tục.", "The procedure's field.", r#""ho-tich""#),
        key(
            "gone",
            Shape::Date,
            "Từ lần xuất bản nào không còn trang ở đó; niemyet tự ghi.",
            "Since which publication there is no page; written by niemyet.",
            "2026-07-01",
        ),
        key(
            "ended",
            Shape::Date,
            "Cán bộ xác nhận địa chỉ này đã bỏ thật: niemyet thôi nhắc. Đây là điều duy nhất nên sửa tay trong tệp này.",
            "An officer confirms that this address has ended: it is warned of no more. The only thing to write by hand here.",
            "2026-07-01",
        ),
    ],
};

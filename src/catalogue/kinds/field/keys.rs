//! Keys of `content/fields.toml`.

use crate::catalogue::keys::{Shape, Table, key};

/// `content/fields.toml`.
pub(crate) static FIELDS: Table = Table {
    path: "",
    keys: &[key(
        "fields",
        Shape::Tables(&FIELD),
        "Các lĩnh vực, theo thứ tự hiện trên trang.",
        "The fields in the order shown.",
        r#"[{ slug = "ho-tich", name = "Hộ tịch" }]"#,
    )],
};

static FIELD: Table = Table {
    path: "fields",
    keys: &[
        key(
            "slug",
            Shape::Line,
            "Tên ngắn không dấu trong địa chỉ trang; đã in mã QR thì đừng đổi.",
            "Short name in addresses; do not change it once a QR code is printed.",
            r#""ho-tich""#,
        )
        .required(),
        key("name", Shape::Line, "Tên lĩnh vực.", "Name of the field.", r#""Hộ tịch""#).required(),
        key(
            "also_called",
            Shape::Lines,
            "Những cách viết khác.",
            "Other spellings.",
            r#"["Hộ tịch - Quốc tịch"]"#,
        ),
        key(
            "former_slugs",
            Shape::Lines,
            "Những tên ngắn cũ: địa chỉ cũ vẫn mở được.",
            "Former slugs: their addresses keep working.",
            r#"["tu-phap-ho-tich"]"#,
        ),
        key("icon", Shape::Line, "Tên hình nhỏ.", "Name of the icon.", r#""people""#),
    ],
};

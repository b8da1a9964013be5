//! Keys of a guide's front matter, in the order in which `niemyet new` writes them.

use crate::catalogue::keys::review::{CHECKED_BY, CHECKED_ON, REVIEW_EVERY};
use crate::catalogue::keys::{DRAFT, FORMER_SLUGS, Holds, Key, Shape, Table, key, slug};

/// The front matter of a file in `content/guides/`.
pub(crate) static GUIDE: Table = Table { path: "", keys: GUIDE_KEYS };

const GUIDE_KEYS: &[Key] = &[
    key("title", Shape::Line, "Tên tờ hướng dẫn.", "Title of the guide.", r#""Nộp hồ sơ trực tuyến""#)
        .required(),
    slug("Tên ngắn không dấu trong địa chỉ trang; không ghi thì lấy tên tệp. Đã in mã QR thì đừng đổi."),
    FORMER_SLUGS,
    key(
        "lead",
        Shape::Text,
        "Một hai câu: hướng dẫn này giúp làm việc gì.",
        "What the guide helps with, in a sentence or two.",
        r#""Ngồi ở nhà nộp hồ sơ, theo dõi và nhận kết quả.""#,
    ),
    key("updated", Shape::Date, "Ngày xem lại gần nhất.", "Last revised.", "2026-07-01"),
    key(
        "source",
        Shape::Line,
        "Nội dung lấy từ đâu.",
        "Where it comes from.",
        r#""Hướng dẫn sử dụng Cổng Dịch vụ công quốc gia""#,
    ),
    key(
        "procedures",
        Shape::Lines,
        "Mã các thủ tục mà hướng dẫn này giúp làm.",
        "Codes of procedures it helps with.",
        r#"["1.001193"]"#,
    )
    .holds(Holds::Procedure),
    CHECKED_ON,
    CHECKED_BY,
    REVIEW_EVERY,
    DRAFT,
    key(
        "pictures",
        Shape::Tables(&PICTURE),
        "Hình của các bước: mỗi hình một bảng, mỗi bước nhiều nhất một hình.",
        "Pictures of steps: a table each, one picture a step.",
        r#"[{ step = 1, file = "images/dang-nhap.png", alt = "Nút Đăng nhập" }]"#,
    ),
];

static PICTURE: Table = Table {
    path: "pictures",
    keys: &[
        key(
            "step",
            Shape::Count,
            "Hình của bước thứ mấy, đếm từ 1 theo các đề mục ##.",
            "Which step it belongs to: the ## headings, counted from 1.",
            "1",
        )
        .required(),
        key(
            "file",
            Shape::Line,
            "Tệp hình, tính từ thư mục content/.",
            "Image file, from content/.",
            r#""images/dang-nhap.png""#,
        )
        .required(),
        key(
            "alt",
            Shape::Line,
            "Hình cho thấy gì, viết cho người không nhìn thấy hình.",
            "What it shows, for those who cannot see it.",
            r#""Nút Đăng nhập ở góc trên bên phải""#,
        )
        .required(),
    ],
};

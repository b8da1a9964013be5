//! Keys of a chooser's front matter, in the order in which `niemyet new` writes them.

use crate::catalogue::keys::{DRAFT, FORMER_SLUGS, Holds, Key, Shape, Table, key, slug};

/// The front matter of a file in `content/choosers/`.
pub(crate) static CHOOSER: Table = Table { path: "", keys: CHOOSER_KEYS };

const CHOOSER_KEYS: &[Key] = &[
    key(
        "title",
        Shape::Line,
        "Tên việc mà bà con đang cần, ví dụ “Xây nhà, sửa nhà”.",
        "The need, such as “building a house”.",
        r#""Xây nhà, sửa nhà""#,
    )
    .required(),
    slug(
        "Tên ngắn không dấu trong địa chỉ trang; không ghi thì lấy tên tệp. Trùng tên một trang chọn có sẵn thì thay trang ấy.",
    ),
    FORMER_SLUGS,
    key(
        "keywords",
        Shape::Lines,
        "Bà con hỏi thế nào: tìm các cách nói này thì trang hiện lên đầu.",
        "How residents ask: a search for it shows this page first.",
        r#"["xin phép xây nhà", "cất nhà", "giấy phép xây dựng"]"#,
    ),
    key(
        "lead",
        Shape::Text,
        "Một hai câu: trang này giúp chọn gì.",
        "What it helps to choose, in a sentence or two.",
        r#""Trả lời vài câu hỏi để biết phải làm thủ tục nào.""#,
    ),
    key(
        "procedures",
        Shape::Lines,
        "Mã các thủ tục khác cũng thuộc việc này, ngoài những thủ tục mà câu trả lời dẫn tới.",
        "Codes of other procedures of this need, beside those that answers lead to.",
        r#"["1.001193"]"#,
    )
    .holds(Holds::Procedure),
    key("updated", Shape::Date, "Ngày xem lại gần nhất.", "Last revised.", "2026-07-01"),
    DRAFT,
];

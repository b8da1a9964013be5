//! Keys of the front matter of what is done elsewhere, in the order in which `niemyet new` writes them.

use super::DoneBy;
use crate::catalogue::keys::review::{CHECKED_BY, CHECKED_ON, REVIEW_EVERY};
use crate::catalogue::keys::{DRAFT, FORMER_SLUGS, Holds, Key, Shape, Table, key, slug};

/// The front matter of a file in `content/elsewhere/`.
pub(crate) static ELSEWHERE: Table = Table { path: "", keys: ELSEWHERE_KEYS };

const ELSEWHERE_KEYS: &[Key] = &[
    key(
        "title",
        Shape::Line,
        "Tên việc, như bà con gọi.",
        "What it is, as residents call it.",
        r#""Làm hộ chiếu""#,
    )
    .required(),
    slug("Tên ngắn không dấu trong địa chỉ trang; không ghi thì lấy tên tệp. Đã in mã QR thì đừng đổi."),
    FORMER_SLUGS,
    key(
        "keywords",
        Shape::Lines,
        "Những cách gọi khác, để tìm thấy.",
        "What else it is called, so that it is found.",
        r#"["hộ chiếu", "giấy thông hành ra nước ngoài"]"#,
    ),
    key(
        "by",
        Shape::Choice(DoneBy::WORDS),
        "Ai làm; không ghi thì là cơ quan khác.",
        "Who does it; another office where absent.",
        r#""elsewhere""#,
    ),
    key(
        "where",
        Shape::Line,
        "Làm ở đâu.",
        "Where it is done.",
        r#""Phòng Quản lý xuất nhập cảnh của công an tỉnh""#,
    )
    .required(),
    key("hours", Shape::Line, "Giờ làm việc ở đó.", "When it is open.", r#""Giờ hành chính""#),
    key(
        "link",
        Shape::Line,
        "Địa chỉ trên mạng để nộp hoặc xem thêm.",
        "Where to hand it in online, or to read on.",
        r#""https://dichvucong.gov.vn""#,
    ),
    key("phone", Shape::Line, "Điện thoại để hỏi.", "A telephone to ask.", r#""0200 000 009""#),
    key(
        "codes",
        Shape::Lines,
        "Mã các thủ tục của việc này. Xã niêm yết một trong các mã ấy thì trang này tự nhường cho thủ tục.",
        "Its procedures' codes. Where the site has one of them in force, this page gives way to it.",
        r#"["1.001193"]"#,
    )
    .holds(Holds::Procedure),
    key("updated", Shape::Date, "Ngày xem lại gần nhất.", "Last revised.", "2026-07-01"),
    CHECKED_ON,
    CHECKED_BY,
    REVIEW_EVERY,
    DRAFT,
];

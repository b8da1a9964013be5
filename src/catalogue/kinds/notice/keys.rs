//! Keys of a notice's front matter, in the order in which `niemyet new` writes them.

use super::NoticeSort;
use crate::catalogue::keys::{DRAFT, FORMER_SLUGS, Holds, Key, Shape, Table, key, slug};

/// The front matter of a file in `content/notices/`.
pub(crate) static NOTICE: Table = Table { path: "", keys: NOTICE_KEYS };

const NOTICE_KEYS: &[Key] = &[
    key(
        "title",
        Shape::Line,
        "Tên thông báo: nói ngay việc gì, nên không quá mười hai chữ.",
        "What it tells, best in twelve syllables at most.",
        r#""Lớp cài VNeID cho bà con thôn Trung""#,
    )
    .required(),
    slug("Tên ngắn không dấu trong địa chỉ trang; không ghi thì lấy tên tệp. Đã in mã QR thì đừng đổi."),
    FORMER_SLUGS,
    key("kind", Shape::Choice(NoticeSort::WORDS), "Thông báo về việc gì.", "What it is about.", r#""class""#)
        .required(),
    key(
        "from",
        Shape::Date,
        "Ngày đầu của việc được thông báo, tính cả ngày ấy.",
        "The first day of what it tells of, which counts.",
        "2026-12-05",
    )
    .required(),
    key(
        "to",
        Shape::Date,
        "Ngày cuối, tính cả ngày ấy; hôm sau trang ghi là đã kết thúc. Việc trong một ngày thì ghi giống from.",
        "The last day, which counts; the day after the page says that it has ended. Of one day: the same as from.",
        "2026-12-12",
    ),
    key(
        "posted_on",
        Shape::Date,
        "Ngày bắt đầu đăng; không ghi thì đăng ngay.",
        "The day on which it is posted; at once where absent.",
        "2026-11-28",
    ),
    key(
        "urgent",
        Shape::Flag,
        "true: mọi trang có một dòng báo, từ ngày đăng (posted_on; không ghi thì từ ngày đầu) đến hết ngày cuối.",
        "true: every page has a line about it, from the day it is posted (posted_on, else from) until its last day.",
        "true",
    ),
    key(
        "urgent_until",
        Shape::Date,
        "Mọi trang có một dòng báo đến hết ngày này, nếu chỉ khẩn mấy ngày đầu.",
        "Every page has a line about it until this day, where only the first days are urgent.",
        "2026-12-07",
    ),
    key("place", Shape::Line, "Ở đâu.", "Where.", r#""Nhà văn hóa thôn Trung""#),
    key("hours", Shape::Line, "Giờ nào.", "At what hours.", r#""19 giờ đến 21 giờ""#),
    key(
        "hamlets",
        Shape::Lines,
        "Cho bà con thôn nào; không ghi thì cả xã.",
        "For which hamlets; the whole commune where absent.",
        r#"["Thôn Trung"]"#,
    ),
    key("phone", Shape::Line, "Điện thoại để hỏi.", "A telephone to ask.", r#""0200 000 009""#),
    key(
        "link",
        Shape::Line,
        "Địa chỉ trên mạng để xem thêm.",
        "Where to read on.",
        r#""https://example.vn/lop-vneid""#,
    ),
    key(
        "keywords",
        Shape::Lines,
        "Những chữ khác bà con hay tìm.",
        "What else people look for it by.",
        r#"["lớp học", "định danh điện tử"]"#,
    ),
    key(
        "procedures",
        Shape::Lines,
        "Mã các thủ tục liên quan; trang của các thủ tục ấy chỉ đến đây cho đến ngày cuối.",
        "Codes of procedures that it is about; their pages lead here until the last day.",
        r#"["1.001193"]"#,
    )
    .holds(Holds::Procedure),
    DRAFT,
];

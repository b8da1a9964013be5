//! Keys of a place's file, in the order in which `niemyet new` writes them.

use super::{Equipment, PlaceSort};
use crate::catalogue::keys::review::{CHECKED_BY, CHECKED_ON, REVIEW_EVERY};
use crate::catalogue::keys::{DRAFT, FORMER_SLUGS, Holds, Key, Shape, Table, key, slug};
use crate::catalogue::kinds::site::HOURS_KEYS;

/// A file in `content/places/`.
pub(crate) static PLACE: Table = Table { path: "", keys: PLACE_KEYS };

const PLACE_KEYS: &[Key] = &[
    key(
        "title",
        Shape::Line,
        "Tên nơi ấy, như bà con gọi.",
        "What it is called.",
        r#""Nhà văn hóa thôn Trung""#,
    )
    .required(),
    slug("Tên ngắn không dấu trong địa chỉ trang; không ghi thì lấy tên tệp. Đã in mã QR thì đừng đổi."),
    FORMER_SLUGS,
    key("kind", Shape::Choice(PlaceSort::WORDS), "Đây là nơi nào.", "What it is.", r#""village-house""#)
        .required(),
    key(
        "keywords",
        Shape::Lines,
        "Những cách gọi khác, để tìm thấy.",
        "What else it is called, so that it is found.",
        r#"["nhà họp thôn"]"#,
    ),
    key(
        "hamlets",
        Shape::Lines,
        "Phục vụ bà con thôn, ấp, bản, khu phố nào; không ghi thì phục vụ cả xã.",
        "The hamlets it serves; the whole commune where absent.",
        r#"["Thôn Trung", "Thôn Thượng"]"#,
    ),
    key(
        "address",
        Shape::Line,
        "Địa chỉ. Bộ phận một cửa không ghi thì lấy địa chỉ, giờ và điện thoại ở [commune].",
        "Its address. A one-stop shop without one has the address, hours and telephones of [commune].",
        r#""Cạnh đình, thôn Trung""#,
    ),
    key(
        "map",
        Shape::Line,
        "Đường dẫn bản đồ; chỉ mở khi có người bấm.",
        "A link to a map; opened only when asked.",
        r#""https://www.openstreetmap.org/?mlat=20.5&mlon=106.5""#,
    ),
    key(
        "phone",
        Shape::Line,
        "Điện thoại của nơi này, được công khai.",
        "Its telephone, which is public.",
        r#""0200 000 011""#,
    ),
    key(
        "zalo",
        Shape::Line,
        "Đường dẫn nhóm hay tài khoản Zalo.",
        "A link to a Zalo group or account.",
        r#""https://zalo.me/g/mau000000""#,
    ),
    key("when", Shape::Line, "Lời dặn về giờ giấc.", "A note on the hours.", r#""Gọi trước khi đến""#),
    key(
        "equipment",
        Shape::Choices(Equipment::WORDS),
        "Ở đó có gì cho bà con dùng.",
        "What there is for residents to use.",
        r#"["computer", "printer", "wifi"]"#,
    ),
    key(
        "wheelchair",
        Shape::Flag,
        "true: xe lăn vào được; false: không vào được; không ghi: chưa rõ.",
        "Whether a wheelchair gets in; not known where absent.",
        "true",
    ),
    key(
        "helps",
        Shape::Lines,
        "Giúp bà con việc gì, mỗi việc một mục.",
        "What people are helped with.",
        r#"["Cài VNeID, nộp hồ sơ trực tuyến"]"#,
    ),
    key(
        "procedures",
        Shape::Lines,
        "Mã các thủ tục được giúp ở đây; trang của các thủ tục ấy chỉ đến đây.",
        "Codes of procedures that it helps with; their pages lead here.",
        r#"["1.001193"]"#,
    )
    .holds(Holds::Procedure),
    key(
        "note",
        Shape::Text,
        "Điều cần biết thêm.",
        "What else to know.",
        r#""Vào cổng sau, cạnh sân bóng.""#,
    ),
    key("from", Shape::Date, "Có từ ngày.", "From this day.", "2026-01-05"),
    key("to", Shape::Date, "Có đến hết ngày.", "Until this day.", "2026-12-31"),
    CHECKED_ON,
    CHECKED_BY,
    REVIEW_EVERY,
    DRAFT,
    key(
        "hours",
        Shape::Tables(&HOURS),
        "Giờ có người giúp. Không ghi là chưa rõ.",
        "When somebody is there. Not stated where absent.",
        r#"[{ days = ["wed"], open = ["07:30-11:30"] }]"#,
    ),
    key(
        "people",
        Shape::Tables(&PEOPLE),
        "Ai giúp. Chỉ người đã đồng ý (agreed = true) mới hiện trên trang.",
        "Who helps. Only those who agreed (agreed = true) are shown.",
        r#"[{ name = "Nguyễn Thị Mẫu", agreed = true }]"#,
    ),
];

static HOURS: Table = Table { path: "hours", keys: HOURS_KEYS };

static PEOPLE: Table = Table {
    path: "people",
    keys: &[
        key("name", Shape::Line, "Họ tên.", "The name.", r#""Nguyễn Thị Mẫu""#).required(),
        key("role", Shape::Line, "Làm gì.", "What they do.", r#""Tổ trưởng""#),
        key("phone", Shape::Line, "Điện thoại.", "Telephone.", r#""0200 000 012""#),
        key("zalo", Shape::Line, "Đường dẫn Zalo.", "A link to Zalo.", r#""https://zalo.me/0200000012""#),
        key(
            "agreed",
            Shape::Flag,
            "true: người này đã đồng ý cho công khai tên và số máy. Không có thì không hiện.",
            "true: this person agreed to be named. Else they are not shown.",
            "true",
        ),
    ],
};

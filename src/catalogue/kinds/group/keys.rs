//! Keys of a linked group's front matter, in the order in which `niemyet new` writes them.

use crate::catalogue::keys::records::LEGAL;
use crate::catalogue::keys::time::TIME;
use crate::catalogue::keys::{DRAFT, FORMER_SLUGS, Holds, Key, Shape, Table, key, slug};
use crate::catalogue::model::{HandOver, LifeEvent, Via};

/// The front matter of a file in `content/groups/`.
pub(crate) static GROUP: Table = Table { path: "", keys: GROUP_KEYS };

const GROUP_KEYS: &[Key] = &[
    key(
        "name",
        Shape::Line,
        "Tên nhóm thủ tục liên thông, đúng như văn bản.",
        "Name of the linked group, as the law has it.",
        r#""Liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế""#,
    )
    .required(),
    key(
        "plain_name",
        Shape::Line,
        "Bà con gọi việc này là gì.",
        "How people say it.",
        r#""Làm giấy tờ cho trẻ mới sinh""#,
    ),
    slug("Tên ngắn không dấu trong địa chỉ trang; không ghi thì lấy tên tệp. Đã in mã QR thì đừng đổi."),
    FORMER_SLUGS,
    key(
        "code",
        Shape::Line,
        "Mã riêng của nhóm, nếu nhóm là một thủ tục có tệp trong content/procedures/: trang của thủ tục ấy là trang của nhóm.",
        "Code of its own, where the group is a procedure of content/procedures/: that page is the group's.",
        r#""2.001193""#,
    ),
    key(
        "event",
        Shape::Choice(LifeEvent::WORDS),
        "Việc trong đời mà nhóm này giúp làm.",
        "The life event it belongs to.",
        r#""birth""#,
    ),
    key(
        "members",
        Shape::Lines,
        "Mã các thủ tục trong nhóm, theo thứ tự giải quyết, ít nhất hai.",
        "Codes of its procedures in the order they are settled, at least two.",
        r#"["1.001193", "1.004222"]"#,
    )
    .holds(Holds::Procedure)
    .required(),
    key(
        "via",
        Shape::Choices(Via::WORDS),
        "Nộp một lần bằng những cách nào.",
        "The ways of handing in once.",
        r#"["in-person", "online"]"#,
    ),
    key("address", Shape::Line, "Nộp ở đâu.", "Where.", r#""Quầy 1""#),
    key(
        "link",
        Shape::Line,
        "Trang nộp trực tuyến.",
        "Where to hand in online.",
        r#""https://dichvucong.gov.vn""#,
    ),
    key(
        "processing_time",
        Shape::Table(&TIME),
        "Thời hạn chung của cả nhóm. Không ghi thì trang nói là chưa ghi, không cộng các thủ tục lại.",
        "The joint time. Without it the page says it is not stated; members' times are never added.",
        "{ working_days = 7 }",
    ),
    key("effective_from", Shape::Date, "Ngày đầu áp dụng.", "First day.", "2026-07-01"),
    key("effective_to", Shape::Date, "Ngày cuối áp dụng.", "Last day.", "2027-12-31"),
    key("updated", Shape::Date, "Ngày xem lại gần nhất.", "Last revised.", "2026-07-01"),
    key(
        "act_within",
        Shape::Line,
        "Người dân phải làm trong bao lâu.",
        "The resident's own term.",
        r#""Trong 60 ngày kể từ ngày sinh""#,
    ),
    key(
        "summary",
        Shape::Lines,
        "Các bước bằng lời thường, nhiều nhất năm bước.",
        "Steps in plain words, at most five.",
        r#"["Điền một tờ khai chung", "Nộp một lần", "Nhận đủ các giấy"]"#,
    ),
    key("keywords", Shape::Lines, "Từ khóa để tìm.", "Words to find it by.", r#"["sinh con", "em bé"]"#),
    key(
        "cautions",
        Shape::Lines,
        "Điều cần lưu ý.",
        "What to beware of.",
        r#"["Không cho mượn tài khoản VNeID."]"#,
    ),
    DRAFT,
    key(
        "papers",
        Shape::Tables(&PAPER),
        "Giấy tờ riêng của nhóm: tờ khai chung, hay giấy thay cho giấy của từng thủ tục. Các giấy khác lấy từ thủ tục, mỗi thứ một lần.",
        "Papers of the group itself: the one form, or what takes the place of members' papers. The others come from the members, each once.",
        r#"[{ paper = "Tờ khai chung" }]"#,
    ),
    key(
        "legal_basis",
        Shape::Tables(&LEGAL),
        "Căn cứ pháp lý của việc liên thông.",
        "Legal basis of the linking.",
        r#"[{ number = "00/2026/NĐ-CP" }]"#,
    ),
];

static PAPER: Table = Table {
    path: "papers",
    keys: &[
        key("paper", Shape::Line, "Tên giấy tờ.", "Name of the paper.", r#""Tờ khai điện tử dùng chung""#)
            .required(),
        key("short", Shape::Line, "Tên ngắn cho bà con.", "Plain name.", r#""Tờ khai chung""#),
        key("originals", Shape::Count, "Số bản chính.", "Originals.", "1"),
        key("copies", Shape::Count, "Số bản sao.", "Copies.", "0"),
        key("when", Shape::Text, "Chỉ cần khi nào.", "Only when.", r#""cha mẹ chưa kết hôn""#),
        key(
            "hand_over",
            Shape::Choice(HandOver::WORDS),
            "Nộp hay xuất trình.",
            "Handed in or shown.",
            r#""submit""#,
        ),
        key(
            "form",
            Shape::Table(&FORM),
            "Mẫu.",
            "The form.",
            r#"{ title = "Mẫu 01", file = "forms/mau-01.docx" }"#,
        ),
        key(
            "instead_of",
            Shape::Lines,
            "Thay cho những giấy tờ nào của các thủ tục trong nhóm, ghi đúng tên trong tệp thủ tục.",
            "Which papers of the members it takes the place of, by their names in those files.",
            r#"["Tờ khai đăng ký khai sinh"]"#,
        ),
    ],
};

static FORM: Table = Table {
    path: "papers.form",
    keys: &[
        key("title", Shape::Line, "Tên mẫu.", "Title of the form.", r#""Mẫu 01""#).required(),
        key(
            "file",
            Shape::Line,
            "Tệp mẫu, tính từ content/.",
            "Its file, from content/.",
            r#""forms/mau-01.docx""#,
        ),
        key(
            "sample",
            Shape::Line,
            "Bản điền mẫu do xã làm cho một người không có thật, tính từ content/.",
            "The form filled in by the commune for somebody invented, from content/.",
            r#""forms/mau-01-dien-mau.pdf""#,
        ),
    ],
};

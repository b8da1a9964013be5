//! Keys of an announcement decision's front matter, in the order in which `niemyet new` writes them.

use crate::catalogue::keys::{DRAFT, FORMER_SLUGS, Holds, Key, Shape, Table, key, slug};
use crate::catalogue::kinds::decision::{ChangeKind, PostingPlace};
use crate::catalogue::kinds::procedure::Part;

/// The front matter of a file in `content/decisions/`.
pub(crate) static DECISION: Table = Table { path: "", keys: DECISION_KEYS };

const DECISION_KEYS: &[Key] = &[
    key(
        "number",
        Shape::Line,
        "Số, ký hiệu của quyết định công bố.",
        "Number of the announcement decision.",
        r#""00/QĐ-UBND""#,
    )
    .required(),
    key("date", Shape::Date, "Ngày ban hành.", "Date of issue.", "2026-07-20"),
    key("issuer", Shape::Line, "Cơ quan ban hành.", "Issuer.", r#""Chủ tịch UBND tỉnh Mẫu""#),
    key(
        "title",
        Shape::Line,
        "Trích yếu.",
        "What it is about.",
        r#""Công bố danh mục thủ tục hành chính lĩnh vực hộ tịch""#,
    ),
    slug("Tên ngắn không dấu trong địa chỉ trang; không ghi thì lấy tên tệp. Đã in thì đừng đổi."),
    FORMER_SLUGS,
    key(
        "effective_from",
        Shape::Date,
        "Ngày quyết định có hiệu lực. Mỗi thủ tục một ngày thì ghi ở từng mục.",
        "From when it holds. Where each procedure has a day of its own it stands with the item.",
        "2026-08-01",
    ),
    key(
        "base_decision",
        Shape::Line,
        "Quyết định của bộ mà quyết định này dựa vào để công bố cho tỉnh.",
        "The ministry's decision whose content it announces for the province.",
        r#""000/QĐ-BMAU""#,
    ),
    key(
        "file",
        Shape::Line,
        "Tệp của quyết định, tính từ thư mục content/.",
        "Its file, from content/.",
        r#""decisions/quyet-dinh-00.pdf""#,
    ),
    key("link", Shape::Line, "Địa chỉ nơi đăng.", "Where it is published.", r#""https://tinh.vi.du/qd""#),
    DRAFT,
    key(
        "posted",
        Shape::Table(&POSTED),
        "Việc niêm yết: ghi vào sổ theo dõi.",
        "How it was posted, for the register.",
        "{ received_on = 2026-07-21, posted_on = 2026-07-22 }",
    ),
    key(
        "items",
        Shape::Tables(&ITEM),
        "Các thủ tục trong quyết định: mỗi thủ tục một bảng.",
        "The procedures it names: a table each.",
        r#"[{ kind = "new", code = "1.001193" }]"#,
    ),
];

static POSTED: Table = Table {
    path: "posted",
    keys: &[
        key("received_on", Shape::Date, "Ngày nhận quyết định.", "When it was received.", "2026-07-21"),
        key("posted_on", Shape::Date, "Ngày niêm yết.", "When it was posted.", "2026-07-22"),
        key(
            "where",
            Shape::Choices(PostingPlace::WORDS),
            "Niêm yết ở đâu.",
            "Where.",
            r#"["office", "board", "site"]"#,
        ),
        key(
            "approved_by",
            Shape::Line,
            "Chức danh người duyệt, không ghi tên.",
            "Who approved it: the role, no name.",
            r#""Chủ tịch UBND xã""#,
        ),
    ],
};

static ITEM: Table = Table {
    path: "items",
    keys: &[
        key(
            "kind",
            Shape::Choice(ChangeKind::WORDS),
            "Quyết định làm gì.",
            "What the decision does.",
            r#""amended""#,
        )
        .required(),
        key("code", Shape::Line, "Mã thủ tục.", "Code of the procedure.", r#""1.001193""#)
            .holds(Holds::Procedure)
            .required(),
        key(
            "name",
            Shape::Line,
            "Tên trong quyết định, cần khi thủ tục chưa từng có trong content/.",
            "Name in the decision, for a procedure that is not in content/.",
            r#""Đăng ký khai sinh""#,
        ),
        key(
            "effective_from",
            Shape::Date,
            "Ngày áp dụng riêng của thủ tục này, nếu khác ngày của quyết định.",
            "Its own first day, where it is another than the decision's.",
            "2026-09-01",
        ),
        key(
            "changed_parts",
            Shape::Choices(Part::WORDS),
            "Sửa đổi những bộ phận nào. Thủ tục được sửa đổi thì luật buộc ghi.",
            "Which parts were amended; the law requires it of an amended one.",
            r#"["fees", "processing_time"]"#,
        ),
        key(
            "replaced_by",
            Shape::Line,
            "Mã thủ tục thay thế.",
            "Code of the procedure that takes its place.",
            r#""1.001194""#,
        )
        .holds(Holds::Procedure),
        key(
            "basis",
            Shape::Line,
            "Văn bản bãi bỏ hay sửa đổi thủ tục.",
            "The text that abolishes or amends it.",
            r#""00/2026/NĐ-CP""#,
        ),
        key("note", Shape::Line, "Ghi chú.", "A note.", r#""Thay mẫu tờ khai""#),
    ],
};

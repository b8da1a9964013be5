//! Keys of a fee resolution's file, in the order in which `niemyet new` writes them.

use crate::catalogue::keys::{DRAFT, Holds, Key, Shape, Table, key};
use crate::catalogue::model::{FeeKind, Via};

/// A file in `content/fees/`.
pub(crate) static FEES: Table = Table { path: "", keys: FEES_KEYS };

const FEES_KEYS: &[Key] = &[
    key(
        "number",
        Shape::Line,
        "Số, ký hiệu của nghị quyết.",
        "Number of the resolution.",
        r#""00/2026/NQ-HĐND""#,
    )
    .required(),
    key("date", Shape::Date, "Ngày thông qua.", "Date.", "2026-07-10"),
    key("issuer", Shape::Line, "Cơ quan ban hành.", "Issuer.", r#""Hội đồng nhân dân tỉnh Mẫu""#),
    key("title", Shape::Line, "Trích yếu.", "What it is about.", r#""Quy định mức thu lệ phí hộ tịch""#),
    key(
        "effective_from",
        Shape::Date,
        "Ngày đầu áp dụng mức thu.",
        "The first day the fees hold.",
        "2026-08-01",
    )
    .required(),
    key(
        "effective_to",
        Shape::Date,
        "Ngày cuối áp dụng; chưa biết thì bỏ dòng này.",
        "The last day; leave it out while it is not known.",
        "2027-12-31",
    ),
    key(
        "file",
        Shape::Line,
        "Tệp của nghị quyết, tính từ thư mục content/.",
        "Its file, from content/.",
        r#""fees/nghi-quyet-00.pdf""#,
    ),
    key("link", Shape::Line, "Địa chỉ nơi đăng.", "Where it is published.", r#""https://tinh.vi.du/nq""#),
    DRAFT,
    key(
        "fees",
        Shape::Tables(&ROW),
        "Các mức thu: mỗi mức một bảng.",
        "The fees: a table each.",
        r#"[{ codes = ["1.001193"], kind = "charge", amount = 8_000 }]"#,
    ),
];

static ROW: Table = Table {
    path: "fees",
    keys: &[
        key(
            "codes",
            Shape::Lines,
            "Mã các thủ tục thu theo mức này.",
            "Codes of the procedures it is for.",
            r#"["1.001193"]"#,
        )
        .holds(Holds::Procedure)
        .required(),
        key(
            "via",
            Shape::Choices(Via::WORDS),
            "Chỉ cho những cách nộp này; không ghi là mọi cách.",
            "Only for these ways; all when absent.",
            r#"["online"]"#,
        ),
        key(
            "kind",
            Shape::Choice(FeeKind::WORDS),
            "Phí, lệ phí hay giá.",
            "Fee, charge or price.",
            r#""charge""#,
        )
        .required(),
        key("amount", Shape::Count, "Số tiền.", "Amount.", "8_000").holds(Holds::Money),
        key(
            "currency",
            Shape::Line,
            "Loại tiền; không ghi là VND.",
            "Currency; VND when absent.",
            r#""VND""#,
        ),
        key("free", Shape::Flag, "true: không thu.", "true: nothing is paid.", "true"),
        key("per", Shape::Line, "Tính cho mỗi bản, trang, trường hợp…", "For each of what.", r#""bản""#),
        key(
            "applies_to",
            Shape::Text,
            "Áp dụng cho ai, khi nào.",
            "To whom it applies.",
            r#""khai sinh quá hạn""#,
        ),
        key("exempt", Shape::Lines, "Ai được miễn.", "Who is exempt.", r#"["Người thuộc hộ nghèo"]"#),
        key("valid_from", Shape::Date, "Riêng mức này từ ngày.", "This one from.", "2026-09-01"),
        key("valid_to", Shape::Date, "Riêng mức này đến hết ngày.", "This one to.", "2026-12-31"),
        key("note", Shape::Text, "Chú thích.", "Note.", r#""Thu một lần khi nộp hồ sơ""#),
    ],
};

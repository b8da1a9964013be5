//! Keys of rows that several kinds have.

use super::{Key, Shape, Table, key};

pub(crate) const ID: Key = key(
    "id",
    Shape::Line,
    "Tên riêng của mục này trong tệp, mỗi tên dùng một lần.",
    "Name of this element, unique in the file.",
    r#""muc-1""#,
);

pub(crate) static LEGAL: Table = Table {
    path: "legal_basis",
    keys: &[
        key("number", Shape::Line, "Số, ký hiệu.", "Number.", r#""01/2026/NĐ-CP""#),
        key("title", Shape::Line, "Trích yếu.", "Title.", r#""Nghị định quy định về đăng ký mẫu""#),
        key("issuer", Shape::Line, "Cơ quan ban hành.", "Issuer.", r#""Chính phủ""#),
        key("date", Shape::Date, "Ngày ban hành.", "Date.", "2026-01-01"),
        key("in_force_from", Shape::Date, "Ngày có hiệu lực.", "In force from.", "2026-03-01"),
        key("articles", Shape::TextOrLines, "Điều, khoản.", "Articles.", r#""Điều 5, Điều 6""#),
        ID,
    ],
};

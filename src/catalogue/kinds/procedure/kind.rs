//! What generic code knows of procedures.

use super::keys;
use crate::catalogue::kinds::{Asked, Draft, Form, NamedFile, Row};

/// The folder of their pages. Addresses printed once live for ever.
pub(crate) const PAGES: &str = "thu-tuc/";

pub(crate) const ROW: Row = Row {
    name: "procedure",
    vi_name: "thu-tuc",
    said: ("một thủ tục", "a procedure"),
    folder: "content/procedures/",
    form: Form::Markdown,
    keys: &keys::PROCEDURE,
    pages: Some(PAGES),
    stray: (
        "tệp mẫu đơn đặt trong content/forms/; thủ tục là tệp .md",
        "forms belong in content/forms/; a procedure is a file .md",
    ),
    named: (NamedFile::Form, "forms/"),
    draft: Draft {
        asks: &[
            Asked {
                key: "code",
                placeholder: "CODE",
                vi: "mã thủ tục",
                en: "its code",
                otherwise: None,
                time: None,
            },
            Asked {
                key: "name",
                placeholder: "NAME",
                vi: "tên thủ tục",
                en: "its name",
                otherwise: None,
                time: None,
            },
            Asked {
                key: "field",
                placeholder: "SLUG",
                vi: "lĩnh vực",
                en: "its field",
                otherwise: Some("slug-cua-linh-vuc"),
                time: None,
            },
        ],
        named_by: "name",
        stem: "thu-tuc",
        folder_by: Some("field"),
        fill: None,
        hint: Some("Điều chưa biết thì để nguyên dấu #: trang sẽ ghi “Chưa có thông tin trong nguồn”."),
        text: "
Viết ở đây một hai câu: thủ tục này để làm gì, ai cần làm.

## Trình tự thực hiện

1. Người làm thủ tục chuẩn bị hồ sơ rồi nộp.
2. Cơ quan tiếp nhận kiểm tra, ghi giấy hẹn.
3. Người làm thủ tục nhận kết quả.

## Yêu cầu, điều kiện

Không có yêu cầu, điều kiện thì xóa đề mục này.
",
    },
};

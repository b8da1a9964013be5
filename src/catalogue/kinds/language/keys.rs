//! Keys of a language's table, in the order in which `niemyet new` writes them.

use crate::catalogue::keys::{DRAFT, Key, Shape, Table, key};

/// A file in `content/languages/`.
pub(crate) static LANGUAGE: Table = Table {
    path: "",
    keys: &[
        key(
            "code",
            Shape::Line,
            "Mã ngôn ngữ theo BCP 47, như trong tên các tệp dịch: khai-sinh.rad.md thì ghi rad.",
            "The language's code by BCP 47, as the names of translated files have it.",
            r#""rad""#,
        )
        .required(),
        key(
            "name",
            Shape::Line,
            "Tên ngôn ngữ, viết bằng chính ngôn ngữ ấy.",
            "What the language is called, in the language itself.",
            r#""Êđê""#,
        )
        .required(),
        DRAFT,
        key(
            "strings",
            Shape::Table(&STRINGS),
            "Chữ của trang dịch. Chưa dịch chữ nào thì trang ghi chữ ấy bằng tiếng Việt.",
            "What translated pages say by themselves; in Vietnamese where it is not translated.",
            r#"{ place = "Ở đâu" }"#,
        ),
    ],
};

/// One each; the example is what is said in Vietnamese.
pub(super) static STRINGS: Table = Table {
    path: "strings",
    keys: &[
        said(
            "vietnamese_counts",
            "Lời báo ở đầu trang: bản tiếng Việt là bản có giá trị.",
            "The notice at the head.",
            r#""Bản tiếng Việt là bản có giá trị. Bản dịch này chỉ để giúp đọc.""#,
        ),
        said(
            "older",
            "Khi bản tiếng Việt đã sửa sau ngày dịch.",
            "Where the Vietnamese text was changed after it was translated.",
            r#""Bản dịch này cũ hơn bản tiếng Việt: nội dung có thể đã đổi, hỏi lại trước khi đi.""#,
        ),
        said("to_vietnamese", "Đường dẫn về trang tiếng Việt.", "The link back.", r#""Đọc bản tiếng Việt""#),
        said(
            "translated_on",
            "Đứng trước ngày dịch.",
            "Before the day of the translation.",
            r#""Ngày dịch:""#,
        ),
        said("code", "Đứng trước mã thủ tục.", "Before a procedure's code.", r#""Mã""#),
        said(
            "facts",
            "Đề mục bốn điều cần biết.",
            "The heading of the four facts.",
            r#""Bốn điều cần biết""#,
        ),
        said(
            "in_vietnamese",
            "Báo rằng phần dưới ghi bằng tiếng Việt.",
            "Says that what follows is in Vietnamese.",
            r#""Phần dưới lấy từ trang tiếng Việt, ghi bằng tiếng Việt.""#,
        ),
        said("place", "Nhãn: nộp ở đâu.", "Label: where.", r#""Ở đâu""#),
        said("bring", "Nhãn: cần mang gì.", "Label: what to bring.", r#""Cần mang""#),
        said("money", "Nhãn: phí, lệ phí.", "Label: fees and charges.", r#""Phí, lệ phí""#),
        said("duration", "Nhãn: bao lâu.", "Label: how long.", r#""Bao lâu""#),
        said(
            "not_stated",
            "Khi nguồn chưa ghi điều ấy.",
            "Where the source does not say it.",
            r#""Nguồn chưa ghi, hỏi trước khi đi.""#,
        ),
        said(
            "basis_repealed",
            "Khi văn bản làm căn cứ đã hết hiệu lực.",
            "Where a legal text that the procedure rests on is repealed.",
            r#""Văn bản làm căn cứ đã hết hiệu lực. Thủ tục có thể đã đổi: hỏi trước khi nộp.""#,
        ),
        said("call", "Đứng trước số điện thoại.", "Before the telephone.", r#""Gọi""#),
        said("papers", "Đề mục giấy tờ.", "The heading of the papers.", r#""Giấy tờ cần mang""#),
        said(
            "for_everybody",
            "Giấy tờ ai cũng phải có.",
            "Papers that everybody needs.",
            r#""Ai cũng phải có""#,
        ),
        said(
            "by_case",
            "Giấy tờ tùy trường hợp của từng mục.",
            "Papers that depend on the case each names.",
            r#""Tùy trường hợp ghi ở từng mục""#,
        ),
        said("by_way", "Giấy tờ tùy cách nộp.", "Papers that depend on the way.", r#""Tùy cách nộp""#),
        said(
            "choose_one",
            "Chọn đúng một trường hợp.",
            "Just one of the cases holds.",
            r#""Tùy trường hợp, chọn đúng một""#,
        ),
        said("only_if", "Giấy tờ chỉ khi có điều kiện.", "Papers on a condition.", r#""Chỉ khi …""#),
        said(
            "unclear",
            "Nguồn chưa ghi rõ ai phải có.",
            "The source does not say who needs them.",
            r#""Nguồn chưa ghi rõ ai phải có""#,
        ),
        said(
            "one_will_do",
            "Chỉ cần một trong các giấy tờ.",
            "One of the papers is enough.",
            r#""Chỉ cần một trong các giấy tờ sau.""#,
        ),
        said("ways", "Đề mục cách nộp.", "The heading of the ways.", r#""Cách nộp và lệ phí""#),
        said("way", "Cột: cách nộp.", "Column: the way.", r#""Cách nộp""#),
        said("how_long", "Cột: bao lâu có kết quả.", "Column: how long it takes.", r#""Bao lâu có kết quả""#),
        said("fee", "Cột: mức thu.", "Column: what is charged.", r#""Mức thu""#),
        said(
            "ended",
            "Khi thông báo đã kết thúc.",
            "Where a notice is over.",
            r#""Việc này đã kết thúc, không làm theo nữa.""#,
        ),
        said(
            "partial",
            "Khi câu trả lời mới rõ một phần.",
            "Where an answer is settled in part.",
            r#""Câu trả lời mới rõ một phần.""#,
        ),
        said("when", "Nhãn: ngày nào.", "Label: on which days.", r#""Ngày""#),
        said("hours", "Nhãn: giờ nào.", "Label: at which hours.", r#""Giờ""#),
        said("for_whom", "Nhãn: cho ai.", "Label: for whom.", r#""Cho ai""#),
        said("basis", "Nhãn: căn cứ.", "Label: what an answer rests on.", r#""Căn cứ""#),
        said("more", "Nhãn: địa chỉ để xem thêm.", "Label: where more is said.", r#""Xem thêm""#),
        said(
            "procedures",
            "Nhãn: các thủ tục liên quan.",
            "Label: the procedures it is about.",
            r#""Thủ tục liên quan""#,
        ),
    ],
};

const fn said(name: &'static str, vi: &'static str, en: &'static str, example: &'static str) -> Key {
    key(name, Shape::Line, vi, en, example)
}

//! Keys of a question's front matter, in the order in which `niemyet new` writes them.

use super::AnswerState;
use crate::catalogue::keys::records::LEGAL;
use crate::catalogue::keys::review::{CHECKED_BY, CHECKED_ON, REVIEW_EVERY};
use crate::catalogue::keys::{DRAFT, FORMER_SLUGS, Holds, Key, Shape, Table, key, slug};

/// The front matter of a file in `content/questions/`.
pub(crate) static QUESTION: Table = Table { path: "", keys: QUESTION_KEYS };

const QUESTION_KEYS: &[Key] = &[
    key(
        "title",
        Shape::Line,
        "Câu hỏi, đúng như bà con hỏi. Đừng ghi tên hay chuyện riêng của người hỏi.",
        "The question as residents ask it, without the name or the affairs of whoever asked.",
        r#""Làm lại giấy khai sinh bị mất thì đến đâu?""#,
    )
    .required(),
    slug("Tên ngắn không dấu trong địa chỉ trang; không ghi thì lấy tên tệp. Đã in mã QR thì đừng đổi."),
    FORMER_SLUGS,
    key(
        "keywords",
        Shape::Lines,
        "Những cách hỏi khác, để tìm thấy.",
        "What else people ask for it, so that it is found.",
        r#"["mất khai sinh", "xin lại giấy khai sinh"]"#,
    ),
    key(
        "procedures",
        Shape::Lines,
        "Mã các thủ tục mà câu hỏi nói đến; trang của các thủ tục ấy chỉ đến đây.",
        "Codes of procedures that it is about; their pages lead here.",
        r#"["1.001193"]"#,
    ).holds(Holds::Procedure),
    key("asked_on", Shape::Date, "Ngày bà con hỏi.", "When it was asked.", "2026-03-02"),
    key(
        "state",
        Shape::Choice(AnswerState::WORDS),
        "Câu trả lời đã chắc đến đâu. Chưa đối chiếu (unverified) thì chưa đưa lên trang, chỉ có trong danh sách việc.",
        "How sure the answer is. One that is unverified is in no output but the worklist.",
        r#""verified""#,
    )
    .required(),
    key(
        "unsettled",
        Shape::Text,
        "Điều chưa rõ, khi state = \"partial\"; hiện trên trang.",
        "What is not settled, where state = \"partial\"; the page says it.",
        r#""Mức thu mới chưa có văn bản của tỉnh: hỏi trước khi nộp.""#,
    ),
    key(
        "broadcast_on",
        Shape::Date,
        "Ngày đã đọc trên loa, mục “Trả lời công dân”.",
        "When the loudspeaker told it.",
        "2026-03-20",
    ),
    CHECKED_ON,
    CHECKED_BY,
    REVIEW_EVERY,
    DRAFT,
    key(
        "legal_basis",
        Shape::Tables(&LEGAL),
        "Căn cứ của câu trả lời.",
        "What the answer rests on.",
        r#"[{ number = "01/2026/NĐ-CP", articles = "Điều 5" }]"#,
    ),
];

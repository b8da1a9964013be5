//! The tables of a procedure's front matter.

use crate::catalogue::keys::records::ID;
use crate::catalogue::keys::time::CHANNEL_TIME;
use crate::catalogue::keys::words::SET_BY;
use crate::catalogue::keys::{Holds, Shape, Table, key};
use crate::catalogue::model::{FeeKind, HandOver, Need, Pay, Pick, Return, Via};

pub(crate) static QUOTES: Table = Table {
    path: "quotes",
    keys: &[
        key("papers", Shape::Text, "Về giấy tờ.", "Of the papers.", r#""Hồ sơ theo quy định""#),
        key("sets", Shape::Text, "Về số bộ hồ sơ.", "Of the sets.", r#""01 bộ chính, 02 bộ sao""#),
        key("requirements", Shape::Text, "Về điều kiện.", "Of the requirements.", r#""Có đủ điều kiện""#),
        key("time", Shape::Text, "Về thời hạn.", "Of the time.", r#""Ngay sau khi họp xét""#),
        key("fees", Shape::Text, "Về tiền phải nộp.", "Of the money.", r#""Thu theo thực tế""#),
        key("place", Shape::Text, "Về nơi nộp.", "Of the place.", r#""Nộp nơi cư trú""#),
        key("online", Shape::Text, "Về việc nộp trực tuyến.", "Of handing in online.", r#""Nộp trên Cổng""#),
    ],
};

pub(crate) static AUTHORITY: Table = Table {
    path: "authority",
    keys: &[
        key(
            "executing",
            Shape::Lines,
            "Cơ quan thực hiện.",
            "Executing authority.",
            r#"["Ủy ban nhân dân cấp xã"]"#,
        ),
        key(
            "competent",
            Shape::Lines,
            "Cơ quan có thẩm quyền quyết định.",
            "Competent authority.",
            r#"["Ủy ban nhân dân cấp xã"]"#,
        ),
        key(
            "coordinating",
            Shape::Lines,
            "Cơ quan phối hợp.",
            "Coordinating authorities.",
            r#"["Công an cấp xã"]"#,
        ),
        key(
            "delegated",
            Shape::Lines,
            "Cơ quan được ủy quyền, phân cấp.",
            "Delegated authority.",
            r#"["Phòng Tư pháp mẫu"]"#,
        ),
        key(
            "receiving",
            Shape::Lines,
            "Địa chỉ tiếp nhận hồ sơ.",
            "Where dossiers are received.",
            r#"["Trung tâm Phục vụ hành chính công"]"#,
        ),
        key(
            "receiving_notes",
            Shape::Lines,
            "Lời ghi ở mục địa chỉ tiếp nhận mà không phải là nơi nộp.",
            "What the source says beside the addresses and is no place.",
            r#"["Nhận và trả kết quả qua bưu chính"]"#,
        ),
    ],
};

pub(crate) static DECISION: Table = Table {
    path: "decisions",
    keys: &[
        key("number", Shape::Line, "Số, ký hiệu.", "Number.", r#""01/QĐ-BMAU""#).required(),
        key("date", Shape::Date, "Ngày ban hành.", "Date.", "2025-07-01"),
        key("issuer", Shape::Line, "Cơ quan ban hành.", "Issuer.", r#""Bộ Mẫu""#),
        ID,
    ],
};

pub(crate) static CASE: Table = Table {
    path: "cases",
    keys: &[
        key(
            "id",
            Shape::Line,
            "Tên ngắn không dấu để nơi khác nhắc đến.",
            "Short name to refer to.",
            r#""uy-quyen""#,
        )
        .required(),
        key("title", Shape::Line, "Trường hợp nào.", "Which case.", r#""Trường hợp ủy quyền""#).required(),
    ],
};

pub(crate) static CHANNEL: Table = Table {
    path: "channels",
    keys: &[
        key(
            "via",
            Shape::Choices(Via::WORDS),
            "Nộp bằng cách nào; các cách giống hệt nhau viết chung một bảng.",
            "Ways of handing in; equal ways share a table.",
            r#"["in-person", "postal"]"#,
        )
        .required(),
        key(
            "case",
            Shape::Line,
            "Chỉ áp dụng cho trường hợp có id này.",
            "Only in the case of this id.",
            r#""uy-quyen""#,
        )
        .holds(Holds::Case),
        key(
            "processing_time",
            Shape::Table(&CHANNEL_TIME),
            "Thời hạn riêng của cách nộp này.",
            "Processing time of this way.",
            "{ working_days = 3 }",
        ),
        key("note", Shape::Text, "Mô tả.", "Note.", r#""Nộp tại quầy tiếp nhận""#),
        key("address", Shape::Text, "Nơi nộp.", "Where.", r#""Trung tâm Phục vụ hành chính công""#),
        key("link", Shape::Line, "Địa chỉ nộp trực tuyến.", "Web address.", r#""https://dichvucong.gov.vn""#),
        key(
            "pay",
            Shape::Choices(Pay::WORDS),
            "Nộp tiền bằng cách nào, khi nộp hồ sơ theo cách này. Không ghi thì theo [commune] pay, nếu nộp ở đó.",
            "How fees are paid by this way; [commune] pay where absent and handed in there.",
            r#"["counter", "transfer"]"#,
        ),
        key(
            "returns",
            Shape::Choices(Return::WORDS),
            "Nhận kết quả bằng cách nào, khi nộp theo cách này.",
            "How the result comes back by this way.",
            r#"["post"]"#,
        ),
        key(
            "return_note",
            Shape::Text,
            "Lời dặn về nhận kết quả: gửi về địa chỉ nào, ai nhận.",
            "More of how the result comes back: to which address, who takes it.",
            r#""Gửi về địa chỉ ghi trong tờ khai""#,
        ),
        key(
            "fees",
            Shape::Tables(&FEE),
            "Phí, lệ phí. Không có dòng nào nghĩa là chưa rõ, không phải là miễn phí.",
            "Fees. None means not stated, not free.",
            r#"[{ kind = "charge", amount = 8_000 }]"#,
        ),
        ID,
    ],
};

pub(crate) static FEE: Table = Table {
    path: "channels.fees",
    keys: &[
        key(
            "kind",
            Shape::Choice(FeeKind::WORDS),
            "Phí, lệ phí hay giá.",
            "Fee, charge or price.",
            r#""charge""#,
        )
        .required(),
        key("amount", Shape::Count, "Số tiền, chỉ ghi khi biết chắc.", "Amount, only where stated.", "8_000")
            .holds(Holds::Money),
        key(
            "currency",
            Shape::Line,
            "Loại tiền; không ghi là VND.",
            "Currency; VND when absent.",
            r#""VND""#,
        ),
        key(
            "free",
            Shape::Flag,
            "true: được miễn hoàn toàn. Chỉ ghi khi văn bản nói vậy.",
            "true only where the whole text says so.",
            "true",
        ),
        key(
            "set_by",
            Shape::Choice(SET_BY),
            "Mức thu do ai quy định.",
            "Who sets the amount.",
            r#""province""#,
        ),
        key("note", Shape::Text, "Chú thích.", "Note.", r#""Theo nghị quyết của Hội đồng nhân dân tỉnh""#),
        key(
            "note_ref",
            Shape::Line,
            "Tên một đoạn trong [texts], thay cho note.",
            "Name of a text of [texts], in place of note.",
            r#""le-phi""#,
        ),
        key("per", Shape::Line, "Tính cho mỗi bản, trang, trường hợp…", "For each of what.", r#""bản""#),
        key(
            "applies_to",
            Shape::Text,
            "Áp dụng cho ai, khi nào.",
            "To whom it applies.",
            r#""khai sinh quá hạn""#,
        ),
        key(
            "case",
            Shape::Line,
            "Chỉ thu trong trường hợp có id này.",
            "Only in the case of this id.",
            r#""uy-quyen""#,
        )
        .holds(Holds::Case),
        key("exempt", Shape::Lines, "Ai được miễn.", "Who is exempt.", r#"["Người thuộc hộ nghèo"]"#),
        key("valid_from", Shape::Date, "Thu mức này từ ngày.", "Valid from.", "2026-01-01"),
        key("valid_to", Shape::Date, "Thu mức này đến hết ngày.", "Valid to.", "2026-12-31"),
        key(
            "basis",
            Shape::Text,
            "Văn bản quy định mức thu.",
            "Legal basis of the amount.",
            r#""Nghị quyết 01/2026/NQ-HĐND""#,
        ),
        ID,
    ],
};

pub(crate) static DOSSIER: Table = Table {
    path: "dossier",
    keys: &[
        key(
            "title",
            Shape::Line,
            "Tên nhóm; nhóm chung không có title.",
            "Title of the group; the base group has none.",
            r#""Trường hợp ủy quyền""#,
        ),
        key("need", Shape::Choice(Need::WORDS), "Khi nào cần.", "When it is needed.", r#""always""#),
        key(
            "case",
            Shape::Line,
            "id của trường hợp cần nhóm này.",
            "Id of the case that needs it.",
            r#""uy-quyen""#,
        )
        .holds(Holds::Case),
        key("pick", Shape::Choice(Pick::WORDS), "Nộp hết hay chỉ một.", "All of them or one.", r#""all""#),
        key(
            "choose",
            Shape::Line,
            "Các nhóm cùng chữ ở đây thì chỉ chọn một nhóm.",
            "Groups with the same word here exclude each other.",
            r#""loai-cong-trinh""#,
        ),
        key(
            "items",
            Shape::Tables(&ITEM),
            "Mỗi dòng một mục: paper (giấy tờ), note (lời dặn) hoặc heading (đề mục nhỏ).",
            "A line an item: paper, note or heading.",
            r#"[{ paper = "Tờ khai", originals = 1 }]"#,
        )
        .required(),
        ID,
    ],
};

pub(crate) static ITEM: Table = Table {
    path: "dossier.items",
    keys: &[
        key("paper", Shape::Text, "Một giấy tờ phải có.", "A paper.", r#""Tờ khai đăng ký khai sinh""#),
        key(
            "note",
            Shape::Text,
            "Một lời dặn, không tính là giấy tờ.",
            "A sentence of instruction, not a paper.",
            r#""Giấy tờ nước ngoài phải hợp pháp hóa lãnh sự""#,
        ),
        key(
            "heading",
            Shape::Text,
            "Đề mục nhỏ trong nhóm.",
            "A heading inside the group.",
            r#""Giấy tờ phải xuất trình""#,
        ),
        key(
            "originals",
            Shape::Count,
            "Số bản chính; không rõ thì bỏ.",
            "Originals; leave out when not stated.",
            "1",
        ),
        key(
            "copies",
            Shape::Count,
            "Số bản sao; không rõ thì bỏ.",
            "Copies; leave out when not stated.",
            "0",
        ),
        key(
            "form",
            Shape::Table(&FORM),
            "Mẫu đơn, tờ khai.",
            "The form.",
            r#"{ title = "Mẫu số 1", file = "forms/mau-1.docx" }"#,
        ),
        key(
            "when",
            Shape::Text,
            "Chỉ khi nào mới cần giấy tờ này.",
            "Condition on this paper.",
            r#""chỉ khi đã kết hôn""#,
        ),
        key(
            "via",
            Shape::Choices(Via::WORDS),
            "Chỉ cần khi nộp bằng những cách này.",
            "Only for these ways.",
            r#"["in-person"]"#,
        ),
        key(
            "one_of",
            Shape::Line,
            "Những giấy tờ cùng chữ ở đây thay cho nhau: chỉ cần một.",
            "Papers with the same letter replace each other.",
            r#""a""#,
        ),
        key(
            "hand_over",
            Shape::Choice(HandOver::WORDS),
            "Nộp hay chỉ xuất trình.",
            "Handed in or only shown.",
            r#""present""#,
        ),
        key("short", Shape::Line, "Tên ngắn cho tờ rơi.", "Plain name for leaflets.", r#""Tờ khai""#),
        ID,
    ],
};

pub(crate) static FORM: Table = Table {
    path: "dossier.items.form",
    keys: &[
        key("title", Shape::Line, "Tên mẫu.", "Title.", r#""Mẫu số 1""#).required(),
        key(
            "file",
            Shape::Line,
            "Tệp, tính từ thư mục content/.",
            "File, from content/.",
            r#""forms/mau-1.docx""#,
        ),
        key(
            "sample",
            Shape::Line,
            "Bản điền mẫu do xã làm cho một người không có thật, tính từ thư mục content/.",
            "The form filled in by the commune for somebody invented, from content/.",
            r#""forms/mau-1-dien-mau.pdf""#,
        ),
    ],
};

pub(crate) static OUTCOME: Table = Table {
    path: "results",
    keys: &[
        key("title", Shape::Line, "Tên giấy tờ nhận được.", "What is received.", r#""Giấy khai sinh""#)
            .required(),
        key("code", Shape::Line, "Mã kết quả.", "Code of the result.", r#""KQ.M01""#),
        ID,
    ],
};

pub(crate) static IMPORTED: Table = Table {
    path: "imported",
    keys: &[
        key("source", Shape::Line, "Nguồn.", "Source.", r#""portal-json""#),
        key(
            "drafted",
            Shape::Line,
            "Tỉnh mà vì nó lệnh nhập để tệp này là bản nháp.",
            "The province for which the import made this file a draft.",
            r#""Bắc Ninh""#,
        ),
        key("parts", Shape::Named, "Dấu của từng phần.", "A mark of each part.", r#"{ steps = "0a1b" }"#),
    ],
};

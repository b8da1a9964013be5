//! Keys of a procedure's front matter, in the order in which `niemyet new` writes them.

mod rows;

use rows::{AUTHORITY, CASE, CHANNEL, DECISION, DOSSIER, IMPORTED, OUTCOME, QUOTES};

use crate::catalogue::keys::records::LEGAL;
use crate::catalogue::keys::review::{CHECKED_BY, CHECKED_ON, REVIEW_EVERY};
use crate::catalogue::keys::time::{COMMITTED, PROCEDURE_TIME};
use crate::catalogue::keys::words::NO_REQUIREMENTS;
use crate::catalogue::keys::{Holds, Key, Shape, Table, key};
use crate::catalogue::kinds::procedure::{Online, Scope};
use crate::catalogue::model::{LifeEvent, Return};

/// The front matter of a file in `content/procedures/`.
pub(crate) static PROCEDURE: Table = Table { path: "", keys: PROCEDURE_KEYS };

/// What the commune itself says of a procedure: no record of the portal has it.
pub(crate) const OF_COMMUNE: &[&str] = &[
    "plain_name",
    "keywords",
    "summary",
    "act_within",
    "committed_time",
    "cautions",
    "assisted_writing",
    "life_events",
    "checked_on",
    "checked_by",
    "review_every",
];

const PROCEDURE_KEYS: &[Key] = &[
    key(
        "code",
        Shape::Line,
        "Mã thủ tục trong quyết định công bố.",
        "Code of the procedure in the announcing decision.",
        r#""1.001193""#,
    )
    .required(),
    key(
        "name",
        Shape::Line,
        "Tên thủ tục, đúng từng chữ như quyết định công bố.",
        "Official name, word for word.",
        r#""Đăng ký khai sinh""#,
    )
    .required(),
    key(
        "field",
        Shape::Line,
        "Lĩnh vực: tên ngắn (slug) của nó trong content/fields.toml.",
        "Field: a slug of content/fields.toml.",
        r#""ho-tich""#,
    )
    .holds(Holds::Field)
    .required(),
    key(
        "scope",
        Shape::Choice(Scope::WORDS),
        "Ai công bố, áp dụng ở đâu.",
        "Who announced it and where it holds.",
        r#""national""#,
    ),
    key(
        "online",
        Shape::Choice(Online::WORDS),
        "Mức dịch vụ công trực tuyến. Không rõ thì bỏ dòng này.",
        "Online level. Leave it out when not stated.",
        r#""full""#,
    ),
    key("applicants", Shape::Lines, "Đối tượng thực hiện.", "Who may apply.", r#"["Công dân Việt Nam"]"#),
    key("dossier_sets", Shape::Count, "Số bộ hồ sơ phải nộp.", "How many sets of papers.", "1"),
    key(
        "processing_time",
        Shape::Table(&PROCEDURE_TIME),
        "Thời hạn giải quyết theo quy định.",
        "Statutory processing time.",
        "{ working_days = 3 }",
    ),
    key(
        "requirements",
        Shape::Choice(NO_REQUIREMENTS),
        "\"none\": nguồn ghi rõ là không có yêu cầu, điều kiện. Có thì viết ở mục “Yêu cầu, điều kiện”.",
        "\"none\": the source says that there are no requirements.",
        r#""none""#,
    ),
    key(
        "returns",
        Shape::Choices(Return::WORDS),
        "Nhận kết quả bằng cách nào.",
        "How the result comes back.",
        r#"["counter", "post"]"#,
    ),
    key(
        "returns_by_way",
        Shape::Flag,
        "true: được cách nào trong số đó còn tùy nộp bằng cách nào.",
        "true: which of them depends on the way of handing in.",
        "true",
    ),
    key(
        "portal_id",
        Shape::Line,
        "Mã của bản ghi trên Cổng Dịch vụ công quốc gia (khác mã thủ tục).",
        "Identifier on the National Portal (not the code).",
        r#""019d2bfb-0000""#,
    ),
    key("updated", Shape::Date, "Ngày cập nhật nội dung.", "Date of the last update.", "2026-04-28"),
    key(
        "effective_from",
        Shape::Date,
        "Ngày bắt đầu có hiệu lực. Cùng với mã, ngày này phân biệt các bản của một thủ tục.",
        "First day in force; with the code it identifies a version.",
        "2025-07-01",
    ),
    key("effective_to", Shape::Date, "Ngày cuối cùng còn hiệu lực.", "Last day in force.", "2026-12-31"),
    key("replaced_by", Shape::Line, "Mã thủ tục thay thế.", "Code of the successor.", r#""1.001194""#)
        .holds(Holds::Procedure),
    key(
        "requires",
        Shape::Lines,
        "Mã các thủ tục phải làm trước.",
        "Codes of procedures to be done before.",
        r#"["1.001194"]"#,
    )
    .holds(Holds::Procedure),
    key(
        "related",
        Shape::Lines,
        "Mã các thủ tục liên quan.",
        "Codes of related procedures.",
        r#"["1.001194"]"#,
    )
    .holds(Holds::Procedure),
    key(
        "life_events",
        Shape::Choices(LifeEvent::WORDS),
        "Thuộc việc nào trong đời: trang của việc ấy kể thủ tục này. Bỏ dòng này: chương trình tự xếp theo tên; [] là không thuộc việc nào.",
        "The events in life whose pages list it. Left out: by its name; [] for none.",
        r#"["birth"]"#,
    ),
    key(
        "boundary_free",
        Shape::Flag,
        "true: nộp ở xã nào trong tỉnh cũng được. Không rõ thì bỏ dòng này.",
        "true: may be handed in at any commune. Leave it out when not stated.",
        "true",
    ),
    key(
        "plain_name",
        Shape::Line,
        "Tên bà con hay gọi. Bỏ dòng này: tên có sẵn của chương trình, nếu có, không thì tên chính thức.",
        "How people say it. Left out: the program's own, where there is one, else the official name.",
        r#""Làm giấy khai sinh""#,
    ),
    key(
        "keywords",
        Shape::Lines,
        "Những từ bà con hay dùng để tìm.",
        "Words people search for.",
        r#"["làm giấy khai sinh", "khai sinh cho con"]"#,
    ),
    key(
        "summary",
        Shape::Lines,
        "Các bước bằng lời thường, nhiều nhất năm bước.",
        "The steps in plain words, at most five.",
        r#"["Chuẩn bị tờ khai", "Nộp tại quầy", "Nhận giấy khai sinh"]"#,
    ),
    key(
        "act_within",
        Shape::Line,
        "Hạn mà người dân phải đi làm (khác thời hạn giải quyết).",
        "The resident's own term, another fact than the processing time.",
        r#""trong 60 ngày kể từ ngày sinh""#,
    ),
    key(
        "committed_time",
        Shape::Table(&COMMITTED),
        "Thời hạn địa phương cam kết, ngắn hơn quy định. Thay cho thời hạn chung; trường hợp hay cách nộp mà luật định thời hạn khác thì giữ thời hạn của mình.",
        "Time promised locally, shorter than the statutory one. It stands for those whose usual time it shortens; cases and ways with another time by law keep theirs.",
        "{ working_days = 2 }",
    ),
    key(
        "cautions",
        Shape::Lines,
        "Điều cần lưu ý, mỗi điều một câu.",
        "What to mind, a sentence each.",
        r#"["Mang theo giấy chứng sinh bản chính"]"#,
    ),
    key(
        "assisted_writing",
        Shape::Flag,
        "true: không phải viết, cán bộ ghi giúp tờ khai ở quầy.",
        "true: a clerk at the counter writes the form for whoever asks.",
        "true",
    ),
    CHECKED_ON,
    CHECKED_BY,
    REVIEW_EVERY,
    key(
        "draft",
        Shape::Flag,
        "true: bản nháp, chưa đưa lên đâu cả. Viết xong thì xóa dòng này.",
        "true: a draft, in no output.",
        "true",
    ),
    key(
        "listed",
        Shape::Flag,
        "true: chỉ hiện tên, mã và đường dẫn đến Cổng, ghi “đang cập nhật nội dung”.",
        "true: only name, code and portal link are shown.",
        "true",
    ),
    key(
        "quotes",
        Shape::Table(&QUOTES),
        "Nguyên văn câu của nguồn cho điều không ghi được thành giá trị; trang hiện là “Nguồn ghi: …”.",
        "The source's own sentences for what cannot be said as a value.",
        r#"{ time = "Ngay sau khi họp xét" }"#,
    ),
    key(
        "authority",
        Shape::Table(&AUTHORITY),
        "Các cơ quan. Vai trò không rõ thì bỏ dòng đó.",
        "The authorities; leave out a role that is not stated.",
        r#"{ executing = ["Ủy ban nhân dân cấp xã"] }"#,
    ),
    key(
        "decisions",
        Shape::Tables(&DECISION),
        "Quyết định công bố: của bộ và của tỉnh.",
        "Decisions that announced it: a ministry's and a province's.",
        r#"[{ number = "01/QĐ-BMAU" }]"#,
    ),
    key(
        "cases",
        Shape::Tables(&CASE),
        "Các trường hợp; cách nộp, hồ sơ và các bước nhắc đến id của chúng.",
        "Cases; channels, dossier groups and steps refer to their ids.",
        r#"[{ id = "uy-quyen", title = "Trường hợp ủy quyền" }]"#,
    ),
    key(
        "channels",
        Shape::Tables(&CHANNEL),
        "Cách thức thực hiện: mỗi cách nộp một bảng.",
        "Channels: a table for each way of handing in.",
        r#"[{ via = ["in-person"] }]"#,
    ),
    key(
        "dossier",
        Shape::Tables(&DOSSIER),
        "Thành phần hồ sơ: nhóm chung không có title đứng đầu, rồi đến các nhóm theo trường hợp.",
        "Papers: an untitled base group first, then groups by case.",
        r#"[{ items = [{ paper = "Tờ khai" }] }]"#,
    ),
    key(
        "results",
        Shape::Tables(&OUTCOME),
        "Kết quả người dân nhận được.",
        "What the applicant receives.",
        r#"[{ title = "Giấy khai sinh" }]"#,
    ),
    key(
        "legal_basis",
        Shape::Tables(&LEGAL),
        "Căn cứ pháp lý.",
        "Legal basis.",
        r#"[{ number = "01/2026/NĐ-CP" }]"#,
    ),
    key(
        "texts",
        Shape::Named,
        "Đoạn chú thích dài dùng chung; nơi dùng viết note_ref = \"tên\".",
        "Long notes that rows share by note_ref.",
        r#"{ le-phi = "Mức thu do tỉnh quy định." }"#,
    ),
    key(
        "imported",
        Shape::Table(&IMPORTED),
        "Do lệnh nhập ghi, để lần nhập sau biết phần nào đã được sửa tay. Không sửa.",
        "Written by the import so that the next one can merge. Do not edit.",
        r#"{ source = "portal-json" }"#,
    ),
];

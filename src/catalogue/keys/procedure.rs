//! Keys of a procedure's front matter, in the order in which `niemyet new` writes them.

use super::words::{FEE_KIND, HAND_OVER, NEED, NO_REQUIREMENTS, ONLINE, PICK, RETURNS, SCOPE, SET_BY, VIA};
use super::{Key, Kind, Table, key};

/// The front matter of a file in `content/procedures/`.
pub static PROCEDURE: Table = Table { path: "", keys: PROCEDURE_KEYS };

const ID: Key = key(
    "id",
    Kind::Line,
    "Tên riêng của mục này trong tệp, mỗi tên dùng một lần.",
    "Name of this element, unique in the file.",
    r#""muc-1""#,
);

const PROCEDURE_KEYS: &[Key] = &[
    key(
        "code",
        Kind::Line,
        "Mã thủ tục trong quyết định công bố.",
        "Code of the procedure in the announcing decision.",
        r#""1.001193""#,
    )
    .required(),
    key(
        "name",
        Kind::Line,
        "Tên thủ tục, đúng từng chữ như quyết định công bố.",
        "Official name, word for word.",
        r#""Đăng ký khai sinh""#,
    )
    .required(),
    key(
        "field",
        Kind::Line,
        "Lĩnh vực: slug trong content/fields.toml.",
        "Field: a slug of content/fields.toml.",
        r#""ho-tich""#,
    )
    .required(),
    key(
        "scope",
        Kind::Choice(SCOPE),
        "Ai công bố, áp dụng ở đâu.",
        "Who announced it and where it holds.",
        r#""national""#,
    ),
    key(
        "online",
        Kind::Choice(ONLINE),
        "Mức dịch vụ công trực tuyến. Không rõ thì bỏ dòng này.",
        "Online level. Leave it out when not stated.",
        r#""full""#,
    ),
    key("applicants", Kind::Lines, "Đối tượng thực hiện.", "Who may apply.", r#"["Công dân Việt Nam"]"#),
    key("dossier_sets", Kind::Count, "Số bộ hồ sơ phải nộp.", "How many sets of papers.", "1"),
    key(
        "processing_time",
        Kind::Table(&PROCEDURE_TIME),
        "Thời hạn giải quyết theo quy định.",
        "Statutory processing time.",
        "{ working_days = 3 }",
    ),
    key(
        "requirements",
        Kind::Choice(NO_REQUIREMENTS),
        "\"none\": nguồn ghi rõ là không có yêu cầu, điều kiện. Có thì viết ở mục “Yêu cầu, điều kiện”.",
        "\"none\": the source says that there are no requirements.",
        r#""none""#,
    ),
    key(
        "returns",
        Kind::Choices(RETURNS),
        "Nhận kết quả bằng cách nào.",
        "How the result comes back.",
        r#"["counter", "post"]"#,
    ),
    key(
        "returns_by_way",
        Kind::Flag,
        "true: được cách nào trong số đó còn tùy nộp bằng cách nào.",
        "true: which of them depends on the way of handing in.",
        "true",
    ),
    key(
        "portal_id",
        Kind::Line,
        "Mã của bản ghi trên Cổng Dịch vụ công quốc gia (khác mã thủ tục).",
        "Identifier on the National Portal (not the code).",
        r#""019d2bfb-0000""#,
    ),
    key("updated", Kind::Date, "Ngày cập nhật nội dung.", "Date of the last update.", "2026-04-28"),
    key(
        "effective_from",
        Kind::Date,
        "Ngày bắt đầu có hiệu lực. Cùng với mã, ngày này phân biệt các bản của một thủ tục.",
        "First day in force; with the code it identifies a version.",
        "2025-07-01",
    ),
    key("effective_to", Kind::Date, "Ngày cuối cùng còn hiệu lực.", "Last day in force.", "2026-12-31"),
    key("replaced_by", Kind::Line, "Mã thủ tục thay thế.", "Code of the successor.", r#""1.001194""#),
    key(
        "requires",
        Kind::Lines,
        "Mã các thủ tục phải làm trước.",
        "Codes of procedures to be done before.",
        r#"["1.001194"]"#,
    ),
    key(
        "related",
        Kind::Lines,
        "Mã các thủ tục liên quan.",
        "Codes of related procedures.",
        r#"["1.001194"]"#,
    ),
    key(
        "boundary_free",
        Kind::Flag,
        "true: nộp ở xã nào trong tỉnh cũng được. Không rõ thì bỏ dòng này.",
        "true: may be handed in at any commune. Leave it out when not stated.",
        "true",
    ),
    key(
        "plain_name",
        Kind::Line,
        "Tên bà con hay gọi. Bỏ dòng này: tên có sẵn của chương trình, nếu có, không thì tên chính thức.",
        "How people say it. Left out: the program's own, where there is one, else the official name.",
        r#""Làm giấy khai sinh""#,
    ),
    key(
        "keywords",
        Kind::Lines,
        "Những từ bà con hay dùng để tìm.",
        "Words people search for.",
        r#"["làm giấy khai sinh", "khai sinh cho con"]"#,
    ),
    key(
        "summary",
        Kind::Lines,
        "Các bước bằng lời thường, nhiều nhất năm bước.",
        "The steps in plain words, at most five.",
        r#"["Chuẩn bị tờ khai", "Nộp tại quầy", "Nhận giấy khai sinh"]"#,
    ),
    key(
        "act_within",
        Kind::Line,
        "Hạn mà người dân phải đi làm (khác thời hạn giải quyết).",
        "The resident's own term, another fact than the processing time.",
        r#""trong 60 ngày kể từ ngày sinh""#,
    ),
    key(
        "committed_time",
        Kind::Table(&COMMITTED),
        "Thời hạn địa phương cam kết, ngắn hơn quy định.",
        "Time promised locally, shorter than the statutory one.",
        "{ working_days = 2 }",
    ),
    key(
        "cautions",
        Kind::Lines,
        "Điều cần lưu ý, mỗi điều một câu.",
        "What to mind, a sentence each.",
        r#"["Mang theo giấy chứng sinh bản chính"]"#,
    ),
    key(
        "draft",
        Kind::Flag,
        "true: bản nháp, chưa đưa lên đâu cả. Viết xong thì xóa dòng này.",
        "true: a draft, in no output.",
        "true",
    ),
    key(
        "listed",
        Kind::Flag,
        "true: chỉ hiện tên, mã và đường dẫn đến Cổng, ghi “đang cập nhật nội dung”.",
        "true: only name, code and portal link are shown.",
        "true",
    ),
    key(
        "quotes",
        Kind::Table(&QUOTES),
        "Nguyên văn câu của nguồn cho điều không ghi được thành giá trị; trang hiện là “Nguồn ghi: …”.",
        "The source's own sentences for what cannot be said as a value.",
        r#"{ time = "Ngay sau khi họp xét" }"#,
    ),
    key(
        "authority",
        Kind::Table(&AUTHORITY),
        "Các cơ quan. Vai trò không rõ thì bỏ dòng đó.",
        "The authorities; leave out a role that is not stated.",
        r#"{ executing = ["Ủy ban nhân dân cấp xã"] }"#,
    ),
    key(
        "decisions",
        Kind::Tables(&DECISION),
        "Quyết định công bố: của bộ và của tỉnh.",
        "Decisions that announced it: a ministry's and a province's.",
        r#"[{ number = "01/QĐ-BMAU" }]"#,
    ),
    key(
        "cases",
        Kind::Tables(&CASE),
        "Các trường hợp; cách nộp, hồ sơ và các bước nhắc đến id của chúng.",
        "Cases; channels, dossier groups and steps refer to their ids.",
        r#"[{ id = "uy-quyen", title = "Trường hợp ủy quyền" }]"#,
    ),
    key(
        "channels",
        Kind::Tables(&CHANNEL),
        "Cách thức thực hiện: mỗi cách nộp một bảng.",
        "Channels: a table for each way of handing in.",
        r#"[{ via = ["in-person"] }]"#,
    ),
    key(
        "dossier",
        Kind::Tables(&DOSSIER),
        "Thành phần hồ sơ: nhóm chung không có title đứng đầu, rồi đến các nhóm theo trường hợp.",
        "Papers: an untitled base group first, then groups by case.",
        r#"[{ items = [{ paper = "Tờ khai" }] }]"#,
    ),
    key(
        "results",
        Kind::Tables(&OUTCOME),
        "Kết quả người dân nhận được.",
        "What the applicant receives.",
        r#"[{ title = "Giấy khai sinh" }]"#,
    ),
    key(
        "legal_basis",
        Kind::Tables(&LEGAL),
        "Căn cứ pháp lý.",
        "Legal basis.",
        r#"[{ number = "01/2026/NĐ-CP" }]"#,
    ),
    key(
        "texts",
        Kind::Named,
        "Đoạn chú thích dài dùng chung; nơi dùng viết note_ref = \"tên\".",
        "Long notes that rows share by note_ref.",
        r#"{ le-phi = "Mức thu do tỉnh quy định." }"#,
    ),
    key(
        "imported",
        Kind::Table(&IMPORTED),
        "Do lệnh nhập ghi, để lần nhập sau biết phần nào đã được sửa tay. Không sửa.",
        "Written by the import so that the next one can merge. Do not edit.",
        r#"{ source = "portal-json" }"#,
    ),
];

static QUOTES: Table = Table {
    path: "quotes",
    keys: &[
        key("papers", Kind::Text, "Về giấy tờ.", "Of the papers.", r#""Hồ sơ theo quy định""#),
        key("sets", Kind::Text, "Về số bộ hồ sơ.", "Of the sets.", r#""01 bộ chính, 02 bộ sao""#),
        key("requirements", Kind::Text, "Về điều kiện.", "Of the requirements.", r#""Có đủ điều kiện""#),
        key("time", Kind::Text, "Về thời hạn.", "Of the time.", r#""Ngay sau khi họp xét""#),
        key("fees", Kind::Text, "Về tiền phải nộp.", "Of the money.", r#""Thu theo thực tế""#),
        key("place", Kind::Text, "Về nơi nộp.", "Of the place.", r#""Nộp nơi cư trú""#),
        key("online", Kind::Text, "Về việc nộp trên mạng.", "Of handing in online.", r#""Nộp trên Cổng""#),
    ],
};

static AUTHORITY: Table = Table {
    path: "authority",
    keys: &[
        key(
            "executing",
            Kind::Lines,
            "Cơ quan thực hiện.",
            "Executing authority.",
            r#"["Ủy ban nhân dân cấp xã"]"#,
        ),
        key(
            "competent",
            Kind::Lines,
            "Cơ quan có thẩm quyền quyết định.",
            "Competent authority.",
            r#"["Ủy ban nhân dân cấp xã"]"#,
        ),
        key(
            "coordinating",
            Kind::Lines,
            "Cơ quan phối hợp.",
            "Coordinating authorities.",
            r#"["Công an cấp xã"]"#,
        ),
        key(
            "delegated",
            Kind::Lines,
            "Cơ quan được ủy quyền, phân cấp.",
            "Delegated authority.",
            r#"["Phòng Tư pháp mẫu"]"#,
        ),
        key(
            "receiving",
            Kind::Lines,
            "Địa chỉ tiếp nhận hồ sơ.",
            "Where dossiers are received.",
            r#"["Trung tâm Phục vụ hành chính công"]"#,
        ),
        key(
            "receiving_notes",
            Kind::Lines,
            "Lời ghi ở mục địa chỉ tiếp nhận mà không phải là nơi nộp.",
            "What the source says beside the addresses and is no place.",
            r#"["Nhận và trả kết quả qua bưu chính"]"#,
        ),
    ],
};

static DECISION: Table = Table {
    path: "decisions",
    keys: &[
        key("number", Kind::Line, "Số, ký hiệu.", "Number.", r#""01/QĐ-BMAU""#).required(),
        key("date", Kind::Date, "Ngày ban hành.", "Date.", "2025-07-01"),
        key("issuer", Kind::Line, "Cơ quan ban hành.", "Issuer.", r#""Bộ Mẫu""#),
        ID,
    ],
};

static CASE: Table = Table {
    path: "cases",
    keys: &[
        key(
            "id",
            Kind::Line,
            "Tên ngắn không dấu để nơi khác nhắc đến.",
            "Short name to refer to.",
            r#""uy-quyen""#,
        )
        .required(),
        key("title", Kind::Line, "Trường hợp nào.", "Which case.", r#""Trường hợp ủy quyền""#).required(),
    ],
};

static CHANNEL: Table = Table {
    path: "channels",
    keys: &[
        key(
            "via",
            Kind::Choices(VIA),
            "Nộp bằng cách nào; các cách giống hệt nhau viết chung một bảng.",
            "Ways of handing in; equal ways share a table.",
            r#"["in-person", "postal"]"#,
        )
        .required(),
        key(
            "case",
            Kind::Line,
            "Chỉ áp dụng cho trường hợp có id này.",
            "Only in the case of this id.",
            r#""uy-quyen""#,
        ),
        key(
            "processing_time",
            Kind::Table(&CHANNEL_TIME),
            "Thời hạn riêng của cách nộp này.",
            "Processing time of this way.",
            "{ working_days = 3 }",
        ),
        key("note", Kind::Text, "Mô tả.", "Note.", r#""Nộp tại quầy tiếp nhận""#),
        key("address", Kind::Text, "Nơi nộp.", "Where.", r#""Trung tâm Phục vụ hành chính công""#),
        key("link", Kind::Line, "Địa chỉ nộp trên mạng.", "Web address.", r#""https://dichvucong.gov.vn""#),
        key(
            "fees",
            Kind::Tables(&FEE),
            "Phí, lệ phí. Không có dòng nào nghĩa là chưa rõ, không phải là miễn phí.",
            "Fees. None means not stated, not free.",
            r#"[{ kind = "charge", amount = 8_000 }]"#,
        ),
        ID,
    ],
};

static FEE: Table = Table {
    path: "channels.fees",
    keys: &[
        key("kind", Kind::Choice(FEE_KIND), "Phí, lệ phí hay giá.", "Fee, charge or price.", r#""charge""#)
            .required(),
        key("amount", Kind::Count, "Số tiền, chỉ ghi khi biết chắc.", "Amount, only where stated.", "8_000"),
        key("currency", Kind::Line, "Loại tiền; không ghi là VND.", "Currency; VND when absent.", r#""VND""#),
        key(
            "free",
            Kind::Flag,
            "true: được miễn hoàn toàn. Chỉ ghi khi văn bản nói vậy.",
            "true only where the whole text says so.",
            "true",
        ),
        key(
            "set_by",
            Kind::Choice(SET_BY),
            "Mức thu do ai quy định.",
            "Who sets the amount.",
            r#""province""#,
        ),
        key("note", Kind::Text, "Chú thích.", "Note.", r#""Theo nghị quyết của Hội đồng nhân dân tỉnh""#),
        key(
            "note_ref",
            Kind::Line,
            "Tên một đoạn trong [texts], thay cho note.",
            "Name of a text of [texts], in place of note.",
            r#""le-phi""#,
        ),
        key("per", Kind::Line, "Tính cho mỗi bản, trang, trường hợp…", "For each of what.", r#""bản""#),
        key(
            "applies_to",
            Kind::Text,
            "Áp dụng cho ai, khi nào.",
            "To whom it applies.",
            r#""khai sinh quá hạn""#,
        ),
        key(
            "case",
            Kind::Line,
            "Chỉ thu trong trường hợp có id này.",
            "Only in the case of this id.",
            r#""uy-quyen""#,
        ),
        key("exempt", Kind::Lines, "Ai được miễn.", "Who is exempt.", r#"["Người thuộc hộ nghèo"]"#),
        key("valid_from", Kind::Date, "Thu mức này từ ngày.", "Valid from.", "2026-01-01"),
        key("valid_to", Kind::Date, "Thu mức này đến hết ngày.", "Valid to.", "2026-12-31"),
        key(
            "basis",
            Kind::Text,
            "Văn bản quy định mức thu.",
            "Legal basis of the amount.",
            r#""Nghị quyết 01/2026/NQ-HĐND""#,
        ),
        ID,
    ],
};

static DOSSIER: Table = Table {
    path: "dossier",
    keys: &[
        key(
            "title",
            Kind::Line,
            "Tên nhóm; nhóm chung không có title.",
            "Title of the group; the base group has none.",
            r#""Trường hợp ủy quyền""#,
        ),
        key("need", Kind::Choice(NEED), "Khi nào cần.", "When it is needed.", r#""always""#),
        key(
            "case",
            Kind::Line,
            "id của trường hợp cần nhóm này.",
            "Id of the case that needs it.",
            r#""uy-quyen""#,
        ),
        key("pick", Kind::Choice(PICK), "Nộp hết hay chỉ một.", "All of them or one.", r#""all""#),
        key(
            "choose",
            Kind::Line,
            "Các nhóm cùng chữ ở đây thì chỉ chọn một nhóm.",
            "Groups with the same word here exclude each other.",
            r#""loai-cong-trinh""#,
        ),
        key(
            "items",
            Kind::Tables(&ITEM),
            "Mỗi dòng một mục: paper (giấy tờ), note (lời dặn) hoặc heading (đề mục nhỏ).",
            "A line an item: paper, note or heading.",
            r#"[{ paper = "Tờ khai", originals = 1 }]"#,
        )
        .required(),
        ID,
    ],
};

static ITEM: Table = Table {
    path: "dossier.items",
    keys: &[
        key("paper", Kind::Text, "Một giấy tờ phải có.", "A paper.", r#""Tờ khai đăng ký khai sinh""#),
        key(
            "note",
            Kind::Text,
            "Một lời dặn, không tính là giấy tờ.",
            "A sentence of instruction, not a paper.",
            r#""Giấy tờ nước ngoài phải hợp pháp hóa lãnh sự""#,
        ),
        key(
            "heading",
            Kind::Text,
            "Đề mục nhỏ trong nhóm.",
            "A heading inside the group.",
            r#""Giấy tờ phải xuất trình""#,
        ),
        key(
            "originals",
            Kind::Count,
            "Số bản chính; không rõ thì bỏ.",
            "Originals; leave out when not stated.",
            "1",
        ),
        key("copies", Kind::Count, "Số bản sao; không rõ thì bỏ.", "Copies; leave out when not stated.", "0"),
        key(
            "form",
            Kind::Table(&FORM),
            "Mẫu đơn, tờ khai.",
            "The form.",
            r#"{ title = "Mẫu số 1", file = "forms/mau-1.docx" }"#,
        ),
        key(
            "when",
            Kind::Text,
            "Chỉ khi nào mới cần giấy tờ này.",
            "Condition on this paper.",
            r#""chỉ khi đã kết hôn""#,
        ),
        key(
            "via",
            Kind::Choices(VIA),
            "Chỉ cần khi nộp bằng những cách này.",
            "Only for these ways.",
            r#"["in-person"]"#,
        ),
        key(
            "one_of",
            Kind::Line,
            "Những giấy tờ cùng chữ ở đây thay cho nhau: chỉ cần một.",
            "Papers with the same letter replace each other.",
            r#""a""#,
        ),
        key(
            "hand_over",
            Kind::Choice(HAND_OVER),
            "Nộp hay chỉ xuất trình.",
            "Handed in or only shown.",
            r#""present""#,
        ),
        key("short", Kind::Line, "Tên ngắn cho tờ rơi.", "Plain name for leaflets.", r#""Tờ khai""#),
        ID,
    ],
};

static FORM: Table = Table {
    path: "dossier.items.form",
    keys: &[
        key("title", Kind::Line, "Tên mẫu.", "Title.", r#""Mẫu số 1""#).required(),
        key(
            "file",
            Kind::Line,
            "Tệp, tính từ thư mục content/.",
            "File, from content/.",
            r#""forms/mau-1.docx""#,
        ),
    ],
};

static OUTCOME: Table = Table {
    path: "results",
    keys: &[
        key("title", Kind::Line, "Tên giấy tờ nhận được.", "What is received.", r#""Giấy khai sinh""#)
            .required(),
        key("code", Kind::Line, "Mã kết quả.", "Code of the result.", r#""KQ.M01""#),
        ID,
    ],
};

pub(super) static LEGAL: Table = Table {
    path: "legal_basis",
    keys: &[
        key("number", Kind::Line, "Số, ký hiệu.", "Number.", r#""01/2026/NĐ-CP""#),
        key("title", Kind::Line, "Trích yếu.", "Title.", r#""Nghị định quy định về đăng ký mẫu""#),
        key("issuer", Kind::Line, "Cơ quan ban hành.", "Issuer.", r#""Chính phủ""#),
        key("date", Kind::Date, "Ngày ban hành.", "Date.", "2026-01-01"),
        key("in_force_from", Kind::Date, "Ngày có hiệu lực.", "In force from.", "2026-03-01"),
        key("articles", Kind::TextOrLines, "Điều, khoản.", "Articles.", r#""Điều 5, Điều 6""#),
        ID,
    ],
};

static IMPORTED: Table = Table {
    path: "imported",
    keys: &[
        key("source", Kind::Line, "Nguồn.", "Source.", r#""portal-json""#),
        key(
            "drafted",
            Kind::Line,
            "Tỉnh mà vì nó lệnh nhập để tệp này là bản nháp.",
            "The province for which the import made this file a draft.",
            r#""Bắc Ninh""#,
        ),
        key("parts", Kind::Named, "Dấu của từng phần.", "A mark of each part.", r#"{ steps = "0a1b" }"#),
    ],
};

/// The time of a linked group: one for all.
pub(super) static TIME: Table = Table { path: "processing_time", keys: TIME_KEYS };
static COMMITTED: Table = Table { path: "committed_time", keys: TIME_KEYS };

const TIME_KEYS: &[Key] = &[WORKING_DAYS, DAYS, HOURS, MONTHS, YEARS, SAME_DAY, WORDS];

const WORKING_DAYS: Key = key("working_days", Kind::Halves, "Số ngày làm việc.", "Working days.", "3");
const DAYS: Key = key("days", Kind::Halves, "Số ngày.", "Calendar days.", "15");
const HOURS: Key = key("hours", Kind::Halves, "Số giờ.", "Hours.", "4");
const MONTHS: Key = key("months", Kind::Halves, "Số tháng.", "Months.", "2");
const YEARS: Key = key("years", Kind::Halves, "Số năm.", "Years.", "1");
const SAME_DAY: Key = key(
    "same_day",
    Kind::Clock,
    "Trong ngày, nếu nộp trước giờ này.",
    "The same day if received before.",
    r#""15:00""#,
);
const WORDS: Key = key(
    "text",
    Kind::Text,
    "Lời văn, khi không thể ghi bằng một con số.",
    "In words, where one number cannot say it.",
    r#""Ngay khi nhận đủ hồ sơ""#,
);
const CUTOFF: Key = key(
    "cutoff",
    Kind::Clock,
    "Hồ sơ nhận sau giờ này tính từ ngày làm việc tiếp theo.",
    "What is received later counts from the next working day.",
    r#""15:00""#,
);

/// A time with all that it may depend on. The tables below it have a path of their own for each place they stand in.
macro_rules! timing {
    ($table:ident, $path:literal, $cases:literal, $stages:literal, $remote:literal) => {
        static $table: Table = Table {
            path: $path,
            keys: &[
                WORKING_DAYS,
                DAYS,
                HOURS,
                MONTHS,
                YEARS,
                SAME_DAY,
                WORDS,
                CUTOFF,
                key(
                    "remote",
                    Kind::Table(&Table { path: $remote, keys: TIME_KEYS }),
                    "Thời hạn dài hơn ở xã miền núi, hải đảo, vùng khó khăn.",
                    "The longer time of remote communes.",
                    "{ working_days = 14 }",
                ),
                key(
                    "by_case",
                    Kind::Tables(&Table { path: $cases, keys: CASE_TIME_KEYS }),
                    "Thời hạn theo từng trường hợp.",
                    "Times by case.",
                    r#"[{ case = "uy-quyen", working_days = 5 }]"#,
                ),
                key(
                    "stages",
                    Kind::Tables(&Table { path: $stages, keys: STAGE_KEYS }),
                    "Các giai đoạn nối nhau; thời hạn là tổng của chúng.",
                    "Stages one after the other; the time is their sum.",
                    r#"[{ text = "Thẩm định", working_days = 3 }]"#,
                ),
            ],
        };
    };
}

timing!(
    PROCEDURE_TIME,
    "processing_time",
    "processing_time.by_case",
    "processing_time.stages",
    "processing_time.remote"
);
timing!(
    CHANNEL_TIME,
    "channels.processing_time",
    "channels.processing_time.by_case",
    "channels.processing_time.stages",
    "channels.processing_time.remote"
);

const CASE_TIME_KEYS: &[Key] = &[
    key("case", Kind::Line, "id của trường hợp.", "Id of the case.", r#""uy-quyen""#),
    WORKING_DAYS,
    DAYS,
    HOURS,
    MONTHS,
    YEARS,
    SAME_DAY,
    WORDS,
];

const STAGE_KEYS: &[Key] = &[
    key("text", Kind::Line, "Làm gì trong giai đoạn này.", "What is done.", r#""Thẩm định""#).required(),
    WORKING_DAYS,
    DAYS,
    HOURS,
    MONTHS,
    YEARS,
];

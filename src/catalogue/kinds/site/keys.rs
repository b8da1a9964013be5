//! Keys of `niemyet.toml`.

use crate::catalogue::keys::prints::PRINTS;
use crate::catalogue::keys::review::REVIEW;
use crate::catalogue::keys::words::{COMMUNE_KIND, DAYS, FIRST_DAYS, HAMLET, LANGUAGE, THOUSAND, ZERO};
use crate::catalogue::keys::{Holds, Key, Shape, Table, key};
use crate::catalogue::model::Pay;

/// `niemyet.toml`.
pub(crate) static SITE: Table = Table { path: "", keys: SITE_KEYS };

const SITE_KEYS: &[Key] = &[
    key("format", Shape::Count, "Số của dạng tệp; hiện nay là 1.", "Number of the format; 1 today.", "1")
        .required(),
    key(
        "site",
        Shape::Table(&SITE_TABLE),
        "Trang thông tin.",
        "The website.",
        r#"{ title = "Thủ tục hành chính xã Bình Minh" }"#,
    ),
    key(
        "commune",
        Shape::Table(&COMMUNE),
        "Xã, phường, đặc khu: tên, địa chỉ, số máy, giờ làm việc.",
        "The commune: name, address, telephones, hours.",
        r#"{ name = "Bình Minh", kind = "xã" }"#,
    )
    .required(),
    key("home", Shape::Table(&HOME), "Trang đầu.", "The home page.", r#"{ tasks = ["1.001193"] }"#),
    key(
        "prints",
        Shape::Table(&PRINTS),
        "Bản in nào cho thủ tục nào.",
        "Which prints for what.",
        r#"{ to-gap = "none" }"#,
    ),
    key(
        "review",
        Shape::Table(&REVIEW),
        "Bao lâu, và mấy người, phải đối chiếu lại nội dung.",
        "How often content is compared with its source, and by how many.",
        r#"{ every = { months = 6 }, approvals = 2 }"#,
    ),
    key(
        "speech",
        Shape::Table(&SPEECH),
        "Cách đọc số trong bản tin truyền thanh.",
        "How numbers are spoken in bulletins.",
        r#"{ zero = "linh" }"#,
    ),
    key(
        "accepted",
        Shape::Tables(&ACCEPTED),
        "Những cảnh báo đã xem và để nguyên, mỗi chỗ một bảng.",
        "Warnings that were looked at and may stand, a table each.",
        r#"[{ code = "W0402", path = "content/procedures/khai-sinh.md", about = "1 mẫu đơn chưa có tệp: “Mẫu số 01”", reason = "Mẫu do tỉnh giữ" }]"#,
    ),
];

static ACCEPTED: Table = Table {
    path: "accepted",
    keys: &[
        key(
            "code",
            Shape::Line,
            "Mã của cảnh báo (bắt đầu bằng W).",
            "The warning's code (it begins with W).",
            r#""W0402""#,
        )
        .required(),
        key(
            "path",
            Shape::Line,
            "Tệp có cảnh báo, tính từ thư mục của trang.",
            "The file it is in, from the site's folder.",
            r#""content/procedures/khai-sinh.md""#,
        )
        .required(),
        key(
            "about",
            Shape::Line,
            "Câu cảnh báo ấy bằng tiếng Việt, hay phần có đủ mọi tên, mọi số của nó: số khác là cảnh báo khác.",
            "The Vietnamese message, or the part of it with every name and number: another number is another warning.",
            r#""1 mẫu đơn chưa có tệp: “Mẫu số 01”""#,
        )
        .required(),
        key(
            "reason",
            Shape::Line,
            "Vì sao để nguyên.",
            "Why it may stand.",
            r#""Mẫu do tỉnh giữ, chưa được phép đăng""#,
        )
        .required(),
    ],
};

static SITE_TABLE: Table = Table {
    path: "site",
    keys: &[
        key(
            "title",
            Shape::Line,
            "Tên của trang, hiện trên mọi trang.",
            "Title of the site, on every page.",
            r#""Thủ tục hành chính xã Bình Minh""#,
        ),
        key(
            "base_url",
            Shape::Line,
            "Địa chỉ công khai của trang. Chưa có thì bỏ dòng này: mã QR, sơ đồ trang và tin Atom sẽ không có.",
            "Public address. Leave it out until there is one: QR codes, sitemap and feed are then left out.",
            r#""https://thutuc.binhminh.gov.vn""#,
        ),
        key("language", Shape::Choice(LANGUAGE), "Ngôn ngữ của trang.", "Language of the pages.", r#""vi""#),
        key(
            "theme",
            Shape::Line,
            "Tên giao diện: \"default\" hoặc một thư mục trong themes/.",
            "Theme: \"default\" or a folder of themes/.",
            r#""default""#,
        ),
        key(
            "picture",
            Shape::Line,
            "Hình PNG hay JPEG, nên 1200 × 630 điểm ảnh, hiện cạnh đường dẫn khi gửi qua Zalo, Facebook. Không ghi thì chương trình tự vẽ.",
            "A PNG or JPEG, best of 1200 × 630 pixels, that chats show beside a link; drawn where absent.",
            r#""images/chia-se.png""#,
        ),
        key(
            "sample",
            Shape::Flag,
            "true: mọi trang ghi rõ đây là dữ liệu mẫu.",
            "true: every page says that this is sample data.",
            "true",
        ),
    ],
};

static COMMUNE: Table = Table {
    path: "commune",
    keys: &[
        key(
            "name",
            Shape::Line,
            "Tên riêng, không có chữ xã, phường, đặc khu ở trước.",
            "The name alone, without xã, phường or đặc khu.",
            r#""Bình Minh""#,
        )
        .required(),
        key("kind", Shape::Choice(COMMUNE_KIND), "Loại đơn vị.", "Shape of unit.", r#""xã""#).required(),
        key("province", Shape::Line, "Tỉnh hoặc thành phố.", "Province or city.", r#""tỉnh Mẫu""#),
        key(
            "address",
            Shape::Line,
            "Nơi tiếp nhận hồ sơ.",
            "Where dossiers are received.",
            r#""Số 1, đường Mẫu, thôn Một""#,
        ),
        key(
            "phones",
            Shape::Tables(&PHONE),
            "Các số máy, theo thứ tự hiện trên trang.",
            "Telephones in the order shown.",
            r#"[{ label = "Tiếp nhận hồ sơ", number = "0236 000 001" }]"#,
        ),
        key("email", Shape::Line, "Thư điện tử.", "E-mail.", r#""xa@example.vn""#),
        key(
            "hours",
            Shape::Tables(&HOURS),
            "Giờ làm việc.",
            "Opening hours.",
            r#"[{ days = ["mon"], open = ["07:30-11:30"] }]"#,
        ),
        key(
            "counters",
            Shape::Tables(&COUNTER),
            "Các quầy, nhận hồ sơ của lĩnh vực nào.",
            "Counters and the fields they serve.",
            r#"[{ name = "Quầy 2", fields = ["ho-tich"] }]"#,
        ),
        key(
            "remote",
            Shape::Flag,
            "true: xã miền núi, hải đảo hoặc vùng khó khăn, được áp dụng thời hạn dài hơn.",
            "true: a mountainous, island or otherwise remote commune: longer times hold.",
            "true",
        ),
        key(
            "also_serves",
            Shape::Lines,
            "Xã, phường khác mà bà con cũng nộp hồ sơ ở đây.",
            "Other communes served here.",
            r#"["xã Mẫu Hai"]"#,
        ),
        key(
            "hamlet_word",
            Shape::Choice(HAMLET),
            "Ở đây gọi là thôn, ấp, bản…",
            "What a hamlet is called here.",
            r#""thôn""#,
        ),
        key(
            "logo",
            Shape::Line,
            "Tệp hình, tính từ thư mục content/.",
            "Image file, from content/.",
            r#""images/logo.png""#,
        ),
        key(
            "online",
            Shape::Line,
            "Địa chỉ nộp hồ sơ trực tuyến của đơn vị.",
            "Where residents submit online.",
            r#""https://dichvucong.gov.vn""#,
        ),
        key(
            "lookup",
            Shape::Line,
            "Địa chỉ tra cứu hồ sơ đã nộp. Bỏ dòng này: trang tra cứu của Cổng Dịch vụ công quốc gia.",
            "Where a dossier is looked up. Left out: the National Portal's own page.",
            r#""https://dichvucong.gov.vn/tra-cuu-ho-so""#,
        ),
        key(
            "feedback",
            Shape::Table(&FEEDBACK),
            "Nơi nhận phản ánh, kiến nghị.",
            "Where feedback goes.",
            r#"{ phone = "0236 000 002" }"#,
        ),
        key(
            "pay",
            Shape::Choices(Pay::WORDS),
            "Cách nộp phí, lệ phí của hồ sơ nộp ở xã. Cách nộp nào khác thì ghi pay ở [[channels]] của thủ tục. Không ghi thì trang không nói.",
            "How fees are paid for what is handed in here; pay of [[channels]] says otherwise. Pages say nothing where it is absent.",
            r#"["counter", "transfer", "portal"]"#,
        ),
        key(
            "payment",
            Shape::Table(&PAYMENT),
            "Tài khoản nhận phí, lệ phí chuyển khoản.",
            "The account for transfers.",
            r#"{ bank = "Ngân hàng Mẫu", account = "0000 000 001", holder = "UBND xã Mẫu" }"#,
        ),
        key(
            "survey",
            Shape::Line,
            "Địa chỉ khảo sát hài lòng.",
            "Where residents say whether they are satisfied.",
            r#""https://khao-sat.xa-mau.vn""#,
        ),
    ],
};

static PHONE: Table = Table {
    path: "commune.phones",
    keys: &[
        key("label", Shape::Line, "Số này để làm gì.", "What it is for.", r#""Tiếp nhận hồ sơ""#),
        key("number", Shape::Line, "Số máy.", "The number.", r#""0236 000 001""#).required(),
    ],
};

static HOURS: Table = Table { path: "commune.hours", keys: HOURS_KEYS };

/// Opening hours, wherever they stand.
pub(crate) const HOURS_KEYS: &[Key] = &[
    key(
        "days",
        Shape::Choices(DAYS),
        "Những ngày trong tuần.",
        "Days of the week.",
        r#"["mon", "tue", "wed", "thu", "fri"]"#,
    )
    .required(),
    key(
        "open",
        Shape::Lines,
        "Các buổi, từ giờ đến giờ.",
        "Spans, from and to.",
        r#"["07:30-11:30", "13:30-17:00"]"#,
    )
    .required(),
    key("note", Shape::Line, "Lời dặn thêm.", "A note.", r#""Trừ ngày lễ, tết""#),
    key(
        "fields",
        Shape::Lines,
        "Chỉ nhận hồ sơ của các lĩnh vực này (slug); không ghi là mọi lĩnh vực.",
        "Only for these fields (slugs); all when absent.",
        r#"["ho-tich"]"#,
    )
    .holds(Holds::Field),
    key("from", Shape::Date, "Áp dụng từ ngày.", "From this day.", "2026-04-16"),
    key("to", Shape::Date, "Áp dụng đến hết ngày.", "Until this day.", "2026-10-15"),
];

static COUNTER: Table = Table {
    path: "commune.counters",
    keys: &[
        key("name", Shape::Line, "Tên quầy.", "Name of the counter.", r#""Quầy 2, tầng 1""#).required(),
        key(
            "address",
            Shape::Line,
            "Địa chỉ, khi khác trụ sở.",
            "Address, where it is another.",
            r#""Nhà văn hóa thôn Hai""#,
        ),
        key("phone", Shape::Line, "Số máy.", "Telephone.", r#""0236 000 003""#),
        key(
            "fields",
            Shape::Lines,
            "Nhận hồ sơ của các lĩnh vực này (slug); không ghi là mọi lĩnh vực.",
            "The fields it serves (slugs); all when absent.",
            r#"["ho-tich"]"#,
        )
        .holds(Holds::Field),
        key(
            "two_on_site",
            Shape::Flag,
            "true: tiếp nhận và giải quyết ngay tại quầy (“2 tại chỗ”).",
            "true: received and settled at the counter.",
            "true",
        ),
    ],
};

static PAYMENT: Table = Table {
    path: "commune.payment",
    keys: &[
        key("bank", Shape::Line, "Ngân hàng.", "The bank.", r#""Ngân hàng Mẫu""#).required(),
        key("account", Shape::Line, "Số tài khoản.", "The account.", r#""0000 000 001""#).required(),
        key("holder", Shape::Line, "Chủ tài khoản.", "Its holder.", r#""UBND xã Mẫu""#).required(),
        key(
            "note",
            Shape::Line,
            "Nội dung chuyển khoản, lời dặn.",
            "What to write with a transfer.",
            r#""Ghi mã hồ sơ""#,
        ),
        key(
            "code",
            Shape::Line,
            "Nội dung mã VietQR mà ngân hàng cấp, chép nguyên văn, không có số tiền: in thành mã QR ở tờ ma-quay.",
            "The text of the VietQR code that the bank gave, as it is and without an amount: printed on ma-quay.",
            r#""000201010211…6304ABCD""#,
        ),
    ],
};

static FEEDBACK: Table = Table {
    path: "commune.feedback",
    keys: &[
        key("phone", Shape::Line, "Số máy.", "Telephone.", r#""0236 000 002""#),
        key("email", Shape::Line, "Thư điện tử.", "E-mail.", r#""gopy@example.vn""#),
        key("address", Shape::Line, "Địa chỉ gửi thư.", "Postal address.", r#""Số 1, đường Mẫu""#),
        key("link", Shape::Line, "Địa chỉ trên mạng.", "Web address.", r#""https://pakn.dichvucong.gov.vn""#),
    ],
};

static HOME: Table = Table {
    path: "home",
    keys: &[key(
        "tasks",
        Shape::Lines,
        "Mã các thủ tục ở mục “Việc hay làm”, theo thứ tự.",
        "Codes of “Việc hay làm”, in order.",
        r#"["1.001193", "1.000656"]"#,
    )
    .holds(Holds::Procedure)],
};

static SPEECH: Table = Table {
    path: "speech",
    keys: &[
        key(
            "zero",
            Shape::Choice(ZERO),
            "105 đọc là “một trăm linh năm” hay “một trăm lẻ năm”.",
            "How 105 is spoken.",
            r#""linh""#,
        ),
        key(
            "thousand",
            Shape::Choice(THOUSAND),
            "1.000 đọc là “nghìn” hay “ngàn”.",
            "How 1,000 is spoken.",
            r#""nghìn""#,
        ),
        key(
            "first_days",
            Shape::Choice(FIRST_DAYS),
            "Ngày 1 đến 10 đọc là “mùng” hay “mồng”.",
            "How days 1 to 10 are spoken.",
            r#""mùng""#,
        ),
    ],
};

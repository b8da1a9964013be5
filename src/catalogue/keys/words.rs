//! The words that a key may be limited to, with what each means.

/// One allowed value.
pub struct Word {
    pub name: &'static str,
    pub vi: &'static str,
    pub en: &'static str,
}

const fn word(name: &'static str, vi: &'static str, en: &'static str) -> Word {
    Word { name, vi, en }
}

pub const SCOPE: &[Word] = &[
    word(
        "national",
        "thủ tục do bộ, ngành công bố, áp dụng cả nước",
        "announced by a ministry, for the whole country",
    ),
    word("province", "thủ tục đặc thù của tỉnh", "announced by the province"),
    word("internal", "thủ tục nội bộ giữa các cơ quan", "internal, between authorities"),
];

pub const ONLINE: &[Word] = &[
    word("full", "dịch vụ công trực tuyến toàn trình", "fully online"),
    word("partial", "dịch vụ công trực tuyến một phần", "partly online"),
    word("information", "chỉ cung cấp thông tin trực tuyến", "information only"),
    word("none", "không có trên mạng", "not online"),
];

pub const VIA: &[Word] = &[
    word("in-person", "nộp trực tiếp tại quầy", "handed in at the counter"),
    word("online", "nộp trực tuyến", "handed in online"),
    word("postal", "nộp qua dịch vụ bưu chính công ích", "handed in by post"),
];

pub const NO_REQUIREMENTS: &[Word] =
    &[word("none", "nguồn ghi rõ là không có", "the source says that there are none")];

pub const RETURNS: &[Word] = &[
    word("counter", "nhận tại nơi nộp", "taken from the counter"),
    word("post", "gửi về nhà qua bưu chính", "sent home by post"),
    word("online", "bản điện tử trên mạng", "as an electronic document"),
];

pub const FEE_KIND: &[Word] = &[
    word("fee", "phí", "a fee (phí)"),
    word("charge", "lệ phí", "a charge (lệ phí)"),
    word("price", "giá dịch vụ", "a price (giá)"),
];

pub const SET_BY: &[Word] =
    &[word("province", "Hội đồng nhân dân tỉnh quy định", "set by the provincial council")];

pub const NEED: &[Word] = &[
    word("always", "ai cũng phải có", "always needed"),
    word("in-case", "chỉ cần trong trường hợp ghi ở title", "only in the case that the title names"),
    word("not-stated", "nguồn không ghi rõ", "the source does not say"),
];

pub const PICK: &[Word] = &[
    word("all", "nộp tất cả giấy tờ trong nhóm", "all of the group"),
    word("one", "chỉ cần một trong các giấy tờ", "one of the group"),
    word("not-stated", "nguồn không ghi rõ", "the source does not say"),
];

pub const HAND_OVER: &[Word] = &[
    word("submit", "nộp", "handed in"),
    word("present", "xuất trình để đối chiếu rồi nhận lại", "shown and taken back"),
];

pub const EVENT: &[Word] = &[
    word("birth", "sinh con", "birth"),
    word("marriage", "kết hôn", "marriage"),
    word("death", "người thân qua đời", "death"),
    word("house", "nhà ở, đất đai", "house and land"),
    word("business", "làm ăn, kinh doanh", "business"),
];

pub const CHANGE: &[Word] = &[
    word("new", "thủ tục ban hành mới", "a new procedure"),
    word("amended", "thủ tục được sửa đổi, bổ sung", "an amended procedure"),
    word("replaced", "thủ tục bị thay thế", "a procedure that another replaces"),
    word("abolished", "thủ tục bị bãi bỏ", "an abolished procedure"),
];

pub const PART: &[Word] = &[
    word("name", "tên thủ tục", "name"),
    word("steps", "trình tự thực hiện", "steps"),
    word("channels", "cách thức thực hiện", "channels"),
    word("dossier", "thành phần, số lượng hồ sơ", "dossier"),
    word("processing_time", "thời hạn giải quyết", "processing time"),
    word("applicants", "đối tượng thực hiện", "applicants"),
    word("authority", "cơ quan thực hiện", "authorities"),
    word("results", "kết quả thực hiện", "results"),
    word("fees", "phí, lệ phí", "fees and charges"),
    word("forms", "tên mẫu đơn, tờ khai", "forms"),
    word("requirements", "yêu cầu, điều kiện", "requirements"),
    word("legal_basis", "căn cứ pháp lý", "legal basis"),
];

pub const POSTED_AT: &[Word] = &[
    word("office", "nơi tiếp nhận hồ sơ", "where dossiers are received"),
    word("board", "bảng niêm yết", "the notice board"),
    word("site", "trang này", "this site"),
    word("media", "đài truyền thanh, báo, nhóm Zalo …", "loudspeakers, papers and the like"),
];

pub const CHOSEN: &[Word] = &[
    word("all", "mọi thủ tục", "every procedure"),
    word("plain", "thủ tục đã có lời thường", "procedures that have plain words"),
    word("none", "không làm", "none"),
];

pub const MADE: &[Word] = &[word("all", "có làm", "made"), word("none", "không làm", "not made")];

pub const COMMUNE_KIND: &[Word] =
    &[word("xã", "xã", "xã"), word("phường", "phường", "phường"), word("đặc khu", "đặc khu", "đặc khu")];

pub const HAMLET: &[Word] = &[
    word("thôn", "thôn", "thôn"),
    word("ấp", "ấp", "ấp"),
    word("bản", "bản", "bản"),
    word("buôn", "buôn", "buôn"),
    word("làng", "làng", "làng"),
    word("khu phố", "khu phố", "khu phố"),
    word("tổ dân phố", "tổ dân phố", "tổ dân phố"),
];

pub const DAYS: &[Word] = &[
    word("mon", "thứ Hai", "Monday"),
    word("tue", "thứ Ba", "Tuesday"),
    word("wed", "thứ Tư", "Wednesday"),
    word("thu", "thứ Năm", "Thursday"),
    word("fri", "thứ Sáu", "Friday"),
    word("sat", "thứ Bảy", "Saturday"),
    word("sun", "Chủ nhật", "Sunday"),
];

pub const LANGUAGE: &[Word] = &[word("vi", "tiếng Việt", "Vietnamese")];

pub const ZERO: &[Word] =
    &[word("linh", "một trăm linh năm", "northern"), word("lẻ", "một trăm lẻ năm", "southern")];

pub const THOUSAND: &[Word] = &[word("nghìn", "một nghìn", "northern"), word("ngàn", "một ngàn", "southern")];

pub const FIRST_DAYS: &[Word] = &[word("mùng", "mùng một", "northern"), word("mồng", "mồng một", "southern")];

//! Words that a key may be limited to and that have no enum of their own: texts that are shown as they are, and flags.

use crate::catalogue::model::{Word, word};

pub(crate) const NO_REQUIREMENTS: &[Word] =
    &[word("none", "nguồn ghi rõ là không có", "the source says that there are none")];

pub(crate) const SET_BY: &[Word] =
    &[word("province", "Hội đồng nhân dân tỉnh quy định", "set by the provincial council")];

pub(crate) const CHOSEN: &[Word] = &[
    word("all", "mọi thủ tục", "every procedure"),
    word("plain", "thủ tục đã có lời thường", "procedures that have plain words"),
    word("none", "không làm", "none"),
];

pub(crate) const MADE: &[Word] = &[word("all", "có làm", "made"), word("none", "không làm", "not made")];

pub(crate) const COMMUNE_KIND: &[Word] =
    &[word("xã", "xã", "xã"), word("phường", "phường", "phường"), word("đặc khu", "đặc khu", "đặc khu")];

pub(crate) const HAMLET: &[Word] = &[
    word("thôn", "thôn", "thôn"),
    word("ấp", "ấp", "ấp"),
    word("bản", "bản", "bản"),
    word("buôn", "buôn", "buôn"),
    word("làng", "làng", "làng"),
    word("khu phố", "khu phố", "khu phố"),
    word("tổ dân phố", "tổ dân phố", "tổ dân phố"),
];

pub(crate) const DAYS: &[Word] = &[
    word("mon", "thứ Hai", "Monday"),
    word("tue", "thứ Ba", "Tuesday"),
    word("wed", "thứ Tư", "Wednesday"),
    word("thu", "thứ Năm", "Thursday"),
    word("fri", "thứ Sáu", "Friday"),
    word("sat", "thứ Bảy", "Saturday"),
    word("sun", "Chủ nhật", "Sunday"),
];

pub(crate) const LANGUAGE: &[Word] = &[word("vi", "tiếng Việt", "Vietnamese")];

pub(crate) const ZERO: &[Word] =
    &[word("linh", "một trăm linh năm", "northern"), word("lẻ", "một trăm lẻ năm", "southern")];

pub(crate) const THOUSAND: &[Word] =
    &[word("nghìn", "một nghìn", "northern"), word("ngàn", "một ngàn", "southern")];

pub(crate) const FIRST_DAYS: &[Word] =
    &[word("mùng", "mùng một", "northern"), word("mồng", "mồng một", "southern")];

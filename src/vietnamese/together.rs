//! What a line does not end within: a number and its unit ("100 %", "3 ngày"), a number and what it counts on ("Điều 5",
//! "quầy 2"), the number of a document ("006/QĐ-MẪU", "7:30–11:30"), and the commonest words of two syllables ("khai sinh").
//!
//! In: one line of text. Out: its pieces, in order and whole. What is done with them is the caller's affair. A word that is
//! not listed may be parted: without a dictionary a rule for all of them would keep whole sentences together.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::lower;

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    Text(&'a str),
    /// Words, or one with signs at which a line could end, that stand on one line where it has room for them.
    Whole(&'a str),
}

/// What a number counts.
const UNITS: &[&str] = &[
    "%", "đồng", "ngày", "giờ", "phút", "tháng", "năm", "tuổi", "tuần", "bộ", "bản", "tờ", "trang", "giấy",
    "mục", "thủ", "m²", "m2", "m", "km", "kg", "ha", "mm", "cm", "triệu", "tỷ", "nghìn", "lần", "người",
    "nơi", "bước", "loại", "ảnh", "KB", "MB",
];
/// What a number is the number of.
const NUMBERED: &[&str] = &[
    "điều", "khoản", "điểm", "mục", "số", "quầy", "tầng", "ngày", "tháng", "năm", "lần", "bước", "mẫu", "mã",
    "phòng", "tổ", "cấp", "hạng", "nhóm", "chương", "phần", "quý", "quyển", "trang", "tờ",
];
/// Words of two syllables that names of procedures and of what they need are made of, and days of the week.
const PAIRS: &[(&str, &str)] = &[
    ("ban", "hành"),
    ("bản", "sao"),
    ("bảo", "hiểm"),
    ("bảo", "trợ"),
    ("bổ", "sung"),
    ("cá", "nhân"),
    ("căn", "cước"),
    ("cấp", "lại"),
    ("chấm", "dứt"),
    ("chính", "sách"),
    ("cho", "phép"),
    ("cho", "thuê"),
    ("chứng", "nhận"),
    ("chứng", "sinh"),
    ("chứng", "thực"),
    ("chuyển", "nhượng"),
    ("cơ", "sở"),
    ("con", "dấu"),
    ("công", "chứng"),
    ("cộng", "đồng"),
    ("công", "trình"),
    ("cư", "trú"),
    ("di", "chúc"),
    ("doanh", "nghiệp"),
    ("đăng", "ký"),
    ("đất", "đai"),
    ("đầu", "tư"),
    ("đề", "nghị"),
    ("điện", "tử"),
    ("đính", "chính"),
    ("đóng", "dấu"),
    ("giám", "hộ"),
    ("gia", "đình"),
    ("gia", "hạn"),
    ("giải", "quyết"),
    ("giải", "thể"),
    ("giao", "dịch"),
    ("giấy", "phép"),
    ("giấy", "tờ"),
    ("hành", "chính"),
    ("hiến", "tặng"),
    ("hòa", "giải"),
    ("hỗ", "trợ"),
    ("hồ", "sơ"),
    ("hộ", "khẩu"),
    ("hộ", "tịch"),
    ("hoạt", "động"),
    ("hội", "đồng"),
    ("hôn", "nhân"),
    ("hợp", "đồng"),
    ("hưởng", "trợ"),
    ("hưu", "trí"),
    ("kế", "hoạch"),
    ("kết", "hôn"),
    ("kết", "quả"),
    ("khai", "sinh"),
    ("khai", "tử"),
    ("khiếu", "nại"),
    ("khuyết", "tật"),
    ("kinh", "doanh"),
    ("lao", "động"),
    ("liên", "thông"),
    ("liệt", "sĩ"),
    ("ly", "hôn"),
    ("mai", "táng"),
    ("nghị", "quyết"),
    ("nhà", "nước"),
    ("nhà", "ở"),
    ("nhân", "dân"),
    ("nước", "ngoài"),
    ("nuôi", "dưỡng"),
    ("phụ", "cấp"),
    ("phương", "tiện"),
    ("quyết", "định"),
    ("sản", "xuất"),
    ("sở", "hữu"),
    ("sử", "dụng"),
    ("sửa", "chữa"),
    ("sửa", "đổi"),
    ("tài", "sản"),
    ("tạm", "ngừng"),
    ("tàu", "thuyền"),
    ("thành", "lập"),
    ("thanh", "toán"),
    ("thân", "nhân"),
    ("thay", "đổi"),
    ("thẩm", "định"),
    ("thi", "công"),
    ("thi", "đua"),
    ("thông", "tin"),
    ("thông", "báo"),
    ("thu", "hồi"),
    ("thủ", "tục"),
    ("thừa", "kế"),
    ("tờ", "khai"),
    ("tố", "cáo"),
    ("tổ", "chức"),
    ("trích", "lục"),
    ("trợ", "cấp"),
    ("trợ", "giúp"),
    ("trực", "tuyến"),
    ("tư", "pháp"),
    ("tử", "tuất"),
    ("ủy", "ban"),
    ("ủy", "quyền"),
    ("văn", "bản"),
    ("xác", "định"),
    ("xác", "nhận"),
    ("xã", "hội"),
    ("xây", "dựng"),
    ("xét", "duyệt"),
    ("y", "tế"),
    ("thứ", "hai"),
    ("thứ", "ba"),
    ("thứ", "tư"),
    ("thứ", "năm"),
    ("thứ", "sáu"),
    ("thứ", "bảy"),
    ("chủ", "nhật"),
];
/// A longer word must be able to break, or it would reach out of a narrow screen.
const LONGEST: usize = 24;

/// The pairs by the first byte of each: every word of most texts is looked up.
static PAIRS_OF: LazyLock<[Vec<(&str, &str)>; 256]> = LazyLock::new(|| {
    let mut of_byte = [const { Vec::new() }; 256];
    for pair in PAIRS {
        of_byte[usize::from(pair.0.as_bytes()[0])].push(*pair);
    }
    of_byte
});

/// Hands on the pieces of `text`.
pub(crate) fn kept_together<'a>(text: &'a str, mut piece: impl FnMut(Piece<'a>)) {
    let (mut written, mut start, mut at) = (0, 0, 0);
    let mut after_pair = false;
    let mut words = text.split(' ').peekable();
    while let Some(word) = words.next() {
        let end = at + word.len();
        let next = words.peek().copied();
        let begins_pair = next.is_some_and(|next| is_pair(word, next));
        // Of "thủ tục hành chính" no syllable belongs to both sides: pairs are told from the left.
        let belongs = |next| counts(word, next) || begins_pair && !after_pair && !ends_clause(word);
        let fits = |next: &str| text[start..end].chars().count() + next.chars().count() < LONGEST;
        if !next.is_some_and(|next| belongs(next) && fits(next)) {
            if start < at || is_whole(word) {
                if written < start {
                    piece(Piece::Text(&text[written..start]));
                }
                piece(Piece::Whole(&text[start..end]));
                written = end;
            }
            start = end + 1;
        }
        at = end + 1;
        after_pair = begins_pair;
    }
    if written < text.len() {
        piece(Piece::Text(&text[written..]));
    }
}

/// Hands on the pieces of a running text, of which only numbers of documents are whole: it has room, and there is much of it.
pub(crate) fn documents_whole<'a>(text: &'a str, mut piece: impl FnMut(Piece<'a>)) {
    // A word with many slashes is looked at once.
    let (mut written, mut looked) = (0, 0);
    for (slash, _) in text.match_indices('/') {
        if slash < looked {
            continue;
        }
        let start = text[written..slash].rfind(char::is_whitespace).map_or(written, |at| {
            let at = written + at;
            at + text[at..].chars().next().map_or(0, char::len_utf8)
        });
        let end = text[slash..].find(char::is_whitespace).map_or(text.len(), |length| slash + length);
        looked = end;
        let word = &text[start..end];
        if is_whole(word) && word.contains('-') && word.chars().any(char::is_alphabetic) {
            piece(Piece::Text(&text[written..start]));
            piece(Piece::Whole(word));
            written = end;
        }
    }
    piece(Piece::Text(&text[written..]));
}

/// "006/QĐ-MẪU", "7:30–11:30": digits, and a sign at which a line may end. An address on the web is none.
fn is_whole(word: &str) -> bool {
    word.contains(['/', '-', '–'])
        && word.bytes().any(|byte| byte.is_ascii_digit())
        && !word.contains("://")
        && word.chars().count() <= LONGEST
}

/// Of a number and what it counts, or what it is the number of.
fn counts(word: &str, next: &str) -> bool {
    let is_digit = |letter: char| letter.is_ascii_digit();
    if word.starts_with(is_digit) {
        return word.ends_with(is_digit)
            && UNITS.contains(&next.trim_end_matches([')', ',', '.', ';', ':', '”']));
    }
    next.trim_start_matches('“').starts_with(is_digit) && NUMBERED.contains(&&*bare(word))
}

fn is_pair(word: &str, next: &str) -> bool {
    let word = bare(word);
    let Some(&byte) = word.as_bytes().first() else { return false };
    let mut pairs = PAIRS_OF[usize::from(byte)].iter().filter(|(first, _)| *first == word).peekable();
    pairs.peek().is_some() && {
        let next = bare(next);
        pairs.any(|(_, second)| *second == next)
    }
}

fn ends_clause(word: &str) -> bool {
    word.ends_with([',', '.', ';', ':', ')', '”'])
}

/// Without the signs around it, in lower case.
fn bare(word: &str) -> Cow<'_, str> {
    let word = if may_have_signs(word.as_bytes()) {
        word.trim_matches(['(', ')', '“', '”', ',', '.', ';', ':', '…'])
    } else {
        word
    };
    match word.contains(char::is_uppercase) {
        true => Cow::Owned(lower(word)),
        false => Cow::Borrowed(word),
    }
}

/// Most words begin and end with a letter, as the first byte of what stands there tells.
fn may_have_signs(word: &[u8]) -> bool {
    let is_sign =
        |byte: Option<&u8>| byte.is_some_and(|byte| matches!(byte, b'('..=b'.' | b':' | b';' | 0xe2));
    is_sign(word.first()) || is_sign(word.last()) || is_sign(word.iter().nth_back(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stays whole is shown in brackets.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut shown = String::new();
        kept_together(text, |piece| match piece {
            Piece::Text(text) => shown.push_str(text),
            Piece::Whole(words) => shown.push_str(&format!("[{words}]")),
        });
        assert_eq!(shown, expected);
    }

    #[test]
    fn numbers_stay_with_what_they_count() {
        check("tỉ lệ 100 %, hai mặt", "tỉ lệ [100 %,] hai mặt");
        check("8.000 đồng mỗi bản", "[8.000 đồng] mỗi bản");
        check("3 ngày làm việc", "[3 ngày] làm việc");
        check("khoản 2 Điều 5 của Luật", "[khoản 2] [Điều 5] của Luật");
        check("Quầy 1, tầng 2.", "[Quầy 1,] [tầng 2.]");
        check("năm 2026 có", "[năm 2026] có");
        check("từ 5 xã", "từ 5 xã");
    }

    #[test]
    fn numbers_of_documents_are_whole() {
        check("Quyết định 006/QĐ-MẪU ngày 15/6/2026", "[Quyết định] [006/QĐ-MẪU] [ngày 15/6/2026]");
        check("7:30–11:30 và 13:30–17:00", "[7:30–11:30] và [13:30–17:00]");
        check("xem https://a.vn/1-2 hoặc và/hoặc", "xem https://a.vn/1-2 hoặc và/hoặc");
    }

    #[test]
    fn of_running_text_only_documents_are_whole() {
        let shown = |text| {
            let mut shown = String::new();
            documents_whole(text, |piece| match piece {
                Piece::Text(text) => shown.push_str(text),
                Piece::Whole(words) => shown.push_str(&format!("[{words}]")),
            });
            shown
        };
        assert_eq!(shown("Luật 60/2014/QH13, 3 ngày"), "Luật 60/2014/QH13, 3 ngày");
        assert_eq!(shown("số 006/QĐ-MẪU, 7/QĐ-UBND\nvà/hoặc"), "số [006/QĐ-MẪU,] [7/QĐ-UBND]\nvà/hoặc");
        assert_eq!(shown("a/b/c"), "a/b/c");
        let long = "1-a/".repeat(50_000);
        assert_eq!(shown(&format!("{long} 7/QĐ-UBND {long}")), format!("{long} [7/QĐ-UBND] {long}"));
    }

    #[test]
    fn words_of_two_syllables_are_not_parted() {
        check("Làm giấy khai sinh cho con", "Làm giấy [khai sinh] cho con");
        check("Thủ tục hành chính", "[Thủ tục] [hành chính]");
        check("Đăng ký, sử dụng", "[Đăng ký,] [sử dụng]");
        check("tờ khai sinh", "[tờ khai] sinh");
        check("", "");
        check("a  b", "a  b");
    }
}

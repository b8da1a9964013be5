//! The headings below which the portal and the offices write a procedure.
//!
//! In: a line. Out: which heading it is, and what stands behind its colon. Words of a heading inside a sentence are none:
//! a heading is a whole line, or begins one and has a colon behind it. Capitals, marks, numbering and the bullets of
//! Word before it make no difference.

use crate::import::clean::folded;
use crate::import::enumerator::{bullet, enumerator};

macro_rules! headings {
    ($($name:ident $($words:literal)+,)*) => {
        /// What stands below a heading.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub(super) enum Heading { $($name,)* }

        /// Folded words, and what they head.
        const WORDS: &[(&str, Heading)] = &[$($(($words, Heading::$name),)+)*];
    };
}

headings! {
    Code "ma thu tuc" "ma thu tuc hanh chinh" "ma tthc" "ma so thu tuc" "ma so tthc" "ma so thu tuc hanh chinh",
    Decision "so quyet dinh" "quyet dinh cong bo" "so quyet dinh cong bo",
    Name "ten thu tuc" "ten thu tuc hanh chinh" "ten tthc",
    Level "cap thuc hien",
    Kind "loai thu tuc" "loai thu tuc hanh chinh" "loai tthc",
    Field "linh vuc",
    Steps "trinh tu thuc hien" "trinh tu cach thuc thuc hien" "trinh tu cac buoc thuc hien",
    Ways "cach thuc thuc hien" "cach thuc nop ho so" "hinh thuc nop ho so",
    Papers
        "thanh phan ho so" "thanh phan so luong ho so" "thanh phan ho so bao gom" "thanh phan ho so gom"
        "thanh phan va so luong ho so" "ho so thanh phan ho so",
    Sets "so luong ho so" "so bo ho so",
    Time "thoi han giai quyet" "thoi gian giai quyet" "thoi han giai quyet ho so",
    Fee "phi" "phi neu co",
    Charge "le phi" "le phi neu co",
    Money "phi le phi" "phi le phi neu co" "phi va le phi" "le phi phi" "muc thu phi le phi",
    Subjects
        "doi tuong thuc hien" "doi tuong thuc hien thu tuc hanh chinh" "doi tuong thuc hien tthc"
        "doi tuong thuc hien thu tuc",
    Executing
        "co quan thuc hien" "co quan thuc hien thu tuc hanh chinh" "co quan giai quyet thu tuc hanh chinh"
        "co quan giai quyet" "co quan thuc hien tthc" "co quan giai quyet tthc" "co quan truc tiep thuc hien",
    Competent "co quan co tham quyen" "co quan co tham quyen quyet dinh" "co quan nguoi co tham quyen quyet dinh",
    Receiving "dia chi tiep nhan hs" "dia chi tiep nhan ho so" "dia diem tiep nhan ho so" "noi tiep nhan ho so",
    Delegated "co quan duoc uy quyen" "co quan hoac nguoi co tham quyen duoc uy quyen hoac phan cap thuc hien",
    Coordinating "co quan phoi hop" "co quan phoi hop neu co",
    Results
        "ket qua thuc hien" "ket qua xu ly" "ket qua" "ket qua giai quyet" "ket qua thuc hien thu tuc hanh chinh"
        "ket qua thuc hien thu tuc" "ket qua giai quyet thu tuc hanh chinh" "ket qua thuc hien tthc",
    Legal "can cu phap ly" "can cu phap ly cua thu tuc hanh chinh" "can cu phap ly cua tthc" "co so phap ly",
    Requirements
        "yeu cau dieu kien thuc hien" "yeu cau dieu kien" "yeu cau hoac dieu kien thuc hien"
        "yeu cau dieu kien thuc hien thu tuc hanh chinh" "yeu cau dieu kien thuc hien thu tuc"
        "yeu cau dieu kien neu co" "yeu cau dieu kien thuc hien tthc" "dieu kien thuc hien"
        "yeu cau dieu kien thuc hien thu tuc hanh chinh neu co",
    Forms "ten mau don to khai" "ten mau don mau to khai" "mau don to khai" "mau don mau to khai" "mau don to khai neu co",
    Keywords "tu khoa",
    Description "mo ta",
    Issuer "co quan ban hanh quyet dinh" "co quan cong bo",
    // What a page has beside the procedure.
    Aside
        "thu tuc hanh chinh lien quan" "thu tuc lien quan" "chon co quan thuc hien" "tim kiem nhieu nhat"
        "co quan chu quan" "danh gia thu tuc" "chi tiet thu tuc hanh chinh" "thong tin chung" "co so du lieu",
}

/// How a heading is set off. Those of one document are set off alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Plain,
    Numbered,
    Bullet(char),
}

/// A line that may be a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) heading: Heading,
    /// What stands behind it on its line.
    pub(super) value: String,
    pub(super) style: Style,
}

/// The longest of the words has 80 letters, each of at most seven bytes.
const LONGEST: usize = 600;

/// Which heading a line is.
pub(super) fn of_line(line: &str) -> Option<Found> {
    let line = line.trim().trim_matches(['#', '*', '_']).trim();
    let starred = line.trim_start_matches('*').trim_start();
    let (mut style, mut rest) = (Style::Plain, starred);
    if let Some((sign, behind)) = bullet(rest) {
        (style, rest) = (Style::Bullet(sign), behind);
    }
    if let Some(found) = enumerator(rest) {
        // "a) Thành phần hồ sơ" stands within a heading, "8.1. Thành phần hồ sơ" may be one.
        style = match found.number.is_some() || found.roman.is_some() && style == Style::Plain {
            true => Style::Numbered,
            false => Style::Bullet(')'),
        };
        rest = rest[found.len..].trim_start();
    }
    if let Some((head, value)) = rest.split_once([':', '：']) {
        let heading = named(head)?;
        let value = value.trim().trim_start_matches("**").trim_end_matches("**").trim();
        return Some(Found { heading, value: value.to_owned(), style });
    }
    let heading = named(rest)?;
    Some(Found { heading, value: String::new(), style })
}

/// Which heading some words are, and nothing beside them.
pub(super) fn named(words: &str) -> Option<Heading> {
    if words.len() > LONGEST {
        return None;
    }
    let words = words.trim_matches(['*', '_', ' ', '\u{a0}']);
    // A sentence that ends, asks or goes on is no heading.
    if words.contains(['?', '!', ';', '=']) || words.trim_end().ends_with([',', '…']) {
        return None;
    }
    let folded = folded(words);
    WORDS.iter().find(|(own, _)| *own == folded).map(|(_, heading)| *heading)
}

impl Heading {
    /// Of the head of a procedure: one line says it.
    pub(super) fn is_of_head(self) -> bool {
        matches!(
            self,
            Heading::Code
                | Heading::Decision
                | Heading::Name
                | Heading::Level
                | Heading::Kind
                | Heading::Field
        )
    }

    /// So short that a sentence or a table may hold it: it is believed only where the text before it has come so far.
    pub(super) fn is_short(self) -> bool {
        matches!(self, Heading::Fee | Heading::Charge | Heading::Description)
    }

    /// How people call it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Heading::Time => "Thời hạn giải quyết",
            Heading::Fee => "Phí",
            Heading::Charge => "Lệ phí",
            Heading::Money => "Phí, lệ phí",
            Heading::Sets => "Số lượng hồ sơ",
            Heading::Forms => "Mẫu đơn, tờ khai",
            Heading::Ways => "Cách thức thực hiện",
            _ => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: Option<(Heading, &str, Style)>) {
        let found = of_line(line);
        let found = found.as_ref().map(|found| (found.heading, found.value.as_str(), found.style));
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn whole_lines_and_what_has_a_colon() {
        use Heading::*;
        check("Mã thủ tục: 1.000001", Some((Code, "1.000001", Style::Plain)));
        check("MÃ THỦ TỤC", Some((Code, "", Style::Plain)));
        check("Yêu cầu,\u{a0}điều kiện thực hiện :", Some((Requirements, "", Style::Plain)));
        check(
            "Tr\u{ec}nh t\u{1b0}\u{323} th\u{1b0}\u{323}c hi\u{ea}\u{323}n",
            Some((Steps, "", Style::Plain)),
        );
        check("1.1. Trình tự thực hiện:", Some((Steps, "", Style::Numbered)));
        check("a) Trình tự thực hiện:", Some((Steps, "", Style::Bullet(')'))));
        check(
            "- Thời hạn giải quyết: 05 ngày làm việc.",
            Some((Time, "05 ngày làm việc.", Style::Bullet('-'))),
        );
        check("**Lĩnh vực:** Thư viện", Some((Field, "Thư viện", Style::Plain)));
        check("Cơ quan được uỷ quyền", Some((Delegated, "", Style::Plain)));
    }

    #[test]
    fn words_of_a_heading_in_a_sentence_are_none() {
        for line in [
            "Thành phần hồ sơ phải nộp gồm các giấy tờ sau: đơn đề nghị",
            "Cơ quan thực hiện kiểm tra hồ sơ",
            "Bước 1: cơ quan thực hiện: kiểm tra",
            "theo trình tự thực hiện;",
            "Mô tả?",
            "",
        ] {
            check(line, None);
        }
    }
}

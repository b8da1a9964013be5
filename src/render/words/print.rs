//! What kinds of printed matter are called, and how each is printed.

use crate::catalogue::PrintFormat;

/// How a kind of print is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Printing {
    /// "A4", "A4 ngang"
    pub paper: &'static str,
    /// "một mặt"
    pub sides: &'static str,
    /// What to set in the printer's window.
    pub settings: &'static str,
}

const ONE_SIDE: &str = "In một mặt, tỉ lệ 100 %";
const LONG_EDGE: &str = "In hai mặt, lật theo cạnh dài, tỉ lệ 100 %";
const SHORT_EDGE: &str = "In hai mặt, lật theo cạnh ngắn, tỉ lệ 100 %";

/// "Tờ rơi"
pub fn print_kind(format: PrintFormat) -> &'static str {
    match format {
        PrintFormat::Posting => "Bản niêm yết",
        PrintFormat::Flyer => "Tờ rơi",
        PrintFormat::TwoFlyers => "Tờ rơi, hai tờ trên một trang A4",
        PrintFormat::Folded => "Tờ gấp ba",
        PrintFormat::Poster => "Áp phích",
        PrintFormat::List => "Danh mục thủ tục",
        PrintFormat::Board => "Bảng tra cứu bằng mã QR",
        PrintFormat::Labels => "Tem QR đặt quầy",
        PrintFormat::Guide => "Tờ hướng dẫn",
        PrintFormat::Booklet => "Sổ tay",
        PrintFormat::Register => "Sổ theo dõi niêm yết",
    }
}

/// Paper, sides and settings of a kind of print.
pub fn printing(format: PrintFormat) -> Printing {
    let (paper, sides, settings) = match format {
        PrintFormat::Posting | PrintFormat::List | PrintFormat::Labels => ("A4", "một mặt", ONE_SIDE),
        PrintFormat::Flyer | PrintFormat::Guide => ("A5", "một hoặc hai mặt", LONG_EDGE),
        PrintFormat::TwoFlyers => ("A4 ngang", "một hoặc hai mặt", SHORT_EDGE),
        PrintFormat::Folded => ("A4 ngang", "hai mặt, gấp ba", SHORT_EDGE),
        PrintFormat::Poster => ("A3", "một mặt", ONE_SIDE),
        PrintFormat::Board => ("A1 ngang", "một mặt", "Gửi nhà in, tỉ lệ 100 %"),
        PrintFormat::Booklet => ("A5", "hai mặt", LONG_EDGE),
        PrintFormat::Register => ("A4 ngang", "một mặt", ONE_SIDE),
    };
    Printing { paper, sides, settings }
}

/// A guide folded in three.
pub const FOLDED_GUIDE: Printing =
    Printing { paper: "A4 ngang", sides: "hai mặt, gấp ba", settings: SHORT_EDGE };

/// A booklet laid out for folding: two pages on each side of a sheet.
pub const STITCHED_BOOKLET: Printing =
    Printing {
        paper: "A4 ngang", sides: "hai mặt, gấp đôi, đóng ghim ở giữa", settings: SHORT_EDGE
    };

/// Everything of a campaign in one file.
pub const PACK: Printing = Printing {
    paper: "nhiều cỡ giấy",
    sides: "xem tờ đầu",
    settings: "Tờ đầu ghi cỡ giấy, số mặt và số bản của từng thứ",
};

//! Keys that are names of print formats: what `[prints]` makes, and how many copies a campaign counts.

use super::{Key, Shape, Table, key};
use crate::catalogue::keys::words::{CHOSEN, MADE};

/// `[prints]` of `niemyet.toml`.
pub(crate) static PRINTS: Table = Table {
    path: "prints",
    keys: &[
        key(
            "niem-yet",
            Shape::ChoiceOrLines(CHOSEN),
            "Bản niêm yết của từng thủ tục, khổ A4. Không ghi là \"all\".",
            "The posted sheet of a procedure, A4; \"all\" when absent.",
            r#""all""#,
        ),
        key(
            "to-roi-a5",
            Shape::ChoiceOrLines(CHOSEN),
            "Tờ rơi khổ A5. Không ghi là \"plain\".",
            "The flyer, A5; \"plain\" when absent.",
            r#""plain""#,
        ),
        key(
            "to-roi-2-tren-a4",
            Shape::ChoiceOrLines(CHOSEN),
            "Hai tờ rơi trên một tờ A4 để cắt đôi. Không ghi là \"plain\".",
            "Two flyers on an A4 sheet; \"plain\" when absent.",
            r#""plain""#,
        ),
        key(
            "to-gap",
            Shape::ChoiceOrLines(CHOSEN),
            "Tờ gấp ba. Không ghi là \"plain\".",
            "The folded leaflet; \"plain\" when absent.",
            r#""plain""#,
        ),
        key(
            "ap-phich",
            Shape::ChoiceOrLines(CHOSEN),
            "Áp phích. Không ghi là \"none\".",
            "The poster; \"none\" when absent.",
            r#"["1.001193"]"#,
        ),
        key(
            "danh-muc",
            Shape::Choice(MADE),
            "Danh mục thủ tục để niêm yết. Không ghi là \"all\".",
            "The posted list of procedures; \"all\" when absent.",
            r#""all""#,
        ),
        key(
            "bang-tra-cuu",
            Shape::Choice(MADE),
            "Bảng tra cứu bằng mã QR treo ở sảnh. Không ghi là \"all\".",
            "The hall board with QR codes; \"all\" when absent.",
            r#""all""#,
        ),
        key(
            "tem-qr",
            Shape::Choice(MADE),
            "Tem QR đặt quầy. Không ghi là \"all\".",
            "QR labels for counters; \"all\" when absent.",
            r#""all""#,
        ),
        key(
            "huong-dan",
            Shape::Choice(MADE),
            "Tờ hướng dẫn làm từ content/guides/. Không ghi là \"all\".",
            "Printed guides, from content/guides/; \"all\" when absent.",
            r#""all""#,
        ),
        key(
            "so-tay",
            Shape::ChoiceOrLines(CHOSEN),
            "Sổ tay; ghi mã thì sổ xếp theo thứ tự ấy. Không ghi là \"none\".",
            "The booklet, in the order of the codes; \"none\" when absent.",
            r#"["1.001193", "1.000656"]"#,
        ),
        key(
            "so-theo-doi",
            Shape::Choice(MADE),
            "Sổ theo dõi niêm yết, làm từ content/decisions/. Không ghi là \"all\".",
            "The register of what was posted, from content/decisions/; \"all\" when absent.",
            r#""all""#,
        ),
        key(
            "lich-truc",
            Shape::Choice(MADE),
            "Lịch trực từng tháng, làm từ content/rosters/. Không ghi là \"all\".",
            "The sheet of a month, from content/rosters/; \"all\" when absent.",
            r#""all""#,
        ),
        key(
            "ngay-phuc-vu",
            Shape::Choice(MADE),
            "Áp phích của ngày phục vụ, làm từ content/service-days/. Không ghi là \"all\".",
            "The poster of a service day, from content/service-days/; \"all\" when absent.",
            r#""all""#,
        ),
        key(
            "phieu-hoi",
            Shape::Choice(MADE),
            "Phiếu hỏi, góp ý đặt cạnh hòm thư, khi có content/questions/. Không ghi là \"all\".",
            "The sheet for questions beside the suggestion box, where there is content/questions/; \"all\" when absent.",
            r#""all""#,
        ),
        key(
            "danh-ba",
            Shape::Choice(MADE),
            "Danh bạ các nơi hỗ trợ, làm từ content/places/. Không ghi là \"all\".",
            "The sheet of all places, from content/places/; \"all\" when absent.",
            r#""all""#,
        ),
        key(
            "the-lien-he",
            Shape::Choice(MADE),
            "Thẻ liên hệ của các nơi hỗ trợ, để cắt và phát. Không ghi là \"all\".",
            "Cards of the places to cut out and hand out; \"all\" when absent.",
            r#""all""#,
        ),
        key(
            "so-lieu",
            Shape::Choice(MADE),
            "Số liệu của ba kỳ mới nhất, mỗi kỳ một tờ, làm từ content/figures/; kỳ khác in bằng lệnh niemyet in KỲ --format so-lieu. Không ghi là \"all\".",
            "The figures of the newest three periods, a sheet each, from content/figures/; of any other: niemyet print PERIOD --format so-lieu. \"all\" when absent.",
            r#""all""#,
        ),
        key(
            "ma-quay",
            Shape::Choice(MADE),
            "Mã khảo sát và mã, tài khoản thanh toán để đặt quầy, làm từ survey và payment ở [commune]. Không ghi là \"all\".",
            "Codes of the survey and of payments to stand on the counter, from survey and payment of [commune]; \"all\" when absent.",
            r#""all""#,
        ),
        key(
            "imprint",
            Shape::Line,
            "Dòng giấy phép xuất bản, in ở chân bản in.",
            "The line of the printing licence, at the foot of prints.",
            r#""Giấy phép xuất bản số 00/GP-MẪU""#,
        ),
        key(
            "booklet_title",
            Shape::Line,
            "Tên sổ tay, in ở bìa.",
            "Title of the booklet, on its cover.",
            r#""Sổ tay thủ tục hành chính xã Bình Minh""#,
        ),
    ],
};

/// `[copies]` of a campaign.
pub(crate) static COPIES: Table = Table { path: "copies", keys: COUNTS };
/// `[handed_out]` of a campaign.
pub(crate) static HANDED_OUT: Table = Table { path: "handed_out", keys: COUNTS };

const COUNTS: &[Key] = &[
    count("niem-yet", "Bản niêm yết.", "Posted sheets."),
    count("to-roi-a5", "Tờ rơi A5.", "Flyers, A5."),
    count("to-roi-2-tren-a4", "Tờ A4 có hai tờ rơi.", "A4 sheets of two flyers."),
    count("to-gap", "Tờ gấp ba.", "Folded leaflets."),
    count("ap-phich", "Áp phích.", "Posters."),
    count("danh-muc", "Danh mục thủ tục.", "Lists of procedures."),
    count("bang-tra-cuu", "Bảng tra cứu bằng mã QR.", "Boards with QR codes."),
    count("tem-qr", "Tem QR đặt quầy.", "QR labels."),
    count("huong-dan", "Tờ hướng dẫn.", "Printed guides."),
    count("so-tay", "Sổ tay.", "Booklets."),
    count("so-theo-doi", "Sổ theo dõi niêm yết.", "Registers."),
    count("lich-truc", "Lịch trực.", "Rosters."),
    count("ngay-phuc-vu", "Áp phích ngày phục vụ.", "Posters of service days."),
    count("phieu-hoi", "Phiếu hỏi, góp ý.", "Sheets for questions."),
    count("danh-ba", "Danh bạ nơi hỗ trợ.", "Sheets of places."),
    count("the-lien-he", "Tờ thẻ liên hệ.", "Sheets of cards."),
    count("so-lieu", "Tờ số liệu.", "Sheets of figures."),
    count("ma-quay", "Tờ mã đặt quầy.", "Sheets of codes for the counter."),
];

const fn count(name: &'static str, vi: &'static str, en: &'static str) -> Key {
    key(name, Shape::Count, vi, en, "100")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::model::PrintFormat;

    #[test]
    fn formats_have_the_names_of_the_model() {
        let names: Vec<_> = PrintFormat::ALL.into_iter().map(PrintFormat::name).collect();
        assert_eq!(PRINTS.names().take(names.len()).collect::<Vec<_>>(), names);
        assert_eq!(COPIES.names().collect::<Vec<_>>(), names);
        assert!(
            PrintFormat::ALL.into_iter().all(|format| PrintFormat::from_name(format.name()) == Some(format))
        );
    }
}

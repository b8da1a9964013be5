//! Keys of a file of figures, in the order in which `niemyet new` writes them.

use super::Shape as FormShape;
use crate::catalogue::keys::{DRAFT, Holds, Key, Shape, Table, key};

/// A file in `content/figures/`.
pub(crate) static FIGURES: Table = Table { path: "", keys: ROOT };

/// A table's own keys, then those of every count.
macro_rules! with_counts {
    ($($own:expr,)*; $($behind:expr,)*) => {
        &[
            $($own,)*
            count("received", "Tổng số tiếp nhận. Biểu một cửa: cột (3), gồm cả kỳ trước chuyển sang. Không có số thì bỏ dòng; 0 là không có hồ sơ nào.", "Received; with the one-stop form column (3), which contains what was carried over.", "1_248"),
            count("received_online", "Tiếp nhận trực tuyến; cột (4).", "Received online; column (4).", "1_012"),
            count("received_in_person", "Tiếp nhận trực tiếp, khi báo cáo tách riêng bưu chính.", "Received in person, where post is counted apart.", "200"),
            count("received_postal", "Tiếp nhận qua bưu chính công ích, khi báo cáo tách riêng.", "Received by post, where that is counted apart.", "6"),
            count("received_in_person_or_postal", "Trực tiếp và bưu chính chung một cột; cột (5).", "In person and by post in one column; column (5).", "206"),
            count("carried_over", "Từ kỳ trước chuyển sang; cột (6).", "Carried over from the period before; column (6).", "30"),
            count("resolved", "Tổng số đã giải quyết; cột (7).", "Resolved; column (7).", "1_220"),
            count("resolved_early", "Trước hạn; cột (8).", "Early; column (8).", "900"),
            count("resolved_on_time", "Đúng hạn; cột (9).", "On time; column (9).", "310"),
            count("resolved_late", "Quá hạn; cột (10).", "Late; column (10).", "10"),
            count("in_progress", "Tổng số đang giải quyết; cột (11).", "In progress; column (11).", "28"),
            count("in_progress_within", "Đang giải quyết, trong hạn; cột (12).", "In progress within time; column (12).", "27"),
            count("in_progress_overdue", "Đang giải quyết, quá hạn; cột (13).", "In progress and overdue; column (13).", "1"),
            count("paid_online", "Hồ sơ thanh toán trực tuyến.", "Dossiers paid online.", "350"),
            count("with_fee", "Hồ sơ phải nộp phí, lệ phí.", "Dossiers with a fee to pay.", "420"),
            count("digitised", "Hồ sơ được số hóa.", "Digitised dossiers.", "1_190"),
            count("to_digitise", "Hồ sơ thuộc diện phải số hóa.", "Dossiers to be digitised.", "1_218"),
            count("electronic_results", "Kết quả có bản điện tử.", "Results in electronic form.", "1_100"),
            count("results", "Kết quả đã cấp.", "Results handed out.", "1_220"),
            count("satisfied", "Lượt đánh giá hài lòng.", "Votes that are satisfied.", "96"),
            count("votes", "Tổng lượt đánh giá.", "All votes.", "98"),
            count("feedback_on_time", "Phản ánh, kiến nghị đã xử lý đúng hạn.", "Feedback handled on time.", "3"),
            count("feedback", "Phản ánh, kiến nghị nhận được.", "Feedback received.", "3"),
            $($behind,)*
        ]
    };
}

const fn count(name: &'static str, vi: &'static str, en: &'static str, example: &'static str) -> Key {
    key(name, Shape::Count, vi, en, example)
}

const ROOT: &[Key] = with_counts![
    key(
        "period",
        Shape::Line,
        "Kỳ của số liệu: tháng \"2026-08\", quý \"2026-Q3\", nửa năm \"2026-H1\", năm \"2026\".",
        "What the figures are of: a month \"2026-08\", a quarter \"2026-Q3\", half a year \"2026-H1\", a year \"2026\".",
        r#""2026-08""#,
    )
    .required(),
    key(
        "form",
        Shape::Choice(FormShape::WORDS),
        "Biểu của báo cáo: kỳ trước chuyển sang là cột riêng, hay nằm trong tổng tiếp nhận.",
        "The report's form: what was carried over is counted apart, or within what was received.",
        r#""one-stop""#,
    )
    .required(),
    key(
        "title",
        Shape::Line,
        "Tên trang; không ghi thì lấy tên của kỳ.",
        "Title of the page; made of the period when absent.",
        r#""Kết quả giải quyết thủ tục tháng 8/2026""#,
    ),
    key("from", Shape::Date, "Tính từ ngày, nếu khác ngày đầu kỳ.", "Counted from, where that is not the first day of the period.", "2026-07-15"),
    key("to", Shape::Date, "Tính đến hết ngày, nếu khác ngày cuối kỳ.", "Counted to, where that is not its last day.", "2026-08-14"),
    key("source", Shape::Line, "Lấy số ở đâu.", "Where the figures are from.", r#""Hệ thống thông tin giải quyết thủ tục hành chính của tỉnh""#),
    key("updated", Shape::Date, "Ngày lấy số.", "The day they were taken.", "2026-09-03"),
    key("note", Shape::Text, "Điều người xem cần biết.", "What readers must know.", r#""Hệ thống tạm dừng ngày 12 và 13""#),
    DRAFT,
    ;
    key(
        "index766",
        Shape::Table(&INDEX),
        "Tự chấm theo Bộ chỉ số của Quyết định 766/QĐ-TTg: niemyet so-lieu in ra. Chỉ tiêu tính được từ số liệu ở trên thì không phải ghi.",
        "Self-check by the indicators of Decision 766/QĐ-TTg: niemyet figures prints it. What follows from the counts above need not be written.",
        "{ posted = false }",
    ),
    key("fields", Shape::Tables(&FIELD), "Số liệu theo lĩnh vực: mỗi lĩnh vực một bảng. Không ghi tổng ở trên thì tổng là cộng các bảng này.", "Figures by field; where the totals above are absent they are the sum of these.", r#"[{ field = "ho-tich", received = 12 }]"#),
    key("procedures", Shape::Tables(&PROCEDURE), "Số liệu theo thủ tục, cho những thủ tục muốn nêu riêng.", "Figures of single procedures.", r#"[{ code = "1.001193", received = 12 }]"#),
    key("service_days", Shape::Tables(&SERVICE_DAY), "Số liệu của những ngày phục vụ riêng (ngày thứ Tư trực tuyến…).", "Figures of service days.", r#"[{ slug = "thu-tu-truc-tuyen", received = 40 }]"#),
];

static FIELD: Table = Table {
    path: "fields",
    keys: with_counts![
        key("field", Shape::Line, "Tên ngắn của lĩnh vực trong content/fields.toml.", "The field's slug in content/fields.toml.", r#""ho-tich""#).holds(Holds::Field),
        key("name", Shape::Line, "Tên lĩnh vực trong báo cáo, khi danh mục không có lĩnh vực ấy.", "Its name in the report, where the catalogue has no such field.", r#""Thi đua, khen thưởng""#),
        ;
    ],
};

static PROCEDURE: Table = Table {
    path: "procedures",
    keys: with_counts![
        key("code", Shape::Line, "Mã thủ tục.", "Its code.", r#""1.001193""#).holds(Holds::Procedure).required(),
        ;
    ],
};

static SERVICE_DAY: Table = Table {
    path: "service_days",
    keys: with_counts![
        key("slug", Shape::Line, "Tên ngắn của ngày phục vụ.", "The service day's slug.", r#""thu-tu-truc-tuyen""#).required(),
        key("title", Shape::Line, "Tên ngày phục vụ, như muốn đọc trên trang.", "What it is called on the page.", r#""Ngày thứ Tư trực tuyến""#),
        ;
    ],
};

static INDEX: Table = Table {
    path: "index766",
    keys: &[
        key(
            "posted",
            Shape::Flag,
            "true: đăng bảng tự chấm lên trang; không ghi thì chỉ cán bộ xem.",
            "true: the self-check is posted; for staff alone when absent.",
            "false",
        ),
        key(
            "indicators",
            Shape::Tables(&INDICATOR),
            "Số liệu của chỉ tiêu không tính được từ các số ở trên.",
            "Numbers of indicators that do not follow from the counts above.",
            "[{ no = 1, done = 6, of = 6 }]",
        ),
    ],
};

static INDICATOR: Table = Table {
    path: "index766.indicators",
    keys: &[
        count("no", "Số thứ tự của chỉ tiêu, 1 đến 24.", "Its number, 1 to 24.", "1").required(),
        count("done", "Tử số.", "Numerator.", "6"),
        count("of", "Mẫu số.", "Denominator.", "6"),
        key(
            "points",
            Shape::Line,
            "Điểm mà Cổng Dịch vụ công quốc gia đã chấm, khi không tự tính được.",
            "Points as the national portal gives them, where they cannot be computed here.",
            r#""5,83""#,
        ),
    ],
};

#[cfg(test)]
mod tests {
    use super::super::Measure;
    use super::*;

    #[test]
    fn every_measure_has_its_key_in_every_table() {
        for table in [&FIGURES, &FIELD, &PROCEDURE, &SERVICE_DAY] {
            let missing: Vec<&str> = Measure::WORDS
                .iter()
                .map(|word| word.name)
                .filter(|name| table.key(name).is_none())
                .collect();
            assert_eq!(missing, [""; 0], "{}", table.path);
        }
    }
}

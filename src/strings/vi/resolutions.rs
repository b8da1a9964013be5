//! What the province charges, by resolution of its council.

use crate::strings::Resolutions;

pub(crate) const WORDS: Resolutions = Resolutions {
    title: "Mức thu do Hội đồng nhân dân tỉnh quy định",
    description: "Phí, lệ phí theo nghị quyết của Hội đồng nhân dân tỉnh: mức thu, ai được miễn, áp dụng từ ngày nào.",
    file: "Tệp nghị quyết",
    link: "Nơi đăng nghị quyết",
    over: |day| format!("Đã hết áp dụng sau {day}"),
    coming: |day| format!("Sắp áp dụng, từ {day}"),
    procedure: "Thủ tục",
    way: "Cách nộp",
    amount: "Mức thu",
    all_ways: "Mọi cách nộp",
    by_resolution: "Theo từng nghị quyết",
    rows: "Các mức thu trong nghị quyết này",
};

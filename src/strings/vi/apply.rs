//! Who may apply, under which conditions, what is received and how it comes back.

use crate::strings::Apply;

pub(crate) const WORDS: Apply = Apply {
    no_requirements: "Không có yêu cầu, điều kiện",
    instead: |result| format!("Hoặc {result}"),
    returned: |ways| format!("Kết quả được trả {ways}"),
    returned_so: |note| format!("Trả kết quả: {note}"),
    returned_by_one_way: |ways| format!("Kết quả được trả {ways} (nguồn chỉ ghi cho một cách nộp)"),
    returned_by_way: |ways| format!("Kết quả được trả {ways}, tùy cách nộp"),
    ways_or: |first, last| format!("{first} hoặc {last}"),
    at_counter: "tại quầy",
    by_post: "qua bưu chính",
    online: "trực tuyến",
    title: "Ai làm được, nhận được gì",
    results: "Nhận được gì",
    applicants: "Ai làm được",
    conditions: "Điều kiện",
    some_conditions: "Có điều kiện phải đáp ứng",
    in_full: "xem toàn văn",
};

//! The legal texts that procedures rest on, and what is said where one is repealed.

use crate::strings::Laws;

pub(crate) const WORDS: Laws = Laws {
    title: "Văn bản làm căn cứ",
    description: "Luật, nghị định, thông tư và các văn bản khác mà thủ tục dẫn làm căn cứ: văn bản nào đã hết hiệu lực, thủ tục nào dẫn văn bản ấy.",
    about: "Những văn bản mà các thủ tục trên trang này dẫn làm căn cứ. Văn bản nào đã biết là hết hiệu lực thì ghi rõ; không ghi không có nghĩa là còn hiệu lực.",
    all: "Mọi văn bản làm căn cứ",
    basis_repealed: "Văn bản làm căn cứ đã hết hiệu lực",
    basis_repealed_in_short: "Văn bản làm căn cứ đã hết hiệu lực. Thủ tục có thể đã đổi: hỏi trước khi nộp.",
    may_have_changed: "Thủ tục có thể đã đổi: hỏi trước khi nộp.",
    answer_may_have_changed: "Câu trả lời có thể không còn đúng: hỏi lại trước khi làm.",
    rate_may_have_changed: "Mức thu có thể đã đổi: hỏi trước khi nộp.",
    repealed: |day| format!("đã hết hiệu lực từ {day}"),
    to_be_repealed: |day| format!("sẽ hết hiệu lực từ {day}"),
    replaced_by: |names| format!(", thay bằng {names}"),
    issuer: "Cơ quan ban hành",
    date: "Ngày ban hành",
    in_force_from: "Có hiệu lực từ",
    in_its_place: "Thay bằng",
    replaces: "Thay cho",
    link: "Nơi đăng văn bản",
    none_yet: "Chưa thủ tục nào dẫn",
    resting: "Thủ tục dẫn văn bản này",
    resting_on: |name| format!("Các thủ tục dẫn {name} làm căn cứ."),
    none_rests: "Hiện không thủ tục nào trên trang này dẫn văn bản này.",
    others: "Câu trả lời, mức thu theo văn bản này",
    count_others: |count| format!("{count} câu trả lời, mức thu"),
    local: "Các tỉnh có thể có văn bản cùng số, ký hiệu: đối chiếu cơ quan ban hành.",
    data: "Các văn bản làm căn cứ, mỗi văn bản kèm mã các thủ tục dẫn.",
};

//! 06: the service around the procedures: places, days, questions, figures, notices.

macro_rules! service {
    ([$next:ident $($after:ident)*] $($rows:tt)*) => {
        $next! { [$($after)*] $($rows)*

            BadReviewEvery "E0601" {
                vi: "review_every không nói được bao lâu",
                en: "review_every does not say how often",
                help_vi: "ghi một số lớn hơn 0 và không quá 1000, ví dụ review_every = { months = 6 }",
                help_en: "write a number above 0 and up to 1000, such as review_every = { months = 6 }",
                explain_vi: "review_every là khoảng thời gian giữa hai lần đối chiếu với nguồn, tính bằng ngày (days), tháng (months) hoặc năm (years).",
                explain_en: "review_every is the time between two comparisons with the source, in days, months or years.",
            }
            ReviewWithoutDay "W0602" {
                vi: "có review_every mà không có checked_on: không tính được ngày phải đối chiếu lại",
                en: "there is a review_every and no checked_on: nobody can tell when it is due",
                help_vi: "đối chiếu với nguồn rồi ghi ngày, ví dụ checked_on = 2026-07-01",
                help_en: "compare it with its source and write the day, such as checked_on = 2026-07-01",
                explain_vi: "Ngày phải đối chiếu lại được tính từ lần đối chiếu gần nhất. Chưa có ngày ấy thì lệnh lich không nhắc được.",
                explain_en: "What is due is counted from the last comparison. Without that day the agenda cannot tell of it.",
            }
            OutOfReach "W0603" {
                vi: "nơi này không có địa chỉ, số máy hay Zalo nào: bà con không biết tìm ở đâu",
                en: "this place has neither an address nor a telephone nor Zalo: nobody can find it",
                help_vi: "ghi address, phone hoặc zalo",
                help_en: "write an address, a phone or a zalo",
                explain_vi: "Trang của nơi hỗ trợ trả lời ai giúp, ở đâu, khi nào. Người trong [[people]] chỉ tính khi đã đồng ý (agreed = true).",
                explain_en: "The page of a place answers who helps, where and when. People count only where they agreed (agreed = true).",
            }
            NotAgreed "W0604" (name) {
                vi: "“{name}” chưa đồng ý cho công khai nên không hiện trên trang",
                en: "“{name}” did not agree to be named and is not shown",
                help_vi: "người này đồng ý rồi thì thêm agreed = true; không thì xóa dòng này",
                help_en: "if they agreed add agreed = true; else delete this row",
                explain_vi: "Tên và số máy của một người là dữ liệu cá nhân: chỉ công khai khi người ấy đồng ý (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15). Chương trình không đoán thay.",
                explain_en: "A person's name and telephone are personal data and are published only with their consent (Law 91/2025/QH15). The program does not guess.",
            }
            SecondOffice "E0605" (first) {
                vi: "đã có một nơi khác là bộ phận một cửa của [commune]: {first}",
                en: "another place is already the one-stop shop of [commune]: {first}",
                help_vi: "điểm tiếp nhận thứ hai thì ghi địa chỉ của nó (address); tệp trùng thì xóa đi",
                help_en: "give a second point of reception its own address; delete the file if it is a copy",
                explain_vi: "Nơi có kind = \"one-stop\" mà không ghi address lấy địa chỉ, giờ, điện thoại và quầy ở [commune]. Chỉ một nơi như thế.",
                explain_en: "A place with kind = \"one-stop\" and no address has the address, hours, telephones and counters of [commune]. There is one such place.",
            }
            HamletSpelling "W0606" (written, first) {
                vi: "“{written}” và “{first}” là một thôn viết hai cách",
                en: "“{written}” and “{first}” are one hamlet in two spellings",
                help_vi: "viết giống nhau ở mọi tệp: bà con tìm theo tên thôn",
                help_en: "write it alike in all files: residents look for their hamlet by its name",
                explain_vi: "Trang các nơi hỗ trợ xếp theo thôn. Một thôn viết hai cách thành hai mục, mỗi mục thiếu một nửa.",
                explain_en: "The page of places is in order of hamlets. One with two spellings becomes two, each with half of the places.",
            }
        }
    };
}

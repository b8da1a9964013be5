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
            UnknownPlace "W0607" (place) {
                vi: "không có nơi nào tên ngắn “{place}” trong content/places/",
                en: "there is no place “{place}” in content/places/",
                help_vi: "ghi đúng tên ngắn (slug, hoặc tên tệp) của nơi ấy; trong lúc chờ, chỗ này được bỏ qua",
                help_en: "write the slug of the place, or the name of its file; until then it is passed over",
                explain_vi: "place dẫn đến một tệp trong content/places/. Không ghi place là ở bộ phận một cửa.",
                explain_en: "place leads to a file in content/places/. Without it the office is meant.",
            }
            ExceptionOnOtherDay "W0608" (day, weekday: Words) {
                vi: "ngày {day} là {weekday}, vốn không có ngày phục vụ này",
                en: "{day} is a {weekday}, on which there is no such service day",
                help_vi: "sửa lại ngày, hoặc bỏ dòng này",
                help_en: "correct the day, or take this row out",
                explain_vi: "[[except]] kể những ngày không làm trong số các ngày của days. Một ngày thứ khác thường là gõ nhầm.",
                explain_en: "[[except]] lists days of those in days on which it is not held. Another weekday is most often a slip.",
            }
            BadMonth "E0609" (written) {
                vi: "“{written}” không phải một tháng",
                en: "“{written}” is no month",
                help_vi: "viết năm-tháng trong ngoặc kép: month = \"2026-12\"",
                help_en: "write year-month in quotes: month = \"2026-12\"",
                explain_vi: "Mỗi tệp lịch trực là của một tháng.",
                explain_en: "Each roster is of one month.",
            }
            DutyWithoutDay "E0610" {
                vi: "dòng này không nói rõ trực ngày nào",
                en: "this row does not say which day",
                help_vi: "ghi một ngày (on = 2026-12-01), hoặc cả ngày đầu và ngày cuối (from, to)",
                help_en: "write one day (on = 2026-12-01), or a first and a last one (from, to)",
                explain_vi: "Mỗi dòng của [[duty]] là một ngày (on) hoặc một khoảng ngày, ví dụ một tuần (from và to). Không ghi cả hai kiểu.",
                explain_en: "A row of [[duty]] is a day (on) or a span of days such as a week (from and to), not both.",
            }
            DutyOutsideMonth "E0611" (day, month, year) {
                vi: "ngày {day} không thuộc tháng {month}/{year} của lịch này",
                en: "{day} is not in {month}/{year}, the month of this roster",
                help_vi: "sửa lại ngày, hoặc ghi vào lịch của tháng ấy",
                help_en: "correct the day, or write it into the roster of its month",
                explain_vi: "Mỗi tệp là lịch của một tháng (khóa month). Tuần vắt qua hai tháng thì ghi ở cả hai tệp.",
                explain_en: "Each file is the roster of one month (the key month). A week that lies in two months stands in both files.",
            }
            NobodyOnDuty "E0612" {
                vi: "dòng này không nói ai trực",
                en: "this row does not say who is on duty",
                help_vi: "ghi unit (đơn vị) hoặc person (người)",
                help_en: "write a unit or a person",
                explain_vi: "Chưa biết ai trực thì bỏ cả dòng: chương trình sẽ nhắc ngày còn trống.",
                explain_en: "Where nobody is known yet leave the row out: the program tells of days with nobody.",
            }
            DutyGap "W0613" (count, days) {
                vi: "{count} ngày chưa có ai trực: {days}",
                en: "{count} days have nobody on duty: {days}",
                help_vi: "thêm dòng cho các ngày ấy; chỉ trực một số ngày trong tuần thì ghi days, ví dụ days = [\"wed\"]",
                help_en: "add rows for these days; where only some weekdays have duty write days, such as days = [\"wed\"]",
                explain_vi: "Ngày phải có người trực là mọi ngày làm việc của tháng, hoặc những thứ ghi ở days; ngày lễ, tết tự trừ. Trang ghi ngày trống là “chưa phân công”.",
                explain_en: "Somebody is wanted on all working days of the month, or on the weekdays in days; holidays are left out. Pages say of such a day that nobody was assigned yet.",
            }
            DutyDouble "W0614" (day) {
                vi: "ngày {day} đã có dòng khác: mỗi ngày một người hoặc một đơn vị trực",
                en: "another row has {day} already: one person or unit a day",
                help_vi: "bỏ một dòng, hoặc gộp hai đơn vị vào một dòng",
                help_en: "take one row out, or name both units in one",
                explain_vi: "Trang và bản in kể cả hai. Nếu đúng là hai đơn vị cùng trực thì ghi chung một dòng để khỏi bị nhắc.",
                explain_en: "Pages and prints tell both. If two units really share the day, one row with both keeps this silent.",
            }
            NamesNotAgreed "W0615" {
                vi: "lịch có tên người mà chưa có names = true: trang và bản in chỉ ghi đơn vị",
                en: "the roster has names and no names = true: pages and prints tell units alone",
                help_vi: "mọi người trong lịch đã đồng ý thì thêm names = true ở đầu tệp; không thì bỏ person, ghi unit",
                help_en: "if all of them agreed add names = true at the head; else leave person out and write unit",
                explain_vi: "Tên và số máy của một người là dữ liệu cá nhân: chỉ công khai khi người ấy đồng ý (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15).",
                explain_en: "A person's name and telephone are personal data and are published only with their consent (Law 91/2025/QH15).",
            }
        }
    };
}

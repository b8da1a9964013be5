//! 064: the calendar: days off of a year, closures and special openings.

macro_rules! calendar {
    ([$next:ident $($after:ident)*] $($rows:tt)*) => {
        $next! { [$($after)*] $($rows)*

            YearUnconfirmed "W0640" (year) {
                vi: "lịch nghỉ lễ, Tết năm {year} chưa có",
                en: "the days off of {year} are not known",
                help_vi: "có thông báo thì ghi một bảng [[years]] trong content/calendar.toml, hoặc dùng bản niemyet mới hơn",
                help_en: "once the notice is out write a table [[years]] into content/calendar.toml, or take a newer niemyet",
                explain_vi: "Ngày nghỉ Tết, ngày liền kề 2/9, ngày hoán đổi do thông báo hằng năm quyết định, không tự tính được. Năm chưa có lịch thì trang không nói ngày ấy nghỉ hay làm, cũng không tính ngày hẹn nào rơi vào năm ấy.",
                explain_en: "Which days of Tết, which day next to 2/9 and which swaps are off is decided by a notice each year and cannot be computed. Of a year without one no page says whether a day is off, and no term that ends in it is counted.",
            }
            UsedUnconfirmed "W0641" (year) {
                vi: "năm {year} chưa có lịch nghỉ, nên không biết ngày này vốn nghỉ hay làm",
                en: "the days off of {year} are not known, so it cannot be said whether this day is one",
                help_vi: "xem lại năm; đúng thì ghi thêm một bảng [[years]] cho năm {year}",
                help_en: "look at the year; if it is right add a table [[years]] for {year}",
                explain_vi: "Dòng này vẫn được dùng và vẫn hiện trên trang. Chỉ là khi năm ấy chưa có lịch thì niemyet không so được với ngày nghỉ, và trang không tính ngày hẹn của năm ấy.",
                explain_en: "The row is used all the same. It can only not be compared with the days off, and no term that ends in that year is counted.",
            }
            DayOutsideYear "E0642" (day, year) {
                vi: "ngày {day} không thuộc năm {year}",
                en: "{day} is not in {year}",
                help_vi: "sửa ngày, hoặc chuyển sang bảng [[years]] của năm ấy",
                help_en: "mend the day, or move it to the table [[years]] of its year",
                explain_vi: "Mỗi bảng [[years]] chỉ có ngày của năm mình. Tết Dương lịch nghỉ thêm ngày 31/12 thì ngày ấy ghi ở bảng của năm trước.",
                explain_en: "Each table [[years]] has days of its own year only.",
            }
            DayTwice "E0643" (day, table, line) {
                vi: "{day} đã ghi ở {table} rồi (dòng {line})",
                en: "{day} stands in {table} already (line {line})",
                help_vi: "bỏ một trong hai chỗ, hoặc sửa ngày, giờ hay lĩnh vực cho khỏi trùng",
                help_en: "take one of them out, or mend the day, the hours or the fields",
                explain_vi: "Một ngày không thể vừa nghỉ vừa làm bù, một buổi không thể vừa đóng cửa vừa mở thêm; hai dòng nói về cùng một buổi thì không biết theo dòng nào.",
                explain_en: "A day cannot be off and worked, nor hours closed and open; of two rows on the same hours nobody knows which one holds.",
            }
            InsteadOfNothing "E0644" (day, other) {
                vi: "{day} được ghi thay cho {other}, mà {other} không phải ngày có thể thay",
                en: "{day} is said to stand for {other}, which is no such day",
                help_vi: "nghỉ bù: instead_of là ngày lễ rơi vào thứ Bảy, Chủ nhật; hoán đổi: ghi cả ngày nghỉ ở off và ngày làm bù ở work, mỗi ngày trỏ tới ngày kia",
                help_en: "of a substitute it is a holiday on a weekend; of a swap both days are written, the one in off and the other in work, each with the other's date",
                explain_vi: "Ba kiểu ngày nghỉ: ngày lễ (không có instead_of); nghỉ bù vì ngày lễ rơi vào ngày nghỉ hằng tuần; hoán đổi, nghỉ một ngày làm việc rồi làm bù ngày khác. Hoán đổi mà thiếu ngày làm bù thì hạn trả kết quả tính sai một ngày:\n\noff  = [{ on = 2026-08-31, name = \"Quốc khánh\", instead_of = 2026-08-22 }]\nwork = [{ on = 2026-08-22, instead_of = 2026-08-31 }]",
                explain_en: "A day off is a holiday (no instead_of), a substitute for a holiday on a weekly day off, or a swapped day that is worked on another. A swap without its make-up day would put terms wrong by a day:\n\noff  = [{ on = 2026-08-31, name = \"Quốc khánh\", instead_of = 2026-08-22 }]\nwork = [{ on = 2026-08-22, instead_of = 2026-08-31 }]",
            }
            WrongWeekday "E0645" (day, why: Words) {
                vi: "{day}: {why}",
                en: "{day}: {why}",
                help_vi: "xem lại ngày, đối chiếu với thông báo",
                help_en: "compare the day with the notice",
                explain_vi: "Ngày nghỉ bù, ngày hoán đổi là ngày vốn đi làm; ngày làm bù là thứ Bảy hoặc Chủ nhật, và phải nói làm bù cho ngày nào. Khác thế thường là ghi nhầm ngày.",
                explain_en: "A substitute or a swapped day is one that is otherwise worked; a make-up day is a Saturday or Sunday, and says for which day. Anything else is mostly a slip of the date.",
            }
            ClosedAnyway "W0646" (day) {
                vi: "từ {day} ghi đóng cửa, mà khi ấy vốn không làm việc",
                en: "said to be closed from {day}, when the office is not open anyway",
                help_vi: "xem lại ngày và giờ; vốn nghỉ thì bỏ dòng này",
                help_en: "look at day and hours; if it is off anyway take the row out",
                explain_vi: "Ngày nghỉ lễ, ngày nghỉ hằng tuần và ngoài giờ làm việc thì không cần ghi đóng cửa. Ghi thừa thường là ghi nhầm ngày, và ngày định đóng cửa thì lại không ghi.",
                explain_en: "Days off, weekly ones and hours outside the weekly hours need no closure. Such a row is mostly a slip of the date, and the day that is meant has none.",
            }
            OpenAnyway "W0647" (day) {
                vi: "{day} ghi làm thêm, mà giờ ấy vốn đã làm việc",
                en: "said to be open as well on {day}, in hours in which the office is open anyway",
                help_vi: "xem lại ngày và giờ; vốn làm việc thì bỏ dòng này",
                help_en: "look at day and hours; if it is open anyway take the row out",
                explain_vi: "Bảng [[opens]] chỉ ghi buổi ngoài giờ làm việc hằng tuần. Ghi thừa thường là ghi nhầm ngày.",
                explain_en: "A table [[opens]] is for hours outside the weekly ones. Such a row is mostly a slip of the date.",
            }
            PastYear "W0648" (year) {
                vi: "năm {year} đã qua, bảng này không còn dùng đến",
                en: "{year} is over, the table is of no use any more",
                help_vi: "xóa bảng [[years]] này",
                help_en: "take the table [[years]] out",
                explain_vi: "Trang chỉ cho xem năm nay và các năm tới. Bảng cũ nằm lại dễ bị chép sang năm mới mà quên sửa ngày.",
                explain_en: "Pages show this year and those to come. An old table is easily copied for a new year with its days left as they were.",
            }
            HolidayMissing "W0649" (year, names: Words) {
                vi: "năm {year} thiếu: {names}",
                en: "{year} lacks: {names}",
                help_vi: "ghi đủ các ngày nghỉ của cả năm, đối chiếu với thông báo",
                help_en: "write all days off of the year, as the notice has them",
                explain_vi: "niemyet chưa có năm này nên bảng [[years]] phải ghi đủ. Điều 112 Bộ luật Lao động 2019 và Nghị quyết 28/2026/QH16 cho nghỉ: Tết Dương lịch 1 ngày, Tết Nguyên đán 5 ngày, Giỗ Tổ 1 ngày, 30/4, 1/5, Quốc khánh 2 ngày, 24/11. Thiếu một ngày thì hạn tính sớm một ngày, nên năm chưa đủ được coi là chưa có lịch.",
                explain_en: "The program does not know this year, so the table must have all of it. Article 112 of the Labour Code 2019 and resolution 28/2026/QH16 give: New Year 1 day, Tết 5, the Hùng Kings 1, 30/4, 1/5, National Day 2, 24/11. With one missing terms would end a day early, so a year that lacks some is taken for unknown.",
            }
            ComputedSoon "W0650" (day, name) {
                vi: "ngày nghỉ {day} ({name}) mới tính theo luật, chưa có thông báo",
                en: "the day off {day} ({name}) follows from the law alone, no notice has named it",
                help_vi: "tìm thông báo; có thì ghi lại ngày ấy vào off của bảng [[years]], không kèm computed",
                help_en: "look for the notice; then write the day into off of [[years]], without computed",
                explain_vi: "Thông báo hằng năm thường chỉ nói Tết và Quốc khánh. Giỗ Tổ, 30/4, 1/5 theo luật, nhưng nghỉ bù hay hoán đổi quanh những ngày ấy có thể được thông báo sau. Trang vẫn tính theo ngày này và ghi rõ là dự kiến.",
                explain_en: "The yearly notice mostly names Tết and National Day. The others follow from the law, but substitutes and swaps around them may be announced later. Pages count with the day and say that it is expected.",
            }
        }
    };
}

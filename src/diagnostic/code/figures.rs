//! 066, 067: figures of a period that do not add up, within a file and between files.

macro_rules! figures {
    ([$next:ident $($after:ident)*] $($rows:tt)*) => {
        $next! { [$($after)*] $($rows)*

            BadPeriod "E0660" (written) {
                vi: "“{written}” không phải một kỳ",
                en: "“{written}” is no period",
                help_vi: "ghi period là tháng \"2026-08\", quý \"2026-Q3\", nửa năm \"2026-H1\" hoặc năm \"2026\"",
                help_en: "period is a month \"2026-08\", a quarter \"2026-Q3\", half a year \"2026-H1\" or a year \"2026\"",
                explain_vi: "Mỗi tệp trong content/figures/ là số liệu của một kỳ. Kỳ quyết định tên trang, địa chỉ trang và chỗ đứng trong biểu đồ, nên phải viết đúng một kiểu.",
                explain_en: "Each file of content/figures/ holds the figures of a period, which decides the page's title, its address and its place in charts.",
            }
            PeriodTwice "E0661" (period, other) {
                vi: "số liệu “{period}” có hai tệp; tệp kia: {other}",
                en: "the figures of “{period}” are in two files; the other: {other}",
                help_vi: "giữ một tệp, hoặc sửa period của tệp chép nhầm",
                help_en: "keep one of them, or mend the period of a copy",
                explain_vi: "Một kỳ chỉ có một bảng số liệu. Hay gặp khi chép tệp tháng trước làm tháng này mà quên sửa period.",
                explain_en: "A period has one table. Mostly last month's file was copied and period was not changed.",
            }
            SumsDiffer "E0662" (total: Words, stated, parts: Words, sum, difference) {
                vi: "{total} là {stated}, mà {parts} = {sum}: lệch {difference}",
                en: "{total} is {stated}, but {parts} = {sum}: they differ by {difference}",
                help_vi: "đối chiếu với báo cáo gốc rồi sửa số sai; số không có thì bỏ dòng, đừng ghi 0",
                help_en: "compare with the report and mend the wrong number; what is not known is left out, not 0",
                explain_vi: "Biểu một cửa: (3) = (4) + (5) + (6), (7) = (8) + (9) + (10), (11) = (12) + (13), (3) = (7) + (11). Báo cáo đếm kỳ trước chuyển sang riêng thì tiếp nhận + kỳ trước chuyển sang = đã giải quyết + đang giải quyết. Số đăng lên mà cộng không khớp thì người đọc không biết tin số nào.",
                explain_en: "One-stop form: (3) = (4) + (5) + (6), (7) = (8) + (9) + (10), (11) = (12) + (13), (3) = (7) + (11). A report that counts what was carried over apart: received + carried over = resolved + in progress.",
            }
            ResolvedExceeds "E0663" (resolved, taken: Words, most, difference) {
                vi: "đã giải quyết {resolved} hồ sơ, nhiều hơn {difference} so với {taken} ({most})",
                en: "{resolved} dossiers are resolved, {difference} more than {taken} ({most})",
                help_vi: "đối chiếu với báo cáo gốc: có số bị gõ nhầm, hoặc thiếu hồ sơ kỳ trước chuyển sang",
                help_en: "compare with the report: a number is mistyped, or what was carried over is missing",
                explain_vi: "Không thể giải quyết nhiều hồ sơ hơn số đã nhận và số kỳ trước chuyển sang. Ví dụ có thật: một bài báo ghi tiếp nhận 1.339, giải quyết 1.399.",
                explain_en: "No more can be resolved than was received and carried over. A real article says 1.339 were received and 1.399 resolved.",
            }
            FieldsDiffer "E0664" (total: Words, stated, sum, difference) {
                vi: "{total} của cả kỳ là {stated}, mà cộng các lĩnh vực là {sum}: lệch {difference}",
                en: "{total} is {stated} for the period, and {sum} by its fields: they differ by {difference}",
                help_vi: "tìm dòng lĩnh vực bị thiếu hay sai, hoặc bỏ dòng tổng để niemyet tự cộng",
                help_en: "look for the field that is missing or wrong, or leave the total out: niemyet adds up",
                explain_vi: "Dòng TỔNG CỘNG của báo cáo phải bằng tổng các lĩnh vực. Một lĩnh vực có dòng mà không ghi số ấy thì niemyet không so.",
                explain_en: "The total of a report is the sum of its fields. Where one field does not state a number, it is not compared.",
            }
            MoreThanAll "E0665" (part: Words, some, whole: Words, all) {
                vi: "{part} ({some}) nhiều hơn {whole} ({all})",
                en: "{part} ({some}) are more than {whole} ({all})",
                help_vi: "hai số ghi nhầm chỗ nhau, hoặc một số sai: đối chiếu với báo cáo gốc",
                help_en: "the two stand in each other's place, or one is wrong: compare with the report",
                explain_vi: "Phần không thể nhiều hơn toàn bộ; tỷ lệ sẽ vượt 100%.",
                explain_en: "A part is not more than the whole: its share would be above 100 %.",
            }
            MonthsDiffer "W0666" (what: Words, period, stated, parts: Words, sum, difference) {
                vi: "{what} của {period} là {stated}, mà cộng {parts} là {sum}: lệch {difference}",
                en: "{what} of “{period}” is {stated}, and {sum} by its {parts}: they differ by {difference}",
                help_vi: "đối chiếu với báo cáo gốc; kỳ nào được chốt lại sau thì cập nhật tệp của kỳ ấy",
                help_en: "compare with the reports; where a period was corrected later, correct its file",
                explain_vi: "Chỉ so khi có đủ các tháng, các quý hay hai nửa năm của kỳ (chưa đủ mà đã cộng quá số cả kỳ thì báo E0678); kỳ lũy kế (ghi to là ngày chốt số) thì so với các tháng đến ngày ấy. Kỳ trước chuyển sang lấy của phần đầu, đang giải quyết lấy của phần cuối, các số khác cộng lại.",
                explain_en: "Compared where all months, quarters or halves are there; one that counts up to a day of its own (to) with the months until then. Carried over is the first part's, in progress the last one's, all others add up.",
            }
            PartsExceed "E0678" (what: Words, period, stated, parts: Words, count, sum, difference) {
                vi: "{what} của {period} là {stated}, mà mới {count} kỳ trong {parts} đã cộng được {sum}: hơn {difference}",
                en: "{what} of “{period}” is {stated}, and {count} of its {parts} already make {sum}: {difference} more",
                help_vi: "đối chiếu với báo cáo gốc: số của kỳ dài có thể là của một tháng ghi nhầm vào, hoặc một kỳ ngắn sai",
                help_en: "compare with the reports: a month's number may stand in the longer period, or a part is wrong",
                explain_vi: "Kỳ dài gồm các kỳ ngắn nằm trong nó, nên thiếu kỳ nào thì tổng cũng chỉ có thể lớn hơn. Những số chốt ở một ngày (kỳ trước chuyển sang, đang giải quyết) không cộng nên không so.",
                explain_en: "A longer period is made of those within it, so whatever is missing its total can only be larger. What is counted on a day (carried over, in progress) does not add up and is not compared.",
            }
            FiguresTwice "E0667" (of) {
                vi: "“{of}” có hai dòng số liệu trong một tệp",
                en: "“{of}” has two rows in one file",
                help_vi: "gộp hai dòng làm một, hoặc sửa tên dòng chép nhầm",
                help_en: "make one row of them, or mend the name of a copy",
                explain_vi: "Mỗi lĩnh vực, thủ tục, ngày phục vụ, chỉ tiêu chỉ có một dòng trong một kỳ; hai dòng thì cộng thành gấp đôi.",
                explain_en: "A field, procedure, service day or indicator has one row in a period; two would be counted twice.",
            }
            NoFigures "E0668" {
                vi: "tệp chưa có số liệu nào",
                en: "the file has no figures",
                help_vi: "ghi các số của báo cáo; chưa có thì thêm draft = true",
                help_en: "write the numbers of the report; until then add draft = true",
                explain_vi: "Không ghi số không có nghĩa là 0. Trang của một kỳ chưa có số nào thì không có gì để đọc.",
                explain_en: "What is not stated is not zero. A page without any number says nothing.",
            }
            PeriodToCome "W0669" (period, day) {
                vi: "{period} chưa bắt đầu (hôm nay {day}), nên số liệu chưa được đăng",
                en: "“{period}” has not begun (today is {day}), so the figures are not posted",
                help_vi: "gõ nhầm thì sửa period; số liệu ước tính hay chỉ tiêu không đăng ở đây",
                help_en: "mend period if it is mistyped; estimates and targets are not posted here",
                explain_vi: "Số liệu của một kỳ chưa đến là ước tính, hoặc năm bị gõ nhầm. Kỳ đang chạy thì đăng được, trang ghi rõ là chưa hết kỳ.",
                explain_en: "Figures of a time to come are estimates, or the year is mistyped. A period that is under way may be posted, and its page says so.",
            }
            UnknownServiceDay "W0670" (slug) {
                vi: "không có ngày phục vụ “{slug}” trong content/service-days/",
                en: "there is no service day “{slug}” in content/service-days/",
                help_vi: "ghi đúng tên ngắn của ngày phục vụ; ngày ấy không còn thì ghi title để trang có tên mà hiện",
                help_en: "write the service day's slug; of one that is no more write title, so that the page has a name for it",
                explain_vi: "Số liệu của ngày phục vụ dẫn tới trang của ngày ấy. Không tìm thấy thì trang số liệu chỉ hiện tên ở khóa title, hoặc tên ngắn.",
                explain_en: "The figures of a service day lead to its page. Where it is not found only title is shown, or the slug.",
            }
            BadPoints "E0671" (written, most) {
                vi: "“{written}” không phải số điểm của chỉ tiêu này (nhiều nhất {most})",
                en: "“{written}” are no points of this indicator (at most {most})",
                help_vi: "ghi điểm như \"5,83\": nhiều nhất hai chữ số sau dấu phẩy",
                help_en: "write points as \"5,83\", with at most two decimals",
                explain_vi: "points là điểm Cổng Dịch vụ công quốc gia đã chấm cho chỉ tiêu mà niemyet không tự tính được.",
                explain_en: "points are those the national portal gives for an indicator that cannot be computed here.",
            }
            MonthsMissing "W0672" (missing, count, first) {
                vi: "giữa hai tháng có số liệu thiếu {count} tháng: {missing}",
                en: "{count} months between two that are given are missing: {missing}",
                help_vi: "thêm tệp của tháng còn thiếu: niemyet tao-moi so-lieu {first}; biểu đồ để trống tháng ấy",
                help_en: "add the month's file: niemyet new figures {first}; charts leave it empty",
                explain_vi: "Người xem không phân biệt được tháng không có hồ sơ với tháng quên đăng. Trang ghi tháng ấy là chưa có số liệu.",
                explain_en: "Readers cannot tell a month without dossiers from one that was forgotten. The page says that it has no figures.",
            }
            CarriedOverDiffers "W0673" (carried, before, left, difference) {
                vi: "kỳ trước chuyển sang là {carried}, mà cuối {before} đang giải quyết {left}: lệch {difference}",
                en: "{carried} were carried over, and {left} were in progress at the end of “{before}”: they differ by {difference}",
                help_vi: "đối chiếu hai báo cáo; hồ sơ rút hay chuyển nơi khác giữa hai kỳ thì ghi ở note",
                help_en: "compare both reports; dossiers withdrawn or moved in between are told in note",
                explain_vi: "Hồ sơ đang giải quyết ở cuối kỳ này là hồ sơ kỳ trước chuyển sang của kỳ sau.",
                explain_en: "What is in progress at the end of a period is carried over into the next.",
            }
            CarriedOverAbsent "W0674" (resolved, taken: Words, most, difference) {
                vi: "đã giải quyết {resolved} hồ sơ, nhiều hơn {difference} so với {taken} ({most}), mà không ghi kỳ trước chuyển sang",
                en: "{resolved} dossiers are resolved, {difference} more than {taken} ({most}), and nothing is said of those carried over",
                help_vi: "ghi hồ sơ của kỳ trước chuyển sang ở carried_over; không có hồ sơ nào thì ghi 0 để niemyet so",
                help_en: "write those carried over from the period before in carried_over; where there were none write 0, and it is compared",
                explain_vi: "Hồ sơ giải quyết nhiều hơn tiếp nhận là hồ sơ của kỳ trước chuyển sang. Không ghi số ấy không có nghĩa là 0, nên đây chỉ là cảnh báo; có ghi mà vẫn nhiều hơn thì là lỗi E0663.",
                explain_en: "What is resolved beyond what was received was carried over. That it is not stated does not make it 0, so this is a warning; where it is stated it is E0663.",
            }
            OutsidePeriod "E0675" (key, day, period, first, last) {
                vi: "{key} là {day}, ở ngoài {period} ({first} đến {last})",
                en: "{key} is {day}, outside “{period}” ({first} to {last})",
                help_vi: "sửa {key}, hoặc sửa period; số tính đúng từ đầu kỳ đến cuối kỳ thì bỏ from và to",
                help_en: "mend {key} or period; where all of the period is counted, leave from and to out",
                explain_vi: "from và to là ngày bắt đầu và ngày chốt số khi khác ngày đầu kỳ, cuối kỳ: kỳ báo cáo tháng 8 có nơi tính từ 15/7 đến 14/8. Cách kỳ quá một tháng, hoặc không trùng ngày nào với kỳ, thì period hoặc ngày bị gõ nhầm.",
                explain_en: "from and to are the days counted where they are not those of the calendar: some count August from 15 July to 14 August. More than a month away, or without a day of the period, one of them is mistyped.",
            }
            TakenAhead "W0676" (written, day) {
                vi: "updated là {written}, chưa tới (hôm nay {day})",
                en: "updated is {written}, which is to come (today is {day})",
                help_vi: "ghi ngày đã lấy số từ hệ thống",
                help_en: "write the day on which the figures were taken",
                explain_vi: "Số liệu không thể lấy vào một ngày chưa tới: ngày, tháng bị đảo hoặc năm bị gõ nhầm. Trang ghi ngày ấy cho người xem.",
                explain_en: "Figures are not taken on a day to come: day and month stand in each other's place, or the year is mistyped. The page tells readers that day.",
            }
        }
    };
}

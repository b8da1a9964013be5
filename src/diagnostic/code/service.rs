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
            NobodyOnDuty "E0612" (count) {
                vi: "{count} dòng không nói ai trực, dòng đầu ở đây",
                en: "{count} rows do not say who is on duty, the first is here",
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
            DutyDouble "W0614" (day, line) {
                vi: "ngày {day} đã có ở dòng {line}: mỗi ngày một người hoặc một đơn vị trực",
                en: "{day} stands in line {line} already: one person or unit a day",
                help_vi: "bỏ một dòng, hoặc gộp hai đơn vị vào một dòng",
                help_en: "take one row out, or name both units in one",
                explain_vi: "Trang và bản in kể cả hai. Nếu đúng là hai đơn vị cùng trực thì ghi chung một dòng để khỏi bị nhắc.",
                explain_en: "Pages and prints tell both. If two units really share the day, one row with both keeps this silent.",
            }
            ClosedOnServiceDay "W0616" (days: Words) {
                vi: "{days} cơ quan không có giờ làm việc, mà ngày phục vụ không ghi giờ",
                en: "the office is not open on {days}, and the service day has no hours",
                help_vi: "ghi giờ, ví dụ open = [\"07:30-11:30\"], hoặc nơi khác (place)",
                help_en: "write its hours, such as open = [\"07:30-11:30\"], or another place",
                explain_vi: "Không ghi open thì ngày phục vụ kéo dài như giờ làm việc ở [[commune.hours]]. Hôm ấy không có giờ thì bà con đến không gặp ai.",
                explain_en: "Without open the day is as long as the hours of [[commune.hours]]. Where there are none nobody is met.",
            }
            PlaceNotThere "W0633" (first, last, place, line) {
                vi: "từ {first} đến {last} vẫn ghi ở “{place}”, mà nơi ấy không có trong những ngày này ({line})",
                en: "from {first} to {last} it is said to be at “{place}”, which is not there on these days ({line})",
                help_vi: "ghi from, to cho khớp với nơi ấy, đổi sang nơi khác (place), hoặc sửa from, to của nơi ấy",
                help_en: "give it the from and to of the place, another place, or mend from and to of the place",
                explain_vi: "Nơi hỗ trợ có from, to thì ngoài những ngày ấy ở đó không có ai. Trang chỉ kể những ngày phục vụ mà nơi ấy còn; lịch trực thì ghi nơi ấy có đến ngày nào.",
                explain_en: "Outside the from and to of a place nobody is met there. Pages tell the service days on which the place is there alone; of a roster they say until when the place is there.",
            }
            SeasonUnstated "W0634" (first, count) {
                vi: "từ {first}, {count} ngày trong một năm tới chưa có giờ làm việc, mà mùa khác thì những thứ ấy có",
                en: "from {first} on {count} days of the year to come have no opening hours, though their weekdays have some in another season",
                help_vi: "thêm một bảng [[commune.hours]] có from, to cho mùa ấy; giờ không đổi nữa thì bỏ to",
                help_en: "add a table [[commune.hours]] with from and to for that season; where the hours change no more take to out",
                explain_vi: "Hết mùa mà chưa ghi giờ của mùa sau thì trang không biết hôm ấy làm việc hay nghỉ: giờ mùa cũ thôi hiện, và trang nói là chưa có thông tin chứ không nói nghỉ. Mùa đã ghi giờ cho thứ khác thì thứ không ghi là nghỉ.",
                explain_en: "When a season is over and the hours of the next are not written, nobody knows whether the office is open: the old hours show no more, and pages say that there is no information, not that it is closed. In a season with hours for other weekdays one without is closed.",
            }
            RosterTwice "W0617" (other) {
                vi: "đã có lịch trực khác cho cùng tháng, cùng nơi, cùng việc: {other}",
                en: "another roster is for the same month, place and duty: {other}",
                help_vi: "gộp hai tệp, hoặc ghi title, place cho khác nhau",
                help_en: "join both files, or give them another title or place",
                explain_vi: "Trang kể cả hai lịch, nên mỗi ngày có hai người trực. Thường là tệp chép lại mà quên đổi tháng.",
                explain_en: "Pages tell both, so that each day has two on duty. Most often one is a copy whose month was forgotten.",
            }
            NamesNotAgreed "W0615" {
                vi: "lịch có tên người mà chưa có names = true: trang và bản in chỉ ghi đơn vị",
                en: "the roster has names and no names = true: pages and prints tell units alone",
                help_vi: "mọi người trong lịch đã đồng ý thì thêm names = true ở đầu tệp; không thì bỏ person, ghi unit",
                help_en: "if all of them agreed add names = true at the head; else leave person out and write unit",
                explain_vi: "Tên và số máy của một người là dữ liệu cá nhân: chỉ công khai khi người ấy đồng ý (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15).",
                explain_en: "A person's name and telephone are personal data and are published only with their consent (Law 91/2025/QH15).",
            }
            NoAnswer "E0620" {
                vi: "câu hỏi này chưa có câu trả lời",
                en: "this question has no answer",
                help_vi: "viết câu trả lời dưới dòng +++ thứ hai; chưa có thì ghi state = \"unverified\"",
                help_en: "write the answer below the second line +++; as long as there is none write state = \"unverified\"",
                explain_vi: "Trang hỏi đáp chỉ đăng câu hỏi đã có câu trả lời. Câu chưa trả lời được để state = \"unverified\": chưa đưa lên trang, lệnh kiem-tra --worklist nhắc.",
                explain_en: "Only questions with an answer are published. One that cannot be answered yet has state = \"unverified\": it is in no output, and check --worklist names it.",
            }
            NothingUnsettled "W0621" {
                vi: "câu trả lời mới rõ một phần mà không nói phần nào chưa rõ",
                en: "the answer is settled in part and does not say what is not",
                help_vi: "ghi điều chưa rõ và nơi hỏi ở unsettled; rõ cả rồi thì ghi state = \"verified\"",
                help_en: "say in unsettled what is not settled and whom to ask; once all is write state = \"verified\"",
                explain_vi: "Bà con đọc câu trả lời mà không biết chỗ nào chưa chắc thì coi như chắc cả. unsettled hiện thành một dòng riêng trên trang.",
                explain_en: "Whoever reads an answer takes all of it for sure. What stands in unsettled is told on the page.",
            }
            NeverChecked "W0622" {
                vi: "câu trả lời được đăng mà chưa ghi ngày đối chiếu với quy định",
                en: "the answer is published and nobody wrote when it was compared with the law",
                help_vi: "đối chiếu rồi ghi ngày, ví dụ checked_on = 2026-07-01; chưa thì ghi state = \"unverified\"",
                help_en: "compare it and write the day, such as checked_on = 2026-07-01; until then write state = \"unverified\"",
                explain_vi: "Quy định thay đổi: câu trả lời không có ngày thì không ai biết còn đúng không. Trang ghi “Đã đối chiếu ngày …”.",
                explain_en: "Rules change: of an answer without a day nobody knows whether it still holds. The page tells the day.",
            }
            AskedTwice "W0623" (first) {
                vi: "câu hỏi này đã có ở {first}",
                en: "this question is asked in {first} already",
                help_vi: "gộp hai câu trả lời vào một tệp, rồi ghi tên ngắn của tệp bỏ đi vào former_slugs",
                help_en: "join both answers in one file and write the other's short name into its former_slugs",
                explain_vi: "Một câu hỏi có hai trang thì có ngày hai trang trả lời khác nhau.",
                explain_en: "A question with two pages will one day have two answers.",
            }
            UrgentAfterEnd "W0624" (until, to) {
                vi: "urgent_until ({until}) sau ngày cuối của thông báo (to, {to}): việc đã qua không còn khẩn",
                en: "urgent_until ({until}) is after the last day of the notice (to, {to}): what is over is not urgent",
                help_vi: "sửa một trong hai ngày; dòng báo trên mọi trang chỉ hiện đến hết ngày sớm hơn",
                help_en: "correct one of the days; the line on every page goes after the earlier one",
                explain_vi: "Dòng báo khẩn của việc đã qua làm bà con không còn đọc dòng báo sau. Vì vậy nó không bao giờ ở lại sau ngày cuối.",
                explain_en: "A line about what is over teaches people to overlook the next one. So it never stays after the last day.",
            }
            UrgentWithoutEnd "W0625" {
                vi: "thông báo khẩn không có ngày cuối: mọi trang sẽ báo mãi",
                en: "an urgent notice without an end: every page will tell of it for ever",
                help_vi: "ghi to hoặc urgent_until, ví dụ urgent_until = 2026-12-07",
                help_en: "write to or urgent_until, such as urgent_until = 2026-12-07",
                explain_vi: "Dòng báo trên mọi trang chỉ có ích khi hiếm và mới. Chưa biết ngày hết thì ghi vài ngày tới, rồi gia hạn.",
                explain_en: "A line on every page helps as long as it is rare and new. If the end is unknown write one some days ahead, and extend it.",
            }
            LongNotice "W0626" (days) {
                vi: "thông báo dài {days} ngày, có lẽ gõ nhầm năm",
                en: "the notice lasts {days} days; the year may be mistyped",
                help_vi: "sửa from hoặc to; việc làm quanh năm thì viết thành hướng dẫn hay nơi hỗ trợ",
                help_en: "correct from or to; what lasts all year is a guide or a place of help",
                explain_vi: "Thông báo là việc có ngày đầu, ngày cuối. Dài hơn một năm thì không ai còn đọc như tin mới.",
                explain_en: "A notice tells of something with a first and a last day. After a year nobody reads it as news.",
            }
            CheckedAhead "W0627" (day) {
                vi: "checked_on là ngày chưa tới ({day}): chưa thể đã đối chiếu",
                en: "checked_on is a day to come ({day}): nothing can have been compared then",
                help_vi: "ghi ngày đã đối chiếu; trang không ghi ngày chưa tới",
                help_en: "write the day on which it was compared; pages do not tell a day to come",
                explain_vi: "checked_on là lần đối chiếu gần nhất. Ngày phải đối chiếu lại thì chương trình tính từ đó, theo review_every hoặc [review] every.",
                explain_en: "checked_on is the last comparison. When it is due again follows from that day and from review_every or [review] every.",
            }
            FewApprovals "W0628" (names, approvals) {
                vi: "mới có {names} người đối chiếu, xã yêu cầu {approvals}: trang chưa ghi là đã đối chiếu",
                en: "{names} compared it and the commune asks for {approvals}: no page says that it was compared",
                help_vi: "người thứ hai đối chiếu xong thì thêm tên vào checked_by",
                help_en: "once another has compared it add the name to checked_by",
                explain_vi: "[review] approvals ở niemyet.toml là số người phải đối chiếu. Thiếu tên trong checked_by thì coi như chưa xong; tên không hiện trên trang.",
                explain_en: "[review] approvals in niemyet.toml is how many must compare. As long as names are missing in checked_by it is not done; no page shows the names.",
            }
            LongBand "W0629" (letters) {
                vi: "tên thông báo khẩn dài {letters} chữ cái: không vừa một dòng ở đầu mọi trang",
                en: "the title of an urgent notice has {letters} letters: it does not fit on a line of every page",
                help_vi: "viết gọn trong 80 chữ cái; phần còn lại để trong lời thông báo",
                help_en: "say it in 80 letters; the rest belongs into the text",
                explain_vi: "Tên của thông báo khẩn đứng đầu mọi trang, trên điện thoại chỉ được một hai dòng.",
                explain_en: "The title of an urgent notice stands at the head of every page, on a telephone in a line or two.",
            }
            PaidForNothing "W0690" {
                vi: "cách nộp này miễn phí mà vẫn ghi pay: trang không nói cách nộp tiền",
                en: "this way is free and says how to pay: the page does not tell how",
                help_vi: "bỏ dòng pay; hay sửa lại mức thu ở [[channels.fees]]",
                help_en: "take out pay, or correct [[channels.fees]]",
                explain_vi: "Không phải nộp tiền thì không có cách nộp tiền. Hai dòng trái nhau, một dòng là nhầm.",
                explain_en: "Where nothing is paid there is no way to pay. One of the two is a slip.",
            }
            TransferToNowhere "W0691" {
                vi: "có ghi chuyển khoản mà niemyet.toml chưa có tài khoản: trang không nói chuyển vào đâu",
                en: "there is a way to pay by transfer and no account in niemyet.toml: pages do not say where to",
                help_vi: "thêm bảng [commune.payment] với bank, account, holder; chưa có tài khoản thì bỏ \"transfer\"",
                help_en: "add the table [commune.payment] with bank, account, holder; without an account take out \"transfer\"",
                explain_vi: "Bà con phải hỏi lại số tài khoản, và dễ chuyển nhầm cho kẻ mạo danh. Trang chỉ ghi số tài khoản của [commune.payment].",
                explain_en: "Residents have to ask for the account, and may be told a wrong one. Pages name the account of [commune.payment] alone.",
            }
            BadPaymentCode "E0692" (why: Words) {
                vi: "mã thanh toán không dùng được: {why}",
                en: "the payment code cannot be used: {why}",
                help_vi: "chép lại nguyên văn nội dung mã QR mà ngân hàng cấp (quét bằng máy, không gõ tay)",
                help_en: "copy the text of the code that the bank gave once more (scan it, do not type it)",
                explain_vi: "Mã VietQR theo chuẩn EMVCo có bốn ký tự kiểm tra ở cuối (CRC-16/CCITT). Mã sai in ra sẽ không quét được hoặc đưa tiền đi nơi khác.",
                explain_en: "A VietQR follows EMVCo and ends with a check sum (CRC-16/CCITT). A wrong one that is printed cannot be scanned or leads the money elsewhere.",
            }
            CodeOfOtherAccount "W0693" (written, in_code) {
                vi: "mã thanh toán chuyển vào tài khoản {in_code}, còn account ghi {written}",
                en: "the payment code pays to the account {in_code} while account says {written}",
                help_vi: "hỏi lại ngân hàng rồi sửa account hoặc code; tài khoản ảo của cùng đơn vị thì để nguyên",
                help_en: "ask the bank and correct account or code; leave it if both are accounts of the office",
                explain_vi: "Số in bằng chữ và mã QR đứng cạnh nhau trên tờ đặt quầy. Hai số khác nhau thì bà con không biết tin số nào.",
                explain_en: "The number in letters and the code stand side by side on the counter. Nobody knows which to trust where they differ.",
            }
            NamedOtherwise "E0618" (file, named: Words, key, own: Words, right) {
                vi: "tên tệp {file} là {named}, mà {key} ghi {own}",
                en: "the file's name {file} says {named}, and {key} says {own}",
                help_vi: "chép từ tệp khác sang thì sửa {key} và các ngày bên trong; {key} đúng thì đổi tên tệp cho khớp: {right}",
                help_en: "in a copy of another file mend {key} and the days inside; if {key} is right, call the file so: {right}",
                explain_vi: "Tháng mới thường được chép từ tháng cũ. Tên tệp một tháng, nội dung một tháng thì lịch trực hay số liệu của tháng này bị đăng thành tháng kia. Chỉ so khi tên tệp có ghi tháng hoặc kỳ: 2026-11.toml, truc-thon-trung-2026-11.toml.",
                explain_en: "A new month is mostly copied from the last one. Where the file is called after one month and says another, one month is posted for the other. Compared only where the file's name has a month or a period: 2026-11.toml, truc-thon-trung-2026-11.toml.",
            }
            AcceptedUnknown "E0635" (code) {
                vi: "“{code}” trong [[accepted]] không phải một mã",
                en: "“{code}” in [[accepted]] is no code",
                help_vi: "ghi mã đúng như chương trình in ra, ví dụ code = \"W0402\"; niemyet giai-thich liệt kê tất cả",
                help_en: "write the code as it is printed, such as code = \"W0402\"; niemyet explain lists them all",
                explain_vi: "[[accepted]] của niemyet.toml kể những cảnh báo đã xem và để nguyên: code là mã của cảnh báo, path là tệp, reason là lý do.",
                explain_en: "[[accepted]] of niemyet.toml lists warnings that were looked at and may stand: code is the warning's code, path its file, reason why.",
            }
            UnreadThemeFile "W0638" (file) {
                vi: "tệp “{file}” của giao diện không được dùng đến",
                en: "the theme’s file “{file}” is not used",
                help_vi: "mẫu trang đặt trong templates/, bản in trong prints/, phông chữ .ttf hay .otf trong fonts/, trang riêng trong pages/, tệp đưa nguyên lên trang trong static/; không dùng thì xóa",
                help_en: "templates lie in templates/, designs of prints in prints/, fonts (.ttf, .otf) in fonts/, pages of your own in pages/, what is published as it is in static/; delete what is not used",
                explain_vi: "Tệp của giao diện thay tệp cùng tên của giao diện có sẵn; niemyet theme export ghi ra tất cả các tên. Mẫu trang và mẫu bản in tên khác chỉ được dùng khi một mẫu khác nhắc đến. Gõ nhầm một chữ trong tên thì trang vẫn như cũ mà không ai biết vì sao.",
                explain_en: "A theme’s file stands for the one of the same name in the built-in theme; niemyet theme export writes them all. A template or a design of another name is used only where another one names it. With a letter mistyped in its name the site stays as it was, and nobody knows why.",
            }
            PageName "E0619" (file) {
                vi: "tên tệp “{file}” của giao diện không làm địa chỉ trang được",
                en: "the name of the theme’s file “{file}” makes no address",
                help_vi: "tên chỉ có chữ thường không dấu, chữ số và dấu gạch nối, nhiều nhất 80 ký tự; tệp nằm ngay trong pages/",
                help_en: "a name has lower-case letters without marks, digits and hyphens, 80 at most; the file lies directly in pages/",
                explain_vi: "Tệp trong themes/<tên>/pages/ là một trang riêng của xã: pages/gioi-thieu.html thành gioi-thieu.html của trang. Địa chỉ được in thành mã QR và gửi cho bà con nên chỉ gồm chữ thường không dấu, số và dấu -, và không nằm trong thư mục con.",
                explain_en: "A file in themes/<name>/pages/ is a page of the commune’s own: pages/gioi-thieu.html becomes gioi-thieu.html of the site. Addresses are printed in codes and sent, so they have nothing but lower-case letters without marks, digits and -, and no folder of their own.",
            }
            PageTitle "E0639" (file, comment: Words) {
                vi: "trang riêng “{file}” của giao diện chưa có tên",
                en: "the theme’s page “{file}” has no title",
                help_vi: "viết tên trang vào đầu tệp, trước mọi thứ khác: {comment}",
                help_en: "write the title at the very beginning of the file: {comment}",
                explain_vi: "Trang riêng trong themes/<tên>/pages/ mở đầu bằng một ghi chú của mẫu trang: dòng đầu là tên trang, các dòng sau (nếu có) là lời giới thiệu. Tên hiện trên thẻ của trình duyệt, ở chân các trang, trong ô tìm và khi gửi đường dẫn.",
                explain_en: "A page in themes/<name>/pages/ begins with a comment of the template: its first line is the page’s title, what follows describes it. The title stands on the browser’s tab, at the foot of the pages, in the search and beside links that are sent.",
            }
            AcceptedError "E0636" (code) {
                vi: "{code} là mã lỗi, không chấp nhận được",
                en: "{code} is an error and cannot be accepted",
                help_vi: "sửa chỗ sai rồi xóa bảng [[accepted]] này",
                help_en: "mend the mistake and delete this table [[accepted]]",
                explain_vi: "Lỗi (mã bắt đầu bằng E) là chỗ làm trang sai hoặc không dựng được, nên không thể để nguyên. Chỉ cảnh báo (mã bắt đầu bằng W) mới chấp nhận được, từng chỗ một, có lý do.",
                explain_en: "An error (its code begins with E) makes the site wrong or impossible and cannot stand. Only warnings (W) can be accepted, one by one and with a reason.",
            }
            AcceptedGone "W0637" (code, path) {
                vi: "[[accepted]] này không còn ứng với cảnh báo nào: {code} ở {path}",
                en: "this [[accepted]] matches no warning any more: {code} in {path}",
                help_vi: "đã sửa xong thì xóa bảng này; đổi tên tệp thì sửa path",
                help_en: "delete this table if it was mended; correct path if the file was renamed",
                explain_vi: "Mỗi bảng [[accepted]] nói về một cảnh báo đang có. Không còn cảnh báo ấy mà bảng vẫn nằm đó thì lần sau một chỗ sai mới có thể bị che mất.",
                explain_en: "Each table [[accepted]] is about a warning that is there. One that stays behind could hide a new mistake later.",
            }
            AcceptedSeveral "W0651" (code, path) {
                vi: "[[accepted]] này ứng với nhiều cảnh báo khác nhau, nên không che cái nào: {code} ở {path}",
                en: "this [[accepted]] matches several warnings, and lets none stand: {code} in {path}",
                help_vi: "ghi about dài hơn, cho chỉ còn đúng một cảnh báo; cảnh báo khác thì thêm bảng riêng",
                help_en: "write more of the warning into about; others have a table of their own",
                explain_vi: "Cảnh báo được chấp nhận từng cái một, sau khi có người xem. Một bảng che nhiều cảnh báo thì che luôn cả chỗ sai mới.",
                explain_en: "Warnings are accepted one by one, after somebody has looked at each. A table for several would hide a new mistake too.",
            }
            AcceptedLoosely "W0654" (code, path) {
                vi: "about của [[accepted]] này không đủ tên, đủ số của cảnh báo, nên không che gì: {code} ở {path}",
                en: "about of this [[accepted]] lacks names or numbers of the warning, and lets nothing stand: {code} in {path}",
                help_vi: "",
                help_en: "",
                explain_vi: "Ai xem một cảnh báo thì xem cả con số trong đó. about chỉ ghi vài chữ thì con số sai sau này cũng bị che: mức thu 8.000 đồng đã xem, rồi thành 999.000 đồng mà không ai hay. about phải có mọi tên, mọi số của câu cảnh báo; chép cả câu là chắc nhất.",
                explain_en: "Who looks at a warning looks at its number too. With a few words alone another number would be hidden later: a fee of 8,000 VND was looked at, and becomes 999,000 unseen. about must hold every name and number of the message; copying the whole message is safest.",
            }
            ServiceDayTwice "W0630" (title, other, days: Words) {
                vi: "“{title}” đã có ở {other}, cùng nơi, cùng buổi ({days})",
                en: "“{title}” stands in {other} already, at the same place and hours ({days})",
                help_vi: "bỏ một trong hai tệp, hoặc sửa ngày, giờ, nơi của tệp chép",
                help_en: "take one of the files out, or mend the days, hours or place of the copy",
                explain_vi: "Hai ngày phục vụ cùng tên, cùng nơi, trùng buổi thì bà con thấy hai lần, giờ giấc, việc nhận có thể khác nhau mà không biết theo bên nào. Hai việc khác nhau trong cùng một buổi thì đặt hai tên khác nhau.",
                explain_en: "Two service days of one name at one place and time are shown twice and may say different things. Two different services at one time have names of their own.",
            }
            ExceptionTwice "W0631" (day, line) {
                vi: "ngày {day} đã ghi ở dòng {line}",
                en: "{day} is written in line {line} already",
                help_vi: "bỏ một trong hai dòng, hoặc sửa ngày ghi nhầm",
                help_en: "take one of the rows out, or mend the day",
                explain_vi: "Mỗi ngày ngoại lệ chỉ ghi một lần; ghi hai lần thì thường một ngày bị gõ nhầm, và ngày định nghỉ vẫn hiện là có.",
                explain_en: "Each exception is written once. Where one stands twice, a day is mostly mistyped, and the one that was meant still shows.",
            }
            PlaceTwice "W0632" (title, other) {
                vi: "“{title}” đã có ở {other}",
                en: "“{title}” stands in {other} already",
                help_vi: "gộp hai tệp làm một; hai nơi khác nhau thì ghi thêm tên thôn vào title để bà con phân biệt",
                help_en: "make one file of both; of two places add the hamlet to the title, so that people can tell them apart",
                explain_vi: "Hai nơi cùng tên trong danh sách thì bà con không biết nơi nào, và giờ, số máy của hai tệp dễ trái nhau khi chỉ sửa một.",
                explain_en: "Of two places of one name nobody knows which is meant, and their hours and telephones part as soon as one file is mended.",
            }
            EndedMention "W0677" (code, last) {
                vi: "thủ tục “{code}” đã hết hiệu lực sau {last}",
                en: "the procedure “{code}” ended after {last}",
                help_vi: "ghi mã của thủ tục thay thế, hoặc bỏ mã này; nội dung còn theo thủ tục cũ thì đối chiếu lại",
                help_en: "write the code of what has replaced it, or take it out; compare what is said by the old one",
                explain_vi: "Câu trả lời, thông báo còn chạy, ngày phục vụ hay nơi hỗ trợ nói về thủ tục không còn làm được thì bà con đến mà không được việc. Trang ghi thủ tục ấy đã hết hiệu lực; áp phích của ngày phục vụ bỏ nó ra.",
                explain_en: "An answer, a running notice, a service day or a place that is about a procedure nobody can have done any more sends people for nothing. Its page says that the procedure has ended, and posters of service days leave it out.",
            }
        }
    };
}

//! 01: keys and values, what one file gets wrong by itself.

macro_rules! keys {
    ([$next:ident $($after:ident)*] $($rows:tt)*) => {
        $next! { [$($after)*] $($rows)*

            TomlSyntax "E0101" {
                vi: "không hiểu được chỗ này",
                en: "this cannot be understood",
                help_vi: "mỗi dòng có dạng khóa = giá trị; chữ đặt trong ngoặc kép \"…\"",
                help_en: "a line has the form key = value; text stands in quotes \"…\"",
                explain_vi: "Phần đầu tệp viết theo TOML: mỗi dòng một khóa, dấu bằng, rồi giá trị. Chữ đặt trong \"…\", số và ngày thì không. Danh sách đặt trong [ ], các mục cách nhau bằng dấu phẩy. Dòng bắt đầu bằng # là ghi chú.",
                explain_en: "The head of a file is TOML: on each line a key, an equals sign and a value. Text stands in \"…\", numbers and dates do not. A list stands in [ ] with commas between its items. A line that begins with # is a comment.",
            }
            TypographicQuotes "E0102" {
                vi: "dấu ngoặc kép cong “ ” không dùng được ở đây",
                en: "curly quotes “ ” cannot be used here",
                help_vi: "thay “ ” bằng dấu ngoặc kép thẳng \" \"",
                help_en: "replace “ ” by straight quotes \" \"",
                explain_vi: "Word tự đổi dấu \" thành “ ”. Trong phần đầu tệp, giá trị phải mở và đóng bằng dấu thẳng \". Bên trong giá trị thì “ ” vẫn dùng được: name = \"Cấp “sổ đỏ” lần đầu\".",
                explain_en: "Word turns \" into “ ”. In the head of a file a value begins and ends with the straight \". Inside a value “ ” may stand: name = \"Cấp “sổ đỏ” lần đầu\".",
            }
            MissingQuote "E0103" {
                vi: "thiếu dấu ngoặc kép \"",
                en: "a quote \" is missing",
                help_vi: "chữ phải có dấu \" ở cả hai đầu, trên cùng một dòng",
                help_en: "text needs a \" at both ends, on one line",
                explain_vi: "Giá trị bằng chữ mở bằng \" và đóng bằng \" trên cùng một dòng. Đoạn dài nhiều dòng thì mở bằng ''' và đóng bằng '''.",
                explain_en: "A text opens with \" and closes with \" on the same line. A long one over several lines opens with ''' and closes with '''.",
            }
            MissingEquals "E0104" {
                vi: "dòng này thiếu dấu =",
                en: "this line has no =",
                help_vi: "viết theo dạng khóa = giá trị",
                help_en: "write key = value",
                explain_vi: "Mỗi dòng trong phần đầu tệp có dạng khóa = giá trị, ví dụ online = \"full\". Dấu hai chấm không thay được dấu bằng. Lời văn và gạch đầu dòng thì viết dưới dòng +++ thứ hai.",
                explain_en: "Every line in the head of a file has the form key = value, such as online = \"full\". A colon cannot stand for the equals sign. Running text and bullets belong below the second +++.",
            }
            DuplicateKey "E0105" (key) {
                vi: "khóa “{key}” được viết hai lần",
                en: "the key “{key}” is written twice",
                help_vi: "giữ lại một dòng; nếu là danh sách thì gộp vào một dấu [ ]",
                help_en: "keep one of the lines; put the items of a list into one [ ]",
                explain_vi: "Một khóa chỉ viết một lần trong một bảng. Hai lần thì không biết lấy giá trị nào. Thường do chép dòng cũ mà quên sửa.",
                explain_en: "A key stands once in a table. With two nobody knows which value holds. Mostly a line was copied and not changed.",
            }
            MissingBracket "E0106" (bracket) {
                vi: "thiếu dấu đóng {bracket}",
                en: "the closing {bracket} is missing",
                help_vi: "",
                help_en: "",
                explain_vi: "Danh sách mở bằng [ phải đóng bằng ], bảng trên một dòng mở bằng { phải đóng bằng }, tên bảng viết [tên] hoặc [[tên]]. Thiếu dấu đóng thì mọi dòng phía sau bị hiểu sai, vì vậy những lỗi ở dưới chỗ này chưa được báo.",
                explain_en: "A list opened by [ is closed by ], a table on one line opened by { is closed by }, a table's name is written [name] or [[name]]. Without the closing sign every line below is misread, so mistakes below this place are not reported yet.",
            }
            UnknownWord "E0107" (key, word) {
                vi: "“{word}” không phải là một giá trị của {key}",
                en: "“{word}” is no value of {key}",
                help_vi: "",
                help_en: "",
                explain_vi: "Một số khóa chỉ nhận vài từ định sẵn, ví dụ online nhận full, partial, information, none. Điều chưa biết thì bỏ cả dòng: để trống nghĩa là “chưa rõ”, và trang sẽ ghi đúng như vậy.",
                explain_en: "Some keys take only a few words, such as online: full, partial, information, none. Leave the line out when something is not known: absent means “not stated”, and the page says so.",
            }
            MissingComma "E0108" {
                vi: "thiếu dấu phẩy giữa hai mục",
                en: "a comma is missing between two items",
                help_vi: "",
                help_en: "",
                explain_vi: "Các mục trong danh sách [ ] và trong bảng { } cách nhau bằng dấu phẩy. Sau mục cuối có hay không có dấu phẩy đều được.",
                explain_en: "Items of a list [ ] and of a table { } are parted by commas. After the last one a comma may stand or not.",
            }
            BadDate "E0109" (written) {
                vi: "“{written}” không phải là một ngày",
                en: "“{written}” is not a date",
                help_vi: "viết năm-tháng-ngày, đủ hai chữ số, không có ngoặc kép: 2025-07-01",
                help_en: "write year-month-day with two digits each, without quotes: 2025-07-01",
                explain_vi: "Ngày trong phần đầu tệp viết theo thứ tự năm-tháng-ngày để không lẫn ngày với tháng: 2025-07-01 là ngày 01 tháng 7 năm 2025. Trên trang vẫn hiện 01/7/2025. Ngày không có trong lịch (30 tháng 2) cũng bị báo.",
                explain_en: "Dates in the head of a file are written year-month-day, so that day and month are not confused. Pages still show 01/7/2025. A day that is in no calendar (30 February) is reported as well.",
            }
            Unquoted "E0110" (written) {
                vi: "chữ “{written}” phải đặt trong ngoặc kép",
                en: "the text “{written}” must stand in quotes",
                help_vi: "",
                help_en: "",
                explain_vi: "Giá trị bằng chữ đặt trong \"…\". Chỉ số, ngày, true và false đứng không có ngoặc.",
                explain_en: "A text stands in \"…\". Only numbers, dates, true and false stand without quotes.",
            }
            UnknownKey "E0111" (key) {
                vi: "không có khóa “{key}”",
                en: "there is no key “{key}”",
                help_vi: "",
                help_en: "",
                explain_vi: "Khóa gõ sai bị bỏ qua thì nội dung sẽ thiếu mà không ai biết, nên niemyet báo lỗi. Danh sách khóa: `niemyet tao-moi` ghi một tệp giải thích từng khóa; `niemyet schema` cho trình soạn thảo tự gợi ý.",
                explain_en: "A mistyped key that is passed over would leave something out unnoticed, so it is an error. `niemyet new` writes a file that explains every key; `niemyet schema` lets an editor suggest them.",
            }
            MisplacedKey "E0112" (key) {
                vi: "khóa “{key}” đặt sai chỗ",
                en: "the key “{key}” stands in the wrong place",
                help_vi: "",
                help_en: "",
                explain_vi: "Trong TOML, mọi dòng sau một dòng [bảng] thuộc về bảng ấy cho đến dòng [bảng] tiếp theo. Vì vậy các khóa chung của thủ tục phải đứng ở đầu tệp, trên dòng [authority] và các dòng [[…]].",
                explain_en: "In TOML every line after a line [table] belongs to that table until the next one. So a procedure's own keys stand at the head of the file, above [authority] and the lines [[…]].",
            }
            WrongType "E0113" (key, expected: Words) {
                vi: "“{key}” phải là {expected}",
                en: "“{key}” must be {expected}",
                help_vi: "",
                help_en: "",
                explain_vi: "Mỗi khóa nhận một loại giá trị: chữ \"…\", số, ngày, true hoặc false, danh sách [ ], bảng { }. Hay gặp nhất: mã thủ tục quên ngoặc kép (code = \"1.001193\"), số tiền viết có dấu chấm (amount = 150_000), danh sách quên ngoặc vuông.",
                explain_en: "Each key takes one kind of value: text \"…\", a number, a date, true or false, a list [ ], a table { }. Most common: a code without quotes (code = \"1.001193\"), an amount with dots (amount = 150_000), a list without brackets.",
            }
            MissingKey "E0114" (key) {
                vi: "thiếu khóa “{key}”",
                en: "the key “{key}” is missing",
                help_vi: "",
                help_en: "",
                explain_vi: "Có ba điều mà thiếu thì không thành thủ tục: mã, tên, lĩnh vực. Một số bảng cũng có khóa bắt buộc, ví dụ via trong [[channels]]. Những điều khác chưa biết thì cứ bỏ, trang sẽ ghi là chưa có thông tin.",
                explain_en: "Without code, name and field there is no procedure. Some tables have a required key too, such as via in [[channels]]. Anything else may be left out while it is not known; the page says so.",
            }
            BadCode "E0115" (code) {
                vi: "“{code}” không dùng làm mã được",
                en: "“{code}” cannot be a code",
                help_vi: "mã chỉ gồm chữ không dấu, chữ số, dấu chấm, dấu gạch nối, không bắt đầu hay kết thúc bằng dấu chấm",
                help_en: "a code is made of plain letters, digits, dots and hyphens, and neither begins nor ends with a dot",
                explain_vi: "Mã thủ tục trở thành tên trang (thu-tuc/1.001193.html) và nằm trong mã QR đã in, nên phải dùng được làm tên tệp trên mọi máy. Tên như CON, NUL hay “..” máy tính giữ cho việc riêng.",
                explain_en: "The code becomes the page's name (thu-tuc/1.001193.html) and part of printed QR codes, so it must be a file name on every computer. Names such as CON, NUL or “..” are kept by the system.",
            }
            UnusualCode "W0116" (code) {
                vi: "mã “{code}” không có dạng thường gặp 1.234567",
                en: "the code “{code}” has not the usual shape 1.234567",
                help_vi: "so lại với quyết định công bố; đúng rồi thì không phải sửa",
                help_en: "compare it with the announcing decision; if it is right, leave it",
                explain_vi: "Mã trong cơ sở dữ liệu quốc gia gồm một chữ số, dấu chấm và sáu chữ số. Mã cũ (1.001193.000.00.00.H29) và mã riêng của tỉnh vẫn dùng được, cảnh báo này chỉ để bắt lỗi gõ.",
                explain_en: "A code of the national database is a digit, a dot and six digits. Older ones (1.001193.000.00.00.H29) and a province's own work as well; the warning is there to catch slips.",
            }
            NotOneLine "E0117" (key, character: Words) {
                vi: "“{key}” phải nằm trên một dòng, ở đây có {character}",
                en: "“{key}” must be one line, here is {character}",
                help_vi: "xóa chỗ xuống dòng hoặc ký tự ẩn, gõ dấu cách thay vào",
                help_en: "delete the line break or the hidden character and type a space",
                explain_vi: "Tên và đề mục hiện trên một dòng ở trang, mục lục, tờ rơi và tiêu đề chia sẻ. Dấu xuống dòng (\\n) thường đến từ ô bảng tính; ký tự đảo chiều chữ (U+202E…) có thể làm tên hiện khác điều nó viết.",
                explain_en: "Names and titles stand on one line of pages, lists and leaflets. Line breaks (\\n) mostly come from a spreadsheet's cell; characters that turn the direction of writing (U+202E …) can make a name look other than it is.",
            }
            HiddenCharacter "W0118" (key, character: Words) {
                vi: "“{key}” có ký tự ẩn {character}",
                en: "“{key}” holds a hidden character {character}",
                help_vi: "xóa rồi gõ lại chỗ đó",
                help_en: "delete it and type that place again",
                explain_vi: "Ký tự điều khiển và ký tự đảo chiều chữ không nhìn thấy được, thường lọt vào khi chép từ PDF hay từ trang mạng. Chúng có thể làm chữ hiện sai thứ tự.",
                explain_en: "Control characters and those that turn the direction of writing cannot be seen and slip in when text is copied. They may make words appear in another order.",
            }
            EmptyText "W0119" (key) {
                vi: "“{key}” để trống",
                en: "“{key}” is empty",
                help_vi: "chưa biết thì bỏ dòng này: trang sẽ ghi là chưa có thông tin",
                help_en: "leave the line out while it is not known: the page then says so",
                explain_vi: "Để trống và không ghi được hiểu như nhau: nguồn không nói. Bỏ dòng trống cho tệp dễ đọc.",
                explain_en: "Empty and absent mean the same: the source does not say. Take the line out to keep the file readable.",
            }
            BadTime "E0120" {
                vi: "thời hạn phải ghi đúng một đơn vị",
                en: "a time needs exactly one unit",
                help_vi: "ví dụ { working_days = 3 }, { days = 15 }, { hours = 4 }, { same_day = \"15:00\" } hoặc { text = \"…\" }",
                help_en: "such as { working_days = 3 }, { days = 15 }, { hours = 4 }, { same_day = \"15:00\" } or { text = \"…\" }",
                explain_vi: "Ngày và ngày làm việc là hai thứ khác nhau và không cộng với nhau, nên mỗi thời hạn chỉ có một đơn vị. Khi văn bản ghi nhiều mức tùy trường hợp, viết nguyên văn vào { text = \"…\" } hoặc tách theo cách nộp trong [[channels]].",
                explain_en: "Days and working days differ and are never added, so a time has one unit. Where the text gives several by case, write it into { text = \"…\" } or split it by channel in [[channels]].",
            }
            ZeroTime "E0121" {
                vi: "thời hạn bằng 0 không nói lên điều gì",
                en: "a time of 0 says nothing",
                help_vi: "giải quyết trong ngày thì viết { same_day = \"15:00\" }; chưa rõ thì bỏ dòng này",
                help_en: "for the same day write { same_day = \"15:00\" }; leave it out when not stated",
                explain_vi: "Ở nguồn, số 0 thường nghĩa là “không ghi”. Người dân đọc “0 ngày” lại hiểu là lấy ngay. Vì thế niemyet không nhận số 0.",
                explain_en: "At the source a 0 mostly means “not stated”, while residents read it as “at once”. So a 0 is not accepted.",
            }
            BadClock "E0122" (written) {
                vi: "“{written}” không phải là giờ",
                en: "“{written}” is not a time of day",
                help_vi: "viết giờ:phút, ví dụ \"15:00\"",
                help_en: "write hours:minutes, such as \"15:00\"",
                explain_vi: "same_day ghi giờ chót nhận hồ sơ để trả kết quả trong ngày, theo đồng hồ 24 giờ.",
                explain_en: "same_day is the last time of day at which a dossier is received and settled the same day, on the 24-hour clock.",
            }
            FreeAndNot "E0123" (key) {
                vi: "đã ghi free = true thì không ghi {key} nữa",
                en: "free = true and {key} cannot both stand",
                help_vi: "miễn hoàn toàn thì bỏ {key}; chỉ miễn cho một số người thì bỏ free và ghi exempt = [\"…\"]",
                help_en: "if all is free take {key} out; if only some are exempt, take free out and write exempt = [\"…\"]",
                explain_vi: "free = true nghĩa là không ai phải trả. Miễn cho người khuyết tật, hộ nghèo… là một điều khác: mức thu vẫn còn, và những người được miễn ghi trong exempt.",
                explain_en: "free = true means that nobody pays. An exemption of some people is another fact: the amount stays and they are named in exempt.",
            }
            ZeroAmount "E0124" {
                vi: "số tiền 0 không nói rõ là miễn phí hay chưa biết",
                en: "an amount of 0 says neither free nor unknown",
                help_vi: "văn bản nói không thu thì viết free = true; tỉnh quy định thì viết set_by = \"province\"; chưa rõ thì bỏ amount",
                help_en: "if the text says free write free = true; if the province sets it write set_by = \"province\"; else leave amount out",
                explain_vi: "Phần lớn số 0 ở nguồn là ô chưa điền, không phải là miễn phí. In nhầm “miễn phí” thì người dân đến quầy mới biết phải trả tiền. Vì vậy miễn phí phải được viết ra thành lời.",
                explain_en: "Most zeros at the source are cells nobody filled, not fees nobody pays. So “free” has to be written out.",
            }
            BadCurrency "E0125" (written) {
                vi: "“{written}” không phải là mã loại tiền",
                en: "“{written}” is not the code of a currency",
                help_vi: "viết ba chữ in hoa: VND, USD, EUR; tiền đồng thì bỏ dòng này",
                help_en: "write three capitals: VND, USD, EUR; leave it out for đồng",
                explain_vi: "Loại tiền ghi bằng mã quốc tế ba chữ (ISO 4217). Không ghi thì hiểu là đồng Việt Nam.",
                explain_en: "A currency is written by its international code (ISO 4217). Without one it is the Vietnamese đồng.",
            }
            TwoNotes "E0126" {
                vi: "note và note_ref không dùng cùng lúc",
                en: "note and note_ref cannot both stand",
                help_vi: "giữ một trong hai",
                help_en: "keep one of them",
                explain_vi: "note_ref lấy chú thích từ bảng [texts], note viết ngay tại chỗ. Có cả hai thì không biết hiện chú thích nào.",
                explain_en: "note_ref takes the note from [texts], note has it in place. With both nobody knows which to show.",
            }
            UnknownNote "E0127" (name) {
                vi: "trong [texts] không có đoạn “{name}”",
                en: "there is no “{name}” in [texts]",
                help_vi: "",
                help_en: "",
                explain_vi: "note_ref = \"le-phi\" lấy đoạn chữ tên le-phi trong bảng [texts] ở cuối phần đầu tệp. Nhờ vậy chú thích dài dùng cho nhiều dòng chỉ phải viết một lần.",
                explain_en: "note_ref = \"le-phi\" takes the text named le-phi of the table [texts], so that a long note that several rows share is written once.",
            }
            UnknownCase "E0128" (id) {
                vi: "không có trường hợp “{id}”",
                en: "there is no case “{id}”",
                help_vi: "thêm bảng [[cases]] với id này, hoặc sửa lại cho đúng id",
                help_en: "add a table [[cases]] with this id, or correct the id",
                explain_vi: "Cách nộp và nhóm hồ sơ có thể chỉ dành cho một trường hợp. Trường hợp ấy phải được khai trong [[cases]] với id và title.",
                explain_en: "A channel or a dossier group may hold for one case only. That case must be declared in [[cases]] with id and title.",
            }
            DuplicateId "E0129" (id) {
                vi: "id “{id}” đã dùng trong tệp này",
                en: "the id “{id}” is used in this file already",
                help_vi: "đặt tên khác, hoặc bỏ id: chỉ mục được nhắc đến mới cần id",
                help_en: "choose another, or leave id out: only what is referred to needs one",
                explain_vi: "id đặt tên cho một mục để nơi khác nhắc đến, nên mỗi tên chỉ dùng một lần trong một tệp.",
                explain_en: "An id names an element so that others can refer to it; each name is used once in a file.",
            }
            BadItem "E0130" {
                vi: "mỗi mục phải có đúng một trong paper, note, heading",
                en: "an item has exactly one of paper, note, heading",
                help_vi: "giấy tờ phải nộp thì dùng paper, lời dặn thì dùng note, đề mục nhỏ thì dùng heading",
                help_en: "paper for a paper, note for an instruction, heading for a heading",
                explain_vi: "Chỉ paper được tính là giấy tờ phải mang. Lời dặn và đề mục hiện đúng chỗ nhưng không đếm, nên phải phân biệt.",
                explain_en: "Only a paper is counted among what to bring. Notes and headings appear in their place and are not counted.",
            }
            NotAPaper "E0131" (key, kind) {
                vi: "“{key}” chỉ đi với paper, không đi với {kind}",
                en: "“{key}” goes with paper, not with {kind}",
                help_vi: "đổi {kind} thành paper nếu đây là giấy tờ phải có, nếu không thì bỏ {key}",
                help_en: "make {kind} a paper if it is one, else take {key} out",
                explain_vi: "Số bản, mẫu đơn, điều kiện là của một giấy tờ. Lời dặn và đề mục không có những điều đó.",
                explain_en: "Counts, forms and conditions belong to a paper. Notes and headings have none.",
            }
            BadPath "E0132" (path) {
                vi: "đường dẫn “{path}” không dùng được",
                en: "the path “{path}” cannot be used",
                help_vi: "viết tính từ thư mục content/, dùng dấu /, ví dụ \"forms/to-khai.docx\"",
                help_en: "write it from content/ with /, such as \"forms/to-khai.docx\"",
                explain_vi: "Tệp phải nằm trong content/ của trang để khi chép sang máy khác vẫn còn. Đường dẫn ra ngoài (..), ổ đĩa (C:), dấu \\ và tên mà Windows không cho đặt đều không nhận.",
                explain_en: "The file lies in content/, so that it is there on every computer. Paths that lead out (..), drives (C:), \\ and names that Windows refuses are not accepted.",
            }
            BadFileKind "E0133" (path, kinds) {
                vi: "loại tệp của “{path}” không được đưa lên trang",
                en: "files like “{path}” are not published",
                help_vi: "dùng một trong các loại: {kinds}",
                help_en: "use one of these kinds: {kinds}",
                explain_vi: "Tệp tải về là văn bản hoặc hình. Tệp có thể chạy trong trình duyệt hay trên máy (html, svg, exe, js…) không bao giờ được đưa lên trang của cơ quan. Mẫu đơn nên để dạng docx hoặc pdf.",
                explain_en: "Downloads are documents or pictures. Files that may run in a browser or on a computer (html, svg, exe, js …) are never published. Forms are best docx or pdf.",
            }
            BadLink "E0134" (written) {
                vi: "“{written}” không phải là địa chỉ trang mạng",
                en: "“{written}” is not a web address",
                help_vi: "viết đầy đủ, bắt đầu bằng https://",
                help_en: "write it in full, beginning with https://",
                explain_vi: "Địa chỉ phải bắt đầu bằng https:// (hoặc http://) và không có dấu cách. Địa chỉ javascript:, data:, tệp trên máy không được phép.",
                explain_en: "An address begins with https:// (or http://) and holds no space. javascript:, data: and files of a computer are not allowed.",
            }
            BadNumber "E0135" (written) {
                vi: "“{written}” không phải là số dùng được ở đây",
                en: "“{written}” is not a number that can stand here",
                help_vi: "",
                help_en: "",
                explain_vi: "Trong TOML dấu chấm là dấu thập phân, nên 150.000 đọc là một trăm năm mươi. Viết 150000 hoặc 150_000. Số không bắt đầu bằng 0.",
                explain_en: "In TOML the dot is the decimal sign, so 150.000 reads as one hundred and fifty. Write 150000 or 150_000. A number does not begin with 0.",
            }
            BadSlug "E0136" (written) {
                vi: "“{written}” không dùng làm địa chỉ được",
                en: "“{written}” cannot be an address",
                help_vi: "chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, nhiều nhất 80 ký tự",
                help_en: "use small letters without marks, digits and hyphens, at most 80",
                explain_vi: "Tên ngắn (khóa slug) đứng trong địa chỉ linh-vuc/ho-tich.html và trong mã QR. Đã in mã QR rồi thì đừng đổi; lĩnh vực phải đổi thì ghi tên cũ vào former_slugs để địa chỉ cũ vẫn mở được. Hướng dẫn và đợt tuyên truyền không ghi slug thì lấy tên tệp.",
                explain_en: "A slug is the short name in linh-vuc/ho-tich.html and in QR codes. Do not change it once printed; if a field must change, keep the old one in former_slugs so that its address still works. A guide or a campaign without one takes the file's name.",
            }
            BadHours "E0137" (written) {
                vi: "“{written}” không phải là một buổi làm việc",
                en: "“{written}” is not a span of hours",
                help_vi: "viết từ giờ đến giờ, ví dụ \"07:30-11:30\"",
                help_en: "write from and to, such as \"07:30-11:30\"",
                explain_vi: "Mỗi buổi ghi giờ bắt đầu và giờ kết thúc theo đồng hồ 24 giờ, giờ sau lớn hơn giờ trước. Sáng và chiều là hai buổi.",
                explain_en: "A span has a begin and an end on the 24-hour clock, the end after the begin. Morning and afternoon are two spans.",
            }
            DateOrder "E0138" (last, last_day, first, first_day) {
                vi: "{last} ({last_day}) đứng trước {first} ({first_day})",
                en: "{last} ({last_day}) is before {first} ({first_day})",
                help_vi: "sửa một trong hai ngày",
                help_en: "correct one of the dates",
                explain_vi: "Ngày hết hiệu lực không thể trước ngày bắt đầu. Thường là nhầm năm, hoặc nhầm ngày với tháng.",
                explain_en: "An end cannot come before its beginning. Mostly the year is wrong, or day and month are swapped.",
            }
            NewerFormat "E0139" (format, known) {
                vi: "trang này viết theo dạng số {format}, bản niemyet này chỉ đọc được dạng số {known}",
                en: "this site is written in format {format}, this niemyet reads format {known}",
                help_vi: "cài bản niemyet mới hơn",
                help_en: "install a newer niemyet",
                explain_vi: "Số format tăng khi ý nghĩa của các khóa thay đổi. Bản cũ mà đoán thì có thể in sai, nên nó dừng lại.",
                explain_en: "The number grows when keys change their meaning. An older program would have to guess, so it stops.",
            }
            NoBaseUrl "W0140" {
                vi: "chưa có base_url: trang dùng được, nhưng không có mã QR, sơ đồ trang và tin Atom",
                en: "there is no base_url: QR codes, sitemap and feed are left out",
                help_vi: "khi đã có tên miền, thêm base_url = \"https://…\" vào [site]",
                help_en: "once there is a domain, add base_url = \"https://…\" to [site]",
                explain_vi: "Đường dẫn giữa các trang luôn là tương đối, nên trang chạy được từ máy chủ, thư mục con hay USB mà không cần base_url. Chỉ những thứ phải ghi địa chỉ đầy đủ là cần: mã QR, sitemap.xml, tin Atom.",
                explain_en: "Links between pages are relative, so the site works on a server, in a folder or from a USB stick without it. Only what holds a full address needs one: QR codes, sitemap.xml, the feed.",
            }
            PrivateBaseUrl "W0141" (address) {
                vi: "base_url “{address}” chỉ để thử: mã QR, sơ đồ trang và tin Atom được bỏ ra",
                en: "base_url “{address}” is for trials only: QR codes, sitemap and feed are left out",
                help_vi: "thay bằng địa chỉ thật mà người dân mở được",
                help_en: "put the real address that residents can open",
                explain_vi: "Địa chỉ localhost, địa chỉ trong mạng nội bộ và tên .example không ai ngoài cơ quan mở được. In chúng thành mã QR thì mã hỏng mãi mãi.",
                explain_en: "Nobody outside can open localhost, addresses of a local network or .example names. Printed as a QR code they would stay broken for ever.",
            }
            LongSummary "W0142" (steps) {
                vi: "summary có {steps} bước, nhiều hơn năm",
                en: "summary has {steps} steps, more than five",
                help_vi: "gộp lại còn nhiều nhất năm bước; chi tiết để ở phần Trình tự thực hiện",
                help_en: "join them into five at most; details belong to the steps below",
                explain_vi: "summary là phần đọc trong mười giây ở đầu trang và trên tờ rơi. Quá năm bước thì không ai nhớ được.",
                explain_en: "The summary is what is read in ten seconds on a page or leaflet. Nobody remembers more than five steps.",
            }
            EmptyList "E0143" (key) {
                vi: "danh sách “{key}” chưa có mục nào",
                en: "the list “{key}” has no item",
                help_vi: "thêm ít nhất một mục",
                help_en: "add at least one",
                explain_vi: "Khóa này phải có giá trị thì cả bảng mới có nghĩa.",
                explain_en: "The table means nothing without a value here.",
            }
            MissingValue "E0144" {
                vi: "sau dấu = chưa có giá trị",
                en: "there is no value after the =",
                help_vi: "ghi giá trị, hoặc bỏ cả dòng nếu chưa biết",
                help_en: "write a value, or take the line out while it is not known",
                explain_vi: "TOML không có giá trị trống. Điều chưa biết thì bỏ cả dòng, trang sẽ ghi là chưa có thông tin.",
                explain_en: "TOML knows no empty value. Leave out what is not known; the page says so.",
            }
            StrayText "E0145" {
                vi: "có chữ thừa sau giá trị",
                en: "there is text left after the value",
                help_vi: "",
                help_en: "",
                explain_vi: "Giá trị kết thúc ở dấu \" thứ hai. Nếu bên trong có dấu \", phần còn lại thành chữ thừa: name = \"Cấp \"sổ đỏ\"\" phải viết là name = \"Cấp “sổ đỏ”\".",
                explain_en: "A value ends at the second \". With a \" inside, the rest is left over: write name = \"Cấp “sổ đỏ”\".",
            }
            BadEscape "E0146" {
                vi: "dấu \\ ở đây không có nghĩa",
                en: "the \\ means nothing here",
                help_vi: "",
                help_en: "",
                explain_vi: "Trong \"…\" dấu \\ mở đầu một ký hiệu như \\n (xuống dòng). Đường dẫn tệp thì dùng dấu /.",
                explain_en: "In \"…\" a \\ begins a sign such as \\n (line break). Paths are written with /.",
            }
            BadKeyName "E0147" (name) {
                vi: "“{name}” không phải là tên khóa",
                en: "“{name}” is not the name of a key",
                help_vi: "tên khóa chỉ gồm chữ không dấu, chữ số, dấu _ và dấu -, như processing_time",
                help_en: "a key is made of plain letters, digits, _ and -, such as processing_time",
                explain_vi: "Tên khóa là tiếng Anh không dấu, giá trị thì viết tiếng Việt. `niemyet tao-moi` ghi một tệp giải thích từng khóa.",
                explain_en: "Keys are plain English, values are Vietnamese. `niemyet new` writes a file that explains every key.",
            }
            OpenBlock "E0148" (quotes) {
                vi: "đoạn chữ mở bằng {quotes} không có chỗ đóng",
                en: "the text opened by {quotes} is never closed",
                help_vi: "",
                help_en: "",
                explain_vi: "Đoạn nhiều dòng mở bằng ''' (hoặc \"\"\") và đóng bằng đúng dấu ấy. Thiếu dấu đóng thì cả phần còn lại của tệp bị coi là chữ.",
                explain_en: "A text over several lines opens with ''' (or \"\"\") and closes with the same. Without the end all the rest is taken for text.",
            }
            TomlTooDeep "E0149" {
                vi: "lồng nhau quá sâu",
                en: "nested too deep",
                help_vi: "bớt dấu ngoặc thừa",
                help_en: "take out brackets that are too many",
                explain_vi: "Không thủ tục nào cần quá vài tầng bảng và danh sách. Tệp như thế này thường bị hỏng.",
                explain_en: "No procedure needs more than a few levels of tables and lists. Such a file is mostly damaged.",
            }
            NoSteps "E0150" {
                vi: "hướng dẫn chưa có bước nào",
                en: "the guide has no step",
                help_vi: "mỗi bước là một đề mục bắt đầu bằng ##, lời dặn viết ở dưới",
                help_en: "each step is a heading that begins with ##, with its text below",
                explain_vi: "Hướng dẫn trong content/guides/ là những việc làm lần lượt. Mỗi đề mục ## thành một bước có số:\n\n## Đăng nhập\n\nMở dichvucong.gov.vn, bấm Đăng nhập.\n\nLời viết trước đề mục đầu tiên là lời mở đầu.",
                explain_en: "A guide in content/guides/ is a row of things to do. Each heading ## becomes a numbered step; what stands before the first is the introduction.",
            }
            NoSuchStep "E0151" (step, steps) {
                vi: "không có bước {step}: hướng dẫn này có {steps} bước",
                en: "there is no step {step}: this guide has {steps}",
                help_vi: "step là số thứ tự của đề mục ##, đếm từ 1",
                help_en: "step is the number of a heading ##, counted from 1",
                explain_vi: "Mỗi bảng [[pictures]] gắn một hình vào một bước. Thêm hay bớt bước thì phải sửa lại số, kẻo hình nằm cạnh lời không phải của nó.",
                explain_en: "Each table [[pictures]] gives a step its picture. When steps are added or taken out the numbers change, lest a picture stands beside another's words.",
            }
            TwoPictures "E0152" (step) {
                vi: "bước {step} đã có hình",
                en: "step {step} has a picture already",
                help_vi: "giữ một hình, hoặc tách bước này làm hai",
                help_en: "keep one of them, or make two steps of this one",
                explain_vi: "Mỗi bước có nhiều nhất một hình, đặt cạnh lời của bước. Cần hai hình thường là vì bước ấy gồm hai việc.",
                explain_en: "A step has one picture at most, beside its text. Where two are wanted the step mostly holds two things to do.",
            }
            NotOfThisKind "E0153" (key, kind) {
                vi: "{key} không đi với kind = \"{kind}\"",
                en: "{key} does not go with kind = \"{kind}\"",
                help_vi: "bỏ {key}, hoặc sửa kind",
                help_en: "take {key} out, or correct kind",
                explain_vi: "Mỗi mục của quyết định công bố là một trong bốn loại: new (ban hành mới), amended (sửa đổi, bổ sung: ghi changed_parts), replaced (bị thay thế: ghi replaced_by), abolished (bị bãi bỏ: ghi basis). Khóa của loại khác cho thấy kind bị ghi nhầm.",
                explain_en: "An item of an announcement is one of four kinds: new, amended (with changed_parts), replaced (with replaced_by), abolished (with basis). A key of another kind shows that kind is wrong.",
            }
            FewMembers "E0154" {
                vi: "nhóm liên thông phải có ít nhất hai thủ tục",
                en: "a linked group has two procedures at least",
                help_vi: "ghi mã các thủ tục trong members, theo thứ tự giải quyết",
                help_en: "name the procedures by their codes in members, in the order they are settled",
                explain_vi: "Nhóm liên thông gộp nhiều thủ tục để bà con nộp một lần. Chỉ có một thủ tục thì không cần nhóm. Mỗi mã ghi một lần.",
                explain_en: "A linked group joins several procedures that are handed in once. One procedure needs no group. Each code stands once.",
            }
            NoRate "E0156" {
                vi: "mức thu này không ghi số tiền",
                en: "this fee states no amount",
                help_vi: "thêm amount = 8_000, hoặc free = true nếu nghị quyết nói không thu",
                help_en: "add amount = 8_000, or free = true where the resolution says so",
                explain_vi: "Nghị quyết của Hội đồng nhân dân tỉnh là nơi ghi mức thu: mỗi bảng [[fees]] phải có số tiền, hoặc free = true. Chưa biết số tiền thì bỏ bảng ấy: trang vẫn ghi là do tỉnh quy định.",
                explain_en: "A council's resolution is where the amount stands: each table [[fees]] has one, or free = true. While it is not known leave that table out: the page goes on saying that the province sets it.",
            }
            HoursOverlap "W0161" (one, other) {
                vi: "hai buổi làm việc trùm lên nhau: {one} và {other}",
                en: "two opening hours overlap: {one} and {other}",
                help_vi: "",
                help_en: "",
                explain_vi: "Mọi buổi của một ngày đều hiện trên trang và bản in. Hai buổi cùng ngày trùm lên nhau thì bà con không biết tin giờ nào: thường là giờ mùa hè chưa ghi from và to, hoặc giờ cũ chưa xóa. Giờ riêng cho một số lĩnh vực (fields) chỉ ghi khi sớm hơn hay muộn hơn giờ chung.",
                explain_en: "All hours of a day stand on pages and prints. Where two of one day overlap nobody knows which to believe: mostly a season lacks from and to, or old hours were not deleted. Hours for some fields are written where they begin earlier or end later than the hours for all.",
            }
            NoHoursNow "W0162" (day) {
                vi: "ngày {day} không có giờ làm việc nào đang áp dụng",
                en: "on {day} no opening hours hold",
                help_vi: "xem lại from và to của các bảng [[commune.hours]]: mùa này chưa có bảng nào",
                help_en: "look at from and to of [[commune.hours]]: this season has no table",
                explain_vi: "Giờ làm việc theo mùa chỉ áp dụng từ from đến hết to. Hết mùa mà chưa ghi giờ của mùa sau thì trang chỉ còn giờ của mùa khác.",
                explain_en: "Hours of a season hold from from to to. Where the next season's are not written yet the site tells hours of another season only.",
            }
            UnusedKey "W0163" (key: Words, why: Words) {
                vi: "{key} ở đây không dùng đến: {why}",
                en: "{key} is not used here: {why}",
                help_vi: "bỏ dòng này, hoặc sửa chỗ làm cho nó không dùng đến",
                help_en: "take the line out, or mend what keeps it from being used",
                explain_vi: "Điều đã ghi mà không hiện ở đâu thì người soạn tưởng bà con đã đọc được. Ví dụ: per (mỗi bản, mỗi trang) của một mức thu không có amount; [speech] khi chưa có bản tin truyền thanh; summary, hay lời văn dưới dấu +++, của thủ tục ghi listed = true.",
                explain_en: "What is written and shows nowhere is believed to be read. Examples: per of a fee without an amount; [speech] while there are no bulletins; the summary, or the text below +++, of a procedure with listed = true.",
            }
            BadBaseUrl "E0160" (written, why: Words) {
                vi: "base_url “{written}” không phải là địa chỉ của một trang: {why}",
                en: "base_url “{written}” is not the address of a site: {why}",
                help_vi: "ghi địa chỉ mà bà con gõ để mở trang đầu, ví dụ base_url = \"https://thutuc.tenxa.gov.vn\"",
                help_en: "write what residents type to open the first page, such as base_url = \"https://thutuc.tenxa.gov.vn\"",
                explain_vi: "Mã QR, sơ đồ trang, tin Atom và địa chỉ chính thức của mỗi trang đều ghép từ base_url và tên tệp của trang, nên nó là địa chỉ của thư mục: https://, tên miền, thư mục con nếu có. Tên miền có dấu được tự đổi sang cách viết của Internet (xn--…), chữ có dấu trong thư mục thành %…; chữ hoa trong tên miền thành chữ thường.",
                explain_en: "QR codes, sitemap, feed and each page's canonical address are made of base_url and the page's file, so it is the address of a folder: https://, a domain, a folder if there is one. A domain with marks is written as the Internet does (xn--…), marks in folders as %…, capitals of the domain become small.",
            }
        }
    };
}

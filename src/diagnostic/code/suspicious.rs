//! 03: suspicious content: it may be right, and it mostly is not.

macro_rules! suspicious {
    ([$next:ident $($after:ident)*] $($rows:tt)*) => {
        $next! { [$($after)*] $($rows)*

            FeeContradictsNote "W0301" (fee: Words, note) {
                vi: "mức thu ghi là {fee}, không khớp với chú thích: {note}",
                en: "the fee {fee} does not agree with its note: {note}",
                help_vi: "so lại với văn bản rồi sửa số tiền hoặc chú thích",
                help_en: "compare with the legal text and correct the amount or the note",
                explain_vi: "Người dân đọc cả hai và không biết tin con số nào. Ở nguồn hay gặp: số tiền 20 với chú thích “20.000 đồng”, hoặc số tiền cũ còn lại sau khi nghị quyết mới.",
                explain_en: "Residents read both and do not know which to believe. Seen at the source: 20 beside “20.000 đồng”, or an old amount left after a new resolution.",
            }
            TimesContradict "W0302" (here: Words, elsewhere: Words) {
                vi: "thời hạn ở đây là {here}, chỗ khác ghi {elsewhere}",
                en: "the time is {here} here and {elsewhere} elsewhere",
                help_vi: "so lại với văn bản; khác nhau theo trường hợp thì ghi case cho cách nộp",
                help_en: "compare with the legal text; if it differs by case, give the channel a case",
                explain_vi: "Thời hạn chung, thời hạn của từng cách nộp và lời văn phải nói cùng một điều. Nếu khác nhau thật thì ghi rõ vì sao: theo trường hợp (case) hoặc trong chú thích (note).",
                explain_en: "The procedure's time, each channel's and the words must say the same. Where they truly differ, say why: by a case or in the note.",
            }
            CommittedLonger "E0303" (promised: Words, stated: Words) {
                vi: "thời hạn cam kết ({promised}) dài hơn thời hạn theo quy định ({stated})",
                en: "the promised time ({promised}) is longer than the statutory one ({stated})",
                help_vi: "sửa lại, hoặc bỏ committed_time",
                help_en: "correct it, or take committed_time out",
                explain_vi: "Địa phương chỉ có thể rút ngắn, không thể kéo dài thời hạn. Thường là do nhầm ngày với ngày làm việc.",
                explain_en: "A commune can shorten the time, never lengthen it. Mostly days and working days were confused.",
            }
            OldTerm "W0304" (term) {
                vi: "“{term}” là cách gọi cũ",
                en: "“{term}” is an outdated term",
                help_vi: "",
                help_en: "",
                explain_vi: "Từ ngày 01/7/2025 chính quyền địa phương có hai cấp, không còn huyện, quận, thị xã, thị trấn; dịch vụ công gọi là toàn trình, một phần, không còn mức độ 3, 4; sổ hộ khẩu và chứng minh nhân dân không còn giá trị. Tên cũ trong tên văn bản và trong ngoặc kép thì giữ nguyên và không bị báo.",
                explain_en: "Since 1 July 2025 there are two levels of local government and no districts; services are full or partial, no longer of level 3 or 4; household books and old identity cards are void. Old names in titles of laws and in quotations stay and are not reported.",
            }
            ClosedPortal "W0305" (host) {
                vi: "địa chỉ “{host}” của cổng dịch vụ công cấp tỉnh đã đóng",
                en: "the provincial portal “{host}” is closed",
                help_vi: "dùng Cổng Dịch vụ công quốc gia: https://dichvucong.gov.vn",
                help_en: "use the National Public Service Portal: https://dichvucong.gov.vn",
                explain_vi: "Từ ngày 01/7/2025 hồ sơ trực tuyến nộp ở một cửa quốc gia; các tỉnh đóng dần cổng riêng. Người dân bấm vào địa chỉ cũ sẽ gặp trang lỗi.",
                explain_en: "Since 1 July 2025 dossiers are handed in at the national portal and the provinces close their own. The old address leads to an error page.",
            }
            Misspelt "W0306" (word) {
                vi: "“{word}” có lẽ gõ nhầm",
                en: "“{word}” looks mistyped",
                help_vi: "",
                help_en: "",
                explain_vi: "Những lỗi hay gặp khi chép từ PDF hoặc gõ nhanh: ƯBND, trực tuyên, chữ bị tách rời (t ốt nghiệp). Đúng rồi thì không phải sửa.",
                explain_en: "Common slips of text copied from a PDF or typed in haste. Leave it if it is right.",
            }
            LookAlike "W0307" (word) {
                vi: "trong “{word}” có chữ cái lạ trông giống chữ Việt",
                en: "“{word}” holds a foreign letter that looks like a Vietnamese one",
                help_vi: "",
                help_en: "",
                explain_vi: "Chữ cái Nga hay Hy Lạp trông hệt chữ Việt nhưng máy coi là khác: tìm kiếm không ra, đọc loa không đúng.",
                explain_en: "Cyrillic or Greek letters look the same and are not: search does not find the word and it is not read out rightly.",
            }
            HandedOutMore "W0308" (format, handed_out, copies) {
                vi: "{format}: đã phát {handed_out} bản, nhiều hơn số bản in {copies}",
                en: "{format}: {handed_out} were handed out, more than the {copies} printed",
                help_vi: "sửa số trong [handed_out] hoặc trong [copies]",
                help_en: "correct the number in [handed_out] or in [copies]",
                explain_vi: "Không thể phát nhiều hơn số đã in, nên một trong hai số bị ghi nhầm, hoặc đã in thêm mà chưa ghi. Số liệu báo cáo lấy từ đây.",
                explain_en: "Nobody hands out more than was printed: one of the numbers is wrong, or more were printed and not noted. Reports are made of these numbers.",
            }
            JointLonger "W0309" (time: Words) {
                vi: "thời hạn chung của nhóm ({time}) dài hơn các thủ tục trong nhóm cộng lại",
                en: "the group's joint time ({time}) is longer than its members' together",
                help_vi: "so lại với quyết định về liên thông: hay bị nhầm ngày với ngày làm việc",
                help_en: "compare with the decision on the linking: mostly days and working days were confused",
                explain_vi: "Làm gộp thì không lâu hơn làm lần lượt từng thủ tục. Dài hơn tổng các thời hạn thì thời hạn chung, hoặc thời hạn của một thủ tục, thường bị ghi nhầm.",
                explain_en: "What is handed in once takes no longer than one after the other. Where it does, the joint time or a member's is mostly wrong.",
            }
            OtherProvince "W0312" (code, province, own) {
                vi: "thủ tục {code} do {province} công bố, còn xã thuộc {own}",
                en: "the procedure {code} was announced by {province}, and the commune is part of {own}",
                help_vi: "không phải của tỉnh mình thì ghi draft = true hoặc xóa tệp; đúng là của mình thì ghi thêm quyết định của tỉnh mình vào [[decisions]]",
                help_en: "if it is not ours write draft = true or take the file out; if it is, add our province's decision to [[decisions]]",
                explain_vi: "Mỗi tỉnh công bố thủ tục riêng, với hồ sơ, mức thu và thời hạn của tỉnh ấy; niêm yết ở tỉnh khác là sai. So sánh tên tỉnh trong issuer của [[decisions]] với [commune] province của niemyet.toml, không kể chữ tỉnh, thành phố. Tên trước ngày 01/7/2025 được hiểu là tỉnh mới theo Nghị quyết 202/2025/QH15 (63 tỉnh, thành phố còn 34): Bắc Giang nay là Bắc Ninh. Thủ tục do bộ công bố không bao giờ bị báo.",
                explain_en: "Provinces announce procedures of their own, with their papers, fees and times; in another province they are false. The province in issuer of [[decisions]] is compared with [commune] province of niemyet.toml, without the words for province and city. Names from before 1 July 2025 mean the province of today by Resolution 202/2025/QH15 (63 became 34): Bắc Giang is Bắc Ninh. What a ministry announced is never reported.",
            }
            TableWithoutRule "W0392" {
                vi: "các dòng này trông như bảng nhưng không thành bảng, nên được đăng từng dòng như đã viết",
                en: "these lines look like a table and make none, so they are posted as they are typed",
                help_vi: "viết mỗi dòng | một | hai |, số ô bằng nhau, và dưới dòng đầu thêm một dòng | --- | --- |",
                help_en: "write each row as | one | two |, with as many cells each, and | --- | --- | below the first",
                explain_vi: "Bảng chép từ Excel hay Word chỉ giữ được khi mọi dòng có số ô bằng nhau; ô gộp và ô trống thường làm lệch. Chỉ dùng dấu | như chữ thì viết \\|.",
                explain_en: "A table pasted from Excel or Word is kept where all rows have as many cells; merged and empty cells mostly break that. To show | as a sign write \\|.",
            }
            OpenStars "W0393" {
                vi: "hai dấu sao ở đây không có cặp đóng lại, nên được đăng như chữ",
                en: "these two stars have no closing pair, so they are posted as signs",
                help_vi: "chữ đậm viết là **chữ đậm**, trong cùng một đoạn; chỉ là dấu chú thích thì viết \\*\\*",
                help_en: "bold text is written **bold text**, within one paragraph; for a mark of a note write \\*\\*",
                explain_vi: "Quên hai dấu sao ở cuối là lỗi hay gặp nhất khi tô đậm: dấu sao hiện ra trên trang và bản in. Cặp dấu sao phải nằm trong cùng một đoạn.",
                explain_en: "The stars that close bold text are easily forgotten, and those that open it are then shown on pages and prints. Both stand in one paragraph.",
            }
            GluedHeading "W0394" (right) {
                vi: "dòng này không thành đề mục vì thiếu dấu cách sau dấu #",
                en: "this line is no heading: there is no space behind #",
                help_vi: "viết “{right}”",
                help_en: "write “{right}”",
                explain_vi: "Đề mục là ## rồi một dấu cách thường rồi tên đề mục. Viết liền thì cả dòng hiện nguyên trên trang, và phần bên dưới nhập vào mục trước.",
                explain_en: "A heading is ##, an ordinary space and its name. Without the space the line is shown as typed, and what follows belongs to the section before.",
            }
            OpenVerbatim "W0395" {
                vi: "từ đây đến cuối là khối chữ nguyên văn, vì không có dòng đóng khối",
                en: "from here to the end all is verbatim, for no line closes the block",
                help_vi: "thêm một dòng ``` ở cuối khối; chỉ muốn một dòng kẻ thì viết ---",
                help_en: "add a line ``` at its end; for a rule across the page write ---",
                explain_vi: "Dòng ``` hay ~~~ mở một khối giữ nguyên văn. Thiếu dòng đóng thì mọi đề mục, danh sách phía sau đều thành chữ nguyên văn.",
                explain_en: "A line ``` or ~~~ opens a verbatim block. Where none closes it, all headings and lists behind it are shown as typed.",
            }
            NoteInText "W0396" {
                vi: "dòng này thành đề mục lớn trên trang, không phải ghi chú",
                en: "this line becomes a heading of the page, no note",
                help_vi: "ghi chú cho người soạn viết lên trên dòng +++ thứ hai; câu bình thường thì bỏ dấu #",
                help_en: "notes to editors stand above the second +++; for a plain sentence take the # out",
                explain_vi: "Sau dấu # trong phần khóa ở đầu tệp là ghi chú, không ai thấy. Trong lời văn thì dấu # mở một đề mục, ai cũng đọc được.",
                explain_en: "Behind # among the keys at the top of a file is a note nobody sees. In the text # begins a heading, and everybody reads it.",
            }
            LinkAsText "W0397" (right) {
                vi: "chỗ này trông như liên kết nhưng không thành liên kết, nên được đăng như chữ",
                en: "this looks like a link and is none, so it is posted as it was typed",
                help_vi: "viết {right}",
                help_en: "write {right}",
                explain_vi: "Liên kết viết [chữ để bấm](địa chỉ): giữa ] và ( không có dấu cách, và địa chỉ có dấu cách thì đặt trong < >. Viết khác đi thì dấu ngoặc và địa chỉ hiện nguyên trên trang, bấm không được.",
                explain_en: "A link is [text](address): no space between ] and (, and an address with spaces stands in < >. Otherwise brackets and address are shown, and nothing can be clicked.",
            }
            EmptyLink "E0399" (written) {
                vi: "liên kết “{written}” không có địa chỉ",
                en: "the link “{written}” has no address",
                help_vi: "viết địa chỉ vào giữa hai dấu ngoặc: [chữ để bấm](https://…); không phải liên kết thì bỏ ()",
                help_en: "write the address between the brackets: [text](https://…); take () out where it is no link",
                explain_vi: "Liên kết viết [chữ để bấm](địa chỉ). Để trống địa chỉ thì bấm vào không đi đâu cả. Thường là để dành đó rồi quên điền.",
                explain_en: "A link is [text](address). Without an address it leads nowhere. Mostly it was left to be filled in later.",
            }
            RawHtml "W0381" {
                vi: "thẻ HTML được hiện như chữ thường",
                en: "the HTML tag is shown as plain text",
                help_vi: "bỏ thẻ; dùng **đậm**, danh sách hay bảng của Markdown",
                help_en: "take the tag out; use Markdown's **bold**, lists or tables",
                explain_vi: "Trang web, bản in và bài đọc loa đều làm từ cùng một văn bản, nên HTML không đi qua: thẻ như <b> hay <br> hiện nguyên chữ trên trang. Ghi chú <!-- … --> cũng vậy: muốn ghi chú cho người soạn, hãy viết sau dấu # trong phần TOML ở đầu tệp.",
                explain_en: "Pages, prints and spoken text are all made from the same text, so HTML does not pass: a tag such as <b> or <br> appears on the page as it was typed. So does a comment <!-- … -->: write notes to other editors after a # in the TOML at the top of the file.",
            }
            UnsafeLink "E0382" (address) {
                vi: "địa chỉ “{address}” không được phép làm liên kết",
                en: "the address “{address}” may not be linked to",
                help_vi: "chỉ dùng https://, http://, mailto:, tel: hoặc địa chỉ tương đối trong trang",
                help_en: "use https://, http://, mailto:, tel: or an address relative to the page",
                explain_vi: "Địa chỉ javascript:, data:, tệp trên máy (file:), địa chỉ bắt đầu bằng // và địa chỉ có ký tự ẩn có thể chạy mã trên máy người đọc hoặc đưa họ sang trang khác mà không biết. Trang công khai không bao giờ chứa chúng.",
                explain_en: "Addresses such as javascript:, data:, files of a computer (file:), those that begin with // and those with invisible characters may run code on the reader's device or lead elsewhere unseen. A public page never holds them.",
            }
            ImageInText "W0383" {
                vi: "hình trong văn bản chưa được hỗ trợ, chỉ hiện lời mô tả của hình",
                en: "images in texts are not supported yet, only the description is shown",
                help_vi: "viết điều cần biết bằng chữ",
                help_en: "say in words what the image shows",
                explain_vi: "Lời mô tả trong ngoặc vuông được giữ lại như chữ thường; tệp hình không được đưa lên trang.",
                explain_en: "The description in square brackets is kept as plain text; the image file is not published.",
            }
            IndentedCode "W0384" {
                vi: "đoạn thụt vào từ bốn dấu cách, chia thành cột, được giữ nguyên văn",
                en: "text indented by four spaces or more, in columns, stays as typed",
                help_vi: "viết thành bảng (| một | hai |), hoặc đặt đoạn giữa hai dòng ``` nếu muốn giữ nguyên văn",
                help_en: "write it as a table (| one | two |), or put it between lines of ``` if it is meant to stay as typed",
                explain_vi: "Đoạn chỉ thụt đầu dòng thì được đăng như đoạn thường. Có khoảng trống chia cột bên trong thì giữ nguyên từng chữ để cột không lệch, nhưng trên điện thoại đoạn ấy không tự xuống dòng. Thường đó là do dán từ Word hoặc Excel.",
                explain_en: "Text that is only indented is posted as any other. With gaps inside that make columns it is kept as typed, and does not wrap on a telephone. Mostly it was pasted from Word or Excel.",
            }
            NestedTooDeep "W0385" {
                vi: "lồng nhau quá sâu, phần bên trong được đưa ra ngoài",
                en: "nested too deep, the inner part is moved outward",
                help_vi: "viết lại với ít cấp danh sách, trích dẫn hơn",
                help_en: "rewrite it with fewer levels of lists and quotations",
                explain_vi: "Danh sách, trích dẫn, chữ đậm lồng nhau hơn hai mươi cấp không ai đọc được. Chữ được giữ đủ, chỉ cấp lồng nhau bị bỏ.",
                explain_en: "Nobody can read lists, quotations and bold text nested more than some twenty levels deep. All the words are kept, only the nesting is not.",
            }
            LinkDefinition "W0386" {
                vi: "dòng định nghĩa liên kết được hiện như chữ thường",
                en: "the link definition is shown as plain text",
                help_vi: "viết liên kết ngay tại chỗ: [chữ](https://…)",
                help_en: "write the link where it is used: [text](https://…)",
                explain_vi: "Dòng như “[1]: Xem Phụ lục” là định nghĩa liên kết của Markdown và bình thường biến mất khỏi trang. Để không mất chữ nào, dòng ấy được giữ lại và có cảnh báo này.",
                explain_en: "A line such as “[1]: See the annex” is a link definition of Markdown and would vanish from the page. So that no word is lost, the line is kept, with this warning.",
            }
            LostLetter "W0320" (word) {
                vi: "“{word}” đã mất chữ có dấu",
                en: "“{word}” has lost its accented letters",
                help_vi: "chép lại từ bản gốc hoặc gõ lại chỗ này; khi lưu từ Excel hay Notepad, chọn bảng mã UTF-8",
                help_en: "copy it again from the original or type it anew; when saving from Excel or Notepad choose UTF-8",
                explain_vi: "Phần mềm lưu văn bản bằng một bảng mã không có chữ Việt thì thay mỗi chữ nó không ghi được bằng dấu hỏi (“Ch?ng th?c”) hoặc bằng dấu � . Chữ đã mất hẳn, không suy lại được từ tệp này. Dấu hỏi cuối câu không bị báo.",
                explain_en: "A program that saves text in an encoding without Vietnamese puts a question mark (“Ch?ng th?c”) or � in the place of each letter it cannot write. The letters are gone and cannot be told from this file. Question marks at the end of a sentence are not reported.",
            }
            TemplateSentence "E0321" (sentence) {
                vi: "câu của tệp mẫu còn nguyên: “{sentence}”",
                en: "a sentence of the template is still there: “{sentence}”",
                help_vi: "viết nội dung thật thay vào, hoặc xóa câu này; tệp trong content/ chưa viết xong thì ghi draft = true ở đầu tệp",
                help_en: "write what is meant in its place or delete it; while a file of content/ is not finished write draft = true at its head",
                explain_vi: "Tệp do `niemyet tao-moi` ghi ra có sẵn vài câu chỉ chỗ cần viết. Còn câu nào thì câu ấy hiện trên trang, trên bản niêm yết như lời của xã.",
                explain_en: "A file that `niemyet new` writes has some sentences that show where to write. One that is left stands on the page and on the posted sheet as if the commune had said it.",
            }
            StarterProcedure "E0322" {
                vi: "đây là thủ tục mẫu do `niemyet khoi-tao` đặt ra, không có thật",
                en: "this is the invented procedure that `niemyet init` writes",
                help_vi: "xóa tệp này, hoặc sửa thành thủ tục thật; trang còn để thử thì ghi lại sample = true trong niemyet.toml",
                help_en: "delete the file or make a real procedure of it; while the site is for trying out write sample = true in niemyet.toml",
                explain_vi: "Trang mẫu có một thủ tục đặt ra để làm thử. Trong niemyet.toml không còn sample = true thì trang không ghi đây là dữ liệu mẫu, và bà con sẽ tin là có thủ tục ấy.",
                explain_en: "The starter has a procedure that was invented for trying out. Without sample = true in niemyet.toml no page says that it is sample data, and residents would believe it.",
            }
            SampleValue "W0323" (written) {
                vi: "“{written}” là dữ liệu mẫu, không có thật",
                en: "“{written}” is sample data and not true",
                help_vi: "ghi dữ liệu thật thay vào, hoặc xóa dòng này; trang còn để thử thì ghi sample = true trong niemyet.toml",
                help_en: "write what is true in its place or delete the line; while the site is for trying out write sample = true in niemyet.toml",
                explain_vi: "Tên xã Mẫu, số máy 0200 000 001, số văn bản 00/… là ví dụ của niemyet: trong trang mẫu và trong tệp do `niemyet tao-moi` ghi ra. Trang không ghi sample = true thì bà con sẽ gọi vào số máy ấy.",
                explain_en: "The commune Mẫu, the telephone 0200 000 001, numbers of documents such as 00/… are examples of ours, in the starter and in files that `niemyet new` writes. Without sample = true people would ring that number.",
            }
            DoubledKind "W0324" (written) {
                vi: "“{written}” lặp chữ chỉ loại đơn vị",
                en: "“{written}” says the kind of unit twice",
                help_vi: "",
                help_en: "",
                explain_vi: "Loại đơn vị (kind) đứng trước tên (name) trên mọi trang và bản in: kind = \"xã\" với name = \"Xã Bình Minh\" hiện thành “xã Xã Bình Minh”. Tên chỉ ghi “Bình Minh”.",
                explain_en: "The kind of unit stands before its name on every page and print: kind = \"xã\" and name = \"Xã Bình Minh\" show as “xã Xã Bình Minh”. The name is “Bình Minh” alone.",
            }
            FarDay "W0325" (day) {
                vi: "ngày {day} xa lạ thường, có lẽ gõ nhầm năm",
                en: "the day {day} is unusually far away; the year may be mistyped",
                help_vi: "so lại với văn bản rồi sửa năm; đúng rồi thì không phải sửa",
                help_en: "compare with the document and correct the year; leave it if it is right",
                explain_vi: "Gõ 2062 thay cho 2026 thì thủ tục không bao giờ có hiệu lực mà không ai hay. Bị báo: ngày ban hành, ngày cập nhật sau ngày dựng trang hơn một năm; ngày bắt đầu hiệu lực hơn năm năm; ngày kết thúc hơn hai mươi năm; văn bản có hiệu lực sau ngày ban hành hơn bốn năm; năm trước 2000, riêng căn cứ pháp lý trước 1945 (1925, 0206 gõ nhầm cho 2025, 2026).",
                explain_en: "With 2062 typed for 2026 a procedure never comes into force and nobody notices. Reported are days of issue or update more than one year after the day of the build, first days more than five, last days more than twenty, and documents that come into force more than four years after they were issued, and years before 2000, of legal bases before 1945 (1925 or 0206 typed for 2025 or 2026).",
            }
            SmallAmount "W0326" (amount, likely) {
                vi: "mức thu {amount} đồng nhỏ lạ thường, có lẽ thiếu ba số không",
                en: "a fee of {amount} VND is unusually small; three zeros may be missing",
                help_vi: "amount ghi bằng đồng: nếu là {amount} nghìn thì viết amount = {likely}; đúng rồi thì không phải sửa",
                help_en: "amount is in VND: if {amount} thousand are meant write amount = {likely}; leave it if it is right",
                explain_vi: "Nhiều văn bản ghi mức thu theo nghìn đồng, nên 50 hay được chép thành 50 đồng. Tờ tiền nhỏ nhất nay là 1.000 đồng (200 và 500 đồng còn giá trị nhưng ít lưu hành): mức dưới 1.000 đồng thường là ghi thiếu. Mức tính cho mỗi trang, mỗi bản… (per) chỉ bị báo khi dưới 500 đồng hoặc là số lẻ như 999.",
                explain_en: "Many documents give fees in thousands, so that 50 is often copied as 50 VND. Less than 1,000 VND is mostly too little. A fee for each page, copy … (per) is reported below 500 VND, and where it is an odd number such as 999.",
            }
            LargeAmount "W0328" (amount) {
                vi: "mức thu {amount} đồng lớn lạ thường, có lẽ thừa số không",
                en: "a fee of {amount} VND is unusually large; there may be zeros too many",
                help_vi: "so lại với văn bản rồi sửa số tiền; đúng rồi thì không phải sửa",
                help_en: "compare it with the document and correct the amount; leave it if it is right",
                explain_vi: "Không mức thu nào ở xã tới một tỷ đồng: thường là thừa ba số không, hoặc gõ liền hai số tiền. Chú thích nêu đúng số tiền ấy thì không bị báo.",
                explain_en: "No fee at a commune reaches a thousand million VND: mostly there are three zeros too many, or two amounts were typed as one. It is not reported where the note names money.",
            }
            LeftOpen "W0327" (written) {
                vi: "“{written}” là chỗ để trống, chưa điền",
                en: "“{written}” is a place that was left to be filled in",
                help_vi: "điền nội dung thật, hoặc xóa chỗ này",
                help_en: "write what is meant or delete it",
                explain_vi: "Dấu …, xxx, TODO ghi tạm trong lúc soạn sẽ hiện trên trang và bản in đúng như đã gõ. Dấu … cuối một câu kể ra nhiều thứ (căn cước, hộ chiếu …) thì không bị báo.",
                explain_en: "Marks such as …, xxx, TODO, typed for the time being, stand on pages and prints as they were typed. Dots behind several things (an identity card, a passport …) are not reported.",
            }
        }
    };
}

//! 01, on: what in one file is a slip of the hand, and references to what is only a draft.

macro_rules! slips {
    ([$next:ident $($after:ident)*] $($rows:tt)*) => {
        $next! { [$($after)*] $($rows)*

            HiddenSign "E0170" (name: Words, character) {
                vi: "có ký tự không nhìn thấy ở đây: {name} ({character})",
                en: "there is a character here that nobody sees: {name} ({character})",
                help_vi: "đặt con trỏ ngay sau ký tự ấy, bấm Backspace; không được thì xóa cả dòng rồi gõ lại",
                help_en: "put the cursor right behind it and press Backspace; else delete the line and type it again",
                explain_vi: "Chép từ trang mạng, PDF hay Zalo, đôi khi lẫn vào dấu cách đặc biệt hoặc ký tự không có bề rộng. Mắt không thấy, nhưng với máy thì đó là một chữ khác: tên khóa, mã, dấu ngoặc đứng cạnh nó không còn đọc được. Trên màn hình chỗ ấy hiện bằng một dấu thay thế.",
                explain_en: "Text copied from a web page, a PDF or a chat may bring along special spaces or characters without width. No eye sees them, but a key, a code or a quote beside one can no longer be read. Where it stands a sign is shown in its place.",
            }
            OtherSign "E0171" (sign) {
                vi: "dấu “{sign}” không dùng được ở đây",
                en: "the sign “{sign}” cannot be used here",
                help_vi: "",
                help_en: "",
                explain_vi: "Mỗi dấu chỉ có một việc: = nối khóa với giá trị, dấu phẩy ngăn hai mục, [ ] là danh sách, { } là bảng trên một dòng, \" \" là chữ. Dấu chấm phẩy, dấu hai chấm, ngoặc tròn và các dấu rộng của bộ gõ tiếng Trung, tiếng Nhật không thay được.",
                explain_en: "Each sign has one task: = joins a key and its value, a comma parts two items, [ ] is a list, { } a table on one line, \" \" a text. Semicolons, colons, parentheses and the wide signs of Asian keyboards cannot take their place.",
            }
            TableName "E0172" (name) {
                vi: "tên bảng “{name}” viết chưa đúng",
                en: "the name of the table “{name}” is not written as it should be",
                help_vi: "các dòng dưới tên bảng này chưa được đọc; sửa xong thì chạy lại",
                help_en: "the lines below it were not read yet; run again when it is mended",
                explain_vi: "Tên bảng đứng một mình trên dòng, trong [ ] nếu chỉ có một bảng như thế, trong [[ ]] nếu có thể có nhiều: [authority], [[channels]], [[channels.fees]]. Tên bảng bằng chữ không dấu, đúng như trong tệp mẫu.",
                explain_en: "A table's name stands alone on its line, in [ ] where there is one such table and in [[ ]] where there may be several: [authority], [[channels]], [[channels.fees]].",
            }
            StrayLine "E0173" {
                vi: "dòng này không phải khóa = giá trị, không phải tên bảng",
                en: "this line is neither key = value nor the name of a table",
                help_vi: "",
                help_en: "",
                explain_vi: "Phần đầu tệp chỉ có ba loại dòng: khóa = giá trị, tên bảng trong [ ] hoặc [[ ]], và ghi chú bắt đầu bằng #. Lời văn cho người dân đọc viết dưới dòng +++ thứ hai.",
                explain_en: "The head of a file has three kinds of lines: key = value, a table's name in [ ] or [[ ]], and notes that begin with #. What residents read is written below the second +++.",
            }
            BrokenText "E0174" {
                vi: "chữ trong ngoặc kép bị ngắt sang dòng dưới",
                en: "the text in quotes is broken and goes on on the next line",
                help_vi: "nối hai dòng lại thành một; đoạn dài thì đặt giữa ''' và '''",
                help_en: "join the two lines; a long text stands between ''' and '''",
                explain_vi: "Chữ mở bằng \" phải đóng bằng \" trên cùng một dòng, dù dòng dài bao nhiêu. Trình soạn thảo tự xuống dòng khi hiển thị thì không sao; bấm Enter giữa chừng thì chữ bị ngắt.",
                explain_en: "A text that opens with \" closes with \" on the same line, however long it is. An editor may wrap it on the screen; the Enter key breaks it.",
            }
            OpeningBracket "E0175" (bracket) {
                vi: "thiếu dấu mở {bracket}",
                en: "the opening {bracket} is missing",
                help_vi: "",
                help_en: "",
                explain_vi: "Danh sách mở bằng [ và đóng bằng ]; bảng trên một dòng mở bằng { và đóng bằng }.",
                explain_en: "A list opens with [ and closes with ]; a table on one line opens with { and closes with }.",
            }
            OnlyDraft "E0177" (code) {
                vi: "thủ tục “{code}” mới chỉ có bản nháp, chưa lên trang",
                en: "the procedure “{code}” is only a draft and has no page yet",
                help_vi: "",
                help_en: "",
                explain_vi: "Bản nháp không hiện ở đâu cả. Nhóm liên thông hay đợt tuyên truyền nhắc đến một thủ tục chưa lên trang thì mã QR và đường dẫn của nó không mở được gì.",
                explain_en: "A draft shows nowhere. A linked group or a campaign that names it would print codes that lead nowhere.",
            }
            BrokenPicture "E0179" (file) {
                vi: "hình “{file}” bị hỏng hoặc không phải là hình",
                en: "the picture “{file}” is broken or no picture",
                help_vi: "mở bằng phần mềm xem ảnh; xem được thì lưu lại thành .png hoặc .jpg rồi chép đè, không thì lấy lại hình gốc",
                help_en: "open it in a viewer; where it shows save it again as .png or .jpg, else take the original again",
                explain_vi: "Hình tải dở, chép thiếu, hay một tệp khác được đổi đuôi thành .png thì không in được. Trình duyệt có khi vẫn hiện một phần, nên lỗi này được báo khi làm bản in.",
                explain_en: "A picture that was downloaded or copied in part, or another file renamed to .png, cannot be printed. A browser may still show some of it, so this is found when prints are made.",
            }
            LostZero "W0180" (written) {
                vi: "“{written}” thiếu đầu số, không gọi được",
                en: "“{written}” lacks what a telephone number begins with, and cannot be dialled",
                help_vi: "",
                help_en: "",
                explain_vi: "Số máy trong nước bắt đầu bằng 0, số kể cả mã nước bắt đầu bằng +84. Chép từ bảng tính thì số 0 đầu hay bị mất. Số thiếu đầu được đăng như chữ: bà con bấm vào không gọi được, mà chép ra gọi cũng không được.",
                explain_en: "A number in the country begins with 0, one with its country with +84. A spreadsheet often loses the first 0. Such a number is posted as text: people can neither touch it to call nor dial it.",
            }
            ThirdFence "W0181" {
                vi: "dòng +++ này thừa, trang sẽ đăng nó như lời văn",
                en: "there is one line +++ too many, and the page would show it as text",
                help_vi: "khóa viết giữa dòng +++ thứ nhất và thứ hai; dưới dòng thứ hai chỉ có lời văn",
                help_en: "keys stand between the first line +++ and the second; below the second there is text alone",
                explain_vi: "Một tệp có đúng hai dòng +++: ở đầu và ở cuối phần khóa. Dòng thứ ba thường còn lại sau khi dán thêm một tệp khác vào, hoặc khi phần khóa đã đóng quá sớm.",
                explain_en: "A file has two lines +++, at the head and at the end of its keys. A third one mostly remains after another file was pasted in, or where the keys were closed too early.",
            }
            DraftMentioned "W0178" (code) {
                vi: "thủ tục “{code}” mới chỉ có bản nháp nên chưa hiện ở đây",
                en: "the procedure “{code}” is only a draft, so it does not show here yet",
                help_vi: "",
                help_en: "",
                explain_vi: "Bản nháp không hiện ở đâu cả, nên chỗ nhắc đến nó được bỏ qua cho đến khi thủ tục lên trang.",
                explain_en: "A draft shows nowhere, so what mentions it is left out until the procedure has its page.",
            }
        }
    };
}

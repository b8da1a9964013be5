//! Every mistake an author can make: its code, its wording in both languages, what to do, and the
//! longer text of `niemyet explain`. One place to read them, one place to word them.
//!
//! E codes block publishing, W codes do not. The first two digits group them: 00 files and
//! encodings, 01 keys and values, 02 references between files, 03 suspicious content, 04 what is
//! missing, 05 theme and outputs. A code keeps its number for ever.

use serde::{Deserialize, Serialize};

use super::{Lang, Severity};

/// What is said about one code. `{0}`, `{1}` … are filled by the diagnostic's arguments.
pub struct Entry {
    pub id: &'static str,
    pub vi: &'static str,
    pub en: &'static str,
    /// What to do, always shown below the line; empty when the label says it.
    pub help_vi: &'static str,
    pub help_en: &'static str,
    /// Paragraphs for `explain`: why it matters, an example, the rule's source.
    pub explain_vi: &'static str,
    pub explain_en: &'static str,
}

macro_rules! codes {
    ($($name:ident $id:literal { $($key:ident: $text:literal,)* })*) => {
        /// The stable name of a mistake.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Code { $(#[doc = $id] $name,)* }

        impl Code {
            /// All codes, in the order of the list.
            pub const ALL: &[Code] = &[$(Code::$name,)*];

            pub fn entry(self) -> &'static Entry {
                match self { $(Code::$name => {
                    const ENTRY: Entry = Entry { id: $id, $($key: $text,)* };
                    &ENTRY
                })* }
            }
        }
    };
}

codes! {
    // 00: files and encodings
    NotUtf8 "E0001" {
        vi: "tệp không phải văn bản UTF-8",
        en: "the file is not UTF-8 text",
        help_vi: "mở tệp bằng Notepad, chọn Lưu với tên khác, mục Mã hóa chọn UTF-8",
        help_en: "open it in Notepad, Save As, choose the encoding UTF-8",
        explain_vi: "niemyet đọc văn bản Unicode UTF-8. Tệp nhị phân, tệp UTF-16 hay tệp lưu bằng bảng mã cũ không đọc được.",
        explain_en: "niemyet reads Unicode text in UTF-8. Binary files, UTF-16 and files in old encodings cannot be read.",
    }
    Utf16 "E0002" {
        vi: "tệp được lưu bằng bảng mã {0}, không phải UTF-8",
        en: "the file is saved as {0}, not as UTF-8",
        help_vi: "mở tệp bằng Notepad, chọn Lưu với tên khác, mục Mã hóa chọn UTF-8",
        help_en: "open it in Notepad, Save As, choose the encoding UTF-8",
        explain_vi: "Notepad đời cũ gọi UTF-16 là “Unicode”. Chữ vẫn còn nguyên: chỉ cần lưu lại bằng UTF-8 là đọc được.",
        explain_en: "Older versions of Notepad call UTF-16 “Unicode”. No letter is lost: save the file again as UTF-8 and it can be read.",
    }
    BinaryFile "E0003" {
        vi: "tệp có đuôi văn bản nhưng không phải văn bản",
        en: "the file has the name of a text but is none",
        help_vi: "nếu là mẫu đơn hay hình ảnh, đặt lại đúng đuôi tệp (.docx, .pdf, .png) rồi để trong content/forms",
        help_en: "if it is a form or a picture, give it its right name (.docx, .pdf, .png) and put it into content/forms",
        explain_vi: "Tệp .md và .toml phải là văn bản thuần. Tệp Word, PDF hay ảnh đổi đuôi thành .md không đọc được; tệp hỏng thường chứa byte rỗng (NUL).",
        explain_en: "Files named .md and .toml must be plain text. A Word file, a PDF or a picture renamed to .md cannot be read; a damaged file often holds empty (NUL) bytes.",
    }
    FileTooLarge "E0004" {
        vi: "tệp quá lớn: {0} MB, loại tệp này chỉ được đến {1} MB",
        en: "the file is too large: {0} MB, its kind may have {1} MB at most",
        help_vi: "văn bản thì chia thành nhiều tệp, mỗi thủ tục một tệp; hình thì thu nhỏ lại",
        help_en: "split a text into several files, one for each procedure; make a picture smaller",
        explain_vi: "Một thủ tục dài nhất cũng chỉ vài trăm KB. Tệp lớn hơn nhiều lần thường là tệp khác bị đổi tên hoặc dán nhầm; niemyet không nạp nó vào bộ nhớ.",
        explain_en: "The longest procedure has a few hundred KB. A file many times that size is mostly another file renamed, or pasted by mistake; niemyet does not load it.",
    }
    Unreadable "E0005" {
        vi: "không đọc được",
        en: "cannot be read",
        help_vi: "",
        help_en: "",
        explain_vi: "Máy từ chối mở tệp hay thư mục này; nguyên nhân ghi ở dòng dưới. Các tệp khác vẫn được đọc và kiểm tra.",
        explain_en: "The machine refused to open this file or folder; the line below says why. The other files are still read and checked.",
    }
    BrokenLink "E0006" {
        vi: "liên kết tượng trưng trỏ tới chỗ không tồn tại: {0}",
        en: "the symbolic link points to what does not exist: {0}",
        help_vi: "sửa hoặc xóa liên kết",
        help_en: "mend the link or delete it",
        explain_vi: "Liên kết tượng trưng được theo cả khi trỏ ra ngoài thư mục trang, nên có thể dùng chung một thư mục mẫu đơn. Liên kết trỏ vào chỗ trống thì không biết đăng gì.",
        explain_en: "Symbolic links are followed, also out of the site's folder, so that a folder of forms can be shared. A link to nothing leaves nothing to publish.",
    }
    LinkLoop "E0007" {
        vi: "liên kết tượng trưng quay vòng về thư mục {0}",
        en: "the symbolic link leads back to the folder {0}",
        help_vi: "xóa liên kết, hoặc trỏ nó tới thư mục chỉ chứa nội dung",
        help_en: "delete the link, or point it to a folder that holds nothing but content",
        explain_vi: "Liên kết trỏ về thư mục chứa chính nó, hoặc vào output/, .niemyet/, .git/, sẽ được đọc mãi không hết hoặc đọc lại chính trang đã làm ra.",
        explain_en: "A link to a folder that holds the link itself, or into output/, .niemyet/ or .git/, would be read for ever, or read the published site back in.",
    }
    SpecialFile "E0008" {
        vi: "không phải tệp thường (ống dẫn, ổ cắm hay thiết bị)",
        en: "not an ordinary file (a pipe, a socket or a device)",
        help_vi: "xóa nó khỏi thư mục nội dung",
        help_en: "remove it from the content folder",
        explain_vi: "Mở một ống dẫn hay thiết bị có thể làm chương trình đứng chờ mãi, nên niemyet không bao giờ mở chúng.",
        explain_en: "Opening a pipe or a device may wait for ever, so niemyet never opens one.",
    }
    TooDeep "E0009" {
        vi: "thư mục lồng nhau quá sâu (hơn {0} cấp), phần bên trong không được đọc",
        en: "folders are nested too deeply (more than {0} levels), what lies inside is not read",
        help_vi: "đưa nội dung lên gần thư mục content hơn",
        help_en: "move the content closer to the content folder",
        explain_vi: "Tên thư mục được đặt tự do và không ảnh hưởng đến địa chỉ trang, nên vài cấp là đủ. Lồng quá sâu thường do giải nén hoặc chép nhầm.",
        explain_en: "Folders are named freely and do not show in addresses, so a few levels are enough. Deeper nesting mostly comes from unpacking or copying by mistake.",
    }
    PathTooLong "E0010" {
        vi: "đường dẫn quá dài: {0} byte, chỉ được đến {1}",
        en: "the path is too long: {0} bytes, {1} at most",
        help_vi: "đặt tên thư mục và tên tệp ngắn hơn",
        help_en: "give the folders and the file shorter names",
        explain_vi: "Đường dẫn quá dài không chép được sang máy khác hay USB.",
        explain_en: "A path that is too long cannot be copied to another machine or a USB stick.",
    }
    NamesCollide "E0011" {
        vi: "tên trùng với “{0}”",
        en: "the name is the same as “{0}”",
        help_vi: "đổi tên một trong hai tệp",
        help_en: "rename one of the two files",
        explain_vi: "Hai tên chỉ khác nhau ở chữ hoa, chữ thường, hoặc ở cách máy ghi dấu (Unicode dựng sẵn và tổ hợp), là một trên Windows và macOS: một tệp sẽ đè lên tệp kia.",
        explain_en: "Two names that differ only in capitals, or in how the machine writes accents (composed or decomposed Unicode), are one name on Windows and macOS: one file would replace the other.",
    }
    NameNotUnicode "E0012" {
        vi: "tên tệp không phải Unicode",
        en: "the file's name is not Unicode",
        help_vi: "đổi tên tệp",
        help_en: "rename the file",
        explain_vi: "Tên được giải nén bằng bảng mã cũ thường hỏng chữ có dấu. Đổi tên rồi chạy lại.",
        explain_en: "Names that were unpacked in an old encoding often have broken letters. Rename the file and run again.",
    }
    ChangedWhileRead "E0013" {
        vi: "tệp thay đổi hoặc biến mất trong lúc đang đọc",
        en: "the file changed or vanished while it was being read",
        help_vi: "lưu xong trong trình soạn thảo, đợi đồng bộ xong, rồi chạy lại",
        help_en: "finish saving or synchronising, then run again",
        explain_vi: "Đọc một tệp đang được ghi dở sẽ đăng nội dung thiếu. niemyet thử lại vài lần rồi mới báo lỗi này.",
        explain_en: "Reading a file that is half written would publish half of it. niemyet tries again a few times before it says so.",
    }
    ReservedName "W0014" {
        vi: "tên “{0}” không dùng được trên Windows",
        en: "the name “{0}” cannot be used on Windows",
        help_vi: "đổi tên, ví dụ thêm một từ phía sau",
        help_en: "rename it, for example with one more word",
        explain_vi: "Windows giữ riêng các tên CON, PRN, AUX, NUL, COM1–COM9, LPT1–LPT9 dù có đuôi gì, và bỏ dấu chấm hay dấu cách ở cuối tên. Thư mục có tên đó không chép được sang máy Windows.",
        explain_en: "Windows keeps CON, PRN, AUX, NUL, COM1–COM9 and LPT1–LPT9 for itself, whatever follows the dot, and drops a dot or space at the end. A folder with such a name cannot be copied to Windows.",
    }
    EmptyFile "E0020" {
        vi: "tệp trống",
        en: "the file is empty",
        help_vi: "xóa tệp, hoặc viết nội dung; `niemyet tao-moi` ghi sẵn một tệp mẫu",
        help_en: "delete it or write into it; `niemyet new` writes a file to start from",
        explain_vi: "Mỗi tệp trong content/procedures/ là một thủ tục. Tệp không có chữ nào thường là do lưu nhầm hoặc chép dở.",
        explain_en: "Every file in content/procedures/ is one procedure. A file without a word was mostly saved or copied by mistake.",
    }
    NoFrontMatter "E0021" {
        vi: "tệp không bắt đầu bằng dòng +++",
        en: "the file does not begin with a line +++",
        help_vi: "dòng đầu tiên phải là +++, rồi đến mã, tên, lĩnh vực…, rồi một dòng +++ nữa, rồi đến nội dung",
        help_en: "the first line must be +++, then code, name, field …, then another +++, then the text",
        explain_vi: "Phần đầu tệp ghi những điều có khuôn mẫu (mã, tên, thời hạn, lệ phí), nằm giữa hai dòng chỉ có ba dấu cộng:\n\n+++\ncode  = \"1.001193\"\nname  = \"Đăng ký khai sinh\"\nfield = \"ho-tich\"\n+++\n\nNội dung viết dưới dòng +++ thứ hai. Muốn có sẵn một tệp đúng khuôn, chạy `niemyet tao-moi thu-tuc MÃ TÊN`.",
        explain_en: "The head of a file holds what has a fixed form (code, name, time, fees) between two lines of three plus signs:\n\n+++\ncode  = \"1.001193\"\nname  = \"Đăng ký khai sinh\"\nfield = \"ho-tich\"\n+++\n\nThe text follows the second +++. `niemyet new procedure CODE NAME` writes such a file.",
    }
    OpenFrontMatter "E0022" {
        vi: "thiếu dòng +++ thứ hai",
        en: "the second line +++ is missing",
        help_vi: "thêm một dòng +++ sau khóa cuối cùng, trước phần nội dung",
        help_en: "add a line +++ after the last key, before the text",
        explain_vi: "Phần đầu tệp mở bằng một dòng +++ và phải đóng bằng một dòng +++ nữa. Dòng đó chỉ có ba dấu cộng, viết sát lề.",
        explain_en: "The head of a file is opened by a line +++ and must be closed by another. That line holds the three plus signs only, at the margin.",
    }
    NoSiteFile "E0023" {
        vi: "không có tệp niemyet.toml, nên thư mục này chưa phải là một trang",
        en: "there is no niemyet.toml, so this folder is not a site",
        help_vi: "chạy lệnh trong thư mục của trang, hoặc tạo trang mới bằng `niemyet khoi-tao THƯ_MỤC`",
        help_en: "run the command in the site's folder, or make a site with `niemyet init DIR`",
        explain_vi: "Tệp niemyet.toml nằm ở thư mục gốc của trang, bên cạnh thư mục content/. Nó ghi tên đơn vị, địa chỉ, số máy, giờ làm việc. Đang ở thư mục khác thì thêm --root THƯ_MỤC.",
        explain_en: "niemyet.toml lies at the root of a site, beside content/. It holds the name of the unit, its address, telephones and hours. From another folder add --root DIR.",
    }
    UnreadFile "W0024" {
        vi: "tệp “{0}” không được dùng đến",
        en: "the file “{0}” is not used",
        help_vi: "",
        help_en: "",
        explain_vi: "Trong content/, niemyet đọc fields.toml, các tệp .md trong procedures/, guides/, decisions/ và groups/, các tệp .toml trong campaigns/ và fees/, và những tệp mà chúng nhắc đến (mẫu đơn trong forms/, hình trong images/, văn bản đã ký). Tệp khác bị bỏ qua; cảnh báo này để biết khi đặt nhầm chỗ hoặc gõ nhầm tên thư mục.",
        explain_en: "In content/ niemyet reads fields.toml, the .md files of procedures/, guides/, decisions/ and groups/, the .toml files of campaigns/ and fees/, and the files they name (forms in forms/, pictures in images/, signed documents). Other files are left out; this warning tells when one lies in the wrong place or a folder's name is mistyped.",
    }
    LegacyEncoding "W0026" {
        vi: "chữ này gõ bằng bảng mã {0} cũ; đọc ra là “{1}”",
        en: "this is text in the old encoding {0}; it reads “{1}”",
        help_vi: "chuyển sang Unicode bằng công cụ đổi bảng mã của bộ gõ (UniKey: Ctrl+Shift+F6) rồi dán lại",
        help_en: "convert it to Unicode with the keyboard tool (UniKey: Ctrl+Shift+F6) and paste it again",
        explain_vi: "Văn bản soạn bằng phông .VnTime (TCVN3) hay VNI-Times lưu chữ Việt bằng mã riêng. Rời phông ấy ra, chữ hiện thành ký tự lạ và không tìm kiếm, không đọc loa được. Cả hai bảng mã đều đã thôi dùng trong văn bản hành chính.",
        explain_en: "Texts typed with fonts such as .VnTime (TCVN3) or VNI-Times keep Vietnamese letters under codes of their own. Without the font they turn into odd signs that can be neither searched nor read out.",
    }
    ControlCharacter "E0027" {
        vi: "có ký tự điều khiển {0} không nhìn thấy được",
        en: "there is an invisible control character {0}",
        help_vi: "xóa rồi gõ lại chỗ này",
        help_en: "delete it and type this place again",
        explain_vi: "Ký tự điều khiển lọt vào khi chép từ PDF hay phần mềm khác. Chúng không có nghĩa trong văn bản và làm hỏng trang, bản in.",
        explain_en: "Control characters slip in when text is copied from a PDF or another program. They mean nothing in a text and spoil pages and prints.",
    }

    // 01: keys and values
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
    DuplicateKey "E0105" {
        vi: "khóa “{0}” đã có ở trên",
        en: "the key “{0}” stands above already",
        help_vi: "giữ lại một dòng; nếu là danh sách thì gộp vào một dấu [ ]",
        help_en: "keep one of the lines; put the items of a list into one [ ]",
        explain_vi: "Một khóa chỉ viết một lần trong một bảng. Hai lần thì không biết lấy giá trị nào. Thường do chép dòng cũ mà quên sửa.",
        explain_en: "A key stands once in a table. With two nobody knows which value holds. Mostly a line was copied and not changed.",
    }
    MissingBracket "E0106" {
        vi: "thiếu dấu đóng {0}",
        en: "the closing {0} is missing",
        help_vi: "",
        help_en: "",
        explain_vi: "Danh sách mở bằng [ phải đóng bằng ], bảng trên một dòng mở bằng { phải đóng bằng }, tên bảng viết [tên] hoặc [[tên]]. Thiếu dấu đóng thì mọi dòng phía sau bị hiểu sai, vì vậy những lỗi ở dưới chỗ này chưa được báo.",
        explain_en: "A list opened by [ is closed by ], a table on one line opened by { is closed by }, a table's name is written [name] or [[name]]. Without the closing sign every line below is misread, so mistakes below this place are not reported yet.",
    }
    UnknownWord "E0107" {
        vi: "“{1}” không phải là một giá trị của {0}",
        en: "“{1}” is no value of {0}",
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
    BadDate "E0109" {
        vi: "“{0}” không phải là một ngày",
        en: "“{0}” is not a date",
        help_vi: "viết năm-tháng-ngày, đủ hai chữ số, không có ngoặc kép: 2025-07-01",
        help_en: "write year-month-day with two digits each, without quotes: 2025-07-01",
        explain_vi: "Ngày trong phần đầu tệp viết theo thứ tự năm-tháng-ngày để không lẫn ngày với tháng: 2025-07-01 là ngày 01 tháng 7 năm 2025. Trên trang vẫn hiện 01/7/2025. Ngày không có trong lịch (30 tháng 2) cũng bị báo.",
        explain_en: "Dates in the head of a file are written year-month-day, so that day and month are not confused. Pages still show 01/7/2025. A day that is in no calendar (30 February) is reported as well.",
    }
    Unquoted "E0110" {
        vi: "chữ “{0}” phải đặt trong ngoặc kép",
        en: "the text “{0}” must stand in quotes",
        help_vi: "",
        help_en: "",
        explain_vi: "Giá trị bằng chữ đặt trong \"…\". Chỉ số, ngày, true và false đứng không có ngoặc.",
        explain_en: "A text stands in \"…\". Only numbers, dates, true and false stand without quotes.",
    }
    UnknownKey "E0111" {
        vi: "không có khóa “{0}”",
        en: "there is no key “{0}”",
        help_vi: "",
        help_en: "",
        explain_vi: "Khóa gõ sai bị bỏ qua thì nội dung sẽ thiếu mà không ai biết, nên niemyet báo lỗi. Danh sách khóa: `niemyet tao-moi` ghi một tệp giải thích từng khóa; `niemyet schema` cho trình soạn thảo tự gợi ý.",
        explain_en: "A mistyped key that is passed over would leave something out unnoticed, so it is an error. `niemyet new` writes a file that explains every key; `niemyet schema` lets an editor suggest them.",
    }
    MisplacedKey "E0112" {
        vi: "khóa “{0}” đặt sai chỗ",
        en: "the key “{0}” stands in the wrong place",
        help_vi: "",
        help_en: "",
        explain_vi: "Trong TOML, mọi dòng sau một dòng [bảng] thuộc về bảng ấy cho đến dòng [bảng] tiếp theo. Vì vậy các khóa chung của thủ tục phải đứng ở đầu tệp, trên dòng [authority] và các dòng [[…]].",
        explain_en: "In TOML every line after a line [table] belongs to that table until the next one. So a procedure's own keys stand at the head of the file, above [authority] and the lines [[…]].",
    }
    WrongType "E0113" {
        vi: "giá trị của “{0}” không đúng loại",
        en: "the value of “{0}” is of the wrong kind",
        help_vi: "",
        help_en: "",
        explain_vi: "Mỗi khóa nhận một loại giá trị: chữ \"…\", số, ngày, true hoặc false, danh sách [ ], bảng { }. Hay gặp nhất: mã thủ tục quên ngoặc kép (code = \"1.001193\"), số tiền viết có dấu chấm (amount = 150_000), danh sách quên ngoặc vuông.",
        explain_en: "Each key takes one kind of value: text \"…\", a number, a date, true or false, a list [ ], a table { }. Most common: a code without quotes (code = \"1.001193\"), an amount with dots (amount = 150_000), a list without brackets.",
    }
    MissingKey "E0114" {
        vi: "thiếu khóa “{0}”",
        en: "the key “{0}” is missing",
        help_vi: "",
        help_en: "",
        explain_vi: "Có ba điều mà thiếu thì không thành thủ tục: mã, tên, lĩnh vực. Một số bảng cũng có khóa bắt buộc, ví dụ via trong [[channels]]. Những điều khác chưa biết thì cứ bỏ, trang sẽ ghi là chưa có thông tin.",
        explain_en: "Without code, name and field there is no procedure. Some tables have a required key too, such as via in [[channels]]. Anything else may be left out while it is not known; the page says so.",
    }
    BadCode "E0115" {
        vi: "“{0}” không dùng làm mã được",
        en: "“{0}” cannot be a code",
        help_vi: "mã chỉ gồm chữ không dấu, chữ số, dấu chấm, dấu gạch nối, không bắt đầu hay kết thúc bằng dấu chấm",
        help_en: "a code is made of plain letters, digits, dots and hyphens, and neither begins nor ends with a dot",
        explain_vi: "Mã thủ tục trở thành tên trang (thu-tuc/1.001193.html) và nằm trong mã QR đã in, nên phải dùng được làm tên tệp trên mọi máy. Tên như CON, NUL hay “..” máy tính giữ cho việc riêng.",
        explain_en: "The code becomes the page's name (thu-tuc/1.001193.html) and part of printed QR codes, so it must be a file name on every computer. Names such as CON, NUL or “..” are kept by the system.",
    }
    UnusualCode "W0116" {
        vi: "mã “{0}” không có dạng thường gặp 1.234567",
        en: "the code “{0}” has not the usual shape 1.234567",
        help_vi: "so lại với quyết định công bố; đúng rồi thì không phải sửa",
        help_en: "compare it with the announcing decision; if it is right, leave it",
        explain_vi: "Mã trong cơ sở dữ liệu quốc gia gồm một chữ số, dấu chấm và sáu chữ số. Mã cũ (1.001193.000.00.00.H29) và mã riêng của tỉnh vẫn dùng được, cảnh báo này chỉ để bắt lỗi gõ.",
        explain_en: "A code of the national database is a digit, a dot and six digits. Older ones (1.001193.000.00.00.H29) and a province's own work as well; the warning is there to catch slips.",
    }
    NotOneLine "E0117" {
        vi: "“{0}” phải nằm trên một dòng, ở đây có {1}",
        en: "“{0}” must be one line, here is {1}",
        help_vi: "xóa chỗ xuống dòng hoặc ký tự ẩn, gõ dấu cách thay vào",
        help_en: "delete the line break or the hidden character and type a space",
        explain_vi: "Tên và đề mục hiện trên một dòng ở trang, mục lục, tờ rơi và tiêu đề chia sẻ. Dấu xuống dòng (\\n) thường đến từ ô bảng tính; ký tự đảo chiều chữ (U+202E…) có thể làm tên hiện khác điều nó viết.",
        explain_en: "Names and titles stand on one line of pages, lists and leaflets. Line breaks (\\n) mostly come from a spreadsheet's cell; characters that turn the direction of writing (U+202E …) can make a name look other than it is.",
    }
    HiddenCharacter "W0118" {
        vi: "“{0}” có ký tự ẩn {1}",
        en: "“{0}” holds a hidden character {1}",
        help_vi: "xóa rồi gõ lại chỗ đó",
        help_en: "delete it and type that place again",
        explain_vi: "Ký tự điều khiển và ký tự đảo chiều chữ không nhìn thấy được, thường lọt vào khi chép từ PDF hay từ trang mạng. Chúng có thể làm chữ hiện sai thứ tự.",
        explain_en: "Control characters and those that turn the direction of writing cannot be seen and slip in when text is copied. They may make words appear in another order.",
    }
    EmptyText "W0119" {
        vi: "“{0}” để trống",
        en: "“{0}” is empty",
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
    BadClock "E0122" {
        vi: "“{0}” không phải là giờ",
        en: "“{0}” is not a time of day",
        help_vi: "viết giờ:phút, ví dụ \"15:00\"",
        help_en: "write hours:minutes, such as \"15:00\"",
        explain_vi: "same_day ghi giờ chót nhận hồ sơ để trả kết quả trong ngày, theo đồng hồ 24 giờ.",
        explain_en: "same_day is the last time of day at which a dossier is received and settled the same day, on the 24-hour clock.",
    }
    FreeAndNot "E0123" {
        vi: "đã ghi free = true thì không ghi {0} nữa",
        en: "free = true and {0} cannot both stand",
        help_vi: "miễn hoàn toàn thì bỏ {0}; chỉ miễn cho một số người thì bỏ free và ghi exempt = [\"…\"]",
        help_en: "if all is free take {0} out; if only some are exempt, take free out and write exempt = [\"…\"]",
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
    BadCurrency "E0125" {
        vi: "“{0}” không phải là mã loại tiền",
        en: "“{0}” is not the code of a currency",
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
    UnknownNote "E0127" {
        vi: "trong [texts] không có đoạn “{0}”",
        en: "there is no “{0}” in [texts]",
        help_vi: "",
        help_en: "",
        explain_vi: "note_ref = \"le-phi\" lấy đoạn chữ tên le-phi trong bảng [texts] ở cuối phần đầu tệp. Nhờ vậy chú thích dài dùng cho nhiều dòng chỉ phải viết một lần.",
        explain_en: "note_ref = \"le-phi\" takes the text named le-phi of the table [texts], so that a long note that several rows share is written once.",
    }
    UnknownCase "E0128" {
        vi: "không có trường hợp “{0}”",
        en: "there is no case “{0}”",
        help_vi: "thêm bảng [[cases]] với id này, hoặc sửa lại cho đúng id",
        help_en: "add a table [[cases]] with this id, or correct the id",
        explain_vi: "Cách nộp và nhóm hồ sơ có thể chỉ dành cho một trường hợp. Trường hợp ấy phải được khai trong [[cases]] với id và title.",
        explain_en: "A channel or a dossier group may hold for one case only. That case must be declared in [[cases]] with id and title.",
    }
    DuplicateId "E0129" {
        vi: "id “{0}” đã dùng trong tệp này",
        en: "the id “{0}” is used in this file already",
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
    NotAPaper "E0131" {
        vi: "“{0}” chỉ đi với paper, không đi với {1}",
        en: "“{0}” goes with paper, not with {1}",
        help_vi: "đổi {1} thành paper nếu đây là giấy tờ phải có, nếu không thì bỏ {0}",
        help_en: "make {1} a paper if it is one, else take {0} out",
        explain_vi: "Số bản, mẫu đơn, điều kiện là của một giấy tờ. Lời dặn và đề mục không có những điều đó.",
        explain_en: "Counts, forms and conditions belong to a paper. Notes and headings have none.",
    }
    BadPath "E0132" {
        vi: "đường dẫn “{0}” không dùng được",
        en: "the path “{0}” cannot be used",
        help_vi: "viết tính từ thư mục content/, dùng dấu /, ví dụ \"forms/to-khai.docx\"",
        help_en: "write it from content/ with /, such as \"forms/to-khai.docx\"",
        explain_vi: "Tệp phải nằm trong content/ của trang để khi chép sang máy khác vẫn còn. Đường dẫn ra ngoài (..), ổ đĩa (C:), dấu \\ và tên mà Windows không cho đặt đều không nhận.",
        explain_en: "The file lies in content/, so that it is there on every computer. Paths that lead out (..), drives (C:), \\ and names that Windows refuses are not accepted.",
    }
    BadFileKind "E0133" {
        vi: "loại tệp của “{0}” không được đưa lên trang",
        en: "files like “{0}” are not published",
        help_vi: "dùng một trong các loại: {1}",
        help_en: "use one of these kinds: {1}",
        explain_vi: "Tệp tải về là văn bản hoặc hình. Tệp có thể chạy trong trình duyệt hay trên máy (html, svg, exe, js…) không bao giờ được đưa lên trang của cơ quan. Mẫu đơn nên để dạng docx hoặc pdf.",
        explain_en: "Downloads are documents or pictures. Files that may run in a browser or on a computer (html, svg, exe, js …) are never published. Forms are best docx or pdf.",
    }
    BadLink "E0134" {
        vi: "“{0}” không phải là địa chỉ trang mạng",
        en: "“{0}” is not a web address",
        help_vi: "viết đầy đủ, bắt đầu bằng https://",
        help_en: "write it in full, beginning with https://",
        explain_vi: "Địa chỉ phải bắt đầu bằng https:// (hoặc http://) và không có dấu cách. Địa chỉ javascript:, data:, tệp trên máy không được phép.",
        explain_en: "An address begins with https:// (or http://) and holds no space. javascript:, data: and files of a computer are not allowed.",
    }
    BadNumber "E0135" {
        vi: "“{0}” không phải là số dùng được ở đây",
        en: "“{0}” is not a number that can stand here",
        help_vi: "viết số không có dấu chấm, không có chữ; nhóm nghìn bằng dấu gạch dưới: 150_000",
        help_en: "write digits without dots or words; group thousands as 150_000",
        explain_vi: "Trong TOML dấu chấm là dấu thập phân, nên 150.000 đọc là một trăm năm mươi. Viết 150000 hoặc 150_000. Số không bắt đầu bằng 0.",
        explain_en: "In TOML the dot is the decimal sign, so 150.000 reads as one hundred and fifty. Write 150000 or 150_000. A number does not begin with 0.",
    }
    BadSlug "E0136" {
        vi: "“{0}” không dùng làm địa chỉ được",
        en: "“{0}” cannot be an address",
        help_vi: "chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, nhiều nhất 80 ký tự",
        help_en: "use small letters without marks, digits and hyphens, at most 80",
        explain_vi: "slug là tên ngắn trong địa chỉ linh-vuc/ho-tich.html và trong mã QR. Đã in mã QR rồi thì đừng đổi; lĩnh vực phải đổi thì ghi tên cũ vào former_slugs để địa chỉ cũ vẫn mở được. Hướng dẫn và đợt tuyên truyền không ghi slug thì lấy tên tệp.",
        explain_en: "A slug is the short name in linh-vuc/ho-tich.html and in QR codes. Do not change it once printed; if a field must change, keep the old one in former_slugs so that its address still works. A guide or a campaign without one takes the file's name.",
    }
    BadHours "E0137" {
        vi: "“{0}” không phải là một buổi làm việc",
        en: "“{0}” is not a span of hours",
        help_vi: "viết từ giờ đến giờ, ví dụ \"07:30-11:30\"",
        help_en: "write from and to, such as \"07:30-11:30\"",
        explain_vi: "Mỗi buổi ghi giờ bắt đầu và giờ kết thúc theo đồng hồ 24 giờ, giờ sau lớn hơn giờ trước. Sáng và chiều là hai buổi.",
        explain_en: "A span has a begin and an end on the 24-hour clock, the end after the begin. Morning and afternoon are two spans.",
    }
    DateOrder "E0138" {
        vi: "{0} ({1}) đứng trước {2} ({3})",
        en: "{0} ({1}) is before {2} ({3})",
        help_vi: "sửa một trong hai ngày",
        help_en: "correct one of the dates",
        explain_vi: "Ngày hết hiệu lực không thể trước ngày bắt đầu. Thường là nhầm năm, hoặc nhầm ngày với tháng.",
        explain_en: "An end cannot come before its beginning. Mostly the year is wrong, or day and month are swapped.",
    }
    NewerFormat "E0139" {
        vi: "trang này viết theo dạng số {0}, bản niemyet này chỉ đọc được dạng số {1}",
        en: "this site is written in format {0}, this niemyet reads format {1}",
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
    PrivateBaseUrl "W0141" {
        vi: "base_url “{0}” chỉ để thử: mã QR, sơ đồ trang và tin Atom được bỏ ra",
        en: "base_url “{0}” is for trials only: QR codes, sitemap and feed are left out",
        help_vi: "thay bằng địa chỉ thật mà người dân mở được",
        help_en: "put the real address that residents can open",
        explain_vi: "Địa chỉ localhost, địa chỉ trong mạng nội bộ và tên .example không ai ngoài cơ quan mở được. In chúng thành mã QR thì mã hỏng mãi mãi.",
        explain_en: "Nobody outside can open localhost, addresses of a local network or .example names. Printed as a QR code they would stay broken for ever.",
    }
    LongSummary "W0142" {
        vi: "summary có {0} bước, nhiều hơn năm",
        en: "summary has {0} steps, more than five",
        help_vi: "gộp lại còn nhiều nhất năm bước; chi tiết để ở phần Trình tự thực hiện",
        help_en: "join them into five at most; details belong to the steps below",
        explain_vi: "summary là phần đọc trong mười giây ở đầu trang và trên tờ rơi. Quá năm bước thì không ai nhớ được.",
        explain_en: "The summary is what is read in ten seconds on a page or leaflet. Nobody remembers more than five steps.",
    }
    EmptyList "E0143" {
        vi: "danh sách “{0}” chưa có mục nào",
        en: "the list “{0}” has no item",
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
        help_vi: "trong chữ có dấu ngoặc kép thì dùng “ ” ở bên trong, hoặc viết \\\"; ghi chú thì thêm # ở trước",
        help_en: "for quotes inside a text use “ ” or \\\"; put a # before a comment",
        explain_vi: "Giá trị kết thúc ở dấu \" thứ hai. Nếu bên trong có dấu \", phần còn lại thành chữ thừa: name = \"Cấp \"sổ đỏ\"\" phải viết là name = \"Cấp “sổ đỏ”\".",
        explain_en: "A value ends at the second \". With a \" inside, the rest is left over: write name = \"Cấp “sổ đỏ”\".",
    }
    BadEscape "E0146" {
        vi: "dấu \\ ở đây không có nghĩa",
        en: "the \\ means nothing here",
        help_vi: "viết \\\\ cho một dấu \\, hoặc đặt chữ trong nháy đơn '…'",
        help_en: "write \\\\ for one \\, or put the text into single quotes '…'",
        explain_vi: "Trong \"…\" dấu \\ mở đầu một ký hiệu như \\n (xuống dòng). Đường dẫn tệp thì dùng dấu /.",
        explain_en: "In \"…\" a \\ begins a sign such as \\n (line break). Paths are written with /.",
    }
    BadKeyName "E0147" {
        vi: "“{0}” không phải là tên khóa",
        en: "“{0}” is not the name of a key",
        help_vi: "tên khóa chỉ gồm chữ không dấu, chữ số, dấu _ và dấu -, như processing_time",
        help_en: "a key is made of plain letters, digits, _ and -, such as processing_time",
        explain_vi: "Tên khóa là tiếng Anh không dấu, giá trị thì viết tiếng Việt. `niemyet tao-moi` ghi một tệp giải thích từng khóa.",
        explain_en: "Keys are plain English, values are Vietnamese. `niemyet new` writes a file that explains every key.",
    }
    OpenBlock "E0148" {
        vi: "đoạn chữ mở bằng {0} không có chỗ đóng",
        en: "the text opened by {0} is never closed",
        help_vi: "thêm {0} ở cuối đoạn",
        help_en: "add {0} at its end",
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
    NoSuchStep "E0151" {
        vi: "không có bước {0}: hướng dẫn này có {1} bước",
        en: "there is no step {0}: this guide has {1}",
        help_vi: "step là số thứ tự của đề mục ##, đếm từ 1",
        help_en: "step is the number of a heading ##, counted from 1",
        explain_vi: "Mỗi bảng [[pictures]] gắn một hình vào một bước. Thêm hay bớt bước thì phải sửa lại số, kẻo hình nằm cạnh lời không phải của nó.",
        explain_en: "Each table [[pictures]] gives a step its picture. When steps are added or taken out the numbers change, lest a picture stands beside another's words.",
    }
    TwoPictures "E0152" {
        vi: "bước {0} đã có hình",
        en: "step {0} has a picture already",
        help_vi: "giữ một hình, hoặc tách bước này làm hai",
        help_en: "keep one of them, or make two steps of this one",
        explain_vi: "Mỗi bước có nhiều nhất một hình, đặt cạnh lời của bước. Cần hai hình thường là vì bước ấy gồm hai việc.",
        explain_en: "A step has one picture at most, beside its text. Where two are wanted the step mostly holds two things to do.",
    }
    NotOfThisKind "E0153" {
        vi: "{0} không đi với kind = \"{1}\"",
        en: "{0} does not go with kind = \"{1}\"",
        help_vi: "bỏ {0}, hoặc sửa kind",
        help_en: "take {0} out, or correct kind",
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

    // 02: references between files
    DuplicateVersion "E0201" {
        vi: "thủ tục “{0}” có hai tệp cho cùng một ngày hiệu lực ({2}); tệp kia: {1}",
        en: "the procedure “{0}” has two files for the same first day ({2}); the other: {1}",
        help_vi: "xóa một tệp, hoặc ghi effective_from khác nhau nếu là hai bản",
        help_en: "delete one, or give them different effective_from if they are two versions",
        explain_vi: "Mã và ngày bắt đầu hiệu lực cùng xác định một bản của thủ tục. Tên tệp và thư mục đặt thế nào cũng được, nên chép một tệp sang thư mục khác là có hai bản giống nhau.",
        explain_en: "The code and the first day in force identify a version. Names of files and folders are free, so a copy in another folder is a second version.",
    }
    OverlappingVersions "E0202" {
        vi: "hai bản của thủ tục “{0}” cùng có hiệu lực; bản trước: {1}",
        en: "two versions of “{0}” are in force together; the earlier: {1}",
        help_vi: "ghi ngày cuối cùng còn hiệu lực (effective_to) cho bản trước",
        help_en: "give the earlier one its last day in force (effective_to)",
        explain_vi: "Mỗi ngày chỉ một bản có hiệu lực. Bản mới bắt đầu ngày nào thì bản cũ hết hiệu lực từ hôm trước. Trang tự chuyển sang bản mới khi đến ngày.",
        explain_en: "On each day one version is in force. Where a new one begins, the old one ends the day before. The site changes over by itself on that day.",
    }
    UnknownField "E0203" {
        vi: "không có lĩnh vực “{0}” trong content/fields.toml",
        en: "there is no field “{0}” in content/fields.toml",
        help_vi: "sửa lại cho đúng slug, hoặc thêm lĩnh vực vào content/fields.toml",
        help_en: "correct the slug, or add the field to content/fields.toml",
        explain_vi: "Thủ tục được xếp theo lĩnh vực. field ghi slug (tên ngắn không dấu), không ghi tên đầy đủ.",
        explain_en: "Procedures are listed by field. The key holds the slug, not the name.",
    }
    DuplicateField "E0204" {
        vi: "hai lĩnh vực cùng có slug “{0}”",
        en: "two fields have the slug “{0}”",
        help_vi: "gộp hai lĩnh vực, hoặc đặt slug khác",
        help_en: "join the fields, or choose another slug",
        explain_vi: "Hai lĩnh vực cùng slug thì hai trang tranh nhau một địa chỉ. Slug cũ (former_slugs) cũng không được trùng, vì địa chỉ cũ vẫn còn dùng.",
        explain_en: "With one slug two pages would share an address. Former slugs count as well, for their addresses still work.",
    }
    UnknownProcedure "E0205" {
        vi: "không có thủ tục mã “{0}”",
        en: "there is no procedure with the code “{0}”",
        help_vi: "sửa lại mã, hoặc bỏ dòng này nếu thủ tục ấy không có ở đây",
        help_en: "correct the code, or take it out if that procedure is not kept here",
        explain_vi: "replaced_by, requires và related tạo đường dẫn đến trang của thủ tục khác; đợt tuyên truyền in mã QR dẫn đến trang ấy. Thủ tục được nhắc đến phải có trong content/procedures/, dù chỉ là một tệp listed = true.",
        explain_en: "replaced_by, requires and related link to another procedure's page, and a campaign prints QR codes that lead there. That procedure must be in content/procedures/, if only as a file with listed = true.",
    }
    UnknownTask "W0206" {
        vi: "“Việc hay làm” nhắc đến thủ tục mã “{0}” không có trong content/",
        en: "the home page names the procedure “{0}”, which is not in content/",
        help_vi: "sửa lại mã trong [home] tasks, hoặc thêm thủ tục",
        help_en: "correct the code in [home] tasks, or add the procedure",
        explain_vi: "Trang đầu bỏ qua mã này cho đến khi có thủ tục.",
        explain_en: "The home page leaves it out until the procedure is there.",
    }
    MissingForm "E0207" {
        vi: "không có tệp mẫu đơn “{0}” trong content/",
        en: "the form “{0}” is not in content/",
        help_vi: "",
        help_en: "",
        explain_vi: "file = \"forms/to-khai.docx\" chỉ tệp content/forms/to-khai.docx. Tên phải đúng cả chữ hoa, chữ thường. Chưa có tệp thì bỏ file, chỉ giữ title: trang sẽ ghi tên mẫu và chỗ hỏi.",
        explain_en: "file = \"forms/to-khai.docx\" means content/forms/to-khai.docx, capitals included. While there is no file keep only title: the page names the form and where to ask.",
    }
    MissingLogo "W0208" {
        vi: "không có tệp hình “{0}” trong content/",
        en: "the picture “{0}” is not in content/",
        help_vi: "",
        help_en: "",
        explain_vi: "Trang được làm không có hình cho đến khi có tệp.",
        explain_en: "The site is made without it until the file is there.",
    }
    NoSuccessor "W0209" {
        vi: "thủ tục “{0}” hết hiệu lực sau ngày {1} mà chưa có bản tiếp theo",
        en: "the procedure “{0}” ends after {1} and nothing follows",
        help_vi: "thêm tệp của bản mới, hoặc ghi replaced_by; bãi bỏ hẳn thì không phải làm gì",
        help_en: "add the new version's file, or write replaced_by; if it is abolished, leave it",
        explain_vi: "Sau ngày ấy trang của thủ tục chỉ còn lời báo hết hiệu lực. Nếu có bản mới hoặc thủ tục thay thế mà quên ghi, người dân quét mã QR cũ sẽ không biết đi đâu.",
        explain_en: "After that day the page only says that it ended. If a new version or a successor was forgotten, residents who scan an old QR code are lost.",
    }
    NoFields "E0210" {
        vi: "chưa có lĩnh vực nào trong content/fields.toml",
        en: "there are no fields in content/fields.toml",
        help_vi: "tạo tệp với các bảng [[fields]], mỗi bảng có slug và name",
        help_en: "write the file with tables [[fields]], each with slug and name",
        explain_vi: "Thủ tục được xếp theo lĩnh vực, nên phải có danh sách lĩnh vực:\n\n[[fields]]\nslug = \"ho-tich\"\nname = \"Hộ tịch\"",
        explain_en: "Procedures are listed by field, so there must be a list of fields:\n\n[[fields]]\nslug = \"ho-tich\"\nname = \"Hộ tịch\"",
    }
    SameCode "E0211" {
        vi: "mã “{0}” và “{1}” chỉ khác nhau chữ hoa, chữ thường",
        en: "the codes “{0}” and “{1}” differ only in capitals",
        help_vi: "sửa một trong hai mã",
        help_en: "correct one of them",
        explain_vi: "Mã là tên trang. Windows coi hai tên ấy là một, nên trang này sẽ đè trang kia.",
        explain_en: "The code is the page's name. Windows takes both for one, so one page would overwrite the other.",
    }
    UnknownMention "W0212" {
        vi: "ở đây nhắc đến thủ tục mã “{0}” không có trong content/",
        en: "the procedure “{0}” is named here and is not in content/",
        help_vi: "sửa lại mã, hoặc thêm thủ tục; trong lúc chờ, mã này được bỏ qua",
        help_en: "correct the code, or add the procedure; until then it is passed over",
        explain_vi: "[prints] trong niemyet.toml ghi mã để chọn thủ tục cần in; hướng dẫn ghi mã để dẫn đến những thủ tục nó giúp làm. Mã không có thì chỉ thiếu bản in hay đường dẫn ấy, phần còn lại vẫn làm được.",
        explain_en: "[prints] of niemyet.toml chooses procedures to print by their codes; a guide names those it helps with. Without one of them only that print or link is left out.",
    }
    DuplicateSlug "E0213" {
        vi: "slug “{0}” đã dùng ở {1}",
        en: "the slug “{0}” is used in {1}",
        help_vi: "thêm dòng slug = \"…\" với một tên khác, hoặc xóa một tệp",
        help_en: "add a line slug = \"…\" with another name, or delete one of the files",
        explain_vi: "Hai hướng dẫn, hay hai đợt tuyên truyền, cùng slug thì tranh nhau một địa chỉ. Không ghi slug thì lấy tên tệp, nên hai tệp cùng tên ở hai thư mục cũng trùng.",
        explain_en: "Two guides, or two campaigns, with one slug would share an address. Without a slug the file's name is taken, so two files of one name in two folders collide as well.",
    }
    MissingPicture "E0214" {
        vi: "không có tệp hình “{0}” trong content/",
        en: "the picture “{0}” is not in content/",
        help_vi: "",
        help_en: "",
        explain_vi: "file = \"images/dang-nhap.png\" chỉ tệp content/images/dang-nhap.png. Tên phải đúng cả chữ hoa, chữ thường. Chưa có hình thì bỏ bảng [[pictures]] ấy: bước chỉ có lời.",
        explain_en: "file = \"images/dang-nhap.png\" means content/images/dang-nhap.png, capitals included. While there is no picture leave that table [[pictures]] out: the step then has its text only.",
    }
    EndedOnDay "W0215" {
        vi: "thủ tục “{0}” hết hiệu lực sau ngày {1}, trước ngày tuyên truyền ({2})",
        en: "the procedure “{0}” ends after {1}, before the day of the campaign ({2})",
        help_vi: "thay bằng thủ tục đang áp dụng, hoặc sửa day",
        help_en: "name the procedure that is in force then, or correct day",
        explain_vi: "Tờ rơi phát trong đợt sẽ hướng dẫn một thủ tục không còn nhận hồ sơ. Nếu đã có thủ tục thay thế thì ghi mã của thủ tục ấy.",
        explain_en: "The flyers of the campaign would explain a procedure that is no longer settled. If another has taken its place, write that one's code.",
    }
    DuplicateDecision "E0216" {
        vi: "quyết định {0} đã có ở {1}",
        en: "the decision {0} is in {1} already",
        help_vi: "gộp hai tệp làm một, hoặc sửa number",
        help_en: "make one file of both, or correct number",
        explain_vi: "Mỗi quyết định công bố là một tệp trong content/decisions/, nhận ra nhau bằng số, ký hiệu. Cùng số ở hai cơ quan thì ký hiệu khác nhau: 12/QĐ-UBND, 12/QĐ-BTP.",
        explain_en: "Each announcement decision is one file of content/decisions/, known by its number. The same number of two issuers has another sign behind it: 12/QĐ-UBND, 12/QĐ-BTP.",
    }
    TwiceInDecision "E0217" {
        vi: "thủ tục “{0}” đứng hai lần trong quyết định này",
        en: "the procedure “{0}” stands twice in this decision",
        help_vi: "giữ một mục; sửa nhiều bộ phận thì ghi chung trong changed_parts",
        help_en: "keep one item; several amended parts stand together in changed_parts",
        explain_vi: "Hai mục cùng mã nói hai điều khác nhau về một thủ tục: trang không biết theo mục nào.",
        explain_en: "Two items of one code say two things of one procedure, and the page cannot follow both.",
    }
    StillInForce "E0218" {
        vi: "quyết định chấm dứt thủ tục “{0}” từ {1}, mà {2} vẫn còn hiệu lực ngày đó",
        en: "the decision ends the procedure “{0}” from {1}, and {2} is still in force on that day",
        help_vi: "",
        help_en: "",
        explain_vi: "Quyết định bãi bỏ hay thay thế thì tự nó chấm dứt thủ tục: tệp thủ tục không phải ghi lại effective_to. Nhưng tệp này ghi một ngày cuối muộn hơn, nên một trong hai nơi sai: thủ tục đã hết hiệu lực mà vẫn niêm yết thì người dân đi làm việc không còn ai giải quyết. Sửa ngày, hoặc bỏ dòng effective_to trong tệp thủ tục; trang của nó ở lại với lời báo và đường dẫn đến thủ tục thay thế.",
        explain_en: "A decision that abolishes or replaces a procedure ends it by itself: its file need not write effective_to. But this file names a later last day, so one of the two is wrong, and a procedure that is posted after its end sends people on a way that leads nowhere. Correct the day, or take the line effective_to out of the procedure's file; its page stays, with a notice and the way to what replaced it.",
    }
    NotInDecision "W0219" {
        vi: "thủ tục ghi công bố theo {0}, mà quyết định ấy ({1}) không nhắc đến mã “{2}”",
        en: "the procedure says it was announced by {0}, and that decision ({1}) does not name the code “{2}”",
        help_vi: "thêm một mục [[items]] vào quyết định, hoặc sửa [[decisions]] trong tệp này",
        help_en: "add an item to the decision, or correct [[decisions]] of this file",
        explain_vi: "Tệp thủ tục và tệp quyết định phải nói như nhau, vì sổ theo dõi niêm yết lấy từ quyết định còn trang thủ tục lấy từ tệp thủ tục.",
        explain_en: "A procedure's file and the decision's must agree: the register is made of the one, the page of the other.",
    }
    OtherDay "W0220" {
        vi: "quyết định có hiệu lực từ {0}, còn {1} ghi từ {2}",
        en: "the decision holds from {0}, and {1} says from {2}",
        help_vi: "sửa effective_from ở một trong hai tệp",
        help_en: "correct effective_from in one of the files",
        explain_vi: "Bản của thủ tục ghi theo quyết định này phải bắt đầu đúng ngày quyết định có hiệu lực, nếu không trang sẽ đổi sớm hoặc muộn. Mỗi thủ tục một ngày riêng thì bỏ effective_from trong quyết định.",
        explain_en: "The version that goes by this decision begins on its first day, else the page turns too early or too late. Where each procedure has a day of its own, leave effective_from out of the decision.",
    }
    OtherSuccessor "W0221" {
        vi: "theo quyết định, thủ tục “{0}” được thay bằng “{1}”, còn {2} ghi “{3}”",
        en: "by the decision “{1}” replaces the procedure “{0}”, and {2} says “{3}”",
        help_vi: "sửa replaced_by ở một trong hai tệp",
        help_en: "correct replaced_by in one of the files",
        explain_vi: "Trang của thủ tục đã hết hiệu lực dẫn người dân đến thủ tục thay thế. Hai tệp ghi khác nhau thì một trong hai dẫn sai.",
        explain_en: "The page of an ended procedure leads people to the one that replaced it. Where the two files differ one of them leads astray.",
    }
    OtherParts "W0222" {
        vi: "quyết định ghi sửa đổi: {0}; hai bản của thủ tục “{1}” khác nhau ở: {2}",
        en: "the decision amends: {0}; the two versions of “{1}” differ in: {2}",
        help_vi: "đối chiếu quyết định với bản mới ({3}) rồi sửa chỗ sai",
        help_en: "compare the decision with the new version ({3}) and correct what is wrong",
        explain_vi: "niemyet so bản cũ với bản mới từng bộ phận. Bộ phận có trong quyết định mà hai bản như nhau thường là nội dung mới chưa được đưa vào; bộ phận khác nhau mà quyết định không ghi thường là sửa nhầm.",
        explain_en: "The two versions are compared part by part. A part that the decision names and that did not change was mostly not taken over; one that changed unnamed was mostly changed by mistake.",
    }
    MissingFile "E0223" {
        vi: "không có tệp “{0}” trong content/",
        en: "the file “{0}” is not in content/",
        help_vi: "",
        help_en: "",
        explain_vi: "file = \"decisions/quyet-dinh.pdf\" chỉ tệp content/decisions/quyet-dinh.pdf, của nghị quyết thì đặt trong content/fees/. Tên phải đúng cả chữ hoa, chữ thường. Chưa có tệp thì bỏ file.",
        explain_en: "file = \"decisions/quyet-dinh.pdf\" means content/decisions/quyet-dinh.pdf, capitals included; a resolution's lies in content/fees/. While there is none leave file out.",
    }
    NotTakenOver "W0224" {
        vi: "quyết định {0} thủ tục “{1}” từ {2}, mà không bản nào của thủ tục bắt đầu ngày ấy hay ghi quyết định này",
        en: "the decision says {0} of the procedure “{1}” from {2}, and no version of it begins on that day or names the decision",
        help_vi: "nhập lại thủ tục từ Cổng, hoặc chép tệp thủ tục thành bản mới rồi sửa effective_from và [[decisions]]",
        help_en: "import the procedure again, or copy its file to a new version with its own effective_from and [[decisions]]",
        explain_vi: "Quyết định đã ghi vào sổ mà nội dung thủ tục chưa đổi thì trang vẫn niêm yết nội dung cũ.",
        explain_en: "The decision stands in the register and the procedure was not changed: the page still posts what held before.",
    }
    OwnMember "E0233" {
        vi: "“{0}” vừa là mã của nhóm vừa là thủ tục trong nhóm",
        en: "“{0}” is the group's own code and a member of it",
        help_vi: "bỏ mã này khỏi members, hoặc bỏ dòng code",
        help_en: "take it out of members, or take out the line code",
        explain_vi: "code là mã của chính việc liên thông, khi việc ấy được công bố như một thủ tục riêng; members là các thủ tục được gộp lại.",
        explain_en: "code is the code of the linking itself, where that was announced as a procedure of its own; members are what it joins.",
    }
    GroupTwice "E0234" {
        vi: "mã “{0}” đã là mã của nhóm ở {1}",
        en: "the code “{0}” is that of the group in {1}",
        help_vi: "gộp hai tệp làm một, hoặc sửa code",
        help_en: "make one file of both, or correct code",
        explain_vi: "Trang của thủ tục mang mã ấy là trang của nhóm: hai nhóm không dùng chung một trang.",
        explain_en: "The page of the procedure with that code is the group's page, and two groups do not share one.",
    }
    ReplacesNothing "E0235" {
        vi: "không thủ tục nào trong nhóm có giấy tờ “{0}”",
        en: "no member of the group has the paper “{0}”",
        help_vi: "ghi đúng tên giấy tờ trong tệp của thủ tục",
        help_en: "name the paper as its procedure's file does",
        explain_vi: "instead_of kể những giấy tờ của các thủ tục mà giấy này thay cho, để trong danh sách chung không phải nộp hai lần. So tên không kể chữ hoa, dấu và số thứ tự.",
        explain_en: "instead_of names the members' papers that this one takes the place of, so that none is asked for twice. Names are compared without capitals, accents and enumerators.",
    }
    MemberEnds "W0236" {
        vi: "thủ tục “{0}” của nhóm hết hiệu lực sau ngày {1}, trước khi nhóm kết thúc",
        en: "the member “{0}” ends after {1}, before the group does",
        help_vi: "thay bằng thủ tục đang áp dụng, hoặc ghi effective_to cho nhóm",
        help_en: "name the procedure in force, or write effective_to of the group",
        explain_vi: "Bà con làm gộp theo một thủ tục không còn nhận hồ sơ. Trang của nhóm vẫn hiện và ghi rõ thủ tục nào đã hết hiệu lực.",
        explain_en: "People would follow a procedure that is no longer settled. The group's page stays and says which member has ended.",
    }
    MemberTwice "E0237" {
        vi: "thủ tục “{0}” được kể hai lần trong nhóm",
        en: "the procedure “{0}” is named twice in the group",
        help_vi: "bỏ bớt một lần, hoặc sửa thành mã của thủ tục khác",
        help_en: "take one out, or write the code of another procedure",
        explain_vi: "members kể mỗi thủ tục một lần, theo thứ tự giải quyết. Kể hai lần thường là chép nhầm mã của một thủ tục khác, và thủ tục ấy bị thiếu trong nhóm.",
        explain_en: "members names each procedure once, in the order they are settled. A code that is there twice mostly stands where another belongs, which the group then lacks.",
    }
    RateContradicts "E0225" {
        vi: "thủ tục “{0}” ghi {1} ({2}), còn nghị quyết ghi {3}",
        en: "the procedure “{0}” states {1} ({2}), and the resolution {3}",
        help_vi: "đối chiếu hai văn bản: sửa mức trong thủ tục, hoặc ghi set_by = \"province\" thay cho mức ấy",
        help_en: "compare the two texts: correct the procedure's fee, or write set_by = \"province\" in its place",
        explain_vi: "Trang chỉ được ghi một mức thu. Nghị quyết điền vào chỗ thủ tục để ngỏ (set_by = \"province\", hoặc không ghi); mức mà thủ tục tự ghi thì không bị thay, nên hai bên phải khớp. Các mức khác nhau theo trường hợp thì ghi applies_to ở cả hai nơi.",
        explain_en: "A page may show one fee only. A resolution fills what a procedure leaves open (set_by = \"province\", or nothing); what the procedure states itself is not replaced, so the two must agree. Fees that differ by case carry applies_to in both places.",
    }
    RateTwice "E0226" {
        vi: "mức thu của thủ tục “{0}” đã có trong {1}, cùng còn áp dụng",
        en: "the fee of the procedure “{0}” stands in {1} as well, at the same time",
        help_vi: "",
        help_en: "",
        explain_vi: "Hai nghị quyết cùng lúc quy định một khoản thu của một thủ tục. Nghị quyết sau thường thay nghị quyết trước: ghi effective_to cho nghị quyết trước.",
        explain_en: "Two resolutions state one fee of one procedure at once. The later one mostly replaces the earlier: write effective_to in that one.",
    }

    // 03: suspicious content
    FeeContradictsNote "W0301" {
        vi: "mức thu {0} không khớp với chú thích: {1}",
        en: "the fee {0} does not agree with its note: {1}",
        help_vi: "so lại với văn bản rồi sửa số tiền hoặc chú thích",
        help_en: "compare with the legal text and correct the amount or the note",
        explain_vi: "Người dân đọc cả hai và không biết tin con số nào. Ở nguồn hay gặp: số tiền 20 với chú thích “20.000 đồng”, hoặc số tiền cũ còn lại sau khi nghị quyết mới.",
        explain_en: "Residents read both and do not know which to believe. Seen at the source: 20 beside “20.000 đồng”, or an old amount left after a new resolution.",
    }
    TimesContradict "W0302" {
        vi: "thời hạn ở đây là {0}, chỗ khác ghi {1}",
        en: "the time is {0} here and {1} elsewhere",
        help_vi: "so lại với văn bản; khác nhau theo trường hợp thì ghi case cho cách nộp",
        help_en: "compare with the legal text; if it differs by case, give the channel a case",
        explain_vi: "Thời hạn chung, thời hạn của từng cách nộp và lời văn phải nói cùng một điều. Nếu khác nhau thật thì ghi rõ vì sao: theo trường hợp (case) hoặc trong chú thích (note).",
        explain_en: "The procedure's time, each channel's and the words must say the same. Where they truly differ, say why: by a case or in the note.",
    }
    CommittedLonger "E0303" {
        vi: "thời hạn cam kết ({0}) dài hơn thời hạn theo quy định ({1})",
        en: "the promised time ({0}) is longer than the statutory one ({1})",
        help_vi: "sửa lại, hoặc bỏ committed_time",
        help_en: "correct it, or take committed_time out",
        explain_vi: "Địa phương chỉ có thể rút ngắn, không thể kéo dài thời hạn. Thường là do nhầm ngày với ngày làm việc.",
        explain_en: "A commune can shorten the time, never lengthen it. Mostly days and working days were confused.",
    }
    OldTerm "W0304" {
        vi: "“{0}” là cách gọi cũ",
        en: "“{0}” is an outdated term",
        help_vi: "",
        help_en: "",
        explain_vi: "Từ ngày 01/7/2025 chính quyền địa phương có hai cấp, không còn huyện, quận, thị xã, thị trấn; dịch vụ công gọi là toàn trình, một phần, không còn mức độ 3, 4; sổ hộ khẩu và chứng minh nhân dân không còn giá trị. Tên cũ trong tên văn bản và trong ngoặc kép thì giữ nguyên và không bị báo.",
        explain_en: "Since 1 July 2025 there are two levels of local government and no districts; services are full or partial, no longer of level 3 or 4; household books and old identity cards are void. Old names in titles of laws and in quotations stay and are not reported.",
    }
    ClosedPortal "W0305" {
        vi: "địa chỉ “{0}” của cổng dịch vụ công cấp tỉnh đã đóng",
        en: "the provincial portal “{0}” is closed",
        help_vi: "dùng Cổng Dịch vụ công quốc gia: https://dichvucong.gov.vn",
        help_en: "use the National Public Service Portal: https://dichvucong.gov.vn",
        explain_vi: "Từ ngày 01/7/2025 hồ sơ trực tuyến nộp ở một cửa quốc gia; các tỉnh đóng dần cổng riêng. Người dân bấm vào địa chỉ cũ sẽ gặp trang lỗi.",
        explain_en: "Since 1 July 2025 dossiers are handed in at the national portal and the provinces close their own. The old address leads to an error page.",
    }
    Misspelt "W0306" {
        vi: "“{0}” có lẽ gõ nhầm",
        en: "“{0}” looks mistyped",
        help_vi: "",
        help_en: "",
        explain_vi: "Những lỗi hay gặp khi chép từ PDF hoặc gõ nhanh: ƯBND, trực tuyên, chữ bị tách rời (t ốt nghiệp). Đúng rồi thì không phải sửa.",
        explain_en: "Common slips of text copied from a PDF or typed in haste. Leave it if it is right.",
    }
    LookAlike "W0307" {
        vi: "trong “{0}” có chữ cái lạ trông giống chữ Việt",
        en: "“{0}” holds a foreign letter that looks like a Vietnamese one",
        help_vi: "",
        help_en: "",
        explain_vi: "Chữ cái Nga hay Hy Lạp trông hệt chữ Việt nhưng máy coi là khác: tìm kiếm không ra, đọc loa không đúng.",
        explain_en: "Cyrillic or Greek letters look the same and are not: search does not find the word and it is not read out rightly.",
    }
    HandedOutMore "W0308" {
        vi: "{0}: đã phát {1} bản, nhiều hơn số bản in {2}",
        en: "{0}: {1} were handed out, more than the {2} printed",
        help_vi: "sửa số trong [handed_out] hoặc trong [copies]",
        help_en: "correct the number in [handed_out] or in [copies]",
        explain_vi: "Không thể phát nhiều hơn số đã in, nên một trong hai số bị ghi nhầm, hoặc đã in thêm mà chưa ghi. Số liệu báo cáo lấy từ đây.",
        explain_en: "Nobody hands out more than was printed: one of the numbers is wrong, or more were printed and not noted. Reports are made of these numbers.",
    }
    JointLonger "W0309" {
        vi: "thời hạn chung của nhóm ({0}) dài hơn các thủ tục trong nhóm cộng lại",
        en: "the group's joint time ({0}) is longer than its members' together",
        help_vi: "so lại với quyết định về liên thông: hay bị nhầm ngày với ngày làm việc",
        help_en: "compare with the decision on the linking: mostly days and working days were confused",
        explain_vi: "Làm gộp thì không lâu hơn làm lần lượt từng thủ tục. Dài hơn tổng các thời hạn thì thời hạn chung, hoặc thời hạn của một thủ tục, thường bị ghi nhầm.",
        explain_en: "What is handed in once takes no longer than one after the other. Where it does, the joint time or a member's is mostly wrong.",
    }
    OtherProvince "W0312" {
        vi: "thủ tục {0} do {1} công bố, còn xã thuộc {2}",
        en: "the procedure {0} was announced by {1}, and the commune is part of {2}",
        help_vi: "không phải của tỉnh mình thì ghi draft = true hoặc xóa tệp; đúng là của mình thì ghi thêm quyết định của tỉnh mình vào [[decisions]]",
        help_en: "if it is not ours write draft = true or take the file out; if it is, add our province's decision to [[decisions]]",
        explain_vi: "Mỗi tỉnh công bố thủ tục riêng, với hồ sơ, mức thu và thời hạn của tỉnh ấy; niêm yết ở tỉnh khác là sai. So sánh tên tỉnh trong issuer của [[decisions]] với [commune] province của niemyet.toml, không kể chữ tỉnh, thành phố. Tên trước ngày 01/7/2025 được hiểu là tỉnh mới theo Nghị quyết 202/2025/QH15 (63 tỉnh, thành phố còn 34): Bắc Giang nay là Bắc Ninh. Thủ tục do bộ công bố không bao giờ bị báo.",
        explain_en: "Provinces announce procedures of their own, with their papers, fees and times; in another province they are false. The province in issuer of [[decisions]] is compared with [commune] province of niemyet.toml, without the words for province and city. Names from before 1 July 2025 mean the province of today by Resolution 202/2025/QH15 (63 became 34): Bắc Giang is Bắc Ninh. What a ministry announced is never reported.",
    }
    RawHtml "W0381" {
        vi: "thẻ HTML được hiện như chữ thường",
        en: "the HTML tag is shown as plain text",
        help_vi: "bỏ thẻ; dùng **đậm**, danh sách hay bảng của Markdown",
        help_en: "take the tag out; use Markdown's **bold**, lists or tables",
        explain_vi: "Trang web, bản in và bài đọc loa đều làm từ cùng một văn bản, nên HTML không đi qua: thẻ như <b> hay <br> hiện nguyên chữ trên trang. Ghi chú <!-- … --> cũng vậy: muốn ghi chú cho người soạn, hãy viết sau dấu # trong phần TOML ở đầu tệp.",
        explain_en: "Pages, prints and spoken text are all made from the same text, so HTML does not pass: a tag such as <b> or <br> appears on the page as it was typed. So does a comment <!-- … -->: write notes to other editors after a # in the TOML at the top of the file.",
    }
    UnsafeLink "E0382" {
        vi: "địa chỉ “{0}” không được phép làm liên kết",
        en: "the address “{0}” may not be linked to",
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
        vi: "đoạn thụt vào từ bốn dấu cách thành khối chữ nguyên văn",
        en: "text indented by four spaces or more becomes a verbatim block",
        help_vi: "bỏ dấu cách ở đầu dòng, hoặc đặt đoạn giữa hai dòng ``` nếu muốn giữ nguyên văn",
        help_en: "take out the spaces, or put it between lines of ``` if it is meant to stay as typed",
        explain_vi: "Markdown coi đoạn thụt vào từ bốn dấu cách (hoặc một Tab) sau dòng trống là mã lệnh: chữ giữ nguyên, không tự xuống dòng. Thường đó là do dán từ Word hoặc Excel.",
        explain_en: "Markdown takes text after an empty line that is indented by four spaces (or a tab) for program code: it is kept as typed and does not wrap. Mostly it was pasted from Word or Excel.",
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

    // 04: what is missing
    MissingParts "W0401" {
        vi: "thiếu {0} phần mà thủ tục niêm yết phải có",
        en: "{0} parts that a posted procedure must have are absent",
        help_vi: "bổ sung khi có nguồn; trong lúc chờ, trang ghi “Chưa có thông tin trong nguồn”",
        help_en: "add them when there is a source; until then the page says that the source has no information",
        explain_vi: "Nghị định 63/2010/NĐ-CP điều 8 khoản 2: một thủ tục phải có tên, trình tự, cách thức, hồ sơ, thời hạn, đối tượng, cơ quan thực hiện, kết quả. Thiếu thì trang nói là thiếu, và `niemyet kiem-tra --worklist` gom lại thành danh sách việc cần làm.",
        explain_en: "Nghị định 63/2010/NĐ-CP art. 8(2): a procedure has name, steps, channels, dossier, time, addressee, executing authority and output. What is absent is said to be absent, and `niemyet check --worklist` gathers what is to be written.",
    }
    FormWithoutFile "W0402" {
        vi: "{0} mẫu đơn chưa có tệp: {1}",
        en: "{0} forms have no file: {1}",
        help_vi: "chép tệp vào content/forms/ rồi thêm file = \"forms/…\"",
        help_en: "copy the file to content/forms/ and add file = \"forms/…\"",
        explain_vi: "Người dân cần tải và điền mẫu ở nhà. Chưa có tệp thì trang chỉ ghi tên mẫu và nơi nhận mẫu giấy.",
        explain_en: "Residents want to fill in the form at home. Without a file the page only names it and where to get it on paper.",
    }
    NoPlaceForRate "W0390" {
        vi: "nghị quyết có mức thu của thủ tục “{0}”, mà thủ tục chưa ghi cách nộp nào ({1})",
        en: "the resolution has a fee of the procedure “{0}”, which states no way of handing in ({1})",
        help_vi: "thêm bảng [[channels]] vào tệp thủ tục",
        help_en: "add a table [[channels]] to the procedure's file",
        explain_vi: "Mức thu đứng cạnh cách nộp. Thủ tục chưa có cách nộp nào thì mức thu trong nghị quyết chưa hiện lên trang.",
        explain_en: "A fee stands beside a way of handing in. While a procedure has none, the resolution's fee does not show.",
    }
    RateOfOtherKind "W0391" {
        vi: "thủ tục “{0}” ghi {1} {2} ({3}), còn nghị quyết ghi {4} {5}: trang hiện cả hai",
        en: "the procedure “{0}” states {1} {2} ({3}), and the resolution {4} {5}: the page shows both",
        help_vi: "là một khoản thì sửa kind cho khớp; là hai khoản thì giữ nguyên",
        help_en: "make kind the same if it is one fee; leave both if they are two",
        explain_vi: "Phí và lệ phí là hai khoản khác nhau theo luật, nhưng nguồn hay ghi lẫn. Hiện cả hai thì không giấu khoản nào; nếu thật ra chỉ là một khoản thì người dân sẽ tưởng phải trả hai lần.",
        explain_en: "Fees and charges are two things in law and often confused in the sources. Both are shown so that none is hidden; if they are one, people would think they pay twice.",
    }
    SilentGroup "W0405" {
        vi: "nhóm chưa ghi: {0}",
        en: "the group does not state: {0}",
        help_vi: "bổ sung khi có nguồn; trong lúc chờ, trang của nhóm ghi là chưa có thông tin",
        help_en: "add it when there is a source; meanwhile the group's page says that it is not known",
        explain_vi: "Nộp gộp bằng cách nào (via), trong bao lâu (processing_time), theo văn bản nào (legal_basis) là điều chỉ quyết định về liên thông cho biết: không suy được từ từng thủ tục. Chưa ghi via thì trang cũng không nói được mức thu, vì mức thu đứng cạnh cách nộp.",
        explain_en: "By which ways a group is handed in (via), how long it takes (processing_time) and what it rests on (legal_basis) is said by the decision on the linking alone: it cannot be told from the members. Without via the page cannot tell the fees either, which stand beside a way.",
    }
    NoChangedPart "W0403" {
        vi: "thủ tục “{0}” được sửa đổi mà không ghi sửa bộ phận nào",
        en: "the procedure “{0}” is amended and no changed part is named",
        help_vi: "thêm changed_parts = [\"fees\", …] theo phụ lục của quyết định",
        help_en: "add changed_parts = [\"fees\", …] from the decision's annex",
        explain_vi: "Quyết định công bố thủ tục được sửa đổi phải nêu rõ bộ phận nào của thủ tục thay đổi. Người dân đọc “Mới công bố” cũng chỉ cần biết điều đó. Nguồn: Nghị định 63/2010/NĐ-CP, điều 15.",
        explain_en: "A decision that announces an amended procedure must say which part changed, and that is what residents want to know of it. Source: Nghị định 63/2010/NĐ-CP, art. 15.",
    }
    ReplacedByNothing "W0404" {
        vi: "thủ tục “{0}” bị thay thế mà không ghi bằng thủ tục nào",
        en: "the procedure “{0}” is replaced and it is not said by which",
        help_vi: "thêm replaced_by = \"mã\"; không có thủ tục thay thế thì kind = \"abolished\"",
        help_en: "add replaced_by = \"code\"; where nothing replaces it, kind = \"abolished\"",
        explain_vi: "Người đến theo mã QR cũ cần biết nay làm theo thủ tục nào.",
        explain_en: "Whoever comes by an old code wants to know what to follow now.",
    }

    // 05: theme and outputs
    SameAddress "E0501" {
        vi: "hai đầu ra cùng một địa chỉ “{0}” (đã có “{1}”)",
        en: "two outputs on one address “{0}” (“{1}” exists)",
        help_vi: "đổi mã hoặc slug của một trong hai; chữ hoa và chữ thường bị coi là một trên Windows",
        help_en: "change the code or slug of one of them; Windows holds upper and lower case for the same",
        explain_vi: "Mỗi trang có một địa chỉ riêng, làm từ mã thủ tục hoặc slug của lĩnh vực. Hai nội dung trùng địa chỉ thì một trang sẽ mất, nên không xuất bản.",
        explain_en: "Each page has an address of its own, made of the procedure's code or the field's slug. Of two on one address one page would be lost, so nothing is published.",
    }
    Template "E0510" {
        vi: "mẫu trang viết chưa đúng: {0}",
        en: "a mistake in a template: {0}",
        help_vi: "sửa chỗ được chỉ ra; xóa tệp này thì trang dùng lại mẫu có sẵn",
        help_en: "mend the place shown; without this file the built-in template is used",
        explain_vi: "Tệp trong themes/<tên>/templates/ thay cho mẫu có sẵn cùng tên. Mẫu chỉ thấy những gì trang đưa cho nó; dùng tên khác, bộ lọc lạ hay viết dở một thẻ đều là lỗi, và không có gì được xuất bản cho đến khi sửa xong. Thông báo của bộ máy mẫu giữ nguyên tiếng Anh.",
        explain_en: "A file in themes/<name>/templates/ stands in for the built-in template of the same name. A template sees only what its page hands it; another name, an unknown filter or an unfinished tag is a mistake, and nothing is published until it is mended.",
    }
    UnknownTheme "E0511" {
        vi: "không có giao diện “{0}”",
        en: "there is no theme “{0}”",
        help_vi: "tạo thư mục themes/{0}/ hoặc ghi theme = \"default\"",
        help_en: "make the folder themes/{0}/ or write theme = \"default\"",
        explain_vi: "Khóa theme trong niemyet.toml là tên một thư mục trong themes/. Giao diện default có sẵn trong chương trình; thư mục của xã chỉ cần chứa những tệp muốn thay.",
        explain_en: "The key theme in niemyet.toml names a folder in themes/. The theme default is part of the program; a site's folder holds only the files it replaces.",
    }
    Design "E0512" {
        vi: "lỗi trong mẫu in: {0}",
        en: "a mistake in a print's design: {0}",
        help_vi: "",
        help_en: "",
        explain_vi: "Mẫu in là tệp Typst trong themes/<tên>/prints/. Mỗi tệp có hàm design nhận dữ liệu của bản in; mẫu chỉ dùng được tệp của giao diện và dữ liệu đó. Thông báo là của Typst, kèm chỗ sai. Bản in đã xuất bản lần trước giữ nguyên. Xóa tệp mẫu của mình thì mẫu có sẵn được dùng lại.",
        explain_en: "The design of a print is a Typst file in themes/<name>/prints/. Each defines a function named design that takes the print's data; it can use nothing but files of the theme and these data. The message is Typst's, with the place. What was published before stays. Delete your own file to use the built-in design again.",
    }
    PrintOverflow "E0513" {
        vi: "mẫu in không đủ chỗ cho “{0}”{1}",
        en: "the design has no room for “{0}”{1}",
        help_vi: "nới chỗ trong mẫu in, hoặc bỏ định dạng này cho thủ tục đó trong [prints]",
        help_en: "make room in the design, or leave this format out for that procedure in [prints]",
        explain_vi: "Khổ nhỏ không đủ chỗ thì nội dung được rút gọn dần theo quy tắc, đến khi vừa. Mẫu in này vẫn báo không vừa dù đã rút gọn hết mức; bản in thiếu chữ thì không được phát.",
        explain_en: "What does not fit a small format is condensed by rule until it does. This design says that it does not fit even then; a print with text missing is not handed out.",
    }
    MissingGlyph "E0514" {
        vi: "không phông chữ nào của bản in có ký tự “{0}” ({1})",
        en: "no font of the prints has the character “{0}” ({1})",
        help_vi: "thay ký tự đó bằng chữ thường dùng, hoặc thêm phông có nó vào themes/<tên>/fonts/",
        help_en: "write it in other letters, or add a font that has it to themes/<name>/fonts/",
        explain_vi: "Ký tự không có trong phông sẽ in thành ô trống, có thể làm sai nghĩa. Chữ Việt, chữ La-tinh, Hy Lạp, Ki-rin và ký hiệu thông thường đều có sẵn; ký tự lạ thường do chép từ Word hay PDF.",
        explain_en: "A character that no font has would be printed as an empty box, which may change the meaning. Vietnamese, Latin, Greek and Cyrillic letters and common signs are there; others mostly come from copying out of Word or PDF.",
    }
    Condensed "W0515" {
        vi: "{0} của {1} không đủ chỗ nên đã rút gọn",
        en: "{0} of {1} was condensed to fit",
        help_vi: "viết tên ngắn của giấy tờ (short), các bước ngắn (summary) để bản in đủ ý; trang vẫn có đầy đủ",
        help_en: "write short names of papers (short) and short steps (summary); the page has all of it",
        explain_vi: "Tờ rơi, tờ gấp, áp phích chỉ có một hai mặt giấy, chữ không nhỏ hơn 11 pt. Nội dung dài được rút gọn theo quy tắc: giấy tờ ai cũng phải có đứng trước, phần còn lại ghi “và … giấy tờ khác: xem trang” kèm mã QR. Mức thu không bao giờ bị cắt dở.",
        explain_en: "Flyers, folded leaflets and posters have one or two sides and type of 11 pt or more. Long content is condensed by rule: papers that everyone must have come first, the rest is “and … more papers: see the page” with the code to scan. A fee is never cut short.",
    }
    NoPrints "W0516" {
        vi: "bản niemyet này không có phần in nên không làm bản in nào",
        en: "this build of niemyet cannot typeset: no print is made",
        help_vi: "dùng bản niemyet đầy đủ, hoặc xuất bản với --only site để chỉ làm trang",
        help_en: "use the full niemyet, or build with --only site to make pages only",
        explain_vi: "Bản nhỏ của niemyet (dựng với --no-default-features) chỉ làm trang web. Trang không dẫn tới bản in nào, và bản in đã xuất bản trước đây bị bỏ ra.",
        explain_en: "The small build of niemyet (made with --no-default-features) makes websites only. Pages lead to no print, and prints published before are taken away.",
    }
}

impl Code {
    pub fn id(self) -> &'static str {
        self.entry().id
    }

    /// Looks a code up as people type it: `E0107`, `e0107`.
    pub fn find(id: &str) -> Option<Code> {
        Code::ALL.iter().copied().find(|code| code.id().eq_ignore_ascii_case(id.trim()))
    }

    pub fn severity(self) -> Severity {
        if self.id().starts_with('E') { Severity::Error } else { Severity::Warning }
    }

    pub fn message(self, lang: Lang) -> &'static str {
        lang.pick(self.entry().vi, self.entry().en)
    }

    pub fn help(self, lang: Lang) -> &'static str {
        lang.pick(self.entry().help_vi, self.entry().help_en)
    }

    pub fn explain(self, lang: Lang) -> &'static str {
        lang.pick(self.entry().explain_vi, self.entry().explain_en)
    }
}

/// Fills `{0}`, `{1}` … from `args`; a place without a value is left out. A value is never read for places again.
pub fn fill(template: &str, args: &[String]) -> String {
    let mut out = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        let after = &rest[open + 1..];
        match after.find('}').and_then(|close| after[..close].parse::<usize>().ok().map(|n| (close, n))) {
            Some((close, n)) => {
                out.push_str(args.get(n).map_or("", String::as_str));
                rest = &after[close + 1..];
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

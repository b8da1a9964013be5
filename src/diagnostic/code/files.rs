//! 00: files and encodings, what is found before a word of a file is understood.

macro_rules! files {
    ([$next:ident $($after:ident)*] $($rows:tt)*) => {
        $next! { [$($after)*] $($rows)*

            NotUtf8 "E0001" {
                vi: "tệp không phải văn bản UTF-8",
                en: "the file is not UTF-8 text",
                help_vi: "mở tệp bằng Notepad: thấy đúng chữ Việt thì Lưu với tên khác, mục Mã hóa chọn UTF-8; thấy chữ lạ thì đừng lưu, chép lại từ bản gốc hoặc đổi sang Unicode trước",
                help_en: "open it in Notepad: if it shows Vietnamese, Save As with the encoding UTF-8; if it shows odd letters do not save it, copy it again or convert it to Unicode first",
                explain_vi: "niemyet đọc văn bản Unicode UTF-8. Tệp nhị phân, tệp UTF-16 hay tệp lưu bằng bảng mã cũ không đọc được.",
                explain_en: "niemyet reads Unicode text in UTF-8, and UTF-16 or an old encoding only where it is certain which. Binary files cannot be read.",
            }
            Utf16 "E0002" (encoding) {
                vi: "tệp được lưu bằng bảng mã {encoding}, không phải UTF-8",
                en: "the file is saved as {encoding}, not as UTF-8",
                help_vi: "mở tệp bằng Notepad, chọn Lưu với tên khác, mục Mã hóa chọn UTF-8",
                help_en: "open it in Notepad, Save As, choose the encoding UTF-8",
                explain_vi: "Notepad đời cũ gọi UTF-16 là “Unicode”. Chữ vẫn còn nguyên: chỉ cần lưu lại bằng UTF-8 là đọc được.",
                explain_en: "Older versions of Notepad call UTF-16 “Unicode”. No letter is lost: save the file again as UTF-8 and it can be read.",
            }
            OtherEncoding "W0653" (encoding) {
                vi: "tệp được lưu bằng bảng mã {encoding}; đọc được, nhưng nên lưu bằng UTF-8",
                en: "the file is saved as {encoding}; it is read, but should be UTF-8",
                help_vi: "chạy niemyet sang-utf8 để ghi lại thành UTF-8 (bản cũ được cất vào history/)",
                help_en: "run niemyet to-utf8 to write it as UTF-8 (the former file is kept in history/)",
                explain_vi: "Tệp UTF-16, Windows-1258, TCVN3 (ABC) hay VNI được đọc khi chắc chắn là bảng mã nào: có dấu của UTF-16, hoặc hầu như mọi chữ có dấu đọc ra thành âm tiết tiếng Việt và không chữ nào bị mất. Chương trình khác có thể không đọc được như vậy, nên hãy ghi lại thành UTF-8. Đừng tự lưu lại tệp TCVN3, VNI bằng Notepad: Notepad không biết hai bảng mã ấy nên chữ hỏng hẳn. Không chắc thì báo lỗi, không đoán.",
                explain_en: "Files in UTF-16, Windows-1258, TCVN3 (ABC) or VNI are read where it is certain which: UTF-16 has its mark, or nearly every accented word becomes a Vietnamese syllable and no letter is lost. Other programs may read them otherwise, so write them as UTF-8. Do not save TCVN3 or VNI anew in Notepad, which does not know them: the letters would be lost. What is not certain is an error and never guessed.",
            }
            BinaryFile "E0003" {
                vi: "tệp có đuôi văn bản nhưng không phải văn bản",
                en: "the file has the name of a text but is none",
                help_vi: "nếu là mẫu đơn hay hình ảnh, đặt lại đúng đuôi tệp (.docx, .pdf, .png) rồi để trong content/forms",
                help_en: "if it is a form or a picture, give it its right name (.docx, .pdf, .png) and put it into content/forms",
                explain_vi: "Tệp .md và .toml phải là văn bản thuần. Tệp Word, PDF hay ảnh đổi đuôi thành .md không đọc được; tệp hỏng thường chứa byte rỗng (NUL).",
                explain_en: "Files named .md and .toml must be plain text. A Word file, a PDF or a picture renamed to .md cannot be read; a damaged file often holds empty (NUL) bytes.",
            }
            FileTooLarge "E0004" (megabytes, most) {
                vi: "tệp quá lớn: {megabytes} MB, loại tệp này chỉ được đến {most} MB",
                en: "the file is too large: {megabytes} MB, its kind may have {most} MB at most",
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
            BrokenLink "E0006" (target) {
                vi: "liên kết tượng trưng trỏ tới chỗ không tồn tại: {target}",
                en: "the symbolic link points to what does not exist: {target}",
                help_vi: "sửa hoặc xóa liên kết",
                help_en: "mend the link or delete it",
                explain_vi: "Một thư mục của content/ có thể là liên kết tới nơi khác, để nhiều trang dùng chung. Liên kết trỏ vào chỗ trống thì không biết đăng gì.",
                explain_en: "A folder of content/ may be a link to elsewhere, so that several sites share it. A link to nothing leaves nothing to publish.",
            }
            LinkLoop "E0007" (leads: Words, target) {
                vi: "liên kết tượng trưng {leads} {target}",
                en: "the symbolic link {leads} {target}",
                help_vi: "xóa liên kết, hoặc trỏ nó tới chỗ chỉ chứa nội dung",
                help_en: "delete the link, or point it to what holds nothing but content",
                explain_vi: "Liên kết trỏ về thư mục chứa chính nó thì đọc mãi không hết; trỏ vào output/, .niemyet/, .git/ thì đọc lại chính trang đã làm ra, hoặc đăng tệp riêng của máy.",
                explain_en: "A link to a folder that holds the link itself would be read for ever; one into output/, .niemyet/ or .git/ would read the published site back in, or publish the machine's own files.",
            }
            SpecialFile "E0008" {
                vi: "không phải tệp thường (ống dẫn, ổ cắm hay thiết bị)",
                en: "not an ordinary file (a pipe, a socket or a device)",
                help_vi: "xóa nó khỏi thư mục nội dung",
                help_en: "remove it from the content folder",
                explain_vi: "Mở một ống dẫn hay thiết bị có thể làm chương trình đứng chờ mãi, nên niemyet không bao giờ mở chúng.",
                explain_en: "Opening a pipe or a device may wait for ever, so niemyet never opens one.",
            }
            TooDeep "E0009" (most) {
                vi: "thư mục lồng nhau quá sâu (hơn {most} cấp), phần bên trong không được đọc",
                en: "folders are nested too deeply (more than {most} levels), what lies inside is not read",
                help_vi: "đưa nội dung lên gần thư mục content hơn",
                help_en: "move the content closer to the content folder",
                explain_vi: "Tên thư mục được đặt tự do và không ảnh hưởng đến địa chỉ trang, nên vài cấp là đủ. Lồng quá sâu thường do giải nén hoặc chép nhầm.",
                explain_en: "Folders are named freely and do not show in addresses, so a few levels are enough. Deeper nesting mostly comes from unpacking or copying by mistake.",
            }
            PathTooLong "E0010" (bytes, most) {
                vi: "đường dẫn quá dài: {bytes} byte, chỉ được đến {most}",
                en: "the path is too long: {bytes} bytes, {most} at most",
                help_vi: "đặt tên thư mục và tên tệp ngắn hơn",
                help_en: "give the folders and the file shorter names",
                explain_vi: "Đường dẫn quá dài không chép được sang máy khác hay USB.",
                explain_en: "A path that is too long cannot be copied to another machine or a USB stick.",
            }
            NamesCollide "E0011" (other) {
                vi: "tên trùng với “{other}”",
                en: "the name is the same as “{other}”",
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
            ReservedName "W0014" (name) {
                vi: "tên “{name}” không dùng được trên Windows",
                en: "the name “{name}” cannot be used on Windows",
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
            UnreadFile "W0024" (file) {
                vi: "tệp “{file}” không được dùng đến",
                en: "the file “{file}” is not used",
                help_vi: "",
                help_en: "",
                explain_vi: "Trong content/, niemyet đọc fields.toml, synonyms.toml, calendar.toml, laws.toml, các tệp .md trong procedures/, guides/, decisions/, groups/, choosers/, elsewhere/, questions/ và notices/, các tệp .toml trong campaigns/, fees/, figures/, places/, service-days/, rosters/ và languages/, và những tệp mà chúng nhắc đến (mẫu đơn trong forms/, hình trong images/, văn bản đã ký). Tệp khác bị bỏ qua; cảnh báo này để biết khi đặt nhầm chỗ hoặc gõ nhầm tên thư mục.",
                explain_en: "In content/ niemyet reads fields.toml, synonyms.toml, calendar.toml, laws.toml, the .md files of procedures/, guides/, decisions/, groups/, choosers/, elsewhere/, questions/ and notices/, the .toml files of campaigns/, fees/, figures/, places/, service-days/, rosters/ and languages/, and the files they name (forms in forms/, pictures in images/, signed documents). Other files are left out; this warning tells when one lies in the wrong place or a folder's name is mistyped.",
            }
            LegacyEncoding "W0026" (encoding, meant) {
                vi: "chữ này gõ bằng bảng mã {encoding} cũ; đọc ra là “{meant}”",
                en: "this is text in the old encoding {encoding}; it reads “{meant}”",
                help_vi: "chuyển sang Unicode bằng công cụ đổi bảng mã của bộ gõ (UniKey: Ctrl+Shift+F6) rồi dán lại",
                help_en: "convert it to Unicode with the keyboard tool (UniKey: Ctrl+Shift+F6) and paste it again",
                explain_vi: "Văn bản soạn bằng phông .VnTime (TCVN3) hay VNI-Times lưu chữ Việt bằng mã riêng. Rời phông ấy ra, chữ hiện thành ký tự lạ và không tìm kiếm, không đọc loa được. Cả hai bảng mã đều đã thôi dùng trong văn bản hành chính.",
                explain_en: "Texts typed with fonts such as .VnTime (TCVN3) or VNI-Times keep Vietnamese letters under codes of their own. Without the font they turn into odd signs that can be neither searched nor read out.",
            }
            CopiedFile "W0037" (other) {
                vi: "tệp này giống một bản chép của “{other}”",
                en: "this looks like a copy of “{other}”",
                help_vi: "chép nhầm thì xóa; viết một tệp mới từ tệp cũ thì đổi tên cho đúng nội dung",
                help_en: "delete it if it was copied by mistake; rename it if it is the beginning of another file",
                explain_vi: "Windows đặt tên “… - Copy”, “… (1)”, “Bản sao …” khi chép hay tải một tệp lần nữa. Trong content/ bản chép được đọc như mọi tệp khác, nên nội dung cũ có thể lên trang hai lần.",
                explain_en: "A file that is copied or downloaded again is called “… - Copy” or “… (1)”. In content/ it is read like any other, so the same thing may be posted twice.",
            }
            ControlCharacter "E0027" (character) {
                vi: "có ký tự điều khiển {character} không nhìn thấy được",
                en: "there is an invisible control character {character}",
                help_vi: "xóa rồi gõ lại chỗ này",
                help_en: "delete it and type this place again",
                explain_vi: "Ký tự điều khiển lọt vào khi chép từ PDF hay phần mềm khác. Chúng không có nghĩa trong văn bản và làm hỏng trang, bản in.",
                explain_en: "Control characters slip in when text is copied from a PDF or another program. They mean nothing in a text and spoil pages and prints.",
            }
            HalfPublished "W0030" (output) {
                vi: "trang ở {output} mới đăng được một nửa: lần đăng trước bị ngắt giữa chừng",
                en: "the site at {output} is half published: the last run was cut off",
                help_vi: "chạy `niemyet xuat-ban` để đăng nốt, nếu không có lần chạy nào khác đang đăng",
                help_en: "run `niemyet build` to publish the rest, unless another run is at it now",
                explain_vi: "Nơi đăng không đổi được cả thư mục trong một bước (Windows, một số ổ mạng), nên từng tệp được đổi theo một danh sách ghi sẵn. Máy tắt giữa chừng thì người xem thấy trang lẫn cũ và mới. Lần dựng kế tiếp đăng nốt theo danh sách ấy trước tiên, kể cả khi nội dung đang có lỗi.",
                explain_en: "Where a folder cannot be exchanged in one step (Windows, some network drives), files are exchanged one by one by a list that was written down before. When that is cut off readers see old and new pages mixed. The next build first finishes the list, even when the content has mistakes by then.",
            }
            LinkedTooOften "E0031" (folder, most) {
                vi: "có hơn {most} đường đi qua liên kết tới cùng thư mục {folder}; từ đây không đọc nữa",
                en: "more than {most} ways lead through links to the folder {folder}; from here on it is not read",
                help_vi: "xóa bớt liên kết: một thư mục chỉ cần một liên kết trỏ tới",
                help_en: "delete links: one link to a folder is enough",
                explain_vi: "Thư mục có liên kết trỏ tới thư mục khác, thư mục ấy lại có nhiều liên kết nữa, thì số đường đi nhân lên rất nhanh: bốn liên kết qua mười một tầng là bốn triệu đường. Mỗi thư mục được trỏ tới chỉ được đọc theo một số đường nhất định.",
                explain_en: "Where a folder holds links to a folder that holds more of them, the ways multiply: four links through eleven levels are four million ways. Each folder that links lead to is read by so many ways and no more.",
            }
            LinkLeavesSite "E0032" (target) {
                vi: "liên kết trỏ ra ngoài thư mục của trang: {target}",
                en: "the link leads out of the site's folder: {target}",
                help_vi: "chép chính tệp đó vào chỗ của liên kết; muốn dùng chung thì trong content/ đặt liên kết tới cả thư mục",
                help_en: "copy the file itself to where the link lies; to share files, link a whole folder in content/",
                explain_vi: "Tệp sau liên kết sẽ được đăng cho mọi người, kể cả khi nó vốn là tệp riêng của máy. Vì thế liên kết tới từng tệp chỉ được trỏ vào trong thư mục của trang. Một thư mục của content/ có thể là liên kết tới nơi khác, để nhiều xã dùng chung (W0033); bên trong nó, liên kết không được trỏ đi xa hơn nữa.",
                explain_en: "What lies behind a link is published to everybody, also where it is a private file of the machine. So a link to a file may only lead into the site's folder. A folder of content/ may be a link to elsewhere, so that several communes share it (W0033); inside it no link may lead further away.",
            }
            LinkedFolder "W0033" (target) {
                vi: "thư mục này là liên kết ra ngoài thư mục của trang: {target}",
                en: "this folder is a link out of the site's folder: {target}",
                help_vi: "nếu cố ý dùng chung thì cứ để vậy; ai sửa tệp ở đó là sửa trang này",
                help_en: "leave it where sharing is meant; whoever edits files there edits this site",
                explain_vi: "Nhiều xã có thể dùng chung một thư mục mẫu đơn hay thủ tục qua liên kết. Mọi tệp trong thư mục ấy đều là nội dung của trang và có thể được đăng, nên cảnh báo này nhắc kiểm tra xem liên kết có trỏ đúng chỗ không.",
                explain_en: "Several communes may share a folder of forms or procedures through a link. Every file in it is content of this site and may be published, so this warning asks to see that the link leads to the right place.",
            }
            ConflictMark "E0035" (line, mark) {
                vi: "dòng {line} là dấu của git: hai người cùng sửa tệp này và chưa ai chọn giữ bên nào ({mark})",
                en: "line {line} is a mark of git: two people changed this file and nobody has chosen yet ({mark})",
                help_vi: "giữa <<<<<<< và ======= là bản của mình, từ ======= đến >>>>>>> là bản của người kia: giữ lại chữ đúng rồi xóa cả những dòng dấu",
                help_en: "between <<<<<<< and ======= stands your text, from ======= to >>>>>>> the other's: keep what is right and delete the lines of marks",
                explain_vi: "Khi hai người sửa cùng một chỗ, git ghi cả hai bản vào tệp, giữa các dòng <<<<<<<, ======= và >>>>>>>, để người soạn chọn. Chưa chọn xong thì tệp không được đọc: đăng lên là niêm yết cả hai bản lẫn những dòng dấu ấy.",
                explain_en: "Where two people changed one place git writes both texts into the file, between lines <<<<<<<, ======= and >>>>>>>, for somebody to choose. Until then the file is not read: published, it would post both texts and the marks.",
            }
            Mojibake "W0036" (meant) {
                vi: "chữ có dấu ở đây đã vỡ vì từng được mở bằng sai bảng mã; đọc ra là “{meant}”",
                en: "accented letters are broken here, for the text was once opened in the wrong encoding; it reads “{meant}”",
                help_vi: "chép lại từ bản gốc, hoặc gõ lại như trên; khi mở tệp bằng Excel hay Notepad, chọn bảng mã UTF-8",
                help_en: "copy it again from the original or type it as above; in Excel or Notepad open the file as UTF-8",
                explain_vi: "Văn bản UTF-8 mở nhầm bằng bảng mã Windows-1252 rồi lưu lại thì mỗi chữ có dấu thành hai, ba ký tự lạ: “Thủ tục” thành “Thá»§ tá»¥c”. Chữ chưa mất, nên đọc ra được, nhưng trên trang thì không ai đọc và không tìm kiếm được.",
                explain_en: "A UTF-8 text opened as Windows-1252 and saved again has two or three odd signs for each accented letter: “Thủ tục” becomes “Thá»§ tá»¥c”. No letter is lost, so it can be read back, but nobody can read or find it on a page.",
            }
        }
    };
}

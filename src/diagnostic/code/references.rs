//! 02: references between files, what only all of them together can show.

macro_rules! references {
    ([$next:ident $($after:ident)*] $($rows:tt)*) => {
        $next! { [$($after)*] $($rows)*

            DuplicateVersion "E0201" (code, other, day) {
                vi: "thủ tục “{code}” có hai tệp cho cùng một ngày hiệu lực ({day}); tệp kia: {other}",
                en: "the procedure “{code}” has two files for the same first day ({day}); the other: {other}",
                help_vi: "xóa một tệp, hoặc ghi effective_from khác nhau nếu là hai bản",
                help_en: "delete one, or give them different effective_from if they are two versions",
                explain_vi: "Mã và ngày bắt đầu hiệu lực cùng xác định một bản của thủ tục. Tên tệp và thư mục đặt thế nào cũng được, nên chép một tệp sang thư mục khác là có hai bản giống nhau.",
                explain_en: "The code and the first day in force identify a version. Names of files and folders are free, so a copy in another folder is a second version.",
            }
            OverlappingVersions "E0202" (code, earlier) {
                vi: "hai bản của thủ tục “{code}” cùng có hiệu lực; bản trước: {earlier}",
                en: "two versions of “{code}” are in force together; the earlier: {earlier}",
                help_vi: "ghi ngày cuối cùng còn hiệu lực (effective_to) cho bản trước",
                help_en: "give the earlier one its last day in force (effective_to)",
                explain_vi: "Mỗi ngày chỉ một bản có hiệu lực. Bản mới bắt đầu ngày nào thì bản cũ hết hiệu lực từ hôm trước. Trang tự chuyển sang bản mới khi đến ngày.",
                explain_en: "On each day one version is in force. Where a new one begins, the old one ends the day before. The site changes over by itself on that day.",
            }
            UnknownField "E0203" (field) {
                vi: "không có lĩnh vực “{field}” trong content/fields.toml",
                en: "there is no field “{field}” in content/fields.toml",
                help_vi: "ghi đúng tên ngắn của lĩnh vực, hoặc thêm lĩnh vực vào content/fields.toml",
                help_en: "correct the slug, or add the field to content/fields.toml",
                explain_vi: "Thủ tục được xếp theo lĩnh vực. Khóa field ghi tên ngắn không dấu (khóa slug của lĩnh vực), không ghi tên đầy đủ.",
                explain_en: "Procedures are listed by field. The key holds the slug, not the name.",
            }
            DuplicateField "E0204" (slug) {
                vi: "hai lĩnh vực cùng có tên ngắn “{slug}”",
                en: "two fields have the slug “{slug}”",
                help_vi: "gộp hai lĩnh vực, hoặc đặt tên ngắn (khóa slug) khác",
                help_en: "join the fields, or choose another slug",
                explain_vi: "Hai lĩnh vực cùng tên ngắn thì hai trang tranh nhau một địa chỉ. Tên cũ (former_slugs) cũng không được trùng, vì địa chỉ cũ vẫn còn dùng.",
                explain_en: "With one slug two pages would share an address. Former slugs count as well, for their addresses still work.",
            }
            UnknownProcedure "E0205" (code) {
                vi: "không có thủ tục mã “{code}”",
                en: "there is no procedure with the code “{code}”",
                help_vi: "sửa lại mã, hoặc bỏ dòng này nếu thủ tục ấy không có ở đây",
                help_en: "correct the code, or take it out if that procedure is not kept here",
                explain_vi: "replaced_by, requires và related tạo đường dẫn đến trang của thủ tục khác; đợt tuyên truyền in mã QR dẫn đến trang ấy. Thủ tục được nhắc đến phải có trong content/procedures/, dù chỉ là một tệp listed = true.",
                explain_en: "replaced_by, requires and related link to another procedure's page, and a campaign prints QR codes that lead there. That procedure must be in content/procedures/, if only as a file with listed = true.",
            }
            UnknownTask "W0206" (code) {
                vi: "“Việc hay làm” nhắc đến thủ tục mã “{code}” không có trong content/",
                en: "the home page names the procedure “{code}”, which is not in content/",
                help_vi: "sửa lại mã trong [home] tasks, hoặc thêm thủ tục",
                help_en: "correct the code in [home] tasks, or add the procedure",
                explain_vi: "Trang đầu bỏ qua mã này cho đến khi có thủ tục.",
                explain_en: "The home page leaves it out until the procedure is there.",
            }
            MissingForm "E0207" (file) {
                vi: "không có tệp mẫu đơn “{file}” trong content/",
                en: "the form “{file}” is not in content/",
                help_vi: "",
                help_en: "",
                explain_vi: "file = \"forms/to-khai.docx\" chỉ tệp content/forms/to-khai.docx. Tên phải đúng cả chữ hoa, chữ thường. Chưa có tệp thì bỏ file, chỉ giữ title: trang sẽ ghi tên mẫu và chỗ hỏi.",
                explain_en: "file = \"forms/to-khai.docx\" means content/forms/to-khai.docx, capitals included. While there is no file keep only title: the page names the form and where to ask.",
            }
            MissingLogo "W0208" (file) {
                vi: "không có tệp hình “{file}” trong content/",
                en: "the picture “{file}” is not in content/",
                help_vi: "",
                help_en: "",
                explain_vi: "Trang được làm không có hình cho đến khi có tệp.",
                explain_en: "The site is made without it until the file is there.",
            }
            NoSuccessor "W0209" (code, last_day) {
                vi: "thủ tục “{code}” hết hiệu lực sau ngày {last_day} mà chưa có bản tiếp theo",
                en: "the procedure “{code}” ends after {last_day} and nothing follows",
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
            SameCode "E0211" (code, other) {
                vi: "mã “{code}” và “{other}” chỉ khác nhau chữ hoa, chữ thường",
                en: "the codes “{code}” and “{other}” differ only in capitals",
                help_vi: "sửa một trong hai mã",
                help_en: "correct one of them",
                explain_vi: "Mã là tên trang. Windows coi hai tên ấy là một, nên trang này sẽ đè trang kia.",
                explain_en: "The code is the page's name. Windows takes both for one, so one page would overwrite the other.",
            }
            UnknownMention "W0212" (code) {
                vi: "ở đây nhắc đến thủ tục mã “{code}” không có trong content/",
                en: "the procedure “{code}” is named here and is not in content/",
                help_vi: "sửa lại mã, hoặc thêm thủ tục; trong lúc chờ, mã này được bỏ qua",
                help_en: "correct the code, or add the procedure; until then it is passed over",
                explain_vi: "[prints] trong niemyet.toml ghi mã để chọn thủ tục cần in; hướng dẫn ghi mã để dẫn đến những thủ tục nó giúp làm. Mã không có thì chỉ thiếu bản in hay đường dẫn ấy, phần còn lại vẫn làm được.",
                explain_en: "[prints] of niemyet.toml chooses procedures to print by their codes; a guide names those it helps with. Without one of them only that print or link is left out.",
            }
            DuplicateSlug "E0213" (slug, other) {
                vi: "tên ngắn “{slug}” đã dùng ở {other}",
                en: "the slug “{slug}” is used in {other}",
                help_vi: "thêm dòng slug = \"…\" với một tên khác, hoặc xóa một tệp; tên cũ trong former_slugs thì bỏ ở đó",
                help_en: "add a line slug = \"…\" with another name, or delete one of the files; take a former name out of former_slugs",
                explain_vi: "Hai hướng dẫn, hay hai đợt tuyên truyền, cùng tên ngắn thì tranh nhau một địa chỉ. Không ghi khóa slug thì lấy tên tệp, nên hai tệp cùng tên ở hai thư mục cũng trùng.",
                explain_en: "Two guides, or two campaigns, with one slug would share an address. Without a slug the file's name is taken, so two files of one name in two folders collide as well.",
            }
            MissingPicture "E0214" (file) {
                vi: "không có tệp hình “{file}” trong content/",
                en: "the picture “{file}” is not in content/",
                help_vi: "",
                help_en: "",
                explain_vi: "file = \"images/dang-nhap.png\" chỉ tệp content/images/dang-nhap.png. Tên phải đúng cả chữ hoa, chữ thường. Chưa có hình thì bỏ bảng [[pictures]] ấy: bước chỉ có lời.",
                explain_en: "file = \"images/dang-nhap.png\" means content/images/dang-nhap.png, capitals included. While there is no picture leave that table [[pictures]] out: the step then has its text only.",
            }
            EndedOnDay "W0215" (code, last_day, day) {
                vi: "thủ tục “{code}” hết hiệu lực sau ngày {last_day}, trước ngày tuyên truyền ({day})",
                en: "the procedure “{code}” ends after {last_day}, before the day of the campaign ({day})",
                help_vi: "thay bằng thủ tục đang áp dụng, hoặc sửa day",
                help_en: "name the procedure that is in force then, or correct day",
                explain_vi: "Tờ rơi phát trong đợt sẽ hướng dẫn một thủ tục không còn nhận hồ sơ. Nếu đã có thủ tục thay thế thì ghi mã của thủ tục ấy.",
                explain_en: "The flyers of the campaign would explain a procedure that is no longer settled. If another has taken its place, write that one's code.",
            }
            DuplicateDecision "E0216" (number, other) {
                vi: "quyết định {number} đã có ở {other}",
                en: "the decision {number} is in {other} already",
                help_vi: "gộp hai tệp làm một, hoặc sửa number",
                help_en: "make one file of both, or correct number",
                explain_vi: "Mỗi quyết định công bố là một tệp trong content/decisions/, nhận ra nhau bằng số, ký hiệu. Cùng số ở hai cơ quan thì ký hiệu khác nhau: 12/QĐ-UBND, 12/QĐ-BTP.",
                explain_en: "Each announcement decision is one file of content/decisions/, known by its number. The same number of two issuers has another sign behind it: 12/QĐ-UBND, 12/QĐ-BTP.",
            }
            TwiceInDecision "E0217" (code) {
                vi: "thủ tục “{code}” đứng hai lần trong quyết định này",
                en: "the procedure “{code}” stands twice in this decision",
                help_vi: "giữ một mục; sửa nhiều bộ phận thì ghi chung trong changed_parts",
                help_en: "keep one item; several amended parts stand together in changed_parts",
                explain_vi: "Hai mục cùng mã nói hai điều khác nhau về một thủ tục: trang không biết theo mục nào.",
                explain_en: "Two items of one code say two things of one procedure, and the page cannot follow both.",
            }
            StillInForce "E0218" (code, from, place) {
                vi: "quyết định chấm dứt thủ tục “{code}” từ {from}, mà {place} vẫn còn hiệu lực ngày đó",
                en: "the decision ends the procedure “{code}” from {from}, and {place} is still in force on that day",
                help_vi: "",
                help_en: "",
                explain_vi: "Quyết định bãi bỏ hay thay thế thì tự nó chấm dứt thủ tục: tệp thủ tục không phải ghi lại effective_to. Nhưng tệp này ghi một ngày cuối muộn hơn, nên một trong hai nơi sai: thủ tục đã hết hiệu lực mà vẫn niêm yết thì người dân đi làm việc không còn ai giải quyết. Sửa ngày, hoặc bỏ dòng effective_to trong tệp thủ tục; trang của nó ở lại với lời báo và đường dẫn đến thủ tục thay thế.",
                explain_en: "A decision that abolishes or replaces a procedure ends it by itself: its file need not write effective_to. But this file names a later last day, so one of the two is wrong, and a procedure that is posted after its end sends people on a way that leads nowhere. Correct the day, or take the line effective_to out of the procedure's file; its page stays, with a notice and the way to what replaced it.",
            }
            NotInDecision "W0219" (number, decision, code) {
                vi: "thủ tục ghi công bố theo {number}, mà quyết định ấy ({decision}) không nhắc đến mã “{code}”",
                en: "the procedure says it was announced by {number}, and that decision ({decision}) does not name the code “{code}”",
                help_vi: "thêm một mục [[items]] vào quyết định, hoặc sửa [[decisions]] trong tệp này",
                help_en: "add an item to the decision, or correct [[decisions]] of this file",
                explain_vi: "Tệp thủ tục và tệp quyết định phải nói như nhau, vì sổ theo dõi niêm yết lấy từ quyết định còn trang thủ tục lấy từ tệp thủ tục.",
                explain_en: "A procedure's file and the decision's must agree: the register is made of the one, the page of the other.",
            }
            OtherDay "W0220" (from, place, own_day) {
                vi: "quyết định có hiệu lực từ {from}, còn {place} ghi từ {own_day}",
                en: "the decision holds from {from}, and {place} says from {own_day}",
                help_vi: "sửa effective_from ở một trong hai tệp",
                help_en: "correct effective_from in one of the files",
                explain_vi: "Bản của thủ tục ghi theo quyết định này phải bắt đầu đúng ngày quyết định có hiệu lực, nếu không trang sẽ đổi sớm hoặc muộn. Mỗi thủ tục một ngày riêng thì bỏ effective_from trong quyết định.",
                explain_en: "The version that goes by this decision begins on its first day, else the page turns too early or too late. Where each procedure has a day of its own, leave effective_from out of the decision.",
            }
            OtherSuccessor "W0221" (code, successor, place, own_successor) {
                vi: "theo quyết định, thủ tục “{code}” được thay bằng “{successor}”, còn {place} ghi “{own_successor}”",
                en: "by the decision “{successor}” replaces the procedure “{code}”, and {place} says “{own_successor}”",
                help_vi: "sửa replaced_by ở một trong hai tệp",
                help_en: "correct replaced_by in one of the files",
                explain_vi: "Trang của thủ tục đã hết hiệu lực dẫn người dân đến thủ tục thay thế. Hai tệp ghi khác nhau thì một trong hai dẫn sai.",
                explain_en: "The page of an ended procedure leads people to the one that replaced it. Where the two files differ one of them leads astray.",
            }
            OtherParts "W0222" (named: Words, code, differing: Words, file) {
                vi: "quyết định ghi sửa đổi: {named}; hai bản của thủ tục “{code}” khác nhau ở: {differing}",
                en: "the decision amends: {named}; the two versions of “{code}” differ in: {differing}",
                help_vi: "đối chiếu quyết định với bản mới ({file}) rồi sửa chỗ sai",
                help_en: "compare the decision with the new version ({file}) and correct what is wrong",
                explain_vi: "niemyet so bản cũ với bản mới từng bộ phận. Bộ phận có trong quyết định mà hai bản như nhau thường là nội dung mới chưa được đưa vào; bộ phận khác nhau mà quyết định không ghi thường là sửa nhầm.",
                explain_en: "The two versions are compared part by part. A part that the decision names and that did not change was mostly not taken over; one that changed unnamed was mostly changed by mistake.",
            }
            MissingFile "E0223" (file) {
                vi: "không có tệp “{file}” trong content/",
                en: "the file “{file}” is not in content/",
                help_vi: "",
                help_en: "",
                explain_vi: "file = \"decisions/quyet-dinh.pdf\" chỉ tệp content/decisions/quyet-dinh.pdf, của nghị quyết thì đặt trong content/fees/. Tên phải đúng cả chữ hoa, chữ thường. Chưa có tệp thì bỏ file.",
                explain_en: "file = \"decisions/quyet-dinh.pdf\" means content/decisions/quyet-dinh.pdf, capitals included; a resolution's lies in content/fees/. While there is none leave file out.",
            }
            NotTakenOver "W0224" (change: Words, code, from) {
                vi: "quyết định {change} thủ tục “{code}” từ {from}, mà không bản nào của thủ tục bắt đầu ngày ấy hay ghi quyết định này",
                en: "the decision {change} the procedure “{code}” from {from}, and no version of it begins on that day or names the decision",
                help_vi: "nhập lại thủ tục từ Cổng, hoặc chép tệp thủ tục thành bản mới rồi sửa effective_from và [[decisions]]",
                help_en: "import the procedure again, or copy its file to a new version with its own effective_from and [[decisions]]",
                explain_vi: "Quyết định đã ghi vào sổ mà nội dung thủ tục chưa đổi thì trang vẫn niêm yết nội dung cũ.",
                explain_en: "The decision stands in the register and the procedure was not changed: the page still posts what held before.",
            }
            OwnMember "E0233" (code) {
                vi: "“{code}” vừa là mã của nhóm vừa là thủ tục trong nhóm",
                en: "“{code}” is the group's own code and a member of it",
                help_vi: "bỏ mã này khỏi members, hoặc bỏ dòng code",
                help_en: "take it out of members, or take out the line code",
                explain_vi: "code là mã của chính việc liên thông, khi việc ấy được công bố như một thủ tục riêng; members là các thủ tục được gộp lại.",
                explain_en: "code is the code of the linking itself, where that was announced as a procedure of its own; members are what it joins.",
            }
            GroupTwice "E0234" (code, other) {
                vi: "mã “{code}” đã là mã của nhóm ở {other}",
                en: "the code “{code}” is that of the group in {other}",
                help_vi: "gộp hai tệp làm một, hoặc sửa code",
                help_en: "make one file of both, or correct code",
                explain_vi: "Trang của thủ tục mang mã ấy là trang của nhóm: hai nhóm không dùng chung một trang.",
                explain_en: "The page of the procedure with that code is the group's page, and two groups do not share one.",
            }
            ReplacesNothing "E0235" (paper) {
                vi: "không thủ tục nào trong nhóm có giấy tờ “{paper}”",
                en: "no member of the group has the paper “{paper}”",
                help_vi: "ghi đúng tên giấy tờ trong tệp của thủ tục",
                help_en: "name the paper as its procedure's file does",
                explain_vi: "instead_of kể những giấy tờ của các thủ tục mà giấy này thay cho, để trong danh sách chung không phải nộp hai lần. So tên không kể chữ hoa, dấu và số thứ tự.",
                explain_en: "instead_of names the members' papers that this one takes the place of, so that none is asked for twice. Names are compared without capitals, accents and enumerators.",
            }
            MemberEnds "W0236" (code, last_day) {
                vi: "thủ tục “{code}” của nhóm hết hiệu lực sau ngày {last_day}, trước khi nhóm kết thúc",
                en: "the member “{code}” ends after {last_day}, before the group does",
                help_vi: "thay bằng thủ tục đang áp dụng, hoặc ghi effective_to cho nhóm",
                help_en: "name the procedure in force, or write effective_to of the group",
                explain_vi: "Bà con làm gộp theo một thủ tục không còn nhận hồ sơ. Trang của nhóm vẫn hiện và ghi rõ thủ tục nào đã hết hiệu lực; chỉ còn một thủ tục thì không còn là nhóm, trang ghi là nhóm đã kết thúc.",
                explain_en: "People would follow a procedure that is no longer settled. The group's page stays and says which member has ended; with one member left it is no group any more, and the page says that it has ended.",
            }
            MemberTwice "E0237" (code) {
                vi: "thủ tục “{code}” được kể hai lần trong nhóm",
                en: "the procedure “{code}” is named twice in the group",
                help_vi: "bỏ bớt một lần, hoặc sửa thành mã của thủ tục khác",
                help_en: "take one out, or write the code of another procedure",
                explain_vi: "members kể mỗi thủ tục một lần, theo thứ tự giải quyết. Kể hai lần thường là chép nhầm mã của một thủ tục khác, và thủ tục ấy bị thiếu trong nhóm.",
                explain_en: "members names each procedure once, in the order they are settled. A code that is there twice mostly stands where another belongs, which the group then lacks.",
            }
            KeysInText "E0238" (key) {
                vi: "“{key}” đứng dưới dòng +++ thứ hai, nên được đăng như chữ thường",
                en: "“{key}” stands below the second +++ and would be posted as text",
                help_vi: "chuyển dòng này lên trên dòng +++ thứ hai",
                help_en: "move this line above the second +++",
                explain_vi: "Giữa hai dòng +++ là các khóa; từ dòng +++ thứ hai trở xuống là lời văn, và mọi thứ ở đó đều hiện trên trang. Khóa viết ở dưới thì không có hiệu lực: mức thu, thời hạn ghi ở đó coi như chưa ghi. Muốn giữ dòng ấy như chữ thì đặt giữa hai dòng ```.",
                explain_en: "Keys stand between the two lines +++; below the second one is text, all of which is shown. A key that is written there has no effect: a fee or a time is as if it were not stated. To show such a line as text put it between two lines ```.",
            }
            MarkupInValue "W0239" (mark) {
                vi: "“{mark}” hiện nguyên như đã viết: chữ trong ngoặc kép không nhận dấu của Markdown",
                en: "“{mark}” is shown as it is typed: text in quotes knows no marks of Markdown",
                help_vi: "bỏ các dấu ấy; chữ đậm và liên kết chỉ viết được trong lời văn của tệp .md, dưới dòng +++ thứ hai",
                help_en: "take the marks out; bold text and links are for the text of a file .md, below the second +++",
                explain_vi: "Chữ đậm, liên kết và thẻ HTML chỉ dùng được trong lời văn của tệp. Ở các khóa, mỗi dấu sao, dấu ngoặc vuông đều hiện ra trên trang và bản in.",
                explain_en: "Bold text, links and HTML work in the text of a file alone. In keys every star and bracket is shown on pages and prints.",
            }
            LinkElsewhere "E0245" (address, host) {
                vi: "địa chỉ “{address}” dẫn tới {host}, không phải tới nơi mà nó trông giống",
                en: "the address “{address}” leads to {host}, not to where it seems to",
                help_vi: "viết đúng địa chỉ của trang cần dẫn tới, không có @, không có tên đăng nhập hay mật khẩu",
                help_en: "write the address of the site that is meant, without @, user names or passwords",
                explain_vi: "Trong https://dichvucong.gov.vn@vi.du, những gì đứng trước @ chỉ là tên đăng nhập, còn trang mở ra là vi.du. Trong https://dichvucong.gov.vn.vi.du cũng vậy: trang thuộc về vi.du. Trang lừa đảo hay dùng cách này. Mật khẩu viết trong địa chỉ thì ai cũng đọc được.",
                explain_en: "In https://dichvucong.gov.vn@vi.du all before @ is a user name, and the site that opens is vi.du. So it is with https://dichvucong.gov.vn.vi.du, which belongs to vi.du. Fraudulent sites do this. A password in an address is read by everybody.",
            }
            ForeignLetters "E0246" (host, letters) {
                vi: "tên trang “{host}” có chữ cái lạ ({letters}) trông giống chữ Việt",
                en: "the host “{host}” holds letters of another script ({letters}) that look like ours",
                help_vi: "gõ lại địa chỉ bằng bàn phím, đừng sao chép",
                help_en: "type the address anew instead of copying it",
                explain_vi: "Chữ cái Nga hay Hy Lạp trông hệt chữ Việt, nhưng địa chỉ có chữ ấy là một trang khác, thường là trang giả. Địa chỉ viết dạng xn--… cũng được đọc ra để so.",
                explain_en: "Cyrillic and Greek letters look the same, yet an address with one of them is another site, mostly a fake. Addresses in the form xn--… are decoded and looked at as well.",
            }
            UnreadableLink "E0247" (address) {
                vi: "không trình duyệt nào mở được địa chỉ “{address}”",
                en: "no browser can open the address “{address}”",
                help_vi: "mở trang ấy trong trình duyệt rồi sao chép địa chỉ ở đó",
                help_en: "open the site in a browser and copy its address from there",
                explain_vi: "Tên trang chỉ gồm chữ, số, dấu gạch nối và dấu chấm, như thutuc.xa-mau.vn; sau dấu hai chấm chỉ có số cổng. Địa chỉ của máy viết trong ngoặc vuông không dùng ở đây.",
                explain_en: "A host is letters, digits, hyphens and dots, as thutuc.xa-mau.vn; behind a colon stands only the number of a port. Addresses of machines in square brackets are not used here.",
            }
            LeadsNowhere "E0248" (address) {
                vi: "liên kết “{address}” không dẫn tới đâu",
                en: "the link “{address}” leads nowhere",
                help_vi: "viết mã thủ tục, tên tệp trong content/, #tên của một đề mục trong tệp này, hoặc đủ https://…; không phải liên kết thì viết \\[ thay cho [",
                help_en: "write a procedure's code, a file below content/, the #id of a heading of this file, or https://… in full; if no link is meant write \\[ in place of [",
                explain_vi: "Trong lời văn có thể viết [xem](1.001193) để dẫn tới thủ tục có mã ấy, [tờ khai](forms/to-khai.docx) tới một mẫu đơn, [hướng dẫn](guides/nop-truc-tuyen.md) hay [nhà văn hóa](places/nha-van-hoa.toml) tới trang của tệp ấy, [mục sau](#ten-muc) tới đề mục “### … {#ten-muc}” trong cùng tệp, hoặc một trang của chính trang này như lien-he.html. niemyet tự viết địa chỉ cho đúng với từng trang.",
                explain_en: "A text may say [xem](1.001193) to lead to the procedure of that code, [tờ khai](forms/to-khai.docx) to a form, [hướng dẫn](guides/nop-truc-tuyen.md) or [nhà văn hóa](places/nha-van-hoa.toml) to the page of that file, [mục sau](#ten-muc) to the heading “### … {#ten-muc}” of the same file, or name a page of this site such as lien-he.html. niemyet writes the address as each page needs it.",
            }
            NoContact "W0249" (written) {
                vi: "“{written}” không phải một hộp thư hay một số máy, nên được đăng như chữ, không bấm được",
                en: "“{written}” is not one mailbox or one telephone, so it is posted as text and no link",
                help_vi: "viết đúng một địa chỉ thư (ten@xa-mau.vn) hoặc một số máy (0236 000 001); nhiều số thì ghi mỗi số một dòng",
                help_en: "write one mailbox (ten@xa-mau.vn) or one number (0236 000 001); several numbers each in a line of its own",
                explain_vi: "Người dân bấm vào là gọi, là gửi thư ngay, nên liên kết chỉ có khi chắc chắn: hai số viết liền, chữ O thay số 0, “(0)” sau +84 hay số nhánh đều gọi nhầm máy.",
                explain_en: "People call or write by touching it, so it is a link only where it is certain: two numbers in one, a letter O for 0, “(0)” behind +84 or an extension would call somebody else.",
            }
            RateContradicts "E0225" (code, stated: Words, place, rate: Words) {
                vi: "thủ tục “{code}” ghi {stated} ({place}), còn nghị quyết ghi {rate}",
                en: "the procedure “{code}” states {stated} ({place}), and the resolution {rate}",
                help_vi: "đối chiếu hai văn bản: sửa mức trong thủ tục, hoặc ghi set_by = \"province\" thay cho mức ấy",
                help_en: "compare the two texts: correct the procedure's fee, or write set_by = \"province\" in its place",
                explain_vi: "Trang chỉ được ghi một mức thu. Nghị quyết điền vào chỗ thủ tục để ngỏ (set_by = \"province\", hoặc không ghi); mức mà thủ tục tự ghi thì không bị thay, nên hai bên phải khớp. Các mức khác nhau theo trường hợp thì ghi applies_to ở cả hai nơi.",
                explain_en: "A page may show one fee only. A resolution fills what a procedure leaves open (set_by = \"province\", or nothing); what the procedure states itself is not replaced, so the two must agree. Fees that differ by case carry applies_to in both places.",
            }
            GroupSilenced "W0250" (keys, code) {
                vi: "trang của nhóm dùng lời của thủ tục “{code}”, nên ở đây không hiện: {keys}",
                en: "the group's page says what the procedure “{code}” says; not shown from here: {keys}",
                help_vi: "ghi những điều ấy trong tệp của thủ tục rồi bỏ ở đây; name thì ghi đúng tên thủ tục",
                help_en: "write it in the procedure's file and take it out here; let name be the procedure's",
                explain_vi: "Nhóm có code là mã của chính việc liên thông: trang của thủ tục mang mã ấy là trang của nhóm. Lời của nhóm chỉ hiện ở chỗ thủ tục chưa ghi; cách nộp, thời hạn, căn cứ, giấy tờ luôn lấy từ thủ tục.",
                explain_en: "A group with a code is the page of the procedure with that code. The group's words show only where the procedure has none; ways, time, legal basis and papers are always the procedure's.",
            }
            ItemOtherName "W0251" (code, written, own) {
                vi: "quyết định ghi mã “{code}” là “{written}”, còn tệp thủ tục ghi là “{own}”; trang hiện tên trong tệp thủ tục",
                en: "the decision calls the code “{code}” “{written}”, the procedure's file “{own}”; pages show the file's name",
                help_vi: "so lại với phụ lục: sai mã thì sửa code, tên đã đổi thì sửa name của một trong hai tệp",
                help_en: "compare with the annex: correct the code if it is wrong, or name in one of the files if the name changed",
                explain_vi: "Tên trong mục của quyết định chỉ hiện khi xã không có tệp của thủ tục ấy. Có tệp mà hai tên khác nhau thì thường là nhầm mã, hoặc tên đã được sửa đổi mà tệp chưa theo. So tên không kể chữ hoa và dấu.",
                explain_en: "The name in an item shows only where there is no file of that procedure. Where there is one and the names differ the code is mostly wrong, or the name was amended and the file not. Names are compared without capitals and marks.",
            }
            UnknownHeadingId "W0252" (id) {
                vi: "đề mục ghi mã “{id}” mà không trường hợp nào có mã ấy",
                en: "the heading has the id “{id}” and no case has it",
                help_vi: "ghi đúng id của một bảng [[cases]], hoặc bỏ phần trong ngoặc nhọn",
                help_en: "write the id of one of [[cases]], or take the braces out",
                explain_vi: "Phần {#…} sau đề mục nối đoạn ấy với một trường hợp của thủ tục. Mã không có trong [[cases]] thì không nối với gì và cũng không hiện ra.",
                explain_en: "{#…} behind a heading joins that part with a case of the procedure. An id that [[cases]] does not have joins it with nothing and does not show.",
            }
            RateTwice "E0226" (code, other) {
                vi: "mức thu của thủ tục “{code}” đã có trong {other}, cùng còn áp dụng",
                en: "the fee of the procedure “{code}” stands in {other} as well, at the same time",
                help_vi: "",
                help_en: "",
                explain_vi: "Hai nghị quyết cùng lúc quy định một khoản thu của một thủ tục. Nghị quyết sau thường thay nghị quyết trước: ghi effective_to cho nghị quyết trước.",
                explain_en: "Two resolutions state one fee of one procedure at once. The later one mostly replaces the earlier: write effective_to in that one.",
            }
        }
    };
}

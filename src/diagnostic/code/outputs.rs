//! 05: theme and outputs, what is found where pages and prints are made.

macro_rules! outputs {
    ([$next:ident $($after:ident)*] $($rows:tt)*) => {
        $next! { [$($after)*] $($rows)*

            SameAddress "E0501" (address, first, of: Words) {
                vi: "hai đầu ra cùng một địa chỉ “{address}” (đã có “{first}”{of})",
                en: "two outputs on one address “{address}” (“{first}”{of} exists)",
                help_vi: "đổi mã, tên ngắn (khóa slug) hoặc tên tệp của một trong hai; chữ hoa và chữ thường bị coi là một trên Windows",
                help_en: "change the code, the slug or the file's name of one of them; Windows holds upper and lower case for the same",
                explain_vi: "Mỗi trang có một địa chỉ riêng, làm từ mã thủ tục hoặc tên ngắn của lĩnh vực. Hai nội dung trùng địa chỉ thì một trang sẽ mất, nên không xuất bản.",
                explain_en: "Each page has an address of its own, made of the procedure's code or the field's slug. Of two on one address one page would be lost, so nothing is published.",
            }
            Template "E0510" (message) {
                vi: "mẫu trang viết chưa đúng, máy báo “{message}”",
                en: "a mistake in a template: “{message}”",
                help_vi: "sửa chỗ được chỉ ra; xóa tệp này thì mẫu có sẵn được dùng lại, trang riêng trong pages/ thì không còn",
                help_en: "mend the place shown; without this file the built-in template is used, and a page of pages/ is gone",
                explain_vi: "Tệp trong themes/<tên>/templates/ thay cho mẫu có sẵn cùng tên; mỗi tệp trong themes/<tên>/pages/ là một trang riêng. Mẫu chỉ thấy những gì trang đưa cho nó; dùng tên khác, bộ lọc lạ hay viết dở một thẻ đều là lỗi, và không có gì được xuất bản cho đến khi sửa xong. Thông báo của bộ máy mẫu giữ nguyên tiếng Anh.",
                explain_en: "A file in themes/<name>/templates/ stands in for the built-in template of the same name; each one in themes/<name>/pages/ is a page of its own. A template sees only what its page hands it; another name, an unknown filter or an unfinished tag is a mistake, and nothing is published until it is mended.",
            }
            UnknownTheme "E0511" (theme) {
                vi: "không có giao diện “{theme}”",
                en: "there is no theme “{theme}”",
                help_vi: "dùng giao diện có sẵn thì xóa cả dòng này; giao diện riêng thì tạo thư mục themes/{theme}/",
                help_en: "leave the line out for the built-in theme; make the folder themes/{theme}/ for one of your own",
                explain_vi: "Khóa theme trong niemyet.toml là tên một thư mục trong themes/. Giao diện default có sẵn trong chương trình; thư mục của xã chỉ cần chứa những tệp muốn thay.",
                explain_en: "The key theme in niemyet.toml names a folder in themes/. The theme default is part of the program; a site's folder holds only the files it replaces.",
            }
            Design "E0512" (message) {
                vi: "lỗi trong mẫu in, máy báo “{message}”",
                en: "a mistake in a print's design: “{message}”",
                help_vi: "",
                help_en: "",
                explain_vi: "Mẫu in là tệp Typst trong themes/<tên>/prints/. Mỗi tệp có hàm design nhận dữ liệu của bản in; mẫu chỉ dùng được tệp của giao diện và dữ liệu đó. Thông báo là của Typst, kèm chỗ sai. Bản in đã xuất bản lần trước giữ nguyên. Xóa tệp mẫu của mình thì mẫu có sẵn được dùng lại.",
                explain_en: "The design of a print is a Typst file in themes/<name>/prints/. Each defines a function named design that takes the print's data; it can use nothing but files of the theme and these data. The message is Typst's, with the place. What was published before stays. Delete your own file to use the built-in design again.",
            }
            PrintOverflow "E0513" (title, what: Words) {
                vi: "mẫu in không đủ chỗ cho “{title}”{what}",
                en: "the design has no room for “{title}”{what}",
                help_vi: "nới chỗ trong mẫu in, hoặc bỏ định dạng này cho thủ tục đó trong [prints]",
                help_en: "make room in the design, or leave this format out for that procedure in [prints]",
                explain_vi: "Khổ nhỏ không đủ chỗ thì nội dung được rút gọn dần theo quy tắc, đến khi vừa. Mẫu in này vẫn báo không vừa dù đã rút gọn hết mức; bản in thiếu chữ thì không được phát.",
                explain_en: "What does not fit a small format is condensed by rule until it does. This design says that it does not fit even then; a print with text missing is not handed out.",
            }
            MissingGlyph "E0514" (letter, codepoint) {
                vi: "không phông chữ nào của bản in có ký tự “{letter}” ({codepoint})",
                en: "no font of the prints has the character “{letter}” ({codepoint})",
                help_vi: "thay ký tự đó bằng chữ thường dùng, hoặc thêm phông có nó vào themes/<tên>/fonts/",
                help_en: "write it in other letters, or add a font that has it to themes/<name>/fonts/",
                explain_vi: "Ký tự không có trong phông sẽ in thành ô trống, có thể làm sai nghĩa. Chữ Việt, chữ La-tinh, Hy Lạp, Ki-rin và ký hiệu thông thường đều có sẵn; ký tự lạ thường do chép từ Word hay PDF.",
                explain_en: "A character that no font has would be printed as an empty box, which may change the meaning. Vietnamese, Latin, Greek and Cyrillic letters and common signs are there; others mostly come from copying out of Word or PDF.",
            }
            Condensed "W0515" (print: Words, whose) {
                vi: "{print} của {whose} không đủ chỗ nên đã rút gọn",
                en: "{print} of {whose} was condensed to fit",
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
            ManyGone "E0520" (what: Words, names) {
                vi: "xuất bản lúc này sẽ làm mất {what}: {names}",
                en: "publishing now would lose {what}: {names}",
                help_vi: "xem lại thư mục content/: tệp bị xóa, bị chuyển chỗ, hay bị đổi đuôi thì đưa về chỗ cũ. Muốn bỏ thật thì chạy `niemyet xuat-ban --allow-removals`",
                help_en: "look at content/: bring back files that were deleted, moved or renamed. To remove all this on purpose run `niemyet build --allow-removals`",
                explain_vi: "Mã QR đã in và đường dẫn đã gửi cho bà con dẫn tới những địa chỉ này. Mất tất cả thủ tục, hoặc một phần năm số địa chỉ và ít nhất mười, trong một lần thường là do thư mục content/ bị chuyển chỗ, ổ đĩa chưa gắn, hay tệp bị đổi tên hàng loạt, nên niemyet không xuất bản; trang cũ giữ nguyên. Dưới 20 địa chỉ thì chỉ khi mất tất cả thủ tục. Với --allow-removals, mỗi địa chỉ giữ một trang “không còn niêm yết ở đây”.",
                explain_en: "Printed codes and links that were sent lead to these addresses. To lose every procedure, or a fifth of all addresses and at least ten, at one time mostly means that content/ was moved, a drive is not there or files were renamed in bulk, so nothing is published and the old site stays. Below 20 addresses only the loss of every procedure counts. With --allow-removals each address keeps a page that says it is no longer posted there.",
            }
            AddressGone "W0521" (address) {
                vi: "địa chỉ “{address}” đã từng đăng, nay không còn nội dung",
                en: "there was something at “{address}”, and now there is nothing",
                help_vi: "",
                help_en: "",
                explain_vi: "Tệp addresses.toml nhớ mọi địa chỉ đã đăng, vì mã QR đã in và đường dẫn đã gửi còn dẫn tới đó. Địa chỉ không còn nội dung giữ một trang “không còn niêm yết ở đây”, chỉ sang nội dung gần nhất; tệp để tải về thì không thay bằng trang được, người mở gặp trang “không tìm thấy”. Do lỡ tay thì đưa tệp về chỗ cũ. Đổi tên trang thì ghi tên cũ vào former_slugs để địa chỉ cũ dẫn sang trang mới. Bỏ thật thì xác nhận: ghi ended = NGÀY ở dòng được chỉ ra, hoặc xác nhận trong menu hay trong bản xem trước.",
                explain_en: "addresses.toml remembers every address that was published, for printed codes and links that were sent still lead there. One without content keeps a page that says so and points to what is near; a file to download cannot be replaced by a page, so whoever opens it meets the page “not found”. If it was a slip, bring the file back. If the page was renamed, write the old name into former_slugs. If it has ended, confirm that: write ended = DATE in the line shown, or confirm it in the menu or the preview.",
            }
            AddressesNotKept "W0522" (why: Words) {
                vi: "không ghi được addresses.toml ({why}): địa chỉ của lần đăng này chưa được ghi nhớ",
                en: "addresses.toml could not be written ({why}): the addresses of this publication are not remembered",
                help_vi: "cho phép ghi vào thư mục của trang rồi xuất bản lại",
                help_en: "let the site's folder be written to and publish again",
                explain_vi: "Mỗi lần xuất bản, niemyet ghi các địa chỉ vừa đăng vào addresses.toml ở thư mục gốc của trang, để sau này không địa chỉ nào mất mà không ai biết. Thư mục chỉ đọc, tệp đang bị chương trình khác giữ, hay addresses.toml là liên kết thì không ghi được; trang vẫn xuất bản, trừ khi chạy với --strict.",
                explain_en: "Each publication writes its addresses into addresses.toml at the site's root, so that later none is lost unnoticed. It cannot where the folder is read-only, another program holds the file, or addresses.toml is a link; the site is published all the same, unless with --strict.",
            }
            BadAddress "E0523" (address) {
                vi: "“{address}” không phải địa chỉ của một trang ở đây",
                en: "“{address}” is no address of this site",
                help_vi: "sửa lại như các dòng khác, hoặc xóa dòng này nếu là gõ nhầm",
                help_en: "write it as the other lines are, or delete the line if it was a slip",
                explain_vi: "Địa chỉ trong addresses.toml tính từ thư mục output/site, ví dụ thu-tuc/1.001193.html: không bắt đầu bằng dấu /, không có .., không có ký tự mà Windows không cho đặt tên. Tệp này do niemyet tự ghi; chỉ nên sửa tay để thêm ended = NGÀY.",
                explain_en: "An address in addresses.toml is a path below output/site such as thu-tuc/1.001193.html: no leading /, no .., no character that Windows has no names with. The file is written by niemyet; only ended = DATE is added by hand.",
            }
            AddressConflict "E0524" {
                vi: "hai bản của addresses.toml chưa được ghép xong: còn dấu của git",
                en: "two versions of addresses.toml are not joined yet: git's marks are in it",
                help_vi: "giữ các dòng địa chỉ của cả hai bên (mỗi địa chỉ một lần), chỉ xóa những dòng bắt đầu bằng <<<<<<<, ======= và >>>>>>>",
                help_en: "keep the addresses of both sides (each once), and delete only the lines that begin with <<<<<<<, ======= and >>>>>>>",
                explain_vi: "Hai người cùng xuất bản rồi ghép bằng git thì git không tự biết giữ bên nào. Địa chỉ nào đã đăng cũng phải giữ, nên cả hai bên đều đúng. Cùng một địa chỉ mà hai dòng khác nhau thì giữ một dòng; dòng có ended thì giữ dòng ấy.",
                explain_en: "Where two people published and joined their work with git, git does not know which side to keep. Every address that was published stays, so both sides are right. Of two lines for one address keep one, and the one with ended where there is one.",
            }
            HiddenExtension "W0525" (file, meant) {
                vi: "tệp “{file}” không được dùng đến: bỏ đuôi .txt",
                en: "the file “{file}” is not used: take the ending .txt away",
                help_vi: "đổi tên thành “{meant}”. Windows giấu đuôi tệp: trong cửa sổ thư mục, mở thẻ Xem (View), đánh dấu Phần mở rộng tên tệp (File name extensions) rồi đổi tên",
                help_en: "rename it to “{meant}”. Windows hides endings: in the folder's window, View, tick File name extensions, then rename",
                explain_vi: "Notepad tự thêm .txt khi lưu, và Windows giấu đuôi đó nên tệp trông vẫn như .md hay .toml. niemyet chỉ đọc tệp đúng đuôi. Khi lưu trong Notepad, chọn Kiểu tệp: Tất cả tệp (All files).",
                explain_en: "Notepad adds .txt by itself, and Windows hides it, so that the file still looks like one named .md or .toml. Only files with the right ending are read. In Notepad save with the type All files.",
            }
            AddressesForgotten "W0526" (names) {
                vi: "trang đã có lần đăng trước nay không còn, mà addresses.toml không có dòng nào của nó: {names}",
                en: "pages of the last publication are gone, and addresses.toml has no line for them: {names}",
                help_vi: "lấy lại addresses.toml bản trước (git, bản sao lưu), hay thêm dòng \"ĐỊA CHỈ\" = { } cho từng trang, rồi xuất bản lại",
                help_en: "bring the former addresses.toml back (git, a backup), or add a line \"ADDRESS\" = { } for each page, and publish again",
                explain_vi: "Mỗi địa chỉ đã đăng có một dòng trong addresses.toml, để mã QR đã in và đường dẫn đã gửi không dẫn vào chỗ trống. Ở đây ai đó đã xóa dòng (hoặc cả tệp) cùng lúc với nội dung, nên niemyet không giữ được trang “không còn niêm yết ở đây” cho địa chỉ ấy. Có lại dòng thì lần xuất bản sau sẽ có trang đó.",
                explain_en: "Each address that was published has a line in addresses.toml, so that printed codes and links that were sent do not lead nowhere. Here somebody deleted lines (or the file) together with content, so no page “no longer posted here” can be kept. Once the line is back the next publication has that page.",
            }
            ThemeLate "E0530" (what, files, seconds) {
                vi: "làm “{what}” bằng mẫu của xã ({files}) quá {seconds} giây chưa xong nên đã dừng",
                en: "making “{what}” with the site's own files ({files}) took more than {seconds} seconds and was stopped",
                help_vi: "xem các vòng lặp (for, while, range) trong những tệp đó: có vòng lặp quá nhiều lần; xóa tệp thì mẫu có sẵn được dùng lại",
                help_en: "look at the loops (for, while, range) in those files: one goes round too often; without the file the built-in one is used",
                explain_vi: "Mẫu trang và mẫu in của xã là những chương trình nhỏ; một vòng lặp viết nhầm có thể chạy mãi. Vì vậy chúng chạy riêng, có hạn giờ rộng rãi, và quá hạn thì bị dừng: trang đã xuất bản lần trước giữ nguyên, bản xem trước vẫn chạy. Một trang thường làm xong trong chưa đầy một giây. Máy thật chậm thì đặt biến NIEMYET_THEME_SECONDS lớn hơn.",
                explain_en: "Templates and designs are small programs; a loop written wrongly may never end. So a site's own run by themselves, with a generous limit of time, and are stopped when it is over: what was published before stays, and the preview goes on. A page usually takes less than a second. On a very slow machine set NIEMYET_THEME_SECONDS to more.",
            }
            ThemeBroken "E0531" (what, files) {
                vi: "làm “{what}” bằng mẫu của xã ({files}) cần quá nhiều bộ nhớ nên đã dừng",
                en: "making “{what}” with the site's own files ({files}) needed too much memory and was stopped",
                help_vi: "xem chỗ ghép chuỗi, ghép danh sách hay range lớn trong những tệp đó; xóa tệp thì mẫu có sẵn được dùng lại",
                help_en: "look for texts or lists that grow in a loop, or a large range, in those files; without the file the built-in one is used",
                explain_vi: "Mẫu trang và mẫu in của xã chạy riêng, mỗi nơi nhiều nhất 3 GiB bộ nhớ, để một mẫu viết nhầm không làm treo cả máy. Mẫu dùng hết chỗ đó, hoặc làm hỏng bộ chữ, thì bị dừng; trang đã xuất bản lần trước giữ nguyên.",
                explain_en: "A site's own templates and designs run by themselves, each with at most 3 GiB of memory, so that one that is wrong does not take the whole machine. One that uses that up, or breaks the typesetter, is stopped; what was published before stays.",
            }
            TooManyPixels "E0532" (width, height, most) {
                vi: "ảnh này có {width} × {height} điểm ảnh, quá {most} triệu điểm",
                en: "this picture has {width} × {height} pixels, more than {most} millions",
                help_vi: "mở ảnh bằng một chương trình vẽ (Paint, Ảnh…), thu nhỏ cạnh dài còn khoảng 2000 điểm rồi lưu lại",
                help_en: "open it in a program for pictures, make its long side about 2000 pixels and save it again",
                explain_vi: "Một tệp ảnh nhỏ vẫn có thể chứa hàng trăm triệu điểm ảnh; mở nó ra để in thì hết bộ nhớ máy. Bản in khổ A4 chỉ cần cạnh dài khoảng 2000 đến 3500 điểm.",
                explain_en: "A small file may hold hundreds of millions of pixels; taking it apart for a print would use up the machine's memory. A print of A4 needs 2000 to 3500 pixels along its long side.",
            }
            PrintTooLong "E0533" (print: Words, kilobytes, most) {
                vi: "{print} dài {kilobytes} KB chữ, quá {most} KB",
                en: "{print} has {kilobytes} KB of text, more than {most} KB",
                help_vi: "đưa phần dài (bảng kê, phụ lục) thành một tệp đính kèm như mẫu đơn, hoặc chia thành nhiều tệp",
                help_en: "make the long part (a table, an annex) a file of its own like a form, or split it into several",
                explain_vi: "Dàn một văn bản rất dài lên giấy cần nhiều bộ nhớ: 1 MB chữ cần hơn 1 GB. Bản ghi dài nhất của Cổng quốc gia chưa tới một phần ba mức này; dài hơn thường là do dán nhầm cả một văn bản hay một tệp khác vào.",
                explain_en: "Setting a very long text takes much memory: more than 1 GB for 1 MB of text. The longest record of the national portal has less than a third of this; longer ones mostly had a whole document or another file pasted into them by mistake.",
            }
            ChangesUntilDay "W0534" (code, day, what: Words) {
                vi: "từ nay đến ngày {day} thủ tục {code} có thay đổi: {what}",
                en: "procedure {code} changes until {day}: {what}",
                help_vi: "bản in của đợt ghi theo ngày đó; in trước thì không phát ra trước ngày đó",
                help_en: "the prints of the campaign say what holds on that day; do not hand them out before",
                explain_vi: "Bộ bản in của một đợt tuyên truyền ghi lệ phí, giấy tờ có hiệu lực vào ngày của đợt, không phải ngày dựng trang. Khi từ nay đến ngày đó có thay đổi đã biết, niemyet nêu ra để cán bộ không phát nhầm và không in nhầm bản cũ.",
                explain_en: "The prints of a campaign tell the fees and papers of its day, not of the day of the build. Where a change until then is known, it is told, so that nothing is handed out too soon and no old print is used.",
            }
            LinkNowhere "E0570" (to) {
                vi: "liên kết dẫn tới “{to}”, mà trang không có tệp ấy",
                en: "a link to “{to}”, and the site has no such file",
                help_vi: "sửa địa chỉ trong mẫu trang; địa chỉ có sẵn của trang thì dùng biến của mẫu, không gõ tay",
                help_en: "mend the address in the template; for a page of the site use what the view hands over",
                explain_vi: "niemyet check --site đi theo từng liên kết, ảnh và biểu mẫu của trang đã dựng. Liên kết dẫn tới chỗ không có thì người đọc gặp trang lỗi. Hay gặp nhất là địa chỉ gõ tay trong mẫu trang của xã, đúng ở trang chủ mà sai ở trang trong thư mục.",
                explain_en: "niemyet check --site follows every link, picture and form of a finished site. One that leads nowhere shows its reader an error. Mostly it was typed into a template by hand: right on the home page, wrong in a folder.",
            }
            PlaceNowhere "E0571" (to) {
                vi: "liên kết “{to}” dẫn tới một chỗ mà trang ấy không có",
                en: "a link to “{to}”, a place that its page does not have",
                help_vi: "phần sau dấu # phải là id của một phần tử trên trang ấy; sửa nó, hoặc thêm id",
                help_en: "what follows the # must be the id of an element there; mend it or add the id",
                explain_vi: "Liên kết có dấu # cuộn tới phần tử mang id đó. Không có phần tử ấy thì người đọc bị đưa lên đầu trang. Mẫu trang riêng bỏ mất một id có sẵn thì liên kết của trang khác tới nó cũng hỏng.",
                explain_en: "A link with a # scrolls to the element of that id. Without it its reader is taken to the top of the page. A template that leaves out an id of the built-in one breaks the links of other pages to it.",
            }
            IdTwice "E0572" (id) {
                vi: "id “{id}” có hai lần trên một trang",
                en: "the id “{id}” stands twice on one page",
                help_vi: "mỗi id chỉ dùng một lần trên một trang; đổi tên một trong hai",
                help_en: "an id may stand once on a page; rename one of them",
                explain_vi: "Liên kết, nhãn và máy đọc màn hình tìm phần tử theo id, và chỉ thấy phần tử đầu tiên. id trong vòng lặp của mẫu phải khác nhau ở mỗi lượt.",
                explain_en: "Links, labels and screen readers look for an element by its id and find the first one only. An id in a loop of a template must differ each time.",
            }
            NeverClosed "E0573" (tag) {
                vi: "thẻ <{tag}> mở mà không đóng, hoặc đóng sai thứ tự",
                en: "<{tag}> is never closed, or not in its order",
                help_vi: "đóng thẻ mở sau cùng trước: </{tag}> phải đứng trước thẻ đóng của phần chứa nó",
                help_en: "close what was opened last first: </{tag}> stands before the end of what holds it",
                explain_vi: "Trình duyệt đoán chỗ đóng, mỗi loại đoán một kiểu: phần sau có thể nằm lọt vào phần trước, in sai, đọc sai. Thường do một thẻ mở trong lệnh if của mẫu mà đóng ngoài nó.",
                explain_en: "Browsers guess where it ends, and what follows may land inside it. Mostly a tag is opened inside an lệnh if của mẫu and closed outside.",
            }
            StrayEnd "E0574" (tag) {
                vi: "thẻ đóng </{tag}> không có thẻ mở",
                en: "</{tag}> closes nothing",
                help_vi: "xóa thẻ này, hoặc thêm thẻ mở; danh sách, bảng và khối không đứng trong đoạn <p>",
                help_en: "delete it or open it; lists, tables and blocks do not stand in a <p>",
                explain_vi: "Thẻ đóng thừa thường là dấu hiệu của một thẻ đặt sai chỗ: <div> hay <ul> trong <p> làm đoạn <p> kết thúc sớm, nên </p> phía sau thành thừa.",
                explain_en: "An end tag too many is mostly a sign of a misplaced one: a <div> or <ul> in a <p> ends it, and its </p> closes nothing.",
            }
            BareSign "E0575" {
                vi: "dấu < này không mở thẻ nào",
                en: "this < begins no tag",
                help_vi: "viết &lt; thay cho dấu <",
                help_en: "write &lt;",
                explain_vi: "Trong HTML dấu < bắt đầu một thẻ. Để hiện chính dấu ấy thì viết &lt;. Chữ đưa qua biến của mẫu được viết như thế sẵn.",
                explain_en: "A < begins a tag. To show the sign itself write &lt;. What comes from a variable of the template is written so already.",
            }
            AttributeTwice "E0576" (name, tag) {
                vi: "thuộc tính “{name}” có hai lần trong một thẻ <{tag}>",
                en: "“{name}” stands twice in one <{tag}>",
                help_vi: "gộp lại thành một",
                help_en: "make one of the two",
                explain_vi: "Trình duyệt chỉ dùng thuộc tính đầu và bỏ cái sau. Hai class thì viết chung: class=\"mot hai\".",
                explain_en: "A browser takes the first and leaves the other out. Two classes stand in one: class=\"one two\".",
            }
            LoadsElsewhere "E0577" (to) {
                vi: "trang tải “{to}” từ nơi khác",
                en: "the page loads “{to}” from elsewhere",
                help_vi: "chép tệp đó vào giao diện hoặc content/ rồi dùng địa chỉ trong trang",
                help_en: "copy the file into the theme or content/ and use it from there",
                explain_vi: "Trang không tải gì từ máy chủ khác: đọc được khi mất mạng, không để lộ ai đang đọc, không hỏng khi nơi kia đổi. Chính sách của trang (Content-Security-Policy) cũng chặn nó, nên ở máy người đọc nó không hiện.",
                explain_en: "The site loads nothing from another server: it is read without a network, tells nobody who reads it, and does not break when that place changes. Its Content-Security-Policy blocks it, so readers do not see it.",
            }
            NoAlt "E0580" {
                vi: "ảnh không có chữ thay (alt)",
                en: "a picture without a text in its place (alt)",
                help_vi: "thêm alt=\"…\" nói ảnh cho thấy gì; ảnh chỉ để trang trí thì alt=\"\"",
                help_en: "add alt=\"…\" that says what it shows; for mere decoration alt=\"\"",
                explain_vi: "Người không nhìn thấy ảnh nghe chữ thay ấy; không có thì máy đọc tên tệp. (WCAG 2.2, 1.1.1)",
                explain_en: "Who does not see the picture hears that text; without it a screen reader says the name of the file. (WCAG 2.2, 1.1.1)",
            }
            NoLanguage "E0581" {
                vi: "thẻ <html> không ghi ngôn ngữ",
                en: "<html> does not say its language",
                help_vi: "viết <html lang=\"vi\">",
                help_en: "write <html lang=\"vi\">",
                explain_vi: "Máy đọc màn hình chọn giọng theo lang; thiếu nó, tiếng Việt có thể bị đọc bằng giọng tiếng Anh. (WCAG 2.2, 3.1.1)",
                explain_en: "A screen reader chooses its voice by it; without it Vietnamese may be read by an English voice. (WCAG 2.2, 3.1.1)",
            }
            NoTitle "E0582" {
                vi: "trang không có tên (<title>)",
                en: "the page has no <title>",
                help_vi: "viết <title>…</title> trong <head>",
                help_en: "write <title>…</title> in its <head>",
                explain_vi: "Tên trang hiện trên thẻ trình duyệt, trong kết quả tìm và khi gửi liên kết cho người khác. (WCAG 2.2, 2.4.2)",
                explain_en: "It is shown on the browser's tab, among what a search finds and where a link is shared. (WCAG 2.2, 2.4.2)",
            }
            NoLabel "E0583" {
                vi: "ô nhập không có nhãn",
                en: "a field without a label",
                help_vi: "thêm <label for=\"…\"> mang id của ô, hoặc aria-label=\"…\"",
                help_en: "add a <label for=\"…\"> with the id of the field, or aria-label=\"…\"",
                explain_vi: "Không có nhãn thì người dùng máy đọc màn hình không biết ô ấy để làm gì. Chữ mờ trong ô (placeholder) không phải nhãn. (WCAG 2.2, 4.1.2)",
                explain_en: "Without it whoever uses a screen reader does not know what the field is for. A placeholder is no label. (WCAG 2.2, 4.1.2)",
            }
            SaysNothing "E0584" (tag) {
                vi: "phần tử <{tag}> không có chữ nào để đọc",
                en: "<{tag}> says nothing",
                help_vi: "viết chữ vào trong, hoặc thêm aria-label=\"…\"; <iframe> thì thêm title=\"…\"",
                help_en: "write words into it, or add aria-label=\"…\"; to an <iframe> a title=\"…\"",
                explain_vi: "Liên kết hay nút chỉ có hình thì máy đọc màn hình đọc địa chỉ của nó, hoặc không đọc gì. (WCAG 2.2, 2.4.4 và 4.1.2)",
                explain_en: "Of a link or button that only has a picture a screen reader says the address, or nothing. (WCAG 2.2, 2.4.4 and 4.1.2)",
            }
            IdNowhere "E0585" (id) {
                vi: "có chỗ trỏ tới id “{id}”, mà trang không có",
                en: "something refers to the id “{id}”, and the page does not have it",
                help_vi: "sửa tên trong for, aria-labelledby… cho khớp id của phần tử, hoặc thêm id đó",
                help_en: "make for, aria-labelledby … name the id of an element, or add that id",
                explain_vi: "Nhãn (for) và các thuộc tính aria-… nối phần tử với nhau bằng id. Trỏ vào chỗ không có thì như không có nhãn.",
                explain_en: "Labels (for) and aria-… attributes tie elements together by id. One that refers to nothing is no label at all.",
            }
            NotAPicture "W0549" (file, kinds: Words, is: Words) {
                vi: "“{file}” không phải hình {kinds}{is}",
                en: "“{file}” is no {kinds} picture{is}",
                help_vi: "mở hình bằng Paint, chọn Lưu dưới dạng PNG hoặc JPEG, rồi chép vào đúng tên này; chỉ đổi đuôi tên tệp thì chưa phải đổi loại hình",
                help_en: "open it in a viewer, save it as PNG or JPEG under this name; another ending alone makes no other picture",
                explain_vi: "Hình được nhận ra bằng nội dung, không bằng đuôi tên tệp. Ảnh HEIC của iPhone, trang web hay tệp PDF được đổi đuôi thành .jpg thì trình duyệt, Zalo và máy in không hiện được; logo và hình chia sẻ như thế không được dùng.",
                explain_en: "What a picture is its first bytes tell, not its name. A HEIC of a telephone, a web page or a PDF renamed to .jpg is shown by no browser, chat or print; as a logo or beside a link it is not used.",
            }
            SampleIsForm "W0558" (file) {
                vi: "bản điền mẫu “{file}” chính là mẫu trống",
                en: "the filled-in sample “{file}” is the empty form itself",
                help_vi: "điền mẫu cho một người không có thật, lưu thành tệp khác rồi ghi tên tệp ấy vào sample; chưa có thì bỏ dòng sample",
                help_en: "fill it in for somebody invented, save that as another file and name it in sample; until then take sample out",
                explain_vi: "Cạnh mẫu đơn, trang có “Bản điền mẫu” để bà con xem mà điền theo. Ghi lại chính mẫu trống, hay một bản chép y nguyên của nó, thì mở ra không có gì để xem.",
                explain_en: "Beside a form the page offers a filled-in sample to go by. The empty form again, or an exact copy of it, shows nothing.",
            }
        }
    };
}

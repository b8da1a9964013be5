//! 05: theme and outputs, what is found where pages and prints are made.

macro_rules! outputs {
    ([$next:ident $($after:ident)*] $($rows:tt)*) => {
        $next! { [$($after)*] $($rows)*

            SameAddress "E0501" (address, first) {
                vi: "hai đầu ra cùng một địa chỉ “{address}” (đã có “{first}”)",
                en: "two outputs on one address “{address}” (“{first}” exists)",
                help_vi: "đổi mã hoặc tên ngắn (khóa slug) của một trong hai; chữ hoa và chữ thường bị coi là một trên Windows",
                help_en: "change the code or slug of one of them; Windows holds upper and lower case for the same",
                explain_vi: "Mỗi trang có một địa chỉ riêng, làm từ mã thủ tục hoặc tên ngắn của lĩnh vực. Hai nội dung trùng địa chỉ thì một trang sẽ mất, nên không xuất bản.",
                explain_en: "Each page has an address of its own, made of the procedure's code or the field's slug. Of two on one address one page would be lost, so nothing is published.",
            }
            Template "E0510" (message) {
                vi: "mẫu trang viết chưa đúng: {message}",
                en: "a mistake in a template: {message}",
                help_vi: "sửa chỗ được chỉ ra; xóa tệp này thì trang dùng lại mẫu có sẵn",
                help_en: "mend the place shown; without this file the built-in template is used",
                explain_vi: "Tệp trong themes/<tên>/templates/ thay cho mẫu có sẵn cùng tên. Mẫu chỉ thấy những gì trang đưa cho nó; dùng tên khác, bộ lọc lạ hay viết dở một thẻ đều là lỗi, và không có gì được xuất bản cho đến khi sửa xong. Thông báo của bộ máy mẫu giữ nguyên tiếng Anh.",
                explain_en: "A file in themes/<name>/templates/ stands in for the built-in template of the same name. A template sees only what its page hands it; another name, an unknown filter or an unfinished tag is a mistake, and nothing is published until it is mended.",
            }
            UnknownTheme "E0511" (theme) {
                vi: "không có giao diện “{theme}”",
                en: "there is no theme “{theme}”",
                help_vi: "tạo thư mục themes/{theme}/ hoặc ghi theme = \"default\"",
                help_en: "make the folder themes/{theme}/ or write theme = \"default\"",
                explain_vi: "Khóa theme trong niemyet.toml là tên một thư mục trong themes/. Giao diện default có sẵn trong chương trình; thư mục của xã chỉ cần chứa những tệp muốn thay.",
                explain_en: "The key theme in niemyet.toml names a folder in themes/. The theme default is part of the program; a site's folder holds only the files it replaces.",
            }
            Design "E0512" (message) {
                vi: "lỗi trong mẫu in: {message}",
                en: "a mistake in a print's design: {message}",
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
        }
    };
}

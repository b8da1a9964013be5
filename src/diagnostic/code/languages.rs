//! 055: pages in other languages, and what is said in them.

macro_rules! languages {
    ([$next:ident $($after:ident)*] $($rows:tt)*) => {
        $next! { [$($after)*] $($rows)*

            NotALanguage "E0550" (written) {
                vi: "“{written}” không phải mã ngôn ngữ",
                en: "“{written}” is no language code",
                help_vi: "ghi mã hai hoặc ba chữ cái thường, như rad (Ê Đê), tyz (Tày), km (Khmer), en (Anh)",
                help_en: "write two or three small letters, such as rad (Ê Đê), tyz (Tày), km (Khmer), en (English)",
                explain_vi: "Mã theo BCP 47 cho máy đọc màn hình biết đọc chữ bằng tiếng gì: tyz Tày, nut Nùng, mtq Mường, blt Thái Đen, twh Thái Trắng, hmn Hmông, ium Dao, rad Ê Đê, jra Gia Rai, bdq Ba Na, sed Xơ Đăng, hre Hrê, ktv Cơ Tu, kpm Cơ Ho, mnn Mnông, cjm và cja Chăm, km Khmer, lo Lào, en Anh. Sau đó có thể ghi chữ viết: cjm-latn. Bản dịch đặt cạnh tệp tiếng Việt, tên tệp thêm mã: khai-sinh.md và khai-sinh.rad.md.",
                explain_en: "By the code of BCP 47 a screen reader knows how to read: tyz Tày, nut Nùng, mtq Mường, blt and twh Thái, hmn Hmông, ium Dao, rad Ê Đê, jra Gia Rai, bdq Ba Na, km Khmer, en English … A script may stand behind it: cjm-latn. A translation lies beside the Vietnamese file and has the code in its name: khai-sinh.md and khai-sinh.rad.md.",
            }
            UnknownLanguage "W0551" (code) {
                vi: "chương trình không biết ngôn ngữ “{code}”",
                en: "the language “{code}” is not known here",
                help_vi: "soát lại mã; đúng rồi thì để nguyên, trang gọi ngôn ngữ bằng tên ghi trong content/languages/",
                help_en: "look at the code; if it is right leave it, and the pages use the name written in content/languages/",
                explain_vi: "Mã có hình thức đúng, nhưng không có trong danh sách các ngôn ngữ mà chương trình biết tên. Gõ nhầm một chữ là thành mã của ngôn ngữ khác, và máy đọc màn hình đọc sai. Xem danh sách: niemyet giai-thich E0550.",
                explain_en: "It has the shape of a code and is not in the list of those that the program knows by name. One wrong letter is another language, and a screen reader goes by it. The list: niemyet explain E0550.",
            }
            VietnameseTwice "E0552" (written) {
                vi: "“{written}” là tiếng Việt: trang tiếng Việt là tệp không có mã ngôn ngữ",
                en: "“{written}” is Vietnamese: the Vietnamese page is the file without a code",
                help_vi: "sửa ngay tệp tiếng Việt, và xóa tệp này",
                help_en: "edit the Vietnamese file itself, and delete this one",
                explain_vi: "Mỗi trang có đúng một bản tiếng Việt, là bản có giá trị: khai-sinh.md. Bản dịch thêm mã vào tên: khai-sinh.rad.md.",
                explain_en: "A page has one Vietnamese text, the one that counts: khai-sinh.md. Translations have a code in their names: khai-sinh.rad.md.",
            }
            LostOriginal "E0553" (file) {
                vi: "không có tệp tiếng Việt “{file}” để đi cùng bản dịch này",
                en: "the Vietnamese file “{file}” of this translation is not there",
                help_vi: "đặt bản dịch cạnh tệp tiếng Việt, cùng tên và thêm mã ngôn ngữ; tệp này không phải bản dịch thì đổi tên nó",
                help_en: "put the translation beside the Vietnamese file, with the same name and the code; if it is none, rename it",
                explain_vi: "Tên tệp tận cùng bằng .en.md, .rad.md … là bản dịch của tệp cùng tên không có mã. Đổi tên tệp tiếng Việt thì đổi tên cả bản dịch.",
                explain_en: "A file whose name ends with .en.md, .rad.md … is the translation of the file of that name without the code. If the Vietnamese file is renamed, so is this.",
            }
            UnusedLanguage "W0554" (code) {
                vi: "chưa có trang nào dịch sang “{code}”",
                en: "no page is translated into “{code}”",
                help_vi: "đặt bản dịch cạnh tệp tiếng Việt, ví dụ khai-sinh.{code}.md; chưa có thì chưa cần bảng chữ này",
                help_en: "put a translation beside a Vietnamese file, such as khai-sinh.{code}.md; until then this table is not needed",
                explain_vi: "Bảng chữ chỉ có nhãn của trang dịch. Bản thân một bảng chữ không làm ra trang nào.",
                explain_en: "The table has the labels of translated pages. By itself it makes no page.",
            }
            NoTable "W0555" (code, name: Words, count) {
                vi: "có trang dịch sang {name} mà chưa có bảng chữ của ngôn ngữ ấy: {count} chữ của trang ghi bằng tiếng Việt",
                en: "pages are translated into {name} and there is no table of that language: {count} strings are in Vietnamese",
                help_vi: "chạy niemyet tao-moi ngon-ngu {code} \"tên của ngôn ngữ\", rồi nhờ người nói tiếng ấy điền",
                help_en: "run niemyet new language {code} \"its own name\", and let somebody who speaks it fill it in",
                explain_vi: "Nhãn như “Ở đâu”, “Cần mang”, lời báo bản tiếng Việt là bản có giá trị: ghi một lần trong content/languages/, dùng cho mọi trang dịch. Chương trình chỉ có sẵn tiếng Anh, vì không ai ở đây bảo đảm được tiếng khác. Chữ chưa dịch vẫn hiện bằng tiếng Việt.",
                explain_en: "Labels such as “where” and “what to bring”, and the notice that the Vietnamese text counts, are written once in content/languages/ for all translated pages. Only English is built in, for nobody here can vouch for another. What is not translated is shown in Vietnamese.",
            }
            MissingStrings "W0556" (code, count, named) {
                vi: "bảng chữ “{code}” còn thiếu {count} chữ: {named}",
                en: "the table “{code}” lacks {count} strings: {named}",
                help_vi: "điền tiếp vào bảng [strings]; chữ còn thiếu hiện bằng tiếng Việt",
                help_en: "fill them in below [strings]; what is missing is shown in Vietnamese",
                explain_vi: "Tên và lời tiếng Việt của từng chữ có trong docs/format.md và trong tệp mà lệnh niemyet tao-moi ngon-ngu ghi ra.",
                explain_en: "The names with their Vietnamese words stand in docs/format.md, and in the file that niemyet new language writes.",
            }
            OldTranslation "W0557" (translated, changed, original) {
                vi: "bản dịch ngày {translated} cũ hơn bản tiếng Việt ({original}, đổi ngày {changed})",
                en: "the translation of {translated} is older than the Vietnamese text ({original}, changed on {changed})",
                help_vi: "so lại với bản tiếng Việt, sửa bản dịch nếu cần, rồi ghi ngày mới vào translated_on",
                help_en: "compare it with the Vietnamese text, correct it if need be, and write the new day into translated_on",
                explain_vi: "Trang dịch báo với người đọc rằng nó cũ hơn bản tiếng Việt, cho đến khi translated_on là ngày sau lần đổi cuối của bản tiếng Việt: ngày cập nhật (updated), ngày có hiệu lực, ngày quyết định công bố hoặc ngày mức thu đổi.",
                explain_en: "The translated page says that it is older until translated_on is a day after the last change of the Vietnamese text: its updated, its first day in force, the day of its decision or of its fees.",
            }
        }
    };
}

//! 068: legal texts that are repealed.

macro_rules! laws {
    ([$next:ident $($after:ident)*] $($rows:tt)*) => {
        $next! { [$($after)*] $($rows)*

            RepealedTooEarly "E0680" (repealed, from) {
                vi: "hết hiệu lực ngày {repealed}, trước ngày có hiệu lực {from}",
                en: "repealed on {repealed}, before it came into force on {from}",
                help_vi: "soát lại hai ngày in_force_from và repealed",
                help_en: "compare in_force_from and repealed with the text",
                explain_vi: "repealed là ngày đầu tiên văn bản không còn áp dụng, nên không thể đứng trước ngày văn bản có hiệu lực.",
                explain_en: "repealed is the first day on which a text holds no more, and cannot be before the day it came into force.",
            }
            LawTwice "E0681" (number, first) {
                vi: "văn bản “{number}” đã có ở một bảng khác: {first}",
                en: "the text “{number}” has a table of its own already: {first}",
                help_vi: "gộp hai bảng làm một",
                help_en: "make one table of the two",
                explain_vi: "Mỗi văn bản một bảng [[laws]]. Số, ký hiệu được so như người ta đọc: “Nghị định số 42/2022/ND-CP” và “42/2022/NĐ-CP” là một.",
                explain_en: "Each text has one table [[laws]]. Numbers are compared as people read them: “Nghị định số 42/2022/ND-CP” is “42/2022/NĐ-CP”.",
            }
            ReplacedByItself "E0682" (number) {
                vi: "văn bản “{number}” không thể thay thế chính nó",
                en: "the text “{number}” cannot replace itself",
                help_vi: "ghi số của văn bản thay thế, hoặc bỏ số này khỏi replaced_by",
                help_en: "write the number of the text in its place, or take this one out of replaced_by",
                explain_vi: "replaced_by là văn bản đứng vào chỗ văn bản đã hết hiệu lực. Văn bản chỉ được sửa đổi, bổ sung thì vẫn còn hiệu lực: đừng ghi repealed.",
                explain_en: "replaced_by names what stands in the place of a repealed text. A text that was only amended is still in force: leave repealed out.",
            }
            ReplacedInCircle "E0683" (numbers) {
                vi: "các văn bản thay thế nhau thành vòng: {numbers}",
                en: "these texts replace each other in a circle: {numbers}",
                help_vi: "văn bản ra sau thay văn bản ra trước; bỏ replaced_by ở văn bản còn hiệu lực",
                help_en: "the later text replaces the earlier one; take replaced_by out of the one that is in force",
                explain_vi: "Đi theo replaced_by phải đến được một văn bản còn áp dụng.",
                explain_en: "Following replaced_by must lead to a text that holds.",
            }
            RepealedBasis "W0684" (law: Words, day, by: Words, count: Words, files: Words) {
                vi: "{law} hết hiệu lực từ {day}{by}; {count} còn dẫn: {files}",
                en: "{law} is repealed since {day}{by}; still cited by {count}: {files}",
                help_vi: "đối chiếu từng tệp với văn bản mới và quyết định công bố, rồi sửa [[legal_basis]], với mức thu thì ghi effective_to; trang nhắc bà con hỏi trước cho đến lúc đó",
                help_en: "compare each file with the new text and its announcement decision and correct [[legal_basis]], or write effective_to into a fee resolution; until then pages tell residents to ask first",
                explain_vi: "Văn bản làm căn cứ hết hiệu lực thì thủ tục có thể đã đổi giấy tờ, thời hạn hay phí, hoặc vẫn giữ nguyên theo văn bản mới; câu trả lời, việc liên thông dẫn văn bản ấy và mức thu của nghị quyết ấy cũng vậy. Không tự suy được, nên chỉ nhắc. Danh sách đầy đủ có trong niemyet check --worklist.",
                explain_en: "Where the text it rests on is repealed, papers, times or fees of a procedure may have changed, or may be the same by the new text; so may answers and linked groups that cite it, and the rates of a resolution that is the text itself. That cannot be told from here. niemyet check --worklist has the full list.",
            }
            UncitedLaw "W0685" (number) {
                vi: "không thủ tục, câu trả lời hay mức thu nào dẫn văn bản “{number}”",
                en: "no procedure, answer or fee resolution cites the text “{number}”",
                help_vi: "soát lại số, ký hiệu; đúng rồi thì có thể xóa bảng này",
                help_en: "compare the number; if it is right this table may be taken out",
                explain_vi: "content/laws.toml nói thêm về những văn bản mà thủ tục, việc liên thông hay câu trả lời dẫn trong [[legal_basis]], và những nghị quyết có mức thu trong content/fees/. Văn bản không ai dẫn thường là gõ nhầm số.",
                explain_en: "content/laws.toml tells more of texts that procedures, linked groups or answers cite in [[legal_basis]], and of the resolutions of content/fees/. One that nothing cites is most often a mistyped number.",
            }
            ReplacedWithoutDay "W0686" (number) {
                vi: "“{number}” có văn bản thay thế mà không ghi hết hiệu lực từ ngày nào",
                en: "“{number}” has a text in its place and no day since which it is repealed",
                help_vi: "thêm repealed = ngày đầu tiên không còn áp dụng; chưa ghi thì trang coi như văn bản còn hiệu lực",
                help_en: "add repealed = the first day it holds no more; without it the site takes the text to be in force",
                explain_vi: "Chỉ ngày repealed làm văn bản hết hiệu lực trên trang, vì văn bản mới thường ban hành trước ngày áp dụng.",
                explain_en: "Only the day repealed ends a text on the site, for a new text is most often issued before it holds.",
            }
        }
    };
}

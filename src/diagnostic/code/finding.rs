//! 054: what helps residents to find the right place: choosers, what is done elsewhere, synonyms.

macro_rules! finding {
    ([$next:ident $($after:ident)*] $($rows:tt)*) => {
        $next! { [$($after)*] $($rows)*

            NoQuestions "E0540" {
                vi: "trang chọn chưa có câu hỏi nào",
                en: "the chooser has no question",
                help_vi: "mỗi câu hỏi là một đề mục bắt đầu bằng ##, các câu trả lời là gạch đầu dòng ở dưới",
                help_en: "each question is a heading that begins with ##, its answers are list items below",
                explain_vi: "Trang trong content/choosers/ giúp bà con chọn đúng thủ tục bằng vài câu hỏi:\n\n## Xây mới hay sửa chữa?\n\n- [Xây mới](1.013225)\n- [Sửa chữa](1.013229)\n\nLời viết trước đề mục đầu tiên là lời mở đầu.",
                explain_en: "A page in content/choosers/ leads to the right procedure by some questions. Each heading ## is a question, each item of the list below it an answer: a link to a procedure's code, or to another question of the page. What stands before the first heading is the introduction.",
            }
            TooFewAnswers "E0541" (title, count) {
                vi: "câu hỏi “{title}” có {count} câu trả lời, không có gì để chọn",
                en: "the question “{title}” has {count} answers: there is nothing to choose",
                help_vi: "viết ít nhất hai gạch đầu dòng, mỗi dòng một liên kết: - [Xây mới](1.013225)",
                help_en: "write at least two list items, a link each: - [words](code of a procedure)",
                explain_vi: "Các câu trả lời là danh sách đầu tiên dưới đề mục. Chỉ có một đường đi thì không cần hỏi: bỏ câu hỏi ấy, cho câu trả lời trước nó dẫn thẳng tới thủ tục.",
                explain_en: "The answers are the first list below the heading. Where there is one way only nothing need be asked: take the question out, and let the answer before it lead to the procedure.",
            }
            NotOneLink "E0542" (answer) {
                vi: "câu trả lời “{answer}” phải có đúng một liên kết",
                en: "the answer “{answer}” must have just one link",
                help_vi: "viết [câu trả lời](mã thủ tục), hoặc [câu trả lời](#tên) để sang câu hỏi khác của trang; lời dặn thêm viết sau liên kết",
                help_en: "write [answer](code of a procedure), or [answer](#id) to go on to another question of the page; a remark stands behind the link",
                explain_vi: "Trên trang, cả dòng trả lời là một chỗ bấm lớn, nên mỗi dòng chỉ dẫn tới một nơi. Hai nơi thì viết hai dòng. Câu hỏi mà câu trả lời khác dẫn tới phải có tên sau đề mục: ## Nhà ở hay công trình? {#loai}, rồi viết [Xây mới](#loai).",
                explain_en: "On the page the whole answer is one large place to touch, so each leads to one place. Two places are two answers. A question that another answer leads to has an id behind its heading: ## Nhà ở hay công trình? {#loai}, and the answer is [Xây mới](#loai).",
            }
            EndedAnswer "W0543" (code, answer) {
                vi: "câu trả lời “{answer}” dẫn tới thủ tục “{code}” đã hết hiệu lực",
                en: "the answer “{answer}” leads to the procedure “{code}”, which has ended",
                help_vi: "ghi mã của thủ tục thay thế, hoặc bỏ câu trả lời ấy",
                help_en: "write the code of what has replaced it, or take the answer out",
                explain_vi: "Người bấm vào câu trả lời sẽ tới một trang chỉ còn lời báo hết hiệu lực.",
                explain_en: "Whoever chooses it comes to a page that only says that it has ended.",
            }
            DoneHere "W0544" (title, code) {
                vi: "“{title}” được ghi là không làm ở xã, mà trang có thủ tục cùng tên, mã “{code}”",
                en: "“{title}” is said not to be done here, and the site has a procedure of that name, code “{code}”",
                help_vi: "",
                help_en: "",
                explain_vi: "Bà con tìm một việc mà thấy hai câu trả lời trái nhau: một trang bảo đi nơi khác, một trang nhận hồ sơ. Có mã trong codes thì khi thủ tục đang có hiệu lực, trang “nơi khác” tự ẩn và địa chỉ của nó dẫn tới thủ tục. So tên không kể chữ hoa và dấu.",
                explain_en: "Residents who look for it find two answers that contradict each other. With its code in codes this page is not shown while the procedure is in force, and its address leads there. Names are compared without capitals and marks.",
            }
            MeansNothing "E0545" {
                vi: "chưa ghi cách nói này nghĩa là gì",
                en: "it is not said what this means",
                help_vi: "thêm means = [\"…\"] (chữ trong tên chính thức) hoặc codes = [\"…\"] (mã thủ tục)",
                help_en: "add means = [\"…\"], the words of official names, or codes = [\"…\"]",
                explain_vi: "Mỗi bảng [[synonyms]] nối lời bà con hay nói với chữ dùng trong tên thủ tục, hoặc với chính thủ tục:\n\n[[synonyms]]\nsay = [\"giấy độc thân\"]\nmeans = [\"xác nhận tình trạng hôn nhân\"]",
                explain_en: "Each table [[synonyms]] joins what residents say with words of official names, or with procedures themselves.",
            }
            OnlyFillers "E0546" (say) {
                vi: "“{say}” không nói lên việc gì, tìm chữ ấy thì thủ tục nào cũng đúng",
                en: "“{say}” says nothing of what is wanted: it would find every procedure",
                help_vi: "ghi thêm chữ nói rõ việc, ví dụ “giấy độc thân”, hoặc bỏ cách nói này",
                help_en: "add a word that says what is wanted, such as “giấy độc thân”, or take it out",
                explain_vi: "Những chữ như xin, làm, giấy, cho, muốn, cần, thủ tục có trong hầu hết câu hỏi, nên khi tìm chúng không được tính.",
                explain_en: "Words such as xin, làm, giấy, cho, muốn, cần, thủ tục stand in most questions, so a search does not count them.",
            }
            LongSaying "E0547" (say, count, most) {
                vi: "“{say}” dài {count} tiếng; một cách nói nhiều nhất {most} tiếng",
                en: "“{say}” has {count} syllables; a saying has at most {most}",
                help_vi: "chỉ ghi mấy chữ nói lên việc, không ghi cả câu hỏi",
                help_en: "write the words that say what is wanted, not the whole question",
                explain_vi: "Cả một câu hỏi chỉ giúp đúng người hỏi y như thế. Vài chữ, như “giấy độc thân” hay “cất nhà”, giúp mọi câu hỏi có những chữ ấy.",
                explain_en: "A whole question helps those who ask it word for word. A few words help with every question that has them.",
            }
            SaidTwice "W0548" (say, first) {
                vi: "“{say}” đã ghi ở trên rồi (“{first}”)",
                en: "“{say}” stands above already (“{first}”)",
                help_vi: "gộp hai bảng làm một, hoặc bỏ một chỗ",
                help_en: "make one table of both, or take one of them out",
                explain_vi: "Tìm thì không kể chữ hoa và dấu, nên hai cách ghi chỉ khác nhau ở đó là một. Nghĩa ghi ở cả hai nơi đều được dùng.",
                explain_en: "A search looks neither at capitals nor at marks, so two that differ in these alone are one. What both are said to mean is used.",
            }
        }
    };
}

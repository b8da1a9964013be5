//! 04: what is missing.

macro_rules! missing {
    ([$next:ident $($after:ident)*] $($rows:tt)*) => {
        $next! { [$($after)*] $($rows)*

            MissingParts "W0401" (count) {
                vi: "thiếu {count} phần mà thủ tục niêm yết phải có",
                en: "{count} parts that a posted procedure must have are absent",
                help_vi: "bổ sung khi có nguồn; trong lúc chờ, trang ghi “Chưa có thông tin trong nguồn”",
                help_en: "add them when there is a source; until then the page says that the source has no information",
                explain_vi: "Nghị định 63/2010/NĐ-CP điều 8 khoản 2: một thủ tục phải có tên, trình tự, cách thức, hồ sơ, thời hạn, đối tượng, cơ quan thực hiện, kết quả. Thiếu thì trang nói là thiếu, và `niemyet kiem-tra --worklist` gom lại thành danh sách việc cần làm.",
                explain_en: "Nghị định 63/2010/NĐ-CP art. 8(2): a procedure has name, steps, channels, dossier, time, addressee, executing authority and output. What is absent is said to be absent, and `niemyet check --worklist` gathers what is to be written.",
            }
            FormWithoutFile "W0402" (count, titles) {
                vi: "{count} mẫu đơn chưa có tệp: {titles}",
                en: "{count} forms have no file: {titles}",
                help_vi: "chép tệp vào content/forms/ rồi thêm file = \"forms/…\"",
                help_en: "copy the file to content/forms/ and add file = \"forms/…\"",
                explain_vi: "Người dân cần tải và điền mẫu ở nhà. Chưa có tệp thì trang chỉ ghi tên mẫu và nơi nhận mẫu giấy.",
                explain_en: "Residents want to fill in the form at home. Without a file the page only names it and where to get it on paper.",
            }
            NoPlaceForRate "W0390" (code, place) {
                vi: "nghị quyết có mức thu của thủ tục “{code}”, mà thủ tục chưa ghi cách nộp nào ({place})",
                en: "the resolution has a fee of the procedure “{code}”, which states no way of handing in ({place})",
                help_vi: "thêm bảng [[channels]] vào tệp thủ tục",
                help_en: "add a table [[channels]] to the procedure's file",
                explain_vi: "Mức thu đứng cạnh cách nộp. Thủ tục chưa có cách nộp nào thì mức thu trong nghị quyết chưa hiện lên trang.",
                explain_en: "A fee stands beside a way of handing in. While a procedure has none, the resolution's fee does not show.",
            }
            RateOfOtherKind "W0391" (code, own_kind: Words, stated: Words, place, kind: Words, rate: Words) {
                vi: "thủ tục “{code}” ghi {own_kind} {stated} ({place}), còn nghị quyết ghi {kind} {rate}: trang hiện cả hai",
                en: "the procedure “{code}” states {own_kind} {stated} ({place}), and the resolution {kind} {rate}: the page shows both",
                help_vi: "là một khoản thì sửa kind cho khớp; là hai khoản thì giữ nguyên",
                help_en: "make kind the same if it is one fee; leave both if they are two",
                explain_vi: "Phí và lệ phí là hai khoản khác nhau theo luật, nhưng nguồn hay ghi lẫn. Hiện cả hai thì không giấu khoản nào; nếu thật ra chỉ là một khoản thì người dân sẽ tưởng phải trả hai lần.",
                explain_en: "Fees and charges are two things in law and often confused in the sources. Both are shown so that none is hidden; if they are one, people would think they pay twice.",
            }
            SilentGroup "W0405" (parts: Words) {
                vi: "nhóm chưa ghi: {parts}",
                en: "the group does not state: {parts}",
                help_vi: "bổ sung khi có nguồn; trong lúc chờ, trang của nhóm ghi là chưa có thông tin",
                help_en: "add it when there is a source; meanwhile the group's page says that it is not known",
                explain_vi: "Nộp gộp bằng cách nào (via), trong bao lâu (processing_time), theo văn bản nào (legal_basis) là điều chỉ quyết định về liên thông cho biết: không suy được từ từng thủ tục. Chưa ghi via thì trang cũng không nói được mức thu, vì mức thu đứng cạnh cách nộp.",
                explain_en: "By which ways a group is handed in (via), how long it takes (processing_time) and what it rests on (legal_basis) is said by the decision on the linking alone: it cannot be told from the members. Without via the page cannot tell the fees either, which stand beside a way.",
            }
            NoChangedPart "W0403" (code) {
                vi: "thủ tục “{code}” được sửa đổi mà không ghi sửa bộ phận nào",
                en: "the procedure “{code}” is amended and no changed part is named",
                help_vi: "thêm changed_parts = [\"fees\", …] theo phụ lục của quyết định",
                help_en: "add changed_parts = [\"fees\", …] from the decision's annex",
                explain_vi: "Quyết định công bố thủ tục được sửa đổi phải nêu rõ bộ phận nào của thủ tục thay đổi. Người dân đọc “Mới công bố” cũng chỉ cần biết điều đó. Nguồn: Nghị định 63/2010/NĐ-CP, điều 15.",
                explain_en: "A decision that announces an amended procedure must say which part changed, and that is what residents want to know of it. Source: Nghị định 63/2010/NĐ-CP, art. 15.",
            }
            ReplacedByNothing "W0404" (code) {
                vi: "thủ tục “{code}” bị thay thế mà không ghi bằng thủ tục nào",
                en: "the procedure “{code}” is replaced and it is not said by which",
                help_vi: "thêm replaced_by = \"mã\"; không có thủ tục thay thế thì kind = \"abolished\"",
                help_en: "add replaced_by = \"code\"; where nothing replaces it, kind = \"abolished\"",
                explain_vi: "Người đến theo mã QR cũ cần biết nay làm theo thủ tục nào.",
                explain_en: "Whoever comes by an old code wants to know what to follow now.",
            }
            NoItems "W0406" {
                vi: "quyết định không ghi thủ tục nào",
                en: "the decision names no procedure",
                help_vi: "thêm mỗi thủ tục một bảng: [[items]] với dòng kind = \"new\" và code = \"mã\"; chưa chép xong thì ghi draft = true",
                help_en: "add a table for each procedure: [[items]] with kind = \"new\" and code = \"…\"; while it is not finished write draft = true",
                explain_vi: "Sổ theo dõi niêm yết, mục “Mới công bố” và lịch sử của từng thủ tục lấy từ các [[items]] của quyết định. Không có mục nào thì quyết định đứng trên trang mà không nói gì, và không thủ tục nào thay đổi theo.",
                explain_en: "The register, the news and each procedure's history are made of the decision's [[items]]. Without any it stands on the site, says nothing, and no procedure changes by it.",
            }
            NoRates "W0407" {
                vi: "nghị quyết không ghi mức thu nào",
                en: "the resolution names no fee",
                help_vi: "thêm mỗi mức thu một bảng: [[fees]] với codes, kind và amount; chưa chép xong thì ghi draft = true",
                help_en: "add a table for each fee: [[fees]] with codes, kind and amount; while it is not finished write draft = true",
                explain_vi: "Mức thu của thủ tục để ngỏ (set_by = \"province\") lấy từ các [[fees]] của nghị quyết. Không có mức nào thì nghị quyết đứng trên trang mà không điền được vào đâu.",
                explain_en: "What procedures leave open (set_by = \"province\") is filled from the resolution's [[fees]]. Without any it stands on the site and fills nothing.",
            }
        }
    };
}

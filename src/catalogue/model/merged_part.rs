//! The parts of a procedure of which the national portal states each as one.

use super::word::words;

words! {
    /// A part of a procedure that is merged as one when the portal says something else. The order is that of the file;
    /// the words are the keys of `[imported]`.
    pub enum MergedPart {
        Name "name" "tên" "name",
        Field "field" "lĩnh vực" "field",
        Facts "facts" "thông tin chung" "facts",
        Time "time" "thời hạn" "time",
        Quotes "quotes" "câu trích nguyên văn" "quotes",
        Authority "authority" "cơ quan" "authority",
        Decisions "decisions" "quyết định" "decisions",
        Cases "cases" "trường hợp" "cases",
        Channels "channels" "cách thức" "channels",
        Dossier "dossier" "hồ sơ" "dossier",
        Results "results" "kết quả" "results",
        LegalBasis "legal_basis" "căn cứ pháp lý" "legal basis",
        Description "description" "mô tả" "description",
        Steps "steps" "trình tự" "steps",
        Requirements "requirements" "yêu cầu, điều kiện" "requirements",
        Notes "notes" "ghi chú" "notes",
    }
}

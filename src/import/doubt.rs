//! What an import was not sure of, as values.
//!
//! A doubt names the record, the place in it, what it says and what was taken. Both wordings of every
//! kind stand here side by side; counting and printing is `report`'s.

use crate::diagnostic::Lang;

/// One doubt about one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    pub kind: DoubtKind,
    /// Code of the procedure; the file's name where there is no code.
    pub code: String,
    pub place: Place,
    /// What the record says, shortened; may be empty.
    pub said: String,
    /// What was taken for it; may be empty.
    pub taken: String,
}

/// Where in a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub part: Part,
    /// Row of the part as the source has it, from 1; none when the part as a whole is meant.
    pub row: Option<u32>,
}

impl Part {
    /// The part as a whole.
    pub fn whole(self) -> Place {
        Place { part: self, row: None }
    }

    /// A row of the part, given from 0.
    pub fn row(self, index: usize) -> Place {
        Place { part: self, row: Some(index as u32 + 1) }
    }
}

macro_rules! parts {
    ($($name:ident $key:literal $vi:literal $en:literal,)*) => {
        /// A part of a procedure that is merged as one. The order is that of the file.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Part { $($name,)* }

        impl Part {
            pub const ALL: &[Part] = &[$(Part::$name,)*];

            /// Its name in `[imported]`.
            pub fn key(self) -> &'static str {
                match self { $(Part::$name => $key,)* }
            }

            pub fn word(self, lang: Lang) -> &'static str {
                match (self, lang) { $((Part::$name, Lang::Vi) => $vi, (Part::$name, Lang::En) => $en,)* }
            }
        }
    };
}

parts! {
    Name "name" "tên" "name",
    Field "field" "lĩnh vực" "field",
    Facts "facts" "thông tin chung" "facts",
    Time "time" "thời hạn" "time",
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

macro_rules! kinds {
    ($($name:ident $vi:literal $en:literal,)*) => {
        /// Every kind of doubt, in the order of the report.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum DoubtKind { $(#[doc = $en] $name,)* }

        impl DoubtKind {
            pub const ALL: &[DoubtKind] = &[$(DoubtKind::$name,)*];

            pub fn words(self, lang: Lang) -> &'static str {
                match (self, lang) { $((DoubtKind::$name, Lang::Vi) => $vi, (DoubtKind::$name, Lang::En) => $en,)* }
            }
        }
    };
}

kinds! {
    // The record as a whole.
    WrongType
        "giá trị sai kiểu trong bản ghi, coi như không có"
        "a value of the wrong type in the record, taken as absent",
    CodeMended
        "mã thủ tục không ở dạng d.dddddd hoặc có khoảng trắng thừa"
        "the code is not of the form d.dddddd or had stray spaces",
    RepeatedCode
        "nhiều bản ghi cùng một mã: lấy bản cập nhật sau cùng"
        "several records with one code: the one updated last was taken",
    SharedName
        "nhiều thủ tục cùng một tên"
        "several procedures with one name",
    NameInCapitals
        "tên viết hoa toàn bộ, giữ nguyên"
        "a name in capitals, kept as it is",
    NoField
        "không ghi lĩnh vực"
        "no field is given",
    SeveralFields
        "nhiều lĩnh vực: lấy lĩnh vực đầu"
        "several fields: the first was taken",
    FieldMended
        "tên lĩnh vực có mã kèm theo hoặc viết thường chữ đầu, đã sửa"
        "a field's name with a code behind it or without a capital, mended",
    FieldJoined
        "nhiều cách viết của một lĩnh vực, gộp làm một"
        "several spellings of one field, joined",
    UnknownScope
        "loại thủ tục không rõ"
        "an unknown type of procedure",
    UnclearDate
        "ngày tháng không đọc được, coi như không ghi"
        "a date that cannot be read, taken as not stated",
    // Characters.
    NotComposed
        "chữ viết bằng dấu rời (không phải NFC), đã ghép lại"
        "letters with separate marks (not NFC), composed",
    OddCharacters
        "ký tự ẩn, khoảng trắng lạ hoặc gạch đầu dòng riêng của phông chữ, đã thay"
        "hidden characters, odd spaces or bullets of a symbol font, replaced",
    LookAlike
        "chữ cái của bảng chữ khác trông giống chữ Việt, đã thay"
        "look-alike letters of another script, replaced",
    OldEncoding
        "đoạn chữ có vẻ gõ bằng bảng mã cũ (TCVN3, VNI), giữ nguyên"
        "text that seems to be in an old encoding (TCVN3, VNI), kept as it is",
    // What says nothing.
    SaysNone
        "ghi “Không”, “Không quy định” …: coi như không có nội dung"
        "says “none” or “not specified”: taken as no content",
    // Money.
    ZeroNotStated
        "phí ghi 0 và không nói gì thêm: không hiểu là miễn phí, coi như chưa ghi mức thu"
        "a fee of 0 that says nothing more: not free, taken as not stated",
    ZeroSetByProvince
        "phí ghi 0 nhưng lời ghi nói HĐND cấp tỉnh quyết định"
        "a fee of 0 whose text says that the province sets it",
    ZeroButText
        "phí ghi 0 nhưng có lời ghi: lấy theo lời ghi"
        "a fee of 0 with a text: the text holds",
    NoCurrency
        "số tiền không ghi loại tiền: lấy là đồng Việt Nam"
        "an amount without a currency: taken as Vietnamese đồng",
    UnknownCurrency
        "loại tiền không nhận ra: giữ trong ghi chú"
        "an unknown currency: kept in the note",
    AmountContradictsText
        "số tiền khác với lời ghi: giữ cả hai"
        "an amount that its text contradicts: both kept",
    AmountAndProvince
        "vừa ghi số tiền vừa ghi do tỉnh quyết định: giữ cả hai"
        "an amount and “set by the province”: both kept",
    ExemptionInText
        "lời ghi có trường hợp được miễn: giữ trong ghi chú, không phải miễn phí cho mọi người"
        "the text holds an exemption: kept in the note, it is not free for all",
    OddAmount
        "số tiền không phải số nguyên không âm: giữ trong ghi chú"
        "an amount that is not a whole number: kept in the note",
    UnknownFeeKind
        "loại phí không rõ: lấy là phí"
        "an unknown kind of fee: taken as phí",
    FeeAttachment
        "tệp kèm theo mức thu không tải về được: ghi tên trong ghi chú"
        "a file attached to a fee cannot be fetched: its name is in the note",
    // Time.
    TimeUnitFromCase
        "thời hạn thiếu đơn vị: lấy đơn vị ở mục trường hợp có cùng con số"
        "a time without a unit: the unit of the case with the same number was taken",
    TimeUnitUnknown
        "thời hạn thiếu đơn vị: giữ thành lời"
        "a time without a unit: kept as text",
    TimeFromCase
        "cách thức không ghi thời hạn: lấy ở mục trường hợp"
        "no time with the channels: that of the case was taken",
    TimeAsText
        "thời hạn là một câu: giữ thành lời"
        "a time that is a sentence: kept as text",
    TimeContradictsCase
        "thời hạn khác với mục trường hợp"
        "a time that the case contradicts",
    TimeContradictsText
        "thời hạn khác với phần mô tả: giữ cả hai"
        "a time that its description contradicts: both kept",
    UnknownChannel
        "hình thức nộp không rõ: coi là trực tiếp"
        "an unknown way of handing in: taken as in person",
    RepeatedChannel
        "hai dòng cách thức giống hệt nhau, giữ một"
        "two equal rows of channels, one kept",
    // Papers.
    NoCount
        "giấy tờ không ghi số bản: coi như chưa ghi"
        "a paper without a count: not stated",
    RowIsNote
        "dòng hồ sơ là lời dẫn, không phải giấy tờ: ghi thành lưu ý"
        "a row of the dossier is an instruction, no paper: taken as a note",
    RowIsHeading
        "dòng hồ sơ là đề mục: ghi thành đề mục"
        "a row of the dossier is a heading: taken as one",
    ConditionInText
        "điều kiện nằm trong tên giấy tờ: ghi thêm ở when"
        "a condition inside the paper's own text: repeated in when",
    RepeatedPaper
        "giấy tờ lặp lại trong cùng một nhóm, giữ một"
        "a paper twice in one group, one kept",
    EmptyRow
        "dòng hồ sơ không có tên, bỏ qua"
        "a row of the dossier without a name, left out",
    EmptyGroup
        "nhóm hồ sơ không có giấy tờ nào"
        "a group of the dossier without papers",
    GroupsReordered
        "nhóm giấy tờ chung được đưa lên đầu"
        "the base group was put first",
    RowsReordered
        "các dòng được xếp lại theo số thứ tự ghi trong dòng"
        "the rows were put in the order of their own numbers",
    OrphanRow
        "dòng “+” không có dòng cha đứng trước"
        "a “+” row without a row that it belongs to",
    GroupsExclude
        "mọi nhóm đều là “Trường hợp …”: coi là chọn một nhóm"
        "every group is titled as a case: taken as alternatives",
    NeedUnclear
        "không rõ nhóm giấy tờ cần khi nào: in đủ, không ẩn"
        "unclear when a group is needed: printed whole, never hidden",
    FormWithoutFile
        "mẫu đơn chỉ có tên tệp, chưa có tệp"
        "a form of which only the name is known",
    // The rest.
    LegalNumberMended
        "số ký hiệu văn bản được viết lại cho đúng"
        "the number of a legal text was put right",
    LegalNumberOdd
        "số ký hiệu văn bản không đúng dạng, giữ nguyên"
        "an odd number of a legal text, kept as it is",
    Repeated
        "ghi trùng, giữ một"
        "said twice, one kept",
}

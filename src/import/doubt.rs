//! What an import was not sure of, as values.
//!
//! A doubt names the record, the place in it, what it says and what was taken. Both wordings of every
//! kind stand here side by side; counting and printing is `report`'s.

pub(crate) use crate::catalogue::MergedPart;
use crate::diagnostic::Lang;

/// One doubt about one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// What is doubted.
    pub kind: DoubtKind,
    /// Code of the procedure; the file's name where there is no code.
    pub(crate) code: String,
    /// Where in the record.
    pub place: Place,
    /// What the record says, shortened; may be empty.
    pub(crate) said: String,
    /// What was taken for it; may be empty.
    pub(crate) taken: String,
}

/// Where in a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Of the procedure.
    pub part: MergedPart,
    /// Row of the part as the source has it, from 1; none when the part as a whole is meant.
    pub(crate) row: Option<u32>,
}

impl MergedPart {
    /// The part as a whole.
    pub(crate) fn whole(self) -> Place {
        Place { part: self, row: None }
    }

    /// A row of the part, given from 0.
    pub(crate) fn row(self, index: usize) -> Place {
        Place { part: self, row: Some(index as u32 + 1) }
    }
}

macro_rules! kinds {
    ($($name:ident $vi:literal $en:literal,)*) => {
        /// Every kind of doubt. The report begins with those of the most weight, else it has this order.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum DoubtKind { $(#[doc = $en] $name,)* }

        impl DoubtKind {
            pub(crate) fn words(self, lang: Lang) -> &'static str {
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
    RepeatedUndated
        "nhiều bản ghi khác nhau cùng một mã, không bản nào mới hơn theo ngày cập nhật: lấy bản ở tệp đứng sau theo tên"
        "several records that differ with one code, none updated later: the one in the last file by name was taken",
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
    ProvinceUnclear
        "thủ tục của một địa phương mà bản ghi không nói rõ tỉnh nào"
        "a procedure of one province, and the record does not say of which",
    UnclearDate
        "ngày tháng không đọc được, coi như không ghi"
        "a date that cannot be read, taken as not stated",
    PapersUngrouped
        "bảng tính không ghi giấy tờ theo trường hợp: ai phải nộp coi như không rõ"
        "the workbook does not tell papers by case: who must bring them is taken as not stated",
    // Characters.
    NotComposed
        "chữ viết bằng dấu rời (không phải NFC), đã ghép lại"
        "letters with separate marks (not NFC), composed",
    OddCharacters
        "ký tự ẩn, khoảng trắng lạ hoặc gạch đầu dòng riêng của phông chữ, đã thay"
        "hidden characters, odd spaces or bullets of a symbol font, replaced",
    OddBullet
        "gạch đầu dòng bằng ký hiệu mà không phông chữ nào có, đã thay"
        "bullets that no font has, replaced",
    LetterNotDrawn
        "chữ hoặc ký hiệu mà phông chữ của bản in không có: ghi bằng mã trong ngoặc vuông, cần sửa tay"
        "letters or signs that the fonts of the prints do not have: written as codes in brackets, to be mended by hand",
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
        "bản ghi không cho biết loại tiền (Cổng in “Đồng” cho mọi khoản): lấy là đồng Việt Nam"
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
        "lời ghi có trường hợp được miễn: ghi thành mục được miễn, không phải miễn phí cho mọi người"
        "the text holds an exemption: told as one, it is not free for all",
    FeeTold
        "đơn vị tính, nhiều mức hoặc điều kiện của mức thu đọc được từ lời ghi"
        "units, tiers or conditions of a fee, read from its text",
    FeeForOnline
        "mức thu khi nộp trực tuyến tính theo tỷ lệ ghi trong lời ghi"
        "what is paid online, worked out from the share that the text names",
    FeeQuoted
        "mức thu chỉ có thành lời, chưa đọc được: nêu nguyên văn"
        "a fee in words that could not be read: quoted",
    FeeNone
        "mục mức thu chỉ ghi “Không”, không rõ là không thu hay không ghi: nêu nguyên văn"
        "a fee that only says “none”: free, or not filled in? Quoted",
    FeeShownFree
        "bảng của Cổng ghi “Miễn phí” cả khi chỉ có số 0: không hiểu là miễn phí, coi như chưa ghi mức thu"
        "the portal's table says “free” for every amount of 0: not taken as free but as not stated",
    FeeNotMoney
        "lời ghi ở mục mức thu không nói về tiền: chuyển sang ghi chú của cách nộp"
        "a fee's text that is not about money: moved to the note of the way",
    FeeElsewhere
        "không có dòng mức thu nào, nhưng bản ghi nói về lệ phí ở chỗ khác"
        "no fee row says anything, but another part of the record speaks of the fee",
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
        "thời hạn thiếu đơn vị, không lấy làm thời hạn"
        "a time without a unit: not taken",
    TimeFromCase
        "cách thức không ghi thời hạn: lấy ở mục trường hợp"
        "no time with the channels: that of the case was taken",
    TimeAsText
        "thời hạn là một câu: giữ thành lời"
        "a time that is a sentence: kept as text",
    TimeFromText
        "thời hạn lấy ở câu mô tả"
        "a time taken from a sentence",
    TimeUnitFromText
        "đơn vị thời hạn khác với lời ghi (ngày, ngày làm việc, giờ)"
        "a time whose text counts in another unit (days, working days, hours)",
    TimeOfRemote
        "thời hạn ghi ở cách thức là của xã miền núi, hải đảo …: lấy thời hạn chung ở lời ghi"
        "the time of the row is that of remote communes: the common one was taken from its text",
    TimeByCase
        "thời hạn khác nhau mà không nêu trường hợp: ghi là tùy trường hợp"
        "times that differ without a case named: told as depending on the case",
    TimeInStages
        "các dòng là những bước nối tiếp: cộng lại thành một thời hạn"
        "rows that are steps one after the other: added up",
    CaseFromText
        "nhiều dòng cùng cách nộp khác thời hạn: trường hợp lấy ở câu mô tả"
        "rows of one way with different times: told apart by the case in their text",
    TimeQuoted
        "câu về thời hạn không đọc chắc được: trích nguyên văn"
        "a sentence on time that could not be read for sure: quoted",
    TimeContradictsCase
        "thời hạn khác với mục trường hợp"
        "a time that the case contradicts",
    TimeContradictsText
        "thời hạn khác với phần mô tả: trích cả hai, không chọn"
        "a time that its description contradicts: both quoted, none taken",
    TimeContradictsSteps
        "thời hạn khác đơn vị với phần trình tự: lấy theo cách thức"
        "a time that the steps count in another unit: that of the way was taken",
    UnknownChannel
        "hình thức nộp không rõ: coi là trực tiếp"
        "an unknown way of handing in: taken as in person",
    WaysFromText
        "cách nộp đọc từ câu văn, không có bảng: kiểm tra lại từng cách nộp"
        "the ways of handing in were read from sentences without a table",
    WaysUnclear
        "câu văn về cách nộp không rõ nộp bằng cách nào: giữ nguyên văn trong ghi chú"
        "sentences that do not say clearly how one hands in: kept in the notes",
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
    WayInText
        "cách nộp nằm trong tên giấy tờ: ghi thêm ở via"
        "a way of handing in inside the paper's own text: repeated in via",
    ConditionUnsure
        "không rõ lời ghi trong tên giấy tờ có phải điều kiện không: không coi là ai cũng phải có"
        "unclear whether words in a paper's text are a condition: not taken as needed by all",
    ChoiceInGroup
        "giấy tờ thay thế nhau trong một nhóm: chỉ cần một"
        "papers of a group that replace each other: one is enough",
    ListInRow
        "nhiều giấy tờ ghi chung trong một dòng: tách thành từng giấy tờ"
        "a whole list in one row: taken apart",
    OrderUnsure
        "không rõ đề mục trong nhóm áp dụng cho dòng nào: không coi là ai cũng phải có"
        "unclear which rows a heading inside a group governs: not taken as needed by all",
    TextAside
        "nội dung khác của thủ tục ghi lẫn trong thành phần hồ sơ: chuyển sang phần Ghi chú"
        "another part of the procedure among the papers: moved to the notes",
    PapersQuoted
        "hồ sơ không có dòng giấy tờ nào: trích câu nói về giấy tờ"
        "a dossier without papers: the sentence that speaks of them is quoted",
    PapersBeside
        "trình tự còn nói về giấy tờ ngoài thành phần hồ sơ: trích nguyên văn"
        "the steps speak of papers besides the dossier: quoted",
    SetsQuoted
        "số bộ hồ sơ không rõ hoặc khác nhau theo trường hợp: trích nguyên văn"
        "the number of sets is unclear or differs: quoted",
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
    // Steps.
    StepsJoined
        "các bước cùng một tên, gộp lại theo thứ tự"
        "steps of one name, joined in order",
    // The rest.
    LegalNumberMended
        "số ký hiệu văn bản được viết lại cho đúng"
        "the number of a legal text was put right",
    LegalNumberOdd
        "số ký hiệu văn bản không đúng dạng, giữ nguyên"
        "an odd number of a legal text, kept as it is",
    UnknownReturn
        "cách nhận kết quả không rõ, bỏ qua"
        "an unknown way in which the result comes back, left out",
    ReturnContradicted
        "một câu nói không trả kết quả theo cách đã ghi: không nói là có cách ấy"
        "a sentence denies a way in which the result is said to come back: that way is not told",
    ReturnsByWay
        "cách nhận kết quả khác nhau, hoặc chỉ ghi, cho một cách nộp"
        "the result comes back otherwise by another way of handing in, or it is said of one way only",
    RefusalFirst
        "kết quả là văn bản từ chối đứng đầu: xếp sau"
        "a result that is a refusal stood first: put behind",
    RequirementsNone
        "yêu cầu, điều kiện ghi “Không”, “Không quy định” …: hiểu là không có"
        "requirements say “none” or “not specified”: taken as none",
    RequirementsElsewhere
        "yêu cầu, điều kiện để trống nhưng phần khác có ghi: trích câu đó"
        "no requirements are given, but another part speaks of them: its sentence is quoted",
    OnlineWithoutWay
        "ghi toàn trình nhưng không có cách nộp trực tuyến: không nói là làm được trực tuyến"
        "flagged as fully online without any online way: not claimed",
    ReturnsFromText
        "cách trả kết quả lấy ở một câu trong bản ghi"
        "how the result comes back was taken from a sentence of the record",
    OnlineFromText
        "mức độ trực tuyến lấy ở một câu trong bản ghi"
        "the online level was taken from a sentence of the record",
    OnlineAgainstFlag
        "ghi là chỉ làm trực tiếp nhưng vẫn có cách nộp trực tuyến: không nói mức độ"
        "flagged as never online beside an online way: no level is told",
    OnlineQuoted
        "câu về nộp trực tuyến không rõ mức độ: trích nguyên văn"
        "a sentence on handing in online that names no clear level: quoted",
    PlaceQuoted
        "không ghi địa chỉ tiếp nhận: trích câu chỉ nơi nộp"
        "no receiving address: the sentence that names the place is quoted",
    NotAPlace
        "dòng ở địa chỉ tiếp nhận không phải là nơi nộp: ghi thành ghi chú"
        "a line among the receiving addresses that is no place: taken as a note",
    PlaceInSentence
        "nơi nộp nằm trong một câu: lấy ra, giữ cả câu"
        "a place inside a sentence: taken out, the sentence kept",
    Repeated
        "ghi trùng, giữ một"
        "said twice, one kept",
}

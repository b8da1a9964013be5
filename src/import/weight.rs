//! How much a kind of doubt asks for somebody's eyes, which is the order of the report.
//!
//! A kind that is named nowhere here was decided one way where another was possible: it stands in the middle.

use super::doubt::DoubtKind;
use crate::diagnostic::Lang;

/// From what is to be read first to what nobody need read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Weight {
    /// The record contradicts itself, or could not be understood.
    First,
    /// Decided, and worth comparing with the record.
    Compare,
    /// Mended so that it says the same, or said twice.
    Harmless,
}

impl Weight {
    pub(crate) fn words(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Weight::First, Lang::Vi) => "XEM TRƯỚC: nguồn mâu thuẫn, hoặc chưa hiểu được",
            (Weight::First, Lang::En) => "FIRST: the source contradicts itself, or was not understood",
            (Weight::Compare, Lang::Vi) => "NÊN ĐỐI CHIẾU: đã hiểu theo một cách",
            (Weight::Compare, Lang::En) => "TO BE COMPARED: taken in one way",
            (Weight::Harmless, Lang::Vi) => "ĐỂ BIẾT: đã sửa mà không đổi nghĩa, hoặc ghi trùng",
            (Weight::Harmless, Lang::En) => {
                "FOR INFORMATION: mended without a change of meaning, or said twice"
            }
        }
    }
}

impl DoubtKind {
    pub(crate) fn weight(self) -> Weight {
        use DoubtKind as Kind;
        match self {
            Kind::WrongType
            | Kind::RepeatedCode
            | Kind::RepeatedUndated
            | Kind::ProvinceUnclear
            | Kind::UnknownScope
            | Kind::UnclearDate
            | Kind::OldEncoding
            | Kind::LetterNotDrawn
            | Kind::UnknownCurrency
            | Kind::AmountContradictsText
            | Kind::OddAmount
            | Kind::FeeQuoted
            | Kind::FeeNone
            | Kind::FeeElsewhere
            | Kind::TimeUnitUnknown
            | Kind::TimeUnitFromText
            | Kind::TimeByCase
            | Kind::TimeAsText
            | Kind::TimeQuoted
            | Kind::TimeContradictsCase
            | Kind::TimeContradictsText
            | Kind::UnknownChannel
            | Kind::UnknownReturn
            | Kind::ReturnContradicted
            | Kind::OnlineAgainstFlag
            | Kind::ConditionUnsure
            | Kind::OrderUnsure
            | Kind::PapersQuoted
            | Kind::SetsQuoted
            | Kind::OrphanRow
            | Kind::NeedUnclear
            | Kind::RequirementsElsewhere
            | Kind::OnlineWithoutWay
            | Kind::OnlineQuoted
            | Kind::PlaceQuoted => Weight::First,
            Kind::CodeMended
            | Kind::NameInCapitals
            | Kind::FieldMended
            | Kind::FieldJoined
            | Kind::NotComposed
            | Kind::OddCharacters
            | Kind::OddBullet
            | Kind::LookAlike
            | Kind::SaysNone
            | Kind::RequirementsNone
            | Kind::RefusalFirst
            | Kind::NoCurrency
            | Kind::FeeAttachment
            | Kind::RepeatedChannel
            | Kind::RepeatedPaper
            | Kind::EmptyRow
            | Kind::EmptyGroup
            | Kind::StepsJoined
            | Kind::FormWithoutFile
            | Kind::LegalNumberMended
            | Kind::Repeated => Weight::Harmless,
            _ => Weight::Compare,
        }
    }
}

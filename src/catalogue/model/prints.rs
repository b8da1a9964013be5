//! Which printed matter is made, and for what: `[prints]` of `niemyet.toml`.
//!
//! A format has one name, in files, keys and file names of prints alike.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Reference;

/// A kind of printed matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(crate) enum PrintFormat {
    /// Bản niêm yết, A4.
    Posting,
    /// Tờ rơi, A5.
    Flyer,
    /// Hai tờ rơi trên một tờ A4.
    TwoFlyers,
    /// Tờ gấp ba.
    Folded,
    /// Áp phích.
    Poster,
    /// Danh mục thủ tục.
    List,
    /// Bảng tra cứu bằng mã QR.
    Board,
    /// Tem QR đặt quầy.
    Labels,
    /// Tờ hướng dẫn.
    Guide,
    /// Sổ tay.
    Booklet,
    /// Sổ theo dõi niêm yết.
    Register,
    /// Lịch trực của một tháng.
    Roster,
    /// Áp phích của một ngày phục vụ.
    ServiceDay,
    /// Phiếu hỏi, góp ý cho hòm thư.
    QuestionSheet,
    /// Danh bạ các nơi hỗ trợ.
    Directory,
    /// Thẻ liên hệ của các nơi hỗ trợ.
    Cards,
    /// Số liệu của một kỳ.
    Figures,
    /// Mã khảo sát, mã thanh toán đặt quầy.
    CounterCodes,
}

/// Which procedures a format is made for. What is made of other things than procedures, or once for the
/// whole site, is `All` or `None`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Chosen {
    All,
    /// Those of which [`super::Procedure::has_plain_words`] is true.
    Plain,
    None,
    /// These, in this order, each once.
    These(Vec<Reference>),
}

/// `[prints]`, with what is usual for every format that it does not name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Prints {
    /// Every format has its entry.
    pub(crate) formats: BTreeMap<PrintFormat, Chosen>,
    /// The line of the printing licence, and who is responsible for the content.
    pub(crate) imprint: Option<String>,
    pub(crate) booklet_title: Option<String>,
}

impl PrintFormat {
    pub(crate) const ALL: [Self; 18] = [
        Self::Posting,
        Self::Flyer,
        Self::TwoFlyers,
        Self::Folded,
        Self::Poster,
        Self::List,
        Self::Board,
        Self::Labels,
        Self::Guide,
        Self::Booklet,
        Self::Register,
        Self::Roster,
        Self::ServiceDay,
        Self::QuestionSheet,
        Self::Directory,
        Self::Cards,
        Self::Figures,
        Self::CounterCodes,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Posting => "niem-yet",
            Self::Flyer => "to-roi-a5",
            Self::TwoFlyers => "to-roi-2-tren-a4",
            Self::Folded => "to-gap",
            Self::Poster => "ap-phich",
            Self::List => "danh-muc",
            Self::Board => "bang-tra-cuu",
            Self::Labels => "tem-qr",
            Self::Guide => "huong-dan",
            Self::Booklet => "so-tay",
            Self::Register => "so-theo-doi",
            Self::Roster => "lich-truc",
            Self::ServiceDay => "ngay-phuc-vu",
            Self::QuestionSheet => "phieu-hoi",
            Self::Directory => "danh-ba",
            Self::Cards => "the-lien-he",
            Self::Figures => "so-lieu",
            Self::CounterCodes => "ma-quay",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// What holds where `[prints]` says nothing: whatever the catalogue can fill. Posters and the
    /// booklet are chosen by people.
    pub(crate) fn usual(self) -> Chosen {
        match self {
            Self::Posting
            | Self::List
            | Self::Board
            | Self::Labels
            | Self::Guide
            | Self::Register
            | Self::Roster
            | Self::ServiceDay
            | Self::QuestionSheet
            | Self::Directory
            | Self::Cards
            | Self::Figures
            | Self::CounterCodes => Chosen::All,
            Self::Flyer | Self::TwoFlyers | Self::Folded => Chosen::Plain,
            Self::Poster | Self::Booklet => Chosen::None,
        }
    }
}

impl Prints {
    pub(crate) fn chosen(&self, format: PrintFormat) -> &Chosen {
        self.formats.get(&format).unwrap_or(&Chosen::None)
    }

    /// Whether anything is to be printed.
    pub(crate) fn any(&self) -> bool {
        self.formats.values().any(|chosen| *chosen != Chosen::None)
    }
}

impl Default for Prints {
    fn default() -> Self {
        let formats = PrintFormat::ALL.into_iter().map(|format| (format, format.usual())).collect();
        Prints { formats, imprint: None, booklet_title: None }
    }
}

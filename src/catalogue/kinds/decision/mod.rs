//! An announcement decision (quyết định công bố): which procedures are new, amended, replaced or abolished,
//! and how the commune posted it.

mod check;
pub mod ending;
mod keys;
mod kind;
mod lower;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::model::words;
use crate::prose::Document;

use crate::catalogue::kinds::procedure::Part;
use crate::catalogue::model::{CitedDecision, Origin, Reference};

pub use kind::PAGES;

/// One file of `content/decisions/`. Nghị định 63/2010/NĐ-CP art. 13–15 says what such a decision holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    pub origin: Origin,
    /// No other decision has it.
    pub slug: String,
    /// Its own number, day and issuer.
    pub cited: CitedDecision,
    /// Trích yếu: what it is about.
    pub title: Option<String>,
    /// From when it holds; else each procedure says so itself.
    pub effective_from: Option<Date>,
    /// Number of the ministry's decision whose content this one announces for the province.
    pub base: Option<String>,
    /// Path relative to `content/`, a file that exists.
    pub file: Option<String>,
    /// Where it is published.
    pub link: Option<String>,
    pub posting: Posting,
    /// In the order of the decision's annex.
    pub items: Vec<DecisionItem>,
    pub text: Document,
}

/// What the decision says of one procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionItem {
    pub kind: ChangeKind,
    pub code: Reference,
    /// As the decision names it: for a code that is not in the catalogue.
    pub name: Option<String>,
    /// Where it is another day than the decision's.
    pub effective_from: Option<Date>,
    /// Of an amended one: which parts.
    pub changed: Vec<Part>,
    /// Of a replaced one: what takes its place.
    pub replaced_by: Option<Reference>,
    /// Of an abolished one: the text that abolishes it.
    pub basis: Option<String>,
    pub note: Option<String>,
}

words! {
    pub enum ChangeKind {
        /// Ban hành mới.
        New "new" "thủ tục ban hành mới" "a new procedure",
        /// Sửa đổi, bổ sung.
        Amended "amended" "thủ tục được sửa đổi, bổ sung" "an amended procedure",
        /// Bị thay thế.
        Replaced "replaced" "thủ tục bị thay thế" "a procedure that another replaces",
        /// Bị bãi bỏ.
        Abolished "abolished" "thủ tục bị bãi bỏ" "an abolished procedure",
    }
}

/// How the commune posted it (Nghị định 63/2010/NĐ-CP art. 16–17); what is absent is not stated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posting {
    pub received_on: Option<Date>,
    pub posted_on: Option<Date>,
    pub places: Vec<PostingPlace>,
    /// By role, never by name.
    pub approved_by: Option<String>,
}

words! {
    pub enum PostingPlace {
        /// Where dossiers are received.
        Office "office" "nơi tiếp nhận hồ sơ" "where dossiers are received",
        /// The notice board.
        Board "board" "bảng niêm yết" "the notice board",
        /// This site.
        Site "site" "trang này" "this site",
        /// Loudspeakers, newspapers and the like.
        Media "media" "đài truyền thanh, báo, nhóm Zalo …" "loudspeakers, papers and the like",
    }
}

impl ChangeKind {
    /// Whether the procedure ends by it.
    pub fn ends(self) -> bool {
        matches!(self, Self::Replaced | Self::Abolished)
    }
}

impl Decision {
    /// From when what it says of an item holds; `None` where it does not say.
    pub fn holds_from(&self, item: &DecisionItem) -> Option<Date> {
        item.effective_from.or(self.effective_from)
    }
}

//! An announcement decision (quyết định công bố): which procedures are new, amended, replaced or abolished,
//! and how the commune posted it.

mod check;
pub(crate) mod ending;
mod keys;
mod kind;
mod lower;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::model::words;
use crate::prose::Document;

use crate::catalogue::kinds::procedure::Part;
use crate::catalogue::model::{CitedDecision, Origin, Reference};
use crate::diagnostic::Span;

pub(crate) use kind::{DATA, PAGES};

/// One file of `content/decisions/`. Nghị định 63/2010/NĐ-CP art. 13–15 says what such a decision holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Decision {
    pub(crate) origin: Origin,
    /// No other decision has it.
    pub(crate) slug: String,
    /// Slugs it had before, and where they are written: their addresses lead here.
    pub(crate) former_slugs: Vec<Reference>,
    /// Its own number, day and issuer.
    pub(crate) cited: CitedDecision,
    pub(crate) number_span: Span,
    /// Trích yếu: what it is about.
    pub(crate) title: Option<String>,
    /// From when it holds; else each procedure says so itself.
    pub(crate) effective_from: Option<Date>,
    /// Number of the ministry's decision whose content this one announces for the province.
    pub(crate) base: Option<String>,
    /// Path relative to `content/`, a file that exists.
    pub(crate) file: Option<String>,
    /// Where it is published.
    pub(crate) link: Option<String>,
    pub(crate) posting: Posting,
    /// In the order of the decision's annex.
    pub(crate) items: Vec<DecisionItem>,
    pub(crate) text: Document,
}

/// What the decision says of one procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct DecisionItem {
    pub(crate) kind: ChangeKind,
    pub(crate) code: Reference,
    /// As the decision names it: for a code that is not in the catalogue.
    pub(crate) name: Option<String>,
    /// Where it is another day than the decision's.
    pub(crate) effective_from: Option<Date>,
    /// Of an amended one: which parts.
    pub(crate) changed: Vec<Part>,
    /// Of a replaced one: what takes its place.
    pub(crate) replaced_by: Option<Reference>,
    /// Of an abolished one: the text that abolishes it.
    pub(crate) basis: Option<String>,
    pub(crate) note: Option<String>,
}

words! {
    pub(crate) enum ChangeKind {
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
pub(crate) struct Posting {
    pub(crate) received_on: Option<Date>,
    pub(crate) posted_on: Option<Date>,
    pub(crate) places: Vec<PostingPlace>,
    /// By role, never by name.
    pub(crate) approved_by: Option<String>,
}

words! {
    pub(crate) enum PostingPlace {
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
    pub(crate) fn ends(self) -> bool {
        matches!(self, Self::Replaced | Self::Abolished)
    }
}

impl Decision {
    /// From when what it says of an item holds; `None` where it does not say.
    pub(crate) fn holds_from(&self, item: &DecisionItem) -> Option<Date> {
        item.effective_from.or(self.effective_from)
    }
}

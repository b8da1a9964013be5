//! The papers of a dossier (thành phần hồ sơ).

use serde::{Deserialize, Serialize};

use super::word::words;
use super::{Count, Via};
use crate::vietnamese::fold;

/// A group of papers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DossierGroup {
    pub id: Option<String>,
    /// Absent for the base group.
    pub title: Option<String>,
    pub need: Need,
    pub case: Option<String>,
    pub pick: Pick,
    /// Groups with the same word here exclude each other.
    pub choose: Option<String>,
    /// Papers, notes and headings in the order of the source.
    pub items: Vec<DossierItem>,
}

words! {
    #[derive(Default)]
    pub enum Need {
        Always "always" "ai cũng phải có" "always needed",
        /// Only in a case: an add-on to the base group, unless `choose` makes it an alternative.
        InCase "in-case" "chỉ cần trong trường hợp ghi ở title" "only in the case that the title names",
        #[default]
        NotStated "not-stated" "nguồn không ghi rõ" "the source does not say",
    }
}

words! {
    #[derive(Default)]
    pub enum Pick {
        All "all" "nộp tất cả giấy tờ trong nhóm" "all of the group",
        One "one" "chỉ cần một trong các giấy tờ" "one of the group",
        #[default]
        NotStated "not-stated" "nguồn không ghi rõ" "the source does not say",
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "nearly every item is a paper")]
pub enum DossierItem {
    Paper(Paper),
    /// A sentence of instruction: never counted as a paper.
    Note(String),
    Heading(String),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    pub id: Option<String>,
    pub name: String,
    /// The plain name for residents' lists and leaflets.
    pub short: Option<String>,
    pub originals: Count,
    pub copies: Count,
    pub form: Option<Form>,
    /// "Chỉ khi …"
    pub when: Option<String>,
    /// Only for these ways of handing in; empty: for all.
    pub via: Vec<Via>,
    /// Papers of a group with the same letter replace each other: one of them is needed.
    pub one_of: Option<String>,
    pub hand_over: Option<HandOver>,
    /// In the list of a linked group: the members that want it, as people say their names. Empty: all of them, or
    /// no group's list.
    pub wanted_by: Vec<String>,
}

words! {
    pub enum HandOver {
        /// Nộp.
        Submit "submit" "nộp" "handed in",
        /// Xuất trình.
        Present "present" "xuất trình để đối chiếu rồi nhận lại" "shown and taken back",
    }
}

/// A form (mẫu đơn, tờ khai). Without a file only its title is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    pub title: String,
    /// Path relative to `content/`, a file that exists.
    pub file: Option<String>,
}

impl Form {
    /// The title of a form of which the source only gives a file whose name says nothing.
    pub const UNNAMED: &str = "Mẫu đơn kèm theo";
}

impl DossierGroup {
    pub fn papers(&self) -> impl Iterator<Item = &Paper> {
        self.items.iter().filter_map(|item| match item {
            DossierItem::Paper(paper) => Some(paper),
            DossierItem::Note(_) | DossierItem::Heading(_) => None,
        })
    }
}

impl Paper {
    /// Whether its name does not fit on a line of a leaflet and nothing shorter is known.
    pub fn needs_short(&self) -> bool {
        const LINE: usize = 60;
        self.short.is_none() && self.name.chars().count() > LINE
    }
}

/// By what two papers are the same: their names without capitals, accents, signs and enumerators.
pub fn paper_key(name: &str) -> String {
    let folded = fold(name);
    let bare = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    let bare = match bare.split_once([')', '.']) {
        Some((label, rest)) if label.chars().count() <= 2 && !rest.trim().is_empty() => rest,
        _ => bare,
    };
    bare.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

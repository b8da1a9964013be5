//! The papers of a dossier (thành phần hồ sơ).

use serde::{Deserialize, Serialize};

use super::word::words;
use super::{Count, Via};
use crate::vietnamese::fold;

/// A group of papers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct DossierGroup {
    pub(crate) id: Option<String>,
    /// Absent for the base group.
    pub(crate) title: Option<String>,
    pub(crate) need: Need,
    pub(crate) case: Option<String>,
    pub(crate) pick: Pick,
    /// Groups with the same word here exclude each other.
    pub(crate) choose: Option<String>,
    /// Papers, notes and headings in the order of the source.
    pub(crate) items: Vec<DossierItem>,
}

words! {
    #[derive(Default)]
    pub(crate) enum Need {
        Always "always" "ai cũng phải có" "always needed",
        /// Only in a case: an add-on to the base group, unless `choose` makes it an alternative.
        InCase "in-case" "chỉ cần trong trường hợp ghi ở title" "only in the case that the title names",
        #[default]
        NotStated "not-stated" "nguồn không ghi rõ" "the source does not say",
    }
}

words! {
    #[derive(Default)]
    pub(crate) enum Pick {
        All "all" "nộp tất cả giấy tờ trong nhóm" "all of the group",
        One "one" "chỉ cần một trong các giấy tờ" "one of the group",
        #[default]
        NotStated "not-stated" "nguồn không ghi rõ" "the source does not say",
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "nearly every item is a paper")]
pub(crate) enum DossierItem {
    Paper(Paper),
    /// A sentence of instruction: never counted as a paper.
    Note(String),
    Heading(String),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Paper {
    pub(crate) id: Option<String>,
    pub(crate) name: String,
    /// The plain name for residents' lists and leaflets.
    pub(crate) short: Option<String>,
    pub(crate) originals: Count,
    pub(crate) copies: Count,
    pub(crate) form: Option<Form>,
    /// "Chỉ khi …"
    pub(crate) when: Option<String>,
    /// Only for these ways of handing in; empty: for all.
    pub(crate) via: Vec<Via>,
    /// Papers of a group with the same letter replace each other: one of them is needed.
    pub(crate) one_of: Option<String>,
    pub(crate) hand_over: Option<HandOver>,
    /// In the list of a linked group: the members that want it, as people say their names. Empty: all of them, or
    /// no group's list.
    pub(crate) wanted_by: Vec<String>,
}

words! {
    pub(crate) enum HandOver {
        /// Nộp.
        Submit "submit" "nộp" "handed in",
        /// Xuất trình.
        Present "present" "xuất trình để đối chiếu rồi nhận lại" "shown and taken back",
    }
}

/// A form (mẫu đơn, tờ khai). Without a file only its title is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Form {
    pub(crate) title: String,
    /// Path relative to `content/`, a file that exists.
    pub(crate) file: Option<String>,
    /// The form filled in for somebody invented, by the commune: a path of the same kind.
    pub(crate) sample: Option<String>,
}

impl Form {
    /// The files it names.
    pub(crate) fn files(&self) -> impl Iterator<Item = &str> {
        self.file.as_deref().into_iter().chain(self.sample.as_deref())
    }

    /// The title of a form of which the source only gives a file whose name says nothing.
    pub(crate) const UNNAMED: &str = "Mẫu đơn kèm theo";
}

impl DossierGroup {
    pub(crate) fn papers(&self) -> impl Iterator<Item = &Paper> {
        self.items.iter().filter_map(|item| match item {
            DossierItem::Paper(paper) => Some(paper),
            DossierItem::Note(_) | DossierItem::Heading(_) => None,
        })
    }
}

impl Paper {
    /// Whether its name does not fit on a line of a leaflet and nothing shorter is known.
    pub(crate) fn needs_short(&self) -> bool {
        const LINE: usize = 60;
        self.short.is_none() && self.name.chars().count() > LINE
    }
}

/// By what two papers are the same: their names without capitals, accents, signs and enumerators.
pub(crate) fn paper_key(name: &str) -> String {
    let folded = fold(name);
    let bare = folded.trim_start_matches(|c: char| !c.is_alphanumeric());
    let bare = match bare.split_once([')', '.']) {
        Some((label, rest)) if label.chars().count() <= 2 && !rest.trim().is_empty() => rest,
        _ => bare,
    };
    bare.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

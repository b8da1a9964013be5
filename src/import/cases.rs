//! The cases that dossier groups and steps speak of, each with one id.
//!
//! In: titles such as "* Trường hợp …:". Out: [`Case`]s in the order they were met; two titles that fold
//! alike are one case.

use std::collections::BTreeSet;

use super::clean::folded;
use super::enumerator::{enumerator, without_bullet};
use crate::catalogue::model::Case;
use crate::vietnamese;

#[derive(Debug, Default)]
pub struct Cases {
    cases: Vec<Case>,
    taken: BTreeSet<String>,
}

/// An id longer than this is no help to anybody.
const ID_BYTES: usize = 40;

impl Cases {
    /// The id of the case that a title speaks of.
    pub fn id_of(&mut self, title: &str) -> String {
        let title = case_title(title);
        let key = key(&title);
        if let Some(known) = self.cases.iter().find(|case| self::key(&case.title) == key) {
            return known.id.clone();
        }
        let stem = vietnamese::slug(&key, ID_BYTES).unwrap_or_else(|| "truong-hop".to_owned());
        let mut id = stem.clone();
        let mut number = 1;
        while !self.taken.insert(id.clone()) {
            number += 1;
            id = format!("{stem}-{number}");
        }
        self.cases.push(Case { id: id.clone(), title });
        id
    }

    pub fn finish(self) -> Vec<Case> {
        self.cases
    }
}

/// By what two titles are one case: "Đối với các trường hợp ủy quyền" and "Trường hợp uỷ quyền".
fn key(title: &str) -> String {
    let words = folded(title);
    // In this order, so that each may follow the one before.
    let leads = ["doi voi ", "trong ", "cac ", "truong hop "];
    leads.iter().fold(words.as_str(), |key, word| key.strip_prefix(word).unwrap_or(key)).to_owned()
}

/// "- Trường hợp A thì hồ sơ phải có:" speaks of the case "Trường hợp A".
fn case_title(title: &str) -> String {
    let title = without_bullet(title);
    let title = enumerator(title).map_or(title, |found| title[found.len..].trim_start());
    let marks = [" thì ", ", thành phần hồ sơ", ", hồ sơ gồm", ". Hồ sơ gồm", ", hồ sơ bao gồm"];
    let end = marks.iter().filter_map(|mark| title.find(mark)).min().unwrap_or(title.len());
    let title = title[..end].trim_end_matches([':', ';', '.', ',', ' ']);
    title.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_ids() {
        let mut cases = Cases::default();
        assert_eq!(cases.id_of("* Trường hợp ủy quyền thì hồ sơ có thêm:"), "uy-quyen");
        assert_eq!(cases.id_of("b) Trường hợp uỷ quyền"), "uy-quyen");
        assert_eq!(cases.id_of("Đối với trường hợp ủy quyền:"), "uy-quyen");
        assert_eq!(cases.id_of("Đối với nhà ở riêng lẻ:"), "nha-o-rieng-le");
        let titles: Vec<_> = cases.finish().into_iter().map(|case| case.title).collect();
        assert_eq!(titles, ["Trường hợp ủy quyền", "Đối với nhà ở riêng lẻ"]);
    }
}

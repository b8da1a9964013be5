//! The cases that dossier groups and steps speak of, each with one id.
//!
//! In: titles such as "* Trường hợp …:". Out: [`Case`]s in the order they were met; two titles that fold
//! alike are one case.

use std::collections::BTreeSet;

use super::clean::folded;
use super::dossier::lower_first;
use super::enumerator::{enumerator, without_bullet};
use crate::catalogue::Case;
use crate::vietnamese;

#[derive(Debug, Default)]
pub(crate) struct Cases {
    cases: Vec<Case>,
    taken: BTreeSet<String>,
}

/// An id longer than this is no help to anybody.
const ID_BYTES: usize = 40;

impl Cases {
    /// The id of the case that a title speaks of.
    pub(crate) fn id_of(&mut self, title: &str) -> String {
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

    pub(crate) fn finish(self) -> Vec<Case> {
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

/// "- Trường hợp A thì hồ sơ phải có:" speaks of the case "Trường hợp A", and "Trường hợp A, hồ sơ gồm: (i) Trường hợp
/// B thì hồ sơ gồm:" of "Trường hợp A: trường hợp B".
fn case_title(title: &str) -> String {
    let title = without_bullet(title);
    let title = enumerator(title).map_or(title, |found| title[found.len..].trim_start());
    let marks = [
        " thì ",
        ", thành phần hồ sơ",
        ", hồ sơ gồm",
        ". Hồ sơ gồm",
        ", hồ sơ bao gồm",
        " còn phải ",
        " nộp thêm",
        ", nộp thêm",
        " hồ sơ gồm",
        " hồ sơ bao gồm",
    ];
    let end = marks.iter().filter_map(|mark| title.find(mark)).min().unwrap_or(title.len());
    let outer = title[..end].trim_end_matches([':', ';', '.', ',', ' ']);
    // "Bổ sung đối với hộ kinh doanh"
    let added = ["Bổ sung đối với ", "Bổ sung trường hợp "].iter().any(|word| outer.starts_with(word));
    let outer = if added { vietnamese::upper_first(&outer["Bổ sung ".len()..]) } else { outer.to_owned() };
    match within(&title[end..]) {
        Some(inner) => format!("{outer}: {}", lower_first(&case_title(inner))),
        None => outer,
    }
}

/// The case within a case, behind the words that promise its papers.
fn within(rest: &str) -> Option<&str> {
    let openers = ["Trường hợp ", "Đối với "];
    rest.match_indices(':').map(|(at, _)| without_bullet(rest[at + 1..].trim_start())).find_map(|inner| {
        let bare = enumerator(inner).map_or(inner, |found| inner[found.len..].trim_start());
        openers.iter().any(|opener| bare.starts_with(opener)).then_some(bare)
    })
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
        let nested = "+ Trường hợp đổi thẻ, hồ sơ gồm: (i) Trường hợp đổi tên, trừ tên đệm thì hồ sơ gồm:";
        assert_eq!(cases.id_of(nested), "doi-the-truong-hop-doi-ten-tru-ten-dem");
        let titles: Vec<_> = cases.finish().into_iter().map(|case| case.title).collect();
        assert_eq!(
            titles,
            [
                "Trường hợp ủy quyền",
                "Đối với nhà ở riêng lẻ",
                "Trường hợp đổi thẻ: trường hợp đổi tên, trừ tên đệm",
            ]
        );
    }
}

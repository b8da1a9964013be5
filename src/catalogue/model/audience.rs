//! Who a procedure is for, as far as its applicants (đối tượng thực hiện) tell.
//!
//! In: the applicants as the source names them, each in its own words. Out: the few groups of people that a resident
//! finds oneself in. What names nobody known is taken for a person where it begins as people are named, and for nobody
//! where it does not: a procedure whose applicants are not stated is for no audience, not for all.

use crate::vietnamese::{lower, without_brackets, words};

/// A group of applicants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Audience {
    Resident,
    Business,
    Cooperative,
    Organisation,
    Official,
    Overseas,
    Foreigner,
}

/// What each group is called in lists of applicants.
const CALLED: &[(Audience, &[&str])] = &[
    (
        Audience::Resident,
        &["công dân", "cá nhân", "người dân", "hộ gia đình", "gia đình", "hộ nghèo", "chủ hộ"],
    ),
    (
        Audience::Business,
        &["doanh nghiệp", "hộ kinh doanh", "thương nhân", "nhà đầu tư", "cơ sở kinh doanh", "cơ sở sản xuất"],
    ),
    (Audience::Cooperative, &["hợp tác xã", "htx", "tổ hợp tác"]),
    (
        Audience::Organisation,
        &["tổ chức", "cơ quan", "đơn vị", "cộng đồng", "tập thể", "nhóm người", "trường", "đoàn thể"],
    ),
    (Audience::Official, &["cán bộ", "công chức", "viên chức"]),
    (Audience::Overseas, &["định cư ở nước ngoài", "việt kiều"]),
    (Audience::Foreigner, &["người nước ngoài", "cá nhân nước ngoài"]),
];

/// How a person is named who is in none of the groups: "Người khuyết tật nặng", "Thân nhân liệt sĩ".
const PERSONS: &[&str] =
    &["người", "thân", "trẻ", "cha", "mẹ", "con", "hộ", "chủ", "học", "sinh", "phụ", "nông", "ngư"];

impl Audience {
    pub(crate) const ALL: [Self; 7] = [
        Self::Resident,
        Self::Business,
        Self::Cooperative,
        Self::Organisation,
        Self::Official,
        Self::Overseas,
        Self::Foreigner,
    ];

    /// The groups that applicants are of, in order.
    pub(crate) fn all_of(applicants: &[String]) -> Vec<Audience> {
        let mut found: Vec<Audience> = applicants.iter().flat_map(|applicant| of(applicant)).collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

fn of(applicant: &str) -> Vec<Audience> {
    // "Tổ chức (không bao gồm doanh nghiệp, HTX)": what stands in brackets is left out or explained, and names no applicant.
    let low = lower(&without_brackets(applicant, &[['(', ')'], ['[', ']']]));
    let mut spaced = String::with_capacity(low.len() + 2);
    for (_, word) in words(&low) {
        spaced.push(' ');
        spaced.push_str(word);
    }
    spaced.push(' ');
    let is_named = |name: &&&str| {
        let bytes = spaced.as_bytes();
        let mut places = spaced.match_indices(**name).map(|(at, found)| (at - 1, at + found.len()));
        places.any(|(before, after)| bytes[before] == b' ' && bytes[after] == b' ')
    };
    let mut found: Vec<Audience> = CALLED
        .iter()
        .filter(|(_, names)| names.iter().any(|name| is_named(&name)))
        .map(|(audience, _)| *audience)
        .collect();
    // "Chủ hộ kinh doanh" is the trader, not the head of a family; "công dân … ở nước ngoài" lives abroad.
    if found.contains(&Audience::Business) && spaced.starts_with(" chủ ") {
        found.retain(|audience| *audience != Audience::Resident);
    }
    let first = spaced.split(' ').nth(1).unwrap_or_default();
    if found.is_empty() && PERSONS.contains(&first) {
        found.push(Audience::Resident);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(applicants: &[&str], expected: &[Audience]) {
        let applicants: Vec<String> = applicants.iter().map(|&one| one.to_owned()).collect();
        assert_eq!(Audience::all_of(&applicants), expected, "{applicants:?}");
    }

    #[test]
    fn of_the_portal() {
        use Audience::{Business, Cooperative, Foreigner, Official, Organisation, Overseas, Resident};
        check(&["Công dân Việt Nam"], &[Resident]);
        check(&["Tổ chức (không bao gồm doanh nghiệp, HTX)"], &[Organisation]);
        check(&["Doanh nghiệp có vốn đầu tư nước ngoài"], &[Business]);
        check(&["Người Việt Nam định cư ở nước ngoài", "Người nước ngoài"], &[Overseas, Foreigner]);
        check(&["Cán bộ, công chức, viên chức", "Hợp tác xã"], &[Cooperative, Official]);
    }

    #[test]
    fn in_a_communes_own_words() {
        use Audience::{Business, Organisation, Resident};
        check(&["Tổ chức, cá nhân có nhu cầu"], &[Resident, Organisation]);
        check(&["Chủ hộ kinh doanh"], &[Business]);
        check(&["Thân nhân liệt sĩ", "Người thờ cúng liệt sĩ"], &[Resident]);
        check(&["Hộ trồng trọt"], &[Resident]);
        check(&["Nhóm người cùng tập luyện một môn thể thao"], &[Organisation]);
        check(&["Đối tượng khác"], &[]);
        check(&[], &[]);
    }
}

//! What the whole procedure is about: a paper "for" just that is for everybody.
//!
//! In: the procedure's name, and a phrase such as "đối với trường hợp chuyển quyền". Out: whether the phrase
//! only repeats the name. Where it may be so and may not, it says that.

use std::collections::BTreeSet;

use super::super::super::clean::folded;
use super::super::reading::lower;

/// The name of a procedure, ready to be compared with.
#[derive(Debug, Default)]
pub(crate) struct Subject {
    name: String,
    words: BTreeSet<String>,
    /// Words of the name behind its own "đối với", "trong trường hợp".
    case: BTreeSet<String>,
}

/// What a phrase is beside the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Beside {
    /// It says what the name says.
    Same,
    Unsure,
    /// It says more, or something else.
    Other,
}

/// Words in front of what a condition is about.
const OPENERS: &[&str] = &[
    "doi voi",
    "trong",
    "truong hop",
    "cac",
    "nhung",
    "viec",
    "neu",
    "la",
    "khi",
    "ap dung",
    "cho",
    "rieng",
];

/// Who may apply: a name often lists several of them, and a paper may be for one.
const CLASSES: &[&str] = &[
    "tổ chức",
    "cá nhân",
    "hộ gia đình",
    "cộng đồng dân cư",
    "doanh nghiệp",
    "hợp tác xã",
    "hộ kinh doanh",
    "công dân",
    "cơ quan",
    "người nước ngoài",
];

impl Subject {
    pub(crate) fn of(name: &str) -> Self {
        let name = lower(name);
        let case = ["trong trường hợp ", "đối với "]
            .iter()
            .filter_map(|word| name.find(word).map(|at| at + word.len()))
            .min();
        Self { words: words(&name), case: case.map(|at| words(&name[at..])).unwrap_or_default(), name }
    }

    /// Whether a title only says whom the whole procedure is for.
    pub(crate) fn is_about(&self, title: &str) -> bool {
        let title = super::super::reading::bare(title);
        let title = super::leading::condition(title).unwrap_or(title);
        let title = super::super::reading::trimmed(title);
        self.beside(title) == Beside::Same || self.is_of_its_persons(title)
    }

    /// "Đối với người đang trồng sen là hộ gia đình, cá nhân": just those who the name says may apply, all of them,
    /// and nothing that the name does not say.
    fn is_of_its_persons(&self, title: &str) -> bool {
        const FILLER: &[&str] = &[
            "nguoi", "chu", "so", "huu", "la", "va", "hoac", "cac", "nhung", "thuoc", "doi", "tuong", "voi",
        ];
        let title = lower(title);
        let classes = |text: &str| -> BTreeSet<&'static str> {
            CLASSES.iter().copied().filter(|class| text.contains(class)).collect()
        };
        let said = classes(without_openers(&title));
        let own = |word: &String| self.words.contains(word) || FILLER.contains(&word.as_str());
        title.starts_with("đối với ")
            && !said.is_empty()
            && said == classes(&self.name)
            && words(without_openers(&title)).iter().all(own)
    }

    pub(crate) fn beside(&self, phrase: &str) -> Beside {
        let phrase = lower(phrase);
        let mut said = BTreeSet::new();
        for (index, piece) in phrase.split(',').enumerate() {
            let piece = if index == 0 { content(piece) } else { words(piece) };
            if !piece.is_subset(&self.words) {
                // What goes on about the paper and not about whom it is for: "…, bảo đảm …", "…, trong đó …".
                if index == 0 || !goes_on(&phrase, index) {
                    return self.beside_head(&phrase);
                }
                break;
            }
            said.extend(piece);
        }
        let covers = |all: &BTreeSet<String>, percent: usize| {
            !all.is_empty() && said.intersection(all).count() * 100 >= all.len() * percent
        };
        if said.len() >= 3 && (covers(&self.words, 50) || covers(&self.case, 70)) {
            return Beside::Same;
        }
        self.beside_head(&phrase)
    }

    /// By the noun alone that the phrase begins with, where the name has it and not in a list.
    fn beside_head(&self, phrase: &str) -> Beside {
        let text = without_openers(phrase);
        let end = [" của ", " do ", ","].iter().filter_map(|word| text.find(word)).min();
        let head = text[..end.unwrap_or(text.len())].trim();
        if head.split(' ').count() < 2 || CLASSES.contains(&head) || !self.has_unlisted(head) {
            return Beside::Other;
        }
        if end.is_some() { Beside::Unsure } else { Beside::Same }
    }

    /// Whether the name has these words, and neither a comma nor "và" beside them.
    fn has_unlisted(&self, words: &str) -> bool {
        self.name.match_indices(words).any(|(at, _)| {
            let (before, behind) = (self.name[..at].trim_end(), self.name[at + words.len()..].trim_start());
            let whole = self.name[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric())
                && self.name[at + words.len()..].chars().next().is_none_or(|c| !c.is_alphanumeric());
            let list = [",", ";", "/", " và", " hoặc"].iter().any(|sign| before.ends_with(sign))
                || [",", ";", "/", "và ", "hoặc "].iter().any(|sign| behind.starts_with(sign));
            whole && !list
        })
    }
}

fn words(text: &str) -> BTreeSet<String> {
    folded(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The words behind the openers.
fn content(text: &str) -> BTreeSet<String> {
    let text = folded(text);
    let mut rest = text.as_str();
    while let Some(next) = OPENERS.iter().find_map(|word| rest.strip_prefix(word)?.strip_prefix(' ')) {
        rest = next;
    }
    rest.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn without_openers(lower: &str) -> &str {
    let openers = [
        "đối với ",
        "trong ",
        "trường hợp ",
        "các ",
        "những ",
        "việc ",
        "nếu ",
        "là ",
        "khi ",
        "áp dụng ",
        "cho ",
        "riêng ",
    ];
    let mut rest = lower.trim();
    while let Some(next) = openers.iter().find_map(|word| rest.strip_prefix(word)) {
        rest = next.trim_start();
    }
    rest
}

/// Whether a later piece between commas speaks of the paper again.
fn goes_on(phrase: &str, index: usize) -> bool {
    const VERBS: &[&str] = &[
        "bao dam",
        "dam bao",
        "trong do",
        "kem",
        "cam ket",
        "the hien",
        "neu ro",
        "ghi ro",
        "co xac nhan",
        "gom",
        "bao gom",
    ];
    phrase.split(',').nth(index).is_some_and(|piece| {
        let piece = folded(piece);
        VERBS.iter().any(|verb| piece.starts_with(verb))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_the_name_says() {
        let check = |name: &str, phrase: &str, expected| {
            assert_eq!(Subject::of(name).beside(phrase), expected, "{phrase}");
        };
        let boats = "Đăng ký thuyền trong trường hợp đổi chủ thuyền";
        check(boats, "trong trường hợp đổi chủ thuyền", Beside::Same);
        check(boats, "đối với thuyền chưa có máy", Beside::Other);
        let schools = "Chia, tách lớp học tình thương";
        check(schools, "đối với việc chia, tách lớp học tình thương", Beside::Same);
        check(schools, "đối với việc chia, tách lớp học tình thương của tư nhân", Beside::Other);
        // One of several acts that the name lists.
        check("Cấp, gia hạn thẻ đọc sách", "đối với trường hợp gia hạn", Beside::Other);
        check("Hỗ trợ tổ chức, cá nhân trồng rừng", "đối với cá nhân", Beside::Other);
        check("Hỗ trợ người trồng sen ven hồ", "đối với người trồng sen của các thôn", Beside::Unsure);
    }
}

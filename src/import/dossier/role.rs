//! What a group's title makes of the group: for everybody, for a case, an addition, or nothing but remarks.
//!
//! In: the titles, and which groups hold papers. Out: a [`Role`] each, and from all of them together who
//! needs a group. Papers of several people ("của bên nam", "của bên nữ") are all needed; papers for several
//! acts ("Hồ sơ cấp mới", "Hồ sơ gia hạn") or cases exclude each other; what comes "besides the papers
//! above" is an addition and never one of the alternatives.

use super::super::clean::folded;
use super::clause::{Subject, ways_of_title};
use super::kind::is_remark;
use super::label;
use super::reading::bare;
use super::sections::is_section_of_procedure;
use crate::catalogue::{Need, Via};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// No title at all.
    Untitled,
    /// "Giấy tờ phải nộp", "Hồ sơ gồm": for everybody.
    Base,
    /// "Hồ sơ của bên nhận": everybody needs those of each.
    Party,
    /// "Trường hợp …".
    Case,
    /// "Hồ sơ đề nghị gia hạn".
    Act,
    /// "Hồ sơ nộp trực tuyến".
    Way(Vec<Via>),
    /// "… ủy quyền … kèm theo": on top of the others, whatever they are.
    AddOn,
    Unclear,
    /// "Lưu ý".
    Remarks,
}

pub(crate) fn role(title: Option<&str>) -> Role {
    let Some(title) = title else { return Role::Untitled };
    let words = folded(bare(title));
    let starts = |list: &[&str]| list.iter().any(|word| words.starts_with(word));
    if is_remark(&words) {
        return Role::Remarks;
    }
    let ways = ways_of_title(title);
    if !ways.is_empty() && ways.len() < 3 && !starts(&["giay to phai", "xuat trinh"]) {
        return Role::Way(ways);
    }
    let acted_for =
        words.contains("uy quyen") || words.contains("nguoi dai dien") || hands_in_for_another(&words);
    if starts(&["truong hop", "doi voi", "trong truong hop", "cac truong hop", "neu "]) {
        return if adds(&words) || words.contains("uy quyen thuc hien thu tuc") || hands_in_for_another(&words)
        {
            Role::AddOn
        } else {
            Role::Case
        };
    }
    if adds(&words) && (hands_in_for_another(&words) || starts(&["nop them", "bo sung them", "nop bo sung"]))
    {
        return Role::AddOn;
    }
    if is_base(&words) || is_section_of_procedure(&format!("{title}:")) || is_section_of_procedure(title) {
        Role::Base
    } else if let Some(who) = PARTIES.iter().find_map(|word| words.strip_prefix(word)) {
        match acted_for {
            true => Role::AddOn,
            false if is_kind_of_applicant(who) => Role::Case,
            false => Role::Party,
        }
    } else if is_act(&words) {
        Role::Act
    } else if adds(&words) || starts(&["bo sung doi voi", "bo sung truong hop", "bo sung khi"]) {
        Role::AddOn
    } else if label::is_name(title) {
        if is_kind_of_applicant(&words) { Role::Case } else { Role::Act }
    } else {
        Role::Unclear
    }
}

/// Whoever comes with the papers, they are the same and one more.
fn hands_in_for_another(words: &str) -> bool {
    [
        "nho nguoi khac",
        "nguoi khac nop",
        "nop thay",
        "nop ho so thay",
        "uy quyen cho nguoi khac",
        "uy quyen nop",
        "uy quyen cho to chuc ca nhan thuc hien",
    ]
    .iter()
    .any(|word| words.contains(word))
}

/// Words in front of the people whose papers they are.
const PARTIES: &[&str] =
    &["ho so cua ", "giay to cua ", "thanh phan ho so cua ", "ve phia ", "ben ", "phia "];

/// "Hồ sơ của tổ chức": one applicant is of one kind. "Hồ sơ của gia đình nhận trẻ" is a side of the request.
fn is_kind_of_applicant(who: &str) -> bool {
    const KINDS: &[&str] = &[
        "ca nhan",
        "to chuc",
        "ho gia dinh",
        "doanh nghiep",
        "cong dong dan cu",
        "hop tac xa",
        "co quan",
        "nguoi nuoc ngoai",
    ];
    let verbs = [" nhan ", " duoc ", " giao ", " chuyen ", " cho "];
    // "cá nhân" has the verb in its name.
    let is_kind = |kind: &&str| {
        who.strip_prefix(*kind)
            .is_some_and(|rest| !verbs.iter().any(|verb| format!("{rest} ").contains(verb)))
    };
    who.contains("doi tuong") || who.contains(" la ") || KINDS.iter().any(is_kind)
}

/// "… thì ngoài các giấy tờ nêu trên còn phải có …"
pub(crate) fn adds(folded: &str) -> bool {
    [
        "ngoai cac giay to",
        "ngoai cac tai lieu",
        "ngoai giay to",
        "ngoai thanh phan",
        "ngoai ho so",
        "ngoai nhung giay to",
    ]
    .iter()
    .any(|word| folded.contains(word))
        || [
            "nop them",
            "co them",
            "kem them",
            "phai bo sung",
            "con phai nop",
            "con phai co",
            "con phai kem",
            "bo sung them",
            "uy quyen nop",
            "thong qua nguoi dai dien",
        ]
        .iter()
        .any(|word| folded.contains(word))
}

/// "Xuất trình bản chính …": what is handed in comes before it.
pub(crate) fn is_only_shown(title: &str) -> bool {
    folded(bare(title)).starts_with("xuat trinh")
}

fn is_base(words: &str) -> bool {
    const STARTS: &[&str] = &[
        "giay to phai nop",
        "giay to phai xuat trinh",
        "giay to can nop",
        "giay to can xuat trinh",
        "giay to nop",
        "giay to xuat trinh",
        "giay to phai gui",
        "giay to phai",
        "cac giay to phai",
        "cac giay to can",
        "xuat trinh",
        "nop ",
        "ho so phai nop",
        "ho so can nop",
        "ho so phai xuat trinh",
        "tai lieu phai",
        "khi nop ho so can xuat trinh",
        "nguoi yeu cau chung thuc",
        "nguoi yeu cau ",
        "nguoi co yeu cau ",
        "nguoi nop ho so ",
        "thanh phan ho so gom",
        "thanh phan ho so bao gom",
        "ho so gom",
        "ho so bao gom",
        "ho so de nghi gom",
        "ho so de nghi bao gom",
        "thanh phan ho so nop",
        "thanh phan ho so phai",
        "thanh phan ho so mang theo",
        "thanh phan ho so xuat trinh",
        "giay to mang theo",
        "so luong ho so",
        "so bo ho so",
    ];
    STARTS.iter().any(|word| words.starts_with(word))
        || matches!(words, "thanh phan ho so" | "ho so" | "giay to" | "giay to chung" | "ho so chung")
}

/// What is asked for: several groups so named are for several requests.
const ACTS: &[&str] = &[
    "cap",
    "gia han",
    "dieu chinh",
    "sua doi",
    "bo sung",
    "thay doi",
    "chuyen",
    "dang ky",
    "thanh lap",
    "sap nhap",
    "chia",
    "tach",
    "giai the",
    "giao dat",
    "giao rung",
    "cho thue",
    "thue",
    "thu hoi",
    "phe duyet",
    "cong nhan",
    "ho tro",
    "cham dut",
    "tam ngung",
    "tiep tuc",
    "xoa",
    "huong",
    "thoi huong",
    "dinh chinh",
    "chung nhan",
    "doi",
    "huy",
    "tang cho",
    "xac nhan",
    "tham dinh",
    "chap thuan",
    "khai bao",
    "thong bao",
    "mien",
    "giam",
    "dang ki",
    "tro cap",
    "tro giup",
    "nhan",
    "su dung",
    "ket hop",
    "giam dinh",
    "hoa giai",
];

fn is_act(words: &str) -> bool {
    let Some(rest) =
        ["thanh phan ho so ", "ho so ", "thu tuc "].iter().find_map(|word| words.strip_prefix(word))
    else {
        return false;
    };
    let rest =
        ["khi ", "ve viec ", "de nghi ", "xin ", "yeu cau ", "thu tuc ", "doi voi thu tuc ", "cho viec "]
            .iter()
            .fold(rest, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    ACTS.iter().any(|act| rest.strip_prefix(act).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
}

/// "Đối với người nhận con nuôi" and "Đối với người được nhận làm con nuôi" are two sides of one request.
pub(crate) fn find_sides(titles: &[Option<String>], roles: &mut [Role]) {
    let sides: Vec<String> = titles
        .iter()
        .map(|title| {
            let words = folded(bare(title.as_deref().unwrap_or_default()));
            words.strip_prefix("doi voi ").unwrap_or_default().to_owned()
        })
        .collect();
    for one in 0..sides.len() {
        for other in 0..sides.len() {
            if one != other && are_sides(&sides[one], &sides[other]) {
                roles[one] = Role::Party;
                roles[other] = Role::Party;
            }
        }
    }
}

fn are_sides(one: &str, other: &str) -> bool {
    if one.is_empty() || other.is_empty() {
        return false;
    }
    let pairs = [
        ("ben nam", "ben nu"),
        ("nguoi chong", "nguoi vo"),
        ("chong", "vo"),
        ("ben mua", "ben ban"),
        ("ben giao", "ben nhan"),
    ];
    if pairs.iter().any(|(a, b)| one.starts_with(a) && other.starts_with(b)) {
        return true;
    }
    // "người nhận …" – "người được nhận …", "trẻ em được nhận …".
    let Some(verb) = one.strip_prefix("nguoi ").and_then(|rest| rest.split(' ').next()) else { return false };
    verb != "duoc" && other.split(' ').take(6).collect::<Vec<_>>().join(" ").contains(&format!("duoc {verb}"))
}

/// Who needs each group, and whether it is one of those that exclude each other.
pub(crate) struct Decided {
    pub(crate) need: Need,
    pub(crate) alternative: bool,
}

/// A group as the decision sees it.
pub(crate) struct Candidate<'a> {
    pub(crate) role: &'a Role,
    pub(crate) title: Option<&'a str>,
    pub(crate) has_papers: bool,
}

pub(crate) fn decide(groups: &[Candidate], subject: &Subject) -> Vec<Decided> {
    let with_papers: Vec<&Role> = groups.iter().filter(|one| one.has_papers).map(|one| one.role).collect();
    let is_case = |role: &Role| matches!(role, Role::Case | Role::Act | Role::Way(_));
    let main = |role: &&&Role| !matches!(role, Role::AddOn | Role::Remarks);
    let mains = with_papers.iter().filter(main).count();
    let cases = with_papers.iter().filter(|role| is_case(role)).count();
    let exclusive = cases > 1 && cases == mains;
    let parties = with_papers
        .iter()
        .all(|role| matches!(role, Role::Party | Role::AddOn | Role::Base | Role::Untitled | Role::Remarks));
    groups
        .iter()
        .map(|one| {
            let alone = mains <= 1;
            let need = match one.role {
                // What is said of a case is said of it, with papers or without.
                Role::Untitled | Role::Base | Role::Remarks | Role::Party | Role::Unclear
                    if !one.has_papers =>
                {
                    Need::Always
                }
                Role::Untitled | Role::Base | Role::Remarks => Need::Always,
                Role::Party if parties => Need::Always,
                // A group beside no other is the dossier, whatever its title.
                Role::Unclear | Role::Party | Role::Act if alone => Need::Always,
                Role::Case if alone && one.title.is_some_and(|title| subject.is_about(title)) => Need::Always,
                Role::Case | Role::AddOn | Role::Act | Role::Way(_) => Need::InCase,
                Role::Party | Role::Unclear => Need::NotStated,
            };
            Decided { need, alternative: exclusive && one.has_papers && is_case(one.role) }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_have_roles() {
        for (title, expected) in [
            ("* Giấy tờ phải nộp:", Role::Base),
            ("Xuất trình bản chính các giấy tờ sau", Role::Base),
            ("Số lượng hồ sơ: 01 bộ", Role::Base),
            ("Hồ sơ của người nhận đỡ đầu:", Role::Party),
            ("Giấy tờ của bên nam", Role::Party),
            ("Hồ sơ của tổ chức:", Role::Case),
            ("Hồ sơ của đối tượng là trẻ em", Role::Case),
            ("Hồ sơ của cá nhân nhận chăm sóc", Role::Party),
            ("Giấy tờ của người được ủy quyền", Role::AddOn),
            ("a) Trường hợp đổi tên:", Role::Case),
            ("Trường hợp có hai chủ thì ngoài các giấy tờ trên nộp thêm:", Role::AddOn),
            ("Hồ sơ đề nghị gia hạn gồm", Role::Act),
            ("b) Thành phần hồ sơ cấp mới, gồm:", Role::Act),
            ("Trường hợp nộp hồ sơ trực tuyến:", Role::Way(vec![Via::Online])),
            ("Hồ sơ pháp lý của xưởng", Role::Unclear),
            ("Trường hợp nhờ người khác nộp thay:", Role::AddOn),
            ("Lưu ý:", Role::Remarks),
        ] {
            assert_eq!(role(Some(title)), expected, "{title}");
        }
    }

    fn needs(titles: &[&str]) -> Vec<(Need, bool)> {
        let titles: Vec<Option<String>> =
            titles.iter().map(|title| Some((*title).to_owned()).filter(|one| !one.is_empty())).collect();
        let mut roles: Vec<Role> = titles.iter().map(|title| role(title.as_deref())).collect();
        find_sides(&titles, &mut roles);
        let groups: Vec<_> = roles
            .iter()
            .zip(&titles)
            .map(|(role, title)| Candidate {
                role,
                title: title.as_deref(),
                has_papers: *role != Role::Remarks,
            })
            .collect();
        let subject = Subject::of("Nhận đỡ đầu trẻ mồ côi");
        decide(&groups, &subject).into_iter().map(|one| (one.need, one.alternative)).collect()
    }

    #[test]
    fn groups_together_decide() {
        let (always, case, chosen) = ((Need::Always, false), (Need::InCase, false), (Need::InCase, true));
        let unknown = (Need::NotStated, false);
        assert_eq!(needs(&["Hồ sơ của người nhận:", "Hồ sơ của trẻ:", "Lưu ý"]), [always, always, always]);
        assert_eq!(needs(&["Đối với người nhận đỡ đầu", "Đối với trẻ được nhận đỡ đầu"]), [always, always]);
        assert_eq!(
            needs(&["Trường hợp A", "Trường hợp B", "Trường hợp ủy quyền nộp hồ sơ"]),
            [chosen, chosen, case]
        );
        assert_eq!(needs(&["Hồ sơ cấp mới", "Hồ sơ gia hạn"]), [chosen, chosen]);
        assert_eq!(needs(&["", "Trường hợp A"]), [always, case]);
        assert_eq!(needs(&["Hồ sơ pháp lý", "Hồ sơ kỹ thuật"]), [unknown, unknown]);
        assert_eq!(needs(&["Hồ sơ pháp lý"]), [always]);
        assert_eq!(needs(&["Trường hợp A"]), [case]);
        assert_eq!(needs(&["Đối với nhận đỡ đầu trẻ mồ côi"]), [always]);
    }
}

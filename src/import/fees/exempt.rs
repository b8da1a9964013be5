//! Who does not pay: "Miễn lệ phí cho …", "… được miễn", "Đối tượng được miễn: …".
//!
//! In: a clause. Out: for whom, or that a list follows. An exemption is for some and never free; "miễn, giảm" in one
//! breath says of nobody which of the two he gets, and is left in words.

use super::small::{find, first_of, has_any, lead, small, tail, trimmed};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Exempt<'a> {
    For(&'a str),
    /// Those that the next clauses name.
    Listed,
}

/// Those of whom a clause says the opposite: "riêng phí thẩm định", "các trường hợp khác".
pub(crate) const OTHERS: &[&str] = &[
    "riêng phí",
    "riêng lệ phí",
    "riêng đối với",
    "riêng với",
    "riêng trường hợp",
    "riêng các",
    "riêng hộ",
    "riêng người",
    "riêng việc",
    "riêng bản",
    "còn lại",
    "trường hợp khác",
    "đối tượng khác",
    "người khác",
    "ngược lại",
];

const VERBS: &[&str] = &[
    "miễn",
    "miễn thu",
    "miễn nộp",
    "không thu",
    "không phải nộp",
    "không phải đóng",
    "chưa thu",
    "được miễn",
    "được miễn thu",
    "được miễn nộp",
];

const SUBJECTS: &[&str] = &[
    "đối tượng được miễn",
    "đối tượng miễn",
    "các đối tượng được miễn",
    "các đối tượng miễn",
    "những đối tượng được miễn",
    "đối tượng không thu",
    "đối tượng không phải nộp",
    "trường hợp được miễn",
    "trường hợp miễn",
    "các trường hợp được miễn",
    "các trường hợp miễn",
    "những trường hợp được miễn",
    "các trường hợp không thu",
    "người được miễn",
    "những người được miễn",
];

/// Whom no one is told apart from: that they do not pay says that nobody does, or nothing.
const EVERYBODY: &[&str] = &[
    "người dân",
    "công dân",
    "cá nhân",
    "tổ chức",
    "tổ chức, cá nhân",
    "cá nhân, tổ chức",
    "người yêu cầu",
    "người nộp hồ sơ",
    "người nộp",
    "người thực hiện",
    "người làm thủ tục",
    "người đăng ký",
];

/// What of the fee is not paid: says nothing of who.
const FEES: &[&str] = &[
    "thu",
    "nộp",
    "toàn bộ",
    "100%",
    "hoàn toàn",
    "phí",
    "lệ phí",
    "các loại",
    "các khoản",
    "khoản",
    "mức thu",
    "và",
    ",",
];

const JOINTS: &[&str] =
    &["cho", "cho các", "đối với", "đối với các", "với", "gồm", "bao gồm", "gồm có", "là", ":", "-", "–"];

/// For whom a clause says that nothing is paid.
pub(crate) fn exempt(clause: &str) -> Option<Exempt<'_>> {
    let low = small(clause);
    let text = trimmed(clause);
    let low_text = small(text);
    let unsure = [
        "miễn, giảm",
        "miễn giảm",
        "miễn hoặc giảm",
        "miễn/giảm",
        "không được miễn",
        "giảm",
        "có thể",
        "xem xét",
    ];
    if has_any(&low, &unsure) {
        return None;
    }
    // "riêng …", "các trường hợp khác …": those do pay.
    if has_any(&low, OTHERS) || lead(&low, &["riêng"]).is_some() {
        return None;
    }
    let ends_open = clause.trim_end().ends_with(':');
    if let Some(len) = lead(&low_text, SUBJECTS) {
        return of_subject(text, len);
    }
    match lead(&low_text, VERBS) {
        Some(len) => of_verb(text, len, ends_open),
        None => of_passive(text, &low_text),
    }
}

fn of_subject(text: &str, len: usize) -> Option<Exempt<'_>> {
    let (rest, _) = without_fees(&text[len..]);
    let (target, joined) = without_joints(rest);
    match target.is_empty() {
        true => Some(Exempt::Listed),
        false if joined || rest.len() == text.len() - len => target_or_list(target),
        false => target_or_list(target),
    }
}

/// "Miễn lệ phí cho hộ nghèo", "Miễn lệ phí khai sinh đúng hạn".
fn of_verb(text: &str, len: usize, ends_open: bool) -> Option<Exempt<'_>> {
    let (rest, named) = without_fees(&text[len..]);
    let (target, joined) = without_joints(rest);
    let low = small(target);
    if !(named || joined) {
        return None;
    }
    if target.is_empty() {
        return ends_open.then_some(Exempt::Listed);
    }
    // "Miễn lệ phí theo Luật …" does not say for whom, and "Miễn lệ phí hộ tịch" may only name the fee.
    let by_law =
        lead(low.trim_start_matches('('), &["theo", "căn cứ", "quy định", "theo quy định"]).is_some();
    let names_a_turn = lead(&low, &["lần đầu", "lần 1", "lần thứ nhất", "cấp lần đầu"]).is_some();
    let names_the_fee = !joined && !names_a_turn && crate::vietnamese::words(target).count() < 3;
    if by_law || names_the_fee { None } else { target_or_list(target) }
}

/// "Trẻ em dưới 6 tuổi được miễn lệ phí".
fn of_passive<'a>(text: &'a str, low: &str) -> Option<Exempt<'a>> {
    let found = find(low, "được miễn")
        .or_else(|| find(low, "không phải nộp"))
        .or_else(|| find(low, "thuộc diện miễn"))
        .or_else(|| first_of(low, ACTIVE).filter(|found| names_somebody(&low[..found.start])))?;
    let object = low[found.end..].trim_start();
    let of_fees =
        trimmed(object).is_empty() || lead(object, FEES).is_some() || lead(object, &["theo"]).is_some();
    let subject = trimmed(&text[..found.start]);
    let low_subject = small(subject);
    let everybody = EVERYBODY.contains(&low_subject.as_str());
    let excluded = everybody || has_any(&low_subject, &["trừ", "không", "ngoại trừ"]);
    if subject.is_empty()
        || !of_fees
        || excluded
        || matches!(low_subject.as_str(), "trường hợp" | "các trường hợp" | "nếu")
    {
        return None;
    }
    if lead(&low_subject, FOLLOWING).is_some_and(|len| trimmed(&low_subject[len..]).is_empty()) {
        return match text[found.end..].split_once(':').map(|(_, list)| trimmed(list)) {
            Some(list) if !list.is_empty() => Some(Exempt::For(list)),
            _ => Some(Exempt::Listed),
        };
    }
    let names_nobody =
        tail(&low_subject, &["thuộc diện", "thuộc đối tượng", "thuộc trường hợp", "diện", "đối tượng"])
            .is_some();
    if names_nobody || found_of_group(low, &found) {
        let end = find(&low[found.end..], "thì").map_or(text.len(), |range| found.end + range.start);
        return Some(Exempt::For(trimmed(&text[..end])));
    }
    let subject = match tail(&low_subject, &["thì", "sẽ", "cũng", "đều", "thì sẽ"]) {
        Some(len) => trimmed(&subject[..subject.len() - len]),
        None => subject,
    };
    Some(Exempt::For(super::price::condition(subject)))
}

fn found_of_group(low: &str, found: &std::ops::Range<usize>) -> bool {
    low[found.clone()].starts_with("thuộc diện")
}

/// "Hộ nghèo miễn toàn bộ", "Trẻ em không mất phí": behind those who do not pay.
const ACTIVE: &[&str] = &[
    "miễn toàn bộ",
    "miễn phí",
    "miễn lệ phí",
    "miễn thu",
    "miễn nộp",
    "miễn 100%",
    "không phải đóng",
    "không phải trả",
    "không mất",
    "không thu phí",
    "không thu lệ phí",
];

/// Whether the words before such a verb are people.
fn names_somebody(low: &str) -> bool {
    const SOMEBODY: &[&str] = &[
        "hộ nghèo",
        "hộ cận nghèo",
        "hộ gia đình",
        "hộ",
        "người",
        "trẻ em",
        "trẻ",
        "học sinh",
        "sinh viên",
        "cá nhân",
        "tổ chức",
        "công dân",
        "thương binh",
        "bệnh binh",
        "thân nhân",
        "gia đình",
        "đối tượng",
        "các đối tượng",
        "đồng bào",
        "cựu chiến binh",
        "phụ nữ",
        "thành viên",
        "doanh nghiệp",
        "hợp tác xã",
        "cơ sở",
        "đối với",
    ];
    lead(trimmed(low), SOMEBODY).is_some()
}

/// Words that introduce a list.
const FOLLOWING: &[&str] = &[
    "các trường hợp sau",
    "các trường hợp sau đây",
    "các trường hợp",
    "trường hợp sau",
    "trường hợp sau đây",
    "những trường hợp sau",
    "những trường hợp sau đây",
    "các đối tượng sau",
    "các đối tượng sau đây",
    "các đối tượng",
    "những đối tượng sau",
    "những đối tượng sau đây",
    "đối tượng sau",
    "đối tượng sau đây",
    "những người sau",
    "những người sau đây",
    "những người",
    "sau",
    "sau đây",
    "như sau",
    "một trong các trường hợp sau",
];

fn target_or_list(target: &str) -> Option<Exempt<'_>> {
    let low = small(target);
    let Some(len) = lead(&low, FOLLOWING) else {
        return Some(Exempt::For(super::price::condition(target)));
    };
    let rest = target[len..].trim_start();
    match rest.strip_prefix([':', '-', '–']).map(trimmed) {
        Some(rest) if !rest.is_empty() => Some(Exempt::For(rest)),
        _ if trimmed(rest).is_empty() => Some(Exempt::Listed),
        // "các trường hợp khai sinh đúng hạn": no list, but the case itself.
        _ => Some(Exempt::For(target)),
    }
}

/// Without the words for the fee, and whether there were any.
fn without_fees(text: &str) -> (&str, bool) {
    let mut rest = text.trim_start();
    let mut named = false;
    while let Some(len) = lead(&small(rest), FEES).or_else(|| rest.starts_with(',').then_some(1)) {
        named |= len > 1;
        rest = rest[len..].trim_start();
    }
    (rest, named)
}

fn without_joints(text: &str) -> (&str, bool) {
    let mut rest = text.trim_start();
    let mut joined = false;
    loop {
        let low = small(rest);
        let sign = rest.starts_with([':', '-', '–']).then(|| rest.chars().next().map_or(0, char::len_utf8));
        let Some(len) = sign.or_else(|| lead(&low, JOINTS)) else {
            let opens = lead(&low, &["khi", "nếu", "trong"]).is_some();
            return (trimmed(rest), joined || opens);
        };
        joined = true;
        rest = rest[len..].trim_start();
    }
}

/// An item of a list of those who do not pay.
pub(crate) fn listed(clause: &str) -> &str {
    let text = trimmed(clause);
    super::price::without_lead(text, &["và", "hoặc", "và các", "gồm", "là"])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(clause: &str, expected: Option<&str>) {
        let found = exempt(clause).map(|found| match found {
            Exempt::For(whom) => whom.to_owned(),
            Exempt::Listed => "…".to_owned(),
        });
        assert_eq!(found.as_deref(), expected, "{clause}");
    }

    #[test]
    fn reads_who_does_not_pay() {
        check("Miễn lệ phí cho người thuộc hộ nghèo", Some("người thuộc hộ nghèo"));
        check("Miễn thu phí, lệ phí đối với trẻ em, người cao tuổi", Some("trẻ em, người cao tuổi"));
        check("Không thu lệ phí đối với hồ sơ của hộ nghèo", Some("hồ sơ của hộ nghèo"));
        check("Miễn lệ phí khai sinh đúng hạn", Some("khai sinh đúng hạn"));
        check("trẻ em dưới 6 tuổi được miễn", Some("trẻ em dưới 6 tuổi"));
        check("Đối với người khuyết tật thì được miễn phí", Some("người khuyết tật"));
        check("Đối tượng được miễn: người có công", Some("người có công"));
        check("Miễn phí - Công dân thuộc hộ nghèo", Some("Công dân thuộc hộ nghèo"));
        check(
            "Người thuộc diện được miễn phí theo Thông tư",
            Some("Người thuộc diện được miễn phí theo Thông tư"),
        );
        check("Miễn lệ phí: đối với người có công", Some("người có công"));
        check("Không thu phí nếu nộp đúng hạn", Some("nếu nộp đúng hạn"));
        check(
            "Các đối tượng sau được miễn lệ phí: người có công, hộ cận nghèo",
            Some("người có công, hộ cận nghèo"),
        );
        check("Hộ nghèo miễn toàn bộ", Some("Hộ nghèo"));
        check("Người cao tuổi không mất phí", Some("Người cao tuổi"));
        check("Trẻ em miễn 100% lệ phí", Some("Trẻ em"));
        check("Được miễn phí lần đầu", Some("lần đầu"));
    }

    #[test]
    fn knows_where_a_list_follows() {
        for text in [
            "Miễn lệ phí đối với các trường hợp sau:",
            "Đối tượng miễn thu phí, lệ phí:",
            "Miễn phí cho những người sau đây:",
            "Các trường hợp được miễn lệ phí gồm:",
        ] {
            check(text, Some("…"));
        }
    }

    #[test]
    fn leaves_what_is_no_exemption() {
        for text in [
            "Miễn phí",
            "Miễn lệ phí theo quy định của pháp luật",
            "Được miễn, giảm theo quy định",
            "trừ trường hợp được miễn",
            "Người không được miễn phí nộp tại quầy",
            "Được miễn hợp pháp hóa lãnh sự",
            "Người nước ngoài được miễn hợp pháp hóa lãnh sự",
            "Miễn nhiệm chức danh",
            "Miễn lệ phí hộ tịch",
            "Người dân không phải nộp lệ phí",
            "Không thu lệ phí, riêng phí thẩm định theo quy định",
            "Miễn lệ phí cho trẻ em, các trường hợp còn lại theo bảng giá",
            "Người nghèo được xem xét miễn phí",
            "Dịch vụ bưu chính miễn phí",
            "Thu 5.000 đồng",
        ] {
            check(text, None);
        }
    }
}

//! Conditions that a row only has because of the rows beside it, or of the procedure's name.
//!
//! In: the papers of a group. Out: conditions for requests that replace each other: one for each kind of
//! applicant ("(cá nhân)", "(tổ chức)"), or one for each act of a procedure that has several ("Cấp, gia hạn
//! thẻ": "Đơn đề nghị gia hạn"). A single one of them tells nothing.

use super::super::clean::folded;
use super::super::enumerator::{enumerator, without_bullet};
use super::clause::until_list;
use super::kind::{RowKind, says_one_of};
use super::nouns::is_request;
use super::reach::Reached;
use super::reading::{bare, brackets, first_sentence, lower, trimmed};
use super::role::{Role, role};
use crate::catalogue::Via;

/// Those who apply, as a bracket or the end of a form's title names them.
const APPLICANTS: &[&str] = &[
    "cá nhân",
    "tổ chức",
    "hộ gia đình",
    "cộng đồng dân cư",
    "doanh nghiệp",
    "hợp tác xã",
    "hộ kinh doanh",
    "cơ quan",
    "người nước ngoài",
    "công dân việt nam",
    "pháp nhân",
];

/// Words before them in a bracket.
const FOR: &[&str] =
    &["dùng cho", "dành cho", "áp dụng cho", "áp dụng đối với", "đối với", "của", "cho", "là", "mẫu"];

/// Requests that are each for another kind of applicant.
pub(crate) fn by_applicant(rows: &mut [Reached]) {
    let named: Vec<Option<String>> =
        rows.iter().map(|row| if is_free_request(row) { applicant(row.text) } else { None }).collect();
    let mut kinds: Vec<&String> = named.iter().flatten().collect();
    kinds.sort();
    kinds.dedup();
    if kinds.len() < 2 {
        return;
    }
    for (row, named) in rows.iter_mut().zip(&named) {
        row.clause.when =
            row.clause.when.take().or_else(|| named.as_ref().map(|who| format!("đối với {who}")));
    }
}

fn is_free_request(row: &Reached) -> bool {
    row.kind == RowKind::Paper
        && is_request(row.text)
        && row.clause.when.is_none()
        && row.clause.via.is_empty()
}

/// "Đơn đề nghị … (cộng đồng dân cư)", "Tờ khai … (dùng cho cá nhân)".
fn applicant(text: &str) -> Option<String> {
    let text = trimmed(text);
    let inner = brackets(text).into_iter().next_back()?;
    let mut who = &text[inner.start + 1..inner.end - 1];
    let small = lower(who);
    if let Some(word) = FOR.iter().find(|word| small.starts_with(**word)) {
        who = &who[word.len()..];
    }
    let small = lower(who.trim());
    let known = APPLICANTS.iter().any(|one| small.starts_with(one));
    (known && small.split(' ').count() <= 8).then_some(small)
}

/// "Tờ khai (bản giấy)" beside a form that only exists online is for those who hand in otherwise.
pub(crate) fn beside_electronic_form(rows: &mut [Reached]) {
    let online = |row: &Reached| {
        row.kind == RowKind::Paper && row.clause.via == [Via::Online] && row.clause.when.is_none()
    };
    if !rows.iter().any(online) {
        return;
    }
    for row in rows.iter_mut().filter(|row| is_free_request(row)) {
        let text = lower(trimmed(row.text));
        if ["(bản giấy)", "(mẫu giấy)", " bản giấy", " bằng giấy"].iter().any(|end| text.ends_with(end))
        {
            row.clause.via = vec![Via::InPerson, Via::Postal];
        }
    }
}

/// A row that says what it may stand for: "Hợp đồng thuê nhà (thay cho sổ đỏ)", "Có thể thay sổ đỏ bằng hợp đồng". With
/// the row that has that name it is one choice; without one it is not told who needs it.
pub(crate) fn by_replacement(rows: &mut [Reached]) {
    for at in 0..rows.len() {
        let row = &rows[at];
        if row.kind != RowKind::Paper || row.one_of.is_some() || !row.clause.is_free() {
            continue;
        }
        let Some(replaced) = replaced(row.text) else { continue };
        let named = |other: &Reached| {
            let name = folded(trimmed(first_sentence(bare(other.text))));
            let name = name.strip_prefix("ban sao ").unwrap_or(&name);
            let of = replaced.strip_prefix("ban sao ").unwrap_or(&replaced);
            other.kind == RowKind::Paper
                && !of.is_empty()
                && (name == of || name.starts_with(&format!("{of} ")))
        };
        let found = (0..rows.len()).find(|&other| other != at && named(&rows[other]));
        match found {
            Some(other) => {
                let letter = rows[other].one_of.clone().unwrap_or_else(|| free_letter(rows));
                rows[other].one_of = Some(letter.clone());
                rows[at].one_of = Some(letter);
            }
            None => rows[at].clause.unsure = true,
        }
    }
}

/// The first letter that no choice has.
fn free_letter(rows: &[Reached]) -> String {
    let taken = |letter: &String| rows.iter().any(|row| row.one_of.as_ref() == Some(letter));
    ('a'..='y').map(String::from).find(|letter| !taken(letter)).unwrap_or_else(|| "z".to_owned())
}

/// The paper, in folded letters, in the place of which a row may come.
fn replaced(text: &str) -> Option<String> {
    let text = bare(text);
    let small = lower(text);
    if let Some(rest) = ["có thể thay ", "được thay "].iter().find_map(|word| small.strip_prefix(word))
    {
        return rest.split_once(" bằng ").map(|(paper, _)| folded(paper));
    }
    let words = ["thay cho ", "thay thế cho ", "thay thế ", "dùng thay "];
    let bracket = brackets(text)
        .into_iter()
        .map(|one| small[one.start + 1..one.end - 1].to_owned())
        .find_map(|inner| words.iter().find_map(|word| inner.trim().strip_prefix(word).map(str::to_owned)));
    let running = || small.find(", thay cho ").map(|at| small[at + ", thay cho ".len()..].to_owned());
    let paper = bracket.or_else(running)?;
    let end = paper.find([',', ';', '(', '.']).unwrap_or(paper.len());
    Some(folded(&paper[..end]))
}

/// Acts that follow a first one: what is had already is renewed, mended or ended.
const LATER_ACTS: &[&str] = &[
    "gia han",
    "cap lai",
    "cap doi",
    "dieu chinh",
    "sua doi",
    "bo sung",
    "thay doi",
    "thu hoi",
    "cham dut",
    "tam ngung",
    "huy bo",
    "huy",
    "xoa",
    "chuyen doi",
    "dinh chinh",
    "thoi huong",
];

/// Below a title that says "một trong các giấy tờ sau", numbered rows are what one chooses among; an unnumbered one
/// with a condition comes besides ("Trường hợp chưa có tài khoản thì kèm bản sao thẻ").
pub(crate) fn of_title(rows: &mut [Reached]) {
    let papers = |row: &&mut Reached| row.kind == RowKind::Paper;
    let numbered = |row: &Reached| enumerator(without_bullet(row.text)).is_some();
    let some = rows.iter().any(|row| row.kind == RowKind::Paper && numbered(row));
    let besides =
        rows.iter().any(|row| row.kind == RowKind::Paper && !numbered(row) && row.clause.when.is_some());
    if some && besides {
        for row in rows.iter_mut().filter(papers).filter(|row| numbered(row)) {
            row.one_of = Some("a".to_owned());
        }
    }
}

/// A row that another one names among its choices ("Một trong các giấy tờ sau: + …") is one of them.
pub(crate) fn by_inclusion(rows: &mut [Reached]) {
    let is_choice = |row: &Reached| {
        row.kind == RowKind::Paper
            && row.one_of.is_none()
            && row.text.contains(':')
            && says_one_of(&folded(row.text))
    };
    let Some(choice) = rows.iter().position(is_choice) else { return };
    let list = folded(rows[choice].text);
    let mut found = false;
    for at in (0..rows.len()).filter(|at| *at != choice) {
        let row = &rows[at];
        let name = folded(trimmed(first_sentence(bare(row.text))));
        if row.kind == RowKind::Paper
            && row.one_of.is_none()
            && name.split(' ').count() >= 5
            && list.contains(&name)
        {
            rows[at].one_of = Some("z".to_owned());
            found = true;
        }
    }
    if found {
        rows[choice].one_of = Some("z".to_owned());
    }
}

/// Papers that nobody needs who asks for nothing besides: a request to pay less, a power of attorney.
pub(crate) fn beside_the_request(rows: &mut [Reached], procedure: &str) {
    let name = folded(procedure);
    for row in rows
        .iter_mut()
        .filter(|row| row.kind == RowKind::Paper && row.clause.is_free() && row.one_of.is_none())
    {
        let words = folded(first_sentence(bare(row.text)));
        let first: Vec<_> = words.split(' ').take(14).collect();
        let first = first.join(" ");
        let less = first.contains("de nghi mien ")
            || first.contains("duoc mien giam")
            || first.contains("duoc mien hoac giam");
        if less && !name.contains("mien") {
            row.clause.when = Some("đề nghị miễn, giảm".to_owned());
        }
        let acts = [
            "van ban uy quyen",
            "giay uy quyen",
            "hop dong uy quyen",
            "ban sao van ban uy quyen",
            "ban sao giay uy quyen",
            "ban chinh giay uy quyen",
        ];
        let for_another = acts.iter().any(|start| words.starts_with(start)) && !words.contains("thanh vien");
        if for_another && !name.contains("uy quyen") && !name.contains("dai dien") {
            row.clause.when = Some("có ủy quyền".to_owned());
        }
    }
}

/// Requests for a later act of a procedure that begins with another. Tells whether there are any: then the
/// other papers of the group may be for one of the acts alone.
pub(crate) fn by_act(rows: &mut [Reached], procedure: &str) -> bool {
    let acts = later_acts(procedure);
    let mut found = false;
    for row in rows.iter_mut().filter(|row| is_free_request(row)) {
        let Some(asked) = asked(row.text) else { continue };
        let words = folded(asked);
        if let Some(act) = acts.iter().find(|act| words.starts_with(**act))
            && !words.contains(" hoac ")
            && !acts.iter().any(|other| other != act && words.contains(other))
        {
            row.clause.when = Some(format!("đề nghị {}", trimmed(until_form(asked))));
            found = true;
        }
    }
    found
}

/// Headings of one group that are each for another request ("Hồ sơ đăng ký bến:", "Hồ sơ xóa đăng ký bến:"), with
/// the condition of their rows; none where there is only one.
pub(crate) fn acts_of_headings<'a>(rows: &[Reached<'a>]) -> Vec<(&'a str, String)> {
    let heading = |row: &&Reached<'a>| row.kind == RowKind::Heading && role(Some(row.text)) == Role::Act;
    let acts: Vec<_> =
        rows.iter().filter(heading).filter_map(|row| Some((row.text, act(row.text)?))).collect();
    let mut names: Vec<&String> = acts.iter().map(|(_, act)| act).collect();
    names.sort();
    names.dedup();
    if names.len() < 2 { Vec::new() } else { acts }
}

/// "đề nghị xóa đăng ký bến"
fn act(heading: &str) -> Option<String> {
    let text = until_list(bare(heading));
    let small = lower(text);
    let label =
        ["thành phần hồ sơ ", "hồ sơ ", "thủ tục "].iter().find(|label| small.starts_with(**label))?;
    let rest = &text[label.len()..];
    let asks = ["khi ", "về việc ", "đề nghị ", "xin ", "yêu cầu "];
    let small = lower(rest);
    let rest = asks.iter().find(|word| small.starts_with(**word)).map_or(rest, |word| &rest[word.len()..]);
    (!rest.is_empty()).then(|| format!("đề nghị {rest}"))
}

/// Later acts that the name has behind another.
fn later_acts(procedure: &str) -> Vec<&'static str> {
    let name = lower(procedure).replace(" và ", ", ").replace(" hoặc ", ", ").replace(['/', ';'], ",");
    let clauses: Vec<String> = name.split(',').map(folded).collect();
    let starts = |clause: &str, act: &str| {
        clause.strip_prefix(act).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let first = clauses.first().map(String::as_str).unwrap_or_default();
    let later = LATER_ACTS.iter().filter(|act| clauses.iter().skip(1).any(|clause| starts(clause, act)));
    later.copied().filter(|act| !starts(first, act)).collect()
}

/// What a request asks for: the words behind "đề nghị".
fn asked(text: &str) -> Option<&str> {
    let text = bare(text);
    let small = lower(text);
    let at = ["đề nghị ", "đăng ký ", "xin ", "yêu cầu "]
        .iter()
        .filter_map(|word| small.find(word).map(|at| at + word.len()))
        .min()?;
    (at < 60).then(|| &text[at..])
}

/// Without the form it is written on.
fn until_form(text: &str) -> &str {
    let small = lower(text);
    let ends = [" theo ", " (", ";", ".", " ban hành", ", "];
    let end = ends.iter().filter_map(|word| small.find(word)).min().unwrap_or(text.len());
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::super::clause::Clause;
    use super::*;

    fn rows<'a>(texts: &[&'a str]) -> Vec<Reached<'a>> {
        let row =
            |text: &&'a str| Reached { text, kind: RowKind::Paper, clause: Clause::default(), one_of: None };
        texts.iter().map(row).collect()
    }

    fn conditions(rows: &[Reached]) -> Vec<String> {
        rows.iter().map(|row| row.clause.when.clone().unwrap_or_default()).collect()
    }

    #[test]
    fn forms_of_several_applicants() {
        let mut several =
            rows(&["Đơn theo Mẫu 1 (cá nhân)", "- Đơn theo Mẫu 2 (dùng cho tổ chức);", "Bản vẽ"]);
        by_applicant(&mut several);
        assert_eq!(conditions(&several), ["đối với cá nhân", "đối với tổ chức", ""]);
        let mut one = rows(&["Tờ khai (dùng cho cá nhân)", "Bản vẽ (bản chính)"]);
        by_applicant(&mut one);
        assert_eq!(conditions(&one), ["", ""]);
    }

    #[test]
    fn headings_of_several_requests() {
        let headings = |texts: &[&'static str]| {
            let mut all = rows(texts);
            all.iter_mut().for_each(|row| row.kind = RowKind::Heading);
            acts_of_headings(&all).into_iter().map(|(_, act)| act).collect::<Vec<_>>()
        };
        assert_eq!(
            headings(&["* Hồ sơ đăng ký bến:", "* Hồ sơ đề nghị xóa đăng ký bến gồm:"]),
            ["đề nghị đăng ký bến", "đề nghị xóa đăng ký bến"],
        );
        assert!(headings(&["Hồ sơ đăng ký bến gồm:", "Giấy tờ phải xuất trình:"]).is_empty());
    }

    #[test]
    fn requests_for_later_acts() {
        let mut several = rows(&["Đơn đề nghị cấp thẻ đọc", "Đơn đề nghị gia hạn thẻ đọc theo Mẫu 2", "Ảnh"]);
        assert!(by_act(&mut several, "Cấp, gia hạn thẻ đọc sách"));
        assert_eq!(conditions(&several), ["", "đề nghị gia hạn thẻ đọc", ""]);
        let mut all = rows(&["Đơn đề nghị gia hạn hoặc cấp lại thẻ", "Đơn đề nghị cấp thẻ"]);
        assert!(!by_act(&mut all, "Cấp, gia hạn, cấp lại thẻ"));
        let mut single = rows(&["Đơn đề nghị gia hạn thẻ"]);
        assert!(!by_act(&mut single, "Gia hạn thẻ đọc sách"));
    }
}

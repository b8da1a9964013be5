//! What the applicant receives.
//!
//! In: `resultsDetails`, which the portal returns in random order. Out: the results in an order that depends on nothing
//! but what they say, those of one text apart, and what only refuses behind what grants.

use super::clean::{Notes, folded, is_none};
use super::doubt::{DoubtKind, MergedPart};
use super::enumerator::{bullet, without_bullet};
use super::legal::sorted;
use super::record::Named;
use crate::catalogue::Outcome;
use crate::vietnamese::one_line;

pub(crate) fn read(list: &[Named], notes: &mut Notes) -> Vec<Outcome> {
    let place = MergedPart::Results.whole();
    let mut out: Vec<Outcome> = Vec::with_capacity(list.len());
    for named in sorted(list) {
        let text = notes.text(&named.name, place);
        if is_none(&text) {
            notes.add(DoubtKind::SaysNone, place, &text, "");
            continue;
        }
        let titles = alternatives(apart(&text), &text);
        let code = notes.line(&named.code, place).filter(|code| !titles.contains(code) && *code != text);
        for (at, title) in titles.into_iter().enumerate() {
            // The code is that of the row; its first result stands for it.
            let outcome = Outcome { id: None, title, code: code.clone().filter(|_| at == 0) };
            if out.contains(&outcome) {
                notes.add(DoubtKind::Repeated, place, &outcome.title, "");
            } else {
                out.push(outcome);
            }
        }
    }
    let before = out.first().cloned();
    // Stable: what one applies for, then what tells of it, then what refuses it.
    out.sort_by_key(Outcome::rank);
    if let Some(first) = before.filter(|first| out.first() != Some(first) && first.is_refusal()) {
        notes.add(DoubtKind::RefusalFirst, place, &first.title, &out[0].title);
    }
    out
}

/// The results of one text: a line each, or parted by bullets and semicolons.
fn apart(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    for line in text.lines() {
        let mut start = 0;
        let mut depth = 0usize;
        for (at, sign) in line.char_indices() {
            match sign {
                '(' | '“' => depth += 1,
                ')' | '”' => depth = depth.saturating_sub(1),
                ';' | '.' if depth == 0 && at >= start && begins_anew(sign, &line[at + 1..]) => {
                    push(&mut out, &line[start..at]);
                    start = at + 1;
                }
                _ => {}
            }
        }
        push(&mut out, &line[start..]);
    }
    out
}

/// "Hoặc văn bản trả lời …" is said of the result before it, and goes with it. Where a part is itself a choice that ends
/// in an answer ("quyết định thôi hưởng hoặc văn bản trả lời"), the parts are no list of what everybody gets: the text
/// stays whole, in its own words.
fn alternatives(titles: Vec<String>, text: &str) -> Vec<String> {
    let words = |title: &str| format!(" {} ", folded(title));
    let is_choice = |title: &String| {
        let words = words(title);
        let answers = ["van ban tra loi", "van ban tu choi", "thong bao", "khong cap", "thoi huong"];
        words.contains(" hoac ") && answers.iter().any(|answer| words.contains(answer))
    };
    let begins_with_or = |title: &str| words(title).starts_with(" hoac ");
    let choice = titles.iter().skip(1).any(|title| !begins_with_or(title) && is_choice(title));
    if titles.len() > 1 && choice {
        return vec![one_line(text).trim_end_matches([' ', ';']).to_owned()];
    }
    let mut out: Vec<String> = Vec::with_capacity(titles.len());
    for title in titles {
        match out.last_mut() {
            Some(last) if begins_with_or(&title) => {
                let end = last.trim_end_matches([' ', ';', '.', ',']).len();
                last.truncate(end);
                last.push_str("; ");
                last.push_str(&title);
            }
            _ => out.push(title),
        }
    }
    out
}

/// Whether another result begins behind a sign: with a bullet, or a capital behind a semicolon.
fn begins_anew(sign: char, rest: &str) -> bool {
    let bare = rest.trim_start();
    let spaced = bare.len() < rest.len();
    (spaced && bullet(bare).is_some_and(|(_, text)| text.starts_with(char::is_uppercase)))
        || (sign == ';' && bare.starts_with(char::is_uppercase))
}

fn push(out: &mut Vec<String>, title: &str) {
    let title = without_bullet(title.trim()).trim_end_matches([' ', ';']);
    let title = title.strip_suffix(";.").unwrap_or(title);
    if title.chars().any(char::is_alphanumeric) {
        out.push(title.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(names: &[&str], expected: &[&str]) {
        let list: Vec<_> =
            names.iter().map(|name| Named { name: (*name).into(), code: String::new() }).collect();
        let titles: Vec<_> =
            read(&list, &mut Notes::new("1.000001")).into_iter().map(|one| one.title).collect();
        assert_eq!(titles, expected);
    }

    #[test]
    fn refusals_come_last() {
        check(&["Công văn từ chối cấp thẻ", "Thẻ mẫu"], &["Thẻ mẫu", "Công văn từ chối cấp thẻ"]);
        check(
            &[
                "Thông báo không đủ điều kiện",
                "Thông báo kết quả",
                "Văn bản trả lời nêu rõ lý do",
                "Giấy mẫu",
            ],
            &[
                "Giấy mẫu",
                "Thông báo kết quả",
                "Thông báo không đủ điều kiện",
                "Văn bản trả lời nêu rõ lý do",
            ],
        );
        check(
            &["Quyết định không công nhận", "Thông báo bổ sung hồ sơ", "Quyết định công nhận"],
            &["Quyết định công nhận", "Thông báo bổ sung hồ sơ", "Quyết định không công nhận"],
        );
    }

    #[test]
    fn several_in_one_text_are_several() {
        check(
            &["- Giấy phép mẫu; - Hoặc văn bản trả lời trong trường hợp không cấp"],
            &["Giấy phép mẫu; Hoặc văn bản trả lời trong trường hợp không cấp"],
        );
        check(
            &["- Thẻ mẫu.\n- Hoặc thông báo nêu rõ lý do;\n- Sổ mẫu"],
            &["Thẻ mẫu; Hoặc thông báo nêu rõ lý do", "Sổ mẫu"],
        );
        check(
            &["Quyết định cho hưởng; Quyết định sửa hoặc quyết định thôi hưởng hoặc văn bản trả lời"],
            &["Quyết định cho hưởng; Quyết định sửa hoặc quyết định thôi hưởng hoặc văn bản trả lời"],
        );
        check(&["- Giấy mẫu.\n- Sổ mẫu."], &["Giấy mẫu.", "Sổ mẫu."]);
        check(&["Giấy A (mẫu 1; mẫu 2); Giấy B"], &["Giấy A (mẫu 1; mẫu 2)", "Giấy B"]);
        check(&["Giấy A; hoặc giấy B"], &["Giấy A; hoặc giấy B"]);
    }
}

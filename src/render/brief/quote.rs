//! The source's own words where the program could not read them: "Nguồn ghi: “…”".
//!
//! In: the sentence of [`Quotes`](crate::catalogue::Quotes). Out: the same sentence, or its beginning where
//! there is little room. A sentence is only ever left off at the end of a statement, and never before one that
//! takes something back ("; trừ …", ". Trường hợp … thì"): what is left must be true as it stands. Where no such
//! end is found the whole is given, however long. Whoever shows a shortened one points at where it stands whole.

use crate::strings::TEXT;
use crate::vietnamese::{lower, parse_offices};

/// The sentence or its beginning of at most `limit` letters, and whether anything was left off.
pub(crate) fn quote(sentence: &str, limit: usize) -> (String, bool) {
    let sentence = sentence.trim();
    if sentence.chars().nth(limit).is_none() {
        return (sentence.to_owned(), false);
    }
    match ends(sentence).take_while(|end| sentence[..*end].chars().count() <= limit).last() {
        Some(end) => (format!("{} …", sentence[..end].trim_end()), true),
        None => (sentence.to_owned(), false),
    }
}

/// "Nguồn ghi: “…”", on one line; and whether anything was left off.
pub(crate) fn source_says(sentence: &str, limit: usize) -> (String, bool) {
    let (text, shortened) = quote(sentence, limit);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (TEXT.source.said(&format!("“{text}”")), shortened)
}

/// Of a sentence that says where to hand in, the part from the office that it names, of at most `limit` letters; `None`
/// where it names several, or says for whom each is: half of that would lead somebody to the wrong one.
pub(crate) fn office_in(sentence: &str, limit: usize) -> Option<String> {
    let offices = parse_offices(sentence);
    let first = offices.first()?;
    let told = sentence[first.range.start..].trim_end_matches(['”', '.', ';', ' ']);
    // The clause that names the place ends where it goes on to say with what, how or until when.
    let ends = [
        " kèm ",
        " gồm ",
        " theo mẫu",
        " để ",
        " bằng ",
        " chậm nhất ",
        " qua ",
        " hoặc qua ",
        " hoặc trên ",
        " hoặc trực tuyến",
        " hoặc gửi ",
        " hoặc nộp ",
        ", ",
        "; ",
        ". ",
    ];
    // "nơi học sinh, sinh viên thường trú" lists whose place it is.
    let lists = |end: &str, at: usize| end == ", " && told[..at].contains(" nơi ");
    let found = ends.iter().filter_map(|end| told.find(end).filter(|at| !lists(end, *at)));
    let clause = &told[..found.min().unwrap_or(told.len())];
    let beyond = offices[1..].iter().any(|office| office.level != first.level);
    (!is_conditional(sentence) && !beyond && clause.chars().count() <= limit).then(|| format!("… {clause}"))
}

/// Whether a sentence holds for some only: then what it says is whole, or only pointed at.
pub(crate) fn is_conditional(sentence: &str) -> bool {
    let sentence = lower(sentence);
    ["đối với", "trường hợp", "nếu ", "trừ "].iter().any(|word| sentence.contains(word))
}

/// Where statements end that can stand without what follows: after `;`, a full stop, or at a line's end.
fn ends(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut depth = 0usize;
    text.char_indices().filter_map(move |(at, sign)| {
        match sign {
            '(' | '[' | '“' | '«' => depth += 1,
            ')' | ']' | '”' | '»' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let end = at + sign.len_utf8();
        let rest = &text[end..];
        let closes = match sign {
            ';' | '\n' => true,
            '.' | '!' | '?' => rest.starts_with(char::is_whitespace) && !is_short_form(&text[..at]),
            _ => false,
        };
        (closes && depth == 0 && stands_alone(&text[..at], rest)).then_some(end)
    })
}

/// "TP.", "a.", "1.": a full stop that ends no sentence.
fn is_short_form(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let letters = word.chars().count();
    letters <= 1 || (letters <= 3 && word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit()))
}

/// Whether what came before is true without the rest: the rest neither takes back nor bounds what was said.
/// Cases that stand side by side, each with its own condition, may be parted.
fn stands_alone(before: &str, rest: &str) -> bool {
    const TAKES_BACK: [&str; 12] = [
        "trừ",
        "ngoại trừ",
        "riêng",
        "trong đó",
        "tuy nhiên",
        "nhưng",
        "nếu",
        "không áp dụng",
        "kể từ",
        "từ ngày",
        "với điều kiện",
        "miễn",
    ];
    const CASES: [&str; 4] = ["trường hợp", "đối với", "khi", "với"];
    let bare = |text: &str| {
        let text = lower(text.trim_start_matches(|c: char| !c.is_alphabetic()));
        text.strip_prefix("trong ")
            .map(str::to_owned)
            .filter(|rest| rest.starts_with("trường hợp"))
            .unwrap_or(text)
    };
    let (before, rest) = (bare(before), bare(rest));
    let begins = |text: &str, words: &[&str]| words.iter().any(|word| text.starts_with(word));
    !rest.is_empty() && !begins(&rest, &TAKES_BACK) && (!begins(&rest, &CASES) || begins(&before, &CASES))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(sentence: &str, limit: usize, expected: &str) {
        let (text, shortened) = quote(sentence, limit);
        assert_eq!(text, expected);
        assert_eq!(shortened, expected.ends_with('…'));
    }

    #[test]
    fn a_sentence_that_fits_is_whole() {
        check(" Mười ngày, tính cả ngày lễ. ", 40, "Mười ngày, tính cả ngày lễ.");
    }

    #[test]
    fn a_long_one_ends_where_a_statement_ends() {
        check("Hồ sơ gồm đơn và ảnh. Ảnh chụp chưa quá sáu tháng, nền trắng.", 40, "Hồ sơ gồm đơn và ảnh. …");
        check(
            "Đối với hộ dân: năm ngày; đối với tổ chức: mười lăm ngày làm việc.",
            40,
            "Đối với hộ dân: năm ngày; …",
        );
    }

    #[test]
    fn nothing_that_takes_back_is_left_off() {
        let stays = |sentence: &str| check(sentence, 30, sentence);
        stays("Mức thu 20.000 đồng; trừ hộ nghèo và người cao tuổi thì không thu.");
        stays("Mức thu 20.000 đồng. Miễn cho hộ nghèo và người cao tuổi.");
        stays("Năm ngày làm việc; trường hợp phải xác minh thì mười ngày làm việc.");
        stays("Năm ngày (trong nội thành; ngoại thành lâu hơn) kể từ khi nhận đủ hồ sơ");
    }

    #[test]
    fn a_short_form_ends_nothing() {
        let sentence = "Nộp tại trụ sở Sở Mẫu, TP. Mẫu, số 5 đường Mẫu Thứ Nhất";
        check(sentence, 35, sentence);
    }

    #[test]
    fn says_whose_words_they_are() {
        assert_eq!(source_says("Nộp\ntại xã", 80), ("Nguồn ghi: “Nộp tại xã”".to_owned(), false));
    }
}

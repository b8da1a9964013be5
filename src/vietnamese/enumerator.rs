//! Enumerators that stand in a text as letters, not as a list's own numbering.

/// "a)", "(iv)", "1.2.", "1/ ", "Bước 3", "- ", "+ ", "☐" at the start of a text.
pub(crate) fn begins_with_enumerator(text: &str) -> bool {
    let text = text.trim_start();
    if text.starts_with(['-', '+', '–', '—', '−', '*', '•']) || text.starts_with(is_picture) {
        return true;
    }
    if numbered_step(text).is_some() {
        return true;
    }
    enumerator_len(text).is_some() || is_parted_number(text)
}

/// A step that names itself, "Bước 2: Nộp …" or "b) Bước 2. Nộp …", at the start of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct OwnStep {
    pub(crate) number: u32,
    /// Where the words behind its name begin; nothing where no sign parts them from it.
    pub(crate) words: Option<usize>,
}

/// The step that a text begins with by name.
pub(crate) fn own_step(text: &str) -> Option<OwnStep> {
    let bare = text.trim_start();
    let before = text.len() - bare.len();
    let behind = enumerator_len(bare).map(|len| (len, bare[len..].trim_start()));
    let (skipped, step) = match numbered_step(bare) {
        Some(step) => (0, step),
        None => {
            let (_, rest) = behind?;
            (bare.len() - rest.len(), numbered_step(rest)?)
        }
    };
    Some(OwnStep { number: step.number, words: step.words.map(|at| before + skipped + at) })
}

fn numbered_step(text: &str) -> Option<OwnStep> {
    let named = ["Bước", "bước", "BƯỚC"].iter().find_map(|word| text.strip_prefix(word))?;
    let digits = named.strip_prefix(char::is_whitespace)?.trim_start();
    let count = digits.bytes().take_while(u8::is_ascii_digit).count();
    let number = digits.get(..count.min(4))?.parse().ok()?;
    let behind = &digits[count..];
    let is_sign = |c: char| matches!(c, ':' | '.' | ')' | '-' | '\u{2013}' | '\u{2014}');
    let words =
        behind.trim_start().strip_prefix(is_sign).map(|rest| rest.trim_start_matches(is_sign).trim_start());
    // "Bước 1.1: …" and "Bước 1 - 2: …" name something else.
    let words = words.filter(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()));
    Some(OwnStep { number, words: words.map(|rest| text.len() - rest.len()) })
}

/// Length of "a)", "(iv)", "1.2." at the start of a text.
fn enumerator_len(text: &str) -> Option<usize> {
    let inside = text.strip_prefix('(').unwrap_or(text);
    let word: String = inside.chars().take_while(|c| c.is_alphanumeric() || *c == '.').take(8).collect();
    let after = &inside[word.len()..];
    let closed = after.starts_with(')') || (word.ends_with('.') && after.starts_with(char::is_whitespace));
    let len = text.len() - after.len() + usize::from(after.starts_with(')'));
    (closed && is_enumerator(word.trim_end_matches('.'))).then_some(len)
}

/// How a line that was pasted begins, where it begins a row of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LineSign {
    /// A sign that only says so: "•", "▪", Word's own. The words begin there.
    Bullet { words: usize },
    /// "2. Đơn", "1.Đơn", "3) Đơn": the label ends and the words begin there.
    Number { label: usize, words: usize },
    /// "a) Đơn", "– Đơn", "+Đơn", "Bước 1: Nộp": the sign says something, or is read with the words.
    Own,
}

/// The sign that a line begins with. What cannot be told from a number or an abbreviation is none.
pub(crate) fn line_sign(line: &str) -> Option<LineSign> {
    dash_or_dot(line).or_else(|| plain_number(line)).or_else(|| {
        let behind = |len: usize| !line[len..].trim().is_empty();
        let named = own_step(line).is_some_and(|step| step.words.is_some());
        // "1986. Năm ấy" is a year.
        let is_long = line.bytes().take_while(u8::is_ascii_digit).count() > 2;
        (named
            || !is_long && enumerator_len(line).is_some_and(behind)
            || is_parted_number(line)
            || is_pictured(line))
        .then_some(LineSign::Own)
    })
}

fn dash_or_dot(line: &str) -> Option<LineSign> {
    let first = line.chars().next()?;
    let rest = &line[first.len_utf8()..];
    let words = line.len() - rest.trim_start().len();
    if words == line.len() {
        return None;
    }
    let next = rest.chars().next()?;
    let begins_words = next.is_alphabetic() || matches!(next, '(' | '“' | '"');
    match first {
        // "○ Có ○ Không": something to tick, no bullet.
        _ if is_picture(first) && rest.contains(first) => Some(LineSign::Own),
        // Word writes its bullets as letters of its symbol fonts, at U+F000 and above.
        '•'
        | '●'
        | '○'
        | '▪'
        | '■'
        | '◦'
        | '►'
        | '➢'
        | '➤'
        | '♦'
        | '◆'
        | '❖'
        | '✓'
        | '✔'
        | '‣'
        | '⁃'
        | '\u{f000}'..='\u{f0ff}' => Some(LineSign::Bullet { words }),
        'o' | 'ü' | 'Ø' | '§' | '·' if next == '\t' => Some(LineSign::Bullet { words }),
        'o' | 'ü' | 'Ø' | '§' | '·' if next == ' ' && line[words..].starts_with(char::is_uppercase) => {
            Some(LineSign::Bullet { words })
        }
        '-' | '+' | '*' if next.is_whitespace() => Some(LineSign::Bullet { words }),
        '–' | '—' | '−' if next.is_whitespace() => Some(LineSign::Own),
        '-' | '+' | '*' | '–' | '—' | '−' if begins_words => Some(LineSign::Own),
        // "-10.000 đồng" below others, but "+84 236 …" is a telephone.
        '-' | '*' | '–' | '—' | '−' if next.is_ascii_digit() => Some(LineSign::Own),
        '+' if next.is_ascii_digit() && !rest.starts_with("84") => Some(LineSign::Own),
        _ => None,
    }
}

/// Signs and small pictures that people put before a line: arrows, boxes, stars, hands, emoji.
fn is_picture(c: char) -> bool {
    matches!(c, '•' | '‣' | '⁃' | '\u{2190}'..='\u{21ff}' | '\u{2460}'..='\u{24ff}' | '\u{25a0}'..='\u{27bf}'
        | '\u{2900}'..='\u{297f}' | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

/// "☐ Đơn", "→ Đơn", "① Đơn", "1️⃣ Đơn": the picture says something, so it stays.
fn is_pictured(line: &str) -> bool {
    let keycap = line.starts_with(|c: char| c.is_ascii_digit())
        && line[1..].trim_start_matches('\u{fe0f}').starts_with('\u{20e3}');
    (keycap || line.starts_with(is_picture)) && line.contains(char::is_alphanumeric)
}

/// "1/ Đơn", "a/ đơn", "II/ Đơn", "1- Đơn", "1 – Đơn", "1.1 Đơn": a number and words, parted by another sign than a dot.
/// "12/NĐ-CP", "1/2 số tiền", "2 - 3 bản" and "3 Đơn" are none.
fn is_parted_number(line: &str) -> bool {
    let end = line.find(|c: char| !c.is_alphanumeric() && c != '.').unwrap_or(line.len());
    let (word, behind) = line.split_at(end);
    let is_short =
        word.len() <= 5 && word.split('.').all(|part| part.chars().count() <= 4 && !part.is_empty());
    if !is_short || !is_enumerator(word) || word.bytes().take_while(u8::is_ascii_digit).count() > 2 {
        return false;
    }
    let text = behind.trim_start();
    let gap = text.len() < behind.len();
    let Some(rest) = text.strip_prefix(['/', '-', '–', '—']) else {
        return gap && word.contains('.') && is_capitalised(text);
    };
    let words = rest.trim_start();
    let apart = words.len() < rest.len();
    match (gap, apart) {
        (false, true) => words.starts_with(char::is_alphabetic),
        (false, false) | (true, true) => is_capitalised(words) && !word.starts_with(char::is_lowercase),
        (true, false) => false,
    }
}

/// "Đơn", not "NĐ-CP".
fn is_capitalised(words: &str) -> bool {
    let mut letters = words.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(|c| c.is_lowercase() || c == ' ')
}

/// "2. Đơn" and "1.Đơn", but not "1.500 đồng".
fn plain_number(line: &str) -> Option<LineSign> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let behind = line.get(digits..)?.strip_prefix(['.', ')'])?;
    let text = behind.trim_start();
    let apart = text.len() < behind.len() || text.starts_with(char::is_uppercase);
    ((1..=2).contains(&digits) && apart && !text.is_empty())
        .then_some(LineSign::Number { label: digits + 1, words: line.len() - text.len() })
}

/// "a", "đ", "iv", "12", "1.2"
fn is_enumerator(word: &str) -> bool {
    let digits = !word.is_empty() && word.chars().all(|c| c.is_ascii_digit() || c == '.');
    let roman = !word.is_empty() && word.to_lowercase().chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    let letter = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    digits || roman || letter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_enumerator(text: &str, is: bool) {
        assert_eq!(begins_with_enumerator(text), is, "{text}");
    }

    #[track_caller]
    fn check_step(text: &str, number: u32, words: Option<&str>) {
        let step = own_step(text).unwrap_or_else(|| panic!("{text} names a step"));
        assert_eq!((step.number, step.words.map(|at| &text[at..])), (number, words), "{text}");
    }

    #[test]
    fn steps_by_name() {
        check_step("Bước 1: Nộp", 1, Some("Nộp"));
        check_step(" BƯỚC 12 – nộp", 12, Some("nộp"));
        check_step("b) Bước 2. Nộp", 2, Some("Nộp"));
        check_step("1. bước 3) Nộp", 3, Some("Nộp"));
        check_step("Bước 1 nộp", 1, None);
        check_step("Bước 1.2: Nộp", 1, None);
        check_step("Bước 4", 4, None);
        for text in ["Bước đầu nộp", "Theo Bước 1: nộp", "Bước1", "a) Nộp theo Bước 2", ""]
        {
            assert_eq!(own_step(text), None, "{text}");
        }
    }

    #[test]
    fn signs_of_lines() {
        let words = |line: &str| match line_sign(line) {
            Some(LineSign::Bullet { words }) => format!("• {}", &line[words..]),
            Some(LineSign::Number { label, words }) => format!("{} {}", &line[..label], &line[words..]),
            Some(LineSign::Own) => "own".to_owned(),
            None => "none".to_owned(),
        };
        for (line, is) in [
            ("•\tĐơn", "• Đơn"),
            ("\u{f0b7}\tĐơn", "• Đơn"),
            ("o\tĐơn", "• Đơn"),
            ("-\u{a0}Đơn", "• Đơn"),
            ("1.Nộp", "1. Nộp"),
            ("2) nộp", "2) nộp"),
            ("3.\u{a0}02 ảnh", "3. 02 ảnh"),
            ("a) Đơn", "own"),
            ("I.\tĐơn", "own"),
            ("1.1. Đơn", "own"),
            ("– Đơn", "own"),
            ("-Bản sao", "own"),
            ("+Bản sao", "own"),
            ("Bước 1: Nộp", "own"),
            ("1/ Đơn", "own"),
            ("2/Tờ khai", "own"),
            ("a/ đơn", "own"),
            ("II/ Hồ sơ", "own"),
            ("1- đơn", "own"),
            ("1 – Đơn", "own"),
            ("1.1 Đơn", "own"),
            ("-10.000 đồng", "own"),
            ("*2 bản", "own"),
            ("✔ Đơn", "• Đơn"),
            ("□ Có", "own"),
            ("● Có ● Không", "own"),
            ("☐ Đơn", "own"),
            ("→ Đơn", "own"),
            ("📌 Đơn", "own"),
            ("1\u{fe0f}\u{20e3} Đơn", "own"),
            ("o Đơn", "• Đơn"),
        ] {
            assert_eq!(words(line), is, "{line:?}");
        }
        for line in [
            "1.500 đồng",
            "+84 236",
            "12/NĐ-CP",
            "1/2 số tiền",
            "1/5/2026",
            "2 - 3 bản",
            "3 Đơn",
            "1.5 triệu",
            "V/v cấp",
            "ông A",
            "o bế",
            "•",
            "a)",
            "1986. Năm",
            "Bước 1 xong",
            "*) Ghi",
        ] {
            assert_eq!(words(line), "none", "{line:?}");
        }
    }

    #[test]
    fn enumerators() {
        for text in
            ["a) Đơn", "(iv) Đơn", "đ) Đơn", "1. Đơn", "1.2. Đơn", "Bước 2: nộp", "- Đơn", "+ Đơn", "12) Đơn"]
        {
            check_enumerator(text, true);
        }
        for text in ["Đơn đề nghị", "(bản chính)", "3 bản", "Ông. Bà", "", "(", "a", "Bước tiếp theo"]
        {
            check_enumerator(text, false);
        }
    }
}

//! The source's own words where it does not say an amount that could be read.
//!
//! In: a text of the source and how many letters there is room for. Out: the text in quotation marks, whole or as many
//! whole sentences as fit: nothing is cut in the middle of a condition.

/// What an import adds to a text of the source.
const ADDED: [&str; 2] = ["Tệp kèm theo: ", "(số tiền nguồn ghi: "];

/// "“Theo thỏa thuận”"; what was added to the source's words stands behind them.
pub(crate) fn in_quotes(text: &str) -> String {
    let added: Vec<&str> = text.lines().filter(|line| is_added(line)).map(str::trim).collect();
    let mut quoted = format!("“{}”", bare(text));
    for line in added {
        quoted.push_str(if line.starts_with('(') { " " } else { ". " });
        quoted.push_str(line);
    }
    quoted
}

/// "(số tiền nguồn ghi: 20.000 đồng)": the number beside a text that does not explain it.
pub(crate) fn number_of(text: &str) -> Option<&str> {
    text.lines().map(str::trim).find(|line| line.starts_with(ADDED[1]))
}

fn is_added(line: &str) -> bool {
    ADDED.iter().any(|start| line.starts_with(start))
}

fn bare(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !is_added(line));
    let mut line = String::new();
    for next in lines {
        if !line.is_empty() {
            line.push_str(if line.ends_with(['.', ';', ':', ',']) { " " } else { "; " });
        }
        line.push_str(next);
    }
    let line = line.trim_start_matches(['-', '+', '*', '•', ' ']).trim_end_matches(['.', ';', ' ']);
    line.replace(['“', '”'], "\"")
}

/// What of a text can stand in a room of so many letters: all of it, its first sentences and that there is more, or
/// nothing.
pub(crate) fn opening(text: &str, room: usize) -> Option<(String, bool)> {
    let whole = bare(text);
    if whole.chars().count() <= room {
        return Some((whole, false));
    }
    let within = whole.char_indices().nth(room).map_or(whole.len(), |(at, _)| at);
    let stop = whole[..within]
        .match_indices(". ")
        .map(|(at, _)| at)
        .filter(|at| ends_sentence(&whole, *at))
        .last()?;
    Some((whole[..stop].to_owned(), true))
}

/// A full stop before a capital, and no abbreviation before it.
fn ends_sentence(text: &str, at: usize) -> bool {
    let next = text[at + 1..].trim_start().chars().next();
    let letters = text[..at].chars().rev().take_while(|c| c.is_alphabetic()).count();
    next.is_some_and(|c| c.is_uppercase() || matches!(c, '-' | '+' | '*' | '(')) && letters > 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_whole_sentences() {
        assert_eq!(in_quotes("- Theo thỏa thuận.\n"), "“Theo thỏa thuận”");
        assert_eq!(
            in_quotes("20.000 đồng\n(số tiền nguồn ghi: 20 đồng)"),
            "“20.000 đồng” (số tiền nguồn ghi: 20 đồng)"
        );
        assert_eq!(in_quotes("Theo biểu\nTệp kèm theo: a.docx"), "“Theo biểu”. Tệp kèm theo: a.docx");
        assert_eq!(in_quotes("Cấp mới\nCấp lại"), "“Cấp mới; Cấp lại”");
        assert_eq!(opening("Theo quy định.", 20), Some(("Theo quy định".to_owned(), false)));
        assert_eq!(
            opening("Theo quy định. Nộp một lần khi nhận.", 20),
            Some(("Theo quy định".to_owned(), true))
        );
        assert_eq!(opening("Theo quy định của TP. Mẫu và văn bản khác", 25), None);
    }
}

//! What people noted behind `#` in a file, and what of it is gone once parts of the file are replaced.
//!
//! In: the text before and after. Out: the notes that are in the first alone, so that they can be told and written
//! again: where a note belongs to rows that are no longer there, only its author knows what becomes of it.

/// The notes that got lost, as they were written, in their order.
pub(crate) fn lost(before: &str, after: &str) -> Vec<String> {
    let mut kept = notes(after);
    let mut lost = Vec::new();
    for note in notes(before) {
        match kept.iter().position(|other| *other == note) {
            Some(at) => drop(kept.swap_remove(at)),
            None => lost.push(note.to_owned()),
        }
    }
    lost
}

/// All notes of the TOML that a file begins with, without the mark.
fn notes(text: &str) -> Vec<&str> {
    let front = text.strip_prefix("+++").unwrap_or(text);
    let front = front.split_once("\n+++").map_or(front, |(front, _)| front);
    let mut notes = Vec::new();
    let mut rest = front;
    while let Some(at) = rest.find(['#', '"', '\'']) {
        rest = &rest[at..];
        let quotes = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|quotes| rest.starts_with(quotes));
        rest = match quotes {
            None => {
                let (note, behind) = rest.split_at(rest.find('\n').unwrap_or(rest.len()));
                notes.push(note.trim_start_matches('#').trim());
                behind
            }
            Some(quotes) => behind_text(&rest[quotes.len()..], quotes),
        };
    }
    notes.retain(|note| !note.is_empty());
    notes
}

/// What stands behind the quotation marks that end a text. Only between the double ones a backslash has a meaning.
fn behind_text<'a>(text: &'a str, quotes: &str) -> &'a str {
    let mut rest = text;
    loop {
        if let Some(behind) = rest.strip_prefix(quotes) {
            return behind;
        }
        let mut letters = rest.chars();
        match letters.next() {
            None => return rest,
            Some('\\') if quotes.starts_with('"') => drop(letters.next()),
            Some(_) => {}
        }
        rest = letters.as_str();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_told_from_texts() {
        let text = "+++\n# một\na = \"# không \\\" # phải\" # hai\nb = '''\n# không\n'''\nc = 'x' ## ba\n#\n+++\n# Đề mục\n";
        assert_eq!(notes(text), ["một", "hai", "ba"]);
    }

    #[test]
    fn only_what_is_gone_is_lost() {
        let before = "+++\n# giữ\n# mất\n# hai lần\na = 1 # hai lần\n+++\n";
        assert_eq!(lost(before, "+++\n# hai lần\n# giữ\n+++\n"), ["mất", "hai lần"]);
        assert_eq!(lost(before, before), [""; 0]);
    }
}

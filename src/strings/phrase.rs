//! Sentences whose holes a template fills by name: "Tìm trong {count} theo tên".

/// A sentence for templates; which holes it has, the table's struct says.
#[derive(Debug)]
pub(crate) struct Phrase(pub(crate) &'static str);

/// A phrase with its holes filled. A hole that is not given, and one that is given and not there, is a mistake of the
/// template: its name and which of both is said.
pub(crate) fn fill(phrase: &str, given: &[(&str, &str)]) -> Result<String, String> {
    let mut filled = String::with_capacity(phrase.len());
    let mut unused: Vec<&str> = given.iter().map(|(name, _)| *name).collect();
    let mut rest = phrase;
    while let Some((before, (name, after))) = next_hole(rest) {
        let Some((_, text)) = given.iter().find(|(one, _)| *one == name) else {
            return Err(format!("`{name}` is not given, and the text has a place for it"));
        };
        filled.push_str(before);
        filled.push_str(text);
        unused.retain(|one| *one != name);
        rest = after;
    }
    match unused.first() {
        Some(name) => Err(format!("`{name}` is given, and the text has no place for it")),
        None => Ok(filled + rest),
    }
}

/// The text before the next hole, its name, and the text behind it.
fn next_hole(text: &str) -> Option<(&str, (&str, &str))> {
    let (before, rest) = text.split_once('{')?;
    Some((before, rest.split_once('}')?))
}

#[cfg(test)]
mod tests {
    use super::super::TEXT;
    use super::*;

    #[track_caller]
    fn check(phrase: &str, given: &[(&str, &str)], filled: Result<&str, &str>) {
        assert_eq!(fill(phrase, given), filled.map(str::to_owned).map_err(str::to_owned));
    }

    #[test]
    fn every_hole_is_filled_and_nothing_is_given_in_vain() {
        check("{unit} cam kết {count}", &[("count", "2 {unit}"), ("unit", "Xã")], Ok("Xã cam kết 2 {unit}"));
        check("Mã", &[], Ok("Mã"));
        check("Mã {code}", &[], Err("`code` is not given, and the text has a place for it"));
        check("Mã", &[("code", "1")], Err("`code` is given, and the text has no place for it"));
    }

    #[test]
    fn phrases_have_the_holes_that_the_table_says() {
        for (theme, texts) in TEXT.by_theme() {
            for text in texts {
                let given: Vec<(&str, &str)> = text.holes.iter().map(|hole| (*hole, "")).collect();
                assert!(fill(text.text, &given).is_ok(), "{theme}.{}: {}", text.name, text.text);
            }
        }
    }
}

//! The places of a wording: `{name}`, small letters and `_`, where a value of that name is written.
//!
//! [`fit`] looks at a row while it is compiled, [`fill`] writes the values when a finding is shown; both go by
//! the same reading. `{ working_days = 3 }` with a space is text that shows what to write in a file.

use super::Entry;

/// Writes a value into each place. A value is never read for places again.
pub(crate) fn fill<'v>(wording: &str, value: impl Fn(&str) -> &'v str) -> String {
    let mut out = String::with_capacity(wording.len() + 32);
    let mut from = 0;
    while let Some(open) = wording[from..].find('{').map(|at| from + at) {
        out.push_str(&wording[from..open]);
        match close(wording.as_bytes(), open) {
            Some(close) => {
                out.push_str(value(&wording[open + 1..close]));
                from = close + 1;
            }
            None => {
                out.push('{');
                from = open + 1;
            }
        }
    }
    out.push_str(&wording[from..]);
    out
}

/// Whether every place has its value, and every value its place in each language, in the message or its help.
pub(super) const fn fit(entry: &Entry) -> bool {
    let (vi, en) = ([entry.vi, entry.help_vi], [entry.en, entry.help_en]);
    all_filled(vi, entry.values) && all_filled(en, entry.values) && all_used(vi, en, entry.values)
}

const fn all_used(vi: [&str; 2], en: [&str; 2], values: &[&str]) -> bool {
    let mut at = 0;
    while at < values.len() {
        let value = values[at];
        if !(has(vi[0], value) || has(vi[1], value)) || !(has(en[0], value) || has(en[1], value)) {
            return false;
        }
        at += 1;
    }
    true
}

const fn all_filled(texts: [&str; 2], values: &[&str]) -> bool {
    every_place_in(texts[0].as_bytes(), values) && every_place_in(texts[1].as_bytes(), values)
}

/// A brace that opens no place is followed by a space; anything else is a slip.
const fn every_place_in(text: &[u8], values: &[&str]) -> bool {
    let mut at = 0;
    while at < text.len() {
        if text[at] == b'{' {
            match close(text, at) {
                Some(close) => {
                    let mut known = 0;
                    while known < values.len() && !is_between(text, at, close, values[known].as_bytes()) {
                        known += 1;
                    }
                    if known == values.len() {
                        return false;
                    }
                }
                None if at + 1 < text.len() && text[at + 1] == b' ' => {}
                None => return false,
            }
        }
        at += 1;
    }
    true
}

/// Whether a text has a place of that name.
const fn has(text: &str, name: &str) -> bool {
    let text = text.as_bytes();
    let mut at = 0;
    while at < text.len() {
        if text[at] == b'{'
            && let Some(close) = close(text, at)
            && is_between(text, at, close, name.as_bytes())
        {
            return true;
        }
        at += 1;
    }
    false
}

const fn is_between(text: &[u8], open: usize, close: usize, name: &[u8]) -> bool {
    if close - open - 1 != name.len() {
        return false;
    }
    let mut at = 0;
    while at < name.len() {
        if text[open + 1 + at] != name[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// Where the place that opens here closes; `None` where none opens.
const fn close(text: &[u8], open: usize) -> Option<usize> {
    let mut at = open + 1;
    while at < text.len() && (text[at].is_ascii_lowercase() || text[at] == b'_') {
        at += 1;
    }
    if at > open + 1 && at < text.len() && text[at] == b'}' { Some(at) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_fit(values: &'static [&'static str], vi: &'static str, en: &'static str, expected: bool) {
        let entry =
            Entry { id: "E0000", values, vi, en, help_vi: "", help_en: "", explain_vi: "", explain_en: "" };
        assert_eq!(fit(&entry), expected, "{values:?}: {vi} / {en}");
    }

    #[test]
    fn a_row_and_its_values_agree() {
        check_fit(&[], "trống", "empty", true);
        check_fit(&["code"], "mã “{code}”", "the code “{code}”", true);
        check_fit(&["code"], "mã “{code}”", "the code", false);
        check_fit(&[], "mã “{code}”", "the code “{code}”", false);
        check_fit(&["code"], "mã “{coda}”", "the code “{code}”", false);
        check_fit(&["code"], "mã “{0}” “{code}”", "the code “{code}”", false);
        check_fit(&[], "viết { days = 3 }", "write { days = 3 }", true);
    }

    #[test]
    fn a_value_is_not_read_for_places() {
        let value = |name: &str| if name == "code" { "{other}" } else { "" };
        assert_eq!(fill("“{code}” { days = 3 } {", value), "“{other}” { days = 3 } {");
    }
}

//! `addresses.toml` as a publication writes it, read in one pass.
//!
//! A whole country has thousands of addresses, and the file is read with every build. What is not just in this form, be
//! it right or wrong, is read in full instead, and says the same: this is for speed alone.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::lower::is_address;
use super::{Address, Addresses};
use crate::diagnostic::span;
use crate::vietnamese::is_control_or_bidi;

/// `None` where the file is written in another form.
pub(super) fn read(text: &str) -> Option<Addresses> {
    let mut addresses = BTreeMap::new();
    let mut is_inside = false;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let own = line.strip_suffix('\n').unwrap_or(line);
        if own.starts_with('"') && is_inside {
            let mut rest = Rest(own);
            let at = rest.text().filter(|at| is_address(at))?;
            let mut address = rest.address()?;
            address.span = span(start..start + own.len() - rest.0.len());
            rest.blanks();
            let is_last = rest.0.is_empty() || rest.0.starts_with('#');
            if !is_last || addresses.insert(at.into(), address).is_some() {
                return None;
            }
        } else if own == "[addresses]" && !is_inside {
            is_inside = true;
        } else if !own.is_empty() && !own.starts_with('#') {
            return None;
        }
        start += line.len();
    }
    // No comment may hold what TOML does not allow in one.
    let is_plain = |c: char| c == '\n' || !is_control_or_bidi(c);
    (is_inside && text.chars().all(is_plain)).then_some(Addresses(addresses))
}

/// What of a line is still to be read.
struct Rest<'a>(&'a str);

impl<'a> Rest<'a> {
    fn blanks(&mut self) {
        self.0 = self.0.trim_start_matches(' ');
    }

    fn sign(&mut self, sign: char) -> Option<()> {
        self.blanks();
        self.0 = self.0.strip_prefix(sign)?;
        self.blanks();
        Some(())
    }

    /// A text in quotes that stands for itself.
    fn text(&mut self) -> Option<&'a str> {
        let quote = self.0.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
        let (text, rest) = self.0[1..].split_once(quote)?;
        let is_whole = !text.is_empty() && text.trim() == text && (quote == '\'' || !text.contains('\\'));
        self.0 = rest;
        is_whole.then_some(text)
    }

    fn day(&mut self) -> Option<Date> {
        const LEN: usize = "2026-07-01".len();
        let (day, rest) = self.0.split_at_checked(LEN)?;
        let is_shaped = day.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
        self.0 = rest;
        is_shaped.then(|| day.parse().ok()).flatten()
    }

    /// `= { name = "…", gone = 2026-07-01 }`
    fn address(&mut self) -> Option<Address> {
        let mut address = Address::default();
        self.sign('=')?;
        self.sign('{')?;
        let mut is_first = true;
        while !self.0.starts_with('}') {
            if !std::mem::replace(&mut is_first, false) {
                self.sign(',')?;
            }
            let (key, rest) = self.0.split_once(' ')?;
            self.0 = rest;
            self.sign('=')?;
            let Address { known, gone, ended, .. } = &mut address;
            let is_new = match key {
                "name" => known.name.replace(self.text()?.to_owned()).is_none(),
                "field" => known.field.replace(self.text()?.to_owned()).is_none(),
                "gone" => gone.replace(self.day()?).is_none(),
                "ended" => ended.replace(self.day()?).is_none(),
                _ => return None,
            };
            self.blanks();
            if !is_new {
                return None;
            }
        }
        self.0 = &self.0[1..];
        Some(address)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::lower::in_full;
    use super::*;

    #[test]
    fn what_is_written_is_read_in_one_pass() {
        let text = "# lời\n\n[addresses]\n\"a.html\" = {}\n\"b.html\" = { name = \"Đăng ký\", field = 'x', gone = 2026-07-01, ended = 2026-07-02 }  # b\n";
        let read = read(text).expect("the usual form");
        assert_eq!(read, in_full(text).value);
        assert_eq!(read.0.len(), 2);
    }

    proptest! {
        /// Lines of the usual form with something else in them.
        #[test]
        fn one_pass_says_what_a_full_reading_says(
            lines in prop::collection::vec("(\"[a-c]{0,2}\"|'a'|a)( = |=|= )(\\{\\}|\\{ (name = \"[a\\\\\" \t'#]{0,3}\"|name='a'|gone = 2026-0[0-3]-3[01]|ended = 2026-01-01T00:00:00|field = \"a\"|xy = 1)(, (name = \"b\"|gone = 2026-01-01|))?( \\}|\\}))( #.|x|)", 0..4),
            head in prop::sample::select(&["[addresses]\n", "# x\n[addresses]\n", "", "[addresses] \n", "x = 1\n[addresses]\n"][..]),
        ) {
            let text = format!("{head}{}\n", lines.join("\n"));
            if let Some(read) = read(&text) {
                let full = in_full(&text);
                prop_assert_eq!(&full.report.diagnostics, &vec![], "{}", text);
                prop_assert_eq!(read, full.value, "{}", text);
            }
        }
    }
}

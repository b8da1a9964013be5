//! One PDF of whatever is chosen: of several procedures together, or of a field.

use super::Menu;
use super::keyboard::{ask, pick};
use crate::catalogue::PrintFormat;
use crate::cli::arguments::{PrintOptions, Request};
use crate::cli::terminal;
use crate::cli::{Outcome, dispatch};
use crate::diagnostic::Lang;
use crate::render::words::{print_kind, printing};

impl Menu<'_> {
    pub(super) fn print(&self) -> Option<()> {
        let article = self.context.say(
            "Đoạn HTML để dán vào bài trên cổng của xã (toàn văn niêm yết)",
            "A piece of HTML to paste into an article of the commune's portal (the posted text)",
        );
        let each = PrintFormat::ALL.iter();
        let names = each.map(|&format| format!("{}, {}", print_kind(format), printing(format).paper));
        let names: Vec<String> = names.chain([article.to_owned()]).collect();
        // Behind the last of them stands what is not for paper.
        let chosen = PrintFormat::ALL.get(pick(&names, self.context)?).copied();
        let (format, html) = (chosen.unwrap_or(PrintFormat::Posting), chosen.is_none());
        let line = ask(self.context.say(
            "Mã thủ tục (nhiều mã thì cách nhau, in gộp vào một tệp), hoặc tên lĩnh vực (Enter: tất cả, hoặc cái đang có): ",
            "Codes of procedures (several go into one file), or a field (Enter: all, or the one there is): ",
        ))?;
        let (codes, field) = meant(&line);
        let name = if html { "dan-len-cong.html".to_owned() } else { format!("in-{}.pdf", format.name()) };
        let copies = match html {
            true => None,
            false => Some(ask(self.context.say("Cần mấy bản (Enter: 1): ", "How many copies (Enter: 1): "))?),
        };
        let to = self.site.as_ref()?.join(name);
        let options = PrintOptions { codes, field, format, html, to };
        match dispatch(Request::Print(options), &self.of_site()) {
            Ok(Outcome::Done) => {
                if let Some(copies) = copies {
                    self.tell_copies(format, copies.parse().unwrap_or(1).max(1));
                }
            }
            Ok(Outcome::Mistakes) => {}
            Err(failure) => self.tell(&failure),
        }
        Some(())
    }

    /// The printer's window asks for it; here it is only said.
    fn tell_copies(&self, format: PrintFormat, copies: u32) {
        let how = printing(format);
        terminal::line(match self.context.lang {
            Lang::Vi => {
                format!("Mở tệp rồi in {copies} bản, khổ {}, {}: {}.", how.paper, how.sides, how.settings)
            }
            Lang::En => {
                format!("Open it and print {copies} copies, {}, {}: {}.", how.paper, how.sides, how.settings)
            }
        });
    }
}

/// Words that all have a digit are codes; anything else names a field.
fn meant(line: &str) -> (Vec<String>, Option<String>) {
    let words: Vec<&str> = line.split([' ', ',', ';', '\t']).filter(|word| !word.is_empty()).collect();
    let is_code = |word: &&str| word.contains(|c: char| c.is_ascii_digit());
    match words.iter().all(is_code) {
        true => (words.into_iter().map(str::to_owned).collect(), None),
        false => (Vec::new(), Some(line.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_have_digits_and_fields_have_none() {
        assert_eq!(meant(""), (vec![], None));
        assert_eq!(meant("1.000001, 2.000002"), (vec!["1.000001".into(), "2.000002".into()], None));
        assert_eq!(meant("Hộ tịch"), (vec![], Some("Hộ tịch".into())));
    }
}

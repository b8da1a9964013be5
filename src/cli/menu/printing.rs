//! One PDF of whatever is chosen: of several procedures together, of a field, or of one thing that the site has.

use std::path::PathBuf;

use super::Menu;
use super::keyboard::{ask, choose, pick};
use crate::catalogue::PrintFormat;
use crate::cli::arguments::{PrintOptions, Request};
use crate::cli::{Outcome, dispatch, print, terminal};
use crate::diagnostic::Lang;
use crate::render::words::{print_kind, printing};

/// What a print is of.
#[derive(Default)]
struct Wanted {
    codes: Vec<String>,
    field: Option<String>,
}

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
        let Wanted { codes, field } = self.ask_of_what(format)?;
        let to = self.free_place(&match html {
            true => "dan-len-cong.html".to_owned(),
            false => format!("in-{}.pdf", format.name()),
        })?;
        let copies = match html {
            true => None,
            false => Some(ask(self.context.say("Cần mấy bản (Enter: 1): ", "How many copies (Enter: 1): "))?),
        };
        let all = codes.is_empty() && field.is_none();
        let options = PrintOptions { codes, field, all, format, html, to };
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

    /// Asked only of what can be one thing or another; `None` where nothing is to be printed after all.
    fn ask_of_what(&self, format: PrintFormat) -> Option<Wanted> {
        let say = |vi, en| self.context.say(vi, en);
        match format {
            PrintFormat::Posting
            | PrintFormat::Flyer
            | PrintFormat::TwoFlyers
            | PrintFormat::Folded
            | PrintFormat::Poster => {
                let line = ask(say(
                    "Mã thủ tục (nhiều mã thì cách nhau, in gộp vào một tệp), hoặc tên lĩnh vực (Enter: tất cả thủ tục): ",
                    "Codes of procedures (several go into one file), or a field (Enter: all procedures): ",
                ))?;
                Some(meant(&line))
            }
            PrintFormat::Booklet => {
                let line = ask(say(
                    "Mã thủ tục, hoặc tên lĩnh vực (Enter: như sổ tay của trang, chưa chọn thì tất cả): ",
                    "Codes of procedures, or a field (Enter: as the site's booklet, or all): ",
                ))?;
                Some(meant(&line))
            }
            PrintFormat::List => {
                let line = ask(say("Tên lĩnh vực (Enter: mọi lĩnh vực): ", "A field (Enter: all fields): "))?;
                Some(Wanted { codes: Vec::new(), field: (!line.is_empty()).then_some(line) })
            }
            PrintFormat::Roster | PrintFormat::ServiceDay | PrintFormat::Figures | PrintFormat::Guide => {
                let things = match print::things(format, &self.of_site()) {
                    Ok(things) => things,
                    Err(failure) => {
                        self.tell(&failure);
                        return None;
                    }
                };
                let at = match things.len() {
                    // The print itself says that there is none, or what is wrong.
                    0 => return Some(Wanted::default()),
                    1 => 0,
                    _ => {
                        terminal::line(say("Của cái nào?", "Of which one?"));
                        pick(&things.iter().map(|(_, name)| name).collect::<Vec<_>>(), self.context)?
                    }
                };
                Some(Wanted { codes: vec![things[at].0.clone()], field: None })
            }
            PrintFormat::Board
            | PrintFormat::Labels
            | PrintFormat::Register
            | PrintFormat::CounterCodes
            | PrintFormat::QuestionSheet
            | PrintFormat::Directory
            | PrintFormat::Cards => Some(Wanted::default()),
        }
    }

    /// Where a file of this name goes in the site's folder: over a former one only where somebody says so.
    fn free_place(&self, name: &str) -> Option<PathBuf> {
        let site = self.site.as_ref()?;
        if !site.join(name).exists() {
            return Some(site.join(name));
        }
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let mut others = (2..).map(|count| format!("{stem}-{count}.{ending}"));
        let free = others.find(|other| !site.join(other).exists())?;
        let say = |vi: String, en: String| if self.context.lang == Lang::Vi { vi } else { en };
        terminal::line(say(format!("{name} đã có; in đè?"), format!("{name} is there; replace it?")));
        let choices = [
            ('1', say("In đè lên tệp ấy".into(), "Replace it".into())),
            ('2', say(format!("Giữ tệp ấy, ghi tệp mới {free}"), format!("Keep it, write {free}"))),
            ('0', say("Thôi, không in".into(), "Do not print".into())),
        ];
        match choose(&choices, self.context)? {
            '1' => Some(site.join(name)),
            '2' => Some(site.join(free)),
            _ => None,
        }
    }

    /// The printer's window asks for it; here it is only said.
    fn tell_copies(&self, format: PrintFormat, copies: u32) {
        let how = printing(format);
        terminal::line(match self.context.lang {
            Lang::Vi => format!("Mở tệp rồi in {copies} bản, khổ {}. {}.", how.paper, how.settings),
            Lang::En => format!("Open it and print {copies} copies, {}. {}.", how.paper, how.settings),
        });
    }
}

/// Words that all have a digit are codes; anything else names a field.
fn meant(line: &str) -> Wanted {
    let words: Vec<&str> = line.split([' ', ',', ';', '\t']).filter(|word| !word.is_empty()).collect();
    let is_code = |word: &&str| word.contains(|c: char| c.is_ascii_digit());
    match words.iter().all(is_code) {
        true => Wanted { codes: words.into_iter().map(str::to_owned).collect(), field: None },
        false => Wanted { codes: Vec::new(), field: Some(line.to_owned()) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, codes: &[&str], field: Option<&str>) {
        let wanted = meant(line);
        assert_eq!(
            (wanted.codes.iter().map(String::as_str).collect(), wanted.field.as_deref()),
            (codes.to_vec(), field)
        );
    }

    #[test]
    fn codes_have_digits_and_fields_have_none() {
        check("", &[], None);
        check("1.000001, 2.000002", &["1.000001", "2.000002"], None);
        check("Hộ tịch", &[], Some("Hộ tịch"));
    }
}

//! Addresses where there is nothing any more: asked about after a check and after a publication.

use super::Menu;
use super::keyboard::choose;
use crate::catalogue::ADDRESSES_FILE;
use crate::cli::arguments::Request;
use crate::cli::pipeline::Run;
use crate::cli::{addresses, terminal};
use crate::diagnostic::{Code, Diagnostic, Lang, Severity};
use crate::site::Editions;

/// Addresses that are listed before one is asked about all.
const LISTED: usize = 20;

/// What waits for an answer.
struct Waiting {
    /// With what was there.
    gone: Vec<(String, Option<String>)>,
    /// Nothing but their number keeps the site from being published.
    is_refused: bool,
}

impl Menu<'_> {
    /// Publishes all the same, where that is meant; then asks about each.
    pub(super) fn ask_about_gone_after_publishing(&self) {
        let say = |vi, en| self.context.say(vi, en);
        let Some(waiting) = self.waiting() else { return };
        if waiting.is_refused {
            terminal::line(say("\nCó thật là bỏ các trang này không?", "\nAre these pages to be removed?"));
            let choices = [
                (
                    '1',
                    say(
                        "Không: để nguyên trang cũ, tôi xem lại content/",
                        "No: keep the old site, I look at content/",
                    ),
                ),
                ('2', say("Có: vẫn xuất bản", "Yes: publish all the same")),
            ];
            if choose(&choices, self.context) != Some('2') {
                return;
            }
            self.act(Request::Build(Self::publication(true)));
        }
        self.ask_about_gone();
    }

    /// Lists what nobody has confirmed, and writes what is answered.
    pub(super) fn ask_about_gone(&self) {
        let Some(Waiting { gone, is_refused: false }) = self.waiting() else { return };
        if gone.is_empty() {
            return;
        }
        let say = |vi, en| self.context.say(vi, en);
        terminal::line(match self.context.lang {
            Lang::Vi => format!("\n{} địa chỉ đã từng đăng, nay không còn nội dung:", gone.len()),
            Lang::En => format!("\n{} addresses that were published have no content now:", gone.len()),
        });
        gone.iter().take(LISTED).for_each(|one| terminal::line(format!("  {}", shown(one))));
        if gone.len() > LISTED {
            terminal::line("  …");
        }
        let choices = [
            ('1', say("Xác nhận tất cả đã bỏ", "Confirm that all have ended")),
            ('2', say("Hỏi từng địa chỉ", "Ask about each")),
            ('0', say("Để sau", "Later")),
        ];
        let ended: Vec<String> = match choose(&choices, self.context) {
            Some('1') => gone.into_iter().map(|(at, _)| at).collect(),
            Some('2') => self.ask_each(gone),
            _ => return,
        };
        if ended.is_empty() {
            return;
        }
        let context = self.of_site();
        match addresses::confirm(&context.root, &ended, context.today) {
            Ok(()) => terminal::line(match self.context.lang {
                Lang::Vi => format!(
                    "Đã ghi {} địa chỉ vào {ADDRESSES_FILE}; xuất bản lại để trang ghi ngày bỏ.",
                    ended.len()
                ),
                Lang::En => format!(
                    "{} addresses were written to {ADDRESSES_FILE}; publish again to show the day.",
                    ended.len()
                ),
            }),
            Err(failure) => self.tell(&failure),
        }
    }

    fn ask_each(&self, gone: Vec<(String, Option<String>)>) -> Vec<String> {
        let say = |vi, en| self.context.say(vi, en);
        let mut ended = Vec::new();
        for one in gone {
            terminal::line(format!("\n{}", shown(&one)));
            let choices = [
                ('1', say("Đã bỏ thật", "It has ended")),
                ('2', say("Chưa rõ", "Not known yet")),
                ('0', say("Thôi hỏi", "Stop asking")),
            ];
            match choose(&choices, self.context) {
                Some('1') => ended.push(one.0),
                Some('2') => {}
                _ => break,
            }
        }
        ended
    }

    /// `None` where mistakes hide what there is, which was told already.
    fn waiting(&self) -> Option<Waiting> {
        let context = self.of_site();
        if !context.root.join(ADDRESSES_FILE).exists() {
            return None;
        }
        let mut run = Run::start(&context).ok()?;
        let built = run.build(Editions::site_only());
        run.clock.done();
        let is_wrong = |found: &Diagnostic| found.severity == Severity::Error && found.code != Code::ManyGone;
        if built.report.diagnostics.iter().any(is_wrong) {
            return None;
        }
        let gone = built.value.site().gone.iter().filter(|gone| gone.ended.is_none());
        let gone = gone.map(|gone| (gone.at.to_string(), gone.name.clone())).collect();
        Some(Waiting { gone, is_refused: built.report.has(Code::ManyGone) })
    }
}

fn shown((at, name): &(String, Option<String>)) -> String {
    name.as_ref().map_or_else(|| at.clone(), |name| format!("{at} ({name})"))
}

//! What is wrong, what is to be done, what changes by itself or has changed at the portal; and what stood in files before.

use super::Menu;
use super::keyboard::{ask, choose};
use crate::cli::arguments::{AgendaOptions, CheckOptions, HistoryOptions, Request};
use crate::cli::context::Context;
use crate::cli::{dispatch, terminal};

impl Menu<'_> {
    pub(super) fn look(&self) -> Option<()> {
        let say = |vi, en| self.context.say(vi, en);
        let choices = [
            ('1', say("Kiểm tra", "Check")),
            ('2', say("Việc cần làm", "What is to be done")),
            ('3', say("Lịch: những gì sắp tự thay đổi", "What changes by itself on days to come")),
            (
                '4',
                say(
                    "Đối chiếu với Cổng: có gì mới, có gì đã đổi",
                    "Compare with the portal: what is new or changed",
                ),
            ),
            ('0', say("Quay lại", "Back")),
        ];
        match choose(&choices, self.context)? {
            '1' => {
                self.ask_about_encodings();
                self.act(Request::Check(checked(false)));
                self.ask_about_gone();
            }
            // Findings have a choice of their own; of them the list has what is urgent.
            '2' => self.act_in(Request::Check(checked(true)), &Context { quiet: true, ..self.of_site() }),
            '3' => self.act(Request::Agenda(AgendaOptions { days: None, json: false })),
            '4' => return self.compare(),
            _ => return None,
        }
        Some(())
    }

    /// Lists what the program changed, and puts one of the changes back.
    pub(super) fn go_back(&self) -> Option<()> {
        self.act(Request::History(changed(None, false)));
        let which =
            ask(self.context.say("\nXem lần số mấy (Enter: quay lại): ", "\nWhich one (Enter: back): "))?;
        if which.is_empty() {
            return None;
        }
        if let Err(failure) = dispatch(Request::History(changed(Some(&which), false)), &self.of_site()) {
            self.tell(&failure);
            return Some(());
        }
        let say = |vi, en| self.context.say(vi, en);
        let choices = [
            ('1', say("Lấy lại bản cũ", "Put the former files back")),
            ('0', say("Để nguyên", "Leave them")),
        ];
        if choose(&choices, self.context) == Some('1') {
            self.act(Request::History(changed(Some(&which), true)));
        }
        Some(())
    }

    fn act_in(&self, request: Request, context: &Context) {
        if let Err(failure) = dispatch(request, context) {
            terminal::fail(context, &failure);
        }
    }
}

fn checked(worklist: bool) -> CheckOptions {
    CheckOptions {
        json: false,
        strict: false,
        allowed: Vec::new(),
        source: false,
        worklist,
        site: None,
        reprint_since: None,
    }
}

fn changed(which: Option<&str>, restore: bool) -> HistoryOptions {
    HistoryOptions { which: which.map(str::to_owned), files: Vec::new(), restore, all: false }
}

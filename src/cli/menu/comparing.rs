//! What has changed at the portal: told here, decided in the browser.

use super::Menu;
use super::keyboard::choose;
use crate::cli::arguments::{CompareOptions, Opened};
use crate::cli::{compare, terminal};

impl Menu<'_> {
    /// Tells what is otherwise in some files of the portal, and leads to where it is decided.
    pub(super) fn compare(&self) -> Option<()> {
        let paths = self.ask_for_files();
        let say = |vi, en| self.context.say(vi, en);
        if paths.is_empty() {
            terminal::line(say("Không đối chiếu gì.", "Nothing was compared."));
            return Some(());
        }
        terminal::line(say(
            "Đây có phải toàn bộ thủ tục của xã ở Cổng không?",
            "Are these all procedures that the portal has for this commune?",
        ));
        let whole = [
            ('1', say("Phải: xét cả thủ tục nào không còn", "Yes: tell which ones are gone, too")),
            ('2', say("Không, chỉ một phần", "No, only some")),
            ('0', say("Quay lại", "Back")),
        ];
        let is_whole = match choose(&whole, self.context)? {
            '0' => return Some(()),
            answer => answer == '1',
        };
        let options = CompareOptions { paths, is_whole, ..CompareOptions::default() };
        if let Err(failure) = compare::run(&options, &self.of_site()) {
            self.tell(&failure);
            return Some(());
        }
        let choices = [
            (
                '1',
                say(
                    "Quyết định trong trình duyệt: chọn lại các tệp ấy trong trang vừa mở",
                    "Decide in the browser: choose the same files again on the page that opens",
                ),
            ),
            ('0', say("Quay lại", "Back")),
        ];
        match choose(&choices, self.context)? {
            '1' => self.serve(Opened::Comparison),
            _ => None,
        }
    }
}

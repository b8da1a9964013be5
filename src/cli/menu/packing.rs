//! The site as one file: in which form, and then the folder it lies in.

use super::Menu;
use super::keyboard::choose;
use crate::build::pack::Form;
use crate::cli::arguments::{BuildOptions, Request};
use crate::cli::terminal;
use crate::site::Editions;

impl Menu<'_> {
    /// Asks in which form the site is to be packed, and opens the folder where it lies.
    pub(super) fn pack(&self) {
        let say = |vi, en| self.context.say(vi, en);
        terminal::line(say("Đóng gói thế nào?", "In which form?"));
        let choices = [
            (
                '1',
                say(
                    "Cả trang kèm mẫu đơn, bản in: một tệp .zip để chép ra USB, thẻ nhớ",
                    "All of it with forms and prints: a .zip for a stick or a card",
                ),
            ),
            (
                '2',
                say(
                    "Mọi trang trong một tệp .html để gửi qua Zalo (không kèm mẫu đơn, bản in)",
                    "All pages in one .html to be sent in a chat (without forms and prints)",
                ),
            ),
            ('0', say("Quay lại", "Back")),
        ];
        let (packed, editions) = match choose(&choices, self.context) {
            Some('1') => (Form::Archive, Editions::all()),
            Some('2') => (Form::SinglePage, Editions::site_only()),
            _ => return,
        };
        let folder = self.site.as_ref().map(|site| site.join("output").join("package"));
        self.act(Request::Build(BuildOptions { editions, packed: Some(packed), ..Self::publication(false) }));
        self.show(folder.filter(|folder| folder.is_dir()));
    }
}

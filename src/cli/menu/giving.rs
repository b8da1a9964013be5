//! The site for others: copied to a stick, or as one file, and then the folder it lies in.

use super::Menu;
use super::keyboard::{ask, choose, paths};
use crate::build::pack::Form;
use crate::cli::arguments::{BuildOptions, Request};
use crate::cli::context::Failure;
use crate::cli::{Outcome, dispatch, terminal};
use crate::diagnostic::Lang;
use crate::publish;
use crate::site::Editions;

impl Menu<'_> {
    /// Asks in which form the site is to be given on.
    pub(super) fn give(&self) -> Option<()> {
        let say = |vi, en| self.context.say(vi, en);
        let choices = [
            ('1', say("Chép cả trang ra USB, thẻ nhớ", "Copy the whole site to a stick or a card")),
            (
                '2',
                say(
                    "Cả trang kèm mẫu đơn, bản in: một tệp .zip để gửi người quản trị máy chủ",
                    "All of it with forms and prints: a .zip for those who run the server",
                ),
            ),
            (
                '3',
                say(
                    "Mọi trang trong một tệp .html để gửi qua Zalo (không kèm mẫu đơn, bản in)",
                    "All pages in one .html to be sent in a chat (without forms and prints)",
                ),
            ),
            ('0', say("Quay lại", "Back")),
        ];
        match choose(&choices, self.context)? {
            '1' => self.copy(),
            '2' => self.pack(Form::Archive, Editions::all()),
            '3' => self.pack(Form::SinglePage, Editions::site_only()),
            _ => return None,
        }
        Some(())
    }

    fn pack(&self, packed: Form, editions: Editions) {
        let folder = self.site.as_ref().map(|site| site.join("output").join("package"));
        self.act(Request::Build(BuildOptions { editions, packed: Some(packed), ..Self::publication(false) }));
        self.show(folder.filter(|folder| folder.is_dir()));
    }

    /// Publishes into a folder that is named: there too only what a manifest of this commune names is replaced or
    /// removed, and nothing through a link. What lies there then is read again.
    fn copy(&self) {
        let line = ask(self.context.say(
            "Kéo thư mục trên USB vào cửa sổ này rồi bấm Enter; trang nằm trong thư mục con “site”: ",
            "Drag a folder of the stick into this window and press Enter; the site goes into “site” in it: ",
        ));
        let Some(folder) = line.and_then(|line| paths(&line).into_iter().next()) else {
            return terminal::line(self.context.say("Không chép gì.", "Nothing was copied."));
        };
        let folder = self.home.join(folder);
        if !folder.is_dir() {
            let shown = folder.display();
            return self.tell(&Failure::new(
                format!("không có thư mục {shown}"),
                format!("there is no folder {shown}"),
            ));
        }
        let options = BuildOptions { output: Some(folder.clone()), ..Self::publication(false) };
        match dispatch(Request::Build(options), &self.of_site()) {
            Ok(Outcome::Done) => {}
            Ok(Outcome::Mistakes) => return,
            Err(failure) => return self.tell(&failure),
        }
        match publish::read_again(&folder) {
            Ok((count, damaged)) if damaged.is_empty() => terminal::line(match self.context.lang {
                Lang::Vi => format!("Đã chép và đọc lại đủ {count} tệp. Mở {}", index(&folder)),
                Lang::En => format!("Copied; all {count} files were read again. Open {}", index(&folder)),
            }),
            Ok((_, damaged)) => self.tell(
                &Failure::new(
                    format!("{} tệp chép hỏng, đầu tiên: {}", damaged.len(), damaged[0]),
                    format!("{} files were damaged, first: {}", damaged.len(), damaged[0]),
                )
                .help("chép lại, hoặc dùng USB khác", "copy again, or take another stick"),
            ),
            Err(error) => {
                let words = error.words();
                self.tell(&Failure::new(words.vi, words.en));
            }
        }
    }
}

fn index(folder: &std::path::Path) -> String {
    folder.join("site").join("index.html").display().to_string()
}

//! What generic code knows of choosers.

use super::{Chooser, keys, lower};
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::{Asked, Draft, Face, Form, Kind, NamedFile, Row};
use crate::catalogue::model::Origin;
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;
use crate::diagnostic::Report;
use crate::prose::{Linked, Links};

/// The folder of their pages. Addresses printed once live for ever.
pub(crate) const PAGES: &str = "chon/";

impl Kind for Chooser {
    const ROW: Row = Row {
        name: "chooser",
        vi_name: "trang-chon",
        said: (
            "một trang chọn: vài câu hỏi dẫn tới đúng thủ tục",
            "a chooser: some questions that lead to the right procedure",
        ),
        folder: "content/choosers/",
        form: Form::Markdown,
        keys: &keys::CHOOSER,
        pages: Some(PAGES),
        stray: ("trang chọn là tệp .md", "a chooser is a file .md"),
        named: (NamedFile::Form, "forms/"),
        draft: Draft {
            asks: &[Asked::TITLE],
            named_by: "title",
            stem: "trang-chon",
            folder_by: None,
            fill: None,
            hint: Some(
                "Mỗi đề mục ## ở dưới là một câu hỏi, mỗi gạch đầu dòng là một câu trả lời: một liên kết tới mã thủ tục, hoặc tới câu hỏi khác của trang (#tên).",
            ),
            text: "
## Câu hỏi thứ nhất?

- [Câu trả lời dẫn tới câu hỏi khác](#cau-hai)
- [Câu trả lời dẫn tới trang khác](thu-tuc/index.html)

## Câu hỏi thứ hai? {#cau-hai}

- [Câu trả lời thứ nhất](thu-tuc/index.html): thay bằng mã thủ tục, ví dụ 1.001193
- [Câu trả lời thứ hai](lien-he.html)
",
        },
    };

    fn decide(root: Node<'_>, words: &FileText<'_>, origin: Origin, report: &mut Report) -> Placed<Self> {
        lower::chooser(root, words, origin, report)
    }

    fn linked(&mut self) -> Option<Linked<'_>> {
        let of_question = self.questions.iter_mut().flat_map(|question| {
            let answers = question.answers.iter_mut().flat_map(|one| [&mut one.link, &mut one.note]);
            [&mut question.before, &mut question.after].into_iter().chain(answers)
        });
        let prose = std::iter::once(&mut self.intro).chain(of_question).collect();
        Some(Linked { links: &mut self.links, prose })
    }

    fn links(&self) -> Option<&Links> {
        Some(&self.links)
    }

    fn face(&self) -> Face<'_> {
        Face {
            name: &self.title,
            slug: Some(&self.slug),
            former_slugs: &self.former_slugs,
            ..Face::of(&self.origin)
        }
    }
}

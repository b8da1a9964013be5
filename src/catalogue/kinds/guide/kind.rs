//! What generic code knows of guides.

use jiff::civil::Date;

use super::{Guide, keys, lower};
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::{Asked, Draft, Face, Form, Kind, NamedFile, Row, UnderReview};
use crate::catalogue::model::Origin;
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;
use crate::diagnostic::Report;
use crate::prose::{Linked, Links};

/// The folder of their pages. Addresses printed once live for ever.
pub(crate) const PAGES: &str = "huong-dan/";

impl Kind for Guide {
    const ROW: Row = Row {
        name: "guide",
        vi_name: "huong-dan",
        said: ("một hướng dẫn từng bước", "a guide, step by step"),
        folder: "content/guides/",
        form: Form::Markdown,
        keys: &keys::GUIDE,
        pages: Some(PAGES),
        stray: (
            "hình đặt trong content/images/; hướng dẫn là tệp .md",
            "pictures belong in content/images/; a guide is a file .md",
        ),
        named: (NamedFile::Picture, "images/"),
        draft: Draft {
            asks: &[Asked::TITLE],
            named_by: "title",
            stem: "huong-dan",
            folder_by: None,
            fill: None,
            hint: None,
            text: "
Viết ở đây lời mở đầu: cần có gì trong tay trước khi bắt đầu.

## Tên bước thứ nhất

Mỗi đề mục bắt đầu bằng ## là một bước. Viết ngắn, mỗi câu một việc.

## Tên bước thứ hai

Bước cuối nên nói rõ làm sao biết là đã xong.
",
        },
    };

    fn decide(root: Node<'_>, words: &FileText<'_>, origin: Origin, report: &mut Report) -> Placed<Self> {
        lower::guide(root, words, origin, report)
    }

    fn linked(&mut self) -> Option<Linked<'_>> {
        let steps = self.steps.iter_mut().map(|step| &mut step.body);
        let prose = std::iter::once(&mut self.intro).chain(steps).collect();
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

    fn under_review(&self, _: Date) -> Option<UnderReview<'_>> {
        Some(UnderReview { review: &self.review, about: &self.procedures })
    }
}

//! What generic code knows of what is done elsewhere.

use jiff::civil::Date;

use super::{Elsewhere, keys, lower};
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::{Asked, Draft, Face, Form, Kind, NamedFile, Row, UnderReview};
use crate::catalogue::model::Origin;
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;
use crate::diagnostic::Report;
use crate::prose::{Linked, Links};

/// The folder of their pages. Addresses printed once live for ever: change none of these.
pub(crate) const PAGES: &str = "noi-khac/";
/// The page of all of them.
pub(crate) const LIST: &str = "noi-khac/index.html";

impl Kind for Elsewhere {
    const ROW: Row = Row {
        name: "elsewhere",
        vi_name: "noi-khac",
        said: (
            "một việc không làm ở bộ phận một cửa của xã",
            "something that is not done at the commune's office",
        ),
        folder: "content/elsewhere/",
        form: Form::Markdown,
        keys: &keys::ELSEWHERE,
        pages: Some(PAGES),
        stray: ("việc làm ở nơi khác là tệp .md", "what is done elsewhere is a file .md"),
        named: (NamedFile::Form, "forms/"),
        draft: Draft {
            asks: &[
                Asked::TITLE,
                Asked {
                    key: "where",
                    placeholder: "WHERE",
                    vi: "làm ở đâu",
                    en: "where it is done",
                    otherwise: None,
                    time: None,
                },
            ],
            named_by: "title",
            stem: "noi-khac",
            folder_by: None,
            fill: None,
            hint: None,
            text: "
Viết ở đây, nếu cần, điều nên biết trước khi đi: mang theo gì, có nộp trực tuyến được không.
",
        },
    };

    fn decide(root: Node<'_>, words: &FileText<'_>, origin: Origin, report: &mut Report) -> Placed<Self> {
        lower::elsewhere(root, words, origin, report)
    }

    fn linked(&mut self) -> Option<Linked<'_>> {
        Some(self.text.linked())
    }

    fn links(&self) -> Option<&Links> {
        Some(&self.text.links)
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
        Some(UnderReview { review: &self.review, about: &[] })
    }
}

//! What generic code knows of announcement decisions.

use super::{Decision, keys, lower};
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::{Asked, Draft, Face, Form, Kind, NamedFile, Row};
use crate::catalogue::model::Origin;
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;
use crate::catalogue::turn::{Turn, TurnKind};
use crate::diagnostic::Report;
use crate::prose::{Linked, Links};

const BEGINS: TurnKind = TurnKind {
    rank: 0,
    name: "decision-begins",
    vi: "quyết định có hiệu lực",
    en: "the decision begins to hold",
};

/// The folder of their pages. An address printed once lives for ever: change none of these.
pub(crate) const PAGES: &str = "quyet-dinh/";
/// All of them as open data.
pub(crate) const DATA: &str = "du-lieu-mo/quyet-dinh.json";

impl Kind for Decision {
    const ROW: Row = Row {
        name: "decision",
        vi_name: "quyet-dinh",
        said: ("một quyết định công bố", "an announcement decision"),
        folder: "content/decisions/",
        form: Form::Markdown,
        keys: &keys::DECISION,
        pages: Some(PAGES),
        stray: (
            "quyết định là tệp .md; tệp PDF đặt cạnh đó phải có một quyết định nhắc đến ở khóa file",
            "a decision is a file .md; a PDF beside it must be named by a decision's key file",
        ),
        named: (NamedFile::Signed, "decisions/"),
        draft: Draft {
            asks: &[Asked::NUMBER],
            named_by: "number",
            stem: "quyet-dinh",
            folder_by: None,
            fill: None,
            hint: None,
            text: "
Viết ở đây, nếu cần, vài lời về quyết định: vì sao đổi, bà con cần để ý điều gì.
",
        },
    };

    fn decide(root: Node<'_>, words: &FileText<'_>, origin: Origin, report: &mut Report) -> Placed<Self> {
        lower::decision(root, words, origin, report)
    }

    fn linked(&mut self) -> Option<Linked<'_>> {
        Some(self.text.linked())
    }

    fn links(&self) -> Option<&Links> {
        Some(&self.text.links)
    }

    fn face(&self) -> Face<'_> {
        let number = &self.cited.number;
        let name = self.title.as_deref().unwrap_or(number);
        Face {
            name,
            number: Some(number),
            slug: Some(&self.slug),
            former_slugs: &self.former_slugs,
            ..Face::of(&self.origin)
        }
    }

    fn turns(&self) -> Vec<Turn> {
        BEGINS.on(self.effective_from, None, &self.cited.number, &self.origin).collect()
    }
}

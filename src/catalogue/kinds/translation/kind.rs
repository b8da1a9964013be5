//! What generic code knows of translations, which lie in the folders of all kinds.

use super::{Translation, keys, lower};
use crate::catalogue::found::{CONTENT, Placed};
use crate::catalogue::kinds::{Asked, Draft, Face, Form, Kind, NamedFile, Row};
use crate::catalogue::model::Origin;
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;
use crate::diagnostic::Report;
use crate::prose::{Linked, Links};

impl Kind for Translation {
    const ROW: Row = Row {
        name: "translation",
        vi_name: "ban-dich",
        said: ("một bản dịch", "a translation"),
        folder: CONTENT,
        form: Form::Markdown,
        keys: &keys::TRANSLATION,
        pages: None,
        stray: ("bản dịch là tệp .md", "a translation is a file .md"),
        named: (NamedFile::Form, "forms/"),
        draft: Draft {
            asks: &[Asked::TITLE],
            named_by: "title",
            stem: "ban-dich",
            folder_by: None,
            fill: None,
            hint: None,
            text: "",
        },
    };

    const IN_VIETNAMESE: bool = false;

    fn decide(root: Node<'_>, words: &FileText<'_>, origin: Origin, report: &mut Report) -> Placed<Self> {
        lower::translation(root, words, origin, report)
    }

    fn linked(&mut self) -> Option<Linked<'_>> {
        Some(self.text.linked())
    }

    fn links(&self) -> Option<&Links> {
        Some(&self.text.links)
    }

    fn face(&self) -> Face<'_> {
        Face { name: &self.title, ..Face::of(&self.origin) }
    }
}

//! What generic code knows of languages.

use super::{Language, keys, lower};
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::{Asked, Draft, Face, Form, Kind, NamedFile, Row};
use crate::catalogue::model::Origin;
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;
use crate::diagnostic::Report;

impl Kind for Language {
    const ROW: Row = Row {
        name: "language",
        vi_name: "ngon-ngu",
        said: ("bảng chữ của một ngôn ngữ", "the strings of a language"),
        folder: "content/languages/",
        form: Form::Toml,
        keys: &keys::LANGUAGE,
        pages: None,
        stray: (
            "bảng chữ của một ngôn ngữ là tệp .toml; bản dịch của một trang đặt cạnh tệp tiếng Việt của trang ấy: khai-sinh.rad.md",
            "a language's table is a file .toml; a translated page lies beside its Vietnamese file: khai-sinh.rad.md",
        ),
        named: (NamedFile::Form, "forms/"),
        draft: Draft {
            asks: &[
                Asked {
                    key: "code",
                    placeholder: "CODE",
                    vi: "mã ngôn ngữ, ví dụ rad",
                    en: "the language's code, such as rad",
                    otherwise: None,
                    time: None,
                },
                Asked {
                    key: "name",
                    placeholder: "NAME",
                    vi: "tên ngôn ngữ bằng chính ngôn ngữ ấy",
                    en: "its name in itself",
                    otherwise: None,
                    time: None,
                },
            ],
            named_by: "code",
            stem: "ngon-ngu",
            folder_by: None,
            fill: None,
            hint: Some("Chữ trong ngoặc kép là tiếng Việt: thay bằng chữ của ngôn ngữ này rồi bỏ dấu #."),
            text: "",
        },
    };

    const IN_VIETNAMESE: bool = false;

    fn decide(root: Node<'_>, _: &FileText<'_>, origin: Origin, report: &mut Report) -> Placed<Self> {
        lower::language(root, origin, report)
    }

    fn face(&self) -> Face<'_> {
        Face { name: &self.name, slug: Some(&self.code), ..Face::of(&self.origin) }
    }
}

//! What generic code knows of figures.

use super::{Figures, keys, lower};
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::{Asked, Draft, Face, Form, Kind, NamedFile, Row};
use crate::catalogue::model::Origin;
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;
use crate::diagnostic::Report;

/// The folder of their pages. Addresses printed once live for ever: change none of these.
pub(crate) const PAGES: &str = "so-lieu/";
/// The page of all periods.
pub(crate) const LIST: &str = "so-lieu/index.html";
/// All of them as open data, and as a table.
pub(crate) const DATA: &str = "du-lieu-mo/so-lieu.json";
pub(crate) const TABLE: &str = "du-lieu-mo/so-lieu.csv";

impl Kind for Figures {
    const ROW: Row = Row {
        name: "figures",
        vi_name: "so-lieu",
        said: ("số liệu của một kỳ", "the figures of a period"),
        folder: "content/figures/",
        form: Form::Toml,
        keys: &keys::FIGURES,
        pages: Some(PAGES),
        stray: (
            "số liệu của một kỳ là tệp .toml; bảng .xlsx hay .csv thì nhập vào: niemyet tao-moi so-lieu KỲ --from TỆP",
            "the figures of a period are a file .toml; a table .xlsx or .csv is taken in by niemyet new figures PERIOD --from FILE",
        ),
        named: (NamedFile::Signed, "figures/"),
        draft: Draft {
            asks: &[Asked {
                key: "period",
                placeholder: "PERIOD",
                vi: "kỳ: 2026-08, 2026-Q3, 2026-H1 hoặc 2026",
                en: "the period: 2026-08, 2026-Q3, 2026-H1 or 2026",
                otherwise: None,
            }],
            named_by: "period",
            stem: "so-lieu",
            folder_by: None,
            hint: None,
            text: "",
        },
    };

    fn decide(root: Node<'_>, _: &FileText<'_>, origin: Origin, report: &mut Report) -> Placed<Self> {
        lower::figures(root, origin, report)
    }

    fn face(&self) -> Face<'_> {
        // Two files of one period are told of by the period, not by the slug that is made of it.
        Face { name: &self.title, ..Face::of(&self.origin) }
    }
}

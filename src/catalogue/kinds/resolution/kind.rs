//! What generic code knows of fee resolutions.

use jiff::civil::Date;

use super::{FeeResolution, keys, lower};
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::{Asked, Draft, Face, Form, Kind, NamedFile, RestsOn, Row};
use crate::catalogue::model::Origin;
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;
use crate::catalogue::turn::{Turn, TurnKind, day_after};
use crate::diagnostic::Report;

const BEGINS: TurnKind = TurnKind {
    rank: 30,
    name: "resolution-begins",
    vi: "mức thu theo nghị quyết bắt đầu áp dụng",
    en: "the resolution's fees begin",
};
const ENDS: TurnKind = TurnKind {
    rank: 31,
    name: "resolution-ends",
    vi: "hết áp dụng mức thu theo nghị quyết",
    en: "the resolution's fees have ended",
};

/// All of them on one page. An address printed once lives for ever: change none of these.
pub(crate) const PAGE: &str = "muc-thu.html";
/// All of them as open data.
pub(crate) const DATA: &str = "du-lieu-mo/muc-thu.json";

impl Kind for FeeResolution {
    const ROW: Row = Row {
        name: "fees",
        vi_name: "muc-thu",
        said: ("một nghị quyết về mức thu", "a fee resolution"),
        folder: "content/fees/",
        form: Form::Toml,
        keys: &keys::FEES,
        pages: None,
        stray: (
            "nghị quyết về mức thu là tệp .toml; tệp PDF đặt cạnh đó phải có một nghị quyết nhắc đến ở khóa file",
            "a fee resolution is a file .toml; a PDF beside it must be named by a resolution's key file",
        ),
        named: (NamedFile::Signed, "fees/"),
        draft: Draft {
            asks: &[Asked::NUMBER],
            named_by: "number",
            stem: "nghi-quyet",
            folder_by: None,
            fill: None,
            hint: None,
            text: "",
        },
    };

    fn decide(root: Node<'_>, _: &FileText<'_>, origin: Origin, report: &mut Report) -> Placed<Self> {
        lower::fees(root, origin, report)
    }

    fn face(&self) -> Face<'_> {
        let name = self.title.as_deref().unwrap_or(&self.number);
        Face { name, number: Some(&self.number), ..Face::of(&self.origin) }
    }

    /// A resolution is the text that its rates rest on.
    fn rests_on(&self, day: Option<Date>) -> Vec<RestsOn<'_>> {
        let is_over = |day| self.effective_to.is_some_and(|to| to < day);
        let own = RestsOn { number: &self.number, issuer: self.issuer.as_deref() };
        if day.is_some_and(is_over) { Vec::new() } else { vec![own] }
    }

    fn turns(&self) -> Vec<Turn> {
        let days = [(BEGINS, self.effective_from), (ENDS, day_after(self.effective_to))];
        days.into_iter().flat_map(|(kind, day)| kind.on(day, None, &self.number, &self.origin)).collect()
    }
}

//! What generic code knows of linked groups.

use jiff::civil::Date;

use super::{LinkedGroup, keys, lower};
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::{Asked, Draft, Face, Form, Kind, NamedFile, RestsOn, Row};
use crate::catalogue::model::{Life, Origin};
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;
use crate::catalogue::turn::{Turn, TurnKind, day_after};
use crate::diagnostic::Report;
use crate::prose::{Linked, Links};

const BEGINS: TurnKind =
    TurnKind {
        rank: 20, name: "group-begins", vi: "bắt đầu làm gộp được", en: "can be handed in together"
    };
const ENDS: TurnKind =
    TurnKind { rank: 21, name: "group-ends", vi: "thôi làm gộp", en: "is handed in together no more" };

/// The folder of their pages. An address printed once lives for ever: change none of these.
pub(crate) const PAGES: &str = "lien-thong/";
/// The list of all.
pub(crate) const PAGE: &str = "lien-thong/index.html";
/// All of them as open data.
pub(crate) const DATA: &str = "du-lieu-mo/lien-thong.json";

impl Kind for LinkedGroup {
    const ROW: Row = Row {
        name: "group",
        vi_name: "lien-thong",
        said: ("một nhóm thủ tục liên thông", "a linked group"),
        folder: "content/groups/",
        form: Form::Markdown,
        keys: &keys::GROUP,
        pages: Some(PAGES),
        stray: (
            "tệp mẫu đơn đặt trong content/forms/; nhóm liên thông là tệp .md",
            "forms belong in content/forms/; a linked group is a file .md",
        ),
        named: (NamedFile::Form, "forms/"),
        draft: Draft {
            asks: &[Asked { key: "name", ..Asked::TITLE }],
            named_by: "name",
            stem: "lien-thong",
            folder_by: None,
            fill: None,
            hint: None,
            text: "
Viết ở đây một hai câu: làm gộp thì được gì, ai nên làm gộp.
",
        },
    };

    fn decide(root: Node<'_>, words: &FileText<'_>, origin: Origin, report: &mut Report) -> Placed<Self> {
        lower::group(root, words, origin, report)
    }

    fn linked(&mut self) -> Option<Linked<'_>> {
        Some(self.text.linked())
    }

    fn links(&self) -> Option<&Links> {
        Some(&self.text.links)
    }

    fn face(&self) -> Face<'_> {
        Face {
            name: self.spoken_name(),
            slug: Some(&self.slug),
            former_slugs: &self.former_slugs,
            procedure: self.code.as_ref().map(|own| own.code.as_str()),
            ..Face::of(&self.origin)
        }
    }

    fn rests_on(&self, day: Option<Date>) -> Vec<RestsOn<'_>> {
        let rests = day.is_none_or(|day| self.life_on(day) == Life::InForce);
        if rests { RestsOn::of(&self.legal_basis) } else { Vec::new() }
    }

    fn turns(&self) -> Vec<Turn> {
        let code = self.code.as_ref().map(|own| own.code.as_str());
        let days = [(BEGINS, self.effective_from), (ENDS, day_after(self.effective_to))];
        days.into_iter()
            .flat_map(|(kind, day)| kind.on(day, code, self.spoken_name(), &self.origin))
            .collect()
    }
}

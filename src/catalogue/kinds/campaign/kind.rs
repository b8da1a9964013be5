//! What generic code knows of campaigns.

use super::{Campaign, keys, lower};
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::{Asked, Draft, Face, Form, Kind, NamedFile, Row};
use crate::catalogue::model::Origin;
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;
use crate::catalogue::turn::{Turn, TurnKind};
use crate::diagnostic::Report;

const TURN: TurnKind =
    TurnKind { rank: 50, name: "campaign", vi: "ngày tuyên truyền", en: "day of the campaign" };

impl Kind for Campaign {
    const ROW: Row = Row {
        name: "campaign",
        vi_name: "dot",
        said: ("một đợt tuyên truyền", "a campaign"),
        folder: "content/campaigns/",
        form: Form::Toml,
        keys: &keys::CAMPAIGN,
        pages: None,
        stray: ("đợt tuyên truyền là tệp .toml", "a campaign is a file .toml"),
        named: (NamedFile::Picture, "images/"),
        draft: Draft {
            asks: &[Asked::TITLE],
            named_by: "title",
            stem: "dot-tuyen-truyen",
            folder_by: None,
            fill: None,
            hint: None,
            text: "",
        },
    };

    fn decide(root: Node<'_>, _: &FileText<'_>, origin: Origin, report: &mut Report) -> Placed<Self> {
        lower::campaign(root, origin, report)
    }

    fn face(&self) -> Face<'_> {
        Face { name: &self.title, slug: Some(&self.slug), ..Face::of(&self.origin) }
    }

    fn turns(&self) -> Vec<Turn> {
        TURN.on(self.day, None, &self.title, &self.origin).collect()
    }
}

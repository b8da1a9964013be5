//! What generic code knows of places.

use jiff::civil::Date;

use super::{Place, PlaceSort, keys, lower};
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::posted::{Posted, Posting};
use crate::catalogue::kinds::site;
use crate::catalogue::kinds::{Asked, Draft, Face, Form, Kind, NamedFile, Row, UnderReview};
use crate::catalogue::model::Origin;
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;
use crate::catalogue::turn::{Turn, TurnKind, day_after};
use crate::diagnostic::Report;
use crate::strings::TEXT;

const BEGINS: TurnKind =
    TurnKind {
        rank: 60, name: "place-begins", vi: "nơi hỗ trợ bắt đầu có", en: "the place of help begins"
    };
const ENDS: TurnKind = TurnKind {
    rank: 61,
    name: "place-ends",
    vi: "nơi hỗ trợ không còn nữa",
    en: "the place of help has ended",
};

impl Kind for Place {
    const ROW: Row = Row {
        name: "place",
        vi_name: "noi-ho-tro",
        said: ("một nơi bà con được giúp", "a place where residents find help"),
        folder: "content/places/",
        form: Form::Toml,
        keys: &keys::PLACE,
        pages: Some("noi-ho-tro/"),
        stray: ("nơi hỗ trợ là tệp .toml", "a place is a file .toml"),
        named: (NamedFile::Picture, "images/"),
        draft: Draft {
            asks: &[
                Asked::TITLE,
                Asked {
                    key: "kind",
                    placeholder: "KIND",
                    vi: "loại",
                    en: "what it is",
                    otherwise: Some("village-house"),
                    time: None,
                },
            ],
            named_by: "title",
            stem: "noi-ho-tro",
            folder_by: None,
            fill: None,
            hint: None,
            text: "",
        },
    };

    fn decide(root: Node<'_>, _: &FileText<'_>, origin: Origin, report: &mut Report) -> Placed<Self> {
        lower::place(root, origin, report)
    }

    fn face(&self) -> Face<'_> {
        Face {
            name: &self.title,
            slug: Some(&self.slug),
            former_slugs: &self.former_slugs,
            ..Face::of(&self.origin)
        }
    }

    fn turns(&self) -> Vec<Turn> {
        let days = [(BEGINS, self.from), (ENDS, day_after(self.to))];
        let own = days.into_iter().flat_map(|(kind, day)| kind.on(day, None, &self.title, &self.origin));
        own.chain(site::turns(&self.hours, Some(&self.title), &self.origin.path)).collect()
    }

    fn under_review(&self, day: Date) -> Option<UnderReview<'_>> {
        (!self.is_over(day)).then_some(UnderReview { review: &self.review, about: &self.procedures })
    }
}

impl Posted for Place {
    const POSTING: Posting = Posting {
        list: "noi-ho-tro/index.html",
        data: "du-lieu-mo/noi-ho-tro.json",
        title: || TEXT.places.title,
        of_procedure: || TEXT.places.help_near,
        for_every_procedure: true,
        about_data: || TEXT.places.about_data,
    };

    fn codes(&self) -> &[crate::catalogue::model::Reference] {
        &self.procedures
    }

    fn keywords(&self) -> &[String] {
        &self.keywords
    }

    fn updated(&self) -> Option<Date> {
        self.review.checked_on
    }

    fn is_over(&self, day: Date) -> bool {
        self.to.is_some_and(|to| to < day)
    }

    /// The office first, then where there is something, then people.
    fn rank(&self, _: Date) -> i64 {
        PlaceSort::ALL.iter().position(|sort| *sort == self.sort).unwrap_or_default() as i64
    }
}

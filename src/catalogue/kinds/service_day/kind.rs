//! What generic code knows of service days.

use jiff::civil::Date;

use super::{ServiceDay, keys, lower};
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::calendar::CommuneCalendar;
use crate::catalogue::kinds::posted::{Posted, Posting};
use crate::catalogue::kinds::{Asked, Draft, Face, Form, Kind, NamedFile, Row, UnderReview};
use crate::catalogue::model::{Origin, Reference};
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;
use crate::catalogue::turn::{Turn, TurnKind, day_after};
use crate::diagnostic::Report;
use crate::strings::TEXT;

const BEGINS: TurnKind = TurnKind {
    rank: 62,
    name: "service-day-begins",
    vi: "ngày phục vụ bắt đầu có",
    en: "the service day begins",
};
const ENDS: TurnKind = TurnKind {
    rank: 63,
    name: "service-day-ends",
    vi: "ngày phục vụ không còn nữa",
    en: "the service day has ended",
};
const EXCEPT: TurnKind = TurnKind {
    rank: 64,
    name: "service-day-off",
    vi: "không có ngày phục vụ hôm ấy",
    en: "is not held on this day",
};

const CUT: TurnKind = TurnKind {
    rank: 64,
    name: "service-day-cut",
    vi: "ngày phục vụ ngắn hơn hoặc thiếu lĩnh vực, vì cơ quan đóng cửa một phần",
    en: "is shorter or lacks a field, for the office is closed in part",
};

impl ServiceDay {
    /// The days that closings of the office take or shorten, of those that are told of on a day.
    pub(crate) fn closing_turns(&self, day: Date, calendar: &CommuneCalendar) -> Vec<Turn> {
        let shut = self.shut_days(day, calendar).into_iter().map(|one| (EXCEPT, one.on));
        let held = self.days_between(day, self.last_told(day), calendar).into_iter();
        let cut = held.filter(|day| self.closings(*day, calendar).next().is_some()).map(|day| (CUT, day));
        let turns = shut.chain(cut);
        turns.flat_map(|(kind, day)| kind.on(Some(day), None, &self.title, &self.origin)).collect()
    }
}

impl Kind for ServiceDay {
    const ROW: Row = Row {
        name: "service-day",
        vi_name: "ngay-phuc-vu",
        said: ("một ngày phục vụ", "a service day"),
        folder: "content/service-days/",
        form: Form::Toml,
        keys: &keys::SERVICE_DAY,
        pages: Some("ngay-phuc-vu/"),
        stray: ("ngày phục vụ là tệp .toml", "a service day is a file .toml"),
        named: (NamedFile::Picture, "images/"),
        draft: Draft {
            asks: &[Asked::TITLE],
            named_by: "title",
            stem: "ngay-phuc-vu",
            folder_by: None,
            fill: None,
            hint: None,
            text: "",
        },
    };

    fn decide(root: Node<'_>, _: &FileText<'_>, origin: Origin, report: &mut Report) -> Placed<Self> {
        lower::service_day(root, origin, report)
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
        let ends = [(BEGINS, self.from), (ENDS, day_after(self.to))];
        let days = ends.into_iter().chain(self.except.iter().map(|one| (EXCEPT, Some(one.on))));
        let own = days.flat_map(|(kind, day)| kind.on(day, None, &self.title, &self.origin));
        own.collect()
    }

    fn under_review(&self, day: Date) -> Option<UnderReview<'_>> {
        (!self.is_over(day)).then_some(UnderReview { review: &self.review, about: self.codes() })
    }
}

impl Posted for ServiceDay {
    const POSTING: Posting = Posting {
        list: "ngay-phuc-vu/index.html",
        data: "du-lieu-mo/ngay-phuc-vu.json",
        title: || TEXT.service_days.title,
        of_procedure: || TEXT.service_days.of_procedure,
        for_every_procedure: false,
        about_data: || TEXT.service_days.about_data,
    };

    fn codes(&self) -> &[Reference] {
        &self.procedures
    }

    fn fields(&self) -> &[Reference] {
        &self.fields
    }

    fn is_for_all(&self) -> bool {
        ServiceDay::is_for_all(self)
    }

    fn keywords(&self) -> &[String] {
        &self.keywords
    }

    fn lead(&self) -> Option<&str> {
        Some(&self.what)
    }

    fn updated(&self) -> Option<Date> {
        self.review.checked_on
    }

    fn dates(&self, day: Date, calendar: &CommuneCalendar) -> Vec<Date> {
        self.days_between(day, self.last_told(day), calendar)
    }

    fn is_over(&self, day: Date) -> bool {
        self.to.is_some_and(|to| to < day)
    }
}

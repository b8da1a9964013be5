//! What generic code knows of notices.

use jiff::civil::Date;

use super::{Notice, NoticeLife, Urgency, keys, lower};
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::posted::{Posted, Posting};
use crate::catalogue::kinds::{Asked, DAY, Draft, Face, Form, Kind, NamedFile, Row};
use crate::catalogue::model::{Origin, Reference};
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;
use crate::catalogue::turn::{Turn, TurnKind, day_after};
use crate::diagnostic::Report;
use crate::prose::{Linked, Links};
use crate::strings::TEXT;

const POSTED: TurnKind =
    TurnKind {
        rank: 70, name: "notice-posted", vi: "thông báo được đăng", en: "the notice is posted"
    };
const BEGINS: TurnKind = TurnKind {
    rank: 71,
    name: "notice-begins",
    vi: "việc được thông báo bắt đầu",
    en: "what the notice tells of begins",
};
const CALM: TurnKind = TurnKind {
    rank: 72,
    name: "notice-calm",
    vi: "thông báo thôi hiện trên mọi trang",
    en: "the notice is no longer on every page",
};
const ENDS: TurnKind =
    TurnKind {
        rank: 73, name: "notice-ends", vi: "thông báo đã kết thúc", en: "the notice has ended"
    };

impl Kind for Notice {
    const ROW: Row = Row {
        name: "notice",
        vi_name: "thong-bao",
        said: ("một thông báo có ngày đầu, ngày cuối", "a notice with a first and a last day"),
        folder: "content/notices/",
        form: Form::Markdown,
        keys: &keys::NOTICE,
        pages: Some("thong-bao/"),
        stray: ("thông báo là tệp .md", "a notice is a file .md"),
        named: (NamedFile::Form, "forms/"),
        draft: Draft {
            asks: &[
                Asked::TITLE,
                Asked {
                    key: "kind",
                    placeholder: "KIND",
                    vi: "loại",
                    en: "what it is about",
                    otherwise: Some("other"),
                    time: None,
                },
                Asked {
                    key: "from",
                    placeholder: "DAY",
                    vi: "ngày đầu",
                    en: "the first day",
                    otherwise: None,
                    time: Some(DAY),
                },
            ],
            named_by: "title",
            stem: "thong-bao",
            folder_by: None,
            fill: None,
            hint: None,
            text: "
Viết ở đây: việc gì, cho ai, cần mang gì, làm thế nào. Câu đầu nói ngay điều chính.
",
        },
    };

    fn decide(root: Node<'_>, words: &FileText<'_>, origin: Origin, report: &mut Report) -> Placed<Self> {
        lower::notice(root, words, origin, report)
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

    fn turns(&self) -> Vec<Turn> {
        let calm = match self.urgency {
            // On the day it ends it is told that it has.
            Urgency::None | Urgency::Whole => None,
            Urgency::Until(last) => day_after(Some(last)).filter(|day| self.to.is_none_or(|to| *day <= to)),
        };
        let days = [
            (POSTED, self.posted_on.filter(|posted| *posted != self.from)),
            (BEGINS, Some(self.from)),
            (CALM, calm),
            (ENDS, day_after(self.to)),
        ];
        days.into_iter().flat_map(|(kind, day)| kind.on(day, None, &self.title, &self.origin)).collect()
    }
}

impl Posted for Notice {
    const POSTING: Posting = Posting {
        list: "thong-bao/index.html",
        data: "du-lieu-mo/thong-bao.json",
        title: || TEXT.announcements.title,
        of_procedure: || TEXT.announcements.of_procedure,
        for_every_procedure: false,
        about_data: || TEXT.announcements.about_data,
    };

    fn codes(&self) -> &[Reference] {
        &self.procedures
    }

    fn keywords(&self) -> &[String] {
        &self.keywords
    }

    fn lead(&self) -> Option<&str> {
        (!self.lead.is_empty()).then_some(&self.lead)
    }

    fn updated(&self) -> Option<Date> {
        Some(self.told_on())
    }

    fn is_shown(&self, day: Date) -> bool {
        self.is_posted(day)
    }

    fn is_over(&self, day: Date) -> bool {
        self.life(day) == NoticeLife::Ended
    }

    /// What runs and ends soonest, what comes soonest, then the archive, the last first.
    fn rank(&self, day: Date) -> i64 {
        const APART: i64 = 10_000_000;
        let number = |day: Date| i64::from(day.year()) * 1_000 + i64::from(day.day_of_year());
        match self.life(day) {
            NoticeLife::Running => self.to.map_or(APART - 1, number),
            NoticeLife::Coming => APART + number(self.from),
            NoticeLife::Ended => 3 * APART - self.to.map_or(0, number),
        }
    }
}

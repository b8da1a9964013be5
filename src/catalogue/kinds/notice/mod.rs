//! What is told for some days: classes, campaigns, storms, a portal that is down, a closed counter.
//!
//! A notice has a first day and mostly a last one. While it is urgent every page says it in a line. One that has ended
//! keeps its page, which says so.

mod check;
mod keys;
mod kind;
mod lower;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::model::{Origin, Reference, words};
use crate::prose::Document;

/// One file of `content/notices/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    pub(crate) origin: Origin,
    /// No other notice has it.
    pub(crate) slug: String,
    /// Slugs it had before, and where they are written: their addresses lead here.
    pub(crate) former_slugs: Vec<Reference>,
    pub(crate) title: String,
    pub(crate) sort: NoticeSort,
    /// The first day of what it tells of.
    pub(crate) from: Date,
    /// The last day, on which it still holds; `None`: until somebody writes one.
    pub(crate) to: Option<Date>,
    /// The day on which it is posted; `None`: at once.
    pub(crate) posted_on: Option<Date>,
    pub(crate) urgency: Urgency,
    pub(crate) place: Option<String>,
    /// At what hours, in its author's words.
    pub(crate) hours: Option<String>,
    /// Empty: the whole commune.
    pub(crate) hamlets: Vec<String>,
    pub(crate) phone: Option<String>,
    /// http or https.
    pub(crate) link: Option<String>,
    /// What else people look for it by.
    pub(crate) keywords: Vec<String>,
    /// Procedures it is about.
    pub(crate) procedures: Vec<Reference>,
    /// Its first sentences.
    pub(crate) lead: String,
    pub(crate) text: Document,
}

/// How long every page tells of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Urgency {
    None,
    /// As long as it holds.
    Whole,
    /// Until this day, which counts.
    Until(Date),
}

/// Where a notice is on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum NoticeLife {
    Running,
    Coming,
    Ended,
}

words! {
    pub(crate) enum NoticeSort {
        Class "class" "lớp tập huấn, buổi hướng dẫn" "a class",
        Campaign "campaign" "đợt cao điểm, đợt tuyên truyền" "a campaign",
        Storm "storm" "bão, lũ, thiên tai" "a storm or a flood",
        Outage "outage" "cổng dịch vụ công, mạng hay phần mềm đang lỗi" "a portal or a network that is down",
        Closure "closure" "nghỉ, dời chỗ, đổi giờ tiếp nhận" "a counter that is closed, moved or open at other hours",
        Other "other" "thông báo khác" "another notice",
    }
}

impl Notice {
    pub(crate) fn life(&self, day: Date) -> NoticeLife {
        if self.to.is_some_and(|to| to < day) {
            NoticeLife::Ended
        } else if day < self.from {
            NoticeLife::Coming
        } else {
            NoticeLife::Running
        }
    }

    /// Whether every page tells of it: from the day on which it is posted, and where none is written from its first day,
    /// for what is planned months ahead is not urgent yet.
    pub(crate) fn is_urgent(&self, day: Date) -> bool {
        self.urgency != Urgency::None
            && self.told_on() <= day
            && self.urgent_until().is_none_or(|last| day <= last)
    }

    /// The last day on which every page tells of it, where one is stated.
    pub(crate) fn urgent_until(&self) -> Option<Date> {
        match self.urgency {
            Urgency::None | Urgency::Whole => self.to,
            Urgency::Until(last) => Some(self.to.map_or(last, |to| to.min(last))),
        }
    }

    fn is_posted(&self, day: Date) -> bool {
        self.posted_on.is_none_or(|posted| posted <= day)
    }

    /// The day since which people may know of it.
    pub(crate) fn told_on(&self) -> Date {
        self.posted_on.unwrap_or(self.from)
    }
}

//! What generic code knows of questions.

use jiff::civil::Date;

use super::{AnswerState, Question, keys, lower};
use crate::catalogue::found::Placed;
use crate::catalogue::kinds::posted::{Posted, Posting};
use crate::catalogue::kinds::{Asked, Draft, Face, Form, Kind, NamedFile, RestsOn, Row, UnderReview};
use crate::catalogue::model::{Origin, Reference};
use crate::catalogue::raw::FileText;
use crate::catalogue::raw::Node;
use crate::diagnostic::Report;
use crate::prose::{Linked, Links};
use crate::strings::TEXT;

impl Kind for Question {
    const ROW: Row = Row {
        name: "question",
        vi_name: "hoi-dap",
        said: ("một câu hỏi của bà con và câu trả lời", "what residents ask, and its answer"),
        folder: "content/questions/",
        form: Form::Markdown,
        keys: &keys::QUESTION,
        pages: Some("hoi-dap/"),
        stray: ("câu hỏi là tệp .md", "a question is a file .md"),
        named: (NamedFile::Form, "forms/"),
        draft: Draft {
            asks: &[
                Asked {
                    key: "title",
                    placeholder: "TITLE",
                    vi: "câu hỏi, như bà con hỏi",
                    en: "the question as residents ask it",
                    otherwise: None,
                    time: None,
                },
                Asked {
                    key: "state",
                    placeholder: "STATE",
                    vi: "đã chắc đến đâu",
                    en: "how sure the answer is",
                    otherwise: Some("unverified"),
                    time: None,
                },
            ],
            named_by: "title",
            stem: "cau-hoi",
            folder_by: None,
            fill: None,
            hint: None,
            text: "
Viết câu trả lời ngắn trước: một hai câu, đọc xong là biết phải làm gì.

Rồi viết rõ thêm, nếu cần: mang gì, đến đâu, trường hợp nào thì khác.
",
        },
    };

    fn decide(root: Node<'_>, words: &FileText<'_>, origin: Origin, report: &mut Report) -> Placed<Self> {
        lower::question(root, words, origin, report)
    }

    fn linked(&mut self) -> Option<Linked<'_>> {
        Some(self.answer.linked())
    }

    fn links(&self) -> Option<&Links> {
        Some(&self.answer.links)
    }

    fn face(&self) -> Face<'_> {
        Face {
            name: &self.title,
            slug: Some(&self.slug),
            former_slugs: &self.former_slugs,
            ..Face::of(&self.origin)
        }
    }

    fn rests_on(&self, day: Option<Date>) -> Vec<RestsOn<'_>> {
        let rests = day.is_none() || self.state != AnswerState::Unverified;
        if rests { RestsOn::of(&self.legal_basis) } else { Vec::new() }
    }

    /// Whether its answer was ever compared is another section of the worklist.
    fn under_review(&self, _: Date) -> Option<UnderReview<'_>> {
        let about = &self.procedures;
        (self.state != AnswerState::Unverified).then_some(UnderReview { review: &self.review, about })
    }
}

impl Posted for Question {
    const POSTING: Posting = Posting {
        list: "hoi-dap/index.html",
        data: "du-lieu-mo/hoi-dap.json",
        title: || TEXT.questions.title,
        of_procedure: || TEXT.questions.others_asked,
        for_every_procedure: false,
        about_data: || TEXT.questions.about_data,
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
        self.review.checked_on
    }

    fn is_shown(&self, _: Date) -> bool {
        self.state != AnswerState::Unverified
    }
}

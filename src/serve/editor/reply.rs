//! What the editor answers: JSON, or why not.

use std::io;
use std::path::Path;

use hyper::StatusCode;
use serde::Serialize;
use serde_json::Value as Json;

use crate::catalogue::edit;
use crate::desk;
use crate::diagnostic::{Lang, Words, print};
use crate::source::SourceSet;
use crate::source::disk::{DiskError, cause_at};

/// An answer, or why there is none.
pub(super) type Reply = Result<Json, Refusal>;

/// Why something was not done; nothing was changed.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) status: StatusCode,
    pub(super) words: Words,
}

impl Refusal {
    /// What was asked for cannot be done as it was asked.
    pub(super) fn unfit(vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self { status: StatusCode::UNPROCESSABLE_ENTITY, words: Words::new(vi, en) }
    }

    /// There is no such thing.
    pub(super) fn missing(what: &str) -> Self {
        Self {
            status: StatusCode::NOT_FOUND,
            words: Words::new(format!("không thấy {what}"), format!("there is no {what}")),
        }
    }

    /// Somebody else was there first.
    pub(super) fn taken(vi: impl Into<String>, en: impl Into<String>) -> Self {
        Self { status: StatusCode::CONFLICT, words: Words::new(vi, en) }
    }

    /// The disk would not.
    pub(super) fn disk(path: &str, error: &io::Error) -> Self {
        let why = cause_at(Path::new(path), error);
        let words = Words::new(
            format!("không đọc hoặc ghi được {path}: {}", why.vi),
            format!("cannot read or write {path}: {}", why.en),
        );
        Self { status: StatusCode::CONFLICT, words }
    }

    /// A change that the desk did not make.
    pub(super) fn desk(path: &str, refused: &desk::Refused) -> Self {
        match refused {
            desk::Refused::Meanwhile => Self::taken(
                format!("{path} vừa được lưu ở nơi khác, nên được giữ nguyên"),
                format!("{path} was saved elsewhere just now and was left as it is"),
            ),
            desk::Refused::Disk(error) => Self::disk(path, error),
        }
    }

    /// A change that a file does not take.
    pub(super) fn edit(refused: &edit::Refused) -> Self {
        match refused {
            edit::Refused::Unreadable(report) | edit::Refused::Unfit(report) => {
                let first = report.diagnostics.first();
                let of = |lang: Lang| {
                    first.map_or_else(String::new, |found| {
                        let quoted = print::quoted(found, &SourceSet::default(), lang);
                        std::iter::once(quoted.message).chain(quoted.help).collect::<Vec<_>>().join(". ")
                    })
                };
                Self::unfit(of(Lang::Vi), of(Lang::En))
            }
            edit::Refused::UnknownKey(path) => {
                Self::unfit(format!("tệp loại này không có “{path}”"), format!("no key {path} here"))
            }
            edit::Refused::Missing(path) => {
                Self::unfit(format!("không còn {path} trong tệp"), format!("{path} is not in the file"))
            }
            edit::Refused::Heading(line) if !line.starts_with('#') => Self::unfit(
                format!(
                    "gạch (--- hay ===) ngay dưới dòng “{line}” làm dòng ấy thành tên một mục mới: để một dòng trống ở \
                     giữa, hoặc bỏ gạch"
                ),
                format!(
                    "the line of --- or === below “{line}” makes it begin another section: leave an empty line between"
                ),
            ),
            edit::Refused::Heading(line) => Self::unfit(
                format!(
                    "dòng “{line}” mở một mục mới của tệp, không nằm trong mục này: viết vào ô của mục ấy, chưa có thì bấm \
                     “Thêm mục viết tự do”; đề mục nhỏ trong mục này thì đầu dòng viết ###, chữ thường thì bỏ dấu #"
                ),
                format!(
                    "the line “{line}” begins another section: write it in the box of that one, or add one; a smaller \
                     heading begins with ###, and other text with no #"
                ),
            ),
            edit::Refused::Unsafe(path) if path.steps().is_empty() => Self::unfit(
                "chữ ở đây làm hỏng phần đứng sau nó trong tệp: xem lại dòng +++ hay ``` chưa đóng",
                "this text would break what stands behind it in the file: look for a line +++ or an open ```",
            ),
            edit::Refused::Unsafe(path) => Self::unfit(
                format!(
                    "tệp viết theo cách chương trình không tự sửa được ở {path}: mở tệp bằng Notepad để sửa chỗ ấy"
                ),
                format!(
                    "the file is written in a way that cannot be edited here at {path}: open it in an editor"
                ),
            ),
        }
    }
}

impl From<DiskError> for Refusal {
    fn from(error: DiskError) -> Self {
        Self { status: StatusCode::INTERNAL_SERVER_ERROR, words: error.words() }
    }
}

/// A value as an answer.
pub(super) fn json(value: &impl Serialize) -> Reply {
    Ok(serde_json::to_value(value).expect("texts and numbers become JSON"))
}

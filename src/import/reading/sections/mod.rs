//! A procedure written under headings: the portal's page as it is pasted, its Word file, its labelled dump, the annex of
//! a decision.
//!
//! In: [`Block`]s. Out: [`Record`]s, each text as it stands, and doubts where it is not sure what belongs where. The way:
//! [`headings`] tells which line is a heading; [`split`] cuts the text into procedures and these into sections;
//! [`ways`], [`papers`] and [`lists`] take the sections apart, whose tables may have lost their borders; [`values`] are
//! single cells. What a form cannot say stays unsaid, and what no section takes is kept in the notes.

mod headings;
mod lists;
mod papers;
mod record;
mod split;
mod title;
mod values;
mod ways;

use super::super::record::Record;
use super::super::refusal::{Refusal, broken_letters_of};
use super::blocks::Block;
use crate::diagnostic::Words;

/// The procedures of a text.
pub(super) fn read(blocks: &[Block]) -> Vec<Result<Record, Refusal>> {
    let procedures = split::procedures(blocks);
    if procedures.is_empty() {
        return vec![Err(Refusal::Unread(Words::new(
            "không thấy các mục của một thủ tục (Mã thủ tục, Tên thủ tục, Trình tự thực hiện, Thành phần hồ sơ …); \
             chép cả trang chi tiết thủ tục trên Cổng, hoặc tải tệp Word của thủ tục",
            "no headings of a procedure (Mã thủ tục, Tên thủ tục, Trình tự thực hiện, Thành phần hồ sơ …); copy the \
             whole page of the procedure at the portal, or download its Word file",
        )))];
    }
    let texts: Vec<String> = blocks.iter().map(Block::text).collect();
    if let Some((written, meant)) = broken_letters_of(texts.iter().map(String::as_str)) {
        return vec![Err(Refusal::BrokenLetters(written, meant))];
    }
    procedures.into_iter().map(record::of).collect()
}

/// A line that only draws a rule.
fn says_nothing(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_whitespace() || matches!(c, '-' | '=' | '_' | '*' | '~' | '.' | '–' | '—' | '#' | '…'))
}

#[cfg(test)]
mod tests;

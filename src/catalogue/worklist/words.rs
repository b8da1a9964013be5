//! What is said of a thing on the list, and the words to write for it.
//!
//! A proposal is made of what the file says itself; what only the office knows is an ellipsis, never a guess.

use jiff::civil::Date;

use crate::catalogue::kinds::procedure::{MissingPart, Procedure};
use crate::catalogue::model::{DossierGroup, Need, Paper};
use crate::catalogue::review::ReviewTodo;
use crate::diagnostic::Words;
use crate::vietnamese::{fold, short_date};

/// What a place in a file is found by.
pub(super) enum Near {
    Key(&'static str),
    Text(String),
    Nowhere,
}

/// What is to be written for a part, and where.
pub(super) struct ToWrite {
    pub(super) how: Option<Words>,
    /// The same where a form is filled in, if it is otherwise there.
    pub(super) in_form: Option<Words>,
    pub(super) write: Option<String>,
    /// As a form names it.
    pub(super) key: Option<&'static str>,
    pub(super) near: Near,
}

pub(super) fn replaced(number: &str) -> (Words, String) {
    let how = Words::new("so với văn bản thay rồi", "compare with what replaced it, then");
    (how, format!("number = {}", quoted(number)))
}

pub(super) fn compared() -> Words {
    Words::new("đối chiếu xong thì", "once compared")
}

/// Who mends it here may make false what is right, and the next import asks about it.
pub(super) fn ask_source() -> Words {
    Words::new(
        "nguồn của Cổng tự mâu thuẫn: hỏi lại cơ quan công bố, chưa có trả lời thì đừng sửa",
        "the portal contradicts itself: ask who issued it, and change nothing before they answer",
    )
}

pub(super) fn put_off(until: Date) -> Words {
    let day = short_date(until);
    Words::new(
        format!("Cổng đã đổi, xã để lại đến {day}, nay đến hạn quyết định"),
        format!("the portal has changed it; put off until {until}, which has come"),
    )
}

pub(super) fn compare_again() -> Words {
    Words::new(
        "tải hồ sơ hoặc danh sách mới của Cổng, rồi: niemyet doi-chieu TỆP".to_owned(),
        "get the portal's record or list of today, then: niemyet compare FILE".to_owned(),
    )
}

pub(super) fn compare_in_editor() -> Words {
    Words::new(
        "tải hồ sơ hoặc danh sách mới của Cổng, rồi mở “Đối chiếu với Cổng”",
        "get the portal's record or list of today, then open “Compare”",
    )
}

pub(super) fn late_draft(from: Option<Date>) -> Words {
    let (vi, en) = (from.map(short_date).unwrap_or_default(), from.map(|day| day.to_string()));
    Words::new(
        format!("còn là bản nháp, mà có hiệu lực từ {vi}"),
        format!("still a draft, and in force since {}", en.unwrap_or_default()),
    )
}

pub(super) fn publish() -> Words {
    Words::new("điền xong thì xóa dòng draft = true", "fill it in and remove the line draft = true")
}

/// The same in a form, which has a button for it.
pub(super) fn publish_in_form() -> Words {
    Words::new("điền xong thì bấm “Đăng lên trang”", "fill it in and publish it")
}

pub(super) fn unanswered(asked: Option<Date>) -> Words {
    match asked {
        Some(day) => Words::new(
            format!("câu trả lời chưa đối chiếu, chưa đưa lên trang (hỏi ngày {})", short_date(day)),
            format!("its answer is not compared yet, in no output (asked on {day})"),
        ),
        None => Words::new(
            "câu trả lời chưa đối chiếu, chưa đưa lên trang",
            "its answer is not compared yet, in no output",
        ),
    }
}

/// What is to be compared, and what is written once it is.
pub(super) fn review(todo: ReviewTodo, names: &[String], day: Date) -> (Words, Words, String) {
    let what = match todo {
        ReviewTodo::Overdue(since) => Words::new(
            format!("phải đối chiếu lại, đến hạn từ {}", short_date(since)),
            format!("to be compared again, due since {since}"),
        ),
        ReviewTodo::Due(on) => Words::new(
            format!("phải đối chiếu lại, đến hạn ngày {}", short_date(on)),
            format!("to be compared again, due on {on}"),
        ),
        ReviewTodo::FewApprovals(count) => {
            Words::new(format!("mới có {count} người đối chiếu"), format!("compared by {count} so far"))
        }
        ReviewTodo::Never => Words::new("chưa đối chiếu lần nào", "never compared"),
    };
    let key = match todo {
        ReviewTodo::FewApprovals(_) => {
            let all = names.iter().map(|name| quoted(name)).chain(["\"…\"".to_owned()]);
            format!("checked_by = [{}]", all.collect::<Vec<_>>().join(", "))
        }
        _ => format!("checked_on = {day}"),
    };
    (what, compared(), key)
}

pub(super) fn lacks(part: &MissingPart, is_of_leaflets: bool) -> Words {
    match is_of_leaflets {
        true => Words::new(
            format!("tờ rơi, tờ gấp còn chờ: {}", part.0),
            format!("flyers and folded leaflets wait for: {}", part.1),
        ),
        false => Words::new(format!("chưa có: {}", part.0), format!("absent: {}", part.1)),
    }
}

/// The words to write for a part, which is known by its English name.
pub(super) fn part(procedure: &Procedure, part: &MissingPart) -> ToWrite {
    let at = |key: &'static str, write: &str, near| ToWrite {
        how: None,
        in_form: None,
        write: Some(write.to_owned()),
        key: (!key.is_empty()).then_some(key),
        near,
    };
    match part.1 {
        "plain name (plain_name)" => {
            let write = format!("plain_name = {}", quoted(&bare_name(&procedure.name)));
            at("plain_name", &write, Near::Key("plain_name"))
        }
        "steps in plain words (summary)" => at("summary", "summary = [\"…\", \"…\"]", Near::Key("summary")),
        "short names of papers (short)" | "short names of papers needed in a case (short)" => {
            let is_of_all = part.1 == "short names of papers (short)";
            let groups = procedure.dossier.iter().filter(|group| (group.need == Need::Always) == is_of_all);
            match groups.flat_map(DossierGroup::papers).find(|paper| paper.needs_short()) {
                Some(paper) => at("", &short(paper), Near::Text(paper.name.clone())),
                None => at("dossier", "short = \"…\"", Near::Nowhere),
            }
        }
        "fees" => ToWrite {
            how: Some(Words::new(
                "văn bản ghi không thu thì free = true, có mức thì",
                "free = true where a text says so, else",
            )),
            in_form: Some(Words::new(
                "văn bản ghi không thu thì chọn “Có” ở ô không thu, có mức thì",
                "tick that it is free where a text says so, else",
            )),
            ..at("channels", "amount = …", Near::Text("[[channels.fees]]".to_owned()))
        },
        "files of forms" => {
            let mut papers = procedure.papers();
            let form = papers.find_map(|paper| paper.form.as_ref().filter(|form| form.file.is_none()));
            let near = form.map_or(Near::Nowhere, |form| Near::Text(form.title.clone()));
            at("", "form = { …, file = \"forms/….docx\" }", near)
        }
        "still a draft" => {
            let near = Near::Key("draft");
            ToWrite {
                how: Some(publish()),
                in_form: Some(publish_in_form()),
                write: None,
                key: Some("draft"),
                near,
            }
        }
        "listed only, no content yet" => {
            let how = Words::new(
                "nhập tệp của thủ tục tải từ Cổng Dịch vụ công",
                "import its record from the national portal",
            );
            ToWrite {
                how: Some(how),
                in_form: None,
                write: None,
                key: Some("listed"),
                near: Near::Key("listed"),
            }
        }
        "steps" => at("", "## Trình tự thực hiện", Near::Nowhere),
        "channels" => at("channels", "[[channels]] via = [\"in-person\"]", Near::Nowhere),
        "dossier" => at("dossier", "[[dossier]] items = [{ paper = \"…\" }]", Near::Nowhere),
        "processing time" => {
            at("processing_time", "processing_time = { days = … }", Near::Key("processing_time"))
        }
        "applicants" => at("applicants", "applicants = [\"…\"]", Near::Key("applicants")),
        "executing authority" => {
            at("authority.executing", "[authority] executing = [\"…\"]", Near::Key("executing"))
        }
        "results" => at("results", "[[results]] title = \"…\"", Near::Nowhere),
        "legal basis" => at("legal_basis", "[[legal_basis]] number = \"…\"", Near::Nowhere),
        "announcing decision" => at("decisions", "[[decisions]] number = \"…\"", Near::Nowhere),
        _ => ToWrite { how: None, in_form: None, write: None, key: None, near: Near::Nowhere },
    }
}

/// The official name without the word that all begin with.
fn bare_name(name: &str) -> String {
    let rest = name.split_once(' ').and_then(|(first, rest)| {
        let (second, rest) = rest.split_once(' ')?;
        (fold(&format!("{first} {second}")) == "thu tuc").then_some(rest.trim())
    });
    let mut letters = rest.unwrap_or(name).chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// A paper's name up to the first sign after which it only explains, where that leaves enough to be known by.
fn short(paper: &Paper) -> String {
    const FEWEST: usize = 8;
    const LONGEST: usize = 60;
    let end = paper.name.find([',', ';', ':', '(', '.']).unwrap_or(paper.name.len());
    let words = paper.name[..end].trim();
    let letters = words.chars().count();
    match (FEWEST..=LONGEST).contains(&letters) {
        true => format!("short = {}", quoted(words)),
        false => "short = \"…\"".to_owned(),
    }
}

/// As TOML writes a line of text.
fn quoted(text: &str) -> String {
    toml_edit::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proposal_is_the_name_without_its_first_word() {
        assert_eq!(bare_name("Thủ tục đăng ký khai sinh lưu động"), "Đăng ký khai sinh lưu động");
        assert_eq!(bare_name("THỦ TỤC đăng ký"), "Đăng ký");
        assert_eq!(bare_name("Đăng ký khai tử"), "Đăng ký khai tử");
        assert_eq!(bare_name(""), "");
    }

    #[test]
    fn words_to_write_are_toml() {
        let text = "Giấy \"A\" \\ b";
        let read = quoted(text).parse::<toml_edit::Value>().expect("a value");
        assert_eq!(read.as_str(), Some(text));
    }
}

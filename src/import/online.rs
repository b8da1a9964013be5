//! Whether a procedure can be done online, and how far.
//!
//! In: the record's flag, its ways, and what its texts say. Out: the level where it is sure, else the sentence that
//! speaks of it. The flag "toàn trình" counts only where there is a way to hand in online; "not full" says nothing. The
//! levels are those of Nghị định 42/2022/NĐ-CP (toàn trình, một phần); the older "mức độ 3", "mức độ 4" are not
//! translated into them but quoted.

use super::clean::{Notes, folded};
use super::doubt::{DoubtKind, Part};
use super::receiving::{Receiving, way};
use super::record::Record;
use super::sentences::Texts;
use crate::catalogue::model::Online;

/// What a sentence says of the level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    Full,
    Partial,
    /// A level, but not which one holds for everybody.
    Unclear,
    /// That one can hand in online, and no more.
    Possible,
}

pub fn read(
    record: &Record,
    receiving: &Receiving,
    texts: &Texts,
    notes: &mut Notes,
) -> (Online, Option<String>) {
    let has_way = record.methods.iter().any(|method| method.via == "ONLINE");
    let lines = receiving.notes.iter().chain(&receiving.places);
    let mut said: Vec<(Part, Says, String)> =
        lines.filter_map(|line| Some((Part::Authority, says(line)?, line.clone()))).collect();
    let named_place = said.iter().any(|(_, says, _)| *says != Says::Unclear);
    said.extend(texts.sentences().filter_map(|one| Some((one.part, says(one.text)?, one.quote()))));
    let flag = record.is_full_process;
    let level = level(said.iter().map(|(_, says, _)| *says), flag && (has_way || named_place));
    let quoted = |wanted: &dyn Fn(Says) -> bool| said.iter().find(|(_, says, _)| wanted(*says));
    match level {
        Some(level) => {
            let source = |says| says == if level == Online::Full { Says::Full } else { Says::Partial };
            if let (false, Some((part, _, sentence))) = (flag && level == Online::Full, quoted(&source)) {
                notes.add(DoubtKind::OnlineFromText, part.whole(), sentence, "");
            }
            (level, None)
        }
        None => {
            if flag && !has_way {
                notes.add(DoubtKind::OnlineWithoutWay, Part::Facts.whole(), "", "");
            }
            // With a way to hand in online the level alone is in question; without one, whether it can be done at all.
            let tells = |says| says != Says::Possible || !has_way;
            let Some((part, _, sentence)) = quoted(&tells) else { return (Online::NotStated, None) };
            notes.add(DoubtKind::OnlineQuoted, part.whole(), sentence, "");
            (Online::NotStated, Some(sentence.clone()))
        }
    }
}

/// The one level that everything agrees on.
fn level(said: impl Iterator<Item = Says>, flag: bool) -> Option<Online> {
    let (mut full, mut partial, mut unclear) = (flag, false, false);
    for says in said {
        match says {
            Says::Full => full = true,
            Says::Partial => partial = true,
            Says::Unclear => unclear = true,
            Says::Possible => {}
        }
    }
    match (full, partial, unclear) {
        (true, false, false) => Some(Online::Full),
        (false, true, false) => Some(Online::Partial),
        _ => None,
    }
}

fn says(sentence: &str) -> Option<Says> {
    let has_cue = ["tuyến", "Tuyến", "TUYẾN", "http", "DVC", "ổng ", "điện tử", "mạng"];
    if !has_cue.iter().any(|cue| sentence.contains(cue)) || !way::is_about_online(sentence) {
        return None;
    }
    let folded = folded(sentence);
    let holds = |phrase: &str| format!(" {folded} ").contains(&format!(" {phrase} "));
    let full = holds("toan trinh");
    let partial = is_partial(sentence);
    let older = ["muc do 3", "muc do 4", "muc 3", "muc 4", "muc do iii", "muc do iv", "muc do 2"];
    let denied =
        ["khong toan trinh", "chua toan trinh", "khong thuc hien truc tuyen", "khong nop truc tuyen"];
    let bound = ["truong hop", "doi voi", "neu", "rieng", "tru", "danh muc"];
    let level = full || partial || older.iter().any(|phrase| holds(phrase));
    let unsure = (full && partial)
        || !(full || partial)
        || denied.iter().any(|phrase| holds(phrase))
        || bound.iter().any(|phrase| holds(phrase));
    match (level, unsure) {
        (true, true) => Some(Says::Unclear),
        (true, false) => Some(if full { Says::Full } else { Says::Partial }),
        (false, _) if denied.iter().any(|phrase| holds(phrase)) => Some(Says::Unclear),
        (false, _) => is_handing_in(&folded).then_some(Says::Possible),
    }
}

/// "trực tuyến một phần", "(một phần)": a level, not a part of something else ("một phần diện tích").
fn is_partial(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    lower.match_indices("một phần").any(|(at, phrase)| {
        let before = lower[..at].trim_end();
        let behind = lower[at + phrase.len()..].trim_start();
        let named = before.ends_with("trực tuyến") || before.ends_with('(') || before.ends_with("dvc");
        let ends = behind.is_empty()
            || behind.starts_with(['.', ',', ';', ')', '(', ':'])
            || ["tại ", "trên ", "qua ", "và "].iter().any(|word| behind.starts_with(word));
        named && ends
    })
}

/// Whether somebody hands something in, or may.
fn is_handing_in(folded: &str) -> bool {
    let words = format!(" {folded} ");
    [
        " nop ",
        " gui ho so ",
        " gui don ",
        " gui truc tuyen ",
        " qua dich vu cong truc tuyen ",
        " tiep nhan ho so ",
    ]
    .iter()
    .any(|phrase| words.contains(phrase))
        && [" truc tuyen ", " dich vu cong ", " moi truong dien tu ", " dichvucong "]
            .iter()
            .any(|phrase| words.contains(phrase))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(expected: Option<Says>, sentences: &[&str]) {
        for sentence in sentences {
            assert_eq!(says(sentence), expected, "{sentence}");
        }
    }

    #[test]
    fn a_sentence_names_a_level() {
        check(
            Some(Says::Partial),
            &[
                "Qua dịch vụ công trực tuyến một phần.",
                "Nộp trên Cổng Dịch vụ công quốc gia (một phần) tại địa chỉ: https://mau.example",
                "Dịch vụ công trực tuyến một phần (mau.example)",
            ],
        );
        check(
            Some(Says::Full),
            &[
                "Qua Hệ thống dịch vụ công trực tuyến (toàn trình)",
                "Nộp hồ sơ trực tuyến toàn trình trên Cổng Dịch vụ công",
                "DVC trực tuyến toàn trình",
            ],
        );
        check(
            Some(Says::Unclear),
            &[
                "Nộp qua DVC trực tuyến mức độ 4",
                "Dịch vụ công trực tuyến toàn trình hoặc trực tuyến một phần",
                "Đối với trường hợp cấp đổi: trực tuyến toàn trình",
            ],
        );
    }

    #[test]
    fn a_sentence_may_only_say_that_it_can_be_done() {
        check(Some(Says::Possible), &["Người dân nộp hồ sơ trực tuyến trên Cổng Dịch vụ công quốc gia"]);
        check(
            None,
            &[
                "Sử dụng một phần hoặc toàn bộ diện tích",
                "Nộp tại quầy",
                "Cán bộ tra cứu trên Cổng Dịch vụ công",
                "Người có khả năng tự phục vụ một phần",
            ],
        );
    }

    #[test]
    fn levels_must_agree() {
        let of = |said: &[Says], flag| level(said.iter().copied(), flag);
        assert_eq!(of(&[], true), Some(Online::Full));
        assert_eq!(of(&[Says::Partial], true), None);
        assert_eq!(of(&[Says::Partial, Says::Possible], false), Some(Online::Partial));
        assert_eq!(of(&[Says::Full, Says::Unclear], false), None);
        assert_eq!(of(&[Says::Possible], false), None);
    }
}

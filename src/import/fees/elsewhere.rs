//! What a record says of its fee where no fee row does: in its steps, its notes, a line among the papers.
//!
//! In: a record. Out: the sentences that answer "how much?", or that nothing is paid, where a whole sentence says so
//! under the fee's name. Other people's fees ("lệ phí trước bạ", "học phí") answer nothing here.

use super::clause::sentences;
use super::small::{begins, first_of, has, has_any, lead, small, trimmed};
use super::{price, says};
use crate::catalogue::model::FeeKind;
use crate::import::clean::{Notes, mended};
use crate::import::doubt::{DoubtKind, Part, Place};
use crate::import::record::Record;
use crate::vietnamese::parse_amounts;

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// A whole sentence says that nobody pays this fee.
    Free(FeeKind, String),
    Quote(String),
}

/// More sentences than this are not shown together.
const MOST: usize = 2;

/// How well a sentence answers, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Answer {
    /// An amount, or that none is paid.
    HowMuch,
    /// "Lệ phí: theo …".
    Named,
    /// "nộp lệ phí" in a step.
    ThatOne,
}

/// What the rest of a record says of its fee.
pub fn elsewhere(record: &Record, notes: &mut Notes) -> Option<Elsewhere> {
    let mut found: Vec<(Answer, Place, String)> = Vec::new();
    for (place, raw) in texts(record) {
        let text = mended(raw);
        for sentence in sentences(&text) {
            let sentence = crate::import::enumerator::without_bullet(sentence);
            if let Some(answer) = answer(sentence, place.part) {
                let sentence = crate::vietnamese::one_line(sentence).into_owned();
                if answer == Answer::HowMuch && is_free_for_all(&sentence) && place.part != Part::Dossier {
                    notes.add(DoubtKind::FeeElsewhere, place, &sentence, "");
                    return Some(Elsewhere::Free(kind_of_free(&sentence), sentence));
                }
                found.push((answer, place, sentence));
            }
        }
    }
    let best = found.iter().map(|(answer, ..)| *answer).min()?;
    let mut quotes: Vec<String> = Vec::new();
    for (_, place, sentence) in found.into_iter().filter(|(answer, ..)| *answer == best) {
        if quotes.len() < MOST && !quotes.contains(&sentence) {
            notes.add(DoubtKind::FeeElsewhere, place, &sentence, "");
            quotes.push(sentence);
        }
    }
    Some(Elsewhere::Quote(quotes.join("\n")))
}

fn texts(record: &Record) -> Vec<(Place, &str)> {
    let mut all: Vec<(Place, &str)> = Vec::new();
    let ways = record.methods.iter().enumerate();
    all.extend(ways.map(|(at, method)| (Part::Channels.row(at), method.description.as_str())));
    all.push((Part::Notes.whole(), &record.note));
    all.push((Part::Requirements.whole(), &record.requirements));
    all.push((Part::Description.whole(), &record.description));
    all.extend(record.steps.iter().enumerate().map(|(at, step)| (Part::Steps.row(at), step.text.as_str())));
    let rows = record.groups.iter().flat_map(|group| &group.rows).enumerate();
    all.extend(rows.map(|(at, row)| (Part::Dossier.row(at), row.name.as_str())));
    all
}

fn answer(sentence: &str, part: Part) -> Option<Answer> {
    let low = small(trimmed(sentence));
    if low.chars().count() > 400 || has_any(&low, OF_OTHERS) {
        return None;
    }
    let named = is_named(&low);
    if part == Part::Dossier && !named {
        return None;
    }
    let fee = named
        || has_any(
            &low,
            &["lệ phí", "thu phí", "nộp phí", "đóng phí", "mức phí", "phí thẩm định", "miễn phí"],
        );
    let none_paid = has_any(
        &low,
        &[
            "không thu phí",
            "không thu lệ phí",
            "không phải nộp phí",
            "không phải nộp lệ phí",
            "miễn lệ phí",
            "không mất phí",
            "không mất lệ phí",
        ],
    );
    let amount = fee && !parse_amounts(sentence).is_empty();
    if amount || none_paid || (named && says::free(sentence)) {
        return Some(Answer::HowMuch);
    }
    if named {
        return Some(Answer::Named);
    }
    let pays = first_of(
        &low,
        &[
            "nộp lệ phí",
            "nộp phí",
            "đóng lệ phí",
            "thanh toán lệ phí",
            "thanh toán phí",
            "thu lệ phí",
            "thu phí",
            "nộp các khoản phí",
        ],
    );
    (pays.is_some()
        && fee
        && !has_any(
            &low,
            &["biên lai", "chứng từ", "nghĩa vụ tài chính", "cơ quan thuế", "kho bạc", "xác nhận"],
        ))
    .then_some(Answer::ThatOne)
}

/// Fees and money that are not this procedure's.
const OF_OTHERS: &[&str] = &[
    "trước bạ",
    "học phí",
    "viện phí",
    "án phí",
    "kinh phí",
    "mai táng phí",
    "chi phí",
    "bảo hiểm",
    "tiền thuê đất",
    "tiền sử dụng đất",
    "tiền thuê nhà",
    "hỗ trợ",
    "trợ cấp",
    "phạt",
    "môn bài",
    "hợp pháp hóa",
    "tạm ứng",
];

/// Begins with the fee's name as a heading does: "Lệ phí: …", "Phí, lệ phí theo …".
fn is_named(low: &str) -> bool {
    let text = crate::import::enumerator::enumerator(low).map_or(low, |found| low[found.len..].trim_start());
    let names = [
        "phí, lệ phí",
        "phí và lệ phí",
        "phí/lệ phí",
        "lệ phí",
        "phí",
        "mức thu phí",
        "mức thu lệ phí",
        "mức phí",
        "mức lệ phí",
        "mức thu",
        "về lệ phí",
        "về phí, lệ phí",
        "phí, lệ phí (nếu có)",
        "lệ phí (nếu có)",
    ];
    let Some(len) = lead(text, &names) else { return false };
    let rest = text[len..].trim_start();
    rest.starts_with([':', '-', '–', '('])
        || begins(rest, &["theo", "do", "là", "không", "được", "thực hiện theo", "áp dụng"])
}

/// "Lệ phí: không thu": under its name, of everybody, and of no case.
fn is_free_for_all(sentence: &str) -> bool {
    let low = small(trimmed(sentence));
    says::free(sentence) && (is_named(&low) || says::free(sentence)) && !has(&low, "trường hợp")
}

fn kind_of_free(sentence: &str) -> FeeKind {
    let low = small(sentence);
    if has(&low, "lệ phí") { FeeKind::Charge } else { price::kind(sentence).unwrap_or(FeeKind::Fee) }
}

//! What a record says of its fee where no fee row does: in its steps, its notes, a line among the papers.
//!
//! In: a record. Out: the sentences that answer "how much?", or that nothing is paid, where a whole sentence says so
//! under the fee's name. Other people's fees ("lệ phí trước bạ", "học phí") answer nothing here.

use super::clause::sentences;
use super::small::{begins, first_of, has, has_any, lead, small, trimmed};
use super::{note, paying, price, says};
use crate::catalogue::{Fee, FeeKind};
use crate::import::clean::{Notes, mended};
use crate::import::doubt::{DoubtKind, MergedPart, Place};
use crate::import::enumerator::step_number;
use crate::import::record::Record;
use crate::import::text::whole_lines;
use crate::vietnamese::parse_amounts;

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Elsewhere {
    /// A whole sentence says that nobody pays this fee.
    Free(FeeKind, String),
    Quote(String),
}

/// More sentences than this are not shown together.
const MOST: usize = 2;

/// Letters of a sentence that is shown.
const ROOM: usize = 400;

/// How well a sentence answers, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Answer {
    /// An amount, or that none is paid.
    HowMuch,
    /// "Lệ phí: theo …".
    Named,
    /// "nộp lệ phí" in a step.
    ThatOne,
    /// Some money that is paid.
    Touched,
    /// Other money that the applicant pays on the way: to the tax office, to an interpreter.
    Other,
}

/// What the rest of a record says of its fee.
pub(crate) fn elsewhere(record: &Record, notes: &mut Notes) -> Option<Elsewhere> {
    let mut found: Vec<(Answer, Place, String)> = Vec::new();
    for (place, raw) in texts(record) {
        let text = whole_lines(&mended(raw));
        for (sentence, condition) in with_conditions(&text) {
            let sentence = crate::import::enumerator::without_bullet(sentence);
            if let Some(answer) = answer(sentence, place.part) {
                let condition = condition.filter(|_| answer >= Answer::Touched);
                let sentence = behind(condition, sentence);
                if answer == Answer::HowMuch
                    && is_free_for_all(&sentence)
                    && place.part != MergedPart::Dossier
                {
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
        let most = if best == Answer::Other { 1 } else { MOST };
        if quotes.len() < most && !quotes.contains(&sentence) {
            notes.add(DoubtKind::FeeElsewhere, place, &sentence, "");
            quotes.push(sentence);
        }
    }
    Some(Elsewhere::Quote(quotes.join("\n")))
}

/// The sentences of a text, each with the first one of its line where that says for whom the line is: what a paragraph
/// says of a case holds for its later sentences too.
fn with_conditions(text: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    let mut opening = "";
    sentences(text).into_iter().map(move |sentence| {
        if begins_line(text, sentence) {
            opening = sentence;
        }
        (sentence, Some(opening).filter(|opening| *opening != sentence && says_for_whom(opening)))
    })
}

/// A sentence behind the condition it stands under, on one line.
fn behind(condition: Option<&str>, sentence: &str) -> String {
    let sentence = crate::vietnamese::one_line(sentence);
    match condition.map(crate::import::enumerator::without_bullet) {
        Some(condition) => {
            let condition = crate::vietnamese::one_line(condition);
            let clause = condition.split(" thì ").next().unwrap_or(&condition);
            format!("{} … {sentence}", clause.trim_end_matches([',', '.', ';', ' ']))
        }
        None => sentence.into_owned(),
    }
}

/// Whether a sentence of a text is the first of its line.
fn begins_line(text: &str, sentence: &str) -> bool {
    let at = (sentence.as_ptr() as usize).checked_sub(text.as_ptr() as usize);
    let before = at.and_then(|at| text.get(..at)).unwrap_or_default();
    let before = before.trim_end_matches([' ', '\t', '-', '+', '•']);
    before.is_empty() || before.ends_with('\n')
}

/// "Trong trường hợp …", "Nếu …"
fn says_for_whom(sentence: &str) -> bool {
    let low = sentence.trim_start_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    ["trong trường hợp", "trường hợp", "nếu ", "đối với"].iter().any(|word| low.starts_with(word))
}

/// What the steps, the notes and the requirements say of money that the fees of the ways do not: who need not pay, and
/// other amounts.
pub(crate) fn beside(record: &Record, fees: &[Vec<Fee>], notes: &mut Notes) -> Vec<String> {
    let all: Vec<Fee> = fees.iter().flatten().cloned().collect();
    let mut quotes: Vec<String> = Vec::new();
    for (place, raw) in texts(record) {
        if matches!(place.part, MergedPart::Channels | MergedPart::Dossier) {
            continue;
        }
        let text = whole_lines(&mended(raw));
        for (sentence, condition) in with_conditions(&text) {
            let sentence = crate::import::enumerator::without_bullet(sentence);
            let sentence = without_step(sentence);
            let fits = sentence.chars().count() <= ROOM && paying::is_of_paying(sentence);
            if fits && !note::is_told(sentence, &all) && quotes.len() < MOST {
                let sentence = behind(condition, sentence);
                if !quotes.contains(&sentence) {
                    notes.add(DoubtKind::FeeQuoted, place, &sentence, "");
                    quotes.push(sentence);
                }
            }
        }
    }
    quotes
}

/// Without "Bước 2:".
fn without_step(sentence: &str) -> &str {
    match sentence.split_once(':') {
        Some((label, rest)) if step_number(label).is_some() && label.chars().count() < 12 => {
            rest.trim_start()
        }
        _ => sentence,
    }
}

fn texts(record: &Record) -> Vec<(Place, &str)> {
    let mut all: Vec<(Place, &str)> = Vec::new();
    let ways = record.methods.iter().enumerate();
    all.extend(ways.map(|(at, method)| (MergedPart::Channels.row(at), method.description.as_str())));
    all.push((MergedPart::Notes.whole(), &record.note));
    all.push((MergedPart::Requirements.whole(), &record.requirements));
    all.push((MergedPart::Description.whole(), &record.description));
    all.extend(
        record.steps.iter().enumerate().map(|(at, step)| (MergedPart::Steps.row(at), step.text.as_str())),
    );
    let rows = record.groups.iter().flat_map(|group| &group.rows).enumerate();
    all.extend(rows.map(|(at, row)| (MergedPart::Dossier.row(at), row.name.as_str())));
    all
}

fn answer(sentence: &str, part: MergedPart) -> Option<Answer> {
    // A letter has at most four bytes.
    if sentence.len() > 4 * ROOM || !paying::may_speak(sentence) {
        return None;
    }
    let low = small(trimmed(sentence));
    if low.chars().count() > ROOM {
        return None;
    }
    if part == MergedPart::Steps && is_other_money(&low) {
        return Some(Answer::Other);
    }
    if has_any(&low, OF_OTHERS) {
        return None;
    }
    let named = is_named(&low);
    if part == MergedPart::Dossier && !named {
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
    let free = says::free(sentence) && (named || paying::names_fee(&low));
    if amount || none_paid || free {
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
    let pays = pays.is_some()
        && fee
        && !has_any(
            &low,
            &["biên lai", "chứng từ", "nghĩa vụ tài chính", "cơ quan thuế", "kho bạc", "xác nhận"],
        );
    if pays {
        return Some(Answer::ThatOne);
    }
    let pays_money = has_any(&low, &["nộp tiền", "đóng tiền"])
        && !has_any(
            &low,
            &["giấy tờ", "chứng từ", "xác nhận", "tiền điện", "thông báo nộp tiền", "biên lai"],
        );
    (part != MergedPart::Dossier && (pays_money || paying::is_of_paying(sentence))).then_some(Answer::Touched)
}

/// "Người sử dụng đất nộp nghĩa vụ tài chính theo thông báo", "thù lao do người yêu cầu trả": what the applicant pays
/// beside a fee, not what offices reckon or pass on.
fn is_other_money(low: &str) -> bool {
    if has(low, "thù lao") {
        return has(low, "do người") && has_any(low, &["trả", "chi trả", "thanh toán", "chịu"]);
    }
    let money = has_any(low, &["nghĩa vụ tài chính", "tiền sử dụng đất", "tiền thuê đất"]);
    let clerks = [
        "xác định",
        "phiếu chuyển",
        "ban hành",
        "thông báo nộp",
        "xác nhận",
        "chủ trì",
        "trình",
        "cơ quan thuế thực hiện",
    ];
    let payer = begins(low, &["người", "tổ chức", "cá nhân", "chủ", "hộ"]);
    let pays = has_any(low, &["nộp", "thực hiện nghĩa vụ", "hoàn thành nghĩa vụ"]);
    payer && pays && money && !has_any(low, &clerks) && low.chars().count() <= SHOWN
}

/// Longer sentences of other money are not shown among the fees.
const SHOWN: usize = 180;

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_money_is_what_the_applicant_pays() {
        for sentence in [
            "Người sử dụng đất nộp các nghĩa vụ tài chính theo thông báo của cơ quan thuế.",
            "Thù lao phiên dịch do người yêu cầu chứng thực trả.",
            "Chủ bến phải hoàn thành nghĩa vụ tài chính trước khi nhận giấy.",
        ] {
            assert_eq!(answer(sentence, MergedPart::Steps), Some(Answer::Other), "{sentence}");
        }
        for sentence in [
            "Cơ quan thuế xác định tiền sử dụng đất.",
            "Chuyển Phiếu chuyển thông tin để xác định nghĩa vụ tài chính cho cơ quan thuế.",
            "Kiểm tra giấy tờ chứng minh đã hoàn thành nghĩa vụ tài chính.",
            "Xã trả thù lao cho người làm chứng.",
        ] {
            assert_eq!(answer(sentence, MergedPart::Steps), None, "{sentence}");
        }
    }
}

//! The sentence that tells where to hand in, in a record without a receiving address.
//!
//! In: the record's sentences. Out: the first in which the applicant hands something in at, or sends it to, an office.
//! The clerks' own errands ("UBND xã gửi hồ sơ đến Sở …") are no such sentence: there an office stands before the verb.

use super::clean::Notes;
use super::doubt::DoubtKind;
use super::sentences::{Sentence, Texts};
use crate::catalogue::model::Via;
use crate::vietnamese::{Level, Office, OfficeKind, fold_words, parse_offices, words};

pub fn find(texts: &Texts, notes: &mut Notes) -> Option<String> {
    let fits = |sentence: &Sentence<'_>| sentence.via.is_empty() || sentence.via.contains(&Via::InPerson);
    let mut found = texts.sentences().filter(fits).filter(names_place);
    let first = found.next()?;
    let mut quote = first.quote();
    // Another case may lead to another body: then neither sentence holds for everybody.
    let place = place_of(first.text);
    // A counter without a level is the one named before.
    let is_elsewhere = |text: &str| {
        place_of(text)
            .is_some_and(|other| other != (OfficeKind::OneStop, Level::Unsaid) && Some(other) != place)
    };
    for other in found.filter(|one| is_of_case(one.text) && is_elsewhere(one.text)) {
        if !quote.contains(other.text) {
            quote.push('\n');
            quote.push_str(other.text);
        }
    }
    notes.add(DoubtKind::PlaceQuoted, first.part.whole(), &quote, "");
    Some(quote)
}

/// Longer ones say more than where.
const LONGEST: usize = 700;

/// Whether a sentence, or the list that it introduces, names the office it leads to.
fn names_place(sentence: &Sentence<'_>) -> bool {
    let list = || {
        sentence.text.ends_with(':')
            && Words::of(sentence.text).is_some_and(|words| words.lead_to(sentence.text.len()))
            && !parse_offices(&sentence.quote()[sentence.text.len()..]).is_empty()
    };
    place_of(sentence.text).is_some() || list()
}

/// "Trường hợp …", "Đối với …": a place for some.
fn is_of_case(sentence: &str) -> bool {
    let start: Vec<String> = fold_words(sentence).take(4).collect();
    let start = start.join(" ");
    ["truong hop", "doi voi", "neu", "trong truong hop"].iter().any(|word| start.starts_with(word))
}

/// The kind and level of the office that a sentence leads to.
fn place_of(sentence: &str) -> Option<(OfficeKind, Level<'_>)> {
    let office = office_handed_in_at(sentence)?;
    match office.level {
        // One counter of the commune is as good as another.
        Level::Commune(name) => Some((OfficeKind::OneStop, Level::Commune(name))),
        level => Some((office.kind, level)),
    }
}

fn office_handed_in_at(sentence: &str) -> Option<Office<'_>> {
    let words = Words::of(sentence)?;
    let mut offices = parse_offices(sentence).into_iter();
    let mut next = offices.next();
    while let Some(office) = next.as_ref().filter(|office| office.range.start < words.verb_at()) {
        // "Cơ quan, tổ chức, cá nhân" are applicants.
        if office.kind != OfficeKind::Agency || office.level != Level::Unsaid {
            return None;
        }
        next = offices.next();
    }
    next.filter(|office| words.lead_to(office.range.start))
}

/// The words of a sentence with an act of handing in.
struct Words {
    all: Vec<(usize, String)>,
    verb: usize,
}

impl Words {
    fn of(sentence: &str) -> Option<Self> {
        let has_verb = ["nộp", "Nộp", "gửi", "Gửi"].iter().any(|verb| sentence.contains(verb));
        if !has_verb || sentence.chars().nth(LONGEST).is_some() {
            return None;
        }
        let all: Vec<(usize, String)> =
            words(sentence).map(|(start, word)| (start, word.to_lowercase())).collect();
        // "người nộp", "nơi nộp" are no acts.
        let is_noun =
            |at: usize| at > 0 && matches!(all[at - 1].1.as_str(), "người" | "nơi" | "ngày" | "việc");
        let is_verb = |at: &usize| matches!(all[*at].1.as_str(), "nộp" | "gửi") && !is_noun(*at);
        let verb = (0..all.len()).find(is_verb)?;
        Some(Self { all, verb })
    }

    fn verb_at(&self) -> usize {
        self.all[self.verb].0
    }

    /// Whether an applicant hands papers in at what stands at a byte of the sentence.
    fn lead_to(&self, at: usize) -> bool {
        let word = |(_, word): &(usize, String)| word.clone();
        let before: Vec<String> = self.all[..self.verb].iter().map(word).collect();
        let object = self.all[self.verb + 1..].iter().take_while(|(start, _)| *start < at);
        let object: Vec<String> = object.map(word).collect();
        is_of_applicant(&before)
            && is_dossier(&self.all[self.verb].1, &before, &object)
            && leads_there(&object)
    }
}

/// Whether nobody of an office does it: clerks are named by what they are or by what they do before.
fn is_of_applicant(before: &[String]) -> bool {
    const CLERKS: &[&[&str]] = &[
        &["công", "chức"],
        &["cán", "bộ"],
        &["viên", "chức"],
        &["tiếp", "nhận"],
        &["thẩm", "định"],
        &["xem", "xét"],
        &["tham", "mưu"],
        &["tổng", "hợp"],
        &["hội", "đồng"],
        &["hợp", "lệ"],
        &["hướng", "dẫn"],
        &["chủ", "tịch"],
        &["phòng", "chuyên", "môn"],
        &["phòng", "kinh", "tế"],
        &["phòng", "văn", "hóa"],
        &["phòng", "tư", "pháp"],
        &["cơ", "quan", "chuyên", "môn"],
    ];
    let denied = before.iter().rev().take(2).any(|word| word == "không" || word == "chưa");
    !denied && !CLERKS.iter().any(|clerk| before.windows(clerk.len()).any(|words| words == *clerk))
}

/// Whether what is handed in are papers: whoever "nộp" something other than money; "gửi" must name them.
fn is_dossier(verb: &str, before: &[String], object: &[String]) -> bool {
    const OTHERS: [&str; 6] = ["tiền", "phí", "lệ", "thuế", "bổ", "lại"];
    const PAPERS: [[&str; 2]; 6] =
        [["hồ", "sơ"], ["tờ", "khai"], ["bản", "khai"], ["thông", "báo"], ["văn", "bản"], ["giấy", "đề"]];
    let names = |words: &[String]| {
        words.iter().any(|word| word == "đơn")
            || words.windows(2).any(|pair| PAPERS.iter().any(|paper| pair == paper))
    };
    let is_other = object.first().is_some_and(|word| OTHERS.contains(&word.as_str()));
    !is_other && (verb == "nộp" || names(before) || names(object))
}

/// Whether the office is where it goes: behind a preposition, or behind the verb itself ("gửi UBND cấp xã").
fn leads_there(object: &[String]) -> bool {
    let direct = match object {
        [] => true,
        [one] => one == "cho",
        [first, second] => {
            matches!((first.as_str(), second.as_str()), ("chủ", "tịch") | ("giám", "đốc") | ("trực", "tiếp"))
        }
        _ => false,
    };
    direct || object.iter().rev().take(5).any(|word| is_preposition(word))
}

fn is_preposition(word: &str) -> bool {
    matches!(word, "tại" | "đến" | "tới" | "về" | "cho" | "ở" | "vào" | "lên")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_applicant_hands_in_at_an_office() {
        for text in [
            "Người yêu cầu nộp hồ sơ tại Trung tâm Phục vụ hành chính công cấp xã.",
            "Chủ hộ gửi 01 bộ hồ sơ trực tuyến hoặc trực tiếp đến UBND xã.",
            "Nộp trực tiếp tại Bộ phận Một cửa",
            "Cá nhân làm đơn theo mẫu gửi trên Cổng hoặc trực tiếp đến Trung tâm Phục vụ hành chính công",
            "Cơ quan, tổ chức, cá nhân gửi 01 bộ hồ sơ qua bưu chính hoặc trực tiếp tới UBND cấp xã",
            "Người đứng đầu cơ sở lập hồ sơ, gửi Chủ tịch Ủy ban nhân dân cấp tỉnh",
            "Chủ hộ nộp đơn cho cơ quan có thẩm quyền",
        ] {
            assert!(place_of(text).is_some(), "{text}");
        }
        for text in [
            "UBND cấp xã gửi hồ sơ đến Sở Mẫu.",
            "Công chức tiếp nhận kiểm tra hồ sơ rồi gửi đến UBND cấp xã",
            "Phòng chuyên môn tổng hợp hồ sơ gửi UBND cấp xã",
            "Trong 3 ngày, Trung tâm Phục vụ hành chính công nộp hồ sơ đến Sở Mẫu",
            "Người dân nộp tiền tại Kho bạc",
            "Người dân nộp hồ sơ",
            "Người dân không nộp hồ sơ tại UBND cấp xã",
            "Xã gửi thông báo",
            "Chuyển đến nơi nộp hồ sơ để trả; chuyển hồ sơ đến UBND cấp xã",
            "Hướng dẫn người dân nộp hồ sơ đến UBND cấp xã",
        ] {
            assert!(place_of(text).is_none(), "{text}");
        }
    }
}

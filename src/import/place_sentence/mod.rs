//! The sentence that tells where to hand in, and the bound that a receiving address lacks.
//!
//! In: the record's sentences and its receiving addresses. Out: the clause in which the applicant hands something in
//! at, or sends it to, an office. Of several the one that says which office ("nơi cư trú", "bất kỳ trong phạm vi tỉnh")
//! goes before a vaguer one of the same level; beside a receiving address only such a bound is quoted. The clerks' own
//! errands ("UBND xã gửi hồ sơ đến Sở …") are no such sentence: there an office stands before the verb. Neither is one
//! that only tells how it is done where it is handed in ("Trường hợp nộp tại … thì phải …").

mod act;
mod clause;

use super::clean::{Notes, folded};
use super::doubt::{DoubtKind, MergedPart};
use super::receiving::{Receiving, is_of_hours, way};
use super::sentences::{Sentence, Texts};
use crate::catalogue::Via;
use crate::vietnamese::{Level, Office, OfficeKind, fold_words, parse_offices, says_which};
use act::Words;
use clause::answer;

pub(crate) fn find(texts: &Texts, receiving: &[String], notes: &mut Notes) -> Option<String> {
    let fits = |sentence: &Sentence<'_>| sentence.via.is_empty() || sentence.via.contains(&Via::InPerson);
    let all: Vec<Told<'_>> = texts.sentences().filter(fits).filter_map(Told::of).collect();
    let found = match receiving {
        [] => alone(&all).or_else(|| on_the_move(texts)),
        places => bound(&all, places),
    };
    let (part, quote) = found?;
    notes.add(DoubtKind::PlaceQuoted, part.whole(), &quote, "");
    Some(quote)
}

/// The sentences of the address field, where they are all it has: "Nộp tại nơi cư trú", "không nhận hồ sơ giấy". Without
/// them the commune's own counter would stand there.
pub(crate) fn of_addresses(receiving: &Receiving, notes: &mut Notes) -> Option<String> {
    const LEADS: [&str; 6] = [" tai ", " den ", " toi ", " ve ", " o ", " noi "];
    const DENIES: [&str; 3] = [" khong nhan ", " khong tiep nhan ", " chua tiep nhan "];
    if !receiving.places.is_empty() {
        return None;
    }
    let words = |note: &String| format!(" {} ", folded(note));
    let denies = |note: &String| DENIES.iter().any(|phrase| words(note).contains(phrase));
    let leads = |note: &String| {
        let of_place = LEADS.iter().any(|phrase| words(note).contains(phrase));
        of_place && !way::is_about_online(note) && !way::is_about_boundaries(note)
    };
    let notes_of_place = || receiving.notes.iter().filter(|note| !is_of_hours(note));
    // What denies one way is read with what names the other.
    let any_denies = notes_of_place().any(denies);
    let found: Vec<&str> =
        notes_of_place().filter(|note| any_denies || leads(note)).map(String::as_str).collect();
    if found.is_empty() {
        return None;
    }
    let quote = found.join("\n");
    notes.add(DoubtKind::PlaceQuoted, MergedPart::Authority.whole(), &quote, "");
    Some(quote)
}

/// A sentence that tells where.
struct Told<'a> {
    sentence: Sentence<'a>,
    /// The office that it leads to; `None`: a list below it names them.
    office: Option<Office<'a>>,
    /// "nơi cư trú", "bất kỳ"
    bounded: bool,
    dossier: bool,
    of_case: bool,
}

impl<'a> Told<'a> {
    fn of(sentence: Sentence<'a>) -> Option<Self> {
        let text = sentence.text;
        let office = office_handed_in_at(text).filter(|office| !tells_how(text, office.range.start));
        let list = || {
            text.ends_with(':')
                && Words::of(text).is_some_and(|words| words.lead_to(text.len()))
                && !parse_offices(&sentence.quote()[text.len()..]).is_empty()
        };
        if office.is_none() && !list() {
            return None;
        }
        let at = office.as_ref().map_or(text.len(), |office| office.range.start);
        let bounded = office.as_ref().is_some_and(|office| says_which(&text[office.range.end..]));
        let dossier = Words::of(text).is_some_and(|words| words.carries_dossier(at));
        Some(Self { sentence, office, bounded, dossier, of_case: is_of_case(text) })
    }

    fn place(&self) -> Option<(OfficeKind, Level<'a>)> {
        self.office.as_ref().map(place)
    }

    /// Of the commune, or of a counter without a level.
    fn may_be_communal(&self) -> bool {
        let communal = |office: &Office<'_>| {
            matches!(office.level, Level::Commune(_))
                || (office.level == Level::Unsaid && office.kind == OfficeKind::OneStop)
        };
        self.office.as_ref().is_some_and(communal)
    }

    /// Among all that tell where.
    fn quote(&self, all: &[Self]) -> String {
        let place = self.place();
        let alone = all.iter().all(|one| {
            // A counter without a level is the one named elsewhere.
            let known = one.place().filter(|other| *other != (OfficeKind::OneStop, Level::Unsaid));
            known.is_none() || known == place || place == Some((OfficeKind::OneStop, Level::Unsaid))
        });
        match &self.office {
            Some(office) if !self.sentence.text.ends_with(':') => {
                answer(self.sentence.text, office.range.start, alone)
            }
            _ => self.sentence.quote(),
        }
    }

    /// The office and the first words of its bound.
    fn destination(&self) -> Option<String> {
        const WORDS: usize = 14;
        let office = self.office.as_ref()?;
        let words: Vec<String> = fold_words(&self.sentence.text[office.range.start..]).take(WORDS).collect();
        Some(words.join(" "))
    }
}

/// Where nothing else says it.
fn alone(all: &[Told<'_>]) -> Option<(MergedPart, String)> {
    let first = all.first()?;
    let better = all.iter().find(|one| {
        one.bounded && one.dossier && !one.of_case && one.may_be_communal() && first.may_be_communal()
    });
    let chosen = better.unwrap_or(first);
    let part = chosen.sentence.part;
    let cases: Vec<&Told<'_>> = all.iter().filter(|one| one.of_case).collect();
    if let (true, [_, _, ..]) = (chosen.of_case, cases.as_slice())
        && cases.len() == all.len()
        && let Some(office) = &chosen.office
        && all.iter().all(|one| one.destination() == chosen.destination())
    {
        return Some((part, clause::of_all_cases(chosen.sentence.text, office.range.start)));
    }
    // Another case may lead to another body: then neither sentence holds for everybody.
    let place = chosen.place();
    let is_elsewhere = |one: &&Told<'_>| {
        // A counter without a level is the one named before.
        one.place().is_some_and(|other| other != (OfficeKind::OneStop, Level::Unsaid) && Some(other) != place)
    };
    let others: Vec<&str> = cases
        .into_iter()
        .filter(|one| !std::ptr::eq(*one, chosen))
        .filter(is_elsewhere)
        .map(|one| one.sentence.text)
        .collect();
    if others.is_empty() {
        return Some((part, chosen.quote(all)));
    }
    let mut quote = chosen.sentence.quote();
    for other in others {
        if !quote.contains(other) {
            quote.push('\n');
            quote.push_str(other);
        }
    }
    Some((part, quote))
}

/// What a sentence says more of the place than the receiving addresses: which office of its level, or of which level.
fn bound(all: &[Told<'_>], receiving: &[String]) -> Option<(MergedPart, String)> {
    let offices = |place| parse_offices(place).into_iter();
    let is_said =
        receiving.iter().any(|place| offices(place).any(|office| says_which(&place[office.range.end..])));
    let vague = receiving.iter().all(|place| offices(place).all(|office| office.level == Level::Unsaid));
    let tells = |one: &&Told<'_>| {
        let level = one.office.as_ref().is_some_and(|office| matches!(office.level, Level::Commune(_)));
        let more = one.bounded || (vague && level);
        more && one.dossier && !one.of_case && one.may_be_communal()
    };
    let found = all.iter().find(tells).filter(|_| !is_said)?;
    Some((found.sentence.part, found.quote(all)))
}

/// Clerks come to the people: "đăng ký lưu động tại nhà riêng hoặc tại địa điểm …".
fn on_the_move(texts: &Texts) -> Option<(MergedPart, String)> {
    let says = |text: &str| {
        let folded = format!(" {} ", folded(text));
        folded.match_indices(" luu dong tai ").any(|(at, phrase)| {
            let behind = &folded[at + phrase.len()..];
            ["nha", "dia diem", "noi", "thon", "diem"].iter().any(|place| behind.starts_with(place))
        })
    };
    let found = texts.sentences().find(|one| says(one.text))?;
    Some((found.part, clause::of_the_way(found.text)))
}

/// "Trường hợp …", "Đối với …": a place for some.
fn is_of_case(sentence: &str) -> bool {
    let bare = sentence.strip_prefix("Lưu ý:").unwrap_or(sentence);
    let start: Vec<String> = fold_words(bare).take(4).collect();
    let start = start.join(" ");
    ["truong hop", "doi voi", "neu", "trong truong hop"].iter().any(|word| start.starts_with(word))
}

/// "Trường hợp nộp hồ sơ tại … thì phải ký trước mặt …": the office stands in the condition, and what is said is what
/// happens there.
fn tells_how(sentence: &str, office: usize) -> bool {
    let begins_with_when = || fold_words(sentence).next().is_some_and(|word| word == "khi");
    if !is_of_case(sentence) && !begins_with_when() {
        return false;
    }
    let behind = &sentence[office..];
    // "thì nộp tại …" tells where.
    let then = || !sentence[..office].contains(" thì ") && behind.contains(" thì ");
    // Without "thì" somebody of an office does the rest.
    let clerk = || {
        behind.match_indices(", ").any(|(at, comma)| {
            let rest = folded(&behind[at + comma.len()..]);
            [
                "cong chuc",
                "can bo",
                "nguoi tiep nhan",
                "vien chuc",
                "bo phan",
                "trung tam",
                "uy ban",
                "ubnd",
                "co quan",
            ]
            .iter()
            .any(|word| rest.starts_with(word))
        })
    };
    then() || clerk()
}

/// The kind and level of an office.
fn place<'a>(office: &Office<'a>) -> (OfficeKind, Level<'a>) {
    match office.level {
        // One counter of the commune is as good as another.
        Level::Commune(name) => (OfficeKind::OneStop, Level::Commune(name)),
        level => (office.kind, level),
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

#[cfg(test)]
mod tests;

//! How well a subject answers a question. The twin of `engine/score.js`.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};

use super::index::SubjectKind;
use super::question::{Hit, How, Question};
use super::read::{Found, Meaning, Part, PartKind, Reading};

/// What a keyword's words weigh where it is not meant as a whole.
const LOOSE: i64 = 40;
/// What a saying weighs against words that stand there themselves, in tenths.
const TRUST: i64 = 14;
/// Above this a code was typed.
const BY_CODE: i64 = 1_000_000;
/// How many are measured closely.
const MOST: usize = 150;
/// What remains, of 100, of a procedure that is not for what is done.
const UNMET: i64 = 88;
/// What remains, of 100, of what another office does: a procedure that answers as well comes before it.
const ELSEWHERE: i64 = 92;
/// How much of a name, of 100, must be said for words alone to be sure: scattered over a long one they prove nothing.
const WHOLE: i64 = 50;

/// From this on, of 100, something is called as the question says.
const CALLED: i64 = 90;

/// How much of what the first has, of 100, a chooser must have that is called so: else the question says more than that.
const NAMED: i64 = 60;

/// A subject that answers, and why.
#[derive(Clone, Debug)]
pub(super) struct Scored {
    /// Its place among the subjects.
    pub(super) at: usize,
    pub(super) total: i64,
    /// Of the single words and sayings.
    pub(super) sum: i64,
    /// Of neighbours, and of how much of a name was said.
    pub(super) structure: i64,
    /// What was said, and what it means; no meaning where it is a code.
    pub(super) reasons: Vec<(String, String)>,
    /// The name or keyword that is nearest.
    pub(super) shape: Option<String>,
    /// How much of that was said, of 100.
    pub(super) cover: i64,
    pub(super) is_sure: bool,
}

/// What a part has of the question.
struct Measured {
    /// Of each word of the question its quality.
    got: BTreeMap<usize, i64>,
    mass: i64,
    pairs: i64,
    cover: i64,
}

fn measured(part: &Part, question: &Question, reading: &Reading<'_>) -> Measured {
    let no_hits = Vec::new();
    let hits: Vec<&Vec<Hit>> =
        part.terms.iter().map(|term| question.by_term.get(term).unwrap_or(&no_hits)).collect();
    let mut paired = HashSet::new();
    // What two words that are neighbours gain, by the first: once, however often the name says them.
    let mut gained: BTreeMap<usize, i64> = BTreeMap::new();
    let mut before: Option<usize> = None;
    for (p, term) in part.terms.iter().enumerate() {
        if part.kind > PartKind::Keyword || reading.filler.contains_key(term) {
            continue;
        }
        if let Some((gain, i, j)) = before.and_then(|before| pair(hits[before], hits[p], question)) {
            let best = gained.entry(i).or_default();
            *best = (*best).max(gain / 2);
            paired.insert((i, before.unwrap_or_default()));
            paired.insert((j, p));
        }
        before = Some(p);
    }
    let mut got: BTreeMap<usize, i64> = BTreeMap::new();
    let (mut covered, mut total) = (0, 0);
    for (p, term) in part.terms.iter().enumerate() {
        total += reading.weights[*term];
        let mut covers = false;
        for hit in hits[p] {
            let is_paired = paired.contains(&(hit.token, p));
            // What only sounds like it counts where its neighbour is there too, or where the word is none at all.
            let is_weak = matches!(hit.how, How::Sounds | How::Slip) && hit.quality < 60;
            if is_weak && !is_paired && reading.alike(&question.tokens[hit.token].fold).is_some() {
                continue;
            }
            let quality = got.entry(hit.token).or_default();
            *quality = (*quality).max(hit.quality);
            covers |= hit.quality >= 60 || is_paired;
        }
        if covers {
            covered += reading.weights[*term];
        }
    }
    let mass = got.iter().map(|(&i, quality)| question.tokens[i].weight * quality).sum();
    Measured { got, mass, pairs: gained.values().sum(), cover: of_hundred(covered, total) }
}

/// The best two words that are neighbours in the question as well.
fn pair(before: &[Hit], here: &[Hit], question: &Question) -> Option<(i64, usize, usize)> {
    let mut best: Option<(i64, usize, usize)> = None;
    for one in before {
        for other in here {
            let (a, b) = (&question.tokens[one.token], &question.tokens[other.token]);
            if b.live != a.live.map(|live| live + 1) {
                continue;
            }
            let gain = (a.weight * one.quality).min(b.weight * other.quality);
            if gain > best.map_or(0, |best| best.0) {
                best = Some((gain, one.token, other.token));
            }
        }
    }
    best
}

fn of_hundred(part: i64, whole: i64) -> i64 {
    if whole == 0 { 0 } else { part * 100 / whole }
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// How well a part says what a saying means.
fn meant(part: &Part, meaning: &Meaning, own: i64, quality: i64, reading: &Reading<'_>) -> i64 {
    let (terms, wanted) = (&part.terms, &meaning.terms);
    let (mut have, mut neighbours) = (0, 0);
    for (n, term) in wanted.iter().enumerate().filter(|(_, term)| terms.contains(term)) {
        have += reading.weights[*term];
        if n > 0 && terms.windows(2).any(|two| two == [wanted[n - 1], *term]) {
            neighbours += 1;
        }
    }
    let share = of_hundred(have, meaning.mass);
    if share < 70 || (part.kind == PartKind::Keyword && share < 100) {
        return 0;
    }
    let weight =
        |terms: &mut dyn Iterator<Item = &usize>| terms.map(|&term| reading.weights[term]).sum::<i64>();
    let cover =
        of_hundred(weight(&mut terms.iter().filter(|term| wanted.contains(term))), weight(&mut terms.iter()));
    let near = if wanted.len() > 1 { neighbours * 100 / (count(wanted.len()) - 1) } else { 100 };
    own * quality * share * (50 + near * 3 / 10 + cover * 3 / 10) / 10_000
}

/// A word of a long name weighs less.
fn weight_of(part: &Part, is_loose: bool) -> i64 {
    match part.kind {
        PartKind::Keyword if is_loose => LOOSE,
        PartKind::Name | PartKind::Plain => {
            (10_000 / (75 + 25 * count(part.terms.len()) / 16)).clamp(30, 110)
        }
        PartKind::Keyword => 70,
        PartKind::Field => 30,
        PartKind::More => 22,
    }
}

/// What a saying gives a subject beyond its own words.
struct Choice<'q> {
    places: &'q [usize],
    saying: usize,
    gain: i64,
    direct: i64,
    reason: (String, String),
}

/// The choices, and how many sayings speak of what the subject is not for.
fn said_of<'q>(
    found: &Found<'_>,
    question: &'q Question,
    best: &BTreeMap<usize, i64>,
    reading: &Reading<'_>,
) -> (Vec<Choice<'q>>, usize) {
    let mut choices = Vec::new();
    let mut unmet = 0;
    for one in &question.said {
        let saying = &reading.sayings[one.saying];
        let direct: i64 = one.places.iter().filter_map(|place| best.get(place)).sum();
        let own: i64 = one.places.iter().map(|&place| question.tokens[place].weight.max(50)).sum();
        let mut gain = 0;
        let mut reason = None;
        if found.subject.kind == SubjectKind::Procedure && saying.codes.contains(&found.subject.address) {
            gain = own * one.quality * TRUST / 10;
            reason = Some((saying.text.clone(), String::new()));
        }
        for meaning in &saying.meanings {
            for part in found.parts.iter().filter(|part| part.kind <= PartKind::Keyword) {
                let value = meant(part, meaning, own, one.quality, reading) * TRUST / 10;
                if value > gain {
                    gain = value;
                    reason = Some((saying.text.clone(), meaning.text.clone()));
                }
            }
        }
        let is_said = |place: &usize| question.tokens[*place].asks || best.contains_key(place);
        unmet += usize::from(saying.is_action && gain == 0 && !one.places.iter().all(is_said));
        if let Some(reason) = reason.filter(|_| gain > direct) {
            choices.push(Choice { places: &one.places, saying: one.saying, gain, direct, reason });
        }
    }
    choices.sort_by_key(|choice| (Reverse(choice.gain - choice.direct), choice.places[0], choice.saying));
    (choices, unmet)
}

fn scored(at: usize, question: &Question, reading: &Reading<'_>) -> Scored {
    let found = &reading.subjects[at];
    let mut best: BTreeMap<usize, i64> = BTreeMap::new();
    let (mut structure, mut shape, mut cover) = (0, None, 0);
    for part in &found.parts {
        let own = measured(part, question, reading);
        let is_loose = part.kind == PartKind::Keyword && own.cover < 60;
        let weight = weight_of(part, is_loose);
        for (&i, quality) in &own.got {
            let value = question.tokens[i].weight * quality * weight / 100;
            let best = best.entry(i).or_default();
            *best = (*best).max(value);
        }
        if part.kind > PartKind::Keyword || is_loose {
            continue;
        }
        let value = (own.pairs + own.mass * own.cover / 200) * weight / 100;
        if value > structure {
            structure = value;
            shape = Some(part.text.clone());
            cover = own.cover;
        }
    }
    let mut done: HashSet<usize> = HashSet::new();
    let mut reasons: Vec<(String, String)> = Vec::new();
    let mut sum = 0;
    let (choices, unmet) = said_of(found, question, &best, reading);
    for choice in choices {
        if choice.places.iter().any(|place| done.contains(place)) {
            continue;
        }
        let is_again = reasons.iter().any(|(_, meant)| !meant.is_empty() && *meant == choice.reason.1);
        sum += if is_again { (choice.gain * 3 / 10).max(choice.direct) } else { choice.gain };
        done.extend(choice.places);
        reasons.push(choice.reason);
    }
    sum += best.iter().filter(|(place, _)| !done.contains(place)).map(|(_, value)| value).sum::<i64>();
    let mut total = sum + structure;
    let unasked = found.special.iter().filter(|special| !is_asked_for(special, question, reading)).count();
    for _ in 0..unasked.min(2) {
        total = total * 92 / 100;
    }
    if found.subject.kind == SubjectKind::Elsewhere {
        total = total * ELSEWHERE / 100;
    }
    if found.subject.kind == SubjectKind::Procedure {
        for _ in 0..unmet.min(2) {
            total = total * UNMET / 100;
        }
    }
    let is_code = question.codes.iter().any(|code| !found.code.is_empty() && found.code.starts_with(code));
    if is_code {
        total += BY_CODE;
    }
    let is_whole = !reasons.is_empty() || cover >= WHOLE;
    let is_sure = is_code || (is_whole && (sum + structure) * 100 >= question.ideal * 66);
    Scored { at, total, sum, structure, reasons, shape, cover, is_sure }
}

fn is_asked_for(special: &[usize], question: &Question, reading: &Reading<'_>) -> bool {
    let is_typed = |term: &usize| {
        reading.filler.contains_key(term)
            || question.by_term.get(term).is_some_and(|hits| hits.iter().any(|hit| hit.quality >= 80))
    };
    let meanings = || question.said.iter().flat_map(|one| &reading.sayings[one.saying].meanings);
    special.iter().all(is_typed)
        || meanings().any(|meaning| special.iter().all(|term| meaning.terms.contains(term)))
}

/// Those that have any word of the question, by a rough measure.
fn roughly(question: &Question, reading: &Reading<'_>) -> Vec<usize> {
    let mut rough: BTreeMap<usize, i64> = BTreeMap::new();
    for (term, hits) in question.by_term.iter().collect::<BTreeMap<_, _>>() {
        let gain =
            hits.iter().map(|hit| question.tokens[hit.token].weight * hit.quality).max().unwrap_or_default();
        for &at in &reading.postings[*term] {
            *rough.entry(at).or_default() += gain;
        }
    }
    let is_procedure = |found: &Found<'_>| found.subject.kind == SubjectKind::Procedure;
    for saying in question.said.iter().map(|one| &reading.sayings[one.saying]) {
        let terms = saying.meanings.iter().flat_map(|meaning| &meaning.terms);
        for &term in terms.filter(|term| !reading.filler.contains_key(term)) {
            for &at in &reading.postings[term] {
                *rough.entry(at).or_default() += reading.weights[term] * 80;
            }
        }
        for (at, found) in reading.subjects.iter().enumerate() {
            if is_procedure(found) && saying.codes.contains(&found.subject.address) {
                *rough.entry(at).or_default() += 100_000;
            }
        }
    }
    for (at, found) in reading.subjects.iter().enumerate() {
        if question.codes.iter().any(|code| !found.code.is_empty() && found.code.starts_with(code)) {
            *rough.entry(at).or_default() += BY_CODE;
        }
    }
    let mut all: Vec<(usize, i64)> = rough.into_iter().collect();
    all.sort_by_key(|&(at, value)| (Reverse(value), at));
    all.into_iter().map(|(at, _)| at).take(MOST).collect()
}

/// A chooser that is called as the question says comes first, where nothing else is. Where several procedures that one
/// leads to answer alike, it comes before them; else behind the first.
fn with_choosers(mut hits: Vec<Scored>, reading: &Reading<'_>) -> Vec<Scored> {
    let kind = |at: usize| reading.subjects[at].subject.kind;
    let is_named = |hit: &Scored| kind(hit.at) == SubjectKind::Chooser && hit.is_sure && hit.cover >= CALLED;
    if let Some(named) = hits.iter().position(is_named)
        && hits[0].cover < CALLED
        && hits[named].total * 100 >= hits[0].total * NAMED
    {
        let total = hits[0].total;
        let named = Scored { total, ..hits.remove(named) };
        hits.insert(0, named);
        return hits;
    }
    let Some(first) = hits.iter().find(|hit| kind(hit.at) == SubjectKind::Procedure).cloned() else {
        return hits;
    };
    let leads_there = |found: &Found<'_>| {
        found.subject.kind == SubjectKind::Chooser && found.subject.members.contains(&first.at)
    };
    // Of several that lead there the one that answers best itself.
    let answers = hits.iter().map(|hit| hit.at).find(|&at| leads_there(&reading.subjects[at]));
    let Some(chooser) = answers.or_else(|| reading.subjects.iter().position(leads_there)) else {
        return hits;
    };
    let members = &reading.subjects[chooser].subject.members;
    let second = hits.iter().find(|hit| hit.at != first.at && members.contains(&hit.at));
    let is_open = second.is_some_and(|second| second.total * 100 >= first.total * 75) && first.cover < CALLED;
    hits.retain(|hit| hit.at != chooser);
    let place = hits.iter().position(|hit| hit.at == first.at).unwrap_or_default();
    let hit = Scored { at: chooser, structure: 0, reasons: Vec::new(), shape: None, cover: 0, ..first };
    hits.insert(place + usize::from(!is_open), hit);
    hits
}

/// What answers a question, the best first.
pub(super) fn find(question: &Question, reading: &Reading<'_>) -> Vec<Scored> {
    let scored = roughly(question, reading).into_iter().map(|at| scored(at, question, reading));
    let mut hits: Vec<Scored> = scored.filter(|hit| hit.total > 0).collect();
    hits.sort_by_key(|hit| (Reverse(hit.total), hit.at));
    with_choosers(hits, reading)
}

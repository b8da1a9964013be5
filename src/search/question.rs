//! What somebody asks. The twin of `engine/question.js`.

use std::collections::HashMap;

use super::read::{Reading, Term};
use super::syllable::{fold, is_number, key, slips, sound, telex, words};

/// How a word stands for a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    Exact,
    /// The same letters without marks.
    Folded,
    /// The same letters with other marks.
    Marks,
    /// Marks left as they are typed.
    Typed,
    Sounds,
    Slip,
    /// The term begins with it.
    Begins,
    /// It is a word for somebody of a family.
    InFamily,
}

/// A term a word may stand for, and how well, of 100.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) term: Term,
    pub(super) quality: i64,
    pub(super) how: How,
}

#[derive(Debug)]
pub(super) struct Token {
    pub(super) word: String,
    key: String,
    pub(super) fold: String,
    /// In the order in which they were thought of.
    candidates: Vec<Candidate>,
    by_term: HashMap<Term, usize>,
    /// It only asks.
    pub(super) asks: bool,
    is_aside: bool,
    pub(super) weight: i64,
    /// Its place among those that count.
    pub(super) live: Option<usize>,
}

/// A saying that stands in the question.
#[derive(Clone, Debug)]
pub(super) struct Said {
    pub(super) saying: usize,
    at: usize,
    pub(super) quality: i64,
    pub(super) places: Vec<usize>,
}

/// A word of the question that stands for a term.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    pub(super) token: usize,
    pub(super) quality: i64,
    pub(super) how: How,
}

#[derive(Debug)]
pub(super) struct Question {
    pub(super) codes: Vec<String>,
    pub(super) tokens: Vec<Token>,
    pub(super) by_term: HashMap<Term, Vec<Hit>>,
    pub(super) said: Vec<Said>,
    /// What an answer with every word would have.
    pub(super) ideal: i64,
}

impl Token {
    fn put(&mut self, term: Term, quality: i64, how: How) {
        let candidate = Candidate { term, quality, how };
        match self.by_term.get(&term) {
            Some(&at) if self.candidates[at].quality < quality => self.candidates[at] = candidate,
            Some(_) => {}
            None => {
                self.by_term.insert(term, self.candidates.len());
                self.candidates.push(candidate);
            }
        }
    }

    pub(super) fn key(&self) -> &str {
        &self.key
    }

    /// Its marks were left as they are typed, and with them it is a word.
    pub(super) fn is_typed(&self) -> bool {
        self.candidates.iter().any(|one| one.how == How::Typed)
    }

    fn get(&self, term: Term) -> Option<Candidate> {
        self.by_term.get(&term).map(|&at| self.candidates[at])
    }
}

impl Question {
    /// A question that is typed to its end.
    pub(super) fn of(text: &str, reading: &Reading<'_>) -> Self {
        let (codes, rest) = codes(text);
        let list = spelt(&rest, reading);
        let own = || list.iter().filter(|(_, is_meant)| !is_meant);
        let marked = own().filter(|(word, _)| key(word) != fold(&key(word))).count();
        let has_marks = marked * 4 >= own().count();
        let mut tokens: Vec<Token> =
            list.iter().map(|(word, is_meant)| token(word, has_marks || *is_meant, reading)).collect();
        leave_out(&mut tokens, reading);
        keep_denial(&mut tokens);
        let said = said_in(&mut tokens, reading);
        let mut by_term: HashMap<Term, Vec<Hit>> = HashMap::new();
        let counted = tokens.iter_mut().enumerate().filter(|(_, token)| !token.asks);
        for (live, (at, token)) in counted.enumerate() {
            token.weight = weight(token, has_marks, reading);
            token.live = Some(live);
            for one in &token.candidates {
                if !reading.filler.contains_key(&one.term) && one.term != reading.kin {
                    let hit = Hit { token: at, quality: one.quality, how: one.how };
                    by_term.entry(one.term).or_default().push(hit);
                }
            }
        }
        let ideal = tokens.iter().map(|token| token.weight * 100).sum();
        Self { codes, tokens, by_term, said, ideal }
    }
}

/// The codes in a text, without their dots, and the text without them.
fn codes(text: &str) -> (Vec<String>, String) {
    let is_of_code = |c: char| c.is_ascii_digit() || c == '.';
    let (mut codes, mut rest) = (Vec::new(), String::new());
    let mut runs: Vec<&str> = Vec::new();
    let mut last = None;
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let kind = is_of_code(c);
        if last.is_some_and(|last| last != kind) {
            runs.push(&text[start..at]);
            start = at;
        }
        last = Some(kind);
    }
    runs.push(&text[start..]);
    for run in runs {
        let digits = run.trim_matches('.');
        let is_number = digits.len() > 1 && digits.chars().all(is_of_code);
        if !is_number {
            rest.push_str(run);
            continue;
        }
        let code = digits.replace('.', "");
        if code.len() > 5 {
            codes.push(code);
        }
        rest.push(' ');
    }
    if codes.is_empty() { (codes, text.to_owned()) } else { (codes, rest) }
}

/// The words of a question, abbreviations written out (those are meant as they stand) and joined words cut.
fn spelt(text: &str, reading: &Reading<'_>) -> Vec<(String, bool)> {
    let mut list = Vec::new();
    for word in words(text) {
        let folded = fold(&key(&word));
        let letters = folded.chars().count();
        let is_known = reading.alike(&folded).is_some();
        let by_fold =
            || if is_known && letters > 2 { None } else { reading.abbreviations.get(folded.as_str()) };
        if let Some(long) = reading.abbreviations.get(word.to_lowercase().as_str()).or_else(by_fold) {
            list.extend(long.iter().map(|one| ((*one).to_owned(), true)));
            continue;
        }
        let chars: Vec<char> = word.chars().collect();
        let may_be_joined = letters > 4
            && letters == chars.len()
            && !is_number(&folded)
            && !is_known
            && reading.id_of(&telex(&word.to_lowercase())).is_none();
        let plain: Vec<char> = folded.chars().collect();
        let known = |letters: &[char]| reading.alike(&letters.iter().collect::<String>()).is_some();
        let cut = (2..letters.saturating_sub(1))
            .find(|&at| may_be_joined && known(&plain[..at]) && known(&plain[at..]));
        match cut {
            Some(at) => {
                list.push((chars[..at].iter().collect(), false));
                list.push((chars[at..].iter().collect(), false));
            }
            None => list.push((word, false)),
        }
    }
    list
}

fn token(word: &str, has_marks: bool, reading: &Reading<'_>) -> Token {
    let key = key(word);
    let mut token = Token {
        word: word.to_owned(),
        fold: fold(&key),
        key,
        candidates: Vec::new(),
        by_term: HashMap::new(),
        asks: false,
        is_aside: false,
        weight: 0,
        live: None,
    };
    think(&mut token, has_marks, reading);
    let of_family = token
        .candidates
        .iter()
        .filter(|one| reading.is_kin.contains(&one.term) && matches!(one.how, How::Exact | How::Folded));
    if let Some(best) = of_family.map(|one| one.quality).max() {
        token.candidates.retain(|one| one.term != reading.kin);
        token.by_term = token.candidates.iter().enumerate().map(|(at, one)| (one.term, at)).collect();
        token.put(reading.kin, best, How::InFamily);
    }
    token
}

/// What the word may stand for.
fn think(token: &mut Token, has_marks: bool, reading: &Reading<'_>) {
    let folded = token.fold.clone();
    let letters = folded.chars().count();
    let number = is_number(&folded);
    let known = reading.alike(&folded);
    for &term in known.unwrap_or_default() {
        let (quality, how) = if reading.keys[term] == token.key {
            (100, How::Exact)
        } else if !has_marks {
            (96, How::Folded)
        } else if token.key == folded {
            (80, How::Folded)
        } else {
            (60, How::Marks)
        };
        token.put(term, quality, how);
    }
    let is_known = known.is_some();
    let mut is_typed = false;
    if !is_known && !number && letters > 1 {
        let typed = telex(&token.word.to_lowercase());
        let bare = fold(&typed);
        if let Some(term) = reading.id_of(&typed) {
            token.put(term, 95, How::Typed);
            is_typed = true;
        } else if let Some(terms) = reading.alike(&bare).filter(|_| bare != folded) {
            terms.iter().for_each(|&term| token.put(term, 80, How::Typed));
            is_typed = true;
        }
    }
    if !number {
        for &term in reading.sounds.get(&sound(&folded)).into_iter().flatten() {
            token.put(term, if is_known { 45 } else { 65 }, How::Sounds);
        }
    }
    if !is_known && !is_typed && !number && letters > 2 {
        let most = if letters > 5 { 2 } else { 1 };
        for (other, terms) in &reading.of_fold {
            let n = slips(&folded, other, most);
            if n <= most {
                terms.iter().for_each(|&term| token.put(term, if n == 1 { 55 } else { 35 }, How::Slip));
            }
        }
    }
}

/// Marks what only asks.
fn leave_out(tokens: &mut [Token], reading: &Reading<'_>) {
    for at in 0..tokens.len() {
        let firsts: Vec<Term> = tokens[at].candidates.iter().map(|one| one.term).collect();
        for terms in firsts.iter().filter_map(|first| reading.asides.get(first)).flatten() {
            let Some((_, places)) = matched(tokens, terms, at, false).filter(|(quality, _)| *quality >= 80)
            else {
                continue;
            };
            for place in places {
                tokens[place].asks = true;
                tokens[place].is_aside = true;
            }
        }
    }
    for token in tokens {
        token.asks |= token.candidates.iter().any(|one| match reading.filler.get(&one.term) {
            Some(&list) => {
                one.how == How::Exact || (one.how == How::Folded && one.quality >= 96 && list == 1)
            }
            None => false,
        });
    }
}

/// "Không … nữa": something is to end. "Nữa không" only asks.
fn keep_denial(tokens: &mut [Token]) {
    let mut is_denied = false;
    for at in 0..tokens.len() {
        let is_asked = tokens.get(at + 1).is_some_and(|next| next.fold == "khong");
        if is_denied && !is_asked && tokens[at].fold == "nua" {
            tokens[at].asks = false;
        }
        is_denied |= tokens[at].fold == "khong";
    }
}

/// Whether terms stand among the words from `at` on, how well, and where; between them some that only ask may be left
/// out.
fn matched(tokens: &[Token], terms: &[Term], at: usize, may_leave_out: bool) -> Option<(i64, Vec<usize>)> {
    let (mut quality, mut i) = (100, at);
    let mut places = Vec::with_capacity(terms.len());
    for (n, &term) in terms.iter().enumerate() {
        let get = |i: usize| tokens.get(i).and_then(|token| token.get(term));
        let mut found = get(i);
        let mut left = 0;
        while n > 0
            && may_leave_out
            && left < 2
            && tokens.get(i).is_some_and(|token| token.asks)
            && found.is_none_or(|found| found.quality < 55)
        {
            i += 1;
            left += 1;
            found = get(i);
        }
        let least = if terms.len() > 1 { 55 } else { 75 };
        let found =
            found.filter(|found| found.quality >= least && (found.how != How::Begins || terms.len() > 2))?;
        quality = quality.min(found.quality);
        places.push(i);
        i += 1;
    }
    Some((quality, places))
}

/// Every saying that stands in the question; none that stands within a longer one.
fn said_in(tokens: &mut [Token], reading: &Reading<'_>) -> Vec<Said> {
    let mut all: Vec<Said> = Vec::new();
    for at in 0..tokens.len() {
        if tokens[at].is_aside {
            continue;
        }
        let firsts = tokens[at].candidates.iter().filter_map(|one| reading.by_first.get(&one.term));
        for &saying in firsts.flatten() {
            let terms = &reading.sayings[saying].terms;
            let Some((found, places)) = matched(tokens, terms, at, true) else { continue };
            let is_alone = terms.len() == 1;
            let asides = places.iter().any(|&place| tokens[place].is_aside);
            if asides || places.iter().all(|&place| tokens[place].asks) || (is_alone && found < 60) {
                continue;
            }
            // One syllable without its marks may be any of several words.
            let quality = if is_alone && found < 100 { found * 6 / 10 } else { found };
            all.push(Said { saying, at, quality, places });
        }
    }
    let rank = |one: &Said| i64::try_from(one.places.len()).unwrap_or_default() * one.quality;
    all.sort_by_key(|one| (std::cmp::Reverse(rank(one)), one.at, one.saying));
    let mut said: Vec<Said> = Vec::new();
    for one in all {
        let is_inside = said.iter().any(|other| {
            other.places.len() > one.places.len()
                && one.places.iter().all(|place| other.places.contains(place))
        });
        if is_inside {
            continue;
        }
        // What seemed only to ask is part of something said: "vang" of "tam vang" is no "vâng".
        if one.places.len() > 1 && one.quality > 90 {
            for (&place, term) in one.places.iter().zip(&reading.sayings[one.saying].terms) {
                let is_exact =
                    |one: &Candidate| one.how == How::Exact && reading.filler.contains_key(&one.term);
                let is_filler =
                    reading.filler.contains_key(term) || tokens[place].candidates.iter().any(is_exact);
                tokens[place].asks &= is_filler;
            }
        }
        said.push(one);
    }
    said
}

/// Who in the family it is about tells little of what is wanted.
fn weight(token: &Token, has_marks: bool, reading: &Reading<'_>) -> i64 {
    let is_relative = token.get(reading.kin).is_some_and(|relative| relative.quality >= 96);
    let weight = rarity(token, has_marks, reading);
    if is_relative { weight / 2 } else { weight }
}

fn rarity(token: &Token, has_marks: bool, reading: &Reading<'_>) -> i64 {
    if is_number(&token.fold) {
        return reading.number_weight();
    }
    if reading.alike(&token.fold).is_some() {
        return match reading.id_of(&token.key).filter(|_| has_marks) {
            Some(id) => reading.rarity(reading.in_key(id)),
            None => reading.rarity(reading.in_fold(&token.fold)),
        };
    }
    let mut best: Option<Candidate> = None;
    for &one in &token.candidates {
        if best.is_none_or(|best| one.quality > best.quality) {
            best = Some(one);
        }
    }
    match best.filter(|best| best.quality >= 55) {
        Some(best) => reading.rarity(reading.in_fold(&reading.folds[best.term])),
        None => reading.rarity(0) / 2,
    }
}

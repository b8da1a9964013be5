//! What can be found, taken apart for a search. The twin of `engine/index.js`.

use std::collections::HashMap;

use super::index::{Index, Subject, SubjectKind, Synonym, papers_words};
use super::syllable::{fold, is_number, key, log, words};
use super::tables::{ABBREVIATIONS, ASIDES, FILLERS, KIN, SPECIAL, SYNONYMS, lines, spoken};

/// A syllable of the index, by number.
pub(super) type Term = usize;

/// What a number weighs.
const NUMBER: i64 = 12;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum PartKind {
    Name,
    Plain,
    Keyword,
    Field,
    More,
}

/// A name, a keyword, the words of the papers: what a question is measured against.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) kind: PartKind,
    pub(super) terms: Vec<Term>,
    pub(super) text: String,
}

#[derive(Debug)]
pub(super) struct Found<'a> {
    pub(super) subject: &'a Subject<'a>,
    /// Its code without dots, in small letters; empty for what is no procedure.
    pub(super) code: String,
    pub(super) parts: Vec<Part>,
    /// What makes it a special case.
    pub(super) special: Vec<Vec<Term>>,
}

#[derive(Debug)]
pub(super) struct Saying {
    pub(super) text: String,
    pub(super) terms: Vec<Term>,
    pub(super) meanings: Vec<Meaning>,
    pub(super) codes: Vec<String>,
    /// Whether it is done to a paper or a thing: lost is "cấp lại".
    pub(super) is_action: bool,
}

#[derive(Clone, Debug)]
pub(super) struct Meaning {
    pub(super) text: String,
    pub(super) terms: Vec<Term>,
    pub(super) mass: i64,
}

/// An index as a question is put to it.
#[derive(Debug)]
pub(super) struct Reading<'a> {
    ids: HashMap<String, Term>,
    pub(super) keys: Vec<String>,
    pub(super) folds: Vec<String>,
    by_fold: HashMap<String, usize>,
    /// In the order in which they were met.
    pub(super) of_fold: Vec<(String, Vec<Term>)>,
    pub(super) sounds: HashMap<String, Vec<Term>>,
    pub(super) kin: Term,
    /// 1: dropped without its marks as well; 2 and more: only with them.
    pub(super) filler: HashMap<Term, usize>,
    pub(super) is_kin: Vec<Term>,
    pub(super) abbreviations: HashMap<&'static str, Vec<&'static str>>,
    pub(super) asides: HashMap<Term, Vec<Vec<Term>>>,
    pub(super) sayings: Vec<Saying>,
    pub(super) by_first: HashMap<Term, Vec<usize>>,
    pub(super) subjects: Vec<Found<'a>>,
    pub(super) postings: Vec<Vec<usize>>,
    in_key: Vec<usize>,
    in_fold: HashMap<String, usize>,
    pub(super) weights: Vec<i64>,
}

impl<'a> Reading<'a> {
    pub(super) fn of(index: &'a Index<'a>) -> Self {
        let mut reading = Self::empty();
        reading.read_tables();
        reading.read_sayings(&index.synonyms);
        reading.read_subjects(index);
        reading.count();
        reading.weigh();
        reading
    }

    fn empty() -> Self {
        Self {
            ids: HashMap::new(),
            keys: Vec::new(),
            folds: Vec::new(),
            by_fold: HashMap::new(),
            of_fold: Vec::new(),
            sounds: HashMap::new(),
            kin: 0,
            filler: HashMap::new(),
            is_kin: Vec::new(),
            abbreviations: HashMap::new(),
            asides: HashMap::new(),
            sayings: Vec::new(),
            by_first: HashMap::new(),
            subjects: Vec::new(),
            postings: Vec::new(),
            in_key: Vec::new(),
            in_fold: HashMap::new(),
            weights: Vec::new(),
        }
    }

    fn id(&mut self, key: String) -> Term {
        if let Some(&id) = self.ids.get(&key) {
            return id;
        }
        let id = self.keys.len();
        let folded = fold(&key);
        match self.by_fold.get(&folded) {
            Some(&at) => self.of_fold[at].1.push(id),
            None => {
                self.by_fold.insert(folded.clone(), self.of_fold.len());
                self.of_fold.push((folded.clone(), vec![id]));
            }
        }
        self.folds.push(folded);
        self.keys.push(key.clone());
        self.ids.insert(key, id);
        id
    }

    fn sequence(&mut self, text: &str) -> Vec<Term> {
        words(text).into_iter().map(|word| self.id(key(&word))).collect()
    }

    /// Of a text of ours: its words cut by single spaces and commas.
    fn ours(&mut self, text: &str) -> Vec<Term> {
        text.replace(',', "").split(' ').map(|word| self.id(key(word))).collect()
    }

    fn read_tables(&mut self) {
        self.kin = self.id("@".to_owned());
        for (at, list) in lines(FILLERS).enumerate() {
            for word in list.split(' ') {
                let id = self.id(key(word));
                self.filler.insert(id, at + 1);
            }
        }
        for word in lines(KIN).flat_map(|list| list.split(' ')) {
            let id = self.id(key(word));
            self.is_kin.push(id);
        }
        self.abbreviations = lines(ABBREVIATIONS)
            .filter_map(|line| line.split_once('\t'))
            .map(|(short, long)| (short, long.split(' ').collect()))
            .collect();
        for text in lines(ASIDES) {
            let terms = self.ours(text);
            self.asides.entry(terms[0]).or_default().push(terms);
        }
    }

    fn read_sayings(&mut self, own: &[Synonym]) {
        for word in spoken().words {
            self.ours(word);
        }
        for line in lines(SYNONYMS) {
            let (said, means) = line.split_once('\t').unwrap_or((line, ""));
            self.saying(said.split("; "), means.split("; ").filter(|text| !text.is_empty()), &[]);
        }
        for one in own {
            self.saying(
                one.said.iter().map(String::as_str),
                one.means.iter().map(String::as_str),
                &one.codes,
            );
        }
    }

    fn saying<'t>(
        &mut self,
        said: impl Iterator<Item = &'t str>,
        means: impl Iterator<Item = &'t str>,
        codes: &[String],
    ) {
        let meaning = |text: &str| Meaning { text: text.to_owned(), terms: self.ours(text), mass: 0 };
        let meanings: Vec<Meaning> = means.map(meaning).collect();
        for text in said {
            let terms = self.ours(text);
            self.by_first.entry(terms[0]).or_default().push(self.sayings.len());
            let (text, meanings, codes) = (text.to_owned(), meanings.clone(), codes.to_vec());
            self.sayings.push(Saying { text, terms, meanings, codes, is_action: false });
        }
    }

    fn read_subjects(&mut self, index: &'a Index<'a>) {
        let part = |reading: &mut Self, kind, text: &str| Part {
            kind,
            terms: reading.sequence(text),
            text: text.to_owned(),
        };
        let fields: Vec<Part> = index.fields.iter().map(|name| part(self, PartKind::Field, name)).collect();
        for word in index.dictionary() {
            self.sequence(word);
        }
        let more = papers_words(index);
        for key in more.vocabulary() {
            self.id(key.to_owned());
        }
        for (subject, more) in index.subjects.iter().zip(more.of_each()) {
            let mut parts = vec![part(self, PartKind::Name, &subject.name)];
            parts.extend(subject.plain.as_deref().map(|plain| part(self, PartKind::Plain, plain)));
            parts.extend(subject.keywords.iter().map(|text| part(self, PartKind::Keyword, text)));
            parts.extend(subject.field.map(|field| fields[field].clone()));
            if !more.is_empty() {
                let terms = more.into_iter().map(|key| self.ids[key]).collect();
                parts.push(Part { kind: PartKind::More, terms, text: String::new() });
            }
            let code = match subject.kind {
                SubjectKind::Procedure => subject
                    .address
                    .chars()
                    .filter(char::is_ascii_alphanumeric)
                    .collect::<String>()
                    .to_lowercase(),
                SubjectKind::Chooser | SubjectKind::Elsewhere | SubjectKind::Page => String::new(),
            };
            self.subjects.push(Found { subject, code, parts, special: Vec::new() });
        }
    }

    /// Where each term stands, and in how many subjects it stands in a name or a keyword.
    fn count(&mut self) {
        self.postings = vec![Vec::new(); self.keys.len()];
        self.in_key = vec![0; self.keys.len()];
        for (at, found) in self.subjects.iter().enumerate() {
            let mut folds = Vec::new();
            for part in &found.parts {
                for &term in &part.terms {
                    if self.postings[term].last() != Some(&at) {
                        self.postings[term].push(at);
                    }
                }
            }
            let named = found.parts.iter().filter(|part| part.kind <= PartKind::Keyword);
            let mut terms: Vec<Term> = named.flat_map(|part| part.terms.iter().copied()).collect();
            terms.sort_unstable();
            terms.dedup();
            for term in terms {
                self.in_key[term] += 1;
                folds.push(&self.folds[term]);
            }
            folds.sort_unstable();
            folds.dedup();
            for folded in folds {
                *self.in_fold.entry(folded.clone()).or_default() += 1;
            }
        }
    }

    fn weigh(&mut self) {
        self.weights = (0..self.keys.len())
            .map(|id| match &self.keys[id] {
                _ if self.filler.contains_key(&id) || id == self.kin => 0,
                key if is_number(key) => NUMBER,
                _ => self.rarity(self.in_key[id]),
            })
            .collect();
        for saying in &mut self.sayings {
            for meaning in &mut saying.meanings {
                meaning.mass = meaning.terms.iter().map(|&term| self.weights[term]).sum();
            }
        }
        let known = |text: &str| {
            text.split(' ').filter_map(|word| self.ids.get(&key(word)).copied()).collect::<Vec<_>>()
        };
        let specials: Vec<Vec<Term>> = lines(SPECIAL).map(known).filter(|terms| !terms.is_empty()).collect();
        for saying in &mut self.sayings {
            saying.is_action = saying.meanings.iter().any(|meaning| specials.contains(&meaning.terms));
        }
        for found in &mut self.subjects {
            let name = &found.parts[0].terms;
            let stands =
                |special: &&Vec<Term>| name.windows(special.len()).any(|terms| terms == special.as_slice());
            found.special = specials.iter().filter(stands).cloned().collect();
        }
        for (folded, terms) in &self.of_fold {
            self.sounds.entry(super::syllable::sound(folded)).or_default().extend(terms);
        }
    }

    /// What a word weighs that stands in so many subjects.
    pub(super) fn rarity(&self, among: usize) -> i64 {
        let all = i64::try_from(self.subjects.len()).unwrap_or(i64::MAX / 4);
        let among = i64::try_from(among).unwrap_or(i64::MAX / 4);
        log((all + 1) * 2 / (among + 1)) + 4
    }

    pub(super) fn id_of(&self, key: &str) -> Option<Term> {
        self.ids.get(key).copied()
    }

    /// All terms that are alike without marks.
    pub(super) fn alike(&self, folded: &str) -> Option<&[Term]> {
        self.by_fold.get(folded).map(|&at| self.of_fold[at].1.as_slice())
    }

    pub(super) fn number_weight(&self) -> i64 {
        NUMBER
    }

    pub(super) fn in_key(&self, term: Term) -> usize {
        self.in_key[term]
    }

    pub(super) fn in_fold(&self, folded: &str) -> usize {
        self.in_fold.get(folded).copied().unwrap_or_default()
    }
}

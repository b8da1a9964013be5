//! What can be found, and how a page's script is told of it.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use serde::Serialize;

use super::syllable::{each_word, is_number, key, words};

/// All that can be found on a site, in the order in which equals are shown.
#[derive(Debug, Default)]
pub(crate) struct Index<'a> {
    pub(crate) fields: Vec<String>,
    pub(crate) subjects: Vec<Subject<'a>>,
    /// The site's own, beside those that every site has.
    pub(crate) synonyms: Vec<Synonym>,
    /// Told of beside what is found, the first first.
    pub(crate) listings: Vec<Listing>,
}

/// A page of the site that is a list: of procedures that have something in common, of what is charged.
#[derive(Debug)]
pub(crate) struct Listing {
    pub(crate) address: String,
    pub(crate) name: String,
    /// It lists what an event of life or a group of people needs, of which names of procedures speak too.
    pub(crate) is_of_lives: bool,
}

/// One thing that can be found.
#[derive(Debug)]
pub(crate) struct Subject<'a> {
    pub(crate) kind: SubjectKind,
    /// A procedure's code; of anything else the address of its page below the site's folder.
    pub(crate) address: String,
    pub(crate) name: Cow<'a, str>,
    /// How people call it, where that is another name.
    pub(crate) plain: Option<String>,
    pub(crate) keywords: Vec<String>,
    /// Its place in [`Index::fields`].
    pub(crate) field: Option<usize>,
    /// Names of its papers and of what comes of it.
    pub(crate) more: Vec<Cow<'a, str>>,
    /// What a chooser leads to: places in [`Index::subjects`].
    pub(crate) members: Vec<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SubjectKind {
    Procedure,
    /// A page of questions that leads to one of several procedures.
    Chooser,
    /// What is done by another office.
    Elsewhere,
    /// A guide, a linked group without a code, a page about the office.
    Page,
}

/// What residents say, and what it means.
#[derive(Clone, Debug)]
pub(crate) struct Synonym {
    pub(crate) said: Vec<String>,
    /// In words of names.
    pub(crate) means: Vec<String>,
    pub(crate) codes: Vec<String>,
}

/// As `engine.js` takes it.
#[derive(Serialize)]
struct Script<'a> {
    fields: String,
    /// The words of names and keywords, the commonest first, in which these are written.
    dictionary: String,
    vocabulary: String,
    subjects: String,
    synonyms: &'a str,
    listings: String,
}

impl Subject<'_> {
    /// Its names and keywords.
    fn texts(&self) -> impl Iterator<Item = &str> {
        let names = [Some(&*self.name), self.plain.as_deref()].into_iter().flatten();
        names.chain(self.keywords.iter().map(String::as_str))
    }

    /// The name it is shown by.
    pub(crate) fn shown(&self) -> &str {
        self.plain.as_deref().unwrap_or(&self.name)
    }
}

impl SubjectKind {
    /// For programs.
    pub(crate) fn name(self) -> &'static str {
        match self {
            SubjectKind::Procedure => "procedure",
            SubjectKind::Chooser => "chooser",
            SubjectKind::Elsewhere => "elsewhere",
            SubjectKind::Page => "page",
        }
    }

    /// As the script knows it.
    pub(super) fn letter(self) -> char {
        match self {
            SubjectKind::Procedure => 'p',
            SubjectKind::Chooser => 'c',
            SubjectKind::Elsewhere => 'e',
            SubjectKind::Page => 'h',
        }
    }
}

/// Words of a paper's name that count: what it is stands at its beginning.
const OF_A_PAPER: usize = 12;

impl Index<'_> {
    /// The script that a page loads before it searches.
    pub(crate) fn script(&self) -> Vec<u8> {
        let papers = papers_words(self);
        let dictionary = self.dictionary();
        let places: HashMap<&str, usize> =
            dictionary.iter().enumerate().map(|(place, word)| (*word, place)).collect();
        let mut subjects = String::new();
        for (subject, more) in self.subjects.iter().zip(&papers.of_each) {
            line(&mut subjects, subject, &places, more);
        }
        let script = Script {
            fields: self.fields.join("\n"),
            dictionary: dictionary.join(" "),
            vocabulary: papers.vocabulary.join(" "),
            subjects,
            synonyms: &self.synonym_lines(),
            listings: self.listing_lines(),
        };
        let json = serde_json::to_string(&script).expect("texts become JSON");
        format!("var niemyetFind = niemyetSearch({json}, niemyetWords);\n").into_bytes()
    }

    /// The words of all names and keywords as they are written, the commonest first.
    pub(super) fn dictionary(&self) -> Vec<&str> {
        by_count(self.subjects.iter().flat_map(Subject::texts).flat_map(str::split_whitespace))
    }

    fn listing_lines(&self) -> String {
        let line = |one: &Listing| {
            let of_lives = if one.is_of_lives { "\t1" } else { "" };
            format!("{}\t{}{of_lives}", one.address, one.name)
        };
        self.listings.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    fn synonym_lines(&self) -> String {
        let line = |one: &Synonym| {
            format!("{}\t{}\t{}", one.said.join("; "), one.means.join("; "), one.codes.join(" "))
        };
        self.synonyms.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

/// The words of papers and results that tell one subject from another.
#[derive(Debug)]
pub(super) struct PapersWords {
    /// As keys, the commonest first.
    vocabulary: Vec<String>,
    /// Of each subject: places in the vocabulary, in rising order.
    of_each: Vec<Vec<usize>>,
}

impl PapersWords {
    pub(super) fn vocabulary(&self) -> impl Iterator<Item = &str> {
        self.vocabulary.iter().map(String::as_str)
    }

    /// Of each subject the keys of its words.
    pub(super) fn of_each(&self) -> impl Iterator<Item = Vec<&str>> {
        self.of_each
            .iter()
            .map(|places| places.iter().map(|&place| self.vocabulary[place].as_str()).collect())
    }
}

pub(super) fn papers_words(index: &Index<'_>) -> PapersWords {
    let mut keys = Keys::default();
    let more: Vec<Vec<usize>> = index.subjects.iter().map(|subject| own_words(subject, &mut keys)).collect();
    let mut counts = vec![0; keys.all.len()];
    for &key in more.iter().flatten() {
        counts[key] += 1;
    }
    // Words that stand with a quarter of all tell nothing.
    let most = (more.len() / 4).max(3);
    let mut telling: Vec<usize> =
        (0..counts.len()).filter(|&key| (1..=most).contains(&counts[key])).collect();
    telling.sort_by_key(|&key| (std::cmp::Reverse(counts[key]), &keys.all[key]));
    let mut place = vec![None; counts.len()];
    for (at, &key) in telling.iter().enumerate() {
        place[key] = Some(at);
    }
    let places = |words: &Vec<usize>| {
        let mut places: Vec<usize> = words.iter().filter_map(|&key| place[key]).collect();
        places.sort_unstable();
        places
    };
    let of_each = more.iter().map(places).collect();
    PapersWords { vocabulary: telling.iter().map(|&key| keys.all[key].clone()).collect(), of_each }
}

/// The words of a subject's papers that its names and keywords do not have, each once.
fn own_words<'a>(subject: &'a Subject<'_>, keys: &mut Keys<'a>) -> Vec<usize> {
    let mut more: Vec<usize> = Vec::new();
    for text in &subject.more {
        more.extend(keys.of_paper(text));
    }
    if more.is_empty() {
        return more;
    }
    more.sort_unstable();
    more.dedup();
    let mut named: Vec<usize> = Vec::new();
    for text in subject.texts() {
        each_word(text, |word| named.push(keys.of_word(word)));
    }
    more.retain(|key| !named.contains(key));
    more
}

/// Each key by number. Thousands of procedures ask for the same papers in the same words.
#[derive(Default)]
struct Keys<'a> {
    all: Vec<String>,
    numbers: HashMap<String, usize>,
    by_word: HashMap<String, usize>,
    papers: HashMap<&'a str, Vec<usize>>,
}

impl<'a> Keys<'a> {
    fn of_word(&mut self, word: &str) -> usize {
        if let Some(&number) = self.by_word.get(word) {
            return number;
        }
        let key = key(word);
        let number = *self.numbers.entry(key.clone()).or_insert(self.all.len());
        if number == self.all.len() {
            self.all.push(key);
        }
        self.by_word.insert(word.to_owned(), number);
        number
    }

    fn of_paper(&mut self, text: &'a str) -> &[usize] {
        if !self.papers.contains_key(text) {
            let words = words(text).into_iter().take(OF_A_PAPER).filter(|word| !is_number(word));
            let numbers = words.map(|word| self.of_word(&word)).collect();
            self.papers.insert(text, numbers);
        }
        &self.papers[text]
    }
}

fn line(subjects: &mut String, subject: &Subject<'_>, places: &HashMap<&str, usize>, more: &[usize]) {
    let written = |text: &str| {
        let mut all = String::with_capacity(text.len());
        text.split_whitespace().for_each(|word| push_number(places[word], &mut all));
        all
    };
    let keywords: Vec<String> = subject.keywords.iter().map(|text| written(text)).collect();
    let members = subject.members.iter().map(usize::to_string).collect::<Vec<_>>().join(" ");
    let field = subject.field.map(|field| field.to_string()).unwrap_or_default();
    let line = writeln!(
        subjects,
        "{}\t{}\t{}\t{}\t{}\t{field}\t{}\t{members}",
        subject.kind.letter(),
        subject.address,
        written(&subject.name),
        written(subject.plain.as_deref().unwrap_or_default()),
        keywords.join(" "),
        distances(more),
    );
    line.expect("a text takes all that is written");
}

/// Numbers in rising order, each as its distance to the one before.
fn distances(list: &[usize]) -> String {
    let mut next = 0;
    let mut text = String::with_capacity(list.len() * 2);
    for &n in list {
        push_number(n - std::mem::replace(&mut next, n + 1), &mut text);
    }
    text
}

/// Each word once, the commonest first.
pub(super) fn by_count<'a>(words: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    let mut words: Vec<(&str, usize)> = counts.into_iter().collect();
    words.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    words.into_iter().map(|(word, _)| word).collect()
}

/// A digit of base 74, digits of base 16 before it.
pub(super) fn number(n: usize) -> String {
    let mut text = String::new();
    push_number(n, &mut text);
    text
}

fn push_number(n: usize, text: &mut String) {
    push_high(n / 74, text);
    text.push(letter(n % 74));
}

fn push_high(n: usize, text: &mut String) {
    if n > 0 {
        push_high((n - 1) / 16, text);
        text.push(letter(74 + (n - 1) % 16));
    }
}

fn letter(digit: usize) -> char {
    const FIRST: u8 = b'#';
    char::from(FIRST + u8::try_from(digit).expect("less than 90"))
}

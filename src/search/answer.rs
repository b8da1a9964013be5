//! A question put to an [`Index`], with all that decided the order of its answers.

use super::index::{Index, Listing, Subject};
use super::listings::{asks_for_list_alone, listings};
use super::near;
use super::question::Question;
use super::read::Reading;
use super::score;

/// What a question was taken for, and what answers it.
#[derive(Debug)]
pub(crate) struct Answers<'a> {
    pub(crate) asked: Vec<Asked>,
    /// Sayings in it, each with what it may mean.
    pub(crate) said: Vec<(String, Vec<String>)>,
    /// The best first.
    pub(crate) found: Vec<Answer<'a>>,
    /// Where none is sure: what may have been meant, each a question that has a sure answer.
    pub(crate) near: Vec<String>,
    /// Pages of the site, where nothing but those is asked for.
    pub(crate) listings: Vec<&'a Listing>,
}

/// A word of a question.
#[derive(Debug)]
pub(crate) struct Asked {
    pub(crate) word: String,
    /// 0: it only asks, or is counted within a saying.
    pub(crate) weight: i64,
}

/// One thing that answers.
#[derive(Debug)]
pub(crate) struct Answer<'a> {
    pub(crate) subject: &'a Subject<'a>,
    pub(crate) points: i64,
    /// Points of words and sayings, and of words that stand together as they were said.
    pub(crate) of_words: i64,
    pub(crate) of_order: i64,
    /// What was said, and what it means; no meaning where a synonym names the code.
    pub(crate) reasons: Vec<(String, String)>,
    /// The name or keyword that is nearest, and how much of it was said, of 100.
    pub(crate) nearest: Option<(String, i64)>,
    /// Whether enough of the question is answered to show it without a doubt.
    pub(crate) is_sure: bool,
}

/// An index that is ready to be asked.
#[derive(Debug)]
pub(crate) struct Searcher<'a> {
    index: &'a Index<'a>,
    reading: Reading<'a>,
}

impl<'a> Searcher<'a> {
    pub(crate) fn of(index: &'a Index<'a>) -> Self {
        Self { index, reading: Reading::of(index) }
    }

    /// What answers a question that was typed to its end, as a page would show it.
    pub(crate) fn find(&self, question: &str) -> Answers<'a> {
        let reading = &self.reading;
        let question = Question::of(question, reading);
        let mut hits = score::find(&question, reading);
        let listings = listings(&question, self.index);
        if asks_for_list_alone(&listings) {
            hits.iter_mut().for_each(|hit| hit.is_sure = false);
        }
        let near = match listings.is_empty() {
            true => near::near(&question, &hits, reading),
            false => Vec::new(),
        };
        let found = hits.into_iter().map(|hit| Answer {
            subject: &self.index.subjects[hit.at],
            points: hit.total,
            of_words: hit.sum,
            of_order: hit.structure,
            reasons: hit.reasons,
            nearest: hit.shape.map(|shape| (shape, hit.cover)),
            is_sure: hit.is_sure,
        });
        let found = found.collect();
        let said = question.said.iter().map(|one| {
            let saying = &reading.sayings[one.saying];
            (saying.text.clone(), saying.meanings.iter().map(|meaning| meaning.text.clone()).collect())
        });
        let said = said.collect();
        let asked =
            question.tokens.iter().map(|token| Asked { word: token.word.clone(), weight: token.weight });
        Answers { asked: asked.collect(), said, found, near, listings }
    }
}

//! Words that are the same for every site: what residents say and mean, abbreviations, words that only ask.

/// What residents say, and the official words for it: lines of "said; said", a tab, "meant; meant". An `@` stands for any
/// word of [`KIN`].
pub(super) const SYNONYMS: &str = include_str!("words/synonyms.tsv");
/// Abbreviations and what they are short for: lines cut by a tab.
pub(super) const ABBREVIATIONS: &str = include_str!("words/abbreviations.tsv");
/// Words that only ask and weigh nothing.
pub(super) const FILLERS: &str = include_str!("words/fillers.txt");
/// Phrases that only ask, of words that alone mean something ("mất bao lâu").
pub(super) const ASIDES: &str = include_str!("words/asides.txt");
/// Words for people of a family.
pub(super) const KIN: &str = include_str!("words/kin.txt");
/// What is asked about the office itself.
pub(super) const OFFICE: &str = include_str!("words/office.txt");
/// What makes a procedure one for a special case: a question that does not speak of it means another.
pub(super) const SPECIAL: &str = include_str!("words/special.txt");

/// The lines of a table without its comments.
pub(super) fn lines(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

//! What a page in another language says by itself, each by its name in the table, and how it is said in Vietnamese.

use crate::strings::TEXT;

/// Missing ones that a finding names.
pub(crate) const MOST_NAMED: usize = 5;

/// The names, in the order of the page.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    all().into_iter().map(|(name, _)| name)
}

/// What is said where a table lacks it.
pub(crate) fn in_vietnamese() -> impl Iterator<Item = (&'static str, &'static str)> {
    all().into_iter()
}

/// Most of it is said on the Vietnamese page too, in the same words.
fn all() -> [(&'static str, &'static str); 34] {
    let (posts, questions) = (&TEXT.announcements, &TEXT.questions);
    let (translated, papers, page, facts) = (&TEXT.translated, &TEXT.papers, &TEXT.procedure, &TEXT.facts);
    [
        ("vietnamese_counts", translated.vietnamese_counts),
        ("older", translated.older),
        ("to_vietnamese", translated.to_vietnamese),
        ("translated_on", translated.translated_on),
        ("code", page.code),
        ("facts", page.four_things),
        ("in_vietnamese", translated.in_vietnamese),
        ("place", facts.place),
        ("bring", facts.papers),
        ("money", facts.money_of_all_kinds),
        ("duration", facts.duration),
        ("not_stated", translated.not_stated),
        ("basis_repealed", TEXT.laws.basis_repealed_in_short),
        ("call", page.call),
        ("papers", page.papers),
        ("for_everybody", papers.for_everybody),
        ("by_case", papers.by_case),
        ("by_way", papers.by_way),
        ("choose_one", papers.choose_one),
        ("only_if", papers.only_if),
        ("unclear", papers.unclear),
        ("one_will_do", papers.one_will_do),
        ("ways", page.ways_and_fees),
        ("way", page.way),
        ("how_long", page.how_long),
        ("fee", page.fee),
        ("ended", translated.ended),
        ("partial", questions.partial),
        ("when", posts.when),
        ("hours", posts.hours),
        ("for_whom", posts.for_whom),
        ("basis", questions.legal_basis),
        ("more", posts.link),
        ("procedures", posts.procedures),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::kinds::language::keys::STRINGS;

    #[test]
    fn the_table_has_each_with_its_vietnamese_words() {
        let said: Vec<(&str, String)> =
            all().into_iter().map(|(name, words)| (name, format!("\"{words}\""))).collect();
        let keys: Vec<(&str, String)> =
            STRINGS.keys.iter().map(|key| (key.name, key.example.to_owned())).collect();
        assert_eq!(keys, said);
    }
}

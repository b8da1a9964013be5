//! What people call keys, and words of closed lists, that are meant by another name.

use super::week;
use crate::catalogue::keys::words::DAYS;
use crate::catalogue::keys::{Key, Table};
use crate::catalogue::model::Word;
use crate::vietnamese::{fold, nearest, seen};

use super::meant::QUOTES;

/// The words that are meant by an item: several where it is a span of days.
pub(super) fn choices(words: &'static [Word], written: &str) -> Option<Vec<&'static str>> {
    let exact = words.iter().find(|word| word.name == written);
    if let Some(days) = week::days(written).filter(|_| exact.is_none() && is_week(words)) {
        return Some(days);
    }
    choice(words, written).map(|word| vec![word])
}

pub(super) fn is_week(words: &[Word]) -> bool {
    words.first().zip(DAYS.first()).is_some_and(|(one, day)| one.name == day.name)
}

/// One of the words, by its name, by what it says in Vietnamese, or with a slip.
pub(super) fn choice(words: &'static [Word], written: &str) -> Option<&'static str> {
    let folded = fold(written);
    let says = |word: &&Word| folded.len() > 2 && fold(word.vi).contains(&folded);
    words
        .iter()
        .find(|word| word.name == written)
        .or_else(|| words.iter().find(says))
        .or_else(|| words.iter().find(|word| has_words(word, &folded)))
        .or_else(|| {
            let (_, meant) = SPOKEN.iter().find(|(spoken, _)| folded.contains(spoken))?;
            words.iter().find(|word| word.name == *meant)
        })
        .map(|word| word.name)
        .or_else(|| nearest(written, words.iter().map(|word| word.name)))
}

/// Whether each of several words that are written stands in what the word says: "thành phần hồ sơ".
fn has_words(word: &Word, folded: &str) -> bool {
    let says = fold(word.vi);
    let says: Vec<&str> = says.split([' ', ',', '(', ')']).collect();
    let mut written = folded.split([' ', ',']).filter(|word| !word.is_empty()).peekable();
    folded.contains(' ') && written.peek().is_some() && written.all(|word| says.contains(&word))
}

/// What people say, without marks, for words whose own explanation does not say it so.
const SPOKEN: [(&str, &str); 16] = [
    ("tat ca", "all"),
    ("toan bo", "all"),
    ("bat buoc", "always"),
    ("muc do 4", "full"),
    ("muc 4", "full"),
    ("tru so", "office"),
    ("bang tin", "board"),
    ("trang thong tin", "site"),
    ("cong thong tin", "site"),
    ("buu dien", "postal"),
    ("tai cho", "in-person"),
    ("tai quay", "in-person"),
    ("mot cua", "in-person"),
    ("tren mang", "online"),
    ("qua mang", "online"),
    ("dich vu cong", "online"),
];

/// The key of the table that a name means: with a slip, with a space in it, or in Vietnamese.
pub(super) fn key_meant(table: &Table, name: &str) -> Option<&'static Key> {
    let name = seen(name);
    let name = name.trim().trim_matches(QUOTES).trim_start_matches(['-', '*', '•', ' ']);
    let by_name = nearest(name, table.names()).and_then(|near| table.key(near));
    let folded = fold(&name.replace('_', " "));
    let letters = |text: &str| fold(text).replace(' ', "");
    let called = || {
        CALLED
            .iter()
            .filter(|(said, _)| letters(said) == letters(&folded))
            .find_map(|(_, key)| table.key(key))
    };
    // `to-roi` of `to-roi-a5` and others.
    let begun = || {
        table.keys.iter().find(|key| key.name.strip_prefix(name).is_some_and(|rest| rest.starts_with('-')))
    };
    by_name.or_else(called).or_else(begun).or_else(|| {
        let said = letters(&folded);
        let known = table.keys.iter().filter(|key| letters(key.vi).contains(&said)).min_by_key(|key| {
            let first = letters(key.vi.split(['.', ':', ',', '(']).next().unwrap_or(key.vi));
            first.len().abs_diff(said.len())
        });
        known.filter(|_| said.len() > 2)
    })
}

/// What people call keys whose own words do not say it so.
const CALLED: [(&str, &str); 35] = [
    ("copy", "copies"),
    ("name", "title"),
    ("title", "name"),
    ("tên", "name"),
    ("tên", "title"),
    ("tiêu đề", "title"),
    ("giấy tờ", "paper"),
    ("tên giấy tờ", "paper"),
    ("mã", "code"),
    ("mã số", "code"),
    ("mã thủ tục", "code"),
    ("tên thủ tục", "name"),
    ("tên thường gọi", "plain_name"),
    ("tên gọi khác", "plain_name"),
    ("đối tượng", "applicants"),
    ("thời hạn", "processing_time"),
    ("thời gian giải quyết", "processing_time"),
    ("trực tuyến", "online"),
    ("số bộ hồ sơ", "dossier_sets"),
    ("lệ phí", "fees"),
    ("cách thực hiện", "channels"),
    ("điện thoại", "phone"),
    ("ngày", "days"),
    ("ngày", "date"),
    ("ngày ký", "date"),
    ("số", "number"),
    ("số hiệu", "number"),
    ("số văn bản", "number"),
    ("số quyết định", "number"),
    ("số điện thoại", "number"),
    ("trích yếu", "title"),
    ("nơi ban hành", "issuer"),
    ("mô tả", "alt"),
    ("chú thích", "alt"),
    ("hiệu lực", "effective_from"),
];

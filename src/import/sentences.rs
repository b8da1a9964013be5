//! What a record says outside the field where a question is answered: its steps, the notes of its ways, its note.
//!
//! In: the texts as they were cleaned. Out: their sentences, each whole, for those who look for an answer in them. A
//! sentence is only ever quoted as it stands, with the list that it introduces.

use super::clean::Notes;
use super::doubt::MergedPart;
use super::enumerator::{bullet, depth, enumerator, step_number, without_bullet};
use super::record::Record;
use super::text::whole_lines;
use crate::catalogue::{Channel, Via};
use crate::vietnamese::fold;

/// The texts of a record, each with the part it stands in.
#[derive(Debug, Default)]
pub(crate) struct Texts {
    all: Vec<Source>,
}

#[derive(Debug)]
struct Source {
    part: MergedPart,
    /// Of the note of a way.
    via: Vec<Via>,
    text: String,
}

/// A sentence and where it stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sentence<'a> {
    pub(crate) part: MergedPart,
    pub(crate) via: &'a [Via],
    pub(crate) text: &'a str,
    /// The lines below the one that it ends.
    below: &'a str,
}

impl Texts {
    /// Notes of ways first: they are the shortest and speak of handing in.
    pub(crate) fn of(record: &Record, channels: &[Channel], notes: &mut Notes) -> Self {
        let mut all = Vec::new();
        for channel in channels {
            if let Some(note) = &channel.note {
                all.push(Source {
                    part: MergedPart::Channels,
                    via: channel.via.clone(),
                    text: whole_lines(note),
                });
            }
        }
        let mut push = |part, text: String| {
            if !text.is_empty() {
                all.push(Source { part, via: Vec::new(), text });
            }
        };
        for (index, step) in record.steps.iter().enumerate() {
            // In some records the name of a step is its first sentence.
            let text = format!("{}\n{}", step.name, step.text);
            push(MergedPart::Steps, whole_lines(&notes.text(&text, MergedPart::Steps.row(index))));
        }
        push(MergedPart::Notes, whole_lines(&notes.text(&record.note, MergedPart::Notes.whole())));
        Self { all }
    }

    pub(crate) fn sentences(&self) -> impl Iterator<Item = Sentence<'_>> {
        self.all.iter().flat_map(|source| {
            sentences(&source.text).map(|(text, below)| Sentence {
                part: source.part,
                via: &source.via,
                text,
                below,
            })
        })
    }
}

/// The sentences of one text, for those who look in a row.
pub(crate) fn of_text(text: &str) -> impl Iterator<Item = &str> {
    sentences(text).map(|(sentence, _)| sentence)
}

impl Sentence<'_> {
    /// The sentence; one that ends with ":" with the list below it.
    pub(crate) fn quote(&self) -> String {
        const MOST: usize = 30;
        let mut out = self.text.to_owned();
        if !out.ends_with(':') {
            return out;
        }
        let mut lines = self.below.lines().filter(|line| !line.trim().is_empty()).peekable();
        let Some(first) = lines.peek().and_then(|line| list_depth(line)) else { return out };
        let belongs = |line: &&str| list_depth(line).is_some_and(|depth| depth >= first);
        for line in lines.take_while(belongs).take(MOST) {
            out.push('\n');
            out.push_str(line.trim());
        }
        out
    }
}

/// How deep a line of a list stands: by its bullet, or as a letter or number with a bracket: "a)", "(ii)", "2)".
fn list_depth(line: &str) -> Option<u8> {
    let line = line.trim();
    let marked = || {
        let bare = line.strip_prefix('(').unwrap_or(line);
        let (mark, _) = bare.split_once(')')?;
        let letters = mark.chars().count();
        ((1..=4).contains(&letters) && mark.chars().all(char::is_alphanumeric)).then_some(0)
    };
    bullet(line).map(|(sign, _)| depth(sign)).or_else(marked)
}

/// The sentences of a text, each with the lines below the one it stands in.
fn sentences(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut start = 0;
    text.split_inclusive('\n').flat_map(move |line| {
        start += line.len();
        let below = &text[start..];
        let mut from = 0;
        let mut out: Vec<(&str, &str)> = Vec::new();
        for end in ends(line) {
            out.push((trimmed(&line[from..end]), below));
            from = end;
        }
        out.push((trimmed(&line[from..]), below));
        out.retain(|(sentence, _)| sentence.chars().any(char::is_alphabetic));
        out
    })
}

/// Without spaces, the bullets before it, its letter or number and the number of its step.
fn trimmed(sentence: &str) -> &str {
    let bare = without_bullet(sentence.trim());
    let bare = match enumerator(bare) {
        Some(found) if found.len < bare.len() => bare[found.len..].trim_start(),
        _ => bare,
    };
    match bare.split_once([':', '.']) {
        Some((label, rest)) if step_number(bare).is_some() && label.split_whitespace().count() <= 2 => {
            rest.trim()
        }
        _ => bare,
    }
}

/// Where sentences of a line end: behind a full stop before a capital or a bullet. "TP. Mẫu", "tp. Mẫu" and "1. Người"
/// end none.
fn ends(line: &str) -> Vec<usize> {
    let mut out = Vec::new();
    for (at, _) in line.match_indices('.') {
        let rest = &line[at + 1..];
        let bare = rest.trim_start();
        let word = line[..at].rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let has_vowel = fold(word).contains(['a', 'e', 'i', 'o', 'u', 'y']);
        // "Nghị định số 5/2025/NĐ-CP." is no "TP.".
        let is_number = line[..at - word.len()].ends_with(['-', '/']) && word.chars().count() > 1;
        let is_short = (word.chars().count() < 2 || !has_vowel) && !is_number;
        let begins = bare.starts_with(char::is_uppercase) || bullet(bare).is_some();
        if bare.len() < rest.len() && begins && !is_short {
            out.push(at + 1);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_sentences() {
        let of = |text| sentences(text).map(|(one, _)| one.to_owned()).collect::<Vec<_>>();
        assert_eq!(
            of("- Nộp tại TP. Mẫu. Sau đó về nhà.\nBước 2: Chờ."),
            ["Nộp tại TP. Mẫu.", "Sau đó về nhà.", "Chờ."]
        );
        assert_eq!(
            of("Theo Nghị định số 1/2025/NĐ-CP. Sau đó chờ."),
            ["Theo Nghị định số 1/2025/NĐ-CP.", "Sau đó chờ."]
        );
        assert_eq!(of("1. Người dân nộp đơn"), ["Người dân nộp đơn"]);
        assert_eq!(of("b) Người dân nộp đơn"), ["Người dân nộp đơn"]);
    }

    #[test]
    fn a_list_goes_with_what_introduces_it() {
        let text = "Nộp cho:\n+ Xã, nếu ở xã;\n+ Phường, nếu ở phường.\n- Chờ.";
        let sources = vec![Source { part: MergedPart::Steps, via: Vec::new(), text: text.to_owned() }];
        let texts = Texts { all: sources };
        let first = texts.sentences().next().map(|one| one.quote());
        assert_eq!(first.as_deref(), Some("Nộp cho:\n+ Xã, nếu ở xã;\n+ Phường, nếu ở phường."));
    }
}

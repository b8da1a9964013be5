//! Work on a text that many readers of one record ask for is done once.
//!
//! In: a text and the work. Out: what the work gives, from memory where the same text was asked for before. The work
//! must depend on the text alone; what is remembered is forgotten again before it grows, so nothing of it is ever seen.

use std::cell::RefCell;
use std::collections::HashMap;

/// Texts that are remembered at most; the largest records have some thousand rows and sentences.
const MOST: usize = 8192;
/// Texts of fewer bytes are worked on sooner than found.
const SHORT: usize = 16;

/// What one kind of work gave for the texts it was asked for.
#[derive(Default)]
pub(crate) struct Once(RefCell<HashMap<Box<str>, Box<str>>>);

impl Once {
    pub(crate) fn of(&self, text: &str, work: impl FnOnce(&str) -> String) -> String {
        if text.len() < SHORT {
            return work(text);
        }
        if let Some(done) = self.0.borrow().get(text) {
            return done.to_string();
        }
        let done = work(text);
        let mut known = self.0.borrow_mut();
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(text.into(), done.as_str().into());
        done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_is_worked_on_once() {
        let once = Once::default();
        let text = "một câu đủ dài để nhớ";
        let mut times = 0;
        for _ in 0..3 {
            let done = once.of(text, |text| {
                times += 1;
                text.to_uppercase()
            });
            assert_eq!(done, "MỘT CÂU ĐỦ DÀI ĐỂ NHỚ");
        }
        assert_eq!(times, 1);
    }

    #[test]
    fn it_forgets_and_stays_right() {
        let once = Once::default();
        for number in 0..MOST + 10 {
            let text = format!("câu thứ {number:012}");
            assert_eq!(once.of(&text, str::to_owned), text);
        }
        assert!(once.0.borrow().len() <= MOST);
    }
}

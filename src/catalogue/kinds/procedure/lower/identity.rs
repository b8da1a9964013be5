//! Who a procedure is: its code, its scope, its online level.

use crate::catalogue::kinds::procedure::{Online, Scope, Status};
use crate::catalogue::lower::Lower;
use crate::catalogue::lower::identity::is_draft;
use crate::catalogue::model::LifeEvent;
use crate::catalogue::raw::{At, Node};
use crate::diagnostic::{Diagnostic, Mistake, Words};
use crate::vietnamese::{is_reserved_name, seen};

/// A digit, a dot, six digits: what the national database gives.
pub(crate) fn is_usual_code(code: &str) -> bool {
    let bytes = code.as_bytes();
    bytes.len() == 8
        && bytes[1] == b'.'
        && bytes.iter().enumerate().all(|(at, byte)| at == 1 || byte.is_ascii_digit())
}

/// Longest code in bytes: it becomes a file name.
const LONGEST_CODE: usize = 64;

/// A code becomes a file name and an address, so it must be fit for both.
pub(crate) fn is_fit_code(code: &str) -> bool {
    code.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
        && !code.starts_with(['.', '-'])
        && !code.contains("..")
        && code.len() <= LONGEST_CODE
        && !is_reserved_name(code)
}

pub(super) fn scope(root: Node<'_>) -> Option<Scope> {
    Scope::named(root.text("scope")?.value)
}

pub(super) fn online(root: Node<'_>) -> Online {
    root.text("online").and_then(|word| Online::named(word.value)).unwrap_or_default()
}

pub(super) fn life_events(root: Node<'_>) -> Option<Vec<LifeEvent>> {
    let named = || root.texts("life_events").into_iter().filter_map(|word| LifeEvent::named(word.value));
    root.has("life_events").then(|| {
        let mut events: Vec<LifeEvent> = named().collect();
        events.sort_unstable();
        events.dedup();
        events
    })
}

pub(super) fn status(root: Node<'_>) -> Status {
    let listed = root.flag("listed").is_some_and(|flag| flag.value);
    match (is_draft(root), listed) {
        (true, _) => Status::Draft,
        (false, true) => Status::Listed,
        (false, false) => Status::Published,
    }
}

impl<'a> Lower<'_, 'a> {
    pub(super) fn code(&mut self, root: Node<'a>) -> Option<At<&'a str>> {
        let code = root.text("code")?;
        if !is_fit_code(code.value) {
            let bad = Diagnostic::new(Mistake::BadCode { code: &code.value }).span(code.span);
            self.push(match within(code.value) {
                Some(right) => {
                    bad.label(Words::new(format!("viết \"{right}\""), format!("write \"{right}\"")))
                }
                None => bad,
            });
            return None;
        }
        if !is_usual_code(code.value) {
            let unusual = Diagnostic::new(Mistake::UnusualCode { code: &code.value }).span(code.span.clone());
            let short = without_place(code.value).map(|code| format!("\"{code}\""));
            self.push(unusual.written(short.as_deref()));
        }
        Some(code)
    }
}

/// Of `1.001193.000.00.00.H01` the procedure's own code: the rest names the place that settles it.
fn without_place(code: &str) -> Option<&str> {
    let (own, place) = code.split_once(".000.")?;
    let is_place = place.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | 'H'));
    (is_place && is_usual_code(own)).then_some(own)
}

/// The one usual code in a text that holds more: "Mã số 1.001193", or signs that nobody sees.
fn within(written: &str) -> Option<String> {
    let clean = seen(written).replace([',', ' '], ".");
    if is_usual_code(&clean) {
        return Some(clean);
    }
    let clean = seen(written);
    let mut codes =
        clean.split(|c: char| !(c.is_ascii_digit() || c == '.')).filter(|word| is_usual_code(word));
    codes.next().filter(|_| codes.next().is_none()).map(str::to_owned)
}

//! What the program prints: what was asked for and what was done on standard output; findings, progress and failures on
//! standard error.

use std::borrow::Cow;
use std::cell::Cell;
use std::io::{IsTerminal, Write};
use std::path::Path;

use unicode_width::UnicodeWidthChar;

use super::console;
use super::context::{Context, Failure};
use crate::diagnostic::print::Look;

/// Prints a line of result. A closed pipe is no failure: the reader has seen enough.
pub(crate) fn line(text: impl AsRef<str>) {
    text_out(&format!("{}\n", text.as_ref()));
}

/// Prints text; on a terminal long lines are broken between words.
pub(crate) fn text_out(text: &str) {
    as_it_is(&match width() {
        Some(width) => wrapped(text, width),
        None => Cow::Borrowed(text),
    });
}

/// Prints a line of what was done: not where only errors are wanted, nor where programs read along.
pub(crate) fn done(context: &Context, text: impl AsRef<str>) {
    if !context.quiet && !context.json {
        line(text);
    }
}

/// Says that there is nothing to tell: what runs by a timetable says nothing then, for its output is mailed. Who looks at a
/// window that goes on has asked.
pub(crate) fn nothing(context: &Context, text: &str) {
    if !context.quiet || context.goes_on {
        text_out(text);
    }
}

/// Prints findings; on a terminal long lines are broken between words.
pub(crate) fn findings(text: &str) {
    let broken = match width_of(std::io::stderr()) {
        Some(width) => wrapped(text, width),
        None => Cow::Borrowed(text),
    };
    let _ = std::io::stderr().lock().write_all(broken.as_bytes());
}

/// Prints what only who asks for it wants to know.
pub(crate) fn detail(context: &Context, text: impl AsRef<str>) {
    if context.verbose {
        note(text);
    }
}

/// Prints a value as one JSON document.
pub(crate) fn json(value: &impl serde::Serialize) {
    let text = serde_json::to_string_pretty(value).expect("texts and numbers become JSON");
    as_it_is(&format!("{text}\n"));
}

/// Prints what programs read too.
pub(crate) fn as_it_is(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

fn width() -> Option<usize> {
    width_of(std::io::stdout())
}

#[cfg(unix)]
fn width_of(stream: impl std::os::fd::AsFd) -> Option<usize> {
    let (terminal_size::Width(width), _) = terminal_size::terminal_size_of(stream)?;
    Some(width.into())
}

#[cfg(windows)]
fn width_of(stream: impl std::os::windows::io::AsHandle) -> Option<usize> {
    let (terminal_size::Width(width), _) = terminal_size::terminal_size_of(stream)?;
    Some(width.into())
}

/// What findings are shown on.
pub(crate) fn look(context: &Context) -> Look {
    Look { colour: context.colours, columns: width_of(std::io::stderr()).unwrap_or(usize::MAX) }
}

/// A path as a word of a command, to be copied: in quotes where a shell would take it for several words.
pub(crate) fn argument(path: &Path) -> String {
    let shown = path.display().to_string();
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '/' | '\\' | '.' | '_' | '-' | ':' | '~');
    if !shown.is_empty() && shown.chars().all(plain) { shown } else { format!("\"{shown}\"") }
}

/// Prints what went wrong with the machine or the usage, and what to do.
pub(crate) fn fail(context: &Context, failure: &Failure) {
    let mut err = std::io::stderr().lock();
    let word = context.say("lỗi", "error");
    let _ = writeln!(err, "{word}: {}", failure.what.get(context.lang));
    if let Some(help) = &failure.help {
        let _ = writeln!(err, "  {}: {}", context.say("cách sửa", "help"), help.get(context.lang));
    }
}

/// Prints what is worth knowing and no result.
pub(crate) fn note(text: impl AsRef<str>) {
    let _ = writeln!(std::io::stderr().lock(), "{}", text.as_ref());
}

/// Whether people see colours and progress where findings are printed.
pub(crate) fn is_interactive() -> (bool, bool) {
    let is_terminal = std::io::stderr().is_terminal() && !is_dumb();
    (is_terminal && shows_colours(), is_terminal)
}

/// Whether help has colours.
pub(crate) fn has_coloured_help() -> bool {
    std::io::stdout().is_terminal() && !is_dumb() && shows_colours()
}

fn shows_colours() -> bool {
    let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    !plain && console::understands_escapes()
}

/// It can neither colour a letter nor take a line away, and may know plain letters alone.
pub(crate) fn is_dumb() -> bool {
    std::env::var_os("TERM").is_some_and(|term| term == "dumb")
}

/// A line on the terminal that says what is being done and takes itself away again.
pub(crate) struct Progress {
    shown: bool,
    /// How many letters stand there.
    letters: Cell<usize>,
}

impl Progress {
    pub(crate) fn new(context: &Context) -> Self {
        Self { shown: context.progress && !context.quiet, letters: Cell::new(0) }
    }

    /// Spaces take away what stood there: some consoles know no other way.
    pub(crate) fn say(&self, text: &str) {
        if self.shown {
            let gone = self.letters.replace(text.chars().count());
            let _ = write!(std::io::stderr().lock(), "\r{:gone$}\r{text}", "");
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.say("");
    }
}

/// A terminal breaks a line that is too long wherever it ends; broken between words it can be read. What goes on
/// stands a little to the right, and behind the bar of a quoted line.
fn wrapped(text: &str, width: usize) -> Cow<'_, str> {
    if width < NARROWEST || text.lines().all(|line| columns(line) < width) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + text.len() / 32);
    for line in text.split_inclusive('\n') {
        break_line(line, width, &mut out);
    }
    Cow::Owned(out)
}

/// Below this nothing is gained by breaking.
const NARROWEST: usize = 40;

fn break_line(line: &str, width: usize, out: &mut String) {
    // The last column stays free: some consoles begin a new line as soon as it is full.
    let room = width - 1;
    if columns(line) <= room {
        return out.push_str(line);
    }
    let start = letters(line).take_while(|letter| *letter == ' ').count();
    let margin = match letters(line).nth(start) {
        Some('|') => format!("{:start$}|     ", ""),
        _ => " ".repeat((start + 4).min(NARROWEST / 2)),
    };
    let mut at = 0;
    for word in line.split_inclusive(' ') {
        let columns = columns(word.trim_end());
        if at > margin.len() && at + columns > room {
            out.truncate(out.trim_end_matches(' ').len());
            out.push('\n');
            out.push_str(&margin);
            at = margin.len();
        }
        out.push_str(word);
        at += self::columns(word.trim_end_matches('\n'));
    }
}

/// How wide a text stands.
fn columns(text: &str) -> usize {
    letters(text).filter_map(UnicodeWidthChar::width).sum()
}

/// What is seen of a text: no colours, no line ends.
fn letters(text: &str) -> impl Iterator<Item = char> {
    let mut inside = false;
    text.chars().filter(move |letter| {
        let was_inside = inside;
        inside = match inside {
            true => *letter != 'm',
            false => *letter == '\x1b',
        };
        !was_inside && !inside && *letter != '\n'
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(wrapped(text, 40), expected);
    }

    #[test]
    fn breaks_between_words() {
        check("ngắn thôi\n", "ngắn thôi\n");
        check(
            "cảnh báo[W0140]: chưa có base_url: trang dùng được, nhưng không có mã QR\nhết\n",
            "cảnh báo[W0140]: chưa có base_url:\n    trang dùng được, nhưng không có mã\n    QR\nhết\n",
        );
        check(
            "  = cách sửa: khi đã có tên miền, thêm vào [site]",
            "  = cách sửa: khi đã có tên miền, thêm\n      vào [site]",
        );
    }

    #[test]
    fn goes_on_behind_the_bar_of_a_quoted_line() {
        check(
            "   |        ^^^^ chưa có: thời hạn giải quyết, đối tượng\n",
            "   |        ^^^^ chưa có: thời hạn giải\n   |     quyết, đối tượng\n",
        );
    }

    #[test]
    fn colours_take_no_room() {
        let coloured = "\x1b[1m\x1b[91mlỗi\x1b[0m: một hai ba bốn năm sáu bảy\n";
        check(coloured, coloured);
        check(
            "   \x1b[1m|\x1b[0m        \x1b[91m^^^^ chưa có: thời hạn giải quyết, đối tượng\x1b[0m\n",
            "   \x1b[1m|\x1b[0m        \x1b[91m^^^^ chưa có: thời hạn giải\n   |     quyết, đối tượng\x1b[0m\n",
        );
    }

    #[test]
    fn a_word_without_end_is_left() {
        let word = "https://thutuc.xa-mau.vn/mot/dia/chi/that/la/dai/qua/di\n";
        check(word, word);
    }
}

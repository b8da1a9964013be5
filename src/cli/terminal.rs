//! What the program prints: results on standard output, progress and failures on standard error.

use std::io::{IsTerminal, Write};

use super::console;
use super::context::{Context, Failure};

/// Prints a line of result. A closed pipe is no failure: the reader has seen enough.
pub fn line(text: impl AsRef<str>) {
    text_out(&format!("{}\n", text.as_ref()));
}

/// Prints text as it is.
pub fn text_out(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

/// Prints what went wrong with the machine or the usage, and what to do.
pub fn fail(context: &Context, failure: &Failure) {
    let mut err = std::io::stderr().lock();
    let word = context.say("lỗi", "error");
    let _ = writeln!(err, "{word}: {}", failure.what.get(context.lang));
    if let Some(help) = &failure.help {
        let _ = writeln!(err, "  {}: {}", context.say("cách sửa", "help"), help.get(context.lang));
    }
}

/// Whether people see colours and progress on these streams.
pub fn is_interactive() -> (bool, bool) {
    let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let (out, err) = (std::io::stdout().is_terminal(), std::io::stderr().is_terminal());
    let shows_escapes = (out || err) && console::understands_escapes();
    (out && shows_escapes && !plain, err && shows_escapes)
}

/// A line on the terminal that says what is being done and takes itself away again.
pub struct Progress {
    shown: bool,
}

impl Progress {
    pub fn new(context: &Context) -> Self {
        Self { shown: context.progress }
    }

    pub fn say(&self, text: &str) {
        if self.shown {
            let _ = write!(std::io::stderr().lock(), "\r\x1b[K{text}");
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.say("");
    }
}

//! `niemyet explain E0107`: what a code means and what to do about it.

use super::context::{Context, Failure};
use super::{Outcome, terminal};
use crate::diagnostic::Code;

/// Explains one code; without one, lists them all.
pub(crate) fn run(id: Option<&str>, context: &Context) -> Result<Outcome, Failure> {
    let Some(id) = id else {
        for code in Code::ALL {
            terminal::line(format!("{}  {}", code.id(), heading(*code, context)));
        }
        return Ok(Outcome::Done);
    };
    let code = Code::find(id).ok_or_else(|| unknown(id))?;
    terminal::line(format!("{}: {}\n", code.id(), heading(code, context)));
    terminal::line(code.explain(context.lang));
    let help = code.help(context.lang);
    if !help.is_empty() {
        terminal::line(format!("\n{}: {help}", context.say("Cách sửa", "What to do")));
    }
    Ok(Outcome::Done)
}

/// The code's wording with “…” where a diagnostic would put what it found.
fn heading(code: Code, context: &Context) -> String {
    crate::diagnostic::code::fill(code.message(context.lang), |_| "…")
}

fn unknown(id: &str) -> Failure {
    let failure = Failure::new(format!("không có mã “{id}”"), format!("there is no code “{id}”"));
    match Code::nearest(id) {
        Some(near) => failure.help(format!("có phải “{near}” không?"), format!("did you mean “{near}”?")),
        None => failure.help("“niemyet giai-thich” liệt kê tất cả", "“niemyet explain” lists them all"),
    }
}
